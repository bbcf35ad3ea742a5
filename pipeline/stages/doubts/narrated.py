"""What a writer tells among the turns: other talks under headings, lists, a program's offers."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model.transcript import Role, Transcript, Turn
from pipeline.patterns import pattern
from pipeline.stages.doubts.told import NOBODY, Seen, Telling, Told, shown, summed


def narration_doubts(transcript: Transcript) -> Iterator[Told]:
    """Yield doubts of what a writer may tell, and of headings that begin other talks."""
    yield from _other_talks(transcript)
    yield from _lists(transcript)
    yield from _offers(transcript)
    yield from _remarks(transcript)


def _remarks(transcript: Transcript) -> Iterator[Told]:
    """Yield a doubt of brackets in which whoever wrote a talk down notes something: "(Note: …)"."""
    seen = [
        Seen(turn, one, found[0])
        for turn in transcript.turns
        for one in turn.paragraphs
        if _has_colon_within(one.text)
        for found in _REMARK.finditer(one.text)
    ]
    yield from summed(seen, _NOTED)


def _has_colon_within(text: str) -> bool:
    """Return whether a colon stands between brackets; in most words none does."""
    pairs = (("(", ")"), ("[", "]"))
    return any(
        ":" in part.partition(close)[0]
        for opening, close in pairs
        for part in text.split(opening)[1:]
    )


_REMARK = pattern(
    r"(?i)[(\[](?:(?:transcriber|editor|interviewer|author)(?:['’]?s)? )?"
    r"(?:note|noot|opmerking|anm(?:\.|erkung)|nota|remarque|n\. ?b\.|nb|примечание)"
    r"(?: (?:of|van|der|de|del) [^()\[\]:]{2,40})? ?:[^()\[\]]{3,}[)\]]"
)
_NOTED = Telling(
    "“{words}” in what '{label}' says is like a remark of who wrote it down",
    "{count} brackets are like remarks of who wrote the talk down, first “{words}” of '{label}'",
    NOBODY,
)


def _other_talks(transcript: Transcript) -> Iterator[Told]:
    """Yield a doubt of headings that name talks with several, whose answers have one label."""
    found = [one for one in transcript.headings if _TALK_WITH.match(one.text)]
    names = {one.text.casefold() for one in found}
    answering = {one.speaker for one in transcript.turns if one.speaker.role is Role.RESPONDENT}
    first, last = transcript.turns[0].line, transcript.turns[-1].line
    amid = [one for one in found if first < one.line <= last]
    if len(names) >= _LEAST_TALKS and amid and len(answering) == 1:
        message = f"{len(names)} headings name talks with several, as “{shown(amid[0].text)}”"
        hint = "where others answer below them under one label, save each talk as its own"
        yield Told(f"{message}: {hint}", line=amid[0].line)


_LEAST_TALKS = 2
_TALK_WITH = pattern(
    r"(?i)(?:(?:extraits?|excerpts?|auszug|estratt[oi]|extractos?) (?:de l['’]|from (?:the |an )?"
    r"|d(?:el|alla|e la|e) |aus dem )?)?(?:(?:interview|conversation|talk|entretien|entrevista"
    r"|conversa|conversación|intervista|gespräch|wywiad) (?:with|avec|con|com|mit|z)|интервью с) "
)


def _lists(transcript: Transcript) -> Iterator[Told]:
    """Yield a doubt of lists below a line with a colon, which a writer tells and nobody says."""
    seen = [
        Seen(turn, turn.paragraphs[at], turn.paragraphs[at].text)
        for turn in transcript.turns
        for at in _heads(turn)
    ]
    yield from summed(seen, _BELOW_COLON)


def _heads(turn: Turn) -> Iterator[int]:
    """Yield where a line with a colon stands above at least three items, behind other words."""
    texts = [one.text for one in turn.paragraphs]
    for at in range(1, len(texts) - _LEAST_ITEMS):
        items = texts[at + 1 : at + 1 + _LEAST_ITEMS]
        if texts[at].rstrip("*_ ").endswith((":", "：")) and all(map(_ITEM.match, items)):
            yield at


_BELOW_COLON = Telling(
    "the list below “{words}” is read as said by '{label}'",
    "{count} lists are read as said, first below “{words}” in what '{label}' says",
    "where a writer sums up, take it out of the file",
)
_LEAST_ITEMS = 3
_ITEM = pattern(r"[-*•–][ \t]+[^\W_]")


def _offers(transcript: Transcript) -> Iterator[Told]:
    """Yield a doubt of a last paragraph in which a program offers another version of the text."""
    last = transcript.turns[-1]
    one = last.paragraphs[-1]
    if len(last.paragraphs) > 1 and _OFFER.match(one.text):
        message = f"the last paragraph, “{shown(one.text)}”, is like what a program offers"
        yield Told(f"{message}: {NOBODY}", last, one)


_OFFER = pattern(
    r"(?i)(?:if you(?:['’]d| would)? (?:like|want|prefer|need)|would you like (?:me to|a|an)"
    r"|let me know if you|si vous (?:souhaitez|voulez|préférez)|souhaitez-vous"
    r"|si (?:quieres|deseas)|se (?:vuoi|desideri|quiser|desejar)"
    r"|wenn (?:du|sie) (?:möchtest|möchten|willst|wollen))\b"
    r"[^.?!]{0,160}\b(?:version|summary|format|transcript|résumé|resumen|resumo|riassunto"
    r"|versión|versão|versione|fassung|zusammenfassung)\b"
)
