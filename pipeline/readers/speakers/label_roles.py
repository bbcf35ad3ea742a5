"""What labels say of those who speak: who asks, who answers, who leads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.model.transcript import ASKS, Role
from pipeline.patterns import pattern
from pipeline.readers.labels.presiding import (
    is_of_house,
    is_presiding,
    is_speaker_of_house,
    presides,
)
from pipeline.readers.labels.shapes import names_holder, word_role
from pipeline.readers.labels.words import ASIDE_WORDS, GENERIC_ASKS, LETTER_PAIRS
from pipeline.readers.speakers.tallies import (
    ASKS_FROM,
    ASKS_OFTEN,
    CLEARLY,
    HOUSE,
    LEAST_PANEL,
    MOST_HEARD,
    PARTS,
    STATEMENT,
    Tally,
    label_words,
)

_DESCRIBED = pattern(r"\((?:[^()]*\s){3,}[^()]*\)")
"""What somebody is elsewhere: "(Research Chair and Professor, Lake University)"."""
_COUNTED = pattern(r"(?i:spk|spkr|speaker|ch|channel|voice|participant)[\s_-]*(?:\d+|[A-Z])")
"""Labels with which recognizers tell apart people whom they do not know."""
_LETTERS = frozenset(letter for pair in LETTER_PAIRS for letter in pair)


def known_roles(tallies: Sequence[Tally]) -> dict[str, Role]:
    """Return the roles that labels say, and that of who presides by office."""
    known = known_words(tallies)
    for label in _chairs_heard(tallies):
        known.pop(label, None)
    labels = [one.label for one in tallies]
    if len(labels) >= LEAST_PANEL:
        chairs = [*speakers_of_house(labels), *moderating(tallies, known)]
    else:
        chairs = [one for one in labels if len(one) >= _SHORTEST_OFFICE and presides(one)]
    return known | dict.fromkeys(chairs, Role.MODERATOR)


def is_counted(label: str) -> bool:
    """Whether a label only counts, as those of recognizers do: `SPEAKER_01`, `ch1`, "Voice A"."""
    is_ended = label[-1:].isdigit() or label[-1:].isupper()
    return is_ended and len(label) >= _SHORTEST_COUNTED and _COUNTED.fullmatch(label) is not None


_SHORTEST_COUNTED = 3
"""Letters: `ch1`."""


def known_words(tallies: Sequence[Tally]) -> dict[str, Role]:
    """Return the roles that labels say: `Q`, "Moderator"."""
    letters = _letter_roles(tallies)
    words = {tally.label: _word_role(tally.label) for tally in tallies}
    words |= _coded_roles([tally.label for tally in tallies])
    words |= dict.fromkeys(_researching(tallies, words), Role.INTERVIEWER)
    words |= dict.fromkeys(_takes_down([tally.label for tally in tallies]), Role.OTHER)
    words |= _before_a_bench([tally.label for tally in tallies])
    return letters | {label: role for label, role in words.items() if role is not None}


def _researching(tallies: Sequence[Tally], roles: Mapping[str, Role | None]) -> list[str]:
    """Return the researcher who asks people whom labels name by general words alone.

    As "Researcher" does beside "Participant 1" or "Unknown Speaker".
    """
    own = [one for one in tallies if label_words(one.label)[:1] == ["researcher"]]
    others = [one for one in tallies if one not in own]
    are_general = others and all(roles[one.label] in _GENERAL for one in others)
    asks = len(own) == 1 and own[0].share >= ASKS_FROM and own[0].questions >= _LEAST_ASKED
    most = max((one.share for one in others), default=1.0)
    return [own[0].label] if asks and are_general and own[0].share >= most + CLEARLY else []


_GENERAL = frozenset({Role.UNIDENTIFIED, Role.RESPONDENT})
_LEAST_ASKED = 3


def _takes_down(labels: Sequence[str]) -> list[str]:
    """Return who takes down what a witness is asked: "THE REPORTER" beside `Q` and `A`."""
    keys = {label.casefold() for label in labels}
    is_examined = keys >= _EXAMINED or not keys.isdisjoint(_OF_COURT)
    return [one for one in labels if is_examined and one.casefold() in _REPORTERS]


_EXAMINED = frozenset({"q", "a"})
_OF_COURT = frozenset({"the witness", "the court", "the videographer"})
_REPORTERS = frozenset({"the reporter", "the court reporter", "court reporter"})


def _before_a_bench(labels: Sequence[str]) -> dict[str, Role]:
    """Return the roles of a court where several justices ask those who argue before them.

    As "JUSTICE ROE" and "CHIEF JUSTICE LEE" ask "MR. POE" and "GENERAL MOE".
    """
    bench = [one for one in labels if _sits(label_words(one))]
    counsel = [one for one in labels if label_words(one)[:1] and label_words(one)[0] in _ARGUES]
    if len(bench) < _LEAST_BENCH or not counsel or len(bench) + len(counsel) < len(labels):
        return {}
    return dict.fromkeys(bench, Role.INTERVIEWER) | dict.fromkeys(counsel, Role.RESPONDENT)


def _sits(words: Sequence[str]) -> bool:
    bare = words[1:] if words[:1] == ["chief"] else words
    return bare[:1] == ["justice"] and len(bare) > 1 and "minister" not in bare


_ARGUES = frozenset({"mr", "ms", "mrs", "miss", "dr", "general"})
_LEAST_BENCH = 3


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


def _chairs_heard(tallies: Sequence[Tally]) -> list[str]:
    """Return those who have a chair for their office and are asked, as "Chair Roe" of a bank is.

    They say more than half of all, with a name, and seldom ask; or they only make a statement.
    """
    letters = sum(one.letters for one in tallies)
    return [
        one.label
        for one in tallies
        if one.letters > MOST_HEARD * letters
        and one.share < ASKS_OFTEN
        and (_is_chair(one.label) or _only_states(one))
    ]


def _only_states(one: Tally) -> bool:
    """Return whether one speaks at length whenever he speaks, asks nothing and calls on nobody."""
    return not (one.asking or one.calls) and one.letters >= STATEMENT * one.turns


def _is_chair(label: str) -> bool:
    return not (_CHAIRS.isdisjoint(label_words(label)) or is_presiding(label))


_CHAIRS = frozenset({"chair", "chairman", "chairwoman", "chairlady", "chairperson"})
_SHORTEST_OFFICE = 5
"""Letters of a label that may be an office: `Q` and `A` are none."""


def moderating(tallies: Sequence[Tally], known: Mapping[str, Role]) -> list[str]:
    """Return those who say that they moderate, where no label says who does or who asks."""
    is_told = not ASKS.isdisjoint(known.values())
    return [] if is_told else [one.label for one in tallies if one.moderates]


def speakers_of_house(labels: Sequence[str]) -> list[str]:
    """Return the labels of those who preside over a house.

    There are many labels, or all are offices: "The SPEAKER", "The PRESIDENT OF THE REPUBLIC".
    """
    are_offices = len(labels) >= LEAST_PANEL and all(one[:4] in _ARTICLE for one in labels)
    is_house = len(labels) >= HOUSE or are_offices
    return [one for one in labels if presides(one) or is_speaker_of_house(one, is_certain=is_house)]


_ARTICLE = frozenset({"The ", "THE "})


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
    return one.label.casefold() == "q" or one.share >= max(ASKS_FROM, other.share + CLEARLY)


def _word_role(label: str) -> Role | None:
    if is_counted(label) or is_of_house(label):
        return Role.UNIDENTIFIED
    sign, bracket, _ = label.partition(" (")
    if bracket and sign.casefold() in GENERIC_ASKS:  # "Q (ROE)"
        return Role.INTERVIEWER
    bare = _DESCRIBED.sub(" ", label) if "(" in label else label
    words = [word for word in PARTS.split(bare.casefold()) if word]
    if is_counsel(words):
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


def is_counsel(words: Sequence[str]) -> bool:
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
