"""Words of figures in English."""

from __future__ import annotations

import re

from pipeline.patterns import HYPHEN, pattern
from pipeline.stages.numbers.figurewords import FigureWords, NumberWords, RangeWords, UnitWords
from pipeline.stages.numbers.figurewords.english_nouns import counted
from pipeline.stages.numbers.figurewords.english_phrases import (
    correction,
    denial,
    each,
    hedge,
    tail,
)
from pipeline.stages.speech.words import listed

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
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
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
NUMBER_WORDS = frozenset({*_UNITS, *_TEENS, *_TENS})
"""The words of the numbers below a hundred."""
BELOW_HUNDRED = rf"(?:(?:{'|'.join(_TENS)})(?:[-\s](?:{'|'.join(_UNITS[1:])}))?|{_ABOVE_ZERO})"
"""A number in words from one to ninety-nine."""
SCALE = r"(?i:(?:thousand|million|billion|trillion|lakh|crore)s?)"
"""A scale in full, as it may follow any number."""
DIGITS = (
    r"(?:[0-9]{1,3}(?:[,\u201a][0-9]{3}){1,4}|[0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3}"
    r"|[0-9]{1,3}(?:[’'][0-9]{3}){1,4}|[0-9]{1,3}(?:[^\S \n\t][0-9]{3}){1,4}"
    r"|[1-9][0-9]{0,2}(?: [0-9]{3}){0,3} 000(?! ?[0-9])|[1-9][0-9]{0,2}(?: [0-9]{3}){2,4}"
    r"|[0-9]{1,15}|(?=\.[0-9]))(?![0-9])(?:\.[0-9]{1,15}(?![0-9]))?"
)
"""A number in digits, as English writes it: marks between thousands, a point before decimals.

Groups after commas as in 12,500 or, in India, 12,34,567, of which text recognition makes low
quotation marks; an apostrophe or a narrow space serves as
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
    short=pattern(
        r"(?:\s?(?=[A-Za-z]{1,3}(?!\w))|(?=(?:thous|[mbtMBT]r?illi)))([A-Za-z]{1,8})(?!\w)"
    ),
    shorts=_SHORTS,
    only_money=frozenset({"k", "m", "mm", "mil", "b", "t", "cr"}),
    joined=pattern(r"[\s-]+and[\s-]+", re.IGNORECASE),
    of_scale=pattern(r"(?:[\s-]+of)?(?:[\s-]+an?)?[\s-]+", re.IGNORECASE),
    article=pattern(r"(?<!\w)an?[\s-]+$", re.IGNORECASE),
    point=pattern(r"\s+point\s+", re.IGNORECASE),
    minus=listed("minus negative"),
)

_HEDGED = r"(?:(\w+)\s)?"
_RANGES = RangeWords(
    joint=pattern(rf"\s?{HYPHEN}\s?|,?\s(to|and|or|through)\s{_HEDGED}", re.IGNORECASE),
    hedges=listed("about around almost nearly roughly approximately some only over just maybe"),
    between=pattern(rf"\bbetween\s{_HEDGED}$", re.IGNORECASE),
    both=frozenset({"and"}),
    until=frozenset({"to"}),
    rising_from=pattern(rf"\bfrom\s{_HEDGED}$", re.IGNORECASE),
    changing=pattern(
        r"\b(?:r[io]se|risen|rising|gr[eo]w\w*|f[ae]ll\w*|dropp\w*|cut\w*|increas\w*|decreas\w*|"
        r"declin\w*|went|gone|go|climb\w*|jump\w*|came|come|up|down|reduc\w*|shr[aiu]nk\w*|"
        r"slipp\w*|rais\w*|chang\w*|improv\w*|expand\w*|lower\w*|mov\w*|doubl\w*)\b",
        re.IGNORECASE,
    ),
)

_UNITS_OF_FIGURES = UnitWords(
    percent=pattern(
        r"\s?%(?!\w)|[\s-](?:per\s?cents?|percentages?(?:\spoints?)?|pct)\b", re.IGNORECASE
    ),
    money={},
    of_money=pattern(r"[\s-]"),
    counted=counted,
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
    hedge=hedge,
    tail=tail,
    each=each,
    denied=denial,
    corrected=correction,
)

WORDS = FigureWords(_NUMBERS, _RANGES, _UNITS_OF_FIGURES)
