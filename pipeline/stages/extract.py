"""Extract: the facts and announced steps of an interview, each with its exact place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.model.facts import Commitment, Fact, FactKind, Money, Percent, When
from pipeline.model.transcript import ASKS, Paragraph, Role, Transcript, Turn, provenance, spoken
from pipeline.patterns import pattern
from pipeline.stages.claiming import (
    corrects,
    is_claimed,
    is_denied_behind,
    is_negated,
    is_plain_claim,
    is_supposed,
    is_unreal,
)
from pipeline.stages.dates import MONTHS, Mention, find_dates
from pipeline.stages.figures import Hit, find_figures, is_per_unit
from pipeline.stages.happenings import is_dated_event
from pipeline.stages.idioms import is_figure_of_speech
from pipeline.stages.known import Known, known_names, learned
from pipeline.stages.measures import is_change
from pipeline.stages.money import home_currency
from pipeline.stages.names import find_names
from pipeline.stages.occasions import (
    find_agreements,
    find_events,
    find_lists,
    find_ranks,
    find_routes,
)
from pipeline.stages.offices import find_tenures
from pipeline.stages.sentences import Span, clause_at, clauses, is_independent, sentences
from pipeline.stages.steps import announcements, announces, find_steps
from pipeline.stages.words import listed, small_words
from pipeline.values import dataclass, replace


@dataclass(frozen=True, slots=True)
class FoundFact:
    """A fact and where it stands; offsets count in the paragraph's normalized text."""

    fact: Fact
    paragraph: Paragraph
    recorded: str
    start: int
    end: int
    clause: Span
    """The shortest stretch around it that makes sense."""
    is_measured: bool
    """True when the label is the measure itself, so that label and value read alone."""
    voice: str = ""
    """Whose words these are, where more than one is heard who answers; empty otherwise."""
    question: str = ""
    """The words of the turn before, which may name what an answer's "it" is."""


@dataclass(frozen=True, slots=True)
class FoundStep:
    """A commitment and the clause that announces it."""

    commitment: Commitment
    paragraph: Paragraph
    recorded: str
    clause: Span


@dataclass(frozen=True, slots=True)
class Findings:
    """All that was found in the transcripts of one brief, in their order."""

    facts: tuple[FoundFact, ...]
    steps: tuple[FoundStep, ...]
    names: tuple[Fact, ...] = ()
    """People, offices, organisations and places, each once a paragraph; they make no rows."""


@dataclass(frozen=True, slots=True)
class _Where:
    """The sentence at hand."""

    transcript: Transcript
    turn: Turn
    paragraph: Paragraph
    sentence: Span
    dates: tuple[Mention, ...]
    home: str
    """What "dollars" and the like mean in the transcript, as `money.home_currency` tells."""
    before: str = ""
    """The last paragraph of the turn before."""


def extract(transcripts: tuple[Transcript, ...]) -> Findings:
    """Return the facts and steps of all transcripts; the words of those who ask give no steps."""
    places = [place for transcript in transcripts for place in _places(transcript)]
    voices = _voices(transcripts)
    facts = _labels_inherited([found for place in places for found in _facts(place)])
    facts = [replace(one, voice=voices.get(one.fact.said_by, "")) for one in facts]
    steps = [found for place in places if _answers(place) for found in _steps(place)]
    kept = tuple(_without_dates_of(steps, facts))
    return Findings(kept, tuple(steps), tuple(_names(places, facts)))


def _voices(transcripts: tuple[Transcript, ...]) -> dict[str, str]:
    """Return, by label, how those are called whose figures must say whose they are.

    These are all who answer where there are several, and whoever else speaks beside the one.
    """
    heard = {
        turn.speaker.label: turn.speaker
        for transcript in transcripts
        for turn in transcript.turns
        if turn.speaker.role not in ASKS
    }
    answering = [one for one in heard.values() if one.role is Role.RESPONDENT]
    named = heard.values() if len(answering) != 1 else set(heard.values()) - set(answering)
    is_one = len(heard) == 1
    return {} if is_one else {one.label: one.short or one.name for one in named}


def _without_dates_of(steps: list[FoundStep], facts: list[FoundFact]) -> Iterator[FoundFact]:
    """Yield the facts but dates that only tell when a step is due: its row says so."""
    spans = {(step.paragraph.anchor, step.clause) for step in steps}
    for found in facts:
        is_date = found.fact.kind is FactKind.DATE
        anchor = found.paragraph.anchor
        if not is_date or not any(
            anchor == of and span.start <= found.start < span.end for of, span in spans
        ):
            yield found


def answered(findings: Findings) -> Findings:
    """Return the findings without what only the one who asks put forward."""
    facts = tuple(found for found in findings.facts if not found.fact.in_question)
    return replace(findings, facts=facts)


