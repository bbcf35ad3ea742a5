"""From the codebook of another program to a taxonomy that this one reads."""

from __future__ import annotations

from pathlib import Path

from pipeline.errors import Place, TemplateError
from pipeline.stages.themes.coding import taxonomy_of
from pipeline.store.codebook import read_codebook
from pipeline.store.definitions import slugify
from pipeline.store.files import shown, write_all
from pipeline.store.taxonomy_yaml import read_taxonomy, taxonomy_yaml
from pipeline.store.yaml_reading import parse_yaml


def convert(codebook: Path) -> str:
    """Return the YAML of a taxonomy made of the codebook at `codebook`; raises TemplateError."""
    found = read_codebook(codebook)
    text = taxonomy_yaml(taxonomy_of(found, slugify(codebook.stem, "codebook")), shown(codebook))
    read_taxonomy("codebook", parse_yaml(text, shown(codebook), TemplateError))
    return text


def save(text: str, path: Path, *, is_forced: bool) -> Path:
    """Write a taxonomy to `path`; raises TemplateError where a file is, unless forced."""
    if path.exists() and not is_forced:
        hint = "--force writes over it; what an expert has changed there is lost then"
        raise TemplateError.at("there is a file of this name", Place(shown(path)), hint)
    [written] = write_all(path.parent, {path.name: text.encode()}, is_chosen=True)
    return written
