"""A talk that data keep as one text: paragraphs that begin with a time, a name and a colon.

Or as one list of texts, each of which begins so.
"""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from pipeline.patterns import pattern
from pipeline.readers.labels.shapes import is_known
from pipeline.readers.labels.times import seconds_of, time_before
from pipeline.readers.speeches import Speech, clock

_KEYS = ("transcript", "transcription", "full_transcript", "dialogue", "text", "content", "body")
"""Under which a text may be a talk."""
_LEAST_TURNS = 6
_LABELLED = 0.6
"""Share of the paragraphs that begin a turn."""
_NEW = pattern(r"(?i)</?(?:p|div|blockquote|li|h[1-6])\b[^<>]*>")
_BREAK = pattern(r"(?i)<br\b[^<>]*>")
_TAG = pattern(r"(?i)</?[a-z][^<>]*>")
_PARTED = pattern(r"\n\s*\n")
_LABEL = pattern(r"([^\W\d_a-z][^\n:：.?!]{0,40}|[A-Z][a-z]{1,3}\. [^\n:：.?!]{1,30})[:：]\s*")


def labelled_text(value: Mapping[str, object]) -> tuple[str, tuple[Speech, ...]]:
    """Return the key of the one text that is a talk, and its speeches; "" where there is none.

    Its first paragraph begins with a label, most others do, and those who speak come back.
    """
    texts = ((key, value.get(key)) for key in _KEYS)
    found = [(key, own) for key, text in texts if isinstance(text, str) and (own := _talk(text))]
    return found[0] if len(found) == 1 else ("", ())


def labelled_list(value: Mapping[str, object]) -> tuple[str, tuple[Speech, ...]]:
    """Return the key of the longest list of texts that is a talk, and its speeches; "" for none.

    Nearly all begin with a label, and at least two labels come back. Other lists of the same texts,
    such as one of the questions alone, are copies; where one says something else, there is none.
    """
    lists = {
        key: [one.strip() for one in own if one.strip()]
        for key, own in value.items()
        if isinstance(own, list) and own and all(isinstance(one, str) for one in own)
    }
    talks = {key: texts for key, texts in lists.items() if _are_turns(texts)}
    if not talks:
        return "", ()
    best = max(talks, key=lambda key: len(talks[key]))
    own = talks[best]
    if any(not set(texts).issubset(own) for key, texts in talks.items() if key != best):
        return "", ()
    return best, tuple(_speeches(own, _recurring(own)))


def _recurring(texts: Sequence[str]) -> list[tuple[str, str, str] | None]:
    """Return how each text begins a turn: with a label that comes back, or the word for its letter.

    "Question: …" once, and then "Q: …"; another label that stands once is said.
    """
    begun = [_begun(one) for one in texts]
    counts = Counter(one[1] for one in begun if one)
    letters = {one.casefold(): one for one in counts if len(one) == 1 and counts[one] > 1}

    def meant(label: str) -> str:
        letter = letters.get(label[0].casefold(), "") if is_known([label]) else ""
        return label if counts[label] > 1 else letter

    return [(one[0], own, one[2]) if one and (own := meant(one[1])) else None for one in begun]


def _are_turns(texts: Sequence[str]) -> bool:
    """Return whether texts are turns: nearly all begin with one of two or more labels."""
    begun = _recurring(texts)
    labels = [one[1] for one in begun if one]
    is_first = bool(begun) and begun[0] is not None
    return (
        is_first
        and len(set(labels)) > 1
        and len(labels) >= max(_LEAST_LISTED, _NEARLY_ALL * len(texts))
    )


_LEAST_LISTED = 4
"""Turns of a list, which nobody took for paragraphs."""
_NEARLY_ALL = 0.9


def _talk(text: str) -> tuple[Speech, ...]:
    parts = list(_paragraphs(text))
    begun = [_begun(one) for one in parts]
    counts = Counter(one[1] for one in begun if one)
    again = [label for label, count in counts.items() if count > 1]
    is_talk = (
        counts.total() >= max(_LEAST_TURNS, _LABELLED * len(parts))
        and begun[0] is not None
        and 2 * len(again) >= len(counts) > 1
        and counts.total() >= 2 * len(counts)
    )
    return tuple(_speeches(parts, begun)) if is_talk else ()


def _paragraphs(text: str) -> Iterator[str]:
    """Yield what elements of a page part, or blank lines, or else lines."""
    if _TAG.search(text):
        text = html.unescape(_TAG.sub("", _BREAK.sub("\n", _NEW.sub("\n\n", text))))
    parts = _PARTED.split(text)
    for part in parts if len(parts) >= _LEAST_TURNS else text.split("\n"):
        if part.strip():
            yield part.strip()


def _begun(paragraph: str) -> tuple[str, str, str] | None:
    """Return the time, the label and the words of a paragraph; None where no turn begins."""
    time, start = time_before(paragraph, 0, len(paragraph))
    found = _LABEL.match(paragraph, start)
    words = paragraph[found.end() :] if found else ""
    return (time, found[1].strip(), words) if found and words else None


def _speeches(parts: list[str], begun: list[tuple[str, str, str] | None]) -> Iterator[Speech]:
    label = ""
    for part, one in zip(parts, begun, strict=True):
        time, label, words = one or ("", label, part)
        yield Speech(
            label, (" ".join(words.split()),), time=clock(seconds_of(time)) if time else ""
        )
