"""Words of figures in English."""

from __future__ import annotations

import re

from pipeline.patterns import pattern
from pipeline.stages.figurewords import FigureWords, NumberWords, RangeWords, UnitWords
from pipeline.stages.words import listed

_UNITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SCALES = {
    "dozen": 12,
    "thousand": 10**3,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
    "trillion": 10**12,
}
_SHORTS = {
    "k": 10**3,
    "m": 10**6,
    "mm": 10**6,
    "mil": 10**6,
    "mn": 10**6,
    "mln": 10**6,
    "mio": 10**6,
    "b": 10**9,
    "bn": 10**9,
    "bln": 10**9,
    "mrd": 10**9,
    "t": 10**12,
    "tn": 10**12,
    "trn": 10**12,
    "tln": 10**12,
    "cr": 10**7,
}
_PARTS = {
    "half": 2,
    "quarter": 4,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
}
_ABOVE_ZERO = "|".join(sorted((*_TEENS, *_UNITS[1:]), key=len, reverse=True))
BELOW_HUNDRED = rf"(?:(?:{'|'.join(_TENS)})(?:[-\s](?:{'|'.join(_UNITS[1:])}))?|{_ABOVE_ZERO})"
"""A number in words from one to ninety-nine."""
SCALE = r"(?i:(?:thousand|million|billion|trillion|lakh|crore)s?)"
"""A scale in full, as it may follow any number."""
DIGITS = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3}"
    r"|[0-9]{1,3}(?:[’'][0-9]{3}){1,4}|[0-9]{1,3}(?:[\u00a0\u202f\u2009][0-9]{3}){1,4}"
    r"|[1-9][0-9]{0,2}(?: [0-9]{3}){0,3} 000(?! ?[0-9])|[1-9][0-9]{0,2}(?: [0-9]{3}){2,4}"
    r"|[0-9]{1,15}|(?=\.[0-9]))(?![0-9])(?:\.[0-9]{1,15}(?![0-9]))?"
)
"""A number in digits, as English writes it: marks between thousands, a point before decimals.

Groups after commas as in 12,500 or, in India, 12,34,567; an apostrophe or a narrow space serves as
well. A plain space joins groups only where that is sure: "40 000", "1 234 567", but not "40 500".
Fifteen digits at most: what is longer is an account, a code or a slip, and no figure.
"""

_NUMBERS = NumberWords(
    small={word: value for value, word in enumerate((*_UNITS, *_TEENS))}
    | {word: 10 * value for value, word in enumerate(_TENS, start=2)}
    | {"nought": 0, "naught": 0},
    hundreds=frozenset({"hundred", "hundreds"}),
    scales=_SCALES | {f"{word}s": value for word, value in _SCALES.items()},
    fractions=_PARTS | {f"{word}s": value for word, value in _PARTS.items()} | {"halves": 2},
    unnumbered=frozenset({"half", "quarter"}),
    ordinals=listed(
        """
        first second eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth
        eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth
        ninetieth hundredth thousandth millionth billionth trillionth hundredths
        thousandths millionths billionths trillionths
        """
    ),
    digits=pattern(DIGITS),
    decimal=".",
    short=pattern(rf"\s?({'|'.join(sorted(_SHORTS, key=len, reverse=True))})(?!\w)", re.IGNORECASE),
    shorts=_SHORTS,
    only_money=frozenset({"k", "m", "mm", "mil", "b", "t", "cr"}),
    joined=pattern(r"[\s-]+and[\s-]+", re.IGNORECASE),
    of_scale=pattern(r"(?:[\s-]+of)?(?:[\s-]+an?)?[\s-]+", re.IGNORECASE),
    article=pattern(r"(?<!\w)an?[\s-]+$", re.IGNORECASE),
    point=pattern(r"\s+point\s+", re.IGNORECASE),
    minus=pattern(r"(?:\b(?:minus|negative)\s|(?<![^\s(])[-−])$", re.IGNORECASE),
)

_HEDGED = r"(?:(?:about|around|almost|nearly|roughly|approximately|some|only|over|just|maybe)\s)?"
_RANGES = RangeWords(
    joint=pattern(rf"\s?[-–]\s?|,?\s(to|and|or|through)\s{_HEDGED}", re.IGNORECASE),
    between=pattern(rf"\bbetween\s{_HEDGED}$", re.IGNORECASE),
    both=frozenset({"and"}),
    until=frozenset({"to"}),
    rising_from=pattern(
        r"\bfrom\s(?:(?:about|around|almost|nearly|some|only|over|just)\s)?$", re.IGNORECASE
    ),
    changing=pattern(
        r"\b(?:r[io]se|risen|rising|gr[eo]w\w*|f[ae]ll\w*|dropp\w*|cut\w*|increas\w*|decreas\w*|"
        r"declin\w*|went|gone|go|climb\w*|jump\w*|came|come|up|down|reduc\w*|shr[aiu]nk\w*|"
        r"slipp\w*|rais\w*|chang\w*|improv\w*|expand\w*|lower\w*|mov\w*|doubl\w*)\b",
        re.IGNORECASE,
    ),
)

