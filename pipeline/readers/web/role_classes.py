"""Elements of a page whose class, or an id that recurs, says what their words are: an answer.

Nobody else on the page speaks. A name before the words, as in `Jane: …`, is the speaker's, and so
is its first letter once the name is known; without a name it is whoever speaks in that class.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.model.transcript import Note, Role, Speaker
from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import Shape, clean
from pipeline.readers.labels.frequent import names_faq
from pipeline.readers.labels.questions import NOBODY_SAYS, is_in_nobodys_mouth
from pipeline.readers.labels.shapes import shape_of
from pipeline.readers.speakers.naming import named
from pipeline.readers.speakers.people import is_like
from pipeline.readers.web.drawing import (
    BLOCKS,
    PARTING,
    Block,
    Marks,
    drawn,
    name_of,
    name_set,
    words_of,
)
from pipeline.values import dataclass, replace

if TYPE_CHECKING:
    from lxml.etree import _Element

_PEOPLE = MappingProxyType(
    {
        **dict.fromkeys(
            ("interviewer", "entrevistador", "intervieweur", "interview-host"), Role.INTERVIEWER
        ),
        **dict.fromkeys(
            ("interviewee", "entrevistado", "interviewé", "interview-guest"), Role.RESPONDENT
        ),
    }
)
_WORDS = MappingProxyType(
    {
        **dict.fromkeys(
            ("question", "frage", "pregunta", "pergunta", "interview-question"), Role.INTERVIEWER
        ),
        **dict.fromkeys(
            ("answer", "antwort", "respuesta", "resposta", "interview-answer"), Role.RESPONDENT
        ),
        **dict.fromkeys(("reponse", "réponse"), Role.RESPONDENT),
    }
)
_LETTERS = MappingProxyType(
    {
        **dict.fromkeys(("q", "pytanie"), Role.INTERVIEWER),
        **dict.fromkeys(("a", "odpowiedz", "odpowiedź"), Role.RESPONDENT),
    }
)
"""Names of classes that say it in a letter: only where questions and answers are strictly in turn.
"""
_GENERIC = {Role.INTERVIEWER: "Q", Role.RESPONDENT: "A"}
_PREFIX = pattern(r"\s*([^\W\d_][^:：.?!\n]{0,40}?)\s*[:：]\s+")
_LEAST = 2
_ASKING = 0.6
"""Share of the questions that end with a question mark."""
_LEAST_WORDS = 5
"""Of an answer, on average: a form to fill in has fewer."""
_CLEAR = 0.7
"""Share of the elements of one speaker that are of one class."""
_LEAST_NAMED = 0.2
"""Share of the pieces of a role with names before them, where the first has none."""
_MOST_INITIALS = 3
"""Letters of a name that is shortened."""


@dataclass(frozen=True, slots=True)
class RoleClasses:
    """Who speaks in which element."""

    marks: Marks
    people: Mapping[str, Speaker]
    prefixes: Mapping[_Element, str]
    """The name and colon that stand before the words of some elements."""
    evidence: str
    doubt: str = ""
    """What a person should look at; empty for nothing."""
    removed: tuple[Note, ...] = ()
    """What stands beside the names; classes have no names."""


@dataclass(frozen=True, slots=True)
class _Piece:
    element: _Element
    role: Role
    name: str
    """Before the words; empty where none stands there."""
    words: str
    is_listed: bool = False
    """Whether another line of it begins so with another word, as items do: "Film: …", "Song: …"."""


def find_role_classes(root: _Element, furniture: frozenset[_Element]) -> RoleClasses | None:
    """Return the elements of a page by classes for who asks and who answers; None for none."""
    for classes in (_PEOPLE, _WORDS, _LETTERS):
        pieces = tuple(_pieces(root, furniture, classes))
        pieces = tuple(_with_unclassed(root, furniture, pieces))
        if classes is _WORDS:
            pieces = tuple(_with_answers(furniture, pieces))
        if classes is _LETTERS and not _are_in_turn(pieces):
            continue
        if classes is not _PEOPLE and _are_asked_often(root):
            continue
        if _is_talk(pieces, is_asking=classes is not _PEOPLE):
            labels = _labels(pieces)
            roles = _roles(pieces, labels)
            if roles:
                found = _found(pieces, labels, furniture, roles)
                doubts = (_doubt(pieces, labels), _in_italics(pieces))
                return replace(found, doubt="; ".join(filter(None, doubts)))
    return None


def _are_asked_often(root: _Element) -> bool:
    """Whether a title says that the page is a list of questions that nobody asked."""
    titles = (one for one in root.iter() if name_of(one) in _TITLES)
    return any(names_faq(words_of(one)) for one in titles)


_TITLES = name_set("title h1 h2 h3")


def _doubt(pieces: Sequence[_Piece], labels: Sequence[str]) -> str:
    """Return a warning where nobody is named and nobody says "I"; empty for none."""
    is_named = not set(labels) <= set(_GENERIC.values())
    said = (one.words for one in pieces)
    if is_named:
        return next(_misspelt(pieces, labels), "")
    if several := next(_several(pieces), ""):
        return several
    return NOBODY_SAYS if is_in_nobodys_mouth(said) else ""


def _in_italics(pieces: Sequence[_Piece]) -> str:
    """Return a warning where a few pieces are all in italics: somebody may have added them."""
    found = [one for one in pieces if _is_slanted(one.element)]
    if not _LEAST <= len(found) <= _MOST_SLANTED * len(pieces):
        return ""
    words = " ".join(found[0].words.split()[:_SHOWN])
    return (
        f"{len(found)} of {len(pieces)} elements are all in italics, first “{words} …”: where"
        " nobody says them, take them out"
    )


_MOST_SLANTED = 0.4
_SHOWN = 8
"""Words of an element in a warning."""


def _is_slanted(element: _Element) -> bool:
    said = [one for one in drawn(element) if one.text]
    return bool(said) and all(one.is_slanted for one in said)


def _several(pieces: Sequence[_Piece]) -> Iterator[str]:
    """Yield a warning of each side of which most pieces begin with a name in bold, not all one."""
    for role, letter in _GENERIC.items():
        own = [one for one in pieces if one.role is role]
        heads = [head for one in own if (head := _bold_name(one.element))]
        names = list(dict.fromkeys(heads))
        if len(names) > 1 and 2 * len(heads) > len(own):
            yield (
                f"'{names[0]}', '{names[1]}' stand in bold above what '{letter}' says: more than"
                " one person may speak there"
            )


def _bold_name(element: _Element) -> str:
    """Return the name in bold that is the first line of an element; "" for none."""
    block = next((one for one in drawn(element) if one.text), None)
    line = block.text.partition("\n")[0] if block is not None else ""
    is_bold = block is not None and any(
        start == 0 and end >= len(line.rstrip()) for start, end in block.strong
    )
    is_name = is_bold and shape_of(clean(line)) in {Shape.NAME, Shape.WORD}
    return clean(line) if is_name else ""


def _misspelt(pieces: Sequence[_Piece], labels: Sequence[str]) -> Iterator[str]:
    """Yield a warning of each name before words that only nearly is who speaks there."""
    for one, label in zip(pieces, labels, strict=True):
        if one.name and one.name not in labels and is_like(one.name, label):
            yield f"'{one.name}:' may be '{label}': it is read as part of what '{label}' says"


def _are_in_turn(pieces: Sequence[_Piece]) -> bool:
    """Whether the first asks, and somebody answers behind each who asks."""
    roles = [one.role for one in pieces]
    return roles[:1] == [Role.INTERVIEWER] and all(a is not b for a, b in pairwise(roles))


def _roles(pieces: Sequence[_Piece], labels: Sequence[str]) -> dict[str, Role]:
    """Return the role of each label; none where somebody both asks and answers.

    A page may have a few elements of the wrong class.
    """
    counts: dict[str, Counter[Role]] = {}
    for one, label in zip(pieces, labels, strict=True):
        counts.setdefault(label, Counter())[one.role] += 1
    counts.pop("", None)
    roles = {label: roles.most_common(1)[0] for label, roles in counts.items()}
    is_clear = all(roles[label][1] >= _CLEAR * counts[label].total() for label in counts)
    return {label: role for label, (role, _) in roles.items()} if is_clear else {}


def without_prefixes(blocks: Sequence[Block], found: RoleClasses) -> Iterator[Block]:
    """Yield blocks without the names before the words of the elements that are somebody's."""
    prefix = ""
    for block in blocks:
        if block.label is not None:
            prefix = found.prefixes.get(block.home, "")
        elif prefix and block.text:
            yield from _without(block, prefix)
            prefix = ""
            continue
        yield block


