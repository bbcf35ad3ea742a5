"""Remarks of a record amid the words, which no list of noises knows: "(Oklaski)", "(Bell)"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.labels.words import NON_SPEECH, OF_TERMS
from pipeline.readers.layout import Layout
from pipeline.values import dataclass, replace

_REMARK = pattern(r"\(([^\W\d_][^():?\d]{2,79})\)")
_WORD = pattern(r"[^\W\d_]{4,}")
_SET_OFF = frozenset('.?!…:"”’»)]')
"""What stands before a remark: the end of a sentence, or a label."""
_BEGINS = frozenset('([—–-"“„«¿¡…')
"""What may begin a sentence behind it beside a capital or a figure."""
_MOST_WORDS = 6
_LEAST = 6
"""How often one of them stands in a record: a speaker's own aside does not recur."""


@dataclass(frozen=True, slots=True)
class _Remark:
    """Words in round brackets."""

    start: int
    end: int
    words: str
    """In small letters, with single blanks and no hyphens at the ends of lines."""
    is_between: bool
    """Whether it stands between two sentences."""
    is_alone: bool
    """Whether nothing else stands on its lines."""
    shown: str
    """As it stands in the file."""


def without_noted(layout: Layout) -> Layout:
    """Return a layout whose recurring remarks between sentences are asides, which nobody says.

    They stand in round brackets, begin with a capital and hold no sentence. So is one of the same
    words amid a sentence, one that stands alone on its lines, and every one that opens a turn where
    many do: "Q: (Jane Roe – Lake Press) Who pays?". Noises that are known stay: they
    are told of with the words they interrupt.
    """
    if not layout.labels.turns:
        return layout
    found = list(_remarks(layout))
    counts = Counter(one.words for one in found if one.is_between)
    if not counts or max(counts.values()) < _LEAST:
        return layout
    known = {words for words, count in counts.items() if count > 1}
    told = {word for words in known for word in _WORD.findall(words)}
    noted = [one for one in found if one.words in known or _is_noted(one, told)]
    noted = _with_first(noted, found, layout)
    document = layout.document
    asides = tuple(sorted({*document.asides, *((one.start, one.end) for one in noted)}))
    note = Note(_told(noted), layout.line_at(noted[0].start))
    return replace(
        layout, document=replace(document, asides=asides), removed=(*layout.removed, note)
    )


def _is_noted(remark: _Remark, told: Collection[str]) -> bool:
    """Return whether a remark between sentences is like those that recur, or stands alone."""
    is_like = not set(_WORD.findall(remark.words)).isdisjoint(told)
    return remark.is_between and (is_like or remark.is_alone)


def _with_first(
    noted: Sequence[_Remark], found: Sequence[_Remark], layout: Layout
) -> list[_Remark]:
    """Return remarks with those that open a turn, where many of the first ones do."""
    starts = ((_OPENING.match(layout.shown, one.content), one.key) for one in layout.labels.turns)
    begun = {opening.end(): key for opening, key in starts if opening}
    opening = Counter(begun[one.start] for one in noted if one.start in begun)
    usual = {key for key, count in opening.items() if count >= _LEAST}
    first = [one for one in found if begun.get(one.start) in usual]
    return sorted({*noted, *first}, key=lambda one: one.start)


_OPENING = pattern(r"[ \t*_]*")


def _remarks(layout: Layout) -> Iterator[_Remark]:
    """Yield remarks in the turns that are no noise that is known."""
    text = layout.shown
    for found in _REMARK.finditer(text, layout.labels.turns[0].content):
        words = " ".join(_HYPHEN.sub("", found[1]).split())
        is_short = len(words.split()) <= _MOST_WORDS
        is_known = _KEPT.search(words) or not NON_SPEECH.isdisjoint(_WORD.findall(words.casefold()))
        if words[0].isupper() and not words.isupper() and is_short and not is_known:
            before = text[max(found.start() - _NEAR, 0) : found.start()]
            behind = text[found.end() : found.end() + _NEAR]
            is_alone = not (before.rpartition("\n")[2] + behind.partition("\n")[0]).strip()
            is_between = _is_between(before, behind)
            yield _Remark(*found.span(), words.casefold(), is_between, is_alone, words)


_KEPT = pattern(rf"(?i)\Aby\b|{'|'.join(OF_TERMS)}")
"""Who asks from there on, in a deposition, and what is told of the record and its terms."""
_HYPHEN = pattern(r"(?<=\w)[-\u00ad]\n\s*(?=[^\W\d_])")


def _is_between(before: str, behind: str) -> bool:
    ended = before.rstrip()
    is_ended = ended[-1:] in _SET_OFF and _ABBREVIATED.search(ended) is None
    is_first = is_ended or _PARTED_BEFORE.search(before) is not None
    after = behind.lstrip()[:1]
    is_last = not after or _PARTED_BEHIND.match(behind) is not None
    return is_first and (is_last or after.isupper() or after.isdigit() or after in _BEGINS)


_NEAR = 40
_ABBREVIATED = pattern(r"\b[A-Z][a-z]{0,4}\.\Z")
"""A title, behind which another may stand in brackets: "Hon. (Dr.) Roe"."""
_PARTED_BEFORE = pattern(r"\n[ \t]*\n\s*\Z")
_PARTED_BEHIND = pattern(r"[ \t]*\n[ \t]*\n")


def _told(noted: Sequence[_Remark]) -> str:
    """Return which remarks are set apart, and how often each stands there."""
    counts = Counter(one.words for one in noted)
    shown = {one.words: one.shown for one in reversed(noted)}
    told = (
        f"({shown[words]})" + (f" {count} times" if count > 1 else "")
        for words, count in counts.most_common()
    )
    return f"{len(noted):,} remarks amid the words, said by nobody: {', '.join(told)}"


def without_seconds(layout: Layout) -> Layout:
    """Return a layout in which seconds of a minute in brackets are asides: "Jane Roe (:29) came".

    Who wrote the talk down puts there where to listen again to a name.
    """
    found = list(_SECONDS.finditer(layout.shown))
    if len(found) < _LEAST or not layout.labels.turns:
        return layout
    document = layout.document
    asides = tuple(sorted({*document.asides, *(one.span() for one in found)}))
    message = f"{len(found):,} seconds in brackets amid the words, as (:29)"
    note = Note(message, layout.line_at(found[0].start()))
    return replace(
        layout, document=replace(document, asides=asides), removed=(*layout.removed, note)
    )


_SECONDS = pattern(r"[ \t]?\(:[0-5]\d\)")
