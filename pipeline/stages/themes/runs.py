"""Runs: exchanges that keep to one vocabulary, headed by it, where no theme fits."""

from __future__ import annotations

from itertools import pairwise

from pipeline.model.transcript import Exchange, Turn, paragraphs
from pipeline.stages.speech.words import length, listed, words
from pipeline.stages.themes.cut import cut, unit
from pipeline.stages.themes.foreign import tongue_of
from pipeline.stages.themes.headings import Said, headings
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """Exchanges that follow each other and speak of one thing."""

    exchanges: tuple[Exchange, ...]
    heading: str
    """A noun phrase of their own; empty where none can be made, and in most other languages."""


def headed_runs(exchanges: tuple[Exchange, ...], language: str = "") -> list[Run]:
    """Return the exchanges in runs, cut where their words change; speakers' names head none.

    Noun phrases are told by the words around them, in English and some other languages, and in
    Chinese and Japanese by what is said again: a talk in another one has no headings. `language`
    is a code as `fr`; empty where it is not known or there are several.
    """
    runs = _cut(exchanges)
    tongue = tongue_of(language)
    if tongue is None and not (_is_english(exchanges) or _is_spaceless(exchanges)):
        return [Run(run, "") for run in runs]
    names = [
        word.text
        for turn in (turn for one in exchanges for turn in (one.question, *one.answers) if turn)
        for word in words(f"{turn.speaker.label} {turn.speaker.name}")
    ]
    own = headings([_said(run) for run in runs], names, tongue)
    return [Run(run, heading) for run, heading in zip(runs, own, strict=True)]


_COMMONEST = listed("the of and to in is that it for was on with as we are have this but be not")
_LEAST_COMMON = 0.1
"""Share of the words of an English talk that are its commonest; spoken English has a third."""


def _is_english(exchanges: tuple[Exchange, ...]) -> bool:
    said = [word for one in exchanges for word in _text(one).lower().split()]
    return sum(word in _COMMONEST for word in said) >= _LEAST_COMMON * len(said)


def _is_spaceless(exchanges: tuple[Exchange, ...]) -> bool:
    """Return whether a talk has more letters that stand for words than words."""
    texts = [_text(one) for one in exchanges]
    return sum(map(length, texts)) > 2 * sum(len(text.split()) for text in texts)


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
