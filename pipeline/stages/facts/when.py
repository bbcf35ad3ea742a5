"""When a fact is of, and when a step is due: the date that governs it."""

from __future__ import annotations

import re

from pipeline.model.facts import FactKind, When
from pipeline.patterns import clued, pattern
from pipeline.stages.dating.dates import Mention
from pipeline.stages.facts.found import FIGURES, NEAR, SIGHT, WORD, Where, last_part
from pipeline.stages.figures.figures import Hit
from pipeline.stages.speech.sentences import Span
from pipeline.stages.speech.words import listed, small_words
from pipeline.values import replace


def when_of(where: Where, hit: Hit) -> When | None:
    """Return the date nearest to a hit in its own part of the sentence, then in the sentence.

    "Yesterday" and the like say when something was told more often than of when a figure is: they
    count only where they stand right behind it, or open the sentence.
    """
    text = where.paragraph.text
    inside = [
        mention
        for mention in where.dates
        if where.sentence.start <= mention.start < where.sentence.end
        and not (hit.start <= mention.start and mention.end <= hit.end)
        and not _is_compared(text[: mention.start], frozenset())
        and not _SPELL_TO.search(text[max(0, mention.start - NEAR) : mention.start])
        and not (text.startswith(_BASES, mention.end) and _BASE.match(text, mention.end))
    ]
    if hit.kind is FactKind.EVENT:
        inside = [one for one in inside if _is_of_its_clause(text, one, hit)]
    attached = _attached(text, inside, hit)
    if attached is None and _is_of_another_time(text, hit):
        return None
    governing = attached or _leading(where, inside, hit)
    if governing:
        return _with_bound(text, governing)
    named = [mention for mention in inside if not mention.is_deictic]
    nearest = min(named, key=lambda mention: _distance(text, mention, hit), default=None)
    if nearest is None or _distance(text, nearest, hit) >= _FAR:
        return None
    return _with_bound(text, nearest)


_SPELL_TO = clued(
    r"\b(?:days|weeks|months|quarters|years)\s(?:ending|ended|to|through)\s(?:in\s|on\s)?$",
    *("ending", "ended", "to", "through"),
    also=("days", "weeks", "months", "quarters", "years"),
)
"""What makes a date the end of a spell: "over the 12 months ending in December"."""


_BASES = (" level", " base", " price", " dollar", " terms", " standard")
_BASE = pattern(r" (?:levels?|base(?:line)?s?|base years?|prices|dollars|terms|standards?)\b")
"""What makes a date one to compare with: "20 percent below 2005 levels", "in 2010 prices"."""


def _is_of_its_clause(text: str, mention: Mention, hit: Hit) -> bool:
    """Return whether a date is of the clause an event is named in, not of one it depends on.

    In "a question put on 6 November is that which emerged from the Convention" it is not; a "which"
    right behind the event goes on about it.
    """
    if mention.start >= hit.end:
        between = _GOES_ON_ABOUT.sub("", text[hit.end : mention.start])
    else:
        between = text[mention.end : hit.start]
    return _SUBORDINATE.isdisjoint(WORD.findall(between.lower()))


_GOES_ON_ABOUT = pattern(r"^[^,;.]{0,20},?\s(?:which|that|where)\b")
_SUBORDINATE = listed(
    "that which who whom whose where when while because if whether what why how although before "
    "then"
)


def _is_of_another_time(text: str, hit: Hit) -> bool:
    """Return whether a figure is of now, or of before a change: "from $40 million to"."""
    before = text[max(0, hit.start - NEAR) : hit.start].lower()
    is_start = hit.kind in FIGURES and text.startswith(" to ", hit.end)
    if is_start and "from" in before and _FROM.search(before):
        return True
    is_now = text.startswith(_NOW, hit.end + 1) and bool(_NOW_BEHIND.match(text, hit.end))
    return is_now or _NOW_BEFORE.search(before) is not None


_FROM = pattern(r"\bfrom\s(?:[\w]+\s){0,2}$")
_NOW = ("now", "today", "currently", "at present", "at the moment")
_NOW_BEHIND = pattern(r"\s(?:now|today|currently|at present|at the moment)\b")
_NOW_BEFORE = clued(
    r"\b(?:now|today|currently|at present)\s(?:[^\s,;:.]+\s){0,3}$",
    *("now", "today", "currently", "at present"),
)


