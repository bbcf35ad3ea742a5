"""Who speaks under a surname alone, where the title and lines above the talk name one in full."""

from __future__ import annotations

import pytest

from tests.reading import read

ASKED = (
    ("When did the mill close?", "In May, and nobody told us of it."),
    ("Who kept the gate then?", "My brother did, and after him the town."),
    ("How high did the river rise?", "Six metres, as it had done before."),
)


def talk(asks: str = "Lind", answers: str = "Roe") -> str:
    """Return a talk of two with bare labels."""
    return "\n\n".join(f"{asks}: {q}\n\n{answers}: {a}" for q, a in ASKED)


def names(head: str, said: str = "", path: str = "talk.txt") -> dict[str, str]:
    """Return the names of the speakers by their labels."""
    return {one.label: one.name for one in read(f"{head}\n\n{said or talk()}\n", path).speakers}


@pytest.mark.parametrize(
    "head",
    [
        "Interview with Jane Roe",
        "A conversation with Dr. Jane Roe, Lake Bank",
        "Press Conference with Jane Roe, Lake Bank",
        "The mill, told by Jane Roe for the Lake Museum",
        "Jane Roe, an oral history",
        "JANE ROE: An Interview on the Mill",
        "About Jane Roe\n\nJane Roe, Lake Bank",
        "# Jane Roe\n\nThe mill of Jane Roe and of her brother stood at the gate of the town.",
    ],
)
def test_a_surname_is_who_is_named_in_full_above(head: str) -> None:
    """In words in which only a person's name stands, or in two places, one of them a title."""
    assert names(head) == {"Lind": "Lind", "Roe": "Jane Roe"}


def test_a_first_name_is_who_is_named_in_full_above() -> None:
    """Each where one name alone has it."""
    head = "Interview with Jane Roe\n\nConducted by Odo Lind"

    assert names(head, talk("ODO", "JANE")) == {"ODO": "Odo Lind", "JANE": "Jane Roe"}
    found = read(f"{head}\n\n{talk()}\n")
    told = [(one.line, one.message) for one in found.notes if "as the file says" in one.message]
    assert told == [
        (1, "'Roe' is Jane Roe, as the file says"),
        (3, "'Lind' is Odo Lind, as the file says"),
    ]


def test_the_title_of_a_file_names_in_full() -> None:
    """It is data of the file, and no line of its text."""
    lines = "".join(f"<p>{one}</p>\n" for one in talk().split("\n\n") * 3)
    content = f"<content><![CDATA[{lines}]]></content>"
    text = f"<talks><talk><title>Interview with Jane Roe</title>{content}</talk></talks>"

    assert {one.name for one in read(text, "talk.xml").speakers} == {"Lind", "Jane Roe"}


@pytest.mark.parametrize(
    "head",
    [
        # a title, a verb or a word of a heading is no first name
        "Meet Roe\n\nMeet Roe, Lake Bank",
        "About Roe\n\nAbout Roe",
        "Interview with Senator Roe\n\nSenator Roe, Lake Bank",
        "Interview with Mr. Roe",
        "Press Conference with Senators Roe and Berg",
        "Harbour Roe\n\nHarbour Roe tells of the harbour.",
        # one place does not do
        "Jane Roe",
        "The mill of Jane Roe at the gate",
        "The mill of Jane Roe stood there. Nobody but Jane Roe kept it open in May.",
        # two may be meant
        "Interview with Jane Roe\n\nWith Ann Roe, Lake Bank",
        "Interview with Jane Roe\n\nRoe Lind, Lake Bank",
        # more of a name stands beside
        "Interview with Jane van Roe",
        "Interview with Jane Roe Berg",
        "Interview with Mary Ann Jane Berg Roe",
        "Interview with J. Roe",
        "Interview with Jane. Roe at the mill",
        "Interview with Jane & Roe",
    ],
)
def test_what_is_not_surely_one_name_names_nobody(head: str) -> None:
    """The label stays as it is."""
    assert names(head)["Roe"] == "Roe"


def test_two_labels_of_one_name_stay_two() -> None:
    """A warning says that they may be one person."""
    said = talk("JOURNALIST", "JANE") + "\n\n" + talk("JOURNALIST", "ROE")
    found = read(f"Interview with Jane Roe\n\n{said}\n")

    assert {one.name for one in found.speakers} == {"Journalist", "Jane", "Roe"}
    warned = [one.message for one in found.notes if one.is_warning]
    assert "'JANE' and 'ROE' may be one person, Jane Roe: if so, write one name for both" in warned


