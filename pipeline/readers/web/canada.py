"""Debates and committees of the Canadian House of Commons: `<Intervention>`s with who speaks.

https://www.ourcommons.ca, "XML" beside each sitting.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from pipeline.model.transcript import Datum, Note
from pipeline.readers.labels.candidates import Shape, clean
from pipeline.readers.labels.shapes import shape_of
from pipeline.readers.opened import parsed_xml
from pipeline.readers.speeches import Script, Speech
from pipeline.readers.web.debates import Debate, presiding, with_people
from pipeline.readers.web.drawing import name_of, name_set, words_of
from pipeline.readers.web.hushed import hushed_script
from pipeline.readers.web.page_data import day_in
from pipeline.readers.web.page_furniture import left_out
from pipeline.values import replace

if TYPE_CHECKING:
    from lxml.etree import _Element

_INTERVENTION = "Intervention"
_MARKS = {"Timestamp": "marks of the hour", "FloorLanguage": "marks of the language"}
"""What stands between paragraphs and in them, and what messages call it."""
_RECORDED = name_set("ProceduralText Division Pause")
_HEADINGS = ("Title", "Qualifier", "CatchLine")


@lru_cache(maxsize=1)
def _script(data: bytes, path: str) -> Script:
    root = parsed_xml(data, path)
    for mark in list(root.iter(*_MARKS)):
        mark.clear(keep_tail=True)
    known = {_bare(_label(one)) for one in root.iter(_INTERVENTION)}
    found = tuple(one for body in root.iter("HansardBody") for one in _found(body, known))
    speeches = tuple(one for one in found if isinstance(one, Speech))
    named, joined = with_people(speeches)
    named = tuple(_in_one(named))
    removed = tuple(one for one in found if isinstance(one, Note))
    script = Script(
        named,
        presiding(named),
        language=root.get("{http://www.w3.org/XML/1998/namespace}lang", "").lower(),
        metadata=tuple(_metadata(root)),
        removed=(*removed, *_marks(root)),
        joined=joined,
    )
    return hushed_script(script, path)


def _found(element: _Element, known: Collection[str]) -> Iterator[Speech | Note]:
    """Yield the interventions in an element, and what the record tells beside them."""
    for one in element:
        name, line = name_of(one), one.sourceline or 0
        if name == _INTERVENTION:
            yield from _intervention(one, known)
        elif next(one.iter(_INTERVENTION), None) is not None:
            yield from _found(one, known)
        elif name and (words := words_of(one)):
            yield left_out("heading" if name.endswith(_HEADINGS) else "record", words, line)


def _intervention(element: _Element, known: Collection[str]) -> Iterator[Speech | Note]:
    """Yield what one says, as far as others do not break in, and what the record tells in it.

    Others may have their names in bold in its paragraphs. Behind the words of one who is not
    `known` by name, as "Some hon. members", nobody says a paragraph without a name.
    """
    label = _label(element)
    for one in (part for content in element.findall("Content") for part in content):
        name, words, line = name_of(one), words_of(one), one.sourceline or 0
        if name == _INTERVENTION:
            yield from _intervention(one, known)
        elif name in _RECORDED and words:
            yield left_out("record", words, line)
        elif name and words:
            for who, said in _pieces(one):
                label = who or label
                yield Speech(label, (said,), line)
            label = label if _bare(label) in known else ""


def _label(element: _Element) -> str:
    who = element.find("PersonSpeaking")
    return clean(words_of(who)).rstrip(": ") if who is not None else ""


def _bare(label: str) -> str:
    """Return a name without the riding or office behind it."""
    return label.partition(" (")[0]


def _pieces(paragraph: _Element) -> Iterator[tuple[str, str]]:
    """Yield the words of a paragraph, parted where a name in bold tells who goes on; "" for none.

    "<B>Some hon. members:</B> Hear, hear!"
    """
    bold = [one for one in paragraph.iter("B") if _named(one)]
    if not bold:
        yield "", words_of(paragraph)
        return
    names = [_named(one) for one in bold]
    for one in bold:
        one.clear(keep_tail=True)
        one.text = _SIGN
    first, *said = "".join(paragraph.itertext()).split(_SIGN)
    for who, piece in zip(("", *names), (first, *said), strict=True):
        words = " ".join(piece.split()).removeprefix(":").lstrip()
        if words:
            yield who, words


_SIGN = "\ue000"
"""Stands for a name in bold while a paragraph is parted."""


def _named(bold: _Element) -> str:
    """Return the name in bold letters that a colon ends; empty for other words."""
    words = clean(words_of(bold))
    is_label = words.endswith(":") or (bold.tail or "").lstrip().startswith(":")
    name = words.rstrip(": ")
    return name if is_label and shape_of(name) in _NAMES else ""


_NAMES = frozenset({Shape.NAME, Shape.PHRASE})


def _in_one(speeches: Sequence[Speech]) -> Iterator[Speech]:
    """Yield speeches with all paragraphs that one says before another speaks."""
    for _, run in groupby(speeches, key=lambda one: one.label):
        first, *more = run
        said = (words for one in (first, *more) for words in one.paragraphs)
        yield replace(first, paragraphs=tuple(said))


def _marks(root: _Element) -> Iterator[Note]:
    """Yield how many marks of the hour and of the language stand in the file."""
    for name, told in _MARKS.items():
        if count := sum(1 for _ in root.iter(name)):
            yield Note(f"{count} {told}")


def _metadata(root: _Element) -> Iterator[Datum]:
    told = {one.get("Name", ""): one for one in root.iter("ExtractedItem")}
    titles = ("InstitutionDebate", "Institution")
    title = next((told[name] for name in titles if name in told and words_of(told[name])), None)
    if title is not None:
        yield Datum("title", words_of(title), title.sourceline or 0)
    parts = [told.get(f"MetaDateNum{part}") for part in ("Year", "Month", "Day")]
    day = "-".join(words_of(one).zfill(2) for one in parts if one is not None)
    if day_in(day):
        yield Datum("date", day)


DEBATE = Debate(
    "canadian-hansard",
    "Hansard of the Canadian House",
    frozenset({"Hansard"}),
    _script,
    kind="interventions",
    sign=b"<HansardBody",
)
