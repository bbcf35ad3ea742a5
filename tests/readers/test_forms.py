"""The forms in which turns begin: what each reads, and what it leaves as prose."""

from __future__ import annotations

import pytest

from pipeline.errors import BriefError, TranscriptError
from pipeline.model.transcript import Role, Transcript
from pipeline.readers import Source, read_transcript
from tests.reading import spoken_turns

WORDS = (
    "How high did the river stand?",
    "It stood at six metres.",
    "And who shut the gate?",
    "The keeper did, at night.",
    "Was it late?",
    "It was late, and nobody slept.",
)


def read(text: str, *labels: str) -> Transcript:
    """Read `text` with `labels` declared in the definition."""
    return read_transcript(text.encode(), Source("talk.txt", labels=frozenset(labels))).transcript


def labels(transcript: Transcript) -> list[str]:
    """Return the label of each turn."""
    return [turn.speaker.label for turn in transcript.turns]


def words(transcript: Transcript) -> list[str]:
    """Return the paragraphs of all turns."""
    return [one.text for turn in transcript.turns for one in turn.paragraphs]


def refusal(text: str) -> str:
    """Return the message with which `text` is refused."""
    with pytest.raises(TranscriptError) as caught:
        read(text)
    return caught.value.problems[0].message


def warnings(transcript: Transcript) -> str:
    """Return all warnings as one text."""
    return " | ".join(note.message for note in transcript.notes if note.is_warning)


def talk(*heads: str, parted: str = "\n\n") -> str:
    """Return a talk in which the heads take turns; a head holds `{}` where the words stand."""
    return parted.join(heads[at % len(heads)].format(said) for at, said in enumerate(WORDS))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Jane Roe: {}", "Odo Lind: {}"),
        ("JANE ROE. {}", "ODO LIND. {}"),
        ("Mr. ROE. {}", "The CHAIR. {}"),
        ("Mr. Roe. {}", "Senator Lind. {}"),
        ("JANE ROE — {}", "ODO LIND — {}"),
        ("Jane Roe - {}", "Odo Lind - {}"),
        ("Q - {}", "A - {}"),
        ("Q – {}", "R – {}"),
        ("Q. – {}", "R. – {}"),
        ("P. {}", "R. {}"),
        ("P: {}", "R: {}"),
        ("[Jane Roe] {}", "[Odo Lind] {}"),
        ("<jane> {}", "<odo> {}"),
        ("【記者】{}", "【大臣】{}"),
        ("（問）{}", "（答）{}"),
        ("(問) {}", "(答) {}"),
        ("問：{}", "答：{}"),
        ("記者：{}", "大臣：{}"),
        ("س: {}", "ج: {}"),
        ("س){}", "ج) {}"),
        ("Frage: {}", "Antwort: {}"),
        ("Вопрос: {}", "С. Орлова: {}"),
        ("Pregunta: {}", "Respuesta: {}"),
        ("Pregunta: {}", "Rpta.: {}"),
        ("JANE ROE\n\n{}", "ODO LIND\n\n{}"),
        ("Jane Roe\n{}", "Odo Lind\n{}"),
        ("---\n\nJANE ROE\n\n{}", "---\n\nODO LIND\n\n{}"),
        ("Jane Roe:\n{}", "Odo Lind:\n{}"),
    ],
)
def test_a_form_is_read(first: str, second: str) -> None:
    """Each turn has its words and nothing of its label."""
    transcript = read(talk(first, second))

    assert words(transcript) == list(WORDS)
    assert len(set(labels(transcript))) == 2
    assert labels(transcript)[:2] * 3 == labels(transcript)


@pytest.mark.parametrize(
    "form",
    [
        "{name}  {time}\n{said}",
        "{name} {time}  \n{said}",
        "{name}   {time}\n\n{said}",
        "{name} ({time}):\n{said}",
        "{name} ({time}): {said}",
        "{name} ({time})\n{said}",
        "{name} [{time}] {said}",
        "{name} [{time}]: {said}",
        "{name}: [{time}] {said}",
        "{name} | {time}\n{said}",
        "[{name}] [{time}] {said}",
        "[{time}] {name}: {said}",
        "({time}) {name}: {said}",
        "{time} {name}: {said}",
        "{time}\t{name}:\t{said}",
        "{time} {name}\n{said}",
        "[{time}] {name}\n{said}",
        "{time}\n{name}\n{said}",
        "{name}\n{time}\n{said}",
        "{time}.0 --> {time}.9\n{name}\n{said}",
        "**{name}** [{time}]\n{said}",
        "**[{time}] {name}:** {said}",
        "**{name}** *[{time}]*: {said}",
    ],
)
def test_times_beside_names_go_to_the_turns(form: str) -> None:
    """They are no words, wherever they stand."""
    names = ("Jane Roe", "Odo Lind")
    text = "\n\n".join(
        form.format(name=names[at % 2], time=f"00:0{at}:1{at}", said=said)
        for at, said in enumerate(WORDS)
    )
    transcript = read(text)

    assert words(transcript) == list(WORDS)
    assert labels(transcript) == list(names) * 3
    assert [turn.time for turn in transcript.turns] == [f"00:0{at}:1{at}" for at in range(6)]


@pytest.mark.parametrize(
    "text",
    [
        "We met on Monday. It rained.\n\nNATO. That is what he said.\n\nNATO. He said it again.",
        "Yes. I do.\n\nNo. I do not.\n\nYes. I will.\n\nNo. I will not.",
        "Lima – 3 May. It rained.\n\nOslo – 4 May. It snowed.",
        "[Laughter] He came.\n\n[Applause] He left.\n\n[Laughter] He came.\n\n[Applause] So.",
        "<p>He came in.\n\n<b>He left.\n\nThat is all.",
        "(Applause) He came.\n\n(Laughter) He left.\n\n(Applause) So.\n\n(Laughter) So.",
        "Summary\n\nIt rained.\n\nConclusion\n\nIt stopped.",
        "— It rained.\n\n— It did.\n\n— All day.\n\n— And at night.\n\n— So it was.\n\n— Yes.",
        "— Who?\n\n— You.\n\n— Me?\n\n— Who else?\n\n— Him?\n\n— Why?\n\n— So.\n\n— So.",
        "We met at 0:05\nand we talked.\n\nWe left at 0:03\nand we slept.",
        "**It rained.**\n\nAll day.\n\n**It snowed.**\n\nAll night.\n\n**It stopped.**\n\nAt last.",
        "A. Pay.\n\nB. Go.\n\nA. Stay.\n\nB. Sleep.",
    ],
)
def test_prose_is_no_talk(text: str) -> None:
    """What could be a label and does not recur as one is refused, not guessed."""
    assert refusal(text) == "no speakers found"


def test_a_name_with_a_full_stop_that_stands_once_is_a_turn_with_a_warning() -> None:
    """Else its words would be said by the one before."""
    text = talk("Mr. ROE. {}", "The CHAIR. {}") + "\n\nMs. HALE. I was there, too."
    transcript = read(text)

    assert labels(transcript)[-1] == "Ms. HALE"
    assert "'Ms. HALE.' stands once" in warnings(transcript)


def test_a_deposition_has_letters_and_names() -> None:
    """`Q.` and `A.` with a full stop, counsel with a colon."""
    text = talk("Q. {}", "A. {}") + "\n\nMR. LIND: Objection.\n\nTHE WITNESS: May I go?"
    transcript = read(text)

    assert labels(transcript) == ["Q", "A"] * 3 + ["MR. LIND", "THE WITNESS"]
    roles = {one.label: one.role.value for one in transcript.speakers}
    assert roles["MR. LIND"] == "unidentified"


def test_an_interjection_in_brackets_over_two_lines_is_no_turn() -> None:
    """The colon in it ends no label."""
    text = (
        "Jane Roe (ABC): It rained.\n(Applause - from the floor, Mr\nOdo Lind: Hear!)\nSo it did.\n"
        "Odo Lind: And then?\nJane Roe (ABC): It stopped.\nOdo Lind: Did it?"
    )

    assert labels(read(text)) == ["Jane Roe (ABC)", "Odo Lind", "Jane Roe (ABC)", "Odo Lind"]


def test_a_long_office_alone_on_its_line_is_a_label() -> None:
    """Whoever holds it has said what follows, and not the one before."""
    office = "Anna Lindner, Ministerin für Verkehr, Wohnen und Landesentwicklung"
    text = f"{talk('Jane Roe: {}', 'Odo Lind: {}')}\n\n{office}:\n\nIch danke."

    assert labels(read(text))[-1] == office


ALONE = ("Jane Roe\n{}", "Odo Lind\n{}")


@pytest.mark.parametrize(
    "label",
    [
        "Marta de Vila i Serra",
        "El president",
        "La consellera d'Aigua i Ports (Neus Ferrer i Moll)",
        "The Deputy Clerk",
        "Gerda Gómez del Prat i Font",
    ],
)
def test_who_speaks_once_under_a_name_alone_is_somebody(label: str) -> None:
    """Words below it are not those of the one before; as with colons, the user is asked."""
    transcript = read(f"{talk(*ALONE)}\n\n{label}\nThe gate is mine to shut.")

    assert labels(transcript) == ["Jane Roe", "Odo Lind"] * 3 + [label]
    assert f"'{label}' stands once and is read as a speaker" in warnings(transcript)


