"""The body of the DOCX: what Word makes of each part of a brief."""

from __future__ import annotations

from dataclasses import replace

from lxml import etree

from pipeline.audits.returned import differences
from pipeline.audits.word_file import read_word
from pipeline.audits.words import audit_docx
from pipeline.model.brief import (
    Brief,
    BulletList,
    Cell,
    FactBox,
    FactRow,
    Point,
    Prose,
    Row,
    Section,
    SectionRole,
    Table,
    Text,
)
from tests.builders import SAMPLE_INTERVIEW, said, sample_brief
from tests.writers.docx.lint import W
from tests.writers.docx.reading import body, marked, one_section, paragraphs, part, text, written

BOX = FactBox("", ("What", "Said", "Source"), (FactRow("Rain", said("little"), ("A1.1",)),))


def _codes(story: etree._Element) -> list[str]:
    return [(each.text or "").strip() for each in story.iter(f"{W}instrText")]


def _links(story: etree._Element) -> dict[str, str]:
    return {text(each): each.get(f"{W}anchor") for each in story.iter(f"{W}hyperlink")}


def test_every_section_is_a_heading() -> None:
    """Word's navigation pane lists every section at the top level."""
    brief = sample_brief()

    file = written(brief)

    headings = paragraphs(file, "Heading1") + paragraphs(file, "AnnexHeading")
    assert headings == [section.heading for section in brief.sections]


def test_captions_are_counted_by_word() -> None:
    """A field of its own series, which shows its number until Word counts anew."""
    file = written(sample_brief(repeat=2))

    counts = [code for code in _codes(body(file)) if code.startswith("SEQ")]
    assert counts == [r"SEQ Box \* ARABIC", r"SEQ Figure \* ARABIC"] * 2
    assert "Box 2. Facts: Money & pumps" in paragraphs(file, "FactBoxHeading")


def test_announced_steps_have_a_table_style_of_their_own() -> None:
    """One change of it restyles them, and fact boxes stay as they are."""
    styles = [one.get(f"{W}val") for one in body(written(sample_brief())).iter(f"{W}tblStyle")]

    assert styles == ["FactBox", "Commitments"]


def test_an_editors_note_has_a_style_of_its_own() -> None:
    """So that a house can set it apart as it likes."""
    notes = paragraphs(written(sample_brief()), "EditorNote")

    assert set(notes) == {"Editor's note: The plant's cost is not public."}


def test_cites_lead_to_the_annex() -> None:
    """Clicking an anchor shows the paragraph of the transcript it names."""
    file = written(sample_brief())

    home = marked(file)[_links(body(file))["A1.1"]]

    assert home == "A: The budget was $40 million in 2022. Last year it reached almost $55 million."


def test_cites_without_an_annex_are_plain() -> None:
    """Where the transcript is not annexed, an anchor is printed and leads nowhere."""
    brief = sample_brief()

    file = written(
        replace(brief, sections=brief.sections[:-1], front=replace(brief.front, contents=""))
    )

    assert "[A1.1]" in text(body(file))
    assert _links(body(file)) == {}


def test_contents_are_filled_in_and_lead_to_their_sections() -> None:
    """The contents list needs no updating, and each line leads to its section."""
    file = written(sample_brief(repeat=2))

    entries = paragraphs(file, "Toc1", "ContentsEnd")

    assert entries == [
        "Money and pumps, part 1",
        "Money and pumps, part 2",
        "Commitments",
        "How this brief was prepared",
        "Annex: the transcript",
    ]
    assert [marked(file)[_links(body(file))[entry]] for entry in entries] == entries


def test_the_contents_pull_no_section_with_them() -> None:
    """They stay on one page, and may end it: their last line leaves the first heading free."""
    file = written(sample_brief(repeat=2))

    styles = {each.get(f"{W}styleId"): each for each in part(file, "word/styles.xml")}

    assert paragraphs(file, "ContentsEnd") == ["Annex: the transcript"]
    assert styles["ContentsEnd"].find(f"{W}basedOn").get(f"{W}val") == "Toc1"
    assert styles["ContentsEnd"].find(f"{W}pPr/{W}keepNext").get(f"{W}val") == "0"


def test_contents_renewed_by_word_name_the_same_sections() -> None:
    """The field takes in headings inside a bookmark that begins after the opening sections."""
    story = body(written(sample_brief()))

    code = next(code for code in _codes(story) if code.startswith("TOC"))
    name = code.split(r"\b ")[1]
    start = next(each for each in story.iter(f"{W}bookmarkStart") if each.get(f"{W}name") == name)

    assert text(start.getnext()).strip() == "Money and pumps, part 1"


def test_a_brief_of_opening_sections_has_no_contents() -> None:
    """Without a section to list there is no contents list."""
    brief = sample_brief()

    file = written(replace(brief, sections=brief.sections[:2]))

    assert paragraphs(file, "TOCHeading") == []


