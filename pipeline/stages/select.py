"""Select: what a brief of a given length says of each theme."""

from __future__ import annotations

from pipeline.model.taxonomy import ThemeGroup
from pipeline.model.transcript import Transcript, banned_anchors
from pipeline.stages.facts.found import Findings
from pipeline.stages.quoting.candidates import Candidate
from pipeline.stages.selecting.chosen import Chosen, Order, Selection
from pipeline.stages.selecting.drafts import Budget, Draft, drafts_of, place_of
from pipeline.stages.selecting.filling import LEAST_ALONE, fill, is_told
from pipeline.stages.selecting.glance import glance_of, steps_of
from pipeline.stages.selecting.messages import MOST, messages_of


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
    budget = Budget(order.length)
    drafts = drafts_of(groups, findings, sources, order)
    messages = messages_of(drafts, budget, order.most.messages if order.most else MOST)
    glance = glance_of(drafts, budget, order)
    steps = tuple(steps_of(findings, order, budget, banned_anchors(sources)))
    fill(drafts, order.length, budget)
    offered = [(draft, one) for draft in drafts for one in draft.pool]
    considered = frozenset(one.extract.paragraph.anchor for _, one in offered)
    weighty = frozenset(
        one.extract.paragraph.anchor for draft, one in offered if is_told(draft, one, order.length)
    )
    return Selection(messages, glance, tuple(map(_chosen, drafts)), steps, considered, weighty)


def _lead(draft: Draft) -> Candidate | None:
    """Return what a section opens with: of what was asked on its theme, where there is any.

    What weighs too little to be all of a section opens none that has more to say of its theme.
    """
    own = [one for one in draft.picked if draft.is_own(one)]
    fitting = own or draft.picked
    spoken = [one for one in fitting if one.is_on_theme]
    lead = next((one for one in (*spoken, *fitting) if one.is_clear), next(iter(fitting), None))
    if lead is None or lead.score >= LEAST_ALONE * draft.told.least:
        return lead
    others = [one for one in draft.picked if one.is_on_theme and one.is_clear]
    return max(others, key=lambda one: one.score, default=lead)


def _chosen(draft: Draft) -> Chosen:
    lead = _lead(draft)
    points = sorted((one for one in draft.picked if one is not lead), key=place_of)
    rows = tuple(line.row for line in draft.rows)
    return Chosen(draft.group, lead, tuple(points), draft.quotation, rows)
