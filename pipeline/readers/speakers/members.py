"""Members of a panel that hears people: who sits with those who ask is nobody who answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from pipeline.model.transcript import Role
from pipeline.patterns import clued, pattern
from pipeline.readers.speakers.tallies import ASKS_OFTEN, LEAST_PANEL, MOST_HEARD, Tally

_OFFICES = frozenset(
    {"senator", "congressman", "congresswoman", "representative", "delegate", "councillor"}
    | {"councilmember", "alderman", "senador", "senadora", "sénateur", "sénatrice", "senatore"}
)
"""What members of a house are called before their names."""
_LITTLE = 0.15
"""Share of what the one who is heard says, below which somebody else hardly answers."""


def members(tallies: Sequence[Tally], roles: Mapping[str, Role]) -> list[str]:
    """Return the labels of respondents who may be members of the panel that somebody chairs.

    They have the office of one who asks, or put questions in the little they say where one person
    says more than half of all.
    """
    if Role.MODERATOR not in roles.values():
        return []
    heard = [one for one in tallies if roles[one.label] is Role.RESPONDENT]
    asking = [one for one in tallies if _asks(one, roles)]
    colleagues = {_office(one.label) for one in asking} - {""}
    found = {one.label for one in heard if _office(one.label) in colleagues}
    if len(asking) >= LEAST_PANEL:
        found |= set(_around_one(tallies, heard, roles))
    return [one.label for one in heard if one.label in found]


def names_present(above: str) -> frozenset[str]:
    """Return the surnames of members that a record lists above its talk, in small letters.

    "Members present: Representatives Roe, Moore of Kansas, and Lind."
    """
    found = _PRESENT.search(above)
    names = _PARTS.split(" ".join(found["names"].split())) if found else ()
    return frozenset(one.partition(" of ")[0].strip().casefold() for one in names if one.strip())


_PRESENT = clued(
    r"(?m)^[ \t]*(?:Members |Committee members |Also )?[Pp]resent: "
    r"(?:Representatives|Senators|Members)\s+(?P<names>[^.]{5,3000})\.[ \t\r]*$",
    "resent: ",
)
_PARTS = pattern(r"[,;]\s?(?:and\s)?|\sand\s")


def _asks(one: Tally, roles: Mapping[str, Role]) -> bool:
    role = roles[one.label]
    often = role is Role.UNIDENTIFIED and one.questions > 1 and one.share >= ASKS_OFTEN
    return role is Role.INTERVIEWER or often


def _office(label: str) -> str:
    """Return the office of a member that begins a label, or stands in a Chinese name; or ""."""
    if sits := _SITTING.fullmatch(label):
        return sits["office"]
    first = label.casefold().split(" ", 1)[0].strip(".,")
    return first if first in _OFFICES else ""


_SITTING = pattern(
    r"[^\W\d_a-z]{1,2}(?P<office>委員|议员|議員|委员)[^\W\d_a-z]{1,4}", re.IGNORECASE
)
"""A member, with the office behind the surname: "林委員大明"; "林主任委員大明" heads an agency."""


def _around_one(
    tallies: Sequence[Tally], heard: Sequence[Tally], roles: Mapping[str, Role]
) -> Iterator[str]:
    """Yield who puts a question and says little where one alone is heard."""
    named = [one for one in tallies if roles[one.label] is not Role.MODERATOR]
    most = max((one.letters for one in heard), default=0)
    if most > MOST_HEARD * sum(one.letters for one in named):
        yield from (one.label for one in heard if one.asking and one.letters < _LITTLE * most)
