"""Talk as corpora and parliaments publish it: a list of objects with a speaker and a text each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from pipeline.errors import BriefError, Place, TranscriptError
from pipeline.model.transcript import PUBLISHED, Datum, Note
from pipeline.patterns import pattern
from pipeline.readers.cells import is_nobody, names_person, take_turns
from pipeline.readers.columns import Columns, columns, plain, several_talks, words_in
from pipeline.readers.dates import iso_date
from pipeline.readers.rows import (
    Row,
    left_out,
    one_day,
    refuse_inner_talks,
    refuse_several_records,
    script,
)
from pipeline.readers.seconds import seconds
from pipeline.readers.speech.schema import Json
from pipeline.readers.speech.shape import language_of
from pipeline.readers.speeches import Script
from pipeline.values import dataclass, replace

NAME = "json"
_DEEPEST = 12
_MOST_SHOWN = 8
_LONGEST_PATH = 60
_LEAST_SHARE = 0.6
"""Share of the objects of a list that have a speaker and a text."""
_LITTLE = 0.2
"""Share of the words of the talk below which another list with speakers is no other talk."""


@dataclass(frozen=True, slots=True)
class _Found:
    """A list of objects, or the lists that stand at the same place in each object of another."""

    path: str
    """`meetings[].speeches`."""
    items: tuple[Mapping[str, Json], ...]
    count: int
    """How many lists stand there."""
    columns: Columns
    whole: tuple[Mapping[str, Json], ...] = ()
    """The objects as they stand, where `items` were made of them; empty for the same."""

    def words(self) -> list[str]:
        """Return all words of what is said."""
        return [word for one in self.items for word in _text(one, self.columns).split()]


def dialogue(value: Json, path: str) -> Script:
    """Return the script of JSON in which one list tells who says what.

    Raises TranscriptError, with what is missing, where none does, where several do, and where
    several talks are in it.
    """
    value = _of_service(value)
    found = tuple(_lists(value))
    told = [one for one in found if (one.columns.is_clear or _are_words(one)) and _is_full(one)]
    if not told:
        if (other := _otherwise(value, path)) is not None:
            return other
        raise _untold(value, found, path)
    if len(told) > 1 and (whole := _calls_joined(value)) is not None:
        return dialogue(whole, path)
    talk = _only(told, path)
    several = _talks(talk) or several_talks(talk.items, talk.columns)
    if several:
        hint = "save each talk as a file of its own"
        raise TranscriptError.at(f"several talks in one file: {several}", Place(path), hint)
    return _script(value, *_parted(talk), path)


def _otherwise(value: Json, path: str) -> Script | None:
    """Return the script of JSON in which no one list tells who says what; None for no talk."""
    # imported late: hardly any JSON has the words one level below who says them, holds questions
    # with their answers, or sections
    from pipeline.readers.asked_pairs import as_turns
    from pipeline.readers.sections import as_rows
    from pipeline.readers.speech.levels import with_words_above

    if (raised := with_words_above(value)) is not None:
        return dialogue(raised, path)
    if asked := as_turns(value, path):
        return dialogue(asked, path)
    if sections := as_rows(value):
        made = dialogue(sections.rows, path)
        return replace(made, removed=(*sections.removed, *made.removed))
    return None


def _calls_joined(value: Json) -> Json | None:
    """Return JSON that parts a talk in two lists with these as one; None for any other."""
    # imported late: hardly any JSON does
    from pipeline.readers.speech.levels import with_calls_joined

    return with_calls_joined(value)


def _script(value: Json, talk: _Found, parted: Sequence[Note], path: str) -> Script:
    """Return the script of the talk in JSON, with what else that tells."""
    names = _names(value)
    listed = {} if names else _listed_names(value, talk)
    names = names or listed
    rows = [
        _row(one, talk.columns, names)
        for one in talk.items
        if _text(one, talk.columns) and not _is_heading(one, talk)
    ]
    refuse_several_records(rows, path)
    refuse_inner_talks(rows, path)
    data = tuple(metadata_of(value))
    if all(one.key != "date" for one in data):
        data = (*data, *one_day(talk.items, talk.columns))
    made = script(
        rows,
        language=_language(value),
        metadata=data,
        removed=(
            *_headings(talk),
            *left_out(talk.items, talk.columns),
            *_beside(value, talk, (*data, *(Datum(code, one) for code, one in listed.items()))),
        ),
        found=talk.columns,
    )
    return replace(made, notes=(*parted, *_by_place(listed), *_counts_turns(rows), *made.notes))


def _of_service(value: Json) -> Json:
    """Return JSON; of the one object that a service of OData gives, a list of it."""
    inner = value.get("d") if isinstance(value, dict) and len(value) == 1 else None
    return [inner] if isinstance(inner, dict) and "__metadata" in inner else value


def _parted(talk: _Found) -> tuple[_Found, tuple[Note, ...]]:
    """Return a list in which words that stand with the name of who says them are said, and notes.

    "MR. ROE; Who pays for it?" under the key for speakers, and nothing under that for words: so
    it is where the name is that of others.
    """
    who, what = talk.columns.who[0], talk.columns.what[0]
    known = {_label(one.get(who), {}) for one in talk.items if _text(one, talk.columns)}
    items, notes = list(talk.items), list[Note]()
    for at, one in enumerate(items):
        value = one.get(who)
        if not isinstance(value, str) or _text(one, talk.columns):
            continue
        found = _WITH_WORDS.match(value.strip())
        if found and found[1] in known:
            items[at] = {**one, who: found[1], what: found[2]}
            message = f"words of '{_short(found[1])}' stand with the name, under '{_short(who)}'"
            notes.append(Note(f"{message}: read as said", is_warning=True))
    return replace(talk, items=tuple(items), whole=talk.whole or talk.items), tuple(notes)


_WITH_WORDS = pattern(r"(?s)([^;:\n]{1,60})[;:]\s+(\S.*\s.*)\Z")


def _counts_turns(rows: Sequence[Row]) -> Iterator[Note]:
    """Yield a warning where numbers of speakers only go on: they count turns, and no people."""
    runs = [label for label, _ in groupby(row.who for row in rows)]
    if len(runs) < _LEAST_RUNS or len(set(runs)) < len(runs) or not all(map(str.isdecimal, runs)):
        return
    message = f"each of {len(runs):,} numbers of speakers stands for one turn alone"
    hint = "the file counts turns, and does not say which of them are one person's"
    yield Note(f"{message}: {hint}", is_warning=True)


_LEAST_RUNS = 5


def _lists(value: Json) -> Iterator[_Found]:
    """Yield every list of objects, those at the same place as one."""
    by_path: dict[str, list[Mapping[str, Json]]] = {}
    counts: Counter[str] = Counter()
    for path, own in (*_paired(value), *_bare(value), *_worded(value), *_collect(value, "", 0)):
        by_path.setdefault(path, []).extend(own)
        counts[path] += 1
    for path, items in by_path.items():
        found = _told_by(path, items, counts[path])
        if not found.columns.who and (flat := tuple(map(_flat, items))) != found.items:
            beneath = _told_by(path, flat, counts[path])
            found = replace(beneath, whole=found.items) if beneath.columns.is_clear else found
        yield found


def _told_by(path: str, items: Sequence[Mapping[str, Json]], count: int) -> _Found:
    keys = dict.fromkeys(key for one in items for key in one)
    return _Found(path, tuple(items), count, columns(keys, items))


def _flat(item: Mapping[str, Json]) -> Mapping[str, Json]:
    """Return an object with what the objects in it tell of it, where who speaks may stand.

    Of a first and a last name one name is made.
    """
    inner = [
        one for key, one in item.items() if isinstance(one, dict) and _TELLING.search(plain(key))
    ]
    flat = {key: one for own in (item, *reversed(inner)) for key, one in own.items()}
    flat |= {key: one for key, one in item.items() if not isinstance(one, dict)}
    by_name = {plain(key): one for key, one in flat.items()}
    for whose in ("speaker ", "member ", ""):
        parts = [by_name.get(f"{whose}{one} name") for one in ("first", "last")]
        if all(isinstance(one, str) for one in parts):
            flat["speaker"] = " ".join(str(one).strip() for one in parts).strip()
            break
    return flat


_TELLING = pattern(r"(?:meta ?data|data|meta|info|attributes|properties|details|header)\Z")
"""How the key of an object ends that tells of the words beside it."""


def _paired(value: Json) -> Iterator[tuple[str, Sequence[Mapping[str, Json]]]]:
    """Yield one list made of two: of speakers, and of what each says."""
    if not isinstance(value, dict):
        return
    lists = {
        key: one
        for key, one in value.items()
        if one and isinstance(one, list) and all(isinstance(text, str) for text in one)
    }
    found = columns(lists)
    if len(found.who) == len(found.what) == 1:
        who, what = found.who[0], found.what[0]
        if len(lists[who]) == len(lists[what]):
            yield what, [{who: a, what: b} for a, b in zip(lists[who], lists[what], strict=True)]


def _bare(value: Json) -> Iterator[tuple[str, Sequence[Mapping[str, Json]]]]:
    """Yield the lists of rows without names: where each begins and ends, who speaks, what."""
    own = value.items() if isinstance(value, dict) else (("", value),)
    for key, rows in own:
        if isinstance(rows, list) and len(rows) > 1 and all(map(_is_timed_row, rows)):
            columns = list(zip(*rows, strict=True))
            starts, people = columns[0], [str(one).strip() for one in columns[2]]
            are_people = all(map(names_person, people)) or take_turns(people)
            if are_people and list(starts) == sorted(starts):
                yield str(key), [dict(zip(_TIMED_ROW, row, strict=True)) for row in rows]


_TIMED_ROW = ("start", "end", "speaker", "text")


def _is_timed_row(row: Json) -> bool:
    if not isinstance(row, list) or len(row) != len(_TIMED_ROW):
        return False
    start, end, who, what = row
    are_times = all(isinstance(one, int | float) for one in (start, end)) and start <= end
    return are_times and isinstance(who, str) and isinstance(what, str)


def _collect(
    value: Json, path: str, depth: int
) -> Iterator[tuple[str, Sequence[Mapping[str, Json]]]]:
    """Yield every list of objects with the path that leads to it."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        for key, one in value.items():
            yield from _collect(one, f"{path}.{key}".lstrip("."), depth + 1)
    elif value and isinstance(value, list) and all(isinstance(one, dict) for one in value):
        yield path, value
        for one in value:
            yield from _collect(one, f"{path}[]", depth + 1)


