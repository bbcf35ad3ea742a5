"""A document cut into lines, with the labels found in it, and without what nobody says."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from pipeline.model.transcript import Note
from pipeline.patterns import clued, pattern
from pipeline.readers.capitals import headings_in_capitals
from pipeline.readers.document import Document
from pipeline.readers.furniture import (
    Furniture,
    blank,
    set_apart,
    shortened,
    without_closing,
    without_furniture,
    without_line_times,
    without_pages,
    without_parts,
    without_remarks,
    without_tags,
    without_times,
)
from pipeline.readers.labels.candidates import (
    Candidate,
    Labels,
    Page,
    Shape,
    clean,
    comparable,
    ends_sentence,
    page_of,
)
from pipeline.readers.labels.colon import behind_noise
from pipeline.readers.labels.forms import learn_labels
from pipeline.readers.labels.times import time_alone
from pipeline.readers.labels.words import NOBODY, VOTES
from pipeline.readers.lines import Line, trim
from pipeline.readers.offices import office_lines
from pipeline.readers.record import Region, regions, without_marks, without_words
from pipeline.readers.record_lines import without_record_lines
from pipeline.readers.roles import ends_with_question
from pipeline.readers.source import Source
from pipeline.readers.unclaimed import summing_up, without_unclaimed
from pipeline.values import dataclass, replace

_INSERTED = pattern(
    r"(?i:[\[(](?![^\[\]()]*\b(?:translation|interpretation)\b)[^\[\]()]{0,300}"
    r"\b(?:statements?|letters?|documents?|reports?|articles?|materials?|testimony|texts?|record"
    r"|charts?|tables?|exhibits?|biograph\w+|responses?|information|résumés?|resumes?)\b"
    r"[^\[\]()]{0,200}\bfollows?\b[^\[\]()]{0,10}[\])])"
)
"""A document that somebody put into the record; what was said in another language was said."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A document cut into lines, with the labels found in it."""

    document: Document
    text: str
    """With blanks in place of the marks of terms."""
    view: str
    """With blanks in place of markup as well: in it, labels are sought."""
    lines: tuple[Line, ...]
    """Those that nobody says are blank."""
    labels: Labels
    regions: tuple[Region, ...]
    shown: str
    """With blanks in place of all that is under other terms: what notes and messages may show."""
    removed: tuple[Note, ...] = ()
    notes: tuple[Note, ...] = ()
    """What a person should know of what is removed."""

    @property
    def told(self) -> Labels:
        """The labels that messages may name: of turns with words under no other terms, of prose."""
        if not self.regions:
            return self.labels
        ends = (self.lines[end - 1].end for _, end in self.spans())
        turns = tuple(
            one
            for one, end in zip(self.labels.turns, ends, strict=True)
            if self.shown[one.content : end].strip()
        )
        keys = {one.key for one in turns}
        return replace(
            self.labels,
            turns=turns,
            once=tuple(one for one in self.labels.once if one.key in keys),
            prose=tuple(one for one in self.labels.prose if self._is_plain(one)),
        )

    def _is_plain(self, item: Candidate) -> bool:
        start = self.lines[item.index].start
        return self.shown[start : item.content] == self.text[start : item.content]

    def line_of(self, candidate: Candidate) -> int:
        """Return the number of the line that `candidate` stands on."""
        return self.lines[candidate.index].number

    def line_at(self, offset: int) -> int:
        """Return the number of the line that holds the character at `offset`."""
        return next(line.number for line in reversed(self.lines) if line.start <= offset)

    def spans(self) -> Iterator[tuple[int, int]]:
        """Yield for each turn the indexes of its first line and of the line after its last."""
        starts = [candidate.index for candidate in self.labels.turns]
        yield from pairwise([*starts, len(self.lines)])


@lru_cache(maxsize=1)
def layout_of(document: Document, source: Source) -> Layout:
    """Return the lines and labels of a file; kept, as it is recognized first and then read."""
    found = regions(document.text, source.path, document.numbers)
    text = without_marks(document.text, found)
    view = without_marks(document.view, found) if document.marks else text
    shown = without_words(document.view, found)
    cleared = without_furniture(shown, document.lines(view))
    for without in (
        without_remarks,
        without_parts,
        without_tags,
        _without_calls,
        _without_spelled_times,
        _without_time_marks,
        _without_people,
        _without_languages,
    ):
        more = without(shown, cleared.lines)
        removed, notes = (*cleared.removed, *more.removed), (*cleared.notes, *more.notes)
        cleared = Furniture(more.lines, removed, notes)
    cleared = _without_quoted_calls(document, shown, cleared)
    cleared, listed = _without_bullets(shown, cleared)
    told = cleared.notes
    labels, cleared = _learn(document, (view, shown), cleared, source.labels | listed)
    lines = labels.lines or cleared.lines
    layout = Layout(document, text, view, lines, labels, found, shown, cleared.removed, told)
    layout = _without_beneath(layout)
    layout = _without_events(_with_bold_names(layout))
    named = _without_data_blocks(_with_bare_labels(_with_initials(_with_whole_labels(layout))))
    claimed = _with_words_behind_votes(_without_fields(_without_index(named)))
    cleaned = _without_line_times(_without_nobody(claimed))
    recorded = _without_record_lines(_without_motions(_without_counted_heads(cleaned)))
    paged = _without_pages(_without_inserted(_without_offices(recorded)))
    return _without_closing(_without_unclaimed(_without_back_matter(paged)))