def test_an_office_alone_on_its_line_recurs() -> None:
    """An office in small letters takes turns with names."""
    turns = talk("El president\n{}", *ALONE)

    assert labels(read(f"{turns}\n\n{turns}"))[:3] == ["El president", "Jane Roe", "Odo Lind"]


def test_a_heading_among_names_alone_is_no_speaker() -> None:
    """Its words stand in small letters, too; that it may be one is told."""
    transcript = read(
        f"July 12, 2024\nA fair day.\n\n{talk(*ALONE)}\n\nHigh Rivers\nAll rivers were high in May."
    )

    assert labels(transcript) == ["Jane Roe", "Odo Lind"] * 3
    assert "'High Rivers' is read as prose: if it is a speaker" in warnings(transcript)


def test_an_initial_that_might_be_a_word_begins_a_name() -> None:
    """With a stop it is a letter of a name, and with or without blanks the same one."""
    transcript = read(talk("HON. I. B. MOLL.- {}", "HON. A. LIND.- {}"))

    assert [one.label for one in transcript.speakers] == ["HON. I. B. MOLL", "HON. A. LIND"]
    assert transcript.speakers[0].name == "Hon. I. B. Moll"


def test_a_name_keeps_all_its_initials() -> None:
    """A full stop between letters ends no label."""
    transcript = read(talk("HON. V.R. MOLL.- {}", "HON. A. LIND.- {}"))

    assert labels(transcript) == ["HON. V.R. MOLL", "HON. A. LIND"] * 3


def test_a_motion_that_is_announced_has_no_label() -> None:
    """Whoever is addressed does not speak."""
    moved = "Hon. Chair, I beg to move the following Motion:\nThat the gate be shut."
    transcript = read(f"{talk('Jane Roe: {}', 'Odo Lind: {}')}\n\n{moved}")

    assert labels(transcript) == ["Jane Roe", "Odo Lind"] * 3


def test_a_colon_behind_a_time_is_no_word() -> None:
    """Rev writes it; a name in small letters is one all the same."""
    heads = [f"{'jane' if at % 2 else 'Odo Lind'} (00:0{at}):" for at in range(6)]
    transcript = read(
        "\n\n".join(f"{head}\n{said}" for head, said in zip(heads, WORDS, strict=True))
    )

    assert labels(transcript) == ["Odo Lind", "jane"] * 3
    assert words(transcript) == list(WORDS)


def test_who_will_speak_is_named_with_an_office() -> None:
    """A dash and what somebody is: nobody says it, though the labels speak below."""
    head = (
        "Interviewer: Jane Roe\nInterviewee: Odo Lind – Keeper of the Lower Gate\nDate: May 3\n\n"
    )
    transcript = read(head + talk("Interviewer: {}", "Interviewee: {}"))

    assert words(transcript) == list(WORDS)
    assert "Odo Lind – Keeper of the Lower Gate" in transcript.notes[0].message


def test_who_votes_says_nothing() -> None:
    """The lists of a division are set apart, however many there are."""
    vote = "AYES: Jane Roe, Odo Lind\n\nTeller of the Ayes: Jane Roe\n\nNOES: Nil\n\n"
    transcript = read("\n\n".join(vote + one for one in [talk("JANE: {}", "ODO: {}")] * 5))

    assert labels(transcript) == ["JANE", "ODO"] * 15
    assert any("Jane Roe, Odo Lind" in note.message for note in transcript.removed)


def test_a_title_in_brackets_is_no_name() -> None:
    """Members with the same title are not taken for each other."""
    found = warnings(read(talk("Hon. Roe: {}", "Hon. (Ms.) Lind: {}")))

    assert "may be one person" not in found


@pytest.mark.parametrize(
    ("label", "told"),
    [
        ("ANNA MOLL", "'ANNA MOLL' stands once and is read as a speaker"),
        ("Anna Moll", "'Anna Moll –' is read as prose"),
    ],
)
def test_a_name_before_a_dash_that_stands_once_is_told_of(label: str, told: str) -> None:
    """Among names in capitals it is one; as it is set otherwise, it may begin a sentence."""
    transcript = read(f"{talk('JANE ROE – {}', 'ODO LIND – {}')}\n\n{label} – The gate is mine.")

    assert labels(transcript)[6:] == [label] * label.isupper()
    assert told in warnings(transcript).replace("ANNA MOLL –", "ANNA MOLL")


@pytest.mark.parametrize(
    "text",
    [
        "\n\n".join(f"({letter}) The gate is to be shut." for letter in "abcdabcd"),
        "\n\n".join(["HARBOUR BOARD – MOTIONS", "WATER BOARD – REPORTS"] * 4),
        "\n\n".join(["HARBOUR PROJECT\nA record.", "May 1, 2005\nHarrow Bay."] * 3),
    ],
)
def test_lists_agendas_and_title_pages_are_no_talk(text: str) -> None:
    """Letters that are no pair, headings in capitals, a day and a title."""
    assert refusal(text) == "no speakers found"


def test_the_first_label_stands_right_below_a_title() -> None:
    """What its speaker says is no introduction."""
    text = talk("CHAIR ROE. {}", "ODO LIND. {}")
    transcript = read(f"Transcript of the Meeting of the Harbour Board\nMay 3, 2021\n{text}")

    assert labels(transcript) == ["CHAIR ROE", "ODO LIND"] * 3


def test_who_is_named_in_full_right_below_a_title_speaks() -> None:
    """And on under the surname alone."""
    first = "JANE ROE: Good evening, and welcome to a talk about the gate of the harbour."
    text = f"A Talk about the Gate\nMay 3, 2021\n{first}\n\n{talk('LIND: {}', 'ROE: {}')}"

    assert labels(read(text)) == ["JANE ROE", *["LIND", "JANE ROE"] * 3]


def test_thousandths_behind_a_time_are_no_words() -> None:
    """After a colon, as after a full stop."""
    text = "\n\n".join(
        f"{'AB'[at % 2]}R: [00:00:0{at}:250]\t\t{said}" for at, said in enumerate(WORDS)
    )
    transcript = read(text)

    assert words(transcript) == list(WORDS)
    assert [turn.time for turn in transcript.turns][:2] == ["00:00:00", "00:00:01"]


def test_what_stands_below_a_name_each_time_is_not_said() -> None:
    """It tells who speaks, and is listed; a sentence is said however often."""
    office = "Keeper, Lower Gate Company"
    transcript = read(talk(f"Jane Roe\n{office}\n{{}}", "Odo Lind\nSo it is.\n{}"))

    assert office not in " ".join(words(transcript))
    assert [note.message for note in transcript.removed] == [f"who speaks: {office}"] * 3
    assert sum("So it is." in one for one in words(transcript)) == 3


def test_an_office_below_a_name_that_stands_once_is_not_said() -> None:
    """As below others' names again and again; words that name nothing alike are said."""
    text = talk("Jane Roe\nLake Bank -- Analyst\n{}", "Odo Lind\nPresident, Gate Company\n{}")
    once = "Ott Hale\nWeir Bank -- Analyst\nWho pays?\nIs it paid?\n\n"
    other = "Una Berg\nA Word First\nWho paid?\nWas it paid?\n\n"
    transcript = read(f"{text}\n\n{once}Odo Lind\nPresident, Gate Company\nWe do.\n\n{other}")

    assert spoken_turns(transcript)[-3:] == [
        ("Ott Hale", "Who pays? ¶ Is it paid?"),
        ("Odo Lind", "We do."),
        ("Una Berg", "A Word First ¶ Who paid? ¶ Was it paid?"),
    ]


def test_questions_with_a_letter_are_answered_by_what_stands_below() -> None:
    """Where no answer has its letter; a warning says so."""
    asked = [(f"Q. Who keeps gate {at}?", f"A clerk keeps gate {at}.") for at in range(4)]
    found = read("\n\n".join(line for pair in asked for line in pair))
    wide = read("\n\n".join(line.replace("Q. ", "Ｑ．") for pair in asked for line in pair))

    assert spoken_turns(found) == [
        turn for q, a in asked for turn in (("Q", q.removeprefix("Q. ")), ("A", a))
    ]
    assert len(wide.turns) == len(found.turns)
    assert any("only 'Q:' has a label" in one.message for one in found.notes)


LETTERED = (
    ("Jane Roe", "Keeper & Director, Lake Bank Ltd. A", "We will keep it.\nSo it is."),
    ("Odo Lind", "Analyst, Gate Firm Q", "Thank you for the talk.\nTell us of the gates."),
)


