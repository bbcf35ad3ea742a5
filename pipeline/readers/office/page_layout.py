"""From lines on pages to text: what repeats is taken out, columns are read one after the other."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from pipeline.errors import Place, TranscriptError
from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.office.begun_labels import is_head_above, without_begun_labels
from pipeline.readers.office.blocks import quoted
from pipeline.readers.office.large_lines import is_said, large_lines
from pipeline.readers.office.margin_letters import margin_letters
from pipeline.readers.office.numbered_heads import numbered_heads
from pipeline.readers.office.pages import RAISED, Page, Printed
from pipeline.readers.office.starred import starred_notes
from pipeline.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Removed:
    """What stands on pages and is no part of the talk."""

    kind: str
    page: int
    words: str = ""
    count: int = 1

    @property
    def in_words(self) -> str:
        """For the list: "head of 12 pages: 'Oral evidence'"."""
        times = f" of {self.count:,} pages" if self.count > 1 else ""
        return f"{self.kind}{times}: {quoted(self.words)}" if self.words else self.kind


@dataclass(frozen=True, slots=True)
class Layout:
    """The text of all pages."""

    text: str
    """A blank line between paragraphs, a line break where a line ends on the page."""
    strong: tuple[tuple[int, int], ...]
    large: tuple[tuple[int, int], ...]
    """Spans of lines of their own in larger letters than the talk, in order."""
    numbers: tuple[int, ...]
    """The page of each line of `text`."""
    removed: tuple[Removed, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class _Style:
    """How the words of a document are set."""

    size: float
    """Height of most lines, in points."""
    leading: float
    """From one line to the next."""
    left: float
    right: float
    """Where most lines begin, and the long lines of the column end."""
    is_hanging: bool
    """Whether a line further left than the one above begins a paragraph."""


def laid_out(pages: Sequence[Page], path: str) -> Layout:
    """Return the text of pages; raises TranscriptError where columns have no clear order."""
    letters = margin_letters(pages)
    pages = _without(pages, letters)
    running = tuple(_alone(tuple(_all_running(pages)), pages))
    gone = {id(line) for one in running for line in one.lines}
    removed = [one.told for one in running]
    removed += [_told("letters in the margin", letters)] if letters else []
    columns: list[tuple[Printed, ...]] = []
    parted: list[int] = []
    size = _size(line for page in pages for line in page.lines)
    for page in pages:
        body = [line for line in page.lines if id(line) not in gone and _has_words(line)]
        rules = sum(not _has_words(line) for line in page.lines)
        removed += [Removed(f"{rules} lines without words", page.number)] if rules else []
        notes = _footnotes(body, size)
        body = [line for line in body if line not in notes]
        starred, body = starred_notes(body)
        notes += starred
        removed += [Removed("note at the foot of the page", page.number, one.text) for one in notes]
        if page.turned:
            removed.append(Removed(f"{page.turned} lines across the page", page.number))
        found = [one for one in _columns(body, page.number, path) if one]
        parted += [page.number] if len(found) > 1 else []
        columns += found
    columns, counted = _without_counts(columns)
    removed += counted
    columns, timed = _without_times(columns)
    removed += timed
    specks = sum(page.specks for page in pages)
    if specks:
        removed.append(Removed(f"{specks:,} words in letters too small to be read", 1))
    raised = sum(line.notes for column in columns for line in column)
    if raised:
        removed.append(Removed(f"{raised:,} numbers of notes in the words", 1))
    columns, named = _without_running_labels(columns)
    columns, beginnings = without_begun_labels(columns)
    heads = [one for one in beginnings if is_head_above(one, columns)]
    beginnings = [one for one in beginnings if one not in heads]
    named += [Removed("a heading", one.page, one.text) for one in heads]
    begun = [Removed("the beginning of a label", one.page, one.text) for one in beginnings]
    told = (*_parted(parted), *(Note(_BEGUN, one.page, is_warning=True) for one in begun))
    return replace(_joined(columns, (*removed, *named, *begun)), notes=told)


def _without(pages: Sequence[Page], lines: Sequence[Printed]) -> Sequence[Page]:
    """Return pages without some of their lines."""
    if not lines:
        return pages
    gone = {id(line) for line in lines}
    return [
        replace(page, lines=tuple(line for line in page.lines if id(line) not in gone))
        for page in pages
    ]


def _without_running_labels(
    columns: Sequence[tuple[Printed, ...]],
) -> tuple[list[tuple[Printed, ...]], list[Removed]]:
    """Return columns without the name of who goes on, which stands in bold at the head of a page.

    It is that of a label in bold, without its colon.
    """
    labels = {
        line.text.rstrip()
        for column in columns
        for line in column
        if line.text.rstrip().endswith(":") and _is_strong(line)
    }
    kept: list[tuple[Printed, ...]] = []
    gone: list[Printed] = []
    page = 0
    for column in columns:
        first = 0
        if column and column[0].page > page > 0 and labels:
            bold = next((at for at, one in enumerate(column) if not _is_strong(one)), len(column))
            is_label = bold > 0 and f"{column[bold - 1].text.rstrip()}:" in labels
            first = bold if is_label and bold <= _LONGEST_NAME else 0
        page = column[-1].page if column else page
        gone += column[:first]
        kept.append(column[first:])
    return kept, [_told("the name of who goes on", gone)] if gone else []


_LONGEST_NAME = 3
"""Lines of a name with its office."""


def _is_strong(line: Printed) -> bool:
    """Return whether a line is bold from its first word to its last."""
    return bool(line.strong) and line.strong[0][0] == 0 and line.strong[-1][1] >= len(line.text) - 1


_BEGUN = "a label over two lines: the speaker is named by its last line alone"


def _parted(pages: Sequence[int]) -> Iterator[Note]:
    if pages:
        count = "a page" if len(pages) == 1 else f"{len(pages):,} pages"
        yield Note(f"{count} in columns, which are read one after the other", pages[0])


def _has_words(line: Printed) -> bool:
    return any(char.isalnum() for char in line.text)


_EDGE = 4
"""Lines at the head and at the foot of a page that may be running ones."""
_NEAR = 6.0
"""Points by which a running line may move."""
_MOST = 0.6
"""Share of the pages on which a running line stands, for sure."""
_SOME = 0.3
"""The same for one that stands apart from the words."""
_NEARLY_ALL = 0.9
"""The same for one that ends with a full stop, as a label may: no name is at one height so often.
"""
_APART = 1.4
"""How many times the usual distance a line stands apart."""
_DIGITS = pattern(r"\d+|\b[ivxl]+\b")
_PAGE_NUMBER = pattern(
    r"(?i)[-–—|\s]*(?:page|seite|p\.)?\s*\d{1,4}(?:\s*(?:of|von|/|de)\s*\d{1,4})?[-–—|\s.]*"
)


@dataclass(frozen=True, slots=True)
class _Running:
    """Lines that repeat at one place of the pages."""

    lines: tuple[Printed, ...]
    told: Removed


def _all_running(pages: Sequence[Page]) -> Iterator[_Running]:
    """Yield running lines; where they fill an edge of most pages, those within it as well."""
    found = list(_running(pages))
    yield from found
    counts = Counter((line.page, one.told.kind) for one in found for line in one.lines)
    full = {page for (page, _), count in counts.items() if count >= _EDGE}
    if len(full) >= max(_LEAST_AMID, _MOST * len(pages)):
        yield from _running(_without(pages, [line for one in found for line in one.lines]))


def _running(pages: Sequence[Page]) -> Iterator[_Running]:
    gone: set[int] = set()
    all_lines = Counter(line.text for page in pages for line in page.lines)
    size = _size(line for page in pages for line in page.lines)
    for kind, found in (("head", _heads(pages)), ("foot", _feet(pages))):
        edges = tuple(one for one in found if id(one[0]) not in gone)
        groups: dict[str, list[tuple[Printed, float, bool]]] = defaultdict(list)
        for line, at, is_apart in edges:
            groups[_masked(line)].append((line, at, is_apart))
        running = [
            one
            for words, same in groups.items()
            for level in _levels(same)
            for one in _repeated(kind, words, level, len(pages))
            if all_lines[one.lines[0].text] <= _ELSEWHERE * len(one.lines)
            or not _is_worded(one.lines[0].text)
        ]
        running += _numbered(kind, running, edges)
        running += [
            one for one in _beside(kind, running, edges) if all_lines[one.lines[0].text] == 1
        ]
        running += _with_them(kind, running, edges, size)
        gone |= {id(line) for one in running for line in one.lines}
        yield from running


_ELSEWHERE = 1.25
"""How many times as often as at one height a running line stands on the pages; names recur."""
_LEVEL = 3.0
_LONGEST_LABEL = 7
"""Words of a label with a full stop: a longer line with one is a sentence."""
_LEAST_SENTENCES = 4
"""Pages on which a sentence stands that nobody says again and again."""


def _is_worded(text: str) -> bool:
    return _PAGE_NUMBER.fullmatch(text) is None and any(char.isalpha() for char in text)


def _numbered(
    kind: str, running: Sequence[_Running], edges: Sequence[tuple[Printed, float, bool]]
) -> Iterator[_Running]:
    """Yield lines that count with the pages on which they stand, on however few of them."""
    gone = {id(line) for one in running for line in one.lines}
    for lines in numbered_heads(line for line, _, _ in edges if id(line) not in gone):
        yield _Running(lines, _told(f"{kind} of the page", lines))


def _beside(
    kind: str, running: Sequence[_Running], edges: Sequence[tuple[Printed, float, bool]]
) -> Iterator[_Running]:
    """Yield lines of other words, apart from the talk, at the height of those that repeat."""
    gone = {id(line) for one in running for line in one.lines}
    worded = {id(line) for one in running for line in one.lines if _is_worded(line.text)}
    heights = [at for line, at, _ in edges if id(line) in worded]
    for line, at, is_apart in edges:
        is_level = any(abs(at - height) <= _LEVEL for height in heights)
        if is_apart and is_level and id(line) not in gone and not is_said(line.text):
            yield _Running((line,), Removed(f"{kind} of the page", line.page, line.text))


def _with_them(
    kind: str,
    running: Sequence[_Running],
    edges: Sequence[tuple[Printed, float, bool]],
    size: float,
) -> Iterator[_Running]:
    """Yield lines that stand apart from the talk as those that repeat do, a little elsewhere.

    They have the same words, or stand together with such lines in smaller letters than the talk.
    """
    gone = {id(line) for one in running for line in one.lines}
    known = {_masked(line) for one in running for line in one.lines if _is_worded(line.text)}
    apart = [line for line, _, is_apart in edges if is_apart]
    headed = {one.page for one in apart if _masked(one) in known}
    found = [
        line
        for line in apart
        if id(line) not in gone
        and (_masked(line) in known or (line.page in headed and line.size < _SMALL * size))
    ]
    if found:
        yield _Running(tuple(found), _told(f"{kind} of the page", found))


def _told(kind: str, lines: Sequence[Printed]) -> Removed:
    """Return what is told of lines, each wording once."""
    words = " / ".join(dict.fromkeys(line.text for line in lines))
    return Removed(kind, lines[0].page, words, len(lines))


def _masked(line: Printed) -> str:
    """Return the words of a running line with one sign for every number."""
    return _DIGITS.sub("#", line.text.casefold())


def _alone(found: Sequence[_Running], pages: Sequence[Page]) -> Iterator[_Running]:
    """Yield running lines without numbers in the margin, which words stand beside."""
    gone = {id(line) for one in found for line in one.lines}
    for one in found:
        lines = tuple(
            line
            for line in one.lines
            if not line.text.isdecimal()
            or all(
                id(each) in gone or not _is_beside(line, each)
                for each in pages[line.page - 1].lines
                if each is not line
            )
        )
        if lines:
            yield replace(one, lines=lines, told=replace(one.told, count=len(lines)))


def _levels(
    found: Sequence[tuple[Printed, float, bool]],
) -> Iterator[list[tuple[Printed, float, bool]]]:
    """Yield lines that stand at one height, each time."""
    level: list[tuple[Printed, float, bool]] = []
    for one in sorted(found, key=lambda one: one[1]):
        if level and one[1] - level[-1][1] > _NEAR:
            yield level
            level = []
        level.append(one)
    yield level


def _repeated(
    kind: str, words: str, near: Sequence[tuple[Printed, float, bool]], pages: int
) -> Iterator[_Running]:
    """Yield the lines of one wording at one height, if they stand on enough pages."""
    lines = tuple(line for line, _, _ in near)
    share = len({line.page for line in lines}) / pages
    is_apart = _are_apart(near)
    is_number = is_apart and _PAGE_NUMBER.fullmatch(lines[0].text) is not None
    is_few = len(words.split()) <= _LONGEST_LABEL or len(lines) < _LEAST_SENTENCES
    is_few = is_few and not (share >= _NEARLY_ALL and len(lines) >= _LEAST_SENTENCES)
    is_label = words.endswith((":", "：")) or (words.endswith(".") and is_few)
    is_sure = len(lines) >= _LEAST_AMID or not _is_worded(lines[0].text)
    is_often = share >= _MOST and is_sure
    is_running = (
        pages > 1
        and len(lines) > 1
        and not is_label
        and (is_often or (share >= _SOME and is_apart))
    )
    if is_running or is_number:
        first = lines[0]
        yield _Running(lines, Removed(f"{kind} of the page", first.page, first.text, len(lines)))


def _are_apart(near: Sequence[tuple[Printed, float, bool]]) -> bool:
    """Whether lines of one wording stand apart from the talk: long ones may not where it is full.

    Of these three at least do, and most.
    """
    apart = sum(is_apart for _, _, is_apart in near)
    is_long = len(near[0][0].text.split()) > _LONGEST_LABEL
    is_mostly = is_long and apart >= max(_LEAST_AMID, _MOSTLY_APART * len(near))
    return apart == len(near) or is_mostly


_MOSTLY_APART = 0.7
_LEAST_AMID = 3
"""Pages on which a line stands that is no part of the talk, though it stands close to it: two talks
in one file may begin with the same questions."""


def _heads(pages: Sequence[Page]) -> Iterator[tuple[Printed, float, bool]]:
    """Yield lines at the heads of pages, their distance from the edge, whether they are apart."""
    for page in pages:
        lines = sorted(page.lines, key=lambda one: one.top)
        apart = _apart([one.bottom for one in lines], _leading(lines))
        yield from ((one, one.top, at < apart) for at, one in enumerate(lines[:_EDGE]))


def _feet(pages: Sequence[Page]) -> Iterator[tuple[Printed, float, bool]]:
    for page in pages:
        lines = sorted(page.lines, key=lambda one: -one.bottom)
        apart = _apart([-one.bottom for one in lines], _leading(lines))
        for at, one in enumerate(lines[:_EDGE]):
            yield one, page.height - one.bottom, at < apart


def _apart(heights: Sequence[float], leading: float) -> int:
    """Return how many lines at the edge of a page stand apart from all others."""
    steps = [after - before for before, after in pairwise(heights[: _EDGE + 1])]
    gaps = [at for at, step in enumerate(steps, start=1) if step > _APART * leading]
    return gaps[0] if gaps else len(heights) if len(heights) <= 1 else 0


def _leading(lines: Sequence[Printed]) -> float:
    """Return the usual distance from line to line, in whatever order they are.

    It is that to the next line below it in the same column.
    """
    ordered = sorted(lines, key=lambda one: one.bottom)
    steps = [step for at, line in enumerate(ordered) if (step := _step(line, ordered[at + 1 :]))]
    return median(steps) if steps else 12.0


def _step(line: Printed, below: Sequence[Printed]) -> float:
    """Return how far below a line the next one is that stands under it; 0 for none."""
    under = (
        one
        for one in below
        if one.bottom - line.bottom > 1 and one.left < line.right and line.left < one.right
    )
    found = next(under, None)
    return found.bottom - line.bottom if found else 0.0


def _size(lines: Iterable[Printed]) -> float:
    """Return the height of most letters."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 12.0


