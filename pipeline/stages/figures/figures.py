"""Figures in a text: money, percentages, shares, counts and durations, with hedge and label."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache, partial

from pipeline.model.facts import Count, FactKind, Percent, Value
from pipeline.model.transcript import UNDETERMINED
from pipeline.patterns import clued, pattern
from pipeline.stages.dating.dates import MONTHS
from pipeline.stages.figures.measures import label_after, label_before, noun_ahead
from pipeline.stages.figures.money import find_amounts
from pipeline.stages.figures.shares import find_changes, find_percents, find_shares
from pipeline.stages.numbers.figurewords import FigureWords, words_before, words_for
from pipeline.stages.numbers.numerals import Number, find_numbers
from pipeline.stages.numbers.readings import Reading, Unit, readings
from pipeline.stages.speech.words import is_content, listed
from pipeline.values import dataclass


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found in a paragraph; offsets count in its normalized text."""

    kind: FactKind
    label: str
    """What the figure is of, in the speaker's words; empty where no label can be had."""
    value: Value
    hedge: str
    start: int
    end: int
    is_measured: bool = False
    """True when the label is the measure itself ("bilateral trade"), not only a unit."""


@lru_cache(maxsize=512)
def find_figures(text: str, language: str = "en", home: str = "") -> tuple[Hit, ...]:
    """Return the figures of `text`, left to right, none inside another.

    Not taken for a figure: years, ordinals, "top 10", clock times, scores, and counts under ten,
    which say little. `home` is what `money.home_currency` returns. In other languages than English
    figures have no label but what is counted.
    """
    if not find_numbers(text, language):
        return _anniversaries(text)
    hits: list[Hit] = []
    talk = _Talk(text, language, words_for(language))
    for found in (*_money(talk, home), *_shares(talk), *_durations(talk)):
        if not _is_taken(hits, found.start, found.end):
            hits.append(found)
    hits += [one for one in _counts(talk, hits) if not _is_taken(hits, one.start, one.end)]
    kept = [hit for hit in hits if not _is_taken_back(talk, hit)]
    return tuple(sorted([*kept, *_anniversaries(text)], key=lambda hit: hit.start))


def _is_taken(hits: list[Hit], start: int, end: int) -> bool:
    return any(start < hit.end and hit.start < end for hit in hits)


@dataclass(frozen=True, slots=True)
class _Talk:
    """The text at hand and the words of its language."""

    text: str
    language: str
    words: FigureWords

    @property
    def is_english(self) -> bool:
        """Whether labels and durations can be read."""
        return self.language.startswith(_LABELLED)


_LABELLED = ("en", UNDETERMINED)
"""How the tag of a language begins whose nouns are read as English ones.

Of one without a table of words only numbers are read as in English.
"""


def _is_taken_back(talk: _Talk, hit: Hit) -> bool:
    """Return whether a figure is denied or corrected at once: "not 40 percent", "$2 bn, sorry".

    One end of a range that could not be read whole is no figure either.
    """
    text, units = talk.text, talk.words.units
    at = text.rfind(hit.hedge, max(0, hit.start - _SIGHT), hit.start) if hit.hedge else hit.start
    before = text[max(0, at - _SIGHT) : max(0, at)]
    is_end = getattr(hit.value, "to", None) is None and _is_half_of_range(before)
    is_idiom = hit.kind is FactKind.MONEY and text.startswith(" question", hit.end)
    if isinstance(hit.value, Percent) and hit.value.percent >= 100:  # noqa: PLR2004
        is_idiom = _is_emphatic(text, before, hit.end)
    is_denied = units.denied(before) or units.corrected(text, hit.end) > hit.end
    return bool(is_end or is_denied or is_idiom)


_SIGHT = 80


def _is_half_of_range(before: str) -> bool:
    return _HALF_OF_RANGE.search(before.lower()) is not None


def _is_emphatic(text: str, before: str, end: int) -> bool:
    """Return whether a hundred percent only stresses: "I am 100 percent sure", "gave it 110 %"."""
    is_meant = bool(_PERSON.search(before)) and bool(_CLOSED.match(text, end))
    return is_meant or bool(_SURE.match(text, end) or _GIVING.search(before))


