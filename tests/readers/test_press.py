"""Talks as newspapers, outlets and blogs print them, and what stands below them on a page."""

from __future__ import annotations

import pytest

from pipeline.errors import BriefError
from pipeline.model.transcript import Transcript
from tests.reading import read, spoken_turns


def warnings(transcript: Transcript) -> str:
    """Return all warnings as one text."""
    return " | ".join(note.message for note in transcript.notes if note.is_warning)


def removed(transcript: Transcript) -> list[str]:
    """Return what was taken out."""
    return [note.message for note in transcript.removed]


ASKED = ("¿Quién paga la obra?", "¿Y la ciudad?", "¿Cuándo empieza?")
TOLD = ("La paga el estado.", "También la ciudad.", "En mayo.")


@pytest.mark.parametrize(
    ("words", "letters"),
    [
        (("**Pregunta: {}**", "Respuesta: {}"), ("**P. {}**", "R. {}")),
        (("**Pregunta.** {}", "**Respuesta.** {}"), ("**P.** {}", "**R.** {}")),
        (("Pregunta: {}", "Respuesta: {}"), ("P: {}", "R: {}")),
        (("Pregunta.- {}", "Respuesta.- {}"), ("P.- {}", "R.- {}")),
    ],
)
def test_a_word_in_full_once_and_then_its_letter_is_one_label(
    words: tuple[str, str], letters: tuple[str, str]
) -> None:
    """Else all behind the first answer would be its words."""
    forms = (words, letters, letters)
    pairs = zip(forms, ASKED, TOLD, strict=True)
    text = "\n\n".join(
        line for (ask, tell), q, a in pairs for line in (ask.format(q), tell.format(a))
    )
    found = read(f"# La obra\n\n{text}\n", "talk.md")

    said = [(turn.speaker.label, turn.paragraphs[0].text.strip("*")) for turn in found.turns]
    assert said == [
        turn
        for q, a in zip(ASKED, TOLD, strict=True)
        for turn in (("Pregunta", q), ("Respuesta", a))
    ]


@pytest.mark.parametrize("asked", ["¿Quién paga?", "Eso le cuesta a la ciudad."])
def test_such_a_letter_may_only_say_something(asked: str) -> None:
    """The words in full vouch for the letters that take turns, whether they ask or not."""
    pairs = f"P. {asked}\n\nR. Así es siempre.\n\n" * 3
    full = "Pregunta. Hay agua.\n\nRespuesta. Mucha."
    found = read(f"# La obra\n\n{full}\n\n### El río\n\n{pairs}", "talk.md")

    assert spoken_turns(found) == [
        ("Pregunta", "Hay agua."),
        ("Respuesta", "Mucha."),
        *(("Pregunta", asked), ("Respuesta", "Así es siempre.")) * 3,
    ]


@pytest.mark.parametrize(
    ("quoted", "is_said"), [("closed the gate", False), ("lost the key and all", True)]
)
def test_a_quotation_of_the_talk_amid_it_is_not_said_twice(quoted: str, *, is_said: bool) -> None:
    """Papers set some words of an answer apart; what stands nowhere else is said there."""
    asked = "**Jane:** Who was there?\n\n**Odo:** We closed the gate of the town at night.\n\n"
    pulled = f"> “We {quoted} of the town at night”\n\n"
    found = read(f"# The gate\n\n{asked}{pulled}{asked}{asked}", "talk.md")

    said = " ".join(words for _, words in spoken_turns(found))
    assert ("“We" in said) is is_said
    assert any("a pull quote: “We" in one for one in removed(found)) is not is_said


def test_letters_stay_letters_where_others_have_labels() -> None:
    """Somebody else would be lost."""
    text = "Pregunta: ¿Y?\n\nRespuesta: Sí.\n\nANA ROE: ¿No?\n\nANA ROE: Ya.\n\n"
    letters = "P: ¿Y qué?\n\nR: Nada.\n\n" * 3

    assert ("ANA ROE", "¿No?") in spoken_turns(read(f"{text}{letters}"))


