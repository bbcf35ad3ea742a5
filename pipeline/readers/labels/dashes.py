"""A name, or a letter, with a dash, as in `Q - Who pays?`, `R. – The region.` and `ROE — We do`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import (
    Candidate,
    Labels,
    Page,
    Shape,
    clean,
    comparable,
    counted,
    ends_with_stop,
)
from pipeline.readers.labels.shapes import MOST_CHARACTERS, shape_of
from pipeline.readers.labels.words import LETTER_PAIRS, LETTERS, SAID_WORDS

_DASH = pattern(
    rf"(?P<label>[^\W\d_][^\n:：–—]{{0,{MOST_CHARACTERS}}}?)\s*\.?(?:\s+[-–—]|[–—])[*_]{{0,2}}\s+(?=\S)"
)
_LEAST = 2
_LEAST_ALL = 4


def find_dashes(page: Page) -> Labels:
    """Return the turns of a file whose labels end with a dash.

    A name that stands once is one where all are in capitals, as it is; else it is told of.
    """
    found = tuple(_candidates(page))
    turns = _believed(found)
    if not turns or not _is_said(turns, page):
        return Labels()
    own = {one.index for one in turns}
    names = [one for one in found if one.index not in own and one.shape is Shape.NAME]
    are_large = all(one.label.isupper() for one in turns)
    once = tuple(one for one in names if are_large and one.label.isupper())
    doubts = tuple(one for one in names if one not in once)
    turns = tuple(sorted((*turns, *once), key=lambda one: one.index))
    return Labels(turns, once, doubts, True, "{} –", 0.95)


def _is_said(turns: Sequence[Candidate], page: Page) -> bool:
    """Whether what stands behind the labels is no list of headings in capitals."""
    behind = [page.text[one.content : page.lines[one.index].end] for one in turns]
    return not all(words.isupper() for words in behind)


def _candidates(page: Page) -> Iterator[Candidate]:
    for index in page.filled:
        line = page.lines[index]
        found = _DASH.match(page.text, line.start, line.end)
        if not found or not page.is_fresh(index):
            continue
        label = clean(found["label"]).rstrip(".")
        shape = Shape.DECLARED if comparable(label) in page.keys else shape_of(label)
        if shape is Shape.NAME and _is_affiliation(page, index, found.end()):
            yield Candidate(index, clean(page.words(index)), shape, line.end)
        elif shape in {Shape.DECLARED, Shape.KNOWN, Shape.NAME, Shape.WORD}:
            yield Candidate(index, label, shape, found.end())


def _is_affiliation(page: Page, index: int, start: int) -> bool:
    """Whether a line in bold is all label, and names behind the dash whom somebody speaks for."""
    line = page.lines[index]
    below = next((page.lines[at] for at in page.filled if at > index), None)
    if below is None or not _is_strong(page, line.start, line.end):
        return False
    words = clean(page.text[start : line.end])
    is_said = ends_with_stop(words) or not SAID_WORDS.isdisjoint(words.casefold().split())
    return not is_said and not _is_strong(page, below.start, below.end)


def _is_strong(page: Page, start: int, end: int) -> bool:
    return any(first <= start and end <= last for first, last in page.strong)


def _believed(found: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return the candidates of a pair of letters or label words, or of two names that recur."""
    counts = counted(found)
    paired = {letter for pair in LETTER_PAIRS if counts.keys() >= set(pair) for letter in pair}
    kept = {
        one.key
        for one in found
        if one.shape is Shape.DECLARED
        or one.key in paired
        or (counts[one.key] >= _LEAST and one.key not in LETTERS)
        or (one.shape is Shape.KNOWN and one.key not in LETTERS)
    }
    is_pair = bool(paired) or len(kept) > 1
    is_usual = is_pair and (bool(paired) or sum(counts[key] for key in kept) >= _LEAST_ALL)
    return tuple(one for one in found if one.key in kept) if is_usual else ()
