"""Joined letters: the shape that each letter of Arabic takes beside its neighbours.

The shapes are those that Unicode names itself, in the blocks of presentation forms: a letter has a
medial one where it joins on both sides, and a final one where it joins only to what came before
(Unicode Standard, 9.2). What was written is kept apart: readers get the letters, not the shapes.
"""

from __future__ import annotations

import unicodedata
from functools import cache

_FIRST, _LAST = "\u0600", "\u08ff"
_BLOCKS = (range(0xFB50, 0xFDC0), range(0xFE70, 0xFF00))
_JOINER = "\N{ARABIC TATWEEL}"
_LAM = "\N{ARABIC LETTER LAM}"


def is_joined(word: str) -> bool:
    """Return whether a word has letters whose shape depends on their neighbours."""
    return any(_FIRST <= letter <= _LAST for letter in word)


def joined(word: str) -> str:
    """Return a word in the shapes of its letters, lam with alef as one."""
    letters = _ligated(word)
    shapes = _shapes()
    result: list[str] = []
    for at, letter in enumerate(letters):
        before = _neighbour(letters, at, -1)
        after = _neighbour(letters, at, 1)
        joins_before = _joins_after(before) and _joins_before(letter)
        joins_after = _joins_after(letter) and _joins_before(after)
        form = _FORMS[joins_before, joins_after]
        result.append(shapes.get(letter, {}).get(form, _plain(letter, shapes)))
    return "".join(result)


def letters_of(shapes: str) -> str:
    """Return the letters that some shapes stand for."""
    return unicodedata.normalize("NFKC", shapes) if max(shapes, default="") >= "\ufb50" else shapes


_FORMS = {
    (False, False): "isolated",
    (False, True): "initial",
    (True, True): "medial",
    (True, False): "final",
}


@cache
def _shapes() -> dict[str, dict[str, str]]:
    """Return the shapes of each letter, and of lam with alef, by form."""
    found: dict[str, dict[str, str]] = {}
    for block in _BLOCKS:
        for code in block:
            form, *letters = unicodedata.decomposition(chr(code)).split()[:3] or [""]
            base = "".join(chr(int(one, 16)) for one in letters)
            is_wanted = len(base) == 1 or (len(base) == 2 and base[0] == _LAM and _is_alef(base[1]))  # noqa: PLR2004
            if form[1:-1] in _FORMS.values() and is_wanted:
                found.setdefault(base, {}).setdefault(form[1:-1], chr(code))
    return found


def _is_alef(letter: str) -> bool:
    return letter in "\u0622\u0623\u0625\u0627"


def _ligated(word: str) -> list[str]:
    """Return the letters of a word, lam with alef as one of two."""
    letters: list[str] = []
    for letter in word:
        if letters and letters[-1] == _LAM and _is_alef(letter):
            letters[-1] += letter
        else:
            letters.append(letter)
    return letters


def _plain(letter: str, shapes: dict[str, dict[str, str]]) -> str:
    return shapes[letter]["isolated"] if len(letter) > 1 else letter


def _neighbour(letters: list[str], at: int, step: int) -> str:
    """Return the next letter on one side, marks above and below passed over."""
    at += step
    while 0 <= at < len(letters):
        if unicodedata.category(letters[at][0]) != "Mn":
            return letters[at]
        at += step
    return ""


def _joins_before(letter: str) -> bool:
    """Return whether a letter joins to the one before it."""
    return letter == _JOINER or "final" in _shapes().get(letter, {})


def _joins_after(letter: str) -> bool:
    """Return whether a letter joins to the one behind it."""
    return letter == _JOINER or "initial" in _shapes().get(letter, {})
