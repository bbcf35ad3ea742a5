"""The file around the pages: what it says of itself, what it carries, how it is packed."""

from __future__ import annotations

import io
import re

from PIL import Image, ImageCms

from pipeline.model.attachment import Attachment, Relation
from pipeline.writers.pdf import write
from pipeline.writers.pdf.srgb import profile
from tests.builders import house_style, sample_brief
from tests.validating import faults
from tests.writers.pdf.build import brief, facts, prose, theme
from tests.writers.pdf.reading import reader

FILES = (
    Attachment("water.json", "application/json", "For programs", Relation.DATA, b'{"a": 1}'),
    Attachment("S1.txt", "text/plain", "The transcript", Relation.SOURCE, "Łódź".encode()),
)


def test_files_are_attached_whole_and_say_what_they_are():
    """Bytes, name, words and relation of each file come back, and the file is PDF/A-3a."""
    data = write(sample_brief(), house_style(), FILES)
    file = reader(data)
    specs = [one.get_object() for one in file.root_object["/AF"]]

    assert {name: content for name, [content] in file.attachments.items()} == {
        one.name: one.data for one in FILES
    }
    assert [one["/AFRelationship"] for one in specs] == ["/Data", "/Source"]
    assert [one["/Desc"] for one in specs] == ["For programs", "The transcript"]
    assert b"<pdfaid:part>3</pdfaid:part>" in data
    assert not faults(data)


def test_nothing_is_attached_unless_asked():
    """The usual file is PDF/A-2a and carries nothing."""
    data = write(sample_brief(), house_style())

    assert not reader(data).attachments
    assert b"<pdfaid:part>2</pdfaid:part>" in data


def test_attached_files_change_the_identifier():
    """Two files that differ in what they carry have different identifiers."""
    one, other = (
        reader(write(sample_brief(), house_style(), given)).trailer["/ID"] for given in ((), FILES)
    )

    assert one != other


def test_metadata_say_what_the_properties_say():
    """Title, author, subject and dates stand in XMP too, escaped."""
    xmp = reader(write(sample_brief(), house_style())).xmp_metadata

    assert xmp is not None
    assert xmp.dc_title == {"x-default": "Water for the Łódź valley: budget, plants & households"}
    assert xmp.dc_creator == ["Water Desk"]
    assert xmp.dc_language == ["en"]
    ours = {"slug": "water", "edition": "1.0", "series": "Interview brief"}
    assert {name: _own(xmp, name) for name in ours} == ours
    assert xmp.xmp_create_date is not None
    assert xmp.xmp_create_date.isoformat().startswith("2024-04-19T00:00:00")


def _own(xmp, name):
    """Return a property that only briefs have."""
    [node] = xmp.get_element("", "urn:briefwright:brief:1:", name)
    return node.firstChild.data


def test_what_is_not_known_is_not_said():
    """A brief without organisation has no author, rather than an empty one."""
    file = reader(write(brief(theme(prose()), organisation="", marking=""), house_style()))

    assert "/Author" not in file.metadata
    assert "/Keywords" not in file.metadata


def test_a_long_table_costs_little():
    """A row of three cells adds less than 200 bytes, with its words, its link and their tags."""
    short, long = (
        len(write(brief(theme(facts(count)), contents=""), house_style())) for count in (10, 400)
    )

    assert (long - short) / 390 < 200


def test_every_stream_ends_as_archives_want_it():
    """A line end stands before the end of every stream."""
    data = write(sample_brief(), house_style())
    ends = re.findall(rb"(..)endstream", data, re.DOTALL)

    assert len(ends) > 10
    assert set(ends) == {b"\r\n"}


def test_colours_mean_what_screens_show():
    """Another program that shows a colour of ours on an sRGB screen changes nothing."""
    ours = ImageCms.ImageCmsProfile(io.BytesIO(profile()))
    screen = ImageCms.createProfile("sRGB")
    colours = [(red, green, blue) for red in STEPS for green in STEPS for blue in STEPS]
    picture = Image.new("RGB", (len(colours), 1))
    picture.putdata(colours)
    shown = ImageCms.profileToProfile(picture, ours, screen)

    assert ours.profile.profile_description == "sRGB IEC61966-2.1"
    assert shown is not None
    pairs = zip(picture.tobytes(), shown.tobytes(), strict=True)
    assert max(abs(one - other) for one, other in pairs) <= 1


STEPS = (0, 12, 64, 128, 200, 255)
