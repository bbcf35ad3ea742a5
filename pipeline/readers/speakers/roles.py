"""Who asks and who answers: guessed from label words and question marks, with the evidence."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import pairwise

from pipeline.model.transcript import ASKS, UNIDENTIFIED, Role, Speaker
from pipeline.patterns import pattern
from pipeline.readers.labels.presiding import (
    is_of_house,
    is_presiding,
    is_speaker_of_house,
    presides,
)
from pipeline.readers.labels.shapes import names_holder, word_role
from pipeline.readers.labels.words import (
    ASIDE_WORDS,
    CONSULTED,
    CONSULTING,
    GENERIC_ANSWERS,
    GENERIC_ASKS,
    LETTER_PAIRS,
)
from pipeline.readers.speakers.naming import is_in_office, name_of, short_of
from pipeline.readers.speakers.press import of_press
from pipeline.readers.speakers.tallies import LEAST_PANEL, PARTS, Tally
from pipeline.values import dataclass

_ASKS_FROM = 0.5
_ASKS_RARELY = 0.3
_ASKS_A_LITTLE = 0.1
_TIMES = 4
_CLEARLY = 0.2
_LEAST_TURNS = 2
_DESCRIBED = pattern(r"\((?:[^()]*\s){3,}[^()]*\)")
"""What somebody is elsewhere: "(Research Chair and Professor, Lake University)"."""
_COUNTED = pattern(r"(?i:spk|spkr|speaker|ch|channel|voice|participant)[\s_-]*(?:\d+|[A-Z])")
"""Labels with which recognizers tell apart people whom they do not know."""
_LETTERS = frozenset(letter for pair in LETTER_PAIRS for letter in pair)


@dataclass(frozen=True, slots=True)
class Roles:
    """The guess."""

    by_label: dict[str, Role]
    evidence: tuple[str, ...]


def _is_counted(label: str) -> bool:
    is_ended = label[-1:].isdigit() or label[-1:].isupper()
    return is_ended and len(label) >= _SHORTEST_COUNTED and _COUNTED.fullmatch(label) is not None


_EARLY = 3
"""People who speak first, of whom one opens a talk: an operator and a host before him may too."""
_SHORTEST_COUNTED = 3
"""Letters: `ch1`."""


def guess_roles(tallies: Sequence[Tally], below: Mapping[str, Role] | None = None) -> Roles:
    """Return a role for every label.

    Label words decide, and before them words `below` the labels. The others are told apart by the
    share of their turns that end with a question; where that is not clear, nobody is called
    respondent. Who is only counted, as `SPEAKER_01` is, stays unidentified until somebody says who
    it is.
    """
    below = below or {}
    known = {**_known_roles(tallies), **below}
    named = [tally for tally in tallies if tally.label not in known]
    guessed = _unsure(_named_roles(named, known), known) if named else {}
    counted = [tally for tally in tallies if _is_counted(tally.label)]
    evidence = (*_evidence(tallies, known, guessed, below), *_suggestion(counted, known | guessed))
    chairs = _chairs(named, guessed)
    told = [f"calls on who speaks next: {one.label} {one.calls} of {one.turns}" for one in chairs]
    sitting = [one for one in _adjourning(named, guessed) if one not in chairs]
    told += [f"says when all go on: {one.label}" for one in sitting]
    is_presided = bool(_speakers_of_house([one.label for one in tallies]))
    early = tallies[:_EARLY]
    hosts = [one for one in _hosts(named) if one in early and one not in chairs and not is_presided]
    if Role.INTERVIEWER in known.values():
        led = (one for one in tallies if known.get(one.label) is Role.MODERATOR)
        is_led = any(one.turns >= _LEAST_CALLS for one in led)
        chairs, hosts = (_only_leading(some, named, is_led=is_led) for some in (chairs, hosts))
    told += [f"opens the talk and hands it over: {one.label}" for one in hosts]
    leading = dict.fromkeys((one.label for one in (*chairs, *hosts, *sitting)), Role.MODERATOR)
    roles = known | guessed | leading
    if press := of_press(tallies, roles):
        roles |= dict.fromkeys(press, Role.INTERVIEWER)
        told.append(f"asks beside the others of the press: {', '.join(press)}")
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
    is_unknown = roles[first.label] is Role.UNIDENTIFIED and not _is_counted(first.label)
    is_unknown = is_unknown and first.label != UNIDENTIFIED
    is_asked_next = roles[second.label] is Role.INTERVIEWER
    return first.turns == 1 and is_unknown and is_asked_next and Role.RESPONDENT in roles.values()


def _chairs(named: Sequence[Tally], guessed: Mapping[str, Role]) -> list[Tally]:
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


def _hosts(named: Sequence[Tally]) -> list[Tally]:
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
    return chair.letters / chair.turns <= _BRIEF * usual


_LEAST_CALLS = 3
_CALLING = 0.3
_BRIEF = 0.6


def is_generic_answer(speaker: Speaker) -> bool:
    """Whether the label is `A` or another word for the answer itself."""
    return speaker.role is Role.RESPONDENT and speaker.label.casefold() in GENERIC_ANSWERS


def is_generic_question(speaker: Speaker) -> bool:
    """Whether the label is `Q` or another word for the question itself."""
    return speaker.role is Role.INTERVIEWER and speaker.label.casefold() in GENERIC_ASKS


def _known_words(tallies: Sequence[Tally]) -> dict[str, Role]:
    """Return the roles that labels say: `Q`, "Moderator"."""
    letters = _letter_roles(tallies)
    words = {tally.label: _word_role(tally.label) for tally in tallies}
    words |= _coded_roles([tally.label for tally in tallies])
    return letters | {label: role for label, role in words.items() if role is not None}


def _coded_roles(labels: Sequence[str]) -> dict[str, Role]:
    """Return the roles that a part of a code says, as corpora name people: `LKE_int_01`."""
    coded = [label for label in labels if _CODE.fullmatch(label)]
    parts = {label: set(PARTS.split(label.casefold())) for label in coded}
    asking = [label for label in coded if not _ASKS_IN_CODE.isdisjoint(parts[label])]
    told = dict.fromkeys(asking, Role.INTERVIEWER) if 0 < len(asking) < len(coded) else {}
    odd = (
        label for label in labels if not _OTHERS_IN_CODE.isdisjoint(PARTS.split(label.casefold()))
    )
    return told | dict.fromkeys(odd, Role.UNIDENTIFIED) if told else {}


_CODE = pattern(r"(?=[^\W\d]\w*[_-].*\d)[\w-]{4,30}")
"""A label of letters and figures with a line or a dash between, which is nobody's name."""
_ASKS_IN_CODE = frozenset({"int", "intv", "interviewer"})
_OTHERS_IN_CODE = frozenset({"misc", "other", "others", "unk", "unknown"})


