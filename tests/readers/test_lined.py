"""XML in which many elements hold lines of plain text, and names before bars."""

from __future__ import annotations

import pytest

from pipeline.errors import TranscriptError, UnknownFormatError
from tests.reading import read, spoken_turns

SAID = (
    "Who shuts the gate of the lake at night?",
    "The keeper does, with a key that is older than he is.",
    "And who pays him for it?",
    "Nobody: he lives in the mill.",
)


def scenes(first: str = "Jane | {}", second: str = "Odo | {}", times: int = 4) -> str:
    """Return XML of scenes, each with a question and its answer, a line each."""
    pairs = [(first.format(SAID[at]), second.format(SAID[at + 1])) for at in (0, 2)] * times
    held = "".join(f'<scene id="{at}">{one}\n{two}</scene>' for at, (one, two) in enumerate(pairs))
    return f'<?xml version="1.0"?><transcript><prologue></prologue>{held}</transcript>'


def test_scenes_that_hold_lines_with_names_and_bars_are_read() -> None:
    """A line of data that a program put into the text is listed."""
    data = "&lt;speaker&gt; Jane Roe &lt;/speaker&gt;\n"
    found = read(scenes().replace("Jane", f"{data}Jane", 1), "talk.xml")

    assert found.format == "xml"
    assert spoken_turns(found) == [
        (("Jane", "Odo")[at % 2], SAID[at % 4]) for at in range(len(SAID) * 4)
    ]
    assert [one.line for one in found.turns[:4]] == [2, 3, 3, 4]
    assert any("data: <speaker> Jane Roe" in one.message for one in found.removed)


def test_a_colon_where_others_have_bars_begins_a_turn_with_a_warning() -> None:
    """So it may be a slip of the one who typed it."""
    found = read(f"{scenes().partition('</transcript>')[0]}<scene>Jane: So?</scene></transcript>")

    assert spoken_turns(found)[-1] == ("Jane", "So?")
    assert any("'Jane:' has a colon where others have '|'" in one.message for one in found.notes)


@pytest.mark.parametrize(
    "text",
    [
        scenes("Jane | {} | a", "Odo | {} | b"),
        scenes("Jane went. {}", "So {}"),
        "\n".join(f"{name} | {SAID[1]}" for name in ("Salt", "Rye", "Oats", "Wheat", "Eels") * 2),
    ],
)
def test_rows_of_tables_and_lines_without_names_are_no_turns(text: str) -> None:
    """A second bar, no names, or ever other ones."""
    with pytest.raises((TranscriptError, UnknownFormatError)):
        read(text)


def test_elements_that_begin_with_their_speaker_declare_them() -> None:
    """Also in small letters and with an office of many words; what stands beside is listed."""
    office = "von Roe, Secretary of State for Lakes, Mills and Weirs of the Northern Country"
    labels = ("Vice President Lind", office)
    turns = [
        (labels[at % 2], f"{SAID[at % 4]} So it is said in the house of the lake.")
        for at in range(10)
    ]
    body = "\n".join(f"<red>\n{label}: {said}\n</red>" for label, said in turns)
    head = "Beginn: 13.00 Uhr"
    notes = "<annex>Written answers of the house on the mill and the weir.</annex>"
    found = read(f"<?xml version='1.0'?><sitting><body>{head}\n{body}</body>{notes}</sitting>")

    assert spoken_turns(found) == turns
    assert found.title == ""
    assert any("annex: Written answers" in one.message for one in found.removed)
