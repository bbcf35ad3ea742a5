"""Words that head the fields of a letter, or a remark, and are names where they take turns: "CC:".

So are short ones in capitals that are initials: "NO:" among "MB:" and "TW:".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Page, Shape, counted, ends_with_stop
from pipeline.readers.labels.words import METADATA
from pipeline.values import replace

_LEAST = 5
"""Times that such a word begins a line before it may be a name."""
_MANY = 50
"""The same, before some may stand one behind the other: somebody speaks on."""
_RARE = 0.25
"""Share of its lines in those of the label that stands most often."""
_SURE = 0.8
_SPOKEN = 0.6
"""Share of its lines behind which whole sentences stand."""


def with_field_words(candidates: tuple[Candidate, ...], page: Page) -> tuple[Candidate, ...]:
    """Return candidates in which a word of a letter's head that takes turns with labels is one.

    It recurs, stands between other labels as they stand, and sentences stand behind it: "CC:" and
    "SUBJECT:" are initials and who is asked.
    """
    words = [one for one in candidates if may_be_name(one)]
    likely = {key for key, count in counted(words).items() if count >= _LEAST}
    named = {key for key in likely if _takes_turns(key, candidates, page)}
    if not named:
        return candidates
    return tuple(replace(one, shape=Shape.WORD) if one.key in named else one for one in candidates)


def may_be_name(candidate: Candidate) -> bool:
    """Return whether a word that heads a field or a remark may be a name, where it takes turns."""
    is_initials = candidate.label.isupper() and len(candidate.label) <= _MOST_INITIALS
    return candidate.shape is Shape.REMARK and (candidate.key in METADATA or is_initials)


_MOST_INITIALS = 3


def _takes_turns(key: str, candidates: Sequence[Candidate], page: Page) -> bool:
    """Whether the lines of a word stand among those of others, and as they do."""
    own = [at for at, one in enumerate(candidates) if one.key == key]
    others = [one for one in candidates if one.shape is not Shape.REMARK]
    if not others or len(own) < _RARE * max(counted(others).values()):
        return False
    names = {one.key for one in others} | ({key} if len(own) >= _MANY else set())
    return (
        sum(_is_between(candidates, at, names) for at in own) >= _SURE * len(own)
        and _looks([candidates[at] for at in own]) == _looks(others)
        and _share(ends_with_stop(_said(candidates, at, page)) for at in own) >= _SPOKEN
    )


def _is_between(candidates: Sequence[Candidate], at: int, names: Collection[str]) -> bool:
    """Whether other labels that may be names stand right before and behind one.

    On one side the same may stand, where `names` holds it.
    """
    beside = [*candidates[max(at - 1, 0) : at], *candidates[at + 1 : at + 2]]
    own = sum(one.key == candidates[at].key for one in beside)
    return all(one.key in names for one in beside) and own <= len(beside) - 1


def _looks(candidates: Sequence[Candidate]) -> tuple[bool, bool]:
    """Return whether labels are in capitals and have a time, most of them."""
    capitals = _share(one.label.isupper() for one in candidates) >= _SURE
    return capitals, _share(bool(one.time) for one in candidates) >= _SURE


def _said(candidates: Sequence[Candidate], at: int, page: Page) -> str:
    """Return what stands behind a label, up to the next, without times and remarks behind it."""
    below = candidates[at + 1].index if at + 1 < len(candidates) else len(page.lines)
    said = page.text[candidates[at].content : page.lines[below - 1].end]
    return _BEHIND.sub("", said)


_BEHIND = pattern(r"(?:\s|[*_”\"']|[\[(][^\[\]()\n]*[\])])+\Z")


def _share(those: Iterable[bool]) -> float:
    told = tuple(those)
    return sum(told) / len(told) if told else 0.0