def _attached(text: str, inside: list[Mention], hit: Hit) -> Mention | None:
    """Return the date right behind a figure: "$40 million in 2019", "$40 million (2019)"."""
    for mention in inside:
        between = text[hit.end : max(hit.end, mention.start)]
        if mention.start >= hit.end and _ATTACHING.fullmatch(between):
            return mention
        if between == " (" and text.startswith(")", mention.end):
            return mention
    return None


_ATTACHING = pattern(r"\s(?:(?:in|for|during|by|since|at|on|until|before|after)\s)?(?:the\s)?")


def _leading(where: Where, inside: list[Mention], hit: Hit) -> Mention | None:
    """Return the date that opens the sentence: it governs all up to the next date or full break."""
    text = where.paragraph.text
    first = min(inside, key=lambda mention: mention.start, default=None)
    if first is None or not _is_opening(text[where.sentence.start : first.start]):
        return None
    is_next = any(first.end <= mention.start < hit.start for mention in inside)
    between = text[first.end : max(first.end, hit.start)]
    is_before = first.end <= hit.start and "; " not in between
    if not is_before or is_next or (_NEW_PART.search(between) and _has_own(text, inside, hit)):
        return None
    return first


def _has_own(text: str, inside: list[Mention], hit: Hit) -> bool:
    """Return whether a date stands behind a figure in its own part of the sentence."""
    return any(
        hit.end <= mention.start and not _NEW_PART.search(text[hit.end : mention.start])
        for mention in inside
    )


_NEW_PART = pattern(r"[,;:]\s|\s(?:and|but|while|whereas)\s")


def _is_opening(words: str) -> bool:
    """Return whether words say nothing before a date: "And so, in the middle of "."""
    said = words.lower().split(" ")
    return not said.pop() and all(one.removesuffix(",") in _OPENING for one in said)


_OPENING = listed(
    """
    and but so then now well yes no already back early late only in by at on during since until
    for the end beginning start middle of
    """
)


def _with_bound(text: str, mention: Mention) -> When:
    """Return a date with the word that makes it a limit: "by 2026", "since 1994"."""
    before = text[max(0, mention.start - _LONGEST_BOUND) : mention.start]
    bound = _BOUND.search(before) if before.lower().endswith(_BOUND_ENDS) else None
    words = (bound.group() if bound else "") + mention.when.text
    return replace(mention.when, text=words)


_BOUND = pattern(
    r"\b(?:(?:[Bb]y|[Uu]ntil|[Aa]t|[Ss]ince|[Ff]rom|[Bb]efore|[Aa]fter) )?"
    r"(?:(?:at least )?the (?:end|middle|beginning|start|summer|autumn|spring|winter) of )"
    r"(?:the )?$|\b(?:[Bb]y|[Uu]ntil|[Ss]ince|[Bb]efore|[Aa]fter) (?:at least )?$"
)


_LONGEST_BOUND = 48
"""Characters: "since at least the beginning of the "."""
_BOUND_ENDS = ("of ", "of the ", "by ", "until ", "since ", "before ", "after ", "at least ")

_FAR = 2000
_MARK = 120


def _distance(text: str, mention: Mention, hit: Hit) -> int:
    """Return characters between a date and a hit; each comma or "and" counts as many more.

    A date behind a figure ("$40 million in 2019") binds closer than one before it.
    """
    if mention.start >= hit.end:
        between, side = text[hit.end : mention.start], 0
    else:
        between, side = text[mention.end : hit.start], 1
    if _OTHER_CLAUSE.search(between.lower()):
        return _FAR
    marks = sum(between.count(mark) for mark in (", ", "; ", ": ", " and "))
    return len(between) + side + _MARK * marks + _FAR * between.count("; ")


_OTHER_CLAUSE = clued(
    r"\b(?:and|but|while|whereas|then)\s(?:i|we|they|it|he|she|there)\b",
    *("and", "but", "while", "whereas", "then"),
)
"""Between a date and a figure: what is said of "we had 40 and we want 50 in 2025"."""


