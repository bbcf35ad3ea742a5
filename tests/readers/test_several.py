"""What counts parts, times and people in a file, and is not said; quotes of several talks."""

from __future__ import annotations

import pytest

from pipeline.errors import BriefError
from pipeline.model.transcript import Role, Transcript
from tests.reading import read, spoken_turns


def warnings(transcript: Transcript) -> str:
    """Return all warnings as one text."""
    return " | ".join(note.message for note in transcript.notes if note.is_warning)


def removed(transcript: Transcript) -> list[str]:
    """Return what was taken out."""
    return [note.message for note in transcript.removed]


def test_a_time_alone_above_each_label_is_the_time_of_the_turn_below() -> None:
    """It is said by nobody, and of many times one may be mistyped."""
    names = ("JR", "OL")
    times = [f"{at // 60}:{at % 60:02d}" for at in range(5, 305, 10)]
    times[20] = "2:02"
    text = "\n\n".join(
        f"{time}\n{names[at % 2]}: The gate number {at} is shut." for at, time in enumerate(times)
    )
    found = read(text)

    assert spoken_turns(found)[:2] == [
        ("JR", "The gate number 0 is shut."),
        ("OL", "The gate number 1 is shut."),
    ]
    assert len(found.turns) == 30
    assert [turn.time for turn in found.turns[:2]] == ["00:00:05", "00:00:15"]
    assert removed(found) == ["30 lines with a time alone"]


def test_times_that_go_back_often_are_words() -> None:
    """A list of hours is no clock of a recording."""
    hours = ("9:30", "8:15", "10:45", "7:20")
    text = "\n\n".join(
        f"Q: When does ferry {at} leave?\n\nA: At\n\n{one}" for at, one in enumerate(hours)
    )
    found = read(text)

    assert [words for label, words in spoken_turns(found) if label == "A"] == [
        f"At ¶ {one}" for one in hours
    ]


def test_a_time_alone_below_the_words_of_a_turn_is_not_that_of_the_next() -> None:
    """Where none stands above the first label, they end turns."""
    text = "\n\n".join(
        f"{name}: It is shut.\n\n0:{at}0" for at, name in enumerate(("JR", "OL") * 2)
    )
    found = read(text)

    assert [turn.time for turn in found.turns] == [""] * 4
    assert {words for _, words in spoken_turns(found)} == {"It is shut."}


def test_times_between_signs_at_the_end_of_paragraphs_are_not_said() -> None:
    """So programs for transcribers write them; a question still ends with its mark."""
    text = (
        "I: Who shut the gate? #00:00:12-6#\n\n"
        "B: The keeper did. #00:00:20-1#\nHe had the key,\nand the lamp. #00:00:31-0#\n\n"
        "#00:00:33-9# I: And when? #00:00:35-2#\n\n"
        "B: At night. #00:00:40-8#\n"
    )
    found = read(text)

    assert [turn.speaker.label for turn in found.turns] == ["I", "B", "I", "B"]
    words = [" ".join(one.text.split()) for turn in found.turns for one in turn.paragraphs]
    assert "#" not in "".join(words)
    assert (words[0], words[-2], words[-1]) == ("Who shut the gate?", "And when?", "At night.")
    assert found.turns[0].speaker.role is Role.INTERVIEWER
    assert removed(found) == ["5 lines with a time between signs"]


def test_a_time_between_signs_amid_words_is_told() -> None:
    """It stays where it stands."""
    text = (
        "I: Who shut it? #00:00:12-6#\n\nB: The keeper #00:00:15-6# did. #00:00:20-1#\n\n"
        "I: When? #00:00:35-2#\n\nB: At night."
    )
    found = read(text)

    assert spoken_turns(found)[1] == ("B", "The keeper #00:00:15-6# did.")
    assert "stand amid the words of 1 lines" in warnings(found)


ANSWERED = (
    ("How high does the river stand?", "At six metres."),
    ("Who shuts the gate at night?", "The keeper\nof the lower lock does."),
    ("What is he paid?", "Nothing so far."),
    ("Would you do it?", "I would not."),
)


