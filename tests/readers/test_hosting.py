"""Who hosts a talk and who is the guest, told from what they say at its beginning and end."""

from __future__ import annotations

import pytest

from tests.readers.test_roles import roles, warnings
from tests.reading import read

SAID = "We built the wall of the harbour in three years, and the boats came back in the fourth."
SEEN = "I saw that wall from the lake last summer, and the boats that lay there in a row."


def _talk(opening: str, thanks: str, hosts: tuple[str, ...] = ("Ana Lima",)) -> str:
    """Return a talk in which the hosts comment, and seldom ask."""
    begun = f"{hosts[0]}: {opening}\n\nTom Ford: {thanks}\n\n"
    return begun + "".join(
        f"{hosts[at % len(hosts)]}: {'Was it dear?' if at < 3 else SEEN}\n\n"
        f"Tom Ford: {SAID}{' Did you?' if at > 10 else ''}\n\n"
        for at in range(12)
    )


@pytest.mark.parametrize(
    "opening",
    [
        "Welcome to Lake Talk, the podcast of the harbour.",
        "Today I'm joined by Tom Ford of the Lake Works.",
        "My guest today is Tom Ford.",
        "Tom Ford, thank you so much for being on.",
        "Joining us now is Tom Ford.",
        "Bienvenue dans Paroles du lac.",
        "Bienvenidos a Voces del lago.",
        "Herzlich willkommen zum Seegespräch.",
        "Benvenuti a Voci del lago.",
        "Bem-vindos ao Vozes do lago.",
    ],
)
def test_who_welcomes_a_guest_is_the_host(opening: str) -> None:
    """Even where he comments more than he asks; the evidence says so."""
    found = read(_talk(opening, "It is good to see you."))
    assert roles(found) == {"Ana Lima": "interviewer", "Tom Ford": "respondent"}
    assert "welcomes guests or listeners: Ana Lima" in found.evidence
    assert warnings(found) == []


@pytest.mark.parametrize(
    "thanks",
    [
        "Merci de m'accueillir.",
        "Gracias por invitarme.",
        "Vielen Dank für die Einladung.",
        "Grazie dell'invito.",
        "Obrigada pelo convite.",
    ],
)
def test_who_thanks_for_being_had_is_no_host(thanks: str) -> None:
    """Where both thank as guests, neither asks for all that is known."""
    both = read(_talk(thanks, thanks))
    assert set(roles(both).values()) == {"unidentified"}
    assert roles(read(_talk("Bienvenue dans Paroles du lac.", thanks)))["Tom Ford"] == "respondent"


def test_two_hosts_have_a_guest_who_thanks_for_being_had() -> None:
    """One of them speaks of the other."""
    talk = _talk(
        "Here with me is my co-host John Roe.", "Thanks for having me.", ("Ana Lima", "John Roe")
    )
    talk += "John Roe: Thank you for listening.\n"
    assert roles(read(talk)) == {
        "Ana Lima": "interviewer",
        "Tom Ford": "respondent",
        "John Roe": "interviewer",
    }


@pytest.mark.parametrize(
    ("opening", "thanks"),
    [
        ("Welcome to the show. With me is my co-host Tom Ford.", "It is good to see you."),
        ("Welcome to the show.", "Welcome to the show, everyone."),
        ("Good morning.", "Good morning."),
    ],
)
def test_hosts_of_one_talk_ask_nobody(opening: str, thanks: str) -> None:
    """Where both are hosts, or nobody says that he is, it stays open, with a warning."""
    found = read(_talk(opening, thanks))
    assert set(roles(found).values()) == {"unidentified"}
    assert any("not clear who asks" in one for one in warnings(found))
