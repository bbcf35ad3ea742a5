"""Questions that whoever answers them puts to himself: "Who am I?", "Why do I do this?"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.transcript import Note, Turn
from pipeline.patterns import pattern
from pipeline.readers.labels.words import OWN_WORDS

_LEAST = 4
"""Questions."""
_LEAST_OWN, _OWN = 2, 0.15
"""Questions that say "I", and their share."""
_ADDRESSED = frozenset(
    """
    you your yours yourself tu toi te ton ta tes vous votre vos du dich dir dein deine deinen sie
    ihnen ihr ihre ihren usted ustedes su sus tú ti tus vos vosotros você vocês seu sua seus suas
    lei voi suo sua tuo tua loro u uw jij je jullie ty twój pan pani państwo ön önt öné önnek önök
    te téged neked maga wy wasz wasza wasze waszego waszej was wam państwa panu pana pani panią
    panstwo panstwa siz sizi size sizin sizce sizde sen seni sana senin вы вас вам ваш ваша ваше
    ваши вами ты тебя тебе твой dere deres deg din ditt ni er era dig
    """.split()  # noqa: SIM905 - a list of words is read as one
)
"""In lower case: words with which somebody speaks to another."""
_FURTHER = frozenset(
    ["én", "engem", "nekem", "velem", "vagyok", "akarok", "я", "мне", "меня", "мой"]
)
"""In lower case: words for oneself in languages that `OWN_WORDS` has not."""
_WORD = pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def oneself_notes(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning where nobody is named, and the questions say "I" and speak to nobody."""
    asked = [turn for turn in turns if turn.speaker.label == "Q"]
    if len(asked) < _LEAST or {turn.speaker.label for turn in turns} != {"Q", "A"}:
        return
    words = [_words(turn) for turn in asked]
    if any(said & _ADDRESSED for said in words):
        return
    own = [
        turn
        for turn, said in zip(asked, words, strict=True)
        if said & _OF_ONESELF or any(_I.search(one.text) for one in turn.paragraphs)
    ]
    if len(own) >= max(_LEAST_OWN, _OWN * len(asked)):
        message = f"{len(own)} of {len(asked)} questions say “I”, and none speaks to anybody"
        hint = "where whoever wrote this asks himself, this is no talk"
        yield Note(f"{message}: {hint}", own[0].line, is_warning=True)


_OF_ONESELF = (OWN_WORDS - {"i", "me", "we", "us", "our", "je", "ma", "mi", "mio"}) | _FURTHER


_I = pattern(r"(?<=[^\s.!?…“\"]\s)I(?=['’][a-z]|\s[a-z]|\?)")
"""The English word amid a sentence; "i" is another one in other languages."""


def _words(turn: Turn) -> set[str]:
    return {word for one in turn.paragraphs for word in _WORD.findall(one.text.casefold())}
