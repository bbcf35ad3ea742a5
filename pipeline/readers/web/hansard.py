"""Debates as Historic Hansard has them: `<member>` and `<membercontribution>` in a paragraph.

Who moves something has no contribution: the record tells what he did, and "The noble Lord said:"
begins his words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from pipeline.model.transcript import Datum, Note
from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import clean
from pipeline.readers.opened import parsed_xml
from pipeline.readers.speeches import Script, Speech
from pipeline.readers.web.debates import Debate, presiding, with_people
from pipeline.readers.web.drawing import name_of, name_set, words_of
from pipeline.readers.web.hushed import hushed_script
from pipeline.readers.web.movers import (
    FLOOR,
    SENTENCE_ENDS,
    begun,
    behind_division,
    behind_heading,
    breaking_in,
    going_on,
    is_first,
    is_of_record,
    says_own,
)
from pipeline.readers.web.page_data import day_in
from pipeline.readers.web.page_furniture import left_out
from pipeline.values import dataclass, replace

if TYPE_CHECKING:
    from lxml.etree import _Element

    from pipeline.readers.web.movers import Floor

_APART = {"titlepage": "title page", "frontmatter": "front matter", "index": "index"}
"""Parts of a volume in which nobody speaks, and what messages call them."""
_TOLD = name_set("title table division") | _APART.keys()
"""What stands beside the paragraphs and is not said."""
_SAID = (":", "：", "—", "–", "-")
"""Behind a name: his words follow. Where nothing does, the record tells what he did."""
_RECORD = "record"
_ASKED = pattern(r"\s*asked (?:the|her|his|my) [A-Z]")
"""How the record puts a question that was tabled: "asked the Secretary of State if he will"."""


@dataclass(frozen=True, slots=True)
class _Beside:
    """Words that nobody says."""

    kind: str
    words: str
    line: int


@lru_cache(maxsize=1)
def _script(data: bytes, path: str) -> Script:
    root = parsed_xml(data, path)
    for one in root.iter("col", "image"):
        one.text = None
    found = tuple(_found(root))
    speeches = tuple(one for one in found if isinstance(one, Speech))
    named, joined = with_people(speeches)
    script = Script(
        named,
        presiding(named),
        metadata=tuple(_metadata(root)),
        notes=(*_several_days(root), *_much_apart(found)),
        removed=tuple(_removed(found)),
        joined=joined,
    )
    return hushed_script(script, path)


def _found(root: _Element) -> Iterator[Speech | _Beside]:
    """Yield the speeches, and what is none, in order."""
    floor = FLOOR
    for one in root.iter():
        name = name_of(one)
        if name in _TOLD and not _is_inside(one):
            floor = behind_division(floor) if name == "division" else behind_heading(floor)
            if words := words_of(one):
                kind = "heading" if name == "title" else _APART.get(name, name)
                yield _Beside(kind, words, one.sourceline or 0)
        elif name == "p" and not _is_inside(one):
            floor, found = _paragraph(one, floor)
            yield from found


def _is_inside(element: _Element) -> bool:
    """Whether an element is a part of one that is told as a whole."""
    return any(name_of(one) in _TOLD | {"p"} for one in element.iterancestors())


def _paragraph(element: _Element, floor: Floor) -> tuple[Floor, list[Speech | _Beside]]:
    """Return who has the floor behind a paragraph, and what is said and told in it.

    A contribution without a member goes on with the last.
    """
    words, line = words_of(element), element.sourceline or 0
    said = " ".join(words_of(part) for part in element.iter("membercontribution"))
    named = next((clean(words_of(one)).rstrip(":, ") for one in element.iter("member")), "")
    if not words:
        return floor, []
    if not said and not is_first(named, words):
        return _plain(element, floor, line)
    if not named and floor.label:
        return _speaking(floor.label, said, line)
    if named and said.startswith(_SAID):
        return _speaking(named, said.lstrip("".join(_SAID)).strip(), line)
    if named and _ASKED.match(said):
        return _speaking(named, said.strip(), line)
    return _told(words, replace(FLOOR, mover=named), line)


def _plain(element: _Element, floor: Floor, line: int) -> tuple[Floor, list[Speech | _Beside]]:
    """Return what a paragraph brings that names nobody as who contributes."""
    words = words_of(element)
    if is_of_record(element, words):
        return _told(words, floor, line)
    if other := breaking_in(words):
        return _speaking(words[: other.start].rstrip(), words[other.end :], line)
    if label := going_on(words, floor):
        spoken, said = _speaking(label, words, line)
        return replace(spoken, moving=floor.moving or floor.headed), said
    return _told(words, floor, line)


def _told(words: str, floor: Floor, line: int) -> tuple[Floor, list[Speech | _Beside]]:
    """Return what a paragraph of the record tells, and the words that it lets somebody say."""
    at = begun(words, floor)
    if at is None:
        return replace(FLOOR, mover=floor.mover, broken=floor.broken), [
            _Beside(_RECORD, words, line)
        ]
    spoken, said = _speaking(floor.mover, words[at.end :], line)
    told = [_Beside(_RECORD, words[: at.start].strip(), line)] if at.start else []
    return replace(spoken, moving=floor.mover), [*told, *said]


def _speaking(label: str, words: str, line: int) -> tuple[Floor, list[Speech | _Beside]]:
    """Return the floor of one who speaks, with his words."""
    broken = "" if words.endswith(SENTENCE_ENDS) else label
    return replace(FLOOR, label=label, broken=broken), [Speech(label, (words,), line)]


def _removed(found: Iterable[Speech | _Beside]) -> Iterator[Note]:
    """Yield what is no speech; neighbouring paragraphs of the record are told together."""
    for kind, group in groupby(found, lambda one: one.kind if isinstance(one, _Beside) else ""):
        own = [one for one in group if isinstance(one, _Beside)]
        if kind != _RECORD or len(own) == 1:
            yield from (left_out(one.kind, one.words, one.line) for one in own)
        else:
            words = " ".join(one.words for one in own)
            yield left_out(f"{kind}, {len(own)} paragraphs", words, own[0].line)


def _much_apart(found: Sequence[Speech | _Beside]) -> Iterator[Note]:
    """Yield a warning where much of a file is set apart as record, and somebody says "I" in it."""
    record = [one for one in found if isinstance(one, _Beside) and one.kind == _RECORD]
    spoken = [words for one in found if isinstance(one, Speech) for words in one.paragraphs]
    apart = sum(len(one.words.split()) for one in record)
    total = apart + sum(len(one.split()) for one in spoken)
    first = next((one for one in record if says_own(one.words)), None)
    if first is not None and apart > total * _MOST_APART:
        message = (
            f"{apart:,} of {total:,} words are set apart as of the record, "
            "and somebody says “I” in some of them, first here: see what is removed"
        )
        yield Note(message, first.line, is_warning=True)


_MOST_APART = 0.05


def _metadata(root: _Element) -> Iterator[Datum]:
    titles = list(root.iter("title"))
    for title in [*(one for one in titles if not _is_inside(one)), *titles]:
        if words := words_of(title):
            yield Datum("title", words, title.sourceline or 0)
            break
    if day := next((day for day, _ in _days(root)), ""):
        yield Datum("date", day)


def _days(root: _Element) -> Iterator[tuple[str, int]]:
    """Yield the days of the sittings, and their lines."""
    for one in root.iter("date"):
        if day := day_in(one.get("format", "")):
            yield day, one.sourceline or 0


def _several_days(root: _Element) -> Iterator[Note]:
    """Yield a warning where a volume holds sittings of several days."""
    days = dict(reversed(list(_days(root))))
    if len(days) > 1:
        first, last = min(days), max(days)
        message = (
            f"the file holds sittings of {len(days)} days, {first} to {last}, all read under the "
            "first of them: divide it, or look at the dates in the brief"
        )
        yield Note(message, sorted(days.values())[1], is_warning=True)


_ROOTS = name_set("hansard housecommons houselords westminsterhall grandcommitteereport")
DEBATE = Debate(
    "historic-hansard", "Historic Hansard", _ROOTS, _script, sign=b"<membercontribution"
)
