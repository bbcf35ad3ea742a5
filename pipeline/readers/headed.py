"""Headings as whoever edited a file parted the talk: their words, without what counts them."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.model.transcript import Heading, Note, NoteKind
from pipeline.patterns import pattern

_TIME = r"[\[(]?(?:\d{1,2}:)?\d{1,2}:\d\d(?:\s?[-–—]\s?(?:\d{1,2}:)?\d{1,2}:\d\d)?[\])]?"
_COUNTED = pattern(
    rf"(?i)^(?:{_TIME}|\d{{1,2}}(?:\.\d{{1,2}})*[.)]?|[IVX]{{1,5}}[.)]|"
    r"(?:part|chapter|section|teil|kapitel|partie|parte|часть|глава) [\dIVX]{1,4}(?=\s*[:.–—-]))"
    r"[\s:.–—-]+(?=\S)"
)
"""What counts a heading, or says when its part begins."""
_BEHIND = pattern(rf"\s*{_TIME}$|\s*[:：#_]+$")

_TALK_BELOW = pattern(
    r"(?i)[\W_]*(?:(?:full|meeting|interview|chat|irc|verbatim)\s)?(?:transcript(?:ion)?"
    r"|logs?|wortprotokoll|transkript(?:ion)?|transcripción|transcrição|trascrizione"
    r"|расшифровка|стенограмма)(?:\s?[(\[][^\W\d_]{3,20}[)\]])?[\W_]*"
)


def says_talk_begins(words: str) -> bool:
    """Return whether a heading says that the talk begins below it: "Transcript (translated)"."""
    return _TALK_BELOW.fullmatch(words) is not None


def words_of_heading(text: str) -> str:
    """Return the words of a heading: "Ports" of "4.1 Ports" and of "[12:30] Ports:"."""
    words = " ".join(text.split()).strip("#=_ ")
    return _BEHIND.sub("", _COUNTED.sub("", words))


def noted_headings(removed: Iterable[Note]) -> tuple[Heading, ...]:
    """Return the headings among what stands in a file and is no part of the talk."""
    headings = (one for one in removed if one.kind is NoteKind.HEADING and one.line)
    found = (Heading(words_of_heading(one.words), one.line) for one in headings)
    return tuple(sorted((one for one in found if one.text), key=lambda one: one.line))


def heads_first_part(words: str, removed: Iterable[Note]) -> bool:
    """Return whether a line is the heading "1. …" of a talk in which another counts on: "2. …"."""
    return words.startswith(("1.", "1)")) and any(
        one.kind is NoteKind.HEADING and one.words.startswith(("2.", "2)")) for one in removed
    )
