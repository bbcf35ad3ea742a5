"""Rows of capitals without title and head, told apart by their words and those around them."""

from __future__ import annotations

from pipeline.model.facts import FactKind, Name
from pipeline.patterns import pattern
from pipeline.stages.figures.figures import Hit
from pipeline.stages.naming.name_words import (
    DEMONYMS,
    GIVEN,
    KNOWN_ORGANISATIONS,
    KNOWN_PEOPLE,
    NO_NAMES,
    NO_ORGANISATION,
    OCCUPATIONS,
    OFFICE_WORDS,
    OFFICES,
    PLACE_HEADS,
    PLAIN_WORDS,
)
from pipeline.stages.naming.organisations import LONGEST_UNTITLED
from pipeline.stages.naming.places import is_listed, is_place, is_place_by_head
from pipeline.stages.naming.reading import ARTICLES, Reading, is_all_capitals, is_derived, is_people
from pipeline.stages.naming.titled import may_be_person
from pipeline.stages.speech.words import STOP_WORDS, listed
from pipeline.values import replace


def told_apart(reading: Reading, at: int, end: int) -> list[Hit]:
    """Return what a row without title and head names, judged by its words and those around it."""
    start = at
    while (
        start < end - 1
        and reading.tokens[start].word in DEMONYMS
        and not is_place(reading.name(start, end))
    ):
        start += 1
    hits = _single(reading, start) if end - start == 1 else _several(reading, start, end)
    office = reading.word_before(start)
    if office in OFFICES and len(hits) == 1 and hits[0].kind is FactKind.PERSON:
        return [replace(hits[0], label=office)]
    return hits


def _several(reading: Reading, start: int, end: int) -> list[Hit]:
    name = reading.name(start, end)
    words = [one.word for one in reading.tokens[start:end]]
    if name in reading.known.people:
        return [reading.hit(FactKind.PERSON, start, end, reading.known.people[name])]
    if name in KNOWN_ORGANISATIONS:
        return [reading.hit(FactKind.ORGANISATION, start, end)]
    is_person = len(words) == _LEAST_WORDS and words[0] in GIVEN
    if is_place(name) or (is_place_by_head(words) and not is_person):
        return [reading.hit(FactKind.PLACE, start, end)]
    person = _person_within(reading, start, end)
    if person:
        return person
    if _is_named_person(reading, start, end):
        is_where = reading.word_before(start).lower() in _PLACING
        return [] if is_where else [reading.hit(FactKind.PERSON, start, end)]
    return [hit for one in range(start, end) for hit in _single(reading, one, is_within=True)]


_LEAST_WORDS = 2


_PLACING = listed("at in near into around through across")
"""Words before a strange name that put something there: "at Cold Pine" is where, not who.

It may be a place, a firm or a house: which, nobody can tell.
"""


def _person_within(reading: Reading, start: int, end: int) -> list[Hit]:
    """Return the person whose given name stands in a row: "Biologist Ana Lopez"."""
    for one in range(start, end - 1):
        if reading.tokens[one].word in GIVEN:
            words = [token.word for token in reading.tokens[one:end]]
            if not may_be_person(words[:-1]):
                return []
            before = [
                hit for at in range(start, one) for hit in _single(reading, at, is_within=True)
            ]
            return [*before, reading.hit(FactKind.PERSON, one, end)]
    return []


def _is_named_person(reading: Reading, start: int, end: int) -> bool:
    """Return whether a row of words that are nothing else is a person's name."""
    words = [one.word for one in reading.tokens[start:end]]
    before = reading.word_before(start)
    if before.lower() in OCCUPATIONS or before.lower() in OFFICES:
        return may_be_person(words)
    if before.lower() in ARTICLES or len(words) > LONGEST_UNTITLED or _is_quoted(reading, start):
        return False
    has_initial = len(words[0]) == 1 or "." in words[0]
    strange = [_is_strange(reading, word) for word in words]
    strange[0] = strange[0] or is_listed(words[0])
    strange[-1] = strange[-1] or has_initial
    return may_be_person(words) and all(strange)


def _is_quoted(reading: Reading, start: int) -> bool:
    """Return whether a row stands alone between quotation marks, as titles of works do."""
    before = reading.text[reading.tokens[start].start - 1 : reading.tokens[start].start]
    return before in {"“", '"', "‘", "'"}


def _is_strange(reading: Reading, word: str) -> bool:
    """Return whether a word is no word of the language as far as is known, so probably a name."""
    lower = word.lower()
    if len(word) == 1 or "." in word:
        return True
    if (
        is_all_capitals(word)
        or _is_camel(word)
        or lower in STOP_WORDS
        or lower in reading.known.common
    ):
        return False
    if is_people(word) or word in OFFICE_WORDS or is_listed(word) or lower in PLACE_HEADS:
        return False
    if lower in OCCUPATIONS or lower in OFFICES or lower.removesuffix("s") in PLAIN_WORDS:
        return False
    return not (is_derived(lower) or _is_plural_of_common(reading, lower))


def _is_plural_of_common(reading: Reading, lower: str) -> bool:
    return lower.endswith("s") and lower[:-1] in reading.known.common


def _single(reading: Reading, at: int, *, is_within: bool = False) -> list[Hit]:
    """Return what one capitalised word names; within a longer row only what is known for sure.

    A given name that only calls whom the words are for names nobody spoken of: "Well, Ana, we".
    """
    word = reading.tokens[at].word
    if not is_within and word in GIVEN and _is_called(reading, at):
        return []
    if "-" in word and not is_place(word) and word not in reading.known.people:
        return _hyphened(reading, at)
    kind = _kind_known(reading, word, is_within=is_within)
    is_open = word not in NO_NAMES and not is_people(word)
    if kind is None and is_open and (not is_within or is_all_capitals(word)):
        kind = _kind_by_look(reading, at)
    return [reading.hit(kind, at, at + 1, reading.known.people.get(word, ""))] if kind else []


