"""Labels with a full stop in place of their colon: "Mr. Roe. Who pays?" within what Lind says."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from pipeline.model.transcript import Note, NoteKind
from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Page, clean, comparable
from pipeline.values import replace

_HEAD = pattern(
    r"(?P<label>(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gen|Hon)\.?[ \t]+)?[^\W\d_a-z][^.:;,?!\n]{2,60})\."
    r"[ \t]+(?=[^\W\d_a-z])"
)
_INSIDE = pattern(
    r"(?<=[.?!—–] )(?P<label>(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gen|Hon)\. )?[^\W\d_a-z][^.:;,?!\n]{2,60})"
    r"\. (?=[^\W\d_a-z])"
)
_ALIKE = 0.9
"""How much a label whose last word is a name in capitals may be misread before it."""


def find_stopped(page: Page, turns: Sequence[Candidate]) -> Iterator[tuple[Candidate, Note]]:
    """Yield turns that begin so, each with a warning.

    Each stands at the beginning of a line behind the end of a sentence, within what another says
    who has the next label, too: so two turns of one in a row are three of two.
    """
    known = {one.key: one for one in reversed(turns) if " " in one.key}
    begun = [one.index for one in turns]
    for at in page.filled:
        place = bisect_right(begun, at)
        if not 0 < place < len(turns) or begun[place - 1] == at:
            continue
        line = page.lines[at]
        head = _HEAD.match(page.text, line.start, line.end)
        key = _meant(clean(head["label"]), known) if head and page.is_fresh(at) else ""
        if head and key and turns[place - 1].key == turns[place].key != key:
            found = replace(known[key], index=at, content=head.end(), time="", time_line=-1)
            told = f"'{clean(head['label'])}.' begins a line with a full stop for its colon"
            note = Note(f"{told}: read as '{found.label}' there", line.number, is_warning=True)
            yield found, note


def stopped_inside(page: Page, turns: Sequence[Candidate]) -> Iterator[Note]:
    """Yield a warning for each such label inside a line, in the first of two turns of one."""
    known = {one.key: one for one in reversed(turns) if " " in one.key}
    for one, after in pairwise(turns):
        if one.key != after.key:
            continue
        for at in range(one.index, after.index):
            line = page.lines[at]
            start = max(line.start, one.content)
            for found in _INSIDE.finditer(page.text, start, line.end):
                key = _meant(clean(found["label"]), known)
                if key and key != one.key:
                    told = f"'{clean(found['label'])}.' stands within the words of '{one.label}'"
                    hint = f"where '{known[key].label}' speaks there, begin a line with the label"
                    message = f"{told}: {hint}"
                    yield Note(message, line.number, is_warning=True, kind=NoteKind.LABEL)


def _meant(label: str, known: dict[str, Candidate]) -> str:
    """Return the key of the known label that is meant; empty for none.

    Where the name in capitals that ends it is the same, other letters may be misread.
    """
    key = comparable(label)
    if key in known:
        return key
    name = label.rpartition(" ")[2]
    alike = [
        other
        for other, one in known.items()
        if name.isupper() and one.label.endswith(f" {name}") and _are_alike(key, other)
    ]
    return alike[0] if len(alike) == 1 else ""


def _are_alike(key: str, other: str) -> bool:
    return SequenceMatcher(None, key, other).ratio() >= _ALIKE
