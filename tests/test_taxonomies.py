"""From a codebook to a taxonomy file."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.errors import TemplateError
from pipeline.stages.pair import pair
from pipeline.stages.themes.group import group
from pipeline.store.taxonomies import load_taxonomy
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


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(*[st.text(max_size=30)] * 5), min_size=1, max_size=4))
def test_whatever_stands_in_the_cells_becomes_a_taxonomy(
    tmp_path: Path, rows: list[tuple[str, ...]]
) -> None:
    """Or a row lacks its name, or has that of another."""
    path = tmp_path / "codes.csv"
    heads = ("name", "description", "keywords", "phrases", "not")
    with path.open("w", encoding="utf-8", newline="", errors="replace") as file:
        csv.writer(file).writerows([heads, *rows])

    try:
        found = convert(path)
    except TemplateError as error:
        found = "refused"
        messages = [one.message for one in error.problems]
    else:
        messages = []

    known = ("a row without a name", "two codes are called", "there is no code")
    assert all(message.startswith(known) for message in messages)
    assert found == "refused" or "themes:\n  - id: " in found


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
