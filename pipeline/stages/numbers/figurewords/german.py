"""Words of figures in German."""

from __future__ import annotations

import re
from functools import cache

from pipeline.patterns import HYPHEN, pattern
from pipeline.stages.numbers.figurewords import (
    COMMA_DIGITS,
    FigureWords,
    NumberWords,
    RangeWords,
    UnitWords,
    ends,
    goes_on,
    noun,
)
from pipeline.stages.speech.words import listed

_ANY = re.IGNORECASE
_ONES = {
    "ein": 1,
    "zwei": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "sechs": 6,
    "sieben": 7,
    "acht": 8,
    "neun": 9,
}
_TEENS = {
    "zehn": 10,
    "elf": 11,
    "zwölf": 12,
    "dreizehn": 13,
    "vierzehn": 14,
    "fünfzehn": 15,
    "sechzehn": 16,
    "siebzehn": 17,
    "achtzehn": 18,
    "neunzehn": 19,
}
_TENS = {
    "zwanzig": 20,
    "dreißig": 30,
    "dreissig": 30,
    "vierzig": 40,
    "fünfzig": 50,
    "sechzig": 60,
    "siebzig": 70,
    "achtzig": 80,
    "neunzig": 90,
}
_BELOW_HUNDRED = (
    _ONES
    | _TEENS
    | _TENS
    | {f"{one}und{ten}": _ONES[one] + _TENS[ten] for one in _ONES for ten in _TENS}
)


@cache
def compound(word: str) -> int:
    """Return the value of "zweihundertfünfzig" or "dreitausend"; 0 where a word is no number."""
    thousands, mark, rest = word.rpartition("tausend")
    if mark:
        before = compound(thousands) if thousands else 1
        behind = compound(rest.removeprefix("und")) if rest else 0
        return 1000 * before + behind if before and (behind or not rest) else 0
    hundreds, mark, rest = word.rpartition("hundert")
    if mark:
        before = _BELOW_HUNDRED.get(hundreds, 0) if hundreds else 1
        behind = _BELOW_HUNDRED.get(rest.removeprefix("und"), 0) if rest else 0
        return 100 * before + behind if before and (behind or not rest) else 0
    return _BELOW_HUNDRED.get(word, 0)


