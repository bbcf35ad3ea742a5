"""Lines set apart of a document whose labels are known: they are of the record, not said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from operator import itemgetter

from pipeline.model.transcript import Note, NoteKind
from pipeline.patterns import Clued, clued, pattern
from pipeline.readers.beside.capitals import headings_in_capitals
from pipeline.readers.beside.offices import office_lines, roles_below
from pipeline.readers.beside.record_lines import (
    PAPERS,
    before_papers,
    behind_closing,
    without_record_lines,
)
from pipeline.readers.beside.unclaimed import Parting, summing_up, without_unclaimed
from pipeline.readers.document import Document, title_of
from pipeline.readers.furniture import (
    HEADING,
    blank,
    set_apart,
    shortened,
    without_closing,
    without_pages,
)
from pipeline.readers.labels.candidates import (
    Candidate,
    Shape,
    clean,
    ends_with_stop,
)
from pipeline.readers.laying.clearing import has_call_list, people_at
from pipeline.readers.laying.learning import beside_asking, is_inside
from pipeline.readers.layout import Layout, linked_items, slanted_lines
from pipeline.readers.lines import Line
from pipeline.values import replace

_INSERTED = pattern(
    r"(?i:[\[(](?![^\[\]()]*\b(?:translation|interpretation)\b)[^\[\]()]{0,300}"
    r"\b(?:statements?|letters?|documents?|reports?|articles?|materials?|testimony|texts?|record"
    r"|charts?|tables?|exhibits?|biograph\w+|responses?|information|résumés?|resumes?)\b"
    r"[^\[\]()]{0,200}\bfollows?\b[^\[\]()]{0,10}[\])])"
)
"""A document that somebody put into the record; what was said in another language was said."""


def _without_hearing_pages(layout: Layout) -> Layout:
    """Return the layout without the pages before and behind the hearing of a committee."""
    if layout.labels.shown != "{}." or "presiding" not in layout.shown:
        return layout
    # imported late: few talks are hearings of a congress
    from pipeline.readers.beside.hearings import heard, is_hearing, without_called

    if not is_hearing(layout.shown):
        return layout
    turns, called = without_called(layout.shown, layout.lines, layout.labels.turns)
    turns, found = heard(layout.shown, layout.lines, turns)
    once = tuple(one for one in layout.labels.once if one in turns)
    return replace(
        layout,
        lines=found.lines,
        labels=replace(layout.labels, turns=turns, once=once),
        removed=(*layout.removed, *found.removed),
        notes=(*layout.notes, *called, *found.notes),
    )


def _without_index(layout: Layout) -> Layout:
    """Return the layout without a first turn that lists witnesses and exhibits with their pages.

    Nor with turns in a table of contents.
    """
    layout = _without_contents(layout)
    turns = layout.labels.turns
    if len(turns) < _LEAST_INDEXED or turns[1].index - turns[0].index <= _LEAST_LISTED:
        return layout
    # imported late: hardly a first turn is so long
    from pipeline.readers.beside.index_pages import without_index

    found, kept = without_index(layout.shown, layout.lines, turns)
    labels = replace(layout.labels, turns=kept)
    removed = (*layout.removed, *found.removed)
    return replace(layout, lines=found.lines, labels=labels, removed=removed)


def _without_contents(layout: Layout) -> Layout:
    """Return the layout without labels that stand in a table of contents above the talk."""
    turns, lines = layout.labels.turns, layout.lines
    first = layout.shown[: len(layout.shown) // 2]
    if len(turns) < _LEAST_INDEXED or sum(map(first.count, _DOTS)) < _LEAST_DOTS:
        return layout
    # imported late: hardly a talk has its table of contents with labels
    from pipeline.readers.beside.index_pages import without_contents

    found, kept = without_contents(layout.shown, lines, turns)
    once = tuple(one for one in layout.labels.once if one in kept)
    labels = replace(layout.labels, turns=kept, once=once)
    removed = (*layout.removed, *found.removed)
    return replace(layout, lines=found.lines, labels=labels, removed=removed)


_DOTS, _LEAST_DOTS = ("....", ". . . .", "……", "····"), 10
"""What leads to the number of a page, and how often."""
_LEAST_INDEXED = 3
"""Turns of a talk before which such a list stands."""
_LEAST_LISTED = 3
"""Lines of such a list."""


def _without_headed_links(layout: Layout) -> Layout:
    """Return the layout without headings of lists of links: "### Resources:"."""
    document = layout.document
    if not (document.is_marked_up and document.headings and "](" in document.text):
        return layout
    # imported late: hardly a talk has such lists
    from pipeline.readers.beside.headed_links import headed_links

    gone = headed_links(layout)
    lines, removed = list(layout.lines), list(layout.removed)
    for part in gone:
        filled = [lines[at] for at in part if not lines[at].is_blank]
        removed += set_apart(layout.shown, filled[0], filled[-1].end, "a list of links")
        lines[part.start : part.stop] = map(blank, lines[part.start : part.stop])
    begun = {part.start for part in gone}
    turns = tuple(one for one in layout.labels.turns if one.index not in begun)
    once = tuple(one for one in layout.labels.once if one.index not in begun)
    labels = replace(layout.labels, turns=turns, once=once)
    return replace(layout, lines=tuple(lines), labels=labels, removed=tuple(removed))


def _without_fields(layout: Layout) -> Layout:
    """Return the layout without the lines among the turns that give data: "Candidate: Jane Roe"."""
    turns = layout.labels.turns
    lines = list(layout.lines)
    removed: list[Note] = []
    counts = Counter(item.key for item in layout.labels.fields if item.shape is not Shape.UNCLAIMED)
    for item in layout.labels.fields:
        if turns and item.index > turns[0].index:
            line = lines[item.index]
            what = "a heading" if item.shape is Shape.UNCLAIMED else "data, not said"
            removed += set_apart(layout.shown, line, line.end, what)
            lines[item.index] = blank(line)
    times = max(counts.values(), default=0)
    notes = layout.notes
    if removed and times > 1:
        message = f"data about a talk stand {times} times: where others speak, save each as its own"
        notes = (*notes, Note(message, removed[0].line, is_warning=True))
    removed = [*layout.removed, *removed]
    return replace(layout, lines=tuple(lines), removed=tuple(removed), notes=notes)


def _without_pages(layout: Layout) -> Layout:
    """Return the layout without what was printed on the pages of a text."""
    if layout.labels.shown == "{}" and not layout.labels.are_letters:
        return layout
    labelled = {item.index for item in layout.labels.turns}
    names = {item.key for item in layout.labels.turns}
    cleared = without_pages(layout.shown, layout.lines, labelled, names)
    filed = _without_filed_lines(layout.without(cleared), labelled, names)
    return _without_glued_heads(_without_scanned_pages(filed, labelled), labelled)


def _without_glued_heads(layout: Layout, labelled: Collection[int]) -> Layout:
    """Return the layout without heads of pages right behind the last words of the page before."""
    counts = Counter(
        layout.shown[line.end - _TAIL : line.end]
        for line in layout.lines
        if line.end - line.start >= _TAIL
    )
    if max(counts.values(), default=0) < _LEAST_GLUED:
        return layout
    # imported late: few texts have lines that end alike again and again
    from pipeline.readers.beside.glued_heads import without_glued_heads

    return layout.without(without_glued_heads(layout.shown, layout.lines, labelled))


_TAIL, _LEAST_GLUED = 24, 10
"""Letters at the ends of lines, and how many end alike."""


def _without_filed_lines(
    layout: Layout, labelled: Collection[int], names: Collection[str]
) -> Layout:
    """Return the layout without running lines that name the file of a document."""
    if not _FILED.search(layout.shown):
        return layout
    # imported late: hardly a talk names a file at the end of a line
    from pipeline.readers.beside.filed_lines import without_filed_lines

    return layout.without(without_filed_lines(layout.shown, layout.lines, labelled, names))


_FILED = clued(
    r"\.(?:docx?|pdf|rtf|odt|wpd|indd|fm|txt)[\"”'’)\]]{0,3}[ \t\r]*\n",
    *(".doc", ".pdf", ".rtf", ".odt", ".wpd", ".indd", ".fm", ".txt"),
)


def _without_scanned_pages(layout: Layout, labelled: Collection[int]) -> Layout:
    """Return the layout without heads and feet of scanned pages that no blank lines set apart."""
    counts = Counter(
        layout.shown[line.start : line.end]
        for at, line in enumerate(layout.lines)
        if _SHORTEST_HEAD <= line.end - line.start <= _LONGEST_HEAD and at not in labelled
    )
    often = [one for one, count in counts.most_common(_MOST_HEADS) if count >= _LEAST_PAGES]
    if not often:
        return layout
    # imported late: few texts have lines that stand again and again
    from pipeline.readers.beside.scanned_pages import without_scanned_pages

    return layout.without(without_scanned_pages(layout.shown, layout.lines, labelled, often))


_SHORTEST_HEAD, _LONGEST_HEAD = 12, 120
"""Letters of a head."""
_MOST_HEADS, _LEAST_PAGES = 20, 6


def _without_unclaimed(layout: Layout) -> Layout:
    """Return the layout without text below headings, or behind the last rule, that has no label."""
    labels, document = layout.labels, layout.document
    if len({one.key for one in labels.turns}) < LEAST_SPEAKERS or labels.lines:
        return layout
    layout, large = _without_capitals(layout)
    layout, summed = _without_summing(layout)
    whole = document.lines(layout.view)
    gone = [at for at, line in enumerate(whole) if not line.is_blank and layout.lines[at].is_blank]
    large |= summed
    _, lower = beside_asking(document, layout.view) if labels.are_letters else ((), ())
    spans = sorted({*document.headings, *document.large}.difference(lower))
    named = people_at(layout.view, whole)
    heads = [at for at in gone if at in large | named or is_inside(whole[at], spans)]
    rules = [at for at in gone if _is_rule(layout.view, whole[at])]
    rules += _tagged_rules(document, whole)
    if not heads and not rules:
        return layout
    parting = Parting(heads, rules, bool(document.labels))
    found = without_unclaimed(layout.shown, layout.lines, labels.turns, parting)
    turns = sorted((*labels.turns, *found.turns), key=lambda one: one.index)
    return replace(
        layout,
        lines=found.furniture.lines,
        labels=replace(labels, turns=tuple(turns)),
        removed=(*layout.removed, *found.furniture.removed),
        notes=(*layout.notes, *found.furniture.notes),
    )


def _without_back_matter(layout: Layout) -> Layout:
    """Return the layout without an index, notes, an appendix, comments or a copy behind it."""
    layout = _without_labels_behind(layout)
    turns, lines = layout.labels.turns, list(layout.lines)
    end = layout.labels.end
    if not turns or (end < 0 and len(lines) - turns[-1].index <= _LEAST_LISTED):
        return layout
    # imported late: few last turns are so long
    from pipeline.readers.beside.back_matter import back_matter
    from pipeline.readers.beside.second_copies import second_copy

    title = title_of(layout.document.metadata)
    first = min(back_matter(layout.shown, lines, turns, title), second_copy(layout))
    return _without_rest(layout, min(first, end) if end >= 0 else first)


def _without_linked_lists(layout: Layout) -> Layout:
    """Return the layout without lists below what is said that hold nothing but links.

    Where no label names who speaks, or a colon leads to the list, it is part of an answer.
    """
    document = layout.document
    if layout.labels.shown == "{}" or not document.is_marked_up:
        return layout
    if not _LISTED_LINK.search(document.text):
        return layout
    linked = linked_items(layout)
    lines, removed = list(layout.lines), list(layout.removed)
    for item, (first, end) in zip(layout.labels.turns, layout.spans(), strict=True):
        filled = [at for at in range(first, end) if not lines[at].is_blank]
        said = [at for at in filled if lines[at].end > item.content and at not in linked]
        gone = [at for at in filled if at in linked and said and at > said[0]]
        before = max((at for at in said if gone and at < gone[0]), default=first)
        is_led = layout.view[: lines[before].end].endswith((":", "："))
        if len(gone) >= _LEAST_LINKS and len(gone) == gone[-1] - gone[0] + 1 and not is_led:
            start, end_at = lines[gone[0]], lines[gone[-1]].end
            removed += set_apart(layout.shown, start, end_at, "a list of links")
            lines[gone[0] : gone[-1] + 1] = map(blank, lines[gone[0] : gone[-1] + 1])
    return replace(layout, lines=tuple(lines), removed=tuple(removed))


_LISTED_LINK = clued(r"(?m)^[ \t]*[*+-][ \t]+\[[^\[\]\n]+\]\([^()\n]*\)[ \t\r]*$", "](")
_LEAST_LINKS = 2


def _without_linked_turns(layout: Layout) -> Layout:
    """Return the layout without names behind the talk that only lead to links."""
    document, turns = layout.document, layout.labels.turns
    if not (document.is_marked_up and turns and "](" in document.text[turns[-1].content :]):
        return layout
    # imported late: hardly a talk ends with links
    from pipeline.readers.beside.linked_turns import linked_end

    first = linked_end(layout)
    kept = tuple(one for one in turns if one.index < first)
    once = tuple(one for one in layout.labels.once if one in kept)
    return _without_rest(
        replace(layout, labels=replace(layout.labels, turns=kept, once=once)), first
    )


def _without_related(layout: Layout) -> Layout:
    """Return the layout without lines that only lead to another text: "Read also > [Gates](…)"."""
    text = layout.document.text
    if not (layout.document.is_marked_up and ("](" in text or "<a " in text)):
        return layout
    # imported late: hardly a talk has such lines
    from pipeline.readers.beside.related import related_lines

    lines, removed = list(layout.lines), list(layout.removed)
    for at in related_lines(layout):
        removed += set_apart(layout.shown, lines[at], lines[at].end, "a link to another text")
        lines[at] = blank(lines[at])
    return replace(layout, lines=tuple(lines), removed=tuple(removed))


def _without_signatures(layout: Layout) -> Layout:
    """Return the layout without who is quoted, below a quotation of Markdown."""
    document = layout.document
    if not (document.is_plain and document.is_marked_up and "\n>" in document.text):
        return layout
    # imported late: hardly a talk has pull quotes
    from pipeline.readers.beside.signed_quotes import signatures

    turns = layout.labels.turns
    for part in list(signatures(document.text, layout.lines, turns)):
        lines = list(layout.lines)
        first, end = lines[part.start], lines[part.stop - 1].end
        gone = tuple(set_apart(layout.shown, first, end, "who is quoted"))
        lines[part.start : part.stop] = map(blank, lines[part.start : part.stop])
        turns = tuple(one for one in turns if one.index not in part)
        layout = replace(layout, lines=tuple(lines), removed=(*layout.removed, *gone))
    return replace(layout, labels=replace(layout.labels, turns=turns))


def _without_writers_lines(layout: Layout) -> Layout:
    """Return the layout without heads in bold above labels."""
    document, turns = layout.document, layout.labels.turns
    is_bold = bool(document.strong) or "<strong>" in document.text or "<b>" in document.text
    if layout.labels.shown != "{}:" or not is_bold:
        return layout
    # imported late: most files are neither Markdown nor pages
    from pipeline.readers.beside.bold_heads import bold_heads

    texts = layout.view, document.text
    lines, removed = list(layout.lines), list(layout.removed)
    for part in bold_heads(texts, layout.lines, turns, document.strong):
        first, end = lines[part.start], lines[part.stop - 1].end
        removed += set_apart(layout.shown, first, end, HEADING)
        lines[part.start : part.stop] = map(blank, lines[part.start : part.stop])
    return replace(layout, lines=tuple(lines), removed=tuple(removed))


def _without_quoted_again(layout: Layout) -> Layout:
    """Return the layout without quotations of Markdown that say again what is said in the talk."""
    text = layout.document.text
    if not layout.document.is_plain:
        return _without_printed_again(layout)
    if not layout.document.is_marked_up or ("\n>" not in text and "<blockquote" not in text):
        return layout
    # imported late: hardly a talk has pull quotes
    from pipeline.readers.beside.quoted_again import quoted_again

    lines, removed = list(layout.lines), list[Note]()
    found = quoted_again(text, layout.shown, lines, layout.labels.turns)
    for own in found.again:
        first, end = lines[own[0]], lines[own[-1]].end
        removed += set_apart(layout.shown, first, end, "a pull quote")
        for at in own:
            lines[at] = blank(lines[at])
    told = "a quotation whose words stand nowhere else, beside pull quotes: it may be one, and said"
    told = f"{told} by somebody else"
    notes = tuple(Note(told, lines[own[0]].number, is_warning=True) for own in found.others)
    quoted = {at for own in found.again for at in own}
    turns = tuple(_below(lines, one) if one.index in quoted else one for one in layout.labels.turns)
    labels = replace(layout.labels, turns=turns)
    layout = replace(layout, labels=labels, notes=(*layout.notes, *notes))
    return replace(layout, lines=tuple(lines), removed=(*layout.removed, *removed))


def _without_printed_again(layout: Layout) -> Layout:
    """Return the layout without pull quotes of pages, which nothing tells but their words."""
    # imported late: most talks are no pages
    from pipeline.readers.beside.printed_again import printed_again

    lines, removed = list(layout.lines), list[Note]()
    for own in printed_again(layout):
        removed += set_apart(layout.shown, lines[own[0]], lines[own[-1]].end, "a pull quote")
        for at in own:
            lines[at] = blank(lines[at])
    return replace(layout, lines=tuple(lines), removed=(*layout.removed, *removed))


def _below(lines: Sequence[Line], turn: Candidate) -> Candidate:
    """Return a turn whose first line is set apart as one that begins with the next one."""
    at = next(at for at in range(turn.index, len(lines)) if not lines[at].is_blank)
    return replace(turn, index=at, content=lines[at].start)


def _without_quoted_end(layout: Layout) -> Layout:
    """Return the layout without paragraphs behind the talk that are set apart as quotations."""
    if not layout.document.is_marked_up or "\n>" not in layout.document.text:
        return layout
    # imported late: hardly a talk ends with quotations
    from pipeline.readers.beside.back_matter import quoted_end

    turns = layout.labels.turns
    first = quoted_end(layout.document.text, layout.lines, turns) if turns else len(layout.lines)
    return _without_rest(layout, first)


def _without_outside(layout: Layout) -> Layout:
    """Return the layout without paragraphs outside of the form in which words are set, warned."""
    document = layout.document
    is_set_in = document.is_marked_up and any(one in document.text for one in _INSET)
    if not is_set_in or not layout.labels.turns:
        return layout
    # imported late: few pages set answers in
    from pipeline.readers.beside.outside import outside

    gone = outside(document.text, layout.lines, layout.labels.turns)
    lines, removed = list(layout.lines), list(layout.removed)
    for paragraph in gone:
        first, last = lines[paragraph[0]], lines[paragraph[-1]]
        found = set_apart(layout.shown, first, last.end, _OUTSIDE)
        removed += [replace(one, is_warning=True) for one in found]
        for at in paragraph:
            lines[at] = blank(lines[at])
    return replace(layout, lines=tuple(lines), removed=tuple(removed))


_INSET = ("\n>", "\n   ", "\n\t")
_OUTSIDE = "neither quoted nor indented, as all that is said there is"


def _without_rest(layout: Layout, first: int) -> Layout:
    """Return the layout without the lines from the index `first` on, with a warning of many."""
    lines = layout.lines
    gone = [line for line in lines[first:] if not line.is_blank]
    if not gone:
        return layout
    words = len(layout.shown[gone[0].start : gone[-1].end].split())
    head = shortened(clean(layout.shown[gone[0].start : gone[0].end]))
    message = f"{words:,} words behind the talk are not said: {head}"
    hint = "where somebody says them, put the label of the speaker before them"
    notes = (
        ()
        if words < _MANY_BEHIND
        else (Note(f"{message}: {hint}", gone[0].number, is_warning=True),)
    )
    removed = set_apart(layout.shown, gone[0], gone[-1].end, "behind the talk")
    return replace(
        layout,
        lines=(*lines[:first], *map(blank, lines[first:])),
        removed=(*layout.removed, *removed),
        notes=(*layout.notes, *notes),
    )


def _without_labels_behind(layout: Layout) -> Layout:
    """Return the layout without labels of nobody behind the line that ends the talk."""
    if not layout.labels.turns or not _ENDED.search(layout.shown):
        return layout
    # imported late: few files say where they end
    from pipeline.readers.beside.back_matter import talking

    return _with_turns(layout, tuple(talking(layout.shown, layout.labels.turns)))


def _with_turns(layout: Layout, turns: tuple[Candidate, ...]) -> Layout:
    """Return the layout with these of its turns alone."""
    once = tuple(one for one in layout.labels.once if one in turns)
    return replace(layout, labels=replace(layout.labels, turns=turns, once=once))


_ENDED = clued(r"[\[(*][ \t]*[Ee](?:nd of|ND OF) ", "nd of ", "ND OF ")
_MANY_BEHIND = 12
"""Words behind the talk of which a person should know."""


def _without_capitals(layout: Layout) -> tuple[Layout, frozenset[int]]:
    """Return the layout without headings in capitals, and the indexes of their last lines."""
    shown = layout.shown
    heads = (one.message for one in layout.removed if one.kind is NoteKind.HEADING)
    named = {one.partition(": ")[2] for one in heads}
    known = frozenset(one for one in named if one.isupper() and " " in one)
    found = headings_in_capitals(shown, layout.lines, layout.labels.turns, known)
    if not found:
        return layout, frozenset()
    lines = list(layout.lines)
    notes = list[Note]()
    for part in found:
        first, end = lines[part.start], lines[part.stop - 1].end
        notes += set_apart(shown, first, end, "a heading")
        lines[part.start : part.stop] = map(blank, lines[part.start : part.stop])
    cleared = replace(layout, lines=tuple(lines), removed=(*layout.removed, *notes))
    return cleared, frozenset(part.stop - 1 for part in found)


def _without_summing(layout: Layout) -> tuple[Layout, frozenset[int]]:
    """Return the layout without the line that heads a summary behind the talk, and its index."""
    at = summing_up(layout.shown, layout.lines, layout.labels.turns)
    if at < 0:
        return layout, frozenset()
    lines = list(layout.lines)
    notes = set_apart(layout.shown, lines[at], lines[at].end, "a heading")
    lines[at] = blank(lines[at])
    cleared = replace(layout, lines=tuple(lines), removed=(*layout.removed, *notes))
    return cleared, frozenset([at])


def _is_rule(text: str, line: Line) -> bool:
    """Whether a line parts a text: three dashes, stars, pluses or lines below."""
    words = text[line.start : line.end].replace(" ", "")
    return len(words) > 2 and set(words) <= set("-–—_*=~+")  # noqa: PLR2004


def _tagged_rules(document: Document, lines: Sequence[Line]) -> Iterator[int]:
    """Yield the indexes of lines that part a text as HTML does: `<hr style="height: 1px" />`."""
    if not document.is_marked_up or not _TAGGED_RULE.may_match(document.text):
        return
    starts = {found.start() for found in _TAGGED_RULE.late.finditer(document.text)}
    for at, line in enumerate(lines):
        if line.is_blank and document.text.rfind("\n", 0, line.start) + 1 in starts:
            yield at


_TAGGED_RULE = clued(r"(?m)^[ \t]*<hr\b[^<>\n]{0,200}>[ \t\r]*$", "<hr")


LEAST_SPEAKERS = 2
"""Speakers of a talk."""


def without_closing_lines(layout: Layout) -> Layout:
    """Return the layout without what stands behind the talk and tells of it."""
    turns = layout.labels.turns
    first = turns[0].index if turns else len(layout.lines)
    slanted = frozenset() if _is_slanted(layout) else slanted_lines(layout)
    closed = without_closing(layout.shown, layout.lines, first, slanted)
    layout = replace(layout, lines=closed.lines, removed=(*layout.removed, *closed.removed))
    return _without_title_again(layout) if first and turns else layout


def _without_title_again(layout: Layout) -> Layout:
    """Return the layout without the title of the talk that stands again behind it."""
    turns = layout.labels.turns
    last = max((at for at, line in enumerate(layout.lines) if not line.is_blank), default=0)
    if last <= turns[-1].index or layout.lines[last].end - layout.lines[last].start > _LONGEST_HEAD:
        return layout
    # imported late: most last turns are one line
    from pipeline.readers.beside.titles_again import title_again

    lines, removed = list(layout.lines), list(layout.removed)
    for at in title_again(layout.shown, lines, turns[0].index, turns[-1].index):
        removed += set_apart(layout.shown, lines[at], lines[at].end, "behind the talk")
        lines[at] = blank(lines[at])
    return replace(layout, lines=tuple(lines), removed=tuple(removed))


def _is_slanted(layout: Layout) -> bool:
    """Whether most of the talk is in italics, below labels alone on their lines: so is its end."""
    turns = layout.labels.turns
    begun = {one.index for one in turns}
    said = range(turns[0].index, len(layout.lines)) if turns else range(0)
    filled = sum(not layout.lines[at].is_blank for at in said if at not in begun)
    slanted = sum(at in said for at in slanted_lines(layout))
    return 2 * slanted > max(filled, len(turns))


def _without_offices(layout: Layout) -> Layout:
    """Return the layout without what stands below a name again and again and tells who that is.

    "Analyst, Lake Securities" is a line of its own below a name on a line of its own, with no
    full stop, and the same in all turns of whoever bears the name, or in three of them. "MODERATOR"
    tells what somebody does, too. A first turn that holds nothing else is the end of a list.
    """
    lines = list(layout.lines)
    removed: list[Note] = []
    for at in office_lines(layout.view, layout.lines, layout.labels):
        removed += set_apart(layout.shown, lines[at], lines[at].end, "who speaks")
        lines[at] = blank(lines[at])
    if not removed:
        return layout
    roles = (*layout.roles, *roles_below(layout.shown, layout.lines, layout.labels).items())
    turns = layout.labels.turns
    second = turns[1].index if len(turns) > 1 else len(lines)
    first = lines[turns[0].index]
    is_alone = turns[0].content >= first.end
    if is_alone and all(lines[at].is_blank for at in range(turns[0].index + 1, second)):
        removed += set_apart(layout.shown, first, first.end, "who takes part")
        lines[turns[0].index] = blank(first)
        layout = replace(layout, labels=replace(layout.labels, turns=turns[1:]))
    return replace(layout, lines=tuple(lines), removed=(*layout.removed, *removed), roles=roles)


def _as_listed(layout: Layout) -> Layout:
    """Return the layout of a call without what its list says of those who speak, and their roles.

    It stands below their names again. Headings of its parts are nobody's either.
    """
    if not has_call_list(layout.shown):
        return layout
    # imported late: hardly a talk is the call of a firm
    from pipeline.readers.beside.call_lists import listed_offices, roles_listed, section_heads

    turns, every = layout.labels.turns, layout.document.lines(layout.view)
    lines, removed = list(layout.lines), list[Note]()
    for at in listed_offices(layout.shown, every, lines, turns):
        removed += set_apart(layout.shown, lines[at], lines[at].end, "who speaks")
        lines[at] = blank(lines[at])
    for at in section_heads(layout.shown, lines, turns):
        removed += set_apart(layout.shown, lines[at], lines[at].end, "a heading")
        lines[at] = blank(lines[at])
    roles = tuple(roles_listed(layout.shown, every, turns).items())
    removed_all = (*layout.removed, *removed)
    return replace(layout, lines=tuple(lines), removed=removed_all, roles=roles)


def _without_inserted(layout: Layout) -> Layout:
    """Return the layout without documents put into the record: "[The statement follows:]"."""
    if "follow" not in layout.view.lower() or not _INSERTED.search(layout.view):
        return layout
    lines, removed = list(layout.lines), []
    for item, (first, end) in zip(layout.labels.turns, layout.spans(), strict=True):
        found = _INSERTED.search(layout.view, item.content, lines[end - 1].end)
        if not found or layout.view[found.end() : lines[end - 1].end].strip() == "":
            continue
        gone = [at for at in range(first, end) if lines[at].start >= found.end()]
        if gone:
            words = clean(layout.shown[lines[gone[0]].start : lines[end - 1].end])
            message = f"a document in the record, not said: {shortened(words)}"
            removed.append(Note(message, lines[gone[0]].number, is_warning=True))
            lines[gone[0] : end] = map(blank, lines[gone[0] : end])
    return replace(layout, lines=tuple(lines), removed=(*layout.removed, *removed))


def _has(layout: Layout, clue: Clued, least: int) -> bool:
    """Return whether a pattern is found often enough to look for what it is a sign of."""
    return clue.may_match(layout.view) and len(clue.late.findall(layout.view)) >= least


def _without_counted_heads(layout: Layout) -> Layout:
    """Return the layout without counted headings at the ends of turns: "2. Who pays"."""
    if not _has(layout, _COUNTED_HEAD, _LEAST_COUNTED):
        return layout
    # imported late: few talks have counted parts
    from pipeline.readers.beside.counted_heads import without_counted_heads

    return layout.without(without_counted_heads(layout.shown, layout.lines, layout.labels.turns))


_COUNTED_HEAD = clued(
    r"(?m)^[*_# \t]*[0-9]{1,2}[.)][ \t]+[^\W\d_][^\n:：.?!]{2,90}$",
    *(f"{figure}{sign}" for figure in range(10) for sign in (". ", ".\t", ") ", ")\t")),
)
_LEAST_COUNTED = 3


def _without_motions(layout: Layout) -> Layout:
    """Return the layout without motions and decisions among names alone on their lines."""
    if layout.labels.shown != "{}" or not _MOTION.search(layout.view):
        return layout
    # imported late: few records print motions
    from pipeline.readers.beside.motions import without_motions

    return layout.without(without_motions(layout.shown, layout.lines, layout.labels.turns))


def _without_printed_motions(layout: Layout) -> Layout:
    """Return the layout without motions and recorded votes that are printed amid a turn."""
    if not _PRINTED.search(layout.view):
        return layout
    # imported late: few records print them between what is said
    from pipeline.readers.beside.printed_motions import without_printed_motions

    return layout.without(without_printed_motions(layout.shown, layout.lines, layout.labels.turns))


_PRINTED = clued(
    r"(?m)^[ \t]*(?:(?:A|a|The|THE) )?(?:RECORDED|Recorded|recorded) "
    r"(?:VOTE|[Vv]ote|DIVISION|[Dd]ivision) "
    r"|^[ \t]*Seconded by ",
    *("RECORDED VOTE", "RECORDED Vote", "RECORDED vote", "ecorded vote", "ecorded Vote"),
    *("ecorded VOTE", "DIVISION", "ivision", "Seconded by "),
)


def _without_record_lines(layout: Layout) -> Layout:
    """Return the layout without lines of the record: "The House rose at 6.30 p.m."."""
    if PAPERS.search(layout.shown):
        turns = tuple(before_papers(layout.shown, layout.lines, layout.labels.turns))
        layout = _with_turns(layout, turns)
    end = behind_closing(layout.shown, layout.lines, layout.labels.turns)
    layout = _without_rest(layout, end)
    return layout.without(without_record_lines(layout.shown, layout.lines, layout.labels.turns))


def _without_margin_hours(layout: Layout) -> Layout:
    """Return the layout without hours alone between the turns: "3.37"."""
    if not _has(layout, _MARGIN_HOUR, _LEAST_HOURS):
        return layout
    # imported late: few records print the hour beside what is said
    from pipeline.readers.beside.margin_hours import without_margin_hours

    return layout.without(without_margin_hours(layout.shown, layout.lines, layout.labels.turns))


_MARGIN_HOUR = clued(
    r"(?m)^[ \t]*\(?[0-9]{1,2}[.:][0-9]{2}(?: ?[ap]\.?m\.?)?\)?[ \t\r]*$",
    *(f"{figure}{sign}" for figure in range(10) for sign in ".:"),
)
_LEAST_HOURS = 5


def _without_narrated(layout: Layout) -> Layout:
    """Return the layout without paragraphs in brackets that tell what happens beside the talk."""
    if not _IN_BRACKETS.search(layout.view):
        return layout
    # imported late: hardly a talk is told of beside its words
    from pipeline.readers.beside.narrated import without_narrated

    return without_narrated(layout)


_IN_BRACKETS = pattern(r"(?m)^[ \t]*\([^()\n]{3,200}\)[ \t]*\r?$")
_MOTION = clued(
    r"\n(?:(?:Moved|Tabled) by|Amendments? \d|Division \d)",
    *("Moved by", "Tabled by", "Amendment", "Division"),
)


def _without_centred(layout: Layout) -> Layout:
    """Return the layout without headings in the middle of the page, within what somebody says."""
    if not layout.document.centred or layout.labels.shown == "{}":
        return layout
    # imported late: few talks have lines in the middle of the page
    from pipeline.readers.beside.centred import without_centred

    return without_centred(layout)


def _without_pictures(layout: Layout) -> Layout:
    """Return the layout without the one line that stands above nearly all labels, always the same.

    A page of turns that was copied as text has there what it shows of a picture: "user avatar".
    """
    turns, lines = layout.labels.turns, layout.lines
    if len(turns) < _LEAST_PICTURED:
        return layout
    above = dict(_lines_above(layout))
    counts = Counter(above.values())
    words, count = max(counts.items(), key=itemgetter(1), default=("", 0))
    if count < max(_LEAST_PICTURED - 1, _PICTURED * (len(turns) - 1)) or not words:
        return layout
    gone = [at for at, own in above.items() if own == words]
    kept = tuple(blank(line) if at in gone else line for at, line in enumerate(lines))
    note = Note(f"'{words}' above {count:,} labels", lines[gone[0]].number)
    return replace(layout, lines=kept, removed=(*layout.removed, note))


def _lines_above(layout: Layout) -> Iterator[tuple[int, str]]:
    """Yield the index and the words of the short line right above each label, or its time."""
    lines, before = layout.lines, -1
    for one in layout.labels.turns:
        at = one.index if one.time_line < 0 else min(one.index, one.time_line)
        at -= 1
        while at > before and lines[at].is_blank:
            at -= 1
        words = layout.shown[lines[at].start : lines[at].end] if at > before else ""
        if 0 < len(words) <= _LONGEST_PICTURE and not ends_with_stop(words):
            yield at, words
        before = one.index


_LEAST_PICTURED = 6
"""Labels of a talk in which such a line is looked for."""
_PICTURED = 0.9
"""Share of the labels above which it stands; nobody ends so many turns with the same words."""
_LONGEST_PICTURE = 40
"""Characters of such a line."""


def without_lists(layout: Layout) -> Layout:
    """Return the layout without an index before the talk and data among its turns."""
    listed = _without_index(_without_hearing_pages(layout))
    return _without_fields(_without_headed_links(_without_pictures(listed)))


def without_record(layout: Layout) -> Layout:
    """Return the layout without headings, motions, lines of the record and what closes it."""
    layout = _without_signatures(layout)
    recorded = _without_record_lines(_without_motions(_without_counted_heads(layout)))
    recorded = _without_margin_hours(_without_narrated(recorded))
    paged = _without_pages(_without_inserted(_without_offices(_as_listed(recorded))))
    paged = _without_printed_motions(paged)
    paged = _without_writers_lines(
        _without_related(_without_linked_lists(_without_linked_turns(paged)))
    )
    claimed = _without_unclaimed(_without_back_matter(_without_centred(paged)))
    claimed = _without_outside(_without_quoted_end(claimed))
    return without_closing_lines(_without_quoted_again(claimed))