def _without_calls(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines without what others call between, in brackets of its own."""
    are_bracketed = any(text.startswith("(", line.start) for line in lines)
    if not are_bracketed or not _CALL.search(text):
        return Furniture(tuple(lines))
    # imported late: hardly a file has calls
    from pipeline.readers.calls import without_calls

    return without_calls(text, lines)


def _without_quoted_calls(document: Document, shown: str, cleared: Furniture) -> Furniture:
    """Return the lines without what others call, set apart as quotations: "> *Jane Roe:* No!".

    So it is where the labels of turns are headings: "#### Odo Lind:".
    """
    if not document.is_marked_up or "\n>" not in document.text:
        return cleared
    found = {one.start() for one in _QUOTED_CALL.finditer(document.text)}
    heads = sum(_ends_in_colon(document.view, start) for start, _ in document.headings)
    if not found or heads < _LEAST_HEADED:
        return cleared
    kept, removed = list(cleared.lines), list(cleared.removed)
    for at, line in enumerate(kept):
        if not line.is_blank and document.text.rfind("\n", 0, line.start) + 1 in found:
            removed += set_apart(shown, line, line.end, "a call")
            kept[at] = blank(line)
    return Furniture(tuple(kept), tuple(removed), cleared.notes)


_QUOTED_CALL = pattern(r"(?m)^>[ \t]*(?P<mark>[*_])(?![*_])[^*_:\n]{2,80}:(?P=mark)[ \t]")
_LEAST_HEADED = 3
"""Headings with a colon."""
_CALL = pattern(r"(?m)^[ \t]*\([^():\n]{2,60}:\s")


def _without_spelled_times(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines without times in words: "0 minutes 4 seconds0:04"."""
    are_counted = any(text[line.start : line.start + 1].isdigit() for line in lines)
    if not are_counted or not _SPELLED.search(text):
        return Furniture(tuple(lines))
    # imported late: only pages of players have times in words
    from pipeline.readers.spelled_times import without_spelled_times

    return without_spelled_times(text, lines)


_SPELLED = pattern(
    r"(?m)^[ \t]*\d{1,3} ?[^\W\d]{1,9}\b[^\d\n]{0,9}(?:\d{1,2} ?[^\W\d]{1,9}\s?){1,2}\d?\d:\d\d"
)


def _without_bullets(shown: str, cleared: Furniture) -> tuple[Furniture, frozenset[str]]:
    """Return the lines without the signs of lists whose items begin with labels, and odd labels."""
    if not has_listed_labels(shown):
        return cleared, frozenset()
    # imported late: hardly a file has labels on the items of lists
    from pipeline.readers.listed_labels import without_bullets

    found = without_bullets(shown, cleared.lines)
    notes = (*cleared.notes, *found.furniture.notes)
    return Furniture(found.furniture.lines, cleared.removed, notes), found.labels


def has_listed_labels(text: str) -> bool:
    """Return whether an item of a list begins with what may be a label: "- Jane: Yes"."""
    return _LISTED.search(text) is not None


_LISTED = pattern(r"(?m)^[ \t]*[-*+•–][ \t]+[^\W\d_][^:：\n]{0,39}[:：]")


def _without_time_marks(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines without times between signs at their ends: "#00:03:02-4#"."""
    if not _MARKED.search(text):
        return Furniture(tuple(lines))
    # imported late: only programs of transcribers write times so
    from pipeline.readers.time_marks import without_time_marks

    return without_time_marks(text, lines)


_MARKED = clued(r"#[0-9]{1,3}:[0-9]{2}", *(f"#{figure}" for figure in "0123456789"))


def _without_people(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines without those that name people by a number: "1209 (woman, 45, teacher)"."""
    if not _PERSON.search(text):
        return Furniture(tuple(lines))
    # imported late: only studies number those they asked
    from pipeline.readers.several import without_people

    return without_people(text, lines)


def _without_languages(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines without names of languages, each above the same talk: "English:"."""
    short = (line for line in lines if 0 < line.end - line.start <= _LONGEST_LANGUAGE)
    heads = (text[line.start : line.end].strip(_AROUND_NAMES)[:4].casefold() for line in short)
    if sum(head in _LANGUAGE_FIRSTS for head in heads) < _LEAST_LANGUAGES:
        return Furniture(tuple(lines))
    # imported late: hardly a file holds a talk and its translation
    from pipeline.readers.several import without_languages

    return without_languages(text, lines)


_LEAST_LANGUAGES = 2
_LONGEST_LANGUAGE = 32
"""Letters of a line that names a language."""
_AROUND_NAMES = " :：*_#[]()"
_LANGUAGE_FIRSTS = frozenset(
    """
    engl angl ingl inhe enge англ fran fren фран germ deut alle tede duit неме span espa cast spag
    испа port ital dutc nede dani dans swed sven norw nors finn suom poli pols czec češt slov hung
    magy roma româ russ русс ukra укра bulg бълг serb srps croa hrva gree ελλη turk türk arab hebr
    pers hind urdu beng indo baha mala mela chin japa kore viet thai tiến cata bask basq eusk gali
    wels cymr iris gaei swah kisw 英語 英文 中文 日本語 한국어 العر עברי فارس हिन् اردو বাংল ไทย
    """.split()  # noqa: SIM905
)
"""Letters with which names of languages begin."""
_PERSON = pattern(
    r"(?m)^[^\n()a-z]{0,8}(?:[A-Za-z]{2,12}[ \t])?[A-Z]{0,4}[ -]?\d{1,5}[ \t:,–-]{0,3}\("
)


def _learn(
    document: Document, texts: tuple[str, str], cleared: Furniture, declared: frozenset[str]
) -> tuple[Labels, Furniture]:
    """Return the labels, and the lines without headings that belong to no turn.

    `texts` are that in which labels are sought, and that which messages may show.
    """
    view, shown = texts
    headings = {line.start for line in cleared.lines if _is_inside(line, document.headings)}
    large = {line.start for line in cleared.lines if _is_inside(line, document.large)}
    page = page_of(view, cleared.lines, declared, document.strong)
    page = replace(page, headings=document.headings)
    if headings or large:
        firm = {one for one in headings if not _ends_in_colon(view, one)}
        labels, headings = _without_labels(page, (headings | large, firm), declared)
        headed = learn_labels(page)
        is_headed = headed.trust or (headed.is_established and not labels.turns)
        if len(headed.turns) <= len(labels.turns) or not is_headed:
            asked = _asked(page.lines, headings, labels, view)
            if asked:
                turns = sorted((*labels.turns, *asked), key=lambda one: one.index)
                labels = replace(labels, turns=tuple(turns))
                headings -= {page.lines[one.index].start for one in asked}
            return labels, _without_headings(shown, page.lines, headings, labels, cleared.removed)
        return headed, cleared
    return learn_labels(page), cleared


def _ends_in_colon(text: str, start: int) -> bool:
    """Whether a line that begins at `start` ends in a colon."""
    end = text.find("\n", start)
    return text[start : end if end >= 0 else len(text)].rstrip(_AFTER_COLON).endswith((":", "："))


_AFTER_COLON = " \t\r\u00a0*_#"


def _without_labels(
    page: Page, headings: tuple[set[int], set[int]], declared: frozenset[str]
) -> tuple[Labels, set[int]]:
    """Return the labels of a page without its headings, and the headings that are no labels.

    `headings` are where all begin, and those that are some for sure: one with a colon, or in large
    letters alone, may be the label of a turn.
    """

    def learnt(gone: Collection[int]) -> Labels:
        rest = tuple(blank(one) if one.start in gone else one for one in page.lines)
        other = page_of(page.text, rest, declared, page.strong)
        return learn_labels(replace(other, headings=page.headings))

    every, firm = headings
    if firm == every:
        return learnt(every), every
    begun = {
        page.lines[one.index].start
        for one in learnt(firm).turns
        if one.content > page.lines[one.index].start
    }
    return learnt(every - begun), every - begun


def _asked(
    lines: Sequence[Line], headings: Collection[int], labels: Labels, text: str
) -> list[Candidate]:
    """Return the headings that are questions of whoever asks, where those who are named never do.

    Most headings among the turns ask, and right below each somebody begins to speak, who does not
    ask in turn: else the heading only sums up.
    """
    begun = {one.index for one in labels.turns}
    heads = [at for at, line in enumerate(lines) if line.start in headings and not line.is_blank]
    found = [
        at
        for at in heads
        if text[lines[at].start : lines[at].end].rstrip(" *_#").endswith(("?", "？"))
        and next((one for one in range(at + 1, len(lines)) if not lines[one].is_blank), -1) in begun
    ]
    told = [at for at in heads if labels.turns and at >= min([labels.turns[0].index, *found])]
    if len(found) < _LEAST_ASKED or len(found) < _ASKED * len(told):
        return []
    starts = sorted({*begun, *heads, len(lines)})
    again = sum(ends_with_question(_below(lines, starts, at, text)) for at in found)
    if again >= _ASKED_AGAIN * len(found):
        return []
    return [Candidate(at, "Q", Shape.KNOWN, lines[at].start) for at in found]


def _below(lines: Sequence[Line], starts: Sequence[int], at: int, text: str) -> str:
    """Return the turn right below a heading; `starts` are where turns and headings begin."""
    begin = bisect_right(starts, at)
    return text[lines[starts[begin]].start : lines[starts[begin + 1] - 1].end].rstrip()


_LEAST_ASKED = 3
_ASKED = 0.6
_ASKED_AGAIN = 0.3
"""Share of such headings from which on the turns below them ask."""


def _without_headings(
    shown: str,
    lines: Sequence[Line],
    headings: Collection[int],
    labels: Labels,
    removed: tuple[Note, ...],
) -> Furniture:
    """Return the lines without the headings among the turns; those above them tell of the talk."""
    first = labels.turns[0].index if labels.turns else 0
    gone = [one for one in lines[first:] if one.start in headings]
    notes = tuple(note for line in gone for note in set_apart(shown, line, line.end, "a heading"))
    starts = {line.start for line in gone}
    kept = tuple(blank(line) if line.start in starts else line for line in lines)
    return Furniture(kept, (*removed, *notes))


def _is_inside(line: Line, spans: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(spans, line.start, key=_first) - 1
    return at >= 0 and not line.is_blank and line.start < spans[at][1]


def _first(span: tuple[int, int]) -> int:
    return span[0]


def _without_data_blocks(layout: Layout) -> Layout:
    """Return the layout without labels that only say who talks: "Interviewee:" and a name."""
    if len({one.key for one in layout.labels.turns}) <= _LEAST_SPEAKERS:
        return layout
    # imported late: hardly a file has labels that name people beside `Q` and `A`
    from pipeline.readers.data_blocks import without_data_blocks

    found = without_data_blocks(layout.shown, layout.lines, layout.labels.turns)
    return replace(
        layout,
        lines=found.furniture.lines,
        labels=replace(layout.labels, turns=found.turns),
        removed=(*layout.removed, *found.furniture.removed),
        notes=(*layout.notes, *found.furniture.notes),
    )


def _without_beneath(layout: Layout) -> Layout:
    """Return the layout without labels right below others that stand alone on their lines."""
    turns = layout.labels.turns
    if not any(
        before.content >= layout.lines[before.index].end > layout.lines[before.index].start
        and one.index - before.index <= _NEAR
        and one.content < layout.lines[one.index].end
        for before, one in pairwise(turns)
    ):
        return layout
    # imported late: hardly a label stands right below another
    from pipeline.readers.labels.beneath import without_beneath

    found = without_beneath(page_of(layout.view, layout.lines), layout.labels)
    lines, removed = list(layout.lines), list(layout.removed)
    for at in found.gone:
        removed += set_apart(layout.shown, lines[at], lines[at].end, "a label without words")
        lines[at] = blank(lines[at])
    return replace(
        layout,
        lines=tuple(lines),
        labels=found.labels,
        removed=tuple(removed),
        notes=(*layout.notes, *found.notes),
    )


_NEAR = 3
"""Lines from a label to its words, at most."""


def _without_index(layout: Layout) -> Layout:
    """Return the layout without a first turn that lists witnesses and exhibits with their pages."""
    turns = layout.labels.turns
    if len(turns) < _LEAST_INDEXED or turns[1].index - turns[0].index <= _LEAST_LISTED:
        return layout
    # imported late: hardly a first turn is so long
    from pipeline.readers.index_pages import without_index

    found, kept = without_index(layout.shown, layout.lines, turns)
    labels = replace(layout.labels, turns=kept)
    removed = (*layout.removed, *found.removed)
    return replace(layout, lines=found.lines, labels=labels, removed=removed)


_LEAST_INDEXED = 3
"""Turns of a talk before which such a list stands."""
_LEAST_LISTED = 3
"""Lines of such a list."""


def _without_fields(layout: Layout) -> Layout:
    """Return the layout without the lines among the turns that give data: "Candidate: Jane Roe"."""
    turns = layout.labels.turns
    lines = list(layout.lines)
    removed: list[Note] = []
    counts = Counter(item.key for item in layout.labels.fields)
    for item in layout.labels.fields:
        if turns and item.index > turns[0].index:
            line = lines[item.index]
            removed += set_apart(layout.shown, line, line.end, "data, not said")
            lines[item.index] = blank(line)
    times = max(counts.values(), default=0)
    notes = layout.notes
    if removed and times > 1:
        message = f"data about a talk stand {times} times: where others speak, save each as its own"
        notes = (*notes, Note(message, removed[0].line, is_warning=True))
    removed = [*layout.removed, *removed]
    return replace(layout, lines=tuple(lines), removed=tuple(removed), notes=notes)


def _without_pages(layout: Layout) -> Layout:
    """Return the layout without what was printed on the pages of a text."""
    if layout.labels.shown == "{}":
        return layout
    labelled = {item.index for item in layout.labels.turns}
    names = {item.key for item in layout.labels.turns}
    cleared = without_pages(layout.shown, layout.lines, labelled, names)
    return replace(layout, lines=cleared.lines, removed=(*layout.removed, *cleared.removed))


def _without_unclaimed(layout: Layout) -> Layout:
    """Return the layout without text below headings, or behind the last rule, that has no label."""
    labels, document = layout.labels, layout.document
    if len({one.key for one in labels.turns}) < _LEAST_SPEAKERS or labels.lines:
        return layout
    layout, large = _without_capitals(layout)
    layout, summed = _without_summing(layout)
    whole = document.lines(layout.view)
    gone = [at for at, line in enumerate(whole) if not line.is_blank and layout.lines[at].is_blank]
    large |= summed
    spans = sorted((*document.headings, *document.large))
    named = _people(layout.view, whole)
    heads = [at for at in gone if at in large | named or _is_inside(whole[at], spans)]
    rules = [at for at in gone if _is_rule(layout.view, whole[at])]
    if not heads and not rules:
        return layout
    found = without_unclaimed(layout.shown, layout.lines, labels.turns, heads, rules)
    turns = sorted((*labels.turns, *found.turns), key=lambda one: one.index)
    return replace(
        layout,
        lines=found.furniture.lines,
        labels=replace(labels, turns=tuple(turns)),
        removed=(*layout.removed, *found.furniture.removed),
        notes=(*layout.notes, *found.furniture.notes),
    )


def _people(text: str, lines: Sequence[Line]) -> frozenset[int]:
    """Return the indexes of lines that name people by a number, below which others may speak."""
    if not _PERSON.search(text):
        return frozenset()
    # imported late: only studies number those they asked
    from pipeline.readers.several import people_lines

    return frozenset(people_lines(text, lines))


def _without_back_matter(layout: Layout) -> Layout:
    """Return the layout without an index, notes or an appendix behind the talk."""
    turns, lines = layout.labels.turns, list(layout.lines)
    if not turns or len(lines) - turns[-1].index <= _LEAST_LISTED:
        return layout
    # imported late: few last turns are so long
    from pipeline.readers.back_matter import back_matter

    first = back_matter(layout.shown, lines, turns)
    gone = [line for line in lines[first:] if not line.is_blank]
    if not gone:
        return layout
    words = len(layout.shown[gone[0].start : gone[-1].end].split())
    head = shortened(clean(layout.shown[gone[0].start : gone[0].end]))
    message = f"{words:,} words behind the talk are not said: {head}"
    hint = "where somebody says them, put the label of the speaker before them"
    notes = (
        ()
        if words < _MANY_BEHIND
        else (Note(f"{message}: {hint}", gone[0].number, is_warning=True),)
    )
    removed = set_apart(layout.shown, gone[0], gone[-1].end, "behind the talk")
    return replace(
        layout,
        lines=(*lines[:first], *map(blank, lines[first:])),
        removed=(*layout.removed, *removed),
        notes=(*layout.notes, *notes),
    )


_MANY_BEHIND = 12
"""Words behind the talk of which a person should know."""


def _without_capitals(layout: Layout) -> tuple[Layout, frozenset[int]]:
    """Return the layout without headings in capitals, and the indexes of their last lines."""
    shown = layout.shown
    found = headings_in_capitals(shown, layout.lines, layout.labels.turns)
    if not found:
        return layout, frozenset()
    lines = list(layout.lines)
    notes = list[Note]()
    for part in found:
        first, end = lines[part.start], lines[part.stop - 1].end
        notes += set_apart(shown, first, end, "a heading")
        lines[part.start : part.stop] = map(blank, lines[part.start : part.stop])
    cleared = replace(layout, lines=tuple(lines), removed=(*layout.removed, *notes))
    return cleared, frozenset(part.stop - 1 for part in found)


def _without_summing(layout: Layout) -> tuple[Layout, frozenset[int]]:
    """Return the layout without the line that heads a summary behind the talk, and its index."""
    at = summing_up(layout.shown, layout.lines, layout.labels.turns)
    if at < 0:
        return layout, frozenset()
    lines = list(layout.lines)
    notes = set_apart(layout.shown, lines[at], lines[at].end, "a heading")
    lines[at] = blank(lines[at])
    cleared = replace(layout, lines=tuple(lines), removed=(*layout.removed, *notes))
    return cleared, frozenset([at])


def _is_rule(text: str, line: Line) -> bool:
    """Whether a line parts a text: three dashes, stars or lines below."""
    words = text[line.start : line.end].replace(" ", "")
    return len(words) > 2 and set(words) <= set("-–—_*=~")  # noqa: PLR2004


_LEAST_SPEAKERS = 2
"""Speakers of a talk."""
_MOST_BREAKS = 12
"""Times that a talk is interrupted; a label that stands more often is of a person: "AD"."""


def _with_whole_labels(layout: Layout) -> Layout:
    """Return the layout with one label for each that the end of a page broke: "JANE DO", "E:".

    The line before holds the beginning, and the two together are the label of other turns.
    """
    counts = Counter(item.key for item in layout.labels.turns)
    names = {item.key: item.label for item in layout.labels.turns}
    lines, turns = list(layout.lines), list(layout.labels.turns)
    removed: list[Note] = []
    for number, item in enumerate(layout.labels.turns):
        before = item.index - 1
        while before >= 0 and lines[before].is_blank:
            before -= 1
        if before < 0:
            continue
        head = clean(layout.view[lines[before].start : lines[before].end])
        whole = (comparable(f"{head}{gap}{item.label}") for gap in ("", " "))
        if key := next((one for one in whole if counts[one] > counts[item.key]), ""):
            turns[number] = replace(item, label=names[key])
            lines[before] = blank(lines[before])
            removed.append(_broken(head, item, lines))
    labels = replace(
        layout.labels,
        turns=tuple(turns),
        once=tuple(one for one in layout.labels.once if one in turns),
    )
    told = (*layout.removed, *removed)
    return replace(layout, lines=tuple(lines), labels=labels, removed=told) if removed else layout


def _with_initials(layout: Layout) -> Layout:
    """Return the layout with turns whose label is shortened: "PM" among "PRIME MINISTER:"."""
    if not any(0 < line.end - line.start <= _LONGEST_INITIALS for line in layout.lines):
        return layout
    # imported late: few files have lines of some letters alone
    from pipeline.readers.labels.initials import find_initials

    found = find_initials(layout.view, layout.lines, layout.labels.turns)
    notes = tuple(
        Note(
            f"'{words}' alone on its line is taken for '{one.label}'",
            layout.line_of(one),
            is_warning=True,
        )
        for words, one in found
    )
    turns = sorted((*layout.labels.turns, *(one for _, one in found)), key=lambda one: one.index)
    labels = replace(layout.labels, turns=tuple(turns))
    return replace(layout, labels=labels, notes=(*layout.notes, *notes)) if found else layout


def _with_bold_names(layout: Layout) -> Layout:
    """Return the layout with turns that a name in bold begins, without the sign of other labels."""
    if not layout.document.strong or layout.labels.shown != "{}:":
        return layout
    # imported late: most files have nothing in bold
    from pipeline.readers.labels.bold_names import with_bold_names

    page = page_of(layout.view, layout.lines, (), layout.document.strong)
    labels, notes = with_bold_names(layout.labels, page)
    return replace(layout, labels=labels, notes=(*layout.notes, *notes)) if notes else layout


def _without_events(layout: Layout) -> Layout:
    """Return the layout without what a chat tells of those who come and go: "Jane joined #gate"."""
    if "#" not in layout.view or not _EVENT.search(layout.view):
        return layout
    # imported late: only logs of chats tell who comes and goes
    from pipeline.readers.chats import machine_notes, without_events

    found = without_events(layout.shown, layout.lines, layout.labels.turns)
    if not found.turns:
        return layout
    kept = {one.index for one in found.turns}
    labels = replace(
        layout.labels,
        turns=found.turns,
        once=tuple(one for one in layout.labels.once if one.index in kept),
    )
    notes = machine_notes(layout.shown, found.furniture.lines, found.turns)
    return replace(
        layout,
        lines=found.furniture.lines,
        labels=labels,
        removed=(*layout.removed, *found.furniture.removed),
        notes=(*layout.notes, *notes),
    )


_EVENT = pattern(r"\b(?:joined|left|quit|parted)(?: the channel)? #\w")


def _with_bare_labels(layout: Layout) -> Layout:
    """Return the layout with turns whose label in capitals has lost its sign: "JANE ROE We are"."""
    labels = {one.label for one in layout.labels.turns if _is_in_capitals(one.label)}
    own = {one.index for one in layout.labels.turns}
    starts = tuple(f"{label} " for label in labels)
    found: list[Candidate] = []
    for at, line in enumerate(layout.lines) if starts and layout.labels.shown != "{}" else ():
        if at in own or at < min(own) or not layout.view.startswith(starts, line.start):
            continue
        label = max((one for one in labels if layout.view.startswith(one, line.start)), key=len)
        words = layout.view[line.start + len(label) : line.end].lstrip()
        if words[:1].isupper() and not words[:2].isupper() and _is_fresh(layout, at):
            first = next(one for one in layout.labels.turns if one.label == label)
            content = line.end - len(words)
            found.append(replace(first, index=at, content=content, time="", time_line=-1))
    if not found:
        return layout
    told = "begins a line without its sign: read as a speaker there"
    notes = (Note(f"'{one.label}' {told}", layout.line_of(one), is_warning=True) for one in found)
    turns = sorted((*layout.labels.turns, *found), key=lambda one: one.index)
    labels_of = replace(layout.labels, turns=tuple(turns))
    return replace(layout, labels=labels_of, notes=(*layout.notes, *notes))


def _is_in_capitals(label: str) -> bool:
    return label.isupper() and " " in label and len(label) >= _SHORTEST_CAPITALS


_SHORTEST_CAPITALS = 8
"""Letters of a label that can be told without its sign."""


def _is_fresh(layout: Layout, at: int) -> bool:
    before = layout.lines[at - 1]
    return before.is_blank or ends_sentence(layout.view, before)


_LONGEST_INITIALS = 4
"""Letters of a label that is shortened to its initials."""


def _broken(head: str, item: Candidate, lines: Sequence[Line]) -> Note:
    return Note(f"a label broken in two: “{head} / {item.label}”", lines[item.index].number)


def _with_words_behind_votes(layout: Layout) -> Layout:
    """Return the layout with turns of nobody known behind lists of votes, where somebody speaks."""
    if VOTES.isdisjoint(one.key for one in layout.labels.turns):
        return layout
    # imported late: few records have lists of votes
    from pipeline.readers.votes import behind_votes

    turns, notes = behind_votes(layout.view, layout.lines, layout.labels.turns)
    labels = replace(layout.labels, turns=turns)
    return replace(layout, labels=labels, notes=(*layout.notes, *notes))


def _without_nobody(layout: Layout) -> Layout:
    """Return the layout without the words under labels that are nobody's: "Break:", "Sponsor:"."""
    lines, labels = list(layout.lines), layout.labels
    removed: list[Note] = []
    gone: set[int] = set()
    counts = Counter(one.key for one in labels.turns)
    votes = _votes(layout)
    for item, (first, end) in zip(labels.turns, layout.spans(), strict=True):
        is_person = item.shape is Shape.DECLARED or counts[item.key] > _MOST_BREAKS
        if item.key in votes or (item.key in NOBODY and not is_person):
            gone.add(item.index)
            removed += set_apart(layout.shown, lines[first], lines[end - 1].end, "nobody says this")
            lines[first:end] = map(blank, lines[first:end])
        elif item.time_line >= 0:
            lines[item.time_line] = blank(lines[item.time_line])
    turns = tuple(one for one in labels.turns if one.index not in gone)
    if turns:
        labels = replace(
            labels, turns=turns, once=tuple(one for one in labels.once if one.index not in gone)
        )
    begun = {one.index for one in labels.turns}
    is_timed = sum(bool(one.time) for one in labels.turns) > 1
    cleared = without_times(layout.view, lines, begun, is_timed=is_timed)
    if cleared.removed and not is_timed:
        labels = replace(labels, turns=_timed_above(labels.turns, layout.view, lines))
    told = (*layout.removed, *removed, *cleared.removed)
    return _without_closing(replace(layout, lines=cleared.lines, labels=labels, removed=told))


def _timed_above(
    turns: Sequence[Candidate], text: str, lines: Sequence[Line]
) -> tuple[Candidate, ...]:
    """Return turns with the time that stands alone right above the label of each.

    So it is where one does above the first: else a time may end the turn above it.
    """
    timed: list[Candidate] = []
    for one in turns:
        filled = (at for at in range(one.index - 1, -1, -1) if not lines[at].is_blank)
        above = next(filled, -1)
        time = time_alone(text[lines[above].start : lines[above].end]) if above >= 0 else ""
        timed.append(replace(one, time=time) if time and not one.time else one)
    return tuple(timed) if timed and timed[0].time else tuple(turns)


def _votes(layout: Layout) -> frozenset[str]:
    """Return the labels under which those are listed who voted."""
    if "、" not in layout.view:
        return VOTES
    # imported late: only Chinese and Japanese records list them so
    from pipeline.readers.divisions import divided

    return VOTES | divided(layout.view, layout.labels.turns)


def _without_closing(layout: Layout) -> Layout:
    """Return the layout without what stands behind the talk and tells of it."""
    turns = layout.labels.turns
    first = turns[0].index if turns else len(layout.lines)
    closed = without_closing(layout.shown, layout.lines, first, slanted_lines(layout))
    return replace(layout, lines=closed.lines, removed=(*layout.removed, *closed.removed))


def slanted_lines(layout: Layout) -> frozenset[int]:
    """Return the indexes of lines that Markdown sets in italics, all of them: `_Jane is a clerk._`.

    Those with the label of a turn are none.
    """
    if not layout.document.is_marked_up:
        return frozenset()
    begun = {one.index for one in layout.labels.turns}
    return frozenset(
        at
        for at, line in enumerate(layout.lines)
        if not line.is_blank and at not in begun and _is_slanted(layout.document.text, line)
    )


def _is_slanted(text: str, line: Line) -> bool:
    start, end = text.rfind("\n", 0, line.start) + 1, text.find("\n", line.end)
    words = text[start : end if end >= 0 else len(text)].strip()
    mark = words[:1]
    return (
        mark in {"_", "*"} and words[1:2] not in {mark, " "} and words[-2:-1] != mark == words[-1]
    )


def _without_line_times(layout: Layout) -> Layout:
    """Return the layout without times in brackets with which paragraphs begin; turns keep them."""
    labels = layout.labels
    begun = {one.index for one in labels.turns}
    cleared, times = without_line_times(layout.view, layout.lines, begun)
    if not times:
        return layout
    turns = tuple(
        one if one.time else replace(one, time=_time_below(one, end, layout, times))
        for one, (_, end) in zip(labels.turns, layout.spans(), strict=True)
    )
    return replace(
        layout,
        lines=cleared.lines,
        labels=replace(labels, turns=turns),
        removed=(*layout.removed, *cleared.removed),
    )


def _time_below(item: Candidate, end: int, layout: Layout, times: Mapping[int, str]) -> str:
    """Return the time before the first words of a turn that has none on the line of its label."""
    if item.content < layout.lines[item.index].end:
        return ""
    filled = (at for at in range(item.index + 1, end) if not layout.lines[at].is_blank)
    return times.get(next(filled, -1), "")


def _without_offices(layout: Layout) -> Layout:
    """Return the layout without what stands below a name again and again and tells who that is.

    "Analyst, Lake Securities" is a line of its own below a name on a line of its own, with no
    full stop, and the same in all turns of whoever bears the name, or in three of them.
    """
    lines = list(layout.lines)
    removed: list[Note] = []
    for at in office_lines(layout.view, layout.lines, layout.labels):
        removed += set_apart(layout.shown, lines[at], lines[at].end, "who speaks")
        lines[at] = blank(lines[at])
    return replace(layout, lines=tuple(lines), removed=(*layout.removed, *removed))


def _without_inserted(layout: Layout) -> Layout:
    """Return the layout without documents put into the record: "[The statement follows:]"."""
    if "follow" not in layout.view.lower() or not _INSERTED.search(layout.view):
        return layout
    lines, removed = list(layout.lines), []
    for item, (first, end) in zip(layout.labels.turns, layout.spans(), strict=True):
        found = _INSERTED.search(layout.view, item.content, lines[end - 1].end)
        if not found or layout.view[found.end() : lines[end - 1].end].strip() == "":
            continue
        gone = [at for at in range(first, end) if lines[at].start >= found.end()]
        if gone:
            words = clean(layout.shown[lines[gone[0]].start : lines[end - 1].end])
            message = f"a document in the record, not said: {shortened(words)}"
            removed.append(Note(message, lines[gone[0]].number, is_warning=True))
            lines[gone[0] : end] = map(blank, lines[gone[0] : end])
    return replace(layout, lines=tuple(lines), removed=(*layout.removed, *removed))


def _without_counted_heads(layout: Layout) -> Layout:
    """Return the layout without counted headings at the ends of turns: "2. Who pays"."""
    if len(_COUNTED_HEAD.findall(layout.view)) < _LEAST_COUNTED:
        return layout
    # imported late: few talks have counted parts
    from pipeline.readers.counted_heads import without_counted_heads

    found = without_counted_heads(layout.shown, layout.lines, layout.labels.turns)
    return replace(layout, lines=found.lines, removed=(*layout.removed, *found.removed))


_COUNTED_HEAD = pattern(r"(?m)^[*_# \t]*\d{1,2}[.)][ \t]+[^\W\d_][^\n:：.?!]{2,90}$")
_LEAST_COUNTED = 3


def _without_motions(layout: Layout) -> Layout:
    """Return the layout without motions and decisions among names alone on their lines."""
    if layout.labels.shown != "{}" or not _MOTION.search(layout.view):
        return layout
    # imported late: few records print motions
    from pipeline.readers.motions import without_motions

    found = without_motions(layout.shown, layout.lines, layout.labels.turns)
    return replace(layout, lines=found.lines, removed=(*layout.removed, *found.removed))


def _without_record_lines(layout: Layout) -> Layout:
    """Return the layout without lines of the record: "The House rose at 6.30 p.m."."""
    found = without_record_lines(layout.shown, layout.lines, layout.labels.turns)
    return replace(layout, lines=found.lines, removed=(*layout.removed, *found.removed))


_MOTION = clued(r"\n(?:(?:Moved|Tabled) by|Amendments? \d)", "Moved by", "Tabled by", "Amendment")


def above(layout: Layout) -> tuple[Line, ...]:
    """Return the lines before the first turn, without what is under other terms."""
    first = layout.labels.turns[0].index
    return tuple(
        Line(line.number, *trim(layout.shown, line.start, line.end))
        for line in layout.lines[:first]
    )


def told_of(joined: Mapping[str, str], told: Sequence[Candidate]) -> dict[str, str]:
    """Return the short forms of names that messages may tell of."""
    labels = {one.label for one in told}
    return {label: owner for label, owner in joined.items() if {label, owner} <= labels}


def told_removed(layout: Layout) -> Iterator[Note]:
    """Yield what the container set apart, without the words of what is under other terms."""
    hidden = [(layout.line_at(one.start), layout.line_at(one.end)) for one in layout.regions]
    for note in layout.document.removed:
        if any(first <= note.line <= last for first, last in hidden):
            yield replace(note, message="a part under other terms")
        else:
            yield note
    yield from _noises_before(layout)


def _noises_before(layout: Layout) -> Iterator[Note]:
    """Yield the noises that stand before labels on their lines: "(APPLAUSE) ROE: Thank you"."""
    for turn in layout.labels.turns:
        line = layout.lines[turn.index]
        end = behind_noise(layout.shown, line.start, min(line.end, turn.content))
        if end:
            is_said = ":" in layout.shown[line.start : end]
            what = "said meanwhile" if is_said else "a noise"
            yield from set_apart(layout.shown, line, end, what)
