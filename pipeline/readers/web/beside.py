"""Blocks of a page that are no part of its talk: headings, links, introductions, closing lines."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.furniture import is_credit
from pipeline.readers.labels.bylines import is_byline, related_length
from pipeline.readers.labels.counted_words import labelling
from pipeline.readers.web.drawing import HEADINGS, Block, cut, name_of, words_of
from pipeline.readers.web.page_furniture import left_out

if TYPE_CHECKING:
    from lxml.etree import _Element

_EDITORIAL = pattern(
    r"\b(?:interview(?:ed|s)?|transcript(?:ion)?|conversation|edited|condensed|clarity|joined"
    r"|(?:spoke|talks|talked|sat down) (?:to|with)|entretien|gespräch|entrevista|intervista"
    r"|интервью)\b",
    re.IGNORECASE,
)
_SELF = pattern(r"\b(?:I|I['’]m|my|me|we|our|us|je|ich|wir|yo|io|eu|я|мы)\b", re.IGNORECASE)
_ENDS = pattern(
    r"\W*(?:the )?(?:ends?|end of (?:the )?\w+(?: \w+)?|transcript ends|fin|ende)\W*"
    r"|\W*#{2,}\W*|\W*-30-\W*",
    re.IGNORECASE,
)
_VERSION = r"this is (?:the|an?) (?:extended|edited|abridged|shorter|longer|full) version"
_CLOSING = pattern(
    r"\bthis (?:interview|conversation|transcript) (?:was|has|is)\b"
    rf"|\b{_VERSION}\b"
    r"|\bedited (?:and|for)\b"
    r"|\b(?:interview conducted|transcribed|transcript provided|as told to) by\b|©|copyright"
    r"|\ball rights reserved\b|\bmedia contact\b|\bfor more information\b|\A(?:contacts?|tags?"
    r"|topics|filed under|share this|read more|subscribe|sign up|follow (?:us|him|her|me))\b",
    re.IGNORECASE,
)
_OVER = pattern(
    r"(?i)\W*this (?:interview|conversation|transcript) (?:was|has been) (?:\w+ )?(?:edited"
    r"|condensed|conducted|translated|first published|originally published|published)\b"
    rf"|\W*{_VERSION} of an?\b"
)
"""What an editor says of a talk, below it."""
_NUMBER = pattern(r"\W*[A-Z]?\d{1,5}\W*(?:\[\d+\])?")
"""Of a page, a column or a question."""
_TIME = pattern(
    r"[\[(]?(?:\d{1,2}:)?\d{1,3}:\d\d(?:[.,]\d+)?[\])]?"
    r"|(?:[01]?\d|2[0-4])\.[0-5]\d(?:\.[0-5]\d)?(?: ?Uhr)?"
)
"""Since the beginning, or of the day: "19.00"."""
BESIDE = "beside the talk"
_LINKED = 0.8
_LEAST_PROSE = 12
"""Words from which on a block that is left out is worth a warning."""
_LEAST_LETTERS = 40
"""The same in letters, where no blanks part words."""


def beside_kind(
    block: Block, home: _Element | None, *, is_before: bool = False, is_after: bool = False
) -> str:
    """Return as what a block without a label is left out; empty where it is part of the talk.

    `home` holds the talk; the block stands before its first label, after its last, or between.
    """
    if home is not None and home not in (block.home, *block.home.iterancestors()):
        return BESIDE
    if name_of(block.home) in HEADINGS:
        return "" if block.text.endswith("?") and not _leads_on(block) else "heading"
    if _is_linked(block):
        return "link"
    if is_before and _is_introduction(block):
        return "introduction"
    if is_after and is_end(block):
        return "end"
    is_caption = block.text.startswith(_POINTING_UP) and _POINTED.fullmatch(block.text)
    is_number = _NUMBER.fullmatch(block.text) or _TIME.fullmatch(block.text)
    return "caption" if is_caption else "number" if is_number and not block.is_part else ""


_POINTING_UP = ("↑", "▲", "△")
_POINTED = pattern(r"[↑▲△]\s?[^\W\d_][^\n]{1,160}")
"""What tells of the picture above it: "▲ Jane Roe at the gate"; a fall of so much is a figure."""


def may_answer(kind: str) -> bool:
    """Whether what is left out as this kind is said where a turn has no other words: "42."."""
    return kind in {"link", "number"}


def is_end(block: Block) -> bool:
    """Whether a block behind the talk closes the page: "ENDS", or what was done to the words."""
    closes = _ENDS.fullmatch(block.text) or _CLOSING.search(block.text)
    is_over = closes is not None or leads_away(block.text)
    return block.is_slanted or is_over or is_credit(block.text)


def is_closing(block: Block) -> bool:
    """Whether a block says that the talk ends there, or begins with what was done to its words.

    So does one that says who asked, or leads to another page.
    """
    is_told = _ENDS.fullmatch(block.text) or _OVER.match(block.text) or is_byline(block.text)
    return bool(is_told) or leads_away(block.text)


def leads_away(words: str) -> bool:
    """Return whether a line is an arrow with a few words, or heads other talks: "More interviews".

    "Back to the gates ----->" is such an arrow.
    """
    is_arrow = len(words.split()) <= _MOST_LEADING and _ARROW.fullmatch(words) is not None
    return is_arrow or _OTHERS.fullmatch(words.strip()) is not None


_OTHERS = pattern(
    r"(?i:(?:(?:read |see )?(?:more|other|further|related) (?:interviews|stories|articles|posts)"
    r"|weitere (?:interviews|artikel)|autres (?:entretiens|articles)|articles liés"
    r"|(?:otras|más) entrevistas|outras entrevistas|altre interviste)[ :»>…]*"
    r"|(?:他の|関連)(?:インタビュー|記事)(?:を見る|はこちら|一覧)?)"
)


_MOST_LEADING = 14
_ARROW = pattern(
    r"[^\n.?!…]*[^\W_][^\n.?!…]*\s(?:[-–—=]+>|[→⟶➔➜➡]|>{2,})\s*"
    r"|\s*(?:<[-–—=]+|[←⟵⬅]|<{2,})\s[^\n.?!…]*[^\W_][^\n.?!…]*"
)


def with_last_line_apart(blocks: Sequence[Block]) -> Sequence[Block]:
    """Return blocks of which the last is cut above a last line that leads to another page."""
    if not blocks or "\n" not in blocks[-1].text:
        return blocks
    lines = blocks[-1].text.split("\n")
    return [*blocks[:-1], *cut(blocks[-1], [len(lines) - 1])] if leads_away(lines[-1]) else blocks


def stands_below_rule(block: Block) -> bool:
    """Whether a block is the first below a rule across the page: "<hr>"."""
    home: _Element | None = block.home
    while home is not None and name_of(home) not in _PAGES:
        for before in home.itersiblings(preceding=True):
            if name_of(before) == "hr":
                return not (before.tail or "").strip()
            if (before.tail or "").strip() or words_of(before):
                return False
        home = home.getparent()
        if home is not None and (home.text or "").strip():
            return False
    return False


_PAGES = frozenset({"body", "html", ""})


def caption_notes(block: Block) -> Iterator[Note]:
    """Yield a warning where a sentence or less at the end of a talk is right below a picture."""
    words = " ".join(block.text.split())
    before = block.home.getprevious()
    while before is not None and not isinstance(before.tag, str):
        before = before.getprevious()
    is_below = before is not None and name_of(before) == "img" and not (before.tail or "").strip()
    if is_below and len(words.split()) <= _LONGEST_CAPTION and not _SELF.search(words):
        message = "the last paragraph stands right below a picture"
        hint = "where it only tells what is seen there, take it out of the file"
        yield Note(f"{message}: {hint}", block.line, is_warning=True)


_LONGEST_CAPTION = 40


def is_closing_heading(block: Block, questions: Sequence[Block]) -> bool:
    """Whether a heading below the last question closes a page whose `questions` are headings."""
    is_headed = any(name_of(one.home) in HEADINGS for one in questions)
    return is_headed and name_of(block.home) in HEADINGS


def running_heads(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the indexes of blocks that only count: "Take: 27", "Page 12", on every page of print.

    They stand again and again with another number, and never with other words. "Question 1" and
    "Answer 1" are none together.
    """
    found = {
        at: head[1] for at, block in enumerate(blocks) if (head := _HEAD.fullmatch(block.text))
    }
    pages = _numbered_heads(blocks)
    beside = _beside_pages(blocks, pages)
    found |= pages
    counts = Counter(found.values())
    often = {head for head, count in counts.items() if count >= _LEAST_HEADS}
    often -= labelling(often)
    begun = Counter(head for head in often for block in blocks if block.text.startswith(head))
    heads = {at for at, head in found.items() if head in often and begun[head] == counts[head]}
    return frozenset(heads | (beside if heads.issuperset(pages) else frozenset()))