_SURE = pattern(
    r"\s(?:absolutely\s)?(?:sure|certain|right|correct|behind|with|committed|confident|agree\w*|"
    r"convinced|true|clear|wrong|in\s(?:favou?r|agreement)|supportive|support|honest|on\sboard|"
    r"positive|ready|dedicated|focus\w*|serious|yours|there|fine|okay|OK)\b"
)
_PERSON = pattern(
    r"\b(?:I|we|you|he|she|they)(?:[’'](?:m|re|s|ll|d)|(?:\s\w+){0,2})\s$", re.IGNORECASE
)
_CLOSED = pattern(r"\s*(?:[.,;:!?]|$|and\b|but\b)")
_GIVING = pattern(
    r"\bg(?:ive|ives|ave|iven|iving)\s(?:it|you|us|them|me|him|her|my|our|your|their|everything)\s(?:\w+\s)?$",
    re.IGNORECASE,
)
_HALF_OF_RANGE = clued(
    r"\b(?:between|entre|zwischen|между)\s"
    r"(?:[$€£]?\w+(?:[.,]\d+)?%?(?:\s\w+)?\s(?:and|et|y|und|и)\s)?$",
    *("between", "entre", "zwischen", "между"),
)


def hedge_before(text: str, start: int, language: str = "en") -> str:
    """Return the hedge that stands before a figure: `almost` in "almost reached $200 million"."""
    before = text[max(0, start - 40) : start]
    hedge = words_for(language).units.hedge(before)
    if hedge.lower() == "up to" and _GONE.search(before.lower()):
        return ""
    return hedge


_GONE = clued(
    r"\b(?:go|goes|going|gone|went|got|rise|rises|rising|rose|risen|come|comes|came|move|moved|pushed"
    r"|driven|brought|taken|took) up to\s*$",
    "up to",
)
"""Behind such a verb "up to" is no limit: "debt has gone up to $72 billion"."""


def _end(talk: _Talk, end: int) -> int:
    """Return where a figure ends with the hedge and the unit behind it: "… or so a year"."""
    units = talk.words.units
    while (last := max(units.tail(talk.text, end), units.each(talk.text, end))) > end:
        end = last
    return end


def is_per_unit(words: str) -> bool:
    """Return whether the words of a figure say what it is counted for: "$3 million a year"."""
    each = words_for("en").units.each
    return any(each(words, at) > at for at, mark in enumerate(words) if mark in " /-")


def _labelled(talk: _Talk, kind: FactKind, value: Value, start: int, end: int) -> Hit:
    """Return a hit with its label, measured where a plain statement gives the measure its value.

    "Trade was $3 million" can stand as label and value; "a cut of $3 million" and "trade would be
    $3 million" name what the figure is of, but say less than their clause.
    """
    text = talk.text
    hedge = hedge_before(text, start, talk.language)
    last = _end(talk, end)
    if not talk.is_english:
        return Hit(kind, "", value, hedge, start, last)
    if _is_difference(text, last):
        return Hit(kind, "", value, hedge, start, last)
    subject, is_stated = label_before(text, start)
    is_rate = is_per_unit(text[end:last])
    is_placed = is_rate and text.startswith(_PLACES, last)
    label = subject or ("" if is_placed else label_after(text, last, is_share=_is_share(kind)))
    if label.endswith(_MANNERS):
        label = _MANNER.sub("", label)
    is_measured = is_stated and bool(subject) and not is_rate
    return Hit(kind, label, value, hedge, start, last, is_measured)


_PLACES = (" in the ", " in this ", " in that ", " in those ", " in our ")
"""How what follows a rate begins that tells where: "$50,000 an acre in the hills"."""


def _is_share(kind: FactKind) -> bool:
    return kind is FactKind.PERCENT


_MANNERS = (" manner", " way", " fashion")
_MANNER = pattern(r" in an? [\w-]+ (?:manner|way|fashion)$")
"""Behind a noun, what is no part of a measure: "our target in a timely manner"."""


def _is_difference(text: str, end: int) -> bool:
    """Return whether a figure only tells how far two things differ: "4 percent short".

    No measure has that value: no budget is 4 percent where it "is 4 percent short".
    """
    return _word_at(text, end) in _DIFFERING


_DIFFERING = listed(
    """
    short more less fewer higher lower larger smaller bigger greater better worse cheaper dearer
    richer poorer faster slower above below ahead behind up down
    """
)


