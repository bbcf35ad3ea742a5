"""TEI: parliaments as ParlaMint has them, and corpora of speech; utterances are `<u>`.

Some corpora put speeches into `<sp>` with a `<speaker>`, as plays have them; a play is refused.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import lru_cache
from html import unescape
from itertools import chain, combinations
from typing import TYPE_CHECKING

from pipeline.errors import BriefError, Place, UnknownFormatError
from pipeline.model.transcript import Datum, Note, Role, Speaker
from pipeline.model.unknown import UNKNOWN
from pipeline.patterns import pattern
from pipeline.readers.document import Document, Reading
from pipeline.readers.documents import dialogue
from pipeline.readers.labels.candidates import clean
from pipeline.readers.opened import parsed_xml
from pipeline.readers.reader import BAR, Recognition
from pipeline.readers.script import read_script
from pipeline.readers.source import Source
from pipeline.readers.speeches import Script, Speech, clock
from pipeline.readers.web.drawing import name_of, name_set, words_of
from pipeline.readers.web.hushed import hushed_script
from pipeline.readers.web.page import labels_in, page_of
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
    block: _Element | None = None
    """The block of annotations around it, which says who speaks and when; None for none."""


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
        labelled = _labelled(data, source)
        if labelled is not None:
            return replace(dialogue.recognize(labelled, source), is_container=True)
        return Recognition(0.0, refusal=_no_speech(data, source.path), is_container=True)
    return recognized("TEI", script.speeches, "utterances")


def read(data: bytes, source: Source) -> Reading:
    """Read a TEI file; raises TranscriptError where no utterance has words or a speaker."""
    script = _script(data, source.path)
    labelled = None if script.speeches else _labelled(data, source)
    if labelled is not None:
        return dialogue.read(labelled, NAME, data, source)
    return read_script(script, NAME, recognize(data, source), data, source)


@lru_cache(maxsize=1)
def _labelled(data: bytes, source: Source) -> Document | None:
    """Return the paragraphs of a text without utterances, where labels begin them; else None."""
    root = parsed_xml(data, source.path)
    bodies = list(_all(root, "body"))
    names = {name_of(one) for one in root.iter()}
    if len(bodies) != 1 or not names.isdisjoint(_OF_WORKS):
        return None
    page = page_of(bodies[0], source, tuple(_metadata(root)))
    if page.script is not None or dialogue.recognize(page.document, source).confidence < BAR:
        return None
    labels = [one.label for one in labels_in(page.document, source)]
    if len(labels) < _LEAST_LABELS * max(len(set(labels)), 2):
        return None
    return replace(page.document, language=_language(root) or page.document.language)


_LEAST_LABELS = 3
"""How often each label begins a paragraph, on average: minutes and lists name each person once."""
_OF_WORKS = name_set("sp l lg castList castItem opener closer")
"""What stands in plays, poems and letters."""


def _no_speech(data: bytes, path: str) -> BriefError:
    kind = "a play" if _is_play(parsed_xml(data, path)) else "no transcript"
    hint = "speech stands in '<u who=\"…\">'; save what is said as plain text, with a label a turn"
    reason = "it has no '<u>', and no labels before paragraphs"
    return UnknownFormatError.at(f"this is TEI, and {kind}: {reason}", Place(path), hint)


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
        time = times.get(_start(one), "")
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
    anybody = _anybody(root)
    for one in _outer(root):
        name, words = name_of(one), words_of(one)
        if name == "u":
            block = _block(one)
            told = one if block is None or one.get("who") else block
            who = told.get("who", "").strip().removeprefix("#")
            if who in anybody:
                anybody[who] += [] if announced else [one.sourceline or 0]
                who = announced
            who = who or announced or _chair(one)
            utterances.append(_Utterance(one, who, announced, block))
            announced = ""
        elif name == "sp" and not is_play:
            label = _announced(one)
            utterances.append(_Utterance(one, one.get("who", "").strip(" #,") or label, label))
        elif name == "note" and one.get("type") == "speaker":
            announced = clean(words).rstrip(":： ")
        elif name in _UNSPOKEN:
            notes += _unspoken(one)
        elif words and name == "head":
            if not _is_of_notes(one):
                removed.append(left_out("heading", words, one.sourceline or 0))
        elif words:
            is_warning = len(words.split()) >= _LEAST_PROSE
            line = one.sourceline or 0
            removed.append(left_out("beside the talk", words, line, is_warning=is_warning))
    removed += _annotations(root)
    notes += _unnamed(anybody)
    return _Body(tuple(_parted(root, utterances)), tuple(removed), tuple(notes))


def _anybody(root: _Element) -> dict[str, list[int]]:
    """Return the ids of utterances that only say that it is not known who speaks, empty lists."""
    known = {one for one, name in _told_people(root).items() if name}
    found = {
        who.strip().removeprefix("#")
        for one in root.iter()
        if (who := one.get("who")) and name_of(one) in {"u", *_BLOCKS}
    }
    return {who: [] for who in found - known if _is_anybody(who)}


def _is_anybody(who: str) -> bool:
    """Whether an id only says that it is not known who speaks, at most man or woman: `unknown-M`.

    One that is counted stands for one person.
    """
    words = [one for one in _PART_OF_ID.split(who.casefold()) if len(one) > 1]
    is_counted = any(one.isdecimal() for one in who)
    return bool(words) and not is_counted and UNKNOWN.issuperset(words)


_PART_OF_ID = pattern(r"[\W_]+")


def _unnamed(found: Mapping[str, Sequence[int]]) -> Iterator[Note]:
    """Yield a warning for each id that only says that it is not known who speaks: `unknown-M`."""
    for who, lines in found.items():
        if len(lines) > 1:
            message = f"'{who}' may be several people: {len(lines):,} turns of whoever spoke"
            yield Note(message, lines[0], is_warning=True)


def _block(utterance: _Element) -> _Element | None:
    """Return the block that puts an utterance together with annotations of its words."""
    parent = utterance.getparent()
    return parent if parent is not None and name_of(parent) in _BLOCKS else None


_BLOCKS = name_set("annotationBlock annotationGrp")
"""ISO 24624 and TEICORPO: an utterance, and what is told of its words."""


def _start(utterance: _Utterance) -> str:
    """Return the id of the point of the timeline at which an utterance begins."""
    for one in (utterance.element, utterance.block):
        told = "" if one is None else one.get("start") or one.get("from") or ""
        if told:
            return told.lstrip("#")
    return ""


def _is_of_notes(head: _Element) -> bool:
    """Whether a heading holds nothing but notes about the part: where it begins and ends."""
    own = f"{head.text or ''}{''.join(one.tail or '' for one in head)}"
    return not own.strip() and all(name_of(one) == "note" for one in head)


def _annotations(root: _Element) -> Iterator[Note]:
    """Yield how many annotations of each kind stand below utterances: translations, lemmas."""
    found = [
        one
        for block in _all(root, "*")
        if name_of(block) in _BLOCKS
        for one in block
        if name_of(one) == "spanGrp"
    ]
    lines = {one.get("type", ""): one.sourceline or 0 for one in reversed(found)}
    counts = Counter(one.get("type", "") for one in found)
    for kind, count in counts.items():
        yield Note(f"annotations '{kind}' of {count:,} utterances", lines[kind])


def _parted(root: _Element, utterances: Sequence[_Utterance]) -> Iterator[_Utterance]:
    """Yield utterances, with one id for each that stands above them where one stands for several.

    The header does not tell who the id is, and two names above have no word in common.
    """
    told = {one for one, name in _told_people(root).items() if name}
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
        if name in _PARTS | _BLOCKS:
            yield from _outer(child)
        elif name in _OF_BLOCKS and name_of(element) in _BLOCKS:
            continue
        elif name and name not in _HEADERS and name not in _SILENT and name not in _SPACES:
            yield child


_HEADERS = name_set("teiHeader front back standOff")
_OF_BLOCKS = name_set("spanGrp span interpGrp")
"""What tells of words, and is no word."""


def _paragraphs(utterance: _Element, notes: list[Note]) -> Iterator[str]:
    """Yield the words of an utterance, a paragraph for each segment."""
    is_timed = any(name_of(one) == "anchor" for one in utterance) and not any(
        one.get("type") == "utterance" for one in utterance
    )
    pieces: list[str] = []
    for piece in chain.from_iterable(map(_parted_words, _pieces(utterance, notes))):
        if piece == _BREAK and not is_timed:
            yield _told_words(pieces, utterance)
            pieces = []
        else:
            pieces.append(piece)
    yield _told_words(pieces, utterance)


_BREAK = "\n\n"
"""Between paragraphs and segments; those that points in time part are pieces of one."""


def _parted_words(piece: str) -> Sequence[str]:
    """Return words in two or more pieces with breaks between, where blank lines part sentences."""
    if piece == _BREAK or "\n" not in piece or not _BLANK_LINE.search(piece):
        return (piece,)
    parts = _BLANK_LINE.split(piece)
    return tuple(one for part in parts for one in (part, _BREAK))[:-1]


_BLANK_LINE = pattern(r"(?<=[.?!…”\"\])—])[ \t\r]*\n[ \t\r]*\n\s*")
"""Between what plain paragraphs of an utterance end with and the next one."""


def _told_words(pieces: Sequence[str], utterance: _Element) -> str:
    """Return words with single blanks; a comma has none before it where no token says so."""
    words = " ".join("".join(pieces).split())
    tokens = [one for one in utterance.iter() if name_of(one) in _TOKENS]
    is_loose = bool(tokens) and all(one.get("join") is None for one in tokens)
    return _LOOSE.sub(r"\1", words) if is_loose and _block(utterance) is not None else words


_LOOSE = pattern(r"(?<=\w) ([,.;:?!…]+)(?!\w)")


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
    told = _told_people(root)
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


def _told_people(root: _Element) -> dict[str, str]:
    """Return the names that a header has for ids; none for an id that two persons have."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    for person in _all(root, "person"):
        for one in (person.get(_ID, ""), *(alt.get("type", "") for alt in _all(person, "alt"))):
            names[one].add(_person(person))
    return {one: found.pop() for one, found in names.items() if len(found) == 1}


def _person(element: _Element) -> str:
    """Return the first name that a header gives to a person: forenames before surnames.

    Where it gives none, its letters for the person are the name.
    """
    name = next(_all(element, "persName"), None)
    if name is None:
        return ""
    parts = [*_all(name, "forename"), *_all(name, "nameLink"), *_all(name, "surname")]
    return clean(" ".join(map(words_of, parts)) or words_of(name) or element.get("n", ""))


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
