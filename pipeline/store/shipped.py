"""Shipped: all taxonomies that come with the program in one module, read as fast as code is.

`python -m tests.make.taxonomies` makes that module of templates/taxonomies/; a taxonomy whose YAML
has changed since then is read from its YAML.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from pipeline.model.identity import sha256
from pipeline.model.taxonomy import Taxonomy, Theme, Weight

PACK = Path(__file__).parent / "packed.py"
"""The module; made, never edited."""
_Words = tuple[str, ...]
_Theme = tuple[str, str, str, int, _Words, _Words, tuple[tuple[str, float], ...], _Words]
"""Id, heading, label and code; keywords, phrases, weights and what is excluded."""
_HEAD = '''"""All shipped taxonomies: made by `python -m tests.make.taxonomies`, never edited."""

TAXONOMIES = {
'''


def shipped_taxonomies(folder: Path) -> dict[str, Taxonomy]:
    """Return the packed taxonomies by name whose YAML in `folder` is what they were made of."""
    # imported late: a definition may name one that is not among them
    from pipeline.store.packed import TAXONOMIES

    return {
        name: Taxonomy(name, title, language, tuple(map(_theme, themes)))
        for name, (digest, title, language, themes) in TAXONOMIES.items()
        if _digest(folder / f"{name}.yaml") == digest
    }


def pack(taxonomies: Mapping[Path, Taxonomy]) -> str:
    """Return what `PACK` must hold for the taxonomies of some YAML files, one theme a line."""
    entries = "".join(_entry(path, one) for path, one in sorted(taxonomies.items()))
    return f"{_HEAD}{entries}}}\n"


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()) if path.is_file() else ""


def _theme(packed: _Theme) -> Theme:
    named, weights, excluded = packed[:6], packed[6], packed[7]
    return Theme(*named, tuple(Weight(term, weight) for term, weight in weights), excluded)


def _entry(path: Path, taxonomy: Taxonomy) -> str:
    head = ", ".join(map(repr, (_digest(path), taxonomy.title, taxonomy.language)))
    themes = "".join(f"{_packed(theme)!r},\n" for theme in taxonomy.themes)
    return f"{taxonomy.id!r}: ({head}, (\n{themes})),\n"


def _packed(theme: Theme) -> _Theme:
    return (
        theme.id,
        theme.heading,
        theme.label,
        theme.code,
        theme.keywords,
        theme.phrases,
        tuple((one.term, one.weight) for one in theme.weights),
        theme.exclude,
    )
