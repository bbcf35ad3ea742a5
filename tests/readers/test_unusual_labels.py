"""Labels that a scan parted, that times or directions stand beside, and names in a picture."""

from __future__ import annotations

import json

import pytest

from pipeline.errors import TranscriptError
from pipeline.readers.labels.shapes import is_garbled
from tests.reading import read, spoken_turns


def test_labels_whose_letters_a_scan_parted_begin_turns() -> None:
    """They are compared without their blanks, and each is warned of."""
    text = """\
Question: Who pays for the gate?

Lake Keeper: The town does.

Q u e s t i o n : And before?

L a ke  Keeper: Nobody did.

.  Question: Was it hard?

Lake  K e e per:. It was.
"""
    transcript = read(text)

    assert spoken_turns(transcript) == [
        ("Question", "Who pays for the gate?"),
        ("Lake Keeper", "The town does."),
        ("Question", "And before?"),
        ("Lake Keeper", "Nobody did."),
        ("Question", "Was it hard?"),
        ("Lake Keeper", "It was."),
    ]
    assert sum("misread" in one.message for one in transcript.notes if one.is_warning) >= 2


def test_a_paragraph_amid_an_answer_that_asks_is_warned_of() -> None:
    """Its mark may be lost where the other questions are headings."""
    text = """\
# The keeper

## Who opens the gate?

I do, each morning.

## Who pays?

The town pays us.

How will you keep the gate in times to come?

We shall keep it as we always did.

## And your sister?

She helps me.
"""
    transcript = read(text, "talk.md")

    assert [one.message for one in transcript.notes if one.is_warning] == [
        "a paragraph amid an answer asks, “How will you keep the gate in times to come?”: "
        "where whoever asks says it, mark it as the other questions are"
    ]


def test_a_second_name_in_bold_within_answers_is_who_answers_there() -> None:
    """The blank may stand within the bold letters."""
    text = """\
# Two keepers

**Who opens the gate?**

**Jane Roe:** I do.

**Odo Lind: **And I close it.

**Who pays?**

**Jane Roe:** The town does.

**Since when?**

**Jane Roe:** Since we asked.

**Odo Lind: **Since she asked, I should say.
"""

    assert spoken_turns(read(text, "talk.md")) == [
        ("Q", "**Who opens the gate?**"),
        ("Jane Roe", "I do."),
        ("Odo Lind", "And I close it."),
        ("Q", "**Who pays?**"),
        ("Jane Roe", "The town does."),
        ("Q", "**Since when?**"),
        ("Jane Roe", "Since we asked."),
        ("Odo Lind", "Since she asked, I should say."),
    ]


def test_a_line_all_in_bold_is_no_label_among_bold_names() -> None:
    """It sums up what is said below it."""
    text = """\
# Two keepers

**Jane Roe:** Who opens the gate?

**Odo Lind:** I do.

**Jane Roe:** And who pays?

**公平：谁付钱**

**Odo Lind:** The town does.

**以后：谁照顾**

**Jane Roe:** And then?
"""

    assert spoken_turns(read(text, "talk.md")) == [
        ("Jane Roe", "Who opens the gate?"),
        ("Odo Lind", "I do."),
        ("Jane Roe", "And who pays?"),
        ("Odo Lind", "The town does."),
        ("Jane Roe", "And then?"),
    ]


def test_the_sign_of_a_hard_break_is_not_said() -> None:
    """A label below it begins a turn."""
    text = """\
# Two keepers

**Jane:** Who opens the gate\\
**Odo:** I do.\\
It is heavy.

**Jane:** And who pays?\\
**Odo:** The town.
"""
    turns = spoken_turns(read(text, "talk.md"))

    assert [(label, words.replace("\n", " ")) for label, words in turns] == [
        ("Jane", "Who opens the gate"),
        ("Odo", "I do. ¶ It is heavy."),
        ("Jane", "And who pays?"),
        ("Odo", "The town."),
    ]


def test_two_times_in_seconds_and_a_dash_stand_before_labels() -> None:
    """So a recognizer writes them: `[0.0, 3.26] - SPEAKER_02:`."""
    text = """\
# Talk

[0.0, 3.26] - SPEAKER_02:  Who opens the gate? <br>

[3.3, 8.1] - SPEAKER_00:  I do, each morning. <br>

[8.2, 9.5] - SPEAKER_02:  Who pays? <br>
"""
    transcript = read(text, "talk.md")

    assert [(one.speaker.label, one.time) for one in transcript.turns] == [
        ("SPEAKER_02", "00:00:00"),
        ("SPEAKER_00", "00:00:03"),
        ("SPEAKER_02", "00:00:08"),
    ]


