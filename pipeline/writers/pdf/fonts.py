"""The typefaces of a brief: loading, coverage, and the width of words."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import SUBSETN, TTFError, TTFont

from pipeline.errors import Place, RenderError, TemplateError
from pipeline.model.style import FontFiles, Style
from pipeline.values import dataclass
from pipeline.writers.pdf.joining import is_joined, joined, letters_of
from pipeline.writers.pdf.kerning import pair_lookups

NBSP = "\N{NO-BREAK SPACE}"
_WIDEST_KERN = 0.1
"""In em; readers of a PDF take a wider gap between two letters for a space (pdfium from .13)."""


@dataclass(frozen=True, slots=True)
class Look:
    """How letters look."""

    size: float
    """In points."""
    colour: str
    """Six hexadecimal digits."""
    is_serif: bool = False
    is_bold: bool = False
    is_italic: bool = False


@dataclass(frozen=True, slots=True)
class Where:
    """Where in the brief a text stands; told when it cannot be shown."""

    part: str
    """The section's heading, or what part of the page it is."""
    anchors: tuple[str, ...] = ()

    def __str__(self) -> str:
        anchors = f" [{', '.join(self.anchors)}]" if self.anchors else ""
        return f"in “{self.part}”{anchors}"


class Ink(NamedTuple):
    """What is set once for a run of letters that look alike and lead to one place."""

    font: str
    """Name under which reportlab knows the typeface."""
    size: float
    colour: str
    link: str
    """Name of the destination; empty for none."""


class Piece(NamedTuple):
    """Letters in one ink, measured."""

    ink: Ink
    text: str
    """The letters as they are drawn, from left to right."""
    width: float
    """In points."""
    actual: str = ""
    """The letters as they are read, where these run to the left; otherwise empty."""


_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <FF>
endcodespacerange
{blocks}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
_IN_BLOCK = 100
"""Most characters in one block of a character map (Adobe Technical Note 5014, 4.6)."""


class _Embedded(TTFont):  # type: ignore[misc]  # reportlab has no types
    """A font whose subsets say what each of their codes means, and of no code that is not used.

    reportlab fills up its maps with U+0000, which is no character, and cuts off what lies above
    U+FFFF.
    """

    def addObjects(self, document: PDFDocument) -> None:  # noqa: N802 - named by reportlab
        """Add its subsets to a document."""
        state = self.state.get(document)
        subsets = [list(subset) for subset in state.subsets] if state else []
        super().addObjects(document)
        for number, subset in enumerate(subsets):
            name = b"".join((SUBSETN(number), b"+", self.face.name, self.face.subfontNameX))
            stream = document.idToObject[f"toUnicodeCMap:{name.decode('latin-1')}"]
            stream.content = _character_map(subset)


