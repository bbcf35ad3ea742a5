"""What nobody says and no label is needed to tell: calls, times, people by a number."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.patterns import clued, pattern
from pipeline.readers.document import Document
from pipeline.readers.furniture import (
    Furniture,
    blank,
    set_apart,
    without_furniture,
    without_parts,
    without_remarks,
    without_tags,
)
from pipeline.readers.lines import Line


def _without_calls(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines without what others call between, in brackets of its own."""
    are_bracketed = any(text.startswith("(", line.start) for line in lines)
    if not are_bracketed or not (_CALL.search(text) or _NOTED.search(text)):
        return Furniture(tuple(lines))
    # imported late: hardly a file has calls
    from pipeline.readers.beside.calls import without_calls

    return without_calls(text, lines)


def _without_quoted_calls(document: Document, shown: str, cleared: Furniture) -> Furniture:
    """Return the lines without what others call, set apart as quotations: "> *Jane Roe:* No!".

    So it is where the labels of turns are headings: "#### Odo Lind:".
    """
    if not document.is_marked_up or "\n>" not in document.text:
        return cleared
    found = {one.start() for one in _QUOTED_CALL.finditer(document.text)}
    if not found:
        return cleared
    view = document.view
    heads = sum(ends_in_colon(view, start) for start, _ in document.headings)
    if heads < _LEAST_HEADED:
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
_NOTED = clued(
    r"(?m)^[ \t]*\((?:\w+e[rs]? ){0,2}(?:(?:Sehr \w+|Hört|Bravo|Aha|Oho|Pfui|Na also|Richtig)!"
    r"|Zustimmung|Unruhe|Widerspruch|Glocke des|Bravorufe|Gegenrufe|[\w-]+-Rufe)",
    *("Sehr ", "Hört!", "Bravo", "Aha!", "Oho!", "Pfui!", "Na also!", "Richtig!"),
    *("Zustimmung", "Unruhe", "Widerspruch", "Glocke des", "rufe", "-Rufe"),
)
_CALL = pattern(r"(?m)^[ \t]*\([^():]{2,360}:\s")