def test_key_messages_are_a_numbered_list() -> None:
    """Key messages are counted by Word, in their own style."""
    file = written(sample_brief())

    assert [line.split(".")[0] for line in paragraphs(file, "KeyMessage")] == ["Budget", "People"]


def test_each_numbered_list_begins_at_one() -> None:
    """Two numbered lists do not run on from each other."""
    points = BulletList((Point(said("one")), Point(said("two"))), is_numbered=True)

    file = written(one_section(points, Prose(said("between")), points))

    numbers = [each.get(f"{W}val") for each in body(file).iter(f"{W}numId")]
    assert len(set(numbers)) == 2
    starts = {
        each.get(f"{W}numId"): [start.get(f"{W}val") for start in each.iter(f"{W}startOverride")]
        for each in part(file, "word/numbering.xml").iter(f"{W}num")
    }
    assert [starts[number] for number in numbers] == [["1"]] * 4


def test_a_fact_box_is_a_table_that_can_be_read_aloud() -> None:
    """A fact box has a repeated header row, a title, a description, and rows that do not split."""
    table = next(body(written(sample_brief())).iter(f"{W}tbl"))

    assert text(table.find(f"{W}tr")).split() == ["What", "Said", "Source"]
    assert table.find(f".//{W}tblCaption").get(f"{W}val") == "Box 1. Facts: Money & pumps"
    assert (
        table.find(f".//{W}tblDescription").get(f"{W}val")
        == "Box 1. Facts: Money & pumps: What, Said, Source"
    )
    assert len(list(table.iter(f"{W}cantSplit"))) == len(table.findall(f"{W}tr"))


def test_a_fact_box_without_columns_is_no_table() -> None:
    """Figures at a glance are paragraphs of one panel: no page begins between label and value."""
    file = written(sample_brief())

    assert paragraphs(file, "FactJoined")[0].startswith("Water budget $40 million (2022)")
    assert paragraphs(file, "Fact")[0] == "Households about 63 percent\u00a0[A2.1]"


def test_a_chart_gives_its_figures_in_words() -> None:
    """Time above value with its anchor, and what an open end stands for."""
    file = written(sample_brief())
    note = "Open or hatched: said roughly (almost)."

    assert paragraphs(file, "FactJoined")[1].startswith("2022 $")
    assert paragraphs(file, "Fact")[1:] == ["[2023] almost $55 million\u00a0[A1.1]"]
    assert paragraphs(file, "FactNote") == [note]


def test_the_columns_of_a_table_follow_its_words() -> None:
    """The widest words get the widest column, and none is too narrow to read."""
    row = Row((Cell(said("short")), Cell(said("many words " * 9)), Cell(said("[A1.1]"))))

    file = written(one_section(Table("Steps", ("Who", "What", "Source"), (row,))))

    widths = [int(each.get(f"{W}w")) for each in body(file).iter(f"{W}gridCol")]
    assert widths.index(max(widths)) == 1
    assert min(widths) > sum(widths) / 8
    assert paragraphs(file, "Caption") == ["Steps"]


def test_tables_in_a_row_stay_apart() -> None:
    """Two tables without headings do not grow together to one."""
    story = body(written(one_section(BOX, BOX, Prose(said("The end.")))))

    tables = list(story.iter(f"{W}tbl"))
    assert len(tables) == 2
    assert tables[0].getnext() is not tables[1]


def test_prose_after_a_table_keeps_its_distance() -> None:
    """A paragraph after a table stands in a style with space above it."""
    file = written(one_section(BOX, Prose(said("A note.")), Prose(said("Another."))))

    assert paragraphs(file, "AfterTable") == ["A note."]
    assert paragraphs(file, "Normal") == ["Another."]


def test_a_list_after_a_table_keeps_its_distance() -> None:
    """Only the first item of a list after a table has the wider space above it."""
    points = BulletList((Point(said("one")), Point(said("two"))))

    file = written(one_section(BOX, points))

    assert paragraphs(file, "ListAfterTable") == ["one"]
    assert paragraphs(file, "ListBullet") == ["two"]


def test_a_quotation_stands_above_its_source() -> None:
    """The speaker and the anchor follow the words, in their own style."""
    file = written(sample_brief())

    assert paragraphs(file, "Quote") == ["“About 63 percent of households, {{ so }} they say. […]”"]
    assert paragraphs(file, "QuoteSource") == ["Minister of Water\u00a0[A2.1]"]


