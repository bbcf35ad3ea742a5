"""YAML files read event by event, so that every key has its line and nothing is guessed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import yaml

from pipeline.errors import BriefError, Place
from pipeline.store.files import read_bytes, shown
from pipeline.store.yaml_file import Data, KeyPath, YamlFile
from pipeline.values import dataclass, field

DEEPEST = 20
"""Most levels a file may nest; ours need six."""

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})")
_DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]{0,17})?\.[0-9]{1,17}")
_WORDS: dict[str, bool | None] = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}


def load_yaml(path: Path, error: type[BriefError]) -> YamlFile:
    """Return what the YAML file at `path` says.

    Plain words are read as in YAML 1.2's core schema, with less magic: dates, `no`, `on` and `Y`
    stay words, numbers with leading zeros or exponents too (`007`, `12e456` may be a colour).
    Aliases, tags and second documents are refused: they hide what a file says.
    Raises `error` with the place for anything that is no YAML or no mapping.
    """
    name = shown(path)
    return parse_yaml(_decode(read_bytes(path, error), name, error), name, error)


def parse_yaml(text: str, name: str, error: type[BriefError]) -> YamlFile:
    """Return what `text` says, the content of the file called `name`; see `load_yaml`."""
    _refuse_control_characters(text, name, error)
    try:
        reading = _Reading(name, error, yaml.parse(text, Loader=_LOADER))
        data = reading.document()
    except yaml.MarkedYAMLError as failure:
        raise _syntax_error(failure, text, name, error) from failure
    if not isinstance(data, dict):
        raise error.at(
            "this file must hold keys and values, such as 'title: …'",
            Place(name, reading.lines.get((), 1)),
            "write a word, a colon and a space at the start of the line",
        )
    return YamlFile(name, data, reading.lines)


def _decode(content: bytes, name: str, error: type[BriefError]) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        line = content.count(b"\n", 0, failure.start) + 1
        hint = "save the file as UTF-8"
        raise error.at("this file is not UTF-8 text", Place(name, line), hint) from None


def _refuse_control_characters(text: str, name: str, error: type[BriefError]) -> None:
    if found := _FORBIDDEN.search(text):
        line = text.count("\n", 0, found.start()) + 1
        message = f"control character U+{ord(found[0]):04X}"
        raise error.at(message, Place(name, line), "delete it; it cannot be seen in most editors")


@dataclass(slots=True)
class _Reading:
    """One walk over the events of a file; the parser itself never recurses."""

    name: str
    error: type[BriefError]
    events: Iterator[yaml.Event]
    lines: dict[KeyPath, int] = field(default_factory=dict)

    def document(self) -> Data:
        next(self.events)  # StreamStart
        if isinstance(next(self.events), yaml.StreamEndEvent):
            hint = "`brief schema definition` prints the keys there are"
            raise self.error.at("this file is empty", Place(self.name), hint)
        data = self.value(next(self.events), ())
        next(self.events)  # DocumentEnd
        event = next(self.events)
        if isinstance(event, yaml.DocumentStartEvent):
            raise self.refusal("a second document begins here", event, "delete the line '---'")
        return data

    def value(self, event: yaml.Event, path: KeyPath) -> Data:
        self.lines.setdefault(path, _line(event))
        if len(path) > DEEPEST:
            raise self.refusal(f"more than {DEEPEST} levels deep", event, "nest less")
        if isinstance(event, yaml.AliasEvent):
            hint = "write the words out; put a text that begins with '*' in quotes"
            raise self.refusal("an alias ('*name') is not allowed here", event, hint)
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag:
            hint = "leave it out; put a text that begins with '!' in quotes"
            raise self.refusal(f"a tag ('{event.tag}') is not allowed here", event, hint)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        return self.mapping(path) if is_mapping else self.sequence(path)

    def mapping(self, path: KeyPath) -> dict[str, Data]:
        data: dict[str, Data] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.key(event)
            here = (*path, key)
            if key in data:
                first = self.lines[here]
                hint = f"it stands first in line {first}; keep one of them"
                raise self.refusal(f"key '{key}' appears twice", event, hint)
            self.lines[here] = _line(event)
            data[key] = self.value(next(self.events), here)
        return data

    def sequence(self, path: KeyPath) -> list[Data]:
        data: list[Data] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            data.append(self.value(event, (*path, len(data))))
        return data

    def key(self, event: yaml.Event) -> str:
        if not isinstance(event, yaml.ScalarEvent) or event.tag is not None:
            hint = "put a key that begins with '[', '{', '*', '&', '!' or '?' in quotes"
            raise self.refusal("a key must be a word", event, hint)
        return self.visible(event)

    def scalar(self, event: yaml.ScalarEvent) -> Data:
        text = self.visible(event)
        if event.style:
            return text
        if text in _WORDS:
            return _WORDS[text]
        if _INTEGER.fullmatch(text):
            return int(text)
        return float(text) if _DECIMAL.fullmatch(text) else text

    def visible(self, event: yaml.ScalarEvent) -> str:
        """Return the scalar's words; an escape must not bring in what the file may not hold."""
        if found := _FORBIDDEN.search(event.value):
            message = f"control character U+{ord(found[0]):04X}"
            raise self.refusal(message, event, "delete the escape, or write '\\\\' for a backslash")
        text: str = event.value
        return text

    def refusal(self, message: str, event: yaml.Event, hint: str) -> BriefError:
        return self.error.at(message, Place(self.name, _line(event)), hint)


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0


