"""Quoting: a stretch of a paragraph as inlines, verbatim, with the editor's marks in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.model.brief import Editorial, Inline, Text
from pipeline.model.transcript import Paragraph
from pipeline.stages.dates import Mention, find_dates
from pipeline.stages.sentences import Span
from pipeline.values import dataclass, replace

OMISSION = "[…]"

_MARKERS = (
    "and|but|so|well|now|however|moreover|therefore|furthermore|look|again|yes|no|yeah|right|ok|"
    "okay|also|actually|basically|obviously|of course|you know|i mean|"
    "oh|ah|sure|all right|alright|hang on|as i(?: have|[’']ve) said|i(?: have|[’']ve) said|"
    "as i said(?: earlier| before)?|as i mentioned(?: earlier| before)?|as we know|as you know|"
    "i must say(?: that)?|i have to say(?: that)?|i would say(?: that)?|"
    "to be honest(?: with you)?|to be frank|let me say(?: that)?|i will give you an example|"
    "thank you(?: very much| so much)?(?: for (?:your|the|that|this) \\w+)?|thanks|first of all|"
    "in this (?:term|regard|respect|context)|by the way|anyway|in any case|exactly|"
    "in fact|in any event|at the end of the day|(?:quite )?(?:frankly|honestly)|"
    "absolutely|listen|mr\\.? \\w+|"
    "(?:your )?excellency|and again|and now|then|you see|when it comes to [^,]{3,80}(?=,)|"
    "it is well known(?: that)?|it[’']?s well known?(?: that)?|we know(?: that)?"
)


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

    Nothing that changes the claim is taken: "I believe", "if" and "in my opinion" stay.
    """
    start = span.start
    while found := _marker().match(text, start, span.end) or _framed(text, start, span.end):
        start = found.end()
    return Span(start, span.end)


_AFTER_SO = (
    "many|much|far|long|few|little|often|that|too|called|as|be|do|does|did|is|are|am|was|were|has|"
    "have|had|would|will|can|could|should|on|what|[a-z]+ (?:is|are|was|were) (?:it|the|we|I)"
)
"""Words before which a "so" is not there to begin with: "So many people", "So do I"."""
_ADDRESSED = (
    r"(?:mr\.? \w+|madam \w+|(?:prime )?minister|senator|sir|madam|ladies and gentlemen|"
    r"(?-i:(?!Today|Yesterday|Tomorrow|Here|There|Now|Then|Later|Instead|Still|Overall|Again|"
    r"Besides|Indeed|Perhaps|Maybe|Some|Often|Once|Mean|More|Further|There|Thus|Hence|Next|First|"
    r"Second|Third|Last|Final|Inside|Outside|Abroad|None|Never|Any|Regard|Either|After|Before|"
    r"Un|Other|Even|Since|If|Like|Per|In|On|At|As|So|But|And|Or|Yes|No|Not|"
    r"[A-Z][a-z]*(?:ly|ing|ed|day|wise|ward|wards|ary|ber)\b)[A-Z][a-z]{1,11}))"
)
"""Whom a speaker speaks to, by name or title, before beginning: no word of time, place or link."""


@cache
def _marker() -> re.Pattern[str]:
    subject = (
        r"(?=(?:I|we|he|she|they|you|it|the|our|my|there|this|these|those|what|when|if|people|"
        r"obviously|certainly|clearly|a|an{more})\b)"
    )
    return re.compile(
        r"\s*(?:hang on,?\s+|(?:and|but(?!\s+for\b))\s+(?![,.])"
        rf"|(?:so|also|then|well|look|yes|no|yeah|oh|okay|sure|i mean)\s+{subject.format(more='')}"
        rf"|(?:well|look|yes|no|oh),?\s+(?-i:[A-Z])[a-z]+,?\s+{subject.format(more='|because|if')}"
        rf"|(?:{_MARKERS})\s*,\s+"
        rf"|basically,?\s+|so\s+(?!(?:{_AFTER_SO})\b|[,.])"
        r"|i mean,?\s+(?!to\b|that\b|it\b|by\b|what\b|business\b|[,.])"
        r"|(?:oh|ah|well)\s+(?=(?:look|well|yes|no|yeah|of course)\b)"
        rf"|{_ADDRESSED},\s+(?=(?:I|we|you|there|it|of course|can|let me|what|if|as)\b)"
        r"|well\s+(?!known|done|over|before|after|into|beyond|above|below|aware|and|\w+ed\b|[,.])"
        r"|(?:i must say|i have to say|as i said|as we know|it is well known|it[’']s well known?|"
        r"we know)(?: that)?,?\s+|(?:u[hm]+|er|erm)\b[,.]?\s+)",
        re.IGNORECASE,
    )


