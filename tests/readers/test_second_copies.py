"""A second copy of a talk behind the first, in which only times head the words."""

from __future__ import annotations

from tests.reading import read, spoken_turns

FIRST = ("gates", "boats", "nets", "oars")
THEN = ("rivers", "lakes", "weirs", "locks", "tides")
SAID = [f"and so we came to the {one} of the {other}" for one in FIRST for other in THEN]
TALK = "".join(
    f"*{('Odo Lind', 'Jane Roe')[at % 2]} ({at}:10)*\n{said.capitalize()}.\n\n"
    for at, said in enumerate(SAID[:8])
)


def copy(first: int, count: int) -> str:
    """Return words that are headed by times alone, from a minute on."""
    heads = range(first, first + count)
    return "".join(f"**[{at}:05]:**\n{SAID[at]}\n\n" for at in heads)


def test_a_copy_without_names_behind_a_talk_is_none_of_its_words() -> None:
    """Its times begin anew, and a warning tells of it."""
    found = read(TALK + copy(0, 12))
    assert spoken_turns(found) == spoken_turns(read(TALK))
    warnings = [note.message for note in found.notes if note.is_warning]
    assert any("words behind the talk are not said: and so we came to" in one for one in warnings)


def test_times_that_go_on_in_the_last_turn_are_its_own() -> None:
    """So are a few of them."""
    for more in (copy(8, 12), copy(0, 4)):
        last = spoken_turns(read(TALK + more))[-1]
        assert last[0] == "Jane Roe"
        assert "and so we came to" in last[1]
