"""Who asks and who answers: guessed from label words and question marks, with the evidence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pipeline.model.transcript import ASKS, UNIDENTIFIED, Role, Speaker
from pipeline.readers.labels.presiding import is_presiding
from pipeline.readers.labels.words import GENERIC_ANSWERS, GENERIC_ASKS
from pipeline.readers.speakers.label_roles import (
    is_counsel,
    is_counted,
    known_roles,
    known_words,
    moderating,
    speakers_of_house,
)
from pipeline.readers.speakers.leading import (
    leading_of,
)
from pipeline.readers.speakers.members import members
from pipeline.readers.speakers.parting import heard_as, is_house, parted, told_apart
from pipeline.readers.speakers.press import around_one, of_press
from pipeline.readers.speakers.tallies import (
    ASKS_FROM,
    HOUSE,
    LEAST_PANEL,
    LEAST_TURNS,
    STATEMENT,
    Tally,
)
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Roles:
    """The guess."""

    by_label: dict[str, Role]
    evidence: tuple[str, ...]


def guess_roles(tallies: Sequence[Tally], below: Mapping[str, Role] | None = None) -> Roles:
    """Return a role for every label.

    Label words decide, and before them words `below` the labels. The others are told apart by the
    share of their turns that end with a question; where that is not clear, nobody is called
    respondent. Who is only counted, as `SPEAKER_01` is, stays unidentified until somebody says who
    it is.
    """
    below = below or {}
    let_ask = {one.label: Role.INTERVIEWER for one in tallies if one.is_let_ask}
    known = {**let_ask, **known_roles(tallies), **below}
    named = [tally for tally in tallies if tally.label not in known]
    guessed = _unsure(_named_roles(named, known), known) if named else {}
    guessed |= {one: Role.UNIDENTIFIED for one in guessed if one.casefold() in _OF_COURT}
    counted = [tally for tally in tallies if is_counted(tally.label)]
    evidence = (*_evidence(tallies, known, guessed, below), *_suggestion(counted, known | guessed))
    leading, told = leading_of(tallies, known, guessed)
    roles = known | guessed | dict.fromkeys(leading, Role.MODERATOR)
    if ASKS.isdisjoint(roles.values()) and (briefed := around_one(tallies)):
        roles |= briefed
        evidence = tuple(one for one in evidence if not one.startswith(_NOT_CLEAR))
        told.append(f"many speak to {next(iter(briefed))} alone, and most of them ask")
    if press := of_press(tallies, roles):
        roles |= dict.fromkeys(press, Role.INTERVIEWER)
        told.append(f"asks beside the others of the press: {', '.join(press)}")
    if sitting := [one for one in members(tallies, roles) if one in guessed]:
        roles |= dict.fromkeys(sitting, Role.UNIDENTIFIED)
        told.append(f"may sit with those who ask: {', '.join(sitting)}")
    if keeping := [one.label for one in tallies if _keeps_order(one, tallies, roles)]:
        roles |= dict.fromkeys(keeping, Role.MODERATOR)
        told.append(f"calls the others to order: {', '.join(keeping)}")
    if _only_leads_in(tallies, roles):
        roles[tallies[0].label] = Role.OTHER
        told.append(f"only speaks before the first question: {tallies[0].label}")
    return Roles(roles, (*evidence, *told))


def _unsure(guessed: Mapping[str, Role], known: Mapping[str, Role]) -> dict[str, Role]:
    """Return guessed roles without an answer of anybody in the room, where a label asks for all.

    Beside `PREGUNTA:`, `INTERLOCUTOR:` is one of the press, or whoever is called on.
    """
    if Role.INTERVIEWER not in known.values():
        return dict(guessed)
    return {
        label: Role.UNIDENTIFIED if role is Role.RESPONDENT and is_of_room(label) else role
        for label, role in guessed.items()
    }


def _keeps_order(one: Tally, tallies: Sequence[Tally], roles: Mapping[str, Role]) -> bool:
    """Whether one presides over a house whose record gives the name alone: "Order. I call …"."""
    is_house = len(tallies) >= HOUSE and roles[one.label] not in ASKS
    return is_house and one.orders >= _LEAST_ORDERS


_LEAST_ORDERS = 2
_OF_COURT = frozenset(
    {"the clerk", "the bailiff", "the marshal", "the reporter", "the court reporter"}
    | {"the videographer", "the interpreter", "the stenographer"}
)
"""Who serves a court, and neither asks nor answers whatever the marks behind his words."""


def is_of_room(label: str) -> bool:
    """Whether a label is a word for anybody who is heard in a room: "INTERLOCUTOR", "VOZ MUJER"."""
    return _ROOM.issuperset(label.casefold().split())


_ROOM = frozenset(
    {"interlocutor", "interlocutora", "interlocutores", "interlocuteur", "interlocutrice"}
    | {"voz", "voces", "mujer", "hombre", "femenina", "masculina", "intervención", "voix", "voce"}
)


def _only_leads_in(tallies: Sequence[Tally], roles: Mapping[str, Role]) -> bool:
    """Whether the first to speak says one thing before the one who asks, and then no more.

    As a newsreader does before an interview in which others answer. Whoever has no label at all
    may be the one who answers then.
    """
    if len(tallies) < LEAST_PANEL:
        return False
    first, second, *_ = tallies
    is_unknown = roles[first.label] is Role.UNIDENTIFIED and not is_counted(first.label)
    is_unknown = is_unknown and first.label != UNIDENTIFIED
    is_asked_next = roles[second.label] is Role.INTERVIEWER
    return first.turns == 1 and is_unknown and is_asked_next and Role.RESPONDENT in roles.values()


def is_generic_answer(speaker: Speaker) -> bool:
    """Whether the label is `A` or another word for the answer itself."""
    return speaker.role is Role.RESPONDENT and speaker.label.casefold() in GENERIC_ANSWERS


def is_generic_question(speaker: Speaker) -> bool:
    """Whether the label is `Q` or another word for the question itself."""
    return speaker.role is Role.INTERVIEWER and speaker.label.casefold() in GENERIC_ASKS


def _named_roles(named: Sequence[Tally], known: Mapping[str, Role]) -> dict[str, Role]:
    roles = frozenset(known.values())
    if roles & ASKS:
        is_chaired = roles <= {Role.MODERATOR, Role.UNIDENTIFIED}
        if is_chaired and (sitting := _sitting_roles(named, known)):
            return sitting
        if roles == {Role.INTERVIEWER} and len(named) == 1 and not _is_hearing(known):
            return {named[0].label: Role.RESPONDENT}
        answers = {label for label in known if label.casefold() in GENERIC_ANSWERS}
        other = Role.UNIDENTIFIED if answers else Role.RESPONDENT
        least = _ASKS_SURELY if roles & ASKS == {Role.MODERATOR} else ASKS_FROM
        is_hearing = _is_hearing(known)
        beside = {
            tally.label: _beside_an_asker(tally, other, named, least, is_hearing=is_hearing)
            for tally in named
        }
        if is_chaired and _is_one_question(named, beside, known):
            beside = _unidentified(named)
        return beside | dict.fromkeys(_hosts_beside(named, known), Role.INTERVIEWER)
    if Role.RESPONDENT in roles:
        return {tally.label: _beside_a_respondent(tally, len(named)) for tally in named}
    return told_apart(named)


def _sitting_roles(named: Sequence[Tally], known: Mapping[str, Role]) -> dict[str, Role]:
    """Return the roles of those who sit under a chair, where they are a house; else none."""
    if speakers_of_house([*known, *(one.label for one in named)]):
        return told_apart(named) if not _are_members(named) else _unidentified(named)
    answering = _answering_house(named)
    if answering or is_house(named) or _are_seated(named):
        return _unidentified(named) | dict.fromkeys(answering, Role.RESPONDENT)
    return {}


def _is_hearing(known: Mapping[str, Role]) -> bool:
    return any(is_counsel(label.casefold().split()) for label in known)


def _is_one_question(
    named: Sequence[Tally], roles: Mapping[str, Role], known: Mapping[str, Role]
) -> bool:
    """Whether whoever asks beside a chair asks once in all: in a committee nobody is interviewed.

    One question makes no answers of what several others say.
    """
    chairs = [label for label, role in known.items() if role is Role.MODERATOR]
    if not all(map(is_presiding, chairs)):
        return False
    asked = [one.questions for one in named if roles[one.label] is Role.INTERVIEWER]
    return sum(asked) == 1 and len(named) > LEAST_PANEL


_ASKS_SURELY = 0.7
"""Share of the turns from which one asks beside a chair: in a round all ask now and then."""


_FEW = 3
"""Turns."""
_ASIDE = 0.1
"""Share of what the witness says below which nobody else in a hearing is taken for one."""


def _beside_an_asker(
    tally: Tally, other: Role, named: Sequence[Tally], least: float, *, is_hearing: bool
) -> Role:
    """Return the role of a name beside `Q`; where `A` answers, one who does not ask has none.

    In a hearing others examine too, and the chair says a word now and then. Of few questions one
    that nobody answers may be part of an answer: it is not clear what somebody does who has it.
    """
    makes_statements = tally.letters >= STATEMENT * tally.turns
    if tally.unanswered and tally.turns <= _FEW:
        return Role.UNIDENTIFIED
    if tally.share >= least and not makes_statements:
        return Role.INTERVIEWER
    if is_hearing and tally.letters < _ASIDE * max(one.letters for one in named):
        return Role.UNIDENTIFIED
    if makes_statements:
        return other
    return Role.UNIDENTIFIED if other is not heard_as(tally, named) else other


def _hosts_beside(named: Sequence[Tally], known: Mapping[str, Role]) -> list[str]:
    """Return those who interview beside `JOURNALIST`, as a host at whose talk others may ask.

    They are told from who is interviewed as where no label asks.
    """
    if Role.INTERVIEWER not in known.values() or _is_hearing(known):
        return []
    asking, _ = parted([one for one in named if one.turns >= LEAST_TURNS])
    return [one.label for one in asking if one.letters < STATEMENT * one.turns]


def _beside_a_respondent(tally: Tally, count: int) -> Role:
    """Return the role of a name beside one who answers: the only other asks, if not for a word."""
    is_only = count == 1 and (tally.turns > 1 or tally.questions > 0)
    is_asker = tally.share >= ASKS_FROM or is_only
    return Role.INTERVIEWER if is_asker else Role.UNIDENTIFIED


def _unidentified(named: Sequence[Tally]) -> dict[str, Role]:
    return {tally.label: Role.UNIDENTIFIED for tally in named}


def _are_members(named: Sequence[Tally]) -> bool:
    """Whether nearly all are members of a house: their questions are part of a debate."""
    members = sum(one.label.startswith(_HONOURABLE) for one in named)
    return members >= max(_LEAST_MEMBERS, _MOSTLY_MEMBERS * len(named))


def _are_seated(named: Sequence[Tally]) -> bool:
    """Whether nearly all beside the chair are members of a house, many by seat and party."""
    if not any(one.label.endswith(")") for one in named):
        return False
    # imported late: few files name people with their seats
    from pipeline.readers.speakers.seated import are_seated, is_seated

    members = sum(is_seated(one.label) or one.label.startswith(_HONOURABLE) for one in named)
    return members >= _MOSTLY_MEMBERS * len(named) and are_seated([one.label for one in named])


def _answering_house(named: Sequence[Tally]) -> frozenset[str]:
    """Return the ministers whom members of a house ask, each with a seat; nobody elsewhere."""
    if not any("Minister" in one.label and one.label.endswith(")") for one in named):
        return frozenset()
    # imported late: few files name people with their seats
    from pipeline.readers.speakers.seated import government

    return government([one.label for one in named])


_HONOURABLE = ("Hon. ", "HON. ", "Hon ", "HON ")
_LEAST_MEMBERS = 5
_MOSTLY_MEMBERS = 0.8


def _suggestion(counted: Sequence[Tally], roles: dict[str, Role]) -> Iterator[str]:
    """Yield who of those that are only counted seems to ask, where nobody is known to."""
    if len(counted) < LEAST_TURNS or not ASKS.isdisjoint(roles.values()):
        return
    yield f"turns that end with a question: {', '.join(one.in_words for one in counted[:8])}"
    asking = [label for label, role in told_apart(counted).items() if role is Role.INTERVIEWER]
    if asking:
        yield f"perhaps {', '.join(asking)} asked: say so under 'speakers:' in the definition"


def _evidence(
    tallies: Sequence[Tally],
    known: Mapping[str, Role],
    guessed: Mapping[str, Role],
    below: Mapping[str, Role],
) -> list[str]:
    named = [tally for tally in tallies if tally.label not in known]
    reasons = dict.fromkeys((one.label for one in tallies if one.is_let_ask), "question announced")
    reasons |= dict.fromkeys(known_words(tallies), "label word")
    reasons |= dict.fromkeys(moderating(tallies, known_words(tallies)), "says so")
    reasons |= dict.fromkeys(below, "line below the label, or list of people")
    lines = [
        f"{reasons.get(label, 'label word')}: {label} is {role.value}"
        for label, role in known.items()
    ]
    if not named:
        return lines
    shares = ", ".join(tally.in_words for tally in named[:8])
    lines.append(f"turns that end with a question: {shares}")
    asking = [label for label, role in guessed.items() if role is Role.INTERVIEWER]
    hosts = [one.label for one in named if one.welcomes and one.label in asking]
    if hosts:
        lines.append(f"welcomes guests or listeners: {', '.join(hosts)}")
    if asking:
        return [*lines, f"so {', '.join(asking)} asked"]
    if Role.UNIDENTIFIED in guessed.values() and ASKS.isdisjoint(known.values()):
        lines.append(f"{_NOT_CLEAR}: name the roles under 'speakers:' in the definition")
    return lines


_NOT_CLEAR = "not clear who asks"
