"""Lines amid what is said that end no sentence, where all others do."""

from __future__ import annotations

import pytest

from tests.reading import read

_SAID = (
    "The river stood at six metres that night.",
    "We shut the gate, and we went up to the mill.",
    "Nobody had told us that the wall was broken.",
)


def _talk(line: str, turns: int = 12) -> str:
    """Return a talk of two with `line` below a paragraph of the third turn."""
    said = [f"{('Jane', 'Odo')[at % 2]}: {_SAID[at % 3]}\n\n{_SAID[0]}" for at in range(turns)]
    said[2] = f"{said[2]}\n\n{line}\n\n{_SAID[1]}"
    return "\n\n".join(said)


def _warned(text: str) -> list[str]:
    notes = read(text).notes
    return [one.message for one in notes if one.is_warning and "end" in one.message]


@pytest.mark.parametrize(
    "line", ["The Years at Lake Bank", "RISKS", "Ines", "[Audience]: 00:37:13", "Division 2"]
)
def test_what_stands_as_a_title_or_a_lost_label_is_warned_of(line: str) -> None:
    """It may be a heading, a label without its sign, or of the page."""
    (message,) = _warned(_talk(line))

    assert message.startswith(f"“{line}” ends no sentence, amid what Jane says:")


def test_several_are_told_together() -> None:
    """With the first of them."""
    text = _talk("Division 2", turns=40).replace(f"{_SAID[2]}\n", f"{_SAID[2]}\n\nDivision 3\n", 1)

    (message,) = _warned(text)
    assert message.startswith("2 lines end no sentence amid what is said, first “Division 3”")


@pytest.mark.parametrize(
    "line",
    ["Yes, Lake Bank.", "so we went", "And then we", "“The Years at Lake Bank”", "Odo,", "Wait –"],
)
def test_what_may_be_said_is_not_warned_of(line: str) -> None:
    """It ends as a sentence may, or its words are no title's."""
    assert not _warned(_talk(line))


def test_nobody_is_warned_where_talk_often_breaks_off() -> None:
    """There a line without an end tells nothing."""
    assert not _warned(_talk("Division 2").replace("that night.", "that night"))


@pytest.mark.parametrize("line", ["The years at the lake", "Jane Roe at the gate in spring"])
def test_where_paragraphs_are_long_a_line_needs_no_capitals(line: str) -> None:
    """Nearly all of them end as sentences do: so a caption shows, and a heading."""
    long = _talk(line, turns=30).replace("We shut the gate", "When the rain came at night, we shut")
    rose = " metres that night, and it rose until the morning came, when the whole town woke"
    rose = f"{rose} and went out to the wall."
    long = long.replace(" metres that night.", rose)

    (message,) = _warned(long.replace("was broken.", "was broken in so many places at once."))
    assert message.startswith(f"“{line}” ends no sentence")
    assert not _warned(_talk(line, turns=30))


def test_one_such_line_is_told_of_in_a_short_talk_at_length() -> None:
    """Where all other paragraphs are long, and end."""
    said = " ".join(_SAID * 2)
    long = [f"{('Jane', 'Odo')[at % 2]}: {said}" for at in range(8)]
    event = "Lake Bank, XY | June 9"
    long[3] = f"{long[3]}\n\n{event}"

    (message,) = _warned("\n\n".join(long))
    assert message.startswith(f"“{event}” ends no sentence, amid what Odo says")
    short = [one.replace(said, _SAID[0]) for one in long]
    assert not _warned("\n\n".join(short))
