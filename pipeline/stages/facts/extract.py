"""Extract: the facts and announced steps of an interview, each with its exact place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.model.facts import Commitment, Fact, FactKind, Money, When
from pipeline.model.transcript import ASKS, Paragraph, Role, Transcript, provenance, spoken
from pipeline.patterns import pattern
from pipeline.stages.dating.dates import Mention, find_dates
from pipeline.stages.facts.found import (
    FIGURES,
    NEAR,
    SIGHT,
    WORD,
    Findings,
    FoundFact,
    FoundStep,
    Where,
    last_part,
)
from pipeline.stages.facts.happenings import is_dated_event, is_named_event
from pipeline.stages.facts.idioms import is_figure_of_speech
from pipeline.stages.facts.inherit import labels_inherited
from pipeline.stages.facts.moving import moved
from pipeline.stages.facts.occasions import (
    find_agreements,
    find_events,
    find_lists,
    find_ranks,
    find_routes,
)
from pipeline.stages.facts.steps import Step, announcements, announces, find_steps
from pipeline.stages.facts.when import when_of, when_of_step
from pipeline.stages.figures.figures import Hit, find_figures
from pipeline.stages.figures.measures import tells_of_another
from pipeline.stages.figures.money import home_currency
from pipeline.stages.naming.known import Known, known_names, learned
from pipeline.stages.naming.names import find_names
from pipeline.stages.naming.offices import find_tenures
from pipeline.stages.quoting.stretches import is_english
from pipeline.stages.speech.claiming import (
    is_claimed,
    is_denied_behind,
    is_negated,
    is_plain_claim,
    is_supposed,
    is_unreal,
)
from pipeline.stages.speech.mimicking import is_mimicked_at
from pipeline.stages.speech.quoted import is_cut, quoted_in
from pipeline.stages.speech.reading_out import read_out
from pipeline.stages.speech.sentences import (
    Span,
    clause_at,
    clauses,
    ends_in_sum,
    is_in_quotation,
    is_independent,
    sentences,
)
from pipeline.stages.speech.tangles import is_tangled
from pipeline.stages.speech.words import listed, small_words
from pipeline.values import replace


def extract(transcripts: tuple[Transcript, ...]) -> Findings:
    """Return the facts and steps of all transcripts; the words of those who ask give no steps."""
    places = [place for transcript in transcripts for place in _places(transcript)]
    voices = _voices(transcripts)
    own = [place for place in places if not place.is_anothers]
    facts = labels_inherited(moved([found for place in own for found in _facts(place)]))
    facts = [replace(one, voice=voices.get(_sayer(one), "")) for one in facts]
    steps = [found for place in own if _answers(place) for found in _steps(place)]
    kept = tuple(_without_dates_of(steps, facts))
    return Findings(kept, tuple(steps), tuple(_names(places, facts)))


_Sayer = tuple[str, str]
"""Id of a source and a label in it: `A` of two sources may be two people."""


def _sayer(found: FoundFact) -> _Sayer:
    return found.fact.provenance.source, found.fact.said_by


def _voices(transcripts: tuple[Transcript, ...]) -> dict[_Sayer, str]:
    """Return how those are called whose figures must say whose they are.

    These are all who answer where there are several, and whoever else speaks beside the one.
    """
    heard = {
        (transcript.id, turn.speaker.label): turn.speaker
        for transcript in transcripts
        for turn in transcript.turns
        if turn.speaker.role not in ASKS
    }
    answering = {one.name for one in heard.values() if one.role is Role.RESPONDENT}
    is_one = len(answering) == 1
    return {
        sayer: one.short or one.name
        for sayer, one in heard.items()
        if not (is_one and one.name in answering)
    }


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


def _places(transcript: Transcript) -> Iterator[Where]:
    home = _home_currency(transcript)
    before = ""
    others = read_out(transcript)
    for turn in transcript.turns:
        for paragraph in turn.paragraphs:
            if paragraph.anchor in others:
                continue
            dates = _telling_dates(paragraph, transcript)
            spans = quoted_in(turn, paragraph)
            for sentence in sentences(paragraph.text, transcript.language):
                where = Where(transcript, turn, paragraph, sentence, dates, home, before)
                yield replace(where, is_anothers=True) if is_cut(sentence, spans) else where
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


def _telling_dates(paragraph: Paragraph, transcript: Transcript) -> tuple[Mention, ...]:
    """Return the dates that still tell a reader when something was: not "this week"."""
    text, told = paragraph.text, paragraph.told
    found = find_dates(text, transcript.recorded, transcript.language, told)
    return tuple(one for one in found if one.when.gloss or not one.is_deictic)


def _answers(where: Where) -> bool:
    return where.turn.speaker.role not in ASKS


def _facts(where: Where) -> list[FoundFact]:
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


def _names(places: list[Where], facts: list[FoundFact]) -> Iterator[Fact]:
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


def _name(where: Where, hit: Hit) -> Fact:
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


def _figures(where: Where) -> Iterator[Hit]:
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


def _explicit_dates(where: Where) -> Iterator[Hit]:
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


def _is_worth(where: Where, hit: Hit) -> bool:
    """Return whether a hit says something.

    An event needs a name, a date or a place nearby, an office a date; a rank has to be claimed of
    somebody; on a date something has to happen. Figures of speech ("a million miles", "100 percent
    sure") are small talk, and figures that are denied or only imagined are none.
    """
    text = where.paragraph.text
    match hit.kind:
        case FactKind.EVENT:
            is_named = hit.is_measured or is_named_event(hit.label)
            return is_named or when_of(where, hit) is not None
        case FactKind.OFFICE:
            return hit.is_measured or when_of(where, hit) is not None
        case FactKind.RANK:
            is_plain = _JUDGEMENTS.isdisjoint(small_words(hit.label))
            return is_plain and is_claimed(text, where.sentence, hit.start, hit.end)
        case FactKind.DATE:
            return is_dated_event(text, where.sentence, hit.start, hit.end)
        case FactKind.MONEY | FactKind.PERCENT | FactKind.COUNT | FactKind.DURATION:
            return _is_stated(where, hit) and not is_figure_of_speech(text, hit)
        case _:
            return hit.kind is not FactKind.AGREEMENT or _answers(where)


_JUDGEMENTS = listed(
    "cruellest cruelest unkindest best worst greatest finest nicest saddest proudest happiest "
    "dearest kindest wisest bravest loveliest ugliest funniest craziest silliest "
    "famous interesting exciting beautiful wonderful fascinating amazing"
)
"""Superlatives of a judgement, and what "most" makes one of, which no order bears out."""


def _is_stated(where: Where, hit: Hit) -> bool:
    """Return whether a figure is neither denied nor taken back nor only imagined."""
    text, sentence = where.paragraph.text, where.sentence
    words = sentence.of(text)
    if is_supposed(words) or _is_invented(text, hit.start) or _is_rule(text, hit):
        return False
    if _is_likelihood(text, hit) or _is_name_of_people(text, hit) or _is_part_of_sum(text, hit):
        return False
    if is_tangled(words) or (words.startswith(_SUPPOSING) and not _answers(where)):
        return False
    if hit.kind is FactKind.COUNT and _names_elsewhere(text, hit):
        return False
    clause = clause_at(text, sentence, hit.start)
    before = text[clause.start : _with_hedge(text, hit)]
    if is_negated(before) or is_denied_behind(text, clause.end):
        return False
    return not is_unreal(clause.of(text)) or is_plain_claim(text, sentence, hit.start, hit.end)


def _is_part_of_sum(text: str, hit: Hit) -> bool:
    """Return whether a blank cuts a sum in two: "$27. 5 million" is neither 27 nor 5 million."""
    is_first = text[hit.end + 1 : hit.end + 3].strip().isdecimal()
    is_whole = not is_first or not ends_in_sum(text[hit.start : hit.end + 1])
    return not is_whole or ends_in_sum(text[max(0, hit.start - NEAR) : hit.start])


_SUPPOSING = ("Would ", "Should ", "Could ")
"""How questions begin whose figures are only put to somebody: "Would you pay 40 percent"."""


def _is_name_of_people(text: str, hit: Hit) -> bool:
    """Return whether a share is a name for people: "the 1 percent have taken it"."""
    if (
        hit.kind is not FactKind.PERCENT
        or text[max(0, hit.start - 4) : hit.start].lower() != "the "
    ):
        return False
    word = next(iter(text[hit.end : hit.end + NEAR].split()), ".")
    return word.strip(".,;:?!").lower() in _DOING or not word[0].isalpha()


_DOING = listed(
    "is are was were has have had do does did will would can could should must who and get gets "
    "got pay pays own owns take takes took make makes made at"
) | {""}


def _is_likelihood(text: str, hit: Hit) -> bool:
    """Return whether a share tells how likely something is: "70% likely", "1% versus 10%"."""
    if hit.kind is not FactKind.PERCENT:
        return False
    before = text[max(0, hit.start - SIGHT) : hit.start].lower().removesuffix("a ")
    behind = text[hit.end : hit.end + NEAR].replace(",", " ").split()[:1]
    return before.rstrip().endswith(_LIKELIHOOD) or not _LIKELY.isdisjoint(behind)


_LIKELY = listed("likely probable sure certain confident probability versus vs vs.")
_LIKELIHOOD = ("probability of", "likelihood of", "odds of", " versus", " vs", " vs.", "probably")


def _is_rule(text: str, hit: Hit) -> bool:
    """Return whether a share tells who decides: "elected by two-thirds of the members"."""
    if hit.kind is not FactKind.PERCENT or text[hit.start].isdigit():
        return False
    before, behind = text[max(0, hit.start - SIGHT) : hit.start], text[hit.end : hit.end + SIGHT]
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
    return last_part(text[max(0, start - NEAR) : start].rstrip()).lower() in _INVENTED


_INVENTED = listed("hypothetical imaginary theoretical notional fictional fictitious mythical")


def _found(where: Where, hit: Hit) -> FoundFact:
    transcript, paragraph = where.transcript, where.paragraph
    span = Span(_with_hedge(paragraph.text, hit), hit.end)
    fact = Fact(
        kind=hit.kind,
        label=hit.label or hit.kind.value,
        value=hit.value,
        hedge=hit.hedge,
        when=hit.value if isinstance(hit.value, When) else when_of(where, hit),
        text=paragraph.text[hit.start : hit.end],
        said_by=where.turn.speaker.label,
        in_question=not _answers(where),
        provenance=provenance(transcript.id, paragraph, hit.start, hit.end),
    )
    clause = _clause(paragraph.text, where.sentence, span)
    clause = _with_claimant(paragraph.text, where.sentence, clause, span)
    is_named = bool(hit.label) and (
        hit.is_measured or _is_stock(where, hit) or _is_described(where, hit)
    )
    is_measured = is_named and _reads_alone(where, hit, fact)
    return FoundFact(
        fact,
        paragraph,
        transcript.recorded,
        hit.start,
        hit.end,
        where.sentence,
        transcript.language,
        clause,
        is_measured,
        is_of_chair=where.turn.speaker.role is Role.MODERATOR,
        question=where.before if _answers(where) else "",
    )


def _reads_alone(where: Where, hit: Hit, fact: Fact) -> bool:
    """Return whether label and value of a figure say alone what its sentence says."""
    text = where.paragraph.text
    if hit.kind not in FIGURES:
        return True
    is_plain = is_plain_claim(text, where.sentence, _with_hedge(text, hit), hit.end)
    return is_plain and _is_placed(text, hit, fact)


def _is_stock(where: Where, hit: Hit) -> bool:
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


def _is_described(where: Where, hit: Hit) -> bool:
    """Return whether a sum is what something is, and of what: "It is a $5 million fund for"."""
    is_large = isinstance(hit.value, Money) and hit.value.amount >= _LARGE_SUM
    is_of_what = is_large and not _OF_WHAT.isdisjoint(hit.label.split())
    if tells_of_another(hit.label):
        return False
    start = max(where.sentence.start, hit.start - NEAR)
    return is_of_what and bool(_BEING.search(where.paragraph.text[start : hit.start]))


_LARGE_SUM = 1000
_OF_WHAT = listed("in for of to on")
_BEING = pattern(
    r"(?:^|, |\b(?:and|but|so|that) )(?:it|this|that)(?:[’']s| is) an? $", re.IGNORECASE
)


def _is_placed(text: str, hit: Hit, fact: Fact) -> bool:
    """Return whether a figure says of when it is: by a date, or by a verb of the present."""
    before = text[max(0, hit.start - NEAR) : hit.start]
    is_present = not _PRESENT.isdisjoint(WORD.findall(before)) or before.endswith(_IS_A)
    return fact.when is not None or is_present


_IS_A = ("’s a ", "'s a ", "’s an ", "'s an ")
_PRESENT = listed(
    "is are have employ stand stands cost costs amounts equals reaches totals remain remains stay "
    "stays"
)


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
    end = last.end if last.end == sentence.end else _without_opening(text, span.end, last.end)
    clause = Span(first.start, end)
    return clause if is_independent(clause.of(text)) else Span(sentence.start, end)


def _without_opening(text: str, start: int, end: int) -> int:
    """Return where a clause ends before a phrase that opens the next one: ", for them, it is"."""
    comma = text.rfind(", ", start, end)
    phrase = text[comma + 1 : end].split()
    return comma if comma >= 0 and len(phrase) <= _OPENING and phrase[0] in _OPENERS else end


_OPENING = 4
_OPENERS = frozenset(
    ["for", "in", "on", "with", "by", "at", "from", "of", "to", "as", "and", "but"]
)


def _with_claimant(text: str, sentence: Span, clause: Span, figure: Span) -> Span:
    """Return a clause with the words before it that hand its figure to somebody else."""
    if clause.start == sentence.start or is_plain_claim(text, sentence, figure.start, figure.end):
        return clause
    is_lost = is_plain_claim(text, clause, figure.start, figure.end)
    return Span(sentence.start, clause.end) if is_lost else clause


def _steps(where: Where) -> Iterator[FoundStep]:
    if is_english(where.transcript.language):
        yield from _steps_in_english(where)
        return
    # imported late: most talks are English
    from pipeline.stages.facts.steps_abroad import find_step_abroad

    text, language = where.paragraph.text, where.transcript.language
    step = find_step_abroad(text, where.sentence, language)
    if step and not is_in_quotation(text, 0, step.start):
        yield _found_step(where, step)


def _steps_in_english(where: Where) -> Iterator[FoundStep]:
    text = where.paragraph.text
    if not announces(where.sentence.of(text)) or is_mimicked_at(text, where.sentence.start):
        return
    parts = announcements(text, clauses(text, where.sentence))
    told = Span(0, 0)
    for at in range(len(parts)):
        step = find_steps(text, parts, at)
        if step is None or is_in_quotation(text, 0, step.start):
            continue
        span = Span(step.start, step.end)
        if span == told:
            continue
        told = span
        yield _found_step(where, step)


def _found_step(where: Where, step: Step) -> FoundStep:
    span = Span(step.start, step.end)
    commitment = Commitment(
        who=where.turn.speaker.label,
        what=span.of(where.paragraph.text),
        when=when_of_step(where, span),
        strength=step.strength,
        provenance=provenance(where.transcript.id, where.paragraph, span.start, span.end),
    )
    return FoundStep(commitment, where.paragraph, where.transcript.recorded, span)
