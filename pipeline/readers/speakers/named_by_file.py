"""Named by the file: who speaks under "A:", "PM:" or "ROE:", where data about the talk say it.

Oral histories and pages about a talk name their people at the head, "Interviewee: Jane Roe", and
write letters or words before the turns. Only what names one person is taken: with two of a kind, or
with a row of names, nobody knows which is which.
"""

from __future__ import annotations

from collections.abc import Container, Iterable

from pipeline.model.transcript import Note, Role, Speaker, Turn
from pipeline.patterns import pattern
from pipeline.readers.labels.words import GENERIC_ANSWERS, GENERIC_ASKS, PARTICLES, ROLE_WORDS
from pipeline.readers.speakers.naming import name_of, short_of
from pipeline.values import dataclass, replace


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


@dataclass(frozen=True, slots=True)
class Said:
    """What stands behind a key in the data about a talk, and its line, from 1 (0 for none)."""

    key: str
    value: str
    line: int


def said_in(words: str, line: int) -> Said | None:
    """Return what a line of the form "Interviewee: Jane Roe" says; None for any other."""
    found = _FIELD.fullmatch(words)
    return Said(found["key"], found["value"], line) if found else None


_FIELD = pattern(r"(?P<key>[^\W\d_][^:：\n]{1,40}?)\s*[:：]\s*(?P<value>\S.{2,80}?)[.\s]*")


def named_by_file(
    turns: tuple[Turn, ...], told: Iterable[Said], declared: Container[str] = ()
) -> tuple[tuple[Turn, ...], tuple[Note, ...]]:
    """Return the turns with the names that the file gives to its general labels, and notes.

    Labels that are `declared` have the name that their user gives them.
    """
    people = tuple({turn.speaker.label: turn.speaker for turn in turns}.values())
    data = tuple(told)
    found = (*_named(people, data), *_in_full(people, data))
    named = {label: one for label, one in found if label not in declared}
    if not named:
        return turns, ()
    notes = tuple(
        Note(f"'{label}' is {one.name}, as the file says", said.line)
        for label, (one, said) in named.items()
    )
    speakers = {label: one for label, (one, _) in named.items()}
    return (
        tuple(
            replace(turn, speaker=speakers.get(turn.speaker.label, turn.speaker)) for turn in turns
        ),
        notes,
    )


def roles_by_file(labels: Iterable[str], told: Iterable[Said]) -> dict[str, Role]:
    """Return the roles that data give those whose names they have in full.

    "interviewer: Jane Roe" is said of who speaks as "Jane", if nobody else has a name of hers.
    """
    words = {one: frozenset(_key(one).split()) for one in labels}
    found: dict[str, set[Role]] = {}
    for said in map(_of_title, told):
        key = _key(said.key)
        names = frozenset(said.value.casefold().replace(",", " ").split())
        role = _role_of(key)
        if role is None or not _is_name(said.value):
            continue
        having = [one for one, parts in words.items() if not names.isdisjoint(parts)]
        if len(having) == 1 and words[having[0]] <= names:
            found.setdefault(having[0], set()).add(role)
    return {one: roles.pop() for one, roles in found.items() if len(roles) == 1}


def _of_title(said: Said) -> Said:
    """Return what a title says of who is interviewed; other data as they are."""
    found = _INTERVIEW_WITH.fullmatch(said.value.strip()) if said.key == "title" else None
    return replace(said, key="interview with", value=found["name"]) if found else said


_INTERVIEW_WITH = pattern(
    r"(?i:.{0,60}\binterview (?:with|of) )(?P<name>(?:[^\W\d_a-z][\w.'’-]*|de|van|von|der|la)"
    r"(?: (?:[^\W\d_a-z][\w.'’-]*|de|van|von|der|la|del|bin|al)){1,5})(?:,.{0,60})?"
)


def _role_of(key: str) -> Role | None:
    """Return the role that a key tells of whom it names; None for another key."""
    if key in _MODERATING:
        return Role.MODERATOR
    if key in _ASKING | _ANSWERING:
        return Role.INTERVIEWER if key in _ASKING else Role.RESPONDENT
    return None


def _named(
    people: tuple[Speaker, ...], told: tuple[Said, ...]
) -> Iterable[tuple[str, tuple[Speaker, Said]]]:
    """Yield the label of each who is named, with the speaker named and where that is said."""
    for one in people:
        same_role = [other for other in people if other.role is one.role]
        keys = _keys_of(one, is_alone=len(same_role) == 1)
        found = [said for said in told if _key(said.key) in keys]
        names = {said.value.strip() for said in found}
        if len(names) != 1 or not _is_name(found[0].value):
            continue
        name = name_of(found[0].value.strip(), one.role)
        office = _SHORTENED.get(_key(one.label), _key(one.label))
        short = short_of(name)
        if office in _OFFICES and "," not in name:
            name, short = f"{name}, {office.title()}", short_of(office.title())
        if all(name.casefold() != other.name.casefold() for other in people):
            yield one.label, (replace(one, name=name, short=short), found[0])


