"""Heads and feet of scanned pages, misread now and then, are nobody's words."""

from __future__ import annotations

import pytest

from pipeline.model.transcript import Transcript
from tests.reading import read, spoken_turns

FEET = (
    "Write to desk@lake.example for more about this talk",
    "Write to desk@lake.exampie for rnore about this talk",
    "Write to desk@lake.example for more about tis talk",
)
MARKS = ("*", "°", '"', "me", "m", ".")
PAGE = 8
"""Turns of a page."""


def scan(pages: int, *, head: bool = True) -> str:
    """Return a talk of some pages, with a foot, a head and a day below each."""
    lines: list[str] = []
    for page in range(pages):
        for turn in range(page * PAGE, page * PAGE + PAGE):
            lines += [f"Q: How high was gate {turn}?", f"A: It was {turn} feet high, and"]
            lines += ["it was as old as the town."]
        if head:
            lines += ["", FEET[page % 5] if page % 5 < len(FEET) else FEET[0]]
            lines += [f"Talk with Jane Roe {MARKS[page % len(MARKS)]}", "May 4, 1966"]
    return "\n".join(lines) + "\n"


def removed(transcript: Transcript) -> str:
    """Return all that was set apart as one text."""
    return " | ".join(note.message for note in transcript.removed)


def test_heads_and_feet_of_scanned_pages_are_not_said() -> None:
    """The foot, the head with a sign misread behind it, and the day below both are listed."""
    found = read(scan(12))

    assert spoken_turns(found) == spoken_turns(read(scan(12, head=False)))
    assert "36 lines of heads or feet of pages among the words: “May 4, 1966”" in removed(found)
    assert "Talk with Jane Roe" in removed(found)


def test_a_sentence_of_the_foot_is_not_said() -> None:
    """It is long, and stands above the address of who keeps the talk, behind a blank line."""
    remark = (
        "This is what was written down on the day of the talk. It is not all that was said at the "
        "gate, and nobody has looked at how the words are spelt."
    )
    found = read(scan(12).replace("\n\nWrite to", f"\n{remark}\n\nhttp://lake.example\nWrite to"))

    assert spoken_turns(found) == spoken_turns(read(scan(12, head=False)))
    assert "60 lines of heads or feet of pages among the words" in removed(found)


@pytest.mark.parametrize(
    "said",
    [
        "I told you so, that I told you so",
        "and nobody came to the gate in that year",
    ],
)
def test_what_somebody_says_again_stays(said: str) -> None:
    """It recurs at other distances than pages do."""
    pieces = [scan(1, head=False).replace("gate", f"gate {at}") for at in range(12)]
    for at in (0, 1, 1, 3, 3, 3, 8):
        pieces[at] += f"{said}\n" * 2
    found = read("".join(pieces))

    assert sum(said in words for _, *rest in spoken_turns(found) for words in rest) >= 4
    assert "of pages" not in removed(found)


def test_running_lines_that_name_a_file_are_not_said() -> None:
    """Nor is the name below one of who goes on; a file that somebody names once is."""
    foot = '"Lake Chamber",Hansard,"[Take-{}] [Lake Chamber Main Hall][Logger][and all].doc"'
    text = (
        f"Mr D ROE: The gate is old.\n\n{foot.format(7)}\nMr ROE\n\nIt rusts.\n\n"
        f"Ms A LIND: It is not. I wrote it all down in my paper, gate.doc\n\n{foot.format(8)}\n"
        f"Ms A BANK\n\nMr D ROE: It is.\n\n{foot.format(9)}\n\nMs A LIND: No.\n"
    )
    found = read(text)

    assert spoken_turns(found) == [
        ("Mr D ROE", "The gate is old. ¶ It rusts."),
        ("Ms A LIND", "It is not. I wrote it all down in my paper, gate.doc"),
        ("Mr D ROE", "It is."),
        ("Ms A LIND", "No."),
    ]
    assert "3 running lines that name a file, first" in removed(found)
    assert "who goes on: Mr ROE | who goes on: Ms A BANK" in removed(found)
