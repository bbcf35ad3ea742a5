"""What a YAML file says, as plain data with the line of every key."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from pipeline.errors import Place
from pipeline.values import TYPE_CHECKING, dataclass

if TYPE_CHECKING:
    from typing import TypeAlias

Data: TypeAlias = "bool | int | float | str | list[Data] | dict[str, Data] | None"
"""What a YAML file can say; every key is a string, as it stands in the file."""

KeyPath: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys of mappings and positions in lists, from 0."""


@dataclass(frozen=True, slots=True)
class YamlFile:
    """A file whose top level is a mapping."""

    path: str
    """As the user would name it."""
    data: dict[str, Data]
    lines: Mapping[KeyPath, int]
    """The line, from 1, where each key or list entry stands."""

    def place(self, path: KeyPath) -> Place:
        """Return where `path` stands; of a missing key, where the mapping that lacks it stands."""
        while path and path not in self.lines:
            path = path[:-1]
        return Place(self.path, self.lines.get(path, 0))


@dataclass(frozen=True, slots=True)
class Node:
    """A mapping inside a file that its schema has passed; reads values by the type they have."""

    file: YamlFile
    data: Mapping[str, Data]
    path: KeyPath = ()

    @property
    def place(self) -> Place:
        """Where the mapping stands."""
        return self.file.place(self.path)

    def place_of(self, *keys: str | int) -> Place:
        """Return where the value under `keys` stands."""
        return self.file.place((*self.path, *keys))

    def text(self, key: str, default: str = "") -> str:
        """Return the words under `key` exactly as they stand; a number as its digits."""
        value = self.data.get(key)
        return default if value is None else str(value)

    def line(self, key: str, default: str = "") -> str:
        """Return the words under `key` as one line, Unicode NFC."""
        return one_line(self.text(key, default))

    def number(self, key: str, default: float) -> float:
        """Return the number under `key`."""
        value = self.data.get(key)
        return value if isinstance(value, int | float) else default

    def flag(self, key: str, *, default: bool) -> bool:
        """Return the yes or no under `key`."""
        value = self.data.get(key)
        return value if isinstance(value, bool) else default

    def lines(self, key: str) -> tuple[str, ...]:
        """Return the list of words under `key`, each as one line, Unicode NFC; empty if missing."""
        value = self.data.get(key)
        entries = value if isinstance(value, list) else []
        return tuple(one_line(str(each)) for each in entries)

    def child(self, key: str) -> Node:
        """Return the mapping under `key`; an empty one if missing."""
        value = self.data.get(key)
        return Node(self.file, value if isinstance(value, dict) else {}, (*self.path, key))

    def children(self, key: str) -> tuple[Node, ...]:
        """Return the mappings listed under `key`."""
        value = self.data.get(key)
        entries = value if isinstance(value, list) else []
        return tuple(
            Node(self.file, entry, (*self.path, key, at))
            for at, entry in enumerate(entries)
            if isinstance(entry, dict)
        )


def one_line(text: str) -> str:
    """Return words as one line, Unicode NFC."""
    return unicodedata.normalize("NFC", " ".join(text.split()))
