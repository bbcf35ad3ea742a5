"""Plain text: the file as decoded is the document, but for letters written as `&eacute;`."""

from __future__ import annotations

from functools import lru_cache

from pipeline.model.transcript import Note
from pipeline.patterns import clued, pattern
from pipeline.readers.document import Document, Reading
from pipeline.readers.documents import dialogue
from pipeline.readers.encoding import decode_plain
from pipeline.readers.lines import line_at
from pipeline.readers.reader import Recognition
from pipeline.readers.source import Source
from pipeline.values import TYPE_CHECKING, replace

if TYPE_CHECKING:
    from pipeline.markup import Mark

NAME = "text"


def recognize(data: bytes, source: Source) -> Recognition:
    """Judge by the labels at the beginnings of lines; raises TranscriptError when undecodable."""
    return dialogue.recognize(_document(data, source.path), source)


def read(data: bytes, source: Source) -> Reading:
    """Read a text with labels; raises TranscriptError as `dialogue.read` does."""
    return dialogue.read(_document(data, source.path), NAME, data, source)


@lru_cache(maxsize=1)
def _document(data: bytes, path: str) -> Document:
    text = decode_plain(data, path)
    if text.lstrip("\ufeff").startswith('"') and (column := _one_column(text)):
        return column
    if _COUNTED.search(text) and (found := _uncounted(text)):
        return found
    if _ANGLED.search(text) and (angled := _without_angles(text)):
        return angled
    if NAMED_IN_TAGS.search(text) and (tagged := _with_tagged_names(text)):
        return tagged
    document = Document(text, is_plain=True, marks=_entities(text), notes=_commands(text))
    return _without_meanwhile(document) if _MEANWHILE.search(text) else document


_ANGLED = clued(r"(?m)^[ \t]*<[^\W\d_a-z][^<>:\n]{0,40}:[> \t]", "<")


def _without_angles(text: str) -> Document | None:
    """Return the document without the brackets in which each turn stands; None where few do."""
    # imported late: only corpora of broadcasts have such lines
    from pipeline.readers.plain.angled import without_angles

    return without_angles(text)


NAMED_IN_TAGS = clued(
    r"<(?P<tag>NAME|SPEAKER|PERSON|Name|Speaker|name|speaker)>[^<>\n]{2,60}</(?P=tag)>\s?[.:]\s",
    *("<NAME>", "<SPEAKER>", "<PERSON>", "<Name>", "<Speaker>", "<name>", "<speaker>"),
)
"""A name between tags, and a sign behind it, as may begin a turn."""


def _with_tagged_names(text: str) -> Document | None:
    """Return the document with a paragraph for each name between tags; None where few turns are."""
    # imported late: hardly a text has such tags
    from pipeline.readers.plain.tagged_names import with_tagged_names

    return with_tagged_names(text)


_MEANWHILE = clued(r"//[ \t]?[^\W_][^/\n:]{0,30}:[ \t][^/\n]{1,400}//", "//")


def _without_meanwhile(document: Document) -> Document:
    """Return the document with what others say meanwhile told, and in nobody's turn."""
    # imported late: only one program sets it so
    from pipeline.readers.plain.meanwhile import said_meanwhile

    found = said_meanwhile(document.text)
    notes, removed = (*document.notes, *found.notes), (*document.removed, *found.removed)
    return replace(document, asides=found.spans, notes=notes, removed=removed)


def _one_column(text: str) -> Document | None:
    """Return the document that a table of one column is, a cell a line; None for anything else."""
    # imported late: hardly a text begins with a quotation mark
    from pipeline.readers.plain.one_column import cells_of

    cells = cells_of(text)
    if not cells:
        return None
    lines = [(" ".join(one.words.split()), one.line) for one in cells[1:]]
    message = f"a table of one column, '{cells[0].words}': each cell is read as a line"
    return Document(
        "\n".join(words for words, _ in lines),
        numbers=tuple(line for _, line in lines),
        notes=(Note(message, 1),),
    )


_COUNTED = pattern(r"[\n\r][ \t]{0,8}2(?!\S)")
"""How the second line of a page begins whose lines are counted."""


def _uncounted(text: str) -> Document | None:
    """Return the document without the numbers of its lines; None where these are not counted."""
    # imported late: only depositions and the like count their lines
    from pipeline.readers.plain.numbered_lines import without_line_numbers

    found = without_line_numbers(text)
    if found is None:
        return None
    return Document(
        found.text,
        marks=_entities(found.text),
        numbers=found.numbers,
        notes=_commands(text),
        removed=found.removed,
    )


def _commands(text: str) -> tuple[Note, ...]:
    """Return a warning where commands of LaTeX stand among the words: they would be spoken."""
    found = _COMMAND.search(text)
    if found is None or not _COMMAND.search(text, found.end()):
        return ()
    message = f"commands of LaTeX stand among the words, the first is '{found.group()}'"
    hint = "export it as plain text, for instance with pandoc"
    return (Note(f"{message}: {hint}", line_at(text, found.start()), is_warning=True),)


_COMMAND = clued(
    r"\\(?:documentclass|usepackage|begin|end|(?:sub)*section|textbf|textit|emph|newline|item"
    r"|underline|[hv]space|noindent|maketitle)\b(?![\\.])",
    "\\",
)


def _entities(text: str) -> tuple[Mark, ...]:
    if "&" not in text:
        return ()
    # imported late: few texts have entities
    from pipeline.markup import entities

    return tuple(entities(text))
