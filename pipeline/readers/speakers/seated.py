"""Members of a house who are named with seat and party: "Ms. Jane Roe (Lake, Lib.)"."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from pipeline.patterns import clued
from pipeline.readers.labels.presiding import is_presiding
from pipeline.readers.labels.words import ROLE_WORDS, TITLES

_SEAT = clued(r".*\([^()]{2,60}, (?:[A-Z][A-Za-z]{1,3}\.?|Ind(?:ependent|ep)?\.?)\)", ", ")
"""A name, and in brackets a seat and a party in short."""
_LEAST_PAIRS = 3
"""People with brackets at first and without later from which on these are one."""
_LEAST_SEATED = 10
_LEAST_NAMES = 2


def is_seated(label: str) -> bool:
    """Whether seat and party of a member of a house stand in brackets behind a name."""
    return _SEAT.fullmatch(label) is not None


def are_seated(labels: Collection[str]) -> bool:
    """Whether as many as ten labels are of members of a house, by seat and party."""
    return sum(map(is_seated, labels)) >= _LEAST_SEATED


def government(labels: Collection[str]) -> frozenset[str]:
    """Return those who answer for the government where members of a house ask them; else nobody.

    "The Minister for Ports (Ms Jane Roe)" beside three members at least with their seats alone,
    "Mr Odo Lind (Lake Bank)".
    """
    found = frozenset(one for one in labels if _MINISTER.fullmatch(one))
    seats = sum(_IN_SEAT.fullmatch(one) is not None for one in labels if one not in found)
    return found if seats >= _LEAST_PAIRS else frozenset()


_MINISTER = clued(
    r"(?:The )?(?:(?:Prime|Deputy|Senior|Second|Acting) )*(?:Minister|Parliamentary Secretary)"
    r"(?: [^()]*)?\([^()]+\)",
    *("Minister", "Parliamentary Secretary"),
)
_IN_SEAT = clued(
    r"(?:Mr|Mrs|Ms|Miss|Mdm|Dr|Prof|Assoc Prof)\.? [^(),]{3,50} \([A-Z][\w'’. -]{2,40}\)", " ("
)


def bare_names(labels: Sequence[str]) -> Mapping[str, str]:
    """Return the full name that each label begins with which stands later without its bracket.

    Three at least, and of each name one label alone: "Hon. Jane Roe (Minister of Ports)" at first,
    and "Hon. Jane Roe" later. A bracket with a role is of somebody else, as an interpreter.
    """
    order = {label: at for at, label in enumerate(dict.fromkeys(labels))}
    found: dict[str, list[str]] = {}
    for label in order:
        bare = _without_bracket(label)
        if bare in order and (bare.endswith(")") or _is_full_name(bare)):
            found.setdefault(bare, []).append(label)
    pairs = {
        own[0]: bare
        for bare, own in found.items()
        if len(own) == 1 and order[own[0]] < order[bare] and not _tells_role(own[0])
    }
    return pairs if len(pairs) >= _LEAST_PAIRS else {}


def _without_bracket(label: str) -> str:
    """Return a label without its bracket, or without the one within that: of the holder's seat."""
    if label.endswith("))"):
        return f"{label.rpartition(' (')[0]})"
    return label.partition(" (")[0] if label.endswith(")") else ""


def _is_full_name(bare: str) -> bool:
    words = [word for word in bare.split() if word.casefold().strip(".") not in TITLES]
    return len(words) >= _LEAST_NAMES and not is_presiding(bare)


def _tells_role(label: str) -> bool:
    bracket = label.partition(" (")[2].casefold()
    return any(word.strip("().,") in ROLE_WORDS for word in bracket.split())
