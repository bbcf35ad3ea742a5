"""What stands before, behind and below labels: times, counters, tags, calls, other labels."""

from __future__ import annotations

import pytest

from pipeline.errors import TranscriptError, UnknownFormatError
from pipeline.model.transcript import Role, Transcript, raw_text
from pipeline.readers import Source, read_transcript
from pipeline.stages.normalize import normalize
from tests.reading import read, spoken_turns


def warnings(transcript: Transcript) -> str:
    """Return all warnings as one text."""
    return " | ".join(note.message for note in transcript.notes if note.is_warning)


def removed(transcript: Transcript) -> str:
    """Return all that was set apart as one text."""
    return " | ".join(note.message for note in transcript.removed)


TIMED_LINES = """\
# Talk at the gate

(0:00) **Jane:** How high did the river stand in the year in which the old mill
(0:06) fell into the water and the gate with it?

(0:12) **Odo:** It stood at six metres, and the keeper told us that he had not
(0:17) seen it so high in all the years he was there with
(0:21) his brother.

(0:25) **Jane:** And who shut the gate in that night, when all of you were asleep
(0:29) and nobody heard the bell?

(0:33) **Odo:** The keeper did.
"""


def test_a_time_before_each_line_is_taken_off_before_lines_are_joined() -> None:
    """Each is an edit, so that the file's own characters can be rebuilt."""
    source = Source("talk.md")
    reading = read_transcript(TIMED_LINES.encode(), source)
    transcript = normalize(reading.transcript)

    assert spoken_turns(transcript) == [
        (
            "Jane",
            "How high did the river stand in the year in which the old mill fell into the water "
            "and the gate with it?",
        ),
        (
            "Odo",
            "It stood at six metres, and the keeper told us that he had not seen it so high in "
            "all the years he was there with his brother.",
        ),
        (
            "Jane",
            "And who shut the gate in that night, when all of you were asleep and nobody heard "
            "the bell?",
        ),
        ("Odo", "The keeper did."),
    ]
    assert [
        raw_text(one) == reading.raw[one.start : one.end]
        for turn in transcript.turns
        for one in turn.paragraphs
    ] == [True] * 4
    assert {edit.reason for one in transcript.turns[1].paragraphs for edit in one.edits} == {"time"}


@pytest.mark.parametrize("dot", ["‧", "·", "・", "．", "•"])
def test_a_dot_parts_a_name_in_chinese_letters(dot: str) -> None:
    """Indigenous and foreign names are written so, also with Latin letters among them."""
    name = f"巴奈{dot}姆路Kolo．Panay委員"
    text = (
        "陳委員大文：請問部長，水門何時關閉？\n\n林部長小明：昨天晚上已經關閉了。\n\n"
        f"{name}：我們的村子沒有收到通知。\n\n林部長小明：我們會再檢討。\n\n"
        "陳委員大文：好，謝謝部長。\n\n"
        f"{name}：請部長說明。\n\n林部長小明：是。\n"
    )

    assert spoken_turns(read(text))[2:] == [
        (name, "我們的村子沒有收到通知。"),
        ("林部長小明", "我們會再檢討。"),
        ("陳委員大文", "好，謝謝部長。"),
        (name, "請部長說明。"),
        ("林部長小明", "是。"),
    ]


CHAT = """\
Jane Roe: The gate is mended, and the wall as well.
HostA: Thanks. o.lind42 anything from you?

o.lind42: I painted the door.
HostA: Good.

Jane Roe: I also looked at the lamps.
HostA: And the bell?

o.lind42: Not yet.
Jane Roe: I can do it.
HostA: Thanks both.
"""


def test_the_name_of_an_account_is_a_label_among_labels() -> None:
    """It has a figure or a full stop in it, and every other line begins with a label."""
    assert [label for label, _ in spoken_turns(read(CHAT))] == [
        *("Jane Roe", "HostA", "o.lind42", "HostA"),
        *("Jane Roe", "HostA", "o.lind42", "Jane Roe", "HostA"),
    ]


def test_a_word_with_a_figure_in_prose_is_no_label() -> None:
    """Where lines go on without labels, nothing tells that it is one."""
    text = (
        "Jane Roe: The names of the files were these, and all were on the wall.\n"
        "gate_one.txt: with the heights of the river\nof the last year\n"
        "gate_two.txt: with those of the year before\nand nothing else\n\n"
        "Odo Lind: And then?\n\nJane Roe: We read them.\n\nOdo Lind: All?\n\nJane Roe: All.\n"
    )

    assert {label for label, _ in spoken_turns(read(text))} == {"Jane Roe", "Odo Lind"}


