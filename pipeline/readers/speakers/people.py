"""Who is one person under several spellings, and who is several under one label."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType

from pipeline.model.transcript import Note, NoteKind, Role, Turn
from pipeline.model.unknown import UNKNOWN
from pipeline.patterns import clued, pattern
from pipeline.readers.labels.candidates import Candidate, Shape, comparable
from pipeline.readers.labels.shapes import is_known, surname_of
from pipeline.readers.labels.words import (
    GENERIC_ANSWERS,
    GENERIC_ASKS,
    ROLE_WORDS,
    TITLES,
)
from pipeline.readers.speakers.naming import named, without_manner
from pipeline.values import dataclass

_TITLE = pattern(r"\([^()]*\)(?=\s*\w)")
"""What stands in brackets before a name: "Hon. (Ms.) Roe"."""
_SHORTEST = 3
"""Letters of a name that is held against others."""
_MOST_LABELS = 60
"""Labels that are held against each other; in a debate of more, names are alike by chance."""
_HONORIFICS = frozenset(["mr", "mrs", "ms", "miss", "mx", "dr", "sir", "dame", "prof", "professor"])
_MANY = frozenset(
    [
        "q",
        "question",
        "questioner",
        "journalist",
        "journalists",
        "reporter",
        "reporters",
        "press",
        "media",
        "audience",
        "frage",
        "pregunta",
        "pergunta",
        "domanda",
        "вопрос",
        "journaliste",
        "journalistin",
        "periodista",
        "jornalista",
        "giornalista",
        "журналист",
        "корреспондент",
        "記者",
        "记者",
        "問",
        "问",
        "صحفي",
        "سؤال",
    ]
)
"""Labels, in lower case, under which whoever asks is put."""


@dataclass(frozen=True, slots=True)
class People:
    """Labels that are one person's."""

    by_key: Mapping[str, str]
    """Of each label for comparing the label of its speaker."""
    joined: Mapping[str, str] = MappingProxyType({})
    """Labels that were taken for another's short form, with that other label."""
    slips: Mapping[str, str] = MappingProxyType({})
    """Labels that were taken for a slip of a general one, with that one: "Intervewer"."""
    alike: Mapping[str, str] = MappingProxyType({})
    """Labels in letters of another alphabet that look as those of another one, with that one."""


def same_people(candidates: Sequence[Candidate]) -> People:
    """Return which labels are one person's: spellings of one label, and a surname alone.

    A surname, with or without "Mr", "Ms" or "Dr", is the person who was named in full before, where
    no other label has it. So is one with a title that the full name has too: "Senator Roe" is
    "Senator Jane Roe". Two labels that turn by turn stand side by side are two people.
    """
    first: dict[str, Candidate] = {}
    for one in candidates:
        first.setdefault(one.key, one)
    full = {key: _named_in(key).split() for key, one in first.items() if _is_full_name(one)}
    by_key = {key: one.label for key, one in first.items()}
    joined = {}
    shortened = _initialled(candidates) if any(len(key) <= _MOST_INITIALS for key in first) else {}
    for key, one in first.items():
        owner = shortened.get(key, "") or _owner(key, one, first, full)
        if owner and not _talk(key, owner, candidates):
            by_key[key] = first[owner].label
            joined[one.label] = first[owner].label
    slips = _slips(candidates, first)
    alike = _look_alikes(candidates, first)
    by_key |= slips | alike
    return People(
        by_key,
        joined,
        {first[key].label: word for key, word in slips.items()},
        {first[key].label: word for key, word in alike.items()},
    )


def _initialled(candidates: Sequence[Candidate]) -> dict[str, str]:
    """Return the labels that are the initials of a name in full before them, with its key.

    The name does not come back behind them: "Jane Roe" once, and then "JR".
    """
    # imported late: few files have labels so short
    from pipeline.readers.cells import initials

    keys = {one.label: one.key for one in candidates if one.shape is not Shape.DECLARED}
    found = initials([one.label for one in candidates if one.label in keys])
    return {keys[short]: keys[name] for short, name in found.items() if not is_known([short])}


_MOST_INITIALS = 7
"""Letters and signs of initials: "J. R-L."."""


