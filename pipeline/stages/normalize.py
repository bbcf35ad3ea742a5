"""Clean words with the way back: every change from the raw file is recorded as an edit.

Line ends, control characters, letters written as `&#8212;`, Unicode form and spaces are changed;
quotation marks and words never, but by the corrections that the definition lists.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, takewhile

from pipeline.errors import DefinitionError, Place, Problem, TranscriptError
from pipeline.model.definition import Correction
from pipeline.model.transcript import Edit, Note, Paragraph, Transcript, Turn, spoken
from pipeline.patterns import pattern
from pipeline.values import dataclass, replace

CORRECTION = "correction"
FILLER, FALSE_START, REPETITION = "filler", "false-start", "repetition"
"""Reasons of what is left out of a substantially verbatim transcript."""
DUPLICATE = "duplicate"
TIME = "time"
"""Reason of what is taken out because it only tells when something was said."""
REASONS = (
    *(DUPLICATE, CORRECTION, FALSE_START, REPETITION, FILLER),
    *(TIME, "markup", "line-end", "unicode", "control", "space"),
)
"""Every reason an edit can have; where edits meet, the first of these is kept."""


@dataclass(frozen=True, slots=True)
class Change:
    """Words to put in place of `text[start:end]`."""

    start: int
    end: int
    put: str


@dataclass(frozen=True, slots=True)
class Transform:
    """One kind of change, and how to find where it is due."""

    reason: str
    """As `Edit.reason` has it."""
    find: Callable[[str], Iterable[Change]]
    """Yields changes in order, not overlapping; none for a text that is clean."""


@dataclass(frozen=True, slots=True)
class Known:
    """What a transcript tells of words that are parted at the ends of lines."""

    words: frozenset[str] = frozenset()
    """All that are not, in lower case."""
    is_hyphenated: bool = False
    """Whether so many are that whoever set the lines parts words by their syllables."""


def normalize(transcript: Transcript, corrections: Sequence[Correction] = ()) -> Transcript:
    """Return the transcript with normalized paragraphs and the corrections applied.

    Normalizing twice changes nothing more. `raw_text` of every paragraph stays what it was.
    Raises TranscriptError for a paragraph of which nothing would be left, and DefinitionError
    for every correction that does not fit.
    """
    if transcript.is_marked_up:
        transcript = _without_markup(transcript)
    transcript = _without_times(_without_marked_times(transcript))
    known = _known_words(transcript)
    turns = tuple(_normalized_turn(turn, transcript.path, known) for turn in transcript.turns)
    return _corrected(replace(transcript, turns=turns), corrections)


def _without_markup(transcript: Transcript) -> Transcript:
    """Return the transcript with the marks of Markdown taken off its words, each as an edit."""
    # imported late: few transcripts have marks
    from pipeline.markup import marks

    turns = []
    references = transcript.references
    for turn in transcript.turns:
        plain = []
        for paragraph in turn.paragraphs:
            changes = [
                Change(one.start, one.end, one.put) for one in marks(paragraph.text, references)
            ]
            plain.append(apply(paragraph, changes, "markup") if changes else paragraph)
        turns.append(replace(turn, paragraphs=tuple(plain)))
    return replace(transcript, turns=tuple(turns), is_marked_up=False, references=())


def _without_marked_times(transcript: Transcript) -> Transcript:
    """Return the transcript without times in round brackets that tell where in the recording it is.

    They increase through the talk; those that may be hours or verses are words, with a warning.
    """
    paragraphs = [one for _, one in spoken(transcript)]
    if sum(one.text.count("(") for one in paragraphs) <= _LEAST_TIMES:
        return transcript
    # imported late: few talks have brackets
    from pipeline.stages.marked_times import marked_times

    found = marked_times([one.text for one in paragraphs])
    if not found.count:
        return transcript
    if not found.are_of_recording:
        return _with_hours_told(transcript, found.count)
    changed = {
        id(one): apply(one, [_cut(one.text, *span) for span in spans], TIME)
        for one, spans in zip(paragraphs, found.spans, strict=True)
        if spans
    }
    turns = (
        replace(turn, paragraphs=tuple(changed.get(id(one), one) for one in turn.paragraphs))
        for turn in transcript.turns
    )
    return replace(transcript, turns=tuple(turns))


def _cut(text: str, start: int, end: int) -> Change:
    """Return the change that takes a span out, with the blank behind it where it begins a text."""
    is_first = not text[:start].strip()
    return Change(start, end + (is_first and text[end : end + 1] == " "), "")


def _without_times(transcript: Transcript) -> Transcript:
    """Return the transcript without times in brackets amid its words, each as an edit.

    They are those of the recording where several run on through the talk; others are words, and so
    are hours of the day in sentences: "It began at [8:30] and we left.". Of those that run on, a
    person should know.
    """
    found = {
        id(one): times
        for _, one in spoken(transcript)
        if ":" in one.text
        and ("[" in one.text or "(" in one.text)
        and (times := tuple(_times(one.text)))
    }
    every = [time for times in found.values() for time in times]
    hours = [time for time in every if time.is_hour]
    do_run = _run_on(every)
    if hours and not (do_run and _are_of_recording(transcript, found)):
        found = {
            key: tuple(one for one in times if not one.is_hour) for key, times in found.items()
        }
        if do_run:
            transcript = _with_hours_told(transcript, len(hours))
    if not _run_on([time for times in found.values() for time in times]):
        return transcript
    turns = []
    for turn in transcript.turns:
        plain = (
            apply(one, [time.change for time in found[id(one)]], TIME)
            if found.get(id(one))
            else one
            for one in turn.paragraphs
        )
        turns.append(replace(turn, paragraphs=tuple(plain)))
    return replace(transcript, turns=tuple(turns))


_LEAST_TIMES = 5
_OFTEN = 2
"""Times of a paragraph, on average, where a recognizer writes them amid the words."""
_THROUGHOUT = 0.8
"""Share of the letters that stand in paragraphs with such times."""
_DAY = 24
_TIME = pattern(
    r"[ ]?(?:\*\*(?:Break|Sponsors?|Ad|Advertisement|Jingle|Music)\*\*:[ ]?)?"
    r"(?:\[(\d{1,2}(?::\d\d){1,2})(?:[.,]\d{1,3})?\]|\((\d{1,2}:\d\d:\d\d)\))[ ]?"
)
"""A time in brackets, perhaps with frames ("[00:04:00.17]"), and behind the word for a break."""
_STOPS = ".?!…:;"


@dataclass(frozen=True, slots=True)
class _Time:
    """A time in brackets amid words."""

    change: Change
    """What takes it out."""
    seconds: int
    is_hour: bool
    """Whether it may be one of the day that somebody names: the sentence goes on behind it."""


def _run_on(times: Sequence[_Time]) -> bool:
    """Whether several times never go back."""
    is_back = any(after.seconds < before.seconds for before, after in pairwise(times))
    return len(times) >= _LEAST_TIMES and not is_back


def _are_of_recording(transcript: Transcript, found: Mapping[int, Sequence[_Time]]) -> bool:
    """Whether times that run on are those of the recording, though they may be hours of the day.

    Most cannot be hours, or several stand in each paragraph throughout the talk.
    """
    every = [time for times in found.values() for time in times]
    if 2 * sum(time.is_hour for time in every) <= len(every):
        return True
    texts = [(one.text, id(one) in found) for _, one in spoken(transcript)]
    timed = sum(len(text) for text, is_timed in texts if is_timed)
    whole = sum(len(text) for text, _ in texts)
    return len(every) >= _OFTEN * len(found) and timed >= _THROUGHOUT * whole


def _with_hours_told(transcript: Transcript, count: int) -> Transcript:
    """Return the transcript with a warning of times that are left as words."""
    message = f"{count} times in brackets stand in sentences and are read as words"
    hint = "where they are those of the recording, take them out"
    note = Note(f"{message}: {hint}", transcript.turns[0].line, is_warning=True)
    if note in transcript.notes:
        return transcript
    return replace(transcript, notes=(*transcript.notes, note))


def _times(text: str) -> Iterator[_Time]:
    """Yield the times in a text that has other words."""
    if not any(behind[:1].isdecimal() for behind in text.replace("[", "(").split("(")[1:]):
        return
    for found in _TIME.finditer(text):
        if found.end() - found.start() == len(text):
            continue
        start, end = found.span()
        is_parted = bool(text[:start].strip()) and text[end : end + 1].isalnum()
        parts = [int(part) for part in (found[1] or found[2]).split(":")]
        seconds = 0
        for part in parts:
            seconds = seconds * 60 + part
        before = text[:start].rstrip()
        is_within = before != "" and before[-1] not in _STOPS and text[end : end + 1].islower()
        is_hour = is_within and len(parts) == _PARTS_OF_HOUR and parts[0] < _DAY
        yield _Time(Change(start, end, " " if is_parted else ""), seconds, is_hour)


_PARTS_OF_HOUR = 2


def resolved(transcript: Transcript, corrections: Sequence[Correction]) -> tuple[Correction, ...]:
    """Return the corrections with the anchors as the transcript has them: `S2 A1.1` for `A1.1`.

    An anchor that the transcript does not have stays as it is; `normalize` refuses it.
    """
    anchors = dict.fromkeys(one.anchor for _, one in spoken(transcript))
    return tuple(replace(one, at=_home(one.at, anchors) or one.at) for one in corrections)


def normalize_paragraph(paragraph: Paragraph, known: Known | None = None) -> Paragraph:
    """Return the paragraph with every transform of `TRANSFORMS` applied, in their order.

    `known` tells how a word that is parted at the end of a line is joined.
    """
    if _is_clean(paragraph.text):
        return paragraph
    parted = Transform("line-end", lambda text: _parted_words(text, known or Known()))
    for transform in (parted, *TRANSFORMS):
        changes = tuple(transform.find(paragraph.text))
        if changes:
            paragraph = apply(paragraph, changes, transform.reason)
    return paragraph


def _known_words(transcript: Transcript) -> Known:
    """Return the words of a transcript in which some are parted at the ends of lines."""
    texts = [one.text for _, one in spoken(transcript)]
    if not any(not _is_clean(text) and _PARTED.search(text) for text in texts):
        return Known()
    parted = sum(found["rest"][0].islower() for text in texts for found in _PARTED.finditer(text))
    ends = sum(text.count("\n") for text in texts)
    words = (word for text in texts for word in _WHOLE.findall(_PARTED.sub(" ", text.lower())))
    return Known(frozenset(words), parted >= max(_LEAST_PARTED, _PARTED_SHARE * ends))


_LEAST_PARTED, _PARTED_SHARE = 20, 0.05
"""Words parted at ends of lines, and their share of these, where lines are set so."""


def _normalized_turn(turn: Turn, path: str, known: Known) -> Turn:
    paragraphs = tuple(normalize_paragraph(paragraph, known) for paragraph in turn.paragraphs)
    if not all(paragraph.text for paragraph in paragraphs):
        hint = "write what was said, or take the paragraph out"
        raise TranscriptError.at("a paragraph without words", Place(path, turn.line), hint)
    return turn if paragraphs == turn.paragraphs else replace(turn, paragraphs=paragraphs)


def apply(paragraph: Paragraph, changes: Sequence[Change], reason: str) -> Paragraph:
    """Return the paragraph with `changes` made in its text and put on record.

    A change that touches an earlier edit is joined with it, so that edits never overlap and the
    raw words can always be rebuilt.
    """
    text: list[str] = []
    edits: list[Edit] = []
    done = shift = 0
    for cluster in _clusters(paragraph.edits, changes):
        text.append(paragraph.text[done : cluster.start])
        put = cluster.put(paragraph.text)
        edits += cluster.edits_at(cluster.start + shift, paragraph.text, reason)
        text.append(put)
        shift += len(put) - (cluster.end - cluster.start)
        done = cluster.end
    text.append(paragraph.text[done:])
    return replace(paragraph, text="".join(text), edits=tuple(edits))


@dataclass(frozen=True, slots=True)
class _Cluster:
    """Edits and changes that touch each other."""

    start: int
    end: int
    edits: tuple[Edit, ...]
    changes: tuple[Change, ...]

    def put(self, text: str) -> str:
        """Return what stands in `start:end` after the changes."""
        return _spliced(text, self.start, self.end, self.changes)

    def edits_at(self, start: int, text: str, reason: str) -> Iterator[Edit]:
        """Yield the edits that stay on record, the cluster now beginning at `start`."""
        if not self.changes:
            yield from (replace(edit, start=edit.start - self.start + start) for edit in self.edits)
            return
        back = [Change(edit.start, edit.start + len(edit.text), edit.raw) for edit in self.edits]
        put, raw = self.put(text), _spliced(text, self.start, self.end, back)
        if put != raw:
            yield Edit(start, put, raw, self._reason(reason))

    def _reason(self, reason: str) -> str:
        """Return the weightiest of the reasons that meet here."""
        return min((*(edit.reason for edit in self.edits), reason), key=REASONS.index)


@dataclass(frozen=True, slots=True)
class _Item:
    """An edit or change with its span in the text before the changes."""

    start: int
    end: int
    value: Edit | Change

    def touches(self, before: _Item, end: int) -> bool:
        """Whether it overlaps what ends at `end`, or is empty beside it, or the other way round."""
        return self.start < end or (self.start == end and end in (self.end, before.start))


def _clusters(edits: Sequence[Edit], changes: Sequence[Change]) -> Iterator[_Cluster]:
    items = [_Item(edit.start, edit.start + len(edit.text), edit) for edit in edits]
    items += (_Item(change.start, change.end, change) for change in changes)
    group: list[_Item] = []
    end = 0
    for item in sorted(items, key=lambda item: (item.start, item.end)):
        if group and not item.touches(group[-1], end):
            yield _cluster(group, end)
            group, end = [], 0
        group.append(item)
        end = max(end, item.end)
    if group:
        yield _cluster(group, end)


def _cluster(group: Sequence[_Item], end: int) -> _Cluster:
    values = [item.value for item in group]
    edits = tuple(value for value in values if isinstance(value, Edit))
    changes = tuple(value for value in values if isinstance(value, Change))
    return _Cluster(group[0].start, end, edits, changes)


def _spliced(text: str, start: int, end: int, changes: Sequence[Change]) -> str:
    pieces: list[str] = []
    for change in changes:
        pieces += (text[start : change.start], change.put)
        start = change.end
    return "".join([*pieces, text[start:end]])


_BREAKS = r"\r\n|[\n\r\v\f\x85\u2028\u2029]"
_BLANKS = r"\t \u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_NOT_PLAIN = _BLANKS.replace(" ", "")
_LINE_END = pattern(rf"[{_BLANKS}]*(?:{_BREAKS})(?:[{_BLANKS}]|{_BREAKS})*")
_CONTROL = pattern(
    r"[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    r"\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff\U000e0000-\U000e007f]+"
)
_JOINERS = pattern(r"[\u200c\u200d]+")
_SPACE = pattern(
    rf"\A[{_BLANKS}]+|[{_BLANKS}]+\Z|[{_BLANKS}]{{2,}}|[{_NOT_PLAIN}]",
)
_WIDE = (
    range(0x2E80, 0xA000),
    range(0xF900, 0xFB00),
    range(0xFF00, 0xFFF0),
    range(0x20000, 0x40000),
)
"""Chinese and Japanese, which write no spaces."""
_NEEDS_JOINERS = pattern(
    r"[\u0600-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u18af\ufb50-\ufdff\ufe70-\ufefc"
    r"\u00a9\u00ae\u2190-\u2bff\ufe0f\U0001f000-\U0001faff]"
)
_BEYOND_LATIN = pattern(r"[\0-\u02ff]?[^\0-\u02ff]+")
_JAMO = range(0x1160, 0x1200)


_PARTED = pattern(
    rf"(?P<begun>[^\W_]+)(?P<gap>-[{_BLANKS}]*(?:{_BREAKS})[{_BLANKS}]*)"
    r"(?P<rest>[^\W\d_]+|\d{1,2}(?![\d,.]*\d))"
)
_WHOLE = pattern(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def _parted_words(text: str, known: Known) -> Iterator[Change]:
    """Find words that a line parts behind a hyphen: "govern-", "ment".

    The hyphen goes where the whole word stands elsewhere, and none with a hyphen does; it stays
    otherwise: "long-", "term". Where lines are set with words parted again and again it goes from
    others, too, of which not both parts are words: "sur-", "vey".
    """
    for found in _PARTED.finditer(text):
        begun, rest = found["begun"].lower(), found["rest"].lower()
        is_whole = f"{begun}{rest}" in known.words or (
            known.is_hyphenated and not known.words.issuperset((begun, rest))
        )
        is_one = found["rest"][0].islower() and f"{begun}-{rest}" not in known.words and is_whole
        yield Change(*found.span("gap"), "" if is_one else "-")


def _line_ends(text: str) -> Iterator[Change]:
    """Find line breaks: one space, or nothing between letters of scripts without spaces."""
    for found in _LINE_END.finditer(text):
        start, end = found.span()
        is_inside = start > 0 and end < len(text)
        is_wide = is_inside and _is_wide(text[start - 1]) and _is_wide(text[end])
        yield Change(start, end, "" if is_wide else " ")


def _is_wide(char: str) -> bool:
    return any(ord(char) in block for block in _WIDE)


def _controls(text: str) -> Iterator[Change]:
    """Find what prints nothing, turns the direction of writing, or cannot stand in XML."""
    return (Change(*found.span(), "") for found in _CONTROL.finditer(text))


def _joiners(text: str) -> Iterator[Change]:
    """Find joiners (ZWJ, ZWNJ) but the one after a letter or picture whose form they decide."""
    for found in _JOINERS.finditer(text):
        start, end = found.span()
        is_needed = start and _NEEDS_JOINERS.match(text, start - 1)
        if not is_needed or end - start > 1:
            yield Change(start, end, text[start] if is_needed else "")


def _misread(text: str) -> Iterator[Change]:
    """Find signs of UTF-8 that were read in another encoding, and saved so."""
    if text.isascii() or (text.isprintable() and _SPOILT not in text):
        return
    # imported late: few transcripts have any
    from pipeline.stages.misdecoded import misdecoded

    for start, end, put in misdecoded(text):
        yield Change(start, end, put)


_SPOILT = "\u00e2\u20ac"
"""With which the printed ones begin."""


def _uncomposed(text: str) -> Iterator[Change]:
    """Find letters that are not in normalization form C (Unicode Standard Annex 15)."""
    if unicodedata.is_normalized("NFC", text):
        return
    for found in _BEYOND_LATIN.finditer(text):
        if not unicodedata.is_normalized("NFC", found.group()):
            yield from _uncomposed_letters(text, *found.span())


def _signs(text: str) -> Iterator[Change]:
    """Find signs that few fonts have, or only one, for which all have another."""
    return (Change(*one.span(), _SIGNS[one[0]]) for one in _SIGN.finditer(text))


_SIGNS = {
    "\u22ef": "…",  # as Chinese has it, in the middle of the line
    "\uf0b7": "•",  # numbers of Wingdings and Symbol, as Word puts them
    "\uf0a7": "•",
    "\uf0d8": "•",
    "\uf0e0": "→",
    "\uf0e8": "→",
    "\uf0df": "←",
    "\uf04a": "☺",
    "\uf04c": "☹",
    "\uf0fc": "✓",
}
_SIGN = pattern(f"[{''.join(_SIGNS)}]")
_PRINTED = "\u22ef"
"""The one of them that prints."""


def _uncomposed_letters(text: str, start: int, end: int) -> Iterator[Change]:
    """Yield changes letter by letter: a letter ends before the next that cannot join it."""
    bounds = [start, *(at for at in range(start + 1, end) if not _joins(text[at])), end]
    for first, last in pairwise(bounds):
        composed = unicodedata.normalize("NFC", text[first:last])
        if composed != text[first:last]:
            yield Change(first, last, composed)


def _joins(char: str) -> bool:
    return unicodedata.category(char).startswith("M") or ord(char) in _JAMO


def _spaces(text: str) -> Iterator[Change]:
    """Find blanks at the ends, runs of blanks, and blanks that are not a plain space."""
    for found in _SPACE.finditer(text):
        is_outer = found.start() == 0 or found.end() == len(text)
        yield Change(*found.span(), "" if is_outer else " ")


def _entities(text: str) -> Iterator[Change]:
    """Find letters that HTML writes as names or numbers, in what is no HTML: "but&#8212;what"."""
    if "&" not in text:
        return
    # imported late: few transcripts have any
    from pipeline.markup import entities

    for mark in entities(text):
        yield Change(mark.start, mark.end, mark.put)


TRANSFORMS = (
    Transform("markup", _entities),
    Transform("unicode", _misread),
    Transform("line-end", _line_ends),
    Transform("control", _controls),
    Transform("control", _joiners),
    Transform("unicode", _uncomposed),
    Transform("unicode", _misread),
    Transform("unicode", _signs),
    Transform("space", _spaces),
)
"""In the order in which they are applied; each finds nothing in what the later ones leave."""


def _is_clean(text: str) -> bool:
    """Whether no transform can find anything: all prints, with single plain spaces, composed.

    No line end, control, joiner or blank but the plain space is printable to `str.isprintable`.
    """
    is_plain = text.isprintable() and "  " not in text and unicodedata.is_normalized("NFC", text)
    is_trimmed = text[:1] != " " and text[-1:] != " " and _PRINTED not in text
    is_trimmed = is_trimmed and _SPOILT not in text
    return is_plain and is_trimmed and ("&" not in text or ";" not in text)


_MOST_SHOWN = 5
_LEAST_LIKE = 0.5
_VERY_LIKE = 0.8
_ENDS = ".,;:!?"


def _corrected(transcript: Transcript, corrections: Sequence[Correction]) -> Transcript:
    if not corrections:
        return transcript
    paragraphs = {one.anchor: one for _, one in spoken(transcript)}
    problems = []
    for correction in corrections:
        anchor = _home(correction.at, paragraphs)
        problem = _misfit(correction, anchor, paragraphs)
        if problem:
            problems.append(problem)
        else:
            paragraphs[anchor] = _with_correction(paragraphs[anchor], correction)
    if problems:
        raise DefinitionError(*problems)
    return replace(transcript, turns=tuple(_renewed(turn, paragraphs) for turn in transcript.turns))


def _home(anchor: str, anchors: Collection[str]) -> str:
    """Return the anchor as the transcript has it, with or without the source before it."""
    if anchor in anchors:
        return anchor
    return next((name for name in anchors if name.rpartition(" ")[2] == anchor), "")


def _misfit(
    correction: Correction, anchor: str, paragraphs: Mapping[str, Paragraph]
) -> Problem | None:
    if not anchor:
        problem = _unknown_anchor(correction, tuple(paragraphs))
        moved = _moved(correction, paragraphs)
        return replace(problem, hint=f"{moved}; {problem.hint}") if moved else problem
    text = paragraphs[anchor].text
    count = text.count(correction.replace) if correction.replace else 0
    if count == 0:
        message = f"'{correction.replace}' does not stand in {correction.at}"
        return Problem(message, correction.place, _where(correction, anchor, paragraphs))
    if count > 1:
        message = f"'{correction.replace}' stands {count} times in {correction.at}"
        return Problem(message, correction.place, "give more words, so that one place is meant")
    if not _with_correction(paragraphs[anchor], correction).text:
        message = f"the correction leaves no words in {correction.at}"
        return Problem(message, correction.place, "words can be replaced, not a whole paragraph")
    return None


def _unknown_anchor(correction: Correction, anchors: Sequence[str]) -> Problem:
    """Return the problem with the anchors that are most alike, in the order of the document."""
    is_full = " " in correction.at
    names = [anchor if is_full else anchor.rpartition(" ")[2] for anchor in anchors]
    near = set(_close_matches(correction.at, names, _MOST_SHOWN))
    shown = ", ".join(name for name in names if name in near)
    hint = f"anchors run from {names[0]} to {names[-1]}" + (f"; nearest: {shown}" if shown else "")
    return Problem(f"no paragraph '{correction.at}'", correction.place, hint)


def _where(correction: Correction, anchor: str, paragraphs: Mapping[str, Paragraph]) -> str:
    """Return a hint for words that are not where they should be.

    Moved to another paragraph, a slip of the definition, made already in the transcript, like some
    of this paragraph, or like some of another: the first of these that is so.
    """
    text, words = paragraphs[anchor].text, correction.replace
    if moved := _moved(correction, paragraphs):
        return moved
    windows = [one for one in _windows(words, text) if one.strip(_ENDS) != correction.put]
    if near := _close_matches(words, windows, 1, _VERY_LIKE):
        return f"did you mean '{near[0]}'?"
    if _stands(correction.put, text):
        return f"'{correction.put}' stands there already; if it is right, take the correction out"
    if near := _close_matches(words, windows, 1):
        return f"did you mean '{near[0]}'?"
    return _nearest_elsewhere(words, paragraphs) or "copy the words from the paragraph"


def _stands(words: str, text: str) -> bool:
    """Return whether words stand in a text, not only as a part of longer ones."""
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) if words.strip() else None
    return found is not None


def _moved(correction: Correction, paragraphs: Mapping[str, Paragraph]) -> str:
    """Return a hint that names the paragraphs where the words stand; empty where they are none."""
    words = correction.replace
    homes = [anchor for anchor, one in paragraphs.items() if _stands(words, one.text)]
    if not homes or len(homes) > _MOST_SHOWN:
        return ""
    return f"did you mean at {' or '.join(homes)}? '{words}' stands there"


def _nearest_elsewhere(words: str, paragraphs: Mapping[str, Paragraph]) -> str:
    """Return a hint that names the words of any paragraph that are very much like `words`."""
    windows: dict[str, str] = {}
    for anchor, one in paragraphs.items():
        for window in _windows(words, one.text):
            windows.setdefault(window, anchor)
    near = _close_matches(words, list(windows), 1, _VERY_LIKE)
    return f"did you mean '{near[0]}' at {windows[near[0]]}?" if near else ""


def _windows(words: str, text: str) -> list[str]:
    """Return all stretches of a text of as many words as `words` has."""
    said = text.split()
    length = max(1, len(words.split()))
    return [" ".join(said[at : at + length]) for at in range(max(1, len(said) - length + 1))]


def _close_matches(
    words: str, choices: Sequence[str], most: int, like: float = _LEAST_LIKE
) -> list[str]:
    # imported late: only where a correction does not fit
    from difflib import get_close_matches

    return get_close_matches(words, choices, most, like)


def _with_correction(paragraph: Paragraph, correction: Correction) -> Paragraph:
    change = _least(paragraph.text.index(correction.replace), correction)
    return normalize_paragraph(apply(paragraph, (change,), CORRECTION))


_TOKEN = pattern(r"\s+|\S+")


def _least(start: int, correction: Correction) -> Change:
    """Return the change without the words that both sides of the correction share at their ends.

    Words beside the mistake then lead back to exactly themselves. Where one side would be left
    without a word, a shared neighbour stays in the change.
    """
    old, new = _TOKEN.findall(correction.replace), _TOKEN.findall(correction.put)
    before = _shared(old, new)
    after = _shared(old[before:][::-1], new[before:][::-1])
    while before and not _have_words(old, new, before, after):
        before -= 1
        after = _shared(old[before:][::-1], new[before:][::-1])
    while after and not _have_words(old, new, before, after):
        after -= 1
    kept = len("".join(old[:before]))
    end = len(correction.replace) - len("".join(old[len(old) - after :]))
    return Change(start + kept, start + end, "".join(new[before : len(new) - after]))


def _shared(old: Sequence[str], new: Sequence[str]) -> int:
    """Return how many tokens are the same from the beginning on."""
    pairs = zip(old, new, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


def _have_words(old: Sequence[str], new: Sequence[str], before: int, after: int) -> bool:
    sides = (old[before : len(old) - after], new[before : len(new) - after])
    return all("".join(side).strip() for side in sides)


def _renewed(turn: Turn, paragraphs: Mapping[str, Paragraph]) -> Turn:
    return replace(turn, paragraphs=tuple(paragraphs[p.anchor] for p in turn.paragraphs))
