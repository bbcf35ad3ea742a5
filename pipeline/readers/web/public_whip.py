"""Debates as Public Whip and its kin have them: `<speech speakername="…">`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import TYPE_CHECKING

from pipeline.model.transcript import Datum, Note
from pipeline.patterns import pattern
from pipeline.readers.beside.record_lines import is_decision
from pipeline.readers.labels.presiding import is_presiding
from pipeline.readers.opened import parsed_xml
from pipeline.readers.speeches import Script, Speech
from pipeline.readers.web.debates import Debate
from pipeline.readers.web.drawing import drawn, name_of, name_set, words_of
from pipeline.readers.web.hushed import hushed_script
from pipeline.readers.web.page_data import day_in
from pipeline.readers.web.page_furniture import left_out
from pipeline.readers.web.roots import are_alike, labels_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_SPEECHES = name_set("speech ques reply")
_IDS = ("person_id", "speakerid")
_HEADINGS = name_set("oral-heading major-heading minor-heading")
_DAY = pattern(r"\d{4}-\d\d-\d\d")
_UNKNOWN = "unknown"


@lru_cache(maxsize=1)
def _script(data: bytes, path: str) -> Script:
    root = parsed_xml(data, path)
    spoken = [one for one in root.iter(*_SPEECHES) if _is_spoken(one)]
    labels = labels_of({_person(one): one.get("speakername", "") for one in spoken})
    speeches = (_speech(one, labels[_person(one)]) for one in spoken)
    removed, notes = tuple(_removed(root)), tuple(_several_names(spoken))
    script = Script(tuple(speeches), metadata=tuple(_metadata(root)), notes=notes, removed=removed)
    return hushed_script(script, path)


def _person(element: _Element) -> str:
    """Return by what whoever speaks is told from others: the id, and an office that keeps order.

    One id may stand for all who take the chair: "Mr Speaker", "Mr Deputy Speaker".
    """
    name = element.get("speakername", "")
    return f"{_id(element)} {name}" if is_presiding(name) else _id(element)


def _several_names(spoken: Sequence[_Element]) -> Iterator[Note]:
    """Yield a warning for each id with names that have no word in common."""
    found: dict[str, dict[str, int]] = {}
    for one in spoken:
        name = one.get("speakername", "")
        found.setdefault(_person(one), {}).setdefault(name, one.sourceline or 0)
    for names in found.values():
        first, *others = names
        apart = next((one for one in others if one and not _may_be_one(one, first)), "")
        if apart:
            message = f"'{first}' and '{apart}' have one id, and are read as one"
            hint = "where these are two, give each an id"
            yield Note(f"{message}: {hint}", names[apart], is_warning=True)


def _may_be_one(one: str, other: str) -> bool:
    """Whether two names have a word in common, or are an office with and without its holder."""
    return are_alike(one, other) or one.partition(" (")[0] == other.partition(" (")[0]


def _is_spoken(element: _Element) -> bool:
    """Whether somebody speaks, and it is no line of the record."""
    is_record = element.get("nospeaker") == "true"
    return not is_record and (bool(element.get("speakername")) or not element.get("nospeaker"))


def _id(element: _Element) -> str:
    """Return the id of who speaks, or the name where there is none."""
    ids = (element.get(name, "") for name in _IDS)
    known = next((one for one in ids if one and one != _UNKNOWN), "")
    return known or element.get("speakername", "")


def _speech(element: _Element, label: str) -> Speech:
    record = frozenset(_record_lines(element))
    blocks = (block for block in drawn(element) if block.home not in record)
    paragraphs = tuple(" ".join(block.text.split()) for block in blocks)
    return Speech(label, paragraphs, element.sourceline or 0)


def _record_lines(element: _Element) -> Iterator[_Element]:
    """Yield the paragraphs in italics at the end of a speech, and decisions: "Leave granted."."""
    said = [one for one in element if name_of(one)]
    ended = list(takewhile(_is_italic, reversed(said)))
    yield from ended
    rest = reversed(said[: len(said) - len(ended)])
    yield from (one for one in rest if is_decision(words_of(one)))


def _is_italic(element: _Element) -> bool:
    return "italic" in element.get("class", "").casefold().split()


def _removed(root: _Element) -> Iterator[Note]:
    """Yield what is no speech: headings, divisions, lines of the record."""
    for one in root:
        name = name_of(one)
        if name in _HEADINGS:
            yield left_out("heading", words_of(one), one.sourceline or 0)
        elif name == "division":
            yield left_out("division", f"{_counts(one)}: {words_of(one)}", one.sourceline or 0)
        elif name not in _SPEECHES or not _is_spoken(one):
            words = words_of(one)
            kind = "record" if name in _SPEECHES else name
            if words and name:
                yield left_out(kind, words, one.sourceline or 0)
        else:
            for line in reversed(list(_record_lines(one))):
                yield left_out("record", words_of(line), line.sourceline or 0)


def _counts(division: _Element) -> str:
    """Return how many voted how, as "ayes 2, noes 1"."""
    counts = (dict(one.attrib) for one in division.iter("divisioncount"))
    return ", ".join(f"{name} {count}" for one in counts for name, count in one.items())


def _metadata(root: _Element) -> Iterator[Datum]:
    titles = list(root.iter("major-heading"))
    if len(titles) == 1:
        yield Datum("title", words_of(titles[0]), titles[0].sourceline or 0)
    days = (_DAY.search(one.get("id", "")) for one in root.iter(*_SPEECHES, *_HEADINGS))
    day = next((found.group() for found in days if found), "")
    if day_in(day):
        yield Datum("date", day)


DEBATE = Debate("public-whip", "Public Whip", name_set("publicwhip debates"), _script)
