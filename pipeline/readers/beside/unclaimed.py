"""Text that no label claims: below headings among the turns, and behind the talk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pipeline.model.transcript import UNIDENTIFIED, Note
from pipeline.patterns import pattern
from pipeline.readers.furniture import Furniture, blank, set_apart
from pipeline.readers.labels.candidates import Candidate, Shape, clean, ends_sentence
from pipeline.readers.labels.words import GENRES, METADATA, OPENING_WORDS, SAID_WORDS
from pipeline.readers.lines import Line
from pipeline.values import dataclass, replace

_MOSTLY = 0.3
"""Share of all words from which text below headings goes on with what was said before."""
_LEAST_PROSE = 12
"""Words that may be speech, so that it is warned of."""
_WIDEST = 10
"""Letters to a word on the mean above which no blanks part the words."""
_SIGNS = 2
"""Letters of a word there."""
_ITEM = pattern(r"\s*(?:[*+•·–—-]|\d{1,3}[.)]|\|)\s*")
_BRACKETED = pattern(r"\s*(?:\([^()]+\)|\[[^\[\]]+\])\s*\Z")
"""A remark of the record: "(Draft resolution)"."""
_SUMMED = frozenset(
    (
        *("summary", "conclusion", "conclusions", "zusammenfassung", "fazit", "résumé", "synthèse"),
        *("conclusión", "conclusiones", "resumen", "conclusão", "conclusões", "resumo"),
        *("conclusione", "conclusioni", "riassunto", "выводы", "заключение", "итоги"),
    )
)
"""Words of headings of what somebody gathered from the talk."""
_TOLD = _SUMMED | frozenset(
    (
        *("attendees", "attendance", "participants", "agenda", "notes", "references", "links"),
        *("resources", "decisions", "actions", "minutes", "appendix", "glossary", "extra", "chat"),
        *("teilnehmer", "ergebnis", "asistentes"),
    )
)
"""Words of headings of what somebody wrote about the talk."""
_LONGEST_HEADING = 7


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Lines below a heading up to the next turn or heading."""

    head: int
    """Index of the line of the heading, or of the rule."""
    filled: tuple[int, ...]
    """Indexes of the lines that hold something."""


@dataclass(frozen=True, slots=True)
class Parting:
    """What may end what somebody says, by the indexes of lines."""

    headings: Sequence[int]
    rules: Sequence[int]
    is_styled: bool = False
    """Whether the container sets all labels apart, and a heading ends nothing."""


@dataclass(frozen=True, slots=True)
class Unclaimed:
    """What becomes of text without a label."""

    furniture: Furniture
    turns: tuple[Candidate, ...] = ()
    """Where words begin of which it is not known who says them."""


def without_unclaimed(
    text: str,
    lines: Sequence[Line],
    turns: Sequence[Candidate],
    parting: Parting,
) -> Unclaimed:
    """Return the lines without what stands below headings and is said by nobody known.

    Summaries, lists and what stands behind the talk are set apart; other words are those of an
    unidentified speaker. Where much of the text stands so, the speaker goes on below a heading; so
    where the container sets all labels apart. `turns` are the beginnings of turns in order.
    """
    headings, rules = parting.headings, parting.rules
    first, last = turns[0].index, turns[-1].index
    breaks = sorted({*(at for at in headings if at > first), *(at for at in rules if at > last)})
    found = list(_stretches(lines, [one.index for one in turns], breaks))
    if not found:
        return Unclaimed(Furniture(tuple(lines)))
    beside = [one for one in found if one.head < last or not _is_told(text, lines, one)]
    below = sum(_size(text, [lines[at] for at in one.filled]) for one in beside)
    if parting.is_styled or below > _MOSTLY * _words(text[lines[first].start :]):
        message = f"text below {len(found)} headings has no label: it is read as the last speaker's"
        if len(found) > len(turns):
            message += ": with more headings than turns most of it is written, and may be no talk"
        note = Note(message, lines[found[0].filled[0]].number, is_warning=True)
        return Unclaimed(Furniture(tuple(lines), (), (note,)))
    kept, removed = list(lines), list[Note]()
    unnamed: list[Candidate] = []
    for one in found:
        if one.head < last and not _is_told(text, lines, one):
            at = one.filled[0]
            unnamed.append(Candidate(at, UNIDENTIFIED, Shape.UNCLAIMED, lines[at].start))
            continue
        is_report = _is_titled(_head(text, lines, one))
        where = "below a heading" if one.head < last else "behind the talk"
        removed += _apart(text, lines, one, where, is_report=is_report)
        for at in one.filled:
            kept[at] = blank(lines[at])
    return Unclaimed(
        Furniture(tuple(kept), tuple(removed), tuple(_notes(lines, unnamed))), tuple(unnamed)
    )


def summing_up(text: str, lines: Sequence[Line], turns: Sequence[Candidate]) -> int:
    """Return the index of a line behind the talk that heads what somebody gathered from it; or -1.

    It is a paragraph in the last turn: "Conclusion of the interview:".
    """
    found = _heading_lines(text, lines, turns[-1], len(lines))
    return next((at for at in found if _is_summing(text, lines[at])), -1)


