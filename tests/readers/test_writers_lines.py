"""What is written among the turns of a talk and said by nobody: heads, feet, stamps, commands."""

from __future__ import annotations

import pytest

from tests.reading import read, spoken_turns


def test_heads_in_bold_above_labels_are_nobodys() -> None:
    """Tags may set them in bold, also over a line; a sentence in bold is said."""
    text = """\
# Gates of the lake

JANE ROE: The gate is open.

<strong>Odo Lind shows the other gate:</strong>

ODO LIND: Here it is. It cost much.

<strong>This is the last one.</strong>

JANE ROE: So it is. And who pays?

<strong>
Some hours later Jane Roe asks again:</strong>

JANE ROE: Who pays?

ODO LIND: The town.
"""

    assert spoken_turns(read(text, "talk.md")) == [
        ("JANE ROE", "The gate is open."),
        ("ODO LIND", "Here it is. It cost much. ¶ This is the last one.</strong>"),
        ("JANE ROE", "So it is. And who pays?"),
        ("JANE ROE", "Who pays?"),
        ("ODO LIND", "The town."),
    ]


def test_what_stands_outside_of_the_quotation_that_holds_the_talk_is_nobodys() -> None:
    """It is left out, with a warning."""
    text = """\
# Heard on the line

> Roe: Is the gate open?
> Lind: It is.
> Roe: Who opened it?
> Lind: The keeper did.

I have nothing to add to that. What a town!
"""
    transcript = read(text, "talk.md")

    assert spoken_turns(transcript) == [
        ("Roe", "Is the gate open?"),
        ("Lind", "It is."),
        ("Roe", "Who opened it?"),
        ("Lind", "The keeper did."),
    ]
    assert [one.message for one in transcript.removed if one.is_warning] == [
        "neither quoted nor indented, as all that is said there is: "
        "I have nothing to add to that. What a town!"
    ]


def test_the_address_at_the_foot_of_a_page_and_what_stands_below_ends_are_nobodys() -> None:
    """An address behind a colon is said."""
    text = """\
Roe: The gate is open.

www.lake.example

Lind: Where can one read of it?

Roe: It stands here:

www.gate.example

Lind: Thank you.

Ends

JR
"""

    assert spoken_turns(read(text)) == [
        ("Roe", "The gate is open."),
        ("Lind", "Where can one read of it?"),
        ("Roe", "It stands here: ¶ www.gate.example"),
        ("Lind", "Thank you."),
    ]


def test_misread_labels_begin_turns_with_a_warning() -> None:
    """So do a figure for the letter of a question, and a semicolon behind a known label."""
    text = """\
Q: Who pays for the gate?

PM: The town does.

0: Why does it?

PM; Because it can.

rONIMO PA rvi. 'e.. a r

A 1, 7 A [';, y

Q: Is that all?

PM: It is. A gate; no more.
"""
    transcript = read(text)

    assert [one for one in spoken_turns(transcript) if "rON" not in one[1]] == [
        ("Q", "Who pays for the gate?"),
        ("PM", "The town does."),
        ("Q", "Why does it?"),
        ("Q", "Is that all?"),
        ("PM", "It is. A gate; no more."),
    ]
    assert [one.message for one in transcript.notes if one.is_warning] == [
        "'0:' is read as 'Q:', as a label that is misread",
        "'PM;' is read as 'PM:', as a label that is misread",
        "2 paragraphs hold hardly a word, the first of them “rONIMO PA rvi. 'e.. a r”: "
        "where a scan was misread, take them out",
    ]


@pytest.mark.parametrize(
    "mark",
    [
        "-- TIMER RESET --",
        "*** Recording paused ***",
        "— TAPE ENDS —",
        "--- MEETING START ---",
        "=== End of the interview ===",
        "** Call ended **",
    ],
)
def test_what_a_recorder_did_is_not_said(mark: str) -> None:
    """It stands alone on its line, between signs."""
    talk = read(
        f"Jane: It rained.\n\n{mark}\n\nOdo: It did.\n\nJane: -- and stopped --\n\nOdo: So?"
    )

    assert [said for _, said in spoken_turns(talk)] == [
        "It rained.",
        "It did.",
        "-- and stopped --",
        "So?",
    ]
    assert mark in [one.message for one in talk.removed]


