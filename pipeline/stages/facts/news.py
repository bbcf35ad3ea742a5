"""News: whether a fact says enough to be a row, as an editor would see it."""

from __future__ import annotations

import re

from pipeline.model.facts import Fact, FactKind, Items, Money
from pipeline.patterns import clued, pattern
from pipeline.stages.dating.dates import MONTHS
from pipeline.stages.facts.found import FIGURES, FoundFact
from pipeline.stages.facts.happenings import is_named_event
from pipeline.stages.figures.measures import tells_of_another
from pipeline.stages.quoting.denying import is_outdated
from pipeline.stages.quoting.pointing import Pointing, pointing
from pipeline.stages.quoting.quote import without_marker
from pipeline.stages.quoting.standing import conceded, described
from pipeline.stages.quoting.stretches import is_english, stretches
from pipeline.stages.speech.claiming import is_own_word, is_plain_claim, is_taken_back
from pipeline.stages.speech.noises import has_gap
from pipeline.stages.speech.sentences import Span
from pipeline.stages.speech.words import is_content, length, listed

_LEAST_MORE = 3
"""Words that a row says beside its figure."""
_LEAST_THERE = 5
"""Such words where two of them only say that there are so many."""
_THERE = ("There ", "there ", "There’s ", "there’s ", "There's ", "there's ")
_ANYBODY = listed("people persons individuals men women children")
_FEWEST_OF_PEOPLE = 8
"""Words in which may be told who these people are: not in "200 people died in May"."""
_UNPLAIN = 4.0
"""What a figure loses that is denied, supposed, conditional or hearsay."""
_PETTY = 3.0
_PETTY_SUM = 10
"""Sums below it, such as the price of a coffee, are seldom what an interview is about."""


def is_news(found: FoundFact) -> bool:
    """Return whether a row with the fact's clause says more than its figure, and of what.

    "Six hundred euros.", "It turned out to be almost $50 million." and "Is it 40 percent?" do not:
    the paragraph that names the thing is in the annex. A spell of time has to say what lasts.
    """
    fact = found.fact
    if isinstance(fact.value, Items):
        return len(fact.value.items) >= _FEWEST_THINGS
    alone = standing_span(found)
    if alone is None:
        return is_named_day(found)
    words = alone.of(found.paragraph.text)
    is_anybody = fact.label in _ANYBODY and not found.is_measured
    least = _FEWEST_OF_PEOPLE if is_anybody else 0
    more = _LEAST_THERE if words.startswith(_THERE) else _LEAST_MORE
    if length(words) < max(least, length(fact.text) + more):
        return False
    is_known = is_anybody and _are_known(found.paragraph.text, found.start, found.end)
    if is_known or _is_put_or_told(found, words) or _is_pointing(found, words):
        return False
    if not _is_worth_its_date(found, words) or _is_small_talk(found, words):
        return False
    return fact.kind is not FactKind.DURATION or _lasts(fact)


def _are_known(text: str, start: int, end: int) -> bool:
    """Return whether people are those of whom another sentence tells: "the original 12 people"."""
    is_known = _KNOWN.search(text[max(0, start - _NEAR) : start]) is not None
    return is_known and not _WHO_THEY_ARE.match(text, end)


_KNOWN = pattern(r"\b[Tt]h(?:e|ese|ose) (?:original |first |last |other |same |remaining )?$")
_WHO_THEY_ARE = pattern(r"\s(?:who|that|from|in|of|with|at|on|living|working|\w+ed)\b")


def is_named_day(found: FoundFact) -> bool:
    """Return whether name and date of an event can stand without the sentence around them.

    Only of what is to come: "Water Summit, Porto, last year" does not tell what was done there.
    """
    fact = found.fact
    if fact.kind is not FactKind.EVENT or fact.when is None:
        return False
    return not is_over(found) and (found.is_measured or is_named_event(fact.label))


def is_over(found: FoundFact) -> bool:
    """Return whether an event was before the interview; one of its own month or year is not."""
    when, recorded = found.fact.when, found.recorded
    if when is None or not when.start or not recorded:
        return when is not None and when.text.lower().startswith("last ")
    size = min(len(when.start), len(recorded))
    return when.start[:size] < recorded[:size]


def is_ahead(found: FoundFact) -> bool:
    """Return whether a date that names its month is behind the day of the interview."""
    when, recorded = found.fact.when, found.recorded
    is_named = any(month in found.fact.text for month in MONTHS)
    return is_named and when is not None and bool(recorded) and when.start[:10] > recorded