def _places(transcript: Transcript) -> Iterator[_Where]:
    home = _home_currency(transcript)
    before = ""
    for turn in transcript.turns:
        for paragraph in turn.paragraphs:
            dates = _telling_dates(paragraph.text, transcript)
            for sentence in sentences(paragraph.text, transcript.language):
                yield _Where(transcript, turn, paragraph, sentence, dates, home, before)
        before = turn.paragraphs[-1].text if turn.paragraphs else before


def _home_currency(transcript: Transcript) -> str:
    """Return what currencies without a country mean; most talks name none, and need no search."""
    texts = [paragraph.text for _, paragraph in spoken(transcript)]
    bare = {text for text in texts if any(sign in text for sign in _BARE_CURRENCIES)}
    if not bare:
        return ""
    return home_currency(text for text in texts if text in bare or _DIGIT.search(text))


_DIGIT = pattern(r"[0-9]")
_BARE_CURRENCIES = (
    "$", "ollar", "upee", "ranc", "eso", "inar", "irham", "iyal", "ryal", "rial", "hilling",
    "kron", "Kron", "pound", "Pound",
)  # fmt: skip
"""Letters of currencies that several countries have."""


def _telling_dates(text: str, transcript: Transcript) -> tuple[Mention, ...]:
    """Return the dates that still tell a reader when something was: not "this week"."""
    found = find_dates(text, transcript.recorded, transcript.language)
    return tuple(one for one in found if one.when.gloss or not one.is_deictic)


def _answers(where: _Where) -> bool:
    return where.turn.speaker.role not in ASKS


def _facts(where: _Where) -> list[FoundFact]:
    text = where.paragraph.text
    hits: list[Hit] = []
    candidates = (
        *_figures(where),
        *find_routes(text, where.sentence),
        *find_lists(text, where.sentence),
        *find_events(text, where.sentence),
        *find_agreements(text, where.sentence),
        *find_ranks(text, where.sentence),
        *(find_tenures(text, where.sentence) if where.dates else ()),
        *_explicit_dates(where),
    )
    for candidate in candidates:
        if not any(candidate.start < hit.end and hit.start < candidate.end for hit in hits):
            hits.append(candidate)
    hits.sort(key=lambda hit: hit.start)
    found = [_found(where, hit) for hit in hits if _is_worth(where, hit)]
    return [fact for fact in found if not _only_dates_another(fact, found)]


def _names(places: list[_Where], facts: list[FoundFact]) -> Iterator[Fact]:
    """Yield what is named, each once a paragraph, without what is among the facts already.

    These are the offices held since a date. A surname later in a transcript stands for the full
    name said before.
    """
    known: dict[str, Known] = {}
    told: set[tuple[str, FactKind, object]] = {
        (found.paragraph.anchor, found.fact.kind, found.fact.value) for found in facts
    }
    for where in places:
        id_ = where.transcript.id
        if id_ not in known:
            known[id_] = known_names(where.transcript)
        hits = tuple(find_names(where.paragraph.text, where.sentence, known[id_]))
        known[id_] = learned(known[id_], hits)
        for hit in hits:
            key = (where.paragraph.anchor, hit.kind, hit.value)
            if key not in told:
                told.add(key)
                yield _name(where, hit)


def _name(where: _Where, hit: Hit) -> Fact:
    paragraph = where.paragraph
    return Fact(
        kind=hit.kind,
        label=hit.label or hit.kind.value,
        value=hit.value,
        hedge="",
        when=None,
        text=paragraph.text[hit.start : hit.end],
        said_by=where.turn.speaker.label,
        in_question=not _answers(where),
        provenance=provenance(where.transcript.id, paragraph, hit.start, hit.end),
    )


def _only_dates_another(found: FoundFact, all_found: list[FoundFact]) -> bool:
    """Return whether a date is already the `when` of another fact of the sentence."""
    days = _days(found.fact.when)
    return found.fact.kind is FactKind.DATE and any(
        _days(other.fact.when) == days for other in all_found if other is not found
    )


def _days(when: When | None) -> tuple[str, str] | None:
    """Return the days of a date, however it was worded: "2019", "since 2019"."""
    return (when.start, when.end) if when else None


def _figures(where: _Where) -> Iterator[Hit]:
    sentence = where.sentence
    offset = sentence.start
    words = sentence.of(where.paragraph.text)
    for found in find_figures(words, where.transcript.language, where.home):
        hit = found
        if hit.label and hit.kind in _AMOUNTS and _is_comparative(words, hit.end):
            hit = replace(hit, label="", is_measured=False)
        yield replace(hit, start=hit.start + offset, end=hit.end + offset)


def _is_comparative(words: str, end: int) -> bool:
    behind = _NEXT_WORD.match(words, end)
    return behind is not None and behind[1] in _COMPARATIVES


