"""Happenings: whether something begins, ends or is done on a date that a sentence names."""

from __future__ import annotations

import pytest

from pipeline.stages.dating.dates import find_dates
from pipeline.stages.facts.happenings import is_dated_event
from pipeline.stages.speech.sentences import Span


def happens(text: str) -> bool:
    """Return whether something happens on the first date of a sentence."""
    date = find_dates(text, "2024-03")[0]
    return is_dated_event(text, Span(0, len(text)), date.start, date.end)


@pytest.mark.parametrize(
    "text",
    [
        "The embassy was established in 1994.",
        "In 1994, the first school opened.",
        "The new law takes effect on 1 July 2024.",
        "The harbour has been closed since 2011.",
        "The contract runs until the end of 2027.",
    ],
)
def test_what_happens(text: str) -> None:
    """A date on which something begins, ends or is done."""
    assert happens(text)


@pytest.mark.parametrize(
    "text",
    [
        "The 2019 data were late.",
        "I remember that in 1985 a school opened.",
        "I was born in 1949 when the war ended.",
        "Did the school open in 1994?",
        "We were planning to open a bakery in 2020.",
        "The school did not open in 1994.",
        "The opposition says that it opened in 1994.",
        "In the 1980s everyone smoked.",
        "We used the report of the 2017 committee.",
    ],
)
def test_what_does_not(text: str) -> None:
    """Names, memories, questions, past plans, denials and hearsay date nothing."""
    assert not happens(text)