def test_a_letter_behind_an_office_says_who_asks() -> None:
    """It stands at the margin of a call's record; above, offices have no letter, and are a list's.

    The last name of the list stands right above the talk, and says nothing there.
    """
    pairs = "\n\n".join("\n".join(one) for one in LETTERED * 3)
    listed = "Jane Roe Ann Poe\nKeeper & Director, Lake Bank Ltd. Vice President, Lake Bank Ltd.\n"
    text = (
        f"Lake Bank Ltd.\n\n{listed}\nOdo Lind\nAnalyst, Gate Firm\n\n"
        "Ann Poe\nVice President, Lake Bank Ltd.\nGood morning to all.\nWe begin. Jane?\n\n"
        f"Jane Roe\nKeeper & Director, Lake Bank Ltd.\nThank you, Ann.\nIt was a year.\n\n{pairs}"
    )
    found = read(text)
    roles = {one.label: one.role for one in found.speakers}

    assert spoken_turns(found)[:4] == [
        ("Ann Poe", "Good morning to all. ¶ We begin. Jane?"),
        ("Jane Roe", "Thank you, Ann. ¶ It was a year."),
        ("Jane Roe", "We will keep it. ¶ So it is."),
        ("Odo Lind", "Thank you for the talk. ¶ Tell us of the gates."),
    ]
    assert (roles["Odo Lind"], roles["Jane Roe"]) == (Role.INTERVIEWER, Role.RESPONDENT)
    assert roles["Ann Poe"] is not Role.INTERVIEWER


@pytest.mark.parametrize("parted", ["\n", "\n\n"])
def test_a_word_for_a_role_below_a_name_each_time_is_the_role(parted: str) -> None:
    """It is listed, and not said; whose name stands without it in one turn may have said it."""
    transcript = read(talk(f"ROE\nMODERATOR{parted}{{}}", f"LIND{parted}{{}}"))

    assert words(transcript) == list(WORDS)
    assert [note.message for note in transcript.removed] == ["who speaks: MODERATOR"] * 3
    assert {one.label: one.role for one in transcript.speakers}["ROE"] is Role.MODERATOR
    assert "line below the label, or list of people: ROE is moderator" in transcript.evidence


def test_a_word_below_a_name_now_and_then_is_said() -> None:
    """It may be a call; and what heads a question or an answer tells no role."""
    text = talk("ROE\n{}", "LIND\n{}").replace("ROE\n", "ROE\nModerator\n\n", 2)

    assert words(read(text)).count("Moderator") == 2
    assert "Answer" in " ".join(words(read(talk("ROE\nQuestion\n\n{}", "LIND\nAnswer\n\n{}"))))


def test_an_operator_with_a_colon_speaks_among_names_alone() -> None:
    """Whoever spoke before does not go on."""
    call = "Operator: The next question comes from the line of Odo Lind."
    transcript = read(f"{call}\n\n{talk(*ALONE)}\n\n{call}\n\n{talk(*ALONE)}")

    assert labels(transcript) == ["Operator", *["Jane Roe", "Odo Lind"] * 3] * 2


def test_breaks_and_sponsors_are_nobody() -> None:
    """What stands under them is listed and no part of the talk."""
    text = talk("Jane: {}", "Odo: {}", parted="\n\nBreak: [01:10]\n\nSponsor: Buy pumps!\n\n")
    transcript = read(text)

    assert labels(transcript) == ["Jane", "Odo"] * 3
    assert "Sponsor: Buy pumps!" in transcript.removed[1].message


def test_the_footer_of_a_product_is_listed() -> None:
    """Nobody says it."""
    transcript = read(
        talk("Jane  0:0{}", "Odo  0:0{}").replace("0:0", "0:01\n")
        + ("\n\nTranscribed by https://otter.ai")
    )

    assert [note.message for note in transcript.removed] == ["Transcribed by https://otter.ai"]
    assert words(transcript)[-1] == WORDS[-1]


def test_a_name_beside_a_time_without_words_is_noted() -> None:
    """Products write such turns; with a colon it means that words are missing."""
    transcript = read("Jane  0:01\nWho?\n\nOdo  0:03\n\nJane  0:05\nYou.\n\nOdo  0:07\nI.")

    assert labels(transcript) == ["Jane", "Jane", "Odo"]
    assert "no words under 'Odo' at 0:03" in [note.message for note in transcript.notes]


def test_labels_in_one_line_are_found_behind_ends_of_sentences() -> None:
    """A text that lost its line ends is read where they recur."""
    transcript = read(talk("Вопрос: {}", "С.Орлова: {}", parted=" "))

    assert words(transcript) == list(WORDS)
    assert "6 labels inside 1 lines" in transcript.evidence[0]


def test_a_file_in_which_only_the_interviewer_speaks_is_refused() -> None:
    """Answers without a label cannot be told from questions."""
    assert refusal(talk("Interviewer: {}")) == "only 'Interviewer:' speaks"


def test_declared_labels_are_read_in_every_form() -> None:
    """The definition has the last word."""
    text = "the keeper  0:01\nWho?\n\nodo  0:03\nI.\n\nthe keeper  0:05\nYou?"

    assert labels(read(text, "the keeper", "odo")) == ["the keeper", "odo", "the keeper"]


INTRODUCTION = """\
The keeper of the gate

Odo Lind has kept the gate of Harrow Bay for thirty years. He has seen the river rise four times.

He spoke to the paper in his kitchen, in front of a window that shows nothing but water.

"""


def test_an_introduction_is_set_apart_with_a_warning() -> None:
    """It tells of the talk and its people, and a blank line parts it from the first turn."""
    transcript = read(INTRODUCTION + talk("Jane Roe: {}", "Odo Lind: {}"))

    assert words(transcript) == list(WORDS)
    assert transcript.title == "The keeper of the gate"
    assert "lines 1–5 stand before the first speaker, set apart as an introduction" in warnings(
        transcript
    )
    assert "nothing but water." in transcript.removed[2].message


@pytest.mark.parametrize(
    "speech",
    [
        "Good morning to all of you, and thank you for coming to the gate so early today.",
        "I have kept the gate for thirty years, and I have never seen the river so high.",
        "Why did nobody shut the gate when the water came over the wall that night?",
    ],
)
def test_unlabelled_speech_before_the_first_label_is_refused(speech: str) -> None:
    """It greets, asks, or says "I"."""
    assert refusal(f"{speech}\n\n{talk('Q: {}', 'A: {}')}") == "text before the first speaker"


def test_a_title_page_is_no_speech() -> None:
    """Its labels stand once, above the talk, and say no sentence."""
    text = (
        "ODO LIND: An Interview Conducted by Jane Roe\n\nINTERVIEWEE: Odo Lind\n"
        "INTERVIEWER: Jane Roe\nPLACE: Harrow Bay\n\n"
    )
    transcript = read(text + talk("Roe: {}", "Lind: {}"))

    assert labels(transcript) == ["Roe", "Lind"] * 3


def test_headings_of_a_debate_are_no_speakers() -> None:
    """Where eight people have full names, one word alone is a heading."""
    names = [
        f"{first} {last} (ABC)"
        for first in ("Jane", "Odo")
        for last in ["Roe", "Lind", "Ott", "Hale"]
    ]
    turns = "\n\n".join(
        f"{name}:\nIt rained.\n\nReferral:\nTo all committees." for name in names * 2
    )
    transcript = read(turns)

    assert labels(transcript) == names * 2
    assert "'Referral:' is read as prose" in warnings(transcript)


def test_one_word_that_speaks_on_among_many_full_names_is_a_speaker() -> None:
    """Words stand behind it again and again, in small letters as in chats, too."""
    names = [f"{first} {last}" for first in ("Jane", "Odo") for last in ("Roe", "Ott", "Ulm", "Ek")]
    turns = "\n\n".join(
        f"{name}: It rained.\n\nAnn: We shut the gate.\n\njhale: I saw the wall."
        for name in names * 2
    )

    assert labels(read(turns)) == [label for name in names * 2 for label in (name, "Ann", "jhale")]


def test_a_word_in_small_letters_that_begins_few_blocks_is_prose() -> None:
    """It is told, as somebody may speak there."""
    turns = talk(*["Jane Roe: {}", "Odo Lind: {}"] * 4) + "\n\nresult: the wall of the town fell."
    transcript = read(turns)

    assert set(labels(transcript)) == {"Jane Roe", "Odo Lind"}
    assert words(transcript)[-1].endswith("result: the wall of the town fell.")


def test_a_document_in_the_record_is_not_said() -> None:
    """What "follows" stands up to the next label, and the user is told."""
    text = talk("Mr. ROE. {}", "The CHAIR. {}") + (
        "\n\n[The prepared statement of Mr. Roe follows:]\n\nI have kept the gate since 1998.\n\n"
        "It was never shut.\n\nMr. ROE. Thank you."
    )
    transcript = read(text)

    assert "kept the gate" not in " ".join(words(transcript))
    assert [note.is_warning for note in transcript.removed] == [True]
    assert "I have kept the gate since 1998. It was never shut." in transcript.removed[0].message
    assert words(transcript)[-1] == "Thank you."


