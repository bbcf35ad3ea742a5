"""From the elements of a page to its talk: a script where they say who speaks, else a document."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from pipeline.errors import Place, TranscriptError
from pipeline.model.transcript import Datum, Note
from pipeline.readers.document import Document
from pipeline.readers.documents.opening import Below, Opening, read_opening
from pipeline.readers.documents.words_of_file import reworded_notes
from pipeline.readers.furniture import blank
from pipeline.readers.labels.bylines import is_held
from pipeline.readers.labels.candidates import Candidate, ends_with_stop
from pipeline.readers.labels.candidates import page_of as labels_of
from pipeline.readers.labels.forms import learn_labels
from pipeline.readers.source import Source
from pipeline.readers.speeches import Script, Speech
from pipeline.readers.told import told
from pipeline.readers.web.asking_classes import with_asking_classes
from pipeline.readers.web.asking_headings import with_asking_headings
from pipeline.readers.web.beside import (
    BESIDE,
    beside_kind,
    beside_note,
    caption_notes,
    is_closing,
    is_closing_heading,
    is_end,
    may_answer,
    running_heads,
    stands_below_rule,
    with_last_line_apart,
)
from pipeline.readers.web.bold_labels import bold_labelled
from pipeline.readers.web.contents import contents_end
from pipeline.readers.web.drawing import (
    HEADINGS,
    Block,
    Marks,
    common_home,
    cut,
    document_text,
    drawn,
    name_of,
)
from pipeline.readers.web.heading_classes import mark_headings
from pipeline.readers.web.hushed import hushed_document, hushed_script
from pipeline.readers.web.page_data import heading_of, language_of, page_data
from pipeline.readers.web.page_furniture import Furniture, find_furniture, left_out
from pipeline.readers.web.pull_quotes import pull_quotes
from pipeline.readers.web.role_classes import RoleClasses, find_role_classes, without_prefixes
from pipeline.readers.web.speaker_marks import Speakers, find_speakers, time_in
from pipeline.readers.web.timed_bold import with_breaks
from pipeline.readers.web.told_below import told_below
from pipeline.readers.web.unclear import refuse_unclear
from pipeline.values import dataclass, replace

if TYPE_CHECKING:
    from lxml.etree import _Element

_OUTSIDE = ("",)


@dataclass(frozen=True, slots=True)
class Page:
    """The talk of a page, in one of two forms."""

    document: Document
    script: Script | None = None
    """Where elements say who speaks."""
    evidence: str = ""
    """What speaks for the script."""
    labels: frozenset[str] = frozenset()
    """Who speaks by the elements of a document that has no script."""


def page_of(root: _Element, source: Source, known: tuple[Datum, ...] = ()) -> Page:
    """Return the talk of a page; `known` is what is known of it beside what it says itself.

    Raises TranscriptError where speech may stand before the first speaker, and where labels are
    not clear.
    """
    mark_headings(root)
    furniture = _without_translations(root, find_furniture(root))
    title = heading_of(root)
    elements = furniture.elements | {title} if title is not None else furniture.elements
    speakers = find_speakers(root, elements)
    is_owned = speakers is not None and bool(speakers.marks.spoken)
    owned = speakers if is_owned else None if speakers else find_role_classes(root, elements)
    if owned:
        talk = _owned(root, owned, source.path)
        return _finished(talk, root, furniture.removed, source.path, known)
    whole = with_breaks(drawn(root, speakers.marks if speakers else Marks(elements)))
    heads = running_heads(whole)
    drawn_blocks = [block for at, block in enumerate(whole) if at not in heads]
    end = contents_end(drawn_blocks)
    contents, blocks = drawn_blocks[:end], with_last_line_apart(drawn_blocks[end:])
    known = (*known, *told((one.text, one.line) for one in contents[:_TITLE_PAGE]))
    blocks, papers = _without_papers(blocks)
    blocks, offices = _with_call_heads(blocks)
    blocks, sittings = _without_sitting_heads(blocks)
    page = _warned(_talk_of(blocks, speakers, source), sittings)
    running = (beside_note(whole[at], "running head") for at in sorted(heads))
    removed = (*furniture.removed, *running, *_contents_note(contents), *papers, *offices)
    removed = (*removed, *(one for one in sittings if not one.is_warning))
    return _finished(page, root, removed, source.path, known)


_TITLE_PAGE = 12
"""Blocks above the contents of a record that tell which sitting it is of, and when that was."""


def _without_translations(root: _Element, furniture: Furniture) -> Furniture:
    """Return furniture with the columns of tables that say all again in another language."""
    if next(root.iter("th", "td"), None) is None:
        return furniture
    # imported late: most pages have no tables
    from pipeline.readers.web.translations import without_translations

    return without_translations(root, furniture)


def _talk_of(blocks: Sequence[Block], speakers: Speakers | None, source: Source) -> Page:
    """Return the talk of blocks in which elements, lines below labels, bold names or words tell it.

    Raises TranscriptError as `page_of` does.
    """
    if speakers:
        script = _uncut(_script(blocks, source.path), source.path)
        return Page(Document(""), script, speakers.evidence)
    if any(one.text.endswith((":", "：")) for one in blocks) and (found := told_below(blocks)):
        script = replace(_script(found.blocks, source.path), people=found.people)
        return Page(Document(""), script, _evidence(script, "below general labels"))
    labels = _labelled(blocks, source)
    if labels and (classed := with_asking_classes(blocks, labels.keys())) is not blocks:
        blocks, labels = classed, _labelled(classed, source)
    if not labels and (asked := _asked_by_look(blocks, source)):
        return asked
    bold = bold_labelled(blocks, labels)
    if bold and (parted := _parted(blocks, source)) != blocks:
        blocks, labels = parted, _labelled(parted, source)
        bold = bold_labelled(blocks, labels)
    if bold:
        script = _uncut(_script(bold, source.path), source.path)
        return Page(Document(""), script, _evidence(script, "in bold"))
    return Page(checked(_document(blocks, labels), source))


def _without_papers(blocks: Sequence[Block]) -> tuple[Sequence[Block], tuple[Note, ...]]:
    """Return blocks without papers that a record prints in italics, and what is told of them."""
    if not any(one.is_slanted and one.text.endswith("ortlaut:") for one in blocks):
        return blocks, ()
    # imported late: only the pages of a few houses print papers so
    from pipeline.readers.web.printed_papers import without_printed_papers

    return without_printed_papers(blocks)


def _with_call_heads(blocks: Sequence[Block]) -> tuple[Sequence[Block], tuple[Note, ...]]:
    """Return blocks parted at the heads of speeches that a page runs into words, and notes."""
    if not any("articipants" in one.text for one in blocks):
        return blocks, ()
    # imported late: hardly a talk is the call of a firm
    from pipeline.readers.web.call_heads import with_call_heads

    return with_call_heads(blocks)


def _without_sitting_heads(blocks: Sequence[Block]) -> tuple[Sequence[Block], tuple[Note, ...]]:
    """Return blocks without headings and remarks of a French record among its speeches."""
    if not any(one.text.startswith(("La séance est", "Session ordinaire")) for one in blocks):
        return blocks, ()
    # imported late: only the pages of one house are such records
    from pipeline.readers.web.sitting_heads import is_sitting_page, without_sitting_heads

    return without_sitting_heads(blocks) if is_sitting_page(blocks) else (blocks, ())


def _warned(page: Page, notes: Sequence[Note]) -> Page:
    """Return a page with those of some notes that warn, where elements say who speaks."""
    warnings = tuple(one for one in notes if one.is_warning)
    if not warnings or not page.script:
        return page
    script = replace(page.script, notes=(*page.script.notes, *warnings))
    return replace(page, script=script)


def _asked_by_look(blocks: Sequence[Block], source: Source) -> Page | None:
    """Return the talk of blocks in which those of one class or colour ask; None for none."""
    # imported late: most pages have labels
    from pipeline.readers.web.asking_looks import with_asking_look

    found = with_asking_look(blocks)
    labels = _labelled(found[0], source) if found else {}
    if not found or not labels:
        return None
    document = checked(_document(found[0], labels), source)
    return Page(replace(document, notes=(*document.notes, found[1])))


def _contents_note(blocks: Sequence[Block]) -> Iterator[Note]:
    """Yield a note of the blocks of a table of contents, all together."""
    if blocks:
        yield left_out("contents", " ".join(block.text for block in blocks), blocks[0].line)


def _owned(root: _Element, found: Speakers | RoleClasses, path: str) -> Page:
    """Return the talk of a page whose elements are somebody's: what is in none of them is nobody's.

    What stands above the first is an introduction, with a warning.
    """
    blocks = drawn(root, found.marks)
    if isinstance(found, RoleClasses):
        blocks = list(without_prefixes(blocks, found))
    first = next(at for at, block in enumerate(blocks) if block.label is not None)
    spoken = found.marks.spoken
    talk: list[Block] = []
    beside: list[tuple[Block, str]] = []
    for at, block in enumerate(blocks):
        if any(one in spoken for one in (block.home, *block.home.iterancestors())):
            talk.append(block)
        elif block.text:
            beside.append((block, _INTRODUCTION if at < first else BESIDE))
    script = _script(talk, path, is_whole=True)
    notes = tuple(_introduced([one for one, kind in beside if kind == _INTRODUCTION]))
    if isinstance(found, RoleClasses) and found.doubt:
        notes = (*notes, Note(found.doubt, blocks[first].line, is_warning=True))
    script = replace(
        script,
        people=found.people,
        joined=found.joined if isinstance(found, Speakers) else script.joined,
        metadata=tuple(_told(beside)),
        notes=(*notes, *script.notes),
        removed=(*found.removed, *(beside_note(*one) for one in beside), *script.removed),
    )
    return Page(Document(""), script, found.evidence)


def _finished(
    page: Page, root: _Element, removed: tuple[Note, ...], path: str, known: tuple[Datum, ...]
) -> Page:
    """Return a page with what its head says and what was removed, without words of other terms."""
    keys = {each.key for each in known}
    data = (*known, *(one for one in page_data(root) if one.key not in keys))
    text = "".join(root.itertext())
    says = reworded_notes(text, lambda at: _line_of(root, text[at : at + _FEW_LETTERS].strip()))
    page = _with_notes(page, tuple(says))
    return _hushed(_with_data(page, data, language_of(root), removed), path)


_FEW_LETTERS = 24


def _line_of(root: _Element, words: str) -> int:
    """Return the line of the innermost element in which words stand."""
    within = (one for one in root if words in "".join(one.itertext()))
    element = next(within, None)
    return int(root.sourceline or 0) if element is None else _line_of(element, words)


def _with_notes(page: Page, notes: tuple[Note, ...]) -> Page:
    if page.script is None:
        document = page.document
        return replace(page, document=replace(document, notes=(*document.notes, *notes)))
    return replace(page, script=replace(page.script, notes=(*page.script.notes, *notes)))


_INTRODUCTION = "introduction"


def _introduced(blocks: Sequence[Block]) -> Iterator[Note]:
    """Yield a warning where paragraphs stand above a talk: somebody may have said them."""
    count = sum(len(block.text.split()) for block in blocks)
    if any(ends_with_stop(block.text) for block in blocks):
        message = f"before the first speaker stands an introduction ({count:,} words), set apart"
        yield Note(message, blocks[0].line, is_warning=True)


def _uncut(script: Script, path: str) -> Script:
    """Return a script; raises TranscriptError where a label ends with a title and no name.

    "HON. ROE.- Mr:" was cut where "Mr. Speaker" begins what is said. Among names of one word in
    small letters, as people have them in chats, "ms" is one of them.
    """
    handles = {one.label for one in script.speeches if one.label.isalpha() and one.label.islower()}
    known = handles if len(handles) >= _LEAST_HANDLES else frozenset()
    for one in script.speeches:
        if one.label in known:
            continue
        if one.label.rstrip(" .:").casefold().split()[-1:] in _TITLES_ALONE:
            message = f"labels are not clear: '{one.label}' ends with a title and no name"
            raise TranscriptError.at(message, Place(path, one.line), _HINT)
    return script


_LEAST_HANDLES = 4
"""Names in small letters alone."""
_TITLES_ALONE = tuple([one] for one in ("mr", "mrs", "ms", "dr", "hon", "prof"))
_HINT = "compare the labels with the original, and end each behind the name"


def checked(document: Document, source: Source) -> Document:
    """Return a document with warnings of labels that are spoilt; raises as `refuse_unclear`."""
    return refuse_unclear(document, labels_in(document, source), source.path)


def labels_in(document: Document, source: Source) -> tuple[Candidate, ...]:
    """Return what begins a turn in a document by its words and its bold letters.

    The index of each is that of a line of the document, also where several begin on one line.
    """
    lines = document.lines()
    page = labels_of(document.text, lines, source.labels, document.strong)
    found = learn_labels(replace(page, slanted=document.slanted))
    if not found.lines:
        return found.turns
    starts = [line.start for line in lines]
    begun = [found.lines[one.index].start for one in found.turns]
    return tuple(
        replace(one, index=max(0, bisect_right(starts, start) - 1))
        for one, start in zip(found.turns, begun, strict=True)
    )


def _with_data(
    page: Page, data: tuple[Datum, ...], language: str, removed: tuple[Note, ...]
) -> Page:
    """Return a page with what its head says, and what was removed around its words."""

    def ordered(own: Iterable[Note]) -> tuple[Note, ...]:
        return tuple(sorted((*removed, *own), key=lambda note: note.line))

    if page.script is None:
        text = page.document
        told_of = (*data, *text.metadata)
        text = replace(text, metadata=told_of, language=language, removed=ordered(text.removed))
        return replace(page, document=text)
    script = page.script
    told_of = (*data, *script.metadata)
    script = replace(script, metadata=told_of, language=language, removed=ordered(script.removed))
    return replace(page, script=script)


def _hushed(page: Page, path: str) -> Page:
    if page.script is None:
        return replace(page, document=hushed_document(page.document, path))
    return replace(page, script=hushed_script(page.script, path))


def _evidence(script: Script, where: str) -> str:
    count = len({one.label for one in script.speeches})
    return f"HTML, speakers named {len(script.speeches)} times {where}, {count} different"


def _labelled(blocks: Sequence[Block], source: Source) -> dict[int, str]:
    """Return the labels of the blocks in which a turn begins by their words, by the block's index.

    Headings are among them only where headings name the speakers, or ask.
    """
    document = document_text(blocks)
    owners = [at for at, block in enumerate(blocks) for _ in _lines_of(block)]
    turns = labels_in(document, source)
    found = {owners[one.index]: one.label for one in turns}
    rest = {at: one for at, one in found.items() if name_of(blocks[at].home) not in HEADINGS}
    heads = [blocks[at].text for at in found if at not in rest]
    asking = sum(one.endswith(("?", "？")) for one in heads)
    are_asking = asking >= max(_LEAST_ASKING, len(heads) / 2) and set(found.values()) == {"Q", "A"}
    if are_asking or 2 * len(rest) <= len(found):
        return found
    last = max(found, default=0)
    is_headed = last in rest and _heads_nothing(blocks, [at for at in found if at < last])
    return {at: one for at, one in rest.items() if at != last} if is_headed else rest


_LEAST_ASKING = 3
"""Headings that ask, where nobody is named."""


def _heads_nothing(blocks: Sequence[Block], before: Sequence[int]) -> bool:
    """Whether the label before the last one stands at a heading that asks nothing: "More news"."""
    at = max(before, default=-1)
    is_heading = at >= 0 and name_of(blocks[at].home) in HEADINGS
    return is_heading and not blocks[at].text.rstrip().endswith(("?", "？"))


def _parted(blocks: Sequence[Block], source: Source) -> list[Block]:
    """Return blocks, each cut at the lines inside it that begin a turn by a label that recurs."""
    lines = [(at, line) for at, one in enumerate(blocks) for line in _lines_of(one)]
    turns = labels_in(document_text(blocks), source)
    counts = Counter(one.key for one in turns)
    begun = {lines[one.index] for one in turns if counts[one.key] > 1}
    return [
        part
        for at, block in enumerate(blocks)
        for part in cut(
            block, [line for line in range(1, block.text.count("\n") + 1) if (at, line) in begun]
        )
    ]


def _lines_of(block: Block) -> range:
    """Return the numbers of the lines of a block in a document, with the blank one behind it."""
    return range(block.text.count("\n") + 2)


def _document(blocks: Sequence[Block], labels: Mapping[int, str]) -> Document:
    """Return the blocks that hold the talk as a document, with what was left out."""
    if not labels:
        return document_text(blocks)
    labels = _above_rule(blocks, labels)
    home = common_home(_around(blocks[at].home) for at in labels)
    first, last = min(labels), max(labels)
    quoted = pull_quotes(blocks, labels.keys(), set(labels.values()))
    kept: list[Block] = []
    beside: list[tuple[Block, str]] = []
    is_closed = False
    questions = [blocks[at] for at, label in labels.items() if label == "Q"]
    is_ruled = _is_ruled(blocks, first, last, labels)
    above: list[tuple[Block, str]] = []
    for at, block in enumerate(blocks):
        above = beside.copy() if at == first else above
        is_labelled = at in labels
        kind = quoted.get(at) or beside_kind(block, home, is_before=at < first, is_after=at > last)
        is_closed = is_closed or (
            at > last
            and (
                is_closing(block)
                or is_closing_heading(block, questions)
                or (is_ruled and stands_below_rule(block))
            )
        )
        kind = kind or (BESIDE if is_closed else "")
        is_answer = may_answer(kind) and at - 1 in labels and blocks[at - 1].text.endswith(":")
        if kind and not is_labelled and not is_answer:
            beside.append((block, kind))
        else:
            kept.append(block)
    removed = tuple(beside_note(*one) for one in beside)
    notes = tuple(caption_notes(kept[-1])) if kept and kept[-1] is not blocks[last] else ()
    metadata = (*_told(beside), *_days_of_headings(above))
    document = replace(document_text(kept), metadata=metadata, removed=removed)
    return replace(document, notes=notes)


def _is_ruled(blocks: Sequence[Block], first: int, last: int, labels: Collection[int]) -> bool:
    """Whether a rule behind the last label may end a talk: no turn goes on below another."""
    return not any(at not in labels and stands_below_rule(blocks[at]) for at in range(first, last))


def _above_rule(blocks: Sequence[Block], labels: Mapping[int, str]) -> Mapping[int, str]:
    """Return labels without those behind the one rule below the last question, of nobody named.

    What stands there is short: who wrote the page, and whose it is.
    """
    asked = max((at for at in labels if blocks[at].text.endswith(("?", "？"))), default=-1)
    rules = (at for at in range(min(labels) + 1, len(blocks)) if stands_below_rule(blocks[at]))
    end = next(rules, -1)
    if asked < 0 or end <= asked or set(labels.values()) != {"Q", "A"}:
        return labels
    below = sum(len(one.text.split()) for one in blocks[end:])
    is_short = below <= _MOST_BELOW * sum(len(one.text.split()) for one in blocks)
    return {at: one for at, one in labels.items() if at < end} if is_short else labels


_MOST_BELOW = 0.2
"""Share of a page's words."""


