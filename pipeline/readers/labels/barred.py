"""Names before an upright bar, as transcribers type them: "Jane | Who pays?"."""

from __future__ import annotations

import re

from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import (
    PEOPLE,
    Candidate,
    Labels,
    Page,
    Shape,
    clean,
    counted,
)
from pipeline.readers.labels.shapes import shape_of

_BARRED = pattern(r"(?P<label>[^\W\d_][^\n|:?!]{0,40}?)[ \t]+\|[ \t]*(?=[^\s|])")
_COLON = pattern(r"(?P<label>[^\W\d_][^\n|:?!]{0,40}?)[ \t]*:[ \t]+(?=\S)")
_LEAST = 6
_NEARLY_ALL = 0.9
"""Share of the lines from the first such one on."""
_MOST_NAMES = 0.25
"""Names for each line: rows of a table begin with ever other words."""


def find_barred(page: Page) -> Labels:
    """Return the turns of a file in which nearly every line begins so, with few names.

    A line that begins with a name and a colon instead is a turn, too. Rows with a second bar are of
    a table.
    """
    found = tuple(one for at in page.filled if (one := _turn(page, at, _BARRED)) is not None)
    counts = counted(found)
    lines = [at for at in page.filled if found and at >= found[0].index]
    is_talk = len(found) >= max(_LEAST, _NEARLY_ALL * len(lines)) and len(counts) > 1
    if not is_talk or len(counts) > _MOST_NAMES * len(found) or page.text.count("|") > len(found):
        return Labels()
    own = {one.index for one in found}
    others = tuple(
        one for at in lines if at not in own and (one := _turn(page, at, _COLON)) is not None
    )
    turns = tuple(sorted((*found, *others), key=lambda one: one.index))
    all_counts = counted(turns)
    once = tuple(one for one in turns if all_counts[one.key] == 1)
    doubt = _DOUBT.format(others[0].label) if others else ""
    at = others[0].index if others else -1
    return Labels(turns, once, (), True, "{} |", 0.9, doubt=doubt, doubted=at)


_DOUBT = "'{}:' has a colon where others have '|', and is read as who speaks: look at such lines"


def _turn(page: Page, at: int, form: re.Pattern[str]) -> Candidate | None:
    line = page.lines[at]
    match = form.match(page.text, line.start, line.end)
    label = clean(match["label"]) if match else ""
    if match is None or not label or shape_of(label) not in PEOPLE:
        return None
    return Candidate(at, label, Shape.KNOWN, match.end())
