"""Depositions and records as plain text: lines counted in the margin, remarks, lists of pages."""

from __future__ import annotations

import re

import pytest

from pipeline.errors import TranscriptError
from tests.reading import read, spoken_turns

INDEX = """\
               CONTENTS
THE WITNESS:  JANE ROE
EXAMINATION                  Page
    By Mr. Lind                 3
    By Ms. Berg                 9
Exhibit 1    A map             12

"""
TALK = """\
     Q.    Did you see the
map of the gates?
     A.    The Weir.
           MS. BERG:  Objection.  He asks of an
     examination of the gates that nobody made.
     (Discussion off the record.)
     Q.    Did you see it?
     A.    I did.
           THE WITNESS:  It is on the wall.
           MS. BERG:  Thank you.
     Q.    And where is that?
     A.    In the hall of the
town.
"""
SAID = [
    ("Q", "Did you see the map of the gates?"),
    ("A", "The Weir."),
    ("MS. BERG", "Objection. He asks of an examination of the gates that nobody made."),
    ("Q", "Did you see it?"),
    ("A", "I did."),
    ("THE WITNESS", "It is on the wall."),
    ("MS. BERG", "Thank you."),
    ("Q", "And where is that?"),
    ("A", "In the hall of the town."),
]


def counted(text: str, size: int = 12) -> str:
    """Return a text with its lines counted on pages, each with its number above."""
    lines = text.splitlines()
    pages = [lines[at : at + size] for at in range(0, len(lines), size)]
    return "\n".join(
        line
        for number, page in enumerate(pages, start=11)
        for line in (f"{number:04}", *(f"{at:2}   {one}" for at, one in enumerate(page, start=1)))
    )


def words(text: str) -> list[tuple[str, str]]:
    """Return who says what, with single spaces, whatever parts paragraphs."""
    return [
        (label, " ".join(said.replace("¶", " ").split()))
        for label, said in spoken_turns(read(text))
    ]


def test_numbers_of_lines_in_the_margin_are_no_words() -> None:
    """Nor are those of pages; messages count the lines of the file."""
    found = read(counted(TALK * 2))

    assert words(counted(TALK * 2)) == SAID * 2
    assert [one.message for one in found.removed][:2] == [
        "26 numbers of lines in the margin",
        "3 lines of numbers or running heads of pages",
    ]
    assert [turn.line for turn in found.turns][:4] == [2, 4, 5, 8]


def test_counted_lines_are_read_as_others_are() -> None:
    """Letters of HTML and commands of LaTeX among them, and a tab before their numbers."""
    talk = TALK.replace("MS. BERG", "MS. B&Eacute;RG").replace("gates?", "\\emph{gates}?")
    found = read(counted(talk * 2))

    assert [label for label, _ in spoken_turns(found)].count("MS. BÉRG") == TALK.count("BERG") * 2
    [note] = [one for one in found.notes if "LaTeX" in one.message]
    assert (note.line, note.is_warning) == (3, True)
    assert words(counted(TALK * 2).replace("\n ", "\n\t")) == SAID * 2


REFUSED = "I will not answer that, on advice of counsel."


@pytest.mark.parametrize("feed", ["", "\f"])
def test_a_line_without_a_number_within_a_page_is_said_however_often_it_stands(feed: str) -> None:
    """Running heads stand above or below the lines of pages, and are told."""
    pages = counted(TALK * 8).replace("\n 7   ", f"\n     {REFUSED}\n 7   ")
    text = re.sub(r"\n(00\d\d)", rf"\n{feed}ROE - DIRECT 7\n\1", pages)
    found = read(text)

    assert pages.count(REFUSED) > 2
    assert " ".join(said for _, said in words(text)).count(REFUSED) == pages.count(REFUSED)
    assert "ROE - DIRECT" not in str(found.turns)
    assert [(one.message, one.line) for one in found.removed][1:3] == [
        ("17 lines of numbers or running heads of pages", 1),
        ("a running head: ROE - DIRECT 7", 1 + text.split("\n").index(f"{feed}ROE - DIRECT 7")),
    ]


@pytest.mark.parametrize("sign", ["\f", "\v", "\x85", "\u2028", "\u2029", "\r", "\r\n"])
def test_whatever_parts_lines_parts_counted_ones(sign: str) -> None:
    """Between pages, and in the middle of a line; only what editors count begins a new number."""
    text = counted(TALK * 2)
    paged = text.replace("\n0012", f"\n{sign}0012").replace(
        "Did you see it", f"Did you{sign}see it"
    )
    shift = int("\r" in sign)

    assert words(paged) == SAID * 2
    assert [turn.line for turn in read(paged).turns][:5] == [2, 4, 5, 8, 9 + shift]


def test_lines_are_counted_far_behind_the_margin_too() -> None:
    """As in hearings that are printed as text, with a form feed before each page."""
    text = "\n".join(f"      {line}" for line in counted(TALK * 2).splitlines())

    assert words(text.replace("      0012", "\f      0012")) == SAID * 2


def test_lists_of_who_is_there_are_in_nobodys_mouth() -> None:
    """On the title page of a hearing, and where such a list goes on on the next one."""
    lists = "PRESIDING:\n\nSenator Jane Roe\nChair\n\nPARTICIPANTS, Continued:\n\nOdo Lind\n\n"
    talk = "SENATOR ROE:  Is it open?\n\nMR. LIND:  It is open all day.\n\n" * 4

    assert {label for label, _ in words(lists + talk)} == {"SENATOR ROE", "MR. LIND"}


