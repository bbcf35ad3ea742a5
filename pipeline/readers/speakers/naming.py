"""How a speaker is named in print: labels in capitals as names, an office with its article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from pipeline.model.transcript import Role, Speaker
from pipeline.patterns import pattern
from pipeline.readers.labels.words import (
    GENERIC_ASKS,
    LETTER_PAIRS,
    PARTICLES,
    REPLIES,
    ROLE_WORDS,
    SAID_WORDS,
    TITLES,
)
from pipeline.values import replace


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_PARTS_OF_A_TALK = _words("caller interpreter journalist moderator presenter reporter speaker")
OFFICES = _PARTS_OF_A_TALK | _words(
    """
    ambassador attorney-general chair chairman chairperson chairwoman chancellor commissioner
    consul deputy director general governor high-commissioner mayor minister premier president
    prime secretary senator spokesman spokesperson spokeswoman taoiseach treasurer
    vice-president
    """
)
_NARROWING = _words(
    """
    acting assistant attorney chief defence defense education energy finance first foreign health
    home interior justice solicitor trade vice
    """
)
"""Words that narrow an office and stand before it: "Vice President", "Attorney General"."""
_BEHIND = frozenset({"of", "for", "to"})
_ABBREVIATIONS = _words("MP MEP MLA MSP QC KC AC AM AO DC EU UN UK US USA TV BBC ABC")
_WORD = pattern(r"[^\W\d_]+(?:['’.][^\W\d_]+)*")
_SHORTEST = 3
"""Letters of a name in capitals; "JB" stays."""
_INNER = pattern(r"(?<=^Mc)[a-z](?=[a-z]{2})|(?<=^[DO]['’])[a-z]")
"""The second capital of McGrath, O'Brien and D'Arcy."""
_CAPITALS = pattern(r"\b[^\W\d_a-z](?:[^\W\d_a-z]|['’](?=[^\W\d_a-z])){2,}\b|\bOF\b")
"""A word of capitals; what has small letters keeps them."""
_SURNAME_FIRST = pattern(
    r"(?P<surname>[^\W\d_][\w'’-]+), (?P<given>[^\W\d_][\w'’-]*\.?(?: [^\W\d_][\w'’-]*\.?)?)"
    r"(?P<rest> \([^()]+\))?"
)
_COUNTED = pattern(r"(?i:spk|speaker)_(\d{1,3})")
"""How recognizers label the voices that they tell apart."""
_VOWELS = frozenset("aeiouy")
_JOINING = frozenset({"and", "for", "in", "on", "the", "to", "of"})


def named(label: str, role: Role) -> Speaker:
    """Return the speaker of a label with the name to print, and the form for running text."""
    name = name_of(label, role)
    return Speaker(label, name, role, short_of(name))


def all_named(roles: Mapping[str, Role]) -> dict[str, Speaker]:
    """Return the speakers of all labels of a file, by these.

    A letter that may stand for a question is one where its answer's letter stands in the file,
    too; else it is an initial: "P" beside "I" and "B".
    """
    keys = {label.casefold() for label in roles}
    paired = {ask for ask, answer in LETTER_PAIRS if answer in keys}
    initials = {ask for ask, _ in LETTER_PAIRS} - paired - {"q"}
    return {
        label: replace(found, name=label, short=label)
        if label.casefold() in initials and len(keys) > 1
        else found
        for label, role in roles.items()
        for found in (named(label, role),)
    }


def name_of(label: str, role: Role) -> str:
    """Return the name to print: the label, or the role's where the label is `Q` or `A`.

    A label all in capitals is written as a name: `PRIME MINISTER` is the Prime Minister. So is one
    behind a title, `Mr. ROE`; and a surname that stands first is put behind: `Roe, Jane`. Whom
    somebody is of stands behind a comma, and not behind a dash: `JANE ROE - SDN`.
    `spk_1` and `SPEAKER_01` are both Speaker 1; another label with an underscore is no name.
    """
    if label.rstrip(".").casefold() in GENERIC_ASKS | REPLIES and role is not Role.UNIDENTIFIED:
        return role.value.capitalize()
    counted = _COUNTED.fullmatch(label)
    if counted:
        return f"Speaker {int(counted[1])}"
    label = _affiliated(_turned(without_manner(label)))
    if not label.isupper() and label.split()[0].strip(".").casefold() in TITLES:
        name, bracket, rest = label.partition(" (")
        name = _CAPITALS.sub(lambda word: _cased(word.group(), is_first=False), name)
        return f"{name}{bracket}{rest}"
    if not label.isupper() or len(label) == 1 or "_" in label or not _is_cased(label):
        return label
    return _WORD.sub(lambda word: _cased(word.group(), is_first=_is_own(word, label)), label)


def without_manner(label: str) -> str:
    """Return a label without the bracket that says how its words came: "(through interpreter)"."""
    return _MANNER.sub("", label) or label if label.endswith((")", "]")) else label


_MANNER = pattern(
    r"(?i)\s*[(\[](?:(?:re)?translat(?:ed|ion)|interpret(?:ed|ation)"
    r"|(?:through|via|by|with) (?:an? |the )?(?:\w+ )?"
    r"(?:interpreter|translator|video\w*|phone|telephone|zoom|teams|link|interpretation"
    r"|translation)(?: \w+)?|as (?:re)?translated|speaking in \w+"
    r"|in (?:english|french|german|spanish|russian|chinese|arabic|italian|portuguese)"
    r"|remotely|virtually|online|off[- ](?:mic|camera))"
    r"[)\]]$"
)


def _is_own(word: re.Match[str], label: str) -> bool:
    """Return whether a word of a label is no particle: at either end, or an initial, "I."."""
    is_initial = word.end() - word.start() == 1 and label.startswith(".", word.end())
    return is_initial or word.start() in (0, len(label) - 1)


def _turned(label: str) -> str:
    """Return "Jane Roe (Harbour Office)" for "Roe, Jane (Harbour Office)"."""
    found = _SURNAME_FIRST.fullmatch(label)
    if not found:
        return label
    given = found["given"].split()
    is_office = any(word.casefold().strip(".") in TITLES | OFFICES for word in given)
    if is_office or any(len(word) > 1 and word.isupper() for word in given):
        return label
    return f"{found['given']} {found['surname']}{found['rest'] or ''}"


def _affiliated(label: str) -> str:
    """Return "Jane Roe, Lake Bank" for "Jane Roe – Lake Bank", where a person's name is first."""
    name, *behind = _PARTED.split(label)
    is_one = len(behind) == 1 and "," not in label and "(" not in name
    return f"{name}, {behind[0]}" if is_one and _is_person(name) and _begins(behind[0]) else label