def test_what_one_does_stands_between_initials_and_a_dash() -> None:
    """It is told of, and not said."""
    text = """\
# Talk

J.R. *nods* — Who opens the gate?

O.L. — I do, each morning.

J.R. *takes notes, then looks up* — Who pays?

O.L. — The town does.

J.R. — Thank you.
"""
    transcript = read(text, "talk.md")

    assert spoken_turns(transcript) == [
        ("J.R", "Who opens the gate?"),
        ("O.L", "I do, each morning."),
        ("J.R", "Who pays?"),
        ("O.L", "The town does."),
        ("J.R", "Thank you."),
    ]
    assert [one.message for one in transcript.notes if "beside" in one.message] == [
        "beside 'J.R' stands nods",
        "beside 'J.R' stands takes notes, then looks up",
    ]


def test_a_picture_may_name_who_speaks_in_a_class() -> None:
    """Its other words are a name with a colon."""

    def said(kind: str, name: str, words: str) -> str:
        return f'<img alt="{name}:" src="a.jpg" class="{kind}"><p class="{kind}">{words}</p>'

    host, guest = ("interview-host", "Jane Roe"), ("interview-guest", "Odo Lind")
    page = "".join(
        [
            said(*host, "Who opens the gate?"),
            said(*guest, "I do, each morning."),
            said(*host, "Who pays?"),
            said(*guest, "The town does, as it always did."),
        ]
    )

    transcript = read(f"<html><body><h1>Talk</h1>{page}</body></html>", "talk.html")

    assert spoken_turns(transcript) == [
        ("Jane Roe", "Who opens the gate?"),
        ("Odo Lind", "I do, each morning."),
        ("Jane Roe", "Who pays?"),
        ("Odo Lind", "The town does, as it always did."),
    ]


def test_elements_in_italics_among_those_of_who_speaks_are_warned_of() -> None:
    """Whoever made the page may have put them in."""
    said = "".join(
        f'<p class="interviewer">Who opens gate {at}?</p>'
        f'<p class="interviewee">I do, each morning, and I like it.</p>'
        for at in range(4)
    )
    added = '<p class="interviewee"><i>Or so I like to say, as nobody looks.</i></p>'
    [warned] = [
        one.message
        for one in read(f"<html><body>{said}{added}{said}{added}</body></html>", "a.html").notes
        if "italics" in one.message
    ]

    assert warned.startswith(
        "2 of 18 elements are all in italics, first “Or so I like to say, as nobody …”"
    )


def test_a_name_that_tags_set_apart_begins_a_paragraph_without_a_sign() -> None:
    """A fixed blank parts it from the words."""
    text = "\n\n".join(
        [
            "# The keeper",
            "<p><em>Jane</em>&nbsp; Wer öffnet das Tor?</p>",
            "<p><em>Odo</em>&nbsp; Das mache ich.</p>",
            "<p><em>Jane</em>&nbsp; Und wer zahlt?</p>",
            "<p><em>Odo</em>&nbsp; Die Stadt zahlt.</p>",
            "<p><em>Jane</em>&nbsp; Seit wann?</p>",
            "<p><em>Odo</em>&nbsp; Seit wir fragten.</p>",
        ]
    )

    assert [
        (label, words.removesuffix("</p>")) for label, words in spoken_turns(read(text, "talk.md"))
    ] == [
        ("Jane", "Wer öffnet das Tor?"),
        ("Odo", "Das mache ich."),
        ("Jane", "Und wer zahlt?"),
        ("Odo", "Die Stadt zahlt."),
        ("Jane", "Seit wann?"),
        ("Odo", "Seit wir fragten."),
    ]


