"""Words heard wrongly: real words that stand where another one is meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from pipeline.patterns import pattern
from pipeline.stages.proofreading.frames import CLASSES, FRAMES
from pipeline.stages.proofreading.slip import Slip, cased
from pipeline.values import dataclass

_TOKEN = pattern(r"\w+(?:['-]\w+|’\w+)*|[^\w\s]")
_ANY = "/_/"
_NUMBERED = "/NUMBER/"
"""The class that every number in digits belongs to as well."""
_ENDS = frozenset({"/$/", "/^/"})
_DOLLAR = "$"
_MARKS = frozenset('.,;:?!()—–…”"')
"""Where a phrase begins or ends."""
_CLASS = pattern(r"[A-Z]{2,}")


@dataclass(frozen=True, slots=True)
class _Slot:
    """What may stand in one place beside the word."""

    words: str
    """The words, each between strokes."""
    is_not: bool
    """Whether the words are those that must not stand there."""
    is_numbered: bool
    is_end: bool
    """Whether a phrase may begin or end there."""

    def takes(self, token: str) -> bool:
        """Return whether a token fits; the empty one stands for the end of the paragraph."""
        if not token or token in _MARKS:
            return self.is_end is not self.is_not
        has = f"/{token}/" in self.words or self.words == _ANY
        has = has or (self.is_numbered and token.isdigit())
        return (has and token != _DOLLAR) is not self.is_not


@dataclass(frozen=True, slots=True)
class _Frame:
    """One line of the table."""

    wrong: tuple[str, ...]
    right: str
    before: tuple[_Slot, ...]
    """The nearest first."""
    after: tuple[_Slot, ...]

    def fits(self, tokens: list[str], at: int) -> bool:
        """Return whether the words at a place, and those around, are as the frame says."""
        place = at
        for slot in self.before:
            place -= 1
            if not slot.takes(tokens[place] if place >= 0 else ""):
                return False
        place = at + len(self.wrong)
        for slot in self.after:
            if not slot.takes(tokens[place] if place < len(tokens) else ""):
                return False
            place += 1
        return len(self.wrong) == 1 or tuple(tokens[at : at + len(self.wrong)]) == self.wrong


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
    for by, slot in enumerate(frame.before, start=1):
        first = at - by if not slot.is_not and _is_word(tokens, at - by) else first
    for by, slot in enumerate(frame.after):
        last = end + by + 1 if not slot.is_not and _is_word(tokens, end + by) else last
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
    lines: defaultdict[str, list[str]] = defaultdict(list)
    for line in FRAMES.strip().split("\n"):
        wrongs = line.partition("[")[2].partition("=")[0]
        if wrongs.isalpha():
            lines[wrongs].append(line)
            continue
        for wrong in wrongs.split("/"):
            lines[wrong.partition(" ")[0]].append(line)
    return lines


@cache
def _frames(first: str) -> tuple[_Frame, ...]:
    """Return the frames of the words that begin with a word."""
    return tuple(frame for line in _lines()[first] for frame in _read(line, first))


def _read(line: str, first: str) -> Iterator[_Frame]:
    before, _, rest = line.partition("[")
    wrongs, _, rest = rest.partition("=")
    right, _, after = rest.partition("]")
    slots = tuple(map(_slot, reversed(before.split()))), tuple(map(_slot, after.split()))
    for wrong in wrongs.split("/"):
        words = tuple(wrong.split())
        if words[0] == first:
            yield _Frame(words, right, *slots)


@cache
def _slot(text: str) -> _Slot:
    words = f"/{text.lstrip('!')}/"
    is_numbered = _NUMBERED in words
    if not words.islower():
        words = _CLASS.sub(lambda found: _classes().get(found.group(), found.group()), words)
    is_end = any(end in words for end in _ENDS)
    return _Slot(words, text.startswith("!"), is_numbered, is_end)


@cache
def _classes() -> dict[str, str]:
    """Return the words of each class, with strokes between them."""
    classes: dict[str, list[str]] = {}
    for line in CLASSES.splitlines():
        name, *words = line.split() or [""]
        classes.setdefault(name, []).extend(words)
    return {name: "/".join(words) for name, words in classes.items()}
