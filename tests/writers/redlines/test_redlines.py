"""Redlines as text, Markdown and HTML: what a reader sees of them, and hears."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from pipeline.model.brief import Brief
from pipeline.model.redline import NEW, OLD, printed
from pipeline.stages.editions.redline import redline
from pipeline.writers.redlines import REDLINES
from pipeline.writers.redlines.html import write as write_html
from pipeline.writers.redlines.markdown import write as write_markdown
from pipeline.writers.redlines.telling import as_data
from pipeline.writers.redlines.text import write as write_text
from tests.builders import house_style
from tests.redlining import NEW as LATER
from tests.redlining import OLD as EARLIER
from tests.redlining import of_theme, pairs, points

BUDGET = "“The budget for water was $40 million in 2022.” "
PLANT = "“We are planning to open the plant at the lake in May.” "
HOMES = "“About 63 percent of households drink it.” "
FOUND = redline(EARLIER, LATER)


def test_text_tells_each_difference_once() -> None:
    """Cover, sections in order; what went and what came are marked in letters."""
    assert (
        write_text(FOUND)
        == """\
water: Edition 1.0 · 19 April 2024 → Edition 2.0
2 changed, 3 new, 4 gone, 1 moved; [-words that went-] {+words that came+}

Cover
  changed  Title: Water for the [-Łódź-] valley[-: budget, plants & households-]

Money and pumps, part 1
  moved    from another place of the section: “We are planning to open the
           <b>Lakeside</b> plant & two pumps”. [A1.2]
  new      “It grows, they say, year by year.” [A2.1]
  changed  Water budget | [-$40-]{+$41+} million (2022)[-; almost $55 million
           (last year [2023])-] | [A1.1]
  gone     <b>Lakeside</b> plant | to open in May [2024] (planned) | [A1.2]
  new      Pumps | two | [A1.2]
  gone     “About 63 percent of households, {{ so }} they say. […]” | Minister
           of Water [A2.1]
  new      It is late. [A1.2]

Commitments
  gone     Commitments
  gone     “open the <b>Lakeside</b> plant” | May [2024] | planned | [A1.2]
