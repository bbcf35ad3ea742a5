"""Dates and periods in a text, resolved against the month of the interview."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.model.facts import When

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
NUMBER_WORDS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}


@dataclass(frozen=True, slots=True)
class Mention:
    """A date in a text."""

    start: int
    end: int
    when: When


@dataclass(frozen=True, slots=True)
class Month:
    """A month that can be counted with."""

    year: int
    month: int

    def plus(self, months: int) -> Month:
        """Return the month so many months later."""
        years, month = divmod(self.month - 1 + months, 12)
        return Month(self.year + years, month + 1)

    @property
    def first(self) -> str:
        """The ISO date of its first day."""
        return f"{self.year:04}-{self.month:02}-01"

    @property
    def last(self) -> str:
        """The ISO date of its last day."""
        return f"{self.year:04}-{self.month:02}-{monthrange(self.year, self.month)[1]:02}"


def find_dates(text: str, recorded: str) -> tuple[Mention, ...]:
    """Return the dates of `text`, left to right, not overlapping.

    `recorded` is `2022`, `2022-04` or `2022-04-19`; without it, relative dates stay unresolved
    (empty `start` and `end`). A month without a year is taken before or after the interview by
    the tense of its clause: "in May we are planning" is ahead, "in May we opened" behind.
    """
    found: list[Mention] = []
    for match in _pattern().finditer(text):
        if not _is_in_name(text, match):
            when = _resolved(text, match, recorded)
            if when is not None:
                found.append(Mention(match.start(), match.end(), when))
    return tuple(found)


def written(iso: str) -> str:
    """Return an ISO year, month or day as a person writes it: `19 April 2022`, `April 2022`."""
    parts = iso.split("-")
    words = [parts[0]]
    if len(parts) > 1:
        words.insert(0, MONTHS[int(parts[1]) - 1])
    if len(parts) > 2:  # noqa: PLR2004 - year, month and day
        words.insert(0, str(int(parts[2])))
    return " ".join(words)


@cache
def _pattern() -> re.Pattern[str]:
    month = "|".join(MONTHS)
    day = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
    year = r"(?:19|20)\d\d"
    side = "last|this|next|past|previous|coming"
    number = r"\d{1,3}|a|an|" + "|".join(NUMBER_WORDS)
    return re.compile(
        rf"\b(?P<iso>{year}-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01]))\b"
        rf"|\b(?P<m1>{month})\s+(?P<d1>{day})\b(?!\s*[%:])(?:,?\s+(?P<y1>{year})\b)?"
        rf"|\b(?P<d2>{day})\s+(?:of\s+)?(?P<m2>{month})\b(?:,?\s+(?P<y2>{year})\b)?"
        rf"|\b(?P<m3>{month}),?\s+(?:of\s+)?(?:(?P<y3>{year})\b|(?P<s3>{side})\s+year\b)"
        rf"|\b(?P<s4>last|this|next)\s+(?P<m4>{month})\b"
        rf"|\b(?P<p5>[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Ff]rom|[Ll]ate|[Ee]arly|[Mm]id)[\s-]"
        rf"(?P<m5>{month})\b(?!,?\s+(?:of\s+)?(?:\d|(?:{side})\s+year))"
        rf"|\b(?P<decade>(?:19|20)\d0)s\b"
        rf"|(?<![\w$€£,.-])(?P<y6>{year})(?:\s?[–-]\s?(?P<y7>{year}))?(?![\w%]|[,.]\d)"
        rf"|\b(?P<s8>[Ll]ast|[Tt]his|[Nn]ext|[Pp]revious|[Cc]oming)\s+(?P<u8>year|month)\b"
        rf"|\b(?P<n9>{number})\s+(?P<u9>year|month)s?\s+ago\b"
        rf"|\b(?P<yesterday>[Yy]ear\s+before\s+last)\b"
    )


_BEFORE_YEAR = frozenset(
    "in since by until from before after during of for between early late mid to and the year".split()
)


def _is_in_name(text: str, match: re.Match[str]) -> bool:
    """Return whether a year is part of a name: “Made in 2022”, Vision 2030."""
    if match.lastgroup not in {"y6", "y7"}:
        return False
    before = text[: match.start()]
    if before.count("“") > before.count("”") or before.count('"') % 2:
        return True
    previous = re.search(r"([\w’'-]+)\s+$", before)
    if previous is None:
        return False
    word = previous.group(1)
    return word[0].isupper() and word not in MONTHS and word.lower() not in _BEFORE_YEAR


def _resolved(text: str, match: re.Match[str], recorded: str) -> When | None:
    part = match.groupdict()
    words = match.group()
    if part["iso"]:
        return When(part["iso"], part["iso"], words)
    if part["decade"]:
        year = int(part["decade"])
        return When(f"{year}-01-01", f"{year + 9}-12-31", words)
    if part["y6"]:
        return When(f"{part['y6']}-01-01", f"{part['y7'] or part['y6']}-12-31", words)
    month = part["m1"] or part["m2"] or part["m3"] or part["m4"] or part["m5"]
    if month:
        return _month(text, match, MONTHS.index(month) + 1, recorded)
    return _relative(part, words, recorded)


def _month(text: str, match: re.Match[str], month: int, recorded: str) -> When:
    part = match.groupdict()
    words = match.group()
    day = re.sub(r"\D", "", part["d1"] or part["d2"] or "")
    given = part["y1"] or part["y2"] or part["y3"]
    if given:
        return _day_or_month(Month(int(given), month), day, words, "")
    if not recorded:
        return When("", "", words)
    here = _recorded(recorded)
    side = part["s3"] or part["s4"]
    if side and part["s3"]:
        year = here.year + _direction(side)
    else:
        year = _year_of(month, here, _direction(side) if side else _tense(text, match.start()))
    return _day_or_month(Month(year, month), day, words, str(year))


def _day_or_month(month: Month, day: str, words: str, gloss: str) -> When:
    if not day:
        return When(month.first, month.last, words, gloss)
    number = min(int(day), int(month.last[-2:]))
    date = f"{month.first[:-2]}{number:02}"
    return When(date, date, words, gloss)


def _relative(part: dict[str, str], words: str, recorded: str) -> When:
    if not recorded:
        return When("", "", words)
    here = _recorded(recorded)
    if part["yesterday"]:
        return _year(here.year - 2, words)
    if part["n9"]:
        count = _number(part["n9"])
        if part["u9"] == "year":
            return _year(here.year - count, words)
        return _one_month(here.plus(-count), words)
    direction = _direction(part["s8"].lower())
    if part["u8"] == "year":
        return _year(here.year + direction, words)
    return _one_month(here.plus(direction), words)


def _year(year: int, words: str) -> When:
    return When(f"{year}-01-01", f"{year}-12-31", words, str(year))


def _one_month(month: Month, words: str) -> When:
    return When(month.first, month.last, words, f"{MONTHS[month.month - 1]} {month.year}")


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBER_WORDS.get(word.lower(), 1)


def _recorded(recorded: str) -> Month:
    """Return the month of the interview; July where only its year is known."""
    parts = recorded.split("-")
    return Month(int(parts[0]), int(parts[1]) if len(parts) > 1 else 7)


def _direction(side: str) -> int:
    return {"last": -1, "previous": -1, "past": -1, "this": 0}.get(side, 1)


def _year_of(month: int, here: Month, direction: int) -> int:
    if direction > 0:
        return here.year if month >= here.month else here.year + 1
    if direction < 0:
        return here.year if month <= here.month else here.year - 1
    return here.year


_AHEAD = re.compile(
    r"\b(?:will|shall|would|going to|plan(?:s|ning)? to|expect\w*|hop(?:e|es|ing)|intend\w*|"
    r"upcoming|scheduled|is to|are to|about to)\b|[’']ll\b"
)


def _tense(text: str, offset: int) -> int:
    """Return 1 when the clause around `offset` looks ahead, otherwise -1."""
    breaks = [0, *(found.end() for found in _clause_marks(text)), len(text)]
    start = max(at for at in breaks if at <= offset)
    end = min(at for at in breaks if at > offset) if offset < len(text) else len(text)
    return 1 if _AHEAD.search(text, start, end) else -1


def _clause_marks(text: str) -> Iterator[re.Match[str]]:
    return re.finditer(r"[.;?!]\s|,\s(?=(?:and\s|but\s)?(?:I|we|he|she|they|it)\s)", text)