def test_a_text_whose_lines_begin_with_other_numbers_is_as_it_was() -> None:
    """Years and points of a list are words."""
    talk = "".join(f"ROE: Is it {at}?\n{at % 3} of them are.\nLIND: It is.\n" for at in range(30))

    assert "1 of them are." in words(talk)[2][1]


def test_what_a_reporter_writes_is_in_nobodys_mouth() -> None:
    """Though no blank line parts it from the words; a line of a sentence is no remark."""
    found = read(TALK)

    assert words(TALK) == SAID
    assert [one.message for one in found.removed] == ["of the record: (Discussion off the record.)"]
    assert sum("holds no words back" in one.message for one in found.notes) == 1


def test_a_list_of_pages_is_in_nobodys_mouth() -> None:
    """It stands under the label of whoever is examined."""
    found = read(INDEX + TALK)

    assert words(INDEX + TALK) == SAID
    [told] = [one for one in found.removed if "a list of pages" in one.message]
    assert told.is_warning


RECORD = """\
[House]
                         HARBOUR OF THE TOWN

  The SPEAKER pro tempore (Mr. Moll). Under the rule of the house the
member from Lake is heard for an hour.

[[Page H12]]

  Mr. LIND. Madam Speaker, I rise tonight to speak of the harbour,
which is not as deep as it was.
"""


def test_a_piece_of_a_record_in_which_two_speak_once_is_read() -> None:
    """Their labels stand further in, with a title and a surname in capitals; that is told."""
    found = read(RECORD)

    assert [label for label, _ in spoken_turns(found)] == [
        *("The SPEAKER pro tempore (Mr. Moll)", "Mr. LIND"),
    ]
    assert "Page H12" not in str(found.turns)
    told = [
        one.message for one in found.notes if "stands once and is read as a speaker" in one.message
    ]
    assert len(told) == 2
    with pytest.raises(TranscriptError):
        read(RECORD.replace("  The SPEAKER", "The SPEAKER"))


CERTIFICATE = """
CERTIFICATE OF SHORTHAND REPORTER

I, ODO BERG, a Certified Shorthand
Reporter of Lake Bank, do hereby certify:

That JANE ROE was sworn by me, and that this
is a true record of the testimony that she gave.

I further certify that no gate is mine.
"""


@pytest.mark.parametrize(
    "certificate",
    [
        CERTIFICATE,
        CERTIFICATE.replace("CERTIFICATE OF SHORTHAND REPORTER\n\n", ""),
        CERTIFICATE.replace("CERTIFICATE OF SHORTHAND REPORTER", "REPORTER'S CERTIFICATE"),
        CERTIFICATE.replace("OF SHORTHAND REPORTER", ""),
        CERTIFICATE.replace("CERTIFICATE OF SHORTHAND REPORTER", "State of Lake     )\n   ) ss."),
    ],
)
def test_the_certificate_of_the_reporter_is_in_nobodys_mouth(certificate: str) -> None:
    """It stands behind the last turn, and a warning tells of it."""
    found = read(TALK * 2 + certificate)

    assert words(TALK * 2 + certificate) == SAID * 2
    assert any("words behind the talk are not said" in one.message for one in found.notes)


def test_who_says_that_he_certifies_something_is_heard() -> None:
    """No words of a transcript stand behind it."""
    certified = (
        "Certificates were sold then.\n\nI hereby certify that the gate is shut, he wrote.\n"
    )

    assert words(f"{TALK}{TALK}\n{certified}")[-1][1].endswith("he wrote.")


def test_parts_of_the_day_are_in_nobodys_mouth() -> None:
    """They stand right below what the reporter of a court tells in brackets."""
    told = "(Whereupon, at 1:05 p.m., the\ntalk was recessed.)\nAFTERNOON SESSION\n"

    assert words(f"{TALK}\n{told}\n{TALK}") == SAID * 2


def test_who_takes_down_what_a_witness_is_asked_asks_nothing() -> None:
    """Where `Q` and `A` speak, the reporter is that of the court."""
    found = read(TALK * 2 + "           THE REPORTER:  What name?\n           MS. BERG:  Weir.\n")

    assert {one.label: one.role.value for one in found.speakers}["THE REPORTER"] == "other"


def test_off_the_record_at_the_end_of_a_deposition_closes_it() -> None:
    """What was said then stands nowhere: a signature follows, behind a rule or a page break."""
    end = "     (Off the record at 4:08 p.m.)\n            --o0o--\n"

    assert words(f"{TALK}{end}") == SAID
    talk = "JANE: Is it open?\n\nODO: It is.\n{}\n\nJANE: Thanks.\n\nODO: Yes.\n"
    with pytest.raises(TranscriptError, match="off the record"):
        read(talk.format("(Off the record at 4:08 p.m.)\nNobody was to hear it."))


def test_who_serves_a_court_asks_nothing() -> None:
    """However his words end."""
    court = "           THE CLERK:  Do you swear to tell the truth?\n"
    found = read(f"{court}{TALK}{court}")

    assert {one.label: one.role.value for one in found.speakers}["THE CLERK"] == "unidentified"
