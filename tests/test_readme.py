"""README says only what is so: its commands, tables, examples, links and pictures."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import click
import pytest
from PIL import Image

from pipeline import errors
from pipeline.cli.commands import COMMANDS, brief
from pipeline.cli.diff import CHANGED
from tests.builders import ROOT
from tests.make.pictures import TARGET, current_pages

README = (ROOT / "README.md").read_text("utf-8")
PAGES = [ROOT / "README.md", ROOT / "ARCHITECTURE.md", *sorted((ROOT / "docs").rglob("*.md"))]
COMMON = {"--quiet", "--verbose", "--debug", "--help", "-h"}

TRANSCRIPT = """\
Q: How large is the budget for water?

A: The budget for water was $40 million in 2022. Last year it reached almost $55 million.

Q: Who drinks it?

A: About 63 percent of households drink it, and we test it on regular basis.

Q: And the environment?

A: The environment needs clean water and less pollution.

The river is clean now.

Q: And the supply?

A: It grows.

The waiter supply grows too.
"""


def _block(language: str, holding: str) -> str:
    """Return the fenced block of `language` that holds some words."""
    blocks = re.findall(rf"^```{language}\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
    return next(block for block in blocks if holding in block)


def _table(head: str) -> Iterator[list[str]]:
    """Yield the rows of the table whose first head cell is `head`, as cells."""
    lines = iter(README.splitlines())
    for line in lines:
        if line.startswith(f"| {head} |"):
            break
    next(lines)
    for line in lines:
        if not line.startswith("|"):
            return
        yield [cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]


def _brief(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); from pipeline.__main__ import main; main()"
    )
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        check=False, capture_output=True, text=True, cwd=cwd,
    )  # fmt: skip


def test_one_command_builds_and_one_tests() -> None:
    """Both are one line that a fresh clone can run, and are found by CI behind their marks."""
    commands = dict(re.findall(r"<!-- (\w+) command -->\n```sh\n(.*?)\n```", README, re.DOTALL))

    assert set(commands) == {"build", "test"}
    for command in commands.values():
        assert command.startswith("python3 -m venv .venv && .venv/bin/pip install -q ")
        assert "\n" not in command


def _own_options(command: click.Command) -> set[str]:
    options = (one for one in command.params if isinstance(one, click.Option))
    return {name for option in options for name in option.opts} - COMMON


def test_the_table_of_commands_is_complete() -> None:
    """Every command stands in it, with exactly the options that are its own."""
    rows = {row[0].strip("`").split()[1]: row for row in _table("command")}

    assert list(rows) == list(COMMANDS)
    with click.Context(brief) as context:
        for name, row in rows.items():
            command = brief.get_command(context, name)
            assert command is not None
            assert set(re.findall(r"--[a-z][a-z-]*", row[2])) == _own_options(command)


def test_the_table_of_exit_codes_is_complete() -> None:
    """Every kind of error has its line."""
    kinds = [one for one in vars(errors).values() if isinstance(one, type)]
    codes = {kind.exit_code for kind in kinds if issubclass(kind, errors.BriefError)}

    assert {int(row[0]) for row in _table("exit code")} == codes | {0, 1, 2, CHANGED}


def _keys(schema: dict[str, Any]) -> set[str]:
    nested = {
        "source": schema["$defs"]["source"]["properties"],
        "top": schema["properties"],
    }
    return {key for properties in nested.values() for key in properties}


def test_every_key_of_a_definition_is_explained() -> None:
    """The keys of the definition and of a source have a line; the rest is named in theirs."""
    schema = json.loads((ROOT / "pipeline/store/schemas/definition.json").read_text("utf-8"))
    rows = {row[0].strip("`"): row[1] for row in _table("key")}

    assert set(rows) == _keys(schema)
    for name, row in (
        ("speaker", "speakers"),
        ("correction", "corrections"),
        ("section", "sections"),
    ):
        for key in schema["$defs"][name]["properties"]:
            assert f"`{key}`" in rows[row], key


def test_the_example_definition_is_one(tmp_path: Path) -> None:
    """It is accepted as it stands, beside a transcript that has its anchors."""
    (tmp_path / "data" / "briefs").mkdir(parents=True)
    (tmp_path / "data" / "transcripts").mkdir()
    (tmp_path / "data" / "briefs" / "water.yaml").write_text(_block("yaml", "minister.txt"))
    (tmp_path / "data" / "transcripts" / "minister.txt").write_text(TRANSCRIPT)

    done = _brief("check", cwd=tmp_path)

    assert (done.stdout, done.stderr) == ("water: ok, would be edition 1.0, no open queries\n", "")


def test_the_example_message_is_what_is_said(tmp_path: Path) -> None:
    """The refusal that README shows is the one a user sees."""
    (tmp_path / "interview.txt").write_text("\n" * 13 + "A: The budget grows.\n\nA: It does.\n")

    done = _brief("inspect", "interview.txt", cwd=tmp_path)

    assert done.stderr == _block("text", "without a question")
    assert done.returncode == 10


def test_the_example_transcript_is_understood(tmp_path: Path) -> None:
    """It has one exchange, whose answer keeps its two paragraphs."""
    (tmp_path / "interview.txt").write_text(_block("text", "Q: Minister"))

    assert _brief("build", "interview.txt", "--to", "outline", cwd=tmp_path).returncode == 0
    outline = (tmp_path / "build" / "interview" / "interview.outline.txt").read_text("utf-8")
    assert "A1.2" in outline


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_links_lead_somewhere(page: Path) -> None:
    """Every link within the repository has its file."""
    text = page.read_text("utf-8")
    links = re.findall(r'\]\(([^)#:]+)\)|src="([^":]+)"', text)

    missing = [
        name for pair in links for name in pair if name and not (page.parent / name).exists()
    ]
    assert missing == []


def test_the_pictures_show_the_brief_as_it_is() -> None:
    """Four words in five are still those of the first pages: more than a correction moves."""
    for name, now in current_pages().items():
        with Image.open(TARGET / name) as picture:
            then = str(picture.info["Description"])
        likeness = SequenceMatcher(None, then.split(), now.split(), autojunk=False).ratio()
        assert likeness > 0.8, f"{name} has moved on: run python -m tests.make.pictures"
