"""Tracked changes: marks around runs, in paragraphs' ends and in rows of tables.

As ECMA-376 part 1 describes revisions (17.13.5). Two written paragraphs become one that holds the
words of both: those that were kept and those that came are taken from the later one, with its
links, bookmarks and comments; those that went from the earlier one.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from itertools import groupby

from lxml import etree

from pipeline.model.brief import plain
from pipeline.model.redline import NEW, OLD, Line, Mark, Piece
from pipeline.writers.docx.template import W

_TAGS = {
    Mark.INSERTED: "ins",
    Mark.DELETED: "del",
    Mark.MOVED_FROM: "moveFrom",
    Mark.MOVED_TO: "moveTo",
}
_FIRST_NUMBER = 1_000_000
"""Of the changes: more than bookmarks and comments of a file ever have."""
_OPENING = frozenset({f"{W}bookmarkStart", f"{W}commentRangeStart"})
_AFTER_MARK = frozenset({f"{W}sectPr", f"{W}pPrChange"})
"""What stands behind the properties of a paragraph's end (17.3.1.26)."""
_ERASED = {f"{W}t": f"{W}delText", f"{W}instrText": f"{W}delInstrText"}
_RUN, _LINK, _TEXT, _PROPERTIES = f"{W}r", f"{W}hyperlink", f"{W}t", f"{W}pPr"
_NO_BREAK = "\u00a0"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Tracker:
    """The tracked changes of one file, numbered as they come."""

    def __init__(self, author: str, date: str) -> None:
        """Make changes of `author`, all at the beginning of the ISO date `date`."""
        self._by = {f"{W}author": author, f"{W}date": f"{date}T00:00:00Z"}
        self._next = _FIRST_NUMBER

    def mark(self, tag: str) -> etree._Element:
        """Return an element that says who changed something, and when."""
        element = etree.Element(f"{W}{tag}", {f"{W}id": str(self._next)} | self._by)
        self._next += 1
        return element

    def place(self, mark: Mark, number: int) -> tuple[etree._Element, etree._Element]:
        """Return start and end of one place of what moved; both places have one name."""
        start = self.mark(f"{_TAGS[mark]}RangeStart")
        start.set(f"{W}name", f"move{number}")
        end = etree.Element(f"{W}{_TAGS[mark]}RangeEnd", {f"{W}id": start.get(f"{W}id")})
        return start, end

    def end_paragraph(self, paragraph: etree._Element, *marks: Mark) -> None:
        """Mark the end of a paragraph: it came or went with its words."""
        properties = paragraph.find(_PROPERTIES)
        ends = etree.Element(f"{W}rPr")
        ends.extend(self.mark(_TAGS[mark]) for mark in marks)
        behind = next((one for one in properties if one.tag in _AFTER_MARK), None)
        if behind is None:
            properties.append(ends)
        else:
            behind.addprevious(ends)

    def row(self, row: etree._Element, mark: Mark) -> None:
        """Mark a row of a table, which came or went."""
        row.find(f"{W}trPr").append(self.mark(_TAGS[mark]))

    def merged(
        self, old: etree._Element | None, new: etree._Element | None, line: Line, mark: Mark
    ) -> etree._Element:
        """Return a paragraph with the words of both, marked as `line` says.

        `mark` is that of the part it belongs to, and of what a paragraph prints before its words,
        such as a number; where both have it, it is taken as it is now. Where one does not print the
        words of its line at all, all of it is marked as another.
        """
        was, now = _Reel(old), _Reel(new)
        base = new if new is not None else old
        own = was if new is None else now
        assert base is not None  # noqa: S101 - tells the type checker
        if not was.find(line.words(OLD)) or not now.find(line.words(NEW)):
            content = [
                *self._marked(was.rest(), Mark.DELETED),
                *self._marked(now.rest(), Mark.INSERTED),
            ]
        else:
            other = now if own is was else was
            other.before()
            content = [*self._marked(own.before(), mark)]
            for piece in line.pieces:
                content += self._piece(piece, was, now)
            content += self._marked(own.rest(), mark)
        _refill(base, content)
        return base

    def _piece(self, piece: Piece, was: _Reel, now: _Reel) -> Iterator[etree._Element]:
        length = len(plain(piece.inlines))
        if piece.mark is Mark.KEPT and _is_respaced(was.words(length), now.words(length)):
            return self._respaced(length, was, now)
        gone = was.take(length) if piece.mark in OLD else []
        come = now.take(length) if piece.mark in NEW else []
        return self._marked(come or gone, piece.mark)

    def _respaced(self, length: int, was: _Reel, now: _Reel) -> Iterator[etree._Element]:
        """Yield words that differ only in whether a line may end at their spaces."""
        pairs = zip(was.words(length), now.words(length), strict=True)
        for is_same, letters in groupby(pairs, key=lambda pair: pair[0] == pair[1]):
            count = sum(1 for _ in letters)
            gone, come = was.take(count), now.take(count)
            if not is_same:
                yield from self._wrapped([one for one in gone if one.tag == _RUN], Mark.DELETED)
            yield from self._marked(come, Mark.KEPT if is_same else Mark.INSERTED)

    def _marked(self, taken: Sequence[etree._Element], mark: Mark) -> Iterator[etree._Element]:
        """Yield runs inside marks; bookmarks and the like stay outside, links around them."""
        if mark is Mark.KEPT:
            yield from taken
            return
        runs: list[etree._Element] = []
        for one in taken:
            if one.tag == _RUN:
                runs.append(one)
                continue
            yield from self._wrapped(runs, mark)
            runs = []
            if one.tag == _LINK:
                inner = list(self._marked(list(one), mark))
                _empty(one)
                one.extend(inner)
            yield one
        yield from self._wrapped(runs, mark)

    def _wrapped(self, runs: list[etree._Element], mark: Mark) -> Iterator[etree._Element]:
        if runs:
            around = self.mark(_TAGS[mark])
            around.extend(_erased(run) if mark is Mark.DELETED else run for run in runs)
            yield around


