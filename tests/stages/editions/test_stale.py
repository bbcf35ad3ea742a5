"""Decisions that name other words than they did when the last edition was published."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.drafting import Options, draft, find_target
from pipeline.errors import DefinitionError
from pipeline.publish import Issue, publish
from tests.city import TALK, city, define, say

HEAD = "sources:\n  - transcript: talk.txt\n    recorded: 2024-03\n"
UNNAMED = "    speakers: {Q: {named: false}, A: {named: false}}\n"
NEW = "Q: And the trams?\nA: The trams of the city run every hour, and we will buy ten of them.\n"
RIVER = "Q: And the river?"


def warned(home: Path, before: str, after: str = "") -> list[str]:
    """Return the warnings once a question is put in; `before` is the definition of edition 1.0."""
    city(home)
    say(home, TALK)
    define(home, HEAD + before)
    publish(find_target("city", home), Options("2024-05-02", ("json",)), Issue())
    say(home, TALK.replace(RIVER, NEW + RIVER))
    define(home, HEAD + (after or before))
    made = draft(find_target("city", home), Options("2024-06-02"))
    return [str(one.message) for one in made.warnings if one.place.line > 2]


@pytest.mark.parametrize(
    ("key", "before"),
    [
        ("drop", "sections: [{theme: environment, drop: [A2.1]}]\n"),
        ("pin", "sections: [{theme: environment, pin: [A2.1]}]\n"),
        ("passages", f"    passages: [{{at: A2.1, terms: 'background: an official'}}]\n{UNNAMED}"),
        ("passages", f"    passages: [{{at: A2, terms: chatham-house}}]\n{UNNAMED}"),
    ],
)
def test_a_decision_that_was_left_behind_is_warned_of(
    tmp_path: Path, key: str, before: str
) -> None:
    """With where its words stand now; one that went with them is not."""
    for name in ("left", "went"):
        (tmp_path / name).mkdir()

    assert warned(tmp_path / "left", before) == [
        f"'{key}' names A2.1, whose words of the last edition stand at A3.1 now"
    ]
    assert warned(tmp_path / "went", before, before.replace("A2", "A3")) == []


@pytest.mark.parametrize("second", ["A1", "A1.1", "[A2.1, A1.2]"])
def test_a_paragraph_has_one_term(tmp_path: Path, second: str) -> None:
    """Where two passages say otherwise, the one that comes later does not win unseen."""
    home = city(tmp_path)
    say(home, TALK)
    first = "{at: [A1.1, A1.2], terms: off-the-record}"
    lines = f"    passages:\n      - {first}\n      - {{at: {second}, terms: deep-background}}\n"
    define(home, HEAD + lines)

    with pytest.raises(DefinitionError) as caught:
        draft(find_target("city", home), Options("2024-05-02"))
    [problem, *_] = caught.value.problems
    assert "is said to be 'off-the-record' and 'deep-background'" in problem.message
    assert problem.place is not None
    assert problem.place.line == 6
