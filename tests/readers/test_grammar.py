"""What looks like a label and is none, and labels that look like none."""

from __future__ import annotations

import pytest

from pipeline.errors import TranscriptError
from pipeline.model.transcript import Transcript
from pipeline.stages.unspoken import without_noises
from tests.reading import read, spoken_turns


def warnings(transcript: Transcript) -> list[str]:
    """Return all warnings, each with its line."""
    return [f"{note.line}: {note.message}" for note in transcript.notes if note.is_warning]


def removed(transcript: Transcript) -> list[str]:
    """Return what is no part of the talk."""
    return [note.message for note in transcript.removed]


def refusal(text: str, path: str = "talk.txt") -> tuple[str, int, str]:
    """Return the message, the line and the hint with which `text` is refused."""
    with pytest.raises(TranscriptError) as caught:
        read(text, path)
    problem = caught.value.problems[0]
    return problem.message, problem.place.line, problem.hint


EACH = "begin each question and each answer with its speaker, on a line of its own"
TALK_BELOW = """
How high did the river stand?

It stood at six metres.

2. And who shut the gate?

The keeper did, at night.

3. Was it late that night?

It was late, and nobody slept.
"""


@pytest.mark.parametrize(
    ("first", "second", "line"),
    [
        ("Entrevistador:\nAna Roe", "Entrevistado:\nOdo Lind Moll", 4),
        ("**Interviewer:**\nAna Roe", "**Interviewee:**\n**Odo Lind**", 4),
    ],
)
def test_labels_that_only_name_who_talks_take_no_talk(first: str, second: str, line: int) -> None:
    """Else all questions and answers below would be those of the last one named."""
    message, at, hint = refusal(f"{first}\n\n{second}\n{TALK_BELOW}", "talk.md")

    assert message.endswith("stands a name, and the talk below it has no labels")
    assert at == line
    assert hint == EACH


def test_names_above_each_of_several_talks_take_none_of_them() -> None:
    """With a full stop behind them, too."""
    names = "Entrevistador: Ana Roe.\nEntrevistado: Odo Lind.\n"
    text = f"{names}{TALK_BELOW}\n{names.replace('Odo Lind.', 'Eva Moll')}{TALK_BELOW}"

    assert refusal(text, "talk.md")[0].endswith(
        "stands a name, and the talk below it has no labels"
    )


def test_two_turns_of_which_one_asks_and_answers_are_warned_of() -> None:
    """Only the first turns have a label; people with names may ask themselves elsewhere."""
    found = read(f"Host: Let us begin with the river.\n\nGuest: Gladly, ask me.\n{TALK_BELOW}")

    assert spoken_turns(found)[0] == ("Host", "Let us begin with the river.")
    assert warnings(found) == [
        "3: 3 paragraphs of this turn of 'Guest:' ask: where somebody else does, begin them with a "
        "label, and the answers too"
    ]


def test_a_number_needs_no_blank_behind_it_where_others_have_one() -> None:
    """Else the question would be spoken by whoever answered the one before."""
    for third, answer in (
        ("Q3.Was it late?", "A3.It was."),
        ("Q3)Was it late?", "A3. It was."),
        ("Q3:Was it late?", "A3. It was."),
    ):
        text = (
            f"Q1. Who shut it?\n\nA1. I did.\n\nQ2. When?\n\nA2. At night.\n\n{third}\n\n{answer}\n"
        )
        found = read(text)

        assert spoken_turns(found)[3:] == [
            ("A", "At night."),
            ("Q", "Was it late?"),
            ("A", "It was."),
        ]
        assert warnings(found) == []
    found = read("Q1: Who?\nA1: I.\nQ2: When?\nA2: Then.\nQ3:Was it late?\nA3:It was.\n")
    assert spoken_turns(found)[4:] == [("Q", "Was it late?"), ("A", "It was.")]


def test_a_number_that_is_left_out_is_warned_of() -> None:
    """Its label may be written otherwise, and then its words go on with those before."""
    found = read(
        "Q1: Who?\nA: I.\nQ2: When?\nA: Then.\n3.Was it late?\nA: It was.\nQ4: Why?\nA: So.\n"
    )

    assert spoken_turns(found)[3] == ("A", "Then. ¶ 3.Was it late?")
    assert warnings(found)[0] == ("6: a second 'A:' in a row: read as the same answer continued")
    assert warnings(found)[1] == (
        "7: 'Q3' stands nowhere between 'Q2' and 'Q4': where it is written otherwise, give it the "
        "form of the others"
    )
    assert warnings(read("Q1: Who?\nA: I.\nQ2: When?\nA: Then.\nQ9: Why?\nA: So.\n")) == []


