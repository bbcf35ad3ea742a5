"""Candidates: the stretches of the answers that could stand alone in a brief, with their weight."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from itertools import pairwise

from pipeline.model.taxonomy import Placement
from pipeline.model.transcript import (
    ASKS,
    Paragraph,
    Role,
    Speaker,
    Transcript,
    Turn,
    goes_on,
    is_heard,
    whole_turn,
)
from pipeline.stages.naming.nameless import is_anybody
from pipeline.stages.quoting import weighing
from pipeline.stages.quoting.antecedents import antecedent
from pipeline.stages.quoting.echoing import Around, around
from pipeline.stages.quoting.manner import assertion, manner
from pipeline.stages.quoting.pointing import Pointing, pointing
from pipeline.stages.quoting.quote import Extract, fillers
from pipeline.stages.quoting.standing import stands_with
from pipeline.stages.quoting.stretches import is_english, stretches
from pipeline.stages.quoting.telling import telling
from pipeline.stages.quoting.vocatives import behind_call, vocatives
from pipeline.stages.quoting.weighing import FIGURE, POINT, Talk, count_figures, weigh
from pipeline.stages.speech.mimicking import is_mimicked
from pipeline.stages.speech.quoted import is_cut, is_within, quoted_in
from pipeline.stages.speech.sentences import Span, ends_in_sum, sentences
from pipeline.stages.speech.words import content_stems, count_words, is_wide, length
from pipeline.stages.themes.matching import Matcher
from pipeline.values import dataclass, replace

_OFF_THEME = 0.55
_UNSURE = 0.5
"""What the words weigh of one who may ask or keep order, where it is known who is interviewed."""
_POINTING = 0.75
"""What a stretch weighs that speaks of "these routes" and has not named any."""
_LINKED = 0.8
"""What a stretch weighs that goes on behind "And" or "So": half of these need what was before."""
_IN_PASSING, _SHORT_ANSWER = 0.65, 200
"""What a stretch weighs in a paragraph of fewer letters than these: an answer in passing."""
_FIGURED = 0.6
"""What a figure adds to how much a stretch claims."""
_CLAIMING = 0.6
"""Power by which the claim of a stretch counts in its score."""


class _Part(Enum):
    """How much of a sentence a stretch is, with what it weighs for that."""

    WHOLE = 1.25
    TO_THE_END = 0.9
    BROKEN_OFF = 0.7
    """It ends before its sentence does: what follows may be the point."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What a section is about."""

    of_themes: Matcher
    """The words of the themes of all sections."""
    number: int
    """Index of its own theme among them."""
    announced: frozenset[str] = frozenset()
    """Stems of what the talk says of itself that it is of (see `announced`)."""
    read_out: frozenset[str] = frozenset()
    """Anchors of paragraphs of it that are another's words."""
    asking: frozenset[str] = frozenset()
    """Labels of those who seem to ask, where no roles are known (see `asking`)."""
    is_given: bool = False
    """Whether the file itself has put the exchange there, whatever its words."""

    def is_in(self, text: str) -> bool:
        """Return whether a text speaks of it."""
        if self.is_given:
            return True
        found = self.of_themes.matches(text)
        return any(one.weight for one in found if one.theme == self.number)


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
    is_on_theme: bool = True
    """True when it has words of the theme it is placed under."""
    is_clear: bool = True
    """True when nothing in it points to what was said before: no "that problem"."""
    claim: float = 1.0
    """How much it claims (see `manner.assertion`); its score has a power of it."""
    is_known: bool = True
    """False when it is said by "Unknown Speaker", and others of the talk are known."""

    @property
    def words(self) -> int:
        """How many words it has."""
        return count_words(self.extract.words)


def candidates(
    placement: Placement, topic: Topic, transcript: Transcript, salience: Mapping[str, float]
) -> list[Candidate]:
    """Return the candidates of one exchange, best first.

    Weighed as `weighing` does, against the terms of the question and the theme; a whole sentence
    more than a part of one. What does not speak of the theme at all counts less, and so does what
    is said by one of whom it is not known that he is interviewed.
    """
    asked = _subject(placement) | topic.announced
    talk = Talk(salience, asked, POINT, is_english=is_english(transcript.language))
    is_told = any(one.role is Role.RESPONDENT for one in transcript.speakers)
    anybody = _anybody(transcript)
    found = [
        _unsure(one) if _is_unsure(turn.speaker, topic, is_told=is_told) else one
        for turn in placement.exchange.answers
        if is_heard(turn, transcript)
        for paragraph in turn.paragraphs
        if paragraph.anchor not in topic.read_out
        for extract, part in dict(_extracts(transcript, turn, paragraph)).items()
        for one in (
            replace(
                _candidate(extract, part, placement, talk), is_known=turn.speaker not in anybody
            ),
        )
    ]
    fitting = [one if topic.is_in(one.extract.words) else _off_theme(one) for one in found]
    return sorted(
        fitting, key=lambda one: (-one.score, one.extract.paragraph.start, one.extract.start)
    )


