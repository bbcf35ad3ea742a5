"""What the debates of parliaments have in common where they come as XML."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from typing import TYPE_CHECKING

from pipeline.model.transcript import Role, Speaker
from pipeline.readers.document import Reading
from pipeline.readers.labels.candidates import Candidate, Shape
from pipeline.readers.labels.presiding import is_presiding
from pipeline.readers.labels.shapes import shape_of
from pipeline.readers.reader import Recognition
from pipeline.readers.script import read_script
from pipeline.readers.source import Source
from pipeline.readers.speakers.people import same_people
from pipeline.readers.speeches import Script, Speech
from pipeline.readers.web.drawing import name_of
from pipeline.readers.web.roots import recognized, root_name
from pipeline.values import dataclass, replace

if TYPE_CHECKING:
    from lxml.etree import _Element


@dataclass(frozen=True, slots=True)
class Debate:
    """A format of debates, known by the root of its files."""

    name: str
    """As `Transcript.format` has it: `public-whip`."""
    title: str
    """As evidence has it: "Public Whip"."""
    roots: frozenset[str]
    script: Callable[[bytes, str], Script]
    """Returns what the bytes of a file say; its path is for errors."""
    kind: str = "speeches"
    """What the file calls what somebody says."""
    sign: bytes = b""
    """What such a file holds, where others have its root too."""

    def recognize(self, data: bytes, source: Source) -> Recognition:
        """Judge by the root and the speeches; raises TranscriptError where a file is no XML."""
        if root_name(data) not in self.roots or self.sign not in data:
            return Recognition(0.0)
        speeches = self.script(data, source.path).speeches
        return recognized(self.title, speeches, self.kind) if speeches else Recognition(0.0)

    def read(self, data: bytes, source: Source) -> Reading:
        """Read a debate; raises TranscriptError where no speech has words."""
        script = self.script(data, source.path)
        return read_script(script, self.name, self.recognize(data, source), data, source)


def parts_of(element: _Element, holding: Set[str]) -> Iterator[_Element]:
    """Yield the elements in an element, in order; of those named in `holding` what is in them."""
    for one in element:
        if name_of(one) in holding:
            yield from parts_of(one, holding)
        elif name_of(one):
            yield one


def with_people(speeches: Sequence[Speech]) -> tuple[tuple[Speech, ...], Mapping[str, str]]:
    """Return speeches with one label for each person, and the labels that were joined to others.

    Who is named in full once is named shortly later.
    """
    first = {one.label: at for at, one in reversed(tuple(enumerate(speeches))) if one.label}
    candidates = {label: Candidate(at, label, _shape(label), 0) for label, at in first.items()}
    people = same_people(sorted(candidates.values(), key=lambda one: one.index))
    named = tuple(
        replace(one, label=people.by_key[candidates[one.label].key]) if one.label else one
        for one in speeches
    )
    return named, people.joined


def _shape(label: str) -> Shape:
    """Return the shape of a label, which is somebody's: an office with its holder is a name."""
    shape = shape_of(label)
    return Shape.NAME if shape is None or shape is Shape.PHRASE else shape


def presiding(speeches: Sequence[Speech]) -> Mapping[str, Speaker]:
    """Return those of the speakers who keep order, by label."""
    labels = dict.fromkeys(one.label for one in speeches)
    return {one: Speaker(one, "", Role.MODERATOR) for one in labels if is_presiding(one)}
