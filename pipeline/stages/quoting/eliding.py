"""Words left out that stood in the question: "We can, if", "we don't do that."."""

from __future__ import annotations

from itertools import islice

from pipeline.stages.quoting.pointing import AFTER_SUBJECT, MARKS, OPENING_CLAUSE, WORD
from pipeline.stages.speech.words import listed

_ELIDING = listed(
    "am is are was were do does did have has had will would can could should must might may "
    "don't doesn't didn't haven't hasn't won't wouldn't can't cannot couldn't shouldn't isn't "
    "aren't wasn't weren't agree know 'm 're 's 've 'll 'd"
)
_SUBJECTS = listed("i we they you he she it there")


def is_eliding(words: str) -> bool:
    """Return whether a stretch leaves out what its question said.

    It begins with an answer without its verb, "We can, if", or ends in one without its object.
    """
    if _lacks_object(words) or words.lower().endswith(_DONE_SO):
        return True
    first = WORD.search(words)
    if first is None or first[0].lower() not in _SUBJECTS:
        return False
    found = WORD.finditer(_in_full(words[:_OPENING]))
    tokens = [one[0].lower() for one in islice(found, 6)]
    if len(tokens) < 3:  # noqa: PLR2004
        return False
    at = 1
    while at < len(tokens) and tokens[at] in AFTER_SUBJECT:
        at += 1
    if at >= len(tokens) or tokens[at] not in _ELIDING:
        return False
    rest = [token for token in tokens[at + 1 :] if token not in AFTER_SUBJECT]
    if rest[:1] in ([","], ["mean"]) and len(rest) > 1:
        return rest[1] in OPENING_CLAUSE
    return not rest or rest[0] in OPENING_CLAUSE or rest[0] in MARKS


_OPENING = 80
"""Letters in which the first words stand."""


def _in_full(words: str) -> str:
    """Return words with each "not" apart: "I do not" of "I don't"."""
    words = words.replace("’", "'").replace("won't", "will not").replace("can't", "can not")
    return words.replace("n't", " not")


_DONE_SO = ("n't do so.", "n’t do so.", "not do so.", "n't do that.", "n’t do that.")
"""What is not done stands before: "in normal times it doesn't do so"."""


def _lacks_object(words: str) -> bool:
    """Return whether words end in what is denied of nothing: "At our college, we do not ask"."""
    *before, denial, verb = ("", "", *words[-_LONGEST_DENIAL:].lower().replace("’", "'").split())
    is_denied = denial == "not" or denial.endswith("n't")
    return is_denied and verb.rstrip(".") in _WANTING_OBJECT and _NAMING_OBJECT.isdisjoint(before)


_LONGEST_DENIAL = 60
_WANTING_OBJECT = listed("ask offer require need want use provide include allow mean")
_NAMING_OBJECT = listed("what which that who whom all everything anything something than as")
"""Words that may name before a verb what it is of: "what we do not need"."""
