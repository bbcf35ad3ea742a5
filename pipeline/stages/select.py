"""Select: what a brief of a given length says of each theme."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping

from pipeline.errors import Place
from pipeline.model.brief import FactRow, plain
from pipeline.model.definition import WORDS, Length, SectionSpec
from pipeline.model.facts import Money, Percent
from pipeline.model.labels import InterviewerFigures, Labels, SectionOrder
from pipeline.model.taxonomy import Placement, Theme, ThemeGroup
from pipeline.model.transcript import Transcript, banned_anchors
from pipeline.patterns import pattern
from pipeline.stages.facts.found import Findings, FoundFact, FoundStep
from pipeline.stages.facts.rows import Line, change_row, lines
from pipeline.stages.quoting.broken import is_broken
from pipeline.stages.quoting.candidates import (
    Candidate,
    Topic,
    announced,
    asking,
    candidates,
    pinned,
    salience,
)
from pipeline.stages.quoting.flaws import is_flawed
from pipeline.stages.quoting.manner import announces
from pipeline.stages.quoting.pointing import lacks_name
from pipeline.stages.quoting.voice import voice
from pipeline.stages.quoting.weighing import Talk, repetition
from pipeline.stages.speech.reading_out import read_out
from pipeline.stages.speech.words import content_stems, count_words, listed, stem
from pipeline.stages.themes.matching import Matcher, matcher
from pipeline.values import dataclass, field

_MESSAGES = 6
_FEWEST_MESSAGES = 4
_LEAST_MESSAGE = 0.4
"""What a message must weigh, as a share of the mean of the best that each theme has."""
_GLANCE = 5
_ROWS = {Length.BRIEF: 6, Length.FULL: 8}
_POINTS = {Length.BRIEF: 4, Length.FULL: 6}
_HEARD = {Length.BRIEF: 4, Length.FULL: 6}
"""Most points a section gets so that its exchanges are heard."""
_LEAST_POINT = 0.25
"""Below this share of that mean an answer says too little to stand alone; it is in the annex."""
_LEAST_FURTHER = 0.4
"""The same share for what more is told of an exchange."""
_LEAST_CLAIM = 0.4
"""What claims less is no point either: stories, courtesies, what one tells of oneself."""
_STEPS = {Length.ONE_PAGE: 4, Length.BRIEF: 12, Length.FULL: 12}
_OVERHEAD = 0.16
"""Share of the words kept for cover, headings and the notes."""
_TOO_ALIKE = 0.6
_THE_SAME = 0.75
_LONGEST_MESSAGE = 34
_LONGEST_NEWS = 44
"""Words of what is announced on the day: it is not cut, and must not be missing."""


@dataclass(frozen=True, slots=True)
class Order:
    """What the editor and the house style ask for."""

    length: Length
    decisions: tuple[SectionSpec, ...]
    labels: Labels
    sections: SectionOrder = SectionOrder.INTERVIEW
    figures: InterviewerFigures = InterviewerFigures.MARKED
    first: tuple[str, ...] = ()
    """Themes whose sections come first."""
    place: Place | None = None
    """Where the editor says so."""


@dataclass(frozen=True, slots=True)
class Message:
    """A key message: the theme, its figures where it has some, and the respondent's words."""

    theme: Theme
    figures: FactRow | None
    words: Candidate


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a themed section says."""

    group: ThemeGroup
    lead: Candidate | None
    points: tuple[Candidate, ...]
    quotation: Candidate | None
    rows: tuple[FactRow, ...]

    @property
    def is_shown(self) -> bool:
        """Whether there is anything to show, so that the brief has the section."""
        return bool(self.lead or self.quotation or self.rows)


@dataclass(frozen=True, slots=True)
class Selection:
    """What the brief says."""

    messages: tuple[Message, ...]
    glance: tuple[FactRow, ...]
    sections: tuple[Chosen, ...]
    steps: tuple[FoundStep, ...]
    considered: frozenset[str]
    """Anchors of the paragraphs with a sentence that can stand alone."""


@dataclass(frozen=True, slots=True)
class _Heard:
    """What one exchange offers."""

    placement: Placement
    pool: list[Candidate]
    source: Transcript


@dataclass
class _Told:
    """What the brief says so far, in whatever section."""

    talk: Talk
    """What words weigh in these interviews."""
    least: float
    """What a candidate weighs that is the best of its theme, on the mean of all themes."""
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
        if any(_overlaps(one, other) or _says(one, other) for other in self.candidates[done:]):
            return True
        self.compared[stretch] = len(self.candidates)
        return False


@dataclass
class _Draft:
    """A section while it is being filled."""

    group: ThemeGroup
    heard: list[_Heard]
    lines: list[Line]
    pins: tuple[str, ...]
    told: _Told
    figured: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """Where figures stand, by anchor, that a row gives with their measure."""
    pool: list[Candidate] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    picked: list[Candidate] = field(default_factory=list)
    quotation: Candidate | None = None
    rows: list[Line] = field(default_factory=list)

    subject: frozenset[str] = frozenset()
    """Stems of the exchanges that have words of the theme."""

    @property
    def weight(self) -> int:
        """How much was said of the theme, in words."""
        return sum(_words_of(placement) for placement in self.group.placements)


class _Budget:
    """The words that may still be spent."""

    def __init__(self, length: Length) -> None:
        self.left = WORDS[length] * (1 - _OVERHEAD)

    def takes(self, words: int) -> bool:
        """Spend `words` if there are so many left."""
        if words > self.left:
            return False
        self.left -= words
        return True


def select(
    groups: tuple[ThemeGroup, ...],
    findings: Findings,
    sources: tuple[Transcript, ...],
    order: Order,
) -> Selection:
    """Return what a brief says; nothing is said twice.

    Spent in this order while words are left: key messages, at a glance, steps, pinned passages, a
    lead for each section, fact rows, quotations, a point for every exchange not yet heard, and
    further points. On one page only what is pinned stands in a section of its own. What the editor
    dropped is never shown, what was pinned always.
    """
    budget = _Budget(order.length)
    drafts = _drafts(groups, findings, sources, order)
    messages = _messages(drafts, _MESSAGES, budget)
    glance = _glance(drafts, budget, order.labels)
    steps = tuple(_steps(findings, order, budget, banned_anchors(sources)))
    _fill(drafts, order.length, budget)
    considered = frozenset(one.extract.paragraph.anchor for draft in drafts for one in draft.pool)
    return Selection(messages, glance, tuple(map(_chosen, drafts)), steps, considered)


def _drafts(
    groups: tuple[ThemeGroup, ...],
    findings: Findings,
    sources: tuple[Transcript, ...],
    order: Order,
) -> list[_Draft]:
    by_id = {source.id: source for source in sources}
    placements = (placement for group in groups for placement in group.placements)
    weight = salience(placements, (source.language for source in sources))
    dropped = frozenset(anchor for decision in order.decisions for anchor in decision.drop)
    banned = banned_anchors(sources)
    pins = {decision.theme: decision.pin for decision in order.decisions}
    of_themes = matcher(tuple(group.theme for group in groups))
    facts = _by_theme(findings.facts, groups, of_themes)
    told = _Told(Talk(weight), 0.0)
    told_of = {
        source.id: (announced(source), read_out(source), asking(source)) for source in sources
    }
    figured: dict[str, tuple[int, ...]] = {}
    for one in findings.facts:
        if _is_series(one):
            figured[one.paragraph.anchor] = (*figured.get(one.paragraph.anchor, ()), one.start)
    drafts: list[_Draft] = []
    for number, group in enumerate(groups):
        topics = {one: Topic(of_themes, number, *told_of[one]) for one in by_id}
        heard = [
            _Heard(
                placement,
                _shown(candidates(placement, topics[source.id], source, weight), dropped)
                if source.is_quotable
                else [],
                source,
            )
            for placement in group.placements
            for source in (by_id[placement.exchange.source],)
        ]
        rows = [one for one in facts[group.theme.id] if one.paragraph.anchor not in dropped]
        draft = _Draft(
            group,
            heard,
            [one for one in lines(tuple(rows), order.labels) if _may_stand(one, banned)],
            pins.get(group.theme.id, ()),
            told,
            figured,
        )
        draft.pool = _ranked([one for each in heard for one in each.pool])
        draft.subject = frozenset(
            stem for each in heard if each.placement.why for one in each.pool for stem in one.stems
        )
        drafts.append(draft)
    best = [draft.pool[0].score for draft in drafts if draft.pool]
    told.least = math.fsum(best) / max(len(best), 1)
    return drafts


def _may_stand(line: Line, banned: frozenset[str]) -> bool:
    """Return whether a row quotes nobody who must not be: of bare values any row may stand."""
    is_bare = not line.clause[0]
    return is_bare or banned.isdisjoint(line.row.anchors)


def _shown(pool: list[Candidate], dropped: frozenset[str]) -> list[Candidate]:
    return [one for one in pool if one.extract.paragraph.anchor not in dropped]


def _by_theme(
    facts: tuple[FoundFact, ...], groups: tuple[ThemeGroup, ...], of_themes: Matcher
) -> dict[str, list[FoundFact]]:
    """Return the facts of each theme.

    A measure stands under the theme its label speaks of, all of its values together; every other
    fact under the theme of its exchange.
    """
    home = {
        anchor: group.theme.id
        for group in groups
        for placement in group.placements
        for anchor in _anchors(placement)
    }
    measures: dict[str, str] = {}
    result: dict[str, list[FoundFact]] = {group.theme.id: [] for group in groups}
    for found in facts:
        theme = home[found.paragraph.anchor]
        if _is_series(found):
            label = found.fact.label.lower()
            if label not in measures:
                measures[label] = _theme_of(label, groups, of_themes) or theme
            theme = measures[label]
        result[theme].append(found)
    return result


def _is_series(found: FoundFact) -> bool:
    return found.is_measured and isinstance(found.fact.value, Money | Percent)


def _theme_of(label: str, groups: tuple[ThemeGroup, ...], of_themes: Matcher) -> str:
    """Return the theme that a label speaks of most; empty when it speaks of none."""
    weights = of_themes.weights(label)
    best = min(weights, key=lambda number: (-weights[number], number), default=-1)
    return groups[best].theme.id if weights.get(best) else ""


def _anchors(placement: Placement) -> Iterator[str]:
    exchange = placement.exchange
    turns = (exchange.question, *exchange.answers) if exchange.question else exchange.answers
    for turn in turns:
        for paragraph in turn.paragraphs:
            yield paragraph.anchor


def _words_of(placement: Placement) -> int:
    return sum(
        count_words(paragraph.text)
        for turn in placement.exchange.answers
        for paragraph in turn.paragraphs
    )


def _ranked(pool: list[Candidate]) -> list[Candidate]:
    return sorted(pool, key=lambda one: (-one.score, _place(one)))


def _messages(drafts: list[_Draft], most: int, budget: _Budget) -> tuple[Message, ...]:
    """Return the messages of the weightiest themes, in the order of the sections.

    One after the other is taken from the theme with most at stake (see `_stake`). What claims less
    than plain words do is heard only where there would be too few without, and above that number
    only what has about as much at stake as the first.
    """
    whole = sum(draft.weight for draft in drafts)
    first = 0.0
    for count, least in (
        (_FEWEST_MESSAGES, _Least(_LEAST_POINT)),
        (most, _Least(_LEAST_MESSAGE)),
        (_FEWEST_MESSAGES, _Least(_LEAST_POINT, _LEAST_CLAIM)),
    ):
        while sum(len(each.messages) for each in drafts) < count:
            asked = [each for each in drafts if not each.messages or _has_more(each, _KEPT)]
            stakes = [(_stake(each, least, whole), each) for each in asked]
            stake, draft = max(stakes, key=lambda pair: pair[0], default=(0.0, None))
            is_enough = stake > (_FURTHER * first if count == most else 0.0)
            if draft is None or not is_enough or not _add_message(draft, least, budget):
                break
            first = first or stake
    return tuple(message for draft in drafts for message in draft.messages)


@dataclass(frozen=True, slots=True)
class _Least:
    """What a message must have."""

    weight: float
    """As a share of the mean of the best that each theme has."""
    claim: float = 1.0


_FURTHER = 0.4
"""Share of what is at stake in the first message that one more than the fewest must have."""


def _stake(draft: _Draft, least: _Least, whole: int) -> float:
    """Return how much a theme's next message is worth: 0 where there is none.

    What its best candidate weighs, more where it is announced on the day or a measure opens the
    message, and less for a small share of the talk and for every message that the theme has.
    """
    figures = None if draft.messages else _figures(draft)
    best = _fitting(draft, least, figures)
    if best is None:
        return 0.0
    is_news, is_on_theme, weight = _message_weight(best)
    cued = (_NEWS if is_news else 1.0) * (_OPENED if figures else 1.0)
    share: float = (draft.weight / max(whole, 1)) ** _SHARING
    return weight * cued * (1.0 if is_on_theme else _ASTRAY) * share * _AGAIN ** len(draft.messages)


_NEWS, _OPENED, _ASTRAY, _AGAIN = 2.0, 1.3, 0.7, 0.65
_SHARING = 0.25
"""Power by which a theme's share of the words counts: one of a sixteenth has half of all."""