def _worded(value: Json) -> Iterator[tuple[str, Sequence[Mapping[str, Json]]]]:
    """Yield the paragraphs of an editor's tree: of a speaker each, with their words as children."""
    rows = value.get("children") if isinstance(value, dict) else None
    if rows and isinstance(rows, list) and all(map(_is_worded, rows)):
        yield (
            "children",
            [{"speaker": one["speaker"], "text": _joined_words(one)} for one in rows],
        )


def _is_worded(row: Json) -> bool:
    words = row.get("children") if isinstance(row, dict) and "speaker" in row else None
    return isinstance(words, list) and all(
        isinstance(one, dict) and isinstance(one.get("text"), str) for one in words
    )


def _joined_words(row: Json) -> str:
    """Return the words of a paragraph, with the blanks that they have, or one between them."""
    words = [one["text"] for one in row["children"]]
    gap = "" if any(one != one.strip() for one in words) else " "
    return " ".join(gap.join(words).split())


_TALK = pattern(
    r"(?:meeting|interview|episode|conversation|dialog|dialogue|call|transcript|talk|session"
    r"|recording|file|document|video|podcast|hearing|example|sample|datum|data)(?:e?s)?",
    re.IGNORECASE,
)
"""What a list is called of which each object is a talk of its own."""


def _talks(talk: _Found) -> str:
    """Return how many talks are in the lists at one place; empty where they are parts of one."""
    parent, is_many, _ = talk.path.rpartition("[]")
    name = parent.rpartition(".")[2].rpartition("]")[2]
    if not is_many or talk.count < 2 or (name and not _TALK.fullmatch(name)):  # noqa: PLR2004
        return ""
    return f"{talk.count} of '{_short(parent)}'" if parent else f"{talk.count} in a list"


