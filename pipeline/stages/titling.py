"""Titles as a brief bears them: without what files and archives put around them."""

from __future__ import annotations

import re
import unicodedata

from pipeline.patterns import pattern

_NUMBER = pattern(r"\d{1,3}[.)] (?=\S)")
"""The number of a file in its folder: "3. Professor Jane Doe"."""
_KIND = pattern(
    r"(?:(?:full|complete|edited|rush|verified) )?transcript(?: of|:| [–—-]) (?:the )?",
    re.IGNORECASE,
)
_DAY = pattern(r"(?:(?:[A-Z][a-z]+day,? )?\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8} \d{4})")
_SHORTEST = 8
"""Letters of what is left of a title that is still one."""


def plain_title(title: str, recorded: str) -> str:
    """Return a title without "Transcript of", a number before it, and the day of the talk.

    The day stands in the masthead where it is known as `recorded`; another one stays. Little
    pictures, which no font of a house has, are left out.
    """
    if not title.isascii():
        title = " ".join("".join(one for one in title if not _is_picture(one)).split()) or title
    bare = _NUMBER.sub("", title, count=1) if _NUMBER.match(title) else title
    kind = _KIND.match(bare)
    if kind and len(bare) - kind.end() >= _SHORTEST:
        bare = bare[kind.end()].upper() + bare[kind.end() + 1 :]
    if recorded:
        parts = bare.split(": ")
        bare = ": ".join(one for one in parts if not _DAY.fullmatch(one)) or bare
    return bare if len(bare) >= _SHORTEST else title


def _is_picture(char: str) -> bool:
    return (char >= _FIRST_PICTURE and unicodedata.category(char) in {"So", "Sk"}) or char in _JOINS


_FIRST_PICTURE = "\u2300"
_JOINS = "\ufe0e\ufe0f\u200d"
"""What chooses the look of a picture, or makes one of several."""