_SMALL = 0.9
_MOST_NOTES = 0.4
"""Share of the lines of a page that notes at its foot may be."""
_NOTE = pattern(r"(?:\d{1,3}|[*†‡§])\s*\S.*")


def _footnotes(lines: Sequence[Printed], size: float) -> list[Printed]:
    """Return the lines in smaller letters at the foot of a page that begin with a number."""
    ordered = sorted(lines, key=lambda one: one.top)
    small: list[Printed] = []
    for line in reversed(ordered):
        if line.size >= _SMALL * size:
            break
        small.insert(0, line)
    first = next((at for at, one in enumerate(small) if _NOTE.fullmatch(one.text)), len(small))
    return small[first:] if len(small) - first <= _MOST_NOTES * len(lines) else []


_MIDDLE = (0.3, 0.7)
_LEAST_LINES = 6
"""Lines of a column, and share of its width that they fill."""
_FULL = 0.5
_BANNER = 0.2
"""Most lines that may cross the space between two columns that are read."""
_MOST_CROSSING = 0.5
"""Most lines that cross it where there are two columns at all."""


def _columns(lines: Sequence[Printed], page: int, path: str) -> Iterator[tuple[Printed, ...]]:
    """Yield the lines of each column of a page, those on one height joined."""
    gutter = _gutter(lines)
    if gutter is None:
        yield tuple(_rows(lines))
        return
    wide = [one for one in lines if one.left < gutter < one.right]
    if len(wide) > _BANNER * len(lines):
        hint = "export the words of the document as plain text"
        message = "the words stand in columns whose order is not clear"
        raise TranscriptError.at(message, Place(path, page), hint)
    bounds = sorted(one.top for one in wide)
    for top, bottom in pairwise([float("-inf"), *bounds, float("inf")]):
        part = [one for one in lines if top <= one.top < bottom]
        yield tuple(_rows([one for one in part if one in wide]))
        for is_left in (True, False):
            column = [one for one in part if one not in wide and (one.left < gutter) == is_left]
            yield tuple(_rows(column))


