"""Members of a house who stand with seat and party at first, and without them later."""

from __future__ import annotations

import json
from collections.abc import Sequence

from pipeline.model.transcript import Role, Transcript
from pipeline.readers import Source, read_transcript

NAMES = (
    *("Jane Roe", "Odo Lind", "Ada Berg", "Tom Quist", "Eva Holm", "Nils Weir", "Ida Ford"),
    *("Per Dale", "Liv Sand", "Bo Mere"),
)


def _read(turns: Sequence[tuple[str, str]]) -> Transcript:
    said = [{"speaker": speaker, "content": words} for speaker, words in turns]
    data = json.dumps({"meeting_transcripts": said}).encode()
    return read_transcript(data, Source("talk.json")).transcript


def _sitting(seat: str = " (Lake, Lib.)") -> list[tuple[str, str]]:
    """Return turns in which each member makes a statement, and some ask a minister later."""
    turns = [("The Chair (Hon. Ulla Rask (Cove, Ind.))", "The meeting is called to order.")]
    for name in NAMES:
        turns += [("The Chair (Hon. Ulla Rask)", f"We go on to {name}.")]
        turns += [(f"Mr. {name}{seat}", "I wish to tell the house about the harbour of my town.")]
    for name in NAMES[:5]:
        turns += [(f"Mr. {name}", "Will the minister tell us when the gate will be opened?")]
        turns += [("Hon. Kai Lund (Minister of Ports)", "It will be opened in the spring.")]
    return turns


def test_who_has_a_seat_in_brackets_at_first_alone_is_one_person() -> None:
    """A note says how many there are."""
    found = _read(_sitting())
    labels = [one.label for one in found.speakers]

    assert "Mr. Jane Roe (Lake, Lib.)" in labels
    assert "Mr. Jane Roe" not in labels
    assert sum(label.startswith("The Chair") for label in labels) == 1
    assert any(one.message.startswith("6 people who stand at first") for one in found.notes)


def test_nobody_answers_where_members_of_a_house_ask_each_other() -> None:
    """Those who only make a statement are asked nothing."""
    roles = {one.role for one in _read(_sitting()).speakers}

    assert roles == {Role.MODERATOR, Role.UNIDENTIFIED}


def test_who_speaks_for_somebody_is_somebody_else() -> None:
    """A role in brackets is no seat."""
    labels = {one.label for one in _read(_sitting(" (interpreter)")).speakers}

    assert {"Mr. Jane Roe", "Mr. Jane Roe (interpreter)"} <= labels


def test_one_bracket_is_no_proof_of_one_person() -> None:
    """Two may have one name, and be parted by it."""
    turns = [("Jane Roe (Lake)", "Who pays for it?"), ("Jane Roe", "Nobody pays."), ("Odo", "Yes.")]

    assert {"Jane Roe (Lake)", "Jane Roe"} <= {one.label for one in _read(turns * 3).speakers}


def test_ministers_answer_the_members_who_have_a_seat_alone() -> None:
    """Whether the members ask or state is left open: they are of the same house."""
    turns = [("The Chairman", "Head Q, the Ministry of Ports.")]
    for name in NAMES[:4]:
        turns += [("The Chairman", f"Mr {name}."), (f"Mr {name} (Lake Bank)", "I ask about gates.")]
    turns += [("The Minister for Ports (Mrs Ada Moor)", "I thank the members. We build two gates.")]
    turns += [
        ("The Senior Minister of State for Ports (Dr Kai Lund)", "And we will build a third.")
    ]
    roles = {one.label: one.role for one in _read(turns).speakers}

    assert roles["The Minister for Ports (Mrs Ada Moor)"] is Role.RESPONDENT
    assert roles["The Senior Minister of State for Ports (Dr Kai Lund)"] is Role.RESPONDENT
    assert {roles[f"Mr {name} (Lake Bank)"] for name in NAMES[:4]} == {Role.UNIDENTIFIED}
