"""Questions that are paragraphs of their own, each answered behind a dash: `- Two boats a day.`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Labels, Page, Shape, ends_sentence
from pipeline.readers.labels.frequent import is_faq
from pipeline.readers.labels.questions import NOBODY_SAYS, is_in_nobodys_mouth

_DASH = pattern(r"[-–—―•➔➢►→]\s+(?=\S)")
_LEAST = 4
"""Questions that are answered so."""
_SHARE = 0.8
"""Share of the dashes above which stands a question: lists have several below one."""
_LEAST_MEAN = 3
"""Words of an answer, on the average: what may be chosen is shorter."""
_MARKS = ("?", "？", "؟")
_LONGEST_TAIL = 60
"""Letters behind the last question mark of a question: "(in writing)"."""
_STOPS = (".", "!", "…", "。")


def find_dashed_answers(page: Page) -> Labels:
    """Return the turns of a file that answers behind dashes what the paragraphs above ask.

    What stands between an answer and the next question goes on with the answer.
    """
    dashes = [at for at in page.filled if _answers(page, at)]
    if len(dashes) < _LEAST or is_faq(page, dashes[0]):
        return Labels()
    turns = tuple(_turns(page, dashes))
    pairs = len(turns) // 2
    said = [page.text[one.content : page.lines[one.index].end] for one in turns[1::2]]
    words = sum(len(one.split()) for one in said)
    if pairs < max(_LEAST, _SHARE * len(dashes)) or words < _LEAST_MEAN * pairs:
        return Labels()
    if _open(page, turns) > (1 - _SHARE) * pairs:
        return Labels()
    evidence = f"{pairs} questions have an answer below them that begins with a dash"
    doubt = NOBODY_SAYS if is_in_nobodys_mouth([page.text[turns[0].content :]]) else ""
    return Labels(turns, (), (), True, "{}", 0.75, evidence=evidence, doubt=doubt)


def _answers(page: Page, at: int) -> bool:
    line = page.lines[at]
    return _DASH.match(page.text, line.start, line.end) is not None


def _turns(page: Page, dashes: Sequence[int]) -> Iterator[Candidate]:
    """Yield a question and an answer for each dash with a question right above it."""
    before = -1
    for at in dashes:
        first = _question(page, before, at)
        if first >= 0:
            line = page.lines[at]
            found = _DASH.match(page.text, line.start, line.end)
            yield Candidate(first, "Q", Shape.KNOWN, page.lines[first].start)
            yield Candidate(at, "A", Shape.KNOWN, found.end() if found else line.start)
        before = at


def _question(page: Page, before: int, dash: int) -> int:
    """Return the first line of the question right above a dash; -1 where nothing asks.

    `before` is the line of the dash above, whose answer may end in the block of the question.
    """
    last = next((at for at in range(dash - 1, before, -1) if not page.lines[at].is_blank), -1)
    first = last
    while first > before + 1 and not page.lines[first - 1].is_blank:
        first -= 1
    begins = [at for at in range(first, last + 1) if _begins(page, at)]
    said = ((at, page.text[page.lines[at].start : page.lines[last].end]) for at in begins)
    return next((at for at, words in said if _asks(words)), -1) if last >= 0 else -1


def _begins(page: Page, at: int) -> bool:
    """Whether a line begins with a sentence, behind a blank line or the end of another."""
    if at == 0 or page.lines[at - 1].is_blank:
        return True
    opens = page.words(at).startswith("¿") and not page.words(at - 1).endswith(_MARKS)
    return opens or ends_sentence(page.text, page.lines[at - 1])


def _asks(words: str) -> bool:
    """Whether words are questions, with no line before them that ends a plain sentence."""
    last = max(map(words.rfind, _MARKS))
    heads = words[: max(last, 0)].splitlines()[:-1]
    is_plain = any(one.rstrip().endswith(_STOPS) for one in heads)
    return last >= 0 and len(words) - last <= _LONGEST_TAIL and not is_plain


def _open(page: Page, turns: Sequence[Candidate]) -> int:
    """Return how many paragraphs among the turns ask that no answer stands below."""
    answers = {one.index for one in turns[1::2]}
    first, last = turns[0].index, turns[-1].index
    ends = (
        (at, below)
        for at, below in pairwise(page.filled)
        if first < at < last and page.lines[at + 1].is_blank
    )
    return sum(below not in answers and page.words(at).endswith(_MARKS) for at, below in ends)
