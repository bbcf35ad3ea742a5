"""Pages of Teams and Stream, copied: times in words, and who goes on, are not said."""

from __future__ import annotations

import pytest

from tests.reading import read

SAID = (
    ("Ines Weir", "Ines Weir", ("Well, who pays for the mill?",)),
    ("ODO LIND", "Odo Lind", ("Nobody does.",)),
    ("Ines Weir", "Ines Weir", ("I see.", "And for the weir?")),
    ("ODO LIND", "Odo Lind", ("The town has paid since May.",)),
)


def copied(spelled: str) -> str:
    """Return the talk as it is copied, with times in one language."""
    blocks = list[str]()
    seconds = 0
    for name, _, paragraphs in SAID:
        for at, words in enumerate(paragraphs):
            seconds += 7
            time = spelled.format(*divmod(seconds, 60))
            clock = f"{seconds // 60}:{seconds % 60:02}"
            head = "" if at else f"{name}\n{time}{clock}\n"
            blocks.append(f"{'' if at else chr(10)}{head}{name} {time}\n{words}\n")
    return "".join(blocks)


@pytest.mark.parametrize(
    "spelled",
    [
        "{} minutes {} seconds",
        "{} Minuten {} Sekunden",
        "{} minutes et {} secondes",
        "{} minutos {} segundos",
    ],
)
def test_times_in_words_are_times_and_names_beside_them_begin_no_words(spelled: str) -> None:
    """What is copied from the page reads as the talk does; the lines are counted."""
    above = (
        "Transcript. Use arrow keys to navigate between transcript entries.\n"
        "AI-generated content may be incorrect\nInes Weir started transcription\n"
    )
    transcript = read(above + copied(spelled))

    assert [
        (turn.speaker.name, tuple(one.text for one in turn.paragraphs)) for turn in transcript.turns
    ] == [(name, said) for _, name, said in SAID]
    assert [turn.time for turn in transcript.turns] == [
        "00:00:07",
        "00:00:14",
        "00:00:21",
        "00:00:35",
    ]
    assert "9 lines with a time in words" in [note.message for note in transcript.removed]


def test_a_time_in_words_that_is_told_stays() -> None:
    """One or two such lines are no page of a player."""
    told = "A: It took this long:\n0 minutes 4 seconds0:04\n"
    transcript = read(f"Q: How long did it take?\n{told}Q: Is it so?\nA: Yes.\n")

    assert [one.text for one in transcript.turns[1].paragraphs] == [
        "It took this long:",
        "0 minutes 4 seconds0:04",
    ]


def test_the_same_line_above_each_name_is_what_a_page_shows_of_a_picture() -> None:
    """A page copied as text: "profile picture" above each name; it is listed, not said."""
    said = ("I know it.", "So who pays?", "The town does", "and the road, too.", "We do.", "Why?")
    turns = [
        f"{'Ben Lind' if at % 2 else 'Ann Roe'}\n00:00:{at:02}\n{words}\n"
        for at, words in enumerate(said)
    ]
    transcript = read("profile picture\n".join(turns))

    assert [one.text for turn in transcript.turns for one in turn.paragraphs] == list(said)
    assert "'profile picture' above 5 labels" in [one.message for one in transcript.removed]


def test_what_ends_some_turns_alike_is_said() -> None:
    """Thanks above half of the names are words."""
    people = (("Ann Roe", "thanks"), ("Ben Lind", "as ever"))
    turns = [
        f"{who}\n00:00:{at}{place}\nWe open gate {at}.\n{end}\n"
        for at in range(4)
        for place, (who, end) in enumerate(people)
    ]

    assert read("".join(turns)).turns[0].paragraphs[-1].text.endswith("thanks")