def _told(beside: Iterable[tuple[Block, str]]) -> Iterator[Datum]:
    """Yield what is said of the talk in blocks beside it: a day, or that nobody may quote it."""
    words = ((block.text, block.line) for block, kind in beside if kind not in _OF_PAGE)
    yield from told(words)


_OF_PAGE = frozenset({"heading", "link", "number", "caption"})
"""Kinds of blocks that tell of the page and not of the talk."""


def _script(blocks: Sequence[Block], path: str, *, is_whole: bool = False) -> Script:
    """Return the speeches that marks begin, and what stands before, between and behind them.

    `is_whole` says that all blocks are known to be said.
    """
    blocks, notes = _with_bold_questions(with_asking_headings(blocks))
    marks = [at for at, block in enumerate(blocks) if block.label is not None]
    blocks = _upright(blocks, marks[0])
    home = common_home(_around(blocks[at].home) for at in marks)
    people = {blocks[at].label or "" for at in marks}
    count = sum(len(block.text.split()) for block in blocks[marks[0] :])
    opening = _opening(blocks[: marks[0]], home, path, Below(people, len(marks), count))
    quoted = pull_quotes(blocks, marks, people)
    beside: list[tuple[Block, str]] = []
    speeches: list[Speech] = []
    known: set[tuple[str, ...]] = set()
    waiting = _waiting(blocks[: marks[0]])
    is_ruled = _is_ruled(blocks, marks[0], marks[-1], {*marks, *(at + 1 for at in marks)})
    for at, end in zip(marks, [*marks[1:], len(blocks)], strict=True):
        said = blocks[at + 1 : end]
        first = next((place for place, one in enumerate(said) if one.text), len(said))
        shapes = known if end == len(blocks) and not is_whole else None
        words = [one for one in said if one.text]
        kinds = [
            quoted.get(place) or _speech_kind(blocks[place], home, shapes)
            for place in range(at + 1, end)
            if blocks[place].text
        ]
        kinds = _answering(kinds, words)
        if end == len(blocks) and not is_whole and is_ruled:
            kinds = _behind_rule(words, kinds)
        kept = [one for one, kind in zip(words, kinds, strict=True) if not kind]
        beside += ((one, kind) for one, kind in zip(words, kinds, strict=True) if kind)
        known.update(_shape(one, home) for one in kept)
        paragraphs = tuple(text for one in kept for text in _paragraphs(one))
        time = _waiting(blocks[at : at + 1 + first]) or waiting
        speeches.append(Speech(blocks[at].label or "", paragraphs, blocks[at].line, time))
        waiting = _waiting(said[first:])
    return Script(
        tuple(speeches),
        metadata=(*opening.metadata, *_told(beside)),
        notes=(*opening.notes, *notes),
        removed=(*opening.removed, *(beside_note(*one) for one in beside)),
    )


