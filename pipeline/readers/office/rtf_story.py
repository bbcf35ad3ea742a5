"""The control words of Rich Text Format on their way to paragraphs and tables."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from pipeline.errors import Place, TranscriptError
from pipeline.model.transcript import Datum, Note
from pipeline.patterns import pattern
from pipeline.readers.office.blocks import (
    Block,
    Cell,
    Contents,
    Table,
    doubts,
    is_no_title,
    joined,
    left_out,
    quoted,
    refuse_boxes,
    refuse_record,
)
from pipeline.readers.told import told
from pipeline.values import dataclass, replace

_TOKEN = pattern(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?\x20?|\\'(?P<byte>[0-9a-fA-F]{2})"
    r"|\\(?P<symbol>.)|(?P<brace>[{}])|(?P<end>[\r\n\0]+)|(?P<text>[^\\{}\r\n\0]+)",
    re.DOTALL,
)
_DEEPEST = 500
"""Groups inside each other."""
_PAGES = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250",
}  # fmt: skip
"""Code pages of the character sets that fonts name."""
_TEXTS = {
    "tab": "\t", "line": "\n", "softline": "\n", "emdash": "—", "endash": "–", "lquote": "‘",
    "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ",
    "enspace": " ", "qmspace": " ", "~": "\u00a0", "_": "-", "\t": "\t", "\\": "\\", "{": "{",
    "}": "}",
}  # fmt: skip
_BESIDE = {
    "header": "header", "headerl": "header", "headerr": "header", "headerf": "header",
    "footer": "footer", "footerl": "footer", "footerr": "footer", "footerf": "footer",
    "footnote": "footnote", "annotation": "comment", "shptxt": "text box", "title": "title",
    "author": "author", "listtext": "number", "pntext": "number",
}  # fmt: skip
"""Destinations whose words are no part of the text, and are kept to be told of."""
_SKIPPED = frozenset(
    one
    for line in (
        "fonttbl colortbl stylesheet info pict object fldinst objdata atnid atnauthor",
        "atndate atnref atnparent atntime generator nonshppict xe tc rxe txe bkmkstart",
        "bkmkend listtable listoverridetable revtbl rsidtbl themedata colorschememapping",
        "datastore latentstyles sp objclass result private company operator keywords",
        "comment doccomm subject category manager hlinkbase creatim revtim printim buptim",
        "ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn",
    )
    for one in line.split()
)
_READ = frozenset({"ud", "shp", "shpinst", "shptxt", "annotation", "listtext", "pntext"})
"""Destinations that are read even where they are marked as ones that may be skipped."""


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds inside a pair of braces."""

    kind: str = ""
    """The destination, if it is not the text: `skipped`, or one of `_BESIDE`."""
    is_strong: bool = False
    is_hidden: bool = False
    is_deleted: bool = False
    is_struck: bool = False
    page: str = "cp1252"
    """The code page of its letters."""
    fallback: int = 1
    """Characters that follow one in Unicode, for readers that know none."""


def contents_of(data: bytes, path: str) -> Contents:
    """Return what a file holds; raises TranscriptError for a broken one and remarks on terms."""
    story = _Story(path)
    story.read(data.decode("latin-1"))
    return story.contents()


