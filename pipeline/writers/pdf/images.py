"""Pictures: the logo of a house style."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from pipeline.errors import Place, TemplateError
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Image:
    """A picture as it goes into the file."""

    name: str
    """Letters and digits, by which it is told from others."""
    width: int
    height: int
    points: bytes
    """Red, green and blue of each, row by row from the top."""


@lru_cache(maxsize=8)
def load_image(path: str, ground: str) -> Image:
    """Return the picture in a file, on a ground of six hexadecimal digits where it is clear.

    Raises TemplateError for a file that is no picture.
    """
    # imported late: few styles have a logo
    from PIL import Image as Pictures
    from PIL import UnidentifiedImageError

    try:
        with Pictures.open(path) as found:
            clear = found.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError) as error:
        hint = "name a PNG or JPEG file in the style"
        raise TemplateError.at(f"cannot use the logo: {error}", Place(path), hint) from error
    whole = Pictures.new("RGBA", clear.size, f"#{ground}")
    whole.alpha_composite(clear)
    name = "".join(filter(str.isalnum, Path(path).stem))
    return Image(name, *clear.size, whole.convert("RGB").tobytes())