def _is_full(found: _Found) -> bool:
    """Return whether most objects of a list with text tell who speaks, and there is some."""
    texts = [
        one for one in found.items if _text(one, found.columns) and not _is_heading(one, found)
    ]
    named = sum(bool(_label(one.get(found.columns.who[0]), {})) for one in texts)
    return bool(texts) and named >= len(texts) * _LEAST_SHARE


def _are_words(found: _Found) -> bool:
    """Return whether the objects of a list of words hold one each, with its time and who says it.

    Their key tells nothing: "value".
    """
    about = found.columns
    if found.path.rpartition(".")[2].removesuffix("[]") != "words" or not about.when:
        return False
    is_told = len(about.who) == len(about.what) == 1
    texts = [_text(one, about) for one in found.items] if is_told else []
    words = sum(" " not in one.strip() for one in texts if one)
    times = [seconds(one.get(about.when)) for one in found.items]
    known = [one for one in times if one is not None]
    steps = sum(after >= before for before, after in pairwise(known))
    is_timed = len(known) == len(texts) and steps >= _GOING_ON * (len(known) - 1)
    return words > _WORDS * len(texts) and is_timed


_WORDS = 0.9
_GOING_ON = 0.98
"""Share of the words whose time is not before that of the word before; people edit some."""
_HEADING = pattern(
    r"head|title|section|scene|stage|narrat|procedur|note\b|action|event|timestamp|column",
    re.IGNORECASE,
)