def test_a_name_that_begins_with_a_figure_is_a_label_in_bold_where_it_recurs() -> None:
    """Names of accounts do; a heading with a number stands once."""
    turns = [("陈先生", "水有多高？"), ("300年的小雨", "有六米。")] * 6
    text = "\n\n".join(f"**{label}：**\n{words}" for label, words in turns)

    assert spoken_turns(read(f"# 水\n\n{text}\n", "talk.md")) == turns


def test_who_is_said_to_have_said_something_is_no_speaker() -> None:
    """In Chinese letters such a verb stands before a quotation; an abstract speaks neither."""
    turns = "陈先生：水有多高？\n\n小雨：有六米。\n\n他说：“快走”。\n\n" * 3
    found = read(f"摘要：水很高，人们都走了，没有人留下来。\n\n{turns}")

    assert spoken_turns(found)[:2] == [
        ("陈先生", "水有多高？"),
        ("小雨", "有六米。 ¶ 他说：“快走”。"),
    ]
    assert {turn.speaker.label for turn in found.turns} == {"陈先生", "小雨"}


DASHED = """\
— When did you come?

Anna: In May, with the children.

Boris: I came later.

— Tell us where you work.

Vera: At the school.

-- What comes next?

— We do not know it yet, nobody does.

— Who knows?

Anna: Nobody.

— And who asks?

Boris: You do.
"""


def test_questions_behind_a_dash_among_labels_are_of_whoever_asks() -> None:
    """Who answers one once has his name there; an answer without a label is nobody known's."""
    found = read(DASHED)

    assert spoken_turns(found) == [
        ("Q", "When did you come?"),
        ("Anna", "In May, with the children."),
        ("Boris", "I came later."),
        ("Q", "Tell us where you work."),
        ("Vera", "At the school."),
        ("Q", "What comes next?"),
        ("Unidentified speaker", "We do not know it yet, nobody does."),
        ("Q", "Who knows?"),
        ("Anna", "Nobody."),
        ("Q", "And who asks?"),
        ("Boris", "You do."),
    ]
    assert "5 questions stand behind a dash without a label: read as 'Q:'; who" in warnings(found)


def test_paragraphs_behind_a_dash_that_nobody_answers_are_told_of() -> None:
    """They may be others' words."""
    text = "ROE: Yes.\n\n— Who?\n\n— He.\n\n— Why?\n\n— So.\n\n— When?\n\nLIND: Now.\n\n" * 2
    found = read(text)

    assert len(found.turns) == 4
    assert "10 paragraphs begin with a dash, in the words of those who have" in warnings(found)


TALK = "**Jane:** Is the gate shut?\n\n**Odo:** It is shut.\n\n" * 3
LIST = """\
<h5 class="comments-h">
2 comments</h5>
<ul class="commentlist">
<li><h6 class="author">Mia Moor</h6> <span class="date">May 5</span>
I never liked that gate.
</li>
</ul>
"""


@pytest.mark.parametrize("behind", [LIST, LIST.partition("\n<ul")[2].join(["<ul", ""])])
def test_comments_in_the_elements_of_a_page_are_not_said(behind: str) -> None:
    """They stand up to the end of the file."""
    found = read(f"{TALK}{behind}", "talk.md")

    assert spoken_turns(found) == [("Jane", "Is the gate shut?"), ("Odo", "It is shut.")] * 3
    assert any(one.startswith("comments of readers: ") for one in removed(found))


@pytest.mark.parametrize(
    "head", ["35 Kommentare", "12 comments", "Комментарии (4)", "Leave a reply"]
)
def test_comments_below_a_heading_alone_are_not_said(head: str) -> None:
    """A warning tells where many words stand there."""
    found = read(f"{TALK}{head}\n\nMia Moor\n\nI have never liked the gate of that town, you see.")

    assert spoken_turns(found)[-1] == ("Odo", "It is shut.")
    assert "words behind the talk are not said" in warnings(found)


