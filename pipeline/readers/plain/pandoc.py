"""What Pandoc writes beside CommonMark: definition lists, notes in the line, names of headings.

Who speaks may be a term, and what is said its definition: "Jane" / ":   It rained.".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from pipeline.patterns import clued, pattern
from pipeline.readers.labels.candidates import clean
from pipeline.values import dataclass

_ITEM = clued(
    r"(?m)^(?P<term>[^\s:~#>|*+<-][^\n]{0,80}?)[ \t\r]*\n(?:[ \t\r]*\n)?"
    r"(?P<sign>[ ]{0,3}:(?:\t|[ ]{1,3}\t?))(?=[^\s:-])",
    *("\n:", "\n :", "\n  :", "\n   :"),
)
"""A term, and below it the sign of its definition."""
_NAMED_HEADING = clued(
    r"(?m)^ {0,3}#{1,6}[ \t][^\n]*?(?P<name>[ \t]*\{[#.][^{}\n]{1,80}\})[ \t#\r]*$", *("{#", "{.")
)
"""A name of a heading to which links lead, or its class: "# Gates {#gates}"."""
_GOES_ON = r"(?:\n(?![ \t\r]*$|\[\^|[*_]{0,2}[^\W\d_][^:\n]{0,40}:[*_\s])[^\n]*)*"
"""Lines right below one of a note; what may be a label begins none."""
_NOTE = clued(
    rf"(?m)^(?P<name>\[\^[^\[\]\s]{{1,40}}\]):[^\n]*{_GOES_ON}"
    rf"(?:(?:\n[ \t\r]*)+\n(?:[ ]{{4}}|\t)[^\n]*\S[^\n]*{_GOES_ON})*",
    "[^",
)
"""A note with its name, and paragraphs further in that go on with it."""
_LINKED_NOTE = clued(
    r"(?m)^[ \t]*\[\*{0,3}\\?\[?\d{1,3}\\?\]?\*{0,3}\]\([^()\s#]{0,200}#"
    rf"(?P<kind>_?(?:ftn|fn|footnote|endnote|edn|note))[-_:]?ref(?P<number>[-_:]?\d{{1,3}})\)"
    rf"[^\n]*{_GOES_ON}",
    "ref",
)
"""A note that begins with a link back to where it is called: "[[3]](#_ftnref3) Of 1890."."""
_DIRECTION = pattern(r"\s\([^\W\d_A-Z][^()\n]{1,60}\)\Z")
_LEAST_ITEMS = 4
_LEAST_OFTEN = 2
"""Terms that recur, as those who talk do; those of a glossary stand once each."""
_OFTEN = 0.7
"""Share of the items below terms that recur."""
_LONGEST_NOTE = 2000


@dataclass(frozen=True, slots=True)
class Terms:
    """A definition list of what people say."""

    signs: tuple[tuple[int, int], ...]
    """Where the signs of the definitions stand."""
    labels: frozenset[str]
    """The terms: who speaks."""


def find_terms(text: str, body: int) -> Terms | None:
    """Return the terms of a definition list which recur as those who talk do; None for others."""
    if not _ITEM.may_match(text):
        return None
    found = list(_ITEM.late.finditer(text, body))
    terms = [_DIRECTION.sub("", clean(one["term"])) for one in found]
    told = _told_above(text, found, Counter(terms), terms)
    found, counts = found[told:], Counter(terms[told:])
    often = [count for count in counts.values() if count > 1]
    is_listed = len(found) >= _LEAST_ITEMS and len(often) >= _LEAST_OFTEN
    if not is_listed or sum(often) < _OFTEN * len(found):
        return None
    return Terms(tuple(one.span("sign") for one in found), frozenset(counts))


def _told_above(
    text: str, found: Sequence[re.Match[str]], counts: Mapping[str, int], terms: Sequence[str]
) -> int:
    """Return how many items stand above a talk and only tell of it: "Place" / ": the town hall".

    Their terms stand once, and no sentence stands in them.
    """
    at = next((at for at, term in enumerate(terms) if counts[term] > 1), 0)
    ends = (text.find("\n", one.end()) for one in found[:at])
    said = [text[one.end() : end].strip() for one, end in zip(found, ends, strict=False)]
    is_told = at >= _LEAST_TOLD and not any(words.endswith(_STOPS) for words in said)
    return at if is_told else 0


_LEAST_TOLD = 2
_STOPS = (*".?!…", *"。？！")


def heading_names(text: str, body: int) -> Iterator[tuple[int, int]]:
    """Yield the names and classes behind headings."""
    if _NAMED_HEADING.may_match(text):
        for found in _NAMED_HEADING.late.finditer(text, body):
            yield found.span("name")


def notes_in_lines(text: str, body: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of notes that stand where they are called: "the gate^[Of 1890.]"."""
    done = start = body
    while (start := text.find("^[", start)) >= 0:
        end = _closed(text, start + 1) if start >= done else -1
        if end >= 0:
            yield start, end
            done = end
        start += 2


def notes_below(text: str, body: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of notes that are called above: "[^gate]: Of 1890."."""
    if _NOTE.may_match(text):
        for found in _NOTE.late.finditer(text, body):
            if text.find(found["name"], body, found.start()) >= 0:
                yield found.span()
    if _LINKED_NOTE.may_match(text):
        for found in _LINKED_NOTE.late.finditer(text, body):
            if text.find(f"#{found['kind']}{found['number']})", body, found.start()) >= 0:
                yield found.span()


def _closed(text: str, start: int) -> int:
    """Return the end of the bracket that opens at `start`, in its paragraph; -1 for none."""
    depth = 0
    for at in range(start, min(len(text), start + _LONGEST_NOTE)):
        if text[at] == "\n" and text[at + 1 :].partition("\n")[0].strip() == "":
            return -1
        depth += {"[": 1, "]": -1}.get(text[at], 0)
        if not depth:
            return at + 1
    return -1
