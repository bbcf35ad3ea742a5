"""A year of mornings with the workflow that publishes: who speaks, and what stands at its end.

`pytest -m year` goes through every day of 2027; without it the days on which something happens are
taken, the days after them, and those around the change of clocks.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.builders import ROOT
from tests.hosting import CRONS, NONE, Disturbance, Event, Host, Ran, at
from tests.test_runs import DEFINITION, TRANSCRIPT, hold_releases, told

SECOND = """\
Q: What does the fire service need?

A: We need 14 new boats, and the city has promised us €2.5 million for them.
"""

HARBOUR = """\
title: "The harbour after the flood"
sources:
  - transcript: fire-chief.txt
    recorded: 2027-02
"""

Day = Callable[[Host, str], None]


def _due(host: Host, day: str, disturbance: Disturbance = NONE) -> Ran:
    """Run both times of a day; return the run that was due, of which there is just one."""
    runs = [
        host.run(Event(at(day, f"0{cron.split()[1]}:17"), cron=cron), disturbance) for cron in CRONS
    ]
    [due] = [ran for ran in runs if ran.is_due]
    [other] = [ran for ran in runs if not ran.is_due]
    assert (set(other.printed), other.failed) == ({"Hour"}, "")
    return due


def _ordinary(host: Host, day: str) -> None:
    assert _due(host, day).failed == ""


def _on_push(host: Host, day: str, message: str) -> None:
    """Push what an editor changed at noon; its run publishes, and the morning's is silent."""
    _ordinary(host, day)
    host.push(message)
    assert host.run(Event(at(day, "12:00"), "push")).failed == ""


def _volunteers(host: Host, number: int) -> None:
    host.replace(TRANSCRIPT, f"{number - 1} volunteers", f"{number} volunteers")
    host.push(f"Count {number} volunteers")


def _source(host: Host, day: str) -> None:
    (host.editor / "data/transcripts/fire-chief.txt").write_text(SECOND, "utf-8")
    file = host.editor / DEFINITION
    file.write_text(
        file.read_text("utf-8") + "  - {transcript: fire-chief.txt, recorded: 2027-02}\n"
    )
    _on_push(host, day, "Add the fire chief")


def _brief(host: Host, day: str) -> None:
    (host.editor / "data/briefs/harbour.yaml").write_text(HARBOUR, "utf-8")
    _on_push(host, day, "Define the harbour")


def _comment(host: Host, day: str) -> None:
    file = host.editor / DEFINITION
    file.write_text("# Ask the office before changing this.\n" + file.read_text("utf-8"))
    _on_push(host, day, "Leave a note")


CORRECTION = '{at: A3.1, replace: "at four", with: "at 4", reason: style, by: editor}'


def _correction(host: Host, day: str) -> None:
    host.replace(DEFINITION, "    speakers:", f"    corrections: [{CORRECTION}]\n    speakers:")
    _on_push(host, day, "Correct the hour")


def _killed(host: Host, day: str) -> None:
    _volunteers(host, 86)

    def is_writing(root: Path) -> bool:
        return (root / "build/flood/editions/4.0").exists()

    assert _due(host, day, Disturbance(kill="Publish", when=is_writing)).is_killed


def _outrun(host: Host, day: str) -> None:
    _volunteers(host, 87)

    def outrun(_: Path) -> None:
        host.replace(TRANSCRIPT, "12 districts", "13 districts")
        host.push("Count 13 districts")

    assert _due(host, day, Disturbance({"Record": outrun})).failed == ""


def _twice(host: Host, day: str) -> None:
    _volunteers(host, 88)
    with ThreadPoolExecutor(2) as pool:
        event = Event(at(day), "workflow_dispatch")
        runs = list(pool.map(lambda _: host.run(event), range(2)))
    assert [ran.failed for ran in runs] == ["", ""]
    _ordinary(host, day)


