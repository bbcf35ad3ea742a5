"""Own headings: the parts of a talk as whoever edited its file has headed them."""

from __future__ import annotations

import unicodedata
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from pipeline.model.taxonomy import Placement, Taxonomy, Theme, ThemeGroup
from pipeline.model.transcript import Exchange, Heading, Transcript, paragraphs
from pipeline.patterns import pattern
from pipeline.stages.pair import pair
from pipeline.stages.themes.fit import OWN
from pipeline.stages.themes.in_capitals import in_small_letters
from pipeline.stages.themes.phrases import cut_words
from pipeline.values import dataclass, replace

_FEWEST, _MOST = 3, 16
"""Parts; fewer are no order of a talk, and more none of a brief."""
_LEAST_LONG = 150
"""Words of a part on average: below, headings are those of single questions."""
_LEAST_HEADED = 0.75
"""Share of the words of a talk that must stand below a heading."""
_MOST_TIMES = 2
"""A heading that stands more often is of the page, not of a part."""
_LONGEST = 90
"""Letters of a heading; what is longer is a sentence."""
_LONGEST_LABEL, _LONGEST_SLUG = 60, 40


@dataclass(frozen=True, slots=True)
class _Part:
    """The exchanges below a heading."""

    heading: Heading
    exchanges: tuple[Exchange, ...]


def own_taxonomy(sources: Sequence[Transcript]) -> Taxonomy | None:
    """Return the headings of a file as themes, in its order; None where they order no talk.

    There must be one source, of which nearly all stands below headings: a few of them, that are
    none of single questions. Of too many those of the highest ranks count. Headings that only
    count ("Part 2") or name the whole ("Transcript") are none.
    """
    parts = _parts(sources)
    if not parts:
        return None
    talk = sources[0]
    given = [part.heading.text for part in parts]
    heads = zip(given, in_small_letters(given, talk), strict=True)
    themes = [_theme(*head, number) for number, head in enumerate(heads, start=1)]
    return Taxonomy(OWN, "", talk.language, tuple(_with_ids(themes)))


def own_groups(
    sources: Sequence[Transcript], taxonomy: Taxonomy, homes: Mapping[str, str]
) -> tuple[ThemeGroup, ...]:
    """Return the exchanges of the source below its headings, which `own_taxonomy` gave.

    `homes` has the ids of themes under which an editor wants the exchanges of some anchors.
    """
    found: dict[str, list[Placement]] = {theme.id: [] for theme in taxonomy.themes}
    for part, theme in zip(_parts(sources), taxonomy.themes, strict=True):
        for exchange in part.exchanges:
            put = next((homes[one] for one in _anchors(exchange) if homes.get(one) in found), "")
            reason = f"below the heading “{part.heading.text}” of the file"
            if part.heading.line:
                reason += f", line {part.heading.line}"
            why = "put here by the editor" if put not in {"", theme.id} else reason
            found[put or theme.id].append(Placement(exchange, put or theme.id, (), (), why))
    return tuple(
        ThemeGroup(theme, tuple(sorted(found[theme.id], key=_first_turn)))
        for theme in taxonomy.themes
        if found[theme.id]
    )


def _anchors(exchange: Exchange) -> Iterator[str]:
    return (one.anchor for one in paragraphs(exchange))


def _first_turn(placement: Placement) -> int:
    exchange = placement.exchange
    return (exchange.question or exchange.answers[0]).number


def _parts(sources: Sequence[Transcript]) -> list[_Part]:
    """Return the parts of a talk below its headings; none where these order it not.

    As in the record of a hearing, of which most only say whose statement is below them.
    """
    if len(sources) != 1 or not sources[0].headings:
        return []
    source = sources[0]
    exchanges = pair(source)
    ranks = Counter(one.rank for one in source.headings)
    times = Counter(one.text for one in source.headings)
    headings = [
        one
        for one in source.headings
        if _is_telling(one.text)
        and (one.text != source.title or ranks[one.rank] > 1)
        and times[one.text] <= _MOST_TIMES
    ]
    speakers = [one for one in source.headings if _OF_SPEAKER.match(one.text.casefold())]
    if len(speakers) >= max(1, len(headings)):
        return []
    for rank in sorted({one.rank for one in headings}, reverse=True):
        parts = _below([one for one in headings if one.rank <= rank], exchanges)
        if len(parts) <= _MOST:
            return parts if _order(parts, exchanges) else []
    return []


def _order(parts: Sequence[_Part], exchanges: Sequence[Exchange]) -> bool:
    """Return whether parts are enough, long enough, and most of the talk."""
    headed = sum(_length(one) for part in parts for one in part.exchanges)
    whole = sum(map(_length, exchanges))
    is_most = headed >= _LEAST_HEADED * whole
    return len(parts) >= _FEWEST and headed >= _LEAST_LONG * len(parts) and is_most


def _length(exchange: Exchange) -> int:
    return sum(len(one.text.split()) for one in paragraphs(exchange))


