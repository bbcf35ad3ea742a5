"""Figures in Portuguese."""

from __future__ import annotations

import pytest

from pipeline.model.facts import Count, Money, Percent, Value
from pipeline.stages.figures.figures import find_figures


@pytest.mark.parametrize(
    ("text", "hedge", "words", "value"),
    [
        (
            "Custou dois mil milhões de dólares.",
            "",
            "dois mil milhões de dólares",
            Money(2000000000, "USD"),
        ),
        ("Gastaram R$ 4 bilhões em 2014.", "", "R$ 4 bilhões", Money(4000000000, "BRL")),
        ("Custou 3,5 milhões de euros.", "", "3,5 milhões de euros", Money(3500000, "EUR")),
        ("quase 15 % dos alunos", "quase", "15 %", Percent(15)),
        ("trinta e cinco por cento", "", "trinta e cinco por cento", Percent(35)),
        ("um por cento do orçamento", "", "um por cento", Percent(1)),
        (
            "mais de duzentas e cinquenta escolas",
            "mais de",
            "duzentas e cinquenta escolas",
            Count(250, "escolas"),
        ),
        ("1.250,5 reais", "", "1.250,5 reais", Money(1250.5, "BRL")),
        (
            "cerca de 400.000 refugiados",
            "cerca de",
            "400.000 refugiados",
            Count(400000, "refugiados"),
        ),
        ("dois terços da população", "", "dois terços", Percent(66.67)),
        ("metade das casas", "", "metade", Percent(50)),
        ("entre 20 e 30 por cento", "", "entre 20 e 30 por cento", Percent(20, 30)),
        ("passou de 5 para 7 por cento", "", "7 por cento", Percent(7)),
        ("uma em cada cinco crianças", "", "uma em cada cinco", Percent(20)),
        ("em 2021 fecharam 40 escolas", "", "40 escolas", Count(40, "escolas")),
        (
            "40 milhões, perdão, 45 milhões de euros",
            "",
            "45 milhões de euros",
            Money(45000000, "EUR"),
        ),
        ("200 dólares por mês", "", "200 dólares por mês", Money(200, "USD")),
        ("meio milhão de euros", "", "meio milhão de euros", Money(500000, "EUR")),
        ("tem 39 escolas apenas no vale", "", "39 escolas", Count(39, "escolas")),
        ("cem pessoas", "", "cem pessoas", Count(100, "pessoas")),
        ("quinhentos mil habitantes", "", "quinhentos mil habitantes", Count(500000, "habitantes")),
    ],
)
def test_figures(text: str, hedge: str, words: str, value: Value) -> None:
    """Number, unit and hedge of a Portuguese figure are read whole."""
    [hit] = find_figures(text, "pt")

    assert (hit.hedge, text[hit.start : hit.end], hit.value) == (hedge, words, value)


@pytest.mark.parametrize(
    "text",
    [
        "Não é 40 por cento.",
        "15 de março de 2021",
        "há 20 anos",
        "Tenho mil coisas para fazer no vale.",
        "O art. 34 da lei diz isso.",
        "o Requerimento 553 membros",
        "por meio de um plebiscito",
        "no meio da crise",
        "Digo isso a milhões de brasileiros.",
    ],
)
def test_no_figure(text: str) -> None:
    """Dates, times past, denied numbers and those of laws and motions are no figures."""
    assert find_figures(text, "pt") == ()
