"""All shipped taxonomies in one file, which is never older than their YAML."""

from __future__ import annotations

import shutil
from pathlib import Path

from pipeline.store.shipped import PACK, shipped_taxonomies
from pipeline.store.taxonomies import load_taxonomies, load_taxonomy, taxonomy_names
from pipeline.store.templates import shipped_templates
from pipeline.store.workspace import Workspace
from tests.make.taxonomies import current_pack

OWN = """\
title: Towns
language: en
themes:
  - {id: roads, heading: Roads, label: Roads, keywords: [road]}
"""


def test_the_file_is_made_of_the_taxonomies_as_they_are() -> None:
    """It is renewed when a taxonomy changes."""
    renewed = PACK.read_text("utf-8") == current_pack()

    assert renewed, "run: python -m tests.make.taxonomies"


def test_a_taxonomy_that_changed_since_is_not_taken_from_it(tmp_path: Path) -> None:
    """What an expert has just written counts, renewed or not."""
    for path in (shipped_templates() / "taxonomies").glob("*.yaml"):
        shutil.copy(path, tmp_path)
    (tmp_path / "economy.yaml").write_text(OWN, "utf-8")
    (tmp_path / "technology.yaml").unlink()

    found = shipped_taxonomies(tmp_path)

    assert set(taxonomy_names(None)) - set(found) == {"economy", "technology"}
    assert found["diplomacy"] == load_taxonomy("diplomacy", None)


def test_the_workspace_s_own_stand_in_their_place(tmp_path: Path) -> None:
    """One of a shipped name replaces it, others come on top; all in the order of their names."""
    folder = tmp_path / "templates" / "taxonomies"
    folder.mkdir(parents=True)
    (folder / "economy.yaml").write_text(OWN, "utf-8")
    (folder / "towns.yaml").write_text(OWN, "utf-8")

    found = {one.id: one.title for one in load_taxonomies(Workspace(tmp_path))}

    assert list(found) == sorted(found)
    assert (found["economy"], found["towns"]) == ("Towns", "Towns")
    assert found["general"] == "General policy"
