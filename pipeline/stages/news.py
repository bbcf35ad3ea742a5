"""News: whether a fact says enough to be a row, as an editor would see it."""

from __future__ import annotations

import re

from pipeline.model.facts import Fact, FactKind, Money
from pipeline.patterns import pattern
from pipeline.stages.claiming import is_plain_claim
from pipeline.stages.extract import FoundFact
from pipeline.stages.quote import without_marker
from pipeline.stages.sentences import Span
from pipeline.stages.words import is_content, listed

_LEAST_MORE = 3
"""Words that a row says beside its figure."""
_UNPLAIN = 4.0
"""What a figure loses that is denied, supposed, conditional or hearsay."""
_CUT_OFF = 2.0
_PETTY = 3.0
_PETTY_SUM = 10
"""Sums below it, such as the price of a coffee, are seldom what an interview is about."""


def is_news(found: FoundFact) -> bool:
    """Return whether a row with the fact's clause says more than its figure, and of what.

    "Six hundred euros.", "It turned out to be almost $50 million." and "Is it 40 percent?" do not:
    the paragraph that names the thing is in the annex. A bare date is news where something begins,
    ends or is done on it; a spell of time, where it says what lasts.
    """
    fact, words = found.fact, shown_span(found).of(found.paragraph.text)
    if fact.kind is FactKind.LIST:
        return True
    if words.endswith("?") and not fact.in_question:
        return False
    is_longer = len(words.split()) >= len(fact.text.split()) + _LEAST_MORE
    if not is_longer or _points_back(words) or not _has_verb(words):
        return False
    if _is_of_what(found.paragraph.text, found.end):
        return False
    if fact.kind is FactKind.DATE:
        return _is_dated_event(found, words)
    return fact.kind is not FactKind.DURATION or _lasts(fact)


def shown_span(found: FoundFact) -> Span:
    """Return what a row shows of its clause: for a list the things named, nothing else."""
    if found.fact.kind is FactKind.LIST:
        return Span(found.start, found.end)
    span = without_marker(found.paragraph.text, found.clause)
    return Span(min(span.start, found.start), span.end)


def weakness(found: FoundFact) -> float:
    """Return what a fact loses in importance: by a claim that is none, a cut speech, petty sums."""
    text, fact = found.paragraph.text, found.fact
    if found.is_measured or fact.kind in _NAMED:
        return 0.0
    lost = 0.0
    if not is_plain_claim(text, found.clause, found.start, found.end):
        lost += _UNPLAIN
    if found.clause.of(text).rstrip('”"').endswith(("—", "–", "…", "-", "...")):
        lost += _CUT_OFF
    if isinstance(fact.value, Money) and fact.value.amount < _PETTY_SUM:
        lost += _PETTY
    return lost


_NAMED = frozenset({FactKind.LIST, FactKind.EVENT, FactKind.AGREEMENT, FactKind.ROUTE})


def _is_of_what(text: str, end: int) -> bool:
    """Return whether a share is one of what is named elsewhere: "over 90 percent of them"."""
    found = _OF_WHAT.match(text, end)
    if found is None or found["what"].lower() not in _ELSEWHERE:
        return False
    following = found["next"] or ""
    return not following or following.lower().startswith(_GOING_ON)


