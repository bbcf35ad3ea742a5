"""The queries of a transcript: what each rule finds, in its order, each once."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model.transcript import Paragraph, Query, Transcript
from pipeline.stages.proofreading.counts import miscounted
from pipeline.stages.proofreading.grammar import ungrammatical
from pipeline.stages.proofreading.heard import heard
from pipeline.stages.proofreading.impossible import impossible_dates
from pipeline.stages.proofreading.slip import Slip
from pipeline.stages.proofreading.spelling import misspelt
from pipeline.stages.proofreading.spelt_names import Names, names_of

LANGUAGE = "en"


def proofread(transcript: Transcript, dismissed: frozenset[str] = frozenset()) -> tuple[Query, ...]:
    """Return the queries of a normalized transcript in its order, without the dismissed ones.

    `dismissed` holds ids such as `A8.2/five-day`; their case does not matter, the source before
    the anchor may be left out, and an id that fits nothing is no error.
    Languages without rules have no queries: only English has rules.
    """
    if transcript.language.partition("-")[0] != LANGUAGE:
        return ()
    closed = frozenset(id_.casefold() for id_ in dismissed)
    names = names_of(transcript)
    queries: dict[str, Query] = {}
    for turn in transcript.turns:
        for paragraph in turn.paragraphs:
            for query in _queries(paragraph, names, transcript.recorded):
                if closed.isdisjoint(_names(query)):
                    queries.setdefault(query.id, query)
    return tuple(queries.values())


def _names(query: Query) -> frozenset[str]:
    full = query.id.casefold()
    return frozenset({full, full.rpartition(" ")[2]})


def _queries(paragraph: Paragraph, names: Names, recorded: str) -> Iterator[Query]:
    for slip in _slips(paragraph.text, names, recorded):
        yield Query(
            id=f"{paragraph.anchor}/{slip.words.lower().replace(' ', '-')}",
            anchor=paragraph.anchor,
            text=slip.words,
            proposal=slip.proposal,
            reason=slip.reason,
            confidence=slip.confidence,
        )


def _slips(text: str, names: Names, recorded: str) -> list[Slip]:
    """Return what the rules find, in the order of the words.

    What is found on words that another rule names already is left out; the rules of grammar, which
    are the oldest, come first, so that the ids of their queries stay.
    """
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    kept = list(ungrammatical(text, lower))
    others = (
        *heard(text, lower),
        *misspelt(text, lower),
        *names.misspelt(text),
        *miscounted(text),
        *impossible_dates(text, recorded),
    )
    for slip in others:
        if not any(_overlap(slip, other) for other in kept):
            kept.append(slip)
    return sorted(kept, key=lambda one: one.start)


def _overlap(one: Slip, other: Slip) -> bool:
    return one.start < other.start + len(other.words) and other.start < one.start + len(one.words)
