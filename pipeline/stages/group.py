"""Group: every exchange under one theme, with the words that decided."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.model.taxonomy import Evidence, Placement, Taxonomy, Theme, ThemeGroup
from pipeline.model.transcript import Exchange, Paragraph
from pipeline.stages.words import content_stems, is_content, stem, words

_QUESTION_WEIGHT = 2.0
_PHRASE_WEIGHT = 2.0
_SWITCHING_COST = 0.12
"""What a change of theme costs on the way through an interview, in shares of one exchange."""
_SECONDARY_SHARE = 0.28
_LEAST_EVIDENCE = 1.0
_LEAST_COVERED = 0.5
"""Share of exchanges with words of the taxonomy below which it does not fit at all."""
_RUN = 3
"""Exchanges a section where no theme fits: short interviews with long answers want 2 to 3."""


@dataclass(frozen=True, slots=True)
class _Scores:
    """How strongly one exchange speaks of each theme."""

    by_theme: tuple[float, ...]
    why: tuple[tuple[Evidence, ...], ...]

    @property
    def total(self) -> float:
        return sum(self.by_theme)


def group(exchanges: tuple[Exchange, ...], taxonomy: Taxonomy) -> tuple[ThemeGroup, ...]:
    """Return the exchanges by theme, themes in the order in which the interview comes to them.

    Each exchange is placed once. Keywords are weighted by how few exchanges use them (idf), the
    question counts twice, and a change of theme has a price (Viterbi), so that an exchange without
    words of its own stays with its neighbours. Where the taxonomy fits fewer than half of the
    exchanges, they are cut into runs and headed by their own words.
    """
    if not exchanges:
        return ()
    scores = _scores(exchanges, taxonomy)
    covered = sum(1 for score in scores if score.total >= _LEAST_EVIDENCE)
    if covered < _LEAST_COVERED * len(exchanges):
        return _runs(exchanges)
    path = _smoothed([score.by_theme for score in scores])
    placements = [
        _placement(exchange, score, at, taxonomy)
        for exchange, score, at in zip(exchanges, scores, path, strict=True)
    ]
    return _gathered(placements, taxonomy.themes)


def speaks_of(text: str, theme: Theme) -> float:
    """Return the weight of a theme's words in `text`; 0 when none stands there."""
    return sum(weight for _, weight in _matches(text, _matcher(theme)))


def _gathered(placements: list[Placement], themes: tuple[Theme, ...]) -> tuple[ThemeGroup, ...]:
    by_id = {theme.id: theme for theme in themes}
    order = dict.fromkeys(placement.theme for placement in placements)
    return tuple(
        ThemeGroup(by_id[name], tuple(one for one in placements if one.theme == name))
        for name in order
    )


def _placement(exchange: Exchange, score: _Scores, at: int, taxonomy: Taxonomy) -> Placement:
    themes = taxonomy.themes
    strongest = sorted(range(len(themes)), key=lambda index: (-score.by_theme[index], index))
    secondary = tuple(
        themes[index].id
        for index in strongest[:3]
        if index != at
        and score.by_theme[index] >= max(_SECONDARY_SHARE * score.total, _LEAST_EVIDENCE)
    )
    return Placement(exchange, themes[at].id, secondary, score.why[at], _reason(score, at))


def _reason(score: _Scores, at: int) -> str:
    if not score.why[at]:
        return "no word of its own for any theme: stays with its neighbours"
    by_word: dict[str, float] = {}
    for evidence in score.why[at]:
        by_word[evidence.word] = by_word.get(evidence.word, 0.0) + evidence.weight
    best = sorted(by_word.items(), key=lambda item: (-item[1], item[0]))[:6]
    share = round(100 * score.by_theme[at] / score.total)
    return f"{share} % of the weight of all themes, by " + ", ".join(
        f"“{word}”" for word, _ in best
    )


def _scores(exchanges: tuple[Exchange, ...], taxonomy: Taxonomy) -> list[_Scores]:
    matchers = [_matcher(theme) for theme in taxonomy.themes]
    found = [[_evidence(exchange, matcher) for matcher in matchers] for exchange in exchanges]
    rarity = _rarity(found)
    return [_scored(per_theme, rarity) for per_theme in found]


