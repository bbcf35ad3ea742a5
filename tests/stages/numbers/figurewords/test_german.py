"""Figures in German."""

from __future__ import annotations

import pytest

from pipeline.model.facts import Count, Money, Percent, Value
from pipeline.stages.figures.figures import find_figures


@pytest.mark.parametrize(
    ("text", "hedge", "words", "value"),
    [
        ("Es kostete 3,5 Milliarden Euro.", "", "3,5 Milliarden Euro", Money(3500000000, "EUR")),
        ("etwa zwei Millionen Euro", "etwa", "zwei Millionen Euro", Money(2000000, "EUR")),
        ("rund 15 Prozent der Schüler", "rund", "15 Prozent", Percent(15)),
        ("fünfundzwanzig Prozent", "", "fünfundzwanzig Prozent", Percent(25)),
        ("zweihundertfünfzig Schulen", "", "zweihundertfünfzig Schulen", Count(250, "Schulen")),
        ("fast 1.250,5 Euro", "fast", "1.250,5 Euro", Money(1250.5, "EUR")),
        ("1.250.000 Einwohner", "", "1.250.000 Einwohner", Count(1250000, "Einwohner")),
        ("zwischen 20 und 30 Prozent", "", "zwischen 20 und 30 Prozent", Percent(20, 30)),
        ("stieg von 5 auf 7 Prozent", "", "7 Prozent", Percent(7)),
        ("von 5 bis 7 Prozent", "", "5 bis 7 Prozent", Percent(5, 7)),
        ("zwei Drittel der Schüler", "", "zwei Drittel", Percent(66.67)),
        ("die Hälfte der Bevölkerung", "", "die Hälfte", Percent(50)),
        ("eine halbe Million Euro", "", "eine halbe Million Euro", Money(500000, "EUR")),
        (
            "anderthalb Millionen Menschen",
            "",
            "anderthalb Millionen Menschen",
            Count(1500000, "Menschen"),
        ),
        (
            "zweieinhalb Milliarden Dollar",
            "",
            "zweieinhalb Milliarden Dollar",
            Money(2500000000, "USD"),
        ),
        ("im Jahr 2021 wurden 40 Schulen gebaut", "", "40 Schulen", Count(40, "Schulen")),
        (
            "mehr als 400 000 Flüchtlinge",
            "mehr als",
            "400 000 Flüchtlinge",
            Count(400000, "Flüchtlinge"),
        ),
        (
            "40 Millionen, Verzeihung, 45 Millionen Euro",
            "",
            "45 Millionen Euro",
            Money(45000000, "EUR"),
        ),
        ("10 Mio. Euro", "", "10 Mio. Euro", Money(10000000, "EUR")),
        ("2 Mrd. US-Dollar", "", "2 Mrd. US-Dollar", Money(2000000000, "USD")),
        ("dreitausend Menschen", "", "dreitausend Menschen", Count(3000, "Menschen")),
        ("hunderttausend Euro", "", "hunderttausend Euro", Money(100000, "EUR")),
        ("100 Euro pro Monat", "", "100 Euro pro Monat", Money(100, "EUR")),
        (
            "5 Millionen Schweizer Franken",
            "",
            "5 Millionen Schweizer Franken",
            Money(5000000, "CHF"),
        ),
        ("einer von zehn Schülern", "", "einer von zehn", Percent(10)),
        ("Wir haben 40 Lehrer.", "", "40 Lehrer", Count(40, "Lehrer")),
        ("Wir haben tausend Schulen im Tal.", "", "tausend Schulen", Count(1000, "Schulen")),
    ],
)
def test_figures(text: str, hedge: str, words: str, value: Value) -> None:
    """Number, unit and hedge of a German figure are read whole."""
    [hit] = find_figures(text, "de")

    assert (hit.hedge, text[hit.start : hit.end], hit.value) == (hedge, words, value)


@pytest.mark.parametrize(
    "text",
    [
        "Nicht 40 Prozent der Schulen",
        "am 15. März 2021",
        "vor 20 Jahren",
        "Ich habe tausend Sachen zu tun.",
        "elf Uhr",
    ],
)
def test_no_figure(text: str) -> None:
    """Dates, times past, parts of a time, vague and denied numbers are no figures."""
    assert find_figures(text, "de") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Nach Art. 63 Abs. 2 gilt das.",
        "§ 45 Satz 1 gilt.",
        "Artikel 20 Absatz 3 bindet uns.",
        "Nr. 12 Ziffer 3 gilt.",
        "Nach § 45 Ministergesetz gilt das.",
    ],
)
def test_a_part_of_a_law_is_no_count(text: str) -> None:
    """A number names articles and paragraphs, as it does in English."""
    assert find_figures(text, "de") == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [("Das Gesetz hat 63 Artikel.", "63 Artikel"), ("Wir strichen 20 Absätze.", "20 Absätze")],
)
def test_parts_of_a_law_can_be_counted(text: str, words: str) -> None:
    """Where the number stands before several."""
    [hit] = find_figures(text, "de")

    assert text[hit.start : hit.end] == words
