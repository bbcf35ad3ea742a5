"""Sections of a page that each begin with a head of who speaks in it: the call of a firm.

`<div class="call-section question"><p class="call-section-title"><b>Jane Roe</b><br><i>Bank of the
Lake</i></p> <p>What of the gate?</p></div>`: the head names a person in bold, and perhaps an office
below, and the section holds what that person says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from pipeline.model.transcript import Note, Role, Speaker
from pipeline.readers.labels.candidates import Shape, clean
from pipeline.readers.labels.shapes import shape_of
from pipeline.readers.speakers.naming import named
from pipeline.readers.web.drawing import Block, drawn, name_of, name_set, words_of
from pipeline.readers.web.page_furniture import left_out
from pipeline.values import dataclass

if TYPE_CHECKING:
    from lxml.etree import _Element

_END = "-title"
_LEAST = 4
_MOST_LINES = 2
_MOST_CHARACTERS = 60
_ROLES = {"question": Role.INTERVIEWER, "answer": Role.RESPONDENT}
_NAMES = frozenset({Shape.NAME, Shape.KNOWN, Shape.WORD})
_SECTIONS = name_set("div section article")


@dataclass(frozen=True, slots=True)
class Headed:
    """Who speaks in which section of a page."""

    spoken: Mapping[_Element, str]
    heads: Sequence[_Element]
    people: Mapping[str, Speaker]
    removed: tuple[Note, ...]
    """The offices in the heads, each where it first stands."""


def headed_sections(seen: Sequence[_Element]) -> Headed | None:
    """Return the sections of a page whose heads all name who speaks; None for none.

    One of those named speaks again, as items of a list do not; a section without words needs no
    name.
    """
    heads = list(_heads(seen))
    found = [one for one in heads if _has_words(one)]
    names = [_name(one) for one in found]
    if len(found) < _LEAST or not all(names) or not 1 < len(set(names)) < len(names):
        return None
    sections = [one.getparent() for one in found]
    spoken = {one: name for one, name in zip(sections, names, strict=True) if one is not None}
    return Headed(spoken, heads, _people(spoken), tuple(_offices(found)))


def _heads(seen: Sequence[_Element]) -> list[_Element]:
    """Return the first elements of sections that have a class of heads.

    It is that of the section with an end, `call-section-title`, and there are several of them.
    """
    stems = {one: stem for one in seen if (stem := _stem(one))}
    counts = Counter(stems.values())
    return [one for one, stem in stems.items() if counts[stem] > 1]


def _stem(element: _Element) -> str:
    """Return the class of a section that an element heads; "" for none."""
    ends = [name for name in _classes(element) if name.endswith(_END)]
    section = element.getparent() if ends else None
    if section is None or name_of(section) not in _SECTIONS or (section.text or "").strip():
        return ""
    own = _classes(section)
    stems = (name.removesuffix(_END) for name in ends if section.index(element) == 0)
    return next((stem for stem in stems if stem in own), "")


def _classes(element: _Element) -> list[str]:
    return str(element.get("class", "")).split()


def _has_words(head: _Element) -> bool:
    """Whether a section has words, in its head or below it."""
    section = head.getparent()
    return section is not None and bool(words_of(section))


def _name(head: _Element) -> str:
    """Return whom a head names in bold, alone or above a line that is not bold; "" for nobody."""
    blocks = drawn(head)
    if len(blocks) != 1 or len(lines := blocks[0].text.split("\n")) > _MOST_LINES:
        return ""
    name = lines[0].strip()
    is_bold = _strong(blocks[0]) == name
    is_name = len(name) <= _MOST_CHARACTERS and shape_of(clean(name)) in _NAMES
    return clean(name) if is_bold and is_name else ""


def _strong(block: Block) -> str:
    """Return the words of a block that stand in bold."""
    return "".join(block.text[start:end] for start, end in block.strong).strip()


def _offices(heads: Sequence[_Element]) -> Iterator[Note]:
    """Yield a note of each head with an office below the name."""
    blocks = (block for head in heads for block in drawn(head) if "\n" in block.text)
    told = {block.text.replace("\n", ", "): block.line for block in blocks}
    yield from (left_out("who speaks", words, line) for words, line in told.items())


def _people(spoken: Mapping[_Element, str]) -> dict[str, Speaker]:
    """Return who speaks, with a role where the classes of all sections of one name tell it."""
    told: dict[str, Counter[Role]] = {}
    for one, name in spoken.items():
        roles = {_ROLES[key] for key in _classes(one) if key in _ROLES}
        told.setdefault(name, Counter()).update(roles)
    return {
        name: named(name, next(iter(roles)) if len(roles) == 1 else Role.UNIDENTIFIED)
        for name, roles in told.items()
    }