def test_an_office_in_capitals_may_be_long() -> None:
    """A minister of many things speaks, and a long heading in capitals does not."""
    long = ["The MINISTER OF WATER, FISHERIES AND THE PORTS", "The CHIEF WHIP OF THE LARGER PARTY"]
    text = "".join(f"{label}: We mend the gate.\n\n" for label in long * 2)

    assert labels(read(text)) == long * 2
    assert labels(read(f"{text}THE ROLE OF THE STATE IN THE PORTS OF TODAY: a paper\n")) == long * 2


def test_what_was_said_in_another_language_was_said() -> None:
    """A translation that follows is no document, and the speech goes on behind it."""
    text = talk("Mr. ROE. {}", "The CHAIR. {}") + (
        "\n\nMr. ROE. Das Tor ist zu. [Translation of German paragraph follows.]\n\n"
        "[The gate is shut.]\n\nIt was never open."
    )

    assert words(read(text))[-1] == "It was never open."


def test_reporters_of_a_press_conference_are_labels_each() -> None:
    """They speak once, and their questions are nobody else's words."""
    text = (
        "央视记者：工程什么时候结束？\n\n王某：明年六月。\n\n路透社记者：会不会延期？\n\n"
        "王某：不会。\n\n他说：\n\n王某：谢谢。"
    )
    transcript = read(text)
    roles = {one.label: one.role.value for one in transcript.speakers}

    assert labels(transcript) == ["央视记者", "王某", "路透社记者", "王某", "王某"]
    assert roles["路透社记者"] == "interviewer"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Jane Roe (Harrow Bay) (Lab): {}", "The Minister for Ports and Shipping (Odo Lind): {}"),
        ("Mr ROE (Harrow—Minister for Ports) (15:01): {}", "The SPEAKER: {}"),
        ("La señora ROE LIND (Grupo Verde): {}", "El señor MINISTRO DE PUERTOS (Ott Hale): {}"),
        ("Mme Jeanne Roe. {}", "M. Odo Lind, ministre des ports. {}"),
        ("M. le président. {}", "Mme la ministre. {}"),
        ("問）{}", "答）{}"),
        ("Q) {}", "A) {}"),
        ("Q    {}", "A    {}"),
        ("Q    {}", "MS. ROE:  {}"),
        ("질문: {}", "답변: {}"),
        ("Soru: {}", "Cevap: {}"),
    ],
)
def test_records_of_parliaments_and_briefings_are_read(first: str, second: str) -> None:
    """As they are set in several countries."""
    transcript = read(talk(first, second))

    assert words(transcript) == list(WORDS)
    assert len(transcript.speakers) == 2


@pytest.mark.parametrize("said", ["— and the lake?", "what of the lake?", "40 boats, is it?"])
def test_a_bare_letter_begins_whatever_a_question_begins_with(said: str) -> None:
    """As where somebody broke in: beside letters whose words begin as sentences do."""
    text = (
        f"MS. ROE:  The gate —\n\nQ    Who shut it?\n\nMS. ROE:  I did.\n\nQ    {said}\n\n"
        "MS. ROE:  It is full.\n\nQ    Thank you.\n"
    )

    assert spoken_turns(read(text)) == [
        ("MS. ROE", "The gate —"),
        ("Q", "Who shut it?"),
        ("MS. ROE", "I did."),
        ("Q", said),
        ("MS. ROE", "It is full."),
        ("Q", "Thank you."),
    ]


@pytest.mark.parametrize(
    "said", ["On the lake: is it full?", "Thanks, Jane. Lind’s question: why?"]
)
def test_a_bare_letter_is_the_label_of_words_with_a_colon(said: str) -> None:
    """No label goes from the letter to the colon, and it keeps its other questions."""
    text = (
        "MS. ROE:  Good morning.\n\nQ    Who shut it?\n\nMS. ROE:  I did.\n\n"
        f"Q    {said}\n\nMS. ROE:  Yes.\n\nQ    Thank you.\n"
    )

    assert spoken_turns(read(text)) == [
        ("MS. ROE", "Good morning."),
        ("Q", "Who shut it?"),
        ("MS. ROE", "I did."),
        ("Q", said),
        ("MS. ROE", "Yes."),
        ("Q", "Thank you."),
    ]


def test_an_office_is_the_person_whose_name_stands_beside_it() -> None:
    """Named in full once, and by the name alone later."""
    text = (
        "The Minister for Ports (Odo Lind): It rained.\nJane Roe (Harrow) (Lab): Did it?\n"
        "Odo Lind: It did.\nJane Roe: And now?\nOdo Lind: It stopped.\nJane Roe: When?"
    )
    transcript = read(text)

    assert [one.label for one in transcript.speakers] == [
        "The Minister for Ports (Odo Lind)",
        "Jane Roe (Harrow) (Lab)",
    ]


def test_a_line_further_in_begins_a_paragraph_where_lines_are_wrapped() -> None:
    """As in hearings, where no blank line parts paragraphs."""
    text = (
        "    Mr. ROE. The gate was shut at night, and the keeper went home to\n"
        "sleep. He slept well.\n    In the morning the water was gone, and nobody could say\n"
        "where it went.\n    The CHAIR. Who was there at that time, and who had the key to\n"
        "the gate?\n    Mr. ROE. Nobody.\n    The CHAIR. Thank you.\n"
    )

    assert [len(turn.paragraphs) for turn in read(text).turns] == [2, 1, 1, 1]


@pytest.mark.parametrize(
    "text",
    [
        "Speaker 1: HON. J. ROE\nSpeaker 2: MR. O. LIND\nSpeaker 3: THE CHAIRMAN",
        'speaker: jane\n\nThe key is set. "speaker": odo',
        "# Notes\n\n## Gate\n\n**Usage:** Shut it.\n\n## Lock\n\n**Usage:** Lock it. So.\n\n"
        "**Type:** Iron.\n\n## Key\n\n**Type:** Brass. Old.",
    ],
)
def test_lists_keys_and_notes_are_no_talk(text: str) -> None:
    """Names with numbers, keys with values, and notes under many headings."""
    assert refusal(text) == "no speakers found"


@pytest.mark.parametrize(
    "prose",
    [
        "The Auditor of the harbour found the following",
        "Mr Odo Lind, Manager of the Ferries took the council through the plan",
    ],
)
def test_what_tells_or_announces_is_no_label(prose: str) -> None:
    """However often minutes have it: words behind it are nobody's speech."""
    text = "\n\n".join(talk("Jane Roe: {}", "Odo Lind: {}") for _ in range(2))
    text += f"\n\n{prose}:\n\nThe gate is old.\n\n" * 4

    assert set(labels(read(text))) == {"Jane Roe", "Odo Lind"}


def test_a_time_may_count_thousandths_behind_a_colon() -> None:
    """It is no part of the words."""
    found = read(talk("JR: [00:00:01:000] {}", "OL: [00:00:04:25] {}"))

    assert words(found) == list(WORDS)
    assert found.turns[1].time.startswith("00:00:04")


def test_question_and_answer_on_one_line_are_two_turns() -> None:
    """One label begins the lines and another stands within them, as corpora write exchanges."""
    pairs = zip(WORDS[::2], WORDS[1::2], strict=True)
    lines = [f"Interviewer: {asked} Lind: {said}<|endoftext|>" for asked, said in (*pairs,) * 2]

    found = read("\n".join(lines))

    assert labels(found) == ["Interviewer", "Lind"] * 6
    assert words(found) == [*WORDS, *WORDS]
    assert [one.message for one in found.removed] == ["6 lines with a sign for machines"]


def test_a_name_that_stands_within_few_lines_begins_no_turn() -> None:
    """The one who is heard tells what others said: nothing is cut there."""
    told = [f"Lind: {said}" for said in WORDS]
    told[1] = "Lind: I asked. Roe: at night, he said. Roe: never, he said."

    found = read("\n".join(told), "Lind")

    assert labels(found) == ["Lind"] * 6
    assert words(found)[1] == "I asked. Roe: at night, he said. Roe: never, he said."


@pytest.mark.parametrize(
    "block",
    [
        "Motion: Lind moved to pay for the gate.\nSecond: Roe\nVote: 3 to 1.",
        "Moved By: Lind\nSeconded By: Roe\nTHAT the gate be paid.",
        "Name: Odo Lind\nAge: 51\nOccupation: keeper",
        "Nombre: Odo Lind\nEdad: 51\nOcupación: guarda",
        "Roll Call: Lind, Roe\nDecision: to pay for the gate\nDeadline: May",
    ],
)
def test_what_a_record_or_a_form_says_of_people_speaks_not(block: str) -> None:
    """It recurs with a colon as a speaker's name does."""
    assert refusal("\n\n".join([block] * 4)) == "no speakers found"


def test_a_label_that_stands_once_with_a_name_takes_no_text() -> None:
    """What is below is talk that nobody has labelled."""
    said = "\n\n".join(WORDS)

    assert refusal(f"Host: Jane Roe\n\n{said}") == "no speakers found"
    assert refusal(f"@Media: tape one, audio\n\n{said}") == "no speakers found"


