"""Those who lead a talk: who calls on others, opens it, hands it over or adjourns it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.model.transcript import Role
from pipeline.readers.speakers.label_roles import speakers_of_house
from pipeline.readers.speakers.tallies import BRIEF, LEAST_PANEL, Tally


def leading_of(
    tallies: Sequence[Tally], known: Mapping[str, Role], guessed: Mapping[str, Role]
) -> tuple[list[str], list[str]]:
    """Return the labels of those who lead a talk, and what tells so.

    `known` are the roles that labels say, `guessed` those of the others.
    """
    named = [one for one in tallies if one.label not in known]
    chairs = _calling_on_others(named, guessed)
    sitting = [one for one in _adjourning(named, guessed) if one not in chairs]
    told = [f"calls on who speaks next: {one.label} {one.calls} of {one.turns}" for one in chairs]
    told += [f"says when all go on: {one.label}" for one in sitting]
    is_presided = bool(speakers_of_house([one.label for one in tallies]))
    early = () if is_presided else tallies[:_EARLY]
    hosts = [one for one in _handing_over(named) if one in early and one not in chairs]
    if chairs:
        hosts = [one for one in hosts if guessed.get(one.label) is not Role.INTERVIEWER]
    if Role.INTERVIEWER in known.values():
        led = (one for one in tallies if known.get(one.label) is Role.MODERATOR)
        is_led = any(one.turns >= _LEAST_CALLS for one in led)
        chairs, hosts = (_only_leading(some, named, is_led=is_led) for some in (chairs, hosts))
    told += [f"opens the talk and hands it over: {one.label}" for one in hosts]
    return [one.label for one in (*chairs, *hosts, *sitting)], told


_EARLY = 3
"""People who speak first, of whom one opens a talk: an operator and a host before him may too."""


def _calling_on_others(named: Sequence[Tally], guessed: Mapping[str, Role]) -> list[Tally]:
    """Return those who call on others again and again, briefly, where several are to be heard."""
    if len(named) < LEAST_PANEL:
        return []
    return [
        one
        for one in named
        if one.calls >= _LEAST_CALLS
        and one.calls >= _CALLING * one.turns
        and guessed.get(one.label) is not Role.INTERVIEWER
        and _is_brief(one, named)
    ]


def _adjourning(named: Sequence[Tally], guessed: Mapping[str, Role]) -> list[Tally]:
    """Return those who say when a sitting goes on, and far less than who is heard most there."""
    heard = [one.letters for one in named if guessed.get(one.label) is Role.RESPONDENT]
    return [
        one
        for one in named
        if one.adjourns
        and guessed.get(one.label) is not Role.INTERVIEWER
        and one.letters * _FAR_LESS <= max(heard, default=0)
    ]


_FAR_LESS = 2


def _handing_over(named: Sequence[Tally]) -> list[Tally]:
    """Return those who only open a call of several people and hand it over."""
    most = max((one.letters for one in named), default=0)
    if len(named) < LEAST_PANEL:
        return []
    return [
        one
        for one in named
        if one.hostings
        and one.hostings >= _HOSTED * one.turns
        and one.letters < (_HOST_OFTEN if one.hostings >= _OFTEN * one.turns else _HOST) * most
    ]


def _only_leading(leading: Sequence[Tally], named: Sequence[Tally], *, is_led: bool) -> list[Tally]:
    """Return those who only lead, where labels tell who asks, or who else leads.

    An official opens a briefing with a statement, and hands questions on to those beside him.
    """
    letters = sum(one.letters for one in named)
    return [
        one
        for one in leading
        if one.letters < _HEARD_TOO * letters or (not is_led and one.longest < _STATED)
    ]


_HEARD_TOO = 0.1
"""Share of all that is said by those who are asked."""
_STATED = 3_000
"""Letters of a statement that is more than an introduction."""
_HOSTED = 0.1
"""Share of the turns of one who hands over in which that is done."""
_OFTEN = 0.3
_HOST_OFTEN = 0.5
_HOST = 0.25
"""Share of what the most heard says from which one who hands over is heard too."""


def _is_brief(chair: Tally, named: Sequence[Tally]) -> bool:
    """Whether one speaks clearly less in each turn than the others do: who speaks on is heard."""
    others = [one for one in named if one is not chair]
    usual = sum(one.letters for one in others) / sum(one.turns for one in others)
    return chair.letters / chair.turns <= BRIEF * usual


_LEAST_CALLS = 3
_CALLING = 0.3
