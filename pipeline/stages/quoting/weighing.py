"""Weighing: how much a stretch of talk says of a subject, and which few say most of it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache

from pipeline.patterns import pattern
from pipeline.stages.quoting.manner import manner, share_of_fillers
from pipeline.stages.speech.words import content_stems, length
from pipeline.values import dataclass, field

_BARE = 2.0
"""Mass of a stretch before its words are weighed, so that none is lost for want of stems."""
_ASKED = 2.0
"""What a word of the question or the theme weighs more than another."""
_UNKNOWN = 0.5
"""Weight of a word that was not counted."""
_OFTEN = 1.5
"""Power of the logarithm by which a word that is said often weighs more."""
_FACTS = 0.3
_MOST_FACTS = 3
_ENGLISH_NOISES = pattern(r"(?i)\b(?:um|er)\b ?")
_FILLED = 0.7
"""What a stretch with a filler in every tenth word weighs of one without."""
_ASKING = 0.5
"""What a question weighs of a statement."""
_REPEATED = 0.5
"""What a stretch loses of its weight when all its words have been said."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """How long a stretch should be."""

    words: int
    below: float
    """How many words less weigh e^-½ of it."""
    above: float
    """How many words more weigh e^-½ of it."""

    def prior(self, count: int) -> float:
        """Return how well a stretch of so many words does; 1 at the best length."""
        spread = self.below if count < self.words else self.above
        return math.exp(-(((count - self.words) / spread) ** 2) / 2)


ANSWER = Wanted(32, 12.0, 20.0)
"""A sentence of an answer in three: long enough to say all that was asked for."""
POINT = Wanted(32, 14.0, 24.0)
"""A point of a brief: one thought with its reason. Of sentences of 8 to 15 words readers could
print 23 of 100, of those of 32 to 39 twice as many, and so did analysts choose."""

FIGURE = Wanted(32, 28.0, 24.0)
"""A point with a figure may be short: 45 in 100 of those below 16 words could be printed, and 44
were chosen; of others of that length 19 and 13."""


@dataclass(frozen=True, slots=True)
class Talk:
    """What a stretch is weighed against."""

    salience: Mapping[str, float]
    """Weight of each stem by how much it is talked about."""
    asked: frozenset[str] = field(default_factory=frozenset)
    """Stems of the question and the theme."""
    wanted: Wanted = ANSWER
    is_english: bool = True

    def as_said(self, words: str) -> str:
        """Return words without those that only in English are noises: German "um", Danish "er"."""
        return words if self.is_english else _ENGLISH_NOISES.sub("", words)

    def mass(self, stems: Set[str]) -> Iterator[float]:
        """Yield what the stems weigh, to be summed: those asked for once more."""
        for stem in stems:
            yield self.salience.get(stem, _UNKNOWN)
        for stem in stems & self.asked:
            yield self.salience.get(stem, _UNKNOWN) * (_ASKED - 1)


def salience(texts: Iterable[str], silent: Set[str] = frozenset()) -> dict[str, float]:
    """Return how much each stem is talked about: a power of the logarithm of its count.

    `silent` are stems that say nothing, however often.
    """
    counted: Counter[str] = Counter()
    for text in texts:
        counted.update(content_stems(text))
    weights = {word: math.log(1 + count) ** _OFTEN for word, count in counted.items()}
    return weights | dict.fromkeys(silent, 0.0)


def weigh(words: str, talk: Talk, stems: frozenset[str] | None = None) -> float:
    """Return the weight of a stretch: term mass over the root of its length, and how it is said.

    The mass is the sum over its different stems of how much each is talked about, those of the
    question and the theme counted more; a length prior favours the length wanted; amounts and
    shares add by their density, and fillers and the like take away (see `manner`). The cues follow
    Edmundson (1969). `stems` are those of the stretch, where the caller knows them.
    """
    count = length(words)
    if not count:
        return 0.0
    known = frozenset(content_stems(words)) if stems is None else stems
    mass = _BARE + math.fsum(talk.mass(known))
    density = 1 + _FACTS * min(count_figures(words), _MOST_FACTS) / math.sqrt(count)
    asking = _ASKING if words.rstrip().endswith(("?", "？")) else 1.0
    said = talk.as_said(words)
    filled: float = _FILLED ** (10 * share_of_fillers(said))
    return (
        mass
        / math.sqrt(count)
        * talk.wanted.prior(count)
        * density
        * filled
        * asking
        * manner(said)
    )


@lru_cache(maxsize=64)
def count_figures(words: str) -> int:
    """Return how many words of a stretch are figures: with a digit, or naming an amount."""
    lower = words.lower()
    figures = len(_FIGURE.findall(words)) if any(digit in words for digit in _DIGITS) else 0
    if any(amount in lower for amount in _AMOUNTS):
        figures += sum(token.strip(".,;:)(%") in _AMOUNTS for token in lower.split())
    return figures


_DIGITS = "0123456789"
_FIGURE = pattern(r"\d[\d.,]*")


_AMOUNTS = frozenset({"million", "billion", "trillion", "percent", "cent", "crore", "lakh"})


def repetition(stems: frozenset[str], said: frozenset[str], talk: Talk) -> float:
    """Return the factor for what has been said before: 1 for nothing, the least for everything."""
    if stems.isdisjoint(said):
        return 1.0
    whole = math.fsum(talk.mass(stems))
    again = math.fsum(talk.mass(stems & said))
    return 1 - _REPEATED * (again / whole if whole else 0.0)


def choose(stretches: Sequence[str], talk: Talk, most: int) -> list[int]:
    """Return the indices of the stretches that together say most, the best first.

    One after the other, each weighed less for what the chosen ones have said already (maximal
    marginal relevance, Carbonell and Goldstein 1998).
    """
    stems = [frozenset(content_stems(words)) for words in stretches]
    weights = [weigh(words, talk, own) for words, own in zip(stretches, stems, strict=True)]
    left = [at for at, weight in enumerate(weights) if weight > 0]
    said: frozenset[str] = frozenset()
    chosen: list[int] = []
    while left and len(chosen) < most:
        best = max(left, key=lambda at: (weights[at] * repetition(stems[at], said, talk), -at))
        left.remove(best)
        chosen.append(best)
        said |= stems[best]
    return chosen