def _known_roles(tallies: Sequence[Tally]) -> dict[str, Role]:
    known = _known_words(tallies)
    for label in _chairs_heard(tallies):
        known.pop(label, None)
    labels = [one.label for one in tallies]
    if len(labels) >= LEAST_PANEL:
        chairs = [*_speakers_of_house(labels), *_moderating(tallies, known)]
    else:
        chairs = [one for one in labels if len(one) >= _SHORTEST_OFFICE and presides(one)]
    return known | dict.fromkeys(chairs, Role.MODERATOR)


def _chairs_heard(tallies: Sequence[Tally]) -> list[str]:
    """Return those who have a chair for their office and are asked, as "Chair Roe" of a bank is.

    They say more than half of all, with a name, and seldom ask; or they only make a statement.
    """
    letters = sum(one.letters for one in tallies)
    return [
        one.label
        for one in tallies
        if one.letters > _MOST_HEARD * letters
        and one.share < ASKS_OFTEN
        and (_is_chair(one.label) or _only_states(one))
    ]


def _only_states(one: Tally) -> bool:
    """Return whether one speaks at length whenever he speaks, asks nothing and calls on nobody."""
    return not (one.asking or one.calls) and one.letters >= _STATEMENT * one.turns


_STATEMENT = 2000
"""Letters of a statement, as a committee's chair opens a hearing with."""


def _is_chair(label: str) -> bool:
    return not (_CHAIRS.isdisjoint(_label_words(label)) or is_presiding(label))


_MOST_HEARD = 0.5
"""Share of all that is said from which one is the person who is heard."""
_CHAIRS = frozenset({"chair", "chairman", "chairwoman", "chairperson"})
_SHORTEST_OFFICE = 5
"""Letters of a label that may be an office: `Q` and `A` are none."""


