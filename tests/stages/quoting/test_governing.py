"""No claim comes out of a frame that denies, doubts, reports or supposes it."""

from __future__ import annotations

from itertools import product

import pytest

from pipeline.stages.quoting.governing import is_governed
from pipeline.stages.quoting.standing import standing
from pipeline.stages.speech.sentences import Span

DENYING = (
    "It is not true that",
    "We do not believe that",
    "I don't think",
    "It's not that",
    "It is not the case that",
    "I am not saying that",
    "I would never say that",
    "I do not accept the view that",
    "Nobody has shown that",
    "There is no evidence that",
    "It's wrong to say that",
    "It cannot be said that",
    "She denies that",
    "Not only",
    "We left not because",
    "We left rather than",
    "I refuse to believe that",
    "I cannot imagine that",
    "I'm not convinced that",
    "No serious person thinks that",
    "It isn't as if",
    "It's simply untrue to claim",
    "I never promised",
    "We did it not so that",
    "Nothing could be further from the truth than that",
    "There is no question of",
    "I would be lying if I said that",
    "Far be it from me to say that",
)
DOUBTING = (
    "I doubt that",
    "The question is whether",
    "You have to ask yourself whether",
    "It is unlikely that",
    "It may be that",
    "Perhaps",
    "We have yet to see evidence that",
    "I don't see how",
)
REPORTING = (
    "They claim that",
    "Critics say",
    "People say that",
    "The opposition argues that",
    "He told me that",
    "I have heard it said that",
    "It is a myth that",
    "The allegation was that",
    "There is a perception out there that",
    "According to critics",
    "My opponent's position is that",
    "It has been alleged that",
    "It's a misconception that",
    "The accusation is",
    "The headline was",
    "Some would say",
    "One might think that",
    "Anyone who says that",
    "Their argument runs like this:",
    "The opposition is telling people that",
)
SUPPOSING = (
    "Suppose",
    "Suppose that",
    "Imagine for a moment",
    "It looks as though",
    "It is as if",
    "I wish that",
    "What if",
    "Let us suppose",
    "Let's say that",
    "Even if",
    "In a world in which",
)
ASIDES = (
    ", frankly, ",
    ", first of all, ",
    ", as I said, ",
    ", you know, ",
    ", of course, ",
    ", in my opinion, ",
    ", if I may say so, ",
    ", and this is important, ",
    ", in the last year, for example, ",
    ", the wall fell, ",
    " – and I say this often – ",
    " (and I have said so before), ",
)
CLAIMS = (
    "our soldiers were ordered to shoot at the people",
    "international students should be included in the count",
    "we have lost the trust of the people here",
    "there are no more doctors in the old town",
)


@pytest.mark.parametrize("frame", DENYING + DOUBTING + REPORTING + SUPPOSING)
def test_no_claim_comes_out_of_its_frame(frame: str) -> None:
    """However many asides stand between, nobody is quoted with what they deny or report."""
    for aside, claim in product(ASIDES, CLAIMS):
        text = f"{frame}{aside}{claim}."
        bare = [span.of(text) for span, _ in standing(text, Span(0, len(text)))]

        assert not any(one.startswith(claim) for one in bare)


@pytest.mark.parametrize(
    "head",
    [
        "The library is open, and ",
        "You're right, ",
        "I said this to the board, and ",
        "They claim that the wall is old, but ",
        "I do not believe that; ",
        "We think that the wall is old, ",
        "I feel very well, ",
        "",
    ],
)
def test_a_claim_of_its_own_may_begin(head: str) -> None:
    """Behind a finished clause, a semicolon or a "but" the speaker speaks again."""
    assert not is_governed(head, "we will build a new wall")


def test_a_turned_claim_is_a_new_one() -> None:
    """What begins with "but" is no longer what others say."""
    assert not is_governed("They claim that the wall is old, ", "but we have built a new one")


def test_a_report_goes_on_over_commas() -> None:
    """A second clause is as much told of others as the first."""
    for frame, joint in product(("They say that", "He denied that"), (", ", ", and ")):
        assert is_governed(f"{frame} the wall is old{joint}", "the dam is broken")


def test_what_others_may_believe_is_not_said_by_who_says_so() -> None:
    """The nearest report governs, and an adverb behind its "that" ends no clause."""
    belief = "I said that the council can well believe that ultimately, "
    text = f"{belief}our towns want the land of the river."

    found = [span.of(text) for span, _ in standing(text, Span(0, len(text)))]

    assert found == []
