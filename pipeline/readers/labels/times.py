"""Times beside labels: `0:05`, `[00:14:05]`, `(1:02:03)`, `0:0:3.1 --> 0:0:5.0`."""

from __future__ import annotations

from pipeline.patterns import pattern

TIME = r"\d{1,3}:\d{1,2}(?::0?\d{1,2}(?:[:;]\d{2,3})?)?(?:[.,]\d{1,6})?"
"""As patterns of forms use it; behind seconds may stand frames, thousandths or millionths."""
TO = r"(?:--?>|[-–—→]|to\b)"
"""What stands between two times."""
_ALONE = pattern(rf"[\[(]?\s*({TIME})\s*(?:{TO}\s*{TIME}\s*)?[\])]?\s*[:：]?\Z")
_BEFORE = pattern(
    rf"(?:[\[(]\s*({TIME})(?:\s*{TO}\s*{TIME})?\s*[\])]|({TIME})(?=\s))"
    r"\s*(?:[-–—|]\s+)?"
)
_IN_SECONDS = pattern(
    rf"[\[(]\s*(?:(?P<time>\d{{1,6}}(?:[.,]\d{{1,3}})?)\s?s|(?P<from>\d{{1,6}}[.,]\d{{1,3}}))"
    rf"(?:(?:\s*{TO}|,)\s*\d{{1,6}}(?:[.,]\d{{1,3}})?\s?s?)?\s*[\])]\s*(?:[-–—|]\s+)?(?=\S)"
)
"""A time as seconds alone, in brackets: `[0.03s - 2.06s]`, `[12.5 --> 14.0]`, `[0.0, 3.2] -`."""
_OF_DAY = pattern(
    rf"[\[(]?\s*{TIME}\s?[AaPp]\.?[Mm]\.?(?:\s[A-Z]{{2,4}})?\s*[\])]?\s*(?:[-–—|]\s+)?(?=\S)"
)
_BRACKETED = pattern(rf"\s*[\[(]\s*({TIME})(?:\s*{TO}\s*{TIME})?\s*[\])](?!\w)\s*")
_FOLLOWS = pattern(r"\s*(\d{1,2}:\d\d:\d\d(?:[.,]\d{1,3})?)\s*\Z")
_BEHIND = pattern(rf"\s*(?:[\[(|,–-]\s*)?({TIME})(?:\s*{TO}\s*{TIME})?\s*[\])]?\Z")


_MOST_PARTS = 3
"""Hours, minutes and seconds."""


def seconds_of(time: str) -> float:
    """Return the seconds from the beginning of the recording that a time says."""
    total = 0.0
    for part in time.partition(";")[0].replace(",", ".").split(":")[:_MOST_PARTS]:
        total = total * 60 + float(part)
    return total


def _may_be_time(words: str) -> bool:
    """Return whether words begin with a figure or a bracket: most do not, and are not searched."""
    first = words.lstrip()[:1]
    return first.isdecimal() or first in {"[", "("}


def time_alone(words: str) -> str:
    """Return the time that is all there is in `words`, the first of two; empty for none."""
    found = _ALONE.match(words) if _may_be_time(words) else None
    return found[1] if found else ""


def time_before(text: str, start: int, end: int) -> tuple[str, int]:
    """Return the time at the beginning of a span, and where the rest of it begins.

    A time of the day, "[2:00 PM]", is passed over: it does not tell how late it is in a recording.
    """
    if not _may_be_time(text[start:end]):
        return "", start
    if hour := _OF_DAY.match(text, start, end):
        return "", hour.end()
    if found := _BEFORE.match(text, start, end):
        return found[1] or found[2], found.end()
    counted = _IN_SECONDS.match(text, start, end) if text[start] in "[(" else None
    return (counted["time"] or counted["from"], counted.end()) if counted else ("", start)


def time_after(text: str, start: int, end: int) -> tuple[str, int]:
    """Return a time that stands in brackets, or alone, behind a label; and where words begin."""
    if not _may_be_time(text[start:end]):
        return "", start
    found = _BRACKETED.match(text, start, end) or _FOLLOWS.match(text[start:end])
    if not found:
        return "", start
    return found[1], found.end() if found.string is text else start + found.end()


_COUNTED = pattern(
    r"\s*[\[(]\s*(\d{1,9}(?:[.,]\d{1,6})?)\s?(?:m?s)?\s*(?:-->|[-–—,])\s*"
    r"\d{1,9}(?:[.,]\d{1,6})?\s?(?:m?s)?\s*[\])]\Z"
)
"""Two times as numbers, of seconds or of their thousandths: `[2183.00 - 15764.00]`."""


def without_numbers(label: str) -> str:
    """Return a label without two numbers in brackets at its end, which are times."""
    return _COUNTED.sub("", label) if label.endswith(("]", ")")) else label


def time_behind(label: str) -> tuple[str, str]:
    """Return a label without the time at its end, and that time."""
    found = _BEHIND.search(label) if ":" in label else None
    return (label[: found.start()], found[1]) if found else (label, "")
