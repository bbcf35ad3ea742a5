"""Worth: how much the clause of a figure tells, as what a row of a fact box shows."""

from __future__ import annotations

import math

from pipeline.stages.quoting.manner import manner, words_of
from pipeline.stages.quoting.quote import OMISSION
from pipeline.stages.quoting.telling import naming
from pipeline.stages.speech.words import content_stems, is_wide, listed

_LONG = 20
"""Words of which a row is worth e^-1 of it: it is to be read at a glance."""
_POINTING = 0.67
_ADDRESSING = 0.67
_CUT = 0.6


def worth(shown: str) -> float:
    """Return how much a row is worth by the words it shows, cuts marked: 0.3 for a good one.

    More for names of things; less for many words, for words that point to others, for "you" and for
    what is cut off. As `telling`, it follows what readers said of rows, 320 of them (see
    docs/readings.md). Chinese and Japanese, of whose words it cannot tell, are worth 1.
    """
    words = shown.replace(OMISSION, " ").strip("“”„»« ")
    if is_wide(words):
        return 1.0
    spoken = words_of(words)
    factor = naming(frozenset(content_stems(words))) ** 2 * manner(words)
    factor *= math.exp(-len(words.split()) / _LONG)
    factor *= 1.0 if _POINTERS.isdisjoint(spoken) else _POINTING
    factor *= 1.0 if "you" not in spoken else _ADDRESSING
    return factor * (_CUT if OMISSION in shown else 1.0)


_POINTERS = listed("that this these those it they he she them there")
