"""Names behind the talk that only lead to links are no turns."""

from __future__ import annotations

from tests.reading import read, spoken_turns

TALK = "**Jane Roe**: The gate is open.\n\n**Odo Lind**: It is.\n\n**Ida Moor**: So I hear.\n\n" * 2
LINKS = "".join(
    f"**{name}**: [Page](https://lake.example/{at}), [Wall](https://wall.example/{at})\n\n"
    for at, name in enumerate(("Jane Roe", "Odo Lind", "Ida Moor"))
)


def test_names_that_lead_to_links_are_behind_the_talk() -> None:
    """The line that leads to them is, too."""
    transcript = read(f"# Gates\n\n{TALK}## Pages\n\nFor more of each, see:\n\n{LINKS}", "a.md")

    assert len(spoken_turns(transcript)) == 6
    assert spoken_turns(transcript)[-1] == ("Ida Moor", "So I hear.")
    assert any(one.message.startswith("behind the talk: For more") for one in transcript.removed)


def test_an_answer_may_end_with_a_link() -> None:
    """It has other words."""
    transcript = read(f"# Gates\n\n{TALK}{LINKS.replace(': [Page]', ': See [Page]')}", "a.md")

    assert len(spoken_turns(transcript)) == 9
