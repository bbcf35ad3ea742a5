"""Who is one person, who is several, and who may be either."""

from __future__ import annotations

import pytest

from pipeline.model.transcript import Role
from tests.reading import read


def labels(text: str) -> list[str]:
    """Return the labels of the speakers."""
    return [speaker.label for speaker in read(text).speakers]


def notes(text: str) -> str:
    """Return all notes as one text."""
    return " | ".join(note.message for note in read(text).notes)


def test_two_who_share_a_title_stay_two() -> None:
    """The title alone says nothing of who holds it."""
    text = "PRIME MINISTER ROE: Who?\nPRIME MINISTER LIND: I do.\n" * 3

    assert labels(text) == ["PRIME MINISTER ROE", "PRIME MINISTER LIND"]
    assert "one person" not in notes(text)


def test_who_says_a_name_under_a_general_label_may_be_the_one_with_that_label() -> None:
    """Below it; a label of another name is nobody who was introduced."""
    text = "Interviewer: Welcome! I’m Jane, and I ask.\nOdo: Thanks.\n"
    text += "Jane: Who pays?\nOdo: We do.\n" * 4
    told = "'Interviewer' says the name of 'Jane', and may be that person"

    assert told in notes(text)
    assert "says the name" not in notes(text.replace("I’m Jane", "I’m Nora"))


def test_a_surname_is_who_was_named_in_full_before() -> None:
    """With "Mr" or without; the note says so."""
    text = "Jane Roe: Who?\nOdo Lind: I.\nRoe: When?\nMr Lind: Now.\nRoe: Why?\nMr. Lind: So."

    assert labels(text) == ["Jane Roe", "Odo Lind"]
    assert "'Roe' is taken for Jane Roe, who was named in full" in notes(text)


@pytest.mark.parametrize(
    "label",
    [
        "JANE ROE - LEADER OF THE OPPOSITION",
        "Jane Roe – Leader of the Opposition",
        "JANE ROE MP, LEADER OF THE OPPOSITION",
        "JANE ROE MP",
        "THE HON. JANE ROE MP, LEADER OF THE OPPOSITION",
    ],
)
def test_a_surname_is_who_was_named_with_an_office_once(label: str) -> None:
    """Behind a dash or a comma, and with the letters of a seat; what she says first is hers."""
    text = f"{label}: Good morning to all.\n\nROE: Any questions?\n\n" + (
        "JOURNALIST: Why?\n\nROE: We believe in people.\n\n" * 2
    )

    assert labels(text) == [label, "JOURNALIST"]
    assert f"'ROE' is taken for {label}, who was named in full" in notes(text)


@pytest.mark.parametrize(
    "label",
    [
        "ODO LIND - CHAIRMAN OF THE OLD TOWN HARBOUR SAFETY BOARD",
        "ODO LIND, CHAIRMAN OF THE OLD TOWN HARBOUR SAFETY BOARD",
        "Odo Lind, Chairman of the Old Town Harbour Safety Board",
        "Odo Lind – Chairman of the Old Town Harbour Safety Board",
        "ODO LIND OF THE HARBOUR SAFETY BOARD OF THE OLD TOWN",
        "UNIDENTIFIED REPORTER IN THE BACK OF THE ROOM",
        "Odo Lind from the Lake Times",
    ],
)
def test_who_speaks_once_with_a_long_office_is_not_the_one_before(label: str) -> None:
    """Another's words are never put into the mouth of who spoke before; a warning tells of it."""
    text = f"ROE: Ask him.\n\n{label}: We run ten gates.\n\n" + (
        "JOURNALIST: Why?\n\nROE: We believe in people.\n\n" * 2
    )

    assert labels(text) == ["ROE", label, "JOURNALIST"]
    assert f"'{label}:' stands once and is read as a speaker" in notes(text)


