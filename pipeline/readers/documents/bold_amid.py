"""Lines in bold amid what somebody says: headings that the file does not tell from words."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from pipeline.model.transcript import ASKS, Note, Paragraph, Turn
from pipeline.patterns import pattern
from pipeline.readers.furniture import shortened
from pipeline.readers.labels.candidates import clean
from pipeline.readers.layout import Layout

_MOSTLY = 0.85
"""Share of the letters of a paragraph that are bold where all of it is meant to be."""
_RARELY = 0.12
"""Share of the paragraphs that may be bold: of more, bold letters say who speaks."""
_MOST_WORDS, _LETTERS = 12, 100
_END = pattern(r"[.!…:;,。！।\"'”’»)\]]\Z")
_MARKS = "*_ "
_WORD = pattern(r"[^\W\d_]{2}|[\u3040-\u9fff]")


def bold_notes(turns: Sequence[Turn], layout: Layout) -> Iterator[Note]:
    """Yield a warning for short paragraphs in bold below the first one of what is answered.

    They end no sentence, and few paragraphs of the talk are bold.
    """
    strong = layout.document.strong
    count = sum(len(turn.paragraphs) for turn in turns)
    bold = [
        (turn, one, at)
        for turn in turns
        for at, one in enumerate(turn.paragraphs)
        if not one.terms and _is_bold(one, strong)
    ]
    if len(bold) > max(2, _RARELY * count):
        return
    found = [
        (turn, one)
        for turn, one, at in bold
        if at and turn.speaker.role not in ASKS and _is_set(_words(one, layout))
    ]
    if found:
        turn, one = found[0]
        words = shortened(_words(one, layout))
        told = f"a line in bold, “{words}”, stands amid what {turn.speaker.label} says"
        if len(found) > 1:
            told = f"{len(found)} lines in bold stand amid what is said, first “{words}”"
        hint = "where it is a heading or a question, set it apart as the others are"
        yield Note(f"{told}: {hint}", layout.line_at(_within(one)[0]), is_warning=True)


def _words(paragraph: Paragraph, layout: Layout) -> str:
    return clean(layout.view[paragraph.start : paragraph.end])


def _within(paragraph: Paragraph) -> tuple[int, int]:
    """Return where the words of a paragraph begin and end, without marks of Markdown."""
    text = paragraph.text
    start = paragraph.start + len(text) - len(text.lstrip(_MARKS))
    return start, paragraph.end - len(text) + len(text.rstrip(_MARKS))


def _is_bold(paragraph: Paragraph, strong: Sequence[tuple[int, int]]) -> bool:
    start, end = _within(paragraph)
    covered = 0
    for first, last in strong[max(0, bisect_left(strong, (start, 0)) - 1) :]:
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
