"""Rows: facts as rows of a fact box, each complete in itself."""

from __future__ import annotations

from collections.abc import Set
from itertools import pairwise

from pipeline.model.brief import Editorial, FactRow, Inline, Text, plain
from pipeline.model.facts import Count, Fact, FactKind, Money, Percent, When
from pipeline.model.labels import Labels
from pipeline.patterns import clued, pattern
from pipeline.stages.facts.found import FoundFact
from pipeline.stages.facts.news import (
    MOST_WORDS,
    is_named_day,
    is_news,
    is_over,
    is_own,
    shown_span,
    standing_span,
    weakness,
)
from pipeline.stages.facts.occasions import place_after
from pipeline.stages.facts.wording import worded
from pipeline.stages.facts.worth import worth
from pipeline.stages.figures.figures import is_per_unit
from pipeline.stages.figures.measures import is_change
from pipeline.stages.quoting.headless import is_headless
from pipeline.stages.quoting.quote import OMISSION, Extract, fillers, merged, phrase, shortened
from pipeline.stages.quoting.stretches import is_english
from pipeline.stages.speech.sentences import Span
from pipeline.stages.speech.words import content_stems, count_words, is_wide, listed, stem
from pipeline.values import dataclass

_MOST_SHORT_WORDS = 16
_MOST_ANCHORS = 4
"""Places named for one measure; where it is said more often, the JSON names them all."""
_IMPORTANCE = {
    FactKind.MONEY: 8.0,
    FactKind.PERCENT: 8.0,
    FactKind.EVENT: 6.0,
    FactKind.COUNT: 5.5,
    FactKind.AGREEMENT: 6.0,
    FactKind.ROUTE: 5.5,
    FactKind.LIST: 5.0,
    FactKind.RANK: 5.0,
    FactKind.DATE: 4.0,
    FactKind.DURATION: 3.0,
}


@dataclass(frozen=True, slots=True)
class Line:
    """A row that could be shown: one fact, or one measure at several times."""

    row: FactRow
    importance: float
    paragraph_start: int
    """Where the first of its facts stands, for the order of rows."""
    clause: tuple[str, int, int]
    """Anchor and offsets of the clause it shows; empty anchor for a row of bare values."""
    short: FactRow | None
    """The row for "At a glance", label and value alone; None where that would say too little."""
    worth: float = 1.0
    """How much its clause tells (see `worth`); 1 for bare values."""


_BARE = ("", 0, 0)


def lines(facts: tuple[FoundFact, ...], labels: Labels) -> list[Line]:
    """Return the rows of some facts, most important first.

    Amounts and shares whose measure is known become one row a measure, its values in order of time;
    the change between two of them is derived and marked as calculated. Every other fact shows the
    clause it stands in, verbatim. Facts of one clause share a row.
    """
    series, others = _series(facts)
    answered = {_stated(one.fact) for one in facts if one.is_measured and not one.fact.in_question}
    result = [
        _series_line(one, labels)
        for one in series
        if not all(each.fact.in_question and _stated(each.fact) in answered for each in one)
    ]
    answers = {_said(one.fact) for one in facts if not one.fact.in_question}
    goals = {_said(one.fact) for each in series for one in each if _is_goal(one.fact)}
    worth = [
        one
        for one in others
        if is_news(one)
        and not _is_office_of_before(one.fact)
        and not one.is_former
        and not _is_unsaid(one)
        and not (one.fact.in_question and _is_answered(one.fact, answers))
        and not (_is_goal(one.fact) and _said(one.fact) in goals)
    ]
    clause_lines = (_clause_line(same, labels) for same in _gathered(_best_of_clause(worth)))
    result += [line for line in clause_lines if line.clause == _BARE or _is_sound(line.row)]
    return sorted(result, key=lambda line: (-line.importance, line.paragraph_start))


def _is_office_of_before(fact: Fact) -> bool:
    """Return whether somebody only had an office once: "since 2019" he has it."""
    return fact.kind is FactKind.OFFICE and not _is_since(fact)


def _is_unsaid(found: FoundFact) -> bool:
    """Return whether a row could only say that there is a figure: nobody's own, and of nothing."""
    fact = found.fact
    is_bare = fact.kind in _TOLD_ALONE or (fact.kind in _OF_WHAT and not _says_of_what(fact))
    return is_bare and not found.is_measured and not is_own(found)


_TOLD_ALONE = frozenset({FactKind.RANK})


