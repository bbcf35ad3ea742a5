"""Files in which only the answers, or only the questions, have a label, and with numbered ones.

"1. What will it cost?" stands above "Answer: Two million."; or "Question 1) …" above "Answer 1) …".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Labels, Page, Shape, clean
from pipeline.readers.labels.frequent import names_quiz
from pipeline.readers.labels.words import GENERIC_ASKS, REPLIES
from pipeline.values import replace

_LEAST = 3
_ASKED = 0.8
"""Share of the answers above which stands a question."""
_ASKED_SO = 0.5
"""Share of what is labelled as a question that asks: others say "Tell us of your work"."""
_LONGEST = 400
"""Letters of a question."""
_NUMBERED = pattern(r"(?P<word>[^\W\d_]+) ?#?\d{1,3} ?[).][ \t]+(?=\S)")
_POINT = pattern(r"(?:[Qq]?\d{1,3} ?[.):、．]|[（(]\d{1,3}[）)]|Q[.):](?=\s))\s?")
_LETTER = pattern(r"Q\d{0,3}[.):]\s+")
_MARKS = ("?", "？", "؟", ":", "：")
_ENDS_ASKING = pattern(r"[?？؟:：](?:\s?\([^()]{1,24}\))?\Z")
"""How a question ends, also with what kind it is of: "Who pays? (open)"."""


def find_answers(page: Page, colons: Labels) -> Labels:
    """Return the turns of a file with one label alone, for answers, and questions above them.

    A question is the paragraph right above the label; it asks, or has a number. What stands
    between an answer and the next question goes on with the answer; but where nearly all answers
    have a question, a short paragraph that ends no sentence is what the next one answers, and one
    that begins with `Q.` and asks is a question, whose answer has lost its label. So is one that
    the container counts on with the questions, with a doubt.
    """
    turns = list(_with_questions(page, colons.turns))
    questions = sum(one.label == "Q" for one in turns)
    if questions < _LEAST or questions < _ASKED * len(colons.turns):
        return Labels()
    turns = list(_with_prompts(page, turns))
    turns = sorted((*turns, *_lettered(page, turns)), key=lambda one: one.index)
    counted = tuple(_counted(page, turns)) or tuple(_counted_first(page, turns))
    turns = sorted((*turns, *counted), key=lambda one: one.index)
    evidence = f"{len(colons.turns)} answers have a label, and {questions} of them a question above"
    doubt = _told_counted(page, counted[0].index) if counted else ""
    doubt = _QUIZ if names_quiz(page, turns[0].index) else doubt
    return Labels(tuple(turns), (), (), True, "{}", 0.85, evidence=evidence, doubt=doubt)


_QUIZ = "the title says that it is a quiz: where nobody was asked, it is no talk"


def _counted(page: Page, turns: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the one question that has a number as all others have, and what answers it below.

    So it is where the container counts nothing else below the first question.
    """
    questions = {one.index for one in turns if one.label == "Q"}
    spans = [span for span in page.items if span[0] >= page.lines[min(questions)].start]
    found = {at for at in page.filled for start, end in spans if _is_within(page, at, start, end)}
    stray = [at for at in found - questions if at not in {one.index for one in turns}]
    if len(stray) != 1 or not questions <= found:
        return
    below = next((at for at in page.filled if at > stray[0]), -1)
    if below >= 0 and not any(one.index == below for one in turns):
        yield Candidate(stray[0], "Q", Shape.KNOWN, page.lines[stray[0]].start)
        yield Candidate(below, "A", Shape.KNOWN, page.lines[below].start)