@pytest.mark.parametrize(
    "opening", ["NOTE TO ALL OF THOSE WHO READ THIS IN TOWN", "Letter from the Keeper"]
)
def test_what_opens_a_remark_names_nobody(opening: str) -> None:
    """Neither in capitals nor with a "from" in it."""
    text = f"ROE: Here it is.\n\n{opening}: We run ten gates.\n\n" + (
        "JOURNALIST: Why?\n\nROE: We believe in people.\n\n" * 2
    )

    assert labels(text) == ["ROE", "JOURNALIST"]


def test_a_surname_that_two_have_is_nobody_s_short_form() -> None:
    """It may be either, and the user is asked."""
    text = "Jane Roe: Who?\nOdo Roe: I.\n" * 2 + "Roe: When?\nRoe: Now.\n"

    assert labels(text) == ["Jane Roe", "Odo Roe", "Roe"]
    assert "'Jane Roe' and 'Roe' may be one person" in notes(text)


def test_a_title_and_a_surname_are_who_was_named_in_full_with_that_title() -> None:
    """One with another title may be the same person; the user is asked."""
    text = (
        "Senator Jane Roe: Who?\nOdo Lind: I.\nSenator Roe: When?\nOdo Lind: Now.\n"
        "Chair Roe: Next.\nOdo Lind: Yes.\n"
    )

    assert labels(text) == ["Senator Jane Roe", "Odo Lind", "Chair Roe"]
    assert "'Senator Roe' is taken for Senator Jane Roe, who was named in full" in notes(text)
    assert "'Senator Jane Roe' and 'Chair Roe' may be one person" in notes(text)


def test_initials_in_brackets_are_a_short_form() -> None:
    """As those who transcribe write it."""
    text = "Jane Roe (JR): Who?\nOdo Lind (OL): I.\n" + "JR: When?\nOL: Now.\n" * 2

    assert labels(text) == ["Jane Roe (JR)", "Odo Lind (OL)"]


def test_who_speaks_through_an_interpreter_is_one_person() -> None:
    """With the office and the bracket, and without both."""
    text = (
        "President of Lakeland Jane Roe (translated): Good day.\nOdo Lind: When?\n"
        "Jane Roe: Now.\nOdo Lind: Why?\nJane Roe: So.\n"
    )

    assert labels(text) == ["President of Lakeland Jane Roe (translated)", "Odo Lind"]


def test_full_stops_and_case_make_no_new_person() -> None:
    """`Dr. Roe` is `DR ROE`."""
    assert labels("Dr. Roe: Who?\nLind: I.\nDR ROE: When?\nLIND: Now.") == ["Dr. Roe", "Lind"]


def test_two_holders_of_one_office_are_two_people() -> None:
    """The names in brackets part them, however alike the words before these are."""
    text = (
        "The Keeper (Mr. Roe): Who?\nOdo Lind: I.\nThe KEEPER (Ms. Berg): When?\nOdo Lind: Now.\n"
        "The Keeper for Gates (Mr. Dahl): So.\nOdo Lind: Yes.\n"
        "The Keeper for Oars (Mr. Holm): No.\n"
    )

    assert "may be one person" not in notes(text)
    assert "may be one person" in notes(text.replace("Berg", "Roe"))


def test_names_that_are_alike_are_a_warning() -> None:
    """One letter is a slip more often than another person."""
    text = "JANE ROE: Who?\nODO TAILOR: I.\n" * 2 + "JANE ROW: When?\nODO TAYLOR: Now.\n" * 2

    assert "'JANE ROE' and 'JANE ROW' may be one person" in notes(text)
    assert "'ODO TAILOR' and 'ODO TAYLOR' may be one person" in notes(text)
    assert len(labels(text)) == 4


