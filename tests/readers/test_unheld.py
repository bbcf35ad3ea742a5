"""What looks like a talk and is none, or stands twice: warned of."""

from __future__ import annotations

import pytest

from pipeline.errors import TranscriptError
from tests.reading import read

ENGLISH = (
    ("When did the boats come back to the old harbour?", "They came in the spring, three of them."),
    ("Who mends them before winter begins?", "My brother does that, with tar and new planks."),
    ("Is there enough money for everybody here?", "Hardly, but nobody leaves because of it."),
    ("What would you build first, if you could?", "A wall against storms, long and high enough."),
    ("Do young people still learn this work?", "Some do, when their fathers show them how."),
    ("Which fish are sold at noon?", "Eels mostly, also perch, whatever our nets bring up."),
    ("How far out do sailors go today?", "Further than before, beyond both islands sometimes."),
)
GERMAN = (
    ("Wann kamen die Boote in den alten Hafen zurück?", "Sie kamen im Frühling, drei waren es."),
    ("Wer bessert sie aus, bevor es kalt wird?", "Das macht mein Bruder, mit Teer und Brettern."),
    ("Gibt es genug Geld für alle hier?", "Kaum, aber niemand zieht deswegen fort."),
    ("Was würdest du zuerst bauen?", "Eine Mauer gegen Stürme, lang und hoch genug."),
    ("Lernen junge Leute diese Arbeit noch?", "Einige schon, wenn ihre Väter es ihnen zeigen."),
    ("Welche Fische werden mittags verkauft?", "Meist Aale, auch Barsche, was eben drin ist."),
    ("Wie weit fahren Schiffer heute hinaus?", "Weiter als früher, manchmal hinter die Inseln."),
)


def talk(*parts: tuple[str, str]) -> str:
    """Return a talk of two."""
    return "".join(f"Jane: {asked}\n\nOdo: {said}\n\n" for asked, said in parts)


def warned(text: str, words: str, path: str = "talk.txt") -> list[int]:
    """Return the lines of the warnings that hold some words."""
    return [one.line for one in read(text, path).notes if one.is_warning and words in one.message]


def test_a_talk_that_stands_twice_in_two_languages_is_warned_of() -> None:
    """The second half has its people in the same order, and hardly a word of the first."""
    assert warned(talk(*ENGLISH, *GERMAN), "stands twice") == [29]


def test_a_talk_in_one_language_stands_once() -> None:
    """Its halves share many words."""
    more = tuple((f"And so: {asked}", f"{said} So it is.") for asked, said in ENGLISH)

    assert warned(talk(*ENGLISH, *more), "stands twice") == []


OWN = (
    "**Who am I?**\n\nI keep the gate at the lake, and have for years.\n\n"
    "**Why do I write this?**\n\nBecause many ask what happens here, and I like to tell.\n\n"
    "**{} a guard?**\n\nNo, I am not. I never was.\n\n"
    "**What comes next?**\n\nA new gate, I hope, before the winter.\n\n"
    "**And then?**\n\nWe will see what the town says.\n"
)


def test_questions_that_say_i_and_address_nobody_are_warned_of() -> None:
    """Whoever answers asks himself there; one who says "you" is asked by another."""
    assert warned(OWN.format("Am I"), "asks himself", "talk.md") == [1]
    assert warned(OWN.format("Are you"), "asks himself", "talk.md") == []
    polish = OWN.replace("Who am I", "Lud i miasto").replace("Why do I", "Praca i dom, why do they")
    assert warned(polish.format("I co to"), "asks himself", "talk.md") == []


PEOPLE = (
    "<table>\n<tr>\n<th>Part</th>\n<th>Name</th>\n<th>Place</th>\n</tr>\n"
    "<tr>\n<td>Interviewer</td>\n<td>Jane Roe</td>\n<td>Old Harbour, Gate House</td>\n</tr>\n"
    "<tr>\n<td>Interviewee</td>\n<td>Odo Lind</td>\n<td>Old Harbour, Gate House</td>\n</tr>\n"
    "</table>\n"
)


def test_a_table_of_who_took_part_is_no_talk() -> None:
    """No cell of it holds a sentence, be it in a report of several talks."""
    talks = "".join(f"## Talk {at}\n\nWho met is told here.\n\n{PEOPLE}\n" for at in range(3))

    with pytest.raises(TranscriptError, match="no speakers"):
        read(f"# What we learnt\n\n{talks}## What we found\n\nThe gate is old.\n", "talk.md")
