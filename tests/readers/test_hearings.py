"""Hearings of committees as a government prints them: only what was heard is said."""

from __future__ import annotations

import pytest

from pipeline.errors import BriefError
from pipeline.model.transcript import Role
from tests.reading import read, spoken_turns

FRONT = """\
[House Hearing, 90 Congress]

                           LAKES AND RIVERS:

                        THE GATES OF THE TOWNS

                            C O N T E N T S

                                                                   Page
Hearing held on:
    May 4, 1966..................................................     1

                              LAKES AND RIVERS:

                           THE GATES OF THE TOWNS

                              ----------

                         Wednesday, May 4, 1966

    The committee met, pursuant to notice, at 10 a.m., in room
2128 of the old house, Hon. Jane Roe
[chairman of the committee] presiding.
    Present: Representatives Roe, Lind, Berg, Dahl,
Holm, Strand of Lake, and Vik.
"""
TALK = """\
    The Chairman. [presiding] This is the first hearing on gates. I want
to begin, and we have a vote at noon, as you all know.
    Mr. Lind. I thank the chairman. Who pays for the gate?
    The Chairman. The town does. Thank you very much.
    Mr. Lind.
    Mr. Lind. I have one more. Who shuts it?
    Mr. Holm [presiding]. The keeper shuts it, as he always did.
    Mr. Lind. I see.
    The Chairman. The hearing is adjourned.
"""
END = """\
    [Whereupon, at 5:06 p.m., the hearing was
adjourned.]

"""
APPENDIX = """\
                            A P P E N D I X

                              May 4, 1966

[GRAPHIC] [TIFF OMITTED] 53234.001

[GRAPHIC] [TIFF OMITTED] 53234.002
"""
PAPERS = """\
    [Prepared statements and additional material supplied for the
record follow:]

                   PREPARED STATEMENT OF ODO HOLM

    I am pleased to present what I know of the gate, which is little.

Q.1. Mr. Holm, who painted the gate?

A.1. It was painted by my brother.

Q.2. When?

A.2. In May.
"""
SAID = [
    (
        "The Chairman",
        "This is the first hearing on gates. I want\n"
        "to begin, and we have a vote at noon, as you all know.",
    ),
    ("Mr. Lind", "I thank the chairman. Who pays for the gate?"),
    ("The Chairman", "The town does. Thank you very much.\n    Mr. Lind."),
    ("Mr. Lind", "I have one more. Who shuts it?"),
    ("Mr. Holm", "The keeper shuts it, as he always did."),
    ("Mr. Lind", "I see."),
    ("The Chairman", "The hearing is adjourned."),
]


@pytest.mark.parametrize("behind", ["", END, END + APPENDIX, END + PAPERS])
def test_a_hearing_is_what_was_said_between_its_pages(behind: str) -> None:
    """No title is a label, who was there is no speech, and papers behind the end are not said."""
    found = read(FRONT + TALK + behind)

    assert spoken_turns(found) == SAID
    assert any("set apart as an introduction" in one.message for one in found.notes)
    assert any(one.message.startswith("introduction: ") for one in found.removed)
    assert [one.message for one in found.notes if "presiding" in one.message] == [
        "beside 'The Chairman' stands [presiding]",
        "beside 'Mr. Holm' stands [presiding]",
    ]
    assert any(
        one.message.startswith("'Mr. Lind.' stands alone above the same label")
        for one in found.notes
    )


@pytest.mark.parametrize("behind", [END + APPENDIX, END + PAPERS])
def test_the_papers_behind_a_hearing_are_told_of(behind: str) -> None:
    """They stand in the list of what is removed, and a warning tells how many words they are."""
    found = read(FRONT + TALK + behind)

    assert any("behind the talk are not said" in one.message for one in found.notes)
    assert any(one.message.startswith("behind the talk: [Whereupon") for one in found.removed)


def test_a_hearing_that_goes_on_another_day_is_read_on() -> None:
    """The end of a day is none where the same people speak below it."""
    again = TALK.replace("first hearing", "second hearing")
    found = spoken_turns(read(FRONT + TALK + END + again))

    assert len(found) == 2 * len(SAID)
    assert found[-1] == SAID[-1]


def test_words_to_a_witness_are_no_label_with_his_office() -> None:
    """So begins a paragraph of whoever calls on him."""
    called = "    Mr. Lind, the hour has come, at last. We want to hear you.\n"
    text = FRONT + TALK.replace("    Mr. Lind. I thank", f"{called}    Mr. Lind. I thank", 1)

    turns = spoken_turns(read(text))

    assert {label for label, _ in turns} == {"The Chairman", "Mr. Lind", "Mr. Holm"}
    assert turns[0][1].endswith("Mr. Lind, the hour has come, at last. We want to hear you.")


