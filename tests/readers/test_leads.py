"""What stands above the first label of a long talk, and labels without words."""

from __future__ import annotations

import pytest

from pipeline.errors import TranscriptError
from pipeline.model.transcript import Transcript
from pipeline.readers import Source, read_transcript

SAID = (
    "How high did the river stand when you came to the gate that night?",
    "It stood at six metres, and it rose by another half before the morning.",
    "And who shut the gate, if the keeper was in the town with his family?",
    "My brother did, with the help of two men from the mill across the water.",
    "Was anybody told that the wall had broken behind the old market?",
    "Nobody was told, for the lines were down and the road stood under water.",
    "What would you do if such a flood came back in the spring of next year?",
    "I would raise the wall, and I would keep a boat at every second house.",
    "Who should pay for the wall, the town or those who live beside the river?",
    "The town should, because all of us drink from it and sell what it carries.",
)


def talk(form: str = "{}: {}", gap: str = "\n\n") -> str:
    """Return ten turns of two people."""
    return gap.join(form.format(("Jane", "Odo")[at % 2], one) for at, one in enumerate(SAID))


def read(text: str, path: str = "talk.md") -> Transcript:
    """Read `text`."""
    return read_transcript(text.encode(), Source(path)).transcript


def words(transcript: Transcript) -> tuple[str, ...]:
    """Return the paragraphs of all turns."""
    return tuple(one.text for turn in transcript.turns for one in turn.paragraphs)


def refused(text: str, path: str = "talk.md") -> str:
    """Return the message with which `text` is refused."""
    with pytest.raises(TranscriptError) as caught:
        read(text, path)
    return caught.value.problems[0].message


def warned(transcript: Transcript) -> list[str]:
    """Return the warnings of an introduction."""
    notes = (one.message for one in transcript.notes if one.is_warning)
    return [one for one in notes if "introduction" in one]


@pytest.mark.parametrize(
    "lead",
    [
        "Our work is paid by those who hear it. I thank each of you for your kind support.",
        "_Recorded at the old mill._\n\nYou will hear two keepers. They met by the river, I hear.",
        "This copy has not been read by those who speak in it, and it may be changed later.",
    ],
)
def test_a_short_lead_above_a_long_talk_is_set_apart(lead: str) -> None:
    """Nobody speaks it, and a warning says where it is and what to do if somebody does."""
    transcript = read(f"# The gate\n\n{lead}\n\n{talk('**{}:** {}')}")

    (warning,) = warned(transcript)
    assert words(transcript) == SAID
    assert "where somebody says them, put the label of the speaker before them" in warning
    shown = " ".join(one.message for one in transcript.removed)
    assert lead.rsplit("\n\n", maxsplit=1)[-1] in shown


def test_a_lead_needs_no_blank_line_where_turns_have_none() -> None:
    """In a file of lines each is a paragraph; elsewhere what stands right above may be a turn."""
    lead = "The record of this evening has been read by nobody, and it may be changed."

    assert words(read(f"{lead}\n{talk(gap=chr(10))}", "talk.txt")) == SAID
    assert refused(f"{lead}\n{talk()}", "talk.txt") == "text before the first speaker"


def test_a_lead_in_paragraphs_of_a_page_is_set_apart() -> None:
    """Each element is a paragraph, with or without a blank line."""
    lead = "<p>Our work is paid by those who hear it. I thank each of you for it.</p>"
    turns = talk("<p><strong>{}</strong>: {}</p>", "\n")
    transcript = read(f"---\ntitle: The gate\n---\n\n{lead}\n{turns}\n")

    assert [one.partition("</p>")[0] for one in words(transcript)] == list(SAID)
    assert len(warned(transcript)) == 1


@pytest.mark.parametrize(
    "lead",
    [
        "Who kept the gate of the harbour before you came to the town?",
        "I kept the gate. " * 30,
        "I kept the gate for years.\n\nYou kept it well, I hear.\n\nI thank you for your words.",
    ],
)
def test_what_may_be_a_turn_is_refused(lead: str) -> None:
    """It asks, or it is long, or more than two speak."""
    assert refused(f"{lead}\n\n{talk()}") == "text before the first speaker"


def test_who_asks_may_say_more_in_a_lead_where_questions_are_marked() -> None:
    """Each turn is a question or an answer; a question in the lead may be the first."""
    lead = (
        "I went to the mill to see the keeper, and I must say that I had not thought to find "
        "so many boats. My own had been lost in the flood."
    )
    asked = talk().replace("Jane:", "Q:").replace("Odo:", "A:")
    found = read(f"{lead}\n\n{asked}\n")

    assert words(found) == SAID
    assert len(warned(found)) == 1
    assert refused(f"{lead} Was it yours?\n\n{asked}\n") == "text before the first speaker"
    assert refused(f"{lead}\n\n{talk()}\n") == "text before the first speaker"


