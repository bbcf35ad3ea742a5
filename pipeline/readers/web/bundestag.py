"""Sittings of the German Bundestag since 2017: paragraphs, of which some name who speaks next.

https://www.bundestag.de/services/opendata, "Plenarprotokolle (XML)" and its `dbtplenarprotokoll`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.model.transcript import Datum, Note, Role, Speaker
from pipeline.readers.labels.candidates import clean
from pipeline.readers.opened import parsed_xml
from pipeline.readers.speeches import Script, Speech
from pipeline.readers.web.debates import Debate, parts_of
from pipeline.readers.web.drawing import name_of, name_set, words_of
from pipeline.readers.web.hushed import hushed_script
from pipeline.readers.web.page_data import day_in
from pipeline.readers.web.page_furniture import left_out

if TYPE_CHECKING:
    from lxml.etree import _Element

_BODY = "sitzungsverlauf"
_HOLDING = name_set("sitzungsverlauf sitzungsbeginn tagesordnungspunkt rede")
"""Elements that hold paragraphs and others like them."""
_CHAIR, _MEMBER = "N", "redner"
"""Classes of paragraphs that only name who speaks: the chair at the beginning, and all others."""
_SAID = ("J", "O", "Z")
"""How the classes of spoken paragraphs begin: with and without indent, and quoted."""
_REFERENCES = ("sup", "fussnote")
_LEAST_PROSE = 12
"""Words of what is left out from which it may be speech, so that it is warned of."""


@lru_cache(maxsize=1)
def _script(data: bytes, path: str) -> Script:
    root = parsed_xml(data, path)
    for one in list(root.iter(*_REFERENCES)):
        one.clear(keep_tail=True)
    found = tuple(one for body in root.iter(_BODY) for one in _found(body))
    chairs = {
        _label(one)
        for body in root.iter(_BODY)
        for one in parts_of(body, _HOLDING)
        if _is_chair(one)
    }
    script = Script(
        tuple(one for one in found if isinstance(one, Speech)),
        {one: Speaker(one, "", Role.MODERATOR) for one in chairs},
        language="de",
        metadata=tuple(_metadata(root)),
        notes=tuple(one for one in found if isinstance(one, Note) and one.message[0] == "("),
        removed=tuple(one for one in found if isinstance(one, Note) and one.message[0] != "("),
    )
    return hushed_script(script, path)


def _found(body: _Element) -> Iterator[Speech | Note]:
    """Yield what is said, what is called out meanwhile, and what the record tells, in order."""
    label = ""
    for one in parts_of(body, _HOLDING):
        name, kind, line = name_of(one), one.get("klasse", ""), one.sourceline or 0
        words = words_of(one)
        if _is_chair(one) or kind == _MEMBER:
            label = _label(one)
        elif not words:
            continue
        elif name == "kommentar":
            yield Note(f"({words.strip('()')})", line)
        elif name == "p" and kind.startswith(_SAID):
            yield Speech(label, (words,), line)
        else:
            is_prose = not kind.startswith("T_") and len(words.split()) >= _LEAST_PROSE
            told = "record" if kind else name
            yield left_out(told, words, line, is_warning=is_prose and name == "p")


def _is_chair(element: _Element) -> bool:
    """Whether an element names the member of the presidium who speaks next."""
    return name_of(element) == "name" or element.get("klasse") == _CHAIR


def _label(element: _Element) -> str:
    """Return who is named in an element: the words behind the data of a speaker, where such are."""
    data = element.find("redner")
    tail = (data.tail or "") if data is not None else ""
    return clean(tail if tail.strip() else words_of(element)).rstrip(": ")


def _metadata(root: _Element) -> Iterator[Datum]:
    for title in root.iter("plenarprotokoll-nummer"):
        yield Datum("title", words_of(title), title.sourceline or 0)
        break
    day = ".".join(reversed(root.get("sitzung-datum", "").split(".")))
    if day_in(day.replace(".", "-")):
        yield Datum("date", day.replace(".", "-"))


DEBATE = Debate(
    "bundestag",
    "record of the Bundestag",
    frozenset({"dbtplenarprotokoll"}),
    _script,
    kind="paragraphs",
)
