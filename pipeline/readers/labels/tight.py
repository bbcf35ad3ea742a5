"""Labels without a blank behind the colon, as programs of subtitles write them: "Jane:Yes"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from pipeline.readers.labels.candidates import Candidate, Page, Shape, counted

_LEAST = 12
_LEAST_EACH = 3
_LEAST_LABELS = 2
_SHARE = 0.5
"""Share of the lines that begin so: in other files, such words stand for times and settings."""
_LEAST_WORDS = 4
"""Words behind such a label on average; values of settings are fewer."""
_LEAST_SPEECHES = 6
_LEAST_SAID = 15
"""Words of a label's own line on average, where a speech is several paragraphs."""
_NEARLY_ALL = 0.8


def tight_labels(found: Sequence[Candidate], page: Page) -> frozenset[str]:
    """Return the labels that recur right before their words, where most lines begin so.

    `found` are what may be labels only where others vouch for them.
    """
    tight = [one for one in found if one.shape in _NAMES and _is_tight(one, page)]
    counts = counted(tight)
    often = [one for one in tight if counts[one.key] >= _LEAST_EACH]
    keys = frozenset(one.key for one in often)
    words = sum(len(page.text[one.content : page.lines[one.index].end].split()) for one in often)
    if len(keys) < _LEAST_LABELS or words < _LEAST_WORDS * len(often):
        return frozenset()
    is_most = len(often) >= max(_LEAST, _SHARE * len(page.filled))
    are_turns = is_most or _are_speeches(often, words, page) or _take_turns(often, page)
    return frozenset(counts) if are_turns else frozenset()


def _are_speeches(often: Sequence[Candidate], words: int, page: Page) -> bool:
    """Whether names begin blocks of many words, one as another: speeches of paragraphs.

    Most are full names; "Operator" and who is called by a first name may stand beside them.
    """
    full = [one for one in often if one.shape is Shape.NAME and " " in one.label]
    blocks = [one for one in often if page.begins_block(one.index, one.content)]
    return (
        len({one.key for one in full}) >= _LEAST_LABELS
        and len(full) >= _SHARE * len(often)
        and len(blocks) >= max(_LEAST_SPEECHES, _NEARLY_ALL * len(often))
        and words >= _LEAST_SAID * len(often)
    )


def _take_turns(often: Sequence[Candidate], page: Page) -> bool:
    """Whether two labels take turns, each line below the first is one of theirs, and some ask.

    Labels with nothing behind them stand nowhere below: those of a form are to be filled in.
    """
    keys = [one.key for one in often]
    said = [page.text[one.content : page.lines[one.index].end] for one in often]
    below = [at for at in page.filled if at >= often[0].index]
    return (
        len(set(keys)) == _LEAST_LABELS
        and len(often) >= _LEAST_TAKEN
        and all(one != other for one, other in pairwise(keys))
        and below == [one.index for one in often]
        and sum(len(one.split()) >= _LEAST_WORDS for one in said) >= _NEARLY_ALL * len(said)
        and any(one.rstrip().endswith(("?", "？")) for one in said)
    )


_LEAST_TAKEN = 8


def from_first_tight(
    candidates: Sequence[Candidate], tight: Collection[str], page: Page
) -> tuple[Candidate, ...]:
    """Return candidates without what stands once above the first tight label: a glossary's entry.

    "Full Gate: one that opens wholly" has a blank, and those who speak have none.
    """
    first = next((one.index for one in candidates if one.key in tight and _is_tight(one, page)), 0)
    counts = counted(candidates)
    return tuple(
        one
        for one in candidates
        if one.index >= first or one.shape not in _NAMES or counts[one.key] > 1
    )


_NAMES = frozenset([Shape.NAME, Shape.WORD])


def _is_tight(one: Candidate, page: Page) -> bool:
    """Whether words begin right behind a label: a letter, or a bracket or mark before one."""
    behind = page.text[one.content : one.content + 2].lstrip("(\"'“‘«[¿¡*_…")
    return behind[:1].isalpha()
