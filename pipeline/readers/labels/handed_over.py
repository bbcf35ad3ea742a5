"""Names alone on their lines above words, where nothing but the order of the file tells of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import (
    Candidate,
    Labels,
    Page,
    Shape,
    clean,
    ends_with_stop,
)
from pipeline.readers.labels.shapes import shape_of
from pipeline.readers.labels.words import OWN_WORDS, PARTICLES

_LEAST_BLOCKS = 4
_LEAST_OWN = 0.5
"""Share of the blocks in which somebody says "I" or "we"."""
_MOST_NAME = 5
"""Words of a name."""
_LEAST_ALIKE = 3
"""Letters that a first name has in common with its short form: "Daniel", "Dan"."""
_WORD = pattern(r"[^\W\d_]+")
_REMARKS = pattern(
    r"(?i)(?:prepared|opening|introductory|closing) (?:remarks|statement) ?[-–—:] ?"
    r"(?P<name>[^,:;()]{4,50}?)(?:,.{2,100})?"
)
"""A heading that says who speaks below it: "Prepared Remarks - Jane Roe, CEO"."""
_THANKS = pattern(
    r"(?:Okay, |Well, |Great, )?"
    r"(?:Thank you|Thanks|Danke|Vielen Dank|Merci|Gracias|Grazie|Obrigad[oa])"
    r"(?: very much| so much| a lot)?,? (?P<name>[^\W\d_a-z][^\W\d_]{2,})(?![^\W_])"
)
"""How somebody begins to whom another handed over: "Thank you, Jane"."""
_BLOCKS = "each block begins with a line that is a name alone, which is read as who speaks"
_HANDED = "lines that are names alone are read as who speaks, as each thanks the one above"


def find_named_blocks(page: Page) -> Labels:
    """Return the turns of a file in which each block has a name alone on its first line.

    One of the names recurs, and right below each stand sentences in which somebody often says "I".
    """
    blocks = _blocks(page)
    if len(blocks) < _LEAST_BLOCKS or any(len(one) == 1 for one in blocks):
        return Labels()
    small = _small(page)
    turns = [_named(page, one[0], small) for one in blocks]
    found = tuple(one for one in turns if one is not None)
    counts = Counter(one.key for one in found)
    if len(found) < len(blocks) or len(counts) == 1 or max(counts.values()) == 1:
        return Labels()
    said = [" ".join(page.words(at) for at in one[1:]) for one in blocks]
    own = sum(not OWN_WORDS.isdisjoint(_WORD.findall(words.casefold())) for words in said)
    if own < _LEAST_OWN * len(said) or not all(map(_is_said, said)):
        return Labels()
    return _labels(found, counts, _BLOCKS)


def find_handed_over(page: Page) -> Labels:
    """Return the turns of a file whose names alone on lines stand once, as each hands over.

    Whoever stands below another thanks that one by the first name: "Thanks, Jane."
    """
    if _THANKS.search(page.text) is None:
        return Labels()
    small = _small(page)
    fresh = [at for at in page.filled[:-1] if page.is_fresh(at)]
    found = tuple(one for one in (_named(page, at, small) for at in fresh) if one is not None)
    if len(found) < 2 or not all(_thanks(page, *pair) for pair in pairwise(found)):  # noqa: PLR2004
        return Labels()
    return _labels(found, Counter(one.key for one in found), _HANDED)


def _labels(turns: tuple[Candidate, ...], counts: Counter[str], doubt: str) -> Labels:
    once = tuple(one for one in turns if counts[one.key] == 1)
    return Labels(turns, once, (), True, "{}", 0.8, evidence=doubt, doubt=doubt)


def _blocks(page: Page) -> list[list[int]]:
    """Return the indexes of lines, block by block, as blank lines part them."""
    blocks: list[list[int]] = []
    for index in page.filled:
        if not blocks or page.lines[index - 1].is_blank:
            blocks.append([])
        blocks[-1].append(index)
    return blocks


def _small(page: Page) -> Set[str]:
    """Return the words that stand somewhere in small letters."""
    return {word for word in _WORD.findall(page.text) if word.islower()}


def _named(page: Page, index: int, small: Set[str]) -> Candidate | None:
    """Return the label of a line that is a full name, alone or behind what it heads."""
    words = clean(page.words(index))
    headed = _REMARKS.fullmatch(words)
    label = headed["name"] if headed else words
    if not _is_full_name(label, small):
        return None
    return Candidate(index, label, Shape.NAME, page.lines[index].end)


def _is_full_name(label: str, small: Set[str]) -> bool:
    """Whether words have the shape of a full name, and none of them is one in small letters."""
    parts = [word for word in label.split() if word not in PARTICLES]
    if not 2 <= len(parts) <= _MOST_NAME or shape_of(label) is not Shape.NAME:  # noqa: PLR2004
        return False
    if ends_with_stop(label) or any(map(str.isdigit, label)):
        return False
    return small.isdisjoint(_WORD.findall(label.casefold()))


def _is_said(words: str) -> bool:
    return ends_with_stop(words) and not words[0].islower()


def _thanks(page: Page, above: Candidate, one: Candidate) -> bool:
    """Whether whoever begins to speak thanks the one above by the first name."""
    below = next(at for at in page.filled if at > one.index)
    found = _THANKS.match(page.words(below))
    return found is not None and _is_first_name(found["name"], above.label)


def _is_first_name(name: str, label: str) -> bool:
    """Whether a name is the first of a label, or a short form of it."""
    first = label.split(maxsplit=1)[0]
    short, full = sorted((name, first), key=len)
    return len(short) >= _LEAST_ALIKE and full.startswith(short)
