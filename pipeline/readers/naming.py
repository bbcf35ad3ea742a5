"""How a speaker is named in print: labels in capitals as names, an office with its article."""

from __future__ import annotations

from pipeline.model.transcript import Role, Speaker
from pipeline.patterns import pattern
from pipeline.readers.labels.words import GENERIC_ANSWERS, GENERIC_ASKS, PARTICLES


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_OFFICES = _words(
    """
    ambassador attorney-general chair chairman chairperson chairwoman chancellor commissioner
    consul deputy director governor high-commissioner mayor minister moderator premier president
    prime secretary speaker spokesman spokesperson spokeswoman treasurer
    caller interpreter journalist presenter reporter
    """
)
_BEHIND = frozenset({"of", "for", "to"})
_ABBREVIATIONS = _words("MP MEP MLA MSP QC KC AC AM AO DC EU UN UK US USA TV BBC ABC")
_WORD = pattern(r"[^\W\d_]+(?:['’.][^\W\d_]+)*")
_SHORTEST = 3
"""Letters of a name in capitals; "JB" stays."""
_INNER = pattern(r"(?<=^Mc)[a-z](?=[a-z]{2})|(?<=^[DO]['’])[a-z]")
"""The second capital of McGrath, O'Brien and D'Arcy."""
_JOINING = frozenset({"and", "for", "in", "on", "the", "to", "of"})


def named(label: str, role: Role) -> Speaker:
    """Return the speaker of a label with the name to print, and the form for running text."""
    name = name_of(label, role)
    return Speaker(label, name, role, short_of(name))


def name_of(label: str, role: Role) -> str:
    """Return the name to print: the label, or the role's where the label is `Q` or `A`.

    A label all in capitals is written as a name: `PRIME MINISTER` is the Prime Minister.
    """
    if label.casefold() in GENERIC_ASKS | GENERIC_ANSWERS and role is not Role.UNIDENTIFIED:
        return role.value.capitalize()
    if not label.isupper() or len(label) == 1 or not _is_cased(label):
        return label
    return _WORD.sub(lambda word: _cased(word.group(), is_first=word.start() == 0), label)


def short_of(name: str) -> str:
    """Return the form for running text, "the Prime Minister"; empty where it is the name itself.

    An office alone, or one "of" or "for" something, has the article; "President Lee" has none.
    "Jane Roe, Lake Times" is Jane Roe.
    """
    person, comma, _ = name.partition(",")
    words = person.lower().split()
    office = next((at for at, word in enumerate(words) if word not in _OFFICES), len(words))
    is_office = office == len(words) or (office > 0 and words[office] in _BEHIND)
    if is_office:
        return f"the {name}"
    return person if comma else ""


def _is_cased(label: str) -> bool:
    """Return whether a label has a word that is long enough for a name and no abbreviation."""
    words = _WORD.findall(label)
    return any(len(word) >= _SHORTEST and word not in _ABBREVIATIONS for word in words)


def _cased(word: str, *, is_first: bool) -> str:
    lower = word.lower()
    if word in _ABBREVIATIONS or "." in word:
        return word
    if not is_first and lower in PARTICLES | _JOINING:
        return lower
    return _INNER.sub(lambda inner: inner.group().upper(), lower.capitalize())
