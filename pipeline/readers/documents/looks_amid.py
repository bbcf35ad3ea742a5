"""Lines in bold or italics amid what somebody says, that the file does not tell from words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from pipeline.model.transcript import ASKS, Note, Paragraph, Turn
from pipeline.patterns import pattern
from pipeline.readers.furniture import shortened
from pipeline.readers.labels.candidates import clean
from pipeline.readers.layout import Layout

_MOSTLY = 0.85
"""Share of the letters of a paragraph that are bold where all of it is meant to be."""
_RARELY = 0.12
"""Share of the paragraphs that may be bold: of more, bold letters say who speaks."""
_SOME_BELOW = 0.3
"""Share of the paragraphs that may be in italics where none of them begins a turn."""
_MOST_WORDS, _LETTERS = 12, 100
_END = pattern(r"[.!…:;,。！।\"'”’»)\]]\Z")
_MARKS = "*_ "
_WORD = pattern(r"[^\W\d_]{2}|[\u3040-\u9fff]")


def looks_notes(turns: Sequence[Turn], layout: Layout) -> Iterator[Note]:
    """Yield a warning for paragraphs that look other than what is answered, below its first one.

    In bold these are short and end no sentence, in italics they are no quotation; few of all
    paragraphs look so, or some of those in italics that begin no turn.
    """
    document = layout.document
    count = sum(len(turn.paragraphs) for turn in turns)
    most = max(2, _RARELY * count)
    bold = [one for one in _below(turns) if _is_covered(one[1], document.strong)]
    hint = "where it is a heading or a question, set it apart as the others are"
    if len(bold) <= most:
        yield from _told(bold, layout, "bold", _is_set, hint)
    slanted = [
        one
        for one in _below(turns)
        if _is_covered(one[1], document.slanted)
        or (document.is_marked_up and _ITALICS.fullmatch(one[1].text.strip()))
    ]
    hint = "where nobody says it, take it out of the file"
    are_below = all(at for _, _, at in slanted) and len(slanted) <= _SOME_BELOW * count
    if len(slanted) <= most or are_below:
        yield from _told(slanted, layout, "italics", _is_aside, hint)


def _below(turns: Sequence[Turn]) -> Iterator[tuple[Turn, Paragraph, int]]:
    """Yield the paragraphs of all turns, each with its turn and its place in it."""
    for turn in turns:
        for at, one in enumerate(turn.paragraphs):
            if not one.terms:
                yield turn, one, at


def _told(
    looking: Sequence[tuple[Turn, Paragraph, int]],
    layout: Layout,
    look: str,
    is_meant: Callable[[str], bool],
    hint: str,
) -> Iterator[Note]:
    """Yield a warning of those paragraphs that are meant, of all that look so."""
    found = [
        (turn, one)
        for turn, one, at in looking
        if at and turn.speaker.role not in ASKS and is_meant(_words(one, layout))
    ]
    if found:
        turn, one = found[0]
        words = shortened(_words(one, layout))
        told = f"a line in {look}, “{words}”, stands amid what {turn.speaker.label} says"
        if len(found) > 1:
            told = f"{len(found)} lines in {look} stand amid what is said, first “{words}”"
        yield Note(f"{told}: {hint}", layout.line_at(_within(one)[0]), is_warning=True)


def _words(paragraph: Paragraph, layout: Layout) -> str:
    return clean(layout.view[paragraph.start : paragraph.end])


def _within(paragraph: Paragraph) -> tuple[int, int]:
    """Return where the words of a paragraph begin and end, without marks of Markdown."""
    text = paragraph.text
    start = paragraph.start + len(text) - len(text.lstrip(_MARKS))
    return start, paragraph.end - len(text) + len(text.rstrip(_MARKS))


def _is_covered(paragraph: Paragraph, spans: Sequence[tuple[int, int]]) -> bool:
    if not spans:
        return False
    start, end = _within(paragraph)
    covered = 0
    for first, last in spans[max(0, bisect_left(spans, (start, 0)) - 1) :]:
        if first >= end:
            break
        covered += max(0, min(last, end) - max(first, start))
    return covered >= _MOSTLY * (end - start)


def _is_set(words: str) -> bool:
    """Whether words are short and end no sentence that somebody tells; a question may."""
    return (
        len(words.split()) <= _MOST_WORDS
        and len(words) <= _LETTERS
        and not words[:1].islower()
        and _END.search(words) is None
        and _WORD.search(words) is not None
    )


def _is_aside(words: str) -> bool:
    """Whether words tell what is seen or heard, and quote nobody: "The keeper points at it."."""
    return (
        len(words.split()) <= _MOST_ASIDE
        and not words.startswith(_QUOTES)
        and _WORD.search(words) is not None
    )


_MOST_ASIDE = 25
_QUOTES = ('"', "“", "„", "«", "‘", "'", "(", "[")
_ITALICS = pattern(r"([*_])(?![*_])[^*_\n]+\1")
"""A paragraph of Markdown in italics."""
