"""Amounts of money: currencies by sign, code and word, and what a bare word means in a talk."""

from __future__ import annotations

import pytest

from pipeline.model.facts import Money
from pipeline.stages.figures.currencies import currencies
from pipeline.stages.figures.money import find_amounts, home_currency


def amounts(text: str, home: str = "") -> list[Money]:
    """Return the amounts of a text."""
    return [one.value for one in find_amounts(text, home=home)]


@pytest.mark.parametrize("name", sorted(currencies().of_name))
def test_every_currency_is_known_by_its_names(name: str) -> None:
    """Whatever the table calls a currency is understood behind an amount."""
    [found] = amounts(f"It cost 5 million {name.title()} in all.")

    assert found.amount == 5_000_000
    assert found.currency == currencies().of_name[name]


@pytest.mark.parametrize("code", sorted(currencies().codes))
def test_every_currency_is_known_by_its_code(code: str) -> None:
    """A code stands before an amount or behind it."""
    assert amounts(f"It cost {code} 5 million.") == [Money(5_000_000, code)]
    assert amounts(f"It cost 5 million {code}.") == [Money(5_000_000, code)]


@pytest.mark.parametrize("hyphen", ["-", "\u2010", "\u2011", "–"])
def test_whatever_hyphen_a_range_has(hyphen: str) -> None:
    """Office programs set one at which no line ends."""
    assert amounts(f"It cost $430{hyphen}450 billion.") == [
        Money(430_000_000_000, "USD", 450_000_000_000)
    ]


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("It cost ₩5 million.", "KRW"),
        ("It cost ₦500 billion.", "NGN"),
        ("It cost 100 ₽.", "RUB"),
        ("It cost 100元.", "CNY"),
        ("It cost HK$10 million.", "HKD"),
        ("It cost NT$ 5bn.", "TWD"),
        ("It cost CAD$5.", "CAD"),
        ("It cost U.S.$5.", "USD"),
        ("It cost Rs 500 crore.", "rupee"),
        ("It cost RMB 10 million.", "CNY"),
        ("It cost 30 MEUR.", "EUR"),
        ("It cost 115USD.", "USD"),
        ("It cost USD115.", "USD"),
        ("A $5 fee is due.", "USD"),
        ("It cost 500 million pesos.", "peso"),
        ("It cost 40 million Finnish markka.", "FIM"),
    ],
)
def test_signs_and_codes(text: str, currency: str) -> None:
    """The sign with its country decides; an article before it is none."""
    assert [one.currency for one in amounts(text)] == [currency]


@pytest.mark.parametrize(
    "text",
    [
        "ALL 5 solutions are wrong.",
        "The TOP 40 songs were played.",
        "It rose 5 million real terms.",
        "20 million taxpayer dollars",
        "a hundred pounds of flour",
        "It cost 3.500 euros.",
        "The NHS 200 are here.",
        "We have 5 marks.",
    ],
)
def test_what_looks_like_money_and_is_none(text: str) -> None:
    """Words in capitals, weights and amounts that may be thousands are left out."""
    assert amounts(text) == []


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("It cost 3 dollars 50 cents.", Money(3.5, "USD")),
        ("It cost thirteen dollars and forty-five cents.", Money(13.45, "USD")),
        ("It cost five pounds fifty.", Money(5.5, "GBP")),
        ("It cost 60 to 70 cents.", Money(60, "cent", 70)),
        ("It cost 20 pence.", Money(20, "pence")),
    ],
)
def test_small_change(text: str, money: Money) -> None:
    """Cents behind dollars are part of the amount; alone they stay cents."""
    assert amounts(text) == [money]


def test_yuan_and_yen_stand_behind_their_numbers() -> None:
    """In a row of amounts each has its own."""
    expected = [Money(5000, "CNY"), Money(4000, "CNY"), Money(300, "JPY")]

    assert amounts("5,000元  4,000元、300円") == expected


def test_a_number_behind_an_amount_is_its_own() -> None:
    """Fifty people are no cents."""
    assert amounts("It cost 12 dollars and 50 people came.") == [Money(12, "USD")]


@pytest.mark.parametrize(
    ("texts", "home"),
    [
        (["It cost 5 million Australian dollars.", "Then 3 million dollars."], "AUD"),
        (["It cost A$5 million and 40 million Pakistani rupees."], "AUD PKR"),
        (["The Canadian dollar fell."], "CAD"),
        (["It cost CHF 5 million."], "CHF"),
        (["It cost 5 million Australian dollars, or 3 million US dollars."], "dollar"),
        (["It cost 5 million dollars.", "The rupee fell."], ""),
        ([], ""),
    ],
)
def test_the_currency_of_a_talk(texts: list[str], home: str) -> None:
    """A currency named in full gives its bare word a meaning; two give it none."""
    assert home_currency(texts) == home


def test_bare_words_mean_the_currency_of_the_talk() -> None:
    """Dollars are Australian where those were named; another sign keeps its own."""
    text = "$5 million, then 6 million dollars, US$7 million and 8 million rupees."

    assert [one.currency for one in amounts(text, "AUD PKR")] == ["AUD", "AUD", "USD", "PKR"]
    assert [one.currency for one in amounts(text)] == ["USD", "USD", "USD", "rupee"]
    assert [one.currency for one in amounts(text, "dollar")] == ["dollar", "dollar", "USD", "rupee"]
