"""Running lines that name the file of a document, on each page of what was made of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from pipeline.model.transcript import Note
from pipeline.patterns import clued, pattern
from pipeline.readers.furniture import Furniture, blank, set_apart, shortened
from pipeline.readers.labels.candidates import Shape, clean, comparable, ends_with_stop
from pipeline.readers.labels.shapes import shape_of
from pipeline.readers.labels.words import TITLES
from pipeline.readers.lines import Line

_FILED = clued(
    r"(?m)^[^\n]{3,200}\.(?:docx?|pdf|rtf|odt|wpd|indd|fm|txt)[\"”'’)\]]{0,3}[ \t\r]*$",
    *(".doc", ".pdf", ".rtf", ".odt", ".wpd", ".indd", ".fm", ".txt"),
)
"""A line that ends with the name of a file."""
_FIGURES = pattern(r"\d+")
_LEAST = 3


def without_filed_lines(
    text: str, lines: Sequence[Line], labelled: Collection[int], names: Collection[str]
) -> Furniture:
    """Return the lines without those that name a file, the same three times but for their numbers.

    Nor has it the name alone below one, of who goes on there: one of `names`, for comparing, or in
    capitals behind a title. `labelled` are the indexes of lines on which turns begin.
    """
    alike: dict[str, list[int]] = {}
    for at, line in enumerate(lines):
        words = text[line.start : line.end]
        if at not in labelled and _FILED.match(words):
            alike.setdefault(_FIGURES.sub("0", clean(words)), []).append(at)
    filed = sorted(at for found in alike.values() if len(found) >= _LEAST for at in found)
    if not filed:
        return Furniture(tuple(lines))
    words = clean(text[lines[filed[0]].start : lines[filed[0]].end])
    message = f"{len(filed)} running lines that name a file, first {shortened(words)}"
    kept, removed = list(lines), [Note(message, lines[filed[0]].number)]
    for at in filed:
        kept[at] = blank(lines[at])
    for at in _named_below(text, kept, filed, names):
        if at not in labelled:
            removed += set_apart(text, lines[at], lines[at].end, "who goes on")
            kept[at] = blank(lines[at])
    return Furniture(tuple(kept), tuple(removed))


def _named_below(
    text: str, lines: Sequence[Line], filed: Sequence[int], names: Collection[str]
) -> Iterator[int]:
    for at in filed:
        below = next((to for to in range(at + 1, len(lines)) if not lines[to].is_blank), -1)
        words = clean(text[lines[below].start : lines[below].end]) if below >= 0 else ""
        if words and (comparable(words) in names or _is_name(words)):
            yield below


def _is_name(words: str) -> bool:
    """Whether a title stands before a name in capitals, and nothing else: "Mr J H ROE"."""
    first, _, name = words.partition(" ")
    is_titled = first.strip(".").casefold() in TITLES and name.isupper()
    return is_titled and not ends_with_stop(words) and shape_of(words) is Shape.NAME
