"""Report: a speaker's words within a sentence of ours, as in: The Minister said that “we will”."""

from __future__ import annotations

import re

from pipeline.model.brief import Editorial, Inline, Text
from pipeline.model.labels import Labels
from pipeline.model.quotation_marks import QuotationMarks
from pipeline.patterns import WORD
from pipeline.stages.quoting.quote import Extract, closed, merged
from pipeline.stages.speech.sentences import is_independent
from pipeline.stages.speech.words import STOP_WORDS
from pipeline.values import replace

_VIEW = re.compile(
    r"I(?: (?:also|really|do|firmly|strongly|sincerely|very much))?"
    r" (?P<verb>believe|think|hope|expect|say)(?P<that> that)? (?!(?:in|of|about|to|for)\b)(?=\w)"
)
_TITLES = frozenset({"mr", "mrs", "ms", "dr"})
"""Words without weight that keep their capital."""
_BRACKETED = re.compile(r"\[(\w)\]")
_FIRST_WORD = re.compile(WORD)
_CAPITAL = re.compile(r"[A-Z](?!\b|[’'])|A\b")


def reported(
    extract: Extract, name: str, labels: Labels, *, in_english: bool = True
) -> tuple[Inline, ...]:
    """Return the words of an extract behind the one who said them, verbatim between marks.

    Only a verb of saying is ours, and a speaker's own "I believe that" becomes one. A sentence
    goes on behind "that" with a small letter, in brackets where it was a capital; one that begins
    with a word which may be a name stands behind a colon as it is, and so do words that are not
    `in_english`: whether they may begin small is not known of them.
    """
    marks = labels.quotation_marks
    if not in_english:
        return _sentence(labels.said_so, name, closed(extract, marks))
    view = _VIEW.match(extract.words)
    if view and not _is_of_deed(view, extract.words[view.end() :]):
        verbs = {
            "believe": labels.believes_that,
            "think": labels.thinks_that,
            "hope": labels.hopes_that,
            "expect": labels.expects_that,
            "say": labels.said_that,
        }
        rest = replace(extract, start=extract.start + view.end())
        return _sentence(verbs[view["verb"]], name, _uncapped(closed(rest, marks), marks))
    words = closed(extract, marks)
    first = _FIRST_WORD.match(extract.words)
    plain = first.group().lower().replace("’", "'") if first else ""
    is_name = plain not in STOP_WORDS or plain in _TITLES
    if extract.words[0].islower() or (is_name and not _opens_sentence(extract)):
        return _sentence(labels.said_that, name, _uncapped(words, marks))
    if is_name:
        return _sentence(labels.said_so, name, words)
    return _sentence(labels.said_that, name, _lowered(words, marks))


def _is_of_deed(view: re.Match[str], rest: str) -> bool:
    """Return whether no clause follows, but whom one expects to do something."""
    return view["verb"] == "expect" and not view["that"] and not is_independent(rest)


def _sentence(verb: str, name: str, words: tuple[Inline, ...]) -> tuple[Inline, ...]:
    saying = verb.format(name=name)
    return merged([Text(f"{saying[:1].upper()}{saying[1:]} "), *words])


def _opens_sentence(extract: Extract) -> bool:
    """Return whether the extract begins where a sentence does, so that a capital means nothing."""
    before = extract.paragraph.text[: extract.start].rstrip(" “\"'(")
    return not before or before[-1] in ".!?…:\n"


def _uncapped(words: tuple[Inline, ...], marks: QuotationMarks) -> tuple[Inline, ...]:
    """Return a quotation whose first letter stands as it was said."""
    match words:
        case (Text(opening), Editorial(bracket), Text(rest), *others) if (
            opening == marks.opening and _BRACKETED.fullmatch(bracket)
        ):
            return merged([Text(f"{opening}{bracket[1].lower()}{rest}"), *others])
    return words


def _lowered(words: tuple[Inline, ...], marks: QuotationMarks) -> tuple[Inline, ...]:
    """Return a quotation with a small first letter, unless that is of the word "I"."""
    first, *others = words
    said = first.text.removeprefix(marks.opening) if isinstance(first, Text) else ""
    if not _CAPITAL.match(said):
        return words
    small = Editorial(f"[{said[0].lower()}]")
    return (Text(marks.opening), small, *merged([Text(said[1:]), *others]))