def _is_answered(fact: Fact, answers: Set[tuple[object, ...]]) -> bool:
    """Return whether answers have what a question names, or a list of their own beside its list."""
    is_list = fact.kind is FactKind.LIST
    return _said(fact) in answers or (is_list and any(kind is fact.kind for kind, *_ in answers))


def _is_sound(row: FactRow) -> bool:
    """Return whether a clause is no hearsay, is not begun anew, and says something where cut."""
    return _is_filled(row) and not _HEARSAY.search(_shown(row).lower())


_HEARSAY = clued(
    r"^“?(?:and |but |so )?(?:i|we)(?:['’]ve| have)? (?:heard|(?:was|were) told|read)\b"
    r"|^[^–—]*\w (?:–|—|--) (?:i|we|he|she|they|it|there)\b[^–—]*$",
    *("heard", " told", " read", " – ", " — ", " -- "),
)


def _is_filled(row: FactRow) -> bool:
    """Return whether a row still says something where its clause was cut: not "[…] in 2020"."""
    shown, fact = _shown(row), row.facts[0]
    words = shown.replace(OMISSION, " ")
    if shown.lstrip("“").removeprefix(OMISSION).startswith(_GOING_ON) and OMISSION in shown[:6]:
        return False
    if fact.kind is FactKind.LIST:
        return True
    is_cut_off = OMISSION in shown and _is_left_open(words)
    is_more = count_words(words) >= count_words(fact.text) + _LEAST_SHOWN
    return is_more and not is_cut_off and _tells_of_what(words, fact)


def _tells_of_what(words: str, fact: Fact) -> bool:
    """Return whether a clause says what a figure is of, where its label does not.

    "$300 million is still a lot of money" names nothing.
    """
    if is_wide(words) or fact.kind not in _OF_WHAT or _says_of_what(fact):
        return True
    stems = frozenset(content_stems(words)) - _AMOUNTS
    return any(not any(map(str.isdigit, one)) for one in stems)


_AMOUNTS = frozenset(
    map(
        stem,
        listed(
            "million billion trillion thousand hundred percent dollars dollar euros pounds money "
            "half third quarter still"
        ),
    )
)


def _shown(row: FactRow) -> str:
    """Return the words of a clause that a row shows, without whose they are."""
    shown = plain(row.inlines)
    return shown.rpartition(" (")[0] if shown.endswith(")") else shown


def _is_left_open(words: str) -> bool:
    """Return whether what is left of a clause says nothing: "The town being old, for us"."""
    tokens = words.strip("“”„»« ").split()
    is_being = any(
        word == "being" and before not in _BEFORE_BEING
        for before, word in pairwise(tokens[:_SOON_BEING])
    )
    return is_being or is_headless(" ".join(tokens))


_SOON_BEING = 5
_BEFORE_BEING = listed("is are was were human well not of for")
_LEAST_SHOWN = 3
_GOING_ON = (" and ", " but ", " or ", " to ", " so ", " as ", " which ", " who ", " that ")
"""How what is left of a clause begins that has lost its subject."""


def _series(
    facts: tuple[FoundFact, ...],
) -> tuple[list[list[FoundFact]], list[FoundFact]]:
    """Return the values of each known measure, and the facts that show their clause.

    A count is a measure only where it is told for several times: "40 nurses" alone says less than
    its clause.
    """
    measured: dict[tuple[str, ...], list[FoundFact]] = {}
    others: list[FoundFact] = []
    for found in facts:
        is_figure = isinstance(found.fact.value, Money | Percent | Count)
        if found.is_measured and is_figure and found.fact.label.lower() not in _GOALS:
            measured.setdefault(_measure(found.fact), []).append(found)
        else:
            others.append(found)
    told: list[list[FoundFact]] = []
    for series in measured.values():
        is_count = isinstance(series[0].fact.value, Count)
        if is_count and len({_start(one.fact) for one in series if one.fact.when}) < _SEVERAL:
            others += series
        else:
            told.append(series)
    return _without_same_goals(told), others


_SEVERAL = 2


def _without_same_goals(told: list[list[FoundFact]]) -> list[list[FoundFact]]:
    """Return the measures without the same goal again: "goal", "inflation goal", "objective"."""
    kept: list[list[FoundFact]] = []
    goals: set[tuple[object, ...]] = set()
    for series in sorted(told, key=lambda one: -len(one[0].fact.label)):
        fact = series[0].fact
        is_goal = _is_goal(fact)
        if not (is_goal and len(series) == 1 and _said(fact) in goals):
            kept.append(series)
        if is_goal:
            goals.add(_said(fact))
    return [one for one in told if one in kept]


