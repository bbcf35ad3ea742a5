"""What may begin a turn, and what was learnt about the labels of a file."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from enum import Enum, auto
from functools import lru_cache

from pipeline.patterns import pattern
from pipeline.readers.labels.words import LETTERS, PARTICLES, SAID_WORDS
from pipeline.readers.lines import BLANK, Line, indent
from pipeline.values import dataclass

_CLOSING = "\"'”’»)]*_ "
_ENDS = ".?!…:;。？！；：؟۔।—–"
_ANSWERS_TO = {
    "q": ("a", "r"),
    "question": ("answer",),
    "interviewer": ("interviewee", "respondent"),
}


class Shape(Enum):
    """What the words of a label look like."""

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
    UNCLAIMED = auto()
    """No label at all: words of which it is not known who says them."""


VOUCHED = frozenset({Shape.DECLARED, Shape.KNOWN})
PEOPLE = VOUCHED | {Shape.NAME, Shape.WORD}
"""Shapes of what names somebody."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may begin a turn."""

    index: int
    """Of the line among all lines."""
    label: str
    """As it stands, with single spaces."""
    shape: Shape
    content: int
    """Offset of the first character after the label and its sign."""
    word: str = ""
    """`Q` for a label `Q1`; empty where there is no number."""
    time: str = ""
    """As it stands beside the label; empty where none does."""
    time_line: int = -1
    """Index of a line of its own on which the time stands; -1 where there is none."""

    @property
    def key(self) -> str:
        """The label for comparing."""
        return comparable(self.label)


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a file in which labels are sought."""

    text: str
    """With blanks in place of markup and of marks of terms."""
    lines: tuple[Line, ...]
    filled: tuple[int, ...]
    """The indexes of lines that are not blank."""
    keys: frozenset[str]
    """Labels that the definition names, for comparing."""
    strong: tuple[tuple[int, int], ...] = ()
    """Spans set apart by their letters or as headings, in order."""
    headings: tuple[tuple[int, int], ...] = ()
    """Of `strong` those of headings."""
    slanted: tuple[tuple[int, int], ...] = ()
    """Spans set in italics that `strong` has not, in order."""
    italics: tuple[tuple[int, int], ...] = ()
    """Of `strong` those that Markdown sets in italics."""
    items: tuple[tuple[int, int], ...] = ()
    """Spans of paragraphs with a number that stands not in the text, in order."""
    upper: tuple[tuple[int, int], ...] = ()
    """Of `headings` those of a higher rank than most that ask."""
    lower: tuple[tuple[int, int], ...] = ()
    """Of `headings` those of a lower rank than all that ask."""
    quoted: tuple[tuple[int, int], ...] = ()
    """Spans of paragraphs that Markdown sets apart as quotations, in order."""
    title: str = ""
    """What data before the text call it."""
    address: str = ""
    """The last part of its address in these data, in words: "frequent questions"."""

    def firsts(self) -> frozenset[str]:
        """Return the letters with which its lines begin, behind blanks."""
        return frozenset(self.text[line.start : line.start + 1] for line in self.lines)

    def words(self, index: int) -> str:
        """Return what stands on a line."""
        line = self.lines[index]
        return self.text[line.start : line.end]

    def indent(self, index: int) -> int:
        """Return how many characters stand before the words of a line."""
        return indent(self.text, self.lines[index])

    def is_fresh(self, index: int) -> bool:
        """Return whether nothing before a line goes on in it: a blank line or a sentence's end.

        A bracket that closes a line is an end too: "(Applause)".
        """
        before = self.lines[index - 1] if index else None
        if before is None or before.is_blank or ends_sentence(self.text, before):
            return True
        return self.text[before.end - 1] in ")]）］】"

    def begins_block(self, index: int, content: int) -> bool:
        """Return whether a label stands below a blank line, with a sentence's beginning behind it.

        `content` is where the words behind the label begin.
        """
        said = self.text[content : self.lines[index].end].strip()
        is_below = index > 0 and self.lines[index - 1].is_blank
        return is_below and bool(said) and not said[0].islower()

    def office_above(self, index: int) -> tuple[int, ...]:
        """Return the indexes of lines that begin a block above a line, and name only an office.

        "Minister of State" / "for Ports and Gates" / "Jane Roe:".
        """
        first = index
        while first and not self.lines[first - 1].is_blank and index - first <= _MOST_OFFICE_LINES:
            first -= 1
        lines = [self.words(at) for at in range(first, index)]
        is_office = (
            0 < len(lines) <= _MOST_OFFICE_LINES
            and all(map(_is_office_line, lines))
            and len(lines[0].split()) > 1
            and not any(word[0].islower() and word not in PARTICLES for word in lines[0].split())
        )
        return tuple(range(first, index)) if is_office else ()

    def is_below_title(self, index: int) -> bool:
        """Whether the line above is one of a title or a date, and no line of running text."""
        words = self.words(index - 1) if index else ""
        return len(words) <= _LONGEST_TITLE and words[:1].isupper() and words[-1:] not in ",;-–—"


_LONGEST_TITLE = 50
_MOST_OFFICE_LINES = 2


def _is_office_line(words: str) -> bool:
    plain = words.casefold().replace(",", " ").split()
    is_short = len(words) <= _LONGEST_TITLE and words[-1].isalpha() and ":" not in words
    return is_short and (SAID_WORDS - PARTICLES).isdisjoint(plain)


def page_of(
    text: str,
    lines: Sequence[Line],
    declared: Collection[str] = (),
    strong: tuple[tuple[int, int], ...] = (),
) -> Page:
    """Return the page of some lines of `text`; `declared` are labels that the definition names."""
    filled = tuple(index for index, line in enumerate(lines) if not line.is_blank)
    keys = frozenset(comparable(clean(label)) for label in declared)
    return Page(text, tuple(lines), filled, keys, strong)


@dataclass(frozen=True, slots=True)
class Labels:
    """What was learnt about the labels of a file."""

    turns: tuple[Candidate, ...] = ()
    """Lines that begin a turn, in order."""
    once: tuple[Candidate, ...] = ()
    """Those of `turns` that are names standing once."""
    prose: tuple[Candidate, ...] = ()
    """Lines that could be taken for turns and were read as prose."""
    is_established: bool = False
    """Whether some label recurs, is declared or is a general label word."""
    shown: str = "{}:"
    """How a label stands in the file."""
    trust: float = 0.0
    """How sure the form makes it that these are labels; 0 where the labels themselves decide."""
    lines: tuple[Line, ...] = ()
    """The lines as this form cuts them; empty where they are those of the file."""
    evidence: str = ""
    """Why these are turns; empty where the labels say it."""
    fields: tuple[Candidate, ...] = ()
    """Lines that give data about the talk or its people."""
    doubt: str = ""
    """What a person should look at, as this form may mislead; empty for nothing."""
    doubted: int = -1
    """Index of the line that `doubt` is about; -1 where it is about all turns."""
    named: str = ""
    """What is told of names that stand once beside general labels; empty for nothing."""
    are_letters: bool = False
    """Whether letters of their own, as bold ones, tell the questions, and no label."""
    end: int = -1
    """Index of the line from which on nobody speaks; -1 where the talk ends with the file."""
    cast: frozenset[int] = frozenset()
    """Indexes of lines above the talk that say who does what in it."""

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
            is_word = candidate.shape is Shape.KNOWN and candidate.key not in LETTERS
            is_odd = candidate.shape not in VOUCHED or (is_word and keys[candidate.key] == 1)
            if is_odd and candidate.key not in known:
                first.setdefault(candidate.key, candidate)
        return tuple(first.values()) if keys.keys() >= {"q", "a"} else ()


def clean(text: str) -> str:
    """Return `text` in NFC with single spaces and without characters that print nothing."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    return " ".join(unicodedata.normalize("NFC", text.translate(_UNSEEN)).split())


