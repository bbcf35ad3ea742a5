"""Debates as Historic Hansard has them: `<member>` and `<membercontribution>` in a paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.model.transcript import Datum, Note
from pipeline.readers.labels.candidates import clean
from pipeline.readers.opened import parsed_xml
from pipeline.readers.script import Script, Speech
from pipeline.readers.web.debates import Debate, presiding, with_people
from pipeline.readers.web.drawing import name_of, name_set, words_of
from pipeline.readers.web.hushed import hushed_script
from pipeline.readers.web.page_data import day_in
from pipeline.readers.web.page_furniture import left_out

if TYPE_CHECKING:
    from lxml.etree import _Element

_TOLD = name_set("title table division")
"""What stands beside the paragraphs and is not said."""
_SAID = (":", "：", "—", "–", "-")
"""Behind a name: his words follow. Where nothing does, the record tells what he did."""


@lru_cache(maxsize=1)
def _script(data: bytes, path: str) -> Script:
    root = parsed_xml(data, path)
    for one in root.iter("col", "image"):
        one.text = None
    found = tuple(_found(root))
    speeches = tuple(one for one in found if isinstance(one, Speech))
    named, joined = with_people(speeches)
    removed = tuple(one for one in found if isinstance(one, Note))
    script = Script(
        named,
        presiding(named),
        metadata=tuple(_metadata(root)),
        removed=removed,
        joined=joined,
    )
    return hushed_script(script, path)


def _found(root: _Element) -> Iterator[Speech | Note]:
    """Yield the speeches, and what is none; a paragraph without a member goes on with the last."""
    label = ""
    for one in root.iter():
        name, line = name_of(one), one.sourceline or 0
        if name in _TOLD and not _is_inside(one):
            label = ""
            if words := words_of(one):
                yield left_out("heading" if name == "title" else name, words, line)
        elif name == "p" and not _is_inside(one):
            member = next(one.iter("member"), None)
            said = " ".join(words_of(part) for part in one.iter("membercontribution"))
            if member is not None:
                label = clean(words_of(member)).rstrip(":")
            if not said or not label or (member is not None and not said.startswith(_SAID)):
                label = ""
                if words := words_of(one):
                    yield left_out("record", words, line)
            else:
                words = said.lstrip("".join(_SAID)).strip() if member is not None else said
                yield Speech(label, (words,), line)


def _is_inside(element: _Element) -> bool:
    """Whether an element is a part of one that is told as a whole."""
    return any(name_of(one) in _TOLD | {"p"} for one in element.iterancestors())


def _metadata(root: _Element) -> Iterator[Datum]:
    for title in root.iter("title"):
        if words := words_of(title):
            yield Datum("title", words, title.sourceline or 0)
            break
    days = (day_in(one.get("format", "")) for one in root.iter("date"))
    if day := next(filter(None, days), ""):
        yield Datum("date", day)


_ROOTS = name_set("hansard housecommons houselords westminsterhall grandcommitteereport")
DEBATE = Debate("historic-hansard", "Historic Hansard", _ROOTS, _script)