STOPPED = (
    "Mr. ROE: Who shut the gate?",
    "Harbour Warden LIND: I did, as I was told.",
    "{} And when was that?",
    "Harbour Warden LIND: At night.",
    "Mr. ROE: Who else was there?",
    "Harbour Warden LIND: Nobody.",
    "Mr. ROE: Thank you.",
    "Harbour Warden LIND: Sir.",
)


@pytest.mark.parametrize(
    ("at", "before", "head", "label"),
    [
        (2, "Harbour Warden LIND", "Mr. Roe.", "Mr. ROE"),
        (3, "Mr. ROE", "Harbonr Warden LIND.", "Harbour Warden LIND"),
    ],
)
def test_a_full_stop_for_a_colon_begins_a_turn_with_a_warning(
    at: int, before: str, head: str, label: str
) -> None:
    """It stands between two turns of another; inside of a line there is a warning alone."""
    lines = [one.replace("{}", "Mr. ROE:") for one in STOPPED]
    said = lines[at].partition(": ")[2]
    lines[at] = f"{head} {said}"
    turns = spoken_turns(read("\n".join(lines)))
    told = read("\n".join(lines)).notes
    inside = read(f"{chr(10).join(lines[:at])} {chr(10).join(lines[at:])}")

    assert turns[at] == (label, said)
    assert len(turns) == len(lines)
    assert any(f"read as '{label}' there" in one.message for one in told if one.is_warning)
    assert any(
        f"'{head}' stands within the words of '{before}'" in one.message
        for one in inside.notes
        if one.is_warning
    )


def test_a_name_with_a_full_stop_between_the_turns_of_two_is_said() -> None:
    """As where somebody names who was there, and the other goes on."""
    lines = [*STOPPED[:2], "Mr. Roe. And Mr. Hale.", "Mr. ROE: I was not.", *STOPPED[5:]]
    turns = spoken_turns(read("\n".join(lines)))

    assert turns[1] == ("Harbour Warden LIND", "I did, as I was told. ¶ Mr. Roe. And Mr. Hale.")


QUESTIONS = """\
---
title: The keeper
---

{{< figure src="gate.jpeg" title="" >}}

We met the keeper of the gate on a bright day. He has kept it for years, and who would not?

He told us how it is done.

**Good day.
Who opens the gate?**

I open it each morning, and my sister helps me.

{{< figure src="lake.jpeg" >}}

**Since when?**

Since we were young. We lived by the lake.

*“There is a gate before all water,
and water behind all gates”
-Jane Roe*

We liked it there.

**2. Who pays?**

The town pays us.

**And who paid before?**

Nobody did; we worked for bread.

**Was it hard?**

It was, and I liked it.

**Would you do it again?**

I would, with her.

**Thank you for your time, it was good of you.**

**~ THE GERMAN VERSION ~**

**Guten Tag. Wer öffnet das Tor?**

Ich öffne es jeden Morgen, und meine Schwester hilft mir dabei.
"""


def test_bold_questions_are_read_below_an_introduction() -> None:
    """Commands of the page, an epigraph and the talk in another language are nobody's."""
    transcript = read(QUESTIONS, "talk.md")

    assert spoken_turns(transcript) == [
        ("Q", "**Good day.\nWho opens the gate?**"),
        ("A", "I open it each morning, and my sister helps me."),
        ("Q", "**Since when?**"),
        ("A", "Since we were young. We lived by the lake. ¶ We liked it there."),
        ("Q", "**2. Who pays?**"),
        ("A", "The town pays us."),
        ("Q", "**And who paid before?**"),
        ("A", "Nobody did; we worked for bread."),
        ("Q", "**Was it hard?**"),
        ("A", "It was, and I liked it."),
        ("Q", "**Would you do it again?**"),
        ("A", "I would, with her."),
        ("Q", "**Thank you for your time, it was good of you.**"),
    ]
    assert [one.message for one in transcript.notes if one.is_warning] == [
        "lines 7–9 stand before the first speaker, set apart as an introduction (28 words): "
        "where somebody says them, put the label of the speaker before them",
        "22 words behind the talk are not said: ~ THE GERMAN VERSION ~: "
        "where somebody says them, put the label of the speaker before them",
    ]