"""
    )


def test_markdown_shows_words_as_they_are() -> None:
    """What Markdown would take for its own signs is escaped."""
    old = of_theme(points("“A *star* and <b>bold</b>.” "))
    new = of_theme(points("“A *star* and <b>brave</b>.” "))

    [line] = [
        one.rstrip()
        for one in write_markdown(redline(old, new)).splitlines()
        if one.startswith("-")
    ]
    assert line == (
        r"- **changed**: “A \*star\* and <del>\<b\>bold\</b\></del><ins>\<b\>brave\</b\></ins>.”"
    )


class _Reader(HTMLParser):
    """What of a page one side says, and whether every tag is closed."""

    def __init__(self, skipped: str) -> None:
        super().__init__()
        self.open: list[tuple[str, bool]] = []
        self.words: list[str] = []
        self.skipped = skipped
        self.links: list[str] = []
        self.places: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        is_skipped = tag in {self.skipped, "nav", "style", "title"} or given.get("class") == "said"
        if tag != "meta":
            self.open.append((tag, is_skipped))
        if given.get("href"):
            self.links.append(str(given["href"]).removeprefix("#").replace("%20", " "))
        if given.get("id"):
            self.places.append(str(given["id"]))
        if tag in {"p", "li", "td", "th", "h1", "h2", "caption"}:
            self.words.append("\n")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if not any(is_skipped for _, is_skipped in self.open):
            self.words.append(data)


def read(page: str, skipped: str) -> _Reader:
    """Return a page as read without its `ins` or `del`."""
    reader = _Reader(skipped)
    reader.feed(page)
    assert reader.open == []
    return reader


@settings(max_examples=60)
@given(pairs())
def test_html_has_both_briefs(pair: tuple[Brief, Brief]) -> None:
    """Without what came it is the earlier brief, without what went the later one.

    But for anchors, which are those of the later one.
    """
    found = redline(*pair)
    page = write_html(found)

    for skipped, side in (("ins", OLD), ("del", NEW)):
        words = _bare("".join(read(page, skipped).words))
        assert all(_bare(one) in words for part in printed(found) for one in part.words(side))


def _bare(words: str) -> str:
    """Return words without anchors and spaces."""
    return re.sub(r"\[A\d\.\d(, A\d\.\d)*\]|\s", "", words)


def test_html_is_said_in_words_and_needs_nothing_else() -> None:
    """Language, title and changes are there for those who hear the page; no link leads out."""
    page = write_html(FOUND)
    reader = read(page, "del")

    assert page.startswith('<!DOCTYPE html>\n<html lang="en">')
    assert "<title>Water for the valley: Edition 1.0 · 19 April 2024 → Edition 2.0</title>" in page
    assert len(re.findall("<ins", page)) == len(re.findall(r"\[(?:inserted|moved here): ", page))
    assert len(re.findall("<del", page)) == len(
        re.findall(r"\[(?:deleted|moved from here): ", page)
    )
    assert set(reader.links) <= set(reader.places)
    assert len(reader.places) == len(set(reader.places))
    assert not re.search(r"https?:|src=|<script|<link|url\(", page)


def test_html_shows_markup_as_text() -> None:
    """What was said of tags stays words."""
    page = write_html(redline(of_theme(points("a <b> & c")), of_theme(points("a <i> & d"))))

    assert "&lt;" in page
    assert "<b>" not in page
    assert "<i>" not in page


def test_anchors_that_count_anew_are_no_news() -> None:
    """They are counted, and not told one by one."""
    old = of_theme(points((BUDGET, "[A1.1]"), (PLANT, "[A2.1]"), (HOMES, "[A3.1]")))
    new = of_theme(
        points((BUDGET, "[A1.1]"), (PLANT, "[A3.1]"), (HOMES.replace("63", "64"), "[A4.1]"))
    )

    told = write_text(redline(old, new))
    assert "changed  “About [-63-]{+64+} percent of households drink it.” [A4.1]" in told
    assert "[A2.1]" not in told
    assert told.endswith("In 1 more place only anchors are others: they count anew.\n")


def test_a_section_that_stands_elsewhere_is_told_as_one() -> None:
    """Its points are not told one by one; what changed in another is told as ever."""
    [section] = of_theme(points(BUDGET, PLANT)).sections
    money = replace(section, id="money", heading="Money")
    [section] = of_theme(points(HOMES, "“It grows year by year, they say.” ")).sections
    people = replace(section, id="people", heading="People")
    [changed] = of_theme(points(BUDGET.replace("$40", "$45"), PLANT)).sections
    later = replace(changed, id="money", heading="Money")
    old = replace(of_theme(), sections=(money, people))
    new = replace(of_theme(), sections=(people, later))

    assert as_data(redline(old, new))["changes"] == [
        {"what": "moved", "section": "People", "name": "", "was": "People", "now": "People"},
        {
            "what": "changed",
            "section": "Money",
            "name": "",
            "was": BUDGET,
            "now": BUDGET.replace("$40", "$45"),
        },
    ]


def test_other_programs_get_both_sides() -> None:
    """Every difference with its words before and now, and those of what moved with its anchors."""
    old = of_theme(points((BUDGET, "[A1.1]"), (PLANT, "[A2.1]"), (HOMES, "[A3.1]")))
    new = of_theme(points((PLANT, "[A2.1]"), (HOMES, "[A3.1]"), (BUDGET, "[A4.1]")))

    assert as_data(redline(old, new))["changes"] == [
        {
            "what": "moved",
            "section": "Water",
            "name": "another place of the section",
            "was": f"{BUDGET}[A1.1]",
            "now": f"{BUDGET}[A4.1]",
        }
    ]


@pytest.mark.parametrize("name", REDLINES)
def test_every_form_gives_the_same_bytes_again(name: str) -> None:
    """The same two briefs, the same bytes."""
    write = REDLINES[name].load()

    assert write(FOUND, house_style()) == write(redline(EARLIER, LATER), house_style())
