"""What the styles and lists of a Word document say of a paragraph: bold, heading, its number."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from pipeline.patterns import pattern
from pipeline.readers.office.blocks import is_heading_name, is_speaker_name
from pipeline.values import dataclass, replace

if TYPE_CHECKING:
    from lxml.etree import _Element

_WORDS = (
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
)
_OTHERS = {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}AlternateContent": "alternate",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Choice": "choice",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback": "fallback",
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath": "oMath",
    "{http://purl.oclc.org/ooxml/officeDocument/math}oMath": "oMath",
}


def name_of(element: _Element) -> str:
    """Return the name of an element of Word without its namespace; empty for most others."""
    return _name(element.tag)


@lru_cache(maxsize=1_024)
def _name(tag: str) -> str:
    for space in _WORDS:
        if tag.startswith(space):
            return tag[len(space) :]
    return _OTHERS.get(tag, "")


def value_of(element: _Element, name: str = "val") -> str:
    """Return an attribute of an element of Word; empty where it has none."""
    return next((found for one in _WORDS if (found := element.get(one + name)) is not None), "")


def is_on(properties: _Element, name: str) -> bool | None:
    """Return whether a property is set or unset; None where the properties do not say."""
    for one in properties:
        if name_of(one) == name:
            return value_of(one).lower() not in {"0", "false", "off"}
    return None


@dataclass(frozen=True, slots=True)
class Style:
    """What is known of a paragraph or of a run by its style."""

    is_strong: bool = False
    is_heading: bool = False
    is_contents: bool = False
    """Whether it is a line of a table of contents."""
    list_id: str = ""
    level: int = 0
    is_speaker: bool = False
    """Whether its name says that it is one of those who speak."""
    is_centred: bool = False


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered."""

    text: str
    """`Q%1:`"""
    format: str
    start: int


@dataclass(frozen=True, slots=True)
class Printed:
    """What automatic numbering prints before a paragraph."""

    text: str = ""
    is_word: bool = False
    """Whether there are letters in it that are no number: `Q1:`, and not `a)`."""
    is_bullet: bool = False
    """Whether it is the sign of an item, and no number."""


_PLAIN = Style()
_CONTENTS = pattern(r"(?i)toc (?:\d+|heading)")


class Styles:
    """The styles and lists of a document, looked up by paragraph and run."""

    def __init__(
        self,
        styles: Mapping[str, Style] = MappingProxyType({}),
        bold: Mapping[str, bool] = MappingProxyType({}),
        lists: Mapping[str, Mapping[int, Level]] = MappingProxyType({}),
        default: str = "",
    ) -> None:
        self._styles = styles
        self._bold = bold
        self._lists = lists
        self._default = default

    def of(self, paragraph: _Element) -> Style:
        """Return the style of a paragraph, with the list that it names itself."""
        properties = next((one for one in paragraph if name_of(one) == "pPr"), None)
        named = {} if properties is None else {name_of(one): one for one in properties}
        style_id = value_of(named["pStyle"]) if "pStyle" in named else self._default
        style = self._styles.get(style_id, _PLAIN)
        if "numPr" in named:
            list_id, level = _list_of(named["numPr"])
            style = replace(style, list_id=list_id, level=level or style.level)
        if "jc" in named:
            style = replace(style, is_centred=value_of(named["jc"]) == "center")
        return style

    def is_bold(self, properties: _Element, *, is_strong: bool) -> bool:
        """Return whether a run is bold in a paragraph that is, or is not, by its style."""
        own = is_on(properties, "b")
        if own is not None:
            return own
        named = next((one for one in properties if name_of(one) == "rStyle"), None)
        return is_strong if named is None else self._bold.get(value_of(named), is_strong)

    def numbering(self) -> Numbering:
        """Return the numbering at the beginning of the document."""
        return Numbering(self._lists)


NO_STYLES = Styles()