def _gutter(lines: Sequence[Printed]) -> float | None:
    """Return where the space between two columns of text is; None for one column."""
    if len(lines) < 2 * _LEAST_LINES:
        return None
    left, right = min(one.left for one in lines), max(one.right for one in lines)
    width = right - left
    best: tuple[int, float] | None = None
    for step in range(_STEPS + 1):
        at = left + width * (_MIDDLE[0] + (_MIDDLE[1] - _MIDDLE[0]) * step / _STEPS)
        before = [one for one in lines if one.right <= at]
        after = [one for one in lines if one.left >= at]
        crossing = len(lines) - len(before) - len(after)
        is_best = best is None or crossing < best[0]
        if is_best and _are_columns(before, after, (left, at, right)):
            best = (crossing, at)
    return None if best is None or best[0] > _MOST_CROSSING * len(lines) else best[1]


_STEPS = 40


def _are_columns(
    before: Sequence[Printed], after: Sequence[Printed], bounds: tuple[float, float, float]
) -> bool:
    """Return whether both sides are columns of text, beside each other, between three bounds."""
    left, at, right = bounds
    if min(len(before), len(after)) < _LEAST_LINES:
        return False
    is_full = all(
        median(one.right - one.left for one in side) >= _FULL * width
        for side, width in ((before, at - left), (after, right - at))
    )
    beside = min(max(one.bottom for one in side) for side in (before, after)) - max(
        min(one.top for one in side) for side in (before, after)
    )
    return is_full and beside > 0


