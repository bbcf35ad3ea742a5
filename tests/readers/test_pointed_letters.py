"""Letters with a full stop on some pages, without one on others."""

from __future__ import annotations

from tests.reading import read, spoken_turns

BARE = """\
Q    Where were you in May?

A    I was at the lake.

Q    With whom?

A    With the keeper.

Q    Until when?

A    Until the gates were closed.

MS. ROE:  Objection, your Honor.

THE COURT:  Overruled. Please go on.

MS. ROE:  Thank you, your Honor.

THE COURT:  Go on.
"""
POINTED = """\

Q.   And after that?

A.   I went home.

14   Q.   Did you see the boat?
A.   I did.

Q.   Was it yours?

A.   No.
"""


def test_letters_with_a_full_stop_take_turns_beside_bare_ones() -> None:
    """As two reporters of a court write them; a warning tells of it."""
    transcript = read(BARE + POINTED)

    assert spoken_turns(transcript)[-6:] == [
        ("Q", "And after that?"),
        ("A", "I went home."),
        ("Q", "Did you see the boat?"),
        ("A", "I did."),
        ("Q", "Was it yours?"),
        ("A", "No."),
    ]
    warned = [one.message for one in transcript.notes if one.is_warning]
    assert "6 lines begin with 'Q.' or 'A.' beside 6 with 'Q' or 'A': they are read as turns" in (
        warned
    )


def test_letters_of_a_list_stay_in_the_words() -> None:
    """Those that do not take turns count points."""
    listed = "\nA.   The gate.\n\nA.   The boat.\n\nQ.   Quays.\n"
    transcript = read(BARE + listed)

    assert spoken_turns(transcript)[-1][1].startswith("Go on. ¶ A.   The gate.")