def test_a_list_of_people_above_answers_with_a_label_names_no_speakers() -> None:
    """Each stands once above the first answer; the questions stand right above the answers."""
    cast = "Group:\n\nJane Roe ID: 4711\n\nOdo Lind ID: 4712\n\n"
    talk = "\n\n".join(f"{asked}\n\nR: {said}" for asked, said in ANSWERED)
    found = read(f"{cast}Interview:\n\n{talk}")

    assert spoken_turns(found) == [
        turn
        for asked, said in ANSWERED
        for turn in (("Q", asked), ("A", said.replace("\n", " ¶ ")))
    ]


def test_a_question_right_below_the_last_line_of_an_answer_begins_there() -> None:
    """The lines of the answer end with a sentence."""
    talk = "\n".join(f"{asked}\nR: {said}" for asked, said in ANSWERED)

    assert spoken_turns(read(talk)) == [
        turn
        for asked, said in ANSWERED
        for turn in (("Q", asked), ("A", said.replace("\n", " ¶ ")))
    ]


def test_a_short_paragraph_above_an_answer_with_a_label_is_what_is_answered() -> None:
    """Nearly all others ask, and it ends no sentence; one that does goes on with the answer."""
    asked = [*ANSWERED, ("Describe your day", "I rise at five."), ("Why so early?", "The tide.")]
    talk = "\n\n".join(f"{one}\n\nResponse: {said}" for one, said in asked)
    found = read(talk)

    assert spoken_turns(found) == [
        turn for one, said in asked for turn in (("Q", one), ("A", said.replace("\n", " ¶ ")))
    ]
    goes_on = read(talk.replace("Describe your day", "So much for that."))
    assert spoken_turns(goes_on)[7] == ("A", "I would not. ¶ So much for that.")
    assert "a second 'A:' in a row" in warnings(goes_on)


def test_yes_and_no_before_a_dash_are_no_speakers() -> None:
    """They begin answers of a form, and headings stand beside them."""
    rows = "\n\n".join(
        f"THE HARBOUR – SYSTEM\nIN USE\n¿Quién cierra la puerta {at}?\n\nSI – NO\n\n"
        f"USERS – SYSTEM\nPLANNED\nSI – La lista será entregada.\n\nNO – Nadie la cierra."
        for at in range(4)
    )

    with pytest.raises(BriefError) as caught:
        read(rows)
    assert caught.value.problems[0].message == "no speakers found"


def test_counted_headings_right_above_labels_are_not_said() -> None:
    """They count on from turn to turn; items of a list that somebody gives do not."""
    heads = ("Ports", "Who pays for locks", "What comes next")
    text = "\n\n".join(
        f"{at}. {head}\n\nInterviewer: What of {head}?\n\nKeeper: It is shut, and I am sorry."
        for at, head in enumerate(heads, 1)
    )
    found = read(text)

    assert {words for label, words in spoken_turns(found) if label == "Keeper"} == {
        "It is shut, and I am sorry."
    }
    assert removed(found) == ["a heading: 2. Who pays for locks", "a heading: 3. What comes next"]
    assert [one.text for one in found.headings] == list(heads)
    assert found.title == ""
    assert read(f"The locks of Lake Bank\n\n{text}").title == "The locks of Lake Bank"


def test_counted_items_of_a_list_are_said() -> None:
    """They stand below each other in one turn."""
    text = (
        "Interviewer: What do you need?\n\nKeeper: Three things.\n\n1. Lamps\n\n2. Oil\n\n"
        "3. Some rope\n\nInterviewer: And what else?\n\nKeeper: Nothing.\n\n"
        "Interviewer: Who pays?\n\nKeeper: The town."
    )

    assert spoken_turns(read(text))[1] == (
        "Keeper",
        "Three things. ¶ 1. Lamps ¶ 2. Oil ¶ 3. Some rope",
    )


def test_a_talk_and_its_translation_in_one_file_are_told() -> None:
    """The names of the languages are headings, and nobody says them."""
    text = (
        "Deutsch:\n\nInterviewer: Wer schließt das Tor?\n\nKeeper: Das mache ich.\n\n"
        "Interviewer: Und wann?\n\nKeeper: Am Abend.\n\n"
        "English:\n\nInterviewer: Who shuts the gate?\n\nKeeper: I do.\n\n"
        "Interviewer: And when?\n\nKeeper: In the evening."
    )
    found = read(text)

    assert [label for label, _ in spoken_turns(found)] == ["Interviewer", "Keeper"] * 4
    assert spoken_turns(found)[3] == ("Keeper", "Am Abend.")
    assert "2 lines name a language each" in warnings(found)
    assert removed(found) == ["a heading: Deutsch:", "a heading: English:"]