def _rows(lines: Sequence[Printed]) -> Iterator[Printed]:
    """Yield lines from the head of a column to its foot, pieces on one height joined."""
    row: list[Printed] = []
    for line in sorted(lines, key=lambda one: (one.bottom, one.left)):
        if row and not _is_beside(row[-1], line):
            yield _row(row)
            row = []
        row.append(line)
    if row:
        yield _row(row)


def _is_beside(first: Printed, second: Printed) -> bool:
    """Return whether two pieces stand on one height, one after the other."""
    shared = min(first.bottom, second.bottom) - max(first.top, second.top)
    is_level = shared > 0.6 * min(first.size, second.size)
    return is_level and (second.left >= first.right - 2 or first.left >= second.right - 2)


def _row(pieces: Sequence[Printed]) -> Printed:
    ordered = sorted(pieces, key=lambda one: one.left)
    largest = max(one.size for one in ordered)
    raised = [one for one in ordered if one.text.isdecimal() and one.size < RAISED * largest]
    ordered = [one for one in ordered if one not in raised]
    if len(ordered) == 1:
        return replace(ordered[0], notes=ordered[0].notes + len(raised))
    text, strong = ordered[0].text, [*ordered[0].strong]
    for before, piece in pairwise(ordered):
        text += "\t" if piece.left - before.right > piece.size else " "
        strong += [(start + len(text), end + len(text)) for start, end in piece.strong]
        text += piece.text
    return replace(
        ordered[0],
        text=text,
        body=ordered[1].left,
        right=ordered[-1].right,
        top=min(one.top for one in pieces),
        bottom=max(one.bottom for one in pieces),
        strong=tuple(strong),
        notes=sum(one.notes for one in pieces) + len(raised),
    )


