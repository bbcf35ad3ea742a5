"""Ahead: dates to come in a clause, and the steps that only their date makes one.

"I will travel to the coast" is small talk, "I will travel to the coast on 18 June" is a step; so is
"the first payments will be made in October". All functions take a clause in small letters.
"""

from __future__ import annotations

import re

from pipeline.patterns import pattern
from pipeline.stages.dating.dates import MONTHS
from pipeline.stages.dating.tenses import is_past
from pipeline.stages.facts.deeds import SPELLS
from pipeline.stages.speech.words import listed


def is_ahead(small: str, start: int) -> bool:
    """Return whether a date ahead is named: "in May", "by the end of 2030", "next year"."""
    return any(map(_tells_when, _AHEAD.finditer(small, start)))


def _tells_when(found: re.Match[str]) -> bool:
    day, date, spell = found.groups()
    if not date and not spell:
        return True
    return not DATES.isdisjoint((day, date)) or spell in SPELLS


_AHEAD = pattern(
    r"\b(?:(?:in|by|on|from|before|until|during)"
    r"(?= (?:the (?:end|middle|start|beginning|(?:first|second) (?:half|quarter)) of )?"
    r"(?:the )?(?:(\d+) )?(\w+))|(?:this|next|the coming)(?= (\w+))|(?:tomorrow|later this)\b)"
)
DATES = frozenset(
    [
        *(month.lower() for month in MONTHS),
        *(str(year) for year in range(2000, 2100)),
        *("spring", "summer", "autumn", "winter"),
    ]
)


def is_dated(small: str, start: int) -> bool:
    """Return whether a day, month or year ahead is named: no "next", which tells little."""
    return any(not DATES.isdisjoint(found.groups()[:2]) for found in _AHEAD.finditer(small, start))


def end_of_dated(small: str, start: int) -> int:
    """Return where a verb ends of what somebody does at a named time; 0 where there is none."""
    found = _DOING.match(small, start)
    if found is None or found[1] in _IDLE or found[1].endswith("ly"):
        return 0
    return found.end() if is_dated(small, found.end()) else 0


_DOING = pattern(r" (?:(?:also|now|then|soon|first|again|finally|\w+ly) )?([a-z]{2,})(?![\w’'])")
_IDLE = listed(
    """
    be have see know remember think find feel look hear talk speak say tell ask answer need want
    like not never lose run grow suffer face fall rise miss die live hit drop get come continue
    still always mean become seem remain stay keep hold experience witness expect hope believe
    celebrate mark turn reach go only just at in on by do take let lead leave play win survive
    """
)
"""Verbs of what happens to somebody, or is no deed."""


def end_of_being_dated(small: str, start: int) -> int:
    """Return where "will be made" ends, at a named time; 0 where nothing is to be done then."""
    found = _BEING.match(small, start)
    if found is None or found[1] in _UNDERGONE:
        return 0
    is_done = is_past(found[1]) or found[1] in _IRREGULAR
    return found.end() if is_done and is_dated(small, found.end()) else 0


_BEING = pattern(r" (?:will|shall) be (?:\w+ly |also |then )?([a-z]+)(?![\w’'])")
_IRREGULAR = listed("made paid held sent set built begun put brought sold bought laid run drawn")
_UNDERGONE = listed(
    """
    expected seen known needed required affected hit lost forgotten remembered interested excited
    pleased tired concerned worried used based called named located involved faced marked
    celebrated born reached followed
    """
)


def is_expected(small: str, start: int) -> int:
    """Return `start` where what stands there is of a named time: "the decision in November"."""
    return start if is_dated(small, start) else 0


EXPECTING = pattern(
    r"\bwe (?:expect|are expecting|[’']re expecting)(?= (?:the|an?|our|first|two|three) )"
)
AIMING = pattern(
    r"\b(?:our|the) (?:plan|aim|goal|target|objective|intention|deadline) is"
    r"(?= (?!to\b|not\b|that\b))"
)
