"""The label grammar: which lines of a file begin a turn, learnt from the file itself.

A colon in ordinary prose is no label. A label recurs, or is declared in the definition, or is a
general label word (`Q`, `Interviewer`, `Speaker 2`); what is left is a name that stands once, and
is reported.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import takewhile

from pipeline.patterns import pattern
from pipeline.readers.label_words import (
    ASIDE_WORDS,
    GENERIC_ANSWERS,
    GENERIC_ASKS,
    LETTER_PAIRS,
    METADATA,
    NEEDS_RECURRENCE,
    OPENING_WORDS,
    PARTICLES,
    REMARKS,
    ROLE_WORDS,
    SAID_WORDS,
)
from pipeline.readers.lines import BLANK, Line
from pipeline.values import dataclass, replace

MOST_WORDS = 6
MOST_CHARACTERS = 60

_LINK = pattern(r"\s*<?(?:https?:|www\.)")
_COLON = pattern(r"[:：]")
_NOT_IN_LABELS = pattern(r"[^\w\s.,'’()&/#\-\u2010-\u2015\u0300-\u036f\u0900-\u0dff]")
_NUMBERED = pattern(r"(.*?[^\W\d])[\s.#]*\d{1,3}")
_FULL_STOP = pattern(r"(?P<label>[QqAa])(?:\s?\d{1,3})?\.(?=\s)")
_ANSWERS_TO = {
    "q": ("a", "r"),
    "question": ("answer",),
    "interviewer": ("interviewee", "respondent"),
}
_SENTENCE_CASE_LEAST = 3
_SENTENCE_CASE_SHARE = 0.1


class Shape(Enum):
    """What the words before a colon look like."""

    DECLARED = auto()
    """The definition names it."""
    KNOWN = auto()
    """A general label word."""
    NAME = auto()
    """Capitalised words, or one all in capitals."""
    WORD = auto()
    """One capitalised word: a surname, or the first word of a remark."""
    PHRASE = auto()
    """Anything else that begins with a capital."""
    REMARK = auto()
    """A remark or data about the file, never a speaker."""


_VOUCHED = frozenset({Shape.DECLARED, Shape.KNOWN})


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may begin a turn."""

    index: int
    """Of the line among all lines."""
    label: str
    """As it stands, with single spaces."""
    shape: Shape
    content: int
    """Offset of the first character after the colon."""
    word: str = ""
    """`Q` for a label `Q1`; empty where there is no number."""

    @property
    def key(self) -> str:
        """The label for comparing."""
        return comparable(self.label)


@dataclass(frozen=True, slots=True)
class Labels:
    """What was learnt about the labels of a file."""

    turns: tuple[Candidate, ...]
    """Lines that begin a turn, in order."""
    once: tuple[Candidate, ...] = ()
    """Those of `turns` that are names standing once."""
    prose: tuple[Candidate, ...] = ()
    """Lines that could be taken for turns and were read as prose."""
    is_established: bool = False
    """Whether some label recurs, is declared or is a general label word."""

    @property
    def expected(self) -> frozenset[str]:
        """The labels of `turns`, and the answers that a file with questions should have."""
        keys = frozenset(candidate.key for candidate in self.turns)
        return keys.union(answer for ask in keys for answer in _ANSWERS_TO.get(ask, ()))

    @property
    def unusual(self) -> tuple[Candidate, ...]:
        """The first of each label beside `Q` and `A` that may be a heading, or one name of a cast.

        That is a label that recurs and that nothing vouches for, or a label word that stands once.
        """
        keys = Counter(candidate.key for candidate in self.turns)
        known = {candidate.key for candidate in self.once}
        first: dict[str, Candidate] = {}
        for candidate in self.turns:
            is_word = candidate.shape is Shape.KNOWN and candidate.key not in _LETTERS
            is_odd = candidate.shape not in _VOUCHED or (is_word and keys[candidate.key] == 1)
            if is_odd and candidate.key not in known:
                first.setdefault(candidate.key, candidate)
        return tuple(first.values()) if keys.keys() >= {"q", "a"} else ()