def _has_more(draft: _Draft, kept: int) -> bool:
    """Return whether a theme has something for a message and so many more for its section."""
    left = [one for one in draft.pool if _says_enough(draft, one) and not draft.told.has(one)]
    return len(left) > kept


def _says_enough(draft: _Draft, one: Candidate) -> bool:
    return one.score >= _LEAST_POINT * draft.told.least and one.claim >= _LEAST_CLAIM


_KEPT = 2
"""What is left to a section before its theme gets a further message."""


def _add_message(draft: _Draft, least: _Least, budget: _Budget) -> bool:
    """Give a theme its next message; return whether there is one that fits the budget."""
    figures = None if draft.messages else _figures(draft)
    best = _fitting(draft, least, figures)
    if best is None:
        return False
    if figures and best.figures:
        figures = None
    cost = best.words + (count_words(plain(figures.inlines)) if figures else 0) + 3
    if not budget.takes(cost):
        return False
    draft.messages.append(Message(draft.group.theme, figures, best))
    draft.told.add(best)
    return True


def _fitting(draft: _Draft, least: _Least, figures: FactRow | None) -> Candidate | None:
    wanted = _Least(0.0, 0.0) if figures else least
    return _first_fit(draft, wanted, without_figures=figures is not None)


def _first_fit(draft: _Draft, least: _Least, *, without_figures: bool) -> Candidate | None:
    """Return the best candidate that is short enough for a message, from an exchange not heard.

    One that speaks of the theme comes before one that does not.
    """
    heard = [message.words.placement for message in draft.messages]
    fitting = [
        one
        for one in draft.pool
        if one.is_clear
        and one.claim >= least.claim
        and _weighs(draft, one, least)
        and all(one.placement is not other for other in heard)
        and _is_short(one)
        and not (without_figures and one.figures and not announces(one.extract.words))
        and not _is_astray(draft, one)
        and not draft.told.has(one)
    ]
    return max(fitting, key=_message_weight, default=None)