def _without(block: Block, prefix: str) -> Iterator[Block]:
    """Yield what stands behind a prefix, if anything does."""
    found = _PREFIX.match(f"{block.text} ")
    if found is None or clean(found[1]) != prefix:
        yield block
        return
    rest = block.text[found.end() :]
    if rest:
        first = block.text[: found.end()].count("\n")
        yield replace(block, text=rest, numbers=block.numbers[first:], strong=())


def _pieces(
    root: _Element, furniture: frozenset[_Element], classes: Mapping[str, Role]
) -> Iterator[_Piece]:
    taken: set[_Element] = set()
    recurring = _recurring_ids(root, classes)
    lines = _lines_of_parts(root, classes)
    for one in root.iter():
        is_part = name_of(one) == "span" and one.getparent() in lines
        if name_of(one) not in BLOCKS and not is_part:
            continue
        named = {*_classes(one, classes), *recurring & {_id(one)}}
        roles = {classes[name] for name in named if name in classes}
        if len(roles) != 1 or any(
            up in taken or up in furniture for up in (one, *one.iterancestors())
        ):
            continue
        words = words_of(one)
        if words:
            taken.add(one)
            prefix = _PREFIX.match(f"{words} ")
            name = clean(prefix[1]) if prefix else _pictured(one)
            is_name = bool(name) and shape_of(name) in {Shape.NAME, Shape.WORD, Shape.KNOWN}
            is_listed = is_name and _lists(one)
            yield _Piece(one, roles.pop(), name if is_name else "", words, is_listed=is_listed)


