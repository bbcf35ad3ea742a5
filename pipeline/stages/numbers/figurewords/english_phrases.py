"""Phrases around a figure in English: hedges before and behind it, and what it is counted for."""

from __future__ import annotations

import re

from pipeline.patterns import pattern
from pipeline.stages.speech.words import listed

_DEGREES = ("", "not ", "no ", "slightly ", "far ", "much ", "a little ", "a bit ")
_BY_FAR = ("significantly ", "considerably ")
_BESIDE = ("", "just ", "well ", "slightly ", "a little ", "a bit ")
_PLAIN = (
    *("not quite", "not even", "upward of", "upwards of", "north of", "in excess of"),
    *(f"in the {of} of" for of in ("order", "region", "range", "vicinity")),
    *("in the neighbourhood of", "in the neighborhood of", "somewhere around", "somewhere near"),
    *("getting on for", "approaching", "virtually", "barely", "hardly", "a minimum of"),
    *("a maximum of", "as high as", "as low as", "as much as", "as many as", "as little as"),
    *("as few as", "about", "almost", "nearly", "around", "approximately", "roughly", "some"),
    *("at least", "at most", "up to", "close to", "estimated", "only", "perhaps", "maybe"),
    "probably",
)
_COMPARED = (f"{one}{than}" for one in (*_DEGREES, *_BY_FAR) for than in ("more", "less", "fewer"))
_PLACED = (f"{one}{than}" for one in _BESIDE for than in ("over", "under", "below", "above"))
_HEDGES = frozenset({*_PLAIN, *(f"{than} than" for than in _COMPARED), *_PLACED})
_DOUBLED = tuple(
    f"{first} {second}"
    for first in ("maybe", "perhaps", "probably", "up to", "at least")
    for second in (
        "about",
        "around",
        "some",
        "over",
        "approximately",
        "roughly",
        "nearly",
        "probably",
    )
)
_ALL_HEDGES = _HEDGES | frozenset(_DOUBLED)
_MOST_WORDS = 5
_REACHED = ("reach", "hit", "top", "cross", "attain", "touch", "exceed")
_TAKING = {
    "about": listed(
        "talk talked talking think thinking speak spoke speaking heard asked know knew knows "
        "worry worried told learn learned learnt"
    ),
    "around": listed(
        "centred centered centring centering centres centers based built build builds building "
        "revolve revolves revolved revolving organised organized structured designed focused "
        "focussed framed formed gathered rallied arranged grouped clustered"
    ),
    "over": listed(
        "hand hands handed handing turned turning carry carried preside presides presided "
        "presiding spread staggered"
    ),
}
"""Verbs that take such a word: "we talked about 40 beds", "built around 4 rules" and "handed over
5 men" hedge nothing."""
_DASHES = str.maketrans("—–…/", "    ")
_MARKS = "“‘\"'([-"


def hedge(before: str) -> str:
    """Return the hedge that ends what stands before a figure: "almost" of "almost reached "."""
    if not before[-1:].isspace():
        return ""
    words = before[:-1].translate(_DASHES).split(" ")
    if words[-1].lower().startswith(_REACHED) or words[-1].lower() == "between":
        words.pop()
    if words and words[-1].lower() in {"a", "an"}:
        words.pop()
    for size in range(min(_MOST_WORDS, len(words)), 0, -1):
        phrase = " ".join(words[-size:]).lstrip(_MARKS)
        if phrase.lower() in _ALL_HEDGES:
            verb = words[-size - 1].lower() if len(words) > size else ""
            return "" if verb in _TAKING.get(phrase.lower(), ()) else phrase
    return ""


_AMOUNT = r"[$€£]?\d[\d.,]*\d?(?:\s?%|\s(?:per\s?cent|million|billion|thousand))?"
_FOLLOWING = pattern(r"(?:,?\s|(?=-plus\b)-)([A-Za-z]+)(?!\w)")
_OPINION = pattern(
    r"(?:roughly|approximately|I\s(?:think|believe|guess|suppose))(?=[,.;:!?]|$)", re.IGNORECASE
)
_TAILS = {
    "plus": pattern(rf"plus(?:\sor\sminus\s{_AMOUNT}|(?=[.,;:!?)]|$))(?!\w)", re.IGNORECASE),
    "give": pattern(rf"give\sor\stake(?:\s(?:an?\s)?{_AMOUNT})?(?!\w)", re.IGNORECASE),
    "or": pattern(
        r"or\s(?:so|more|less|fewer|higher|lower|greater|better|larger|bigger|longer|thereabouts|over|"
        r"under|above|below|something(?:\slike\sthat)?)"
        r"(?!\w)",
        re.IGNORECASE,
    ),
    "more": pattern(r"more\sor\sless(?!\w)", re.IGNORECASE),
    "if": pattern(r"if\snot\smore(?!\w)", re.IGNORECASE),
    "at": pattern(r"at\s(?:the\svery\s)?(?:least|most|best)(?!\w)", re.IGNORECASE),
    "roughly": _OPINION,
    "approximately": _OPINION,
    "i": _OPINION,
}
"""Hedges behind a figure, by their first word."""


