"""Briefs made by all stages from an interview of the builders, without a disk."""

from __future__ import annotations

from functools import cache

from pipeline.analysis import analyse
from pipeline.errors import Place
from pipeline.model.brief import Brief
from pipeline.model.definition import Definition, Length, SectionSpec, SourceSpec
from pipeline.model.style import Style
from pipeline.model.taxonomy import Taxonomy
from pipeline.model.transcript import Transcript
from pipeline.stages.compose import Material, compose
from pipeline.stages.selecting.chosen import Order
from pipeline.store.taxonomies import load_taxonomy
from tests.builders import house_style


def composed(
    *sources: Transcript,
    length: Length = Length.BRIEF,
    decisions: tuple[SectionSpec, ...] = (),
    style: Style | None = None,
) -> Brief:
    """Return the brief of some interviews, grouped by the general taxonomy."""
    return compose(material(*sources, length=length, decisions=decisions, style=style))


def material(
    *sources: Transcript,
    length: Length = Length.BRIEF,
    decisions: tuple[SectionSpec, ...] = (),
    style: Style | None = None,
) -> Material:
    """Return what a brief of some interviews is made of."""
    style = style or house_style()
    order = Order(length, decisions, style.labels, style.order)
    found = analyse(sources, general(), order)
    definition = _definition(sources, length, decisions)
    return Material(definition, style, sources, found.groups, found.findings, found.selection, ())


def decision(
    theme: str,
    heading: str = "",
    pin: tuple[str, ...] = (),
    drop: tuple[str, ...] = (),
    note: str = "",
) -> SectionSpec:
    """Return what an editor decides about one section."""
    return SectionSpec(theme, heading, pin, drop, Place("city.yaml", 9), note)


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