_AMOUNTS = frozenset({FactKind.MONEY, FactKind.PERCENT})
_NEXT_WORD = pattern(r"\s(\w+)")
_COMPARATIVES = listed(
    """
    worse better more less higher lower larger smaller bigger cheaper dearer richer poorer short
    above below ahead behind
    """
)
"""Behind a figure that tells a difference: "$40 million worse off" is no measure's value."""


def _explicit_dates(where: _Where) -> Iterator[Hit]:
    """Yield dates that name their year or day: they can stand as a fact of their own."""
    for mention in where.dates:
        is_inside = where.sentence.start <= mention.start < where.sentence.end
        is_told = mention.is_explicit or _is_month_of_year(mention.when)
        if is_inside and is_told and mention.when.start:
            label = mention.when.text
            yield Hit(FactKind.DATE, label, mention.when, "", mention.start, mention.end)


def _is_month_of_year(when: When) -> bool:
    """Return whether a date names a month and, from the interview, its year: "April last year"."""
    return " year" in when.text and when.start[:7] == when.end[:7]


def _is_worth(where: _Where, hit: Hit) -> bool:
    """Return whether a hit says something.

    An event needs a name, a date or a place nearby, an office a date; a rank has to be claimed of
    somebody; on a date something has to happen. Figures of speech ("a million miles", "100 percent
    sure") are small talk, and figures that are denied or only imagined are none.
    """
    text = where.paragraph.text
    match hit.kind:
        case FactKind.EVENT:
            is_named = hit.is_measured or bool(_NAMED_EVENT.search(hit.label))
            return is_named or _when(where, hit) is not None
        case FactKind.OFFICE:
            return hit.is_measured or _when(where, hit) is not None
        case FactKind.RANK:
            return is_claimed(text, where.sentence, hit.start, hit.end)
        case FactKind.DATE:
            return is_dated_event(text, where.sentence, hit.start, hit.end)
        case FactKind.MONEY | FactKind.PERCENT | FactKind.COUNT | FactKind.DURATION:
            return _is_stated(where, hit) and not is_figure_of_speech(text, hit)
        case _:
            return True


_NAMED_EVENT = pattern(r"\b[A-Z][\w’'-]+(?: of| on)?(?: [a-z]+)? [A-Z]|\bin [A-Z]")


def _is_stated(where: _Where, hit: Hit) -> bool:
    """Return whether a figure is neither denied nor taken back nor only imagined."""
    text, sentence = where.paragraph.text, where.sentence
    if is_supposed(sentence.of(text)) or _is_invented(text, hit.start) or _is_rule(text, hit):
        return False
    if hit.kind is FactKind.COUNT and _names_elsewhere(text, hit):
        return False
    clause = clause_at(text, sentence, hit.start)
    before = text[clause.start : _with_hedge(text, hit)]
    if is_negated(before) or is_denied_behind(text, clause.end):
        return False
    return not is_unreal(clause.of(text)) or is_plain_claim(text, sentence, hit.start, hit.end)


def _is_rule(text: str, hit: Hit) -> bool:
    """Return whether a share tells who decides: "elected by two-thirds of the members"."""
    if hit.kind is not FactKind.PERCENT or text[hit.start].isdigit():
        return False
    before, behind = text[max(0, hit.start - _SIGHT) : hit.start], text[hit.end : hit.end + _SIGHT]
    return bool(_DECIDED_BY.search(before) or _DECIDING.match(behind))


_DECIDED_BY = pattern(
    r"\b(?:chosen|elected|appointed|approved|passed|removed|dismissed|amended|ratified|adopted|"
    r"overturned|changed|agreed)\b[^.;]{0,50}\bby\s(?:an? |the )?(?:at least )?$"
    r"|\b(?:appointment|vote|votes|majority|support|approval|agreement|consent)\s(?:of|by)\s"
    r"(?:at least )?$|\b(?:needs?|requires?|must have)\s(?:at least )?(?:an? )?$",
    re.IGNORECASE,
)
_DECIDING = pattern(
    r"(?:\s|-)majority\b|\sof\s(?:the |all |both )?(?:\w+\s){1,3}?"
    r"(?:elects?|chooses?|appoints?|decides?|approves?|agrees?|must|shall)\b",
    re.IGNORECASE,
)


def _names_elsewhere(text: str, hit: Hit) -> bool:
    """Return whether a number names one thing elsewhere: of "the 457 visa" none is counted."""
    one = text[hit.start : hit.end].removesuffix("s")
    is_plural = hit.end - hit.start > len(one)
    at = text.find(one) if is_plural and one[:1].isdigit() else -1
    while at >= 0:
        if not text[at + len(one) : at + len(one) + 1].isalpha():
            return True
        at = text.find(one, at + 1)
    return False