def _is_respaced(old: str, new: str) -> bool:
    return old != new and old.replace(_NO_BREAK, " ") == new.replace(_NO_BREAK, " ")


def _erased(run: etree._Element) -> etree._Element:
    for each in run:
        each.tag = _ERASED.get(each.tag, each.tag)
    return run


def _empty(element: etree._Element) -> None:
    for each in list(element):
        element.remove(each)


def _refill(paragraph: etree._Element, content: Sequence[etree._Element]) -> None:
    """Put `content` into a paragraph in place of what it held."""
    for each in list(paragraph):
        if each.tag != _PROPERTIES:
            paragraph.remove(each)
    paragraph.extend(content)


class _Reel:
    """The content of a written paragraph, taken letter by letter from the left."""

    def __init__(self, paragraph: etree._Element | None) -> None:
        content = () if paragraph is None else paragraph
        self._left = [copy.deepcopy(one) for one in content if one.tag != _PROPERTIES]
        self._before = 0

    def find(self, words: str) -> bool:
        """Return whether the content ends with `words`, and remember what stands before them.

        The spaces before anchors are such that no line ends there.
        """
        printed = "".join(map(words_of, self._left))
        self._before = len(printed) - len(words)
        return printed.replace(_NO_BREAK, " ").endswith(words.replace(_NO_BREAK, " "))

    def before(self) -> list[etree._Element]:
        """Return what stands before the words that were found."""
        return self.take(self._before) if self._before else []

    def words(self, length: int) -> str:
        """Return the next `length` letters."""
        return "".join(map(words_of, self._left))[:length]

    def take(self, length: int) -> list[etree._Element]:
        """Return the next `length` letters with what closes behind them."""
        taken: list[etree._Element] = []
        while self._left and (length or self._is_closing(self._left[0])):
            one = self._left.pop(0)
            size = len(words_of(one))
            if size > length:
                one, rest = _cut(one, length)
                self._left.insert(0, rest)
                size = length
            length -= size
            taken.append(one)
        return taken

    def _is_closing(self, one: etree._Element) -> bool:
        return not words_of(one) and one.tag not in _OPENING

    def rest(self) -> list[etree._Element]:
        """Return all that is left."""
        taken, self._left = self._left, []
        return taken


def words_of(element: etree._Element) -> str:
    """Return the words of an element, without tabs and breaks between them."""
    return "".join(text.text or "" for text in element.iter(_TEXT))


def _cut(element: etree._Element, length: int) -> tuple[etree._Element, etree._Element]:
    """Return a run or link in two: the first `length` letters of it, and the others."""
    first, rest = element, copy.deepcopy(element)
    for copied, is_first in ((first, True), (rest, False)):
        at = 0
        for text in copied.iter(_TEXT):
            words = text.text or ""
            inside = min(max(length - at, 0), len(words))
            text.text = words[:inside] if is_first else words[inside:]
            text.set(_SPACE, "preserve")
            at += len(words)
    return first, rest
