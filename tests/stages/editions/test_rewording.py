"""Two texts as one, in stretches that can be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.brief import Inline, Text, plain
from pipeline.model.redline import NEW, OLD, Line, Mark
from pipeline.stages.editions.rewording import pieces
from tests.builders import said

_SHOWN = {Mark.DELETED: "[-{}-]", Mark.INSERTED: "{{+{}+}}", Mark.KEPT: "{}"}


def shown(old: str | tuple[Inline, ...], new: str | tuple[Inline, ...]) -> str:
    """Return the redline of two texts on one line."""
    sides = (said(one) if isinstance(one, str) else one for one in (old, new))
    return "".join(_SHOWN[one.mark].format(plain(one.inlines)) for one in pieces(*sides))


CASES = {
    "the same": ("It grows.", "It grows.", "It grows."),
    "a figure as a whole": (
        "The damage comes to €14.5 million today.",
        "The damage comes to €15.5 million today.",
        "The damage comes to [-€14.5-]{+€15.5+} million today.",
    ),
    "words that came": (
        "We will open the plant in May.",
        "We will open the new plant at the lake in May.",
        "We will open the {+new +}plant{+ at the lake+} in May.",
    ),
    "no islands of little words": (
        "They knocked on the doors of the old town",
        "They called at the houses of the lower valley",
        "They [-knocked on the doors of the old town-]{+called at the houses of the lower valley+}",
    ),
    "another text": (
        "About 63 percent of households drink it.",
        "The river is clean now.",
        "[-About 63 percent of households drink it.-]{+The river is clean now.+}",
    ),
    "brackets that match": (
        "$40 million (2022); about $55 million (2023) in all",
        "$40 million (2022) in all",
        "$40 million (2022)[-; about $55 million (2023)-] in all",
    ),
    "nothing before": ("", "It grows.", "{+It grows.+}"),
    "letters without spaces between them": ("水利預算", "水利新預算", "水利{+新+}預算"),
    "letters with marks": ("पानी की कीमत", "पानी की लागत", "पानी की [-कीमत-]{+लागत+}"),
}


@pytest.mark.parametrize(("old", "new", "expected"), CASES.values(), ids=CASES)
def test_changes_are_cut_where_words_end(old: str, new: str, expected: str) -> None:
    """What went stands before what came, and what can be read together is not torn."""
    assert shown(old, new) == expected


def test_cites_in_one_pair_of_brackets_change_together() -> None:
    """`[A1.1, A2.1]` is never half kept."""
    old = said("It grows. ", "[A1.1]", "[A2.1]")
    new = said("It grows. ", "[A1.1]", "[A3.1]")

    assert shown(old, new) == "It grows. [-[A1.1, A2.1]-]{+[A1.1, A3.1]+}"


@pytest.mark.parametrize("marks", ["“{}”", "„{}“", "„{}”", "«{}»", "「{}」", "({})"])
def test_what_came_begins_where_marks_match(marks: str) -> None:
    """Of `„so“; „ja“` a change takes `; „ja“`, not `“; „ja`."""
    old, new = (f"She said {one}." for one in (marks.format("so"), marks.format("so, so")))
    longer = f"{old[:-1]} and {marks.format('so')}."

    assert shown(said(old), said(new)).count("{+") == 1
    assert f"{{+ and {marks.format('so')}+}}" in shown(said(old), said(longer))


@given(st.text(max_size=60), st.text(max_size=60))
def test_both_texts_are_in_it_letter_by_letter(old: str, new: str) -> None:
    """Whatever the letters, neither text loses or gains one."""
    line = Line(pieces((Text(old),), (Text(new),)))

    assert line.words(OLD) == old
    assert line.words(NEW) == new