def _is_invented(text: str, start: int) -> bool:
    """Return whether a figure is called an example: "that hypothetical $50 million"."""
    return _last_part(text[max(0, start - _NEAR) : start].rstrip()).lower() in _INVENTED


_INVENTED = listed("hypothetical imaginary theoretical notional fictional fictitious mythical")


def _found(where: _Where, hit: Hit) -> FoundFact:
    transcript, paragraph = where.transcript, where.paragraph
    span = Span(_with_hedge(paragraph.text, hit), hit.end)
    fact = Fact(
        kind=hit.kind,
        label=hit.label or hit.kind.value,
        value=hit.value,
        hedge=hit.hedge,
        when=hit.value if isinstance(hit.value, When) else _when(where, hit),
        text=paragraph.text[hit.start : hit.end],
        said_by=where.turn.speaker.label,
        in_question=not _answers(where),
        provenance=provenance(transcript.id, paragraph, hit.start, hit.end),
    )
    clause = _clause(paragraph.text, where.sentence, span)
    clause = _with_claimant(paragraph.text, where.sentence, clause, span)
    is_named = bool(hit.label) and (hit.is_measured or _is_stock(where, hit))
    is_measured = is_named and _reads_alone(where, hit, fact)
    return FoundFact(
        fact,
        paragraph,
        transcript.recorded,
        hit.start,
        hit.end,
        clause,
        is_measured,
        question=where.before if _answers(where) else "",
    )


def _reads_alone(where: _Where, hit: Hit, fact: Fact) -> bool:
    """Return whether label and value of a figure say alone what its sentence says."""
    text = where.paragraph.text
    if hit.kind not in _FIGURES:
        return True
    is_plain = is_plain_claim(text, where.sentence, _with_hedge(text, hit), hit.end)
    return is_plain and _is_placed(text, hit, fact)


def _is_stock(where: _Where, hit: Hit) -> bool:
    """Return whether a count says how many there are: "we had", "there were 40 nurses"."""
    text = where.paragraph.text
    before = text[where.sentence.start : _with_hedge(text, hit)]
    may_have = hit.kind is FactKind.COUNT and before.endswith(_HAVING_ENDS)
    return may_have and bool(_HAVING.search(before))


_HAVING = pattern(
    r"(?:^|[^\w]\s|\b(?:and|but|so|now|today|year)\s|\d\s)"
    r"(?:we (?:now |still |already )?(?:have|had|employ|employed)|there (?:are|were))(?: now)?\s$",
    re.IGNORECASE,
)
"""Who has them is plain only for the speakers' own side: "they had" may be anybody."""

_HAVING_ENDS = ("have ", "had ", "employ ", "employed ", "are ", "were ", "now ")

_FIGURES = frozenset({FactKind.MONEY, FactKind.PERCENT, FactKind.COUNT, FactKind.DURATION})


def _is_placed(text: str, hit: Hit, fact: Fact) -> bool:
    """Return whether a figure says of when it is: by a date, or by a verb of the present."""
    return fact.when is not None or not _PRESENT.isdisjoint(
        _WORD.findall(text, max(0, hit.start - _NEAR), hit.start)
    )


_WORD = pattern(r"\w+")
_PRESENT = listed("is are have employ stand stands cost costs amounts equals reaches totals")


def _with_hedge(text: str, hit: Hit) -> int:
    at = text.rfind(hit.hedge, 0, hit.start) if hit.hedge else -1
    return at if at >= 0 else hit.start


_LONGEST_CLAUSE = 32


def _clause(text: str, sentence: Span, span: Span) -> Span:
    """Return the clauses of `sentence` that `span` touches, or all of it if it is short."""
    if len(sentence.of(text).split()) <= _LONGEST_CLAUSE:
        return sentence
    first = clause_at(text, sentence, span.start)
    last = clause_at(text, sentence, span.end - 1)
    clause = Span(first.start, last.end)
    return clause if is_independent(clause.of(text)) else Span(sentence.start, last.end)


def _with_claimant(text: str, sentence: Span, clause: Span, figure: Span) -> Span:
    """Return a clause with the words before it that hand its figure to somebody else."""
    if clause.start == sentence.start or is_plain_claim(text, sentence, figure.start, figure.end):
        return clause
    is_lost = is_plain_claim(text, clause, figure.start, figure.end)
    return Span(sentence.start, clause.end) if is_lost else clause


