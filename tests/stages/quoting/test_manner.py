"""How something is said, as a factor of what it weighs."""

from __future__ import annotations

import pytest

from pipeline.stages.quoting.manner import MANNERS, announces, assertion, manner, share_of_fillers

PLAIN = "The library has bought new books for children."


def test_plain_words_weigh_what_they_weigh() -> None:
    """Nothing remarkable, no factor."""
    assert manner(PLAIN) == 1.0


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("The library must be open on Sundays.", "The library is open on Sundays."),
        ("The wait is unacceptable.", "The wait is long."),
        ("We signed it in May.", "We read it in May."),
        ("The wall is high.", "The wall is high, etc."),
        ("The wall is high.", "As I said, the wall is high."),
        ("The wall is high.", "The freakin' wall is high."),
        ("The wall is high.", "You know, the wall is kind of high."),
        ("The wall is high.", "Welcome to the high wall."),
        ("The wall is high.", "Let's talk about the high wall."),
        ("The wall is high.", "I will now ask the mayor to address you on the wall."),
        ("The wall is high.", "I can't answer that on the wall."),
        ("The wall is high.", "To my knowledge the wall is high."),
    ],
)
def test_what_weighs_more(more: str, less: str) -> None:
    """Needs, judgements and decisions before narration, greetings and fillers."""
    assert manner(more) > manner(less)


def test_every_manner_has_a_name_of_its_own() -> None:
    """So that a table of them can be read."""
    assert len({one.name for one in MANNERS}) == len(MANNERS)
    assert all(one.factor > 0 for one in MANNERS)


def test_a_claim_asserts_more_than_news() -> None:
    """Needs, judgements and decisions, each once."""
    assert assertion(PLAIN) == 1.0
    assert assertion("We must act, it is a risk, and we signed it.") == 2.25
    assert assertion("I hope you said that he said it was a great pleasure.") == 0.25


@pytest.mark.parametrize(
    ("words", "share"),
    [("", 0.0), (PLAIN, 0.0), ("Um, the wall, uh.", 0.5), ("You know, it is high.", 0.4)],
)
def test_fillers_are_counted(words: str, share: float) -> None:
    """Words that only fill time, and pairs of them."""
    assert share_of_fillers(words) == share


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("We are still far below the potential of our trade.", "We spoke of our trade."),
        ("The trade suffers from a lack of roads.", "The trade goes by the roads."),
        ("We will not sell the library.", "We like the library."),
        ("The library was sold.", "The library was also discussed."),
        ("The library was sold.", "We've talked a little about the library."),
        ("The library is open.", "It is a very exciting day for the open library."),
        ("The library is open.", "When I was a boy the library was open."),
        ("The library is open.", "It is a great honour to open the library."),
        ("The library is open.", "I am referring to the open library."),
        ("The library is open.", "Whether the library is open is for them to answer."),
        ("The library is open.", "It was a great pleasure to see the library."),
        ("The library is open.", "The mayor has stressed the library several times."),
        ("The library is open.", "I hope the library is open."),
        ("The library is open.", "The theory was that the library is open."),
        ("The library is open.", "There are two aspects to the open library."),
        ("The library is open.", "You're right, the library is open."),
        ("We are calling for a law on the library.", "We will be there for the library."),
        ("We have created a $50 fund for the library.", "We stand by the library."),
        ("The library is open.", "For example, the library is open."),
        ("The library is open.", "I joined the library in May."),
        ("The library is open.", "They opened the library."),
        ("The library is not just open, but free.", "The library is not just open."),
        ("The library is in the proposed street.", "The council proposed the street."),
        ("The bill will open the library.", "We had the opportunity to see the library."),
        ("The library is open.", "We exchanged views on the library."),
    ],
)
def test_what_claims_more(more: str, less: str) -> None:
    """Gaps, refusals and demands claim more than news; praise, hopes, others' words less.

    So do assurances, examples, what one tells of oneself, what only happened, half a contrast.
    """
    assert assertion(more) > assertion(less)


@pytest.mark.parametrize(
    ("words", "is_news"),
    [
        ("Today the board of the bank decided to leave the rate at 4 percent.", True),
        ("We voted at today's meeting, and the council adopted the plan.", True),
        ("Today the library is open.", False),
        ("The council decided in the spring to sell the library.", False),
    ],
)
def test_what_was_decided_today_is_announced(words: str, is_news: bool) -> None:
    """A message tells first what has been decided on the day of the talk."""
    assert announces(words) is is_news
