"""Decide: an editor's decisions about sections, held against what the interview gives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.errors import DefinitionError, Problem
from pipeline.model.definition import SectionSpec
from pipeline.model.taxonomy import ThemeGroup
from pipeline.model.transcript import Transcript, spoken


def check_decisions(
    decisions: tuple[SectionSpec, ...],
    groups: tuple[ThemeGroup, ...],
    sources: tuple[Transcript, ...],
) -> None:
    """Raise DefinitionError for every theme without a section and every anchor that cannot be.

    Such are unknown ones, and pinned ones that are questions, of another theme, or dropped as well.
    What a note quotes must stand in a source, as all quotations of a brief do.
    """
    themes = {group.theme.id for group in groups}
    home = {
        paragraph.anchor: group.theme.id
        for group in groups
        for placement in group.placements
        for turn in placement.exchange.answers
        for paragraph in turn.paragraphs
    }
    known = {one.anchor for _, one in spoken(*sources)}
    dropped = {anchor for decision in decisions for anchor in decision.drop}
    problems = [
        problem
        for decision in decisions
        for problem in (*_unknown(decision, themes, known), *_mispinned(decision, home, known))
    ]
    problems += [one for decision in decisions for one in _torn(decision, dropped)]
    said = [one.text for _, one in spoken(*sources)]
    problems += [one for decision in decisions for one in _misquoted(decision, said)]
    if problems:
        raise DefinitionError(*problems)


def _unknown(decision: SectionSpec, themes: set[str], known: set[str]) -> Iterator[Problem]:
    if decision.theme not in themes:
        hint = f"themes with a section: {', '.join(sorted(themes))}"
        yield Problem(f"no section has the theme '{decision.theme}'", decision.place, hint)
    for anchor in (*decision.pin, *decision.drop):
        if anchor not in known:
            hint = "see the annex of the brief for the anchors"
            yield Problem(f"there is no paragraph {anchor}", decision.place, hint)


def _mispinned(decision: SectionSpec, home: dict[str, str], known: set[str]) -> Iterator[Problem]:
    for anchor in decision.pin:
        if anchor in home and home[anchor] != decision.theme:
            hint = f"it stands under '{home[anchor]}'; pin it there"
            yield Problem(f"{anchor} is not of the theme '{decision.theme}'", decision.place, hint)
        elif anchor in known and anchor not in home:
            hint = "only answers can be pinned: a question is not the respondent's words"
            yield Problem(f"{anchor} is a question", decision.place, hint)


def _torn(decision: SectionSpec, dropped: set[str]) -> Iterator[Problem]:
    for anchor in decision.pin:
        if anchor in dropped:
            hint = "keep it under 'pin' or under 'drop'"
            yield Problem(f"{anchor} is pinned and dropped", decision.place, hint)


def _misquoted(decision: SectionSpec, said: list[str]) -> Iterator[Problem]:
    for words in _QUOTED.findall(decision.note):
        if not any(words in text for text in said):
            hint = "leave the quotation marks out, or give the words as the transcript has them"
            message = f"the note quotes “{words[:60]}”, which nobody says"
            yield Problem(message, decision.place, hint)


_QUOTED = re.compile("“([^“”]*)”")
