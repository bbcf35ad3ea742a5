"""Regular expressions that are compiled when first used: most runs need few of them."""

from __future__ import annotations

import re

WORD = r"’?[\w'-]+(?:’[\w'-]*)*"
"""A word with the hyphens and apostrophes in it, to stand in a pattern.

A set with three kinds of letters, one of them not Latin, takes four times as long to compile.
"""

HYPHEN = r"(?!\u2012)[-\u2010-\u2013]"
"""A hyphen, or a short dash that stands for one.

A set with three runs of letters that are not Latin takes six times as long to compile as this.
"""


class _Late:
    """A pattern that compiles itself at the first use of one of its methods, and keeps them."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        compiled = re.compile(self._source, self._flags)
        value = getattr(compiled, name)
        self.__dict__[name] = value
        return value


class Clued:
    """A pattern with letters of which some stand in every text that it can match.

    Where none does the text is not searched, and where none ever does nothing is compiled. `also`
    are others, of which some stand there too; with one of `begins` it begins, at `start`.
    """

    def __init__(
        self,
        late: re.Pattern[str],
        clues: tuple[str, ...],
        also: tuple[str, ...] = (),
        begins: tuple[str, ...] = ("",),
    ) -> None:
        self.late = late
        self.clues = clues
        self.also = also
        self.begins = begins

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return the first match from `start` on."""
        if text.startswith(self.begins, start) and self.may_match(text):
            return self.late.search(text, start)
        return None

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """Return the match that begins at `start`."""
        if text.startswith(self.begins, start) and self.may_match(text):
            return self.late.match(text, start)
        return None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """Return the match that is all of the text."""
        if text.startswith(self.begins) and self.may_match(text):
            return self.late.fullmatch(text)
        return None

    def may_match(self, text: str) -> bool:
        """Return whether a text holds the clues, wherever in it a match would begin."""
        holds = text.__contains__
        return (not self.also or any(map(holds, self.also))) and any(map(holds, self.clues))


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what `re.compile` returns, to be compiled when a method of it is first called.

    A mistake in `source` shows only then, as `re.error`; the tests use every pattern.
    """
    return _Late(source, flags)  # type: ignore[return-value]  # it has all that a pattern has


def clued(
    source: str, *clues: str, also: tuple[str, ...] = (), begins: tuple[str, ...] = ("",)
) -> Clued:
    """Return a pattern for texts that hold one of `clues`, and one of `also` where there are any.

    With `begins` it is one that matches at the beginning alone; then it may have no other clues.
    The tests hold pattern and clues together.
    """
    return Clued(pattern(source), clues or ("",), also, begins)


class Sieve:
    """Patterns whose clues begin with words, of which a text is asked for all at once.

    The words of a text tell by their first letters which clues to look for in it. The tests hold
    that against what the patterns match.
    """

    def __init__(self, *patterns: Clued) -> None:
        self.patterns = patterns
        self._clues: dict[str, list[tuple[str, int]]] = {}

    def likely(self, text: str) -> tuple[Clued, ...]:
        """Return those that may match a text in small letters, or part of it, in their order."""
        clues = self._clues or self._sorted()
        words = _RUN.findall(text)
        begun = {word[:_FEW] for word in words}
        begun.update([word[:_FEWER] for word in words], [""])
        near = {at for one in clues.keys() & begun for clue, at in clues[one] if clue in text}
        return tuple(self.patterns[at] for at in sorted(near))

    def _sorted(self) -> dict[str, list[tuple[str, int]]]:
        """Return the clues by the beginning of a word in each, with their pattern's place; kept."""
        for at, one in enumerate(self.patterns):
            for clue in one.clues:
                self._clues.setdefault(_beginning(clue), []).append((clue, at))
        return self._clues


_RUN = pattern(r"\w+")
_FEW, _FEWER = 4, 3
"""Letters of a word by which it is looked up; shorter ones are looked up as they are."""


def _beginning(clue: str) -> str:
    """Return how the longest word of a clue begins; empty where it may be a shorter one's.

    The first of several may end a longer one, as "man for" ends "chairman for": it is not taken.
    """
    first, *others = clue.translate(_APART).split() or [""]
    word = max(others, key=len, default=first)
    is_known = len(word) >= _FEWER or not clue.endswith(word)
    return word[:_FEW] if is_known else ""


_APART = str.maketrans("'’.,", "    ")
"""Marks in clues, beside which words are looked up."""
