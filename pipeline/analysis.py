"""The analysis: from the bytes of a transcript to what a brief says of it; nothing is written."""

from __future__ import annotations

from pipeline.model.definition import SectionSpec, SourceSpec, Wording
from pipeline.model.style import InterviewerFigures, SectionOrder
from pipeline.model.taxonomy import Taxonomy, ThemeGroup
from pipeline.model.transcript import ASKS, Transcript, is_heard, spoken
from pipeline.readers import Source, decode, read_transcript
from pipeline.stages.arrange import arranged, part_ids
from pipeline.stages.cast import cast
from pipeline.stages.decide import check_arrangement, check_decisions
from pipeline.stages.facts.extract import answered, extract
from pipeline.stages.facts.found import Findings
from pipeline.stages.normalize import normalize
from pipeline.stages.pair import address, pair
from pipeline.stages.repeats import without_repeat
from pipeline.stages.select import Order, Selection, select
from pipeline.stages.themes.fit import Fit, fitting
from pipeline.stages.themes.group import by_weight, group
from pipeline.stages.tidying import tidied
from pipeline.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Analysis:
    """Where every exchange stands, and what is said of each theme."""

    groups: tuple[ThemeGroup, ...]
    findings: Findings
    selection: Selection


def prepared(
    data: bytes,
    spec: SourceSpec,
    name: str,
    *,
    is_alone: bool,
    wording: Wording = Wording.VERBATIM,
) -> Transcript:
    """Return a transcript read, cast, addressed and normalized, and tidied where that is wanted."""
    labels = frozenset(one.label for one in spec.speakers)
    transcript = read_transcript(data, Source(spec.path, name, spec.recorded, spec.terms, labels))
    transcript = without_repeat(transcript, decode(data, spec.path))
    addressed = address(cast(transcript, spec.speakers), "" if is_alone else name)
    transcript = normalize(addressed, spec.corrections)
    return tidied(transcript) if wording is Wording.SUBSTANTIALLY_VERBATIM else transcript


def chosen(
    sources: tuple[Transcript, ...],
    taxonomies: tuple[Taxonomy, ...],
    decisions: tuple[SectionSpec, ...],
) -> Fit:
    """Return the taxonomy that fits the sources and what the editor has decided, and why."""
    exchanges = tuple(one for source in sources for one in pair(source))
    apart = {id_ for one in decisions for id_ in part_ids(one)}
    return fitting(exchanges, taxonomies, frozenset(one.theme for one in decisions) - apart)


def analyse(sources: tuple[Transcript, ...], taxonomy: Taxonomy, order: Order) -> Analysis:
    """Return what is said of each theme; raises DefinitionError for decisions that cannot be."""
    exchanges = tuple(one for source in sources for one in pair(source))
    pinned = {anchor: one.theme for one in order.decisions for anchor in one.pin}
    groups = group(exchanges, taxonomy, pinned)
    check_arrangement(order.decisions, groups, order.first, order.place)
    if order.sections is SectionOrder.WEIGHT:
        groups = by_weight(groups)
    groups = arranged(groups, order.decisions, order.first)
    check_decisions(order.decisions, groups, sources)
    findings = extract(sources)
    shown = _heard(findings, sources)
    if order.figures is InterviewerFigures.OMITTED:
        shown = answered(shown)
    return Analysis(groups, findings, select(groups, shown, sources, order))


def _heard(findings: Findings, sources: tuple[Transcript, ...]) -> Findings:
    """Return the findings without those of people who are not quoted, such as callers."""
    unheard = {
        one.anchor
        for source in sources
        for turn, one in spoken(source)
        if turn.speaker.role not in ASKS and not is_heard(turn, source)
    }
    if not unheard:
        return findings
    return replace(
        findings,
        facts=tuple(one for one in findings.facts if one.paragraph.anchor not in unheard),
        steps=tuple(one for one in findings.steps if one.paragraph.anchor not in unheard),
    )
