"""What happens beside a talk, told in a paragraph in brackets of its own: "(Doors open, close)"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.furniture import blank, set_apart
from pipeline.readers.labels.words import NON_SPEECH, OF_TERMS, OWN_WORDS, PLAIN_WORDS
from pipeline.readers.layout import Layout
from pipeline.readers.lines import Line
from pipeline.values import replace

_BRACKETED = pattern(r"[*_\s]*\(([^()\n]{3,200})\)[*_\s]*")
_PAUSE = pattern(
    r"(?i)(?:there(?:['’]s| is| was) )?(?:an? |the |some )?(?:\w+ ){0,4}"
    r"(?:pause|silence|laughter|applause|music|noises?|sounds?|footsteps|footfalls)\b"
)
"""How it is told that nobody speaks, or what is heard: "A few moments of silence as …"."""
_WORD = pattern(r"[^\W\d_]+")
_OWN = OWN_WORDS | {"you", "your", "yours", "us"}
_TALKED = _OWN | PLAIN_WORDS
_MOST_WORDS = 25
_LEAST = 3
_MOST = 0.5
"""Such paragraphs, to one turn: of more, each may be a translation."""
_MOSTLY = 0.8
"""Share of the paragraphs in round brackets that nobody can have said."""


def find_narrated(paragraphs: Sequence[str], turns: int) -> frozenset[int]:
    """Return the indexes of paragraphs that tell what is heard or done, and that nobody says.

    They stand in round brackets. One that tells of a pause is enough; of others there are several,
    in which hardly one speaks of himself, and none ends as a sentence does. A noise alone is none
    of them: it is told of as such. Where `turns` are 0 only pauses count.
    """
    found = {at: _BRACKETED.fullmatch(words) for at, words in enumerate(paragraphs)}
    bracketed = {at: one[1] for at, one in found.items() if one}
    inside = {at: words for at, words in bracketed.items() if not _is_kept(words)}
    pauses = {at for at, words in inside.items() if _PAUSE.match(words) and _is_told(words, _OWN)}
    others = {
        at
        for at, words in inside.items()
        if not words.rstrip().endswith(_ENDS) and _is_told(words, _TALKED)
    }
    told = pauses | others
    is_usual = _LEAST <= len(told) <= _MOST * turns and len(told) >= _MOSTLY * len(inside)
    return frozenset(told if is_usual else pauses)


def _is_kept(words: str) -> bool:
    """Whether words are all in capitals, or those of noises alone, or may speak of terms.

    "(APPLAUSE)", "(Laughter.)", "(He speaks off the record)": these are understood as they stand.
    """
    plain = words.casefold()
    is_noise = words.isupper() or NON_SPEECH.issuperset(_WORD.findall(plain))
    return is_noise or not words.isprintable() or any(map(plain.__contains__, OF_TERMS))


_ENDS = (".", "?", "!", "…", ":")


def _is_told(words: str, spoken: Collection[str]) -> bool:
    """Whether few words, with a capital first, hold none of those that somebody speaks with."""
    plain = [word.casefold() for word in _WORD.findall(words)]
    return words[0].isupper() and len(plain) <= _MOST_WORDS and not set(plain) & set(spoken)


def without_narrated(layout: Layout) -> Layout:
    """Return the layout without such paragraphs among its turns; a turn keeps its only one."""
    lines = list(layout.lines)
    begun = {one.index for one in layout.labels.turns}
    alone = [
        at
        for (first, end) in layout.spans()
        for at in _paragraphs(lines, first, end)
        if layout.view.startswith(("(", "*", "_"), lines[at].start)
    ]
    words = [layout.view[lines[at].start : lines[at].end] for at in alone]
    found = [alone[at] for at in sorted(find_narrated(words, len(begun)))]
    removed: list[Note] = []
    for (first, end), item in zip(layout.spans(), layout.labels.turns, strict=True):
        own = [at for at in found if first < at < end]
        filled = {at for at in range(first + 1, end) if not lines[at].is_blank}
        is_said = layout.view[item.content : lines[first].end].strip() or filled - set(own)
        for at in own if is_said else ():
            removed += set_apart(layout.shown, lines[at], lines[at].end, "told, not said")
            lines[at] = blank(lines[at])
    return replace(layout, lines=tuple(lines), removed=(*layout.removed, *removed))


def _paragraphs(lines: Sequence[Line], first: int, end: int) -> Iterator[int]:
    """Yield the indexes of lines of a turn that are paragraphs, and not its first."""
    for at in range(first + 1, end):
        is_last = at + 1 >= end or lines[at + 1].is_blank
        if not lines[at].is_blank and lines[at - 1].is_blank and is_last:
            yield at
