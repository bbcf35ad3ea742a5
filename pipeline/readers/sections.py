"""JSON of SayIt: sections of a talk, each with the name of who speaks as addresses write it.

A section of nobody is a heading, or a remark on what is heard.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from html import unescape
from urllib.parse import unquote

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.furniture import shortened
from pipeline.values import dataclass

_WHO, _WHAT, _TALK = "section_speaker", "section_content", "nest_filename"
_TAG = pattern(r"<(/?)([A-Za-z]\w*)[^<>]*>")
_BLOCKS = frozenset({"p", "br", "div", "li", "h1", "h2", "h3", "h4", "blockquote"})
_COUNTED = pattern(r"(.+)-\d{1,2}")
"""A name that a site had already, and so counts: "jane-roe-3"."""


@dataclass(frozen=True, slots=True)
class Sections:
    """What sections say."""

    rows: list[dict[str, str]]
    """Who speaks and what is said, and of which talk, where the file names one."""
    removed: tuple[Note, ...]
    """Sections that nobody says."""


def as_rows(value: object) -> Sections | None:
    """Return the sections of a talk as rows; None where JSON holds none."""
    items = value if isinstance(value, list) else []
    if not items or not all(isinstance(one, dict) and {_WHO, _WHAT} <= one.keys() for one in items):
        return None
    if not all(isinstance(one[_WHAT], str) and isinstance(one[_WHO], str | None) for one in items):
        return None
    names = _names([one[_WHO] for one in items if one[_WHO]])
    rows, removed = list[dict[str, str]](), list[Note]()
    for one in items:
        said = _words(one[_WHAT])
        if not one[_WHO]:
            removed += [Note(f"a section of nobody: {shortened(said)}")] if said else []
            continue
        talk = one.get(_TALK)
        about = {"session": talk} if isinstance(talk, str) and talk else {}
        rows.append({"speaker": names[one[_WHO]], "text": said, **about})
    return Sections(rows, tuple(removed)) if rows else None


def _names(slugs: Sequence[str]) -> dict[str, str]:
    """Return the name that stands in each address, without a number where it is nobody else's."""
    plain = {slug: unquote(slug) for slug in slugs}
    bare = {
        slug: found[1] if (found := _COUNTED.fullmatch(name)) else name
        for slug, name in plain.items()
    }
    counts = Counter(bare.values())
    return {slug: bare[slug] if counts[bare[slug]] == 1 else name for slug, name in plain.items()}


def _words(html: str) -> str:
    """Return the words of a piece of a page."""
    text = _TAG.sub(lambda tag: "\n" if tag[2].casefold() in _BLOCKS else "", html)
    lines = (" ".join(line.split()) for line in unescape(text).split("\n"))
    return "\n\n".join(line for line in lines if line)
