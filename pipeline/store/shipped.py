"""Shipped: all taxonomies that come with the program in one file, read ten times as fast as YAML.

`python -m tests.make.taxonomies` makes that file of templates/taxonomies/; a taxonomy whose YAML
has changed since then is read from its YAML.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from pipeline.model.identity import sha256
from pipeline.model.taxonomy import Taxonomy, Theme, Weight
from pipeline.values import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TypedDict

    class _PackedTheme(TypedDict):
        id: str
        heading: str
        label: str
        code: int
        keywords: list[str]
        phrases: list[str]
        weights: dict[str, float]
        exclude: list[str]

    class _Packed(TypedDict):
        sha256: str
        title: str
        language: str
        themes: list[_PackedTheme]


PACK = Path(__file__).parent / "taxonomies.json"
"""The file; made, never edited."""


def shipped_taxonomies(folder: Path) -> dict[str, Taxonomy]:
    """Return the packed taxonomies by name whose YAML in `folder` is what they were made of."""
    pack: dict[str, _Packed] = json.loads(PACK.read_text(encoding="utf-8"))
    return {
        name: _unpacked(name, packed)
        for name, packed in pack.items()
        if _digest(folder / f"{name}.yaml") == packed["sha256"]
    }


def pack(taxonomies: Mapping[Path, Taxonomy]) -> str:
    """Return what `PACK` must hold for the taxonomies of some YAML files, one theme a line."""
    entries = ",\n".join(_entry(path, one) for path, one in sorted(taxonomies.items()))
    return f"{{\n{entries}\n}}\n"


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()) if path.is_file() else ""


def _unpacked(name: str, packed: _Packed) -> Taxonomy:
    themes = tuple(_theme(theme) for theme in packed["themes"])
    return Taxonomy(name, packed["title"], packed["language"], themes)


def _theme(packed: _PackedTheme) -> Theme:
    return Theme(
        packed["id"],
        packed["heading"],
        packed["label"],
        packed["code"],
        tuple(packed["keywords"]),
        tuple(packed["phrases"]),
        tuple(Weight(term, weight) for term, weight in packed["weights"].items()),
        tuple(packed["exclude"]),
    )


def _entry(path: Path, taxonomy: Taxonomy) -> str:
    head = {"sha256": _digest(path), "title": taxonomy.title, "language": taxonomy.language}
    themes = ",\n".join(_json(_packed(theme)) for theme in taxonomy.themes)
    return f'{_json(taxonomy.id)}: {_json(head)[:-1]}, "themes": [\n{themes}]}}'


def _packed(theme: Theme) -> _PackedTheme:
    return {
        "id": theme.id,
        "heading": theme.heading,
        "label": theme.label,
        "code": theme.code,
        "keywords": list(theme.keywords),
        "phrases": list(theme.phrases),
        "weights": {one.term: one.weight for one in theme.weights},
        "exclude": list(theme.exclude),
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
