"""A name with a time and no colon: as products of transcription write the beginning of a turn.

`Jane Roe  0:05` (Otter, Teams), `Jane Roe (00:05)`, `[Jane Roe] [00:05] words`, `00:05 Jane Roe`,
and the time, or the time from and to, on a line of its own above or below the name. Where a time
is before each name, one that stands alone begins the words of somebody who is not known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.model.transcript import UNIDENTIFIED
from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import (
    Candidate,
    Labels,
    Page,
    Shape,
    clean,
    comparable,
    counted,
    ends_with_stop,
)
from pipeline.readers.labels.shapes import MOST_WORDS, is_known
from pipeline.readers.labels.times import TIME, TO, seconds_of, time_alone
from pipeline.values import replace

_NAME = r"[^\W_][^\n:：\[\]<>|=]{0,70}?"
_PICTURE = r"[\u25a0-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff]\ufe0f?\s{1,3}"
"""What some programs print before a name: a ring in a colour of its own."""
_BEHIND = pattern(
    rf"(?:{_PICTURE})?\[?(?P<label>{_NAME})\]?"
    rf"(?:\s*[|,·•–—-]\s*|\s+|(?=[\[(]))(?P<open>[\[(])?\s*(?P<time>{TIME})"
    rf"(?:\s*{TO}\s*{TIME})?\s*(?P<close>[\])])?(?:\s*\(\s*\d*\.?\d*\s?sec(?:onds?)?\))?"
    r"\s*[:：]?\s*(?P<rest>\S.*)?\Z"
)
_AHEAD = pattern(
    rf"[\[(]?\s*(?P<time>{TIME})(?!\d)(?:\s*{TO}\s*{TIME})?\s*[\])]?\s*(?:[-–—|·]\s*)?"
    rf"(?P<label>{_NAME})\Z"
)
_LEAST = 3
_IN_ORDER = 0.9


def find_timed(page: Page) -> Labels:
    """Return the turns of a file in which a time stands beside each name, or above or below it."""
    forms = (
        tuple(_behind(page)),
        tuple(_ahead(page)),
        tuple(_apart(page, above=True)),
        tuple(_apart(page, above=False)),
    )
    found = [_believed(one) for one in forms]
    turns = max(found, key=len) or _spanned(forms[_IS_BEHIND], page)
    if turns and turns is found[_IS_AHEAD]:
        turns = _with_unnamed(turns, page)
    if turns and turns is found[_IS_BEHIND]:
        turns = _with_untimed(_with_nameless(_with_mistyped(turns, page), page), page)
    counts = counted(turns)
    once = tuple(one for one in turns if counts[one.key] == 1 and one.shape is Shape.NAME)
    return Labels(turns, once, (), bool(turns), "{} 0:00", 0.97 if turns else 0.0)


def _behind(page: Page) -> Iterator[Candidate]:
    """Yield lines with a time behind the name; words may follow a time in brackets."""
    for index in page.filled:
        words = page.words(index)
        found = _BEHIND.match(words)
        if not found or (found["open"] is None) != (found["close"] is None):
            continue
        if found["rest"] and not found["open"]:
            continue
        start = page.lines[index].start
        content = start + (found.start("rest") if found["rest"] else len(words))
        one = _named(page, index, found["label"], content)
        if one:
            yield replace(one, time=found["time"])


def _ahead(page: Page) -> Iterator[Candidate]:
    """Yield lines with a time and then a name, and nothing else."""
    for index in page.filled:
        found = _AHEAD.match(page.words(index))
        if found:
            one = _named(page, index, found["label"], page.lines[index].end)
            if one and not one.label[0].islower():
                yield replace(one, time=found["time"])


_IS_BEHIND, _IS_AHEAD = 0, 1
"""Which of the forms has the time behind the name, and which before it."""


def _spanned(found: Sequence[Candidate], page: Page) -> tuple[Candidate, ...]:
    """Return few known labels with the time from and to behind each: "Speaker 1 0:01 – 57:59".

    The first begins with the recording, and those that follow go on; one may say all of it.
    """
    spans = [_SPAN.search(page.words(one.index)) for one in found]
    if not found or not all(spans) or any(one.shape is not Shape.KNOWN for one in found):
        return ()
    times = [seconds_of(one.time) for one in found]
    is_first = times[0] < _FIRST and found[0].index + 1 < len(page.lines)
    return tuple(found) if is_first and times == sorted(times) else ()


_SPAN = pattern(rf"{TIME}\s*{TO}\s*{TIME}\W{{0,3}}\Z")
_FIRST = 60
"""Seconds in which somebody begins to speak."""


def _with_nameless(turns: Sequence[Candidate], page: Page) -> tuple[Candidate, ...]:
    """Return turns with those whose name in brackets has no letter: "[.] 08:07:43"."""
    nameless = [
        Candidate(index, UNIDENTIFIED, Shape.KNOWN, page.lines[index].end, time=found["time"])
        for index in page.filled
        if page.text[page.lines[index].start] == "["
        and (found := _NAMELESS.fullmatch(page.words(index)))
    ]
    return tuple(sorted((*turns, *nameless), key=lambda one: one.index))


_NAMELESS = pattern(rf"\[[^\w\[\]]{{1,8}}\]\s*(?P<time>{TIME})")


def _with_mistyped(turns: Sequence[Candidate], page: Page) -> tuple[Candidate, ...]:
    """Return turns with those whose label has figures behind it that are no time: "Ann (2:175)"."""
    names = {one.key: one for one in turns}
    known = {one.index for one in turns}
    mistyped = [
        replace(names[key], index=index, content=page.lines[index].end, time="")
        for index in page.filled
        if index not in known
        and (found := _MISTYPED.fullmatch(page.words(index)))
        and (key := comparable(clean(found[1]))) in names
    ]
    return tuple(sorted((*turns, *mistyped), key=lambda one: one.index))


_MISTYPED = pattern(
    rf"\[?({_NAME})\]?(?:\s+|(?=[\[(]))[\[(]?(?=[^:]*\d ?: ?\d)[\d:.,; –—-]{{3,40}}[\])]?"
)
"""A label alone on its line, with figures and a colon between two of them."""


def _with_untimed(turns: Sequence[Candidate], page: Page) -> tuple[Candidate, ...]:
    """Return turns with those whose label in brackets has no time, as it has elsewhere: "[Ann]"."""
    names = {one.key: one for one in turns if page.words(one.index).startswith("[")}
    untimed = [
        replace(names[key], index=index, content=page.lines[index].end, time="")
        for index in page.filled
        if names
        and page.text[page.lines[index].start] == "["
        and (found := _BRACKETED.fullmatch(page.words(index)))
        and (key := comparable(clean(found[1]))) in names
    ]
    return tuple(sorted((*turns, *untimed), key=lambda one: one.index))


_BRACKETED = pattern(r"\[([^\[\]]{1,70})\]")


def _with_unnamed(turns: Sequence[Candidate], page: Page) -> tuple[Candidate, ...]:
    """Return turns with those under a time that stands without a name, as others have one.

    Word's transcription writes a time and a name wherever somebody else begins, and the time alone
    where it could not tell who.
    """
    forms = {_FIGURE.sub("0", one.time) for one in turns}
    unnamed = [
        Candidate(index, UNIDENTIFIED, Shape.KNOWN, page.lines[index].end, time=page.words(index))
        for index in page.filled
        if index > turns[0].index and _FIGURE.sub("0", page.words(index)) in forms
    ]
    return tuple(sorted((*turns, *unnamed), key=lambda one: one.index))


_FIGURE = pattern(r"\d")


def _apart(page: Page, *, above: bool) -> Iterator[Candidate]:
    """Yield lines that are a name, with a time on the line before or after them."""
    for first, second in pairwise(page.filled):
        at, index = (first, second) if above else (second, first)
        if second - first > 1:
            continue
        time = time_alone(page.words(at))
        if time:
            one = _named(page, index, page.words(index), page.lines[index].end)
            if one and not one.label[0].islower():
                yield replace(one, time=time, time_line=at)


def _named(page: Page, index: int, label: str, content: int) -> Candidate | None:
    """Return the candidate with `label`, if that can be a name."""
    name = clean(label).strip(" -–—|,")
    words = name.split()
    if not words or len(words) > MOST_WORDS + 2 or not any(char.isalpha() for char in name):
        return None
    if comparable(name) in page.keys:
        return Candidate(index, name, Shape.DECLARED, content)
    if is_known(words):
        return Candidate(index, name, Shape.KNOWN, content)
    return None if ends_with_stop(name) else Candidate(index, name, Shape.NAME, content)


def _believed(found: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return candidates where times run on and names recur; none otherwise."""
    if len(found) < _LEAST:
        return ()
    times = [seconds_of(one.time) for one in found]
    in_order = sum(after >= before for before, after in pairwise(times))
    counts = counted(found)
    recurring = sum(count for count in counts.values() if count > 1)
    declared = sum(one.shape is Shape.DECLARED for one in found)
    is_timed = in_order >= _IN_ORDER * (len(found) - 1)
    return tuple(found) if is_timed and 2 * max(recurring, declared) >= len(found) else ()
