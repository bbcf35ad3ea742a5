"""What is found: facts and steps, with where they stand."""

from __future__ import annotations

from pipeline.model.facts import Commitment, Fact, FactKind
from pipeline.model.transcript import Paragraph, Transcript, Turn
from pipeline.patterns import pattern
from pipeline.stages.dating.dates import Mention
from pipeline.stages.speech.sentences import Span
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class FoundFact:
    """A fact and where it stands; offsets count in the paragraph's normalized text."""

    fact: Fact
    paragraph: Paragraph
    recorded: str
    start: int
    end: int
    sentence: Span
    language: str
    """Of the talk, as BCP 47 has it."""
    clause: Span
    """The clauses of the sentence that tell what it claims."""
    is_measured: bool
    """True when the label is the measure itself, so that label and value read alone."""
    voice: str = ""
    """Whose words these are, where more than one is heard who answers; empty otherwise."""
    is_of_chair: bool = False
    """True for what only one who keeps order named, in no question."""
    is_former: bool = False
    """True for what something was before it changed, where no date tells when: it has no row."""
    question: str = ""
    """The words of the turn before, which may name what an answer's "it" is."""


@dataclass(frozen=True, slots=True)
class FoundStep:
    """A commitment and the clause that announces it."""

    commitment: Commitment
    paragraph: Paragraph
    recorded: str
    clause: Span


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found in the transcripts of one brief, in their order."""

    facts: tuple[FoundFact, ...]
    steps: tuple[FoundStep, ...]
    names: tuple[Fact, ...] = ()
    """People, offices, organisations and places, each once a paragraph; they make no rows."""


@dataclass(frozen=True, slots=True)
class Where:
    """The sentence at hand."""

    transcript: Transcript
    turn: Turn
    paragraph: Paragraph
    sentence: Span
    dates: tuple[Mention, ...]
    home: str
    """What "dollars" and the like mean in the transcript, as `money.home_currency` tells."""
    before: str = ""
    """The last paragraph of the turn before."""
    is_anothers: bool = False
    """Whether it stands in a quotation that runs over several sentences."""


WORD = pattern(r"\w+")
FIGURES = frozenset({FactKind.MONEY, FactKind.PERCENT, FactKind.COUNT, FactKind.DURATION})
NEAR = 40
SIGHT = 80


def last_part(word: str) -> str:
    """Return the last word of words that a hyphen or the like joins; empty behind a mark."""
    parts = WORD.findall(word)
    return parts[-1] if parts and word.endswith(parts[-1]) else ""
