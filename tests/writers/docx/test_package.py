"""The zip file around the parts."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

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
