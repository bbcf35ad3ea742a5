"""Lines below general labels that say who asks or answers: "Question:", "submitted by Jane Roe".

So does a page that kept an online chat of many who ask, where several may answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pipeline.model.transcript import Role, Speaker
from pipeline.patterns import pattern
from pipeline.readers.labels.words import GENERIC_ANSWERS, GENERIC_ASKS
from pipeline.readers.speakers.naming import named
from pipeline.readers.web.drawing import Block
from pipeline.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Told:
    """Blocks with labels, and the roles that those have by the words above them."""

    blocks: tuple[Block, ...]
    people: Mapping[str, Speaker]


def told_below(blocks: Sequence[Block]) -> Told | None:
    """Return blocks with who speaks in place of general labels and the lines below them.

    None where not each such label stands alone above such a line, or nobody comes back.
    """
    heads = [at for at, one in enumerate(blocks) if _role(one) is not None]
    names = {at: name for at in heads if (name := _name(blocks[at + 1 : at + 2]))}
    if len(names) < max(_LEAST, len(heads)) or len(set(names.values())) == len(names):
        return None
    asks = {name for at, name in names.items() if _role(blocks[at]) is Role.INTERVIEWER}
    answers = {name for at, name in names.items() if _role(blocks[at]) is Role.RESPONDENT}
    if not asks or not answers:
        return None
    people = {name: named(name, Role.INTERVIEWER) for name in asks - answers}
    people |= {name: named(name, Role.RESPONDENT) for name in answers - asks}
    return Told(tuple(_labelled(blocks, names)), people)


_LEAST = 4


def _labelled(blocks: Sequence[Block], names: Mapping[int, str]) -> Iterator[Block]:
    """Yield blocks with a label at each that has a name, and without the line that tells it."""
    for at, block in enumerate(blocks):
        if at in names:
            yield replace(block, text="", numbers=block.numbers[:1], strong=(), label=names[at])
        elif at - 1 not in names:
            yield block


def _role(block: Block) -> Role | None:
    """Return the role of whom a general label alone in its block stands for; None for others."""
    words = block.text.strip()
    if not words.endswith((":", "：")):
        return None
    word = words[:-1].strip().casefold()
    if word in GENERIC_ASKS:
        return Role.INTERVIEWER
    return Role.RESPONDENT if word in GENERIC_ANSWERS else None


def _name(blocks: Sequence[Block]) -> str:
    """Return whom the line below a label names; empty for none."""
    found = _BY.fullmatch(blocks[0].text.strip()) if blocks else None
    name = found["name"].strip() if found else ""
    return name if len(name.split()) <= _MOST_WORDS else ""


_MOST_WORDS = 8
_BY = pattern(
    r"(?i)[(\[—–-]?\s*(?:(?:submitted|asked|posted|sent|answered|put)\s+(?:in\s+)?)?"
    r"(?:from|by|von|par|por|di|da)\s*:?\s+"
    r"(?P<name>[^\W_][^\n?!:;,]{0,60}?[^\W_][.)]?)\s*[)\]]?"
)
