"""Edition records: written once, read whole, refused when they contradict themselves."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.errors import EditionError
from pipeline.model.edition import Change, ChangeKind, Edition, Output, UpdateType
from pipeline.store import editions
from pipeline.store.editions import (
    EditionSummary,
    history,
    latest_edition,
    load_editions,
    save_edition,
)
from pipeline.store.workspace import Workspace
from tests.builders import house_style, sample_brief


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Return an empty workspace."""
    (tmp_path / "data").mkdir()
    return Workspace(tmp_path)


def edition(major: int = 1, minor: int = 0, note: str = "First edition.") -> Edition:
    """Return an edition of the sample brief."""
    return Edition(
        slug="water",
        major=major,
        minor=minor,
        published="2024-04-19",
        update_type=UpdateType.MINOR if minor else UpdateType.MAJOR,
        change_note=note,
        changes=(Change(ChangeKind.CHANGED, "Water budget", "$1", "$2", "A1.1"),),
        brief=sample_brief(),
        style=house_style(),
        outputs=(Output("water.pdf", "0" * 64),),
    )


def record(workspace: Workspace, *numbers: tuple[int, int]) -> list[Path]:
    """Record editions of these numbers."""
    return [
        save_edition(workspace, edition(*number), position)
        for position, number in enumerate(numbers, start=1)
    ]


def refusals(workspace: Workspace) -> set[str]:
    """Return what reading all, and reading the history, say: `file: message`."""
    said = set()
    for read in (load_editions, history):
        with pytest.raises(EditionError) as caught:
            read(workspace, "water")
        (problem,) = caught.value.problems
        assert problem.place is not None
        assert problem.hint
        said.add(f"{Path(problem.place.path).name}: {problem.message}")
    return said


def test_editions_come_back_as_they_were(workspace: Workspace) -> None:
    """All, the newest with its position, and the history."""
    paths = record(workspace, (1, 0), (1, 1), (2, 0))

    assert [path.name for path in paths] == ["0001.json", "0002.json", "0003.json"]
    assert (edition(1, 0), edition(1, 1), edition(2, 0)) == load_editions(workspace, "water")
    assert (3, edition(2, 0)) == latest_edition(workspace, "water")
    first, minor, _ = history(workspace, "water")
    assert (first.number, minor.number) == ("1.0", "1.1")
    assert first == EditionSummary("water", 1, 0, "2024-04-19", UpdateType.MAJOR, "First edition.")


def test_a_brief_without_editions_has_none(workspace: Workspace) -> None:
    """Nothing published is not a mistake."""
    assert (
        load_editions(workspace, "water"),
        latest_edition(workspace, "water"),
        history(workspace, "water"),
    ) == ((), None, ())


def test_a_record_is_never_overwritten(workspace: Workspace) -> None:
    """The second attempt is refused and the file keeps its bytes."""
    (path,) = record(workspace, (1, 0))
    before = path.read_bytes()

    with pytest.raises(EditionError) as caught:
        save_edition(workspace, edition(note="Other."), 1)

    assert caught.value.problems[0].message == "this edition is recorded already"
    assert before == path.read_bytes()
    assert [path] == list(path.parent.iterdir())