def test_commands_of_latex_are_warned_of() -> None:
    """They stand in the words and would be quoted."""
    found = read("Q: Who?\\newline\nA: I.\n\n\\newline\nQ: Why?\nA: So.\n")

    assert warnings(found) == [
        "1: commands of LaTeX stand among the words, the first is '\\newline': export it as plain "
        "text, for instance with pandoc"
    ]
    assert warnings(read("Q: In C:\\items\\new?\nA: I do \\o/.\n")) == []


def test_that_a_house_adjourned_is_of_the_record() -> None:
    """As a paragraph of its own; a member may tell of it."""
    talk = "Jane Roe: Is the gate shut?\n\nOdo Lind: It is. The House adjourned. I left.\n\n" * 3
    found = read(f"{talk}House adjourned.\n")

    assert spoken_turns(found)[-1] == ("Odo Lind", "It is. The House adjourned. I left.")
    assert [one.message for one in found.removed] == ["of the record: House adjourned."]


HOUSE = """Hon. Speaker: Who lays papers?

Hon. Ana Roe (Lake, XY): I lay these reports:
(h) Lake Harbour – Ports Authority;
(i) Dredging of Lake Road (A109L): Phase II – Roads Authority;
(cc) Regional Road Project (Loan No. 27) Project: Roads Authority;
a) Gates and Locks (B2): Phase I.

(Hon. Roe spoke off the record)

Hon. Speaker: Well done.

(Question put and agreed to)

Hon. Ana Roe (Lake, XY): Thank you.

(I rose at six in the morning)

(The House rose at 7:00 p.m.)

Published by

Clerk of the Assembly
LAKE TOWN
"""


def test_items_of_a_list_directions_and_the_imprint_are_nobody() -> None:
    """What is read out is the words of who reads it; what a record tells, nobody says."""
    found = read(HOUSE)

    assert [turn.speaker.label for turn in found.turns] == [
        *("Hon. Speaker", "Hon. Ana Roe (Lake, XY)") * 2,
    ]
    assert "(i) Dredging of Lake Road (A109L): Phase II" in spoken_turns(found)[1][1]
    assert [one.text for one in without_noises(found).turns[3].paragraphs] == [
        "Thank you.",
        "(I rose at six in the morning)",
    ]
    assert removed(found) == [
        "behind the talk: Published by",
        "behind the talk: Clerk of the Assembly",
        "behind the talk: LAKE TOWN",
        "of the record: (The House rose at 7:00 p.m.)",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "The House rose at 6.30 p.m.",
        "The Joint Sitting rose at 20:28.",
        "The Parliament adjourned at 10.20 a.m.",
        "The Council then adjourned until Thursday, 5 May.",
        "(The Senate resumed at noon)",
        "Se levantó la sesión a las 14.03 horas.",
        "La seduta termina alle 19.15.",
        "הישיבה ננעלה בשעה 10:33.",
        "(Schluss: 15.11 Uhr)",
        "(Koniec posiedzenia o godz. 11 min 23)",
        "La sessió s'aixeca a les sis de la tarda.",
        "La sessió s'aixeca a dos quarts de deu del matí i catorze minuts.",
        "Eran las dos y treinta y cinco minutos de la tarde.",
        "立法會遂於下午 4時零4分休會。",
        "Motion Agreed to",
        "Question, as amended, put and agreed to.",
        "Question put forthwith (Standing Order No. 7), and negatived.",
        "New clause, by leave, withdrawn.",
        "Sitting suspended.",
        "On resuming—",
        "Debate adjourned.",
    ],
)
def test_when_a_house_rose_is_in_nobodys_mouth(line: str) -> None:
    """It is listed, with its line."""
    found = read(f"ROE: Who rises?\n\nLIND: We do.\n\n{line}\n\nROE: So be it.\n\nLIND: So.\n")

    assert [words for _, words in spoken_turns(found)] == [
        "Who rises?",
        "We do.",
        "So be it.",
        "So.",
    ]
    assert [(one.line, one.message) for one in found.removed] == [(5, f"of the record: {line}")]


@pytest.mark.parametrize(
    "line",
    [
        "The House is now adjourned until 1 p.m. on Friday.",
        "The House rose at 6.30 p.m. And I went home then.",
        "The committee met at the harbour, as I said.",
        "Die Sitzung ist geschlossen.",
        "Se levanta la sesión.",
        "Eran las dos y media de la tarde.",
        "I rose at two, and the committee met at 3, as it did.",
    ],
)
def test_what_is_said_of_a_sitting_is_said(line: str) -> None:
    """By who is in the chair, or by a member who tells of it."""
    found = read(f"ROE: Who rises?\n\nLIND: We do.\n\n{line}\n\nROE: So be it.\n\nLIND: So.\n")

    assert spoken_turns(found)[1] == ("LIND", f"We do. ¶ {line}")


