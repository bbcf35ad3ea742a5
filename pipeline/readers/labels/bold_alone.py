"""Labels that are lines in bold: among them every such line with a known name begins a turn.

`**Jane Roe**` does below a line without a full stop, and beside `**Jane Roe 0:14**`, and so does a
name of an account in small letters, `**jroe (Lake)**`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

from pipeline.readers.labels.candidates import (
    Candidate,
    Labels,
    Page,
    Shape,
    clean,
    counted,
    ends_with_stop,
    first_of_each,
)
from pipeline.readers.labels.words import (
    GENRES,
    METADATA,
    NOBODY,
    NON_SPEECH,
    PARTICLES,
    REMARKS,
    SAID_WORDS,
)
from pipeline.values import replace

_LEAST = 4
_SHARE = 0.9
"""Share of the turns whose label is a line in bold."""
_MOST_OTHERS = 0.25
"""Share of the lines in bold that are nobody's known name: of more, most are headings."""
_LEAST_SMALL = 12
"""Lines in bold, where all are in small letters."""
_MOST_WORDS = 5
_MOST_ONCE = 3
_LEAST_AGAIN = 2
_NO_NAMES = (SAID_WORDS - PARTICLES) | NON_SPEECH | NOBODY | REMARKS | METADATA | GENRES


def with_bold_alone(labels: Labels, page: Page) -> Labels:
    """Return the labels with those that stand out by their look alone, as all others do.

    A known name begins a turn wherever it stands, and so does a name in small letters that recurs.
    One that stands once is reported, and what else stands so among the turns is told of as prose.
    """
    found = tuple(_lines(page))
    begun = {one.index for one in labels.turns}
    if sum(one.index in begun for one in found) < max(_LEAST, _SHARE * len(begun)):
        return labels
    known = {one.key: one for one in reversed(labels.turns)}
    if _are_all_small(found, page):
        return _with_all(labels, found)
    others = [one for one in found if one.index not in begun and one.key not in known]
    counts = counted(others)
    again = [one for one in others if counts[one.key] >= _LEAST_AGAIN and _is_account(one)]
    rest = [one for one in others if one not in again and one.index > min(begun)]
    rest = [one for one in rest if _may_name(one) and page.is_fresh(one.index)]
    rest = rest if len(rest) <= _MOST_OTHERS * len(found) else []
    again += [one for one in rest if counts[one.key] >= _LEAST_AGAIN and _is_rare(one, page)]
    rest = [one for one in rest if one not in again]
    once = [one for one in rest if counts[one.key] < _LEAST_AGAIN]
    once = [one for one in once if _is_account(one) or _is_longer(one, known)]
    missed = [
        replace(known[one.key], index=one.index, content=one.content, time="", time_line=-1)
        for one in found
        if one.index not in begun and one.key in known
    ]
    turns = sorted((*labels.turns, *missed, *again, *once), key=lambda one: one.index)
    gone = {one.key for one in turns}
    told = gone | {one.key for one in labels.prose}
    return replace(
        labels,
        turns=tuple(turns),
        once=(*labels.once, *once),
        prose=(
            *(one for one in labels.prose if one.key not in gone),
            *first_of_each([one for one in rest if one.key not in told]),
        ),
    )


def _are_all_small(found: Sequence[Candidate], page: Page) -> bool:
    """Whether all lines in bold are in small letters, most of them recur, and the file begins so.

    So programs write who speaks, and nobody writes headings: "jane roe", "recording (odo lind)".
    """
    if len(found) < _LEAST_SMALL or not all(one.label.islower() for one in found):
        return False
    counts = counted(found)
    once = sum(counts[one.key] == 1 for one in found)
    starts = [start for start, _ in page.strong]
    whole = sum(_is_whole(page, at, starts) for at in page.filled)
    is_all = whole == len(found) and page.filled[0] == found[0].index
    return is_all and once <= _MOST_OTHERS * len(found)


def _with_all(labels: Labels, found: Sequence[Candidate]) -> Labels:
    """Return the labels with all lines in bold, of which those that stand once are reported."""
    begun = {one.index: one for one in labels.turns}
    counts = counted(found)
    turns = tuple(begun.get(one.index, one) for one in found)
    once = tuple(one for one in turns if counts[one.key] == 1)
    return replace(labels, turns=turns, once=once, prose=())


def _lines(page: Page) -> Iterator[Candidate]:
    """Yield lines that stand whole in bold, with words below that do not."""
    starts = [start for start, _ in page.strong]
    whole = {at for at in page.filled if _is_whole(page, at, starts)}
    for index, after in zip(page.filled, page.filled[1:], strict=False):
        label = clean(page.words(index))
        if index in whole and after not in whole and not ends_with_stop(label):
            yield Candidate(index, label, Shape.WORD, page.lines[index].end)


def _is_whole(page: Page, index: int, starts: Sequence[int]) -> bool:
    """Whether a line is all that stands in bold there: signs of emphasis are blanks."""
    line = page.lines[index]
    at = bisect_right(starts, line.start) - 1
    if at < 0 or page.strong[at][1] < line.end:
        return False
    start, end = page.strong[at]
    return not (page.text[start : line.start] + page.text[line.end : end]).strip()


def _may_name(candidate: Candidate) -> bool:
    """Whether few words may name somebody, and none is a word of talk or of a direction."""
    return len(candidate.label.split()) <= _MOST_ONCE and _names_somebody(candidate)


def _is_account(candidate: Candidate) -> bool:
    """Whether a name begins with a small letter, as those of accounts do."""
    is_short = len(candidate.label.split()) <= _MOST_WORDS
    return is_short and candidate.label[0].islower() and _names_somebody(candidate)


def _names_somebody(candidate: Candidate) -> bool:
    """Whether no word outside brackets is one of talk, of data or of a direction."""
    bare = candidate.key.partition(" (")[0]
    return _NO_NAMES.isdisjoint(word.strip("(),") for word in bare.split())


def _is_rare(candidate: Candidate, page: Page) -> bool:
    """Whether a word with a capital never stands in small letters, as those of headings do."""
    word = candidate.label
    is_word = " " not in word and word[0].isupper()
    return is_word and re.search(rf"\b{re.escape(word.lower())}\b", page.text) is None


def _is_longer(candidate: Candidate, known: Collection[str]) -> bool:
    """Whether a name is that of somebody known by one word of it: "Jane Roe" beside "Jane"."""
    words = candidate.label.split()
    are_raised = len(words) > 1 and all(word[0].isupper() for word in words)
    return are_raised and not {words[0].casefold(), words[-1].casefold()}.isdisjoint(known)
