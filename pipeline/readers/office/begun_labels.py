"""Labels of pages that take two lines, of which the first is no word of the speaker before."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.readers.office.pages import Printed
from pipeline.values import replace


def without_begun_labels(
    columns: Sequence[tuple[Printed, ...]],
) -> tuple[list[tuple[Printed, ...]], list[Printed]]:
    """Return columns without lines in bold that begin a label which the next line ends, and these.

    Their words would else be those of the speaker before. The two are one line where a bracket
    opens in the first and closes in the label: "… (Deputy", "Jane Roe): Yes.".
    """
    begun: list[Printed] = []
    whole: dict[int, Printed] = {}
    gone: set[int] = set()
    for column in columns:
        for line, after in pairwise(column):
            if not (_begins_label(line) and _ends_label(after)):
                continue
            gone.add(id(line))
            if _OPEN.search(line.text) and _CLOSED.match(after.text):
                whole[id(after)] = _with_beginning(line, after)
            else:
                begun.append(line)
    kept = [
        tuple(whole.get(id(line), line) for line in column if id(line) not in gone)
        for column in columns
    ]
    return kept, begun


def is_head_above(line: Printed, columns: Sequence[tuple[Printed, ...]]) -> bool:
    """Return whether a line is a heading or a number, and begins no label: "PAPERS".

    It is in capitals where no label of the columns is, or numbers a talk: "Interview 1 (Mill)".
    """
    ends = (one.text.partition(":")[0] for own in columns for one in own if _ends_label(one))
    is_large = line.text.isupper() and not any(map(str.isupper, ends))
    return is_large or line.text.strip().isdecimal() or _TALK.match(line.text) is not None


_TALK = pattern(
    r"(?i)\W*(?:interview|entretien|entrevista|intervista|transcript)s? (?:#|no?\.?)? ?\d"
)
"""How a heading begins that numbers a talk."""


_OPEN = pattern(r"\([^()]*\Z")
_CLOSED = pattern(r"[^():]{1,60}\):")


def _with_beginning(line: Printed, after: Printed) -> Printed:
    """Return the second line of a label with the first before it."""
    size = len(line.text) + 1
    moved = tuple((start + size, end + size) for start, end in after.strong)
    text = f"{line.text} {after.text}"
    return replace(after, text=text, strong=(*line.strong, *moved), left=line.left, top=line.top)


_BOLD_SHARE = 0.7
_LONGEST_END = 70


def _begins_label(line: Printed) -> bool:
    """Return whether a line is bold from its beginning, and ends neither a label nor a sentence."""
    first = line.strong[0] if line.strong else (1, 1)
    is_bold = first[0] == 0 and first[1] >= _BOLD_SHARE * len(line.text)
    return is_bold and ":" not in line.text and not line.text.endswith((".", "?", "!"))


def _ends_label(line: Printed) -> bool:
    """Return whether a line begins with the end of a label, and goes on in plain letters."""
    colon = line.text.find(":", 0, _LONGEST_END)
    bold = max((end for _, end in line.strong), default=0)
    is_label = line.text.startswith("(") or (bold > 0 and line.strong[0][0] == 0)
    return 0 < colon < len(line.text) - 1 and is_label and bold <= colon + 1
