"""The file: what reportlab's objects lack to be archival, and how they are packed into bytes.

PDF 1.7 (ISO 32000-1) that is PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2) at once: metadata,
output intent, structure tree, object streams and a cross-reference stream.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator, Sequence
from xml.sax.saxutils import escape

from reportlab.pdfbase import pdfdoc

from pipeline.model.attachment import Attachment
from pipeline.values import dataclass
from pipeline.writers.pdf.srgb import profile
from pipeline.writers.pdf.structure import Annotated, Attributes, Element, Marked

_IN_STREAM = 200
"""Objects in one object stream."""
_XREF_ROW = b"[1 4 2]"
"""Bytes of kind, place and place within a stream, in a row of the cross-reference stream."""
_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


@dataclass(frozen=True, slots=True)
class Facts:
    """What the file says of itself; what is empty is left out."""

    title: str
    author: str
    subject: str
    keywords: str
    creator: str
    date: str
    """ISO date."""
    language: str
    """BCP 47 code."""
    part: int
    """Of PDF/A: 2, or 3 with files attached."""
    slug: str
    edition: str
    series: str


class Made(pdfdoc.PDFObject):  # type: ignore[misc]  # reportlab has no types
    """An object whose bytes are made when the file is."""

    def __init__(self, make: Callable[[], bytes]) -> None:
        self._make = make

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """Return its bytes."""
        del document
        return self._make()


class Bare(pdfdoc.PDFStream):  # type: ignore[misc]
    """A stream without filters, as metadata must be for those who search files for it."""

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """Return its bytes."""
        about = pdfdoc.PDFDictionary(self.dictionary.dict | {"Length": len(self.content)})
        return b"%s\nstream\n%sendstream\n" % (_bytes(about, document), self.content)


class Described(pdfdoc.PDFInfo):  # type: ignore[misc]  # reportlab has no types
    """The information dictionary, without what is not known."""

    def __init__(self, facts: Facts) -> None:
        super().__init__()
        self.title, self.author, self.subject = facts.title, facts.author, facts.subject
        self.keywords, self.creator, self.producer = facts.keywords, facts.creator, facts.creator
        self._entries = {
            "Title": facts.title,
            "Author": facts.author,
            "Subject": facts.subject,
            "Keywords": facts.keywords,
            "Creator": facts.creator,
            "Producer": facts.creator,
            "CreationDate": _pdf_date(facts.date),
            "ModDate": _pdf_date(facts.date),
        }

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """Return its bytes."""
        known = {key: pdfdoc.PDFString(value) for key, value in self._entries.items() if value}
        trapped = {"Trapped": pdfdoc.PDFName("False")}
        return _bytes(pdfdoc.PDFDictionary(known | trapped), document)


def _pdf_date(date: str) -> str:
    return f"D:{date.replace('-', '')}000000+00'00'"


def describe(document: pdfdoc.PDFDocument, facts: Facts) -> None:
    """Give a document its metadata, twice as PDF/A wants it, and its output intent."""
    document.info = Described(facts)
    catalog = document.Catalog
    kind = {"Type": pdfdoc.PDFName("Metadata"), "Subtype": pdfdoc.PDFName("XML")}
    catalog.Metadata = Bare(pdfdoc.PDFDictionary(kind), _metadata(facts).encode())
    intent = {
        "Type": pdfdoc.PDFName("OutputIntent"),
        "S": pdfdoc.PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": pdfdoc.PDFString("sRGB"),
        "Info": pdfdoc.PDFString("sRGB IEC61966-2.1"),
        "DestOutputProfile": document.Reference(
            pdfdoc.PDFStream(pdfdoc.PDFDictionary({"N": 3}), profile(), [pdfdoc.PDFZCompress])
        ),
    }
    allow(catalog, OutputIntents=pdfdoc.PDFArray([pdfdoc.PDFDictionary(intent)]))


def allow(holder: pdfdoc.PDFCatalog, **entries: object) -> None:
    """Set entries of a catalog or page that reportlab does not know."""
    holder.__NoDefault__ = [*holder.__NoDefault__, *entries]
    for name, value in entries.items():
        setattr(holder, name, value)


def attach(
    document: pdfdoc.PDFDocument, attachments: Sequence[Attachment], date: str
) -> pdfdoc.PDFDictionary:
    """Give a document files to carry, and return the tree of their names (ISO 19005-3, 6.8)."""
    references = [document.Reference(_file(document, one, date)) for one in attachments]
    allow(document.Catalog, AF=pdfdoc.PDFArray(references))
    named = sorted(zip((one.name for one in attachments), references, strict=True), key=_name)
    flat = [part for name, one in named for part in (pdfdoc.PDFString(name), one)]
    return pdfdoc.PDFDictionary({"Names": pdfdoc.PDFArray(flat)})


def _name(entry: tuple[str, object]) -> str:
    return entry[0]


def _file(document: pdfdoc.PDFDocument, one: Attachment, date: str) -> pdfdoc.PDFDictionary:
    """Return what a file of a document is called, what it is, and its bytes."""
    size = {"Size": len(one.data), "ModDate": pdfdoc.PDFString(_pdf_date(date))}
    about = {
        "Type": pdfdoc.PDFName("EmbeddedFile"),
        "Subtype": f"/{one.kind.replace('/', '#2F')}",
        "Params": pdfdoc.PDFDictionary(size),
    }
    stream = pdfdoc.PDFStream(pdfdoc.PDFDictionary(about), one.data, [pdfdoc.PDFZCompress])
    place = document.Reference(stream)
    return pdfdoc.PDFDictionary(
        {
            "Type": pdfdoc.PDFName("Filespec"),
            "F": pdfdoc.PDFString(one.name),
            "UF": pdfdoc.PDFString(one.name),
            "Desc": pdfdoc.PDFString(one.about),
            "AFRelationship": pdfdoc.PDFName(one.relation),
            "EF": pdfdoc.PDFDictionary({"F": place, "UF": place}),
        }
    )


_OURS = "urn:briefwright:brief:1:"
"""Namespace of what a brief says of itself and no standard has a word for."""
_NAMESPACES = {
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
    "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
    "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
    "brief": _OURS,
}


def _schema(title: str, space: str, properties: Sequence[tuple[str, str, str]]) -> str:
    """Return what tells PDF/A of properties that it does not know (ISO 19005-2, 6.6.2.3)."""
    prefix = next(name for name, uri in _NAMESPACES.items() if uri == space)
    told = "".join(
        "<rdf:li rdf:parseType='Resource'>"
        f"<pdfaProperty:name>{name}</pdfaProperty:name>"
        f"<pdfaProperty:valueType>{kind}</pdfaProperty:valueType>"
        "<pdfaProperty:category>internal</pdfaProperty:category>"
        f"<pdfaProperty:description>{about}</pdfaProperty:description></rdf:li>"
        for name, kind, about in properties
    )
    return (
        "<rdf:li rdf:parseType='Resource'>"
        f"<pdfaSchema:schema>{title}</pdfaSchema:schema>"
        f"<pdfaSchema:namespaceURI>{space}</pdfaSchema:namespaceURI>"
        f"<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>"
        f"<pdfaSchema:property><rdf:Seq>{told}</rdf:Seq></pdfaSchema:property></rdf:li>"
    )


def _schemas() -> str:
    ua = (("part", "Integer", "Part of ISO 14289 to which the file conforms"),)
    ours = (
        ("slug", "Text", "Name of the brief"),
        ("edition", "Text", "Number of its edition"),
        ("series", "Text", "Series it is part of"),
    )
    listed = (
        _schema("PDF/UA identification schema", _NAMESPACES["pdfuaid"], ua),
        _schema("Brief", _OURS, ours),
    )
    bag = f"<rdf:Bag>{''.join(listed)}</rdf:Bag>"
    return f"<pdfaExtension:schemas>{bag}</pdfaExtension:schemas>"


def _metadata(facts: Facts) -> str:
    """Return the XMP packet: what the information dictionary says, and both standards by name."""
    moment = f"{facts.date}T00:00:00+00:00"
    spaces = " ".join(f"xmlns:{prefix}='{uri}'" for prefix, uri in _NAMESPACES.items())
    properties = (
        ("dc:format", "application/pdf"),
        ("dc:title", _listed("Alt", facts.title)),
        ("dc:creator", _listed("Seq", facts.author)),
        ("dc:description", _listed("Alt", facts.subject)),
        ("dc:language", _listed("Bag", facts.language)),
        ("pdf:Keywords", escape(facts.keywords)),
        ("pdf:Producer", escape(facts.creator)),
        ("xmp:CreatorTool", escape(facts.creator)),
        ("xmp:CreateDate", moment),
        ("xmp:ModifyDate", moment),
        ("pdfaid:part", str(facts.part)),
        ("pdfaid:conformance", "A"),
        ("pdfuaid:part", "1"),
        ("brief:slug", escape(facts.slug)),
        ("brief:edition", escape(facts.edition)),
        ("brief:series", escape(facts.series)),
    )
    told = "".join(f"<{name}>{value}</{name}>\n" for name, value in properties if value)
    return (
        "<?xpacket begin='\ufeff' id='W5M0MpCehiHzreSzNTczkc9d'?>\n"
        "<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\n"
        f"<rdf:Description rdf:about='' {spaces}>\n{told}{_schemas()}\n</rdf:Description>\n"
        "</rdf:RDF></x:xmpmeta>\n<?xpacket end='w'?>"
    )


def _listed(kind: str, value: str) -> str:
    """Return a value in a list of one, as the schema wants it; empty for none."""
    language = " xml:lang='x-default'" if kind == "Alt" else ""
    item = f"<rdf:{kind}><rdf:li{language}>{escape(value)}</rdf:li></rdf:{kind}>"
    return item if value else ""


Owner = Element | Sequence[Element]
"""To whom an annotation belongs, or the marks of a page by number (ISO 32000-1, 14.7.4.4)."""


class Tree:
    """The structure tree as objects of a document."""

    def __init__(
        self, document: pdfdoc.PDFDocument, root: Element, owners: Sequence[Owner]
    ) -> None:
        """Give `document` the tree below `root`; `owners` by the keys of pages and annotations."""
        self._document, self._root, self._owners = document, root, owners
        self._elements = {one: document.Reference(Made(self._writer(one))) for one in root.shown()}
        self._ancestry = document.Reference(Made(self._parents))
        catalog = document.Catalog
        catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
        catalog.StructTreeRoot = Made(self._top)
        self._self = document.Reference(catalog.StructTreeRoot)

    def _bytes(self, value: object) -> bytes:
        return _bytes(value, self._document)

    def _top(self) -> bytes:
        entries = {
            "Type": b"/StructTreeRoot",
            "K": self._bytes(self._elements[self._root]),
            "ParentTree": self._bytes(self._ancestry),
            "ParentTreeNextKey": b"%d" % len(self._owners),
        }
        return _dictionary(entries)

    def _parents(self) -> bytes:
        rows = (b"%d %s" % (key, self._owner(one)) for key, one in enumerate(self._owners))
        return _dictionary({"Nums": b"[%s]" % b"\n".join(rows)})

    def _owner(self, owner: Owner) -> bytes:
        if isinstance(owner, Element):
            return self._bytes(self._elements[owner])
        return b"[%s]" % b" ".join(self._bytes(self._elements[one]) for one in owner)

    def _writer(self, one: Element) -> Callable[[], bytes]:
        return lambda: self._element(one)

    def _element(self, one: Element) -> bytes:
        kids = [kid for kid in one.kids if not isinstance(kid, Element) or kid.is_shown]
        page = next((kid.page for kid in kids if isinstance(kid, Marked)), 0)
        shown = b" ".join(self._kid(kid, page) for kid in kids)
        entries = {
            "Type": b"/StructElem",
            "S": b"/" + one.role.encode(),
            "P": self._bytes(self._elements[one.parent] if one.parent else self._self),
            "Pg": self._page(page) if page else b"",
            "K": b"[%s]" % shown if len(kids) > 1 else shown,
            "Alt": self._string(one.alternative),
            "ActualText": self._string(one.actual),
            "Lang": self._string(one.language),
            "A": _attributes(one.attributes) if one.attributes else b"",
        }
        return _dictionary(entries)

    def _kid(self, kid: Element | Marked | Annotated, page: int) -> bytes:
        """Return a kid as its parent names it, whose own marks are on `page` where not told."""
        match kid:
            case Element():
                return self._bytes(self._elements[kid])
            case Marked():
                if kid.page == page:
                    return b"%d" % kid.number
                place = self._page(kid.page)
                return b"<</Type/MCR/Pg %s/MCID %d>>" % (place, kid.number)
            case Annotated():
                link = self._bytes(self._document.refAnnotation(kid.name))
                return b"<</Type/OBJR/Pg %s/Obj %s>>" % (self._page(kid.page), link)

    def _page(self, number: int) -> bytes:
        return b"%d 0 R" % self._document.idToObjectNumberAndVersion[f"Page{number}"][0]

    def _string(self, text: str) -> bytes:
        return self._bytes(pdfdoc.PDFString(text)) if text else b""


def _attributes(found: Attributes) -> bytes:
    values = ((key, value.encode()) for key, value in found.values)
    return _dictionary({"O": b"/" + found.owner.encode(), **dict(values)})


def _dictionary(entries: dict[str, bytes]) -> bytes:
    """Return a dictionary of entries that are bytes already; empty ones are left out."""
    told = (b"/%s %s" % (key.encode(), value) for key, value in entries.items() if value)
    return b"<<%s>>" % b"".join(told)


def _bytes(value: object, document: pdfdoc.PDFDocument) -> bytes:
    found: bytes = pdfdoc.format(value, document)
    return found


def pack(document: pdfdoc.PDFDocument, identifier: bytes) -> bytes:
    """Return all objects of a document as a file (ISO 32000-1, 7.5).

    What is no stream goes compressed into object streams: a structure tree of thousands of elements
    then costs a few kilobytes. `identifier` is 32 hexadecimal digits (14.4).
    """
    out = _Output()
    packed: list[tuple[int, bytes]] = []
    for number, one in _objects(document):
        body = pdfdoc.format(one, document, toplevel=1).strip()
        if isinstance(one, pdfdoc.PDFStream):
            out.add(number, _ended(body))
        else:
            packed.append((number, body))
    following = len(document.numberToId) + 1
    for start in range(0, len(packed), _IN_STREAM):
        out.add_together(following, packed[start : start + _IN_STREAM])
        following += 1
    root, info = (
        _bytes(document.Reference(one), document) for one in (document.Catalog, document.info)
    )
    return out.ended(
        following, {"Root": root, "Info": info, "ID": b"[<%s><%s>]" % (identifier, identifier)}
    )


def _objects(document: pdfdoc.PDFDocument) -> Iterator[tuple[int, object]]:
    """Yield all objects by number; writing one may call for more."""
    number = 1
    while number in document.numberToId:
        yield number, document.idToObject[document.numberToId[number]]
        number += 1


def _ended(stream: bytes) -> bytes:
    """Return a stream with a line end before its last word (ISO 19005-2, 6.1.7.1)."""
    return stream.removesuffix(b"endstream") + b"\r\nendstream"


class _Output:
    """A file being written, and where each object stands."""

    def __init__(self) -> None:
        self._parts = [_HEADER]
        self._length = len(_HEADER)
        self._places: dict[int, tuple[int, int, int]] = {}

    def add(self, number: int, body: bytes) -> None:
        """Write an object of its own."""
        self._places[number] = (1, self._length, 0)
        self._append(b"%d 0 obj\n%s\nendobj\n" % (number, body))

    def add_together(self, number: int, objects: Sequence[tuple[int, bytes]]) -> None:
        """Write objects into one object stream (7.5.7)."""
        heads: list[bytes] = []
        offset = 0
        for at, (one, body) in enumerate(objects):
            heads.append(b"%d %d" % (one, offset))
            offset += len(body) + 1
            self._places[one] = (2, number, at)
        head = b" ".join(heads) + b"\n"
        content = head + b"\n".join(body for _, body in objects)
        about = {"Type": b"/ObjStm", "N": b"%d" % len(objects), "First": b"%d" % len(head)}
        self.add(number, _compressed(about, content))

    def ended(self, number: int, trailer: dict[str, bytes]) -> bytes:
        """Return the file, with its cross-reference stream (7.5.8) as object `number`."""
        start = self._length
        self._places[number] = (1, start, 0)
        rows = [(0, 0, 0xFFFF), *(self._places[one] for one in range(1, number + 1))]
        table = b"".join(
            kind.to_bytes(1) + place.to_bytes(4) + within.to_bytes(2)
            for kind, place, within in rows
        )
        about = {"Type": b"/XRef", "Size": b"%d" % len(rows), "W": _XREF_ROW}
        self.add(number, _compressed(about | trailer, table))
        self._append(b"startxref\n%d\n%%%%EOF\n" % start)
        return b"".join(self._parts)

    def _append(self, data: bytes) -> None:
        self._parts.append(data)
        self._length += len(data)


def _compressed(about: dict[str, bytes], content: bytes) -> bytes:
    data = zlib.compress(content)
    entries = about | {"Filter": b"/FlateDecode", "Length": b"%d" % len(data)}
    return b"%s\nstream\n%s\r\nendstream" % (_dictionary(entries), data)