def test_a_heading_with_a_number_goes_on_in_capitals() -> None:
    """What the question is about stands on the next line."""
    talk = "ROE: Who is next?\n\nLIND: I am.\n\n{}\n\nROE: Please.\n\nLIND: Thanks."
    found = read(talk.format("Question No. 7\nBAN ON SAND"))

    assert [words for _, words in spoken_turns(found)] == [
        *("Who is next?", "I am.", "Please.", "Thanks."),
    ]
    assert removed(found) == ["of the record: Question No. 7", "a heading: BAN ON SAND"]


def test_the_clerk_of_a_house_is_no_caption_of_a_table() -> None:
    """Though the label ends with that word, and stands once."""
    found = read(
        "MR ROE: I move the bill.\n\nMR LIND: I second it.\n\n"
        "CLERK AT THE TABLE: A Bill on Sand.\n\nMR ROE: Thank you.\n\nMR LIND: So be it.\n"
    )

    assert ("CLERK AT THE TABLE", "A Bill on Sand.") in spoken_turns(found)


@pytest.mark.parametrize(
    "line",
    ["Question No. 237", "Question No.278 BAN ON SAND", "Second Reading", "New Clause 3A"],
)
def test_what_heads_a_part_of_a_sitting_is_in_nobodys_mouth(line: str) -> None:
    """It ends as no sentence does; a chair who calls it out ends one."""
    talk = f"ROE: Who is next?\n\nLIND: I am.\n\n{line}\n\nROE: Please.\n\nLIND: Thank you.\n"
    said = ["Who is next?", "I am.", "Please.", "Thank you."]

    assert [words for _, words in spoken_turns(read(talk))] == said
    assert f"I am. ¶ {line}." in [
        words for _, words in spoken_turns(read(talk.replace(line, f"{line}.")))
    ]


def test_a_foot_of_pages_with_wide_blanks_is_in_nobodys_mouth() -> None:
    """Blanks that do not break are blanks, between the number of a page and its day."""
    talk = "".join(
        f"ROE: Is it {at} metres?\n\nLIND: It is.\n\n{at}\u00a0 \u00a0Thursday, 1st\u00a0May\n\n"
        for at in range(1, 5)
    )

    assert {words for _, words in spoken_turns(read(talk))[1::2]} == {"It is."}


def test_marks_of_takes_and_names_of_who_goes_on_are_in_nobodys_mouth() -> None:
    """As those who type a debate set them between its parts, with other numbers each time."""
    take = '"Chamber of the Town",Unrevised,22 May 2013,"[Take-{0}] [Chamber][mm].doc"'
    talk = "".join(
        f"Mr A ROE: Is it {at} metres?\n\nMs B LIND: It is.\n\nMs B LIND / sr / END OF TAKE\n\n"
        f"{take.format(at)}\n\nMs B LIND\n\nAnd it was.\n\n"
        for at in range(1, 5)
    )
    found = read(talk)

    assert {words for _, words in spoken_turns(found)[1::2]} == {"It is. ¶ And it was."}
    assert "who goes on: Ms B LIND" in removed(found)


@pytest.mark.parametrize("line", ["Jane Roe.", "(The question is what it costs.)", "(Pause)"])
def test_what_may_be_said_is_not_taken_for_the_record(line: str) -> None:
    """A name that is an answer, and what somebody puts in brackets, where no court sits."""
    before = "Odo Lind: Who are you?\n\nJane Roe: A clerk.\n\n"
    talk = f"{before}{line}\n\nOdo Lind: And then?\n\nJane Roe: I wait.\n"

    assert spoken_turns(read(talk))[1] == ("Jane Roe", f"A clerk. ¶ {line}")


@pytest.mark.parametrize(
    "words",
    [
        "The Council closed at 5 the gate that we had, and I was angry.",
        "The Court was closed at 5, and I told them that we wanted it open.",
    ],
)
def test_what_somebody_says_of_himself_is_no_line_of_the_record(words: str) -> None:
    """Though it begins as the record does, with an hour."""
    talk = f"The SPEAKER: Order.\n\nMr. ROE: We met.\n\n{words}\n\nThe SPEAKER: Thank you.\n\n"
    found = read(f"{talk}Mr. ROE: I see.\n\nThe SPEAKER: Right.\n")

    assert spoken_turns(found)[1] == ("Mr. ROE", f"We met. ¶ {words}")


def test_long_sentences_with_other_numbers_are_said() -> None:
    """They end as sentences do."""
    talk = "".join(
        f"ROE: And then?\n\nLIND: It rose.\n\nIn May it stood at {at} metres.\n\n"
        for at in range(5)
    )

    assert spoken_turns(read(talk))[3] == ("LIND", "It rose. ¶ In May it stood at 1 metres.")


