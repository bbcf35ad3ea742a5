"""What lines beside the talk say of it: title, day, place, outlet, licence, how it may be used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.model.transcript import Datum
from pipeline.patterns import pattern

_KEYS = {
    "title": "title titel titre título titolo заголовок 題名 标题 subject betreff objet asunto",
    "date": """
        date datum fecha data дата 日付 日時 日期 recorded published aired broadcast held delivered
        interviewed conducted aufgezeichnet veröffentlicht enregistré publié grabado publicado
        """,
    "place": "location place venue lieu ort lugar luogo local место 場所 地点",
    "outlet": """
        source publication outlet broadcaster programme program show station newspaper channel
        series podcast media sendung émission programa quelle
        """,
    "licence": "licence license copyright rights",
}
_BY_WORD = {word: key for key, words in _KEYS.items() for word in words.split()}
_LABELLED = pattern(r"[\s*_#>-]*([^\W\d_][^:：\n]{0,30}?)[\s*_]*[:：][\s*_]*(\S[^\n]*)")
_MADE = pattern(
    r"(?:(?:this|the|our) (?:\w+ )?\w+ (?:was|were|has been) )?(?:first |originally )?"
    r"(?:recorded|published|aired|broadcast|held|delivered|interviewed|conducted|filmed"
    r"|aufgezeichnet am|veröffentlicht am|enregistré|publié|grabad[oa]|publicad[oa])"
    r"\b.*\b(?:19|20)\d\d\b.*",
    re.IGNORECASE,
)
_DAY = pattern(
    r"(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
    r"(?:\d{4}-\d\d-\d\d"
    r"|\d{1,2}(?:st|nd|rd|th|\.)? (?:de |of )?[^\W\d_]{3,}\.?,?(?: de)? (?:19|20)\d\d"
    r"|[^\W\d_]{3,}\.? \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d"
    r"|[^\W\d_]{3,} (?:19|20)\d\d|(?:19|20)\d\d年\d{1,2}月\d{1,2}日)",
    re.IGNORECASE,
)
_RIGHTS = pattern(r"©.*|.*\bcreative commons\b.*|.*\bCC[ -](?:BY|0)\b.*|all rights reserved.*")
_AROUND = " \t*_#=-–—[]()"


def told(lines: Iterable[tuple[str, int]]) -> Iterator[Datum]:
    """Yield what lines, each with its number, say of the talk; words that are none of that too.

    These have the key `line`: what they ask of those who use the words is seen by a later stage.
    """
    for words, number in lines:
        plain = " ".join(words.split()).strip(_AROUND)
        if plain:
            yield _datum(plain, number)


def _datum(words: str, number: int) -> Datum:
    labelled = _LABELLED.fullmatch(words)
    if labelled and (key := _BY_WORD.get(labelled[1].casefold().strip())):
        return Datum(key, labelled[2].strip(_AROUND), number)
    if _DAY.fullmatch(words) or _MADE.fullmatch(words):
        return Datum("date", words, number)
    if _RIGHTS.fullmatch(words):
        return Datum("licence", words, number)
    return Datum("line", words, number)
