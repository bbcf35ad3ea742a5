"""Turns put right: labels that a page broke or that lost their sign, and those of nobody."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.furniture import (
    blank,
    set_apart,
    without_line_times,
    without_times,
)
from pipeline.readers.labels.candidates import (
    VOUCHED,
    Candidate,
    Shape,
    clean,
    comparable,
    ends_sentence,
    page_of,
)
from pipeline.readers.labels.times import time_alone
from pipeline.readers.labels.words import NOBODY, VOTES
from pipeline.readers.laying.apart import LEAST_SPEAKERS, without_closing_lines
from pipeline.readers.layout import Layout
from pipeline.readers.lines import Line
from pipeline.values import replace


def _without_listed(layout: Layout) -> Layout:
    """Return the layout without labels above the talk that head lists: "- **Dinner:**", "  - …".

    Such a label is an item of a list, alone on its line and above another item, and stands once;
    those that recur are no items.
    """
    labels, text = layout.labels, layout.document.text
    counts = Counter(one.key for one in labels.turns)
    first = next((at for at, one in enumerate(labels.turns) if counts[one.key] > 1), 0)
    heads = labels.turns[:first]
    if not heads or _is_item(text, layout.lines[labels.turns[first].index]):
        return layout
    if not all(
        one.shape not in VOUCHED
        and one.content >= layout.lines[one.index].end
        and _is_item(text, layout.lines[one.index])
        and _is_item(text, layout.lines[min(one.index + 1, len(layout.lines) - 1)])
        for one in heads
    ):
        return layout
    once = tuple(one for one in labels.once if one not in heads)
    return replace(layout, labels=replace(labels, turns=labels.turns[first:], once=once))


def _is_item(text: str, line: Line) -> bool:
    """Whether a line begins with the sign of an item of a list."""
    start = text.rfind("\n", 0, line.start) + 1
    return not line.is_blank and _ITEM.match(text, start, line.end) is not None


_ITEM = pattern(r"[ \t]*[*+•–-][ \t]")


def _without_data_blocks(layout: Layout) -> Layout:
    """Return the layout without labels that only say who talks: "Interviewee:" and a name."""
    if len({one.key for one in layout.labels.turns}) <= LEAST_SPEAKERS:
        return layout
    # imported late: hardly a file has labels that name people beside `Q` and `A`
    from pipeline.readers.beside.data_blocks import without_data_blocks

    found = without_data_blocks(layout.shown, layout.lines, layout.labels.turns)
    return replace(
        layout,
        lines=found.furniture.lines,
        labels=replace(layout.labels, turns=found.turns),
        removed=(*layout.removed, *found.furniture.removed),
        notes=(*layout.notes, *found.furniture.notes),
    )


def _without_boxes(layout: Layout) -> Layout:
    """Return the layout without boxes that name all who talk in capitals, amid a page."""
    turns = layout.labels.turns
    upper = {one.key for one in turns if _is_in_capitals_alone(layout, one)}
    if len(upper) <= LEAST_SPEAKERS:
        return layout
    # imported late: hardly a talk has the names of its people in two forms
    from pipeline.readers.beside.cast_boxes import without_boxes

    found = without_boxes(layout.shown, layout.lines, turns)
    left = {one.index for one in found.turns}
    once = tuple(one for one in layout.labels.once if one.index in left)
    labels_of = replace(layout.labels, turns=found.turns, once=once)
    return replace(layout, labels=labels_of).without(found.furniture)


def _is_in_capitals_alone(layout: Layout, turn: Candidate) -> bool:
    line = layout.lines[turn.index]
    return turn.content >= line.end and layout.shown[line.start : line.end].isupper()


def _without_beneath(layout: Layout) -> Layout:
    """Return the layout without labels right below others that stand alone on their lines."""
    turns = layout.labels.turns
    if not any(
        before.content >= layout.lines[before.index].end > layout.lines[before.index].start
        and one.index - before.index <= _NEAR
        and one.content < layout.lines[one.index].end
        for before, one in pairwise(turns)
    ):
        return layout
    # imported late: hardly a label stands right below another
    from pipeline.readers.labels.beneath import without_beneath

    found = without_beneath(page_of(layout.view, layout.lines), layout.labels)
    lines, removed = list(layout.lines), list(layout.removed)
    for at in found.gone:
        removed += set_apart(layout.shown, lines[at], lines[at].end, "a label without words")
        lines[at] = blank(lines[at])
    return replace(
        layout,
        lines=tuple(lines),
        labels=found.labels,
        removed=tuple(removed),
        notes=(*layout.notes, *found.notes),
    )


_NEAR = 3
"""Lines from a label to its words, at most."""
_MOST_BREAKS = 12
"""Times that a talk is interrupted; a label that stands more often is of a person: "AD"."""


def _with_whole_labels(layout: Layout) -> Layout:
    """Return the layout with one label for each that the end of a page broke: "JANE DO", "E:".

    The line before holds the beginning, and the two together are the label of other turns.
    """
    counts = Counter(item.key for item in layout.labels.turns)
    names = {item.key: item.label for item in layout.labels.turns}
    lines, turns = list(layout.lines), list(layout.labels.turns)
    removed: list[Note] = []
    for number, item in enumerate(layout.labels.turns):
        before = item.index - 1
        while before >= 0 and lines[before].is_blank:
            before -= 1
        if before < 0:
            continue
        head = clean(layout.view[lines[before].start : lines[before].end])
        whole = (comparable(f"{head}{gap}{item.label}") for gap in ("", " "))
        if key := next((one for one in whole if counts[one] > counts[item.key]), ""):
            turns[number] = replace(item, label=names[key])
            lines[before] = blank(lines[before])
            removed.append(_broken(head, item, lines))
    labels = replace(
        layout.labels,
        turns=tuple(turns),
        once=tuple(one for one in layout.labels.once if one in turns),
    )
    told = (*layout.removed, *removed)
    return replace(layout, lines=tuple(lines), labels=labels, removed=told) if removed else layout


def _with_initials(layout: Layout) -> Layout:
    """Return the layout with turns whose label is shortened: "PM" among "PRIME MINISTER:"."""
    if not any(0 < line.end - line.start <= _LONGEST_INITIALS for line in layout.lines):
        return layout
    # imported late: few files have lines of some letters alone
    from pipeline.readers.labels.initials import find_initials

    found = find_initials(layout.view, layout.lines, layout.labels.turns)
    notes = tuple(
        Note(
            f"'{words}' alone on its line is taken for '{one.label}'",
            layout.line_of(one),
            is_warning=True,
        )
        for words, one in found
    )
    turns = sorted((*layout.labels.turns, *(one for _, one in found)), key=lambda one: one.index)
    labels = replace(layout.labels, turns=tuple(turns))
    return replace(layout, labels=labels, notes=(*layout.notes, *notes)) if found else layout


def _with_dash_questions(layout: Layout) -> Layout:
    """Return the layout with questions behind a dash, where only those who answer have labels."""
    if not layout.labels.turns or layout.labels.shown != "{}:" or layout.labels.lines:
        return layout
    if not any(dash in layout.view for dash in _DASHES):
        return layout
    if len(_DASHED.findall(layout.view)) < _LEAST_DASHED:
        return layout
    # imported late: hardly a file with labels has questions behind dashes
    from pipeline.readers.labels.dash_questions import with_dash_questions

    labels, notes = with_dash_questions(layout.view, layout.lines, layout.labels)
    return replace(layout, labels=labels, notes=(*layout.notes, *notes))


_DASHES = ("—", "–", "--")
_DASHED = pattern(r"(?m)^[ \t]*(?:[—–]|--)\s?[^\W_]?")
_LEAST_DASHED = 3


def _with_bold_questions(layout: Layout) -> Layout:
    """Return the layout with questions in bold, where only those who answer have labels."""
    if not layout.document.strong or layout.labels.shown != "{}:" or layout.labels.lines:
        return layout
    # imported late: most files have nothing in bold
    from pipeline.readers.labels.bold_questions import with_bold_questions

    page = page_of(layout.view, layout.lines, (), layout.document.strong)
    labels, notes = with_bold_questions(layout.labels, page)
    return replace(layout, labels=labels, notes=(*layout.notes, *notes)) if notes else layout


def _with_bold_names(layout: Layout) -> Layout:
    """Return the layout with turns that a name in bold begins, without the sign of other labels.

    So may a name with an office of many words before a question.
    """
    if not layout.document.strong or layout.labels.shown != "{}:":
        return layout
    # imported late: most files have nothing in bold
    from pipeline.readers.labels.bold_names import with_bold_names
    from pipeline.readers.labels.led_questions import with_led_questions

    page = page_of(layout.view, layout.lines, (), layout.document.strong)
    labels, notes = with_bold_names(layout.labels, page)
    labels, led = with_led_questions(labels, page)
    notes = (*layout.notes, *notes, *led)
    return replace(layout, labels=labels, notes=notes) if labels is not layout.labels else layout


def _without_events(layout: Layout) -> Layout:
    """Return the layout without what a chat tells of those who come and go: "Jane joined #gate"."""
    if "#" not in layout.view or not _EVENT.search(layout.view):
        return layout
    # imported late: only logs of chats tell who comes and goes
    from pipeline.readers.beside.chats import machine_notes, without_events

    found = without_events(layout.shown, layout.lines, layout.labels.turns)
    if not found.turns:
        return layout
    kept = {one.index for one in found.turns}
    labels = replace(
        layout.labels,
        turns=found.turns,
        once=tuple(one for one in layout.labels.once if one.index in kept),
    )
    notes = machine_notes(layout.shown, found.furniture.lines, found.turns)
    return replace(
        layout,
        lines=found.furniture.lines,
        labels=labels,
        removed=(*layout.removed, *found.furniture.removed),
        notes=(*layout.notes, *notes),
    )


def _with_actions(layout: Layout) -> Layout:
    """Return the layout of a chat with turns that tell what one does: "* jane waves"."""
    if "<" not in layout.labels.shown or "*" not in layout.view:
        return layout
    # imported late: hardly a talk is the log of a chat
    from pipeline.readers.laying.actions import action_note, find_actions

    found = tuple(find_actions(layout.view, layout.lines, layout.labels.turns))
    if not found:
        return layout
    turns = sorted((*layout.labels.turns, *found), key=lambda one: one.index)
    note = action_note(found, layout.lines[found[0].index])
    labels = replace(layout.labels, turns=tuple(turns))
    return replace(layout, labels=labels, notes=(*layout.notes, note))


def _without_reactions(layout: Layout) -> Layout:
    """Return the layout of an exported chat without what stands below words: "{Reactions}"."""
    if not layout.labels.shown.startswith("[…]"):
        return layout
    # imported late: hardly a talk is the export of a chat
    from pipeline.readers.beside.chats import without_reactions

    return layout.without(without_reactions(layout.shown, layout.lines))


_EVENT = pattern(r"\b(?:joined|left|quit|parted)(?: the channel)? #\w")


def _with_bare_labels(layout: Layout) -> Layout:
    """Return the layout with turns whose label in capitals has lost its sign: "JANE ROE We are"."""
    labels = {one.label for one in layout.labels.turns if _is_in_capitals(one.label)}
    own = {one.index for one in layout.labels.turns}
    starts = tuple(f"{label} " for label in labels)
    found: list[Candidate] = []
    for at, line in enumerate(layout.lines) if starts and layout.labels.shown != "{}" else ():
        if at in own or at < min(own) or not layout.view.startswith(starts, line.start):
            continue
        label = max((one for one in labels if layout.view.startswith(one, line.start)), key=len)
        words = layout.view[line.start + len(label) : line.end].lstrip()
        if words[:1].isupper() and not words[:2].isupper() and _is_fresh(layout, at):
            first = next(one for one in layout.labels.turns if one.label == label)
            content = line.end - len(words)
            found.append(replace(first, index=at, content=content, time="", time_line=-1))
    if not found:
        return layout
    told = "begins a line without its sign: read as a speaker there"
    notes = (Note(f"'{one.label}' {told}", layout.line_of(one), is_warning=True) for one in found)
    turns = sorted((*layout.labels.turns, *found), key=lambda one: one.index)
    labels_of = replace(layout.labels, turns=tuple(turns))
    return replace(layout, labels=labels_of, notes=(*layout.notes, *notes))


def _with_stopped_labels(layout: Layout) -> Layout:
    """Return the layout with turns whose label has a full stop for its colon: "Mr. Roe. Yes."."""
    turns = layout.labels.turns
    if layout.labels.shown != "{}:" or layout.labels.lines:
        return layout
    if not any(one.key == after.key for one, after in pairwise(turns)):
        return layout
    # imported late: hardly a file has two signs behind its labels
    from pipeline.readers.laying.stopped_labels import find_stopped, stopped_inside

    page = page_of(layout.view, layout.lines)
    found = list(find_stopped(page, turns))
    found = found if 4 * len(found) <= len(turns) else []
    more = tuple(sorted((*turns, *(one for one, _ in found)), key=lambda one: one.index))
    notes = (*layout.notes, *(note for _, note in found), *stopped_inside(page, more))
    return replace(layout, labels=replace(layout.labels, turns=more), notes=notes)


def _with_other_signs(layout: Layout) -> Layout:
    """Return the layout with turns of counted labels that lack the sign of the others: "A4."."""
    heads = (
        layout.view[layout.lines[one.index].start : one.content] for one in layout.labels.turns
    )
    if sum(any(map(str.isdecimal, head)) for head in heads) < _LEAST_COUNTED:
        return layout
    # imported late: few labels of a talk are counted
    from pipeline.readers.laying.other_signs import with_other_signs

    return with_other_signs(layout)


_LEAST_COUNTED = 4


def _with_misread_labels(layout: Layout) -> Layout:
    """Return the layout with turns whose label is misread: "0: Who pays?" for "Q:", "PM; No".

    A scan may part its letters: "Q u e s t i o n :". Each begins a paragraph behind the end of a
    sentence, and the label stands right elsewhere.
    """
    if layout.labels.shown != "{}:" or not layout.labels.turns or layout.labels.lines:
        return layout
    known = {one.label: one for one in reversed(layout.labels.turns)}
    first, own = layout.labels.turns[0].index, {one.index for one in layout.labels.turns}
    found: list[Candidate] = []
    notes: list[Note] = []
    for at in range(first + 1, len(layout.lines)):
        line = layout.lines[at]
        head = _MISREAD.match(layout.view, line.start, line.end)
        label = _meant(head, known) if head and at not in own else ""
        if head and label and layout.lines[at - 1].is_blank and _is_fresh(layout, at):
            one = replace(known[label], index=at, content=head.end(), time="", time_line=-1)
            found.append(one)
            told = f"'{clean(head[0])}' is read as '{label}:', as a label that is misread"
            notes.append(Note(told, line.number, is_warning=True))
    if not found:
        return layout
    turns = sorted((*layout.labels.turns, *found), key=lambda one: one.index)
    labels = replace(layout.labels, turns=tuple(turns))
    return replace(layout, labels=labels, notes=(*layout.notes, *notes))


def _meant(found: re.Match[str], known: Mapping[str, Candidate]) -> str:
    """Return the label that is meant by what stands before a sign; empty for none."""
    head = found["head"]
    if head in known:
        return head if found["sign"] == ";" or "." in found["before"] else ""
    if " " in head:
        bare = _bare(head)
        same = (one for one in known if len(bare) >= _SHORTEST_CAPITALS and _bare(one) == bare)
        return next(same, "")
    return "Q" if head in {"0", "O"} and "Q" in known else ""


def _bare(label: str) -> str:
    """Return the letters of a label as a scan may part and misread them: "Prirne  M inister"."""
    return "".join(label.split()).casefold().replace("rn", "m")


_MISREAD = pattern(
    r"(?P<before>[ \t.]*)(?P<head>[A-Z0][^\n:;.?!]{0,44}?)[ \t]?(?P<sign>[:;])\.?[ \t]+"
    r"(?=[\"(]?[^\W\d_a-z]|[“‘][^\W\d_a-z])"
)


def _is_in_capitals(label: str) -> bool:
    return label.isupper() and " " in label and len(label) >= _SHORTEST_CAPITALS


_SHORTEST_CAPITALS = 8
"""Letters of a label that can be told without its sign."""


def _is_fresh(layout: Layout, at: int) -> bool:
    before = layout.lines[at - 1]
    return before.is_blank or ends_sentence(layout.view, before)


_LONGEST_INITIALS = 4
"""Letters of a label that is shortened to its initials."""


def _broken(head: str, item: Candidate, lines: Sequence[Line]) -> Note:
    return Note(f"a label broken in two: “{head} / {item.label}”", lines[item.index].number)


def _with_words_behind_votes(layout: Layout) -> Layout:
    """Return the layout with turns of nobody known behind lists of votes, where somebody speaks."""
    if VOTES.isdisjoint(one.key for one in layout.labels.turns):
        return layout
    # imported late: few records have lists of votes
    from pipeline.readers.beside.votes import behind_votes

    turns, notes = behind_votes(layout.view, layout.lines, layout.labels.turns)
    labels = replace(layout.labels, turns=turns)
    return replace(layout, labels=labels, notes=(*layout.notes, *notes))


def _without_nobody(layout: Layout) -> Layout:
    """Return the layout without the words under labels that are nobody's: "Break:", "Sponsor:"."""
    lines, labels = list(layout.lines), layout.labels
    removed: list[Note] = []
    gone: set[int] = set()
    counts = Counter(one.key for one in labels.turns)
    votes = _votes(layout)
    for item, (first, end) in zip(labels.turns, layout.spans(), strict=True):
        is_person = item.shape is Shape.DECLARED or counts[item.key] > _MOST_BREAKS
        if item.key in votes or (item.key in NOBODY and not is_person):
            gone.add(item.index)
            removed += set_apart(layout.shown, lines[first], lines[end - 1].end, "nobody says this")
            lines[first:end] = map(blank, lines[first:end])
        elif item.time_line >= 0:
            lines[item.time_line] = blank(lines[item.time_line])
    turns = tuple(one for one in labels.turns if one.index not in gone)
    if turns:
        labels = replace(
            labels, turns=turns, once=tuple(one for one in labels.once if one.index not in gone)
        )
    begun = {one.index for one in labels.turns}
    is_timed = sum(bool(one.time) for one in labels.turns) > 1
    cleared = without_times(layout.view, lines, begun, is_timed=is_timed)
    if cleared.removed and not is_timed:
        labels = replace(labels, turns=_timed_above(labels.turns, layout.view, lines))
    told = (*layout.removed, *removed, *cleared.removed)
    return without_closing_lines(replace(layout, lines=cleared.lines, labels=labels, removed=told))