def _counted_first(page: Page, turns: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the one question that is counted above the first answer with a label, and its answer.

    It asks, the container counts on with the questions below, and one paragraph stands between.
    """
    questions = [one.index for one in turns if one.label == "Q"]
    found = [
        at
        for start, end in page.items
        if (at := next((at for at in page.filled if _is_within(page, at, start, end)), -1)) >= 0
    ]
    above = [at for at in page.filled if at < questions[0]]
    is_next = len(set(found).intersection(questions)) >= _LEAST and found[1] == questions[0]
    if is_next and above[-2:-1] == found[:1] and clean(page.words(found[0])).endswith(_ASKING):
        yield Candidate(found[0], "Q", Shape.KNOWN, page.lines[found[0]].start)
        yield Candidate(above[-1], "A", Shape.KNOWN, page.lines[above[-1]].start)


def _is_within(page: Page, at: int, start: int, end: int) -> bool:
    return start <= page.lines[at].start < end


def _told_counted(page: Page, at: int) -> str:
    words = " ".join(clean(page.words(at)).split()[:_MOST_PROMPT])
    return f"“{words}” is counted as the questions are, and read as one: no label answers it"


def _with_questions(page: Page, answers: Collection[Candidate]) -> Iterator[Candidate]:
    begun = {one.index for one in answers}
    for answer in answers:
        above = [at for at in page.filled if at < answer.index][-1:]
        first = above[0] if above and above[0] not in begun else -1
        while first > 0 and not page.lines[first - 1].is_blank and first - 1 not in begun:
            if _POINT.match(page.words(first)):
                break
            first -= 1
        if first > 0 and first - 1 in begun:
            first = _behind_sentence(page, first, above[0])
        if first >= 0:
            line = page.lines[first]
            said = clean(page.text[line.start : page.lines[above[0]].end])
            point = _POINT.match(page.text, line.start, line.end)
            if len(said) <= _LONGEST and (point or _ENDS_ASKING.search(said)):
                start = point.end() if point else line.start
                yield Candidate(first, "Q", Shape.KNOWN, start)
        yield Candidate(answer.index, "A", Shape.KNOWN, answer.content)


def _with_prompts(page: Page, turns: Collection[Candidate]) -> Iterator[Candidate]:
    """Yield turns with the prompts right above answers without a question: "Describe a day"."""
    before, is_answered = -1, False
    for turn in turns:
        above = [at for at in page.filled if before < at < turn.index][-1:]
        if turn.label == "A" and is_answered and above and _is_prompt(page, above[0]):
            yield Candidate(above[0], "Q", Shape.KNOWN, page.lines[above[0]].start)
        yield turn
        before, is_answered = turn.index, turn.label == "A"


def _lettered(page: Page, turns: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield questions with a letter within answers, each with what stands below it: its answer."""
    begun = {one.index for one in turns}
    for at, below in pairwise(page.filled):
        line = page.lines[at]
        letter = _LETTER.match(page.text, line.start, line.end)
        is_whole = page.lines[at - 1].is_blank and below > at + 1
        is_inside = turns[0].index < at and not {at, below} & begun
        if letter and is_whole and is_inside and clean(page.words(at)).endswith(_ASKING):
            yield Candidate(at, "Q", Shape.KNOWN, letter.end())
            yield Candidate(below, "A", Shape.KNOWN, page.lines[below].start)


def _is_prompt(page: Page, at: int) -> bool:
    """Whether a line is a paragraph of few words that ends no sentence, as what one is told to do.

    Where a colon or a number begins it, it may be an item of the answer.
    """
    words = clean(page.words(at))
    is_whole = page.lines[at - 1].is_blank and page.lines[at + 1].is_blank if at else False
    is_short = _LEAST_PROMPT <= len(words.split()) <= _MOST_PROMPT
    return is_whole and is_short and words[0].isupper() and words[-1].isalnum()


_LEAST_PROMPT, _MOST_PROMPT = 2, 14
"""Words."""


def _behind_sentence(page: Page, first: int, last: int) -> int:
    """Return the line below the last that ends a statement, where an answer runs on to `first`."""
    ended = (at for at in range(last - 1, first - 1, -1) if page.words(at).endswith(_ENDS))
    return next(ended, first - 1) + 1


_ENDS = (".", "!", "…")


def find_asked(page: Page, colons: Labels) -> Labels:
    """Return the turns of a file with one label alone, for questions, and answers below them.

    A question is the paragraph of its label, or its lines up to the one that asks; what stands
    below it answers. Where that asks, or a question cannot be told from its answer, nobody knows.
    """
    questions = [one.index for one in colons.turns]
    turns: list[Candidate] = []
    asking = 0
    for item, end in zip(colons.turns, [*questions[1:], len(page.lines)], strict=True):
        last = _end_of_question(page, item.index, end)
        below = next((at for at in range(last + 1, end) if not page.lines[at].is_blank), -1)
        if below < 0 and item is not colons.turns[-1]:
            return Labels()
        turns.append(item)
        asking += clean(page.words(last)).endswith(_MARKS)
        if below >= 0:
            if _may_ask(page, last, below, end):
                return Labels()
            turns.append(Candidate(below, "A", Shape.KNOWN, page.lines[below].start))
    label = colons.turns[0].label
    share = _ASKED_SO if label.casefold() in GENERIC_ASKS else _ASKED
    if len(questions) < _LEAST or asking < share * len(questions):
        return Labels()
    evidence = f"{len(questions)} questions have a label, and what stands below them answers"
    doubt = f"only '{label}:' has a label: what stands below each is read as the answer"
    found = Labels(tuple(turns), (), (), True, trust=0.85, evidence=evidence, doubt=doubt)
    return replace(found, are_letters=True)


def lettered_questions(page: Page) -> Labels:
    """Return the questions that begin with "Q.", where several do and no answer has its letter."""
    found: list[Candidate] = []
    for index in page.filled:
        line = page.lines[index]
        if _ANSWER_LETTER.match(page.text, line.start, line.end):
            return Labels()
        if letter := _QUESTION_LETTER.match(page.text, line.start, line.end):
            found.append(Candidate(index, "Q", Shape.KNOWN, letter.end()))
    return Labels(tuple(found)) if len(found) >= _LEAST else Labels()


_QUESTION_LETTER = pattern(r"[ \t]*[QＱ][.．][ \t\u3000]*(?=\S)")
_ANSWER_LETTER = pattern(r"[ \t]*[AＡRＲ][.．:：)）]")


def find_asked_apart(page: Page, colons: Labels) -> Labels:
    """Return the turns of a file in which one label, and words set apart, tell the questions.

    "**Lake Times**: _Who pays?_" stands above plain answers. What is set apart behind the last
    answer is no part of it; where it stands amid the answers, nobody knows.
    """
    if not page.strong or not all(_is_apart(page, one.index, one.content) for one in colons.turns):
        return Labels()
    found = find_asked(page, colons)
    begun = {one.index for one in colons.turns}
    others = [
        at
        for at in page.filled
        if at not in begun and at > min(begun) and _is_apart(page, at, page.lines[at].start)
    ]
    if not found.turns or any(at < found.turns[-1].index for at in others):
        return Labels()
    return replace(found, end=min(others)) if others else found


def _is_apart(page: Page, index: int, content: int) -> bool:
    """Whether all words of a line from `content` on are set apart by their letters."""
    line = page.lines[index]
    said = page.text[content : line.end]
    start = content + len(said) - len(said.lstrip(" \t*_"))
    at = bisect_right(page.strong, start, key=lambda span: span[0]) - 1
    is_begun = at >= 0 and page.strong[at][0] <= start < line.end
    return is_begun and page.strong[at][1] >= line.end


def _may_ask(page: Page, last: int, below: int, end: int) -> bool:
    """Whether what stands below a question may go on with it: it asks, or its first line does."""
    paragraph = _end_of_paragraph(page, below, end)
    lines = (below, paragraph) if below == last + 1 else (paragraph,)
    return any(page.words(at).rstrip().endswith(_ASKING) for at in lines)


def _end_of_question(page: Page, first: int, end: int) -> int:
    """Return the index of the last line of a question: one that asks, or that of a paragraph."""
    last = _end_of_paragraph(page, first, end)
    return next(
        (at for at in range(first, last) if page.words(at).rstrip().endswith(_ASKING)), last
    )


def _end_of_paragraph(page: Page, first: int, end: int) -> int:
    blank = next((at for at in range(first, end) if page.lines[at].is_blank), end)
    return blank - 1


_ASKING = ("?", "？", "؟")


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
