"""Figures in Spanish."""

from __future__ import annotations

import pytest

from pipeline.model.facts import Count, Money, Percent, Value
from pipeline.stages.figures.figures import find_figures


@pytest.mark.parametrize(
    ("text", "hedge", "words", "value"),
    [
        (
            "Costó dos mil millones de dólares.",
            "",
            "dos mil millones de dólares",
            Money(2000000000, "USD"),
        ),
        ("Costó 3,5 millones de euros.", "", "3,5 millones de euros", Money(3500000, "EUR")),
        ("casi el 15 % de los alumnos", "casi", "15 %", Percent(15)),
        ("el treinta y cinco por ciento", "", "treinta y cinco por ciento", Percent(35)),
        (
            "más de doscientas cincuenta escuelas",
            "más de",
            "doscientas cincuenta escuelas",
            Count(250, "escuelas"),
        ),
        ("1.250,5 euros", "", "1.250,5 euros", Money(1250.5, "EUR")),
        (
            "alrededor de 400.000 refugiados",
            "alrededor de",
            "400.000 refugiados",
            Count(400000, "refugiados"),
        ),
        ("dos tercios de la población", "", "dos tercios", Percent(66.67)),
        ("la mitad de los hogares", "", "la mitad", Percent(50)),
        ("entre 20 y 30 por ciento", "", "entre 20 y 30 por ciento", Percent(20, 30)),
        ("pasó de 5 a 7 por ciento", "", "7 por ciento", Percent(7)),
        ("uno de cada cinco niños", "", "uno de cada cinco", Percent(20)),
        ("en 2021 cerraron 40 escuelas", "", "40 escuelas", Count(40, "escuelas")),
        (
            "dos millones y medio de pesos",
            "",
            "dos millones y medio de pesos",
            Money(2500000, "peso"),
        ),
        ("medio millón de euros", "", "medio millón de euros", Money(500000, "EUR")),
        ("mil millones de euros", "", "mil millones de euros", Money(1000000000, "EUR")),
        (
            "3.5 millones de pesos mexicanos",
            "",
            "3.5 millones de pesos mexicanos",
            Money(3500000, "MXN"),
        ),
        (
            "40 millones, perdón, 45 millones de euros",
            "",
            "45 millones de euros",
            Money(45000000, "EUR"),
        ),
        ("200 dólares al mes", "", "200 dólares al mes", Money(200, "USD")),
        (
            "entre veinte y treinta escuelas",
            "",
            "entre veinte y treinta escuelas",
            Count(20, "escuelas", 30),
        ),
        ("cien personas", "", "cien personas", Count(100, "personas")),
        ("quinientos mil habitantes", "", "quinientos mil habitantes", Count(500000, "habitantes")),
    ],
)
def test_figures(text: str, hedge: str, words: str, value: Value) -> None:
    """Number, unit and hedge of a Spanish figure are read whole."""
    [hit] = find_figures(text, "es")

    assert (hit.hedge, text[hit.start : hit.end], hit.value) == (hedge, words, value)


@pytest.mark.parametrize(
    "text",
    [
        "No es el 40 por ciento.",
        "el 15 de marzo de 2021",
        "hace 20 años",
        "Tengo mil cosas que hacer en el valle.",
        "por medio de un plebiscito",
        "un medio de comunicación bastante común",
        "en medio de la crisis",
    ],
)
def test_no_figure(text: str) -> None:
    """Dates, times past, parts of a time, vague and denied numbers are no figures."""
    assert find_figures(text, "es") == ()


@pytest.mark.parametrize(
    "text",
    ["El art. 34 apartado 2 lo dice.", "La resolución 1325 miembros"],
)
def test_a_part_of_a_law_is_no_count(text: str) -> None:
    """A number names articles and paragraphs, as it does in English."""
    assert find_figures(text, "es") == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [("La ley tiene 63 artículos.", "63 artículos")],
)
def test_parts_of_a_law_can_be_counted(text: str, words: str) -> None:
    """Where the number stands before several."""
    [hit] = find_figures(text, "es")

    assert text[hit.start : hit.end] == words
