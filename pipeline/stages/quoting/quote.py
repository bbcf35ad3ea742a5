"""Quoting: a stretch of a paragraph as inlines, verbatim, with the editor's marks in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.model.brief import Editorial, Inline, Text
from pipeline.model.quotation_marks import ENGLISH, QuotationMarks
from pipeline.model.transcript import Paragraph
from pipeline.patterns import clued, pattern
from pipeline.stages.dating.dates import find_dates
from pipeline.stages.quoting.governing import is_governed
from pipeline.stages.quoting.markers import behind_marker
from pipeline.stages.speech.sentences import Span
from pipeline.stages.speech.words import first_word, in_small, listed
from pipeline.values import dataclass, replace

OMISSION = "[…]"
_LANGUAGE = "en"
"""Whose dates get a gloss."""


@dataclass(frozen=True, slots=True)
class Extract:
    """A stretch of one paragraph that a brief may print; offsets count in the normalized text."""

    paragraph: Paragraph
    said_by: str
    recorded: str
    """When the interview was; relative dates are resolved against it."""
    start: int
    end: int
    cuts: tuple[Span, ...] = ()
    """Words in it that only fill time and are left out, in their order."""
    meant: str = ""
    """What the pronoun that it begins with stands for, in the speaker's words: "the forum"."""

    @property
    def words(self) -> str:
        """The words as they stand."""
        return self.paragraph.text[self.start : self.end]


def without_marker(text: str, span: Span) -> Span:
    """Return `span` without what speakers say before they begin: "As I said", "And", "Well,".

    Nothing that changes the claim is taken: "I believe", "if" and "in my opinion" stay. So does a
    name whose verb is behind the marker, "Peru, of course, has", and what a second "that" hangs
    on: "What I can say is that it is open and that".
    """
    start = span.start
    while end := behind_marker(text, start, span.end):
        start = end
    is_subject = start > span.start and first_word(text[start : start + _NEAR]) in _VERBS
    is_shared = text.endswith(_THAT, span.start, start) and _AND_THAT.search(text[start : span.end])
    return span if is_subject or is_shared else Span(start, span.end)


_THAT = ("that ", "that, ")
_AND_THAT = clued(
    r"(?<!,) (?:and|or|but) that (?!(?:is|was|will|would|has|had|can|could|may|means|makes)\b)\w",
    *(" and that ", " or that ", " but that "),
)
_NEAR = 12
"""Letters that hold the first word."""
_VERBS = listed("has is are was were does did had will would can could should must may might")


def fillers(text: str, span: Span) -> tuple[Span, ...]:
    """Return the English words of a stretch that only fill time: ", you know,", "um", "I, I think".

    Other languages have words of these letters: German "um", Portuguese "um", Danish "er". Nothing
    that colours the claim is among them: "of course" and "I think" stay.
    """
    lower = text[span.start : span.end].lower()
    first, last = span.start + 1, span.end - 1
    cuts: list[Span] = []
    if any(word in lower for word in _FILLING):
        cuts += [Span(*one.span()) for one in _FILLER.finditer(text, first, last)]
    if _has_twice(lower):
        again = _AGAIN.finditer(in_small(text), first, last)
        cuts += [Span(*one.span()) for one in again if _is_stammered(one[1].replace("’", "'"))]
    return tuple(cuts)


def _has_twice(lower: str) -> bool:
    """Return whether a word of those that are said twice by mistake may stand twice."""
    words = [word.rstrip(",") for word in lower.split()]
    return any(map(str.startswith, words[1:], words)) and any(
        other.startswith(one) and (one in _TWICE_WRITTEN or _is_stammered(one))
        for one, other in pairwise(words)
    )


def _is_stammered(word: str) -> bool:
    """Return whether a word that stands twice was said twice by mistake: "60% 60%"."""
    return word in _TWICE or (word[-1:] == "%" and word[:1].isdecimal())


