"""The layout of a house style in Word: read from styles, lists, settings and theme."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from lxml import etree

from pipeline.audits.returned import differences
from pipeline.audits.word_file import read_word
from pipeline.audits.words import audit_docx
from pipeline.model.brief import OPENING, Prose, SectionRole
from pipeline.model.style import (
    Boxes,
    Design,
    Lines,
    Masthead,
    Quotes,
    Style,
    Typeface,
    WordSources,
)
from pipeline.writers.docx import write
from tests.builders import said, sample_brief
from tests.make.customers import TEMPLATES
from tests.writers.docx.lint import W
from tests.writers.docx.reading import STYLE, body, one_section, paragraphs, part, text, written

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
PRIMARY = STYLE.colours.primary
SAMPLE = sample_brief()
EVERY = [
    Design(body, heads, lines, masthead, boxes, quotes, is_numbered)
    for (body, heads), lines, masthead, boxes, quotes, is_numbered in zip(
        list(product(Typeface, Typeface)) * 3,
        list(Lines) * 6,
        list(Masthead) * 4,
        list(Boxes) * 6,
        list(Quotes) * 4,
        [False, True] * 6,
        strict=True,
    )
]
"""Designs in which every choice stands beside others."""


def _styled(**chosen: object) -> Style:
    return replace(STYLE, design=Design(**chosen))  # type: ignore[arg-type]


def _file(**chosen: object) -> bytes:
    """Return the sample in a design, without fault."""
    return written(SAMPLE, _styled(**chosen))


def _style(file: bytes, name: str) -> etree._Element:
    """Return the style with this id."""
    styles = part(file, "word/styles.xml").iter(f"{W}style")
    return next(style for style in styles if style.get(f"{W}styleId") == name)


def _value(file: bytes, name: str, path: str, attribute: str = "val") -> str | None:
    """Return what a property of a style says; None where it has none."""
    found = _style(file, name).find("/".join(f"{W}{step}" for step in path.split("/")))
    return None if found is None else found.get(f"{W}{attribute}")


def _borders(file: bytes, name: str) -> dict[str, str]:
    """Return the colours of the borders of a paragraph style by their sides."""
    around = _style(file, name).find(f"{W}pPr/{W}pBdr")
    return {etree.QName(one).localname: one.get(f"{W}color") for one in around}


@pytest.mark.parametrize("design", EVERY, ids=range(len(EVERY)))
def test_every_design_says_the_same_words(design: Design) -> None:
    """Whatever the layout, no fault is in the file, the audit is content, and so is `verify`."""
    file = written(SAMPLE, replace(STYLE, design=design))
    read = read_word(file)

    assert list(audit_docx(SAMPLE, file)) == []
    assert list(differences(SAMPLE, read.paragraphs, read.headings)) == []
    assert file == write(SAMPLE, replace(STYLE, design=design))


def test_a_band_is_white_on_the_primary_colour_from_side_to_side() -> None:
    """With its borders it reaches over the whole page; its words begin where all others do."""
    style = replace(_styled(masthead=Masthead.BAND), margin=30)
    file = written(SAMPLE, style)

    assert _value(file, "Masthead", "pPr/shd", "fill") == PRIMARY
    assert _borders(file, "Masthead") == dict.fromkeys(("top", "left", "bottom", "right"), PRIMARY)
    names = ("Masthead", "Organisation", "MastheadMarking")
    assert {_value(file, name, "rPr/color") for name in names} == {"FFFFFF"}
    left = _style(file, "Masthead").find(f"{W}pPr/{W}pBdr/{W}left")
    reach = int(left.get(f"{W}sz")) / 8 + int(left.get(f"{W}space"))
    drawn_out = -int(_value(file, "Masthead", "pPr/ind", "left") or 0)
    assert drawn_out / 20 + reach >= 30 / 25.4 * 72
    assert _value(file, "Masthead", "pPr/ind", "firstLine") == str(drawn_out)
    assert _value(file, "Masthead", "pPr/ind", "right") == str(-drawn_out)


@pytest.mark.parametrize("margin", [15, 18, 22, 40])
def test_words_of_a_band_keep_away_from_the_edge(margin: float) -> None:
    """A line too long for the band goes on at a distance from the edge that printers can print."""
    file = written(SAMPLE, replace(_styled(masthead=Masthead.BAND), margin=margin))

    drawn_out = -int(_value(file, "Masthead", "pPr/ind", "left") or 0)
    assert margin / 25.4 * 72 - drawn_out / 20 > 40


def test_a_marking_can_be_read_on_every_page_of_a_style_with_a_band() -> None:
    """In the band it is white; in the running head, on paper, it has the primary colour."""
    file = _file(masthead=Masthead.BAND)

    [cover] = [each for each in body(file).iter(f"{W}r") if text(each) == "TLP:CLEAR"]
    [head] = [
        each for each in part(file, "word/header1.xml").iter(f"{W}r") if text(each) == "TLP:CLEAR"
    ]
    assert cover.find(f".//{W}rStyle").get(f"{W}val") == "MastheadMarking"
    assert head.find(f".//{W}rStyle").get(f"{W}val") == "Marking"
    assert _value(file, "Marking", "rPr/color") == PRIMARY


def test_a_centred_masthead_has_the_names_between_rules() -> None:
    """Organisation above series, edition and marking on a line below, title in the middle."""
    file = _file(masthead=Masthead.CENTRED)
    head = next(body(file).iter(f"{W}p"))

    assert [each.tag for each in head.iter(f"{W}br")] == [f"{W}br"]
    assert paragraphs(file, "Masthead") == ["Water Desk Interview brief"]
    assert paragraphs(file, "Imprint") == ["Edition 1.0 · 19 April 2024\tTLP:CLEAR"]
    assert _borders(file, "Masthead") == {"top": PRIMARY, "bottom": PRIMARY}
    names = ("Masthead", "Title", "Subtitle")
    assert {_value(file, name, "pPr/jc") for name in names} == {"center"}
    assert _value(file, "Imprint", "pPr/jc") is None


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ({"organisation": "", "series": ""}, ["Edition 1.0 · 19 April 2024\tTLP:CLEAR"]),
        ({"edition_line": ""}, ["Water Desk Interview brief", "TLP:CLEAR"]),
        ({"marking": "", "series": ""}, ["Water Desk", "Edition 1.0 · 19 April 2024"]),
        ({"marking": "", "edition_line": ""}, ["Water Desk Interview brief"]),
    ],
)
def test_a_centred_masthead_may_lack_words(names: dict[str, str], expected: list[str]) -> None:
    """What is not there leaves no empty line."""
    brief = replace(SAMPLE, front=replace(SAMPLE.front, **names))

    file = written(brief, _styled(masthead=Masthead.CENTRED))

    assert paragraphs(file, "Masthead") + paragraphs(file, "Imprint") == expected
    assert list(audit_docx(brief, file)) == []


def test_ruled_boxes_have_rules_and_no_ground() -> None:
    """Panels and fact boxes are set between lines, on the paper itself."""
    file = _file(boxes=Boxes.RULED)

    for name in ("FactBoxHeading", "Fact", "FactNote", "FactBox"):
        assert list(_style(file, name).iter(f"{W}shd")) == []
    for name in ("FactBoxHeading", "Fact", "FactNote"):
        assert _borders(file, name) == {"top": PRIMARY, "bottom": PRIMARY}
        assert _value(file, name, "pPr/ind", "left") == "0"
    [heading] = paragraphs(file, "FactTableHeading")
    assert heading.endswith("Facts: Money & pumps")
    assert _borders(file, "FactTableHeading") == {"top": PRIMARY}
    assert _value(file, "FactBox", "tblPr/tblBorders/bottom", "color") == PRIMARY


def test_tinted_boxes_have_a_ground() -> None:
    """The usual boxes stay as they were."""
    file = _file(boxes=Boxes.TINTED)

    for name in ("FactBoxHeading", "Fact", "FactNote", "FactBox"):
        fills = {each.get(f"{W}fill") for each in _style(file, name).iter(f"{W}shd")}
        assert fills == {STYLE.colours.panel}


def test_quotations_are_set_apart_as_the_style_wants_it() -> None:
    """By a bar, by their place, or by their size below a rule."""
    bar, indented, large = (_file(quotes=kind) for kind in Quotes)

    assert _borders(bar, "Quote") == {"left": STYLE.colours.accent}
    for name in ("Quote", "QuoteSource"):
        assert _value(indented, name, "pPr/pBdr") is None
        assert _style(indented, name).find(f"{W}pPr/{W}pBdr") is None
        assert _value(indented, name, "pPr/ind", "left") == "600"
        assert _value(indented, name, "pPr/ind", "right") == "600"
        assert _value(large, name, "pPr/ind", "left") == "0"
    assert _value(indented, "Quote", "rPr/color") == STYLE.colours.ink
    assert _borders(large, "Quote") == {"top": STYLE.colours.accent}
    assert _style(large, "Quote").find(f"{W}rPr/{W}i") is None
    assert _style(large, "Quote").find(f"{W}rPr/{W}b") is not None
    assert _value(large, "Quote", "rPr/sz") == "30"
    assert _value(large, "Quote", "pPr/spacing", "lineRule") == "auto"
    assert _style(large, "QuoteSource").find(f"{W}pPr/{W}pBdr") is None


def _settings(file: bytes) -> set[str]:
    return {etree.QName(each).localname for each in part(file, "word/settings.xml")}


def test_filled_lines_part_words_in_running_text_alone() -> None:
    """Headings, key messages, quotations and tables stay ragged, with their words in one piece."""
    file = _file(lines=Lines.JUSTIFIED)
    filled = {"Normal", "AfterTable", "Lead", "ListBullet", "ListNumber", "Annex", "AnnexQuestion"}

    kinds = part(file, "word/styles.xml").iterfind(f"{W}style[@{W}type='paragraph']")
    names = [style.get(f"{W}styleId") for style in kinds]
    assert {name for name in names if _value(file, name, "pPr/jc") == "both"} == filled
    for name in ("Heading1", "KeyMessage", "Quote", "TableText", "Fact", "Header", "Toc1"):
        assert _value(file, name, "pPr/jc") == "left"
        assert _style(file, name).find(f"{W}pPr/{W}suppressAutoHyphens") is not None
    assert "autoHyphenation" in _settings(file)


def test_a_lead_that_is_all_of_its_section_makes_no_chain_of_headings() -> None:
    """A heading stays with its lead, whole, and no lead with the next heading."""
    file = _file()

    assert _style(file, "Heading1").find(f"{W}pPr/{W}keepNext") is not None
    assert _style(file, "Lead").find(f"{W}pPr/{W}keepLines") is not None
    assert _style(file, "Lead").find(f"{W}pPr/{W}keepNext") is None


def test_the_contents_stay_on_one_page() -> None:
    """No line of them but the last, which a style of its own frees, parts from the next."""
    assert _style(_file(), "Toc1").find(f"{W}pPr/{W}keepNext") is not None


def test_ragged_lines_part_no_words() -> None:
    """Hyphenation is on only where lines are filled."""
    file = _file(lines=Lines.RAGGED)

    assert "autoHyphenation" not in _settings(file)
    assert _value(file, "Normal", "pPr/jc") is None


def test_file_names_and_checksums_are_not_spread() -> None:
    """They have no place to part, so that the sources stay ragged."""
    brief = one_section(Prose(said("interview.txt, SHA-256 …")), role=SectionRole.SOURCES)

    file = written(brief, _styled(lines=Lines.JUSTIFIED))

    assert paragraphs(file, "Bibliography") == ["interview.txt, SHA-256 …"]
    assert _value(file, "Bibliography", "pPr/jc") == "left"


def _headed(file: bytes) -> dict[str, list[str]]:
    return {name: paragraphs(file, name) for name in ("OpeningHeading", "Heading1", "AnnexHeading")}


def test_sections_are_numbered_by_a_list_of_the_heading_style() -> None:
    """Word counts them: a new heading gets a number, and those on the first page have none."""
    file = _file(numbered=True)
    lists = part(file, "word/numbering.xml")

    number = _value(file, "Heading1", "pPr/numPr/numId")
    [used] = [one for one in lists.iter(f"{W}num") if one.get(f"{W}numId") == number]
    kind = used.find(f"{W}abstractNumId").get(f"{W}val")
    shape = lists.find(f"{W}abstractNum[@{W}abstractNumId='{kind}']")
    assert shape.find(f"{W}lvl/{W}pStyle").get(f"{W}val") == "Heading1"
    assert shape.find(f"{W}lvl/{W}lvlText").get(f"{W}val") == "%1"
    assert _value(file, "AnnexHeading", "basedOn") == "Heading1"
    assert _value(file, "OpeningHeading", "pPr/numPr/numId") == "0"
    assert _headed(file) == {
        "OpeningHeading": [one.heading for one in SAMPLE.sections if one.role in OPENING],
        "Heading1": ["Money and pumps, part 1", "Commitments", "How this brief was prepared"],
        "AnnexHeading": ["Annex: the transcript"],
    }
    assert "numPr" not in {
        etree.QName(each).localname
        for style in body(file).iter(f"{W}pStyle")
        if style.get(f"{W}val") in {"Heading1", "OpeningHeading", "AnnexHeading"}
        for each in style.getparent()
    }


def test_opening_sections_alone_have_no_numbers() -> None:
    """Also where there is no other section to count."""
    brief = replace(SAMPLE, sections=SAMPLE.sections[:2])

    file = written(brief, _styled(numbered=True))

    assert _headed(file)["OpeningHeading"] == ["Key messages", "At a glance"]
    assert _headed(file)["Heading1"] == []


def test_the_contents_show_the_numbers_of_the_headings() -> None:
    """As Word writes them when it renews the list: number, tab, heading."""
    entries = paragraphs(_file(numbered=True), "Toc1", "ContentsEnd")

    assert entries == [
        "1\tMoney and pumps, part 1",
        "2\tCommitments",
        "3\tHow this brief was prepared",
        "4\tAnnex: the transcript",
    ]
    assert paragraphs(_file(numbered=False), "Toc1")[1] == "Commitments"


def test_contents_renewed_by_word_are_no_edit() -> None:
    """Numbers before and pages behind the headings are not held against the brief."""
    read = read_word(_file(numbered=True))

    came = [
        f"{each} 7" if each[:2] in {"1 ", "2 ", "3 ", "4 "} else each for each in read.paragraphs
    ]

    assert came != list(read.paragraphs)
    assert list(differences(SAMPLE, came, read.headings)) == []


def test_typefaces_are_those_of_the_theme() -> None:
    """Serif or sans headings and text; small type is sans by its name where headings are not."""
    file = _file(body=Typeface.SANS, headings=Typeface.SERIF)
    serif, sans = STYLE.serif.name, STYLE.sans.name

    theme = part(file, "word/theme/theme1.xml")
    fonts = {
        kind: theme.find(f".//{A}{kind}Font/{A}latin").get("typeface")
        for kind in ("major", "minor")
    }
    assert fonts == {"major": serif, "minor": sans}
    assert _value(file, "Heading1", "rPr/rFonts", "asciiTheme") == "majorHAnsi"
    assert _value(file, "Heading1", "rPr/rFonts", "ascii") == serif
    assert _value(file, "TableText", "rPr/rFonts", "asciiTheme") is None
    assert _value(file, "TableText", "rPr/rFonts", "ascii") == sans
    chart = part(file, "word/charts/chart1.xml")
    assert [each.get("typeface") for each in chart.iter(f"{A}latin")] == [sans]
    default = part(file, "word/styles.xml").find(f"{W}docDefaults//{W}rFonts")
    assert default.get(f"{W}ascii") == sans


@pytest.mark.parametrize("sources", WordSources)
def test_a_customers_template_is_laid_out_by_nobody_else(
    sources: WordSources, tmp_path: Path
) -> None:
    """In it, a brief looks the same whatever the design of the house style."""
    path = tmp_path / "plain.docx"
    path.write_bytes(TEMPLATES[path.name]())
    own = replace(STYLE, own_template=str(path), word_sources=sources)

    files = {write(SAMPLE, replace(own, design=design)) for design in EVERY}

    assert len(files) == 1
    names = {each.get(f"{W}styleId") for each in part(files.pop(), "word/styles.xml")}
    assert not names & {"Imprint", "OpeningHeading", "MastheadMarking", "FactTableHeading"}
