"""What a reader of the last edition would want to know of the next."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.brief import (
    Brief,
    BulletList,
    Cite,
    Detail,
    Prose,
    Section,
    SectionRole,
    Text,
    plain,
)
from pipeline.model.edition import Change, ChangeClass, ChangeKind, Issued, UpdateType
from pipeline.model.labels import Labels
from pipeline.model.transcript import Transcript
from pipeline.stages.editions.compare import changed_claims, compare, is_same, proposed
from pipeline.stages.editions.telling import News, change_note, stamped, with_changes
from tests.builders import interview, sample_brief
from tests.composing import composed

FIRST = Issued("1.0", "2024-05-02", "")
BUDGET = "The flood budget was $40 million in 2022."


def brief_of(*answers: str) -> Brief:
    """Return the brief of an interview with one question an answer."""
    return composed(interview(*(("What of the levees?", answer) for answer in answers)))


def told(changes: tuple[Change, ...]) -> list[tuple[str, str]]:
    """Return kind and subject of each change."""
    return [(change.kind.value, change.what) for change in changes]


def test_a_brief_compared_with_itself_has_no_changes() -> None:
    """Nothing changed, nothing told; date and number of the edition do not count."""
    brief = sample_brief()
    later = stamped(brief, "2031-01-02", "9.0", "Edition {number}")

    assert compare(brief, later) == ()
    assert is_same(brief, later)


def test_a_changed_figure_is_told_once() -> None:
    """However often the brief shows it, a figure that changed is one change, with its anchor."""
    old = brief_of(BUDGET, "We believe that the levees must be mended in the old town.")
    new = brief_of(
        BUDGET.replace("$40", "$45"), "We believe that the levees must be mended in the old town."
    )
    changes = compare(old, new)

    naming = [one for one in changes if "$45 million" in one.after]
    assert not is_same(old, new)
    assert len(naming) == 1
    assert "$40 million" in naming[0].before
    assert naming[0].anchor == "A1.1"


def test_a_word_that_no_claim_shows_is_told_from_the_transcript() -> None:
    """A change of the annex alone is told with the words around it."""
    old = sample_brief()
    [source] = old.sources
    turns = tuple(
        replace(
            turn,
            paragraphs=tuple(
                replace(one, text=one.text.replace("two pumps", "three pumps"))
                for one in turn.paragraphs
            ),
        )
        for turn in source.turns
    )
    [change] = compare(old, replace(old, sources=(replace(source, turns=turns),)))

    assert (change.what, change.anchor) == ("Transcript", "A1.2")
    assert "three pumps" in change.after
    assert "two pumps" in change.before


def test_a_changed_heading_is_told() -> None:
    """The heading of a section is part of what an edition says."""
    old = sample_brief()
    sections = tuple(
        replace(one, heading="Water") if one.role is SectionRole.THEME else one
        for one in old.sections
    )
    [change] = compare(old, replace(old, sections=sections))

    assert (change.what, change.before, change.after) == (
        "Heading",
        "Money and pumps, part 1",
        "Water",
    )


def test_a_heading_alone_is_minor_though_others_see_also_that_section() -> None:
    """What points to a section follows its heading: no claim changed, and nobody was corrected."""
    old = pointing("Money")
    new = pointing("Taxes, and what came of them")
    told = replace(new.sources[0], recorded="2024-04")
    restated = replace(new, sources=(told, *new.sources[1:]))
    [change] = compare(old, new)
    claims = changed_claims(old, restated)

    assert (change.what, proposed((change,))) == ("Heading", UpdateType.MINOR)
    assert not [one for one in claims if "See also" in one.after]


def pointing(heading: str) -> Brief:
    """Return the sample brief with a theme that points to a section headed so."""
    brief = sample_brief()
    sections = []
    for section in brief.sections:
        if section.role is SectionRole.THEME:
            also = Prose((Text(f"See also: {heading} "), Cite("A1.2")))
            other = Section("theme-other", SectionRole.THEME, heading, (), "other")
            sections += [replace(section, blocks=(*section.blocks, also)), other]
        else:
            sections.append(section)
    return replace(brief, sections=tuple(sections))


@pytest.mark.parametrize(
    ("field", "what"), [("title", "Title"), ("purpose", "Purpose"), ("marking", "Marking")]
)
def test_changed_front_matter_is_told(field: str, what: str) -> None:
    """Title, purpose and marking."""
    old = sample_brief()
    new = replace(old, front=replace(old.front, **{field: "Other"}))

    assert [(one.what, one.after) for one in compare(old, new)] == [(what, "Other")]


def test_changed_terms_are_told_and_counted_words_are_not() -> None:
    """Of the details on the cover, only the count of words changes with every word."""
    old = sample_brief()
    details = tuple(
        Detail(one.label, "Other") if one.label in {"Terms", "Basis"} else one
        for one in old.front.details
    )

    changes = compare(old, replace(old, front=replace(old.front, details=details)))
    assert [one.what for one in changes] == ["Terms"]


def second(path: str = "second.txt") -> Transcript:
    """Return another source."""
    return replace(interview(("And you?", "Well, we wait.")), id="S2", path=path)


def prefixed(source: Transcript) -> Transcript:
    """Return a source with its number before its anchors."""
    turns = tuple(
        replace(
            turn,
            paragraphs=tuple(
                replace(one, anchor=f"{source.id} {one.anchor}") for one in turn.paragraphs
            ),
        )
        for turn in source.turns
    )
    return replace(source, turns=turns)


def test_a_source_that_was_added_is_told_as_one() -> None:
    """A second source changes all anchors, and that is no change of words."""
    old = sample_brief()
    both = (prefixed(old.sources[0]), prefixed(second()))

    assert told(compare(old, replace(old, sources=both))) == [("added", "Source")]
    assert told(compare(replace(old, sources=both), old)) == [("removed", "Source")]


def test_a_source_of_another_name_is_the_same_source() -> None:
    """A renamed file is told; its words are compared."""
    old = sample_brief()
    new = replace(old, sources=(replace(old.sources[0], path="renamed.txt"),))

    assert told(compare(old, new)) == [("changed", "Source")]


ANSWERS = st.sampled_from(
    [
        "We believe that the city needs higher levees in the old town.",
        "The flood budget was $40 million in 2022.",
        "The flood budget was $45 million in 2022.",
        "About 63 percent of homes are dry.",
        "We will build a new gate at the harbour in May.",
        "Nobody lives by the river any more, and the meadows are wet again.",
    ]
)
TALK = st.lists(ANSWERS, min_size=1, max_size=4)


@given(TALK, TALK)
def test_swapping_editions_swaps_added_and_removed(one: list[str], other: list[str]) -> None:
    """What one direction adds, the other removes."""
    there = compare(brief_of(*one), brief_of(*other))
    back = compare(brief_of(*other), brief_of(*one))

    assert _count(there, ChangeKind.ADDED) == _count(back, ChangeKind.REMOVED)
    assert _count(there, ChangeKind.REMOVED) == _count(back, ChangeKind.ADDED)


def _count(changes: tuple[Change, ...], kind: ChangeKind) -> int:
    return sum(1 for change in changes if change.kind is kind)


@given(TALK, TALK)
def test_two_briefs_are_the_same_or_something_is_told(one: list[str], other: list[str]) -> None:
    """An edition is never made without saying what changed."""
    old, new = brief_of(*one), brief_of(*other)

    assert is_same(old, new) == (compare(old, new) == ())


def test_what_changed_stands_before_the_themes() -> None:
    """Each change is a sentence of its own, with its anchor and the note before it."""
    old, new = brief_of(BUDGET), brief_of(BUDGET.replace("$40", "$45"))
    news = News(compare(old, new), changed_claims(old, new))
    later = stamped(new, "2024-06-01", "2.0", "Edition {number}")
    brief = with_changes(later, news, "A figure was put right.", FIRST, Labels())
    roles = [section.role for section in brief.sections]
    section = brief.sections[roles.index(SectionRole.WHAT_CHANGED)]
    [points] = [block for block in section.blocks if isinstance(block, BulletList)]

    assert roles.index(SectionRole.WHAT_CHANGED) < roles.index(SectionRole.THEME)
    assert plain(points.points[0].inlines).count("$45 million") == 1
    assert plain(points.points[0].inlines).endswith("[A1.1]")


def test_a_note_names_the_first_changes() -> None:
    """An editor who gives no note gets one, also where no claim changed."""
    change = Change(ChangeKind.CHANGED, "Budget", "a", "b", "A1.1")
    others = tuple(replace(change, what=what) for what in ("Homes", "Gate", "Meals"))

    labels = Labels()
    wrong = replace(change, group=ChangeClass.CORRECTION)
    source = Change(ChangeKind.ADDED, "Source", "", "ward.txt", "", ChangeClass.SOURCE_ADDED)
    assert change_note((change, change), labels) == "Edited: Budget."
    assert change_note((change, *others), labels) == "Edited: Budget, Homes, Gate and others."
    assert change_note((*others[:1], source, wrong), labels) == (
        "Corrected: Budget. Source added: ward.txt. Edited: Homes."
    )
    assert change_note((), labels) == labels.rearranged
