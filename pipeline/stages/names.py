"""People, offices, organisations and places that a speaker names in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.model.facts import FactKind, Name
from pipeline.patterns import pattern
from pipeline.stages.capitals import JOINT, OF, Token, tokens
from pipeline.stages.figures import Hit
from pipeline.stages.known import Known, is_office, is_title
from pipeline.stages.name_words import (
    DEMONYMS,
    EVENT_STARTS,
    GIVEN,
    HONORIFICS,
    KNOWN_ORGANISATIONS,
    KNOWN_PEOPLE,
    NO_NAMES,
    NO_ORGANISATION,
    OCCUPATIONS,
    OF_HEADS,
    OFFICE_WORDS,
    OFFICES,
    ORGANISATIONS,
    OTHER_HEADS,
    PLACE_HEADS,
    PLAIN_WORDS,
)
from pipeline.stages.places import is_place, is_place_by_head, places
from pipeline.stages.sentences import Span
from pipeline.stages.words import STOP_WORDS, listed


def find_names(text: str, sentence: Span, known: Known) -> Iterator[Hit]:
    """Yield the people, offices, organisations and places named in a sentence, left to right.

    Every mention is told, none inside another but the places an office is of. The value is the
    name; the label of a person is the office said with it, the label of an office its holder.
    Where capitals tell nothing, because all or no words have them, nothing is found. Other
    languages than English: people only.
    """
    if known.language != "en":
        from pipeline.stages.foreign_names import find_people

        yield from find_people(text, sentence, known.language, known.people)
        return
    found = tokens(text, sentence)
    if not found or _is_shouted(sentence, found):
        return
    reading = _Reading(text, sentence, found, known)
    at = 0
    while at < len(found):
        hits, at = _read(reading, at)
        yield from hits


@dataclass(frozen=True, slots=True)
class _Reading:
    """The sentence at hand."""

    text: str
    sentence: Span
    tokens: Sequence[Token]
    known: Known

    def end_of_run(self, at: int) -> int:
        """Return one past the last token of the row of capitalised words that begins at `at`."""
        at += 1
        while at < len(self.tokens) and self.tokens[at].link == JOINT:
            at += 1
        return at

    def name(self, start: int, end: int) -> str:
        """Return the words of some tokens, blanks made even."""
        return " ".join(self.text[self.tokens[start].start : self.tokens[end - 1].end].split())

    def hit(self, kind: FactKind, start: int, end: int, name: str = "", label: str = "") -> Hit:
        """Return a hit over some tokens."""
        value = Name(name or self.name(start, end))
        return Hit(kind, label, value, "", self.tokens[start].start, self.tokens[end - 1].end)

    def word_before(self, at: int) -> str:
        """Return the word in front of a token; empty where another sign stands between."""
        start = self.tokens[at].start
        before = self.text[max(self.sentence.start, start - _BEFORE) : start]
        return before.split()[-1] if before[-1:] == " " and before.strip() else ""

    def after(self, end: int) -> str:
        """Return the words behind a token."""
        start = self.tokens[end - 1].end
        return self.text[start : min(self.sentence.end, start + _BEFORE)]


_BEFORE = 24

_Read = tuple[list[Hit], int]
"""What was found, and where to read on."""


def _is_shouted(sentence: Span, found: Sequence[Token]) -> bool:
    """Return whether so many words are in capitals that capitals tell nothing."""
    lengths = [one.end - one.start for one in found if _is_all_capitals(one.word)]
    is_long = sum(lengths) > _MOST_CAPITALS * (sentence.end - sentence.start)
    return is_long and len(lengths) > _MOST_SHOUTED


_MOST_CAPITALS = 0.4
_MOST_SHOUTED = 3


def _read(reading: _Reading, at: int) -> _Read:
    """Return what the row of capitals at `at` names, and where to read on."""
    end = reading.end_of_run(at)
    first = reading.tokens[at]
    known = _known_whole(reading, at, end)
    if known is not None:
        return known
    if _is_no_name(reading, first, end - at):
        return [], at + 1
    for way in (_organisation, _other, _titled):
        found = way(reading, at, end)
        if found is not None:
            return found
    end = _until_title(reading, at, end)
    return _told_apart(reading, at, end), end


def _is_no_name(reading: _Reading, token: Token, length: int) -> bool:
    """Return whether a word has its capital from elsewhere: Monday, the first of a sentence."""
    word = token.word
    if word in NO_NAMES:
        return True
    if not token.is_first or word in GIVEN or is_title(word) or _is_all_capitals(word):
        return False
    lower = word.lower()
    if lower in STOP_WORDS:
        return True
    is_plain = lower in reading.known.common or _is_derived(lower)
    return is_plain and (length == 1 or not _is_head(lower)) and word not in places()


def _is_all_capitals(word: str) -> bool:
    return len(word) > 1 and word.isupper()


def _is_head(lower: str) -> bool:
    return lower in ORGANISATIONS or lower in OF_HEADS


_DERIVED = (
    "tion", "sion", "ment", "ness", "ing", "ity", "ism", "ics", "ship", "logy", "able", "ful",
    "ous", "ive", "ly", "ists", "ence", "ance",
)  # fmt: skip


def _is_derived(lower: str) -> bool:
    """Return whether a word has an ending that names hardly have."""
    return len(lower) > _SHORTEST_DERIVED and lower.endswith(_DERIVED)


_SHORTEST_DERIVED = 6


def _known_whole(reading: _Reading, at: int, end: int) -> _Read | None:
    """Return a whole row that is a known person, organisation or place."""
    name = reading.name(at, end)
    if name in reading.known.people:
        return [reading.hit(FactKind.PERSON, at, end, reading.known.people[name])], end
    if name in KNOWN_ORGANISATIONS or name in reading.known.organisations:
        return [reading.hit(FactKind.ORGANISATION, at, end)], end
    is_alone = end == len(reading.tokens) or reading.tokens[end].link != OF
    if end - at > 1 and is_alone and is_place(name):
        return [reading.hit(FactKind.PLACE, at, end)], end
    return None


def _organisation(reading: _Reading, at: int, end: int) -> _Read | None:
    """Return a name that ends in what an organisation is, or goes on with "of": "Bank of Ghana"."""
    if reading.tokens[at].word in _PERSONAL_TITLES:
        return None
    start = at
    while start < end - _LEAST_TITLED + 1 and is_title(reading.tokens[start].word):
        start += 1
    last = reading.tokens[end - 1].word.lower()
    has_more = end < len(reading.tokens) and reading.tokens[end].link == OF
    if last in OF_HEADS and has_more:
        stop = _complement(reading, end)
        return [reading.hit(FactKind.ORGANISATION, start, stop)], stop
    if last in ORGANISATIONS and end - start > 1:
        return [reading.hit(FactKind.ORGANISATION, start, end)], end
    return None


_PERSONAL_TITLES = HONORIFICS - {"Saint", "Pope", "Lord", "Lady"}
"""What no place and no organisation begins with."""
_LEAST_TITLED = 3
"""Words; of fewer the title is part of the name: "President House"."""


def _complement(reading: _Reading, at: int) -> int:
    """Return where a name ends that goes on with "of": "Foreign Affairs and Trade"."""
    end = _until_title(reading, at, reading.end_of_run(at))
    while end < len(reading.tokens) and _goes_on(reading, end):
        end = _until_title(reading, end, reading.end_of_run(end))
    return end


def _goes_on(reading: _Reading, at: int) -> bool:
    """Return whether a token belongs to the name before it: "of Finance | and Trade | of Peru"."""
    token, before = reading.tokens[at], reading.tokens[at - 1]
    if token.link == OF:
        return True
    is_joined = reading.text[before.end : token.start] in {" and ", " & "}
    return is_joined and not any(
        is_place(one.word) or is_title(one.word) for one in (token, before)
    )


def _other(reading: _Reading, at: int, end: int) -> _Read | None:
    """Return a place that ends in what it is, and nothing for an event, a paper, a product."""
    last = reading.tokens[end - 1].word.lower()
    if reading.tokens[at].word in _PERSONAL_TITLES:
        return None
    if last in PLACE_HEADS and end - at > 1 + _may_head_person(reading.tokens[at].word):
        return [reading.hit(FactKind.PLACE, at, end)], end
    if reading.tokens[at].word in EVENT_STARTS:
        return [], end
    if last not in OTHER_HEADS or (end - at == 1 and not reading.tokens[at].is_first):
        return None
    if is_title(reading.tokens[at].word):
        return None
    stop = end
    if end < len(reading.tokens) and reading.tokens[end].link == OF:
        stop = reading.end_of_run(end)
    return [], stop


def _may_head_person(word: str) -> bool:
    """Return whether a name of two words that begins so is a person's: "Ana Hill"."""
    return word in GIVEN or is_title(word)


