"""What word processors hold: paragraphs and tables in order, and the document they make."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.errors import Place, TranscriptError
from pipeline.model.transcript import Datum, Note
from pipeline.patterns import pattern
from pipeline.readers.document import Document
from pipeline.readers.documents.paragraphs import is_wrapped
from pipeline.readers.lines import split_lines
from pipeline.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as it prints."""

    text: str
    """With line breaks and tabs; empty for a paragraph without words."""
    number: int
    """Which paragraph or row of a table it is, of those with words, from 1."""
    strong: tuple[tuple[int, int], ...] = ()
    """Spans set in bold, in order."""
    is_heading: bool = False
    """Whether its style is that of a title or heading."""
    is_item: bool = False
    """Whether a number is printed before it that stands not in its words."""
    slanted: tuple[tuple[int, int], ...] = ()
    """Spans set in italics, in order."""
    is_speaker: bool = False
    """Whether its style is that of names of those who speak."""
    is_centred: bool = False
    """Whether it stands in the middle of the page."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table."""

    blocks: tuple[Block, ...]
    """All paragraphs in it, also of tables inside it."""
    columns: int = 1
    """How many columns it is wide."""
    is_continued: bool = False
    """Whether it is the lower part of the cell above."""

    @property
    def text(self) -> str:
        """The words in it, a line for each paragraph with words."""
        return "\n".join(one.text for one in self.blocks if one.text.strip())


@dataclass(frozen=True, slots=True)
class Table:
    """A table, row by row."""

    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """All that a file of a word processor holds."""

    flow: tuple[Block | Table, ...]
    metadata: tuple[Datum, ...] = ()
    notes: tuple[Note, ...] = ()
    removed: tuple[Note, ...] = ()


def document_of(contents: Contents) -> Document:
    """Return the text of contents without tables, a blank line between paragraphs.

    Where each paragraph is but a line of hard-wrapped text, empty ones part the paragraphs.
    """
    blocks = [one for one in contents.flow if isinstance(one, Block)]
    blocks, marks = _without_typed_marks(blocks)
    labels = _styled_labels(blocks)
    blocks = [_with_colon(one) if one.number in labels else one for one in blocks]
    filled = [one for one in blocks if one.text.strip()]
    text = "\n".join(one.text for one in blocks)
    are_lines = len(filled) < len(blocks) and is_wrapped(
        text, tuple(split_lines(text)), frozenset()
    )
    parted = _with_gaps(blocks if are_lines else filled, "\n" if are_lines else "\n\n")
    return replace(
        parted,
        labels=frozenset(labels.values()),
        metadata=contents.metadata,
        notes=contents.notes,
        removed=(*contents.removed, *marks),
    )


def _without_typed_marks(blocks: list[Block]) -> tuple[list[Block], tuple[Note, ...]]:
    """Return paragraphs whose labels are as marks of Markdown mean them, and what was left out."""
    if sum(one.text.startswith("**") for one in blocks) < LEAST_TYPED:
        return blocks, ()
    # imported late: hardly a document has marks of Markdown in its words
    from pipeline.readers.office.typed_marks import without_typed_marks

    found, notes = without_typed_marks(blocks)
    return list(found), notes


LEAST_TYPED = 4
"""Paragraphs that begin with a label between marks, where these are meant as Markdown."""


def _styled_labels(blocks: Sequence[Block]) -> dict[int, str]:
    """Return by number the paragraphs that are labels, as the name of their style says.

    Nearly all in that style are short, and words stand below each. One in bold with the words of
    such a label, which has lost its style, is one, too.
    """
    filled = [one for one in blocks if one.text.strip()]
    styled = [one for one in filled if one.is_speaker]
    found = {
        one.number: one.text.strip()
        for one, after in pairwise(filled)
        if _is_styled_label(one) and not _is_styled_label(after)
    }
    known = frozenset(found.values())
    if len(found) < max(_LEAST_STYLED, _MOSTLY * len(styled)) or len(known) < _LEAST_LABELS:
        return {}
    bold = (one for one in filled if one.strong and not one.is_heading)
    lost = {one.number: words for one in bold if (words := one.text.strip()) in known}
    return found | lost


