"""Extract: the facts and announced steps of an interview, each with its exact place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.model.facts import Commitment, Fact, FactKind, Money, When
from pipeline.model.transcript import ASKS, Paragraph, Transcript, Turn, provenance
from pipeline.stages.dates import Mention, find_dates
from pipeline.stages.figures import Hit, find_figures
from pipeline.stages.occasions import (
    find_agreements,
    find_events,
    find_lists,
    find_ranks,
    find_routes,
)
from pipeline.stages.sentences import Span, clause_at, clauses, sentences
from pipeline.stages.steps import find_steps


@dataclass(frozen=True, slots=True)
class FoundFact:
    """A fact and where it stands; offsets count in the paragraph's normalized text."""

    fact: Fact
    paragraph: Paragraph
    recorded: str
    start: int
    end: int
    clause: Span
    """The shortest stretch around it that makes sense."""
    is_measured: bool
    """True when the label is the measure itself, so that label and value read alone."""


@dataclass(frozen=True, slots=True)
class FoundStep:
    """A commitment and the clause that announces it."""

    commitment: Commitment
    paragraph: Paragraph
    recorded: str
    clause: Span


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found in the transcripts of one brief, in their order."""

    facts: tuple[FoundFact, ...]
    steps: tuple[FoundStep, ...]


@dataclass(frozen=True, slots=True)
class _Where:
    """The sentence at hand."""

    transcript: Transcript
    turn: Turn
    paragraph: Paragraph
    sentence: Span
    dates: tuple[Mention, ...]


def extract(transcripts: tuple[Transcript, ...]) -> Findings:
    """Return the facts and steps of all transcripts; the words of those who ask give no steps."""
    places = [place for transcript in transcripts for place in _places(transcript)]
    facts = _labels_inherited([found for place in places for found in _facts(place)])
    steps = [found for place in places if _answers(place) for found in _steps(place)]
    return Findings(tuple(facts), tuple(steps))


def _places(transcript: Transcript) -> Iterator[_Where]:
    for turn in transcript.turns:
        for paragraph in turn.paragraphs:
            dates = find_dates(paragraph.text, transcript.recorded)
            for sentence in sentences(paragraph.text, transcript.language):
                yield _Where(transcript, turn, paragraph, sentence, dates)


def _answers(where: _Where) -> bool:
    return where.turn.speaker.role not in ASKS


def _facts(where: _Where) -> list[FoundFact]:
    text = where.paragraph.text
    hits: list[Hit] = []
    candidates = (
        *_figures(where),
        *find_routes(text, where.sentence),
        *find_lists(text, where.sentence),
        *find_events(text, where.sentence),
        *find_agreements(text, where.sentence),
        *find_ranks(text, where.sentence),
        *_explicit_dates(where),
    )
    for candidate in candidates:
        if not any(candidate.start < hit.end and hit.start < candidate.end for hit in hits):
            hits.append(candidate)
    hits.sort(key=lambda hit: hit.start)
    found = [_found(where, hit) for hit in hits if _is_worth(where, hit)]
    return [fact for fact in found if not _only_dates_another(fact, found)]


def _only_dates_another(found: FoundFact, all_found: list[FoundFact]) -> bool:
    """Return whether a date is already the `when` of another fact of the sentence."""
    return found.fact.kind is FactKind.DATE and any(
        other.fact.when == found.fact.when for other in all_found if other is not found
    )


def _figures(where: _Where) -> Iterator[Hit]:
    sentence = where.sentence
    offset = sentence.start
    for hit in find_figures(sentence.of(where.paragraph.text)):
        yield replace(hit, start=hit.start + offset, end=hit.end + offset)


def _explicit_dates(where: _Where) -> Iterator[Hit]:
    """Yield dates that name their year or day: they can stand as a fact of their own."""
    for mention in where.dates:
        is_inside = where.sentence.start <= mention.start < where.sentence.end
        has_day = mention.when.start == mention.when.end != ""
        if is_inside and (not mention.when.gloss or has_day) and mention.when.start:
            label = mention.when.text
            yield Hit(FactKind.DATE, label, mention.when, "", mention.start, mention.end)


def _is_worth(where: _Where, hit: Hit) -> bool:
    """Return whether a hit says something: an event needs a name, a date or a place nearby."""
    if hit.kind is not FactKind.EVENT or hit.is_measured:
        return True
    return _when(where, hit) is not None


def _found(where: _Where, hit: Hit) -> FoundFact:
    transcript, paragraph = where.transcript, where.paragraph
    span = Span(_with_hedge(paragraph.text, hit), hit.end)
    fact = Fact(
        kind=hit.kind,
        label=hit.label or hit.kind.value,
        value=hit.value,
        hedge=hit.hedge,
        when=hit.value if isinstance(hit.value, When) else _when(where, hit),
        text=paragraph.text[hit.start : hit.end],
        said_by=where.turn.speaker.label,
        in_question=not _answers(where),
        provenance=provenance(transcript.id, paragraph, hit.start, hit.end),
    )
    clause = _clause(paragraph.text, where.sentence, span)
    is_measured = hit.is_measured and bool(hit.label) and _is_placed(paragraph.text, hit, fact)
    return FoundFact(fact, paragraph, transcript.recorded, hit.start, hit.end, clause, is_measured)


def _is_placed(text: str, hit: Hit, fact: Fact) -> bool:
    """Return whether a figure says of when it is: by a date, or by a verb of the present."""
    return fact.when is not None or bool(_PRESENT.search(text[max(0, hit.start - 40) : hit.start]))


_PRESENT = re.compile(r"\b(?:is|are|stands?|costs?|amounts|equals|reaches|totals)\b")


def _with_hedge(text: str, hit: Hit) -> int:
    at = text.rfind(hit.hedge, 0, hit.start) if hit.hedge else -1
    return at if at >= 0 else hit.start


_LONGEST_CLAUSE = 32


def _clause(text: str, sentence: Span, span: Span) -> Span:
    """Return the clauses of `sentence` that `span` touches, or all of it if it is short."""
    if len(sentence.of(text).split()) <= _LONGEST_CLAUSE:
        return sentence
    first = clause_at(text, sentence, span.start)
    last = clause_at(text, sentence, span.end - 1)
    return Span(first.start, last.end)


def _when(where: _Where, hit: Hit) -> When | None:
    """Return the date nearest to a hit in its own part of the sentence, then in the sentence."""
    text = where.paragraph.text
    inside = [
        mention
        for mention in where.dates
        if where.sentence.start <= mention.start < where.sentence.end
        and not (hit.start <= mention.start and mention.end <= hit.end)
    ]
    if not inside:
        return None
    nearest = min(inside, key=lambda mention: _distance(text, mention, hit))
    if _distance(text, nearest, hit) >= _FAR:
        return None
    return _with_bound(text, nearest)


def _with_bound(text: str, mention: Mention) -> When:
    """Return a date with the word that makes it a limit: "by 2026", "since 1994"."""
    bound = _BOUND.search(text[: mention.start])
    words = (bound.group() if bound else "") + mention.when.text
    return replace(mention.when, text=words)


_BOUND = re.compile(
    r"\b(?:(?:[Bb]y|[Uu]ntil|[Aa]t|[Ss]ince|[Ff]rom|[Bb]efore|[Aa]fter) )?"
    r"(?:(?:at least )?the (?:end|middle|beginning|start|summer|autumn|spring|winter) of )"
    r"(?:the )?$|\b(?:[Bb]y|[Uu]ntil|[Ss]ince|[Bb]efore|[Aa]fter) (?:at least )?$"
)


_FAR = 2000
_MARK = 120


def _distance(text: str, mention: Mention, hit: Hit) -> int:
    """Return characters between a date and a hit; each comma between them counts as many more.

    A date behind a figure ("$40 million in 2019") binds closer than one before it.
    """
    if mention.start >= hit.end:
        between, side = text[hit.end : mention.start], 0
    else:
        between, side = text[mention.end : hit.start], 1
    marks = sum(between.count(mark) for mark in (", ", "; ", ": "))
    return len(between) + side + _MARK * marks + _FAR * between.count("; ")


def _labels_inherited(facts: list[FoundFact]) -> list[FoundFact]:
    """Give an amount without a label the one of the amount before it in the same paragraph.

    "Sales were $40 million in 2019, last year we nearly reached $60 million": one measure at two
    times. A later mention of the same amount for the same time gets the label of the first.
    """
    result: list[FoundFact] = []
    known: dict[tuple[object, ...], str] = {}
    for found in facts:
        if found.fact.kind is FactKind.MONEY and not found.is_measured:
            label = _label_of_neighbour(found, result)
            if not label and found.fact.when is not None:
                label = known.get(_sameness(found.fact), "")
            if label:
                fact = replace(found.fact, label=label)
                found = replace(found, fact=fact, is_measured=True)  # noqa: PLW2901
        if found.is_measured:
            known.setdefault(_sameness(found.fact), found.fact.label)
        result.append(found)
    return result


def _sameness(fact: Fact) -> tuple[object, ...]:
    return (fact.kind, fact.value, fact.when.start if fact.when else "")


_REACHING = (
    "reach",
    "rise",
    "rose",
    "grow",
    "grew",
    "fall",
    "fell",
    "climb",
    "hit",
    "exceed",
    "doubl",
    "to ",
)


_NEAR = 160
"""Most characters between two values of one measure."""


def _label_of_neighbour(found: FoundFact, before: list[FoundFact]) -> str:
    text = found.paragraph.text
    for earlier in reversed(before[-3:]):
        value, other = found.fact.value, earlier.fact.value
        is_same_kind = isinstance(value, Money) and isinstance(other, Money)
        if earlier.paragraph is not found.paragraph or not is_same_kind or not earlier.is_measured:
            continue
        between = text[earlier.end : found.start]
        is_near = len(between) < _NEAR and value.currency == other.currency  # type: ignore[union-attr]
        if is_near and any(verb in between.lower() for verb in _REACHING):
            return earlier.fact.label
    return ""


def _steps(where: _Where) -> Iterator[FoundStep]:
    text = where.paragraph.text
    parts = clauses(text, where.sentence)
    for at in range(len(parts)):
        step = find_steps(text, parts, at)
        if step is None:
            continue
        span = Span(step.start, step.end)
        commitment = Commitment(
            who=where.turn.speaker.label,
            what=span.of(text),
            when=_when_of_step(where, span),
            strength=step.strength,
            provenance=provenance(where.transcript.id, where.paragraph, span.start, span.end),
        )
        yield FoundStep(commitment, where.paragraph, where.transcript.recorded, span)


def _when_of_step(where: _Where, span: Span) -> When | None:
    """Return the first date in the sentence that is not behind the interview."""
    for mention in where.dates:
        is_inside = where.sentence.start <= mention.start < where.sentence.end
        is_past = bool(mention.when.end) and mention.when.end < where.transcript.recorded
        if is_inside and not is_past and mention.start < span.end:
            return _with_bound(where.paragraph.text, mention)
    vague = _DEADLINE.search(where.paragraph.text, span.start, span.end)
    return When("", "", vague.group()) if vague else None


_DEADLINE = re.compile(
    r"\b(?:by|before|until|within|in) (?:the )?"
    r"(?:(?:end|middle|beginning|start) of (?:the |this |next )?\w+"
    r"|(?:next|coming|following) (?:\w+ )?"
    r"(?:days?|weeks?|months?|years?|summer|winter|spring|autumn)"
    r"|Christmas|Easter|summer|autumn|winter|spring|\w+ (?:days|weeks|months|years))\b"
)
