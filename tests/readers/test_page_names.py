"""Pages on which names stand beside times, or in lines below general labels."""

from __future__ import annotations

import pytest

from pipeline.errors import BriefError
from pipeline.model.transcript import Role, Transcript
from tests.readers.test_pages import read, removed, said

FOUR = (
    ("Jane Roe", "Is the gate open?"),
    ("Tom Lind", "It is."),
    ("Jane Roe", "Since when?"),
    ("Tom Lind", "Since May."),
)


def timed(form: str) -> Transcript:
    """Return what is understood of four turns of a form, ten seconds each."""
    return read(
        "".join(
            form.format(name=name, time=f"00:{at}0", words=words)
            for at, (name, words) in enumerate(FOUR)
        )
    )


@pytest.mark.parametrize(
    "form",
    [
        '<p class="speaker-line"><span>{name}</span><time>{time}</time></p><p>{words}</p>',
        '<p class="speaker">{name}<span class="timestamp">{time}</span></p><p>{words}</p>',
        '<div class="speaker"><b>{name}</b> <time>{time}</time></div><p>{words}</p>',
    ],
)
def test_a_time_in_the_element_of_a_speaker_is_no_part_of_the_name(form: str) -> None:
    """A page sets the two apart by its look; the time is that of the turn."""
    found = timed(form)

    assert said(found) == list(FOUR)
    assert [turn.time for turn in found.turns] == ["00:00:00", "00:00:10", "00:00:20", "00:00:30"]


def test_an_hour_right_behind_each_name_is_no_part_of_it() -> None:
    """Where all names have one; figures behind one name alone may belong to it."""
    form = '<p class="speaker">{name}{time}</p><p>{words}</p>'

    assert said(timed(form)) == list(FOUR)
    alone = '<p class="speaker">Gate12:30</p><p>It is.</p>' * 2
    assert {label for label, _ in said(read(alone))} == {"Gate12:30"}


def test_a_time_right_behind_a_word_of_a_line_is_parted_from_it() -> None:
    """Also where no element says who speaks."""
    found = timed("<p>{name}<time>{time}</time></p><p>{words}</p>")

    assert said(found) == list(FOUR)


CHAT = (
    ("Question", "submitted by Ann", "Is the ferry free?"),
    ("Answer", "from Jane Roe", "It is, since May."),
    ("Question", "submitted by Tom in Lake Bank", "Who pays?"),
    ("Answer", "from The Ferry Office", "The town does."),
    ("Question", "submitted by Ann", "I like it."),
    ("Question", "submitted by Ida", "Until when?"),
    ("Answer", "from Jane Roe", "We do not know yet."),
)


def chat(rows: tuple[tuple[str, str, str], ...]) -> Transcript:
    """Return what is understood of rows of a chat."""
    return read("".join(f"<p>{what}:</p><p>{who}</p><p>{words}</p>" for what, who, words in rows))


def test_lines_below_general_labels_say_who_asks_and_who_answers() -> None:
    """Those who ask are many, and two answer; the labels only tell their roles."""
    found = chat(CHAT)

    assert said(found) == [
        (who.removeprefix("submitted by ").removeprefix("from "), words) for _, who, words in CHAT
    ]
    roles = {one.label: one.role for one in found.speakers}
    assert roles["Ann"] is roles["Tom in Lake Bank"] is Role.INTERVIEWER
    assert roles["Jane Roe"] is roles["The Ferry Office"] is Role.RESPONDENT


def test_lines_below_only_some_general_labels_are_words() -> None:
    """Somebody may begin an answer so."""
    rows = (*CHAT[:-1], ("Answer", "We shall see.", "Not before May."))

    assert {label for label, _ in said(chat(rows))} == {"Question", "Answer"}
    assert "from Jane Roe" in str(said(chat(rows))) + str(removed(chat(rows)))


@pytest.mark.parametrize("name", ["line", "row", "entry"])
def test_a_line_that_holds_a_speaker_and_the_words_is_no_name(name: str) -> None:
    """The class for the speaker alone names one, though that of the line begins like it."""
    form = (
        f'<p class="speaker-{name}"><span class="speaker">{{name}}</span>'
        '<span class="speech">{words}</span></p>'
    )

    assert said(timed(form)) == list(FOUR)


ASKED = (
    ("Is the gate open?", "It is, since the fifth of May."),
    ("Who pays?", "We do, all of us."),
)


def in_spans(form: str) -> Transcript:
    """Return what is understood of questions and answers in parts of a line."""
    question = '<span class="interview-question">{}</span>'
    answer = '<span class="interview-answer">{}</span>'
    return read(
        "".join(
            form.format(question=question.format(asked), answer=answer.format(told))
            for asked, told in (*ASKED, ("Until when?", "Until June, as far as we know."))
        )
    )


def test_parts_of_a_line_with_classes_for_questions_and_answers_are_turns() -> None:
    """Where no words stand beside them."""
    found = said(in_spans("<div>{question} {answer}</div>"))

    assert found[:4] == [
        (label, words) for pair in ASKED for label, words in zip("QA", pair, strict=True)
    ]
    assert len(found) == 6


@pytest.mark.parametrize("form", ['id="question"', 'id="question-{at}"'])
def test_ids_that_recur_are_read_as_classes(form: str) -> None:
    """An id should be one element's; here it says of several who speaks in them."""
    told = form.replace("question", "reponse")
    page = "".join(
        f"<div {form.format(at=at)}>{asked}</div><br><div {told.format(at=at)}>{answer}</div>"
        for at, (asked, answer) in enumerate(ASKED)
    )

    assert said(read(page)) == [
        (label, words) for pair in ASKED for label, words in zip("QA", pair, strict=True)
    ]


def test_parts_of_a_line_beside_other_words_are_no_turns() -> None:
    """Words that stand in none of them may be anybody's."""
    with pytest.raises(BriefError):
        in_spans("<div>{question} We wondered. {answer}</div>")