_FRAMING = frozenset({"can", "could", "may", "might", "the", "what", "all", "my", "let", "i"})
_FRAMES = (
    "say",
    "said",
    "point",
    "making",
    "fact",
    "truth",
    "reality",
    "let me",
    "stress",
    "clear",
)
_LONGEST_FRAME = 120


def _framed(text: str, start: int, end: int) -> re.Match[str] | None:
    """Return the words by which a speaker announces a statement: "The point I make is that"."""
    head = text[start : min(end, start + _LONGEST_FRAME)].lower()
    if _FRAMING.isdisjoint(head.split()[:2]) or not any(word in head for word in _FRAMES):
        return None
    return _frame().match(text, start, end)


@cache
def _frame() -> re.Pattern[str]:
    saying = (
        r"(?:say|said|saying|stress|stressed|emphasi[sz]ed?|add|repeat|reiterate|point out|"
        r"tell you|"
        r"make (?:it |that )?(?:very |quite |absolutely |perfectly )?(?:clear|plain)|"
        r"make the (?:\w+ )?point)"
    )
    rank = "only|other|first|second|third|last|final|main|real|simple|key|basic|general"
    return re.compile(
        rf"(?:(?:(?-i:[A-Z][a-z]+),? )?(?:can|could|may|might) I (?:just |also )?{saying}"
        r"(?:,? (?:very |quite )?(?:quickly|briefly|clearly))?(?:,? (?-i:[A-Z])\w+)?,? that,?\s+"
        rf"|the (?:{rank})?\s?(?:point|thing)s? (?:that |which )?I[^,;.]{{0,12}}? (?:\w+ )?"
        r"(?:make|making|made|say|saying|said|stress)\b[^,;.]{0,30}?,? (?:is|was),? that\s+"
        r"|(?:what|all) I(?: am|[’']m| can|[’']ve| have| would|[’']d)? (?:\w+ )?(?:say|saying|said)"
        r"(?: to you)? is,? (?:that )?"
        r"|(?:my|the) (?:simple )?(?:point|fact|truth|reality)(?: of the matter)? is,? (?:that )"
        rf"|let me (?:just |also )?{saying}(?: to you)? that,?\s+"
        r"|let me (?:just |also )?(?:be (?:very |quite |absolutely )?(?:clear|frank|honest|plain)"
        r"|say this)(?: that|[,:.])\s+"
        rf"|I (?:just |also )?(?:want|wish|have|need) to {saying} that,?\s+)",
        re.IGNORECASE,
    )


def fillers(text: str, span: Span) -> tuple[Span, ...]:
    """Return the words of a stretch that only fill time: ", you know,", "um", "I, I think".

    Nothing that colours the claim is among them: "of course" and "I think" stay.
    """
    lower = text[span.start : span.end].lower()
    if not any(word in lower for word in _FILLING) and not _doubled().search(lower):
        return ()
    found = sorted(
        (Span(*one.span()) for one in _filler().finditer(text, span.start + 1, span.end - 1)),
        key=lambda one: one.start,
    )
    return tuple(found)


_FILLING = ("you know", "i mean", "you see", "as i ", "as you", "as we know", " um", " uh", " er,")
_TWICE = r"(?:I|we|they|he|she|it|you|the|a|an|and|to|of|in|our|my|we[’']ve|I[’']m|we[’']re)"


@cache
def _doubled() -> re.Pattern[str]:
    return re.compile(r"\b([a-z’']{1,6}),? \1\b")


@cache
def _filler() -> re.Pattern[str]:
    return re.compile(
        r"(?:,|\s[–—-])?\s(?:um+|uh+|erm?)\b(?:\s?,)?(?=\s)"
        r"|,\s(?:you know|I mean|you see|as (?:I|you) (?:said|mentioned)(?: earlier| before)?|"
        r"as (?:you|we) know)\s?,(?=\s)"
        rf"|(?<=\s)({_TWICE}),?(?=\s\1\b)",
        re.IGNORECASE,
    )


def quoted(extract: Extract) -> tuple[Inline, ...]:
    """Return the words between quotation marks: `“[W]e grew last year [2021].”`.

    A lower-case beginning gets its capital in brackets, relative dates get the year they mean, and
    a final full stop stands inside the marks only where the sentence ended with one.
    """
    pieces = list(_pieces(extract))
    first = extract.words[0]
    if _has_plain_capital(first):
        pieces[:1] = [Editorial(f"[{first.upper()}]"), Text(_plain(pieces[0])[1:])]
    return merged([Text("“"), *pieces, Text("”")])


