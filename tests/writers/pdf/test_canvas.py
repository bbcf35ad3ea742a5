"""What the file says of itself: properties, fonts, links, bookmarks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline import __version__
from pipeline.writers.pdf import write
from tests.builders import house_style, sample_brief
from tests.writers.pdf.build import annex, brief, facts, prose, theme
from tests.writers.pdf.reading import reader


@pytest.fixture(scope="module")
def file():
    """Return the sample, written and opened again."""
    return reader(write(sample_brief(), house_style()))


def test_properties_are_those_of_the_brief(file):
    """Title, author, subject, keywords and both dates come from the front, not from the clock."""
    assert file.metadata == {
        "/Title": "Water for the Łódź valley: budget, plants & households",
        "/Author": "Water Desk",
        "/Subject": "What the Minister says about money, pumps and people.",
        "/Keywords": "TLP:CLEAR",
        "/Creator": f"Briefwright {__version__}",
        "/Producer": f"Briefwright {__version__}",
        "/CreationDate": "D:20240419000000+00'00'",
        "/ModDate": "D:20240419000000+00'00'",
        "/Trapped": "/False",
    }


def test_readers_show_title_language_and_bookmarks(file):
    """The window shows the title, speech knows the language, and the bookmarks are open."""
    root = file.root_object

    assert root["/Lang"] == "en"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root["/PageMode"] == "/UseOutlines"


def test_file_identifier_follows_the_content():
    """Two briefs that differ in one word have different identifiers; the same brief has one."""
    one, same, other = (
        reader(write(brief(theme(prose(text))), house_style())).trailer["/ID"]
        for text in ("One word.", "One word.", "Two words.")
    )

    assert one == same
    assert one != other


def test_every_font_is_embedded(file):
    """No typeface depends on the machine on which the file is opened."""
    fonts = [
        font.get_object() for page in file.pages for font in page["/Resources"]["/Font"].values()
    ]

    assert fonts
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)


def test_every_link_leads_somewhere(file):
    """The contents lead to sections and the cites to the annexed paragraphs."""
    places = file.named_destinations
    targets = {
        str(link.get_object()["/Dest"]) for page in file.pages for link in page.get("/Annots", ())
    }

    assert {"money-1", "annex", "A1.1", "A1.2", "A2.1"} <= targets
    assert targets <= set(places)


def test_bookmarks_name_every_section(file):
    """The outline lists the sections in order, and each bookmark has a page."""
    titles = [section.heading for section in sample_brief().sections]
    pages = [file.get_destination_page_number(entry) for entry in file.outline]

    assert [entry["/Title"] for entry in file.outline] == titles
    assert pages == sorted(pages)


def test_anchor_of_several_sources_is_a_destination():
    """An anchor with a space in it can be linked to."""
    section = annex(1)
    paragraph = replace(section.blocks[0], target="S2 A1.1")
    file = reader(write(brief(replace(section, blocks=(paragraph,))), house_style()))

    assert "S2 A1.1" in file.named_destinations


def test_links_lie_over_their_words():
    """The area of a cite in a fact box stands in the source column of its row."""
    file = reader(write(brief(theme(facts(3)), annex(2), contents=""), house_style()))
    areas = [link.get_object()["/Rect"] for link in file.pages[0]["/Annots"]]

    assert len(areas) == 3
    assert all(440 < left < right < 540 for left, _, right, _ in areas)
    assert sorted((top for *_, top in areas), reverse=True) == [top for *_, top in areas]
