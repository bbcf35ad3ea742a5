"""Editions as their readers and editors meet them: covers, notices, records, times."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pypdfium2
import pytest

from pipeline import publish as recipes
from pipeline.drafting import Options, find_target
from pipeline.errors import DefinitionError, EditionError, Place
from pipeline.model.edition import UpdateType
from pipeline.publish import Issue, Published, State
from pipeline.store.editions import load_editions
from pipeline.store.workspace import Workspace
from tests.builders import ROOT
from tests.city import DEFINITION, TALK, city, define, say

FORMATS = ("pdf", "docx", "json")
CORRECTED = TALK.replace("$40 million", "$45 million")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return a workspace with one brief, `city`."""
    return city(tmp_path)


def published(home: Path, date: str = "2024-05-02", **said: Any) -> Published:
    """Publish the brief in all formats; `moment` is when."""
    options = Options(date, FORMATS, moment=said.pop("moment", ""), style=said.pop("style", ""))
    return recipes.publish(find_target("city", home), options, Issue(**said))


def pages(path: Path) -> list[str]:
    """Return the words of each page of a PDF, on one line."""
    document = pypdfium2.PdfDocument(path)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def word(path: Path) -> str:
    """Return all XML of a Word file."""
    with ZipFile(path) as archive:
        parts = (one for one in archive.namelist() if one.endswith(".xml"))
        return " ".join(archive.read(one).decode() for one in parts)


def files(home: Path) -> dict[str, bytes]:
    """Return every file that publishing made."""
    made = [*(home / "build").rglob("*"), *(home / "data" / "editions").rglob("*")]
    return {one.relative_to(home).as_posix(): one.read_bytes() for one in made if one.is_file()}


def test_the_cover_says_which_edition_it_takes_the_place_of(home: Path) -> None:
    """In PDF and Word, with both dates."""
    published(home)
    say(home, CORRECTED)
    published(home, "2024-06-01")

    folder = home / "build" / "city"
    line = "Edition 2.0, 1 June 2024. Updates edition 1.0 of 2 May 2024."
    assert line in pages(folder / "city.pdf")[0]
    assert line in word(folder / "city.docx")


def test_an_earlier_edition_says_on_every_page_that_it_was_superseded(home: Path) -> None:
    """In a copy beside it; the edition itself stays as it was."""
    published(home)
    kept = home / "build" / "city" / "editions" / "1.0"
    before = {path.name: path.read_bytes() for path in kept.iterdir()}
    say(home, CORRECTED)
    published(home, "2024-06-01")

    notice = "Superseded by edition 2.0 of 1 June 2024."
    assert {path.name: path.read_bytes() for path in kept.iterdir() if path.is_file()} == before
    assert all(notice in page for page in pages(kept / "superseded" / "city.pdf"))
    assert word(kept / "superseded" / "city.docx").count(notice) >= 2
    assert notice not in " ".join(pages(home / "build" / "city" / "city.pdf"))


def test_claims_that_are_new_say_so_once(home: Path) -> None:
    """In the edition that brings them, and not in the next one."""
    published(home)
    say(home, CORRECTED)
    published(home, "2024-06-01")
    first = " ".join(pages(home / "build" / "city" / "city.pdf"))
    say(home, CORRECTED.replace("1,200", "1,300"))
    published(home, "2024-07-01")
    second = json.loads((home / "build" / "city" / "city.json").read_text("utf-8"))

    assert "[corrected in this edition]" in first
    changed = [
        point["text"]
        for section in second["sections"]
        for point in section["key_points"]
        if point["change"]
    ]
    assert changed
    assert all("1,300" in text for text in changed)


def test_a_brief_lists_its_editions(home: Path) -> None:
    """The newest first, each with its date and note."""
    published(home)
    say(home, CORRECTED)
    published(home, "2024-06-01", note="The budget was misheard.")

    text = " ".join(pages(home / "build" / "city" / "city.pdf"))
    start = text.rindex("Editions of this brief")
    assert text[start:].startswith(
        "Editions of this brief – Edition 2.0, 1 June 2024: The budget was misheard. "
        "– Edition 1.0, 2 May 2024"
    )


