"""The machine-readable brief: JSON in the form `briefwright/brief/1`."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import TypeAlias, assert_never

from pipeline.model.brief import (
    Brief,
    BulletList,
    Cite,
    Editorial,
    FactBox,
    Figure,
    Front,
    Inline,
    ListedCorrection,
    PlacedFact,
    Prose,
    Quotation,
    Section,
    SectionRole,
    Table,
    cites,
    unmarked,
    unshown_facts,
)
from pipeline.model.facts import Commitment, Count, Fact, Items, Money, Name, Percent, Value, When
from pipeline.model.identity import identity
from pipeline.model.style import Style
from pipeline.model.taxonomy import Placement
from pipeline.model.transcript import (
    Paragraph,
    Provenance,
    Query,
    Speaker,
    Transcript,
    Turn,
    omissions,
    spoken,
    text_span,
)
from pipeline.values import dataclass

SCHEMA = "briefwright/brief/1"

Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | int | float | bool | None"


def write(brief: Brief, style: Style) -> bytes:  # noqa: ARG001 - every writer has this signature
    """Return `brief` as JSON, UTF-8; `brief schema brief` describes each name.

    Unknown single values are null. Words stand without their cites, which are listed as anchors.
    """
    return (json.dumps(_brief(brief), ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode(
        "utf-8"
    )


def _brief(brief: Brief) -> Json:
    register = brief.register
    sources = _Sources.of(brief)
    exchanges = _exchange_numbers(register.placements)
    unshown = tuple(unshown_facts(brief))
    return {
        "schema": SCHEMA,
        "front": _front(brief.front),
        "sources": [_source(source, exchanges) for source in brief.sources],
        "exchanges": [_exchange(placement) for placement in register.placements],
        "sections": [_section(section, sources, unshown) for section in brief.sections],
        "commitments": [_commitment(each) for each in register.commitments],
        "corrections": [_correction(each) for each in register.corrections],
        "queries": [_query(each) for each in register.queries],
        "omissions": [
            {"anchor": one.anchor, "text": edit.raw, "put": edit.text, "reason": edit.reason}
            for _, one in spoken(*brief.sources)
            for edit in omissions(one)
        ],
        "left_out": [{"anchor": each.anchor, "reason": each.reason} for each in register.left_out],
    }


@dataclass(frozen=True, slots=True)
class _Sources:
    """What is looked up by anchor."""

    speakers: Mapping[str, str]
    """Labels."""
    drawn: Mapping[str, Paragraph]
    """The paragraphs of containers that are no plain text: spans count in their words."""
    opening: str
    """The mark that opens a quotation."""

    @classmethod
    def of(cls, brief: Brief) -> _Sources:
        """Return what is looked up in the sources of a brief."""
        drawn = [one for one in brief.sources if not one.is_plain]
        return cls(
            {one.anchor: turn.speaker.label for turn, one in spoken(*brief.sources)},
            {one.anchor: one for _, one in spoken(*drawn)},
            brief.front.quotation_marks.signs[0],
        )

    def span(self, provenance: Provenance) -> dict[str, Json]:
        """Return an anchor with its span: in the file, or in the paragraph's words."""
        paragraph = self.drawn.get(provenance.anchor)
        start, end = provenance.start, provenance.end
        if paragraph:
            start, end = text_span(paragraph, start, end)
        return {"anchor": provenance.anchor, "start": start, "end": end}


def _exchange_numbers(placements: tuple[Placement, ...]) -> dict[tuple[str, int], int]:
    """Return the number of the exchange by source and number of each turn in it."""
    return {
        (placement.exchange.source, turn.number): placement.exchange.number
        for placement in placements
        for turn in (placement.exchange.question, *placement.exchange.answers)
        if turn is not None and placement.exchange.number
    }


def _front(front: Front) -> Json:
    return {
        "slug": front.slug,
        "title": front.title,
        "language": front.language,
        "date": front.date,
        "edition": front.edition or None,
        "notice": front.notice or None,
    }


def _source(source: Transcript, exchanges: dict[tuple[str, int], int]) -> Json:
    return {
        "id": source.id,
        "path": source.path,
        "sha256": source.sha256,
        "format": source.format,
        "recorded": source.recorded or None,
        "terms": source.terms,
        "speakers": [_speaker(speaker) for speaker in source.speakers],
        "turns": [
            _turn(turn, exchanges.get((source.id, turn.number)), is_plain=source.is_plain)
            for turn in source.turns
        ],
    }


def _speaker(speaker: Speaker) -> Json:
    return {"label": speaker.label, "name": speaker.name, "role": speaker.role.value}


def _turn(turn: Turn, exchange: int | None, *, is_plain: bool) -> Json:
    return {
        "number": turn.number,
        "speaker": turn.speaker.label,
        "role": turn.speaker.role.value,
        "exchange": exchange,
        "paragraphs": [_paragraph(one, is_plain=is_plain) for one in turn.paragraphs],
    }


def _paragraph(paragraph: Paragraph, *, is_plain: bool) -> Json:
    terms: dict[str, Json] = {"terms": paragraph.terms} if paragraph.terms else {}
    return {
        "anchor": paragraph.anchor,
        "text": paragraph.text,
        "start": paragraph.start if is_plain else 0,
        "end": paragraph.end if is_plain else len(paragraph.text),
        **terms,
    }


