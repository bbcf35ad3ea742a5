"""Debates in Akoma Ntoso, as parliaments publish them: `<speech by="#…"><from>…</from><p>`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.errors import BriefError, Place, UnknownFormatError
from pipeline.model.transcript import Datum, Note, Role, Speaker
from pipeline.patterns import pattern
from pipeline.readers.document import Reading
from pipeline.readers.labels.candidates import ends_with_stop
from pipeline.readers.labels.presiding import is_presiding
from pipeline.readers.labels.shapes import is_honoured
from pipeline.readers.opened import parsed_xml
from pipeline.readers.reader import Recognition
from pipeline.readers.script import read_script
from pipeline.readers.source import Source
from pipeline.readers.speeches import Script, Speech
from pipeline.readers.web.drawing import Marks, drawn, name_of, name_set, words_of
from pipeline.readers.web.hushed import hushed_script
from pipeline.readers.web.page_data import day_in
from pipeline.readers.web.page_furniture import left_out
from pipeline.readers.web.roots import are_alike, labels_of, language_of, recognized, root_name

if TYPE_CHECKING:
    from lxml.etree import _Element

NAME = "akoma-ntoso"
_ROOTS = frozenset({"akomantoso"})
_SPEECHES = name_set("speech question answer")
_UNSAID = name_set("from heading subheading remark narrative scene")
"""What stands in a speech beside the words."""
_HEADINGS = name_set("heading subheading num")
_MADE = name_set("generation markup publication")


def recognize(data: bytes, source: Source) -> Recognition:
    """Judge by the root and the speeches; raises TranscriptError where a file is no XML."""
    if root_name(data).casefold() not in _ROOTS:
        return Recognition(0.0)
    script = _script(data, source.path)
    if not script.speeches:
        return Recognition(0.0, refusal=_no_speech(data, source.path), is_container=True)
    return recognized("Akoma Ntoso", script.speeches, "speeches")


def read(data: bytes, source: Source) -> Reading:
    """Read a debate; raises TranscriptError where no speech has words or a speaker."""
    return read_script(_script(data, source.path), NAME, recognize(data, source), data, source)


def _no_speech(data: bytes, path: str) -> BriefError:
    root = parsed_xml(data, path)
    kind = next((name_of(one) for one in root if name_of(one)), "document")
    hint = "a debate has '<speech by=\"…\">'; save what is said as plain text, with a label a turn"
    message = f"this is Akoma Ntoso, of the kind '{kind}', without speeches"
    return UnknownFormatError.at(message, Place(path), hint)


@lru_cache(maxsize=1)
def _script(data: bytes, path: str) -> Script:
    root = parsed_xml(data, path)
    spoken = [one for one in root.iter() if _is_speech(one)]
    people = _people(root)
    ids = {name: one for one, name in people.items()}
    by = {one: ids.get(who, who) for one in spoken for who in (_by(one, people),)}
    several = [*_several_names(spoken, by, people)]
    by |= _named_apart(spoken, by, people)
    labels = labels_of({who: people.get(who) or _from(one) for one, who in by.items()})
    notes: list[Note] = [*several, *_names_of_others(spoken, by, people)]
    speeches = tuple(part for one in spoken for part in _speeches(one, labels[by[one]], notes))
    bodies = (one for one in root.iter() if name_of(one) in {"debateBody", "body", "mainBody"})
    removed = tuple(note for body in bodies for note in _removed(body))
    script = Script(
        speeches,
        _roles(spoken, {one: labels[who] for one, who in by.items()}),
        language=_language(root),
        metadata=tuple(_metadata(root)),
        notes=tuple(sorted(notes, key=lambda note: note.line)),
        removed=removed,
    )
    return hushed_script(script, path)


def _roles(spoken: Sequence[_Element], labels: Mapping[_Element, str]) -> dict[str, Speaker]:
    """Return those whose part the file tells: in the chair, only asking, or answering."""
    parts: dict[str, set[Role]] = {}
    for one in spoken:
        name, acting = name_of(one), one.get("as", "").strip().removeprefix("#")
        part = _PARTS.get(name, Role.UNIDENTIFIED)
        if _CHAIR.search(acting) or is_presiding(_from(one)):
            part = Role.MODERATOR
        parts.setdefault(labels[one], set()).add(part)
    told = {label: next(iter(found)) for label, found in parts.items() if len(found) == 1}
    return {label: Speaker(label, "", role) for label, role in told.items()}


_PARTS = {"question": Role.INTERVIEWER, "answer": Role.RESPONDENT}
_CHAIR = pattern(r"(?i)speaker|chair|president")


def _is_speech(element: _Element) -> bool:
    """Whether an element is a speech, and none inside another."""
    inside = (name_of(up) in _SPEECHES for up in element.iterancestors())
    return name_of(element) in _SPEECHES and not any(inside) and not _tells_of_call(element)


def _tells_of_call(element: _Element) -> bool:
    """Whether all words of a speech are those with which the record calls a witness."""
    words = " ".join(words_of(one) for one in element if name_of(one) != "from")
    return _CALL.fullmatch(" ".join(words.split())) is not None


_CALL = pattern(
    r"(?:\([^()]{1,160}\),?\s?)?(?:(?:was|were)\s)?(?:further\s|again\s)?"
    r"(?:called(?:\sin)?|recalled|sworn(?:\sin)?|affirmed)"
    r"(?:,?\sand\s(?:(?:further|re-?)\s?)?examined)\."
)
"""As the record goes on behind the name of a witness: "(Keeper of Lakes) called and examined."."""


def _by(element: _Element, people: Mapping[str, str]) -> str:
    """Return the id of who speaks, or the words before the speech where there is none.

    An id that stands for whoever it may be has no name: "any person" has no capital.
    """
    found = element.get("by", "").strip().removeprefix("#")
    is_anybody = people.get(found, "").islower() and bool(_from(element))
    return _from(element) if is_anybody or not found else found


def _from(element: _Element) -> str:
    """Return who speaks, as it stands before the words, without the signs before and behind it.

    A star or dagger tells that the words are translated.
    """
    words = _from_words(element).lstrip("*†‡ ")
    found = _LABELLED.match(words)
    return (found["label"] if found else words).rstrip(".:： -–—")


def _from_words(element: _Element) -> str:
    return next((words_of(one) for one in element if name_of(one) == "from"), "")


_LABELLED = pattern(
    r"(?P<label>(?:[^.:()]|\([^()]{1,80}\)|(?<=\b[A-Z])\.|(?<=\b[A-Z][a-z])\.){3,140}?)"
    r"\s?(?:\.\s?[-–—]+|:)\s*(?=\S|\Z)"
)
"""Who speaks, with the sign behind it: "El señor ROE (Presidente).- Se abre"."""


def _several_names(
    spoken: Sequence[_Element], by: Mapping[_Element, str], people: Mapping[str, str]
) -> Iterator[Note]:
    """Yield a warning for each id before whose speeches the names of several people stand."""
    found: dict[str, dict[str, int]] = {}
    for one in spoken:
        if label := _from(one):
            found.setdefault(by[one], {}).setdefault(label, one.sourceline or 0)
    for who, labels in found.items():
        name = people.get(who, "")
        others = [one for one in labels if not _is_one_name(one, name)]
        apart = next((one for one in others[1:] if not _is_one_name(one, others[0])), "")
        if apart:
            hint = "where these are two, give each an id"
            if not name:
                hint = "they are read as two; where they are one, correct the name"
            message = f"'{name or who}' is called '{others[0]}' and '{apart}': {hint}"
            yield Note(message, labels[apart], is_warning=True)


def _named_apart(
    spoken: Sequence[_Element], by: Mapping[_Element, str], people: Mapping[str, str]
) -> dict[_Element, str]:
    """Return the speeches with a name that is not what their id stands for, with whom it names.

    Only of ids that the references do not name: what stands most often before the words does.
    """
    printed = {one: _from(one) for one in spoken if by[one] not in people and _from(one)}
    called: dict[str, Counter[str]] = {}
    for one, label in printed.items():
        called.setdefault(by[one], Counter())[label] += 1
    usual = {who: labels.most_common(1)[0][0] for who, labels in called.items()}
    ids = {_letters(label): who for who, label in usual.items()}
    return {
        one: ids.get(_letters(label), label)
        for one, label in printed.items()
        if not _is_one_name(label, usual[by[one]])
    }


def _is_one_name(one: str, other: str) -> bool:
    """Whether two names may be one person's: the same, or a word in common and no other initials.

    Beside "P. R. Roe" "D. F. Roe" is another; "D. P. Roe" may be a slip of the printer.
    """
    initials, others = ({*_INITIAL.findall(each)} for each in (one, other))
    is_apart = bool(initials and others and initials.isdisjoint(others))
    return _letters(one) == _letters(other) or (are_alike(one, other) and not is_apart)


def _letters(name: str) -> str:
    return "".join(filter(str.isalpha, name)).casefold()


_INITIAL = pattern(r"\b[A-Z](?=\.|\s)")


def _names_of_others(
    spoken: Sequence[_Element], by: Mapping[_Element, str], people: Mapping[str, str]
) -> Iterator[Note]:
    """Yield a warning for each name before speeches that is not the name of their id.

    It is that of another who speaks in the file, or a person's: an office may be anybody's.
    """
    ids = {people[who].casefold(): who for who in by.values() if who in people}
    told: set[tuple[str, str]] = set()
    for one in spoken:
        label, who = _from(one), by[one]
        name = people.get(who, "")
        is_same = not name or are_alike(label, f"{name} {who}") or (who, label) in told
        is_anothers = ids.get(label.casefold(), who) != who or _PERSON.search(label)
        if not is_same and is_anothers:
            told.add((who, label))
            message = f"'{label}' stands before words that the file gives to '{name}'"
            hint = "see who speaks there, and correct the name or the id"
            yield Note(f"{message}: {hint}", one.sourceline or 0, is_warning=True)


_PERSON = pattern(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Deputy|Senator)\b\.? (?!Speaker\b)[A-Z][^\W\d_]{2,}")
"""A person's name behind a title: "Minister for Ports (Mr. Roe)"."""


