"""Paragraphs that nobody said, such as `(Applause)`: kept as notes and no part of the talk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pipeline.errors import Place, TranscriptError
from pipeline.model.transcript import Note, Paragraph, Transcript, Turn
from pipeline.patterns import pattern
from pipeline.stages.speech.noises import is_noise, is_told_over
from pipeline.values import replace

_MOST_LINES = 8


def without_noises(transcript: Transcript) -> Transcript:
    """Return a transcript as read without paragraphs of nothing but noises; notes tell of them.

    Turns are numbered anew. Raises TranscriptError where nobody says anything.
    """
    links = _names(transcript)
    found = [
        (text, turn.line)
        for turn in transcript.turns
        for text in _unspoken(turn.paragraphs, links).values()
        if text
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
        gone = _unspoken(turn.paragraphs, links)
        kept = tuple(one for at, one in enumerate(turn.paragraphs) if at not in gone)
        if kept:
            yield replace(turn, number=number, paragraphs=_numbered(kept, number))
            number += 1


def _unspoken(paragraphs: Sequence[Paragraph], links: frozenset[str] | None) -> dict[int, str]:
    """Return the indexes of paragraphs that nobody said, with what is told of each.

    One note may go on in the next paragraph, of which nothing more is told: "(The keeper was led to
    the" / "Bar, and bowed)".
    """
    found: dict[int, str] = {}
    for at, one in enumerate(paragraphs):
        if _is_unspoken(one, links):
            found[at] = _seen(one.text)
        elif at not in found and one.text.startswith(_OPENING):
            for stop in range(at + 2, min(at + _MOST_PARTS, len(paragraphs)) + 1):
                parts = paragraphs[at:stop]
                text = " ".join(_seen(part.text).strip() for part in parts)
                if is_told_over(text) and not any(part.terms for part in parts):
                    found |= {at: text} | dict.fromkeys(range(at + 1, stop), "")
                    break
    return found


_OPENING = ("(", "[")
_MOST_PARTS = 3
"""Paragraphs over which a note of one sentence is printed."""


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