def _is_styled_label(block: Block) -> bool:
    words = block.text.strip()
    is_short = len(words.split()) <= _LONGEST_TITLE and "\n" not in words
    return block.is_speaker and is_short and not words.endswith(_STOPS) and ":" not in words


def _with_colon(block: Block) -> Block:
    return replace(block, text=f"{block.text.rstrip()}:", is_heading=False)


_STOPS = (".", "?", "!", "…", ",", ";")
_LEAST_STYLED = 3
_LEAST_LABELS = 2
_MOSTLY = 0.8


def _with_gaps(blocks: Sequence[Block], gap: str) -> Document:
    """Return the text of paragraphs, parted by line breaks."""
    numbers: list[int] = []
    strong: list[tuple[int, int]] = []
    headings: list[tuple[int, int]] = []
    items: list[tuple[int, int]] = []
    centred: list[tuple[int, int]] = []
    slanted: list[tuple[int, int]] = []
    at = 0
    for block in blocks:
        numbers += [block.number] * (_breaks(block.text) + len(gap))
        strong += [(at + start, at + end) for start, end in block.strong]
        headings += [(at, at + len(block.text))] if _is_title(block) else []
        slanted += [(at + start, at + end) for start, end in block.slanted]
        centred += [(at, at + len(block.text))] if block.is_centred and block.text else []
        items += [(at, at + len(block.text))] if block.is_item else []
        at += len(block.text) + len(gap)
    text = gap.join(one.text for one in blocks)
    last = blocks[-1].number if blocks else 0
    counted = (*numbers[: _breaks(text)], last)
    return Document(
        text,
        strong=tuple(strong),
        headings=tuple(headings),
        items=tuple(items),
        slanted=tuple(slanted),
        centred=tuple(centred),
        numbers=counted,
    )


def is_heading_name(style: str) -> bool:
    """Return whether the name of a style says that it is one of headings."""
    return _HEADING.fullmatch(style) is not None


_HEADING = pattern(
    r"(?i)(?:.{0,30}[\W\d_])?(?:(?:sub)?title|heading|überschrift|titre|títol|título|titulo|titolo"
    r"|titel|rubrik|nagłówek|tytuł|nadpis|otsikko|заголовок)(?:[\W\d_].{0,30})?"
)
"""A word for a heading: "heading 2", "D3/ Títol negreta"."""


def is_speaker_name(style: str) -> bool:
    """Return whether the name of a style says that it is one of those who speak."""
    return _SPEAKER.fullmatch(style) is not None


_SPEAKER = pattern(
    r"(?i)(?:.{0,30}[\W\d_])?(?:speaker|orador(?:a|es)?|orateurs?|oratore|redner(?:in)?|sprecher(?:in)?"
    r"|intervin[ie]?ente?|intervenant|interviniente|spreker|talare|taler|puhuja|mówca|оратор)"
    r"(?:[\W\d_].{0,30})?"
)
"""A word for who speaks: "D3/ Intervinent"."""


def _is_title(block: Block) -> bool:
    """Return whether a paragraph in the style of a heading is one, and nothing that is said."""
    words = block.text.rstrip().removesuffix(":").removesuffix("：")
    is_short = len(words.split()) <= _LONGEST_TITLE
    return block.is_heading and is_short and not any(mark in words for mark in ":?：？؟")


_LONGEST_TITLE = 12


def _breaks(text: str) -> int:
    return sum(1 for _ in split_lines(text)) - 1


