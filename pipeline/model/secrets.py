"""Secrets: what must stand in no output, and how it is found again in finished words.

Held in memory for as long as a brief is made; never part of a brief, a record or a message.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence

from pipeline.patterns import pattern
from pipeline.values import dataclass

RUN = 4
"""Words in a row that are told from chance; a passage of fewer counts as a whole."""
_FEWEST_LETTERS = 6
"""Of a passage of fewer words than that, so that "Yes." is found nowhere."""
_WORD = pattern(r"[A-Z]\.(?: ?[A-Z]\.)+|[^\W_]+")
"""Initials are a word, with full stops or without: "A. K." is "AK"."""
_MONTHS = pattern(
    "January|February|March|April|May|June|July|August|September|October|November|December"
)

Run = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Secrets:
    """What the terms of some sources keep back."""

    passages: tuple[str, ...] = ()
    """Words that were taken out."""
    kept: tuple[str, ...] = ()
    """Words that stay: what also stands in them is no secret."""
    names: tuple[str, ...] = ()
    """Names, offices, initials and affiliations of people who must not be named."""
    named: tuple[str, ...] = ()
    """Words of sources in which people are named: what stands in them is no secret."""

    def __add__(self, other: Secrets) -> Secrets:
        """Return the secrets of both."""
        return Secrets(
            self.passages + other.passages,
            self.kept + other.kept,
            self.names + other.names,
            self.named + other.named,
        )


@dataclass(frozen=True, slots=True)
class Finder:
    """Secrets made ready to be looked for."""

    runs: frozenset[Run] = frozenset()
    """Of words in lower case."""
    names: frozenset[Run] = frozenset()
    """Of names with several words, in lower case."""
    singles: frozenset[str] = frozenset()
    """Names of one word, as they are written."""

    def __bool__(self) -> bool:
        return bool(self.runs or self.names or self.singles)

    def has_words(self, text: str) -> bool:
        """Return whether words stand in a text that were taken out."""
        return bool(self.runs) and any(_runs(_folded(text), _lengths(self.runs), self.runs))

    def has_names(self, text: str, least: int = 1) -> bool:
        """Return whether a text names somebody, by a word of at least so many letters.

        Short names stand by chance in what is no text.
        """
        if not self.names and not self.singles:
            return False
        found = _words(text)
        singles, names = self.singles, self.names
        if least > 1:
            singles = frozenset(one for one in singles if len(one) >= least)
            names = frozenset(one for one in names if max(map(len, one)) >= least)
        folded = [one.casefold() for one in found]
        return not singles.isdisjoint(found) or bool(_runs(folded, _lengths(names), names))

    def found_in(self, text: str) -> bool:
        """Return whether a text has any of the secrets."""
        return self.has_words(text) or self.has_names(text)

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where names stand in a text, the longest at each place."""
        words = list(_WORD.finditer(text))
        exact = [_bare(one[0]) for one in words]
        folded = [one.casefold() for one in exact]
        lengths = sorted(_lengths(self.names), reverse=True)
        at = 0
        while at < len(words):
            size = next((n for n in lengths if tuple(folded[at : at + n]) in self.names), 0)
            size = size or int(exact[at] in self.singles)
            if size:
                yield words[at].start(), words[at + size - 1].end()
            at += size or 1


def finder(secrets: Secrets, allowed: Iterable[str] = ()) -> Finder:
    """Return what finds the secrets; `allowed` are words of ours, which give nobody away."""
    if not secrets.passages and not secrets.names:
        return Finder()
    allowed = tuple(allowed)
    removed = [_folded(one) for one in secrets.passages]
    wanted = {run for words in removed for run in _wanted(words)}
    if wanted:
        lengths = _lengths(wanted)
        for text in (*secrets.kept, *allowed):
            wanted.difference_update(_runs(_folded(text), lengths, wanted))
    open_words = {word for text in (*secrets.named, *allowed) for word in _words(text)}
    names = {tuple(_words(one)) for one in secrets.names}
    several = {tuple(word.casefold() for word in one) for one in names if len(one) > 1}
    for text in (*secrets.named, *allowed):
        several.difference_update(_runs(_folded(text), _lengths(several), several))
    alone = {form for one in names if len(one) == 1 for form in (one[0], one[0].upper())}
    return Finder(
        frozenset(wanted),
        frozenset(several),
        frozenset(one for one in alone - open_words if not _MONTHS.fullmatch(one)),
    )


def _wanted(words: Sequence[str]) -> Iterator[Run]:
    if len(words) < RUN:
        if sum(map(len, words)) >= _FEWEST_LETTERS:
            yield tuple(words)
        return
    yield from (tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def _runs(words: Sequence[str], lengths: Collection[int], wanted: Collection[Run]) -> list[Run]:
    """Return the runs among `wanted` that stand in some words."""
    return [
        run
        for size in lengths
        for at in range(len(words) - size + 1)
        if (run := tuple(words[at : at + size])) in wanted
    ]


def _lengths(runs: Iterable[Run]) -> set[int]:
    return {len(one) for one in runs}


def _folded(text: str) -> list[str]:
    return [word.casefold() for word in _words(text)]


def _words(text: str) -> list[str]:
    return [_bare(word) for word in _WORD.findall(_plain(text))]


def _bare(word: str) -> str:
    return word.replace(".", "").replace(" ", "")


def _plain(text: str) -> str:
    """Return a text in compatibility forms, without hyphens that only print at a line's end."""
    if text.isascii():
        return text
    return re.sub("[\u00ad\u200b-\u200f\u2060\ufeff]", "", unicodedata.normalize("NFKC", text))
