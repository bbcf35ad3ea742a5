"""The machine-readable brief: the names that other programs rely on."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from dataclasses import replace

import pytest

from pipeline.model.brief import (
    Brief,
    BulletList,
    Cite,
    Editorial,
    FactBox,
    LeftOut,
    ListedCorrection,
    PlacedFact,
    Point,
    Prose,
    Section,
    SectionRole,
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
    Value,
    When,
)
from pipeline.model.identity import identity
from pipeline.model.taxonomy import Placement
from pipeline.model.transcript import Exchange, Provenance, Query
from pipeline.store.mistakes import find_wrong
from pipeline.writers.json import write
from tests.builders import ROOT, house_style, interview, said, sample_brief, turn
from tests.composing import composed


def written(brief: Brief) -> dict[str, list[dict[str, object]]]:
    """Return what `brief` is as JSON, after holding it against its schema."""
    content = write(brief, house_style())
    data = json.loads(content)
    assert find_wrong(data, "brief") == ()
    assert content.endswith(b"}\n")
    return data  # type: ignore[no-any-return]


def with_section(*blocks: BulletList | Prose) -> Brief:
    """Return the sample brief with one themed section of `blocks`."""
    section = Section("money", SectionRole.THEME, "Money", blocks, "money")
    return replace(sample_brief(), sections=(section,))


def test_the_sample_brief_has_every_part() -> None:
    """Top-level names, front matter and turns are those of the form."""
    data = written(sample_brief())

    assert list(data) == [
        "schema",
        "front",
        "sources",
        "exchanges",
        "sections",
        "commitments",
        "corrections",
        "queries",
        "omissions",
        "left_out",
    ]
    assert data["front"] == {
        "slug": "water",
        "title": "Water for the Łódź valley: budget, plants & households",
        "language": "en",
        "date": "2024-04-19",
        "edition": "1.0",
        "notice": None,
    }
    (source,) = data["sources"]
    assert source["turns"][1] == {  # type: ignore[index]
        "number": 2,
        "speaker": "A",
        "role": "respondent",
        "exchange": 1,
        "paragraphs": [
            {
                "anchor": "A1.1",
                "text": "The budget was $40 million in 2022. "
                "Last year it reached almost $55 million.",
                "start": 47,
                "end": 123,
            },
            {
                "anchor": "A1.2",
                "text": "We are planning to open the <b>Lakeside</b> plant & two pumps in May.",
                "start": 127,
                "end": 196,
            },
        ],
    }


def test_exchanges_name_the_paragraphs_of_question_and_answers() -> None:
    """Each exchange stands once; a statement has no question, and its turn no exchange."""
    statement = turn("A", "I thank you.", number=5, anchor="T5.1")
    sample = sample_brief()
    source = replace(sample.sources[0], turns=(*sample.sources[0].turns, statement))
    placement = Placement(Exchange("S1", 0, None, (statement,)), "money", ("people",), (), "only")
    register = replace(sample.register, placements=(*sample.register.placements, placement))

    data = written(replace(sample, sources=(source,), register=register))

    first, second, third = data["exchanges"]
    assert first == {
        "source": "S1",
        "number": 1,
        "question": ["Q1"],
        "answers": ["A1.1", "A1.2"],
        "theme": "money",
        "secondary": [],
    }
    assert (second["question"], second["answers"]) == (["Q2"], ["A2.1"])
    assert (
        third["number"],
        third["question"],
        third["answers"],
        third["secondary"],
    ) == (0, [], ["T5.1"], ["people"])
    assert [each["exchange"] for each in data["sources"][0]["turns"]] == [1, 1, 2, 2, None]  # type: ignore[attr-defined]


def test_claims_are_words_without_cites() -> None:
    """The lead sentence comes first; cites become anchors and leave no space behind."""
    lead = Prose(said("“The budget grew.” ", "[A1.1]"), is_lead=True)
    ours = Prose(said("Two places speak of money ", "[A1.1]", "[Q1]", "."), is_lead=True)
    annexed = Prose(said("The budget grew."), target="A1.1")
    point = Point(said("“One” ", "[A1.1]", " and “two” ", "[A1.2]", "."), "A")

    (section,) = written(with_section(lead, ours, annexed, BulletList((point,))))["sections"]

    names = [point.pop("id") for point in section["key_points"]]  # type: ignore[attr-defined]
    assert len(set(names)) == len(names)
    assert section["key_points"] == [
        {"text": "“The budget grew.”", "anchors": ["A1.1"], "said_by": "A", "change": None},
        {
            "text": "Two places speak of money.",
            "anchors": ["A1.1", "Q1"],
            "said_by": "",
            "change": None,
        },
        {"text": "“One” and “two”.", "anchors": ["A1.1", "A1.2"], "said_by": "A", "change": None},
    ]
    assert (section["theme"], section["quotations"], section["facts"]) == ("money", [], [])


def test_a_claim_keeps_its_id_wherever_it_stands_and_says_that_it_is_new() -> None:
    """By the id another program knows it again; a mark of the edition is no part of its words."""
    words = said("“The budget grew.” ", "[A1.1]")
    old = Point(words, "A")
    new = Point((*words, Editorial(" [new in this edition]", is_mark=True)), "A")

    (one,) = written(with_section(BulletList((old,))))["sections"]
    (other,) = written(with_section(Prose(said("Ours.")), BulletList((new,))))["sections"]

    [before], [after] = one["key_points"], other["key_points"]  # type: ignore[misc]
    assert (before["id"], before["text"]) == (after["id"], after["text"])
    assert (before["change"], after["change"]) == (None, "new in this edition")


def test_a_lead_that_rests_on_two_speakers_is_nobodys() -> None:
    """Words are credited to the one who said them, or to nobody."""
    both = Prose((*said("“The budget grew.” “How?”"), Cite("A1.1"), Cite("Q1")), is_lead=True)

    (section,) = written(with_section(both))["sections"]

    assert section["key_points"][0]["said_by"] == ""  # type: ignore[index]


def test_facts_that_no_row_shows_are_there_too() -> None:
    """What was found beside stands behind the facts of the boxes, and says that it is not shown."""
    brief = sample_brief()
    beside = PlacedFact("money", replace(_fact_of(brief), kind=FactKind.PERSON, value=Name("Ana")))
    again = PlacedFact("money", _fact_of(brief))
    brief = replace(brief, register=replace(brief.register, facts=(again, beside)))

    found = written(brief)["sections"][2]["facts"]
    assert [(one["kind"], one["shown"]) for one in found] == [("money", True), ("person", False)]


def _fact_of(brief: Brief) -> Fact:
    """Return the fact of the brief's first row."""
    boxes = [block for section in brief.sections for block in section.blocks]
    return next(one.rows[0].facts[0] for one in boxes if isinstance(one, FactBox))


