"""XML that is a list of speeches: each an element with who and what in elements or attributes.

`<row><Speaker>Jane</Speaker><Text>…</Text></row>`, `<turn speaker="Jane" start="0:12">…</turn>`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from pipeline.errors import Place, TranscriptError
from pipeline.model.transcript import Datum, Note
from pipeline.patterns import pattern
from pipeline.readers.columns import Columns, columns, plain, several_talks
from pipeline.readers.labels.times import seconds_of, time_alone
from pipeline.readers.opened import parsed_html
from pipeline.readers.speeches import Script, Speech, clock
from pipeline.readers.told import told
from pipeline.readers.web.drawing import BLOCKS, drawn, name_of, words_of
from pipeline.readers.web.hushed import hushed_script
from pipeline.readers.web.page_data import day_in
from pipeline.readers.web.page_furniture import left_out
from pipeline.values import dataclass

if TYPE_CHECKING:
    from lxml.etree import _Element

_LEAST = 3
_MOST_OF_FILE = 0.9
"""Share of the words of a file that its list holds."""
_LEAST_WORDS = 3
"""Of a speech, on average."""
_MOST_VALUE = 300
_OWN = "text"
"""What the words right inside of an element are called."""


@dataclass(frozen=True, slots=True)
class Records:
    """A list of speeches."""

    script: Script
    evidence: str


def records(root: _Element, path: str) -> Records | None:
    """Return the speeches of a file that is one list of them; None for another file.

    Raises TranscriptError where several talks are in it.
    """
    items = _items(root)
    if not items:
        return None
    rows = [*map(_row if all(map(_is_flat, items)) else _deep_row, items)]
    found = columns(dict.fromkeys(key for row in rows for key in row), rows)
    if not found.is_clear or not _recurs(rows, found):
        return None
    several = several_talks(rows, found)
    if several:
        hint = "save each talk as a file of its own"
        raise TranscriptError.at(f"several talks in one file: {several}", Place(path, 1), hint)
    same = {key for key in found.others if _is_same(key, rows)}
    beside = tuple(_beside(root, set(items)))
    script = Script(
        tuple(_speech(row, one, found) for row, one in zip(rows, items, strict=True)),
        metadata=(*_metadata(rows[0], same), *_day(beside)),
        removed=(*_removed(rows, items, found, same), *map(_set_apart, beside)),
    )
    evidence = (
        f"XML, {len(items):,} '<{name_of(items[0])}>', in which "
        f"'{found.who[0]}' says who speaks, '{found.what[0]}' what"
    )
    return Records(hushed_script(script, path), evidence)


def _items(root: _Element) -> list[_Element]:
    """Return the elements of one name that hold nearly all words; none where there is no such."""
    total = len(words_of(root).split())
    for parent in (root, *(one for one in root if name_of(one))):
        counts = Counter(name_of(one) for one in parent if name_of(one))
        name, count = max(counts.items(), key=lambda one: one[1], default=("", 0))
        items = [one for one in parent if name_of(one) == name]
        words = sum(len(words_of(one).split()) for one in items)
        is_plain = all(map(_is_flat, items)) or (name not in BLOCKS and all(map(_is_named, items)))
        if count >= _LEAST and is_plain and words >= total * _MOST_OF_FILE:
            return items
    return []


def _is_flat(element: _Element) -> bool:
    return all(not len(leaf) for leaf in element)


def _is_named(element: _Element) -> bool:
    """Whether an attribute or an element in it says who speaks, whatever else is in it."""
    return bool(columns([*map(str, element.attrib), *_speakers(element)]).who)


def _speakers(element: _Element) -> Iterator[str]:
    yield from (name_of(one) for one in element if name_of(one) == _SPEAKER)


_SPEAKER = "speaker"


def _deep_row(element: _Element) -> dict[str, object]:
    """Return what an element says that holds more than a list does: who, and all words in it."""
    row: dict[str, object] = {str(key): str(value) for key, value in element.attrib.items()}
    named = [one for one in element if name_of(one) == _SPEAKER]
    parts = [one for one in element if name_of(one) and one not in named]
    if named:
        row[_SPEAKER] = words_of(named[0])
    are_paragraphs = all(name_of(one) in _PARAGRAPHS for one in parts)
    gap = "\n\n" if are_paragraphs else " "
    own = " ".join((element.text or "").split())
    row[_OWN] = gap.join(filter(None, (own, *map(words_of, parts))))
    return row


_PARAGRAPHS = frozenset({"p", "para", "paragraph"})


def _row(element: _Element) -> dict[str, object]:
    """Return what an element says, by the names of its attributes and elements."""
    row: dict[str, object] = {str(key): str(value) for key, value in element.attrib.items()}
    leaves = [one for one in element if name_of(one)]
    row |= {name_of(one): "".join(one.itertext()) for one in leaves}
    if not leaves and (element.text or "").strip():
        row[_OWN] = element.text or ""
    return row


def _recurs(rows: Sequence[Mapping[str, object]], found: Columns) -> bool:
    """Whether most rows name somebody, some of them again, and hold more than a word or two."""
    labels = [label for row in rows if (label := str(row.get(found.who[0]) or ""))]
    words = sum(len(str(row.get(found.what[0]) or "").split()) for row in rows)
    is_said = words >= _LEAST_WORDS * len(rows)
    return is_said and 2 * len(labels) > len(rows) and len(set(labels)) < len(labels)


def _speech(row: Mapping[str, object], element: _Element, found: Columns) -> Speech:
    time = time_alone(str(row.get(found.when, "")).strip())
    return Speech(
        " ".join(str(row.get(found.who[0]) or "").split()),
        tuple(_paragraphs(str(row.get(found.what[0]) or ""))),
        element.sourceline or 0,
        clock(seconds_of(time)) if time else "",
    )


def _paragraphs(text: str) -> Iterator[str]:
    """Yield the paragraphs of a speech: those of HTML that stands in it as text, else all words."""
    if _MARKUP.search(text):
        words: Iterable[str] = (block.text for block in drawn(parsed_html(text, "")))
    else:
        words = _BLANK_LINE.split(text)
    yield from (" ".join(one.split()) for one in words if one.strip())


_MARKUP = pattern(r"(?i)<p\b[^<>]*>")


_BLANK_LINE = pattern(r"\n[ \t\r]*\n")


def _is_same(key: str, rows: Sequence[Mapping[str, object]]) -> bool:
    """Whether all rows say the same, so that it is said of the talk."""
    value = str(rows[0].get(key) or "")
    return 0 < len(value) <= _MOST_VALUE and all(row.get(key) == value for row in rows)


def _metadata(row: Mapping[str, object], same: set[str]) -> Iterator[Datum]:
    for key in row:
        if key in same:
            day = day_in(str(row[key])) if "date" in plain(key).split() else ""
            yield Datum("date", day) if day else Datum(plain(key), str(row[key]).strip())


def _beside(element: _Element, items: set[_Element]) -> Iterator[_Element]:
    """Yield the outermost elements with words that hold no speech and stand in none."""
    for child in element:
        if child in items or not name_of(child) or not words_of(child):
            continue
        if any(one in items for one in child.iter()):
            yield from _beside(child, items)
        else:
            yield child


def _set_apart(element: _Element) -> Note:
    name = name_of(element)
    kind = "heading" if name in _HEADS else f"'{name}'"
    return left_out(kind, words_of(element), element.sourceline or 0)


_HEADS = frozenset({"head", "heading", "title", "subtitle"})


def _day(beside: Iterable[_Element]) -> Iterator[Datum]:
    """Yield the one day that a heading has on a line of its own: "SESSION ONE", "JUNE 20, 2011"."""
    heads = (one for one in beside if name_of(one) in _HEADS)
    lines = (
        (" ".join(text.split()), one.sourceline or 0) for one in heads for text in one.itertext()
    )
    days = [one for one in told(lines) if one.key == "date"]
    if len({one.value for one in days}) == 1:
        yield days[0]


def _removed(
    rows: Sequence[Mapping[str, object]],
    items: Sequence[_Element],
    found: Columns,
    same: set[str],
) -> Iterator[Note]:
    """Yield a note for each name under which other words stand."""
    for key in found.others:
        texts = [str(row.get(key) or "") for row in rows]
        if key not in same and any(" " in one.strip() for one in texts):
            yield left_out(f"'{key}'", " ".join(" ".join(texts).split()), items[0].sourceline or 0)
