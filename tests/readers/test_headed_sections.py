"""Pages whose sections each begin with a head of who speaks."""

from __future__ import annotations

from pipeline.model.transcript import Role
from tests.readers.test_pages import read, removed, said

TALK = (
    ("", "Operator", "", "Good day, and welcome. Tom Lind, please begin."),
    ("", "Tom Lind", "Keeper of the Gate", "The gate is new, and we have paid for it."),
    ("question", "Jane Roe", "Lake Bank", "What did the gate cost?"),
    ("answer", "Tom Lind", "Keeper of the Gate", "It cost nine pounds, as I told the town."),
    ("question", "Ann Weir", "Mill &amp; Sons", "And who will keep it?"),
    ("answer", "Ib Poe", "Clerk", "I will keep it, with the help of the town."),
)
HEAD = '<p class="call-section-title"><span class="{kind}"><b>{name}</b></span>{office}</p>'
SECTION = '<div class="call-section {kind}">{head}<p>{words}</p></div>'
EMPTY = '<div class="call-section"><p class="call-section-title"> </p></div>'


def page(head: str = HEAD, section: str = SECTION) -> str:
    """Return a page with a section for each speech."""
    parts = []
    for kind, name, office, words in TALK:
        below = f"<br><span><i>{office}</i></span>" if office else ""
        own = head.format(kind=kind, name=name, office=below)
        parts.append(section.format(kind=kind, head=own, words=words))
    return f"<h1>The gate</h1>{EMPTY}{''.join(parts)}"


def test_the_head_of_a_section_says_who_speaks_in_it() -> None:
    """Its office is told once, and is nobody's word; a section without words needs no name."""
    found = read(page())

    assert said(found) == [(name, words) for _, name, _, words in TALK]
    assert [one for one in removed(found) if one.startswith("who speaks")] == [
        "who speaks: Tom Lind, Keeper of the Gate",
        "who speaks: Jane Roe, Lake Bank",
        "who speaks: Ann Weir, Mill & Sons",
        "who speaks: Ib Poe, Clerk",
    ]


def test_the_classes_of_sections_tell_who_asks() -> None:
    """Of all who have such a class; others are guessed."""
    roles = {one.label: one.role for one in read(page()).speakers}

    assert roles.pop("Operator") is not Role.INTERVIEWER
    assert roles == {
        "Tom Lind": Role.RESPONDENT,
        "Ib Poe": Role.RESPONDENT,
        "Jane Roe": Role.INTERVIEWER,
        "Ann Weir": Role.INTERVIEWER,
    }


def test_what_only_those_read_who_pay_is_part_of_the_page() -> None:
    """Its class tells of the wall, and of the full content behind it."""
    section = SECTION.replace("<p>", '<p>So it is.</p><p class="paywall-full-content">')

    assert said(read(page(section=section)))[1] == (
        "Tom Lind",
        "So it is. / The gate is new, and we have paid for it.",
    )


def test_names_above_what_one_side_says_are_warned_of() -> None:
    """Heads of another kind are no labels: several people would be one who asks."""
    found = read(page(head="<h4>{name}</h4>").replace("call-section ", ""))

    assert {label for label, _ in said(found)} == {"Q", "A"}
    assert any(
        one.is_warning and "'Jane Roe', 'Ann Weir' stand in bold" in one.message
        for one in found.notes
    )
