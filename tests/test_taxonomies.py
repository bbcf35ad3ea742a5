"""From a codebook to a taxonomy file."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import TemplateError
from pipeline.stages.group import group
from pipeline.stages.pair import pair
from pipeline.store.templates import load_taxonomy
from pipeline.store.workspace import Workspace
from pipeline.taxonomies import convert, save
from tests.builders import interview

CODES = """\
name;description
Water supply;Pipes, pumps and reservoirs
Schools;Teachers and lessons
Other;
"""


def test_what_is_written_is_a_taxonomy_of_the_workspace(tmp_path: Path) -> None:
    """An interview can be grouped by it at once."""
    (tmp_path / "data").mkdir()
    codes = tmp_path / "codes.csv"
    codes.write_text(CODES, "utf-8")
    target = tmp_path / "templates" / "taxonomies" / "city.yaml"

    written = save(convert(codes), target, is_forced=False)
    taxonomy = load_taxonomy("city", Workspace(tmp_path))
    groups = group(
        pair(interview(("Is the reservoir full?", "The pumps run."), ("Teachers?", "Too few."))),
        taxonomy,
    )

    assert written == target
    assert [one.heading for one in taxonomy.themes] == ["Water supply", "Schools", "Other"]
    assert [one.theme.id for one in groups] == ["water-supply", "schools"]


def test_nothing_is_overwritten_unless_forced(tmp_path: Path) -> None:
    """What an expert has changed in the file is not lost by the way."""
    path = tmp_path / "city.yaml"
    path.write_text("mine", "utf-8")

    with pytest.raises(TemplateError) as caught:
        save("new", path, is_forced=False)

    assert "--force" in caught.value.problems[0].hint
    assert path.read_text("utf-8") == "mine"
    save("new", path, is_forced=True)
    assert path.read_text("utf-8") == "new"
