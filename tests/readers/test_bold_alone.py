"""Labels that are lines in bold, of which some have no other sign of a label."""

from __future__ import annotations

import pytest

from tests.readers.test_bold_lines import WORDS, labels, warnings
from tests.reading import read


def talk(form: str, *lines: tuple[str, str]) -> str:
    """Return a talk of Odo Lind and Jane Roe, and behind it what others say."""
    names = ("Odo Lind", "Jane Roe")
    first = [(names[at % 2], said) for at, said in enumerate(WORDS * 2)]
    return "\n\n".join(form.format(name, said) for name, said in (*first, *lines))


BOLD = "**{}**\n\n{}"


def test_a_name_in_small_letters_that_recurs_in_bold_begins_turns() -> None:
    """They have one word or several, and a firm in brackets."""
    others = (("keeper (Lake)", "I shut the gate."), ("Jane Roe", "You did."))
    found = read(talk(BOLD, *others, ("keeper (Lake)", "At ten."), ("Odo Lind", "Thank you.")))
    assert labels(found)[12:] == ["keeper (Lake)", "Jane Roe", "keeper (Lake)", "Odo Lind"]
    assert "keeper" not in warnings(found)
    assert found.turns[12].paragraphs[0].text == "I shut the gate."


def test_a_name_in_small_letters_that_stands_once_in_bold_is_reported() -> None:
    """Nobody writes headings so."""
    found = read(talk(BOLD, ("oneoff", "And who pays for it?"), ("Jane Roe", "We do.")))
    assert labels(found)[12:] == ["oneoff", "Jane Roe"]
    assert "'oneoff' stands once and is read as a speaker" in warnings(found)


def test_a_word_in_bold_that_stands_once_is_told_of() -> None:
    """It may be a name, and may be a heading."""
    found = read(talk(BOLD, ("Nabob", "And who pays for it?"), ("Jane Roe", "We do.")))
    assert labels(found)[12:] == ["Jane Roe"]
    assert "'Nabob' is read as prose" in warnings(found)


def test_a_word_in_bold_that_recurs_is_a_name_where_it_is_no_word_of_prose() -> None:
    """A heading's words stand in small letters, too."""
    others = (("Nabob", "And who pays?"), ("Jane Roe", "We do."), ("Nabob", "When?"))
    assert labels(read(talk(BOLD, *others)))[12:] == ["Nabob", "Jane Roe", "Nabob"]
    gates = tuple((label.replace("Nabob", "Gate"), said) for label, said in others)
    assert "Gate" not in labels(read(talk(BOLD, *gates)))


@pytest.mark.parametrize("form", [BOLD, "<p><strong>{}</strong></p>\n<p>{}</p>"])
def test_a_known_name_in_bold_begins_a_turn_below_a_line_without_a_stop(form: str) -> None:
    """What is said ends where the next name stands."""
    others = (("Jane Roe", "You only look outside"), ("Odo Lind", "[Laughter] I do"))
    found = read(talk(form, ("Odo Lind", "And the weather?"), *others, ("Jane Roe", "So do I.")))
    assert labels(found)[12:] == ["Odo Lind", "Jane Roe", "Odo Lind", "Jane Roe"]
    assert found.turns[13].paragraphs[-1].text == "You only look outside"


def test_a_name_in_bold_without_a_time_begins_a_turn_beside_those_with_one() -> None:
    """The time is left out where somebody breaks in."""
    lines = ("Odo 0:06", "Jane 3:30", "Odo", "Jane 3:50", "Odo 4:10", "Jane", "Odo 5:00")
    found = read("\n\n".join(f"**{one}** \n\n{WORDS[at % 6]}" for at, one in enumerate(lines)))
    assert labels(found) == ["Odo", "Jane", "Odo", "Jane", "Odo", "Jane", "Odo"]
    assert [turn.paragraphs[0].text for turn in found.turns] == [*WORDS, WORDS[0]]


def test_the_longer_name_of_somebody_known_in_bold_is_reported() -> None:
    """It stands once among names without a surname."""
    lines = ("Odo 0:06", "Jane 3:30", "Odo", "Jane 3:50", "Odo 4:10", "Jane Roe", "Odo 5:00")
    found = read("\n\n".join(f"**{one}**\n\n{WORDS[at % 6]}" for at, one in enumerate(lines)))
    assert labels(found)[4:] == ["Odo", "Jane Roe", "Odo"]
    assert "'Jane' and 'Jane Roe' may be one person" in warnings(found)


@pytest.mark.parametrize(
    ("form", "is_told"), [("[0{}:10] **{}:** {}", False), ("**{1}:** {2}", True)]
)
def test_a_bold_name_with_a_time_among_such_is_no_doubt(form: str, *, is_told: bool) -> None:
    """One that stands once, where all labels are in bold and have a time."""
    said = (*(("Jane Roe", "Who pays?"), ("Odo Lind", "We do.")) * 4, ("Ada Weir", "So do I."))
    text = "\n\n".join(form.format(at, *one) for at, one in enumerate((*said, *said[:2])))
    found = read(text)

    assert len(found.turns) == len(said) + 2
    assert ("stands once" in warnings(found)) is is_told


def test_names_in_small_letters_are_all_labels_where_nothing_else_is_in_bold() -> None:
    """So programs write them: also with a number or a bracket, and where they stand once."""
    names = ("odo lind", "jane roe", "speaker 1", "recording (nabob berg)", "speaker 2", "jane roe")
    said = [(names[at % 6], WORDS[at % 6]) for at in range(12)]
    said += [("recording (mayor)", "The gate is shut."), ("jane roe", "So it was.")]
    found = read("\n\n".join(BOLD.format(*one) for one in said))
    assert labels(found) == [name for name, _ in said]
    assert "'recording (mayor)' stands once and is read as a speaker" in warnings(found)
    assert "may be one person" not in warnings(found)