def test_only_the_newest_editions_are_listed(home: Path) -> None:
    """The others are counted."""
    for number in range(15):
        say(home, TALK.replace("$40 million", f"${40 + number} million"))
        recipes.publish(find_target("city", home), Options("2024-05-02", ("json",)), Issue())

    brief = load_editions(Workspace(home), "city")[-1].brief
    [section] = [one for one in brief.sections if one.id == "editions"]
    lines = [point.inlines[0].text for point in section.blocks[0].points]  # type: ignore[union-attr]
    assert len(lines) == 14
    assert lines[0].startswith("Edition 15.0")
    assert lines[-1] == "Earlier editions: 2"


def test_an_edition_is_written_again_byte_for_byte(home: Path) -> None:
    """Though its transcript, definition and files are others, or gone."""
    published(home)
    before = files(home)
    say(home, CORRECTED)
    define(home, DEFINITION.replace("The city,", "The town,"))
    published(home, "2024-06-01")
    (home / "data" / "transcripts" / "talk.txt").unlink()
    for path in (home / "build" / "city" / "editions" / "1.0").glob("*.*"):
        path.unlink()

    built = recipes.rebuild("city", "1.0", Options("2031-01-01"), home)

    names = {path.relative_to(home).as_posix() for path in built.paths}
    assert names == {name for name in before if "/editions/1.0/" in name}
    assert {name: files(home)[name] for name in names} == {name: before[name] for name in names}
    assert (home / "build/city/editions/1.0/superseded/city.pdf").is_file()


