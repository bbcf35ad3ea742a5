"""Press: one who asks once among several who ask, of a talk in which one answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.model.transcript import Role
from pipeline.readers.speakers.label_roles import is_counted
from pipeline.readers.speakers.tallies import FEW, Tally

_LEAST_ASKING = 3
_ASKS = 0.5
_BRIEF = 0.2
"""Share of what is heard that one of the press says at most."""
_LONG = 600
"""Letters that a question may always have."""
_MAIN = 0.5
"""Share of what is heard that the one says who is asked."""


def of_press(tallies: Sequence[Tally], roles: Mapping[str, Role]) -> list[str]:
    """Return labels of those who are of the press as those are who ask beside them.

    Three others ask at least, and one is mostly heard. Of nobody's role are, where that one alone
    answers, those of whose few turns, all brief, half end with a question: the other one is thanks,
    or a question without its mark. Of nobody's role or taken to answer are those who speak to that
    one alone: behind and before each of their turns that one speaks, and they ask in each. Where
    many ask, one such question will do, and others of the press may have spoken before.
    """
    asking = [one for one in tallies if roles[one.label] is Role.INTERVIEWER]
    heard = [one for one in tallies if roles[one.label] is Role.RESPONDENT]
    letters = sum(one.letters for one in heard)
    main = max(heard, key=lambda one: one.letters, default=None)
    if len(asking) < _LEAST_ASKING or main is None or main.letters < _MAIN * letters:
        return []
    usual = max(_LONG, *(one.letters / one.turns for one in asking))
    is_crowd = len(asking) >= _CROWD and main.letters >= _CLEARLY * letters
    usual *= _LONGER_IN_CROWD if is_crowd else 1
    few = [one for one in tallies if one.turns <= FEW and one.letters <= _BRIEF * main.letters]
    again = [
        one
        for one in few
        if roles[one.label] is Role.UNIDENTIFIED and len(heard) == 1 and _asks_again(one)
    ]
    beside = [
        one
        for one in few
        if roles[one.label] in _OPEN and one.to == main.label and one.letters <= usual * one.turns
    ]
    surely = [one for one in beside if one.is_between and one.bids == one.turns]
    likely = [one for one in beside if is_crowd and one.bids]
    return list(dict.fromkeys(one.label for one in (*again, *surely, *likely)))


_OPEN = (Role.UNIDENTIFIED, Role.RESPONDENT)
_CROWD = 5
"""People who ask, from which on whoever speaks to the one who answers is of the press."""
_LONGER_IN_CROWD = 1.5
"""How much longer than any of theirs a question of one more may be then."""
_CLEARLY = 0.8
"""Share of what is heard that this one says then."""


def _asks_again(one: Tally) -> bool:
    return one.turns > 1 and one.share >= _ASKS


def around_one(tallies: Sequence[Tally]) -> dict[str, Role]:
    """Return the roles of a briefing in which nobody is known to ask; none for another talk.

    One says most of what is heard, and many others speak a few times each, always to that one:
    most of them ask something, with a question mark or without.
    """
    main = max(tallies, key=lambda one: (one.turns, one.letters), default=None)
    if main is None or main.turns < _OFTEN or is_counted(main.label):
        return {}
    others = [one for one in tallies if one is not main and one.turns <= FEW]
    to_main = [one for one in others if one.to == main.label and not is_counted(one.label)]
    letters = sum(one.letters for one in tallies)
    bidding = sum(one.bids > 0 for one in to_main)
    is_briefing = (
        len(to_main) >= max(_OFTEN, _NEARLY_ALL * (len(tallies) - 1))
        and bidding >= _BIDDING * len(to_main)
        and main.letters >= _HEARD * letters
    )
    if not is_briefing:
        return {}
    asking = dict.fromkeys((one.label for one in to_main), Role.INTERVIEWER)
    return {main.label: Role.RESPONDENT, **asking}


_OFTEN = 8
"""Turns of the one who is heard, and people who speak to him."""
_NEARLY_ALL, _BIDDING, _HEARD = 0.9, 0.6, 0.6
"""Shares of all others who speak to that one, of these who ask, and of what that one says."""
