"""Pairs of briefs that say nearly the same, and what each of them says, for tests of redlines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import strategies as st

from pipeline.model.brief import (
    Block,
    Brief,
    BulletList,
    FactBox,
    FactRow,
    Figure,
    Inline,
    Point,
    Prose,
    Quotation,
    Section,
    SectionRole,
    Table,
    cite_text,
    plain,
)
from tests.builders import said, sample_brief
from tests.drawing import blocks, inlines

_WORDS = st.lists(
    st.sampled_from(
        ["water", "the budget", "was $40 million", "was $45 million", "in 2022.", "Łódź &", "水利"]
    ),
    min_size=1,
    max_size=7,
).map(" ".join)
_ANCHORS = st.sampled_from(["A1.1", "A1.2", "A2.1"])
_INLINES = inlines(_WORDS, st.sampled_from(["[…]", "[2023]"]), _ANCHORS)
_SAMPLE = sample_brief()
_FIGURES = [
    block for section in _SAMPLE.sections for block in section.blocks if isinstance(block, Figure)
]
BLOCKS = st.one_of(
    blocks(_INLINES, _WORDS, _ANCHORS, st.none()),
    st.sampled_from([*_FIGURES, *(replace(one, alternative="Other bars.") for one in _FIGURES)]),
)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Brief, Brief]:
    """Return two briefs; blocks of the second are those of the first, others, or both mixed."""
    old = draw(st.dictionaries(st.sampled_from("abc"), st.lists(BLOCKS, max_size=4), max_size=3))
    pool = [block for blocks in old.values() for block in blocks]
    again = st.one_of(st.sampled_from(pool), BLOCKS) if pool else BLOCKS
    new = draw(st.dictionaries(st.sampled_from("abc"), st.lists(again, max_size=4), max_size=3))
    return _brief(old), _brief(new)


def _brief(sections: dict[str, list[Block]]) -> Brief:
    made = tuple(
        Section(name, SectionRole.THEME, f"Of {name}", tuple(blocks))
        for name, blocks in sections.items()
    )
    return replace(_SAMPLE, sections=(*made, _SAMPLE.sections[-1]))


def of_theme(*blocks: Block) -> Brief:
    """Return the sample's front around one section with these blocks."""
    return replace(_SAMPLE, sections=(Section("theme-water", SectionRole.THEME, "Water", blocks),))


def points(*words: str | tuple[str | Inline, ...]) -> BulletList:
    """Return a list; a point is one text, or several inlines as `said` takes them."""
    made = ((one,) if isinstance(one, str) else one for one in words)
    return BulletList(tuple(Point(said(*one)) for one in made))


def body_texts(brief: Brief) -> Iterator[str]:
    """Yield each paragraph and cell of a brief's sections, as a Word file has them."""
    for section in brief.sections:
        yield section.heading
        for block in section.blocks:
            yield from _texts(block)


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Prose(inlines):
            yield plain(inlines)
        case BulletList(listed):
            yield from (plain(point.inlines) for point in listed)
        case Quotation(inlines, anchor, _, attribution):
            yield from (plain(inlines), f"{attribution} {cite_text((anchor,))}")
        case FactBox(heading, columns, rows):
            yield from filter(None, (heading, *columns))
            for row in rows:
                if columns:
                    yield from (row.label, plain(row.inlines), cite_text(row.anchors))
                else:
                    yield from _stacked(row)
        case Table(caption, columns, table_rows):
            yield from filter(None, (caption, *columns))
            yield from (plain(cell.inlines) for row in table_rows for cell in row.cells)
        case Figure(caption, bars, note):
            yield caption
            for bar in bars:
                yield from _stacked(bar)
            yield from filter(None, (note,))


def _stacked(row: FactRow) -> tuple[str, str]:
    return row.label, f"{plain(row.inlines)} {cite_text(row.anchors)}"


def later(brief: Brief) -> Brief:
    """Return a brief a year later, with changes of every kind."""
    front = replace(
        brief.front, title="Water for the valley", date="2025-04-19", edition_line="Edition 2.0"
    )
    sections = list(brief.sections)
    lead, listed, box, chart, _, *rest = sections[2].blocks
    first, second = listed.points
    third = replace(first, inlines=said("“It grows, they say, year by year.” ", "[A2.1]"))
    budget, _, homes = box.rows
    rows = (
        replace(budget, inlines=said("$41 million (2022)")),
        FactRow("Pumps", said("two"), ("A1.2",)),
        homes,
    )
    blocks = (
        lead,
        replace(listed, points=(second, third, first)),
        replace(box, rows=rows),
        replace(chart, alternative="Bar chart of other bars."),
        Prose(said("It is late. ", "[A1.2]")),
        *rest,
    )
    sections[2] = replace(sections[2], blocks=blocks)
    del sections[3]
    return replace(brief, front=front, sections=tuple(sections))


OLD = replace(sample_brief(), front=replace(sample_brief().front, contents=""))
NEW = later(OLD)
"""Two editions with changes of every kind between them."""