def joined(spans: Sequence[tuple[int, int]], text: str) -> tuple[tuple[int, int], ...]:
    """Return spans of `text` in order, neighbours with nothing but blanks between them as one."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found and not text[found[-1][1] : start].strip():
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(found)


def quoted(words: str) -> str:
    """Return words for a note: in one line, and not too many."""
    line = " ".join(words.split())
    return f"'{line[:_MOST_TOLD].rstrip()} …'" if len(line) > _MOST_TOLD else f"'{line}'"


_MOST_TOLD = 300


def blocks_of(flow: Sequence[Block | Table]) -> Iterator[Block]:
    """Yield every paragraph, those in tables as well, row by row."""
    for one in flow:
        if isinstance(one, Block):
            yield one
        else:
            for row in one.rows:
                for cell in row:
                    yield from cell.blocks


def is_no_title(title: str) -> bool:
    """Return whether the title in the properties of a file is a program's, a file's name or a day.

    Nor is "The House met at 14:03" one.
    """
    return _NO_TITLE.fullmatch(title) is not None


_NO_TITLE = pattern(
    r"(?i)(?:microsoft word\b.*|(?:document|dokument|untitled|unbenannt|sans titre)\s*\d*|[\W\d_]*"
    r"|.*\.(?:docx?|rtf|odt|pdf|txt)|\S*[a-z]\S*\d\S*|(?-i:[a-z]+[A-Z_]\S*|[a-z]{1,20})"
    r"|(?:the )?(?:house|council|committee|assembly|senate|parliament) (?:met|sat|assembled) .*"
    r"|(?:\w+day,? )?(?:the )?\d{1,2}(?:st|nd|rd|th)? [^\W\d_]{3,9},? \d{4})"
)


def counted(count: int, what: str) -> str:
    """Return a number of things in words: "1 comment", "2 comments"."""
    return f"{count:,} {what}" if count == 1 else f"{count:,} {what}s"


_ABOUT_RECORD = pattern(r"(?i)\boff[\W_]*the[\W_]*record\b")


def refuse_record(text: str, where: str, path: str) -> None:
    """Raise TranscriptError for words beside the talk that say what is off the record."""
    if _ABOUT_RECORD.search(text):
        hint = (
            "put '[off the record]' and '[on the record]' around the words that are meant, or say "
            "'terms:' in the definition; then take it out of the document"
        )
        message = f"{where} speaks of the record, and not clear of which words"
        raise TranscriptError.at(message, Place(path), hint)


_CHANGES = ("insertion", "deletion", "move")
_LEFT_OUT = ("footnote", "endnote", "automatic number", "picture", "embedded object", "formula")


def doubts(tally: Counter[str]) -> Iterator[Note]:
    """Yield what may mean that the words of a document are others than those that were said.

    `tally` counts, by name, what its reader met in it.
    """
    changes = [counted(tally[one], one) for one in _CHANGES if tally[one]]
    if changes:
        message = f"tracked changes are read as accepted: {', '.join(changes)}"
        yield Note(message, is_warning=True)
    if tally["struck"]:
        message = f"{counted(tally['struck'], 'word')} struck through, and read all the same"
        yield Note(message, is_warning=True)
    if tally["symbol"]:
        message = f"{counted(tally['symbol'], 'symbol')} of a font of its own left out"
        yield Note(message, is_warning=True)
    if tally["boxed"]:
        yield Note(f"{counted(tally['boxed'], 'word')} in text boxes not read", is_warning=True)
    if tally["worded list"]:
        message = "lists print words before their paragraphs, which are not read"
        yield Note(message, is_warning=True)
    if tally["comment"]:
        message = f"{counted(tally['comment'], 'comment')} of the document not read"
        yield Note(f"{message}: see what they ask for", is_warning=True)


def left_out(tally: Counter[str]) -> Iterator[Note]:
    """Yield what stands in the body of a document and is not read, counted."""
    if tally["hidden"]:
        yield Note(f"{counted(tally['hidden'], 'word')} of hidden text")
    if tally["contents"]:
        yield Note(f"{counted(tally['contents'], 'line')} of a table of contents")
    yield from (Note(counted(tally[one], one)) for one in _LEFT_OUT if tally[one])


def refuse_boxes(tally: Counter[str], flow: Sequence[Block | Table], path: str) -> None:
    """Raise TranscriptError where most words of a document stand in text boxes."""
    if tally["boxed"] > sum(len(one.text.split()) for one in blocks_of(flow)):
        hint = "put the words into the text itself, or save the document as plain text"
        message = "most words stand in text boxes, whose order is not clear"
        raise TranscriptError.at(message, Place(path), hint)
