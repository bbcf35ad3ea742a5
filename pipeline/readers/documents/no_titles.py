"""Lines above a talk that look like a title and are none: data, notices, prose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.patterns import clued, pattern
from pipeline.readers.labels.candidates import clean

_FIELD = pattern(r"[\W_]*[^\W\d_][^:：.?!]{1,60}[:：]")
_GENRE = pattern(
    r"(?i)\b(?:interviews?|transcripts?|conversation|entretien|entrevistas?|intervista|gespräch"
    r"|интервью|meeting|minutes|hearing|debate|session)\b"
)
_LEAST_FIELDS = 4
_NAME_FIELD = pattern(
    r"(?i)[\W_]*(?:(?:full )?name|nom(?: complet)?|nome(?: completo)?|nombre(?: completo)?"
    r"|фамилия|имя)\s*[:：]"
)
_MADE_BY = pattern(
    r"(?i)(?:prepared|written|transcribed|compiled|submitted|conducted|recorded) by\b"
    r"|(?:preparad|elaborad|realizad|redactad|transcrit|escrit|apresentad|presentad)[oa] por\b"
    r"|(?:préparé|rédigé|réalisé|transcrit) par\b|(?:erstellt|verfasst) von\b"
)
"""Who made a file."""
_NUMBERED = pattern(r"[^\n]{3,60}\b[^\W\d_]{1,10}\.?\s?[:：#]\s?\d{4,}")
"""Somebody with a number, as in lists of pupils: "Jane Roe ID: 4711"."""
_SIGNED = pattern(r"(?!-{1,3}\s|\*\*|~~)[\\+=~|<>*-]{2,}[^\s\\+=~|<>*-]")
"""Signs before the words of a notice: "++NOT TO BE PASSED ON"."""
_SETTING = clued(r"[\W_]*[a-z][a-z\d]*(?:_[a-z\d]+)+ ?= ?\S[^\n]*", "=")
"""What a program tells of a file: "# time_begin = 00:30"."""
_ADDRESS = pattern(r"https?://|www\.")
_LEAST_TOLD = 12
"""Words of a sentence with a comma, or of two, that are no title."""


def no_titles(words: Sequence[str]) -> frozenset[str]:
    """Return which lines above a talk are none that could name it.

    They say who made the file, list people by number, fill a form, lead on to an address, are a
    notice behind signs, or a long sentence; or they name a state and a house above a committee.
    """
    found = (_single(words), _people(words), _amid_fields(words), _leading(words), _houses(words))
    return frozenset(line for own in found for line in own)


def _single(words: Sequence[str]) -> Iterator[str]:
    for line in words:
        bare = clean(line).strip("*_# ")
        is_long = len(bare.split()) >= _LEAST_TOLD and bare.endswith(".")
        is_told = is_long and (", " in bare or ". " in bare)
        is_made = _MADE_BY.match(bare) or _SIGNED.match(line) or is_setting(line)
        if is_told or is_made or _heard(bare):
            yield line


def _heard(words: str) -> bool:
    """Return whether a line in brackets tells what is heard: "(Intro music: swing)"."""
    return words[:1] in _OPENING and words[-1:] in _CLOSING and not _GENRE.search(words)


_OPENING, _CLOSING = ("(", "["), (")", "]")


def is_setting(line: str) -> bool:
    """Return whether a line sets something by a name that a program gives: "time_begin = 00:30"."""
    return _SETTING.fullmatch(line) is not None


def _people(words: Sequence[str]) -> Iterator[str]:
    """Yield the lines of a list of people with their numbers, of two at least."""
    found = [line for line in words if _NUMBERED.fullmatch(line)]
    if len(found) > 1:
        yield from found


def _amid_fields(words: Sequence[str]) -> Iterator[str]:
    """Yield the fields below the first line of a form with many, and what goes on amid them.

    So is the first, where it gives a name.
    """
    fields = [_FIELD.match(line) is not None for line in words]
    if sum(fields) < _LEAST_FIELDS:
        return
    if _NAME_FIELD.match(words[0]):
        yield words[0]
    for at in range(1, len(words)):
        is_amid = fields[at - 1] and any(fields[at + 1 : at + 2])
        is_genre = _GENRE.match(words[at].lstrip("*_# ")) is not None
        is_headed = not fields[at] and _GENRE.search(words[at]) is not None
        if (fields[at] and not is_genre) or (is_amid and not is_genre and not is_headed):
            yield words[at]


def form_fields(words: Sequence[str]) -> frozenset[str]:
    """Return the paragraphs above a talk that fill in a form of many fields, each a few words."""
    found = {
        line: match[0].casefold()
        for line in words
        if (match := _FIELD.match(line)) and len(line.split()) <= _LONGEST_VALUE
    }
    return frozenset(found) if len(set(found.values())) >= _LEAST_FIELDS else frozenset()


_LONGEST_VALUE = 30
"""Words of a field and what is filled in."""


def _leading(words: Sequence[str]) -> Iterator[str]:
    """Yield lines with a colon at their ends that stand above an address."""
    for line, below in pairwise(words):
        if line.rstrip("*_ ").endswith((":", "：")) and _ADDRESS.match(below):
            yield line


def _houses(words: Sequence[str]) -> Iterator[str]:
    """Yield what names a state, a house or its record above the line that names a committee."""
    heads = [clean(line).strip("*_# ") for line in words[:_MOST_HEADS]]
    if not any(map(_COMMITTEE.search, heads)):
        return
    first = next(at for at, head in enumerate(heads) if _COMMITTEE.search(head))
    yield from (words[at] for at in range(first) if _HOUSE.fullmatch(heads[at]))


_MOST_HEADS = 8
"""Lines at the head of a record."""
_COMMITTEE = clued(
    r"\A(?!Official |OFFICIAL )[^\n.?!:]{0,60}(?:[Cc]ommittee|COMMITTEE)\b[^\n.?!]{0,60}\Z",
    *("ommittee", "COMMITTEE"),
)
_HOUSE = pattern(
    r"(?i)(?:commonwealth|parliament|republic|state|province) of [a-z ,]+|official(?: committee)?"
    r" hansard|hansard|(?:parliamentary )?debates(?: \(hansard\))?|proof|united states of america"
    r"|(?:the )?(?:[a-z]+ )?(?:senate|congress|house of [a-z]+|(?:national|legislative) assembly"
    r"|legislative council)(?: of [a-z ]+)?"
)
