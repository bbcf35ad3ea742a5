"""Headings in capitals among the turns, as the records of councils and parliaments have them."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence, Set

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, clean, ends_sentence
from pipeline.readers.labels.words import PLAIN_WORDS
from pipeline.readers.lines import Line

_MOST_WORDS = 18
_MOST_LINES = 3
_MOST_OF_MOTION = 50
_LEAST_LETTERS = 4
"""Letters of the longest word of a heading: "BBC 2" is none."""
_LEAST_HEADINGS = 3
"""Different headings, most of several words, without which nothing is one."""
_MOST_CAPITALS = 0.2
"""Share of all letters in capitals from which capitals set nothing apart."""
_SAID = ("?", "!", "…", ",", ":", ";", "-", "–", "—", "”", '"', ".", "？", "！", "。")
"""How a heading does not end."""
_WORD = pattern(r"[^\W\d_]+")


def headings_in_capitals(
    text: str,
    lines: Sequence[Line],
    turns: Sequence[Candidate],
    known: Set[str] = frozenset(),
) -> list[range]:
    """Return the lines of paragraphs in capitals among the turns, which nobody says.

    They say what is dealt with: "NOTICES OF MOTIONS". `turns` are the beginnings of turns in order;
    below a label without words is what somebody says. Where much is in capitals, or hardly any such
    paragraph stands beside those that are `known` for headings, none is a heading.
    """
    if not turns:
        return []
    begun = {one.index: text[one.content : lines[one.index].end].strip() for one in turns}
    found = list[range]()
    is_below = False
    for whole in _paragraphs(lines, turns[0].index, begun):
        part = _at_last(text, lines, whole) if whole.stop in begun else whole
        is_begun = not begun.keys().isdisjoint(part)
        is_above = _next_filled(lines, part.stop) in begun
        if not is_begun and not is_below and _is_heading(text, lines, part, is_above=is_above):
            found.append(part)
        is_below = begun.get(part.stop - 1) == ""
    several = {one for part in found if " " in (one := _words(text, lines, part))}
    is_told = len(several | known) >= _LEAST_HEADINGS or _end_turns(several, found, lines, begun)
    return found if is_told and not _is_large(text[lines[turns[0].index].start :]) else []


def _end_turns(
    several: Set[str], found: Sequence[range], lines: Sequence[Line], begun: Container[int]
) -> bool:
    """Whether two long headings are all there is, each right above a turn, with no word of talk."""
    return len(found) == len(several) == _LEAST_ENDING and all(
        [
            *(len(one.split()) >= _LEAST_WORDS for one in several),
            *(_TALK.isdisjoint(one.casefold().split()) for one in several),
            *(_next_filled(lines, part.stop) in begun for part in found),
        ]
    )


def _next_filled(lines: Sequence[Line], at: int) -> int:
    return next((one for one in range(at, len(lines)) if not lines[one].is_blank), -1)


_LEAST_ENDING, _LEAST_WORDS = 2, 4
_TALK = PLAIN_WORDS | {"will"}


def _is_large(text: str) -> bool:
    """Whether so much stands in capitals that they tell nothing."""
    large = sum(map(str.isupper, text))
    return large > _MOST_CAPITALS * (large + sum(map(str.islower, text)))


def _paragraphs(lines: Sequence[Line], first: int, begun: Container[int]) -> Iterator[range]:
    """Yield the paragraphs from a line on; the label of a turn begins one as well."""
    start = None
    for at in range(first, len(lines)):
        if start is not None and (lines[at].is_blank or at in begun):
            yield range(start, at)
            start = None if lines[at].is_blank else at
        elif lines[at].is_blank:
            continue
        elif start is None:
            start = at
    if start is not None:
        yield range(start, len(lines))


def _at_last(text: str, lines: Sequence[Line], part: range) -> range:
    """Return the lines in capitals right above a label, which stand below the end of a sentence."""
    first = part.stop
    while first > part.start and text[lines[first - 1].start : lines[first - 1].end].isupper():
        first -= 1
    is_parted = part.start < first < part.stop and ends_sentence(text, lines[first - 1])
    return range(first, part.stop) if is_parted else part


def _words(text: str, lines: Sequence[Line], part: range) -> str:
    return clean(text[lines[part.start].start : lines[part.stop - 1].end])


def _without_remark(text: str, lines: Sequence[Line], part: range) -> range:
    """Return the lines without the last one, if it is in brackets: "(Article 5 of the rules)"."""
    last = lines[part.stop - 1]
    is_told = len(part) > 1 and _REMARK.fullmatch(text, last.start, last.end) is not None
    return part[:-1] if is_told else part


_REMARK = pattern(r"[(\[][^()\[\]]+[)\]]\.?")


def _is_heading(text: str, lines: Sequence[Line], part: range, *, is_above: bool) -> bool:
    """Whether lines are a heading; right above a turn, a motion has many words: "MOTION THAT …"."""
    if len(part) > _MOST_LINES or not text[lines[part.start].start].isalnum():
        return False
    words = _words(text, lines, _without_remark(text, lines, part))
    count = len(words.split())
    is_long = count > _MOST_WORDS and not (is_above and count <= _MOST_OF_MOTION and _moves(words))
    if not words.isupper() or words.endswith(_SAID) or is_long:
        return False
    return max(map(len, _WORD.findall(words)), default=0) >= _LEAST_LETTERS


def _moves(words: str) -> bool:
    """Whether words in capitals head a matter, and are none of talk."""
    return _MATTER.match(words) is not None and _TALK.isdisjoint(words.casefold().split())


_MATTER = pattern(
    r"(?:MOTIONS?|RESOLUTIONS?|PETITIONS?|REPORTS?|BILLS?|QUESTIONS?|PRESENTATION|CONSIDERATION"
    r"|ADOPTION|STATEMENTS?|RESPONSES?|LAYING|NOTICE)\b"
)
