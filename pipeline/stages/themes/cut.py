"""Cut: where one subject ends and the next begins, when nobody names the subjects."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.stages.speech.words import Word, content_stems, listed, words
from pipeline.values import dataclass

_CONCENTRATION = 0.2
"""Strength of the whole talk's vocabulary in every section, in words a distinct word; results
hardly differ between 0.1 and 0.5."""
_OPENING_WORDS = 80
_LONG_QUESTION = 10
"""Words from which a question may open a subject; shorter ones ask back."""
_BONUS = 4.0
"""What a sign of a new subject is worth, in nats of likelihood; twice for the same speaker going
on, as nobody begins a new turn after his own without reason."""
_REACH = 4
"""A section is at most so many times as long as all are on average."""
_MOST_UNITS = 240
_PER_ROOT = 0.08
"""Sections for the root of the words: 4 for 2,850 words, 6 for 5,000, 8 for 10,000. People who
head interviews divide longer talks more coarsely."""
_MOST_SECTIONS = 10
"""A brief of more sections is none."""

_CUES = listed("next another last first final finally lastly question questions topic topics")
_CUE_PAIRS = listed(
    """
    what_about how_about talk_about talked_about talking_about move_on move_to moving_on moving_to
    turn_to turning_to coming_to back_to in_terms tell_us tell_me can_you could_you speaking_of
    let's_talk let's_move let's_turn let's_go let's_start let's_get start_with starting_with
    """
)
_GOES_ON = listed(
    "similarly yes yeah right no exactly correct sure it it's that that's because but they he she"
)
"""Words with which a turn goes on with what was said before."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What is never cut in two: an exchange, or a turn."""

    stems: Counter[str]
    length: int
    """Words."""
    opening: float
    """How much its beginning sounds like a new subject: cues count for it, going on against it."""


def unit(text: str, opening: str = "", *, is_continued: bool = False) -> Unit:
    """Return a unit; `opening` is what is said first in it, and `is_continued` by the same one."""
    return Unit(
        Counter(content_stems(text)),
        len(text.split()),
        _opening(opening or text) + 2 * is_continued,
    )


def sections_for(length: int) -> int:
    """Return into how many sections so many words are best cut."""
    return min(max(1, round(_PER_ROOT * math.sqrt(length))), _MOST_SECTIONS)


def cut(units: Sequence[Unit], count: int = 0) -> tuple[int, ...]:
    """Return the index of the first unit of each section; `count` 0 means as many as fit.

    Of all ways to cut, the one is taken that makes the words likeliest, each section having a
    vocabulary of its own drawn from that of the whole: Eisenstein and Barzilay (2008), "Bayesian
    unsupervised topic segmentation", found by dynamic programming; openings count as a prior.
    """
    if not units:
        return ()
    blocks = _blocks(units)
    wanted = count or sections_for(sum(one.length for one in units))
    number = max(1, min(wanted, len(blocks)))
    merged = [_merged(units[start:end]) for start, end in blocks]
    gains = _gains(merged, _REACH * sum(one.length for one in merged) / number)
    starts = _best([one.opening for one in merged], gains, number)
    return tuple(blocks[start][0] for start in starts)


def _opening(text: str) -> float:
    said = [one.text.lower().replace("’", "'") for one in _first_words(text)]
    cues = {word for word in said if word in _CUES}
    pairs = {pair for pair in map("_".join, pairwise(said)) if pair in _CUE_PAIRS}
    asks = "?" in text and len(said) >= _LONG_QUESTION
    goes_on = bool(said) and said[0] in _GOES_ON
    return min(len(cues) + len(pairs), 2) + asks - goes_on


def _first_words(text: str) -> Iterator[Word]:
    return (word for _, word in zip(range(_OPENING_WORDS), words(text), strict=False))


def _blocks(units: Sequence[Unit]) -> list[tuple[int, int]]:
    """Return runs of short units that are cut as one, so that long meetings cost no minutes."""
    least = sum(one.length for one in units) / _MOST_UNITS if len(units) > _MOST_UNITS else 0
    blocks: list[tuple[int, int]] = []
    start = length = 0
    for at, one in enumerate(units, start=1):
        length += one.length
        if length >= least:
            blocks.append((start, at))
            start, length = at, 0
    if start < len(units):
        blocks.append((start, len(units)))
    return blocks


def _merged(units: Sequence[Unit]) -> Unit:
    stems: Counter[str] = Counter()
    for one in units:
        stems.update(one.stems)
    return Unit(stems, sum(one.length for one in units), units[0].opening)


def _gains(units: Sequence[Unit], reach: float) -> list[list[float]]:
    """Return for every first unit the log-likelihood of sections of one unit, of two, and so on.

    Words said in one unit only are left out: they cannot join two.
    """
    used_in = Counter(word for one in units for word in one.stems)
    spoken = [
        [(word, count) for word, count in one.stems.items() if used_in[word] > 1] for one in units
    ]
    total: Counter[str] = Counter()
    for counts in spoken:
        total.update(dict(counts))
    strength = _CONCENTRATION * len(total)
    share = strength / (sum(total.values()) or 1)
    prior = {word: share * count for word, count in total.items()}
    return [_row(units, spoken, first, prior, reach) for first in range(len(units))]


def _row(
    units: Sequence[Unit],
    spoken: list[list[tuple[str, int]]],
    first: int,
    prior: dict[str, float],
    reach: float,
) -> list[float]:
    strength = math.fsum(prior.values())
    said: dict[str, float] = {}
    row: list[float] = []
    likelihood = length = size = 0.0
    for at in range(first, len(units)):
        for word, count in spoken[at]:
            before = said.get(word) or prior[word]
            said[word] = before + count
            likelihood += math.lgamma(before + count) - math.lgamma(before)
            size += count
        length += units[at].length
        row.append(likelihood - math.lgamma(strength + size) + math.lgamma(strength) if size else 0)
        if length > reach:
            break
    return row


def _best(openings: list[float], gains: list[list[float]], number: int) -> list[int]:
    """Return the first units of the best `number` sections, or of fewer where none reach so far."""
    end = len(gains)
    never = -math.inf
    best = [0.0] + [never] * end
    came_from: list[list[int]] = []
    reached: list[float] = []
    for _ in range(number):
        following = [never] * (end + 1)
        sources = [0] * (end + 1)
        for first, row in enumerate(gains):
            before = best[first] + _BONUS * openings[first]
            if before == never:
                continue
            for at, gain in enumerate(row, start=first + 1):
                if before + gain > following[at]:
                    following[at] = before + gain
                    sources[at] = first
        came_from.append(sources)
        reached.append(following[end])
        best = following
    last = max(at for at, value in enumerate(reached) if value > never)
    starts = [end]
    for sources in reversed(came_from[: last + 1]):
        starts.append(sources[starts[-1]])
    return starts[:0:-1]
