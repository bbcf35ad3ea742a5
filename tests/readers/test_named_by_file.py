"""Who speaks under a general label, where the file names one person for it."""

from __future__ import annotations

import pytest

from pipeline.readers import Source, read_transcript
from tests.reading import read

TALK = "Q: When did the mill close?\n\nA: In May.\n\nQ: Why?\n\nA: The river rose.\n"


def names(text: str, path: str = "talk.txt") -> dict[str, str]:
    """Return the names of the speakers by their labels."""
    return {one.label: one.name for one in read(text, path).speakers}


@pytest.mark.parametrize(
    ("head", "asks", "answers"),
    [
        ("Interviewee: Jane Roe\nInterviewer: Odo Lind", "Odo Lind", "Jane Roe"),
        ("Narrator: Roe, Jane\nInterviewed by: Odo Lind", "Odo Lind", "Jane Roe"),
        ("Entrevistada: Jane Roe\nEntrevistador: Odo Lind", "Odo Lind", "Jane Roe"),
        ("Interviewee: Jane Roe and Odo Lind", "Interviewer", "Respondent"),
        ("Interviewee: Jane Roe\nNarrator: Odo Lind", "Interviewer", "Respondent"),
        ("Interviewee: The Keeper", "Interviewer", "The Keeper"),
        ("Interviewee: 4", "Interviewer", "Respondent"),
    ],
)
def test_who_is_named_at_the_head_speaks_under_a_letter(head: str, asks: str, answers: str) -> None:
    """Only where one person is named for the one who has that part."""
    found = names(f"A talk at the mill\n\n{head}\nDate: 4 May 2019\n\n{TALK}")

    assert found == {"Q": asks, "A": answers}


def test_a_note_says_who_is_meant_and_where() -> None:
    """With the line that names her."""
    found = read(f"A talk at the mill\n\nInterviewee: Jane Roe, Keeper of the Gate\n\n{TALK}")

    assert (3, "'A' is Jane Roe, Keeper of the Gate, as the file says") in [
        (one.line, one.message) for one in found.notes
    ]
    assert [one.short for one in found.speakers if one.label == "A"] == ["Jane Roe"]


def test_data_before_a_page_name_its_people() -> None:
    """Host and guest, as pages of programmes have them; a row of guests names nobody."""
    page = "---\ntitle: Mill\nhost: Odo Lind\n{}\n---\n\n" + (
        "HOST: When did it close?\n\nGUEST: In May.\n\nHOST: Why?\n\nGUEST: The river rose.\n"
    )

    assert names(page.format("guest: Jane Roe"), "talk.md") == {
        "HOST": "Odo Lind",
        "GUEST": "Jane Roe",
    }
    assert names(page.format("guest: Jane Roe & Ann Berg"), "talk.md")["GUEST"] == "Guest"


def test_an_office_has_the_name_of_its_holder() -> None:
    """In the XML of an archive that says who held it; a brief goes on to speak of the office."""
    text = (
        "<talk><title>Mill</title><prime-minister>Roe, Jane</prime-minister><content>"
        + "<p>JOURNALIST: When did the mill close?</p><p>PM: In May, when the river rose.</p>" * 6
        + "</content></talk>"
    )

    assert names(text, "talk.xml") == {
        "JOURNALIST": "Journalist",
        "PM": "Jane Roe, Prime Minister",
    }
    found = read_transcript(text.encode(), Source("talk.xml")).transcript
    assert [one.short for one in found.speakers if one.label == "PM"] == ["the Prime Minister"]


def test_who_is_named_among_the_labels_keeps_that_name() -> None:
    """Where two answer, nobody knows which of them is meant; a declared label is the user's."""
    head = "A talk at the mill\n\nInterviewee: Jane Roe\n\n"
    several = f"{head}{TALK.replace('A: In', 'Guest: In')}\nGuest: It rose in the night.\n"
    declared = read_transcript(
        f"{head}{TALK}".encode(), Source("talk.txt", labels=frozenset({"A"}))
    ).transcript

    assert names(several)["A"] == "Respondent"
    assert names(several)["Guest"] == "Guest"
    assert not [one for one in declared.notes if "as the file says" in one.message]


