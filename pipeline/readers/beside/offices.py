"""Lines that tell who somebody is beside a label, again and again: nobody says them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from pipeline.model.transcript import Role
from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Labels, clean, ends_with_stop, page_of
from pipeline.readers.labels.words import (
    GENERIC_ANSWERS,
    GENERIC_ASKS,
    PARTICLES,
    ROLE_WORDS,
    SAID_WORDS,
)
from pipeline.readers.lines import Line


def office_lines(text: str, lines: Sequence[Line], labels: Labels) -> list[int]:
    """Return the indexes of lines that name an office, below a name or above a label."""
    return sorted({*_below(text, lines, labels), *_above(text, lines, labels)})


def roles_below(text: str, lines: Sequence[Line], labels: Labels) -> dict[str, Role]:
    """Return the roles that lines below labels tell in a word, "MODERATOR", by the labels' keys."""
    told: dict[str, set[Role]] = {}
    starts = [*(item.index for item in labels.turns), len(lines)]
    gone = frozenset(_below(text, lines, labels))
    for item, (first, end) in zip(labels.turns, pairwise(starts), strict=True):
        for at in gone.intersection(range(first, end)):
            words = clean(text[lines[at].start : lines[at].end])
            lettered = _LETTERED.fullmatch(words)
            if role := _OF_LETTER[lettered["letter"]] if lettered else role_in(words):
                told.setdefault(item.key, set()).add(role)
    return {key: roles.pop() for key, roles in told.items() if len(roles) == 1}


_LETTERED = pattern(r"(?P<office>.{3,}[^\W\d_][.)]?) +(?P<letter>[QA])")
"""An office with the letter of a question or an answer at the margin: "Analyst, Lake Bank Q"."""
_OF_LETTER = {"Q": Role.INTERVIEWER, "A": Role.RESPONDENT}


def role_in(words: str) -> Role | None:
    """Return the role that a single word says, as "MODERATOR" does; words for a question say none.

    So do words of which nobody knows whom they mean.
    """
    word = words.casefold()
    role = None if word in GENERIC_ASKS | GENERIC_ANSWERS else ROLE_WORDS.get(word)
    return None if role is Role.UNIDENTIFIED else role


def _below(text: str, lines: Sequence[Line], labels: Labels) -> Iterator[int]:
    below: dict[str, dict[str, list[int]]] = {}
    counts = Counter(item.key for item in labels.turns)
    listed: list[tuple[str, str, int]] = []
    starts = [*(item.index for item in labels.turns), len(lines)]
    for item, (first, end) in zip(labels.turns, pairwise(starts), strict=True):
        filled = [at for at in range(first + 1, end) if not lines[at].is_blank][:2]
        is_asked = item.key.rstrip("0123456789 #.") in GENERIC_ASKS  # a question stands below
        if item.content < lines[first].end or not filled or is_asked:
            continue
        line = lines[filled[0]]
        words = clean(text[line.start : line.end])
        lettered = _LETTERED.fullmatch(words)
        words = lettered["office"] if lettered else words
        if len(filled) == 1:
            listed.append((item.key, words, filled[0]))
        else:
            below.setdefault(item.key, {}).setdefault(words, []).append(filled[0])
    known: dict[str, str] = {}
    for key, offices in below.items():
        for words, found in offices.items():
            is_always = len(found) == counts[key] >= _LEAST_SAME
            if (is_always or len(found) > _LEAST_SAME) and (_is_office(words) or role_in(words)):
                known[key] = words
                yield from found
    yield from (at for key, words, at in listed if known.get(key) == words)
    lone = {key: offices for key, offices in below.items() if counts[key] == 1}
    surely = [words for words in known.values() if _is_office(words)]
    yield from _alike(lone, surely)
    if surely:
        yield from _told_above(lone, text[: lines[labels.turns[0].index].start])


def _alike(lone: Mapping[str, Mapping[str, list[int]]], known: Sequence[str]) -> Iterator[int]:
    """Yield the lines below names that stand once, which name an office as those of others do.

    "Lake Securities -- Analyst", where "Weir Bank -- Analyst" stands again and again below another
    name: words with capitals, one of which is among those of the others.
    """
    if len(known) < _LEAST_SAME:
        return
    told = {word for words in known for word in _parts(words)}
    for offices in lone.values():
        for words, found in offices.items():
            if _is_office(words) and _is_capital(words) and not told.isdisjoint(_parts(words)):
                yield from found


def _told_above(lone: Mapping[str, Mapping[str, list[int]]], above: str) -> Iterator[int]:
    """Yield the lines below names that stand once, whose office a list above the talk has too."""
    for offices in lone.values():
        for words, found in offices.items():
            if _is_office(words) and words in above:
                yield from found


def _parts(words: str) -> list[str]:
    return [part for word in words.split() if len(part := word.strip(",.")) >= _LEAST_LETTERS]


def _is_capital(words: str) -> bool:
    """Whether all words begin with a capital, but those between the words of a name."""
    letters = (word for word in words.split() if any(map(str.isalpha, word)))
    return all(word[0].isupper() or word in PARTICLES for word in letters)


_LEAST_LETTERS = 5
"""Letters of a word that two offices may share: "Analyst", "President"."""


def _above(text: str, lines: Sequence[Line], labels: Labels) -> Iterator[int]:
    """Yield the lines above a label with a colon, alone on its line, that name only an office."""
    if labels.shown != "{}:":
        return
    page = page_of(text, lines)
    begun = {one.index for one in labels.turns}
    for item in labels.turns:
        if item.content == lines[item.index].end:
            yield from (at for at in page.office_above(item.index) if at not in begun)


_LEAST_SAME = 2
"""Turns of one speaker below whose name an office stands."""
_LONGEST_OFFICE = 16


def _is_office(words: str) -> bool:
    """Whether a line may be an office, and no sentence."""
    plain = [word.casefold().strip(",") for word in words.split()]
    is_short = 1 < len(plain) <= _LONGEST_OFFICE
    is_ended = ends_with_stop(words) and not words.endswith(_FIRMS)
    return is_short and words[0].isupper() and not is_ended and not _are_said(plain)


_FIRMS = (" Ltd.", " Inc.", " Co.", " Corp.", " Cos.", " S.A.", " N.V.", " S.p.A.", " e.V.")
"""What is short in the name of a firm, and ends no sentence."""


def _are_said(plain: Collection[str]) -> bool:
    return not SAID_WORDS.isdisjoint(plain)
