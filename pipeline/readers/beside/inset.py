"""What a record prints among its speeches and nobody says: bills, letters, lists of a roll call.

A congress prints speeches so that each paragraph begins two letters in and goes on at the margin;
what is put into the record stands further in, and so do its headings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.furniture import Furniture, blank, set_apart, shortened
from pipeline.readers.labels.candidates import clean, ends_sentence
from pipeline.readers.lines import Line, indent
from pipeline.values import dataclass

LABELLED = pattern(
    r"(?m)^ {1,3}(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? |The (?:[A-Z][a-z]+ )?)[A-Za-z]{0,4}[A-Z]{2,}"
    r"[^\n.]{0,60}\.[ \n]"
)
"""A label that begins a paragraph of such a record: "  Mr. ROE. Mr. Speaker, I rise"."""
LEAST_LABELLED = 4
_OF_RECORD = "[[Page "
"""What parts the pages of such a record; in it one label is enough."""
_AT_MARGIN = 0.6
"""Share of such lines, if they are full, that go on at the margin."""
_FULL = 55
"""Letters of a line that goes on in the next one."""
_FURTHER = 3
"""Letters by which what is printed stands further in than the beginnings of paragraphs."""
_LONG = 12
"""Lines of what nobody quotes by mouth."""
_HEADING_LINES, _CENTRED = 3, 8
_LEADS = "follows:"


@dataclass(frozen=True, slots=True)
class _Passage:
    """Lines that stand further in than the speeches."""

    first: int
    stop: int
    filled: tuple[int, ...]


def without_inset(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines without passages set in that are long or led by "as follows:", and heads.

    A short passage in a speech may be what somebody quotes, and stays.
    """
    begun = beginning_of(text, lines)
    if not begun:
        return Furniture(tuple(lines))
    kept, removed, printed = list(lines), list[Note](), list[_Passage]()
    for one in _passages(text, lines, begun + _FURTHER):
        is_printed = len(one.filled) >= _LONG or _is_led(text, lines, one.first)
        if is_printed or _is_heading(text, lines, one):
            what = "a document in the record" if is_printed else "a heading"
            first, last = lines[one.filled[0]], lines[one.filled[-1]]
            removed += set_apart(text, first, last.end, what)
            kept[one.first : one.stop] = map(blank, lines[one.first : one.stop])
            printed += [one] if is_printed else []
    return Furniture(tuple(kept), tuple(removed), tuple(_notes(text, lines, printed)))


def beginning_of(text: str, lines: Sequence[Line]) -> int:
    """Return how far in the paragraphs of speeches begin; 0 where a text is not printed so."""
    starts = {found.end() - len(found[0].lstrip()) for found in LABELLED.finditer(text)}
    labelled = [at for at, line in enumerate(lines) if line.start in starts]
    below = [at + 1 for at in labelled if at + 1 < len(lines) and _is_full(lines[at])]
    wrapped = sum(indent(text, lines[at]) == 0 for at in below)
    least = 1 if _OF_RECORD in text else LEAST_LABELLED
    if len(labelled) < least or wrapped < max(_AT_MARGIN * len(below), 1):
        return 0
    return max(indent(text, lines[at]) for at in labelled)


def _is_full(line: Line) -> bool:
    return line.end - line.start >= _FULL


def _passages(text: str, lines: Sequence[Line], least: int) -> Iterator[_Passage]:
    """Yield the runs of lines that stand `least` letters in, over blank ones."""
    filled: list[int] = []
    for at, line in enumerate(lines):
        if line.is_blank:
            continue
        if indent(text, line) >= least:
            filled.append(at)
        elif filled:
            yield _Passage(filled[0], filled[-1] + 1, tuple(filled))
            filled = []
    if filled:
        yield _Passage(filled[0], filled[-1] + 1, tuple(filled))


def _is_led(text: str, lines: Sequence[Line], first: int) -> bool:
    """Whether the words above a passage say that it follows: "The amendment is as follows:"."""
    above = next((at for at in range(first - 1, -1, -1) if not lines[at].is_blank), -1)
    return above >= 0 and text[lines[above].start : lines[above].end].endswith(_LEADS)


def _is_heading(text: str, lines: Sequence[Line], one: _Passage) -> bool:
    """Whether a few lines in the middle of the page end as no sentence does."""
    return (
        len(one.filled) <= _HEADING_LINES
        and one.stop < len(lines)
        and lines[one.stop].is_blank
        and one.first > 0
        and lines[one.first - 1].is_blank
        and all(indent(text, lines[at]) >= _CENTRED for at in one.filled)
        and not ends_sentence(text, lines[one.filled[-1]])
    )


def _notes(text: str, lines: Sequence[Line], printed: Sequence[_Passage]) -> Iterator[Note]:
    """Yield a warning of what is printed in the record, with its first words."""
    if not printed:
        return
    words = sum(
        len(text[lines[at].start : lines[at].end].split()) for one in printed for at in one.filled
    )
    first = lines[printed[0].filled[0]]
    head = shortened(clean(text[first.start : first.end]))
    stand = "1 passage stands" if len(printed) == 1 else f"{len(printed)} passages stand"
    message = f"{stand} further in, as what is put into the record ({words:,} words)"
    hint = "not said; where somebody says one, move it to the margin"
    yield Note(f"{message}: {hint}: {head}", first.number, is_warning=True)
