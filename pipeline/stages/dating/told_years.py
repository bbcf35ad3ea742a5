"""Told years: of which year a speaker told last, before a day to which he gives none.

Who tells of 2020 and says "on 27 February" means that year's, whenever the talk was held.
"""

from __future__ import annotations

from pipeline.model.transcript import ASKS, Paragraph, Transcript, Turn
from pipeline.patterns import clued, pattern
from pipeline.values import replace

_YEAR = pattern(
    r"(?<![\w$£€.,/-])(?:19|20)\d\d(?![\d%]|[.,]\d|-\d|\s?(?:percent|per cent|people)\b)"
)
_NOW = clued(
    r"\b(?:today|now|nowadays|yesterday|tomorrow|currently|recently|tonight"
    r"|(?:this|last|next) (?:year|month|week|spring|summer|autumn|fall|winter))\b",
    *("today", "now", "yesterday", "tomorrow", "currently", "recently", "tonight"),
    *(
        f"{one} {time}"
        for one in ("this", "last", "next")
        for time in ("year", "month", "week", "spring", "summer", "autumn", "fall", "winter")
    ),
)
"""What leads back to the time of the talk."""


def with_told_years(transcript: Transcript) -> Transcript:
    """Return a transcript in which each paragraph knows the year told of before it.

    Before it in its own turn, or in the question that it answers. Nothing changes where the day of
    the talk is not known.
    """
    year = transcript.recorded[:4]
    if not year:
        return transcript
    turns: list[Turn] = []
    told = ""
    for turn in transcript.turns:
        if not (turns and turns[-1].speaker.role in ASKS):
            told = ""
        dated, told = _dated(turn, told, year)
        turns.append(dated)
    return replace(transcript, turns=tuple(turns))


def _dated(turn: Turn, told: str, year: str) -> tuple[Turn, str]:
    """Return a turn whose paragraphs know the year told of before, and the one told of behind."""
    paragraphs = []
    for one in turn.paragraphs:
        paragraphs.append(replace(one, told=told) if told else one)
        told = _told_after(one, told, year)
    return replace(turn, paragraphs=tuple(paragraphs)), told


def _told_after(paragraph: Paragraph, told: str, year: str) -> str:
    """Return the year told of behind a paragraph: its last one, if no word leads back to `year`."""
    text = paragraph.text
    found = list(_YEAR.finditer(text)) if "19" in text or "20" in text else []
    if not found and not told:
        return ""
    behind = text[found[-1].end() :] if found else text
    if _NOW.search(behind.lower()):
        return ""
    last = found[-1].group() if found else told
    return last if last < year else ""