def _is_put_or_told(found: FoundFact, words: str) -> bool:
    """Return whether a row would only ask, tell the other of himself, or is no longer so."""
    if words.endswith("?"):
        return True
    if found.fact.in_question and _TO_THE_OTHER.search(words):
        return True
    text = found.paragraph.text
    is_told = _OF_THE_OTHER.match(words) is not None
    if is_told or is_taken_back(text, found.clause.end):
        return True
    behind = text[found.sentence.end :][:_LONGEST_NOW].lower()
    return is_outdated(text, found.sentence.end) or _NOW_OTHER.match(behind) is not None


_LONGEST_NOW = 110
"""Letters of the next sentence in which a figure of today may stand."""
_NOW_OTHER = clued(
    r"\s[^.?!]{0,70}, (?:and|but) (?:today|now),? (?:it|they) (?:is|are|stands?)\b",
    *("and today", "but today", "and now", "but now"),
)


def _is_pointing(found: FoundFact, words: str) -> bool:
    """Return whether what a figure is of, or who did it, stands in another sentence."""
    is_piece = words.lower().startswith(_OF_A_PIECE)
    is_share = _is_of_what(found.paragraph.text, found.end)
    return is_piece or is_share or _is_of_nothing_named(found, words)


def _is_of_nothing_named(found: FoundFact, words: str) -> bool:
    """Return whether a figure's clause does not say what it is of, or only tells what one may do.

    "A year ago it was 5%", "This year will be 4%", "You can spend $80 in a shop", "places with 10%,
    15%, 20%", "Will you cut the grants of over $100,000".
    """
    fact = found.fact
    if fact.kind not in FIGURES:
        return False
    lower = words.lower().replace("’", "'")
    if _ANYBODY_MAY.match(lower) or (fact.in_question and lower.startswith(_ASKED_OF_YOU)):
        return True
    text = found.paragraph.text
    before, behind = text[max(0, found.start - _NEAR) : found.start], text[found.end :]
    if _PUT_RIGHT.match(behind):
        return True
    is_of_it = before.endswith((" a ", " an ")) and _ONLY_IT.search(before) is not None
    if is_of_it and (_NOTHING_MORE.match(behind) or tells_of_another(fact.label)):
        return True
    is_bare = fact.kind is FactKind.PERCENT and fact.label == fact.kind.value
    if is_bare and (_BARE_IT.search(before) or _TIME_IS.match(words) or _OF_NOBODY.match(words)):
        return True
    return _LISTED_BEFORE.search(before) is not None or _LISTED_BEHIND.match(behind) is not None


_PUT_RIGHT = clued(
    r" ?\[\s?(?:\d|hundred|thousand|[mb]illion|trillion|per ?cent|%)", begins=("[", " [")
)
"""What whoever transcribed puts in place of a figure: "$27.5 million [billion]"."""
_ONLY_IT = clued(
    r"\b(?:[Ii]t|[Tt]his|[Tt]hat)(?:['’]s| is| was| will be) (?:\w+ )?an? $",
    *(f"{it}{be} " for it in ("t", "s") for be in ("'s", "’s", " is", " was", " will be")),
)
_NOTHING_MORE = pattern(r"\s?\w*\s?[.!]?\Z|\s?\w*[.!]\s")
"""A figure of what another sentence names, and nothing else: "It's a five-year plan."."""
_NEAR = 30
_ANYBODY_MAY = clued(
    r"(?:(?:so|and) |[^,]{1,40}, )?you (?:can|could|need to|just|have to|go|get|take) ", "you "
)
_ASKED_OF_YOU = tuple(
    f"{one} you " for one in ("will", "would", "do", "are", "can", "could", "have", "should")
)
_BARE_IT = pattern(
    r"\b(?:[Ii]t|[Tt]hat|[Tt]his|[Tt]hey|which)(?: (?:was|is|were|will be)|['’]s) (?:\w+ )?$"
)
_TIME_IS = pattern(
    r"(?:(?:[Tt]his|[Ll]ast|[Nn]ext) (?:year|month|quarter|week)|[Tt]oday|[Nn]ow) "
    r"(?:was|is|will be|would be)\b"
)
_OF_NOBODY = pattern(
    r"(?:[Aa]bout |[Nn]early |[Oo]ver |[Aa]lmost |[Ss]ome |[Aa]round |[Oo]nly |[Jj]ust )?"
    r"(?:\d[\d.]*(?: ?%| percent| per cent)(?: [–—-] [^–—]{1,40} [–—-])?"
    r"|[Oo]ne in (?:\w+)|[Hh]alf|(?:[Oo]ne|[Tt]wo|[Tt]hree|[Aa])[ -](?:thirds?|quarters?|fifths?)) "
    r"(?:is|are|was|were|have|had|will|would|did|do|said|say)\b"
)
"""A share of whom another sentence tells: "Nearly 80 percent were vaccinated"."""
_SHARE = ("%", "percent", "per cent")
_LISTED_BEFORE = clued(r"\d ?(?:%|percent|per cent),? (?:or )?$", *_SHARE)
_LISTED_BEHIND = clued(
    r",? (?:or )?[0-9][\d.]* ?(?:%|percent|per cent)",
    *_SHARE,
    begins=tuple(
        f"{joint}{figure}" for joint in (" ", ", ", " or ", ", or ") for figure in range(10)
    ),
)
"""Shares in a row, of which none is one thing's: "10%, 15%, 20%"."""


