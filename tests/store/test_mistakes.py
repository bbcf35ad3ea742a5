"""Mistakes of a file: every one in an editor's words, all of a file together."""

from __future__ import annotations

import json
import re
from dataclasses import fields

import pytest
from jsonschema_rs import Draft202012Validator, meta

from pipeline.errors import DefinitionError, UnknownFormatError
from pipeline.model.labels import RETIRED_LABELS, Labels
from pipeline.store.schemas import SCHEMAS, schema_text
from pipeline.store.validation import find_problems, validate
from pipeline.store.yaml_file import Data
from pipeline.store.yaml_reading import parse_yaml


def said(text: str, name: str = "definition") -> list[str]:
    """Return the problems of `text` as `line message | hint`."""
    file = parse_yaml(text, "water.yaml", DefinitionError)
    return [
        f"{problem.place.line if problem.place else 0} {problem.message} | {problem.hint}"
        for problem in find_problems(file, name)
    ]


GOOD = "sources: [{transcript: a.txt}]\n"


def test_a_wrong_key_is_answered_with_the_right_one() -> None:
    """An unknown key names the known ones, the likely one first."""
    assert said(GOOD + "titel: x\n") == [
        "2 unknown key 'titel' | did you mean 'title'? known keys: asks, change_note, cite, "
        "contact, disclaimer, embargo, language, length, marking, order, purpose, quotation, "
        "recommendations, require_note, sections, sources, status, style, taxonomy, title, "
        "withdrawn"
    ]


def test_all_problems_of_a_file_are_reported_together_by_line() -> None:
    """Two unknown keys and a wrong value make one error, in the order of the file."""
    text = "titel: x\nlength: shrt\nsources:\n  - transcript: a.txt\n    wehn: 2022\n"
    file = parse_yaml(text, "water.yaml", DefinitionError)

    with pytest.raises(DefinitionError) as caught:
        validate(file, "definition", DefinitionError)

    assert [(str(problem.place), problem.message) for problem in caught.value.problems] == [
        ("water.yaml:1", "unknown key 'titel'"),
        ("water.yaml:2", "'length' is 'shrt'; it must be one of: one-page, brief, full"),
        ("water.yaml:5", "unknown key 'wehn'"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("title: 2022\n", "'title' is the number 2022; it must be text | put it in quotes"),
        ("title: true\n", "'title' is true; it must be text | put it in quotes"),
        ("purpose:\n", "'purpose' is empty; it must be text | write its value, or delete the key"),
        ("title: ''\n", "'title' is empty | Title on the cover"),
        ("length: full-page\n", "one of: one-page, brief, full | "),
        (
            "quotation: loose\n",
            "'quotation' is 'loose'; it must be one of: verbatim, substantially-verbatim | ",
        ),
        ("marking: TLP:PINK\n", "it must be TLP:RED, TLP:AMBER+STRICT, TLP:AMBER, TLP:GREEN or"),
        (f"marking: {'x' * 61}\n", "'marking' is longer than 60 characters"),
        ("sections: {theme: a}\n", "'sections' is keys and values; it must be a list"),
        ("sections: [a]\n", "'sections' entry 1 is the text 'a'; it must be keys and values"),
        ("sections: [{heading: a}]\n", "missing key 'theme' in 'sections' entry 1 | theme: Id of"),
        ("sections: [{theme: a, pin: [A1]}, {theme: b, pin: [7]}]\n", "'pin' entry 1 is the n"),
        ("sections: [{theme: a, pin: [B1.1]}]\n", "'pin' entry 1 is 'B1.1'; it must be an anchor"),
        ("sections: [{theme: a, drop: [A1.1, A1.1]}]\n", "'drop' lists the same entry twice"),
    ],
)
def test_wrong_values_are_named_with_what_is_wanted(text: str, expected: str) -> None:
    """Type, choice, form, length: each message says what may stand there."""
    (problem,) = said(GOOD + text)

    assert expected in problem
    assert problem.startswith("2 ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "recorded: April 2022",
            "'recorded' is 'April 2022'; it must be a year (2022), a month (2022-04) or a day "
            "(2022-04-19)",
        ),
        ("recorded: 2022-13", "it must be a year (2022), a month (2022-04) or a day"),
        ("recorded: 22", "'recorded' is 22; the least is 1000"),
        ("terms: background", "'terms' is 'background'; it must be one of: on-the-record"),
        ("speakers: {Q: {role: interviwer}}", "did you mean 'interviewer'?"),
        ('speakers: {"Q:": {role: interviewer}}', "'Q:' must be a label as it stands"),
        ("corrections: [{at: Q1, replace: a, with: b, reason: c}]", "missing key 'by' in 'correc"),
        ("dismiss: [A8.2]", "it must be the id of a query: anchor, '/' and the words"),
    ],
)
def test_wrong_values_inside_a_source(text: str, expected: str) -> None:
    """The same for the keys of a source."""
    (problem,) = said(f"sources:\n  - transcript: a.txt\n    {text}\n")

    assert expected in problem
    assert problem.startswith("3 ")


