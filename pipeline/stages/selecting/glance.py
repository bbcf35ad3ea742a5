"""Glance: the best figures of a brief, and the steps that are worth a row."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model.brief import FactRow
from pipeline.model.definition import Length
from pipeline.patterns import clued, pattern
from pipeline.stages.facts.found import Findings, FoundStep
from pipeline.stages.facts.rows import change_row
from pipeline.stages.quoting.broken import is_broken
from pipeline.stages.quoting.flaws import is_flawed
from pipeline.stages.quoting.pointing import lacks_name
from pipeline.stages.selecting.chosen import Order
from pipeline.stages.selecting.drafts import (
    TOO_ALIKE,
    Budget,
    Draft,
    alike,
    is_in_clause,
    row_words,
)
from pipeline.stages.speech.words import content_stems, count_words

_GLANCE = 5
_STEPS = {Length.ONE_PAGE: 4, Length.BRIEF: 12, Length.FULL: 20}


def glance_of(drafts: list[Draft], budget: Budget, order: Order) -> tuple[FactRow, ...]:
    """Return the best rows of the whole brief, with the change of a measure where one is known."""
    ranked = sorted(
        (line for draft in drafts for line in draft.lines if line.short),
        key=lambda line: -line.importance,
    )
    rows: list[FactRow] = []
    most = order.most.figures if order.most else _GLANCE
    told = [message.words for draft in drafts for message in draft.messages]
    for line in ranked:
        if line.short is None or len(rows) >= most or _is_labelled(rows, line.short.label):
            continue
        if any(is_in_clause(one, line.clause) for one in told):
            continue
        change = change_row(line.short, order.labels)
        for row in (line.short, change):
            if row is not None and len(rows) < most and budget.takes(row_words(row)):
                rows.append(row)
    return tuple(rows)


def _is_labelled(rows: list[FactRow], label: str) -> bool:
    stems = frozenset(content_stems(label))
    return any(alike(stems, frozenset(content_stems(row.label))) > TOO_ALIKE for row in rows)


def steps_of(
    findings: Findings, order: Order, budget: Budget, banned: frozenset[str]
) -> Iterator[FoundStep]:
    """Yield the steps worth a row: each said once, in the words that say most about when."""
    most = order.most.steps if order.most else _STEPS[order.length]
    dropped = banned.union(anchor for decision in order.decisions for anchor in decision.drop)
    kept: list[tuple[frozenset[str], FoundStep]] = []
    for step in findings.steps:
        stems = _deed(step)
        is_new = not any(_is_again(step, stems, one, other) for other, one in kept)
        is_told = step.paragraph.anchor not in dropped and _is_told(step.commitment.what)
        if is_told and is_new and len(kept) < most:
            kept.append((stems, step))
    for _, step in kept:
        if budget.takes(min(count_words(step.commitment.what), 30) + 5):
            yield step


def _is_again(
    step: FoundStep, stems: frozenset[str], known: FoundStep, other: frozenset[str]
) -> bool:
    """Return whether a step is known, in much the same words: not with other figures."""
    figures, before = (set(_FIGURE.findall(one.commitment.what)) for one in (step, known))
    is_other = bool(figures and before) and figures.isdisjoint(before)
    return not is_other and alike(stems, other) >= TOO_ALIKE


_FIGURE = pattern(r"\d[\d,.]*\d|\d")


def _is_told(what: str) -> bool:
    """Return whether a row can stand alone: it says to whom, and its words are whole."""
    is_cut = what.lower().rstrip(".").endswith(_CUT_OFF) or what[-1] in _CLOSING
    is_marked = any(mark in what for mark in ("[", "]", "{", "}", "…", "..."))
    if is_cut or is_marked or lacks_name(what) or _BEGUN_ANEW.search(what):
        return False
    lower = what.lower()
    return not (is_broken(what, lower, lower.split()) or is_flawed(what, what, lower))


_BEGUN_ANEW = clued(
    r"\w (?:I think|I mean|I guess) (?:the|it|we|that|this|they|an?|there|what)\b",
    *("I think ", "I mean ", "I guess "),
)
"""Where a sentence is begun amid another: "we will open ourselves I think the list is"."""
_CUT_OFF = (
    *(" okay", " ok", " right", " number one", " you know", " i mean"),
    *(" the", " a", " an", " of", " to", " and", " or", " for", " with", " our", " in", " on"),
    *(" next", " last", " this", " these", " every"),
)
_CLOSING = "’”»"
"""Marks of a quotation that began before the step."""


def _deed(step: FoundStep) -> frozenset[str]:
    return frozenset(content_stems(step.commitment.what))
