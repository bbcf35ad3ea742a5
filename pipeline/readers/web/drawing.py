"""Elements of pages and XML files drawn as blocks of words, with the line of each."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from html import unescape
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.patterns import pattern
from pipeline.readers.document import Document
from pipeline.readers.lines import BLANK
from pipeline.values import dataclass, replace

if TYPE_CHECKING:
    from lxml.etree import _Element


def name_set(text: str) -> frozenset[str]:
    """Return the names of elements or classes that stand in a text."""
    return frozenset(text.split())


BLOCKS = name_set("""
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html item legend li main menu nav ol
    option p pre section summary table tbody td tfoot th thead tr ul
    """)
"""Elements of HTML that begin and end a line."""
KNOWN = BLOCKS | name_set("""
    a abbr acronym audio b base basefont bdi bdo big br button canvas cite code data datalist del
    dfn em embed eol font frame frameset head i iframe img input ins kbd label lb link map mark math
    meta meter nobr noframes noscript object optgroup output param picture progress q rb rp rt ruby
    s samp script select slot small source span strike strong style sub summary sup svg template
    textarea time title track tt u var video wbr
    """)
"""Elements that HTML knows, and those of XML that are drawn as if it did."""
HEADINGS = name_set("h1 h2 h3 h4 h5 h6")
_BREAKING = name_set("br eol lb")
PARTING = BLOCKS | _BREAKING
"""Elements that end a line."""
_BOLD = name_set("b strong th dt") | HEADINGS
_SLANTED = name_set("em i")
_SPACE = pattern(r"[\t\n\v\f\r \x1c-\x1f\x85\u2028\u2029]+")
_ESCAPED = pattern(r"\\\[([\w :.,'’-]{1,40})\\\]")
"""A remark whose brackets kept the signs of Markdown: "\\[laughter\\]"."""
_CLOCK = pattern(r"\s*(?:\d{1,2}:)?\d{1,2}:\d\d\s*")
_STOPS = (".", "?", "!", "…", "？", "。", "！")
_BREAKS = pattern(r"\r\n|[\n\v\f\r\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Block:
    """Words between two breaks: a paragraph, a heading, a cell."""

    text: str
    """With single spaces, and a line break where the page has one inside a paragraph."""
    numbers: tuple[int, ...]
    """Of each line of `text`, its line in the file."""
    home: _Element
    """The innermost element that is a block and holds the words."""
    strong: tuple[tuple[int, int], ...] = ()
    """Spans set in bold."""
    is_slanted: bool = False
    """Whether all of it is set in italics."""
    is_part: bool = False
    """Whether it was cut from other words of its home."""
    label: str | None = None
    """The speaker of what follows, where an element says so; `text` is empty then."""
    time: str = ""
    """What an element for times says, as it stands, perhaps one in that of `label`; `text` is
    empty then."""

    @property
    def line(self) -> int:
        """The line in the file where it begins."""
        return self.numbers[0]

    @property
    def is_strong(self) -> bool:
        """Whether all of it is set in bold."""
        return sum(end - start for start, end in self.strong) >= len(self.text.strip()) > 0


@dataclass(frozen=True, slots=True)
class Marks:
    """What is known of some elements before they are drawn."""

    left_out: Collection[_Element] = frozenset()
    """No word of them is drawn."""
    labels: Mapping[_Element, str] = MappingProxyType({})
    """Elements that only say who speaks from there on."""
    spoken: Mapping[_Element, str] = MappingProxyType({})
    """Elements whose words are somebody's."""
    times: Collection[_Element] = frozenset()
    """Elements that say when that is."""


def name_of(element: _Element) -> str:
    """Return the name of an element without its namespace; empty where it is none."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def words_of(element: _Element) -> str:
    """Return the words of an element in one line."""
    if any(name_of(one) in PARTING for one in element.iterdescendants()):
        return " ".join(" ".join(block.text.split()) for block in drawn(element))
    return " ".join("".join(element.itertext()).split())


def drawn(root: _Element, marks: Marks | None = None) -> list[Block]:
    """Return the blocks below an element of HTML, in order."""
    drawer = _Drawer(marks or Marks())
    drawer.draw(root, root, _Run("", 1))
    drawer.close(root)
    return list(_joined(drawer.blocks))


def _joined(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield blocks; one that begins with a colon is the rest of the one before, a label.

    So is one that begins with a bracket and a colon, below a short one in bold: "(Lake):".

    Where elements are not nested as they should be, a label is parted from its colon.
    """
    waiting: Block | None = None
    for block in blocks:
        if waiting is not None and waiting.text and _goes_on(waiting, block):
            gap = " " if block.text.startswith("(") else ""
            waiting = replace(waiting, text=waiting.text + gap)
            at = len(waiting.text)
            strong = (*waiting.strong, *((at + start, at + end) for start, end in block.strong))
            numbers = (*waiting.numbers, *block.numbers[1:])
            waiting = replace(
                waiting, text=waiting.text + block.text, numbers=numbers, strong=strong
            )
            continue
        if waiting is not None:
            yield waiting
        waiting = block
    if waiting is not None:
        yield waiting


