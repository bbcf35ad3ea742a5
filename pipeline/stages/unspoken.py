"""Paragraphs that nobody said, such as `(Applause)`: kept as notes and no part of the talk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.errors import Place, TranscriptError
from pipeline.model.transcript import Note, Paragraph, Transcript, Turn
from pipeline.patterns import pattern
from pipeline.stages.speech.noises import is_noise
from pipeline.values import replace

_MOST_LINES = 8


def without_noises(transcript: Transcript) -> Transcript:
    """Return a transcript as read without paragraphs of nothing but noises; notes tell of them.

    Turns are numbered anew. Raises TranscriptError where nobody says anything.
    """
    links = _names(transcript)
    found = [
        (_seen(one.text), turn.line)
        for turn in transcript.turns
        for one in turn.paragraphs
        if _is_unspoken(one, links)
    ]
    if not found:
        return transcript
    turns = tuple(_spoken(transcript.turns, links))
    if not turns:
        hint = "check that this is the transcript"
        raise TranscriptError.at("nobody says anything", Place(transcript.path), hint)
    speaking = {turn.speaker for turn in turns}
    return replace(
        transcript,
        turns=turns,
        speakers=tuple(one for one in transcript.speakers if one in speaking),
        notes=(*transcript.notes, *_notes(found)),
    )


def _names(transcript: Transcript) -> frozenset[str] | None:
    """Return the names of links that Markdown defines; None for what is none."""
    return frozenset(transcript.references) if transcript.is_marked_up else None


def _spoken(turns: Iterable[Turn], links: frozenset[str] | None) -> Iterator[Turn]:
    number = 1
    for turn in turns:
        kept = tuple(one for one in turn.paragraphs if not _is_unspoken(one, links))
        if kept:
            yield replace(turn, number=number, paragraphs=_numbered(kept, number))
            number += 1


def _is_unspoken(paragraph: Paragraph, links: frozenset[str] | None) -> bool:
    """Return whether nobody said a paragraph; what has terms of its own is left to these.

    The words of a link of Markdown are said: `[Fish][fish]`.
    """
    if paragraph.terms or not is_noise(_seen(paragraph.text)):
        return False
    return links is None or not _has_link(paragraph.text, links)


def _has_link(text: str, links: frozenset[str]) -> bool:
    if not ("](" in text or (links and "[" in text)):
        return False
    # imported late: hardly a paragraph that looks like a noise has a link
    from pipeline.markup import marks

    return any(text[one.start] == "[" and one.partner > one.start for one in marks(text, links))


def _seen(text: str) -> str:
    """Return words without the signs of Markdown before brackets."""
    return _ESCAPE.sub("", text) if "\\" in text else text


_ESCAPE = pattern(r"\\(?=[\[\]()])")


def _numbered(paragraphs: Iterable[Paragraph], turn: int) -> tuple[Paragraph, ...]:
    return tuple(replace(one, anchor=f"T{turn}.{at}") for at, one in enumerate(paragraphs, start=1))


def _notes(found: Iterable[tuple[str, int]]) -> Iterator[Note]:
    """Yield a note for each thing noted, with the lines of the turns in which it stood."""
    lines: dict[str, list[int]] = {}
    for text, line in found:
        lines.setdefault(" ".join(text.split()), []).append(line)
    for text, places in lines.items():
        told = ", ".join(str(one) for one in dict.fromkeys(places[:_MOST_LINES]) if one)
        more = f" and {len(places) - _MOST_LINES} more" if len(places) > _MOST_LINES else ""
        lines_of = "lines" if len(set(places)) > 1 else "line"
        where = f", in the turn of {lines_of} {told}{more}" if told else ""
        times = f" {len(places)} times" if len(places) > 1 else ""
        yield Note(f"not said, and no part of the interview: {text}{times}{where}", places[0])
