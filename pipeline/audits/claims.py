"""Claims of the brief held against its sources: words, anchors, speakers and numbers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import assert_never

from pipeline.audits.finding import Finding
from pipeline.audits.quotations import has_stray, outside, quotations, stands_in
from pipeline.model.brief import (
    CLAIMING,
    Brief,
    BulletList,
    FactBox,
    FactRow,
    Figure,
    Inline,
    Prose,
    Quotation,
    Row,
    Section,
    SectionRole,
    Strong,
    Table,
    Text,
    cites,
    plain,
    texts,
    unshown_facts,
)
from pipeline.model.corrected import SIC, Mark, figures_of, marks, printed
from pipeline.model.facts import Fact, FactKind, When
from pipeline.model.labels import CorrectionsInQuotations, Labels
from pipeline.model.quotation_marks import ENGLISH, QuotationMarks, Stands
from pipeline.model.transcript import ASKS, Paragraph, Turn, banned_anchors, raw_text, spoken
from pipeline.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Claim:
    """One sentence, row or quotation, with what it cites."""

    text: str
    anchors: tuple[str, ...]
    said_by: str
    row: FactRow | None = None
    label: str = ""
    """Words of ours at its head, set bold: "Trade."; not held against the source."""
    attribution: str = ""
    """Name as printed under a quotation that is set apart."""
    is_quoting: bool = False
    """True where a speaker's words must stand between quotation marks."""


@dataclass(frozen=True, slots=True)
class _Source:
    """What an anchor leads to."""

    turn: Turn
    paragraph: Paragraph
    printed: str
    """The words as a quotation must have them: corrected ones marked as the house style says."""
    marks: tuple[Mark, ...] = ()


def audit_claims(
    brief: Brief,
    previous: Brief | None,
    labels: Labels,
    mode: CorrectionsInQuotations = CorrectionsInQuotations.LISTED,
) -> Iterator[Finding]:
    """Yield what the claims of the brief break of P1, P2, P3, P4 and P9.

    `mode` is how quotations must show words that were corrected.
    """
    sources = _sources(brief, mode)
    known = _numbers(brief) | (_numbers(previous) if previous else frozenset())
    for section in brief.sections:
        if section.role in CLAIMING:
            for claim in (_unheaded(one, brief, labels) for one in claims(section)):
                yield from _audit_claim(claim, sources, labels)
                if section.role is SectionRole.KEY_MESSAGES and claim.anchors:
                    yield from _audit_wording(claim, sources, labels)
        if section.role in CLAIMING or section.role in _EDITORS:
            yield from _audit_notes(section, sources, labels.quotation_marks)
        elif section.role is SectionRole.WHAT_CHANGED:
            yield from _audit_changes(section, sources, known)
    yield from _audit_bans(brief)
    for one in unshown_facts(brief):
        source = sources[one.fact.provenance.anchor]
        yield from _audit_fact(one.fact, source.paragraph.text, source)
    yield from _lost(brief)


_QUOTED_RUN = 8
"""Words in a row that nobody says by chance, and that a figure with its measure has not."""


def _audit_bans(brief: Brief) -> Iterator[Finding]:
    """Yield sources that must not be quoted and of which words stand in the brief all the same."""
    if all(source.is_quotable for source in brief.sources):
        return
    shown = [_runs(text.split()) for text in texts(brief)]
    for source in brief.sources:
        if not source.is_quotable:
            for _, paragraph in spoken(source):
                said = _runs(paragraph.text.split())
                if any(not said.isdisjoint(one) for one in shown):
                    yield Finding("P1", paragraph.anchor, "quoted, and its file bans quotation")


def _runs(words: Sequence[str]) -> frozenset[tuple[str, ...]]:
    last = len(words) - _QUOTED_RUN + 1
    return frozenset(tuple(words[at : at + _QUOTED_RUN]) for at in range(last))


def _audit_notes(
    section: Section, sources: dict[str, _Source], marks: QuotationMarks
) -> Iterator[Finding]:
    """Yield what an editor's own words quote, in the marks of the house or English ones."""

    def is_said(words: str) -> bool:
        return any(_holds(one, words) for one in sources.values())

    for text in _own(section):
        for pair in dict.fromkeys((marks, ENGLISH)):
            for words in quotations(text, pair, is_said):
                if not is_said(words):
                    yield Finding("P1", section.id, f"not in the sources: “{words[:60]}”")


