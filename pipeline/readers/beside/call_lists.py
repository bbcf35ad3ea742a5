"""Lists of who takes part in the call of a firm, as agencies print them above it.

"Call Participants", "EXECUTIVES" and "ANALYSTS" stand above names, below each of which stands who
that is. Nobody says the list; what it says of somebody is not said below the name in the talk
either, and who is listed as an analyst asks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.model.transcript import Role
from pipeline.patterns import pattern
from pipeline.readers.furniture import Furniture, blank, set_apart
from pipeline.readers.labels.candidates import Candidate, Shape, clean, comparable, page_of
from pipeline.readers.labels.shapes import is_office, shape_of
from pipeline.readers.lines import Line
from pipeline.values import dataclass

_HEAD = pattern(
    r"(?i:(?:conference |earnings )?call participants|(?:corporate|company) participants):?"
)
_GROUP = pattern(
    r"(?i:executives|management|analysts|attendees|shareholders"
    r"|(?:corporate|company|conference call|other) participants):?"
)
"""What heads some of those who take part."""
_ASKING = pattern(r"(?i:analysts|conference call participants):?")
_ENTRY = pattern(r"(?:[*•][ \t]*)?(?P<name>.+?)(?:[ \t]+[-–—]{1,2}[ \t]+(?P<office>.+))?")
"""Somebody in a list, perhaps with the office on the line: "Jane Roe - Chief Keeper"."""
_SECTION = pattern(
    r"(?i:presentation|management discussion section"
    r"|questions?[ -]and[ -]answers?(?: session| section)?):?"
)
"""What heads a part of a call."""
_BEGIN = pattern(rf"{_SECTION.pattern}|(?i:operator):?")
"""The first line behind a list: a heading of the talk, or its first label."""
_MOST_LINES = 600
_LONGEST = 90
"""Letters of a line of such a list."""
_MOST_OFFICE = 4
"""Lines of an office."""


@dataclass(frozen=True, slots=True)
class _Listed:
    """Where a list stands: the indexes of its first line, and of the one behind its last."""

    first: int
    end: int


@dataclass(frozen=True, slots=True)
class _Person:
    """Who is listed."""

    label: str
    office: str
    asks: bool


def without_call_list(text: str, lines: Sequence[Line]) -> tuple[Furniture, frozenset[str]]:
    """Return the lines without the list of who takes part, and the names in it that are labels."""
    part = _part(text, lines)
    if part is None:
        return Furniture(tuple(lines)), frozenset()
    names = frozenset(_names(text, lines, part))
    filled = [one for one in lines[part.first : part.end] if not one.is_blank]
    removed = set_apart(text, filled[0], filled[-1].end, "who takes part")
    gone = map(blank, lines[part.first : part.end])
    kept = (*lines[: part.first], *gone, *lines[part.end :])
    return Furniture(kept, tuple(removed)), names


def roles_listed(text: str, lines: Sequence[Line], turns: Sequence[Candidate]) -> dict[str, Role]:
    """Return that those ask who are listed as analysts, by the keys of their labels."""
    people = _people(text, lines, {one.key for one in turns})
    return {key: Role.INTERVIEWER for key, one in people.items() if one.asks}


def listed_offices(
    text: str, every: Sequence[Line], lines: Sequence[Line], turns: Sequence[Candidate]
) -> list[int]:
    """Return the indexes of lines right below labels that say what the list says of who speaks.

    `every` are the lines of the file, `lines` those without what nobody says.
    """
    people = _people(text, every, {one.key for one in turns})
    starts = [*(one.index for one in turns), len(lines)]
    found: list[int] = []
    for at, one in enumerate(turns):
        if one.key in people and one.content >= lines[one.index].end:
            filled = [i for i in range(one.index + 1, starts[at + 1]) if not lines[i].is_blank]
            found += _same(text, lines, filled, people[one.key].office)
    return found


def section_heads(text: str, lines: Sequence[Line], turns: Sequence[Candidate]) -> list[int]:
    """Return the indexes of lines right above labels that only head a part of the call."""
    filled = [at for at, line in enumerate(lines) if not line.is_blank]
    begun = {one.index for one in turns}
    return [
        at
        for at, below in pairwise(filled)
        if below in begun
        and at not in begun
        and _SECTION.fullmatch(clean(text[lines[at].start : lines[at].end]))
    ]


def _same(text: str, lines: Sequence[Line], filled: Sequence[int], office: str) -> Sequence[int]:
    """Return the first of some lines that are an office together, with words below; or none."""
    for count in range(1, min(_MOST_OFFICE, len(filled) - 1) + 1):
        own = filled[:count]
        words = " ".join(text[lines[at].start : lines[at].end] for at in own)
        if office and comparable(clean(words)) == office:
            return own
    return ()


def _part(text: str, lines: Sequence[Line]) -> _Listed | None:
    """Return where the list stands: from its head to where the talk begins; None for no list."""
    filled = [at for at, line in enumerate(lines) if not line.is_blank]
    for place, at in enumerate(filled):
        if not _HEAD.fullmatch(clean(text[lines[at].start : lines[at].end])):
            continue
        own = filled[place + 1 : place + 1 + _MOST_LINES]
        words = [clean(text[lines[one].start : lines[one].end]) for one in own]
        end = next((i for i, line in enumerate(words) if _BEGIN.fullmatch(line)), 0)
        heads = (clean(text[lines[at].start : lines[at].end]), *words[:1])
        is_grouped = any(map(_GROUP.fullmatch, heads))
        is_listed = all(len(line) <= _LONGEST and line[-1] not in "?!" for line in words[:end])
        if end and is_grouped and is_listed:
            return _Listed(at, own[end])
    return None


def _names(text: str, lines: Sequence[Line], part: _Listed) -> Iterator[str]:
    """Yield the names in a list that stand alone on a line of the talk again."""
    page = page_of(text, lines)
    behind = {
        comparable(clean(page.words(at)))
        for at in page.filled
        if at >= part.end and page.is_fresh(at) and len(page.words(at)) <= _LONGEST
    }
    for at in page.filled:
        words = _entry(clean(page.words(at)))[0] if part.first < at < part.end else ""
        is_again = comparable(words) in behind and not _GROUP.fullmatch(words)
        if is_again and shape_of(words) is Shape.NAME and not is_office(words):
            yield words


def _entry(words: str) -> tuple[str, str]:
    """Return the name and the office on a line of a list."""
    found = _ENTRY.fullmatch(words)
    return (found["name"], found["office"] or "") if found else (words, "")


def _people(text: str, lines: Sequence[Line], keys: set[str]) -> dict[str, _Person]:
    """Return those with a label who are listed, each once, by the keys of their labels."""
    part = _part(text, lines)
    found: dict[str, list[_Person]] = {}
    asks, label, office = False, "", list[str]()
    for line in (*lines[part.first : part.end + 1],) if part else ():
        words = clean(text[line.start : line.end])
        is_head = bool(_GROUP.fullmatch(words) or _BEGIN.fullmatch(words))
        name, told = _entry(words)
        key = comparable(name)
        if label and (is_head or not words or key in keys):
            found.setdefault(label, []).append(_Person(label, comparable(" ".join(office)), asks))
            label, office = "", []
        if is_head:
            asks = bool(_ASKING.fullmatch(words))
        elif key in keys:
            label, office = key, [told] if told else []
        elif label:
            office.append(words)
    return {key: one[0] for key, one in found.items() if len(one) == 1}
