"""Plain text with labels: read right, or refused with the place and the reason."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pipeline.errors import BriefError, TranscriptError
from pipeline.model.transcript import Role, Transcript, is_heard
from pipeline.readers import Source, read_transcript
from pipeline.stages.unspoken import without_noises
from tests.builders import ROOT
from tests.reading import spoken_turns
from tests.work import grows_evenly

CLINIC = """\
Clinics in the valley
Recorded in the town hall

Q: How many clinics are open?
A: Twelve. Three more will follow: one in the north, two by the lake.

At 12:30 we heard of a fourth, see https://clinics.example/plan.
Q: Who pays?
A: The region.
"""


def read(text: str, *labels: str) -> Transcript:
    """Read `text` with `labels` declared in the definition."""
    return read_transcript(text.encode(), Source("talk.txt", labels=frozenset(labels))).transcript


def talk(transcript: Transcript) -> list[tuple[str, list[str]]]:
    """Return each turn as label and paragraphs."""
    return [(t.speaker.label, [p.text for p in t.paragraphs]) for t in transcript.turns]


def warnings(transcript: Transcript) -> list[tuple[int, str]]:
    """Return the lines and messages of all warnings."""
    return [(note.line, note.message) for note in transcript.notes if note.is_warning]


def roles(transcript: Transcript) -> dict[str, str]:
    """Return the role of each label."""
    return {speaker.label: speaker.role.value for speaker in transcript.speakers}


def refusal(text: str, *labels: str) -> tuple[int, str, str]:
    """Return line, message and hint of the error that `text` raises."""
    with pytest.raises(TranscriptError) as caught:
        read(text, *labels)
    problem = caught.value.problems[0]
    assert problem.place is not None
    assert problem.place.path == "talk.txt"
    return problem.place.line, problem.message, problem.hint


def test_an_interview_is_cut_into_turns_and_paragraphs() -> None:
    """Blank lines part paragraphs; times, links and colons in prose are words."""
    assert talk(read(CLINIC)) == [
        ("Q", ["How many clinics are open?"]),
        (
            "A",
            [
                "Twelve. Three more will follow: one in the north, two by the lake.",
                "At 12:30 we heard of a fourth, see https://clinics.example/plan.",
            ],
        ),
        ("Q", ["Who pays?"]),
        ("A", ["The region."]),
    ]


def test_turns_may_stand_in_angle_brackets() -> None:
    """With their label, or the label alone; noises among the words are kept as such."""
    lines = ["<ROE: Who opens the gate?>", "<LIND:> The keeper <APPLAUSE> does.", "<ROE: Why?>"]
    text = "\n".join(['<title="The gate">', '<date:"2031-05-26">', *lines * 3])
    found = read(text)

    assert talk(found)[:3] == [
        ("ROE", ["Who opens the gate?"]),
        ("LIND", ["The keeper [APPLAUSE] does."]),
        ("ROE", ["Why?"]),
    ]
    assert (found.title, found.recorded) == ("The gate", "2031-05-26")
    assert [turn.line for turn in found.turns[:2]] == [3, 4]
    assert refusal("\n".join([*lines[:2], *["It was a long day by the lake."] * 6]))


def test_every_paragraph_knows_its_span_in_the_raw_file() -> None:
    """The span holds the words, whatever the line ends and the byte order mark."""
    for raw in (CLINIC, "\ufeff" + CLINIC.replace("\n", "\r\n")):
        transcript = read(raw)
        for turn in transcript.turns:
            for paragraph in turn.paragraphs:
                assert raw[paragraph.start : paragraph.end] == paragraph.text
        assert len(transcript.turns) == 4


def test_turns_know_their_line() -> None:
    """Messages can name the place."""
    assert [turn.line for turn in read(CLINIC).turns] == [4, 5, 8, 9]


def test_a_member_who_asks_in_a_debate_is_no_interviewer() -> None:
    """Before the Speaker of a house members put questions as part of what they say."""
    members = ("Hon. Roe", "Hon. Lind", "Hon. Moll", "Hon. Holt", "Hon. Berg")
    said = [
        f"{one}: The bill on the bridge of the valley is a good one, and I support it."
        for one in members
    ]
    asked = [
        f"Hon. Holt: Why does the bill {number} not speak of the river, and who pays for it?"
        for number in range(4)
    ]
    chair = "Hon. Speaker: The next member has the floor of the house."
    transcript = read("\n\n".join(line for one in (*said, *asked) for line in (one, chair)))

    roles = {one.label: one.role for one in transcript.speakers}
    assert roles.pop("Hon. Speaker") is Role.MODERATOR
    assert set(roles.values()) == {Role.UNIDENTIFIED}


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("Rose Garden\n\n1:23 P.M. EDT", ""),
        ("Via Teleconference\n\n12:44 P.M. EDT", ""),
        ("YouTube link", ""),
        ("Remarks on the new bridge\nTown Hall\n\n9:00 a.m.", "Remarks on the new bridge"),
        ("The bridge of the valley\n\nMarch 2024", "The bridge of the valley"),
        ("- The bridge and the mill\n- The old harbour", ""),
        ("Video games today", "Video games today"),
        ("Podcast transcript", ""),
    ],
)
def test_where_and_how_somebody_spoke_is_no_title(head: str, title: str) -> None:
    """Short lines above the time of day say where; a link to the recording says nothing."""
    transcript = read(f"{head}\n\nQ: Who pays?\nA: The town pays.\nQ: All?\nA: All of it.\n")

    assert transcript.title == title


def test_a_q_with_the_name_of_who_asks_is_an_interviewer() -> None:
    """Where several ask, each question bears the name behind its letter."""
    transcript = read(
        "Q (ROE): Where were you born?\nMOLL: In the valley, near the old bridge.\n"
        "Q (LIND): And then?\nMOLL: We moved to the town, which had a school.\n"
        "Q (ROE): How was it?\nMOLL: It was cold, but we liked it.\n"
    )

    assert [one.role for one in transcript.speakers] == [
        Role.INTERVIEWER,
        Role.RESPONDENT,
        Role.INTERVIEWER,
    ]


def test_q_and_a_are_given_names_and_roles() -> None:
    """`Q` and `A` are no names to print under a quotation."""
    speakers = read(CLINIC).speakers

    assert [(s.label, s.name, s.role) for s in speakers] == [
        ("Q", "Interviewer", Role.INTERVIEWER),
        ("A", "Respondent", Role.RESPONDENT),
    ]


def test_the_evidence_names_the_labels() -> None:
    """The user sees why the file was taken for an interview."""
    transcript = read(CLINIC)

    assert transcript.evidence[0] == "matched 4 labels `Q:`/`A:`"
    assert (transcript.format, transcript.confidence) == ("text", 0.99)


def test_lines_before_the_first_speaker_are_title_and_note() -> None:
    """They are no turn, and they are shown, not dropped."""
    transcript = read(CLINIC)

    assert transcript.title == "Clinics in the valley"
    assert [(note.line, note.message, note.is_warning) for note in transcript.notes] == [
        (
            1,
            "lines 1–2 stand before the first speaker and are no part of the interview: "
            "Clinics in the valley / Recorded in the town hall",
            False,
        )
    ]


def test_data_of_a_talk_are_no_title_and_what_stands_above_them_is_one() -> None:
    """Whatever they are called, where several stand there."""
    fields = "Fecha: 2024-05-03\n\nDuración: 30 minutos o más\n\nSala: Puerta del lago\n\n"
    talk = "Q: ¿Quién paga?\n\nA: La ciudad.\n"

    for title in ("Entrevista E1", "Interview: Jane Roe", "La puerta: historia del lago"):
        assert read(f"{title}\n\n{fields}{talk}").title == title
    assert read(f"E1\n\n{fields}Interview: Jane Roe\n\n{talk}").title == "Interview: Jane Roe"


def test_a_title_goes_on_where_it_leads_on_to_a_name() -> None:
    """On the line below; and who is named there is who speaks."""
    talk = "ROE: The wall is high.\n\nLIND: Who built it?\n\n" * 3
    found = read(f"Oral History Interview with\n\nJane Roe\n\n3 May 2024\n\n{talk}")

    assert found.title == "Oral History Interview with Jane Roe"
    assert [one.name for one in found.speakers] == ["Jane Roe", "Lind"]
    assert read(f"Who the lake lives with\n\nin 2024\n\n{talk}").title == "Who the lake lives with"


def test_a_date_or_a_stamp_is_no_title() -> None:
    """The title is the first line that reads like one; `Title:` names it outright."""
    assert read("3 May 2024\nE&OE……\nQ: Why?\nA: So.").title == ""
    assert read("3 May 2024\nTitle: Water for all\nQ: Why?\nA: So.").title == "Water for all"
    notes = "May 3, 2024 Meeting Notes"
    assert read(f"{notes}\n\nWater for all\n\nQ: Why?\nA: So.").title == notes


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "Harbour interview: dredging, ferries and dates\nPort Vessel, 12 June 2023.",
            "Harbour interview: dredging, ferries and dates",
        ),
        (
            "Port Vessel, 12 June 2023.\nOld harbour: ferries",
            "Old harbour: ferries",
        ),
        ("Monday, June 12th, 2023\nA talk about ferries", "A talk about ferries"),
        ("Recorded in the office on 12 June 2023.\nFerries for all", "Ferries for all"),
        (
            "Date of interview: May\nInterviewer: Jo Doe\nGuest: Al Roe\n\nFerries now",
            "Ferries now",
        ),
        ("Interview with the Pilot, 12 June 2023", "Interview with the Pilot, 12 June 2023"),
        ("Port Vessel, 12 June 2023", ""),
        ("THURSDAY 13TH JUNE 2023\nThe Council met at 9:35 a.m.", ""),
        ("2023-06-12, Port Vessel.", ""),
        ("By Jane Doe\nFerries for all", "Ferries for all"),
    ],
)
def test_the_title_is_the_first_line_that_is_no_data(head: str, title: str) -> None:
    """A colon makes no title a label; dates, places with dates and casts are none."""
    transcript = read(f"{head}\n\nQ: Why?\nA: So.")

    assert transcript.title == title
    assert [turn.speaker.label for turn in transcript.turns] == ["Q", "A"]
    assert warnings(transcript) == []


@pytest.mark.parametrize(
    ("head", "line"),
    [
        ("The minister said trade fell by half.", 1),
        ("Ferries for all\n\nWe spent $3 million in 2023 on pumps!", 3),
        ("Ferries for all\nWhat did you spend on the pumps?", 2),
        ("We spent three million dollars on the\npumps of the old harbour.", 1),
        ("Good morning. We met on 12 June 2023 in town. Thanks", 1),
        ("Recorded crime fell by half since spring.", 1),
        ("Published figures show that trade fell.", 1),
        ("Remember: we spent three million on pumps.", 1),
        ("“Trade fell by half,” said the minister.”", 1),
        ("去年我们的贸易额下降了一半。", 1),
    ],
)
def test_a_sentence_before_the_first_speaker_is_refused(head: str, line: int) -> None:
    """It may be an answer whose label is missing; nobody would see that it is gone."""
    assert refusal(f"{head}\nQ: Why?\nA: So.")[:2] == (line, "text before the first speaker")


@pytest.mark.parametrize(
    "head",
    [
        "Recorded in the harbour office on 12 June 2023.",
        "This interview was edited for length and clarity.",
        "Editor’s note: This transcript has been shortened for the press of the town.",
        "[Recorded by phone between the two towns of the valley.]",
        "Monday, 12 June 2023, at the Grand Hotel in Port Vessel.",
        "Interview with the Hon. Jane Doe, Minister of Ports.",
        "Location: the harbour office in the old town.",
        "Propos recueillis par Jean Dupont le 12 juin 2023 à Paris.",
        "E&OE…",
        "Participants: Jane Doe, John Roe, and the ferrymen of the old port.",
    ],
)
def test_data_about_the_file_is_no_speech(head: str) -> None:
    """When, where and by whom is told in a note that is no warning."""
    transcript = read(f"{head}\n\nQ: Why?\nA: So.")

    assert not any(note.is_warning for note in transcript.notes)
    assert head in transcript.notes[0].message


@pytest.mark.parametrize("head", ["Thank you for coming.", "Trade fell by half.", "and so we went"])
def test_a_line_that_may_be_talk_is_a_warning(head: str) -> None:
    """Too short to be refused, it is told, and `--strict` refuses it."""
    ((line, message),) = warnings(read(f"{head}\n\nQ: Why?\nA: So."))

    assert line == 1
    assert head in message


def test_long_text_before_the_first_speaker_is_refused() -> None:
    """It may be speech, and nobody is named for it."""
    speech = "Ladies and gentlemen, welcome to this hall. " * 10

    assert refusal(f"\n{speech}\nQ: Why?\nA: So.")[:2] == (2, "text before the first speaker")


@pytest.mark.parametrize("text", ["Just a report.\nIt has no turns.", "A line\n\nand one more."])
def test_unlabelled_text_is_refused(text: str) -> None:
    """Speakers are never guessed."""
    line, message, hint = refusal(text)

    assert (line, message) == (1, "no speakers found")
    assert "'Q: …' and 'A: …'" in hint


@pytest.mark.parametrize(
    "text",
    [
        "Colour: red;\nMargin: 0;\nColour: blue;\nMargin: 1px;\nPadding: 2",
        "Name: x\nAge: 3\nName: y\nAge: 4\n",
        "From: Jane\nTo: John\nSubject: water.\n\nHello.\n\nFrom: John\nTo: Jane\nSubject: it.",
        "Note: this is so.\nNote: that is not.\nWarning: mind the gap.",
        "Executive Summary: water is short.\n\nKey Findings: it is dear.",
        "Lake: it is deep.\nLake: it is wide.",
    ],
)
def test_keys_with_values_are_no_speakers(text: str) -> None:
    """Style sheets, records, mails and reports have colons, too."""
    assert refusal(text)[1] == "no speakers found"


def test_who_says_most_and_seldom_asks_is_the_guest_of_those_who_often_ask() -> None:
    """Hosts talk, too: four of their ten turns are questions."""
    said = "The wall was built of stone from the valley, and so were most houses of the town. "
    turns = [
        (
            f"Ann Roe: {'And why was that?' if at % 5 < 2 else 'I have seen the wall.'}\n"
            f"Odo Lind: {said * 2}{'Is it not?' if at == 3 else ''}\n"
        )
        for at in range(10)
    ]
    assert roles(read("".join(turns))) == {"Ann Roe": "interviewer", "Odo Lind": "respondent"}


def test_named_speakers_are_told_apart_by_their_questions() -> None:
    """Who mostly asks is the interviewer, and the evidence says how often."""
    transcript = read(
        "JANE DOE: Who pays?\nJOHN ROE: The region pays for all of it, as it always has.\n"
        "JANE DOE: For how long?\nJOHN ROE: As long as the law. Is that short? No. It is not."
    )

    assert roles(transcript) == {"JANE DOE": "interviewer", "JOHN ROE": "respondent"}
    assert transcript.speakers[0].name == "Jane Doe"
    assert "turns that end with a question: JANE DOE 2 of 2, JOHN ROE 0 of 2" in transcript.evidence


def test_where_it_is_not_clear_who_asks_nobody_is_called_respondent() -> None:
    """Two people in conversation stay unidentified."""
    transcript = read("Jane: I think so. You?\nJohn: I do. You?\nJane: Well.\nJohn: Good.")

    assert set(roles(transcript).values()) == {"unidentified"}
    assert any("not clear who asks" in line for line in transcript.evidence)
    assert any("not clear who asks" in one.message and one.is_warning for one in transcript.notes)


def test_who_holds_an_office_is_interviewed_by_one_who_asks_now_and_then() -> None:
    """Interviewers also say things; a minister who asks as well is not told apart."""
    asked = "LEE: You went there.\nMINISTER: I did, as I always do.\n" * 4
    ending = "LEE: Was it cold?\nMINISTER: It was, and it rained all day long.\n"

    assert roles(read(asked + ending)) == {"LEE": "interviewer", "MINISTER": "respondent"}
    both = asked + "LEE: Was it cold?\nMINISTER: Why do you ask me this question?\n"
    assert set(roles(read(both)).values()) == {"unidentified"}


PANEL = """\
ROE: {opens} Mr. Lind, who pays?
LIND: The region pays.
BERG: The town pays more.
ROE: And for the road?
LIND: Nobody pays for it.
BERG: Nobody does.
"""


@pytest.mark.parametrize(
    ("opens", "role"),
    [
        ("As moderator, I'll guide the discussion.", "moderator"),
        ("I'm your moderator tonight.", "moderator"),
        ("The moderator I know is late.", "unidentified"),
    ],
)
def test_who_says_that_he_moderates_is_the_moderator(opens: str, role: str) -> None:
    """The evidence says why; who does not ask answers."""
    found = read(PANEL.format(opens=opens))

    others = "respondent" if role == "moderator" else role
    assert roles(found) == {"ROE": role, "LIND": others, "BERG": others}
    assert ("says so: ROE is moderator" in found.evidence) == (role == "moderator")


SITTING = """\
MS ROE: What did the board of the harbour do in May?
MR LIND: It closed the ferry for a week, as the river stood three feet above the quay.
MS ROE: And what did it do for the mill?
MR LIND: It sent forty men, who raised the wall and stayed with us until the flood was over.
LADY FARR: Thank you, Mr Lind. {ends}
"""


@pytest.mark.parametrize(
    ("ends", "role"),
    [
        ("10 o'clock tomorrow morning, please.", "moderator"),
        ("We shall adjourn until Monday.", "moderator"),
        ("The wall is still standing.", "unidentified"),
    ],
)
def test_who_says_when_a_sitting_goes_on_keeps_order(ends: str, role: str) -> None:
    """A chair who has no office in her name, and says far less than a witness."""
    found = read(SITTING.format(ends=ends))

    assert roles(found) == {"MS ROE": "interviewer", "MR LIND": "respondent", "LADY FARR": role}
    assert ("says when all go on: LADY FARR" in found.evidence) == (role == "moderator")


def test_an_answer_that_asks_again_and_again_is_warned_of() -> None:
    """It holds the questions and answers of a file in which labels end midway."""
    rest = "\n\n".join(f"Who pays for clinic {at}?\n\nThe region pays." for at in range(3))
    found = read(f"Q: How many are open?\nA: Twelve are.\n\n{rest}\n")
    once = read(f"{CLINIC}\nWho pays for the lake?\n\nThe region, I hope.\n")

    assert warnings(found) == [
        (
            2,
            "3 paragraphs of this turn of 'A:' ask: where somebody else does, begin them with a "
            "label, and the answers too",
        )
    ]
    assert warnings(once) == []


def test_a_label_word_that_is_a_surname_says_nothing() -> None:
    """Nor is it one where it stands alone or with a word beside it that is no name."""
    talked = "Ada Media: I pay.\nQ: Who pays?\nAda Media: I do.\nUnidentified Media: Why?\n" * 2

    assert roles(read(talked)) == {
        "Ada Media": "respondent",
        "Q": "interviewer",
        "Unidentified Media": "interviewer",
    }


def test_label_words_give_roles_to_those_beside_them() -> None:
    """Where a journalist asks, the others answer; a second one who asks is no respondent."""
    transcript = read(
        "MINISTER: Good morning. The plan is ready.\nJOURNALIST: When?\nMINISTER: In May.\n"
        "Radio Lake: And where?\nMINISTER: By the lake.\nRadio Lake: Really?\nMINISTER: Yes."
    )

    assert roles(transcript) == {
        "MINISTER": "respondent",
        "JOURNALIST": "interviewer",
        "Radio Lake": "interviewer",
    }


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("Question:", "Answer:"),
        ("Interviewer:", "Interviewee:"),
        ("INTERVIEWER :", "RESPONDENT :"),
        ("Q.", "A."),
        ("Frage:", "Antwort:"),
        ("Вопрос:", "Ответ:"),
        ("记者：", "答："),
        ("س:", "ج:"),
        ("В:", "О:"),
        ("q:", "a:"),
        ("Host:", "Guest:"),
    ],
)
def test_forms_of_label_words(asks: str, answers: str) -> None:
    """The commonest ways to mark a question and an answer, each once, are understood."""
    transcript = read(f"{asks} Who pays?\n{answers} The region.\n")

    assert [[p.text for p in t.paragraphs] for t in transcript.turns] == [
        ["Who pays?"],
        ["The region."],
    ]
    assert [s.role for s in transcript.speakers] == [Role.INTERVIEWER, Role.RESPONDENT]


def test_numbered_questions_have_one_speaker() -> None:
    """`Q1:` and `Q2:` are the same one who asks."""
    transcript = read("Q1: Who?\nA1: The region.\nQ2: When?\nA2: In May.")

    assert [turn.speaker.label for turn in transcript.turns] == ["Q", "A", "Q", "A"]


def test_a_quarter_of_the_year_is_no_question() -> None:
    """`Q1:` without an answer to match is a word of the speaker's."""
    transcript = read("JANE: How was it?\nJOHN: See:\n\nQ1: up 3 percent.\nJANE: And?\nJOHN: Fine.")

    assert [t.speaker.label for t in transcript.turns] == ["JANE", "JOHN", "JANE", "JOHN"]


