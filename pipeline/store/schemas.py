"""JSON Schemas: the one description of every file that editors write or programs read."""

from __future__ import annotations

import json
from pathlib import Path

from pipeline.errors import UnknownFormatError
from pipeline.store.suggestion import did_you_mean

SCHEMAS = ("definition", "brief", "style", "taxonomy", "labels")
"""The names that `schema_text` knows."""

_FOLDER = Path(__file__).parent / "schemas"


def schema_text(name: str) -> str:
    """Return the JSON Schema (2020-12) called `name` as it stands in its file.

    That of labels is the part of the style's that describes them, as both hold the same words.
    Raises UnknownFormatError when there is none of that name.
    """
    if name not in SCHEMAS:
        hint = did_you_mean(name, SCHEMAS, "schemas")
        raise UnknownFormatError.at(f"there is no schema '{name}'", None, hint)
    if name == "labels":
        return _labels()
    return (_FOLDER / f"{name}.json").read_text(encoding="utf-8")


def _labels() -> str:
    style = json.loads(schema_text("style"))
    schema = {
        "$schema": style["$schema"],
        "$id": "urn:briefwright:labels:1",
        "title": "Labels",
        **style["properties"]["labels"],
        "description": "The brief's own words in a language: templates/labels/<language>.yaml.",
        "examples": [{"key_messages": "Kernaussagen"}],
    }
    return f"{json.dumps(schema, ensure_ascii=False, indent=2)}\n"
