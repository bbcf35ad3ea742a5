"""Themes: where talks are cut, and what is put under which heading.

Talks are measured by turns, as their headings were set between turns.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import fmean
from typing import Any

from pipeline.stages.speech.words import content_stems
from pipeline.stages.themes.cut import Unit, cut, unit
from pipeline.stages.themes.titles import assign, scores
from tests.eval.score import Score, items

_TIME = re.compile(r"^\s*(?:\d+:)+\d+\s*")
"""A time stamp before the words of a turn."""


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk that people have divided."""

    texts: tuple[str, ...]
    """Turns."""
    speakers: tuple[str, ...]
    titles: tuple[str, ...]
    homes: tuple[int, ...]
    """Index of the title of each turn; -1 under none."""

    @property
    def units(self) -> list[Unit]:
        """The turns as the stage cuts them."""
        before = (None, *self.speakers)
        return [
            unit(text, is_continued=speaker == last)
            for text, speaker, last in zip(self.texts, self.speakers, before, strict=False)
        ]

    @property
    def starts(self) -> tuple[int, ...]:
        """The first turn of each section."""
        changes = (at for at, (one, other) in enumerate(pairwise(self.homes), 1) if one != other)
        return (0, *changes)


def measure(folder: Path) -> list[Score]:
    """Return how well talks are cut and put under given headings."""
    headed = [_headed(item) for item in items(folder, "headed-interviews-*")]
    meetings = [_meeting(item) for item in items(folder, "qmsum-val*")]
    units = [talk.units for talk in headed]
    spans = [talk.units for talk in meetings]
    own = [cut(one) for one in units]
    told = [cut(one, len(talk.starts)) for one, talk in zip(units, headed, strict=True)]
    cuts = [cut(one, len(talk.starts)) for one, talk in zip(spans, meetings, strict=True)]
    return [
        Score(
            "headed interviews, number of sections unknown, Pk",
            _mean(pk, headed, own),
            ".361 (one section .413)",
            0.355,
            is_lower_better=True,
            items=len(headed),
        ),
        Score(
            "headed interviews, one section, Pk",
            _mean(pk, headed, [(0,)] * len(headed)),
            ".413",
            is_lower_better=True,
            items=len(headed),
        ),
        Score(
            "headed interviews, number of sections known, Pk",
            _mean(pk, headed, told),
            ".343",
            is_lower_better=True,
            items=len(headed),
        ),
        Score(
            "title-only taxonomy, headed interviews, share of words",
            _mean(right, headed, [placed(talk) for talk in headed]),
            ".398",
            0.45,
            items=len(headed),
        ),
        Score(
            "title-only taxonomy, QMSum meetings, share of words",
            _mean(right, meetings, [placed(talk) for talk in meetings]),
            ".496",
            items=len(meetings),
        ),
        Score(
            "QMSum meetings, cut contiguously, number of sections known, V-measure",
            _mean(agreement, meetings, cuts),
            ".53 to .62",
            items=len(meetings),
        ),
    ]


def pk(talk: Talk, starts: Sequence[int]) -> float:
    """Return how often two turns half a section apart are wrongly together or apart.

    Beeferman, Berger and Lafferty (1999), "Statistical models for text segmentation".
    """
    count = len(talk.texts)
    distance = max(1, round(count / len(talk.starts) / 2))
    true = _numbers(talk.starts, count)
    found = _numbers(starts, count)
    pairs = range(count - distance)
    wrong = sum(
        (true[at] == true[at + distance]) != (found[at] == found[at + distance]) for at in pairs
    )
    return wrong / max(1, len(pairs))


def placed(talk: Talk) -> list[int]:
    """Return the title under which each turn is put, given nothing but the titles.

    The titles are told in the order of the alphabet, so that their own order tells nothing.
    """
    order = sorted(range(len(talk.titles)), key=lambda at: talk.titles[at])
    titles = [tuple(dict.fromkeys(content_stems(talk.titles[at]))) for at in order]
    turns = [Counter(content_stems(text)) for text in talk.texts]
    return [order[at] for at in assign(scores(turns, titles))]


def right(talk: Talk, homes: Sequence[int]) -> float:
    """Return the share of words put under the right title, of those that stand under one."""
    words = [len(text.split()) for text in talk.texts]
    triples = list(zip(words, talk.homes, homes, strict=True))
    under = sum(count for count, true, _ in triples if true >= 0)
    return sum(count for count, true, found in triples if true == found) / max(1, under)


def agreement(talk: Talk, starts: Sequence[int]) -> float:
    """Return the V-measure of the sections cut against the titles, over turns under a title.

    Rosenberg and Hirschberg (2007): the harmonic mean of homogeneity and completeness.
    """
    found = _numbers(starts, len(talk.texts))
    pairs = [(true, one) for true, one in zip(talk.homes, found, strict=True) if true >= 0]
    true, cuts = _entropy(one for one, _ in pairs), _entropy(one for _, one in pairs)
    shared = true + cuts - _entropy(pairs)
    return 2 * shared / (true + cuts) if true + cuts else 1.0


def _entropy(values: Iterable[Hashable]) -> float:
    counts = Counter(values)
    total = counts.total()
    return -math.fsum(count / total * math.log(count / total) for count in counts.values())


def _numbers(starts: Sequence[int], count: int) -> list[int]:
    """Return the number of its section for each turn."""
    first = frozenset(starts) - {0}
    numbers = [0] * count
    for at in range(1, count):
        numbers[at] = numbers[at - 1] + (at in first)
    return numbers


def _mean(
    judge: Callable[[Talk, Sequence[int]], float],
    talks: Sequence[Talk],
    found: Sequence[Sequence[int]],
) -> float:
    return fmean(judge(talk, one) for talk, one in zip(talks, found, strict=True))


def _headed(item: dict[str, Any]) -> Talk:
    turns = item["turns"]
    return Talk(
        tuple(_TIME.sub("", turn["text"]) for turn in turns),
        tuple(turn["speaker"] for turn in turns),
        tuple(item["sections"]),
        tuple(-1 if turn["section"] is None else turn["section"] for turn in turns),
    )


def _meeting(item: dict[str, Any]) -> Talk:
    turns = item["meeting_transcripts"]
    homes = [-1] * len(turns)
    for number, topic in enumerate(item["topic_list"]):
        for first, last in topic["relevant_text_span"]:
            for at in range(int(first), min(int(last) + 1, len(turns))):
                homes[at] = number if homes[at] < 0 else homes[at]
    return Talk(
        tuple(turn["content"] for turn in turns),
        tuple(turn["speaker"] for turn in turns),
        tuple(topic["topic"] for topic in item["topic_list"]),
        tuple(homes),
    )