def test_points_a_and_b_of_an_answer_are_no_speakers() -> None:
    """Letters are labels only as a pair of question and answer, or when they recur."""
    transcript = read("JANE: What?\nJOHN: Two things.\n\nA: pay.\n\nB: go.\nJANE: So?\nJOHN: Yes.")

    assert [t.speaker.label for t in transcript.turns] == ["JANE", "JOHN", "JANE", "JOHN"]


def test_a_label_may_stand_above_its_words() -> None:
    """The words begin on the next line."""
    assert talk(read("SMITH:\nWho pays?\nLEE:\nWe do.\nSMITH:\nWhy?\nLEE:\nLaw.")) == [
        ("SMITH", ["Who pays?"]),
        ("LEE", ["We do."]),
        ("SMITH", ["Why?"]),
        ("LEE", ["Law."]),
    ]


def test_spellings_of_one_label_are_one_speaker() -> None:
    """Case, spaces and the form of an apostrophe make no new person."""
    transcript = read("O’NEIL: Who?\nLee: We do.\nO'Neil:  Why?\nLEE : It is law, and old law.")

    assert [speaker.label for speaker in transcript.speakers] == ["O’NEIL", "Lee"]


def test_a_name_that_stands_once_is_read_with_a_warning() -> None:
    """A third person may speak once; the user is told how to make it certain."""
    transcript = read("Q: Who?\nA: We do.\nJane Smith: May I add one word.\nA: Please.")

    assert transcript.turns[2].speaker.label == "Jane Smith"
    assert warnings(transcript) == [
        (
            3,
            "'Jane Smith:' stands once and is read as a speaker: "
            "name it under 'speakers:' in the definition",
        )
    ]


