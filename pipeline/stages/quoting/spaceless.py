"""Sentences of Chinese and Japanese that stand alone: whole ones, with what they speak of."""

from __future__ import annotations

from pipeline.patterns import pattern
from pipeline.stages.speech.noises import has_noise
from pipeline.stages.speech.words import length, listed

_FEWEST_WORDS = 6
_MOST_WORDS = 60
_ENDS = ("。", "！", ".", "!", "」。", "”")
_PAIRS = (("“", "”"), ("「", "」"), ("『", "』"), ("《", "》"), ("（", "）"))
_POINTING = listed(
    """
    这 這 那 它 他 她 此 该 該 其 以上 前者 后者 後者
    これ それ あれ この その あの ここ そこ 彼 そう こう
    """
)
"""Beginnings that stand for what was said before."""
_LEANING = listed(
    """
    但 不过 不過 可是 然而 所以 因此 因为 因為 而且 并且 並且 然后 然後 那么 那麼 否则 否則 于是
    於是 比如 例如 另外 此外
    しかし でも ですから だから なので したがって そして また ただ 例えば つまり さらに 一方
    """
)
"""Beginnings that lean on the sentence before."""
_OPENINGS = (*_POINTING, *_LEANING)
_COURTESY = pattern(
    r"[谢謝]{2}|感[谢謝]|大家好|[你您]好|[欢歡]迎|[荣榮]幸|高[兴興]|[这這是]+一?[个個]?很?好的?[问問][题題]"
    r"|ありがとう|こんにちは|おはよう|よろしく|お願い(?:いた)?します|失礼|質問"
)
_OPEN = ("[", "]", "…", "...", "――", "——")
"""What stands there breaks off, or was not said so."""


def stands_alone(shown: str) -> bool:
    """Return whether a whole sentence makes sense alone: no question, courtesy or pronoun first."""
    if not _FEWEST_WORDS <= length(shown) <= _MOST_WORDS:
        return False
    if not shown.endswith(_ENDS) or "？" in shown or "?" in shown:
        return False
    if shown.startswith(_OPENINGS) or any(mark in shown for mark in _OPEN):
        return False
    is_torn = any(shown.count(opened) != shown.count(closed) for opened, closed in _PAIRS)
    return not (is_torn or has_noise(shown) or _COURTESY.search(shown))
