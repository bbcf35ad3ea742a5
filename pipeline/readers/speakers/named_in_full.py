"""Named in full: who speaks under "Roe:", where the title and lines above the talk say it.

A label is a surname or a first name alone, or a surname behind "Mr", and one full name with it
stands there, surely that of a person. What may be a title, a verb or a word of a heading before a
surname names nobody.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from pipeline.model.transcript import Note, NoteKind, Speaker, Turn
from pipeline.patterns import pattern
from pipeline.readers.labels.words import (
    GENERIC_ANSWERS,
    GENERIC_ASKS,
    GENRES,
    HONORIFICS,
    METADATA,
    NOBODY,
    OPENING_WORDS,
    PARTICLES,
    REMARKS,
    ROLE_WORDS,
    SAID_WORDS,
    TITLES,
)
from pipeline.readers.speakers.naming import (
    NO_NAMES,
    OFFICES,
    name_of,
    short_of,
    without_courtesy,
)
from pipeline.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Place:
    """Words beside a talk: the value of its data, or a line above it."""

    words: str
    line: int


@dataclass(frozen=True, slots=True)
class _Found:
    """A full name, as it stands in a place."""

    name: str
    place: Place
    is_sure: bool
    """Whether only a person stands in such words: "interview with Jane Roe"."""

    @property
    def key(self) -> tuple[str, str]:
        """Its first and its last word for comparing."""
        words = self.name.casefold().split()
        return words[0], words[-1]


def named_in_full(
    turns: tuple[Turn, ...], places: Sequence[Place], talk: str, declared: Collection[str] = ()
) -> tuple[tuple[Turn, ...], tuple[Note, ...]]:
    """Return the turns with the full names of whom labels of one word name, and notes.

    `talk` are all words of the file: what stands in it in small letters is no name. Two labels
    that are of one name stay as they are, with a warning that they may be one person.
    """
    people = {turn.speaker.label: turn.speaker for turn in turns}
    words = {label: without_courtesy(label) for label in people}
    labels = {word.casefold() for word in words.values()}
    found = {
        label: one
        for label, speaker in people.items()
        if label not in declared
        and _is_bare(speaker, words[label])
        and not any(words[label] in other.split() for other in people if other != label)
        if (one := _full_name(words[label], places, talk, is_courteous=words[label] != label))
    }
    taken = {one.name.casefold() for one in people.values()}
    shared = Counter(one.key for one in found.values())
    named = {
        label: (_speaker(people[label], one), one)
        for label, one in found.items()
        if len(labels.intersection(one.key)) == 1 and one.name.casefold() not in taken
    }
    notes = (
        *(
            Note(f"'{label}' is {speaker.name}, as the file says", one.place.line)
            for label, (speaker, one) in named.items()
        ),
        *_shared_notes(turns, {label: one for label, one in found.items() if shared[one.key] > 1}),
    )
    if not named:
        return turns, notes
    return (
        tuple(
            replace(turn, speaker=named[turn.speaker.label][0])
            if turn.speaker.label in named
            else turn
            for turn in turns
        ),
        notes,
    )


def _speaker(speaker: Speaker, found: _Found) -> Speaker:
    name = name_of(found.name, speaker.role)
    is_courteous = without_courtesy(speaker.label) != speaker.label
    return replace(speaker, name=name, short=speaker.name if is_courteous else short_of(name))


def _shared_notes(turns: Sequence[Turn], found: dict[str, _Found]) -> Iterator[Note]:
    """Yield a warning for labels that may be one person: "JANE" and "ROE" below "Jane Roe"."""
    for key in dict.fromkeys(one.key for one in found.values()):
        labels = [label for label, one in found.items() if one.key == key]
        line = next(turn.line for turn in turns if turn.speaker.label == labels[-1])
        shown = " and ".join(f"'{label}'" for label in labels)
        name = next(one.name for one in found.values() if one.key == key)
        message = f"{shown} may be one person, {name}: if so, write one name for both"
        yield Note(message, line, is_warning=True, kind=NoteKind.ALIKE)


def _is_bare(speaker: Speaker, word: str) -> bool:
    """Return whether a label is one word that may be part of a name, and names nobody yet."""
    is_word = len(word) >= _SHORTEST and _NAME.fullmatch(word) is not None
    return is_word and speaker.name.casefold() == speaker.label.casefold() and _is_plain(word)


_SHORTEST = 3
_NAME = pattern(r"[^\W\d_a-z][^\W\d_]*(?:['’-][^\W\d_]+)*")
_INITIAL = pattern(r"[A-Z]\.?")
_TOKEN = pattern(r"[^\W\d_]+(?:['’.-](?=[^\W\d_])[^\W\d_]+)*\.?|\d+|[^\w\s]")
_OWNING = ("'s", "’s")
_HEADS = frozenset(
    (
        *(
            "about",
            "meet",
            "meeting",
            "introducing",
            "remembering",
            "asking",
            "dear",
            "with",
            "why",
        ),
        *("by", "featuring", "presenting", "celebrating", "discussing", "honoring", "honouring"),
        *("part", "chapter", "radio", "television", "tv", "who", "what", "how", "when", "where"),
        *("mit", "avec", "con", "com", "über", "sur", "sobre", "su", "biography", "bio", "profile"),
        *("sister", "brother", "father", "mother", "uncle", "aunt", "saint", "st", "mount", "lake"),
        *("river", "street", "road", "hall", "house", "bay", "port", "county", "city", "town"),
        *("parliament", "hotel", "airport", "hospital", "studio", "studios", "building", "theatre"),
        *("aboard", "before", "after", "following", "during", "ahead", "outside", "regarding"),
        *("candidate", "congressman", "congresswoman", "colonel", "coach", "author", "artist"),
    )
)
"""Words that stand before or behind a name, or before a surname, and are no part of a name."""
_IN_OFFICE = frozenset(
    (
        *("advisor", "adviser", "ambassador", "chancellor", "commissioner", "coordinator"),
        *("director", "governor", "mayor", "minister", "president", "premier", "secretary"),
        *("senator", "spokesman", "spokesperson", "spokeswoman", "representative", "envoy"),
    )
)
"""Offices right behind which a person's name stands: "Press Secretary Jane Roe"."""
_NO_PART = (
    _HEADS | GENRES | METADATA | OPENING_WORDS | REMARKS | SAID_WORDS | TITLES | HONORIFICS
    | NO_NAMES | NOBODY | OFFICES | PARTICLES | GENERIC_ASKS | GENERIC_ANSWERS | ROLE_WORDS.keys()
    | _IN_OFFICE
)  # fmt: skip
_SURE_BEFORE = pattern(
    r"(?i)(?:\b(?:interview|conversation|conference|doorstop|talk|q ?& ?a|oral history|dialogue"
    r"|entretien|gespräch|entrevista|intervista)s?"
    r"(?: with| of| mit| avec| con| com| a)"
    r"|\b(?:interviewed|conducted|led|hosted|moderated|recorded)? ?\bby:?"
    r"|\b(?:interview(?:ee|er)|narrator|guest|host|speaker)s?:)\s*\Z"
)
_SURE_BEHIND = pattern(r"(?i)(?:,|:| [-–—])? ?(?:an? )?(?:oral history|interview)\b")
_MOST_WORDS = 3
"""Words of a full name."""
_LONGEST_HEAD = 12
"""Words of a title or a line that is no sentence."""


