"""What `brief inspect` shows on a screen."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import INTERVIEW, Run


def test_what_a_file_says_of_itself_is_wrapped_and_not_all_of_it_shown(
    run: Run, tmp_path: Path
) -> None:
    """A long summary makes no lines of its length; `--json` has every word."""
    summary = "The trams of the town and who pays for them. " * 12
    page = tmp_path / "talk.md"
    page.write_text(f"---\ntitle: Trams\nsummary: {summary.strip()}\n---\n\n{INTERVIEW}", "utf-8")

    shown = run("inspect", str(page)).stdout
    told = shown.partition("Says of itself\n")[2].partition("\n\n")[0].splitlines()

    assert all(len(line) <= 80 for line in told)
    assert any(line.endswith(" …") for line in told)
    data = json.loads(run("inspect", "--json", str(page)).stdout)
    assert summary.strip() in [one["value"] for one in data["metadata"]]
