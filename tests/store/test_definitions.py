"""Definitions: defaults, places, and mistakes that a schema cannot see."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import DefinitionError, Place
from pipeline.model.definition import (
    Correction,
    Definition,
    Length,
    SectionSpec,
    SourceSpec,
    SpeakerSpec,
)
from pipeline.model.transcript import Role
from pipeline.store.definitions import definition_for_transcript, load_definition, slugify
from pipeline.store.workspace import Workspace

FULL = """\
title: "Water for the valley"
purpose: Briefing note.
style: annual
taxonomy: towns
length: one-page
quotation: verbatim
marking: TLP:AMBER+STRICT
sources:
  - transcript: minister.txt
    recorded: 2024-03
    terms: on-the-record
    speakers:
      Q: {role: interviewer}
      MINISTER: {name: Minister of Water, short: the Minister}
    corrections:
      - {at: A1.2, replace: "too  pumps", with: "two pumps", reason: mishearing, by: editor}
    dismiss: [A1.1/big small]
sections:
  - theme: water
    heading: Water
    pin: [A1.1]
    drop: [A1.2, A2.1]
    note: |
      The plant is the one of 2019.

      Its cost is not public.
"""


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """Return an empty workspace that is the current folder."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "data" / "briefs").mkdir(parents=True)
    return Workspace(Path())


def load(workspace: Workspace, text: str, name: str = "water.yaml") -> Definition:
    """Return the definition that `text` is."""
    path = workspace.definitions / name
    path.write_text(text, encoding="utf-8")
    return load_definition(path, workspace)


def place(line: int) -> Place:
    """Return a place in the definition."""
    return Place("data/briefs/water.yaml", line)


def refused(workspace: Workspace, text: str, name: str = "water.yaml") -> list[tuple[int, str]]:
    """Return line and message of each problem."""
    with pytest.raises(DefinitionError) as caught:
        load(workspace, text, name)
    assert all(problem.hint for problem in caught.value.problems)
    return [
        (problem.place.line if problem.place else -1, problem.message)
        for problem in caught.value.problems
    ]


def test_every_key_arrives_with_its_place(workspace: Workspace) -> None:
    """What an editor wrote is what the stages get, and each part knows its line."""
    source = SourceSpec(
        path="data/transcripts/minister.txt",
        recorded="2024-03",
        terms="on-the-record",
        speakers=(
            SpeakerSpec("Q", Role.INTERVIEWER, "", "", place(13)),
            SpeakerSpec("MINISTER", None, "Minister of Water", "the Minister", place(14)),
        ),
        corrections=(
            Correction("A1.2", "too  pumps", "two pumps", "mishearing", "editor", place(16)),
        ),
        dismiss=("A1.1/big small",),
        place=place(9),
    )
    expected = Definition(
        slug="water",
        title="Water for the valley",
        purpose="Briefing note.",
        style="annual",
        taxonomy="towns",
        length=Length.ONE_PAGE,
        marking="TLP:AMBER+STRICT",
        sources=(source,),
        sections=(
            SectionSpec(
                theme="water",
                heading="Water",
                pin=("A1.1",),
                drop=("A1.2", "A2.1"),
                place=place(19),
                note="The plant is the one of 2019.\n\nIts cost is not public.\n",
            ),
        ),
        place=place(1),
        style_place=place(3),
        taxonomy_place=place(4),
    )

    assert expected == load(workspace, FULL)


def test_defaults_are_those_of_the_guide(workspace: Workspace) -> None:
    """One source is enough."""
    found = load(workspace, "sources: [{transcript: minister.txt, recorded: 2024}]\n")

    assert (
        found.title,
        found.purpose,
        found.style,
        found.taxonomy,
        found.length,
        found.marking,
        found.sections,
    ) == ("", "", "house", "", Length.BRIEF, "", ())
    assert (found.sources[0].terms, found.sources[0].recorded) == ("on-the-record", "2024")


def test_without_a_workspace_the_transcript_lies_beside(tmp_path: Path) -> None:
    """A definition that was sent alone with its transcript still works."""
    path = tmp_path / "water.yaml"
    path.write_text("sources: [{transcript: minister.txt}]")

    assert str(tmp_path / "minister.txt") == load_definition(path, None).sources[0].path