def _until_title(reading: _Reading, at: int, end: int) -> int:
    """Return where the first title or office behind `at` stands."""
    for one in range(at + 1, end):
        word = reading.tokens[one].word
        if word in HONORIFICS or _office_end(reading, one, end) > one:
            return one
    return end


def _office_end(reading: _Reading, at: int, end: int) -> int:
    """Return one past the words of an office that begins at `at`; `at` where none does."""
    stop = at
    for one in range(at, end):
        word = reading.tokens[one].word
        if is_office(word):
            stop = one + 1
        elif word not in OFFICE_WORDS:
            break
    return stop


def _titled(reading: _Reading, at: int, end: int) -> _Read | None:
    """Return the person behind a title, and the office: "H.E Prime Minister Imran Khan"."""
    start = at
    office: tuple[int, int] | None = None
    while start < end:
        stop = _office_end(reading, start, end)
        if stop > start:
            office = (start, stop)
            start = stop
        elif reading.tokens[start].word in HONORIFICS:
            start += 1
        else:
            break
    if start == at:
        return None
    if office and start == office[1] and start == end:
        return _office_of(reading, office, end)
    return _person_titled(reading, start, end, office)


def _office_of(reading: _Reading, office: tuple[int, int], end: int) -> _Read:
    """Return an office with what it is of: "Secretary of State James Baker"."""
    if end == len(reading.tokens) or reading.tokens[end].link != OF:
        return [], end
    stop = run = end
    while stop == run and stop < len(reading.tokens) and (stop == end or _goes_on(reading, stop)):
        run = reading.end_of_run(stop)
        while stop < run and not _begins_person(reading, stop, run):
            stop += 1
    if stop == end:
        return [], end
    hits = [reading.hit(FactKind.OFFICE, office[0], stop), *_places_in(reading, end, stop)]
    if stop < run:
        further, run = _person_titled(reading, stop, run, (office[0], stop))
        return further, run
    return hits, stop