def _weighs(draft: _Draft, one: Candidate, least: _Least) -> bool:
    """Return whether a candidate weighs enough for a message; what is announced always does."""
    is_enough = one.score * min(one.claim, 1.0) >= least.weight * draft.told.least
    return is_enough or announces(one.extract.words)


def _is_short(one: Candidate) -> bool:
    words = one.words
    return words <= _LONGEST_MESSAGE or (words <= _LONGEST_NEWS and announces(one.extract.words))


def _message_weight(one: Candidate) -> tuple[bool, bool, float]:
    """Return what a candidate is worth as a message: what is announced, its theme, a strong claim.

    Its weight counts by its root, so that the most repeated words do not decide alone.
    """
    opening = _OPENING if _is_opening(one) else 1.0
    is_news = announces(one.extract.words)
    weight = one.score**_WEIGHING * one.claim**_CLAIMING * opening
    return is_news, one.is_on_theme or one.claim >= _STRONG, weight


_WEIGHING, _CLAIMING = 0.35, 0.8
"""Powers by which the score and the claim of a candidate count in a message."""
_STRONG = 2.0
"""What a claim weighs that is heard under the theme of its question, whatever its words."""

_OPENING = 1.15
"""What the first words of an answer weigh more as a message: they answer the question."""
_FIRST_WORDS = 160
"""Letters of an answer within which they begin."""


