"""Press: one who asks once among several who ask, of a talk in which one answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pipeline.model.transcript import Role
from pipeline.readers.speakers.tallies import Tally

_LEAST_ASKING = 3
_MOST_TURNS = 3
_ASKS = 0.5
_BRIEF = 0.2
"""Share of what is heard that one of the press says at most."""


def of_press(tallies: Sequence[Tally], roles: Mapping[str, Role]) -> list[str]:
    """Return labels of nobody's role that are of the press, as those are who ask beside them.

    Three others ask at least, one answers, and half of their few turns, all brief, end with a
    question: the other one is thanks, or a question without its mark.
    """
    said = {
        role: [one for one in tallies if roles[one.label] is role]
        for role in (Role.INTERVIEWER, Role.RESPONDENT, Role.UNIDENTIFIED)
    }
    heard = sum(one.letters for one in said[Role.RESPONDENT])
    if len(said[Role.INTERVIEWER]) < _LEAST_ASKING or len(said[Role.RESPONDENT]) != 1:
        return []
    return [
        one.label
        for one in said[Role.UNIDENTIFIED]
        if 1 < one.turns <= _MOST_TURNS and one.share >= _ASKS and one.letters <= _BRIEF * heard
    ]
