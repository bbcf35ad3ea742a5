"""Fit: the taxonomy whose words a talk is made of, chosen where nobody has named one."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from pipeline.model.taxonomy import Taxonomy, Theme
from pipeline.model.transcript import Exchange, Turn
from pipeline.stages.themes.matching import PHRASE_WEIGHT, spelled
from pipeline.values import dataclass

GENERAL = "general"
"""The taxonomy of policy at large, taken when no narrower one clearly fits."""
OWN = "headings"
"""Name of what a file's own headings make, where they order the talk (see `themes.own`)."""
NONE = Taxonomy("none", "", "", ())
"""For talks in a language in which there is no taxonomy: their own words head them."""

_QUESTION_FACTOR = 2
_LEAST_WORDS = 8
"""Different words of a taxonomy below which they are no evidence."""
_LEAST_THEMES = 2
"""Themes of a taxonomy that must be spoken of: what keeps to one needs no list."""
_ENOUGH = 0.9
"""What a narrower taxonomy must cover, as a share of what the general one covers."""
_LEAST_SHARE = 0.4
"""What a taxonomy must cover of all words found."""
_CLEARLY = 1.1
"""By how much the best must surpass the second."""
_TOLD = 4
"""Words that are told as the reason."""
_BEGINNING = 3
_APART = "|"
"""Stands between paragraphs, as no phrase goes from one to the next."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A taxonomy, and why it was taken."""

    taxonomy: Taxonomy
    reason: str
    """In words: "chosen by “tax”, “bonds”: 58 % of the words found, in 6 of its themes"."""


@dataclass(frozen=True, slots=True)
class _Said:
    """The words of a talk."""

    counts: Counter[str]
    words: list[str]
    """Each once, in the order of the alphabet."""
    text: str
    """All of them in a row, between spaces."""
    pairs: frozenset[tuple[str, str]]
    """Every word with the next."""
    beginnings: frozenset[str]
    """The first letters of each, as many as `_BEGINNING`."""


@dataclass(frozen=True, slots=True)
class _Found:
    """The words of one taxonomy that were said."""

    taxonomy: Taxonomy
    words: dict[str, float]
    """How much each word weighs where it weighs most."""
    themes: int
    """How many themes have more than one word."""


@dataclass(frozen=True, slots=True)
class _Score:
    """How well a taxonomy fits."""

    found: _Found
    share: float
    """Weight of its words among those of all taxonomies: how much of the talk it covers."""
    own: float
    """The same, a word that is in several taxonomies being parted among them."""

    @property
    def is_general(self) -> bool:
        """True for the taxonomy of policy at large, in whatever language."""
        return _is_general(self.found.taxonomy)

    @property
    def is_evident(self) -> bool:
        """True when its words are many enough to tell."""
        return len(self.found.words) >= _LEAST_WORDS and self.found.themes >= _LEAST_THEMES


def fitting(
    exchanges: Sequence[Exchange],
    taxonomies: Sequence[Taxonomy],
    themes: Set[str] = frozenset(),
    languages: Set[str] = frozenset(),
) -> Fit:
    """Return the taxonomy that fits what is said, and why; the general one when none clearly does.

    A word weighs as its theme says, times the root of how often it is said; in a question it
    counts twice. A narrower taxonomy is taken when it has the most words that others lack, those
    words cover almost as much of the talk as the general one's, and they are many enough in themes
    enough. What is too short to tell, or speaks of everything, gets the general taxonomy. Where
    `themes` are named, only taxonomies that have them all can fit; otherwise only those in one of
    the `languages` that are spoken, where these are known: words of another language would be
    taken for its own. One taxonomy alone, which somebody has named, is not put to the test;
    `taxonomies` must hold at least one.
    """
    if len(taxonomies) == 1:
        return Fit(taxonomies[0], "named in the definition")
    able = [one for one in taxonomies if themes <= {theme.id for theme in one.themes}]
    if len(able) == 1:
        return Fit(able[0], "the only one that has the themes of the definition's sections")
    if languages:
        spoken = [one for one in able if one.language in languages]
        able = spoken or (able if themes else [])
        if not able:
            return Fit(NONE, f"as none is in the language of the talk ({', '.join(languages)})")
        if len(able) == 1:
            return Fit(
                able[0], f"the only one in the language of the talk ({', '.join(languages)})"
            )
    scores = sorted(_scores(_said(exchanges), able or taxonomies), key=lambda one: -one.own)
    general = next((one for one in scores if one.is_general), None)
    narrow = [one for one in scores if not one.is_general]
    best, *others = narrow or scores
    second = others[0].own if others else 0.0
    least = max(_LEAST_SHARE, _ENOUGH * general.share if general else 0.0)
    if best.is_evident and best.share >= least and best.own >= _CLEARLY * second:
        return Fit(best.found.taxonomy, _reason(best))
    return Fit((general or best).found.taxonomy, "as no narrower one clearly fits")


