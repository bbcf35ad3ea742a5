"""Tables of words, one a row, with the signs behind each in a column of its own: those of Rev.

In those of corpora of speech each sign is a row, and a number tells which rows are one utterance.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from pipeline.patterns import pattern
from pipeline.readers.columns import plain
from pipeline.values import dataclass

NAMES = ("speaker", "text", "time")
"""The columns of such a table when its words are joined."""
_COLUMNS = frozenset({"token", "speaker", "punctuation"})
_UNHEARD = frozenset({"<unk>", "<inaudible>"})
_SOUND = pattern(r"<([a-z][a-z_ -]{0,30})>")


def has_tokens(names: Sequence[str]) -> bool:
    """Return whether columns with these names hold words, one a row."""
    return _COLUMNS.issubset(names)


@dataclass(frozen=True, slots=True)
class Piece:
    """What one says in a row of rows: where it begins, and the values of `NAMES`."""

    line: int
    values: tuple[str, ...]


def joined_tokens(rows: Sequence[tuple[int, Mapping[str, str]]]) -> Iterator[Piece]:
    """Yield what each speaker says until another does; `rows` are lines and the values there.

    What could not be made out becomes `[inaudible]`, and another sound stands in brackets, too.
    """
    for who, own in groupby(rows, key=_speaker):
        words = list(own)
        line, first = words[0]
        said = " ".join(_word(row) for _, row in words if row["token"].strip())
        yield Piece(line, (who, said, first.get("ts", "").strip()))


def _speaker(row: tuple[int, Mapping[str, str]]) -> str:
    return row[1]["speaker"].strip()


def _word(row: Mapping[str, str]) -> str:
    token = row["token"].strip()
    token = "[inaudible]" if token in _UNHEARD else _SOUND.sub(r"[\1]", token)
    return f"{row.get('prepunctuation', '').strip()}{token}{row['punctuation'].strip()}"


COUNTED_NAMES = ("speaker", "text")
"""The columns of a table of counted utterances when the words of each are joined."""
_WORDS = frozenset({"word", "token"})
_COUNTS = frozenset(
    {
        *("utt nr", "utt no", "utt num", "utt number", "utt id", "utterance nr", "utterance no"),
        *("utterance num", "utterance number", "utterance id", "turn nr", "turn id", "sentence id"),
    }
)
"""Names of what is the same in all rows of an utterance."""
_FILLED = 0.98
"""Share of the rows that hold a word."""
_SIGNS = pattern(r"\s+(?=[.,;:?!…](?:\s|\Z)|['’]\w|n['’]t\b)|(?<=\w['’])\s+(?=\w)")
"""Blanks before signs, and beside what is left out of a word: "c' est", "do n't"."""


def counted_words(
    names: Sequence[str], rows: Sequence[tuple[int, Mapping[str, str]]]
) -> tuple[Piece, ...]:
    """Return what is said in each counted utterance of a table of words; nothing for another.

    Its column of whole utterances, if there is one, says them in several rows or in none.
    """
    by_name = {plain(name): name for name in reversed(names)}
    word = next((by_name[one] for one in by_name if one in _WORDS), "")
    counts = [by_name[one] for one in by_name if one in _COUNTS]
    who = by_name.get("speaker", "")
    if not word or not counts or not who or not rows:
        return ()
    words = [row[word].strip() for _, row in rows]
    if sum(bool(one) and " " not in one for one in words) < _FILLED * len(rows):
        return ()
    number = min(counts, key=lambda one: len({row[one] for _, row in rows}))
    runs = [list(own) for _, own in groupby(rows, key=lambda row: (row[1][number], row[1][who]))]
    if 2 * len(runs) > len(rows):
        return ()
    return tuple(Piece(own[0][0], (own[0][1][who].strip(), _utterance(own, word))) for own in runs)


def _utterance(rows: Sequence[tuple[int, Mapping[str, str]]], word: str) -> str:
    return _SIGNS.sub("", " ".join(row[word].strip() for _, row in rows if row[word].strip()))
