"""Tables of numbered questions and their answers that are printed on the pages of a PDF."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.office.blocks import quoted
from pipeline.readers.office.pages import Page, Printed
from pipeline.readers.office.question_columns import Pair, names_questions, pair_of
from pipeline.readers.speeches import Script, Speech
from pipeline.values import dataclass

_NUMBERED = pattern(r"(\d{1,3})[.)]?\s+(?=\S)")
_SIGN = pattern(r"(?:№|#|[Nn][or]\.?)\s*(?=\S)")
"""What heads the column of numbers, where it runs together with the next one."""
_LEAST_ROWS = 4
_NEAR = 4.0
"""Points by which what begins at one place may differ."""
_INSET = 12.0
"""Points by which the words of a question may stand elsewhere than below its number."""
_LEAST_WIDTH = 60.0
"""Points from the beginning of the questions to that of their answers."""
_MOSTLY = 0.8
_MOST_BESIDE = 0.3
"""Share of the words that may stand beside the table."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A question with its answer, and where the first line of each stands."""

    number: int
    page: int
    top: float
    asked: list[str]
    said: list[str]
    tops: list[float]
    """Where the lines of the answer on its page stand."""
    joined: list[str]
    """Lines that reach from the question into the answer, and could not be parted."""


def asked_pages(pages: Sequence[Page]) -> Script | None:
    """Return the questions of a table with their answers; None for pages without such a table.

    Its head names the columns, the questions are numbered one by one, and each answer begins at
    the height of its question: otherwise it is not clear what answers what.
    """
    heads = {page.number: found for page in pages if (found := _head(page)) is not None}
    if not heads:
        return None
    first = min(heads)
    rows: list[_Row] = []
    beside: list[Printed] = []
    for page in pages:
        below = heads[page.number][1] if page.number in heads else 0.0
        beside += _read(page, below, rows) if page.number >= first else page.lines
    if not _is_table(rows, beside):
        return None
    pair = heads[first][0]
    removed = (Note(f"beside the table: {quoted(one.text)}", one.page) for one in beside)
    return Script(tuple(_speeches(rows, pair)), notes=tuple(_open(rows)), removed=tuple(removed))


def _head(page: Page) -> tuple[Pair, float] | None:
    """Return what the columns are called, and where the head of the table ends."""
    for line in page.lines:
        if not names_questions(line.text):
            continue
        same = sorted(
            (one for one in page.lines if abs(one.top - line.top) <= _NEAR),
            key=lambda one: one.left,
        )
        cells = [cell for one in same for cell in one.text.split("\t")]
        if pair := pair_of([_SIGN.sub("", cell.strip(), count=1) for cell in cells]):
            return pair, line.bottom
    return None


def _read(page: Page, below: float, rows: list[_Row]) -> list[Printed]:
    """Read the rows of a page into `rows`; return the lines that belong to none."""
    ordered = sorted(page.lines, key=lambda one: one.top)
    lines = [one for one in ordered if one.top > below]
    edges = _edges(lines)
    beside = [one for one in ordered if one.top <= below]
    if edges is None:
        return [*beside, *lines]
    number, question, answer = edges
    for line in lines:
        begun = _NUMBERED.match(line.text) if abs(line.left - number) <= _NEAR else None
        if begun:
            row = _Row(int(begun[1]), page.number, line.top, [], [], [], [])
            rows.append(row)
            _put(row, line, line.text[begun.end() :], answer)
    for line in lines:
        is_begun = abs(line.left - number) <= _NEAR and _NUMBERED.match(line.text)
        own = [one for one in rows if (one.page, one.top) <= (page.number, line.top + _NEAR)]
        is_answer = abs(line.left - answer) <= _NEAR
        if is_begun:
            continue
        if not own or not (is_answer or abs(line.left - question) <= _INSET):
            beside.append(line)
        elif is_answer:
            own[-1].said.append(line.text)
            own[-1].tops.extend([line.top] if own[-1].page == page.number else [])
        else:
            _put(own[-1], line, line.text, answer)
    return beside


def _edges(lines: Sequence[Printed]) -> tuple[float, float, float] | None:
    """Return where numbers, questions and answers begin on a page; None for another page."""
    begun = [one for one in lines if _NUMBERED.match(one.text)]
    if not begun:
        return None
    number = min(one.left for one in begun)
    question = Counter(round(one.body) for one in begun if one.left <= number + _NEAR)
    start = float(question.most_common(1)[0][0])
    right = Counter(round(one.left) for one in lines if one.left > start + _LEAST_WIDTH)
    return (number, start, float(right.most_common(1)[0][0])) if right else None


def _put(row: _Row, line: Printed, words: str, answer: float) -> None:
    """Add a line to a question, and what stands behind a gap in it to its answer."""
    asked, said = _parted(line, words, answer) if line.right > answer + _NEAR else (words, "")
    row.asked.append(asked)
    if line.right > answer + _NEAR and not said:
        row.joined.append(words)
    if said:
        row.said.append(said)
        row.tops.append(line.top)


def _parted(line: Printed, words: str, answer: float) -> tuple[str, str]:
    """Return what of a line stands left and right of where answers begin.

    A wide gap parts them; where the question fills its column, its mark does, if it stands about
    there by the number of letters. Else both are the question's, which `_is_table` sees.
    """
    asked, gap, said = words.rpartition("\t")
    if gap:
        return asked, said
    share = (answer - line.left) / (line.right - line.left)
    behind = len(line.text) - len(words)
    found = (
        at
        for at, char in enumerate(words[:-1])
        if char in _MARKS
        and words[at + 1] == " "
        and abs((behind + at + 2) / len(line.text) - share) <= _ABOUT
    )
    at = next(found, -1)
    return (words[: at + 1], words[at + 2 :]) if at >= 0 else (words, "")


_MARKS = "?？؟"
_ABOUT = 0.08
"""Share of the letters of a line by which they may be wider or narrower than others."""


def _is_table(rows: Sequence[_Row], beside: Sequence[Printed]) -> bool:
    """Whether rows are counted one by one, each answer beside its question, and are the file."""
    if len(rows) < _LEAST_ROWS or any(row.joined for row in rows):
        return False
    in_step = sum(after.number == before.number + 1 for before, after in pairwise(rows))
    answered = [one for one in rows if one.tops]
    level = sum(abs(min(one.tops) - one.top) <= _NEAR for one in answered)
    words = sum(len(" ".join((*one.asked, *one.said)).split()) for one in rows)
    return (
        in_step >= _MOSTLY * (len(rows) - 1)
        and len(answered) >= _MOSTLY * len(rows)
        and level >= _MOSTLY * len(answered)
        and sum(len(one.text.split()) for one in beside) <= _MOST_BESIDE * words
    )


def _speeches(rows: Sequence[_Row], pair: Pair) -> Iterator[Speech]:
    for row in rows:
        yield Speech(pair.asked, ("\n".join(row.asked),), row.page)
        yield Speech(pair.answered, ("\n".join(row.said),), row.page)


def _open(rows: Sequence[_Row]) -> Iterator[Note]:
    """Yield a warning for each number that is left out, and for a question without an answer."""
    for before, after in pairwise(rows):
        if after.number != before.number + 1:
            message = f"question {after.number} of the table stands behind {before.number}"
            yield Note(f"{message}: see what is lost there", after.page, is_warning=True)
    for row in rows:
        if not row.said:
            yield Note(f"question {row.number} has no answer", row.page, is_warning=True)
