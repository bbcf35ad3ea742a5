"""Brief → DOCX: real styles, lists, tables and links, on top of python-docx."""

from __future__ import annotations

from docx.opc.constants import RELATIONSHIP_TYPE

from pipeline.model.brief import Brief
from pipeline.model.style import Style
from pipeline.writers.docx.kit import make_kit
from pipeline.writers.docx.package import packed
from pipeline.writers.docx.properties import properties
from pipeline.writers.docx.sheet import footer, header, sheet
from pipeline.writers.docx.story import document
from pipeline.writers.docx.template import StyleIds, dress, footing, open_template


def write(brief: Brief, style: Style) -> bytes:
    """Return `brief` as a Word document; the same brief and style give the same bytes.

    Raises TemplateError when the style's Word template is missing or lacks a style, RenderError
    for a character that no Word file can hold.
    """
    template = open_template(style.word_template)
    page = sheet(style)
    styles = StyleIds(template.styles.element, style.word_template)
    feet = footing(template, style.word_template)
    new_parts = dress(template, style, brief.front.language, page.text_width)
    kit = make_kit(brief, style, styles, feet, template.part)
    story = document(brief, kit)
    kit.comments.attach(template.part)
    parts = template.part.related_parts
    core = template.part.package.part_related_by(RELATIONSHIP_TYPE.CORE_PROPERTIES)
    new_parts |= {
        template.part.partname: story,
        parts[feet.header].partname: header(brief.front, page, styles),
        parts[feet.footer].partname: footer(brief.front, page, styles, 2),
        parts[feet.first_footer].partname: footer(brief.front, page, styles, 1),
        core.partname: properties(brief.front),
    }
    return packed(template.part.package, new_parts)
