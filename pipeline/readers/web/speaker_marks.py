"""Elements of a page that say who speaks: `<cite>`, a class, a column of a table, `<dt>`.

A list of names with something about each has the same elements; in a talk, somebody speaks twice.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import clean
from pipeline.readers.labels.words import GENERIC_ANSWERS, GENERIC_ASKS
from pipeline.readers.speeches import clock
from pipeline.readers.web.amid import is_within_sentence
from pipeline.readers.web.drawing import (
    BLOCKS,
    HEADINGS,
    KNOWN,
    Marks,
    drawn,
    name_of,
    name_set,
    words_of,
)
from pipeline.values import dataclass, replace

if TYPE_CHECKING:
    from lxml.etree import _Element

    from pipeline.model.transcript import Note, Speaker

_SPOKEN_BY = ("data-speaker", "data-speaker-name", "data-person-speaking-attribution")
"""Attributes that say who speaks; the last is of committees of the Parliament of Canada."""
_CLASS = name_set("speaker speakername talker interlocutor")
_NOT_CLASS = name_set("count list bio photo image role time timestamp panel turn")
_LINE = name_set("line row block entry utterance segment speech")
"""Beside a class for speakers: what may hold the words, too."""
_TIME_CLASS = name_set("time timestamp timecode start")
_PART = pattern(r"[a-z]+|[A-Z][a-z]*")
_TIME = pattern(r"[\[(]?\s*\b(?:\d{1,2}[:h])?\d{1,3}[:m]\d\d(?:[.,]\d+|s)?\b\s*[\])]?")
_QUOTING = name_set("blockquote q figure footer")
_HEADS = name_set("speaker speakers sprecher sprecherin orateur orador voice who")
_MOST_WORDS = 12
_MOST_CHARACTERS = 60
_LEAST_ROWS = 3
_MOST_ASIDE = 3
"""Words on average in a column that is left out."""


@dataclass(frozen=True, slots=True)
class Speakers:
    """The marks of a page, and what speaks for them."""

    marks: Marks
    evidence: str
    joined: Mapping[str, str] = MappingProxyType({})
    """Labels that are another's by the numbers of the page, with that other label."""
    people: Mapping[str, Speaker] = MappingProxyType({})
    """What the page tells of who speaks, by label; a role that is unidentified is guessed."""
    removed: tuple[Note, ...] = ()
    """What stands beside the names."""


@dataclass(frozen=True, slots=True)
class _Table:
    """The rows of a table that has a column of speakers and one of words."""

    rows: tuple[Sequence[_Element], ...]
    speaker: int
    words: int
    is_headed: bool


def find_speakers(root: _Element, furniture: frozenset[_Element]) -> Speakers | None:
    """Return the elements that name speakers, of the first kind that a page uses; None for none."""
    seen = [one for one in _seen(root, furniture) if name_of(one)]
    times = frozenset(one for one in seen if _is_time(one))
    kinds = (
        ("`<cite>`", _cites(seen)),
        ("elements of speakers", labelled_paragraphs(seen)),
        ("class of speakers", _of_class(seen)),
        ("elements of its own", _of_own_elements(seen)),
    )
    for title, labels in kinds:
        if _recur(labels.values()):
            return Speakers(Marks(furniture, labels, times=times), _told(labels, title))
    for attribute in _SPOKEN_BY:
        said = (one for one in seen if one.get(attribute) and name_of(one) in BLOCKS)
        spoken = {one: clean(one.get(attribute, "")) for one in said}
        if len(spoken) > len(set(spoken.values())) > 0:
            return _spoken(Marks(furniture, spoken=spoken, times=times), attribute)
    found = _of_tables(seen, furniture) or _of_lists(seen, furniture)
    found = found or _of_sections(seen, furniture) or _of_bubbles(seen, furniture)
    return found or _of_headings(seen, Marks(furniture, times=times))


