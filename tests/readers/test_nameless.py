"""A question mark for a label."""

from __future__ import annotations

from pipeline.model.transcript import UNIDENTIFIED, Role
from tests.reading import read, spoken_turns

ASKED = """\
{0}: How high did the river stand?

{1}: It stood at six metres, for a week.

{0}: And who shut the gate?

{1}: The keeper did. Would you have?

{0}: Was it late?

{1}: It was late.
"""


def test_a_question_mark_for_a_label_is_who_asks() -> None:
    """Its words are none of who answers, in emphasis or without."""
    for mark, name in (("?", "JR"), ("*?*", "*JR*"), ("??", "JR")):
        found = read(ASKED.format(mark, name))
        assert spoken_turns(found)[:3] == [
            ("Q", "How high did the river stand?"),
            ("JR", "It stood at six metres, for a week."),
            ("Q", "And who shut the gate?"),
        ]
        assert len(found.turns) == 6
        roles = {turn.speaker.label: turn.speaker.role for turn in found.turns}
        assert roles == {"Q": Role.INTERVIEWER, "JR": Role.RESPONDENT}


def test_a_question_mark_for_a_label_that_asks_nothing_is_somebody_unknown() -> None:
    """So transcribers mark those whose voice they do not know."""
    others = "?: I was there, too.\n\nOdo: Were you?\n\nJane: We all were.\n\n?: At the gate.\n"
    found = read("Odo: Who shut the gate?\n\nJane: I did, and it was late.\n\n" + others)
    assert [label for label, _ in spoken_turns(found)] == [
        *("Odo", "Jane", UNIDENTIFIED),
        *("Odo", "Jane", UNIDENTIFIED),
    ]