def _word_at(text: str, at: int) -> str:
    """Return the word behind a space at a place, in small letters; empty where there is none."""
    words = text[at : at + 24].split(maxsplit=1)
    return words[0].rstrip(".,;:!?)").lower() if words and text[at].isspace() else ""


def _money(talk: _Talk, home: str) -> Iterator[Hit]:
    for amount in find_amounts(talk.text, talk.language, home):
        yield _labelled(talk, FactKind.MONEY, amount.value, amount.start, amount.end)


def _shares(talk: _Talk) -> Iterator[Hit]:
    for one in find_percents(talk.text, talk.language):
        yield _labelled(talk, FactKind.PERCENT, Percent(one.low, one.high), one.start, one.end)
    for one in find_changes(talk.text, talk.language):
        yield _labelled(talk, FactKind.PERCENT, Percent(one.low), one.start, one.end)
    for one in find_shares(talk.text, talk.language):
        hedge = hedge_before(talk.text, one.start, talk.language)
        label = label_after(talk.text, one.end, is_share=True) if talk.is_english else ""
        yield Hit(FactKind.PERCENT, label, Percent(one.low), hedge, one.start, one.end)


def _durations(talk: _Talk) -> Iterator[Hit]:
    if not talk.is_english:
        return
    text = talk.text
    for number in find_numbers(text, talk.language):
        unit = None if _cannot_count(number) else _TIME.match(text, number.end)
        found = _lasting(text, number, unit) if unit else None
        if unit and found:
            label, end = found
            value = Count(number.value, f"{unit[1].lower()}s")
            hedge = hedge_before(text, number.start)
            yield Hit(FactKind.DURATION, label, value, hedge, number.start, end)


def _cannot_count(number: Number) -> bool:
    is_other = number.is_only_money or number.is_glued or number.is_share
    return is_other or number.is_tied or number.is_doubtful


def _lasting(text: str, number: Number, unit: re.Match[str]) -> tuple[str, int] | None:
    """Return what lasts so long, and where that ends; None for an age, a distance or a deadline.

    A bare "18 weeks" lasts what stands before it as the measure: "the average wait was 18 weeks".
    """
    behind = _NEXT.match(text, unit.end())
    word = behind["word"].lower() if behind else ""
    is_of = bool(behind and behind["of"])
    if word.startswith(_DISTANT) and not is_of:
        return None
    is_noun_like = word.isalpha() and not word.endswith("ed") and word not in _RATES
    may_be_noun = len(word) >= _SHORTEST_NOUN and is_noun_like
    is_noun = is_of if unit[2] else may_be_noun and not is_of
    if behind and is_noun:
        start = max(0, number.start - _LONGEST_ORDER)
        is_part = is_of and bool(_SOME_OF_IT.search(text, start, number.start))
        is_deadline = is_of and text[: number.start].lower().endswith("within ")
        if not is_content(word) or is_part or is_deadline:
            return None
        at = behind.start("word")
        label = noun_ahead(text, at) if is_of else ""
        lasting = label if label and text.startswith(label, at) else behind["word"]
        return lasting, at + len(lasting)
    if behind and behind["mark"] == "-":
        return None
    subject, is_stated = label_before(text, number.start)
    is_lasting = is_stated and not text[: number.start].endswith("from ")
    return (subject, unit.end(2)) if is_lasting and subject else None


_TIME = pattern(r"[-\s](year|month|week|day|hour|minute)(s?)['’]?(?!\w)", re.IGNORECASE)
_NEXT = pattern(r"(?P<mark>[-\s])(?P<of>of\s)?(?P<word>\w+)")
"""Behind a unit of time: "-plan" of "five-year plan", " of service"."""
_SOME_OF_IT = pattern(r"\b(?:last|next|first|final|remaining)\s$", re.IGNORECASE)
"""Before a time that is a part only of what lasts: "the last two years of the war"."""
_LONGEST_ORDER = 12
_DISTANT = (
    *("ago", "old", "later", "before", "since", "earlier"),
    *("younger", "longer", "shorter", "sooner", "ahead", "behind"),
)
_SHORTEST_NOUN = 4
_RATES = listed("daily weekly monthly yearly annual average rolling moving")
"""What stands between a time and the figure it is the measure of: "seven-day rolling average"."""
_ANNIVERSARY = pattern(r"(?<![\w.,-])([0-9]{1,4})(?:st|nd|rd|th)\sanniversary(?!\w)")


