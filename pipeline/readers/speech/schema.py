"""What a shape of JSON must have: schemas in few words, and what is wrong in those of a reader."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

Json: TypeAlias = Any
"""What a JSON text holds; its parts are known once a schema has checked it."""
Schema: TypeAlias = Mapping[str, Json]

_TYPES = {
    "string": "text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "array": "a list",
    "object": "an object",
}

TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "number"}
MAYBE_TEXT: Schema = {"type": ["string", "null"]}
MAYBE_NUMBER: Schema = {"type": ["number", "null"]}
TEXT_OR_NUMBER: Schema = {"type": ["string", "number", "null"]}
"""Times that some services write as text, and names of speakers that some count."""


def has(required: Mapping[str, Schema], **may: Schema) -> Schema:
    """Return the schema of an object with some keys, and others that it may have."""
    return {
        "type": "object",
        "required": list(required),
        "properties": {**required, **may},
    }


def each(item: Schema, least: int = 0) -> Schema:
    """Return the schema of a list of things alike."""
    return {"type": "array", "items": item, "minItems": least}


def optional(schema: Schema) -> Schema:
    """Return the schema of what may be null."""
    return {**schema, "type": [schema["type"], "null"]}


def mistake(value: Json, schema: Schema) -> str:
    """Return the first thing in which `value` is not as the schema says; empty where it is."""
    from jsonschema_rs import Draft202012Validator, ValidationErrorKind

    for error in Draft202012Validator(dict(schema), offline=True).iter_errors(value):
        where = _named(error.instance_path)
        match error.kind:
            case ValidationErrorKind.Required(key):
                return f"{where} has no '{key}'"
            case ValidationErrorKind.Type(types):
                named = [_TYPES[one] for one in types if one != "null"]
                return f"{where} is not {' or '.join(named)}"
            case _:
                return f"{where} is empty or not as it must be"
    return ""


def _named(path: list[str | int]) -> str:
    """Return where something stands: `results.items[3]`."""
    parts = [f"[{one}]" if isinstance(one, int) else f".{one}" for one in path]
    return f"'{''.join(parts).lstrip('.')}'" if parts else "it"
