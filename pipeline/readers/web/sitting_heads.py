"""What the page of a French sitting prints among the speeches, whose heads end in a dash.

"**M. Roe -** La parole est à …" is one; headings in capitals, the contents and what the record
itself tells ("La séance est ouverte à quinze heures.") stand between them and are said by nobody.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model.transcript import Note
from pipeline.patterns import clued, pattern
from pipeline.readers.furniture import shortened
from pipeline.readers.web.bold_labels import dashed_label
from pipeline.readers.web.drawing import Block
from pipeline.readers.web.page_furniture import left_out

_LEAST = 3
"""Heads of speeches with a dash."""
_SITTING = clued(r"(?:\d+\s?(?:re|ère|e|ème) |DEUXIÈME |PREMIÈRE |TROISIÈME )?SÉANCE DU ", "SÉANCE")
_TOLD = pattern(
    r"(?:(?:La|Cette) séance(?:,? (?:qui a été )?suspendue [^.]{1,60})?,? est "
    r"(?:ouverte|suspendue|levée|reprise)\b[^\n]{0,160}"
    r"|(?:L'|L’)ordre du jour appelle\b[^\n]{1,400}|Session (?:extra)?ordinaire de \d{4}[^\n]{0,80}"
    r"|PRÉSIDENCE de [^\n]{3,100}|Sommaire|Assemblée nationale|_{9,})"
)
"""A paragraph that is the record's own."""
_OWN = pattern(r"\b(?:[Jj]e|[Jj]['’]|[Nn]ous|[Vv]ous)\b")
_PAGE = pattern(r"\s\d{1,4}\Z")
_LEAST_LETTERS = 3


def is_sitting_page(blocks: Sequence[Block]) -> bool:
    """Whether a courtesy and a name in bold, and a dash, head three blocks at least."""
    return sum(dashed_label(at, one) is not None for at, one in enumerate(blocks)) >= _LEAST


def without_sitting_heads(blocks: Sequence[Block]) -> tuple[list[Block], tuple[Note, ...]]:
    """Return blocks without what a record prints below the first speech, and what is told of it.

    Where another sitting begins there, a warning says so.
    """
    first = next(at for at, one in enumerate(blocks) if dashed_label(at, one) is not None)
    heads = {at for at, one in enumerate(blocks) if at > first and _is_record(one)}
    kept = [one for at, one in enumerate(blocks) if at not in heads]
    removed = [blocks[at] for at in sorted(heads)]
    notes = [left_out("of the record", one.text, one.line, is_warning=False) for one in removed]
    sittings = [one for one in removed if _SITTING.match(one.text)]
    return kept, (*notes, *([_several(sittings)] if sittings else ()))


def _several(sittings: Sequence[Block]) -> Note:
    shown = shortened(" / ".join(" ".join(one.text.split()) for one in sittings))
    count = f"{len(sittings)} sitting{'s' if len(sittings) > 1 else ''}"
    message = f"{count} more below the first, of other days perhaps: {shown}"
    return Note(f"{message}: save each as its own file", sittings[0].line, is_warning=True)


def _is_record(block: Block) -> bool:
    words = " ".join(block.text.split())
    if _TOLD.fullmatch(words):
        return _OWN.search(words) is None
    return _is_shouted(_PAGE.sub("", words)) or _SITTING.match(words) is not None


def _is_shouted(words: str) -> bool:
    """Whether words are a heading in capitals: they end no sentence."""
    letters = sum(map(str.isalpha, words))
    is_long = letters >= _LEAST_LETTERS and not words.endswith((".", "!", "?", "…", ":"))
    return is_long and words.upper() == words