def test_lines_with_a_tag_alone_part_a_corpus_and_are_no_words() -> None:
    """Many talks may stand between them: a warning says how many parts there are."""
    part = "<TXT=lake{0}>\nQ: How high did it stand?\nA: It stood at {0} metres.\n"
    transcript = read("".join(part.format(number) for number in range(1, 5)))

    assert spoken_turns(transcript)[1:3] == [
        ("A", "It stood at 1 metres."),
        ("Q", "How high did it stand?"),
    ]
    assert "tags such as <TXT=lake1> mark 4 parts in one file" in warnings(transcript)
    assert "4 lines with a tag alone, as <TXT=lake1>" in removed(transcript)


def test_what_another_says_meanwhile_stands_in_brackets_before_a_label() -> None:
    """It is told, and the label behind it begins a turn."""
    text = (
        "E: How high did it stand?\nL: At six metres.\nE: And then?\n"
        "[E: yes] L: It fell in the night.\nE: Who saw it?\nL: The keeper.\n"
    )
    transcript = read(text)

    assert spoken_turns(transcript)[3:5] == [
        ("L", "It fell in the night."),
        ("E", "Who saw it?"),
    ]
    assert "said meanwhile: [E: yes]" in removed(transcript)


def test_few_words_under_a_counted_speaker_are_said() -> None:
    """Only a label that stands alone of its kind may give data, and none behind others."""
    said = ["We met at the gate, and nobody came.", "Old Harbour", "Then we went home again."]
    text = "".join(
        f"Speaker {number}: {said[number % 3]}\n\n" for number in (3, 5, 3, 4, 7, 6, 8, 9, 12)
    )

    assert spoken_turns(read(text))[4:7] == [
        ("Speaker 7", "Old Harbour"),
        ("Speaker 6", "We met at the gate, and nobody came."),
        ("Speaker 8", "Then we went home again."),
    ]


def test_a_list_of_counted_people_above_the_talk_is_data() -> None:
    """There a name stands behind each, and nobody has spoken yet."""
    text = (
        "Interviewee 1: Jane Roe\nInterviewee 2: Odo Lind\n\n"
        "Q: How high did it stand?\n\nA: At six metres.\n\nQ: And then?\n\nA: It fell.\n"
    )

    assert {label for label, _ in spoken_turns(read(text))} == {"Q", "A"}


@pytest.mark.parametrize(
    "before",
    [
        "[  0.03s -   2.06s] ",
        "[12.5 --> 14.0] ",
        "(3.2s) ",
        "[T004] ",
        "[u12] ",
        "[00:01 -> 00:04] ",
    ],
)
def test_a_bracket_with_a_time_or_a_counter_stands_before_a_label(before: str) -> None:
    """Recognizers print seconds so, and corpora count turns."""
    text = "".join(
        f"{before}{label}: {said}\n"
        for label, said in [
            ("SPEAKER_00", "okay so if you can move around a little we will see it"),
            ("SPEAKER_01", "i moved around and it was not there"),
            ("SPEAKER_00", "then we try again tomorrow"),
            ("SPEAKER_01", "all right"),
        ]
    )

    assert spoken_turns(read(text)) == [
        ("SPEAKER_00", "okay so if you can move around a little we will see it"),
        ("SPEAKER_01", "i moved around and it was not there"),
        ("SPEAKER_00", "then we try again tomorrow"),
        ("SPEAKER_01", "all right"),
    ]


def test_counted_speakers_who_each_speak_once_in_chinese_are_a_talk() -> None:
    """Letters are counted where no blanks part words: these are no list of people."""
    said = [
        "各位專家，大家早上好，今天我們在這裡開會討論水門的事情。",
        "河水昨天到了六米，我們都沒有睡覺，一直守在水門旁邊。",
        "水門已經關閉，請大家放心，明天我們會再來檢查一次。",
    ]
    text = "".join(
        f"[00:00:{at}0.000 -> 00:00:{at}5.000] speaker{at}: {one}\n" for at, one in enumerate(said)
    )

    assert spoken_turns(read(text)) == [(f"speaker{at}", one) for at, one in enumerate(said)]


