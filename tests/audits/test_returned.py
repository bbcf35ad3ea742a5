"""Edits of a brief that came back, told apart by what they touch."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings

from pipeline.audits.returned import BROKEN, Difference, Kind, differences
from pipeline.audits.word_file import read_word
from pipeline.model.brief import Brief, Section
from pipeline.model.labels import Labels
from pipeline.model.style import WordSources
from pipeline.writers.docx import write
from tests.builders import house_style, interview, sample_brief
from tests.composing import composed
from tests.writers.docx.test_write import FRONT, SECTIONS

SAMPLE = sample_brief()
FILE = read_word(write(SAMPLE, house_style()))
ISSUED = [each.replace("\u00a0", " ") for each in FILE.paragraphs]
"""With ordinary spaces, as an editor types them."""


def _edited(old: str, new: str) -> list[Difference]:
    """Return what is found when words are replaced in the first paragraph that has them."""
    at = next(at for at, paragraph in enumerate(ISSUED) if old in paragraph)
    came = [*ISSUED[:at], ISSUED[at].replace(old, new), *ISSUED[at + 1 :]]
    headings = {came[at] if one == ISSUED[at] else one for one in FILE.headings}
    return list(differences(SAMPLE, came, headings))


def _kinds(found: list[Difference]) -> list[Kind]:
    return [one.kind for one in found]


@pytest.mark.parametrize("sources", WordSources)
def test_nothing_is_found_in_the_file_as_issued(sources: WordSources) -> None:
    """With sources in the text or in notes, a brief is what it is."""
    style = replace(house_style(), word_sources=sources)
    long = sample_brief(repeat=4)

    for brief in (SAMPLE, long, replace(long, front=replace(long.front, purpose=""))):
        file = read_word(write(brief, style))
        assert list(differences(brief, file.paragraphs, file.headings)) == []


@settings(max_examples=60)
@given(SECTIONS)
def test_nothing_is_found_in_any_brief_as_issued(sections: tuple[Section, ...]) -> None:
    """Whatever its blocks, words and anchors are."""
    brief = Brief(FRONT, sections, ())

    file = read_word(write(brief, house_style()))

    assert list(differences(brief, file.paragraphs, file.headings)) == []


CASES: dict[str, tuple[str, str, list[Kind], str]] = {
    "a word of a quotation": ("reached almost", "rose to almost", [Kind.QUOTATION], "A1.1"),
    "a quotation without its marks": (
        "“About 63 percent of households” [",
        "About 63 percent of households [",
        [Kind.QUOTATION],
        "A2.1",
    ),
    "another source": (
        "“About 63 percent of households” [A2.1]",
        "“About 63 percent of households” [A1.1]",
        [Kind.ANCHOR, Kind.QUOTATION],
        "A2.1",
    ),
    "a source that there is not": (
        "are planning to open the <b>Lakeside</b> plant & two pumps”. [A1.2]",
        "are planning to open the <b>Lakeside</b> plant & two pumps”. [A9.2]",
        [Kind.ANCHOR],
        "A1.2",
    ),
    "a hedge of a figure": ("about 63 percent", "63 percent", [Kind.FIGURE], "A2.1"),
    "the source of a row": ("[A1.2]", "[A2.1]", [Kind.ANCHOR, Kind.QUOTATION], "A1.2"),
    "the annexed transcript": (
        "Last year it reached",
        "Last month it reached",
        [Kind.TRANSCRIPT],
        "A1.1",
    ),
    "the title": ("Water for the", "Rivers of the", [Kind.TITLE], "the title"),
    "the purpose": ("What the Minister says", "What she says", [Kind.PURPOSE], "the purpose"),
    "words of ours": ("People. “", "Who drinks. “", [Kind.WORDING], "A2.1"),
}


@pytest.mark.parametrize(("old", "new", "kinds", "where"), CASES.values(), ids=CASES)
def test_an_edit_is_told(old: str, new: str, kinds: list[Kind], where: str) -> None:
    """By what it touches, and at which paragraph."""
    found = _edited(old, new)

    assert _kinds(found) == kinds
    assert {one.where for one in found} == {where}
    assert new in found[0].now


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("build „ten halls“", "build „two halls“"),
        ("“open school” must", "“open school must"),
        ("open school” must grow", "open school” may grow"),
        ("that „[w]e", "that [w]e"),
        ("grow“", "grow"),
    ],
)
def test_an_edit_of_a_quotation_in_german_marks_is_told(old: str, new: str) -> None:
    """The mark that closes it also opens an English one, which its words have."""
    talk = "We believe that the “open school” must grow, and we will build „ten halls“ in May"
    brief = composed(interview(("What of the schools?", f"{talk}.")), style=_GERMAN)
    came = read_word(write(brief, _GERMAN))
    edited = [one.replace(old, new) for one in came.paragraphs]

    assert list(differences(brief, came.paragraphs, came.headings)) == []
    found = {one.kind for one in differences(brief, edited, came.headings)}
    assert found - {Kind.TRANSCRIPT} == {Kind.QUOTATION}


_GERMAN = replace(house_style(), labels=Labels(quoted="„{words}“"))


def test_a_heading_that_says_something_else_is_known_by_its_place() -> None:
    """It comes with the theme, for which a definition can say another heading."""
    old, new = "Money and pumps, part 1", "Budgets"
    came = [new if one == old else one for one in ISSUED]
    [theme] = {one.theme for one in SAMPLE.sections if one.heading == old}

    found = list(differences(SAMPLE, came, (FILE.headings - {old}) | {new}))

    assert found == [Difference(Kind.HEADING, old, old, new, "the heading is another", theme)]


def test_an_editors_note_is_known_with_its_theme() -> None:
    """Whether it was changed, or written in Word; words that nobody said cannot come in with it."""
    noted = "Editor's note:"
    at = next(at for at, each in enumerate(ISSUED) if each.startswith(noted))
    theme = next(one.theme for one in SAMPLE.sections if one.theme)

    def found(note: str, *, is_new: bool) -> list[tuple[Kind, str]]:
        came = [*ISSUED[: at + is_new], f"{noted} {note}", *ISSUED[at + 1 :]]
        return [(one.kind, one.theme) for one in differences(SAMPLE, came, FILE.headings, noted)]

    assert found("The plant's cost is not known.", is_new=False) == [(Kind.NOTE, theme)]
    assert found("Wages went up twice.", is_new=True) == [(Kind.NOTE, theme)]
    assert found("They say “we pay”.", is_new=True) == [(Kind.QUOTATION, theme)]


def test_a_renewed_contents_list_is_no_edit() -> None:
    """Word adds page numbers, and the new words of a heading."""
    first = ISSUED.index("Commitments")
    came = [*ISSUED[:first], "Commitments\t2", *ISSUED[first + 1 :]]

    assert list(differences(SAMPLE, came, FILE.headings)) == []


def test_a_paragraph_that_is_gone_one_that_is_new_and_one_that_moved() -> None:
    """None of them makes the others look edited."""
    at = next(at for at, each in enumerate(ISSUED) if each.startswith("People."))
    annexed = next(at for at, each in enumerate(ISSUED) if each.startswith("A:"))
    without = [*ISSUED[:at], *ISSUED[at + 1 :]]
    with_note = [*ISSUED[:at], "A note of mine.", *ISSUED[at:]]
    moved = [*without, ISSUED[at]]

    assert annexed > at
    assert _kinds(list(differences(SAMPLE, without))) == [Kind.MISSING]
    assert _kinds(list(differences(SAMPLE, with_note))) == [Kind.ADDED]
    assert _kinds(list(differences(SAMPLE, moved))) == [Kind.MOVED]


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        ("They said “About 63 percent of households” twice.", Kind.ADDED),
        ("They said “About 65 percent of households” twice.", Kind.QUOTATION),
        ("See also [A7.7].", Kind.ANCHOR),
    ],
)
def test_a_new_paragraph_is_held_against_the_transcript(note: str, kind: Kind) -> None:
    """Words that nobody said cannot come in with an analyst's note."""
    [found] = differences(SAMPLE, [*ISSUED, note], FILE.headings)

    assert (found.kind, found.now) == (kind, note)


def test_what_breaks_a_promise_is_told_from_what_does_not() -> None:
    """Quotations, figures, sources and transcript are not ours to edit."""
    assert _edited("about 63 percent", "63 percent")[0].kind in BROKEN
    assert _edited("Water for the", "Rivers of the")[0].kind not in BROKEN