def _below(headings: Sequence[Heading], exchanges: Sequence[Exchange]) -> list[_Part]:
    """Return each heading with what begins below it; without any it heads none.

    What stands above the first belongs to its part, as little as it must be.
    """
    found: list[tuple[Heading, list[Exchange]]] = []
    above: list[Exchange] = []
    at = 0
    for exchange in _parted(headings, exchanges):
        begun = at
        while at < len(headings) and headings[at].line <= _line(exchange):
            at += 1
        if at > begun:
            found.append((headings[at - 1], []))
        (found[-1][1] if found else above).append(exchange)
    if found and sum(map(_length, above)) <= (1 - _LEAST_HEADED) * sum(map(_length, exchanges)):
        found[0] = (found[0][0], [*above, *found[0][1]])
    return [_Part(heading, tuple(below)) for heading, below in found]


def _line(exchange: Exchange) -> int:
    """Return where an exchange stands: what answers does, as who asks may lead over to a part."""
    if exchange.question and not exchange.answers:
        return exchange.question.line
    return exchange.answers[0].line


def _parted(headings: Sequence[Heading], exchanges: Sequence[Exchange]) -> Iterator[Exchange]:
    """Yield the exchanges; one that a heading parts goes on below it as a statement."""
    lines = [one.line for one in headings]
    for exchange in exchanges:
        answers = exchange.answers
        places = [bisect(lines, turn.line) for turn in answers]
        cuts = [at for at in range(1, len(answers)) if places[at] > places[at - 1]]
        yield replace(exchange, answers=answers[: [*cuts, len(answers)][0]])
        for first, end in pairwise([*cuts, len(answers)]):
            yield replace(exchange, number=0, question=None, answers=answers[first:end])


def _is_telling(heading: str) -> bool:
    """Return whether a heading says what is below it: no number, and neither of all nor of one."""
    is_short = len(heading) <= _LONGEST and any(map(str.isalpha, heading))
    lower = heading.casefold()
    return is_short and not _OF_ALL.fullmatch(lower) and not _OF_SPEAKER.match(lower)


_OF_ALL = pattern(
    r"(?:the )?(?:full |complete |edited )?(?:transcript(?:ion)?|interview|conversation|discussion|"
    r"talk|q ?& ?a|questions?(?: and answers?)?|transkript|gespräch|entrevista|entretien|"
    r"transcripción|transcription|интервью|стенограмма)(?: \d+)?"
    r"|(?:part|chapter|section|segment|tape|side|session|disc|teil|kapitel|partie|parte|часть|глава)"
    r"(?: ?-?\d{1,3}|[ -](?:[ivx]{1,5}|[a-z]|one|two|three|four|five|six|seven|eight|nine|ten))"
    r"(?:[,/ ]{1,2}(?:side|tape|track) ?\w)?"
)
"""In small letters: what heads the whole, or only counts."""
_OF_SPEAKER = pattern(
    r"(?:(?:opening|closing|prepared|written|introductory|additional|joint) )*"
    r"(?:statements?|remarks|testimony|comments) (?:of|by|from|submitted)\b"
    r"|(?:opening|closing|prepared|introductory) (?:statements?|remarks|comments)\Z"
    r"|questions?(?: and | ?& ?|-and-)answers?(?: session)?\Z"
)
"""In small letters: what only says who speaks, or that questions are put."""


def _theme(given: str, heading: str, number: int) -> Theme:
    key = _slug(given) or f"part-{number}"
    return Theme(key, heading, _short(heading), 0, (), is_given=True)


def _short(heading: str) -> str:
    """Return the beginning of a long heading, to the end of a clause, without half a quotation.

    It ends with no article and the like, and a question of it keeps its mark.
    """
    short = cut_words(heading, _LONGEST_LABEL)
    if short == heading:
        return heading
    ends = [found.end("clause") for found in _CLAUSE.finditer(short)]
    short = short[: ends[-1]] if ends and ends[-1] >= len(short) // 2 else short
    short = _LOOSE_END.sub("", short)
    is_torn = sum(letter in _MARKS for letter in short) % 2
    return "".join(letter for letter in short if letter not in _MARKS) if is_torn else short


_CLAUSE = pattern(r"(?P<clause>[?]?)(?:(?<=[?]) | [–—-] |[:;,] )")
_MARKS = '„“”"«»‟'
_LOOSE_END = pattern(
    r"(?i)(?: (?:an?|the|of|in|on|at|to|for|with|by|from|and|or|but|is|are|was|were|behalf"
    r"|eine[rsmn]?|ein|der|die|das|de[nms]|und|oder|vo[nm]|zu[rm]?|im|auf|für|über|mit"
    r"|la|les?|une?|des?|du|et|aux?|en|pour|sur|el|los|las|una|y|para|con|del|al|il|gli|di|della"
    r"|os?|as|uma?|e|d[ao]s?|em|n[ao]s?|com|и|в|на|о|по|с|для))+$"
)


def _with_ids(themes: Sequence[Theme]) -> Iterator[Theme]:
    """Yield themes with ids of their own: the second of a name has a number behind it."""
    seen: Counter[str] = Counter()
    for theme in themes:
        seen[theme.id] += 1
        count = seen[theme.id]
        yield theme if count == 1 else replace(theme, id=f"{theme.id}-part-{count}")


def _slug(text: str) -> str:
    """Return a heading in letters and hyphens that an id may have."""
    plain = unicodedata.normalize("NFKD", text.lower()).encode("ascii", "ignore").decode()
    words = "".join(letter if letter.isalnum() else " " for letter in plain).split()
    return "-".join(words)[:_LONGEST_SLUG].strip("-")