def _when(where: _Where, hit: Hit) -> When | None:
    """Return the date nearest to a hit in its own part of the sentence, then in the sentence.

    "Yesterday" and the like say when something was told more often than of when a figure is: they
    count only where they stand right behind it, or open the sentence.
    """
    text = where.paragraph.text
    inside = [
        mention
        for mention in where.dates
        if where.sentence.start <= mention.start < where.sentence.end
        and not (hit.start <= mention.start and mention.end <= hit.end)
    ]
    if hit.kind is FactKind.EVENT:
        inside = [one for one in inside if _is_of_its_clause(text, one, hit)]
    attached = _attached(text, inside, hit)
    if attached is None and _is_of_another_time(text, hit):
        return None
    governing = attached or _leading(where, inside, hit)
    if governing:
        return _with_bound(text, governing)
    named = [mention for mention in inside if not mention.is_deictic]
    nearest = min(named, key=lambda mention: _distance(text, mention, hit), default=None)
    if nearest is None or _distance(text, nearest, hit) >= _FAR:
        return None
    return _with_bound(text, nearest)


def _is_of_its_clause(text: str, mention: Mention, hit: Hit) -> bool:
    """Return whether a date is of the clause an event is named in, not of one it depends on.

    In "a question put on 6 November is that which emerged from the Convention" it is not; a "which"
    right behind the event goes on about it.
    """
    if mention.start >= hit.end:
        between = _GOES_ON_ABOUT.sub("", text[hit.end : mention.start])
    else:
        between = text[mention.end : hit.start]
    return _SUBORDINATE.isdisjoint(_WORD.findall(between.lower()))


_GOES_ON_ABOUT = pattern(r"^[^,;.]{0,20},?\s(?:which|that|where)\b")
_SUBORDINATE = listed(
    "that which who whom whose where when while because if whether what why how although before"
)


def _is_of_another_time(text: str, hit: Hit) -> bool:
    """Return whether a figure is of now, or of before a change: "from $40 million to"."""
    before = text[max(0, hit.start - _NEAR) : hit.start].lower()
    is_start = hit.kind in _FIGURES and text.startswith(" to ", hit.end)
    if is_start and "from" in before and _FROM.search(before):
        return True
    is_now = text.startswith(_NOW, hit.end + 1) and bool(_NOW_BEHIND.match(text, hit.end))
    return is_now or (any(one in before for one in _NOW) and bool(_NOW_BEFORE.search(before)))


_NEAR = 40
_FROM = pattern(r"\bfrom\s(?:[\w]+\s){0,2}$")
_NOW = ("now", "today", "currently", "at present", "at the moment")
_NOW_BEHIND = pattern(r"\s(?:now|today|currently|at present|at the moment)\b")
_NOW_BEFORE = pattern(r"\b(?:now|today|currently|at present)\s(?:[\w’'-]+\s){0,3}$")


def _attached(text: str, inside: list[Mention], hit: Hit) -> Mention | None:
    """Return the date right behind a figure: "$40 million in 2019", "$40 million (2019)"."""
    for mention in inside:
        between = text[hit.end : max(hit.end, mention.start)]
        if mention.start >= hit.end and _ATTACHING.fullmatch(between):
            return mention
        if between == " (" and text.startswith(")", mention.end):
            return mention
    return None


_ATTACHING = pattern(r"\s(?:(?:in|for|during|by|since|at|on|until|before|after)\s)?(?:the\s)?")


def _leading(where: _Where, inside: list[Mention], hit: Hit) -> Mention | None:
    """Return the date that opens the sentence: it governs all up to the next date or full break."""
    text = where.paragraph.text
    first = min(inside, key=lambda mention: mention.start, default=None)
    if first is None or not _is_opening(text[where.sentence.start : first.start]):
        return None
    is_next = any(first.end <= mention.start < hit.start for mention in inside)
    between = text[first.end : max(first.end, hit.start)]
    is_before = first.end <= hit.start and "; " not in between
    if not is_before or is_next or (_NEW_PART.search(between) and _has_own(text, inside, hit)):
        return None
    return first


def _has_own(text: str, inside: list[Mention], hit: Hit) -> bool:
    """Return whether a date stands behind a figure in its own part of the sentence."""
    return any(
        hit.end <= mention.start and not _NEW_PART.search(text[hit.end : mention.start])
        for mention in inside
    )


_NEW_PART = pattern(r"[,;:]\s|\s(?:and|but|while|whereas)\s")


def _is_opening(words: str) -> bool:
    """Return whether words say nothing before a date: "And so, in the middle of "."""
    said = words.lower().split(" ")
    return not said.pop() and all(one.removesuffix(",") in _OPENING for one in said)


_OPENING = listed(
    """
    and but so then now well yes no already back early late only in by at on during since until
    for the end beginning start middle of
    """
)


def _with_bound(text: str, mention: Mention) -> When:
    """Return a date with the word that makes it a limit: "by 2026", "since 1994"."""
    before = text[max(0, mention.start - _LONGEST_BOUND) : mention.start]
    bound = _BOUND.search(before) if before.lower().endswith(_BOUND_ENDS) else None
    words = (bound.group() if bound else "") + mention.when.text
    return replace(mention.when, text=words)


