"""Labels in the words of others, and two spellings of one label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from pipeline.model.transcript import NoteKind, Paragraph, Transcript, Turn, spoken
from pipeline.patterns import pattern
from pipeline.stages.doubts.begun import Name, begun, line_starts, names_of, whole_labels
from pipeline.stages.doubts.told import Seen, Telling, Told, summed
from pipeline.stages.speech.words import listed

_COLON = pattern(r"[:：]")
_BOUNDARY = ".?!…。？！\"“”»«’')]([（）】—–-"
"""Signs behind which a turn may begin."""
_TITLES = listed(
    """
    mr mrs ms miss dr prof sen hon rep gen col capt lt rev sir abg deputy senator minister
    """
)
"""Words in lower case that stand before a surname in a label."""
_LONGEST = 80
_TOLD = (NoteKind.LABEL, NoteKind.IN_A_ROW)
"""Warnings that tell of a label in the words."""


def label_doubts(transcript: Transcript) -> Iterator[Told]:
    """Yield a doubt where labels of people who speak stand in the words of others, with a colon.

    The surname alone is one too, behind a title or without it: "(Mr. Roe: Hear, hear!)". Labels of
    which a warning tells already are left out.
    """
    names = names_of(transcript)
    labels = whole_labels(names)
    known = [one.message for one in transcript.notes if one.kind in _TOLD]
    seen = [
        Seen(turn, paragraph, paragraph.text[start : end + _BEHIND])
        for turn, paragraph in spoken(transcript)
        for start, end in _inside(turn, paragraph, names, labels)
        if not any(f"'{paragraph.text[start:end].strip()}" in one for one in known)
    ]
    yield from summed(seen, _AMID)


_IN_WORDS = "in the words of others, first “{words}” in those of '{label}'"
_AMID = Telling(
    f"a label of a speaker stands {_IN_WORDS}",
    f"labels of speakers stand {{count}} times {_IN_WORDS}",
    "where somebody else speaks there, begin a turn with it",
)
_BEHIND = 25
"""Letters shown behind a label."""


def _inside(
    turn: Turn,
    paragraph: Paragraph,
    names: Mapping[str, tuple[Name, ...]],
    labels: tuple[str, ...],
) -> Iterator[tuple[int, int]]:
    """Yield where a label of somebody begins and ends in a paragraph, with its colon or without."""
    text, own = paragraph.text, turn.speaker.label
    starts = line_starts(paragraph)
    is_first = paragraph is turn.paragraphs[0]
    for start in starts:
        if (start or not is_first) and text.startswith(labels, start):
            end = begun(text, start, own, labels)
            if end:
                yield start, end
    colons = [colon.start() for colon in _COLON.finditer(text)]
    for colon in colons:
        for start, name in _before(text, colon, names, starts):
            if start or not is_first or name.words != own:
                yield start, colon + 1
                break
    yield from _called(text, colons, labels)


def _called(text: str, colons: Sequence[int], labels: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield where the first of several labels stands that nothing parts from the words before it.

    So a roll call is written: "Yes Commissioner Roe: Yes Vice Mayor Lind: Yes".
    """
    if len(colons) < _LEAST_CALLED:
        return
    long = tuple(one for one in labels if " " in one)
    found = [
        (colon - len(one), colon + 1)
        for colon in colons
        for one in long
        if text[:colon].endswith(f" {one}") and text[colon - len(one) - 2].isalnum()
    ]
    if len(found) >= _LEAST_CALLED:
        yield found[0]


_LEAST_CALLED = 3


def _before(
    text: str, colon: int, names: Mapping[str, tuple[Name, ...]], starts: Sequence[int]
) -> Iterator[tuple[int, Name]]:
    """Yield where names begin that end right before a colon, with these."""
    offset = max(0, colon - _LONGEST)
    head = _without_aside(text[offset:colon].rstrip(" *_\\\u00a0"))
    last = head.rpartition(" ")[2].strip("([（“\"'‘«*_").casefold()
    for name in names.get(last, ()):
        start = _start(head, name, offset, starts)
        if start >= 0:
            yield start, name


