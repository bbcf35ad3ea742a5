"""Filling: leads, rows, quotations and points of the sections, while words are left."""

from __future__ import annotations

import math
import re

from pipeline.model.definition import Length
from pipeline.model.taxonomy import Placement
from pipeline.patterns import pattern
from pipeline.stages.facts.rows import Line
from pipeline.stages.quoting.candidates import Candidate, pinned
from pipeline.stages.quoting.voice import voice
from pipeline.stages.quoting.weighing import repetition
from pipeline.stages.selecting.drafts import (
    LEAST_POINT,
    Budget,
    Draft,
    is_astray,
    is_in_clause,
    is_row_astray,
    overlaps,
    place_of,
    row_words,
    says_enough,
)
from pipeline.stages.speech.words import listed, stem

_ROWS = {Length.BRIEF: 6, Length.FULL: 8}
_POINTS = {Length.BRIEF: 4, Length.FULL: 6}
"""Most points of a section; of one of which much was said, up to twice as many (see `_most`)."""
_MUCH, _MORE = 800, 300
"""Words of the answers up to which that is enough, and how many more give a further point."""


def fill(drafts: list[Draft], length: Length, budget: Budget) -> None:
    """Fill the sections in turn, until no words are left."""
    for draft in drafts:
        _pick_pins(draft, budget)
    if length is Length.ONE_PAGE:
        return
    for draft in drafts:
        _pick_opening(draft, budget)
    for draft in drafts:
        _pick_rows(draft, _ROWS[length], budget)
    for draft in drafts:
        _pick_quotation(draft, budget)
    for draft in drafts:
        _pick_unheard(draft, _most(draft, _POINTS[length]), budget)
    _pick_further(drafts, _POINTS[length], budget)
    _fill_up(drafts, _POINTS[length], budget)
    if length is Length.FULL:
        _fill_wide(drafts, budget)
    for draft in drafts:
        _repeat_message(draft, budget)


def _pick_opening(draft: Draft, budget: Budget) -> None:
    """Open a section: with a word of its theme that was asked for on it, where there is any."""
    _pick(draft, [one for one in draft.pool if one.is_on_theme and draft.is_own(one)], budget)
    if not draft.picked:
        _pick(draft, _openings(draft, draft.pool), budget)


def _openings(draft: Draft, pool: list[Candidate]) -> list[Candidate]:
    """Return what may open a section: off its theme only what weighs much, or claims much."""
    least = _LEAST_OFF * draft.told.least
    return [
        one for one in pool if one.is_on_theme or one.score >= least or one.claim >= _STRONG_CLAIM
    ]


_LEAST_OFF = 0.8
"""What an opening without a word of the theme must weigh: of those below it that readers were shown
and that claimed little, one in seven could be printed."""
_STRONG_CLAIM = 1.4


def _pick_further(drafts: list[Draft], most: int, budget: Budget) -> None:
    """Give the sections further points in turn, so that no section takes all the words."""
    for _ in range(2 * most):
        for draft in drafts:
            if len(draft.picked) <= _most(draft, most):
                _pick(draft, _points(draft), budget)


def _points(draft: Draft) -> list[Candidate]:
    """Return what may be a further point: parts of sentences only where they weigh much.

    Without a word of the theme only what claims something.
    """
    least = _LEAST_PART * draft.told.least
    pool = [
        one
        for one in draft.pool
        if (one.is_whole or one.score >= least) and (one.is_on_theme or one.claim >= _PLAIN_CLAIM)
    ]
    return pool if draft.picked else _openings(draft, pool)


_LEAST_PART = 0.8
"""Of the parts below it that readers were shown one in nine could be printed."""


def _fill_up(drafts: list[Draft], most: int, budget: Budget) -> None:
    """Give the sections what weighs enough beside the second best, if only an opening.

    By the best alone, one sentence that stands far out would silence all others. Only whole
    sentences on the theme that claim something: analysts would quote as many of them as of others.
    """
    for _ in range(2 * most):
        for draft in drafts:
            if len(draft.picked) <= _most(draft, most):
                sound = [one for one in draft.pool if _is_sound(one)]
                least = _beside_usual(draft, _LEAST_FURTHER)
                is_begun = draft.picked or draft.rows or draft.quotation
                _pick(draft, sound, budget, least=least if is_begun else max(least, LEAST_ALONE))


LEAST_ALONE = 0.3
"""What it must weigh to be all of a section, as a share of the mean of the best of each theme."""


def _beside_usual(draft: Draft, share: float) -> float:
    """Return a share of what the second best weigh, as one of what the best do."""
    told = draft.told
    return share * told.usual / told.least if told.least else LEAST_POINT


def _fill_wide(drafts: list[Draft], budget: Budget) -> None:
    """Give the sections of a full brief whatever can stand: its editor wants to see all there is.

    What says most comes first, in turn, until no words are left.
    """
    for _ in range(_WIDEST):
        for draft in drafts:
            if len(draft.picked) < _WIDEST:
                wide = [one for one in draft.pool if one.is_whole]
                _pick(draft, wide, budget, least=_beside_usual(draft, _LEAST_WIDE))


_WIDEST = 20
"""Most points of a section of a full brief."""
_LEAST_WIDE = 0.1
"""What the least of them must weigh, as a share of the mean of the second best of each theme."""


def is_told(draft: Draft, one: Candidate, length: Length) -> bool:
    """Return whether a candidate says enough to be told where there is room for it."""
    if is_astray(draft, one):
        return False
    if length is Length.FULL and one.is_whole:
        return says_enough(draft, one, _beside_usual(draft, _LEAST_WIDE))
    if _is_sound(one) and says_enough(draft, one, _beside_usual(draft, _LEAST_FURTHER)):
        return True
    is_enough = one.is_whole or one.score >= _LEAST_PART * draft.told.least
    is_meant = one.is_on_theme or one.claim >= _PLAIN_CLAIM
    return is_enough and is_meant and says_enough(draft, one)