def test_a_name_with_its_affiliation_is_no_part_of_the_answer_before_it() -> None:
    """Journalists say who they are once; their words are never put into another's mouth."""
    transcript = read(
        "Q: Who?\nA: We do.\n\nJane Roe, Lake Times: Will it hold?\n\nA: It will.\n"
        "In Old Town, Lower Side: there too."
    )

    assert talk(transcript)[1:] == [
        ("A", ["We do."]),
        ("Jane Roe, Lake Times", ["Will it hold?"]),
        ("A", ["It will.", "In Old Town, Lower Side: there too."]),
    ]
    assert [line for line, _ in warnings(transcript)] == [4]


@pytest.mark.parametrize("opening", ["Moving on to the Lower Side", "Turning to Old Town"])
def test_what_turns_to_another_subject_is_no_name(opening: str) -> None:
    """Its words stay with the one who speaks."""
    said = f"We mended one.\n\n{opening}: the gate is old."
    found = read(f"Q: Who?\n\nMR. ROE: {said}\n\nQ: When?\n\nMR. ROE: In May.\n")

    assert [label for label, _ in talk(found)] == ["Q", "MR. ROE", "Q", "MR. ROE"]
    assert talk(found)[1][1][-1] == f"{opening}: the gate is old."


@pytest.mark.parametrize("words", ["Peru, Chile: both.", "Thank you, Minister: it is so."])
def test_a_comma_alone_makes_no_affiliation(words: str) -> None:
    """Countries and courtesies begin sentences too."""
    transcript = read(f"Q: Who?\nA: We do.\n\n{words}")

    assert talk(transcript)[1] == ("A", ["We do.", words])