_COUNTED = pattern(r"(\d{1,5})(?:\s+|$)")
_MOSTLY = 0.8
_LEAST_COUNTED = 5
_LEAST_SHARE = 0.1
"""Share of the lines that numbers in the margin stand before."""


def _without_counts(
    columns: Sequence[tuple[Printed, ...]],
) -> tuple[list[tuple[Printed, ...]], list[Removed]]:
    """Return columns without numbers in the margin that count lines or paragraphs."""
    lines = [line for column in columns for line in column]
    found = [(line, int(at[1])) for line in lines if (at := _COUNTED.match(line.text))]
    left = min((line.left for line, _ in found), default=0.0)
    counted = [(line, at) for line, at in found if line.left < left + _MARGIN * line.size]
    steps = Counter(after - before for (_, before), (_, after) in pairwise(counted))
    step = max((1, 5), key=lambda one: steps[one])
    due = steps[step] + sum(after in {1, step} for _, after in counted)
    is_count = len(counted) >= max(_LEAST_COUNTED, _LEAST_SHARE * len(lines))
    if not is_count or due < _MOSTLY * len(counted):
        return list(columns), []
    gone = {id(line) for line, _ in _sequence(counted, step)}
    plain = [
        tuple(one for line in column for one in (_uncounted(line) if id(line) in gone else [line]))
        for column in columns
    ]
    return plain, [Removed("numbers in the margin", counted[0][0].page)]


