"""Forms, logs and lists whose labels recur, told from people who talk."""

from __future__ import annotations

import pytest

from pipeline.errors import BriefError
from pipeline.readers import Source, read_transcript


def speakers(text: str, name: str = "talk.txt") -> set[str]:
    """Return the labels of those who speak in a file; none where it is refused."""
    try:
        transcript = read_transcript(text.encode(), Source(name)).transcript
    except BriefError:
        return set()
    return {one.label for one in transcript.speakers}


@pytest.mark.parametrize(
    "blocks",
    [
        "Bug fixes: the pump no longer stops when new features are on.\n"
        "New features: bug fixes for the gate and its pump.",
        "Test Input: the gate is shut before the test.\n"
        "Expected Result: the gate opens at noon.\n"
        "Actual Result: the input opens it, as expected; the actual time is noon.",
        "OSError: the pump has no process at its other end.\n"
        "GateTimeout: the gate did not open in time.",
        "As a user: I want to open the gate, so that I can pass.",
        "ご案内のとおり水門を開けます :rocket: みなさん\nお知らせの予定です :calendar: 明日",
    ],
)
def test_what_recurs_with_a_colon_is_no_person_for_that(blocks: str) -> None:
    """No label is a name, and nobody says "I", or what comes round is a form."""
    assert speakers("\n\n".join([blocks] * 5)) == set()


def test_buttons_of_a_page_and_what_a_program_wrote_are_no_people() -> None:
    """The first stand beside each entry of a list; behind a word for people may be an address."""
    entries = "\n\n".join(
        f"PDF Details Share: The Gates of Lake {at}. Hearing before the Board of Varn.\n\n"
        f"Sort: May {at}, the First Part."
        for at in range(6)
    )
    assert speakers(entries) == set()
    log = "Gate already opened: lock.py in /opt/lake/gates, which was found there.\n\n" * 6
    assert (
        speakers(f"{log}Host: https://lake.example.org/gates\n\nThe gate is opened here.") == set()
    )


def test_parts_of_a_program_in_a_list_are_no_people() -> None:
    """One of them has a general word for its name."""
    text = (
        "- **Main Application**: the main script, which starts the application on the web.\n"
        "- **Host**: the script that is run by the web part of it.\n"
        "- **Web Desk**: shows what the host has found, as the main script does.\n"
        "- **Search Engine**: is asked by the main script for words on the desk.\n"
        "- **Data Store**: has the data of the search, for the engine and the host.\n"
    )
    assert speakers(text, "readme.md") == set()


@pytest.mark.parametrize(
    "names", [("Mark", "Grace"), ("Will", "Rose"), ("Mom", "Son"), ("Mayor", "Clerk"), ("RW", "JB")]
)
def test_people_whose_names_are_words_too_are_people(names: tuple[str, ...]) -> None:
    """They talk: they ask, and say "I" and "you"."""
    said = (
        "Will you mark the gate with a rose?",
        "I will, by the grace of my mom.",
        "And who pays?",
        "You do, my son, with the mayor's clerk.",
    )
    text = "\n\n".join(f"{names[at % 2]}: {one}" for at, one in enumerate(said * 3))

    assert speakers(text) == set(names)


def test_names_that_stand_in_small_letters_once_or_twice_are_names() -> None:
    """A recognizer writes one so now and then; that they stand before many turns tells more."""
    said = (
        "the gate was shut in May, as the plan has it.",
        "in June jane and odo went to the gate.",
    )
    text = "\n\n".join(f"{('Jane Roe', 'Odo Lind')[at % 2]}: {said[at == 9]}" for at in range(60))

    assert speakers(text) == {"Jane Roe", "Odo Lind"}


def test_words_of_a_recognizer_that_writes_no_full_stops_are_talk() -> None:
    """Names recur before many words in small letters; keys with values are short."""
    said = (
        "okay so the gate was shut in may as the plan has it and we went on",
        "yeah i think the keeper did that at night when nobody was there",
    )
    names = ("Jane", "Odo", "Ruth")
    long = "\n\n".join(f"{names[at % 3]}: {said[at % 2]}" for at in range(24))
    short = "\n\n".join(f"{names[at % 3]}: shut" for at in range(24))

    assert speakers(long) == set(names)
    assert speakers(short) == set()
    some = "\n\n".join(
        f"{names[at % 3]}: {said[at % 2]}{'.' if at % 3 == 0 else ''}" for at in range(24)
    )
    assert speakers(some) == set(names)
