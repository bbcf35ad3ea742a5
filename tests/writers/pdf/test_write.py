"""The PDF as its readers meet it: every word, in order, on pages that look right."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.model.brief import (
    Cell,
    Detail,
    FactRow,
    Quotation,
    Row,
    Section,
    SectionRole,
    Table,
    running_head,
)
from pipeline.writers.pdf import write
from tests.builders import ROOT, house_style, said, sample_brief
from tests.work import grows_evenly
from tests.writers.pdf.build import annex, brief, facts, glance, messages, prose, theme
from tests.writers.pdf.reading import (
    body,
    expected_words,
    pdfium_pages,
    pypdf_pages,
    reader,
    rows_of_ink,
    without_marks,
)

LETTERS = st.characters(codec="latin-1", categories=["L", "N", "P", "S", "Zs"])

AWKWARD = """<b>not bold</b> <img src="x"/> &amp; &lt; {{ field }} {% if %} \\( (unclosed \\101
“quoted” ‘single’ «guillemets» — – … 5 % № 4 Łódź Şişli Қазақстан Ґанок Αθήνα εἰμί 30 °C 1 000 €"""


@pytest.mark.parametrize("read", [pdfium_pages, pypdf_pages])
@pytest.mark.parametrize("page", ["A4", "Letter"])
def test_words_are_those_of_the_model_in_order(read, page):
    """Two readers find every word of the sample, in the model's order, and nothing else."""
    sample = sample_brief()
    found = body(read(write(sample, house_style(page))), sample)
    expected = expected_words(sample)

    assert without_marks(found, expected) == expected


@pytest.mark.parametrize("read", [pdfium_pages, pypdf_pages])
def test_text_is_never_read_as_markup(read):
    """Tags, entities, braces and letters of three alphabets are printed as they stand."""
    quotation = Quotation(said(AWKWARD), "A1.1", "A", AWKWARD)
    table = Table(AWKWARD, (AWKWARD,), (Row((in_cell(AWKWARD),)),))
    box = replace(facts(2), heading=AWKWARD, rows=(FactRow(AWKWARD, said(AWKWARD), ("A1.1",)),))
    section = replace(theme(prose(AWKWARD), quotation, table, box), heading=AWKWARD)
    awkward = brief(section, title=AWKWARD, purpose=AWKWARD)
    expected = expected_words(awkward)

    assert without_marks(body(read(write(awkward, house_style())), awkward), expected) == expected


def in_cell(text):
    """Return a cell that says `text`."""
    return Cell(said(text))


def test_word_longer_than_a_line_is_broken_inside_the_page():
    """A web address without a space keeps all its letters and stays between the margins."""
    address = "https://example.org/" + "a-long/path_of/parts?and=more&" * 12
    long = brief(theme(prose(f"See {address} now."), Quotation(said(address), "A1.1", "A", "B")))
    data = write(long, house_style())

    assert "".join(body(pdfium_pages(data), long)).count(address) == 2
    assert all(left > 50 and right < 545 for left, right in ink_edges(data))


def ink_edges(data):
    """Return the leftmost and rightmost point with ink on each page of A4."""
    return [(min(left), max(right)) for left, right in map(_edges, rows_of_ink(data))]


def _edges(rows):
    return zip(*((min(row), max(row)) for row in rows if row), strict=True)


def without_last_hyphen(text):
    """Return `text` without a hyphen at its end, which pdfium joins to the next paragraph."""
    return text.rstrip("- \xa0")


@settings(max_examples=25)
@given(st.lists(st.text(LETTERS, max_size=30).map(without_last_hyphen), min_size=1, max_size=6))
@example(["f\\"])
def test_any_latin_text_comes_out_as_the_same_words(texts):
    """Whatever is written with Latin letters, numbers and signs is read back in order."""
    random = brief(theme(*(prose(text) for text in texts)), contents="")
    expected = expected_words(random)
    data = write(random, house_style())

    assert body(pypdf_pages(data), random) == expected
    assert body(pdfium_pages(data), random) == expected


def test_same_brief_gives_the_same_bytes_under_any_hash_seed():
    """Two processes with different hash seeds and time zones write the same file."""
    code = (
        "import sys; from hashlib import sha256; from pipeline.writers.pdf import write;"
        "from tests.builders import house_style, sample_brief;"
        "print(sha256(write(sample_brief(repeat=3), house_style())).hexdigest())"
    )
    seeds = (("1", "UTC", ""), ("2", "Asia/Almaty", "1700000000"))
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env=os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "SOURCE_DATE_EPOCH": epoch},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone, epoch in seeds
    }

    assert len(digests) == 1