def _kind_known(reading: Reading, word: str, *, is_within: bool) -> FactKind | None:
    """Return the kind of a word that stands in a table or was told before."""
    known = reading.known
    if word in NO_NAMES or is_people(word):
        return None
    if word in known.people:
        return FactKind.PERSON
    if word in KNOWN_ORGANISATIONS or word in known.organisations:
        return FactKind.ORGANISATION
    if word.isupper() and is_place(word):
        return FactKind.PLACE
    is_meant = is_place(word) and word.lower() not in known.common
    return FactKind.PLACE if is_meant and not is_within else None


def _kind_by_look(reading: Reading, at: int) -> FactKind | None:
    """Return the kind of a word that stands in no table: an abbreviation, "YouTube", a surname."""
    word = reading.tokens[at].word
    is_brief = _is_acronym(word) and not _is_kind_or_initials(reading, at)
    if is_brief or _is_camel(word):
        return FactKind.ORGANISATION
    return FactKind.PERSON if _is_lone_person(reading, at) else None


def _hyphened(reading: Reading, at: int) -> list[Hit]:
    """Return the places joined by hyphens, or the one that begins a word: "London-based"."""
    token = reading.tokens[at]
    hits: list[Hit] = []
    start = token.start
    for part in token.word.split("-"):
        if is_listed(part):
            hits.append(Hit(FactKind.PLACE, "", Name(part), "", start, start + len(part)))
        elif part[:1].isupper():
            return []
        start += len(part) + 1
    return hits


def _is_called(reading: Reading, at: int) -> bool:
    """Return whether commas set a name off that is neither one of a row nor tells who someone is.

    "Peter, Ana, and Paul" is a row, and "my brother, Paul," tells who the brother is.
    """
    token, text = reading.tokens[at], reading.text
    before = text[reading.sentence.start : token.start]
    behind = text[token.end : token.end + _NEAR]
    if not before.endswith(", ") or behind[:1] not in {",", ".", "?", "!"}:
        return False
    words = before[:-2].split(" ")
    is_next = behind[2:3].isupper() and behind[3:4].islower()
    is_row = is_next or behind.startswith((", and ", ", or "))
    is_of_row = words[-1][:1].isupper() and words[-1].lower() not in _BEFORE_CALLING
    is_told = not _TELLING.isdisjoint(word.lower() for word in words[-_LONGEST_TELLING:])
    return not is_row and not is_of_row and not is_told


_NEAR = 8
_BEFORE_CALLING = STOP_WORDS | listed(
    "yes no well look thanks thank now listen sorry okay hello hi"
)
_LONGEST_TELLING = 4
_TELLING = listed("my our his her their your the a an called named")
"""Words of which one begins what a name between commas may stand for: "my brother, Paul,"."""


_SHORTEST_ACRONYM, _LONGEST_ACRONYM = 3, 6


_TWO_LETTERS = listed("EU UN AU BP GE HP")


def _is_acronym(word: str) -> bool:
    """Return whether a word is an abbreviation that can be an organisation's."""
    bare = word.replace(".", "")
    if not bare.isupper() or not bare.isalpha() or bare in NO_ORGANISATION:
        return False
    if bare.lower() in STOP_WORDS:
        return False
    return bare in _TWO_LETTERS or _SHORTEST_ACRONYM <= len(bare) <= _LONGEST_ACRONYM


def _is_kind_or_initials(reading: Reading, at: int) -> bool:
    """Return whether an abbreviation is counted, or is a name's initials: "Ana Lopez (AL)"."""
    token = reading.tokens[at]
    if token.word in reading.known.counted:
        return True
    before = reading.tokens[max(0, at - len(token.word)) : at]
    initials = "".join(one.word[0] for one in before)
    gap = reading.text[before[-1].end : token.start] if before else ""
    return gap == " (" and initials == token.word and before[0].word in GIVEN


def _is_camel(word: str) -> bool:
    """Return whether a word has a capital behind a small letter: "YouTube", not "McGuire"."""
    found = _CAMEL.search(word)
    return bool(found) and word[0].isupper() and not word.startswith(_CLAN)


_CAMEL = pattern(r"[a-z][A-Z][a-z]")


_CLAN = ("Mc", "Mac", "De", "Di", "La", "Le", "Van", "Fitz", "O’", "O'", "i", "St", "Du")


def _is_lone_person(reading: Reading, at: int) -> bool:
    """Return whether one word is a person's: behind an occupation, a given name, world-known."""
    token = reading.tokens[at]
    word = token.word
    before = reading.word_before(at).lower()
    if word in KNOWN_PEOPLE:
        return before not in ARTICLES or reading.after(at + 1).startswith(_RULING)
    if is_all_capitals(word) or before in ARTICLES:
        return False
    if before in OCCUPATIONS or before in OFFICES:
        return not is_derived(word.lower()) and word.lower() not in reading.known.common
    if word.lower() in reading.known.common or word.lower() in STOP_WORDS:
        return False
    return word in GIVEN or (word[-1] != "s" and reading.after(at + 1).startswith(_PERSONAL))


_RULING = (" administration", " government", " era", " years", " presidency", " family")
"""What is said of a person behind an article: "the Mandela years", not "the Galileo mission"."""


_PERSONAL = (" who ", ", who ", " told ")
