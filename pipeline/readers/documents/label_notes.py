"""What is worth a note about labels: those that may be none, and lines that may be labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from pipeline.model.transcript import UNIDENTIFIED, Note, NoteKind
from pipeline.patterns import clued, pattern
from pipeline.readers.documents.judging import DECLARE
from pipeline.readers.documents.set_alike import once_told
from pipeline.readers.furniture import shortened
from pipeline.readers.labels.candidates import Candidate, Shape
from pipeline.readers.labels.rated import rate_of
from pipeline.readers.labels.shapes import DOUBT, SMALL
from pipeline.readers.labels.words import GENERIC_ASKS, METADATA, REMARKS
from pipeline.readers.layout import Layout


def label_notes(layout: Layout, joined: frozenset[str]) -> Iterator[Note]:
    """Yield warnings of labels, and of lines that may begin with one.

    Those `joined` are one person with another, so that they stand more than once.
    """
    yield from _doubtful(layout, joined)
    yield from _small_notes(layout)
    yield from _figure_notes(layout)
    yield from _alone_notes(layout)
    yield from _glued_notes(layout)


def _glued_notes(layout: Layout) -> Iterator[Note]:
    """Yield a warning of labels without a blank before them, of which some may be lost.

    Where one follows itself, the label of another who spoke between may be wrong or missing.
    """
    starts = [layout.lines[one.index].start for one in layout.labels.turns]
    glued = [at for at in starts if at and not layout.view[at - 1].isspace()]
    if not layout.labels.lines or len(glued) < _LEAST_GLUED:
        return
    message = f"{len(glued)} labels stand amid a line, right behind a word: read as turns"
    turns = layout.labels.turns
    same = [after for before, after in pairwise(turns) if before.key == after.key]
    if same:
        said = layout.shown[same[0].content : layout.lines[same[0].index].end]
        words = shortened(said.strip())
        message = f"{message}; {len(same)} follow one of the same, as before “{words}”"
    yield Note(message, layout.line_at(glued[0]), is_warning=True)


_LEAST_GLUED = 5


def _doubtful(layout: Layout, joined: frozenset[str]) -> Iterator[Note]:
    """Yield warnings of labels that may be none; those `joined` stand more than once."""
    labels = layout.told
    if labels.doubt:
        at = labels.doubted if labels.doubted >= 0 else layout.labels.turns[0].index
        yield Note(labels.doubt, layout.lines[at].number, is_warning=True)
    if labels.named:
        yield Note(labels.named, layout.line_of(layout.labels.turns[0]), is_warning=True)
    for item in (one for one in once_told(layout) if one.label not in joined):
        stands = labels.shown.format(item.label)
        message = f"'{stands}' stands once and is read as a speaker: name it {DECLARE}"
        yield Note(message, layout.line_of(item), is_warning=True)
    for item in labels.unusual:
        message = f"'{item.label}:' is read as a speaker beside 'Q:' and 'A:': name it {DECLARE}"
        yield Note(message, layout.line_of(item), is_warning=True)
    yield from _doubts(layout)
    yield from _directions(layout)
    unnamed = [one for one in labels.turns if one.label == UNIDENTIFIED and one.time]
    if unnamed:
        times = "1 time stands" if len(unnamed) == 1 else f"{len(unnamed)} times stand"
        message = f"{times} without a name: who speaks there is not known"
        yield Note(message, layout.line_of(unnamed[0]))
    first = layout.labels.turns[0].index
    listed = _listed(labels.prose, layout)
    for item in labels.prose:
        if item.index in listed:
            continue
        if item.index > first or item.shape is Shape.WORD:
            stands = f"{item.label}{_sign(item, layout)}"
            read = f"is read as prose{_in_whose_words(stands, layout)}"
            message = f"'{stands}' {read}: if it is a speaker, name it {DECLARE}"
            yield Note(message, layout.line_of(item), is_warning=True, kind=NoteKind.LABEL)


def _listed(prose: Sequence[Candidate], layout: Layout) -> frozenset[int]:
    """Return the lines of lists, of several items that are no names below a line with a colon."""
    items = {one.index for one in prose if one.shape in {Shape.REMARK, Shape.PHRASE}}
    filled = [at for at, line in enumerate(layout.lines) if not line.is_blank] if items else []
    runs = [
        [at for at, _ in run]
        for is_item, run in groupby(pairwise(filled), key=lambda one: one[1] in items)
        if is_item
    ]
    ends = [layout.shown[: layout.lines[run[0]].end].rstrip("*_ ")[-1:] for run in runs]
    lists = [run for run, end in zip(runs, ends, strict=True) if end in {":", "："}]
    below = dict(pairwise(filled))
    return frozenset(below[at] for run in lists if len(run) >= _SOME for at in run)


def _in_whose_words(stands: str, layout: Layout) -> str:
    """Return how often what stands like a label begins lines, and in whose words; "" for once."""
    ends = ((one, end) for one, (_, end) in zip(layout.labels.turns, layout.spans(), strict=True))
    known = {one.key for one in layout.told.turns}
    owners = [
        one.label
        for one, end in ends
        for line in layout.lines[one.index : end]
        if one.key in known
        for before in (layout.shown[line.start : line.end].partition(stands)[:2],)
        if before[1] and not any(map(str.isalpha, before[0]))
    ]
    if len(owners) < _SOME:
        return ""
    whose = ", ".join(f"'{label}'" for label, _ in Counter(owners).most_common(_MOST_OWNERS))
    return f" {len(owners)} times, in the words of {whose}"


_MOST_OWNERS = 3


def _doubts(layout: Layout) -> Iterator[Note]:
    """Yield a warning for each label behind which the file sets a mark that it may be wrong."""
    for item in layout.told.turns:
        line = layout.lines[item.index]
        head = layout.shown[line.start : item.content]
        if "?" in head and (found := DOUBT.search(head)):
            message = f"the file is not sure that '{item.label}' speaks: '{found.group().strip()}'"
            yield Note(message, line.number, is_warning=True)


def _directions(layout: Layout) -> Iterator[Note]:
    """Yield what stands in brackets behind labels and is no part of them: "(on the phone)".

    How sure a program is of them is one note: "(conf: 0.95)".
    """
    rates: list[tuple[float, str, Candidate]] = []
    for item in layout.told.turns:
        head = layout.shown[layout.lines[item.index].start : item.content].rstrip(" *_:：.")
        found = _DIRECTION.search(head) if head[-1:] in {")", "）", "]"} else None
        found = found or (_DONE.match(head) if head.endswith(("–", "—")) else None)
        rate, told = rate_of(head) if head[-1:] in {")", "]"} else (2.0, "")
        if told:
            rates.append((rate, told, item))
        elif found and found[0].strip("[]()（） ") not in item.label:
            message = f"beside '{item.label}' stands {found['told'].strip()}"
            yield Note(message, layout.line_of(item))
    if rates:
        _, told, item = min(rates, key=lambda one: one[0])
        message = f"beside {len(rates)} labels stands how sure a program is of them"
        yield Note(f"{message}, least {told} beside '{item.label}'", layout.line_of(item))


_DIRECTION = pattern(r"(?P<told>[(（][^()（）]*[^\W\d_]{2}[^()（）]*[)）]|\[presiding\])\Z")
_DONE = pattern(r"(?:[^\W\d_a-z]\. ?){2,3}\s+(?P<told>[^\W_][^\n–—]*?)\s*[–—]\Z")
"""What somebody does, behind initials: "J.R. *nods* —"."""


def _small_notes(layout: Layout) -> Iterator[Note]:
    """Yield a warning for each word in small letters that begins lines again and again: "mnot:"."""
    begun = {one.index for one in layout.labels.turns}
    known = {word for one in layout.told.turns for word in one.key.split()}
    found: dict[str, list[int]] = {}
    for at, line in enumerate(layout.lines):
        head = SMALL.match(layout.shown, line.start, line.end) if at not in begun else None
        if head:
            found.setdefault(head[1], []).append(line.number)
    for word, numbers in found.items():
        least = _SOME if word in known else _MANY
        if len(numbers) >= least and word not in REMARKS | METADATA:
            message = (
                f"'{word}:' begins {len(numbers)} lines and is read as prose: name it {DECLARE}"
            )
            told = f"{message}, if it is a speaker"
            yield Note(told, numbers[0], is_warning=True, kind=NoteKind.LABEL)


def _figure_notes(layout: Layout) -> Iterator[Note]:
    """Yield a warning where lines begin with a figure and a colon, a label misread: "0 :"."""
    if GENERIC_ASKS.isdisjoint(one.key for one in layout.told.turns):
        return
    found = list(_FIGURE.late.finditer(layout.shown)) if _FIGURE.may_match(layout.shown) else []
    first = layout.labels.turns[0].content
    found = [one for one in found if one.start() > first]
    if len(found) > 1:
        begin = f"{len(found)} lines begin with a figure and a colon, as '{found[0][1]}'"
        hint = "where a label was misread, write it anew"
        line = layout.line_at(found[0].start(1))
        yield Note(f"{begin}: {hint}", line, is_warning=True)


_FIGURE = clued(r"(?m)^[ \t]*([0-9] :)[ \t]+[^\W\d_a-z]", *(f"{one} :" for one in range(10)))


def _alone_notes(layout: Layout) -> Iterator[Note]:
    """Yield a warning where labels of several words stand alone on lines, without their sign."""
    labels = {one.label for one in layout.told.turns if " " in one.label}
    longest = max(map(len, labels), default=0) if layout.labels.shown == "{}:" else 0
    begun = {one.index for one in layout.labels.turns}
    found = [
        (words, line.number)
        for at, line in enumerate(layout.lines)
        if 0 < line.end - line.start <= longest and at > min(begun) and at not in begun
        for words in (layout.shown[line.start : line.end].strip("[]()"),)
        if words in labels
    ]
    if found:
        label, number = found[0]
        stands = "stands alone on a line"
        if len(found) > 1:
            stands = f"and other names of speakers, {len(found)} times, stand alone on lines"
        message = f"'{label}' {stands}, read as words: write '{label}:' if a turn begins there"
        yield Note(message, number, is_warning=True, kind=NoteKind.LABEL)


_SOME, _MANY = 3, 6
"""Lines that stand so often that they tell something."""


def _sign(item: Candidate, layout: Layout) -> str:
    """Return how a label goes on: with a colon, with a dash, or alone on its line."""
    line = layout.lines[item.index]
    last = layout.view[line.start : item.content].rstrip()[-1:]
    if last in {"-", "–", "—"}:
        return f" {last}"
    return "" if item.content == line.end and last not in ":：" else ":"
