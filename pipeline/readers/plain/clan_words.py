"""The words of an utterance in CHAT, without the signs of transcribers among them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from pipeline.model.transcript import Note
from pipeline.patterns import pattern


class Told:
    """How often each kind of sign was taken out, and where one stands that is not known."""

    def __init__(self) -> None:
        self._counts: dict[str, list[int]] = {}
        self._unknown: list[int] = []

    def count(self, kind: str, line: int) -> None:
        """Count a sign of a kind."""
        self._counts.setdefault(kind, []).append(line)

    def odd(self, line: int) -> None:
        """Count a code that is not known, and stays in the words."""
        self._unknown.append(line)

    def notes(self) -> Iterator[Note]:
        """Yield a note for each kind of sign, and a warning of those that are not known."""
        for kind, lines in self._counts.items():
            times = "once" if len(lines) == 1 else f"{len(lines):,} times"
            yield Note(f"{kind}, {times}", lines[0])
        if self._unknown:
            count = len(self._unknown)
            codes = "1 code" if count == 1 else f"{count:,} codes"
            message = f"{codes} in brackets that CHAT does not have, left in the words"
            yield Note(message, self._unknown[0], is_warning=True)


_CODES: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        pattern(r"/{1,3}|/-|/\?"),
        "what is repeated or corrected is said, and the sign for it taken out",
    ),
    (
        pattern(r":{1,2} .*"),
        "words stand as they were said, and the usual form beside them is taken out",
    ),
    (pattern(r"=! ?.*|=!"), "how something is said, taken out"),
    (pattern(r"[<>]\d?"), "signs for words that two say at once, taken out"),
    (pattern(r"\?|=\? .*"), "words that the transcriber guessed"),
    (pattern(r"x ?\d{1,3}"), "a word is said several times, and stands once"),
    (
        pattern(r"[*%=^#$].*|[+-] .*|!{1,2}|\"|e"),
        "remarks and codes in brackets, taken out",
    ),
)
"""What stands in square brackets behind words, and what is told of it."""
_BRACKET = pattern(r"\[([^\[\]]{1,200})\]")
_PAUSE = pattern(r"\((?:\.{1,3}|\d{0,3}(?::\d{1,2})?\.?\d{0,3})\)")
_INTERPOSED = pattern(r"&\*[A-Z0-9]{2,7}:\S+")
_LONG_EVENT = pattern(r"&[{}][ln]=\S+")
_EVENT = pattern(r"&=(\S+)")
_ENDS: tuple[tuple[str, str], ...] = (
    ("+//?", "–?"), ("+//.", "–"), ("+/?", "–?"), ("+/.", "–"), ("+..?", "…?"), ("+...", "…"),
    ("+!?", "?!"), ('+"/.', ":"), ('+".', "."), ("+.", "."),
)  # fmt: skip
"""How an utterance ends, and as what it is written."""
_LINKER = pattern(r"\A(?:\+(?:[<^,+]|\"(?![/.])|≈|≋)\s*)+")
"""What says at its beginning how an utterance follows on another one."""
_SCORE = pattern(r"[⌈⌉⌊⌋]\d?|[↑↓⇗⇘↗↘→°▁▔☺♋⁇∆∇⁎◉§∾↻Ἡˈˌ≈≋≡∙≠∬‹›〔〕]|↫[^↫]*↫")
"""Signs of conversation analysis, how the voice goes."""
_UNHEARD = frozenset({"xxx", "xx", "yyy", "yy"})
_WORD_MARKED = pattern(r"@[a-z]{1,3}(?::[a-zA-Z+&-]{1,20})?(?:\$\w+)?\Z|@\Z")
_LENGTH = pattern(r"(?<=[^\W\d]):+(?=[^\W\d]|\Z)")
_SHORT = pattern(r"(?<=\w)\(([^\W\d']+|'[^\W\d]*)\)|\(([^\W\d']+|'[^\W\d]*)\)(?=\w)")
_COMPOUND = pattern(r"(?<=[^\W\d])\+(?=[^\W\d])")
_OMITTED = pattern(r"0[^\W\d]\S*|0")


def plain_words(text: str, line: int, told: Told) -> str:
    """Return the words of an utterance as a reader sees them; `told` counts what is taken out."""
    text = _INTERPOSED.sub(_taken(told, line, "what another says meanwhile, taken out"), text)
    text = _LONG_EVENT.sub(_taken(told, line, "remarks and codes in brackets, taken out"), text)
    text = _PAUSE.sub(_taken(told, line, "pauses, taken out"), text)
    text = _BRACKET.sub(lambda one: _bracket(one, line, told), text)
    text = _LINKER.sub("", _SCORE.sub(" ", text).strip()).replace("<", "").replace(">", "")
    text = _EVENT.sub(lambda one: f" [{re.sub(r'[_:]', ' ', one[1])}] ", text)
    text = text.strip()
    end = next((one for one in _ENDS if text.endswith(one[0])), ("", ""))
    body = text.removesuffix(end[0])
    words = [word for one in _TOKEN.findall(body) if (word := _word(one, line, told))]
    said = " ".join(words)
    if not any(map(str.isalnum, _HEARD.sub("", said))):
        return " ".join(_HEARD.findall(said))
    return _LOOSE.sub(r"\1", said + end[1])


def _taken(told: Told, line: int, kind: str) -> Callable[[re.Match[str]], str]:
    """Return what puts a blank in the place of a sign, and counts it."""

    def take(_: re.Match[str]) -> str:
        told.count(kind, line)
        return " "

    return take


def _bracket(found: re.Match[str], line: int, told: Told) -> str:
    for form, kind in _CODES:
        if form.fullmatch(found[1]):
            told.count(kind, line)
            return " "
    if not _TERMS.search(found[1]):
        told.odd(line)
    return found[0]


_TERMS = pattern(r"(?i)\b(?:record|attribut\w+|background|quot\w+)\b")
"""Words of marks that change on which terms somebody speaks: these are read later."""


def _word(word: str, line: int, told: Told) -> str:
    """Return a word without the signs on it; "" for one that was not said."""
    if word.casefold() in _UNHEARD:
        return "[inaudible]"
    if word == "www":
        return "[not transcribed]"
    if _OMITTED.fullmatch(word):
        told.count("words that were left out and were not said, taken out", line)
        return ""
    if word.startswith("[") or word.endswith("]"):
        return word
    if word[0] == "&":
        word = f"{word[2:]}-" if word.startswith("&+") else word[1:].lstrip("-~")
    word = _WORD_MARKED.sub("", word)
    word = _LENGTH.sub("", _SHORT.sub(lambda one: one[1] or one[2], word))
    word = _COMPOUND.sub("-", word).replace("‡", ",").replace("„", ",")
    return word.replace("_", " ").replace("^", "")


_TOKEN = pattern(r"\[[^\[\]]*\]|[^\s\[]+|\[")
_HEARD = pattern(r"\[[^\[\]]*\]")
"""What is heard, and no word: "[laughs]"."""
_LOOSE = pattern(r"\s+([.,;:?!…]+(?=\s|\Z)|–\??\Z)")