class _Story:
    """The words on their way to blocks, and a tally of what was not read."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._stack: list[_Group] = []
        self._now = _Group()
        self._page = "cp1252"
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._default = 0
        self._is_star = False
        self._is_double = False
        """Whether the next group says in older letters what the one behind it says again."""
        self._skip = 0
        self._bytes = bytearray()
        self._pieces: list[tuple[str, bool]] = []
        self._beside: list[tuple[str, str]] = []
        self._words: list[str] = []
        """The words of the destination that is open beside the text."""
        self._style_number = 0
        self._styles: set[int] = set()
        """Numbers of the styles of headings."""
        self._is_heading = False
        self._is_in_table = False
        self._cell: list[Block] = []
        self._row: list[Cell] = []
        self._rows: list[tuple[Cell, ...]] = []
        self._merged: list[bool] = []
        self._is_merged = False
        self._flow: list[Block | Table] = []
        self._number = 0
        self._tally: Counter[str] = Counter()

    def read(self, text: str) -> None:
        """Read all tokens of a file."""
        at = 0
        while at < len(text):
            found = _TOKEN.match(text, at)
            if found is None:
                break
            at = found.end()
            if found["word"] == "bin":
                at += max(0, int(found["number"] or 0))
            self._token(found)
        self._end_paragraph()
        self._end_table()

    def _token(self, found: re.Match[str]) -> None:
        if found["brace"]:
            self._brace(found["brace"])
        elif found["word"]:
            self._word(found["word"], int(found["number"]) if found["number"] else None)
        elif found["byte"]:
            self._letters(bytes.fromhex(found["byte"]))
        elif found["symbol"]:
            self._symbol(found["symbol"])
        elif found["text"]:
            self._letters(found["text"].encode("latin-1"))

    def _brace(self, brace: str) -> None:
        self._flush()
        self._skip = 0
        if brace == "{":
            if len(self._stack) >= _DEEPEST:
                hint = "save it again with the program that made it"
                raise TranscriptError.at("groups nest too deeply", Place(self._path), hint)
            self._stack.append(self._now)
            if self._is_double:
                self._now = replace(self._now, kind="skipped")
            self._is_double = False
        elif self._stack:
            before, self._now = self._now, self._stack.pop()
            if before.kind not in {self._now.kind, "skipped"}:
                self._end_beside(before.kind)

    def _end_beside(self, kind: str) -> None:
        """Keep the words of a destination beside the text."""
        words, self._words = " ".join("".join(self._words).split()), []
        if kind == "number" and any(char.isalpha() for char in words.rstrip(").:")[:-1]):
            self._pieces.append((f"{words} ", self._now.is_strong))
        elif words and kind in _KEPT:
            self._beside.append((kind, words))

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._is_star = True
        elif symbol in "\r\n":
            self._word("par", None)
        elif symbol in _TEXTS and self._skip:
            self._skip -= 1
        elif symbol in _TEXTS:
            self._flush()
            self._say(_TEXTS[symbol])

    def _word(self, word: str, number: int | None) -> None:
        star, self._is_star = self._is_star, False
        if word == "u" and number is not None:
            self._unicode(number)
            return
        if self._skip and word not in {"uc"}:
            self._skip -= 1
            return
        self._flush()
        if word in _TEXTS:
            self._say(_TEXTS[word])
        elif self._is_destination(word, is_star=star):
            self._enter(word)
        else:
            self._property(word, number)

    def _is_destination(self, word: str, *, is_star: bool) -> bool:
        return word in _BESIDE or word in _SKIPPED or (is_star and word not in _READ)

    def _enter(self, word: str) -> None:
        kind = _BESIDE.get(word, "skipped")
        is_data = word in {"title", "author"}
        if word in {"fonttbl", "stylesheet", "info"}:
            kind = word
        elif self._now.kind == "info" and not is_data:
            kind = "skipped"
        elif is_data and self._now.kind != "info":
            return
        elif kind != "skipped" and self._now.kind in {*_KEPT, "skipped"}:
            kind = self._now.kind
        self._tally["picture"] += word == "pict" and self._now.kind == ""
        self._now = replace(self._now, kind=kind)

    def _property(self, word: str, number: int | None) -> None:
        is_on = number != 0
        if word in _TOGGLES:
            changed: dict[str, Any] = {_TOGGLES[word]: is_on}
            self._now = replace(self._now, **changed)
            self._tally["deletion"] += word == "deleted" and is_on
        elif word == "upr":
            self._is_double = True
        elif word == "revised":
            self._tally["insertion"] += is_on
        elif word in {"par", "sect", "page"}:
            self._end_paragraph()
        elif word in {"cell", "nestcell"}:
            self._end_cell()
        elif word in {"row", "nestrow"}:
            self._end_row()
        else:
            self._setting(word, number)

    def _setting(self, word: str, number: int | None) -> None:
        """Take what holds for a paragraph, how letters are stored, and how tables are cut."""
        match word:
            case "pard":
                self._is_in_table, self._is_heading = False, False
            case "intbl":
                self._is_in_table = True
            case "outlinelevel":
                self._is_heading = number is not None and number < _PLAIN_LEVEL
            case "s":
                self._style(number or 0)
            case "trowd":
                self._merged, self._is_merged = [], False
            case "clvmrg":
                self._is_merged = True
            case "cellx":
                self._merged.append(self._is_merged)
                self._is_merged = False
            case _:
                self._page_of(word, number)

    def _page_of(self, word: str, number: int | None) -> None:
        """Take what decides which letters the bytes are."""
        match word:
            case "plain":
                page = self._fonts.get(self._default, self._page)
                self._now = _Group(self._now.kind, page=page, fallback=self._now.fallback)
            case "deff":
                self._default = number or 0
            case "ansicpg":
                self._page = _known(f"cp{number}")
                self._now = replace(self._now, page=self._page)
            case "mac":
                self._page = "mac_roman"
                self._now = replace(self._now, page=self._page)
            case "f":
                self._font = number or 0
                self._now = replace(self._now, page=self._fonts.get(self._font, self._page))
            case "fcharset" if self._now.kind == "fonttbl":
                self._fonts[self._font] = _PAGES.get(number or 0, self._page)
            case "uc":
                self._now = replace(self._now, fallback=min(number or 0, 20))

    def _style(self, number: int) -> None:
        if self._now.kind == "stylesheet":
            self._style_number = number
        else:
            self._is_heading = number in self._styles

    def _unicode(self, number: int) -> None:
        self._flush()
        self._say(chr(number % 65_536))
        self._skip = self._now.fallback

    def _letters(self, letters: bytes) -> None:
        skipped = min(self._skip, len(letters))
        self._skip -= skipped
        self._bytes += letters[skipped:]

    def _flush(self) -> None:
        """Turn the bytes that were kept into words."""
        if self._bytes:
            letters, self._bytes = bytes(self._bytes), bytearray()
            self._say(letters.decode(self._now.page, "replace"))

    def _say(self, text: str) -> None:
        now = self._now
        if now.kind == "stylesheet":
            self._named(text)
        elif now.kind in _KEPT:
            self._words.append(text)
        elif now.kind:
            return
        elif now.is_hidden or now.is_deleted:
            self._tally["hidden"] += len(text.split()) if not now.is_deleted else 0
        else:
            self._tally["struck"] += len(text.split()) if now.is_struck else 0
            self._pieces.append((text, now.is_strong))

    def _named(self, text: str) -> None:
        """Keep the number of a style whose name is that of a heading."""
        if _HEADING.match(text.strip()):
            self._styles.add(self._style_number)

    def _end_paragraph(self) -> None:
        self._flush()
        if self._now.kind in _KEPT:
            self._words.append(" ")
            return
        if self._now.kind:
            return
        block = self._block()
        if self._is_in_table:
            self._cell.append(block)
            return
        self._end_table()
        self._number += bool(block.text.strip())
        self._flow.append(replace(block, number=self._number))

    def _block(self) -> Block:
        pieces, self._pieces = self._pieces, []
        text, strong = "", []
        for words, is_strong in pieces:
            if is_strong and words.strip():
                strong.append((len(text), len(text) + len(words)))
            text += words
        whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        if len(whole) != len(text):
            strong = []
        return Block(whole, self._number + 1, joined(strong, whole), self._is_heading)

    def _end_cell(self) -> None:
        self._flush()
        if self._now.kind:
            return
        at = len(self._row)
        is_merged = at < len(self._merged) and self._merged[at]
        self._row.append(Cell((*self._cell, self._block()), is_continued=is_merged))
        self._cell = []

    def _end_row(self) -> None:
        if self._row:
            self._rows.append(tuple(self._row))
            self._number += any(cell.text for cell in self._row)
        self._row = []

    def _end_table(self) -> None:
        self._end_row()
        if self._rows:
            self._flow.append(Table(tuple(self._rows)))
        self._rows = []

    def contents(self) -> Contents:
        """Return what was read; raises TranscriptError for a comment about the record."""
        for kind, words in self._beside:
            if kind == "comment":
                refuse_record(words, "a comment", self._path)
        tally = self._counted()
        refuse_boxes(tally, self._flow, self._path)
        removed = (*left_out(tally), *self._margins())
        return Contents(tuple(self._flow), tuple(self._data()), tuple(doubts(tally)), removed)

    def _data(self) -> Iterator[Datum]:
        for kind, words in self._beside:
            if kind == "author" or (kind == "title" and not is_no_title(words)):
                yield Datum(kind, words)
        yield from told(
            (words, 0) for kind, words in self._beside if kind not in {"author", "title", "number"}
        )

    def _counted(self) -> Counter[str]:
        kinds = Counter(kind for kind, _ in self._beside)
        boxed = sum(len(words.split()) for kind, words in self._beside if kind == "text box")
        named = {"automatic number": kinds["number"], "boxed": boxed}
        return self._tally + Counter(
            {**named, "footnote": kinds["footnote"], "comment": kinds["comment"]}
        )

    def _margins(self) -> Iterator[Note]:
        for kind, words in dict.fromkeys(self._beside):
            if kind in {"header", "footer"}:
                yield Note(f"{kind} of the pages: {quoted(words)}")


_KEPT = frozenset(_BESIDE.values())
_TOGGLES = {
    "b": "is_strong",
    "v": "is_hidden",
    "deleted": "is_deleted",
    "strike": "is_struck",
    "striked": "is_struck",
}
_PLAIN_LEVEL = 9
"""The outline level of plain text."""
_HEADING = pattern(r"(?i)(?:heading|überschrift|titre) ?\d|(?:title|subtitle);")


def _known(page: str) -> str:
    """Return a code page; that of Western Europe where it is none that is known."""
    try:
        return codecs.lookup(page).name
    except LookupError:
        return "cp1252"
