"""Labels in bold before a colon, of which some have unusual words."""

from __future__ import annotations

from pipeline.model.transcript import Transcript
from tests.reading import read

WORDS = (
    "How high did the river stand?",
    "It stood at six metres.",
    "And who shut the gate?",
    "The keeper did, at night.",
    "Was it late?",
    "It was late, and nobody slept.",
)
ODD = ("Odo or Jane", "Somebody from the harbour", "Somebody (coming in)")


def labels(transcript: Transcript) -> list[str]:
    """Return the label of each turn."""
    return [turn.speaker.label for turn in transcript.turns]


def warnings(transcript: Transcript) -> str:
    """Return all warnings as one text."""
    return " | ".join(note.message for note in transcript.notes if note.is_warning)


def meeting(form: str, *odd: str) -> str:
    """Return a talk of Odo and Jane in which others speak between."""
    names = [f"{('Odo', 'Jane')[at % 2]}|{said}" for at, said in enumerate(WORDS * 2)]
    for at, label in enumerate(odd):
        names.insert(3 * at + 2, f"{label}|Shall we begin?")
    return "\n\n".join(form.format(*one.split("|")) for one in names)


def test_a_label_of_unusual_words_on_a_line_in_bold_begins_a_turn() -> None:
    """Every label stands so; what is below this one is not said by the speaker before."""
    found = read(meeting("**{}:**\n> {}", *ODD))

    assert [one for one in labels(found) if one in ODD] == list(ODD)
    assert len(found.turns) == len(WORDS) * 2 + len(ODD)
    assert all("**" not in one.text for turn in found.turns for one in turn.paragraphs)
    assert all(f"'{one}:' stands once and is read as a speaker" in warnings(found) for one in ODD)


def test_a_label_of_unusual_words_that_recurs_on_a_line_in_bold_begins_a_turn() -> None:
    """The colon may stand behind the bold letters."""
    found = read(meeting("**{}**:\n\n{}", "Odo or Jane", "Odo or Jane"))

    assert labels(found).count("Odo or Jane") == 2


def test_words_in_bold_before_words_of_the_same_line_are_told_of() -> None:
    """They may open a paragraph of the speaker before, or name another one."""
    found = read(meeting("**{}:** {}", "What the keeper did"))

    assert set(labels(found)) == {"Odo", "Jane"}
    assert "'What the keeper did:' is read as prose" in warnings(found)


def test_a_name_in_bold_that_stands_once_before_words_begins_a_turn() -> None:
    """Where every paragraph begins in bold; where some do not, it may be a heading of one."""
    text = meeting("**{}:** {}", "Ruth")
    found = read(text)
    other = read(text.replace("metres.", "metres.\n\nSo it was.\n\nIt was.\n\nAs we know."))
    heading = read(meeting("**{}:** {}", "Ruth", "Time"))

    assert "Ruth" in labels(found)
    assert "'Ruth:' stands once and is read as a speaker" in warnings(found)
    assert "Ruth" not in labels(other)
    assert "'Ruth:' is read as prose" in warnings(other)
    assert "Ruth" not in labels(heading)


def test_a_line_in_bold_above_a_list_is_the_speaker_s() -> None:
    """It is told of, as a label may be meant."""
    text = meeting("**{}:**\n\n{}").replace(
        "It was late, and", "**Works of the year:**\n\n- a gate\n- a bridge\n\nIt was late, and"
    )
    found = read(text)

    assert set(labels(found)) == {"Odo", "Jane"}
    assert "'Works of the year:' is read as prose" in warnings(found)


def test_a_heading_with_a_colon_among_labels_in_bold_is_a_heading() -> None:
    """It is no label of unusual words, as it is set in other letters."""
    text = meeting("**{}:**\n\n{}")
    found = read(text.replace("It was late, and", "It was.\n\n## The works of May:\n\nIt was", 1))

    assert "The works of May" not in labels(found)
    assert any("a heading: The works of May:" in one.message for one in found.removed)


def test_a_name_in_bold_before_a_stop_begins_a_turn() -> None:
    """A slip for the colon: else the words of one would be another's."""
    asked = "**{}:** {}".format
    names = [("JANE ROE", "ODO LIND")[at % 2] for at in range(len(WORDS))]
    said = [asked(*one) for one in zip(names, WORDS, strict=True)]
    slip = "\n\n".join((*said, "**ANN POE.** May I ask of the dam?", asked("ODO LIND", "Do.")))
    known = "\n\n".join((*said, "**Jane Roe.** And of the dam?", asked("ODO LIND", "It held.")))
    heading = "\n\n".join((*said, "**The dam.** It held all night."))

    assert labels(read(slip))[-2:] == ["ANN POE", "ODO LIND"]
    assert "'ANN POE:' stands once and is read as a speaker" in warnings(read(slip))
    assert labels(read(known))[-2:] == ["JANE ROE", "ODO LIND"]
    assert labels(read(heading)) == names
