"""What stands behind the last answer, or amid it, and is nobody's: titles, signatures, others."""

from __future__ import annotations

import pytest

from pipeline.model.transcript import Role, Transcript
from tests.reading import read, spoken_turns

TALK = "JR: Who shuts the gate?\n\nOL: I shut it.\n\n" * 4
SAID = [("JR", "Who shuts the gate?"), ("OL", "I shut it.")] * 4


def removed(transcript: Transcript) -> str:
    """Return all that was set apart as one text."""
    return " | ".join(note.message for note in transcript.removed)


@pytest.mark.parametrize(
    "behind",
    [
        "Odo Interview, 6th August 1966\n\nOL1\n",
        "Odo Interview, 6th August 1966\n",
        "Odo Interviews, 6 August 1966\n\n\nO&L12\n\n",
    ],
)
def test_the_title_again_behind_a_talk_is_not_said(behind: str) -> None:
    """In other words of the same, with the number that an archive gives the file."""
    found = read(f"Odo, Lake Town.  Interview: 6 August 1966.\n\n{TALK}{behind}")

    assert spoken_turns(found) == SAID
    for line in filter(None, behind.split("\n")):
        assert f"behind the talk: {line}" in removed(found)


@pytest.mark.parametrize("behind", ["The interview was in Lake Town, in August 1966.", "B12"])
def test_other_words_behind_a_talk_stay(behind: str) -> None:
    """A sentence, and a number that no title stands above."""
    found = read(f"Odo, Lake Town.  Interview: 6 August 1966.\n\n{TALK}{behind}\n")

    assert spoken_turns(found)[-1] == ("OL", f"I shut it. ¶ {behind}")


@pytest.mark.parametrize("end", ["END Part 1, Gate Talk 1", "End of Part 2", "Ende Teil 1"])
def test_the_end_of_a_part_is_not_said(end: str) -> None:
    """It is a paragraph that says so and nothing else."""
    found = read(f"{TALK}{end}\n\n{end}\n")

    assert spoken_turns(found) == SAID
    assert removed(found).count(end) == 2


@pytest.mark.parametrize("mark", ["Side 2:", "TAPE 2, SIDE 1:", "Reel 2 (#4) :", "Disc 2."])
def test_marks_of_a_recording_are_nobody(mark: str) -> None:
    """With a colon too; whoever spoke goes on below."""
    first = mark.replace("2", "1", 1)
    found = read(f"{first}\n\n{TALK}\n{mark}\n\nAnd we built a new one.\n")

    assert spoken_turns(found)[:-1] == SAID[:-1]
    assert spoken_turns(found)[-1] == ("OL", "I shut it. ¶ And we built a new one.")
    assert removed(found).count(mark) == 1


@pytest.mark.parametrize(
    ("told", "signed"),
    [
        (
            "L'interrogatorio si conclude alle ore 15:10.",
            "Verbale letto, confermato e sottoscritto.",
        ),
        ("The Meeting was closed at 3.10 p.m.", "Vorgelesen, genehmigt und unterschrieben."),
    ],
)
@pytest.mark.parametrize("behind", ["", "JR: One more.\n"])
def test_the_end_of_minutes_is_of_the_record(told: str, signed: str, behind: str) -> None:
    """When they ended, that they were read, and who signed them; also above another label."""
    found = read(f"{TALK}{told}\n\n{signed}\n\nJane Roe\n\nOdo Lind, keeper\n\n{behind}")

    assert spoken_turns(found) == SAID + ([("JR", "One more.")] if behind else [])
    assert "Odo Lind, keeper" in removed(found)


MEANWHILE = """\
S01: Is the gate open? //S00: Yes. // I came by it.

S00: It is, and //S01: I see. // it was so all day.

S01: See https://lake.example//gate: it says so.

"""


def test_what_others_say_meanwhile_is_no_part_of_a_turn() -> None:
    """It is listed with who says it, and a warning tells of it."""
    found = read(MEANWHILE * 2)
    said = [
        ("S01", "Is the gate open? I came by it."),
        ("S00", "It is, and it was so all day."),
        ("S01", "See https://lake.example//gate: it says so."),
    ]

    assert spoken_turns(found) == said * 2
    assert "said meanwhile: S00: Yes." in removed(found)
    assert "said meanwhile: S01: I see." in removed(found)
    [note] = [one for one in found.notes if "meanwhile" in one.message]
    assert (note.line, note.is_warning) == (1, True)


def test_names_of_three_words_and_two_initials_are_one_person() -> None:
    """The letters are those of the first word and of the last, or of the second."""
    head = "Нина Ивановна Розова: Кто закрывает ворота\n\nРоман Петрович Якорев: Я закрываю их.\n\n"
    found = read(head + "Н.Р.: Когда?\n\nР.Я.: Ночью.\n\n" * 3)

    assert [label for label, _ in spoken_turns(found)] == [
        "Нина Ивановна Розова",
        "Роман Петрович Якорев",
    ] * 4
    assert "'Р.Я.' is taken for Роман Петрович Якорев, who was named in full" in [
        one.message for one in found.notes
    ]


@pytest.mark.parametrize("stage", ["перебивает", "смеясь", "laughing", "смеясь, вместе с Н.Ф."])
def test_how_somebody_speaks_is_no_part_of_a_label(stage: str) -> None:
    """Where the label stands without it elsewhere; it is told."""
    talk = "Н.Ф.: Кто закрывает?\n\nЕ.Л.: Я закрываю.\n\n"
    found = read(talk * 3 + talk.replace("Е.Л.:", f"Е.Л. ({stage}):"))

    assert [label for label, _ in spoken_turns(found)] == ["Н.Ф.", "Е.Л."] * 4
    assert f"beside 'Е.Л.' stands ({stage})" in [one.message for one in found.notes]


def test_whoever_is_heard_in_a_room_of_the_press_may_ask() -> None:
    """Beside a word for questions, a word for anybody in the room names nobody who answers."""
    talk = (
        "PREGUNTA: ¿Quién cierra la puerta?\n\nPRESIDENTE JUAN LAGO: La cierro yo.\n\n"
        "INTERLOCUTOR: Presidente, la puerta del lago no cierra bien.\n\n"
        "PRESIDENTE JUAN LAGO: La vamos a cerrar.\n\n"
    )
    found = read(talk * 4)
    roles = {turn.speaker.label: turn.speaker.role for turn in found.turns}

    assert any("not clear whether 'INTERLOCUTOR' asks" in one.message for one in found.notes)
    assert roles["INTERLOCUTOR"] is Role.UNIDENTIFIED
    assert roles["PREGUNTA"] is Role.INTERVIEWER
    assert roles["PRESIDENTE JUAN LAGO"] is Role.RESPONDENT


def test_who_edited_an_italian_talk_stands_behind_it() -> None:
    """With the year."""
    found = read(f"{TALK}A cura di Jane Roe e Odo Lind, 2013\n")

    assert spoken_turns(found) == SAID
    assert "behind the talk: A cura di Jane Roe e Odo Lind, 2013" in removed(found)
