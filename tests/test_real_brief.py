"""The brief of the real interview in this repository, from its file to what a reader finds."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest

from pipeline.drafting import Options, draft, find_target
from pipeline.writers import find_writer
from tests.builders import ROOT


@cache
def outputs() -> dict[str, bytes]:
    """Return the brief as shipped, as JSON and as plain text."""
    made = draft(find_target("kazakhstan-pakistan", ROOT), Options("2026-01-02"))
    return {name: find_writer(name).load()(made.brief, made.style) for name in ("json", "outline")}


@cache
def document() -> dict[str, Any]:
    """Return the machine-readable brief."""
    found: dict[str, Any] = json.loads(outputs()["json"])
    return found


@cache
def body() -> str:
    """Return the plain text of the brief before its notes and annex."""
    return outputs()["outline"].decode().split("section notes")[0]


def test_every_exchange_is_placed() -> None:
    """All twelve questions stand under a theme that has a section."""
    made = document()
    themes = {section["theme"] for section in made["sections"]}

    assert [one["number"] for one in made["exchanges"]] == list(range(1, 13))
    assert {one["theme"] for one in made["exchanges"]} <= themes


def test_every_exchange_is_heard_or_accounted_for() -> None:
    """Each answer is cited in the body, or is named as standing in the annex alone.

    Of every exchange something is in the body, but for the farewell.
    """
    made = document()
    left_out = {one["anchor"] for one in made["left_out"]}

    for exchange in made["exchanges"]:
        for anchor in exchange["answers"]:
            assert anchor in left_out or anchor in body()
        is_farewell = exchange["number"] == len(made["exchanges"])
        assert is_farewell or any(anchor in body() for anchor in exchange["answers"])


@pytest.mark.parametrize(
    "words",
    [
        "$103 million (2020)",
        "almost $200 million (last year [2021])",
        "Made in Pakistan 2022",
        "Railroad Termez–Peshawar",
        "flights",
        "Almaty and Karachi",
        "MOU between these two ministries",
        "about 63 percent",
        "last year [2021] we organized joint drills",
    ],
)
def test_the_facts_of_the_interview_are_in_the_body(words: str) -> None:
    """Figures with hedge and year, the event, the railroad, the flights, the memorandum."""
    assert words.lower() in body().lower().replace("[l]ast", "last")


def test_both_trade_figures_are_typed() -> None:
    """Amount, currency, hedge and year, for programs that read the JSON."""
    money = {
        (fact["value"]["amount"], fact["value"]["currency"], fact["hedge"], fact["when"]["from"])
        for section in document()["sections"]
        for fact in section["facts"]
        if fact["kind"] == "money"
    }

    assert (103_000_000, "USD", "", "2020-01-01") in money
    assert (200_000_000, "USD", "almost", "2021-01-01") in money


def test_typed_facts_point_at_their_words() -> None:
    """Offsets lead into the raw file."""
    [source] = document()["sources"]
    raw = (ROOT / source["path"]).read_bytes().decode("utf-8-sig")
    facts = [fact for section in document()["sections"] for fact in section["facts"]]
    said = [fact for fact in facts if not fact["derived_from"]]

    assert len(said) > 10
    assert [one for one in said if one["text"] not in raw[one["start"] : one["end"]]] == []


def test_what_was_negated_or_past_is_no_commitment() -> None:
    """The contracts that were not expected, and the plan that was."""
    steps = " ".join(one["what"] for one in document()["commitments"])

    assert "sign contracts" not in steps
    assert "was planning" not in steps
    assert "relaunch direct flights" in steps


def test_the_corrections_are_listed() -> None:
    """Three slips, each approved by the editor."""
    assert [one["at"] for one in document()["corrections"]] == ["Q3", "A7.2", "A9.1"]
