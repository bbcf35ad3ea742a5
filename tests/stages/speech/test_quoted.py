"""Whose words a sentence within a quotation is."""

from __future__ import annotations

import pytest

from pipeline.stages.facts.extract import extract
from pipeline.stages.pair import pair
from pipeline.stages.quoting.candidates import Topic, candidates, salience
from pipeline.stages.speech.quoted import is_cut, quoted
from pipeline.stages.speech.sentences import Span
from pipeline.stages.themes.group import group
from pipeline.stages.themes.matching import matcher
from tests.builders import interview
from tests.composing import general
from tests.reading import read


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["He said “one. Two.” and “three” too."], [["“one. Two.”", "“three”"]]),
        (["“One. Two.", "“Three.” Four."], [["“One. Two."], ["“Three.”"]]),
        (['He said "one. Two.', 'Three." Four "five".'], [['"one. Two.'], ['Three."', '"five"']]),
        (["He said “one. Two.", "Three “four” five."], [["“one. Two."], ["“four”"]]),
        (["They said, ‘one. Two'. Three."], [["‘one. Two'"]]),
        (["They said 'one. Two.' Three."], [["'one. Two.'"]]),
        (["A 6\" pipe of the '90s, the bakers' bread, get 'em."], [[]]),
        (["He said “one. Two“. Three."], [["“one. Two“"]]),
        (['He said "one. Two and "three".'], [['"one. Two and ', '"three"']]),
        (["De cliÃ«nten en de beÃ«indiging."], [[]]),
        (["Er sagte: „Eins. Zwei.“ Drei."], [["„Eins. Zwei.“"]]),
        (["Il a dit : « Un. Deux. » Trois."], [["« Un. Deux. »"]]),
        (["Er sagte: »Eins. Zwei.« Drei."], [["»Eins. Zwei.«"]]),
    ],
)
def test_what_stands_between_marks_is_quoted(texts: list[str], found: list[list[str]]) -> None:
    """Over paragraphs too; what is never closed ends with its paragraph, apostrophes open none."""
    spans = quoted(tuple(texts))

    assert [
        [text[max(0, one.start) : one.end] for one in own]
        for own, text in zip(spans, texts, strict=True)
    ] == found


def test_a_sentence_that_holds_a_quotation_is_not_cut_by_it() -> None:
    """One that begins or ends in it is."""
    assert not is_cut(Span(0, 20), [Span(5, 10)])
    assert is_cut(Span(0, 7), [Span(5, 10)])
    assert is_cut(Span(6, 9), [Span(5, 10)])
    assert not is_cut(Span(10, 20), [Span(5, 10)])


OWN = "The hospital in the valley needs $90 million for its patients by the winter."
OTHERS = "The hospital in the hills must lose $40 million of its budget this year."


@pytest.mark.parametrize(
    "answer",
    [
        f"They told us, ‘it is too dear. {OTHERS} It will be so.' {OWN}",
        f"The mayor said: “It is too dear. {OTHERS} It will be so.\n\n{OWN}",
        f"The mayor said: “It is too dear.\n\n“{OTHERS}\n\n“It will be so.” {OWN}",
    ],
)
def test_words_of_others_are_not_credited_to_who_tells_of_them(answer: str) -> None:
    """Neither a sentence nor a figure is, though a mark is wrong or missing."""
    source = read(f"Q: What of the hospital and its patients?\nA: {answer}\n")
    found = group(pair(source), general())[0]
    topic = Topic(matcher((found.theme,)), 0)
    offered = candidates(found.placements[0], topic, source, salience(found.placements))
    facts = {one.fact.text for one in extract((source,)).facts}

    assert [one.extract.words for one in offered if one.is_whole] == [OWN]
    assert any("90" in one for one in facts)
    assert not any("40" in one for one in facts)


def test_one_sentence_with_its_quotation_is_quoted() -> None:
    """Who is quoted is told in it."""
    words = "The mayor said that “the hospital of the valley needs 90 beds” for its patients."
    source = interview(("What of the hospital?", words))
    found = group(pair(source), general())[0]
    offered = candidates(
        found.placements[0], Topic(matcher((found.theme,)), 0), source, salience(found.placements)
    )

    assert offered[0].extract.words == words


@pytest.mark.parametrize("mark", ["“{}”", '"{}"', "‘{}’"])
def test_a_quotation_cut_out_of_its_sentence_is_credited_to_nobody(mark: str) -> None:
    """Whoever mocks what others write says nothing of the kind."""
    words = "The hospital of the valley is known to ten million patients, but few find it."
    mocked = f"They make fun of that, you know, {mark.format(f'{words} See here.')}"
    source = interview(("What of the hospital and its patients?", f"{mocked} {OWN}"))
    found = group(pair(source), general())[0]
    topic = Topic(matcher((found.theme,)), 0)
    offered = candidates(found.placements[0], topic, source, salience(found.placements))

    assert OWN in [one.extract.words for one in offered]
    assert not any("ten million" in one.extract.words for one in offered)