_LEEWAY = r"[$€£]?\d[\d.,]*\d?(?:\s?%|\s(?:per\s?cent|million|billion|thousand))?"
_TIMES = r"(?:year|quarter|month|week|day|night|hour|minute)"
_EACH = (
    r"(?:head|person|piece|pupil|patient|child|student|family|household|ton|tonne|barrel|litre|"
    r"liter|kilo|kilogram|kilometre|kilometer|mile|hectare|acre|ticket|share|unit|dozen)"
)
_UNITS_OF_SIZE = (
    r"(?:km\s?/\s?h|km²?|km2|kg|ha|[kMGT]Wh?|square\s(?:kilomet(?:re|er)s|miles|met(?:re|er)s)|"
    r"cubic\smet(?:re|er)s)"
)
_DEMONYM = r"(?:[A-Z][a-z]+(?:an|ian|ish|ese|ch|ic|ean|[aei]i)|Kazakh|Afghan|Thai|Czech|Greek)"

_UNITS_OF_FIGURES = UnitWords(
    percent=pattern(
        r"\s?%(?!\w)|[\s-](?:per\s?cents?|percentages?(?:\spoints?)?|pct)\b", re.IGNORECASE
    ),
    money={},
    of_money=pattern(r"[\s-]"),
    counted=pattern(
        r"(?:-odd|\sor\s(?:so|more|fewer))?\s(?:of\s(?:the|our|their)\s)?"
        rf"(?P<unit>basis\spoints|(?:(?:[a-z-]+|{_DEMONYM})\s){{0,2}}?"
        r"(?:[a-z-]{2,}[^s\W\d]s|people|children|women|men|staff|personnel|police|sheep|cattle)"
        rf"|{_UNITS_OF_SIZE})(?!\w|\s?/\s?[a-z]\b)"
    ),
    uncounted=listed(
        """
        years months weeks days hours minutes seconds times percent thirds quarters halves pounds
        dollars euros cents
        """
    ),
    part_of=pattern(
        r"(?:[\s-]of(?:\s(?:the|all|our|their|its|his|her|my|your|these|those|this|that))?|"
        r"\s(?:the|all|our|their|its|his|her|my|your|these|those))\s(?P<whole>[\w’'-]+)",
        re.IGNORECASE,
    ),
    in_every=pattern(r"\s(?:in|out\sof)(?:\severy|\seach)?\s", re.IGNORECASE),
    hedge=pattern(
        r"\b((?:(?:maybe|perhaps|probably|up to|at least) (?=about|around|some|over|\w+ly ))?(?:"
        r"(?:not |no |slightly |far |much |a (?:little|bit) |significantly |considerably )?"
        r"(?:more|less|fewer) than|not (?:quite|even)|"
        r"(?:just |well |slightly |a (?:little|bit) )?(?:over|under|below|above)|"
        r"in (?:excess|the (?:order|region|range|vicinity|neighbou?rhood)) of|upwards? of|north of|"
        r"somewhere (?:around|near)|getting on for|approaching|virtually|barely|hardly|"
        r"a (?:minimum|maximum) of|as (?:high|low) as|"
        r"(?<!talk )(?<!talked )(?<!talking )(?<!think )(?<!speak )(?<!spoke )(?<!heard )"
        r"(?<!asked )"
        r"about|almost|nearly|around|approximately|roughly|some|at least|at most|up to|close to|"
        r"as (?:much|many|little|few) as|estimated|only|perhaps|maybe|probably))"
        r"\s(?:an?\s)?(?:(?:reach|hit|top|cross|attain|touch|exceed)\w*\s|between\s)?$",
        re.IGNORECASE,
    ),
    tail=pattern(
        rf"(?:,?\s|-(?=plus))(?:plus\sor\sminus\s{_LEEWAY}|"
        rf"give\sor\stake(?:\s(?:an?\s)?{_LEEWAY})?|"
        r"or\s(?:so|more|less|fewer|thereabouts|over|under|above|below)|more\sor\sless|"
        r"if\snot\smore|at\s(?:the\svery\s)?(?:least|most|best)|plus(?=[.,;:!?)]|$)|"
        r"or\ssomething(?:\slike\sthat)?|(?:roughly|approximately|I\s(?:think|believe|guess|suppose))"
        r"(?=[,.;:!?]|$))(?!\w)",
        re.IGNORECASE,
    ),
    each=pattern(
        r"(?:\s(?:per\s(?:(?:square|cubic)\s)?[a-z]+|(?:an?|each|every)\s"
        rf"(?:{_TIMES}|{_EACH})|annually|yearly|monthly|weekly|daily|apiece|each)|/[a-z]{{3,}}|"
        rf"-an?-(?:{_TIMES}|{_EACH}))\b"
        r"(?!\s(?:ago|later|before|earlier|after|from now|in advance|or two|of))",
        re.IGNORECASE,
    ),
    denied=pattern(r"\b(?:not|isn[’']t|wasn[’']t|aren[’']t|weren[’']t|never)\s$", re.IGNORECASE),
    corrected=pattern(
        r"\W{0,3}\s?(?:sorry|I beg your pardon|pardon|correction|I mean|or rather|excuse me|"
        r"no, wait|scratch that)\b",
        re.IGNORECASE,
    ),
)

WORDS = FigureWords(_NUMBERS, _RANGES, _UNITS_OF_FIGURES)
