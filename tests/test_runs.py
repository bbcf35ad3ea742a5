"""The workflow that publishes, run step by step on a host of our own."""

from __future__ import annotations

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from pathlib import Path

import pytest

from tests.builders import ROOT
from tests.hosting import CRONS, NONE, Disturbance, Event, Host, Ran, at

FLOOD = ROOT / "tests" / "cases" / "flood"
TRANSCRIPT = "data/transcripts/flood-officer.txt"
DEFINITION = "data/briefs/flood.yaml"


@pytest.fixture
def host(tmp_path: Path) -> Host:
    """Return a host with the workspace `flood`."""
    return Host(tmp_path / "host", FLOOD)


def _by_hand(host: Host, day: str, disturbance: Disturbance = NONE) -> Ran:
    return host.run(Event(at(day), "workflow_dispatch"), disturbance)


def told(host: Host, tag: str) -> str:
    """Return the section "What changed" of a released edition."""
    slug = tag.split("/", maxsplit=1)[0]
    brief = json.loads((host.released()[tag] / f"{slug}.json").read_text("utf-8"))
    return next(json.dumps(one) for one in brief["sections"] if one["role"] == "what-changed")


def hold_releases(host: Host) -> None:
    """Hold tags, releases and records on the server against each other."""
    names = host.served("ls-tree", "-r", "--name-only", "main", "data/editions").split()
    wanted = {}
    for name in names:
        record = json.loads(host.served("show", f"main:{name}"))
        wanted[f"{record['slug']}/{record['major']}.{record['minor']}"] = (name, record)
    assert host.tags() == sorted(wanted) == sorted(host.released())
    for tag, folder in host.released().items():
        name, record = wanted[tag]
        assert host.served("cat-file", "-t", f"{tag}:{name}") == "blob"
        about = json.loads((folder / "about").read_text("utf-8"))
        assert about.items() >= {
            ("title", tag.replace("/", " ")),
            ("notes", record["change_note"] or "First edition."),
        }
        sums = {one.name: sha256(one.read_bytes()).hexdigest() for one in folder.iterdir()}
        del sums["about"]
        assert sums == {one["name"]: one["sha256"] for one in record["outputs"]}
        told_sums = dict(reversed(line.split("  ")) for line in _lines(folder / "SHA256SUMS"))
        assert told_sums == {one: sums[one] for one in sums if one != "SHA256SUMS"}


def _lines(path: Path) -> list[str]:
    return path.read_text("utf-8").splitlines()


def test_an_edition_is_recorded_tagged_and_released_once(host: Host) -> None:
    """One commit, tag and release with sums; then silence; after a changed figure edition 2.0."""
    first = _by_hand(host, "2027-01-04")

    assert host.commits() == ["Publish editions", "Begin"]
    assert host.tags() == ["flood/1.0"]
    assert "build/flood/editions/1.0/flood.pdf" in first.artifacts

    second = _by_hand(host, "2027-01-05")

    assert second.printed["Publish"] == "unchanged since edition 1.0\n"
    assert second.printed["Record"] == second.printed["Release"] == ""
    assert second.artifacts == []
    assert host.commits() == ["Publish editions", "Begin"]

    host.replace(TRANSCRIPT, "85 volunteers", "86 volunteers")
    host.push("Put a figure right")
    host.run(Event(at("2027-01-06"), "push"))

    assert host.commits()[:2] == ["Publish editions", "Put a figure right"]
    changed = host.served("show", "--name-only", "--format=", "main").split()
    assert changed == ["data/editions/flood/0002.json"]
    assert "86 volunteers" in told(host, "flood/2.0")
    assert "85 volunteers" in told(host, "flood/2.0")
    hold_releases(host)


def test_the_date_is_that_of_the_time_zone(host: Host) -> None:
    """Half an hour before midnight in UTC it is the next day in Vienna."""
    host.run(Event(at("2027-06-30", "23:30"), "push"))

    assert _dates(host) == ["2027-07-01"]