def _without_times(
    columns: list[tuple[Printed, ...]],
) -> tuple[list[tuple[Printed, ...]], list[Removed]]:
    """Return columns without the times that stand in a column beside questions and answers."""
    if not any(_TIMED.match(line.text) for column in columns for line in column):
        return columns, []
    # imported late: hardly a PDF has a column of times
    from pipeline.readers.office.time_columns import without_time_columns

    plain, timed = without_time_columns(columns)
    return plain, [Removed("times beside the words", timed[0].page)] if timed else []


_TIMED = pattern(r"[(\[]?\d{1,3}:\d\d\S*\t")
_MARGIN = 2.0
"""How many times the size of letters numbers in the margin may differ in where they begin."""


def _sequence(counted: Sequence[tuple[Printed, int]], step: int) -> Iterator[tuple[Printed, int]]:
    """Yield the numbers that go on from the one before, or begin anew."""
    before = 0
    for line, at in counted:
        if at in {1, step} or 0 <= at - before <= 2 * step:
            yield line, at
            before = at


def _uncounted(line: Printed) -> list[Printed]:
    """Return a line without the number before it; nothing where it is but that number."""
    found = _COUNTED.match(line.text)
    rest = line.text[found.end() :] if found else line.text
    size = len(line.text) - len(rest)
    if not rest:
        return []
    strong = tuple((max(start - size, 0), end - size) for start, end in line.strong if end > size)
    return [replace(line, text=rest, strong=strong, left=line.body)]


def _joined(columns: Sequence[tuple[Printed, ...]], removed: tuple[Removed, ...]) -> Layout:
    """Return the text of columns, with a blank line where a paragraph ends."""
    style = _style(columns)
    edges = _edges(columns)
    pieces: list[str] = []
    strong: list[tuple[int, int]] = []
    starts: list[int] = []
    numbers: list[int] = []
    at = 0
    before: Printed | None = None
    lines = [(line, edges[id(column)]) for column in columns for line in column]
    for line, edge in lines:
        if before is not None:
            gap = "\n\n" if _is_new(before, line, replace(style, right=edge)) else "\n"
            pieces.append(gap)
            numbers += [before.page] * (len(gap) - 1)
            at += len(gap)
        text = _broken(line.text)
        strong += [(at + start, at + end) for start, end in line.strong]
        numbers += [line.page] * (text.count("\n") + 1)
        pieces.append(text)
        starts.append(at)
        at += len(text)
        before = line
    text = "".join(pieces)
    large = tuple(large_lines(text, starts, [line for line, _ in lines], style.size))
    return Layout(text, tuple(strong), large, tuple(numbers), removed, ())


