"""Make the modules of shipped taxonomies: `python -m tests.make.taxonomies`.

Run it after any change there; a test fails until then.
"""

from __future__ import annotations

from pathlib import Path

from pipeline.store.shipped import ENGLISH, PACK, PACK_BEYOND, pack, shipped_language
from pipeline.store.taxonomies import load_taxonomy, taxonomy_names
from pipeline.store.templates import shipped_templates


def current_packs() -> dict[Path, str]:
    """Return what each of the modules must hold."""
    folder = shipped_templates() / "taxonomies"
    parted: dict[Path, list[str]] = {PACK: [], PACK_BEYOND: []}
    for name in taxonomy_names(None):
        parted[PACK if shipped_language(name) == ENGLISH else PACK_BEYOND].append(name)
    return {
        path: pack({folder / f"{name}.yaml": load_taxonomy(name, None) for name in names})
        for path, names in parted.items()
    }


if __name__ == "__main__":
    for path, text in current_packs().items():
        path.write_text(text, encoding="utf-8")
