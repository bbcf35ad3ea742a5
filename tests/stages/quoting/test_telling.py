"""How much a stretch tells by the kinds of words in it."""

from __future__ import annotations

import pytest

from pipeline.stages.quoting.telling import substance, telling
from pipeline.stages.speech.words import content_stems


def told(words: str) -> float:
    """Return what words tell."""
    return telling(words, frozenset(content_stems(words)))


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("The harbour needs a second breakwater against winter storms.", "We need to do it well."),
        ("The harbour has 40 berths.", "The harbour has many berths."),
        ("The harbour is open.", "The harbour was open."),
        ("The harbour was open and is closed.", "The harbour was open and then closed."),
        ("The harbour will not be sold.", "The harbour will be sold."),
        ("The harbour will never be sold.", "The harbour will be sold."),
        ("The harbour needs a pilot.", "I need my pilot."),
        ("Two pilots work in the harbour.", "There are two pilots in the harbour."),
        ("Two pilots work in the harbour.", "There’s two pilots in the harbour."),
        ("I think two pilots work in the harbour.", "I think there are two pilots in the harbour."),
        ("The pilots steer every ship.", "The pilots steer her ship."),
        ("The harbour will need pilots.", "The harbour would need pilots."),
        ("The pilots steer old ships.", "You steer your old ships."),
        ("The pilots steer old ships.", "The pilots -- steer old ships."),
        ("The pilots steer old ships.", "The pilots, you know, steer old ships."),
        ("The pilots steer old ships.", "If the pilots steer old ships."),
        ("The main ships need pilots.", "The problem ships need pilots."),
        ("The main ships need pilots.", "One of the problem ships need pilots."),
    ],
)
def test_what_tells_more(more: str, less: str) -> None:
    """Names of things, figures and denials before what was, what there is and oneself."""
    assert told(more) > told(less)


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("We mend harbours, locks and bridges.", "They mend harbours, locks and bridges."),
        ("Pilots steer ships, boats and ferries.", "Pilots steer it, as they do all of it."),
        (
            "Pilots of the old harbour steer ships, boats and ferries to all bridges of the town.",
            "Pilots steer ships, boats, ferries.",
        ),
    ],
)
def test_what_opens_a_brief_holds_more(more: str, less: str) -> None:
    """What "we" do, words that name something, and a whole thought."""
    held = [substance(one, frozenset(content_stems(one))) for one in (more, less)]

    assert held[0] > held[1]


def test_a_figure_of_what_was_tells_no_more() -> None:
    """It is a figure of today that a brief is read for."""
    assert told("The harbour had 40 berths.") == told("The harbour had big berths.")


@pytest.mark.parametrize(
    ("placed", "pointed"),
    [
        ("We work together in the harbour.", "We work together there in the harbour."),
        ("The pilots train here in the harbour.", "The pilots here train in the harbour."),
        ("There are pilots in the harbour.", "The pilots are there, in the harbour."),
        ("We train pilots in the harbour.", "Fourthly, we train pilots in the harbour."),
    ],
)
def test_a_place_only_pointed_at_and_a_count_tell_less(placed: str, pointed: str) -> None:
    """Where "there" is, and what the other three points are, only neighbours tell."""
    assert told(pointed) < told(placed)


@pytest.mark.parametrize(
    ("named", "unnamed"),
    [
        ("We shall mend the process of licensing.", "We shall mend the process soon."),
        ("We say the problem is bread.", "We say bread is the same problem."),
        ("The agreements reached in May hold.", "In May the agreements still hold."),
        ("They settle the question about rain and go.", "They settle the question and go."),
        ("It has always been the case in spring.", "It has always seen the case."),
    ],
)
def test_what_other_sentences_name_tells_half(named: str, unnamed: str) -> None:
    """Where "the problem" stands alone it is not known which one."""
    told = telling(named, frozenset({"stem"}))
    assert telling(unnamed, frozenset({"stem"})) == pytest.approx(told / 2)
