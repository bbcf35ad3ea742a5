"""Labels that a scan has spoilt: a text whose turns cannot be trusted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from pipeline.errors import Place, TranscriptError
from pipeline.model.transcript import Note, NoteKind
from pipeline.patterns import pattern
from pipeline.readers.document import Document
from pipeline.readers.labels.candidates import Candidate, ends_sentence
from pipeline.readers.lines import Line
from pipeline.values import replace

_WORDS = pattern(r"\S+")
_MOST = 0.1
_LEAST = 2
_SHORTEST = 2
_HINT = "compare the labels with the original, and give each turn its own, with a colon"


def refuse_unclear(document: Document, turns: Sequence[Candidate], path: str) -> Document:
    """Return a document with a warning for each line that begins with a label spoilt.

    Raises TranscriptError where these are more than a few.
    """
    lines = document.lines()
    spoilt = tuple(_spoilt(document.text, lines, turns))
    for found in (spoilt, tuple(_misspelt(lines, turns))):
        if len(found) >= _LEAST and len(found) > len(turns) * _MOST:
            words, label, line = found[0]
            message = f"labels are not clear: '{words}' stands where '{label}:' may be meant"
            raise TranscriptError.at(message, Place(path, line), _HINT)
    notes = (
        Note(
            f"'{words}' stands where '{label}:' may be meant: read as prose",
            line,
            is_warning=True,
            kind=NoteKind.LABEL,
        )
        for words, label, line in spoilt
    )
    return replace(document, notes=(*document.notes, *notes))


def _misspelt(lines: Sequence[Line], turns: Sequence[Candidate]) -> Iterator[tuple[str, str, int]]:
    """Yield labels that stand a few times and are nearly one that stands often."""
    counts = Counter(one.label for one in turns)
    often = [label for label, count in counts.items() if count > _FEW and len(label) > _FEW]
    for one in turns:
        if counts[one.label] <= _FEW and (near := get_close_matches(one.label, often, 1, _ALIKE)):
            yield one.label, near[0], lines[one.index].number


_FEW = 2
_ALIKE = 0.8
"""Share of letters that two spellings of one label have in common; difflib's measure."""


def _spoilt(
    text: str, lines: Sequence[Line], turns: Sequence[Candidate]
) -> Iterator[tuple[str, str, int]]:
    """Yield words that stand like a label at the head of a line, the label, and the line."""
    labels = {one.label for one in turns if one.label.isupper() and len(one.label) >= _SHORTEST}
    begun = {one.index for one in turns}
    for at, line in enumerate(lines):
        is_apart = at == 0 or lines[at - 1].is_blank or ends_sentence(text, lines[at - 1])
        if line.is_blank or at in begun or not is_apart:
            continue
        for label in labels:
            words = _head(text, line, len(label.split()))
            if words and _is_near(words, label):
                yield words, label, line.number
                break


def _head(text: str, line: Line, count: int) -> str:
    """Return the first words of a line with more behind them; empty where it has no more."""
    found = [
        one.group()
        for one, _ in zip(
            _WORDS.finditer(text, line.start, line.end), range(count + 1), strict=False
        )
    ]
    return " ".join(found[:count]) if len(found) > count else ""


def _is_near(words: str, label: str) -> bool:
    """Whether words are a label but for one character more, less or other, in capitals."""
    head = words.rstrip(".,;")
    capitals = sum(char.isupper() for char in head)
    if "'" in head or "’" in head or capitals < len(label) - 1 or capitals < _SHORTEST:
        return False
    return head == label or _differ_little(head, label)


def _differ_little(one: str, other: str) -> bool:
    """Whether two differ by one character more, less or other."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    same = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        same += 1
    rest = one[same:], other[same:]
    return rest[0][1:] == rest[1][1:] or rest[0][1:] == rest[1] or rest[0] == rest[1][1:]