def _of_headings(seen: Sequence[_Element], marks: Marks) -> Speakers | None:
    """Return the headings of a page that name who speaks below them; None for none."""
    if sum(name_of(one) in HEADINGS for one in seen) < _LEAST_HEADINGS:
        return None
    # imported late: few pages have so many headings
    from pipeline.readers.web.named_headings import named_headings

    labels = named_headings(seen)
    told = _told(labels, "headings")
    return Speakers(replace(marks, labels=labels), told) if labels else None


_LEAST_HEADINGS = 8


def _of_sections(seen: Sequence[_Element], furniture: frozenset[_Element]) -> Speakers | None:
    """Return the sections of a page whose heads say who speaks in them; None for none."""
    if not any("section-title" in one.get("class", "") for one in seen):
        return None
    # imported late: only pages with the call of a firm have such sections
    from pipeline.readers.web.headed_sections import headed_sections

    found = headed_sections(seen)
    if found is None:
        return None
    marks = Marks(furniture.union(found.heads), spoken=found.spoken)
    told = _told(found.spoken, "heads of sections")
    return Speakers(marks, told, people=found.people, removed=found.removed)


def _of_bubbles(seen: Sequence[_Element], furniture: frozenset[_Element]) -> Speakers | None:
    """Return the bubbles of a chat with the names in the pictures beside them; None for none."""
    if not any(name_of(child) == "img" and child.get("alt") for one in seen for child in one):
        return None
    # imported late: hardly a page shows a talk as a chat
    from pipeline.readers.web.bubbles import named_bubbles

    spoken = named_bubbles(seen)
    return _spoken(Marks(furniture, spoken=spoken), "alt") if spoken else None


def _spoken(marks: Marks, attribute: str) -> Speakers:
    """Return speakers whom an attribute names, one label for each whose number is told too."""
    # imported late: hardly a page names its speakers so
    from pipeline.readers.web.identified import joined_by_number

    evidence = _told(marks.spoken, f"`{attribute}`")
    joined = joined_by_number(marks.spoken, attribute)
    spoken = {one: joined.get(label, label) for one, label in marks.spoken.items()}
    return Speakers(replace(marks, spoken=spoken), evidence, joined)


def timeless(words: str) -> str:
    """Return a label without the time, the colon, the dash and the brackets of chats around it."""
    return clean(_TIME.sub(" ", words)).strip(" :：-–—|·,<>")


def time_in(words: str) -> str:
    """Return the time in some words as `01:02:03`; empty for none."""
    found = _TIME.search(words)
    if not found:
        return ""
    parts = [int(part) for part in pattern(r"\d+").findall(found.group().partition(".")[0])][:3]
    seconds = 0
    for part in parts:
        seconds = seconds * 60 + part
    return clock(seconds)


def _told(labels: Mapping[_Element, str], title: str) -> str:
    count = len(set(labels.values()))
    return f"HTML, speakers named {len(labels)} times by {title}, {count} different"


def _seen(root: _Element, furniture: Collection[_Element]) -> Iterator[_Element]:
    """Yield the elements of a page that are no furniture, in order."""
    if root in furniture:
        return
    yield root
    for child in root:
        yield from _seen(child, furniture)


def _recur(labels: Collection[str]) -> bool:
    """Whether there are labels, all of the size of names, and one of them stands again."""
    sizes = all(len(one) <= _MOST_CHARACTERS and len(one.split()) <= _MOST_WORDS for one in labels)
    return sizes and len(labels) > len(set(labels)) > 0


def _is_time(element: _Element) -> bool:
    """Whether an element tells when words were said; an hour within a sentence is words."""
    is_marked = not _classes(element).isdisjoint(_TIME_CLASS)
    return _holds_time(element) and (is_marked or not is_within_sentence(element))


def _classes(element: _Element) -> frozenset[str]:
    return frozenset(one.lower() for one in _PART.findall(element.get("class", "")))


