"""The redlined Word file: accepted it is the later brief, rejected the earlier one."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from lxml import etree

from pipeline.audits.redlined import audit_redline
from pipeline.audits.word_file import Tracked, read_word
from pipeline.model.brief import (
    Brief,
    Cell,
    FactBox,
    FactRow,
    Figure,
    Row,
    SectionRole,
    Table,
)
from pipeline.model.style import Masthead, Style, WordSources
from pipeline.stages.editions.redline import redline
from pipeline.writers.docx import write as write_brief
from pipeline.writers.docx.redline import write
from tests.builders import said
from tests.make.customers import written as customers
from tests.redlining import NEW, OLD, of_theme, pairs, points
from tests.writers.docx.lint import W, is_customers, lint
from tests.writers.docx.reading import STYLE, body, marked, paragraphs, part, text
from tests.writers.docx.test_comments import queried, query

BUDGET = "“The budget for water was $40 million in 2022.” "
PLANT = "“We are planning to open the plant at the lake in May.” "
HOMES = "“About 63 percent of households drink it.” "
CHANGES = ("ins", "del", "moveFrom", "moveTo")


def redlined(old: Brief, new: Brief, style: Style = STYLE) -> bytes:
    """Return the redline of two briefs as DOCX, which must be without fault."""
    both = redline(old, new)
    file = write(both, style)
    assert lint(file) == []
    assert list(audit_redline(both, file)) == []
    return file


def said_by(file: bytes, tracked: Tracked = Tracked.ACCEPT) -> list[str]:
    """Return the paragraphs that say something, without masthead and contents list."""
    words = [one for one in read_word(file, tracked).paragraphs if one.strip()]
    return words[1:]


def changes(file: bytes) -> Counter[str]:
    """Return how many runs, ends of paragraphs and rows are marked, by the name of the mark."""
    return Counter(
        etree.QName(each).localname for each in body(file).iter(*(f"{W}{one}" for one in CHANGES))
    )


@settings(max_examples=100)
@given(pairs())
def test_accepted_it_is_the_later_brief_and_rejected_the_earlier(pair: tuple[Brief, Brief]) -> None:
    """Paragraph for paragraph, whatever the two briefs say."""
    old, new = (replace(one, front=OLD.front) for one in pair)
    file = redlined(old, new)

    assert said_by(file, Tracked.ACCEPT) == said_by(write_brief(new, STYLE))
    assert said_by(file, Tracked.REJECT) == said_by(write_brief(old, STYLE))


@settings(max_examples=30)
@given(pairs())
def test_a_brief_with_itself_has_no_tracked_change(pair: tuple[Brief, Brief]) -> None:
    """Nothing changed, nothing marked."""
    assert not changes(redlined(pair[0], pair[0]))


def test_every_kind_of_change_is_tracked() -> None:
    """Words, points that moved, rows and blocks, and each by the organisation, at its date."""
    file = redlined(OLD, NEW)

    found = [
        each for name in CHANGES for each in body(file).iter(f"{W}{name}", f"{W}{name}RangeStart")
    ]
    assert {etree.QName(each).localname for each in found} == {
        *CHANGES,
        "moveFromRangeStart",
        "moveToRangeStart",
    }
    assert {each.get(f"{W}author") for each in found} == {"Water Desk"}
    assert {each.get(f"{W}date") for each in found} == {"2025-04-19T00:00:00Z"}
    assert said_by(file, Tracked.ACCEPT) == said_by(write_brief(NEW, STYLE))
    assert said_by(file, Tracked.REJECT) == said_by(write_brief(OLD, STYLE))


def test_a_row_that_came_and_one_that_went_are_rows_of_one_table() -> None:
    """The table stays; its rows are marked, and words in the cells of the others."""
    [table, *_] = body(redlined(OLD, NEW)).iter(f"{W}tbl")

    marks = [
        [name for name in ("ins", "del") if row.find(f"{W}trPr/{W}{name}") is not None]
        for row in table.iter(f"{W}tr")
    ]
    assert marks == [[], [], ["del"], ["ins"], []]


def test_an_organisation_without_name_is_called_after_the_program() -> None:
    """Word wants to know who changed something."""
    nameless = replace(NEW, front=replace(NEW.front, organisation=""))
    marks = body(redlined(OLD, nameless)).iter(f"{W}ins")

    assert {each.get(f"{W}author") for each in marks} == {"Briefwright"}


def test_one_word_that_changed_before_an_anchor_is_one_word_in_word() -> None:
    """What stands around it, and the anchor behind it, are not marked."""
    other = BUDGET.replace("$40", "$45")
    file = redlined(of_theme(points((BUDGET, "[A1.1]"))), of_theme(points((other, "[A1.1]"))))

    story = body(file)
    assert [text(one) for one in story.iter(f"{W}ins")] == ["$45"]
    gone = [one for each in story.iter(f"{W}del") for one in each.iter(f"{W}delText")]
    assert [one.text for one in gone] == ["$40"]


@pytest.mark.parametrize(
    ("before", "after"), [("water water ", "water "), ("water ", "water water ")]
)
def test_a_space_that_no_longer_stands_before_an_anchor_may_break_lines_again(
    before: str, after: str
) -> None:
    """Rejected, the file is the earlier one to the last space."""
    old, new = (of_theme(points((words, "[A1.1]"))) for words in (before, after))
    file = redlined(old, new)

    assert said_by(file, Tracked.ACCEPT) == said_by(write_brief(new, STYLE))
    assert said_by(file, Tracked.REJECT) == said_by(write_brief(old, STYLE))


def test_a_moved_point_has_two_places_of_one_name() -> None:
    """Word follows a move from either end."""
    old, new = of_theme(points(BUDGET, PLANT, HOMES)), of_theme(points(PLANT, HOMES, BUDGET))
    story = body(redlined(old, new))

    [gone], [come] = (list(story.iter(f"{W}{name}RangeStart")) for name in ("moveFrom", "moveTo"))
    assert gone.get(f"{W}name") == come.get(f"{W}name") == "move1"
    assert [text(each.getparent()).strip() for each in (gone, come)] == [BUDGET.strip()] * 2


def test_links_lead_to_the_annex_and_back() -> None:
    """Kept and new anchors are links; what went has neither link nor bookmark."""
    file = redlined(OLD, NEW)

    links = {text(each): each.get(f"{W}anchor") for each in body(file).iter(f"{W}hyperlink")}
    assert links["A1.1"] == "anchor_A1_1"
    assert links["A2.1"] == "anchor_A2_1"
    assert {"anchor_A1_1", "cited_A1_1", "section_annex"} <= marked(file).keys()
    assert not list(body(file).iterfind(f".//{W}hyperlink/{W}del"))


def test_the_masthead_names_both_editions() -> None:
    """Who opens the file sees what it compares."""
    first = read_word(redlined(OLD, NEW)).paragraphs[0]

    assert "Edition 1.0 · 19 April 2024 → Edition 2.0" in first


@pytest.mark.parametrize("kind", list(Masthead))
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"marking": "TLP:CLEAR"}, {"marking": "TLP:RED"}),
        (
            {"marking": "TLP:RED"},
            {"marking": "For nobody but the water committee " * 4},
        ),
        ({"notice": ""}, {"notice": "Withdrawn: it no longer holds."}),
        ({"organisation": "Water Desk"}, {"organisation": "Desk for Water"}),
        ({"series": ""}, {"series": "Briefing note"}),
    ],
)
def test_what_stands_above_the_title_is_tracked(
    kind: Masthead, before: dict[str, str], after: dict[str, str]
) -> None:
    """A marking or a notice that came is there when it is accepted, and not when rejected."""
    style = replace(STYLE, design=replace(STYLE.design, masthead=kind))
    front = replace(OLD.front, edition_line="Edition 1.0")
    old, new = (replace(OLD, front=replace(front, **words)) for words in (before, after))
    for one, other in ((old, new), (new, old)):
        file = write(redline(one, other), style)
        for tracked, side in ((Tracked.REJECT, one), (Tracked.ACCEPT, other)):
            told = replace(
                side, front=replace(side.front, edition_line="Edition 1.0 → Edition 1.0")
            )
            expected = read_word(write_brief(told, style)).paragraphs
            assert [_unspaced(each) for each in read_word(file, tracked).paragraphs] == [
                _unspaced(each) for each in expected
            ]


def _unspaced(words: str) -> str:
    return "".join(words.split())


def test_sources_stand_in_the_text() -> None:
    """A footnote that changed would be seen by nobody."""
    file = redlined(OLD, NEW, replace(STYLE, word_sources=WordSources.FOOTNOTES))

    assert "word/footnotes.xml" not in ZipFile(BytesIO(file)).namelist()
    assert file == redlined(OLD, NEW)


def test_gives_the_same_bytes_again() -> None:
    """The same two briefs give the same file."""
    assert sha256(redlined(OLD, NEW)).digest() == sha256(redlined(OLD, NEW)).digest()


def test_tables_that_came_and_went_do_not_join() -> None:
    """A table that takes another's place is kept apart from it, and the gap goes with either."""
    row = FactRow("Budget", said("$40 million"), ("A1.1",))
    grid = FactBox("", ("What", "Said", "Source"), (row,))
    other = Table("", ("What", "When"), (Row((Cell(said("gate")), Cell(said("May")))),))
    old, new = of_theme(grid), of_theme(other)
    file = redlined(old, new)

    first, second = body(file).iter(f"{W}tbl")
    between = first.getnext()
    ends = between.find(f"{W}pPr/{W}rPr")
    assert between.getnext() is second
    assert [etree.QName(each).localname for each in ends] == ["ins", "del"]
    assert said_by(file) == said_by(write_brief(new, STYLE))
    assert said_by(file, Tracked.REJECT) == said_by(write_brief(old, STYLE))


