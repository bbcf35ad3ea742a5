"""Captions in stretches: the words of cues, parted wherever a line may tell who speaks.

A line may begin with a name only where its cue begins or a sentence ends above it. `>>` anywhere,
and a dash before a line, say that somebody else speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.captions.cues import Cue
from pipeline.readers.captions.pauses import joined
from pipeline.readers.labels.candidates import ends_sentence
from pipeline.readers.lines import Line
from pipeline.values import dataclass, replace

_CHANGE = pattern(r"(?:(?<=\s)|\A)>{2,3}(?!>)\s*")
_DASH = pattern(r"(?:-(?!-)\s*(?=[^\W\d_]|[\"“¿¡\[(♪])|[-–—]\s+(?=\S)|[-–—]\Z)")
_SOUND = pattern(r"(?:\[[^\[\]]*\]|\([^()]*\)|[♪♫♬#*\s])+")
_SUNG = pattern(r"[♪♫♬].*[^\W_]")
_HEARD = pattern(r"[\[(]([^\[\]()]{1,160})[\])]\s*(?=[\[(]?[^\W_][^:：]{0,60}[:：]|>>|-)")
"""A sound before what may be a name."""
_WORDS = pattern(r"[\W\d_]+")
_NOISES = frozenset(
    word
    for words in (
        "music musik musique música applause applauds laughter laughs laughing chuckles chuckling",
        "cheering cheers clapping crowd crosstalk inaudible unintelligible indistinct silence",
        "noise noises sound sounds sighs sigh coughs coughing cough crying cries screaming singing",
        "shouting playing plays gavel bell rings ringing beep bleep buzzer phone door foreign",
        "speaking speaks whispering whispers muffled sniffles gasps groans snorts static clicks",
        "typing footsteps wind rain thunder engine applaus lachen gelächter rires applaudissements",
        "risas aplausos музыка аплодисменты смех 音楽 音乐 拍手 掌声 笑声 笑",
        "pause record otr background chatham",
    )
    for word in words.split()
)
"""In lower case: words for what is heard and not said, and of marks of terms; in no name."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of one speaker inside a cue."""

    words: str
    line: int
    start: float
    end: float
    opens: bool
    """Whether its cue begins with it."""
    is_change: bool
    """Whether the file says that somebody else speaks."""
    voice: str | None
    """As `Piece.voice`, or the label before the words."""

    @property
    def is_sound(self) -> bool:
        """Whether nothing is said."""
        return self.voice is None and _SOUND.fullmatch(self.words) is not None

    @property
    def is_sung(self) -> bool:
        """Whether a song is heard that nobody is said to sing."""
        return self.voice is None and _SUNG.match(self.words) is not None

    @property
    def is_unnamed(self) -> bool:
        """Whether a cue begins here that does not tell whose words it shows."""
        is_told = self.voice is not None or self.is_change
        return self.opens and not is_told and not self.is_sound and not self.is_sung


def parted(cues: Sequence[Cue], labels: re.Pattern[str] | None = None) -> Iterator[Stretch]:
    """Yield the words of cues, parted where a line may name somebody or says that one changes.

    `labels` is what those who are known to speak are called, with its colon; one of these begins a
    stretch at the beginning of any line and behind any sentence.
    """
    is_change = False
    before = ""
    for cue in cues:
        last: Stretch | None = None
        for piece in cue.pieces:
            for words, changes, is_label in _parts(piece.words, before, labels):
                before = words or before
                is_change = is_change or changes
                if not words:
                    continue
                begins = is_change or is_label or last is None or _is_over(last, piece.voice)
                if last and not begins:
                    last = replace(last, words=joined(last.words, words))
                    continue
                if last:
                    yield last
                opens = last is None or last.is_sound
                times = (cue.start, cue.end)
                last = Stretch(words, piece.line, *times, opens, is_change, piece.voice)
                is_change = False
        if last:
            yield last


def _is_over(stretch: Stretch, voice: str | None) -> bool:
    """Whether what follows in the cue, of this voice, may be somebody else's.

    A sound stands alone; a name in brackets stands above its words.
    """
    is_apart = stretch.is_sound and is_heard(stretch.words.strip("[]() "))
    return voice != stretch.voice or is_apart or may_name(stretch.words)


def _parts(
    words: str, before: str, labels: re.Pattern[str] | None
) -> Iterator[tuple[str, bool, bool]]:
    """Yield the parts of a line; whether somebody else says each, and whether a label begins it."""
    for part, changes in _changes(words, before):
        found = {one.start(1) for one in labels.finditer(part)} if labels else set()
        for start, end in pairwise((*sorted({0} | found), len(part))):
            yield part[start:end].strip(), changes and not start, start in found


def _changes(words: str, before: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a line, and whether somebody else says each; `before` stands above it.

    A dash behind half a sentence and before its other half is one of prose.
    """
    sound = _HEARD.match(words)
    if sound and is_heard(sound[1]):
        yield words[: sound.end()].strip(), False
        words = words[sound.end() :]
    dash = _DASH.match(words)
    if dash and words[dash.end() : dash.end() + 1].islower() and not may_name(before):
        dash = None
    rest = words[dash.end() :] if dash else words
    first, *others = _CHANGE.split(rest) if ">>" in rest else (rest,)
    if first or dash:
        yield first.strip(), dash is not None
    for part in others:
        yield part.strip(), True


def is_heard(words: str) -> bool:
    """Return whether words in brackets tell of a sound, or of terms."""
    return words[:1].islower() or is_noise(words)


def is_noise(words: str) -> bool:
    """Return whether words name a sound, or speak of terms."""
    return not _NOISES.isdisjoint(_WORDS.split(words.casefold()))


def may_name(words: str) -> bool:
    """Return whether a label may follow these words in the same cue: only where a sentence ends."""
    return not words or ends_sentence(words, Line(0, 0, len(words)))
