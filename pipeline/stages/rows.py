"""Rows: facts as rows of a fact box, each complete in itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.model.brief import Editorial, FactRow, Inline, Text
from pipeline.model.facts import Count, Fact, FactKind, Money, Percent, When
from pipeline.model.style import Labels
from pipeline.stages.extract import FoundFact
from pipeline.stages.occasions import place_after
from pipeline.stages.quote import Extract, merged, phrase, shortened, without_marker
from pipeline.stages.sentences import Span

_MOST_CLAUSE_WORDS = 26
_MOST_SHORT_WORDS = 16
_MOST_ANCHORS = 4
"""Places named for one measure; where it is said more often, the JSON names them all."""
_IMPORTANCE = {
    FactKind.MONEY: 8.0,
    FactKind.PERCENT: 8.0,
    FactKind.EVENT: 6.0,
    FactKind.COUNT: 5.5,
    FactKind.AGREEMENT: 6.0,
    FactKind.ROUTE: 5.5,
    FactKind.LIST: 5.0,
    FactKind.RANK: 5.0,
    FactKind.DATE: 4.0,
    FactKind.DURATION: 3.0,
}


@dataclass(frozen=True, slots=True)
class Line:
    """A row that could be shown: one fact, or one measure at several times."""

    row: FactRow
    importance: float
    paragraph_start: int
    """Where the first of its facts stands, for the order of rows."""
    clause: tuple[str, int, int]
    """Anchor and offsets of the clause it shows; empty anchor for a row of bare values."""
    short: FactRow | None
    """The row for "At a glance", label and value alone; None where that would say too little."""


def lines(facts: tuple[FoundFact, ...], labels: Labels) -> list[Line]:
    """Return the rows of some facts, most important first.

    Amounts and shares whose measure is known become one row a measure, its values in order of time;
    the change between two of them is derived and marked as calculated. Every other fact shows the
    clause it stands in, verbatim. Facts of one clause share a row.
    """
    measured: dict[tuple[str, ...], list[FoundFact]] = {}
    others: list[FoundFact] = []
    for found in facts:
        if found.is_measured and isinstance(found.fact.value, Money | Percent):
            measured.setdefault(_measure(found.fact), []).append(found)
        else:
            others.append(found)
    answered = {_stated(one.fact) for one in facts if one.is_measured and not one.fact.in_question}
    result = [
        _series_line(series, labels)
        for series in measured.values()
        if not all(one.fact.in_question and _stated(one.fact) in answered for one in series)
    ]
    shown = _without_repeated([one for one in _best_of_clause(others) if _says_more(one)])
    result += [_clause_line(found, labels) for found in shown]
    return sorted(result, key=lambda line: (-line.importance, line.paragraph_start))


def _stated(fact: Fact) -> tuple[object, ...]:
    return fact.label.lower(), fact.value


def _measure(fact: Fact) -> tuple[str, ...]:
    """Return what makes values one series: measure and unit, named by one speaker in one source.

    Two cities' budgets are two measures, and what the interviewer names is no one else's figure.
    """
    unit = fact.value.currency if isinstance(fact.value, Money) else "%"
    return fact.label.lower(), unit, fact.provenance.source, fact.said_by


def _says_more(found: FoundFact) -> bool:
    """Return whether a clause says more than its figure, and of what.

    "Six hundred euros." and "It turned out to be almost $50 million." do not: the paragraph that
    names the thing is in the annex.
    """
    words = _shown_span(found).of(found.paragraph.text)
    if found.fact.kind is FactKind.LIST:
        return True
    is_longer = len(words.split()) >= len(found.fact.text.split()) + _LEAST_MORE
    return is_longer and not _POINTING_BACK.match(words)


_LEAST_MORE = 3
_POINTING_BACK = re.compile(
    r"(?:it|they|that|those|these|this|he|she)"
    r"(?:[’'](?:s|re|ll|d|ve)|\s(?:is|are|was|were|will|would|has|have|had|turn\w*|cost\w*|came|went))\b",
    re.IGNORECASE,
)


def _without_repeated(facts: list[FoundFact]) -> list[FoundFact]:
    """Return each label and value once, where it is said best."""
    best: dict[tuple[object, ...], FoundFact] = {}
    for found in facts:
        key = (found.fact.kind, found.fact.label.lower(), found.fact.value)
        if key not in best or _importance(found) > _importance(best[key]):
            best[key] = found
    return list(best.values())


def _best_of_clause(facts: list[FoundFact]) -> list[FoundFact]:
    """Return one fact for each clause, the most important one."""
    best: dict[tuple[str, int], FoundFact] = {}
    for found in facts:
        key = (found.paragraph.anchor, found.clause.start)
        if key not in best or _importance(found) > _importance(best[key]):
            best[key] = found
    return list(best.values())


def _importance(found: FoundFact) -> float:
    """Return how much a fact matters: a figure with measure and date before a vague one."""
    fact = found.fact
    weight = _IMPORTANCE.get(fact.kind, 1.0)
    weight += 2.0 * found.is_measured + 1.0 * (fact.when is not None) + 0.5 * bool(fact.hedge)
    return weight - 4.0 * fact.in_question


def _series_line(series: list[FoundFact], labels: Labels) -> Line:
    """Return one measure with its values in order of time, each with hedge and date.

    A value that only the interviewer named says so.
    """
    in_time = sorted(_without_repeats(series), key=lambda found: _start(found.fact))
    pieces: list[Inline] = []
    for found in in_time:
        pieces += [Text("; ")] if pieces else []
        pieces += _value(found.fact)
        if found.fact.in_question:
            pieces.append(Text(f" ({labels.put_by_interviewer})"))
    facts = tuple(one.fact for one in series)
    row = FactRow(_capital(facts[0].label), merged(pieces), _anchors(in_time, series), facts)
    importance = max(map(_importance, series)) + len(in_time)
    short = None if series[0].fact.in_question else row
    return Line(row, importance, series[0].paragraph.start + series[0].start, ("", 0, 0), short)


def _anchors(shown: list[FoundFact], series: list[FoundFact]) -> tuple[str, ...]:
    """Return where the values shown were said, and up to `_MOST_ANCHORS` places in all."""
    of_shown = {found.paragraph.anchor for found in shown}
    others = [found.paragraph.anchor for found in series if found.paragraph.anchor not in of_shown]
    room = max(0, _MOST_ANCHORS - len(of_shown))
    kept = of_shown | set(list(dict.fromkeys(others))[:room])
    return tuple(
        dict.fromkeys(one.paragraph.anchor for one in series if one.paragraph.anchor in kept)
    )


def _without_repeats(series: list[FoundFact]) -> list[FoundFact]:
    """Return each value once a date and hedge, in the respondent's words where there are such."""
    seen: dict[tuple[object, ...], FoundFact] = {}
    for found in sorted(series, key=lambda one: one.fact.in_question):
        fact = found.fact
        seen.setdefault((fact.value, _start(fact), fact.hedge.lower()), found)
    return [found for found in series if any(found is one for one in seen.values())]