def _without_spelled_times(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines without times in words: "0 minutes 4 seconds0:04"."""
    are_counted = any(text[line.start : line.start + 1].isdigit() for line in lines)
    if not are_counted or not _SPELLED.search(text):
        return Furniture(tuple(lines))
    # imported late: only pages of players have times in words
    from pipeline.readers.beside.spelled_times import without_spelled_times

    return without_spelled_times(text, lines)


_SPELLED = pattern(
    r"(?m)^[ \t]*\d{1,3} ?[^\W\d]{1,9}\b[^\d\n]{0,9}(?:\d{1,2} ?[^\W\d]{1,9}\s?){1,2}\d?\d:\d\d"
)


def _without_bullets(shown: str, cleared: Furniture) -> tuple[Furniture, frozenset[str]]:
    """Return the lines without the signs of lists whose items begin with labels, and odd labels."""
    if not has_listed_labels(shown):
        return cleared, frozenset()
    # imported late: hardly a file has labels on the items of lists
    from pipeline.readers.laying.listed_labels import without_bullets

    found = without_bullets(shown, cleared.lines)
    notes = (*cleared.notes, *found.furniture.notes)
    return Furniture(found.furniture.lines, cleared.removed, notes), found.labels


def has_listed_labels(text: str) -> bool:
    """Return whether an item of a list begins with what may be a label: "- Jane: Yes"."""
    is_begun = text.startswith(_SIGNS) or any(map(text.__contains__, _SIGNS_BELOW))
    return is_begun and _LISTED.search(text) is not None


_SIGNS = ("-", "*", "+", "•", "–", "—", " ", "\t")
_SIGNS_BELOW = tuple(f"\n{sign}" for sign in _SIGNS)
"""How a line begins that may be the item of a list."""


_LISTED = pattern(r"(?m)^[ \t]*(?:[-*+•–][ \t]+[^\W\d_]|[-–—][^\W\d_a-z])[^:：\n]{0,39}[:：]")


def _without_court_heads(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines without the parties of a case beside a rule of colons."""
    if not _AGAINST.search(text):
        return Furniture(tuple(lines))
    # imported late: only papers of courts name parties so
    from pipeline.readers.beside.court_heads import without_court_heads

    return without_court_heads(text, lines)


_AGAINST = pattern(r"(?m)^[-\t ]*(?:v|vs|versus|against)\b[-.\t ]*:")


def _without_time_marks(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines without times between signs at their ends: "#00:03:02-4#"."""
    if not _MARKED.search(text):
        return Furniture(tuple(lines))
    # imported late: only programs of transcribers write times so
    from pipeline.readers.beside.time_marks import without_time_marks

    return without_time_marks(text, lines)


_MARKED = clued(r"#[0-9]{1,3}:[0-9]{2}", *(f"#{figure}" for figure in "0123456789"))


def _without_key_lines(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines without data that a program puts among the turns: "_page : 2"."""
    if not _KEYED.search(text):
        return Furniture(tuple(lines))
    # imported late: hardly a text has such lines
    from pipeline.readers.beside.key_lines import without_key_lines

    return without_key_lines(text, lines)


_KEYED = clued(r"\n_[a-z][a-z_]{2,20}[ \t]?:", "\n_")


def _without_cast(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines without lists of who takes part: "SPEAKERS: SEN. JANE ROE, CHAIRMAN"."""
    if "[*]" not in text and not _CAST.search(text):
        return Furniture(tuple(lines))
    # imported late: only agencies print such lists
    from pipeline.readers.beside.cast_lists import without_cast

    return without_cast(text, lines)


_CAST = clued(
    r"(?m)^[ \t]*(?:SPEAKER|WITNESS|PANEL|PARTICIPANT|MODERATOR|DEBATER)[A-Z ]{0,20}:"
    r"[ \t\r]*(?:$|[A-Z]{2})",
    *("SPEAKER", "WITNESS", "PANEL", "PARTICIPANT", "MODERATOR", "DEBATER"),
)


def _without_call_list(shown: str, cleared: Furniture) -> tuple[Furniture, frozenset[str]]:
    """Return the lines without the list of who takes part in a call, and labels it names."""
    if not has_call_list(shown):
        return cleared, frozenset()
    # imported late: hardly a talk is the call of a firm
    from pipeline.readers.beside.call_lists import without_call_list

    found, names = without_call_list(shown, cleared.lines)
    removed = (*cleared.removed, *found.removed)
    return Furniture(found.lines, removed, cleared.notes), names


def has_call_list(text: str) -> bool:
    """Return whether a line may head the list of who takes part in the call of a firm."""
    return _CALLED.search(text) is not None


_CALLED = clued(
    r"(?m)^[ \t]*(?:(?:(?:[Cc]onference |[Ee]arnings )?[Cc]all|[Cc]orporate|[Cc]ompany)"
    r" [Pp]articipants|(?:(?:CONFERENCE |EARNINGS )?CALL|CORPORATE|COMPANY) PARTICIPANTS)"
    r":?[ \t\r]*$",
    *("participants", "Participants", "PARTICIPANTS"),
)


def _without_people(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines without those that name people by a number: "1209 (woman, 45, teacher)"."""
    if not _has_people(text):
        return Furniture(tuple(lines))
    # imported late: only studies number those they asked
    from pipeline.readers.laying.several import without_people

    return without_people(text, lines)


def _without_languages(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines without names of languages, each above the same talk: "English:"."""
    short = (line for line in lines if 0 < line.end - line.start <= _LONGEST_LANGUAGE)
    heads = (text[line.start : line.end].rstrip(_EMPHASIS) for line in short)
    if sum(head.endswith(_NAME_ENDS) for head in heads) < _LEAST_LANGUAGES:
        return Furniture(tuple(lines))
    # imported late: hardly a file holds a talk and its translation
    from pipeline.readers.laying.several import without_languages

    return without_languages(text, lines)


_LEAST_LANGUAGES = 2
_LONGEST_LANGUAGE = 32
"""Letters of a line that names a language."""
_EMPHASIS = " \t*_#"
_NAME_ENDS = (":", "：", "]", ")")
_PERSON = pattern(
    r"(?m)^[^\n()a-z]{0,8}(?:[A-Za-z]{2,12}[ \t])?[A-Z]{0,4}[ -]?\d{1,5}[ \t:,–-]{0,3}\("
)


def _has_people(text: str) -> bool:
    """Whether lines name people by a number before a bracket: "P12 (nurse)"."""
    *before, _ = text.split("(")
    has_number = any(one[-4:].rstrip(" \t:,–-")[-1:].isdecimal() for one in before)
    return has_number and _PERSON.search(text) is not None


def ends_in_colon(text: str, start: int) -> bool:
    """Whether a line that begins at `start` ends in a colon."""
    end = text.find("\n", start)
    return text[start : end if end >= 0 else len(text)].rstrip(_AFTER_COLON).endswith((":", "："))


_AFTER_COLON = " \t\r\u00a0*_#"


def _without_inset(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines without what a congress prints and tells among its speeches."""
    if not _INSET.search(text):
        return Furniture(tuple(lines))
    # imported late: few talks are records of a congress
    from pipeline.readers.beside.congress import without_reported
    from pipeline.readers.beside.inset import without_inset

    printed = without_inset(text, lines)
    told = without_reported(text, printed.lines, lines)
    return Furniture(told.lines, (*printed.removed, *told.removed), printed.notes)


_INSET = clued(
    r"(?m)^ {1,3}(?:Mrs?|Ms)\. [A-Za-z]{0,3}[A-Z]{3,}[^\n.]{0,40}\. ",
    *(" Mr. ", " Mrs. ", " Ms. "),
)


def people_at(text: str, lines: Sequence[Line]) -> frozenset[int]:
    """Return the indexes of lines that name people by a number, below which others may speak."""
    if not _has_people(text):
        return frozenset()
    # imported late: only studies number those they asked
    from pipeline.readers.laying.several import people_lines

    return frozenset(people_lines(text, lines))


def cleared(document: Document, shown: str, view: str) -> tuple[Furniture, frozenset[str]]:
    """Return the lines of a document without what needs no label to tell, and labels of lists.

    `view` is the text in which labels are sought, `shown` that which messages may show.
    """
    found = without_furniture(shown, document.lines(view))
    found, names = _without_call_list(shown, found)
    for without in (
        _without_inset,
        without_remarks,
        without_parts,
        without_tags,
        _without_calls,
        _without_spelled_times,
        _without_time_marks,
        _without_key_lines,
        _without_court_heads,
        _without_cast,
        _without_people,
        _without_languages,
    ):
        more = without(shown, found.lines)
        removed, notes = (*found.removed, *more.removed), (*found.notes, *more.notes)
        found = Furniture(more.lines, removed, notes)
    found, odd = _without_bullets(shown, _without_quoted_calls(document, shown, found))
    return found, odd | names
