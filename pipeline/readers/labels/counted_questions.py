"""Numbered questions with unnumbered answers below them, where nothing else tells who speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Labels, Page, Shape, ends_sentence
from pipeline.readers.labels.frequent import is_faq_file
from pipeline.readers.labels.words import GENERIC_ASKS, OWN_WORDS
from pipeline.values import dataclass

_NUMBER = pattern(
    r"(?:(?P<word>[^\W\d_]{1,9}) ?)?[(\[]?(?P<number>\d{1,3}) ?[.)\]:–-]{1,2}[ \t]*"
    r"(?=[^\W\d_]|[¿\"“«])"
)
"""The number of a question, with or without a word for it: `1.`, `Q1:`, `Question 1)`."""
_CHOICE = pattern(r"[(\[☐☑□■○●•·*–-]|[a-zA-Z][.)]\s")
"""How a line begins that may be chosen, or is one of a list."""
_LEAST = 4
_ASKING = 0.8
"""Share of the questions that end with a question mark."""
_MOST_CHOICES = 0.2
_LEAST_WORDS = 5
"""Words of an answer, on average."""
_MARKS = ("?", "？", "؟")
_CLOSING = ' *_"”»)'
_WORD = pattern(r"[^\W\d_]+")
_DOUBT = "only questions have a number, and nobody is named: what stands below each is its answer"
_LISTED = (
    "only questions are items of a list, and nobody is named: what stands below each is its answer"
)
_DASHED = "only questions have a dash, and nobody is named: what stands below each is its answer"
_HOW = {_DOUBT: "are numbered", _LISTED: "are items", _DASHED: "begin with a dash"}
_DASH = pattern(r"(?:-{1,2}|[–—―][ \t]*)(?=[^\W\d_]|[¿\"“«])")
"""A blank behind a hyphen makes it the sign of an item."""
_ITEM = pattern(r"[•‣▪◦·*-][ \t]+(?=[^\W\d_]|[¿\"“«])")


@dataclass(frozen=True, slots=True)
class _Asked:
    """A numbered question, and the line of its answer."""

    first: int
    content: int
    asks: bool
    answer: int
    """-1 where none stands below it."""
    end: int
    """The line of the next question, or behind the last one."""


def find_counted_questions(page: Page) -> Labels:
    """Return the turns of a file whose questions are numbered from 1 on; none where that is vague.

    Most of them ask, and what stands below each does not; nearly all are answered, in sentences in
    which somebody says "I" or "we". Lists to choose from and of frequent questions are no talk.
    """
    return _labels(tuple(_asked(page)), page, _DOUBT)


def find_listed_questions(page: Page) -> Labels:
    """Return the turns of a file whose questions are items of a list that its container counts.

    Where nobody says "I" or "we" in the answers, a line above tells that it is an interview.
    """
    if len(page.items) < _LEAST or any("\t" in page.words(at) for at in page.filled):
        return Labels()
    return _labels(tuple(_listed(page)), page, _LISTED)


def find_dashed_questions(page: Page) -> Labels:
    """Return the turns of a file in which every paragraph behind a dash asks; plain ones answer.

    So do those behind the sign of an item, "• Who pays?", where all items of the file ask.
    """
    for sign, doubt in ((_DASH, _DASHED), (_ITEM, _LISTED)):
        asked = tuple(_dashed(page, sign))
        if asked:
            return _labels(asked, page, doubt)
    return Labels()


def _labels(asked: Sequence[_Asked], page: Page, doubt: str) -> Labels:
    """Return the turns of some questions with their answers; none where that is vague."""
    if len(asked) < _LEAST or is_faq_file(page, asked[0].first):
        return Labels()
    answered = [one for one in asked if one.answer >= 0]
    unanswered = _at_last(asked)
    are_answered = len(answered) + len(unanswered) == len(asked)
    asking = sum(one.asks for one in asked)
    if not are_answered or asking < _ASKING * len(asked) or not _are_said(answered, page):
        return Labels()
    turns: list[Candidate] = []
    for one in asked:
        turns.append(Candidate(one.first, "Q", Shape.KNOWN, one.content))
        if one.answer >= 0:
            turns.append(Candidate(one.answer, "A", Shape.KNOWN, page.lines[one.answer].start))
    how = _HOW[doubt]
    evidence = f"{len(asked)} questions {how}, of which {asking} ask; what is below answers"
    if len(unanswered) > 1:
        doubt = f"{doubt}; the last {len(unanswered)} have none"
    doubt += _told_last(answered, page)
    return Labels(tuple(turns), (), (), True, "{}", 0.8, evidence=evidence, doubt=doubt)


def _told_last(answered: Sequence[_Asked], page: Page) -> str:
    """Return what is told of the last answer where it alone has several paragraphs."""
    *others, last = ([*_paragraphs(one, page)] for one in answered)
    if len(last) < _SEVERAL or any(len(one) > 1 for one in others):
        return ""
    shown = " ".join(page.words(last[1]).split()[:_MOST_SHOWN])
    return f"; who says “{shown}” behind the last answer is not sure"


def _paragraphs(one: _Asked, page: Page) -> Iterator[int]:
    """Yield the first line of each paragraph of an answer."""
    for at in range(one.answer, one.end):
        if not page.lines[at].is_blank and (at == one.answer or page.lines[at - 1].is_blank):
            yield at


_SEVERAL = 2
_MOST_SHOWN = 8
"""Words of a paragraph that are shown."""


def _at_last(asked: Sequence[_Asked]) -> Sequence[_Asked]:
    """Return the questions behind the last answer, where all of them ask and they are few."""
    first = max((at for at, one in enumerate(asked, start=1) if one.answer >= 0), default=0)
    last = asked[first:]
    is_few = len(last) <= max(1, _MOST_UNANSWERED * len(asked))
    return last if is_few and all(one.asks for one in last) else ()


_MOST_UNANSWERED = 0.25
"""Share of the questions that may stand behind the last answer."""


def _are_said(answered: Sequence[_Asked], page: Page) -> bool:
    """Whether answers hold the words of somebody, ask nothing, and are no choices or counted parts.

    In a fifth of them somebody says "I" or "we", but where a line above tells of an interview:
    its answers may be notes.
    """
    texts = [
        page.text[page.lines[one.answer].start : page.lines[one.end - 1].end] for one in answered
    ]
    said = [[word.casefold() for word in _WORD.findall(text)] for text in texts]
    own = sum(not (OWN_WORDS | _OTHERS).isdisjoint(words) for words in said)
    lines = [page.words(at) for one in answered for at in range(one.answer, one.end)]
    filled = [line for line in lines if line.strip()]
    choices = sum(_CHOICE.match(line) is not None for line in filled)
    is_asking = any(page.words(one.answer).rstrip().endswith(_MARKS) for one in answered)
    return (
        not is_asking
        and not any(_PART.match(line) for line in filled)
        and sum(map(len, said)) >= _LEAST_WORDS * len(answered)
        and choices <= _MOST_CHOICES * len(filled)
        and (own >= max(1, _LEAST_OWN * len(answered)) or _is_noted(answered[0].first, page))
    )


def _is_noted(first: int, page: Page) -> bool:
    """Whether a line above the questions says that it is an interview."""
    return any(_TALK.search(page.words(at)) for at in page.filled if at < first)


_PART = pattern(r"\d{1,3}\.\d{1,2}[.)]?\s")
"""A question that goes on with the one before, and may stand within its answer: "1.2 And then"."""
_OTHERS = frozenset({"kami", "kita", "kaming", "namin", "naming", "natin", "nating", "tayo"})
"""“We” in languages without articles: Malay, Indonesian, Tagalog."""
_LEAST_OWN = 0.2
"""Share of the answers."""
_TALK = pattern(
    r"(?i)\binterview\b|entretien|entrevista|intervist|gespräch|intervju|wywiad|rozhovor|интервью"
    r"|röportaj|söyleşi|mülakat"
)


def _asked(page: Page) -> Iterator[_Asked]:
    """Yield the questions; none where a number does not follow the one before it.

    Where a word for a question stands before numbers, others count something else.
    """
    matches = [
        (at, match)
        for at in page.filled
        if (match := _NUMBER.match(page.text, page.lines[at].start, page.lines[at].end))
    ]
    if any("\t" in page.words(at) for at in page.filled):  # cells of a table, beside each other
        return
    named = [one for one in matches if (one[1]["word"] or "").casefold() in GENERIC_ASKS]
    found = named or [one for one in matches if not one[1]["word"]]
    counts = [int(match["number"]) for _, match in found]
    if not found or counts != list(range(1, len(found) + 1)):
        return
    last = page.filled[-1] + 1 if page.filled else 0
    ends = [*(at for at, _ in found[1:]), last]
    for (first, match), end in zip(found, ends, strict=True):
        over = _end_of_question(page, first, end)
        if over < 0:
            yield _Asked(first, match.end(), asks=False, answer=-1, end=end)
            continue
        answer = next((at for at in range(over + 1, end) if not page.lines[at].is_blank), -1)
        yield _Asked(first, match.end(), page.words(over).rstrip().endswith(_MARKS), answer, end)


def _listed(page: Page) -> Iterator[_Asked]:
    """Yield the items of lists; each is a question, a paragraph of its own."""
    owned = (
        [at for at in page.filled if start <= page.lines[at].start < stop]
        for start, stop in page.items
    )
    own = [lines for lines in owned if lines]
    for item, after in pairwise([*own, [page.filled[-1] + 1]]):
        answer = next((at for at in page.filled if item[-1] < at < after[0]), -1)
        asks = page.words(item[-1]).rstrip(_CLOSING).endswith(_MARKS)
        yield _Asked(item[0], page.lines[item[0]].start, asks, answer, after[0])


def _dashed(page: Page, sign: re.Pattern[str]) -> Iterator[_Asked]:
    """Yield the paragraphs behind a sign; none where one of them does not ask.

    Behind a long dash some may only lead to their answer.
    """
    found = [
        (at, match)
        for at in page.filled
        if (match := sign.match(page.text, page.lines[at].start, page.lines[at].end))
    ]
    if not found or any(not page.lines[at - 1].is_blank for at, _ in found if at):
        return
    overs = [_end_of_block(page, at) for at, _ in found]
    asks = [page.words(over).rstrip(_CLOSING).endswith(_MARKS) for over in overs]
    is_long = all(page.text[match.start()] in _LONG_DASHES for _, match in found)
    least = _MOSTLY if is_long and all(match.end() > match.start() + 1 for _, match in found) else 1
    if sum(asks) < least * len(asks):
        return
    ends = [*(at for at, _ in found[1:]), page.filled[-1] + 1 if page.filled else 0]
    for (first, match), over, is_asking, end in zip(found, overs, asks, ends, strict=True):
        answer = next((at for at in range(over + 1, end) if not page.lines[at].is_blank), -1)
        yield _Asked(first, match.end(), asks=is_asking, answer=answer, end=end)


_LONG_DASHES = "—–―"
_MOSTLY = 0.75
"""Share of the paragraphs behind long dashes that ask."""


def _end_of_block(page: Page, first: int) -> int:
    """Return the last line of a paragraph, or the first where that asks, as the answer is below."""
    if page.words(first).rstrip(_CLOSING).endswith(_MARKS):
        return first
    blank = next((at for at in range(first, len(page.lines)) if page.lines[at].is_blank), -1)
    return blank - 1 if blank > first else first


def _end_of_question(page: Page, first: int, end: int) -> int:
    """Return the last line of a question; -1 where that is not clear.

    It is the last that asks of its lines without a gap; where none does, the first line, if it ends
    as a sentence does or stands alone.
    """
    blank = next((at for at in range(first, end) if page.lines[at].is_blank), end)
    asking = [at for at in range(first, blank) if page.words(at).rstrip().endswith(_MARKS)]
    if asking:
        return asking[-1]
    is_whole = blank == first + 1 or ends_sentence(page.text, page.lines[first])
    return first if is_whole else -1