def _is_goal(fact: Fact) -> bool:
    """Return whether somebody says what he aims at: "inflation goal", "our 2 percent objective"."""
    return fact.label.lower().rpartition(" ")[2] in _GOALS and not fact.in_question


_GOALS = listed("goal goals target targets objective objectives aim aims mandate")


def _stated(fact: Fact) -> tuple[object, ...]:
    return fact.label.lower(), fact.value, is_per_unit(fact.text)


def _said(fact: Fact) -> tuple[object, ...]:
    return fact.kind, fact.value, is_per_unit(fact.text)


def _measure(fact: Fact) -> tuple[str, ...]:
    """Return what makes values one series: measure and unit, named by one side.

    What two sources name stands side by side; what an interviewer names is no one else's figure.
    """
    unit = "%"
    if isinstance(fact.value, Money):
        unit = fact.value.currency
    elif isinstance(fact.value, Count):
        unit = fact.value.unit
    side = (fact.provenance.source, fact.said_by) if fact.in_question else ("", "")
    return fact.label.lower(), unit, *side


def _gathered(facts: list[FoundFact]) -> list[list[FoundFact]]:
    """Return facts by label and value: what is said again shares a row, best said first.

    One goal has one row, whatever it is called.

    The same amount of nothing that is named may be another one: it stays apart.
    """
    groups: dict[tuple[str, *tuple[object, ...]], list[FoundFact]] = {}
    for found in facts:
        fact = found.fact
        where = found.paragraph.anchor if fact.label == fact.kind.value else ""
        each = is_per_unit(fact.text)
        label = "goal" if _is_goal(fact) else fact.label.lower()
        same = (one for one in groups if one[1:] == (fact.kind, fact.value, each, where))
        label = next((one[0] for one in same if _is_same_measure(one[0], label)), label)
        groups.setdefault((label, fact.kind, fact.value, each, where), []).append(found)
    return [sorted(group, key=lambda one: -_importance(one)) for group in groups.values()]


def _is_same_measure(label: str, other: str) -> bool:
    """Return whether one label only says more of what the other names: "policy interest rate"."""
    shorter, longer = sorted((label.split(), other.split()), key=len)
    return len(shorter) > 1 and shorter[-1] == longer[-1] and set(shorter) <= set(longer)


def _best_of_clause(facts: list[FoundFact]) -> list[FoundFact]:
    """Return one fact for each clause, the most important one."""
    best: dict[tuple[str, int], FoundFact] = {}
    for found in facts:
        key = (found.paragraph.anchor, found.clause.start)
        if key not in best or _importance(found) > _importance(best[key]):
            best[key] = found
    return list(best.values())


def _importance(found: FoundFact) -> float:
    """Return how much a fact matters: a figure with measure and date before a vague one."""
    fact = found.fact
    weight = _IMPORTANCE.get(fact.kind, 1.0)
    weight += 2.0 * found.is_measured + 1.0 * (fact.when is not None) + 0.5 * bool(fact.hedge)
    if fact.kind in {FactKind.MONEY, FactKind.PERCENT} and fact.label == fact.kind.value:
        weight -= 2.0
    return weight - 4.0 * fact.in_question - weakness(found)


def _series_line(series: list[FoundFact], labels: Labels) -> Line:
    """Return one measure with its values in order of time, each with hedge and date.

    A value that only the interviewer named says so; where respondents name different values for it,
    each says whose it is, and one that several named says whose all.
    """
    in_time = sorted(_without_repeats(series), key=lambda found: _turn(found.fact))
    voices = [_voices(found, series) for found in in_time]
    is_disputed = any(one != voices[0] for one in voices)
    pieces: list[Inline] = []
    for found, voice in zip(in_time, voices, strict=True):
        pieces += [Text("; ")] if pieces else []
        pieces += _value(found.fact)
        if found.fact.in_question:
            pieces.append(Text(f" ({_put_by(found, labels)})"))
        elif is_disputed:
            pieces.append(Text(f" ({voice})"))
    if in_time[0].voice and not is_disputed and not in_time[0].fact.in_question:
        pieces.append(Text(f" ({voices[0]})"))
    facts = tuple(one.fact for one in series)
    row = FactRow(_capital(facts[0].label), merged(pieces), _anchors(in_time, series), facts)
    importance = max(map(_importance, series)) + len(in_time)
    short = None if series[0].fact.in_question else row
    return Line(row, importance, series[0].paragraph.start + series[0].start, _BARE, short)


