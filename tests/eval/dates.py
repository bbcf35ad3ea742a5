"""Dates: whether what a text says of time is resolved to the right days of the calendar.

GUM interviews give the day of the interview and annotated dates as TEI has them: `when`, or `from`
and `to`, in ISO 8601, to the year, the month or the day.

A date is right when a date found overlaps its words and has the same first and last day, as far as
the annotation goes: 2012-06 is right for 2012-06-21, and 2019 for all of 2019. So `when` must agree
with both ends, `from` with the first and `to` with the last. Where the annotation leaves the year
open (`--09-15`, of a line of a poem), it must have been left open here too.

Two rules for annotations, whatever is found for them: those that have only `notBefore` or
`notAfter` tell bounds of an uncertain date and no value ("several years ago"), and are left out of
the score, counted, and scored with the rest in a row of its own; and a hyphen before a year of four
figures (`-2009-03-13`), which would be a year before Christ, is a slip for none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.stages.dating.dates import Mention, find_dates
from tests.eval.score import Score, items

_SLIP = re.compile(r"^-(?=\d{4})")
_OPEN_YEAR = "--"


@dataclass(frozen=True, slots=True)
class Annotated:
    """A date that people have annotated."""

    start: int
    end: int
    first: str
    """ISO value of its beginning, to the year, month or day; empty where none is told."""
    last: str
    has_value: bool
    """False where only bounds of it are told."""


@dataclass(frozen=True, slots=True)
class Judged:
    """An annotated date beside the dates found that overlap it."""

    date: Annotated
    found: tuple[Mention, ...]

    @property
    def is_right(self) -> bool:
        """Whether one of the dates found has its value."""
        return any(_agrees(self.date, mention) for mention in self.found)


def measure(folder: Path) -> list[Score]:
    """Return how many dates of interviews are resolved as people resolved them."""
    documents = list(items(folder, "gum-interviews-*"))
    judged = [one for item in documents for one in _judged(item)]
    valued = [one for one in judged if one.date.has_value]
    shown = [mention for item in documents for mention in _resolved(item)]
    return [
        Score(
            "GUM interviews, dates with the right ISO value",
            _share([one.is_right for one in valued]),
            ".80 (HeidelTime .79)",
            0.84,
            items=len(valued),
        ),
        Score(
            "GUM interviews, the same with the uncertain dates",
            _share([one.is_right for one in judged]),
            "",
            items=len(judged),
        ),
        Score(
            "GUM interviews, dates found that people annotated",
            _share(shown),
            "",
            items=len(shown),
        ),
    ]


def annotated(item: dict[str, Any]) -> Iterator[Annotated]:
    """Yield the annotated dates of a document; clock times are annotated otherwise."""
    for one in item["dates"]:
        values = {key: _SLIP.sub("", value) for key, value in one["attrs"].items()}
        when = values.get("when", "")
        first = when or values.get("from", "")
        last = when or values.get("to", "")
        has_value = bool(first or last)
        if not has_value:
            first, last = values.get("notBefore", ""), values.get("notAfter", "")
        yield Annotated(one["start"], one["end"], first, last, has_value)


def _judged(item: dict[str, Any]) -> Iterator[Judged]:
    found = find_dates(item["text"], item["date"])
    for date in annotated(item):
        yield Judged(date, tuple(one for one in found if _overlaps(date, one)))


def _resolved(item: dict[str, Any]) -> Iterator[bool]:
    """Yield for each date resolved here whether it overlaps an annotated one."""
    dates = list(annotated(item))
    for mention in find_dates(item["text"], item["date"]):
        if mention.when.start:
            yield any(_overlaps(date, mention) for date in dates)


def _overlaps(date: Annotated, mention: Mention) -> bool:
    return date.start < mention.end and mention.start < date.end


def _agrees(date: Annotated, mention: Mention) -> bool:
    when = mention.when
    if date.first.startswith(_OPEN_YEAR):
        return not when.start
    is_found = bool(when.start and (date.first or date.last))
    return is_found and when.start.startswith(date.first) and when.end.startswith(date.last)


def _share(values: Sequence[bool]) -> float:
    return sum(values) / max(1, len(values))
