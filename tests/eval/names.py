"""Names: people, places and organisations found in interviews where people have marked them.

Counted are mentions. One is found when a mention of its kind shares a character with it, so that
"Biologist Ana Lopez" and "Ana Lopez" are the same; recall is the share of the marked mentions that
are found, precision the share of our mentions that share a character with a marked one of their
kind. The names of the speakers are known, as a transcript's labels tell them. Marked are also
mentions inside others ("Helsinki" in "the University of Helsinki") and people named by what they
are ("the governor of Virginia"), so that nobody reaches 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.model.facts import FactKind
from pipeline.model.transcript import Paragraph, Role, Speaker, Transcript, Turn
from pipeline.stages.naming.known import known_names, learned
from pipeline.stages.naming.names import find_names
from pipeline.stages.speech.sentences import sentences
from tests.eval.score import Score, items

_KINDS = {
    "person": (FactKind.PERSON, ".64", ".91"),
    "place": (FactKind.PLACE, ".66", ".64"),
    "organization": (FactKind.ORGANISATION, ".53", ".35"),
}
"""Our kind for the set's, and the recall and precision that the analysis measured."""
_SPACY = {
    "person": (".60", ".78"),
    "place": (".77", ".57"),
    "organization": (".77", ".50"),
}
"""Recall and precision of spaCy's small English model by the rule above."""
_INNER = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Where a speaker's identifier is cut into words: "AnaLopez"."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name and where it stands in the text."""

    kind: FactKind
    start: int
    end: int

    def meets(self, other: Mention) -> bool:
        """Return whether both are of one kind and share a character."""
        return self.kind is other.kind and self.start < other.end and other.start < self.end


def measure(folder: Path) -> list[Score]:
    """Return recall and precision for each kind of name."""
    texts = list(items(folder, "gum-interviews-*"))
    pairs = [(list(marked(item)), list(found(item))) for item in texts]
    scores: list[Score] = []
    for name, (kind, recall, precision) in _KINDS.items():
        counts = _Counts.of(kind, pairs)
        also = _SPACY[name]
        scores += [
            Score(
                f"names in GUM interviews, {kind.value}, recall",
                counts.met / max(1, counts.marked),
                f"{recall} (spaCy {also[0]})",
                items=counts.marked,
            ),
            Score(
                f"names in GUM interviews, {kind.value}, precision",
                counts.right / max(1, counts.found),
                f"{precision} (spaCy {also[1]})",
                items=counts.found,
            ),
        ]
    return scores


@dataclass(frozen=True, slots=True)
class _Counts:
    marked: int
    met: int
    found: int
    right: int

    @staticmethod
    def of(kind: FactKind, pairs: list[tuple[list[Mention], list[Mention]]]) -> _Counts:
        """Count the mentions of one kind over all texts."""
        totals = [0, 0, 0, 0]
        for all_true, all_own in pairs:
            true = [one for one in all_true if one.kind is kind]
            own = [one for one in all_own if one.kind is kind]
            totals[0] += len(true)
            totals[1] += sum(any(one.meets(other) for other in own) for one in true)
            totals[2] += len(own)
            totals[3] += sum(any(one.meets(other) for other in true) for one in own)
        return _Counts(*totals)


def marked(item: dict[str, Any]) -> Iterator[Mention]:
    """Yield the mentions that people have marked."""
    for one in item["named"]:
        if one["etype"] in _KINDS:
            yield Mention(_KINDS[one["etype"]][0], one["start"], one["end"])


def found(item: dict[str, Any]) -> Iterator[Mention]:
    """Yield the mentions that the stage finds, line by line as in a transcript."""
    transcript = _transcript(item)
    known = known_names(transcript)
    for paragraph in transcript.turns[0].paragraphs:
        for sentence in sentences(paragraph.text, "en"):
            hits = list(find_names(paragraph.text, sentence, known))
            known = learned(known, hits)
            for hit in hits:
                yield Mention(hit.kind, paragraph.start + hit.start, paragraph.start + hit.end)


def _transcript(item: dict[str, Any]) -> Transcript:
    names = sorted({one["speaker"] for one in item["sents"] if one["speaker"]})
    speakers = [Speaker(label, label, Role.OTHER) for label in map(_spaced, names)]
    paragraphs: list[Paragraph] = []
    start = 0
    for line in item["text"].split("\n"):
        paragraphs.append(Paragraph("", line, start, start + len(line)))
        start += len(line) + 1
    turn = Turn(1, Speaker("", "", Role.OTHER), tuple(paragraphs))
    return Transcript(
        "S1", "", "", "", (), 1.0, "en", "", item["date"], "", tuple(speakers), (turn,)
    )


def _spaced(label: str) -> str:
    return _INNER.sub(" ", label)
