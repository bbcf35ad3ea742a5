"""AsciiDoc where it differs from Markdown: headings of `=`, links, pictures, lines of data."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.patterns import pattern
from pipeline.values import dataclass

_TITLE = pattern(r"\s*=[ \t]+\S[^\n]*\n")
_HEADING = pattern(r"(?m)^(?P<signs>={2,6}[ \t]+)(?P<words>\S[^\n]*)$")
_LINK = pattern(
    r"(?P<opens>(?:link:|\b(?=https?:))[^\s\[\]]{1,1000}\[)"
    r"(?P<words>(?:[^\[\]\n]|\n(?![ \t\r]*\n)){1,300})(?P<closes>\])"
)
_PICTURE = pattern(r"(?m)^image::?[^\s\[\]]{1,500}\[[^\[\]\n]{0,500}\][ \t\r]*$")
_DATUM = pattern(
    r"(?m)^(?::[\w-]{1,60}:[^\n]*"
    r"|\[(?:[.#%][^\[\]\n]{1,200}|[^\[\]\n]{1,100}=[^\[\]\n]{1,100}|quote\b[^\[\]\n]{0,200})\]"
    r"[ \t\r]*)$"
)
"""A line of data, or of how the block below it looks: `:tags: eels`, `[.right]`."""
_HEAD_DATUM = pattern(r"(?:[^\n:]{0,200}\n){0,3}:[\w-]{1,60}:")
_LEAST = 2
"""Headings below the title."""


@dataclass(frozen=True, slots=True)
class Asciidoc:
    """What the form of a text tells of its characters."""

    headings: tuple[tuple[int, int], ...] = ()
    """Spans of the words of headings."""
    signs: tuple[tuple[int, int], ...] = ()
    """Spans of the signs of the title, of headings and of links: what is no word."""
    blocks: tuple[tuple[int, int, str], ...] = ()
    """Spans of what is no speech, with what each is."""


def asciidoc(text: str, body: int, kinds: tuple[str, str]) -> Asciidoc | None:
    """Return the signs of a text that begins with a title of AsciiDoc and has headings or data.

    `body` is where it begins, `kinds` what pictures and data are called. None for another text.
    """
    title = _TITLE.match(text, body)
    if title is None:
        return None
    headings = tuple(found.span("words") for found in _HEADING.finditer(text, title.end()))
    has_data = _HEAD_DATUM.match(text, title.end()) is not None
    if len(headings) < _LEAST and not has_data:
        return None
    start = text.index("=", title.start())
    signs = ((start, start + 1), *_signs(text, title.end()))
    return Asciidoc(headings, signs, tuple(_blocks(text, title.end(), kinds)))


def _signs(text: str, start: int) -> Iterator[tuple[int, int]]:
    for found in _HEADING.finditer(text, start):
        yield found.span("signs")
    for found in _LINK.finditer(text, start):
        yield from (found.span("opens"), found.span("closes"))


def _blocks(text: str, start: int, kinds: tuple[str, str]) -> Iterator[tuple[int, int, str]]:
    for form, what in zip((_PICTURE, _DATUM), kinds, strict=True):
        for found in form.finditer(text, start):
            yield *found.span(), what
