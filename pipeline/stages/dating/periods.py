"""Periods of the calendar: what an interview's date makes of them, and how they are written."""

from __future__ import annotations

from datetime import date, timedelta

from pipeline.model.labels import Labels
from pipeline.values import dataclass

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
class Interview:
    """When an interview was; 0 where a part is not known."""

    year: int = 0
    month: int = 0
    day: int = 0

    @property
    def today(self) -> date | None:
        """The day of the interview, where it is known."""
        return date(self.year, self.month, self.day) if self.day else None


@dataclass(frozen=True, slots=True)
class Reading:
    """What the words of a date mean."""

    start: str = ""
    """ISO date of the first day; empty when it cannot be known."""
    end: str = ""
    gloss: str = ""
    """What the words alone do not say: "2021"."""
    is_explicit: bool = False
    """True where the words name a year, or a day of a month."""
    is_deictic: bool = False
    """True where the words count from the day of the interview itself: "yesterday"."""
    month: int = 0
    """The month named without its year, which a neighbour may tell: "March" in "March to May 2019".
    """
    day: int = 0
    is_fragment: bool = False
    """True for what is a date only together with its neighbour."""


UNKNOWN = Reading()


def interview(recorded: str) -> Interview:
    """Return the date of an interview from `2022`, `2022-04`, `2022-04-19` or nothing."""
    return Interview(*map(int, recorded.split("-"))) if recorded else Interview()


def written(iso: str) -> str:
    """Return an ISO year, month or day as a person writes it: `19 April 2022`, `April 2022`."""
    parts = iso.split("-")
    words = [parts[0]]
    if len(parts) > 1:
        words.insert(0, MONTHS[int(parts[1]) - 1])
    if len(parts) > 2:  # noqa: PLR2004 - year, month and day
        words.insert(0, str(int(parts[2])))
    return " ".join(words)


def printed(iso: str, labels: Labels) -> str:
    """Return an ISO year, month or day as the house style writes it: `April 19, 2022`."""
    parts = iso.split("-")
    names = labels.months.split()
    month = names[int(parts[1]) - 1] if len(parts) > 1 and len(names) == len(MONTHS) else ""
    match parts:
        case [year, _, day] if month:
            number = labels.first_day if int(day) == 1 else str(int(day))
            return labels.day_form.format(day=number, month=month, year=year)
        case [year, number] if month:
            alone = labels.months_alone.split()
            month = alone[int(number) - 1] if len(alone) == len(MONTHS) else month
            return labels.month_form.format(month=month, year=year)
        case _:
            return written(iso)


def years(first: int, last: int, gloss: str = "", *, is_explicit: bool = False) -> Reading:
    """Return whole years, from the first to the last."""
    return Reading(f"{first:04}-01-01", f"{last:04}-12-31", gloss, is_explicit)


def months(first: int, last: int, gloss: str = "", *, is_explicit: bool = False) -> Reading:
    """Return whole months, counted by `count`, from the first to the last."""
    year, month = divmod(last + 1, 12)
    end = date(year, month + 1, 1) - timedelta(days=1)
    start = f"{first // 12:04}-{first % 12 + 1:02}-01"
    return Reading(start, end.isoformat(), gloss, is_explicit)


def count(year: int, month: int) -> int:
    """Return a month as a number that can be counted with."""
    return 12 * year + month - 1


def days(first: date, last: date, *, is_deictic: bool = False) -> Reading:
    """Return the days from the first to the last, with the gloss that tells them."""
    return Reading(first.isoformat(), last.isoformat(), _told(first, last), is_deictic=is_deictic)


def calendar_day(year: int, month: int, day: int, gloss: str = "") -> Reading:
    """Return a day that is named; unknown where the calendar has none, as for 31 February."""
    try:
        iso = date(year, month, day).isoformat()
    except ValueError:
        return UNKNOWN
    return Reading(iso, iso, gloss, is_explicit=True)


def week(day: date, weeks: int) -> Reading:
    """Return the week so many weeks from that of `day`; weeks begin on Monday, as in ISO 8601."""
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=weeks)
    return days(monday, monday + timedelta(days=6), is_deictic=True)


def _told(first: date, last: date) -> str:
    """Return days as a person writes them: "11–17 April 2022"."""
    if first == last:
        return written(last.isoformat())
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{written(last.isoformat())}"
    begin = f"{first.day} {MONTHS[first.month - 1]}"
    if first.year != last.year:
        begin += f" {first.year}"
    return f"{begin} – {written(last.isoformat())}"


def direction(side: str) -> int:
    """Return -1 for "last", 0 for "this" and 1 for "next", and so for words like them."""
    return {"last": -1, "previous": -1, "past": -1, "this": 0, "current": 0}.get(side.lower(), 1)


def year_on_side(month: int, here: Interview, side: str) -> int:
    """Return the year of "last May"; in May itself that is the year before."""
    way = direction(side)
    if way and month == here.month:
        return here.year + way
    return year_of(month, 0, here, way)


def year_of(month: int, day: int, here: Interview, way: int) -> int:
    """Return the year of the nearest such month, or day, on one side of the interview."""
    is_exact = bool(day and here.day)
    there = (month, day if is_exact else 0)
    now = (here.month, here.day if is_exact else 0)
    if way > 0:
        return here.year if there >= now else here.year + 1
    if way < 0:
        return here.year if there <= now else here.year - 1
    return here.year
