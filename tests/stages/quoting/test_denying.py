"""What the next breath takes back or puts right is not shown without it."""

from __future__ import annotations

import pytest

from pipeline.stages.quoting.denying import corrects, takes_back
from pipeline.stages.quoting.standing import standing
from pipeline.stages.speech.sentences import Span, sentences


@pytest.mark.parametrize(
    ("behind", "before"),
    [
        ("I don't subscribe to that", ""),
        ("but I do not accept that view", ""),
        ("we reject that", ""),
        ("but that’s not really the issue", ""),
        ("which is nonsense", ""),
        ("It is not true at all.", ""),
        ("That was never the case.", ""),
        ("But it turned out that the dam was dry.", ""),
        ("I was wrong.", ""),
        ("Now if that's true I am amazed.", ""),
        ("And if those reports are right, it is a scandal.", ""),
        ("We subsequently discovered it was 48.", "They claimed that the deficit was 18."),
        ("In fact the wall was never built.", "We were promised a wall."),
        ("I'm driven by need.", "I'm not driven by money."),
        ("We are cutting waste.", "We are not cutting schools."),
    ],
)
def test_denials_and_corrections(behind: str, before: str) -> None:
    """A claim is taken back by a denial of it, by what came out, and by its counterpart."""
    assert takes_back(behind, before)


@pytest.mark.parametrize(
    ("behind", "before"),
    [
        ("That is not only a matter of money.", ""),
        ("That is the right way.", ""),
        ("If that is the price we will pay it.", ""),
        ("If the wall is right we will build it.", ""),
        ("It will not be closed before the winter.", ""),
        ("I don't accept that the wall is old.", ""),
        ("We don't have the money.", ""),
        ("We discovered a leak.", "We have built a wall."),
        ("We are not cutting roads.", "We are not cutting schools."),
        ("", ""),
    ],
)
def test_what_goes_on_takes_nothing_back(behind: str, before: str) -> None:
    """A new claim, though it denies something, leaves the one before it alone."""
    assert not takes_back(behind, before)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        (
            "Tax cuts are put forward as manna from heaven and the solution to any problem, "
            "I don't subscribe to that.",
            "Tax cuts are put forward as manna from heaven and the solution to any problem",
        ),
        (
            "The new line makes the trip to the coast much faster. We were told so for years. "
            "It turned out to be slower.",
            "The new line makes",
        ),
        (
            "Labor claimed that the deficit would be $18 billion in that year. "
            "What we discovered was that it was $48 billion.",
            "Labor claimed",
        ),
        ("I'm not driven by free trade when I go abroad. I'm driven by one thing.", "I'm not"),
        (
            "Since then we have made two significant changes: we have moderated one of the rules, "
            "and we have closed the office.",
            "Since then we have made two significant changes: we have moderated one of the rules,",
        ),
    ],
)
def test_both_or_neither(text: str, never: str) -> None:
    """Nothing is cut before its denial, and no sentence stands that the next ones correct."""
    first = sentences(text, "en")[0]
    alone = [one for span, _ in standing(text, first) if (one := span.of(text)) != text]

    assert not any(one.startswith(never) and len(one) < len(text) for one in alone)


def test_corrections_come_early() -> None:
    """A correction is said at the beginning of a sentence, not somewhere in it."""
    assert corrects("Sorry, I was wrong.")
    assert not corrects("The court found that the old council of the town of Linden was wrong.")


def test_a_plain_sentence_still_stands() -> None:
    """What is followed by another claim stands."""
    text = "The library is open to every reader in the town. It has a new café."

    assert list(standing(text, Span(0, text.index(" It"))))
