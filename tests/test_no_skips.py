"""The plugin that forbids skips."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import ROOT

SKIPPING = "import pytest\npytest.skip('no such program', allow_module_level=True)\n"
MARKED = "import pytest\n@pytest.mark.skipif(True, reason='no such program')\ndef test(): pass\n"
CORPUS = "import pytest\n@pytest.mark.corpus\ndef test(): pytest.skip('not here')\n"
EXPECTED = "import pytest\n@pytest.mark.xfail\ndef test(): assert False\n"
PASSING = "def test(): pass\n"


@pytest.mark.parametrize(
    ("source", "summary"),
    [
        (SKIPPING, "no such program"),
        (MARKED, "no such program"),
        (CORPUS, "1 skipped"),
        (EXPECTED, "1 xfailed"),
        (PASSING, "1 passed"),
    ],
)
def test_only_what_is_not_here_may_skip(source: str, summary: str, tmp_path: Path) -> None:
    """A test that lacks a program fails; one that lacks the corpus skips, as it would anyway."""
    (tmp_path / "test_one.py").write_text(source)
    command = [sys.executable, "-m", "pytest", "-p", "tests.no_skips", "-p", "no:cacheprovider"]

    done = subprocess.run(
        [*command, f"--rootdir={ROOT}", f"-c{ROOT / 'pyproject.toml'}", str(tmp_path)],
        check=False, capture_output=True, text=True, cwd=ROOT,
    )  # fmt: skip

    assert summary in done.stdout
    assert (done.returncode != 0) == ("no such program" in source)
