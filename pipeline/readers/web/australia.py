"""Sittings of the Australian Parliament: talkers in `<speech>`, and marked words in paragraphs.

https://www.aph.gov.au/Parliamentary_Business/Hansard, "XML" beside each sitting. Until 2011 a
`<talker>` stands before the paragraphs of each; since then those of all who break in stand in one
text, in which the classes of Word tell whose they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from pipeline.model.transcript import Datum, Note, Role, Speaker
from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import clean
from pipeline.readers.labels.presiding import is_presiding
from pipeline.readers.opened import parsed_xml
from pipeline.readers.speeches import Script, Speech
from pipeline.readers.web.debates import Debate, presiding, with_people
from pipeline.readers.web.drawing import name_of, name_set, words_of
from pipeline.readers.web.hushed import hushed_script
from pipeline.readers.web.page_data import day_in
from pipeline.readers.web.page_furniture import left_out

if TYPE_CHECKING:
    from lxml.etree import _Element

_BODY = "chamber.xscript"
_CHAMBERS = {
    "REPS": "House of Representatives",
    "House of Reps": "House of Representatives",
    "SENATE": "Senate",
}
_TALK = name_set("speech question answer interjection continue")
"""Elements that are one person's, but for those in them that are another's."""
_PARTS = {Role.INTERVIEWER: ("question",), Role.RESPONDENT: ("speech", "answer")}
"""What the elements of who begins in them tell of him; a later one prevails."""
_GOING_ON = "continue"
"""The element of who speaks on."""
_HEADS = name_set("debateinfo subdebateinfo cognateinfo adjournmentinfo petitioninfo")
_TOLD = name_set("division table petition petition.group answers.to.questions business.start")
"""What is told as a whole, and not said in the chamber."""
_PARAGRAPHS = name_set("para p item")
_TABLE = "table"
_MARKED = ("HPS-Member", "HPS-Office")
"""How the classes begin of a name at the beginning of a paragraph that is its own."""
_GENERAL = ("HPS-General", "HPS-MemberII", "HPS-OfficeII")
"""Classes of what is told of the house: "Opposition members interjecting—"."""
_HEADING = ("HPS-Debate", "HPS-SubDebate", "HPS-SubSubDebate")
_SMALL = "HPS-Small"
"""The class of motions and amendments, which the chair puts and does not say."""
_LEAD = pattern(r"(?:\s*\((?:[^()]|\([^()]*\))*\))*\s*(?:[:—–]|(?:-?\.\s?)?-(?:\s|(?=[A-Z])))?\s*")
"""What stands between a name and the words: electorate, office, hour, a colon or a dash."""
_NAMED = pattern(
    r"(?P<name>(?:An|Several|Some) Honou?rable Members?"
    r"|(?:Mr|Mrs|Miss|Ms|Dr|Sir|Senator|Colonel|Captain)\b\.?\s?[A-Z][\w.'’ -]{1,40}?)"
    r"(?:\.\s?[-–—]|\s*\([^()]{2,40}\)\.\s?[-–—]?)\s?(?=[A-Z(])"
)
"""A name before the words of a paragraph that has no talker: "Mr. J. ROE ( Lake).I am"."""
_FULL = pattern(
    r"(?P<last>[^\W\d_][\w'’ -]*), (?:Sen\.? )?(?!The$)(?P<first>[^\W\d_][\w.'’ -]*?)"
    r"(?:,? (?:MP|AM|AO|OAM|AC))*(?: \([^()]*\))?"
)
"""Who talks, as the data of a file has it: "Roe, Jane Ann, MP (The DEPUTY SPEAKER)"."""
_PLAIN = name_set("Mr Mrs Ms Miss")
"""Titles that a name in full stands without."""
_RECORD = pattern(
    r"in committee(?: of .{1,40})?\s?:?|(?:new )?clauses? \d[\w ,]{0,20}\W{0,6}\([^()]*\)\W{0,3}|"
    r"(?:original )?(?:question|bills?|leave|debate|amendments?|motion|senate|house|sitting|"
    r"proceedings|progress|consideration|ordered|report|message|the (?:senate|house|committee))\b"
    r".{0,90}?\b(?:agreed|negatived|read a|granted|adjourned|resumed|suspended|interrupted|"
    r"resolved|passed|divided|reported|taken|postponed|returned|adopted)\b[^?]{0,60}\.?"
)
"""What the clerks put behind a speech: "Question agreed to.", "Bill read a second time."."""
_LONGEST_RECORD = 120
_LEAST_PROSE = 12
"""Words of what is left out from which it may be speech, so that it is warned of."""


@lru_cache(maxsize=1)
def _script(data: bytes, path: str) -> Script:
    root = parsed_xml(data, path)
    for one in root.iter("span", "a"):
        # A file that was indented anew: blanks that are said stand within the elements.
        if one.tail and "\n" in one.tail and not one.tail.strip():
            one.tail = None
    found = tuple(one for body in root.iter(_BODY) for one in _found(body, ""))
    speeches = tuple(one for one in found if isinstance(one, Speech))
    named, joined = with_people(speeches)
    people = {**_roles(root, speeches, named), **presiding(named)}
    script = Script(
        named,
        people | dict(_in_full(root, named, people)),
        metadata=tuple(_metadata(root)),
        notes=tuple(one for one in found if isinstance(one, Note) and one.message[0] == "("),
        removed=tuple(_told_once(found)),
        joined=joined,
    )
    return hushed_script(script, path)


def _roles(
    root: _Element, speeches: Sequence[Speech], named: Sequence[Speech]
) -> dict[str, Speaker]:
    """Return who only asks, and who makes a speech or answers: what they ask makes no asker."""
    labels = {one.label: two.label for one, two in zip(speeches, named, strict=True)}
    roles: dict[str, Role] = {}
    for role, kinds in _PARTS.items():
        first = (next(filter(_is_speech, _talk(one)), None) for one in root.iter(*kinds))
        said = (one.label for one in first if isinstance(one, Speech) and one.label in labels)
        roles |= dict.fromkeys((labels[one] for one in said), role)
    return {label: Speaker(label, "", role) for label, role in roles.items()}


def _in_full(
    root: _Element, speeches: Sequence[Speech], people: Mapping[str, Speaker]
) -> Iterator[tuple[str, Speaker]]:
    """Yield those whom the data of the talkers names in full, where one alone can be meant."""
    talkers = {_full_name(words_of(one)) for one in root.iterfind(".//talker/name")}
    for label in dict.fromkeys(one.label for one in speeches):
        title, _, shown = label.replace("\xa0", " ").partition(" ")
        found = [one for one in talkers if one[0] and shown.casefold() in _shown_as(*one)]
        if len(found) == 1:
            name = " ".join(found[0] if title in _PLAIN else (title, *found[0]))
            role = people[label].role if label in people else Role.UNIDENTIFIED
            yield label, Speaker(label, name, role)


def _full_name(data: str) -> tuple[str, str]:
    """Return the first and the last name of "Roe, Jane, MP" or "Roe, Sen Jane"; empty elsewhere."""
    found = _FULL.fullmatch(data)
    return (found["first"], found["last"]) if found else ("", "")


def _shown_as(first: str, last: str) -> Iterator[str]:
    """Yield what may stand behind the title of one: the last name, or with it the first ones."""
    called = first.partition(" ")[0]
    yield from (one.casefold() for one in (last, f"{first} {last}", f"{called} {last}"))


def _is_speech(one: Speech | Note) -> bool:
    return isinstance(one, Speech)


def _told_once(found: Sequence[Speech | Note]) -> Iterator[Note]:
    """Yield what is told beside the talk; a heading stands twice, as data and in print."""
    last = ""
    for one in found:
        if isinstance(one, Note) and one.message[0] != "(":
            if one.message != last:
                yield one
            last = one.message


def _found(element: _Element, label: str) -> Iterator[Speech | Note]:
    """Yield what is said in an element, where nobody else is named by `label`, and what is told."""
    for one in element:
        name, line = name_of(one), one.sourceline or 0
        if name in _TALK:
            yield from _talk(one)
        elif name in _HEADS:
            yield from _headings(one)
        elif name in _TOLD:
            if words := words_of(one):
                yield left_out(name.replace(".", " "), words, line)
        elif name in _PARAGRAPHS:
            yield from _told(one, label)
        elif name and name != "talker":
            yield from _found(one, label)


def _talk(element: _Element) -> Iterator[Speech | Note]:
    """Yield what one says, and who breaks in; the rest of the element is the first one's again.

    Behind `<continue>` it is that of who goes on there: in committee that may be another. So it is
    behind a name in capitals before the words; in small letters stand those who only call.
    """
    label = _talker(element)
    for text in chain(element.findall("talk.start"), element.findall("talk.text")):
        for one in _paragraphs(text):
            found = tuple(_marked(one, label))
            label = next((each.label for each in found if isinstance(each, Speech)), label)
            yield from found
    rest = (one for one in element if name_of(one) not in {"talk.start", "talk.text"})
    label = _talker(element)
    for one in rest:
        if name_of(one) in _TALK:
            yield from _talk(one)
            label = (name_of(one) == _GOING_ON and _talker(one)) or label
            continue
        for paragraph in _paragraphs(one):
            words = words_of(paragraph)
            named = _NAMED.match(words)
            if named is None:
                yield from _told(paragraph, label)
                continue
            name = clean(named["name"])
            yield Speech(name, (words[named.end() :],), paragraph.sourceline or 0)
            label = name if name[-2:].isupper() else label


def _paragraphs(element: _Element) -> Iterator[_Element]:
    """Yield the tables and the innermost paragraphs of an element, itself among them."""
    is_one = name_of(element) in _PARAGRAPHS and not any(
        name_of(one) in _PARAGRAPHS for one in element
    )
    if is_one or name_of(element) == _TABLE:
        yield element
        return
    for one in element:
        yield from _paragraphs(one)


def _talker(element: _Element) -> str:
    """Return the name of who begins to talk, as it is shown; empty where none is told."""
    names = {one.get("role", "display"): words_of(one) for one in element.iterfind("*/talker/name")}
    return clean(names.get("display") or names.get("metadata", "")).rstrip(": ")


def _marked(paragraph: _Element, label: str) -> Iterator[Speech | Note]:
    """Yield a paragraph of a text in which marked names tell whose the words are from there on."""
    words, line = words_of(paragraph), paragraph.sourceline or 0
    mark = next((one for one in paragraph.iter("span") if _is_mark(one, words)), None)
    if mark is None:
        yield from _told(paragraph, label)
    elif mark.get("class", "").startswith(_GENERAL):
        yield Note(f"({words.rstrip('—– ')})", line)
    else:
        name = _marked_name(paragraph, mark.get("class", ""), words)
        if said := words[len(name) :]:
            label = clean(name).rstrip(":(—– ")
            yield Speech(label, (_without_lead(said),), line)


def _marked_name(paragraph: _Element, kind: str, words: str) -> str:
    """Return the name at the beginning of the words, which may be cut into several elements."""
    name = ""
    for one in paragraph.iter("span"):
        if one.get("class", "") == kind and words.startswith(name + words_of(one), 0):
            name += words_of(one)
    return name


def _is_mark(span: _Element, words: str) -> bool:
    name = words_of(span)
    is_first = bool(name) and words.startswith(name)
    return is_first and span.get("class", "").startswith((*_MARKED, *_GENERAL))


def _told(paragraph: _Element, label: str) -> Iterator[Speech | Note]:
    """Yield a paragraph that is the words of `label`, or what the record tells."""
    words, line = words_of(paragraph), paragraph.sourceline or 0
    if not words:
        return
    if name_of(paragraph) == _TABLE:
        yield left_out(_TABLE, words, line)
    elif paragraph.get("class", "").startswith(_HEADING):
        yield left_out("heading", words, line)
    elif is_presiding(label) and paragraph.get("class", "") == _SMALL:
        yield left_out("text before the house", words, line)
    elif not label:
        yield left_out("record", words, line, is_warning=len(words.split()) >= _LEAST_PROSE)
    elif len(words) <= _LONGEST_RECORD and _RECORD.fullmatch(words.lower()):
        yield left_out("record", words, line)
    else:
        yield Speech(label, (_without_lead(words),), line)


def _without_lead(words: str) -> str:
    """Return words without what stands before them: the dash behind a name, office and hour."""
    found = _LEAD.match(words)
    lead = found[0] if found else ""
    return words[len(lead) :] if lead.rstrip().endswith((":", "—", "–", "-")) else words


def _headings(info: _Element) -> Iterator[Note]:
    for one in info.iter("title"):
        if words := words_of(one):
            yield left_out("heading", words, one.sourceline or 0)


def _metadata(root: _Element) -> Iterator[Datum]:
    head = root.find("session.header")
    if head is None:
        return
    chamber = head.findtext("chamber", "").strip()
    if chamber:
        yield Datum("title", _CHAMBERS.get(chamber, chamber), head.sourceline or 0)
    if day_in(day := head.findtext("date", "").strip()):
        yield Datum("date", day)


DEBATE = Debate(
    "australian-hansard",
    "Hansard of the Australian Parliament",
    frozenset({"hansard"}),
    _script,
    sign=b"<talker",
)