def _moderating(tallies: Sequence[Tally], known: Mapping[str, Role]) -> list[str]:
    """Return those who say that they moderate, where no label says who does or who asks."""
    is_told = not ASKS.isdisjoint(known.values())
    return [] if is_told else [one.label for one in tallies if one.moderates]


def _speakers_of_house(labels: Sequence[str]) -> list[str]:
    is_house = len(labels) >= _HOUSE
    return [one for one in labels if presides(one) or is_speaker_of_house(one, is_certain=is_house)]


def _letter_roles(tallies: Sequence[Tally]) -> dict[str, Role]:
    """Return roles of `Q` and `A`; of other letters only where the one asks more than the other."""
    by_key = {tally.label.casefold(): tally for tally in tallies}
    roles: dict[str, Role] = {}
    if "q" in by_key:
        roles[by_key["q"].label] = Role.INTERVIEWER
    if set(by_key) == {"a"}:
        roles[by_key["a"].label] = Role.RESPONDENT
    for ask, answer in LETTER_PAIRS:
        if ask in by_key and answer in by_key and _asks(by_key[ask], by_key[answer]):
            roles[by_key[ask].label] = Role.INTERVIEWER
            roles.setdefault(by_key[answer].label, Role.RESPONDENT)
    return roles


def _asks(one: Tally, other: Tally) -> bool:
    return one.label.casefold() == "q" or one.share >= max(_ASKS_FROM, other.share + _CLEARLY)


def _word_role(label: str) -> Role | None:
    if _is_counted(label) or is_of_house(label):
        return Role.UNIDENTIFIED
    sign, bracket, _ = label.partition(" (")
    if bracket and sign.casefold() in GENERIC_ASKS:  # "Q (ROE)"
        return Role.INTERVIEWER
    bare = _DESCRIBED.sub(" ", label) if "(" in label else label
    words = [word for word in PARTS.split(bare.casefold()) if word]
    if _is_counsel(words):
        return Role.INTERVIEWER
    if names_holder(label):  # a ministry may be that for media
        words = [word for word in words if word not in _SURNAMES]
    if len(words) == _NAME_WORDS and words[-1] in _SURNAMES and words[0] not in ASIDE_WORDS:
        return None
    roles = [role for word in words if word not in _LETTERS and (role := word_role(word))]
    return min(roles, key=_PREFERENCE.index, default=None)


_NAME_WORDS = 2
_SURNAMES = frozenset({"media", "press"})
"""Label words that are surnames behind a first name: "Jane Press"."""


def _is_counsel(words: Sequence[str]) -> bool:
    """Whether a label is the office of who examines: "Counsel to the Inquiry", "Lead Inquiry"."""
    return not _EXAMINING.isdisjoint(words) and all(word in _OF_HEARINGS for word in words)


_EXAMINING = frozenset({"counsel", "examiner", "prosecutor", "inquiry"})
_OF_HEARINGS = _EXAMINING | frozenset(
    (
        *("lead", "leading", "senior", "junior", "first", "second", "assisting", "public"),
        *("to", "for", "the", "of", "commission", "tribunal", "committee", "panel"),
        *("crown", "state", "defence", "defense", "plaintiff", "claimant"),
    )
)


_PREFERENCE = (
    Role.INTERVIEWER,
    Role.MODERATOR,
    Role.RESPONDENT,
    Role.OTHER,
    Role.UNIDENTIFIED,
)


def _named_roles(named: Sequence[Tally], known: Mapping[str, Role]) -> dict[str, Role]:
    roles = frozenset(known.values())
    if roles & ASKS:
        is_chaired = roles <= {Role.MODERATOR, Role.UNIDENTIFIED}
        if is_chaired and _speakers_of_house([*known, *(one.label for one in named)]):
            return _told_apart(named) if not _are_members(named) else _unidentified(named)
        if is_chaired and _is_house(named):
            return _unidentified(named)
        if roles == {Role.INTERVIEWER} and len(named) == 1 and not _is_hearing(known):
            return {named[0].label: Role.RESPONDENT}
        answers = {label for label in known if label.casefold() in GENERIC_ANSWERS}
        other = Role.UNIDENTIFIED if answers else Role.RESPONDENT
        least = _ASKS_SURELY if roles & ASKS == {Role.MODERATOR} else _ASKS_FROM
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
    return _told_apart(named)


