"""Filling sections: what opens one, and what is told below."""

from __future__ import annotations

import pytest

from pipeline.model.brief import FactRow, Text
from pipeline.model.definition import Length, SectionSpec
from pipeline.model.taxonomy import Placement, Theme, ThemeGroup
from pipeline.stages.pair import pair
from pipeline.stages.quoting.candidates import Candidate, Topic
from pipeline.stages.quoting.quote import Extract
from pipeline.stages.quoting.weighing import Talk
from pipeline.stages.selecting.chosen import Message
from pipeline.stages.selecting.drafts import Budget, Draft, Heard, Told, is_row_astray
from pipeline.stages.selecting.filling import fill, is_told
from pipeline.stages.speech.words import content_stems
from pipeline.stages.themes.matching import matcher
from tests.builders import interview
from tests.composing import decision, material

SENTENCES = (
    "The bridge must be closed in the winter.",
    "Every mill pays for its own water.",
    "Farmers sell their wheat in the market.",
    "A second school opens by the lake.",
    "Nurses work at night in both wards.",
)
SOURCE = interview(("How is the town?", *SENTENCES))
[EXCHANGE] = pair(SOURCE)
PLACEMENT = Placement(EXCHANGE, "town", (), (), "")


def candidate(
    at: int, score: float, *, is_whole: bool = True, is_on_theme: bool = True, claim: float = 1.0
) -> Candidate:
    """Return a sentence of the answer with what the test says of it."""
    paragraph = EXCHANGE.answers[0].paragraphs[at]
    words = paragraph.text
    return Candidate(
        Extract(paragraph, "A", SOURCE.recorded, 0, len(words)),
        PLACEMENT,
        score,
        frozenset(words.lower().rstrip(".").split()),
        is_whole,
        0,
        is_on_theme=is_on_theme,
        claim=claim,
    )


def filled(
    *pool: Candidate, least: float, usual: float, length: Length = Length.BRIEF
) -> list[str]:
    """Return the sentences that a section has of a pool, as it tells them."""
    group = ThemeGroup(Theme("town", "The town", "Town", 0, ()), (PLACEMENT,))
    told = Told(Talk({}), least, usual)
    draft = Draft(group, [Heard(PLACEMENT, list(pool), SOURCE)], [], (), told, {}, list(pool))
    fill([draft], length, Budget(length))
    return [one.extract.words for one in draft.picked]


def test_one_sentence_that_stands_far_out_does_not_silence_the_others() -> None:
    """What weighs enough beside the second best is told, though little beside the best."""
    pool = candidate(0, 10.0), candidate(1, 4.0), candidate(2, 2.5), candidate(3, 0.5)

    assert filled(*pool, least=10.0, usual=4.0) == list(SENTENCES[:3])


@pytest.mark.parametrize(
    "weak",
    [
        candidate(1, 2.5, is_whole=False),
        candidate(1, 2.5, is_on_theme=False),
        candidate(1, 2.5, claim=0.5),
    ],
)
def test_what_is_told_beside_the_second_best_is_whole_on_the_theme_and_claims_something(
    weak: Candidate,
) -> None:
    """Readers could seldom print others that weigh so little."""
    assert filled(candidate(0, 10.0), weak, least=10.0, usual=4.0) == [SENTENCES[0]]


def test_a_full_brief_tells_whatever_can_stand() -> None:
    """Its editor wants to see all there is; what claims nothing is left out there too."""
    weak = candidate(0, 10.0), candidate(1, 0.9, is_on_theme=False), candidate(2, 0.8, claim=0.2)

    assert filled(*weak, least=10.0, usual=8.0) == [SENTENCES[0]]
    assert filled(*weak, least=10.0, usual=8.0, length=Length.FULL) == list(SENTENCES[:2])


def test_what_says_enough_is_known_beforehand() -> None:
    """By the bars of the length: what is not told though it passes them, others outweigh."""
    pool = candidate(0, 10.0), candidate(1, 0.9)
    group = ThemeGroup(Theme("town", "The town", "Town", 0, ()), (PLACEMENT,))
    heard = [Heard(PLACEMENT, list(pool), SOURCE)]
    draft = Draft(group, heard, [], (), Told(Talk({}), 10.0, 8.0), {}, list(pool))

    assert [is_told(draft, one, Length.BRIEF) for one in pool] == [True, False]
    assert [is_told(draft, one, Length.FULL) for one in pool] == [True, True]


