"""The language of a transcript, by its commonest words."""

from __future__ import annotations

from collections import Counter

from pipeline.patterns import pattern
from pipeline.values import dataclass

DEFAULT = "en"
_SAMPLE = 40_000
_LEAST_SHARE = 0.08
_LEAST_WORDS = 10
_WORD = pattern(r"[^\W\d_]+")

_COMMON = {
    "en": "the of and to in is that it was for on are with as be this have from we you not they",
    "fr": "le la les des et est que qui dans pour pas sur une du nous vous ce il avec au sont plus",
    "es": "el la los las de que y en es por con para una del se lo no su al más como pero",
    "de": "der die und das ist nicht ein eine zu den mit von wir auf für auch dass sich dem es im",
    "ru": "и в не на что я с он как это по но мы к у из за от так же вы для",
    "it": "il di che e la è per un in non una sono del della con gli si le ma come anche",
    "pt": "o de que e a do da em um para não uma os com no se na por mais as dos",
}
_LANGUAGES: dict[str, tuple[str, ...]] = {}
for _code, _words in _COMMON.items():
    for _word in _words.split():
        _LANGUAGES[_word] = (*_LANGUAGES.get(_word, ()), _code)


@dataclass(frozen=True, slots=True)
class Language:
    """A language and why."""

    code: str
    """BCP 47."""
    evidence: str


def find_language(text: str, declared: str = "") -> Language:
    """Return the language of `text` among those counted; English, and so said, when none shows.

    `declared` is the code that the container gives, and decides.
    """
    if declared:
        return Language(declared, f"language {declared}: the file says so")
    words = _WORD.findall(text[:_SAMPLE].lower())
    hits = Counter(code for word in words for code in _LANGUAGES.get(word, ()))
    code, count = max(hits.items(), key=lambda hit: (hit[1], hit[0]), default=(DEFAULT, 0))
    if count < max(_LEAST_WORDS, len(words) * _LEAST_SHARE):
        return Language(DEFAULT, "language not evident: taken as English")
    return Language(code, f"language {code}: {count} of {len(words)} words are its commonest")
