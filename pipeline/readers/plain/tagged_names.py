"""Texts in which tags around a name begin each turn: `<NAME>CHAIR ROE</NAME>. Good afternoon.`.

So whoever analyses the words marks who speaks in transcripts of a central bank's press conferences.
"""

from __future__ import annotations

from collections import Counter

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.document import Document
from pipeline.readers.lines import line_at

_TURN = pattern(
    r"(?:(?P<ended>\A|[.?!…\"”’)\]—–-])\s*|(?P<broken>\n)[ \t]*)?"
    r"<(?P<tag>NAME|SPEAKER|PERSON|Name|Speaker|name|speaker)>"
    r"\s*(?P<label>[^<>\n]{2,60}?)\s*</(?P=tag)>\s?[.:]?\s*"
)
_LEAST = 4
_NEARLY_ALL = 0.9
"""Share of the tags that stand behind the end of a sentence: others are around any name."""


def with_tagged_names(text: str) -> Document | None:
    """Return the document in which each of these names begins a paragraph; None for another text.

    Two of them come back.
    """
    found = list(_TURN.finditer(text))
    counts = Counter(one["label"] for one in found)
    ended = sum(one["ended"] is not None or one["broken"] is not None for one in found)
    often = sum(count > 1 for count in counts.values())
    if len(found) < _LEAST or often < 2 or ended < _NEARLY_ALL * len(found):  # noqa: PLR2004
        return None
    pieces, at = list[str](), 0
    for one in found:
        pieces += (text[at : one.start()], one["ended"] or "", f"\n\n{one['label']}: ")
        at = one.end()
    message = f"tags around {len(found):,} names that begin turns"
    removed = (Note(message, line_at(text, found[0].start())),)
    return Document("".join((*pieces, text[at:])).lstrip(), removed=removed)