class Numbering:
    """Counts the paragraphs of lists as they print."""

    def __init__(self, lists: Mapping[str, Mapping[int, Level]]) -> None:
        self._lists = lists
        self._counts: dict[str, dict[int, int]] = {}

    def label(self, style: Style) -> Printed:
        """Count a paragraph of a style, and return what is printed before it."""
        levels = self._lists.get(style.list_id)
        if levels is None or style.level not in levels:
            return Printed()
        level = levels[style.level]
        counts = self._counts.setdefault(style.list_id, {})
        counts[style.level] = counts.get(style.level, level.start - 1) + 1
        for deeper in [one for one in counts if one > style.level]:
            del counts[deeper]
        if level.format in {"bullet", "none"}:
            return Printed(is_bullet=level.format == "bullet")
        text = _NUMBER.sub(lambda found: str(counts.get(int(found[1]) - 1, 1)), level.text)
        fixed = _NUMBER.sub("", level.text)
        return Printed(text, any(char.isalpha() for char in fixed))


_NUMBER = pattern(r"%([1-9])")


def styles_of(styles: _Element | None, numbering: _Element | None) -> Styles:
    """Return the styles and lists of a document from the roots of their parts."""
    found = {} if styles is None else _by_id(styles)
    default = next((key for key, one in found.items() if _is_default(one)), "")
    return Styles(
        {key: _style(key, found) for key in found},
        {key: bold for key in found if (bold := _bold(key, found)) is not None},
        {} if numbering is None else _lists(numbering),
        default,
    )


def _by_id(styles: _Element) -> dict[str, _Element]:
    return {value_of(one, "styleId"): one for one in styles if name_of(one) == "style"}


def _is_default(style: _Element) -> bool:
    is_paragraph = value_of(style, "type") == "paragraph"
    return is_paragraph and value_of(style, "default").lower() in {"1", "true", "on"}


def _chain(key: str, styles: Mapping[str, _Element]) -> list[Mapping[str, _Element]]:
    """Return the parts of a style by name, then those of the styles that it is based on."""
    chain: list[Mapping[str, _Element]] = []
    while key in styles and len(chain) < _MOST_BASES:
        parts = {name_of(one): one for one in styles[key]}
        chain.append(parts)
        key = value_of(parts["basedOn"]) if "basedOn" in parts else ""
    return chain


_MOST_BASES = 20


def _bold(key: str, styles: Mapping[str, _Element]) -> bool | None:
    for parts in _chain(key, styles):
        if "rPr" in parts and (found := is_on(parts["rPr"], "b")) is not None:
            return found
    return None


def _style(key: str, styles: Mapping[str, _Element]) -> Style:
    chain = _chain(key, styles)
    names = [value_of(parts["name"]) for parts in chain if "name" in parts]
    list_id, level = next(
        (
            _list_of(one)
            for parts in chain
            if "pPr" in parts
            for one in parts["pPr"]
            if name_of(one) == "numPr"
        ),
        ("", 0),
    )
    return Style(
        _bold(key, styles) is True,
        any(map(is_heading_name, names)),
        any(_CONTENTS.fullmatch(one) for one in names),
        list_id,
        level,
        any(map(is_speaker_name, names[:1])),
        _is_centred(chain),
    )


def _is_centred(chain: Sequence[Mapping[str, _Element]]) -> bool:
    found = (one for parts in chain if "pPr" in parts for one in parts["pPr"])
    return next((value_of(one) for one in found if name_of(one) == "jc"), "") == "center"


def _list_of(properties: _Element) -> tuple[str, int]:
    named = {name_of(one): value_of(one) for one in properties}
    level = named.get("ilvl", "0")
    return named.get("numId", ""), int(level) if level.isdecimal() else 0


def _lists(numbering: _Element) -> dict[str, Mapping[int, Level]]:
    abstract = {
        value_of(one, "abstractNumId"): _levels(one)
        for one in numbering
        if name_of(one) == "abstractNum"
    }
    return {
        value_of(one, "numId"): abstract.get(value_of(part), {})
        for one in numbering
        if name_of(one) == "num"
        for part in one
        if name_of(part) == "abstractNumId"
    }


def _levels(abstract: _Element) -> dict[int, Level]:
    return {
        int(at): _level(one)
        for one in abstract
        if name_of(one) == "lvl" and (at := value_of(one, "ilvl")).isdecimal()
    }


def _level(level: _Element) -> Level:
    named = {name_of(one): value_of(one) for one in level}
    start = named.get("start", "1")
    return Level(
        named.get("lvlText", ""),
        named.get("numFmt", "decimal"),
        int(start) if start.isdecimal() else 1,
    )
