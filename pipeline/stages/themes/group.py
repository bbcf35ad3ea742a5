"""Group: every exchange under one theme, with the words that decided."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from pipeline.model.taxonomy import UNHEADED, Evidence, Placement, Taxonomy, Theme, ThemeGroup
from pipeline.model.transcript import Exchange, Paragraph
from pipeline.stages.speech.words import content_stems, stem
from pipeline.stages.themes.matching import Matcher, heading_stems, is_bare, matcher
from pipeline.stages.themes.titles import Costs, assign
from pipeline.stages.themes.titles import scores as title_scores
from pipeline.values import dataclass, replace

_QUESTION_WEIGHT = 2.0
_COSTS = Costs(switch=0.45, back=0.25)
"""What a change of theme costs, in shares of one exchange."""
_SECONDARY_SHARE = 0.28
_LEAST_EVIDENCE = 1.0
_LEAST_COVERED = 0.5
"""Share of exchanges with words of the taxonomy below which it does not fit at all."""
_MAIN = 0.2
"""What a theme gets in every exchange for its share of the whole interview."""
_LONE = 0.5
"""What one word alone is worth: "the train to the meeting" is not yet about transport."""
_SAID_AGAIN = 3.0
"""Weight from which one word is enough: it was asked and answered."""
_SURE = 4.0
"""Weight of evidence from which an exchange's own words count in full."""
_SURE_OF_FEW = 6
"""Words for each unit of that weight: a short exchange needs less to be sure of."""
_LEAST_SURE = 0.5
_LEAST_SUPPORT = 2.5
"""Weight that the words of a theme must have, over all of its exchanges, to head a section."""
_LEAST_DENSE = 0.006
"""The same for each word that is said there: few words make no theme of a long story."""
_FULL_LENGTH = 10
"""Exchanges from which that weight is asked for in full."""

_PUT = "put here by the editor"


@dataclass(frozen=True, slots=True)
class _Scores:
    """How strongly one exchange speaks of each theme."""

    by_theme: tuple[float, ...]
    why: tuple[tuple[Evidence, ...], ...]

    @property
    def total(self) -> float:
        return sum(self.by_theme)

    @property
    def is_telling(self) -> bool:
        """True when some theme has words of enough weight, be it one word alone."""
        return any(sum(one.weight for one in why) >= _LEAST_EVIDENCE for why in self.why)


def group(
    exchanges: tuple[Exchange, ...],
    taxonomy: Taxonomy,
    moved: Mapping[str, str] = MappingProxyType({}),
    language: str = "",
) -> tuple[ThemeGroup, ...]:
    """Return the exchanges by theme, themes in the order in which the interview comes to them.

    Each exchange is placed once. Keywords are weighted by how few exchanges use them (idf), the
    question counts twice, and a change of theme has a price, so that an exchange without
    words of its own stays with its neighbours. Of themes without keywords the headings' own words
    count. Where the taxonomy fits fewer than half of the exchanges, they are cut into runs and
    headed by their own words, as they are where it has no themes. `moved` puts the exchange of an
    anchor under the theme of that id, whatever it says; an id that there is not moves nothing.
    `language` is that of the talk, as `fr`, where it is one.
    """
    if not exchanges:
        return ()
    themes = taxonomy.themes
    if not themes:
        return _runs(exchanges, moved, language)
    scores = _scores(exchanges, themes)
    has_headings_only = all(is_bare(theme) for theme in themes)
    if has_headings_only:
        scores = _by_headings(exchanges, themes, scores)
    if not _fits(exchanges, scores, share=0.0 if has_headings_only else _LEAST_COVERED):
        return _runs(exchanges, moved, language)
    if has_headings_only:
        path = assign([score.by_theme for score in scores])
    else:
        lengths = [_length(exchange) for exchange in exchanges]
        path = _path(scores, lengths)
        if not moved and not _carries(scores, lengths, path):
            return _runs(exchanges, moved, language)
        path = _asked_for(path, exchanges, scores)
    homes = _homes(exchanges, themes, moved)
    placements = [
        _placement(exchange, score, homes.get(number, at), at, themes)
        for number, (exchange, score, at) in enumerate(zip(exchanges, scores, path, strict=True))
    ]
    return _gathered(placements, themes)


def by_weight(groups: tuple[ThemeGroup, ...]) -> tuple[ThemeGroup, ...]:
    """Return the groups with those first of which most was said, in words of the answers."""
    return tuple(sorted(groups, key=lambda group: -sum(map(_answered, group.placements))))


def _answered(placement: Placement) -> int:
    turns = placement.exchange.answers
    return sum(len(paragraph.text.split()) for turn in turns for paragraph in turn.paragraphs)


