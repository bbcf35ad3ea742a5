"""Candidates: the stretches of the answers that could stand alone in a brief, with their weight."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pipeline.model.taxonomy import Placement, Theme
from pipeline.model.transcript import ASKS, Paragraph, Transcript, Turn
from pipeline.stages.figures import find_figures
from pipeline.stages.group import speaks_of
from pipeline.stages.manner import manner
from pipeline.stages.quote import Extract
from pipeline.stages.sentences import Span, sentences
from pipeline.stages.standing import standing
from pipeline.stages.words import content_stems

_BEST_WORDS = 22
_SPREAD = 14.0
_OFF_THEME = 0.7


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that can stand alone: it names its subject and drops no condition."""

    extract: Extract
    placement: Placement
    score: float
    stems: frozenset[str]
    is_whole: bool
    """True when it is a whole sentence, but for a marker at its beginning."""
    figures: int

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.extract.words.split())


def candidates(
    placement: Placement, theme: Theme, transcript: Transcript, salience: dict[str, float]
) -> list[Candidate]:
    """Return the candidates of one exchange, best first.

    The weight is term mass over the root of the length, with the question's and the theme's own
    terms counted more, a length prior around 22 words, and bonuses for figures and stated views.
    What does not speak of the theme at all counts less.
    """
    about = _subject(placement)
    found = [
        _candidate(extract, is_whole, placement, about, salience)
        for turn in placement.exchange.answers
        if turn.speaker.role not in ASKS
        for paragraph in turn.paragraphs
        for extract, is_whole in dict(_extracts(transcript, turn, paragraph)).items()
    ]
    fitting = [one if speaks_of(one.extract.words, theme) else _off_theme(one) for one in found]
    return sorted(
        fitting, key=lambda one: (-one.score, one.extract.paragraph.start, one.extract.start)
    )


def _off_theme(one: Candidate) -> Candidate:
    return replace(one, score=round(one.score * _OFF_THEME, 6))


def salience(placements: Iterable[Placement]) -> dict[str, float]:
    """Return how much each stem is talked about: the logarithm of its count in the answers."""
    counted: Counter[str] = Counter()
    for placement in placements:
        for turn in placement.exchange.answers:
            for paragraph in turn.paragraphs:
                counted.update(content_stems(paragraph.text))
    return {word: math.log(1 + count) for word, count in counted.items()}


def _subject(placement: Placement) -> frozenset[str]:
    """Return the stems of the question and of the words that decided the theme."""
    question = placement.exchange.question
    asked = (paragraph.text for paragraph in question.paragraphs) if question else ()
    decided = (evidence.word for evidence in placement.why)
    return frozenset(word for text in (*asked, *decided) for word in content_stems(text))


def _extracts(
    transcript: Transcript, turn: Turn, paragraph: Paragraph
) -> Iterator[tuple[Extract, bool]]:
    for sentence in sentences(paragraph.text, transcript.language):
        for span, is_whole in standing(paragraph.text, sentence):
            yield _extract(transcript, turn, paragraph, span), is_whole


def _extract(transcript: Transcript, turn: Turn, paragraph: Paragraph, span: Span) -> Extract:
    return Extract(paragraph, turn.speaker.label, transcript.recorded, span.start, span.end)


def pinned(placement: Placement, transcript: Transcript, anchor: str) -> list[Candidate]:
    """Return the sentences of a paragraph that an editor wants shown, however they begin."""
    return [
        _candidate(
            _extract(transcript, turn, paragraph, sentence), True, placement, frozenset(), {}
        )
        for turn in placement.exchange.answers
        for paragraph in turn.paragraphs
        if paragraph.anchor == anchor
        for sentence in sentences(paragraph.text, transcript.language)
    ]


def _candidate(
    extract: Extract,
    is_whole: bool,
    placement: Placement,
    about: frozenset[str],
    weight: dict[str, float],
) -> Candidate:
    stems = frozenset(content_stems(extract.words))
    figures = len(find_figures(extract.words))
    mass = 2.0 + math.fsum(
        weight.get(word, 0.5) * (1.6 if word in about else 1.0) for word in stems
    )
    count = len(extract.words.split())
    prior = math.exp(-(((count - _BEST_WORDS) / _SPREAD) ** 2) / 2)
    score = mass / math.sqrt(count) * prior * manner(extract.words) * (1 + 0.2 * min(figures, 2))
    if is_whole:
        score *= 1.15
    return Candidate(extract, placement, round(score, 6), stems, is_whole, figures)
