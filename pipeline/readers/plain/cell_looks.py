"""How the numbers of a workbook look in their cells: times, days, and plain numbers."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from pipeline.patterns import pattern
from pipeline.values import dataclass

if TYPE_CHECKING:
    from lxml.etree import _Element

_DATES = frozenset({*range(14, 18), 22, *range(27, 32), 36, *range(50, 55), 57, 58})
_TIMES = {18: "h:mm am/pm", 19: "h:mm:ss am/pm", 20: "h:mm", 21: "h:mm:ss", 22: "h:mm"}
_LASTING = {45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0"}
"""Formats that every workbook has, by number: ECMA-376, part 1, section 18.8.30."""
_QUOTED = pattern(r'"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]|general', re.IGNORECASE)
"""What is no letter for a part of a time or day: words, blanks, colours, conditions."""
_EPOCH, _EPOCH_OF_MACS = datetime(1899, 12, 30), datetime(1904, 1, 1)
_LAST_DAY = 2_958_465
"""The number of 31 December 9999."""
_DAY = 86_400


@dataclass(frozen=True, slots=True)
class Look:
    """What the format of a cell makes of a number."""

    code: str = ""
    """The letters of its format for a time, without words and colours; empty for none."""
    is_dated: bool = False
    """Whether it shows a day."""
    is_struck: bool = False
    """Whether words in it are struck through."""


def looks_of(styles: _Element) -> tuple[Look, ...]:
    """Return the looks of cells, in the order in which these count them."""
    codes = {one.get("numFmtId", ""): one.get("formatCode", "") for one in styles.iter("{*}numFmt")}
    struck = [_is_struck(one) for fonts in styles.iter("{*}fonts") for one in fonts]
    return tuple(_looks(styles, codes, struck))


def _looks(styles: _Element, codes: dict[str, str], struck: Sequence[bool]) -> Iterator[Look]:
    for one in (each for cells in styles.iter("{*}cellXfs") for each in cells):
        number, font = one.get("numFmtId", ""), one.get("fontId", "")
        at = int(font) if font.isdecimal() and len(font) < _MOST_DIGITS else len(struck)
        code, is_dated = _read(number, codes.get(number, ""))
        yield Look(code, is_dated, at < len(struck) and struck[at])


_MOST_DIGITS = 7


def _is_struck(font: _Element) -> bool:
    return any(one.get("val", "1") not in {"0", "false"} for one in font.iterfind("{*}strike"))


def _read(number: str, code: str) -> tuple[str, bool]:
    """Return the letters for a time in a format, and whether it shows a day."""
    if not code and number.isdecimal() and len(number) < _MOST_DIGITS:
        known = int(number)
        return _TIMES.get(known, _LASTING.get(known, "")), known in _DATES
    letters = _QUOTED.sub("", code.partition(";")[0]).casefold()
    is_timed = "h" in letters or "s" in letters
    is_dated = "y" in letters or "d" in letters or ("m" in letters and not is_timed)
    return letters if is_timed else "", is_dated


def shown(value: str, look: Look, *, is_of_macs: bool) -> str:
    """Return a number as its cell shows it: "0:14:05", "2031-05-26", "12"; other values as is.

    In a workbook whose days are counted from 1904 they are those `is_of_macs`.
    """
    try:
        number = float(value)
    except ValueError:
        return value
    if not math.isfinite(number):
        return value
    if not 0 <= number <= _LAST_DAY or not (look.code or look.is_dated):
        return f"{number:.15g}" if "." in value or "e" in value.casefold() else value
    if not look.is_dated:
        return _clock(number, look.code)
    moment = (_EPOCH_OF_MACS if is_of_macs else _EPOCH) + timedelta(seconds=round(number * _DAY))
    return moment.strftime("%Y-%m-%d %H:%M:%S" if look.code else "%Y-%m-%d")


def _clock(days: float, code: str) -> str:
    """Return a time of day, or how long something lasted.

    Excel takes "59:30" for hours and minutes: as no talk lasts for days, minutes and seconds were
    meant where nothing is left of a minute.
    """
    is_lasting = "[" in code
    total = round((days if is_lasting else days % 1) * _DAY, 3)
    whole = total if ".0" in code else float(round(total))
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(int(minutes), 60)
    told = f"{rest:06.3f}" if ".0" in code else f"{int(rest):02}"
    is_short = not rest and (("h" in code and "s" not in code) or (is_lasting and days >= 1))
    return f"{hours}:{minutes:02}" if is_short else f"{hours}:{minutes:02}:{told}"