def _is_opening(one: Candidate) -> bool:
    answers = one.placement.exchange.answers
    is_first = bool(answers) and one.extract.paragraph is answers[0].paragraphs[0]
    return is_first and one.extract.start < _FIRST_WORDS


def _figures(draft: _Draft) -> FactRow | None:
    """Return the row of a measure at several times, the figures a message opens with."""
    for line in draft.lines:
        is_series = not line.clause[0] and len({fact.when for fact in line.row.facts}) > 1
        if is_series and not all(fact.in_question for fact in line.row.facts):
            return line.row
    return None


def _glance(drafts: list[_Draft], budget: _Budget, labels: Labels) -> tuple[FactRow, ...]:
    """Return the best rows of the whole brief, with the change of a measure where one is known."""
    ranked = sorted(
        (line for draft in drafts for line in draft.lines if line.short),
        key=lambda line: -line.importance,
    )
    rows: list[FactRow] = []
    told = [message.words for draft in drafts for message in draft.messages]
    for line in ranked:
        if line.short is None or len(rows) >= _GLANCE or _is_labelled(rows, line.short.label):
            continue
        if any(_is_in_clause(one, line.clause) for one in told):
            continue
        change = change_row(line.short, labels)
        for row in (line.short, change):
            if row is not None and len(rows) < _GLANCE and budget.takes(_row_words(row)):
                rows.append(row)
    return tuple(rows)


