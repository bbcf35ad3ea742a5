"""What a customer's template has, and what a brief would add to it."""

from __future__ import annotations

from pipeline.values import dataclass
from pipeline.writers.docx.customer import (
    NAMES,
    PLACE,
    around,
    controls,
    missing_styles,
    open_customers,
)
from pipeline.writers.docx.sheet import TWIPS_PER_MM, kept_sheet
from pipeline.writers.docx.template import W, open_template


@dataclass(frozen=True, slots=True)
class TemplateReport:
    """What `brief template --check` tells."""

    width: int
    """Of the paper, in millimetres, as are the other measures."""
    height: int
    text_width: int
    has_head: bool
    has_foot: bool
    filled: tuple[str, ...]
    """Content controls that a brief fills."""
    other: tuple[str, ...]
    """Content controls that it leaves as they are."""
    is_placed: bool
    """True when a place is marked for the brief; otherwise it goes to the end."""
    added: tuple[str, ...]
    """Styles that it lacks."""


def report(path: str, house: str) -> TemplateReport:
    """Return what a template has and lacks, held against the house template.

    Raises TemplateError when it is missing or no Word document.
    """
    template = open_customers(path)
    frame = around(template)
    page = kept_sheet(frame.section)
    named = {name for _, names in controls(template) for name in names if name}
    marks = [mark.tag for mark in template.element.body.iter(*_HEADS_AND_FEET)]
    return TemplateReport(
        width=round(page.width / TWIPS_PER_MM),
        height=round(page.height / TWIPS_PER_MM),
        text_width=round(page.text_width / TWIPS_PER_MM),
        has_head=_HEADS_AND_FEET[0] in marks,
        has_foot=_HEADS_AND_FEET[1] in marks,
        filled=tuple(sorted(named & NAMES)),
        other=tuple(sorted(named - NAMES - {PLACE})),
        is_placed=frame.is_placed,
        added=tuple(sorted(missing_styles(template, open_template(house)))),
    )


_HEADS_AND_FEET = (f"{W}headerReference", f"{W}footerReference")