def _in_full(
    people: tuple[Speaker, ...], told: tuple[Said, ...]
) -> Iterable[tuple[str, tuple[Speaker, Said]]]:
    """Yield the label of each with a bare surname whom a catalogue names: "Roe, Jane" for "ROE"."""
    entries = [said for said in told if _key(said.key) in _CREDITED and "," in said.value]
    for one in people if entries else ():
        surname = one.label.casefold()
        if not surname.isalpha() or one.label.isdigit() or surname in ROLE_WORDS:
            continue
        found = [
            (said, f"{name['first']} {name['last']}")
            for said in entries
            for name in _REVERSED.finditer(said.value)
            if name["last"].casefold() == surname
        ]
        if len({name for _, name in found}) == 1:
            said, name = found[0]
            yield one.label, (replace(one, name=name), said)


_REVERSED = pattern(
    r"(?:^|(?<=; )|(?<=, ))(?P<last>[^\W\d_a-z][\w'’-]+), "
    r"(?P<first>[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*)?)(?=[,;]|$)"
)
"""A name as catalogues have it."""


def _keys_of(one: Speaker, *, is_alone: bool) -> frozenset[str]:
    """Return the keys that may name a speaker: those of the role, where only one has it."""
    label = _key(one.label)
    own = frozenset({label, _SHORTENED.get(label, label)})
    if label in _OFFICES or label in _SHORTENED:
        return own
    if one.role is Role.RESPONDENT and is_alone and _is_general(label, Role.RESPONDENT):
        return own | _ANSWERING
    if one.role is Role.INTERVIEWER and is_alone and _is_general(label, Role.INTERVIEWER):
        return own | _ASKING
    return frozenset()


def _is_general(label: str, role: Role) -> bool:
    """Return whether a label tells what somebody does, and not that it may be any of several."""
    letters = GENERIC_ANSWERS if role is Role.RESPONDENT else GENERIC_ASKS
    return label in letters or (ROLE_WORDS.get(label) is role and label not in _ANY)


def _key(words: str) -> str:
    """Return a key or a label for comparing: "Prime-Minister" is "prime minister"."""
    return words.casefold().replace("-", " ").replace("_", " ").strip(" .*")


def _is_name(value: str) -> bool:
    """Return whether a value is the name of one person, be it with an office behind a comma.

    "Jane Roe", "Roe, Jane" and "Jane Roe, Mayor of Varn" are; "Roe and Lind", "the mayor" are not.
    """
    name = value.strip().partition(",")[0].partition(" (")[0]
    words = value.strip().replace(",", " ").replace(" – ", " ").replace(" - ", " ").split()
    names = [word for word in words if word not in PARTICLES and word != "("]
    return (
        1 < len(words) <= _MOST_WORDS
        and bool(name)
        and not _NO_NAME.search(value)
        and all(word.lstrip("(“\"'")[:1].isupper() for word in names)
    )


_MOST_WORDS = 8
_NO_NAME = pattern(r"(?i)[\d;/&?!:@]| (?:and|und|et|y|e|и|with|vs\.?) |https?|\bn/a\b")
_OFFICES = {"prime minister"} | _words(
    "minister president premier treasurer chancellor ambassador mayor governor chairman chairwoman "
    "chair secretary"
)
"""In lower case: labels that are an office, whose holder data about the talk may name."""
_SHORTENED = {"pm": "prime minister"}
_ANY = _words("press media journalist reporter questioner panelist panellist")
"""In lower case: label words that are those of several people."""
_CREDITED = _words(
    "creator creators author authors speaker speakers contributor contributors participant "
    "participants interviewee interviewees person persons people"
)
"""Keys of who made a document or speaks in it."""
_SHOWING = _words(
    "press media presenter présentateur présentatrice presentador presentadora apresentador anchor"
)
"""In lower case: who presents may be the one who is heard."""
_ANSWERING = (
    frozenset(word for word, role in ROLE_WORDS.items() if role is Role.RESPONDENT)
    | {"narrator", "informant", "storyteller", "interview with", "interviewee name"}
    | {"name of interviewee", "name of narrator", "person interviewed"}
) - GENERIC_ANSWERS
_ASKING = (
    frozenset(word for word, role in ROLE_WORDS.items() if role is Role.INTERVIEWER)
    | {"interviewed by", "interviewer name", "name of interviewer", "interview by", "conducted by"}
) - (GENERIC_ASKS | _SHOWING)
_MODERATING = frozenset(word for word, role in ROLE_WORDS.items() if role is Role.MODERATOR)