def _dates(host: Host) -> list[str]:
    """Return the dates of the editions on the server."""
    host.edit("fetch", "--quiet", "origin")
    host.edit("reset", "--quiet", "--hard", "origin/main")
    return [
        one["date"] for one in json.loads(host.brief(host.editor, "history", "flood", "--json"))
    ]


@pytest.mark.parametrize("killed", ["lock", "files"])
def test_a_run_that_is_killed_leaves_nothing_and_the_next_makes_it(host: Host, killed: str) -> None:
    """SIGKILL while a brief is made, or while its files are written."""
    seen = {"lock": "build/flood/.publish.lock", "files": "build/flood/editions/1.0"}[killed]
    ran = _by_hand(
        host, "2027-01-04", Disturbance(kill="Publish", when=lambda root: (root / seen).exists())
    )

    assert ran.is_killed
    assert host.commits() == ["Begin"]
    assert host.tags() == []

    _by_hand(host, "2027-01-05")

    assert host.commits() == ["Publish editions", "Begin"]
    hold_releases(host)


@pytest.mark.parametrize("last", ["Publish", "Record"])
def test_a_machine_that_is_gone_between_two_steps_loses_nothing(host: Host, last: str) -> None:
    """What was recorded is released by the next run, made again byte for byte."""
    host.replace(DEFINITION, "title:", "marking: TLP:CLEAR\ntitle:")
    host.push("Mark it")
    assert _by_hand(host, "2027-01-04", Disturbance(last=last)).is_killed
    assert host.tags() == []

    host.replace(TRANSCRIPT, "85 volunteers", "86 volunteers")
    host.push("Put a figure right")
    _by_hand(host, "2027-01-05")

    assert host.tags() == (["flood/1.0", "flood/2.0"] if last == "Record" else ["flood/1.0"])
    hold_releases(host)


def test_an_edition_that_was_published_by_hand_is_released_too(host: Host) -> None:
    """Its files are nowhere but on the machine of the editor, and are written from the record."""
    host.brief(host.editor, "publish", "--attach", "--date", "2027-01-03")
    host.push("Publish from here")

    assert _by_hand(host, "2027-01-04").printed["Release"] == ""
    assert host.tags() == ["flood/1.0"]
    hold_releases(host)


def test_an_edition_that_is_made_up_for_is_not_the_latest(host: Host) -> None:
    """Of two that one run releases, the one that still holds is what GitHub shows first."""
    host.brief(host.editor, "publish", "--date", "2027-01-03")
    host.replace(TRANSCRIPT, "85 volunteers", "86 volunteers")
    host.brief(host.editor, "publish", "--date", "2027-01-04")
    host.push("Publish twice from here")
    _by_hand(host, "2027-01-05")

    about = {
        tag: json.loads((folder / "about").read_text("utf-8"))
        for tag, folder in host.released().items()
    }
    assert {tag: one["is_latest"] for tag, one in about.items()} == {
        "flood/1.0": False,
        "flood/2.0": True,
    }
    hold_releases(host)


def test_why_an_edition_is_not_released_is_told(host: Host) -> None:
    """The program's own reason stands in the warning: who reads it knows what to bring back."""
    host.brief(host.editor, "publish", "--date", "2027-01-03")
    host.push("Publish from here")
    host.stand_in('if [ "$1" = build ]; then echo "error: a font is gone" >&2; exit 13; fi')

    [warning] = _by_hand(host, "2027-01-04").printed["Release"].splitlines()
    assert warning.startswith("::warning::edition 1.0 of flood cannot be made again")
    assert warning.endswith("error: a font is gone")


OTHER = 'if [ "$1" = build ]; then echo other >"$6/flood/flood.pdf"; exit 0; fi'


@pytest.mark.parametrize("script", ['if [ "$1" = build ]; then exit 13; fi', OTHER])
def test_an_edition_that_comes_out_otherwise_is_told_of_and_not_released(
    host: Host, script: str
) -> None:
    """Another version of the program cannot write it as it was; a tag by hand settles it."""
    host.brief(host.editor, "publish", "--date", "2027-01-03")
    host.push("Publish from here")
    host.stand_in(script.replace("echo", 'brief.real "$@" && echo'))

    ran = _by_hand(host, "2027-01-04")

    assert not ran.failed
    assert ran.printed["Release"].startswith("::warning::edition 1.0 of flood cannot be made again")
    assert host.tags() == []

    host.edit("tag", "flood/1.0")
    host.edit("push", "--quiet", "origin", "flood/1.0")

    assert _by_hand(host, "2027-01-05").printed["Release"] == ""


