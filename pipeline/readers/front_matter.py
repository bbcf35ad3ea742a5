"""Data about a text that stands before it.

In YAML, between two lines of `---`, in TOML, between two of `+++`, or in JSON.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pipeline.model.transcript import PUBLISHED, Datum
from pipeline.patterns import pattern
from pipeline.readers.dates import iso_date
from pipeline.readers.labels.candidates import clean
from pipeline.values import TYPE_CHECKING

if TYPE_CHECKING:
    import yaml

_FRONT = pattern(r"\ufeff?\s*---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", 0x8 | 0x10)
_KEY = pattern(r"([A-Za-z][\w .-]{0,40}?)\s*:(?:\s+(.*)|\s*)\Z")
_MOST = 40_000
"""Characters of such data that are looked at."""
_MOST_NESTED = 40
_MOST_VALUE = 600
_HELD = (
    "recorded",
    "recorded_on",
    "recording_date",
    "event_date",
    "interview_date",
    "date",
    *("fecha", "datum", "data", "дата", "日期", "日付"),
    "air_date",
)
"""Keys of the day of the talk, the plainest first."""
_PUBLISHED = (
    "pub_date",
    "pubdate",
    "published",
    "published_at",
    "publish_date",
    "publishdate",
    "publication_date",
    "date_published",
    "episode_date",
    "release_date",
)
"""Keys of the day of its publication."""
_TITLES = ("title", "episode_title", "name", "titre", "titel", "titulo", "título")


def front_matter(text: str) -> tuple[tuple[Datum, ...], int]:
    """Return what a text says of itself before it begins, and where it begins; 0 for none."""
    is_begun = text.lstrip("\ufeff\r\n").startswith("---")
    inside = _TALK_INSIDE.search(text[:_MOST]) if is_begun else None
    if inside and _is_last(text, inside.end()):
        return _above_talk(text[: inside.start()]), inside.end()
    found = _FRONT.match(text[:_MOST])
    if not found:
        return _in_toml(text) if _TOML_FRONT.match(text) else _in_json(text)
    first = text.count("\n", 0, found.start(1)) + 1
    items = tuple(_items(found[1], first))
    return (tuple(_data(items)), found.end()) if items else ((), 0)


def _is_last(text: str, start: int) -> bool:
    """Return whether what stands in a text from `start` on is the last of its data."""
    behind = _UNINDENTED.search(text, start)
    above = text[:start].lstrip("\ufeff\r\n").splitlines()[1:]
    is_open = not any(line.rstrip() in _CLOSES for line in above)
    is_closed = behind is None or behind[0].rstrip() in _CLOSES
    return is_open and is_closed and (behind is None or not text[behind.end() :].strip())


def _above_talk(text: str) -> tuple[Datum, ...]:
    """Return the data in lines above the key whose value is the talk."""
    bare = text.lstrip("\ufeff\r\n")
    first = text.count("\n", 0, len(text) - len(bare)) + 2
    return tuple(_data(tuple(_items(bare.partition("\n")[2], first))))


_TALK_INSIDE = pattern(
    r"(?m)^(?:transcript|transcription)[ \t]*:[ \t]*[|>][-+]?[ \t]*\r?\n"
    r"(?=(?:[ \t]*\r?\n)*[ \t]+\S)"
)
"""A key of YAML whose value is the talk over many lines: "transcript: |"."""
_UNINDENTED = pattern(r"(?m)^[^\s][^\n]*$")
_CLOSES = frozenset({"---", "..."})


def _in_toml(text: str) -> tuple[tuple[Datum, ...], int]:
    """Return what a text says of itself in TOML before it, as Hugo has it, and where it begins."""
    found = _TOML.match(text[:_MOST])
    if not found:
        return (), 0
    # imported late: few files begin so
    import tomllib

    first = text.count("\n", 0, found.start(1)) + 1
    lines = {
        one[1]: at for at, line in enumerate(found[1].splitlines()) if (one := _TOLD.match(line))
    }
    try:
        told = tomllib.loads(found[1].replace("\r\n", "\n"))
    except ValueError:
        return (), 0
    items = tuple(
        Datum(clean(key), value, first + lines.get(key, 0))
        for key, one in told.items()
        if (value := _plain(one))
    )
    return (tuple(_data(items)), found.end()) if items else ((), 0)


_TOLD = pattern(r"[ \t]*[\"']?([\w.-]+)[\"']?[ \t]*=")
_TOML_FRONT = pattern(r"\ufeff?\s*\+\+\+[ \t]*\r?\n")
_TOML = pattern(r"\ufeff?\s*\+\+\+[ \t]*\r?\n(.*?)^\+\+\+[ \t]*(?:\r?\n|\Z)", 0x8 | 0x10)


def _in_json(text: str) -> tuple[tuple[Datum, ...], int]:
    """Return what a text says of itself in an object of JSON before it, and where it begins.

    The object opens and closes on lines of its own, and words follow it that are no JSON.
    """
    if not _JSON_FRONT.match(text):
        return (), 0
    # imported late: few files begin so
    import json

    try:
        told, end = json.JSONDecoder().raw_decode(text, text.index("{"))
    except ValueError:
        return (), 0
    behind = _BEHIND_JSON.match(text, end)
    if not isinstance(told, dict) or behind is None:
        return (), 0
    items = tuple(
        Datum(clean(key), value, 1 + text.count("\n", 0, max(text.find(f'"{key}"'), 0)))
        for key, one in told.items()
        if (value := _plain(one))
    )
    return (tuple(_data(items)), behind.end()) if items else ((), 0)


_JSON_FRONT = pattern(r"\ufeff?\s*\{[ \t]*\r?\n[ \t]*\"[\w -]{1,40}\"\s*:")
_BEHIND_JSON = pattern(r"[ \t]*\r?\n\s*(?=[^\s{}\[\],:\"]|\[[^\]\n]*\]\()")
"""What follows such an object: a line that is no JSON; a link is none."""


def _plain(value: object) -> str:
    """Return a value of JSON or TOML, or the values of a list, as a line; "" for what is nested."""
    values = value if isinstance(value, list) else [value]
    values = [str(one) if isinstance(one, date) else one for one in values]
    return clean(", ".join(one for one in values if isinstance(one, str)))[:_MOST_VALUE]


def _data(items: tuple[Datum, ...]) -> Iterator[Datum]:
    """Yield title and date under the names that all readers use, then all as the file has it."""
    by_key = {item.key.casefold(): item for item in reversed(items)}
    title = next((by_key[key] for key in _TITLES if key in by_key), None)
    held = _first_day(by_key, _HELD) or _first_written(by_key)
    published = _first_day(by_key, _PUBLISHED)
    if held and not published and _is_post(by_key) and held[0].key.casefold() == "date":
        held, published = None, held
    days = [day for day in (held, published) if day]
    if title:
        yield Datum("title", _unescaped(title.value), title.line)
    if held:
        yield Datum("date", held[1], held[0].line)
    if published:
        yield Datum(PUBLISHED, published[1], published[0].line)
    for item in items:
        is_told = item is title or any(item is one and item.value == iso for one, iso in days)
        if not is_told:
            key = f"{item.key} (as written)" if item.key in {"title", "date"} else item.key
            yield Datum(key, item.value, item.line)


def _is_post(by_key: dict[str, Datum]) -> bool:
    """Return whether data are those of a post, whose date is when it was published."""
    layout = by_key.get("layout")
    return layout is not None and layout.value.casefold() in _POSTS


_POSTS = frozenset({"post", "posts", "blog", "blog-post", "blogpost", "article", "news"})


def _unescaped(words: str) -> str:
    """Return a title with the letters that its entities stand for: "Gates &amp; lakes"."""
    if "&" not in words or ";" not in words:
        return words
    # imported late: few titles have entities
    from html import unescape

    return unescape(words)


def _first_day(by_key: dict[str, Datum], keys: tuple[str, ...]) -> tuple[Datum, str] | None:
    """Return the first of some data that is a day, and that day as ISO."""
    days = ((item, iso_date(item.value)) for key in keys if (item := by_key.get(key)))
    return next(((item, iso) for item, iso in days if iso), None)


def _first_written(by_key: dict[str, Datum]) -> tuple[Datum, str] | None:
    """Return the first day of the talk that has words, as it is written: "3 mai 2020"."""
    found = (item for key in _HELD if (item := by_key.get(key)))
    return next(((item, item.value) for item in found if _WORDED.search(item.value)), None)


_WORDED = pattern(r"[^\W\d_]{3}.*\d{4}")


def _items(words: str, first: int) -> Iterator[Datum]:
    # imported late: few files begin so
    import yaml

    brackets = words.count("[") + words.count("{")
    try:
        node = yaml.compose(words, Loader=yaml.SafeLoader) if brackets <= _MOST_NESTED else None
    except (yaml.YAMLError, ValueError):
        node = None
    if isinstance(node, yaml.MappingNode):
        yield from _mapped(node, first)
    else:
        yield from _line_by_line(words, first)


def _mapped(node: yaml.MappingNode, first: int) -> Iterator[Datum]:
    for key, value in node.value:
        told = _told(value)
        if isinstance(key.value, str) and told:
            yield Datum(clean(key.value), told, first + key.start_mark.line)


def _told(node: yaml.Node) -> str:
    """Return a value, or the values of a list, as a line; what is nested deeper is left out."""
    values = node.value if isinstance(node.value, list) else [node]
    words = [one.value for one in values if isinstance(getattr(one, "value", None), str)]
    return clean(", ".join(words))[:_MOST_VALUE]


def _line_by_line(words: str, first: int) -> Iterator[Datum]:
    """Yield what stands on lines of a key and a value, where it is no YAML."""
    for number, line in enumerate(words.splitlines(), start=first):
        found = _KEY.match(line)
        if found and found[2]:
            yield Datum(clean(found[1]), clean(found[2]).strip("'\"")[:_MOST_VALUE], number)