_UNSEEN = {ord(char): None for char in BLANK if not char.isspace()}
"""Characters that print nothing, not even a blank."""


@lru_cache(maxsize=1024)
def comparable(label: str) -> str:
    """Return `label` for comparing, without case, full stops and forms of an apostrophe."""
    bare = label.replace(".", " ").replace("’", "'") if "." in label or "’" in label else label
    return " ".join(bare.casefold().split())


def ends_sentence(text: str, line: Line) -> bool:
    """Whether the line ends where a sentence does, or where somebody breaks in: `to--`."""
    end = text[max(line.start, line.end - 8) : line.end].rstrip(_CLOSING)
    return end[-1:] in tuple(_ENDS) or end.endswith("--")


def ends_with_stop(words: str) -> bool:
    """Whether `words` end as a sentence does, and not as a name."""
    return words[-1:] in tuple(_ENDS)


def counted(candidates: Sequence[Candidate]) -> Counter[str]:
    """Return how often each label stands."""
    return Counter(candidate.key for candidate in candidates)


def without_numerals(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return candidates without Roman numerals, which count headings: "IV. Ports", "II - Vote"."""
    counting = {one.key for one in candidates if one.key[1:] and _ROMAN.fullmatch(one.label)}
    numerals = counting | {"i", "v", "x"} if counting else counting
    return tuple(one for one in candidates if one.key not in numerals)


_ROMAN = pattern(r"X{0,3}(?:I[XV]|V?I{0,3})")


def first_of_each(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield the first candidate of each label."""
    seen: set[str] = set()
    for candidate in candidates:
        if candidate.key not in seen:
            seen.add(candidate.key)
            yield candidate