def test_fields_of_forms_speak_not() -> None:
    """They stand again and again, each time with a value."""
    heads = [f"Applicant: {name}\nPosition Applied: Keeper" for name in ("Jane Roe", "Odo Lind")]
    forms = [f"{head}\n\n{talk('Q: {}', 'A: {}')}" for head in heads * 2]

    found = read("\n\n".join(forms))

    assert set(labels(found)) == {"Q", "A"}
    assert words(found) == [*WORDS] * 4
    assert "data, not said: Position Applied: Keeper" in [one.message for one in found.removed]
    assert "data about a talk stand 4 times" in warnings(found)


def test_a_label_that_is_known_needs_no_blank_and_no_colon() -> None:
    """Whoever types forgets one now and then; the words are not the other's for that."""
    text = talk("Speaker 1: {}", "Speaker 2: {}", parted="\n")
    text = text.replace("Speaker 2: The keeper", "Speaker 2:The keeper")
    text += "\nSpeaker 1\nThank you."

    assert labels(read(text)) == ["Speaker 1", "Speaker 2"] * 3 + ["Speaker 1"]


def test_signs_that_print_nothing_do_not_hide_a_label() -> None:
    """Some programs write them between all words."""
    text = talk("C:\u200b\u200b {}", "B:\u200b\u200b \u200b{}", parted="\n")

    assert labels(read(text)) == ["C", "B"] * 3


def test_a_speaker_may_be_told_in_full_once() -> None:
    """The office stands with the name where it is first heard, and the surname afterwards."""
    text = talk("ROE: {}", "LIND: {}")
    text = text.replace(
        "LIND: It stood", "ODO LIND, KEEPER OF THE GATE AND OF THE LOWER LOCK: It stood"
    )
    found = read(text)

    assert len({turn.speaker.label for turn in found.turns}) == 2
    assert len(found.turns) == 6


def test_numbers_of_turns_and_times_as_numbers_are_no_names() -> None:
    """`[TURN 4] JANE:` and `Speaker A [12.0 - 15.5]:` as programs write them."""
    words = enumerate(WORDS * 2)
    counted = "\n".join(f"[TURN {at}] {'JANE' if at % 2 else 'ODO'}: {one}" for at, one in words)
    words = enumerate(WORDS * 2)
    timed = "\n".join(
        f"Speaker {'AB'[at % 2]} [{at}.00 - {at + 1}.50]:\n    {one}" for at, one in words
    )

    assert labels(read(counted)) == ["ODO", "JANE"] * 6
    assert labels(read(timed)) == ["Speaker A", "Speaker B"] * 6


def test_each_label_inside_a_line_is_warned_of() -> None:
    """One warning would leave the others with the wrong speaker."""
    text = talk("ROE: {}", "LIND: {}").replace("\n\nLIND: The", " LIND: The")
    text = (text + "\n\n") * 4 + "ROE: Go on. LIND: I will."
    found = [note for note in read(text).notes if "stands inside a line" in note.message]

    assert len(found) == 5
    assert len({note.line for note in found}) == 5


def test_an_empty_turn_among_hundreds_is_a_warning() -> None:
    """One heading with a colon does not spoil a whole debate."""
    text = f"{talk('JANE: {}', 'ODO: {}')}\n\n" * 40 + "JANE:\n\nODO: Yes."
    found = read(text)

    assert "no words under 'JANE:'" in warnings(found)
    assert len(found.turns) == 241


def test_numbers_of_interviews_in_one_file_are_headings() -> None:
    """Nobody says them, and other people may speak in each: a warning says so."""
    one = talk("Q: {}", "A: {}")
    found = read(f"Interview 1\n\n{one}\n\nInterview 2\n\n{one}\n\nInterview 3\n\n{one}")

    assert words(found) == [*WORDS] * 3
    assert "3 interviews in one file" in warnings(found)
    assert [note.message for note in found.removed] == [
        f"a heading: Interview {at}" for at in (1, 2, 3)
    ]


def test_codes_of_parts_with_a_day_in_them_are_headings() -> None:
    """They have one number and end with another; a line that only comes back is none."""
    one = talk("Q: {}", "A: {}")
    found = read(f"Entretien 01 25.01.14 02a\n\n{one}\n\nEntretien 01 25.01.14 02b\n\n{one}")
    again = read(f"{one}\n\nPart 1 at 10.30\n\n{one}\n\nPart 1 at 10.30\n\n{one}")

    assert words(found) == [*WORDS] * 2
    assert words(again).count("Part 1 at 10.30") == 2


def test_a_second_part_alone_on_its_line_is_a_heading() -> None:
    """The first is not numbered; a first alone may be said, and so may one in a sentence."""
    one = talk("Q: {}", "A: {}")
    found = read(f"{one}\n\nPart 2\n\n{one}")

    assert words(found) == [*WORDS] * 2
    assert [note.message for note in found.removed] == ["a heading: Part 2"]
    for said in ("Part 1", "Part 2, then."):
        assert said in " ".join(words(read(f"{one}\n\n{said}\n\n{one}")))


def test_answers_alone_may_have_a_label() -> None:
    """The question stands above each, with its number or its mark."""
    pairs = list(zip(WORDS[::2], WORDS[1::2], strict=True))
    counted = "\n\n".join(f"{at}. {one}\n回答：{other}" for at, (one, other) in enumerate(pairs, 1))
    plain = "\n\n".join(f"{one}\n\nResponse: {other}\n\nSo it was." for one, other in pairs)

    short = counted.replace("回答：", "Rpta.: ")

    assert (labels(read(counted)), words(read(counted))) == (["Q", "A"] * 3, [*WORDS])
    assert labels(read(plain)) == labels(read(short)) == ["Q", "A"] * 3
    assert words(read(plain))[:3] == [WORDS[0], WORDS[1], "So it was."]
    kinds = "\n".join(f"{one} (Abierta)\nRespuesta: {other}" for one, other in pairs)
    assert labels(read(kinds)) == ["Q", "A"] * 3


def test_numbered_words_for_questions_need_no_colon() -> None:
    """`Question 1) …` above `Answer 1) …`."""
    pairs = enumerate(zip(WORDS[::2], WORDS[1::2], strict=True), 1)
    text = "\n\n".join(
        f"Question {at}) {one}\n\nAnswer {at}) {other}" for at, (one, other) in pairs
    )

    assert (labels(read(text)), words(read(text))) == (["Q", "A"] * 3, [*WORDS])


def test_the_front_of_a_deposition_is_no_speech() -> None:
    """Who appears, and the index, stand above the first label without a blank line."""
    front = "INTERVIEW OF JANE ROE\nThe interview was held at the town hall, at nine.\n"
    front += "APPEARANCES:\nOdo Lind, Counsel,\n  Town of Varn\nI N D E X\n  By Mr. Lind    4\n"
    found = read(front + talk("MR. LIND:  {}", "MS. ROE:  {}", parted="\n"))

    assert labels(found) == ["MR. LIND", "MS. ROE"] * 3
    assert "Odo Lind, Counsel" in " ".join(note.message for note in found.removed)


def test_numbered_questions_without_a_label_are_refused() -> None:
    """They would be the words of who answered last."""
    asked = [f"{at}. {one}" for at, one in enumerate(WORDS[::2], 1)]
    rounds = "\n\n".join(
        f"A: {one}\n\nB: {one}\n\n{asked[at]}" for at, one in enumerate(WORDS[1::2])
    )

    assert refusal(f"{rounds}\n\nA: Yes.\n\nB: No.").startswith("numbered questions stand")


def test_what_was_printed_on_pages_is_not_said() -> None:
    """Numbers that count on, codes of paragraphs, and a head that comes again and again."""
    pages = "\n\n".join(
        f"{40 + at}\n\nTown of Varn\n\n18/11/2021A{at:03}00\n\nROE: {one}"
        for at, one in enumerate(WORDS)
    )
    found = read(pages.replace("ROE: It", "LIND: It").replace("ROE: The", "LIND: The"))

    assert words(found) == [*WORDS]
    assert any("running heads of pages: “Town of Varn”" in note.message for note in found.removed)


def test_heads_that_number_their_page_and_addresses_are_not_said() -> None:
    """The number changes from page to page; an address of the web stands alone."""
    pages = "\n\n".join(
        f"Page {at} of 6 Transcript of the Talk on the River Varn | Town of Varn\n\n"
        f"18/03/2013 http://www.varn.example/talk-25\n\n{'QR'[at % 2]}OE: {one}"
        for at, one in enumerate(WORDS, 1)
    )
    found = read(pages)

    assert words(found) == [*WORDS]
    assert "12 lines of numbers, codes or running heads of pages" in found.removed[-1].message