def _start(fact: Fact) -> str:
    return fact.when.start if fact.when else ""


def _hedged(fact: Fact) -> str:
    """Return the words of a figure with its hedge: "almost $60 million"."""
    return f"{fact.hedge.lower()} {fact.text}" if fact.hedge else fact.text


def _value(fact: Fact) -> list[Inline]:
    """Return "almost $60 million (last year [2023])"."""
    if fact.when is None:
        return [Text(_hedged(fact))]
    return [Text(f"{_hedged(fact)} ("), *_dated(fact.when), Text(")")]


def _dated(when: When) -> list[Inline]:
    words = (
        when.text[0].lower() + when.text[1:]
        if when.text.startswith(("In ", "Last ", "This ", "Next "))
        else when.text
    )
    return [Text(f"{words} "), Editorial(f"[{when.gloss}]")] if when.gloss else [Text(words)]


def dated(when: When) -> tuple[Inline, ...]:
    """Return a date as said, with the year it means in brackets: `last year [2021]`."""
    return merged(_dated(when))


def _clause_line(found: FoundFact, labels: Labels) -> Line:
    """Return a fact with the clause it stands in, verbatim."""
    fact = found.fact
    span = _shown_span(found)
    extract = Extract(found.paragraph, fact.said_by, found.recorded, span.start, span.end)
    pieces = list(shortened(extract, Span(found.start, found.end), _MOST_CLAUSE_WORDS))
    if fact.in_question:
        pieces.append(Text(f" ({labels.put_by_interviewer})"))
    row = FactRow(_label(found, labels), merged(pieces), (found.paragraph.anchor,), (fact,))
    key = (found.paragraph.anchor, span.start, span.end)
    short = None if fact.in_question else _short(found, labels)
    return Line(row, _importance(found), found.paragraph.start + found.start, key, short)