def _anybody(transcript: Transcript) -> frozenset[Speaker]:
    """Return the speakers of whom nobody knows who they are; none where no other is heard."""
    heard = {one for one in transcript.speakers if one.role not in ASKS}
    anybody = frozenset(one for one in heard if is_anybody(one.name))
    return anybody if heard - anybody else frozenset()


def _is_unsure(speaker: Speaker, topic: Topic, *, is_told: bool) -> bool:
    """Return whether it is not clear that somebody is heard and does not ask."""
    is_odd = is_told and speaker.role is Role.UNIDENTIFIED
    return is_odd or speaker.label in topic.asking


def asking(transcript: Transcript) -> frozenset[str]:
    """Return the labels of those who seem to ask, of a talk of which nobody's role is known.

    Their turns end in a question far more often than those of who asks least. Only speakers with
    turns enough to tell are compared.
    """
    if any(one.role is not Role.UNIDENTIFIED for one in transcript.speakers):
        return frozenset()
    turns = Counter(turn.speaker.label for turn in transcript.turns if turn.paragraphs)
    asked = Counter(
        turn.speaker.label
        for turn in transcript.turns
        if turn.paragraphs and turn.paragraphs[-1].text.rstrip()[-1:] in _QUESTION_MARKS
    )
    shares = {
        label: asked[label] / count for label, count in turns.items() if count >= _LEAST_TURNS
    }
    least = min(shares.values(), default=0.0)
    return frozenset(
        label
        for label, share in shares.items()
        if share >= max(_ASKING, _FAR * least) and len(shares) > 1
    )


_QUESTION_MARKS = frozenset("?？؟")
_LEAST_TURNS = 8
_ASKING = 0.15
_FAR = 2.0


def _unsure(one: Candidate) -> Candidate:
    return replace(one, score=round(one.score * _UNSURE, 6))


def _off_theme(one: Candidate) -> Candidate:
    return replace(one, score=round(one.score * _OFF_THEME, 6), is_on_theme=False)


def on_theme(one: Candidate) -> Candidate:
    """Return a candidate that is off the theme of its exchange, for a theme it speaks of.

    It weighs no more there: what is said in passing is seldom what a section is to open with.
    """
    return replace(one, is_on_theme=True)


def salience(placements: Iterable[Placement], languages: Iterable[str] = ()) -> dict[str, float]:
    """Return how much each stem is talked about in the answers (see `weighing.salience`)."""
    texts = (
        paragraph.text
        for placement in placements
        for turn in placement.exchange.answers
        for paragraph in turn.paragraphs
    )
    return weighing.salience(texts, _silent(languages))


def _silent(languages: Iterable[str]) -> frozenset[str]:
    """Return the stems of grammar of other languages than English, whose own are left out."""
    others = [one for one in languages if not is_english(one)]
    if not others:
        return frozenset()
    # imported late: most talks are English
    from pipeline.stages.themes.foreign import silent_stems

    return frozenset[str]().union(*(silent_stems(one.partition("-")[0]) for one in others))


def _subject(placement: Placement) -> frozenset[str]:
    """Return the stems of the question and of the words that decided the theme."""
    question = placement.exchange.question
    asked = (paragraph.text for paragraph in question.paragraphs) if question else ()
    decided = (evidence.word for evidence in placement.why)
    return frozenset(word for text in (*asked, *decided) for word in content_stems(text))


def announced(transcript: Transcript) -> frozenset[str]:
    """Return the stems of what the file says that its talk is of, without the names in it."""
    told = (one.value for one in transcript.metadata if one.key.casefold() in _SUBJECTS)
    people = {stem for one in transcript.speakers for stem in content_stems(one.name)}
    stems = {stem for text in (transcript.title, *told) for stem in content_stems(text)}
    return frozenset(stems - people)


_SUBJECTS = frozenset({"subject", "subjects", "topic", "topics", "keywords", "tags"})