_BOUND = pattern(
    r"\b(?:(?:[Bb]y|[Uu]ntil|[Aa]t|[Ss]ince|[Ff]rom|[Bb]efore|[Aa]fter) )?"
    r"(?:(?:at least )?the (?:end|middle|beginning|start|summer|autumn|spring|winter) of )"
    r"(?:the )?$|\b(?:[Bb]y|[Uu]ntil|[Ss]ince|[Bb]efore|[Aa]fter) (?:at least )?$"
)


_LONGEST_BOUND = 48
"""Characters: "since at least the beginning of the "."""
_BOUND_ENDS = ("of ", "of the ", "by ", "until ", "since ", "before ", "after ", "at least ")

_FAR = 2000
_MARK = 120


def _distance(text: str, mention: Mention, hit: Hit) -> int:
    """Return characters between a date and a hit; each comma or "and" counts as many more.

    A date behind a figure ("$40 million in 2019") binds closer than one before it.
    """
    if mention.start >= hit.end:
        between, side = text[hit.end : mention.start], 0
    else:
        between, side = text[mention.end : hit.start], 1
    if _OTHER_CLAUSE.search(between):
        return _FAR
    marks = sum(between.count(mark) for mark in (", ", "; ", ": ", " and "))
    return len(between) + side + _MARK * marks + _FAR * between.count("; ")


_OTHER_CLAUSE = pattern(
    r"\b(?:and|but|while|whereas|then)\s(?:I|we|they|it|he|she|there)\b", re.IGNORECASE
)
"""Between a date and a figure: what is said of "we had 40 and we want 50 in 2025"."""


def _labels_inherited(facts: list[FoundFact]) -> list[FoundFact]:
    """Give an amount without a label the one of the amount before it in the same paragraph.

    "Sales were $40 million in 2019, last year we nearly reached $60 million": one measure at two
    times. A later mention of the same amount for the same time gets the label of the first.
    """
    result: list[FoundFact] = []
    known: dict[tuple[object, ...], str] = {}
    for found in facts:
        label = _label_inherited(found, result, known)
        if label:
            fact = replace(found.fact, label=label, when=found.fact.when or _vaguely(found))
            found = replace(found, fact=fact, is_measured=True)  # noqa: PLW2901
        if found.is_measured:
            known.setdefault(_sameness(found.fact), found.fact.label)
        result.append(found)
    return result


def _label_inherited(
    found: FoundFact, before: list[FoundFact], known: dict[tuple[object, ...], str]
) -> str:
    """Return the measure that an amount takes over; empty where it has its own, or none."""
    fact = found.fact
    has_own = fact.label != fact.kind.value
    is_figure = isinstance(fact.value, Money | Percent)
    if not is_figure or has_own or is_per_unit(fact.text):
        return ""
    text = found.paragraph.text
    if is_denied_behind(text, clause_at(text, found.clause, found.start).end):
        return ""
    label = _label_of_neighbour(found, before) or _label_asked(found)
    if label or fact.when is None or not _tells_only_change(_opening_words(found)):
        return label
    return known.get(_sameness(fact), "")


def _vaguely(found: FoundFact) -> When | None:
    """Return the words that place a figure without a date: "now", "in a decade"."""
    before = found.paragraph.text[max(found.clause.start, found.start - _SIGHT) : found.start]
    told = _VAGUE_TIME.findall(before)
    return When("", "", told[-1].lower()) if told else None


_VAGUE_TIME = pattern(
    r"\b(?:now|today|currently|at present|in (?:an?|another|\w+) (?:decades?|years?|months?)"
    r"(?:[’']s?)?(?: time)?)\b",
    re.IGNORECASE,
)


def _sameness(fact: Fact) -> tuple[object, ...]:
    return (fact.kind, fact.value, fact.when.start if fact.when else "")


def _opening_words(found: FoundFact) -> str:
    """Return the words of a sentence before a figure: "As I said, last year we reached"."""
    return found.paragraph.text[found.clause.start : found.start]


def _label_of_neighbour(found: FoundFact, before: list[FoundFact]) -> str:
    """Return the measure of the amount just before, where the words between name no other.

    "Sales were $40 million in 2019. Last year we reached $60 million" goes on about sales; "Debt
    reached $60 million" does not.
    """
    value = found.fact.value
    for earlier in reversed(before[-3:]):
        other = earlier.fact.value
        is_named = earlier.is_measured or earlier.fact.label != earlier.fact.kind.value
        is_corrected = is_named and corrects(_sentence_up_to(found))
        if earlier.paragraph is not found.paragraph or not (earlier.is_measured or is_corrected):
            continue
        if not _is_of_one_unit(value, other):
            continue
        between = found.paragraph.text[earlier.end : found.start]
        is_next = len(_SENTENCE_END.findall(between)) <= 1 and not is_change(earlier.fact.label)
        is_same = is_corrected or _tells_only_change(between)
        is_same = is_same or _costs_on(between, earlier.fact.label)
        is_same = is_same or _is_other_time(found, earlier, between)
        return earlier.fact.label if is_next and is_same else ""
    return ""


