"""A label alone on its line without any sign: a name, and below it the words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence, Set

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import (
    Candidate,
    Labels,
    Page,
    Shape,
    clean,
    comparable,
    counted,
    ends_with_stop,
    first_of_each,
    without_numerals,
)
from pipeline.readers.labels.shapes import (
    MOST_OFFICE_CHARACTERS,
    MOST_OFFICE_WORDS,
    is_office,
    names_holder,
    shape_of,
)
from pipeline.readers.labels.words import (
    ARTICLES,
    GENRES,
    NON_SPEECH,
    PARTICLES,
    SAID_WORDS,
    TITLES,
)
from pipeline.values import replace

_MOST_WORDS = 5
_LEAST = 2
_LEAST_WORD = 3
_LEAST_ALL = 4
_LEAST_NAME = 2
_LEAST_DOUBT = 3
_WORD = pattern(r"[^\W\d_]+")
_SOUND = 0.85
_STEADY, _SOUND_OF_NAMES = 20, 0.5
"""Names and general words that recur so often need fewer sentences below: they are cut anywhere."""
_APART = 3
"""Lines from a label to its words, at most."""


def find_alone(page: Page) -> Labels:
    """Return the turns of a file whose labels have lines of their own, and no sign.

    Among labels that recur, a full name that stands once in their look is one more, and so is an
    office. What else recurs on a line of its own is prose, to be told of.
    """
    found = without_numerals(tuple(_candidates(page)))
    turns = _believed(tuple(one for one in found if one.shape in _USUAL), page)
    if not turns:
        return Labels()
    own = {one.index for one in turns}
    others = [one for one in found if one.index not in own and _is_followed(one, own, page)]
    counts = counted(others)
    look, small = _looks(turns, page), _small(page)
    alike = [one for one in others if counts[one.key] == 1 and look(one)]
    offices = [one for one in others if counts[one.key] >= _LEAST and _is_office(one.label)]
    first = min(one.index for one in (*turns, *offices))
    once = [
        one
        for one in alike
        if _is_office(one.label)
        or _is_seated(one.label)
        or (one.index > first and _is_name(one, small))
    ]
    speaking = {one.key for one in (*turns, *once)}
    once += [one for one in alike if one.key.partition(",")[0] in speaking and one not in once]
    taken = {one.index for one in (*offices, *once)}
    heads = _heads({*own, *taken}, turns, page)
    again = counted(heads)
    once += [one for one in heads if again[one.key] == 1]
    taken |= {one.index for one in heads}
    doubts = [one for one in alike if one.shape is Shape.NAME and len(one.label.split()) > 1]
    doubts += [one for one in alike if one.shape is Shape.PHRASE and is_office(one.label)]
    doubts += [one for one in others if counts[one.key] >= _LEAST_DOUBT]
    rest = [one for one in doubts if one.index not in taken]
    all_turns = {one.index: one for one in (*turns, *offices, *once, *heads)}
    all_turns |= {one.index: one for one in _directed(tuple(all_turns.values()), page)}
    turns = tuple(all_turns[at] for at in sorted(all_turns))
    return Labels(turns, tuple(once), tuple(first_of_each(rest)), True, "{}", 0.9)


def _directed(turns: Sequence[Candidate], page: Page) -> Iterator[Candidate]:
    """Yield labels of others' turns with how it is said in a bracket behind: "Jane (laughing)"."""
    known = {one.label: one for one in turns}
    own = {one.index for one in turns}
    for index, after in zip(page.filled, page.filled[1:], strict=False):
        words = clean(page.words(index))
        found = _DIRECTION.fullmatch(words) if words.endswith(")") and index not in own else None
        if found and found[1] in known and after - index <= _APART and page.is_fresh(index):
            yield replace(known[found[1]], index=index, content=page.lines[index].end)


_DIRECTION = pattern(r"([^()]{1,60}) \([^\W\d_A-Z][^()]{1,60}\)")


def _heads(own: Set[int], turns: Sequence[Candidate], page: Page) -> list[Candidate]:
    """Return lines in capitals that begin blocks, where nearly all blocks begin with such labels.

    However long they are, and though they stand once: so rules part the turns of a talk.
    """
    begun = [at for at in page.filled if at and page.lines[at - 1].is_blank]
    heads = [at for at in begun if page.words(at).isupper() and _is_above(page, at)]
    are_heads = all(one.label.isupper() for one in turns) and len(begun) >= _LEAST_BLOCKS
    if not are_heads or len(heads) < _NEARLY_ALL * len(begun):
        return []
    return [
        Candidate(at, clean(page.words(at)), Shape.NAME, page.lines[at].end)
        for at in heads
        if at not in own and _may_head(page.words(at)) and _is_said(page, at + 1)
    ]


