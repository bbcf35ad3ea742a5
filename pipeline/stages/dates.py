"""Dates and periods in a text, resolved against the month of the interview."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from pipeline.model.facts import When
from pipeline.stages.numerals import WORDED, number_of

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


@dataclass(frozen=True, slots=True)
class _Interview:
    """When the interview was; 0 where a part is not known."""

    year: int
    month: int
    day: int


def find_dates(text: str, recorded: str) -> tuple[Mention, ...]:
    """Return the dates of `text`, left to right, not overlapping.

    `recorded` is `2022`, `2022-04` or `2022-04-19`. What cannot be known from it stays unresolved
    (empty `start` and `end`): "last year" without any, "last month" and "in May" where only the
    year is known, "more than ten years ago" always. A month without a year is taken before or after
    the interview by the tense of its clause: "in May we are planning" is ahead, "in May we opened"
    behind.
    """
    here = _interview(recorded)
    found: list[Mention] = []
    for match in _pattern().finditer(text):
        if not _is_in_name(text, match):
            found.append(Mention(match.start(), match.end(), _resolved(text, match, here)))
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


def _interview(recorded: str) -> _Interview | None:
    if not recorded:
        return None
    year, month, day = (*map(int, recorded.split("-")), 0, 0)[:3]
    return _Interview(year, month, day)


_MONTH = "|".join(MONTHS)
_DAY = r"(?:[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)\d\d"
_SIDE = "last|this|next|past|previous|coming"
_NO_FIGURE = r"(?![,.:]?\d|\s*%)"
"""Behind a day: in "March 12,000 people" and "May 5%" the number is none."""
_OF_YEAR = rf"(?:,?\s+(?P<y{{0}}>{_YEAR})\b|,?\s+(?:of\s+)?(?P<s{{0}}>{_SIDE})\s+year\b)?"
_DATED = rf",?\s+(?:of\s+)?(?:{_YEAR}\b|(?:{_SIDE})\s+year\b)|\s+{_DAY}\b{_NO_FIGURE}"
"""What makes a month a longer date: a year or a day behind it."""
_FORMS = (
    rf"(?<![\w/-])(?P<iso>{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![\w-])",
    # "in March 12 schools closed": the number counts what follows it
    rf"\b(?P<p0>[Ii]n)\s(?P<m0>{_MONTH})\b(?=\s\d{{1,3}}\s[a-z]{{3,}}s\b)",
    rf"\b(?P<m1>{_MONTH})\s+(?P<d1>{_DAY})\b{_NO_FIGURE}{_OF_YEAR.format(1)}",
    rf"\b(?P<d2>{_DAY})\s+(?:of\s+)?(?P<m2>{_MONTH})\b{_OF_YEAR.format(2)}",
    rf"\b(?P<m3>{_MONTH}),?\s+(?:of\s+)?(?:(?P<y3>{_YEAR})\b|(?P<s3>{_SIDE})\s+year\b)",
    rf"\b(?P<s4>[Ll]ast|[Tt]his|[Nn]ext)\s+(?P<m4>{_MONTH})\b",
    rf"\b(?P<p5>[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Ff]rom|[Ll]ate|[Ee]arly|[Mm]id)[\s-]"
    rf"(?P<m5>{_MONTH})\b(?!{_DATED})",
    r"\b(?P<decade>(?:19|20)\d0)s\b",
    rf"\b(?i:between\s+(?P<y8>{_YEAR})\s+and|from\s+(?P<y9>{_YEAR})\s+to)\s+(?P<z8>{_YEAR})\b",
    rf"(?:(?<![\w$€£,./-])|(?<=[Mm]id-))(?P<y6>{_YEAR})"
    rf"(?:\s?[–-]\s?(?P<y7>{_YEAR})|[/–-](?P<y7short>\d\d))?(?![\w%]|[,.]\d)",
    r"(?<=\b[Ii]n\s)(?P<old>1[5-8]\d\d)(?![\w%]|[,.]\d|\s[a-z]{3,}s\b)",
    r"(?<![Tt]he\s)\b(?P<s8>[Ll]ast|[Tt]his|[Nn]ext|[Cc]oming)\s+(?P<u8>year|month)\b(?!\s+of\b)",
    rf"\b(?P<n9>\d{{1,3}}|(?:an?|An?)\b|{WORDED})\s+(?P<u9>year|month)s?\s+ago\b",
    r"\b(?P<before_last>[Yy]ear\s+before\s+last)\b",
)


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile("|".join(_FORMS))


_BEFORE_YEAR = frozenset(
    (
        *(
            "in",
            "since",
            "by",
            "until",
            "from",
            "before",
            "after",
            "during",
            "of",
            "for",
            "between",
        ),
        *("early", "late", "mid", "to", "and", "the", "year", "about", "around", "already", "only"),
        *("spring", "summer", "autumn", "fall", "winter", "christmas", "easter", "ramadan"),
    )
)
_LONGEST_TITLE = 60


def _is_in_name(text: str, match: re.Match[str]) -> bool:
    """Return whether a year is part of a name: “Clean Rivers 2022”, Vision 2030."""
    if not match["y6"]:
        return False
    before = text[: match.start()]
    if _is_in_title(before, text[match.end() :]):
        return True
    previous = re.search(r"([\w’'-]+)\s+$", before)
    if previous is None:
        return False
    word = previous.group(1)
    return word[0].isupper() and word not in MONTHS and word.lower() not in _BEFORE_YEAR


def _is_in_title(before: str, behind: str) -> bool:
    """Return whether quotation marks around a place hold a title, not a quoted speech."""
    if before.count("“") > before.count("”"):
        start, end = before.rfind("“"), behind.find("”")
    elif before.count('"') % 2:
        start, end = before.rfind('"'), behind.find('"')
    else:
        return False
    return 0 <= end <= _LONGEST_TITLE - (len(before) - start)


def _resolved(text: str, match: re.Match[str], here: _Interview | None) -> When:
    part = match.groupdict()
    words = match.group()
    if part["iso"]:
        return _day(part["iso"], words, "")
    if part["decade"]:
        return _years(int(part["decade"]), int(part["decade"]) + 9, words, "")
    first = part["y6"] or part["y8"] or part["y9"] or part["old"]
    if first:
        return _years(int(first), _last_year(part, int(first)), words, "")
    month = next((part[f"m{at}"] for at in range(6) if part[f"m{at}"]), "")
    if month:
        return _month(text, match, MONTHS.index(month) + 1, here)
    return _relative(text, match, here)


def _last_year(part: dict[str, str], first: int) -> int:
    """Return the last year of a period: 2023 of "2022/23", and of "2021–2023"."""
    if part["y7short"]:
        last = first - first % 100 + int(part["y7short"])
        return last if last > first else first
    return int(part["y7"] or part["z8"] or first)


def _years(first: int, last: int, words: str, gloss: str) -> When:
    return When(f"{first}-01-01", f"{last}-12-31", words, gloss)


def _day(iso: str, words: str, gloss: str) -> When:
    try:
        date.fromisoformat(iso)
    except ValueError:
        return When("", "", words)
    return When(iso, iso, words, gloss)


def _month(text: str, match: re.Match[str], month: int, here: _Interview | None) -> When:
    part = match.groupdict()
    words = match.group()
    day = re.sub(r"\D", "", part["d1"] or part["d2"] or "")
    given = part["y1"] or part["y2"] or part["y3"]
    if given:
        return _day_or_month(Month(int(given), month), day, words, "")
    if here is None:
        return When("", "", words)
    side = part["s1"] or part["s2"] or part["s3"]
    if side:
        year = here.year + _direction(side)
    elif not here.month:
        return When("", "", words)
    elif part["s4"]:
        year = _year_on_side(month, here, part["s4"].lower())
    else:
        tense = _tense(text, match)
        if not tense:
            return When("", "", words)
        year = _year_of(month, int(day or 0), here, tense)
    return _day_or_month(Month(year, month), day, words, str(year))


def _day_or_month(month: Month, day: str, words: str, gloss: str) -> When:
    if not day:
        return When(month.first, month.last, words, gloss)
    return _day(f"{month.first[:-2]}{int(day):02}", words, gloss)


def _relative(text: str, match: re.Match[str], here: _Interview | None) -> When:
    words = match.group()
    is_vague = match["n9"] and _VAGUE.search(text, 0, match.start())
    if here is None or is_vague:
        return When("", "", words)
    years, months = _distance(match)
    if (match["u8"] or match["u9"]) == "month":
        if not here.month:
            return When("", "", words)
        return _one_month(Month(here.year, here.month).plus(months), words)
    year = here.year + years
    return _years(year, year, words, str(year))


_VAGUE = re.compile(
    r"\b(?:about|around|approximately|roughly|some|almost|nearly|over|under|or|to|at least|maybe|"
    r"perhaps|(?:more|less) than)\s$|[–-]$",
    re.IGNORECASE,
)


def _distance(match: re.Match[str]) -> tuple[int, int]:
    """Return how far from the interview a relative date is, in years and, the same, in months."""
    if match["before_last"]:
        return -2, -2
    if match["n9"]:
        count = 1 if match["n9"].lower() in {"a", "an"} else int(number_of(match["n9"]))
        return -count, -count
    direction = _direction(match["s8"].lower())
    return direction, direction


def _one_month(month: Month, words: str) -> When:
    return When(month.first, month.last, words, f"{MONTHS[month.month - 1]} {month.year}")


def _direction(side: str) -> int:
    return {"last": -1, "previous": -1, "past": -1, "this": 0}.get(side, 1)


def _year_on_side(month: int, here: _Interview, side: str) -> int:
    """Return the year of "last May"; in May itself that is the year before."""
    direction = _direction(side)
    if direction and month == here.month:
        return here.year + direction
    return _year_of(month, 0, here, direction)


def _year_of(month: int, day: int, here: _Interview, direction: int) -> int:
    """Return the year of the nearest such month, or day, on one side of the interview."""
    is_exact = bool(day and here.day)
    there = (month, day if is_exact else 0)
    now = (here.month, here.day if is_exact else 0)
    if direction > 0:
        return here.year if there >= now else here.year + 1
    if direction < 0:
        return here.year if there <= now else here.year - 1
    return here.year


_AHEAD = re.compile(
    r"\b(?:will|shall|would|going to|plan(?:s|ning)? to|expect\w*|hop(?:e|es|ing)|intend\w*|"
    r"upcoming|scheduled|is to|are to|about to)\b|[’']ll\b"
)
_BEHIND = re.compile(r"\b(?:was|were|had|did|has been|have been)\b")
_UNDER_WAY = re.compile(
    r"(?:\b(?:is|are|am)|[’'](?:s|re|m)) (?:\w+ )?\w{2,}ing\b"
    r"|\b(?:opens|starts|begins|ends|closes|takes place|launches|runs)\b"
)
"""Verbs that tell of a plan where a date stands beside them: "in May we are opening a branch"."""
_TOLD = re.compile(r"\b(?:said|announced|told \w+|decided|agreed|promised|signed|voted)\s$")


def _tense(text: str, match: re.Match[str]) -> int:
    """Return 1 when the clause around a date looks ahead, -1 when behind, 0 when it does not say.

    "The rivers are high in May" and "never in July" are of no one year.
    """
    preposition = (match["p5"] or "").lower()
    if preposition == "since" or _TOLD.search(text, 0, match.start()):
        return -1
    start, end = _clause(text, match)
    if _EVERY_YEAR.search(text, start, end):
        return 0
    if _AHEAD.search(text, start, end):
        return 1
    if _BEHIND.search(text, start, end):
        return -1
    if preposition in {"by", "until"} or _UNDER_WAY.search(text, start, end):
        return 1
    return -1 if _PAST.search(text, start, end) else 0


_PAST = re.compile(
    r"\b(?:\w{2,}ed|met|came|went|held|took|gave|made|began|saw|sent|built|won|lost|said|told|got|"
    r"became|left|led|ran|rose|fell|grew|spoke|wrote|found|bought|sold|paid|put|brought|kept|felt|"
    r"thought|knew|broke|chose|drew|fought|hit|lit|sat|shut|stood|struck|swam|taught|tore|wore)\b",
    re.IGNORECASE,
)


_OF_MONTHS = rf"(?:\d+ )?(?:{'|'.join(MONTHS)})"
_EVERY_YEAR = re.compile(
    r"\b(?:never|always|every|each year|usually|normally|typically|often|tends? to)\b"
    rf"|\b(?:from|between) {_OF_MONTHS} (?:to|until|till|and) {_OF_MONTHS}\b"
)


def _clause(text: str, match: re.Match[str]) -> tuple[int, int]:
    """Return the clause a date stands in, with the next one where it stands alone: "In May, we"."""
    breaks = [0, *(found.end() for found in _clause_marks(text)), len(text)]
    start = max(at for at in breaks if at <= match.start())
    ends = [at for at in breaks if at >= match.end()]
    is_alone = not re.search(r"\w", text[start : match.start()] + text[match.end() : ends[0]])
    return start, ends[1] if is_alone and len(ends) > 1 else ends[0]


def _clause_marks(text: str) -> Iterator[re.Match[str]]:
    return re.finditer(r"[.;?!]\s|,\s(?=(?:and\s|but\s)?(?:I|we|he|she|they|it)\s)", text)
