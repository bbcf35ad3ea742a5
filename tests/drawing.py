"""What Hypothesis draws where any brief will do: inlines and blocks of the words it is given."""

from __future__ import annotations

from typing import TypeVar

from hypothesis import strategies as st

from pipeline.model.brief import (
    Block,
    BulletList,
    Cell,
    Cite,
    Counted,
    Editorial,
    Emphasis,
    FactBox,
    FactRow,
    Inline,
    Point,
    Prose,
    Quotation,
    Row,
    Strong,
    Table,
    Text,
)

_T = TypeVar("_T")
_MOST = 4
"""Of inlines in a paragraph, and of points and rows in a block."""

Words = st.SearchStrategy[str]
Inlines = st.SearchStrategy[tuple[Inline, ...]]


def inlines(words: Words, ours: Words, anchors: Words) -> Inlines:
    """Draw what a paragraph says: `words` of any look, `ours` in brackets, and citations."""
    one = st.one_of(
        st.builds(Text, words),
        st.builds(Strong, words),
        st.builds(Emphasis, words),
        st.builds(Editorial, ours),
        st.builds(Cite, anchors),
    )
    return st.lists(one, min_size=1, max_size=_MOST).map(tuple)


def blocks(
    said: Inlines, words: Words, anchors: Words, counted: st.SearchStrategy[Counted | None]
) -> st.SearchStrategy[Block]:
    """Draw blocks of every kind but figures: they say what is `said`, under heads of `words`."""
    facts = st.builds(FactRow, words, said, st.lists(anchors, min_size=1, max_size=2).map(tuple))
    cells = st.builds(Cell, said)
    rows = st.builds(Row, st.tuples(cells, cells))
    heads = st.just("") | words
    return st.one_of(
        st.builds(Prose, said, is_lead=st.booleans()),
        st.builds(Prose, said, is_note=st.just(True)),
        st.builds(BulletList, _some(st.builds(Point, said)), st.booleans()),
        st.builds(Quotation, said, anchors, st.just("A"), words),
        st.builds(
            FactBox, heads, st.sampled_from([(), ("What", "Said", "Source")]), _some(facts), counted
        ),
        st.builds(Table, heads, st.just(("What", "When")), _some(rows), counted),
    )


def _some(one: st.SearchStrategy[_T]) -> st.SearchStrategy[tuple[_T, ...]]:
    return st.lists(one, min_size=1, max_size=_MOST).map(tuple)
