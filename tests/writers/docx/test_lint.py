"""The lint itself: each rule finds the fault it is there for."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

import pytest

from pipeline.stages.editions.redline import redline
from pipeline.writers.docx.redline import write as write_redline
from tests.builders import sample_brief
from tests.redlining import NEW, OLD
from tests.writers.docx.lint import lint
from tests.writers.docx.reading import STYLE, written
from tests.writers.docx.test_comments import queried, query
from tests.writers.docx.test_notes import NOTED

PLACES = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
DOCUMENT = "word/document.xml"
STYLES = "word/styles.xml"
LAST_END = r'(.*)<w:r><w:fldChar w:fldCharType="end"/></w:r>'
FAULTS = [
    (DOCUMENT, r'w:name="section_notes"', 'w:name="SECTION_annex"', "bookmark name twice"),
    (DOCUMENT, r'w:name="section_notes"', 'w:name="1 notes"', "bookmark name not valid"),
    (DOCUMENT, r'bookmarkStart w:id="2"', 'bookmarkStart w:id="1"', "bookmark id twice"),
    (DOCUMENT, r'<w:bookmarkEnd w:id="3"/>', "", "bookmark without an end"),
    (DOCUMENT, r'w:anchor="anchor_A1_1"', 'w:anchor="gone"', "link to nowhere"),
    (DOCUMENT, r'<w:r><w:fldChar w:fldCharType="end"/></w:r>', "", "not balanced"),
    ("word/footer1.xml", LAST_END, r"\1", "field without an end"),
    (DOCUMENT, r'descr="Bar[^"]*"', 'descr=""', "drawing without words"),
    (DOCUMENT, r'<w:commentReference w:id="0"/>', "", "do not match"),
    (DOCUMENT, r'<w:footnoteReference w:id="2"/>', "", "footnotes and their references"),
    (DOCUMENT, r'footnoteReference w:id="2"', 'footnoteReference w:id="1"', "footnotes and their"),
    ("word/footnotes.xml", r'<w:footnote w:id="1"', '<w:footnote w:id="9"', "footnotes and their"),
    ("word/comments.xml", r'<w:comment w:id="0"', '<w:comment w:id="9"', "do not match"),
    (DOCUMENT, r"<w:drawing>", "<w:drawing><wp:anchor xmlns:wp='" + PLACES + "'/>", "floating"),
    (DOCUMENT, r"(<wp:docPr [^>]*/>)", r"\1\1", "drawing id twice"),
    ("word/footer1.xml", r'<w:r><w:fldChar w:fldCharType="separate"/></w:r>', "", "not balanced"),
    ("word/footer1.xml", r"<w:r><w:t>2</w:t></w:r>", "", "field without result"),
    (DOCUMENT, r'pStyle w:val="Quote"', 'pStyle w:val="Shout"', "style not defined: Shout"),
    (DOCUMENT, r'numId w:val="4"', 'numId w:val="99"', "list not defined: 99"),
    (STYLES, r'styleId="Quote"', 'styleId="Lead"', "style id twice: Lead"),
    (DOCUMENT, r"<w:rPr><w:rStyle", "<w:rPr><w:b/><w:rStyle", "direct formatting: b"),
    (DOCUMENT, r'(<w:pStyle w:val="Title"/>)', r'\1<w:jc w:val="left"/>', "direct formatting: jc"),
    (DOCUMENT, r"<w:tblHeader/>", "", "table without header row"),
    (DOCUMENT, r'<w:tblCaption w:val="[^"]*"/>', "", "table without tblCaption"),
    (DOCUMENT, r'<w:tblDescription w:val="[^"]*"/>', "", "table without tblDescription"),
    (DOCUMENT, r"(<w:tcW [^>]*/>)", r'\1<w:gridSpan w:val="2"/>', "merged cells"),
    (DOCUMENT, r"</w:p></w:tc>", "</w:p><w:tbl/></w:tc>", "cell does not end with a paragraph"),
    (DOCUMENT, r"<w:tc>", "<w:tc><w:tbl/>", "table inside a table"),
    (DOCUMENT, r"(<w:p><w:pPr><w:pStyle[^>]*/></w:pPr>)", r"\1</w:p>\1", "empty paragraph"),
    (DOCUMENT, r"<w:tbl>", "<w:tbl/><w:tbl>", "tables touch"),
    (DOCUMENT, r'pStyle w:val="Heading1"', 'pStyle w:val="Heading2"', "heading level 2 after 0"),
    (STYLES, r'w:val="A8481A"|w:val="55606A"', 'w:val="9AA5AD"', "contrast of"),
    (STYLES, r'(Id="Marking".*?w:color w:val=")12384F', r"\1FFFFFF", "contrast of Marking"),
    (STYLES, r'(Id="Anchor".*?w:color w:val=")12384F', r"\g<1>767676", "contrast of Anchor"),
    (STYLES, r"<w:lang [^>]*/>", "", "no language"),
    ("word/settings.xml", r"(<w:zoom)", r"<w:updateFields/>\1", "ask to update fields"),
    ("docProps/core.xml", r"<dc:title>[^<]*<", "<dc:title> <", "no title"),
    ("[Content_Types].xml", r'<Override PartName="/word/styles.xml"[^>]*>', "", "no content type"),
    ("word/_rels/document.xml.rels", r'"styles.xml"', '"gone.xml"', "relationship without part"),
]


@pytest.mark.parametrize(("part", "sound", "faulty", "message"), FAULTS)
def test_finds_a_planted_fault(part: str, sound: str, faulty: str, message: str) -> None:
    """A single fault planted in a sound file is named."""
    sample = queried(query("A1.1", "budget"))
    is_noted = "footnote" in sound
    sound_file = written(sample, NOTED if is_noted else STYLE)
    found = lint(_planted(sound_file, part, sound, faulty))

    assert any(message in each for each in found), found


def _planted(file: bytes, part: str, sound: str, faulty: str) -> bytes:
    target = BytesIO()
    with ZipFile(BytesIO(file)) as source, ZipFile(target, "w") as copy:
        for name in source.namelist():
            data = source.read(name)
            if name == part:
                xml, count = re.subn(sound, faulty, data.decode(), count=1)
                assert count == 1
                data = xml.encode()
            copy.writestr(name, data)
    return target.getvalue()


TRACKED = [
    (r"<w:ins w:id=\"\d+\"", '<w:ins w:id="1000000"', "change id twice"),
    (r'(<w:ins [^>]*)w:author="[^"]*"', r"\1", "change without author"),
    (r"<w:delText([^>]*>[^<]*)</w:delText>", r"<w:t\1</w:t>", "deleted words that are not marked"),
    (
        r"(<w:ins [^>]*><w:r>.*?)<w:t ([^<]*)</w:t>",
        r"\1<w:delText \2</w:delText>",
        "delText outside",
    ),
    (r"(<w:ins [^>]*>)<w:r>", r"\1<w:hyperlink/><w:r>", "hyperlink inside a change"),
    (r"<w:moveToRangeEnd [^>]*/>", "", "move without an end"),
    (r'(<w:moveToRangeStart [^>]*)w:name="move1"', r'\1w:name="move2"', "without its other place"),
    (r"(<w:cantSplit/>)(</w:trPr>)", r'\1<w:del w:id="7" w:author="a" w:date="d"/>\2', "row that"),
    (
        r"(<w:del [^>]*/></w:rPr></w:pPr>)",
        r'\1<w:bookmarkStart w:id="999" w:name="x"/><w:bookmarkEnd w:id="999"/>',
        "bookmark in a deleted paragraph",
    ),
]


@pytest.mark.parametrize(("sound", "faulty", "message"), TRACKED)
def test_finds_a_planted_fault_of_tracked_changes(sound: str, faulty: str, message: str) -> None:
    """Marks of changes that Word would repair, or follow to the wrong place."""
    file = write_redline(redline(OLD, NEW), STYLE)
    found = lint(_planted(file, DOCUMENT, sound, faulty))

    assert lint(file) == []
    assert any(message in each for each in found), found


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_finds_a_doubled_member() -> None:
    """A zip file with two members of one name is named as faulty."""
    file = BytesIO(written(sample_brief()))
    with ZipFile(file, "a") as archive:
        archive.writestr("word/styles.xml", archive.read("word/styles.xml"))

    assert "member twice: word/styles.xml" in lint(file.getvalue())
