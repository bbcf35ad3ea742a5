"""Why captions cannot be read: they name nobody, or not whose most of the words are.

What stands before a colon may be a quotation's head or a list's, in any script. Where the label of
a file stands only where the speaker changes, a few such words would give a lecture to somebody who
is none; so such labels are to come early and often, and nobody is to speak nearly all the time,
unless the definition declares them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby, pairwise

from pipeline.errors import BriefError, Place, TranscriptError
from pipeline.readers.captions.pauses import size_of
from pipeline.readers.captions.stretches import Stretch, may_name
from pipeline.readers.captions.voices import Cast, said
from pipeline.readers.labels.candidates import Shape, comparable
from pipeline.readers.source import Source
from pipeline.values import dataclass

_LATE = 0.1
_SOON = 60
"""Words that may stand before the first name."""
_NAMED = 0.5
"""Least share of the words that are somebody's."""
_OFTEN = 20
"""Labels that are enough for a file of any length."""
_APART = 400
"""Words for each label, where there are fewer."""
_ALL = 0.75
"""Most of the words that one speaks in a row."""
_DASHES = 2
"""Dashes that may stand within sentences of a talk in which nobody else speaks."""
_SHORT = 300
"""Words of a file in which one may speak all the time."""
_NAME = (
    "export the captions with the names of speakers, or write a name before the words where the "
    "speaker changes, as in 'JANE DOE: …'"
)
_ONE = (
    "where one person speaks all the time, name that one alone under 'speakers:' in the definition"
)
_DECLARE = (
    "if what stands before a colon are speakers, name them under 'speakers:' in the definition"
)


@dataclass(frozen=True, slots=True)
class _Run:
    """What one speaker says in a row."""

    label: str
    """Empty where nobody is named."""
    size: int
    """In words."""
    line: int


def refusal_of(cast: Cast, source: Source) -> BriefError | None:
    """Return what to tell the user of captions that cannot be read; None where they can."""
    runs = tuple(
        _Run(label, sum(size_of(one.words) for one in own), own[0].line)
        for label, group in groupby(said(cast), lambda each: each[0])
        if (own := [one for _, one in group])
    )
    checks: tuple[Callable[[Cast, Sequence[_Run], Source], BriefError | None], ...] = (
        _wordless,
        _nameless,
        _alone,
        _late,
        _unnamed,
        _rare,
    )
    return next((found for check in checks if (found := check(cast, runs, source))), None)


def _refused(message: str, source: Source, line: int, hint: str) -> BriefError:
    return TranscriptError.at(message, Place(source.path, line), hint)


def _declared(source: Source) -> frozenset[str]:
    return frozenset(comparable(one) for one in source.labels)


def _wordless(_: Cast, runs: Sequence[_Run], source: Source) -> BriefError | None:
    hint = "check that the export holds the words, and not only the times"
    return None if runs else _refused("there are no words in it", source, 0, hint)


def _nameless(cast: Cast, runs: Sequence[_Run], source: Source) -> BriefError | None:
    if cast.names:
        return None
    if change := _change(cast.stretches):
        return _refused("the speaker changes here, and nobody is named", source, change, _NAME)
    if len(source.labels) == 1:
        return None
    return _refused("no speakers found", source, runs[0].line, f"{_NAME}; {_ONE}")


def _change(stretches: Sequence[Stretch]) -> int:
    """Return the line where the file first says that the speaker changes, or 0.

    One dash or two within sentences are prose.
    """
    lines = [one.line for one in stretches if one.is_change]
    behind = (one for before, one in pairwise(stretches) if may_name(before.words))
    is_sure = len(lines) > _DASHES or any(one.is_change for one in (*stretches[:1], *behind))
    return lines[0] if lines and is_sure else 0


def _alone(cast: Cast, _: Sequence[_Run], source: Source) -> BriefError | None:
    is_told = not cast.is_inherited or not cast.unnamed or cast.names & _declared(source)
    if len(cast.names) != 1 or is_told:
        return None
    line = next(one.line for one in cast.stretches if one.voice)
    message = "only one speaker is named, and not in each cue"
    return _refused(message, source, line, f"{_NAME}; {_ONE}")


def _late(_: Cast, runs: Sequence[_Run], source: Source) -> BriefError | None:
    first = next((at for at, one in enumerate(runs) if one.label), 0)
    before = sum(one.size for one in runs[:first])
    if before <= max(_SOON, _total(runs) * _LATE):
        return None
    message = f"the first name stands here, and {before:,} words before it have none"
    return _refused(message, source, runs[first].line, _NAME)


def _unnamed(cast: Cast, runs: Sequence[_Run], source: Source) -> BriefError | None:
    total = _total(runs)
    unnamed = total - sum(one.size for one in runs if one.label)
    if not cast.names or unnamed <= total * (1 - _NAMED):
        return None
    line = next(one.line for one in runs if not one.label)
    message = f"{unnamed:,} of {total:,} words name no speaker, the first of them here"
    return _refused(message, source, line, _NAME)


def _rare(cast: Cast, runs: Sequence[_Run], source: Source) -> BriefError | None:
    """Return a refusal where names stand on change, and too seldom to be sure of them."""
    named = tuple(one for one in cast.stretches if one.voice)
    shapes = {one.shape for one in cast.labels.turns} if cast.labels else set()
    is_sure = bool(shapes) and shapes <= {Shape.KNOWN, Shape.DECLARED}
    total = _total(runs)
    if not cast.is_inherited or is_sure or total <= _SHORT or cast.names <= _declared(source):
        return None
    if len(named) < _OFTEN and total > len(named) * _APART:
        message = f"only {len(named)} names in {total:,} words, the first of them here"
        return _refused(message, source, named[0].line, f"{_DECLARE}; else {_NAME}")
    longest = max((one for one in runs if one.label), key=lambda one: one.size)
    if cast.labels and longest.size > total * _ALL:
        message = f"{longest.size:,} of {total:,} words are of one who is named here, and not again"
        return _refused(message, source, longest.line, f"{_DECLARE}; else {_NAME}")
    return None


def _total(runs: Sequence[_Run]) -> int:
    return sum(one.size for one in runs)
