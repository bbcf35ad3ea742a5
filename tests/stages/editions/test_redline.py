"""Two briefs as one, part by part."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings

from pipeline.model.brief import Brief, Detail, FactBox, FactRow, Front, Prose, Section, SectionRole
from pipeline.model.quotation_marks import QuotationMarks
from pipeline.model.redline import NEW, OLD, Mark, Part, Redline, printed
from pipeline.stages.editions.compare import is_same
from pipeline.stages.editions.redline import redline
from tests.bench.pdf import corpus
from tests.builders import interview, said, sample_brief
from tests.composing import composed
from tests.redlining import body_texts, of_theme, pairs, points
from tests.work import grows_evenly

BUDGET = "“The budget for water was $40 million in 2022.” "
PLANT = "“We are planning to open the plant at the lake in May.” "
HOMES = "“About 63 percent of households drink it.” "


def told(found: Redline) -> list[tuple[str, str, str]]:
    """Return mark, earlier and later words of every part that differs."""
    return [
        (part.mark.value, " | ".join(part.words(OLD)), " | ".join(part.words(NEW)))
        for section in found.sections
        for part in section.parts
        if part.is_changed
    ]


def covers(found: Redline) -> list[tuple[str, Mark]]:
    """Return name and mark of every line of the cover that differs."""
    return [(line.name, line.part.mark) for line in found.front if line.part.is_changed]


def texts(found: Redline, side: frozenset[Mark]) -> list[str]:
    """Return what one side says on paper, a text for each paragraph or cell."""
    return [words for part in printed(found) for words in part.words(side)]


@settings(max_examples=150)
@given(pairs())
def test_both_briefs_are_in_it(pair: tuple[Brief, Brief]) -> None:
    """Whatever two briefs say, each can be read in their redline, paragraph for paragraph."""
    old, new = pair
    found = redline(old, new)
    front = sum(not line.is_masthead for line in found.front)

    assert texts(found, OLD)[front:] == list(body_texts(old))
    assert texts(found, NEW)[front:] == list(body_texts(new))


@settings(max_examples=50)
@given(pairs())
def test_a_brief_with_itself_has_no_mark(pair: tuple[Brief, Brief]) -> None:
    """Nothing changed, nothing marked; date and number of the edition do not count."""
    brief, _ = pair
    front = replace(brief.front, date="2031-01-02", edition="9.0", edition_line="Edition 9.0")
    found = redline(brief, replace(brief, front=front))

    assert not found.is_changed
    assert told(found) == []


@pytest.mark.parametrize("name", [one.name for one in fields(Front)])
def test_it_is_changed_where_there_would_be_an_edition(name: str) -> None:
    """Whatever of the cover is other, `brief diff` and `brief publish` agree that it is."""
    old = sample_brief()
    front = old.front
    others = {
        "details": (Detail("Interviewed", "Somebody else"), *front.details[1:]),
        "quotation_marks": QuotationMarks("«", "»"),
    }
    other = others.get(name, f"{getattr(front, name)} otherwise")
    new = replace(old, front=replace(front, **{name: other}))

    assert redline(old, new).is_changed is not is_same(old, new)
    assert redline(new, old).is_changed is not is_same(new, old)


@pytest.mark.parametrize("name", ["Notice", "Marking", "Title", "Purpose", "Organisation"])
def test_a_line_of_the_cover_that_came_or_went_is_told(name: str) -> None:
    """A withdrawal, a marking, a draft: each is a difference of its own, with its words."""
    bare = replace(sample_brief(), front=replace(sample_brief().front, **{name.lower(): ""}))
    full = replace(bare, front=replace(bare.front, **{name.lower(): "Other words."}))

    assert covers(redline(bare, full)) == [(name, Mark.INSERTED)]
    assert covers(redline(full, bare)) == [(name, Mark.DELETED)]


@settings(max_examples=50)
@given(pairs())
def test_what_moved_has_two_places(pair: tuple[Brief, Brief]) -> None:
    """Every number of a move stands once where it was and once where it is."""
    parts = [part for section in redline(*pair).sections for part in section.parts]
    places = {
        mark: sorted(part.move for part in parts if part.mark is mark)
        for mark in (Mark.MOVED_FROM, Mark.MOVED_TO)
    }

    assert places[Mark.MOVED_FROM] == places[Mark.MOVED_TO]
    assert all((part.move > 0) == (part.mark in places) for part in parts)


def test_a_point_that_moved_is_moved() -> None:
    """A sentence that stands elsewhere is not taken for one that went and one that came."""
    old = of_theme(points(BUDGET, PLANT, HOMES))
    new = of_theme(points(PLANT, HOMES, BUDGET))

    assert told(redline(old, new)) == [("moved-from", BUDGET, ""), ("moved-to", "", BUDGET)]


def test_a_point_that_moved_and_changed_says_both() -> None:
    """Its words are moved but for those that went and came."""
    old = of_theme(points(BUDGET, PLANT, HOMES))
    new = of_theme(points(PLANT, HOMES, BUDGET.replace("$40", "$45")))

    gone, come = (
        next(part for part in redline(old, new).sections[0].parts if part.mark is mark)
        for mark in (Mark.MOVED_FROM, Mark.MOVED_TO)
    )
    assert _marks(gone) == ["moved-from", "deleted", "moved-from"]
    assert _marks(come) == ["moved-to", "inserted", "moved-to"]


def _marks(part: Part) -> list[str]:
    return [piece.mark.value for line in part.lines for piece in line.pieces]


def test_a_row_is_known_by_its_label() -> None:
    """A figure that changed is one row that changed."""
    row = FactRow("Budget", said("$40 million (2022)"), ("A1.1",))
    columns = ("What", "Said", "Source")
    old = of_theme(FactBox("Facts", columns, (row,)))
    new = of_theme(FactBox("Facts", columns, (replace(row, inlines=said("no figure yet")),)))

    assert told(redline(old, new)) == [
        ("kept", "Budget | $40 million (2022) | [A1.1]", "Budget | no figure yet | [A1.1]")
    ]


def test_one_more_exchange_only_numbers_the_others_anew() -> None:
    """Paragraphs of the annex are known by their words, whatever their anchors are now."""
    talk = [("How large is it?", "It was $40 million."), ("And who drinks it?", "All of us do.")]
    old = composed(interview(*talk))
    new = composed(interview(talk[0], ("And the plant?", "It will open in May."), talk[1]))

    annex = redline(old, new).sections[-1]
    assert annex.section.role is SectionRole.ANNEX
    came = [part for part in annex.parts if part.mark is Mark.INSERTED]
    anew = [part for part in annex.parts if part.is_renumbered]
    assert [part.words(NEW)[0].partition(" ")[0] for part in came] == ["Q2", "A2.1"]
    assert [part.words(NEW)[0].partition(" ")[0] for part in anew] == ["Q3", "A3.1"]
    assert not [part for part in annex.parts if part.mark is Mark.DELETED]


def test_words_left_out_are_no_anchor() -> None:
    """A mark of ours that came is news, a list of anchors that grew is not."""
    pairs_of = [("It grows […]", "It grows"), ("See A1.1, A2.1", "See A1.1")]
    parts = [
        redline(of_theme(points(new)), of_theme(points(old))).sections[0].blocks[0].parts[0]
        for new, old in pairs_of
    ]

    assert [part.is_renumbered for part in parts] == [False, True]


def test_what_changed_is_not_compared() -> None:
    """The section that tells of an earlier comparison is no part of this one."""
    brief = sample_brief()
    told = Prose(said("A figure was put right."))
    section = Section("what-changed", SectionRole.WHAT_CHANGED, "What changed", (told,))
    noted = replace(brief, sections=(section, *brief.sections))

    assert not redline(brief, noted).is_changed


def test_a_new_title_is_a_change() -> None:
    """Title, purpose and details of the cover are compared; the count of words is not."""
    old = sample_brief()
    counted = (*old.front.details[:-1], replace(old.front.details[-1], value="9 questions"))
    new = replace(old, front=replace(old.front, title="Water", details=counted))

    found = redline(old, new)
    assert [line.name for line in found.front if line.part.is_changed] == ["Title"]
    assert found.is_changed


def test_a_digest_alone_is_no_change() -> None:
    """Another digest of a file among the sources is marked, and does not count."""
    source = sample_brief().sections[-2]
    digests = (
        "interview.txt, SHA-256 0123456789abcdef…",
        "interview.txt, SHA-256 fedcba9876543210…",
    )
    old, new = (
        replace(
            sample_brief(),
            sections=(replace(source, role=SectionRole.SOURCES, blocks=(Prose(said(words)),)),),
        )
        for words in digests
    )

    found = redline(old, new)
    assert len(told(found)) == 1
    assert not found.is_changed


def test_cost_grows_with_the_brief() -> None:
    """Also with a change in every section."""

    def comparing(repeat: int) -> Callable[[], object]:
        old, _ = corpus(repeat)
        sections = tuple(replace(one, heading=f"{one.heading} now") for one in old.sections)
        return lambda: redline(old, replace(old, sections=sections))

    assert grows_evenly(comparing, 2)
