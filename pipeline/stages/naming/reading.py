"""A sentence as rows of capitalised words, and what can be told of single words."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model.facts import FactKind, Name
from pipeline.stages.figures.figures import Hit
from pipeline.stages.naming.capitals import JOINT, OF, Token
from pipeline.stages.naming.known import Known, is_office
from pipeline.stages.naming.name_words import (
    DEMONYMS,
    GIVEN,
    HONORIFICS,
    OF_HEADS,
    OFFICE_WORDS,
    ORGANISATIONS,
)
from pipeline.stages.speech.sentences import Span
from pipeline.stages.speech.words import listed
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Reading:
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
        if end - start == 1:
            return self.tokens[start].word
        return " ".join(self.text[self.tokens[start].start : self.tokens[end - 1].end].split())

    def hit(self, kind: FactKind, start: int, end: int, name: str = "", label: str = "") -> Hit:
        """Return a hit over some tokens."""
        value = Name(name or self.name(start, end))
        return Hit(kind, label, value, "", self.tokens[start].start, self.tokens[end - 1].end)

    def preposition(self, at: int) -> str:
        """Return the word that joins a token to the name before it: "of"; empty where none does."""
        if at >= len(self.tokens) or self.tokens[at].link != OF:
            return ""
        return self.text[self.tokens[at - 1].end : self.tokens[at].start].split()[0]

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


Read = tuple[list[Hit], int]
"""What was found, and where to read on."""


def is_all_capitals(word: str) -> bool:
    """Return whether a word of more than one letter has capitals only."""
    return len(word) > 1 and word.isupper()


def is_head(lower: str) -> bool:
    """Return whether a word in lower case says that a name is an organisation's."""
    return lower in ORGANISATIONS or lower in OF_HEADS


_DERIVED = (
    "tion", "sion", "ment", "ness", "ing", "ity", "ism", "ics", "ship", "logy", "able", "ful",
    "ous", "ive", "ly", "ists", "ence", "ance",
)  # fmt: skip


def is_derived(lower: str) -> bool:
    """Return whether a word has an ending that names hardly have."""
    return len(lower) > _SHORTEST_DERIVED and lower.endswith(_DERIVED)


_SHORTEST_DERIVED = 6


def until_title(reading: Reading, at: int, end: int) -> int:
    """Return where the first title or office behind `at` stands.

    The last word of a person's name is none: "Ana King".
    """
    is_person = reading.tokens[at].word in GIVEN
    for one in range(at + 1, end - is_person):
        word = reading.tokens[one].word
        if word in HONORIFICS or office_end(reading, one, end) > one:
            return one
    return end


def office_end(reading: Reading, at: int, end: int) -> int:
    """Return one past the words of an office that begins at `at`; `at` where none does."""
    stop = at
    for one in range(at, end):
        word = reading.tokens[one].word
        if is_office(word):
            stop = one + 1
        elif word not in OFFICE_WORDS:
            break
    return stop


ARTICLES = listed("the a an this our your their its every each no any some of")


def is_people(word: str) -> bool:
    """Return whether a word names a people, its language or its ways: "Ghanaian", "Ghanaians"."""
    return word in DEMONYMS or word.removesuffix("s") in DEMONYMS or word.endswith("landers")