HEADED = """\
## I:

How high did the river stand?

## B:

Six metres. And then it fell again in the night.

## I:

Who saw it?

## B:

{}: Who would go out there in the rain? Nobody did.

And so it went.

## I:

Was it late?

## B:

It was late.
"""


def test_a_word_with_a_colon_below_a_heading_that_is_a_label_is_said() -> None:
    """It makes no empty turn of the label above it, and is told."""
    transcript = read(HEADED.format("Right. Nightwatchmen"), "talk.md")

    assert spoken_turns(transcript)[3] == (
        "B",
        "Right. Nightwatchmen: Who would go out there in the rain? Nobody did. ¶ And so it went.",
    )
    assert "'Right. Nightwatchmen:' is read as prose" in warnings(transcript)


@pytest.mark.parametrize("words", ["Na, also eigentlich ist es so", "Apropos Harrow Bay"])
def test_a_clause_before_a_colon_is_nobody(words: str) -> None:
    """A small verb or a word that leads to a subject is in no name."""
    transcript = read(HEADED.format(words), "talk.md")

    assert f"{words}:" not in warnings(transcript)
    assert spoken_turns(transcript)[3][1].startswith(f"{words}: Who")


SITTING = """\
#### Posłanka Anna Nowak:

Panie Marszałku! Woda stała wysoko, a brama była otwarta.

> *Głos z sali interrupts:* Kto ją otworzył?

#### Posłanka Anna Nowak:

Nikt jej nie zamknął.

#### Posłanka Anna Nowak:

Marszałek: Proszę o spokój na sali.

> *Poseł Jan Lind interrupts:* Skandal!

#### Posłanka Anna Nowak:

Dziękuję bardzo.

#### Minister Jan Kowal:

Brama jest zamknięta od wczoraj.

#### Posłanka Anna Nowak:

Marszałek: Dziękuję, pani poseł.
"""


def test_who_keeps_order_breaks_in_below_the_label_of_another() -> None:
    """Then who is named above says nothing there; calls set as quotations are listed."""
    transcript = read(SITTING, "sitting.md")

    assert spoken_turns(transcript) == [
        ("Posłanka Anna Nowak", "Panie Marszałku! Woda stała wysoko, a brama była otwarta."),
        ("Posłanka Anna Nowak", "Nikt jej nie zamknął."),
        ("Marszałek", "Proszę o spokój na sali."),
        ("Posłanka Anna Nowak", "Dziękuję bardzo."),
        ("Minister Jan Kowal", "Brama jest zamknięta od wczoraj."),
        ("Marszałek", "Dziękuję, pani poseł."),
    ]
    assert "'Marszałek:' stands right below 'Posłanka Anna Nowak:'" in warnings(transcript)
    assert "a call: Głos z sali interrupts: Kto ją otworzył?" in removed(transcript)


def test_a_label_that_is_empty_everywhere_is_still_refused() -> None:
    """Nothing stands below it that could be its words."""
    with pytest.raises(TranscriptError, match="empty turn"):
        read("Q: Who saw it?\n\nA:\n\nQ: And then?\n\nA: It fell.\n")


@pytest.mark.parametrize("form", ["Q{}: {}", "Question {}. {}", "Pergunta {}: {}"])
def test_numbered_questions_beside_names_are_asked_by_nobody_named(form: str) -> None:
    """Each number stands once; the words answer under labels that recur."""
    asked = ["How high did it stand?", "Who saw it fall?", "Was it late that night?"]
    text = "".join(
        f"{form.format(number, one)}\n\nJane Roe: I was there, and I know.\n\n"
        "Odo Lind: So was I, with Jane.\n\n"
        for number, one in enumerate(asked, start=1)
    )
    transcript = read(text)
    word = form.partition("{")[0].strip()

    assert spoken_turns(transcript)[:4] == [
        (word, asked[0]),
        ("Jane Roe", "I was there, and I know."),
        ("Odo Lind", "So was I, with Jane."),
        (word, asked[1]),
    ]
    assert transcript.turns[0].speaker.role is Role.INTERVIEWER


def test_quarters_of_a_year_are_no_questions() -> None:
    """Nothing is asked there."""
    text = "".join(
        f"Jane Roe: These are the sums of the year.\n\nQ{number}: {number} million for the gate\n\n"
        "Odo Lind: I see, and thank you.\n\n"
        for number in range(1, 5)
    )

    assert {label for label, _ in spoken_turns(read(text))} == {"Jane Roe", "Odo Lind"}


