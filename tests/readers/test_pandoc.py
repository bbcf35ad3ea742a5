"""What Pandoc writes beside other Markdown: definition lists, footnotes, names of headings."""

from __future__ import annotations

import pytest

from pipeline.stages.normalize import normalize
from tests.reading import read, spoken_turns

TALK = (
    "# The gate {#gate}\n\n"
    "Jane\n:\tWho shut it?\n\n"
    "Odo\n: \tI did, at night.^[The [second] night of May, <https://r.example>.] Nobody saw.\n\n"
    "Jane (laughing)\n:   And you slept?\n\n"
    "Odo (dryly)\n:   Not long.[^bell]\n\n"
    "[^bell]: He means the bell.\n\n    It hangs in the tower.\n\n"
    "Ott\n:   I heard it.\n\n"
    "Jane\n:   Thank you.\n"
)


def test_terms_of_a_definition_list_are_who_speaks() -> None:
    """Their sign is no word, one that stands once is one too, and footnotes are not said."""
    talk = read(TALK, "talk.md")

    assert [(who, said.replace("[^bell]", "")) for who, said in spoken_turns(talk)] == [
        ("Jane", "Who shut it?"),
        ("Odo", "I did, at night. Nobody saw."),
        ("Jane", "And you slept?"),
        ("Odo", "Not long."),
        ("Ott", "I heard it."),
        ("Jane", "Thank you."),
    ]
    removed = [one.message for one in talk.removed]
    assert "a footnote: ^[The [second] night of May, <https://r.example>.]" in removed
    assert "a footnote: [^bell]: He means the bell. It hangs in the tower." in removed


def test_the_name_of_a_heading_is_no_word_of_it() -> None:
    """Links lead to it."""
    assert read(TALK, "talk.md").title == "The gate"


def test_terms_of_a_glossary_are_none_who_speak() -> None:
    """They stand once each: below them, and beside a talk, the sign stays what it is."""
    words = "Gate\n:   What shuts.\n\nLock\n:   What holds.\n\nKey\n:   What opens.\n\n"
    talk = read(f"{words}{words.upper()}Jane: Yes.\n\nOdo: No.\n\nJane: So?\n\nOdo: No.\n", "a.md")

    assert [who for who, _ in spoken_turns(talk)] == ["Jane", "Odo"] * 2


def test_a_label_right_below_a_footnote_begins_a_turn() -> None:
    """Though Markdown would have it go on there."""
    text = "**Jane:** It rose.[^1]\n\n[^1]: Of May,\nat night.\n**Odo:** It did.\n\n"
    talk = read(f"{text}**Jane:** So?\n\n**Odo:** No.\n", "talk.md")

    assert [who for who, _ in spoken_turns(talk)] == ["Jane", "Odo"] * 2
    assert "a footnote: [^1]: Of May, at night." in [one.message for one in talk.removed]


@pytest.mark.parametrize("address", ["#_ftnref1", "https://r.example/talk#fnref:1"])
def test_a_note_that_leads_back_to_where_it_is_called_is_a_footnote(address: str) -> None:
    """So programs write notes that were footnotes of Word; one that nothing calls stays."""
    call = address[address.index("#") :].replace("ref", "")
    text = f"*Jane***\\:** It rose[\\[1\\]]({call}).\n\n**Odo**: It did.\n\n"
    notes = f"[\\[1\\]]({address}) Of May: at night.\n\n[2](#_ftnref2) Not in June.\n"
    talk = read(f"{text}*Jane:* So?\n\n**Odo**: No.\n\n{notes}", "talk.md")
    talk = normalize(talk)

    assert [who for who, _ in spoken_turns(talk)] == ["Jane", "Odo"] * 2
    assert spoken_turns(talk)[0][1] == "It rose."
    assert spoken_turns(talk)[-1][1] == "No. ¶ 2 Not in June."
    assert any(one.message.startswith("a footnote: ") for one in talk.removed)


def test_a_bracket_that_nothing_closes_is_no_footnote() -> None:
    """Nor is what is closed in another paragraph."""
    talk = read("**Jane:** It rose ^[so far.\n\n**Odo:** It did].\n\n**Jane:** So?\n\n**Odo:** No.")

    assert spoken_turns(talk)[0] == ("Jane", "It rose ^[so far.")
