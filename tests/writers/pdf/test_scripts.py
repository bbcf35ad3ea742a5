"""Scripts: letters that run to the left, that join, and that need another font."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.errors import RenderError
from pipeline.store.styles import load_style
from pipeline.writers.pdf import write
from pipeline.writers.pdf.bidi import base_level, levels, mirrored, visual_order
from pipeline.writers.pdf.fallback import font_for, machine_fonts
from pipeline.writers.pdf.fonts import Fonts, Look, Where
from pipeline.writers.pdf.ideographs import parts
from pipeline.writers.pdf.joining import joined, letters_of
from pipeline.writers.pdf.lines import Span, arranged, break_lines, words
from tests.writers.pdf.build import brief, prose, theme
from tests.writers.pdf.reading import pdfium_pages, reader
from tests.writers.pdf.test_structure import of_role

bidi = pytest.importorskip("bidi", reason="python-bidi is not installed")

ARABIC = "العلاقات ممتازة في عام 2020 (Lakeside) اليوم"
HEBREW = "התקציב הוא 40 מיליון שקל (כולל מע״מ) לשנת 2024"
JAPANESE = "昨年、二国間貿易は103百万ドルに達しました。私たちは「湖畔」工場を開く予定です。"
STYLE = load_style("house", None)
FONTS = Fonts(STYLE)
BODY = Look(10.5, "000000", is_serif=True)


def drawn(text: str, base: int) -> str:
    """Return a text in the order in which it is drawn."""
    return "".join(text[at] for at in visual_order(levels(text, base)))


@settings(max_examples=500)
@given(st.text("abאבגابת 12٣,.()[]-+%$/: ", min_size=1, max_size=16))
def test_letters_are_ordered_as_another_program_orders_them(text: str) -> None:
    """Any mixture of letters, numbers, signs and brackets, in both kinds of paragraph."""
    assert drawn(text, 0) == bidi.get_display(text, base_dir="L")
    assert drawn(text, 1) == bidi.get_display(text, base_dir="R")


def test_a_paragraph_runs_as_most_of_its_letters_do() -> None:
    """An anchor in front does not make a Hebrew paragraph run to the right."""
    assert base_level("A1.1 Respondent: " + HEBREW) == 1
    assert base_level("The word “שלום” is peace") == 0
    assert base_level("123") == 0
    assert mirrored("(a]") == ")a["


@pytest.mark.parametrize(
    ("word", "shapes"),
    [
        ("بيت", "\ufe91\ufef4\ufe96"),
        ("دار", "\ufea9\ufe8d\ufead"),
        ("لا", "\ufefb"),
        ("بلاد", "\ufe91\ufefc\ufea9"),
        ("پاک", "\ufb58\ufe8e\ufb8e"),
        ("مُحَمَّد", "\ufee3\u064f\ufea4\u064e\ufee4\u064e\u0651\ufeaa"),
    ],
)
def test_letters_join(word: str, shapes: str) -> None:
    """Each takes the shape that its neighbours ask for, over marks too; lam and alef are one."""
    assert joined(word) == shapes
    assert letters_of(joined(word)) == word


def test_lines_run_to_the_left_and_are_read_in_order() -> None:
    """The first word stands rightmost; pieces come in the order of reading."""
    found = words((Span(ARABIC, BODY),), FONTS, Where("test"))
    [line] = [arranged(one, 1) for one in break_lines(found, 900, FONTS)]
    read = "".join(piece.actual or piece.text for piece in line.pieces)

    assert read.split() == ARABIC.split()
    assert max(line.places) == line.places[0]
    assert [piece.text for piece in line.pieces if "Lakeside" in piece.text] == ["Lakeside"]


@pytest.mark.parametrize("text", [ARABIC, HEBREW])
def test_arabic_and_hebrew_are_printed_and_read(text: str) -> None:
    """Every letter is in the file; what is read aloud are letters in order, not their shapes."""
    data = write(brief(theme(prose(text)), contents=""), STYLE)
    read = [str(one["/ActualText"]) for one in of_role(reader(data), "Span")]
    letters = "".join("".join(page) for page in pdfium_pages(data))

    assert "".join(read).split()[0] == text.split(maxsplit=1)[0]
    assert all(letter in letters for letter in text if letter.isalnum())


def test_ideographs_part_between_letters_but_not_before_marks() -> None:
    """A line of Japanese begins with no comma and ends with no opening bracket."""
    found = parts(JAPANESE)

    assert "".join(found) == JAPANESE
    assert "昨" in found
    assert "年、" in found
    assert "「湖" in found
    assert "103" in found
    assert not any(one[0] in "、。」" for one in found)


@pytest.mark.skipif(
    not any("DroidSansFallback" in path for path in machine_fonts()),
    reason="no font for Chinese and Japanese (Debian: fonts-droid-fallback)",
)
def test_japanese_is_printed_with_a_font_of_the_machine() -> None:
    """Every letter is there, in order, and no line is longer than its column."""
    data = write(brief(theme(prose(JAPANESE, times=4)), contents=""), STYLE)
    letters = "".join("".join(page) for page in pdfium_pages(data))

    assert letters.count(JAPANESE.replace(" ", "")) == 4


@pytest.mark.skipif(
    not any("DroidSansFallback" in path for path in machine_fonts()),
    reason="no font for Chinese and Japanese (Debian: fonts-droid-fallback)",
)
def test_signs_of_east_asian_text_are_printed_amid_it_alone() -> None:
    """As its numbers in circles and its dash of a line are; elsewhere no machine has them."""
    signs = "①※─★℃"
    data = write(brief(theme(prose(JAPANESE + signs)), contents=""), STYLE)

    assert signs in "".join("".join(page) for page in pdfium_pages(data))
    with pytest.raises(RenderError, match="CIRCLED DIGIT ONE"):
        write(brief(theme(prose(f"The gate {signs}"))), STYLE)


def test_emoji_are_printed_with_a_font_of_the_templates() -> None:
    """Also those of several signs: with a tone of skin, joined, or set as a picture."""
    signs = "🤔🎉👍🏽👩‍🌾❤️"
    data = write(brief(theme(prose(f"The gate {signs}")), contents=""), STYLE)

    letters = "".join("".join(page) for page in pdfium_pages(data))
    assert all(sign in letters for sign in "🤔🎉👍👩🌾❤")


def test_a_symbol_is_not_taken_from_the_machine() -> None:
    """Where a symbol is in no font of the templates, every machine says so."""
    near = STYLE.more_fonts

    assert font_for("ب", near).endswith("NotoNaskhArabic_400Regular.ttf")
    assert font_for("ש", near).endswith("NotoSerifHebrew_400Regular.ttf")
    assert font_for("\N{ALCHEMICAL SYMBOL FOR FIRE}", near) == ""
    with pytest.raises(RenderError, match="ALCHEMICAL SYMBOL FOR FIRE"):
        write(brief(theme(prose("\N{ALCHEMICAL SYMBOL FOR FIRE}"))), STYLE)