def _extracts(
    transcript: Transcript, turn: Turn, paragraph: Paragraph
) -> Iterator[tuple[Extract, _Part]]:
    """Yield what can be quoted of a paragraph, with how much of a sentence it is."""
    spans = sentences(paragraph.text, transcript.language)
    near = around(transcript, turn)
    whole = whole_turn(turn, transcript)
    torn = _torn_ends(transcript, whole)
    others = quoted_in(whole, paragraph)
    for before, sentence in pairwise((Span(0, 0), *spans)):
        is_anothers = is_cut(sentence, others) or _is_anothers(turn, paragraph, sentence, near)
        if is_anothers or _is_torn(whole, paragraph, sentence):
            continue
        ends = (paragraph.anchor, sentence.start), (paragraph.anchor, sentence.end)
        if any(end == of for end, of in zip(ends, torn, strict=True)):
            continue
        words = sentence.of(paragraph.text)
        if is_mimicked(before.of(paragraph.text), words) or _is_signed(words, turn):
            continue
        if _is_of_others(words, turn, transcript):
            continue
        for span, is_whole in stretches(paragraph.text, sentence, transcript.language):
            if _is_short(span.of(paragraph.text)) or is_within(span, others):
                continue
            part = _Part.TO_THE_END if span.end == sentence.end else _Part.BROKEN_OFF
            yield _extract(transcript, turn, paragraph, span), _Part.WHOLE if is_whole else part
        if not is_english(transcript.language):
            continue
        meant = antecedent(before.of(paragraph.text), sentence.of(paragraph.text))
        if meant and stands_with(paragraph.text, sentence, meant):
            yield replace(_extract(transcript, turn, paragraph, sentence), meant=meant), _Part.WHOLE


def _torn_ends(transcript: Transcript, turn: Turn) -> tuple[tuple[str, int], tuple[str, int]]:
    """Return where the sentences begin and end that a turn shares with those around it.

    Recognizers let voices change in the middle of them. Empty anchors for none.
    """
    at = turn.number - 1
    before, after = transcript.turns[max(0, at - 1) : at], transcript.turns[at + 1 : at + 2]
    first, last = turn.paragraphs[0], turn.paragraphs[-1]
    is_begun = bool(before) and goes_on(before[0], turn)
    is_open = bool(after) and goes_on(turn, after[0])
    return (first.anchor if is_begun else "", 0), (last.anchor if is_open else "", len(last.text))


def _is_short(words: str) -> bool:
    """Return whether words are too few for a point, though they may be a row of figures."""
    return length(words) < (_FEWEST_WIDE if is_wide(words) else _FEWEST)


_FEWEST = 7
_FEWEST_WIDE = 6


def _is_anothers(turn: Turn, paragraph: Paragraph, sentence: Span, near: Around) -> bool:
    """Return whether a sentence only echoes the turn before, or is taken back in the next one."""
    words = sentence.of(paragraph.text)
    is_first = paragraph is turn.paragraphs[0] and sentence.start < _NEAR
    is_last = paragraph is turn.paragraphs[-1] and sentence.end > len(paragraph.text) - _NEAR
    return (is_first and near.is_echoed(words)) or (is_last and near.is_put_right(words))


def _is_signed(sentence: str, turn: Turn) -> bool:
    """Return whether somebody begins with his own name, or only reads out: "Jane Roe, from"."""
    names = (turn.speaker.name, turn.speaker.label)
    is_read = sentence[0] in _OPENING_MARKS and sentence.rstrip(".")[-1] in _CLOSING_MARKS
    return is_read or sentence.startswith(tuple(f"{name}, " for name in names if " " in name))


def _is_of_others(sentence: str, turn: Turn, transcript: Transcript) -> bool:
    """Return whether somebody introduces another of those who speak, or speaks to one.

    "Ann is a pilot of the harbour", "We should get your workshop started Ann."
    """
    first, verb, article, *_ = (*sentence.split(None, 3), "", "", "")
    last = sentence.rstrip(".!").rpartition(" ")[2]
    is_introduced = verb == "is" and article in _ARTICLES
    if not is_introduced and not (last.istitle() and "you" in sentence):
        return False
    named = {first, last} if is_introduced else {last}
    others = (one.name for one in transcript.speakers if one.label != turn.speaker.label)
    return any(name.partition(" ")[0] in named for name in others if " " in name)


_ARTICLES = frozenset({"a", "an", "the", "our"})
_OPENING_MARKS, _CLOSING_MARKS = frozenset('“"«„'), frozenset('”"»“')


