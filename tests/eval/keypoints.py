"""Key points: three sentences chosen for a question, held against what a person answered.

The set-up of the baselines: the specific queries of QMSum (Zhong et al. 2021), each with the turns
that a person marked as relevant and the answer that a person wrote from them. The pool is every
sentence of these turns; the query takes the place of the interviewer's question. What is chosen
is shown as a brief shows it, without what a speaker says before beginning ("And, so, well,").

ROUGE after Lin (2004): F1 of words (1), of pairs of words (2) and of the longest common
subsequence of the whole texts (L), lower-cased words and numbers, no stemming, no stop words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import Any

from pipeline.stages.quoting.quote import without_marker
from pipeline.stages.quoting.weighing import Talk, choose, salience
from pipeline.stages.speech.sentences import sentences
from pipeline.stages.speech.words import content_stems
from tests.eval.score import Score, items

_MOST = 3
_NOTE = re.compile(r"\{\w+\}")
_BEFORE_MARK = re.compile(r"\s+(?=[.,?!;:]|'\w|n't\b)")
_WORD = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, the sentences it can be answered from, and a person's answer."""

    query: str
    pool: tuple[str, ...]
    answer: str


def measure(folder: Path) -> list[Score]:
    """Return how well three sentences chosen for a question say what a person answered."""
    asked = [one for item in items(folder, "qmsum-*") for one in _queries(item)]
    talks = [one for item in items(folder, "gum-interviews-*") for one in _interview(item)]
    found = [" ".join(chosen(one)) for one in asked]
    first = [" ".join(one.pool[:_MOST]) for one in asked]
    told = [" ".join(chosen(one)) for one in talks]
    return [
        Score(
            "QMSum key points, ROUGE-1, three sentences",
            _mean(rouge_n, asked, found),
            ".301",
            0.310,
            items=len(asked),
        ),
        Score("QMSum key points, ROUGE-2", _mean(_pairs, asked, found), ".098", items=len(asked)),
        Score("QMSum key points, ROUGE-L", _mean(rouge_l, asked, found), ".199", items=len(asked)),
        Score(
            "QMSum, first three sentences, ROUGE-1",
            _mean(rouge_n, asked, first),
            ".230",
            items=len(asked),
        ),
        Score(
            "GUM interviews, three sentences for the summary, ROUGE-1",
            _mean(rouge_n, talks, told),
            ".325 (preamble)",
            items=len(talks),
        ),
    ]


def chosen(asked: Asked) -> list[str]:
    """Return the sentences that the product's own weights choose, in the order of the talk."""
    talk = Talk(salience(asked.pool), frozenset(content_stems(asked.query)))
    return [asked.pool[at] for at in sorted(choose(asked.pool, talk, _MOST))]


def rouge_n(found: str, true: str, size: int = 1) -> float:
    """Return F1 of the runs of so many words that two texts share (Lin 2004)."""
    here, there = _runs(found, size), _runs(true, size)
    return _f1((here & there).total(), here.total(), there.total())


def _pairs(found: str, true: str) -> float:
    return rouge_n(found, true, 2)


def rouge_l(found: str, true: str) -> float:
    """Return F1 of the longest common subsequence of words (Lin 2004)."""
    here, there = _words(found), _words(true)
    best = [0] * (len(there) + 1)
    for one in here:
        before = 0
        for at, other in enumerate(there, start=1):
            before, best[at] = best[at], before + 1 if one == other else max(best[at], best[at - 1])
    return _f1(best[-1], len(here), len(there))


def _f1(shared: int, here: int, there: int) -> float:
    return 2 * shared / (here + there) if shared else 0.0


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _runs(text: str, size: int) -> Counter[tuple[str, ...]]:
    words = _words(text)
    return Counter(tuple(words[at : at + size]) for at in range(len(words) - size + 1))


def _mean(
    judge: Callable[[str, str], float], asked: Sequence[Asked], found: Iterable[str]
) -> float:
    pairs = zip(asked, found, strict=True)
    return fmean(judge(text, one.answer) for one, text in pairs) if asked else 0.0


def _queries(item: dict[str, Any]) -> Iterator[Asked]:
    """Yield the specific queries of a meeting with the sentences of their turns."""
    turns = [_plain(turn["content"]) for turn in item["meeting_transcripts"]]
    known: dict[int, tuple[str, ...]] = {}
    for query in item["specific_query_list"]:
        spans = query["relevant_text_span"]
        places = {at for first, last in spans for at in range(int(first), int(last) + 1)}
        pool: list[str] = []
        for at in sorted(place for place in places if place < len(turns)):
            known[at] = known.get(at) or _sentences(turns[at])
            pool += known[at]
        yield Asked(query["query"], tuple(pool), query["answer"])


def _interview(item: dict[str, Any]) -> Iterator[Asked]:
    """Yield an interview as one question, its title, to be answered by its summary."""
    pool = [item["text"][one["start"] : one["end"]] for one in item["sents"] if one["speaker"]]
    yield Asked(item["title"], tuple(pool), item["summary_human"])


def _sentences(text: str) -> tuple[str, ...]:
    spans = (without_marker(text, one) for one in sentences(text, "en"))
    return tuple(span.of(text) for span in spans if span.start < span.end)


def _plain(content: str) -> str:
    """Return a turn without the notes of the transcriber and the blanks before marks."""
    return _BEFORE_MARK.sub("", " ".join(_NOTE.sub(" ", content).split()))
