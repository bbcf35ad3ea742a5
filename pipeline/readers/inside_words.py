"""Labels in the words of a container that names who speaks: the speaker's own, and another's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from pipeline.errors import Place, TranscriptError
from pipeline.model.transcript import Doubt, Note, NoteKind, Turn
from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Shape, clean
from pipeline.readers.labels.shapes import shape_of
from pipeline.readers.speeches import Speech
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


def without_told_numbers(speeches: Sequence[Speech]) -> tuple[Speech, ...]:
    """Return speeches without the number with which the words of each speaker begin: "11: Yes".

    So a program writes who speaks a second time, in words of its own: under one label stands one
    number, and no other label has it. "Speaker 11: Yes" tells what the label is called.
    """
    found = [_NUMBERED_WORDS.match(one.paragraphs[0]) for one in speeches]
    told: dict[str, Counter[int]] = {}
    names: dict[tuple[str, int], str] = {}
    for one, match in zip(speeches, found, strict=True):
        if match and one.label:
            number = int(match["number"])
            told.setdefault(one.label, Counter())[number] += 1
            if match["word"]:
                names[one.label, number] = clean(match["word"] + match["number"])
    numbers = {label: own.most_common(1)[0][0] for label, own in told.items()}
    count = sum(own[numbers[label]] for label, own in told.items())
    is_told = count >= max(_LEAST_TOLD, _NEARLY_ALL * sum(own.total() for own in told.values()))
    if not is_told or len(numbers) < 2 or len(set(numbers.values())) < len(numbers):  # noqa: PLR2004
        return tuple(speeches)
    return tuple(
        _renamed(one, match, numbers, names) for one, match in zip(speeches, found, strict=True)
    )


def _renamed(
    speech: Speech,
    found: re.Match[str] | None,
    numbers: Mapping[str, int],
    names: Mapping[tuple[str, int], str],
) -> Speech:
    """Return a speech under the name that the words tell, and without that name in them."""
    number = numbers.get(speech.label)
    if number is None:
        return speech
    named = replace(speech, label=names.get((speech.label, number), speech.label))
    if found is None or int(found["number"]) != number or found.end() >= len(found.string):
        return named
    by = found.end()
    paragraphs = (speech.paragraphs[0][by:], *speech.paragraphs[1:])
    if not speech.doubts:
        return replace(named, paragraphs=paragraphs)
    own = speech.doubts[0]
    moved = tuple(Doubt(one.start - by, one.end - by, one.confidence) for one in own)
    kept = tuple(one for one in moved if one.start >= 0)
    return replace(named, paragraphs=paragraphs, doubts=(kept, *speech.doubts[1:]))


_NUMBERED_WORDS = pattern(r"(?P<word>[^\W\d_a-z][^\W\d_A-Z]{2,11} )?(?P<number>\d{1,3}):\s+")
_LEAST_TOLD, _NEARLY_ALL = 10, 0.9
"""Speeches that begin so, and the share of them with the number of the speaker."""


def refuse_several_inside(turns: Sequence[Turn], path: str) -> None:
    """Raise TranscriptError where one label has the talk of several, with labels among the words.

    "Jane: Good morning. Odo: Hello. Jane: …" under "Speaker A", who is the only one.
    """
    [first, *others] = turns
    labels = [
        match[1]
        for turn in turns
        for one in turn.paragraphs
        if ":" in one.text
        for match in _AMID.finditer(one.text)
        if shape_of(match[1]) in _PEOPLE
    ]
    counts = Counter(labels)
    often = [label for label in counts if counts[label] > 1]
    if others or len(often) < 2 or sum(counts[one] for one in often) < _LEAST_INSIDE:  # noqa: PLR2004
        return
    shown = " and ".join(f"'{one}:'" for one in often[:2])
    message = f"{shown} stand inside the words of '{first.speaker.label}', who alone is named"
    hint = "give the words of each to a speaker of its own, or save them as text, a line a turn"
    raise TranscriptError.at(message, Place(path, first.line), hint)


_AMID = pattern(r"(?:\A|[.?!…)\]\"”]\s)([^\W\d_a-z][\w.'’-]{0,20}(?: [^\W\d_a-z][\w'’-]+){0,2}):\s")
"""A label behind a sentence."""
_PEOPLE = frozenset([Shape.NAME, Shape.WORD, Shape.KNOWN])
_LEAST_INSIDE = 4


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
        yield Note(message, turn.line, is_warning=True, kind=NoteKind.LABEL)


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