def _timed_above(
    turns: Sequence[Candidate], text: str, lines: Sequence[Line]
) -> tuple[Candidate, ...]:
    """Return turns with the time that stands alone right above the label of each.

    So it is where one does above the first: else a time may end the turn above it.
    """
    timed: list[Candidate] = []
    for one in turns:
        filled = (at for at in range(one.index - 1, -1, -1) if not lines[at].is_blank)
        above = next(filled, -1)
        time = time_alone(text[lines[above].start : lines[above].end]) if above >= 0 else ""
        timed.append(replace(one, time=time) if time and not one.time else one)
    return tuple(timed) if timed and timed[0].time else tuple(turns)


def _without_unasked(layout: Layout) -> Layout:
    """Return the layout without questions that were not put: "[not asked]" stands below each."""
    if not any(sign in layout.view for sign in _UNASKED):
        return layout
    # imported late: few talks are held by a form
    from pipeline.readers.beside.unasked import unasked

    lines = list(layout.lines)
    gone = unasked(layout.view, lines, layout.labels.turns)
    removed: list[Note] = []
    for at in sorted(gone):
        what = "a question that was not put"
        removed += set_apart(layout.shown, lines[at], lines[at].end, what)
        lines[at] = blank(lines[at])
    kept = tuple(one for one in layout.labels.turns if one.index not in gone)
    once = tuple(one for one in layout.labels.once if one.index not in gone)
    return replace(
        layout,
        lines=tuple(lines),
        labels=replace(layout.labels, turns=kept, once=once),
        removed=(*layout.removed, *removed),
    )


