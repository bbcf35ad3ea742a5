"""A label behind the words of each line, as diarized text has it: "Thank you. SPEAKER_01"."""

from __future__ import annotations

from pipeline.patterns import clued
from pipeline.readers.labels.candidates import Candidate, Labels, Page, Shape, clean
from pipeline.readers.labels.times import time_before
from pipeline.values import replace

_TRAILING = clued(
    r"\s+[\[(]?(?P<label>SPEAKER[_ ]?\d{1,2}|Speaker[_ ]\d{1,2}|speaker_\d{1,2})[\])]?\Z",
    *("SPEAKER", "Speaker ", "Speaker_", "speaker_"),
)
_LEAST = 4
_MOSTLY = 0.95
"""Share of the lines."""
_LEAST_WORDS = 3
"""Of a line on which somebody says something."""


def find_trailing(page: Page) -> Labels:
    """Return the turns of a file in which who speaks stands at the end of nearly every line.

    What one says from line to line is one turn, where no time begins the line; the labels are taken
    off the lines. Where most lines have no words, they only tell who speaks when.
    """
    matches = [(at, _TRAILING.search(page.words(at))) for at in page.filled]
    found = [(at, match) for at, match in matches if match and match.start()]
    if len(found) < max(_LEAST, _MOSTLY * len(page.filled)):
        return Labels()
    if len({match["label"] for _, match in found}) == 1:
        return Labels()
    lines = list(page.lines)
    turns: list[Candidate] = []
    spoken = 0
    for at, match in found:
        line, label = lines[at], clean(match["label"])
        time, start = time_before(page.text, line.start, line.end)
        end = line.start + match.start()
        lines[at] = replace(line, end=end)
        spoken += len(page.text[start:end].split()) >= _LEAST_WORDS
        if time or not turns or turns[-1].label != label:
            turns.append(Candidate(at, label, Shape.KNOWN, start, time=time))
    if 2 * spoken < len(found):
        return Labels()
    return Labels(tuple(turns), (), (), True, "{}", 0.95, tuple(lines))