def _people(root: _Element) -> dict[str, str]:
    """Return the names of the people that a file refers to, by id."""
    known = (one for one in root.iter() if name_of(one) in {"TLCPerson", "TLCRole"})
    return {one.get("eId") or one.get("id", ""): one.get("showAs", "") for one in known}


def _speeches(element: _Element, label: str, notes: list[Note]) -> Iterator[Speech]:
    """Yield a speech; two where a label stands before words of somebody else in it."""
    line = element.sourceline or 0
    who, own = label, list[str]()
    behind = _from_words(element)
    found = _LABELLED.match(behind)
    if found and is_honoured(found["label"]) and ends_with_stop(behind):
        own.append(behind[found.end() :])
    for words in _paragraphs(element, notes):
        found = _LABELLED.match(words)
        if found and _is_label(found):
            if not are_alike(found["label"], f"{who} {element.get('by', '')}"):
                if own:
                    yield Speech(who, tuple(own), line)
                elif behind:
                    notes.append(_second_name(found["label"], behind, line))
                who, own = found["label"], []
            own.append(words[found.end() :])
        else:
            own.append(words)
    if own:
        yield Speech(who, tuple(own), line)


def _is_label(found: re.Match[str]) -> bool:
    """Whether it can only be who speaks: a name with an address, or who keeps order and a colon."""
    label = found["label"]
    return is_honoured(label) or (is_presiding(label) and ":" in found.group()[len(label) :])


