"""How a speaker is named in print."""

from __future__ import annotations

import pytest

from pipeline.model.transcript import Role
from pipeline.readers.speakers.naming import name_of, named, named_in, short_of
from tests.reading import read


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("PRIME MINISTER", "Prime Minister"),
        ("MINISTER FOR TRADE AND INDUSTRY", "Minister for Trade and Industry"),
        ("JOHN SMITH MP", "John Smith MP"),
        ("O’BRIEN", "O’Brien"),
        ("McGRATH", "McGRATH"),
        ("MCGRATH", "McGrath"),
        ("MARIA DE LA CRUZ", "Maria de la Cruz"),
        ("JEAN-LUC", "Jean-Luc"),
        ("J.B.", "J.B."),
        ("JB", "JB"),
        ("PERSON A", "Person A"),
        ("KLM", "KLM"),
        ("NG", "NG"),
        ("LYNN", "Lynn"),
        ("Dr Ana Lopez", "Dr Ana Lopez"),
        ("spk_0", "Speaker 0"),
        ("SPEAKER_01", "Speaker 1"),
        ("The PRESIDENT OF THE REPUBLIC", "The President of the Republic"),
    ],
)
def test_a_label_in_capitals_is_written_as_a_name(label: str, name: str) -> None:
    """Other labels stand as they are."""
    assert name_of(label, Role.RESPONDENT) == name


def test_a_letter_is_named_by_its_role() -> None:
    """Nobody is called A, unless nothing is known."""
    assert name_of("A", Role.RESPONDENT) == "Respondent"
    assert name_of("Response", Role.RESPONDENT) == "Respondent"
    assert name_of("A", Role.UNIDENTIFIED) == "A"


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Prime Minister", "the Prime Minister"),
        ("Minister for Trade", "the Minister for Trade"),
        ("Ambassador of Ruritania", "the Ambassador of Ruritania"),
        ("President Lee", ""),
        ("Ana Lopez", ""),
        ("Respondent", ""),
        ("Jane Roe, Lake Times", "Jane Roe"),
        ("Dr. Jane Roe (Director, Office of Water)", "Dr. Jane Roe"),
        ("Jane Roe (Lake Party)", "Jane Roe"),
        ("Jane Roe (LP)", ""),
        ("Senior Administration Official", "a senior administration official"),
        ("Minister for Trade, Industry and Ports", "the Minister for Trade, Industry and Ports"),
    ],
)
def test_an_office_has_its_article(name: str, short: str) -> None:
    """A person's name has none."""
    assert short_of(name) == short


@pytest.mark.parametrize(
    ("label", "name", "short"),
    [
        ("JANE ROE - SDN", "Jane Roe, SDN", "Jane Roe"),
        ("Jane Roe – Lake Bank", "Jane Roe, Lake Bank", "Jane Roe"),
        ("JANE ROE — LAKE BANK", "Jane Roe, Lake Bank", "Jane Roe"),
        ("Dr. Jane van Roe - the Mill", "Dr. Jane van Roe, the Mill", "Dr. Jane van Roe"),
        ("Mr ROE - SDN", "Mr Roe, SDN", "Mr Roe"),
        ("LAKE TOWN COUNCIL - SDN", "Lake Town Council - SDN", "Lake Town Council"),
        (
            "PRIME MINISTER - LAKE BANK",
            "Prime Minister - Lake Bank",
            "the Prime Minister - Lake Bank",
        ),
        ("SPEAKER 2 - LAKE BANK", "Speaker 2 - Lake Bank", "Speaker 2"),
        ("ROE - SDN", "Roe - SDN", "Roe"),
        ("Jane Roe - on the phone", "Jane Roe - on the phone", "Jane Roe"),
        ("JANE LIND-ROE", "Jane Lind-Roe", ""),
    ],
)
def test_whom_a_person_is_of_stands_behind_a_comma(label: str, name: str, short: str) -> None:
    """So it does where a comma or brackets stand in the file; an office or a house stays."""
    found = named(label, Role.RESPONDENT)

    assert (found.name, found.short) == (name, short)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Jane Roe (translated)", "Jane Roe"),
        ("JANE ROE (through an interpreter)", "Jane Roe"),
        ("Jane Roe [via video link]", "Jane Roe"),
        ("Jane Roe (in French)", "Jane Roe"),
        ("Jane Roe (Interpreter)", "Jane Roe (Interpreter)"),
        ("Jane Roe (Lake Town)", "Jane Roe (Lake Town)"),
    ],
)
def test_how_words_came_is_no_part_of_a_name(label: str, name: str) -> None:
    """Who interprets, and where somebody is from, is."""
    assert named(label, Role.RESPONDENT).name == name


def test_the_label_itself_is_kept() -> None:
    """Definitions name speakers by the label that stands in the file."""
    speaker = named("PRIME MINISTER", Role.RESPONDENT)

    assert (speaker.label, speaker.short) == ("PRIME MINISTER", "the Prime Minister")


@pytest.mark.parametrize(
    ("label", "short"),
    [
        ("THE VICE PRESIDENT", "the Vice President"),
        ("FOREIGN MINISTER", "the Foreign Minister"),
        ("SECRETARY GENERAL", "the Secretary General"),
        ("VICE PRESIDENT ROE", ""),
        ("FOREIGN MINISTER LIND", ""),
        ("FIRST", ""),
        ("JUSTICE ROE", ""),
    ],
)
def test_an_office_alone_has_an_article_in_running_text(label: str, short: str) -> None:
    """With a name behind it it has none: "said Foreign Minister Lind"."""
    assert named(label, Role.RESPONDENT).short == short


@pytest.mark.parametrize(
    ("title", "initials", "name"),
    [
        ("Interview with Dr. Jane Roe", "JR", "Dr. Jane Roe"),
        ("Jane Roe", "JR", "Jane Roe"),
        ("Jane Roe and John Reed on the harbour", "JR", ""),
        ("Oral History of the lake", "OH", ""),
        ("Interview with Jane Roe", "INT", ""),
        ("Interview with Anna Maria Lind, 2019", "AML", "Anna Maria Lind"),
        ("Interview with Roe, Jane", "RJ", ""),
        ("Just Read", "Jr", ""),
    ],
)
def test_a_title_names_whose_initials_stand_before_the_answers(
    title: str, initials: str, name: str
) -> None:
    """Where it names one such person alone."""
    assert named_in(title, initials) == name


def test_a_letter_without_its_answer_is_an_initial() -> None:
    """As of who takes minutes, and asks now and then; beside an "R" it is a question's."""
    text = (
        "I: When did it open?\n\nB: In May, I think.\n\nP: Was it this May?\n\nB: The last one.\n\n"
        "I: And who paid for it?\n\nB: The town did.\n\nP: All of it?\n\nB: Most of it.\n\n"
    )
    names = {one.label: one.name for one in read(text).speakers}
    paired = {one.label: one.name for one in read(text.replace("B:", "R:")).speakers}

    assert names == {"I": "I", "B": "B", "P": "P"}
    assert paired["P"] == "Interviewer"
