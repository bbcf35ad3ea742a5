"""What the styles of an OpenDocument text say of words: bold, italic, hidden, a heading."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.readers.office.blocks import is_heading_name
from pipeline.values import dataclass

if TYPE_CHECKING:
    from lxml.etree import _Element

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = {
    f"{_OASIS}office:1.0": "office",
    f"{_OASIS}text:1.0": "text",
    f"{_OASIS}table:1.0": "table",
    f"{_OASIS}style:1.0": "style",
    f"{_OASIS}drawing:1.0": "draw",
    f"{_OASIS}xsl-fo-compatible:1.0": "fo",
}
_URIS = {prefix: uri for uri, prefix in _SPACES.items()}


def name_of(element: _Element) -> str:
    """Return the name of an element with the usual prefix: `text:p`; empty for others."""
    return _name(element.tag)


@lru_cache(maxsize=1_024)
def _name(tag: str) -> str:
    uri, _, local = tag[1:].partition("}")
    return f"{_SPACES[uri]}:{local}" if uri in _SPACES else ""


def value_of(element: _Element, name: str) -> str:
    """Return an attribute, named as `text:style-name`; empty where there is none."""
    prefix, _, local = name.partition(":")
    return element.get(f"{{{_URIS[prefix]}}}{local}") or ""


@dataclass(frozen=True, slots=True)
class Style:
    """What is known of words by their style."""

    is_strong: bool = False
    is_hidden: bool = False
    is_heading: bool = False
    is_slanted: bool = False


class Styles:
    """The styles of a document, looked up by family and name."""

    def __init__(
        self,
        found: Mapping[tuple[str, str], _Element],
        worded: frozenset[str],
    ) -> None:
        self._found = found
        self._worded = worded
        self._known: dict[tuple[str, str, bool, bool], Style] = {}

    def prints_words(self, name: str) -> bool:
        """Return whether a list prints letters that are no number before its paragraphs."""
        return name in self._worded

    def of(
        self, family: str, name: str, *, is_strong: bool = False, is_slanted: bool = False
    ) -> Style:
        """Return a style; the others hold where it does not say whether it is bold, or italic."""
        key = (family, name, is_strong, is_slanted)
        if key not in self._known:
            self._known[key] = self._looked_up(*key)
        return self._known[key]

    def _looked_up(self, family: str, name: str, is_strong: bool, is_slanted: bool) -> Style:
        bold, hidden, italic, is_heading, depth = "", "", "", False, 0
        while (family, name) in self._found and depth < _MOST_BASES:
            style = self._found[family, name]
            shown = value_of(style, "style:display-name") or name.replace("_20_", " ")
            is_heading = is_heading or is_heading_name(shown)
            for one in style:
                if name_of(one) == "style:text-properties":
                    bold = bold or value_of(one, "fo:font-weight")
                    hidden = hidden or value_of(one, "text:display")
                    italic = italic or value_of(one, "fo:font-style")
            name, depth = value_of(style, "style:parent-style-name"), depth + 1
        heavy = bold == "bold" or (bold.isdecimal() and int(bold) >= _BOLD)
        return Style(
            heavy if bold else is_strong,
            hidden == "none",
            is_heading,
            italic in _SLANTED if italic else is_slanted,
        )


_SLANTED = frozenset({"italic", "oblique"})
_MOST_BASES = 20
_BOLD = 600


def styles_of(*roots: _Element) -> Styles:
    """Return the styles that some parts of a document define, later ones before earlier ones."""
    elements = [one for root in roots for one in root.iter()]
    found = {
        (value_of(one, "style:family"), value_of(one, "style:name")): one
        for one in elements
        if name_of(one) == "style:style"
    }
    worded = frozenset(
        value_of(one, "style:name")
        for one in elements
        if name_of(one) == "text:list-style" and any(map(_is_worded, one))
    )
    return Styles(found, worded)


def _is_worded(level: _Element) -> bool:
    around = value_of(level, "style:num-prefix") + value_of(level, "style:num-suffix")
    return any(char.isalpha() for char in around)
