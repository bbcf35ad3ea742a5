"""XML in which each speech is an element that holds one for who speaks and one for the words.

`<intervention><speaker><name>Roe, Jane</name></speaker><speech>…</speech></intervention>`, as
corpora of parliaments have it, below whatever holds them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Set
from typing import TYPE_CHECKING

from pipeline.errors import Place, TranscriptError
from pipeline.model.transcript import Datum, Note, Role, Speaker
from pipeline.patterns import pattern
from pipeline.readers.labels.presiding import is_presiding
from pipeline.readers.speeches import Script, Speech
from pipeline.readers.web.drawing import name_of, name_set, words_of
from pipeline.readers.web.hushed import hushed_script
from pipeline.readers.web.page_data import day_in
from pipeline.readers.web.page_furniture import left_out
from pipeline.values import dataclass

if TYPE_CHECKING:
    from lxml.etree import _Element

_WHO = name_set("speaker talker orador redner sprecher orateur oratore")
_WORDS = name_set("speech text words utterance content discurso rede discours intervento")
_WHOLE = name_set("utterance speech turn intervention contribution spoken")
"""Elements that hold who speaks, and the words right behind that."""
_REMARKS = name_set("omit comment side_comment note stage incident vocal kinesic event")
"""Elements for what is told amid the words."""
_PAGES = name_set("page_number pagenumber page pb lb milestone folio")
_LEAST = 3
_MOST_OF_FILE = 0.5
"""Share of the words of a file, but for those about people, that its speeches hold."""
_LEAST_WORDS = 3
"""Words of a speech, on average."""
_LEAST_PROSE = 12
"""Words beside the speeches from which they may be speech."""


@dataclass(frozen=True, slots=True)
class Interventions:
    """The speeches of a file."""

    script: Script
    evidence: str


def interventions(root: _Element, path: str) -> Interventions | None:
    """Return the speeches of a file whose elements tell who says what; None for another file.

    Raises TranscriptError where one of them tells no name.
    """
    return _found(root, [one for one in root.iter() if _is_item(one)], path)


def mixed_interventions(root: _Element, path: str) -> Interventions | None:
    """Return the speeches of a file in which words stand right behind an element for who speaks.

    `<utterance><speaker>Roe</speaker> I thank …</utterance>`; raises as `interventions` does.
    """
    return _found(root, [one for one in root.iter() if _is_mixed(one)], path)


def _found(root: _Element, items: Sequence[_Element], path: str) -> Interventions | None:
    name, count = Counter(map(name_of, items)).most_common(1)[0] if items else ("", 0)
    items = [one for one in items if name_of(one) == name]
    if count < _LEAST or not _are_most(items, root) or not _recur(items):
        return None
    unnamed = next((one for one in items if not _name(one)), None)
    if unnamed is not None:
        place = Place(path, unnamed.sourceline or 1)
        raise TranscriptError.at(f"a '<{name}>' names nobody", place, "name who speaks in it")
    script = Script(
        tuple(_speech(one) for one in items),
        _people(items),
        metadata=tuple(_metadata(root, set(items))),
        notes=tuple(note for one in items for note in _remarks(one)),
        removed=tuple(_beside(root, set(items))),
    )
    evidence = f"XML, {count:,} '<{name}>', each with who speaks and what is said"
    return Interventions(hushed_script(script, path), evidence)


def _is_item(element: _Element) -> bool:
    names = [name_of(one) for one in element]
    return sum(one in _WHO for one in names) == 1 and any(one in _WORDS for one in names)


def _is_mixed(element: _Element) -> bool:
    """Whether an element for speech begins with who speaks, and goes on with words."""
    if name_of(element).casefold() not in _WHOLE or (element.text or "").strip():
        return False
    names = [name_of(one) for one in element]
    is_named = sum(one in _WHO for one in names) == 1 and names[0] in _WHO
    return is_named and any((one.tail or "").strip() for one in element)


def _are_most(items: Sequence[_Element], root: _Element) -> bool:
    """Whether speeches hold most words of a file, none holds another, and all say something."""
    own = set(items)
    is_nested = any(above in own for one in items for above in one.iterancestors())
    said = sum(len("".join(_said(text)).split()) for one in items for text in _texts(one))
    about = sum(len(" ".join(_who(one).itertext()).split()) for one in items)
    total = len(" ".join(root.itertext()).split()) - about
    return not is_nested and said >= max(total * _MOST_OF_FILE, _LEAST_WORDS * len(items))


def _recur(items: Sequence[_Element]) -> bool:
    names = [_name(one) for one in items]
    return 1 < len(set(names)) < len(names)


def _texts(item: _Element) -> list[_Element]:
    """Return what holds the words of an item: elements for them, or the item itself."""
    return [one for one in item if name_of(one) in _WORDS] or [item]


def _who(item: _Element) -> _Element:
    return next(one for one in item if name_of(one) in _WHO)


def _name(item: _Element) -> str:
    """Return who speaks: the element for the name, or all words where no elements part them."""
    who = _who(item)
    names = (words_of(one) for one in who.iter() if name_of(one).casefold() == "name")
    return next(filter(None, names), "" if len(who) else words_of(who)).rstrip(":： ")


def _people(items: Sequence[_Element]) -> dict[str, Speaker]:
    """Return those who keep order, by what stands beside their names."""
    found = {}
    for one in items:
        beside = [words_of(part) for part in _who(one) if name_of(part).casefold() != "name"]
        if any(map(is_presiding, filter(None, beside))):
            found[_name(one)] = Speaker(_name(one), "", Role.MODERATOR)
    return found


def _speech(item: _Element) -> Speech:
    found = (part for text in _texts(item) for part in _paragraphs("".join(_said(text))))
    return Speech(_name(item), tuple(found), item.sourceline or 0)


def _said(element: _Element) -> Iterator[str]:
    """Yield the words of an element without what is told amid them; elements part paragraphs."""
    yield element.text or ""
    for one in element:
        name = name_of(one).casefold()
        if name in _PARAGRAPHS:
            yield "\n\n"
        if name == "gap":
            yield " […] "
        elif name and name not in _REMARKS | _PAGES | _WHO:
            yield from _said(one)
        if name in _PARAGRAPHS:
            yield "\n\n"
        tail = one.tail or ""
        yield _STRAY.sub("", tail) if name in _REMARKS else tail


_STRAY = pattern(r"\A\s*\.(?=\s)")
"""The full stop behind a remark: "Thank you. (Applause)."."""
_PARAGRAPHS = name_set("p para paragraph")
_BETWEEN = pattern(r"\n[^\S\n]*(?:\n\s*)+")
_ENDED = pattern(r"[.?!…:;]['\"’”»)\]]*")
_MOSTLY = 0.8


def _paragraphs(text: str) -> Iterator[str]:
    """Yield paragraphs: what blank lines part, and lines where nearly all end as sentences do."""
    for part in _BETWEEN.split(text):
        lines = [" ".join(one.split()) for one in part.split("\n") if one.strip()]
        ended = sum(_ENDED.search(one[-2:]) is not None for one in lines)
        yield from lines if ended >= _MOSTLY * len(lines) else [" ".join(lines)]


def _remarks(item: _Element) -> Iterator[Note]:
    for text in _texts(item):
        for one in text.iter():
            if name_of(one).casefold() in _REMARKS and (words := words_of(one)):
                told = words if words[0] == "(" and words[-1] == ")" else f"({words})"
                yield Note(told, one.sourceline or 0)


def _leaves(element: _Element, own: Set[_Element]) -> Iterator[_Element]:
    """Yield the elements with words that stand beside speeches."""
    for one in element:
        if one in own:
            continue
        if (one.text or "").strip():
            yield one
        elif name_of(one):
            yield from _leaves(one, own)


def _beside(root: _Element, own: Set[_Element]) -> Iterator[Note]:
    """Yield what stands beside the speeches; what is no head of the file may be said."""
    first = min((one.sourceline or 0 for one in own), default=0)
    told = {one.line for one in _metadata(root, own)}
    for one in _leaves(root, own):
        words, line = words_of(one), one.sourceline or 0
        if line in told:
            continue
        is_title = _HEADING.search(name_of(one)) is not None
        is_prose = line > first and len(words.split()) >= _LEAST_PROSE and not is_title
        if words and name_of(one).casefold() not in _PAGES:
            yield left_out(name_of(one), words, line, is_warning=is_prose)
        if (tail := " ".join((one.tail or "").split())) and line > first:
            yield left_out("beside the talk", tail, line, is_warning=True)


_HEADING = pattern(r"(?i)head|title|index|contents|summary")


def _metadata(root: _Element, own: Set[_Element]) -> Iterator[Datum]:
    """Yield title, day and place of the talk, where short elements tell them above the speeches."""
    first = min((one.sourceline or 0 for one in own), default=0)
    known: set[str] = set()
    for one in _leaves(root, own):
        key, value = name_of(one).casefold(), words_of(one)
        if key in _KEYS - known and (one.sourceline or 0) < first and len(value) <= _MOST_VALUE:
            known.add(key)
            day = day_in(value) if key == "date" else ""
            yield Datum(key, day or value, one.sourceline or 0)


_KEYS = frozenset({"title", "date", "place"})
_MOST_VALUE = 300
