"""Runs: exchanges that keep to one vocabulary, headed by it, where no theme fits."""

from __future__ import annotations

from itertools import pairwise

from pipeline.model.transcript import Exchange, Turn, paragraphs
from pipeline.stages.speech.words import words
from pipeline.stages.themes.cut import cut, unit
from pipeline.stages.themes.headings import Said, headings
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """Exchanges that follow each other and speak of one thing."""

    exchanges: tuple[Exchange, ...]
    heading: str
    """A noun phrase of their own; empty where none can be made."""


def headed_runs(exchanges: tuple[Exchange, ...]) -> list[Run]:
    """Return the exchanges in runs, cut where their words change; speakers' names head none."""
    runs = _cut(exchanges)
    names = [
        word.text
        for turn in (turn for one in exchanges for turn in (one.question, *one.answers) if turn)
        for word in words(f"{turn.speaker.label} {turn.speaker.name}")
    ]
    own = headings([_said(run) for run in runs], names)
    return [Run(run, heading) for run, heading in zip(runs, own, strict=True)]


def _said(run: tuple[Exchange, ...]) -> Said:
    asked = tuple(text for one in run if one.question for text in _texts(one.question))
    answered = tuple(text for one in run for turn in one.answers for text in _texts(turn))
    return Said(asked, answered)


def _texts(turn: Turn) -> list[str]:
    return [paragraph.text for paragraph in turn.paragraphs]


def _cut(exchanges: tuple[Exchange, ...]) -> list[tuple[Exchange, ...]]:
    """Return contiguous runs that each keep to one vocabulary."""
    starts = cut([unit(_text(exchange), _opening(exchange)) for exchange in exchanges])
    return [exchanges[start:end] for start, end in pairwise([*starts, len(exchanges)])]


def _text(exchange: Exchange) -> str:
    return "\n".join(paragraph.text for paragraph in paragraphs(exchange))


def _opening(exchange: Exchange) -> str:
    return "\n".join(_texts(exchange.question or exchange.answers[0]))