def test_a_sentence_that_the_end_of_a_page_breaks_is_one_paragraph() -> None:
    """No end stands before the blank line, and no capital behind it."""
    half = "It is important. It is critical, to make sure that the money for the"
    found = read(f"Q: {WORDS[0]}\nA: {half}\n\ngate is paid.\n\nIt is not.\nQ: {WORDS[2]}\nA: No.")

    assert [one.text for one in found.turns[1].paragraphs] == [
        f"{half}\n\ngate is paid.",
        "It is not.",
    ]


def test_a_label_that_the_end_of_a_page_breaks_is_one_person() -> None:
    """The line before holds its beginning."""
    found = read(
        f"ROE: {WORDS[0]}\n\nJANE LIND: {WORDS[1]}\n\nROE: {WORDS[2]}\n\nJANE LI\n\n\n"
        f"ND: {WORDS[3]}\n\nROE: {WORDS[4]}\n\nJANE LIND: {WORDS[5]}"
    )

    assert labels(found) == ["ROE", "JANE LIND"] * 3
    assert words(found) == [*WORDS]
    assert found.removed[0].message == "a label broken in two: “JANE LI / ND”"


def test_counsel_asks_and_who_says_little_in_a_hearing_is_no_witness() -> None:
    """The office of who examines is a label too; the chair says a word now and then."""
    long = "The gate was shut at night by the keeper, and the water stood at six metres. " * 3
    rounds = (f"Counsel to the Inquiry: And {one}\nMs Lind: {long}" for one in WORDS)
    found = read("\n".join([*rounds, "Lady Roe: Slower, please.", *rounds, "Lady Roe: Yes."]))

    told = {one.label: one.role.value for one in found.speakers}
    assert told == {
        "Counsel to the Inquiry": "interviewer",
        "Ms Lind": "respondent",
        "Lady Roe": "unidentified",
    }


def test_full_names_above_short_ones_are_labels() -> None:
    """Who begins is named in full, and shortly from there on; a line may be wrapped."""
    first = "Ben Roe: Welcome once again to the talk on the river. I am Ben\nRoe.\n\nJon Lind: Yes."
    short = "\n\n".join(f"{('Ben', 'Jon')[at % 2]}: {one}" for at, one in enumerate(WORDS))

    assert labels(read(f"{first}\n\n{short}"))[:4] == ["Ben Roe", "Jon Lind", "Ben", "Jon"]
    initials = "\n".join(f"{'MN'[at % 2]}: {one}" for at, one in enumerate(WORDS))
    found = read(f"Maas: {WORDS[0]}\nNord: {WORDS[1]}\n\n{initials}")
    assert labels(found)[:4] == ["Maas", "Nord", "M", "N"]


def test_a_word_for_whoever_spoke_may_be_several_people() -> None:
    """So may one label that says everything."""
    found = read("\n".join(f"Inconnu: {one}" for one in WORDS * 2))

    told = [one.message for one in found.notes if one.is_warning]
    assert "'Inconnu' may be several people: 12 turns of whoever spoke" in told
    assert "one label, 'Inconnu', says all 12 turns" in told


def test_a_label_word_that_goes_on_with_the_line_above_is_prose() -> None:
    """Nobody begins to speak at "my" / "question: when"."""
    found = read(
        f"ROE: {WORDS[0]} And that is my\nquestion: when?\nLIND: Now.\nROE: No.\nLIND: Yes."
    )

    assert labels(found) == ["ROE", "LIND"] * 2


def test_words_in_small_letters_that_begin_many_lines_are_warned_of() -> None:
    """They may be nicknames of people, whose words are another's then."""
    lines = [f"ROE: {one}\nmnot: I say so too.\nLIND: {one}" for one in WORDS]
    found = read("\n".join(lines))

    told = [one.message for one in found.notes if one.is_warning]
    assert any(one.startswith("'mnot:' begins 6 lines and is read as prose") for one in told)


def test_an_introduction_that_tells_of_the_people_is_set_apart() -> None:
    """An article greets its reader, and is no speech."""
    article = (
        "Imagine that you get word of every flood. Would you shut your gate?\n\nWe asked Jane Lind."
    )
    turns = "\n\n".join(
        f"{('Odo Roe', 'Jane Lind')[at % 2]}: {one}" for at, one in enumerate(WORDS)
    )
    found = read(f"{article}\n\n{turns}")

    assert labels(found) == ["Odo Roe", "Jane Lind"] * 3
    assert any("set apart as an introduction" in one.message for one in found.notes)


def test_turns_behind_a_witness_who_withdrew_are_warned_of() -> None:
    """They may be of another, who would be taken for the same."""
    rounds = "\n".join(f"{('ROE', 'The Witness')[at % 2]}: {one}" for at, one in enumerate(WORDS))
    found = read(f"{rounds}\n\n(The witness withdrew)\n\n{rounds}")

    told = [one.message for one in found.notes if one.is_warning]
    assert any(one.startswith("6 turns stand behind 'The witness withdrew'") for one in told)


def test_headlines_on_who_speaks_are_not_said() -> None:
    """A news agency puts its own name before that of the speaker."""
    heads = "Bank's Lind: Gate Shut at Night\nBank's Lind: River at Six Metres\n\n"
    rounds = "\n\n".join(f"{('Roe', 'Lind')[at % 2]}: {one}" for at, one in enumerate(WORDS))

    assert labels(read(f"{heads}{rounds}")) == ["Roe", "Lind"] * 3


def test_who_opens_a_call_and_hands_it_over_is_a_moderator() -> None:
    """And one who makes a long statement asks nothing, whatever it ends with."""
    opening = "Thank you all for joining us today. I will turn it over to Ms Lind."
    statement = "The gate was shut at night and the water stood at six metres. " * 30
    rounds = "\n".join(f"{('Q', 'MS LIND')[at % 2]}: {one}" for at, one in enumerate(WORDS))
    text = f"MR ROE: {opening}\nMS LIND: {statement}\nMS MAAS: {statement} Odo?\n{rounds}"

    told = {one.label: one.role.value for one in read(text).speakers}
    assert told == {
        "MR ROE": "moderator",
        "MS LIND": "respondent",
        "MS MAAS": "respondent",
        "Q": "interviewer",
    }


def test_who_hands_over_once_where_three_spoke_before_opens_nothing() -> None:
    """He is one of several who state something, each of whom makes room for the next."""
    statement = "The gate was shut at night and the water stood at six metres. " * 30
    before = "".join(f"{name}: {statement}\n" for name in ("MR LOHE", "MS LIND", "MR BERG"))
    text = f"{before}MR ROE: It was cold. I will turn it over to Ms Maas.\nMS MAAS: {statement}\n"

    told = {one.label: one.role.value for one in read(text + before).speakers}
    assert told["MR ROE"] == "unidentified"


def test_whose_one_turn_is_the_last_opens_nothing() -> None:
    """He hands over to nobody in the file: the statements alone stand in it."""
    statement = "The gate was shut at night and the water stood at six metres. " * 30
    text = (
        f"MR ROE: I will turn it over to Ms Lind.\nMS LIND: {statement}\n"
        f"MR ROE: For more, I will turn it over to Ms Lind.\nMS LIND: {statement}\n"
        "MS MAAS: It was cold. I will turn it over to the operator.\n"
    )

    told = {one.label: one.role.value for one in read(text).speakers}
    assert (told["MR ROE"], told["MS MAAS"]) == ("moderator", "unidentified")


def test_a_time_without_a_name_among_times_with_names_is_nobody_known() -> None:
    """As Word's own transcription writes it: the words are not those of the one before."""
    heads = ["00:00:0{} Speaker 1", "00:00:0{} Speaker 2", "00:00:0{}"]
    turns = (f"{heads[at % 3].format(at)}\n{said}" for at, said in enumerate(WORDS))
    found = read("\n".join(turns))

    assert labels(found) == ["Speaker 1", "Speaker 2", "Unidentified speaker"] * 2
    assert words(found) == list(WORDS)
    assert [turn.time for turn in found.turns][2] == "00:00:02"
    told = [note.message for note in found.notes if note.line == 5]
    assert told == ["2 times stand without a name: who speaks there is not known"]
    assert not [note for note in found.removed if "time alone" in note.message]


def test_times_in_another_notation_than_those_with_names_are_no_turns() -> None:
    """They only tell how late it is: the speaker goes on."""
    turns = (f"00:0{at}:00 {'Jane' if at % 2 else 'Odo'}\n{one}\n" for at, one in enumerate(WORDS))
    found = read("\n".join(f"{turn}[0{at}:30]\nSo it was.\n" for at, turn in enumerate(turns)))

    assert labels(found) == ["Odo", "Jane"] * 3
    assert [note.message for note in found.removed] == ["6 lines with a time alone"]