def test_a_label_at_the_end_of_each_line_says_whose_words_those_are() -> None:
    """What one says from line to line is one turn."""
    text = (
        "How high did the river stand? SPEAKER_00\nIt stood at six metres, SPEAKER_01\n"
        "and the keeper saw it. SPEAKER_01\nThank you. SPEAKER_00\nNot at all. SPEAKER_01\n"
    )
    turns = [(label, " ".join(said.split())) for label, said in spoken_turns(read(text))]

    assert turns == [
        ("SPEAKER_00", "How high did the river stand?"),
        ("SPEAKER_01", "It stood at six metres, ¶ and the keeper saw it."),
        ("SPEAKER_00", "Thank you."),
        ("SPEAKER_01", "Not at all."),
    ]


def test_labels_behind_long_lines_are_no_words_of_the_paragraph() -> None:
    """Lines that are wrapped are joined without what stands behind them."""
    first = "We stood at the gate that night and heard the river rise under the old bridge and"
    second = "then the keeper came with a lamp and told us all to go home before the wall would"
    third = "fall, and so we went."
    text = "".join(
        f"{line} SPEAKER_0{who}\n"
        for line, who in [(first, 0), (second, 0), (third, 0), (first, 1), (second, 1), (third, 1)]
    )
    reading = read_transcript(text.encode(), Source("talk.txt"))
    transcript = normalize(reading.transcript)
    whole = f"{first} {second} {third}"

    assert spoken_turns(transcript) == [("SPEAKER_00", whole), ("SPEAKER_01", whole)]
    paragraph = transcript.turns[0].paragraphs[0]
    assert raw_text(paragraph) == reading.raw[paragraph.start : paragraph.end]


def test_a_name_behind_a_sign_begins_each_line_of_a_corpus() -> None:
    """A warning says so, as such names may be spoken to; a stamp of the recording is listed."""
    said = ["how high did it stand //", "so / at six metres / and more //", "aha /", "yes //"]
    lines = [f"@{'jr84f' if at % 2 == 0 else 'ol88m'} {one}\n" for at, one in enumerate(said * 2)]
    transcript = read("".join([*lines, "# time_end 1:08:21\n"]))

    assert spoken_turns(transcript)[:3] == [
        ("jr84f", said[0]),
        ("ol88m", said[1]),
        ("jr84f", said[2]),
    ]
    assert spoken_turns(transcript)[-1] == ("ol88m", said[3])
    assert "names behind '@' are read as who speaks" in warnings(transcript)
    assert "time_end 1:08:21" in removed(transcript)


def test_posts_that_speak_to_many_accounts_are_no_talk() -> None:
    """Each line begins with another name: who is spoken to."""
    text = "".join(f"@name{at} thank you, we will look into that today.\n" for at in range(12))

    with pytest.raises(TranscriptError, match="no speakers found"):
        read(text)


def test_general_words_alone_on_lines_need_few_sentences_below_them() -> None:
    """A recognizer cuts anywhere: "know? Okay." begins with a small letter."""
    text = "".join(
        f"Interviewer 1\nwhat did the keeper say, {at}?\n\nInterviewee\nHe said nothing at all.\n\n"
        for at in range(12)
    )

    assert spoken_turns(read(text))[:2] == [
        ("Interviewer 1", "what did the keeper say, 0?"),
        ("Interviewee", "He said nothing at all."),
    ]


def test_questions_at_the_ends_of_turns_of_several_are_warned_of() -> None:
    """The interviewer has no label there: the place and the next step are told."""
    said = ["It stood high.", "It fell again.", "The keeper saw it."]
    asked = ["Who saw that?", "How did it fall?", "", "Was he alone there?", "And you?", ""]
    text = "".join(
        f"{'XXXX' if at % 2 else 'YYYY'}: {said[at % 3]}\n\n{asked[at % 6]}\n\n" for at in range(12)
    )
    told = warnings(read(text))

    assert "8 of 12 turns end in a question of its own paragraph" in told
    assert "as “Who saw that?”, begin it with 'Q:'" in told