_AS_KNOWN = (
    *(f"as {who} {said}" for who in ("i", "you") for said in ("said", "mentioned")),
    *("as you know", "as we know"),
)
_FILLING = ("you know", "i mean", "you see", *_AS_KNOWN, " um", " uh", " er,")
_TWICE = listed("i we they he she it you the a an and to of our my we've i'm we're")
"""Words that are said twice by those who begin anew; not "in", as in "coming in in line"."""
_TWICE_WRITTEN = _TWICE | {word.replace("'", "’") for word in _TWICE}
_FILLER = pattern(
    r"(?:,|\s[–—-])?\s(?:um+|uh+|erm?)\b(?:\s?,)?(?=\s)"
    r"|,\s(?:you know|I mean|you see|as (?:I|you) (?:said|mentioned)(?: earlier| before)?|"
    r"as (?:you|we) know)\s?,(?=\s)",
    re.IGNORECASE,
)
_AGAIN = pattern(r"(?<=\s)([^\s,]+),?(?=\s\1(?!\w))")


def quoted(extract: Extract, marks: QuotationMarks = ENGLISH) -> tuple[Inline, ...]:
    """Return the words between quotation marks: `“[W]e grew last year [2021].”`.

    A lower-case beginning gets its capital in brackets, relative dates get the year they mean, and
    a final full stop stands inside the marks only where the sentence ended with one.
    """
    pieces = list(_pieces(extract))
    first = extract.words[0]
    if _has_plain_capital(first):
        pieces[:1] = [Editorial(f"[{first.upper()}]"), Text(_plain(pieces[0])[1:])]
    return merged([Text(marks.opening), *pieces, Text(marks.closing)])


def _pieces(extract: Extract) -> Iterator[Inline]:
    """Yield the words with `[…]` for what is left out, and what the first pronoun stands for."""
    text, start = extract.paragraph.text, extract.start
    if extract.meant:
        start = text.find(" ", extract.start)
        yield Text(text[extract.start : start] + " ")
        yield Editorial(f"[{extract.meant}]")
    for cut in extract.cuts:
        if cut.start > start and cut.end < extract.end:
            yield from glossed(extract, start, cut.start)
            yield from (Text("" if text[cut.start - 1].isspace() else " "), Editorial(OMISSION))
            start = cut.end
    yield from glossed(extract, start, extract.end)


def _has_plain_capital(letter: str) -> bool:
    """Return whether a small letter has one capital that leads back to it: not ß, not ı."""
    capital = letter.upper()
    return letter.islower() and len(capital) == 1 and capital.lower() == letter


def closed(extract: Extract, marks: QuotationMarks = ENGLISH) -> tuple[Inline, ...]:
    """Return `quoted`, with a full stop behind the marks where the words bring none."""
    end = "" if extract.words.rstrip("'’\"”)」』")[-1:] in _STOPS else "."
    return merged([*quoted(extract, marks), Text(end)])


_STOPS = frozenset(".!?…。！？।؟۔")


def phrase(extract: Extract, marks: QuotationMarks = ENGLISH) -> tuple[Inline, ...]:
    """Return the words between quotation marks without a changed capital, for cells and rows."""
    text = extract.paragraph.text
    end = extract.end - (text[extract.end - 1] == ".")
    words = _pieces(replace(extract, end=end))
    return merged([Text(marks.opening), *words, Text(marks.closing)])


def shortened(
    extract: Extract, keep: Span, limit: int, marks: QuotationMarks = ENGLISH
) -> tuple[Inline, ...]:
    """Return at most about `limit` words between quotation marks, `[…]` where others were left out.

    What stands in `keep` is always shown; cuts are made at commas and the like, and never where
    what is left out takes something back or sets a condition ("if it rains, …"): then more stands.
    """
    text = extract.paragraph.text
    end = _cut_end(text, extract.start, extract.end, keep, limit)
    start = extract.start
    if len(text[start:end].split()) > limit:
        start = _cut_start(text, start, keep.start)
    pieces = list(phrase(replace(extract, start=start, end=end), marks))
    if start > extract.start:
        first = Text(" " + _plain(pieces[0]).removeprefix(marks.opening))
        pieces[:1] = [Text(marks.opening), Editorial(OMISSION), first]
    if end < extract.end:
        last = Text(_plain(pieces[-1]).removesuffix(marks.closing) + " ")
        pieces[-1:] = [last, Editorial(OMISSION), Text(marks.closing)]
    return merged(pieces)


