"""Words with which one hands over to another, amid a turn that goes on: a label was lost there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.transcript import Note, Turn
from pipeline.patterns import pattern

_CLUES = ("ass it ", "urn it ", "and it ", "he call over ", "he call to ", "ver to ")
"""Letters that stand in such words."""
_HANDED = pattern(
    r"(?:I['’]ll|I will|[Ll]et me|I['’]d like to|I would like to) (?:now )?"
    r"(?:pass|turn|hand) (?:it|the call|things)(?: over| on)* to"
    r" (?P<name>[A-Z]\w+)\b[^.?!\n]{0,60}\."
)
_LEAST_BEHIND = 60
"""Words that go on behind them in the same turn."""


def handed_notes(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning where one hands over to somebody who speaks in the talk, and goes on."""
    people = {turn.speaker.label: frozenset(turn.speaker.label.split()) for turn in turns}
    for turn in turns:
        text = " ".join(one.text for one in turn.paragraphs)
        own = people[turn.speaker.label]
        for found in _HANDED.finditer(text) if any(clue in text for clue in _CLUES) else ():
            is_known = any(found["name"] in words for words in people.values() if words != own)
            behind = len(text[found.end() :].split())
            if is_known and found["name"] not in own and behind >= _LEAST_BEHIND:
                message = (
                    f"“{found.group()}” stands amid what {turn.speaker.label} says: where"
                    f" {found['name']} goes on there, put that label before the words"
                )
                yield Note(message, turn.line, is_warning=True)