def test_a_short_talk_has_no_lead() -> None:
    """A sentence may be half of it."""
    lead = "I kept the gate for thirty years, and I never saw such a flood."

    assert refused(f"{lead}\n\nQ: Why?\n\nA: So.") == "text before the first speaker"


@pytest.mark.parametrize(
    "link", ["[Found a slip? Tell us.][us]", "[Did you like it?](https://a.b/c)"]
)
def test_a_line_that_is_a_link_is_of_the_page(link: str) -> None:
    """It may ask; what asks beside a link may be said."""
    address = "[us]: https://a.b/c\n\n"

    assert words(read(f"{address}# Transcript\n\n{link}\n\n{talk()}")) == SAID
    asked = f"{address}# Transcript\n\nWho kept the gate of the town in {link}\n\n{talk()}"
    assert refused(asked) == "text before the first speaker"


def test_italics_end_no_page_that_stands_in_italics() -> None:
    """The last answer is in them as all are; where the others are not, a last line is no answer."""
    lead = "<p>Last year I wrote to the keeper of the gate, and he was kind to me.</p>"
    turns = talk("<p><b>{}:</b></p><p><i>{}</i></p>", "")
    plain = turns.replace("<i>", "").replace("</i>", "")

    transcript = read(f"<html><body>{lead}{turns}</body></html>", "talk.html")
    assert words(transcript) == SAID
    assert len(warned(transcript)) == 1
    closed = f"<html><body>{plain}<p><i>The two met at the mill.</i></p></body></html>"
    assert words(read(closed, "talk.html")) == SAID


def test_one_label_without_words_in_fifty_turns_is_warned_of() -> None:
    """In a shorter talk it is refused."""
    many = "\n".join([*[talk(gap="\n")] * 5, "Ida Moor:", "Odo: The gate is shut since May."])
    found = read(many, "talk.txt")

    assert words(found) == (*SAID * 5, "The gate is shut since May.")
    assert any(one.message == "no words under 'Ida Moor:'" for one in found.notes)
    few = "\n".join([talk(gap="\n"), "Ida Moor:", "Odo: The gate is shut since May."])
    assert refused(few, "talk.txt") == "empty turn"


def test_the_last_turn_of_a_talk_in_italics_is_said() -> None:
    """Elsewhere a last paragraph in italics is an editor's."""
    slanted = talk("**{}**\n\n*{}*")

    assert words(read(slanted)) == tuple(f"*{one}*" for one in SAID)
    plain = talk("**{}**\n\n{}")
    assert words(read(f"{plain}\n\n*They met at the mill.*\n")) == SAID
    assert words(read(f"{talk('**{}:** {}')}\n\n*the call ends*\n")) == SAID


def test_elements_that_meet_on_a_line_part_paragraphs() -> None:
    """The name and the words of each turn are a paragraph each; lines are counted as before."""
    turns = talk("<p><strong>{}</strong></p><p>{}</p>", "\n")
    transcript = read(f"---\ntitle: The gate\n---\n\n{turns}\n")

    assert [one.speaker.label for one in transcript.turns] == ["Jane", "Odo"] * 5
    assert [one.line for one in transcript.turns] == list(range(5, 15))
    assert [one.removesuffix("</p>") for one in words(transcript)] == list(SAID)


def test_a_host_may_say_more_of_whom_they_met() -> None:
    """The host of a feature writes "me", and has no label above the first turn."""
    lead = (
        "Long before the town had a bridge there was a mill at the lake, and its keepers wrote "
        "down every flood. Jane Roe kept their books for thirty years. Of all the people at the "
        "lake she knows best what the water did, and which of the boats it took. She joined me at "
        "the gate of the old mill. I asked her first how she came to the mill, and why she never "
        "left it. That was on a day in May, when the lake was higher than it had been for years, "
        "and the swans stood on the road."
    )
    found = read(f"{lead}\n\n{long_talk()}")

    assert len(warned(found)) == 1
    assert "set apart as an introduction" in warned(found)[0]
    other = lead.replace("She joined me", "She saw my mill").replace("I asked her", "I can see")
    assert refused(f"{other}\n\n{long_talk()}") == "text before the first speaker"


def long_talk() -> str:
    """Return a talk seven times as long."""
    return "\n\n".join([talk()] * 7)


