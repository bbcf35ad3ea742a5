"""The structure tree: what each part of a page is, in reading order (ISO 32000-1, 14.7 and 14.8).

An element is made when the brief is turned into boxes, so that the order of the tree is that of the
brief, whatever is drawn first; drawing adds what belongs to it on each page. What is cut at the end
of a page stays one element.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from pipeline.values import dataclass


class Role(StrEnum):
    """Standard structure types that a brief needs."""

    DOCUMENT = "Document"
    SECT = "Sect"
    H1 = "H1"
    H2 = "H2"
    P = "P"
    LIST = "L"
    ITEM = "LI"
    LABEL = "Lbl"
    BODY = "LBody"
    QUOTE = "BlockQuote"
    TABLE = "Table"
    HEAD = "THead"
    ROWS = "TBody"
    ROW = "TR"
    HEADER = "TH"
    CELL = "TD"
    CAPTION = "Caption"
    FIGURE = "Figure"
    CONTENTS = "TOC"
    ENTRY = "TOCI"
    REFERENCE = "Reference"
    LINK = "Link"
    SPAN = "Span"


_MAY_BE_EMPTY = frozenset({Role.HEADER, Role.CELL, Role.ROWS})
"""A table has a body, and as many cells in every row, whether there are words in them or not."""


@dataclass(frozen=True, slots=True)
class Attributes:
    """What more is known of an element (ISO 32000-1, 14.8.5)."""

    owner: str
    """`List`, `Table` or `Layout`."""
    values: tuple[tuple[str, str], ...]
    """Keys and values as they stand in the file."""


COLUMN_HEADER = Attributes("Table", (("Scope", "/Column"),))
ROW_HEADER = Attributes("Table", (("Scope", "/Row"),))
UNMARKED = Attributes("List", (("ListNumbering", "/None"),))
UNORDERED = Attributes("List", (("ListNumbering", "/Disc"),))
NUMBERED = Attributes("List", (("ListNumbering", "/Decimal"),))


@dataclass(frozen=True, slots=True)
class Marked:
    """Content of a page between a pair of marks."""

    page: int
    """From 1."""
    number: int
    """Marked-content identifier, from 0 on each page."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """A link annotation of a page."""

    page: int
    name: str
    """Under which reportlab knows it."""


class Element:
    """One node of the tree."""

    __slots__ = (
        *("role", "parent", "kids", "attributes"),
        *("actual", "alternative", "language", "target"),
    )

    def __init__(
        self, role: Role, parent: Element | None = None, attributes: Attributes | None = None
    ) -> None:
        self.role = role
        self.parent = parent
        self.attributes = attributes
        self.kids: list[Element | Marked | Annotated] = []
        self.actual = ""
        """What is read instead of what is drawn."""
        self.alternative = ""
        """What it says to those who cannot see it."""
        self.language = ""
        """BCP 47 code; empty where it is that of the parent."""
        self.target = ""
        """Destination of a link."""
        if parent is not None:
            parent.kids.append(self)

    def link(self, target: str) -> Element:
        """Return the element of a link to `target`: the last kid where it goes on, or a new one."""
        last = self.kids[-1] if self.kids else None
        if isinstance(last, Element) and last.role is Role.LINK and last.target == target:
            return last
        made = Element(Role.LINK, self)
        made.target = target
        return made

    def span(self, actual: str) -> Element:
        """Return an element for letters that are drawn in another order than they are read."""
        made = Element(Role.SPAN, self)
        made.actual = actual
        return made

    @property
    def is_shown(self) -> bool:
        """True when something of it stands on a page, or its place must be kept."""
        return self.role in _MAY_BE_EMPTY or any(
            not isinstance(kid, Element) or kid.is_shown for kid in self.kids
        )

    def shown(self) -> Iterator[Element]:
        """Yield itself and all elements below it that are shown, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element) and kid.is_shown:
                yield from kid.shown()
