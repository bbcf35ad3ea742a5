"""Lines in bold or italics amid answers, which the file does not tell from words."""

from __future__ import annotations

from pipeline.readers import Source, read_transcript

TALK = "".join(
    f"**JANE ROE:** What of gate {at}?\n\n**ODO LIND:** It is open, as gates are.\n\n"
    for at in range(12)
)
SAID = "It was built by hand, and it has held since then."


def warned(text: str) -> list[tuple[int, str]]:
    """Return the lines and warnings of looks in a talk."""
    notes = read_transcript(text.encode(), Source("a.md")).transcript.notes
    return [(one.line, one.message) for one in notes if one.is_warning and "amid" in one.message]


def test_a_line_in_bold_amid_an_answer_is_warned_of() -> None:
    """It may be a heading, or a question whose label was lost."""
    [(line, message)] = warned(f"{TALK}**Who built the gate**\n\n{SAID}\n")

    assert line == 49
    assert "“Who built the gate”, stands amid what ODO LIND says" in message


def test_several_are_one_warning() -> None:
    """With their number, and the first of them."""
    [(_, message)] = warned(f"{TALK}**The lake**\n\n{SAID}\n\n**The gate**\n\n{SAID}\n")

    assert message.startswith("2 lines in bold stand amid what is said, first “The lake”")


def test_words_in_bold_are_said() -> None:
    """A sentence, one word of a sentence, and what whoever asks says."""
    assert not warned(f"{TALK}**{SAID}**\n\nAnd **so on** it went.\n")
    assert not warned(f"{TALK}**JANE ROE:** I see.\n\n**Who built the gate**\n\nWho?\n")


def test_a_line_in_italics_amid_an_answer_is_warned_of() -> None:
    """It tells what was seen; a quotation is said, and so are words of a sentence."""
    [(line, message)] = warned(f"{TALK}*The keeper points at the gate.*\n\n{SAID}\n")

    assert line == 49
    assert "a line in italics, “The keeper points at the gate.”, stands amid" in message
    assert not warned(f"{TALK}*“We go,”*\n\nAnd *so* it went.\n")


def test_many_in_italics_below_what_is_said_are_warned_of() -> None:
    """None of them begins a turn: nobody speaks in italics alone."""
    asides = "".join(f"**ODO LIND:** {SAID}\n\n*Gate {at} opens.*\n\n" for at in range(7))
    [(_, message)] = warned(f"{asides}{TALK}")

    assert message.startswith("7 lines in italics stand amid what is said, first “Gate 0 opens.”")
