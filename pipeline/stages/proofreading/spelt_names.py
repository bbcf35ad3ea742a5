"""Names that one transcript spells in two ways: the rarer spelling may be a slip."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from unicodedata import normalize

from pipeline.model.transcript import Transcript
from pipeline.patterns import pattern
from pipeline.stages.proofreading.slip import Slip
from pipeline.values import dataclass

_NAME = pattern(r"[A-Z](?:(?<=[A-Za-z,] .)|(?<=[(“].))[^\W\d_A-Z]{4,}(?![\w-]|[’']t)")
_NEIGHBOUR_BEFORE = pattern(r"([A-Z][^\W\d_]*)\.? \Z")
_NEIGHBOUR_AFTER = pattern(r" ([A-Z][^\W\d_]+)")
_MOST_OTHERS = 2
"""Letters in which two spellings of the same length may differ."""
_SHORTEST_ALONE = 8
"""Letters of a name that needs no neighbour to be known again."""
_VOWELS = re.compile(r"(?<=.)[aeiouyhw]")
_WORD = pattern(r"\w+")
_DOUBLED = re.compile(r"(.)\1+")
_ALIKE = str.maketrans({"k": "c", "q": "c", "z": "s", "v": "f"})
_CLUSTERS = (("ck", "c"), ("ph", "f"), ("sch", "sh"))


@dataclass(frozen=True, slots=True)
class Names:
    """Which spellings of names are doubtful in a transcript."""

    likely: dict[str, str]
    """The likely spelling by the doubtful one."""

    def misspelt(self, text: str) -> Iterator[Slip]:
        """Yield the names of a text that other places spell otherwise."""
        for doubtful, likely in self.likely.items():
            if doubtful in text:
                for found in re.finditer(rf"\b{doubtful}\b", text):
                    reason = f"elsewhere the name is “{likely}”"
                    yield Slip(found.start(), doubtful, likely, reason, 0.7)


def names_of(transcript: Transcript) -> Names:
    """Return the doubtful spellings of a transcript.

    Two names are one if they sound alike, stand beside the same name or title, or are long, and if
    one spelling is at least twice as frequent as the other.
    """
    whole = "\n".join(paragraph.text for turn in transcript.turns for paragraph in turn.paragraphs)
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for name in dict.fromkeys(_NAME.findall(whole)):
        alike[_sound(name)].append(name)
    several = [names for names in alike.values() if len(names) > 1]
    counts = Counter(_WORD.findall(whole) if several else ())
    return Names(
        {
            doubtful: likely
            for names in several
            for doubtful in names
            for likely in names
            if _is_slip(doubtful, likely) and _is_same(doubtful, likely, whole, counts)
        }
    )


def _sound(name: str) -> str:
    """Return the consonants that are heard, and the first letter."""
    plain = normalize("NFKD", name.lower().replace("ø", "o"))
    plain = "".join(char for char in plain if char.isalpha())
    for cluster, sound in _CLUSTERS:
        plain = plain.replace(cluster, sound)
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", plain.translate(_ALIKE)))


def _is_slip(one: str, other: str) -> bool:
    """Return whether two names that sound alike differ by no ending, and by little."""
    if one == other or one[-1] != other[-1] or abs(len(one) - len(other)) > 1:
        return False
    return (
        len(one) != len(other)
        or sum(a != b for a, b in zip(one, other, strict=True)) <= _MOST_OTHERS
    )


def _is_same(doubtful: str, likely: str, whole: str, counts: Mapping[str, int]) -> bool:
    """Return whether the two spellings name one person or place, by what stands beside them.

    `counts` tells how often each word stands in the whole text.
    """
    if counts[likely] < 2 * counts[doubtful]:
        return False
    if doubtful.lower() in counts or likely.lower() in counts:
        return False
    if re.search(rf"\b(?:{doubtful} (?:and|or) {likely}|{likely} (?:and|or) {doubtful})\b", whole):
        return False
    ones, others = _neighbours(doubtful, whole), _neighbours(likely, whole)
    if not ones:
        return len(doubtful) >= _SHORTEST_ALONE
    return not ones.isdisjoint(others)


def _neighbours(name: str, whole: str) -> set[str]:
    """Return the names and titles that stand beside a name, each with its side."""
    found: set[str] = set()
    for at in re.finditer(rf"\b{name}\b", whole):
        before = _NEIGHBOUR_BEFORE.search(whole, max(0, at.start() - 30), at.start())
        after = _NEIGHBOUR_AFTER.match(whole, at.end())
        found |= {f"{before[1]} _"} if before else set()
        found |= {f"_ {after[1]}"} if after else set()
    return found
