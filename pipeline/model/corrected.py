"""Corrected words inside quotations: what a house style wants to stand there.

The annexed transcript, facts and labels have the corrected words in every style.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from pipeline.model.brief import Brief
from pipeline.model.facts import FactKind
from pipeline.model.labels import CorrectionsInQuotations
from pipeline.model.quotation_marks import SIGNS
from pipeline.model.transcript import Edit, Paragraph, Provenance, provenance
from pipeline.values import dataclass

SIC = "[sic]"

Figures = Mapping[str, Sequence[Provenance]]
"""Where figures stand, by anchor."""

_FIGURES = frozenset(
    {FactKind.MONEY, FactKind.PERCENT, FactKind.COUNT, FactKind.RANK, FactKind.DURATION}
)
_CORRECTION = "correction"
_MARKS = frozenset("[]") | SIGNS
"""What words between brackets or quotation marks may not have."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Corrected words of a paragraph, and how a quotation shows them."""

    start: int
    """Offset in the paragraph's text; nothing but the corrected words is between it and `end`."""
    end: int
    words: str
    """The corrected words for brackets; those of the transcript for `[sic]`."""
    is_sic: bool

    @property
    def shown(self) -> str:
        """The words as a quotation has them: `[literacy]`, `literary [sic]`."""
        return f"{self.words} {SIC}" if self.is_sic else f"[{self.words}]"


def figures_of(brief: Brief) -> Figures:
    """Return where the figures of a brief's sources stand."""
    found: dict[str, list[Provenance]] = {}
    for one in brief.register.facts:
        if one.fact.kind in _FIGURES:
            found.setdefault(one.fact.provenance.anchor, []).append(one.fact.provenance)
    return found


def marks(
    paragraph: Paragraph, mode: CorrectionsInQuotations, figures: Figures
) -> tuple[Mark, ...]:
    """Return the corrected words of a paragraph that quotations mark, in their order.

    A corrected figure stands in brackets where others are followed by `[sic]`: a wrong figure is
    printed nowhere. So do words whose own marks would be taken for ours.
    """
    if mode is CorrectionsInQuotations.LISTED:
        return ()
    return tuple(_marks(paragraph, mode, figures))


def _marks(paragraph: Paragraph, mode: CorrectionsInQuotations, figures: Figures) -> Iterator[Mark]:
    for edit in paragraph.edits:
        if edit.reason == _CORRECTION:
            start, end, put, raw = _core(edit)
            is_sic = (
                mode is CorrectionsInQuotations.SIC
                and bool(raw)
                and _MARKS.isdisjoint(raw)
                and not _is_figure(paragraph, start, end, put + raw, figures)
            )
            if is_sic:
                yield Mark(start, end, raw, is_sic=True)
            elif put and _MARKS.isdisjoint(put):
                yield Mark(start, end, put, is_sic=False)


def _core(edit: Edit) -> tuple[int, int, str, str]:
    """Return span, words and former words of an edit, without what both sides share at the ends.

    Only spaces and punctuation are taken off: words stay whole.
    """
    raw = _printable(edit.raw)
    put = edit.text.strip()
    start = edit.start + len(edit.text) - len(edit.text.lstrip())
    while put and raw and put[0] == raw[0] and not put[0].isalnum():
        put, raw, start = put[1:], raw[1:], start + 1
    while put and raw and put[-1] == raw[-1] and not put[-1].isalnum():
        put, raw = put[:-1], raw[:-1]
    if not put:
        start = min(start, edit.start + len(edit.text))
    return start, start + len(put), put, raw


def _printable(raw: str) -> str:
    """Return words of the raw file in one line, composed, without what prints nothing."""
    words = unicodedata.normalize("NFC", " ".join(raw.split()))
    return "".join(letter for letter in words if letter.isprintable())


def _is_figure(paragraph: Paragraph, start: int, end: int, words: str, figures: Figures) -> bool:
    if any(letter.isdigit() for letter in words):
        return True
    here = provenance("", paragraph, start, end)
    return any(
        one.start < here.end and here.start < one.end for one in figures.get(paragraph.anchor, ())
    )


def printed(paragraph: Paragraph, mode: CorrectionsInQuotations, figures: Figures) -> str:
    """Return the words of a paragraph as quotations of it have them, every correction marked."""
    pieces: list[str] = []
    done = 0
    for one in marks(paragraph, mode, figures):
        pieces += (paragraph.text[done : one.start], one.shown)
        pieces += [" "] if one.start == one.end else []
        done = one.end
    return "".join((*pieces, paragraph.text[done:]))
