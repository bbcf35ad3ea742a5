"""Cells of tables and lists: which are blank, which name people, and whether these take turns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from pipeline.model.transcript import ASKS, Role
from pipeline.patterns import pattern

_BLANKS = frozenset(["N/A", "n/a", "NA", "NULL", "<NA>", "NaN", "nan", "#N/A", "-", "–", "—"])
"""What programs write for a cell in which nothing stands."""
_NOBODY = _BLANKS | {"None", "none", "null"}
"""The same where a name would stand; as words, they may be said."""
_CODE = pattern(r"(?i:(?:spk|spkr|speaker|person|channel|ch|voice)[\s_-]*)?(?:\d{1,4}|[A-Z])")
_PERSON = pattern(
    r"(?i:person|interviewer|interviewee|respondent|participant|speaker)[ _-]?(?:\d{1,3}|[A-Z])"
    r"|[^\W\d_a-z][^\W\d_]*\.?(?: [^\W\d_a-z][\w'’-]*\.?){1,3}"
)
_INITIALS = pattern(r"(?:[^\W\d_]\.?[ -]?){2,4}")
_PIECES = pattern(r"[^\W\d_a-z](?:h|z|y)?(?=[^a-z]|\Z)")
"""A letter of initials; in some languages two of them stand for one sound: "Ch"."""
_FEWEST, _RECURS = 2, 2
"""How many people take turns at least, and how often each is named on average."""


def is_blank(value: object) -> bool:
    """Return whether nothing stands in a cell: `NA` and the like are what programs write."""
    return value is None or (isinstance(value, str) and (value.strip() or "-") in _BLANKS)


def is_nobody(value: object) -> bool:
    """Return whether a cell for who speaks names nobody."""
    return is_blank(value) or (isinstance(value, str) and value.strip() in _NOBODY)


def is_code(name: str) -> bool:
    """Return whether a label only counts voices: `A`, `spk_0`, `Speaker 1`."""
    return _CODE.fullmatch(name) is not None


def names_person(label: str) -> bool:
    """Return whether a text by itself is a label: a full name, `Person A`, `Interviewer`."""
    from pipeline.readers.labels.shapes import is_known

    if label.casefold() in _ANSWERS | _TREATS or is_known(label.split()):
        return True
    return len(label) <= _LONGEST_COUNTED and _PERSON.fullmatch(label) is not None


_LONGEST_COUNTED = 20
"""Letters of a word for a person with a number."""


def take_turns(names: Sequence[str]) -> bool:
    """Return whether few names stand beside many rows, and come back after others."""
    runs = sum(1 for _ in groupby(names))
    return _FEWEST <= len(set(names)) <= len(names) / _RECURS and runs > len(set(names))


def initials(labels: Sequence[str]) -> dict[str, str]:
    """Return labels that are the initials of a name, with that name.

    The labels stand in the order of the rows: a name in full stands before its initials and does
    not come back, and nobody else has the same.
    """
    first = {label: at for at, label in reversed(tuple(enumerate(labels)))}
    last = {label: at for at, label in enumerate(labels)}
    names = [label for label in first if " " in label and not _INITIALS.fullmatch(label)]
    found = {}
    for short, at in first.items():
        if short[:1].isupper() and len(short) <= _LONGEST_INITIALS:
            own = [name for name in names if are_initials(short, name)]
            if len(own) == 1 and last[own[0]] < at:
                found[short] = own[0]
    return found


def are_initials(short: str, name: str) -> bool:
    """Return whether a label is the initials of a name: "JR", "J.R-L", "WCh" for a name in Ch.

    Of three names the one in the middle may have none: "Н.Ф." for a given name, that of the father
    and a surname.
    """
    letters = "".join(filter(str.isalpha, short))
    pieces = _PIECES.findall(letters)
    is_whole = len(pieces) > 1 and "".join(pieces) == letters
    is_short = is_whole and len(short) <= _LONGEST_INITIALS
    return is_short and any(
        len(words) == len(pieces) and all(map(str.startswith, words, pieces))
        for words in (*_around_middle(_untitled(name)), name.replace("-", " ").split())
    )


def _untitled(name: str) -> list[str]:
    """Return the words of a name without a title before two of them: "Dr. Jane Roe"."""
    words = name.split()
    is_titled = len(words) == _WITH_MIDDLE and _TITLED.fullmatch(words[0]) is not None
    return words[1:] if is_titled else words


_TITLED = pattern(r"(?:Dr|Prof|Mrs?|Ms|Sir|Dame|Rev|Hon|Herr|Frau|Mme|Sra?|Ing|Dott|Doc)\.?")


def _around_middle(words: list[str]) -> Iterator[list[str]]:
    """Yield the words of a name, and those of three without the one in the middle, or the last."""
    yield words
    if len(words) == _WITH_MIDDLE and words[1][0].isupper():
        yield [words[0], words[-1]]
        yield words[:-1]


_WITH_MIDDLE = 3
_LONGEST_INITIALS = 12


def roles_of(told: Sequence[tuple[str, str]]) -> dict[str, Role]:
    """Return the roles of labels, of pairs of a label and what a column says of it.

    Nothing is taken from a column in which nobody asks, or nobody answers, or of a label of which
    it says several things.
    """
    words: dict[str, set[str]] = {}
    for label, word in told:
        if not is_nobody(label) and not is_nobody(word):
            words.setdefault(label, set()).add(word.strip().casefold())
    all_words = frozenset(word for own in words.values() for word in own)
    roles = {word: role for word in all_words if (role := _role(word, all_words)) is not None}
    asks = [role for role in roles.values() if role in ASKS]
    if not asks or Role.RESPONDENT not in roles.values():
        return {}
    return dict(_single(words, roles))


def _single(words: Mapping[str, set[str]], roles: Mapping[str, Role]) -> Iterator[tuple[str, Role]]:
    for label, own in words.items():
        if len(own) == 1 and (role := roles.get(next(iter(own)))) is not None:
            yield label, role


_ANSWERS = frozenset(["candidate", "patient", "client", "applicant", "informant"])
_TREATS = frozenset(["doctor", "physician", "clinician", "therapist", "nurse", "counsellor"])
_TREATED = frozenset(["patient", "client"])


def _role(word: str, others: frozenset[str]) -> Role | None:
    """Return the role of whom a column calls so; one who treats asks where one is treated."""
    from pipeline.readers.labels.words import GENERIC_ANSWERS, GENERIC_ASKS, ROLE_WORDS

    if word in _ANSWERS:
        return Role.RESPONDENT
    if word in _TREATS and others & _TREATED:
        return Role.INTERVIEWER
    return None if word in GENERIC_ASKS | GENERIC_ANSWERS else ROLE_WORDS.get(word)
