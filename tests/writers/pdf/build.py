"""Briefs of odd shapes, each on one line."""

from __future__ import annotations

from dataclasses import replace

from pipeline.model.brief import (
    Block,
    Brief,
    BulletList,
    FactBox,
    FactRow,
    Point,
    Prose,
    Section,
    SectionRole,
)
from tests.builders import said, sample_brief

SENTENCE = "The new plant will clean water for every household in the lower valley by autumn."


def brief(*sections: Section, **front: object) -> Brief:
    """Return a brief of `sections`, with the sample's front changed as told."""
    sample = sample_brief()
    changed = replace(sample.front, **front)  # type: ignore[arg-type]
    return Brief(changed, sections, sample.sources)


def theme(*blocks: Block, at: int = 1) -> Section:
    """Return a themed section."""
    return Section(f"theme-{at}", SectionRole.THEME, f"Theme {at}", blocks)


def prose(text: str = SENTENCE, times: int = 1) -> Prose:
    """Return a paragraph that says `text` so many times."""
    return Prose(said(" ".join([text] * times)))


def facts(count: int, times: int = 1) -> FactBox:
    """Return a fact box of numbered rows."""
    rows = tuple(
        FactRow(f"Fact-{at}", said(f"said-{at} " + " ".join([SENTENCE] * times)), ("A1.1",))
        for at in range(1, count + 1)
    )
    return FactBox("Facts", ("What", "Said", "Source"), rows)


def messages(count: int, times: int = 1) -> Section:
    """Return key messages."""
    points = tuple(Point(said(" ".join([SENTENCE] * times), " ", "[A1.1]")) for _ in range(count))
    blocks = (BulletList(points, is_numbered=True),)
    return Section("key-messages", SectionRole.KEY_MESSAGES, "Key messages", blocks)


def glance(count: int) -> Section:
    """Return an at a glance of `count` stacked facts."""
    box = replace(facts(count), heading="", columns=())
    return Section("at-a-glance", SectionRole.AT_A_GLANCE, "At a glance", (box,))


def annex(count: int, times: int = 1) -> Section:
    """Return an annex in which `A1.1`, `A2.1`, … are at home."""
    blocks = tuple(
        Prose(said(f"A{at}.1 " + " ".join([SENTENCE] * times)), target=f"A{at}.1")
        for at in range(1, count + 1)
    )
    return Section("annex", SectionRole.ANNEX, "Annex: the transcript", blocks)
