"""Who asks and who answers, told apart by how often turns ask and how long they are."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.model.transcript import Role
from pipeline.readers.labels.words import ASIDE_WORDS, CONSULTED, CONSULTING
from pipeline.readers.speakers.naming import is_in_office, name_of, short_of
from pipeline.readers.speakers.tallies import (
    ASKS_FROM,
    ASKS_OFTEN,
    BRIEF,
    CLEARLY,
    HOUSE,
    LEAST_PANEL,
    LEAST_TURNS,
    MOST_HEARD,
    Tally,
    label_words,
)

_ASKS_RARELY = 0.3
_ASKS_A_LITTLE = 0.1
_TIMES = 4
"""How many times more often one asks than the other, where he asks rarely."""


def told_apart(named: Sequence[Tally]) -> dict[str, Role]:
    """Return interviewers and respondents where a clear gap parts them, else nobody's role.

    One question among several turns makes nobody the one who asks. Where two say nearly all, who
    says a word now and then does not blur it.
    """
    roles = {tally.label: Role.UNIDENTIFIED for tally in named}
    judged = [tally for tally in named if tally.turns >= LEAST_TURNS] or list(named)
    if is_house(judged):
        return roles
    main = _main_two(judged)
    often = _often(judged)
    ways = (
        *((judged, parted), (main, parted), (judged, _led), (judged, _hosted), (main, _hosted)),
        (often, parted),
    )
    for some, part in ways:
        asking, others = part(some)
        if asking:
            roles |= {tally.label: heard_as(tally, some) for tally in others}
            several = _asking_one(named) if len(asking) > 1 else ()
            roles |= dict.fromkeys((tally.label for tally in (*asking, *several)), Role.INTERVIEWER)
            inside = (one for one in _asking_inside(asking, others) if one not in several)
            open_ones = (*inside, *_asking_once(asking))
            return roles | dict.fromkeys((tally.label for tally in open_ones), Role.UNIDENTIFIED)
    return roles


def _asking_inside(asking: Sequence[Tally], others: Sequence[Tally]) -> list[Tally]:
    """Return those of the others who say little and ask within it, where several ask.

    As one does in a call who adds "I have a follow-up" to a question.
    """
    most = max(one.letters for one in others)
    return [
        one
        for one in others
        if len(asking) >= LEAST_PANEL
        and one.turns <= MOST_FEW
        and 2 * one.asking >= one.turns
        and one.letters <= _A_QUARTER * most
    ]


def _asking_once(asking: Sequence[Tally]) -> list[Tally]:
    """Return those who ask once in a few turns, where one alone asks nearly all questions.

    Or twice in four, where one asks most: who is heard may ask back. So is who asks once and
    speaks only with the one who asks most: "What is it this time?", says who is called on.
    """
    main = max(asking, key=lambda one: one.questions)
    rest = sum(one.questions for one in asking) - main.questions
    once = [one for one in asking if one.questions == 1 < one.turns <= MOST_FEW]
    others = [one for one in asking if one is not main]
    twice = [one for one in others if one.questions == _TWICE and one.turns == 2 * _TWICE]
    return [
        *(once if main.questions >= _ALL_BUT * rest else ()),
        *(one for one in once if one.is_between and one.to == main.label),
        *(twice if main.questions >= _MOST_BUT * rest else ()),
    ]


MOST_FEW = 3
"""Turns of one of several of whom it is not clear that he only answers, if he asks in one."""
_A_QUARTER = 0.25
_ALL_BUT = 10
_MOST_BUT, _TWICE = 5, 2


def _led(judged: Sequence[Tally]) -> tuple[Sequence[Tally], Sequence[Tally]]:
    """Return those who lead a debate and the others: short turns, of which many ask.

    The shorter turns of the one side end with a question more often than the longer ones of the
    other, where some ask back; and the others say most of all. Who says next to nothing, as
    `CANDIDATES` do together, is left out.
    """
    least = _NEXT_TO_NOTHING * sum(one.letters for one in judged)
    judged = [one for one in judged if one.letters >= least]
    ordered = sorted(judged, key=lambda one: one.letters / one.turns)
    lengths = [max(1.0, one.letters / one.turns) for one in ordered]
    ratios = [after / before for before, after in pairwise(lengths)]
    if len(judged) < LEAST_PANEL or max(ratios) < _LONGER:
        return (), ()
    cut = ratios.index(max(ratios)) + 1
    asking, others = ordered[:cut], ordered[cut:]
    asks = min(one.share for one in asking)
    most = max(one.share for one in others)
    is_told = asks >= max(_ASKS_LEADING, _TIMES_OF_LEADER * most)
    said = sum(one.letters for one in others) / sum(one.letters for one in judged)
    is_heard = said >= _DEBATED and all(one.turns >= _LEAST_OF_GUEST for one in judged)
    return (asking, others) if is_told and is_heard and len(others) > 1 else ((), ())


_NEXT_TO_NOTHING = 0.005
"""Share of all that is said."""
_LONGER = 2.0
"""How many times longer the turns of those are who debate than of those who lead."""
_ASKS_LEADING, _TIMES_OF_LEADER = 0.2, 1.6
_DEBATED = 0.7
"""Share of all that is said by those who debate."""


def _hosted(judged: Sequence[Tally]) -> tuple[Sequence[Tally], Sequence[Tally]]:
    """Return hosts and guests, by what they say: "Today I'm joined by", "Thanks for having me".

    Hosts ask no less than their guests do, and say less. Beside one host alone, who speaks of no
    other, the only other is the guest.
    """
    hosts = [one for one in judged if (one.welcomes or one.has_host_beside) and not one.is_welcomed]
    guests = [one for one in judged if one.is_welcomed and not one.welcomes]
    is_pair = len(judged) == _PAIR and not any(one.has_host_beside for one in judged)
    if is_pair and len(hosts) == 1:
        guests = [one for one in judged if one not in hosts]
    if not (hosts and guests) or not _are_brief(hosts, guests):
        return (), ()
    asks = min(one.share for one in hosts) >= max(one.share for one in guests)
    return (hosts, guests) if asks else ((), ())


def _main_two(judged: Sequence[Tally]) -> list[Tally]:
    """Return the two who take turns, where others say something in few; nobody elsewhere."""
    turns = sum(one.turns for one in judged)
    main = [one for one in judged if one.turns >= _MAIN * turns]
    return main if len(main) == _PAIR < len(judged) else []


def _often(judged: Sequence[Tally]) -> list[Tally]:
    """Return those who say nearly all, where others have few turns; nobody elsewhere."""
    turns = sum(one.turns for one in judged)
    often = [one for one in judged if one.turns >= _OFTEN * turns]
    letters = sum(one.letters for one in judged)
    is_all = sum(one.letters for one in often) >= _ALL_OF_OFTEN * letters
    return often if is_all and LEAST_PANEL <= len(often) < len(judged) else []


_OFTEN = 0.03
"""Share of all turns from which one of several has a part in a talk."""
_ALL_OF_OFTEN = 0.97
"""Share of all that is said by those who speak often, where others are voices on a film."""
_MAIN = 0.1
"""Share of all turns from which one of two has a part in a talk."""
_PAIR = 2
"""One who asks and one who answers."""


def parted(judged: Sequence[Tally]) -> tuple[Sequence[Tally], Sequence[Tally]]:
    """Return those who ask and the others, where a clear gap parts them; nobody where none does."""
    ordered = sorted(judged, key=lambda tally: tally.share)
    gaps = [after.share - before.share for before, after in pairwise(ordered)]
    cut = gaps.index(max(gaps)) + 1 if gaps else 0
    others, asking = ordered[:cut], ordered[cut:]
    is_once = all(one.questions == 1 < one.turns for one in asking)
    is_clear = cut and (
        (_is_clear(asking[0], others[-1], len(judged)) and not is_once)
        or _is_office_heard(asking, others)
        or _are_guests_heard(asking, others)
    )
    is_heard = sum(one.turns for one in asking) >= _HEARD * sum(one.turns for one in ordered)
    is_brief = _are_brief(asking, others) or _takes_history(asking, others)
    is_told = is_clear and is_heard and is_brief
    is_told = is_told and (len(judged) < LEAST_PANEL or _ask_most(asking, others))
    return (asking, others) if is_told and not _is_consulted(asking, others) else ((), ())


def _ask_most(asking: Sequence[Tally], others: Sequence[Tally]) -> bool:
    """Whether those who ask do so at least as often as all others together.

    Who asks in two turns of three, beside others who ask in few of many, may only join in: a host
    who talks as well asks more than he does.
    """
    return sum(one.questions for one in asking) >= sum(one.questions for one in others)


_HEARD = 0.05
"""Share of all turns below which those who ask do not make all the others answer."""


def is_house(named: Sequence[Tally]) -> bool:
    """Whether hardly one of many asks: they debate."""
    asking = sum(one.share >= ASKS_FROM for one in named)
    return len(named) >= HOUSE and asking * HOUSE <= len(named)


def heard_as(tally: Tally, judged: Sequence[Tally]) -> Role:
    """Return the role of one who does not ask, or of one of several who asks now and then."""
    is_between = len(judged) >= LEAST_PANEL and tally.share >= ASKS_OFTEN
    return Role.UNIDENTIFIED if is_between else Role.RESPONDENT


def _asking_one(named: Sequence[Tally]) -> list[Tally]:
    """Return those of many who ask one who says more than half of all: in half of their turns."""
    most = max(named, key=lambda one: one.letters)
    is_one = most.letters > MOST_HEARD * sum(one.letters for one in named)
    return [
        one
        for one in named
        if is_one and one.share >= ASKS_FROM and one.letters < _LITTLE * most.letters
    ]


_LITTLE = 0.15
"""Share of what that one says below which somebody only asks."""


def _is_clear(asking: Tally, other: Tally, count: int) -> bool:
    """Whether the least of those who ask asks clearly more than who else asks most, of `count`."""
    is_usual = asking.share >= ASKS_FROM and asking.share - other.share >= CLEARLY
    is_long = count == _PAIR and min(asking.turns, other.turns) >= _LONG
    times = _TIMES_IF_LONG if is_long else _TIMES
    return is_usual or asking.share >= max(_ASKS_RARELY, times * other.share)


_LONG = 40
"""Turns of each of two from which a lesser difference is none of chance."""
_TIMES_IF_LONG = 3


def _is_office_heard(asking: Sequence[Tally], others: Sequence[Tally]) -> bool:
    """Whether one in office is interviewed by people who are in none and ask now and then."""
    asks = asking[0].share >= max(_ASKS_A_LITTLE, 2 * others[-1].share)
    is_heard = all(map(_holds_office, others)) and not any(map(_holds_office, asking))
    return asks and is_heard


def _holds_office(one: Tally) -> bool:
    return is_in_office(one.label) or bool(short_of(name_of(one.label, Role.UNIDENTIFIED)))


def _are_guests_heard(asking: Sequence[Tally], others: Sequence[Tally]) -> bool:
    """Whether guests say most of all and seldom ask, beside those who ask often and talk, too.

    Several are the guests of one alone, and each says more in a turn; one who says nearly all may
    ask back now and then.
    """
    letters = sum(one.letters for one in others)
    share = letters / max(1, letters + sum(one.letters for one in asking))
    if share < _GUEST or any(one.turns < _LEAST_OF_GUEST for one in others):
        return False
    if len(others) > 1 and (len(asking) > 1 or not _are_briefer(asking[0], others)):
        return False
    least = max(_ASKS_OF_HOST, _TIMES_OF_HOST * others[-1].share)
    if len(others) == 1 and share >= _NEARLY_ALL and others[0].turns >= _LONG:
        least = max(_ASKS_RARELY, _TIMES_OF_LISTENER * others[-1].share)
    if len(others) == 1 and share >= _MOSTLY and _are_much_briefer(asking, others[0]):
        least = min(least, max(_ASKS_BRIEFLY, _TIMES_OF_BRIEF * others[0].share))
    return asking[0].share >= least


def _are_much_briefer(asking: Sequence[Tally], guest: Tally) -> bool:
    """Whether all ask more than once, and say far less in a turn than their guest does."""
    usual = _MUCH_BRIEFER * guest.letters / guest.turns
    return all(one.letters / one.turns <= usual and one.questions > 1 for one in asking)


_MOSTLY = 0.7
"""Share of all that is said by the guest of several who say little in a turn."""
_MUCH_BRIEFER = 0.4
_ASKS_BRIEFLY, _TIMES_OF_BRIEF = 0.2, 3


def _are_briefer(host: Tally, guests: Sequence[Tally]) -> bool:
    """Whether a host says clearly less in a turn than each of the guests."""
    return all(host.letters / host.turns <= BRIEF * one.letters / one.turns for one in guests)


_LEAST_OF_GUEST = 8
_GUEST = 0.55
"""Share of all that is said from which those are guests who ask seldom."""
_ASKS_OF_HOST, _TIMES_OF_HOST = 0.35, 2.5
_NEARLY_ALL = 0.75
"""Share of all that is said from which one tells, and the other listens."""
_TIMES_OF_LISTENER = 1.8


def _is_consulted(asking: Sequence[Tally], others: Sequence[Tally]) -> bool:
    """Whether those who ask seek the advice of the others, by their labels: nobody interviews."""
    seeking = (set(label_words(one.label)) for one in asking)
    known = (label_words(one.label) for one in others)
    return any(words and words <= _SEEKING for words in seeking) and any(
        not CONSULTED.isdisjoint(words) for words in known
    )


_SEEKING = CONSULTING | ASIDE_WORDS


def _takes_history(asking: Sequence[Tally], others: Sequence[Tally]) -> bool:
    """Whether who treats asks who is treated, most turns, and what to do stands in the rest."""
    treats = all(not _TREATS.isdisjoint(label_words(one.label)) for one in asking)
    treated = all(not _TREATED.isdisjoint(label_words(one.label)) for one in others)
    if not (asking and others and treats and treated):
        return False
    return asking[0].share - others[-1].share >= 2 * CLEARLY


_TREATS = frozenset({"doctor", "physician", "clinician", "therapist", "nurse", "psychologist"})
_TREATED = frozenset({"patient", "client"})


def _are_brief(asking: Sequence[Tally], others: Sequence[Tally]) -> bool:
    return sum(tally.letters for tally in asking) < sum(tally.letters for tally in others)
