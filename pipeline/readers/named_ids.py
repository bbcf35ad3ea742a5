"""Columns that name those of whom another column has only the numbers of a database."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from pipeline.patterns import pattern
from pipeline.readers.cells import is_nobody, take_turns

_NUMBER = pattern(r"[0-9a-f]{24}|[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32}")
"""What databases number their records with."""
_NAME = pattern(r"[^\W\d_a-z][\w.'’-]*(?:[ -]{1,3}(?:[^\W\d_][\w.'’-]*|\([^()\n]{1,30}\))){1,7}")
_LONGEST = 80
_MOSTLY = 0.9
_OWN = 0.8
"""Names to one number, at least: those of speeches are not of one person each."""


def named_ids(who: str, others: Sequence[str], rows: Sequence[Mapping[str, object]]) -> str:
    """Return which of other columns names those whom `who` only numbers; "" for none.

    It names somebody in every row, whoever has one number always ends with one surname, and nearly
    all numbers have a surname of their own.
    """
    numbers = {str(row[who]) for row in rows if not is_nobody(row.get(who))}
    if not numbers or not all(map(_NUMBER.fullmatch, numbers)):
        return ""
    return next((one for one in others if one != who and _names(one, who, rows)), "")


def _names(name: str, who: str, rows: Sequence[Mapping[str, object]]) -> bool:
    """Return whether a column names those whom another numbers."""
    said = [str(row.get(name) or "").strip() for row in rows]
    if not all(said) or not take_turns(said) or max(map(len, said)) > _LONGEST:
        return False
    named = sum(_NAME.fullmatch(one) is not None for one in set(said))
    surnames = dict(_surnames(name, who, rows))
    own = Counter(surnames.values())
    return (
        named >= _MOSTLY * len(set(said))
        and all(surnames.values())
        and len(own) >= _OWN * len(surnames)
    )


def _surnames(
    name: str, who: str, rows: Sequence[Mapping[str, object]]
) -> Iterator[tuple[str, str]]:
    """Yield each number with the last word of all who have it; "" where they are several."""
    ends: dict[str, set[str]] = {}
    for row in rows:
        if not is_nobody(row.get(who)):
            ends.setdefault(str(row[who]), set()).add(str(row[name]).split()[-1].casefold())
    for number, found in ends.items():
        yield number, found.pop() if len(found) == 1 else ""
