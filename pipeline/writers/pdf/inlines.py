"""Inlines as spans: the one place that decides how words, cites and editorial marks look.

Text is handed to the page letter by letter and never read as markup, so nothing needs escaping.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from pipeline.model.brief import Cite, Editorial, Emphasis, Inline, Strong, Text
from pipeline.model.style import Colours
from pipeline.values import dataclass, replace
from pipeline.writers.pdf.fonts import NBSP, Look
from pipeline.writers.pdf.lines import Span

CITE_SCALE = 0.7
"""Size of anchors, of the text they stand in."""

CITE_LEAST = 6.75
"""Smallest size of anchors, in points."""

UNBROKEN = 3
"""Most anchors that stand on one line whatever it costs."""

STRONG_SCALE = 0.96
"""Sans looks larger than serif of the same size."""


@dataclass(frozen=True, slots=True)
class Dress:
    """How the inlines of a brief are told apart."""

    colours: Colours
    targets: frozenset[str]
    """Anchors that have a home in the brief; cites of others are no links."""

    def spans(self, inlines: tuple[Inline, ...], look: Look) -> list[Span]:
        """Return `inlines` as spans in `look`; neighbouring cites share their brackets."""
        spans: list[Span] = []
        cited: list[str] = []
        for inline in inlines:
            if isinstance(inline, Cite):
                cited.append(inline.anchor)
                continue
            self._cite(cited, spans, look)
            spans.append(self._span(inline, look))
        self._cite(cited, spans, look)
        return spans

    def anchors(self, anchors: tuple[str, ...], look: Look) -> Iterator[Span]:
        """Yield `[A1.2, A4.1]`: small, each anchor a link to its home.

        An anchor of two words (`S2 A4.2`) is not broken, nor are up to three anchors.
        """
        between = NBSP if len(anchors) <= UNBROKEN else " "
        size = max(look.size * CITE_SCALE, CITE_LEAST)
        small = Look(size, self.colours.primary, is_bold=True)
        for at, anchor in enumerate(anchors):
            opening = "[" if at == 0 else ""
            closing = "]" if at == len(anchors) - 1 else ","
            link = anchor if anchor in self.targets else ""
            yield Span(f"{opening}{anchor.replace(' ', NBSP)}{closing}", small, link)
            if closing == ",":
                yield Span(between, small)

    def _cite(self, cited: list[str], spans: list[Span], look: Look) -> None:
        """Move the cites gathered so far to `spans`, tied to the word before them."""
        if cited and spans and spans[-1].text.endswith(" "):
            spans[-1] = replace(spans[-1], text=spans[-1].text.rstrip(" ") + NBSP)
        spans += self.anchors(tuple(cited), look)
        cited.clear()

    def _span(self, inline: Text | Strong | Emphasis | Editorial, look: Look) -> Span:
        match inline:
            case Text(text):
                return Span(text, look)
            case Strong(text):
                size = look.size * (STRONG_SCALE if look.is_serif else 1)
                return Span(text, Look(size, look.colour, is_bold=True))
            case Emphasis(text):
                return Span(text, replace(look, is_italic=not look.is_italic))
            case Editorial(text):
                return Span(text, replace(look, is_italic=False, colour=self.colours.muted))
            case _:
                assert_never(inline)
