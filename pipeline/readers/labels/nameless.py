"""A question mark for a label: who asks without a name, or whoever else is not known."""

from __future__ import annotations

from pipeline.model.transcript import UNIDENTIFIED
from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Page, Shape

_MARK = pattern(r"[?？]{1,3}[ \t]*[:：](?=\s)[ \t]*(?=\S)")
_LEAST = 2
_ASKING = 0.7
"""Share of such lines that end with a question, where the mark stands for who asks."""


def find_nameless(page: Page) -> tuple[Candidate, ...]:
    """Return the lines that begin with a question mark and a colon, if there are several.

    "?: How often?" is a question as `Q:` is; where most of them ask nothing, nobody is known.
    """
    found = [
        (at, begun)
        for at in page.filled
        if (begun := _MARK.match(page.text, page.lines[at].start, page.lines[at].end))
        and page.is_fresh(at)
    ]
    if len(found) < _LEAST:
        return ()
    asking = sum(page.words(at).rstrip("\"'”’»)*_ ").endswith(("?", "？")) for at, _ in found)
    label = "Q" if asking >= _ASKING * len(found) else UNIDENTIFIED
    return tuple(Candidate(at, label, Shape.KNOWN, begun.end()) for at, begun in found)