def _voices(found: FoundFact, series: list[FoundFact]) -> str:
    """Return who named a value: "the Mayor", "the Mayor, the Head of Finance"."""
    fact = found.fact
    said = (_stated_so(one.fact) == _stated_so(fact) for one in series)
    sayers = [one for one, is_said in zip(series, said, strict=True) if is_said]
    return ", ".join(dict.fromkeys(one.voice or one.fact.said_by for one in sayers))


def _stated_so(fact: Fact) -> tuple[object, ...]:
    return fact.value, _start(fact), _is_since(fact), fact.hedge.lower(), fact.in_question


def _is_since(fact: Fact) -> bool:
    """Return whether a value is of all that has gone by since its date: "since 2005", no "in"."""
    return fact.when is not None and fact.when.text.lower().startswith("since ")


def _anchors(shown: list[FoundFact], series: list[FoundFact]) -> tuple[str, ...]:
    """Return where the values shown were said, and up to `_MOST_ANCHORS` places in all."""
    of_shown = {found.paragraph.anchor for found in shown}
    others = [found.paragraph.anchor for found in series if found.paragraph.anchor not in of_shown]
    room = max(0, _MOST_ANCHORS - len(of_shown))
    kept = of_shown | set(list(dict.fromkeys(others))[:room])
    return tuple(
        dict.fromkeys(one.paragraph.anchor for one in series if one.paragraph.anchor in kept)
    )


def _without_repeats(series: list[FoundFact]) -> list[FoundFact]:
    """Return each value once a date and hedge, in the respondent's words where there are such.

    A value to which its speaker gives no date is the one that he gives for "since 2005" elsewhere.
    """
    seen: dict[tuple[object, ...], FoundFact] = {}
    since = {_of_speaker(one.fact) for one in series if _is_since(one.fact)}
    for found in sorted(series, key=lambda one: one.fact.in_question):
        fact = found.fact
        if fact.when or _of_speaker(fact) not in since:
            key = (fact.value, _start(fact), _is_since(fact), fact.hedge.lower())
            seen.setdefault(key, found)
    return [found for found in series if any(found is one for one in seen.values())]


def _of_speaker(fact: Fact) -> tuple[object, ...]:
    return fact.value, fact.hedge.lower(), fact.in_question, *_sayer(fact)


def _start(fact: Fact) -> str:
    return fact.when.start if fact.when else ""


def _turn(fact: Fact) -> str:
    """Return the place of a value in its series: what is of now first, of "in a decade" last."""
    is_ahead = fact.when is not None and not fact.when.start and fact.when.text.startswith("in ")
    return "~" if is_ahead else _start(fact)


def hedged(fact: Fact) -> str:
    """Return the words of a figure with its hedge: "almost $60 million", "$6,000 (I suppose)"."""
    figure, comma, view = fact.text.partition(", I ")
    words = f"{figure} (I {view})" if comma else figure
    return f"{fact.hedge.lower()} {words}" if fact.hedge else words


def _value(fact: Fact) -> list[Inline]:
    """Return "almost $60 million (last year [2023])"."""
    if fact.when is None:
        return [Text(hedged(fact))]
    return [Text(f"{hedged(fact)} ("), *_dated(fact.when), Text(")")]


def _dated(when: When) -> list[Inline]:
    is_plain = when.text.partition(" ")[0].lower() in _PLAIN
    words = when.text[0].lower() + when.text[1:] if is_plain else when.text
    return [Text(f"{words} "), Editorial(f"[{when.gloss}]")] if when.gloss else [Text(words)]


_PLAIN = listed(
    "in last this next a an some about almost nearly over now today yesterday currently since by "
    "two three four five six seven eight nine ten twelve fifteen twenty thirty forty fifty"
)
"""Words that begin a date and are no names: what begins a sentence has a capital."""


def dated(when: When) -> tuple[Inline, ...]:
    """Return a date as said, with the year it means in brackets: `last year [2021]`."""
    return merged(_dated(when))


