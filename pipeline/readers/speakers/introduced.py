"""Who says his own name under a general label, and has a label with that name below."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.model.transcript import Note, Turn
from pipeline.patterns import clued
from pipeline.readers.labels.shapes import is_known

_NAMING = clued(
    r"\b(?:I['’]m|I am|[Mm]y name is|[Mm]y name['’]s|[Jj]e suis|[Jj]e m['’]appelle|[Ii]ch bin"
    r"|[Ii]ch heiße|[Mm]e llamo|[Ss]oy|[Mm]eu nome é|[Ss]ono|[Mm]i chiamo)"
    r" (?P<name>[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+){0,2})",
    *("I'm", "I’m", "I am", "y name", "e suis", "appelle", "ch bin", "ch heiße", "e llamo"),
    *("oy ", "eu nome", "ono ", "i chiamo"),
)
MOST = 2
"""Turns below a general label that somebody has who is named later."""
_LEAST = 3
"""Turns below the name."""


def introduced_notes(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning for each general label whose only turns say the name of another label."""
    counts = Counter(turn.speaker.label for turn in turns)
    names = {label: label.casefold().split() for label, count in counts.items() if count >= _LEAST}
    for turn in turns:
        label = turn.speaker.label
        if counts[label] > MOST or not is_known(label.split()):
            continue
        found = (_NAMING.search(one.text) for one in turn.paragraphs)
        told = next((one["name"] for one in found if one), "").casefold().split()
        owner = next((one for one, words in names.items() if told and words[0] == told[0]), "")
        if owner and not is_known(owner.split()):
            message = f"'{label}' says the name of '{owner}', and may be that person"
            yield Note(f"{message}: if so, write one name for both", turn.line, is_warning=True)