_NUMBERS = NumberWords(
    small={
        "null": 0,
        "eins": 1,
        "eine": 1,
        "einen": 1,
        "einer": 1,
        "einem": 1,
        "zwo": 2,
        "anderthalb": 1.5,
        "eineinhalb": 1.5,
        "zweieinhalb": 2.5,
        "dreieinhalb": 3.5,
        "viereinhalb": 4.5,
        "fünfeinhalb": 5.5,
        "sechseinhalb": 6.5,
    },
    hundreds=frozenset(),
    scales={
        "tausend": 10**3,
        "million": 10**6,
        "millionen": 10**6,
        "milliarde": 10**9,
        "milliarden": 10**9,
        "billion": 10**12,
        "billionen": 10**12,
        "dutzend": 12,
    },
    fractions={
        "halbe": 2,
        "halben": 2,
        "hälfte": 2,
        "drittel": 3,
        "viertel": 4,
        "fünftel": 5,
        "sechstel": 6,
        "achtel": 8,
        "zehntel": 10,
    },
    unnumbered=frozenset({"tausend"}),
    ordinals=listed("erste ersten zweite zweiten dritte dritten"),
    digits=pattern(COMMA_DIGITS),
    decimal=",",
    short=pattern(r"\s?(mio|mrd|bio|tsd|t|k|m)(?!\w)\.?", _ANY),
    shorts={
        "mio": 10**6,
        "mrd": 10**9,
        "bio": 10**12,
        "tsd": 10**3,
        "t": 10**3,
        "k": 10**3,
        "m": 10**6,
    },
    only_money=frozenset({"t", "k", "m"}),
    joined=pattern(r"\s+und\s+(?:eine?\s+)?", _ANY),
    of_scale=pattern(r"\s+(?:einer\s)?", _ANY),
    article=pattern(r"(?<!\w)(?:die|der)\s$", _ANY),
    point=pattern(r"\s+komma\s+", _ANY),
    minus=listed("minus"),
    compound=compound,
)
_RANGES = RangeWords(
    joint=pattern(rf"\s?{HYPHEN}\s?|\s(bis|und|oder|bis\szu)\s", _ANY),
    between=pattern(r"\bzwischen\s$", _ANY),
    both=frozenset({"und"}),
    until=frozenset(),
    rising_from=pattern(r"\bvon\s$", _ANY),
    changing=pattern(r"\b(?:stieg|gestiegen|sank|gesunken|fiel|gefallen|wuchs|gewachsen)\b", _ANY),
)
_UNITS = UnitWords(
    percent=pattern(r"\s?%(?!\w)|[\s-](?:prozent(?:punkte[n]?)?)\b", _ANY),
    money={
        "euro": "EUR",
        "euros": "EUR",
        "dollar": "USD",
        "dollars": "USD",
        "us-dollar": "USD",
        "us dollar": "USD",
        "amerikanische dollar": "USD",
        "kanadische dollar": "CAD",
        "australische dollar": "AUD",
        "pfund": "pound",
        "britische pfund": "GBP",
        "pfund sterling": "GBP",
        "franken": "CHF",
        "schweizer franken": "CHF",
        "rubel": "RUB",
        "yen": "JPY",
        "yuan": "CNY",
        "zloty": "PLN",
        "kronen": "crown",
        "mark": "mark",
        "d-mark": "DEM",
        "rupien": "rupee",
        "tenge": "KZT",
        "cent": "cent",
        "schwedische kronen": "SEK",
        "dänische kronen": "DKK",
        "lira": "TRY",
    },
    of_money=pattern(r"[\s-]"),
    counted=noun(
        pattern(
            r"\s(?P<unit>(?:[a-zäöüß]{4,}[en]\s)?[A-ZÄÖÜ][a-zäöüß]{2,}[\wäöüß-]*|km²?|kg|[kMGT]Wh?)(?!\w)"
        )
    ),
    uncounted=listed(
        """
        jahre jahren jahr monate monaten monat tage tagen tag wochen woche stunden stunde minuten
        sekunden uhr prozent prozentpunkte euro dollar mal grad januar februar märz april mai juni
        juli august september oktober november dezember pfund franken mark die der das meter
        abs absatz satz halbsatz ziffer ziff nr nummer buchstabe buchst zeile titel
        sachen dinge dingen gründe gründen fragen worte worten
        """
    ),
    part_of=pattern(r"\s(?:der|des|aller|unserer|dieser|ihrer|seiner|von)\s(?P<whole>[\w-]+)"),
    in_every=pattern(r"\svon\s", _ANY),
    hedge=ends(
        pattern(
            r"\b((?:nicht )?(?:mehr|weniger) als|etwa|ungefähr|rund|circa|ca\.|fast|beinahe|knapp|"
            r"über|unter|mindestens|höchstens|bis zu|gut|nur|nahezu|annähernd|schätzungsweise|"
            r"vielleicht|wenigstens)\s$",
            _ANY,
        )
    ),
    tail=goes_on(pattern(r"\s(?:oder\s(?:mehr|weniger|so)|mehr\soder\sweniger)(?!\w)", _ANY)),
    each=goes_on(
        pattern(
            r"(?:\s(?:pro|je)\s[A-ZÄÖÜ]\w+|\sim\s(?:Jahr|Monat)|\sam\sTag|\sin\sder\sWoche|\sjährlich"
            r"|\smonatlich|/[a-z]{2,})(?!\w)"
        )
    ),
    denied=ends(pattern(r"\b(?:nicht|keine?|nie|niemals)\s$", _ANY)),
    corrected=goes_on(
        pattern(
            r"\W{0,3}\s?(?:Verzeihung|Entschuldigung|Pardon|ich meine|oder vielmehr|"
            r"besser gesagt)\b",
            _ANY,
        )
    ),
    numbered=listed(
        """
        artikel art. art § §§ paragraf paragraph absatz abs. satz ziffer ziff. nummer nr. buchstabe
        drucksache kapitel kap. abschnitt randnummer rn. anlage tagesordnungspunkt
        """
    ),
)
WORDS = FigureWords(_NUMBERS, _RANGES, _UNITS)
