"""Taxonomies: the shipped ones, and the workspace's own in their place."""

from __future__ import annotations

from collections.abc import Set

from pipeline.model.taxonomy import Taxonomy
from pipeline.store.shipped import ENGLISH, shipped_language, shipped_taxonomies
from pipeline.store.templates import (
    named_template,
    read_template,
    shipped_templates,
    template_files,
)
from pipeline.values import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.store.workspace import Workspace


def taxonomy_names(workspace: Workspace | None) -> tuple[str, ...]:
    """Return the names of all taxonomies, sorted."""
    return tuple(sorted(template_files("taxonomies", workspace)))


def load_taxonomies(
    workspace: Workspace | None, languages: Set[str] = frozenset()
) -> tuple[Taxonomy, ...]:
    """Return taxonomies by name, the workspace's own in place of shipped ones.

    Of the shipped ones these are the English ones and those in one of some `languages`, as `fr`.
    Raises TemplateError, as `load_taxonomy`, for any that is wrong.
    """
    shipped = shipped_templates() / "taxonomies"
    packed = shipped_taxonomies(shipped, languages)
    wanted = languages | {ENGLISH}
    return tuple(
        packed[name] if name in packed and path.parent == shipped else _read(name, path)
        for name, path in sorted(template_files("taxonomies", workspace).items())
        if path.parent != shipped or shipped_language(name) in wanted
    )


def load_taxonomy(name: str, workspace: Workspace | None) -> Taxonomy:
    """Return the taxonomy called `name`.

    Raises TemplateError, with every problem of the file, when there is none of that name, a key is
    unknown, missing or wrong, two themes share an id, or a weight is for a word that is not listed.
    """
    return _read(name, named_template("taxonomies", name, workspace))


def _read(name: str, path: Path) -> Taxonomy:
    # imported late: the shipped taxonomies are read without YAML
    from pipeline.store.taxonomy_yaml import read_taxonomy

    return read_taxonomy(name, read_template(path))
