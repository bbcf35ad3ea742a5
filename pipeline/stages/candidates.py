"""Candidates: the stretches of the answers that could stand alone in a brief, with their weight."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache

from pipeline.model.taxonomy import Placement, Theme
from pipeline.model.transcript import ASKS, Paragraph, Transcript, Turn
from pipeline.stages.figures import find_figures
from pipeline.stages.group import speaks_of
from pipeline.stages.quote import Extract, without_marker
from pipeline.stages.sentences import Span, clauses, is_independent, sentences
from pipeline.stages.words import content_stems

_FEWEST_WORDS = 7
_MOST_WORDS = 44
_BEST_WORDS = 22
_SPREAD = 14.0
_MOST_CLAUSES = 4
_OFF_THEME = 0.7


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that can stand alone: it names its subject and drops no condition."""

    extract: Extract
    placement: Placement
    score: float
    stems: frozenset[str]
    is_whole: bool
    """True when it is a whole sentence, but for a marker at its beginning."""
    figures: int

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.extract.words.split())


def candidates(
    placement: Placement, theme: Theme, transcript: Transcript, salience: dict[str, float]
) -> list[Candidate]:
    """Return the candidates of one exchange, best first.

    The weight is term mass over the root of the length, with the question's and the theme's own
    terms counted more, a length prior around 22 words, and bonuses for figures and stated views.
    What does not speak of the theme at all counts less.
    """
    about = _subject(placement)
    found = [
        _candidate(extract, is_whole, placement, about, salience)
        for turn in placement.exchange.answers
        if turn.speaker.role not in ASKS
        for paragraph in turn.paragraphs
        for extract, is_whole in dict(_extracts(transcript, turn, paragraph)).items()
    ]
    fitting = [one if speaks_of(one.extract.words, theme) else _off_theme(one) for one in found]
    return sorted(
        fitting, key=lambda one: (-one.score, one.extract.paragraph.start, one.extract.start)
    )


def _off_theme(one: Candidate) -> Candidate:
    return replace(one, score=round(one.score * _OFF_THEME, 6))


def salience(placements: Iterable[Placement]) -> dict[str, float]:
    """Return how much each word stem is talked about: the logarithm of how often the answers use it."""
    counted: Counter[str] = Counter()
    for placement in placements:
        for turn in placement.exchange.answers:
            for paragraph in turn.paragraphs:
                counted.update(content_stems(paragraph.text))
    return {word: math.log(1 + count) for word, count in counted.items()}


def _subject(placement: Placement) -> frozenset[str]:
    """Return the stems of the question and of the words that decided the theme."""
    question = placement.exchange.question
    asked = (paragraph.text for paragraph in question.paragraphs) if question else ()
    decided = (evidence.word for evidence in placement.why)
    return frozenset(word for text in (*asked, *decided) for word in content_stems(text))


def _extracts(
    transcript: Transcript, turn: Turn, paragraph: Paragraph
) -> Iterator[tuple[Extract, bool]]:
    text = paragraph.text
    for sentence in sentences(text, transcript.language):
        for span in _spans(text, sentence):
            shown = without_marker(text, span)
            if _can_stand(text, shown):
                yield _extract(transcript, turn, paragraph, shown), span == sentence


def _extract(transcript: Transcript, turn: Turn, paragraph: Paragraph, span: Span) -> Extract:
    return Extract(paragraph, turn.speaker.label, transcript.recorded, span.start, span.end)


def pinned(placement: Placement, transcript: Transcript, anchor: str) -> list[Candidate]:
    """Return the sentences of a paragraph that an editor wants shown, however they begin."""
    return [
        _candidate(
            _extract(transcript, turn, paragraph, sentence), True, placement, frozenset(), {}
        )
        for turn in placement.exchange.answers
        for paragraph in turn.paragraphs
        if paragraph.anchor == anchor
        for sentence in sentences(paragraph.text, transcript.language)
    ]


def _spans(text: str, sentence: Span) -> Iterator[Span]:
    """Yield the runs of clauses of a sentence that drop no condition and end on no loose end."""
    parts = clauses(text, sentence)
    for first in range(len(parts)):
        if not _can_begin(text, parts, first):
            continue
        for last in range(first, min(first + _MOST_CLAUSES, len(parts))):
            if _can_end(text, parts, last):
                yield Span(parts[first].start, parts[last].end)


def _can_begin(text: str, parts: tuple[Span, ...], at: int) -> bool:
    """Return whether nothing before the clause belongs to it: no "if …", no "in my opinion"."""
    if at == 0:
        return True
    before = parts[at - 1].of(text)
    is_marker = without_marker(text + ",", Span(parts[at - 1].start, parts[at].start)).start >= (
        parts[at - 1].end
    )
    return is_marker or (
        is_independent(before) and not _CONDITION.match(before) and not _has_loose_end(before)
    )