def _cites(seen: Sequence[_Element]) -> dict[_Element, str]:
    """Return the labels of cites at the beginning of a block, as Podcasting 2.0 has them."""
    cites = [one for one in seen if name_of(one) == "cite"]
    if any(name_of(up) in _QUOTING for one in cites for up in one.iterancestors()):
        return {}
    return _labels([one for one in cites if _begins_block(one)])


def labelled_paragraphs(seen: Iterable[_Element]) -> dict[_Element, str]:
    """Return the labels of elements for speakers that begin paragraphs and end with a colon.

    So has XML of trials: `<p><spkr>THE MARSHAL:</spkr> Be seated.</p>`.
    """
    named = (one for one in seen if name_of(one).casefold() in _NAMES)
    return _labels([one for one in named if _begins_paragraph(one)])


def _of_own_elements(seen: Sequence[_Element]) -> dict[_Element, str]:
    """Return the labels of elements of a page's own that stand first in others of its own.

    So has a page made by hand: `<bubble><author>Mr. Roe</author><p>Be seated.</p></bubble>`.
    """
    named = [one for one in seen if name_of(one) in _OWN_NAMES and _begins_own(one)]
    homes = {name_of(parent) for one in named if (parent := one.getparent()) is not None}
    return _labels(named) if len(named) >= _LEAST_ROWS and len(homes) == 1 else {}


def _begins_own(element: _Element) -> bool:
    """Whether words or paragraphs follow an element in one that HTML does not know."""
    parent = element.getparent()
    is_own = parent is not None and name_of(parent) not in KNOWN
    is_first = is_own and element.getprevious() is None and _begins_block(element)
    behind = {name_of(one) for one in element.itersiblings()}
    return is_first and behind <= {"p"} and bool(behind or (element.tail or "").strip())


_OWN_NAMES = name_set("author speaker voice who person interlocutor talker")


_NAMES = name_set("spkr speaker sp who")
_COLONS = (":", "：")


def _begins_paragraph(element: _Element) -> bool:
    parent = element.getparent()
    is_paragraph = parent is not None and name_of(parent) in {"p", "para"}
    return is_paragraph and _begins_block(element) and words_of(element).endswith(_COLONS)


def _begins_block(element: _Element) -> bool:
    """Whether an element stands at the head of a block, or between two."""
    before = element.getprevious()
    if before is None:
        parent = element.getparent()
        return parent is None or not (parent.text or "").strip()
    is_free = name_of(before) in BLOCKS | {"br", "cite", "time"}
    return is_free and not (before.tail or "").strip()


def _of_class(seen: Sequence[_Element]) -> dict[_Element, str]:
    """Return the labels of the outermost elements of a class for speakers."""
    found: dict[_Element, None] = {}
    for one in seen:
        classes = _classes(one)
        if not classes & _CLASS or (classes & _LINE and _holds_speaker(one)):
            continue
        is_short = len(words_of(one)) <= 2 * _MOST_CHARACTERS
        is_inside = any(up in found for up in one.iterancestors())
        if is_short and not classes & _NOT_CLASS and not is_inside:
            found[one] = None
    return _labels(list(found))


def _holds_speaker(element: _Element) -> bool:
    """Whether an element for a line holds one of a class for speakers, and words beside it."""
    inner = (one for one in element.iterdescendants() if name_of(one) and _names_speaker(one))
    return any(words_of(one) != words_of(element) for one in inner)


def _names_speaker(element: _Element) -> bool:
    classes = _classes(element)
    return bool(classes & _CLASS) and not classes & _NOT_CLASS


def _labels(elements: Sequence[_Element]) -> dict[_Element, str]:
    told = {one: timeless(_words_beside_times(one)) for one in elements}
    return _unglued({one: label for one, label in told.items() if label})


def _words_beside_times(element: _Element) -> str:
    """Return the words of an element without those of elements in it that are times alone."""
    times = [one for one in element.iterdescendants() if name_of(one) and _holds_time(one)]
    if not times:
        return words_of(element)
    return " ".join(block.text for block in drawn(element, Marks(left_out=times)))


