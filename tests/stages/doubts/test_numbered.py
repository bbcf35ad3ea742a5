"""Numbers of questions that go on in the words of who answers."""

from __future__ import annotations

import pytest

from tests.stages.doubts.test_doubts import doubts

ASKED = """JANE ROE: 1.- When did the gate open?

ODO LIND: In May.

JANE ROE: 2.- Who paid for it?

ODO LIND: The town did.

JANE ROE: 3.- Who has the key?

ODO LIND: I have the key.
"""


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        (
            "4.- Who paints it: nobody\n\n6.- Advice on gates: Paint them.",
            "2 paragraphs go on with the numbers of the questions, first “4.- Who paints it: "
            "nobody” in what 'ODO LIND' says: where it is asked, mark it as the other questions "
            "are",
        ),
        ("1.- Paint it.\n\n2.- Oil it.\n\n3.- Shut it.\n\n4.- Lock it.", ""),
        ("4) Paint it.", ""),
        ("4.500 of them stood there.", ""),
    ],
)
def test_questions_that_go_on_in_an_answer_are_told(behind: str, expected: str) -> None:
    """A list of who answers begins with a number of its own, or has another sign."""
    found = [message for _, message in doubts(f"{ASKED}\n{behind}\n") if "the numbers" in message]

    assert found == ([expected] if expected else [])
