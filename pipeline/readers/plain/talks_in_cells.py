"""Tables in which each row holds a whole talk: "Doctor: … Patient: …" in one cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from pipeline.patterns import pattern

_LABEL = pattern(r"(?:\A|(?<=[\n.?!…\"])[ \t]*\n?[ \t]*)([^\W\d_][\w .'-]{0,30}):(?=\s)")
_LEAST_ROWS = 2
_LEAST_LABELS = 2
_MOST = 0.6
"""Share of the rows that hold a talk."""
_SAMPLE = 50


def talks_in_cells(rows: Sequence[Mapping[str, object]]) -> tuple[str, str]:
    """Return the column whose cells hold a talk each, and two labels there; empty for none.

    Most hold two labels, each of which begins words there twice, or stands in another cell too.
    """
    sample = rows[:_SAMPLE]
    names = sample[0].keys() if len(rows) >= _LEAST_ROWS else ()
    for name in names:
        cells = [Counter(_LABEL.findall(str(row.get(name) or ""))) for row in sample]
        whole = sum(cells, Counter[str]())
        often = {label for label, count in whole.items() if count >= _LEAST_ROWS}
        held = [often.intersection(one) for one in cells]
        talks = sum(len(one) >= _LEAST_LABELS for one in held)
        if talks >= max(_LEAST_ROWS, _MOST * len(sample)):
            shown = [label for label, _ in whole.most_common(_LEAST_LABELS)]
            return name, " and ".join(f"'{label}:'" for label in shown)
    return "", ""
