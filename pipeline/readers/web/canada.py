"""Debates and committees of the Canadian House of Commons: `<Intervention>`s with who speaks.

https://www.ourcommons.ca, "XML" beside each sitting.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.model.transcript import Datum, Note
from pipeline.readers.labels.candidates import clean
from pipeline.readers.opened import parsed_xml
from pipeline.readers.speeches import Script, Speech
from pipeline.readers.web.debates import Debate, presiding, with_people
from pipeline.readers.web.drawing import name_of, name_set, words_of
from pipeline.readers.web.hushed import hushed_script
from pipeline.readers.web.page_data import day_in
from pipeline.readers.web.page_furniture import left_out

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
    found = tuple(one for body in root.iter("HansardBody") for one in _found(body))
    speeches = tuple(one for one in found if isinstance(one, Speech))
    named, joined = with_people(speeches)
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


def _found(element: _Element) -> Iterator[Speech | Note]:
    """Yield the interventions in an element, and what the record tells beside them."""
    for one in element:
        name, line = name_of(one), one.sourceline or 0
        if name == _INTERVENTION:
            yield from _intervention(one)
        elif next(one.iter(_INTERVENTION), None) is not None:
            yield from _found(one)
        elif name and (words := words_of(one)):
            yield left_out("heading" if name.endswith(_HEADINGS) else "record", words, line)


def _intervention(element: _Element) -> Iterator[Speech | Note]:
    """Yield what one says, as far as others do not break in, and what the record tells in it."""
    who = element.find("PersonSpeaking")
    label = clean(words_of(who)).rstrip(": ") if who is not None else ""
    for content in element.findall("Content"):
        for one in content:
            name, words, line = name_of(one), words_of(one), one.sourceline or 0
            if name == _INTERVENTION:
                yield from _intervention(one)
            elif name in _RECORDED and words:
                yield left_out("record", words, line)
            elif name and words:
                yield Speech(label, (words,), line)


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
