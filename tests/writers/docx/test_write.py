"""The finished DOCX: words, properties, looks, bytes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.audits.words import audit_docx
from pipeline.errors import RenderError, TemplateError
from pipeline.model.brief import (
    Brief,
    BulletList,
    Counted,
    Detail,
    Point,
    Prose,
    Section,
    SectionRole,
    texts,
)
from pipeline.model.style import Colours
from pipeline.writers.docx import write
from tests.builders import ROOT, house_style, said, sample_brief
from tests.drawing import blocks, inlines
from tests.work import grows_evenly
from tests.writers.docx.lint import W
from tests.writers.docx.reading import STYLE, body, one_section, part, text, written

FRONT = sample_brief().front
WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]), min_size=1, max_size=12)
ANCHORS = st.sampled_from(["Q1", "A1.1", "A2.1", "S2 A4.2", "T17"])
COUNTED = st.none() | st.builds(Counted, WORDS, st.integers(1, 99), WORDS)
BLOCKS = blocks(inlines(WORDS, WORDS, ANCHORS), WORDS, ANCHORS, COUNTED)
SECTIONS = st.lists(
    st.tuples(
        st.sampled_from(SectionRole), WORDS, st.lists(BLOCKS, min_size=1, max_size=4).map(tuple)
    ),
    max_size=5,
).map(
    lambda drawn: tuple(
        Section(f"s-{at}", role, heading, blocks)
        for at, (role, heading, blocks) in enumerate(drawn)
    )
)


def _words(brief: Brief) -> list[str]:
    return " ".join(texts(brief)).split()


def test_says_every_word_of_the_brief_in_its_order() -> None:
    """A reader of the Word file finds the words of the brief, and no others, in order."""
    brief = sample_brief(repeat=3)

    assert text(body(written(brief))).split() == _words(brief)


@settings(max_examples=60)
@given(SECTIONS)
def test_says_every_word_of_any_brief(sections: tuple[Section, ...]) -> None:
    """Whatever the blocks and their order, no word is lost, added or moved, and Word is content."""
    brief = Brief(FRONT, sections, ())

    assert text(body(written(brief))).split() == _words(brief)


def test_shows_markup_as_text_and_keeps_hard_spaces() -> None:
    """Angle brackets, entities, braces and no-break spaces come through as they were said."""
    words = "<b>bold</b> &amp; {{ x }} “10\u00a0km” "

    file = written(one_section(Prose(said(words, "[A1.1]"))))

    assert f"{words[:-1]}\u00a0[A1.1]" in text(body(file))


@pytest.mark.parametrize(
    ("character", "name"), [("\x07", "U+0007"), ("\ufffe", "U+FFFE"), ("\ud800", "U+D800")]
)
def test_refuses_a_character_that_xml_cannot_hold(character: str, name: str) -> None:
    """A control character is an error that says which it is and at which anchor it stands."""
    brief = one_section(BulletList((Point(said(f"ring{character}", "[A2.1]")),)))

    with pytest.raises(RenderError, match=rf"{name.replace('+', '.')} in A2\.1"):
        write(brief, STYLE)


STRANGE = {
    "section end": "a ]]> b",
    "entities": "&lt; &amp;amp; &#0;",
    "long word": "x" * 100_000,
    "directions": "\u202eabc\u202c \u200f",
    "marks": "e\u0301a\u0300\u0323",
    "joined": "\U0001f469\u200d\U0001f467 \u0915\u094d\u0937\u093f",
    "lines": "a\x85b\u2028c",
    "private": "\U0010fffd",
}


@pytest.mark.parametrize("words", STRANGE.values(), ids=STRANGE)
def test_neither_breaks_nor_changes_strange_words(words: str) -> None:
    """What XML, Word or a reader might take for something else comes back letter by letter."""
    brief = one_section(Prose(said(f"{words} ", "[A1.1]")))

    file = written(brief)

    assert f"{words}\u00a0[A1.1]" in text(body(file))
    assert not list(audit_docx(brief, file))


def test_words_that_run_from_right_to_left_are_marked_so() -> None:
    """A paragraph runs as most of its letters do; anchors and Latin words keep their own way."""
    arabic = "ارتفعت الميزانية إلى 40 مليون، كما قال the Minister أمس.\u00a0"
    english = "The word is ماء in Arabic.\u00a0"
    brief = one_section(Prose(said(arabic, "[A1.1]")), Prose(said(english, "[A1.2]")))

    file = written(replace(brief, front=replace(brief.front, language="ar")))

    found = {text(each).strip(): each for each in body(file).iter(f"{W}p")}
    leftward, rightward = found[f"{arabic}[A1.1]"], found[f"{english}[A1.2]"]
    assert leftward.find(f"{W}pPr/{W}bidi") is not None
    assert rightward.find(f"{W}pPr/{W}bidi") is None
    assert [
        text(each) for each in leftward.iter(f"{W}r") if each.find(f"{W}rPr/{W}rtl") is not None
    ] == [arabic]
    languages = part(file, "word/styles.xml").iter(f"{W}lang")
    assert {each.get(f"{W}bidi") for each in languages} == {"ar"}


def test_names_the_annexed_paragraph_with_a_bad_character() -> None:
    """In the annex the error names the paragraph's own anchor."""
    brief = one_section(Prose(said("a\x00b"), target="A9.9"), role=SectionRole.ANNEX)

    with pytest.raises(RenderError, match=r"U.0000 in A9\.9"):
        write(brief, STYLE)


