"""Mimicking: what a speaker lets others say, in their own first person and without marks."""

from __future__ import annotations

from pipeline.patterns import clued


def is_mimicked(before: str, sentence: str) -> bool:
    """Return whether a sentence is what others say in the one before: "They'll say, no. We want".

    It begins with "we" or "I", and the one before it ends in what others are saying, or in a call
    that they are made to begin with: "They say, hey, you want more?".
    """
    return (
        sentence.removeprefix("And ").casefold().startswith(_OWN)
        and _OTHERS_SAY.search(before) is not None
    )


def is_mimicked_at(text: str, start: int) -> bool:
    """Return whether the sentence that begins at `start` of a text is what others say."""
    before = text[:start].rstrip()
    begun = max(before.rfind(". "), before.rfind("! "), before.rfind("? "))
    return is_mimicked(before[begun + 1 :], text[start:])


_OWN = ("we ", "we'", "we’", "i ", "i'", "i’", "our ", "my ")
_OTHERS_SAY = clued(
    r"\b(?:(?:[Tt]hey|[Pp]eople|\w+s|who [a-z, ]{0,60}?)(?:['’]re| are| were) saying\b"
    r"|(?:[Tt]hey|[Hh]e|[Ss]he|[Pp]eople|[Ss]omebody|[Ss]omeone)(?:['’](?:ll|d)| will| would)? "
    r"(?:say|says|said|go|goes|went|think|be like),? "
    r"(?:[Hh]ey|[Oo]h|[Ww]ell|[Ll]ook|[Oo]kay|[Nn]o),)",
    *("saying", "ey,", "h,", "ell,", "ook,", "kay,", "o,"),
)
