"""Messages: the few sentences that a brief opens with."""

from __future__ import annotations

from functools import partial

from pipeline.model.brief import FactRow, plain
from pipeline.stages.quoting.candidates import Candidate
from pipeline.stages.quoting.manner import announces
from pipeline.stages.quoting.telling import substance
from pipeline.stages.selecting.chosen import Message
from pipeline.stages.selecting.drafts import (
    Budget,
    Draft,
    is_astray,
    says_enough,
    words_of,
)
from pipeline.stages.speech.words import count_words
from pipeline.values import dataclass

MOST = 6
_FEWEST = 4
_LEAST_MESSAGE = 0.33
"""What a message must weigh, as a share of the mean of the best that each theme has."""
_LEAST_CLAIM = 0.75
"""What a message must claim where there would be too few without."""
_LONGEST_MESSAGE = 34
_LONGEST_OF_FEW = 46
"""Words of one where there are few: readers could print as many of these as of shorter ones."""
_LONGEST_NEWS = 44
"""Words of what is announced on the day: it is not cut, and must not be missing."""


def messages_of(drafts: list[Draft], budget: Budget, most: int = MOST) -> tuple[Message, ...]:
    """Return the messages of the weightiest themes, in the order of the sections.

    One after the other is taken from the theme with most at stake (see `_stake`). What is long, or
    claims less than plain words do, is heard only where there would be too few without, and above
    that number
    only what has about as much at stake as the first. `most` are wanted.
    """
    fewest = min(_FEWEST, most)
    whole = sum(draft.weight for draft in drafts)
    first = 0.0
    for count, least in (
        (fewest, _Least(_LEAST_MESSAGE)),
        (most, _Least(_LEAST_MESSAGE)),
        (fewest, _Least(_LEAST_MESSAGE, longest=_LONGEST_OF_FEW)),
        (fewest, _Least(_LEAST_MESSAGE, _LEAST_CLAIM, _LONGEST_OF_FEW)),
    ):
        while sum(len(each.messages) for each in drafts) < count:
            asked = [each for each in drafts if not each.messages or _has_more(each, _KEPT)]
            stakes = [(_stake(each, least, whole), each) for each in asked]
            stake, draft = max(stakes, key=lambda pair: pair[0], default=(0.0, None))
            is_enough = stake > (_FURTHER * first if count > fewest else 0.0)
            if draft is None or not is_enough or not _add_message(draft, least, budget):
                break
            first = first or stake
    return tuple(message for draft in drafts for message in draft.messages)


@dataclass(frozen=True, slots=True)
class _Least:
    """What a message must have."""

    weight: float
    """As a share of the mean of the best that each theme has."""
    claim: float = 1.0
    longest: int = _LONGEST_MESSAGE
    """Words."""


_FURTHER = 0.4
"""Share of what is at stake in the first message that one more than the fewest must have."""


def _stake(draft: Draft, least: _Least, whole: int) -> float:
    """Return how much a theme's next message is worth: 0 where there is none.

    What its best candidate weighs, more where it is announced on the day or a measure opens the
    message, and less for a small share of the talk and for every message that the theme has.
    """
    figures = None if draft.messages else _figures(draft)
    best = _fitting(draft, least, figures)
    if best is None:
        return 0.0
    share: float = (draft.weight / max(whole, 1)) ** _SHARING
    opened = _OPENED if figures else 1.0
    return (
        _message_weight(best, is_opened=figures is not None)
        * opened
        * share
        * _AGAIN ** len(draft.messages)
    )


_NEWS, _OPENED, _ASTRAY, _AGAIN = 2.0, 2.0, 0.85, 0.55
_SHARING = 0.25
"""Power by which a theme's share of the words counts: one of a sixteenth has half of all."""


def _has_more(draft: Draft, kept: int) -> bool:
    """Return whether a theme has something for a message and so many more for its section."""
    left = [one for one in draft.pool if says_enough(draft, one) and not draft.told.has(one)]
    return len(left) > kept


_KEPT = 2
"""What is left to a section before its theme gets a further message."""