def test_a_chart_of_other_bars_takes_the_place_of_the_first() -> None:
    """One drawing goes and one comes; both have words for those who cannot see them."""
    figures = [
        block for section in OLD.sections for block in section.blocks if isinstance(block, Figure)
    ]
    file = redlined(
        of_theme(figures[0]), of_theme(replace(figures[0], alternative="Bar chart of others."))
    )

    drawn = [etree.QName(each.getparent().getparent()).localname for each in _drawings(file)]
    assert drawn == ["del", "ins"]


def _drawings(file: bytes) -> Iterator[etree._Element]:
    return body(file).iter(f"{W}drawing")


def test_goes_into_a_template_of_a_customer(tmp_path: Path) -> None:
    """The redline stands where the brief would, and says the same when it is accepted."""
    for path in customers(tmp_path):
        style = replace(STYLE, own_template=str(path))
        file = write(redline(OLD, NEW), style)

        assert [one for one in lint(file) if not is_customers(one, file)] == []
        assert said_by(file)[1:] == said_by(write_brief(NEW, style))[1:]
        assert said_by(file, Tracked.REJECT)[1:] == said_by(write_brief(OLD, style))[1:]


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
@pytest.mark.parametrize(("tracked", "brief"), [("accept", NEW), ("reject", OLD)])
def test_an_independent_reader_finds_both_briefs(
    tmp_path: Path, tracked: str, brief: Brief
) -> None:
    """Pandoc accepts and rejects all changes, and reads what the brief's own file says."""
    assert _read(tmp_path, redlined(OLD, NEW), tracked) == _read(
        tmp_path, write_brief(brief, STYLE), tracked
    )


