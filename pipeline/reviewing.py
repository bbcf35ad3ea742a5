"""Review: the open queries of a brief decided one by one, each decision saved in its definition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from pipeline.analysis import prepared
from pipeline.drafting import Target
from pipeline.errors import DefinitionError, Place
from pipeline.model.definition import Correction, Definition, SourceSpec
from pipeline.model.transcript import Paragraph, Query, Transcript, spoken
from pipeline.stages.proofreading.proofread import proofread
from pipeline.store.definitions import load_definition
from pipeline.store.files import read_bytes, shown, write_all
from pipeline.store.suggestion import did_you_mean
from pipeline.store.workspace import Workspace
from pipeline.store.yaml_editing import with_entry
from pipeline.values import dataclass, replace

_MARK = "\ufeff".encode()
"""What some editors begin a file in UTF-8 with."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """An open query, and the words around those in doubt."""

    query: Query
    source: int
    """Position of its source in the definition, from 0."""
    said_by: str
    paragraph: Paragraph
    spans: tuple[tuple[int, int], ...]
    """Where the words in doubt stand in the paragraph: once, or several times."""


@dataclass(frozen=True, slots=True)
class Review:
    """A brief with its open queries; each decision gives the next state."""

    definition: Definition
    path: Path
    content: bytes
    """Of the definition's file, as it is on the disk now."""
    data: tuple[bytes, ...]
    """Of the transcripts, which do not change while they are reviewed."""
    sources: tuple[Transcript, ...]
    doubts: tuple[Doubt, ...]
    """In the order of the sources."""

    def doubt(self, name: str) -> Doubt:
        """Return the open query called `name`; raises DefinitionError where there is none."""
        for one in self.doubts:
            if name.casefold() in _names(one.query):
                return one
        ids = [one.query.id for one in self.doubts]
        hint = did_you_mean(name, ids, "open queries") or "there is no open query"
        raise DefinitionError.at(f"there is no open query '{name}'", Place(shown(self.path)), hint)


def _names(query: Query) -> tuple[str, str]:
    full = query.id.casefold()
    return full, full.rpartition(" ")[2] if re.match(r"s\d+ ", full) else full


def begin(target: Target) -> Review:
    """Return the review of a brief; raises DefinitionError for a transcript without definition.

    The hint names the brief that the transcript is part of, or what drafts one.
    """
    definition = target.definition
    if not target.is_defined:
        read_bytes(Path(definition.place.path))
        message = "decisions are kept in a definition, and this is a transcript"
        raise DefinitionError.at(message, definition.place, _way(target))
    path = Path(definition.place.path).resolve()
    content = read_bytes(path, DefinitionError)
    data = tuple(read_bytes(Path(one.path), named_at=one.place) for one in definition.sources)
    return _reviewed(Review(definition, path, content, data, (), ()))


def _way(target: Target) -> str:
    """Return what to do to decide the queries of a transcript."""
    definition = target.definition
    for slug, paths in _transcripts(target.workspace) if target.workspace else ():
        if Path(definition.place.path).resolve() in paths:
            return f"review the brief that it is part of: brief review {slug}"
    drafting = f"'brief init {definition.place.path}' drafts a definition"
    return f"{drafting}; then: brief review {definition.slug}"


def _transcripts(workspace: Workspace) -> Iterator[tuple[str, frozenset[Path]]]:
    """Yield the briefs of a workspace that can be read, with the paths of their transcripts."""
    for slug in workspace.slugs():
        try:
            defined = load_definition(workspace.definition(slug), workspace)
        except DefinitionError:
            continue
        yield slug, frozenset(Path(one.path).resolve() for one in defined.sources)


