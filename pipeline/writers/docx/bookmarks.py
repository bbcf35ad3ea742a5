"""Bookmarks: names that Word accepts for sections and anchors, each put in one place only."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pipeline.writers.docx.elements import bookmark_end, bookmark_start

_LONGEST = 40
"""Word cuts longer names (Word specifications and limits)."""


class Bookmarks:
    """The bookmarks of one file.

    A key says what is marked, in words that begin with a letter: "anchor A1.2". Its number is its
    place among the keys, so that the same brief gets the same numbers.
    """

    def __init__(self, keys: Iterable[str]) -> None:
        self._names: dict[str, str] = {}
        self._numbers: dict[str, int] = {}
        self._unplaced: set[str] = set()
        taken: set[str] = set()
        for key in dict.fromkeys(keys):
            number = len(self._names)
            self._names[key] = _free_name(key, number, taken)
            self._numbers[key] = number
        self._unplaced.update(self._names)

    def name(self, key: str) -> str:
        """Return the bookmark's name; empty when `key` has no home in this file."""
        return self._names.get(key, "")

    def place(self, key: str, content: str) -> str:
        """Return `content` inside the bookmark of `key`; bare where it stands already."""
        if key not in self._unplaced:
            return content
        return f"{self.start(key)}{content}{self.end(key)}"

    def is_placed(self, key: str) -> bool:
        """Return whether the bookmark of `key` stands in the file already."""
        return key in self._names and key not in self._unplaced

    def start(self, key: str) -> str:
        """Return the beginning of a bookmark that reaches over several paragraphs."""
        self._unplaced.discard(key)
        return bookmark_start(self._numbers[key], self._names[key])

    def end(self, key: str) -> str:
        """Return the end of the bookmark that `start` began."""
        return bookmark_end(self._numbers[key])


def _free_name(key: str, number: int, taken: set[str]) -> str:
    name = re.sub(r"[^A-Za-z0-9]", "_", key)[:_LONGEST]
    while name.lower() in taken:
        tail = f"_{number}"
        name = name[: _LONGEST - len(tail)] + tail
        number += 1
    taken.add(name.lower())
    return name