def test_a_last_turn_that_is_longer_than_all_is_warned_of() -> None:
    """A column may go on behind a talk that it quotes."""
    column = "\n\n".join(["The gate of the town was never shut, and so it went on. " * 8] * 4)
    found = read(f"{TALK}{column}")

    assert "the last turn has 419 words, and no other more than 4: where the" in warnings(found)


def test_pluses_part_a_talk_from_the_foot_of_its_page() -> None:
    """As lines and stars do."""
    found = read(f"{TALK}+++\n\nOur app is free for all: get it now.\n", "talk.md")

    assert spoken_turns(found)[-1] == ("Odo", "It is shut.")
    assert removed(found)[-1] == (
        "behind the talk, said by nobody: Our app is free for all: get it now."
    )


@pytest.mark.parametrize("word", ["Interviewer", "Interviewee", "Entrevistado"])
def test_a_word_on_the_cover_of_a_report_speaks_nothing_of_it(word: str) -> None:
    """One label that stands once above a report with a name behind it is no talk."""
    text = f"{word}: Dr. Jane Roe Clerk of Varn\n\nIntroduction\n\nWe asked her of the gate.\n"
    with pytest.raises(BriefError) as raised:
        read(text)

    assert raised.value.problems[0].message == (
        f"behind '{word}:' stands a name, and the talk below it has no labels"
    )


def test_headings_that_count_talks_are_warned_of() -> None:
    """Each part begins with a greeting, and one label is several people's."""
    part = "## {:03}\n\n**Interviewer:** Hello, thanks for coming.\n\n**Student:** I am glad.\n\n"
    found = read("".join(part.format(at) for at in range(1, 5)), "talk.md")
    other = read("".join(part.replace("Hello, thanks for", "So").format(at) for at in (1, 2, 3)))

    assert "4 headings count parts that begin with a greeting" in warnings(found)
    assert "headings count" not in warnings(other)


def test_remarks_in_brackets_with_signs_of_markdown_are_remarks_on_a_page() -> None:
    """The signs are no letters there; a formula keeps them."""
    page = "<p><b>Jane:</b> Who? \\[laughter\\] Me?</p><p><b>Odo:</b> You. \\[x^2 = 4\\]</p>" * 3
    said = [words for _, words in spoken_turns(read(f"<html><body>{page}</body></html>"))]

    assert said == ["Who? [laughter] Me?", "You. \\[x^2 = 4\\]"] * 3


@pytest.mark.parametrize("bracket", [" (answers after Mia Moor)", "（大家好，下同）"])
def test_what_stands_in_brackets_behind_a_label_is_no_part_of_it(bracket: str) -> None:
    """It is told of, and the label is who bears it elsewhere."""
    text = f"Вопрос: Кто?\n\nО.Линд{bracket}: Я.\n\nВопрос: Когда?\n\nО.Линд: Да.\n\nО.Линд: Вот.\n"
    found = read(text)

    assert spoken_turns(found)[1] == ("О.Линд", "Я.")
    assert f"beside 'О.Линд' stands {bracket.strip()}" in [one.message for one in found.notes]


def test_turns_in_chinese_need_no_full_stops() -> None:
    """Who types what is heard leaves them out; a form with values is no talk."""
    said = ("咱们现在开始了，是吧", "已经开始了", "那我问一下水的事情啊", "好的你问吧")
    turns = [(("张明", "王芳")[at % 2], said[at % 4]) for at in range(8)]
    text = "\n\n".join(f"{label}：{words}" for label, words in turns)
    form = "\n\n".join(f"{key}：{value}" for key, value in (("品名", "木门"), ("数量", "四个")) * 6)

    assert spoken_turns(read(text)) == turns
    with pytest.raises(BriefError):
        read(form)


def test_two_who_speak_at_once_in_chinese_have_a_turn_of_their_own() -> None:
    """Else it would be words of whoever spoke before."""
    said = "张明：水有多高？\n\n王芳：有六米。\n\n张明、王芳：很高！\n\n"

    turns = [("张明", "水有多高？"), ("王芳", "有六米。"), ("张明、王芳", "很高！")]
    assert spoken_turns(read(said * 3)) == turns * 3


