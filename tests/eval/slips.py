"""Slips: which of the transcriber's slips become queries, and how many queries are false alarms.

The sets in tests/cases/slips are written for this measure: sentences of many subjects, each with
its slip and what was said, and sentences in which the words that tempt are rightly used. The first
half was written before the rules, the second after them; what it showed was mended afterwards, and
a third set of tempting sentences was written then: docs/measured.md has the figures of each as they
were first. Ordinary clean prose is that of the courtesies, which were written for another measure.
With BRIEFWRIGHT_CORPUS, a folder of real transcripts, their queries are counted.
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import BriefError
from pipeline.model.transcript import Query, Transcript
from pipeline.readers import Source, read_transcript
from pipeline.stages.normalize import normalize
from pipeline.stages.pair import address
from pipeline.stages.proofreading.proofread import proofread
from pipeline.values import replace
from tests.eval import courtesy
from tests.eval.score import Score

_CASES = Path("tests/cases/slips")
HALVES = {"first half": "1", "second half": "2", "third set": "3"}
_FIRST = {"first half": "", "second half": "6.1 when written", "third set": "3.1 when written"}
"""What the alarms were before the mistakes that a set showed were mended."""
_MOST_ALARMS = 1.0
"""False alarms in a thousand clean words."""


@dataclass(frozen=True, slots=True)
class Case:
    """A passage with the slips in it."""

    kind: str
    text: str
    slips: tuple[tuple[str, str], ...]
    """The words as they stand, and what was said; empty where only a person can tell."""


def measure(folder: Path) -> list[Score]:
    """Return precision and recall of both halves, false alarms, and queries on a corpus."""
    del folder  # the sets stand in the repository
    scores = [score for half in HALVES for score in _half(half)]
    return [*scores, _prose(), *_corpus()]


def _prose() -> Score:
    words = sum(len(talk.split()) for talk in courtesy.TALKS)
    alarms = sum(
        len(proofread(_prepared(courtesy.lined(talk), f"S{at}")))
        for at, talk in enumerate(courtesy.TALKS, start=1)
    )
    return Score(
        "slips, false alarms per 1,000 words of ordinary clean prose",
        1000 * alarms / words,
        ".3 to 1.2",
        _MOST_ALARMS,
        is_lower_better=True,
        items=words,
    )


def _half(half: str) -> Iterator[Score]:
    asked, found, right = judged(cases(half))
    clean = cases(half, "clean")
    words = sum(len(case.text.split()) for case in clean)
    alarms = sum(len(queries(case.text)) for case in clean)
    good, raised = sum(right.values()), sum(found.values()) + alarms
    name = f"slips, {half}"
    if asked:
        yield Score(f"{name}, clean sentences in it, precision", good / raised, "", items=raised)
        yield Score(f"{name}, recall", good / asked.total(), ".30", items=asked.total())
    for kind, count in asked.items():
        yield Score(f"{name}, {kind}, precision", right[kind] / max(found[kind], 1), "")
        yield Score(f"{name}, {kind}, recall", right[kind] / count, "", items=count)
    if words:
        rate = 1000 * alarms / words
        about = f"{name}, false alarms per 1,000 words of sentences that tempt"
        yield Score(about, rate, _FIRST[half], is_lower_better=True, items=words)


def _corpus() -> Iterator[Score]:
    folder = os.environ.get("BRIEFWRIGHT_CORPUS")
    if folder:
        talks = list(transcripts(Path(folder)))
        words = sum(len(p.text.split()) for talk in talks for t in talk.turns for p in t.paragraphs)
        rate = 10_000 * sum(len(proofread(talk)) for talk in talks) / max(words, 1)
        yield Score("real transcripts, queries per 10,000 words", rate, "", items=len(talks))


def transcripts(folder: Path) -> Iterator[Transcript]:
    """Yield the transcripts of a folder that can be read."""
    for path in sorted(folder.glob("*.txt")):
        try:
            yield _prepared(path.read_bytes(), path.stem)
        except BriefError:
            continue


def judged(given: list[Case]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """Return how many slips of each class there are, how many queries, how many of them right."""
    asked: Counter[str] = Counter()
    found: Counter[str] = Counter()
    right: Counter[str] = Counter()
    for case in given:
        raised = queries(case.text)
        asked[case.kind] += len(case.slips)
        found[case.kind] += len(raised)
        right[case.kind] += sum(any(fits(one, *slip) for one in raised) for slip in case.slips)
    return asked, found, right


def fits(query: Query, wrong: str, said: str) -> bool:
    """Return whether a query is of a slip, and proposes what was said."""
    text, proposal = query.text.casefold(), query.proposal.casefold()
    wrong, said = wrong.casefold(), said.casefold()
    if not (_has(text, wrong) or _has(wrong, text)):
        return False
    if not said:
        return True
    return text.replace(wrong, said, 1) == proposal or wrong.replace(text, proposal, 1) == said


def _has(text: str, words: str) -> bool:
    return re.search(rf"\b{re.escape(words)}\b", text) is not None


def queries(text: str) -> tuple[Query, ...]:
    """Return the queries of a passage: its turns, or one answer where it names none."""
    turns = text if text.startswith("Q: ") else f"Q: Yes?\nA: {text}"
    return proofread(_prepared(f"{turns}\n".encode(), "S1"))


def cases(half: str, *names: str) -> list[Case]:
    """Return the cases of a half: those with slips, or those of the files named."""
    paths = [_CASES / f"{name}-{HALVES[half]}.md" for name in names or ("heard", "others")]
    return [case for path in paths if path.is_file() for case in _read(path)]


def _read(path: Path) -> Iterator[Case]:
    kind = path.stem.partition("-")[0]
    quoted: list[str] = []
    slips: list[tuple[str, str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), "#"]:
        if line.startswith("> ") and not slips and kind != "clean":
            quoted.append(line[2:])
        elif line.startswith("- "):
            wrong, _, said = line[2:].partition(" ->")
            slips.append((wrong.strip(), said.strip()))
        elif line.startswith((">", "#")):
            if quoted:
                yield Case(kind, "\n".join(quoted), tuple(slips))
            quoted, slips = [line[2:]] if line.startswith("> ") else [], []
            kind = line[3:].strip().lower() if line.startswith("## ") else kind


def _prepared(data: bytes, name: str) -> Transcript:
    source = Source(f"{name}.txt", name, "2022-04-19", "on-the-record", frozenset())
    transcript = normalize(address(read_transcript(data, source).transcript, name), ())
    return replace(transcript, language="en")  # one sentence is too short to tell it