def _clause_line(group: list[FoundFact], labels: Labels) -> Line:
    """Return a fact with the clause it stands in, verbatim, and the places it is said again."""
    found, fact = group[0], group[0].fact
    span = shown_span(found)
    extract = _extract(found, span)
    short = _short(found, labels)
    if short is not None and standing_span(found) is None and is_named_day(found):
        return Line(short, _importance(found), found.paragraph.start + found.start, _BARE, short)
    keep, marks = Span(found.start, found.end), labels.quotation_marks
    pieces = list(shortened(extract, keep, MOST_WORDS, marks))
    pieces += _voice(found, labels)
    same = [one.paragraph.anchor for one in group if _sayer(one.fact) == _sayer(fact)]
    anchors = tuple(dict.fromkeys(same))[:_MOST_ANCHORS]
    row = FactRow(_label(found, labels), merged(pieces), anchors, (fact,))
    key = (found.paragraph.anchor, span.start, span.end)
    short = None if fact.in_question else short
    told = 1.0 if fact.kind is FactKind.LIST else worth(_shown(row))
    told *= _ASKED if fact.in_question else 1.0
    return Line(row, _importance(found), found.paragraph.start + found.start, key, short, told)


_ASKED = 0.5
"""What a row is worth of which only the question speaks."""


def _extract(found: FoundFact, span: Span) -> Extract:
    text, said_by = found.paragraph.text, found.fact.said_by
    cuts = fillers(text, span) if is_english(found.language) else ()
    return Extract(found.paragraph, said_by, found.recorded, span.start, span.end, cuts)


def _says_of_what(fact: Fact) -> bool:
    """Return whether a label names a measure; "share of Parliament" does not say which share."""
    whole = fact.label.removeprefix("share of ")
    is_body = whole != fact.label and " " not in whole and whole[:1].isupper()
    return fact.label != fact.kind.value and not is_body


def _voice(found: FoundFact, labels: Labels) -> list[Inline]:
    """Return whose words a row shows, where it cannot be only the one respondent."""
    if found.fact.in_question:
        return [Text(f" ({_put_by(found, labels)})")]
    return [Text(f" ({found.voice})")] if found.voice else []


def _put_by(found: FoundFact, labels: Labels) -> str:
    return labels.put_by_chair if found.is_of_chair else labels.put_by_interviewer


def _label(found: FoundFact, labels: Labels) -> str:
    fact = found.fact
    if fact.kind in _OF_WHAT and not found.is_measured:
        return _measure_label(found)
    if fact.kind is FactKind.RANK:
        return _capital(fact.text.removeprefix("the "))
    if fact.kind in {FactKind.COUNT, FactKind.DURATION, FactKind.DATE}:
        before = worded(found)[0]
        subject = (
            "" if before or fact.kind is FactKind.DATE else _subject_label(found, is_being=True)
        )
        return _headed(subject, found) if subject else _capital(f"{before}{hedged(fact)}")
    if _is_title(found):
        return labels.quotation_marks.around(fact.label)
    return _capital(fact.label)


def _measure_label(found: FoundFact) -> str:
    """Return what an amount or a share is of, with the figure where it is the speaker's own."""
    fact = found.fact
    figure = hedged(fact)
    if not _says_of_what(fact):
        before, behind = worded(found)
        subject = "" if before or behind else _subject_label(found)
        return _headed(subject, found) if subject else _capital(f"{before}{figure}{behind}")
    if not is_own(found):
        return _capital(fact.label)
    if fact.kind is FactKind.PERCENT:
        figure = figure[0].lower() + figure[1:]
    if fact.text.lower().endswith(_ONE_OF_CURRENCY):
        return f"{_capital(figure)} {_small(fact.label)}"
    return f"{_capital(fact.label)}: {figure}"


def _subject_label(found: FoundFact, *, is_being: bool = False) -> str:
    """Return what the clause of a figure is of, or the change of it that its verb tells.

    With `is_being` only of what it is or was: "keys are 64 bytes", not "we sent 64 bytes". "A tenth
    of the boats" is of these, whoever "took a tenth of the boats".
    """
    is_of_more = found.paragraph.text.startswith(" of ", found.end)
    if not is_english(found.language) or is_of_more:
        return ""
    # imported late: few figures have no measure
    from pipeline.stages.facts.subjects import subject_of

    subject, change = subject_of(found, shown_span(found), is_being=is_being)
    return f"{change} in {_small(subject)}" if change else subject


def _headed(label: str, found: FoundFact) -> str:
    """Return a label with its figure behind it, as far as the figure is the speaker's own."""
    if not is_own(found):
        return _capital(label)
    rest = _COMPARED.match(found.paragraph.text, found.end)
    return f"{_capital(label)}: {hedged(found.fact)}{rest.group() if rest else ''}"