def _holds_time(element: _Element) -> bool:
    is_marked = name_of(element) == "time" or not _classes(element).isdisjoint(_TIME_CLASS)
    return is_marked and _TIME.fullmatch(words_of(element)) is not None


def _unglued(labels: dict[_Element, str]) -> dict[_Element, str]:
    """Return labels without the hours that stand right behind them, where all have one.

    Of one person alone the figures may belong to the name, as those of counted speakers do.
    """
    bare = {one: _GLUED.sub("", label) for one, label in labels.items()}
    is_shorter = all(len(bare[one]) < len(label) for one, label in labels.items())
    return bare if is_shorter and len(set(bare.values())) > 1 else labels


_GLUED = pattern(r"(?<=[^\W\d_])(?:\d{1,2}:)?\d\d:\d\d\Z")
"""An hour behind a name without a blank: "Jane00:14"."""


def _of_tables(seen: Sequence[_Element], furniture: frozenset[_Element]) -> Speakers | None:
    """Return the marks of the tables that have a column of speakers."""
    labels: dict[_Element, str] = {}
    times: set[_Element] = set()
    left_out: set[_Element] = set(furniture)
    for table in (_table(one) for one in seen if name_of(one) == "table"):
        if table is None:
            continue
        if table.is_headed:
            left_out.update(table.rows[0])
        for row in table.rows[table.is_headed :]:
            rest = [cell for at, cell in enumerate(row) if at not in {table.speaker, table.words}]
            times.update(cell for cell in rest if _TIME.fullmatch(words_of(cell)))
            left_out.update(cell for cell in rest if not _TIME.fullmatch(words_of(cell)))
            label = timeless(words_of(row[table.speaker]))
            if label:
                labels[row[table.speaker]] = label
    if not _recur(labels.values()):
        return None
    marks = Marks(frozenset(left_out), labels, times=frozenset(times))
    return Speakers(marks, _told(labels, "a column of a table"))


def _table(element: _Element) -> _Table | None:
    """Return a table that has a column of speakers; None for another."""
    rows = tuple(
        cells
        for row in element.iter("tr")
        if len(cells := [one for one in row if name_of(one) in {"td", "th"}]) > 1
    )
    if len(rows) < _LEAST_ROWS or len({len(row) for row in rows}) > 1:
        return None
    heads = [words_of(cell).casefold().strip(" :") for cell in rows[0]]
    named = [at for at, head in enumerate(heads) if head in _HEADS]
    columns = list(zip(*([words_of(cell) for cell in row] for row in rows), strict=True))
    speaker = (
        named[0] if named else next((at for at in range(len(heads)) if _is_labels(columns[at])), -1)
    )
    sizes = [sum(len(words.split()) for words in column) for column in columns]
    words = sizes.index(max(sizes))
    others = [size for at, size in enumerate(sizes) if at not in {speaker, words}]
    is_clear = all(size <= _MOST_ASIDE * len(rows) for size in others)
    return _Table(rows, speaker, words, bool(named)) if -1 < speaker != words and is_clear else None


def _is_labels(column: Sequence[str]) -> bool:
    """Whether a column without a head holds labels: all with a colon, or the general words."""
    filled = [one for one in column if one]
    generic = GENERIC_ASKS | GENERIC_ANSWERS
    return bool(filled) and (
        all(one.endswith((":", "：")) for one in filled)
        or all(one.casefold().strip(" .") in generic for one in filled)
    )


def _of_lists(seen: Sequence[_Element], furniture: frozenset[_Element]) -> Speakers | None:
    """Return the marks of definition lists whose terms are labels."""
    terms = [one for one in seen if name_of(one) == "dt"]
    words = [words_of(one) for one in terms]
    if not _is_labels(words) and "?" not in "".join(
        words_of(one) for one in seen if name_of(one) == "dd"
    ):
        return None
    labels = _labels(terms)
    if not _recur(labels.values()):
        return None
    return Speakers(Marks(furniture, labels), _told(labels, "`<dt>`"))