def clean(text: str) -> str:
    """Return `text` in NFC with single spaces and without characters that print nothing."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    visible = (" " if char.isspace() else char for char in text if _is_visible(char))
    return " ".join(unicodedata.normalize("NFC", "".join(visible)).split())


def _is_visible(char: str) -> bool:
    return char.isspace() or char not in BLANK


def comparable(label: str) -> str:
    """Return `label` for comparing: case and the form of an apostrophe do not matter."""
    return label.casefold().replace("’", "'")


def learn_labels(text: str, lines: Sequence[Line], declared: frozenset[str]) -> Labels:
    """Return the turns of a file by its own use of labels."""
    candidates = _consistent(tuple(_candidates(text, lines, declared)))
    if not any(_is_sure(candidate) for candidate in candidates):
        candidates = _with_full_stops(text, lines) or candidates
    candidates = _without_cast_list(candidates, text, lines)
    counts = Counter(candidate.key for candidate in candidates)
    kept = {
        candidate.key
        for candidate in candidates
        if _is_kept(candidate, counts[candidate.key], len(candidates))
    }
    rest = [candidate for candidate in candidates if candidate.key not in kept]
    once = tuple(candidate for candidate in rest if _is_name_once(candidate, text, lines))
    begin = kept | {candidate.key for candidate in once}
    turns = tuple(candidate for candidate in candidates if candidate.key in begin)
    prose = tuple(candidate for candidate in rest if candidate.key not in begin)
    return Labels(turns, once, _remarkable(prose), bool(kept))


def _candidates(text: str, lines: Sequence[Line], declared: frozenset[str]) -> Iterator[Candidate]:
    keys = frozenset(comparable(clean(label)) for label in declared)
    longest = max(MOST_CHARACTERS, *map(len, keys)) if keys else MOST_CHARACTERS
    for index, line in enumerate(lines):
        colon = _COLON.search(text, line.start, min(line.end, line.start + longest + 1))
        if colon and (found := _candidate(text, index, line, colon.start(), keys)):
            yield found


def _candidate(
    text: str, index: int, line: Line, colon: int, declared: frozenset[str]
) -> Candidate | None:
    label = clean(text[line.start : colon])
    content = colon + 1
    if comparable(label) in declared:
        return Candidate(index, label, Shape.DECLARED, content)
    follows = text[content : content + 1]
    if not label or (follows and follows in "/\\"):
        return None
    shape = _shape(label)
    is_apart = not follows.strip() or text[colon] == "：" or not label.isascii()
    if shape is None or follows.isdigit() or not (is_apart or shape is Shape.KNOWN):
        return None
    return Candidate(index, label, shape, content, _numbered_word(label))


def _numbered_word(label: str) -> str:
    numbered = _NUMBERED.fullmatch(label)
    word = numbered.group(1) if numbered else ""
    return word if word.casefold() in GENERIC_ASKS | GENERIC_ANSWERS else ""


def _shape(label: str) -> Shape | None:
    words = label.split()
    if _is_known(words):
        return Shape.KNOWN
    is_long = len(words) > MOST_WORDS or len(label) > MOST_CHARACTERS
    if is_long or not label[0].isalpha() or label[0].islower() or _NOT_IN_LABELS.search(label):
        return None
    plain = [word.strip("().,").casefold() for word in words]
    if plain[-1] in REMARKS | METADATA or plain[0] in METADATA:
        return Shape.REMARK
    return _case(label, words)


def _is_known(words: Sequence[str]) -> bool:
    plain = [part for word in words for part in re.split(r"[\W\d_]+", word.casefold()) if part]
    generic = GENERIC_ASKS | GENERIC_ANSWERS
    if any(word in generic for word in plain):
        return len(words) == len(plain) == 1 and words[0].isalpha()
    others = [word for word in plain if word not in ROLE_WORDS]
    is_named = len(others) < len(plain)
    return is_named and all(word in ASIDE_WORDS or len(word) == 1 for word in others)


def _case(label: str, words: Sequence[str]) -> Shape:
    if label.isupper() and sum(char.isalpha() for char in label) > 1:
        return Shape.NAME
    if len(words) == 1:
        return Shape.WORD
    heads = [word.lstrip("('’-") for word in words]
    is_name = all(not head[:1].islower() or head in PARTICLES for head in heads)
    is_plain = heads[0].casefold() not in PARTICLES | OPENING_WORDS and _is_affiliated(label)
    return Shape.NAME if is_name and is_plain else Shape.PHRASE


def _is_affiliated(label: str) -> bool:
    """Whether what stands before a comma is a full name, as in "Jane Roe, Lake Times".

    "In Lima, Peru:" and "Peru, Chile:" begin sentences.
    """
    name, comma, affiliation = label.partition(",")
    return not comma or (len(name.split()) > 1 and affiliation.startswith(" "))


def _consistent(candidates: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Return `candidates` with numbers taken off, and letters that have no counterpart lowered.

    `A:` and `B:` are two speakers or two points of a list; `Q1:` alone is a quarter of a year.
    """
    keys = frozenset((item.word or item.label).casefold() for item in candidates)
    paired = _paired(keys)
    alone = frozenset({"a"}) if keys == {"a"} else frozenset()
    return tuple(_settled(candidate, paired | alone | {"q"}, paired) for candidate in candidates)


def _paired(keys: frozenset[str]) -> frozenset[str]:
    letters = frozenset(key for pair in LETTER_PAIRS if keys.issuperset(pair) for key in pair)
    words = frozenset(key for key in keys if key not in _LETTERS)
    asks, answers = words & GENERIC_ASKS, words & GENERIC_ANSWERS
    return letters | ((asks | answers) if asks and answers else frozenset())


_LETTERS = frozenset(letter for pair in LETTER_PAIRS for letter in pair)


