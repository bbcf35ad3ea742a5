"""Words that the recognizer itself was not sure to have heard: only a person can tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pipeline.model.transcript import Doubt, Note, Paragraph, Transcript, spoken, text_span
from pipeline.patterns import pattern
from pipeline.stages.normalize import CORRECTION
from pipeline.stages.proofreading.slip import Slip
from pipeline.values import replace

BAR = 0.5
"""Confidence of the recognizer below which a word is asked about."""
MOST = 40
"""Places of a transcript that are asked about at a time: those of which it was least sure."""
_LETTER = pattern(r"\w")
_BETWEEN = pattern(r"[^\w.?!…。？！]*")
"""What may stand between words of one query."""
_WORDS = """
    a ah an and but er hm hmm huh is it kind like mhm mm oh ok okay or right so sort sure that the
    uh uhm um umm well yea yeah yep yes you know
"""
_SAY_NOTHING = frozenset(_WORDS.split())
"""Words by which no reader is misled when they were heard wrongly."""


def unsure(transcript: Transcript) -> Mapping[str, tuple[Slip, ...]]:
    """Return for each anchor the words in doubt that stand in the paragraph.

    Words in a row are one place, as sure as the least sure of them. Words that a correction
    touches are decided, and in paragraphs from which names were taken nothing is asked.
    """
    doubts = [one for one in transcript.doubts if one.confidence < BAR]
    found: dict[str, tuple[Slip, ...]] = {}
    if not doubts:
        return found
    at = 0
    for _, paragraph in spoken(transcript):
        while at < len(doubts) and doubts[at].end <= paragraph.start:
            at += 1
        own = []
        while at < len(doubts) and doubts[at].start < paragraph.end:
            own.append(doubts[at])
            at += 1
        if own and not paragraph.is_redacted:
            found[paragraph.anchor] = tuple(_slips(paragraph, own))
    return found


def noted(transcript: Transcript) -> Transcript:
    """Return a transcript with a note where more words are in doubt than are asked about."""
    count = sum(len(slips) for slips in unsure(transcript).values())
    if count <= MOST:
        return transcript
    message = f"the recognizer was less than half sure of its words at {count:,} places"
    note = Note(f"{message}: the {MOST} of which it was least sure are queries")
    return replace(transcript, notes=(*transcript.notes, note))


def _slips(paragraph: Paragraph, doubts: Sequence[Doubt]) -> Iterator[Slip]:
    text = paragraph.text
    for start, end, confidence in _runs(text, tuple(_places(paragraph, doubts))):
        if not _says_something(text[start:end]):
            continue
        first, last = _alone(text, start, end)
        yield Slip(
            first,
            text[first:last],
            "",
            f"the recognizer was {_share(confidence)} sure",
            round(1 - confidence, 2),
        )


def _share(confidence: float) -> str:
    share = f"{confidence:.0%}"
    return "less than 1%" if share == "0%" else share


def _places(paragraph: Paragraph, doubts: Sequence[Doubt]) -> Iterator[tuple[int, int, float]]:
    """Yield where the words in doubt stand in the text, without marks at their ends."""
    for one in doubts:
        start, end = text_span(paragraph, one.start, one.end)
        while start < end and not _LETTER.match(paragraph.text, start):
            start += 1
        while start < end and not _LETTER.match(paragraph.text, end - 1):
            end -= 1
        if start < end and not _is_corrected(paragraph, start, end):
            yield start, end, one.confidence


def _is_corrected(paragraph: Paragraph, start: int, end: int) -> bool:
    return any(
        edit.reason == CORRECTION and edit.start < end and start < edit.start + len(edit.text)
        for edit in paragraph.edits
    )


def _runs(text: str, places: Sequence[tuple[int, int, float]]) -> Iterator[tuple[int, int, float]]:
    """Yield places with those that only blanks and commas part made one."""
    whole: tuple[int, int, float] | None = None
    for start, end, confidence in places:
        if whole and _BETWEEN.fullmatch(text, whole[1], start):
            whole = (whole[0], end, min(whole[2], confidence))
            continue
        if whole:
            yield whole
        whole = (start, end, confidence)
    if whole:
        yield whole


def _says_something(words: str) -> bool:
    return any(
        word.lower().replace("’", "'").partition("'")[0].strip(",-") not in _SAY_NOTHING
        for word in words.split()
    )


def _alone(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a span with as many words around it as make it stand once in the text."""
    while text.count(text[start:end]) > 1 and (start > 0 or end < len(text)):
        start = text.rfind(" ", 0, max(start - 1, 0)) + 1
        if text.count(text[start:end]) > 1:
            after = text.find(" ", end + 1)
            end = len(text) if after < 0 else after
    return start, end