def _second_name(label: str, announced: str, line: int) -> Note:
    """Return a warning of a label right behind the name of somebody else."""
    message = f"'{label}' stands before the words of '{announced}', and is taken for who speaks"
    return Note(f"{message}: if that is not so, put the words right", line, is_warning=True)


def _paragraphs(element: _Element, notes: list[Note]) -> Iterator[str]:
    unsaid = frozenset(one for one in element.iter() if name_of(one) in _UNSAID)
    for one in unsaid:
        if name_of(one) != "from" and words_of(one):
            notes.append(Note(f"({words_of(one).strip('()[]')})", one.sourceline or 0))
    number = ""
    for block in drawn(element, Marks(unsaid)):
        words = " ".join(block.text.split())
        if name_of(block.home) == "item":
            number = f"{words} "
        else:
            yield number + words
            number = ""


def _removed(element: _Element) -> Iterator[Note]:
    """Yield what stands between the speeches: headings, votes, what the record tells."""
    for child in element:
        name = name_of(child)
        if name in _SPEECHES and not _tells_of_call(child):
            continue
        if any(name_of(one) in _SPEECHES for one in child.iterdescendants()):
            yield from _removed(child)
        elif words := words_of(child):
            kind = "heading" if name in _HEADINGS else "record"
            yield left_out(kind, words, child.sourceline or 0)


