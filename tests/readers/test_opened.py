"""Containers from anybody: bounded, and nothing in them is fetched or run."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import BriefError, TranscriptError
from pipeline.readers.opened import (
    MOST_PARTS,
    parsed_html,
    parsed_json,
    parsed_xml,
    unzipped,
)

ANY = re.compile(".*")


def zipped(**parts: bytes) -> bytes:
    """Return a zip file."""
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return packed.getvalue()


def refused(read: Callable[..., object], *given: object) -> str:
    """Return the place and message with which something is refused; there is a hint."""
    with pytest.raises(TranscriptError) as caught:
        read(*given)
    problem = caught.value.problems[0]
    assert problem.hint
    return f"{problem.place}: {problem.message}"


def test_only_wanted_parts_are_unpacked() -> None:
    """By their whole names."""
    data = zipped(words=b"said", words_too=b"not this")

    assert unzipped(data, "a.docx", re.compile("words")) == {"words": b"said"}


@pytest.mark.parametrize(
    "data",
    [
        zipped(bomb=b" " * 20_000_000),
        zipped(**{f"part{number}": b"" for number in range(MOST_PARTS + 1)}),
    ],
    ids=["ratio", "parts"],
)
def test_a_file_that_unpacks_to_more_than_a_document_is_refused(data: bytes) -> None:
    """Before a byte of it is unpacked."""
    message = "a.docx: the file unpacks to more than a document has"

    assert refused(unzipped, data, "a.docx", ANY) == message


def test_a_file_of_small_parts_may_be_packed_well() -> None:
    """An empty document is mostly blanks."""
    assert unzipped(zipped(blank=b" " * 900_000), "a.docx", ANY)["blank"].isspace()


def test_broken_and_encrypted_files_are_refused() -> None:
    """The next step is named."""
    data = zipped(words=b"said" * 100)
    locked = data.replace(b"PK\x01\x02\x14\x03\x14\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01")

    assert locked != data
    assert refused(unzipped, data[:-30], "a.docx", ANY) == "a.docx: the file is broken"
    assert refused(unzipped, locked, "a.docx", ANY) == "a.docx: the file is encrypted"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('{"words":\n]', "a.json:2: this is no JSON: Expecting value"),
        ("[" * 100_000, "a.json: the file nests deeper than a transcript"),
        ("1" * 10_000, "a.json: the file holds a number longer than any time"),
    ],
)
def test_json_that_cannot_be_read_is_refused(text: str, message: str) -> None:
    """With the line where there is one."""
    assert refused(parsed_json, text, "a.json") == message


def test_names_of_characters_are_read_in_xml() -> None:
    """As parliaments' files declare them."""
    root = parsed_xml(b'<!DOCTYPE a [<!ENTITY pound "&#163;">]><a>for &pound;5</a>', "a.xml")

    assert root.text == "for £5"


@pytest.mark.parametrize(
    ("declared", "name"),
    [
        (b'<!ENTITY x SYSTEM "file:///etc/hostname">', "x"),
        (b'<!ENTITY x PUBLIC "-" "http://example.org/">', "x"),
        (b'<!ENTITY y "yes"><!ENTITY x "&y;&y;">', "y"),
    ],
    ids=["file", "web", "expansion"],
)
def test_other_entities_are_refused(declared: bytes, name: str) -> None:
    """Nothing is fetched, and nothing grows."""
    data = b"<!DOCTYPE a [" + declared + b"]><a b='1'>&x;</a>"

    message = f"a.xml: the file declares an entity, '{name}', which is not read"
    assert refused(parsed_xml, data, "a.xml") == message


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"<a>\n<b></a>", "a.xml:2: this is no XML: Opening and ending tag mismatch"),
        (b"<a>" * 5_000, "a.xml: the file nests deeper than a transcript"),
        (b"<!DOCTYPE a SYSTEM 'http://example.org/a.dtd'><a>&x;</a>", "a.xml:1: this is no XML"),
    ],
    ids=["broken", "deep", "no DTD"],
)
def test_xml_that_cannot_be_read_is_refused(data: bytes, message: str) -> None:
    """With the line where there is one."""
    assert refused(parsed_xml, data, "a.xml").startswith(message)


def test_a_page_is_mended_and_its_declaration_passed_over() -> None:
    """As browsers do."""
    page = parsed_html('<?xml version="1.0" encoding="latin1"?><p>H&ocirc;tel<p>Zürich', "a.html")

    assert [one.text for one in page.iter("p")] == ["Hôtel", "Zürich"]


def test_a_page_that_nests_too_deep_is_refused() -> None:
    """The parser would lose the words in silence."""
    message = "a.html: the file nests deeper than a transcript"

    assert refused(parsed_html, "<div>" * 300 + "words", "a.html") == message
    assert refused(parsed_html, " ", "a.html").startswith("a.html: the page is empty")


PIECES = st.sampled_from(
    [b"<a>", b"</a>", b"<!DOCTYPE a [", b"<!ENTITY x 'y'>", b"]>", b"&x;", b"{", b"[", b'"', b"PK"]
)


@given(st.lists(PIECES | st.binary(max_size=8), max_size=10).map(b"".join))
def test_no_bytes_crash_an_opener(data: bytes) -> None:
    """What cannot be opened is refused with a place."""
    text = data.decode("utf-8", "replace")
    places: list[bool] = []
    for opened in (
        lambda: unzipped(data, "a", ANY),
        lambda: parsed_json(text, "a"),
        lambda: parsed_xml(data, "a"),
        lambda: parsed_html(text, "a"),
    ):
        try:
            opened()
        except BriefError as error:
            places.append(error.problems[0].place is not None)

    assert all(places)
