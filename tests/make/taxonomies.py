"""Make `pipeline/store/packed.py` of templates/taxonomies: `python -m tests.make.taxonomies`.

Run it after any change there; a test fails until then.
"""

from __future__ import annotations

from pipeline.store.shipped import PACK, pack
from pipeline.store.taxonomies import load_taxonomy, taxonomy_names
from pipeline.store.templates import shipped_templates


def current_pack() -> str:
    """Return what the file must hold."""
    folder = shipped_templates() / "taxonomies"
    return pack(
        {folder / f"{name}.yaml": load_taxonomy(name, None) for name in taxonomy_names(None)}
    )


if __name__ == "__main__":
    PACK.write_text(current_pack(), encoding="utf-8")
