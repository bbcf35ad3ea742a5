"""The labels of a document with headings: which of these begin turns, and which are none."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Sequence

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.document import Document
from pipeline.readers.furniture import (
    Furniture,
    blank,
    set_apart,
)
from pipeline.readers.labels.candidates import (
    Candidate,
    Labels,
    Page,
    Shape,
    clean,
    comparable,
    ends_sentence,
    page_of,
)
from pipeline.readers.labels.forms import learn_labels
from pipeline.readers.labels.words import GENERIC_ANSWERS, GENERIC_ASKS
from pipeline.readers.laying.clearing import ends_in_colon
from pipeline.readers.lines import Line
from pipeline.readers.speakers.tallies import ends_with_question
from pipeline.values import replace


def learn(
    document: Document, texts: tuple[str, str], cleared: Furniture, declared: frozenset[str]
) -> tuple[Labels, Furniture]:
    """Return the labels, and the lines without headings that belong to no turn.

    `texts` are that in which labels are sought, and that which messages may show.
    """
    view, shown = texts
    headings = {line.start for line in cleared.lines if is_inside(line, document.headings)}
    large = {line.start for line in cleared.lines if is_inside(line, document.large)}
    page = page_of(view, cleared.lines, declared, document.strong)
    page = replace(page, headings=document.headings, slanted=document.slanted, items=document.items)
    upper, lower = beside_asking(document, view)
    page = replace(page, upper=upper, lower=lower, quoted=_quoted(document))
    page = replace(page, italics=_italics(document), title=_title(document))
    page = replace(page, address=_address(document))
    if headings or large:
        firm = {one for one in headings if not ends_in_colon(view, one)}
        labels, headings = _without_labels(page, (headings | large, firm), declared)
        headed = learn_labels(page)
        is_headed = headed.trust or (headed.is_established and not labels.turns)
        if len(headed.turns) <= len(labels.turns) or not is_headed:
            page = _as_cut(page, labels)
            asked = _asked(page.lines, headings, labels, view)
            if asked:
                turns = sorted((*labels.turns, *asked), key=lambda one: one.index)
                labels = replace(labels, turns=tuple(turns))
                headings -= {page.lines[one.index].start for one in asked}
            labels, cleared = _with_labelled(page, headings, labels, cleared)
            headings -= {page.lines[one.index].start for one in labels.turns}
            cleared = _without_headings(shown, page.lines, headings, labels, cleared)
            return replace(labels, lines=cleared.lines if labels.lines else ()), cleared
        if page.lower:
            begun = {page.lines[one.index].start for one in headed.turns}
            within = {one.start for one in page.lines if is_inside(one, page.lower)} - begun
            cleared = _without_headings(shown, page.lines, within, headed, cleared)
        return _with_glued(page, headed, headings, cleared)
    return learn_labels(page), cleared


def _with_glued(
    page: Page, labels: Labels, headings: Collection[int], cleared: Furniture
) -> tuple[Labels, Furniture]:
    """Return labels that are headings with those that words follow on the line, and warnings."""
    begun = {one.index for one in labels.turns}
    if all(at in begun for at, line in enumerate(page.lines) if line.start in headings):
        return labels, cleared
    # imported late: hardly a file has headings for labels
    from pipeline.readers.laying.glued_labels import with_glued_labels

    labels, notes = with_glued_labels(page, labels, headings)
    return labels, replace(cleared, notes=(*cleared.notes, *notes)) if notes else cleared


def _as_cut(page: Page, labels: Labels) -> Page:
    """Return a page with the lines that labels have cut, and its headings among them."""
    if not labels.lines:
        return page
    whole = {line.start: line for line in page.lines}
    lines = tuple(whole.get(one.start, one) if one.is_blank else one for one in labels.lines)
    return replace(page, lines=lines)


def beside_asking(
    document: Document, view: str
) -> tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    """Return the headings of a higher rank than most that ask, and of a lower one than all."""
    pairs = tuple(zip(document.headings, document.ranks, strict=False))
    asking = sorted(rank for span, rank in pairs if _is_asked(view[slice(*span)]))
    if not asking:
        return (), ()
    most, last = asking[len(asking) // 2], asking[-1]
    upper = tuple(span for span, rank in pairs if rank < most)
    return upper, tuple(span for span, rank in pairs if rank > last)


def _title(document: Document) -> str:
    """Return the title that data before a text give it."""
    return next((one.value for one in document.metadata if one.key.casefold() == "title"), "")


def _address(document: Document) -> str:
    """Return the last part of the address that data before a text give it, in words."""
    found = (one.value for one in document.metadata if one.key.casefold() in _ADDRESSES)
    return next(found, "").strip("/").rpartition("/")[2].partition(".")[0].replace("-", " ")


_ADDRESSES = frozenset({"permalink", "slug", "url"})


def _quoted(document: Document) -> tuple[tuple[int, int], ...]:
    """Return the paragraphs that Markdown sets apart as quotations."""
    if not document.is_marked_up:
        return ()
    signed = _QUOTED.finditer(document.text) if "\n>" in document.text else ()
    tagged = _TAGGED_QUOTATION.finditer(document.text) if "<blockquote" in document.text else ()
    return tuple(sorted(found.span() for found in (*signed, *tagged)))


_QUOTED = pattern(r"(?m)^>(?:[^\n]|\n(?![ \t\r]*(?:\n|\Z)))+")


_TAGGED_QUOTATION = pattern(
    r"<blockquote\b[^<>]*>[^<>]*(?:<(?!/?blockquote\b)[^<>]*>[^<>]*)*</blockquote>"
)


def _italics(document: Document) -> tuple[tuple[int, int], ...]:
    """Return of what Markdown sets in bold or italics that in italics: one sign opens it."""
    if not document.is_marked_up:
        return ()
    text = document.text
    return tuple(
        (start, end)
        for start, end in document.strong
        if text[start - 1] in _SIGNS and text[start - 2 : start - 1] != text[start - 1]
    )


_SIGNS = ("*", "_")


def _without_labels(
    page: Page, headings: tuple[set[int], set[int]], declared: frozenset[str]
) -> tuple[Labels, set[int]]:
    """Return the labels of a page without its headings, and the headings that are no labels.

    `headings` are where all begin, and those that are some for sure: one with a colon, or in large
    letters alone, may be the label of a turn.
    """

    def learnt(gone: Collection[int]) -> Labels:
        rest = tuple(blank(one) if one.start in gone else one for one in page.lines)
        other = page_of(page.text, rest, declared, page.strong)
        other = replace(other, headings=page.headings, slanted=page.slanted, items=page.items)
        other = replace(other, quoted=page.quoted, italics=page.italics)
        return learn_labels(other)

    every, firm = headings
    if firm == every:
        return learnt(every), every
    begun = {
        page.lines[one.index].start
        for one in learnt(firm).turns
        if one.content > page.lines[one.index].start
    }
    return learnt(every - begun), every - begun


def _asked(
    lines: Sequence[Line], headings: Collection[int], labels: Labels, text: str
) -> list[Candidate]:
    """Return the headings that are questions of whoever asks, where those who are named never do.

    Most headings among the turns ask, and right below each somebody begins to speak, who does not
    ask in turn: else the heading only sums up.
    """
    begun = {one.index for one in labels.turns}
    heads = [at for at, line in enumerate(lines) if line.start in headings and not line.is_blank]
    found = [
        at
        for at in heads
        if _is_asked(text[lines[at].start : lines[at].end])
        and next((one for one in range(at + 1, len(lines)) if not lines[one].is_blank), -1) in begun
    ]
    told = [at for at in heads if labels.turns and at >= min([labels.turns[0].index, *found])]
    if len(found) < _LEAST_ASKED or len(found) < _ASKED * len(told):
        return []
    starts = sorted({*begun, *heads, len(lines)})
    again = sum(ends_with_question(_below(lines, starts, at, text)) for at in found)
    if again >= _ASKED_AGAIN * len(found):
        return []
    return [_question(lines[at], at, text) for at in found]


def _with_labelled(
    page: Page, headings: Collection[int], labels: Labels, cleared: Furniture
) -> tuple[Labels, Furniture]:
    """Return the labels with those that begin headings among the turns: "#### Q: Who pays?".

    Q and A and words like them do so before a sentence; another label of the turns there is rather
    whom the heading tells of, and is warned of.
    """
    known = {one.key: one for one in labels.turns}
    first = labels.turns[0].index if labels.turns else len(page.lines)
    found: list[Candidate] = []
    notes: list[Note] = []
    for at, line in enumerate(page.lines):
        head = _HEADED.match(page.text, line.start, line.end) if line.start in headings else None
        one = known.get(comparable(clean(head[1]))) if head and at > first else None
        if head is None or one is None:
            continue
        if one.key in GENERIC_ASKS | GENERIC_ANSWERS and ends_sentence(page.text, line):
            found.append(replace(one, index=at, content=head.end(), time="", time_line=-1))
        else:
            message = f"'{clean(head[1])}:' begins a heading, which nobody says"
            hint = "if it is a turn, take the signs of the heading from it"
            notes.append(Note(f"{message}: {hint}", line.number, is_warning=True))
    if found:
        turns = sorted((*labels.turns, *found), key=lambda one: one.index)
        labels = replace(labels, turns=tuple(turns))
    return labels, replace(cleared, notes=(*cleared.notes, *notes)) if notes else cleared


_HEADED = pattern(r"[ \t*_#]*([^\W\d_][^\n:：]{0,60}?)[ \t*_]*[:：][ \t*_]*(?=\S)")


def _is_asked(words: str) -> bool:
    """Return whether a heading ends as a question does, or begins with the label of one."""
    return words.rstrip(" *_#").endswith(("?", "？")) or _label_of(words) is not None


def _label_of(words: str) -> re.Match[str] | None:
    """Return the label of a question and its sign at the beginning of a heading: "问："."""
    found = _LABEL.match(words)
    return found if found and found[1].casefold() in GENERIC_ASKS else None


_LABEL = pattern(r"[ \t*_#]*(\w{1,12})[ \t]*[:：][ \t*_]*(?=\S)")


def _question(line: Line, at: int, text: str) -> Candidate:
    """Return the turn that a heading is, without its label."""
    found = _label_of(text[line.start : line.end])
    label = found[1] if found else "Q"
    return Candidate(at, label, Shape.KNOWN, line.start + (found.end() if found else 0))


def _below(lines: Sequence[Line], starts: Sequence[int], at: int, text: str) -> str:
    """Return the turn right below a heading; `starts` are where turns and headings begin."""
    begin = bisect_right(starts, at)
    return text[lines[starts[begin]].start : lines[starts[begin + 1] - 1].end].rstrip()


_LEAST_ASKED = 3
_ASKED = 0.6
_ASKED_AGAIN = 0.3
"""Share of such headings from which on the turns below them ask."""


def _without_headings(
    shown: str,
    lines: Sequence[Line],
    headings: Collection[int],
    labels: Labels,
    cleared: Furniture,
) -> Furniture:
    """Return the lines without the headings among the turns; those above them tell of the talk."""
    first = labels.turns[0].index if labels.turns else 0
    gone = [one for one in lines[first:] if one.start in headings]
    notes = tuple(note for line in gone for note in set_apart(shown, line, line.end, "a heading"))
    starts = {line.start for line in gone}
    kept = tuple(blank(line) if line.start in starts else line for line in lines)
    return Furniture(kept, (*cleared.removed, *notes), cleared.notes)


def is_inside(line: Line, spans: Sequence[tuple[int, int]]) -> bool:
    """Return whether a line that is not blank begins in one of `spans`, which are in order."""
    at = bisect_right(spans, line.start, key=_first) - 1
    return at >= 0 and not line.is_blank and line.start < spans[at][1]


def _first(span: tuple[int, int]) -> int:
    return span[0]
