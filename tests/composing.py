"""Briefs made by all stages from an interview of the builders, without a disk."""

from __future__ import annotations

from functools import cache

from pipeline.errors import Place
from pipeline.model.brief import Brief
from pipeline.model.definition import Definition, Length, SectionSpec, SourceSpec
from pipeline.model.taxonomy import Taxonomy
from pipeline.model.transcript import Transcript
from pipeline.stages.compose import Material, compose
from pipeline.stages.decide import check_decisions
from pipeline.stages.extract import extract
from pipeline.stages.group import group
from pipeline.stages.pair import pair
from pipeline.stages.select import Order, Selection, select
from pipeline.store.templates import load_taxonomy
from tests.builders import house_style


def composed(
    *sources: Transcript, length: Length = Length.BRIEF, decisions: tuple[SectionSpec, ...] = ()
) -> Brief:
    """Return the brief of some interviews, grouped by the general taxonomy."""
    return compose(material(*sources, length=length, decisions=decisions))


def material(
    *sources: Transcript, length: Length = Length.BRIEF, decisions: tuple[SectionSpec, ...] = ()
) -> Material:
    """Return what a brief of some interviews is made of."""
    exchanges = tuple(one for source in sources for one in pair(source))
    groups = group(exchanges, general())
    check_decisions(decisions, groups, sources)
    style = house_style()
    findings = extract(sources)
    order = Order(length, decisions, style.labels)
    selection: Selection = select(groups, findings, sources, order)
    definition = _definition(sources, length, decisions)
    return Material(definition, style, sources, groups, selection, (), findings.names)


def decision(
    theme: str, heading: str = "", pin: tuple[str, ...] = (), drop: tuple[str, ...] = ()
) -> SectionSpec:
    """Return what an editor decides about one section."""
    return SectionSpec(theme, heading, pin, drop, Place("city.yaml", 9))


@cache
def general() -> Taxonomy:
    """Return the general taxonomy as shipped."""
    return load_taxonomy("general", None)


def _definition(
    sources: tuple[Transcript, ...], length: Length, decisions: tuple[SectionSpec, ...]
) -> Definition:
    place = Place("city.yaml", 1)
    specs = tuple(
        SourceSpec(one.path, one.recorded, one.terms, (), (), (), place) for one in sources
    )
    return Definition(
        slug="city",
        title="The city and its river",
        purpose="",
        style="house",
        taxonomy="general",
        length=length,
        marking="",
        sources=specs,
        sections=decisions,
        place=place,
    )
