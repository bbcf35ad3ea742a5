"""Paragraphs that a speaker reads out, or that are played: another's words, or of another day."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model.transcript import Transcript
from pipeline.patterns import clued, pattern

_OPENING = ('"', "“", "„", "«", "‘")
_CLOSING = ('"', "”", "“", "»", "’")
_ANNOUNCING = (":", "：")


def read_out(transcript: Transcript) -> frozenset[str]:
    """Return the anchors of paragraphs between quotation marks that a colon announces.

    "And she says:" stands in the paragraph before, or at the end of the turn before, as "here is
    what you said:" does. What goes on in a next paragraph has marks at its beginning, too. What a
    host reads out for a sponsor is the sponsor's, without marks; behind a break that is announced
    for one, what bids its listeners to anything is read out.
    """
    return frozenset(_read_out(transcript))


def _read_out(transcript: Transcript) -> Iterator[str]:
    is_announced = is_break = False
    for turn in transcript.turns:
        for paragraph in turn.paragraphs:
            text = paragraph.text.strip()
            is_quoted = is_announced and text.startswith(_OPENING)
            is_offered = is_break and _BID.search(text) is not None
            if is_quoted or is_offered or is_advertising(text):
                yield paragraph.anchor
            is_break = _BREAK.search(text[-_LONGEST_END:]) is not None
            goes_on = is_quoted and not text.endswith(_CLOSING)
            is_announced = goes_on or text.endswith(_ANNOUNCING)


def is_advertising(text: str) -> bool:
    """Return whether a paragraph bids its listeners to an address, or twice to what is on offer.

    "Visit roe.com slash boats to learn more", "Get started today. Download the free chart".
    """
    if _TO_ADDRESS.search(text):
        return True
    return _OFFER.search(text) is not None and sum(1 for _ in _BID.finditer(text)) > 1


_BREAK = clued(
    r"\b(?:[Bb]reak|[Ww]ord|[Mm]essage|[Hh]ear)\b(?: \w+){0,2}"
    r" (?:from|for|by) (?:\S+ ){0,3}sponsors?\b",
    "sponsor",
)
"""What a host announces: "a quick break here from our sponsor", "a word from today's sponsors"."""
_LONGEST_END = 200
"""Characters at the end of a paragraph in which it stands."""
_ENDINGS = ("com", "io", "org", "dev", "net", "ai", "fm")
_ADDRESS = rf"[\w-]+(?:\.| dot )(?:{'|'.join(_ENDINGS)})"
_IN_ADDRESS = tuple(f"{dot}{one}" for dot in (".", "dot ") for one in _ENDINGS)
_TO_ADDRESS = clued(
    r"\b(?:[Vv]isit|[Gg]o to|[Hh]ead (?:over )?to|[Cc]heck (?:it )?out at|over to|online at) "
    rf"(?:\w+ ){{0,2}}?{_ADDRESS}(?:(?: slash |/)\w+)* "
    r"(?:to|and|for) (?:learn|get|find|sign|apply|start|try|save|more|your|claim)\b",
    *_IN_ADDRESS,
)
_OFFER = clued(
    rf"\b{_ADDRESS}\b|\bslash \w|\bfor free\b|\b[Ff]ree (?:trial|e-?book|copy|month|tier)\b"
    r"|\bthe free \w|\bpromo|\bdiscount|\d% off",
    *(*_IN_ADDRESS, "slash ", "ree ", "for free", "promo", "discount", "% off"),
)
_BID = pattern(
    r"(?:^|[.?!]\s+)(?:[Tt]o get started[^,.]{0,40}, )?"
    r"(?:[Vv]isit|[Cc]heck out|[Dd]ownload|[Ss]ign up|[Hh]ead (?:over )?to|[Gg]o to|[Gg]et started"
    r"|[Ss]ave yourself|[Uu]se (?:the |our )?(?:code|promo|latest)|[Ll]earn more|[Ss]ubscribe"
    r"|[Rr]egister|[Ff]ollow (?:us|(?:\S+ ){1,3}on (?:Twitter|Twitch|YouTube|Instagram|LinkedIn))"
    r")\b"
)
"""How a sentence begins that bids its listeners to do something."""
