"""What `.ci/new_faults.py` takes for a fault of ours in a file made in somebody's template."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import ROOT

STYLES = {"description": "odd", "path": "/word/styles.xml", "xPath": "/w:styles[1]/w:style[4]"}
OLD = STYLES | {"errorType": "Schema"}
MOVED = OLD | {"xPath": "/w:styles[1]/w:style[9]"}
ELSEWHERE = OLD | {"path": "/word/document.xml"}
BROKEN = {"description": "corrupted", "path": None, "xPath": None, "errorType": "Exception"}


@pytest.mark.parametrize(
    ("ours", "templates", "message"),
    [
        ([OLD], [OLD], ""),
        ([MOVED], [OLD], ""),
        ([], [OLD], ""),
        ([OLD, MOVED], [OLD], "1 new: odd /word/styles.xml /w:styles/w:style"),
        ([ELSEWHERE], [OLD], "1 new: odd /word/document.xml /w:styles/w:style"),
        ([BROKEN], [OLD], "1 new: corrupted"),
        ([BROKEN], [BROKEN], "the template itself cannot be judged"),
        ([OLD], [OLD] * 1000, "the template itself cannot be judged"),
    ],
)
def test_only_what_is_new_is_a_fault(
    ours: list[dict], templates: list[dict], message: str, tmp_path: Path
) -> None:
    """The template's own faults may move, but not become more; it must be one that opens."""
    paths = []
    for name, faults in (("ours", ours), ("template", templates)):
        paths.append(tmp_path / name)
        paths[-1].write_text(json.dumps({"ok": not faults, "errors": faults}))

    command = [sys.executable, str(ROOT / ".ci" / "new_faults.py"), *map(str, paths)]
    done = subprocess.run(command, check=False, capture_output=True, text=True)

    assert done.stderr.strip() == message
    assert done.returncode == bool(message)
