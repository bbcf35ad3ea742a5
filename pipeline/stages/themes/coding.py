"""Coding: a taxonomy made of a codebook, for an expert to go over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from pipeline.model.codebook import Code, Codebook
from pipeline.model.taxonomy import Taxonomy, Theme, Weight
from pipeline.stages.speech.words import is_content, listed, stem, words
from pipeline.stages.themes.phrases import cut_words

LONGEST_HEADING = 120
LONGEST_LABEL = 40

_MOST_KEYWORDS = 40
_SAFE_TO_OPEN = 6
"""Letters from which a word may have any ending: "hospital*", but no "car*"."""
_SHORTEST_PLURAL = 3
"""Letters; "gas" is none."""
_OF_DESCRIPTION = 0.5
"""What a word weighs that only the description has."""
_FILLER_SHARE = 4
"""A word that is in the descriptions of more than one code in so many says nothing of any."""
_FEW_CODES = 8
"""Up to so many codes no word is filler."""

_OF_CODING = listed(
    """
    code codes coded coding category categories theme themes topic topics instance instances
    mention mentions mentioned mentioning refer refers referring reference references respondent
    respondents participant participants interviewee interviewees interviewer speaker speakers
    include includes included including exclude excludes excluding example examples describe
    describes described describing description discuss discusses discussed discussing discussion
    statement statements passage passages segment segments text apply applies applied whenever
    anything everything related relating relate relates concern concerns concerning issue issues
    aspect aspects various different general
    """
)
"""Words of those who write codebooks, which say nothing of the subject."""


def taxonomy_of(codebook: Codebook, name: str) -> Taxonomy:
    """Return a taxonomy with a theme for every code of a codebook.

    A heading is the code's name, behind those above it only where two would be alike. Keywords and
    phrases are the codebook's; where it has none, the content words of name and description, those
    of the description at half weight. A code without any has its heading alone.
    """
    headings = _headings(codebook.codes)
    ids = _ids(codebook.codes)
    filler = _filler(codebook.codes)
    themes = tuple(
        _theme(code, one_id, heading, filler)
        for code, one_id, heading in zip(codebook.codes, ids, headings, strict=True)
    )
    return Taxonomy(name, codebook.title, "en", themes)


def _headings(codes: Sequence[Code]) -> list[str]:
    """Return a heading for each code; alike ones get the names above them, as few as will do."""
    longest = max((len(code.path) for code in codes), default=0)
    found = [_capital(code.heading or code.name) for code in codes]
    for depth in range(2, longest + 1):
        seen = Counter(found)
        if len(seen) == len(found):
            break
        found = [
            _capital(": ".join(code.path[-depth:])) if seen[heading] > 1 else heading
            for code, heading in zip(codes, found, strict=True)
        ]
    return list(_numbered((cut_words(heading, LONGEST_HEADING) for heading in found), " "))


def _ids(codes: Sequence[Code]) -> list[str]:
    return list(_numbered((code.id for code in codes), "-"))


def _numbered(names: Iterable[str], joint: str) -> Iterator[str]:
    """Yield names, the second of alike ones with a 2 behind it."""
    seen: set[str] = set()
    for name in names:
        one, number = name, 2
        while one in seen:
            one, number = f"{name}{joint}{number}", number + 1
        seen.add(one)
        yield one


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _theme(code: Code, name: str, heading: str, filler: frozenset[str]) -> Theme:
    label = cut_words(code.label or _capital(code.name), LONGEST_LABEL)
    keywords, phrases, weights = code.keywords, code.phrases, code.weights
    if not keywords and not phrases:
        of_name = _keywords(code.name, frozenset())
        further = _keywords(code.description, filler | {stem(word) for word in _telling(code.name)})
        keywords = (*of_name, *further)[:_MOST_KEYWORDS]
        weights = tuple(Weight(word, _OF_DESCRIPTION) for word in keywords[len(of_name) :])
    return Theme(name, heading, label, code.topic, keywords, phrases, weights, code.exclude)


def _keywords(text: str, known: frozenset[str]) -> tuple[str, ...]:
    """Return the content words of `text`, each once, whose stems are not known."""
    found: dict[str, str] = {}
    for word in _telling(text):
        found.setdefault(stem(word), word)
    telling = (word for one, word in found.items() if one not in known)
    return tuple(dict.fromkeys(form for word in telling for form in _forms(word)))


def _telling(text: str) -> Iterator[str]:
    for word in words(text):
        lower = word.text.lower().replace("’", "'").removesuffix("'s")
        if is_content(word.text) and lower not in _OF_CODING:
            yield lower


def _forms(word: str) -> Iterator[str]:
    """Yield a word as keywords: a long one with any ending, a short plural as singular too."""
    is_plural = word.endswith("s") and not word.endswith(("ss", "us", "is", "ies"))
    singular = word.removesuffix("s") if is_plural else word
    if len(word) >= _SAFE_TO_OPEN and word.isalpha():
        yield f"{singular}*"
        return
    yield word
    if is_plural and len(word) > _SHORTEST_PLURAL:
        yield singular


def _filler(codes: Sequence[Code]) -> frozenset[str]:
    """Return the stems that stand in the descriptions of too many codes to tell any of them."""
    if len(codes) <= _FEW_CODES:
        return frozenset()
    used = Counter(
        one for code in codes for one in {stem(word) for word in _telling(code.description)}
    )
    return frozenset(one for one, count in used.items() if count * _FILLER_SHARE > len(codes))
