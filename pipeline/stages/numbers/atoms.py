"""Atoms: the words and digits of a text that numbers are made of, and what only looks like some."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import cache

from pipeline.patterns import HYPHEN, pattern
from pipeline.stages.numbers.figurewords import NumberWords
from pipeline.values import dataclass, replace

_TOKEN = re.compile(r"[^\W\d_]+|[0-9]+")


class Kind(Enum):
    """What a word or digits add to a number."""

    DIGITS = auto()
    SMALL = auto()
    HUNDRED = auto()
    SCALE = auto()
    SHORT = auto()
    FRACTION = auto()
    PART = auto()
    ORDINAL = auto()
    BROKEN = auto()


@dataclass(frozen=True, slots=True)
class Atom:
    """One word, or digits with the fraction behind them."""

    kind: Kind
    value: int | float
    start: int
    end: int
    is_tied: bool = False
    is_glued: bool = False


def find_atoms(text: str, words: NumberWords) -> list[Atom]:
    """Return the atoms of `text`, "two thirds" and "a quarter" as one; none in most texts."""
    if _NUMERIC.isdisjoint(text) and not _has_words(text, words):
        return []
    return _with_parts(text, list(_all_atoms(text, words)), words)


def _has_words(text: str, words: NumberWords) -> bool:
    return bool(words.compound) or not _beginnings(words).isdisjoint(_TOKEN.findall(text.lower()))


@cache
def _beginnings(words: NumberWords) -> frozenset[str]:
    """Return the words of which one stands in every number in words; no ordinal makes one."""
    return frozenset(_said(words).keys() - words.ordinals)


@cache
def _said(words: NumberWords) -> dict[str, tuple[Kind, float]]:
    """Return what each word that makes numbers is."""
    return (
        dict.fromkeys(words.ordinals, (Kind.ORDINAL, 0))
        | {word: (Kind.FRACTION, value) for word, value in words.fractions.items()}
        | {word: (Kind.SCALE, value) for word, value in words.scales.items()}
        | {word: (Kind.SMALL, value) for word, value in words.small.items()}
        | dict.fromkeys(words.hundreds, (Kind.HUNDRED, 100))
    )


def _all_atoms(text: str, words: NumberWords) -> Iterator[Atom]:
    """Yield the words and digits of `text` that make numbers, and what looks like some."""
    end = 0
    for token, start in _numeric(text, words):
        if start < end:
            continue
        if token[0] in _DECIMAL_DIGITS:
            for atom in _written(text, start, words):
                yield atom
                end = atom.end
        elif token in _VULGAR:
            yield Atom(Kind.PART, _VULGAR[token], start, start + 1)
        elif token[0] in _VULGAR:
            yield Atom(Kind.BROKEN, 0, start, start + len(token))
        else:
            kind, value = _said(words).get(token) or (Kind.SMALL, words.value_of(token))
            is_tied = text[start - 1 : start] in _HYPHENS and not _is_alone(text, start)
            yield Atom(kind, value, start, start + len(token), is_tied)


def _numeric(text: str, words: NumberWords) -> Iterator[tuple[str, int]]:
    """Yield the tokens that belong to numbers, in small letters, and where they stand."""
    said = _said(words)
    may_be_compound = words.compound is not None
    for found in _TOKEN.finditer(text):
        token = found[0].lower()
        if token in said or token[0] in _NUMERIC or (may_be_compound and words.value_of(token)):
            yield token, found.start()


_DECIMAL_DIGITS = frozenset("0123456789")
_HYPHENS = frozenset("-−")
_DASHES = frozenset("-–")
_VULGAR = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4} | dict(
    zip(
        "⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞",
        (1/7, 1/9, 1/10, 1/3, 2/3, 1/5, 2/5, 3/5, 4/5, 1/6, 5/6, 1/8, 3/8, 5/8, 7/8),
        strict=True,
    )
)  # fmt: skip


_NUMERIC = _DECIMAL_DIGITS | _VULGAR.keys()


def _is_alone(text: str, start: int) -> bool:
    """Return whether the hyphen before `start` is a sign: a space or nothing stands before it."""
    return start < 2 or text[start - 2].isspace() or text[start - 2] == "("  # noqa: PLR2004


def _written(text: str, start: int, words: NumberWords) -> Iterator[Atom]:
    """Yield a number in digits and the abbreviation behind it; what is cut off, as broken."""
    before = text[start - 1 : start]
    if before == words.decimal and not text[max(0, start - 2) : start - 1].isalnum():
        start, before = start - 1, text[max(0, start - 2) : start - 1]
    found = words.digits.match(text, start)
    is_lettered = before.isalpha() or before == "."
    code = _CODE_BEFORE.search(text, max(0, start - 5), start) if is_lettered else None
    is_begun = bool(before) and (before in ".,:/#+\\'’^=_%" or before.isalnum()) and not code
    is_code = text[start] == "0" and text[start + 1 : start + 2] in _DECIMAL_DIGITS
    if found is None or is_begun or is_code:
        yield _broken(text, start)
        return
    value, end = _with_fraction(found, words.decimal)
    short = _short(text, end, words)
    last = short.end() if short else end
    glued = _GLUED_BEHIND.match(text, last) if _may_be_code(text, last) else None
    if not glued and _is_cut_off(text, last, words):
        yield _broken(text, start)
        return
    is_tied = before in _HYPHENS and bool(before) and not _is_alone(text, start)
    is_glued = bool(glued) or (code is not None and code.end() == start)
    yield Atom(Kind.DIGITS, value, start, end, is_tied, is_glued)
    if short:
        kind = Kind.SHORT if short[1].lower() in words.only_money else Kind.SCALE
        yield Atom(kind, words.shorts[short[1].lower()], short.start(1), last)


def _short(text: str, end: int, words: NumberWords) -> re.Match[str] | None:
    """Return the abbreviation of a scale behind digits: "m" of "40m"."""
    found = words.short.match(text, end)
    return found if found and found[1].lower() in words.shorts else None


def _may_be_code(text: str, at: int) -> bool:
    mark = text[at : at + 1]
    return mark.isupper() or mark in _GLUED_SIGNS


_GLUED_SIGNS = frozenset("元円원рp")
_CODE_BEFORE = pattern(r"(?<!\w)(?:[MK]?[A-Z]{3}|Rs?\.?)$")
_GLUED_BEHIND = pattern(r"(?:[MK]?[A-Z]{3}|元|円|원|р|p)(?!\w)")
_JOINED_BEHIND = pattern(rf"{HYPHEN}[0-9]+(?:{HYPHEN}[0-9]|/[0-9])|-[oO]dd[\s-]\w*(?:illi|hous)")
_JOINED_FIRSTS = frozenset("0123456789oO")
_GOING_ON = frozenset("_+½¼¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞^{")
_MARKS_INSIDE = frozenset(".,:'’/‚")
_LIKE_SCALE = pattern(
    r"(?:m|b|tr|z|quadr|quatr)il+[ih]?[aeoõ]r?[nd]\w*|ми[лл]+и\w*|бил+и\w*"
    r"|(?:bil|tril|lacs?|arab|kilo|mega|giga)$"
)
"""A word behind that looks like a scale, but is none: "40 milion", "40 zillion"."""
_BEGINNINGS = (
    *("mil", "bil", "tri", "zil", "quad", "quat", "lac", "arab", "kilo", "mega", "giga"),
    *("мил", "мли", "бил"),
)
_POINT_OF_THOUSANDS = pattern(r"\.(?=[0-9]{3})")
_MARK = pattern(r"[^0-9.]")
_WRITTEN_FRACTION = pattern(r"[\s-]([1-9])\s?/\s?([2-9])(?![0-9/])")


def _is_cut_off(text: str, end: int, words: NumberWords) -> bool:
    """Return whether a number does not end at `end`, but in what nobody can read."""
    mark = text[end : end + 1]
    if mark.isalnum() or mark in _GOING_ON:
        return bool(mark)
    if mark in _MARKS_INSIDE:
        return text[end + 1 : end + 2] in _DECIMAL_DIGITS
    if not mark.isspace():
        is_joined = mark in _DASHES and text[end + 1 : end + 2] in _JOINED_FIRSTS
        return is_joined and bool(_JOINED_BEHIND.match(text, end))
    said = letters(text, end + 1)
    word = "" if said == "Arab" else said.lower()
    is_like = word.startswith(_BEGINNINGS) and word not in words.scales
    return is_like and bool(_LIKE_SCALE.match(word))


def letters(text: str, at: int) -> str:
    """Return the letters that stand at a place."""
    end = at
    while text[end : end + 1].isalpha():
        end += 1
    return text[at:end]


def _broken(text: str, start: int) -> Atom:
    """Return all that hangs together with what is no number: "3.2.1", "10:30", "H1N1"."""
    end = start
    while text[end : end + 1].isalnum() or text[end : end + 1] in _MARKS_OF_CHUNK:
        end += 1
    end = start + len(text[start:end].rstrip("".join(_MARKS_OF_CHUNK - {"_"})))
    return Atom(Kind.BROKEN, 0, start, max(end, start + 1))


_MARKS_OF_CHUNK = frozenset("_.,:/'’+^–-")


def _with_fraction(found: re.Match[str], decimal: str) -> tuple[int | float, int]:
    """Return the value of digits with the fraction behind them, "2½" or "2 1/2", and their end."""
    plain = found[0]
    if decimal == ",":
        plain = _POINT_OF_THOUSANDS.sub("", plain).replace(",", ".")
    plain = _MARK.sub("", plain)
    value = float(plain) if "." in plain else int(plain)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, float):
        return value, found.end()
    return _plus_fraction(value, found.string, found.end())


def _plus_fraction(value: int, text: str, end: int) -> tuple[int | float, int]:
    """Return a whole number with the fraction behind it, if one stands there."""
    spaced = end + 1 if text[end : end + 1].isspace() else end
    if (sign := text[spaced : spaced + 1]) in _VULGAR:
        return value + _VULGAR[sign], spaced + 1
    is_part = text[end + 1 : end + 2] in _DECIMAL_DIGITS and "/" in text[end + 2 : end + 4]
    part = _WRITTEN_FRACTION.match(text, end) if is_part else None
    return (value + int(part[1]) / int(part[2]), part.end()) if part else (value, end)


NEAR = pattern(r"\s+|\s?[-‑]\s?")


def is_near(text: str, one: Atom, other: Atom) -> bool:
    """Return whether a space or a hyphen joins two atoms; digits are joined by spaces only."""
    if one.kind in _WRITTEN and other.kind in _WRITTEN:
        return text[one.end : other.start].isspace()
    if other.kind is Kind.SCALE and _OVER.fullmatch(text, one.end, other.start):
        return True
    return one.end == other.start or bool(NEAR.fullmatch(text, one.end, other.start))


_OVER = pattern(r"[-\s]plus[-\s]", re.IGNORECASE)
"""Between a number and its scale: "$101-plus million"."""


_WRITTEN = frozenset({Kind.DIGITS, Kind.BROKEN})


def _with_parts(text: str, atoms: list[Atom], words: NumberWords) -> list[Atom]:
    """Return the atoms with "two thirds" and "a quarter" as parts of one; an ordinal is broken."""
    result: list[Atom] = []
    for atom in atoms:
        if atom.kind is not Kind.FRACTION:
            result.append(atom)
            continue
        before = result[-1] if result else None
        article = words.article.search(text, max(0, atom.start - 6), atom.start)
        if before and _is_numerator(text, before, atom):
            value = before.value / atom.value
            result[-1] = Atom(Kind.PART, value, before.start, atom.end, before.is_tied)
        elif article:
            result.append(Atom(Kind.PART, 1 / atom.value, article.start(), atom.end))
        elif text[atom.start : atom.end].lower() in words.unnumbered:
            result.append(Atom(Kind.PART, 1 / atom.value, atom.start, atom.end))
        else:
            result.append(replace(atom, kind=Kind.ORDINAL))
    return result


def _is_numerator(text: str, before: Atom, fraction: Atom) -> bool:
    is_small = before.kind in (Kind.SMALL, Kind.DIGITS) and 0 < before.value < fraction.value
    return is_small and bool(NEAR.fullmatch(text, before.end, fraction.start))