def _places_in(reading: _Reading, start: int, end: int) -> Iterator[Hit]:
    """Yield the places that an office is of: the words of the name denote them still."""
    while start < end:
        stop = min(end, reading.end_of_run(start))
        if is_place(reading.name(start, stop)):
            yield reading.hit(FactKind.PLACE, start, stop)
        start = stop


def _begins_person(reading: _Reading, at: int, end: int) -> bool:
    word = reading.tokens[at].word
    if word in reading.known.people or word in HONORIFICS:
        return True
    return end - at > 1 and word in GIVEN and not is_place(reading.name(at, end))


def _person_titled(
    reading: _Reading, start: int, end: int, office: tuple[int, int] | None
) -> _Read:
    """Return the person whose title ends at `start`, and the office if there is one."""
    stop = _until_title(reading, start, end) if start < end else end
    words = [one.word for one in reading.tokens[start:stop]]
    if not words or not _may_be_person(words):
        return [], max(stop, start)
    name = reading.known.people.get(reading.name(start, stop), "")
    title = reading.name(*office) if office else ""
    person = reading.hit(FactKind.PERSON, start, stop, name, title)
    lead = reading.tokens[start].lead
    if lead < person.start and reading.tokens[start].link == JOINT:
        said = " ".join(reading.text[lead : person.end].split())
        person = replace(person, start=lead, value=Name(name or said))
    if office is None:
        return [person], stop
    value = person.value.name if isinstance(person.value, Name) else ""
    return [reading.hit(FactKind.OFFICE, *office, label=value), person], stop