def test_a_line_in_bold_with_an_affiliation_is_all_label_and_times_before_words_are_times() -> None:
    """Nobody says for whom one speaks; the time before the first words is the turn's."""
    heads = ("**Jane Roe - Lake Bank, Investors**", "**Odo Lind - Lake Bank**")
    turns = (
        f"{heads[at % 2]}\n(00:0{at}:01) {said}\n\n(00:0{at}:30) So it was."
        for at, said in enumerate(WORDS)
    )
    found = read("\n\n".join(turns))

    assert labels(found) == ["Jane Roe - Lake Bank, Investors", "Odo Lind - Lake Bank"] * 3
    assert [one.short for one in found.speakers] == ["Jane Roe", "Odo Lind"]
    assert [one.text for one in found.turns[2].paragraphs] == [WORDS[2], "So it was."]
    assert [turn.time for turn in found.turns][1:3] == ["00:01:01", "00:02:01"]
    assert [note.message for note in found.removed] == ["12 lines with a time before the words"]


@pytest.mark.parametrize("words", ["So be it.", "It was the keeper"])
def test_a_line_in_bold_with_words_behind_the_dash_is_said(words: str) -> None:
    """A sentence is no affiliation."""
    text = "\n\n".join(f"**{name} Roe - {words}**\n\nSo it was." for name in ("Jane", "Odo") * 3)

    assert labels(read(text)) == ["Jane Roe", "Odo Roe"] * 3


def test_times_before_words_that_do_not_run_on_are_said() -> None:
    """Verses, scores and hours of the day are words."""
    text = talk("Jane: {}\n\n(3:16) And so it was.", "Odo: {}\n\n(2:10) As it is.")

    assert "(3:16) And so it was." in words(read(text))


@pytest.mark.parametrize("heads", [("[Speaker 1]", "[Speaker 2]"), ("[JANE ROE]", "[ODO LIND]")])
def test_a_name_in_brackets_alone_on_its_line_is_a_label(heads: tuple[str, str]) -> None:
    """The words below are those of who stands there, in all their paragraphs."""
    text = talk(*(f"{head}\n{{}}\n\nSo it was." for head in heads))
    found = read(text)

    assert labels(found) == [head.strip("[]") for head in heads] * 3
    assert [one.text for one in found.turns[1].paragraphs] == [WORDS[1], "So it was."]


def test_name_and_office_on_one_line_make_a_label() -> None:
    """As calls of firms have it; what stands once, as a heading may, makes none."""
    heads = ("Jane Roe -- Chief Officer", "Odo Lind -- Lake Bank, Analyst")
    found = read(talk(*(f"{head}\n\n{{}}" for head in heads)))

    assert labels(found) == ["Jane Roe (Chief Officer)", "Odo Lind (Lake Bank, Analyst)"] * 3
    assert [turn.paragraphs[0].text for turn in found.turns] == list(WORDS)
    with pytest.raises(BriefError):
        read(f"Lake Bank -- The Lake\n\n{WORDS[0]}\n\nOld Gate -- The Gate\n\n{WORDS[1]}")


def test_between_rules_every_line_in_capitals_is_a_label() -> None:
    """However long, and though it stands once."""
    office = "DIRECTOR OF THE COORDINATION OF " + "THE GATES AND " * 9 + "LOCKS, TOM BERG"
    blocks = [
        *(
            f"{head}\n{said}"
            for head, said in zip(["JANE ROE", "ODO LIND"] * 3, WORDS, strict=True)
        ),
        f"{office}\nThe locks are shut.",
        "QUESTION\nSince when?",
        f"{office}\nSince May.",
    ]
    found = read("\n---\n".join(blocks))

    assert labels(found) == [*["JANE ROE", "ODO LIND"] * 3, office, "QUESTION", office]
    assert [one.message.partition(" ")[0] for one in found.notes if "once" in one.message] == [
        "'QUESTION'"
    ]


def test_a_mark_within_a_hebrew_word_is_a_letter_of_it() -> None:
    """Whose label has one speaks; and lists of who was there are no turns."""
    heads = ('היו"ר יעל כהן:', "דן לוי:")
    text = talk(*(f"{head}\n{{}}" for head in heads))
    found = read(f"סדר היום:\nהסכר\n\nחברי הוועדה:\nיעל כהן\n\n{text}")

    assert labels(found) == ['היו"ר יעל כהן', "דן לוי"] * 3


FIRST = "A lead on gates.\n\nLake Press – Who mends the gate?\n\nJane Roe – The town does.\n\n"


@pytest.mark.parametrize(("asks", "answers"), [("LP", "JANE"), ("LP", "JR"), ("PRESS", "ROE")])
def test_names_before_a_dash_that_are_short_below_are_labels(asks: str, answers: str) -> None:
    """They stand once, above all others."""
    found = spoken_turns(read(FIRST + talk(f"{asks} – {{}}", f"{answers} – {{}}")))

    assert found[:2] == [("Lake Press", "Who mends the gate?"), ("Jane Roe", "The town does.")]
    assert len(found) == 2 + len(WORDS)


def test_a_time_in_brackets_may_stand_before_a_label_with_a_dash() -> None:
    """A word of a sentence behind a time is none, and the figures of a second may be six."""
    time = "[0:00:0{}.835000 - 0:00:0{}.235000]"
    times = [time.format(at, at + 1) for at in range(len(WORDS))]
    voices = ("SPEAKER_00", "SPEAKER_01") * len(WORDS)
    lines = [" - ".join(one) for one in zip(voices, WORDS, strict=False)]
    found = read("\n".join(f"{at} {line}" for at, line in zip(times, lines, strict=True)))

    assert words(found) == list(WORDS)
    assert labels(found) == ["SPEAKER_00", "SPEAKER_01"] * 3
    assert found.turns[1].time == "00:00:01"
    with pytest.raises(BriefError):
        read("\n".join(f"[00:0{at}] {('So', 'Well')[at % 2]} - {WORDS[at]}" for at in range(6)))


def test_a_name_before_a_dash_that_may_be_short_in_two_is_no_label() -> None:
    """Nor is one that stands below the first of them."""
    turns = talk("LP – {}", "ODO – {}")
    with pytest.raises(BriefError):
        read(FIRST.replace("Jane Roe", "Lara Penn") + turns)

    below = read(f"{turns}\n\nLake Press – Who mends the gate?")
    assert {label for label, _ in spoken_turns(below)} == {"LP", "ODO"}


def test_two_letters_that_take_turns_before_a_dash_are_two_voices() -> None:
    """What may be chosen is counted on: A, B and C."""
    text = talk("A - {}", "B - {}") + "\n\n" + talk("A - {}", "B - {}")

    assert labels(read(text)) == ["A", "B"] * 6
    with pytest.raises(BriefError):
        read(talk("A - {}", "B - {}", "C - {}"))


@pytest.mark.parametrize("opening", ["Ohne Zweifel", "Sans Doute", "Según Odo"])
def test_what_opens_a_sentence_in_other_languages_is_no_name(opening: str) -> None:
    """Though it stands twice."""
    text = talk("Jane Roe: {}", "Odo Lind: {}")
    found = read(f"{text}\n{opening}: Es regnete.\n{opening}: Es schneite.")

    assert labels(found) == ["Jane Roe", "Odo Lind"] * 3


def test_a_name_with_its_office_at_first_is_a_label_where_the_name_is_one() -> None:
    """As programmes introduce those who speak."""
    heads = ("Jane Roe, River Editor, Harbour Radio", "Odo Lind, Head of Gates, Lake Bank")
    first = "\n\n".join(f"{head}: Good morning to all." for head in heads)
    found = read(f"{first}\n\n{talk('Jane Roe: {}', 'Odo Lind: {}')}")

    assert [turn.paragraphs[0].text for turn in found.turns][:2] == ["Good morning to all."] * 2
    assert len({turn.speaker.label for turn in found.turns}) == 2


def test_a_party_and_a_state_behind_a_name_make_a_label() -> None:
    """Alone on its line, as in hearings."""
    heads = ("Sen. Jane Roe (R-Utah)", "Sen. Odo Lind (D-N.J.)")
    found = read(talk(*(f"{head}\n{{}}" for head in heads)))

    assert labels(found) == [*heads] * 3


def test_a_dash_alone_between_name_and_office_makes_a_label() -> None:
    """As in calls of firms; the operator has none, and who took part is listed at the end."""
    jane, odo = "Jane Roe\n--\nChief Officer, Lake Ports\n", "Odo Lind\n--\nLake Bank -- Analyst\n"
    call = "Operator\nOur next question comes from the line of Odo Lind. [Operator instructions]\n"
    talk = f"{call}{odo}Thank you. Is it open?\nAnd since when?\n{jane}It is open, since May.\n"
    foot = f"Duration: 12 minutes\nCall participants:\n{jane}{odo}"
    found = read(f"Prepared Remarks:\n{talk * 3}{foot}")

    assert labels(found) == ["Operator", "Odo Lind", "Jane Roe"] * 3
    assert found.turns[-1].paragraphs[-1].text == "It is open, since May."
    assert found.turns[1].paragraphs[0].text.startswith("Thank you.")


FERRY = (
    ("How often does the ferry sail?", "Twice a day, if the wind lets it."),
    ("Who pays for it (the whole of it)?", "I do, and the town pays the half."),
    ("Is it full? In summer, I mean.", "It is, from June to August. Then we rest."),
    ("And what comes next?", "Another boat, which we have ordered from the north."),
)


