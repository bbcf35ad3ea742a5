"""A name, or a letter, with a dash, as in `Q - Who pays?`, `R. – The region.` and `ROE — We do`.

A time may stand before it: `[00:14 - 00:19] SPEAKER_00 - Who pays?`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import (
    PEOPLE,
    Candidate,
    Labels,
    Page,
    Shape,
    clean,
    comparable,
    counted,
    ends_with_stop,
    without_numerals,
)
from pipeline.readers.labels.shapes import MOST_CHARACTERS, is_honoured, shape_of
from pipeline.readers.labels.times import time_before
from pipeline.readers.labels.words import LETTER_PAIRS, LETTERS, SAID_WORDS

_BRACKET = r"[(\[][^()\[\]\n]{0,90}(?:\n[^()\[\]\n]{1,90}){0,2}[)\]]"
_DASH = pattern(
    rf"(?P<label>[^\W\d_](?:{_BRACKET}|[^\n:：–—(\[]){{0,{MOST_CHARACTERS}}}?)"
    r"\s*\.?(?:\s+[-–—]|[–—])[*_]{0,2}\s+(?=\S)"
)
"""A dash in brackets parts no label from the words: `O SR. ROE (Bloco/XY - ZZ) - Obrigado.`"""
_IN_ORDER = pattern(
    r"(?:\.\s+|(?<=\())(?:Pela ordem|(?:Sem|Com) revisão|Como |Para |Questão )[^()]*(?=\)\Z)",
    re.IGNORECASE,
)
"""With what right somebody has the floor, behind the party: "(XY - ZZ. Sem revisão do orador.)"."""
_LEAST = 2
_LEAST_ALL = 4


def find_dashes(page: Page) -> Labels:
    """Return the turns of a file whose labels end with a dash.

    A name that stands once is one where all are in capitals, as it is, or where it is part of a
    name that recurs; else it is told of.
    """
    found = without_numerals(tuple(_candidates(page)))
    turns = _believed(found)
    if not turns or not _is_said(turns, page):
        return Labels()
    own = {one.index for one in turns}
    names = [one for one in found if one.index not in own and one.shape is Shape.NAME]
    are_large = all(map(_is_large, turns))
    once = tuple(one for one in names if are_large and _is_large(one))
    once += tuple(one for one in found if one.index not in own and _is_part(one, turns, page))
    once += tuple(one for one in _in_full(names, turns) if one not in once)
    doubts = tuple(one for one in names if one not in once)
    turns = tuple(sorted((*turns, *once), key=lambda one: one.index))
    counts = counted(turns)
    is_name = {Shape.NAME, Shape.WORD}
    once = tuple(one for one in turns if one.shape in is_name and counts[one.key] == 1)
    return Labels(turns, once, doubts, True, "{} –", 0.95)


def _is_part(candidate: Candidate, turns: Sequence[Candidate], page: Page) -> bool:
    """Whether a word alone begins a block and a sentence, and is part of one name that recurs."""
    is_block = candidate.index > 0 and page.lines[candidate.index - 1].is_blank
    is_begun = is_block and not page.text[candidate.content].islower()
    if candidate.shape is not Shape.WORD or not is_begun:
        return False
    return len({one.key for one in turns if candidate.key in one.key.split()}) == 1


def _in_full(names: Sequence[Candidate], turns: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield names that stand once, above the first turn, and are short in one label that recurs.

    "Jane Roe – " above "JR – ", or above "JANE – ".
    """
    first = min(one.index for one in turns)
    keys = {one.key for one in turns}
    above = [one for one in names if one.index < first]
    shorts = [_shorts(one) & keys for one in above]
    counts = Counter(key for own in shorts for key in own)
    for one, own in zip(above, shorts, strict=True):
        if len(own) == 1 and all(counts[key] == 1 for key in own):
            yield one


def _shorts(name: Candidate) -> set[str]:
    """Return for comparing the first and the last word of a name, and its initials."""
    words = name.key.partition(" (")[0].split()
    large = [word for word in name.label.split() if word[0].isupper()]
    letters = "".join(word[0] for word in large).casefold()
    return {words[0], words[-1], letters} if len(large) > 1 else set()


def _is_large(candidate: Candidate) -> bool:
    """Whether a name stands in capitals, whatever stands in brackets behind it."""
    return candidate.label.partition(" (")[0].isupper()


def _is_said(turns: Sequence[Candidate], page: Page) -> bool:
    """Whether what stands behind the labels is no list of headings in capitals."""
    behind = [page.text[one.content : page.lines[one.index].end] for one in turns]
    return not all(words.isupper() for words in behind)