def _exchange(placement: Placement) -> Json:
    exchange = placement.exchange
    question = exchange.question.paragraphs if exchange.question else ()
    answers = chain.from_iterable(turn.paragraphs for turn in exchange.answers)
    return {
        "source": exchange.source,
        "number": exchange.number,
        "question": [paragraph.anchor for paragraph in question],
        "answers": [paragraph.anchor for paragraph in answers],
        "theme": placement.theme,
        "secondary": list(placement.secondary),
    }


def _section(section: Section, sources: _Sources, unshown: tuple[PlacedFact, ...]) -> Json:
    points: list[Json] = []
    quotations: list[Json] = []
    facts: list[Json] = []
    for block in section.blocks:
        match block:
            case Prose():
                points.extend(_lead(block, sources))
            case BulletList(items):
                points.extend(_point(item.inlines, item.said_by) for item in items)
            case Quotation():
                quotations.append(_quotation(block))
            case FactBox(rows=rows):
                shown = (fact for row in rows for fact in row.facts)
                facts.extend(_fact(fact, sources, is_shown=True) for fact in shown)
            case Table():
                # The form has no tables: announced steps stand under `commitments`, typed.
                pass
            case Figure():
                # Its facts stand in the row that it draws.
                pass
            case _:
                assert_never(block)
    if section.role in {SectionRole.THEME, SectionRole.SOURCES}:
        beside = (one.fact for one in unshown if one.theme == section.theme)
        facts.extend(_fact(fact, sources, is_shown=False) for fact in beside)
    return {
        "id": section.id,
        "role": section.role.value,
        "theme": section.theme or None,
        "heading": section.heading,
        "key_points": points,
        "quotations": quotations,
        "facts": facts,
    }


def _lead(prose: Prose, sources: _Sources) -> Iterator[Json]:
    """Yield the lead sentence of a themed section as a claim; its speaker is the cited one's."""
    cited = cites(prose.inlines)
    if prose.is_lead:
        labels = {sources.speakers.get(anchor, "") for anchor in cited}
        is_quoted = sources.opening in _words(prose.inlines)
        yield _point(prose.inlines, labels.pop() if is_quoted and len(labels) == 1 else "")


def _point(inlines: tuple[Inline, ...], said_by: str) -> Json:
    words, anchors = _words(inlines), cites(inlines)
    named = {"id": identity(words, anchors), "change": _mark(inlines)}
    return {"text": words, "anchors": list(anchors), "said_by": said_by, **named}


def _mark(inlines: tuple[Inline, ...]) -> str | None:
    """Return what an edition says of a claim: "new in this edition"."""
    marks = (one.text for one in inlines if isinstance(one, Editorial) and one.is_mark)
    return next((mark.strip(" []") for mark in marks), None)


def _quotation(quotation: Quotation) -> Json:
    words = _words(quotation.inlines)
    return {
        "text": words,
        "anchor": quotation.anchor,
        "said_by": quotation.said_by,
        "id": identity(words, (quotation.anchor,)),
        "change": _mark(quotation.inlines),
    }


def _words(inlines: tuple[Inline, ...]) -> str:
    """Return the words without marks and cites, and without the space that a cite leaves behind."""
    words = ""
    is_after_cite = False
    for inline in unmarked(inlines):
        if isinstance(inline, Cite):
            is_after_cite = True
            continue
        if is_after_cite and inline.text[:1] in {" ", ".", ",", ";", ":", ""}:
            words = words.rstrip(" ")
        words += inline.text
        is_after_cite = False
    return words.strip()


def _fact(fact: Fact, sources: _Sources, *, is_shown: bool) -> Json:
    return {
        "kind": fact.kind.value,
        "label": fact.label,
        "value": _value(fact.value),
        "hedge": fact.hedge,
        "when": _when(fact.when),
        "text": fact.text,
        "said_by": fact.said_by,
        "in_question": fact.in_question,
        **sources.span(fact.provenance),
        "derived_from": [sources.span(provenance) for provenance in fact.derived_from],
        "shown": is_shown,
        "id": identity(f"{fact.label} {fact.text}", (fact.provenance.anchor,)),
    }


def _value(value: Value) -> Json:
    match value:
        case Money(amount, currency, to):
            return {"amount": amount, **_range_end(to), "currency": currency}
        case Percent(percent, to):
            return {"percent": percent, **_range_end(to)}
        case Count(number, unit, to):
            return {"number": number, **_range_end(to), "unit": unit}
        case When(start, end):
            return {"from": start or None, "to": end or None}
        case Name(name):
            return {"name": name}
        case Items(items):
            return {"items": list(items)}
        case _:
            assert_never(value)


def _range_end(to: float | None) -> dict[str, Json]:
    return {} if to is None else {"to": to}


def _when(when: When | None) -> Json:
    if when is None:
        return None
    dates = {"from": when.start or None, "to": when.end or None}
    return {**dates, "text": when.text, "gloss": when.gloss}


def _commitment(commitment: Commitment) -> Json:
    return {
        "who": commitment.who,
        "what": commitment.what,
        "when": _when(commitment.when),
        "strength": commitment.strength.value,
        "anchor": commitment.provenance.anchor,
    }


def _correction(correction: ListedCorrection) -> Json:
    return {
        "at": correction.anchor,
        "replace": correction.replace,
        "with": correction.put,
        "reason": correction.reason,
        "by": correction.by,
    }


def _query(query: Query) -> Json:
    return {
        "anchor": query.anchor,
        "text": query.text,
        "proposal": query.proposal,
        "reason": query.reason,
        "confidence": query.confidence,
    }
