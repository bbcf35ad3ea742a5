"""Headings in capitals, in the letters in which the talk itself writes their words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from pipeline.model.transcript import Transcript
from pipeline.patterns import pattern
from pipeline.stages.speech.words import STOP_WORDS

_WORD = pattern(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_LONGEST_SIGN = 5
"""Letters of a word that may be an abbreviation: "NATO", "UNDP"."""
_LONGEST_SURE = 3
"""Letters of one that hardly is anything else: "UN", "PT."."""
_LEAST_SEEN = 0.5
"""Share of the words of a heading that the talk must have; else nobody knows how to write it."""
_NAMESAKES = {"aids", "it", "march", "may", "us", "who"}
"""Small words that are others in capitals: "US", "WHO", "MAY 2020"."""

_UNTOLD = {"az", "el", "tr"}
"""Languages with two letters for "I" in capitals, or without accents on capitals."""


def in_small_letters(headings: Sequence[str], talk: Transcript) -> list[str]:
    """Return headings in capitals as sentences would have their words, others as they are.

    A word is written as in the talk or in its labels: small where it is small somewhere, or one of
    the small words of English, else as it stands most. One that stands nowhere begins with a
    capital, or keeps all of them where it is too short for a word. All stay as they are where one
    has a word that may be an abbreviation or another one in capitals, or words of which the talk
    has too few: they are to look alike. So do those of languages whose capitals do not tell the
    small letter.
    """
    if talk.language.partition("-")[0] in _UNTOLD:
        return list(headings)
    rows = [_WORD.findall(one) if one.isupper() else [] for one in headings]
    wanted = {word.casefold() for row in rows for word in row}
    forms = _forms(wanted, talk) if wanted else {}
    if not all(_is_known(row, forms) for row in rows if row):
        return list(headings)
    return [
        _as_sentence(one, forms) if row else one for one, row in zip(headings, rows, strict=True)
    ]


def _is_known(words: Sequence[str], forms: Mapping[str, Counter[str]]) -> bool:
    """Return whether the talk tells how to write a heading."""
    seen = sum(one.casefold() in forms for one in words)
    return seen >= _LEAST_SEEN * len(words) and not any(_is_open(one, forms) for one in words)


def _as_sentence(heading: str, forms: Mapping[str, Counter[str]]) -> str:
    small = _WORD.sub(lambda found: _written(found[0], forms), heading.rstrip("."))
    begin = next(at for at, letter in enumerate(small) if letter.isalpha())
    return f"{small[:begin]}{small[begin].upper()}{small[begin + 1 :]}"


def _forms(wanted: set[str], talk: Transcript) -> dict[str, Counter[str]]:
    """Return how often the talk has each spelling of the wanted words."""
    texts = [one.text for turn in talk.turns for one in turn.paragraphs]
    found: dict[str, Counter[str]] = {}
    for text in (*texts, *(one.name for one in talk.speakers)):
        for word in _WORD.findall(text):
            if (key := word.casefold()) in wanted:
                found.setdefault(key, Counter())[word] += 1
    return found


def _is_open(word: str, forms: Mapping[str, Counter[str]]) -> bool:
    """Return whether nobody knows how to write a word of a heading."""
    seen = forms.get(word.casefold(), Counter())
    is_unsure = not seen and _LONGEST_SURE < len(word) <= _LONGEST_SIGN
    return is_unsure or (word.casefold() in _NAMESAKES and word not in seen)


def _written(word: str, forms: Mapping[str, Counter[str]]) -> str:
    """Return a word of a heading as it is written."""
    seen = forms.get(word.casefold())
    if seen is None:
        return word if len(word) <= _LONGEST_SURE else word.capitalize()
    if word == "I" or (1 < len(word) <= _LONGEST_SIGN and word in seen):
        return word
    if word.lower() in seen or word.lower() in STOP_WORDS:
        return word.lower()
    return min(seen, key=lambda form: (-seen[form], form))