def _with_bold_questions(blocks: Sequence[Block]) -> tuple[Sequence[Block], tuple[Note, ...]]:
    """Return blocks with marks before paragraphs in bold that ask above names, and a warning."""
    if all(one.label is not None or not one.is_strong for one in blocks):
        return blocks, ()
    # imported late: on hardly a page questions in bold stand among labels
    from pipeline.readers.web.asking_bold import with_bold_questions

    return with_bold_questions(blocks)


def _upright(blocks: Sequence[Block], first: int) -> Sequence[Block]:
    """Return blocks without their italics where most of the talk, from `first` on, has them."""
    talk = [block for block in blocks[first:] if block.text]
    if 2 * sum(block.is_slanted for block in talk) <= len(talk):
        return blocks
    return [*blocks[:first], *(replace(block, is_slanted=False) for block in blocks[first:])]


def _answering(kinds: list[str], blocks: Sequence[Block]) -> list[str]:
    """Return as what the blocks of a turn are left out; a turn keeps the words that are its all.

    So do words that italics alone would set apart, as what closes a page.
    """
    if not kinds or not all(kinds):
        return kinds
    is_slanted = blocks[0].is_slanted and not is_end(replace(blocks[0], is_slanted=False))
    return ["", *kinds[1:]] if may_answer(kinds[0]) or is_slanted else kinds


