"""Whether an element stands amid the words of a sentence: then it holds some of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.readers.labels.candidates import ends_with_stop
from pipeline.readers.web.drawing import PARTING, name_of

if TYPE_CHECKING:
    from lxml.etree import _Element


def is_amid_words(element: _Element) -> bool:
    """Whether words of its line go on with an element: before it no sentence ends, or some follow.

    A part of a line, whatever its class, is no more beside the talk than the words around it.
    """
    if not _is_inline(element):
        return False
    before, behind = words_around(element)
    return _has_letters(behind) or (_has_letters(before) and not ends_with_stop(before))


def is_within_sentence(element: _Element) -> bool:
    """Whether a sentence begins before an element and ends behind it."""
    before, behind = words_around(element) if _is_inline(element) else ("", "")
    is_begun = _has_letters(before) and not ends_with_stop(before) and not before.endswith(":")
    return is_begun and _has_letters(behind) and not behind[0].isupper()


def words_around(element: _Element) -> tuple[str, str]:
    """Return what stands in the line of an element before it and behind it."""
    before = "".join(reversed([*_outward(element, is_before=True)])).strip()
    behind = "".join(_outward(element, is_before=False)).strip()
    return before, behind


def _is_inline(element: _Element) -> bool:
    return all(name_of(one) not in PARTING for one in element.iter())


def _has_letters(text: str) -> bool:
    return any(map(str.isalnum, text))


def _outward(element: _Element, *, is_before: bool) -> Iterator[str]:
    """Yield the texts of a line beside an element, the nearest first, up to where it breaks."""
    for inner in (element, *element.iterancestors()):
        if name_of(inner) in PARTING:
            return
        if not is_before:
            yield inner.tail or ""
        for one in inner.itersiblings(preceding=is_before):
            if not _is_inline(one):
                return
            said = "".join(one.itertext()) if name_of(one) else ""
            tail = one.tail or ""
            yield from (tail, said) if is_before else (said, tail)
        parent = inner.getparent()
        if is_before and parent is not None:
            yield parent.text or ""