def test_people_and_a_span_of_time_alone_on_a_line_are_not_said() -> None:
    """They head a part of a recording."""
    said = "张明：水有多高？\n\n王芳、张明：0:07至0:23\n\n王芳：有六米。\n\n"

    assert spoken_turns(read(said * 3)) == [("张明", "水有多高？"), ("王芳", "有六米。")] * 3


def test_an_outlet_with_a_small_first_letter_is_a_label() -> None:
    """It recurs as others do."""
    turns = [("vK", "Who shut it?"), ("Jane Roe", "I did.")] * 3

    assert spoken_turns(read("\n".join(f"{label}: {words}" for label, words in turns))) == turns


def test_a_lead_that_announces_the_talk_may_stand_right_above_it() -> None:
    """It ends with a colon."""
    lead = "The gate of Varn was shut all night in May, and nobody in the town knew why. " * 4
    lead = f"{lead}Read what Odo Lind told us in the interview:"
    found = read(f"The gate\n\n{lead}\nQuestion: Is it shut?\nAnswer: It is shut.\n")

    assert spoken_turns(found) == [("Question", "Is it shut?"), ("Answer", "It is shut.")]
    assert "set apart as an introduction" in warnings(found)


def test_words_with_a_number_stand_for_names() -> None:
    """Also where what stood beside the name is still there; two of them take turns."""
    talk = "mod1: Is it shut?\n\nplayer #1: It is.\n\nmod1: And you?\n\nplayer #2: No.\n\n"
    found = read(f"{talk * 5}JANE player #2, MAYOR OF VARN: I never said so.\n")

    assert [turn.speaker.label for turn in found.turns] == [
        *(["mod1", "player #1", "mod1", "player #2"] * 5),
        "player #2",
    ]
    assert spoken_turns(found)[-1][1] == "I never said so."


def test_times_with_their_length_stand_behind_names() -> None:
    """And what a product tells of a voice is not said."""
    head = "{} 00:00:0{}-00:00:0{} (2 sec)\nNo Signal (0.53)\n{}\n"
    rows = [("Jane Roe", 1, 3, "Who shut it?"), ("Odo Lind", 3, 5, "I did.")] * 2
    found = read(
        "".join(head.format(*row) for row in rows[:2])
        + "".join(head.format(name, at + 4, end + 4, words) for name, at, end, words in rows[2:])
    )

    assert spoken_turns(found) == [(row[0], row[3]) for row in rows]
    assert found.turns[1].time == "00:00:03"


def test_a_question_and_an_answer_each_below_its_label_alone_are_read() -> None:
    """The name stands once, as the word does."""
    found = read("Question:\n\nWho shut it?\n\nIt was late.\n\nRoe:\n\nI did.\n\nI was late.\n")

    assert spoken_turns(found) == [
        ("Question", "Who shut it? ¶ It was late."),
        ("Roe", "I did. ¶ I was late."),
    ]
    assert "'Roe:' stands once and is read as a speaker" in warnings(found)


def test_a_name_that_has_lost_its_blank_may_be_another_s() -> None:
    """A warning says so."""
    text = "JANELINDQVIST: Who?\n\nODO ROE: He.\n\nMs. LINDQVIST: Why?\n\nODO ROE: So.\n\n" * 2

    assert "'JANELINDQVIST' and 'Ms. LINDQVIST' may be one person" in warnings(read(text))


def test_names_in_wide_letters_behind_words_for_parts_take_no_talk() -> None:
    """As above an interview that is yet to be held."""
    text = (
        "採訪者：@維民所止\n\n受訪者：@小太陽與心\n\n請問您在寫作時最在意什麼？\n\n您每天寫多久？\n"
    )
    with pytest.raises(BriefError) as raised:
        read(text)

    assert "stands a name, and the talk below it has no labels" in raised.value.problems[0].message
