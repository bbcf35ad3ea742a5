"""Compare: what a reader of the last edition would want to know of the next."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from pathlib import PurePath

from pipeline.model.brief import Brief, SectionRole, cover_lines, texts
from pipeline.model.edition import Change, ChangeClass, ChangeKind, UpdateType
from pipeline.model.quotation_marks import bare, quoted, remarked
from pipeline.stages.editions.claims import Claim, claims_of, notes_of
from pipeline.stages.editions.marks import without_marks
from pipeline.stages.editions.passages import Fate, Pair, Passages, passages
from pipeline.values import replace

_SAME_CLAIM = 0.5
"""Likeness above which two sentences of one place are one that was changed."""
_SPELLING = 0.8
"""Share of letters in order from which words of ours were only spelt otherwise."""
_OF_EDITIONS = frozenset({SectionRole.WHAT_CHANGED, SectionRole.EDITIONS, SectionRole.SOURCES})
"""Sections that speak of editions and files: they make no edition."""


Told = tuple[Change, tuple[str, ...]]
"""A change with every anchor of the claim that shows it."""


def is_same(old: Brief, new: Brief) -> bool:
    """Return whether two briefs say the same: dates, numbers and file hashes do not count.

    Nor does the heading of the contents, which is the house style's: the list says no more than
    the headings it lists.
    """
    return _content(old) == _content(new)


def _content(brief: Brief) -> list[str]:
    kept = tuple(section for section in brief.sections if section.role not in _OF_EDITIONS)
    front = replace(brief.front, date="", edition="", edition_line="", updates="", contents="")
    facts = [f"{one.path} {one.recorded} {one.terms} {one.language}" for one in brief.sources]
    return [*texts(without_marks(replace(brief, front=front, sections=kept))), *facts]


def compare(old: Brief, new: Brief) -> tuple[Change, ...]:
    """Return the differences, figures first, each told once.

    A sentence that changed is one change, not a removal and an addition; one that stands elsewhere
    moved. A change of the transcript that no claim of the body shows is told with the words around
    it. What is said of how the brief was prepared, and that paragraphs have other anchors, is told
    only when nothing else is. A brief compared with itself gives none.
    """
    found = passages(old, new)
    changes = _once(_told(old, new, found))
    changes = changes or _once(_of_claims(old, new, found, notes_of))
    return changes or tuple(_of_order(found))


def _once(changes: Iterator[Told]) -> tuple[Change, ...]:
    """Return changes without those that another one tells of.

    That is one of the same anchor in which the same words are other; of what came or went also one
    that has the words in it, or is part of them. A passage that came or went needs no telling where
    a claim tells of it.
    """
    kept: list[Change] = []
    told: set[tuple[str, str, str]] = set()
    whole: list[tuple[str, ChangeKind, str]] = []
    for change, anchors in changes:
        keys = {(anchor, *_core(change.before, change.after)) for anchor in anchors}
        words = _spoken(change.after or change.before)
        is_told = not told.isdisjoint(keys) or any(
            anchor in anchors
            and kind is change.kind
            and (words in one or one in words or change.what == _PASSAGE)
            for anchor, kind, one in whole
        )
        if not is_told:
            kept.append(change)
        told |= keys
        if change.kind in {ChangeKind.ADDED, ChangeKind.REMOVED} and change.anchor and words:
            whole += ((anchor, change.kind, words) for anchor in anchors)
    return tuple(kept)


_PASSAGE = "Transcript"
"""What changes of the annexed transcript are of."""
_HEADING = "Heading"
"""What another heading of a section is a change of."""


def _spoken(text: str) -> str:
    """Return what is quoted in a text, or all of it, without what an editor put there."""
    return _EDITED.sub("", quoted(text) or text).casefold().strip(" .…")


_EDITED = re.compile(r" ?\[…\]|[\[\]]")


def changed_claims(old: Brief, new: Brief) -> tuple[Change, ...]:
    """Return every claim of the new brief that the old one does not have so, however alike.

    Unlike `compare` it gives a figure that changed for each claim that has it.
    """
    return tuple(change for change, _ in _of_claims(old, new, passages(old, new)) if change.after)


def proposed(changes: tuple[Change, ...]) -> UpdateType:
    """Return whether changes ask for a major edition: one that says something else.

    Headings, words of ours that were only spelt otherwise, claims that moved and a new look are
    minor.
    """
    is_minor = not any(one.changes_meaning or _is_reworded(one) for one in changes)
    return UpdateType.MINOR if is_minor else UpdateType.MAJOR


def _is_reworded(change: Change) -> bool:
    if change.group is not ChangeClass.EDITORIAL or change.kind is ChangeKind.MOVED:
        return False
    if change.what == _HEADING and not change.anchor:
        return False
    before, after = change.before.casefold(), change.after.casefold()
    return SequenceMatcher(None, before, after, autojunk=False).ratio() < _SPELLING


def _told(old: Brief, new: Brief, found: Passages) -> Iterator[Told]:
    yield from _of_front(old, new)
    yield from _of_claims(old, new, found)
    yield from _of_headings(old, new)
    yield from _of_sources(found)
    yield from _of_paragraphs(found)


def _of_front(old: Brief, new: Brief) -> Iterator[Told]:
    """Yield what the cover says otherwise; what the house style puts there is a look."""
    lines = zip(cover_lines(old.front), cover_lines(new.front), strict=True)
    pairs = [
        (now.name, was.words, now.words, ChangeClass.EDITORIAL)
        for was, now in lines
        if not now.is_look
    ]
    for what, was, now, group in (*pairs, *_details(old, new)):
        if was != now:
            yield Change(_kind(was, now), what, was, now, "", group), ("",)


def _details(old: Brief, new: Brief) -> Iterator[tuple[str, str, str, ChangeClass]]:
    """Yield speakers, day and terms that were wrong; with another source they only are more."""
    if len(old.sources) != len(new.sources) or not _are_labelled_alike(old, new):
        return
    # the last detail counts words: it changes with every word
    before = {one.label: one.value for one in old.front.details[:-1]}
    after = {one.label: one.value for one in new.front.details[:-1]}
    for label in before | after:
        yield label, before.get(label, ""), after.get(label, ""), ChangeClass.CORRECTION


def _are_labelled_alike(old: Brief, new: Brief) -> bool:
    """Return whether the words of ours are those of before: the last detail stands in any brief."""
    labels = [[one.label for one in brief.front.details[-1:]] for brief in (old, new)]
    return labels[0] == labels[1]


def _of_headings(old: Brief, new: Brief) -> Iterator[Told]:
    """Yield headings of sections that both editions have; other words of ours are a look."""
    before = {section.id: section.heading for section in old.sections}
    is_alike = _are_labelled_alike(old, new)
    for section in new.sections:
        if not is_alike and section.role is not SectionRole.THEME:
            continue
        was = before.get(section.id, section.heading)
        if was != section.heading:
            yield Change(ChangeKind.CHANGED, _HEADING, was, section.heading, ""), ("",)


def _kind(before: str, after: str) -> ChangeKind:
    if before and after:
        return ChangeKind.CHANGED
    return ChangeKind.ADDED if after else ChangeKind.REMOVED


def _of_claims(
    old: Brief, new: Brief, found: Passages, claims: Callable[[Brief], Iterator[Claim]] = claims_of
) -> Iterator[Told]:
    """Yield changed rows, then changed sentences, then those that stand elsewhere.

    A "See also" follows the headings and what stands under them: it is no change of its own.
    """
    before = [one for one in _remarked(claims(old), old, new) if not one.is_pointer]
    after = [one for one in claims(new) if not one.is_pointer]
    said_before, said_now = {one.text for one in before}, {one.text for one in after}
    gone = [one for one in before if one.text not in said_now]
    come = [one for one in after if one.text not in said_before]
    is_alike = len(old.sources) == len(new.sources)
    stood = {_spoken(one.text): one for one in before}
    stands = {_spoken(one.text) for one in after}
    headings = {section.id: section.heading for section in old.sections}
    for claim in come:
        words = _spoken(claim.text)
        earlier = _earlier(claim, gone, found)
        if earlier is not None:
            gone.remove(earlier)
            if not is_alike and _unnamed(earlier, old) == _unnamed(claim, new):
                # with one source more, or less, speakers are named, or not
                continue
        elif words in stood:
            # the same words stood elsewhere: nothing new is said
            place = headings[stood[words].section]
            change = Change(ChangeKind.MOVED, claim.what, place, claim.text, claim.anchor)
            yield change, (f"{claim.anchor} moved",)
            continue
        text = earlier.text if earlier else ""
        kind, group = _kind(text, claim.text), _why(claim, earlier, found)
        yield Change(kind, claim.what, text, claim.text, claim.anchor, group), claim.anchors
    for claim in gone:
        if _spoken(claim.text) not in stands:
            group = _why_gone(claim, found)
            change = Change(ChangeKind.REMOVED, claim.what, claim.text, "", claim.anchor, group)
            yield change, claim.anchors
    yield from _of_moves(old, before, after)


def _unnamed(claim: Claim, brief: Brief) -> str:
    """Return what a claim says, without who said it behind a value: "$40 million (the Mayor)"."""
    words = _spoken(claim.text)
    for one in (speaker for source in brief.sources for speaker in source.speakers):
        words = words.replace(f" ({(one.short or one.name).casefold()})", "")
    return words


def _remarked(claims: Iterator[Claim], old: Brief, new: Brief) -> Iterator[Claim]:
    """Yield claims of the old brief between the quotation marks of the new: a look is no change."""
    was, now = old.front.quotation_marks, new.front.quotation_marks
    for one in claims:
        what, text = remarked(one.what, was, now), remarked(one.text, was, now)
        yield one if was == now else replace(one, what=what, text=text)


def _of_moves(old: Brief, before: list[Claim], after: list[Claim]) -> Iterator[Told]:
    """Yield sentences that stand in another section than before."""
    headings = {section.id: section.heading for section in old.sections}
    stood: dict[str, set[str]] = {}
    for claim in before:
        stood.setdefault(claim.text, set()).add(claim.section)
    stands: dict[str, set[str]] = {}
    for claim in after:
        stands.setdefault(claim.text, set()).add(claim.section)
    for claim in after:
        was = stood.get(claim.text, set())
        if was and not claim.is_row and was.isdisjoint(stands[claim.text]):
            section = headings[min(was)]
            yield (
                Change(ChangeKind.MOVED, claim.what, section, claim.text, claim.anchor),
                (f"{claim.anchor} moved",),
            )


def _why(claim: Claim, earlier: Claim | None, found: Passages) -> ChangeClass:
    """Return why a claim is new or other than it was."""
    fates = {found.now.get(anchor, Fate.SAME) for anchor in claim.anchors}
    if fates & {Fate.OF_NEW_SOURCE, Fate.NEW}:
        return ChangeClass.UPDATE
    if fates & {Fate.CHANGED, Fate.RESTATED}:
        return ChangeClass.CORRECTION
    if earlier and _fates_before(earlier, found) & {Fate.OF_WITHDRAWN_SOURCE}:
        return ChangeClass.SOURCE_WITHDRAWN
    return ChangeClass.EDITORIAL


def _why_gone(claim: Claim, found: Passages) -> ChangeClass:
    fates = _fates_before(claim, found)
    if Fate.OF_WITHDRAWN_SOURCE in fates:
        return ChangeClass.SOURCE_WITHDRAWN
    is_wrong = fates & {Fate.GONE, Fate.CHANGED, Fate.RESTATED}
    return ChangeClass.CORRECTION if is_wrong else ChangeClass.EDITORIAL


def _fates_before(claim: Claim, found: Passages) -> set[Fate]:
    return {found.before.get(anchor, Fate.SAME) for anchor in claim.anchors}


def _earlier(claim: Claim, gone: list[Claim], found: Passages) -> Claim | None:
    """Return the claim that this one replaces.

    For a row that is one of the same label and place; otherwise one of the same section or place
    that is said in largely the same words; a key message is none of a section's sentences.
    """
    for one in gone:
        if one.is_row != claim.is_row:
            continue
        anchors = tuple(found.moved.get(anchor, anchor) for anchor in one.anchors)
        if claim.is_row and one.what == claim.what and not set(anchors).isdisjoint(claim.anchors):
            return one
        is_placed_alike = one.section == claim.section or claim.anchor in anchors
        if (
            is_placed_alike
            and _is_theme(one) == _is_theme(claim)
            and _likeness(one.text, claim.text) >= _SAME_CLAIM
        ):
            return one
    return None


def _is_theme(claim: Claim) -> bool:
    return claim.section.startswith("theme-")


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def _of_sources(found: Passages) -> Iterator[Told]:
    """Yield sources that came, went, or have another name."""
    groups = {
        ChangeKind.ADDED: ChangeClass.SOURCE_ADDED,
        ChangeKind.REMOVED: ChangeClass.SOURCE_WITHDRAWN,
    }
    for before, after in found.sources:
        was = PurePath(before.path).name if before else ""
        now = PurePath(after.path).name if after else ""
        if was != now:
            kind = _kind(was, now)
            group = groups.get(kind, ChangeClass.EDITORIAL)
            yield Change(kind, "Source", was, now, "", group), ("",)


def _of_paragraphs(found: Passages) -> Iterator[Told]:
    """Yield paragraphs of sources that stayed: the words that differ, with some around."""
    for pairs in found.pairs:
        for pair in pairs:
            yield from _of_paragraph(pair)


def _of_paragraph(pair: Pair) -> Iterator[Told]:
    before, after = pair
    if before is None and after is not None:
        words, anchor = opening(after.text), after.anchor
        change = Change(ChangeKind.ADDED, _PASSAGE, "", words, anchor, ChangeClass.UPDATE)
        yield change, (anchor,)
    elif after is None and before is not None:
        words, anchor = opening(before.text), before.anchor
        change = Change(ChangeKind.REMOVED, _PASSAGE, words, "", anchor, ChangeClass.CORRECTION)
        yield change, (anchor,)
    elif before and after and before.text != after.text:
        was, now = difference(before.text, after.text)
        kind, anchor = ChangeKind.CHANGED, after.anchor
        yield Change(kind, _PASSAGE, was, now, anchor, ChangeClass.CORRECTION), (anchor,)


def _of_order(found: Passages) -> Iterator[Change]:
    """Yield paragraphs that have another anchor now; told where nothing else is."""
    for pairs in found.pairs:
        for before, after in pairs:
            if before and after and before.anchor != after.anchor:
                words = opening(after.text)
                yield Change(ChangeKind.MOVED, _PASSAGE, before.anchor, words, after.anchor)


def opening(text: str) -> str:
    """Return the first words of a paragraph, about a line of print."""
    words = text.split()
    return " ".join(words[:_LINE]) + (" […]" if len(words) > _LINE else "")


_LINE = 16
_AROUND = 4


def difference(before: str, after: str, around: int = _AROUND) -> tuple[str, str]:
    """Return the stretch in which two texts differ, with a few words on either side."""
    if not before or not after:
        return before, after
    old, new = before.split(), after.split()
    shorter = min(len(old), len(new))
    start = 0
    while start < shorter and old[start] == new[start]:
        start += 1
    same_end = 0
    while same_end < shorter - start and old[-1 - same_end] == new[-1 - same_end]:
        same_end += 1
    first, last = max(0, start - around), max(0, same_end - around)
    return _stretch(old, first, last), _stretch(new, first, last)


def _stretch(tokens: list[str], first: int, left: int) -> str:
    """Return tokens without `first` at the beginning and `left` at the end, `…` for either."""
    shown = " ".join(tokens[first : len(tokens) - left])
    return ("… " if first else "") + shown + (" …" if left else "")


def _core(before: str, after: str) -> tuple[str, str]:
    """Return only the words in which two texts differ."""
    old, new = difference(bare(before), bare(after), 0)
    return old.strip(" …"), new.strip(" …")