_UNPUT = (
    "not a",
    "was no",
    "were n",
    "skipped",
    "no a",
    "no s",
    "no p",
    "no f",
    "não ",
    "nicht ",
    "non ",
)
_UNASKED = tuple(
    f"{sign}{words}"
    for sign in "[("
    for one in _UNPUT
    for words in (one, one.capitalize(), one.upper())
)
"""How brackets begin that say so."""


def _votes(layout: Layout) -> frozenset[str]:
    """Return the labels under which those are listed who voted."""
    if "、" not in layout.view:
        return VOTES
    # imported late: only Chinese and Japanese records list them so
    from pipeline.readers.beside.divisions import divided

    return VOTES | divided(layout.view, layout.labels.turns)


def _without_line_times(layout: Layout) -> Layout:
    """Return the layout without times with which paragraphs begin; turns keep them."""
    labels, lines, view = layout.labels, layout.lines, layout.view
    begun = {one.index for one in labels.turns}
    are_alone = not any(view[one.content : lines[one.index].end].strip() for one in labels.turns)
    cleared, times = without_line_times(view, lines, begun, are_alone=are_alone)
    if not times:
        return layout
    turns = tuple(
        one if one.time else replace(one, time=_time_below(one, end, layout, times))
        for one, (_, end) in zip(labels.turns, layout.spans(), strict=True)
    )
    return replace(
        layout,
        lines=cleared.lines,
        labels=replace(labels, turns=turns),
        removed=(*layout.removed, *cleared.removed),
    )