_OF_A_PIECE = ("one piece ", "one of them ", "that one ", "this one ", "the other one ")
"""How a clause begins whose subject was named before."""


_OF_THE_OTHER = clued(
    r"(?:[Ff]rom there |[Tt]hen |[Aa]nd |(?:then )?in \d{4},? )*[Yy]ou (?:then |also |now )?"
    r"(?:became|were|are in \d|served as|joined)\b|[Yy]ours truly\b",
    *("you ", "You ", "ours truly"),
)
"""What somebody tells of the one who is asked, or of himself."""


_TO_THE_OTHER = pattern(r"\b[Yy]ou(?:rs?)?\b")
"""What only the one who is asked would understand."""


def _is_worth_its_date(found: FoundFact, words: str) -> bool:
    """Return whether an event has a date or is held, and a date is worth a row.

    It is a day to come: what was "in 1966", or on a day of last May, is a memory.
    """
    when = found.fact.when
    if found.fact.kind is FactKind.EVENT:
        if found.fact.label.lower().replace("’", "'").startswith(_OF_A_TIME):
            return False
        return when is not None or _HOLDING.search(words) is not None
    if found.fact.kind is not FactKind.DATE:
        return True
    is_long = when is None or when.start[:4] != when.end[:4]
    return is_ahead(found) and not is_long and not found.fact.text.isdigit()


_OF_A_TIME = tuple(f"{one}'s " for one in ("year", "month", "week", "today", "yesterday"))
"""How the name of an event begins that nobody named: "last year's summit"."""
_FEWEST_THINGS = 4
"""Things of a list that is worth a row: "sectors named"."""


def _is_small_talk(found: FoundFact, words: str) -> bool:
    """Return whether a row tells a memory, a ceremony or an encounter, or has gaps in its words."""
    fact, text = found.fact, found.paragraph.text
    if has_gap(words):
        return True
    own = _OF_ONESELF.get(fact.kind)
    if own is not None and own.match(words):
        return True
    if fact.kind is FactKind.DURATION and fact.label == "anniversary":
        return not text.startswith(" of ", found.end)
    if fact.kind not in _VAGUE or found.is_measured:
        return False
    if fact.kind is FactKind.PERCENT and fact.label == fact.kind.value and " point" in fact.text:
        return _is_of_nothing(words, fact.text)
    is_ceremony = fact.kind is FactKind.COUNT and fact.label.split()[-1].lower() in _CEREMONIAL
    return is_ceremony or _REMEMBERED.search(words) is not None


def _is_of_nothing(words: str, points: str) -> bool:
    """Return whether a clause does not begin with what rose or fell by percentage points."""
    subject = words.partition(points)[0].split()
    is_pronoun = bool(subject) and subject[0].lower() in _POINTERS
    return len(subject) < _LEAST_SUBJECT or is_pronoun or "…" in words


_POINTERS = listed("i it they that those these this he she")
_LEAST_SUBJECT = 3
"""Words of a subject with its verb: "Youth unemployment fell"."""
_VAGUE = frozenset({FactKind.COUNT, FactKind.PERCENT, FactKind.RANK})
_CEREMONIAL = listed(
    """
    awards prizes medals certificates trophies speeches toasts slides callers calls emails guests
    questions autographs photographs photos selfies hands
    """
)
_OF_MY_LIFE = clued(
    r"I(?:[’']ve|[’']d| have| had)? (?:went|gone|was|been|spent|worked|studied|served|lived|took"
    r"|did|taught|waited|travelled|traveled)\b",
    begins=("I ", "I'", "I’"),
)
"""A spell of the speaker's own life."""
_MY_PART = clued(
    r"I (?:got|spoke|gave|presented|applied|volunteered|was (?:asked|invited|a|an|the)\b)",
    begins=("I ",),
)
"""What somebody did himself where something was held, be he no more than a guest."""
_OF_ONESELF = {FactKind.DURATION: _OF_MY_LIFE, FactKind.EVENT: _MY_PART}
_REMEMBERED = clued(
    r"\b(?:remember|recall|eludes me|escapes me)\b|\b[Ww]e were \w+ing\b"
    r"|\bI (?:was|grew up) in\b|\bwhen I was\b"
    r"|(?<!that )\bI(?:[’']ve|[’']d| have| had| was)?(?: \w+ly| just)? "
    r"(?:met|meeting|saw|seen|spoke|spoken|talked|shook|greeted|heard from)\b",
    *(
        "remember",
        "recall",
        "es me",
        "e were ",
        "I was",
        "I grew",
        " met",
        " meeting",
        " saw",
        " seen",
        " spoke",
    ),
    *(" talked", " shook", " greeted", "heard from"),
)