def _is_hearing(known: Mapping[str, Role]) -> bool:
    return any(_is_counsel(label.casefold().split()) for label in known)


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


_STATEMENT = 1_500
"""Letters of a turn that is no question, however it ends."""
_ASIDE = 0.1
"""Share of what the witness says below which nobody else in a hearing is taken for one."""


def _beside_an_asker(
    tally: Tally, other: Role, named: Sequence[Tally], least: float, *, is_hearing: bool
) -> Role:
    """Return the role of a name beside `Q`; where `A` answers, one who does not ask has none.

    In a hearing others examine too, and the chair says a word now and then.
    """
    makes_statements = tally.letters >= _STATEMENT * tally.turns
    if tally.share >= least and not makes_statements:
        return Role.INTERVIEWER
    if is_hearing and tally.letters < _ASIDE * max(one.letters for one in named):
        return Role.UNIDENTIFIED
    if makes_statements:
        return other
    return Role.UNIDENTIFIED if other is not _heard_as(tally, named) else other


def _hosts_beside(named: Sequence[Tally], known: Mapping[str, Role]) -> list[str]:
    """Return those who interview beside `JOURNALIST`, as a host at whose talk others may ask.

    They are told from who is interviewed as where no label asks.
    """
    if Role.INTERVIEWER not in known.values() or _is_hearing(known):
        return []
    asking, _ = _parted([one for one in named if one.turns >= _LEAST_TURNS])
    return [one.label for one in asking if one.letters < _STATEMENT * one.turns]


def _beside_a_respondent(tally: Tally, count: int) -> Role:
    """Return the role of a name beside one who answers: the only other asks, if not for a word."""
    is_only = count == 1 and (tally.turns > 1 or tally.questions > 0)
    is_asker = tally.share >= _ASKS_FROM or is_only
    return Role.INTERVIEWER if is_asker else Role.UNIDENTIFIED


