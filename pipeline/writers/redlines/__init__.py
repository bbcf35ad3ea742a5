"""Redline → bytes; every form stands in the table REDLINES."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from pipeline.model.redline import Redline
from pipeline.model.style import Style
from pipeline.values import dataclass

Write = Callable[[Redline, Style], bytes]
"""The finished redline; the same redline and style give the same bytes."""


@dataclass(frozen=True, slots=True)
class Form:
    """One form in which a redline is written."""

    name: str
    """As `--to` takes it."""
    suffix: str
    """With its dot."""
    is_printed: bool
    """True for what is read on a terminal; another is written to a file."""
    load: Callable[[], Write]
    """Imports the writer's module and returns what writes."""


def _load_text() -> Write:
    from pipeline.writers.redlines.text import write

    return lambda redline, _: write(redline).encode()


def _load_markdown() -> Write:
    from pipeline.writers.redlines.markdown import write

    return lambda redline, _: write(redline).encode()


def _load_html() -> Write:
    from pipeline.writers.redlines.html import write

    return lambda redline, _: write(redline).encode()


def _load_docx() -> Write:
    from pipeline.writers.docx.redline import write

    return write


REDLINES: Mapping[str, Form] = MappingProxyType(
    {
        form.name: form
        for form in (
            Form("text", ".txt", is_printed=True, load=_load_text),
            Form("md", ".md", is_printed=True, load=_load_markdown),
            Form("html", ".html", is_printed=False, load=_load_html),
            Form("docx", ".docx", is_printed=False, load=_load_docx),
        )
    }
)
"""Every form, in the order in which help lists them."""
