"""Data around a talk: JSON as editorial systems export it, or YAML, also before an empty page.

The one text in it that is nearly all of its words is read as a file of its own would be; of YAML in
which a list says who speaks that list, as JSON.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from pipeline.errors import BriefError
from pipeline.model.transcript import PUBLISHED, Datum, Note
from pipeline.readers.document import Reading
from pipeline.readers.encoding import decode
from pipeline.readers.opened import parsed_json, parsed_yaml
from pipeline.readers.speech.dialogue import collect_texts, metadata_of
from pipeline.values import TYPE_CHECKING, dataclass, replace

if TYPE_CHECKING:
    from pipeline.readers.speech.schema import Json

_LEAST_WORDS = 20
"""Fewer words are data about a talk, and no talk."""
_MOST_OF_FILE = 0.6
"""Share of the words of a file that its one text holds."""
_YAML = re.compile(r"\ufeff?\s*(?:---[ \t]*\r?\n|- [^\W\d_])")
_FRONT = re.compile(
    r"\ufeff?\s*---[ \t]*\r?\n(?P<data>.*?)(?:^(?:---|\.\.\.)[ \t]*$(?P<rest>.*))?\Z", 0x8 | 0x10
)


@dataclass(frozen=True, slots=True)
class Within:
    """A talk within data."""

    data: bytes
    """As a file of its own."""
    told: str
    """What it is, for evidence: "JSON around one text, under 'content'"."""
    removed: tuple[Note, ...] = ()
    """Texts beside it."""

    def around(self, reading: Reading, data: bytes) -> Reading:
        """Return a reading of the talk as one of the file that holds it."""
        inner = reading.transcript
        transcript = replace(
            inner,
            sha256=sha256(data).hexdigest(),
            is_plain=False,
            evidence=(self.told, *inner.evidence),
            removed=(*self.removed, *inner.removed),
        )
        return replace(reading, transcript=transcript)


def talk_within(data: bytes, path: str) -> Within | None:
    """Return the talk that a file of data holds; None for a file of another kind."""
    try:
        kind, value = _value(decode(data, path), path)
        value = _rendered(value)
    except (BriefError, RecursionError):
        return None
    texts: dict[str, list[str]] = {}
    collect_texts(value, "", texts, frozenset())
    key = max(texts, key=lambda at: _count(texts[at]), default="")
    if _is_talk(key, texts):
        own = texts[key]
        talk = own[0] if len(own) == 1 else "\n\n".join(" ".join(one.split()) for one in own)
        told = tuple(metadata_of(value))
        around = f"{kind} around one text" + (f", under '{key}'" if key else "")
        return Within((_above(told) + talk).encode(), around, tuple(_beside(texts, key, told)))
    if kind == "YAML" and isinstance(value, dict | list):
        return Within(json.dumps(value, ensure_ascii=False).encode(), "YAML, as JSON is read")
    return None


def _is_talk(key: str, texts: Mapping[str, list[str]]) -> bool:
    """Whether the one text under a key, or the one list of texts, is nearly all that a file says.

    Texts that stand in the list, too, are copies.
    """
    own = texts.get(key, [])
    is_one = len(own) == 1 or key.find("[]") == len(key) - len("[]")
    others = [one for at, beside in texts.items() if at != key for one in beside if one not in own]
    words = _count(own)
    return is_one and words >= max(_LEAST_WORDS, _MOST_OF_FILE * (words + _count(others)))


def _count(texts: Iterable[str]) -> int:
    return sum(len(one.split()) for one in texts)


def _value(text: str, path: str) -> tuple[str, Json]:
    """Return the kind of data that a text is, and what they hold; raises where it is of none."""
    if not _YAML.match(text):
        return "JSON", parsed_json(text, path)
    found = _FRONT.match(text)
    if found is None:
        return "YAML", parsed_yaml(text, path)
    is_all = not (found["rest"] or "").strip()
    return "YAML", parsed_yaml(found["data"], path) if is_all else None


def _rendered(value: Json) -> Json:
    """Return data with each text in the place of the object that holds it as it is shown.

    So WordPress has them: `"content": {"rendered": "<p>…"}`.
    """
    if isinstance(value, list):
        return [_rendered(one) for one in value]
    if not isinstance(value, dict):
        return value
    shown = value.get("rendered")
    if isinstance(shown, str):
        return shown
    return {key: _rendered(one) for key, one in value.items()}


def _above(told: tuple[Datum, ...]) -> str:
    """Return what the data say of a talk as a program of pages has it above the words."""
    by_key = {_KEYS.get(one.key, one.key): one.value for one in reversed(told)}
    lines = (f"{json.dumps(key)}: {json.dumps(one)}" for key, one in by_key.items())
    return "\n".join(["---", *lines, "---", "", ""]) if told else ""


_KEYS = {PUBLISHED: "published"}


def _beside(texts: Mapping[str, list[str]], key: str, told: tuple[Datum, ...]) -> Iterator[Note]:
    """Yield what of several words the data hold beside a talk, but what is told of it."""
    known = {*texts[key], *(one.value for one in told)}
    for at, own in texts.items():
        if words := _count(one for one in own if one not in known and " " in one.strip()):
            yield Note(f"'{at}', {words:,} words")