def test_json_of_questions_with_their_answers_is_a_talk_where_it_says_so() -> None:
    """Without a key that names an interview it may be a list to learn from, and is refused."""
    pairs = [
        {"question": "Who opens the gate?", "answer": "I do.", "marks": {"words": 2}},
        {"question": "Who pays?", "answer": "The town does."},
        {"question": "Since when?", "answer": "Since we asked."},
    ]
    transcript = read(json.dumps({"interview_id": "7", "responses": pairs}), "talk.json")

    assert spoken_turns(transcript) == [
        ("Question", "Who opens the gate?"),
        ("Answer", "I do."),
        ("Question", "Who pays?"),
        ("Answer", "The town does."),
        ("Question", "Since when?"),
        ("Answer", "Since we asked."),
    ]
    with pytest.raises(TranscriptError):
        read(json.dumps({"name": "Gates", "responses": pairs}), "talk.json")


PRESS = "\n\n".join(
    f"PM: {said}\nJ: {asked}"
    for said, asked in (
        ("The gate stays open.", "Who pays for it?"),
        ("The town pays, and I am glad of it.", "Until when?"),
        ("Until May.", "And the mill?"),
    )
)


@pytest.mark.parametrize("torn", ["TE7 L i 2, 1 7", "T EL", "F A X", "X1 Y2"])
def test_what_a_scan_made_of_a_letterhead_is_nobody(torn: str) -> None:
    """It stands once; its line stays where it is, with a warning, and no word is lost."""
    found = read(f"{PRESS}\n\n{torn}: the lower bank.\n\nPM: It stands.\nJ: Thank you.")

    assert {turn.speaker.label for turn in found.turns} == {"PM", "J"}
    assert any(f"{torn}: the lower bank." in said for _, said in spoken_turns(found))
    notes = [one.message for one in found.notes if one.is_warning]
    assert any(one.startswith(f"'{torn}:' is read as prose") for one in notes)


@pytest.mark.parametrize(
    "label", ["SPEAKER 1", "M2", "M 2", "J R", "J. R.", "J R R", "C C", "Jo Li", "JANE 2", "Roe"]
)
def test_short_labels_and_those_with_a_number_are_read_as_before(label: str) -> None:
    """Such a one is no piece of a letterhead, though it may stand once."""
    assert not is_garbled(label)


@pytest.mark.parametrize("label", ["SPEAKER 1", "M2", "J R", "X1 Y2"])
def test_pieces_that_come_back_are_a_label(label: str) -> None:
    """Only what stands once is doubted."""
    said = f"{label}: The lower bank stands.\n\nPM: It stands.\nJ: Thank you."
    found = read(f"{PRESS}\n\n{said}\n\n{said}")

    assert label in {turn.speaker.label for turn in found.turns}


def test_a_dash_right_behind_the_colon_belongs_to_the_label() -> None:
    """Also where a label has letters of English alone, and where it stands inside a line."""
    text = """\
Keeper of the Lake:- Who pays for the gate?
Jane Roe:- The town does.
Keeper of the Lake:- And before? Odo Lund:- Nobody did.
Keeper of the Lake:- Was it hard?
Jane Roe:- It was. There were two ways: ours and theirs.
Odo Lund:- I do not think so.
Keeper of the Lake:- How many?
Odo Lund:- 42.
Keeper of the Lake:- Thank you.
Odo Lund:- And you.
"""
    transcript = read(text)

    assert spoken_turns(transcript) == [
        ("Keeper of the Lake", "Who pays for the gate?"),
        ("Jane Roe", "The town does."),
        ("Keeper of the Lake", "And before?"),
        ("Odo Lund", "Nobody did."),
        ("Keeper of the Lake", "Was it hard?"),
        ("Jane Roe", "It was. There were two ways: ours and theirs."),
        ("Odo Lund", "I do not think so."),
        ("Keeper of the Lake", "How many?"),
        ("Odo Lund", "42."),
        ("Keeper of the Lake", "Thank you."),
        ("Odo Lund", "And you."),
    ]