_KINDS = frozenset({"type", "kind", "class", "tag"})


def _is_heading(item: Mapping[str, Json], found: _Found) -> bool:
    """Return whether an object says of itself that its text is no speech, and names nobody."""
    kinds = (one for key, one in item.items() if plain(key).rpartition(" ")[2] in _KINDS)
    is_named = bool(_label(item.get(found.columns.who[0]), {}))
    return not is_named and any(isinstance(one, str) and _HEADING.search(one) for one in kinds)


def _text(item: Mapping[str, Json], found: Columns) -> str:
    """Return what is said, with the blanks at its ends; empty where nothing is."""
    value = item.get(found.what[0])
    if value and isinstance(value, list) and all(isinstance(one, dict) for one in value):
        blocks = [words_in(one) for one in value if isinstance(one, dict)]
        return _joined([one for one in blocks if one.strip()])
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        value = _joined(value)
    return value if isinstance(value, str) and value.strip() else ""


def _joined(pieces: Sequence[str]) -> str:
    """Return single words as one text, and anything else as paragraphs."""
    is_words = not any(" " in one.strip() for one in pieces)
    return " ".join(one.strip() for one in pieces) if is_words else "\n\n".join(pieces)


def _only(told: Sequence[_Found], path: str) -> _Found:
    """Return the list that is the talk; raises TranscriptError where another one may be it too."""
    sizes = {one.path: one.words() for one in told}
    best = max(told, key=lambda one: (len(sizes[one.path]), -len(one.items)))
    words = sizes[best.path]
    for one in told:
        own = sizes[one.path]
        if one is best or len(own) < len(words) * _LITTLE or _is_same(own, words):
            continue
        message = f"two lists tell who says what: '{_short(best.path)}' and '{_short(one.path)}'"
        raise TranscriptError.at(message, Place(path), "take the one out that is not the talk")
    return best


