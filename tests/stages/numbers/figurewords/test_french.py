"""Figures in French."""

from __future__ import annotations

import pytest

from pipeline.model.facts import Count, Money, Percent, Value
from pipeline.stages.figures.figures import find_figures


@pytest.mark.parametrize(
    ("text", "hedge", "words", "value"),
    [
        (
            "Le budget est de deux millions d'euros.",
            "",
            "deux millions d'euros",
            Money(2000000, "EUR"),
        ),
        (
            "Il a coûté environ 3,5 milliards de dollars.",
            "environ",
            "3,5 milliards de dollars",
            Money(3500000000, "USD"),
        ),
        ("Près de 15 % des élèves partent.", "Près de", "15 %", Percent(15)),
        (
            "Soixante-quinze pour cent des écoles ferment.",
            "",
            "Soixante-quinze pour cent",
            Percent(75),
        ),
        ("quatre-vingt-dix-sept écoles", "", "quatre-vingt-dix-sept écoles", Count(97, "écoles")),
        ("Nous avons 1 250 écoles.", "", "1 250 écoles", Count(1250, "écoles")),
        (
            "vingt et un mille habitants",
            "",
            "vingt et un mille habitants",
            Count(21000, "habitants"),
        ),
        (
            "plus d'un million de personnes",
            "plus d'",
            "un million de personnes",
            Count(1000000, "personnes"),
        ),
        ("entre 20 et 30 pour cent", "", "entre 20 et 30 pour cent", Percent(20, 30)),
        (
            "de 5 à 10 millions d'euros",
            "",
            "5 à 10 millions d'euros",
            Money(5000000, "EUR", 10000000),
        ),
        ("Le taux est passé de 5 à 7 %.", "", "7 %", Percent(7)),
        ("deux tiers des habitants", "", "deux tiers", Percent(66.67)),
        ("un sur cinq", "", "un sur cinq", Percent(20)),
        ("la moitié de la population", "", "la moitié", Percent(50)),
        ("en 2021 nous avons ouvert 40 hôpitaux", "", "40 hôpitaux", Count(40, "hôpitaux")),
        ("un demi-million d'euros", "", "un demi-million d'euros", Money(500000, "EUR")),
        (
            "deux millions et demi de francs",
            "",
            "deux millions et demi de francs",
            Money(2500000, "franc"),
        ),
        ("1.250,5 euros", "", "1.250,5 euros", Money(1250.5, "EUR")),
        ("1 250,50 €", "", "1 250,50 €", Money(1250.5, "EUR")),
        ("400 000 réfugiés", "", "400 000 réfugiés", Count(400000, "réfugiés")),
        ("200 dollars par mois", "", "200 dollars par mois", Money(200, "USD")),
        (
            "40 millions, pardon, 45 millions d'euros",
            "",
            "45 millions d'euros",
            Money(45000000, "EUR"),
        ),
        ("cent personnes", "", "cent personnes", Count(100, "personnes")),
        ("mille cinq cents écoles", "", "mille cinq cents écoles", Count(1500, "écoles")),
        ("trois cents euros", "", "trois cents euros", Money(300, "EUR")),
    ],
)
def test_figures(text: str, hedge: str, words: str, value: Value) -> None:
    """Number, unit and hedge of a French figure are read whole."""
    [hit] = find_figures(text, "fr")

    assert (hit.hedge, text[hit.start : hit.end], hit.value) == (hedge, words, value)


@pytest.mark.parametrize(
    "text",
    [
        "Ce n'est pas 40 %.",
        "le 15 mars 2021",
        "il y a 20 ans",
        "J'ai mille choses à faire dans la commune.",
        "un an et demi de travail",
        "le président du G20",
        "la première moitié de l'année",
    ],
)
def test_no_figure(text: str) -> None:
    """Dates, times past, parts of a time, vague and denied numbers are no figures."""
    assert find_figures(text, "fr") == ()


@pytest.mark.parametrize(
    "text",
    ["Selon l'art. 12 alinéa 3 du code", "Au paragraphe 50 articles", "le n° 12 lettres"],
)
def test_a_part_of_a_law_is_no_count(text: str) -> None:
    """A number names articles and paragraphs, as it does in English."""
    assert find_figures(text, "fr") == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [("La loi a 63 articles.", "63 articles")],
)
def test_parts_of_a_law_can_be_counted(text: str, words: str) -> None:
    """Where the number stands before several."""
    [hit] = find_figures(text, "fr")

    assert text[hit.start : hit.end] == words
