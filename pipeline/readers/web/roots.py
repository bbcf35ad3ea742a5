"""What XML files have in common: how they begin, people known by an id, speeches as evidence."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from pipeline.patterns import pattern
from pipeline.readers.encoding import without_mark
from pipeline.readers.labels.words import TITLES
from pipeline.readers.reader import Recognition
from pipeline.readers.speeches import Speech

_HEAD = 65_536
_SURE = 0.99
_ROOT = re.compile(
    r"\A\ufeff?\s*(?P<xml><\?xml[^>]*>)?"
    r"(?:\s*(?:<!--.*?-->|<\?.*?\?>|<!DOCTYPE\s+[^\[>]*(?:\[.*?\]\s*)?>))*"
    r"\s*<(?:[\w.-]+:)?(?P<name>[^\W\d][\w.-]*)(?=[\s>/])",
    re.DOTALL,
)


def head_of(data: bytes) -> str:
    """Return the first characters of a file in which only those of markup need be right."""
    head = data[:_HEAD]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head[2:].replace(b"\0", b"")
    return without_mark(head).decode("latin-1")


def root_name(data: bytes) -> str:
    """Return the name of the first element, without its prefix; empty where a file has none."""
    found = _ROOT.match(head_of(data))
    return found["name"] if found else ""


def is_declared(data: bytes) -> bool:
    """Return whether a file says that it is XML."""
    return head_of(data).lstrip().startswith("<?xml")


def labels_of(names: Mapping[str, str]) -> dict[str, str]:
    """Return for each id its name, with the id where two have one, and the id for want of one."""
    counts = Counter(names.values())
    return {one: _label(one, name, counts[name]) for one, name in names.items()}


def recognized(title: str, speeches: Sequence[Speech], kind: str) -> Recognition:
    """Return what is told of a container of speeches: "TEI, 5 utterances, 2 speakers"."""
    count = len({one.label for one in speeches})
    evidence = f"{title}, {len(speeches)} {kind}, {count} speakers"
    return Recognition(_SURE, (evidence,), is_container=True)


def are_alike(one: str, other: str) -> bool:
    """Return whether two names have a word in common, which is no title."""
    return not _words(one).isdisjoint(_words(other))


def language_of(code: str) -> str:
    """Return the code of a language in two letters; empty for one of three that is not known."""
    return _LANGUAGES.get(code, code if len(code) == _SHORT else "")


_LANGUAGES = {
    "eng": "en", "fra": "fr", "fre": "fr", "deu": "de", "ger": "de", "spa": "es", "ita": "it",
    "por": "pt", "gle": "ga", "swe": "sv", "nld": "nl", "ell": "el", "afr": "af", "swa": "sw",
    "dan": "da", "pol": "pl", "rus": "ru", "jpn": "ja", "zho": "zh", "yue": "yue", "cat": "ca",
}  # fmt: skip
_SHORT = 2


def _words(name: str) -> set[str]:
    return {word.casefold() for word in _NAME.findall(name)} - TITLES


_NAME = pattern(r"[^\W\d_]{3,}")


def _label(person: str, name: str, count: int) -> str:
    if not name:
        return person
    return name if count == 1 else f"{name} ({person.rpartition('/')[2]})"