def _talk(key: str, other: str, candidates: Sequence[Candidate]) -> bool:
    """Return whether most turns of one label stand right beside turns of another: two who talk."""
    keys = [one.key for one in candidates]
    beside = sum(
        one == key and other in (*keys[max(at - 1, 0) : at], *keys[at + 1 : at + 2])
        for at, one in enumerate(keys)
    )
    return beside >= _LEAST_BESIDE and 2 * beside > keys.count(key)


_LEAST_BESIDE = 3
"""Turns; the same person may be named twice in a row once or twice."""


def _look_alikes(candidates: Sequence[Candidate], first: Mapping[str, Candidate]) -> dict[str, str]:
    """Return the label that each looks like whose letters are of another alphabet, by its key.

    A typist who forgets to change the keyboard writes a Latin C for a Cyrillic one. The label that
    stands more often is meant; two that mostly follow each other are two people.
    """
    if all(key.isascii() for key in first) or not any(_TWOFOLD.search(key) for key in first):
        return {}
    counts = Counter(one.key for one in candidates)
    usual: dict[str, str] = {}
    for key in sorted(first, key=lambda one: -counts[one]):
        usual.setdefault(first[key].label.translate(_LATIN), key)
    found: dict[str, str] = {}
    for key, one in first.items():
        meant = usual[one.label.translate(_LATIN)]
        if meant != key and not _talk(key, meant, candidates):
            found[key] = first[meant].label
    return found


_LATIN = str.maketrans(
    "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0405\u0408"
    "\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0455\u0458",
    "ABEKMHOPCTYXISJaeopcyxisj",
)
"""Cyrillic letters, with the Latin ones that look the same."""
_TWOFOLD = pattern(r"[a-z]")
"""A Latin letter in a label for comparing, beside which Cyrillic ones may be slips."""


def _slips(candidates: Sequence[Candidate], first: Mapping[str, Candidate]) -> dict[str, str]:
    """Return the general label that each other one is a slip of, by the key of that other one.

    The general one stands in the file more often, and the two never follow each other: who asks
    and who is asked may be called nearly the same.
    """
    counts = Counter(one.key for one in candidates)
    turning = {frozenset(pair) for pair in pairwise(one.key for one in candidates)}
    known = [key for key in first if len(key) >= _LEAST_SLIP and is_known([key])]
    slips: dict[str, str] = {}
    for key in first:
        if not key.isalpha() or len(key) < _LEAST_SLIP or is_known([key]):
            continue
        meant = [
            first[other].label
            for other in known
            if counts[other] > counts[key]
            and is_like(key, other)
            and frozenset((key, other)) not in turning
        ]
        if len(meant) == 1:
            slips[key] = meant[0]
    return slips


_LEAST_SLIP = 6
"""Letters of a general label of which another one may be a slip."""


def _is_full_name(candidate: Candidate) -> bool:
    words = _named_in(candidate.key).split()
    titles = TITLES | ROLE_WORDS.keys()
    names = [word for word in words if word not in titles]
    return candidate.shape is Shape.NAME and len(names) > 1 and "of" not in words


def _owner(
    key: str, one: Candidate, first: Mapping[str, Candidate], full: Mapping[str, Sequence[str]]
) -> str:
    """Return the key of the only one with the surname that `key` is; empty where there is none."""
    named = [other for other in first if key in {_initials_of(other), _holder_of(other, key)}]
    if len(named) == 1 and first[named[0]].index < one.index:
        return named[0]
    words = [word for word in key.split() if word not in _HONORIFICS]
    *titles, surname = words or [""]
    if one.shape is Shape.DECLARED or not surname[1:] or surname in TITLES:
        return ""
    has_it = [other for other in first if other != key and surname in _named_in(other).split()]
    owners = [other for other in has_it if other in full and _surname_of(full[other]) == surname]
    if len(owners) != 1 or not set(titles) <= TITLES.intersection(full[owners[0]]):
        return ""
    others = [other for other in has_it if other not in full]
    are_short = all(set(other.split()) - {surname} <= TITLES for other in others)
    is_one = len(has_it) == 1 or (bool(titles) and are_short)
    return owners[0] if is_one and first[owners[0]].index < one.index else ""


