"""Nouns that an English number counts: "3,000 fishermen", "15 police officers", "40 km/h"."""

from __future__ import annotations

from pipeline.patterns import clued, pattern
from pipeline.stages.speech.words import is_content, listed

_LEAD = pattern(
    r"(?:-odd|[\s-]plus|\sor\s(?:so|more|fewer))?\s(?:of\s(?:the|our|their)\s|head\sof\s)?(?=[A-Za-z])"
)
_WORD = pattern(r"\s?(?P<word>[A-Za-z][\w-]*)(?!\w)")
_BEHIND = pattern(r"\s?/\s?[a-z]\b")
_SPEED = clued(r"km\s?/\s?h(?!\w|\s?/\s?[a-z]\b)", begins=("km",))
_SIZES = listed("km km² km2 kg ha kW MW GW TW kWh MWh GWh TWh")
_IRREGULAR = listed(
    """
    people children women men staff personnel police sheep cattle livestock fish deer aircraft
    teeth feet geese mice oxen criteria phenomena bacteria alumni stimuli nuclei cacti memoranda
    referenda offspring clergy youth
    """
)
"""Plurals that have no "s" at their end."""
_ENDINGS = ("people", "children", "folk", "craft")
"""What ends further such plurals: salespeople, schoolchildren."""
_SINGULAR_MEN = listed("specimen regimen omen acumen abdomen stamen amen yemen")
_NAMING = listed(
    """
    police staff personnel sheep cattle livestock fish aircraft women youth people basis sports
    arms savings goods sales customs clothes systems operations communications logistics physics
    economics politics news mathematics electronics human-rights earnings futures materials
    """
)
"""Nouns that may stand before another one and say which: "police officers", "sports clubs"."""
_VERBS = listed(
    """
    takes makes says gives goes comes gets becomes seems means tells keeps brings allows requires
    provides includes contains applies refers ensures enables thinks knows wants helps needs has
    does is was remains exists happens lets puts
    """
)
"""Verbs that no plural is spelled like, or hardly ever where a number stands before."""
_NO_NOUNS = _VERBS | listed(
    """
    plus minus versus perhaps always besides towards afterwards sometimes overseas regardless
    whereas across thus as yes less unless sideways nowadays upwards downwards backwards
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    """
)
_DEMONYMS = ("an", "ish", "ese", "ch", "ic", "i")
_SHORT_DEMONYMS = listed("Kazakh Czech Greek Arab Uzbek Tajik Kyrgyz Welsh Swiss Turk Kurd")
_MOST_WORDS = 3


def counted(text: str, end: int) -> tuple[str, int]:
    """Return what a number counts, right behind it, and where that ends; empty where nothing.

    The first plural is the noun, with up to two words before it: "rural schools". A plural that
    only says which, as in "police officers", takes the one behind it too.
    """
    lead = _LEAD.match(text, end)
    if lead is None:
        return "", end
    start = at = lead.end()
    if speed := _SPEED.match(text, start):
        return speed[0], speed.end()
    for _ in range(_MOST_WORDS):
        found = _WORD.match(text, at)
        if found is None or found["word"].lower() in _NO_NOUNS:
            return "", end
        word, at = found["word"], found.end()
        if _is_noun(word):
            at = _whole(text, word, at)
            return ("", end) if _BEHIND.match(text, at) else (text[start:at], at)
        if not _is_which(word) or not text[at : at + 1].isspace():
            return "", end
    return "", end


def _is_noun(word: str) -> bool:
    if word in _SIZES or word in _IRREGULAR or word.endswith(_ENDINGS):
        return True
    if not word.islower():
        return _is_of_a_people(word)
    if word.endswith("men"):
        return word not in _SINGULAR_MEN
    return len(word) > _MOST_WORDS and word.endswith("s") and not word.endswith(_NO_PLURAL)


_NO_PLURAL = ("ss", "ous")
"""Ends of words in "s" that are no plural: "indigenous" tells of what stands behind it."""


def _is_of_a_people(word: str) -> bool:
    """Return whether a word names people by where they are from: "Canadians", "Londoners"."""
    return word[0].isupper() and word[1:].islower() and word.endswith(_PEOPLES)


_PEOPLES = (
    "ans",
    "ians",
    "landers",
    "oners",
    "akhs",
    "beks",
    "jiks",
    "rabs",
    "reeks",
    "zechs",
)


def _is_which(word: str) -> bool:
    """Return whether a word may tell of the noun behind it: "rural", "EU-funded", "NHS"."""
    if word.islower() or _is_demonym(word):
        return True
    name, hyphen, rest = word.rpartition("-")
    if hyphen:
        return bool(name) and rest.islower() and len(rest) >= _MOST_WORDS
    return word.isupper() and 1 < len(word) <= _LONGEST_SHORT and word not in _HOURS


_LONGEST_SHORT = 5
_HOURS = listed("AM PM BC AD CE BCE GMT")


def _is_demonym(word: str) -> bool:
    return word in _SHORT_DEMONYMS or (word[0].isupper() and word.endswith(_DEMONYMS))


def _whole(text: str, word: str, end: int) -> int:
    """Return where a compound of two nouns ends; the end of the first where it is none."""
    found = _WORD.match(text, end) if word in _NAMING else None
    if found is None or not found[0][0].isspace():
        return end
    other = found["word"]
    is_whole = _is_noun(other) and other not in _NO_NOUNS and is_content(other)
    return found.end() if is_whole else end