def _is_plain(word: str) -> bool:
    """Return whether a word is none that stands beside names, be it of several: "Senators"."""
    plain = word.casefold().strip(".")
    return plain not in _NO_PART and plain.removesuffix("s") not in _NO_PART


def _full_name(
    label: str, places: Sequence[Place], talk: str, *, is_courteous: bool
) -> _Found | None:
    """Return the one full name with a label in it, where it is surely the name of a person.

    It is that in any title where the label says so: "Mr Roe", of which "Roe" is the last name.
    """
    found = [
        one
        for place in places
        for one in _names(label, place)
        if not is_courteous or one.key[1] == label.casefold()
    ]
    if len({one.key for one in found}) != 1 or _is_common(found, talk):
        return None
    lines = {one.place.line for one in found}
    is_headed = any(_is_head(one.place.words, is_courteous=is_courteous) for one in found)
    is_often = len(lines) > 1 or is_courteous
    if not (any(one.is_sure for one in found) or (is_often and is_headed)):
        return None
    cased = [one for one in found if not one.name.isupper()] or found
    counts = Counter(one.name for one in cased)
    return max(cased, key=lambda one: counts[one.name])


def _is_head(words: str, *, is_courteous: bool) -> bool:
    longest = 2 * _LONGEST_HEAD if is_courteous else _LONGEST_HEAD
    return len(words.split()) <= longest and not words.rstrip().endswith((".", "!", "?"))


