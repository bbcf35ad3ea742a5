"""Questions with a label, and their answers behind them in the paragraph: "Q: Who pays? We do."."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Labels, Page, Shape
from pipeline.readers.labels.frequent import is_faq_file
from pipeline.readers.labels.run_in_questions import cut_lines
from pipeline.values import replace

_LEAST = 4
"""Paragraphs with a question and its answer."""
_QUESTIONS = pattern(r"(?:[^.!?？…\n]*(?:\n[^.!?？…\n]*)*[?？][\"”»’)]*\s+)+(?=[^\W_])")
"""Sentences that ask, one behind the other, up to the first that does not."""
_MARKS = ("?", "？")


def find_run_in_answers(page: Page, colons: Labels) -> Labels:
    """Return the turns of a file in which each question with a label is answered behind it.

    Each is a paragraph of its own that begins with sentences that ask; what stands behind them,
    from a capital on, asks nothing at its end. Where one is otherwise, nobody knows who says what.
    """
    starts = {one.index: _answer_at(page, one) for one in colons.turns}
    if len(starts) < _LEAST or min(starts.values()) < 0 or not _are_alone(page, colons):
        return Labels()
    is_shared = len(set(starts.values())) < len(starts)
    if is_shared or is_faq_file(page, colons.turns[0].index):
        return Labels()
    cuts = {_line_at(page, one.index, starts[one.index]): starts[one.index] for one in colons.turns}
    moved = dict(_moved(page, cuts))
    turns: list[Candidate] = []
    for one in colons.turns:
        at = _line_at(page, one.index, starts[one.index])
        turns.append(replace(one, index=moved[one.index]))
        turns.append(Candidate(moved[at] + 1, "A", Shape.KNOWN, starts[one.index]))
    label = colons.turns[0].label
    evidence = f"{len(starts)} questions have a label, and what stands behind them answers"
    doubt = f"only '{label}:' has a label: what stands behind what asks is read as the answer"
    found = Labels(tuple(turns), (), (), True, trust=0.85, evidence=evidence, doubt=doubt)
    return replace(found, lines=tuple(cut_lines(page, cuts)))


def _answer_at(page: Page, item: Candidate) -> int:
    """Return where the answer begins in the paragraph of a question; -1 where that is not clear."""
    end = page.lines[_last_of(page, item.index)].end
    found = _QUESTIONS.match(page.text, item.content, end)
    if found is None or page.text[item.content : end].rstrip().endswith(_MARKS):
        return -1
    first = page.text[found.end()]
    return found.end() if first.isdigit() or not first.islower() else -1


def _last_of(page: Page, first: int) -> int:
    """Return the last line of a paragraph."""
    at = first
    while at + 1 < len(page.lines) and not page.lines[at + 1].is_blank:
        at += 1
    return at


def _are_alone(page: Page, colons: Labels) -> bool:
    """Whether nothing stands below the first question but the paragraphs of questions."""
    own = {at for one in colons.turns for at in range(one.index, _last_of(page, one.index) + 1)}
    return all(at in own for at in page.filled if at >= colons.turns[0].index)


def _line_at(page: Page, first: int, place: int) -> int:
    """Return the line from `first` on in which a place is."""
    return next(at for at in range(first, len(page.lines)) if place < page.lines[at].end)


def _moved(page: Page, cuts: Mapping[int, int]) -> Iterator[tuple[int, int]]:
    """Yield each line with its place among the lines that are cut."""
    added = 0
    for at in range(len(page.lines)):
        yield at, at + added
        added += at in cuts