def test_a_push_that_is_refused_is_tried_again_on_top(host: Host) -> None:
    """An editor was faster: both commits are there, and nothing is lost."""

    def outrun(_: Path) -> None:
        host.replace(TRANSCRIPT, "85 volunteers", "86 volunteers")
        host.push("Put a figure right")

    ran = _by_hand(host, "2027-01-04", Disturbance({"Record": outrun}))

    assert not ran.failed
    assert host.commits() == ["Publish editions", "Put a figure right", "Begin"]
    hold_releases(host)

    _by_hand(host, "2027-01-05")

    assert host.tags() == ["flood/1.0", "flood/2.0"]
    hold_releases(host)


def test_a_rebased_edition_is_released_even_after_a_stop(host: Host) -> None:
    """It says what it was made of, not what its sources say by then."""

    def outrun(_: Path) -> None:
        host.replace(TRANSCRIPT, "85 volunteers", "86 volunteers")
        host.push("Put a figure right")

    _by_hand(host, "2027-01-04", Disturbance({"Record": outrun}, last="Record"))
    _by_hand(host, "2027-01-05")

    assert host.tags() == ["flood/1.0", "flood/2.0"]
    hold_releases(host)


def test_an_edition_of_the_same_number_stays_and_ours_follows(host: Host) -> None:
    """Somebody published by hand meanwhile and went on: theirs is 1.0, and what is new is 2.0."""

    def outrun(_: Path) -> None:
        host.brief(host.editor, "publish", "--date", "2027-01-03")
        host.push("Publish from here")
        host.replace(TRANSCRIPT, "85 volunteers", "86 volunteers")
        host.push("Put a figure right")

    ran = _by_hand(host, "2027-01-04", Disturbance({"Record": outrun}))

    assert not ran.failed
    subjects = ["Publish editions", "Put a figure right", "Publish from here", "Begin"]
    assert host.commits() == subjects
    assert _dates(host) == ["2027-01-03", "2027-01-04"]
    hold_releases(host)


def test_two_runners_at_once_make_one_edition(host: Host) -> None:
    """Neither fails, and there is one commit and one release."""
    with ThreadPoolExecutor(2) as pool:
        runs = list(pool.map(lambda _: _by_hand(host, "2027-01-04"), range(2)))

    assert [ran.failed for ran in runs] == ["", ""], [ran.printed for ran in runs]
    assert host.commits() == ["Publish editions", "Begin"]
    hold_releases(host)


def test_one_broken_brief_does_not_hold_up_the_others(host: Host) -> None:
    """The others are published; the run fails, and marks what is wrong."""
    (host.editor / "data/briefs/broken.yaml").write_text("titel: Broken\n")
    host.push("Add a brief")

    ran = _by_hand(host, "2027-01-04")

    assert ran.failed == "Tell what failed"
    assert "::error file=data/briefs/broken.yaml,line=1" in ran.printed["Tell what failed"]
    assert host.tags() == ["flood/1.0"]
    hold_releases(host)


def test_a_draft_is_passed_over_until_it_is_cleared(host: Host) -> None:
    """Nothing fails, and nothing is recorded, tagged or released."""
    path = host.editor / "data/briefs/flood.yaml"
    path.write_text(f"status: draft\n{path.read_text('utf-8')}", "utf-8")
    host.push("Not yet")
    ran = _by_hand(host, "2027-01-04")
    assert ran.failed == ""
    assert (host.commits(), host.tags()) == (["Not yet", "Begin"], [])

    path.write_text(path.read_text("utf-8").replace("status: draft\n", ""), "utf-8")
    host.push("Clear it")
    _by_hand(host, "2027-01-05")
    assert host.tags() == ["flood/1.0"]
    hold_releases(host)


