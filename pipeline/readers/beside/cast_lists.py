"""Lists in capitals of who takes part, as agencies print them above a talk, and their sign."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.furniture import Furniture, blank, set_apart
from pipeline.readers.lines import Line, trim

_HEAD = pattern(
    r"(?:SPEAKERS?|WITNESSES|WITNESS|PANELL?ISTS?|PARTICIPANTS?|MODERATORS?|DEBATERS?)"
    r"(?: AND [A-Z]+)?:(?:[ \t]+(?=\S)|\Z)"
)
"""What heads such a list: "SPEAKERS: SEN. JANE ROE, CHAIRMAN"."""
_SIGN = pattern(r"\[\*\][ \t]*")
"""What stands where the talk begins, or begins again."""
_LABEL = pattern(r"[A-Z][A-Z.'’ -]{1,40}:[ \t]")
_LEAST = 2
"""Lines of a list."""
_MOST = 200
"""Letters of a line of it."""


def without_cast(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines without lists of who takes part, and without the sign below them: `[*]`.

    A list goes on in capitals to the sign, or to a label with words behind it.
    """
    kept, removed = list(lines), list[Note]()
    for at, line in enumerate(lines):
        if kept[at].is_blank or not _HEAD.match(text, line.start, line.end):
            continue
        own = _listed(text, lines, at)
        if len(own) >= _LEAST:
            own = [*(_titled(text, lines, at) if removed else ()), *own]
            removed += set_apart(text, lines[own[0]], lines[own[-1]].end, "who takes part")
            for one in own:
                kept[one] = blank(lines[one])
    signed = [at for at, line in enumerate(kept) if _SIGN.match(text, line.start, line.end)]
    for at in signed:
        found = _SIGN.match(text, kept[at].start, kept[at].end)
        end = found.end() if found else kept[at].start
        kept[at] = Line(kept[at].number, *trim(text, end, max(end, kept[at].end)))
    if signed:
        count = "1 line" if len(signed) == 1 else f"{len(signed)} lines"
        removed.append(Note(f"{count} with the sign '[*]'", lines[signed[0]].number))
    return Furniture(tuple(kept), tuple(removed))


def _titled(text: str, lines: Sequence[Line], first: int) -> list[int]:
    """Return the lines right above a list amid the talk that tell again what the talk is."""
    at = first
    while (
        at
        and text[lines[at - 1].start : lines[at - 1].end].isupper()
        and not (
            text.startswith(("(", "["), lines[at - 1].start)
            or ":" in text[lines[at - 1].start : lines[at - 1].end]
        )
    ):
        at -= 1
    return list(range(at, first))


def _listed(text: str, lines: Sequence[Line], first: int) -> list[int]:
    """Return the lines of a list that begins on a line; none where no talk begins below it."""
    own: list[int] = []
    for at in range(first, len(lines)):
        line = lines[at]
        words = text[line.start : line.end]
        if line.is_blank:
            continue
        if _SIGN.match(words) or (_LABEL.match(words) and not words.isupper()):
            return own
        is_named = at == first or _HEAD.match(words) is not None or ":" not in words
        if not (words.isupper() and is_named and len(words) <= _MOST):
            return []
        own.append(at)
    return []