_LEAST_BLOCKS = 8
_NEARLY_ALL = 0.9
_LONGEST_HEAD = 260


def _is_above(page: Page, index: int) -> bool:
    """Whether words stand right below a line."""
    return index + 1 < len(page.lines) and not page.lines[index + 1].is_blank


def _may_head(words: str) -> bool:
    """Whether a line in capitals is no heading of the file: "IV. PORTS AND RIVERS"."""
    return len(words) <= _LONGEST_HEAD and not _NUMBERED.match(words)


def _is_said(page: Page, index: int) -> bool:
    """Whether words stand on a line that are not all in capitals."""
    words = page.words(index)
    return _begins_talk(words) and not words.isupper()


def _candidates(page: Page) -> Iterator[Candidate]:
    seated = _seated_names(page)
    for index, after in zip(page.filled, page.filled[1:], strict=False):
        words = page.words(index)
        label = _parted(clean(words), page)
        shape = _shape(label, page) if len(words) <= MOST_OFFICE_CHARACTERS else None
        shape = Shape.NAME if shape is None and comparable(label) in seated else shape
        if shape and _is_fresh(page, index) and after - index <= _APART:
            yield Candidate(index, label, shape, page.lines[index].end)


def _is_fresh(page: Page, index: int) -> bool:
    """Whether nothing goes on in a line: so a heading of a part above it does not."""
    return page.is_fresh(index) or _SECTION.fullmatch(clean(page.words(index - 1))) is not None


def _parted(label: str, page: Page) -> str:
    """Return a name that has lost its blank, "JaneRoe", as it begins another line: "Jane Roe"."""
    found = _GLUED.fullmatch(label)
    if found is None:
        return label
    parted = f"{found[1]} {found[2]}"
    return parted if any(f"\n{parted}{end}" in page.text for end in "\r\n ,") else label


_GLUED = pattern(r"([A-Z][a-z]+)([A-Z][a-z]+)")


def _seated_names(page: Page) -> Set[str]:
    """Return the names behind which a party stands on a line, for comparing.

    Such a name is one also where it stands alone and has a common word in it: "Lord True".
    """
    labels = (clean(words) for words in map(page.words, page.filled) if words.endswith(")"))
    return {
        _bare(label)
        for label in labels
        if len(label) <= MOST_OFFICE_CHARACTERS and _is_seated(label)
    }


def _shape(label: str, page: Page) -> Shape | None:
    if comparable(label) in page.keys:
        return Shape.DECLARED
    if _is_seated(label):
        return Shape.NAME
    others = [word for word in label.split() if word not in PARTICLES]
    plain = {word.strip(".,()").casefold() for word in others}
    is_heading = _NUMBERED.match(label) or _SECTION.fullmatch(label)
    if ends_with_stop(label) or plain & (SAID_WORDS | NON_SPEECH) or is_heading:
        return None
    holds = names_holder(label)
    if holds or _is_office(label) or is_office(label):
        is_name = holds or label.isupper()
        return Shape.NAME if is_name else Shape.PHRASE
    shape = shape_of(label) if len(others) <= _MOST_WORDS else None
    is_counted = shape is Shape.NAME and any(map(str.isdigit, label))
    is_usual = shape in _USUAL | {Shape.PHRASE} and not plain & GENRES
    return shape if is_usual and not is_counted else None


def _is_seated(label: str) -> bool:
    """Whether a party stands behind a name, and a constituency perhaps before it.

    "Jane Roe (Lake and Gate) (Con)", "Baroness Roe of Lake (Lab)", "Sen. Jane Roe (R-Utah)"; so an
    office with its holder: "The Advocate for Lakes (Lord Roe of Lake) (Con)".
    """
    found = _SEATED.fullmatch(label) if label.endswith(")") else None
    is_member = found is not None and shape_of(found["name"]) is Shape.NAME
    return is_member or bool(_holder(label))


def _holder(label: str) -> str:
    """Return who holds an office, whose name and party stand in brackets behind it; or nothing."""
    found = _HELD.fullmatch(label) if label.endswith(")") else None
    return found["name"] if found and shape_of(found["name"]) is Shape.NAME else ""


_HELD = pattern(
    r"(?:The|Le|La|El|O|A|Der|Die) [^\W\d_a-z][^().:;!?]{4,100} \((?P<name>[^()]{4,40})\)"
    r" \([^\W\d_a-z][\w/ ]{1,24}\)"
)
"""An office behind an article, and two brackets."""


