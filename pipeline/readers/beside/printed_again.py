"""Paragraphs of pages that print words of a talk again, in large letters: pull quotes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import ends_with_stop
from pipeline.readers.layout import Layout
from pipeline.values import dataclass

_LEAST_WORDS, _MOST_WORDS = 7, 60
"""Words of a pull quote."""
_LEAST = 2
"""Pull quotes of a file: who says the same twice says it once more."""
_MOST = 60
"""Paragraphs that may be some: where more end no sentence, these are cut otherwise."""
_LETTERS = pattern(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph of a turn."""

    lines: tuple[int, ...]
    speaker: str
    words: str
    letters: str
    """Without what is no letter, as words are parted otherwise in large ones."""
    is_first: bool


def printed_again(layout: Layout) -> list[tuple[int, ...]]:
    """Return the lines of paragraphs within turns whose words their speaker says elsewhere.

    All of them in their order, and the paragraph ends no sentence.
    """
    paragraphs = list(_paragraphs(layout))
    likely = [one for one in paragraphs if not one.is_first and _is_likely(one)]
    if not _LEAST <= len(likely) <= _MOST:
        return []
    said: dict[str, str] = {}
    for one in paragraphs:
        if one not in likely:
            said[one.speaker] = f"{said.get(one.speaker, '')} {one.letters}"
    found = [one.lines for one in likely if one.letters in said.get(one.speaker, "")]
    return found if len(found) >= _LEAST else []


def _is_likely(paragraph: _Paragraph) -> bool:
    count = len(paragraph.words.split())
    return _LEAST_WORDS <= count <= _MOST_WORDS and not ends_with_stop(paragraph.words)


def _paragraphs(layout: Layout) -> Iterator[_Paragraph]:
    for item, (first, end) in zip(layout.labels.turns, layout.spans(), strict=True):
        runs = groupby(range(first, end), key=lambda at: layout.lines[at].is_blank)
        for at, own in enumerate(tuple(run) for is_blank, run in runs if not is_blank):
            start, stop = layout.lines[own[0]].start, layout.lines[own[-1]].end
            words = layout.shown[start:stop]
            letters = "".join(_LETTERS.findall(words.casefold()))
            yield _Paragraph(own, item.key, words, letters, at == 0)
