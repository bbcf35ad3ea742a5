"""Manner: how something is said, as a factor of what it weighs in a brief."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Manner:
    """A way of speaking and what it is worth; above 1 says more than its words, below 1 less."""

    name: str
    pattern: str
    factor: float


MANNERS = (
    Manner(
        "need",
        r"\b(?:must|needs? to|have to|should|important|main|key|priorit\w+|challenge\w*|crucial|"
        r"essential)\b",
        1.3,
    ),
    Manner(
        "judgement",
        r"\b(?:lack of|impossible|difficult\w*|problem\w*|risk\w*|danger\w*|fail\w*|below|"
        r"potential|opportunit\w+|beneficial|shortest|worst|best|unacceptable|never|mistake\w*|urgent\w*|"
        r"because|result\w*|cannot)\b",
        1.25,
    ),
    Manner(
        "turning point",
        r"\b(?:agreed|signed|announced|decided|approved|largest|will be|joined)\b",
        1.15,
    ),
    Manner("addressing the listener", r"\b(?:your|you)\b", 0.85),
    Manner("quoting", '[“"]', 0.8),
    Manner(
        "pointing back",
        r"\b(?:(?:this|these|those|that) "
        r"(?:project|issue|point|thing|way|kind|sort|image|term|regard)\w*"
        r"|him|them|(?:about|to|of|on|with|do|like|for) (?:that|this|it|so)"
        r"(?! \w+ (?:is|are|was|will)\b))\b",
        0.75,
    ),
    Manner("greeting", r"\b(?:welcome|dear|wish you)\b", 0.7),
    Manner(
        "telling a story",
        r"\b(?:I met|we met|we discussed|we talked|I told|told me|asked me|idea was|"
        r"I was trying)\b",
        0.7,
    ),
    Manner("trailing off", r"\b(?:and so on|et ?cetera|etc|and so forth)\b", 0.6),
    Manner(
        "looking back",
        r"\b(?:as I said|I mentioned|I just said|earlier|you said|you asked|you mentioned)\b",
        0.6,
    ),
    Manner("chatting", r"\b(?:kind of|sort of|you know|I mean|I guess|um|uh|gonna|stuff)\b", 0.6),
    Manner(
        "declining to answer",
        r"(?:n[’']t|not going to|cannot|not) (?:\w+ )?"
        r"(?:comment|speculate|recall|recollect|remember|say|go into)\b",
        0.5,
    ),
)
"""Every manner that counts, from what raises the weight most to what lowers it most."""


def manner(words: str) -> float:
    """Return the product of the factors of all manners found in `words`; 1 when none is."""
    product = 1.0
    for pattern, factor in _compiled():
        if pattern.search(words):
            product *= factor
    return product


@cache
def _compiled() -> tuple[tuple[re.Pattern[str], float], ...]:
    return tuple((re.compile(one.pattern, re.IGNORECASE), one.factor) for one in MANNERS)