def _fits(exchanges: tuple[Exchange, ...], scores: list[_Scores], share: float) -> bool:
    """Return whether at least a share of what is said, and anything at all, has words of themes."""
    lengths = [_length(exchange) for exchange in exchanges]
    pairs = zip(scores, lengths, strict=True)
    covered = sum(length for score, length in pairs if score.is_telling)
    return covered > 0 and covered >= share * sum(lengths)


def _homes(
    exchanges: tuple[Exchange, ...], themes: tuple[Theme, ...], moved: Mapping[str, str]
) -> dict[int, int]:
    """Return the index of the theme by the index of every exchange that an editor has moved."""
    if not moved:
        return {}
    at = {theme.id: number for number, theme in enumerate(themes)}
    return {
        number: at[moved[paragraph.anchor]]
        for number, exchange in enumerate(exchanges)
        for paragraph, _ in _paragraphs(exchange)
        if moved.get(paragraph.anchor) in at
    }


def _gathered(placements: list[Placement], themes: tuple[Theme, ...]) -> tuple[ThemeGroup, ...]:
    by_id = {theme.id: theme for theme in themes}
    order = dict.fromkeys(placement.theme for placement in placements)
    return tuple(
        ThemeGroup(by_id[name], tuple(one for one in placements if one.theme == name))
        for name in order
    )


def _placement(
    exchange: Exchange, score: _Scores, at: int, found: int, themes: tuple[Theme, ...]
) -> Placement:
    """Return the placement of an exchange at a theme; another one than found is the editor's.

    It speaks of another theme as well where more than one word does.
    """
    strongest = sorted(range(len(themes)), key=lambda index: (-score.by_theme[index], index))
    secondary = tuple(
        themes[index].id
        for index in strongest[:3]
        if index != at
        and score.by_theme[index] >= max(_SECONDARY_SHARE * score.total, _LEAST_EVIDENCE)
        and len({stem(one.word) for one in score.why[index]}) > 1
    )
    reason = _reason(score, at) if at == found else _PUT
    return Placement(exchange, themes[at].id, secondary, score.why[at], reason)


def _reason(score: _Scores, at: int) -> str:
    """Return why a theme was chosen, in words: its own, or the theme of its neighbours."""
    if not score.why[at]:
        return "no word of its own for this theme: stays with its neighbours"
    by_word: dict[str, float] = {}
    for evidence in score.why[at]:
        by_word[evidence.word] = by_word.get(evidence.word, 0.0) + evidence.weight
    best = sorted(by_word.items(), key=lambda item: (-item[1], item[0]))[:6]
    share = round(100 * score.by_theme[at] / (score.total or 1.0))
    words = ", ".join(f"“{word}”" for word, _ in best)
    stays = "" if score.by_theme[at] == max(score.by_theme) else "; stays with its neighbours"
    return f"{share} % of the weight of all themes, by {words}{stays}"


def _scores(exchanges: tuple[Exchange, ...], themes: tuple[Theme, ...]) -> list[_Scores]:
    words_of = matcher(themes)
    found = [_evidence(exchange, words_of, len(themes)) for exchange in exchanges]
    rarity = _rarity(found)
    return [_scored(per_theme, rarity) for per_theme in found]


def _by_headings(
    exchanges: tuple[Exchange, ...], themes: tuple[Theme, ...], scores: list[_Scores]
) -> list[_Scores]:
    """Return the scores of themes of which only the headings are known; questions count twice."""
    units: list[Counter[str]] = []
    for exchange in exchanges:
        stems: Counter[str] = Counter()
        for paragraph, factor in _paragraphs(exchange):
            for word in content_stems(paragraph.text):
                stems[word] += int(factor)
        units.append(stems)
    rows = title_scores(units, [heading_stems(theme) for theme in themes])
    return [replace(score, by_theme=tuple(row)) for score, row in zip(scores, rows, strict=True)]


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
    total = math.fsum(math.sqrt(weight) for weight in by_word.values())
    is_lone = len(by_word) == 1 and max(by_word.values()) < _SAID_AGAIN
    return round(total * (_LONE if is_lone else 1.0), 6)


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


def _evidence(exchange: Exchange, words_of: Matcher, themes: int) -> list[list[Evidence]]:
    """Return the words of an exchange that speak for each theme; those of the question twice."""
    found: list[list[Evidence]] = [[] for _ in range(themes)]
    for paragraph, factor in _paragraphs(exchange):
        for one in words_of.matches(paragraph.text):
            found[one.theme].append(Evidence(one.word, paragraph.anchor, one.weight * factor))
    return found


def _paragraphs(exchange: Exchange) -> Iterator[tuple[Paragraph, float]]:
    if exchange.question is not None:
        for paragraph in exchange.question.paragraphs:
            yield paragraph, _QUESTION_WEIGHT
    for turn in exchange.answers:
        for paragraph in turn.paragraphs:
            yield paragraph, 1.0


