"""Real transcripts, where a folder of them is at hand.

`BRIEFWRIGHT_CORPUS=FOLDER pytest -m corpus -s`. They are not in this repository.
Each text file is built in two lengths, rendered and audited; a transcript may be refused, with its
reason, but nothing else may go wrong.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path

import pytest

from pipeline.drafting import Options, find_target
from pipeline.errors import TranscriptError
from pipeline.publish import check

FOLDER = os.environ.get("BRIEFWRIGHT_CORPUS", "")


@pytest.mark.corpus
@pytest.mark.skipif(not FOLDER, reason="BRIEFWRIGHT_CORPUS names no folder of transcripts")
def test_every_transcript_is_built_or_refused() -> None:
    """No audit fails and nothing crashes; what was built and what refused is printed."""
    outcomes: Counter[str] = Counter()
    for path in sorted(Path(FOLDER).glob("*.txt")):
        for length in ("brief", "full"):
            outcomes[_outcome(path, length)] += 1

    print("", *(f"{count:5}  {outcome}" for outcome, count in outcomes.most_common()), sep="\n")
    assert outcomes["built"] > 0


def _outcome(path: Path, length: str) -> str:
    target = find_target(str(path), path.parent)
    try:
        check(target, Options(date="2024-01-01", length=length))
    except TranscriptError as error:
        return f"refused: {error.problems[0].message}"
    return "built"