def test_a_single_word_that_stands_once_is_prose_with_a_warning() -> None:
    """`Remember:` opens a remark more often than a turn."""
    transcript = read("Q: Who?\nA: We do.\n\nRemember: it is law.\nQ: Why?\nA: So.")

    assert talk(transcript)[1] == ("A", ["We do.", "Remember: it is law."])
    assert warnings(transcript)[0][0] == 4
    assert "'Remember:' is read as prose" in warnings(transcript)[0][1]


def test_a_word_that_recurs_beside_q_and_a_is_read_with_a_warning() -> None:
    """It may be a third speaker, or a heading that an answer uses twice."""
    transcript = read("Q: Who?\nA: We.\nTrade: it grows.\nQ: Why?\nA: So.\nTrade: it fell.")

    assert [line for line, _ in warnings(transcript)] == [3]
    assert "'Trade:' is read as a speaker beside 'Q:' and 'A:'" in warnings(transcript)[0][1]


def test_declared_labels_are_labels_however_rare_and_odd() -> None:
    """The definition has the last word."""
    text = "Q: Who?\nA: We do.\nRemember: it is law.\nthe man at the door of the old hall: Hm."
    transcript = read(text, "Remember", "the man at the door of the old hall")

    assert [turn.speaker.label for turn in transcript.turns][2:] == [
        "Remember",
        "the man at the door of the old hall",
    ]
    assert warnings(transcript) == []


def test_a_name_inside_a_wrapped_sentence_is_no_label() -> None:
    """A line that begins in the middle of a sentence begins no turn."""
    transcript = read(
        "Q: What did the minister announce in the hall of the town last night?\n\n"
        "A: There was a long list of things, and it ended with the plan of the\n"
        "Green Lake: water for all who live beside it, at a price that all can\n"
        "afford, and soon.\n"
    )

    assert len(transcript.turns) == 2
    assert len(transcript.turns[1].paragraphs) == 1


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    """Where lines are broken for width only, blank lines part the paragraphs."""
    transcript = read(
        "Q: Will the new clinics be ready before the winter comes to the valley\nthis year?\n\n"
        "A: Two of them will be, and the third one as soon as the road to the\n"
        "lake is open again, which may take until the end of the year or the\n"
        "spring.\n\nThat is all.\n"
    )

    assert [len(turn.paragraphs) for turn in transcript.turns] == [1, 2]
    assert transcript.turns[0].paragraphs[0].text.endswith("valley\nthis year?")


def test_a_few_long_lines_among_wrapped_ones_part_no_sentence() -> None:
    """Somebody has joined two lines by hand; the others break in the middle of sentences."""
    answer = (
        "A: It was always part of the plan that the Director of the old\n"
        "Harbour would know nothing of the bridge and of those who paid\n"
        "for it, until the council had met in the spring.\n"
    )
    joined = (
        "A: " + "I asked him with care, and I do not know whether he did, " * 3 + "\nor would.\n"
    )
    transcript = read((f"Q: Who knew of it?\n{answer}" * 6) + f"Q: Did he?\n{joined}")

    assert all(len(turn.paragraphs) == 1 for turn in transcript.turns)


def test_wrapped_lines_of_chinese_are_one_paragraph() -> None:
    """A letter takes two columns, so that lines are full with half as many."""
    line = "我們在山谷裏建了一座新的橋，因為舊的橋在去年的洪水"
    transcript = read(f"問：橋怎樣了？\n答：{line}\n中倒了，現在沒有人能過河。\n" * 4)

    assert all(len(turn.paragraphs) == 1 for turn in transcript.turns)


def test_lines_that_end_with_sentences_are_paragraphs() -> None:
    """Where each line is whole, each is a paragraph."""
    transcript = read("Q: Who?\nA: We do.\nAll of us.\nSince May.\nQ: Why?\nA: So.")

    assert talk(transcript)[1] == ("A", ["We do.", "All of us.", "Since May."])


def test_a_list_of_who_will_speak_is_no_turn() -> None:
    """Names at the head of the file are shown in a note."""
    transcript = read(
        "Interviewer: Jane Doe\nRespondent: John Roe, Mayor\n\n"
        "Interviewer: Who?\nRespondent: We do.\nInterviewer: Why?\nRespondent: Law."
    )

    assert [turn.line for turn in transcript.turns] == [4, 5, 6, 7]
    assert "Interviewer: Jane Doe / Respondent: John Roe, Mayor" in transcript.notes[0].message


@pytest.mark.parametrize(
    "head",
    [
        "Q: Thank You Minister\nA: Good Morning Anna\n",
        "Q: Thank You Minister\nA: Good Morning Anna",
        "Q: Jane Doe\nA: John Roe",
        "Q: Jane Doe\n\nA: John Roe\n",
        "Q: Who Pays\nA: Lake Region\n",
        "Q: Ready\nA: Ready\n",
    ],
)
def test_a_short_exchange_is_no_list_of_who_will_speak(head: str) -> None:
    """Capitals make no name; what is in doubt is read as speech."""
    transcript = read(f"{head}\nQ: Who pays?\nA: The region pays.")

    assert [turn.speaker.label for turn in transcript.turns] == ["Q", "A", "Q", "A"]


def test_label_words_may_name_those_who_speak_as_q_and_a() -> None:
    """The names stand in the note, with the data that stands among them."""
    transcript = read(
        "Interviewer: Jane Doe\nDate: 3 May\nRespondent: John Roe\n\nQ: Who?\nA: We do."
    )

    assert [turn.speaker.label for turn in transcript.turns] == ["Q", "A"]
    assert "Interviewer: Jane Doe / Date: 3 May / Respondent: John Roe" in (
        transcript.notes[0].message
    )


def test_one_label_word_with_a_name_says_who_speaks() -> None:
    """It stands once, with a name and no sentence behind it: the note has it."""
    transcript = read("Interviewer: Jane Doe\n\nQ: Who?\nA: We do.")

    assert [turn.speaker.label for turn in transcript.turns] == ["Q", "A"]
    assert "Interviewer: Jane Doe" in transcript.notes[0].message


def test_an_answer_without_a_question_is_refused() -> None:
    """The message of the manual, word for word."""
    expected = (
        2,
        "answer without a question",
        "start the line with 'Q:', or name the speakers under 'speakers:' in the definition",
    )

    assert refusal("\nA: We do.\nQ: Who?\nA: We.") == expected
    assert refusal("\nA: We do.") == expected


def test_people_with_letters_for_names_are_told_from_answers() -> None:
    """Several answer each question, and two are called as answers and questions are."""
    said = "A: We do.\nB: You.\nC: Nobody.\nQ: The town."
    rows = "\n\n".join(f"{at}) Who pays?\n\n{said}" for at in (1, 2, 3))

    assert refusal(rows)[1] == "answer without a question"
    assert refusal(rows)[2].startswith("where 'A', 'B' and 'C' are people who answer, write")


def test_an_opening_statement_of_a_named_speaker_is_no_mistake() -> None:
    """Only `A:` promises a question before it."""
    assert len(read("MINISTER: Good morning.\nQ: Who?\nMINISTER: We do.").turns) == 3


def test_an_answer_that_is_labelled_twice_is_a_warning() -> None:
    """A question may be missing between them."""
    assert warnings(read("Q: Who?\nA: We do.\nA: All of us.")) == [
        (3, "a second 'A:' in a row: read as the same answer continued")
    ]


