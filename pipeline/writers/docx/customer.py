"""A customer's own template: kept as it is, and given only what it lacks.

Its pages, heads and feet, fonts, colours, styles and numbering stay. Styles are known by name, as
their ids differ with the language of Word; one that is missing comes from the house template, in
the colours and fonts of the customer's theme. Content controls that are named after what a brief
says of itself are filled; the brief goes to the place marked for it, or to the end.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.parts.numbering import NumberingPart
from lxml import etree

from pipeline.errors import Place, TemplateError
from pipeline.model.brief import Front
from pipeline.model.colour import LEAST_CONTRAST, contrast
from pipeline.values import dataclass
from pipeline.writers.docx.package import CONTENT_TYPES, zipped
from pipeline.writers.docx.template import PLACES, W, named_styles, xml_of

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_TEMPLATE = b"wordprocessingml.template.main+xml"
_DOCUMENT = b"wordprocessingml.document.main+xml"
DESIGNED = frozenset(
    (
        *("logo", "masthead marking", "imprint", "opening heading", "fact table heading"),
        "bibliography",
    )
)
"""Styles that only the `design` of a house style uses, which no customer's template gets."""
PLACE = "brief"
"""Name of the content control, or word in double braces, that marks where the brief goes."""
_REFERENCES = ("basedOn", "next", "link")


def open_customers(path: str) -> Document:
    """Return a customer's template, `.docx` or `.dotx`, as a document.

    Raises TemplateError when the file is missing or no Word document.
    """
    try:
        return docx.Document(BytesIO(_as_document(Path(path).read_bytes())))
    except (OpcError, BadZipFile, KeyError, ValueError, OSError, etree.XMLSyntaxError) as error:
        message = "the Word template is missing or is no Word document"
        hint = "name a .docx or .dotx file; 'brief template --write house.docx' gives one"
        raise TemplateError.at(message, Place(path), hint) from error


def _as_document(data: bytes) -> bytes:
    """Return a package whose main part is a document, where it was a template."""
    with ZipFile(BytesIO(data)) as archive:
        items = {name: archive.read(name) for name in archive.namelist()}
    types = items[CONTENT_TYPES]
    if _TEMPLATE not in types:
        return data
    return zipped(items | {CONTENT_TYPES: types.replace(_TEMPLATE, _DOCUMENT)})


def missing_styles(template: Document, house: Document) -> list[str]:
    """Return the names of the styles of the house template that a template lacks."""
    own = set(_by_name(template))
    return [name for name in _wanted(house) if name not in own]


def complete(template: Document, house: Document, text_width: int) -> None:
    """Give a template the styles and lists it lacks, in its own theme.

    `text_width`, in twentieths of a point, is where their tab stops at the right are set.
    """
    known = _by_name(template)
    wanted = _wanted(house)
    ids = {style.get(_ID): known[name].get(_ID) for name, style in wanted.items() if name in known}
    taken = {style.get(_ID) for style in known.values()}
    lists = _Lists(template, house)
    for name, style in wanted.items():
        if name not in known:
            ids[style.get(_ID)] = _free(style.get(_ID), taken)
    for name, style in wanted.items():
        if name in known:
            continue
        added = copy.deepcopy(style)
        added.set(_ID, ids[style.get(_ID)])
        added.attrib.pop(f"{W}default", None)
        for mark in added.iter(*(f"{W}{one}" for one in _REFERENCES)):
            mark.set(_VALUE, ids.get(mark.get(_VALUE), mark.get(_VALUE)))
        for number in added.iter(f"{W}numId"):
            number.set(_VALUE, lists.taken_over(number.get(_VALUE), ids))
        for tab in added.iter(f"{W}tab"):
            if tab.get(_VALUE) == "right":
                tab.set(f"{W}pos", str(text_width))
        template.styles.element.append(added)
        _wear_theme(added, template)


_ID, _VALUE = f"{W}styleId", f"{W}val"


def _by_name(document: Document) -> dict[str, etree._Element]:
    """Return the styles of a document by name in lower case."""
    return dict(named_styles(document.styles.element))


def _wanted(house: Document) -> dict[str, etree._Element]:
    """Return the styles that a brief in a customer's template may need."""
    return {name: style for name, style in _by_name(house).items() if name not in DESIGNED}


