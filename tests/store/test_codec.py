"""The codec: what it writes, it reads, and it refuses everything else."""

from __future__ import annotations

import json
import string
from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import EditionError
from pipeline.model.brief import (
    Brief,
    BulletList,
    Cell,
    Cite,
    Editorial,
    Emphasis,
    FactBox,
    FactRow,
    Front,
    Inline,
    LeftOut,
    ListedCorrection,
    Point,
    Prose,
    Quotation,
    Register,
    Row,
    Section,
    SectionRole,
    Strong,
    Table,
    Text,
)
from pipeline.model.facts import (
    Commitment,
    Count,
    Fact,
    FactKind,
    Items,
    Money,
    Name,
    Percent,
    Strength,
    When,
)
from pipeline.model.style import Style
from pipeline.model.transcript import Edit, Note, Paragraph, Provenance, Query
from pipeline.store.codec import from_json, to_json
from tests.builders import SAMPLE_INTERVIEW, house_style, sample_brief

words = st.text(st.characters(codec="utf-8"), max_size=12)
counts = st.integers(0, 10**12)
numbers = st.integers(-(10**15), 10**15) | st.floats(allow_nan=False, allow_infinity=False)
places = st.builds(Provenance, words, words, counts, counts)
whens = st.builds(When, words, words, words, words)
values = st.one_of(
    st.builds(Money, numbers, words, numbers | st.none()),
    st.builds(Percent, numbers, numbers | st.none()),
    st.builds(Count, numbers, words, numbers | st.none()),
    whens,
    st.builds(Name, words),
    st.builds(Items, st.lists(words, max_size=3).map(tuple)),
)
facts = st.builds(
    Fact,
    kind=st.sampled_from(FactKind),
    label=words,
    value=values,
    hedge=words,
    when=whens | st.none(),
    text=words,
    said_by=words,
    in_question=st.booleans(),
    provenance=places,
    derived_from=st.lists(places, max_size=2).map(tuple),
)


def several(one: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    """Return tuples of up to three."""
    return st.lists(one, max_size=3).map(tuple)


inlines = several(
    st.builds(Text, words)
    | st.builds(Strong, words)
    | st.builds(Emphasis, words)
    | st.builds(Cite, words)
    | st.builds(Editorial, words)
)
points = st.builds(Point, inlines, words)
rows = st.builds(FactRow, words, inlines, several(words), several(facts))
cells = st.builds(Row, several(st.builds(Cell, inlines)))
blocks = st.one_of(
    st.builds(Prose, inlines, words, st.booleans()),
    st.builds(BulletList, several(points), st.booleans()),
    st.builds(Quotation, inlines, words, words, words),
    st.builds(FactBox, words, several(words), several(rows)),
    st.builds(Table, words, several(words), several(cells)),
)
sections = st.builds(Section, words, st.sampled_from(SectionRole), words, several(blocks), words)
registers = st.builds(
    Register,
    st.just(sample_brief().register.placements),
    several(st.builds(Commitment, words, words, whens | st.none(), st.sampled_from(Strength),
                      places)),
    several(st.builds(ListedCorrection, words, words, words, words, words)),
    several(st.builds(Query, words, words, words, words, words, st.floats(0, 1))),
    several(st.builds(LeftOut, words, words)),
)  # fmt: skip


@settings(max_examples=60)
@given(several(sections), registers, words)
def test_a_brief_comes_back_as_it_was(
    parts: tuple[Section, ...], register: Register, title: str
) -> None:
    """Every block, inline and value survives, and is written the same the second time."""
    sample = sample_brief()
    front = replace(sample.front, title=title)
    brief = Brief(front, (*sample.sections, *parts), sample.sources, register)

    text = to_json(brief)

    assert brief == from_json(Brief, text)
    assert text == to_json(from_json(Brief, text))


def test_edits_notes_and_styles_come_back() -> None:
    """What the sample brief does not hold survives as well."""
    edited = Paragraph("A1.1", "two", 3, 8, (Edit(0, "two", "too", "correction"),))
    turns = (replace(SAMPLE_INTERVIEW.turns[0], paragraphs=(edited,), time="00:14:05"),)
    transcript = replace(SAMPLE_INTERVIEW, turns=turns, notes=(Note("seen", 3, True),))

    assert transcript == from_json(type(transcript), to_json(transcript))
    assert house_style() == from_json(Style, to_json(house_style()))


def test_the_form_is_readable_and_in_the_order_of_the_fields() -> None:
    """A record is compared by people: a field a line, letters as letters, the type by its name."""
    prose = Section("a", SectionRole.NOTES, "Łódź", (Prose((Text("x"),)),))

    assert to_json(prose).startswith('{\n "id": "a",\n "role": "notes",\n "heading": "Łódź",\n "b')
    assert json.loads(to_json(prose))["blocks"][0] == {
        "type": "Prose",
        "inlines": [{"type": "Text", "text": "x"}],
        "target": "",
        "is_lead": False,
        "is_note": False,
    }


def changed(change: Callable[[dict[str, object]], object]) -> str:
    """Return the sample front as JSON, changed."""
    data = json.loads(to_json(sample_brief().front))
    change(data)
    return json.dumps(data)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (changed(lambda data: data.update(titel="x")), "unknown field 'titel'"),
        (changed(lambda data: data.pop("title")), "missing field 'title'"),
        (changed(lambda data: data.update(title=3)), "title: 3 is no str"),
        (changed(lambda data: data.update(title=None)), "title: None is no str"),
        (changed(lambda data: data.update(details={})), "details: this is no list"),
        (changed(lambda data: data.update(details=[3])), "details[0]: this is no Detail"),
        (
            changed(
                lambda data: data.update(details=[{"label": "a", "value": "b"}, {"label": "a"}])
            ),
            "details[1]: missing field 'value'",
        ),
        ("[]", "this is no Front"),
        ('{\n"a": 1,\n', "this is no JSON: Expecting property name enclosed in double quotes"),
        ("[" * 100_000, "this is nested too deep to be a record"),
    ],
)
def test_what_is_no_record_is_refused_with_the_way_to_it(text: str, message: str) -> None:
    """Unknown, missing and wrong fields are named by their way from the top."""
    with pytest.raises(EditionError) as caught:
        from_json(Front, text, "0001.json")

    (problem,) = caught.value.problems
    assert message == problem.message
    assert problem.place is not None
    assert problem.place.path == "0001.json"