def _label_asked(found: FoundFact) -> str:
    """Return the measure that an answer's figure is of, where the words before it are only "it".

    It is what the sentence before is about, or what was asked for: "How high is the deficit?"
    """
    text = found.paragraph.text
    start = _start_of_sentence(text, found.start)
    before = _TOKEN.findall(text[start : found.start].lower().replace("’", "'"))
    if not _ONLY_IT.issuperset(before):
        return ""
    said = text[:start].rstrip() or found.question.rstrip()
    last = said[_start_of_sentence(said, len(said) - 1) :]
    return _measure_in(last)


def _start_of_sentence(text: str, at: int) -> int:
    marks = max(text.rfind(mark, 0, at) for mark in (". ", "? ", "! ", "… "))
    return marks + 2 if marks >= 0 else 0


def _measure_in(sentence: str) -> str:
    """Return the measure a sentence asks for or is about; empty unless its noun is one."""
    asked = _ASKED_FOR.search(sentence)
    if asked is None or asked["noun"].lower() not in _MEASURES:
        return ""
    return f"{asked['lead']}{asked['noun']}"


_ONLY_IT = listed(
    """
    well now so and but yes no look i think believe it that this it's that's it'll is was will be
    stands at amounts to came currently today still just about around almost nearly roughly some
    over only
    """
)
"""Words of which "Well, it is now almost" is made."""
_ASKED_FOR = pattern(
    r"(?:\bwhat(?:[’']s| is| was| are| were)|\bhow (?:high|big|large|much|low) (?:is|was)|^)"
    r"\s?(?:the|our|your|their|its) (?P<lead>(?:\w+ )??)(?P<noun>\w+)"
    r"(?= (?:is|was|has|have|had|rose|fell|grew|now|today|going|in|of|for|this|last)\b|[?.,]|$)",
    re.IGNORECASE,
)
_MEASURES = listed(
    """
    deficit surplus debt budget cost price rate unemployment inflation turnout swing growth revenue
    income turnover profit loss tax levy subsidy wage salary pension output production margin
    majority fee grant spending investment rent increase decrease rise fall reduction cut
    """
)


def _sentence_up_to(found: FoundFact) -> str:
    return found.paragraph.text[found.clause.start : found.end]


def _is_of_one_unit(value: object, other: object) -> bool:
    if isinstance(value, Money) and isinstance(other, Money):
        return value.currency == other.currency
    return isinstance(value, Percent) and isinstance(other, Percent)


def _is_other_time(found: FoundFact, earlier: FoundFact, between: str) -> bool:
    """Return whether only a date tells two figures apart: "4% in 2022 and 7% in 2023"."""
    one, other = earlier.fact.when, found.fact.when
    if one is None or other is None or one.start == other.start:
        return False
    rest = between.replace(one.text, " ").replace(other.text, " ")
    tokens = [token.lower() for token in _TOKEN.findall(rest)]
    return all(token in _JOINING or _dates(token) for token in tokens)


_JOINING = listed("in and but then to by for about almost nearly over under around only just some")


_TOKEN = pattern(r"[\w’']+")
_SENTENCE_END = pattern(r"[.!?]\s")


def _tells_only_change(words: str) -> bool:
    """Return whether words before an amount say when and how it changed, and name no other thing.

    At least one of them is a verb of reaching: "and in 2021 we almost reached".
    """
    tokens = [token.lower() for token in _TOKEN.findall(words)]
    is_known = all(
        token in _CHANGE_WORDS or token in _REACHING or _dates(token) for token in tokens
    )
    return is_known and not _REACHING.isdisjoint(tokens)


def _costs_on(between: str, label: str) -> bool:
    """Return whether words between two amounts go on about a cost: ", it's now costing us "."""
    tokens = [token.lower() for token in _TOKEN.findall(between.replace("’", "'"))]
    is_cost = label.startswith("cost of ") and not _COSTING.isdisjoint(tokens)
    return is_cost and all(
        token in _CHANGE_WORDS or token in _COSTING or token in _IT_WILL or _dates(token)
        for token in tokens
    )


_COSTING = listed("cost costs costing")
_IT_WILL = listed("us them me you it's it'll they're will be would decade decades time come")


def _dates(token: str) -> bool:
    is_year = len(token) == len("2019") and token.isdigit() and token[:2] in {"19", "20"}
    return is_year or token.capitalize() in MONTHS