def test_those_with_numbers_are_not_alike() -> None:
    """`SPEAKER_01` and `SPEAKER_02` are two, and nobody is identified; who asks is a suggestion."""
    transcript = read("SPEAKER_01: Who?\nSPEAKER_02: I do, and I always will.\n" * 3)

    assert [(one.name, one.role.value) for one in transcript.speakers] == [
        ("Speaker 1", "unidentified"),
        ("Speaker 2", "unidentified"),
    ]
    assert any(one.startswith("perhaps SPEAKER_01 asked") for one in transcript.evidence)
    assert "may be one person" not in "\n".join(one.message for one in transcript.notes)


def test_journalists_may_be_many() -> None:
    """One label stands for whoever asks."""
    text = "JOURNALIST: Who?\nMAYOR LIND: I do.\n" * 3

    assert "'JOURNALIST' may be several people: 3 turns of whoever asked" in notes(text)
    assert "'Q' may be several" not in notes("Q: Who?\nA: I do.\n" * 3)


def test_initials_that_spell_a_break_are_somebody_s() -> None:
    """`AD:` at every other turn is a person, `Ad:` now and then is not."""
    talk = "JR: Who?\nAD: I do, and I always will.\n"

    assert labels(talk * 13) == ["JR", "AD"]
    assert labels(f"{talk.replace('AD', 'OL') * 4}Ad: Buy a boat.\nOL: I do.") == ["JR", "OL"]


def test_who_calls_on_the_next_speaker_is_the_chair() -> None:
    """The chair of a panel hardly asks, and is not heard for that."""
    text = "\n\n".join(
        [
            "SMITH: We begin with you, Mr. Roe.",
            "ROE: The gate must be paid, and the wall too, before the next winter sets in.",
            "SMITH: Thank you. Ms. Lind.",
            "LIND: It must be paid by the town, and soon, as it was paid for the bridge.",
            "SMITH: Mr. Roe, for one minute.",
            "ROE: By the state, I say, as the law has it, and as was done in the old days.",
            "FLEMING: Who paid for the last one?",
            "LIND: The town did, and it was dear, as all that the town has built so far.",
            "FLEMING: And how dear was it?",
            "ROE: It cost the town two years of its tax.",
        ]
    )
    found = {one.label: one.role for one in read(text).speakers}

    assert found["SMITH"] is Role.MODERATOR
    assert found["FLEMING"] is Role.INTERVIEWER
    assert found["ROE"] is found["LIND"] is Role.RESPONDENT


def test_who_asks_now_and_then_is_not_called_respondent() -> None:
    """Beside one who always asks that is not clear: a warning says so."""
    turns = [
        ("ANN", "Who paid?"),
        ("LIND", "The town did, out of its own tax."),
        ("BOB", "The tax is high."),
        ("LIND", "It is as high as the law has it, and no higher."),
        ("BOB", "That is what I was told."),
        ("LIND", "It has been so for forty years, and will be for more."),
        ("BOB", "So who sets it?"),
        ("LIND", "The council of the town sets it each year in May."),
        ("ANN", "And why in May?"),
        ("LIND", "Because the council of the town does not meet in June."),
    ]
    transcript = read("\n\n".join(f"{name}: {said}" for name, said in turns))
    found = {one.label: one.role for one in transcript.speakers}
    told = [note.message for note in transcript.notes if "'BOB'" in note.message]

    assert found == {
        "ANN": Role.INTERVIEWER,
        "LIND": Role.RESPONDENT,
        "BOB": Role.UNIDENTIFIED,
    }
    assert "not clear whether 'BOB' asks (1 of 3 turns)" in told[0]


@pytest.mark.parametrize(
    ("asking", "slip"),
    [("Entrevistador", "Entrvistador"), ("Moderator", "Moderater"), ("INTERVIEWER", "INTERVEWER")],
)
def test_a_slip_of_a_general_label_is_that_label(asking: str, slip: str) -> None:
    """It is no third person who answers, and a warning says so."""
    talk = f"{asking}: Is it?\n\nOdo: Yes.\n\n{asking}: Since when?\n\nOdo: May.\n\n"
    found = read(f"{talk}{slip}: And why?\n\nOdo: So.\n\n{slip}: Oh?\n\nOdo: Yes.\n\n{asking}: Ah.")

    assert {turn.speaker.label for turn in found.turns} == {asking, "Odo"}
    warned = f"'{slip}' is taken for a slip of '{asking}': where it is somebody else, write a name"
    assert warned in [note.message for note in found.notes if note.is_warning]