def test_key_messages_and_at_a_glance_stand_side_by_side():
    """Both openings begin on page 1 at the same height, the facts to the right."""
    data = write(brief(messages(4), glance(5), theme(prose(times=8))), house_style())
    places = reader(data).named_destinations
    left, right = places["key-messages"], places["at-a-glance"]

    assert abs(left.top - right.top) < 20
    assert right.left > left.left + 200


@pytest.mark.parametrize(("count", "shown"), [(30, 5), (4, 70), (30, 70)])
def test_openings_too_long_for_a_page_follow_one_another(count, shown):
    """Long key messages or facts flow over pages in reading order instead of being cut."""
    long = brief(messages(count, times=3), glance(shown), theme(prose()))
    data = write(long, house_style())
    expected = expected_words(long)

    assert without_marks(body(pdfium_pages(data), long), expected) == expected
    assert len(reader(data).pages) > 1


def test_long_fact_box_repeats_its_header_on_every_page():
    """Eighty facts flow over pages, each page with the column heads, and no row is lost."""
    pages = pdfium_pages(write(brief(theme(facts(80))), house_style()))
    with_facts = [page for page in pages if any(word.startswith("Fact-") for word in page)]

    assert len(with_facts) > 2
    assert all(page.count("Source") == 1 for page in with_facts)
    labels = [word for page in pages for word in page if word.startswith("Fact-")]
    assert labels == [f"Fact-{at}" for at in range(1, 81)]


@pytest.mark.parametrize("before", range(20, 48, 3))
def test_fact_box_never_leaves_one_row_alone(before):
    """Wherever the page ends, at least two rows stand on either side of it."""
    pages = pdfium_pages(write(brief(theme(prose(times=before), facts(9))), house_style()))
    counts = [sum(word.startswith("Fact-") for word in page) for page in pages]

    assert [count for count in counts if count] == [9] or min(filter(None, counts)) >= 2
    assert all(count or "Source" not in page for count, page in zip(counts, pages, strict=True))


def test_row_taller_than_a_page_is_parted():
    """A fact of several pages neither crashes nor loses a word."""
    pages = pdfium_pages(write(brief(theme(facts(3, times=160))), house_style()))
    words = [word for page in pages for word in page]

    assert words.count("autumn.") == 3 * 160
    assert [word for word in words if word.startswith("said-")] == ["said-1", "said-2", "said-3"]


@pytest.mark.parametrize("before", range(20, 60, 4))
def test_heading_is_never_last_on_a_page(before):
    """A heading moves on with the paragraph below it."""
    second = replace(theme(prose(times=6), at=2), heading="Unmistakable")
    pages = pdfium_pages(
        write(brief(theme(prose(times=before)), second, contents=""), house_style())
    )
    page = next(page for page in pages if "Unmistakable" in page)
    after = page[page.index("Unmistakable") + 1 :]

    assert after[:2] == ["The", "new"]


def test_annex_begins_on_a_page_of_its_own_in_two_columns():
    """The transcript follows the body on a new page; its paragraphs stand in two columns."""
    data = write(brief(theme(prose()), annex(30, times=5)), house_style())
    places = reader(data).named_destinations
    lefts = {round(float(places[f"A{at}.1"].left)) for at in range(1, 31)}

    assert len(lefts) == 2
    assert "Theme" not in pdfium_pages(data)[1]