def test_a_record_that_appears_at_the_last_moment_is_not_overwritten(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two people publishing at once make one edition."""
    (path,) = record(workspace, (1, 0))
    before = path.read_bytes()
    monkeypatch.setattr(editions, "_records", lambda *_: ())

    with pytest.raises(EditionError, match="recorded already"):
        save_edition(workspace, edition(note="Other."), 1)

    assert before == path.read_bytes()


def test_a_record_out_of_the_row_is_not_written(workspace: Workspace) -> None:
    """A gap would make the history unreadable."""
    with pytest.raises(EditionError, match="record 2 cannot follow 0"):
        save_edition(workspace, edition(), 2)

    assert not workspace.editions("water").exists()


def test_a_record_tells_nothing_of_the_machine(workspace: Workspace) -> None:
    """Fonts and Word template are named as seen from their templates folder."""
    own = workspace.templates / "word" / "own.docx"
    own.parent.mkdir(parents=True)
    own.touch()
    styled = replace(edition(), style=replace(house_style(), word_template=str(own)))

    path = save_edition(workspace, styled, 1)

    text = path.read_text(encoding="utf-8")
    assert str(workspace.root) not in text
    assert str(Path(__file__).parents[2]) not in text
    assert '"word_template": "word/own.docx"' in text
    assert (styled,) == load_editions(workspace, "water")


def test_gaps_and_foreign_names_are_found(workspace: Workspace) -> None:
    """A deleted record is missed; a copy beside it is no record."""
    first, second = record(workspace, (1, 0), (2, 0))
    copy = second.with_name("0002 (1).json")
    copy.write_bytes(second.read_bytes())

    assert {
        "0002 (1).json: this is not the name of an edition record (0001.json, 0002.json, …)"
    } == refusals(workspace)
    copy.unlink()
    first.unlink()
    assert {"0002.json: edition record 0001.json is missing before this one"} == (
        refusals(workspace)
    )


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            lambda data: data.update(major=4),
            "this record says edition 4.0; here 1.1 or 2.0 must stand",
        ),
        (
            lambda data: data.update(slug="fire"),
            "this record is of the brief 'fire', not of 'water'",
        ),
        (
            lambda data: data.update(schema="briefwright/edition/2"),
            "this record has the form 'briefwright/edition/2', not 'briefwright/edition/1'",
        ),
        (lambda data: data.pop("schema"), "this record has the form None, not"),
        (lambda data: data.update(published=3), "published: 3 is no str"),
    ],
)
def test_contradictions_are_found(
    workspace: Workspace, change: Callable[[dict[str, object]], object], message: str
) -> None:
    """Wrong number, brief, form or field: the record is named, in the history too."""
    path = record(workspace, (1, 0), (2, 0))[1]
    data = json.loads(path.read_text(encoding="utf-8"))
    change(data)
    path.write_text(sealed(data), encoding="utf-8")

    (said,) = refusals(workspace)

    assert said.startswith(f"0002.json: {message}")


def sealed(data: dict[str, object]) -> str:
    """Return a record with the seal that its words have, as another program might write it."""
    head = {key: data[key] for key in ("schema", "sha256", "previous") if key in data}
    body = {key: data[key] for key in data if key not in head}
    text = json.dumps(body, indent=1, ensure_ascii=False).removeprefix("{\n") + "\n"
    seal = hashlib.sha256(f"{head['previous']}\n{text}".encode()).hexdigest()
    lines = [f' "{key}": {json.dumps(seal if key == "sha256" else head[key])},' for key in head]
    return "\n".join(("{", *lines, text))


def test_a_record_that_was_edited_or_replaced_is_found(workspace: Workspace) -> None:
    """One word is enough; a record that was made anew does not fit the one after it."""
    first, second = record(workspace, (1, 0), (2, 0))
    before, after = first.read_bytes(), second.read_bytes()
    second.write_bytes(second.read_bytes().replace(b"$40 million", b"$45 million"))

    with pytest.raises(EditionError, match="changed by hand"):
        latest_edition(workspace, "water")
    assert len(history(workspace, "water")) == 2

    second.write_bytes(after)
    first.write_text(sealed(json.loads(before) | {"change_note": "Another."}), "utf-8")
    assert refusals(workspace) == {
        "0002.json: this record does not follow the one before: one of them was replaced"
    }


def test_line_ends_of_a_checkout_do_not_count(workspace: Workspace) -> None:
    """Git may write other line ends on Windows."""
    (path,) = record(workspace, (1, 0))
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    assert load_editions(workspace, "water") == (edition(),)
    assert len(history(workspace, "water")) == 1


def test_a_broken_record_is_found(workspace: Workspace) -> None:
    """A record cut short, or in another encoding, is refused with its name."""
    (path,) = record(workspace, (1, 0))
    whole = path.read_bytes()
    for content in (whole[: len(whole) // 2], whole.replace("Ł".encode(), b"\xa3"), b""):
        path.write_bytes(content)
        with pytest.raises(EditionError) as caught:
            latest_edition(workspace, "water")
        assert "0001.json" in str(caught.value.problems[0].place)


def test_the_history_reads_only_heads(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A thousand editions of a long brief must not be parsed for one line each."""
    record(workspace, (1, 0), (2, 0))
    parsed: list[int] = []
    read = editions.from_json
    monkeypatch.setattr(
        editions,
        "from_json",
        lambda cls, text, path: parsed.append(len(text)) or read(cls, text, path),
    )

    assert len(history(workspace, "water")) == 2
    assert len(parsed) == 2
    assert all(size < 400 for size in parsed)


def test_a_record_of_an_earlier_version_is_read(workspace: Workspace) -> None:
    """It was written before some labels were retired: nothing of it has to be edited."""
    target = workspace.root / "data" / "editions" / "harbour"
    target.mkdir(parents=True)
    earlier = Path(__file__).parent / "records" / "0001.json"
    (target / "0001.json").write_bytes(earlier.read_bytes())

    [found] = load_editions(workspace, "harbour")

    assert (found.number, found.published) == ("1.0", "2024-06-04")
    assert found.brief.front.title == "The harbour and its schools"
    assert [one.number for one in history(workspace, "harbour")] == ["1.0"]
