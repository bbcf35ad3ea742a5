"""Forms of dates: a table row each, and the forms in figures that all languages share."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache

from pipeline.patterns import HYPHEN, pattern
from pipeline.stages.dating.periods import MONTHS, UNKNOWN, Interview, Reading, calendar_day, years
from pipeline.values import dataclass

Found = tuple[int, int, Reading]
"""Where a date stands, and what it means."""

YEAR = r"(?:19|20)\d\d"
DAY = r"(?:[12]\d|3[01]|0?[1-9])"
FIGURES, DASHED = "#", "##"
"""Stand among the words of a text with two figures together, and with three numbers joined."""
TWO, FOUR = "#2", "#4"
"""Stand among the words of a text with a number of two and of four figures."""
NUMBER = "0"
"""Stands for a word that begins with a figure, where words beside another are looked at."""


@dataclass(frozen=True, slots=True)
class Form:
    """One form of dates."""

    triggers: frozenset[str]
    """Words in small letters, one of which stands in every text with a date of this form."""
    source: str
    """The regular expression of its words."""
    read: Callable[[re.Match[str], Interview], Reading | None]
    """What they mean; None where they are no date."""
    before: frozenset[str] = frozenset()
    """Words one of which stands right before such a word; "of" and "the" may stand between.

    `NUMBER` stands for all that begin with a figure, `FOUR` for numbers of four figures.
    """
    behind: frozenset[str] = frozenset()
    """Words one of which stands right behind; where both are given, one of them suffices."""


@cache
def compiled(source: str) -> re.Pattern[str]:
    """Return a pattern that is compiled when a text first needs it."""
    return re.compile(source)


_WORD = re.compile(r"\w+")
_FIGURES = re.compile(r"\d\d|\d/\d")
_DASHED = re.compile(r"\d[-/.]\d\d?[-/.]\d")


def found(text: str, here: Interview, forms: tuple[Form, ...]) -> list[Found]:
    """Return where the dates of a text stand and what they mean, not overlapping.

    A form that stands earlier in the table takes its words before the later ones.
    """
    said = _WORD.findall(text.lower())
    words = {*said, *_marks(text, said)}
    taken: list[Found] = []
    for form in forms:
        if form.triggers.isdisjoint(words) or not _is_beside(form, said, words):
            continue
        for match in compiled(form.source).finditer(text):
            start, end = match.span()
            if all(end <= one[0] or one[1] <= start for one in taken):
                reading = form.read(match, here)
                if reading is not None:
                    taken.append((start, end, reading))
    return sorted(taken, key=lambda one: one[0])


def _marks(text: str, said: list[str]) -> Iterator[str]:
    if not _FIGURES.search(text):
        return
    yield FIGURES
    if _DASHED.search(text):
        yield DASHED
    sizes = {len(word) for word in said if word.isdecimal()}
    if len("98") in sizes:
        yield TWO
    if len("1998") in sizes:
        yield FOUR


def _is_beside(form: Form, said: list[str], words: set[str]) -> bool:
    """Return whether beside one of the triggers stands a word that the form has there."""
    if not form.before and not form.behind:
        return True
    return any(
        not form.before.isdisjoint(_next(said, at, -1))
        or not form.behind.isdisjoint(_next(said, at, 1))
        for word in form.triggers & words
        for at in _places(said, word)
    )


def _places(said: list[str], word: str) -> Iterator[int]:
    at = -1
    for _ in range(said.count(word)):
        at = said.index(word, at + 1)
        yield at


def _next(said: list[str], at: int, step: int) -> Iterator[str]:
    """Yield the next word on one side, and the one beyond it where that is "of" or "the"."""
    at += step
    while 0 <= at < len(said):
        yield NUMBER if said[at][0].isdigit() else said[at]
        if said[at].isdecimal() and len(said[at]) == len("1998"):
            yield FOUR
        if said[at] not in _SMALL:
            return
        at += step


_SMALL = frozenset({"of", "the"})


def group(match: re.Match[str], name: str) -> str:
    """Return the words of a group; empty where the form has none of that name."""
    return match.groupdict("").get(name, "")


def iso(match: re.Match[str], _: Interview) -> Reading:
    """Read `2019-03-16` and `2019/03/16`."""
    return calendar_day(int(match["year"]), int(match["month"]), int(match["day"]))


def in_figures(match: re.Match[str], _: Interview) -> Reading:
    """Read `16/03/2019`; which is the day and which the month of `03/04/2019` is not known."""
    first, second, year = int(match["first"]), int(match["second"]), int(match["year"])
    if first != second and max(first, second) <= len(MONTHS):
        return UNKNOWN
    day, month = (second, first) if second > len(MONTHS) else (first, second)
    return calendar_day(year, month, day)


def day_first(match: re.Match[str], _: Interview) -> Reading:
    """Read `03.04.2019`, and `03/04/2019` in the languages that write the day first."""
    return calendar_day(int(match["year"]), int(match["second"]), int(match["first"]))


_INSIDE = r"(?<![\w/.-])"
_ENDS = r"(?![\w/-]|\.\d)"
ISO = (
    rf"{_INSIDE}(?P<year>{YEAR})(?P<mark>[-/])(?P<month>0[1-9]|1[0-2])(?P=mark)"
    rf"(?P<day>0[1-9]|[12]\d|3[01]){_ENDS}"
)
SLASHED = (
    rf"{_INSIDE}(?P<first>\d\d?)(?P<mark>[/-])(?P<second>\d\d?)(?P=mark)(?P<year>{YEAR}){_ENDS}"
)
DOTTED = rf"{_INSIDE}(?P<first>{DAY})\.(?P<second>0?[1-9]|1[0-2])\.(?P<year>{YEAR}){_ENDS}"
YEARS = (
    rf"(?<![\w$,./])(?<![€£])(?:(?<!-)|(?<=[Mm]id-)|(?<=[Pp]ost-)|(?<=[Pp]re-))(?P<year>{YEAR})"
    rf"(?:(?:\s?{HYPHEN}\s?|/)(?P<last>{YEAR})|(?:/|{HYPHEN})(?P<short>\d\d))?(?![\w%]|[,.]\d|\s\d{{3}}(?!\d))"
)
"""A year, or years joined by a dash or a stroke."""


def bare_years(match: re.Match[str], _: Interview, names: frozenset[str]) -> Reading | None:
    """Read a year that stands alone, or "2021–2023", unless it belongs to a name or is a number.

    `names` holds the words that may stand before a year with a capital and make no name of it.
    """
    if _is_in_name(match, names) or _is_number(match):
        return None
    first = int(match["year"])
    return years(first, _last_year(match, first), is_explicit=True)


def _last_year(match: re.Match[str], first: int) -> int:
    """Return the last year of a period: 2023 of "2022/23", and of "2021–2023"."""
    short = match["short"]
    last = first - first % 100 + int(short) if short else int(match["last"] or first)
    return max(first, last)


def _is_in_name(match: re.Match[str], names: frozenset[str]) -> bool:
    """Return whether a year is part of a name: “Clean Rivers 2022”, Vision 2030."""
    if is_in_title(match):
        return True
    word = _word_before(match.string, match.start())
    return word[:1].isupper() and word.lower() not in names


def _word_before(text: str, at: int) -> str:
    """Return the word before a place; empty where a mark or the end of a line stands between."""
    head = text[max(0, at - _SIGHT) : at]
    line = head.rpartition("\n")[2].translate(_DASHES)
    if not line[-1:].isspace():
        return ""
    word = line.split()[-1] if line.split() else ""
    return word.lstrip(_OPENING) if word[-1:].isalnum() else ""


_SIGHT = 40
_DASHES = str.maketrans("—–/", "   ")
_OPENING = "“‘\"'([-"
_OF_TIME = pattern(
    r"\b(?:in|since|by|until|till|from|to|and|before|after|during|the|of|our|your|their|its|early|"
    r"late|mid|year|for)[\s-]$",
    re.IGNORECASE,
)
_COUNTED = pattern(r"\s(?:[a-z]{3,}s|people|men|women|children|km)\b")


def _is_number(match: re.Match[str]) -> bool:
    """Return whether a round year counts what follows it: "about 2000 schools"."""
    if int(match["year"]) % 10 or match["last"] or match["short"]:
        return False
    if not _COUNTED.match(match.string, match.end()):
        return False
    return not _OF_TIME.search(match.string, max(0, match.start() - _SIGHT), match.start())


_LONGEST_TITLE = 60


def is_in_title(match: re.Match[str]) -> bool:
    """Return whether quotation marks around a date hold a title, not a quoted speech."""
    before, behind = match.string[: match.start()], match.string[match.end() :]
    if before.count("“") > before.count("”"):
        start, end = before.rfind("“"), behind.find("”")
    elif before.count('"') % 2:
        start, end = before.rfind('"'), behind.find('"')
    else:
        return False
    return 0 <= end <= _LONGEST_TITLE - (len(before) - start)


def period(match: re.Match[str], _: Interview) -> Reading:
    """Read "between 2019 and 2021": from the first to the last year."""
    first, last = int(match["year"]), int(match["last"])
    return years(first, max(first, last), is_explicit=True)


def decade(match: re.Match[str], _: Interview) -> Reading:
    """Read "the 1990s" and "the ’90s"; which century "the 20s" are of is not known."""
    words = match["decade"]
    first = int(words)
    if first == _OF_TWO_CENTURIES:
        return UNKNOWN
    if len(words) == 2:  # noqa: PLR2004 - figures of a short decade
        first += 1900 if first > _OF_TWO_CENTURIES else 2000
    return years(first, first + 9, is_explicit=True)


_OF_TWO_CENTURIES = 20
