"""Tables of words, one a row, with the signs behind each in a column of its own: those of Rev."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from pipeline.patterns import pattern
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