def _may_be_person(words: Sequence[str]) -> bool:
    """Return whether words behind a title can be a name: not "Mr Monday", "General Electric Co"."""
    if len(words) > _LONGEST_PERSON or words[0] in NO_NAMES or words[0] in DEMONYMS:
        return False
    return not any(_is_head(one.lower()) or one.lower() in OTHER_HEADS for one in words)


_LONGEST_PERSON = 5


def _told_apart(reading: _Reading, at: int, end: int) -> list[Hit]:
    """Return what a row without title and head names, judged by its words and those around it."""
    start = at
    while (
        start < end - 1
        and reading.tokens[start].word in DEMONYMS
        and not is_place(reading.name(start, end))
    ):
        start += 1
    if end - start == 1:
        return _single(reading, start)
    return _several(reading, start, end)


def _several(reading: _Reading, start: int, end: int) -> list[Hit]:
    name = reading.name(start, end)
    words = [one.word for one in reading.tokens[start:end]]
    if name in reading.known.people:
        return [reading.hit(FactKind.PERSON, start, end, reading.known.people[name])]
    if name in KNOWN_ORGANISATIONS:
        return [reading.hit(FactKind.ORGANISATION, start, end)]
    if is_place(name) or is_place_by_head(words):
        return [reading.hit(FactKind.PLACE, start, end)]
    person = _person_within(reading, start, end)
    if person:
        return person
    if _is_named_person(reading, start, end):
        return [reading.hit(FactKind.PERSON, start, end)]
    return [hit for one in range(start, end) for hit in _single(reading, one, is_within=True)]


def _person_within(reading: _Reading, start: int, end: int) -> list[Hit]:
    """Return the person whose given name stands in a row: "Biologist Ana Lopez"."""
    for one in range(start, end - 1):
        if reading.tokens[one].word in GIVEN:
            words = [token.word for token in reading.tokens[one:end]]
            if not _may_be_person(words):
                return []
            before = [
                hit for at in range(start, one) for hit in _single(reading, at, is_within=True)
            ]
            return [*before, reading.hit(FactKind.PERSON, one, end)]
    return []


def _is_named_person(reading: _Reading, start: int, end: int) -> bool:
    """Return whether a row of words that are nothing else is a person's name."""
    words = [one.word for one in reading.tokens[start:end]]
    before = reading.word_before(start)
    if before.lower() in OCCUPATIONS or before.lower() in OFFICES:
        return _may_be_person(words)
    if before.lower() in _ARTICLES or len(words) > _LONGEST_UNTITLED or _is_quoted(reading, start):
        return False
    has_initial = len(words[0]) == 1 or "." in words[0]
    strange = [_is_strange(reading, word) for word in words]
    strange[0] = strange[0] or words[0] in places()
    strange[-1] = strange[-1] or has_initial
    return _may_be_person(words) and all(strange)


_LONGEST_UNTITLED = 3
_ARTICLES = listed("the a an this our your their its every each no any some of")


def _is_quoted(reading: _Reading, start: int) -> bool:
    """Return whether a row stands alone between quotation marks, as titles of works do."""
    before = reading.text[reading.tokens[start].start - 1 : reading.tokens[start].start]
    return before in {"“", '"', "‘", "'"}


