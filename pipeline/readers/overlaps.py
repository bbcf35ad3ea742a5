"""Words said at the same time as another's, in square brackets, as corpora of speech set them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.speeches import Speech
from pipeline.values import replace

_BRACKETED = pattern(r"\[(?P<words>[^\[\]]+)\]")
_ENDED = pattern(r"[.?!,-]\Z")
_SIGNED = pattern(r"[</?(].*[>/?)][.?!]?")
"""A noise or a gap: "<laugh>", "/unintelligible/."."""
_NOISE = pattern(r"<(?P<noise>[a-z]{2,12}(?: [a-z]{2,12})?)>")
_GAP = pattern(r"/(?:unintelligible|inaudible|\?+)/")
_DOUBTED = pattern(r"(?<![\w/])/(?P<words>[A-Za-z][a-z'’ -]{1,40})/(?![\w/])")
"""Words that may have been heard wrongly: "/Oh man/"."""
_LEAST = 20
_OTHERS, _STOPPED = 0.5, 0.3
"""Share of the brackets with words of their own, and of those with a sign of a sentence at the end:
notes of what was heard are few, and end without one."""


def without_overlap_signs(
    speeches: Sequence[Speech],
) -> tuple[tuple[Speech, ...], tuple[Note, ...]]:
    """Return speeches without the brackets around words that two said at once, and a note of it.

    So it is where many brackets hold other words each, sentences end in them, and they stand in the
    words of both: those of an editor stand anywhere, "Lake Bank [a town]". Noises in angles, as
    such corpora have them, stand in square brackets then: `[laugh]`.
    """
    found = [
        words.strip()
        for one in speeches
        for text in one.paragraphs
        if "[" in text
        for words in _BRACKETED.findall(text)
    ]
    said = [one for one in found if not _SIGNED.fullmatch(one)]
    stopped = sum(_ENDED.search(one) is not None for one in said)
    are_words = len(set(said)) >= _OTHERS * len(found) and stopped >= _STOPPED * len(said)
    are_words = are_words and _are_met(speeches)
    if len(said) < _LEAST or not are_words or any(any(one.doubts) for one in speeches):
        return tuple(speeches), ()
    note = Note(f"{len(said)} brackets around what two say at once: taken off, the words are said")
    return tuple(replace(one, paragraphs=tuple(map(_plain, one.paragraphs))) for one in speeches), (
        note,
    )


def _are_met(speeches: Sequence[Speech]) -> bool:
    """Whether many speeches with such brackets stand beside one of another speaker with some."""
    signed = [any(map(_BRACKETED.search, one.paragraphs)) for one in speeches]
    met: set[int] = set()
    for at, (one, other) in enumerate(pairwise(speeches)):
        if signed[at] and signed[at + 1] and one.label != other.label:
            met |= {at, at + 1}
    return len(met) >= _MET * sum(signed)


_MET = 0.3
"""Share of the speeches with brackets."""


def _plain(text: str) -> str:
    words = _BRACKETED.sub(lambda found: found["words"], text)
    heard = _DOUBTED.sub(r"\g<words>", _GAP.sub("[unintelligible]", words))
    return _NOISE.sub(r"[\g<noise>]", heard)