def _is_common(found: Sequence[_Found], talk: str) -> bool:
    """Return whether a word of a name stands in the file in small letters, as "meet" does."""
    words = {word for one in found for word in one.key}
    return any(re.search(rf"(?<![\w/@.-]){re.escape(word)}(?![\w/@-])", talk) for word in words)


def _names(label: str, place: Place) -> Iterator[_Found]:
    """Yield the full names in a place of which a label is the first or the last word."""
    tokens = list(_TOKEN.finditer(place.words))
    for at, token in enumerate(tokens):
        if _bare(token[0]).casefold() != label.casefold():
            continue
        first, last = at, at
        while first and _is_part(tokens[first - 1]) and _meet(tokens, first - 1, place.words):
            first -= 1
        while (
            last + 1 < len(tokens) and _is_part(tokens[last + 1]) and _goes_on(tokens, last, place)
        ):
            last += 1
        if not 1 < last - first + 1 <= _MOST_WORDS or at not in (first, last):
            continue
        if _is_joined(tokens, first, last, place.words):
            continue
        words = _without_acronym([_bare(one[0]) for one in tokens[first : last + 1]])
        if _INITIAL.fullmatch(words[0]) or _INITIAL.fullmatch(words[-1]):
            continue
        before = _untitled(place.words[: tokens[first].start()])
        is_sure = bool(
            _SURE_BEFORE.search(before)
            or _SURE_BEHIND.match(place.words, tokens[last].end())
            or (first > 0 and _bare(tokens[first - 1][0]).casefold() in _IN_OFFICE)
        )
        yield _Found(" ".join(words), place, is_sure)


def _without_acronym(words: list[str]) -> list[str]:
    """Return the words of a name without one in capitals before words that are not.

    Nor with one that is not before words in capitals, as a place is: "Varn JANE ROE".
    """
    if len(words) <= 2 or len(words[0]) <= 2:  # noqa: PLR2004
        return words
    is_shouted = [word.isupper() and len(word) > 1 for word in words]
    is_led = words[0].isupper() != words[1].isupper() if is_shouted[0] else all(is_shouted[1:])
    return words[1:] if is_led else words


def _bare(word: str) -> str:
    """Return a word of a name without what makes it own something, and without a full stop."""
    word = word[:-2] if word.endswith(_OWNING) else word
    return word if _INITIAL.fullmatch(word) else word.rstrip(".")


def _is_part(token: re.Match[str]) -> bool:
    """Return whether a word may be part of a name: a capital that no title or verb has."""
    word = _bare(token[0])
    is_cased = bool(_INITIAL.fullmatch(word) or _NAME.fullmatch(word))
    return is_cased and word != "I" and _is_plain(word)


def _meet(tokens: Sequence[re.Match[str]], at: int, words: str) -> bool:
    """Return whether nothing but a blank parts a word from the next: no stop of a sentence."""
    before = tokens[at]
    is_open = not before[0].endswith(".") or _INITIAL.fullmatch(before[0]) is not None
    return is_open and words[before.end() : tokens[at + 1].start()] == " "


def _goes_on(tokens: Sequence[re.Match[str]], at: int, place: Place) -> bool:
    return not tokens[at][0].endswith(_OWNING) and _meet(tokens, at, place.words)


def _is_joined(tokens: Sequence[re.Match[str]], first: int, last: int, words: str) -> bool:
    """Return whether a particle, or a row of names, stands beside: "Jane van Roe", "Roe & Lind"."""
    before = tokens[first - 1][0] if first else ""
    behind = tokens[last + 1][0] if last + 1 < len(tokens) else ""
    is_near = bool(first) and words[tokens[first - 1].end() : tokens[first].start()] == " "
    is_of_name = is_near and before in PARTICLES - _BETWEEN
    return before in {"&", "-", "–"} or behind == "&" or is_of_name


_BETWEEN = frozenset(
    (*("a", "and", "as", "by", "e", "et", "for", "in", "of", "on", "to", "und", "y", "the"),)
)
"""Particles before which a name has ended."""


def _untitled(before: str) -> str:
    """Return what stands before a name without the titles right before it."""
    words = before.split()
    while words and words[-1].casefold().strip(".,") in (TITLES | HONORIFICS) - PARTICLES:
        words.pop()
    return " ".join(words)
