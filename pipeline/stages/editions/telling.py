"""Telling: how an edition says which it is, what changed in it, and which there were before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.brief import (
    OPENING,
    Block,
    Brief,
    BulletList,
    Cite,
    Emphasis,
    Inline,
    Point,
    Prose,
    Section,
    SectionRole,
    Strong,
    Text,
)
from pipeline.model.edition import Change, ChangeClass, ChangeKind, Issued
from pipeline.model.labels import Labels
from pipeline.model.quotation_marks import bare
from pipeline.model.transcript import spoken
from pipeline.stages.dating.periods import printed
from pipeline.stages.editions.compare import difference
from pipeline.stages.editions.marks import marked
from pipeline.values import dataclass, replace

_MOST_CHANGES = 40
_MOST_NAMED = 3
MOST_EARLIER = 12
"""Editions that the list of editions names; older ones are counted."""


@dataclass(frozen=True, slots=True)
class News:
    """What an edition has to tell."""

    changes: tuple[Change, ...]
    """Each told once."""
    claims: tuple[Change, ...]
    """Of every claim that is new or other, also where another tells of it."""


def stamped(
    brief: Brief, date: str, edition: str, form: str, labels: Labels | None = None
) -> Brief:
    """Return the brief with its date and edition; `form` is the label: "Edition {number}"."""
    parts = [form.format(number=edition)] if edition else []
    line = " · ".join([*parts, printed(date, labels or Labels())])
    return replace(brief, front=replace(brief.front, date=date, edition=edition, edition_line=line))


def as_published(brief: Brief, last: Brief) -> Brief:
    """Return an unchanged brief as the edition that said the same: its front, marks and changes.

    Only the list of sources is the brief's own, as files may have other hashes now, and how the
    house style heads the contents.
    """
    front = replace(last.front, contents=brief.front.contents)
    sources = [one for one in brief.sections if one.role is SectionRole.SOURCES]
    sections = tuple(
        sources[0] if one.role is SectionRole.SOURCES and sources else one for one in last.sections
    )
    return replace(brief, front=front, sections=sections)


def with_changes(brief: Brief, news: News, note: str, earlier: Issued, labels: Labels) -> Brief:
    """Return the brief with what changed since an earlier edition.

    There is a section "What changed" before its themed sections, the claims that are new or other
    say so, and the cover names the edition that this one takes the place of. `brief` is stamped.
    """
    marks = {one.after: _mark(one, labels) for one in news.claims if one.anchor}
    told = marked(brief, {words: mark for words, mark in marks.items() if mark})
    told = _behind_opening(told, _what_changed(brief, news.changes, note, earlier, labels))
    front = brief.front
    place = labels.updates.format(number=earlier.number, date=printed(earlier.published, labels))
    line = front.edition_line.replace(" · ", ", ")
    return replace(told, front=replace(front, updates=f"{line}. {place}"))


def _mark(change: Change, labels: Labels) -> str:
    """Return what stands behind a claim; nothing where only words of ours are other."""
    if change.kind is ChangeKind.ADDED:
        return labels.new_here
    if change.kind is not ChangeKind.CHANGED:
        return ""
    marks = {
        ChangeClass.CORRECTION: labels.corrected_here,
        ChangeClass.UPDATE: labels.updated_here,
    }
    return marks.get(change.group, "")


def _what_changed(
    brief: Brief, changes: Sequence[Change], note: str, earlier: Issued, labels: Labels
) -> Section:
    anchors = {one.anchor for _, one in spoken(*brief.sources)}
    blocks: list[Block] = [Prose((Text(note),))] if note else []
    if len(changes) > _MOST_CHANGES:
        blocks.append(Prose((Text(labels.more_changes),)))
    ordered = sorted(changes, key=lambda one: list(ChangeClass).index(one.group))[:_MOST_CHANGES]
    for group in ChangeClass:
        told = (one for one in ordered if one.group is group and _is_told(one))
        points = tuple(_point(one, anchors, earlier, labels) for one in told)
        if points:
            blocks.append(Prose((Strong(_heading(group, labels)),)))
            blocks.append(BulletList(points))
    return Section("what-changed", SectionRole.WHAT_CHANGED, labels.what_changed, tuple(blocks))


def _is_told(change: Change) -> bool:
    return bool(change.before or change.after) or change.group is ChangeClass.WITHDRAWN


def _heading(group: ChangeClass, labels: Labels) -> str:
    headings = {
        ChangeClass.CORRECTION: labels.corrections,
        ChangeClass.UPDATE: labels.updated,
        ChangeClass.SOURCE_ADDED: labels.sources_added,
        ChangeClass.SOURCE_WITHDRAWN: labels.sources_withdrawn,
        ChangeClass.WITHDRAWN: labels.passages_withdrawn,
        ChangeClass.EDITORIAL: labels.editorial,
        ChangeClass.REPUBLISH: labels.republished,
    }
    return headings[group]


def _behind_opening(brief: Brief, section: Section) -> Brief:
    """Return the brief with a section behind its opening ones."""
    opening = sum(1 for one in brief.sections if one.role in OPENING)
    sections = (*brief.sections[:opening], section, *brief.sections[opening:])
    return replace(brief, sections=sections)


def with_history(
    brief: Brief, note: str, earlier: Sequence[Issued], count: int, labels: Labels
) -> Brief:
    """Return a stamped brief with the list of its editions before its sources, newest first.

    `earlier` are at most `MOST_EARLIER` of the `count` editions before this one.
    """
    if not earlier:
        return brief
    front = brief.front
    current = Issued(front.edition, front.date, note)
    lines = [_issued(one, labels) for one in (current, *earlier)]
    points = [Point((Text(line),)) for line in lines]
    if count > len(earlier):
        points.append(Point((Text(labels.more_editions.format(number=count - len(earlier))),)))
    blocks = (BulletList(tuple(points)),)
    section = Section("editions", SectionRole.EDITIONS, labels.editions, blocks)
    roles = [one.role for one in brief.sections]
    at = roles.index(SectionRole.SOURCES) if SectionRole.SOURCES in roles else len(roles)
    return replace(brief, sections=(*brief.sections[:at], section, *brief.sections[at:]))


def _issued(one: Issued, labels: Labels) -> str:
    line = f"{labels.edition.format(number=one.number)}, {printed(one.published, labels)}"
    return f"{line}: {one.note}" if one.note else line


def superseded(brief: Brief, number: str, date: str, labels: Labels) -> Brief:
    """Return a published brief with the notice that a later edition took its place."""
    notice = labels.superseded.format(number=number, date=printed(date, labels))
    return replace(brief, front=replace(brief.front, notice=notice))


def _point(change: Change, anchors: set[str], earlier: Issued, labels: Labels) -> Point:
    """Return a change as a sentence that stands alone; words are set in italics, without marks."""
    if change.group is ChangeClass.WITHDRAWN:
        return Point((Text(labels.passage_withdrawn),))
    what = _called(change.what, labels)
    pieces: list[Inline] = [Strong(f"{what}: "), *_happened(change, earlier, labels)]
    if change.anchor in anchors:
        pieces += [Text(" "), Cite(change.anchor)]
    return Point(tuple(pieces))


def _happened(change: Change, earlier: Issued, labels: Labels) -> Iterator[Inline]:
    before, after = difference(bare(change.before), bare(change.after))
    match change.kind:
        case ChangeKind.CHANGED if change.group is ChangeClass.CORRECTION:
            yield from (Text(f"{labels.corrected} "), Emphasis(after.removesuffix(".")))
            yield from (Text(f"; {labels.had.format(number=earlier.number)} "), Emphasis(before))
        case ChangeKind.CHANGED:
            yield from (Text(f"{labels.now} "), Emphasis(after.removesuffix(".")))
            yield from (Text(f"; {labels.before} "), Emphasis(before))
        case ChangeKind.ADDED:
            yield from (Text(f"{labels.added} "), Emphasis(after))
        case ChangeKind.REMOVED:
            yield from (Text(f"{labels.removed} "), Emphasis(before))
        case ChangeKind.MOVED:
            yield Emphasis(bare(change.after))
            yield Text(f" {labels.moved.format(heading=change.before)}")


def change_note(changes: Sequence[Change], labels: Labels) -> str:
    """Return sentences that name the first changes, for an editor who gives no note.

    A notice or marking that is another is told first, with its words: nothing else is as grave.
    """
    forms = {
        ChangeClass.CORRECTION: labels.note_corrected,
        ChangeClass.UPDATE: labels.note_updated,
        ChangeClass.SOURCE_ADDED: labels.note_added,
        ChangeClass.SOURCE_WITHDRAWN: labels.note_withdrawn,
        ChangeClass.WITHDRAWN: labels.note_passages,
        ChangeClass.EDITORIAL: labels.note_edited,
    }
    grave = [one for one in changes if _is_grave(one)]
    others = [one for one in changes if not _is_grave(one)]
    named = {
        group: list(dict.fromkeys(_subject(one, labels) for one in others if one.group is group))
        for group in forms
    }
    told = (
        forms[group].format(subjects=_listed(names, labels))
        for group, names in named.items()
        if names
    )
    return " ".join((*(_grave(one, labels) for one in grave), *told)) or labels.rearranged


_NOTICE, _MARKING, _SOURCE, _TRANSCRIPT = "Notice", "Marking", "Source", "Transcript"


def _called(what: str, labels: Labels) -> str:
    """Return what a change is of, in the brief's own words; a heading or label as it is."""
    places = {
        _NOTICE: labels.notice,
        _MARKING: labels.marking,
        _SOURCE: labels.source,
        _TRANSCRIPT: labels.transcript,
        "Title": labels.title,
        "Purpose": labels.purpose,
        "Heading": labels.heading,
    }
    return places.get(what, what)


def _is_grave(change: Change) -> bool:
    return change.what in {_NOTICE, _MARKING} and not change.anchor


def _grave(change: Change, labels: Labels) -> str:
    """Return what the cover says of the whole brief now, or no longer says, as a sentence."""
    before, after = change.before.removesuffix("."), change.after.removesuffix(".")
    if change.what == _NOTICE:
        return f"{after or labels.note_lifted.format(notice=before)}."
    if before and after:
        return f"{labels.marking}: {labels.now} {after}; {labels.before} {before}."
    return f"{labels.marking}: {after or f'{labels.removed} {before}'}."


def _subject(change: Change, labels: Labels) -> str:
    """Return what a change is of: of a source that came or went, the source."""
    if change.group is ChangeClass.WITHDRAWN:
        return labels.a_passage
    is_source = change.what == _SOURCE
    return (change.after or change.before) if is_source else _called(change.what, labels)


def _listed(names: Sequence[str], labels: Labels) -> str:
    """Return the first names; that the transcript changed goes without saying where more did."""
    names = [one for one in names if one != labels.transcript] or names
    told = ", ".join(names[:_MOST_NAMED])
    if len(names) <= _MOST_NAMED:
        return told
    return labels.and_last.format(names=told, last=labels.others)
