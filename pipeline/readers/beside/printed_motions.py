"""Motions and lists of recorded votes that minutes print amid what the chair says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.furniture import Furniture, blank, set_apart
from pipeline.readers.labels.candidates import Candidate, clean
from pipeline.readers.lines import Line

_VOTE = pattern(
    r"(?i:(?:an? |the )?recorded (?:vote|division)\b)[^.?!]{0,80}\b(?:follows|taken)[:.–—-]{0,2}\Z"
)
"""What heads the names of who voted: "A RECORDED VOTE was taken, the result being as follows:"."""
_SIDE = pattern(
    r"(?i:yeas?|nays?|ayes?|noes|for|against|in favou?r|opposed|abstain(?:ed|ing)|abstentions?"
    r"|absent)(?: ?[:–—-])?(?: ?\(?\d{1,3}\)?)?\Z"
)
_SMALL = frozenset({"and", "the", "of", "de", "van", "von", "der", "la", "nil", "none"})
"""Words of a list of names that have no capital."""
_NUMBER = pattern(r"(?i:motion|resolution|amendment)\b.{0,40}\Z")
_MOVED, _SECONDED = pattern(r"Moved by\b.{3,80}\Z"), pattern(r"Seconded by\b.{3,80}\Z")
_CLAUSE = pattern(
    r"(?:AND )?WHEREAS\b|(?:AND |NOW,? )?(?:FURTHER |THEREFORE,? )?BE IT (?:[A-Z]+ )?RESOLVED\b"
)
_RESOLVED = pattern(r"(?:AND |NOW,? )?(?:FURTHER |THEREFORE,? )?BE IT (?:[A-Z]+ )?RESOLVED\b")
_ITEM = pattern(r"[“\"]|\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[.)] ")


def without_printed_motions(
    text: str, lines: Sequence[Line], turns: Sequence[Candidate]
) -> Furniture:
    """Return the lines without motions and lists of votes, and what became of them.

    A motion has its mover and its seconder on lines of their own above clauses in capitals, a
    list of votes its own line above the sides. A turn that holds nothing else keeps its words.
    """
    kept, removed = list(lines), list[Note]()
    ends = (*(one.index for one in turns[1:]), len(lines))
    for item, end in zip(turns, ends, strict=False):
        own = [at for at in range(item.index + 1, end) if not lines[at].is_blank]
        gone = [at for part in _printed(text, lines, own) for at in part]
        is_said = clean(text[item.content : lines[item.index].end])
        if not gone or (len(gone) == len(own) and not is_said):
            continue
        for part in _printed(text, lines, own):
            removed += set_apart(text, lines[part[0]], lines[part[-1]].end, "of the record")
        for at in gone:
            kept[at] = blank(lines[at])
    return Furniture(tuple(kept), tuple(removed))


def _printed(text: str, lines: Sequence[Line], own: Sequence[int]) -> Iterator[Sequence[int]]:
    """Yield the indexes of the lines of each motion and each list within a turn."""
    words = [clean(text[lines[at].start : lines[at].end]) for at in own]
    blocks = list(_blocks(own))
    at = 0
    while at < len(own):
        end = _vote_end(words, blocks, at) or _motion_end(words, blocks, at)
        if end:
            yield own[at:end]
        at = end or at + 1


def _blocks(own: Sequence[int]) -> Iterator[int]:
    """Yield for each line the number of its paragraph."""
    by_paragraph = groupby(enumerate(own), key=lambda one: one[1] - one[0])
    for number, (_, lines) in enumerate(by_paragraph):
        yield from (number for _ in lines)


def _vote_end(words: Sequence[str], blocks: Sequence[int], at: int) -> int:
    """Return behind which line a list of votes ends that begins at one; 0 for no list."""
    end = _behind(blocks, at)
    if not _VOTE.match(" ".join(words[at:end])):
        return 0
    found = 0
    while end < len(words) and _SIDE.match(words[end]):
        names = end + 1
        end = names
        while end < len(words) and _are_names(words[end], words[end - 1], is_first=end == names):
            end += 1
        found = end
    return found


def _are_names(words: str, above: str, *, is_first: bool) -> bool:
    """Return whether a line goes on with names of a list; one that ends closes it."""
    if _SIDE.match(words) or (not is_first and above.endswith((".", "!", "?"))):
        return False
    plain = (one.strip("().,;&") for one in words.split())
    return all(not one[:1].islower() or one in _SMALL for one in plain)


def _motion_end(words: Sequence[str], blocks: Sequence[int], at: int) -> int:
    """Return behind which line a motion ends that begins at one, with its number; 0 for none."""
    is_headed = bool(_NUMBER.match(words[at])) and at + 1 < len(words)
    moved = at + is_headed
    if not (_MOVED.match(words[moved]) and any(map(_SECONDED.match, words[moved + 1 : moved + 2]))):
        return 0
    first = moved + 2
    if first >= len(words) or not _CLAUSE.match(words[first]):
        return 0
    heads = [one for one in range(first, len(words)) if blocks[one] != blocks[one - 1]]
    next_motion = next((one for one in heads if _MOVED.match(words[one])), len(words))
    clauses = [one for one in range(first, next_motion) if _CLAUSE.match(words[one])]
    if not any(_RESOLVED.match(words[one]) for one in clauses):
        return 0
    end = _behind(blocks, clauses[-1])
    while end < next_motion and _ITEM.match(words[end]):
        end = _behind(blocks, end)
    return end


def _behind(blocks: Sequence[int], at: int) -> int:
    """Return the place behind the paragraph in which a line stands."""
    return next((one for one in range(at, len(blocks)) if blocks[one] != blocks[at]), len(blocks))