def _told_apart(named: Sequence[Tally]) -> dict[str, Role]:
    """Return interviewers and respondents where a clear gap parts them, else nobody's role.

    One question among several turns makes nobody the one who asks. Where two say nearly all, who
    says a word now and then does not blur it.
    """
    roles = {tally.label: Role.UNIDENTIFIED for tally in named}
    judged = [tally for tally in named if tally.turns >= _LEAST_TURNS] or list(named)
    if _is_house(judged):
        return roles
    main = _main_two(judged)
    ways = ((judged, _parted), (main, _parted), (judged, _led), (judged, _hosted), (main, _hosted))
    for some, parted in ways:
        asking, others = parted(some)
        if asking:
            roles |= {tally.label: _heard_as(tally, some) for tally in others}
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

    Or twice in four, where one asks most: who is heard may ask back.
    """
    main = max(asking, key=lambda one: one.questions)
    rest = sum(one.questions for one in asking) - main.questions
    once = [one for one in asking if one.questions == 1 < one.turns <= MOST_FEW]
    others = [one for one in asking if one is not main]
    twice = [one for one in others if one.questions == _TWICE and one.turns == 2 * _TWICE]
    return [
        *(once if main.questions >= _ALL_BUT * rest else ()),
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


_MAIN = 0.1
"""Share of all turns from which one of two has a part in a talk."""
_PAIR = 2
"""One who asks and one who answers."""


def _parted(judged: Sequence[Tally]) -> tuple[Sequence[Tally], Sequence[Tally]]:
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
    is_told = is_clear and is_heard and _are_brief(asking, others)
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


def _unidentified(named: Sequence[Tally]) -> dict[str, Role]:
    return {tally.label: Role.UNIDENTIFIED for tally in named}


def _are_members(named: Sequence[Tally]) -> bool:
    """Whether nearly all are members of a house: their questions are part of a debate."""
    members = sum(one.label.startswith(_HONOURABLE) for one in named)
    return members >= max(_LEAST_MEMBERS, _MOSTLY_MEMBERS * len(named))


_HONOURABLE = ("Hon. ", "HON. ", "Hon ", "HON ")
_LEAST_MEMBERS = 5
_MOSTLY_MEMBERS = 0.8


def _is_house(named: Sequence[Tally]) -> bool:
    """Whether hardly one of many asks: they debate."""
    asking = sum(one.share >= _ASKS_FROM for one in named)
    return len(named) >= _HOUSE and asking * _HOUSE <= len(named)


_HOUSE = 12
"""People among whom one who asks does not make the others answer."""


def _heard_as(tally: Tally, judged: Sequence[Tally]) -> Role:
    """Return the role of one who does not ask, or of one of several who asks now and then."""
    is_between = len(judged) >= LEAST_PANEL and tally.share >= ASKS_OFTEN
    return Role.UNIDENTIFIED if is_between else Role.RESPONDENT


def _asking_one(named: Sequence[Tally]) -> list[Tally]:
    """Return those of many who ask one who says more than half of all: in half of their turns."""
    most = max(named, key=lambda one: one.letters)
    is_one = most.letters > _MOST_HEARD * sum(one.letters for one in named)
    return [
        one
        for one in named
        if is_one and one.share >= _ASKS_FROM and one.letters < _LITTLE * most.letters
    ]


_LITTLE = 0.15
"""Share of what that one says below which somebody only asks."""
ASKS_OFTEN = 0.25
"""Share of the turns from which it is not clear that one of many only answers."""


def _is_clear(asking: Tally, other: Tally, count: int) -> bool:
    """Whether the least of those who ask asks clearly more than who else asks most, of `count`."""
    is_usual = asking.share >= _ASKS_FROM and asking.share - other.share >= _CLEARLY
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
    return all(host.letters / host.turns <= _BRIEF * one.letters / one.turns for one in guests)


_LEAST_OF_GUEST = 8
_GUEST = 0.55
"""Share of all that is said from which those are guests who ask seldom."""
_ASKS_OF_HOST, _TIMES_OF_HOST = 0.35, 2.5
_NEARLY_ALL = 0.75
"""Share of all that is said from which one tells, and the other listens."""
_TIMES_OF_LISTENER = 1.8


def _is_consulted(asking: Sequence[Tally], others: Sequence[Tally]) -> bool:
    """Whether those who ask seek the advice of the others, by their labels: nobody interviews."""
    seeking = (set(_label_words(one.label)) for one in asking)
    known = (_label_words(one.label) for one in others)
    return any(words and words <= _SEEKING for words in seeking) and any(
        not CONSULTED.isdisjoint(words) for words in known
    )


_SEEKING = CONSULTING | ASIDE_WORDS


def _label_words(label: str) -> list[str]:
    """Return the words of a label in lower case, without what counts: "Patient 1"."""
    return [word for word in PARTS.split(label.casefold()) if len(word) > 1]


def _are_brief(asking: Sequence[Tally], others: Sequence[Tally]) -> bool:
    return sum(tally.letters for tally in asking) < sum(tally.letters for tally in others)


def _suggestion(counted: Sequence[Tally], roles: dict[str, Role]) -> Iterator[str]:
    """Yield who of those that are only counted seems to ask, where nobody is known to."""
    if len(counted) < _LEAST_TURNS or not ASKS.isdisjoint(roles.values()):
        return
    yield f"turns that end with a question: {', '.join(one.in_words for one in counted[:8])}"
    asking = [label for label, role in _told_apart(counted).items() if role is Role.INTERVIEWER]
    if asking:
        yield f"perhaps {', '.join(asking)} asked: say so under 'speakers:' in the definition"


def _evidence(
    tallies: Sequence[Tally],
    known: Mapping[str, Role],
    guessed: Mapping[str, Role],
    below: Mapping[str, Role],
) -> list[str]:
    named = [tally for tally in tallies if tally.label not in known]
    saying = set(_moderating(tallies, _known_words(tallies)))
    lines = [
        f"{_why(label, below, saying)}: {label} is {role.value}" for label, role in known.items()
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
        lines.append("not clear who asks: name the roles under 'speakers:' in the definition")
    return lines


def _why(label: str, below: Container[str], saying: Container[str]) -> str:
    """Return what tells a role: a line below the label, a list, who speaks, or a word in it."""
    if label in below:
        return "line below the label, or list of people"
    return "says so" if label in saying else "label word"