def test_a_language_as_an_answer_is_said() -> None:
    """Without a sign it is what somebody speaks."""
    text = "Q: What did you speak at home?\n\nA:\n\nGerman\n\nQ: And at school?\n\nA:\n\nEnglish"

    assert [words for _, words in spoken_turns(read(text))][1::2] == ["German", "English"]


PEOPLE = (
    "Work\n\n1204 (woman, 45, teacher, lives at the lake)\n\n"
    "INTERVIEWER: Do you like it?\n\nPARTICIPANT: I do, and I always did.\n\n"
    "INTERVIEWER: Why?\n\nPARTICIPANT: It is quiet.\n\n"
    "1209 (man, father = keeper, school in the town)\n\n"
    "INTERVIEWER: Do you like it?\n\nPARTICIPANT: Not at all.\n\n"
    "1215 (woman, aged 31, clerk)\n\nI never liked it, and I said so.\n\n"
    "1217 (woman, aged 35, keeper)\n\nINTERVIEWER: And you?\n\nPARTICIPANT: I love it."
)


def test_lines_that_name_people_by_a_number_are_not_said_and_told() -> None:
    """Another speaks below each: what has no label there is nobody's."""
    found = read(PEOPLE)

    assert spoken_turns(found)[3] == ("PARTICIPANT", "It is quiet.")
    assert spoken_turns(found)[5] == ("PARTICIPANT", "Not at all.")
    assert spoken_turns(found)[6] == ("Unidentified speaker", "I never liked it, and I said so.")
    assert "4 lines name people, as “1204”" in warnings(found)
    assert "who speaks: 1215 (woman, aged 31, clerk)" in removed(found)


def test_a_sentence_about_somebody_with_a_number_is_said() -> None:
    """So is one line alone that names nobody else."""
    text = PEOPLE.replace("1204 (", "Participant 4 (").replace("lake)\n", "lake) knew all of it.\n")
    for line in ("1215 (woman, aged 31, clerk)\n\n", "1217 (woman, aged 35, keeper)\n\n"):
        text = text.replace(line, "")
    found = read(text)

    assert "lines name people" not in warnings(found)


@pytest.mark.parametrize("head", ["Selected quotes on work", "Quotes relevant to ‘Old Work’"])
def test_a_heading_of_quotes_says_that_they_may_be_of_several_talks(head: str) -> None:
    """One label is then several people's."""
    text = f"{head}\n\nINT: Do you like it?\n\nRES: I do.\n\nINT: Why?\n\nRES: It is quiet."

    assert f"“{head}” may be of several talks" in warnings(read(text))


def test_turns_that_tell_of_the_interviewee_are_told_to_be_a_summary() -> None:
    """Nobody calls somebody so in the talk itself."""
    text = "\n\n".join(
        f"Paths:\nThe interviewee said that path {at} is steep.\n\n"
        f"Huts:\nThe interviewee wanted hut {at} to have a stove."
        for at in range(3)
    )

    assert "6 of 6 turns tell of the interviewee" in warnings(read(text))


def test_proposals_of_the_minutes_are_nobodys() -> None:
    """They are lines of the record, as resolutions are."""
    text = "\n\n".join(
        f"Jane Roe: We should shut gate {at}.\n\nPROPOSAL: Shut gate {at}.\n\nOdo Lind: I agree."
        for at in range(4)
    )
    found = read(text)

    assert {label for label, _ in spoken_turns(found)} == {"Jane Roe", "Odo Lind"}
    assert "'PROPOSAL:' is read as prose 4 times" in warnings(found)


def test_a_heading_of_goals_is_no_speaker() -> None:
    """The word that heads a remark stands before "of"."""
    text = "\n\n".join(
        f"Jane Roe: What of gate {at}?\n\nGoals of the town: to shut it.\n\nOdo Lind: It is shut."
        for at in range(4)
    )

    assert {label for label, _ in spoken_turns(read(text))} == {"Jane Roe", "Odo Lind"}


MEMBERS = ("Ada", "Ben", "Cleo", "Dan", "Eve", "Fay", "Gus", "Hal", "Ida", "Jon")


def test_the_word_for_a_question_that_stands_once_among_many_names_is_told() -> None:
    """It may be what one of them says."""
    said = [f"{name} Roe: The gate is shut, and so it was." for name in MEMBERS]
    said[4] += "\n\nQuestion: how many keys are there, and who has them?"
    found = read("\n\n".join(said))

    assert "'Question:' stands once and is read as a speaker" in warnings(found)