def test_one_who_asks_at_the_end_of_his_own_turns_is_not_warned_of() -> None:
    """He is the interviewer, though no role is known."""
    text = "".join(
        f"Jane: I see, that is a lot of water.\n\nWho saw it fall in {year}?\n\n"
        "Odo: The keeper did, and nobody else.\n\n"
        for year in range(1990, 1996)
    )

    assert "question of its own paragraph" not in warnings(read(text))


def test_what_looks_like_a_film_is_warned_of() -> None:
    """Words in quotation marks, and lines in brackets that tell what people do."""
    text = "".join(
        f'[She walks to the gate and looks at lamp {at}]\n\nJane: "I saw you there, Odo."\n\n'
        '[Odo turns around and lifts the lamp]\n\nOdo: "And I saw you, did I not?"\n\n'
        for at in range(6)
    )

    assert "it looks like a film or a play, which nobody said" in warnings(read(text))


@pytest.mark.parametrize(
    "sent",
    [
        "06/12/2020, 16:25 - ",
        "06/12/2020, 11:25 a. m. - ",
        "6/12/20, 4:25\u202fPM - ",
        "06/12/2020 à 16:25 - ",
        "6.12.2020 klo 16.25 - ",
        "[06.12.20, 16:25:33] ",
    ],
)
@pytest.mark.parametrize("more", ["", "and dark, too?\nI can see no lamp\n"])
def test_a_chat_that_whatsapp_exported_is_refused_by_name(sent: str, more: str) -> None:
    """It holds what was written, in messages of a line or several."""
    text = f"{sent}Jane: Is it late?\n{more}{sent}Odo: Yes.\n{sent}Odo added Mia\n"

    with pytest.raises(UnknownFormatError, match="a chat that WhatsApp exported"):
        read(text)


@pytest.mark.parametrize("kind", ["message", "service"])
def test_a_chat_that_telegram_exported_is_refused_by_name(kind: str) -> None:
    """It holds what was written; JSON of another program has no senders in its messages."""
    message = f'{{"id": 1, "type": "{kind}", "from": "Jane", "text": ["Is it late?"]}}'
    text = f'{{"name": "The gate", "messages": [{message}, {message}]}}'

    with pytest.raises(UnknownFormatError, match="a chat that Telegram exported"):
        read(text, "result.json")
    with pytest.raises(TranscriptError):
        read(text.replace('"from"', '"about"'), "result.json")


def test_a_list_of_who_speaks_when_is_no_talk() -> None:
    """A letter stands where words would, between a time and a label."""
    text = "".join(
        f"[ 00:00:0{at}.030 -->  00:00:0{at}.824] {letter} SPEAKER_0{at % 2}\n"
        for at, letter in enumerate("ABCDEFG")
    )

    with pytest.raises(TranscriptError, match="no speakers found"):
        read(text)


def test_labels_right_below_others_that_stand_elsewhere_as_well_make_no_prose() -> None:
    """Odo speaks with his label on the line: he does not go on what Jane says."""
    text = (
        "Jane Roe:\n\nThe river stood high.\n\nJane Roe:\n\nOdo Lind: I saw it as well.\n\n"
        "Jane Roe:\n\nWe shut the gate.\n\nOdo Lind: At night.\n\nJane Roe:\n\nIt was late.\n"
    )

    with pytest.raises(TranscriptError, match="empty turn"):
        read(text)


KEYED = """\
[00:00:01]
_page : 1
ROE: Boats away.

[00:00:05]
LIND: The lake is calm.

[00:00:09]
_page : 2
_extra : LAKE BANK
ROE: We have the gate in sight.

[00:00:12]
LIND: Roger.

[00:00:20]
_page : 3
ROE: Mooring now.
"""


def test_data_that_a_program_puts_between_the_turns_are_not_said() -> None:
    """A key that stands again and again is one; few lines of another are said."""
    transcript = read(KEYED)

    assert [words for _, words in spoken_turns(transcript)] == [
        "Boats away.",
        "The lake is calm. ¶ _extra : LAKE BANK",
        "We have the gate in sight.",
        "Roger.",
        "Mooring now.",
    ]
    assert "3 lines of data, not said, as “_page : 1”" in [
        one.message for one in transcript.removed
    ]


def test_sentences_behind_such_a_key_are_said() -> None:
    """They may be somebody's: no line with that key is taken out then."""
    transcript = read(KEYED.replace("_page : 2", "_page : We turned it."))

    assert "_page : We turned it." in " ".join(words for _, words in spoken_turns(transcript))
