"""Lines of Markdown that lead to other texts of a magazine: "**Read also >** [Gates](…)"."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.patterns import pattern
from pipeline.readers.labels.bylines import related_length
from pipeline.readers.layout import Layout, whole_line


def related_lines(layout: Layout) -> Iterator[int]:
    """Yield the indexes of lines among the turns that only lead to another text.

    Where a turn has no other words, somebody says them.
    """
    for item, (first, end) in zip(layout.labels.turns, layout.spans(), strict=True):
        said = [at for at in range(first, end) if layout.lines[at].end > item.content]
        said = [at for at in said if not layout.lines[at].is_blank]
        found = [at for at in said if _leads(whole_line(layout.document.text, layout.lines[at]))]
        if len(found) < len(said):
            yield from found


def _leads(line: str) -> bool:
    if _ARROWED.fullmatch(line):
        return True
    words = line.lstrip("*_> \t")
    if _SHOP.fullmatch(words) or _SOURCES.fullmatch(words.rstrip()) or _POST.fullmatch(words):
        return True
    length = related_length(words)
    is_led = bool(length) and _LINK.fullmatch(words, length) is not None
    linked = _WHOLE.fullmatch(words)
    return is_led or (linked is not None and related_length(linked["words"].lstrip("*_")) > 0)


_LINK = pattern(
    r"[*_]{0,3}\[[^\[\]]+\](?:\([^()]*\)|\[[^\[\]]*\])[*_]{0,3}[ \t]*\.?[*_]{0,3}[ \t]*"
)
_WHOLE = pattern(r"\[(?P<words>[^\[\]]+)\](?:\([^()]*\)|\[[^\[\]]*\])[*_]{0,3}[ \t]*")
_SHOP = pattern(
    r"\[[*_]{0,3}(?i:(?:buy|(?:pre-?)?order|purchase|get) (?:the|this|his|her|their|your|my|a)"
    r" (?:book|copy|album|record|dvd|e-?book)s?(?: (?:here|now|online|today))?"
    r"|(?:acheter|commander) (?:le|ce|son) (?:livre|album)"
    r"|(?:das )?(?:buch|album) (?:kaufen|bestellen)"
    r"|compr(?:ar?|e) (?:el|o|il) (?:libro|livro)|acquista il libro|koop het boek"
    r"|(?:subscribe|donate|sign up|click here)(?: (?:here|now|today|to [\w ]{3,30}))?)"
    r"[*_]{0,3}[!.]?[*_]{0,3}\]\([^()\n]*\)[*_ \t]*"
)
"""A line that is a link to a shop: "[Buy the Book](…)"."""
_ARROWED = pattern(
    r"\s*(?:<p>)?\s*(?:(?:&gt;){2,}|(?:\\?>){2,}|&raquo;|[»→▶►])\s*"
    r"(?:<a\s[^<>]*>[^<>]{4,300}</a>|\[[^\[\]\n]{4,300}\]\([^()\s]+\))\s*\.?\s*(?:</p>)?\s*"
)
"""A line that is an arrow and a link: ">> [The gates](…)"."""
_POST = pattern(
    r"\[[^\[\]\n]{1,80}\]\(https?://(?:(?:www|platform|mobile|m)\.)?(?:twitter|x|instagram"
    r"|facebook|tiktok|youtube|youtu|vimeo|soundcloud)\.[^()\s]*\)[*_ \t]*"
)
"""A line that is a link to a post or a recording, which a page shows: "[Twitter Tweet](…)"."""
_SOURCE = (
    r"\[[^\[\]\n]{2,60}?[ \t]+[-–—]{1,3}[ \t]+(?:[^\W\d_]{3,12}[ \t]+)?"
    r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\]\((?:https?:)[^()\s]*\)"
)
_SOURCES = pattern(rf"{_SOURCE}(?:[ \t]*(?:<br ?/?>|,)?[ \t]*{_SOURCE})*[ \t]*(?:<br ?/?>)?\.?")
"""A line of links that are a paper and its day each: "[Lake Press -- 25/09/2017](…)"."""