def _is_sound(one: Candidate) -> bool:
    return one.is_whole and one.is_on_theme and one.claim >= _PLAIN_CLAIM


_LEAST_FURTHER = 0.25
"""What such a point must weigh, as a share of the mean of the second best of each theme: of those
down to it analysts chose as many as of those above."""
_PLAIN_CLAIM = 1.0


def _most(draft: Draft, most: int) -> int:
    """Return how many points a section may have: more than `most` where much was said of it."""
    return min(2 * most, most + max(0, draft.weight - _MUCH) // _MORE)


def _repeat_message(draft: Draft, budget: Budget) -> None:
    """Open a section with its key message where the respondents would have no word in it."""
    facts = [fact for line in draft.rows for fact in line.row.facts]
    is_silent = not draft.picked and not draft.quotation and all(one.in_question for one in facts)
    if is_silent and draft.messages:
        words = draft.messages[0].words
        budget.takes(words.words)
        draft.picked.append(words)


def _pick_unheard(draft: Draft, most: int, budget: Budget) -> None:
    """Give every exchange that has something to say a point, those with most to say first."""
    unheard = [each for each in draft.heard if each.pool and not _is_heard(draft, each.placement)]
    for each in sorted(unheard, key=lambda one: -one.pool[0].score)[:most]:
        if len(draft.picked) <= most:
            _pick(draft, [one for one in _points(draft) if one.placement is each.placement], budget)


def _pick_pins(draft: Draft, budget: Budget) -> None:
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


def _is_heard(draft: Draft, placement: Placement) -> bool:
    return any(one.placement is placement for one in draft.picked)


def _pick(
    draft: Draft,
    pool: list[Candidate],
    budget: Budget,
    *,
    must: bool = False,
    least: float = LEAST_POINT,
) -> None:
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
        if is_better and (_is_free(draft, one) if must else _is_new(draft, one, least)):
            best, gained = one, gain
    if best is not None:
        budget.takes(best.words + 1)
        draft.picked.append(best)
        draft.told.add(best)


def _is_free(draft: Draft, one: Candidate) -> bool:
    quotation = [draft.quotation] if draft.quotation else []
    taken = [*draft.picked, *quotation, *(message.words for message in draft.messages)]
    return not any(overlaps(one, other) for other in taken)


def _is_new(draft: Draft, one: Candidate, least: float = LEAST_POINT) -> bool:
    """Return whether a candidate says enough, and nothing that the brief says elsewhere."""
    if not says_enough(draft, one, least) or is_astray(draft, one):
        return False
    shown = (line.clause for line in draft.rows if line.clause[0])
    anchor = one.extract.paragraph.anchor
    if any(one.extract.start <= at < one.extract.end for at in draft.figured.get(anchor, ())):
        return False
    return not (draft.told.has(one) or any(is_in_clause(one, clause) for clause in shown))


def _pick_rows(draft: Draft, most: int, budget: Budget) -> None:
    said = [*draft.picked, *(message.words for message in draft.messages)]
    for line in draft.lines:
        is_said = any(is_in_clause(one, line.clause) for one in said)
        is_weighty = line.importance >= 2.0  # noqa: PLR2004 - a date put by the interviewer is below
        if (
            len(draft.rows) < most
            and not is_said
            and is_weighty
            and not is_row_astray(draft, line.row)
            and budget.takes(row_words(line.row))
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

    Of a label that names none, such as "40 percent", the place: it stands with no other.
    """
    label = line.row.label.partition(":")[0]
    label = _REMARK.sub("", label) if "(" in label else label
    heads = [re.findall(r"[^\W\d_]+", part) for part in _WITHIN.split(label)]
    stems = [stem(words[-1]) for words in heads if words]
    telling = [one for one in stems if one not in _GENERAL]
    return telling[0] if telling else f"{line.paragraph_start}"


_REMARK = pattern(r"\s\(.*?\)")
_WITHIN = pattern(r"\s(?:of|in|for|to|from|on|at|by|between)\s")
_GENERAL = frozenset(
    map(
        stem,
        listed(
            "share percentage amount number rate level total change increase fall rise figure "
            "percent cent million billion trillion dollars euros pounds people"
        ),
    )
)
"""Nouns whose subject is what they are of."""


_LEAST_VOICED, _LEAST_ASTRAY = 0.4, 0.6
"""What a quotation that is set apart must weigh, as a point must; and without a word of the theme:
its voice counts for it."""


def _pick_quotation(draft: Draft, budget: Budget) -> None:
    """Set apart what only this speaker could say: a view of their own, in a whole sentence."""
    least = _LEAST_ASTRAY * draft.told.least
    voiced = [(_voice(one, least), one) for one in draft.pool]
    for strength, one in sorted(voiced, key=lambda pair: (-pair[0], place_of(pair[1]))):
        if strength <= 0:
            return
        if _is_new(draft, one, _LEAST_VOICED) and budget.takes(one.words + 8):
            draft.quotation = one
            draft.told.add(one)
            return


def _voice(one: Candidate, least: float) -> float:
    """Return how much a candidate is worth as a quotation; 0 with a figure or without a view.

    One that does not speak of the theme must weigh at least so much.
    """
    if one.figures or not one.is_whole or not (one.is_on_theme or one.score >= least):
        return 0.0
    return voice(one.extract.words) * math.sqrt(max(one.score, 0.0))
