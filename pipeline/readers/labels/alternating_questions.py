"""Paragraphs that ask and paragraphs that do not, by turns, where nothing else tells who speaks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Labels, Page, Shape, clean
from pipeline.readers.labels.frequent import is_faq_file
from pipeline.readers.labels.stacked_questions import own_and_words, paragraphs_of
from pipeline.values import dataclass

_LEAST = 8
"""Paragraphs that ask."""
_MOST_PARTED = 0.25
"""Share of the answers that may have more than a paragraph."""
_MOST_PARAGRAPHS = 5
"""Paragraphs of an answer."""
_LEAST_OWN = 0.2
"""Share of the answers in which somebody says "I" or "we"."""
_LEAST_WORDS = 5
"""Words of an answer, on average."""
_MOST_ASKED = 80
"""Words of a question."""
_MARKS = ("?", "？", "؟")
_CLOSING = " \t*_\"'”’»):"
_CHOICE = pattern(r"[ \t]*(?:[(\[☐☑□■○●•·*–-]|[a-zA-Z][.)]\s)")
"""How a line begins that may be chosen, or is one of a list."""
_NEXT = pattern(r"\W*(?:[^\W\d_]+ ){1,2}#?\d{1,2}\W*")
"""What heads the answers of another: "Person 2"."""
_DOUBT = (
    "nobody is named: paragraphs that ask are read as questions, and the next one as the answer"
)
_MORE = "; who says what stands behind an answer's first paragraph is not sure: {}"
_MOST_SHOWN = 6
_MOST_WORDS = 8
"""Words that are shown of each."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """A paragraph that asks, and the first lines of those below it up to the next one."""

    first: int
    below: tuple[int, ...]
    end: int
    """The line behind the last one."""


def find_alternating_questions(page: Page) -> Labels:
    """Return the turns of a file in which each paragraph that asks has one below that does not.

    Hardly an answer has more paragraphs, and somebody often says "I" or "we" in them. Lists to
    choose from and of frequent questions are no talk.
    """
    asked = tuple(_asked(page))
    if len(asked) < _LEAST or not _are_in_turn(asked) or not _are_said(asked, page):
        return Labels()
    if is_faq_file(page, asked[0].first):
        return Labels()
    turns = tuple(turn for one in asked for turn in _turns(one, page))
    evidence = f"{len(asked)} paragraphs ask, and what is below each answers"
    doubt = f"{_DOUBT}{_told(asked, page)}"
    return Labels(turns, (), (), True, "{}", 0.8, evidence=evidence, doubt=doubt)


def _asked(page: Page) -> Iterator[_Asked]:
    """Yield the paragraphs that ask, with those below them; none where one is too long to."""
    blocks = tuple(paragraphs_of(page))
    asking = [at for at, one in enumerate(blocks) if _asks(one, page)]
    for at, after in pairwise((*asking, len(blocks))):
        below = blocks[at + 1 : after]
        yield _Asked(blocks[at][0], tuple(first for first, _ in below), blocks[after - 1][1])


def _asks(block: tuple[int, int], page: Page) -> bool:
    first, end = block
    words = page.text[page.lines[first].start : page.lines[end - 1].end]
    return words.rstrip(_CLOSING).endswith(_MARKS) and len(words.split()) <= _MOST_ASKED


def _are_in_turn(asked: Sequence[_Asked]) -> bool:
    """Whether each question has an answer, hardly one of which has more than a paragraph."""
    sizes = [len(one.below) for one in asked]
    return (
        all(sizes)
        and max(sizes) <= _MOST_PARAGRAPHS
        and sum(size > 1 for size in sizes) <= _MOST_PARTED * len(sizes)
    )


def _are_said(asked: Sequence[_Asked], page: Page) -> bool:
    """Whether the answers are one's words, and no list of choices."""
    texts = [
        page.text[page.lines[one.below[0]].start : page.lines[one.end - 1].end] for one in asked
    ]
    own, words = own_and_words(texts)
    return (
        own >= _LEAST_OWN * len(asked)
        and not any(_CHOICE.match(page.words(one.below[0])) for one in asked)
        and not any(_NEXT.fullmatch(page.words(at)) for one in asked for at in one.below[1:])
        and words >= _LEAST_WORDS * len(asked)
    )


def _turns(one: _Asked, page: Page) -> Iterator[Candidate]:
    for at, label in ((one.first, "Q"), (one.below[0], "A")):
        yield Candidate(at, label, Shape.KNOWN, page.lines[at].start)


def _told(asked: Sequence[_Asked], page: Page) -> str:
    """Return what is told of the second paragraphs of answers: another may ask there."""
    more = [one.below[1] for one in asked if len(one.below) > 1]
    if not more:
        return ""
    shown = [
        f"line {page.lines[at].number} “{' '.join(clean(page.words(at)).split()[:_MOST_WORDS])}”"
        for at in more[:_MOST_SHOWN]
    ]
    rest = len(more) - _MOST_SHOWN
    return _MORE.format(", ".join(shown) + (f" and {rest} more" if rest > 0 else ""))