def _read(folder: Path, file: bytes, tracked: str) -> list[str]:
    """Return the words of every paragraph and cell that pandoc finds, without the masthead."""
    path = folder / "read.docx"
    path.write_bytes(file)
    command = ["pandoc", f"--track-changes={tracked}", "--to", "json", str(path)]
    read = subprocess.run(command, check=True, capture_output=True, timeout=300)
    found = (" ".join(_words(each).split()) for each in _texts(json.loads(read.stdout)["blocks"]))
    return list(filter(None, found))[1:]


def _texts(node: object) -> Iterator[object]:
    if isinstance(node, dict):
        if node.get("t") in {"Para", "Plain", "Header"}:
            yield node
        elif node.get("t") == "Table":
            # it keeps a table whose rows are all gone, with the title for those who do not see it
            yield from _texts(node["c"][2:])
        else:
            yield from _texts(node.get("c"))
    elif isinstance(node, list):
        for value in node:
            yield from _texts(value)


def _words(node: object) -> str:
    if isinstance(node, dict):
        letters = {"Str": node.get("c"), "Space": " ", "SoftBreak": " "}
        found = letters.get(str(node.get("t")))
        return str(found) if found is not None else _words(node.get("c"))
    return "".join(map(_words, node)) if isinstance(node, list) else ""


def test_numbers_of_items_that_went_are_of_the_list_there_is() -> None:
    """A numbered point that went counts among those that stand around it."""
    numbered = replace(points(BUDGET, PLANT, HOMES), is_numbered=True)
    fewer = replace(numbered, points=numbered.points[:2])
    file = redlined(of_theme(numbered), of_theme(fewer))

    assert len({each.get(f"{W}val") for each in body(file).iter(f"{W}numId")}) == 1
    assert len(paragraphs(file, "ListNumber")) == 3


def test_comments_stay_on_their_words() -> None:
    """Open queries are the later brief's, and each is there once."""
    asked = queried(query("A1.1", "budget"))
    assert asked.sections[-1].role is SectionRole.ANNEX
    file = redlined(asked, replace(asked, sections=asked.sections[1:]))

    assert len(part(file, "word/comments.xml")) == 1