def _is_strange(reading: _Reading, word: str) -> bool:
    """Return whether a word is no word of the language as far as is known, so probably a name."""
    lower = word.lower()
    if len(word) == 1 or "." in word:
        return True
    if (
        _is_all_capitals(word)
        or _is_camel(word)
        or lower in STOP_WORDS
        or lower in reading.known.common
    ):
        return False
    if _is_people(word) or word in OFFICE_WORDS or word in places() or lower in PLACE_HEADS:
        return False
    if lower in OCCUPATIONS or lower in OFFICES or lower.removesuffix("s") in PLAIN_WORDS:
        return False
    return not (_is_derived(lower) or _is_plural_of_common(reading, lower))


def _is_plural_of_common(reading: _Reading, lower: str) -> bool:
    return lower.endswith("s") and lower[:-1] in reading.known.common


def _single(reading: _Reading, at: int, *, is_within: bool = False) -> list[Hit]:
    """Return what one capitalised word names; within a longer row only what is known for sure."""
    word = reading.tokens[at].word
    if "-" in word and not is_place(word) and word not in reading.known.people:
        return _hyphened(reading, at)
    kind = _kind_known(reading, word, is_within=is_within)
    is_open = word not in NO_NAMES and not _is_people(word)
    if kind is None and is_open and (not is_within or _is_all_capitals(word)):
        kind = _kind_by_look(reading, at)
    return [reading.hit(kind, at, at + 1, reading.known.people.get(word, ""))] if kind else []


def _kind_known(reading: _Reading, word: str, *, is_within: bool) -> FactKind | None:
    """Return the kind of a word that stands in a table or was told before."""
    known = reading.known
    if word in NO_NAMES or _is_people(word):
        return None
    if word in known.people:
        return FactKind.PERSON
    if word in KNOWN_ORGANISATIONS or word in known.organisations:
        return FactKind.ORGANISATION
    if word.isupper() and is_place(word):
        return FactKind.PLACE
    is_meant = is_place(word) and word.lower() not in known.common
    return FactKind.PLACE if is_meant and not is_within else None


def _kind_by_look(reading: _Reading, at: int) -> FactKind | None:
    """Return the kind of a word that stands in no table: an abbreviation, "YouTube", a surname."""
    word = reading.tokens[at].word
    is_brief = _is_acronym(word) and not _is_kind_or_initials(reading, at)
    if is_brief or _is_camel(word):
        return FactKind.ORGANISATION
    return FactKind.PERSON if _is_lone_person(reading, at) else None


def _is_people(word: str) -> bool:
    """Return whether a word names a people, its language or its ways: "Ghanaian", "Ghanaians"."""
    return word in DEMONYMS or word.removesuffix("s") in DEMONYMS or word.endswith("landers")


def _hyphened(reading: _Reading, at: int) -> list[Hit]:
    """Return the places joined by hyphens, or the one that begins a word: "London-based"."""
    token = reading.tokens[at]
    hits: list[Hit] = []
    start = token.start
    for part in token.word.split("-"):
        if part in places():
            hits.append(Hit(FactKind.PLACE, "", Name(part), "", start, start + len(part)))
        elif part[:1].isupper():
            return []
        start += len(part) + 1
    return hits


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


def _is_kind_or_initials(reading: _Reading, at: int) -> bool:
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


def _is_lone_person(reading: _Reading, at: int) -> bool:
    """Return whether one word is a person's: behind an occupation, a given name, world-known."""
    token = reading.tokens[at]
    word = token.word
    before = reading.word_before(at).lower()
    if word in KNOWN_PEOPLE:
        return True
    if _is_all_capitals(word) or before in _ARTICLES:
        return False
    if before in OCCUPATIONS or before in OFFICES:
        return not _is_derived(word.lower()) and word.lower() not in reading.known.common
    if word.lower() in reading.known.common or word.lower() in STOP_WORDS:
        return False
    return word in GIVEN or (word[-1] != "s" and reading.after(at + 1).startswith(_PERSONAL))


_PERSONAL = (" who ", ", who ", " told ")