def test_a_command_of_the_page_hides_no_question_behind_it() -> None:
    """The label in bold behind it begins a turn."""
    text = """\
{{ picture gate.jpg left }} **Jane: Who opens the gate in the
morning?**

Odo: I do.

**J: And who pays?**

O: The town does.

**J: Why?**

O: It can.
"""

    assert spoken_turns(read(text, "talk.md")) == [
        ("Jane", "Who opens the gate in the\nmorning?"),
        ("Odo", "I do."),
        ("J", "And who pays?"),
        ("O", "The town does."),
        ("J", "Why?"),
        ("O", "It can."),
    ]


PASTED = """\
<!--StartFragment-->

**Lake Radio : Is the gate open?**

**Jane Roe :** It is open all day, and it was so in May.

[Lake Tweet](https://platform.twitter.com/embed/Tweet.html?id=12)

**Who pays for it?**

The town pays for it.

> Nobody else would have paid for the gate.
>
> Jane Roe
>
> to Lake Radio

**And the lake?**

I wrote of that to the mayor.

<p>&gt;&gt; <a href="https://lake.example/mill" rel="bookmark">The mill is for sale</a></p>

[See the lake with us tonight](https://lake.example/see)

<!--EndFragment-->\\
\\
Odo Lind 30/09/2023    source Lake Radio
"""


def test_what_a_page_shows_between_answers_is_nobodys() -> None:
    """A link to a post, who is quoted, and what stands behind what was pasted."""
    found = read(PASTED, "talk.md")
    removed = [one.message for one in found.removed]

    said = [(who, words.replace("*", "")) for who, words in spoken_turns(found)]
    assert said == [
        ("Q", "Is the gate open?"),
        ("Jane Roe", "It is open all day, and it was so in May."),
        ("Q", "Who pays for it?"),
        ("Jane Roe", "The town pays for it. ¶ Nobody else would have paid for the gate."),
        ("Q", "And the lake?"),
        (
            "Jane Roe",
            "I wrote of that to the mayor. ¶ [See the lake with us tonight](https://lake.example/see)",
        ),
    ]
    assert "a link to another text: Lake Tweet" in removed
    assert any("The mill is for sale" in one for one in removed)
    assert "who is quoted: Jane Roe to Lake Radio" in removed
    assert any(one.startswith("behind the end of what was pasted: ") for one in removed)


def test_a_dash_and_a_name_sign_a_quotation() -> None:
    """Also of somebody who does not speak there."""
    text = (
        "## Who keeps the gate?\n\nA clerk does.\n\n> Nobody else would have kept it.\n"
        "> — Dr. Una Berg. Clerk, keeper and friend.\n\n## Who pays?\n\nThe town.\n\n"
        "## Since when?\n\nSince May.\n\n## And the lake?\n\nIt is deep.\n"
    )
    found = read(text, "talk.md")

    assert spoken_turns(found)[1] == ("A", "A clerk does. ¶ Nobody else would have kept it.")
    assert any(one.message.startswith("who is quoted: ") for one in found.removed)


def test_names_in_a_quotation_that_holds_the_talk_sign_nothing() -> None:
    """There they are labels."""
    talk = "\n".join(
        f"> **{name}**\n>\n> {said}\n>"
        for name, said in (("Jane", "Is it open?"), ("Odo", "Yes")) * 4
    )

    assert spoken_turns(read(f"# The gate\n\n{talk}\n", "talk.md"))[-1] == ("Odo", "Yes")