def _lists(element: _Element) -> bool:
    """Whether several lines of an element begin with different words and a colon."""
    lines = (line for block in drawn(element) for line in block.text.split("\n"))
    found = (_PREFIX.match(f"{line} ") for line in lines)
    return len({clean(one[1]) for one in found if one}) > 1


def _classes(element: _Element, classes: Mapping[str, Role]) -> Iterator[str]:
    """Yield the classes of an element in small letters, of words without numbers at their ends.

    `answer_2` is the second answer, and `interviewer2` another one who asks.
    """
    for name in element.get("class", "").lower().split():
        yield _uncounted(name) if classes is _WORDS else name


def _uncounted(name: str) -> str:
    return name.rstrip("0123456789").rstrip("-_")


def _recurring_ids(root: _Element, classes: Mapping[str, Role]) -> frozenset[str]:
    """Return the ids that stand on several elements, as classes do: `<div id="question">`."""
    counts = Counter(_id(one) for one in root.iter() if name_of(one) in BLOCKS)
    return frozenset(name for name in classes if counts[name] >= _LEAST)


def _id(element: _Element) -> str:
    """Return the id of an element in small letters, without a number at its end."""
    return _uncounted(element.get("id", "").strip().lower())


def _lines_of_parts(root: _Element, classes: Mapping[str, Role]) -> frozenset[_Element]:
    """Return what holds parts of a line of which each has a class, and no words beside them."""
    parents = dict.fromkeys(one.getparent() for one in root.iter("span"))
    return frozenset(
        one for one in parents if one is not None and _holds_only_its_like(one, classes)
    )


def _holds_only_its_like(parent: _Element, classes: Mapping[str, Role]) -> bool:
    texts = (parent.text, *(one.tail for one in parent))
    inner = (one for one in parent if name_of(one) and name_of(one) not in PARTING)
    return not any((text or "").strip() for text in texts) and all(
        not classes.keys().isdisjoint(one.get("class", "").lower().split()) for one in inner
    )


def _pictured(element: _Element) -> str:
    """Return the name with a colon that a picture of the same class right before words has."""
    before = element.getprevious()
    if before is None or name_of(before) != "img" or before.get("class") != element.get("class"):
        return ""
    name = clean(before.get("alt", ""))
    return name[:-1].strip() if name.endswith((":", "：")) else ""


def _with_unclassed(
    root: _Element, furniture: frozenset[_Element], pieces: Sequence[_Piece]
) -> Iterator[_Piece]:
    """Yield pieces in order, with paragraphs that have no class and one of their names."""
    roles = {
        name: role
        for role in _GENERIC
        for name in _names([one for one in pieces if one.role is role])
    }
    known = {one.element: one for one in pieces}
    for one in root.iter("p") if roles else ():
        is_free = known.keys().isdisjoint((*one.iterancestors(), *one.iter()))
        if is_free and furniture.isdisjoint((one, *one.iterancestors())):
            words = words_of(one)
            prefix = _PREFIX.match(words)
            name = clean(prefix[1]) if prefix else ""
            if name in roles:
                known[one] = _Piece(one, roles[name], name, words)
    yield from (known[one] for one in root.iter() if one in known)


