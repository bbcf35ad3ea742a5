"""What programs write into the log of a chat: who came and went, and what they answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.furniture import Furniture, blank, set_apart
from pipeline.readers.labels.candidates import Candidate, clean
from pipeline.readers.lines import Line
from pipeline.values import dataclass

_EVENT = pattern(
    r"(?:[-*!>]{1,3} ?)?(?:\S{1,40} )?(?:\([^()]{1,80}\) |\[[^\[\]]{1,80}\] )?(?:has )?"
    r"(?:joined|left|quit|parted)(?: the channel)? #[\w#.-]{1,40}(?:[ .(\[].{0,80})?"
)
_REPORT = pattern(
    r"[+-](?: ?[+?\[]|\w)|(?:ok|sorry|got it),? |I (?:see|do not|don't) "
    r"|\S+ has (?:joined|left)"
)
"""How a program reports: who is on the line, and what it did or did not understand."""
_NAMED_SO = pattern(r"(?i).*[a-z]bot\d?")
_LEAST, _REPORTS = 6, 0.4
"""Turns of a program, and the share of them that report."""
_MOST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Uneventful:
    """A chat without its events."""

    furniture: Furniture
    turns: tuple[Candidate, ...]
    """Those that hold words."""


def without_events(text: str, lines: Sequence[Line], turns: Sequence[Candidate]) -> Uneventful:
    """Return the lines and turns without those that tell who came to a channel and who left it."""
    begun = {one.index: one for one in turns}
    ends = dict(zip(sorted(begun), [*sorted(begun)[1:], len(lines)], strict=True))
    kept, removed, gone = list(lines), list[Note](), set[int]()
    for at, line in enumerate(lines):
        own = begun.get(at)
        start = own.content if own else line.start
        if start >= line.end or not _EVENT.fullmatch(text[start : line.end].strip()):
            continue
        below = range(at + 1, ends[at]) if own else range(0)
        if own and all(lines[one].is_blank for one in below):
            gone.add(at)
        elif own:
            continue
        removed += set_apart(text, Line(line.number, start, line.end), line.end, "nobody says this")
        kept[at] = blank(line)
    left = tuple(one for one in turns if one.index not in gone)
    return Uneventful(Furniture(tuple(kept), tuple(removed)), left)


def without_reactions(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines without the paragraphs that tell what others put to words: "{Reactions}"."""
    kept, removed = list(lines), list[Note]()
    is_beside = False
    for at, line in enumerate(lines):
        words = text[line.start : line.end]
        is_beside = bool(words) and (is_beside or _BESIDE.match(words) is not None)
        is_rule = _RULE.fullmatch(words) is not None
        if is_beside or is_rule or _EXPORTED.fullmatch(words):
            removed += set_apart(text, line, line.end, "nobody says this")
            kept[at] = blank(line)
    return Furniture(tuple(kept), tuple(removed))


_BESIDE = pattern(r"\{(?:Reactions|Attachments|Embed|Stickers|Inline Emojis?)\}")
_RULE = pattern(r"={8,}")
_EXPORTED = pattern(r"Exported \d[\d,.]* message(?:s|\(s\))")


def machine_notes(text: str, lines: Sequence[Line], turns: Sequence[Candidate]) -> Iterator[Note]:
    """Yield a warning for each label that may be of a program: it is called a bot, or reports."""
    said: dict[str, list[tuple[Candidate, str]]] = {}
    for one in turns:
        words = clean(text[one.content : lines[one.index].end])
        said.setdefault(one.key, []).append((one, words))
    for own in said.values():
        first = own[0][0]
        short = [words for _, words in own if len(words.split()) <= _MOST_WORDS]
        reports = sum(_REPORT.match(words) is not None for words in short)
        is_reporting = len(own) >= _LEAST and reports >= _REPORTS * len(own)
        if is_reporting or _NAMED_SO.fullmatch(first.label):
            message = f"'{first.label}' may be a program, and no person: {len(own)} turns"
            yield Note(message, lines[first.index].number, is_warning=True)
