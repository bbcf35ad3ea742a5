"""The machine-readable brief held against the brief: paragraphs, claims and facts, one by one."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from pipeline.audits.finding import Finding
from pipeline.model.brief import (
    Brief,
    BulletList,
    Cite,
    FactBox,
    Inline,
    Prose,
    Quotation,
    Section,
    plain,
    unmarked,
    unshown_facts,
)
from pipeline.model.facts import Count, Fact, Money, Percent
from pipeline.model.transcript import spoken
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class _Fact:
    """What must not change of a fact."""

    kind: str
    label: str
    text: str
    hedge: str
    said_by: str
    in_question: bool
    anchor: str
    numbers: tuple[float, ...]


def audit_json(brief: Brief, data: bytes) -> Iterator[Finding]:
    """Yield what the JSON lost or changed: paragraphs, claims, facts, their figures and hedges."""
    document = json.loads(data)
    shown = {
        paragraph["anchor"]: (paragraph["text"], turn["speaker"])
        for source in document["sources"]
        for turn in source["turns"]
        for paragraph in turn["paragraphs"]
    }
    said = {
        section["id"]: [_bare(one["text"]) for one in section["key_points"] + section["quotations"]]
        for section in document["sections"]
    }
    facts = Counter(_read(fact) for section in document["sections"] for fact in section["facts"])
    yield from _audit_paragraphs(brief, shown)
    for section in brief.sections:
        yield from _audit_section(section, said.get(section.id))
    yield from _audit_facts(Counter(_facts(brief)), facts)


def _read(fact: Mapping[str, object]) -> _Fact:
    value = fact["value"] if isinstance(fact["value"], dict) else {}
    numbers = (one for one in value.values() if isinstance(one, int | float))
    words = (str(fact[key]) for key in ("kind", "label", "text", "hedge", "said_by"))
    kind, label, text, hedge, said_by = words
    return _Fact(
        kind,
        label,
        text,
        hedge,
        said_by,
        bool(fact["in_question"]),
        str(fact["anchor"]),
        tuple(sorted(numbers)),
    )


def _facts(brief: Brief) -> Iterator[_Fact]:
    for section in brief.sections:
        for block in section.blocks:
            for row in block.rows if isinstance(block, FactBox) else ():
                yield from map(_expected, row.facts)
    yield from (_expected(one.fact) for one in unshown_facts(brief))


def _expected(fact: Fact) -> _Fact:
    return _Fact(
        fact.kind.value,
        fact.label,
        fact.text,
        fact.hedge,
        fact.said_by,
        fact.in_question,
        fact.provenance.anchor,
        tuple(sorted(_numbers(fact))),
    )


def _numbers(fact: Fact) -> tuple[float, ...]:
    match fact.value:
        case Money(amount=low, to=high) | Percent(percent=low, to=high):
            return (low,) if high is None else (low, high)
        case Count(number=low, to=high):
            return (low,) if high is None else (low, high)
    return ()


def _audit_paragraphs(brief: Brief, shown: Mapping[str, tuple[str, str]]) -> Iterator[Finding]:
    for turn, paragraph in spoken(*brief.sources):
        text, speaker = shown.get(paragraph.anchor, ("", ""))
        if text != paragraph.text:
            yield Finding("P4", "json", f"the words of {paragraph.anchor} are not there")
        elif speaker != turn.speaker.label:
            yield Finding("P3", "json", f"{paragraph.anchor} is credited to {speaker}")


def _audit_section(section: Section, said: Sequence[str] | None) -> Iterator[Finding]:
    if said is None:
        yield Finding("P4", "json", f"the section “{section.heading}” is not there")
        return
    for words in _claims(section):
        if _bare(words) not in said:
            yield Finding("P1", "json", f"not there as the brief has it: {words[:60]}")


def _claims(section: Section) -> Iterator[str]:
    for block in section.blocks:
        match block:
            case Prose(inlines, is_lead=True) | Quotation(inlines):
                yield _without_cites(inlines)
            case BulletList(points):
                yield from (_without_cites(point.inlines) for point in points)


def _without_cites(inlines: tuple[Inline, ...]) -> str:
    return plain(tuple(one for one in unmarked(inlines) if not isinstance(one, Cite)))


def _bare(words: str) -> str:
    """Return words without white space: what a left-out cite leaves of it is the writer's."""
    return re.sub(r"\s", "", words)


def _audit_facts(expected: Counter[_Fact], written: Counter[_Fact]) -> Iterator[Finding]:
    for one in expected - written:
        yield Finding("P9", "json", f"the fact “{one.hedge} {one.text}” is not there so")
    for one in written - expected:
        yield Finding("P9", "json", f"the fact “{one.hedge} {one.text}” is not the brief's")
