"""Drafts: what each theme offers while a brief is being filled."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence, Set

from pipeline.model.brief import FactRow, plain
from pipeline.model.definition import WORDS, Length
from pipeline.model.taxonomy import Placement, ThemeGroup
from pipeline.model.transcript import Transcript, banned_anchors
from pipeline.stages.facts.found import Findings, FoundFact
from pipeline.stages.facts.rows import Line, lines
from pipeline.stages.quoting.candidates import (
    Candidate,
    Topic,
    announced,
    asking,
    candidates,
    on_theme,
    salience,
)
from pipeline.stages.quoting.weighing import Talk
from pipeline.stages.selecting.chosen import Message, Order
from pipeline.stages.selecting.homes import Homes, arranged_ids, facts_at_home, is_series
from pipeline.stages.speech.reading_out import read_out
from pipeline.stages.speech.words import content_stems, count_words
from pipeline.stages.themes.matching import matcher
from pipeline.values import dataclass, field, replace

LEAST_POINT = 0.45
"""Below this share of the mean of the best that each theme has, an answer says too little to stand
alone; it is in the annex. Of the leads below it that readers were shown, one in eight could be
printed; of those above it, more than half."""
_LEAST_CLAIM = 0.4
"""What claims less is no point either: stories, courtesies, what one tells of oneself."""
_LEAST_WORTH = 0.11
"""Of the rows of facts below it that readers were shown, one in eleven could be printed; of those
above it, four in ten."""
_OVERHEAD = 0.16
"""Share of the words kept for cover, headings and the notes."""
TOO_ALIKE = 0.6
_THE_SAME = 0.75


@dataclass(frozen=True, slots=True)
class Heard:
    """What one exchange offers."""

    placement: Placement
    pool: list[Candidate]
    source: Transcript


@dataclass
class Told:
    """What the brief says so far, in whatever section."""

    talk: Talk
    """What words weigh in these interviews."""
    least: float
    """What a candidate weighs that is the best of its theme, on the mean of all themes."""
    usual: float = 0.0
    """The same of the second best: a single one may stand far out."""
    candidates: list[Candidate] = field(default_factory=list)
    compared: dict[tuple[str, int, int], int] = field(default_factory=dict)
    """With how many of them the stretch of a candidate was compared that says something else."""

    def add(self, one: Candidate) -> None:
        """Take note of a candidate that is shown."""
        self.candidates.append(one)

    def has(self, one: Candidate) -> bool:
        """Return whether a candidate, or much the same in other words, is shown already."""
        stretch = (one.extract.paragraph.anchor, one.extract.start, one.extract.end)
        done = self.compared.get(stretch, 0)
        if any(overlaps(one, other) or _says(one, other) for other in self.candidates[done:]):
            return True
        self.compared[stretch] = len(self.candidates)
        return False


@dataclass
class Draft:
    """A section while it is being filled."""

    group: ThemeGroup
    heard: list[Heard]
    lines: list[Line]
    pins: tuple[str, ...]
    told: Told
    figured: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """Where figures stand, by anchor, that a row gives with their measure."""
    pool: list[Candidate] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    picked: list[Candidate] = field(default_factory=list)
    quotation: Candidate | None = None
    rows: list[Line] = field(default_factory=list)

    topic: Topic | None = None
    """What it is about."""
    subject: frozenset[str] = frozenset()
    """Stems of the exchanges that have words of the theme."""
    beside: frozenset[str] = frozenset()
    """Anchors of those that have none, and stand there for their neighbours."""
    weight: int = 0
    """How much was said of the theme, in words."""

    def is_own(self, one: Candidate) -> bool:
        """Return whether a candidate is of an exchange that stands here, and was not moved."""
        return one.placement.theme == self.group.theme.id


class Budget:
    """The words that may still be spent."""

    def __init__(self, length: Length) -> None:
        self.left = WORDS[length] * (1 - _OVERHEAD)

    def takes(self, words: int) -> bool:
        """Spend `words` if there are so many left."""
        if words > self.left:
            return False
        self.left -= words
        return True


def drafts_of(
    groups: tuple[ThemeGroup, ...],
    findings: Findings,
    sources: tuple[Transcript, ...],
    order: Order,
) -> list[Draft]:
    """Return a draft of each theme: what its exchanges offer, best first, and its rows of facts."""
    weight = salience(
        (placement for group in groups for placement in group.placements),
        (source.language for source in sources),
    )
    dropped = frozenset(anchor for decision in order.decisions for anchor in decision.drop)
    told_of = {one.id: (announced(one), read_out(one), asking(one)) for one in sources}
    offer = _Offer({one.id: one for one in sources}, weight, told_of, dropped)
    banned = banned_anchors(sources)
    pins = {decision.theme: decision.pin for decision in order.decisions}
    of_themes = matcher(tuple(group.theme for group in groups))
    homes = Homes(groups, of_themes, arranged_ids(order.decisions))
    facts = facts_at_home(findings.facts, homes)
    topics = [
        Topic(of_themes, number, is_given=group.theme.is_given)
        for number, group in enumerate(groups)
    ]
    offered = [
        [offer.of(placement, topics[number]) for placement in group.placements]
        for number, group in enumerate(groups)
    ]
    heard, pools = _at_home(offered, homes)
    pools = [_ranked(pool) for pool in pools]
    figured = _figured(findings.facts)
    told = Told(Talk(weight), *_measures(pools))
    return [
        Draft(
            group,
            heard[number],
            _shown(facts[number], dropped, banned, order),
            pins.get(group.theme.id, ()),
            told,
            figured,
            pools[number],
            topic=topics[number],
            subject=_subject(heard[number]),
            beside=frozenset() if group.theme.id in homes.arranged else _beside(group),
            weight=sum(map(words_of, group.placements)),
        )
        for number, group in enumerate(groups)
    ]


def _shown(
    facts: Sequence[FoundFact], dropped: Set[str], banned: Set[str], order: Order
) -> list[Line]:
    """Return the rows of a theme that may stand in its box: none of what the editor dropped."""
    rows = tuple(one for one in facts if one.paragraph.anchor not in dropped)
    return [
        one
        for one in lines(rows, order.labels)
        if one.worth >= _LEAST_WORTH and _may_stand(one, banned)
    ]


def _measures(pools: Iterable[list[Candidate]]) -> tuple[float, float]:
    """Return what the best and the second best of a theme weigh, on the mean of all themes.

    `pools` are ranked.
    """
    filled = [pool for pool in pools if pool]
    best = _mean(pool[0].score for pool in filled)
    return best, _mean(_second(pool).score for pool in filled)


def _mean(weights: Iterable[float]) -> float:
    """Return the mean of weights, and 0 for none."""
    found = tuple(weights)
    return math.fsum(found) / max(len(found), 1)


def _second(pool: list[Candidate]) -> Candidate:
    """Return the second best of a theme, or the only one."""
    first, *others = pool
    return next((one for one in others if not overlaps(one, first)), first)


def _at_home(
    offered: list[list[Heard]], homes: Homes
) -> tuple[list[list[Heard]], list[list[Candidate]]]:
    """Return what the exchanges offer under each theme, and what stands there of whatever exchange.

    A sentence without a word of the theme of its exchange, and with some of another section's, is
    offered there.
    """
    heard: list[list[Heard]] = []
    pools: list[list[Candidate]] = [[] for _ in offered]
    for own, exchanges in enumerate(offered):
        staying = []
        for each in exchanges:
            kept = []
            for one in each.pool:
                number = own if one.is_on_theme else homes.of(one.extract.words, own)
                pools[number].append(one if number == own else on_theme(one))
                kept += [one] if number == own else []
            staying.append(replace(each, pool=kept))
        heard.append(staying)
    return heard, pools


@dataclass(frozen=True, slots=True)
class _Offer:
    """What the answers offer under each theme."""

    sources: Mapping[str, Transcript]
    salience: Mapping[str, float]
    told: Mapping[str, _Told]
    dropped: frozenset[str]
    """Anchors of what the editor does not want."""

    def of(self, placement: Placement, topic: Topic) -> Heard:
        """Return what an exchange offers: nothing where its source may not be quoted."""
        source = self.sources[placement.exchange.source]
        if not source.is_quotable:
            return Heard(placement, [], source)
        said_of, read, asked = self.told[source.id]
        topic = replace(topic, announced=said_of, read_out=read, asking=asked)
        found = candidates(placement, topic, source, self.salience)
        pool = [one for one in found if one.extract.paragraph.anchor not in self.dropped]
        return Heard(placement, pool, source)


_Told = tuple[frozenset[str], frozenset[str], frozenset[str]]
"""What a talk says that it is of, what is read out in it, and who seems to ask."""


def _subject(heard: list[Heard]) -> frozenset[str]:
    """Return the stems of the exchanges that have words of their theme."""
    spoken = (one for each in heard if each.placement.why for one in each.pool)
    return frozenset(stem for one in spoken for stem in one.stems)


def _beside(group: ThemeGroup) -> frozenset[str]:
    """Return the anchors of the answers of exchanges that have no word of their theme."""
    return frozenset(
        paragraph.anchor
        for placement in group.placements
        if not placement.why
        for turn in placement.exchange.answers
        for paragraph in turn.paragraphs
    )


def _figured(facts: tuple[FoundFact, ...]) -> dict[str, tuple[int, ...]]:
    """Return where the figures of measures stand, by the anchor of their paragraph."""
    result: dict[str, tuple[int, ...]] = {}
    for one in filter(is_series, facts):
        result[one.paragraph.anchor] = (*result.get(one.paragraph.anchor, ()), one.start)
    return result


def _may_stand(line: Line, banned: Set[str]) -> bool:
    """Return whether a row quotes nobody who must not be: of bare values any row may stand."""
    is_bare = not line.clause[0]
    return is_bare or banned.isdisjoint(line.row.anchors)


def words_of(placement: Placement) -> int:
    """Return how many words the answers of an exchange have."""
    return sum(
        count_words(paragraph.text)
        for turn in placement.exchange.answers
        for paragraph in turn.paragraphs
    )


def _ranked(pool: list[Candidate]) -> list[Candidate]:
    return sorted(pool, key=lambda one: (-one.score, place_of(one)))


def says_enough(draft: Draft, one: Candidate, least: float = LEAST_POINT) -> bool:
    """Return whether a candidate weighs and claims enough to be told.

    `least` is a share of the mean of the best that each theme has.
    """
    return one.score >= least * draft.told.least and one.claim >= _LEAST_CLAIM


def row_words(row: FactRow) -> int:
    """Return how many words a row takes, its sources counted as one each."""
    return count_words(row.label) + count_words(plain(row.inlines)) + len(row.anchors)


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share of the fewer stems that two stretches have in common, between 0 and 1."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def overlaps(one: Candidate, other: Candidate) -> bool:
    """Return whether two candidates have words of the transcript in common."""
    mine, its = one.extract, other.extract
    return mine.paragraph is its.paragraph and mine.start < its.end and its.start < mine.end


def _says(one: Candidate, other: Candidate) -> bool:
    """Return whether two candidates say much the same; of two themes, with the same figures."""
    shared = alike(one.stems, other.stems)
    if one.placement.theme == other.placement.theme:
        return shared > TOO_ALIKE
    return shared > _THE_SAME and _numbers(one) == _numbers(other)


def _numbers(one: Candidate) -> list[str]:
    return re.findall(r"\d+", one.extract.words)


def is_in_clause(one: Candidate, clause: tuple[str, int, int]) -> bool:
    """Return whether a candidate shares words with a clause, given by anchor and offsets."""
    anchor, start, end = clause
    extract = one.extract
    return extract.paragraph.anchor == anchor and extract.start < end and start < extract.end


def is_astray(draft: Draft, one: Candidate) -> bool:
    """Return whether an exchange has no word of the theme and stands there for its neighbours.

    What is said in one may be about the weather, unless it goes on with their words. Where no
    exchange has any, none is astray.
    """
    if one.is_on_theme or one.placement.why or not draft.subject:
        return False
    return len(one.stems & draft.subject) < _LEAST_SHARED


_LEAST_SHARED = 2
"""Stems that such an exchange must share with those which have words of the theme."""


def is_row_astray(draft: Draft, row: FactRow) -> bool:
    """Return whether a row is of an exchange that stands there for its neighbours alone.

    Of ten such rows that readers were shown under a heading of which neither they nor their
    exchange had a word, one could be printed.
    """
    if not draft.subject or not draft.topic or not draft.beside.issuperset(row.anchors):
        return False
    words = f"{row.label} {plain(row.inlines)}"
    is_near = len(draft.subject.intersection(content_stems(words))) >= _LEAST_SHARED_BY_ROW
    return not (is_near or draft.topic.is_in(words))


_LEAST_SHARED_BY_ROW = 3
"""The same for a row, which seldom goes on with what was said."""


def place_of(one: Candidate) -> tuple[str, int, int]:
    """Return where a candidate stands, for sorting by the order of the talks."""
    return one.placement.exchange.source, one.extract.paragraph.start, one.extract.start
