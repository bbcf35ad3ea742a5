"""Lines of a file that nobody says: rules, times on lines of their own, marks of products."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from pipeline.model.transcript import Note, NoteKind
from pipeline.patterns import clued, pattern
from pipeline.readers.labels.bylines import is_byline, is_filed, is_reprint, is_source
from pipeline.readers.labels.candidates import clean, comparable, ends_sentence
from pipeline.readers.labels.times import TIME, seconds_of, time_alone, time_before
from pipeline.readers.labels.words import REMARKS
from pipeline.readers.lines import Line, trim
from pipeline.values import dataclass, replace

_RULED = frozenset("-–—_=*~•·#+⸺⸻")
_RULE = pattern(
    r"(?:(?:[-–—_=*~•·#+][ \t]?){3,}|(?:[⸺⸻][ \t]?)+|(?:[-–—*][ \t]?)+[0oO]{1,3}[ \t]?"
    r"(?:[-–—*][ \t]?)+)\Z"
)
_PRODUCT = clued(
    r"""(?x)
    \(?\ {0,3}(?:this\ )?transcri(?:pt|ption|bed)\ (?:\w+\ ){0,3}(?:by|with|from|via|using)\ <?(?:https?://)?(?:www\.)?
      (?:otter|rev|descript|trint|sonix|happyscribe|temi|fireflies|riverside|zoom|whisper|castmagic
      |podscribe|deciphr|amberscript|turboscribe|assemblyai|speechpad|3play)\b.{0,80}\Z
    | this\ transcript\ was\ exported\ on\ .{0,120}\Z
    | (?:view|see|find)\ the\ (?:most\ up-to-date|latest)\ version\ .{0,80}\Z
    | .{0,60}\bstart(?:ed|s)\ transcription\Z | .{0,60}\bstop(?:ped|s)\ transcription\Z
    | (?:the\ )?transcription\ (?:was\ )?(?:started|stopped|ended)\.?\Z
    | transcription\ ended\ after\ [\d:]+\Z | ai-generated\ content\ may\ be\ incorrect\.?\Z
    | transcript\.\ use\ arrow\ keys\ to\ navigate\ between\ transcript\ entries\b.{0,100}\Z
    | this\ editable\ transcript\ was\ computer\ generated\ .{0,140}\Z
    | (?:no|low|medium|high)\ (?:stresslens|signal\ \([\d.]{1,6}\))\Z
    | [^:：\n]{1,20}[、,，&和与][^:：\n]{1,20}[:：]\s?\d{1,2}:\d\d(?::\d\d)?\s?(?:至|到|-)
      \s?\d{1,2}:\d\d(?::\d\d)?\Z
    | (?:\#\ ?){3,}\Z | -?\ ?end\ ?-?(?:\s+\d{1,2}[:.]\d\d.{0,20})?\Z
    | (?:.{0,60}/\ ?)?end\ of\ (?:take|tape|side|reel)(?:\ \w{1,3}){0,4}\.?\Z
    | \[\[page\ [a-z]{0,2}\d{1,5}\]\]\Z | \{time\}\s{1,4}\d{3,4}\Z
    | page\ \d{1,4}(?:\ of\ \d{1,4})?\Z | seite\ \d{1,4}(?:\ von\ \d{1,4})?\Z
    | -{1,2}\ ?\d{1,4}\ ?-{1,2}\Z
    | (?:-{2,}|[–—*=]{1,4})\ ?(?:timer|clock|recorder|recording|tape|audio|video)\ (?:is\ |was\ )?
      (?:reset|restarted|paused|resumed|stopped|started|begins|ends|cut)
      \ ?(?:-{2,}|[–—*=]{1,4})\Z
    | (?:-{2,}|={2,}|\*{2,})\ ?(?:(?:start|beginning|end)\ of\ (?:the\ )?
      (?:meeting|interview|conversation|session|call|transcript|recording|discussion)
      |(?:meeting|interview|conversation|session|call|transcript|recording|discussion)
      \ (?:(?:start|end)(?:s|ed)?|begins?|began|concluded|adjourned))
      \ ?(?:-{2,}|={2,}|\*{2,})\Z
    | (?:-{2,}\ ?|[–—])\([^\W\d_](?:[^():?]|(?<=\d):(?=\d)){2,140}\)\ ?(?:-{2,}|[–—])\.?\Z
    | by\ (?:the\ (?:witness|court)|(?:mr|ms|mrs|miss|dr)\.?\ [^\W\d_][\w.'’ -]{1,40}):\Z
    | (?:(?:re-?)?(?:direct|cross)[- ]?|further\ |continued\ )?examination
      (?:\ (?:by|of)\ .{1,40})?:?\Z
    """,
    *(
        "transcri",
        "version ",
        "page ",
        "{time}",
        "seite ",
        *("-", "–(", "—(", "#"),
        "end",
        "by m",
        "by dr",
        "by the ",
        "examination",
        "至",
        "到",
        "stresslens",
        " signal (",
        *("timer ", "clock ", "recorder ", "recording ", "tape ", "audio ", "video "),
        *("==", "**"),
    ),
)
_LEAST_TIMES = 3


@dataclass(frozen=True, slots=True)
class Furniture:
    """What was taken out of a file's lines."""

    lines: tuple[Line, ...]
    """All lines, those taken out now blank."""
    removed: tuple[Note, ...] = ()
    notes: tuple[Note, ...] = ()
    """What a person should know of it."""


def without_furniture(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines with blank ones in place of rules and of what a product wrote."""
    kept: list[Line] = []
    removed: list[Note] = []
    rules: list[Line] = []
    for line in lines:
        words = text[line.start : line.end]
        if (words[:1] in _RULED and _RULE.match(words)) or _is_end_sign(words):
            rules.append(line)
        elif len(words) < _MOST and _PRODUCT.match(words.lower()) and not _goes_on(words):
            removed.append(Note(clean(words), line.number))
        else:
            kept.append(_without_tokens(words, line))
            continue
        kept.append(blank(line))
    shorter = [old for old, new in zip(lines, kept, strict=True) if new.start < new.end < old.end]
    if shorter:
        removed.append(Note(f"{_lines(len(shorter))} with a sign for machines", shorter[0].number))
    if rules:
        removed.append(Note(f"{_lines(len(rules))} of signs that part", rules[0].number))
    return Furniture(tuple(kept), tuple(removed))


_MOST = 200


def _is_end_sign(words: str) -> bool:
    """Whether a line is the sign alone that closes an article, also as HTML writes it: "■"."""
    if words[:2] != "&#":
        return words in _END_SIGNS
    found = _CODED.fullmatch(words)
    return found is not None and int(found[2], 16 if found[1] else 10) in map(ord, _END_SIGNS)


_END_SIGNS = frozenset("■□●◆◼◾∎▪♦⬛")
_CODED = pattern(r"&#([xX]?)([0-9]{4}[0-9]?|(?<=[xX])[0-9A-Fa-f]{4});")


def _goes_on(words: str) -> bool:
    """Whether a line belongs to a sentence: "examination of the harbour, that"."""
    return words[:1].islower() and "examination" in words


def _without_tokens(words: str, line: Line) -> Line:
    """Return a line without what tells a language model that a text ends: `<|endoftext|>`."""
    found = _TOKENS.search(words) if words.endswith(("|>", "</s>")) else None
    return Line(line.number, line.start, line.start + found.start()) if found else line


_TOKENS = pattern(r"(?:\s*(?:<\|[\w-]{1,30}\|>|</s>))+\Z")


def without_remarks(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines without paragraphs that whoever transcribed wrote: `[Notes]: she smiles`."""
    kept = list(lines)
    removed: list[Note] = []
    for at, line in enumerate(lines):
        is_bracketed = text.startswith(("[", "("), line.start)
        found = _REMARK.match(text, line.start, line.end) if is_bracketed else None
        if found is None or REMARKS.isdisjoint(found[1].casefold().split()):
            continue
        end = next((to for to in range(at, len(lines)) if lines[to].is_blank), len(lines))
        removed += set_apart(text, line, lines[end - 1].end, "a remark on the talk")
        kept[at:end] = map(blank, lines[at:end])
    return Furniture(tuple(kept), tuple(removed))


_REMARK = pattern(r"[\[(]([^\[\]()\n]{1,50})[\])]?[:：][\])]?\s")


def without_parts(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines without those that number parts of a file: "Interview 2", "Tape 1, side B".

    Several interviews in one file are warned of: their people may not be the same.
    """
    found = [
        (line, match)
        for at, line in enumerate(lines)
        if text[line.start : line.end].lstrip("*#_ \t")[:4].casefold() in _PART_FIRSTS
        and (match := _PART.match(text, line.start, line.end))
        and _is_apart(lines, at)
    ]
    numbers = {(match[1].casefold(), match[2].casefold(), _code(match[0])) for _, match in found}
    if len(numbers) < _LEAST_PARTS:
        found = [one for one in found if _SECOND.fullmatch(text, one[0].start, one[0].end)]
    if not found:
        return Furniture(tuple(lines))
    gone = {line.start for line, _ in found}
    kept = tuple(blank(line) if line.start in gone else line for line in lines)
    removed = [note for line, _ in found for note in set_apart(text, line, line.end, "a heading")]
    talks = [line for line, match in found if match[1].casefold() in _TALKS]
    if len(talks) < _LEAST_PARTS:
        return Furniture(kept, tuple(removed))
    message = f"{len(talks)} interviews in one file: where others speak, save each as its own"
    return Furniture(kept, tuple(removed), (Note(message, talks[0].number, is_warning=True),))


def _code(words: str) -> str:
    """Return the number or letter with which the name of a part ends: "Entretien 1 2024 02b"."""
    last = words.rstrip("*_# \t\r").rpartition(" ")[2].casefold()
    return last if len(last) == 1 or any(map(str.isdigit, last)) else ""


def _is_apart(lines: Sequence[Line], at: int) -> bool:
    """Whether a line stands behind a blank one, or first."""
    return at == 0 or lines[at - 1].is_blank


_LEAST_PARTS = 2
_TALKS = frozenset(
    ["interview", "entretien", "entrevista", "intervista", "gespräch", "интервью", "transcript"]
)
_PART_FIRSTS = frozenset(
    {"inte", "entr", "gesp", "инте", "tran", "reco", "sess", "tape", "cass", "vers", "part"}
    | {"teil", "част", "side", "disc", "reel"}
)
"""Letters with which such lines begin."""
_PART = pattern(
    r"[*#_ \t]*(interview|entretien|entrevista|intervista|gespräch|интервью|transcript|recording"
    r"|session|tape|cassette|version|part|teil|partie|parte|часть|side|disc|reel)"
    r" ?(?:#|no\.? ?|nr\.? ?|n° ?)?(\d{1,3}|[A-Z])\b(?:(?![.:)\w]|,? (?:of|is|was|we|i)\b)"
    r"(?:[^.?!:\n]|(?<=\d)[.:](?=\d)){0,40}"
    r"|(?:[,;/ –-]{1,3}(?:side|tape|track|part) ?(?:\d{1,2}|[A-Z])| \(#?\d{1,2}\))?\s?[.:])\Z",
    re.IGNORECASE,
)


_SECOND = pattern(
    r"[*#_ \t]*(?:tape|part|teil|partie|parte|часть|side|disc|reel) ?([2-9])[*_ \t]*", re.IGNORECASE
)
"""A later part alone on its line, where the first is not numbered."""


def without_tags(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines without those that only mark a part of a corpus: "<TEXT=lake2>".

    So do those that tell when a recording begins or ends, "# time_end 1:08:21", and what Org is
    told: "#+INCLUDE: notes.inc". Of the title only the words stay.
    """
    signed = [line for line in lines if text.startswith(("<", "#"), line.start)]
    matches = ((line, _TAG.fullmatch(text, line.start, line.end)) for line in signed)
    found = [(line, match) for line, match in matches if match]
    stamps = [line for line in signed if _STAMP.fullmatch(text, line.start, line.end)]
    counts = Counter(match[1].casefold() for _, match in found)
    found = [one for one in found if counts[one[1][1].casefold()] >= _LEAST_TAGS]
    keys = [line for line in signed if _KEYWORD.fullmatch(text, line.start, line.end)]
    gone = {line.start for line in (*stamps, *keys, *(line for line, _ in found))}
    if not gone:
        return Furniture(tuple(lines))
    kept = tuple(_title_of(text, line) if line.start in gone else line for line in lines)
    removed = [note for line in stamps for note in set_apart(text, line, line.end, "a time")]
    bare = [line for line in keys if not _ORG_TITLE.match(text, line.start, line.end)]
    removed += [note for line in bare for note in set_apart(text, line, line.end, "markup")]
    if not found:
        return Furniture(kept, tuple(removed))
    first, match = found[0]
    removed.append(Note(f"{_lines(len(found))} with a tag alone, as {match[0]}", first.number))
    values = {match[0] for _, match in found}
    message = f"tags such as {match[0]} mark {len(values)} parts in one file"
    hint = "where others speak, save each as its own"
    note = Note(f"{message}: {hint}", first.number, is_warning=True)
    return Furniture(kept, tuple(removed), (note,) if len(values) >= _LEAST_TAGS else ())


def _title_of(text: str, line: Line) -> Line:
    """Return a line that nobody says as a blank one, or as the words of a title of Org alone."""
    found = _ORG_TITLE.match(text, line.start, line.end)
    return Line(line.number, found.end(), line.end) if found else blank(line)


_KEYWORD = pattern(r"#\+[A-Za-z][A-Za-z_]{2,40}(?::.*|[ \t].*)?")
_ORG_TITLE = pattern(r"(?i)#\+TITLE:[ \t]*(?=\S)")
_TAG = pattern(r"<([^\W\d_][\w-]{0,20})\s?(?:=|\s[\w-]{1,20}=)[^<>=]{1,60}(?:=[^<>]{1,60})?/?>")
_STAMP = pattern(r"#\s?[^\W\d_][\w-]{0,20}\s?[=:]?\s?\d{1,2}(?::\d\d){1,2}")
_LEAST_TAGS = 3


def without_pages(
    text: str, lines: Sequence[Line], labelled: Collection[int], names: Collection[str] = ()
) -> Furniture:
    """Return the lines without what was printed on pages: their numbers, codes, running heads.

    A head is a short line between blank ones that stands again and again, perhaps with another
    number ("Page 1 of 6 | …"), or an address of the web behind the end of a sentence. So is the
    name of who goes on, right above one. `labelled` are the indexes of lines on which turns begin,
    `names` the labels of all, for comparing.
    """
    alone = [
        at
        for at, line in enumerate(lines)
        if at not in labelled and not line.is_blank and line.end - line.start <= _LONGEST_HEAD
    ]
    words = {at: clean(text[lines[at].start : lines[at].end]) for at in alone}
    numbers = [at for at in alone if words[at].isdecimal() and len(words[at]) <= _MOST_FIGURES]
    gone = set(numbers) if _count_pages([int(words[at]) for at in numbers]) else set()
    gone |= {at for at in alone if words[at][-1:].isdigit() and _CODE.fullmatch(words[at])}
    gone |= _counted_up({at: text[lines[at].start : lines[at].end] for at in alone})
    gone |= _facing(words)
    apart = [at for at in alone if at not in gone and _is_between(lines, at)]
    gone |= _numbered_alike({at: words[at] for at in apart})
    shapes = {at: _without_figures(words[at]) for at in apart}
    counts = Counter(shapes[at] for at in apart if _is_head(words[at]))
    heads = {one for one, count in counts.items() if count >= _LEAST_HEADS}
    addresses = Counter(words[at] for at in apart if _ADDRESS.fullmatch(words[at]))
    heads |= {one for one, count in addresses.items() if count > 1}
    heads |= {words[at] for at in apart if _is_bare_address(text, lines, at, labelled)}
    found = [at for at in apart if shapes[at] in heads or words[at] in heads]
    gone |= set(found)
    gone |= set(_named_above(lines, gone, {at: words[at] for at in apart}, names))
    if not gone:
        return Furniture(tuple(lines))
    kept = tuple(blank(line) if at in gone else line for at, line in enumerate(lines))
    first = lines[min(gone)].number
    told = ", ".join(f"“{one}”" for one in sorted({words[at] for at in found})[:_MOST_HEADS])
    message = f"{_lines(len(gone))} of numbers, codes or running heads of pages"
    return Furniture(kept, (Note(f"{message}: {told}" if told else message, first),))


def _is_bare_address(text: str, lines: Sequence[Line], at: int, labelled: Collection[int]) -> bool:
    """Whether a paragraph is an address of the web alone, behind what ends a sentence.

    The line above has no label, but where words stand behind it.
    """
    words = text[lines[at].start : lines[at].end]
    above = next((one for one in range(at - 1, -1, -1) if not lines[one].is_blank), -1)
    if above < 0 or _ADDRESS.fullmatch(words) is None:
        return False
    said = text[lines[above].start : lines[above].end]
    is_said = above not in labelled or len(said.split()) >= _LEAST_SAID
    return is_said and said.rstrip(" \"'”’»)").endswith((".", "?", "!", "…"))


_LEAST_SAID = 4
"""Words of a line that is more than a label."""


def _named_above(
    lines: Sequence[Line], gone: Collection[int], words: Mapping[int, str], names: Collection[str]
) -> Iterator[int]:
    """Yield the lines with a name alone, below which nothing stands before a head of a page."""
    for at, one in words.items():
        if comparable(one.strip("[]()")) in names:
            below = next((to for to in range(at + 1, len(lines)) if not lines[to].is_blank), -1)
            if below in gone and at not in gone:
                yield at


_LONGEST_HEAD = 120
_MOST_FIGURES = 4
_LEAST_HEADS = 4
_MOST_HEADS = 6
_CODE = pattern(r"\d{1,2}/\d{1,2}/\d{4}[A-Z]{1,3}\d{3,6}|[\u2580-\u25ff] ?\d{3,4}")
"""Of a paragraph of a record: a day, a letter and a number; or its hour behind a square."""


def _count_pages(numbers: Sequence[int]) -> bool:
    """Whether numbers are those of pages: each one more than the one before, but for a few."""
    steps = sum(after - before == 1 for before, after in pairwise(numbers))
    return len(numbers) > 2 and steps >= _IN_STEP * (len(numbers) - 1)  # noqa: PLR2004


_IN_STEP = 0.8


def _counted_up(words: Mapping[int, str]) -> set[int]:
    """Return the lines that number pages beside the same words: "3/40", "Sitting of 4.5.1998  3".

    `words` are what stands on each line; with the number, there is another one or a gap.
    """
    found: dict[str, dict[int, int]] = {}
    for at, line in words.items():
        numbered = _numbered(line)
        if numbered and (numbered["gap"] or _FIGURES.search(numbered["words"])):
            key = clean(numbered["words"])
            found.setdefault(key, {})[at] = int(numbered["number"])
    heads = [
        one
        for key, one in found.items()
        if _count_pages(list(one.values())) and _is_begun_or_ended(key, list(one.values()))
    ]
    return {at for one in heads for at in one}


def _is_begun_or_ended(words: str, numbers: Sequence[int]) -> bool:
    """Whether pages "1/40", "2/40" are those at the beginning or the end; others need not be."""
    if not words.startswith("/"):
        return True
    return numbers[0] <= 2 or words == f"/{numbers[-1]}"  # noqa: PLR2004


def _numbered(line: str) -> re.Match[str] | None:
    """Return a line with a number at one of its ends."""
    first = _FIRST.fullmatch(line) if line[:1].isdigit() else None
    return first or (_LAST.fullmatch(line) if line[-1:].isdigit() else None)


_FIRST = pattern(
    r"(?P<number>\d{1,4})(?:(?=/)|(?P<gap>[ \t\u00a0]{2,})|[ \t\u00a0])(?P<words>\S.*)"
)
_LAST = pattern(r"(?P<words>.*\S)(?:(?P<gap>[ \t\u00a0]{2,})|[ \t\u00a0])(?P<number>\d{1,4})")


def _facing(words: Mapping[int, str]) -> set[int]:
    """Return the feet of facing pages: "96 LAKE TIMES > MAY", "MAY > LAKE TIMES 97".

    The same words stand in another order, with the number at the other end.
    """
    found: dict[tuple[str, ...], dict[int, tuple[int, bool]]] = {}
    for at, line in words.items():
        if numbered := _numbered(line):
            own = tuple(sorted(_PIECE.findall(numbered["words"].casefold())))
            is_first = numbered.start("number") == 0
            found.setdefault(own, {})[at] = (int(numbered["number"]), is_first)
    return {
        at
        for own, lines in found.items()
        if len(own) >= _LEAST_FACING and len({is_first for _, is_first in lines.values()}) > 1
        for at, (number, is_first) in lines.items()
        if any((number + step, not is_first) in lines.values() for step in (-1, 1))
    }


_PIECE = pattern(r"\w+")
_LEAST_FACING = 3
"""Words beside the number."""


def _numbered_alike(words: Mapping[int, str]) -> set[int]:
    """Return the long lines that stand again and again with other numbers, and end no sentence."""
    found: dict[str, list[int]] = {}
    for at, line in words.items():
        is_long = len(line.split()) >= _LEAST_ALIKE and line[-1] not in _STOPS
        if is_long and _FIGURES.search(line):
            found.setdefault(_FIGURES.sub("0", line), []).append(at)
    return {at for lines in found.values() if len(lines) >= _LEAST_HEADS for at in lines}


_LEAST_ALIKE = 6
"""Words."""
_STOPS = ".?!…:;,"


def _is_between(lines: Sequence[Line], at: int) -> bool:
    """Whether blank lines stand on both sides."""
    return _is_apart(lines, at) and (at + 1 == len(lines) or lines[at + 1].is_blank)


def _is_head(words: str) -> bool:
    """Whether words may be a running head, and no sentence, answer or sound."""
    is_plain = words[:1].isalnum() and words[-1:].isalnum()
    most = _MOST_NUMBERED if _PAGE.search(words.casefold()) else _MOST_WORDS
    return is_plain and 1 < len(words.split()) <= most and not words.islower()


_MOST_WORDS = 8
_MOST_NUMBERED = 18
"""Words of a head that numbers its page."""
_PAGE = pattern(r"\b(?:page|seite|página|pagina|страница|pg?\.) ?\d{1,4}\b")
_ADDRESS = pattern(r"(?:[\d/.:-]+ )?(?:https?://|www\.)\S+(?: [\d/]+)?", re.IGNORECASE)
"""An address of the web, with the day or the page beside it."""


def _without_figures(words: str) -> str:
    """Return the words of a head that numbers its page with one sign for every number."""
    return _FIGURES.sub("0", words) if _PAGE.search(words.casefold()) else words


_FIGURES = pattern(r"\d+")


def without_closing(
    text: str, lines: Sequence[Line], first: int, slanted: Collection[int] = ()
) -> Furniture:
    """Return the lines without paragraphs behind the talk that tell of it: its end, who typed it.

    They stand behind all that is said; `first` is the index of the line of the first turn.
    `slanted` are the indexes of lines set apart in italics, as an editor's words are.
    """
    kept = list(lines)
    removed: list[Note] = []
    start = _imprint(text, lines, first)
    for at in range(start, len(lines)):
        removed = [*set_apart(text, lines[at], lines[at].end, "behind the talk"), *removed]
        kept[at] = blank(lines[at])
    for at in range(len(lines) - 1, first, -1):
        line = kept[at]
        words = clean(text[line.start : line.end])
        if not any(map(str.isalnum, words)):
            continue
        is_thanks = len(words) < _LONGEST_THANKS and _THANKS.fullmatch(words) is not None
        is_told = at in slanted or is_thanks or _is_closing(words)
        if not (is_source(words) or (lines[at - 1].is_blank and is_told)):
            break
        apart = set_apart(text, line, line.end, "behind the talk")
        removed += [replace(one, is_warning=is_thanks) for one in apart]
        kept[at] = blank(line)
    return Furniture(tuple(kept), tuple(reversed(removed)))


def _imprint(text: str, lines: Sequence[Line], first: int) -> int:
    """Return the index of the line from which on a file tells who published it, or how many are.

    "Published by" / "Clerk of the Assembly" / "LAKE TOWN": few lines, none of which is a sentence.
    So is what stands below "Ends": the initials of who typed it.
    """
    filled = [at for at in range(first + 1, len(lines)) if not lines[at].is_blank]
    for at in reversed(filled[-_MOST_IMPRINT:]):
        line = lines[at]
        if line.end - line.start > _LONGEST_HEAD or ends_sentence(text, line):
            break
        if lines[at - 1].is_blank and _PUBLISHED.match(text, line.start, line.end):
            return at
        if lines[at - 1].is_blank and _ENDS.fullmatch(text, line.start, line.end):
            return at
    return len(lines)


_ENDS = pattern(
    r"[\W_]*(?:(?i:ends)|E(?i:nds)[\s:,–—-]{1,4}\d{1,2}[:.]\d\d"
    r" ?(?i:[ap]\.?m\.?)?(?i: [a-z]{3,4})?)[\W_]*"
)
_THANKS = pattern(
    r"(?:(?:we|i)(?: would|['’]d)? (?:like|want|wish) to .{0,40}|(?:special|many|our|sincere) )"
    r"?(?:thanks|thank you) (?:go )?to .{3,120}\b(?:translat|transcri|proofread)\w+.{0,120}",
    re.IGNORECASE,
)
"""A paragraph that thanks those who translated or wrote down what was said, whom no one hears."""
_LONGEST_THANKS = 300
_MOST_IMPRINT = 8
"""Lines."""
_PUBLISHED = pattern(
    r"(?:(?:(?:printed|typeset|issued) (?:and )?)?published (?:by|under)|printed by"
    r"|published and printed by|imprimé par|publié par|publicado por|impreso por|impresso por"
    r"|herausgegeben von|herausgeber)\b",
    re.IGNORECASE,
)


def _is_closing(words: str) -> bool:
    """Whether a paragraph behind the talk is data about it, a time of the day, or says it ends."""
    bare = words.strip(_AROUND)
    is_made = is_credit(bare) or is_byline(bare) or is_reprint(bare)
    is_closed = is_made or _closes(bare.lower())
    return is_filed(bare) or (len(words) < _MOST and is_closed)


def is_credit(words: str) -> bool:
    """Whether a paragraph says who made what is no talk: "Illustrations by Jane Roe"."""
    return len(words) < _MOST and _CREDIT.fullmatch(words) is not None


_CREDIT = pattern(
    r"(?i:(?:(?:additional|original|further|lead|header|cover|all|with)\ )*"
    r"(?:reporting|research|illustrations?|photos?|photographs?|photography|images?|artwork"
    r"|translation|translated|production|produced|design|words|text|interviews?|transcription)"
    r"(?:,?\ (?:and|&)\ \w+)?\ (?:by|courtesy\ of):?)"
    r"(?:\ (?:[^\W\d_a-z][\w.'’-]*,?|and|&|of|the|de|von)){1,10}"
)


_AROUND = " \t*_#=-–—[]()"


def _closes(lower: str) -> bool:
    return any(one.fullmatch(lower) for one in (_CLOSING, _MAILED))


_MAILED = clued(r"(?:[\w.'’-]+ ){0,4}(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+[ ,;]*)+", "@")
_CLOSING = clued(
    r"""(?x)
    [0-9]\d?[:.]\d\d\ ?[ap]\.?m\.?(?:\ \(?[a-z]{1,5}\)?)?
    | (?:the\ )?(?:end|fin|ende|fine|fim|final|конец)
      \ (?:of|de|del|des|der|da|do|dell['’])
      \ ?(?:\w+\ )?(?:transcri\w+|trascri\w+|transkri\w+|interview\w*|entrevista|entretien
      |intervista|gesprächs|интервью|recording|audio|tape|segment|episode|podcast|session|call
      |conversation|grabación|gravação)(?:\ \w{1,12})?
    | (?:end|ende|fin|fine|fim|final|конец)\ (?:of\ |de\ la\ )?(?:part|teil|partie|parte|half)
      \ \w{1,5}(?:[,:;.–—-]\ ?.{2,60})?
    | conclusion\ of\ (?:the\ |this\ )?(?:interview|transcript|recording)
    | retrieved\ from\ .{0,3}https?://.*
    | contains\ parliamentary\ information\ .{0,120}
    | (?:questions\?\ comments\?|hit\ us\ up|follow\ (?:us|me|him|her|them)|subscribe|sign\ up
      |read\ more|read\ part|learn\ more|join\ us)(?!\w).{0,140}
    | (?:do\ you\ |would\ you\ like\ to|want\ to|like\ to)\ ?(?:want\ to\ )?(?:submit|contribute
      |write\ for|be\ (?:featured|interviewed|our\ next)|appear|take\ part|support)(?!\w).{0,140}
    | (?:ends?\b\W*)?(?:authori[sz]ed|approved)(?:\ and\ (?:printed|published))?\ by\ [a-z].{2,120}
    | (?:(?:media|press)\ )?(?:contacts?|enquir(?:y|ies)|inquir(?:y|ies))(?:\ person)?\ ?(?::|\ ).*
      (?:@|\d{3}).*
    | (?:pressekontakt|kontakt\ für\ die\ presse|contacts?\ (?:de\ )?presse|contacto\ de\ prensa
      |contato\ (?:de|para\ a)\ imprensa)\b.*(?:@|\d{3}).*
    | ends?[.!]?
    | (?:written|interviewed|posted)\ by\ .{2,60}?\.?(?:\ (?:published|posted)\ (?:on|at)\ .{4,40})?
    | (?:transcri(?:bed|ption|ber)|transcrit|transcrito|trascritto|trascrizione|transkri\w+
      |fecha\ de\ transcripción|duración\ de(?:\ la)?\ transcripción|date\ of\ transcription)
      (?:\ (?:by|por|par|da|von|date))?\s?:.*
    """,
    begins=(
        *"0123456789",
        *(
            "the ",
            "end",
            "fi",
            "конец",
            "conclusion of ",
            "retrieved ",
            "contains ",
            "questions",
            "hit us ",
        ),
        *("follow ", "subscribe", "sign up", "read ", "learn ", "join ", "do you ", "would you "),
        *("want to", "like to", "authori", "approved", "written ", "interviewed ", "posted "),
        *("transcri", "trascri", "transkri", "fecha ", "duración ", "date of "),
        *("media ", "press", "contact", "contato", "kontakt", "enquir", "inquir"),
    ),
)


def without_times(
    text: str, lines: Sequence[Line], begun: Collection[int], *, is_timed: bool = False
) -> Furniture:
    """Return the lines with blank ones in place of times that run on, each on its own line.

    `begun` are the indexes of lines that begin a turn; where their labels have times, `is_timed`,
    one in brackets is enough. Of many some may be mistyped: "28:44" behind "28:48".
    """
    found = [
        line
        for at, line in enumerate(lines)
        if at not in begun and time_alone(text[line.start : line.end])
    ]
    least = _LEAST_TIMES
    if is_timed and len(found) < least:
        found, least = [line for line in found if text[line.start] in _OPENING], 1
    times = [seconds_of(time_alone(text[line.start : line.end])) for line in found]
    back = sum(after < before for before, after in pairwise(times))
    if len(found) < least or back > _BACK * len(found):
        return Furniture(tuple(lines))
    gone = {line.start for line in found}
    kept = tuple(blank(line) if line.start in gone else line for line in lines)
    return Furniture(kept, (Note(f"{_lines(len(found))} with a time alone", found[0].number),))


_BACK = 0.05
"""Share of the times that may be less than the one before."""


def without_line_times(
    text: str, lines: Sequence[Line], begun: Collection[int], *, are_alone: bool = False
) -> tuple[Furniture, dict[int, str]]:
    """Return the lines without times that run on before their words, and those times.

    They stand in brackets, or begin nearly all paragraphs where labels stand alone (`are_alone`).
    Times are by the index of the line; lines in `begun` begin a turn and stay as they are.
    """
    timed = _timed(text, lines, begun) if are_alone else frozenset()
    found = {
        at: (time, start)
        for at, line in enumerate(lines)
        if at in timed or (at not in begun and text[line.start : line.start + 1] in _OPENING)
        for time, start in (time_before(text, line.start, line.end),)
        if time and start < line.end
    }
    seconds = [seconds_of(time) for time, _ in found.values()]
    if len(found) < _LEAST_TIMES or any(after < before for before, after in pairwise(seconds)):
        return Furniture(tuple(lines)), {}
    kept = tuple(
        Line(line.number, *trim(text, found[at][1], line.end)) if at in found else line
        for at, line in enumerate(lines)
    )
    note = Note(f"{_lines(len(found))} with a time before the words", lines[min(found)].number)
    return Furniture(kept, (note,)), {at: time for at, (time, _) in found.items()}


def _timed(text: str, lines: Sequence[Line], begun: Collection[int]) -> frozenset[int]:
    """Return the lines with a time before the words, where nearly all paragraphs begin with one.

    "00:12 — We went in." A list of hours in an answer has others around it.
    """
    first = min(begun, default=len(lines))
    heads = [
        at
        for at in range(first, len(lines))
        if at not in begun
        and not lines[at].is_blank
        and (at - 1 in begun or lines[at - 1].is_blank)
    ]
    timed = frozenset(at for at in heads if _TIMED.match(text, lines[at].start, lines[at].end))
    return timed if len(timed) >= _MOSTLY_TIMED * len(heads) else frozenset()


_TIMED = pattern(rf"{TIME}\s")
_MOSTLY_TIMED = 0.9
_OPENING = frozenset("([")


def blank(line: Line) -> Line:
    """Return a line that holds nothing any more."""
    return Line(line.number, line.start, line.start)


def set_apart(text: str, line: Line, end: int, what: str) -> Iterator[Note]:
    """Yield what is no part of the talk, with its words."""
    words = clean(text[line.start : end])
    if words:
        kind = NoteKind.HEADING if what == HEADING else NoteKind.SEEN
        yield Note(f"{what}: {shortened(words)}", line.number, kind=kind)


HEADING = "a heading"
"""What is told of a line that heads a part of the talk."""


_MOST_SHOWN = 300


def shortened(words: str) -> str:
    """Return words as a note shows them: whole, or their beginning and how many there are."""
    if len(words) <= _MOST_SHOWN:
        return words
    beginning = words[:_MOST_SHOWN].rsplit(" ", 1)[0]
    return f"{beginning} … ({len(words.split()):,} words)"


def _lines(count: int) -> str:
    return "1 line" if count == 1 else f"{count:,} lines"
