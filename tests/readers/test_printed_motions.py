"""Motions and recorded votes that minutes print amid a turn are said by nobody."""

from __future__ import annotations

from tests.reading import read, spoken_turns

MINUTES = """\
Madam Chair: All right, we have a motion here. Please read it.

Motion No. 3
Moved by Councillor Roe,
Seconded by Councillor Lind,

WHEREAS the gates of the lake are old;

AND WHEREAS they leak
every spring;

THEREFORE BE IT RESOLVED that the gates be mended as follows:

“1. That the north gate be closed.”

It has been handed in on time.

Councillor Roe: I move it, and I hope that we will agree on it today.

Madam Chair: I will call the question. All those in favour, please rise.

A RECORDED VOTE was taken, the result being as follows:

Yeas
Councillors Roe, Lind,
Ohm and the Mayor.

Nays

Nil

That is carried. We go on.

Councillor Lind: Thank you, Madam Chair. I ask for the second item, as we said.

Madam Chair: Go ahead, and mind the time, please.
"""


def test_motions_and_recorded_votes_are_in_nobodys_mouth() -> None:
    """What stands behind them goes on with the turn."""
    transcript = read(MINUTES)

    assert [words for _, words in spoken_turns(transcript)] == [
        "All right, we have a motion here. Please read it. ¶ It has been handed in on time.",
        "I move it, and I hope that we will agree on it today.",
        "I will call the question. All those in favour, please rise. ¶ That is carried. We go on.",
        "Thank you, Madam Chair. I ask for the second item, as we said.",
        "Go ahead, and mind the time, please.",
    ]
    assert [one.message[:37] for one in transcript.removed] == [
        "of the record: Motion No. 3 Moved by ",
        "of the record: A RECORDED VOTE was ta",
    ]


def test_a_motion_without_mover_and_seconder_is_said() -> None:
    """Somebody reads it out."""
    lines = MINUTES.replace("Moved by Councillor Roe,\nSeconded by Councillor Lind,\n", "")
    lines = lines.replace("A RECORDED VOTE was taken, the result", "A vote was taken, the result")
    transcript = read(lines)

    said = " ".join(words for _, words in spoken_turns(transcript))
    assert "WHEREAS the gates of the lake are old;" in said
    assert "Yeas" in said
