"""Counts that do not agree with the list they announce."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.patterns import pattern
from pipeline.stages.proofreading.slip import Slip
from pipeline.stages.speech.words import in_small, listed

_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBER = "|".join(_NUMBERS)
_ANNOUNCED = frozenset(_NUMBERS)
_LIST = pattern(
    rf"\b(?P<count>(?P<least>{_NUMBER})(?: (?:or|to) (?P<most>{_NUMBER}))?) "
    r"(?P<what>(?:[a-z-]+ ){0,2}?[a-z-]+s|countries)"
    r"(?:(?: [a-z]+){0,3}:|, namely,?) (?P<list>(?:(?![“”])[^.;:?!()])+)(?=[.?!]|\Z)"
)
_PART = pattern(r", (?:and |or )?")
_ARTICLE = pattern(r"(?:the|an?|our|his|her|my) ", re.IGNORECASE)
_LAST = pattern(r"\A(.+?) (?:and|or) (.+)\Z")
_SENTENCE = listed(
    """
    i you he she it we they who which that this there is are was were be has have had do does did
    will would can could should must may if when because so not don't other others more etc such
    example many some one two three first second third another forth on things
    among including like them namely
    """
)
"""Words that no item of a plain list has."""
_LONGEST_ITEM = 5


def miscounted(text: str) -> Iterator[Slip]:
    """Yield the counts of a text whose list, to the end of its sentence, has more or fewer items.

    Only plain lists are counted: of short items, with nothing that says that there are more.
    """
    if not _is_announcing(text):
        return
    for found in _LIST.finditer(in_small(text)):
        items = _items(text[found.start("list") : found.end("list")])
        count = len(items)
        least = _NUMBERS.index(found["least"]) + 2
        most = _NUMBERS.index(found["most"] or found["least"]) + 2
        if count > 1 and not least <= count <= most and count <= len(_NUMBERS) + 1:
            number = _NUMBERS[count - 2]
            number = number.capitalize() if text[found.start()].isupper() else number
            words = text[found.start() : found.end("what")]
            proposal = f"{number} {text[found.start('what') : found.end('what')]}"
            yield Slip(found.start(), words, proposal, f"{count} are listed", 0.7)


def _is_announcing(text: str) -> bool:
    """Return whether a number stands among the words before a colon, or before "namely"."""
    if ":" not in text and "namely" not in text:
        return False
    *heads, _ = text.lower().replace(", namely", ":").split(":")
    return any(not _ANNOUNCED.isdisjoint(head.split()[-_FARTHEST:]) for head in heads)


_FARTHEST = 7
"""Words before a colon of which the number is one: with two more, what is counted, and three."""


def _items(text: str) -> tuple[str, ...]:
    """Return the items of a plain list; none where it is none, or can be read in two ways."""
    parts = _PART.split(text.strip())
    if any(_LAST.match(part) for part in parts[:-1]):
        return ()
    last = _LAST.match(parts[-1])
    if last and not re.search(r", (?:and|or) ", text):
        parts[-1:] = last.groups()
    elif last:
        return ()
    if any(_is_no_item(part) for part in parts) or _has_apposition(parts):
        return ()
    return tuple(parts)


def _has_apposition(parts: list[str]) -> bool:
    """Return whether a part may say who the one before is: "Ana Lima, the mayor, and Ben"."""
    return any(map(_ARTICLE.match, parts[1:])) and not _ARTICLE.match(parts[0])


def _is_no_item(part: str) -> bool:
    words = part.lower().split()
    return not words or len(words) > _LONGEST_ITEM or not _SENTENCE.isdisjoint(words)
