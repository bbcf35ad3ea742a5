"""Sittings of the Canadian House: names in bold within what another says."""

from __future__ import annotations

from tests.reading import read, spoken_turns

SITTING = """\
<?xml version="1.0" encoding="UTF-8"?>
<Hansard xml:lang="EN"><HansardBody><OrderOfBusiness>
<Intervention><PersonSpeaking><Affiliation>The Speaker</Affiliation>: </PersonSpeaking><Content>
<ParaText>The hon. member for Lake Bank has the floor.</ParaText></Content></Intervention>
<Intervention><PersonSpeaking><Affiliation>Ms. Jane Roe (Lake Bank, XY)</Affiliation>: \
</PersonSpeaking><Content>
<ParaText>Mr. Speaker, the gate is open.</ParaText>
<ParaText>It is an <B>old</B> gate.</ParaText>
{0}
</Content></Intervention>
<Intervention><PersonSpeaking><Affiliation>The Speaker</Affiliation>: </PersonSpeaking><Content>
<ParaText>Resuming debate.</ParaText></Content></Intervention>
</OrderOfBusiness></HansardBody></Hansard>
"""
JANE = "Ms. Jane Roe (Lake Bank, XY)"
FIRST = "Mr. Speaker, the gate is open. ¶ It is an old gate."


def turns(said: str) -> list[tuple[str, str]]:
    """Return who says what between the first words and the last."""
    found = read(SITTING.replace("{0}", said), "sitting.xml")
    return spoken_turns(found)[1:-1]


def test_a_name_in_bold_begins_another_turn() -> None:
    """It stands first in a paragraph, with its colon inside or behind."""
    said = (
        "<ParaText>\n<B>Some hon. members:</B> Hear, hear!</ParaText>"
        "<ParaText><B>Ms. Jane Roe</B>: I thank them.</ParaText><ParaText>We go on.</ParaText>"
    )

    assert turns(said) == [
        (JANE, FIRST),
        ("Some hon. members", "Hear, hear!"),
        (JANE, "I thank them. ¶ We go on."),
    ]


def test_a_name_in_bold_within_a_paragraph_parts_it() -> None:
    """What stands before it is still said by who spoke."""
    said = "<ParaText>Shall we shut it? <B>Some hon. members:</B> No.</ParaText>"

    assert turns(said) == [
        (JANE, f"{FIRST} ¶ Shall we shut it?"),
        ("Some hon. members", "No."),
    ]


def test_what_stands_behind_many_without_a_name_is_nobodys() -> None:
    """It may be said by who spoke before them, or by who is in the chair."""
    said = "<ParaText><B>Some hon. members:</B> No.</ParaText><ParaText>It stays open.</ParaText>"

    assert turns(said)[1:] == [
        ("Some hon. members", "No."),
        ("Unidentified speaker", "It stays open."),
    ]


def test_other_words_in_bold_are_said() -> None:
    """They are no name, or no colon is behind them."""
    said = "<ParaText><B>Note:</B> it is shut. <B>Jane Roe</B> shut it.</ParaText>"

    assert turns(said) == [(JANE, f"{FIRST} ¶ Note: it is shut. Jane Roe shut it.")]


def test_interventions_are_counted_and_members_who_call_out_answer_nothing() -> None:
    """Paragraphs of one are one."""
    said = "<ParaText><B>Some hon. members:</B> No.</ParaText>"
    found = read(SITTING.replace("{0}", said), "sitting.xml")

    assert "Hansard of the Canadian House, 4 interventions, 3 speakers" in found.evidence
    assert [one.role for one in found.speakers if one.label == "Some hon. members"] == [
        "unidentified"
    ]
