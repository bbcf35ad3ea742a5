"""Measures: what a figure is of, in the speaker's own words."""

from __future__ import annotations

import re
from itertools import takewhile

from pipeline.stages.words import is_content, listed

_MEASURING = listed(
    """
    equates equate equated represents represent represented means meant accounts accounted
    is are was were be been being amounts amounted amount reached reaches reach stood stands
    stand totalled totaled totals grew grow grows rose rises rise risen fell falls fall fallen
    dropped drops increased increases increase decreased declined exceeded exceeds exceed cost
    costs hit hits comes came worth equals makes made make has have had currently now only
    still already almost nearly about around approximately roughly over under by to at from of
    up down just even more than less between total some least
    """
)
_NOT_IN_LABEL = listed(
    """
    i we you he she it they this that these those there here what which who where when while
    because if and or but so with for in on at by to from as than then last next year month
    one's said say says think believe hope know put invest invested investing spend spent
    spending raise raised give gave given get got paid pay pays receive received provide
    provided providing expect expected announced announce sold buy bought need needs
    """
)
_DETERMINERS = listed("a an the our your their its his her my this that these those overall")
_LONGEST_LABEL = 4


_STATING = listed(
    """
    is are was were amounts amounted reached reaches stood stands totalled totaled totals grew
    rose fell dropped increased decreased declined exceeded exceeds cost costs hit hits equals
    """
)
_JOINED = listed("for in on by with to from at of about per and or")
"""Words before a label that show that it is only the end of the subject, not its head."""
_SUPPOSING = listed("would could might may should will shall")


def label_before(text: str, start: int) -> tuple[str, bool]:
    """Return the subject before "was $40 million", and whether the verb states it plainly."""
    segment = re.split(r"[,;:.()“”]\s|[–—]", text[max(0, start - 400) : start])[-1].rstrip()
    tokens = segment.split()
    between: list[str] = []
    while tokens and (tokens[-1].lower() in _MEASURING or tokens[-1].lower() in _FINITE):
        between.append(tokens.pop().lower())
    if not between:
        return "", False
    label: list[str] = []
    while tokens and _is_label_word(tokens[-1]) and len(label) <= _LONGEST_LABEL:
        label.insert(0, tokens.pop())
        if label[0].lower() in _DETERMINERS:
            break
    beside = [*tokens[-1:], *label[:1]]
    if any(token.lower() in _JOINED for token in beside) or _has_verb(label):
        return "", False
    is_plain = not _STATING.isdisjoint(between) and _SUPPOSING.isdisjoint(between)
    is_stated = is_plain and "from" not in between
    return _phrase(label), is_stated


def _has_verb(label: list[str]) -> bool:
    """Return whether a label looks like subject and verb: "insurers speak", "households own"."""
    return any(token.endswith("s") and token.islower() for token in label[:-1])


def label_after(text: str, end: int, *, is_share: bool) -> str:
    """Return the noun after "63 percent of" or "$2 billion in"; empty when none surely follows.

    After a percentage the noun must be followed by a common verb: in "20 percent of schools close"
    nothing shows where the noun ends.
    """
    joint = r"(?:of|in)" if is_share else r"(?:of|in|worth of|for)"
    found = re.match(rf"\s{joint}\s((?:[\w’'-]+\s?){{1,6}})", text[end:])
    tokens = found.group(1).split() if found else []
    label = list(takewhile(_is_label_word, tokens))
    following = tokens[len(label)] if len(label) < len(tokens) else ""
    if is_share and following not in _FINITE:
        return ""
    return _phrase(label)


_FINITE = listed("is are was were have has had will would can could do does did live need say")


def _is_label_word(token: str) -> bool:
    lower = token.lower()
    is_verb = lower in _FINITE or (lower in _MEASURING and lower != "of") or lower.endswith("ed")
    return lower not in _NOT_IN_LABEL and not is_verb


def _phrase(tokens: list[str]) -> str:
    """Return tokens as a label, or nothing when they cannot stand as one."""
    while tokens and (tokens[0].lower() in _DETERMINERS):
        tokens = tokens[1:]
    if not tokens or len(tokens) > _LONGEST_LABEL:
        return ""
    if tokens == tokens[-1:] and tokens[0].lower().endswith("ing"):
        return ""
    is_named = any(is_content(token) for token in tokens) and not any(map(_has_digit, tokens))
    return " ".join(tokens) if is_named and is_content(tokens[-1]) else ""


def _has_digit(token: str) -> bool:
    return any(char.isdigit() for char in token)