def test_facts_carry_all_that_qualifies_them() -> None:
    """Hedge, period, speaker and span arrive; the quotation keeps its marks."""
    section = written(sample_brief())["sections"][2]

    assert re.fullmatch("[0-9a-f]{12}", section["facts"][0].pop("id"))  # type: ignore[attr-defined]
    assert section["facts"] == [
        {
            "kind": "money",
            "label": "Water budget",
            "value": {"amount": 55000000, "currency": "USD"},
            "hedge": "almost",
            "when": {
                "from": "2023-01-01",
                "to": "2023-12-31",
                "text": "last year",
                "gloss": "2023",
            },
            "text": "$55 million",
            "said_by": "A",
            "in_question": False,
            "anchor": "A1.1",
            "start": 106,
            "end": 117,
            "derived_from": [],
            "shown": True,
        }
    ]
    assert section["quotations"] == [
        {
            "text": "“About 63 percent of households, {{ so }} they say. […]”",
            "anchor": "A2.1",
            "said_by": "A",
            "id": identity("“About 63 percent of households, {{ so }} they say. […]”", ("A2.1",)),
            "change": None,
        }
    ]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Money(103_000_000, "USD"), {"amount": 103000000, "currency": "USD"}),
        (Money(1.5, "EUR", 2), {"amount": 1.5, "to": 2, "currency": "EUR"}),
        (Percent(63), {"percent": 63}),
        (Percent(60, 70.5), {"percent": 60, "to": 70.5}),
        (Count(150, "people", 200), {"number": 150, "to": 200, "unit": "people"}),
        (When("2021-11-01", "2021-11-30", "x"), {"from": "2021-11-01", "to": "2021-11-30"}),
        (When("", "", "soon"), {"from": None, "to": None}),
        (Name("Lakeside"), {"name": "Lakeside"}),
        (Items(("pumps", "drains")), {"items": ["pumps", "drains"]}),
    ],
)
def test_values_are_typed(value: Value, expected: dict[str, object]) -> None:
    """Each kind of value has the form that the schema names."""
    box = sample_brief().sections[1].blocks[0]
    fact = replace(box.rows[0].facts[0], value=value, when=None,  # type: ignore[union-attr]
                   derived_from=(Provenance("S1", "A1.2", 3, 9),))  # fmt: skip
    row = replace(box.rows[0], facts=(fact,))  # type: ignore[union-attr]
    brief = with_section(replace(box, rows=(row,)))  # type: ignore[arg-type]

    (found,) = written(brief)["sections"][0]["facts"]  # type: ignore[misc, attr-defined]

    assert expected == found["value"]
    assert found["when"] is None
    assert found["derived_from"] == [{"anchor": "A1.2", "start": 3, "end": 9}]


