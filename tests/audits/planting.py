"""Faults planted in the sample brief, to be found by the audits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pipeline.audits import Finding, audit
from pipeline.model.brief import Block, Brief, Section, SectionRole
from pipeline.model.transcript import Transcript, raw_text
from tests.builders import house_style, sample_brief


def raw_of(source: Transcript) -> str:
    """Return the raw file in which the builder's offsets count."""
    size = max(one.end for turn in source.turns for one in turn.paragraphs)
    raw = [" "] * size
    for turn in source.turns:
        for one in turn.paragraphs:
            raw[one.start : one.end] = raw_text(one)
    return "".join(raw)


def findings(
    brief: Brief,
    outputs: dict[str, bytes] | None = None,
    raw: str | None = None,
    previous: Brief | None = None,
) -> tuple[Finding, ...]:
    """Return what the audits find in a brief, and in outputs that are said to be its own."""
    known = {one.id: raw_of(one) for one in brief.sources}
    if raw is not None:
        known[brief.sources[0].id] = raw
    return audit(brief, outputs or {}, known, previous, house_style())


def promises(found: tuple[Finding, ...]) -> set[str]:
    """Return the promises that some findings say would be broken."""
    return {one.promise for one in found}


def changed(
    role: SectionRole, change: Callable[[Block], Block | None], brief: Brief | None = None
) -> Brief:
    """Return the sample brief with every block of one kind of section changed, or taken out."""
    brief = brief or sample_brief()
    sections = tuple(
        _changed(section, change) if section.role is role else section for section in brief.sections
    )
    return replace(brief, sections=sections)


def _changed(section: Section, change: Callable[[Block], Block | None]) -> Section:
    blocks = (change(block) for block in section.blocks)
    return replace(section, blocks=tuple(block for block in blocks if block is not None))
