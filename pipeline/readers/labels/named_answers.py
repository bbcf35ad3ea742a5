"""Answers that one name or its letters begin, below questions without a label: "T: Two boats."."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.readers.labels.candidates import Candidate, Labels, Page, Shape
from pipeline.readers.labels.frequent import is_faq_file
from pipeline.readers.labels.stacked_questions import own_and_words, paragraphs_of

_LEAST = 4
"""Answers with a name."""
_SHAPES = frozenset({Shape.DECLARED, Shape.NAME, Shape.WORD})
_LEAST_OWN = 0.2
"""Share of the answers in which somebody says "I" or "we"."""
_MOST_PARTED = 0.25
"""Share of the answers that may have more than a paragraph."""
_MOST_ASKED = 80
"""Words of a question."""
_MOST_SHOWN = 8
"""Words of such a paragraph that a warning shows."""
_MARKS = ("?", "？", "؟")
_CLOSING = " \t*_\"'”’»)"


def find_named_answers(page: Page, colons: Labels) -> Labels:
    """Return the turns of a file with one name for a label, and a question right above each.

    Every one of them is a paragraph that asks, no other paragraph below the first one does, and
    hardly an answer has more paragraphs.
    """
    labelled = {one.index: one for one in colons.turns}
    if len(labelled) < _LEAST or any(one.shape not in _SHAPES for one in labelled.values()):
        return Labels()
    blocks = tuple(paragraphs_of(page))
    first = next((at for at, (begin, _) in enumerate(blocks) if begin in labelled), 0) - 1
    talk = blocks[max(first, 0) :]
    if first < 0 or not _are_answered(talk, labelled, page) or is_faq_file(page, talk[0][0]):
        return Labels()
    turns: list[Candidate] = []
    for begin, end in talk:
        if begin in labelled:
            turns.append(labelled[begin])
        elif _asks(begin, end, page):
            turns.append(Candidate(begin, "Q", Shape.KNOWN, page.lines[begin].start))
    label = colons.turns[0].label
    evidence = f"{len(labelled)} answers begin with '{label}:', below a paragraph each that asks"
    doubt = f"only '{label}:' has a label: the paragraph above each, which asks, is read as asked"
    more = [begin for begin, end in talk if _is_more(begin, end, labelled, page)]
    if more:
        shown = " ".join(page.words(more[0]).split()[:_MOST_SHOWN])
        doubt += f", and other paragraphs as part of the answer, first “{shown}”"
    return Labels(tuple(turns), (), (), True, "{}", 0.8, evidence=evidence, doubt=doubt)


def _are_answered(
    talk: Sequence[tuple[int, int]], labelled: Mapping[int, Candidate], page: Page
) -> bool:
    """Whether questions and labels are in turn, from the first question on, in somebody's words."""
    kinds = [
        "A" if begin in labelled else "Q" if _asks(begin, end, page) else "" for begin, end in talk
    ]
    in_turn = "".join(kinds)
    answers = [_words(begin, end, page) for begin, end in talk if begin in labelled]
    own, _ = own_and_words(answers)
    above = all(kinds[at - 1] == "Q" for at, kind in enumerate(kinds) if kind == "A")
    return (
        above
        and in_turn == "QA" * len(labelled)
        and kinds.count("") <= _MOST_PARTED * len(labelled)
        and own >= _LEAST_OWN * len(labelled)
    )


def _is_more(begin: int, end: int, labelled: Mapping[int, Candidate], page: Page) -> bool:
    """Whether a paragraph has words and neither a label nor a question."""
    words = _words(begin, end, page)
    return begin not in labelled and not _asks(begin, end, page) and any(map(str.isalpha, words))


def _asks(begin: int, end: int, page: Page) -> bool:
    words = _words(begin, end, page).rstrip(_CLOSING)
    return words.endswith(_MARKS) and len(words.split()) <= _MOST_ASKED


def _words(begin: int, end: int, page: Page) -> str:
    return page.text[page.lines[begin].start : page.lines[end - 1].end]