def _is_labelled(rows: list[FactRow], label: str) -> bool:
    stems = frozenset(content_stems(label))
    return any(_alike(stems, frozenset(content_stems(row.label))) > _TOO_ALIKE for row in rows)


def _row_words(row: FactRow) -> int:
    return count_words(row.label) + count_words(plain(row.inlines)) + len(row.anchors)


def _steps(
    findings: Findings, order: Order, budget: _Budget, banned: frozenset[str]
) -> Iterator[FoundStep]:
    """Yield the steps worth a row: each said once, in the words that say most about when."""
    dropped = banned.union(anchor for decision in order.decisions for anchor in decision.drop)
    kept: list[tuple[frozenset[str], FoundStep]] = []
    for step in findings.steps:
        stems = _deed(step)
        is_new = all(_alike(stems, other) < _TOO_ALIKE for other, _ in kept)
        is_told = step.paragraph.anchor not in dropped and _is_told(step.commitment.what)
        if is_told and is_new and len(kept) < _STEPS[order.length]:
            kept.append((stems, step))
    for _, step in kept:
        if budget.takes(min(count_words(step.commitment.what), 30) + 5):
            yield step


def _is_told(what: str) -> bool:
    """Return whether a row can stand alone: it says to whom, and its words are whole."""
    is_cut = what.lower().rstrip(".").endswith(_CUT_OFF) or what[-1] in _CLOSING
    is_marked = any(mark in what for mark in ("[", "]", "{", "}", "…", "..."))
    if is_cut or is_marked or lacks_name(what):
        return False
    lower = what.lower()
    return not (is_broken(what, lower, lower.split()) or is_flawed(what, what, lower))


_CUT_OFF = (
    *(" okay", " ok", " right", " number one", " you know", " i mean"),
    *(" the", " a", " an", " of", " to", " and", " or", " for", " with", " our", " in", " on"),
)
_CLOSING = "’”»"
"""Marks of a quotation that began before the step."""


def _deed(step: FoundStep) -> frozenset[str]:
    return frozenset(content_stems(step.commitment.what))


def _alike(one: frozenset[str], other: frozenset[str]) -> float:
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def _fill(drafts: list[_Draft], length: Length, budget: _Budget) -> None:
    for draft in drafts:
        _pick_pins(draft, budget)
    if length is Length.ONE_PAGE:
        return
    for draft in drafts:
        _pick(draft, draft.pool, budget)
    for draft in drafts:
        _pick_rows(draft, _ROWS[length], budget)
    for draft in drafts:
        _pick_quotation(draft, budget)
    for draft in drafts:
        _pick_unheard(draft, _HEARD[length], budget)
    _pick_further(drafts, _POINTS[length], budget)
    for draft in drafts:
        _repeat_message(draft, budget)