@pytest.mark.parametrize(("times", "page"), [(5, 1), (35, 1), (60, 2)])
def test_annex_begins_below_a_body_that_ends_early_on_a_page(times, page):
    """A page with a few lines on it is filled; one that is half full, or the first, is not."""
    data = write(brief(theme(prose(times=times)), annex(30, times=5), contents=""), house_style())
    pages = pdfium_pages(data)

    assert [number for number, words in enumerate(pages) if "Annex:" in words] == [page]
    assert (pages[page].index("Annex:") > 30) is (times == 35)


def test_empty_sections_and_blocks_print_nothing_and_do_not_crash():
    """A brief with a section of no blocks and tables of no rows is still a document."""
    empty = brief(
        theme(),
        theme(prose(""), facts(0), Table("", ("A", "B"), ()), Quotation((), "A1.1", "A", ""), at=2),
        theme(Table("", ("", ""), (Row((in_cell(""), in_cell(""))),)), at=3),
        Section("annex", SectionRole.ANNEX, "Annex", ()),
        details=(Detail("", ""),),
        edition_line="",
        purpose="",
        marking="",
        organisation="",
        series="",
        contents="",
    )
    expected = expected_words(empty)

    assert (
        without_marks(body(pdfium_pages(write(empty, house_style())), empty), expected) == expected
    )


def test_contents_give_the_page_on_which_each_section_begins():
    """The number after an entry is the page to which its bookmark leads."""
    long = brief(*(theme(prose(times=30 + at), at=at) for at in range(1, 9)))
    data = write(long, house_style())
    file = reader(data)
    words = body(pdfium_pages(data), long)
    listed = words[words.index("Contents") + 1 :]
    printed = [int(listed[at * 3 + 2]) for at in range(8)]

    starts = [file.get_destination_page_number(entry) + 1 for entry in file.outline]
    assert printed == starts
    assert starts[-1] > starts[0]


def test_contents_of_many_sections_flow_over_pages():
    """A contents list longer than a page loses no entry."""
    many = brief(*(theme(prose(), at=at) for at in range(1, 200)))
    expected = expected_words(many)

    assert without_marks(body(pdfium_pages(write(many, house_style())), many), expected) == expected


def test_long_title_is_in_the_running_head_whole():
    """A title too long for the head is set smaller and wrapped, never shortened."""
    title = " ".join(["A title that does not end"] * 14)
    long = brief(theme(prose(times=60)), title=title)
    pages = pdfium_pages(write(long, house_style()))

    assert pages[1][: len(title.split())] == title.split()
    assert body(pages, long)


def test_cites_of_unknown_anchors_are_no_links():
    """Only a cite whose paragraph is in the brief is a link, and it leads there."""
    section = theme(
        prose(), Quotation(said("Yes."), "A1.1", "A", "B"), Quotation(said("No."), "A9.9", "A", "B")
    )
    file = reader(write(brief(section, annex(2), contents=""), house_style()))
    targets = [
        link.get_object()["/Dest"] for page in file.pages for link in page.get("/Annots", ())
    ]

    assert targets in ([b"A1.1"], ["A1.1"])


def test_cost_grows_with_length_and_not_faster():
    """Four times the text takes about four times the work, in one paragraph and one table too."""
    for shape in (many_sections, one_paragraph, one_table):

        def writing(size, shape=shape):
            subject = shape(size)
            return lambda: write(subject, house_style())

        assert grows_evenly(writing, 8), shape.__name__


def many_sections(size):
    """Return a brief of three times as many sections as are asked for."""
    return brief(*(theme(prose(times=10), facts(4), at=at) for at in range(size * 3)))


def one_paragraph(size):
    """Return a brief with one very long paragraph."""
    return brief(theme(prose(times=size * 40)))


def one_table(size):
    """Return a brief with one very long fact box."""
    return brief(theme(facts(size * 12)))


def test_head_is_on_every_page_but_the_first():
    """Title and marking stand at the head from page 2 on, on Letter as on A4."""
    long = brief(theme(prose(times=80), at=1), annex(3), organisation="Desk")
    pages = pdfium_pages(write(long, house_style("Letter")))
    head = " ".join(running_head(long.front)).split()

    assert [page[: len(head)] == head for page in pages] == [False] + [True] * (len(pages) - 1)