@pytest.mark.parametrize(
    "text",
    [
        "marking: For internal use",
        "marking: TLP:AMBER+STRICT",
        "length: one-page",
        "sections: [{theme: trade, pin: [A4.1, Q3, T17.2, S2 A4.2]}]",
    ],
)
def test_right_values_pass(text: str) -> None:
    """What the guide shows is accepted."""
    assert said(GOOD + text) == []


@pytest.mark.parametrize("recorded", ["2022", "2022-04", "2022-04-19"])
def test_year_month_and_day_are_accepted(recorded: str) -> None:
    """A year alone is a number to YAML, and a year to us."""
    assert said(f"sources: [{{transcript: a.txt, recorded: {recorded}}}]") == []


def test_numbers_out_of_range_name_the_bound() -> None:
    """Bounds are told, for the margin and for a weight."""
    style = said("margin: 3\ncolours: {}\nfonts: {}\nword_template: a.docx\n", "style")
    theme = "{id: a, heading: A, label: A, keywords: [a], weights: {a: 0}}"
    weight = said(f"title: x\nlanguage: en\nthemes: [{theme}]\n", "taxonomy")

    assert "1 'margin' is 3; the least is 15 | " in style[0]
    assert "3 'a' is 0; it must be more than 0 | " in weight[0]


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_schema_is_valid_and_explains_every_key(name: str) -> None:
    """Schemas hold against 2020-12, describe each key and close each mapping."""
    schema = json.loads(schema_text(name))

    meta.validate(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert list(_unexplained(schema, name)) == []


def _unexplained(schema: Data, where: str) -> list[str]:
    """Return the ways to properties without description and to mappings that take any key."""
    found: list[str] = []
    if isinstance(schema, list):
        for entry in schema:
            found += _unexplained(entry, where)
    if not isinstance(schema, dict):
        return found
    properties = schema.get("properties")
    if isinstance(properties, dict):
        if schema.get("additionalProperties") is not False:
            found.append(f"{where} takes any key")
        for key, rule in properties.items():
            if isinstance(rule, dict) and not {"description", "$ref"} & rule.keys():
                found.append(f"{where}.{key} has no description")
    for key, value in schema.items():
        if key not in ("examples", "default"):
            found += _unexplained(value, f"{where}.{key}")
    return found


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_example_of_a_schema_is_valid(name: str) -> None:
    """What a schema shows, it accepts."""
    schema = json.loads(schema_text(name))
    checked = 0
    for rule in _rules(schema):
        validator = Draft202012Validator({"$defs": schema["$defs"], **rule} if "$defs" in schema
                                         else rule, offline=True)  # fmt: skip
        for example in rule["examples"]:
            assert validator.is_valid(example), example
            checked += 1

    assert checked > 5


def _rules(schema: Data) -> list[dict[str, list[Data]]]:
    """Return the parts of a schema that have examples."""
    if isinstance(schema, list):
        return [rule for entry in schema for rule in _rules(entry)]
    if not isinstance(schema, dict):
        return []
    own = [schema] if isinstance(schema.get("examples"), list) else []
    return own + [rule for key in schema if key != "examples" for rule in _rules(schema[key])]  # type: ignore[return-value, operator]


def test_the_style_schema_lists_every_label_with_its_default() -> None:
    """The model and the schema agree on the brief's own words."""
    labels = json.loads(schema_text("style"))["properties"]["labels"]["properties"]

    printed = {name: one["default"] for name, one in labels.items() if "deprecated" not in one}

    assert printed == {each.name: each.default for each in fields(Labels)}
    assert labels.keys() - printed.keys() == RETIRED_LABELS


def test_an_unknown_schema_is_refused_with_the_known_ones() -> None:
    """The names are listed."""
    with pytest.raises(UnknownFormatError) as caught:
        schema_text("breif")

    assert (
        caught.value.problems[0].hint
    ) == "did you mean 'brief'? schemas: brief, definition, labels, style, taxonomy"


@pytest.mark.parametrize("name", SCHEMAS)
def test_no_reference_leaves_its_schema(name: str) -> None:
    """Nothing is ever fetched from the network."""
    references = re.findall(r'"\$ref": "([^"]*)"', schema_text(name))

    assert [reference for reference in references if not reference.startswith("#/$defs/")] == []