def _free(wanted: str, taken: set[str]) -> str:
    name = wanted
    while name in taken:
        name += "X"
    taken.add(name)
    return name


class _Lists:
    """The lists that styles need, taken over from the house template."""

    def __init__(self, template: Document, house: Document) -> None:
        self._own = _numbering(template, house)
        self._house = house.part.numbering_part.element
        self._taken: dict[str, str] = {}

    def taken_over(self, number: str, ids: dict[str, str]) -> str:
        """Return the number that a list of the house template has in this one."""
        if number not in self._taken:
            listed = next(n for n in self._house.iter(f"{W}num") if n.get(_NUMBER) == number)
            kind = listed.find(f"{W}abstractNumId").get(_VALUE)
            shape = next(k for k in self._house.iter(_SHAPE) if k.get(_SHAPE_ID) == kind)
            self._taken[number] = self._add(copy.deepcopy(shape), ids)
        return self._taken[number]

    def _add(self, shape: etree._Element, ids: dict[str, str]) -> str:
        kinds = [int(each.get(_SHAPE_ID)) for each in self._own.iter(_SHAPE)]
        kind = str(max(kinds, default=-1) + 1)
        shape.set(_SHAPE_ID, kind)
        for mark in shape.iter(f"{W}pStyle"):
            mark.set(_VALUE, ids.get(mark.get(_VALUE), mark.get(_VALUE)))
        numbers = list(self._own.iter(f"{W}num"))
        # shapes must stand before lists (ECMA-376 part 1, 17.9.16)
        place = list(self._own).index(numbers[0]) if numbers else len(self._own)
        self._own.insert(place, shape)
        number = str(max((int(each.get(_NUMBER)) for each in numbers), default=0) + 1)
        added = etree.SubElement(self._own, f"{W}num", {_NUMBER: number})
        etree.SubElement(added, f"{W}abstractNumId", {_VALUE: kind})
        if numbers:
            numbers[-1].addnext(added)
        return number


def _numbering(template: Document, house: Document) -> etree._Element:
    """Return the lists of a template; where it has none, those of the house template."""
    kind = RELATIONSHIP_TYPE.NUMBERING
    if all(one.reltype != kind for one in template.part.rels.values()):
        part = house.part.numbering_part
        root = copy.deepcopy(part.element)
        made = NumberingPart(part.partname, part.content_type, root, template.part.package)
        template.part.relate_to(made, kind)
        for each in list(root):
            root.remove(each)
    return template.part.numbering_part.element


_NUMBER = f"{W}numId"
_SHAPE, _SHAPE_ID = f"{W}abstractNum", f"{W}abstractNumId"


def _wear_theme(style: etree._Element, template: Document) -> None:
    """Write the theme's colours and fonts beside their names: LibreOffice reads only these."""
    colours, fonts = _theme(template)
    for each in style.iter():
        is_text = each.tag == f"{W}color"
        if is_text and not _is_legible(each, colours):
            each.set(f"{W}themeColor", "text1")
        for name, value in (("themeColor", "val" if is_text else "color"), ("themeFill", "fill")):
            place = each.get(f"{W}{name}", "")
            colour = colours.get(PLACES.get(place, place))
            if colour:
                each.set(f"{W}{value}", colour)
        if each.tag == f"{W}rFonts":
            family = "major" if each.get(f"{W}asciiTheme", "").startswith("major") else "minor"
            for name in ("ascii", "hAnsi"):
                if family in fonts:
                    each.set(f"{W}{name}", fonts[family])


def _is_legible(colour: etree._Element, colours: dict[str, str]) -> bool:
    """Return whether text of a theme's colour can be read on white and on the ground of panels."""
    place = colour.get(f"{W}themeColor", "")
    words = colours.get(PLACES.get(place, place), "000000")
    return all(
        contrast(words, ground) >= LEAST_CONTRAST
        for ground in ("FFFFFF", colours.get("lt2", "FFFFFF"))
    )


def _theme(template: Document) -> tuple[dict[str, str], dict[str, str]]:
    """Return the colours of a document's theme by place, and its fonts by family."""
    for relation in template.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.THEME:
            root = etree.fromstring(relation.target_part.blob)
            colours = {
                etree.QName(place).localname: place[0].get("lastClr") or place[0].get("val")
                for scheme in root.iter(f"{_A}clrScheme")
                for place in scheme
            }
            fonts = {
                family: latin.get("typeface")
                for family in ("major", "minor")
                for latin in root.iterfind(f".//{_A}{family}Font/{_A}latin")
            }
            return colours, fonts
    return {}, {}


