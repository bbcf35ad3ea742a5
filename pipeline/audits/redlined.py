"""Audit of a redlined Word file: both briefs can be read in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.audits.finding import Finding
from pipeline.audits.word_file import Tracked, read_word, spaced
from pipeline.model.redline import NEW, OLD, Mark, PartKind, Redline, printed

_SIDES = ((Tracked.ACCEPT, NEW, "accepted"), (Tracked.REJECT, OLD, "rejected"))


def audit_redline(redline: Redline, data: bytes) -> Iterator[Finding]:
    """Yield the first paragraph that a brief has and the file, with its changes decided, has not.

    Paragraphs are looked for in order; numbers before a caption and words of the cover stand
    between them. Words of the masthead share a line, wherever that is.
    """
    for tracked, side, decided in _SIDES:
        paragraphs = [spaced(one) for one in read_word(data, tracked).paragraphs]
        missing = next(_missing(redline, side, paragraphs), "")
        if missing:
            message = f"with all changes {decided} it does not say “{missing[:60]}”"
            yield Finding("P4", "docx", message)


def _missing(redline: Redline, side: frozenset[Mark], paragraphs: Sequence[str]) -> Iterator[str]:
    """Yield what one side says and a file, with these paragraphs, does not."""
    for line in redline.front:
        if line.is_masthead:
            said = map(spaced, line.part.words(side))
            yield from (one for one in said if not any(one in each for each in paragraphs))
    came = iter(paragraphs)
    for words in filter(None, map(spaced, _paragraphs(redline, side))):
        if not any(one.endswith(words) for one in came):
            yield words


def _paragraphs(redline: Redline, side: frozenset[Mark]) -> Iterator[str]:
    """Yield the paragraphs of one side as the file has them: label and value of a row in one."""
    for part in printed(redline):
        if part.kind is PartKind.STACKED:
            yield " ".join(part.words(side))
        else:
            yield from part.words(side)
