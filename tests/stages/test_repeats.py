"""A last paragraph that stands twice in the file."""

from __future__ import annotations

import pytest

from pipeline.analysis import prepared
from pipeline.errors import Place
from pipeline.model.definition import SourceSpec
from pipeline.model.transcript import Transcript, raw_text, spoken

LAST = "We will build the gate by the harbour in May."
TALK = f"Q: And now?\nA: We wait.\n\n{LAST}\n"


def read(text: str) -> Transcript:
    """Return a text read and prepared, whose raw words can be rebuilt."""
    spec = SourceSpec("a.txt", "", "on-the-record", (), (), (), Place("a.txt"))
    found = prepared(text.encode(), spec, "S1", is_alone=True)
    assert all(raw_text(one) == text[one.start : one.end] for _, one in spoken(found))
    return found


@pytest.mark.parametrize("again", [f"\n{LAST}\n", f"\n{LAST.replace(' ', '  ')}", f"A: {LAST}\n"])
def test_it_is_taken_once(again: str) -> None:
    """In the same turn, or under the label once more; the second is on record, and told of."""
    found = read(TALK + again)

    assert [one.text for _, one in spoken(found)] == ["And now?", "We wait.", LAST]
    [edit] = [edit for _, one in spoken(found) for edit in one.edits if edit.reason == "duplicate"]
    assert edit.raw.split()[-1] == "May."
    assert any("stands twice" in note.message for note in found.notes)


@pytest.mark.parametrize(
    "text",
    [
        TALK,
        TALK + "\nWe will build the gate by the harbour in June.\n",
        "Q: And now?\nA: We wait.\n\nWe wait.\n",
        TALK + f"Q: {LAST}\nA: Yes.\n",
    ],
)
def test_what_is_no_repeat_stays(text: str) -> None:
    """Other words, few words, another speaker."""
    found = read(text)

    assert not any("stands twice" in note.message for note in found.notes)
    assert len(list(spoken(found))) == text.count("\n\n") + text.count("Q:") + text.count("A:")
