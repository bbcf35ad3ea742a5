"""Packing the parts of a document so that the same parts always give the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from docx.opc.package import OpcPackage
from docx.opc.part import Part
from docx.opc.rel import Relationships

from pipeline.writers.docx.elements import DECLARATION

CONTENT_TYPES = "[Content_Types].xml"

_TYPES_NAMESPACE = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_FOR_OWNER = 0o600
_COMPRESSION = 6


def packed(package: OpcPackage, replaced: Mapping[str, bytes]) -> bytes:
    """Return the package as a file; `replaced` gives new content of parts by their name.

    python-docx's own save stamps the clock and follows the order of the relationships.
    """
    parts = sorted(package.iter_parts(), key=lambda part: part.partname)
    items = {
        CONTENT_TYPES: content_types((part.partname, part.content_type) for part in parts),
        "_rels/.rels": _relations(package.rels),
    }
    for part in parts:
        items |= _items(part, replaced)
    return zipped(items)


def _items(part: Part, replaced: Mapping[str, bytes]) -> dict[str, bytes]:
    name = part.partname.membername
    items = {name: replaced.get(part.partname) or part.blob}
    if part.rels:
        items[part.partname.rels_uri.membername] = _relations(part.rels)
    return items


def _relations(relations: Relationships) -> bytes:
    # python-docx 1.2.0 annotates this as a string; it is bytes.
    return cast("bytes", relations.xml)


def content_types(parts: Iterable[tuple[str, str]]) -> bytes:
    """Return the item that names the content type of every part, given as name and type."""
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in parts
    )
    default = f'<Default Extension="rels" ContentType="{_RELATIONS_TYPE}"/>'
    xml = f'{DECLARATION}<Types xmlns="{_TYPES_NAMESPACE}">{default}{overrides}</Types>'
    return xml.encode()


def zipped(items: Mapping[str, bytes], *, is_inner: bool = False) -> bytes:
    """Return `items` as a zip file: content types first, then by name, all dated 1980.

    One that goes into another, `is_inner`, is stored: the outer one is compressed, and what it
    holds is then the same with every zlib. The order of `items` does not matter. Open Packaging
    Conventions (ECMA-376 part 2) wants no order, but Word and mail filters recognize the file by
    its first entry.
    """
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name in sorted(items, key=lambda name: (name != CONTENT_TYPES, name)):
            entry = ZipInfo(name, _EPOCH)
            entry.create_system = 0
            entry.external_attr = _FOR_OWNER << 16
            entry.compress_type = ZIP_STORED if is_inner else ZIP_DEFLATED
            archive.writestr(entry, items[name], compresslevel=_COMPRESSION)
    return file.getvalue()
