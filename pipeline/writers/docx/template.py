"""The Word template: opening it, finding its styles, and dressing it in a house style."""

from __future__ import annotations

from collections.abc import Iterator
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.opc.part import Part
from lxml import etree

from pipeline.errors import BriefError, Place, TemplateError
from pipeline.model.direction import is_leftward
from pipeline.model.style import Colours, Style, Typeface
from pipeline.values import dataclass

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

_HINT = "use the template that ships with the program, or a copy of it"


def xml_of(element: etree._Element) -> str:
    """Return an element as XML, without what stands behind it."""
    written: str = etree.tostring(element, encoding="unicode", with_tail=False)
    return written


class StyleIds(dict[str, str]):
    """Ids of styles by their name in lower case: ids differ with the language of Word."""

    def __init__(self, styles: etree._Element, path: str) -> None:
        super().__init__()
        self._path = path
        self.update((name, each.get(f"{W}styleId")) for name, each in named_styles(styles))

    def __missing__(self, name: str) -> str:
        raise lacking(name, self._path)


def named_styles(styles: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Yield the styles that have a name, with it in lower case."""
    for each in styles.iterchildren(f"{W}style"):
        name = each.find(f"{W}name")
        if name is not None:
            yield name.get(f"{W}val").lower(), each


def lacking(name: str, path: str) -> BriefError:
    """Return the error that a template has no style called `name`."""
    message = f"the Word template has no style “{name}”"
    return TemplateError.at(message, Place(path), _HINT)


@dataclass(frozen=True, slots=True)
class Footing:
    """The template's header and footers, by the ids of their relationships."""

    header: str
    footer: str
    first_footer: str


def open_template(path: str) -> Document:
    """Return the template as a document.

    Raises TemplateError when the file is missing or no Word document.
    """
    try:
        return docx.Document(path)
    except (OpcError, BadZipFile, KeyError, ValueError, OSError, etree.XMLSyntaxError) as error:
        message = "the Word template is missing or is no Word document"
        raise TemplateError.at(message, Place(path), _HINT) from error


def footing(document: Document, path: str) -> Footing:
    """Return where the template keeps its header, its footer and that of the first page.

    Raises TemplateError when one of them is missing.
    """
    found = {
        (each.tag, each.get(f"{W}type")): each.get(f"{_R}id")
        for each in document.element.body.iter(f"{W}headerReference", f"{W}footerReference")
    }
    header, footer = f"{W}headerReference", f"{W}footerReference"
    try:
        return Footing(found[header, "default"], found[footer, "default"], found[footer, "first"])
    except KeyError as error:
        message = "the Word template lacks a header, a footer or a footer for the first page"
        raise TemplateError.at(message, Place(path), _HINT) from error


def dress(document: Document, style: Style, language: str, text_width: int) -> dict[str, bytes]:
    """Put a house style's colours, fonts and text width into the template, and the language.

    Styles and numbering change in place; returned are the new theme and font table by part name.
    `text_width` is in twentieths of a point.
    """
    styles = document.styles.element
    for root in (styles, document.part.numbering_part.element):
        _colour(root, style.colours)
        _set_fonts(root, style)
    for tab in styles.iter(f"{W}tab"):
        if tab.get(f"{W}val") == "right":
            tab.set(f"{W}pos", str(text_width))
    for mark in (*styles.iter(f"{W}lang"), *document.settings.element.iter(f"{W}themeFontLang")):
        mark.set(f"{W}val", language)
        if is_leftward(language):
            mark.set(f"{W}bidi", language)
    return {
        part.partname: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        for part, root in _dressed_parts(document, style)
    }


def theme_colours(colours: Colours) -> dict[str, str]:
    """Return the house colours by the name of their place in the theme."""
    return {
        "dk1": colours.ink,
        "dk2": colours.primary,
        "lt1": _PAPER,
        "lt2": colours.panel,
        "accent1": colours.primary,
        "accent2": colours.accent,
        "accent3": colours.muted,
        "accent4": colours.line,
        "accent5": colours.primary,
        "accent6": colours.accent,
        "hlink": colours.primary,
        "folHlink": colours.muted,
    }


_PAPER = "FFFFFF"
PLACES = {"text1": "dk1", "text2": "dk2", "background1": "lt1", "background2": "lt2"}
"""Names that styles use for places of the theme (ECMA-376 part 1, 17.18.97)."""


def _colour(root: etree._Element, colours: Colours) -> None:
    by_place = theme_colours(colours)
    for each in root.iter():
        for name, value in (("themeColor", _literal(each)), ("themeFill", "fill")):
            place = each.get(f"{W}{name}")
            if place:
                each.set(f"{W}{value}", by_place[PLACES.get(place, place)])


def _literal(element: etree._Element) -> str:
    return "val" if element.tag == f"{W}color" else "color"


def _set_fonts(root: etree._Element, style: Style) -> None:
    families = _families(style)
    for fonts in root.iter(f"{W}rFonts"):
        theme = fonts.get(f"{W}asciiTheme", "")
        name = families["major" if theme.startswith("major") else "minor"]
        if theme:
            fonts.set(f"{W}ascii", name)
            fonts.set(f"{W}hAnsi", name)


def _families(style: Style) -> dict[str, str]:
    """Return the families of headings and of running text, by their places in the theme."""
    names = {Typeface.SERIF: style.serif.name, Typeface.SANS: style.sans.name}
    return {"major": names[style.design.headings], "minor": names[style.design.body]}


def _dressed_parts(document: Document, style: Style) -> Iterator[tuple[Part, etree._Element]]:
    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.THEME:
            root = etree.fromstring(relation.target_part.blob)
            _dress_theme(root, style)
            yield relation.target_part, root
        if relation.reltype == RELATIONSHIP_TYPE.FONT_TABLE:
            root = etree.fromstring(relation.target_part.blob)
            _dress_font_table(root, style)
            yield relation.target_part, root


def _dress_theme(root: etree._Element, style: Style) -> None:
    colours = theme_colours(style.colours)
    for place in root.iter(*(f"{_A}{name}" for name in colours)):
        place[0].set("val", colours[etree.QName(place).localname])
    for kind, name in _families(style).items():
        for latin in root.iterfind(f".//{_A}{kind}Font/{_A}latin"):
            latin.set("typeface", name)


def _dress_font_table(root: etree._Element, style: Style) -> None:
    names = {"roman": style.serif.name, "swiss": style.sans.name}
    for font in root.iterchildren(f"{W}font"):
        family = font.find(f"{W}family").get(f"{W}val")
        font.set(f"{W}name", names[family])