def _shown_span(found: FoundFact) -> Span:
    """Return what a row shows of its clause: for a list the things named, nothing else."""
    if found.fact.kind is FactKind.LIST:
        return Span(found.start, found.end)
    span = without_marker(found.paragraph.text, found.clause)
    return Span(min(span.start, found.start), span.end)


def _label(found: FoundFact, labels: Labels) -> str:
    fact = found.fact
    by_kind = {
        FactKind.MONEY: labels.amount,
        FactKind.PERCENT: labels.share,
        FactKind.RANK: labels.rank,
        FactKind.DATE: labels.date,
    }
    if fact.kind in by_kind and not found.is_measured:
        is_named = fact.label != fact.kind.value and fact.kind in {FactKind.MONEY, FactKind.PERCENT}
        kind = _capital(fact.label) if is_named else by_kind[fact.kind]
        return kind if fact.kind is FactKind.RANK else f"{kind}: {_hedged(fact)}"
    if fact.kind is FactKind.COUNT:
        return _capital(_hedged(fact))
    return f"“{fact.label}”" if _is_title(found) else _capital(fact.label)


def _is_title(found: FoundFact) -> bool:
    """Return whether the speaker's words set the name between quotation marks."""
    return found.fact.kind is FactKind.EVENT and found.is_measured


def _short(found: FoundFact, labels: Labels) -> FactRow | None:
    """Return label and value alone for an event with place and date.

    A figure whose measure is not known shows its clause, if that is short; a bare one says little.
    """
    fact = found.fact
    anchors = (found.paragraph.anchor,)
    if fact.kind is FactKind.EVENT and fact.when is not None:
        place = place_after(found.paragraph.text, found.end, found.clause.end)
        pieces = [Text(f"{place}, ")] if place else []
        return FactRow(
            _label(found, labels), merged([*pieces, *_dated(fact.when)]), anchors, (fact,)
        )
    span = _shown_span(found)
    is_short = len(span.of(found.paragraph.text).split()) <= _MOST_SHORT_WORDS
    if isinstance(fact.value, Money | Percent | Count) and is_short:
        words = Extract(found.paragraph, fact.said_by, found.recorded, span.start, span.end)
        return FactRow(_label(found, labels), phrase(words), anchors, (fact,))
    return None


def _capital(label: str) -> str:
    return label[0].upper() + label[1:]


def _small(label: str) -> str:
    """Return a label for the middle of a phrase; names and abbreviations keep their capitals."""
    return label if label[1:2].isupper() else label[0].lower() + label[1:]


def change_row(series: FactRow, labels: Labels) -> FactRow | None:
    """Return the change between the first and last value of a measure, marked as calculated.

    None unless two single values of two different times are known, both from the respondents.
    Percentages change in points.
    """
    said = (fact for fact in series.facts if not fact.in_question)
    facts = sorted((fact for fact in said if fact.when and fact.when.start), key=_start)
    if not facts or _start(facts[0]) == _start(facts[-1]):
        return None
    first, last = facts[0], facts[-1]
    words = _change(first, last)
    if not words:
        return None
    hedge = "about " if first.hedge or last.hedge else ""
    derived = Fact(
        kind=FactKind.PERCENT,
        label=labels.change.format(measure=_small(series.label)),
        value=Percent(_percent_change(first, last)),
        hedge=hedge.strip(),
        when=None,
        text=words,
        said_by="",
        in_question=False,
        provenance=last.provenance,
        derived_from=(first.provenance, last.provenance),
    )
    label = f"{derived.label} {labels.calculated}"
    anchors = tuple(dict.fromkeys((first.provenance.anchor, last.provenance.anchor)))
    return FactRow(label, (Text(f"{hedge}{words}"),), anchors, (derived,))


def _percent_change(first: Fact, last: Fact) -> int | float:
    match (first.value, last.value):
        case (Money(amount=before, to=None), Money(amount=after, to=None)) if before > 0:
            return round(100 * (after - before) / before)
        case (Percent(percent=before, to=None), Percent(percent=after, to=None)):
            return round(after - before, 1)
    return 0


def _change(first: Fact, last: Fact) -> str:
    change = _percent_change(first, last)
    unit = "%" if isinstance(first.value, Money) else "percentage points"
    return f"{change:+} {unit}".replace("-", "−") if change else ""
