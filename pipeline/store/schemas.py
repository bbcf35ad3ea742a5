"""JSON Schemas: the one description of every file that editors write or programs read."""

from __future__ import annotations

from pathlib import Path

from pipeline.errors import UnknownFormatError
from pipeline.store.suggestion import did_you_mean

SCHEMAS = ("definition", "brief", "style", "taxonomy")
"""The names that `schema_text` knows."""

_FOLDER = Path(__file__).parent / "schemas"


def schema_text(name: str) -> str:
    """Return the JSON Schema (2020-12) called `name` as it stands in its file.

    Raises UnknownFormatError when there is none of that name.
    """
    if name not in SCHEMAS:
        hint = did_you_mean(name, SCHEMAS, "schemas")
        raise UnknownFormatError.at(f"there is no schema '{name}'", None, hint)
    return (_FOLDER / f"{name}.json").read_text(encoding="utf-8")
