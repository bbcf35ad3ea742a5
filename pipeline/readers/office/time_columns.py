"""Times in a column of their own beside the words, where these ask in bold and answer in plain."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.office.pages import Printed
from pipeline.values import replace

_TIME = pattern(r"[(\[]?(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)[)\]]?(?:\t|\Z)")
_LABEL = pattern(r"[^\n:：]{1,40}[:：]|[^\t]*\t")
"""What has who speaks behind the time."""
_LEAST, _LEAST_ASKED = 6, 3
_LEAST_WORDS = 4
"""Words of a question, in its first line: a name has fewer."""
_MARGIN = 2.0
"""How many times the size of letters such times may differ in where they begin."""
_MISTYPED = 0.05
_MINUTE, _HOUR = 60, 3_600


def without_time_columns(
    columns: Sequence[tuple[Printed, ...]],
) -> tuple[list[tuple[Printed, ...]], tuple[Printed, ...]]:
    """Return columns without the times beside their words, and the lines that had one.

    A paragraph begins at each. There are six at least, at one place of the page, and hardly one is
    earlier than the one before. Behind three at least, in plain letters, words in bold fill the
    line, and no label stands behind most: where one does, the time belongs to it.
    """
    lines = [line for column in columns for line in column]
    found = [line for line in lines if _TIME.match(line.text)]
    left = min((line.left for line in found), default=0.0)
    found = [line for line in found if line.left < left + _MARGIN * line.size]
    if len(found) < _LEAST or not _run_on(found) or not _ask_in_bold(found):
        return list(columns), ()
    timed = {id(line) for line in found}
    plain = [
        tuple(_begun(line) if id(line) in timed else line for line in column) for column in columns
    ]
    return [tuple(line for line in column if line.text) for column in plain], tuple(found)


def _run_on(lines: Sequence[Printed]) -> bool:
    """Whether hardly a time is earlier than the one before: one may be mistyped."""
    seconds = [_seconds(line) for line in lines]
    back = sum(before > after for before, after in pairwise(seconds))
    return back <= _MISTYPED * len(lines)


def _seconds(line: Printed) -> int:
    found = _TIME.match(line.text)
    hour, minute, second = found.groups() if found else ("0", "0", "0")
    return int(hour or 0) * _HOUR + int(minute) * _MINUTE + int(second)


def _ask_in_bold(lines: Sequence[Printed]) -> bool:
    """Whether some lines are bold right behind their time, others are not, and none is a label."""
    rests = [(_begun(line), line) for line in lines]
    if sum(_LABEL.match(one.text) is not None for one, _ in rests) * 2 > len(rests):
        return False
    bold = {
        one.text
        for one, line in rests
        if one.strong == ((0, len(one.text)),) and line.strong[0][0] == _rest(line)
    }
    is_asked = sum(len(words.split()) >= _LEAST_WORDS for words in bold)
    return is_asked >= _LEAST_ASKED and len(bold) <= is_asked * 2 and len(bold) < len(lines)


def _rest(line: Printed) -> int:
    """Return where the words behind the time of a line begin."""
    found = _TIME.match(line.text)
    return found.end() if found else 0


def _begun(line: Printed) -> Printed:
    """Return a line without its time, which begins a paragraph."""
    at = _rest(line)
    strong = tuple((max(start - at, 0), end - at) for start, end in line.strong if end > at)
    return replace(line, text=line.text[at:], strong=strong, left=line.body, begins=True)