_UNCLOSED = "a quotation mark is opened and not closed"
_SYNTAX = (
    (
        "cannot start any token",
        "a text may not begin with '@', '`' or '%', nor a line with a tab",
        "put the text in quotes, or indent with spaces",
    ),
    (
        "mapping values are not allowed",
        "a colon stands where none is allowed",
        'put a text with a colon in quotes, as in title: "Water: a view"; '
        "or the line before lacks its own colon",
    ),
    (
        "could not find expected ':'",
        "a key without its colon, or a text that goes on without indentation",
        "write 'key: value'; indent the lines that a text goes on in",
    ),
    (
        "unexpected end of stream",
        _UNCLOSED,
        'close it; inside "…" write \\" for a quotation mark',
    ),
    (
        "unknown escape character",
        "a backslash stands in a text in double quotes",
        "write \\\\ for a backslash, or use single quotes",
    ),
    (
        "did not find expected ',' or",
        "a list […] or a mapping {…} is not closed, or a comma is missing in it",
        "close it; put a text with ',', '[', ']', '{' or '}' in quotes",
    ),
)
"""What the YAML parser says, what it means to an editor, and what to do."""


def _syntax_error(
    failure: yaml.MarkedYAMLError, text: str, name: str, error: type[BriefError]
) -> BriefError:
    problem = failure.problem or ""
    mark = failure.problem_mark or failure.context_mark
    line = mark.line + 1 if mark else 0
    if "end of stream" in problem and failure.context_mark:
        line = failure.context_mark.line + 1
    if "nesting depth" in problem:  # libyaml 0.2.6 and newer, before our own count
        return error.at(f"more than {DEEPEST} levels deep", Place(name, line), "nest less")
    # imported late: few files are broken
    from pipeline.store.yaml_quotes import unclosed_quote

    if opened := unclosed_quote(text.splitlines()[:line]):
        hint = next(hint for _, message, hint in _SYNTAX if message == _UNCLOSED)
        return error.at(_UNCLOSED, Place(name, opened), hint)
    for known, message, hint in _SYNTAX:
        if known in problem:
            return error.at(message, Place(name, line), hint)
    hint = "check the indentation, the colons and the quotation marks of this and the line before"
    return error.at(f"this line cannot be read as YAML: {problem}", Place(name, line), hint)
