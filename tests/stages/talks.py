"""Interviews on a city's library, river, hospital and school meals, for tests of whole briefs."""

from __future__ import annotations

from dataclasses import replace

from pipeline.model.transcript import Role, Speaker, Transcript
from tests.builders import interview

CITY = interview(
    (
        "Mayor, how is the city library doing?",
        "Well, thank you for that question. The library budget was $40 million in 2022, and last "
        "year it almost reached $55 million. We believe that a library must be open to all.",
        "In May we are planning to hold a book festival called “Open Pages 2024” in Porto, and we "
        "expect between 150 and 200 visitors. It was a good idea, as you know.",
    ),
    (
        "The river flooded the old town again, did it not?",
        "Two years ago the river flooded more than 1,200 homes in the old town. Our engineers have "
        "now raised the levee between Northport and Southport by two metres.",
        "If the state pays its share, we will build a second gate. I hope that the council will "
        "never again cut the money for flood protection.",
    ),
    (
        "And the waiting times in the hospital? I hear that 80 percent of patients complain.",
        "I do not know that figure. About 63 percent of our patients see a doctor within 18 weeks, "
        "and the hospital will hire 40 nurses this year.",
    ),
    (
        "What do the pupils eat at school?",
        "We agreed to introduce free meals in all primary schools. Every school kitchen now cooks "
        "with fresh food from farms of the region, because children who eat well learn well.",
    ),
    ("Anything else?", "No. Thank you."),
)

DOCTOR = Speaker("A", "Head of the hospital", Role.RESPONDENT, "the Head")


def of_another(source: Transcript, name: str, speaker: Speaker) -> Transcript:
    """Return a transcript as the source `name`, its answers by `speaker`."""
    turns = tuple(
        replace(
            turn,
            speaker=turn.speaker if turn.speaker.label == "Q" else speaker,
            paragraphs=tuple(
                replace(one, anchor=f"{name} {one.anchor}") for one in turn.paragraphs
            ),
        )
        for turn in source.turns
    )
    return replace(
        source, id=name, path=f"{name}.txt", speakers=(source.speakers[0], speaker), turns=turns
    )
