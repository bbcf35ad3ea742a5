"""Identity: a name for a claim that stays while its words and its source stay."""

from __future__ import annotations

import hashlib

_LENGTH = 12


def identity(words: str, anchors: tuple[str, ...]) -> str:
    """Return 12 hexadecimal digits made of a claim's words and anchors.

    They do not depend on where in the brief it stands: a claim that moves keeps its name. White
    space and the number of the source before an anchor (`S2 A4.2`) do not count.
    """
    places = sorted(anchor.rpartition(" ")[2] for anchor in anchors)
    text = "\n".join((" ".join(words.split()), *places))
    return hashlib.sha256(text.encode()).hexdigest()[:_LENGTH]