def _can_end(text: str, parts: tuple[Span, ...], at: int) -> bool:
    """Return whether what follows does not take the claim back, and no loose end hangs on."""
    if at == len(parts) - 1:
        return True
    here = parts[at].of(text)
    takes_back = _GOES_ON.match(parts[at + 1].of(text)) or _AWAITS.search(here)
    return not (takes_back or _CONDITION.match(here) or _has_loose_end(here))


def _has_loose_end(clause: str) -> bool:
    """Return whether a clause ends in words that belong to the next: ", in my opinion"."""
    tail = _MARK.split(clause)[-1]
    is_fragment = not is_independent(clause) and not _has_verb().search(clause)
    is_loose = (tail != clause or is_fragment) and bool(_LOOSE.match(tail))
    return is_loose or bool(_OPEN_CONDITION.search(clause))


_MARK = re.compile(r"[,;:]\s|\s[–—-]\s")
_OPEN_CONDITION = re.compile(r"\b(?:if|unless)\b[^,]*$")


_CONDITION = re.compile(
    r"(?:and |but |so )?(?:if|unless|although|though|provided|as long as|until|while|when|because|since|even if)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"(?:and )?(?:but|if|unless|although|though|except|however|only if|because|yet|(?:the )?first(?:ly)?\b)\b",
    re.IGNORECASE,
)
_AWAITS = re.compile(r"\bnot (?:only|just|simply|merely)\b(?!.*\bbut\b)", re.IGNORECASE)
_LOOSE = re.compile(
    r"(?:and )?(?:because|without|if|when|in|on|for|due|with|via|as|while|although|since|by|at|from|using|"
    r"taking|however|the|our|again|prior|after|before|what|how|all)\b",
    re.IGNORECASE,
)


def _can_stand(text: str, span: Span) -> bool:
    """Return whether a stretch makes sense alone: a subject of its own, no courtesy, no question."""
    shown = span.of(text)
    count = len(shown.split())
    if not _FEWEST_WORDS <= count <= _MOST_WORDS or _BROKEN_OFF.search(shown):
        return False
    if _COURTESY.search(shown) or _UNCLEAR.search(shown) or not _is_complete(text, span):
        return False
    if shown.count("“") != shown.count("”") or shown.count('"') % 2:
        return False
    return not _LEANS.match(shown) or bool(_LEANS_BUT_STANDS.match(shown))


def _is_complete(text: str, span: Span) -> bool:
    """Return whether a stretch has a main clause: after "If …" one must follow, after "For …" a verb."""
    shown = span.of(text)
    if _CONDITION.match(shown):
        return any(is_independent(part.of(text)) for part in clauses(text, span)[1:])
    return bool(_has_verb().search(shown))


_BROKEN_OFF = re.compile(
    r"(?:[?,–—-]|\b(?:and|or|but|indeed|that|the|an?|of|to|with|which|because|however|so|also|then|is|are|was))$",
    re.IGNORECASE,
)
_COURTESY = re.compile(
    r"\b(?:thank(?:s| you)|good (?:morning|afternoon|evening|question)|pleasure|honou?red to|"
    r"nice to|glad to be here|congratulat\w+|next question|any (?:other )?questions)\b",
    re.IGNORECASE,
)
_UNCLEAR = re.compile(
    r"[\[(](?:inaudible|unclear|crosstalk|indistinct|laughter|applause|off mic)[^\])]*[\])]|[\[\]…]|\?\?|\.\.\.",
    re.IGNORECASE,
)
_LEANS = re.compile(
    r"(?:(?:it|this|that|they|these|those|he|she|his|her|their|its|such|which|who|because|or|nor|to|then|them|me|us|"
    r"another|neither|either|that’s|that's|it’s|it's|they’re|they're|he’s|he's|she’s|she's|there|here|not|than|"
    r"where|whose|why|like|for example|yes|no|yeah|same|both|maybe|perhaps|again|secondly|thirdly|finally)\b"
    r"|the (?:first|second|third|last|other|former|latter|same) (?:one|thing|is|was|would|part)\b"
    r"|(?:exactly|most of (?:them|the time)|some of (?:them|those)|one of (?:them|these|those)|all of (?:them|that|this))\b"
    r"|(?:\w+,? ){1,3}(?:this|these|those|that|such) (?!year|month|week|morning|moment|day|country|nation|government|is|we|the)\w+"
    r"|if (?:it|they|this|that|he|she|so)\b|(?:before|after|when|once|as) (?:they|he|she|it|this|that)\b"
    r"|(?:in fact|certainly|obviously|clearly|indeed|now|actually|frankly|of course|subsequently|well|basically),? "
    r"(?:it|this|that|they|those|these|he|she|there)\b"
    r"|(?:let me|let’s|let's)\b"
    r"|(?:I|we) (?:also |really |still |do )?(?:believe|think|hope|guess|suppose|mean|said|say|know) (?:that )?"
    r"(?:it|this|that|they|these|those|he|she|so)\b(?! (?:is|was|would be|will be) (?:\w+ )?(?:important|clear|"
    r"necessary|essential|difficult|hard|easy|vital|crucial|time|possible|impossible)\b)"
    r"|I (?:do|did|don’t|don't|have|am|will|agree|think so|know)\b[^,]{0,12}$)",
    re.IGNORECASE,
)
_LEANS_BUT_STANDS = re.compile(
    r"(?:this|these) (?:year|month|week|country|government|nation)s?\b"
    r"|it(?: is|[’']s| was| would be| will be) (?:very |extremely |quite |also |really |so )?"
    r"(?:important|clear|true|necessary|essential|difficult|hard|easy|vital|crucial|time|possible|impossible)\b"
    r"|it is (?:well )?known\b|there (?:is|are|was|were|has|have|will)\b|both (?:countries|sides|governments|nations)\b",
    re.IGNORECASE,
)