@pytest.mark.parametrize(
    ("asking", "answering"), [("Interviewer", "Interviewter"), ("Presidente", "Odo")]
)
def test_who_takes_turns_with_a_general_label_is_no_slip(asking: str, answering: str) -> None:
    """Who asks and who is asked may be called nearly alike; no word is guessed."""
    found = read(f"{asking}: Is it?\n\n{answering}: Yes.\n\n" * 2 + f"{asking}: Thanks.")

    assert {turn.speaker.label for turn in found.turns} == {asking, answering}
    assert found.turns[0].speaker.name == asking


def test_a_name_that_is_like_a_short_general_label_is_a_name() -> None:
    """Hosts and people who are called nearly so are two."""
    found = read("Host: Is it?\n\nHoste: Yes.\n\nHost: Since when?\n\nHoste: May.\n")

    assert {turn.speaker.label for turn in found.turns} == {"Host", "Hoste"}


def test_initials_behind_a_name_in_full_are_that_person() -> None:
    """A letter of them may be two, and a double name has one for each part or one for both."""
    text = """Jane Chor: The gate is shut.

Odo Lind-Roe: Since when?

JCh: Since the third of May.

O.L-R: Who has the key?

JCh: The keeper has it.

O.L-R: I see.
"""
    found = read(text)

    assert [turn.speaker.label for turn in found.turns] == ["Jane Chor", "Odo Lind-Roe"] * 3
    assert "'JCh' is taken for Jane Chor, who was named in full" in [
        note.message for note in found.notes
    ]
    assert not any("stands once" in note.message for note in found.notes)


def test_initials_leave_the_title_of_a_name_out() -> None:
    """The name with it stands once, and goes on as "JR"."""
    text = "Dr. Jane Roe: It is shut.\n\nOdo Lind: Since when?\n\nJR: Since May.\n\nOL: I see.\n\n"
    found = read(f"{text}JR: So do I.\n\nOL: Yes.\n")

    assert {turn.speaker.label for turn in found.turns} == {"Dr. Jane Roe", "Odo Lind"}


def test_initials_of_a_name_that_comes_back_are_asked_about() -> None:
    """The two may be one person, and nobody knows."""
    text = """Jane Roe: The gate is shut.

Odo Lind: Since when?

JR: Since the third of May.

Odo Lind: Who has the key?

Jane Roe: The keeper has it.

JR: At home.
"""
    found = read(text)

    assert {turn.speaker.label for turn in found.turns} == {"Jane Roe", "Odo Lind", "JR"}
    assert any(
        note.message.startswith("'JR' may be Jane Roe") for note in found.notes if note.is_warning
    )


def test_initials_that_two_have_are_nobodys() -> None:
    """Jane Roe and John Ray are both JR."""
    text = """Jane Roe: The gate is shut.

John Ray: Since when?

JR: Since the third of May.

JR: The keeper has it.
"""

    assert "JR" in {turn.speaker.label for turn in read(text).turns}


def test_a_label_of_two_is_the_full_name_of_neither() -> None:
    """Odo Lind, who spoke with Jane, speaks for himself behind it."""
    text = """Jane and Odo Lind: Good morning.

Mia Moor: Is the gate shut?

Odo Lind: It is shut.

Mia Moor: Since when?

Odo Lind: Since the third of May.
"""
    found = read(text)

    assert [turn.speaker.label for turn in found.turns][2::2] == ["Odo Lind", "Odo Lind"]
    assert not any("is taken for" in note.message for note in found.notes)


