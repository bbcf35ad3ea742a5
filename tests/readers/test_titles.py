"""Which title is that of the talk, where a file has several."""

from __future__ import annotations

import pytest

from tests.reading import read

TALK = "Jane: You came to the lake in May?\n\nOdo: I did.\n\nJane: And then?\n\nOdo: I stayed.\n"


def test_what_is_said_first_is_no_title_where_another_stands_above() -> None:
    """Programs put the first line of a file into its properties."""
    said = '---\ntitle: "You came to the lake in May?"\n---\n'
    above = "Interview with Odo Lind\n\n"

    assert read(f"{said}{above}{TALK}", "talk.md").title == "Interview with Odo Lind"
    assert read(f"{said}{TALK}", "talk.md").title == "You came to the lake in May?"
    told = '---\ntitle: "You came to the lake"\n---\n'
    assert read(f"{told}\n{TALK}", "talk.md").title == "You came to the lake"


def test_the_notice_of_a_site_is_no_title_below_the_heading_of_the_file() -> None:
    """However short the heading is: it may be one word in Chinese letters, and a day."""
    notice = "**Lake Notes wrote this down, and more at www.lake.example**\n\n"
    talk = "**Jane:** Why?\n\n**Odo:** So.\n\n" * 3

    assert read(f"# 湖邊閘_20260311\n{notice}{talk}\n", "talk.md").title == "湖邊閘_20260311"
    assert read(f"# The gates\n{notice}{talk}\n", "talk.md").title == "The gates"


@pytest.mark.parametrize(
    "line",
    [
        "General information",
        "REPUBLIC OF LAKELAND",
        "THE THIRD PARLIAMENT",
        "ROLL CALL",
        "Written by:",
        "Allgemeine Daten",
        "Ideas for the next gate to odo@lake.example",
        "[00:00:00] The first gate",
        "Interviewed: Jane Roe\nSchool: Lake School\nPlace: Old Mill\nLength: 20 minutes",
        "Intervewee: Jane Roe\nSchool: Lake School\nPlace: Old Mill\nLength: 20 minutes",
        "NOME : JANE ROE\nEMPRESA: Lake School\nINDÚSTRIA: Old Mill\nOCUPAÇÃO: 20 minutes",
    ],
)
def test_what_heads_a_part_or_fills_a_form_is_no_title(line: str) -> None:
    """Nor does what speaks to who listens."""
    assert read(f"{line}\n\n{TALK}").title == ""
    assert read(f"The Old Gates\n\n{line}\n\n{TALK}").title == "The Old Gates"


def test_a_heading_below_that_of_the_file_is_no_title() -> None:
    """Though that has but one word with a number."""
    talk = "**Jane:** Why?\n\n**Odo:** So.\n\n" * 3
    found = read(f"# Gate 1\n\n#### Who wrote this\n\nRoe and Lind\n\n## Talk\n\n{talk}", "t.md")

    assert found.title == "Gate 1"


FORM = "Paper\n\nProject: Eels 2\n\nNumber: 7\n\nlake bank – Spring\n\nPhase: one\n\nPlace: Mill"


@pytest.mark.parametrize(
    "above",
    [
        "Prepared by: group seven",
        "Written by the pupils of Lake School",
        FORM,
        "Members:\n\nJane Roe ID: 47112\n\nOdo Lind ID: 47113",
        "++WE WROTE THIS AT THE LAKE",
        "# time_begin = 00:30",
        "What follows will be read out at the gate, where all of the town can hear it.",
        "We met at the gate of the lake. Odo was chosen by the length of his nets.",
        "This is a small and grey printing of the talk that you have\n"
        "fetched. To fetch all of the talks of the lake in large letters\n"
        "please come to the gate!",
        "Please come and see:\n\nhttps://lake.example/gate",
    ],
)
def test_forms_notices_and_prose_are_no_titles(above: str) -> None:
    """No title is better than a wrong one; what names the talk still does."""
    told = read(f"{above}\n\nInterview at the gate\n\n{TALK}").title

    assert read(f"{above}\n\n{TALK}").title == ""
    assert told == "Interview at the gate"


def test_a_title_goes_on_below_an_article() -> None:
    """So it does below a word like “with”."""
    above = "Nine short questions for the\nKeeper of the Gate\n\n"

    assert read(f"{above}{TALK}").title == "Nine short questions for the Keeper of the Gate"


def test_the_dash_before_a_title_is_no_part_of_it() -> None:
    """As printers of hearings leave it in the title of a page."""
    told = '---\ntitle: "- THE GATES OF THE TOWNS"\n---\n'

    assert read(f"{told}\n{TALK}", "talk.md").title == "THE GATES OF THE TOWNS"


def test_words_to_who_speaks_first_are_no_title() -> None:
    """As where a record begins with the end of what somebody else said."""
    called = "Jane Roe, you may begin your tour.\n"
    talk = "Jane Roe\nWho shut the gate of the lake that day?\nOdo Lind\nThe keeper did.\n" * 5

    assert read(f"{called}{talk}").title == ""


def test_a_title_that_ends_with_how_somebody_is_addressed_goes_on_below() -> None:
    """With the name."""
    head = "ENTREVISTA AO PROFESSOR\nODO LIND\nO lago e o porto\n\n"

    assert read(head + TALK).title == "ENTREVISTA AO PROFESSOR ODO LIND"


def test_parts_that_tell_of_person_and_talk_are_no_title() -> None:
    """Two such headings stand above the talk; one alone may be what the talk is called."""
    part = "## About Odo Lind\n\nOdo Lind kept the gates of the lake.\n\n"
    other = "## About the Interview\n\nIt was held at the mill.\n\n"
    talk = f"## Interview\n\n{TALK * 2}"

    assert read(f"{part}{other}{talk}", "talk.md").title == ""
    assert read(f"{part}{talk}", "talk.md").title == "About Odo Lind"


def test_a_house_above_its_committee_is_no_title() -> None:
    """Nor are the state and the name of the record; without a committee the house is one."""
    heads = "COMMONWEALTH OF LAKELAND\n\nOfficial Committee Hansard\n\nSENATE\n\n{}PORTS\n\n"

    assert read(heads.format("RIVERS COMMITTEE\n\n") + TALK).title == "RIVERS COMMITTEE"
    assert read(heads.format("") + TALK).title == "COMMONWEALTH OF LAKELAND"
