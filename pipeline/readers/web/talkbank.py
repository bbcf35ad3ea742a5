"""Talks of TalkBank and CHILDES as XML (`<CHAT>`): utterances of words, with their analysis below.

https://talkbank.org/software/talkbank.xsd: `<u who="MOT"><w>is<mor>…</mor></w><t type="q"/></u>`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import groupby
from typing import TYPE_CHECKING

from pipeline.model.transcript import Datum, Note
from pipeline.readers.pacing import Piece, speech_of
from pipeline.readers.speeches import Script
from pipeline.readers.web.drawing import name_of, name_set, words_of
from pipeline.readers.web.hushed import hushed_script
from pipeline.readers.web.page_data import day_in
from pipeline.readers.web.page_furniture import left_out
from pipeline.readers.web.roots import labels_of, language_of

if TYPE_CHECKING:
    from lxml.etree import _Element

ROOT = "CHAT"
_GROUPS = name_set("g pg sg")
"""What holds words together of which something is told."""
_LETTERS = name_set("shortening underline italic long-feature ca-element")
"""What marks letters of a word that are part of it."""
_OMITTED = "omission"
"""The type of a word that ought to be there and is not said."""
_UNHEARD = {"unintelligible": "[inaudible]", "unintelligible-with-pho": "[inaudible]"}
_UNWRITTEN = "[…]"
"""For words that were heard and not written down."""
_ENDS = {
    "p": ".", "q": "?", "e": "!", "question exclamation": "?!", "broken for coding": "",
    "trail off": "…", "trail off question": "…?", "interruption": "…", "self interruption": "…",
    "interruption question": "…?", "self interruption question": "…?",
    "quotation next line": ":", "quotation precedes": ".",
}  # fmt: skip
"""The sign for each kind of end of an utterance; others have none."""
_SIGNS = {"comma": ",", "tag": ",", "vocative": ",", "semicolon": ";", "colon": ":"}
_NO_DAY = "1984-01-01"
"""The day that the converter of TalkBank writes where a talk has none."""


def talkbank_script(root: _Element, path: str) -> Script:
    """Return what people say, a speech for what one says in a row."""
    found = [one for one in root.iter() if name_of(one) == "participant"]
    labels = labels_of({one.get("id", ""): _person(one) for one in found})
    said = [_piece(one, labels) for one in root.iter() if name_of(one) == "u"]
    groups = groupby((one for one in said if one.text), lambda one: one.label)
    script = Script(
        tuple(speech_of(label, tuple(own)) for label, own in groups),
        language=language_of(root.get("Lang", "").partition(" ")[0]),
        metadata=tuple(_metadata(root)),
        notes=tuple(_events(root)),
        removed=(*_comments(root), *_annotations(root)),
    )
    return hushed_script(script, path)


def _person(participant: _Element) -> str:
    """Return the name of who takes part, else what the person is there: "Target Child"."""
    told = participant.get("name") or participant.get("role", "")
    return " ".join(told.replace("_", " ").split())


def _piece(utterance: _Element, labels: Mapping[str, str]) -> Piece:
    who = utterance.get("who", "")
    media = next((one for one in utterance.iter() if name_of(one) in _MEDIA), None)
    start = None if media is None else _seconds(media)
    words = "".join(_words(utterance)).replace("“ ", "“").replace(" ”", "”")
    text = " ".join(words.split()) if any(map(str.isalnum, words)) else ""
    return Piece(text, labels.get(who, who), start, line=utterance.sourceline or 0)


_MEDIA = name_set("media internal-media")


def _seconds(media: _Element) -> float | None:
    with suppress(ValueError):
        value = float(media.get("start", ""))
        return value / _MILLI if media.get("unit") == "ms" else value
    return None


_MILLI = 1000


def _words(element: _Element) -> Iterator[str]:
    """Yield what is said in an utterance or a group, each word behind a blank."""
    for one in element:
        name, kind = name_of(one), one.get("type", "")
        if name == "w":
            yield _word(one)
        elif name in _GROUPS:
            yield "".join(_words(one)) * _times(one)
        elif name == "t":
            yield _ENDS.get(kind, "")
        elif name in {"tagMarker", "s"}:
            yield _SIGNS.get(kind, "")
        elif name == "quotation":
            yield " “ " if kind == "begin" else " ”"


def _word(word: _Element) -> str:
    """Return a word as it is said, behind a blank; empty for one that nobody says."""
    untold = word.get("untranscribed", "")
    if untold:
        return f" {_UNHEARD.get(untold, _UNWRITTEN)}"
    text = "".join(_letters(word)).replace("_", " ").strip()
    if not text or word.get("type") == _OMITTED:
        return ""
    return f" {text}-" if word.get("type") == "fragment" else f" {text}"


def _letters(element: _Element) -> Iterator[str]:
    """Yield the letters of a word without its analysis; parts of a compound have a hyphen."""
    yield element.text or ""
    for one in element:
        name = name_of(one)
        if name in _LETTERS:
            yield from _letters(one)
        elif name == "wk" and one.get("type") == "cmp":
            yield "-"
        yield one.tail or ""


def _times(group: _Element) -> int:
    """Return how many times the words of a group are said."""
    told = next((one.get("times", "") for one in group if name_of(one) == "r"), "")
    return min(int(told), _MOST_TIMES) if told.isdecimal() and int(told) else 1


_MOST_TIMES = 20


def _metadata(root: _Element) -> Iterator[Datum]:
    day = day_in(root.get("Date", ""))
    if day and day != _NO_DAY:
        yield Datum("date", day, root.sourceline or 0)
    for one in root:
        if name_of(one) == "comment" and one.get("type") == "Location" and words_of(one):
            yield Datum("place", words_of(one), one.sourceline or 0)
            return


def _comments(root: _Element) -> Iterator[Note]:
    """Yield what is told between the utterances."""
    for one in root:
        if name_of(one) == "comment" and words_of(one):
            kind = one.get("type", "").lower()
            yield left_out(f"comment '{kind}'", words_of(one), one.sourceline or 0)


def _events(root: _Element) -> Iterator[Note]:
    """Yield what is heard beside the words, also of others."""
    for one in root.iter():
        if name_of(one) == "happening" and words_of(one):
            yield Note(f"({words_of(one).replace('_', ' ')})", one.sourceline or 0)
        elif name_of(one) == "otherSpokenEvent":
            yield Note(f"({one.get('who', '')}: {one.get('said', '')})", one.sourceline or 0)


def _annotations(root: _Element) -> Iterator[Note]:
    """Yield how many words stand below utterances of each kind that nobody says."""
    found = [one for said in root.iter() if name_of(said) == "u" for one in _unsaid(said)]
    kinds = [one.get("type") or name_of(one) for one in found]
    lines = {kind: one.sourceline or 0 for kind, one in zip(kinds[::-1], found[::-1], strict=True)}
    for kind, count in Counter(kinds).items():
        yield Note(f"annotations '{kind}', {count:,} in number", lines[kind])


def _unsaid(element: _Element) -> Iterator[_Element]:
    """Yield the outermost elements with words that are none of the talk."""
    for one in element:
        name = name_of(one)
        if name in _GROUPS or (name in _LETTERS | {"w"} and one.get("type") != _OMITTED):
            yield from _unsaid(one)
        elif name and name not in _WORDLESS and words_of(one):
            yield one


_WORDLESS = name_set("t s tagMarker e")
"""Ends, signs and events, which hold at most their own analysis."""