def test_a_question_that_is_labelled_twice_is_a_warning() -> None:
    """An answer may be missing between them."""
    assert warnings(read("Q: Who?\nQ: Why?\nA: Law.")) == [
        (2, "a second 'Q:' in a row: the question before it has no answer")
    ]


@pytest.mark.parametrize("text", ["Q: Who?\nA:\nQ: Why?\nA: Law.", "Q: Who?\nA: \u200b \n\nQ: W?"])
def test_an_empty_turn_is_refused(text: str) -> None:
    """A label without words means that words are missing."""
    assert refusal(text)[:2] == (2, "empty turn")


def test_turns_on_one_line_are_refused() -> None:
    """A flattened text would put the answer into the interviewer's mouth."""
    line, message, hint = refusal("Q: Who? A: We do.\nQ: Why? A: Law.")

    assert (line, message) == (1, "'A:' stands inside a line")
    assert hint == "begin each turn on a line of its own"


def test_a_label_inside_a_line_is_a_warning() -> None:
    """It may be a turn that the file does not set apart."""
    transcript = read("Q: Who?\nA: We do. Q: Why?\nQ: When?\nA: In May.\nQ: So?\nA: Yes.")

    assert warnings(transcript)[0][0] == 2


OFF = "off-the-record"


@pytest.mark.parametrize(
    "mark",
    [
        "[off the record]",
        "(off the record)",
        "(Speaking off the record)",
        "[Begin off-the-record]",
        "[OTR]",
        "[off\u200b the\u00a0record]",
        "［off the record］",
        "[off the\nrecord]",
    ],
)
def test_words_off_the_record_are_marked(mark: str) -> None:
    """From the mark to the one that closes it, across turns; to the end where none does."""
    text = f"Q: Who?\nA: We do. {mark} It is dear.\nQ: Why?\nA: Law.[on the record] So it is."
    transcript = read(text)
    found = [(one.text, one.terms) for turn in transcript.turns for one in turn.paragraphs]

    assert found == [
        ("Who?", ""),
        ("We do.", ""),
        ("It is dear.", OFF),
        ("Why?", OFF),
        ("Law.", OFF),
        ("So it is.", ""),
    ]
    assert [turn.speaker.label for turn in transcript.turns] == ["Q", "A", "Q", "A"]
    assert all(text[p.start : p.end] == p.text for t in transcript.turns for p in t.paragraphs)
    assert warnings(transcript) == []
    [note] = warnings(read(text.replace("[on the record]", "")))
    count = len(f"Q: Who? A: We do. {mark} It is dear. Q: Why? A: Law. So it is.".split())
    assert note[1].startswith(
        f"a mark that is never closed: 10 of {count} words, all that follow it, are under its terms"
    )
    assert note[1].endswith("put '[on the record]' where they end, if they end before")


@pytest.mark.parametrize(
    ("mark", "terms"),
    [
        ("[background]", "background"),
        ("[Background: a senior official]", "background: a senior official"),
        ("[on DEEP background]", "deep-background"),
        ("[Chatham House]", "chatham-house"),
        ("[under the Chatham House Rule]", "chatham-house"),
    ],
)
def test_other_terms_have_marks(mark: str, terms: str) -> None:
    """Another mark, or the one that closes, ends them."""
    transcript = read(f"Q: Who?\nA: We do. {mark} It is dear. [off the record] No. [on the record]")

    assert [one.terms for one in transcript.turns[1].paragraphs] == ["", terms, OFF]


def test_a_bracket_may_hold_the_words() -> None:
    """What stands around it stays as it was, in other terms as well."""
    transcript = read(
        "Q: Who?\nA: [background] We [off the record: hm, you] do. [on the record] So."
    )
    found = [(one.text, one.terms) for one in transcript.turns[1].paragraphs]

    assert found[0] == ("We", "background")
    assert found[1][1] == OFF
    assert found[2:] == [("do.", "background"), ("So.", "")]


@pytest.mark.parametrize(
    ("words", "line", "message"),
    [
        ("Well. [on the record] It is.", 2, "'[on the record]' without a mark before it"),
        ("Well.\nOff the record: it is.", 3, "words off the record, and not clear which"),
        ("Well. [off the record", 2, "words off the record, and not clear which"),
        (
            "Well. [he said off the record that it is]",
            2,
            "a mark about the record that is not understood",
        ),
    ],
)
def test_marks_that_are_not_clear_are_refused(words: str, line: int, message: str) -> None:
    """With their line and without their words."""
    found = refusal(f"Q: Who?\nA: {words}\nQ: Why?\nA: Law.")

    assert found[:2] == (line, message)
    assert "it is" not in found[2]


@pytest.mark.parametrize(
    "remark",
    [
        "(Discussion off the record.)",
        "(Whereupon, a brief recess was taken off the record.)",
        "(Hon. Jane Roe spoke off the record)",
        "(Off the record from 1:38 p.m. to 1:40 p.m.)",
        "(An off-the-record discussion was held.)",
    ],
)
def test_a_pause_that_a_reporter_notes_takes_nothing_off_the_record(remark: str) -> None:
    """What was said then stands nowhere; a warning tells what to do where it does."""
    transcript = read(f"Q: Who?\nA: We do.\n\n{remark}\n\nQ: Why?\nA: Law.")

    assert {one.terms for turn in transcript.turns for one in turn.paragraphs} == {""}
    assert [turn.paragraphs[0].text for turn in without_noises(transcript).turns] == [
        *("Who?", "We do.", "Why?", "Law."),
    ]
    [(line, told)] = warnings(transcript)
    assert line in {2, 4}
    assert told.startswith(f"'{remark}' holds no words back: where words off the record stand")


@pytest.mark.parametrize(
    "words",
    [
        "We do. (Discussion off the record.) It is dear.",
        "We do.\n\n(discussion off the record: it leaks)",
        "We do.\n\n(off the record discussion)",
        "We do.\n\n(Discussion off the record.)\nThe mayor stole it.",
        "We do.\n\n(Discussion off the record.)\n\nA man stole it.",
        "We do.\n\n(Discussion off the record.)\n\nThe mayor said: I stole it.",
        "We do.\n\n(Discussion off the record begins)",
    ],
)
def test_what_may_be_said_off_the_record_is_no_pause(words: str) -> None:
    """It is refused, as long as it is not clear which words are meant."""
    found = refusal(f"Q: Who?\nA: {words}\n\nQ: Why?\nA: Law.")

    assert found[1] == "words off the record, and not clear which"


def test_messages_name_nobody_who_spoke_off_the_record() -> None:
    """Nor does what speaks for the format, nor the notes."""
    text = (
        "Notes on Ruritania [off the record] by Otto [on the record]\n\n"
        "Q: Who?\nA: We.\nQ: So? [off the record]\nSECRETARY ZENDA: Graft.\n"
        "Hint: money.\nQ: Yes?[on the record]\nA: Yes.\n"
    )
    transcript = read(text)
    told = repr((transcript.notes, transcript.evidence, transcript.title))

    for word in ("ZENDA", "Zenda", "Otto", "Hint", "Graft"):
        assert word not in told


def test_speaking_of_the_record_is_no_mark() -> None:
    """The words in a sentence take nothing off the record."""
    assert len(read("Q: Was it off the record?\nA: Nothing is off the record.").turns) == 2


def test_markup_in_the_words_is_words() -> None:
    """Nothing in the transcript is interpreted."""
    words = '<b>so</b> &amp; {{ it }} <img src="x"/>'

    assert read(f"Q: Who?\nA: {words}").turns[1].paragraphs[0].text == words


def test_the_real_interview_is_read_whole() -> None:
    """Twelve questions and twelve answers, several of more than one paragraph."""
    path = ROOT / "data" / "transcripts" / "kazakhstan-ambassador.txt"
    data = path.read_bytes()
    transcript = read_transcript(data, Source(str(path))).transcript

    raw = data.decode("utf-8")
    assert [turn.speaker.label for turn in transcript.turns] == ["Q", "A"] * 12
    counts = [len(turn.paragraphs) for turn in transcript.turns]
    assert counts == [1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 1, 1, 2, 1, 5, 1, 3, 1, 1, 1, 2, 1, 1]
    assert all(raw[p.start : p.end] == p.text for t in transcript.turns for p in t.paragraphs)
    assert transcript.notes == ()
    assert transcript.language == "en"


WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cf", "Cn")), min_size=1, max_size=20
)  # no code that stands for no character
SAID = st.builds(lambda words: f"well {words.replace('[', '')}", WORDS)


@given(st.lists(st.tuples(SAID, SAID), min_size=1, max_size=5))
def test_no_word_is_lost(pairs: list[tuple[str, str]]) -> None:
    """Labels and paragraphs together hold every visible character of the file."""
    text = "".join(f"Q: {ask}\nA: {answer}\n\n" for ask, answer in pairs)
    try:
        transcript = read(text)
    except BriefError:
        assume(False)
    kept = "".join(
        f"{turn.speaker.label}:" + "".join(p.text for p in turn.paragraphs)
        for turn in transcript.turns
    )

    assert re.sub(r"\s", "", kept) == re.sub(r"\s", "", text)


LINES = st.sampled_from(
    [
        *("Q: who?", "A: we", "A:", "JANE DOE: hm.", "Note: x.", "", " ", "words", "b: c"),
        *("：", "Jane: So?", "Lee : no", "\ufeff", "\x0c", "Q. a", "A. b", "1:2", "[OTR]", "Q1: q"),
    ]
)


@given(st.lists(LINES, max_size=14).map("\n".join))
def test_any_lines_are_read_or_refused(text: str) -> None:
    """Spans are exact wherever a file is read; nothing but a refusal is raised."""
    try:
        transcript = read(text)
    except BriefError:
        return
    for turn in transcript.turns:
        assert turn.paragraphs
        assert all(text[p.start : p.end] == p.text for p in turn.paragraphs)


def test_cost_grows_with_the_length() -> None:
    """Whether it is of turns, or of what is said in them."""
    asked, said = "Q: Who pays for the clinics by the lake?\nA: ", "The region pays. " * 60

    assert len(read(f"{asked}{said}\n" * 500).turns) == 1000
    assert grows_evenly(lambda turns: lambda: read(f"{asked}{said}\n" * turns), 60)
    assert grows_evenly(lambda times: lambda: read(f"{asked}{said * times}\n" * 10), 10)


def test_a_dateline_with_a_remark_is_no_speech() -> None:
    """Where and how it was recorded is data about the file, be it two sentences."""
    head = "River talk\n\nOld Town, 12 June 2023. The interview was recorded in the town hall.\n\n"
    found = read(head + "Q: How high was the river?\nA: It stood at six metres.\n")

    assert found.title == "River talk"
    assert [note.is_warning for note in found.notes] == [False]


def test_a_label_with_a_title_inside_a_line_is_warned_of() -> None:
    """A point behind a title ends no sentence."""
    transcript = read(
        "Mr. Ray Hale: We shall see. Ms. Ana Cole: I agree.\nMs. Ana Cole: So be it.\n"
        "Mr. Ray Hale: Good.\nMs. Ana Cole: Yes."
    )

    assert any("'Ms. Ana Cole:' stands inside a line" in one.message for one in transcript.notes)


def test_a_remark_in_brackets_between_the_turns_is_nobodys() -> None:
    """What whoever transcribed saw is no word of the one who spoke before, and is listed."""
    found = read(
        "Q: How many clinics are open?\n\nA: Twelve.\n\n[Observer notes]: she counts on her\n"
        "fingers.\n\nQ: Who pays?\n\nA: The region.\n"
    )

    assert talk(found)[1] == ("A", ["Twelve."])
    assert [(one.line, one.message) for one in found.removed] == [
        (5, "a remark on the talk: [Observer notes]: she counts on her fingers.")
    ]


@pytest.mark.parametrize(
    "closing",
    [
        "3:15 P.M. EST",
        "Fin de la transcripción",
        "End of interview",
        "Transcribed by: J. Doe",
        "Media Contacts Jane Roe: +00 555 010 Odo Lind: +00 555 011",
        "Press enquiries: desk@news.example",
        "Pressekontakt: Jane Roe, 0555 010",
        "Jane Roe jane@news.example desk@news.example",
        "Retrieved from https://archive.example/talk?id=7",
    ],
)
def test_what_stands_behind_the_talk_is_no_word_of_who_spoke_last(closing: str) -> None:
    """It is listed; a paragraph that only begins so stays."""
    found = read(f"{CLINIC}\n{closing}\n")

    assert talk(found)[-1] == ("A", ["The region."])
    assert [one.message for one in found.removed] == [f"behind the talk: {closing}"]


def test_where_a_talk_stood_first_is_no_word_of_it() -> None:
    """Each line is a paragraph there, and none blank; who speaks of a publication goes on."""
    lines = (
        "Первая публикация: Беседы о гавани / Сост. О. Линд. Озерск, 1999. С. 4–17.",
        "Wywiad pochodzi ze strony Nad Jeziorem",
        "Комментарии О. А. Линда.",
        "Иллюстрации взяты из альбома: Гавань (1890–1930). 28 с.",
    )
    talk_of = "В: Когда?\nО: В мае.\nВ: И потом?\nО: Потом ушёл.\n"
    found = read(talk_of + "\n".join(lines) + "\n")
    said = read(talk_of + "Первая публикация была в мае.\n")

    assert talk(found)[-1] == ("О", ["Потом ушёл."])
    assert [one.message for one in found.removed] == [f"behind the talk: {one}" for one in lines]
    assert "публикация" in str(talk(said)[-1])


@pytest.mark.parametrize("said", ["End of the tape measure, I say.", "3:15 p.m. is too late."])
def test_last_words_that_only_look_like_the_end_are_kept(said: str) -> None:
    """Somebody may say them."""
    assert talk(read(f"{CLINIC}\n{said}\n"))[-1] == ("A", ["The region.", said])


def test_what_a_reporter_notes_between_dashes_is_not_said() -> None:
    """As "--(A short break was had.)--"; what another says there is no such note."""
    said = "Q: Shall we rest?\nA: Sure. It is 9:55.\n{0}\nQ: We go on.\nA: Yes.\n"
    note = "--(The gate was shut at 9:56.)--"
    found, spoken = read(said.format(note)), read(said.format("--(And why?)--"))

    assert talk(found)[1] == ("A", ["Sure. It is 9:55."])
    assert [(one.line, one.message) for one in found.removed] == [(3, note)]
    assert "And why?" in str(talk(spoken))


@pytest.mark.parametrize("rule", ["⸻", "⸻ ⸻", "⸺"])
def test_a_dash_as_long_as_a_rule_is_one(rule: str) -> None:
    """Alone on its line."""
    found = read(f"Q: Who pays?\nA: The region.\n\n{rule}\n\nQ: When?\nA: In May.\n\n{rule}\n")

    assert [said for _, said in talk(found)] == [
        ["Who pays?"],
        ["The region."],
        ["When?"],
        ["In May."],
    ]


def test_calls_in_brackets_with_a_name_are_not_the_speaker_s() -> None:
    """Be they over two lines; a word alone is a name where several full names call."""
    said = "Q: Who pays?\nA: The region pays.\n\n(Jane Roe: Hear,\nhear!)\n\nAnd the town.\n"
    more = "\n(Tom Lind [Lake]: No!)\n(Members: Oh!)\n(Jane Roe: Yes!)\n\nThat is all.\n"
    gloss = "Q: Is it so?\nA: It is.\n\n(Meaning: it is not)\n"
    found = read(said + more)

    assert talk(found)[1] == ("A", ["The region pays.", "And the town.", "That is all."])
    assert [(one.line, one.message) for one in found.removed] == [
        (4, "a call of somebody else: (Jane Roe: Hear, hear!)"),
        (9, "a call of somebody else: (Tom Lind [Lake]: No!)"),
        (10, "a call of somebody else: (Members: Oh!)"),
        (11, "a call of somebody else: (Jane Roe: Yes!)"),
    ]
    assert talk(read(gloss))[1] == ("A", ["It is.", "(Meaning: it is not)"])


