"""Footnotes: the anchors of sources at the foot of the page, where the style wants them there.

Native ones (ECMA-376 part 1, 17.11), with their separators; a template that has footnotes keeps
them.
"""

from __future__ import annotations

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.parts.document import DocumentPart
from lxml import etree

from pipeline.writers.docx.elements import DECLARATION, NAMESPACES, paragraph
from pipeline.writers.docx.template import StyleIds, W

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_NAME = PackURI("/word/footnotes.xml")
_SEPARATORS = (("separator", -1), ("continuationSeparator", 0))
_AFTER_NOTES = (
    *("endnotePr", "compat", "docVars", "rsids", "mathPr", "attachedSchema", "themeFontLang"),
    *("clrSchemeMapping", "doNotIncludeSubdocsInStats", "shapeDefaults", "decimalSymbol"),
    "listSeparator",
)
"""What stands behind the footnotes among the settings (17.15.1.78)."""


class Notes:
    """The footnotes of one file, numbered as they come."""

    def __init__(self, story: DocumentPart, styles: StyleIds) -> None:
        self._story, self._styles = story, styles
        self._kept = _kept(story)
        numbers = [int(one.get(f"{W}id")) for one in self._kept] if self._kept is not None else []
        self._next = max([0, *numbers]) + 1
        self._written: list[str] = []

    def add(self, content: str) -> str:
        """Write runs as a footnote and return the run that refers to it."""
        number = self._next
        self._next += 1
        style = f'<w:rPr><w:rStyle w:val="{self._styles["footnote reference"]}"/></w:rPr>'
        mark = f"<w:r>{style}<w:footnoteRef/></w:r>"
        space = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
        body = paragraph(self._styles["footnote text"], f"{mark}{space}{content}")
        self._written.append(f'<w:footnote w:id="{number}">{body}</w:footnote>')
        return f'<w:r>{style}<w:footnoteReference w:id="{number}"/></w:r>'

    def attach(self) -> dict[PackURI, bytes]:
        """Give the notes to the document, once they are written; return the part by its name."""
        if not self._written:
            return {}
        style = self._styles["footnote text"]
        if self._kept is None:
            ends = "".join(_separator(kind, number, style) for kind, number in _SEPARATORS)
            xml = f"{DECLARATION}<w:footnotes {NAMESPACES}>{ends}{''.join(self._written)}"
            data = f"{xml}</w:footnotes>".encode()
            self._story.relate_to(
                Part(_NAME, _TYPE, data, self._story.package), RELATIONSHIP_TYPE.FOOTNOTES
            )
            _announce(self._story.settings.element)
            return {_NAME: data}
        for one in self._written:
            note = f"<w:footnotes {NAMESPACES}>{one}</w:footnotes>"
            self._kept.append(etree.fromstring(note)[0])
        name = self._story.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES).partname
        return {name: etree.tostring(self._kept, xml_declaration=True, encoding="UTF-8")}


def _kept(story: DocumentPart) -> etree._Element | None:
    """Return the footnotes that a template has; None when it has none."""
    for relation in story.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.FOOTNOTES:
            return etree.fromstring(relation.target_part.blob)
    return None


def _separator(kind: str, number: int, style: str) -> str:
    body = paragraph(style, f"<w:r><w:{kind}/></w:r>")
    return f'<w:footnote w:type="{kind}" w:id="{number}">{body}</w:footnote>'


def _announce(settings: etree._Element) -> None:
    """Name the separators among the settings, at the place that the schema wants."""
    if settings.find(f"{W}footnotePr") is not None:
        return
    properties = etree.Element(f"{W}footnotePr")
    for _, number in _SEPARATORS:
        etree.SubElement(properties, f"{W}footnote", {f"{W}id": str(number)})
    behind = next((each for each in settings if etree.QName(each).localname in _AFTER_NOTES), None)
    if behind is None:
        settings.append(properties)
    else:
        behind.addprevious(properties)
