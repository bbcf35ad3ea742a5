"""Papers that the page of a record prints in italics amid what the chair says.

"Der Antrag hat folgenden Wortlaut:" stands above them, and upright words or stars below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.web.drawing import Block
from pipeline.readers.web.page_furniture import left_out

_ANNOUNCED = pattern(
    r"(?:Der|Die|Das|Dieser|Diese|Dieses)\s[^.?!:]{3,90}\s(?:hat|haben|hatte|hatten)"
    r"\s(?:den )?folgenden\s(?:Gesamtw|W)ortlaut ?:"
)
_STARS = pattern(r"(?:\*[ \t]?){3,}")


def without_printed_papers(blocks: Sequence[Block]) -> tuple[list[Block], tuple[Note, ...]]:
    """Return blocks without papers in italics that one in italics announces, and what is told."""
    kept, notes = list[Block](), list[Note]()
    done = 0
    for first, end in _papers(blocks):
        paper = blocks[first:end]
        words = " ".join(one.text for one in paper)
        notes.append(left_out("a document in the record", words, paper[0].line, is_warning=True))
        kept += blocks[done:first]
        done = end
    return [*kept, *blocks[done:]], tuple(notes)


def _papers(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Yield where each paper begins and ends, with the block that announces it and its stars."""
    at = 0
    while at < len(blocks):
        if blocks[at].is_slanted and _ANNOUNCED.fullmatch(blocks[at].text):
            end = next((to for to in range(at, len(blocks)) if not blocks[to].is_slanted), at)
            end += end < len(blocks) and _STARS.fullmatch(blocks[end].text) is not None
            if end > at + 1:
                yield at, end
            at = max(end, at + 1)
        else:
            at += 1
