"""Labels that an amount takes over from the one before it, or from the question."""

from __future__ import annotations

import re

from pipeline.model.facts import Fact, Money, Percent, When
from pipeline.patterns import pattern
from pipeline.stages.dating.dates import MONTHS
from pipeline.stages.facts.found import SIGHT, FoundFact
from pipeline.stages.figures.figures import is_per_unit
from pipeline.stages.figures.measures import is_change
from pipeline.stages.speech.claiming import (
    corrects,
    is_denied_behind,
)
from pipeline.stages.speech.sentences import clause_at
from pipeline.stages.speech.words import listed
from pipeline.values import replace


def labels_inherited(facts: list[FoundFact]) -> list[FoundFact]:
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
    return _labelled_alike(result)


def _labelled_alike(facts: list[FoundFact]) -> list[FoundFact]:
    """Return facts, a share without a label with that of the same share of the same people.

    "The one in seven families who cannot pay" is the "one in seven families" told of elsewhere.
    """
    shares = [one for one in facts if isinstance(one.fact.value, Percent)]
    if len(shares) < 2:  # noqa: PLR2004 - one is like no other
        return facts
    known = {
        (one.fact.value, whole): one.fact.label
        for one in shares
        if one.fact.label != one.fact.kind.value and (whole := _whole_behind(one))
    }
    return [
        replace(one, fact=replace(one.fact, label=label))
        if one.fact.label == one.fact.kind.value
        and isinstance(one.fact.value, Percent)
        and (label := known.get((one.fact.value, _whole_behind(one)), ""))
        else one
        for one in facts
    ]


def _whole_behind(found: FoundFact) -> str:
    """Return the two words right behind a share: "American families"; empty for fewer."""
    behind = found.paragraph.text[found.end : found.end + SIGHT].lower().removeprefix(" of")
    words = behind.split(None, 2)[:2]
    is_whole = len(words) == 2 and all(word.isalpha() for word in words)  # noqa: PLR2004
    return " ".join(words) if is_whole else ""


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
    before = found.paragraph.text[max(found.clause.start, found.start - SIGHT) : found.start]
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
