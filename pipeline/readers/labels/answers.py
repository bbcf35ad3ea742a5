"""Files in which only the answers have a label, below the questions, and such with numbered ones.

"1. What will it cost?" stands above "Answer: Two million."; or "Question 1) …" above "Answer 1) …".
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Labels, Page, Shape, clean
from pipeline.readers.labels.words import GENERIC_ASKS, REPLIES

_LEAST = 3
_ASKED = 0.8
"""Share of the answers above which stands a question."""
_LONGEST = 400
"""Letters of a question."""
_NUMBERED = pattern(r"(?P<word>[^\W\d_]+) ?#?\d{1,3} ?[).][ \t]+(?=\S)")
_POINT = pattern(r"(?:[Qq]?\d{1,3} ?[.):、．]|[（(]\d{1,3}[）)])\s?")
_MARKS = ("?", "？", "؟", ":", "：")


def find_answers(page: Page, colons: Labels) -> Labels:
    """Return the turns of a file with one label alone, for answers, and questions above them.

    A question is the paragraph right above the label; it asks, or has a number. What stands
    between an answer and the next question goes on with the answer.
    """
    turns = list(_with_questions(page, colons.turns))
    questions = sum(one.label == "Q" for one in turns)
    if questions < _LEAST or questions < _ASKED * len(colons.turns):
        return Labels()
    evidence = f"{len(colons.turns)} answers have a label, and {questions} of them a question above"
    return Labels(tuple(turns), (), (), True, "{}", 0.85, evidence=evidence)


def _with_questions(page: Page, answers: Collection[Candidate]) -> Iterator[Candidate]:
    begun = {one.index for one in answers}
    for answer in answers:
        above = [at for at in page.filled if at < answer.index][-1:]
        first = above[0] if above and above[0] not in begun else -1
        while first > 0 and not page.lines[first - 1].is_blank and first - 1 not in begun:
            if _POINT.match(page.words(first)):
                break
            first -= 1
        if first >= 0:
            line = page.lines[first]
            said = clean(page.text[line.start : page.lines[above[0]].end])
            point = _POINT.match(page.text, line.start, line.end)
            if len(said) <= _LONGEST and (point or said.endswith(_MARKS)):
                start = point.end() if point else line.start
                yield Candidate(first, "Q", Shape.KNOWN, start)
        yield Candidate(answer.index, "A", Shape.KNOWN, answer.content)


def find_numbered(page: Page) -> Labels:
    """Return the turns of a file with numbered words for questions and answers and no colon."""
    found = [
        Candidate(index, "Q" if word in GENERIC_ASKS else "A", Shape.KNOWN, match.end())
        for index in page.filled
        if (match := _NUMBERED.match(page.text, page.lines[index].start, page.lines[index].end))
        and (word := match["word"].casefold()) in GENERIC_ASKS | REPLIES
    ]
    keys = [one.label for one in found]
    is_talk = min(keys.count("Q"), keys.count("A")) >= _LEAST and keys[0] == "Q"
    return Labels(tuple(found), (), (), True, "{}", 0.9) if is_talk else Labels()
