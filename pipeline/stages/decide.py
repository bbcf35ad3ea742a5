"""Decide: an editor's decisions about sections, held against what the interview gives."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.errors import DefinitionError, Place, Problem
from pipeline.model.definition import Definition, SectionSpec
from pipeline.model.quotation_marks import ENGLISH, QuotationMarks, spans
from pipeline.model.taxonomy import ThemeGroup
from pipeline.model.transcript import Transcript, banned_anchors, paragraphs, spoken
from pipeline.stages.arrange import part_ids


def check_decisions(
    decisions: tuple[SectionSpec, ...],
    groups: tuple[ThemeGroup, ...],
    sources: tuple[Transcript, ...],
) -> None:
    """Raise DefinitionError for every theme without a section and every anchor that cannot be.

    Such are unknown ones, and pinned ones that are questions, of another theme, or dropped as well.
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
    banned = banned_anchors(sources)
    dropped = {anchor for decision in decisions for anchor in decision.drop}
    problems = [
        problem
        for decision in decisions
        for problem in (*_unknown(decision, themes, known), *_mispinned(decision, home, known))
    ]
    problems += [one for decision in decisions for one in _torn(decision, dropped)]
    problems += [one for decision in decisions for one in _unquotable(decision, banned)]
    if problems:
        raise DefinitionError(*problems)


def check_arrangement(
    decisions: tuple[SectionSpec, ...],
    groups: tuple[ThemeGroup, ...],
    order: tuple[str, ...],
    place: Place | None = None,
) -> None:
    """Raise DefinitionError for sections that cannot be joined, parted or put in order.

    `groups` are the sections before that. Such are themes that have none, a theme that is joined
    to itself or to two others, and anchors of another theme. `place` is where `order` stands.
    """
    themes = {group.theme.id for group in groups}
    hint = f"themes with a section: {', '.join(sorted(themes))}"
    problems: list[Problem] = []
    taken: set[str] = set()
    for decision in decisions:
        for theme in decision.merge:
            if theme not in themes:
                problems.append(Problem(f"no section '{theme}' to join", decision.place, hint))
            elif theme == decision.theme or theme in taken:
                message = f"'{theme}' cannot be joined to '{decision.theme}'"
                why = "a section joins one other, and not itself"
                problems.append(Problem(message, decision.place, why))
            taken.add(theme)
        problems += _misparted(decision, groups)
    known = themes | {id_ for decision in decisions for id_ in part_ids(decision)}
    for theme in order:
        if theme not in known - taken:
            problems.append(Problem(f"no section '{theme}' to put in order", place, hint))
    if problems:
        raise DefinitionError(*problems)


def _misparted(decision: SectionSpec, groups: tuple[ThemeGroup, ...]) -> Iterator[Problem]:
    own = {decision.theme, *decision.merge}
    home = {
        one.anchor
        for group in groups
        if group.theme.id in own
        for placement in group.placements
        for one in paragraphs(placement.exchange)
    }
    for split in decision.split:
        for anchor in split.at:
            if anchor not in home:
                hint = "name a paragraph of an exchange that stands there; see 'brief explain'"
                message = f"{anchor} does not stand under '{decision.theme}'"
                yield Problem(message, split.place, hint)


def check_quotations(
    definition: Definition, sources: tuple[Transcript, ...], marks: QuotationMarks
) -> None:
    """Raise DefinitionError for words that an editor quotes and nobody says.

    What a note, a recommendation or the like has between quotation marks, those of the house style
    or English ones, must stand in a source.
    """
    said = [one.text for _, one in spoken(*(one for one in sources if one.is_quotable))]

    def is_said(words: str) -> bool:
        return any(words.strip() in one for one in said)

    added = definition.additions
    texts = [(one.note, one.place) for one in definition.sections]
    own = (*added.recommendations, *added.asks, added.contact, added.cite, added.disclaimer)
    texts += [(text, definition.place) for text in own]
    problems = [
        Problem(f"“{words[:60]}” is quoted, and nobody says it", place, _UNQUOTED)
        for text, place in texts
        for pair in dict.fromkeys((marks, ENGLISH))
        for words in (text[one].strip() for one in spans(text, pair, is_said))
        if not is_said(words)
    ]
    if problems:
        raise DefinitionError(*problems)


_UNQUOTED = "leave the quotation marks out, or give the words as the transcript has them"


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


def _unquotable(decision: SectionSpec, banned: frozenset[str]) -> Iterator[Problem]:
    for anchor in decision.pin:
        if anchor in banned:
            hint = "say 'quotable: true' at its source where that was lifted"
            yield Problem(f"{anchor} must not be quoted, its file says", decision.place, hint)


def _torn(decision: SectionSpec, dropped: set[str]) -> Iterator[Problem]:
    for anchor in decision.pin:
        if anchor in dropped:
            hint = "keep it under 'pin' or under 'drop'"
            yield Problem(f"{anchor} is pinned and dropped", decision.place, hint)