def _anniversaries(text: str) -> tuple[Hit, ...]:
    if "anniversary" not in text:
        return ()
    return tuple(
        Hit(
            FactKind.DURATION,
            "anniversary",
            Count(int(found[1]), "years"),
            hedge_before(text, found.start()),
            found.start(),
            found.end(),
        )
        for found in _ANNIVERSARY.finditer(text)
    )


def _counts(talk: _Talk, hits: list[Hit]) -> Iterator[Hit]:
    """Yield the counts; numbers of other figures count nothing: "$5 million to 40 schools"."""
    text = talk.text
    numbers = find_numbers(text, talk.language)
    free = tuple(one for one in numbers if not _is_taken(hits, one.start, one.end))
    unit_of = partial(_counted, words=talk.words)
    for one in readings(text, free, unit_of, talk.words):
        if _is_count(talk, one) and not _is_side(text, one, numbers):
            hedge = hedge_before(text, one.start, talk.language)
            value = Count(one.low, one.unit, one.high)
            end = _end(talk, one.end)
            end = _end_of_rate(talk, end) if talk.is_english else end
            yield Hit(FactKind.COUNT, one.unit, value, hedge, one.start, end)


def _is_side(text: str, one: Reading, numbers: tuple[Number, ...]) -> bool:
    """Return whether a length is one side of what has two: "eleven by seventeen inches"."""
    if one.unit.rpartition(" ")[2].lower() not in _LENGTHS:
        return False
    before, behind = _BY_BEFORE.search(text, 0, one.start), _BY_BEHIND.match(text, one.end)
    return any(
        (before is not None and number.end == before.start())
        or (behind is not None and number.start == behind.end())
        for number in numbers
    )


_LENGTHS = listed(
    """
    feet inches metres meters centimetres centimeters millimetres millimeters yards miles km
    kilometres kilometers pixels mètres centimètres metros centímetros pulgadas zentimeter
    millimeter kilometer
    """
)
_BY_BEFORE = pattern(r"\s?(?:\bby|\bpor|\bmal|[x×])\s?$")
_BY_BEHIND = pattern(r"\s(?:by|por|mal|[x×])\s")


def _end_of_rate(talk: _Talk, end: int) -> int:
    """Return where a count ends with what it is counted for: "3 million pieces of mail a day"."""
    measured = _OF_THING.match(talk.text, end)
    last = talk.words.units.each(talk.text, measured.end()) if measured else end
    return last if measured and last > measured.end() else _end_of_size(talk.text, end)


def _end_of_size(text: str, end: int) -> int:
    """Return where a length ends with how it is taken: "ten feet high"."""
    word = _word_at(text, end)
    return end + 1 + len(word) if word in _SIZES else end


_OF_THING = pattern(r"\sof\s[a-z]+")
_SIZES = listed("high tall wide long deep thick")


def _counted(text: str, number: Number, words: FigureWords) -> Unit | None:
    """Return the noun that a number counts."""
    if number.is_glued or number.is_doubtful:
        return None
    noun, end = words.units.counted(text, number.end)
    if number.is_only_money and not _counts_short(text, number, noun):
        return None
    return Unit(noun, number.start, end) if noun else None


def _counts_short(text: str, number: Number, noun: str) -> bool:
    """Return whether "40k" or "40m" is thousands or millions of things, and no distance."""
    last = noun.rpartition(" ")[2]
    is_thousand = text[number.end - 1] in "kK"
    return last in _COUNTED_ROUND or (is_thousand and bool(noun) and last not in _RUN)


_RUN = listed("runs races runners walks swims rides loops courses rows hikes")
"""What "10k" measures in kilometres."""


_LEAST_COUNT = 10
_YEARS = range(1900, 2101)
_NUMBERED = listed(
    """
    top no no. number numbers room route article chapter section page paragraph table figure
    windows line bus ward unit channel gate zone grade class phase stage level floor type form
    version resolution point goal question item clause building platform flight highway
    apartment box amendment annex appendix directive exhibit motion note pillar protocol
    regulation rule rules schedule scenario slide tier track volume recommendation
    """
)
"""Words that a number names rather than counts, in English and as loans elsewhere: "room 12"."""
_RATIO = (["out", "of"], ["one", "in"], ["in", "every"])
_CAPITAL = pattern(r"(?<![.!?…”\"]\s)(?<!^)\b([A-Za-z]?[A-Z][a-z]{2,12})\s$")


