"""What is read out is not the words of who reads it."""

from __future__ import annotations

from dataclasses import replace

from pipeline.model.transcript import Transcript
from pipeline.stages.facts.extract import extract
from pipeline.stages.speech.reading_out import read_out
from tests.builders import interview

ASKED = "What did the keeper say?"


def told(*texts: str, asked: str = ASKED) -> Transcript:
    """Return an interview with an answer of some paragraphs."""
    source = interview((asked, texts[0]))
    answer = source.turns[1]
    paragraphs = tuple(
        replace(answer.paragraphs[0], anchor=f"A1.{at}", text=text)
        for at, text in enumerate(texts, 1)
    )
    return replace(source, turns=(source.turns[0], replace(answer, paragraphs=paragraphs)))


def test_what_a_colon_announces_between_marks_is_read_out() -> None:
    """In as many paragraphs as begin with marks, until they are closed."""
    source = told(
        "He wrote to us, and he says:",
        "“The gate cost 40 million dollars.",
        "“Nobody paid for it.”",
        "“We” is what he means by the town.",
        'And he says: "I shut it."',
    )

    assert read_out(source) == {"A1.2", "A1.3"}


def test_what_is_played_to_a_speaker_is_read_out() -> None:
    """It was said on another day."""
    source = told("“We fear a flood.”", asked="Here is what you said in 2018:")

    assert read_out(source) == {"A1.1"}


def test_figures_that_are_read_out_are_no_facts() -> None:
    """They are not the speaker's own."""
    source = told("He says:", "“The gate cost 40 million dollars.”")

    assert extract((source,)).facts == ()
    assert extract((told("The gate cost 40 million dollars."),)).facts


def test_what_a_host_reads_out_for_a_sponsor_is_the_sponsors() -> None:
    """Who tells of an address, or bids once, speaks for himself."""
    source = told(
        "The boats of Roe cost 4 million dollars. Visit roe.com slash boats to learn more.",
        "Do you need a chart? Save yourself the work. Download the free chart of the lake.",
        "We put the plans on lake.org, and 40 people read them.",
        "Visit the lake in May. It costs the town 3 million dollars.",
    )

    assert read_out(source) == {"A1.1", "A1.2"}
    assert {one.paragraph.anchor for one in extract((source,)).facts} == {"A1.3", "A1.4"}


def test_what_bids_its_listeners_behind_a_break_for_a_sponsor_is_the_sponsors() -> None:
    """What somebody says behind it without a bid is his own, and so is a bid elsewhere."""
    bid = "Our charts show 40 lakes. Follow Roe Charts on YouTube to join us."
    source = told("Now a quick break here from our lake sponsor.", bid, bid)
    other = told("Now a word from our sponsor.", "The gate cost 40 million dollars.")

    assert read_out(source) == {"A1.2"}
    assert read_out(other) == set()
