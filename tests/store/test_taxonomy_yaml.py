"""Taxonomies as YAML: what is written is read again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import TemplateError
from pipeline.model.taxonomy import Taxonomy, Theme, Weight
from pipeline.store.taxonomies import load_taxonomy, taxonomy_names
from pipeline.store.taxonomy_yaml import read_taxonomy, taxonomy_yaml
from pipeline.store.yaml_reading import parse_yaml


def again(taxonomy: Taxonomy) -> Taxonomy:
    """Return a taxonomy written and read."""
    text = taxonomy_yaml(taxonomy, "codes.csv")
    return read_taxonomy(taxonomy.id, parse_yaml(text, "codes.yaml", TemplateError))


@pytest.mark.parametrize("name", taxonomy_names(None))
def test_the_shipped_ones_come_back_as_they_were(name: str) -> None:
    """Every key and every word."""
    shipped = load_taxonomy(name, None)

    assert again(shipped) == shipped


_WORDS = st.text(
    st.characters(exclude_categories=("C", "Z"), include_characters=" "), min_size=1, max_size=20
).map(lambda text: " ".join(text.split())).filter(bool)  # fmt: skip
_KEYWORDS = st.from_regex(r"[\w&'’#:,.\[\]{}\"-]{1,12}\*?", fullmatch=True)


@given(_WORDS, _WORDS, st.lists(_KEYWORDS, unique=True, max_size=4), _WORDS)
def test_any_words_come_back(title: str, heading: str, keywords: list[str], phrase: str) -> None:
    """Colons, commas, brackets, quotation marks, and words that YAML takes for something else."""
    weights = tuple(Weight(word, 0.5) for word in keywords)
    theme = Theme("one", heading, "One", 3, tuple(keywords), (phrase,), weights, (phrase,))
    taxonomy = Taxonomy("any", title, "en", (theme,))

    found = again(taxonomy)

    assert [one.heading for one in found.themes] == [_composed(heading)]
    assert found.title == _composed(title)
    assert found.themes[0].keywords == tuple(map(_composed, keywords))
    assert len(found.themes[0].weights) == len(keywords)


def _composed(text: str) -> str:
    import unicodedata

    return unicodedata.normalize("NFC", text)