def when_of_step(where: Where, span: Span) -> When | None:
    """Return the date of a step: of its own words, of what opens its clause, or of its sentence.

    A date outside of its own words counts only where it is known not to be behind the interview,
    or where it stands right before the step: "In May we will". Failing these, a vague deadline.
    """
    text = where.paragraph.text
    inside = [
        mention
        for mention in where.dates
        if where.sentence.start <= mention.start < span.end and not _is_behind(where, mention)
    ]
    own = [
        mention
        for mention in inside
        if mention.start >= span.start and not _is_of_a_thing(text, mention.start)
    ]
    opening = [one for one in inside if _OPENED.fullmatch(text[one.end : span.start])]
    others = [one for one in inside if where.transcript.recorded and one.when.end]
    found = next(iter((*own, *opening[-1:], *others)), None)
    if found:
        return _with_bound(text, found)
    may_be = not _DEADLINE_WORDS.isdisjoint(small_words(span.of(text)))
    vague = _DEADLINE.search(text, span.start, span.end) if may_be else None
    vague = vague or _soon(text, where.sentence.start, span)
    return When("", "", vague.group()) if vague else None


def _soon(text: str, start: int, span: Span) -> re.Match[str] | None:
    """Return the day of a step as it was said, where nobody knows what day it was: "on Monday".

    It stands in the step, or right before it in the sentence from `start` on.
    """
    words = small_words(text[start : span.end])
    if _SOON_WORDS.isdisjoint(words) or _SOON_TIMES.isdisjoint(words):
        return None
    opening = [
        one
        for one in _SOON.finditer(text, start, span.start)
        if _OPENED.fullmatch(text, one.end(), span.start)
    ]
    return _SOON.search(text, span.start, span.end) or next(iter(opening), None)


def _is_behind(where: Where, mention: Mention) -> bool:
    """Return whether a date is past at the interview, or one that a step is compared with."""
    is_past = bool(mention.when.end) and mention.when.end < where.transcript.recorded
    is_told = is_past or not _PAST_WORDS.isdisjoint(small_words(mention.when.text))
    return is_told or _is_compared(where.paragraph.text[: mention.start], _COMPARING)


def _is_of_a_thing(text: str, start: int) -> bool:
    """Return whether a date only names a thing: "the 2019 data will be published"."""
    words = text[max(0, start - NEAR) : start].split(" ")
    return not words.pop() and bool(words) and last_part(words[-1]) in _DETERMINERS


_DETERMINERS = listed("The the our a an this that")


def _is_compared(before: str, comparing: frozenset[str]) -> bool:
    """Return whether a date is one to compare with: "more than in", "compared with that of".

    `comparing` are the words that may stand before it, beside "compared with".
    """
    words = before[-SIGHT:].lower().split(" ")
    if words.pop():
        return False
    while words and words[-1] in _BETWEEN:
        words.pop()
    last = last_part(words[-1]) if words else ""
    is_pair = last in _COMPARED_BY and [last_part(one) for one in words[-2:-1]] == ["compared"]
    return last in comparing or is_pair


_BETWEEN = listed("in of those that")
_COMPARING = listed("than as since like unlike")
_COMPARED_BY = listed("with to")
_PAST_WORDS = listed("last previous past ago yesterday")
_OPENED = pattern(r"[,:]?\s(?:(?!and\s|but\s|or\s)\w+\s)?|")
_SOON = pattern(
    r"\b(?:tomorrow(?: (?:morning|afternoon|evening|night))?|tonight|later (?:today|this \w+)"
    r"|(?:on|next|this) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?:next|this) (?:week|month|year|spring|summer|autumn|winter))\b",
    re.IGNORECASE,
)
_SOON_WORDS = listed("tomorrow tonight later on next this")
_SOON_TIMES = listed(
    "tomorrow tonight later week month year spring summer autumn winter monday tuesday wednesday "
    "thursday friday saturday sunday"
)
_DEADLINE = pattern(
    r"\b(?:by|before|until|within|in) (?:the )?"
    r"(?:(?:end|middle|beginning|start) of (?:the |this |next )?\w+"
    r"|(?:next|coming|following) (?:\w+ )?"
    r"(?:days?|weeks?|months?|years?|summer|winter|spring|autumn)"
    r"|Christmas|Easter|summer|autumn|winter|spring)\b"
    r"|\b(?:within|in|over the (?:next|coming)) (?:the )?(?!th(?:e|ese|ose)\b)\w+ "
    r"(?:days|weeks|months|years)\b"
    r"|\b(?:in|over) the (?:days|weeks|months|years) (?:ahead|to come)\b"
)
_DEADLINE_WORDS = listed(
    """
    end middle beginning start next coming following christmas easter summer autumn winter spring
    days weeks months years
    """
)
