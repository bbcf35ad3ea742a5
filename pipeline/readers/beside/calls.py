"""Calls of others in brackets of their own, with a name: "(Jane Roe: Hear, hear!)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.furniture import Furniture, blank, set_apart
from pipeline.readers.labels.candidates import Shape, clean, ends_sentence
from pipeline.readers.labels.shapes import shape_of
from pipeline.readers.labels.words import NON_SPEECH
from pipeline.readers.lines import Line
from pipeline.values import dataclass

_MOST_LINES = 8
_CALL = pattern(r"\((?:(?P<heard>[^():]{2,300})\s[–—-]\s+)?(?P<label>[^():]{2,60}):\s[^()]*\)\Z")
"""What somebody calls; before it may stand what was heard: "(Applause – Jane Roe: No!)"."""
_WORD = pattern(r"[^\W\d_]+")
_LEAST_NAMED = 3
"""Calls of people with a full name, beside which one of "Members" or "a voice" is one as well."""


@dataclass(frozen=True, slots=True)
class _Call:
    """A paragraph in brackets with a label."""

    first: int
    last: int
    """Indexes of its lines."""
    shape: Shape | None
    """Of its label."""


def without_calls(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines without paragraphs in brackets that name who calls between.

    They are not the words of the one who speaks.
    """
    found = list(_calls(text, lines))
    named = [one for one in found if one.shape is Shape.NAME]
    noted = [one for one in found if one.shape is None]
    is_record = len(named) + len(noted) >= _LEAST_NAMED
    calls = found if is_record else named
    kept, removed = list(lines), list[Note]()
    for one in calls:
        first, end = lines[one.first], lines[one.last].end
        removed += set_apart(text, first, end, "a call of somebody else")
        kept[one.first : one.last + 1] = map(blank, lines[one.first : one.last + 1])
    return Furniture(tuple(kept), tuple(removed))


def _calls(text: str, lines: Sequence[Line]) -> Iterator[_Call]:
    for at, line in enumerate(lines):
        if line.is_blank or text[line.start] != "(":
            continue
        is_amid = not _is_fresh(text, lines, at)
        if is_amid and not _AMID.match(text, line.start):
            continue
        last = _last(text, lines, at)
        found = _CALL.match(text, line.start, lines[last].end) if last >= 0 else None
        if last >= 0 and _NOTED.match(text, line.start, lines[last].end):
            yield _Call(at, last, None)
        elif found and _is_heard(found["heard"] or ""):
            shape = shape_of(clean(found["label"]))
            if shape in {Shape.NAME, Shape.WORD, Shape.PHRASE}:
                yield _Call(at, last, shape)


_NOTED = pattern(
    r"\((?:(?:Allgemeine[rs]?|Anhaltende[rs]?|Erneute[rs]?|Fortgesetzte[rs]?|Gro(?:ß|ss)e[rs]?"
    r"|Heitere[rs]?|Lebhafte[rs]?|Starke[rs]?|Stürmische[rs]?|Weitere[rs]?) )*"
    r"(?:(?i:große|starke|lebhafte) )?"
    r"(?:(?:Sehr (?:gut|richtig|wahr)|Hört|Bravo|Aha|Oho|Pfui|Na also|Richtig)! ?"
    r"|(?:Zustimmung|Unruhe|Widerspruch|Glocke des Präsidenten|Bravorufe|Gegenrufe|Zurufe"
    r"|(?:[A-Z][a-z]{1,5}-(?: und |, )?)+Rufe)\b)[^()]*\)\Z"
)
"""What others call and do, as records in German note it: "(Sehr richtig! rechts. — Unruhe.)"."""


_AMID = pattern(
    r"\((?:(?:Sehr (?:gut|richtig|wahr)|Hört|Bravo|Aha|Oho|Pfui)!|Abg\.|Zurufe? |Gegenrufe? "
    r"|(?:Erneute|Lebhafte|Fortgesetzte|Anhaltende|Große) |Zustimmung|Unruhe|Widerspruch)"
)
"""How what others call begins where it breaks into a sentence."""


def _is_heard(words: str) -> bool:
    """Whether words before a call tell of a noise among their first ones, or there are none."""
    first = _WORD.findall(words.casefold())[:_MOST_FIRST]
    return not words or not _HEARD.isdisjoint(first)


_MOST_FIRST = 3
_HEARD = NON_SPEECH | {"lachen", "zurufe", "unruhe", "widerspruch", "exclamations", "protestations"}


def _is_fresh(text: str, lines: Sequence[Line], at: int) -> bool:
    before = lines[at - 1] if at else None
    is_ended = before is None or before.is_blank or ends_sentence(text, before)
    return is_ended or (before is not None and text[before.end - 1] == ")")


def _last(text: str, lines: Sequence[Line], first: int) -> int:
    """Return the index of the line at whose end the bracket is closed; -1 for none."""
    for at in range(first, min(first + _MOST_LINES, len(lines))):
        if lines[at].is_blank:
            return -1
        if ")" in text[lines[at].start : lines[at].end]:
            return at if text[lines[at].end - 1] == ")" else -1
    return -1
