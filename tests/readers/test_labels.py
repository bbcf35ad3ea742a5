"""Labels that are easily missed, or taken where there are none: each is a turn of its own or none.

A label that is missed puts its words silently into the mouth of whoever spoke before.
"""

from __future__ import annotations

import pytest

from pipeline.errors import TranscriptError
from pipeline.model.transcript import Role, Transcript
from pipeline.readers import Source, read_transcript


def read(text: str, path: str = "talk.txt") -> Transcript:
    """Read `text` without a definition."""
    return read_transcript(text.encode(), Source(path)).transcript


def spoken(transcript: Transcript) -> list[tuple[str, str]]:
    """Return who says what, a turn each."""
    return [
        (turn.speaker.label, " ¶ ".join(one.text for one in turn.paragraphs))
        for turn in transcript.turns
    ]


def warnings(transcript: Transcript) -> str:
    """Return all warnings as one text."""
    return " | ".join(note.message for note in transcript.notes if note.is_warning)


def refusal(text: str) -> str:
    """Return the message and the hint with which `text` is refused."""
    with pytest.raises(TranscriptError) as caught:
        read(text)
    return f"{caught.value.problems[0].message}: {caught.value.problems[0].hint}"


def test_a_name_in_capitals_with_its_office_alone_on_its_line_is_a_label() -> None:
    """Others stand in capitals without one; the name alone is the same person later."""
    text = (
        "PRESIDENTA ANA ROE\nLe damos la palabra.\n\n"
        "ODO LIND MOLL, SECRETARIO DE PUERTOS Y AGUAS\nCon permiso.\n\n"
        "PREGUNTA\n¿Y la compuerta?\n\n"
        "ODO LIND MOLL\nSe cierra en mayo.\n\n"
        "PRESIDENTA ANA ROE\nQuedó claro.\n\n"
        "PREGUNTA\n¿Y el muelle?\n\n"
        "PRESIDENTA ANA ROE\nVamos a ver.\n"
    )
    transcript = read(text)
    office = "ODO LIND MOLL, SECRETARIO DE PUERTOS Y AGUAS"

    assert spoken(transcript)[:4] == [
        ("PRESIDENTA ANA ROE", "Le damos la palabra."),
        (office, "Con permiso."),
        ("PREGUNTA", "¿Y la compuerta?"),
        (office, "Se cierra en mayo."),
    ]