def _settled(candidate: Candidate, letters: frozenset[str], paired: frozenset[str]) -> Candidate:
    word = candidate.word.casefold()
    if word in paired and (word not in _LETTERS or "q" in paired):
        return replace(candidate, label=candidate.word, shape=Shape.KNOWN)
    if candidate.key in _LETTERS - letters and candidate.shape is Shape.KNOWN:
        return replace(candidate, shape=Shape.WORD)
    return candidate


def _is_sure(candidate: Candidate) -> bool:
    if candidate.shape is Shape.KNOWN:
        return candidate.key not in NEEDS_RECURRENCE
    return candidate.shape is Shape.DECLARED


def _with_full_stops(text: str, lines: Sequence[Line]) -> tuple[Candidate, ...]:
    """Return candidates of the form `Q.` and `A.`, when both occur and a question comes first."""
    found = tuple(
        Candidate(index, match["label"], Shape.KNOWN, match.end())
        for index, line in enumerate(lines)
        if (match := _FULL_STOP.match(text, line.start, line.end + 1))
    )
    keys = [candidate.key for candidate in found]
    return found if "a" in keys and keys[0] == "q" else ()


def _is_kept(candidate: Candidate, count: int, total: int) -> bool:
    match candidate.shape:
        case Shape.DECLARED:
            return True
        case Shape.KNOWN:
            return count > 1 or _is_sure(candidate)
        case Shape.NAME | Shape.WORD:
            return count > 1
        case Shape.PHRASE:
            return count >= max(_SENTENCE_CASE_LEAST, total * _SENTENCE_CASE_SHARE)
        case Shape.REMARK:
            return False


def _is_name_once(candidate: Candidate, text: str, lines: Sequence[Line]) -> bool:
    if candidate.shape is not Shape.NAME or _LINK.match(text, candidate.content):
        return False
    before = lines[candidate.index - 1] if candidate.index else None
    return before is None or before.is_blank or ends_sentence(text, before)


def _without_cast_list(
    candidates: tuple[Candidate, ...], text: str, lines: Sequence[Line]
) -> tuple[Candidate, ...]:
    """Return `candidates` without those at the head of a file that only name who will speak.

    What is in doubt is speech: words that are read stand in the brief for all to see, words that
    are taken for a list do not.
    """
    heads = [item for item in candidates if item.shape is not Shape.REMARK]
    data = frozenset(item.index for item in candidates if item.shape is Shape.REMARK)
    listed = tuple(takewhile(lambda item: _names_somebody(item, text, lines), heads))
    keys = {item.key for item in listed}
    is_list = len(keys) == len(listed) > 1 and _is_apart(listed, lines, data)
    if not is_list or not _is_of_speakers(listed, heads[len(listed) :]):
        return candidates
    return tuple(item for item in candidates if item not in listed)


def _is_of_speakers(listed: Sequence[Candidate], below: Sequence[Candidate]) -> bool:
    """Whether every label listed speaks below, or all are label words and others speak."""
    speaking = {item.key for item in below}
    if all(item.key in speaking for item in listed):
        return True
    are_words = all(item.shape is Shape.KNOWN and item.key not in _LETTERS for item in listed)
    return are_words and speaking >= {"q", "a"}


def _names_somebody(candidate: Candidate, text: str, lines: Sequence[Line]) -> bool:
    return _is_name_like(clean(text[candidate.content : lines[candidate.index].end]).split())


def _is_apart(listed: Sequence[Candidate], lines: Sequence[Line], data: frozenset[int]) -> bool:
    """Whether the lines stand together, but for `data` about the file, with a blank one below."""
    indexes = {candidate.index for candidate in listed}
    block = range(min(indexes), max(indexes) + 1)
    below = next((at for at in range(block.stop, len(lines)) if at not in data), len(lines))
    is_together = all(at in indexes or at in data for at in block)
    return is_together and below < len(lines) and lines[below].is_blank


def _is_name_like(words: Sequence[str]) -> bool:
    """Whether all words could be a name and an office: "John Roe, Mayor of Lake Town"."""
    capitals = [word for word in words if word not in PARTICLES]
    plain = {word.strip(",()").casefold() for word in words}
    return (
        1 < len(words) <= MOST_WORDS
        and 1 < len(capitals) <= _MOST_NAME_WORDS
        and words[-1][-1] not in _ENDS
        and all(word.lstrip("(")[:1].isupper() for word in capitals)
        and plain.isdisjoint(SAID_WORDS)
    )


_MOST_NAME_WORDS = 4
_CLOSING = "\"'”’»)]*_ "
_ENDS = ".?!…:;。？！；：؟۔।—–"


def ends_sentence(text: str, line: Line) -> bool:
    """Whether the line ends where a sentence does."""
    return text[max(line.start, line.end - 8) : line.end].rstrip(_CLOSING)[-1:] in tuple(_ENDS)


def _remarkable(prose: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return the first of each that a reader could take for a speaker."""
    first: dict[str, Candidate] = {}
    for candidate in prose:
        if candidate.shape is not Shape.PHRASE:
            first.setdefault(candidate.key, candidate)
    return tuple(first.values())