def _goes_on(before: Block, block: Block) -> bool:
    """Whether a block is what stands behind a label."""
    if block.text.startswith((":", "：")):
        return True
    is_bracketed = block.text.startswith("(") and _BRACKETED.match(block.text) is not None
    is_short = len(before.text) <= _LONGEST_LABEL and before.text[-1:].isalpha()
    return is_bracketed and is_short and before.is_strong


_BRACKETED = pattern(r"\([^():\n]{1,60}\) ?[:：]\s")
_LONGEST_LABEL = 80


def cut(block: Block, lines: Sequence[int]) -> Iterator[Block]:
    """Yield a block in parts, of which each but the first begins with one of its `lines`."""
    texts = block.text.split("\n")
    for first, end in pairwise([0, *lines, len(texts)]):
        start = sum(len(one) + 1 for one in texts[:first])
        text = "\n".join(texts[first:end])
        strong = (
            (max(one - start, 0), min(other - start, len(text))) for one, other in block.strong
        )
        yield replace(
            block,
            text=text,
            numbers=block.numbers[first:end],
            strong=tuple((one, other) for one, other in strong if one < other),
            is_part=bool(lines),
        )


def document_text(blocks: Sequence[Block]) -> Document:
    """Return blocks as a document: a blank line between two, lines numbered as in the file."""
    strong: list[tuple[int, int]] = []
    slanted: list[tuple[int, int]] = []
    headings: list[tuple[int, int]] = []
    ranks: list[int] = []
    numbers: list[int] = []
    at = 0
    for block in blocks:
        if block.is_slanted:
            slanted.append((at, at + len(block.text)))
        strong += ((at + start, at + end) for start, end in block.strong)
        if name_of(block.home) in HEADINGS:
            headings.append((at, at + len(block.text)))
            ranks.append(int(name_of(block.home)[1:]))
        numbers += (*((block.line,) if numbers else ()), *block.numbers)
        at += len(block.text) + 2
    text = "\n\n".join(block.text for block in blocks)
    document = Document(text, strong=tuple(strong), numbers=tuple(numbers) or (1,))
    spans = tuple(headings), tuple(ranks)
    return replace(document, headings=spans[0], ranks=spans[1], slanted=tuple(slanted))


