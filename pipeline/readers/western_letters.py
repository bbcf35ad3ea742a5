"""Long texts in Windows-1252 that say so by their words: letters of Western languages."""

from __future__ import annotations

from functools import lru_cache

from pipeline.patterns import pattern
from pipeline.readers.language import find_language

_LETTERS = {
    "en": "áâäçéëíîóôöúüýß",
    "de": "äöüß",
    "fr": "àâæçéèêëîïôœùûüÿ",
    "es": "áéíñóúü",
    "it": "àèéìíîòóùú",
    "pt": "áàâãçéêíóôõúü",
    "nl": "áéëèïíóöü",
    "sv": "åäöé",
    "da": "åæøé",
    "no": "åæøéòô",
    "fi": "äöå",
    "ca": "àçéèíïóòúü",
}
"""The letters of each language beyond ASCII; of English those that Central Europe has as well.

Those are the same in every code page of Windows, and so are names with them.
"""
_LEAST_WORDS = 300
"""Words by which a language is told from all that are written in other code pages."""
_OWN = 0.98
"""Share of the letters beyond ASCII that are those of the language: names have others."""
_MOST_AMID = 0.002
"""Share of the signs beyond ASCII that stand amid letters, by a slip."""
_MOST_BEYOND = 0.15
"""Share of letters beyond ASCII, of more than any of these languages has."""
_FRENCH_WORD = pattern(
    r"(?i)(?<![^\W\d_])à(?![^\W\d_])|(?<=[^\W\d_])(?<=[bcdfghjkmpqstvwxz])è(?=[^\W\d_aeiouyé]{1,2}e)"
    r"|(?<=[^\W\d_])(?<=[bcdfghjkmpqstvwxz])ê(?=te(?![^\W\d_]))"
)
"""Letters where only French has them amid English: "à la", "mètre", "fête".

In the code page of Central Europe they are consonants, or a vowel that no such word has.
"""
_UNDEFINED = b"\x81\x8d\x8f\x90\x9d"
_WORD = pattern(r"[^\W\d_]+")
_AMID = pattern(
    r"(?<=[^\W\d_])[^\w\s\x00-\x7f’—\xad·](?=[^\W\d_])|(?<=[^\W\d_])[¹²³ªº](?=[^\W\d_])"
)
"""A sign between two letters, which is a letter of another code page."""


@lru_cache(maxsize=1)
def is_western(data: bytes) -> bool:
    """Whether bytes that are no UTF-8 are a long text in Windows-1252, by its words and letters."""
    if b"\0" in data or data.translate(None, _UNDEFINED) != data:
        return False
    text = data.decode("cp1252")
    if len(_WORD.findall(text)) < _LEAST_WORDS:
        return False
    language = find_language(text).code
    own = _LETTERS.get(language, "")
    beyond = [char for char in text if not char.isascii()]
    letters = [char for char in beyond if char.isalpha() and char not in "ªº"]
    known = sum(char.lower() in own for char in letters)
    if language == "en":
        known += len(_FRENCH_WORD.findall(text))
    return (
        bool(own)
        and known >= _OWN * len(letters)
        and len(_AMID.findall(text)) <= _MOST_AMID * len(beyond)
        and len(letters) <= _MOST_BEYOND * len(text)
    )