def _is_same(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether two lists have the same words."""
    return one == other or "".join(one) == "".join(other)


def _row(item: Mapping[str, Json], found: Columns, names: Mapping[str, str]) -> Row:
    label = _label(item.get(found.who[0]), names)
    role = item.get(found.role)
    return Row(
        label,
        _text(item, found),
        item.get(found.when),
        item.get(found.until),
        role=role if isinstance(role, str) else "",
    )


_NAMED = (
    *("display_name", "displayName", "full_name", "full", "name", "speaker_name"),
    *("label", "speaker_label", "title", "id", "speaker_id"),
)


def _label(value: Json, names: Mapping[str, str]) -> str:
    """Return who speaks, of text, a number, or an object with a name."""
    if isinstance(value, dict):
        own = next((value[key] for key in _NAMED if isinstance(value.get(key), str | int)), "")
        return _label(own, names) if own != "" else ""
    if value is None or isinstance(value, bool | list):
        return ""
    label = "" if is_nobody(value) else str(value).strip()
    return names.get(label, label)


def _names(value: Json) -> dict[str, str]:
    """Return the names of speakers by their number or code, where JSON has a list of them."""
    if not isinstance(value, dict):
        return {}
    found: dict[str, str] = {}
    for key in ("speakers", "participants", "speaker_names"):
        people = value.get(key)
        if isinstance(people, dict):
            named = {code: _label(one, {}) for code, one in people.items()}
        elif isinstance(people, list):
            named = {
                str(one[key]): _label({k: v for k, v in one.items() if k != key}, {})
                for one in people
                if isinstance(one, dict)
                for key in [key for key in _IDS if isinstance(one.get(key), str | int)][:1]
            }
        else:
            continue
        found |= {code: name for code, name in named.items() if name}
    return found


_IDS = ("id", "spkid", "speaker_id", "speakerId")
"""What the number or code of a speaker is called in a list of them."""


def _listed_names(value: Json, talk: _Found) -> dict[str, str]:
    """Return the names of speakers by their place in a list of names, where numbers are places.

    So it is where the numbers of all who speak are those of all places in it, counted from 0.
    """
    names = value.get("speakers") if isinstance(value, dict) else None
    if not isinstance(names, list) or not all(isinstance(one, str) for one in names):
        return {}
    people = [one.strip() for one in names]
    codes = [one.get(talk.columns.who[0]) for one in talk.items if _text(one, talk.columns)]
    are_places = all(type(one) is int for one in codes) and set(codes) == {*range(len(people))}
    are_names = len(people) > 1 and len(set(people)) == len(people) and all(people)
    return {str(at): name for at, name in enumerate(people)} if are_places and are_names else {}


def _by_place(names: Mapping[str, str]) -> Iterator[Note]:
    """Yield a note of who is meant by which number."""
    if names:
        told = ", ".join(f"{code} is {_short(name)}" for code, name in names.items())
        yield Note(f"numbers of speakers are places in the list 'speakers': {told}")


def _headings(talk: _Found) -> Iterator[Note]:
    """Yield a note for what stands between the speeches, as headings of sections do."""
    for one in talk.items:
        if not _text(one, talk.columns) or _is_heading(one, talk):
            own = _text(one, talk.columns)
            told = (text for text in one.values() if isinstance(text, str))
            texts = (text for text in told if " " in text.strip() or (own and text == own))
            words = " ".join(" ".join(texts).split())
            if words:
                who = one.get(talk.columns.who[0])
                is_long = isinstance(who, str) and len(who.split()) >= _LONG_NAME
                yield Note(f"“{_clipped(words)}”", is_warning=is_long)


_LONG_NAME = 14
"""Words under the key of who speaks that are no name."""


def _clipped(words: str) -> str:
    """Return some words, or their beginning and how many there are."""
    if len(words) <= _LONGEST:
        return words
    return f"{words[:_LONGEST]}… ({len(words.split()):,} words)"


def _beside(value: Json, talk: _Found, known: Sequence[Datum]) -> Iterator[Note]:
    """Yield a note for each place beside the talk at which other words stand."""
    texts: dict[str, list[str]] = {}
    collect_texts(value, "", texts, frozenset(map(id, talk.whole or talk.items)))
    said = "".join(talk.words())
    told = {one.value for one in known} | {
        _label(one.get(talk.columns.who[0]), {}) for one in talk.items
    }
    for path, found in texts.items():
        apart = (one for one in found if " " in one.strip() and one.strip() not in told)
        worded = [one for one in apart if "".join(one.split()) not in said]
        if worded:
            words = sum(len(one.split()) for one in worded)
            yield Note(f"'{path}', {words:,} words")


def collect_texts(
    value: Json, path: str, into: dict[str, list[str]], own: frozenset[int], depth: int = 0
) -> None:
    """Collect the texts in JSON by the path that leads to them, but those in objects of `own`."""
    if depth > _DEEPEST or id(value) in own:
        return
    if isinstance(value, dict):
        for key, one in value.items():
            collect_texts(one, f"{path}.{_short(key)}".lstrip("."), into, own, depth + 1)
    elif isinstance(value, list):
        for one in value:
            collect_texts(one, f"{path}[]", into, own, depth + 1)
    elif isinstance(value, str):
        into.setdefault(path, []).append(value)


_CANONICAL = {
    "title": "title",
    "name": "title",
    "date": "date",
    "meeting date": "date",
    "recorded": "date",
    "date start": "date",
    "start date": "date",
    "place": "place",
    "location": "place",
    "licence": "licence",
    "license": "licence",
    "outlet": "outlet",
    "publisher": "outlet",
}
_OF_PUBLICATION = frozenset(
    {"published", "published at", "published on", "published date", "publication date"}
    | {"publish date", "date published", "pub date", "pubdate", "release date", "upload date"}
)
_DATE = pattern(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ].*)?")
_LONGEST = 300
_ABOUT = frozenset(
    {"metadata", "meta", "info", "overview", "meeting", "event", "session", "episode", "interview"}
    | {"sitting", "hearing", "debate", "recording"}
)
"""What the object is called that tells of the talk."""
_NO_DATA = frozenset(
    {"version", "language", "lang", "language code", "text", "transcript", "type", "status", "task"}
)


def metadata_of(value: Json) -> Iterator[Datum]:
    """Yield what JSON says of the talk: short texts and numbers beside the list of what is said."""
    if not isinstance(value, dict):
        return
    inner = [one for key, one in value.items() if plain(key) in _ABOUT and isinstance(one, dict)]
    for source in (value, *inner):
        for key, one in source.items():
            text = str(one).strip() if isinstance(one, str | int | float) else ""
            if not text or len(text) > _LONGEST or isinstance(one, bool):
                continue
            name = _CANONICAL.get(plain(key), plain(key))
            is_day = name.endswith(" date") and "end" not in name
            name = PUBLISHED if name in _OF_PUBLICATION else "date" if is_day else name
            if name in {"date", PUBLISHED}:
                found = _DATE.fullmatch(text)
                day = found[1] if found else iso_date(text) if "民國" in text else ""
                yield Datum(name, day) if day else Datum(key, text)
            elif name not in _NO_DATA:
                yield Datum(name, text)


def _language(value: Json) -> str:
    keys = ("language", "language_code", "languageCode", "lang", "locale")
    values = (value.get(key) for key in keys) if isinstance(value, dict) else ()
    return next((code for one in values if (code := language_of(one))), "")


def _untold(value: Json, found: Sequence[_Found], path: str) -> BriefError:
    """Return what to say of JSON in which no list is one of speakers and text."""
    keys = _keys(value)
    hint = "export it with speakers, or as plain text; see docs/formats.md for the shapes there are"
    near = max(found, key=lambda one: (_nearness(one), len(one.items)), default=None)
    if near is None or not _nearness(near):
        problem, hint = _unlisted(value, found, hint)
        return TranscriptError.at(f"JSON with {keys}: {problem}", Place(path), hint)
    where = f"'{_short(near.path)}'" if near.path else "the list"
    about = near.columns
    empty = columns(key for one in near.items for key in one).who
    if not about.who and empty:
        problem = f"'{empty[0]}' is empty in {where}"
    elif not about.who and (roles := _roles(near)):
        problem = f"{where} has '{about.what[0]}', and '{about.role}' names nobody but {roles}"
    elif not about.who:
        problem, hint = _unnamed(near, where, hint)
    elif not about.what:
        problem = f"{where} has '{about.who[0]}', and no key that says what"
    elif len(about.who) > 1 or len(about.what) > 1:
        several = about.who if len(about.who) > 1 else about.what
        problem = f"{where} has {_listed(several)}, and it is not clear which is meant"
    elif about.is_vague:
        problem = f"'{about.who[0]}' and '{about.what[0]}' may be no speech"
    else:
        problem = f"'{about.who[0]}' is empty in most of {where}"
    return TranscriptError.at(f"JSON with {keys}: {problem}", Place(path), hint)


def _unnamed(found: _Found, where: str, hint: str) -> tuple[str, str]:
    """Return what to say, and what to do, of a list in which no key says who speaks."""
    what = found.columns.what[0]
    problem = f"{where} has '{what}', and no key that says who speaks"
    if name := _name_key(found):
        problem = f"{where} has '{what}', and whether '{name}' says who speaks is not clear"
        hint = "where it does, and the words are as they were spoken, call that key 'speaker'"
    if writer := _writer(found):
        problem = f"'{_short(writer)}' in {where} says who wrote, and a chat is no spoken talk"
        hint = "where people spoke, call that key 'speaker', and save each talk as its own file"
    if _is_page(found):
        hint = f"web pages stand in '{what}': save each as a file of its own (.html)"
    return problem, hint


def _name_key(found: _Found) -> str:
    """Return the key of short texts that is called a name, be it joined: "personname"."""
    keys = dict.fromkeys(key for one in found.items for key in one)
    return next((one for one in keys if _NAMES.search(plain(one)) and _is_short(one, found)), "")


def _is_short(key: str, found: _Found) -> bool:
    texts = [one[key] for one in found.items if isinstance(one.get(key), str) and one[key]]
    is_often = 2 * len(texts) >= len(found.items)
    return is_often and all(isinstance(one, str) and len(one) <= _LONGEST_NAME for one in texts)


_NAMES = pattern(r"(?:person|people|member|full|display|speaker|user) ?names?\Z")
_LONGEST_NAME = 60


def _writer(found: _Found) -> str:
    """Return the key of a chat that says who wrote; empty where the list may be no chat."""
    is_chat = plain(found.columns.what[0]) in _MESSAGES
    keys = dict.fromkeys(key for one in found.items for key in one)
    return next((one for one in keys if is_chat and plain(one) in _WRITERS), "")


_MESSAGES = frozenset({"message", "msg"})
_WRITERS = frozenset({"sender", "sender name", "from", "author", "author name", "username"})
"""What is called in chats who wrote."""


def _unlisted(value: Json, found: Sequence[_Found], hint: str) -> tuple[str, str]:
    """Return what to say of JSON without a list of speakers or texts, and what to do about it."""
    texts: dict[str, list[str]] = {}
    collect_texts(value, "", texts, frozenset())
    labelled = next((at for at, own in texts.items() if any(map(_is_labelled, own))), "")
    if labelled:
        problem = f"a talk with labels stands in the one text of '{labelled}'"
        return problem, "save that text alone as plain text (.txt), a label on a line for each turn"
    for one in found:
        keys = _keys_of_turns(one)
        if len(keys) > 1:
            problem = f"{_listed(keys)} each hold sentences, as if each key were a speaker"
            return problem, "make an object of each turn, with the keys 'speaker' and 'text'"
    return "no list in it says who speaks and what is said", hint


def _is_labelled(text: str) -> bool:
    """Return whether labels that come back begin lines of a text."""
    counts = Counter(found[1] for found in _LABEL.finditer(text))
    return len(counts) > 1 and sum(counts.values()) >= _LEAST_LABELS and max(counts.values()) > 1


_LABEL = pattern(r"(?m)^[ \t]*([^\W\d_a-z][^:：\n]{0,40})[:：] ?(?=\S)")
_LEAST_LABELS = 4


def _keys_of_turns(found: _Found) -> list[str]:
    """Return the keys below which nearly all objects of a list hold words that end a sentence."""
    keys = dict.fromkeys(key for one in found.items for key in one)
    texts = {
        key: [one[key] for one in found.items if isinstance(one.get(key), str)] for key in keys
    }
    return [
        key
        for key, own in texts.items()
        if len(own) >= _LEAST_LABELS
        and sum(one.rstrip().endswith((".", "?", "!", "…")) for one in own) >= _WORDS * len(own)
    ]


def _is_page(found: _Found) -> bool:
    """Return whether what is said has paragraphs of HTML in it."""
    texts = [one.get(found.columns.what[0]) for one in found.items]
    return any(isinstance(one, str) and _PARAGRAPH.search(one) for one in texts)


_PARAGRAPH = pattern(r"(?i)<(?:p|br|div)\b[^<>]*>")


def _roles(found: _Found) -> str:
    """Return the roles that a list tells, quoted; empty where it tells none, or many."""
    values = [one.get(found.columns.role) for one in found.items] if found.columns.role else []
    known = dict.fromkeys(one for one in values if isinstance(one, str))
    return _listed(list(known)) if 0 < len(known) < _MOST_SHOWN else ""


def _nearness(found: _Found) -> int:
    return bool(found.columns.what) * 2 + bool(found.columns.who)


def _keys(value: Json) -> str:
    if isinstance(value, list):
        own = dict.fromkeys(key for one in value[:50] if isinstance(one, dict) for key in one)
        return f"a list of objects with {_listed(list(own))}" if own else "a list without objects"
    if not isinstance(value, dict):
        return "one value"
    return f"the keys {_listed(list(value))}" if value else "no keys"


def _listed(keys: Sequence[str]) -> str:
    shown = ", ".join(f"'{_short(one)}'" for one in keys[:_MOST_SHOWN])
    return f"{shown} …" if len(keys) > _MOST_SHOWN else shown


def _short(path: str) -> str:
    """Return a key or path with nothing in it that a terminal would obey."""
    return re.sub(r"[^\x20-\x7e\u00a1-\uffef]", "?", path)[:_LONGEST_PATH]
