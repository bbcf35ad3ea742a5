"""A file as lines of words: what readers of documents draw from their containers."""

from __future__ import annotations

from pipeline.model.transcript import HELD, Datum, Note, Transcript
from pipeline.patterns import pattern
from pipeline.readers.lines import Line, split_lines
from pipeline.values import TYPE_CHECKING, dataclass, replace

if TYPE_CHECKING:
    from pipeline.markup import Mark


@dataclass(frozen=True, slots=True)
class Document:
    """The words of a file as text in lines, in which the turns are yet to be found."""

    text: str
    """A blank line parts paragraphs that the container parts."""
    is_plain: bool = False
    """Whether `text` is the file as decoded, to the character."""
    strong: tuple[tuple[int, int], ...] = ()
    """Spans set in bold, in order."""
    headings: tuple[tuple[int, int], ...] = ()
    """Spans of lines that are headings, in order: nobody says them, unless they name who does."""
    ranks: tuple[int, ...] = ()
    """The rank of each of `headings`, 1 for the highest; empty where the container has none."""
    large: tuple[tuple[int, int], ...] = ()
    """Spans of lines in larger letters, in order: headings, where no turn begins with them."""
    centred: tuple[tuple[int, int], ...] = ()
    """Spans of paragraphs in the middle of the page, in order, where the container tells that."""
    slanted: tuple[tuple[int, int], ...] = ()
    """Spans set in italics, in order, where the container is no Markdown; of pages, paragraphs."""
    items: tuple[tuple[int, int], ...] = ()
    """Spans of paragraphs before which the container prints a number of its own, in order."""
    marks: tuple[Mark, ...] = ()
    """What in `text` is markup and not its words, in order; the normalizer takes it off."""
    asides: tuple[tuple[int, int], ...] = ()
    """Spans within what is said that nobody says, in order: "*nods*", "(Bell)"."""
    is_marked_up: bool = False
    """Whether there are marks of Markdown, and not only letters that HTML writes as names."""
    references: tuple[str, ...] = ()
    """Names of the links that the Markdown defines."""
    numbers: tuple[int, ...] = ()
    """What messages call each line of `text`, in the order of `Line.number`; empty for the same."""
    labels: frozenset[str] = frozenset()
    """Labels that the container sets apart as such."""
    language: str = ""
    """BCP 47 code where the container says it."""
    metadata: tuple[Datum, ...] = ()
    notes: tuple[Note, ...] = ()
    removed: tuple[Note, ...] = ()
    """What stands in the file and is no part of the talk."""

    @property
    def view(self) -> str:
        """The text with blanks in place of its marks: every character stays at its place."""
        if not self.marks:
            return self.text
        pieces: list[str] = []
        done = 0
        for mark in self.marks:
            pieces += (self.text[done : mark.start], mark.blank(self.text))
            done = mark.end
        return "".join([*pieces, self.text[done:]])

    def lines(self, text: str = "") -> tuple[Line, ...]:
        """Return the lines of `text`, or of another of the same length, as messages count them."""
        found = tuple(split_lines(text or self.text))
        if not self.numbers:
            return found
        return tuple(replace(line, number=self.numbers[line.number - 1]) for line in found)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader returns."""

    transcript: Transcript
    raw: str
    """The text that the spans of its paragraphs count in."""


def title_of(metadata: tuple[Datum, ...]) -> str:
    """Return the title that a file gives; empty where it gives none."""
    return next((one.value for one in metadata if one.key == "title"), "")


def recorded_of(metadata: tuple[Datum, ...], beside: tuple[Datum, ...] = ()) -> str:
    """Return the date that a file gives as `2022`, `2022-04` or `2022-04-19`; empty for none.

    What lines `beside` the talk tell of its own day goes before the day of a page.
    """
    held = (one.value for one in (*beside, *metadata) if one.key == HELD)
    dates = (*held, *(one.value for one in metadata if one.key == "date"))
    return next((one for one in dates if _ISO.fullmatch(one)), "")


_ISO = pattern(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
