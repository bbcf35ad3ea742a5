"""Phrases before and behind an English figure."""

from __future__ import annotations

import pytest

from pipeline.stages.numbers.figurewords.english_phrases import (
    correction,
    denial,
    each,
    hedge,
    tail,
)


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("It was about ", "about"),
        ("It was About ", "About"),
        ("It reached almost ", "almost"),
        ("It almost reached ", "almost"),
        ("It was about a ", "about"),
        ("I think around ", "around"),
        ("no more than between ", "no more than"),
        ("We lost—as many as ", "as many as"),
        ("We have maybe around ", "maybe around"),
        ("We talked about ", ""),
        ("The rules are centred around ", ""),
        ("The port was built around ", ""),
        ("The town handed over ", ""),
        ("The work is spread over ", ""),
        ("The town lost over ", "over"),
        ("There are built up to ", "up to"),
        ("It was about", ""),
        ("It was about, ", ""),
        ("", ""),
    ],
)
def test_hedges(before: str, expected: str) -> None:
    """A hedge ends what stands before the figure, but for the verb that reaches it."""
    assert hedge(before) == expected


@pytest.mark.parametrize(
    ("behind", "words"),
    [
        (" or so left", " or so"),
        (", give or take 5 percent, left", ", give or take 5 percent"),
        (" plus or minus 5 percent.", " plus or minus 5 percent"),
        ("-plus.", "-plus"),
        (", I think.", ", I think"),
        (" or other", ""),
        (" plus five", ""),
        (" at last", ""),
    ],
)
def test_tails(behind: str, words: str) -> None:
    """A hedge behind the figure is found to its end."""
    assert behind[: tail(behind, 0)] == words


@pytest.mark.parametrize(
    ("behind", "words"),
    [
        (" a year", " a year"),
        (" per square metre of land", " per square metre"),
        (" per three thousand square feet of paper", " per three thousand square feet"),
        (" per 100,000 people", " per 100,000 people"),
        (" per thousand", " per thousand"),
        (" every two months", " every two months"),
        (" every two bridges", ""),
        (" a hundred times", ""),
        (" each and", " each"),
        (" each year", " each year"),
        (" annually", " annually"),
        ("/month", "/month"),
        ("-a-day plan", "-a-day"),
        (" a year ago", ""),
        (" a year or two", ""),
        (" an idea", ""),
        ("/m", ""),
    ],
)
def test_units(behind: str, words: str) -> None:
    """What a figure is counted for is found, and no distance in time."""
    assert behind[: each(behind, 0)] == words


def test_what_is_denied_or_taken_back() -> None:
    """A figure is denied right before it, and taken back right behind."""
    assert denial("It is not ") == "not"
    assert denial("It isn’t ") == "isn't"
    assert denial("It is not about ") == ""
    assert correction(", sorry, 5", 0) == 2
    assert correction(" correctional homes", 0) == 0
    assert correction("", 0) == 0