_COMPARED = pattern(r" (?:lower|higher|less|fewer|faster|slower|bigger|smaller|longer|shorter)\b")


_ONE_OF_CURRENCY = (" dollar", " pound", " euro", " rupee", " rand", "-dollar", "-pound", "-euro")
"""How an amount ends that stands before what it is of: "a million dollar grant"."""


def _is_title(found: FoundFact) -> bool:
    """Return whether the speaker's words set the name between quotation marks."""
    return found.fact.kind is FactKind.EVENT and found.is_measured


def _short(found: FoundFact, labels: Labels) -> FactRow | None:
    """Return label and value alone for an event that is to come.

    A figure whose measure is not known shows its clause, if that is short; a bare one says little.
    """
    fact = found.fact
    anchors = (found.paragraph.anchor,)
    if fact.kind is FactKind.EVENT and fact.when is not None:
        if is_over(found):
            return None
        place = place_after(found.paragraph.text, found.end, found.clause.end)
        pieces: list[Inline] = [Text(f"{place}, ")] if place else []
        return FactRow(
            _label(found, labels),
            merged([*pieces, *_dated(fact.when), *_voice(found, labels)]),
            anchors,
            (fact,),
        )
    span = shown_span(found)
    is_short = len(span.of(found.paragraph.text).split()) <= _MOST_SHORT_WORDS
    is_unnamed = fact.kind in _OF_WHAT and fact.label == fact.kind.value
    if is_unnamed or weakness(found):
        return None
    if isinstance(fact.value, Money | Percent | Count) and is_short:
        words = _extract(found, span)
        said = merged([*phrase(words, labels.quotation_marks), *_voice(found, labels)])
        return FactRow(_label(found, labels), said, anchors, (fact,))
    return None


_OF_WHAT = frozenset({FactKind.MONEY, FactKind.PERCENT})
"""Figures that say little where nobody says what they are of."""


def _capital(label: str) -> str:
    return label[0].upper() + label[1:]


def _small(label: str) -> str:
    """Return a label for the middle of a phrase; names and abbreviations keep their capitals."""
    return label if label[1:2].isupper() else label[0].lower() + label[1:]


def change_row(series: FactRow, labels: Labels) -> FactRow | None:
    """Return the change between the first and last value of a measure, marked as calculated.

    None unless two single values of two different times are known, both from one respondent. A
    change has no change of its own. Percentages change in points.
    """
    said = [fact for fact in series.facts if not fact.in_question]
    facts = sorted((fact for fact in said if fact.when and fact.when.start), key=_start)
    if not facts or _start(facts[0]) == _start(facts[-1]) or is_change(series.label):
        return None
    if len(set(map(_sayer, said))) > 1:
        return None
    first, last = facts[0], facts[-1]
    words = _change(first, last, labels)
    if not words:
        return None
    is_rough = bool(first.hedge or last.hedge)
    derived = Fact(
        kind=FactKind.PERCENT,
        label=labels.change.format(measure=_small(series.label)),
        value=Percent(_percent_change(first, last)),
        hedge=labels.roughly.format(value="").strip() if is_rough else "",
        when=None,
        text=words,
        said_by="",
        in_question=False,
        provenance=last.provenance,
        derived_from=(first.provenance, last.provenance),
    )
    label = f"{derived.label} {labels.calculated}"
    anchors = tuple(dict.fromkeys((first.provenance.anchor, last.provenance.anchor)))
    told = labels.roughly.format(value=words) if is_rough else words
    return FactRow(label, (Text(told),), anchors, (derived,))


def _sayer(fact: Fact) -> tuple[str, str]:
    """Return the source and the label of who said a fact: `A` of two sources may be two people."""
    return fact.provenance.source, fact.said_by


def _percent_change(first: Fact, last: Fact) -> int | float:
    match (first.value, last.value):
        case (Money(amount=before, to=None), Money(amount=after, to=None)) if before > 0:
            return round(100 * (after - before) / before)
        case (Count(number=before, to=None), Count(number=after, to=None)) if before > 0:
            return round(100 * (after - before) / before)
        case (Percent(percent=before, to=None), Percent(percent=after, to=None)):
            return round(after - before, 1)
    return 0


def _change(first: Fact, last: Fact, labels: Labels) -> str:
    change = _percent_change(first, last)
    form = labels.percentage_points if isinstance(first.value, Percent) else labels.percent
    number = f"{change:+}".replace("-", "−").replace(".", labels.decimal)
    return form.format(number=number) if change else ""