def test_an_office_over_two_lines_with_wide_blanks_is_a_label() -> None:
    """Else its words would stand in the mouth of who asked."""
    found = read(
        "Mr.\u00a0Roe: When will it open?\n\n"
        "The\u00a0\u00a0Minister,\u00a0\u00a0Ministry of Ports\u00a0\u00a0(Mr.\u00a0\n"
        "Lind):\u00a0 I beg to answer.\n\nMr. Roe: Thank you.\n\nMr. Lind: It opens in May.\n"
    )

    assert [label for label, _ in spoken_turns(found)] == [
        *("Mr. Roe", "The Minister, Ministry of Ports (Mr. Lind)") * 2,
    ]


def test_words_behind_a_list_of_votes_are_not_lost() -> None:
    """Somebody says them, but it is not known who; names and remarks are part of the list."""
    found = read(
        "The Chair: These are the results.\n\nAYES: 28\nNOES: Nil\n"
        "You will see that this is enough, and so the Motion is carried.\n\n"
        "(Question carried by 28 votes to 0)\n\n"
        "Ms. Roe: Thank you.\n\nThe Chair: Clause 2.\n\n"
        "AYES: Ms. Roe, Lake; Mr. Lind, Gate; and Mr. Moll, Harbour of the Old Town.\n\n"
        "NOES: Nil\n\nMs. Roe: So it stands.\n"
    )

    assert [label for label, _ in spoken_turns(found)] == [
        *("The Chair", "Unidentified speaker", "Ms. Roe", "The Chair", "Ms. Roe"),
    ]
    assert spoken_turns(found)[1][1].startswith("You will see that this is enough")
    assert (
        "5: 1 passage stands behind a list of votes without a label: who says it is not known"
        in warnings(found)
    )


def test_a_report_on_each_who_spoke_is_no_talk() -> None:
    """Names stand behind the brackets, and times below them."""
    part = (
        '[MEMBER] {0}   [2 turn(s)]\n  06:18  ( unknown)  conf=0.5\n      "Here."\n'
        '  26:35  ( unknown)  conf=0.6\n      "And the lake?"\n\n'
    )
    names = ("Roe", "Lind", "Ana Moll - Lake Bank", "Berg")

    assert refusal("".join(map(part.format, names)))[0] == "no speakers found"


def test_numbered_questions_inside_of_turns_are_refused() -> None:
    """They are those of whoever asks; captions are no speakers."""
    asked = "".join(f"{at}. What of the lake in May {at}?\n\nIt rose.\n\n" for at in range(3, 7))
    text = f"Interviewer: Both?\n\nAnswer: Both.\n\nInterviewer: Yes?\n\nAnswer: Yes.\n\n{asked}"

    assert refusal(text)[0] == "numbered questions stand inside of what 'Answer:' says"
    found = read("Roe: Who?\nLind: I.\nTabela 2: Dados\nRoe: Why?\nLind: So.\nQuadro 3: Fim\n")
    assert [turn.speaker.label for turn in found.turns] == ["Roe", "Lind"] * 2


@pytest.mark.parametrize("to", ["->", "-->", "-", "–", "→", "to"])
def test_a_time_may_lead_on_to_another_in_many_ways(to: str) -> None:
    """So recognizers write them before who speaks, who has no name."""
    lines = ("Where is it?", "In the lake.", "Since when?", "Since May.")
    text = "\n".join(
        f"[00:0{at}:00.000 {to} 00:0{at}:23.580] speaker{at % 2}: {said}"
        for at, said in enumerate(lines)
    )
    found = read(text)

    assert spoken_turns(found) == [(f"speaker{at % 2}", said) for at, said in enumerate(lines)]
    assert [turn.time for turn in found.turns][1:] == ["00:01:00", "00:02:00", "00:03:00"]


@pytest.mark.parametrize("unknown", ["Unknown", "UNKNOWN", "Unidentified"])
def test_whom_a_recognizer_did_not_know_speaks_beside_whom_it_told_apart(unknown: str) -> None:
    """Be it only once; elsewhere such a word may begin a sentence."""
    found = read(
        f"{unknown}: Shall we begin?\nSPEAKER_01: We may.\nSPEAKER_00: Three points.\n"
        "SPEAKER_01: Tell me.\nSPEAKER_00: The first is the lake.\n"
    )

    assert spoken_turns(found)[0] == (unknown, "Shall we begin?")


@pytest.mark.parametrize(
    "word", ["Pembicara", "Người nói", "ผู้พูด", "Sprecher*in", "Pewawancara", "Narasumber"]
)
def test_a_word_for_who_speaks_has_a_number_in_many_languages(word: str) -> None:
    """Signs above and below letters part no word, nor does the star of both genders."""
    told = f"{word} 1: Kata satu.\n{word} 2: Kata dua.\n{word} 1: Kata tiga.\n{word} 3: Ya.\n"

    assert [turn.speaker.label for turn in read(told).turns] == [
        f"{word} {at}" for at in (1, 2, 1, 3)
    ]


