"""The list of who takes part in the call of a firm is nobody's, and says who they are."""

from __future__ import annotations

from pipeline.model.transcript import Role, Transcript
from tests.reading import read, spoken_turns

LIST = """\
Lake Bank Inc. Earnings Call

Call Participants

EXECUTIVES

Jane L. Roe
CEO & Director

Odo Lind
Senior Keeper of the Gates
and of the Weirs

ANALYSTS

Ida Holm
Weir Securities, LLC,
Research Division
Ann Berg
Harbour & Company

"""
TALK = """\
Presentation

Operator

Good day, and welcome to the call of Lake Bank.

Jane L. Roe
CEO & Director

Thank you. We had a good year at the lake.

Question and Answer

Operator

The first question comes from Ida Holm.

Ida Holm
Weir Securities, LLC, Research Division

Good morning. Tell us of the gates, please.

Odo Lind
Senior Keeper of the Gates and of the Weirs

We built two of them. Each has a keeper.

Operator

The next question comes from Ann Berg.

Ann Berg
Harbour & Company
And the ports. What comes next?

Jane L. Roe
CEO & Director

We dig them out in spring.
"""
SAID = [
    ("Operator", "Good day, and welcome to the call of Lake Bank."),
    ("Jane L. Roe", "Thank you. We had a good year at the lake."),
    ("Operator", "The first question comes from Ida Holm."),
    ("Ida Holm", "Good morning. Tell us of the gates, please."),
    ("Odo Lind", "We built two of them. Each has a keeper."),
    ("Operator", "The next question comes from Ann Berg."),
    ("Ann Berg", "And the ports. What comes next?"),
    ("Jane L. Roe", "We dig them out in spring."),
]


def roles(transcript: Transcript) -> dict[str, Role]:
    """Return the roles of those who speak."""
    return {turn.speaker.label: turn.speaker.role for turn in transcript.turns}


def test_the_list_is_nobody_and_what_it_says_of_people_is_not_said() -> None:
    """Offices below names stand in the list, over other lines; no name there is in doubt."""
    found = read(LIST + TALK)

    assert spoken_turns(found) == SAID
    removed = " | ".join(note.message for note in found.removed)
    assert "who takes part: Call Participants EXECUTIVES Jane L. Roe" in removed
    assert "who speaks: Weir Securities, LLC, Research Division" in removed
    assert not any("stands once" in note.message for note in found.notes)


def test_who_is_listed_as_an_analyst_asks() -> None:
    """Also who only bids: "Tell us of the gates"."""
    found = roles(read(LIST + TALK))

    assert {found["Ida Holm"], found["Ann Berg"]} == {Role.INTERVIEWER}
    assert found["Odo Lind"] is Role.RESPONDENT


def test_offices_may_stand_behind_the_names_of_a_list() -> None:
    """So pages print it; those who call in ask, and the heading of their part is nobody's."""
    listed = (
        "Lake Bank Inc. Earnings Call\n\nCompany Participants\n\nJane L. Roe - CEO & Director\n"
        "Odo Lind - Keeper\n\nConference Call Participants\n\nIda Holm - Weir Securities\n"
        "Ann Berg - Harbour & Company\n\n"
    )
    _, _, talk = TALK.partition("Presentation\n\n")
    gone = ("CEO & Director", "Weir Securities, LLC, Research Division", "Harbour & Company")
    for office in (*gone, "Senior Keeper of the Gates and of the Weirs"):
        talk = talk.replace(f"{office}\n", "")
    found = read(listed + talk.replace("Question and Answer", "Question-and-Answer Session"))

    assert spoken_turns(found) == SAID
    assert {who for who, one in roles(found).items() if one is Role.INTERVIEWER} == {
        "Ida Holm",
        "Ann Berg",
    }


def test_a_name_that_has_lost_its_blank_is_that_of_the_list() -> None:
    """However seldom it stands; and a heading right above a label is none, without blank lines."""
    listed = "Lake Bank Inc. Earnings Call\nCompany Participants\nJane Roe - CEO & Director\n"
    guests = "Conference Call Participants\nIda Holm - Weir Securities\nAnn Berg - Gate Bank\n"
    talk = (
        "Operator\nGood day.\nJane Roe\nThank you. Ask me.\nQuestion-and-Answer Session\n"
        "Operator\nThank you. Ida is first.\nIdaHolm\nWho pays?\nJaneRoe\nWe do.\n"
        "Operator\nThe next is Ann.\nAnnBerg\nWho else?\nJaneRoe\nThe town pays.\n"
        "IdaHolm\nI see.\nOperator\nThat is all.\n"
    )

    assert spoken_turns(read(listed + guests + talk)) == [
        ("Operator", "Good day."),
        ("Jane Roe", "Thank you. Ask me."),
        ("Operator", "Thank you. Ida is first."),
        ("Ida Holm", "Who pays?"),
        ("Jane Roe", "We do."),
        ("Operator", "The next is Ann."),
        ("Ann Berg", "Who else?"),
        ("Jane Roe", "The town pays."),
        ("Ida Holm", "I see."),
        ("Operator", "That is all."),
    ]


def test_other_words_below_a_name_are_said() -> None:
    """Only what the list says of that very person is not."""
    found = read(LIST + TALK.replace("Harbour & Company\nAnd", "Weir Securities, LLC\nAnd"))

    assert "Weir Securities, LLC" in " ".join(words for _, words in spoken_turns(found))


def test_a_head_without_the_beginning_of_a_talk_lists_nobody() -> None:
    """Where nothing says that the talk begins, lines below such a head stay."""
    talk = "Q: Who comes?\n\nA: The keepers.\n\nQ: To what?\n\nA: I read it out.\n\n"
    found = read(f"{talk}Call Participants\n\nEXECUTIVES\n\nare who I see.\n")

    assert "are who I see." in spoken_turns(found)[-1][1]
