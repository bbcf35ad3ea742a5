"""Sittings of the Dutch parliament: turns, and what stands beside them."""

from __future__ import annotations

import pytest

from pipeline.model.transcript import Transcript
from pipeline.readers import Source, read_transcript


def turn(who: str, said: str) -> str:
    """Return a turn of somebody."""
    return f"<spreekbeurt><spreker>{who}:</spreker><tekst>{said}</tekst></spreekbeurt>"


ROE = turn("Mevrouw <naam>Roe</naam> (\n <politiek>HVP</politiek>\n)", "<al>De kade zakt.</al>")


def read(said: str, mark: bytes = b"", head: str = "") -> Transcript:
    """Return what is understood of turns."""
    body = f"<handelingen><agendapunt>{said}</agendapunt></handelingen>"
    text = f"<officiele-publicatie>\n{head}{body}</officiele-publicatie>"
    data = mark + b"<?xml version='1.0' encoding='utf-8'?>" + text.encode()
    return read_transcript(data, Source("talk.xml")).transcript


@pytest.mark.parametrize("chair", ["De voorzitter", "De <naam>voorzitter</naam> ( Lind )"])
def test_who_presides_keeps_order(chair: str) -> None:
    """Others have no role."""
    roles = {
        one.label: one.role.value for one in read(turn(chair, "<al>Stil.</al>") + ROE).speakers
    }

    assert next(iter(roles.values())) == "moderator"
    assert roles["Mevrouw Roe (HVP)"] != "moderator"


def test_items_of_lists_are_paragraphs() -> None:
    """With their numbers, and without their dashes."""
    items = "<li><li.nr>-</li.nr><al>De kade.</al></li><li><li.nr>2.</li.nr><al>De sluis.</al></li>"
    found = read(turn("De heer Lind", f"<al-groep><al>Twee:</al><lijst>{items}</lijst></al-groep>"))

    assert [one.text for one in found.turns[0].paragraphs] == ["Twee:", "De kade.", "2. De sluis."]


def test_motions_footnotes_and_headings_are_not_said() -> None:
    """They are listed, and a footnote is no part of its sentence."""
    said = "<al>De kade<noot><noot.nr>1</noot.nr><noot.al>Stuk 4.</noot.al></noot> zakt.</al>"
    motion = "<motie><kop><titel>Motie</titel></kop><al>De Kamer,</al><al>hoort,</al></motie>"
    found = read(f"<item-titel>Kade</item-titel>{turn('De heer Lind', said + motion)}")

    assert [one.text for one in found.turns[0].paragraphs] == ["De kade zakt."]
    told = ["heading: Kade", "motion: Motie De Kamer, hoort,", "footnote: 1 Stuk 4."]
    assert sorted(one.message for one in found.removed) == sorted(told)
    assert found.title == "Kade"


def test_what_may_be_speech_outside_of_turns_is_warned_of() -> None:
    """By the words that only somebody says of himself."""
    found = read(
        f"{ROE}<tekst><al>De vergadering wordt geschorst.</al></tekst>"
        f"<tekst><al>Dan geef ik het woord aan de heer Lind.</al></tekst>{ROE}"
    )

    assert [one.is_warning for one in found.removed] == [False, True]


def test_the_day_is_what_the_file_says_of_itself() -> None:
    """Under whatever name has a date in it."""
    head = '<metadata><meta name="OVERHEIDop.datumVergadering" content="2024-10-15"/></metadata>'

    assert read(ROE, head=head).recorded == "2024-10-15"


@pytest.mark.parametrize("mark", [b"\xef\xbb\xbf", "ï»¿".encode(), "ï»¿\n".encode(), b"\n"])
def test_signs_before_the_declaration_are_no_fault(mark: bytes) -> None:
    """A mark of the encoding, also a spoilt one, and blank lines; lines are those of the file."""
    assert read(ROE, mark).turns[0].line == 4 + mark.count(b"\n")