def _is_count(talk: _Talk, one: Reading) -> bool:
    text = talk.text
    is_year = one.low in _YEARS and _WRITTEN_YEAR.match(text, one.start)
    before = words_before(text, one.start)
    if (
        one.low < _LEAST_COUNT
        or _is_class(one, before)
        or is_year
        or _is_whole(before)
        or _is_name(talk, one.start, before)
    ):
        return False
    unit = one.unit.split()
    if talk.is_english and _is_loose(text, one, unit[-1]):
        return False
    uncounted = talk.words.units.uncounted
    if not talk.is_english:
        return uncounted.isdisjoint(word.lower() for word in unit)
    return unit[-1] not in uncounted and _can_be_counted(unit)


def _is_loose(text: str, one: Reading, noun: str) -> bool:
    """Return whether "a thousand" of something is a way of speaking: "a thousand thanks".

    Unhedged, and with no number of its own, it counts people, jobs and the like only.
    """
    if noun in _COUNTED_ROUND or text[one.start].lower() != "a":
        return False
    if not _ROUND_WITH_ARTICLE.match(text, one.start) or hedge_before(text, one.start):
        return False
    return words_for("en").units.tail(text, one.end) == one.end


_ROUND_WITH_ARTICLE = pattern(
    r"an?\s(dozen|hundred|thousand|million|billion)\s(?!and\s|or\s|to\s|thousand\b|million\b)",
    re.IGNORECASE,
)
_COUNTED_ROUND = listed(
    """
    people children women men families households jobs refugees soldiers troops students pupils
    workers civilians schools homes houses hectares tonnes tons barrels patients voters citizens
    residents migrants deaths teachers nurses doctors trees farmers farms villages communities
    companies businesses clinics hospitals meals vehicles acres passengers tourists visitors
    subscribers followers users customers visits litres liters
    """
)
_WRITTEN_YEAR = pattern(r"[^0-9]*[0-9]{4}(?![0-9,.])")


def _is_whole(before: list[str]) -> bool:
    """Return whether a part was counted of what follows: "7 of the 22 gauges"."""
    words = before[:-1] if before[-1:] and before[-1] in _DETERMINERS else before
    if words[-1:] != ["of"]:
        return False
    part = words[-3:-2] if words[-2:-1] == ["out"] else words[-2:-1]
    return bool(part) and (part[0][-1].isdigit() or part[0] in _COUNTABLE_PARTS)


_DETERMINERS = listed("the our their")
_COUNTABLE_PARTS = listed(
    "one two three four five six seven eight nine ten half most some many all"
)


def _is_name(talk: _Talk, start: int, before: list[str]) -> bool:
    """Return whether a number names what it stands behind: "room 12", "Boeing 747"."""
    if not before:
        return False
    is_ratio = before[-2:] in _RATIO or (before[-1] == "in" and before[-2:][0][-1:].isdigit())
    if is_ratio or _is_numbered(before[-1], talk.words):
        return True
    said = talk.text[:start].rstrip()[-len(before[-1]) :]
    named = None if said.islower() else _CAPITAL.search(talk.text[:start])
    if named is None or hedge_before(talk.text, start, talk.language):
        return False
    return named[1] in MONTHS or is_content(named[1])


def _is_numbered(word: str, words: FigureWords) -> bool:
    """Return whether a word, in small letters, is named by the number behind it: "article 12"."""
    bare = word.lstrip('(“"‘').rpartition("'")[2].rpartition("’")[2]
    return bare in _NUMBERED or bare in words.units.numbered


def _is_class(one: Reading, before: list[str]) -> bool:
    """Return whether a number tells of which kind things are: "more 457 visas", "485 visas"."""
    is_code = _HUNDRED <= one.low < 10 * _HUNDRED and bool(one.low % 10)
    is_counted_before = before[-1:] and before[-1] in _COUNTED_BEFORE
    return bool(is_counted_before) or (is_code and one.unit in _BY_CLASS)


_HUNDRED = 100
_COUNTED_BEFORE = listed("more fewer many several")
"""What counts already what a number stands before, which then only names it."""
_BY_CLASS = listed("visas forms permits")


def _can_be_counted(unit: list[str]) -> bool:
    return all(is_content(word) or word == "people" for word in unit)
