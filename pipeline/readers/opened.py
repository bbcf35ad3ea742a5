"""The one place where containers are opened: bounded, and nothing in them is fetched or run.

A file may come from anybody. Size on disk is bounded where it is read; here are bounded how much a
zip file unpacks to, how deep a document nests, and what an XML file may declare.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pipeline.errors import BriefError, Place, TranscriptError
from pipeline.readers.encoding import without_mark

if TYPE_CHECKING:
    from lxml.etree import _Element

MOST_PARTS = 5_000
"""Files in a zip file."""
MOST_UNPACKED = 200 * 1024 * 1024
"""Bytes that all files of a zip file unpack to."""
MOST_RATIO = 200
"""Bytes that a byte of a zip file unpacks to; words give about 10, blanks up to 1,000."""
_FREE = 1024 * 1024
"""Bytes up to which the ratio does not matter."""
_CHARACTER = re.compile(r"&#(?:\d{1,7}|x[0-9a-fA-F]{1,6});|[^&%<]")


def unzipped(data: bytes, path: str, wanted: re.Pattern[str]) -> Mapping[str, bytes]:
    """Return by name the files of a zip file whose whole name `wanted` matches, unpacked.

    Raises TranscriptError for a file that is broken or encrypted, and for one that unpacks to more
    than it should.
    """
    from io import BytesIO
    from zipfile import BadZipFile, ZipFile
    from zlib import error as CompressionError  # noqa: N812 - an exception, named as one

    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            _refuse_bomb([(one.file_size, one.compress_size) for one in parts], path)
            if any(one.flag_bits & 1 for one in parts):
                hint = "save it again without a password"
                raise TranscriptError.at("the file is encrypted", Place(path), hint)
            found = (one for one in parts if wanted.fullmatch(one.filename))
            return {one.filename: archive.read(one) for one in found}
    except (BadZipFile, CompressionError, EOFError, NotImplementedError, OSError, ValueError):
        hint = "save it again with the program that made it"
        raise TranscriptError.at("the file is broken", Place(path), hint) from None


def _refuse_bomb(sizes: list[tuple[int, int]], path: str) -> None:
    """Raise TranscriptError for files of unpacked and packed sizes that no document has."""
    unpacked = sum(one for one, _ in sizes)
    packed = sum(one for _, one in sizes)
    is_bomb = unpacked > _FREE and unpacked > packed * MOST_RATIO
    if len(sizes) > MOST_PARTS or unpacked > MOST_UNPACKED or is_bomb:
        hint = "save the transcript alone, without pictures and attachments"
        raise TranscriptError.at("the file unpacks to more than a document has", Place(path), hint)


def parsed_json(text: str, path: str) -> Any:
    """Return what a JSON text holds; raises TranscriptError with the line where it is none.

    NaN and infinities, which JSON does not have and some programs write, are nothing.
    """
    try:
        return json.loads(text.removeprefix("\ufeff"), parse_constant=lambda _: None)
    except json.JSONDecodeError as failure:
        hint = "export it again, whole"
        place = Place(path, failure.lineno)
        raise TranscriptError.at(f"this is no JSON: {failure.msg}", place, hint) from None
    except RecursionError:
        raise _too_deep(path) from None
    except ValueError:
        message, hint = "the file holds a number longer than any time", "export the words alone"
        raise TranscriptError.at(message, Place(path), hint) from None


def parsed_yaml(text: str, path: str) -> Any:
    """Return what a YAML text holds, each value as it is written.

    Raises TranscriptError with the line for what is no YAML, for aliases, which may stand for more
    than any document holds, and for nesting deeper than a transcript.
    """
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    open_ones: list[list[Any]] = [[]]
    try:
        for event in yaml.parse(text, Loader=loader):
            if isinstance(event, yaml.AliasEvent):
                message = f"an alias, '*{event.anchor}', is not read"
                raise TranscriptError.at(message, Place(path), "write the words out")
            if isinstance(event, yaml.CollectionStartEvent):
                open_ones.append([])
            elif isinstance(event, yaml.CollectionEndEvent):
                items = open_ones.pop()
                is_list = isinstance(event, yaml.SequenceEndEvent)
                pairs = zip(map(str, items[::2]), items[1::2], strict=True)
                open_ones[-1].append(items if is_list else dict(pairs))
            elif isinstance(event, yaml.ScalarEvent):
                open_ones[-1].append(event.value)
            if len(open_ones) > _DEEPEST:
                raise _too_deep(path)
    except yaml.YAMLError as failure:
        mark = getattr(failure, "problem_mark", None)
        place = Place(path, mark.line + 1 if mark else 0)
        raise TranscriptError.at("this is no YAML", place, "export it again, whole") from None
    return open_ones[0][0] if len(open_ones[0]) == 1 else open_ones[0]


_DEEPEST = 100


def parsed_xml(data: bytes, path: str) -> _Element:
    """Return the root of an XML document, without comments and processing instructions.

    Of a DTD only names of single characters are taken (`<!ENTITY pound "&#163;">`). Raises
    TranscriptError for one that declares anything else, with the line for what is no XML, and for
    nesting deeper than a document has.
    """
    data = with_signs(data)
    root = _parsed(data, path, is_resolving=False)
    declared = root.getroottree().docinfo.internalDTD
    if declared is not None:
        for one in declared.iterentities():
            if not _CHARACTER.fullmatch(one.orig or "") or one.system_url:
                hint = "take what is declared in '<!DOCTYPE …>' out of the file"
                message = f"the file declares an entity, '{one.name}', which is not read"
                raise TranscriptError.at(message, Place(path), hint)
        root = _parsed(data, path, is_resolving=True)
    return root


def with_signs(data: bytes) -> bytes:
    """Return markup with the signs of Windows for what XML takes as controls: "don&#146;t".

    So browsers read them: https://html.spec.whatwg.org/#numeric-character-reference-end-state.
    """
    return _SIGN.sub(_sign, data) if b"&#" in data else data


_SIGN = re.compile(rb"&#0*(?:(1[2-5]\d)|[xX]0*([89][0-9a-fA-F]));")


def _sign(found: re.Match[bytes]) -> bytes:
    number = int(found[1]) if found[1] else int(found[2], 16)
    if not _CONTROLS.start <= number < _CONTROLS.stop:
        return found[0]
    sign = bytes([number]).decode("cp1252", "ignore")
    return b"&#%d;" % ord(sign) if sign else found[0]


_CONTROLS = range(0x80, 0xA0)


def _parsed(data: bytes, path: str, *, is_resolving: bool) -> _Element:
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities="internal" if is_resolving else False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,  # an id that stands twice is no fault of XML
    )
    try:
        return etree.fromstring(_declared_first(data), parser)
    except etree.XMLSyntaxError as failure:
        if "depth" in (failure.msg or ""):
            raise _too_deep(path) from None
        hint = "export it again, whole"
        reason = (failure.msg or "it is broken").partition(", line")[0]
        place = Place(path, failure.lineno or 0)
        raise TranscriptError.at(f"this is no XML: {reason}", place, hint) from None


def _declared_first(data: bytes) -> bytes:
    """Return XML with its declaration first; blanks that stood before it keep the lines right."""
    text = without_mark(data)
    found = _LATE.match(text)
    return found["xml"] + found["blanks"] + text[found.end() :] if found else text


_LATE = re.compile(rb"(?P<blanks>\s+)(?P<xml><\?xml[^>]*>)")


def parsed_html(text: str, path: str) -> _Element:
    """Return the root of an HTML document, mended as browsers do, with no script run.

    Raises TranscriptError for a page without elements and for nesting deeper than a page has.
    """
    from lxml import etree, html

    parser = html.HTMLParser(
        no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = html.document_fromstring(_UNSEEN.sub("", text), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        hint = "save the page again, whole"
        raise TranscriptError.at("the page is empty or broken", Place(path), hint) from None
    if any(one.type_name == "ERR_RESOURCE_LIMIT" for one in parser.error_log):
        raise _too_deep(path)
    if not isinstance(root.tag, str):
        raise TranscriptError.at("the page is empty", Place(path), "save the page again, whole")
    return root


_UNSEEN = re.compile(r"\A\ufeff?\s*<\?xml[^>]*\?>|\0")
"""What keeps a page from being read as characters: it declares bytes, or holds none."""


def _too_deep(path: str) -> BriefError:
    hint = "export the words alone"
    return TranscriptError.at("the file nests deeper than a transcript", Place(path), hint)