def shown_span(found: FoundFact) -> Span:
    """Return what a row shows: for a list the things named, else what stands alone of a sentence.

    Where nothing does, its clause.
    """
    if found.fact.kind is FactKind.LIST:
        return Span(found.start, found.end)
    alone = standing_span(found)
    if alone is not None:
        return alone
    span = without_marker(found.paragraph.text, found.clause)
    return Span(min(span.start, found.start), span.end)


def standing_span(found: FoundFact) -> Span | None:
    """Return the stretch of a sentence that stands alone as a point does, and has the figure in it.

    It points to nothing that others name. The one that is the fact's clause, or has it with the
    fewest words more; or else the longest that a row has room for, so that dates stay. None where
    there is none.
    """
    text = found.paragraph.text
    holding = [
        span
        for span, _ in stretches(text, found.sentence, found.language)
        if span.start <= found.start
        and found.end <= span.end
        and pointing(span.of(text)) is Pointing.NONE
    ]
    if not holding and is_english(found.language):
        place = found.sentence, found.start, found.end
        is_figure = found.fact.kind in FIGURES and not found.fact.in_question
        granted = conceded(text, *place) or (described(text, *place) if is_figure else None)
        holding = [granted] if granted and pointing(granted.of(text)) is Pointing.NONE else []
    fitting = [span for span in holding if length(span.of(text)) <= MOST_WORDS]
    clause = without_marker(text, found.clause)
    whole = [one for one in fitting if one.start <= clause.start and clause.end <= one.end]
    if fitting and not whole:
        return max(fitting, key=_letters)
    return min(whole or holding, key=_letters, default=None)


MOST_WORDS = 26
"""Of what a row shows; more is cut at a comma."""


def _letters(span: Span) -> int:
    return span.end - span.start


def weakness(found: FoundFact) -> float:
    """Return what a fact loses in importance, by a claim that is none and by petty sums."""
    fact = found.fact
    if found.is_measured or fact.kind in _NAMED:
        return 0.0
    is_plain = is_plain_claim(found.paragraph.text, found.clause, found.start, found.end)
    is_petty = isinstance(fact.value, Money) and fact.value.amount < _PETTY_SUM
    return (0.0 if is_plain else _UNPLAIN) + (_PETTY if is_petty else 0.0)


def is_own(found: FoundFact) -> bool:
    """Return whether a figure is the speaker's own word, so that it may head a row."""
    return is_own_word(found.paragraph.text, found.clause, found.start)


_NAMED = frozenset({FactKind.LIST, FactKind.EVENT, FactKind.AGREEMENT, FactKind.ROUTE})


_HOLDING = pattern(
    r"\b(?:attend|h[eo]ld|host|organi[sz]|took part|take part|tak(?:es?|ing) place|joined|won|"
    r"visit|launch|open|called|named|participat(?:ed?|es|ing|ion)\b|plan|prepar|sent|will be|"
    r"started|begins?)",
    re.IGNORECASE,
)
"""What makes a named event without a date news: somebody held it or went there."""


def _is_of_what(text: str, end: int) -> bool:
    """Return whether a share is one of what is named elsewhere: "over 90 percent of them"."""
    preposition, what = (*text[end : end + _REACH].lower().split(None, 2), "", "")[:2]
    if preposition not in _PREPOSITIONS or not what.startswith(tuple(_ELSEWHERE)):
        return False
    found = _OF_WHAT.match(text, end)
    if found is None or found["what"].lower() not in _ELSEWHERE:
        return False
    following = found["next"] or ""
    return not following or following.lower().startswith(_GOING_ON)


_OF_WHAT = pattern(
    r"\s(?:of|on|to|for|from|in)\s(?P<what>[a-z]+)(?=[.,;:?!\s—-]|$)(?:\s(?P<next>[a-z]+))?",
    re.IGNORECASE,
)
_REACH = 20
"""Letters in which a preposition and a pronoun stand."""
_PREPOSITIONS = listed("of on to for from in")
_ELSEWHERE = listed("them it that those this these which whom us you")
_GOING_ON = (
    *("is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "do", "did"),
)
"""Letters with which the verb of such a share begins."""


def _lasts(fact: Fact) -> bool:
    """Return whether a spell of time says what lasts, and longer than a day."""
    noun = fact.label.split()[-1].lower()
    return noun not in _NOTHING_LASTING and is_content(noun)


_NOTHING_LASTING = listed(
    """
    duration free period interim roll option cycle time times thing way work ends medicine event
    delay break wait drive walk flight window gap career history experience mark term forecasts
    science understanding knowledge learning goal goals
    """
)