def _time_below(item: Candidate, end: int, layout: Layout, times: Mapping[int, str]) -> str:
    """Return the time before the first words of a turn that has none on the line of its label."""
    if item.content < layout.lines[item.index].end:
        return ""
    filled = (at for at in range(item.index + 1, end) if not layout.lines[at].is_blank)
    return times.get(next(filled, -1), "")


def _with_joined_lines(layout: Layout) -> Layout:
    """Return the layout without labels on lines that go on with the sentence above."""
    turns = layout.labels.turns
    again = sum(
        one.key == before.key and one.index - before.index == 1 for before, one in pairwise(turns)
    )
    if again < _LEAST_AGAIN or "<" in layout.labels.shown:
        return layout
    # imported late: few files have the label of who goes on before each line
    from pipeline.readers.laying.joined_lines import going_on

    found = going_on(layout.view, layout.lines, turns)
    if not found:
        return layout
    lines = tuple(found.get(at, line) for at, line in enumerate(layout.lines))
    kept = tuple(one for one in turns if one.index not in found)
    first = layout.lines[min(found)].number
    note = Note(f"{len(found)} lines with the label of who goes on: joined to those above", first)
    labels = replace(layout.labels, turns=kept)
    return replace(layout, lines=lines, labels=labels, removed=(*layout.removed, note))