def test_the_word_for_a_question_in_plain_letters_among_bold_names_is_said() -> None:
    """Where all who speak stand in bold, it begins a sentence."""
    said = [f"**{name} Roe:** The gate is shut, and so it was." for name in MEMBERS * 2]
    said[4] += "\n\nQuestion: how many keys are there, and who has them?"
    found = read("\n\n".join(said), "talk.md")

    assert "Question" not in {label for label, _ in spoken_turns(found)}
    assert "'Question:' is read as prose" in warnings(found)


def test_what_stands_below_a_numbered_word_for_a_question_is_no_office() -> None:
    """It is the question itself, which nobody may lose."""
    one = (
        "Question 1:\nWhat happened on the way?\nThe map was wrong.\n\n"
        "Question 2:\nName one thing that you use\nThe compass, when I walk.\n\n"
    )
    found = read(one * 3)

    assert not [note for note in removed(found) if note.startswith("who speaks")]


@pytest.mark.parametrize("head", ["Participante LB_{}", "Interviewee {}", "Teilnehmerin Nr. {}"])
def test_lines_that_number_people_amid_the_turns_are_warned_of(head: str) -> None:
    """One label is another's below each; a figure that somebody says is none."""
    said = "I: Who opens the gate?\n\nE: I do, each morning, at 12.\n\nI: And then?\n\nE: Home.\n\n"
    text = "".join(f"{head.format(at)}\n\n{said}" for at in (3, 5, 8))
    found = read(text)

    assert f"2 lines number people, first “{head.format(5)}”" in warnings(found)
    assert "number people" not in warnings(read(f"{head.format(3)}\n\n{said}"))


def two_talks(first: str, second: str, labels: tuple[str, str] = ("Q", "A")) -> str:
    """Return Markdown with two headings above turns with the same labels."""
    asks, answers = labels
    turns = "\n\n".join(
        f"**{asks}:** Is gate {at} open?\n\n**{answers}:** It is, since May." for at in (1, 2)
    )
    return f"# Gates\n\n## {first}\n\n{turns}\n\n## {second}\n\n{turns.replace('gate', 'lock')}\n"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Interview 1", "Interview 2"),
        (
            "Keeper #1 Edited Interview Transcript",
            "Keeper #2 Edited Interview Transcript",
        ),
        ("Interview with Jane Roe", "Interview with Tom Lind"),
        ("Entretien avec Jane Roe", "Entretien avec Tom Lind"),
        ("Expert on lakes", "Professor of Law, Lake Bank"),
        ("一号采访", "二号采访"),
    ],
)
def test_headings_that_name_a_talk_each_are_warned_of(first: str, second: str) -> None:
    """One label is two people's there."""
    told = warnings(read(two_talks(first, second), "talk.md"))

    assert f"2 headings name a talk each, as “{second}”: 'A' may be several people" in told


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Interview, part 1", "Interview, part 2"),
        ("The first interview", "How an interview ends"),
        ("Gates", "Locks"),
        ("Interview question 1", "Interview question 2"),
        ("Experts, and who pays them", "Professors and students"),
    ],
)
def test_other_headings_part_one_talk(first: str, second: str) -> None:
    """Parts of a talk, questions, and what is talked of."""
    assert "name a talk each" not in warnings(read(two_talks(first, second), "talk.md"))


def test_the_same_headings_again_in_their_order_are_warned_of() -> None:
    """As a study has them for each of those it asked; headings of one talk stand once."""
    turns = "**Q:** Is the gate open?\n\n**A:** It is.\n\n**Q:** Now?\n\n**A:** Since May.\n\n"
    one = f"### Gates\n\n{turns}### Locks\n\n{turns}"
    told = warnings(read(f"# Lake\n\n## U01\n\n{one}## U02\n\n{one}", "talk.md"))

    assert "2 headings stand 2 times in the same order, first “Gates”: 'A' may be several" in told
    alone = one.replace("### Locks", "### Gates")
    assert "in the same order" not in warnings(read(f"# Lake\n\n{alone}", "talk.md"))


def test_headings_above_turns_of_people_with_names_are_warned_of_too() -> None:
    """No label is several people's, but the talks are not one."""
    text = two_talks("Interview 1", "Interview 2", ("Jane", "Tom"))

    assert "others may speak below each; save each talk as its own" in warnings(
        read(text, "talk.md")
    )