def tail(text: str, end: int) -> int:
    """Return where a hedge behind a figure ends, "or so"; `end` itself where there is none."""
    first = _FOLLOWING.match(text, end)
    behind = _TAILS.get(first[1].lower()) if first else None
    found = behind.match(text, first.start(1)) if first and behind else None
    return found.end() if found else end


_EACH = pattern(
    r"[\s/-](?:(?P<word>per|an?|each|every)[\s-])?"
    r"(?P<many>(?:(?:\d{1,3}(?:,\d{3})*|an?|two|three|four|five|six|eight|ten|twenty|fifty|hundred"
    r"|thousand|million)\s){1,3})?(?:(?:square|cubic)\s)?(?P<unit>[^\W\d_]+(?:-hour)?)(?!\w)"
)
"""Behind a figure: "a year", "per head", "per 100,000 people", "every ten square feet"."""
_ADVERBS = listed("annually yearly monthly weekly daily apiece each")
_UNITS = listed(
    """
    year quarter month week day night hour minute head person piece pupil patient child student
    family household ton tonne barrel litre liter kilo kilogram kilometre kilometer mile hectare
    acre ticket share unit dozen speech visit job flight bed meal gallon bushel kg metre meter
    foot page plate copy bottle seat trip plot room vehicle car house home citizen worker employee
    member resident customer user animal tree megawatt kilowatt megawatt-hour kilowatt-hour
    """
)
_OTHERWISE = pattern(
    r"\s(?:ago|later|before|earlier|after|from\snow|in\sadvance|or\stwo|of)(?!\w)", re.IGNORECASE
)
"""Behind "a year", what makes a distance of it: "a year ago"."""
_SHORTEST_UNIT = 3


def each(text: str, end: int) -> int:
    """Return where what a figure is counted for ends, "a year"; `end` where there is none."""
    found = _EACH.match(text, end)
    last = _end_of_unit(found) if found else end
    if found is None or last == end:
        return end
    is_other = (found["word"] or "").lower() != "per" and _OTHERWISE.match(text, last)
    return end if is_other else last


def _end_of_unit(found: re.Match[str]) -> int:
    word, unit, mark = (found["word"] or "").lower(), found["unit"].lower(), found[0][0]
    if mark == "/":
        return found.end() if not word and len(unit) >= _SHORTEST_UNIT else found.start()
    if mark == "-":
        return found.end() if word in {"a", "an"} and unit in _UNITS else found.start()
    if found["many"]:
        unit = unit.removesuffix("s")
        return (
            found.end() if word == "per" or (word == "every" and unit in _UNITS) else found.start()
        )
    if word == "per" or (unit in _UNITS if word else unit in _ADVERBS):
        return found.end()
    if not word and unit.startswith("an") and unit[2:] in _UNITS:
        # the blank behind the article is lost, as in words read from a page
        return found.end()
    return found.end("word") if word == "each" else found.start()


_NOT = listed("not isn't wasn't aren't weren't never")


def denial(before: str) -> str:
    """Return the word that denies a figure at the end of what stands before it: "not"."""
    words = before.rsplit(maxsplit=1) if before[-1:].isspace() else []
    last = words[-1].lower().replace("’", "'") if words else ""
    return last if last in _NOT else ""


_TAKEN_BACK = (
    *("sorry", "i beg your pardon", "pardon", "correction", "i mean", "or rather", "excuse me"),
    *("no, wait", "scratch that"),
)
_MOST_MARKS = 4


def correction(text: str, end: int) -> int:
    """Return where the words begin that take a figure back, ", sorry"; `end` where none do."""
    behind = text[end : end + 30].lower()
    words = behind.lstrip(" ,.;:!?–—-…")
    marks = len(behind) - len(words)
    is_taken_back = marks <= _MOST_MARKS and any(
        words.startswith(phrase) and not words[len(phrase) : len(phrase) + 1].isalpha()
        for phrase in _TAKEN_BACK
    )
    return end + marks if is_taken_back else end