_EDITORS = frozenset({SectionRole.RECOMMENDATIONS, SectionRole.ASKS, SectionRole.ABOUT})
"""Sections in which an editor speaks."""


def _own(section: Section) -> Iterator[str]:
    """Yield what an editor says in a section: all of it, or the notes on it."""
    is_all = section.role in _EDITORS
    for block in section.blocks:
        if isinstance(block, Prose) and (block.is_note or is_all):
            yield plain(block.inlines)
        elif isinstance(block, BulletList) and is_all:
            yield from (plain(point.inlines) for point in block.points)


def _unheaded(claim: Claim, brief: Brief, labels: Labels) -> Claim:
    """Return a reference to other sections without their headings: their figures are no claim."""
    if not claim.text.startswith(labels.see_also):
        return claim
    text = claim.text
    for section in brief.sections:
        text = text.replace(f" {section.heading} ", " ")
    return replace(claim, text=text)


def audit_sources(brief: Brief, raw: Mapping[str, str]) -> Iterator[Finding]:
    """Yield paragraphs whose words, with their edits taken back, are not those of the raw file."""
    for source in brief.sources:
        for _, paragraph in spoken(source):
            words = raw[source.id][paragraph.start : paragraph.end]
            if not _leads_back(paragraph, words, brief):
                message = "the normalized words do not lead back to the file"
                yield Finding("P1", paragraph.anchor, message)


def _sources(
    brief: Brief, mode: CorrectionsInQuotations = CorrectionsInQuotations.LISTED
) -> dict[str, _Source]:
    figures = figures_of(brief)
    return {
        one.anchor: _Source(turn, one, printed(one, mode, figures), marks(one, mode, figures))
        for turn, one in spoken(*brief.sources)
    }


def _holds(source: _Source, words: str) -> bool:
    """Return whether words of ours, such as a label or a note, quote a source as corrected."""
    return stands_in(words, source.paragraph.text) or stands_in(words, source.printed)


def _corrected(text: str, cited: Sequence[_Source]) -> str:
    """Return a claim with the marks of its corrections taken back: `literary [sic]`, `[literacy]`.

    Facts are of the corrected words, so figures and hedges are held against these.
    """
    for source in cited:
        for mark in source.marks:
            put = source.paragraph.text[mark.start : mark.end]
            text = _shown(mark).sub(lambda _, put=put: put, text)  # type: ignore[misc]
    return text


def _shown(mark: Mark) -> re.Pattern[str]:
    """Return what finds a mark in a claim, its first letter in either case."""
    first, rest = re.escape(mark.words[0]), re.escape(mark.words[1:])
    if mark.is_sic:
        return re.compile(rf"(?<!\w)\[?(?i:{first})\]?{rest} {re.escape(SIC)}")
    return re.compile(rf"\[(?i:{first}){rest}\]")