_OF_WHAT = pattern(
    r"\s(?:of|on|to|for|from|in)\s(?P<what>[a-z]+)(?=[.,;:?!\s—-]|$)(?:\s(?P<next>[a-z]+))?",
    re.IGNORECASE,
)
_ELSEWHERE = listed("them it that those this these which whom us you")
_GOING_ON = (
    *("is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "do", "did"),
)
"""Letters with which the verb of such a share begins."""


def _points_back(words: str) -> bool:
    """Return whether a clause begins with a pronoun and what it does: "It turned out to be"."""
    found = _POINTING.match(words)
    if found is None:
        return False
    verb = found["verb"].lower()
    return not verb or verb in _DONE or verb.startswith(_DOING)


_POINTING = pattern(
    r"(?:I (?:think|believe|guess|suppose|mean|know|say)(?: that)?,? )?"
    r"(?:it|they|that|those|these|this|he|she)(?:[’'](?:s|re|ll|d|ve)\b|\s(?=\w))(?P<verb>\w*)",
    re.IGNORECASE,
)
_DONE = listed(
    "is are was were will would has have had can could should may might must do does did all also "
    "now then only just really actually came went say says said saw get gets got git gits gots "
    "give gives gave make makes made take takes took bring brings brought need needs run runs come "
    "comes"
)
_DOING = (
    *("turn", "cost", "mean", "show", "happen", "help", "includ", "amount", "represent", "work"),
    *("add", "impl", "equat"),
)
"""How other verbs begin."""


def _has_verb(words: str) -> bool:
    """Return whether a verb shows: an auxiliary, an ending, a common verb."""
    return any(_is_verb(run) for run in _RUN.findall(words)) or _SHORT.search(words) is not None


def _is_verb(run: str) -> bool:
    if run in _VERBS:
        return True
    is_plain = run.isascii() and run.isalpha() and run.islower()
    return is_plain and any(
        run.endswith(ending) and len(run) - len(ending) >= _SHORTEST
        for ending in ("s", "ed", "ing")
    )


_RUN = pattern(r"\w+")
_SHORT = pattern(r"[’'](?:s|re|ve|ll|d|m)\b")
_ENDINGS = ("s", "ed", "ing")
_SHORTEST = 3
"""Letters of a verb before its ending."""
_VERBS = listed(
    "am is are was were be been has have had do does did will would can could shall should may "
    "might must need want make made take took give gave get got go went come came say said see saw "
    "run ran rose rise fell fall grew grow cost spend spent put pay paid cut hit lost lose won win "
    "meet met set sold sell buy bought built build held hold live work own use stand stood think "
    "know become became began begin sent send left leave keep kept find found show"
)


def _is_dated_event(found: FoundFact, words: str) -> bool:
    """Return whether something is said to begin, end or be done on a date: "opened in 1994"."""
    text = found.paragraph.text
    if not _is_on(text[max(0, found.start - _LONGEST_TIMING) : found.start]):
        return False
    behind = _NEXT.match(text, found.end)
    if behind and is_content(behind[1]) and not behind[1].endswith(("ed", "ly", "ing")):
        return False
    if not _happens(words) or ("I " in words and _AS_MEMORY.search(words)):
        return False
    return is_plain_claim(text, found.clause, found.start, found.end)


_LONGEST_TIMING = 20
"""Letters before a date in which its preposition stands."""


def _is_on(before: str) -> bool:
    """Return whether words end in a preposition of time: "by the"."""
    found = _BEFORE_DATE.search(before.lower())
    return found is not None and (found[2] in _TIMING or found[1] in _TIMING)


_TIMING = listed("in on by since until from to before after during of for early late at")
_BEFORE_DATE = pattern(r"(?:\b(\w+)\s(?=(?:the|about)\s$))?\b(\w+)\s$")
_NEXT = pattern(r"\s([a-z]+)")
_AS_MEMORY = pattern(r"\bI (?:\w+ )?(?:remember|recall|think|wouldn|don|can|mean)\b", re.IGNORECASE)


def _happens(words: str) -> bool:
    """Return whether something begins, ends or is done."""
    lower = words.lower()
    return any(lower.startswith(_HAPPENING, found.start()) for found in _RUN.finditer(lower))


_HAPPENING = (
    *("found", "establish", "open", "clos", "sign", "ratif", "adopt", "publish", "launch"),
    *("introduc", "start", "begin", "began", "begun", "complet", "finish", "elect", "appoint"),
    *("join", "recognis", "recogniz", "declar", "celebrat", "mark", "held", "hold", "enter"),
    *("expir", "pass", "approv", "announc", "built", "build", "creat", "set up", "abolish", "ban"),
    *("independen", "invad", "legislat", "address", "resign", "serv", "function", "deliver"),
    *("roll", "sworn", "end", "effect", "place", "due", "schedul", "became", "become"),
    *("came into", "come into", "law", "merg", "nationalis", "nationaliz", "privatis", "privatiz"),
    *("renam", "inaugurat", "unveil", "return", "move"),
)
"""How words begin that tell it."""


def _lasts(fact: Fact) -> bool:
    """Return whether a spell of time says what lasts, and longer than a day."""
    noun = fact.label.split()[-1].lower()
    return noun not in _NOTHING_LASTING and is_content(noun)


_NOTHING_LASTING = listed(
    """
    duration free period interim roll option cycle time times thing way work ends medicine event
    delay break wait drive walk flight window gap career history experience mark term forecasts
    """
)