def _beside_pages(blocks: Sequence[Block], pages: Collection[int]) -> frozenset[int]:
    """Return blocks that stand at the heads of pages, nearly each time beside that with a number.

    "Senate" and "Minutes", above "3. Session / Page 12".
    """
    near = {
        to
        for at in pages
        for to in range(max(0, at - _NEAR_PAGE), min(len(blocks), at + _NEAR_PAGE + 1))
        if to not in pages and _BESIDE_PAGE.fullmatch(blocks[to].text)
    }
    counts = Counter(block.text for block in blocks)
    own = Counter(blocks[at].text for at in near)
    often = {
        text
        for text, count in own.items()
        if count >= max(_LEAST_PAGES, _MOSTLY_BESIDE * counts[text])
    }
    return frozenset(at for at in near if blocks[at].text in often)


_NEAR_PAGE = 2
_BESIDE_PAGE = pattern(r"[^\W_][^:：?!]{1,80}(?<=[^\W_])")
"""Words that end as no sentence does, and no label with its colon."""
_MOSTLY_BESIDE = 0.9
"""Share of the times that such a text stands: it may be on the first page, too."""


def _numbered_heads(blocks: Sequence[Block]) -> Mapping[int, str]:
    """Return blocks that differ by a number at their end alone, which goes up each time.

    They may hold full stops: "Senate, 3. Session / Page 12".
    """
    found: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for at, block in enumerate(blocks):
        if head := _LONG_HEAD.fullmatch(block.text):
            found[head[1]].append((at, int(head[2])))
    return {
        at: head
        for head, pages in found.items()
        if len(pages) >= _LEAST_PAGES and all(one[1] < other[1] for one, other in pairwise(pages))
        for at, _ in pages
    }


