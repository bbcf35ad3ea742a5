"""Amounts of money in a text: signs, codes and names of currencies, ranges and magnitudes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.model.facts import Money
from pipeline.stages.numerals import (
    DIGITS,
    JOINT,
    MAGNITUDE,
    MINUS,
    SHORT_MAGNITUDE,
    START,
    WORDED,
    Read,
    number,
    read,
)

_SIGNS = {
    "US$": "USD",
    "A$": "AUD",
    "C$": "CAD",
    "NZ$": "NZD",
    "HK$": "HKD",
    "$": "USD",
    "€": "EUR",
    "£": "GBP",
    "¥": "JPY",
    "₹": "INR",
}
_CODES = (
    "USD|EUR|GBP|JPY|CNY|CHF|AUD|CAD|NZD|INR|PKR|KZT|RUB|UAH|TRY|PLN|SEK|NOK|DKK|ZAR|BRL|AED|SAR"
)
_NAMES = {
    "dollar": "USD",
    "euro": "EUR",
    "pound": "GBP",
    "yen": "JPY",
    "yuan": "CNY",
    "renminbi": "CNY",
    "tenge": "KZT",
    "ruble": "RUB",
    "rouble": "RUB",
    "hryvnia": "UAH",
    "lira": "TRY",
    "zloty": "PLN",
    "won": "KRW",
    "rand": "ZAR",
    "naira": "NGN",
    "real": "BRL",
}
"""What a name means where no country stands before it."""
_SHARED = ("rupee", "franc", "krona", "krone", "peso", "dinar", "dirham", "riyal", "shilling")
"""Names that several currencies have: they stay as said."""
_OF_COUNTRY = {
    "us dollar": "USD",
    "american dollar": "USD",
    "australian dollar": "AUD",
    "canadian dollar": "CAD",
    "new zealand dollar": "NZD",
    "hong kong dollar": "HKD",
    "singapore dollar": "SGD",
    "british pound": "GBP",
    "indian rupee": "INR",
    "pakistani rupee": "PKR",
    "swiss franc": "CHF",
    "swedish krona": "SEK",
    "norwegian krone": "NOK",
    "danish krone": "DKK",
    "mexican peso": "MXN",
    "kenyan shilling": "KES",
    "turkish lira": "TRY",
    "russian ruble": "RUB",
    "polish zloty": "PLN",
    "brazilian real": "BRL",
    "korean won": "KRW",
    "south korean won": "KRW",
    "south african rand": "ZAR",
    "japanese yen": "JPY",
    "chinese yuan": "CNY",
}
_ALSO_A_WORD = frozenset({"won", "real"})
"""Names that are common words too: money only behind a magnitude or a country."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount of money and where it stands."""

    value: Money
    start: int
    end: int


def find_amounts(text: str) -> Iterator[Amount]:
    """Yield the amounts of `text`: those with a sign or code first, then those with a name."""
    if _HAS_SIGN.search(text):
        for one in read(_signed(), text):
            if not _OTHER_CODE.search(text, max(0, one.start - 4), one.start):
                yield _amount(one, _code_of_sign(one.found["sign"]))
    if _has_name().search(text):
        for one in read(_named(), text):
            currency = _currency(one.found)
            if currency:
                yield _amount(one, currency)


def _amount(one: Read, currency: str) -> Amount:
    return Amount(Money(one.low, currency, one.high), one.start, one.end)


_OTHER_CODE = re.compile(rf"\b(?:{_CODES})\s$")
"""A code before a sign: "CAD $5" are no dollars of the United States."""
_HAS_SIGN = re.compile(rf"[$€£¥₹]|\b(?:{_CODES})\b")
_ANY_SIGN = rf"(?:{'|'.join(re.escape(sign) for sign in _SIGNS)}|(?:{_CODES})\s)\s?"


@cache
def _signed() -> re.Pattern[str]:
    magnitude = rf"(?:{MAGNITUDE}|{SHORT_MAGNITUDE})"
    low = number("low", DIGITS, magnitude)
    # "we gave $5 to 10 children": what is counted ends no range of money
    counted = rf"(?!\s(?:{MAGNITUDE}|[a-z]{{3,}}s|people|children)\b)"
    high = rf"(?P<high>{DIGITS})(?:[\s-]?(?P<high_mag>{magnitude})\b|{counted})"
    return re.compile(
        rf"(?<![\w.,]){MINUS}(?P<own>(?P<sign>{_ANY_SIGN})){low}"
        rf"(?:{JOINT}(?P<before_high>{_ANY_SIGN})?{high})?(?![\d%]|[.,]\d)"
    )


@cache
def _has_name() -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{'|'.join((*_NAMES, *_SHARED))})s?\b|\b(?:{_CODES})\b")


@cache
def _named() -> re.Pattern[str]:
    form = rf"{DIGITS}|{WORDED}"
    country = r"(?:US|U\.S\.|[A-Z][a-z]+(?:\s[A-Z][a-z]+)?|(?i:us|american|australian|canadian))"
    names = "|".join((*_NAMES, *_SHARED))
    return re.compile(
        rf"{START}{MINUS}{number('low', form)}(?P<own>(?!))?"
        rf"(?:{JOINT}(?P<before_high>(?!))?{number('high', form)})?"
        rf"[\s-](?:(?P<country>{country})\s)?(?:(?P<name>(?i:{names})s?)|(?P<code>{_CODES}))\b"
    )


def _code_of_sign(sign: str) -> str:
    return _SIGNS.get(sign.strip(), sign.strip())


def _currency(found: re.Match[str]) -> str:
    """Return the currency of a named amount; empty where the name is no money here."""
    if found["code"]:
        return found["code"]
    name = found["name"].lower().removesuffix("s")
    if found["country"]:
        said = f"{found['country'].lower().replace('.', '')} {name}"
        return _OF_COUNTRY.get(said, said)
    has_magnitude = found["low_mag"] or found["high_mag"]
    is_weight = name == "pound" and re.match(r"\sof\s[a-z]", found.string[found.end() :])
    if not has_magnitude and (name in _ALSO_A_WORD or is_weight):
        return ""
    return _NAMES.get(name, name)
