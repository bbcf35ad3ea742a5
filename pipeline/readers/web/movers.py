"""Who moves or asks something in Historic Hansard: told by the record first, and then heard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.patterns import pattern
from pipeline.readers.beside.record_lines import is_decision
from pipeline.readers.web.drawing import words_of
from pipeline.values import dataclass, replace

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class Floor:
    """Who is heard, and who may be next, at a place of a debate."""

    label: str = ""
    """Whose contribution it was."""
    moving: str = ""
    """Who moves something and is heard, in paragraphs that are no contributions."""
    mover: str = ""
    """Of whom the record told last what he did: "rose to call attention to the harbours"."""
    broken: str = ""
    """Whose words were broken off within a sentence, by a division in the midst of a page."""
    headed: str = ""
    """Who moved something and was heard right above a heading, which may stand amid his words."""


FLOOR = Floor()
"""Nobody has it."""


@dataclass(frozen=True, slots=True)
class Formula:
    """Where "The noble Lord said:" stands in a paragraph."""

    start: int
    end: int


_HIGH = (
    r"(?:(?:noble|learned|gallant|right|most|very|rev|hon|reverend|honou?rable|and|the)\b[., ]*)"
)
_PERSON = (
    r"(?:Lord(?: Chancellor)?|Earl|Marquess|Viscount|Duke|Baron(?:ess|et)?|Countess|Lady|Prelate"
    r"|Archbishop|Member|Gentleman|Knight)"
)
_SAID = pattern(rf"The (?:{_HIGH}){{0,6}}{_PERSON} said ?[.,]? ?: ?[-—–]?\s*")
_SAYS = pattern(r"(?: then)?(?: said)? ?: ?[-—–]?\s*")
_BEFORE = pattern(r"[\W\d]*(?:The )?")
"""What may stand before the name of one of whom the record tells: a number, a star."""
SENTENCE_ENDS = tuple(".?!:;—\"'”’)]")
"""How a sentence ends, or a piece of the record."""
_OTHER = pattern(r"(?P<name>(?:An? |The )?[A-Z][A-Z.'’-]*(?: [A-Z.'’-]+)+): ")
"""A name in capitals before words that break in: "A NOBLE LORD: Oh no."."""
_FORMAL = pattern(
    r"(?:Moved,? (?:That|to|accordingly|in)\b|(?:An )?Amendments? (?:moved|proposed|made)\b"
    r"|Motions? (?:made|moved|agreed|negatived|by leave)|Motion, by leave|Amendments?, by leave"
    r"|(?:On )?Questions?,? (?:put|proposed|again|accordingly|whether|That|Motion|Amendments?)\b"
    r"|On Question\b"
    r"|(?:Consequential |Drafting )?Amendments? (?:agreed|negatived|disagreed|reported)"
    r"|Orders? of the Day\b|Order (?:for|read)\b|Their Lordships (?:divided|met|accordingly)"
    r"|The (?:House|Committee) (?:divided|adjourned|then|accordingly|went|proceeded|resumed|met)\b"
    r"|Committee of the Whole House (?:put off|to be|discharged)\b"
    r"|(?:The )?(?:House|Committee|Debate|Sitting) (?:adjourned|in Committee|resumed|counted"
    r"|again in|suspended)\b|Then the (?:Amendment|Motion|original|proposed|said|Question|Order)"
    r"|Bill (?:read|passed|reported|to be|committed|accordingly|ordered|withdrawn)\b"
    r"|The (?:Reports? of (?:the )?Amendments?|Bill (?:to be|was read)|same (?:was|were) ordered)\b"
    r"|Read [1-3]|Report from the|Reported[, ]|(?:Remaining )?[Cc]lauses? (?:[\dA-Z]+ ?(?::|to \d"
    r"|and \d|agreed|struck|added|negatived|,? as amended)|agreed)|Pages? \d+, |Resolved[,:] "
    r"|Ordered[,:. ]|A Bill (?:to|for|intituled)|The Lords following|Brought from the"
    r"|Returned from the|Laid (?:before|upon)|It being\b.{1,60}o['’]clock)"
)
"""How the record puts what was moved and what became of it, at the beginning of a paragraph."""


def is_first(label: str, words: str) -> bool:
    """Whether a paragraph begins with a name, and tells of whoever bears it."""
    before, found, _ = words.partition(label) if label else ("", "", "")
    return bool(found) and _BEFORE.fullmatch(before) is not None


def behind_division(floor: Floor) -> Floor:
    """Return the floor behind a list of votes, which may stand amid a sentence."""
    return replace(FLOOR, broken=floor.broken)


def behind_heading(floor: Floor) -> Floor:
    """Return the floor behind a heading, which may stand amid the words of who moves something."""
    return replace(FLOOR, headed=floor.moving or floor.headed)


def begun(words: str, floor: Floor) -> Formula | None:
    """Return where words of the mover begin in a paragraph of the record; None for nowhere.

    "The noble Lord said:" stands at its beginning or behind a sentence, "said:" behind his name.
    """
    for found in _SAID.finditer(words):
        before = words[: found.start()].rstrip()
        if found.end() < len(words) and (not before or before.endswith(SENTENCE_ENDS)):
            return Formula(len(before), found.end())
    if not is_first(floor.mover, words):
        return None
    rest = words.index(floor.mover) + len(floor.mover)
    says = _SAYS.match(words, rest)
    return Formula(0, says.end()) if says and says.end() < len(words) else None


def going_on(words: str, floor: Floor) -> str:
    """Return whose words a paragraph without a name goes on with; empty for nobody's.

    It is the words of one who moves something, the rest of a sentence that was broken off, or
    says "I" below a heading amid a speech.
    """
    if floor.moving:
        return floor.moving
    if words[0].islower():
        return floor.broken
    return floor.headed if words[0].isalpha() and says_own(words) else ""


def says_own(words: str) -> bool:
    """Whether somebody says words, and nobody tells them: "I beg to move", "My Lords"."""
    return _FIRST_PERSON.search(words) is not None


_FIRST_PERSON = pattern(
    r"\bI (?:am|ask|have|had|was|do|did|think|thought|beg|will|would|shall|should|must|may|might"
    r"|can|could|want|hope|wish|say|feel|believe|know|move|rise|desire|understand|conceive|pass)\b"
    r"|\b[Mm]y Lords\b"
)


def breaking_in(words: str) -> Formula | None:
    """Return where the name of one who breaks in stands at the beginning of a paragraph."""
    found = _OTHER.match(words)
    return Formula(found.end("name"), found.end()) if found else None


_BRACKETS = pattern(r"(?:\[.*\]|[—–-]? ?\(.*\))\.?\Z")


def is_of_record(element: _Element, words: str) -> bool:
    """Whether a paragraph without a name is a line of the record, and not somebody's words."""
    is_set_apart = element.get("align") == "center" or _BRACKETS.match(words) is not None
    slanted = " ".join(words_of(one) for one in element.iter("i"))
    return (
        is_set_apart or slanted == words or is_decision(words) or _FORMAL.match(words) is not None
    )