def _behind_rule(blocks: Sequence[Block], kinds: Sequence[str]) -> list[str]:
    """Return as what the blocks of the last turn are left out: all behind a rule are no talk."""
    ruled = next((at for at, one in enumerate(blocks) if at and stands_below_rule(one)), len(kinds))
    return [*kinds[:ruled], *(kind or BESIDE for kind in kinds[ruled:])]


def _around(home: _Element) -> _Element:
    parent = home.getparent()
    return home if parent is None else parent


def _opening(blocks: Sequence[Block], home: _Element | None, path: str, talk: Below) -> Script:
    """Return what stands before the first speaker as notes, and what of it is left out.

    A paragraph of a page always stands apart from the first label.
    """
    kinds = [(one, _kind_above(one, home)) for one in blocks if one.text]
    beside = [one for one in kinds if one[1]]
    rest = document_text([block for block, kind in kinds if not kind])
    above = rest.lines()
    apart = (*above, blank(above[-1]))
    opening = read_opening(rest.text, apart, path, talk) if rest.text else Opening()
    lines = ((rest.text[line.start : line.end], line.number) for line in above)
    return Script(
        (),
        metadata=(*_told(beside), *_days_of_headings(beside), *told(lines)),
        notes=opening.notes,
        removed=(*(beside_note(*one) for one in beside), *opening.removed),
    )


