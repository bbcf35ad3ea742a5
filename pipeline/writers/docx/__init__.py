"""Brief → DOCX: real styles, lists, tables and links, on top of python-docx."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from docx.document import Document

from pipeline.model.brief import Brief
from pipeline.model.style import Style
from pipeline.writers.docx.customer import around, complete, fill, open_customers
from pipeline.writers.docx.design import lay_out
from pipeline.writers.docx.kit import Kit, Page, make_kit
from pipeline.writers.docx.package import packed
from pipeline.writers.docx.properties import core_part, properties
from pipeline.writers.docx.sheet import (
    HouseBreaks,
    KeptBreaks,
    footer,
    header,
    kept_sheet,
    sheet,
)
from pipeline.writers.docx.story import body, document, document_within
from pipeline.writers.docx.template import StyleIds, dress, footing, open_template

Story = Callable[[Kit, bool], Iterable[str]]
"""What gives the paragraphs and tables of a brief, when told whether more stands behind them."""


def write(brief: Brief, style: Style) -> bytes:
    """Return `brief` as a Word document; the same brief and style give the same bytes.

    Into the customer's own template where the style names one. Raises TemplateError when a Word
    template is missing or lacks a style, RenderError for a character that no Word file can hold.
    """
    return write_story(
        brief, style, lambda kit, is_followed: body(brief, kit, is_followed=is_followed)
    )


def write_story(brief: Brief, style: Style, tell: Story) -> bytes:
    """Return a Word document with the front, head and foot of `brief`, and what `tell` gives."""
    return _into_own(brief, style, tell) if style.own_template else _in_house(brief, style, tell)


def _in_house(brief: Brief, style: Style, tell: Story) -> bytes:
    """Return a brief in the house template, laid out and dressed as the style wants it."""
    template = open_template(style.word_template)
    page = sheet(style)
    styles = StyleIds(template.styles.element, style.word_template)
    feet = footing(template, style.word_template)
    lay_out(template, style, page)
    new_parts = dress(template, style, brief.front.language, page.text_width)
    paper = Page(page, HouseBreaks(page, feet))
    kit = make_kit(brief, style, paper, styles, template.part)
    story = document("".join(tell(kit, False)))
    noted = _attached(kit, template)
    parts = template.part.related_parts
    new_parts |= noted | {
        template.part.partname: story,
        parts[feet.header].partname: header(brief.front, page, styles),
        parts[feet.footer].partname: footer(brief.front, page, styles, 2),
        parts[feet.first_footer].partname: footer(brief.front, page, styles, 1),
    }
    return _packed(template, brief, new_parts)


def _into_own(brief: Brief, style: Style, tell: Story) -> bytes:
    """Return a brief in a customer's template, which is kept as it is."""
    template = open_customers(style.own_template)
    fill(template, brief.front)
    frame = around(template)
    page = kept_sheet(frame.section)
    complete(template, open_template(style.word_template), page.text_width)
    styles = StyleIds(template.styles.element, style.own_template)
    paper = Page(page, KeptBreaks(frame.section))
    kit = make_kit(brief, style, paper, styles, template.part)
    story = document_within("".join(tell(kit, frame.is_followed)), kit, frame)
    noted = _attached(kit, template)
    return _packed(template, brief, noted | {template.part.partname: story})


def _attached(kit: Kit, template: Document) -> dict[str, bytes]:
    """Give comments and footnotes to the document, and return their parts by name."""
    kit.comments.attach(template.part)
    parts = kit.notes.attach() if kit.notes else {}
    return {str(name): data for name, data in parts.items()}


def _packed(template: Document, brief: Brief, parts: dict[str, bytes]) -> bytes:
    """Return the file, with the brief's properties in place of the template's."""
    package = template.part.package
    return packed(package, parts | {core_part(package).partname: properties(brief.front)})