def test_sets_every_property() -> None:
    """A document register finds title, owner, subject, marking, edition, dates and language."""
    core = part(written(sample_brief()), "docProps/core.xml")

    assert {each.tag.split("}")[1]: each.text or "" for each in core} == {
        "title": "Water for the Łódź valley: budget, plants & households",
        "subject": "What the Minister says about money, pumps and people.",
        "creator": "Water Desk",
        "keywords": "TLP:CLEAR",
        "description": "",
        "lastModifiedBy": "Water Desk",
        "revision": "1",
        "category": "Interview brief",
        "language": "en",
        "version": "1.0",
        "identifier": "water",
        "created": "2024-04-19T00:00:00Z",
        "modified": "2024-04-19T00:00:00Z",
    }


def test_accepts_a_title_of_any_length() -> None:
    """A title of more than 255 characters, python-docx's limit, is written in full."""
    title = "Water and " * 40 + "sand"
    brief = replace(sample_brief(), front=replace(FRONT, title=title))

    assert title in text(part(written(brief), "word/header1.xml"))


def test_gives_the_same_bytes_again() -> None:
    """The same brief and style give the same file."""
    assert written(sample_brief(repeat=2)) == written(sample_brief(repeat=2))


@pytest.mark.parametrize("seed", ["1", "2"])
def test_gives_the_same_bytes_under_any_hash_seed(seed: str) -> None:
    """Neither the hash seed nor the time zone of a machine leaves a trace in the file."""
    code = (
        "import hashlib; from tests.builders import *; from pipeline.writers.docx import write;"
        "print(hashlib.sha256(write(sample_brief(), house_style())).hexdigest())"
    )
    environment = {"PYTHONHASHSEED": seed, "TZ": f"Etc/GMT+{seed}"}

    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.strip() == sha256(written(sample_brief())).hexdigest()


def test_costs_grow_with_the_length_of_the_brief() -> None:
    """A brief four times as long takes about four times the work."""

    def writing(count: int) -> Callable[[], object]:
        brief = replace(sample_brief(), sections=_many_sections(count))
        return lambda: write(brief, STYLE)

    assert grows_evenly(writing, 50)


def _many_sections(count: int) -> tuple[Section, ...]:
    themed = sample_brief().sections[2]
    return tuple(replace(themed, id=f"s-{at}") for at in range(count))


@pytest.mark.parametrize(
    ("page", "size"), [("A4", ("11906", "16838")), ("Letter", ("12240", "15840"))]
)
def test_has_the_page_and_margins_of_the_style(page: str, size: tuple[str, str]) -> None:
    """Paper and margins are the house style's, and tables and tab stops reach across the text."""
    file = written(sample_brief(), replace(house_style(page), margin=30))

    sheets = list(body(file).iter(f"{W}pgSz"))
    assert {(each.get(f"{W}w"), each.get(f"{W}h")) for each in sheets} == {size}
    assert {each.get(f"{W}left") for each in body(file).iter(f"{W}pgMar")} == {"1701"}
    text_width = str(int(size[0]) - 2 * 1701)
    assert {each.get(f"{W}w") for each in body(file).iter(f"{W}tblW")} == {text_width}
    tabs = part(file, "word/styles.xml").iter(f"{W}tab")
    assert {each.get(f"{W}pos") for each in tabs if each.get(f"{W}val") == "right"} == {text_width}


def test_wears_the_colours_and_fonts_of_the_style() -> None:
    """Another house's colours and fonts stand in styles, lists, theme and font table alone."""
    style = house_style()
    colours = Colours("101010", "202020", "303030", "404040", "F0F0F0", "505050")
    serif, sans = replace(style.serif, name="Lora"), replace(style.sans, name="Inter")

    file = written(sample_brief(), replace(style, colours=colours, serif=serif, sans=sans))

    for name in ("styles", "numbering", "theme/theme1", "fontTable"):
        values = {
            str(value)
            for each in part(file, f"word/{name}.xml").iter()
            for value in each.attrib.values()
        }
        assert not values & {"12384F", "A8481A", "55606A", "EDF1F4", "C3CCD3", "1B1F24"}
        assert not values & {"Source Serif 4", "Source Sans 3"}
    fonts = {each.get(f"{W}name") for each in part(file, "word/fontTable.xml")}
    assert fonts == {"Lora", "Inter"}


def test_speaks_the_language_of_the_brief() -> None:
    """Word checks the spelling of the brief in its own language."""
    file = written(replace(sample_brief(), front=replace(FRONT, language="pl")))

    languages = part(file, "word/styles.xml").iter(f"{W}lang")
    assert [each.get(f"{W}val") for each in languages] == ["pl"]


def test_marks_words_in_another_language() -> None:
    """A transcript in another language than the brief is read out in its own."""
    sample = sample_brief()
    brief = replace(sample, sources=(replace(sample.sources[0], language="fr"),))

    found = {
        text(each.getparent().getparent()): each.get(f"{W}val")
        for each in body(written(brief)).iter(f"{W}lang")
    }

    assert found["And who drinks the water?"] == "fr"
    assert "Key messages" not in found


def test_names_a_missing_template() -> None:
    """A template that is not there is a template error with its path."""
    with pytest.raises(TemplateError) as caught:
        write(sample_brief(), replace(STYLE, word_template="nowhere.docx"))

    assert str(caught.value.problems[0].place) == "nowhere.docx"


def test_shows_details_that_nobody_filled_in() -> None:
    """A cover without purpose, marking, edition or details is written without empty lines."""
    bare = replace(FRONT, purpose="", marking="", edition="", edition_line="", details=())
    one = replace(FRONT, details=(Detail("Speaker", "A"),), contents="")

    for front in (bare, one):
        brief = replace(sample_brief(), front=front)
        assert text(body(written(brief))).split() == _words(brief)
