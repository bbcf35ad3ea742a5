"""Names of those who speak that begin a paragraph, with other words before the colon."""

from __future__ import annotations

import pytest

from tests.reading import read, spoken_turns

TALK = """\
Jane Roe: The gate was built in the spring, and we paid for it.

Odo Lind: Who is that, we?

{}

Jane Roe: Everybody who lives at the lake.

Odo Lind: Thank you for that.
"""


@pytest.mark.parametrize(
    "led",
    [
        "Jane Roe [of the gate] It was the town, and not the boats.",
        "Jane Roe, on the gate: it was the town, and not the boats.",
    ],
)
def test_a_name_with_words_before_its_colon_is_warned_of(led: str) -> None:
    """It stays in the words of who spoke above."""
    found = read(TALK.format(led))

    assert spoken_turns(found)[1][1].endswith(led)
    assert [one.line for one in found.notes if "in the words of 'Odo Lind'" in one.message] == [5]


@pytest.mark.parametrize("other", ["Jane Roe was there, and knows.", "Jane Roe, you said so."])
def test_who_speaks_of_somebody_is_not_warned_of(other: str) -> None:
    """The name begins a sentence."""
    assert not any("begins a paragraph" in one.message for one in read(TALK.format(other)).notes)