def test_names_in_letters_with_signs_above_are_labels() -> None:
    """And text without full stops is said nevertheless."""
    said = [("สมชาย", "น้ำสะอาดอีกครั้งหลังจากสองปี"), ("วิภา", "ไม่มีใครมาจากเมืองหลวงเพื่อดู")] * 2

    assert spoken_turns(read("\n\n".join(map(": ".join, said)))) == said


def test_who_speaks_on_again_and_again_is_no_field_of_a_form() -> None:
    """Others answer in a word, and each time the same one goes on."""
    said = [("Hani", "Satu dua."), ("Hani", "Tiga empat.")] * 4
    for name in ("Raka", "Arya", "Indra"):
        said += [("Hani", "Siapa lagi."), (name, "Hadir."), ("Hani", "Lima.")] * 3
    text = "\n\n".join(f"{name}  08:{at:02}:00\n{words}" for at, (name, words) in enumerate(said))

    assert spoken_turns(read(text)) == said


def test_words_beside_the_first_head_of_captions_of_zoom_are_told() -> None:
    """A name and a time with words beside them are above the first caption."""
    captions = "[Hani] 08:07:00\nWe begin.\n\n[Hani] 08:07:03\nNow.\n\n[Odo] 08:07:06\nGood.\n"
    found = read(f"[Hani] 08:06:50 The gate\nof the lake is shut.\n\n{captions * 2}")

    assert found.format == "zoom-captions"
    assert [(one.message, one.line, one.is_warning) for one in found.removed] == [
        ("above the first caption: [Hani] 08:06:50 The gate", 1, True),
        ("above the first caption: of the lake is shut.", 2, True),
    ]
    assert read(captions * 2).removed == ()


def test_captions_of_zoom_go_on_and_a_sign_for_a_name_is_nobody_known() -> None:
    """What one says from caption to caption is one turn, and no sentence is cut."""
    said = [("Hani", "We begin with"), ("Hani", "the gate."), ("Odo", "Good."), (".", "Here.")]
    text = "\n\n".join(
        f"[{name}] 08:07:{3 * at:02}\n{words}" for at, (name, words) in enumerate(said)
    )
    found = read(text)

    assert found.format == "zoom-captions"
    assert spoken_turns(found) == [
        ("Hani", "We begin with the gate."),
        ("Odo", "Good."),
        ("Unidentified speaker", "Here."),
    ]
    assert [turn.time for turn in found.turns] == ["08:07:00", "08:07:06", "08:07:09"]
    alternate = text.replace("[Hani] 08:07:03\nthe gate.", "[Odo] 08:07:03\nThe gate?") + (
        "\n\n[Hani] 08:07:12\nYes."
    )
    assert read(alternate.replace("[Odo] 08:07:06\nGood.\n\n", "")).format == "text"
    assert spoken_turns(read(alternate.replace("[Odo] 08:07:06\nGood.\n\n", "")))[2:] == [
        ("Unidentified speaker", "Here."),
        ("Hani", "Yes."),
    ]


def test_names_in_bold_before_the_words_need_no_colon() -> None:
    """Most blocks begin with one of two that recur; a full name that stands once is warned of."""
    said = [
        ("Ana Roe", "Our guest kept the gate."),
        ("Ana", "Please come in!"),
        ("Odo", "-- Thank you."),
        ("Ana", "Was it late?"),
        ("Odo", "It was late."),
        ("Ana", "And dark?"),
        ("Odo", "Quite dark, yes."),
    ]
    found = read("\n\n".join(f"**{name}** {words}" for name, words in said), "talk.md")

    assert spoken_turns(found) == said
    assert (
        "1: 'Ana Roe' stands once and is read as a speaker: name it under 'speakers:' in the "
        "definition" in warnings(found)
    )


@pytest.mark.parametrize(
    "line",
    ["**Lake** is deep, and the **Gate** is old.", "**Age** 24", "**Note** Mind the gate."],
)
def test_words_in_bold_are_no_names_for_that(line: str) -> None:
    """A sentence goes on behind them, or they are fields or remarks."""
    lines = "\n\n".join([line, line.replace("Lake", "Gate").replace("Age", "City")] * 5)

    assert refusal(f"# Notes\n\n{lines}\n", "notes.md")[0] == "no speakers found"


