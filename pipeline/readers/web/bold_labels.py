"""Labels set in bold at the beginning of paragraphs, or as paragraphs and headings of their own."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import clean, comparable
from pipeline.readers.labels.words import (
    GENERIC_ANSWERS,
    GENERIC_ASKS,
    METADATA,
    PARTICLES,
    REMARKS,
    ROLE_WORDS,
)
from pipeline.readers.lines import BLANK
from pipeline.readers.web.drawing import Block, name_of
from pipeline.readers.web.speaker_marks import time_in, timeless
from pipeline.values import dataclass, replace

_MOST_CHARACTERS = 110
_MOST_WORDS = 16
_MOST_ALONE = 8
"""Words of a label without a colon, which only stands out by its look."""
_LEAST = 3
_NUMBER = pattern(
    r"\s*(?:[A-Z]?\d{1,3}\.)?\s*(?:\[\d+\])?\s*"
    r"|\s*[\[(](?P<time>(?:\d{1,2}:)?\d{1,2}:\d\d)[\])]\s*"
)
"""What stands before the label of a question in parliament: "T1. [66872]"; or the time of one."""
_COLON = pattern(r"\s*[:：]")
_PARTY = pattern(r"\s*(?P<bracket>\([^()\n]{1,40}\))\s*[:：]")
"""Behind a name in bold, in plain letters: "(HVP):", the party; "(laughing):", what is done."""
_ITEM = pattern(
    r"(?i)(?:\d+\.?,? ?(?:bis|und|to|and|à|et|y|a|e)? ?)+"
    r"(?:(?:tagesordnungs)?punkte?|agenda items?|items?|points?|puntos?|pontos?|punti?)"
)
"""What heads a part of an agenda, and is no name: "1. Punkt"."""
_LEADERS = pattern(r"\s*(?:(?:[.…·]\s*){4,}|\s{4,})[\d,;\s–-]*")
"""What stands behind a name in a table of contents: dots, and the numbers of pages."""
_SENTENCE = pattern(r"[.?!…。？！؟।]")
_ENDS = (".", "?", "!", "…", ",", ";")


@dataclass(frozen=True, slots=True)
class _Label:
    """What may be a label at the beginning of a block."""

    at: int
    """Index of the block."""
    words: str
    start: int
    end: int
    """One past the label and its colon, in the text of the block."""
    has_colon: bool

    @property
    def key(self) -> str:
        return comparable(timeless(self.words))


def bold_labelled(blocks: Sequence[Block], others: Mapping[int, str]) -> tuple[Block, ...]:
    """Return blocks with a mark for each bold label, where a page names its speakers so.

    `others` are the labels with which blocks begin by their words alone, by the index of the block;
    where bold ones are the smaller part of them, and where there are none, nothing is returned.
    """
    labels = {one.at: one for one in _labels(blocks) if not _is_in_brackets(blocks, one.at)}
    keys = Counter(one.key for one in labels.values())
    is_used = len(labels) >= _LEAST and len(labels) > len(keys)
    missed = {at for at in others.keys() - labels.keys() if not _is_listed(blocks[at])}
    if not any(name_of(blocks[at].home) in _ITEMS for at in labels):
        missed -= set(_items_alone(blocks, others))
    if not is_used or len(missed) > len(labels) * _MOST_MISSED or not _is_spoken(blocks, labels):
        return ()
    plain = (_plain(at, blocks[at], others[at]) for at in missed if comparable(others[at]) in keys)
    labels |= {one.at: one for one in plain if one}
    labels |= {one.at: one for one in _going_on(blocks, labels)}
    return tuple(part for at, block in enumerate(blocks) for part in _parts(block, labels.get(at)))


_MOST_MISSED = 0.25


def _items_alone(blocks: Sequence[Block], others: Mapping[int, str]) -> Iterator[int]:
    """Yield the items of lists with a label that stands once, as the heads of what is counted up.

    "Fleet 2: five boats" in a list is part of what somebody says who is named in bold above it.
    """
    counts = Counter(map(comparable, others.values()))
    for at, label in others.items():
        if name_of(blocks[at].home) in _ITEMS and counts[comparable(label)] == 1:
            yield at


def _is_in_brackets(blocks: Sequence[Block], at: int) -> bool:
    """Whether a bracket that the block before opened is closed in a block: what somebody called.

    "(Roe: Who pays? – Lind:" goes on behind the head of a page.
    """
    before = blocks[at - 1].text if at else ""
    text = blocks[at].text
    is_open = before.rfind("(") > before.rfind(")")
    return is_open and 0 <= text.find(")") < (text.find("(") if "(" in text else len(text))


def _going_on(blocks: Sequence[Block], labels: Mapping[int, _Label]) -> Iterator[_Label]:
    """Yield labels of known people with another bracket, not in bold: "Jane Roe (goes on):".

    The bracket of the bold label, as of a party, tells one alone.
    """
    known: defaultdict[str, set[str]] = defaultdict(set)
    for one in labels.values():
        known[comparable(_bare(timeless(one.words)))].add(one.words)
    for at, block in enumerate(blocks):
        found = _BRACKETED.match(block.text) if at not in labels else None
        names = known.get(comparable(clean(found["name"])), set()) if found else set()
        if found and len(names) == 1:
            yield _Label(at, next(iter(names)), 0, found.end("bracket"), has_colon=True)


def _bare(label: str) -> str:
    """Return a label without the bracket at its end."""
    return _LAST_BRACKET.sub("", label)


_BRACKETED = pattern(
    r"(?P<name>[^\W\d_a-z][^():\n]{3,100}?)\s+(?P<bracket>\([a-zà-ÿ][^()\n]{1,40}\)\s*[:：])"
)
"""A name with what it does in a bracket, in small letters."""
_LAST_BRACKET = pattern(r"\s*\([^()]*\)\Z")


def _plain(at: int, block: Block, label: str) -> _Label | None:
    """Return a label that is not set in bold, and has a colon as the bold ones have."""
    colon = block.text.find(":")
    if colon < 0 or comparable(timeless(clean(block.text[:colon]))) != comparable(label):
        return None
    return _Label(at, label, 0, colon + 1, has_colon=True)


def _labels(blocks: Sequence[Block]) -> list[_Label]:
    """Return the bold labels: with a colon, or names that stand again and again.

    Where most have a colon, names without one are only those that have one elsewhere.
    """
    dashed = [one for at, block in enumerate(blocks) if (one := dashed_label(at, block))]
    dashed = dashed if len(dashed) >= _LEAST else []
    known = {one.at: one for one in dashed}
    found = [one for at, block in enumerate(blocks) if (one := known.get(at) or _label(at, block))]
    keys = Counter(one.key for one in found if not one.has_colon)
    again = {key for key, count in keys.items() if count > 1}
    if dashed or 2 * keys.total() < len(found):
        again &= {one.key for one in found if one.has_colon}
    is_asked = any("?" in block.text for block in blocks)
    again = again if len(again) > 1 and is_asked else set()
    return _without_items([one for one in found if one.has_colon or one.key in again], blocks)


def _without_items(found: list[_Label], blocks: Sequence[Block]) -> list[_Label]:
    """Return labels without the heads of items of a list, which stand once, where others do not.

    "Kernel: It is done." in a list is part of an answer, where who speaks heads paragraphs.
    """
    listed = {one.at for one in found if name_of(blocks[one.at].home) in _ITEMS}
    counts = Counter(one.key for one in found)
    heads = {one.at for one in found if one.at in listed and counts[one.key] == 1}
    if 2 * len(listed) >= len(found):
        return found
    return [one for one in found if one.at not in heads]


_ITEMS = frozenset({"li"})


def dashed_label(at: int, block: Block) -> _Label | None:
    """Return a label in bold that a dash ends, and a courtesy begins: "M. Roe - Yes."."""
    start, end = block.strong[0] if block.strong else (1, 1)
    bold = block.text[:end]
    if start or not _COURTEOUS.match(bold):
        return None
    dash = _DASHED.search(bold) or _DASH.match(block.text, end)
    words = clean(bold[: dash.start()]) if dash else ""
    is_label = 0 < len(words) <= _MOST_CHARACTERS and not words.endswith(_ENDS)
    return _Label(at, words, 0, dash.end(), True) if dash and is_label else None


_COURTEOUS = pattern(r"(?:MM?|Mmes?|Mlles?|Mrs?|Ms|Dr|Sra?|Dott|On)\.?\s|(?:Herr|Frau)\s")
_DASH = pattern(r"\s*[-–—](?=\s)")
_DASHED = pattern(r"\s[-–—]\s*\Z")


def _label(at: int, block: Block) -> _Label | None:
    """Return the bold words at the beginning of a block, if they could be a label."""
    if not block.strong or not _NUMBER.fullmatch(block.text[: block.strong[0][0]]):
        return None
    found = _begun(at, block, *block.strong[0])
    return found if found and _is_label(found, block) else None


def _begun(at: int, block: Block, start: int, end: int) -> _Label | None:
    """Return the bold words of a block up to a colon, with the party behind them.

    None where more words stand in bold behind the colon.
    """
    colon = _COLON.search(block.text, start, end) or _COLON.match(block.text, end)
    if colon and colon.end() < end and block.text[colon.end() : end].strip(BLANK):
        return None
    if colon:
        return _Label(at, clean(block.text[start : colon.start()]), start, colon.end(), True)
    party = _PARTY.match(block.text, end)
    if party and party["bracket"][1].islower():
        return _Label(at, clean(block.text[start:end]), start, end, True)
    if party:
        words = clean(block.text[start : party.end("bracket")])
        return _Label(at, words, start, party.end(), True)
    return _Label(at, clean(block.text[start:end]), start, end, False)


def _is_label(found: _Label, block: Block) -> bool:
    """Whether bold words are a label: a name, and no field, no item and no line of contents."""
    label = timeless(found.words)
    if not label or not label[0].isalnum() or label[0].islower() or len(label) > _MOST_CHARACTERS:
        return False
    if _ITEM.fullmatch(found.words) or not METADATA.isdisjoint(_ends(label)):
        return False
    most = _MOST_WORDS if found.has_colon else _MOST_ALONE
    if not REMARKS.isdisjoint(_ends(label)[-1:]) or len(label.split()) > most:
        return False
    is_name = not label.endswith(_ENDS) and _is_name(label)
    return found.has_colon or (is_name and not _is_listed(block))


def _is_listed(block: Block) -> bool:
    """Whether dots and the number of a page stand behind the bold words of a block."""
    return bool(block.strong) and _LEADERS.fullmatch(block.text, block.strong[0][1]) is not None


def _is_name(label: str) -> bool:
    """Whether a label without a colon looks like a name, or is a label word."""
    words = label.split()
    known = ROLE_WORDS.keys() | GENERIC_ASKS | GENERIC_ANSWERS
    if words[0].casefold() in known:
        return True
    return len(words) > 1 and all(not word[0].islower() or word in PARTICLES for word in words)


def _ends(label: str) -> list[str]:
    words = [word.strip("().,").casefold() for word in label.split()]
    return [words[0], words[-1]]


def _is_spoken(blocks: Sequence[Block], labels: dict[int, _Label]) -> bool:
    """Whether at least half of the labels have a sentence behind them, and not a value."""
    starts = [*labels, len(blocks)]
    said = 0
    for at, end in pairwise(starts):
        texts = (blocks[at].text[labels[at].end :], *(one.text for one in blocks[at + 1 : end]))
        said += any(_SENTENCE.search(text) for text in texts)
    return 2 * said >= len(labels)


def _parts(block: Block, label: _Label | None) -> Iterator[Block]:
    """Yield a block as it is, or the mark of its label and what stands behind it."""
    if label is None:
        yield block
        return
    number = block.text[: label.start].strip(BLANK)
    before = _NUMBER.fullmatch(number)
    time = before["time"] if before and before["time"] else ""
    if number and not time:
        yield replace(block, text=number, strong=())
    yield replace(block, text="", strong=(), label=timeless(label.words), time="")
    if time or time_in(label.words):
        yield replace(block, text="", strong=(), time=time or label.words)
    rest = block.text[label.end :].lstrip(BLANK)
    if rest:
        first = block.text[: len(block.text) - len(rest)].count("\n")
        yield replace(block, text=rest, numbers=block.numbers[first:], strong=(), is_part=True)