def _metadata(root: _Element) -> Iterator[Datum]:
    heads = [one for one in root.iter() if name_of(one) in {"docTitle", "heading"}]
    heads.sort(key=lambda one: name_of(one) != "docTitle")
    titles = [one for one in heads if name_of(one) == "docTitle"]
    if not titles:
        heads = [*_prefaced(root), *_sessions(root), *filter(_heads_speech, heads)]
    elif any(_GENERAL.fullmatch(words_of(one)) for one in titles):
        heads = [*_in_language(root, "docCommittee"), *_in_language(root, "docTitle")]
    title = next(((words_of(one), one.sourceline or 0) for one in heads if words_of(one)), None)
    if title:
        yield Datum("title", *title)
    day = next((found for found in _days(root) if found[0]), None)
    if day:
        yield Datum("date", *day)


_GENERAL = pattern(
    r"(?i)(?:(?:parliamentary|official|the|of|and)\s)*"
    r"(?:debates?|reports?|records?|proceedings|minutes|hansard)"
)
"""What all debates of a house are called: "Parliamentary Debates"."""


def _in_language(root: _Element, name: str) -> list[_Element]:
    """Return the elements of a name, those in the language of the file first, where that is told.

    A block says it: `<block name="title_en">`.
    """
    language = _language(root)
    found = [one for one in root.iter() if name_of(one) == name]
    return sorted(found, key=lambda one: not language or _told_language(one) != language)


def _told_language(element: _Element) -> str:
    """Return what the block around an element says of its language, or nothing."""
    block = element.getparent()
    return "" if block is None else block.get("name", "").rpartition("_")[2].lower()


def _prefaced(root: _Element) -> Iterator[_Element]:
    """Yield the headings of a preface, which are paragraphs of a class; others head a section."""
    for preface in root.iter():
        if name_of(preface) in {"preface", "coverPage"}:
            for one in preface.iter():
                if _TITLES.intersection(one.get("class", "").lower().split()):
                    yield one


_TITLES = frozenset({"heading", "title", "doctitle"})


def _sessions(root: _Element) -> Iterator[_Element]:
    """Yield what names the session above the debate: "Session 12 of Monday, 4 May 1998"."""
    for preface in root.iter():
        if name_of(preface) in {"preface", "coverPage"}:
            yield from (one for one in preface.iter() if name_of(one) == "session")


def _heads_speech(heading: _Element) -> bool:
    """Whether somebody speaks below a heading: that of papers or of an annex is no title."""
    part = heading.getparent()
    return part is not None and any(map(_is_speech, part.iter()))


def _days(root: _Element) -> Iterator[tuple[str, int]]:
    """Yield the days of a debate: of its preface, then of the work itself.

    The work may have the day of its publication; what names the session has the day of that.
    """
    dated = (one for one in root.iter() if name_of(one) == "docDate")
    held = (one for told in _sessions(root) for one in told.iter() if name_of(one) == "date")
    for one in (*dated, *held):
        yield day_in(one.get("date", "")), one.sourceline or 0
    for one in root.iter():
        if name_of(one) == "FRBRdate" and one.get("name", "").lower() not in _MADE:
            yield day_in(one.get("date", "")), one.sourceline or 0


def _language(root: _Element) -> str:
    """Return the language of a file, where it has one alone."""
    found = {one.get("language", "") for one in root.iter() if name_of(one) == "FRBRlanguage"}
    known = {language_of(one) for one in found}
    return known.pop() if len(known) == 1 else ""
