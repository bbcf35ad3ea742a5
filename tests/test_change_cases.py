"""Classes of changes in tests/cases/changes/*.md: two definitions, and what the reader is told.

Each file is of one class. Its blocks are the files of a workspace before and after, with their
paths, and the exact text of "What changed", the cover's line and the marks in the body.
`pytest --accept` renews the latter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from pipeline.drafting import Options, find_target
from pipeline.model.brief import Brief, BulletList, Editorial, Prose, Section, SectionRole, plain
from pipeline.model.edition import ChangeClass
from pipeline.publish import Issue, publish
from pipeline.stages.editions.claims import BODY
from pipeline.store.editions import load_editions
from pipeline.store.workspace import Workspace
from tests.builders import ROOT
from tests.conftest import RENEWED

FOLDER = ROOT / "tests" / "cases" / "changes"
CASES = sorted(FOLDER.glob("*.md"))
_BLOCK = re.compile(
    r"^```(?:yaml|text) (?P<when>before|after) (?P<path>\S+)\n(?P<content>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_TOLD = re.compile(r"^```text told\n(?P<told>.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class _Edition:
    """What is read of the second edition."""

    number: str
    groups: frozenset[ChangeClass]
    told: str


def _published(home: Path, date: str, issue: Issue) -> None:
    publish(find_target("talk", home), Options(date, ("outline",)), issue)


def _second(case: str, home: Path) -> _Edition:
    """Publish the case as it was and as it is, and return the second edition."""
    for when, date in (("before", "2024-05-02"), ("after", "2024-06-01")):
        for block in _BLOCK.finditer(case):
            if block["when"] == when:
                path = home / block["path"]
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(block["content"], "utf-8")
        is_again = when == "after" and "Again: yes" in case
        _published(home, date, Issue(is_again=is_again))
    edition = load_editions(Workspace(home), "talk")[-1]
    groups = frozenset(one.group for one in edition.changes)
    return _Edition(edition.number, groups, "".join(f"{one}\n" for one in _told(edition.brief)))


def _told(brief: Brief) -> list[str]:
    [section] = [one for one in brief.sections if one.role is SectionRole.WHAT_CHANGED]
    return [brief.front.updates, "", *_lines(section), "", *_marked(brief)]


def _lines(section: Section) -> list[str]:
    lines: list[str] = []
    for block in section.blocks:
        if isinstance(block, Prose):
            lines.append(plain(block.inlines))
        elif isinstance(block, BulletList):
            lines += [f"- {plain(point.inlines)}" for point in block.points]
    return lines


def _marked(brief: Brief) -> list[str]:
    """Return how often each mark stands in the body."""
    body = repr([one for one in brief.sections if one.role in BODY])
    marks = re.findall(rf"{Editorial.__name__}\(text='( \[[^']*)', is_mark=True\)", body)
    return [f"{mark.strip()} × {marks.count(mark)}" for mark in sorted(set(marks))]


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_readers_are_told_what_changed(
    path: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """The cover, the section "What changed" and the marks, word for word."""
    case = path.read_text("utf-8")
    found = _second(case, tmp_path)

    if request.config.getoption("--accept"):
        renewed = _TOLD.sub(lambda _: f"```text told\n{found.told}```", case)
        if renewed != case:
            path.write_text(renewed, "utf-8")
            request.config.stash[RENEWED].append(path)
        return
    told = _TOLD.search(case)
    assert told, "a block 'text told' is missing"
    assert told["told"] == found.told, "read the difference; if it is right: pytest --accept"
    assert ChangeClass(path.stem.replace("-", " ")) in found.groups


def test_every_class_has_its_case() -> None:
    """A new class needs a file that shows what readers are told."""
    assert {path.stem for path in CASES} == {one.value.replace(" ", "-") for one in ChangeClass}