def headed_at_last(
    text: str, lines: Sequence[Line], turns: Sequence[Candidate]
) -> tuple[Note, ...]:
    """Return a warning where the last turn, and no other, holds several lines like headings."""
    *others, last = turns
    found = list(_heading_lines(text, lines, last, len(lines)))
    ends = [one.index for one in turns[1:]]
    if len(found) < _SEVERAL or any(
        True
        for one, end in zip(others, ends, strict=True)
        for _ in _heading_lines(text, lines, one, end)
    ):
        return ()
    line = lines[found[0]]
    shown = clean(text[line.start : line.end])
    message = f"{len(found)} lines like headings in the last turn, the first of them “{shown}”"
    hint = "where the talk ends there, take out what stands behind it"
    return (Note(f"{message}: {hint}", line.number, is_warning=True),)


_SEVERAL = 2


def _is_summing(text: str, line: Line) -> bool:
    return not _SUMMED.isdisjoint(_plain(text, line))


def _plain(text: str, line: Line) -> list[str]:
    """Return the words of a line in small letters, without signs."""
    words = clean(text[line.start : line.end])
    return [word.strip("*_#: .’'").casefold() for word in words.split()]


def _heading_lines(text: str, lines: Sequence[Line], turn: Candidate, end: int) -> Iterator[int]:
    """Yield the lines of a turn up to `end` that look like headings with a colon, and not said.

    Each is a paragraph behind words that end as a sentence does; "Conclusion of the interview"
    needs no colon.
    """
    before, is_ended = turn.index, False
    for at in range(turn.index, end):
        line = lines[at]
        if line.is_blank:
            continue
        is_alone = at - before > 1 and (at + 1 == len(lines) or lines[at + 1].is_blank)
        if is_alone and is_ended and _is_heading(text, line):
            yield at
        before, is_ended = at, line.end > turn.content and ends_sentence(text, line)


def _is_heading(text: str, line: Line) -> bool:
    words = _plain(text, line)
    return (
        text[line.start].isupper()
        and (text[line.end - 1] in ":：" or (_is_titled(words) and not ends_sentence(text, line)))
        and len(words) <= _LONGEST_HEADING
        and words[0] not in OPENING_WORDS
        and SAID_WORDS.isdisjoint(words)
    )


def _is_titled(words: Sequence[str]) -> bool:
    """Whether words head what somebody gathered from a talk: "Conclusion of the interview"."""
    return bool(words) and words[0] in _SUMMED and words[-1] in GENRES


def _stretches(
    lines: Sequence[Line], turns: Sequence[int], breaks: Sequence[int]
) -> Iterator[_Stretch]:
    ends = sorted({*turns, *breaks, len(lines)})
    for at in breaks:
        end = next(one for one in ends if one > at)
        filled = tuple(one for one in range(at + 1, end) if not lines[one].is_blank)
        if filled:
            yield _Stretch(at, filled)


def _size(text: str, lines: Iterable[Line]) -> int:
    """Return how many words lines have, or would have where no blanks part them."""
    return _words(" ".join(text[line.start : line.end] for line in lines))


def _words(text: str) -> int:
    pieces = text.split()
    letters = sum(map(len, pieces))
    return letters // _SIGNS if letters > _WIDEST * len(pieces) else len(pieces)


def _is_told(text: str, lines: Sequence[Line], one: _Stretch) -> bool:
    """Whether text below a heading is a list, or what somebody wrote about the talk."""
    words = _head(text, lines, one)
    is_list = any(
        all(form.match(text, lines[at].start, lines[at].end) for at in one.filled)
        for form in (_ITEM, _BRACKETED)
    )
    are_data = all(_is_datum(text, lines[at]) for at in one.filled)
    return is_list or are_data or not _TOLD.isdisjoint(words)


def _head(text: str, lines: Sequence[Line], one: _Stretch) -> list[str]:
    """Return the words of the line above a stretch, which may be known for a heading and blank."""
    line = text.rfind("\n", 0, lines[one.filled[0]].start)
    head = text[: max(line, 0)].rstrip().rpartition("\n")[2]
    return _plain(head, Line(0, 0, len(head)))


def _is_datum(text: str, line: Line) -> bool:
    """Whether a line gives data under a general label: "Date: 5 May"."""
    found = _DATUM.match(text, line.start, line.end)
    label = found[1].casefold().split() if found else []
    return bool(label) and not METADATA.isdisjoint((label[0], label[-1]))


_DATUM = pattern(r"[*_]*([^\n:：]{1,40}?)[*_]*[:：]")


def _apart(
    text: str, lines: Sequence[Line], one: _Stretch, what: str, *, is_report: bool
) -> Iterator[Note]:
    start, end = lines[one.filled[0]], lines[one.filled[-1]].end
    is_warning = not is_report and _size(text, [lines[at] for at in one.filled]) >= _LEAST_PROSE
    for note in set_apart(text, start, end, f"{what}, said by nobody"):
        yield replace(note, is_warning=is_warning)


def _notes(lines: Sequence[Line], unnamed: Sequence[Candidate]) -> Iterator[Note]:
    if unnamed:
        count = len(unnamed)
        stand = "1 passage stands" if count == 1 else f"{count} passages stand"
        message = f"{stand} below a heading without a label: who says it is not known"
        yield Note(message, lines[unnamed[0].index].number, is_warning=True)