def _named_in(key: str) -> str:
    """Return the name in a label: before a comma or a dash, or of a holder behind an office.

    "The Minister of Works (Miss Nadia Berg)", but "Mr. Tomas Lind (Varn)".
    """
    office, bracket, holder = key.partition(" (")
    is_holder = bool(bracket) and holder.partition(" ")[0] in _HONORIFICS
    return holder.removesuffix(")") if is_holder else _BEHIND_NAME.split(office, 1)[0]


_BEHIND_NAME = pattern(r",|\s[-–—]\s")


def _initials_of(label: str) -> str:
    """Return the short form that a label gives in brackets: "Jane Roe (JR)"."""
    name, bracket, short = label.partition(" (")
    initials = "".join(word[0] for word in name.split())
    is_short = bool(bracket) and short.endswith(")") and short[:1] == initials[:1]
    return short.removesuffix(")") if is_short else ""


def _holder_of(label: str, key: str) -> str:
    """Return `key` where it is the full name that stands in the label beside an office.

    So is a name with an office of which the label tells at which ministry: "Roe, Staatssekretär".
    """
    label = without_manner(label)
    is_full = " " in key and label != key
    ends = label.endswith((f" {key}", f" {key})", f" ({key})", f" [{key}]"))
    stands = ends or label.startswith((f"{key} (", f"{key}, ")) or f" ({key}) (" in label
    stands = stands or (", " in key and label.startswith((f"{key} bei", f"{key} im ")))
    is_second = not _JOINING.isdisjoint(label.partition(key)[0].split()[-1:])
    return key if is_full and stands and not is_second else ""


_JOINING = frozenset({"and", "&", "und", "et", "y", "e", "и"})
"""What joins the names of two: "Jane and Odo Lind" is the full name of neither."""


def _surname_of(words: Sequence[str]) -> str:
    return surname_of(" ".join(words).partition(",")[0].partition(" (")[0].split())


def people_notes(turns: Sequence[Turn], people: People) -> Iterator[Note]:
    """Yield what a person should know of those who speak: who may be one, and who several."""
    lines: dict[str, int] = {}
    for turn in turns:
        lines.setdefault(turn.speaker.label, turn.line)
    yield from _joined_notes(people, lines)
    counts = Counter(turn.speaker.label for turn in turns)
    for speaker in {turn.speaker.label: turn.speaker for turn in turns}.values():
        label = speaker.label
        if speaker.name != named(label, speaker.role).name:  # the file says who it is
            continue
        if label.casefold() in _MANY and speaker.role is Role.INTERVIEWER and _is_press(turns):
            message = f"'{label}' may be several people: {counts[label]} turns of whoever asked"
            yield Note(message, lines[label])
        elif counts[label] > _FEW and speaker.role is Role.UNIDENTIFIED and _is_anybody(label):
            message = f"'{label}' may be several people: {counts[label]} turns of whoever spoke"
            yield Note(message, lines[label], is_warning=True)
    if len(counts) == 1 and len(turns) > _MANY_TURNS:
        message = f"one label, '{turns[0].speaker.label}', says all {len(turns)} turns"
        yield Note(message, turns[0].line, is_warning=True)
    yield from _alike(tuple(lines), lines)
    if any(count <= _FEW and is_known(label.split()) for label, count in counts.items()):
        # imported late: hardly a label is general and stands once or twice
        from pipeline.readers.speakers.introduced import introduced_notes

        yield from introduced_notes(turns)
    yield from _may_be_letters(counts, lines)
    yield from _scores(turns)


def _joined_notes(people: People, lines: Mapping[str, int]) -> Iterator[Note]:
    """Yield which labels are read as another; `lines` are those of each speaker's first turn."""
    for label, owner in people.joined.items():
        if owner in lines:
            yield Note(f"'{label}' is taken for {owner}, who was named in full", lines[owner])
    for label, owner in people.slips.items():
        if owner in lines:
            message = f"'{label}' is taken for a slip of '{owner}': where it is somebody else"
            yield Note(f"{message}, write a name", lines[owner], is_warning=True)
    for owner in people.alike.values():
        if owner in lines:
            message = f"a label that looks like '{owner}' has letters of another alphabet"
            yield Note(f"{message}: both are read as one", lines[owner])