def _add_message(draft: Draft, least: _Least, budget: Budget) -> bool:
    """Give a theme its next message; return whether there is one that fits the budget."""
    figures = None if draft.messages else _figures(draft)
    best = _fitting(draft, least, figures)
    if best is None:
        return False
    if figures and best.figures:
        figures = None
    cost = best.words + (count_words(plain(figures.inlines)) if figures else 0) + 3
    if not budget.takes(cost):
        return False
    draft.messages.append(Message(draft.group.theme, figures, best))
    draft.told.add(best)
    return True


def _fitting(draft: Draft, least: _Least, figures: FactRow | None) -> Candidate | None:
    wanted = _Least(0.0, 0.0, least.longest) if figures else least
    return _first_fit(draft, wanted, without_figures=figures is not None)


def _first_fit(draft: Draft, least: _Least, *, without_figures: bool) -> Candidate | None:
    """Return the best candidate that is short enough for a message, from an exchange not heard.

    One that speaks of the theme comes before one that does not. A message is no stranger's.
    """
    fitting = [
        one
        for one in draft.pool
        if one.is_clear
        and one.is_known
        and one.claim >= least.claim
        and _weighs(draft, one, least)
        and not _is_spoken_for(draft, one)
        and _is_short(one, least.longest)
        and not (without_figures and one.figures and not announces(one.extract.words))
        and not is_astray(draft, one)
        and not draft.told.has(one)
    ]
    weight = partial(_message_weight, is_opened=without_figures)
    return max(fitting, key=weight, default=None)


def _is_spoken_for(draft: Draft, one: Candidate) -> bool:
    """Return whether the exchange of a candidate has its messages: one, or more if it is long."""
    same = [each.words for each in draft.messages if each.words.placement is one.placement]
    if any(one.extract.paragraph is each.extract.paragraph for each in same):
        return True
    return bool(same) and len(same) >= words_of(one.placement) // _LONG_EXCHANGE


_LONG_EXCHANGE = 600
"""Words of a statement for each message taken from it."""


def _weighs(draft: Draft, one: Candidate, least: _Least) -> bool:
    """Return whether a candidate weighs enough for a message; what is announced always does."""
    is_enough = one.score * min(one.claim, 1.0) >= least.weight * draft.told.least
    return is_enough or announces(one.extract.words)


def _is_short(one: Candidate, longest: int) -> bool:
    words = one.words
    return words <= longest or (words <= _LONGEST_NEWS and announces(one.extract.words))


def _message_weight(one: Candidate, *, is_opened: bool) -> float:
    """Return what a candidate is worth as a message: what is announced, its theme, a strong claim.

    Its weight counts by a root, so that the most repeated words do not decide alone; behind figures
    that open the message its claim decides, which judges them.
    """
    opening = _OPENING if _is_opening(one) else 1.0
    news = _NEWS if announces(one.extract.words) else 1.0
    astray = 1.0 if one.is_on_theme or one.claim >= _STRONG else _ASTRAY
    weighing, claiming = _BEHIND_FIGURES if is_opened else (_WEIGHING, _CLAIMING)
    weight: float = one.score**weighing * one.claim**claiming
    if not is_opened:
        weight *= substance(one.extract.words, one.stems)
    return weight * opening * news * astray


_WEIGHING, _CLAIMING = 0.7, 0.15
"""Powers by which the score and the claim of a candidate count in a message."""
_BEHIND_FIGURES = (0.25, 0.8)
"""The same behind figures that open a message."""
_STRONG = 2.0
"""What a claim weighs that is heard under the theme of its question, whatever its words."""

_OPENING = 1.15
"""What the first words of an answer weigh more as a message: they answer the question."""
_FIRST_WORDS = 160
"""Letters of an answer within which they begin."""


def _is_opening(one: Candidate) -> bool:
    answers = one.placement.exchange.answers
    is_first = bool(answers) and one.extract.paragraph is answers[0].paragraphs[0]
    return is_first and one.extract.start < _FIRST_WORDS


def _figures(draft: Draft) -> FactRow | None:
    """Return the row of a measure at several times, the figures a message opens with."""
    for line in draft.lines:
        is_series = not line.clause[0] and len({fact.when for fact in line.row.facts}) > 1
        if is_series and not all(fact.in_question for fact in line.row.facts):
            return line.row
    return None
