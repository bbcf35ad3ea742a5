"""What people in chats tell of themselves in the third person: "* jane waves"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.markup import FILL
from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Candidate
from pipeline.readers.lines import Line
from pipeline.values import replace

_ACTION = pattern(
    rf"[ {FILL}]*(?:[\[(]?\d{{1,2}}:\d\d(?::\d\d)?[\])]?[ {FILL}]*)?\*{{1,3}}[ {FILL}]+"
    rf"(?P<name>[^\s:<>*{FILL}]{{2,30}})[ {FILL}]+(?=[^\s{FILL}])"
)


def find_actions(
    text: str, lines: Sequence[Line], turns: Sequence[Candidate]
) -> Iterator[Candidate]:
    """Yield the turns of lines that tell what one does whose label begins `turns` elsewhere."""
    known = {one.label: one for one in reversed(turns)}
    own = {one.index for one in turns}
    for at in range(turns[0].index + 1, len(lines)):
        found = _ACTION.match(text, lines[at].start, lines[at].end)
        if found and at not in own and found["name"] in known:
            same = known[found["name"]]
            yield replace(same, index=at, content=found.end(), time="", time_line=-1)


def action_note(found: Sequence[Candidate], line: Line) -> Note:
    """Return a note of how many such lines there are, the first of which is `line`."""
    count = "1 line tells" if len(found) == 1 else f"{len(found)} lines tell"
    message = f"{count} what somebody does, first '* {found[0].label} …'"
    return Note(f"{message}: read as turns of whom they name", line.number, is_warning=True)
