"""Markdown with headings that a line underlines, and reStructuredText."""

from __future__ import annotations

import pytest

from pipeline.errors import TranscriptError
from tests.reading import read, spoken_turns

LIST = """\
.. title: Questions on the gate
.. slug: the-gate
.. date: 2020-05-04 10:00:00 UTC
.. tags:

Three keepers answered:

* **Jane Roe** - Keeper of the gate.
* **Odo Lind** - Writes on lakes.

.. image:: /images/gate.png
    :scale: 50 %
    :alt: the gate

"""
ROUND = """\
{number} - {asked}
{line}

* **Jane Roe**: {one}
* **Odo Lind**: {other}

"""


def text(*rounds: tuple[str, str, str], head: str = LIST) -> str:
    """Return a text in which two answer the questions of underlined headings."""
    parts = (
        ROUND.format(number=at, asked=asked, line="-" * (len(asked) + 4), one=one, other=other)
        for at, (asked, one, other) in enumerate(rounds, start=1)
    )
    return head + "".join(parts)


ASKED = (
    ("When was the gate built?", "In the spring, I think.", "Before we came."),
    ("Who pays for it?", "The town does, and we thank it.", "I never asked."),
    ("Will it stay?", "I hope so, and many do.", "Of course it will."),
)


def test_underlined_headings_ask_and_a_list_of_people_is_not_said() -> None:
    """Directives and their options are told programs, and data stand above as comments."""
    found = read(text(*ASKED), "talk.rst")

    assert spoken_turns(found) == [
        turn
        for at, (asked, one, other) in enumerate(ASKED, start=1)
        for turn in (("Q", f"{at} - {asked}"), ("Jane Roe", one), ("Odo Lind", other))
    ]
    assert (found.title, found.recorded) == ("Questions on the gate", "2020-05-04")
    assert any("image:: /images/gate.png :scale: 50 %" in one.message for one in found.removed)


def test_a_rule_below_a_line_underlines_nothing() -> None:
    """It is longer or shorter than the line, and nobody's heading."""
    found = read(
        "# Gates\n\n**Jane:** Good day.\n\nWe met at the lake\n----\n\n**Odo:** We did, yes.\n\n"
        "**Jane:** Who came?\n\n**Odo:** All of us.\n",
        "talk.md",
    )

    assert spoken_turns(found)[0] == ("Jane", "Good day. ¶ We met at the lake")


def test_an_underlined_heading_is_said_by_nobody() -> None:
    """It parts the talk as one behind signs does."""
    found = read(
        "The gate\n========\n\n**Jane:** Good day.\n\nOn the lake\n-----------\n\n"
        "**Odo:** We did, yes.\n\n**Jane:** Who came?\n\n**Odo:** All of us.\n",
        "talk.md",
    )

    assert found.title == "The gate"
    assert spoken_turns(found)[0] == ("Jane", "Good day.")
    assert [one.text for one in found.headings] == ["The gate", "On the lake"]


TOLD = "**Jane:** Who built the gate?\n\n**Odo:** My brother did, with planks.\n\n"


def test_what_stands_right_behind_a_picture_is_warned_of() -> None:
    """It may tell what is seen there."""
    text = f"{TOLD}![gate](gate.jpg) The gate in winter.\n\n{TOLD}"
    found = read(text, "talk.md")

    assert [one.line for one in found.notes if "right behind a picture" in one.message] == [5]


def test_what_ends_a_text_within_a_program_is_not_said() -> None:
    """Nobody says a command."""
    text = f"const talk = `## The gate\n\n{TOLD * 2}It stands.`;\n\nexport default talk;\n"
    found = read(text, "talk.tsx")

    assert spoken_turns(found)[-1] == ("Odo", "My brother did, with planks. ¶ It stands.")


def test_a_talk_between_signs_of_code_is_refused_with_what_to_do() -> None:
    """The hint names the signs."""
    code = "```\n1. Me : Hello, who are you?\n2. Him : I am Odo.\n```\n"

    with pytest.raises(TranscriptError, match="no speakers") as refusal:
        read(f"# Talks\n\n## One\n\n{code}\n## Two\n\n{code}", "talk.md")
    assert "2 pieces between ``` are taken for code" in refusal.value.problems[0].hint


TURNS = "**Roe:** Is it open?\n\n**Lind:** It is not.\n\n" * 3
FIELDS = ":date: 2020-05-04 10:00\n:tags: lakes, gates\n  and towns\n"


@pytest.mark.parametrize(
    "head",
    [
        f"{FIELDS}\nOn the gate\n###########\n\n",
        f"On the gate\n###########\n{FIELDS}\n",
        f"###########\nOn the gate\n###########\n\n{FIELDS}:author: Jane Roe\n\n",
    ],
)
def test_a_list_of_fields_above_a_talk_is_data(head: str) -> None:
    """Above the title or right below it; the title is told."""
    found = read(f"{head}**Roe:** Is it shut?\n\n**Lind:** It is.\n\n{TURNS}", "talk.rst")

    assert found.recorded == "2020-05-04"
    assert found.title == "On the gate"
    assert ("tags", "lakes, gates and towns") in [(one.key, one.value) for one in found.metadata]
    assert spoken_turns(found)[0] == ("Roe", "Is it shut?")


def test_labels_between_colons_are_no_data() -> None:
    """No program has such a field."""
    found = read(f":Roe: Is it shut?\n\n:Lind: It is.\n\n{TURNS}", "talk.rst")

    assert "Roe" not in [one.key for one in found.metadata]


def test_data_may_stand_in_a_comment_of_markdown() -> None:
    """As programs for pages write them above a text."""
    data = "<!--\n.. title: On the gate\n.. slug: gate\n.. date: 2020-05-04 21:35 UTC+02:00\n-->\n"
    found = read(f"{data}\n**Roe:** Is it shut?\n\n**Lind:** It is.\n\n{TURNS}", "talk.md")

    assert (found.title, found.recorded) == ("On the gate", "2020-05-04")
    assert spoken_turns(found)[0] == ("Roe", "Is it shut?")
