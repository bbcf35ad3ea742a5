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