def common_home(elements: Iterable[_Element]) -> _Element | None:
    """Return the innermost element that holds all of some elements; None for none."""
    shared: list[_Element] | None = None
    for element in elements:
        path = [*reversed(list(element.iterancestors())), element]
        if shared is None:
            shared = path
            continue
        same = 0
        for one, other in zip(shared, path, strict=False):
            if one is not other:
                break
            same += 1
        del shared[same:]
    return shared[-1] if shared else None


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of one look, or a line break."""

    text: str
    line: int
    is_bold: bool = False
    is_slanted: bool = False
    is_set: bool = False
    """Whether line breaks count, and blanks at the beginning of its line: below a `<pre>`."""


def _looking(look: _Run, element: _Element, name: str) -> _Run:
    """Return a look as an element of some name makes it, or the style that it has."""
    if name in BLOCKS and look.is_set != (name == "pre"):
        look = replace(look, is_set=name == "pre")
    style = element.get("style") or ""
    weight = _WEIGHT.search(style) if "font-weight" in style else None
    if name not in _BOLD and name not in _SLANTED and weight is None:
        return look
    is_bold, is_slanted = look.is_bold or name in _BOLD, look.is_slanted or name in _SLANTED
    is_bold = weight["bold"] is not None if weight else is_bold
    return replace(look, is_bold=is_bold, is_slanted=is_slanted)


_WEIGHT = pattern(r"font-weight\s*:\s*(?:(?P<bold>bold(?:er)?\b|[6-9]00\b)|normal\b|[1-5]00\b)")
"""How heavy the style of an element sets its letters."""


class _Drawer:
    """Blocks as they grow."""

    def __init__(self, marks: Marks) -> None:
        self.blocks: list[Block] = []
        self._marks = marks
        self._runs: list[_Run] = []
        self._line = 1
        self._mixed: dict[_Element, bool] = {}

    def draw(self, element: _Element, home: _Element, look: _Run) -> None:
        """Take up an element with all that it holds, and not what stands behind it."""
        self._line = element.sourceline or self._line
        if element in self._marks.left_out:
            self._leave_out(element, home)
            return
        if self._put_mark(element, home):
            return
        if is_owned := element in self._marks.spoken:
            label = self._marks.spoken[element]
            self.close(home)
            self.blocks.append(Block("", (self._line,), element, label=label))
        name = name_of(element)
        if not name:
            self._put(unescape(element.text or ""), look)
            return
        is_block = is_owned or name in BLOCKS or self._is_made_block(element)
        if is_block:
            self.close(home)
            home = element
        if name in _BREAKING:
            self._runs.append(_Run("\n", self._line))
        look = _looking(look, element, name)
        if name == "time" and _CLOCK.fullmatch(element.text or ""):
            self._part_from_letter(look)
        put = self._put_lines if look.is_set else self._put
        put(element.text or "", look)
        for child in element:
            self.draw(child, home, look)
            put(child.tail or "", look)
        if is_block:
            self.close(home)

    def _is_made_block(self, element: _Element) -> bool:
        """Whether an element that HTML does not know parts words: it stands in a row of its like.

        So does what such an element begins with: `<bubble><author>Jane</author> words</bubble>`.
        Where words stand beside the row, it is part of their line.
        """
        name, parent = name_of(element), element.getparent()
        if name in KNOWN or ":" in name or parent is None:
            return False
        if any(name_of(one) == name for one in _neighbours(element)):
            return not self._is_mixed(parent)
        is_first = element.getprevious() is None and not (parent.text or "").strip()
        return is_first and self._is_made_block(parent)

    def _is_mixed(self, element: _Element) -> bool:
        """Whether words stand in an element beside others."""
        if element not in self._mixed:
            texts = (element.text, *(one.tail for one in element))
            self._mixed[element] = any((text or "").strip() for text in texts)
        return self._mixed[element]

    def close(self, home: _Element) -> None:
        """End the block that is being drawn, if it holds anything."""
        block = _block(self._runs, home)
        if block:
            self.blocks.append(block)
        self._runs = []

    def _leave_out(self, element: _Element, home: _Element) -> None:
        """End the block that is being drawn where a sentence ends before one that is left out."""
        said = (run.text.strip() for run in reversed(self._runs))
        is_over = next((text for text in said if text), "").endswith(_STOPS)
        if is_over and name_of(element) in BLOCKS:
            self.close(home)

    def _put_mark(self, element: _Element, home: _Element) -> bool:
        label = self._marks.labels.get(element)
        time = words_of(element) if element in self._marks.times else ""
        if label is None and not time:
            return False
        if label and not time:
            inner = (one for one in element.iterdescendants() if one in self._marks.times)
            time = next(map(words_of, inner), "")
        self.close(home)
        self.blocks.append(Block("", (self._line,), home, label=label, time=time))
        return True

    def _put_lines(self, text: str, look: _Run) -> None:
        """Take up text whose line breaks count."""
        first, *more = _BREAKS.split(text)
        self._put(first, look)
        for line in more:
            self._runs.append(_Run("\n", self._line))
            self._line += 1
            self._put(line, look)

    def _part_from_letter(self, look: _Run) -> None:
        """Put a blank behind a letter right before a time, which only the look of a page parts."""
        if self._runs and self._runs[-1].text[-1:].isalpha():
            self._runs.append(replace(look, text=" ", line=self._line))

    def _put(self, text: str, look: _Run) -> None:
        if text:
            lead = text[: len(text) - len(text.lstrip())].count("\n")
            said = " " if text == "\n" else text  # an element that only parts words
            self._runs.append(replace(look, text=said, line=self._line + lead))
            self._line += text.count("\n")


def _neighbours(element: _Element) -> Iterator[_Element]:
    """Yield the elements beside another, with no words between."""
    before, after = element.getprevious(), element.getnext()
    if before is not None and not (before.tail or "").strip():
        yield before
    if after is not None and not (element.tail or "").strip():
        yield after


def _block(runs: Sequence[_Run], home: _Element) -> Block | None:
    """Return runs as a block; None where nothing in them prints."""
    text = ""
    breaks = 0
    numbers: list[int] = []
    strong: list[tuple[int, int]] = []
    is_slanted = True
    for run in runs:
        if run.text == "\n":
            if text:
                text = text.rstrip(" ") + "\n"
                breaks += 1
                numbers += [run.line] * (breaks - len(numbers))
            continue
        said = _SPACE.sub(" ", run.text)
        if "\\[" in said:
            said = _ESCAPED.sub(r"[\1]", said)
        is_begun = not text or text[-1] == "\n"
        said = said.lstrip(" ") if is_begun or text[-1] == " " else said
        if is_begun and said and run.is_set:
            said = run.text[: len(run.text) - len(run.text.lstrip(" \t"))] + said
        start = len(text)
        text += said
        if said.strip(BLANK):
            numbers += [run.line] * (breaks + 1 - len(numbers))
            is_slanted = is_slanted and run.is_slanted
            if run.is_bold:
                _embolden(strong, start, text)
    text = text.rstrip(" \n")
    if not text.strip(BLANK):
        return None
    strong = [(start, min(end, len(text))) for start, end in strong if start < len(text)]
    count = text.count("\n") + 1
    numbers = (numbers + numbers[-1:] * count)[:count]
    return Block(text, tuple(numbers), home, tuple(strong), is_slanted)


def _embolden(strong: list[tuple[int, int]], start: int, text: str) -> None:
    """Add a span to the end of the text; one that only blanks part from it is lengthened."""
    if strong and not text[strong[-1][1] : start].strip(BLANK):
        start = strong.pop()[0]
    strong.append((start, len(text)))