def _scored(per_theme: list[list[Evidence]], rarity: dict[str, float]) -> _Scores:
    weighted = tuple(
        tuple(
            Evidence(one.word, one.anchor, round(one.weight * rarity[one.word], 3))
            for one in evidence
        )
        for evidence in per_theme
    )
    totals = tuple(_damped(evidence) for evidence in weighted)
    return _Scores(totals, weighted)


def _damped(evidence: tuple[Evidence, ...]) -> float:
    """Return the weight of all evidence; a word said again counts by the root of its weight."""
    by_word: dict[str, float] = {}
    for one in evidence:
        by_word[one.word] = by_word.get(one.word, 0.0) + one.weight
    return round(sum(math.sqrt(weight) for weight in by_word.values()), 6)


def _rarity(found: list[list[list[Evidence]]]) -> dict[str, float]:
    """Return idf of each word over the exchanges, between about 0.3 and 1 of its highest."""
    used: Counter[str] = Counter()
    for per_theme in found:
        used.update({one.word for evidence in per_theme for one in evidence})
    highest = math.log(1 + len(found))
    return {
        word: math.log(1 + len(found) / count) / highest if highest else 1.0
        for word, count in used.items()
    }


@dataclass(frozen=True, slots=True)
class _Matcher:
    """A theme's words as one pattern."""

    pattern: re.Pattern[str] | None
    weights: dict[str, float]
    prefixes: tuple[tuple[str, float], ...]
    exclude: re.Pattern[str] | None


@cache
def _matcher(theme: Theme) -> _Matcher:
    given = {weight.term.lower(): weight.weight for weight in theme.weights}
    weights: dict[str, float] = {}
    prefixes: list[tuple[str, float]] = []
    for term in (*theme.phrases, *theme.keywords):
        lower = term.lower()
        weight = given.get(lower, _PHRASE_WEIGHT if " " in lower else 1.0)
        if lower.endswith("*"):
            prefixes.append((lower[:-1], weight))
        weights[lower.rstrip("*")] = weight
    terms = sorted((*theme.phrases, *theme.keywords), key=lambda term: (-len(term), term))
    return _Matcher(_any_of(terms), weights, tuple(prefixes), _any_of(theme.exclude))