_PARTED = pattern(r"\s+[-–—]\s+")


def _begins(affiliation: str) -> bool:
    return affiliation[:1].isupper() or affiliation.startswith(("the ", "The "))


def _is_person(name: str) -> bool:
    """Return whether words may be the full name of a person, or a surname behind a title."""
    words = [word.strip(".") for word in name.split() if word not in PARTICLES]
    titles = next((at for at, one in enumerate(words) if one.casefold() not in TITLES), len(words))
    names = [word.casefold() for word in words[titles:]]
    is_full = len(names) > 1 or (bool(names) and titles > 0)
    return (
        is_full
        and len(names) <= _MOST_NAMES
        and all(word[:1].isupper() and _NAME.fullmatch(word) for word in words)
        and not any(word in NO_NAMES or word in OFFICES or word in ROLE_WORDS for word in names)
        and SAID_WORDS.isdisjoint(names)
    )


_MOST_NAMES = 4
_NAME = pattern(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")


def short_of(name: str) -> str:
    """Return the form for running text, "the Prime Minister"; empty where it is the name itself.

    An office alone, or one "of" or "for" something, has the article; "President Lee" has none.
    "Jane Roe, Lake Times", "Jane Roe – Lake Times", "Jane Roe (Lake Times)" and with an office,
    "Jane Roe (Director, Lake Times)", are Jane Roe.
    """
    affiliation = _AFFILIATION.search(name) if _APART.intersection(name) else None
    person = name[: affiliation.start()] if affiliation else name
    words = person.removeprefix("The ").lower().split()
    office = _end_of_office(words, OFFICES)
    if words[-1:] == ["official"] and not _UNNAMED.isdisjoint(words):
        return f"a {person.lower()}"
    is_office = office == len(words) or (office > 0 and words[office] in _BEHIND)
    if is_office:
        return f"the {name.removeprefix('The ')}"
    return person if affiliation else ""


def is_in_office(label: str) -> bool:
    """Whether a label begins with an office, with a name behind it or without: "PRESIDENT ROE"."""
    return (
        _end_of_office(label.lower().removeprefix("the ").split(), OFFICES - _PARTS_OF_A_TALK) > 0
    )


def _end_of_office(words: Sequence[str], offices: frozenset[str]) -> int:
    """Return how many words from the first name an office: 2 of "vice president roe"."""
    end = next(
        (at for at, word in enumerate(words) if word not in offices and word not in _NARROWING),
        len(words),
    )
    return end if end and words[end - 1] in offices else 0


_UNNAMED = _words("senior administration government defense defence state treasury")
"""Words of who is named by no more than that: "Senior Administration Official"."""
_APART = frozenset("(,-–—")
_AFFILIATION = pattern(r"\s\([^()]*,[^()]*\)|\s\((?:[^\W\d_][\w.&'’-]+ )+[\w.&'’-]+\)|,|\s+[-–—]\s")


def named_in(title: str, initials: str) -> str:
    """Return the one name in a title that has these initials, with what stands before it as "Dr.".

    "Interview with Dr. Jane Roe" names JR. Empty where no name has them, or several have.
    """
    if not initials.isupper() or not initials.isalpha() or len(initials) not in _INITIALS:
        return ""
    words = title.replace(",", " , ").replace("(", " ( ").split()
    found = set[str]()
    for at in range(len(words) - len(initials) + 1):
        own = words[at : at + len(initials)]
        if all(map(_is_of_name, own)) and "".join(word[0] for word in own) == initials:
            is_titled = at > 0 and words[at - 1].strip(".").casefold() in _SHORT_TITLES
            found.add(" ".join(words[at - is_titled : at] + own))
    return found.pop() if len(found) == 1 else ""


_INITIALS = (2, 3)
_SHORT_TITLES = _words("mr mrs ms dr prof")
NO_NAMES = _words(
    """
    interview interviews oral history project transcript transcription conversation session part
    talk audio recording tape program programme podcast episode season press conference meeting
    committee council board commission center centre office bureau university college school museum
    library archive archives society association institute international national american british
    """
) | (TITLES - {"bailiff", "clerk", "judge", "major", "sergeant"})
"""Words of titles in capitals that are no names of people."""


def _is_of_name(word: str) -> bool:
    letters = word.replace("-", "").replace("’", "").replace("'", "")
    is_cased = word[:1].isupper() and word[1:2].islower() and letters.isalpha()
    return is_cased and word.casefold() not in NO_NAMES


def _is_cased(label: str) -> bool:
    """Return whether a label has a word that is long enough for a name and no abbreviation."""
    words = _WORD.findall(label)
    return any(len(word) >= _SHORTEST and not _is_initials(word) for word in words)


def _is_initials(word: str) -> bool:
    """Return whether a word in capitals is an abbreviation: a known one, or one without a vowel."""
    lower = word.lower()
    is_unsayable = word.isascii() and lower not in TITLES and _VOWELS.isdisjoint(lower)
    return word in _ABBREVIATIONS or is_unsayable


def _cased(word: str, *, is_first: bool) -> str:
    lower = word.lower()
    if "." in word or (word.isupper() and _is_initials(word)):
        return word
    if not is_first and lower in PARTICLES | _JOINING:
        return lower
    return _INNER.sub(lambda inner: inner.group().upper(), lower.capitalize())


def may_name(words: str, labels: Iterable[str]) -> bool:
    """Return whether the only name in a label stands among words: they may say who that is."""
    shown = words.casefold()
    bare = {name for label in labels if " " not in (name := without_courtesy(label))}
    return any(name.casefold() in shown for name in bare if len(name) >= _SHORTEST)


def without_courtesy(label: str) -> str:
    """Return a label without the "Mr" before a surname: "ROE" of "MR. ROE"."""
    courtesy, _, name = label.partition(" ")
    is_courteous = courtesy.casefold().rstrip(".") in _COURTESIES and " " not in name
    return name if is_courteous and name else label


_COURTESIES = _words("mr mrs ms miss mx dr")