_REACHING = listed(
    """
    reach reached reaches reaching rise rises rose risen rising grow grows grew grown growing fall
    falls fell fallen falling climb climbs climbed climbing hit hits hitting exceed exceeds exceeded
    double doubled doubling triple tripled increase increased increasing decrease decreased
    decreasing decline declined declining drop drops dropped dropping jump jumped soared surged
    """
)
_CHANGE_WORDS = listed(
    """
    we it they that this which and but then so now as i said mentioned told you already earlier
    in by at on to until since of the for during from over about around almost nearly
    approximately roughly some only even just more less than under up down above below close least
    most has have had been is are also again further still later soon finally currently today
    last next this year years month months week weeks quarter half ago before after end beginning
    start middle first second summer autumn winter spring one two three four five ten a an
    between perhaps maybe probably well
    """
)


def _steps(where: _Where) -> Iterator[FoundStep]:
    text = where.paragraph.text
    if not announces(where.sentence.of(text)):
        return
    parts = announcements(text, clauses(text, where.sentence))
    for at in range(len(parts)):
        step = find_steps(text, parts, at)
        if step is None:
            continue
        span = Span(step.start, step.end)
        commitment = Commitment(
            who=where.turn.speaker.label,
            what=span.of(text),
            when=_when_of_step(where, span),
            strength=step.strength,
            provenance=provenance(where.transcript.id, where.paragraph, span.start, span.end),
        )
        yield FoundStep(commitment, where.paragraph, where.transcript.recorded, span)


def _when_of_step(where: _Where, span: Span) -> When | None:
    """Return the date of a step: of its own words, of what opens its clause, or of its sentence.

    A date outside of its own words counts only where it is known not to be behind the interview,
    or where it stands right before the step: "In May we will". Failing these, a vague deadline.
    """
    text = where.paragraph.text
    inside = [
        mention
        for mention in where.dates
        if where.sentence.start <= mention.start < span.end and not _is_behind(where, mention)
    ]
    own = [
        mention
        for mention in inside
        if mention.start >= span.start and not _is_of_a_thing(text, mention.start)
    ]
    opening = [one for one in inside if _OPENED.fullmatch(text[one.end : span.start])]
    others = [one for one in inside if where.transcript.recorded and one.when.end]
    found = next(iter((*own, *opening[-1:], *others)), None)
    if found:
        return _with_bound(text, found)
    may_be = not _DEADLINE_WORDS.isdisjoint(small_words(span.of(text)))
    vague = _DEADLINE.search(text, span.start, span.end) if may_be else None
    return When("", "", vague.group()) if vague else None


def _is_behind(where: _Where, mention: Mention) -> bool:
    """Return whether a date is past at the interview, or one that a step is compared with."""
    is_past = bool(mention.when.end) and mention.when.end < where.transcript.recorded
    is_told = is_past or not _PAST_WORDS.isdisjoint(small_words(mention.when.text))
    return is_told or _is_compared(where.paragraph.text[: mention.start])


def _is_of_a_thing(text: str, start: int) -> bool:
    """Return whether a date only names a thing: "the 2019 data will be published"."""
    words = text[max(0, start - _NEAR) : start].split(" ")
    return not words.pop() and bool(words) and _last_part(words[-1]) in _DETERMINERS


def _last_part(word: str) -> str:
    parts = _WORD.findall(word)
    return parts[-1] if parts and word.endswith(parts[-1]) else ""


_DETERMINERS = listed("The the our a an this that")


def _is_compared(before: str) -> bool:
    """Return whether a date is one to compare with: "more than in", "compared with that of"."""
    words = before[-_SIGHT:].lower().split(" ")
    if words.pop():
        return False
    while words and words[-1] in _BETWEEN:
        words.pop()
    last = _last_part(words[-1]) if words else ""
    is_pair = last in _COMPARED_BY and [_last_part(one) for one in words[-2:-1]] == ["compared"]
    return last in _COMPARING or is_pair


_SIGHT = 80
_BETWEEN = listed("in of those that")
_COMPARING = listed("than as since like unlike")
_COMPARED_BY = listed("with to")
_PAST_WORDS = listed("last previous past ago yesterday")
_OPENED = pattern(r"[,:]?\s(?:\w+\s)?|")
_DEADLINE = pattern(
    r"\b(?:by|before|until|within|in) (?:the )?"
    r"(?:(?:end|middle|beginning|start) of (?:the |this |next )?\w+"
    r"|(?:next|coming|following) (?:\w+ )?"
    r"(?:days?|weeks?|months?|years?|summer|winter|spring|autumn)"
    r"|Christmas|Easter|summer|autumn|winter|spring)\b"
    r"|\b(?:within|in|over the (?:next|coming)) (?:the )?\w+ (?:days|weeks|months|years)\b"
)
_DEADLINE_WORDS = listed(
    """
    end middle beginning start next coming following christmas easter summer autumn winter spring
    days weeks months years
    """
)
