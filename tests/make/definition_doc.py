"""Write `docs/definition.md` from the JSON Schemas: `python -m tests.make.definition_doc`.

Every key of a definition, a house style and a taxonomy has a row: what it says, what holds without
it, an example. The schemas are the one description of these files; this is how people read them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "docs" / "definition.md"

_SCHEMAS = (
    ("definition", "Definitions", "What an editor decides about a brief", "data/briefs/"),
    ("style", "House styles", "How an organisation's briefs look and speak", "templates/styles/"),
    ("taxonomy", "Taxonomies", "The themes of a subject", "templates/taxonomies/"),
)
_HEAD = """\
# Every key

Made from the JSON Schemas by `python -m tests.make.definition_doc`.
`brief schema definition`, `style` and `taxonomy` print them, so that an editor completes and checks
keys while you type.
`brief schema labels` is that of `templates/labels/<language>.yaml`: the `labels` of a style.
A key that is unknown is an error with its line; all mistakes of a file are told at once.
"""


def main() -> None:
    """Write the page."""
    TARGET.write_text(page(), "utf-8")


def page() -> str:
    """Return the page as Markdown."""
    parts = [_HEAD]
    for name, heading, about, folder in _SCHEMAS:
        schema = json.loads((ROOT / f"pipeline/store/schemas/{name}.json").read_text("utf-8"))
        parts.append(f"## {heading}\n\n{about}: a file of `{folder}`.\n")
        parts += _tables(schema, name)
    return "\n".join(parts)


def _tables(schema: Mapping[str, Any], name: str) -> Iterator[str]:
    yield _table(schema["properties"])
    for key, value in schema["properties"].items():
        if "properties" in value:
            yield f"### `{key}` of a {name}\n\n{_table(value['properties'])}"
    for key, value in schema.get("$defs", {}).items():
        if "properties" in value:
            heading = f"### {key.replace('_', ' ').capitalize()}"
            yield f"{heading}\n\n{value['description']}\n\n{_table(value['properties'])}"


def _table(properties: Mapping[str, Any]) -> str:
    head = "| key | says | without it | example |\n| --- | --- | --- | --- |\n"
    rows = (
        f"| `{key}` | {_about(one)} | {_default(one)} | {_example(one)} |\n"
        for key, one in properties.items()
    )
    return head + "".join(rows)


def _about(one: Mapping[str, Any]) -> str:
    words = str(one.get("description", "See below."))
    allowed = one.get("enum")
    if allowed:
        words += f" One of: {', '.join(f'`{each}`' for each in allowed)}."
    return _cell(words)


def _default(one: Mapping[str, Any]) -> str:
    return _code(one["default"]) if one.get("default") not in (None, "") else "–"


def _example(one: Mapping[str, Any]) -> str:
    examples = one.get("examples") or ()
    return _code(examples[0]) if examples else "–"


def _code(value: object) -> str:
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return f"`{_cell(text)}`" if text else "–"


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


if __name__ == "__main__":
    main()