def _path(scores: list[_Scores], lengths: list[int]) -> list[int]:
    """Return the best theme of each exchange, when changing themes costs.

    A theme for which few words speak in passing heads no section: it is given up, weakest first,
    and its exchanges go to the others.
    """
    rows = [score.by_theme for score in scores]
    least = _LEAST_SUPPORT * min(1.0, len(rows) / _FULL_LENGTH)
    while True:
        path = _best_path(rows, lengths)
        support = {theme: _support(scores, lengths, path, theme, least) for theme in set(path)}
        weak = [(share, theme) for theme, share in support.items() if share < 1]
        if not weak or len(support) == 1:
            return path
        given_up = min(weak)[1]
        rows = [
            tuple(0.0 if at == given_up else weight for at, weight in enumerate(row))
            for row in rows
        ]


def _carries(scores: list[_Scores], lengths: list[int], path: list[int]) -> bool:
    """Return whether the one theme that is left, if it is one, is spoken of in much of the talk.

    Where all others were given up, what is left may be a word said in passing.
    """
    if len(set(path)) > 1:
        return True
    pairs = zip(scores, lengths, strict=True)
    spoken = sum(length for score, length in pairs if score.why[path[0]])
    return spoken >= _LEAST_CARRIED * sum(lengths)


_LEAST_CARRIED = 0.25
"""Share of the words of a talk in exchanges that have a word of the only theme."""


def _support(
    scores: list[_Scores], lengths: list[int], path: list[int], theme: int, least: float
) -> float:
    """Return what the words of a theme weigh in its exchanges, as a share of what they must."""
    own = [number for number, at in enumerate(path) if at == theme]
    told = math.fsum(one.weight for number in own for one in scores[number].why[theme])
    return told / max(least, _LEAST_DENSE * sum(lengths[number] for number in own))


def _asked_for(
    path: list[int], exchanges: tuple[Exchange, ...], scores: list[_Scores]
) -> list[int]:
    """Return the path with strays put right.

    An exchange without a word of its neighbours' theme goes to that of another section which its
    question names.
    """
    used = sorted(set(path))
    result: list[int] = []
    for exchange, score, at in zip(exchanges, scores, path, strict=True):
        best = max(used, key=lambda theme: (score.by_theme[theme], -theme))
        is_stray = not score.why[at] and score.by_theme[best] >= _LEAST_ASKED
        result.append(best if is_stray and _is_asked(exchange, score.why[best]) else at)
    return result


_LEAST_ASKED = 0.3


def _is_asked(exchange: Exchange, why: tuple[Evidence, ...]) -> bool:
    question = exchange.question
    anchors = {one.anchor for one in question.paragraphs} if question else set()
    return any(one.anchor in anchors for one in why)


def _best_path(rows: Sequence[tuple[float, ...]], lengths: list[int]) -> list[int]:
    """Return the path of the most weight.

    Weights are taken as shares of an exchange, so that a long answer weighs as much as a short one.
    """
    main = [math.fsum(column) for column in zip(*rows, strict=True)]
    whole = math.fsum(main) or 1.0
    shares = [
        [
            weight / max(sum(row), _sure(length)) + _MAIN * of_all / whole
            for weight, of_all in zip(row, main, strict=True)
        ]
        for row, length in zip(rows, lengths, strict=True)
    ]
    return assign(shares, _COSTS)


def _sure(length: int) -> float:
    return min(_SURE, max(_LEAST_SURE, length / _SURE_OF_FEW))


def _length(exchange: Exchange) -> int:
    return sum(len(paragraph.text.split()) for paragraph, _ in _paragraphs(exchange))


def _runs(
    exchanges: tuple[Exchange, ...], moved: Mapping[str, str], language: str
) -> tuple[ThemeGroup, ...]:
    """Return the exchanges cut where their words change, each run headed by its own words."""
    # imported late: most talks fit a taxonomy
    from pipeline.stages.themes.runs import headed_runs

    runs = headed_runs(exchanges, language)
    themes = tuple(_part(number, run.heading) for number, run in enumerate(runs, start=1))
    homes = _homes(exchanges, themes, moved)
    in_runs = [number for number, run in enumerate(runs) for _ in run.exchanges]
    placements = [
        _run_placement(exchange, themes[homes.get(number, run)], themes[run])
        for number, (exchange, run) in enumerate(zip(exchanges, in_runs, strict=True))
    ]
    return _gathered(placements, themes)


def _part(number: int, heading: str) -> Theme:
    heading = heading or UNHEADED.format(number=number)
    return Theme(f"part-{number}", heading, heading, 0, ())


def _run_placement(exchange: Exchange, theme: Theme, found: Theme) -> Placement:
    reason = (
        f"no theme of the taxonomy fits: a run of exchanges under its own words, “{found.heading}”"
    )
    return Placement(exchange, theme.id, (), (), reason if theme == found else _PUT)