_LONG_HEAD = pattern(r"(?=.*[^\W\d_]{3})([^\W_].{2,120}?[\s:/])\s*(\d{1,5})")
_LEAST_PAGES = 8
_HEAD = pattern(r"([^\W\d_][^.?!]{2,60}?[\s:])\s*\d{1,5}[\s)\]|–—-]*")
_LEAST_HEADS = 3


def beside_note(block: Block, kind: str) -> Note:
    """Return a note of a block that is left out; a warning where it may be speech."""
    words = " ".join(block.text.split())
    is_long = len(words.split()) >= _LEAST_PROSE
    is_long = is_long or ("。" in words and len(words) >= _LEAST_LETTERS)
    is_prose = is_long and not _is_linked(block)
    is_doubtful = is_prose and kind == BESIDE and not (_is_owned(words) or _is_credit(words))
    return left_out(kind, words, block.line, is_warning=is_doubtful)


def _is_owned(words: str) -> bool:
    """Whether a few words begin with whose the page is: "© Lake Times. All rights reserved."."""
    return len(words.split()) <= _MOST_OWNED and _OWNED.match(words) is not None


def _is_credit(words: str) -> bool:
    """Whether words tell who made a talk, twice at least, or begin a list of links."""
    is_short = len(words.split()) <= _MOST_CREDITED and "?" not in words
    is_led = _LINKS.match(words) is not None and _SITE.search(words) is not None
    is_made = _MADE.match(words) is not None and words.count(" by ") > 1
    return is_short and (is_led or is_made) and _SAYS.search(words) is None


_MOST_CREDITED = 60
_MADE = pattern(
    r"(?i)(?:co-?)?(?:hosted|produced|edited|written|recorded|engineered|mixed|directed"
    r"|presented)(?:,? (?:and )?(?:hosted|produced|edited|mixed|engineered))* by "
)
_LINKS = pattern(r"(?i)(?:show )?(?:links|resources|credits): ?")
_SITE = pattern(r"(?i)\bwww\.|https?:|\b[a-z\d-]+\.(?:org|com|net|de|fr|uk|eu|io|la|example)\b")
_SAYS = pattern(r"\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur (?=[a-z]))\b")
_MOST_OWNED = 40
_OWNED = pattern(r"(?i)\W*©|\W*(?:copyright|\(c\))\W{0,3}(?:©|\(c\)|\d{4})|all rights reserved\b")


def _is_linked(block: Block) -> bool:
    """Whether nearly all words of a block are links, but those that say that more is to be read.

    Of an element that holds others a block is a part, and links elsewhere in it are not of it.
    """
    own = " ".join(block.text.split())
    told = (words_of(one) for one in block.home.iter("a") if one.get("href") is not None)
    links = sum(_letters(words) for words in told if words in own)
    words = _letters(block.text[related_length(block.text) :])
    is_linked = links >= max(1, words) * _LINKED or _is_card(block)
    return not block.is_part and is_linked


def _is_card(block: Block) -> bool:
    """Whether a block stands inside a link that holds a few words and no more: "Buy the Book!"."""
    links = (one for one in block.home.iterancestors() if name_of(one) == "a")
    around = next((one for one in links if one.get("href") is not None), None)
    if around is None or not _leads_on(block):
        return False
    return len(" ".join(around.itertext()).split()) <= _MOST_ON_CARD


_MOST_ON_CARD = 8


def _letters(words: str) -> int:
    """Return how many letters and figures stand in words: signs part the links of a menu."""
    return sum(map(str.isalnum, words))


def _leads_on(block: Block) -> bool:
    """Whether a block stands inside a link to another page: the title of what is there."""
    links = (one.get("href", "") for one in block.home.iterancestors() if name_of(one) == "a")
    return any(not href.startswith("#") for href in links if href)


def _is_introduction(block: Block) -> bool:
    """Whether a block above the talk tells of it, and nobody speaks of himself."""
    is_told = _EDITORIAL.search(block.text) is not None and _SELF.search(block.text) is None
    return block.is_slanted or is_told
