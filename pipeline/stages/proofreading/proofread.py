"""The queries of a transcript: what each rule finds, in its order, each once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.transcript import Paragraph, Query, Transcript, spoken
from pipeline.stages.proofreading.counts import miscounted
from pipeline.stages.proofreading.grammar import ungrammatical
from pipeline.stages.proofreading.heard import heard
from pipeline.stages.proofreading.impossible import impossible_dates
from pipeline.stages.proofreading.slip import Slip
from pipeline.stages.proofreading.spelling import misspelt
from pipeline.stages.proofreading.spelt_names import Names, names_of
from pipeline.stages.proofreading.unsure import MOST, unsure
from pipeline.stages.speech.garbled import garbled
from pipeline.stages.speech.misread import misread

LANGUAGE = "en"


def proofread(transcript: Transcript, dismissed: frozenset[str] = frozenset()) -> tuple[Query, ...]:
    """Return the queries of a normalized transcript in its order, without the dismissed ones.

    `dismissed` holds ids such as `A8.2/five-day`; their case does not matter, the source before
    the anchor may be left out, and an id that fits nothing is no error.
    Only English has rules; letters that a wrong encoding garbled, and words that a recognizer
    doubts, are asked about in every language, those of which it was least sure first.
    """
    closed = frozenset(id_.casefold() for id_ in dismissed)
    doubts = unsure(transcript)
    is_ruled = transcript.language.partition("-")[0] == LANGUAGE
    names = names_of(transcript) if is_ruled else None
    queries: dict[str, Query] = {}
    heard_so: list[Query] = []
    for _, paragraph in spoken(transcript):
        ruled = _slips(paragraph.text, names, transcript.recorded) if names is not None else []
        ruled = [*ruled, *_garbled(paragraph.text)]
        ruled += _misread(paragraph.text) if is_ruled else ()
        own = [one for one in doubts.get(paragraph.anchor, ()) if not _is_named(one, ruled)]
        for slip in sorted((*ruled, *own), key=lambda one: one.start):
            query = _query(paragraph, slip)
            if closed.isdisjoint(_names(query)) and query.id not in queries:
                queries[query.id] = query
                heard_so += [query] if slip in own else []
    heard_so.sort(key=lambda one: -one.confidence)
    for query in heard_so[MOST:]:
        del queries[query.id]
    return tuple(queries.values())


def _garbled(text: str) -> Iterator[Slip]:
    """Yield words whose letters a wrong encoding garbled, with those that were meant."""
    for start, words, right in garbled(text):
        yield Slip(start, words, right, "the letters were read in a wrong encoding", 0.95)


def _misread(text: str) -> Iterator[Slip]:
    """Yield words of a scan in which digits stand for letters, with those that were meant."""
    for start, words, right in misread(text):
        yield Slip(start, words, right, "a digit may have been read for a letter", 0.9)


def _names(query: Query) -> frozenset[str]:
    full = query.id.casefold()
    return frozenset({full, full.rpartition(" ")[2]})


def _query(paragraph: Paragraph, slip: Slip) -> Query:
    return Query(
        id=f"{paragraph.anchor}/{slip.words.lower().replace(' ', '-')}",
        anchor=paragraph.anchor,
        text=slip.words,
        proposal=slip.proposal,
        reason=slip.reason,
        confidence=slip.confidence,
    )


def _is_named(slip: Slip, others: Sequence[Slip]) -> bool:
    return any(_overlap(slip, other) for other in others)


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
        if not _is_named(slip, kept):
            kept.append(slip)
    return sorted(kept, key=lambda one: one.start)


def _overlap(one: Slip, other: Slip) -> bool:
    return one.start < other.start + len(other.words) and other.start < one.start + len(one.words)
