"""Words for questions and answers with a number, alone on their lines: "Question 1", "Answer 1"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from pipeline.model.letters import without_accents
from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Labels, Page, Shape, clean
from pipeline.readers.labels.questions import NOBODY_SAYS, is_in_nobodys_mouth
from pipeline.readers.labels.words import GENERIC_ASKS, REPLIES
from pipeline.values import dataclass

_LEAST = 3
"""Questions with their answers."""
_LONGEST = 24
_LINE = pattern(r"(?P<word>[^\W\d_]{1,14}) ?(?:[#№]|[Nn][°ºo]\.?)? ?(?P<number>\d{1,3})\.?")


@dataclass(frozen=True, slots=True)
class _Head:
    """A line that is a word and a number."""

    index: int
    word: str
    """In small letters, without accents."""
    number: int


def find_counted_words(page: Page) -> Labels:
    """Return the turns of a file in which such lines stand above all questions and all answers.

    Each question has its answer below, of the same number, and the next one counts on: nothing
    else of these words stands in the file, and words stand below each.
    """
    heads = list(_heads(page))
    asked, answered = heads[::2], heads[1::2]
    if len(answered) < _LEAST or len(asked) != len(answered):
        return Labels()
    numbers = [one.number for one in asked]
    are_pairs = numbers == [one.number for one in answered] and numbers[0] == 1
    are_words = {one.word for one in asked} <= _ASKS and {one.word for one in answered} <= _REPLIES
    are_few = len({one.word for one in heads}) == len({asked[0].word, answered[0].word})
    counts_on = all(after == before + 1 for before, after in pairwise(numbers))
    if not (are_pairs and are_words and are_few and counts_on and _are_said(heads, page)):
        return Labels()
    turns = tuple(_turns(heads, page))
    evidence = f"{len(asked)} questions and their answers stand below their numbers"
    ends = [*(one.index for one in heads[1:]), len(page.lines)]
    said = (
        page.text[one.content : page.lines[end - 1].end]
        for one, end in zip(turns, ends, strict=True)
    )
    doubt = NOBODY_SAYS if is_in_nobodys_mouth(said) else ""
    return Labels(turns, (), (), True, "{}", 0.85, evidence=evidence, doubt=doubt)


def _heads(page: Page) -> Iterator[_Head]:
    for at in page.filled:
        line = page.lines[at]
        if line.end - line.start <= _LONGEST and page.text[line.end - 1] in _LAST:
            found = _LINE.fullmatch(clean(page.words(at)))
            word = _plain(found["word"]) if found else ""
            if found and word in _ASKS | _REPLIES:
                yield _Head(at, word, int(found["number"]))


_LAST = frozenset("0123456789.*_# ")
"""How such a line ends, in Markdown too."""


def _plain(word: str) -> str:
    """Return a word in small letters and without accents, which many leave out."""
    return without_accents(word.casefold())


_ASKS = frozenset(map(_plain, GENERIC_ASKS))
_REPLIES = frozenset(map(_plain, REPLIES))


def labelling(heads: Collection[str]) -> frozenset[str]:
    """Return the words among those that numbers stand behind that label questions and answers.

    None does where only the one or only the other is among them.
    """
    found = {one: _LINE.fullmatch(f"{clean(one)} 1") for one in heads}
    words = {head: _plain(one["word"]) for head, one in found.items() if one}
    are_both = not (_ASKS.isdisjoint(words.values()) or _REPLIES.isdisjoint(words.values()))
    known = (head for head, word in words.items() if word in _ASKS | _REPLIES)
    return frozenset(known) if are_both else frozenset()


def _are_said(heads: Sequence[_Head], page: Page) -> bool:
    """Whether words stand below each line up to the next."""
    begun = {one.index for one in heads}
    below = dict(pairwise([*page.filled, -1]))
    return all(below[at] not in begun | {-1} for at in begun)


def _turns(heads: Sequence[_Head], page: Page) -> Iterator[Candidate]:
    for one in heads:
        label = "Q" if one.word in _ASKS else "A"
        yield Candidate(one.index, label, Shape.KNOWN, page.lines[one.index].end)