def test_a_part_of_a_sentence_is_a_point_only_where_it_weighs_much() -> None:
    """A whole one of the same weight is one."""
    pool = candidate(0, 10.0), candidate(1, 6.0, is_whole=False), candidate(2, 6.0)

    assert filled(*pool, least=10.0, usual=10.0) == [SENTENCES[0], SENTENCES[2]]
    strong = candidate(0, 10.0), candidate(1, 9.0, is_whole=False)
    assert filled(*strong, least=10.0, usual=10.0) == list(SENTENCES[:2])


def test_a_section_opens_with_a_word_of_its_theme() -> None:
    """One that has none opens it only where it weighs or claims much."""
    assert filled(candidate(0, 6.0, is_on_theme=False), least=10.0, usual=10.0) == []
    assert filled(candidate(0, 9.0, is_on_theme=False), least=10.0, usual=10.0) == [SENTENCES[0]]
    strong = candidate(0, 6.0, is_on_theme=False, claim=2.0)
    assert filled(strong, least=10.0, usual=10.0) == [SENTENCES[0]]


def test_a_message_is_told_again_only_where_a_section_has_no_other_word() -> None:
    """What weighs enough beside the second best opens it, and nothing stands twice.

    What weighs too little to be all of a section does not keep the message out of it.
    """
    best, other, least = candidate(0, 10.0), candidate(1, 3.5), candidate(1, 2.0)
    group = ThemeGroup(Theme("town", "The town", "Town", 0, ()), (PLACEMENT,))

    def told(*pool: Candidate) -> list[str]:
        of_all = Told(Talk({}), 10.0, 4.0)
        of_all.add(best)
        message = Message(group.theme, None, best)
        heard = [Heard(PLACEMENT, list(pool), SOURCE)]
        draft = Draft(group, heard, [], (), of_all, {}, list(pool), [message])
        fill([draft], Length.BRIEF, Budget(Length.BRIEF))
        return [one.extract.words for one in draft.picked]

    assert told(best, other) == [SENTENCES[1]]
    assert told(best) == told(best, least) == [SENTENCES[0]]


@pytest.mark.parametrize(
    ("label", "words", "is_astray"),
    [
        ("Share of the tests", "38 percent of the tests were positive", True),
        ("Share of the mills", "38 percent of the mills are closed", False),
        ("Share of the wards", "38 percent of the nurses work in the wards at night", False),
    ],
)
def test_a_row_stands_under_no_heading_that_nothing_in_it_speaks_of(
    label: str, words: str, *, is_astray: bool
) -> None:
    """Neither it nor its exchange: that stands there for its neighbours, whatever it is about."""
    theme = Theme("town", "The town", "Town", 0, ("mills",))
    group = ThemeGroup(theme, (PLACEMENT,))
    draft = Draft(group, [], [], (), Told(Talk({}), 1.0), topic=Topic(matcher((theme,)), 0))
    draft.subject = frozenset(content_stems(" ".join(SENTENCES)))
    row = FactRow(label, (Text(words),), ("A1.2",))

    assert not is_row_astray(draft, row)
    draft.beside = frozenset({"A1.2"})
    assert is_row_astray(draft, row) is is_astray


def test_an_exchange_without_a_word_of_its_theme_gives_no_rows() -> None:
    """Where an editor decides about the section, they stay."""
    talk = interview(
        (
            "What of the hospital?",
            "The hospital must stay open at night, as patients come from all the valley.",
            "The new wards of the hospital cost $3 million in 2023.",
        ),
        ("And on Sunday?", "The fair on the hill cost $40,000 in 2023."),
    )

    def labels(*decisions: SectionSpec) -> list[str]:
        [section] = material(talk, decisions=decisions).selection.sections
        return [row.label for row in section.rows]

    wards, fair = "Cost of the new wards of the hospital", "Cost of the fair on the hill"
    assert labels() == [wards]
    assert labels(decision("health")) == [wards, fair]