def _without_aside(head: str) -> str:
    """Return what stands before a colon without what is in brackets: "JR <chat>", "Roe (aside)"."""
    for opening, closing in (("<", ">"), ("(", ")"), ("[", "]")):
        if head.endswith(closing) and opening in head:
            return head[: head.rindex(opening)].rstrip(" *_")
    return head


def _start(head: str, name: Name, offset: int, starts: Sequence[int]) -> int:
    """Return where a name begins that ends what stands before a colon; -1 where it is none.

    `head` begins at `offset` in its paragraph; in small letters a label begins a line.
    """
    start = len(head) - len(name.words)
    said = head[start:]
    if start < 0 or said.casefold() != name.words.casefold():
        return -1
    if offset + start in starts:
        return offset + start if name.is_whole or not said[0].islower() else -1
    if said[0].islower():
        return -1
    before = head[:start]
    if not name.is_whole or (before and before[-1] == " "):
        before, start = _without_titles(before, start)
    before = before.rstrip(" *_\u00a0")
    if not before:
        return offset + start
    is_apart = before[-1] in _BOUNDARY and (len(name.words) > 1 or before[-1] in "([")
    return offset + start if is_apart else -1


def _without_titles(before: str, start: int) -> tuple[str, int]:
    """Return what stands before a name and its titles, and where these begin."""
    while True:
        rest = before.rstrip()
        word = rest.rpartition(" ")[2].lstrip("([（")
        if not word or word.rstrip(".").casefold() not in _TITLES:
            return before, start
        before = rest[: len(rest) - len(word)]
        start = len(before)


def spelling_doubts(transcript: Transcript) -> Iterator[Told]:
    """Yield a doubt where two labels differ in a letter amid them: "PRIME MINSITER".

    Or in a word that stands twice in one: "Jane Jane Roe".
    """
    counts = Counter(turn.speaker.label for turn in transcript.turns)
    long = [one for one in counts if len(one) >= _LEAST_LETTERS]
    if not 1 < len(long) <= _MOST_LABELS:
        return
    told = [one.message for one in transcript.notes if one.kind is NoteKind.ALIKE]
    for one, other in combinations(long, 2):
        is_doubled = _is_doubled(one, other) or _is_doubled(other, one)
        if not (is_doubled or _are_spellings(one, other)) or any(
            one in said and other in said for said in told
        ):
            continue
        rare = min(one, other, key=lambda label: counts[label])
        usual = other if rare == one else one
        turn = next(turn for turn in transcript.turns if turn.speaker.label == rare)
        told_of = "a word that stands twice" if _is_doubled(rare, usual) else "a letter"
        message = f"'{rare}' and '{usual}' differ in {told_of}, and are read as two speakers"
        yield Told(
            f"{message}: if they are one, write one label for both", turn, turn.paragraphs[0]
        )


_LEAST_LETTERS, _MOST_LABELS = 8, 60
_ENDS = 2
"""Letters at both ends of a label that are the same in a slip: "Interviewee" is none."""


def _is_doubled(label: str, other: str) -> bool:
    """Whether a label is another with one of its words twice."""
    words = label.casefold().split()
    pairs = [at for at, (one, after) in enumerate(pairwise(words)) if one == after]
    return len(pairs) == 1 and words[: pairs[0]] + words[pairs[0] + 1 :] == other.casefold().split()


def _are_spellings(one: str, other: str) -> bool:
    """Whether two labels have the same letters but for one, and the same first and last ones."""
    if abs(len(one) - len(other)) > 1 or one[:_ENDS] != other[:_ENDS]:
        return False
    if one[-_ENDS:] != other[-_ENDS:] or _figures(one) != _figures(other):
        return False
    title, other_title = one.partition(" ")[0], other.partition(" ")[0]
    if title.rstrip(".").casefold() in _TITLES and title != other_title:
        return False
    letters, others = Counter(one), Counter(other)
    return (letters - others).total() + (others - letters).total() <= 1


def _figures(label: str) -> str:
    return "".join(filter(str.isdigit, label))
