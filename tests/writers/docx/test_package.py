"""The zip file around the parts."""

from __future__ import annotations

import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from pipeline.store.files import parts_sha256
from pipeline.writers.docx.package import zipped
from tests.builders import sample_brief
from tests.writers.docx.reading import written


def test_carries_no_trace_of_clock_or_machine() -> None:
    """Every member is dated 1980 and looks the same from every operating system."""
    with ZipFile(BytesIO(written(sample_brief()))) as archive:
        members = archive.infolist()

    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}
    assert {(member.create_system, member.external_attr) for member in members} == {
        (0, 0o600 << 16)
    }


def test_puts_content_types_first_and_the_rest_in_order() -> None:
    """The order of the members does not depend on the order in which they were made."""
    names = ("word/b.xml", "[Content_Types].xml", "word/a.xml")

    file = zipped(dict.fromkeys(names, b"x"))

    with ZipFile(BytesIO(file)) as archive:
        assert archive.namelist() == ["[Content_Types].xml", "word/a.xml", "word/b.xml"]
    assert file == zipped(dict.fromkeys(sorted(names), b"x"))


def test_parts_are_the_same_with_every_zlib() -> None:
    """Packed by another compression, nothing inside differs, nor inside the workbook of a chart."""
    file = written(sample_brief())
    digests, sizes = set(), set()
    for compression, level in ((ZIP_STORED, None), (ZIP_DEFLATED, 1), (ZIP_DEFLATED, 9)):
        target = BytesIO()
        with ZipFile(BytesIO(file)) as source, ZipFile(target, "w", compression, True, level) as to:
            for name in reversed(source.namelist()):
                to.writestr(name, source.read(name))
        digests.add(parts_sha256(target.getvalue()))
        sizes.add(len(target.getvalue()))

    with ZipFile(BytesIO(file)) as archive:
        books = [archive.read(name) for name in archive.namelist() if name.endswith(".xlsx")]
    assert (digests, len(sizes)) == ({parts_sha256(file)}, 3)
    inner = [entry for book in books for entry in ZipFile(BytesIO(book)).infolist()]
    assert {entry.compress_type for entry in inner} == {ZIP_STORED}


def test_the_digest_is_the_same_by_zlib_ng(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where Python compresses by zlib-ng, a file has other bytes, but no other digest."""
    zlib_ng = pytest.importorskip("zlib_ng.zlib_ng", reason="zlib-ng is not installed")
    usual = written(sample_brief(repeat=3))
    monkeypatch.setattr("zipfile.zlib", zlib_ng)

    other = written(sample_brief(repeat=3))

    monkeypatch.undo()
    assert other != usual or "ng" in zlib.ZLIB_RUNTIME_VERSION
    assert parts_sha256(other) == parts_sha256(usual)


def test_parts_that_differ_are_told() -> None:
    """A word more, or one part under another name, is another digest; a PDF has none."""
    parts = [{"a": b"x", "b": b"y"}, {"a": b"xy", "b": b""}, {"a": b"x", "c": b"y"}]

    assert len({parts_sha256(zipped(each)) for each in parts}) == 3
    assert parts_sha256(b"%PDF-1.7") == ""
