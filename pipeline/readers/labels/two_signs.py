"""A sign before each question and another before each answer: "- Who pays?", "* The town does."."""

from __future__ import annotations

from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate, Labels, Page, Shape, clean

_SIGN = pattern(r"[ \t]*(?P<sign>[-–—*+•>·])[ \t\u00a0]*(?=[^\W_]|[\"“«¿(])")
_LEAST = 4
"""Paragraphs behind each sign."""
_ASKING, _MOST_ASKING = 0.5, 0.2
"""Share of the questions that ask, at least, and of the answers, at most."""
_MARKS = ("?", "？", "؟")
_DOUBT = "nobody is named: '{}' is read as the sign of who asks, '{}' as that of who answers"


def find_two_signs(page: Page) -> Labels:
    """Return the turns of a file whose every line begins with one of two signs, by turns.

    Lines above the first one tell of the talk. Items of one list have one sign.
    """
    found = [
        (at, match)
        for at in page.filled
        if (match := _SIGN.match(page.text, page.lines[at].start, page.lines[at].end))
    ]
    signs = [match["sign"] for _, match in found]
    if len(set(signs)) != 2 or any(before == after for before, after in pairwise(signs)):  # noqa: PLR2004
        return Labels()
    talk = page.filled[page.filled.index(found[0][0]) :]
    asks, answers = signs[0], signs[1]
    if len(talk) > len(found) or signs.count(answers) < _LEAST:
        return Labels()
    asking = {
        sign: sum(clean(page.words(at)).endswith(_MARKS) for at, match in found if match[1] == sign)
        for sign in (asks, answers)
    }
    if asking[asks] < _ASKING * signs.count(asks):
        return Labels()
    if asking[answers] > _MOST_ASKING * signs.count(answers):
        return Labels()
    turns = tuple(
        Candidate(at, "Q" if match[1] == asks else "A", Shape.KNOWN, match.end())
        for at, match in found
    )
    evidence = f"{len(turns)} paragraphs begin with '{asks}' and '{answers}' by turns"
    doubt = _DOUBT.format(asks, answers)
    return Labels(turns, (), (), True, "{}", 0.8, evidence=evidence, doubt=doubt)