def dashed(pairs: tuple[tuple[str, str], ...] = FERRY, dash: str = "-") -> str:
    """Return questions, each with an answer behind a dash below it."""
    return "\n\n".join(f"{asked}\n\n{dash} {said}" for asked, said in pairs)


@pytest.mark.parametrize("dash", ["-", "–", "➔"])
def test_answers_behind_dashes_are_read(dash: str) -> None:
    """Each has a question above it, and nobody is named."""
    found = read(f"A talk on the ferry\n\n{dashed(dash=dash)}")

    assert labels(found) == ["Q", "A"] * 4
    assert words(found) == [one for pair in FERRY for one in pair]


def test_a_question_right_below_an_answer_begins_behind_its_end() -> None:
    """Where no blank line parts them, as on pages, the end of a sentence does."""
    text = dashed().replace("Then we rest.\n\n", "Then we rest.\n")

    assert labels(read(text)) == ["Q", "A"] * 4
    assert words(read(text))[6] == FERRY[3][0]


@pytest.mark.parametrize(
    "text",
    [
        dashed(FERRY[:3]),
        dashed(tuple((asked, "Yes\n- No\n- Perhaps") for asked, _ in FERRY)),
        f"Frequently asked questions\n\n{dashed()}",
        "\n\n".join(f"- {asked}\n\n- {said}" for asked, said in FERRY[:2]),
    ],
)
def test_lists_below_questions_are_no_answers(text: str) -> None:
    """Few of them, what may be chosen, and questions that nobody asked."""
    assert refusal(text) == "no speakers found"


def test_answers_in_which_nobody_speaks_of_himself_are_warned_of() -> None:
    """A list of questions and answers is no talk."""
    said = "The boat takes the cars and the mail, and it leaves from the old pier of the harbour. "
    pairs = tuple((asked, said * 4) for asked, _ in FERRY)
    asked = dashed(pairs).replace("In summer, I mean", "In summer")

    assert "a list of questions and answers is no talk" in warnings(read(asked))


def test_a_form_above_questions_names_nobody_who_speaks_them_all() -> None:
    """Dots to write on, or an office behind the name, are values of a field."""
    for field in (
        "Interviewee: ........ Position: ........",
        "Interviewee: Jane Roe  Role: Clerk",
    ):
        found = read(f"{field}\n\n{dashed()}")

        assert labels(found) == ["Q", "A"] * 4
        assert any(field.split(":")[0] in one.message for one in found.removed + found.notes)


def test_questions_in_the_only_turn_of_a_file_are_warned_of() -> None:
    """Whoever asks them has no label, though other paragraphs stand among them."""
    said = "It is so, and it stays so.\n\nNobody has said why."
    asked = "\n\n".join(f"{one}\n\n{said}" for one in (FERRY[0][0], *WORDS[:4:2]))
    found = read(f"Interviewee: We are asked many things here.\n\n{asked}")

    assert labels(found) == ["Interviewee"]
    assert "3 paragraphs of this turn of 'Interviewee:' ask" in warnings(found)


def test_an_answer_that_was_not_given_is_told_of() -> None:
    """One among many; where many are empty, the file is a plan."""
    asked = [f"Q: {one}" for one in WORDS[::2]]
    said = [f"A: {one}" for one in WORDS[1::2]]
    text = "\n".join([asked[0], said[0], asked[1], "A:", asked[2], said[2], asked[1], said[1]])
    found = read(text)

    assert labels(found) == ["Q", "A", "Q", "Q", "A", "Q", "A"]
    assert "no words under 'A:'" in warnings(found)
    assert "the question before it has no answer" in warnings(found)
    assert refusal(text.replace(said[2], "A:")) == "empty turn"
    assert refusal(text.replace(asked[1], "Q:", 1)) == "empty turn"


def test_the_same_questions_again_are_those_of_another_talk() -> None:
    """In the same order, and not where somebody only says the same twice."""
    one = "\n\n".join(f"Q: {asked}\n\nA: {said}" for asked, said in FERRY)
    other = one.replace("Twice", "Once").replace("the half", "all").replace("June", "May")

    assert "4 questions are asked again from here on" in warnings(read(f"{one}\n\n{other}"))
    assert "asked again" not in warnings(read(f"{one}\n\nQ: {FERRY[0][0]}\n\nA: As I said."))


def test_what_was_gathered_from_a_talk_is_not_said() -> None:
    """A title without a colon heads it, below the last answer."""
    below = "Conclusion of the interview\n\nThe desk finds that a boat is needed for the mail."
    found = read(f"{dashed()}\n\n{below}")

    assert words(found)[-1].startswith("Another boat")
    assert any("The desk finds" in one.message for one in found.removed)


def test_offices_with_their_holder_are_labels_where_line_ends_were_lost() -> None:
    """Long ones too, and such as stand once; the first letter of the file may be a small one."""
    eldest = "El señor PRESIDENTE DE LA MESA DE MAYOR EDAD (Lind Rojo)"
    said = [
        (eldest, "Buenos días. Se abre la sesión de hoy."),
        ("La señora SECRETARIA (Roe Pardo)", "La lista está sobre la mesa."),
        (eldest, "Muchas gracias."),
        ("La señora SECRETARIA (Roe Pardo)", "La votación ha terminado."),
        (eldest, "Queda elegida la presidenta."),
        ("La señora PRESIDENTA DE LA CÁMARA (Sol Varn)", "Doy las gracias a todos."),
        ("La señora SECRETARIA (Roe Pardo)", "No hay más asuntos."),
    ]
    text = " ".join(f"{who}: {words}" for who, words in said)

    assert spoken_turns(read(f"e{text[1:]}")) == said


IN_BRACKETS = "[Me] Who shuts the gate?\n[Odo] I do, at night.\n\n".replace("\n[", "\n\n[") * 5


def test_single_words_in_square_brackets_are_names_where_two_take_turns() -> None:
    """One asks, and the other answers."""
    found = read(IN_BRACKETS.lstrip())

    assert spoken_turns(found)[:2] == [
        ("Me", "Who shuts the gate?"),
        ("Odo", "I do, at night."),
    ]
    assert len(found.turns) == 10


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Who shuts the gate?", "The gate was shut."),
        ("I do, at night.", "Is it you?"),
        ("\n\n[Odo]", "\n\n[Odo] Yes.\n\n[Odo] So it is.\n\n[Odo]"),
        ("at night.", "at night.\n\nIt is dark.\n\nIt is cold."),
        ("[Odo]", "[Odo] It is.\n\n[Ada]"),
    ],
)
def test_other_single_words_in_square_brackets_are_none(old: str, new: str) -> None:
    """They say what kind of line stands there, or what is heard."""
    with pytest.raises(BriefError, match="no speakers found"):
        read(IN_BRACKETS.replace(old, new))


SEVERAL = "\n\n".join(
    f"Date: May {day}\nInterviewee: {name}{office}\n\nInterviewer: Who opens the gate?\n\n"
    f"{name}: I do, with a key.\n\nInterviewer: Who pays?\n\n{name}: The town does."
    for day, name, office in (
        (3, "Jane Roe", ", keeper of the gate"),
        (4, "Odo Lind", " - clerk"),
        (5, "Ann Moll", ""),
    )
)


def test_a_general_label_that_only_names_those_who_answer_by_name_says_nothing() -> None:
    """So data stand above each of several talks; where the label answers too, it is a speaker."""
    found = read(SEVERAL)
    other = read(f"{SEVERAL}\n\nInterviewer: Who else?\n\nInterviewee: Jane Roe")

    assert set(labels(found)) == {"Interviewer", "Jane Roe", "Odo Lind", "Ann Moll"}
    assert any(one.message.endswith("Interviewee: Odo Lind - clerk") for one in found.removed)
    assert "Interviewee" in labels(other)


def test_the_end_of_a_word_that_a_scan_parted_is_no_letter_of_who_speaks() -> None:
    """Nor is a word in capitals that ends sentences of lines above, where blank lines part them."""
    torn = "\n\nwhat came of it was a muddle\nd. To us, was it? And what of M\nr. Hale\n\n"
    word = "\n\nand we looked at the FLOOD plan, and then again at the\n\nFLOOD.  It was ours\n\n"
    transcript = read(talk("MS. ROE.  {}", "MR. LIND.  {}", parted=torn + word))

    assert labels(transcript) == ["MS. ROE", "MR. LIND"] * 3
    assert "To us, was it?" in " ".join(words(transcript))


def test_arabic_letters_with_a_bracket_ask_with_their_own_question_mark() -> None:
    """No blank need stand behind the bracket."""
    found = read("س)من يدفع؟\n\nج)المدينة.\n\nس)ومتى؟\n\nج)في مايو.\n")

    assert labels(found) == ["س", "ج"] * 2
    assert words(found) == ["من يدفع؟", "المدينة.", "ومتى؟", "في مايو."]
