"""All shipped taxonomies in one file, which is never older than their YAML."""

from __future__ import annotations

import shutil
from pathlib import Path

from pipeline.store.shipped import shipped_language, shipped_taxonomies
from pipeline.store.taxonomies import load_taxonomies, load_taxonomy, taxonomy_names
from pipeline.store.templates import shipped_templates
from pipeline.store.workspace import Workspace
from tests.make.taxonomies import current_packs

OWN = """\
title: Towns
language: en
themes:
  - {id: roads, heading: Roads, label: Roads, keywords: [road]}
"""


def test_the_files_are_made_of_the_taxonomies_as_they_are() -> None:
    """They are renewed when a taxonomy changes."""
    renewed = all(path.read_text("utf-8") == text for path, text in current_packs().items())

    assert renewed, "run: python -m tests.make.taxonomies"


def test_only_the_taxonomies_of_the_languages_that_are_spoken_are_read() -> None:
    """Beside the English ones, which sections of a definition may name."""
    english = {one.id for one in load_taxonomies(None)}
    french = {one.id: one.language for one in load_taxonomies(None, {"fr"})}

    assert "general" in english
    assert {french[name] for name in french.keys() - english} == {"fr"}


def test_the_name_of_a_shipped_taxonomy_tells_its_language() -> None:
    """By its last letters; what it says of itself is the same."""
    for name in taxonomy_names(None):
        assert load_taxonomy(name, None).language == shipped_language(name)


def test_a_taxonomy_that_changed_since_is_not_taken_from_it(tmp_path: Path) -> None:
    """What an expert has just written counts, renewed or not."""
    for path in (shipped_templates() / "taxonomies").glob("*.yaml"):
        shutil.copy(path, tmp_path)
    (tmp_path / "economy.yaml").write_text(OWN, "utf-8")
    (tmp_path / "technology.yaml").unlink()

    names = set(taxonomy_names(None))
    found = shipped_taxonomies(tmp_path, {shipped_language(name) for name in names})

    assert names - set(found) == {"economy", "technology"}
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
