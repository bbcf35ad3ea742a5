"""Labels without a blank behind the colon, as programs of subtitles write them: "Jane:Yes"."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.readers.labels.candidates import Candidate, Page, Shape, counted

_LEAST = 12
_LEAST_EACH = 3
_LEAST_LABELS = 2
_SHARE = 0.5
"""Share of the lines that begin so: in other files, such words stand for times and settings."""
_LEAST_WORDS = 4
"""Words behind such a label on average; values of settings are fewer."""


def tight_labels(found: Sequence[Candidate], page: Page) -> frozenset[str]:
    """Return the labels that recur right before their words, where most lines begin so.

    `found` are what may be labels only where others vouch for them.
    """
    tight = [one for one in found if one.shape in _NAMES and _is_tight(one, page)]
    counts = counted(tight)
    often = [one for one in tight if counts[one.key] >= _LEAST_EACH]
    keys = frozenset(one.key for one in often)
    words = sum(len(page.text[one.content : page.lines[one.index].end].split()) for one in often)
    if (
        len(often) < max(_LEAST, _SHARE * len(page.filled))
        or len(keys) < _LEAST_LABELS
        or words < _LEAST_WORDS * len(often)
    ):
        return frozenset()
    return frozenset(counts)


_NAMES = frozenset([Shape.NAME, Shape.WORD])


def _is_tight(one: Candidate, page: Page) -> bool:
    """Whether words begin right behind a label: a letter, or a bracket or mark before one."""
    behind = page.text[one.content : one.content + 2].lstrip("(\"'“‘«[¿¡*_…")
    return behind[:1].isalpha()
