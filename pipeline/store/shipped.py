"""Shipped: all taxonomies that come with the program in two modules, read as fast as code is.

One has the English ones, the other those of other languages, as few talks need them.
`python -m tests.make.taxonomies` makes both of templates/taxonomies/; a taxonomy whose YAML has
changed since then is read from its YAML.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from pathlib import Path

from pipeline.model.identity import sha256
from pipeline.model.taxonomy import Taxonomy, Theme, Weight

PACK = Path(__file__).parent / "packed.py"
"""The module of the English ones; made, never edited."""
PACK_BEYOND = Path(__file__).parent / "packed_beyond.py"
"""The same of other languages."""
ENGLISH = "en"
_Words = tuple[str, ...]
_Theme = tuple[str, str, str, int, _Words, _Words, tuple[tuple[str, float], ...], _Words]
"""Id, heading, label and code; keywords, phrases, weights and what is excluded."""
_Packed = tuple[str, str, str, tuple[_Theme, ...]]
"""What the YAML was, by its digest; title, language and themes."""
_HEAD = '''"""Shipped taxonomies: made by `python -m tests.make.taxonomies`, never edited."""

TAXONOMIES = {
'''


def shipped_language(name: str) -> str:
    """Return the language of a shipped taxonomy by its name: `fr` of "general-fr", else English."""
    code = name.rpartition("-")[2]
    return code if len(code) == len(ENGLISH) else ENGLISH


def shipped_taxonomies(folder: Path, languages: Set[str]) -> dict[str, Taxonomy]:
    """Return the packed taxonomies by name whose YAML in `folder` is what they were made of.

    The English ones, and those in other `languages`.
    """
    # imported late: a definition may name one that is not among them
    from pipeline.store.packed import TAXONOMIES

    packed: dict[str, _Packed] = {**TAXONOMIES}
    if languages - {ENGLISH}:
        # imported late: few talks are in these languages
        from pipeline.store.packed_beyond import TAXONOMIES as BEYOND

        packed |= {name: one for name, one in BEYOND.items() if one[2] in languages}
    return {
        name: Taxonomy(name, title, language, tuple(map(_theme, themes)))
        for name, (digest, title, language, themes) in packed.items()
        if _digest(folder / f"{name}.yaml") == digest
    }


def pack(taxonomies: Mapping[Path, Taxonomy]) -> str:
    """Return what a module must hold for the taxonomies of some YAML files, one theme a line."""
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
