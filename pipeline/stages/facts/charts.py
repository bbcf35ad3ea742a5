"""Charts: one measure at several times, where looking beats reading."""

from __future__ import annotations

from itertools import pairwise

from pipeline.model.brief import FactRow, Figure, Text, plain
from pipeline.model.facts import Fact, Percent, When, amount, upper
from pipeline.model.labels import Labels
from pipeline.stages.facts.rows import dated, hedged

FEWEST = 2
"""Times below which there is nothing to compare."""
_MOST = 8
"""Bars beyond which a table is read faster."""


def chart(row: FactRow, labels: Labels) -> Figure | None:
    """Return the measure of a row as a chart, oldest time first; None where there is none to draw.

    Each value must be of a known time of its own, said by the one who answers, and not below zero;
    a measure for which different people name different values is for reading, not for looking.
    """
    facts = _told(row)
    if not FEWEST <= len(facts) <= _MOST or _are_of_several(facts):
        return None
    if any(_start(one) == _start(other) for one, other in pairwise(facts)):
        return None
    if min(map(amount, facts)) < 0 or max(map(amount, facts)) <= 0:
        return None
    bars = tuple(_bar(fact) for fact in facts)
    hedges = dict.fromkeys(fact.hedge.lower() for fact in facts if fact.hedge)
    note = labels.rough.format(hedges=", ".join(hedges)) if hedges else ""
    told = "; ".join(f"{_time(fact.when)}, {hedged(fact)}" for fact in facts)
    return Figure(row.label, bars, note, labels.chart.format(measure=row.label, values=told))


def shares(rows: tuple[FactRow, ...], labels: Labels) -> Figure | None:
    """Return the shares of a section side by side, of the whole that is 100; None below three.

    Only those that stand alone: one share each, of a measure that has a name, said by one person.
    """
    facts = [row.facts[0] for row in rows if len(row.facts) == 1 and _is_share(row.facts[0])]
    if not FEWEST_SHARES <= len(facts) <= _MOST or _are_of_several(facts):
        return None
    bars = tuple(_share(fact) for fact in facts)
    hedges = dict.fromkeys(fact.hedge.lower() for fact in facts if fact.hedge)
    note = labels.rough.format(hedges=", ".join(hedges)) if hedges else ""
    words = "; ".join(f"{bar.label}, {plain(bar.inlines)}" for bar in bars)
    alternative = labels.chart.format(measure=labels.shares, values=words)
    return Figure(labels.shares, bars, note, alternative, whole=_WHOLE)


def _are_of_several(facts: list[Fact]) -> bool:
    """Return whether several people said facts; `A` of two sources may be two."""
    return len({(fact.provenance.source, fact.said_by) for fact in facts}) > 1


FEWEST_SHARES = 3
"""Shares below which reading is as fast as looking."""
_WHOLE = 100
_OF_WHOLE = "share of "
"""How labels of parts of a whole begin."""


def _is_share(fact: Fact) -> bool:
    """Return whether a fact is a part of a whole that is named: "share of households"."""
    is_part = isinstance(fact.value, Percent) and 0 <= upper(fact) <= _WHOLE
    is_said = not fact.in_question and not fact.derived_from
    return is_part and is_said and fact.label.lower().startswith(_OF_WHOLE)


def _share(fact: Fact) -> FactRow:
    anchors = (fact.provenance.anchor,)
    label = fact.label[0].upper() + fact.label[1:]
    when = f" ({plain(dated(fact.when))})" if fact.when else ""
    return FactRow(label, (Text(f"{hedged(fact)}{when}"),), anchors, (fact,))


def _told(row: FactRow) -> list[Fact]:
    """Return the facts of a row that have a time, each value once, in order of time."""
    dated = [fact for fact in row.facts if not fact.in_question and fact.when and fact.when.start]
    once = {(fact.value, _start(fact)): fact for fact in reversed(dated)}
    return sorted(once.values(), key=_start)


def _start(fact: Fact) -> str:
    return fact.when.start if fact.when else ""


def _bar(fact: Fact) -> FactRow:
    anchors = (fact.provenance.anchor,)
    return FactRow(_time(fact.when), (Text(hedged(fact)),), anchors, (fact,))


def _time(when: When | None) -> str:
    """Return a time for the foot of a bar: `2020`, `[2021]` for "last year"."""
    if when is None:
        return ""
    is_year = when.start[:4] == when.end[:4] and when.start[5:] + when.end[5:] == "01-0112-31"
    return f"[{when.gloss}]" if is_year and when.gloss else plain(dated(when))
