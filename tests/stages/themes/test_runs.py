"""Runs of exchanges under their own words."""

from __future__ import annotations

from pipeline.stages.pair import pair
from pipeline.stages.themes.runs import headed_runs
from tests.builders import interview


def test_every_exchange_is_in_one_run_in_order() -> None:
    """Nothing is lost between two runs, and each is headed by what is asked in it."""
    exchanges = pair(
        interview(
            *[("What of the tram depot?", "The tram depot holds forty trams.")] * 6,
            *[("And the heron colony?", "The heron colony needs wet reeds.")] * 6,
        )
    )
    runs = headed_runs(exchanges)

    assert tuple(one for run in runs for one in run.exchanges) == exchanges
    assert all(run.heading in {"Tram depot", "Heron colony"} for run in runs)


def test_nothing_said_makes_no_run() -> None:
    """A talk without exchanges has none."""
    assert headed_runs(()) == []


def test_a_talk_in_another_language_has_no_headings() -> None:
    """Its nouns are not known from its verbs and greetings."""
    talk = interview(
        ("Guten Morgen. Wann öffnet der Hafen?", "Der Hafen öffnet im April, der neue Kai auch."),
        ("Guten Morgen. Was kostet der Kai?", "Der Kai kostet vier Millionen, der Hafen nichts."),
    )

    assert [run.heading for run in headed_runs(pair(talk))] == [""]
