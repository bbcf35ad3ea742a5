"""Every turn in its exchange, every paragraph with its address."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.transcript import Paragraph, Role, Speaker, Transcript, Turn
from pipeline.stages.pair import address, pair
from tests.builders import interview

ROLES = {
    "Q": Role.INTERVIEWER,
    "M": Role.MODERATOR,
    "A": Role.RESPONDENT,
    "B": Role.RESPONDENT,
    "U": Role.UNIDENTIFIED,
}


def spoken(*turns: str) -> Transcript:
    """Return a transcript; `Q`, `A2`: who speaks and in how many paragraphs."""
    made = []
    for number, code in enumerate(turns, start=1):
        label, count = code[0], int(code[1:] or 1)
        paragraphs = tuple(Paragraph("", f"{code} {at}", 0, 0) for at in range(count))
        made.append(Turn(number, Speaker(label, label, ROLES[label]), paragraphs))
    return replace(interview(("Why?", "So.")), turns=tuple(made))


def anchors(transcript: Transcript) -> list[str]:
    """Return all anchors, in order."""
    return [p.anchor for turn in transcript.turns for p in turn.paragraphs]


def shapes(transcript: Transcript) -> list[tuple[int, int, list[int]]]:
    """Return number, turn number of the question (0 for none), turn numbers of the answers."""
    return [
        (
            exchange.number,
            exchange.question.number if exchange.question else 0,
            [turn.number for turn in exchange.answers],
        )
        for exchange in pair(transcript)
    ]


def test_questions_and_answers_are_numbered_together() -> None:
    """A question of one paragraph has no second number, an answer always has."""
    assert anchors(address(spoken("Q", "A2", "Q", "A"))) == ["Q1", "A1.1", "A1.2", "Q2", "A2.1"]


def test_a_question_of_several_paragraphs_numbers_them() -> None:
    """Each paragraph has an address of its own."""
    assert anchors(address(spoken("Q2", "A"))) == ["Q1.1", "Q1.2", "A1.1"]


def test_answers_of_several_people_are_numbered_through() -> None:
    """No two paragraphs of an exchange share an address."""
    assert anchors(address(spoken("Q", "A2", "B", "A"))) == ["Q1", "A1.1", "A1.2", "A1.3", "A1.4"]


def test_what_is_said_before_the_first_question_is_a_statement() -> None:
    """It is addressed by turn, and each of its paragraphs stands by itself."""
    opened = spoken("A2", "B", "Q", "A")

    assert anchors(address(opened)) == ["T1.1", "T1.2", "T2.1", "Q1", "A1.1"]
    assert shapes(opened) == [(0, 0, [1]), (0, 0, [1]), (0, 0, [2]), (1, 3, [4])]


def test_where_nobody_asks_all_turns_are_statements() -> None:
    """A speech or a talk among equals has no exchanges."""
    talk = spoken("U", "A", "U")

    assert anchors(address(talk)) == ["T1.1", "T2.1", "T3.1"]
    assert [number for number, _, _ in shapes(talk)] == [0, 0, 0]


def test_a_moderator_opens_an_exchange_too() -> None:
    """Who asks does not matter."""
    assert shapes(spoken("M", "A", "Q", "B")) == [(1, 1, [2]), (2, 3, [4])]


def test_a_question_without_answer_is_kept() -> None:
    """A question followed by a question, and a last one, are exchanges without answers."""
    assert shapes(spoken("Q", "Q", "A", "Q")) == [(1, 1, []), (2, 2, [3]), (3, 4, [])]


def test_the_source_is_named_where_a_brief_has_several() -> None:
    """The prefix stands before every address, with a space."""
    assert anchors(address(spoken("A", "Q", "A"), "S2")) == ["S2 T1.1", "S2 Q1", "S2 A1.1"]


TALKS = st.lists(st.sampled_from(["Q", "Q2", "M", "A", "A3", "B", "U2"]), max_size=12)


@given(TALKS)
def test_pair_loses_no_turn(codes: list[str]) -> None:
    """Every paragraph is in exactly one exchange, with its turn, in the order of the interview."""
    transcript = spoken(*codes)
    paired = [
        (turn.number, turn.speaker, paragraph)
        for exchange in pair(transcript)
        for turn in ((exchange.question,) if exchange.question else ()) + exchange.answers
        for paragraph in turn.paragraphs
    ]

    assert paired == [
        (turn.number, turn.speaker, paragraph)
        for turn in transcript.turns
        for paragraph in turn.paragraphs
    ]


@given(TALKS)
def test_no_two_paragraphs_share_an_address(codes: list[str]) -> None:
    """An anchor is the address of one paragraph."""
    found = anchors(address(spoken(*codes)))

    assert len(found) == len(set(found))


@given(TALKS)
def test_addresses_agree_with_exchanges(codes: list[str]) -> None:
    """`A4.2` stands in exchange 4, `Q4` is its question."""
    for exchange in pair(address(spoken(*codes))):
        for turn in exchange.answers:
            for paragraph in turn.paragraphs:
                start = f"A{exchange.number}." if exchange.number else f"T{turn.number}."
                assert paragraph.anchor.startswith(start)
        if exchange.question:
            first = exchange.question.paragraphs[0].anchor
            assert first.split(".")[0] == f"Q{exchange.number}"