def _is_torn(turn: Turn, paragraph: Paragraph, sentence: Span) -> bool:
    """Return whether a sentence begins in the paragraph before, or ends in the next one."""
    at = turn.paragraphs.index(paragraph)
    is_begun = at > 0 and sentence.start == 0 and _goes_on(turn.paragraphs[at - 1], paragraph)
    is_last = sentence.end >= len(paragraph.text) and at + 1 < len(turn.paragraphs)
    is_cut = is_last and _goes_on(paragraph, turn.paragraphs[at + 1])
    return is_begun or is_cut or _is_cut_at_stop(paragraph.text, sentence)


def _goes_on(before: Paragraph, after: Paragraph) -> bool:
    """Return whether a sentence goes from one paragraph to the next: no end, and no capital.

    Where stops end the other sentences of a paragraph, the last needs one too.
    """
    last = before.text[-1:]
    is_open = last.isalpha() or last == ","
    return is_open and (after.text[:1].islower() or ". " in before.text)


def _is_cut_at_stop(text: str, sentence: Span) -> bool:
    """Return whether a stop inside a sentence or a number was taken for its end: "$27. 5 million".

    As in "we really. all we have to do": where a paragraph begins with a capital, so do sentences.
    """
    before, behind = text[: sentence.start].rstrip(), text[sentence.end :].lstrip()
    if text[0].isupper():
        is_begun = before.endswith((".", "?", "!")) and text[sentence.start].islower()
        if is_begun or (text[sentence.end - 1] == "." and behind[:1].islower()):
            return True
    is_rest = text[sentence.start].isdecimal() and ends_in_sum(before)
    return is_rest or (behind[:1].isdecimal() and ends_in_sum(text[: sentence.end]))


_NEAR = 60
"""Letters from either end of a turn within which its first sentences begin and its last end."""


def _extract(transcript: Transcript, turn: Turn, paragraph: Paragraph, span: Span) -> Extract:
    span = behind_call(paragraph.text, span, transcript)
    named = vocatives(paragraph.text, span, transcript)
    filling = fillers(paragraph.text, span) if is_english(transcript.language) else ()
    cuts = tuple(sorted({*filling, *named}, key=lambda cut: cut.start))
    label = turn.speaker.label
    return Extract(paragraph, label, transcript.recorded, span.start, span.end, cuts)


def pinned(placement: Placement, transcript: Transcript, anchor: str) -> list[Candidate]:
    """Return the sentences of a paragraph that an editor wants shown, however they begin."""
    return [
        _candidate(
            _extract(transcript, turn, paragraph, sentence),
            _Part.WHOLE,
            placement,
            Talk({}, wanted=POINT, is_english=is_english(transcript.language)),
        )
        for turn in placement.exchange.answers
        for paragraph in turn.paragraphs
        if paragraph.anchor == anchor
        for sentence in sentences(paragraph.text, transcript.language)
    ]


def _setting(extract: Extract, figures: int) -> float:
    """Return the factor for where a stretch stands: behind "And" or "So", or in passing.

    What is all of a short answer, or has a figure, is not said in passing.
    """
    text, start = extract.paragraph.text, extract.start
    is_all = extract.end - start >= _ALL * len(text)
    is_passing = not (figures or is_all) and len(text) < _SHORT_ANSWER
    factor = _IN_PASSING if is_passing else 1.0
    before = text[max(0, start - _LONGEST_LINK) : start].lower().rstrip(" ,")
    return factor * (_LINKED if before in _LINKS or before.endswith(_LINKS_BEHIND) else 1.0)


_ALL = 0.9
"""Share of a paragraph that is all of it."""
_LONGEST_LINK = 5
"""Letters of a link, with a comma and blanks."""
_LINKS = ("and", "so")
_LINKS_BEHIND = (" and", " so")


def _candidate(extract: Extract, part: _Part, placement: Placement, talk: Talk) -> Candidate:
    words = extract.words
    stems = frozenset(content_stems(words))
    figures = count_figures(words)
    weighed = replace(talk, wanted=FIGURE) if figures else talk
    how = manner(talk.as_said(words))
    score = math.sqrt(weigh(words, weighed, stems)) * how * telling(words, stems)
    score *= part.value * _setting(extract, figures)
    is_clear = pointing(words) is Pointing.NONE
    score *= 1.0 if is_clear else _POINTING
    claim = assertion(words) + (_FIGURED if figures else 0.0)
    return Candidate(
        extract,
        placement,
        round(score * claim**_CLAIMING, 6),
        stems,
        part is _Part.WHOLE,
        figures,
        is_clear=is_clear,
        claim=claim,
    )