def _leads_back(paragraph: Paragraph, raw: str, brief: Brief) -> bool:
    """Return whether a paragraph gives the raw words: all, or but for names that were taken out."""
    if not paragraph.is_redacted:
        return raw == raw_text(paragraph)
    if any(one.anchor == paragraph.anchor for one in brief.register.corrections):
        return True
    there = iter(re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", raw)))
    kept = re.findall(
        r"[^\W_]+", _BRACKETED.sub(" ", unicodedata.normalize("NFKC", paragraph.text))
    )
    return all(word in there for word in kept)


_BRACKETED = re.compile(r"\[[^\]]*\]")


def claims(section: Section) -> Iterator[Claim]:
    """Yield what a section says, each with the anchors it carries."""
    for block in section.blocks:
        match block:
            case Prose(is_note=True):
                pass
            case Prose(inlines, is_lead=is_lead):
                yield replace(_claim(inlines, ""), is_quoting=is_lead)
            case BulletList(points):
                yield from (_claim(point.inlines, point.said_by) for point in points)
            case Quotation(inlines, anchor, said_by, attribution):
                words = plain(inlines)
                yield Claim(words, (anchor,), said_by, attribution=attribution, is_quoting=True)
            case FactBox(rows=rows):
                yield from (_row_claim(row) for row in rows)
            case Figure(bars=bars):
                yield from (_bar_claim(bar) for bar in bars)
            case Table(rows=table_rows):
                for row in table_rows:
                    yield replace(_claim(_joined(row), ""), is_quoting=True)
            case _:
                assert_never(block)


def _joined(row: Row) -> tuple[Inline, ...]:
    return tuple(one for cell in row.cells for one in (*cell.inlines, Text(" ")))


def _claim(inlines: tuple[Inline, ...], said_by: str) -> Claim:
    anchors = cites(inlines)
    text = plain(inlines)
    for anchor in anchors:
        text = text.replace(f"[{anchor}]", " ")
    first = inlines[0] if inlines else None
    label = first.text if isinstance(first, Strong) else ""
    return Claim(text, anchors, said_by, label=label, is_quoting=bool(said_by))


def _row_claim(row: FactRow) -> Claim:
    return Claim(f"{row.label} {plain(row.inlines)}", row.anchors, "", row)


def _bar_claim(bar: FactRow) -> Claim:
    return Claim(f"{plain(bar.inlines)} ({bar.label})", bar.anchors, "", bar)


def _audit_claim(claim: Claim, sources: dict[str, _Source], labels: Labels) -> Iterator[Finding]:
    shown = claim.text[:60]
    if not claim.anchors:
        yield Finding("P2", shown, "no anchor")
    unknown = [anchor for anchor in claim.anchors if anchor not in sources]
    for anchor in unknown:
        yield Finding("P2", anchor, "no such paragraph in the sources")
    if unknown or not claim.anchors:
        return
    cited = [sources[anchor] for anchor in claim.anchors]
    yield from _audit_quotations(claim, cited, labels.quotation_marks)
    yield from _audit_name(claim, cited)
    claim = replace(claim, text=_corrected(claim.text, cited))
    yield from _audit_numbers(claim, cited, labels.calculated)
    yield from _audit_row(claim, sources, labels)


def _audit_wording(claim: Claim, sources: dict[str, _Source], labels: Labels) -> Iterator[Finding]:
    """Yield words of a key message that nobody said and that are no verb of saying.

    Outside its quotation marks only the words cited, the name of the one who said them, and the
    house style's words of reporting may stand: no noun, number or name is new.
    """
    cited = [sources[anchor] for anchor in claim.anchors if anchor in sources]
    known = {word for one in cited for word in _words_of(_known_words(one))}
    known |= {word for one in _reporting(labels) for word in _words_of(one)}
    stands = _stands(cited)
    ours = outside(claim.text.removeprefix(claim.label), labels.quotation_marks, stands)
    for word in _words_of(_BRACKETED.sub(" ", ours)):
        if word not in known:
            yield Finding("P1", ", ".join(claim.anchors), f"nobody said “{word}”")


def _words_of(text: str) -> list[str]:
    return _WORD.findall(text.lower())


_WORD = re.compile(r"[^\W\d_]+")
"""A word of letters; figures are audited by themselves."""


def _reporting(labels: Labels) -> tuple[str, ...]:
    """Return the words of ours that may stand in a key message."""
    views = (labels.believes_that, labels.thinks_that, labels.hopes_that, labels.expects_that)
    return (labels.said_that, labels.said_so, *views, *_put_by(labels))


def _stands(cited: Sequence[_Source]) -> Stands:
    return lambda words: any(stands_in(words, one.printed) for one in cited)


def _audit_quotations(
    claim: Claim, cited: list[_Source], marks: QuotationMarks
) -> Iterator[Finding]:
    """Yield quotations that stand in no cited paragraph, or there in another's mouth.

    Nor may words be credited to a speaker without marks, or a mark stand outside a quotation. The
    heading before a key message quotes nobody: marks in it are of a title.
    """
    named = frozenset(quotations(claim.row.label, marks)) if claim.row else frozenset()
    said = claim.text.removeprefix(claim.label)
    found = list(quotations(said, marks, _stands(cited)))
    if claim.is_quoting and not found:
        yield Finding("P1", ", ".join(claim.anchors), f"nothing is quoted: {claim.text[:60]}")
    if has_stray(said, marks, _stands(cited)):
        yield Finding("P1", ", ".join(claim.anchors), f"a stray mark: {claim.text[:60]}")
    for words in found:
        holders = [
            one
            for one in cited
            if stands_in(words, one.printed) or (words in named and _holds(one, words))
        ]
        where = ", ".join(claim.anchors)
        if not holders:
            yield Finding("P1", where, f"not in the source: “{words[:60]}”")
        elif claim.said_by and all(one.turn.speaker.label != claim.said_by for one in holders):
            yield Finding("P3", where, f"not said by {claim.said_by}: “{words[:60]}”")
        elif claim.row is None and all(one.turn.speaker.role in ASKS for one in holders):
            yield Finding("P3", where, f"the interviewer's words as a claim: “{words[:60]}”")


def _audit_name(claim: Claim, cited: list[_Source]) -> Iterator[Finding]:
    """Yield a name under a quotation that is not its speaker's."""
    name = cited[0].turn.speaker.name
    if claim.attribution and claim.attribution != name:
        yield Finding("P3", claim.anchors[0], f"credited to {claim.attribution}, said by {name}")


_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def _audit_numbers(claim: Claim, cited: list[_Source], calculated: str) -> Iterator[Finding]:
    """Yield figures that stand neither in the cited words nor in the editor's brackets."""
    if claim.row is not None and any(fact.derived_from for fact in claim.row.facts):
        if calculated not in claim.text:
            yield Finding("P9", claim.text[:60], f"derived, and not said so: {calculated}")
        return
    known = {number for one in cited for number in _NUMBER.findall(_known_words(one))}
    for number in _NUMBER.findall(_BRACKETED.sub(" ", claim.text.removeprefix(claim.label))):
        if number not in known:
            yield Finding(
                "P9", ", ".join(claim.anchors), f"the figure {number} is not in the words cited"
            )


def _known_words(source: _Source) -> str:
    """Return the words cited, and the name of the speaker: there may be an "Audience 4"."""
    speaker = source.turn.speaker
    return f"{source.paragraph.text} {speaker.name} {speaker.short}"


def _audit_row(claim: Claim, sources: dict[str, _Source], labels: Labels) -> Iterator[Finding]:
    """Yield facts that lost their words, figure, hedge or speaker."""
    facts = claim.row.facts if claim.row else ()
    for fact in facts:
        if not fact.derived_from:
            yield from _audit_fact(fact, claim.text, sources[fact.provenance.anchor])
            yield from _audit_marks(fact, claim, labels)
    for fact in facts:
        if fact.kind in _FIGURES and not _is_shown(fact, facts, claim.text):
            where = fact.provenance.anchor
            yield Finding("P9", where, f"the figure “{fact.text}” is lost")


_FIGURES = frozenset({FactKind.MONEY, FactKind.PERCENT, FactKind.COUNT})


def _is_shown(fact: Fact, facts: tuple[Fact, ...], shown: str) -> bool:
    """Return whether a figure, or the same said in other words, stands in its row."""
    return any(one.text in shown for one in facts if one.value == fact.value)


def _put_by(labels: Labels) -> tuple[str, str]:
    """Return what marks a fact that nobody named who answered."""
    return labels.put_by_interviewer, labels.put_by_chair


def _audit_marks(fact: Fact, claim: Claim, labels: Labels) -> Iterator[Finding]:
    """Yield what a row takes from a fact that it shows: its hedge, its date, who put it."""
    where = fact.provenance.anchor
    if fact.in_question and not any(mark in claim.text for mark in _put_by(labels)):
        yield Finding("P3", where, "put by the interviewer, and not marked")
    if fact.kind not in _FIGURES or fact.text not in claim.text:
        return
    if fact.hedge and not _stands_near(fact.hedge, fact.text, claim.text):
        yield Finding("P9", where, f"the hedge “{fact.hedge}” stands at another figure")
    opening, _ = labels.quotation_marks.signs
    is_bare = claim.row is not None and opening not in plain(claim.row.inlines)
    if is_bare and fact.when and not _is_dated(fact, fact.when, claim.text):
        yield Finding("P9", where, f"the date “{fact.when.text}” stands at another figure")


def _is_dated(fact: Fact, when: When, shown: str) -> bool:
    """Return whether a figure stands with its date, as said or as the editor's brackets tell it."""
    ways = (when.text, f"[{when.gloss}]") if when.gloss else (when.text,)
    return any(_stands_near(fact.text, way, shown) for way in ways)


def _stands_near(first: str, second: str, shown: str) -> bool:
    """Return whether two words stand in one part of a row, the first before the second."""
    pattern = rf"{re.escape(first)}[^;]*?{re.escape(second)}"
    return bool(re.search(pattern, shown, re.IGNORECASE))


_MORE_OF_A_FIGURE = re.compile(
    r"\w|\s(?:hundred|thousand|million|billion|trillion|lakh|crore|percent|per cent)\b",
    re.IGNORECASE,
)


def _is_whole(words: str, text: str) -> bool:
    """Return whether a figure's words end where the figure ends, somewhere in `text`."""
    ends = (found.end() for found in re.finditer(re.escape(words), text))
    return any(not _MORE_OF_A_FIGURE.match(text, end) for end in ends)


def _audit_fact(fact: Fact, shown: str, source: _Source) -> Iterator[Finding]:
    text, speaker = source.paragraph.text, source.turn.speaker
    where = fact.provenance.anchor
    if fact.text not in text:
        yield Finding("P1", where, f"a fact's words are not in the source: “{fact.text[:60]}”")
    elif fact.kind in _FIGURES and not _is_whole(fact.text, text):
        yield Finding("P9", where, f"the figure is cut short: “{fact.text}”")
    if fact.hedge and fact.hedge.lower() not in text.lower():
        yield Finding("P9", where, f"the hedge “{fact.hedge}” is not in the source")
    if fact.hedge and fact.hedge.lower() not in shown.lower():
        yield Finding("P9", where, f"the hedge “{fact.hedge}” is lost")
    if fact.said_by != speaker.label:
        yield Finding("P3", where, f"credited to {fact.said_by}, said by {speaker.label}")
    if (speaker.role in ASKS) != fact.in_question:
        yield Finding("P3", where, "put by the interviewer, and not said so")


def _numbers(brief: Brief) -> frozenset[str]:
    """Return the figures that an edition and its sources have, but for what it tells of changes."""
    said = tuple(one for one in brief.sections if one.role is not SectionRole.WHAT_CHANGED)
    spoken = (one.paragraph.text for one in _sources(brief).values())
    files = (one.path for one in brief.sources)
    words = " ".join((*texts(replace(brief, sections=said)), *spoken, *files))
    return frozenset(_NUMBER.findall(words))


def _audit_changes(
    section: Section, sources: dict[str, _Source], known: frozenset[str]
) -> Iterator[Finding]:
    """Yield figures of "What changed" that neither this edition nor the last one has."""
    for block in section.blocks:
        for point in block.points if isinstance(block, BulletList) else ():
            for anchor in cites(point.inlines):
                if anchor not in sources:
                    yield Finding("P2", anchor, "no such paragraph in the sources")
            for number in _NUMBER.findall(_BRACKETED.sub(" ", plain(point.inlines))):
                if number not in known:
                    message = f"the figure {number} is in neither edition"
                    yield Finding("P9", section.id, message)


def _lost(brief: Brief) -> Iterator[Finding]:
    """Yield paragraphs that are not in the annex; without an annex, neither cited nor listed."""
    annexed = _annexed(brief)
    told = dict.fromkeys((*_cited(brief), *_listed(brief)), "")
    banned = banned_anchors(brief.sources)
    for anchor, source in _sources(brief).items():
        if anchor not in ((told if anchor in banned else annexed) or told):
            yield Finding("P4", anchor, "in no part of the brief and not listed as left out")
        elif annexed and anchor not in banned and source.paragraph.text not in annexed[anchor]:
            yield Finding("P4", anchor, "the annex does not have its words")


def _annexed(brief: Brief) -> dict[str, str]:
    """Return what the annex prints, by anchor."""
    return {
        block.target: plain(block.inlines)
        for section in brief.sections
        for block in section.blocks
        if isinstance(block, Prose) and block.target
    }


def _cited(brief: Brief) -> Iterator[str]:
    for section in brief.sections:
        if section.role in CLAIMING:
            for claim in claims(section):
                yield from claim.anchors


def _listed(brief: Brief) -> tuple[str, ...]:
    """Return the anchors that the notes print as left out, alone or in a run: `Q1–A3.2`."""
    notes = " ".join(
        plain(block.inlines)
        for section in brief.sections
        if section.role is SectionRole.NOTES
        for block in section.blocks
        if isinstance(block, Prose)
    )
    words = frozenset(re.split(r"[,.]\s|[,.]?$", notes.replace(": ", ", ")))
    order = [one.anchor for _, one in spoken(*brief.sources)]
    at = {anchor: place for place, anchor in enumerate(order)}
    named = words.intersection(at)
    for first, _, last in (word.partition("–") for word in words if "–" in word):
        if first in at and last in at:
            named |= frozenset(order[at[first] : at[last] + 1])
    return tuple(one.anchor for one in brief.register.left_out if one.anchor in named)