def test_a_surname_alone_is_whom_a_catalogue_names_in_full() -> None:
    """It has names the other way round, so that the surname is known; two of one name are none."""
    page = "---\ntitle: Mill\ncreators:\n{}---\n\n" + (
        "JOURNALIST: When did it close?\n\nROE: In May.\n\nJOURNALIST: Why?\n\nROE: It rained.\n"
    )
    named = names(page.format('  - "Roe, Jane"\n  - "Harbour Party"\n'), "talk.md")

    assert named == {"JOURNALIST": "Journalist", "ROE": "Jane Roe"}
    assert names(page.format('  - "Lind, Odo"\n'), "talk.md")["ROE"] == "Roe"
    assert names(page.format('  - "Roe, Jane"\n  - "Roe, Ann"\n'), "talk.md")["ROE"] == "Roe"


@pytest.mark.parametrize(
    ("head", "asks", "answers"),
    [
        ("interviewer: Odo Lind\ninterviewee: Jane Roe", "interviewer", "respondent"),
        ("interviewer: Odo Lind", "interviewer", "respondent"),
        ("interviewer: Jane Odo", "unidentified", "unidentified"),
        ("interviewer: Mia Quist", "unidentified", "unidentified"),
        ("author: Odo Lind", "unidentified", "unidentified"),
    ],
)
def test_data_of_a_file_say_who_asks_where_the_questions_do_not(
    head: str, asks: str, answers: str
) -> None:
    """Their full names have the word under which each speaks."""
    talk = "Odo: You ran the mill.\n\nJane: In May, yes.\n\nOdo: It closed.\n\nJane: It did.\n"
    found = read(f"---\ntitle: The mill\n{head}\n---\n\n{talk}", "talk.md")

    assert {one.label: one.role.value for one in found.speakers} == {"Odo": asks, "Jane": answers}


HEAD = "{}\n\n{}\n\nDATE:     7 May 1994\n\nLOCATION:     Lake Hall\n\n"
STORIES = (
    ("LIND", "Let us not start at the beginning, but tell me of the gate and how you came to it."),
    ("ROE", "I was asked to see it, and I stayed. We had a boat in those years, and no money."),
    ("LIND", "I see. It must have been cold there, with so little wood in the house."),
    ("ROE", "It was. Did we mind? We did not, and who would have heard us. There was the work."),
)


@pytest.mark.parametrize(
    ("asks", "tells"),
    [
        ("INTERVIEWER:    Odo Lind", "\ufeffINTERVIEWEE:   Jane Roe"),
        ("Interviewed by: Odo Lind", "Narrator: Jane Roe"),
    ],
)
def test_lines_above_a_talk_tell_who_asks(asks: str, tells: str) -> None:
    """Where the talk does not: nobody there ends with a question."""
    talk = "\n\n".join(f"{who}:  {said}" for who, said in STORIES * 2)
    found = read(HEAD.format(tells, asks) + talk)
    bare = read(talk)

    people = {one.label: (one.name, one.role.value) for one in found.speakers}
    assert people == {
        "LIND": ("Odo Lind", "interviewer"),
        "ROE": ("Jane Roe", "respondent"),
    }
    assert {one.role.value for one in bare.speakers} == {"unidentified"}


def test_a_title_tells_who_is_interviewed() -> None:
    """Who speaks beside that one asks."""
    talk = "\n\n".join(f"{who}:  {said}" for who, said in STORIES * 2)
    found = read(f"---\ntitle: Oral history interview with Jane E. Roe\n---\n\n{talk}", "talk.md")
    other = read(f"---\ntitle: The gates of Jane E. Roe\n---\n\n{talk}", "talk.md")

    assert {one.label: one.role.value for one in found.speakers} == {
        "LIND": "interviewer",
        "ROE": "respondent",
    }
    assert {one.role.value for one in other.speakers} == {"unidentified"}
