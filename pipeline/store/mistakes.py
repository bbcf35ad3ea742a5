"""Mistakes: what a JSON Schema forbids in a file, in editors' words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache

from jsonschema_rs import Draft202012Validator, ValidationError, ValidationErrorKind

from pipeline.store.schemas import schema_text
from pipeline.store.suggestion import closest, did_you_mean
from pipeline.store.yaml_file import Data, KeyPath
from pipeline.values import dataclass

_TYPES = {
    "string": "text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "array": "a list",
    "object": "keys and values",
    "null": "nothing",
}


@dataclass(frozen=True, slots=True)
class Wrong:
    """One thing that a schema forbids."""

    path: KeyPath
    """Where it stands; a missing key's path ends at the mapping that lacks it."""
    message: str
    hint: str = ""


def find_wrong(data: Data, name: str) -> tuple[Wrong, ...]:
    """Return all that the schema called `name` forbids in `data`; empty when it is valid."""
    return tuple(
        wrong for error in _validator(name).iter_errors(data) for wrong in _worded(error, name)
    )


@cache
def _schema(name: str) -> dict[str, Data]:
    schema: dict[str, Data] = json.loads(schema_text(name))
    return schema


@cache
def _validator(name: str) -> Draft202012Validator:
    # `offline`: the validator must never fetch a schema from the network (promise P6).
    return Draft202012Validator(_schema(name), offline=True)


def _worded(error: ValidationError, name: str) -> Iterator[Wrong]:
    path = tuple(error.instance_path)
    rule = _Rule(name, tuple(error.schema_path), path, error.instance)
    match error.kind:
        case ValidationErrorKind.AdditionalProperties(unexpected):
            yield from (rule.unknown_key(key) for key in unexpected)
        case ValidationErrorKind.Required(key):
            yield rule.missing_key(key)
        case ValidationErrorKind.Type(types):
            yield rule.wrong_type(types)
        case ValidationErrorKind.Enum(options):
            yield rule.not_one_of([str(option) for option in options])
        case ValidationErrorKind.Pattern(_):
            yield rule.wrong("pattern")
        case ValidationErrorKind.PropertyNames(inner):
            yield rule.wrong_label(str(inner.instance))
        case _:
            yield rule.out_of_bounds(error)


@dataclass(frozen=True, slots=True)
class _Rule:
    """One rule of a schema, and the value that breaks it."""

    name: str
    schema_path: KeyPath
    path: KeyPath
    value: object

    def holder(self) -> dict[str, Data]:
        """Return the part of the schema that holds the broken keyword."""
        return _step(_schema(self.name), self.schema_path[:-1])

    def what(self) -> str:
        """Return how an editor names the value: `'pin' entry 2`, `this file`."""
        keys = [part for part in self.path if isinstance(part, str)]
        if not keys:
            return "this file"
        last = self.path[-1]
        entry = f" entry {last + 1}" if isinstance(last, int) else ""
        return f"'{keys[-1]}'{entry}"

    def unknown_key(self, key: str) -> Wrong:
        known = _step(self.holder(), ("properties",))
        hint = did_you_mean(key, known, "known keys")
        return Wrong((*self.path, key), f"unknown key '{key}'", hint)

    def missing_key(self, key: str) -> Wrong:
        where = f" in {self.what()}" if self.path else ""
        rule = _resolved(self.name, _step(self.holder(), ("properties", key)))
        return Wrong(self.path, f"missing key '{key}'{where}", f"{key}: {_described(rule)}")

    def wrong_type(self, types: list[str]) -> Wrong:
        wanted = " or ".join(
            sorted(_TYPES[kind] for kind in types if kind != "integer" or len(types) == 1)
        )
        if self.value is None:
            hint = "write its value, or delete the key"
            return Wrong(self.path, f"{self.what()} is empty; it must be {wanted}", hint)
        is_plain = isinstance(self.value, bool | int | float)
        hint = "put it in quotes" if is_plain and "string" in types else _described(self.holder())
        message = f"{self.what()} is {_kind(self.value)}; it must be {wanted}"
        return Wrong(self.path, message, hint)

    def not_one_of(self, options: list[str]) -> Wrong:
        listed = ", ".join(options)
        what = f"{self.what()} is '{self.value}'; it must be"
        message = f"{what} {listed}" if len(options) == 1 else f"{what} one of: {listed}"
        guess = closest(str(self.value), options)
        hint = (
            f"did you mean '{guess}'?" if guess and len(options) > 1 else _described(self.holder())
        )
        return Wrong(self.path, message, hint)

    def wrong(self, keyword: str) -> Wrong:
        rule = self.holder()
        wanted = rule.get("patternErrorMessage") or f"breaks the rule '{keyword}'"
        return Wrong(self.path, f"{self.what()} is '{self.value}'; it {wanted}", _described(rule))

    def wrong_label(self, label: str) -> Wrong:
        message = f"'{label}' {self.holder().get('patternErrorMessage')}"
        mapping = _step(_schema(self.name), self.schema_path[:-2])
        return Wrong((*self.path, label), message, _described(mapping))

    def out_of_bounds(self, error: ValidationError) -> Wrong:
        hint = _described(self.holder())
        match error.kind:
            case ValidationErrorKind.MinLength(_) | ValidationErrorKind.MinItems(_):
                message = f"{self.what()} is empty"
            case ValidationErrorKind.MaxLength(limit):
                message = f"{self.what()} is longer than {limit} characters"
            case ValidationErrorKind.Minimum(limit):
                message = f"{self.what()} is {self.value}; the least is {limit}"
            case ValidationErrorKind.ExclusiveMinimum(limit):
                message = f"{self.what()} is {self.value}; it must be more than {limit}"
            case ValidationErrorKind.Maximum(limit):
                message = f"{self.what()} is {self.value}; the most is {limit}"
            case ValidationErrorKind.UniqueItems():
                message = f"{self.what()} lists the same entry twice"
            case _:
                message = f"{self.what()}: {error.message}"
        return Wrong(self.path, message, hint)


def _kind(value: object) -> str:
    """Return what an editor would call the kind of `value`."""
    match value:
        case bool():
            return str(value).lower()
        case int() | float():
            return f"the number {value}"
        case str():
            return f"the text '{value}'"
        case list():
            return "a list"
    return "keys and values"


def _step(schema: Data, path: KeyPath) -> dict[str, Data]:
    for part in path:
        if isinstance(schema, dict):
            schema = schema.get(str(part))
        elif isinstance(schema, list):
            schema = schema[int(part)]
    return schema if isinstance(schema, dict) else {}


def _resolved(name: str, rule: dict[str, Data]) -> dict[str, Data]:
    reference = rule.get("$ref")
    if not isinstance(reference, str):
        return rule
    return _step(_schema(name), tuple(reference.removeprefix("#/").split("/")))


def _described(rule: dict[str, Data]) -> str:
    """Return the schema's description of a value, with an example where that is one word."""
    examples = rule.get("examples")
    first = examples[0] if isinstance(examples, list) and examples else None
    example = f" Example: {first}" if isinstance(first, str | int) else ""
    return f"{rule.get('description', '')}{example}".strip()