def test_a_label_in_look_alike_letters_of_another_alphabet_is_the_same_label() -> None:
    """A Latin C for a Cyrillic one, where the keyboard was not changed; the note says so."""
    asked = "\u0421: Когда откроют мост?\nН: В мае.\n"
    text = asked * 4 + asked.replace("\u0421", "C") * 2 + asked

    assert labels(text) == ["\u0421", "Н"]
    assert "looks like '\u0421' has letters of another alphabet" in notes(text)


def test_look_alike_letters_that_answer_each_other_are_two_people() -> None:
    """Whoever chose such labels meant two."""
    assert labels("\u0421: Когда?\nC: В мае.\n" * 4) == ["\u0421", "C"]


def test_a_letter_below_the_one_name_that_begins_with_it_may_be_that_person() -> None:
    """A warning tells so of both; not where another name begins with the same letter."""
    text = "---\ntitle: Petra Sund talks to Rosa Lind\n---\n\n"
    text += "**{}: Who keeps the gate for you?**\n\n{}: I do, as my mother did. We like it so.\n\n"
    talk = "".join(
        f"**P: And who pays for number {at}?**\n\nR: The town pays for all.\n\n" for at in range(12)
    )
    found = read(text.format("Petra", "Rosa") + talk, "talk.md")
    other = read(text.format("Petra", "Lena") + talk, "talk.md")

    warned = [one.message for one in found.notes if "who stands once above" in one.message]
    assert warned == [
        f"'{letter}' may be {name}, who stands once above: if so, write one name for both"
        for letter, name in (("P", "Petra"), ("R", "Rosa"))
    ]
    assert not [one for one in other.notes if "who stands once above" in one.message]


def test_a_label_below_which_only_scores_stand_is_warned_of() -> None:
    """It may be a line of who counted them; not where it says more elsewhere."""
    talk = (
        "P1: A two, I would say.\n\nP2: A three.\n\nMean: 2.5/5 - it fails\n\nP1: So it does.\n\n"
    )
    said = f"{talk * 2}Mean: I am here, too.\n"

    assert "'Mean' only tells scores, “2.5/5 - it fails”: nobody may speak there" in notes(talk * 2)
    assert "only tells scores" not in notes(said)


@pytest.mark.parametrize("pair", [("采访者", "受访者"), ("採訪者", "受訪者")])
def test_chinese_words_for_who_asks_and_who_answers_have_roles(pair: tuple[str, str]) -> None:
    """They differ in one sign."""
    asks, answers = pair
    text = f"{asks}:谁来付钱?\n{answers}:我们付。\n" * 4
    assert labels(text) == list(pair)
    assert [one.role for one in read(text).speakers] == [Role.INTERVIEWER, Role.RESPONDENT]
    assert "one person" not in notes(text)


@pytest.mark.parametrize("many", [0, 70])
def test_names_that_differ_in_a_blank_may_be_one_person(many: int) -> None:
    """However many others speak; a blank strays into a word where a line was set wide."""
    others = "".join(f"Odo {chr(65 + at // 26)}{chr(97 + at % 26)}ll: Yes.\n" for at in range(many))
    text = "Jane Lindquist: Who?\nAda Berg: I do.\n" * 3 + "Jane Lind Quist: Why?\n" * 2 + others

    assert "'Jane Lindquist' and 'Jane Lind Quist' may be one person" in notes(text)


def test_chinese_names_that_are_parts_of_others_may_be_one_person() -> None:
    """With a style or without one; names that only share a letter are not told of."""
    turns = ("主持人：水門開了嗎？", "林大明：開了。", "林先生：現在也開著。", "大明：每天都開。")
    told = notes("\n\n".join(turns * 3))

    assert "may be one person" in told
    assert all(f"'{one}'" in told for one in ("林大明", "林先生", "大明"))
    others = "主持人：水門開了嗎？\n\n林大明：開了，五月就開了。\n\n王小華：現在也開著。\n\n"
    assert "may be one person" not in notes(others * 3)
