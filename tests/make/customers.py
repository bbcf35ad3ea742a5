"""Word templates as customers have them, made of the plain one that comes with python-docx."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm

FRENCH = {
    "Heading1": "Titre1",
    "Heading2": "Titre2",
    "Title": "Titre",
    "ListBullet": "Listepuces",
    "Quote": "Citation",
}
"""Ids that a French Word gives to styles; their names stay English in the file."""


def plain() -> bytes:
    """Return a template of built-in styles, on Letter paper."""
    return _saved(docx.Document())


def with_head_and_foot() -> bytes:
    """Return one with a header, a footer and a wide left margin."""
    document = docx.Document()
    section = document.sections[0]
    section.left_margin = Mm(40)
    section.header.paragraphs[0].text = "Ministry of Harbours"
    section.footer.paragraphs[0].text = "For official use"
    return _saved(document)


def french() -> bytes:
    """Return one whose styles have French ids."""

    def renamed(xml: bytes) -> bytes:
        text = xml.decode()
        for english, id_ in FRENCH.items():
            places = r'(w:styleId="|<w:(?:basedOn|next|link) w:val=")'
            text = re.sub(rf'{places}{english}"', rf'\1{id_}"', text)
        return text.encode()

    return _changed(plain(), {"word/styles.xml": renamed})


def dotx() -> bytes:
    """Return one that is saved as a template."""
    kinds = (b"document.main+xml", b"template.main+xml")
    return _changed(plain(), {"[Content_Types].xml": lambda xml: xml.replace(*kinds)})


def numbered() -> bytes:
    """Return one whose headings are numbered."""
    document = docx.Document()
    lists = document.part.numbering_part.element
    lists.insert(
        0,
        parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90"><w:multiLevelType '
            'w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
            '<w:pStyle w:val="Heading1"/><w:lvlText w:val="%1"/><w:lvlJc w:val="left"/></w:lvl>'
            "</w:abstractNum>"
        ),
    )
    properties = document.styles["Heading 1"].element.get_or_add_pPr()
    properties.get_or_add_numPr().get_or_add_numId().val = lists.add_num(90).numId
    return _saved(document)


def cover() -> bytes:
    """Return one with a cover of content controls, a place for the brief, and a last line."""
    document = docx.Document()
    body = document.element.body
    for name in ("Title", "Edition", "Date", "Marking", "Reviewer"):
        body.insert(len(body) - 1, _control(name))
    document.add_page_break()
    body.insert(len(body) - 1, _control("Brief"))
    document.add_paragraph("Contact: the press office.")
    return _saved(document)


def sections() -> bytes:
    """Return one of three sections, with the brief in the second."""
    document = docx.Document()
    document.add_paragraph("Cover page")
    document.add_section()
    document.sections[1].left_margin = Mm(50)
    document.add_paragraph("{{brief}}")
    document.add_section()
    document.add_paragraph("Back cover")
    return _saved(document)


def with_footnotes() -> bytes:
    """Return one that has a footnote of its own."""
    document = docx.Document()
    words = "".join(
        f"<w:footnote {kind}><w:p><w:r>{content}</w:r></w:p></w:footnote>"
        for kind, content in (
            ('w:type="separator" w:id="-1"', "<w:separator/>"),
            ('w:type="continuationSeparator" w:id="0"', "<w:continuationSeparator/>"),
            ('w:id="1"', "<w:footnoteRef/><w:t>A note of the house.</w:t>"),
        )
    )
    data = f"<w:footnotes {nsdecls('w')}>{words}</w:footnotes>".encode()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, data, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    run = document.add_paragraph("About the house").add_run()
    run._element.append(parse_xml(f'<w:footnoteReference {nsdecls("w")} w:id="1"/>'))
    return _saved(document)


TEMPLATES: Mapping[str, Callable[[], bytes]] = {
    "plain.docx": plain,
    "letterhead.docx": with_head_and_foot,
    "french.docx": french,
    "saved-as.dotx": dotx,
    "numbered.docx": numbered,
    "cover.docx": cover,
    "sections.docx": sections,
    "footnotes.docx": with_footnotes,
}
"""Each by the name of its file."""


def written(folder: Path) -> Iterator[Path]:
    """Write all templates and yield their paths."""
    for name, make in TEMPLATES.items():
        path = folder / name
        path.write_bytes(make())
        yield path


def _control(name: str) -> object:
    return parse_xml(
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="{name}"/><w:tag w:val="{name}"/>'
        "<w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Click here</w:t></w:r></w:p>"
        "</w:sdtContent></w:sdt>"
    )


def _saved(document: Document) -> bytes:
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _changed(data: bytes, changes: Mapping[str, Callable[[bytes], bytes]]) -> bytes:
    target = BytesIO()
    with ZipFile(BytesIO(data)) as source, ZipFile(target, "w") as copy:
        for name in source.namelist():
            xml = source.read(name)
            copy.writestr(name, changes[name](xml) if name in changes else xml)
    return target.getvalue()
