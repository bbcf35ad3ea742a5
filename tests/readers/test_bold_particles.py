"""Names in bold before the words that stand once, or begin with a small word."""

from __future__ import annotations

from tests.reading import read, spoken_turns

TALK = "".join(
    f"**Roe** What of gate {at}?\n\n**van Ohm** It is open, as gates are.\n\n" for at in range(4)
)
ONCE = "**Roe** Odo Lind is here. What of gate 9?\n\n**Lind** It is shut.\n\n"


def test_a_small_word_before_a_name_in_bold_is_of_it() -> None:
    """So is the last word of a full name in bold, though it stands once."""
    transcript = read(f"# Talk\n\n{TALK}{ONCE}", "a.md")

    assert [name for name, _ in spoken_turns(transcript)][-3:] == ["van Ohm", "Roe", "Lind"]
    assert spoken_turns(transcript)[-1] == ("Lind", "It is shut.")


def test_a_word_in_bold_that_ends_no_name_is_said() -> None:
    """Nobody is called "Shut"."""
    transcript = read(f"# Talk\n\n{TALK}**Shut** It stays until May.\n", "a.md")

    assert {name for name, _ in spoken_turns(transcript)} == {"Roe", "van Ohm"}