_FEW = 2
_MANY_TURNS = 8


def _is_anybody(label: str) -> bool:
    """Return whether a label only says that it is not known who speaks: "Unknown", "Inconnu"."""
    words = label.casefold().split()
    are_known = all(ROLE_WORDS.get(word) is Role.UNIDENTIFIED for word in words)
    return are_known and not UNKNOWN.isdisjoint(words)


def _is_press(turns: Sequence[Turn]) -> bool:
    """Whether those who answer, or who else asks, are named: then `Q` is whoever is in the room."""
    return any(not is_known(turn.speaker.label.split()) for turn in turns) or any(
        turn.speaker.label.casefold() in _MANY - GENERIC_ASKS - GENERIC_ANSWERS for turn in turns
    )


def _alike(labels: Sequence[str], lines: Mapping[str, int]) -> Iterator[Note]:
    """Yield a warning for each pair of names that may be spellings of one."""
    names = [label for label in labels if _is_comparable(label)]
    yield from _stray_blanks(names, lines)
    if len(names) > _MOST_LABELS:
        return
    yield from _may_be_initials(labels, lines)
    yield from _within_others(labels, lines)
    for at, one in enumerate(names):
        for other in names[at + 1 :]:
            if _may_be_one(comparable(one), comparable(other)):
                message = f"'{one}' and '{other}' may be one person: if so, write one name for both"
                yield Note(message, lines[other], is_warning=True, kind=NoteKind.ALIKE)


def _within_others(labels: Sequence[str], lines: Mapping[str, int]) -> Iterator[Note]:
    """Yield a warning for each Chinese or Japanese name that is a part of another."""
    if all(label.isascii() for label in labels):
        return
    # imported late: few files have such names
    from pipeline.readers.speakers.east_asian import of_one_name

    for own in of_one_name([one for one in labels if not is_known([one])]):
        shown = " and ".join(f"'{one}'" for one in own)
        message = f"{shown} may be one person: if so, write one name for all of them"
        yield Note(message, lines[own[0]], is_warning=True, kind=NoteKind.ALIKE)


def _stray_blanks(names: Sequence[str], lines: Mapping[str, int]) -> Iterator[Note]:
    """Yield a warning for each pair of names that differ in a blank alone: "Jane Lind Quist"."""
    first: dict[str, str] = {}
    for one in names:
        other = first.setdefault("".join(comparable(one).split()), one)
        if comparable(other) != comparable(one):
            message = f"'{other}' and '{one}' may be one person: if so, write one name for both"
            yield Note(message, lines[one], is_warning=True, kind=NoteKind.ALIKE)


def _may_be_initials(labels: Sequence[str], lines: Mapping[str, int]) -> Iterator[Note]:
    """Yield a warning for each label that may be the initials of the one name that has them."""
    short = [label for label in labels if 1 < len(label) <= _MOST_INITIALS and " " not in label]
    if not short:
        return
    # imported late: few files have labels so short
    from pipeline.readers.cells import are_initials

    for one in short:
        owners = [label for label in labels if " " in label and are_initials(one, label)]
        if len(owners) == 1 and not is_known([one]):
            message = f"'{one}' may be {owners[0]}: if so, write one name for both"
            yield Note(message, lines[one], is_warning=True)


def _may_be_letters(counts: Mapping[str, int], lines: Mapping[str, int]) -> Iterator[Note]:
    """Yield a warning for each letter that may be who stands once above: "Jane", and then "J".

    So it is where each of two letters has one such name, and comes back.
    """
    letters = [label for label in lines if len(label) == 1 and counts[label] > 1]
    owners = {
        letter: [
            one
            for one in lines
            if counts[one] == 1 and lines[one] < lines[letter] and _is_comparable(one)
            if one[0].casefold() == letter.casefold()
        ]
        for letter in letters
    }
    if len(letters) > 1 and all(len(found) == 1 for found in owners.values()):
        for letter, (owner,) in owners.items():
            message = f"'{letter}' may be {owner}, who stands once above: if so, write one name"
            yield Note(f"{message} for both", lines[letter], is_warning=True)


