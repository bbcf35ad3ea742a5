"""People behind titles, and offices with their holder or with what they are of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.facts import FactKind, Name
from pipeline.stages.figures.figures import Hit
from pipeline.stages.naming.capitals import JOINT
from pipeline.stages.naming.name_words import DEMONYMS, GIVEN, HONORIFICS, NO_NAMES, OTHER_HEADS
from pipeline.stages.naming.organisations import WITHIN, goes_on, known_whole, organisation
from pipeline.stages.naming.places import is_place
from pipeline.stages.naming.reading import Read, Reading, is_head, office_end, until_title
from pipeline.stages.speech.words import listed
from pipeline.values import replace


def titled(reading: Reading, at: int, end: int) -> Read | None:
    """Return the person behind a title, and the office: "H.E Prime Minister Imran Khan"."""
    start = at
    office: tuple[int, int] | None = None
    while start < end:
        stop = office_end(reading, start, end)
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


def _office_of(reading: Reading, office: tuple[int, int], end: int) -> Read:
    """Return an office with what it is of: "Secretary of State James Baker"."""
    is_sent = reading.tokens[end - 1].word.lower() in _SENT
    within = WITHIN | {"to"} if is_sent else WITHIN
    if reading.preposition(end) not in within:
        return [], end
    stop = run = end
    while stop == run and stop < len(reading.tokens) and goes_on(reading, stop, within):
        run = reading.end_of_run(stop)
        while stop < run and not _begins_person(reading, stop, run):
            stop += 1
    if stop == end:
        return [], end
    hits = [reading.hit(FactKind.OFFICE, office[0], stop), *_named_in(reading, end, stop)]
    if stop < run:
        further, run = _person_titled(reading, stop, run, (office[0], stop))
        return further, run
    return hits, stop


_SENT = listed(
    "ambassador envoy consul commissioner representative delegate secretary adviser chair"
)
"""Offices that are "to" somebody."""


def _named_in(reading: Reading, start: int, end: int) -> Iterator[Hit]:
    """Yield the places and organisations that an office is of: the words name them still."""
    at = start
    while at < end:
        run = min(end, reading.end_of_run(at))
        if is_place(reading.name(at, run)):
            yield reading.hit(FactKind.PLACE, at, run)
        else:
            known = known_whole(reading, at, run) or organisation(reading, at, run)
            hits, stop = known or ([], run)
            run = max(run, stop)
            yield from (hit for hit in hits if hit.end <= reading.tokens[end - 1].end)
        at = run


def _begins_person(reading: Reading, at: int, end: int) -> bool:
    word = reading.tokens[at].word
    if word in reading.known.people or word in HONORIFICS:
        return True
    return end - at > 1 and word in GIVEN and not is_place(reading.name(at, end))


def _person_titled(reading: Reading, start: int, end: int, office: tuple[int, int] | None) -> Read:
    """Return the person whose title ends at `start`, and the office if there is one."""
    stop = until_title(reading, start, end) if start < end else end
    words = [one.word for one in reading.tokens[start:stop]]
    if not words or not may_be_person(words[:-1] or words):
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


def may_be_person(words: Sequence[str]) -> bool:
    """Return whether words behind a title can be a name: not "Mr Monday", "General Electric Co"."""
    is_none = words[0] in NO_NAMES and words[0] != "May"
    if len(words) > _LONGEST_PERSON or is_none or words[0] in DEMONYMS:
        return False
    return not any(is_head(one.lower()) or one.lower() in OTHER_HEADS for one in words)


_LONGEST_PERSON = 5
