"""A workspace with one brief, `city`, as the recipes find it on disk."""

from __future__ import annotations

from pathlib import Path

TALK = """\
Q: Mayor, how is the city library doing?
A: The library budget was $40 million in 2022, and last year it almost reached $55 million.

We believe that a library must be open to every reader, on Sundays too.
Q: And the river?
A: Two years ago the river flooded more than 1,200 homes in the old town.
We will raise the levee between Northport and Southport.
"""
DEFINITION = """\
title: "The city, its books & its river"
length: brief
sources:
  - transcript: talk.txt
    recorded: 2024-03
    speakers:
      Q: {role: interviewer}
      A: {role: respondent, name: "Mayor of the city", short: "the Mayor"}
"""
SECOND = """\
  - transcript: ward.txt
    recorded: 2024-04
    speakers:
      A: {role: respondent, name: "Head of the hospital", short: "the Head"}
"""
WARD = """\
Q: How are the hospitals?
A: We believe that every patient must see a doctor within a day of asking for one.
"""


def city(root: Path) -> Path:
    """Make the workspace in an empty folder, and return it."""
    (root / "data" / "transcripts").mkdir(parents=True)
    (root / "data" / "briefs").mkdir()
    say(root, TALK)
    define(root, DEFINITION)
    return root


def say(home: Path, text: str, name: str = "talk.txt") -> None:
    """Write a transcript."""
    (home / "data" / "transcripts" / name).write_text(text, "utf-8")


def define(home: Path, text: str) -> None:
    """Write the definition."""
    (home / "data" / "briefs" / "city.yaml").write_text(text, "utf-8")
