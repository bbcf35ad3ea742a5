"""Quoting: a stretch of a paragraph as inlines, verbatim, with the editor's marks in brackets."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from pipeline.model.brief import Editorial, Inline, Text
from pipeline.model.transcript import Paragraph
from pipeline.stages.dates import Mention, find_dates
from pipeline.stages.sentences import Span

OMISSION = "[…]"

_MARKERS = (
    "and|but|so|well|now|however|moreover|therefore|furthermore|look|again|yes|no|yeah|right|ok|"
    "okay|also|actually|basically|obviously|of course|you know|i mean|"
    "as i said(?: earlier| before)?|as i mentioned(?: earlier| before)?|as we know|as you know|"
    "i must say(?: that)?|i have to say(?: that)?|i would say(?: that)?|"
    "to be honest(?: with you)?|to be frank|let me say(?: that)?|i will give you an example|"
    "thank you(?: very much| so much)?(?: for (?:your|the|that|this) \\w+)?|thanks|first of all|"
    "in this (?:term|regard|respect|context)|exactly|absolutely|listen|mr\\.? \\w+|"
    "(?:your )?excellency|and again|and now|then|you see|when it comes to [^,]{3,80}(?=,)|"
    "it is well known(?: that)?|it[’']?s well known?(?: that)?|we know(?: that)?"
)


@dataclass(frozen=True, slots=True)
class Extract:
    """A stretch of one paragraph that a brief may print; offsets count in the normalized text."""

    paragraph: Paragraph
    said_by: str
    recorded: str
    """When the interview was; relative dates are resolved against it."""
    start: int
    end: int

    @property
    def words(self) -> str:
        """The words as they stand."""
        return self.paragraph.text[self.start : self.end]


def without_marker(text: str, span: Span) -> Span:
    """Return `span` without what speakers say before they begin: "As I said", "And", "Well,".

    Nothing that changes the claim is taken: "I believe", "if" and "in my opinion" stay.
    """
    start = span.start
    while found := _marker().match(text, start, span.end):
        start = found.end()
    return Span(start, span.end)


@cache
def _marker() -> re.Pattern[str]:
    subject = r"(?=(?:I|we|he|she|they|you|it|the|our|my|there|this|these|those|a|an{more})\b)"
    return re.compile(
        r"\s*(?:(?:and|but(?!\s+for\b))\s+(?![,.])"
        rf"|(?:so|also|then|well|look|yes|no|yeah|oh|okay)\s+{subject.format(more='')}"
        rf"|(?:well|look|yes|no|oh),?\s+[A-Z][a-z]+,?\s+{subject.format(more='|because|if')}"
        rf"|(?:{_MARKERS})\s*,\s+"
        r"|(?:i must say|i have to say|as i said|as we know|it is well known|it[’']s well known?|"
        r"we know)(?: that)?,?\s+)",
        re.IGNORECASE,
    )


def quoted(extract: Extract) -> tuple[Inline, ...]:
    """Return the words between quotation marks: `“[W]e grew last year [2021].”`.

    A lower-case beginning gets its capital in brackets, relative dates get the year they mean, and
    a final full stop stands inside the marks only where the sentence ended with one.
    """
    pieces = glossed(extract.paragraph.text, extract.start, extract.end, extract.recorded)
    first = extract.words[0]
    if _has_plain_capital(first):
        pieces[:1] = [Editorial(f"[{first.upper()}]"), Text(_plain(pieces[0])[1:])]
    return merged([Text("“"), *pieces, Text("”")])


def _has_plain_capital(letter: str) -> bool:
    """Return whether a small letter has one capital that leads back to it: not ß, not ı."""
    capital = letter.upper()
    return letter.islower() and len(capital) == 1 and capital.lower() == letter


def closed(extract: Extract) -> tuple[Inline, ...]:
    """Return `quoted`, with a full stop behind the marks where the words bring none."""
    end = "" if extract.words.rstrip("'’\"”)")[-1:] in {".", "!", "?", "…"} else "."
    return merged([*quoted(extract), Text(end)])


def phrase(extract: Extract) -> tuple[Inline, ...]:
    """Return the words between quotation marks without a changed capital, for cells and rows."""
    text = extract.paragraph.text
    end = extract.end - (text[extract.end - 1] == ".")
    return merged([Text("“"), *glossed(text, extract.start, end, extract.recorded), Text("”")])


def shortened(extract: Extract, keep: Span, limit: int) -> tuple[Inline, ...]:
    """Return at most about `limit` words between quotation marks, `[…]` where others were left out.

    What stands in `keep` is always shown; cuts are made at commas and the like, and never where
    what is left out takes something back or sets a condition ("if it rains, …"): then more stands.
    """
    text = extract.paragraph.text
    end = _cut_end(text, extract.start, extract.end, keep.end, limit)
    start = extract.start
    if len(text[start:end].split()) > limit:
        start = _cut_start(text, start, keep.start)
    pieces = list(phrase(replace(extract, start=start, end=end)))
    if start > extract.start:
        pieces[:1] = [Text("“"), Editorial(OMISSION), Text(" " + _without_mark(pieces[0]))]
    if end < extract.end:
        pieces[-1:] = [
            Text(_plain(pieces[-1]).removesuffix("”") + " "),
            Editorial(OMISSION),
            Text("”"),
        ]
    return merged(pieces)


def _plain(piece: Inline) -> str:
    return piece.text if isinstance(piece, Text) else ""


def _without_mark(piece: Inline) -> str:
    return _plain(piece).removeprefix("“")


def _cut_end(text: str, start: int, end: int, keep: int, limit: int) -> int:
    if len(text[start:end].split()) <= limit:
        return end
    joints = [
        found.start()
        for found in _joint().finditer(text, keep, end)
        if not _QUALIFIES.search(text, found.end(), end)
        and not _LEADS_ON.search(text[start : found.start()])
    ]
    fitting = [at for at in joints if len(text[start:at].split()) <= limit]
    return max(fitting) if fitting else min(joints, default=end)


_LEADS_ON = re.compile(r"\b(?:and|or|but|so|again|also|then|now|etc)$", re.IGNORECASE)
"""The end of a stretch that leads on to the next: no place for a cut."""


def _cut_start(text: str, start: int, keep: int) -> int:
    joints = [found.end() for found in re.finditer(r",\s", text[start:keep])]
    cut = start + max(joints, default=0)
    return start if _QUALIFIES.search(text, start, cut) else cut


_QUALIFIES = re.compile(
    r"\b(?:but|if|unless|except|although|though|however|not|never|no|at least|only|then|until|or|"
    r"yet|without|provided|as long as|subject to|depend\w*|in case|otherwise|nor|neither|hardly|"
    r"unlikely|instead|cannot|fail\w*|refus\w*)\b|n[’']t\b",
    re.IGNORECASE,
)


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(r"[,;:]\s|\s(?=(?:and|but|because|which|who|to create|in order)\s)")


def glossed(text: str, start: int, end: int, recorded: str) -> list[Inline]:
    """Return `text[start:end]` with the resolved date in brackets behind each relative one."""
    pieces: list[Inline] = []
    done = start
    for mention in _dates(text, recorded):
        if start <= mention.start and mention.end <= end and mention.when.gloss:
            pieces += (Text(text[done : mention.end] + " "), Editorial(f"[{mention.when.gloss}]"))
            done = mention.end
    pieces.append(Text(text[done:end]))
    return pieces


def merged(pieces: list[Inline]) -> tuple[Inline, ...]:
    """Return the pieces with neighbouring plain texts joined and empty ones gone."""
    result: list[Inline] = []
    for piece in pieces:
        if isinstance(piece, Text) and not piece.text:
            continue
        if isinstance(piece, Text) and result and isinstance(result[-1], Text):
            result[-1] = Text(result[-1].text + piece.text)
        else:
            result.append(piece)
    return tuple(result)


@cache
def _dates(text: str, recorded: str) -> tuple[Mention, ...]:
    return find_dates(text, recorded)
