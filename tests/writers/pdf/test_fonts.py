"""Typefaces: what they cover, and what is said when they do not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from reportlab.pdfbase import pdfmetrics

from pipeline.errors import RenderError, TemplateError
from pipeline.model.brief import FactBox, FactRow, Prose, Quotation
from pipeline.writers.pdf import fallback, write
from pipeline.writers.pdf.fonts import Fonts, Look, Where, face_of
from pipeline.writers.pdf.kerning import pair_lookups
from tests.builders import ROOT, house_style, said
from tests.writers.pdf.build import brief, prose, theme

SERIF = Look(10, "000000", is_serif=True)
SOMEWHERE = Where("Theme 1", ("A1.2",))


@pytest.fixture(autouse=True)
def _bare_machine(monkeypatch):
    """Let the machine have no fonts of its own, so that every machine tells the same."""
    monkeypatch.setattr(fallback, "machine_fonts", tuple)
    fallback.font_for.cache_clear()
    yield
    fallback.font_for.cache_clear()


def refused(subject):
    """Return the one problem that writing `subject` raises."""
    with pytest.raises(RenderError) as raised:
        write(subject, house_style())
    (problem,) = raised.value.problems
    return problem


@pytest.mark.parametrize(("letter", "code"), [("😀", "U+1F600"), ("水", "U+6C34")])
def test_letter_without_a_font_is_named_with_its_place(letter, code):
    """The message tells letter, code point, section and anchor, and what to do about it."""
    problem = refused(brief(theme(Quotation(said(f"“Good {letter}.”"), "A4.1", "A", "Minister"))))

    assert letter in problem.message
    assert code in problem.message
    assert "“Theme 1” [A4.1]" in problem.message
    assert "TrueType font" in problem.hint


def test_missing_letter_is_found_wherever_it_stands():
    """Cover, label of a fact, annexed paragraph: the place is told."""
    row = FactRow("Rain 水", said("much"), ("A1.1", "A2.1"))
    cases = {
        "“the cover”": brief(theme(prose()), purpose="水"),
        "“Theme 1” [A1.1, A2.1]": brief(theme(FactBox("", ("What", "Said", "Source"), (row,)))),
        "“Theme 1” [A7.3]": brief(theme(Prose(said("水"), target="A7.3"))),
        "“the running head”": brief(theme(prose()), marking="水"),
    }

    assert all(place in refused(subject).message for place, subject in cases.items())


def test_control_character_is_refused():
    """A control character is named by its number, since it cannot be shown."""
    problem = refused(brief(theme(prose("bell \a rings"))))

    assert "control character U+0007 in “Theme 1”" in problem.message


def test_letter_that_only_the_other_family_has_is_taken_from_there():
    """The serif has no non-breaking hyphen; the sans lends it to the middle of the word."""
    fonts = Fonts(house_style())
    texts = [
        (piece.text, "sans" in piece.ink.font)
        for piece in fonts.pieces("a\u2011b", SERIF, "", SOMEWHERE)
    ]

    assert texts == [("a", False), ("\u2011", True), ("b", False)]


def width(text, look=SERIF):
    """Return the width of `text`."""
    return sum(p.width for p in Fonts(house_style()).pieces(text, look, "", SOMEWHERE))


def test_width_is_that_of_the_letters():
    """A word is as wide as its letters together, in proportion to its size."""
    assert width("hill") == pytest.approx(width("h") + width("i") + 2 * width("l"))
    assert width("hill", replace(SERIF, size=20)) == pytest.approx(2 * width("hill"))


@pytest.mark.parametrize("look", [SERIF, replace(SERIF, is_serif=False, is_bold=True)])
def test_letters_that_leave_a_gap_are_kerned(look):
    """V stands closer to A than the widths of both would have it, and so do T and o."""
    assert width("AV", look) < width("A", look) + width("V", look) - 0.1
    assert width("To", look) < width("T", look) + width("o", look) - 0.1


def test_font_without_kerning_is_set_at_full_width():
    """A file with no table of pairs, or a broken one, is no error."""
    assert pair_lookups(b"\0\1\0\0" + bytes(8)) == ()
    assert pair_lookups(b"\0\1\0\0\0\1") == ()


@pytest.mark.parametrize("path", ["missing.ttf", str(ROOT / "LICENSE")])
def test_file_that_is_no_font_is_a_template_error(path):
    """A font that is missing, or is no TrueType font, is told with its path."""
    style = house_style()
    broken = replace(style, sans=replace(style.sans, regular=path))
    with pytest.raises(TemplateError) as raised:
        write(brief(theme(prose())), broken)

    assert raised.value.problems[0].place.path == path


def test_a_typeface_of_the_same_name_from_another_file_stands_for_none(tmp_path):
    """Two styles may have two versions of one font; reportlab knows fonts by the name inside."""
    path = next((ROOT / "templates").rglob("SourceSans3_400Regular.ttf"))
    copies = [tmp_path / "first.ttf", tmp_path / "second.ttf"]
    for copy in copies:
        copy.write_bytes(path.read_bytes())
        face_of(str(copy))

    assert [pdfmetrics.getFont(str(copy)).face.filename for copy in copies] == [
        str(copy) for copy in copies
    ]