def _stopped(host: Host, day: str) -> None:
    _volunteers(host, 89)
    assert _due(host, day, Disturbance(last="Record")).is_killed


def _mistake(host: Host, day: str) -> None:
    host.replace("data/briefs/harbour.yaml", "title:", "titel:")
    _volunteers(host, 90)
    assert _due(host, day).failed == "Tell what failed"


def _mended(host: Host, day: str) -> None:
    host.replace("data/briefs/harbour.yaml", "titel:", "title:")
    host.push("Mend the harbour")
    _ordinary(host, day)


YEAR: Mapping[str, tuple[Day, tuple[str, ...]]] = {
    "2027-01-04": (_ordinary, ("flood/1.0",)),
    "2027-02-10": (_source, ("flood/2.0",)),
    "2027-02-11": (_brief, ("harbour/1.0",)),
    "2027-03-01": (_comment, ()),
    "2027-04-15": (_correction, ("flood/3.0",)),
    "2027-05-20": (_killed, ()),
    "2027-05-21": (_ordinary, ("flood/4.0",)),
    "2027-07-02": (_outrun, ("flood/5.0",)),
    "2027-07-03": (_ordinary, ("flood/6.0",)),
    "2027-08-09": (_twice, ("flood/7.0",)),
    "2027-09-14": (_stopped, ()),
    "2027-09-15": (_ordinary, ("flood/8.0",)),
    "2027-11-08": (_mistake, ("flood/9.0",)),
    "2027-11-09": (_mended, ()),
}
"""What happens on which day, and the editions that are out in its evening."""

CLOCKS = ("2027-03-27", "2027-03-28", "2027-03-29", "2027-10-30", "2027-10-31", "2027-11-01")


def _following(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(days=1)).isoformat()


def _few_days() -> list[str]:
    return sorted({*YEAR, *map(_following, YEAR), *CLOCKS})


def _all_days() -> list[str]:
    return [(date(2027, 1, 4) + timedelta(days=one)).isoformat() for one in range(365)]


def _live(host: Host, days: list[str]) -> None:
    """Go through some days; hold what each leaves against what it must leave."""
    out: list[str] = []
    for day in days:
        happening, made = YEAR.get(day, (_ordinary, ()))
        before = host.served("rev-parse", "main")
        happening(host, day)
        out += made
        assert host.tags() == sorted(out), day
        if day not in YEAR:
            assert host.served("rev-parse", "main") == before, day


@pytest.mark.parametrize(
    "days",
    [
        pytest.param(_few_days(), id="few"),
        pytest.param(_all_days(), id="all", marks=pytest.mark.year),
    ],
)
def test_a_year_ends_with_the_right_editions(tmp_path: Path, days: list[str]) -> None:
    """Each change is out once, in order, with date, note and files; nothing else was said."""
    host = Host(tmp_path / "host", ROOT / "tests" / "cases" / "flood")
    _live(host, days)

    hold_releases(host)
    host.edit("pull", "--quiet", "--rebase", "origin", "main")
    found = json.loads(host.brief(host.editor, "history", "flood", "--json"))
    assert [(one["edition"], one["date"]) for one in found] == [
        ("1.0", "2027-01-04"),
        ("2.0", "2027-02-10"),
        ("3.0", "2027-04-15"),
        ("4.0", "2027-05-21"),
        ("5.0", "2027-07-02"),
        ("6.0", "2027-07-03"),
        ("7.0", "2027-08-09"),
        ("8.0", "2027-09-14"),
        ("9.0", "2027-11-08"),
    ]
    assert [one["note"] for one in found if not one["note"]] == [""]
    for number, words in {4: "86", 5: "87", 7: "88", 8: "89", 9: "90"}.items():
        assert f"{words} volunteers" in told(host, f"flood/{number}.0")
    assert host.commits().count("Publish editions") == len(host.tags())
    assert host.served("branch", "--list").split() == ["*", "main"]
