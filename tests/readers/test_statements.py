"""Statements without a label above a talk with the press: turns of nobody known."""

from __future__ import annotations

from contextlib import suppress

import pytest

from pipeline.errors import BriefError
from pipeline.model.transcript import Role, Transcript
from tests.reading import read, spoken_turns

ASKED = (
    ("Will the wall be higher than the one that broke in March?", "It will stand at nine metres."),
    ("Who will pay for it, the town or the state?", "Both of them will, in equal parts."),
    ("When will the work at the gate begin?", "It begins in May, when the river is low."),
    ("And the houses on the lower bank?", "They stay where they are, behind a second wall."),
    ("What do you say to the millers of Lake Bank?", "I say that the mill stays open for them."),
)
TALK = [line for q, a in ASKED for line in (f"JOURNALIST: {q}", f"MAYOR: {a}")]
STATED = (
    "Good morning everybody, I just want to say what the council decided last night on the wall.",
    "The river rose by two metres in March, and we had no plan for the lower bank at that time.",
    "Now I am happy to take your questions on this.",
)


def paragraphs(*parts: str) -> str:
    """Return a text with blank lines between its paragraphs."""
    return "\n\n".join(parts) + "\n"


def stated(transcript: Transcript) -> list[str]:
    """Return the paragraphs of whoever is not known."""
    return [
        words
        for label, said in spoken_turns(transcript)
        if label == "Unidentified speaker"
        for words in said.split(" ¶ ")
    ]


def warned(transcript: Transcript) -> list[tuple[int, str]]:
    """Return the warnings of a statement, with their lines."""
    notes = ((one.line, one.message) for one in transcript.notes if one.is_warning)
    return [(line, words) for line, words in notes if "above the first label" in words]


def test_a_statement_before_the_press_asks_is_nobodys_known() -> None:
    """It is neither lost nor put into the mouth of whoever answers below."""
    found = read(paragraphs("The wall at Lake Bank", "Doorstop, 5 May 2021", *STATED, *TALK))

    assert stated(found) == list(STATED)
    assert found.title == "The wall at Lake Bank"
    assert spoken_turns(found)[1:3] == [("JOURNALIST", ASKED[0][0]), ("MAYOR", ASKED[0][1])]
    ((line, words),) = warned(found)
    assert line == 5
    assert words.startswith("3 paragraphs stand above the first label and make a statement (47 ")
    assert "name 'Unidentified speaker' under 'speakers:' in the definition" in words
    roles = {one.label: one.role for one in found.speakers}
    assert roles["Unidentified speaker"] is Role.UNIDENTIFIED


def test_a_few_words_that_let_the_press_ask_end_a_statement() -> None:
    """Five words are no paragraph of a page where they are a question to those in the room."""
    said = (*STATED[:2], "Are there any questions?")

    assert stated(read(paragraphs("Doorstop, 5 May 2021", *said, *TALK))) == list(said)


def test_a_statement_in_lines_of_markup_has_its_paragraphs() -> None:
    """No blank line parts them, and nobody wrapped them."""
    lines = "\n".join(f"<p>{one}</p>" for one in ("Subjects: The wall", *STATED, *TALK))
    content = f"<content><![CDATA[{lines}]]></content>"
    found = read(f"<talks><talk><title>The wall</title>{content}</talk></talks>", "talk.xml")

    assert stated(found) == list(STATED)


def test_a_statement_whose_paragraph_a_line_broke_is_whole() -> None:
    """It goes on in small letters, and says who speaks no more than the rest of a sentence does."""
    first, second, third = STATED
    broken = second.replace(" no plan for", " no plan\nfor the lower bank, and for")
    found = read(paragraphs(first, broken, third, *TALK, *TALK))

    assert stated(found)[0] == first
    assert " ".join(stated(found)).count("lower bank") == 2
    assert stated(found)[-1] == third


def test_a_statement_in_wrapped_lines_has_its_paragraphs() -> None:
    """Titles above it are none of its words."""
    said = (
        "Good morning everybody, I just want to say what\nthe council decided last night on the "
        "wall, and\nwhat it left for the meeting that we hold in June."
    )
    turns = [
        f"JOURNALIST: {q}\n\nMAYOR: {a} I have said so before,\nand I will say so again in the "
        "council of this\ntown, whoever may ask me there."
        for q, a in ASKED
    ]
    found = read(paragraphs("The wall", said, "I am glad to take your questions.", *turns))

    assert stated(found) == [said, "I am glad to take your questions."]


@pytest.mark.parametrize(
    "said",
    [
        ("Ladies and gentlemen, we have come from the gate, and I saw how the water rose there.",),
        ("Can I just say that we are glad to be here at the mill, which was shut for two years.",),
        ("We came from the gate, as you saw, and I am open to your questions on that.",),
        ("We met the millers today, and my office will write to each of them. Over to you.",),
    ],
)
def test_it_greets_announces_or_lets_the_press_ask(said: tuple[str, ...]) -> None:
    """One paragraph may do, where those who ask are only that."""
    assert stated(read(paragraphs(*said, *TALK))) == list(said)


def test_among_names_only_one_who_takes_questions_makes_a_statement() -> None:
    """A greeting above names may be that of a page."""
    named = [one.replace("JOURNALIST", "Odo").replace("MAYOR", "Jane") for one in TALK]

    assert stated(read(paragraphs(*STATED, *named))) == list(STATED)
    with pytest.raises(BriefError, match="text before the first speaker"):
        read(paragraphs(*STATED[:2], "We hope that it will hold, as I said to you.", *named))


@pytest.mark.parametrize(
    "said",
    [
        # somebody introduces a page
        ("Welcome everybody. I talked to the mayor for my blog, and I hope that you like it.",),
        ("Good morning all, I spoke to the mayor of Lake Bank, and I thank you for your time.",),
        (STATED[0], "If you have any questions, I will answer them, as I do each week."),
        # several may speak
        (STATED[0], "What will it cost us, and who pays you for it?", STATED[2]),
        (STATED[0], "Thank you, Minister, I am glad to be here with you and with the council."),
        (f"{STATED[0]} I will hand over to the Minister.", "I thank you for what you did."),
        (STATED[0], "Jane Roe: I thank you for what you did for my town.", STATED[2]),
        (STATED[0], "– I thank you for what you did for my town.", STATED[2]),
        # nobody speaks of himself
        (STATED[0], *("You know what the water did to the houses of your town.",) * 3),
        # nobody is addressed
        ("I walked along the river, and I met my friends from the mill. You know them.",) * 3,
    ],
)
def test_what_may_be_of_a_page_or_of_several_is_no_statement(said: tuple[str, ...]) -> None:
    """It is refused, or set apart as an introduction, as it was."""
    with suppress(BriefError):
        assert stated(read(paragraphs(*said, *TALK * 3))) == []


def test_what_is_most_of_a_file_is_no_statement() -> None:
    """Its labels were probably not understood."""
    with pytest.raises(BriefError, match="text before the first speaker"):
        read(
            paragraphs(
                STATED[0],
                *["I saw the river rise in March, and my house stood in it."] * 15,
                STATED[2],
                *TALK,
            )
        )


def test_few_turns_below_are_no_talk_with_the_press() -> None:
    """Nothing tells then that labels begin all turns."""
    with pytest.raises(BriefError, match="text before the first speaker"):
        read(paragraphs(*STATED, *TALK[:6]))
