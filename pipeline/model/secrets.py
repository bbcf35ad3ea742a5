"""Secrets: what must stand in no output, and how it is found again in finished words.

Held in memory for as long as a brief is made; never part of a brief, a record or a message.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence

from pipeline.patterns import pattern
from pipeline.values import dataclass, replace

RUN = 4
"""Words in a row that are told from chance; a passage of fewer counts as a whole."""
_FEWEST_LETTERS = 6
"""Of a passage of fewer words than that, so that "Yes." is found nowhere."""
_LEAST_LETTERS = 5
"""Of a single word that is looked for: shorter ones stand anywhere."""
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
    proper: tuple[str, ...] = ()
    """Single words of the passages that name somebody or something, as they are written."""

    def __add__(self, other: Secrets) -> Secrets:
        """Return the secrets of both."""
        return Secrets(
            self.passages + other.passages,
            self.kept + other.kept,
            self.names + other.names,
            self.named + other.named,
            self.proper + other.proper,
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
    lone: frozenset[str] = frozenset()
    """Single words, in lower case, that stood in the passages taken out and stand nowhere else."""
    proper: frozenset[str] = frozenset()
    """Those of them that are names, as they are written."""

    def __bool__(self) -> bool:
        return bool(self.runs or self.names or self.singles or self.lone)

    def allowing(self, texts: Iterable[str]) -> Finder:
        """Return a finder that takes single words of `texts` for no secret, unless they are names.

        An editor may say "budget", as somebody did off the record; not what that one called Orion.
        """
        if not self.lone:
            return self
        said = {word.casefold() for text in texts for word in _words(text)}
        names = {one.casefold() for one in self.proper}
        return replace(self, lone=self.lone - (said - names))

    def has_lone(self, text: str, least: int = 1) -> bool:
        """Return whether a text has a single word that stood in what was taken out alone.

        In what is no text, where `least` is more, only names of as many letters are looked for.
        """
        if not self.lone:
            return False
        if least == 1:
            return not self.lone.isdisjoint(_folded(text))
        return any(len(one) >= least and one in self.proper for one in _words(text))

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
    lone, proper = _lone(secrets, removed, allowed)
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
        lone,
        proper,
    )


def _lone(
    secrets: Secrets, removed: Sequence[Sequence[str]], allowed: Iterable[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """Return the single words that give a passage away, and those of them that are names."""
    if not removed:
        return frozenset(), frozenset()
    # imported late: few briefs have anything to keep back
    from pipeline.model.own_words import OWN_WORDS

    words = {word for one in removed for word in one if _is_telling(word)} - OWN_WORDS
    for text in (*secrets.kept, *secrets.named, *allowed):
        words.difference_update(_folded(text))
    proper = {one for one in secrets.proper if one.casefold() in words}
    return frozenset(words), frozenset(proper | {one.upper() for one in proper})


def _is_telling(word: str) -> bool:
    return len(word) >= _LEAST_LETTERS and word.isalpha()


def proper_words(passage: str) -> Iterator[str]:
    """Yield the words of a passage that are written with a capital wherever they stand in it.

    Of those that only begin sentences nobody knows. Not for languages that write every noun so.
    """
    small = {word for word in _words(passage) if word.islower()}
    for found in _CAPITALISED.finditer(_plain(passage)):
        if found[0].casefold() not in small:
            yield found[0]


_CAPITALISED = pattern(r"(?<=[\w,;] )[^\W\d_a-z][^\W_]+")


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