_LEAST_AGAIN = 10
"""Lines right below one another with the same label."""


def _with_inner_turns(layout: Layout) -> Layout:
    """Return the layout with turns that begin inside of lines, behind what another asks."""
    labels = layout.labels
    if labels.shown != "{}:" or labels.lines or len(labels.turns) < _LEAST_TURNS:
        return layout
    keys = {one.label for one in labels.turns}
    if not any(f" {key}:" in layout.view for key in keys):
        return layout
    # imported late: few labels stand inside of lines
    from pipeline.readers.laying.inner_turns import with_inner_turns

    found = with_inner_turns(layout.view, layout.lines, labels.turns)
    if found is None or 4 * len(found.notes) > len(labels.turns):
        return layout
    return replace(
        layout,
        lines=found.lines,
        labels=replace(labels, turns=found.turns),
        notes=(*layout.notes, *found.notes),
    )


_LEAST_TURNS = 6


def _without_announced(layout: Layout) -> Layout:
    """Return the layout without names in small letters that only announce a label in capitals."""
    turns = layout.labels.turns
    if layout.labels.shown != "{}." or all(one.label.isupper() for one in turns):
        return layout
    # imported late: in few talks the chair calls people so
    from pipeline.readers.beside.hearings import without_announced

    kept, notes = without_announced(layout.shown, layout.lines, turns)
    once = tuple(one for one in layout.labels.once if one in kept)
    labels = replace(layout.labels, turns=kept, once=once)
    return replace(layout, labels=labels, notes=(*layout.notes, *notes))