def _any_of(terms: tuple[str, ...] | list[str]) -> re.Pattern[str] | None:
    if not terms:
        return None
    patterns = (
        re.escape(term.rstrip("*")).replace("\\ ", r"[\s-]+")
        + (r"\w*" if term.endswith("*") else "")
        for term in terms
    )
    return re.compile(rf"(?<![\w’'])(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE)


def _evidence(exchange: Exchange, matcher: _Matcher) -> list[Evidence]:
    return [
        Evidence(word, paragraph.anchor, weight * factor)
        for paragraph, factor in _paragraphs(exchange)
        for word, weight in _matches(paragraph.text, matcher)
    ]


def _paragraphs(exchange: Exchange) -> Iterator[tuple[Paragraph, float]]:
    if exchange.question is not None:
        for paragraph in exchange.question.paragraphs:
            yield paragraph, _QUESTION_WEIGHT
    for turn in exchange.answers:
        for paragraph in turn.paragraphs:
            yield paragraph, 1.0


def _matches(text: str, matcher: _Matcher) -> Iterator[tuple[str, float]]:
    if matcher.pattern is None:
        return
    excluded = [found.span() for found in matcher.exclude.finditer(text)] if matcher.exclude else []
    for found in matcher.pattern.finditer(text):
        if not any(start <= found.start() < end for start, end in excluded):
            word = re.sub(r"\s+", " ", found.group().lower())
            yield word, _weight(word, matcher)


def _weight(word: str, matcher: _Matcher) -> float:
    if word in matcher.weights:
        return matcher.weights[word]
    fitting = [
        (len(prefix), weight) for prefix, weight in matcher.prefixes if word.startswith(prefix)
    ]
    return max(fitting)[1] if fitting else 1.0


def _smoothed(scores: list[tuple[float, ...]]) -> list[int]:
    """Return the best theme of each exchange when changing themes costs (Viterbi, 1967)."""
    shares = [tuple(score / (sum(row) or 1.0) for score in row) for row in scores]
    best = list(shares[0])
    came_from: list[list[int]] = []
    for row in shares[1:]:
        top = max(range(len(best)), key=lambda index: (best[index], -index))
        sources = [at if best[at] >= best[top] - _SWITCHING_COST else top for at in range(len(row))]
        came_from.append(sources)
        best = [
            share + best[source] - (_SWITCHING_COST if source != at else 0.0)
            for at, (share, source) in enumerate(zip(row, sources, strict=True))
        ]
    path = [max(range(len(best)), key=lambda index: (best[index], -index))]
    for sources in reversed(came_from):
        path.append(sources[path[-1]])
    return path[::-1]


def _runs(exchanges: tuple[Exchange, ...]) -> tuple[ThemeGroup, ...]:
    """Cut the exchanges into runs of about three and head each by the words it is about."""
    count = max(1, round(len(exchanges) / _RUN))
    size = math.ceil(len(exchanges) / count)
    runs = [exchanges[at : at + size] for at in range(0, len(exchanges), size)]
    used_in = Counter(word for run in runs for word in set(_stems(run)))
    groups: list[ThemeGroup] = []
    headings: set[str] = set()
    for number, run in enumerate(runs, start=1):
        rarity = {word: math.log(1 + len(runs) / used_in[word]) for word in set(_stems(run))}
        heading = _heading(run, rarity, headings)
        headings.add(heading)
        theme = Theme(f"part-{number}", heading, heading, 0, ())
        reason = (
            f"no theme of the taxonomy fits: a run of exchanges under its own words, “{heading}”"
        )
        groups.append(
            ThemeGroup(theme, tuple(Placement(one, theme.id, (), (), reason) for one in run))
        )
    return tuple(groups)


def _stems(run: tuple[Exchange, ...]) -> list[str]:
    return [
        word
        for exchange in run
        for paragraph, _ in _paragraphs(exchange)
        for word in content_stems(paragraph.text)
    ]


def _heading(run: tuple[Exchange, ...], rarity: dict[str, float], used: set[str]) -> str:
    """Return the phrase of the questions whose words weigh most in the run (tf-idf over runs)."""
    counted = Counter(_stems(run))
    weight = {word: count * rarity[word] for word, count in counted.items()}
    phrases = dict.fromkeys(
        phrase
        for exchange in run
        for paragraph, factor in _paragraphs(exchange)
        if factor > 1 or exchange.question is None
        for phrase in _phrases(paragraph.text)
    )
    ranked = sorted(phrases, key=lambda phrase: (-_mean_weight(phrase, weight), phrase))
    for phrase in ranked:
        heading = phrase[0].upper() + phrase[1:]
        if heading not in used:
            return heading
    return "Questions and answers" if not used else f"Questions and answers, part {len(used) + 1}"


def _mean_weight(phrase: str, weight: dict[str, float]) -> float:
    stems = [stem(word) for word in phrase.split()]
    return sum(weight.get(one, 0.0) for one in stems) / math.sqrt(len(stems))


def _phrases(text: str) -> Iterator[str]:
    """Yield the runs of two or three content words that stand together, or lone ones."""
    row: list[str] = []
    end = 0
    for word in words(text):
        is_joined = bool(row) and text[end : word.start] == " " and _names(word.text)
        if not is_joined:
            yield from _subphrases(row)
            row = []
        if _names(word.text):
            row.append(word.text)
        end = word.end
    yield from _subphrases(row)


def _names(word: str) -> bool:
    return is_content(word) and not word.lower().endswith(("ly", "ing", "n't", "n’t"))


def _subphrases(row: list[str]) -> Iterator[str]:
    lengths = (2, 3) if len(row) > 1 else (1,)
    for length in lengths:
        for at in range(len(row) - length + 1):
            yield " ".join(row[at : at + length])