@cache
def _has_verb() -> re.Pattern[str]:
    return re.compile(
        r"(?<!\bto )\b(?:am|is|are|was|were|be|has|have|had|do|does|did|will|would|can|could|shall|should|may|might|must|"
        r"need|needs|want|wants|believe|think|hope|know|see|say|said|make|makes|made|take|takes|took|give|gave|"
        r"get|got|go|goes|went|come|comes|came|work|works|become|became|[a-z]{3,}ed)\b|[’'](?:s|re|ve|ll|m|d)\b",
        re.IGNORECASE,
    )


def _candidate(
    extract: Extract,
    is_whole: bool,  # noqa: FBT001 - comes from a pair, never written out
    placement: Placement,
    about: frozenset[str],
    weight: dict[str, float],
) -> Candidate:
    stems = frozenset(content_stems(extract.words))
    figures = len(find_figures(extract.words))
    mass = 2.0 + sum(weight.get(word, 0.5) * (1.6 if word in about else 1.0) for word in stems)
    count = len(extract.words.split())
    prior = math.exp(-(((count - _BEST_WORDS) / _SPREAD) ** 2) / 2)
    score = mass / math.sqrt(count) * prior * _manner(extract.words) * (1 + 0.2 * min(figures, 2))
    if is_whole:
        score *= 1.15
    return Candidate(extract, placement, round(score, 6), stems, is_whole, figures)


def _manner(words: str) -> float:
    """Return the factor for how something is said: judgements count more, back references less."""
    factor = 1.0
    for pattern, weight in _manners():
        if pattern.search(words):
            factor *= weight
    return factor


_NEED = (
    r"must|need to|needs to|have to|should|important|main|key|priorit\w+|challenge\w*|crucial|"
    r"essential"
)
_JUDGEMENT = (
    r"lack of|impossible|difficult\w*|problem\w*|risk\w*|danger\w*|fail\w*|below|potential|opportunit\w+|"
    r"beneficial|shortest|worst|best|unacceptable|never|mistake\w*|urgent\w*|because|result\w*|cannot"
)
_TURNING_POINT = "agreed|signed|announced|decided|approved|largest|will be|joined"
_TRAILING_OFF = "and so on|et ?cetera|etc|and so forth"
_LOOKING_BACK = "as I said|I mentioned|I just said|earlier|you said|you asked|you mentioned"
_TELLING = "I met|we met|we discussed|we talked|I told|told me|asked me|idea was|I was trying"
_POINTING = (
    r"(?:this|these|those|that) (?:project|issue|point|thing|way|kind|sort|image|term|regard|stuff)\w*|"
    r"him|them|(?:about|to|of|on|with|do|like|for) (?:that|this|it|so)(?! \w+ (?:is|are|was|will)\b)"
)
_DECLINING = r"(?:n[’']t|not going to|cannot|not) (?:\w+ )?(?:comment|speculate|recall|recollect|remember|say|go into)"
_CHATTING = "kind of|sort of|you know|I mean|I guess|um|uh|gonna|stuff"
_GREETING = "welcome|dear|wish you"


@cache
def _manners() -> tuple[tuple[re.Pattern[str], float], ...]:
    table = (
        (rf"\b(?:{_NEED})\b", 1.3),
        (rf"\b(?:{_JUDGEMENT})\b", 1.25),
        (rf"\b(?:{_TURNING_POINT})\b", 1.15),
        (rf"\b(?:{_TRAILING_OFF})\b", 0.6),
        (rf"\b(?:{_LOOKING_BACK})\b", 0.6),
        (rf"\b(?:{_TELLING})\b", 0.7),
        (rf"\b(?:{_POINTING})\b", 0.75),
        (rf"{_DECLINING}\b", 0.5),
        (rf"\b(?:{_CHATTING})\b", 0.6),
        (rf"\b(?:{_GREETING})\b", 0.7),
        (r"\b(?:your|you)\b", 0.85),
        (r"[“\"]", 0.8),
    )
    return tuple((re.compile(pattern, re.IGNORECASE), weight) for pattern, weight in table)