_WIDEST = 110
"""Longest line of the text: longer ones are broken, as lines of text are."""
_NO_LABEL = 62


def _broken(text: str) -> str:
    """Return a line of a page as lines of text, broken where no label can begin."""
    if len(text) <= _WIDEST:
        return text
    spaces = [at for at in range(_NARROW, len(text) - _NARROW) if text[at] in " \t"]
    plain = [at for at in spaces if ":" not in text[at : at + _NO_LABEL] and text[at + 1].islower()]
    best = min(plain or spaces, key=lambda at: abs(at - len(text) // 2), default=0)
    return f"{_broken(text[:best])}\n{_broken(text[best + 1 :])}" if best else text


_NARROW = 20


def _style(columns: Sequence[tuple[Printed, ...]]) -> _Style:
    lines = [line for column in columns for line in column]
    lefts = Counter(round(one.left) for one in lines)
    steps = Counter(
        round((low.bottom - high.bottom) * 2) / 2
        for column in columns
        for high, low in pairwise(column)
    )
    size = _size(lines)
    near = {step: count for step, count in steps.items() if 0 < step <= 3 * size}
    return _Style(
        size,
        max(near, key=near.__getitem__) if near else size,
        float(lefts.most_common(1)[0][0]) if lefts else 0.0,
        0.0,
        _is_hanging(columns, size),
    )


def _edges(columns: Sequence[tuple[Printed, ...]]) -> dict[int, float]:
    """Return where the long lines of each column end, as those of columns that begin there do."""
    begins = [round(min((one.left for one in column), default=0.0) / _COLUMN) for column in columns]
    rights: dict[int, list[float]] = defaultdict(list)
    for column, begin in zip(columns, begins, strict=True):
        rights[begin] += [one.right for one in column]
    edges = {begin: sorted(own)[len(own) * 9 // 10] for begin, own in rights.items() if own}
    return {
        id(column): edges.get(begin, 0.0) for column, begin in zip(columns, begins, strict=True)
    }


_COLUMN = 60
"""Points by which columns begin elsewhere, if they are others."""
_SOMETIMES = 0.2


def _is_hanging(columns: Sequence[tuple[Printed, ...]], size: float) -> bool:
    """Return whether lines further left than the ones above them follow ends of sentences."""
    outdents = [
        before.text.rstrip().endswith(_ENDS)
        for column in columns
        for before, line in pairwise(column)
        if line.left < before.left - size / 2
    ]
    return outdents.count(False) <= _SOMETIMES * len(outdents)


_LOOSE = 1.25
"""How many times the usual distance parts paragraphs."""
_ENDS = (".", "?", "!", "…", "”", '"', ":", "»", ")", "]", "。", "？", "！")


def _is_new(before: Printed, line: Printed, style: _Style) -> bool:
    """Return whether a line begins a paragraph: by distance, by indent, or behind a short line."""
    if line.begins:
        return True
    if _HYPHENED.search(before.text) and line.text[0].islower():
        return False
    step = line.bottom - before.bottom
    is_below = before.page == line.page and step > 0
    if is_below and step > _LOOSE * style.leading * max(1.0, line.size / style.size):
        return True
    if not before.text.rstrip().endswith(_ENDS):
        return False
    return _REMARK.fullmatch(before.text.strip()) is not None or _is_set_off(before, line, style)


def _is_set_off(before: Printed, line: Printed, style: _Style) -> bool:
    """Return whether a line stands further in or out than the one before, or that one is short."""
    moved = line.left - before.left
    if moved > style.size / 2:
        return True
    if moved < -style.size / 2:
        return style.is_hanging
    return before.right < style.right - _SHORT * (style.right - min(before.left, line.left))


_HYPHENED = pattern(r"[^\W\d_]-\s*\Z")
"""A word that the next line goes on with."""
_REMARK = pattern(r"\([^()]+\)|\[[^\[\]]+\]")
"""A remark in brackets that is a line of its own."""
_SHORT = 0.12
"""Share of the column that a last line leaves free."""
