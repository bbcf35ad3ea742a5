"""The machine-readable brief held against the brief: tampered bytes are found."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from pipeline.writers import find_writer
from tests.audits.planting import findings, promises
from tests.builders import house_style, sample_brief

Document = dict[str, Any]


def tampered(change: Callable[[Document], object]) -> set[str]:
    """Return the promises broken by a JSON that was changed after it was written."""
    brief = sample_brief()
    document = json.loads(find_writer("json").load()(brief, house_style()))
    change(document)
    return promises(findings(brief, {"json": json.dumps(document).encode()}))


def points(document: Document) -> list[Document]:
    """Return the key messages."""
    found: list[Document] = document["sections"][0]["key_points"]
    return found


def facts(document: Document) -> list[Document]:
    """Return the facts at a glance."""
    found: list[Document] = document["sections"][1]["facts"]
    return found


def paragraph(document: Document) -> Document:
    """Return the first paragraph of the first answer."""
    found: Document = document["sources"][0]["turns"][1]["paragraphs"][0]
    return found


def test_nothing_changed() -> None:
    """Untouched, the JSON is right."""
    assert tampered(lambda _: None) == set()


@pytest.mark.parametrize(
    ("promise", "change"),
    [
        ("P1", lambda one: points(one)[0].update(text="Budget. “It shrinks.”")),
        ("P1", lambda one: points(one).pop()),
        ("P1", lambda one: one["sections"][2]["quotations"].clear()),
        ("P3", lambda one: one["sources"][0]["turns"][1].update(speaker="Q")),
        ("P4", lambda one: paragraph(one).update(text="The budget was $41 million.")),
        ("P4", lambda one: one["sources"][0]["turns"].pop()),
        ("P4", lambda one: one["sections"].pop()),
        ("P9", lambda one: facts(one)[0].update(hedge="")),
        ("P9", lambda one: facts(one)[0]["value"].update(amount=56_000_000)),
        ("P9", lambda one: facts(one).clear()),
        ("P9", lambda one: facts(one).append(facts(one)[0])),
        ("P9", lambda one: facts(one)[0].update(said_by="Q")),
    ],
)
def test_a_changed_document(promise: str, change: Callable[[Document], object]) -> None:
    """A claim, paragraph, fact, figure or hedge that is not the brief's is found."""
    assert promise in tampered(change)