def test_an_edition_that_cannot_be_the_same_is_refused_with_the_reason(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program makes other bytes: they go only where the user wants them."""
    published(home)
    monkeypatch.setattr(recipes, "TOOL", "briefwright 9.0.0")
    monkeypatch.setattr("pipeline.rendering.TOOL", "briefwright 9.0.0")

    with pytest.raises(EditionError, match=r"made them, this is briefwright 9\.0\.0"):
        recipes.rebuild("city", "1.0", Options("2031-01-01"), home)
    built = recipes.rebuild("city", "1.0", Options("2031-01-01", output=home / "out"), home)
    assert built.paths[0].name == "city.pdf"
    assert "not the bytes" in built.warnings[0].message


def test_two_workspaces_record_the_same_bytes(tmp_path: Path) -> None:
    """Outputs and records depend on the date given, not on place, process or hash seed."""
    found = []
    for name, seed in (("one", "1"), ("another/deeper", "2")):
        home = tmp_path / name
        home.mkdir(parents=True)
        city(home)
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        command = [sys.executable, "-m", "pipeline", "publish", "--date", "2024-05-02", "--quiet"]
        for text in (TALK, CORRECTED):
            say(home, text)
            subprocess.run(command, cwd=home, env=environment, check=True, capture_output=True)
        found.append(files(home))

    assert len(found[0]) > 14
    assert found[0] == found[1]


def test_an_unknown_edition_is_refused(home: Path) -> None:
    """With those there are."""
    published(home)

    with pytest.raises(EditionError, match=r"has no edition 7\.0") as caught:
        recipes.rebuild("city", "7.0", Options("2031-01-01"), home)
    assert "1.0" in caught.value.problems[0].hint


HELD = DEFINITION + "embargo: 2024-05-03 09:00 Europe/Vienna\n"


@pytest.mark.parametrize(
    ("moment", "state"),
    [("2024-05-03T06:59:59Z", State.HELD), ("2024-05-03T07:00:00Z", State.PUBLISHED)],
)
def test_an_embargo_holds_until_its_time(home: Path, moment: str, state: State) -> None:
    """To the second, in the time zone that was named, with summer time."""
    define(home, HELD)

    options = Options("2024-05-02", FORMATS, moment=moment)
    told = recipes.check(find_target("city", home), options).edition
    assert ("held until 2024-05-03" in told) is (state is State.HELD)
    found = published(home, moment=moment)
    assert found.state is state
    assert bool(files(home) if (home / "build").exists() else {}) is (state is State.PUBLISHED)
    assert found.until == ("2024-05-03 09:00 Europe/Vienna" if state is State.HELD else "")


def test_what_is_built_before_an_embargo_ends_says_so(home: Path) -> None:
    """On every page; what is published afterwards does not."""
    define(home, HELD)
    target = find_target("city", home)
    recipes.build(target, Options("2024-05-02", ("pdf",), moment="2024-05-02T10:00:00Z"))
    notice = "Embargoed until 2024-05-03 09:00 Europe/Vienna"
    assert all(notice in page for page in pages(home / "build" / "city" / "city.pdf"))

    published(home, "2024-05-03", moment="2024-05-03T08:00:00Z")
    assert notice not in " ".join(pages(home / "build" / "city" / "city.pdf"))


@pytest.mark.parametrize(
    "time", ["2024-05-03 09:00 Europe/Wien", "2024-13-03 09:00 UTC", "2024-05-03 09:00"]
)
def test_a_time_that_is_none_is_refused(home: Path, time: str) -> None:
    """With an example."""
    define(home, f"{DEFINITION}embargo: '{time}'\n")
    with pytest.raises(DefinitionError) as caught:
        find_target("city", home)
    [problem] = caught.value.problems
    assert "embargo" in problem.message
    assert "2026-05-03 09:00" in problem.message + problem.hint


def test_a_brief_that_was_withdrawn_keeps_its_text_and_a_notice(home: Path) -> None:
    """The reason is on every page; the notice makes an edition, and goes with one."""
    published(home)
    define(home, DEFINITION + "withdrawn: The interview was retracted.\n")
    second = published(home, "2024-06-01")
    notice = "Withdrawn: The interview was retracted."
    text = pages(home / "build" / "city" / "city.pdf")

    assert (second.number, second.note) == ("2.0", notice)
    assert all(notice in page for page in text)
    assert "$40 million" in " ".join(text)
    assert published(home, "2024-07-01").state is State.UNCHANGED
    define(home, DEFINITION)
    third = published(home, "2024-08-01")
    assert (third.number, third.note) == ("3.0", f"This notice no longer applies: {notice}")
    last = pages(home / "build" / "city" / "city.pdf")
    assert not any(page.startswith(notice) for page in last[1:])
    assert f"no longer in the brief: {notice}" in " ".join(last)


def test_another_marking_is_told_with_its_words(home: Path) -> None:
    """Who reads the list of editions sees who may read the brief now; other edits follow."""
    published(home)
    define(home, DEFINITION + "marking: TLP:CLEAR\n")
    assert published(home, "2024-06-01").note == "Marking: TLP:CLEAR."
    define(home, DEFINITION.replace("its river", "its floods") + "marking: TLP:RED\n")
    assert published(home, "2024-07-01").note == (
        "Marking: now TLP:RED; before TLP:CLEAR. Edited: Title."
    )
    define(home, DEFINITION.replace("its river", "its floods"))
    assert published(home, "2024-08-01").note == "Marking: no longer in the brief: TLP:RED."


def test_a_note_of_the_definition_is_used_once(home: Path) -> None:
    """Afterwards the changes are named again, until it says something new."""
    published(home)
    noted = DEFINITION + "change_note: The budget was misheard.\n"
    define(home, noted)
    say(home, CORRECTED)
    assert published(home, "2024-06-01").note == "The budget was misheard."

    say(home, CORRECTED.replace("1,200", "1,300"))
    assert published(home, "2024-07-01").note.startswith("Corrected: ")


def test_a_person_s_note_can_be_required(home: Path) -> None:
    """For a major edition; a minor one needs none."""
    define(home, DEFINITION + "require_note: true\n")
    published(home)
    say(home, CORRECTED)

    with pytest.raises(EditionError, match=r"edition 2\.0 changes what the brief says") as caught:
        published(home, "2024-06-01")
    assert "--note" in caught.value.problems[0].hint
    assert published(home, "2024-06-01", note="The budget was misheard.").number == "2.0"
    define(home, DEFINITION.replace("its books &", "its books and") + "require_note: true\n")
    assert published(home, "2024-07-01").number == "2.1"


def test_a_check_fails_where_a_note_is_missing(home: Path) -> None:
    """A pull request is not green when publishing it would be refused; then it says what to do."""
    define(home, DEFINITION + "require_note: true\n")
    published(home)
    say(home, CORRECTED)
    options = Options(date="2024-06-01", formats=("outline",))

    with pytest.raises(EditionError) as caught:
        recipes.check(find_target("city", home), options)
    [problem] = caught.value.problems
    assert (problem.place, "change_note:" in problem.hint) == (
        find_target("city", home).definition.place,
        True,
    )
    define(home, DEFINITION + "require_note: true\nchange_note: The budget was misheard.\n")
    assert recipes.check(find_target("city", home), options).edition == "would be edition 2.0"


def test_the_changes_decide_between_major_and_minor(home: Path) -> None:
    """Spelling of our own words and a heading are minor; a title that says otherwise is not."""
    published(home)
    define(home, DEFINITION.replace("its books &", "its books and"))
    assert published(home, "2024-06-01").number == "1.1"
    heading = 'sections: [{theme: environment, heading: "Floods and what was done"}]\n'
    define(home, DEFINITION.replace("its books &", "its books and") + heading)
    assert published(home, "2024-06-01").number == "1.2"
    define(home, DEFINITION.replace("The city, its books & its river", "Floods"))
    assert published(home, "2024-07-01").number == "2.0"


def test_the_refusal_of_a_minor_edition_points_at_the_cause(home: Path) -> None:
    """Dropped by the editor, the line of the section; said otherwise, that of the transcript."""
    published(home)
    say(home, CORRECTED)
    changed = refused_as_minor(home)
    assert (Path(changed.path).name, changed.line) == ("talk.txt", 2)
    say(home, TALK)
    define(home, DEFINITION + "sections:\n  - theme: environment\n    drop: [A2.1]\n")
    dropped = refused_as_minor(home)
    assert (Path(dropped.path).name, dropped.line) == ("city.yaml", 10)


def refused_as_minor(home: Path) -> Place:
    """Return where the reason stands why there is no minor edition."""
    with pytest.raises(EditionError) as caught:
        published(home, "2024-06-01", update=UpdateType.MINOR)
    [problem] = caught.value.problems
    assert problem.place is not None
    return problem.place


@pytest.mark.parametrize(
    ("day", "moment", "why"),
    [
        ("2024-05-01", "", "before edition 1.0, of 2024-05-02"),
        ("2024-06-03", "2024-06-01T12:00:00Z", "of a day that is to come"),
    ],
)
def test_no_edition_is_dated_before_the_last_or_after_today(
    home: Path, day: str, moment: str, why: str
) -> None:
    """Nothing is written; the check of a pull request says so too."""
    published(home)
    say(home, CORRECTED)
    with pytest.raises(EditionError, match=why):
        published(home, day, moment=moment)
    with pytest.raises(EditionError, match=why):
        recipes.check(find_target("city", home), Options(day, ("outline",), moment=moment))
    assert len(load_editions(Workspace(home), "city")) == 1
    assert published(home, "2024-06-02", moment="2024-06-01T12:00:00Z").number == "2.0"


def test_after_an_edition_of_a_day_to_come_there_is_one_more_of_that_day(home: Path) -> None:
    """Nobody can take its date back: the next one has it as well."""
    published(home, "2030-01-01")
    say(home, CORRECTED)
    now = "2024-06-01T12:00:00Z"
    with pytest.raises(EditionError, match="before edition"):
        published(home, "2024-06-01", moment=now)
    assert published(home, "2030-01-01", moment=now).number == "2.0"


def test_an_interview_that_is_to_come_is_told_and_makes_no_edition(home: Path) -> None:
    """Else "last year" would silently be another year."""
    define(home, DEFINITION.replace("2024-03", "2025-03-05"))
    built = recipes.build(find_target("city", home), Options("2024-05-02", ("outline",)))
    place = find_target("city", home).definition.sources[0].place
    assert [one.place for one in built.warnings] == [place]
    with pytest.raises(EditionError, match="2025-03-05, after the date"):
        published(home)


FRENCH = """\
labels:
  months: janvier février mars avril mai juin juillet août septembre octobre novembre décembre
  day_form: "le {day} {month} {year}"
  percent: "{number}\u00a0%"
"""


def test_dates_and_shares_of_ours_are_written_as_the_house_style_says(home: Path) -> None:
    """On the cover, in the list of editions and in what we worked out; quotations stay."""
    folder = home / "templates" / "styles"
    folder.mkdir(parents=True)
    shipped = (ROOT / "templates" / "styles" / "house.yaml").read_text("utf-8")
    (folder / "house.yaml").write_text(shipped + FRENCH, "utf-8")
    published(home)
    say(home, CORRECTED)
    published(home, "2024-06-01")

    text = " ".join(pages(home / "build" / "city" / "city.pdf"))
    assert "Edition 2.0, le 1 juin 2024. Updates edition 1.0 of le 2 mai 2024." in text
    assert "mars 2024" in text
    assert "+22" in text


def test_what_did_not_change_can_be_published_again(home: Path) -> None:
    """For its look; the edition says that it says the same."""
    published(home)

    found = published(home, "2024-06-01", is_again=True)
    assert (found.number, found.note) == ("1.1", "It says what the edition before said.")


def test_a_dry_run_tells_and_writes_nothing(home: Path) -> None:
    """Neither files nor a lock."""
    published(home)
    say(home, CORRECTED)
    before = files(home)

    found = published(home, "2024-06-01", is_dry=True)
    assert (found.state, found.number) == (State.WOULD, "2.0")
    assert any("$45 million" in change.after for change in found.changes)
    assert files(home) == before


def test_what_a_killed_run_left_undone_is_done_by_the_next(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The record was there, the newest files were not: an unchanged brief completes them."""
    published(home)
    say(home, CORRECTED)
    with monkeypatch.context() as stopped:
        stopped.setattr(recipes, "_finished", _killed)
        with pytest.raises(KeyboardInterrupt):
            published(home, "2024-06-01")
    old = (home / "build" / "city" / "city.json").read_bytes()

    found = published(home, "2024-06-02")

    assert (found.state, found.number) == (State.UNCHANGED, "2.0")
    new = (home / "build" / "city" / "city.json").read_bytes()
    assert new == (home / "build" / "city" / "editions" / "2.0" / "city.json").read_bytes() != old
    assert (home / "build" / "city" / "editions" / "1.0" / "superseded" / "city.pdf").is_file()
    assert published(home, "2024-06-03").paths == ()


def test_files_that_somebody_took_away_stop_nobody(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The build folder may be emptied at any time; the record is there."""
    with monkeypatch.context() as stopped:
        stopped.setattr(recipes, "_finished", _killed)
        with pytest.raises(KeyboardInterrupt):
            published(home)
    for path in (home / "build" / "city" / "editions" / "1.0").iterdir():
        path.unlink()

    assert published(home, "2024-06-02").state is State.UNCHANGED
    recipes.rebuild("city", "1.0", Options("2031-01-01"), home)
    assert (home / "build" / "city" / "editions" / "1.0" / "city.pdf").is_file()


def _killed(*_: object) -> None:
    raise KeyboardInterrupt
