"""Sittings of the Dutch parliament: `<spreekbeurt>` with `<spreker>` and `<tekst>`.

https://zoek.officielebekendmakingen.nl, "XML" beside each part of the Handelingen since 2011.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.model.transcript import Datum, Note, Role, Speaker
from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import clean
from pipeline.readers.labels.words import OWN_WORDS
from pipeline.readers.opened import parsed_xml
from pipeline.readers.speeches import Script, Speech
from pipeline.readers.web.debates import Debate, parts_of, with_people
from pipeline.readers.web.drawing import name_of, name_set, words_of
from pipeline.readers.web.hushed import hushed_script
from pipeline.readers.web.page_data import day_in
from pipeline.readers.web.page_furniture import left_out

if TYPE_CHECKING:
    from lxml.etree import _Element

_BODY, _TURN, _WHO = "handelingen", "spreekbeurt", "spreker"
_HOLDING = name_set("tekst al-groep lijst citaat")
"""Elements that hold paragraphs and others like them."""
_PARAGRAPHS = name_set("al li")
_LINES = ("al", "li", "li.nr", "titel", "nr", "noot.nr", "noot.al", "spreker")
"""Elements whose words are no part of the words behind them."""
_HEADINGS = name_set("nr kop titel item-titel onderwerp")
_KINDS = {"motie": "motion", "noot": "footnote", "table": "table"}
"""Elements that nobody says, and what messages call them."""
_LEAST_PROSE = 12
"""Words of what is left out from which it may be speech, so that it is warned of."""
_CHAIR = pattern(r"(?i)(?:de )?(?:waarnemend |tijdelijk )?(?:onder)?voorzitter(?: \(.*\))?")


@lru_cache(maxsize=1)
def _script(data: bytes, path: str) -> Script:
    root = parsed_xml(data, path)
    for number in root.iter("li.nr"):
        number.text = number.text if any(map(str.isalnum, words_of(number))) else None
    for one in root.iter(*_LINES):
        one.tail = f" {one.tail or ''}"
    footnotes = tuple(_footnotes(root))
    found = tuple(one for body in root.iter(_BODY) for one in _found(body))
    named, joined = with_people([one for one in found if isinstance(one, Speech)])
    labels = dict.fromkeys(one.label for one in named)
    removed = (*(one for one in found if isinstance(one, Note)), *footnotes)
    script = Script(
        named,
        {one: Speaker(one, "", Role.MODERATOR) for one in labels if _CHAIR.fullmatch(one)},
        language="nl",
        metadata=tuple(_metadata(root)),
        removed=tuple(sorted(removed, key=lambda note: note.line)),
        joined=joined,
    )
    return hushed_script(script, path)


def _footnotes(root: _Element) -> Iterator[Note]:
    """Yield the footnotes, and take them out of the paragraphs in which they stand."""
    for one in list(root.iter("noot")):
        if words := words_of(one):
            yield left_out(_KINDS["noot"], words, one.sourceline or 0)
        one.clear(keep_tail=True)


def _found(element: _Element) -> Iterator[Speech | Note]:
    """Yield the turns in an element, and what the record tells beside them, in order."""
    for one in element:
        if name_of(one) == _TURN:
            yield from _turn(one)
        elif next(one.iter(_TURN), None) is not None:
            yield from _found(one)
        else:
            yield from _told(one)


def _turn(element: _Element) -> Iterator[Speech | Note]:
    """Yield what one says, and the motions and other texts that stand in his turn."""
    who = element.find(_WHO)
    label = _label(who) if who is not None else ""
    for one in parts_of(element, _HOLDING):
        name, words = name_of(one), words_of(one)
        if name == _TURN:
            yield from _turn(one)
        elif one is who or not words:
            continue
        elif name in _PARAGRAPHS:
            yield Speech(label, (words,), one.sourceline or 0)
        else:
            yield from _told(one)


def _told(element: _Element) -> Iterator[Note]:
    """Yield what of an element nobody says; paragraphs that somebody may say are warned of."""
    name = name_of(element)
    if name in _HOLDING:
        for one in parts_of(element, _HOLDING):
            yield from _told(one)
    elif words := words_of(element) if name else "":
        is_known = name in _KINDS or name in _HEADINGS
        may_be_said = _says_own(words) if name in _PARAGRAPHS else _is_long(words)
        kind = "heading" if name in _HEADINGS else _KINDS.get(name, "record")
        is_warning = may_be_said and not is_known
        yield left_out(kind, words, element.sourceline or 0, is_warning=is_warning)


def _says_own(words: str) -> bool:
    """Whether somebody speaks of himself; otherwise a paragraph tells what was done."""
    return not OWN_WORDS.isdisjoint(word.strip(".,:;?!") for word in words.casefold().split())


def _is_long(words: str) -> bool:
    return len(words.split()) >= _LEAST_PROSE


def _label(who: _Element) -> str:
    """Return address, name and party of who speaks: "Mevrouw Roe (VVW)"."""
    words = clean(words_of(who)).replace("( ", "(").replace(" )", ")")
    return words.rstrip(": ")


def _metadata(root: _Element) -> Iterator[Datum]:
    titles = [one for one in root.iter("item-titel") if words_of(one)]
    if len(titles) == 1:
        yield Datum("title", words_of(titles[0]), titles[0].sourceline or 0)
    told = ((one.get("name", "").casefold(), one.get("content", "")) for one in root.iter("meta"))
    days = (day_in(content) for name, content in told if "datum" in name or "date" in name)
    if day := next(filter(None, days), ""):
        yield Datum("date", day)


DEBATE = Debate(
    "handelingen",
    "record of the Dutch parliament",
    frozenset({"officiele-publicatie"}),
    _script,
    kind="paragraphs",
    sign=b"<handelingen",
)
