"""Codebooks of other programs: what is read of them, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.errors import TemplateError
from pipeline.model.codebook import Code
from pipeline.model.taxonomy import Weight
from pipeline.store.codebook import read_codebook

QDC = """\
<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="A program 1.0">
  <Codes>
    <Code guid="A" name="Harbour" isCodable="false" color="#FF0000">
      <Description>All about it.</Description>
      <Code guid="B" name="Costs" isCodable="true">
        <Description>Fees &amp; dredging,
        and what else is paid.</Description>
      </Code>
    </Code>
    <Code guid="C" name="Pilots &#x26; tugs"/>
    <Code guid="D" name="Nothing yet" isCodable="false"/>
  </Codes>
  <Sets><Set guid="E" name="Group"><MemberCode guid="C"/></Set></Sets>
</CodeBook>
"""


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """Return where a codebook may be written."""
    return tmp_path / "harbour-codes.csv"


def read(book: Path, text: str | bytes) -> tuple[Code, ...]:
    """Return the codes of a file with some content."""
    book.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_codebook(book).codes


def refused(book: Path, text: str | bytes) -> list[tuple[int, str]]:
    """Return line and message of each problem, every one with a hint."""
    with pytest.raises(TemplateError) as caught:
        read(book, text)
    assert all(one.hint for one in caught.value.problems)
    return [(one.place.line if one.place else 0, one.message) for one in caught.value.problems]


def test_codes_that_have_none_below_them_are_read(book: Path) -> None:
    """With what stands above them, and their descriptions; headings alone are no codes."""
    costs, pilots = read(book, QDC)

    assert costs.path == ("Harbour", "Costs")
    assert costs.description == "Fees & dredging, and what else is paid."
    assert (costs.place.line, costs.id) == (6, "costs")
    assert (pilots.path, pilots.id, pilots.description) == (("Pilots & tugs",), "pilots-tugs", "")


def test_marks_of_byte_order_and_other_names_of_the_format_do_no_harm(book: Path) -> None:
    """Programs write UTF-8 with a mark, UTF-16, or the codebook within a project."""
    expected = read(book, QDC)
    other = QDC.replace("codebook:1.0", "project:1.0").replace("utf-8", "utf-16")

    assert read(book, b"\xef\xbb\xbf" + QDC.encode()) == expected
    assert read(book, other.encode("utf-16")) == expected
    project = QDC.replace("<CodeBook", '<Project name="x"><CodeBook', 1) + "</Project>"
    assert read(book, project) == expected


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE CodeBook [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
        '<!DOCTYPE CodeBook [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE CodeBook SYSTEM "https://example.org/codebook.dtd">',
    ],
)
def test_no_entity_is_ever_expanded(book: Path, declared: str) -> None:
    """A document type is refused before it is read; nothing is fetched."""
    text = QDC.replace("<CodeBook", f"{declared}\n<CodeBook", 1).replace("Fees", "&a;&b;")

    assert refused(book, text) == [(2, "a document type is not allowed here")]


def test_deep_nesting_does_no_harm(book: Path) -> None:
    """Ten thousand levels are as good as two."""
    deep = 10_000
    codes = "<Code name='a'>" * deep + "</Code>" * deep
    text = f"<CodeBook><Codes>{codes}</Codes></CodeBook>"

    [code] = read(book, text)

    assert len(code.path) == deep


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("<html><body/></html>", 1, "this is no codebook but 'html'"),
        ("<CodeBook><Codes></CodeBook>", 1, "this cannot be read as XML: mismatched tag"),
        ("<CodeBook>\n<Codes>\n<Code guid='A'/></Codes></CodeBook>", 3, "a code without a name"),
        ("<CodeBook><Codes/></CodeBook>", 0, "there is no code in this file"),
        ("", 1, "no column of names: the columns are none"),
        ("name;keywords\n", 0, "there is no code in this file"),
        ("colour;size\nred;3\n", 1, "no column of names: the columns are colour, size"),
        ("name,not\nroads,\n,x\n", 3, "a row without a name"),
        ("name,topic\nroads,ten\n", 2, "the topic code is 'ten'"),
        ("name,topic\nroads,²\n", 2, "the topic code is '²'"),
        ("name,keywords,weights\nroads,road,lane: 2\n", 2, "the weights are 'lane: 2'"),
        ("name,keywords,weights\nroads,road,road: 99\n", 2, "the weights are 'road: 99'"),
        ("name,keywords,weights\nroads,road,heavy\n", 2, "the weights are 'heavy'"),
        ('name\n"roads\n', 2, "this cannot be read as CSV: unexpected end of data"),
        ("name\nroads\nroads\n", 3, "two codes are called 'roads'"),
        (b"name\nna\xefve\n", 2, "this file is not UTF-8 text"),
        (b"PK\x03\x04 and so on", 0, "this is a packed file, no codebook"),
    ],
)
def test_what_is_no_codebook_is_refused(
    book: Path, text: str | bytes, line: int, message: str
) -> None:
    """With its line, and the next step."""
    assert refused(book, text) == [(line, message)]


def test_all_wrong_rows_are_told_at_once(book: Path) -> None:
    """One at a time would be cruel."""
    assert refused(book, 'name,topic\n"ro\nads",x\n,3\nlanes,400\n') == [
        (2, "the topic code is 'x'"),
        (4, "a row without a name"),
        (5, "the topic code is '400'"),
    ]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_columns_are_known_by_their_heads(book: Path, separator: str) -> None:
    """In any order and case; entries of a cell are parted by semicolons, bars or commas."""
    rows = (
        ("Label", "Definition", "Keywords", "phrases", "NOT", "weights", "code", "Theme", "id"),
        ("Roads", '"Of ways, and lanes"', '"road*|lane"', '"toll|ring road"', '"road map"',
         '"road*: 0.5; ring road = 3"', "10", "roads and ways", "ways"),
    )  # fmt: skip
    text = "\ufeff" + "".join(f"{separator.join(row)}\r\n" for row in rows)

    [code] = read(book, text)

    assert (code.name, code.id, code.label, code.topic) == ("roads and ways", "ways", "Roads", 10)
    assert code.description == "Of ways, and lanes"
    assert (code.keywords, code.phrases) == (("road*", "lane", "toll"), ("ring road",))
    assert code.exclude == ("road map",)
    assert code.weights == (Weight("road*", 0.5), Weight("ring road", 3))


def test_what_is_no_word_is_left_out(book: Path) -> None:
    """A keyword has a letter or digit, and a star at its end only."""
    [code] = read(book, 'name,keywords\nroads,"*, -, r*ad, road**, 5g"\n')

    assert code.keywords == ("rad", "road*", "5g")


def test_no_word_stands_twice(book: Path) -> None:
    """Not where two columns name it, nor where it is one only without its stars."""
    [code] = read(book, 'name,keywords,phrases\nroads,"lane, road*, road**","lane, ring road"\n')

    assert (code.keywords, code.phrases) == (("lane", "road*"), ("ring road",))


def test_one_weight_is_for_the_whole_row(book: Path) -> None:
    """A phrase keeps weighing twice a keyword."""
    [code] = read(book, 'name,keywords,weight\nroads,"road, ring road",1.5\n')

    assert code.weights == (Weight("road", 1.5), Weight("ring road", 3.0))


def test_a_column_of_codes_may_hold_names(book: Path) -> None:
    """In most codebooks "code" is what a code is called; numbers are topics."""
    assert [code.name for code in read(book, "code,memo\nroads,x\nlanes,y\n")] == ["roads", "lanes"]
    assert [code.topic for code in read(book, "code,theme\n10,roads\n,lanes\n")] == [10, 0]


@pytest.mark.parametrize(
    "heads", ["Parent code,Code,Memo", "Code Group,Code,Comment", "category,tag,description"]
)
def test_the_heads_of_other_programs_are_known(book: Path, heads: str) -> None:
    """Tables as programs for qualitative analysis write them."""
    [code] = read(book, f"{heads}\nroads,lanes,Of lanes\n")

    assert (code.path, code.description) == (("roads", "lanes"), "Of lanes")


def test_parents_are_named_in_a_column(book: Path) -> None:
    """A code that others name as theirs is no theme; a circle of them ends."""
    text = "name,parent\ntraffic,\nroads,traffic\nlanes,roads\nbuses,transit\n"

    assert [code.path for code in read(book, text)] == [
        ("traffic", "roads", "lanes"),
        ("transit", "buses"),
    ]
    assert [one.name for one in read(book, "name,parent\na,b\nb,a\nc,a\n")] == ["c"]


def test_the_title_is_that_of_the_file(book: Path) -> None:
    """As a person would write it."""
    book.write_text("name\nroads\n", "utf-8")

    assert read_codebook(book).title == "Harbour codes"


def test_names_in_any_script_get_an_id(book: Path) -> None:
    """Ids are Latin letters; where a name has none, they are numbered later."""
    assert [code.id for code in read(book, "name\nDiözese\n学校\n")] == ["diozese", "theme"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
def test_no_file_is_a_fault_of_ours(book: Path, content: bytes) -> None:
    """Any bytes are read, or refused with a hint."""
    book.write_bytes(content)
    try:
        names = [code.name for code in read_codebook(book).codes]
        hints = []
    except TemplateError as error:
        names, hints = [], [one.hint for one in error.problems]

    assert names or hints
    assert all((*names, *hints))
