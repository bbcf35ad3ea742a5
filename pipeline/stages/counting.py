"""Counting: how the brief writes how many there are of something, in its own words."""

from __future__ import annotations

from pipeline.model.labels import Labels


def grouped(number: int, labels: Labels) -> str:
    """Return a whole number with what the labels set between its thousands: "1,871"."""
    return f"{number:,}".replace(",", labels.grouping)


def several(number: int, one: str, many: str, labels: Labels) -> str:
    """Return how many there are: `one` as it stands, "1 question", or `many` with the number."""
    return one if number == 1 else many.format(number=grouped(number, labels))