def _character_map(letters: list[int]) -> str:
    """Return a map from codes to letters (ISO 32000-1, 9.10.3)."""
    lines = [
        f"<{code:02X}> <{letters_of(chr(letter)).encode('utf-16-be').hex().upper()}>"
        for code, letter in enumerate(letters)
        if letter
    ]
    starts = range(0, len(lines), _IN_BLOCK)
    parts = [lines[start : start + _IN_BLOCK] for start in starts]
    blocks = (f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar" for part in parts)
    return _CMAP.format(blocks="\n".join(blocks))


class Face:
    """One TrueType file; remembers the words it has measured and the pairs it has kerned."""

    def __init__(self, path: str) -> None:
        font = _open(path)
        font.unregister()  # else a typeface of its name from another file would stand for it
        registerFont(font)
        self.name = path
        self._glyphs: dict[int, int] = font.face.charToGlyph
        self._units: int = font.face.unitsPerEm
        self._kerning = pair_lookups(Path(path).read_bytes())
        self._advances: dict[str, float] = {
            chr(code): width / 1000 for code, width in font.face.charWidths.items()
        }
        self._measured: dict[str, float] = {}
        self._kerned: dict[tuple[str, str], float] = {}

    def covers(self, letter: str) -> bool:
        """Return whether the typeface has a shape for `letter`."""
        return letter in self._advances

    def width(self, word: str) -> float | None:
        """Return the width of `word` in em, or None when it has a letter without a shape."""
        width = self._measured.get(word)
        if width is None:
            try:
                width = sum(map(self._advances.__getitem__, word))
            except KeyError:
                return None
            width += sum(self._kern(pair) for pair in pairwise(word))
            self._measured[word] = width
        return width

    def kerned(self, text: str) -> Iterator[tuple[str, float]]:
        """Yield `text` in parts, each with the space after it in em; negative is closer."""
        start = 0
        for at, pair in enumerate(pairwise(text), start=1):
            kern = self._kern(pair)
            if kern:
                yield text[start:at], kern
                start = at
        yield text[start:], 0

    def _kern(self, pair: tuple[str, str]) -> float:
        kern = self._kerned.get(pair)
        if kern is None:
            left, right = (self._glyphs.get(ord(letter), 0) for letter in pair)
            is_blank = any(letter.isspace() for letter in pair)
            units = 0 if is_blank else sum(one.between(left, right) for one in self._kerning)
            kern = self._kerned[pair] = min(units / self._units, _WIDEST_KERN)
        return kern


class Fonts:
    """The two families of a style; a letter that one lacks is taken from the other.

    `text` returns all that they are to show, for letters that both lack.
    """

    def __init__(self, style: Style, text: Callable[[], str] = str) -> None:
        self._families = {True: style.serif, False: style.sans}
        bold = tuple(path for path in style.more_fonts if "bold" in path.lower())
        plain = tuple(path for path in style.more_fonts if path not in bold)
        self._more = {False: plain, True: (*bold, *plain)}
        self._style = style.id
        self._text = text
        self._is_amid_cjk: bool | None = None
        self._known: dict[tuple[Look, str], dict[str, Any]] = {}

    def known(self, look: Look, link: str) -> dict[str, Any]:
        """Return where words of one look that lead to one place are kept, once measured."""
        return self._known.setdefault((look, link), {})

    def pieces(self, word: str, look: Look, link: str, where: Where) -> tuple[Piece, ...]:
        """Return `word` in measured pieces, one a typeface that is needed.

        Raises `RenderError` when neither family has a letter of it, or it is a control character.
        """
        if not word.isascii() and is_joined(word):
            word = joined(word)
        face = self._face(look, is_serif=look.is_serif)
        width = face.width(word)
        if width is not None:
            ink = Ink(face.name, look.size, look.colour, link)
            return (Piece(ink, word, width * look.size),)
        return tuple(self._mixed(word, look, link, where))

    def width(self, text: str, ink: Ink) -> float:
        """Return the width of `text` in points; `ink` must have all its letters."""
        return (face_of(ink.font).width(text) or 0) * ink.size

    def _mixed(self, word: str, look: Look, link: str, where: Where) -> list[Piece]:
        pieces: list[Piece] = []
        for letter in word:
            face = self._covering(letter, look, where)
            ink = Ink(face.name, look.size, look.colour, link)
            text = pieces.pop().text + letter if pieces and pieces[-1].ink == ink else letter
            pieces.append(Piece(ink, text, (face.width(text) or 0) * look.size))
        return pieces

    def _covering(self, letter: str, look: Look, where: Where) -> Face:
        for is_serif in (look.is_serif, not look.is_serif):
            face = self._face(look, is_serif=is_serif)
            if face.covers(letter):
                return face
        # imported late: few briefs need another font
        from pipeline.writers.pdf.fallback import font_for, has_cjk

        if self._is_amid_cjk is None:
            self._is_amid_cjk = has_cjk(self._text())
        path = font_for(letter, self._more[look.is_bold], is_amid_cjk=self._is_amid_cjk)
        if path and face_of(path).covers(letter):
            return face_of(path)
        raise self._missing(letters_of(letter), where)

    def _face(self, look: Look, *, is_serif: bool) -> Face:
        return face_of(_file(self._families[is_serif], look))

    def _missing(self, letter: str, where: Where) -> Exception:
        if unicodedata.category(letter) == "Cc":
            what = f"control character U+{ord(letter):04X}"
            hint = "take the character out of the transcript or the definition"
        else:
            name = unicodedata.name(letter, "no name")
            what = f"letter “{letter}” (U+{ord(letter):04X}, {name})"
            hint = f"give style “{self._style}” a TrueType font that has it, or correct the text"
        return RenderError.at(f"no font can show the {what} {where}", hint=hint)


def _file(family: FontFiles, look: Look) -> str:
    if look.is_bold:
        return family.bold_italic if look.is_italic else family.bold
    return family.italic if look.is_italic else family.regular


@lru_cache(maxsize=64)
def face_of(path: str) -> Face:
    """Return the typeface in the file `path`, loaded once.

    Raises `TemplateError` when it is no TrueType font.
    """
    return Face(path)


def _open(path: str) -> TTFont:
    try:
        # Shaping is off: reportlab maps ligatures to private code points, which nobody can copy.
        return _Embedded(path, path, shapable=False)
    except (TTFError, OSError) as error:
        hint = "name a TrueType font (.ttf with glyf outlines) in the style"
        raise TemplateError.at(f"cannot use the font: {error}", Place(path), hint) from error
