"""TEI: parliaments as ParlaMint has them, and corpora of speech; utterances are `<u>`.

Some corpora put speeches into `<sp>` with a `<speaker>`, as plays have them; a play is refused.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from html import unescape
from itertools import combinations
from typing import TYPE_CHECKING

from pipeline.errors import BriefError, Place, UnknownFormatError
from pipeline.model.transcript import Datum, Note, Role, Speaker
from pipeline.readers.document import Reading
from pipeline.readers.labels.candidates import clean
from pipeline.readers.opened import parsed_xml
from pipeline.readers.reader import Recognition
from pipeline.readers.script import Script, Speech, clock, read_script
from pipeline.readers.source import Source
from pipeline.readers.web.drawing import name_of, name_set, words_of
from pipeline.readers.web.hushed import hushed_script
from pipeline.readers.web.page_data import day_in
from pipeline.readers.web.page_furniture import left_out
from pipeline.readers.web.roots import are_alike, labels_of, recognized, root_name
from pipeline.values import dataclass, replace

if TYPE_CHECKING:
    from lxml.etree import _Element

NAME = "tei"
_ROOTS = frozenset({"TEI", "TEI.2", "teiCorpus"})
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_PARAGRAPHS = name_set("seg p ab")
_UNSPOKEN = name_set("note vocal kinesic incident event figure writing stage")
"""What happens beside the words."""
_SILENT = name_set("pause shift anchor timeline fw desc speaker milestone")
_SPACES = name_set("lb pb cb")
_TOKENS = frozenset({"w", "pc"})
_UNHEARD = name_set("inaudible unclear unintelligible incomprehensible noise")


@dataclass(frozen=True, slots=True)
class _Utterance:
    """One `<u>`, with the note above it that names its speaker."""

    element: _Element
    who: str
    """The id of the speaker, or the words that stand in its place; empty for nobody."""
    announced: str
    """What the note above says: `The PRESIDENT`; empty for none."""


@dataclass(frozen=True, slots=True)
class _Body:
    """What a text holds, in order."""

    utterances: tuple[_Utterance, ...]
    removed: tuple[Note, ...]
    notes: tuple[Note, ...]


def recognize(data: bytes, source: Source) -> Recognition:
    """Judge by the root and the utterances; raises TranscriptError where a file is no XML."""
    if root_name(data) not in _ROOTS:
        return Recognition(0.0)
    script = _script(data, source.path)
    if not script.speeches:
        return Recognition(0.0, refusal=_no_speech(data, source.path), is_container=True)
    return recognized("TEI", script.speeches, "utterances")


def read(data: bytes, source: Source) -> Reading:
    """Read a TEI file; raises TranscriptError where no utterance has words or a speaker."""
    return read_script(_script(data, source.path), NAME, recognize(data, source), data, source)


def _no_speech(data: bytes, path: str) -> BriefError:
    kind = "a play" if _is_play(parsed_xml(data, path)) else "no transcript"
    hint = "speech stands in '<u who=\"…\">'; save what is said as plain text, with a label a turn"
    return UnknownFormatError.at(f"this is TEI, and {kind}: it has no '<u>'", Place(path), hint)


def _is_play(root: _Element) -> bool:
    """Whether speeches are those of a play: it has verses, acts, scenes or a list of the cast.

    So is it where nobody is named in them.
    """
    names = {name_of(one) for one in root.iter()}
    kinds = {one.get("type", "").casefold() for one in root.iter() if name_of(one) in _PARTS}
    if "speaker" not in names:
        return "sp" in names
    return "sp" in names and not (_OF_PLAYS.isdisjoint(names) and _KINDS.isdisjoint(kinds))


_OF_PLAYS = name_set("l lg castList castItem")
_KINDS = name_set("act scene prologue epilogue akt szene aufzug auftritt acte scène acto escena")


@lru_cache(maxsize=1)
def _script(data: bytes, path: str) -> Script:
    root = parsed_xml(data, path)
    body = _body(root)
    names = _names(root, body.utterances)
    labels = labels_of(names)
    chairs = _chairs(body.utterances)
    times = _times(root)
    notes = list(body.notes)
    speeches = []
    for one in body.utterances:
        paragraphs = tuple(_paragraphs(one.element, notes))
        time = times.get(one.element.get("start", "").lstrip("#"), "")
        label = labels.get(one.who, one.who)
        speeches.append(Speech(label, paragraphs, one.element.sourceline or 0, time))
    people = {
        labels[who]: _speaker(labels[who], name, is_chair=who in chairs)
        for who, name in names.items()
    }
    notes.sort(key=lambda note: note.line)
    metadata = tuple(_metadata(root))
    script = Script(tuple(speeches), people, _language(root), metadata, tuple(notes), body.removed)
    return hushed_script(script, path)


def _speaker(label: str, name: str, *, is_chair: bool) -> Speaker:
    return Speaker(label, name, Role.MODERATOR if is_chair else Role.UNIDENTIFIED)


def _body(root: _Element) -> _Body:
    """Return the utterances of a text, and what stands between them."""
    utterances: list[_Utterance] = []
    removed: list[Note] = []
    notes: list[Note] = []
    announced = ""
    is_play = _is_play(root)
    for one in _outer(root):
        name, words = name_of(one), words_of(one)
        if name == "u":
            who = one.get("who", "").strip().removeprefix("#") or announced or _chair(one)
            utterances.append(_Utterance(one, who, announced))
            announced = ""
        elif name == "sp" and not is_play:
            label = _announced(one)
            utterances.append(_Utterance(one, one.get("who", "").strip(" #,") or label, label))
        elif name == "note" and one.get("type") == "speaker":
            announced = clean(words).rstrip(":： ")
        elif name in _UNSPOKEN:
            notes += _unspoken(one)
        elif words and name == "head":
            removed.append(left_out("heading", words, one.sourceline or 0))
        elif words:
            is_warning = len(words.split()) >= _LEAST_PROSE
            line = one.sourceline or 0
            removed.append(left_out("beside the talk", words, line, is_warning=is_warning))
    return _Body(tuple(_parted(root, utterances)), tuple(removed), tuple(notes))


def _parted(root: _Element, utterances: Sequence[_Utterance]) -> Iterator[_Utterance]:
    """Yield utterances, with one id for each that stands above them where one stands for several.

    The header does not tell who the id is, and two names above have no word in common.
    """
    told = {one.get(_ID, "") for one in _all(root, "person") if _person(one)}
    announced: defaultdict[str, set[str]] = defaultdict(set)
    for one in utterances:
        if one.announced and one.who not in told:
            announced[one.who].add(one.announced)
    several = {
        who
        for who, names in announced.items()
        if not all(are_alike(*pair) for pair in combinations(names, 2))
    }
    for one in utterances:
        is_several = one.announced and one.who in several
        yield replace(one, who=one.announced) if is_several else one


def _announced(speech: _Element) -> str:
    """Return what a `<speaker>` in a speech says."""
    words = next((words_of(one) for one in speech if name_of(one) == "speaker"), "")
    return clean(words).rstrip(":： ")


def _chair(utterance: _Element) -> str:
    """Return what is put for a chair whom nobody names; empty for another."""
    return "Chair" if _CHAIR in _roles(utterance) else ""


def _roles(utterance: _Element) -> list[str]:
    told = f"{utterance.get('ana', '')} {utterance.get('role', '')}"
    roles = [one.rpartition("#")[2] for one in told.split()]
    return [_CHAIR if one in _PRESIDING else one for one in roles]


_CHAIR = "chair"
_PRESIDING = name_set("presidency president speaker chairperson moderator")
_LEAST_PROSE = 12
_PARTS = name_set("TEI TEI.2 teiCorpus text group body div div1 div2 div3 floatingText")


def _outer(element: _Element) -> Iterator[_Element]:
    """Yield what the parts of a text hold directly, in order; nothing of headers and matter."""
    for child in element:
        name = name_of(child)
        if name in _PARTS:
            yield from _outer(child)
        elif name and name not in _HEADERS and name not in _SILENT and name not in _SPACES:
            yield child


_HEADERS = name_set("teiHeader front back standOff")


def _paragraphs(utterance: _Element, notes: list[Note]) -> Iterator[str]:
    """Yield the words of an utterance, a paragraph for each segment."""
    pieces: list[str] = []
    for piece in _pieces(utterance, notes):
        if piece == _BREAK:
            yield " ".join("".join(pieces).split())
            pieces = []
        else:
            pieces.append(piece)
    yield " ".join("".join(pieces).split())


_BREAK = "\n\n"


def _pieces(element: _Element, notes: list[Note]) -> Iterator[str]:
    """Yield what is said in an element piece by piece; what is not said goes into `notes`."""
    is_tokens = any(name_of(child) in _TOKENS for child in element)
    yield "" if is_tokens else element.text or ""
    for child in element:
        name = name_of(child)
        if name in _UNSPOKEN:
            notes += _unspoken(child)
        elif name == "gap":
            yield _gap(child)
        elif name in _SPACES:
            yield " "
        elif name in _TOKENS:
            yield words_of(child) + ("" if child.get("join") in {"right", "both"} else " ")
        elif name == "choice":
            yield from _pieces(child[0], notes) if len(child) else ()
        elif name in _PARAGRAPHS:
            yield _BREAK
            yield from _pieces(child, notes)
            yield _BREAK
        elif not name:
            yield unescape(child.text or "")
        elif name not in _SILENT:
            yield from _pieces(child, notes)
        yield "" if is_tokens and not (child.tail or "").strip() else child.tail or ""


def _gap(element: _Element) -> str:
    """Return what is printed for words that are missing."""
    reason = element.get("reason", "").casefold()
    return " [inaudible] " if not reason or reason in _UNHEARD else " […] "


def _unspoken(element: _Element) -> Iterator[Note]:
    """Yield the note of what happens beside the words, as "(Applause)"."""
    words = clean(words_of(element)) or element.get("desc", "") or element.get("type", "")
    if words:
        yield Note(f"({words.strip('()')})", element.sourceline or 0)


def _names(root: _Element, utterances: Sequence[_Utterance]) -> dict[str, str]:
    """Return for each id of a speaker the name: of the header, else as it is announced alone."""
    told = {one.get(_ID, ""): _person(one) for one in _all(root, "person")}
    announced: defaultdict[str, set[str]] = defaultdict(set)
    speaking: defaultdict[str, set[str]] = defaultdict(set)
    for one in utterances:
        if one.who and one.announced:
            announced[one.who].add(one.announced)
            speaking[one.announced].add(one.who)
    names = {}
    for one in utterances:
        if one.who:
            alone = [each for each in announced[one.who] if len(speaking[each]) == 1]
            is_alone = len(announced[one.who]) == len(alone) == 1
            names[one.who] = told.get(one.who) or (alone[0] if is_alone else one.who)
    return names


def _person(element: _Element) -> str:
    """Return the first name that a header gives to a person: forenames before surnames."""
    name = next(_all(element, "persName"), None)
    if name is None:
        return ""
    parts = [*_all(name, "forename"), *_all(name, "nameLink"), *_all(name, "surname")]
    return clean(" ".join(map(words_of, parts)) or words_of(name))


def _chairs(utterances: Sequence[_Utterance]) -> frozenset[str]:
    """Return the ids of those who are in the chair whenever they speak."""
    sat = {one.who: set[bool]() for one in utterances}
    for one in utterances:
        sat[one.who].add(_CHAIR in _roles(one.element))
    return frozenset(who for who, found in sat.items() if found == {True})


def _times(root: _Element) -> dict[str, str]:
    """Return the points of a timeline in seconds from its first, as times."""
    points = list(_all(root, "when"))
    origin = points[0].get(_ID, "") if points else ""
    times = {}
    for one in points:
        with suppress(ValueError):
            if one.get("since", "").lstrip("#") == origin:
                times[one.get(_ID, "")] = clock(float(one.get("interval", "")))
    return times


def _metadata(root: _Element) -> Iterator[Datum]:
    header = next(_all(root, "teiHeader"), None)
    if header is None:
        return
    titles = [one for one in _all(header, "title") if words_of(one)]
    main = [one for one in titles if one.get("type") == "main"] or titles
    if main:
        yield Datum("title", words_of(main[0]), main[0].sourceline or 0)
    for part in ("settingDesc", "sourceDesc", "publicationStmt"):
        for one in (day for place in _all(header, part) for day in _all(place, "date")):
            told = one.get("when") or one.get("from") or words_of(one)
            if (day := day_in(told)) and ":" not in told:  # an hour tells when a file was fetched
                yield Datum("date", day, one.sourceline or 0)
                break
        else:
            continue
        break
    yield from _place(header)
    for one in _all(header, "licence"):
        yield Datum("licence", words_of(one) or one.get("target", ""), one.sourceline or 0)
        break


def _place(header: _Element) -> Iterator[Datum]:
    for setting in _all(header, "setting"):
        named = [*_all(setting, "name"), *_all(setting, "placeName"), *_all(setting, "settlement")]
        words = [words_of(one) for one in named if words_of(one)]
        if words:
            yield Datum("place", ", ".join(words), setting.sourceline or 0)
            return


def _language(root: _Element) -> str:
    for name in ("body", "text"):
        for one in _all(root, name):
            if one.get(_LANG):
                return str(one.get(_LANG))
    return str(root.get(_LANG, ""))


def _all(element: _Element, name: str) -> Iterator[_Element]:
    """Yield the elements of a name below an element, in any namespace."""
    yield from element.iter(f"{{*}}{name}")
