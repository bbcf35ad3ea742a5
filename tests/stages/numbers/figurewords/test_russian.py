"""Figures in Russian."""

from __future__ import annotations

import pytest

from pipeline.model.facts import Count, Money, Percent, Value
from pipeline.stages.figures.figures import find_figures


@pytest.mark.parametrize(
    ("text", "hedge", "words", "value"),
    [
        ("Стоимость составила 2,5 млрд рублей.", "", "2,5 млрд рублей", Money(2500000000, "RUB")),
        ("около 15 % школьников", "около", "15 %", Percent(15)),
        ("почти двадцать пять процентов", "почти", "двадцать пять процентов", Percent(25)),
        ("Мы построили 250 школ.", "", "250 школ", Count(250, "школ")),
        (
            "более двух миллионов долларов США",
            "более",
            "двух миллионов долларов США",
            Money(2000000, "USD"),
        ),
        (
            "от 5 до 10 миллионов евро",
            "",
            "5 до 10 миллионов евро",
            Money(5000000, "EUR", 10000000),
        ),
        ("выросло с 5 до 7 процентов", "", "7 процентов", Percent(7)),
        ("две трети населения", "", "две трети", Percent(66.67)),
        ("половина учителей", "", "половина", Percent(50)),
        ("полтора миллиона человек", "", "полтора миллиона человек", Count(1500000, "человек")),
        ("один из пяти детей", "", "один из пяти", Percent(20)),
        ("в 2021 году открыли 40 школ", "", "40 школ", Count(40, "школ")),
        ("1 250,5 тенге", "", "1 250,5 тенге", Money(1250.5, "KZT")),
        (
            "40 миллионов, извините, 45 миллионов рублей",
            "",
            "45 миллионов рублей",
            Money(45000000, "RUB"),
        ),
        (
            "триста пятьдесят тысяч рублей",
            "",
            "триста пятьдесят тысяч рублей",
            Money(350000, "RUB"),
        ),
        (
            "два с половиной миллиона евро",
            "",
            "два с половиной миллиона евро",
            Money(2500000, "EUR"),
        ),
        ("миллион рублей", "", "миллион рублей", Money(1000000, "RUB")),
        ("10 тыс. человек", "", "10 тыс. человек", Count(10000, "человек")),
        ("2 млн. рублей", "", "2 млн. рублей", Money(2000000, "RUB")),
        ("200 рублей в месяц", "", "200 рублей в месяц", Money(200, "RUB")),
        ("сто двадцать больниц", "", "сто двадцать больниц", Count(120, "больниц")),
        ("между 20 и 30 процентами", "", "между 20 и 30 процентами", Percent(20, 30)),
    ],
)
def test_figures(text: str, hedge: str, words: str, value: Value) -> None:
    """Number, unit and hedge of a Russian figure are read whole."""
    [hit] = find_figures(text, "ru")

    assert (hit.hedge, text[hit.start : hit.end], hit.value) == (hedge, words, value)


@pytest.mark.parametrize(
    "text",
    [
        "не 40 процентов",
        "15 марта 2021 года",
        "20 лет назад",
        "У меня 40 вопросов.",
        "несколько миллионов рублей",
    ],
)
def test_no_figure(text: str) -> None:
    """Dates, times past, parts of a time, vague and denied numbers are no figures."""
    assert find_figures(text, "ru") == ()


@pytest.mark.parametrize(
    "text",
    ["ст. 12 часть 3", "Статья 12 часть 3 закона", "пункт 20 статьи 3"],
)
def test_a_part_of_a_law_is_no_count(text: str) -> None:
    """A number names articles and paragraphs, as it does in English."""
    assert find_figures(text, "ru") == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [("У нас 400 школ.", "400 школ")],
)
def test_parts_of_a_law_can_be_counted(text: str, words: str) -> None:
    """Where the number stands before several."""
    [hit] = find_figures(text, "ru")

    assert text[hit.start : hit.end] == words