def test_a_syntax_error_names_its_line() -> None:
    """A broken merge in the record is found at once."""
    with pytest.raises(EditionError) as caught:
        from_json(Front, '{\n "slug": "a",\n<<<<<<< HEAD\n', "0001.json")

    assert str(caught.value.problems[0].place) == "0001.json:3"


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"type": "Nothing"}, "value: 'type' is 'Nothing'; it must be one of: Money, Percent, "),
        ({"name": "a"}, "value: 'type' is None; it must be one of: Money"),
        ({"type": "Percent", "percent": True, "to": None}, "value.percent: True is not of a type"),
        ({"type": "Percent", "percent": "1", "to": None}, "value.percent: '1' is not of a type"),
        (3, "value: 3 is not of a type that may stand here"),
    ],
)
def test_one_of_several_types_must_say_which(value: object, message: str) -> None:
    """A union needs its tag, and its numbers are numbers."""
    row = sample_brief().sections[1].blocks[0]
    assert isinstance(row, FactBox)
    fact = row.rows[0].facts[0]
    text = json.dumps({**json.loads(to_json(fact)), "value": value})

    with pytest.raises(EditionError) as caught:
        from_json(Fact, text)

    assert caught.value.problems[0].message.startswith(message)


@given(st.recursive(st.none() | st.booleans() | numbers | words, lambda inner: st.lists(inner)
       | st.dictionaries(st.sampled_from([*string.ascii_lowercase[:3], "front", "sections"]),
                         inner)))  # fmt: skip
def test_no_json_crashes_the_reader(data: object) -> None:
    """Whatever JSON says, it is a brief or an EditionError."""
    with pytest.raises(EditionError):
        from_json(Brief, json.dumps(data))


def test_numbers_that_json_does_not_have_are_never_written() -> None:
    """NaN would make the record unreadable to others."""

    @dataclass(frozen=True)
    class Holder:
        number: float

    assert "1.5" in to_json(Holder(1.5))
    with pytest.raises(ValueError, match="not JSON compliant"):
        to_json(Holder(float("nan")))


def test_every_inline_is_tried() -> None:
    """A sixth inline or block must be added to the strategies above."""
    assert {Text, Strong, Emphasis, Cite, Editorial} == set(Inline.__args__)