HANSARD = """Lake (Gates) Bill

Amendment 9

Moved by

9: Clause 1, page 1, at end insert—

Ana Roe (Lake and Gate) (Con)

What steps will the Department take?

The Under-Secretary of State for Ports, Media and Sport (Odo Lind)

We build a gate.

Ana Roe

How high is it?

Odo Lind

It is six metres high.

Mr Tom Berg (Moll) (Lab)

Is it wide?

Amendment 9 withdrawn.

Amendment 10

Moved by

10: Clause 2, page 3, leave out the gate

Odo Lind

It is wide enough.

The Archbishop of Varn

We pray for the gate.

The Archbishop of Varn

And for the lake.

Contains Parliamentary information licensed under the Open Licence v3.0.
"""


def test_members_with_seat_and_party_stand_alone_on_their_lines() -> None:
    """The first time they are named so, and later by name alone; motions are said by nobody."""
    found = read(HANSARD)
    minister = "The Under-Secretary of State for Ports, Media and Sport (Odo Lind)"
    bishop = "The Archbishop of Varn"

    assert spoken_turns(found) == [
        ("Ana Roe (Lake and Gate) (Con)", "What steps will the Department take?"),
        (minister, "We build a gate."),
        ("Ana Roe (Lake and Gate) (Con)", "How high is it?"),
        (minister, "It is six metres high."),
        ("Mr Tom Berg (Moll) (Lab)", "Is it wide?"),
        (minister, "It is wide enough."),
        (bishop, "We pray for the gate."),
        (bishop, "And for the lake."),
    ]
    assert removed(found)[1:] == [
        "of the record: Amendment 9 withdrawn.",
        "of the record: Amendment 10",
        "of the record: Moved by",
        "of the record: 10: Clause 2, page 3, leave out the gate",
    ]
    assert {one.role.value for one in found.speakers if one.label == minister} <= {
        "respondent",
        "unidentified",
    }


def test_a_division_is_said_by_nobody() -> None:
    """Its count stands below whoever spoke last; a division that somebody speaks of is said."""
    division = "Division 1\n14/03/2017 18:27:00\nDivision on Amendment 9\nAyes: 358\nNoes: 256\n"
    found = read(
        HANSARD.replace(
            "Amendment 9 withdrawn.",
            f"{division}\nAmendment 12 had been withdrawn from the Marshalled List.",
        )
    )
    said = read(HANSARD.replace("And for the lake.", "And for the lake.\n\nDivision 1 was long."))

    assert ("Mr Tom Berg (Moll) (Lab)", "Is it wide?") in spoken_turns(found)
    assert {f"of the record: {line}" for line in division.splitlines()} <= set(removed(found))
    assert spoken_turns(said)[-1][1].endswith("Division 1 was long.")


ONLY_QUESTIONS = """Q: How high did the river stand?
It stood at six metres.

Q: And who shut the gate,
and when?

The keeper did, at night.

It was dark.

Q: Was it late?
It was late.
"""


def test_what_stands_below_questions_with_a_label_is_the_answer_with_a_warning() -> None:
    """A question is its paragraph, or ends in the line that asks."""
    found = read(ONLY_QUESTIONS)

    assert spoken_turns(found) == [
        ("Q", "How high did the river stand?"),
        ("A", "It stood at six metres."),
        ("Q", "And who shut the gate, ¶ and when?"),
        ("A", "The keeper did, at night. ¶ It was dark."),
        ("Q", "Was it late?"),
        ("A", "It was late."),
    ]
    assert warnings(found) == [
        "1: only 'Q:' has a label: what stands below each is read as the answer"
    ]


@pytest.mark.parametrize(
    ("first", "more"), [("Q", "Follow-up"), ("Question ", "Follow-up"), ("问", "追问")]
)
def test_questions_whose_numbers_begin_anew_are_of_one_who_asks(first: str, more: str) -> None:
    """No number is anybody, where nothing labels an answer; what is asked in one is told of."""
    word = first.strip()
    pair = "{0}{1}: How high did the {2} of number {1} stand?\n\nIt stood at six metres.\n\n"
    further = "{0}: And who shut the {1}?\n\nThe keeper did.\n\n"
    lost = "And is it you who keeps the gate now?\n\nIt is.\n\n"
    river, sea = (
        "".join(pair.format(first, at, water) for at in (1, 2, 3)) + further.format(more, gate)
        for water, gate in (("river", "gate"), ("sea", "lock"))
    )
    found = read(f"{river}{lost}{sea}")

    assert [label for label, _ in spoken_turns(found)] == [word, "A"] * 8
    assert spoken_turns(found)[6] == (word, "And who shut the gate?")
    assert warnings(found) == [
        f"1: only '{word}:' has a label: what stands below each is read as the answer",
        "17: a paragraph amid an answer asks, “And is it you who keeps the gate now?”: "
        "where whoever asks says it, mark it as the other questions are",
    ]