def _pick_further(drafts: list[_Draft], most: int, budget: _Budget) -> None:
    """Give the sections further points in turn, so that no section takes all the words."""
    for _ in range(most):
        for draft in drafts:
            if len(draft.picked) <= most:
                _pick(draft, draft.pool, budget)


def _repeat_message(draft: _Draft, budget: _Budget) -> None:
    """Open a section with its key message where the respondents would have no word in it."""
    facts = [fact for line in draft.rows for fact in line.row.facts]
    is_silent = not draft.picked and not draft.quotation and all(one.in_question for one in facts)
    if is_silent and draft.messages:
        words = draft.messages[0].words
        budget.takes(words.words)
        draft.picked.append(words)


def _pick_unheard(draft: _Draft, most: int, budget: _Budget) -> None:
    """Give every exchange that has something to say a point, those with most to say first."""
    unheard = [each for each in draft.heard if each.pool and not _is_heard(draft, each.placement)]
    for each in sorted(unheard, key=lambda one: -one.pool[0].score)[:most]:
        if len(draft.picked) <= most:
            _pick(draft, each.pool, budget)


def _pick_pins(draft: _Draft, budget: _Budget) -> None:
    for anchor in draft.pins:
        before = len(draft.picked)
        _pick(
            draft,
            [one for one in draft.pool if one.extract.paragraph.anchor == anchor],
            budget,
            must=True,
        )
        if len(draft.picked) == before:
            whole = [
                one for each in draft.heard for one in pinned(each.placement, each.source, anchor)
            ]
            _pick(draft, whole, budget, must=True)


def _is_heard(draft: _Draft, placement: Placement) -> bool:
    return any(one.placement is placement for one in draft.picked)


def _pick(draft: _Draft, pool: list[Candidate], budget: _Budget, *, must: bool = False) -> None:
    """Put the candidate that says most that is new into the section.

    What the section has said before makes a candidate weigh less.
    """
    best: Candidate | None = None
    gained = 0.0
    said = frozenset(stem for other in draft.picked for stem in other.stems)
    for one in pool:
        if best is not None and one.score <= gained:
            break
        if not must and (one.words >= budget.left or one.score <= gained):
            continue
        gain = one.score * repetition(one.stems, said, draft.told.talk)
        is_better = best is None or gain > gained
        if is_better and (_is_free(draft, one) if must else _is_worth(draft, one)):
            best, gained = one, gain
    if best is not None:
        budget.takes(best.words + 1)
        draft.picked.append(best)
        draft.told.add(best)


def _is_worth(draft: _Draft, one: Candidate) -> bool:
    """Return whether a candidate is new, and says enough where its exchange is heard already."""
    is_enough = one.score >= _LEAST_FURTHER * draft.told.least
    return (is_enough or not _is_heard(draft, one.placement)) and _is_new(draft, one)


def _is_free(draft: _Draft, one: Candidate) -> bool:
    quotation = [draft.quotation] if draft.quotation else []
    taken = [*draft.picked, *quotation, *(message.words for message in draft.messages)]
    return not any(_overlaps(one, other) for other in taken)


def _is_new(draft: _Draft, one: Candidate) -> bool:
    if not _says_enough(draft, one) or _is_astray(draft, one):
        return False
    shown = (line.clause for line in draft.rows if line.clause[0])
    anchor = one.extract.paragraph.anchor
    if any(one.extract.start <= at < one.extract.end for at in draft.figured.get(anchor, ())):
        return False
    return not (draft.told.has(one) or any(_is_in_clause(one, clause) for clause in shown))


def _overlaps(one: Candidate, other: Candidate) -> bool:
    mine, its = one.extract, other.extract
    return mine.paragraph is its.paragraph and mine.start < its.end and its.start < mine.end


def _says(one: Candidate, other: Candidate) -> bool:
    """Return whether two candidates say much the same; of two themes, with the same figures."""
    alike = _alike(one.stems, other.stems)
    if one.placement.theme == other.placement.theme:
        return alike > _TOO_ALIKE
    return alike > _THE_SAME and _numbers(one) == _numbers(other)