@pytest.mark.parametrize(
    "name",
    ["/srv/talks/a.txt", "../a.txt", "talks/../../a.txt", "C:\\talks\\a.txt", "..\\a.txt"],
)
def test_a_transcript_elsewhere_is_refused(workspace: Workspace, name: str) -> None:
    """In a workspace every transcript lies in its folder, or in folders below it."""
    text = f"title: Water\nsources:\n  - transcript: '{name}'\n  - transcript: talks/b.txt\n"

    assert refused(workspace, text) == [
        (3, f"transcript '{name}': a transcript is named from data/transcripts/")
    ]


def test_without_a_workspace_a_transcript_may_lie_anywhere(tmp_path: Path) -> None:
    """A definition that stands alone names files as seen from itself."""
    path = tmp_path / "water.yaml"
    path.write_text("sources: [{transcript: ../talks/minister.txt}]")

    found = load_definition(path, None).sources[0].path
    assert found == (tmp_path / ".." / "talks" / "minister.txt").as_posix()


def test_contradictions_are_found_with_all_the_rest(workspace: Workspace) -> None:
    """Schema mistakes and contradictions of one file come together, by line."""
    text = """\
titel: x
sources:
  - {transcript: a.txt, recorded: 2022-02-30}
  - {transcript: a.txt}
sections:
  - {theme: water, pin: [A1.1], drop: [A1.1]}
  - {theme: water}
"""

    assert refused(workspace, text) == [
        (1, "unknown key 'titel'"),
        (3, "'recorded' is '2022-02-30', which is in no calendar"),
        (4, "transcript 'a.txt' appears twice"),
        (6, "A1.1 is both pinned and dropped"),
        (7, "theme 'water' appears twice"),
    ]


def test_a_file_name_that_is_no_slug_is_refused(workspace: Workspace) -> None:
    """The name becomes names of files and links; a good one is proposed."""
    with pytest.raises(DefinitionError) as caught:
        load(workspace, "sources: [{transcript: a.txt}]", "Water 2024.yaml")

    (problem,) = caught.value.problems
    assert "the file name 'Water 2024.yaml' is no slug" in problem.message
    assert problem.hint == "rename it to 'water-2024.yaml'"


def test_a_missing_definition_is_answered_with_one_of_like_name(workspace: Workspace) -> None:
    """A typo in a slug is a wrong definition, exit code 11."""
    load(workspace, "sources: [{transcript: a.txt}]")

    with pytest.raises(DefinitionError) as caught:
        load_definition(workspace.definition("watre"), workspace)

    (problem,) = caught.value.problems
    assert (problem.message, problem.hint) == ("no such file", "did you mean 'water.yaml'?")


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Interview (1)", "interview-1"),
        ("Łódź Straße 2024", "lodz-strasse-2024"),
        ("Çağrı İnan", "cagri-inan"),
        ("интервью", "interview"),
        ("--", "interview"),
        ("a" * 200, "a" * 80),
    ],
)
def test_slugs_are_made_of_any_name(name: str, slug: str) -> None:
    """Letters lose their marks; where none is left, a general name stands."""
    assert slug == slugify(name)


def test_a_transcript_alone_gets_the_defaults(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`brief build "My interview.txt"` needs no definition."""
    monkeypatch.chdir(tmp_path)

    found = definition_for_transcript(Path("My interview.txt"))

    assert (found.slug, found.style, found.length) == ("my-interview", "house", Length.BRIEF)
    assert [source.path for source in found.sources] == ["My interview.txt"]
    assert Place("My interview.txt") == found.sources[0].place


def test_the_definition_that_ships_is_right() -> None:
    """The repository's own example loads, and its transcript is there."""
    root = Path(__file__).resolve().parents[2]
    workspace = Workspace(root)

    found = [load_definition(workspace.definition(slug), workspace) for slug in workspace.slugs()]

    assert found
    assert all(Path(root, source.path).is_file() for each in found for source in each.sources)