def test_questions_with_numbers_that_run_on_leave_others_below_them_to_their_headings() -> None:
    """Headings ask there, with a number and without one."""
    talk = "".join(
        f"## Question {at}: Who keeps gate {at}?\n\nI keep that one, with my sister.\n\n"
        "### And since when?\n\nSince the spring of the flood, I think.\n\n"
        for at in range(1, 6)
    )
    found = spoken_turns(read(talk, "talk.md"))

    assert [label for label, _ in found] == ["Q", "A"] * 10
    assert found[2] == ("Q", "And since when?")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("stand?\n", "stand?\nWas it high?\n"),
        ("The keeper did, at night.", "Did the keeper?"),
        ("The keeper did, at night.\n\nIt was dark.\n\n", ""),
        ("?", "."),
    ],
)
def test_answers_that_cannot_be_told_from_questions_are_refused(old: str, new: str) -> None:
    """The question may go on, or have no answer."""
    assert refusal(ONLY_QUESTIONS.replace(old, new))[0] == "only 'Q:' speaks"


def test_a_time_with_a_colon_alone_is_nobodys_words() -> None:
    """It stands where somebody goes on, be it only once; a time without brackets may be said."""
    text = (
        "Ana Roe (00:00:01):\nWhere is it?\n\nOdo Lind (00:00:10):\nBy the lake.\n\n"
        "(00:01:59):\nIt is old.\n\nAna Roe (00:02:24):\nWhen?\n\nOdo Lind (00:02:29):\n10:30\n"
    )
    found = read(text)

    assert spoken_turns(found) == [
        ("Ana Roe", "Where is it?"),
        ("Odo Lind", "By the lake. ¶ It is old."),
        ("Ana Roe", "When?"),
        ("Odo Lind", "10:30"),
    ]
    assert removed(found) == ["1 line with a time alone"]


def test_a_heading_without_blanks_and_a_clip_in_inverted_commas_are_said_by_nobody() -> None:
    """The signs that open a heading close it, too."""
    text = (
        "**Ana:** Where is it?\n\n**Odo:** By the lake.\n\n##Of Gates and Locks##\n\n"
        '**Ana:** And this?\n\n"(VIDEO CLIP)"\n\n**Odo:** A lock.\n'
    )
    found = without_noises(read(text, "talk.md"))

    assert [one[1] for one in spoken_turns(found)] == [
        *("Where is it?", "By the lake.", "And this?", "A lock."),
    ]
    assert removed(found) == ["a heading: ##Of Gates and Locks##"]


def test_questions_may_be_numbered_in_two_steps() -> None:
    """As headings with a letter: all of the number is none of their words."""
    text = "# Talk\n\n" + "\n\n".join(
        f"### Q5.{at} What of gate {at}?\n\nIt is shut." for at in range(1, 4)
    )

    assert spoken_turns(read(text, "talk.md"))[:2] == [
        ("Q", "What of gate 1?"),
        ("A", "It is shut."),
    ]


def test_a_refusal_says_where_questions_stand_that_have_no_label() -> None:
    """And a word for the occasion is proposed as nobody's name."""
    said = ("What of it?", "It is shut.", "Why?", "It is old.", "And now?", "We wait.")
    text = "Intervju:\n\n" + "\n\n".join(said)

    assert refusal(text) == (
        "no speakers found",
        3,
        "3 lines end with a question mark: where somebody answers them, begin each with 'Q:' and "
        "each answer with 'A:'",
    )


def test_initials_alone_on_a_line_stand_for_the_label_they_begin() -> None:
    """Among labels that stand so; what is read is told."""
    label, asks = "GATE KEEPER:", "REPORTER:"
    talk = [*([asks, "Is gate 1 shut?", label, "It is shut."] * 3)]
    text = "\n\n".join((*talk, asks, "And gate 2?", "GK", "It is open.", "R", "Why is it?", label))
    read_so = read(f"{text}\n\nIt is old.\n", "talk.txt")

    assert [name for name, _ in spoken_turns(read_so)[-4:]] == ["REPORTER", "GATE KEEPER"] * 2
    assert [words for _, words in spoken_turns(read_so)[-4:]] == [
        *("And gate 2?", "It is open.", "Why is it?", "It is old."),
    ]
    assert "29: 'GK' alone on its line is taken for 'GATE KEEPER'" in warnings(read_so)


def test_the_subject_of_a_talk_says_nothing() -> None:
    """With a stroke and a blank in its word, too."""
    text = (
        "SUBJECT/ S: The gate\n\nJANE ROE: It is shut.\n\nREPORTER: Why?\n\nJANE ROE: It leaks.\n"
    )

    assert [name for name, _ in spoken_turns(read(text, "talk.txt"))] == [
        *("JANE ROE", "REPORTER", "JANE ROE"),
    ]