def _numbers(one: Candidate) -> list[str]:
    return re.findall(r"\d+", one.extract.words)


def _is_in_clause(one: Candidate, clause: tuple[str, int, int]) -> bool:
    anchor, start, end = clause
    extract = one.extract
    return extract.paragraph.anchor == anchor and extract.start < end and start < extract.end


def _pick_rows(draft: _Draft, most: int, budget: _Budget) -> None:
    said = [*draft.picked, *(message.words for message in draft.messages)]
    for line in draft.lines:
        is_said = any(_is_in_clause(one, line.clause) for one in said)
        is_weighty = line.importance >= 2.0  # noqa: PLR2004 - a date put by the interviewer is below
        if (
            len(draft.rows) < most
            and not is_said
            and is_weighty
            and budget.takes(_row_words(line.row))
        ):
            draft.rows.append(line)
    draft.rows[:] = _by_subject(draft.rows)


def _by_subject(rows: list[Line]) -> list[Line]:
    """Return rows of one subject together, and otherwise by the place of the first of them."""
    placed = sorted(rows, key=lambda line: line.paragraph_start)
    first: dict[str, int] = {}
    for line in placed:
        first.setdefault(_subject(line), line.paragraph_start)
    return sorted(placed, key=lambda line: (first[_subject(line)], line.paragraph_start))


def _subject(line: Line) -> str:
    """Return the stem of the noun that a label is on: "trade" of "Change in bilateral trade".

    Of a label that names none, such as "Percentage", the place: it stands with no other.
    """
    label = _REMARK.sub("", line.row.label.partition(":")[0])
    heads = [re.findall(r"[^\W\d_]+", part) for part in _WITHIN.split(label)]
    stems = [stem(words[-1]) for words in heads if words]
    telling = [one for one in stems if one not in _GENERAL]
    return telling[0] if telling else f"{line.paragraph_start}"


_REMARK = pattern(r"\s\(.*?\)")
_WITHIN = pattern(r"\s(?:of|in|for|to|from|on|at|by|between)\s")
_GENERAL = frozenset(
    map(
        stem,
        listed("share percentage amount number rate level total change increase fall rise figure"),
    )
)
"""Nouns whose subject is what they are of."""


def _pick_quotation(draft: _Draft, budget: _Budget) -> None:
    """Set apart what only this speaker could say: a view of their own, in a whole sentence."""
    least = _LEAST_POINT * draft.told.least
    voiced = [(_voice(one, least), one) for one in draft.pool]
    for strength, one in sorted(voiced, key=lambda pair: (-pair[0], _place(pair[1]))):
        if strength <= 0:
            return
        if _is_new(draft, one) and budget.takes(one.words + 8):
            draft.quotation = one
            draft.told.add(one)
            return


def _is_astray(draft: _Draft, one: Candidate) -> bool:
    """Return whether an exchange has no word of the theme and stands there for its neighbours.

    What is said in one may be about the weather, unless it goes on with their words. Where no
    exchange has any, none is astray.
    """
    if one.is_on_theme or one.placement.why or not draft.subject:
        return False
    return len(one.stems & draft.subject) < _LEAST_SHARED


_LEAST_SHARED = 2
"""Stems that such an exchange must share with those which have words of the theme."""


def _voice(one: Candidate, least: float) -> float:
    """Return how much a candidate is worth as a quotation; 0 with a figure or without a view.

    One that does not speak of the theme must weigh at least so much.
    """
    if one.figures or not one.is_whole or not (one.is_on_theme or one.score >= least):
        return 0.0
    return voice(one.extract.words) * math.sqrt(max(one.score, 0.0))


def _place(one: Candidate) -> tuple[str, int, int]:
    return one.placement.exchange.source, one.extract.paragraph.start, one.extract.start


def _chosen(draft: _Draft) -> Chosen:
    lead = next((one for one in draft.picked if one.is_clear), next(iter(draft.picked), None))
    points = sorted((one for one in draft.picked if one is not lead), key=_place)
    rows = tuple(line.row for line in draft.rows)
    return Chosen(draft.group, lead, tuple(points), draft.quotation, rows)
