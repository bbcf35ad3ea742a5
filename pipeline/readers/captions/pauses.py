"""Paragraphs of speech that has none: cut where the speaker pauses, and where it gets long.

A paragraph ends at a sentence's end followed by a pause of `PAUSE` seconds, or at the first
sentence's end behind `LONG` words. No sentence is cut in two but where a file has no full stops:
there a pause ends a paragraph of `ENDLESS` words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.patterns import pattern
from pipeline.values import dataclass

PAUSE = 3.0
"""Seconds."""
LONG = 120
"""Words: what a page of talk has in its longer paragraphs."""
ENDLESS = 300
"""Words."""
_BREATH = 1.0
_REST = 40
"""Words that are worth a paragraph of their own behind a long one."""
_WIDE = pattern(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")
"""Letters of scripts without spaces between words."""
_WIDE_PER_WORD = 2
_TAIL = 3
"""Cues in which the end of a sentence is looked for, as sounds may stand behind it."""
_SOUNDS = pattern(r"(?:\s*(?:\[[^\[\]]*\]|\([^()]*\)|[♪♫♬]))+\s*\Z")
_ENDS = pattern(r"[.?!…。？！؟।][\"'”’»)\]]*\Z")
_STOP = pattern(
    r"(?:[?!…][\"'”’»)\]]*|[^\W\d_A-Z]{3}\.[\"'”’»)\]]*|\d\.)\s+(?=[\"“‘'«¿¡\[(]*[^\W_a-z])"
    r"|[。？！][」』”’）]*\s*(?=\S)"
)
"""An end of a sentence that is no abbreviation's."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words that were said in one go."""

    text: str
    start: float
    """Seconds from the beginning of the recording."""
    end: float


def paragraphs(said: Sequence[Words]) -> tuple[str, ...]:
    """Return what one speaker said in paragraphs; each is whole, with a space where words join."""
    return tuple(part for text in _passages(said) for part in _cut(text))


def joined(before: str, after: str) -> str:
    """Return words that follow each other: with a space, but in scripts that have none."""
    is_wide = _WIDE.match(before[-1:]) and _WIDE.match(after[:1])
    return before + after if is_wide or not before or not after else f"{before} {after}"


def ends(text: str) -> bool:
    """Return whether a sentence ends where `text` does, sounds in brackets left aside."""
    return _ENDS.search(_SOUNDS.sub("", text[-200:])) is not None


def _passages(said: Sequence[Words]) -> Iterator[str]:
    """Yield what was said between pauses; a sound between sentences stands alone."""
    parts: list[str] = []
    size, until = 0, 0.0
    for words in said:
        pause = words.start - until
        is_sound = _SOUNDS.fullmatch(words.text) is not None
        is_over = (is_sound or pause >= PAUSE) and ends("".join(parts[-_TAIL:]))
        if parts and (is_over or (size >= ENDLESS and pause >= _BREATH)):
            yield "".join(parts)
            parts, size = [], 0
        until = words.end
        if is_sound and not parts:
            yield words.text
            continue
        parts.append(joined(parts[-1], words.text)[len(parts[-1]) :] if parts else words.text)
        size += size_of(words.text)
    if parts:
        yield "".join(parts)


def _cut(text: str) -> Iterator[str]:
    """Yield a text in parts that end behind `LONG` words where a sentence does."""
    left = size_of(text)
    start = done = size = 0
    for stop in _STOP.finditer(text):
        size += size_of(text[done : stop.end()])
        done = stop.end()
        if size >= LONG and left - size >= _REST:
            yield text[start:done].rstrip()
            left -= size
            start, size = done, 0
    yield text[start:]


def size_of(text: str) -> int:
    """Return how many words a text has."""
    return len(text.split()) + (0 if text.isascii() else len(_WIDE.findall(text)) // _WIDE_PER_WORD)