def _plain(piece: Inline) -> str:
    return piece.text if isinstance(piece, Text) else ""


def _cut_end(text: str, start: int, end: int, keep: Span, limit: int) -> int:
    if len(text[start:end].split()) <= limit:
        return end
    is_begun = _is_begun(text[start : keep.start])
    behind = keep.end + (_OWN_JOINT if is_begun else 0)
    joints = [
        found.start()
        for found in _JOINT.finditer(text, behind, end)
        if not qualifies(text[found.end() : end]) and not _leads_on(text[start : found.start()])
    ]
    fitting = [at for at in joints if len(text[start:at].split()) <= limit]
    return max(fitting) if fitting else min(joints, default=end)


_OWN_JOINT = 2
"""Letters of a comma and the blank behind it."""


def _is_begun(words: str) -> bool:
    """Return whether words end in a clause that has only begun: ", but the [$5 million, which]"."""
    at = max(map(words.rfind, ",;:–—"))
    if at < 0 or not _BEGINNING.issuperset(words[at + 1 :].split()):
        return False
    return _BEGUN.search(words, at) is not None


_BEGINNING = listed(
    "and but or so the these those our another other more than over about nearly almost some"
)
_BEGUN = pattern(
    r"[,;:–—]\s(?:and |but |or |so )?(?:the |these |those |our |another )?"
    r"(?:other |more than |over |about |nearly |almost |some )?$"
)
_LEADS_ON = listed("and or but so again also then now etc")
"""The end of a stretch that leads on to the next: no place for a cut."""


def _leads_on(words: str) -> bool:
    found = _LAST.search(words)
    return found is not None and found[0].lower() in _LEADS_ON


def _cut_start(text: str, start: int, keep: int) -> int:
    joint = text.rfind(", ", start, keep)
    cut = joint + 2 if joint >= 0 else start
    is_bound = qualifies(text[start:cut]) or is_governed(text[start:cut], text[cut:])
    return start if is_bound else cut


def qualifies(words: str) -> bool:
    """Return whether words take something back, or set a condition: they cannot be left out."""
    lower = words.lower().replace("’", "'")
    runs = _RUN.findall(lower)
    return (
        not _QUALIFYING.isdisjoint(runs)
        or any(run.startswith(_QUALIFYING_STEMS) for run in runs)
        or _REFUSED.search(lower) is not None
    )


_QUALIFYING = listed(
    "but if unless except although though however not never no only then until or yet without "
    "provided otherwise nor neither hardly unlikely instead cannot"
)
_QUALIFYING_STEMS = ("depend", "fail", "refus")
_REFUSED = clued(
    r"n't\b|\b(?:at least|as long as|subject to|in case)\b",
    *("n't", "at least", "as long as", "subject to", "in case"),
)
_RUN = pattern(r"\w+")
_LAST = pattern(r"\w+$")
_JOINT = pattern(r"[,;:]\s|\s(?=(?:and|but|because|which|who|to create|in order)\s)")


def glossed(extract: Extract, start: int, end: int) -> list[Inline]:
    """Return what stands from `start` to `end` in the paragraph of an extract.

    With the resolved date in brackets behind each relative one.
    """
    text, told = extract.paragraph.text, extract.paragraph.told
    pieces: list[Inline] = []
    done = start
    for mention in find_dates(text, extract.recorded, _LANGUAGE, told):
        if start <= mention.start and mention.end <= end and mention.when.gloss:
            pieces += (Text(text[done : mention.end] + " "), Editorial(f"[{mention.when.gloss}]"))
            done = mention.end
    pieces.append(Text(text[done:end]))
    return pieces


def merged(pieces: list[Inline]) -> tuple[Inline, ...]:
    """Return the pieces with neighbouring plain texts joined and empty ones gone."""
    result: list[Inline] = []
    for piece in pieces:
        if isinstance(piece, Text) and not piece.text:
            continue
        if isinstance(piece, Text) and result and isinstance(result[-1], Text):
            result[-1] = Text(result[-1].text + piece.text)
        else:
            result.append(piece)
    return tuple(result)