def _with_answers(furniture: frozenset[_Element], pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """Yield pieces with the plain paragraphs behind questions, where answers have no class.

    All questions stand side by side, and a paragraph stands behind each but perhaps the last.
    """
    parents = {one.element.getparent() for one in pieces}
    is_asked = len(pieces) > _LEAST and all(one.role is Role.INTERVIEWER for one in pieces)
    parent = parents.pop() if len(parents) == 1 else None
    if not is_asked or parent is None:
        yield from pieces
        return
    known = {one.element: one for one in pieces}
    first = parent.index(pieces[0].element)
    beside = (known.get(one) or _plain(one, furniture) for one in parent[first:])
    found = [one for one in beside if one is not None]
    follow = sum(
        one.role is Role.INTERVIEWER and after.role is Role.INTERVIEWER
        for one, after in pairwise(found)
    )
    yield from pieces if follow else found


def _plain(element: _Element, furniture: frozenset[_Element]) -> _Piece | None:
    """Return a paragraph as a piece of who answers; None for what is none."""
    if name_of(element) != "p" or element in furniture:
        return None
    words = words_of(element)
    return _Piece(element, Role.RESPONDENT, "", words) if words else None


def _is_talk(pieces: Sequence[_Piece], *, is_asking: bool) -> bool:
    asked = [one.words for one in pieces if one.role is Role.INTERVIEWER]
    answers = [one.words for one in pieces if one.role is Role.RESPONDENT]
    if min(len(asked), len(answers)) < _LEAST:
        return False
    if sum(len(words.split()) for words in answers) < _LEAST_WORDS * len(answers):
        return False
    return not is_asking or sum("?" in words for words in asked) >= _ASKING * len(asked)


def _labels(pieces: Sequence[_Piece]) -> tuple[str, ...]:
    """Return who speaks in each piece; empty for one that may be of several."""
    names = {role: _names([one for one in pieces if one.role is role]) for role in _GENERIC}
    labels: list[str] = []
    for at, one in enumerate(pieces):
        own = names[one.role]
        others = [name for role in names for name in names[role]]
        label = _whole(one.name, own) or _whole(one.name, others)
        if label:
            labels.append(label)
        elif at and pieces[at - 1].role is one.role:
            labels.append(labels[-1])
        else:
            labels.append(own[0] if len(own) == 1 else "" if own else _generic(one))
    return tuple(labels)


def _generic(piece: _Piece) -> str:
    classes = {*piece.element.get("class", "").lower().split(), _id(piece.element)}
    return _CALLED[piece.role] if _PEOPLE.keys() & classes else _GENERIC[piece.role]


_CALLED = {Role.INTERVIEWER: "Interviewer", Role.RESPONDENT: "Interviewee"}


def _names(pieces: Sequence[_Piece]) -> tuple[str, ...]:
    """Return the names before the words, without those that are another one's first letters.

    A name recurs, or stands before the first words; what stands once elsewhere is no name. Nor is
    what only begins the items of a list, or a few pieces where the first has no name.
    """
    counts = Counter(one.name for one in pieces if one.name and not one.is_listed)
    first = pieces[0].name if pieces and not pieces[0].is_listed else ""
    if not first and counts.total() < _LEAST_NAMED * len(pieces):
        return ()
    kept = [name for name, count in counts.items() if count > 1 or name == first]
    return tuple(name for name in kept if _whole(name, kept) == name)


def _whole(name: str, names: Sequence[str]) -> str:
    """Return which of some names another is or shortens; empty for none of them."""
    letters = name.replace(".", "").replace(" ", "")
    if letters.isupper() and len(letters) <= _MOST_INITIALS:
        longer = [
            one for one in names if _initials(one).startswith(letters) and len(one) > len(name)
        ]
        if len(longer) == 1:
            return longer[0]
    return name if name in names else ""


def _initials(name: str) -> str:
    return "".join(word[0].upper() for word in name.split())


def _found(
    pieces: Sequence[_Piece],
    labels: Sequence[str],
    furniture: frozenset[_Element],
    roles: Mapping[str, Role],
) -> RoleClasses:
    spoken = {one.element: label for one, label in zip(pieces, labels, strict=True)}
    prefixes = {
        one.element: one.name
        for one, label in zip(pieces, labels, strict=True)
        if label and _whole(one.name, [label])
    }
    count = len(set(labels) - {""})
    told = f"HTML, classes say {len(pieces)} times who asks and who answers, {count} speakers"
    answers = [one.element for one in pieces if one.role is Role.RESPONDENT]
    if not any(one.get("class") or one.get("id") for one in answers):
        told = f"HTML, {len(pieces)} paragraphs, of which a class says who asks; others answer"
    return RoleClasses(
        Marks(furniture, spoken=spoken),
        {label: named(label, role) for label, role in roles.items()},
        prefixes,
        told,
    )
