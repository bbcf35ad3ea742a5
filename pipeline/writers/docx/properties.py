"""The file's properties: what Word shows under “Info”, and a document register indexes."""

from __future__ import annotations

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from pipeline.model.brief import Front
from pipeline.writers.docx.elements import DECLARATION, escaped

_NAMESPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


def core_part(package: OpcPackage) -> Part:
    """Return the part of the core properties, made where there is none.

    LibreOffice relates it by a name of its own, by which others do not find it; a second one would
    make the package unreadable, so the relation gets the usual name.
    """
    for relation in package.rels.values():
        if relation.reltype.endswith("/metadata/core-properties"):
            relation._reltype = RELATIONSHIP_TYPE.CORE_PROPERTIES  # noqa: SLF001 - has no setter
            part: Part = relation.target_part
            return part
    made = Part(PackURI("/docProps/core.xml"), CONTENT_TYPE.OPC_CORE_PROPERTIES, b"")
    package.relate_to(made, RELATIONSHIP_TYPE.CORE_PROPERTIES)
    return made


def properties(front: Front) -> bytes:
    """Return the core properties part, every property set; both dates are the edition's.

    Not by python-docx, which refuses values of more than 255 characters.
    """
    texts = (
        ("dc:title", front.title),
        ("dc:subject", front.purpose),
        ("dc:creator", front.organisation),
        ("cp:keywords", front.marking),
        ("dc:description", ""),
        ("cp:lastModifiedBy", front.organisation),
        ("cp:revision", "1"),
        ("cp:category", front.series),
        ("dc:language", front.language),
        ("cp:version", front.edition),
        ("dc:identifier", front.slug),
    )
    content = "".join(f"<{tag}>{escaped(text, tag)}</{tag}>" for tag, text in texts)
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{front.date}T00:00:00Z</dcterms:{name}>'
        for name in ("created", "modified")
    )
    root = "cp:coreProperties"
    return f"{DECLARATION}<{root} {_NAMESPACES}>{content}{dates}</{root}>".encode()
