"""Brief → PDF.

reportlab gives the canvas, the file and the fonts; breaking lines and filling pages is done here.
Its own layout (platypus) reads text as markup, measures a paragraph up to five times, needs three
passes for a contents list, and its import alone takes as long as setting a short brief.

`styles` and `fonts` say how letters look, `inlines` and `story` turn the brief into boxes,
`lines`, `boxes`, `rows` and `contents` measure and cut them, `flow` and `running` fill the pages,
`structure` says what each part of a page is, and `canvas` is the only module that writes to the
pages, `file` the only one that writes the file around them.
"""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.model.attachment import Attachment
from pipeline.model.brief import Brief
from pipeline.model.style import Style
from pipeline.writers.pdf.canvas import BriefCanvas
from pipeline.writers.pdf.flow import MM, PAGES, Flow
from pipeline.writers.pdf.fonts import Fonts
from pipeline.writers.pdf.running import Area, Running
from pipeline.writers.pdf.story import chapters
from pipeline.writers.pdf.structure import Element, Role
from pipeline.writers.pdf.styles import sheet


def write(brief: Brief, style: Style, attachments: Sequence[Attachment] = ()) -> bytes:
    """Return `brief` as a PDF file; the same brief and style give the same bytes.

    It is PDF/UA-1 and PDF/A-2a, or PDF/A-3a where it carries `attachments`. Dates in the file are
    the edition's date, midnight UTC. Raises `RenderError` for a letter that no font of the style
    has, naming the letter and where it stands, and `TemplateError` for a font file that cannot be
    used.
    """
    fonts = Fonts(style, lambda: repr(brief))
    styles = sheet(style.colours, style.design, brief.front.language)
    area = Area(PAGES[style.page], style.margin * MM)
    canvas = BriefCanvas(brief.front, style, area.size, attachments)
    running = Running(brief.front, fonts, styles, area.width)
    root = Element(Role.DOCUMENT)
    Flow(canvas, area, running).fill(chapters(brief, style, fonts, root))
    return canvas.finish(root)