def with_right_turns(layout: Layout) -> Layout:
    """Return the layout with all turns that labels begin, however these are spoilt."""
    layout = _with_joined_lines(_with_inner_turns(_without_announced(layout)))
    layout = _with_dash_questions(_without_beneath(_without_boxes(_without_listed(layout))))
    layout = _with_misread_labels(_with_stopped_labels(_with_bold_questions(layout)))
    layout = _with_other_signs(layout)
    layout = _with_actions(_without_events(_without_reactions(_with_bold_names(layout))))
    return _without_data_blocks(_with_bare_labels(_with_initials(_with_whole_labels(layout))))


def without_idle_turns(layout: Layout) -> Layout:
    """Return the layout without turns of nobody, and with those that stand behind votes."""
    layout = _without_unasked(_with_words_behind_votes(layout))
    return _without_cast_turns(_without_line_times(_without_nobody(layout)))


def _without_cast_turns(layout: Layout) -> Layout:
    """Return the layout without heads amid it that name who takes part below."""
    turns = layout.labels.turns
    if not any(
        before.key == after.key and before.shape is Shape.KNOWN for before, after in pairwise(turns)
    ):
        return layout
    # imported late: in most talks nobody general speaks twice in a row
    from pipeline.readers.laying.cast_turns import without_cast_turns

    return without_cast_turns(layout)