def _is_general(taxonomy: Taxonomy) -> bool:
    """Whether a taxonomy is of policy at large: `general`, or `general-fr` and the like."""
    return taxonomy.id.partition("-")[0] == GENERAL


def _reason(score: _Score) -> str:
    words = sorted(score.found.words.items(), key=lambda item: (-item[1], item[0]))[:_TOLD]
    told = ", ".join(f"“{word}”" for word, _ in words)
    share = round(100 * score.share)
    return f"chosen by {told}: {share} % of the words found, in {score.found.themes} of its themes"


def _said(exchanges: Sequence[Exchange]) -> _Said:
    tokens: list[str] = [_APART]
    for exchange in exchanges:
        if exchange.question:
            tokens += [*_tokens(exchange.question)] * _QUESTION_FACTOR
        for turn in exchange.answers:
            tokens += _tokens(turn)
    counts = Counter(tokens)
    beginnings = frozenset(word[:_BEGINNING] for word in counts)
    pairs = frozenset(pairwise(tokens))
    return _Said(counts, sorted(counts), f" {' '.join(tokens)} ", pairs, beginnings)


def _tokens(turn: Turn) -> Iterator[str]:
    for paragraph in turn.paragraphs:
        yield from spelled(paragraph.text)
        yield _APART


def _scores(said: _Said, taxonomies: Sequence[Taxonomy]) -> list[_Score]:
    found = [_found(said, one) for one in taxonomies]
    weights: dict[str, float] = {}
    holders: Counter[str] = Counter()
    for one in found:
        for word, weight in one.words.items():
            weights[word] = max(weight, weights.get(word, 0.0))
            holders[word] += not _is_general(one.taxonomy)
    whole = math.fsum(weights.values()) or 1.0
    return [
        _Score(
            one,
            math.fsum(weights[word] for word in one.words) / whole,
            math.fsum(weights[word] / max(1, holders[word]) for word in one.words) / whole,
        )
        for one in found
    ]


def _found(said: _Said, taxonomy: Taxonomy) -> _Found:
    words: dict[str, float] = {}
    themes = 0
    for theme in taxonomy.themes:
        of_theme = _words(said, theme)
        themes += len(of_theme) > 1
        for word, weight in of_theme.items():
            words[word] = max(weight, words.get(word, 0.0))
    return _Found(taxonomy, words, themes)


def _words(said: _Said, theme: Theme) -> dict[str, float]:
    """Return the words of a theme that are said, with their weight."""
    given = {one.term: one.weight for one in theme.weights}
    near = _near(said, theme.keywords)
    terms = {word: term for term, small in near for word in _forms(said, small)}
    lost = _excluded(said, theme) if terms else {}
    words: dict[str, float] = {}
    for word, term in terms.items():
        count = said.counts[word] - lost.get(word, 0)
        if count > 0:
            words[word] = given.get(term, 1.0) * math.sqrt(count)
    for term, small in _near(said, theme.phrases):
        if count := _times(said, small):
            words[term] = given.get(term, PHRASE_WEIGHT) * math.sqrt(count)
    return words


def _near(said: _Said, terms: Sequence[str]) -> list[tuple[str, str]]:
    """Return the terms that begin as a word said does, as written and in small letters."""
    small = "\n".join(terms).lower().replace("ё", "е").split("\n")
    return [
        (term, one)
        for term, one in zip(terms, small, strict=False)  # nothing joined is one empty line
        if one[:_BEGINNING] in said.beginnings or not one[:_BEGINNING].isalpha()
    ]


def _forms(said: _Said, keyword: str) -> Sequence[str]:
    """Return the words said that a keyword stands for."""
    if not keyword.endswith("*"):
        return (keyword,) if keyword in said.counts else ()
    beginning = keyword[:-1]
    at = end = bisect_left(said.words, beginning)
    while end < len(said.words) and said.words[end].startswith(beginning):
        end += 1
    return said.words[at:end]


def _excluded(said: _Said, theme: Theme) -> dict[str, int]:
    """Return how often words stand in phrases in which they mean something else."""
    lost: dict[str, int] = {}
    for term, small in _near(said, theme.exclude):
        if count := _times(said, small):
            for word in spelled(term):
                lost[word] = lost.get(word, 0) + count
    return lost


def _times(said: _Said, phrase: str) -> int:
    """Return how often a phrase is said."""
    first, _, rest = phrase.partition(" ")
    if first.isalpha() and first not in said.counts:
        return 0
    second = rest.partition(" ")[0]
    if first.isalpha() and second.isalpha() and (first, second) not in said.pairs:
        return 0
    words = " ".join(spelled(phrase))
    return said.text.count(f" {words}" if phrase.endswith("*") else f" {words} ")
