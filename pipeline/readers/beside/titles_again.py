"""The title of a talk that stands again behind it, as archives set it, with a number of theirs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import clean, ends_sentence
from pipeline.readers.lines import Line

_NUMBER = pattern(r"[A-Z]{1,5}(?:&[A-Z]{1,5})*[ .-]?\d{1,5}")
"""What an archive calls a file: "JR12", "J&O1"."""
_WORD = pattern(r"[^\W\d_]+|\d+")
_ORDINAL = pattern(r"(?<=\d)(?:st|nd|rd|th)\b")
_LEAST, _MOST = 4, 24
"""Words of a title."""
_SAME = 0.8
"""Share of its words that stand in the first one."""
_HEAD = 2
"""Lines at the top in which the title is sought."""


def title_again(text: str, lines: Sequence[Line], first: int, last: int) -> tuple[int, ...]:
    """Return the indexes of the last lines that hold the title again, and a number below it.

    `first` and `last` are the lines on which the first and the last turn begin.
    """
    head = [line for line in lines[:first] if not line.is_blank][:_HEAD]
    told = {word for line in head for word in _words(text[line.start : line.end])}
    filled = [at for at in range(last + 1, len(lines)) if not lines[at].is_blank]
    number = filled[-1:]
    if not number or not _NUMBER.fullmatch(
        clean(text[lines[number[0]].start : lines[number[0]].end])
    ):
        number = []
    filled = filled[: len(filled) - len(number)]
    if not filled or not told:
        return ()
    at = filled[-1]
    own = list(_words(text[lines[at].start : lines[at].end]))
    same = sum(word in told for word in own)
    is_title = _LEAST <= len(own) <= _MOST and same >= _SAME * len(own) and len(told) >= _LEAST
    is_fresh = lines[at - 1].is_blank or ends_sentence(text, lines[at - 1])
    is_sentence = ends_sentence(text, lines[at])
    return (at, *number) if is_title and is_fresh and not is_sentence else ()


def _words(text: str) -> Iterator[str]:
    """Yield the words of a title for comparing: "6th" is "6", and "interviews" "interview"."""
    for word in _WORD.findall(_ORDINAL.sub("", text).casefold()):
        yield word.removesuffix("s") if len(word) > _LEAST else word