def test_a_label_in_capitals_without_its_sign_begins_a_turn() -> None:
    """With a warning at the line; what is no name in this file begins none."""
    text = (
        "GATE KEEPER: The gate is shut.\n\nREPORTER: Why?\n\n"
        "GATE KEEPER The gate, it leaks.\n\nGATE AND WALL We have seen.\n\nREPORTER: When?\n\n"
        "GATE KEEPER: In May.\n"
    )
    found = read(text)

    assert spoken_turns(found)[2] == (
        "GATE KEEPER",
        "The gate, it leaks. ¶ GATE AND WALL We have seen.",
    )
    assert "5: 'GATE KEEPER' begins a line without its sign: read as a speaker there" in warnings(
        found
    )


def test_an_address_in_a_talk_does_not_make_its_double_spacing_paragraphs() -> None:
    """One line of many is longer than such lines are."""
    lines = [
        "the gate of the old town by the lake has been shut",
        "for ten years and more, and the wall is higher now",
        "than it was when the keeper of the old town came in,",
    ]
    long = f"as is told at http://archive.example/{'x' * 150}"
    said = "\n\n".join(("GATE KEEPER: We know that", *(lines * 20), long, "and that is all."))
    text = f"REPORTER: Why?\n\n{said}\n"

    assert " ¶ " not in spoken_turns(read(text))[-1][1]


def test_a_short_line_ends_a_paragraph_of_double_spacing() -> None:
    """Where a sentence ends with it."""
    line = "the gate of the old town by the lake has been shut"
    first = [f"GATE KEEPER: {line}", *([line] * 30), "and opened."]
    text = "\n\n".join(("REPORTER: Why?", *first, f"So {line}", *([line] * 30)))
    said = spoken_turns(read(f"{text}\n"))[-1][1]

    assert [part.split()[-1] for part in said.split(" ¶ ")] == ["opened.", "shut"]


def test_voices_that_change_in_the_middle_of_sentences_are_warned_of() -> None:
    """Who says what is doubtful there; where sentences end with their turns, nothing is said."""
    torn = "Ann Lake: We shut the gate of the\nBob Hill: old town. Then we opened the\n"
    ends = "Ann Lake: Wall again. That is all I know about the wall.\nBob Hill: I see, thank you.\n"
    message = "10 of 40 turns begin in the middle of a sentence: who says what is doubtful there"

    assert [one for one in warnings(read((torn + ends) * 10)) if message in one] == [
        f"2: {message}, and such sentences are not quoted"
    ]
    assert not [one for one in warnings(read(ends * 20)) if "middle of a sentence" in one]


def test_a_time_between_a_name_in_brackets_and_the_words_is_not_said() -> None:
    """Captions that Zoom saved have the words below."""
    text = "[Jane Roe] 00:00:05 Was it high?\n[Odo Berg] 00:00:09 It was high in May.\n" * 4
    found = read(text)

    assert found.format == "text"
    assert spoken_turns(found)[1] == ("Odo Berg", "It was high in May.")
    assert found.turns[1].time == "00:00:09"


def test_lines_like_titles_at_the_ends_of_turns_are_warned_of() -> None:
    """They may be headings that stand in the mouth of who spoke before; sentences are none."""
    talk = (
        "ROE: Who is next?\n\nNational Harbour Policy\n\nLIND: I am.\n\n{}\n\n"
        "ROE: Please.\n\nLIND: Thank you.\n"
    )

    told = [one for one in warnings(read(talk.format("Roads of the Old Town"))) if "lines" in one]
    assert told == [
        "3: 2 lines like headings stand at the ends of turns, first “National Harbour Policy”: "
        "where nobody says them, take them out"
    ]
    assert "headings" not in str(warnings(read(talk.format("We went to the Old Town."))))


@pytest.mark.parametrize("label", ["Interviewee", "Respondent"])
def test_numbered_questions_below_one_label_are_refused(label: str) -> None:
    """The label only tells who answers, and the questions may be explained beside."""
    text = (
        f"{label}: My aunt\n\n1. What do you do? If so, tell me (e.g. paint, sing).\n\nI sing.\n\n"
        "2. What tools are there? Say all.\n\nA brush.\n\n3. Who helps you? Name them.\n\nNobody."
    )

    message, _, hint = refusal(text)
    assert message == f"numbered questions stand inside of what '{label}:' says"
    assert hint.endswith(f"on a line of its own, and each answer with '{label}:'")


def test_questions_below_one_label_are_warned_of() -> None:
    """Somebody else may ask them."""
    asked = (
        "Why do you paint the lake?",
        "Who taught you to paint?",
        "Where are the colours from?",
    )
    text = "Interviewee: I paint.\n\n" + "".join(f"{one}\n\nSo it is.\n\n" for one in asked)

    assert any(
        "3 paragraphs of this turn of 'Interviewee:' ask" in one for one in warnings(read(text))
    )