def test_calls_behind_a_noise_are_not_the_speaker_s() -> None:
    """However many lines the bracket has; a remark of the one who speaks is his."""
    said = (
        "Q: Who pays?\nA: The region pays.\n\n"
        "(Beifall bei der LINKEN – Jane\nRoe [Lake]: Nein! – Odo Lind\n[Bank]: Doch!)\n\n"
        "And the town.\n\n"
        "(One thing – and the last one: it is late)\n"
    )
    found = read(said)

    assert talk(found)[1] == (
        "A",
        ["The region pays.", "And the town.", "(One thing – and the last one: it is late)"],
    )
    assert [one.message for one in found.removed] == [
        "a call of somebody else: (Beifall bei der LINKEN – Jane Roe [Lake]: Nein! – "
        "Odo Lind [Bank]: Doch!)"
    ]


def test_what_a_german_house_calls_is_listed_where_it_does_so_often() -> None:
    """Also where it breaks into a sentence; once, it may be said."""
    said = (
        "Q: Wer zahlt?\nA: Das Land zahlt, und\n(Hört! Hört! bei der LINKEN)\n"
        "das weiß jeder.\n(Lebhafte Zustimmung\nin der Mitte.)\nSo ist es.\n"
        "(Sehr richtig! rechts.)\n"
    )
    found = read(said)

    assert [one.message for one in found.removed] == [
        "a call of somebody else: (Hört! Hört! bei der LINKEN)",
        "a call of somebody else: (Lebhafte Zustimmung in der Mitte.)",
        "a call of somebody else: (Sehr richtig! rechts.)",
    ]
    assert "Hört" not in " ".join(talk(found)[1][1])
    assert "(Sehr richtig!)" in str(talk(read("Q: Wer?\nA: Ich.\n(Sehr richtig!)\nGut.\n")))


@pytest.mark.parametrize(
    "mark",
    [
        "{at}/5",
        "LT 4.5.1998    {at}",
        "{at}    LT 4.5.1998",
        "\u25a0101{at}",
    ],
)
def test_marks_that_count_the_pages_of_a_text_are_not_said(mark: str) -> None:
    """Also in the middle of a sentence, with no blank line around them."""
    talked = "Q: Who counts ship {at}?\nA: The clerk of harbour\n{mark}\nnumber {at} does.\n"
    found = read("".join(talked.format(at=at, mark=mark.format(at=at)) for at in range(1, 6)))

    assert talk(found)[1::2] == [
        ("A", ["The clerk of harbour", f"number {at} does."]) for at in range(1, 6)
    ]
    assert [one.message for one in found.removed] == [
        "5 lines of numbers, codes or running heads of pages"
    ]


def test_numbers_of_papers_are_no_marks_of_pages() -> None:
    """They count something else."""
    listed = "Q: Which papers, {at}?\nA: These, I say:\n{at}/2012\n"
    found = read("".join(listed.format(at=at) for at in range(191, 196)))

    assert talk(found)[1] == ("A", ["These, I say:", "191/2012"])


SUMMED = """
Conclusion of the interview:

The region pays for {count} clinics, and for the lake.

Still open:

Who builds the road?
"""


def test_a_summary_behind_the_last_answer_is_not_said() -> None:
    """It begins with a line that says so, and goes on to the end."""
    found = read(CLINIC + SUMMED.format(count="twelve") + "\n— End of Interview 4 —\n")

    assert talk(found)[-1] == ("A", ["The region."])
    assert [(one.line, one.message, one.is_warning) for one in found.removed] == [
        (19, "behind the talk: — End of Interview 4 —", False),
        (11, "a heading: Conclusion of the interview:", False),
        (
            13,
            "behind the talk, said by nobody: The region pays for twelve clinics, and for the "
            "lake. Still open: Who builds the road?",
            False,
        ),
    ]


def test_lines_like_headings_in_the_last_turn_alone_are_warned_of() -> None:
    """Where other turns hold such lines as well, they may be said."""
    behind = "\nFinal report:\n\nThe region pays.\n\nDocuments due:\n\nNone.\n"
    found = read(CLINIC + behind)
    again = read(CLINIC.replace("Q: Who", "\nNorthern lake:\n\nTwo.\n\nQ: Who") + behind)

    assert talk(found)[-1] == (
        "A",
        ["The region.", "Final report:", "The region pays.", "Documents due:", "None."],
    )
    assert warnings(found) == [
        (
            11,
            "2 lines like headings in the last turn, the first of them “Final report:”: "
            "where the talk ends there, take out what stands behind it",
        )
    ]
    assert not any("like headings" in message for _, message in warnings(again))


HEADED = """Harbour works: interview plan

Interviewee:

{name} : Harbour clerk (Lake Town)

Interviewer:

Jane Roe

Purpose of the interview:

To learn how ships are counted and who pays for the lamps.

Q. How many ships come?

A. Some {number} a day.

Q. Who pays?

A. The town does.

"""


def test_names_of_those_who_talk_begin_each_of_several_interviews_and_are_not_said() -> None:
    """Nor is the title that stands above each of them; the file is warned of."""
    found = read(
        HEADED.format(name="Odo Lind", number=12) + HEADED.format(name="Ada Berg", number=30)
    )

    assert talk(found) == [
        ("Q", ["How many ships come?"]),
        ("A", ["Some 12 a day."]),
        ("Q", ["Who pays?"]),
        ("A", ["The town does."]),
        ("Q", ["How many ships come?"]),
        ("A", ["Some 30 a day."]),
        ("Q", ["Who pays?"]),
        ("A", ["The town does."]),
    ]
    assert (
        25,
        "data about a talk stand 2 times: where others speak, save each as its own",
    ) in warnings(found)
    assert [(one.line, one.message) for one in found.removed if one.line > 20] == [
        (23, "a heading: Harbour works: interview plan"),
        (
            25,
            "data, not said: Interviewee: Ada Berg : Harbour clerk (Lake Town) Interviewer: Jane "
            "Roe Purpose of the interview: To learn how ships are counted and who pays for the "
            "lamps.",
        ),
    ]


def test_who_has_a_role_for_a_label_may_speak_beside_letters() -> None:
    """Words that are no name are said."""
    found = read("Q: Who pays?\nA: The town.\nInterviewer: Thanks.\nInterviewee: A pleasure.\n" * 2)

    assert [label for label, _ in talk(found)] == ["Q", "A", "Interviewer", "Interviewee"] * 2


def test_who_asks_is_named_above_the_talk_under_a_label_that_recurs() -> None:
    """Names alone are no words of the interviewer."""
    asked = "Interviewer:\n\nWhat of clinic {}?\n\nOdo Lind:\n\nIt is open, as number {} is.\n\n"
    head = "Interviewee: Odo Lind\n\nInterviewer: Jane Roe with John Doe\n\nDate: 15 May 2023\n\n"
    found = read(head + "".join(asked.format(at, at + 1) for at in range(4)))

    assert talk(found)[0] == ("Interviewer", ["What of clinic 0?"])


def test_a_sentence_without_capitals_is_no_name() -> None:
    """Letters of some scripts have none, so a long row of words before a colon says nothing."""
    found = read(
        "기자:\n\n진료소는 몇 곳이 열려 있습니까?\n\n이 구술은 다음과 같이 인용하기를 권합니다:\n\n"
        "책.\n\n장관:\n\n열두 곳입니다.\n\n기자:\n\n누가 냅니까?\n\n장관:\n\n지역이 냅니다.\n"
    )

    assert {turn.speaker.label for turn in found.turns} == {"기자", "장관"}


def test_a_time_may_count_frames_or_thousandths() -> None:
    """The fourth part is no part of the words."""
    found = read(
        "[00:00:01:000] Jane Roe: How many clinics are open?\n[00:01:12:480] Odo Lind: Twelve.\n"
        "[00:01:20:020] Jane Roe: Who pays?\n[01:00:22:07] Odo Lind: The region.\n"
    )

    assert talk(found)[-1] == ("Odo Lind", ["The region."])
    assert [turn.time for turn in found.turns] == ["00:00:01", "00:01:12", "00:01:20", "01:00:22"]