def test_all_above_questions_that_are_headings_is_a_lead() -> None:
    """Plain paragraphs answer, and nothing was asked yet; half of the questions may tell to tell.

    Above labels that are no headings as much is refused, as the first of them may have been lost.
    """
    lead = (
        "We are glad to welcome our keeper.\n\nI met her by the gate, and you may have, too.\n\n"
        "We asked her of the flood, of which you will hear more from us in the spring.\n\n"
        "You know her boats, I am sure."
    )
    asked = f"Tell us of the flood.\n\n{SAID[1]}\n\n%{SAID[2]}\n\n{SAID[3]}\n\n"
    asked = f"%{asked}%{SAID[4]}\n\n{SAID[5]}\n\n%Say what comes next.\n\n{SAID[7]}\n"
    found = read(f"# The gate\n\n{lead}\n\n{asked.replace('%', '### Q: ')}")

    assert [turn.speaker.label for turn in found.turns] == ["Q", "A"] * 4
    assert words(found)[::2] == ("Tell us of the flood.", SAID[2], SAID[4], "Say what comes next.")
    assert len(warned(found)) == 1
    above = f"# The gate\n\n{lead}\n\n{asked.replace('%', 'Q: ')}"
    assert refused(above) == "text before the first speaker"


def asked(*head: str) -> str:
    """Return a talk with its questions in bold below the head of an article."""
    said = (one if at % 2 else f"**{one}**" for at, one in enumerate(SAID))
    return "\n\n".join((*head, *said))


def test_a_lead_that_asks_above_day_and_author_is_no_question() -> None:
    """So magazines print it; what is below up to the first question introduces the talk."""
    lead = ("# “I am the river”", "**We met her at the mill: is she wise, or only old?**")
    for head in (("14 de agosto de 2015 - Ríos", "_por Odo Lind_"), ("By Odo Lind",)):
        found = read(asked(*lead, *head, "She lives in a large house, and opens to nobody."))
        assert tuple(one.strip("*") for one in words(found)) == SAID
        assert any("set apart as an introduction" in one.message for one in found.notes)


def test_a_day_alone_answers_a_question() -> None:
    """Without an author below it."""
    found = read(asked("**When was the gate built?**", "14 August 1915"))
    assert words(found)[:2] == ("**When was the gate built?**", "14 August 1915")


def test_the_fields_of_a_form_above_a_talk_are_nobody_s() -> None:
    """They are set apart without a warning; what stands beside them is warned of."""
    form = "\n\n".join(
        (
            "Project: The gate",
            "Place: The old mill by the river.",
            "Aim: To hear how the wall broke, and who is to mend it.",
            "Phase: What is wanted is gathered by those who build.",
        )
    )
    added = f"{form}\n\nThis copy has not been read by those who speak in it."

    assert words(read(f"{form}\n\n{talk('**{}:** {}')}")) == SAID
    assert not warned(read(f"{form}\n\n{talk('**{}:** {}')}"))
    assert warned(read(f"{added}\n\n{talk('**{}:** {}')}"))


def test_what_somebody_concludes_from_a_talk_is_left_out_without_a_warning() -> None:
    """Below another heading somebody may still speak."""
    told = "The keepers are two men who know the river and the gate well, as we could see."
    text = f"{talk('**{}:** {}')}\n\n## {{}}\n\n{told}\n"
    concluded, other = (
        [one.message for one in read(text.format(head)).notes if one.is_warning]
        for head in ("Conclusion of the interview", "Notes")
    )

    assert not any("may be part of the talk" in one for one in concluded)
    assert any("may be part of the talk" in one for one in other)


SUMMARY = (
    "The town told of a year in which the gates held, and of a wall that cost less than planned. "
    "Its keepers named the boats that came, the tolls that rose and the pumps that were bought, "
    "and the treasurer looked ahead to a spring with more water, higher wages and a second lock. "
    "Work on the weir goes on as was said before, while the bridge at the mill waits for stone "
    "from the north, where two quarries shut after the frost and a third opened late in May. "
)
"""More words than a lead has."""


@pytest.mark.parametrize(
    ("summary", "is_read"),
    [
        (SUMMARY, True),
        (SUMMARY.replace("The town told", "We told you"), False),
        (SUMMARY.replace("a second lock.", "a second lock. Will it hold?"), False),
    ],
)
def test_a_summary_right_above_a_long_call_is_set_apart(summary: str, *, is_read: bool) -> None:
    """So is a line that speaks to who reads the page; but for nobody who says "we", or asks."""
    call = "\n".join(talk(gap="\n") for _ in range(15))
    above = f"Have a question for the Lake Times? Email news@lake.example\n{summary.strip()}"
    if not is_read:
        assert refused(f"{above}\n{call}", "call.txt") == "text before the first speaker"
        return
    found = read(f"{above}\n{call}", "call.txt")

    (warning,) = warned(found)
    assert words(found) == SAID * 15
    assert "lines 1–2 stand before the first speaker" in warning
    assert refused(f"{above}\n{talk(gap=chr(10))}", "call.txt") == "text before the first speaker"
