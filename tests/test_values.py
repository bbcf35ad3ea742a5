"""Dataclasses of the program's own do what those of the standard library do."""

from __future__ import annotations

import dataclasses
import pickle
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import values
from pipeline.model.brief import Brief, Register, Text
from pipeline.model.transcript import Provenance
from tests.builders import ROOT, sample_brief

Made = Callable[..., Any]


def make(dataclass: Any, field: Any) -> Made:
    """Return one class, made by one of the two."""

    @dataclass(frozen=True, slots=True)
    class Place:
        """Somewhere."""

        name: str
        """What it is called."""
        size: int = 3
        parts: list[str] = field(default_factory=list)

        @property
        def label(self) -> str:
            """The name, louder."""
            return self.name.upper()

    return Place


OURS = make(values.dataclass, values.field)
THEIRS = make(dataclasses.dataclass, dataclasses.field)
ARGUMENTS = st.tuples(st.text(max_size=3), st.integers(0, 2), st.lists(st.text(max_size=1)))


@given(ARGUMENTS, ARGUMENTS)
def test_values_are_equal_where_theirs_are(one: tuple[Any, ...], other: tuple[Any, ...]) -> None:
    """Equality, words and fields agree with the standard library's, for any values."""
    mine, its = OURS(*one), THEIRS(*one)

    assert (mine == OURS(*other)) == (its == THEIRS(*other))
    assert repr(mine) == repr(its)
    assert dataclasses.asdict(mine) == dataclasses.asdict(its)
    assert mine != its


def test_defaults_are_as_theirs() -> None:
    """A default made anew is another one for each value; names may be given."""
    one, other = OURS("a"), OURS(name="a", size=3)

    assert one == other
    assert one.parts is not other.parts
    assert (one.label, one.size) == ("A", 3)
    with pytest.raises(TypeError, match="name"):
        OURS()
    with pytest.raises(TypeError, match="colour"):
        OURS("a", colour="red")


@pytest.mark.parametrize("width", range(16))
@pytest.mark.parametrize("is_made", [False, True])
def test_values_of_any_width_are_as_theirs(width: int, *, is_made: bool) -> None:
    """Few fields and many, by place and by name, and what is missing, twice or unknown."""
    names = [f"field_{at}" for at in range(width)]

    def of(module: Any) -> Made:
        last = module.field(default_factory=list) if is_made else 7
        space = {
            "__annotations__": dict.fromkeys(names, "object"),
            **dict.fromkeys(names[-1:], last),
        }
        return module.dataclass(frozen=True, slots=True)(type("Wide", (), space))

    def told(make: Made, *args: object, **named: object) -> object:
        try:
            return dataclasses.astuple(make(*args, **named))  # type: ignore[call-overload]
        except TypeError:
            return TypeError

    mine, its = of(values), of(dataclasses)
    for args in (names, names[:-1], names[:-2], [*names, "more"]):
        assert told(mine, *args) == told(its, *args)
        named = dict(zip(names, args, strict=False))
        assert told(mine, **named) == told(its, **named)
        assert told(mine, *args[:1], **named) == told(its, *args[:1], **named)
    assert told(mine, *names, colour=1) is TypeError


def test_what_is_frozen_cannot_be_changed() -> None:
    """Nor can anything be added to it; what is not frozen can be changed, and has no hash."""
    for change in (lambda: setattr(OURS("a"), "name", "b"), lambda: delattr(OURS("a"), "name")):
        with pytest.raises(dataclasses.FrozenInstanceError):
            change()

    @values.dataclass
    class Box:
        weight: int = 1

    box = Box()
    box.weight = 2
    assert box == Box(2)
    with pytest.raises(TypeError, match="unhashable"):
        hash(box)
    with pytest.raises(AttributeError):
        box.colour = "red"  # type: ignore[attr-defined]


def test_equal_values_have_one_hash() -> None:
    """They are one key of a dictionary; a class without fields or with one has a hash too."""
    assert hash(Provenance("S1", "A1", 0, 3)) == hash(Provenance("S1", "A1", 0, 3))
    assert len({Text("a"), Text("a"), Text("b")}) == 2


def test_what_has_no_equality_equals_itself_alone() -> None:
    """It is a key of a dictionary even where its fields could not be."""

    @values.dataclass(frozen=True, slots=True, eq=False)
    class Words:
        known: dict[str, int]

    one, other = Words({}), Words({})
    assert one != other
    assert {one: 1, other: 2}[one] == 1


def test_a_value_can_be_changed_in_part_and_sent_to_another_process() -> None:
    """`replace` of either module makes a new value; pickling keeps all of it."""
    brief = sample_brief()
    changed = values.replace(brief, sections=())

    assert changed == dataclasses.replace(brief, sections=())
    assert changed.front is brief.front
    assert pickle.loads(pickle.dumps(brief)) == brief  # noqa: S301 - our own bytes


def test_fields_are_told_as_the_standard_library_tells_them() -> None:
    """Names, types and defaults, in their order."""
    mine = [(one.name, one.type) for one in dataclasses.fields(Brief)]

    assert mine == list(Brief.__annotations__.items())
    assert Brief(sample_brief().front, (), ()).register == Register()
    assert [one.default for one in dataclasses.fields(OURS)][:2] == [dataclasses.MISSING, 3]


def test_a_value_matches_by_position() -> None:
    """`case Provenance(source, anchor)` binds the first fields."""
    match Provenance("S1", "A1", 0, 3):
        case Provenance(source, anchor):
            found = (source, anchor)

    assert found == ("S1", "A1")


def test_an_analysis_does_without_the_standard_library_s_modules() -> None:
    """That is what the module is for: `dataclasses` and `typing` cost more than they give."""
    code = (
        "import sys, pipeline.analysis, pipeline.stages.proofreading.proofread; "
        "import pipeline.store.taxonomies; print({'dataclasses', 'typing'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, check=True, capture_output=True, text=True
    )

    assert done.stdout == "set()\n"


def test_what_would_be_passed_over_is_refused() -> None:
    """The standard library's classes call `__post_init__`; ours have none to call."""
    with pytest.raises(TypeError, match="without __post_init__"):

        @values.dataclass(frozen=True, slots=True)
        class Place:
            """Somewhere."""

            name: str

            def __post_init__(self) -> None:
                """Do something."""