COUNCIL = """\
Madam Speaker: We now turn to the papers. Councillor Lind, you have the floor.

PAPERS

{}

Councillor Lind: I thank you. The new bridge will cost 4 million, and it opens in the spring.

REPORT OF THE BOARD OF WORKS

Madam Speaker: Thank you. Councillor Roe has a motion on the gates of the lower town.

NOTICES OF MOTIONS

Councillor Roe: I move that the gates of the lower town be shut at eight in the evening.

ORDERS OF THE DAY

Madam Speaker: Councillor Lind, do you wish to close the debate on this motion?

Councillor Lind: No, I do not. I have said what I wanted to say to the members here.
"""


def test_headings_in_capitals_are_said_by_nobody() -> None:
    """As those of the records of councils; what stands below is not of the one before either."""
    found = read(COUNCIL.format("Councillor Roe moves that the minutes be taken as read."))

    assert "REPORT OF" not in str(found.turns)
    assert "PAPERS" not in str(found.turns)
    assert any("a heading: NOTICES OF MOTIONS" in one.message for one in found.removed)
    assert found.turns[1].speaker.label == "Unidentified speaker"
    assert found.turns[1].paragraphs[0].text.startswith("Councillor Roe moves")
    assert any("below a heading without a label" in text for _, text in warnings(found))


@pytest.mark.parametrize(
    ("lines", "count"),
    [
        (("REPORT OF THE BOARD OF WORKS", "VOTE OF THANKS TO THE BOARD"), 0),
        (("STOP WHAT YOU DO HERE", "SHUT THE GATE THIS NIGHT"), 2),
    ],
)
def test_two_long_headings_above_turns_are_said_by_nobody(
    lines: tuple[str, str], count: int
) -> None:
    """Words of talk in capitals are shouted."""
    talk = COUNCIL.format("").replace("REPORT OF THE BOARD OF WORKS", lines[0])
    talk = talk.replace("NOTICES OF MOTIONS", lines[1])
    found = read(talk.replace("PAPERS\n\n", "").replace("ORDERS OF THE DAY\n\n", ""))

    assert sum(line in str(found.turns) for line in lines) == count


def test_a_remark_below_a_heading_is_no_turn() -> None:
    """Nobody says "(Draft resolution)"."""
    found = read(COUNCIL.format("(Draft resolution)"))

    assert "Unidentified speaker" not in roles(found)
    assert any("(Draft resolution)" in one.message for one in found.removed)


@pytest.mark.parametrize(
    "said",
    [
        "Jane Roe: THEY ALL\n\nWENT HOME\n\nJohn Lind: WHY WAS THAT\n\nJane Roe: IT WAS LATE",
        "Jane Roe: Then he shouted at us.\n\nSTOP IT NOW\n\nJohn Lind: And did you?\n\n"
        "Jane Roe: We did.",
        "Jane Roe:\n\nBANK OF VARN AND LIND\n\nJohn Lind:\n\nWHAT IS THAT\n\nJane Roe:\n\n"
        "THE BANK ON THE RIVER\n\nJohn Lind:\n\nI see.{}".format(
            " It is not in large letters." * 12
        ),
    ],
)
def test_words_in_capitals_may_be_said(said: str) -> None:
    """Where all is in capitals, where it is rare, or right below a label."""
    found = read(said, "Jane Roe", "John Lind")

    assert sum(len(turn.paragraphs) for turn in found.turns) == len(said.split("\n\n")) - (
        said.count("Jane Roe:\n") + said.count("John Lind:\n")
    )


def test_the_speaker_of_a_house_keeps_order() -> None:
    """And nobody else is interviewed for it."""
    assert roles(read(COUNCIL.format("(Draft resolution)"))) == {
        "Madam Speaker": "moderator",
        "Councillor Lind": "unidentified",
        "Councillor Roe": "unidentified",
    }


def test_a_speaker_among_two_is_not_the_chair_of_a_house() -> None:
    """Who holds a lecture is called so, too."""
    found = read(
        "The Speaker: The river rose for three days, and then it fell.\n\n"
        "Jane Roe: How high did it stand?\n\nThe Speaker: At six metres.\n\n"
        "John Lind: And when was that?\n\nThe Speaker: Two years ago, in the spring.\n"
    )

    assert roles(found)["The Speaker"] != "moderator"


def test_how_a_motion_begins_is_no_speaker() -> None:
    """The words are those of who moves it."""
    moved = "WHEREAS: The gate is old;\n\nTHEREFORE BE IT RESOLVED THAT: The gate be shut."
    found = read(COUNCIL.format("(Draft resolution)") + f"\nCouncillor Roe: I move:\n\n{moved}\n")

    assert [label for label in roles(found) if "RESOLVED" in label or "WHEREAS" in label] == []
    assert "The gate be shut." in found.turns[-1].paragraphs[-1].text


def test_heads_of_motions_and_votes_in_a_german_record_are_no_speakers() -> None:
    """Though they stand twice."""
    heads = "Antrag der Regierung: Tore am Fluss\n\nAbgegebene Stimmen: 57;\n\n"
    found = read(f"{heads}{heads}Jane Roe: Es regnet.\n\nOdo Lind: Ja.\n\nJane Roe: Nun.")

    assert {turn.speaker.label for turn in found.turns} == {"Jane Roe", "Odo Lind"}


def test_who_only_reads_the_news_before_an_interview_is_not_interviewed() -> None:
    """What he says is not quoted beside the answers."""
    found = read(
        "Vane: The bank of the town has closed, and the river stands at six metres.\n\n"
        "Jane Roe: How high did it stand before?\n\nJohn Lind: At five, and we were glad.\n\n"
        "Jane Roe: And when was that?\n\nJohn Lind: Two years ago, in the spring.\n\n"
        "Jane Roe: Who shut the gate?\n\nJohn Lind: The keeper did, as he always does.\n",
        "Vane",
    )

    assert roles(found) == {"Vane": "other", "Jane Roe": "interviewer", "John Lind": "respondent"}
    assert not is_heard(found.turns[0], found)


def test_initials_are_the_name_in_the_title() -> None:
    """With a warning, as somebody must see whether it is so."""
    found = read(
        "Interview with Dr. Jane Roe\n\nINT: How high did the river stand?\n\n"
        "JR: At six metres, and the gate was open.\n\nINT: And who shut it?\n\n"
        "JR: The keeper did, as he always does.\n"
    )
    [roe] = [one for one in found.speakers if one.label == "JR"]

    assert (roe.name, roe.role) == ("Dr. Jane Roe", Role.RESPONDENT)
    assert any("'JR' is taken for Dr. Jane Roe" in message for _, message in warnings(found))


@pytest.mark.parametrize("sign", ["■", "●", "&#x25cf;", "&#9632;", "- - - 0 - - -", "—000—"])
def test_the_sign_alone_that_closes_an_article_is_nobodys(sign: str) -> None:
    """It is counted with the lines that part."""
    found = read(f"Q: Who?\n\nA: We do.\n\nQ: And ■ is a sign?\n\nA: Yes.\n\n{sign}\n")

    assert found.turns[-1].paragraphs[-1].text == "Yes."
    assert [one.message for one in found.removed] == ["1 line of signs that part"]


def test_a_name_between_tags_begins_a_turn() -> None:
    """On one line with all others; around any name they are no label."""
    said = (("CHAIR ROE", "Good afternoon."), ("ADA MOOR", "Is it open?"), ("CHAIR ROE", "It is."))
    turns = said + said[1:] * 2
    text = " ".join(f"<NAME>{who}</NAME>. {words}" for who, words in turns)
    found = read(text)

    assert spoken_turns(found) == list(turns)
    assert any("tags around 7 names" in one.message for one in found.removed)
    amid = " ".join(f"We met <NAME>{who}</NAME>. there, {words}" for who, words in turns)
    with pytest.raises(BriefError, match="no speakers found"):
        read(amid)
