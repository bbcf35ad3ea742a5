"""Labels in the words of a container that names who speaks: the speaker's own, and another's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from pipeline.model.transcript import Note, Turn
from pipeline.patterns import pattern
from pipeline.readers.script import Speech
from pipeline.values import replace

_OWN = r"(?: \([^()]{1,40}\))?\s?[.:：]\s+"
"""What stands behind a speaker's own label, with the holder of an office in brackets."""
_MOSTLY = 0.5
_SHORTEST = 3
"""Letters of a label below which it may be any word."""
_CAPITALS = pattern(r"(?:\A|[.?!)\]\"”\n]\s?)([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]+){0,3}):\s")
"""A label in capitals behind a sentence."""
_MOST_TOLD = 8


def without_own_labels(speeches: Sequence[Speech]) -> tuple[Speech, ...]:
    """Return speeches without the label that most of them repeat: "Mr. DOE", "Mr. DOE. I thank"."""
    repeated = [_behind_own(one) for one in speeches]
    if sum(map(bool, repeated)) < max(2, _MOSTLY * len(speeches)):
        return tuple(speeches)
    return tuple(
        replace(one, paragraphs=(one.paragraphs[0][at:], *one.paragraphs[1:])) if at else one
        for one, at in zip(speeches, repeated, strict=True)
    )


def _behind_own(speech: Speech) -> int:
    """Return where the words begin behind the speaker's own label; 0 where it is not repeated."""
    if not speech.label or any(speech.doubts):
        return 0
    words = speech.paragraphs[0]
    found = re.match(re.escape(speech.label) + _OWN, words, re.IGNORECASE)
    if found is None and (own := _RING.match(words)) and _is_named_by(own["name"], speech.label):
        found = own
    return found.end() if found and found.end() < len(words) else 0


_RING = pattern(r"[○◯〇](?P<name>[^\s\u3000]{2,40})\u3000+")
"""A name with an office as the records of Japan set it: a ring before, a wide blank behind it."""


def _is_named_by(own: str, label: str) -> bool:
    """Whether a name with an office is of whom a label names: by the surname, or whole."""
    bare = "".join(label.split())
    return own[0] == bare[:1] or bare in own


def label_notes(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning for each label of another that stands in somebody's words."""
    labels = {one.speaker.label for one in turns}
    known = [one for one in labels if len(one) >= _SHORTEST and not one.isdecimal()]
    are_capitals = sum(one.isupper() for one in known) > _MOSTLY * len(known)
    told: dict[str, tuple[Turn, int]] = {}
    for turn in turns:
        for paragraph in turn.paragraphs:
            if ":" in paragraph.text:
                for label in _inside(paragraph.text, known, are_capitals=are_capitals):
                    if label != turn.speaker.label:
                        first, count = told.get(label, (turn, 0))
                        told[label] = first, count + 1
    for label, (turn, count) in list(told.items())[:_MOST_TOLD]:
        times = f", and {count - 1} times more" if count > 1 else ""
        message = f"'{label}:' stands in the words of {turn.speaker.label}{times}: part them there"
        yield Note(message, turn.line, is_warning=True)


def twin_notes(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning where two labels say the same, or where their numbers may count no people."""
    words: dict[str, Counter[str]] = {}
    for turn in turns:
        own = words.setdefault(turn.speaker.label, Counter())
        for paragraph in turn.paragraphs:
            own.update(paragraph.text.casefold().split())
    labels = [one for one in words if words[one].total() >= _LEAST_TWIN]
    for one, other in combinations(labels[:_MOST_TOLD], 2):
        same = (words[one] & words[other]).total()
        if same >= _SAME * max(words[one].total(), words[other].total()):
            message = f"'{one}' and '{other}' say the same words: take one of the two out"
            yield Note(message, turns[0].line, is_warning=True)
    numbers = [int(found[1]) for label in words if (found := _NUMBERED.fullmatch(label))]
    if len(numbers) == len(words) > 1 and max(numbers) > _MOST_PEOPLE:
        message = f"the numbers of speakers go up to {max(numbers)}: they may count no people"
        yield Note(message, turns[0].line, is_warning=True)


_LEAST_TWIN = 40
"""Words of a label that is held against others."""
_SAME = 0.85
_MOST_PEOPLE = 99
_NUMBERED = pattern(r"(?:[Ss]peaker |SPEAKER_)?(\d+)")


def _inside(text: str, known: Sequence[str], *, are_capitals: bool) -> Iterator[str]:
    for label in known:
        at = text.find(f"{label}:")
        if at >= 0 and not text[at - 1 : at].isalnum():
            yield label
    if are_capitals:
        yield from (one for one in _CAPITALS.findall(text) if one not in known)