def test_the_register_is_given_in_full() -> None:
    """Commitments, corrections, queries and what was left out."""
    sample = sample_brief()
    when = When("2024-05-01", "2024-05-31", "in May", "2024")
    place = Provenance("S1", "A1.2", 1, 2)
    register = replace(
        sample.register,
        commitments=(Commitment("A", "open the plant", when, Strength.PLANNED, place),),
        corrections=(ListedCorrection("Q1", "larch", "large", "mishearing", "editor"),),
        queries=(Query("A2.1/so", "A2.1", "so", "", "odd word", 0.5),),
        left_out=(LeftOut("A2.1", "annexed"),),
    )

    data = written(replace(sample, register=register))

    assert data["commitments"] == [
        {
            "who": "A",
            "what": "open the plant",
            "when": {
                "from": "2024-05-01",
                "to": "2024-05-31",
                "text": "in May",
                "gloss": "2024",
            },
            "strength": "planned",
            "anchor": "A1.2",
        }
    ]
    assert data["corrections"] == [
        {"at": "Q1", "replace": "larch", "with": "large", "reason": "mishearing", "by": "editor"}
    ]
    assert data["queries"] == [
        {"anchor": "A2.1", "text": "so", "proposal": "", "reason": "odd word", "confidence": 0.5}
    ]
    assert data["left_out"] == [{"anchor": "A2.1", "reason": "annexed"}]


def test_what_is_not_known_is_null() -> None:
    """No edition outside a workspace, no date of the interview, no theme of the notes."""
    sample = sample_brief()
    source = replace(sample.sources[0], recorded="")

    data = written(replace(sample, front=replace(sample.front, edition=""), sources=(source,)))

    assert data["front"]["edition"] is None  # type: ignore[call-overload]
    assert data["sources"][0]["recorded"] is None
    assert {section["theme"] for section in data["sections"]} == {None, "money"}


def test_the_bytes_are_the_same_under_any_hash_seed() -> None:
    """Two processes with different seeds write the same."""
    program = (
        "import sys; from tests.builders import *; from pipeline.writers.json import write;"
        "sys.stdout.buffer.write(write(sample_brief(repeat=2), house_style()))"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }

    assert {write(sample_brief(repeat=2), house_style())} == outputs


def test_what_a_section_names_stands_among_its_facts() -> None:
    """Typed like every fact, though no box shows it, and within the schema."""
    brief = composed(interview(("Is trade with Peru good?", "Yes, says Mr Jan Novak of NATO.")))

    document = json.loads(write(brief, house_style()))
    facts = [fact for section in document["sections"] for fact in section["facts"]]

    assert [(one["kind"], one["value"], one["anchor"]) for one in facts] == [
        ("place", {"name": "Peru"}, "Q1"),
        ("person", {"name": "Jan Novak"}, "A1.1"),
        ("organisation", {"name": "NATO"}, "A1.1"),
    ]
    assert find_wrong(document, "brief") == ()
