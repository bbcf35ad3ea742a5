"""Matching: the words of a taxonomy, found in one walk over a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.taxonomy import Theme
from pipeline.stages.speech.words import content_stems, listed, stem
from pipeline.values import dataclass, field

PHRASE_WEIGHT = 2.0
"""What a phrase weighs when nothing else is said; a keyword weighs 1."""
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
"""A word; unlike elsewhere a hyphen parts two, as "water" is meant in "water-related" too."""
_JOINS = " -/&\n\t\u00a0\u202f"
"""What may stand between the words of a phrase: "five-day", "Q&A"."""

_OFFICES = listed(
    """
    minister president ambassador chancellor senator premier secretary commissioner governor mayor
    treasurer chairman chairwoman chair doctor dr professor general admiral colonel captain judge
    justice
    """
)
_APART = frozenset({"", ",", ".", "?", "!", ";", ":", "-", "–", "—", "…", "“", "”"})


@dataclass(frozen=True, slots=True)
class Match:
    """Words of a text that speak for a theme."""

    theme: int
    """Index of the theme among those asked for."""
    word: str
    """As said, in lower case, with single spaces."""
    weight: float


@dataclass(frozen=True, slots=True)
class _Term:
    """A keyword or phrase of a theme, or of what the theme is not about."""

    theme: int
    words: tuple[str, ...]
    """In lower case; of the last one perhaps only the beginning."""
    is_open: bool
    """True when the last word may end in any way."""
    weight: float
    is_excluded: bool = False
    """True for a phrase in which the words of the theme mean something else."""

    @property
    def rank(self) -> tuple[bool, int, bool, int]:
        """Order among the terms that begin at one word: what is excluded, then the longest."""
        return (not self.is_excluded, -len(self.words), self.is_open, -len(self.words[-1]))


@dataclass(frozen=True, slots=True)
class Matcher:
    """The words of some themes, ready to be found."""

    whole: dict[str, list[_Term]]
    """Terms by their first word, where that is a whole one."""
    begun: dict[str, list[_Term]]
    """Terms of one open word by its first letters, as many as the shortest of them has."""
    stems: dict[str, list[_Term]]
    """Words of headings by stem, for themes that have no words of their own."""
    shortest: int = 0
    """Letters of the shortest open word."""
    known: dict[str, tuple[_Term, ...]] = field(default_factory=dict)
    """The terms that may begin at each word met so far."""

    def matches(self, text: str) -> Iterator[Match]:
        """Yield what in `text` speaks for the themes, in its order; no word twice for one theme."""
        tokens = list(_TOKEN.finditer(text))
        words = [token[0].lower() for token in tokens]
        known = self.known
        for word in set(words) - known.keys():
            known[word] = tuple(sorted(self._beginning(word), key=lambda term: term.rank))
        places = [at for at, word in enumerate(words) if known[word]]
        taken: dict[int, int] = {}
        for at in places:
            token = tokens[at]
            for term in known[words[at]]:
                is_lone = len(term.words) == 1
                if taken.get(term.theme, 0) > at or not (
                    is_lone or _stands(term, text, tokens, at)
                ):
                    continue
                end = taken[term.theme] = at + len(term.words)
                last = tokens[end - 1]
                is_office = words[end - 1] in _OFFICES
                if not term.is_excluded and not (is_office and _is_address(text, token, last)):
                    said = words[at] if is_lone else text[token.start() : last.end()]
                    yield Match(term.theme, _said(term, said), term.weight)

    def weights(self, text: str) -> dict[int, float]:
        """Return what speaks for each theme that `text` speaks of, by the index of the theme."""
        found: dict[int, float] = {}
        for one in self.matches(text):
            found[one.theme] = found.get(one.theme, 0.0) + one.weight
        return found

    def _beginning(self, word: str) -> list[_Term]:
        """Return the terms that may begin at a word in small letters."""
        plain = _compared(word)
        begun = self.begun.get(plain[: self.shortest], ())
        terms = [term for term in begun if plain.startswith(term.words[0])] if begun else []
        if plain in self.whole:
            terms += self.whole[plain]
        if "'" in plain:
            terms += self.whole.get(plain.partition("'")[0], ())
        if self.stems:
            terms += self.stems.get(stem(word), ())
        return terms


_ELIDED = listed("l d n s m t c j qu jusqu lorsqu puisqu dell nell all sull dall un quest")
"""What stands before an apostrophe, and is a word of its own: "l'eau", "dell'acqua"."""


def _unelided(word: str) -> str:
    """Return a word in small letters without what is joined to it in front: "eau" of "l'eau"."""
    if "’" not in word and "'" not in word:
        return word
    before, _, behind = word.partition("’" if "’" in word else "'")
    return behind if before in _ELIDED else word


def _compared(word: str) -> str:
    """Return a word in small letters as it is compared: Russian is written with "ё" or without."""
    return _unelided(word).replace("’", "'").replace("ё", "е")


def _is_address(text: str, first: re.Match[str], last: re.Match[str]) -> bool:
    """Return whether an office only says to whom, or of whom, one speaks, as address or title.

    "Thank you, Prime Minister." and "President Lee" are not about government.
    """
    if not first.group()[0].isupper():
        return False
    before = text[max(0, first.start() - 2) : first.start()].strip()
    after = text[last.end() : last.end() + 2]
    is_apart = before[-1:] in _APART and after[:1] in _APART
    return is_apart or (after[:1] == " " and after[1:].isupper())


def _said(term: _Term, words: str) -> str:
    """Return the words found, without the possessive that the term does not ask for."""
    said = _unelided(" ".join(words.lower().split()))
    return said if "'" in term.words[-1] else said.removesuffix("'s").removesuffix("’s")


def _stands(term: _Term, text: str, tokens: list[re.Match[str]], at: int) -> bool:
    """Return whether all words of a term stand at `at`, whose first one is known to."""
    last = at + len(term.words) - 1
    if last >= len(tokens):
        return False
    for one, word in enumerate(term.words[1:], start=at + 1):
        gap = text[tokens[one - 1].end() : tokens[one].start()]
        said = _compared(tokens[one].group().lower())
        is_begun = term.is_open and one == last and said.startswith(word)
        if gap != "." and gap.strip(_JOINS):
            return False
        if said != word and said.partition("'")[0] != word and not is_begun:
            return False
    return True


@cache
def matcher(themes: tuple[Theme, ...]) -> Matcher:
    """Return the words of some themes, ready to be found; made once for the same themes."""
    whole: dict[str, list[_Term]] = {}
    opened: list[_Term] = []
    stems: dict[str, list[_Term]] = {}
    for number, theme in enumerate(themes):
        for term in _terms_of(number, theme):
            if len(term.words) == 1 and term.is_open:
                opened.append(term)
            else:
                whole.setdefault(term.words[0], []).append(term)
        if is_bare(theme):
            for word in heading_stems(theme):
                stems.setdefault(word, []).append(_Term(number, (word,), False, 1.0))
    shortest = min((len(term.words[0]) for term in opened), default=0)
    begun: dict[str, list[_Term]] = {}
    for term in opened:
        begun.setdefault(term.words[0][:shortest], []).append(term)
    return Matcher(whole, begun, stems, shortest)


def is_bare(theme: Theme) -> bool:
    """Return whether nothing is known of a theme but its heading."""
    return not theme.keywords and not theme.phrases


def heading_stems(theme: Theme) -> tuple[str, ...]:
    """Return the stems of the words of a heading, each once."""
    return tuple(dict.fromkeys(content_stems(theme.heading)))


def _terms_of(number: int, theme: Theme) -> Iterator[_Term]:
    given = {one.term.lower(): one.weight for one in theme.weights}
    for term in dict.fromkeys((*theme.phrases, *theme.keywords)):
        if words := spelled(term):
            usual = PHRASE_WEIGHT if " " in term else 1.0
            weight = given.get(term.lower(), usual)
            yield _Term(number, tuple(words), term.endswith("*"), weight)
    for term in theme.exclude:
        if words := spelled(term):
            yield _Term(number, tuple(words), term.endswith("*"), 0.0, is_excluded=True)


def spelled(text: str) -> list[str]:
    """Return the words of a term or text as they are compared: in lower case, parted at hyphens."""
    small = text.lower().replace("ё", "е")
    if small.isalpha():
        return [small]
    words: list[str] = _TOKEN.findall(small.replace("’", "'"))
    return [_unelided(one) if "'" in one else one for one in words]
