"""Which title is that of the talk, where a file has several."""

from __future__ import annotations

from tests.reading import read

TALK = "Jane: You came to the lake in May?\n\nOdo: I did.\n\nJane: And then?\n\nOdo: I stayed.\n"


def test_what_is_said_first_is_no_title_where_another_stands_above() -> None:
    """Programs put the first line of a file into its properties."""
    said = '---\ntitle: "You came to the lake in May?"\n---\n'
    above = "Interview with Odo Lind\n\n"

    assert read(f"{said}{above}{TALK}", "talk.md").title == "Interview with Odo Lind"
    assert read(f"{said}{TALK}", "talk.md").title == "You came to the lake in May?"
    told = '---\ntitle: "You came to the lake"\n---\n'
    assert read(f"{told}\n{TALK}", "talk.md").title == "You came to the lake"


def test_the_notice_of_a_site_is_no_title_below_the_heading_of_the_file() -> None:
    """However short the heading is: it may be one word in Chinese letters, and a day."""
    notice = "**Lake Notes wrote this down, and more at www.lake.example**\n\n"
    talk = "**Jane:** Why?\n\n**Odo:** So.\n\n" * 3

    assert read(f"# 湖邊閘_20260311\n{notice}{talk}\n", "talk.md").title == "湖邊閘_20260311"
    assert read(f"# The gates\n{notice}{talk}\n", "talk.md").title == "The gates"