def _pieces(extract: Extract) -> Iterator[Inline]:
    """Yield the words with `[…]` for what is left out, and what the first pronoun stands for."""
    text, start = extract.paragraph.text, extract.start
    if extract.meant:
        start = text.find(" ", extract.start)
        yield Text(text[extract.start : start] + " ")
        yield Editorial(f"[{extract.meant}]")
    for cut in extract.cuts:
        if cut.start > start and cut.end < extract.end:
            yield from glossed(text, start, cut.start, extract.recorded)
            yield from (Text("" if text[cut.start - 1].isspace() else " "), Editorial(OMISSION))
            start = cut.end
    yield from glossed(text, start, extract.end, extract.recorded)


def _has_plain_capital(letter: str) -> bool:
    """Return whether a small letter has one capital that leads back to it: not ß, not ı."""
    capital = letter.upper()
    return letter.islower() and len(capital) == 1 and capital.lower() == letter


def closed(extract: Extract) -> tuple[Inline, ...]:
    """Return `quoted`, with a full stop behind the marks where the words bring none."""
    end = "" if extract.words.rstrip("'’\"”)")[-1:] in {".", "!", "?", "…"} else "."
    return merged([*quoted(extract), Text(end)])


def phrase(extract: Extract) -> tuple[Inline, ...]:
    """Return the words between quotation marks without a changed capital, for cells and rows."""
    text = extract.paragraph.text
    end = extract.end - (text[extract.end - 1] == ".")
    return merged([Text("“"), *glossed(text, extract.start, end, extract.recorded), Text("”")])


def shortened(extract: Extract, keep: Span, limit: int) -> tuple[Inline, ...]:
    """Return at most about `limit` words between quotation marks, `[…]` where others were left out.

    What stands in `keep` is always shown; cuts are made at commas and the like, and never where
    what is left out takes something back or sets a condition ("if it rains, …"): then more stands.
    """
    text = extract.paragraph.text
    end = _cut_end(text, extract.start, extract.end, keep.end, limit)
    start = extract.start
    if len(text[start:end].split()) > limit:
        start = _cut_start(text, start, keep.start)
    pieces = list(phrase(replace(extract, start=start, end=end)))
    if start > extract.start:
        pieces[:1] = [Text("“"), Editorial(OMISSION), Text(" " + _without_mark(pieces[0]))]
    if end < extract.end:
        pieces[-1:] = [
            Text(_plain(pieces[-1]).removesuffix("”") + " "),
            Editorial(OMISSION),
            Text("”"),
        ]
    return merged(pieces)


def _plain(piece: Inline) -> str:
    return piece.text if isinstance(piece, Text) else ""


def _without_mark(piece: Inline) -> str:
    return _plain(piece).removeprefix("“")


def _cut_end(text: str, start: int, end: int, keep: int, limit: int) -> int:
    if len(text[start:end].split()) <= limit:
        return end
    joints = [
        found.start()
        for found in _joint().finditer(text, keep, end)
        if not _QUALIFIES.search(text, found.end(), end)
        and not _LEADS_ON.search(text[start : found.start()])
    ]
    fitting = [at for at in joints if len(text[start:at].split()) <= limit]
    return max(fitting) if fitting else min(joints, default=end)


_LEADS_ON = re.compile(r"\b(?:and|or|but|so|again|also|then|now|etc)$", re.IGNORECASE)
"""The end of a stretch that leads on to the next: no place for a cut."""


def _cut_start(text: str, start: int, keep: int) -> int:
    joints = [found.end() for found in re.finditer(r",\s", text[start:keep])]
    cut = start + max(joints, default=0)
    return start if _QUALIFIES.search(text, start, cut) else cut


_QUALIFIES = re.compile(
    r"\b(?:but|if|unless|except|although|though|however|not|never|no|at least|only|then|until|or|"
    r"yet|without|provided|as long as|subject to|depend\w*|in case|otherwise|nor|neither|hardly|"
    r"unlikely|instead|cannot|fail\w*|refus\w*)\b|n[’']t\b",
    re.IGNORECASE,
)


@cache
def _joint() -> re.Pattern[str]:
    return re.compile(r"[,;:]\s|\s(?=(?:and|but|because|which|who|to create|in order)\s)")


def glossed(text: str, start: int, end: int, recorded: str) -> list[Inline]:
    """Return `text[start:end]` with the resolved date in brackets behind each relative one."""
    pieces: list[Inline] = []
    done = start
    for mention in _dates(text, recorded):
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


@cache
def _dates(text: str, recorded: str) -> tuple[Mention, ...]:
    return find_dates(text, recorded)