def _candidates(page: Page) -> Iterator[Candidate]:
    for index in page.filled:
        line = page.lines[index]
        if directed := _directed(page, index):
            yield directed
            continue
        time, start = _timed(page, index)
        found = _DASH.match(page.text, start, _end(page, index))
        if not found:
            continue
        label = _IN_ORDER.sub("", clean(found["label"]).rstrip(".")).removesuffix(" ()")
        is_plain = label.partition(" (")[0].isupper() and is_honoured(label)
        if not is_plain and not time and not page.is_fresh(index):
            continue
        shape = Shape.DECLARED if comparable(label) in page.keys else shape_of(label)
        if comparable(label) in _YES_OR_NO and shape is not Shape.DECLARED:
            continue
        if shape is Shape.NAME and _is_affiliation(page, index, found.end()):
            yield Candidate(index, clean(page.words(index)), shape, line.end)
        elif shape in PEOPLE and not (time and shape is Shape.WORD):
            yield Candidate(index, label, shape, found.end(), time=time)


def _timed(page: Page, index: int) -> tuple[str, int]:
    """Return the time in brackets that begins a line, and where the rest of it begins.

    "[0:00:06.8 - 0:00:07.2] SPEAKER_00 - Hello."
    """
    line = page.lines[index]
    if page.text[line.start] != "[":
        return "", line.start
    return time_before(page.text, line.start, line.end)


def _directed(page: Page, index: int) -> Candidate | None:
    """Return the turn of initials behind which something in italics tells what is done.

    "J.R. *nods* — Who pays?"
    """
    line = page.lines[index]
    found = _INITIALS.match(page.text, line.start, line.end) if page.strong else None
    if found is None or not page.is_fresh(index):
        return None
    start, end = found.start("told"), found.end("told")
    is_slanted = any(first <= start and end <= last for first, last in page.strong)
    label = clean(found["label"]).rstrip(".")
    return Candidate(index, label, Shape.NAME, found.end()) if is_slanted else None


_INITIALS = pattern(
    r"(?P<label>(?:[^\W\d_a-z]\. ?){2,3})\s+(?P<told>[^\W_][^\n–—]{0,120}?)\s*[–—]\s+(?=\S)"
)
_YES_OR_NO = frozenset(
    "yes no sí si sim não oui non ja nein nej nee nei sì tak nie да нет так ні ano igen nem".split()  # noqa: SIM905
)
"""What begins an answer and never a turn: "SI – The list will follow"."""


def _end(page: Page, index: int) -> int:
    """Return where a line ends; where a bracket is open on it, the next two belong to it.

    So they do behind a label that has no dash yet.
    """
    line, last = page.lines[index], index
    words = page.text[line.start : line.end]
    is_open = words.rfind("(") > words.rfind(")")
    is_open = is_open or (words.endswith(")") and is_honoured(clean(words)))
    while is_open and last - index < _MOST_WRAPPED and last + 1 < len(page.lines):
        if page.lines[last + 1].is_blank:
            break
        last += 1
    return page.lines[last].end


_MOST_WRAPPED = 2


def _two_voices(keys: Sequence[str]) -> frozenset[str]:
    """Return "a" and "b" where these take turns: not in a list of what may be chosen."""
    letters = [key for key in keys if len(key) == 1]
    changes = sum(one != other for one, other in pairwise(letters))
    is_pair = set(letters) == _VOICES and len(letters) >= _LEAST_VOICES
    return _VOICES if is_pair and changes >= _TAKING_TURNS * (len(letters) - 1) else frozenset()


_VOICES = frozenset({"a", "b"})
_LEAST_VOICES = 8
_TAKING_TURNS = 0.9


def _is_affiliation(page: Page, index: int, start: int) -> bool:
    """Whether a line in bold is all label, and names behind the dash whom somebody speaks for."""
    line = page.lines[index]
    below = next((page.lines[at] for at in page.filled if at > index), None)
    if below is None or not _is_strong(page, line.start, line.end):
        return False
    words = clean(page.text[start : line.end])
    is_said = ends_with_stop(words) or not SAID_WORDS.isdisjoint(words.casefold().split())
    return not is_said and not _is_strong(page, below.start, below.end)


def _is_strong(page: Page, start: int, end: int) -> bool:
    return any(first <= start and end <= last for first, last in page.strong)


def _believed(found: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return the candidates of a pair of letters or label words, or of two names that recur.

    Two that are named as in no sentence, "O SR. ROE (XY)", need not.
    """
    counts = counted(found)
    paired = {letter for pair in LETTER_PAIRS if counts.keys() >= set(pair) for letter in pair}
    paired |= _two_voices([one.key for one in found])
    honoured = {one.key for one in found if is_honoured(one.label)}
    kept = {
        one.key
        for one in found
        if one.shape is Shape.DECLARED
        or one.key in paired
        or (counts[one.key] >= _LEAST and one.key not in LETTERS)
        or (one.shape is Shape.KNOWN and one.key not in LETTERS)
    }
    if len(honoured) >= _LEAST:
        kept |= honoured
    is_pair = bool(paired) or len(kept) > 1
    is_many = bool(paired) or sum(counts[key] for key in kept) >= _LEAST_ALL
    is_usual = is_pair and (is_many or len(honoured) >= _LEAST)
    return tuple(one for one in found if one.key in kept) if is_usual else ()
