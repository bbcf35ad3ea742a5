"""The logo of a house style, as a picture in the line it stands in."""

from __future__ import annotations

from docx.image.exceptions import UnrecognizedImageError
from docx.parts.document import DocumentPart

from pipeline.errors import Place, TemplateError
from pipeline.writers.docx.elements import escaped

LOGO = 600
"""Height of a logo, in twentieths of a point, as in the PDF."""

_EMU = 635
"""English metric units in a twentieth of a point."""
_NUMBER = 10_000
"""Number of the drawing; those of charts count from 1."""
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_PLACES = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"


def logo(path: str, owner: str, story: DocumentPart) -> str:
    """Return the picture in the file at `path` as a run; it is read out as the name of its owner.

    Its bytes go into the file as they are. Raises TemplateError for a file that is no picture.
    """
    try:
        place, image = story.get_or_add_image(path)
    except (UnrecognizedImageError, OSError, ValueError) as error:
        hint = "name a PNG or JPEG file in the style"
        raise TemplateError.at("cannot use the logo: no picture", Place(path), hint) from error
    width = round(LOGO * image.px_width / image.px_height)
    extent = f'cx="{width * _EMU}" cy="{LOGO * _EMU}"'
    words = escaped(owner, "the logo")
    about = f'id="{_NUMBER}" name="Logo" descr="{words}"'
    shape = (
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
    )
    picture = (
        f'<pic:pic xmlns:pic="{_PICTURE}"><pic:nvPicPr><pic:cNvPr {about}/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{place}"/><a:stretch><a:fillRect/>'
        f"</a:stretch></pic:blipFill>{shape}</pic:pic>"
    )
    graphic = (
        f'<a:graphic xmlns:a="{_MAIN}"><a:graphicData uri="{_PICTURE}">{picture}'
        "</a:graphicData></a:graphic>"
    )
    inline = f'<wp:inline xmlns:wp="{_PLACES}" distT="0" distB="0" distL="0" distR="0">'
    return (
        f"<w:r><w:drawing>{inline}<wp:extent {extent}/><wp:docPr {about}/>{graphic}"
        "</wp:inline></w:drawing></w:r>"
    )
