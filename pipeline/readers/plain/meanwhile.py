"""What others say meanwhile, as noScribe sets it in a turn: "//S00: Yes. //"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.model.transcript import Note, NoteKind
from pipeline.patterns import pattern
from pipeline.readers.lines import line_at
from pipeline.values import dataclass

_MEANWHILE = pattern(
    r"//[ \t]?(?P<label>[^\W_][\w .'’-]{0,30}):[ \t](?P<words>[^/\n]{1,400}?)[ \t]*//"
)


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """What nobody says in the turn that it stands in."""

    spans: tuple[tuple[int, int], ...] = ()
    """Where it stands, in order."""
    notes: tuple[Note, ...] = ()
    removed: tuple[Note, ...] = ()


def said_meanwhile(text: str) -> Meanwhile:
    """Return what stands between two signs within lines with a label that begins lines, too."""
    known: dict[str, bool] = {}
    found = [one for one in _MEANWHILE.finditer(text) if _is_known(one["label"], text, known)]
    if not found:
        return Meanwhile()
    removed = tuple(_told(found, text))
    count = len(found)
    message = f"'//{found[0]['label']}: …//' stands inside turns {count} times: what others say"
    hint = "meanwhile is listed, and no part of the turn"
    line = line_at(text, found[0].start())
    note = Note(f"{message} {hint}", line, is_warning=True, kind=NoteKind.LABEL)
    return Meanwhile(tuple(one.span() for one in found), (note,), removed)


def _is_known(label: str, text: str, known: dict[str, bool]) -> bool:
    """Whether a label begins lines, too."""
    if label not in known:
        known[label] = re.search(rf"(?m)^[ \t]*{re.escape(label)}:", text) is not None
    return known[label]


def _told(found: list[re.Match[str]], text: str) -> Iterator[Note]:
    for one in found:
        words = " ".join(one["words"].split())
        yield Note(f"said meanwhile: {one['label']}: {words}", line_at(text, one.start()))
