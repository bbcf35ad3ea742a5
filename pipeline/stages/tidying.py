"""Tidying: substantially verbatim, as parliaments report speech: fillers and slips of tongue go.

What goes says nothing: hesitations, "you know" between commas, words said twice in a row, and a
beginning that is begun anew. Hedges ("sort of", "I think") stay, and so does every other word
(Hansard: "repetitions and redundancies omitted and obvious mistakes corrected, but … nothing that
adds to the meaning of the speech", House of Commons, 1893). Every omission is on record as an edit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.model.transcript import Paragraph, Transcript, Turn
from pipeline.patterns import pattern
from pipeline.stages.normalize import FALSE_START, FILLER, REPETITION, Change, Transform, apply
from pipeline.stages.speech.words import listed
from pipeline.values import replace

_HESITATIONS = {
    "en": r"u+h+m*|u+m+|erm+|er|hm+|mm+",
    "de": r"ä+h+m*|hm+",
    "fr": r"euh+|heu+",
    "es": r"e+h+m*|mmm+",
    "ru": r"э+-?э*м*|гм+",
}
"""By language: what one says while one thinks."""

_ASIDES = r"you know|I mean|you see|as it were"
"""What fills a pause in English, where it stands between commas."""

_BEGINNING = listed(
    """
    i i'm i've i'll i'd we we're we've we'll we'd they they're they've they'll he he's he'll she
    she's she'll there's
    """
)
"""What a clause begins with in English, and none ends with."""
_LEADING = _BEGINNING | listed(
    """
    a an the my our their your its of to from with for at as and but or if because when which who
    can will would could should must might what's it's that's
    """
)
"""What leads on to another word: said twice in a row, it was meant once."""
_CLAUSES = _BEGINNING | listed(
    """
    it it's this that that's these those you you're you've the a what how where why if because but
    and so or when
    """
)
"""What a new clause may begin with: a comma stays before it."""

_OPEN = _LEADING | listed(
    """
    am are be been did do does had has have in is just like on then very was were
    """
)
"""What does not end a clause: an aside behind it only interrupts."""

_WORD = r"[^\W\d_]+(?:[’'][^\W\d_]+)?"
_REPEATED = pattern(
    rf"\b(?P<words>(?P<first>{_WORD})(?: {_WORD}){{0,2}})"
    r"(?P<again>(?P<comma>,?) (?P=words))+(?![\w’'-])",
    re.IGNORECASE,
)
_BEGUN_ANEW = pattern(
    rf"\b(?P<words>(?P<first>{_WORD})(?: {_WORD}){{0,4}})"
    r"\s?(?:[—–]|--)\s?(?=(?P=words)(?![\w’'-]))",
    re.IGNORECASE,
)
_JOINING = frozenset({"and", "or"})
_MOST_ROUNDS = 9
"""An omission may bring others together; text shrinks each time, and few rounds find all."""


def tidied(transcript: Transcript) -> Transcript:
    """Return a normalized transcript without what says nothing; each omission is an edit.

    Tidying twice changes nothing more, and `raw_text` of every paragraph stays what it was. A
    paragraph of nothing else stays as it is.
    """
    transforms = tuple(_transforms(transcript.language.partition("-")[0]))
    turns = tuple(_tidied_turn(turn, transforms) for turn in transcript.turns)
    return replace(transcript, turns=turns)


def _tidied_turn(turn: Turn, transforms: tuple[Transform, ...]) -> Turn:
    return replace(
        turn, paragraphs=tuple(tidied_paragraph(one, transforms) for one in turn.paragraphs)
    )


def tidied_paragraph(paragraph: Paragraph, transforms: tuple[Transform, ...]) -> Paragraph:
    """Return the paragraph after as many rounds of `transforms` as find something."""
    done = paragraph
    for _ in range(_MOST_ROUNDS):
        before = done
        for transform in transforms:
            changes = tuple(transform.find(done.text))
            if changes:
                done = apply(done, changes, transform.reason)
        if done == before:
            break
    return done if re.search(r"\w", done.text) else paragraph


def _transforms(language: str) -> Iterator[Transform]:
    if language in _HESITATIONS:
        hesitation = _hesitation(_HESITATIONS[language])
        yield Transform(FILLER, lambda text: _omissions(hesitation, text, _BEGINNING))
    if language == "en":
        aside = _aside()
        yield Transform(FILLER, lambda text: _omissions(aside, text, _CLAUSES))
    yield Transform(FALSE_START, _begun_anew)
    yield Transform(REPETITION, _repetitions)


def _hesitation(words: str) -> re.Pattern[str]:
    """Return what finds hesitations with the commas and the space that go with them.

    One that begins a sentence needs a mark behind it, as it may be a name: "Er is a river."
    """
    sign = r"(?:[,.…]+|\s?[—–-])"
    sure = r"[uU][hmHM]+" if words.startswith("u+") else r"(?!)"
    opening = rf"(?P<first>(?i:{words}){sign}\s|{sure}\s)(?P<next>\S)"
    inside = rf"(?P<comma>,?)\s(?:{words})(?P<close>,|\s?[—–-](?=\s))?{_ENDS}"
    return re.compile(rf"{_BEGINS}{opening}|{inside}")


def _aside() -> re.Pattern[str]:
    """Return what finds fillers of several words between their commas, one or more in a row."""
    opening = rf"(?P<first>(?i:{_ASIDES}),\s)(?P<next>\S)"
    inside = rf"(?P<comma>,)\s(?:{_ASIDES})(?:,\s(?:{_ASIDES}))*(?P<close>,)(?=\s)"
    return re.compile(rf"{_BEGINS}{opening}|{inside}")


_BEGINS = r"(?:\A|(?<=[.?!…:;] )|(?<=[“‘(]))"
_ENDS = r"(?=[\s.?!;:”’)]|\Z)"
_CLOSING = frozenset({"", ".", "?", "!", ";", ":", "”", "’", ")"})


def _omissions(filler: re.Pattern[str], text: str, clauses: frozenset[str]) -> Iterator[Change]:
    """Yield fillers with what goes with them; the word after an opening one gets its capital.

    A comma stays before one of `clauses`, which begin a new one.
    """
    for found in filler.finditer(text):
        if found["first"]:
            letter = found["next"]
            is_capital = found["first"][0].isupper()
            yield Change(*found.span(), letter.upper() if is_capital else letter)
        else:
            yield Change(*found.span(), "," if _keeps_comma(found, text, clauses) else "")


def _keeps_comma(found: re.Match[str], text: str, clauses: frozenset[str]) -> bool:
    """Return whether one of the commas beside a filler would stand there without it."""
    if not found["comma"] or text[found.end() : found.end() + 1] in _CLOSING:
        return False
    if not found["close"]:
        return True
    words = _word(_LAST.search(text, 0, found.start())), _word(_NEXT.match(text, found.end()))
    return words[0] not in _OPEN and words[1] in clauses


def _word(found: re.Match[str] | None) -> str:
    return found[1].lower().replace("’", "'") if found else ""


_LAST, _NEXT = pattern(rf"({_WORD})\Z"), pattern(rf"\s({_WORD})")


def _repetitions(text: str) -> Iterator[Change]:
    """Yield words said again at once that lead on to another, so that they were meant once.

    Behind a comma only what begins a clause: of "if you own it, it pays" nothing may go. Of lists,
    as in "the police and the police and crime commissioner", nothing may go either.
    """
    for found in _REPEATED.finditer(text):
        first, *others = found["words"].lower().replace("’", "'").split()
        is_list = not _JOINING.isdisjoint(others) or (bool(others) and first in _JOINING)
        leads = first in _LEADING or (first == "there" and bool(others))
        if (first in _BEGINNING if found["comma"] else leads) and not is_list:
            yield Change(found.end("words"), found.end(), "")


def _begun_anew(text: str) -> Iterator[Change]:
    """Yield a beginning that is broken off and begun again in the same words."""
    for found in _BEGUN_ANEW.finditer(text):
        if found["first"].lower().replace("’", "'") not in _LEADING:
            continue
        start, end = found.span()
        first = text[end]
        put = first.upper() if text[start].isupper() and first.islower() else first
        yield Change(start, end + 1, put)