REPORTED = """\
<html><body><h1>Conversa</h1>
<h3>Como chegou ao porto?</h3><p>Jane informou que chegou ao porto em maio, com a mãe.</p>
<h3>Quem paga pelas redes?</h3><p>Ela explicou que a cidade paga pelas redes novas.</p>
<h3>Quando abre o portão?</h3><p>Nossa entrevistada esclareceu que ele abre em maio.</p>
<h3>E o gelo?</h3><p>Em março o gelo vem, e o portão fica fechado até o fim do mês.</p>
</body></html>
"""


def test_answers_that_report_what_somebody_said_are_warned_of() -> None:
    """A writer told of the talk in words of his own, and they are nobody's to quote."""
    told = "3 of 4 answers report what somebody said"
    own = REPORTED.replace("informou que", "informou que eu").replace("que ele", "que eu")

    assert told in warnings(read(REPORTED, "talk.html"))
    assert "answers report" not in warnings(read(own, "talk.html"))


def news(*paragraphs: str) -> str:
    """Return a broadcast of two, with paragraphs without a label below the third and sixth turn."""
    lines = [f"{('Jane', 'Odo')[at % 2]}: The lake rose again, they say." for at in range(12)]
    for at, words in zip((3, 7), paragraphs, strict=True):
        lines[at - 1] += f"\n\n{words}"
        lines[at] = f"{('Jane', 'Odo')[(at - 1) % 2]}: That was heard at the gate."
    return "\n\n".join(lines)


def test_a_label_that_begins_anew_below_words_without_one_is_warned_of() -> None:
    """What was recorded elsewhere has no label, and whoever reads the news goes on below it."""
    told = "2 times paragraphs stand without a label above 'Jane'"
    long = news("We saw it rise.", "I lost my nets.").replace("again, ", "again.\n\nSo ")

    assert told in warnings(read(news("We saw it rise.", "I lost my nets.")))
    assert "stand without a label" not in warnings(read(long))


def test_paragraphs_within_turns_that_name_a_talk_each_are_warned_of() -> None:
    """A page of several talks has one label for all who answer."""
    asked = "Q: Who pays?\n\nA: The town does.\n\nQ: And when?\n\nA: In May.\n\n"
    text = f"{asked}An Interview with Jane Roe\n\n{asked}An Interview with Odo Lind\n\n{asked}"
    told = "2 paragraphs that are said name a talk each, as “An Interview with Jane Roe”"

    assert told in warnings(read(text))
    assert "name a talk each" not in warnings(read(text.replace("An Interview with", "I saw")))


def test_answers_that_all_have_two_paragraphs_are_warned_of() -> None:
    """Two people may have answered each question side by side."""
    asked = (
        "Q: Who pays for gate {0}?\n\nA: The town pays for that one.\n\nWe pay, as I see it.\n\n"
    )
    text = "".join(asked.format(at) for at in range(7))
    told = "7 of 7 answers have 2 paragraphs"

    assert told in warnings(read(text))
    assert "answers have" not in warnings(read(text.replace("one.\n\nWe", "one. We", 2)))


def test_paragraphs_that_two_dashes_begin_are_warned_of() -> None:
    """They tell what is heard, or what somebody asks who has no label."""
    said = "湖田：門を閉めました。\n\nーー門の音\n\n川田：船が来ましたね。\n\n"

    assert "5 paragraphs begin with two dashes" in warnings(read(said * 5))
    assert "two dashes" not in warnings(read(said * 3))


def counted_talks(*answering: str) -> str:
    """Return a file with a talk below each of several headings that count them."""
    return "".join(
        f"## Interview {at}: A keeper at the lake\n\n"
        + f"**Interviewer:** Who pays for gate {at}?\n\n**{label}:** The town pays.\n\n" * 2
        for at, label in enumerate(answering, start=1)
    )


def test_headings_that_count_talks_with_others_are_warned_of() -> None:
    """Sittings with one person, counted alike, are parts of one talk."""
    told = "3 headings name a talk each, as “Interview 2: A keeper at the lake”"

    assert told in warnings(read(counted_talks("R1", "R2", "R3"), "talk.md"))
    assert "name a talk each" not in warnings(read(counted_talks("R1", "R1", "R1"), "talk.md"))