_SEATED = pattern(
    r"(?P<name>[^()]{4,60}?)"
    r"(?: \([^()]{3,60}\) \([^\W\d_a-z][\w/ ]{1,24}\)| \([A-Z][A-Za-z/]{1,6}\)"
    r"| \([A-Z][A-Za-z]{0,5}-[A-Z][A-Za-z. ]{1,16}\))"
)


def _bare(label: str) -> str:
    """Return the name in a label, for comparing: without seat and party, or the holder's alone."""
    office, _, behind = label.partition(" (")
    held = _holder(label) or (behind.rstrip(")") if names_holder(label) else "")
    return comparable(held or office)


_NUMBERED = pattern(r"[IVX]{2,}\. ")
"""A heading: "IV. PORTS AND RIVERS"."""
_SECTION = pattern(r"(?i)questions?[ -](?:and|&)[ -]answers?(?: session| section)?:?")
"""The heading of a part of a call: "Question-and-Answer Session"."""
_USUAL = frozenset([Shape.DECLARED, Shape.KNOWN, Shape.NAME, Shape.WORD])


def _is_followed(candidate: Candidate, own: Collection[int], page: Page) -> bool:
    """Whether the words of somebody who speaks stand below a line."""
    below = next(index for index in page.filled if index > candidate.index)
    return below not in own and _begins_talk(page.words(below))


def _is_office(label: str) -> bool:
    """Whether a line names an office first: "El president", "The Deputy Clerk (Jane Roe)"."""
    words = [word.casefold() for word in label.split()[:MOST_OFFICE_WORDS]]
    return len(words) > 1 and words[0] in ARTICLES and words[1] in TITLES | _PEERS


_PEERS = frozenset(["archbishop", "earl", "countess", "duke", "duchess", "marquess", "viscount"])
"""Titles behind an article, which are names without one."""


def _is_name(candidate: Candidate, small: Set[str]) -> bool:
    """Whether a line is a full name: most of its words never stand in small letters."""
    name = candidate.label.partition(",")[0]
    words = [word.casefold() for word in name.split() if word not in PARTICLES]
    is_full = candidate.shape is Shape.NAME and len(words) >= _LEAST_NAME
    return is_full and 2 * sum(word in small for word in words) < len(words)


def _small(page: Page) -> Set[str]:
    """Return the words that stand somewhere in small letters."""
    return {word for word in _WORD.findall(page.text) if word.islower()}


def _looks(turns: Sequence[Candidate], page: Page) -> Callable[[Candidate], bool]:
    """Return whether a line looks as those of turns do: in capitals, set in bold, or neither."""

    def look(one: Candidate) -> tuple[bool, bool]:
        start = page.lines[one.index].start
        return one.label.isupper(), any(first <= start < end for first, end in page.strong)

    usual = {look(one) for one in turns}
    return lambda one: usual == {look(one)}


def _believed(found: Sequence[Candidate], page: Page) -> tuple[Candidate, ...]:
    """Return the candidates of labels that recur, where sentences begin below them."""
    counts = Counter(_bare(one.label) for one in found)
    kept = tuple(one for one in found if counts[_bare(one.label)] >= _least(one))
    starts = {one.index for one in kept}
    places = {index: at for at, index in enumerate(page.filled)}
    followed = tuple(one for one in kept if page.filled[places[one.index] + 1] not in starts)
    sound = sum(_begins_talk(page.words(page.filled[places[one.index] + 1])) for one in followed)
    is_usual = len({_bare(one.label) for one in followed}) > 1 and len(followed) >= _LEAST_ALL
    are_names = all(one.shape is Shape.NAME and " " in one.key for one in kept)
    are_known = all(one.shape is Shape.KNOWN and len(one.label) > 1 for one in kept)
    is_steady = (are_names or are_known) and len(kept) >= _STEADY
    least = _SOUND_OF_NAMES if is_steady else _SOUND
    is_sound = len(followed) == len(kept) and sound >= least * len(followed)
    is_sound = is_sound and not all(_goes_on(page, one.index) for one in followed)
    return kept if is_usual and is_sound else ()


def _goes_on(page: Page, index: int) -> bool:
    """Whether a heading in capitals goes on in the line right below: "USERS OF THE / NEW MAPS"."""
    below = page.words(index + 1) if _is_above(page, index) else ""
    is_whole = len(below.split()) > _MOST_REST or ends_with_stop(below)
    return page.words(index).isupper() and below.isupper() and not is_whole


_MOST_REST = 3
"""Words of the second line of a heading."""


def _least(candidate: Candidate) -> int:
    if candidate.shape is Shape.DECLARED:
        return 1
    return _LEAST_WORD if candidate.shape is Shape.WORD else _LEAST


def _begins_talk(words: str) -> bool:
    first = words.lstrip("\"'“‘«„([¿¡*_—–-… ")[:1]
    return bool(first) and not first.islower()