def test_what_stands_for_a_picture_in_a_page_is_no_element() -> None:
    """Behind "<GRAPHIC(S) NOT AVAILABLE IN THIS FORMAT>" all that is said would be lost."""
    picture = "\n<GRAPHIC(S) NOT AVAILABLE IN THIS FORMAT>\n\n"
    text = FRONT + TALK.replace("    Mr. Lind. I see.", f"{picture}    Mr. Lind. I see.")
    page = f"<html><body><pre>\n{text}</pre></body></html>"

    transcript = read(page, "talk.html")

    assert len(transcript.turns) == len(read(FRONT + TALK).turns)
    assert spoken_turns(transcript)[-1] == ("The Chairman", "The hearing is adjourned.")


def test_who_goes_on_is_no_other_speaker() -> None:
    """Where somebody broke in, as where somebody presides."""
    text = TALK.replace("    Mr. Lind. I see.", "    Mr. Lind [continuing]. I see.")

    assert spoken_turns(read(FRONT + text)) == spoken_turns(read(FRONT + TALK))


def test_an_element_that_is_never_closed_keeps_the_lines_of_a_page_below_it() -> None:
    """As printers put `<bullet>` before the points of a statement, all in a `<pre>`."""
    point = "    Mr. Lind. I see.\n  <bullet> First, the gate is old.\n"
    text = FRONT + TALK.replace("    Mr. Lind. I see.\n", point)
    page = f"<html><body><pre>\n{text}</pre></body></html>"

    said = spoken_turns(read(page, "talk.html"))

    assert said[-2:] == [
        ("Mr. Lind", "I see. ¶ First, the gate is old."),
        ("The Chairman", "The hearing is adjourned."),
    ]


ROUND = """\
CHAIRMAN ROE.  Good morning to all.  Who wants to begin with the report on the banks of the

LBC.  It is before you, and it is long.

President Lind.
MR. LIND.  I do, if I may, Madam Chairman.  The lake rose in May.

CHAIRMAN ROE.  Thank you.  Are there questions on the banks of the

LBC.  I see none.
President Lind.
MR. LIND.  Then I go on.  It fell in June.
MS. HOLM.  It fell by a metre.

CHAIRMAN ROE.  That was all.
"""


def test_an_office_that_announces_the_next_label_is_said_by_whoever_spoke_before() -> None:
    """The label is in capitals; and a word in capitals amid a sentence is none."""
    found = read(ROUND)

    labels = ["CHAIRMAN ROE", "MR. LIND"] * 2 + ["MS. HOLM", "CHAIRMAN ROE"]
    assert [label for label, _ in spoken_turns(found)] == labels
    assert " ".join(spoken_turns(found)[2][1].split()).endswith(
        "LBC. I see none. ¶ President Lind."
    )
    assert any(
        one.message.startswith("'President Lind.' stands alone above the name in capitals, and 1")
        for one in found.notes
    )


def test_an_office_under_which_somebody_speaks_announces_nobody() -> None:
    """Then it is a label, and stands twice without words."""
    with pytest.raises(BriefError, match="empty turn"):
        read(f"{ROUND}\nPresident Lind.  I have to leave.\n")


def test_nobody_who_is_listed_as_present_is_heard() -> None:
    """Members sit with those who ask, also who only thanks; a witness is heard."""
    talk = (
        "    The Chairman. This is a hearing on gates. Mr. Lind.\n"
        "    Mr. Lind. Who pays for the gate? Who shuts it?\n"
        "    Mr. Frey. The town pays for it, and the keeper shuts it.\n"
        "    Mr. Lind. And when?\n"
        "    Mr. Frey. At noon, and at ten on Sundays.\n"
        "    Mr. Strand. I thank you for the gate, which we like.\n"
        "    Mr. Frey. I thank you.\n"
        "    Mr. Strand. We shall be there.\n"
        "    Mr. Lind. Is it high?\n"
        "    Mr. Frey. It is.\n"
        "    The Chairman. The hearing is adjourned.\n"
    )

    roles = {one.label: one.role for one in read(FRONT + talk).speakers}

    assert roles["Mr. Frey"] is Role.RESPONDENT
    assert roles["Mr. Strand"] is Role.UNIDENTIFIED