def test_one_label_with_a_dash_is_one_where_it_recurs_and_a_face_is_none() -> None:
    """Beside labels without a dash; what stands once so is prose."""
    text = """\
Question: Who pays for the gate?
Roe:- The town does.
Question: And before?
Roe:- Nobody did.
Reasons:- there was no money, and no gate.
Question: Was it hard?
Roe:- It was.
Glad:-D that it is over.
"""
    assert spoken_turns(read(text)) == [
        ("Question", "Who pays for the gate?"),
        ("Roe", "The town does."),
        ("Question", "And before?"),
        ("Roe", "Nobody did. ¶ Reasons:- there was no money, and no gate."),
        ("Question", "Was it hard?"),
        ("Roe", "It was. ¶ Glad:-D that it is over."),
    ]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_office_holder_and_party_stand_alone_on_their_line(ends: str) -> None:
    """So does a name with a word of prose in it that stood before its party: "Lord True"."""
    office = "The Advocate-Keeper for Varn (Lord Lind of Moll) (Con)"
    said = (
        ("Lord Berg (LD)", "Is the noble Lord right?"),
        ("Lord Said (Con)", "It was the other way around."),
        ("Lord Berg", "Was it?"),
        ("Lord Said", "I thank the noble Lord. It was."),
        ("Lord Berg", "I am glad of it."),
        (office, "My Lords, I know where my money would be."),
        ("Lord Berg", "Then we are agreed."),
        ("Lord Lind of Moll", "We are."),
    )
    text = "\n\n".join(f"{who}\n{words}" for who, words in said)
    found = read(f"Lake Bill\n\n{text}\n".replace("\n", ends))

    full = {"Lord Berg": "Lord Berg (LD)", "Lord Said": "Lord Said (Con)"}
    full["Lord Lind of Moll"] = office
    assert spoken_turns(found) == [(full.get(who, who), words) for who, words in said]


@pytest.mark.parametrize("form", ["_{}_:", "_{}:_"])
def test_labels_in_italics_make_a_text_markdown(form: str) -> None:
    """A line below is the sign of italics as well as a star is."""
    said = (("Jane Roe", "Who pays?"), ("OL", "The town does."), ("Jane Roe", "And you?"))
    said = (*said, ("OL", "I pay, too."))
    found = read("\n\n".join(f"{form.format(who)} {words}" for who, words in said), "talk.md")

    assert found.format == "markdown"
    assert spoken_turns(found) == list(said)


def test_names_in_brackets_before_few_of_all_lines_are_told_of_in_the_refusal() -> None:
    """What stands above the first of them is somebody's, and no label says whose."""
    long = "\n\n".join(
        f"The gate of the lake was built in parts, of which this is {at}." for at in "abcdef"
    )
    asked = "[Odo] How many are there?\n\n[From the room] Who pays?\n\n[Jane Roe] The town does."
    text = f"# The gate\n\n{long}\n\n[Laughter]\n\n{asked}\n\n{long}\n\n{asked}\n\n{long}\n"
    with pytest.raises(TranscriptError) as caught:
        read(text, "talk.md")
    [problem] = caught.value.problems

    assert problem.message == "no speakers found"
    assert problem.hint is not None
    assert problem.hint.startswith("'[Odo]' and '[Jane Roe]' begin several lines")
    assert problem.place is not None
    assert problem.place.line == 17


LETTERED = (
    "b. so I shut the gate\n\na.and then?\n\nb/ then I slept\n\na. all night?\n\n"
    "B: Yes, all of it.\n\nA: Who woke you?\n\nB: The bell.\n\nA: And then?\n\nB: I rose.\n\n"
)


def test_letters_in_another_form_begin_turns_where_two_take_turns() -> None:
    """In small letters, or with another sign; a warning tells so."""
    found = read(LETTERED)

    assert spoken_turns(found)[:5] == [
        ("B", "so I shut the gate"),
        ("A", "and then?"),
        ("B", "then I slept"),
        ("A", "all night?"),
        ("B", "Yes, all of it."),
    ]
    assert len(found.turns) == 9
    assert any("4 lines begin with the letter of a label" in one.message for one in found.notes)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("a. all night?", "c. all night?"),
        ("a.and", "b.and"),
        ("a.and then?\n\nb/ then", "And then"),
        ("\n\na", "\na"),
    ],
)
def test_letters_that_count_the_points_of_a_list_are_words(old: str, new: str) -> None:
    """They go on to others, do not take turns, or are few."""
    found = read(LETTERED[LETTERED.index("B: Yes") :] + LETTERED.replace(old, new))

    assert not any("letter of a label in another form" in one.message for one in found.notes)


def test_a_time_stamp_is_no_speaker_and_a_list_of_speakers_below_is_no_talk() -> None:
    """A program wrote the words of all into paragraphs of their own, with the labels inside."""
    stamps = "\n\n".join(
        f"Timestamp : [{at}.0, {at + 9}.5]: <br>**SPEAKER_1:** We go to the lake now and wait there"
        for at in range(0, 40, 10)
    )
    cast = "-SPEAKER_1: ...\n-SPEAKER_2: ..."
    text = (
        f"# A talk\n\n{stamps}\n\n## Who spoke\n\n{cast}\n\n# Summary\n\nThey went to the lake.\n"
    )

    with pytest.raises(TranscriptError, match="no speakers found"):
        read(text, "talk.md")