@dataclass(frozen=True, slots=True)
class Around:
    """What stands before and after the brief in a customer's document, as XML."""

    opening: str
    """Beginning of the part, up to its body."""
    before: str
    after: str
    """With the properties of the last section."""
    section: etree._Element
    """Properties of the section that the brief stands in."""
    is_followed: bool
    """True when anything stands after it but these."""
    is_placed: bool
    """True when its place is marked."""


def around(template: Document) -> Around:
    """Return what stands around the place of the brief."""
    body = template.element.body
    children = list(body)
    last = children[-1]
    section = last if last.tag == f"{W}sectPr" else _usual_section()
    content = [child for child in children if child is not last or child.tag != f"{W}sectPr"]
    place = next((at for at, child in enumerate(content) if _is_place(child)), None)
    before = content if place is None else content[:place]
    after = [] if place is None else content[place + 1 :]
    if place is None and len(before) == 1 and not _words(before[0]):
        before = []
    governing = next((mark for child in after for mark in child.iter(f"{W}sectPr")), section)
    return Around(
        _opening(template.element),
        "".join(map(xml_of, before)),
        "".join(map(xml_of, after)) + (xml_of(section) if after else ""),
        governing,
        is_followed=bool(after),
        is_placed=place is not None,
    )


def _usual_section() -> etree._Element:
    return etree.fromstring(
        f'<w:sectPr xmlns:w="{W[1:-1]}"><w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1304" w:right="1247" w:bottom="1304" w:left="1247" '
        'w:header="680" w:footer="624" w:gutter="0"/></w:sectPr>'
    )


def _is_place(child: etree._Element) -> bool:
    if child.tag == f"{W}sdt":
        return PLACE in _names(child)
    return child.tag == f"{W}p" and _words(child) == f"{{{{{PLACE}}}}}"


def _words(element: etree._Element) -> str:
    return "".join(text.text or "" for text in element.iter(f"{W}t")).strip()


def _opening(root: etree._Element) -> str:
    """Return the beginning of the main part, with all its namespaces."""
    whole = xml_of(root)
    return whole[: whole.index("<w:body")]


def _names(control: etree._Element) -> set[str]:
    """Return the names of a content control, in lower case."""
    properties = control.find(f"{W}sdtPr")
    marks = () if properties is None else properties.iterchildren(f"{W}alias", f"{W}tag")
    return {mark.get(_VALUE, "").strip().lower() for mark in marks}


def values(front: Front) -> dict[str, str]:
    """Return what content controls may be named after, and what they are filled with."""
    return {
        "title": front.title,
        "subject": front.purpose,
        "purpose": front.purpose,
        "edition": front.edition_line,
        "number": front.edition,
        "date": front.date,
        "marking": front.marking,
        "authors": front.organisation,
        "author": front.organisation,
        "organisation": front.organisation,
        "organization": front.organisation,
        "series": front.series,
    }


NAMES = frozenset(
    (
        *("title", "subject", "purpose", "edition", "number", "date", "marking", "series"),
        *("authors", "author", "organisation", "organization"),
    )
)
"""Names that content controls may have to be filled."""


def controls(template: Document) -> Iterator[tuple[etree._Element, set[str]]]:
    """Yield the content controls of a document with their names, heads and feet too."""
    parts = [template.part, *template.part.related_parts.values()]
    for part in parts:
        element = getattr(part, "element", None)
        if element is not None:
            for control in element.iter(f"{W}sdt"):
                yield control, _names(control)


def fill(template: Document, front: Front) -> None:
    """Write what a brief says of itself into the content controls that are named after it."""
    told = values(front)
    for control, names in controls(template):
        known = sorted(names & told.keys())
        content = control.find(f"{W}sdtContent")
        texts = [] if content is None else list(content.iter(f"{W}t"))
        if known and texts:
            texts[0].text = told[known[0]]
            for rest in texts[1:]:
                rest.text = ""
            for mark in list(control.iter(f"{W}showingPlcHdr")):
                mark.getparent().remove(mark)