def _hours(host: Host, day: str) -> list[Ran]:
    """Run both times of the schedule on a day."""
    return [host.run(Event(at(day, f"0{cron.split()[1]}:17"), cron=cron)) for cron in CRONS]


@pytest.mark.parametrize(
    ("day", "due"),
    [
        ("2027-01-15", [False, True]),
        ("2027-03-27", [False, True]),
        ("2027-03-28", [True, False]),
        ("2027-07-15", [True, False]),
        ("2027-10-30", [True, False]),
        ("2027-10-31", [False, True]),
    ],
)
def test_one_of_two_times_is_seven_o_clock(host: Host, day: str, due: list[bool]) -> None:
    """Also on the days on which the clocks change; the other run does nothing at all."""
    runs = _hours(host, day)

    assert [ran.is_due for ran in runs] == due
    assert [set(ran.printed) == {"Hour"} for ran in runs] == [not one for one in due]
    assert [ran.failed for ran in runs] == ["", ""]


def test_a_late_start_is_due_all_the_same(host: Host) -> None:
    """GitHub may start a run hours after the time asked for; which time it was decides."""
    late = [host.run(Event(at("2027-07-15", "09:40"), cron=cron)).is_due for cron in CRONS]

    assert late == [True, False]


def test_an_hour_that_no_time_meets_is_refused(host: Host, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever changes HOUR and not the times, or mistypes the zone, is told."""
    variables = host.workflow["env"]
    monkeypatch.setitem(variables, "HOUR", "18")
    ran = _hours(host, "2027-01-15")[0]
    assert (ran.failed, ran.is_due) == ("Hour", False)
    assert ran.printed["Hour"].startswith("::error::5:17 UTC is 06 h in Europe/Vienna")

    monkeypatch.setitem(variables, "TIME_ZONE", "Europe/Wien")
    assert "there is no time zone 'Europe/Wien'" in _hours(host, "2027-01-15")[0].printed["Hour"]


@pytest.fixture
def guarded(tmp_path: Path) -> Host:
    """Return a host whose main branch is protected: records come by pull request."""
    return Host(tmp_path / "host", FLOOD, record_by="pull-request")


def test_where_main_is_protected_the_record_is_proposed(guarded: Host) -> None:
    """One pull request, silence while it is open, one release when it is merged, then silence."""
    _by_hand(guarded, "2027-01-04")
    proposed = guarded.served("rev-parse", "briefwright/editions")

    assert guarded.commits() == ["Begin"]
    assert guarded.commits("briefwright/editions") == ["Publish editions", "Begin"]
    assert [one["state"] for one in guarded.pulls()] == ["OPEN"]

    ran = _by_hand(guarded, "2027-01-05")

    assert "unchanged since edition 1.0" in ran.printed["Publish"]
    assert guarded.served("rev-parse", "briefwright/editions") == proposed
    assert (len(guarded.pulls()), guarded.tags()) == (1, [])

    guarded.close("MERGED")
    guarded.run(Event(at("2027-01-06"), "push"))

    hold_releases(guarded)
    assert guarded.tags() == ["flood/1.0"]
    _by_hand(guarded, "2027-01-07")
    assert guarded.commits() == ["Merge", "Publish editions", "Begin"]
    assert len(guarded.pulls()) == 1


def test_a_change_while_a_proposal_is_open_joins_it(guarded: Host) -> None:
    """The branch then has both editions, each once, and the same pull request."""
    _by_hand(guarded, "2027-01-04")
    guarded.replace(TRANSCRIPT, "85 volunteers", "86 volunteers")
    guarded.push("Put a figure right")
    _by_hand(guarded, "2027-01-05")

    names = guarded.served("ls-tree", "-r", "--name-only", "briefwright/editions", "data/editions")
    assert [Path(name).name for name in names.split()] == ["0001.json", "0002.json"]
    assert [one["state"] for one in guarded.pulls()] == ["OPEN"]


def test_a_proposal_that_was_refused_is_not_made_again(guarded: Host) -> None:
    """A closed pull request stays closed until something else changes."""
    _by_hand(guarded, "2027-01-04")
    guarded.close("CLOSED")
    _by_hand(guarded, "2027-01-05")
    assert [one["state"] for one in guarded.pulls()] == ["CLOSED"]

    guarded.replace(TRANSCRIPT, "85 volunteers", "86 volunteers")
    guarded.push("Put a figure right")
    _by_hand(guarded, "2027-01-06")
    assert [one["state"] for one in guarded.pulls()] == ["CLOSED", "OPEN"]


def test_a_proposal_that_main_contradicts_is_made_anew(guarded: Host) -> None:
    """Another edition 1.0 came to main by hand: it stays as it is, and what is new is 2.0."""
    _by_hand(guarded, "2027-01-04")
    guarded.brief(guarded.editor, "publish", "--date", "2027-01-03")
    guarded.push("Publish from here")
    guarded.replace(TRANSCRIPT, "85 volunteers", "86 volunteers")
    guarded.push("Put a figure right")
    ran = _by_hand(guarded, "2027-01-05")

    assert not ran.failed
    proposed = guarded.served("diff", "--name-status", "main", "briefwright/editions").split()
    assert proposed == ["A", "data/editions/flood/0002.json"]
    assert guarded.tags() == ["flood/1.0"]
    hold_releases(guarded)


def test_a_pull_request_is_checked_and_told_what_it_would_change(host: Host) -> None:
    """The summary has a line for each brief; nothing is written to the server."""
    _by_hand(host, "2027-01-04")
    host.replace(TRANSCRIPT, "85 volunteers", "86 volunteers")
    host.push("Put a figure right", branch="figure")
    ran = host.run(Event(at("2027-01-05"), "pull_request", commit="figure"))

    assert not ran.failed
    assert ran.summary.startswith("## Briefs\n\n    flood: ok, would be edition 2.0")
    assert host.tags() == ["flood/1.0"]


def test_the_summary_of_a_pull_request_has_the_changes_in_words(host: Host) -> None:
    """What `brief diff` prints stands in it, and its redline is kept; new briefs have none."""
    _by_hand(host, "2027-01-04")
    host.edit("pull", "--quiet", "origin", "main")
    shutil.copy(host.editor / DEFINITION, host.editor / "data/briefs/young.yaml")
    host.replace(TRANSCRIPT, "85 volunteers", "86 volunteers")
    host.push("A figure, and a second brief", branch="second")
    ran = host.run(Event(at("2027-01-05"), "pull_request", commit="second"))

    assert not ran.failed, ran.printed
    lines = ran.summary.splitlines()
    assert lines[2:4] == [
        "    flood: ok, would be edition 2.0, no open queries",
        "    young: ok, would be edition 1.0, no open queries",
    ]
    assert "<del>85</del><ins>86</ins> volunteers" in ran.summary
    assert sorted(ran.artifacts) == ["briefs.sarif", "flood.docx"]


def test_a_pull_request_with_a_mistake_is_marked_at_its_line(host: Host) -> None:
    """The check fails, the annotation names file and line, and the summary says it in words."""
    host.replace(TRANSCRIPT, "Q: Many", "B: Many")
    host.replace(DEFINITION, "purpose:", "porpoise:")
    host.push("Mistake", branch="mistake")
    ran = host.run(Event(at("2027-01-05"), "pull_request", commit="mistake"))

    assert ran.failed == "Check"
    assert "::error file=data/briefs/flood.yaml,line=2,title=" in ran.printed["Check"]
    assert "    error: data/briefs/flood.yaml:2: unknown key 'porpoise'" in ran.summary
    assert "::error" not in ran.summary


def test_code_scanning_gets_the_log_of_a_failed_check(host: Host) -> None:
    """The step hands the SARIF log over even though the check failed."""
    host.replace(DEFINITION, "purpose:", "porpoise:")
    host.push("Mistake")
    ran = host.scan(Event(at("2027-01-05"), "push"))

    assert not ran.failed, ran.printed
    [log] = (host.folder / "scans").iterdir()
    [result] = json.loads(log.read_text("utf-8"))["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 2}
