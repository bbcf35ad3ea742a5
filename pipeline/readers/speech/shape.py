"""What every shape of JSON has, and what the shapes have in common: times, names, languages."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from itertools import groupby

from pipeline.model.transcript import Datum, Doubt
from pipeline.patterns import pattern
from pipeline.readers.pacing import LONG_PAUSE, Piece, joined, paragraphs
from pipeline.readers.seconds import number, seconds
from pipeline.readers.speech.schema import Json, Schema
from pipeline.readers.speeches import Script, Speech, clock
from pipeline.values import dataclass, replace

UNSURE = 0.5
"""Confidence of a recognizer below which its word is in doubt."""


@dataclass(frozen=True, slots=True)
class Shape:
    """One way in which JSON holds what was said."""

    name: str
    """As `Transcript.format` has it: `deepgram`."""
    title: str
    """As messages name it: "Deepgram"."""
    is_like: Callable[[Json], bool]
    """Whether JSON has what no other shape has, so that it is this one or a broken one."""
    schema: Schema
    """What JSON of this shape must have before it is read."""
    script: Callable[[Json], Script]
    """Reads JSON that the schema has checked."""


def keyed(*keys: str) -> Callable[[Json], bool]:
    """Return a test whether JSON is an object with all of some keys."""
    return lambda value: isinstance(value, dict) and all(key in value for key in keys)


def first(value: Json, *path: str | int) -> Json:
    """Return what stands at a path in unchecked JSON; None where the path leads nowhere."""
    for step in path:
        if isinstance(step, int):
            is_there = isinstance(value, list) and len(value) > step
        else:
            is_there = isinstance(value, dict) and step in value
        if not is_there:
            return None
        value = value[step]
    return value


def doubted(text: str, confidence: Json) -> tuple[Doubt, ...]:
    """Return the doubt in a word; none in one that is sure, or of which the file does not say.

    0 is what services write where they do not know.
    """
    sure = number(confidence, 1) if confidence else None
    if sure is None or not 0 < sure < UNSURE:
        return ()
    return (Doubt(0, len(text), sure),)


def doubts_in(text: str, words: Iterable[tuple[str, Json]]) -> tuple[Doubt, ...]:
    """Return the doubts in a text whose words are told beside it, each with its confidence.

    A word that does not stand in the text as it was heard, as a number in figures, has none.
    """
    found: list[Doubt] = []
    lower = text.lower()
    if len(lower) != len(text):
        return ()
    done = 0
    for word, confidence in words:
        plain = word.strip().lower()
        at = lower.find(plain, done) if plain else -1
        if at < 0 or at > done + _MOST_SKIPPED:
            continue
        done = at + len(plain)
        found += (Doubt(at, done, one.confidence) for one in doubted(plain, confidence))
    return tuple(found)


_MOST_SKIPPED = 60
"""Letters between a word and the next that is found, so that no word is taken for a later one."""


def speaker(value: Json) -> str:
    """Return the label of a speaker whom a service counts: "Speaker 1"; empty for none."""
    if value is None or isinstance(value, bool | float):
        return f"Speaker {value:g}" if isinstance(value, float) and math.isfinite(value) else ""
    text = str(value).strip()
    if not any(map(str.isalnum, text)):
        return ""
    return f"Speaker {text}" if _COUNTED.fullmatch(text) else text


_COUNTED = pattern(r"\d{1,4}[A-Z]?")

_WRITTEN_OUT = """
ar ara arabic
de deu ger german
en eng english
es spa spanish
fr fra fre french
it ita italian
ja jpn japanese
ko kor korean
nl nld dut dutch
pl pol polish
pt por portuguese
ru rus russian
tr tur turkish
uk ukr ukrainian
zh zho chi chinese
"""
_LANGUAGES = {
    word: line.split()[0] for line in _WRITTEN_OUT.strip().splitlines() for word in line.split()
}
"""Names as OpenAI writes them, and codes of three letters for which BCP 47 has shorter ones."""
_CODE = pattern(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,4})*")


def language_of(value: Json) -> str:
    """Return the BCP 47 code of what a file says of its language: `en-US` for `en_us`."""
    if not isinstance(value, str):
        return ""
    if value.lower() in _LANGUAGES:
        return _LANGUAGES[value.lower()]
    if not _CODE.fullmatch(value):
        return ""
    code, *rest = re.split("[-_]", value)
    sizes = {2: str.upper, 4: str.title}
    parts = [sizes.get(len(one), str.lower)(one) for one in rest]
    return "-".join([code.lower(), *("GB" if one == "UK" else one for one in parts)])


def data(**values: Json) -> tuple[Datum, ...]:
    """Return what a file says of the talk, without what it leaves empty; `_` is a blank in keys."""
    return tuple(
        Datum(key.replace("_", " "), str(value).strip())
        for key, value in values.items()
        if value is not None and str(value).strip()
    )


def duration(value: Json, per_second: float = 1) -> str:
    """Return how long a recording is; empty where the file does not say."""
    found = seconds(value, per_second)
    return clock(found) if found else ""


def speeches(pieces: Iterable[Piece]) -> tuple[Speech, ...]:
    """Return the speech of pieces in order: those of one speaker in a row are one."""
    settled = tuple(_settled(pieces))
    is_lettered = are_lettered({piece.label for piece in settled if piece.label})
    return tuple(
        _speech(f"Speaker {label}" if is_lettered and label else label, tuple(own))
        for label, own in groupby(settled, lambda piece: piece.label)
    )


def are_lettered(labels: Set[str]) -> bool:
    """Return whether a service counts speakers by letters: A, B and C, and not Q and A."""
    return "A" in labels and "Q" not in labels and all(len(one) == 1 for one in labels)


def _settled(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield pieces with punctuation given to whoever said the word before."""
    label = ""
    for piece in pieces:
        if piece.is_joined and piece.label != label and not any(map(str.isalnum, piece.text)):
            piece = replace(piece, label=label)  # noqa: PLW2901 - the same piece, settled
        label = piece.label
        yield piece


def _speech(label: str, pieces: Sequence[Piece]) -> Speech:
    parts = [joined(own) for own in paragraphs(pieces)]
    start = next((one.start for one in pieces if one.start is not None), None)
    return Speech(
        label,
        tuple(text for text, _ in parts),
        pieces[0].line,
        time="" if start is None else clock(start),
        doubts=tuple(doubts for _, doubts in parts),
    )


_BREATH = 0.8
"""Seconds without a word behind which another channel may have its say."""


def woven(channels: Iterable[Sequence[Piece]]) -> tuple[Piece, ...]:
    """Return the pieces of several channels, each with one speaker, in the order of their speech.

    What is said in one breath stays together, however much another one talks over it.
    """
    breaths = [own for pieces in channels for own in _breaths(pieces)]
    return tuple(
        piece for own in sorted(breaths, key=lambda own: own[0].start or 0.0) for piece in own
    )


def _breaths(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, ...]]:
    own: list[Piece] = []
    for piece in pieces:
        if own and not piece.is_joined and _is_breath(own, piece):
            yield tuple(own)
            own = []
        own.append(piece)
    if own:
        yield tuple(own)


def _is_breath(own: Sequence[Piece], piece: Piece) -> bool:
    end = next((one.end for one in reversed(own) if one.end is not None), None)
    if end is None or piece.start is None:
        return False
    return piece.start - end >= (_BREATH if own[-1].text[-1:] in ".?!" else LONG_PAUSE)
