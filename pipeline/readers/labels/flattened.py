"""Text whose line ends were lost: labels with a colon inside lines, behind ends of sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Labels, Page, Shape, clean, counted
from pipeline.readers.labels.shapes import shape_of
from pipeline.readers.lines import Line, trim
from pipeline.values import dataclass, replace

_LABEL = pattern(
    r"(?:\A|(?<=\n)|(?<=[.?!…\"”»)\]]\s)|(?<=[.?!…\"”»)\]]\s\s)|(?<=\t))"
    r"(?P<label>(?:(?:Mr|Mrs|Ms|Dr|Hon|Prof)\.\s)?(?:[^\W\d_]\.\s?){0,2}"
    r"[^\W\d_][^:：.?!\n\t]{0,48}?(?:\s\([^():：\n\t]{2,60}\))?)\s?[:：](?=\s)"
)
_LEAST = 2
_LEAST_ALL = 6
_A_LINE = 3


@dataclass(frozen=True, slots=True)
class _Place:
    start: int
    content: int
    label: str
    shape: Shape


def find_flattened(page: Page) -> Labels:
    """Return the turns of a file with several on each line, the lines cut where they begin."""
    lines = len(page.filled)
    least = max(_LEAST_ALL, _A_LINE * lines)
    if page.text.count(":") + page.text.count("：") < least:
        return Labels()
    places = tuple(_places(page))
    if glued := _glued(page.text):
        places = tuple(sorted({*places, *glued}, key=lambda one: one.start))
    return _labels(page, places, lines) if len(places) >= least else Labels()


def find_paired(page: Page, colons: Labels) -> Labels:
    """Return the turns of a file with a question and its answer on one line: "Q: … A: …".

    One label begins all turns that were found at the beginnings of lines, `colons`, and another
    stands inside of half of these or more.
    """
    if len({one.key for one in colons.turns}) != 1:
        return Labels()
    outer = tuple(
        _Place(page.lines[one.index].start, one.content, one.label, one.shape)
        for one in colons.turns
    )
    starts = {one.start for one in outer}
    inner = [one for one in _places(page) if one.start not in starts]
    counts = Counter(one.label for one in inner)
    least = max(_LEAST_PAIRS, len(outer) * _MANY)
    found = (*outer, *(one for one in inner if counts[one.label] >= least))
    if len(found) == len(outer):
        return Labels()
    return _labels(page, sorted(found, key=lambda one: one.start), len(outer))


_LEAST_PAIRS = 4
_MANY = 0.5


def _labels(page: Page, places: Sequence[_Place], lines: int) -> Labels:
    found = tuple(_cut(page, [place.start for place in places]))
    by_start = {line.start: index for index, line in enumerate(found)}
    turns = tuple(
        Candidate(by_start[place.start], place.label, place.shape, place.content)
        for place in places
        if place.start in by_start  # some stand in lines that were set apart
    )
    evidence = f"{len(turns)} labels inside {lines} lines, behind ends of sentences"
    return Labels(turns, (), (), True, trust=0.75, lines=found, evidence=evidence)


def _places(page: Page) -> Iterator[_Place]:
    """Yield where labels stand that recur, or that are general words."""
    found = []
    for match in _LABEL.finditer(page.text):
        label = clean(match["label"])
        label = f"{label[:1].upper()}{label[1:]}" if match.start() == 0 else label
        shape = shape_of(label)
        if shape in {Shape.KNOWN, Shape.NAME, Shape.WORD}:
            found.append(_Place(match.start("label"), match.end(), label, shape))
    counts = counted([Candidate(0, one.label, one.shape, 0) for one in found])
    names = Candidate(0, "", Shape.WORD, 0)
    for one in found:
        if counts[replace(names, label=one.label).key] >= _LEAST or _OFFICE.fullmatch(one.label):
            yield one


def _glued(text: str) -> tuple[_Place, ...]:
    """Return where two general words or more stand right behind a stop: "Yes.Interviewer: Why?".

    Each does so again and again, and then begins a turn wherever it stands with a colon.
    """
    heads = Counter(match["label"] for match in _GLUED.finditer(text))
    known = [one for one, count in heads.items() if count >= _LEAST_GLUED]
    known = [one for one in known if shape_of(one) is Shape.KNOWN]
    if len(known) < _LEAST:
        return ()
    return tuple(
        _Place(match.start("label"), match.end(), match["label"], Shape.KNOWN)
        for match in _WORD.finditer(text)
        if match["label"] in known
    )


_WORD = pattern(r"(?P<label>[A-Z][a-z]{3,20})[ \xa0]?[:：](?=\s)")
_GLUED = pattern(r"(?<=[.?!…\"”»)\]])(?P<label>[A-Z][a-z]{3,20})[ \xa0]?[:：](?=\s)")
_LEAST_GLUED = 5
"""Times that a label stands so."""
_OFFICE = pattern(r"(?:[^\W\d_][a-zà-ÿ]+\s){0,2}(?:[^\W\d_a-z]{2,}\s?){2,}[^()]{0,40}\([^()]+\)")
"""An office in capitals with its holder: "The MINISTER OF WATER (Jane Roe)": it may stand once."""


def _cut(page: Page, starts: Sequence[int]) -> Iterator[Line]:
    """Yield lines, those cut in which a turn begins."""
    at = 0
    for line in page.lines:
        inside = []
        while at < len(starts) and starts[at] < max(line.end, line.start + 1):
            inside.append(starts[at])
            at += 1
        for first, last in pairwise(
            [line.start, *(one for one in inside if one > line.start), line.end]
        ):
            yield Line(line.number, *trim(page.text, first, last))
