"""Tell what is wrong with a Word file that was not wrong with its template.

`python .ci/new_faults.py REPORT TEMPLATE_REPORT`: both as Microsoft's validator prints them. A
fault is one of the template's if it is of the same kind, at an element of the same name in the same
part, and not more often than there: places shift when a brief is put in.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

KINDS = {"Schema", "Semantic", "MarkupCompatibility"}
"""Faults of what is in a file; others say that it could not be opened."""
MOST = 1000
"""The validator stops here."""


def main() -> None:
    """Print what is new, and fail if there is any, or if the reports cannot be compared."""
    result, template = (json.loads(Path(name).read_text())["errors"] for name in sys.argv[1:3])
    if any(fault["errorType"] not in KINDS for fault in template) or len(template) >= MOST:
        sys.exit("the template itself cannot be judged")
    new = Counter(map(_kind, result)) - Counter(map(_kind, template))
    if new:
        sys.exit("\n".join(f"{count} new: {' '.join(kind)}" for kind, count in new.items()))


def _kind(fault: dict[str, str]) -> tuple[str, str, str]:
    place = re.sub(r"\[\d+\]", "", fault.get("xPath") or "")
    return fault["description"], fault.get("path") or "", place


if __name__ == "__main__":
    main()