def _days_of_headings(above: Iterable[tuple[Block, str]]) -> Iterator[Datum]:
    """Yield the days that are headings of their own above a talk."""
    headings = ((block.text, block.line) for block, kind in above if kind == "heading")
    yield from (one for one in told(headings) if one.key == "date")


def _kind_above(block: Block, home: _Element | None) -> str:
    """Return as what a block above the first speaker is left out; no heading is said there."""
    kind = beside_kind(block, home, is_before=True)
    return kind or ("heading" if name_of(block.home) in HEADINGS else "")


def _waiting(blocks: Sequence[Block]) -> str:
    """Return the last time among blocks; empty for none."""
    times = [block.time for block in blocks if block.time]
    return time_in(times[-1]) if times else ""


def _speech_kind(block: Block, home: _Element | None, known: set[tuple[str, ...]] | None) -> str:
    """Return as what a block behind a speaker's mark is left out; empty where it is said.

    `known` are the shapes of all paragraphs before, where no speaker comes after. No heading is
    said, whatever it asks: one that was asked has a mark of its own.
    """
    kind = beside_kind(block, home) or ("heading" if name_of(block.home) in HEADINGS else "")
    kind = kind or (BESIDE if is_held(block.text) else "")
    if kind or known is None:
        return kind
    if is_end(block):
        return "end"
    return BESIDE if known and _shape(block, home) not in known else ""


def _shape(block: Block, home: _Element | None) -> tuple[str, ...]:
    """Return the names of the elements around a block, up to the one that holds the talk."""
    around: list[str] = []
    for one in (block.home, *block.home.iterancestors()):
        if one is home:
            return tuple(around)
        around.append(name_of(one))
    return _OUTSIDE


def _paragraphs(block: Block) -> Iterator[str]:
    for part in block.text.split("\n\n"):
        yield " ".join(part.split("\n"))
