"""Audit of a redlined Word file: both briefs can be read in it."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.audits.finding import Finding
from pipeline.audits.word_file import Tracked, read_word, spaced
from pipeline.model.redline import NEW, OLD, Redline, paragraphs

_SIDES = ((Tracked.ACCEPT, NEW, "accepted"), (Tracked.REJECT, OLD, "rejected"))


def audit_redline(redline: Redline, data: bytes) -> Iterator[Finding]:
    """Yield the first paragraph that a brief has and the file, with its changes decided, has not.

    Paragraphs are looked for in order; numbers before a caption and words of the cover stand
    between them.
    """
    for tracked, side, decided in _SIDES:
        came = iter([spaced(one) for one in read_word(data, tracked).paragraphs])
        for words in filter(None, map(spaced, paragraphs(redline, side))):
            if not any(one.endswith(words) for one in came):
                message = f"with all changes {decided} it does not say “{words[:60]}”"
                yield Finding("P4", "docx", message)
                break