def test_a_name_that_another_label_has_is_not_given_twice() -> None:
    """Nor is a word for whoever asks anybody's name."""
    said = f"{talk('Lind', 'Roe')}\n\nOdo Roe: I kept it, too.\n\nLind: Did you?\n\nOdo Roe: Yes."

    assert names("Interview with Jane Roe", said)["Roe"] == "Roe"
    assert names("Interview with Host Lind", talk("Host", "Roe"))["Host"] == "Host"
    head = "Joint Press Conference with the {} Lake House, Varn"
    assert names(head.format("Treasurer"), talk("Lind", "TREASURER"))["TREASURER"] == "Treasurer"
    assert names(head.format("Keeper and Roe"), talk())["Roe"] == "Roe"


@pytest.mark.parametrize(
    "head",
    [
        "Press Gaggle by Press Secretary Jane Roe Aboard the Lake Ferry",
        "Remarks and Q&A by National Mill Advisor Jane Roe at the 2024 Mill Forum",
        "Interview of President Lind and Jane Roe by Odo Holm, “The Mill Show”, on the Lake Ferry",
        "Press Call by APNSA Jane Roe on the Mill",
    ],
)
def test_a_surname_with_a_courtesy_is_who_a_title_names(head: str) -> None:
    """Its brief goes on calling them as the file does."""
    transcript = read(f"{head}\n\n{talk(answers='MS. ROE')}\n")
    speaker = next(one for one in transcript.speakers if one.label == "MS. ROE")
    assert (speaker.name, speaker.short) == ("Jane Roe", "Ms. Roe")


@pytest.mark.parametrize(
    "head", ["The Jane Roe Mill of the Lake", "Jane Roe and Ann Roe at Harrow"]
)
def test_a_title_that_names_no_one_person_gives_no_name(head: str) -> None:
    """A mill has her name, or two are called so."""
    assert names(head, talk(answers="MS. ROE"))["MS. ROE"] == "Ms. Roe"


def test_a_roster_in_two_columns_names_no_place() -> None:
    """Each column is read alone, and a surname behind a courtesy is the last name of a line."""
    roster = (
        "ANN B. STONE, Upper Lake             JANE ROE, Varn\n"
        "ROE C. HILL, Varn                    ODO LIND, Lake\n"
        "Lake PIA MARK, Upper Lake"
    )
    asked = talk("Mr. Lind", "Ms. Roe") + "\n\nMs. Mark: I saw it.\n\nMs. Mark: I did."

    found = names(roster, asked)

    assert found == {"Mr. Lind": "Odo Lind", "Ms. Roe": "Jane Roe", "Ms. Mark": "Pia Mark"}


def test_who_is_called_by_a_first_name_of_others_is_not_them() -> None:
    """Nobody whose first name is Roe is "Dr. Roe"."""
    asked = talk("Mr. Lind", "Dr. Roe")

    assert names("ROE B. HILL, Varn\nODO LIND, Lake", asked)["Dr. Roe"] == "Dr. Roe"


def test_a_list_with_initials_names_who_speaks_under_them() -> None:
    """Each once, and two of them at least; initials of another name are nobody's."""
    head = "Who talks\nOdo Lind [OL]\nJane Roe [JR]"

    assert names(head, talk("OL", "JR")) == {"OL": "Odo Lind", "JR": "Jane Roe"}
    assert names("Odo Lind [OL]\nAnn Berg [JR]", talk("OL", "JR"))["JR"] == "JR"
    dashed = "Odo Lind\t\t-OL\nJane Roe\t\t– JR"
    assert names(dashed, talk("OL", "JR")) == {"OL": "Odo Lind", "JR": "Jane Roe"}


def test_a_key_of_labels_names_who_speaks_under_them() -> None:
    """An office may follow; what says only who asks names nobody, nor does a key with two names."""
    head = "Talk\nDr = Dr. Jane Roe\nO = Odo Lind, keeper of the gate"

    assert names(head, talk("O", "Dr")) == {"O": "Odo Lind", "Dr": "Dr. Jane Roe"}
    assert names("O = Odo Lind\nO = Ann Berg\nR = Respondent", talk("O", "R"))["O"] == "O"