def _scores(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning for each label below which only scores stand: "Average: 2.1/5 - Poor"."""
    said: dict[str, list[Turn]] = {}
    for turn in turns:
        said.setdefault(turn.speaker.label, []).append(turn)
    for label, own in said.items():
        texts = [one.paragraphs[0].text for one in own if one.paragraphs]
        if texts and all(_SCORE.match(text) for text in texts) and not is_known(label.split()):
            shown = " ".join(texts[0].split())
            message = f"'{label}' only tells scores, “{shown}”: nobody may speak there"
            yield Note(message, own[0].line, is_warning=True)


_SCORE = clued(r"[\W_]{0,4}\d{1,3}(?:[.,]\d{1,2})?\s?/\s?\d{1,3}(?![\w/]|[.,]\d)", "/")
"""A score of so many points: "2.1/5"."""


def _is_comparable(label: str) -> bool:
    return len(label) >= _SHORTEST and not is_known(label.split())


def _may_be_one(one: str, other: str) -> bool:
    names, others = _bare(one), _bare(other)
    if not names or not others or any(map(str.isdigit, f"{one}{other}")):
        return False
    if names == others:
        return not _are_holders(one, other)
    if len(names) == len(others) == 1 and _is_run_together(names[0], others[0]):
        return True
    if len(names) != len(others):
        short, long = sorted((names, others), key=len)
        return len(short) == 1 and len(long) > 1 and short[0] in {long[0], long[-1]}
    differing = [(a, b) for a, b in zip(names, others, strict=True) if a != b]
    return len(differing) == 1 and is_like(*differing[0])


def _are_holders(one: str, other: str) -> bool:
    """Whether one office has two holders: "The Chair (Mr. Roe)" and "The Chair (Ms. Lind)".

    What is played has them, too: "Recording (Jane Roe)" and "Recording (Odo Lind)".
    """
    brackets = [set(name.partition("(")[2].strip(") ").split()) for name in (one, other)]
    if all(brackets) and brackets[0].isdisjoint(brackets[1]) and not _PLAYED.isdisjoint(_bare(one)):
        return True
    named, others = (_named_in(name).split() for name in (one, other))
    are_held = all(one.partition(" (")[2].split(" ")[0] in _HONORIFICS for one in (one, other))
    return are_held and not {*named[1:]} & {*others[1:]}


_PLAYED = frozenset(("recording", "recordings", "clip", "audio", "video", "tape"))
"""Words of what is played within a talk: who speaks there stands in brackets."""


def _is_run_together(one: str, other: str) -> bool:
    """Whether a name ends with another, its blank lost: "JANELINDQVIST" and "Ms. LINDQVIST"."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _LEAST_JOINED and long.endswith(short) and len(long) > len(short) + 2


_LEAST_JOINED = 5


def _bare(name: str) -> list[str]:
    person = _TITLE.sub(" ", name).partition(",")[0].partition("(")[0]
    words = person.split()
    is_office = "," in name or "(" in name or not _OF.isdisjoint(words)
    return [word for word in words if word not in (_HONORIFICS if is_office else TITLES)]


_OF = frozenset({"of", "for"})
"""Words of an office: the rest of one is no name."""


_HANGUL = pattern(r"[\uac00-\ud7a3]")
"""Syllables of two letters or three: two of three alike are hardly a slip of a name."""


_HONORED = pattern(r"(?:さん|さま|様|氏|君|先生)\Z")
"""What stands behind a Japanese name, be it one letter, and tells nobody apart."""


def is_like(one: str, other: str) -> bool:
    """Whether two names differ by a slip: in one letter, of three and more, in Korean too.

    Two forms of label words are none: "Entrevistado/a" and "Entrevistador/a".
    """
    if {one.partition("/")[0], other.partition("/")[0]} <= ROLE_WORDS.keys():
        return False
    one, other = (_HONORED.sub("", name) for name in (one, other))
    if min(len(one), len(other)) < _SHORTEST or abs(len(one) - len(other)) > 1:
        return False
    if _HANGUL.search(one) and _HANGUL.search(other):
        one, other = (unicodedata.normalize("NFD", name) for name in (one, other))
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    short, long = sorted((one, other), key=len)
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
