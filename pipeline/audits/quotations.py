"""Quotations in plain text: found between their marks, held against the words of their source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.model.quotation_marks import ENGLISH, QuotationMarks, Stands, spans

_BRACKET = re.compile(r"\[[^\]\[]*\]")
_CAPITAL = re.compile(r"\[(\w)\]")
_OMISSION = "[…]"
_SIC = "[sic]"


def quotations(
    text: str, marks: QuotationMarks = ENGLISH, stands: Stands | None = None
) -> Iterator[str]:
    """Yield what stands between outer quotation marks; marks inside belong to the quotation.

    With `stands`, which knows the sources, a quotation goes as far as its words stand in one.
    """
    yield from (text[one].strip() for one in spans(text, marks, stands))


def outside(text: str, marks: QuotationMarks = ENGLISH, stands: Stands | None = None) -> str:
    """Return a text without its quotations and their marks: words of ours."""
    pieces: list[str] = []
    done = 0
    for one in spans(text, marks, stands):
        pieces.append(text[done : one.start - len(marks.signs[0])])
        done = one.stop + len(marks.signs[1])
    return " ".join((*pieces, text[done:]))


def has_stray(text: str, marks: QuotationMarks = ENGLISH, stands: Stands | None = None) -> bool:
    """Return whether a mark stands outside every quotation: nobody knows what it quotes."""
    ours = outside(text, marks, stands)
    return any(sign in ours for sign in marks.signs)


def stands_in(quotation: str, source: str) -> bool:
    """Return whether a quotation stands in `source`, character for character.

    Only the editor's marks may differ: `[…]` stands for any words left out, `[T]` for the same
    letter in either case, any other bracket for nothing, or for itself, `[sic]` for itself alone.
    White space is free.
    """
    return bool(_pattern(quotation).search(source))


@lru_cache(maxsize=4096)
def _pattern(quotation: str) -> re.Pattern[str]:
    pieces: list[str] = []
    done = 0
    for bracket in _BRACKET.finditer(quotation):
        pieces += (_verbatim(quotation[done : bracket.start()]), _marked(bracket.group()))
        done = bracket.end()
    pieces.append(_verbatim(quotation[done:]))
    return re.compile("".join(pieces), re.DOTALL)


def _verbatim(words: str) -> str:
    return r"\s*".join(re.escape(word) if word else "" for word in re.split(r"\s+", words))


def _marked(bracket: str) -> str:
    if bracket == _OMISSION:
        return ".*?"
    if bracket == _SIC:
        return re.escape(bracket)
    letter = _CAPITAL.fullmatch(bracket)
    if letter:
        return f"(?:{_either(letter.group(1))}|{_itself(bracket)})"
    return rf"(?:{_itself(bracket)})?"


def _itself(bracket: str) -> str:
    """Return what finds a bracket of the source, its first letter in either case."""
    words = bracket[1:-1]
    return rf"\[{_either(words[0])}{re.escape(words[1:])}\]" if words else re.escape(bracket)


def _either(letter: str) -> str:
    both = re.escape(letter.lower()) + re.escape(letter.upper())
    is_plain = len(letter.lower()) == len(letter.upper()) == 1
    return f"[{both}]" if is_plain else re.escape(letter)
