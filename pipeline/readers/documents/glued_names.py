"""Names at the ends of paragraphs, where others begin to speak: "Please go ahead. Jane Roe"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pipeline.errors import Place, TranscriptError
from pipeline.model.transcript import Turn
from pipeline.patterns import pattern

_GLUED = pattern(
    r"[.?!]['\"”’]? (?P<name>[A-Z][^\W\d_]+(?: [A-Z]\.)?(?: [A-Z][\w’'-]+){1,2})[ \t\r]*(?:\n|\Z)"
)
_LEAST = 4
"""Paragraphs that end so."""


def refuse_glued_names(turns: Sequence[Turn], path: str) -> None:
    """Raise TranscriptError where names that recur stand behind the words of others.

    A name that is said ends a sentence; one that speaks stands behind its end, above more words.
    """
    found = [
        (match["name"], turn)
        for turn in turns
        for one in turn.paragraphs[:-1]
        if (match := _GLUED.search(one.text, max(0, len(one.text) - _LONGEST)))
        and match.end() == len(one.text)
    ]
    counts = Counter(name for name, _ in found)
    known = {turn.speaker.label for turn in turns}
    sure = [(name, turn) for name, turn in found if counts[name] > 1 or name in known]
    if len(sure) < _LEAST:
        return
    name, turn = sure[0]
    message = f"{len(sure)} names stand at the ends of paragraphs, as '{name}': others speak there"
    hint = "put each name on a line of its own above what that one says"
    raise TranscriptError.at(message, Place(path, turn.line), hint)


_LONGEST = 60
"""Letters of a name and of the end before it."""
