"""Notes at the foot of a page in letters as large as its words, begun by a star or a dagger."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.patterns import pattern
from pipeline.readers.office.pages import Printed
from pipeline.values import replace

_MOST = 0.4
"""Share of the lines of a page that such notes may be."""
_MARK = pattern(r"([*†‡]{1,3})\s?(?=[^\W_]|[\"“‘«(])")


def starred_notes(lines: Sequence[Printed]) -> tuple[list[Printed], list[Printed]]:
    """Return the lines of notes at the foot of a page, and the others without the marks to them.

    The first note begins with a mark which ends a word above on the page.
    """
    ordered = sorted(lines, key=lambda one: one.top)
    for at, line in enumerate(ordered):
        found = _MARK.match(line.text)
        above = ordered[:at]
        if found and any(_calls(one.text, found[1]) for one in above):
            notes = ordered[at:]
            if len(notes) > _MOST * len(ordered):
                break
            marks = {mark[1] for one in notes if (mark := _MARK.match(one.text))}
            return notes, [_unmarked(one, marks) for one in lines if one not in notes]
    return [], list(lines)


def _calls(words: str, mark: str) -> bool:
    """Whether a mark ends a word of a line."""
    return any(found[1] == mark for found in _CALL.finditer(words))


_CALL = pattern(r"(?<=[^\s*†‡(])([*†‡]{1,3})(?=\s|\Z)")


def _unmarked(line: Printed, marks: set[str]) -> Printed:
    """Return a line without the marks that lead to notes, where nothing in it is bold."""
    called = sum(found[1] in marks for found in _CALL.finditer(line.text))
    if not called or line.strong:
        return line
    text = _CALL.sub(lambda found: "" if found[1] in marks else found[1], line.text)
    return replace(line, text=text, notes=line.notes + called)
