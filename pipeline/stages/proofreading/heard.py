"""Words heard wrongly: real words that stand where another one is meant."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from pipeline.patterns import pattern
from pipeline.stages.proofreading.frames import CLASSES, FRAMES
from pipeline.stages.proofreading.slip import Slip, cased
from pipeline.values import dataclass

_TOKEN = pattern(r"\w+(?:['’-]\w+)*|[^\w\s]")
_SLOT = pattern(r"\[(.+?)=(.+?)\]")
_ANY = "_"
_END = "$"
_BEGINNING = "^"
_MARKS = frozenset('.,;:?!()—–…”"')
"""Where a phrase begins or ends."""


@dataclass(frozen=True, slots=True)
class _Slot:
    """What may stand in one place beside the word."""

    words: frozenset[str]
    is_not: bool
    """Whether the words are those that must not stand there."""

    def takes(self, token: str) -> bool:
        """Return whether a token fits; the empty one stands for the end of the paragraph."""
        if self.is_not:
            return not self._has(token)
        return self._has(token)

    @property
    def is_shown(self) -> bool:
        """Whether what stands there helps to see why."""
        return not self.is_not

    def _has(self, token: str) -> bool:
        words = self.words
        if token in words:
            return True
        if not token or token in _MARKS:
            return _END in words or _BEGINNING in words
        return _ANY in words or ("two" in words and "three" in words and token.isdigit())


@dataclass(frozen=True, slots=True)
class _Frame:
    """One line of the table."""

    wrong: tuple[str, ...]
    right: str
    before: tuple[_Slot, ...]
    after: tuple[_Slot, ...]

    def fits(self, tokens: list[str], at: int) -> bool:
        """Return whether the words at a place, and those around, are as the frame says."""
        end = at + len(self.wrong)
        if len(self.wrong) > 1 and tuple(tokens[at:end]) != self.wrong:
            return False
        first = at - len(self.before)
        return all(
            slot.takes(tokens[first + by] if first + by >= 0 else "")
            for by, slot in enumerate(self.before)
        ) and all(
            slot.takes(tokens[end + by] if end + by < len(tokens) else "")
            for by, slot in enumerate(self.after)
        )


def heard(text: str, lower: str) -> Iterator[Slip]:
    """Yield the words of a text that were probably heard wrongly.

    One look at each word finds those that the table has; only their frames are tried.
    """
    tokens = _TOKEN.findall(lower.replace("’", "'"))
    lines = _lines()
    for at, token in enumerate(tokens):
        if token in lines:
            frame = next((one for one in _frames(token) if one.fits(tokens, at)), None)
            if frame:
                yield _slip(frame, text, tokens, at)


def _slip(frame: _Frame, text: str, tokens: list[str], at: int) -> Slip:
    """Return the slip with the words around it that say why."""
    spans = [found.span() for found in _TOKEN.finditer(text)]
    end = at + len(frame.wrong)
    first, last = at, end
    for by, slot in enumerate(reversed(frame.before), start=1):
        first = at - by if slot.is_shown and _is_word(tokens, at - by) else first
    for by, slot in enumerate(frame.after):
        last = end + by + 1 if slot.is_shown and _is_word(tokens, end + by) else last
    start, stop = spans[first][0], spans[last - 1][1]
    wrong = text[spans[at][0] : spans[end - 1][1]]
    right = cased(frame.right, wrong)
    proposal = text[start : spans[at][0]] + right + text[spans[end - 1][1] : stop]
    reason = f"“{wrong}” may be “{right}” here"
    return Slip(start, text[start:stop], proposal, reason, 0.8)


def _is_word(tokens: list[str], at: int) -> bool:
    return 0 <= at < len(tokens) and tokens[at] not in _MARKS


@cache
def _lines() -> dict[str, list[str]]:
    """Return the lines of the table by the first word that stands in brackets."""
    lines: dict[str, list[str]] = {}
    for line in FRAMES.splitlines():
        found = _SLOT.search(line)
        if found:
            for wrong in found[1].split("/"):
                lines.setdefault(wrong.partition(" ")[0], []).append(line)
    return lines


@cache
def _frames(first: str) -> tuple[_Frame, ...]:
    """Return the frames of the words that begin with a word."""
    return tuple(
        frame for line in _lines()[first] for frame in _read(line) if frame.wrong[0] == first
    )


def _read(line: str) -> Iterator[_Frame]:
    before, wrongs, right, after = _SLOT.split(line)
    for wrong in wrongs.split("/"):
        yield _Frame(tuple(wrong.split()), right, _slots(before), _slots(after))


def _slots(text: str) -> tuple[_Slot, ...]:
    return tuple(map(_slot, text.split()))


@cache
def _slot(text: str) -> _Slot:
    words: set[str] = set()
    for word in text.lstrip("!").split("/"):
        words |= _classes().get(word, {word})
    return _Slot(frozenset(words), text.startswith("!"))


@cache
def _classes() -> dict[str, set[str]]:
    classes: dict[str, set[str]] = {}
    for line in CLASSES.splitlines():
        name, *words = line.split() or [""]
        classes.setdefault(name, set()).update(words)
    return classes