def test_an_anchor_does_not_fall_alone_onto_a_new_line() -> None:
    """What ties it to the word before it, and up to three to each other, is a no-break space."""
    many = ("[A1.1]", "[A1.2]", "[A2.1]")
    few = one_section(
        Prose(said("Rain. ", *many)),
        Prose(said("Snow.  ", "[S2 A1.1]", " And wind. ", *many, "[A2.2]", " More.")),
    )

    file = written(few)

    rain, snow = paragraphs(file, "Normal")
    assert rain == "Rain.\u00a0[A1.1,\u00a0A1.2,\u00a0A2.1]"
    assert snow == ("Snow. \u00a0[S2\u00a0A1.1] And wind.\u00a0[A1.1, A1.2, A2.1, A2.2] More.")
    assert list(audit_docx(few, file)) == []
    read = read_word(file)
    assert list(differences(few, read.paragraphs, read.headings)) == []


def test_questions_stay_with_their_answers() -> None:
    """In the annex a question is not left alone at the foot of a column."""
    file = written(sample_brief())

    assert paragraphs(file, "AnnexQuestion") == [
        "Q: Minister, how large is the water budget?",
        "Q: And who drinks the water?",
    ]


def test_a_statement_that_leads_in_may_be_parted() -> None:
    """Its first paragraph stays with the next one; all of them would have to fit on one page."""
    brief = sample_brief()
    asked, *others = SAMPLE_INTERVIEW.turns
    first = replace(asked.paragraphs[0], anchor="Q1.1", text="Good morning, Minister.")
    opening = replace(asked, paragraphs=(first, asked.paragraphs[0]))
    source = replace(SAMPLE_INTERVIEW, turns=(opening, *others))
    annex = next(one for one in brief.sections if one.role is SectionRole.ANNEX)
    said_first = Prose((Text("Q: Good morning, Minister."),), target="Q1.1")
    longer = replace(annex, blocks=(said_first, *annex.blocks))
    sections = tuple(longer if one is annex else one for one in brief.sections)

    file = written(replace(brief, sections=sections, sources=(source,)))

    assert paragraphs(file, "AnnexQuestion") == [
        "Q: Good morning, Minister.",
        "Q: And who drinks the water?",
    ]


def _columns(file: bytes) -> list[str]:
    """Return how many columns each part of the document has."""
    parts = body(file).iter(f"{W}sectPr")
    return [
        each.find(f"{W}cols").get(f"{W}num") if each.find(f"{W}cols") is not None else "1"
        for each in parts
    ]


def test_the_annex_stands_in_two_columns() -> None:
    """The annex is set in two columns below a heading that spans them."""
    assert _columns(written(sample_brief())) == ["1", "2"]


def test_sections_after_the_annex_stand_in_one_column() -> None:
    """What follows the annex has the full width again."""
    brief = sample_brief()
    after = Section("after", SectionRole.SOURCES, "After", (Prose(said("One column.")),))

    assert _columns(written(replace(brief, sections=(*brief.sections, after)))) == ["1", "2", "1"]


def test_an_annex_with_a_table_stands_in_one_column() -> None:
    """A table, made for the full width, is not squeezed into half of it."""
    assert _columns(written(one_section(BOX, role=SectionRole.NOTES))) == ["1", "2"]
    annex = Section("annex", SectionRole.ANNEX, "Annex", (BOX,))
    brief = Brief(sample_brief().front, (annex,), ())

    assert _columns(written(brief)) == ["1"]


def test_every_page_but_the_first_names_brief_and_marking() -> None:
    """The first page has the masthead instead of a running head, and a footer like the others."""
    file = written(sample_brief())

    first = next(body(file).iter(f"{W}sectPr"))
    assert first.find(f"{W}titlePg") is not None
    kinds = [(etree.QName(each).localname, each.get(f"{W}type")) for each in first[:3]]
    assert kinds == [
        ("headerReference", "default"),
        ("footerReference", "default"),
        ("footerReference", "first"),
    ]
    head = text(part(file, "word/header1.xml")).strip()
    assert head == "Water for the Łódź valley: budget, plants & households\tTLP:CLEAR"


def test_every_page_counts_itself() -> None:
    """Page and number of pages are fields in the words of the style."""
    file = written(sample_brief())

    for name in ("word/footer1.xml", "word/footer2.xml"):
        footer = part(file, name)
        assert _codes(footer) == ["PAGE", "NUMPAGES"]
        assert text(footer).strip().startswith("Interview brief · Edition 1.0 · 19 April 2024\t")
    assert text(part(file, "word/footer2.xml")).endswith("\t1 of 1")


def test_a_long_masthead_takes_two_lines() -> None:
    """An organisation and a marking too long for one line stand below each other, uncut."""
    brief = sample_brief()
    front = replace(brief.front, organisation="Office of Water " * 4, marking="Not for others " * 4)

    masthead = paragraphs(written(replace(brief, front=front)), "Masthead")

    assert len(masthead) == 2
    assert masthead[1].endswith("Not for others")
