"""Times of recordings as containers write them, in seconds."""

from __future__ import annotations

import math

from pipeline.patterns import pattern

_DURATION = pattern(
    r"P(?:(?P<days>\d+(?:\.\d+)?)D)?(?:T(?:(?P<hours>\d+(?:\.\d+)?)H)?"
    r"(?:(?P<minutes>\d+(?:\.\d+)?)M)?(?:(?P<seconds>\d+(?:\.\d+)?)S)?)?"
)
_CLOCK = pattern(r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2}(?:[.,]\d+)?)")
_LATEST = 10_000_000.0


def seconds(value: object, per_second: float = 1) -> float | None:
    """Return a time in seconds; None for what is no time.

    Understands numbers, of which so many are a second, texts of them ("1.5", "1.5s"), ISO 8601
    durations ("PT1.5S"), clocks ("0:01.5") and what Google writes: {"seconds": "1", "nanos": 5}.
    """
    found: float | None = None
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        found = number(value, per_second)
    elif isinstance(value, str):
        found = _worded(value.strip(), per_second)
    elif isinstance(value, dict):
        whole, nanos = (number(value.get(key) or 0, 1) for key in ("seconds", "nanos"))
        found = None if whole is None or nanos is None else whole + nanos / 1e9
    return found if found is not None and 0 <= found < _LATEST else None


def number(value: object, per_second: float) -> float | None:
    """Return a number, of which so many are one; None for what is none, or endless."""
    try:
        found = float(value) / per_second  # type: ignore[arg-type]  # what is none is caught
    except (OverflowError, TypeError, ValueError):
        return None
    return found if math.isfinite(found) else None


def _worded(text: str, per_second: float) -> float | None:
    if iso := _DURATION.fullmatch(text):
        units = {"days": 86_400, "hours": 3_600, "minutes": 60, "seconds": 1}
        return sum(float(iso[key] or 0) * size for key, size in units.items())
    if found := _CLOCK.fullmatch(text):
        hours, minutes, rest = found.groups()
        return int(hours or 0) * 3_600 + int(minutes) * 60 + float(rest.replace(",", "."))
    if text.endswith("s"):
        return number(text[:-1], 1)
    return number(text, per_second)