def _reviewed(review: Review) -> Review:
    """Return the review with sources and queries as its definition has them now."""
    specs = review.definition.sources
    sources = tuple(
        prepared(data, spec, f"S{at}", is_alone=len(specs) == 1)
        for at, (data, spec) in enumerate(zip(review.data, specs, strict=True), start=1)
    )
    doubts = tuple(
        doubt
        for at, (source, spec) in enumerate(zip(sources, specs, strict=True))
        for doubt in _doubts(at, source, spec)
    )
    return replace(review, sources=sources, doubts=doubts)


def _doubts(at: int, source: Transcript, spec: SourceSpec) -> Iterator[Doubt]:
    said = {paragraph.anchor: (turn, paragraph) for turn, paragraph in spoken(source)}
    for query in proofread(source, frozenset(spec.dismiss)):
        turn, paragraph = said[query.anchor]
        yield Doubt(query, at, turn.speaker.name, paragraph, _spans(paragraph.text, query.text))


def _spans(text: str, words: str) -> tuple[tuple[int, int], ...]:
    found = re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)
    return tuple(one.span() for one in found)


def corrected(review: Review, doubt: Doubt, words: str, by: str) -> Review:
    """Return the review with `words` in place of those in doubt, approved and saved.

    Where they stand several times in the paragraph, each place is corrected.
    Raises DefinitionError, with nothing written, where that cannot be.
    """
    text, content = doubt.paragraph.text, _text(review)
    added: list[Correction] = []
    for start, end in reversed(doubt.spans):
        first, last = _widened(text, start, end)
        old = text[first:last]
        new = f"{text[first:start]}{words}{text[end:last]}"
        anchor = doubt.query.anchor
        place = Place(review.definition.place.path)
        added.append(Correction(anchor, old, new, doubt.query.reason, by, place))
        content = with_entry(content, place.path, doubt.source, "corrections", _entry(added[-1]))
        text = text[:first] + new + text[last:]
    spec = review.definition.sources[doubt.source]
    own = tuple(one for one in spec.corrections if one.place.path == spec.place.path)
    ledger = tuple(one for one in spec.corrections if one.place.path != spec.place.path)
    spec = replace(spec, corrections=(*own, *added, *ledger))
    return _saved(review, doubt.source, spec, content)


def _entry(correction: Correction) -> dict[str, str]:
    return {
        "at": correction.at,
        "replace": correction.replace,
        "with": correction.put,
        "reason": correction.reason,
        "by": correction.by,
    }


def dismissed(review: Review, doubt: Doubt) -> Review:
    """Return the review with a query decided as "leave it", saved."""
    name = review.definition.place.path
    content = with_entry(_text(review), name, doubt.source, "dismiss", doubt.query.id)
    spec = review.definition.sources[doubt.source]
    spec = replace(spec, dismiss=(*spec.dismiss, doubt.query.id))
    return _saved(review, doubt.source, spec, content)


def _text(review: Review) -> str:
    return review.content.removeprefix(_MARK).decode()


def _saved(review: Review, source: int, spec: SourceSpec, text: str) -> Review:
    """Return the review with one source's decisions, written when they are seen to fit."""
    specs = list(review.definition.sources)
    specs[source] = spec
    mark = _MARK if review.content.startswith(_MARK) else b""
    following = replace(
        review,
        definition=replace(review.definition, sources=tuple(specs)),
        content=mark + text.encode(),
    )
    following = _reviewed(following)
    if read_bytes(review.path, DefinitionError) != review.content:
        hint = "nothing was written over it; begin again to review what it says now"
        place = Place(review.definition.place.path)
        raise DefinitionError.at("the definition was changed meanwhile", place, hint)
    write_all(review.path.parent, {review.path.name: following.content})
    return following


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span with as many words around it as make it stand once in the text."""
    while text.count(text[start:end]) > 1:
        before, after = text.rfind(" ", 0, max(start - 1, 0)) + 1, text.find(" ", end + 1)
        is_at_start = start == 0
        start = before if start else 0
        if text.count(text[start:end]) > 1 or is_at_start:
            end = after if after >= 0 else len(text)
    return start, end
