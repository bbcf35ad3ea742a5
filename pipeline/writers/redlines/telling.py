"""What a redline has to tell: each difference once, with its place, in the order of the brief."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from enum import StrEnum

from pipeline.model.brief import SectionRole, plain
from pipeline.model.redline import (
    NEW,
    OLD,
    Line,
    Mark,
    Part,
    PartKind,
    Piece,
    Redline,
    RedlinedSection,
    is_running,
)
from pipeline.values import dataclass, replace

COVER = "Cover"
"""Where title, purpose and details stand."""


class Happened(StrEnum):
    """What happened to a paragraph, point or row."""

    CHANGED = "changed"
    NEW = "new"
    GONE = "gone"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words to which one thing happened, as they are shown."""

    mark: Mark
    words: str


@dataclass(frozen=True, slots=True)
class Told:
    """One difference."""

    happened: Happened
    place: str
    """Heading of the section, or `COVER`."""
    name: str
    """Of a line of the cover: "Title"; of what moved: where it stood."""
    texts: tuple[tuple[Stretch, ...], ...]
    """One a line or cell; anchors that were numbered anew stand there as they are now."""
    was: str = ""
    """The words before, one line a line or cell; empty for what is new."""
    now: str = ""
    """The words now; empty for what is gone."""
    is_annexed: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """All that a redline has to tell."""

    told: tuple[Told, ...]
    renumbered: int
    """Parts in which only anchors are others; they are not told one by one."""


def telling(redline: Redline) -> Telling:
    """Return what differs; what moved is told where it stands now."""
    stood = {
        part.move: (section, part)
        for section in redline.sections
        for part in section.parts
        if part.mark is Mark.MOVED_FROM
    }
    told = [
        _of_part(line.part, line.part, COVER, line.name)
        for line in redline.front
        if line.part.is_changed
    ]
    went = {one.section.id for one in redline.sections if one.new is None}
    came = {one.section.id for one in redline.sections if one.old is None}
    for section in redline.sections:
        is_elsewhere = section.section.id in went & came
        told += _of_section(section, stood, is_elsewhere=is_elsewhere)
    anew = sum(
        part.is_renumbered
        for section in redline.sections
        if section.section.role is not SectionRole.SOURCES
        for part in section.parts
    )
    return Telling(tuple(told), anew)


_Stood = dict[int, tuple[RedlinedSection, Part]]
"""Where what moved stood, by its number."""


def _of_section(section: RedlinedSection, stood: _Stood, *, is_elsewhere: bool) -> Iterator[Told]:
    """Yield what differs in a section; one that stands elsewhere as a whole is told as such."""
    heading = section.section.heading
    is_annexed = section.section.role is SectionRole.ANNEX
    if is_elsewhere and section.new:
        words = ((Stretch(Mark.KEPT, _ELSEWHERE),),)
        yield Told(Happened.MOVED, heading, "", words, heading, heading)
    for part in _telling_parts(section, is_elsewhere=is_elsewhere):
        before, was = stood.get(part.move, (None, part))
        if before is None:
            told = _of_part(part, part, heading, "")
        elif is_elsewhere and before.section.id == section.section.id:
            if not _is_reworded(part):
                continue
            told = replace(_of_part(was, part, heading, ""), happened=Happened.CHANGED)
        else:
            name = _NEAR if before is section else before.section.heading
            told = _of_part(was, part, heading, name)
        yield replace(told, is_annexed=is_annexed)


def _of_part(was: Part, now: Part, place: str, name: str) -> Told:
    before, after = "\n".join(was.words(OLD)), "\n".join(now.words(NEW))
    return Told(_HAPPENED[now.mark], place, name, _texts(now), before, after)


_ELSEWHERE = "This section stands in another place now."
_NEAR = "another place of the section"


def _telling_parts(section: RedlinedSection, *, is_elsewhere: bool) -> Iterator[Part]:
    """Yield parts that differ in words; a chart is told by its figures, a table by its rows."""
    parts = [] if is_elsewhere else [section.heading]
    for block in section.blocks:
        rows = (part for part in block.parts if part.kind is PartKind.ROW)
        head = next(rows, None)
        parts += (one for one in block.parts if one is not head or one.mark is Mark.KEPT)
    for part in parts:
        is_told = part.kind is not PartKind.CHART and part.mark is not Mark.MOVED_FROM
        if is_told and part.is_changed and not part.is_renumbered:
            yield part


def _is_reworded(part: Part) -> bool:
    """Return whether more than anchors of what moved was changed."""
    changed = (one for line in part.lines for one in line.pieces if one.mark is not part.mark)
    return not all(is_running(plain(one.inlines)) for one in changed)


_HAPPENED = {
    Mark.KEPT: Happened.CHANGED,
    Mark.INSERTED: Happened.NEW,
    Mark.DELETED: Happened.GONE,
    Mark.MOVED_TO: Happened.MOVED,
    Mark.MOVED_FROM: Happened.MOVED,
}


def _texts(part: Part) -> tuple[tuple[Stretch, ...], ...]:
    """Return the lines of a part; where all of it came, went or moved, only exceptions are marked.

    What a chart shows is told in words.
    """
    lines = (tuple(_stretches(line, part.mark)) for line in part.lines)
    return tuple(line for line in lines if line or part.kind is PartKind.ROW)


def _stretches(line: Line, mark: Mark) -> Iterator[Stretch]:
    for piece in quieted(line, mark):
        yield Stretch(Mark.KEPT if piece.mark is mark else piece.mark, plain(piece.inlines))


def quieted(line: Line, mark: Mark) -> Iterator[Piece]:
    """Yield the pieces of a line of a part with `mark`; anchors that count anew are not marked.

    They are shown as they are now.
    """
    for piece in line.pieces:
        is_anew = piece.mark not in {mark, Mark.KEPT} and is_running(plain(piece.inlines))
        if not is_anew:
            yield piece
        elif piece.mark in NEW:
            yield replace(piece, mark=Mark.KEPT)


def counted(told: Sequence[Told]) -> str:
    """Return how many of each there are: "3 changed, 1 new, 1 moved"."""
    counts = Counter(one.happened for one in told)
    return ", ".join(f"{counts[one]} {one}" for one in Happened if counts[one])


def shortened(text: Sequence[Stretch], around: int) -> Iterator[Stretch]:
    """Yield a text with `around` words of what was kept on either side of each change.

    Of a text in which nothing is marked, so many from its beginning.
    """
    last = len(text) - 1
    for at, one in enumerate(text):
        if one.mark is Mark.KEPT:
            behind = around if at or not last else 0
            yield Stretch(one.mark, _cut(one.words, behind, around if at < last else 0))
        else:
            yield one


def _cut(words: str, first: int, last: int) -> str:
    """Return the first and the last of many words."""
    every = words.split(" ")
    if len(every) <= first + last + 1:
        return words
    begun, ended = " ".join(every[:first]), " ".join(every[len(every) - last :])
    return " ".join(
        (begun, "…", ended) if first and last else ("…", ended) if last else (begun, "…")
    )


def titles(redline: Redline) -> str:
    """Return both editions as they name themselves."""
    editions = (redline.old.front.edition_line, redline.new.front.edition_line)
    return " → ".join(filter(None, editions))


def as_data(redline: Redline) -> dict[str, object]:
    """Return what differs, for other programs; `renumbered` parts differ in anchors alone."""
    found = telling(redline)
    changes = [
        {
            "what": one.happened.value,
            "section": one.place,
            "name": one.name,
            "was": one.was,
            "now": one.now,
        }
        for one in found.told
    ]
    return {"changes": changes, "renumbered": found.renumbered}
