"""Brief → bytes; every output format stands in the table WRITERS."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from pipeline.errors import UnknownFormatError
from pipeline.model.brief import Brief
from pipeline.model.style import Style
from pipeline.values import dataclass

Write = Callable[[Brief, Style], bytes]
"""What every writer module offers as `write`: the finished file, or a RenderError."""


@dataclass(frozen=True, slots=True)
class Writer:
    """One output format."""

    name: str
    """As `--to` takes it."""
    suffix: str
    """With its dot."""
    title: str
    """As help and messages call it."""
    load: Callable[[], Write]
    """Imports the writer's module, which costs up to a quarter of a second, and returns `write`."""


def find_writer(name: str) -> Writer:
    """Return the writer called `name`; raises UnknownFormatError, listing those there are."""
    if name not in WRITERS:
        hint = f"formats that can be written: {', '.join(WRITERS)}"
        raise UnknownFormatError.at(f"there is no output format '{name}'", None, hint)
    return WRITERS[name]


def _load_pdf() -> Write:
    from pipeline.writers.pdf import write

    return write


def _load_docx() -> Write:
    from pipeline.writers.docx import write

    return write


def _load_json() -> Write:
    from pipeline.writers.json import write

    return write


def _load_outline() -> Write:
    from pipeline.writers.outline import write

    return write


DEFAULT_FORMATS = ("pdf", "docx", "json")
"""What `brief build` writes when `--to` names nothing."""

WRITERS: Mapping[str, Writer] = MappingProxyType(
    {
        writer.name: writer
        for writer in (
            Writer("pdf", ".pdf", "PDF", _load_pdf),
            Writer("docx", ".docx", "Word document", _load_docx),
            Writer("json", ".json", "machine-readable brief", _load_json),
            Writer("outline", ".outline.txt", "plain-text outline", _load_outline),
        )
    }
)
"""Every output format, in the order in which help lists them."""