@pytest.mark.parametrize("rate", ["(conf: {})", "[confidence {}]", "(Prob.={})", "(Score: {} %)"])
@pytest.mark.parametrize("time", ["", "[00:0{} - 00:09] "])
def test_how_sure_a_program_is_of_who_speaks_is_no_part_of_the_label(rate: str, time: str) -> None:
    """Its colon ends no label; the least is told."""
    said = ("Who pays?", "We do: the town.", "And the gate?", "That too.", "Since when?", "In May.")
    head = f"{time}{{}} {rate}: {{}}"
    text = "\n".join(
        head.format(*((at,) if time else ()), ("KEEPER", "Jane Roe")[at % 2], f"0.{9 - at}", words)
        for at, words in enumerate(said)
    )
    transcript = read(text)

    assert spoken_turns(transcript) == [
        (("KEEPER", "Jane Roe")[at % 2], words) for at, words in enumerate(said)
    ]
    assert [one.message for one in transcript.notes if "how sure" in one.message] == [
        f"beside 6 labels stands how sure a program is of them, least {rate.format('0.4')} "
        "beside 'Jane Roe'"
    ]


def test_a_bracket_with_a_colon_that_tells_something_else_ends_a_label() -> None:
    """No figure of how sure a program is stands in it."""
    text = "Roe: Who pays (confidence: low): you? Lind: We do.\nLind: Yes.\nRoe: Why?\nLind: So.\n"

    assert [label for label, _ in spoken_turns(read(text))] == ["Roe", "Lind", "Roe", "Lind"]


def test_a_time_may_stand_before_names_in_bold_without_a_colon() -> None:
    """What somebody heard above the talk is no title of it."""
    words = ("Welcome to the lake.", "Thank you.", "Who opens the gate?", "I do, each morning.")
    lines = [
        f"0:00:0{at}.5 **{('Jane Roe', 'Odo Lind')[at % 2]}** {one}\n"
        for at, one in enumerate(words * 2)
    ]
    transcript = read("\n".join(["(Intro music: swing)\n", *lines]), "talk.md")

    assert spoken_turns(transcript)[1:3] == [
        ("Odo Lind", "Thank you."),
        ("Jane Roe", "Who opens the gate?"),
    ]
    assert transcript.turns[2].time == "00:00:02"
    assert transcript.title == ""


def test_a_dash_behind_names_in_bold_is_not_said() -> None:
    """It stands behind nearly all of them; one that begins a turn now and then is of the words."""
    turns = "".join(f"**Ann** - Who pays {at}?\n\n**Odo** -The town {at}.\n\n" for at in range(4))
    few = turns.replace("** -", "** ", 5)

    assert spoken_turns(read(turns, "talk.md"))[:2] == [
        ("Ann", "Who pays 0?"),
        ("Odo", "The town 0."),
    ]
    assert spoken_turns(read(few, "talk.md"))[-1] == ("Odo", "-The town 3.")


def test_a_time_may_stand_before_the_name_in_brackets() -> None:
    """Programs for podcasts write so, on a line above the words."""
    text = "".join(
        f"[00:0{at}:08.772 — Ann Lind]\n\nWho pays {at}?\n\n"
        f"[00:0{at}:30 — Odo Roe]\n\nThe town {at}.\n\n"
        for at in range(3)
    )
    transcript = read(text, "talk.md")

    assert spoken_turns(transcript)[:2] == [
        ("Ann Lind", "Who pays 0?"),
        ("Odo Roe", "The town 0."),
    ]
    assert transcript.turns[1].time == "00:00:30"


@pytest.mark.parametrize("name", ["von Roe", "v. Roe", "van der Roe", "de Roe-Lind"])
def test_a_surname_with_a_small_word_before_it_is_a_label(name: str) -> None:
    """A small word with a colon is none."""
    talk = "".join(f"Lake Press: Who pays {at}?\n\n{name}: The town {at}.\n\n" for at in range(4))
    found = read(talk)

    assert [one.label for one in found.speakers] == ["Lake Press", name]
    assert spoken_turns(found)[1] == (name, "The town 0.")
