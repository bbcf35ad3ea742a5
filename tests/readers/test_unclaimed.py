"""Words below headings that have no label, where headings are many."""

from __future__ import annotations

import pytest

from tests.reading import read

PAIR = "Q: Who keeps the gate?\n\nA: A clerk keeps it.\n\n"
PART = "## Part {}\n\nThis is what a spokesman says, and what he had better leave out of it.\n\n"


@pytest.mark.parametrize(("parts", "is_doubted"), [(14, True), (3, False)])
def test_more_headings_than_turns_may_be_no_talk(parts: int, is_doubted: bool) -> None:
    """A course for spokesmen has examples of questions and answers amid its chapters."""
    chapters = "".join(map(PART.format, range(parts)))
    found = read(f"# How to speak\n\n{PAIR * 3}{chapters}{PAIR * 3}", "course.md")

    warnings = " | ".join(note.message for note in found.notes if note.is_warning)
    assert ("and may be no talk" in warnings) == is_doubted
