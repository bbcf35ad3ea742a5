"""Coverage: every paragraph in the body, in the annex alone, or left out, with the reason."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from pipeline.model.brief import LeftOut
from pipeline.model.labels import Labels
from pipeline.model.transcript import ASKS, Role, Transcript, Turn, is_heard, spoken
from pipeline.stages.counting import grouped
from pipeline.values import dataclass

_MOST_NAMED = 40
"""Paragraphs named in one sentence of the notes; of more only the number is told."""


class Why(StrEnum):
    """Why a paragraph is not in the body."""

    DROPPED = "dropped by the editor"
    ASKED = "a question"
    MISLABELLED = "some of it may be another's words"
    UNHEARD = "said by one who is not interviewed"
    BANNED = "not to be quoted"
    LEANING = "no sentence of it stands alone"
    SLIGHT = "no sentence of it says enough"
    OUTWEIGHED = "other passages say more"


@dataclass(frozen=True, slots=True)
class Body:
    """What the body of a brief is made of."""

    cited: frozenset[str]
    """Anchors of the paragraphs it cites."""
    considered: frozenset[str]
    """Anchors of those with a sentence that could have stood in it."""
    weighty: frozenset[str]
    """Anchors of those of them with one that says enough for it."""
    dropped: frozenset[str]
    is_annexed: bool
    """True where the transcript stands in the annex."""


def left_out(sources: tuple[Transcript, ...], body: Body) -> tuple[LeftOut, ...]:
    """Return every paragraph that the body does not cite, with where it is and why."""
    where = "annexed" if body.is_annexed else "not in a one-page brief"
    return tuple(
        LeftOut(one.anchor, f"{where}: {_why(one.anchor, turn, source, body)}")
        if source.is_quotable
        else LeftOut(one.anchor, f"in neither body nor annex: {Why.BANNED}")
        for source in sources
        for turn, one in spoken(source)
        if one.anchor not in body.cited
    )


def _why(anchor: str, turn: Turn, source: Transcript, body: Body) -> Why:
    if anchor in body.dropped:
        return Why.DROPPED
    if turn.speaker.role in ASKS:
        return Why.ASKED
    if not is_heard(turn, source):
        return Why.UNHEARD if turn.speaker.role is Role.OTHER else Why.MISLABELLED
    if not body.cited or anchor not in body.considered:
        return Why.LEANING
    return Why.OUTWEIGHED if anchor in body.weighty else Why.SLIGHT


def coverage(
    sources: tuple[Transcript, ...], missing: tuple[LeftOut, ...], labels: Labels
) -> Iterator[str]:
    """Yield sentences that say how much of the answers the body cites, and why not the rest."""
    said = [
        one.anchor for source in sources for turn, one in spoken(source) if is_heard(turn, source)
    ]
    unsaid = {one.anchor for one in missing}
    used = sum(1 for anchor in said if anchor not in unsaid)
    yield labels.coverage.format(used=used, all=len(said))
    worded = (
        (labels.outweighed, Why.OUTWEIGHED),
        (labels.slight, Why.SLIGHT),
        (labels.leaning, Why.LEANING),
        (labels.dropped, Why.DROPPED),
    )
    for words, why in worded:
        anchors = [one.anchor for one in missing if one.reason.endswith(why)]
        if anchors:
            yield words.format(anchors=_named(anchors, labels))


def in_runs(anchors: list[str], sources: tuple[Transcript, ...]) -> list[str]:
    """Return anchors with those that follow each other in a talk as one: `Q1–A3.2`."""
    wanted = frozenset(anchors)
    runs: list[list[str]] = []
    for source in sources:
        runs.append([])
        for _, one in spoken(source):
            if one.anchor in wanted:
                runs[-1].append(one.anchor)
            else:
                runs.append([])
    named: list[str] = []
    for run in runs:
        named += run if len(run) < _SHORTEST_RUN else [f"{run[0]}–{run[-1]}"]
    return named


_SHORTEST_RUN = 3
"""Paragraphs from which only the first and the last of a run are named."""


def _named(anchors: list[str], labels: Labels) -> str:
    if len(anchors) <= _MOST_NAMED:
        return ", ".join(anchors)
    return labels.paragraphs.format(number=grouped(len(anchors), labels))
