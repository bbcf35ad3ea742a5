"""A few lines put into a YAML file, every other byte of it left as it was.

Places come from the parser's own marks; lines are only ever put in, never written anew, so that
comments, quotes, indentation, blank lines and line ends stay. What comes out is read again and must
say what it said before and what was put in: where it does not, nothing is changed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from copy import deepcopy
from typing import Any

import yaml

from pipeline.errors import DefinitionError
from pipeline.store.yaml_file import Data
from pipeline.store.yaml_reading import parse_yaml
from pipeline.values import dataclass

Entry = str | Mapping[str, str]
"""What is put in a list: words, or a mapping of words."""

_PLAIN = re.compile(
    r"[^\W\d_][\w-]*(?: [^\W\d_][\w-]*)*|[QAT]\d+(?:\.\d+)?|S\d+ [QAT]\d+(?:\.\d+)?"
)
_PLAIN_ID = re.compile(r"[QAT]\d+(?:\.\d+)?/[\w-]+")
_NO_WORDS = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_SPOKEN = frozenset({"replace", "with"})
_BREAK = re.compile(r"\r\n|\n|\r")


def with_entry(text: str, name: str, source: int, key: str, entry: Entry) -> str:
    """Return the definition `text` with `entry` at the end of the list `key` of one source.

    `name` is that of the file, `source` the position of the source from 0. The list is made where
    there is none. Raises DefinitionError, with the lines to put in by hand, where the file is
    written in a way that would have to be changed elsewhere.
    """
    file = parse_yaml(text, name, DefinitionError)
    wanted = _wanted(file.data, source, key, entry)
    done = _inserted(text, source, key, entry)
    if done is None or parse_yaml(done, name, DefinitionError).data != wanted:
        place = file.place(("sources", source, key))
        message = "this is written in a way that cannot be added to without changing other lines"
        lines = f"{key}: [{_flow(entry)}]"
        raise DefinitionError.at(message, place, f"put it in by hand: {lines}")
    return done


def _wanted(data: Mapping[str, Data], source: int, key: str, entry: Entry) -> Data:
    """Return what the file must say afterwards."""
    wanted: Any = deepcopy(data)
    holder = wanted["sources"][source]
    holder[key] = [*holder.get(key, ()), entry if isinstance(entry, str) else dict(entry)]
    result: Data = wanted
    return result


def _inserted(text: str, source: int, key: str, entry: Entry) -> str | None:
    """Return the text with the entry; None where no place for it is found."""
    holder = _source(yaml.compose(text, Loader=yaml.SafeLoader), source)
    if not isinstance(holder, yaml.MappingNode):
        return None
    node = next((value for name, value in holder.value if name.value == key), None)
    if node is None:
        return _with_key(text, holder, key, entry)
    if not isinstance(node, yaml.SequenceNode):
        return None
    if node.flow_style:
        return _in_flow(text, node, _flow(entry))
    return _in_block(text, node, entry)


def _source(root: yaml.Node | None, source: int) -> yaml.Node | None:
    pairs = root.value if isinstance(root, yaml.MappingNode) else ()
    sources = next((value for key, value in pairs if key.value == "sources"), None)
    return sources.value[source] if isinstance(sources, yaml.SequenceNode) else None


@dataclass(frozen=True, slots=True)
class _Line:
    """The line in which something stands."""

    start: int
    end: int
    """Before its line break."""


def _line_of(text: str, at: int) -> _Line:
    end = _BREAK.search(text, at)
    start = max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1
    return _Line(start, end.start() if end else len(text))


def _break_of(text: str) -> str:
    """Return the line break that a file uses."""
    found = _BREAK.search(text)
    return found.group() if found else "\n"


def _end(text: str, node: yaml.Node) -> int:
    """Return where the words of a node end; those of a block end with its last words."""
    is_block = isinstance(node, yaml.CollectionNode) and not node.flow_style
    if is_block and node.value:
        last = node.value[-1]
        return _end(text, last[1] if isinstance(last, tuple) else last)
    return len(text[: node.end_mark.index].rstrip())


def _put(text: str, at: int, words: str) -> str:
    return text[:at] + words + text[at:]


def _with_key(text: str, holder: yaml.MappingNode, key: str, entry: Entry) -> str | None:
    """Return the text with a list of one entry behind the last key of its source."""
    words = _flow(entry)
    if holder.flow_style:
        return _in_flow(text, holder, f"{key}: [{words}]")
    first = holder.value[0][0].start_mark.index
    indent = " " * (first - _line_of(text, first).start)
    end = _line_of(text, _end(text, holder.value[-1][1])).end
    lines = [f"{key}: [{words}]"] if isinstance(entry, str) else [f"{key}:", f"  - {words}"]
    return _put(text, end, "".join(f"{_break_of(text)}{indent}{line}" for line in lines))


def _in_block(text: str, node: yaml.SequenceNode, entry: Entry) -> str | None:
    """Return the text with one item more below the last, written as that one is."""
    last = node.value[-1]
    opening = _opening(text, last.start_mark.index)
    if opening is None:
        return None
    dash, gap = opening
    end = _line_of(text, _end(text, last)).end
    is_spread = isinstance(last, yaml.MappingNode) and not last.flow_style
    if is_spread and not isinstance(entry, str):
        words = [_pair(key, value) for key, value in entry.items()]
    else:
        words = [_flow(entry)]
    hanging = " " * len(dash + "-" + gap)
    lines = (f"{hanging if at else f'{dash}-{gap}'}{each}" for at, each in enumerate(words))
    return _put(text, end, "".join(f"{_break_of(text)}{line}" for line in lines))


def _opening(text: str, at: int) -> tuple[str, str] | None:
    """Return what stands before the dash of an item, and between the dash and the item."""
    line = _line_of(text, at)
    while line.start:
        words = text[line.start : min(at, line.end)]
        if found := re.match(r"( *)-( +|$)(?:#.*|[&]\S+ *)?$", words):
            return found[1], found[2] or " "
        if words.strip() and not words.lstrip().startswith("#"):
            return None
        line = _line_of(text, line.start - 1)
        line = _line_of(text, line.start)
    return None


def _in_flow(text: str, node: yaml.CollectionNode, words: str) -> str:
    """Return the text with something more before the bracket that closes a list or mapping."""
    closing = node.end_mark.index - 1
    if not node.value:
        return _put(text, closing, words)
    last = node.value[-1]
    last = last[1] if isinstance(last, tuple) else last
    end = last.end_mark.index
    line, start = _line_of(text, end), last.start_mark.index
    comma = _comma(text, end, closing)
    if closing <= line.end:
        return _put(text, closing if comma else end, f" {words}" if comma else f", {words}")
    head = _line_of(text, start)
    indent = re.match(r"[ \t]*", text[head.start : head.end])
    more = f"{_break_of(text)}{indent[0] if indent else ''}{words}"
    if comma:
        line = _line_of(text, comma)
        return _put(text, line.end, f"{more},")
    return _put(_put(text, line.end, more), end, ",")


def _comma(text: str, start: int, end: int) -> int:
    """Return where the comma behind a last entry stands; 0 where there is none."""
    found = re.match(r"(?:\s|(?<=\s)#[^\r\n]*)*,", text[start:end])
    return start + found.end() - 1 if found else 0


def _flow(entry: Entry) -> str:
    if isinstance(entry, str):
        return entry if _PLAIN_ID.fullmatch(entry) else _quoted(entry)
    return f"{{{', '.join(_pair(key, value) for key, value in entry.items())}}}"


def _pair(key: str, words: str) -> str:
    """Return a key with its words; what was said always stands in quotes, as editors write it."""
    is_plain = _PLAIN.fullmatch(words) and words.lower() not in _NO_WORDS
    return f"{key}: {words if is_plain and key not in _SPOKEN else _quoted(words)}"


def _quoted(words: str) -> str:
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
