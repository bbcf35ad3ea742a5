"""What validators miss: the order in which a PDF is read aloud, and what belongs together."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections import Counter

import pytest
from pypdf.generic import ContentStream

from pipeline.model.brief import BulletList, Point, Quotation, running_foot, running_head
from pipeline.writers.pdf import write
from pipeline.writers.pdf.canvas import BriefCanvas, Size
from pipeline.writers.pdf.lines import EMPTY
from pipeline.writers.pdf.structure import Element, Role
from tests.builders import house_style, said, sample_brief
from tests.validating import faults
from tests.writers.pdf.build import SENTENCE, annex, brief, facts, prose, theme
from tests.writers.pdf.reading import expected_words, pypdf_pages, reader, without_marks

LONG = sample_brief(repeat=12)


@pytest.fixture(scope="module")
def long() -> bytes:
    """Return a brief of many pages with every kind of block."""
    return write(LONG, house_style())


def read_aloud(data, tmp_path):
    """Return the structure tree with its words, a line each, as poppler reads it."""
    if not shutil.which("pdfinfo"):
        pytest.skip("pdfinfo (poppler-utils) is not installed")
    path = tmp_path / "brief.pdf"
    path.write_bytes(data)
    done = subprocess.run(
        ["pdfinfo", "-struct-text", path], capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


def words_of(lines):
    """Return the words between the quotation marks of `pdfinfo`."""
    texts = [line.strip()[1:-1] for line in lines if re.fullmatch(r'\s*".*"', line)]
    return " ".join(texts).split()


def test_reading_order_is_that_of_the_brief(long, tmp_path):
    """What is read aloud is every word of the brief, in the order of its outline, and no other."""
    found = words_of(read_aloud(long, tmp_path))
    expected = expected_words(LONG)

    assert without_marks(found, expected) == expected


def test_no_word_of_the_brief_is_decoration(long, tmp_path):
    """Only running heads and feet and repeated header rows are outside the structure tree."""
    pages = pypdf_pages(long)
    count = len(pages)
    outside = Counter(word for page in pages for word in page)
    outside.subtract(words_of(read_aloud(long, tmp_path)))
    for number in range(1, count + 1):
        outside.subtract(" ".join(running_foot(LONG.front, number, count)).split())
        if number > 1:
            outside.subtract(" ".join(running_head(LONG.front)).split())
    left = {word for word, times in outside.items() if times}

    assert left <= {"What", "Said", "Source", "Who", "When", "How", "firm"}
    assert all(times >= 0 for times in outside.values())


def tree(file):
    """Yield all structure elements of a file, in order."""
    todo = [file.root_object["/StructTreeRoot"]["/K"].get_object()]
    while todo:
        element = todo.pop(0)
        yield element
        todo = [kid for kid in kids(element) if "/S" in kid] + todo


def kids(element):
    """Return what an element holds, numbers of marked content left out."""
    found = element.get("/K", ())
    listed = found if isinstance(found, list) else [found]
    objects = [one.get_object() for one in listed]
    return [one for one in objects if not isinstance(one, int)]


def of_role(file, role):
    """Return the elements of a role."""
    return [one for one in tree(file) if one["/S"] == f"/{role}"]


def marks(page, file):
    """Yield the numbers of the marked content of a page, as they come."""
    for operands, operator in ContentStream(page.get_contents(), file).operations:
        if operator == b"BDC" and "/MCID" in operands[1]:
            yield operands[1]["/MCID"]


def test_every_mark_belongs_to_one_element(long):
    """No number is used twice on a page, and the tree and the pages agree on all of them."""
    file = reader(long)
    numbers = dict(pairs(file.root_object["/StructTreeRoot"]["/ParentTree"]["/Nums"]))
    total = 0
    for page in file.pages:
        found = list(marks(page, file))
        owners = numbers[page["/StructParents"]].get_object()

        assert found == list(range(len(owners)))
        assert all(number in held(owner.get_object(), page) for number, owner in enumerate(owners))
        total += len(found)
    assert total > 200


def pairs(flat):
    """Return a flat list of keys and values as pairs."""
    return zip(flat[::2], flat[1::2], strict=True)


def held(element, page):
    """Return the numbers of the marked content on `page` that an element holds."""
    found = element["/K"]
    listed = [one.get_object() for one in (found if isinstance(found, list) else [found])]
    here = [one for one in listed if isinstance(one, int)] if is_on(element, page) else []
    return here + [one["/MCID"] for one in listed if is_mark_of(one, page)]


def is_mark_of(one, page):
    """Return whether a kid is marked content of `page`."""
    return not isinstance(one, int) and one.get("/Type") == "/MCR" and is_on(one, page)


def is_on(one, page):
    """Return whether an element or mark names `page` as its own."""
    return "/Pg" in one and one.raw_get("/Pg") == page.indirect_reference


def test_what_goes_on_over_pages_stays_one_element():
    """A table, a list, a quotation and a paragraph of several pages are one element each."""
    points = BulletList(
        tuple(Point(said(f"Point {at}. {SENTENCE} ", "[A1.1]")) for at in range(90))
    )
    quoted = Quotation(said("“" + " ".join([SENTENCE] * 90) + "”"), "A1.1", "A", "Minister")
    parts = theme(facts(70), points, quoted, prose(times=120))
    file = reader(write(brief(parts, annex(1), contents=""), house_style()))

    assert len(file.pages) > 8
    # The other list is that of the cover's details.
    wanted = {"Table": 1, "THead": 1, "TBody": 1, "BlockQuote": 1, "L": 2, "TR": 71, "LI": 94}
    for role, count in wanted.items():
        assert len(of_role(file, role)) == count, role
    paragraphs = [one for one in of_role(file, "P") if len(pages_of(one, file)) > 1]
    assert len(paragraphs) == 2
    tables = of_role(file, "TR")
    assert len({page for row in tables for cell in kids(row) for page in pages_of(cell, file)}) > 2


def pages_of(element, file):
    """Return the numbers of the pages on which an element has content of its own."""
    return {
        number for number, page in enumerate(file.pages) if "/K" in element and held(element, page)
    }


def test_every_link_is_joined_to_its_element(long):
    """Link elements hold the annotation that is clicked, which leads back and says where to."""
    file = reader(long)
    numbers = dict(pairs(file.root_object["/StructTreeRoot"]["/ParentTree"]["/Nums"]))
    links = of_role(file, "Link")
    areas = [one["/Obj"].get_object() for link in links for one in kids(link) if "/Obj" in one]
    annotations = [one.get_object() for page in file.pages for one in page.get("/Annots", ())]

    assert len(links) > 20
    assert all(any("/Obj" in kid for kid in kids(link)) for link in links)
    assert len(areas) == len(annotations)
    assert all(area["/Contents"] for area in areas)
    assert all(numbers[area["/StructParent"]].get_object()["/S"] == "/Link" for area in areas)


def test_headings_fall_by_one_level(long):
    """The title is the only H1, and each section has an H2."""
    file = reader(long)
    headings = [one["/S"] for one in tree(file) if re.fullmatch(r"/H\d", one["/S"])]

    assert headings.count("/H1") == 1
    assert headings.count("/H2") == len(LONG.sections) + 1
    assert set(headings) == {"/H1", "/H2"}


def test_tables_tell_their_headers(long):
    """Header cells say whether they head a column or a row."""
    scopes = Counter(one["/A"]["/Scope"] for one in of_role(reader(long), "TH"))

    assert scopes["/Column"] >= 3
    assert scopes["/Row"] >= 3


def test_decoration_is_never_part_of_an_element():
    """An element that nothing was drawn for is left out; an empty cell keeps its place."""
    root = Element(Role.DOCUMENT)
    Element(Role.P, root)
    cell = Element(Role.CELL, Element(Role.ROW, root))

    assert [one.role for one in root.shown()] == [Role.DOCUMENT, Role.ROW, Role.CELL]
    assert cell.is_shown


def test_a_link_goes_on_over_lines_but_not_over_words():
    """The same target right behind is one link; behind other words it is another."""
    paragraph = Element(Role.P)
    first = paragraph.link("A1.1")

    assert paragraph.link("A1.1") is first
    assert paragraph.link("A1.2") is not first
    assert paragraph.link("A1.1") is not first


def test_the_validator_sees_a_fault():
    """A file whose heading is named by no standard type is told."""
    data = write(sample_brief(), house_style())
    broken = data.replace(b"<pdfuaid:part>1", b"<pdfuaid:part>9")

    assert not faults(data)
    assert any("PDF_UA_1" in fault for fault in faults(broken))


def test_words_without_a_place_are_refused():
    """Drawing that forgets to say what words are part of is stopped, not written."""
    front = sample_brief().front
    canvas = BriefCanvas(front, house_style(), Size(300, 300))

    with pytest.raises(ValueError, match="neither part of an element nor an artifact"):
        canvas.draw_later(10, 10, lambda _: EMPTY, None)
