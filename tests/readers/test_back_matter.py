"""What printed interviews hold behind the talk is in nobody's mouth."""

from __future__ import annotations

import pytest

from tests.reading import read, spoken_turns

TALK = "ROE: Is the gate open?\n\nLIND: It is open all day.\n\n" * 4
INDEX = "beams\t15\n\nBerg, Ann\t3, 30-31\nchannels 8, 9,\n10\ngates\t6\nharbour 4\nsilt\t12\n"


@pytest.mark.parametrize(
    "behind",
    [
        f"INDEX\n\n{INDEX}",
        f"Index\n{INDEX}",
        "INDEX OF EXAMINATION\n\nExamination of:   Page\nODO LIND\nDirect By Mr. Moor....  53\n"
        "Cross By Ms. Berg....  84\n",
        "NOTES\n\n1. See the chart of the harbour, which hangs in the hall.\n",
        "APPENDIX A: GATES OF THE TOWN\n\nThere were four of them when I came, I liked all.\n",
        "Anlage zum Stenografischen Bericht\n\nListe der Abgeordneten, die nicht kamen\n\n"
        "Berg, Ann\n\nRoe, Jane\n\nLind, Odo\n",
        "People    Ann Berg    Odo Lind   clerk   a Mr. R.\n\nPlaces   Lake   Mill Road   the old"
        " ferry   harbour\n\nOther   Gates of the town (1909)\n",
        "(c) 2004 Jane Roe (roe@lake.example). You may copy it, and pass it on to all as it is.\n",
        "Copyright (C) 2011.   All rights reserved.\n\nIt was to be had at the office of the lake\n"
        "until the office was closed for good.\n\n\nThe town has it now.\n\nLake Bank\n",
        "[Lake Bank Wire reserves the right to make changes to documents, content, or other.\n\n"
        "The town may hope for more than comes of it.\n\nWE ARE NOT TO BLAME FOR IT. ]\n\n"
        "Document LAKE000020050504e14k000gx\n",
        "Disclaimer: This document is a transcript and may contain errors.\n\nLake Bank is not to\n"
        "blame for any of them.\n",
        "Jane Moor has been covering the towns of the lake since 2012, and is a reporter in Harrow."
        "\n\nFollow her on the net.\n",
        "[END OF INTERVIEW]\n\nShe wrote to us in May that there are four gates, and not six.\n",
    ],
)
def test_what_stands_behind_the_talk_is_in_nobodys_mouth(behind: str) -> None:
    """An index, notes, an appendix; where it has more than a few words, a warning tells of it."""
    found = read(TALK + behind)

    assert (
        spoken_turns(found) == [("ROE", "Is the gate open?"), ("LIND", "It is open all day.")] * 4
    )
    assert any("words behind the talk are not said" in one.message for one in found.notes)
    assert any(one.message.startswith("behind the talk: ") for one in found.removed)


def test_rights_right_below_the_last_words_are_nobody_s() -> None:
    """A page break leaves no blank line; where the line above goes on, somebody says it."""
    rights = "Copyright (C) 2011 by Lake Bank. All rights reserved.\nThe town has it now.\n"
    apart = read(TALK.rstrip() + "\n" + rights)
    said = read(TALK.rstrip() + " Its letters were\n" + rights)

    assert spoken_turns(apart)[-1] == ("LIND", "It is open all day.")
    assert spoken_turns(said)[-1][1].endswith("The town has it now.")


@pytest.mark.parametrize(
    "behind",
    [
        "Notes\n\nI took notes every day of that year, and they are in the library of the town.\n",
        "Well    there were four.    I liked all    of them    in those years    you know\n",
        "The index\n\nIt was made by a clerk who had nothing else to do in those years, you see.\n",
        "Jane Moor is a reporter in Harrow, and I read all that she writes of the gates.\n",
        "[END OF INTERVIEW]\n\nROE: One more: who shuts it when the clerk is not in the town?\n",
    ],
)
def test_what_somebody_says_there_stays(behind: str) -> None:
    """A heading in small letters above sentences, and a label behind the end."""
    assert spoken_turns(read(TALK + behind))[-1][1].split()[-1] in behind


@pytest.mark.parametrize("end", ["[End of episode]", "**[END OF PODCAST]**"])
def test_labels_behind_the_end_are_nobody(end: str) -> None:
    """Notes on how it was made have words and a colon; a speaker behind the end goes on."""
    behind = f"\n{end}\n\n## Production notes\n\n### Voices:\n- **Gate voice:** deep and calm.\n"
    marked = TALK.replace("ROE:", "**ROE:**").replace("LIND:", "**LIND:**")
    found = read(marked + behind)
    on = read(f"{marked}\n{end}\n\n**LIND:** And it shuts at night.\n")

    assert (
        spoken_turns(found) == [("ROE", "Is the gate open?"), ("LIND", "It is open all day.")] * 4
    )
    assert any(
        one.message == "behind the talk: Gate voice: deep and calm." for one in found.removed
    )
    assert spoken_turns(on)[-1] == ("LIND", "And it shuts at night.")


def test_a_second_talk_behind_the_end_stays() -> None:
    """As many turns of others as before it are no notes."""
    second = "BERG: Is the mill open?\n\nOTT: It is open all day.\n\n" * 4

    assert len(read(f"{TALK}[End of interview]\n\n{second}").turns) == 16


def test_the_title_of_the_file_again_heads_the_foot_of_a_page() -> None:
    """What stands below the name of the site, which the title holds, is of the page."""
    front = "---\ntitle: Jane Roe | Talks on the gates of towns\n---\n\n"
    foot = "Talks on the gates of towns\nMade by Ann Berg and friends of the library of the town.\n"
    talk = TALK.replace("ROE:", "**ROE:**").replace("LIND:", "**LIND:**")

    assert spoken_turns(read(f"{front}{talk}{foot}", "talk.md"))[-1][1] == "It is open all day."
    assert "gates of towns" in spoken_turns(read(talk + foot, "talk.md"))[-1][1]


def test_seconds_in_brackets_amid_words_are_no_words() -> None:
    """Who wrote a talk down marks so where to listen to a name again."""
    talk = "".join(
        f"ROE: Who is he?\n\nLIND: Odo Berg (:0{at}), who shuts it.\n\n" for at in range(6)
    )
    found = read(talk)

    assert {words for label, words in spoken_turns(found) if label == "LIND"} == {
        "Odo Berg, who shuts it."
    }
    assert any(one.message.startswith("6 seconds in brackets") for one in found.removed)


@pytest.mark.parametrize(
    "behind",
    [
        "ENDS 7:31AM\n\nMedia contacts:   Ann Berg, 0000 111 222\n",
        "Ends: 4.15 pm\n\nAB\n",
        "Conclusion of Interview\n",
    ],
)
def test_the_hour_of_the_end_and_whom_to_ring_are_not_said(behind: str) -> None:
    """They stand behind the last words, and are listed."""
    found = read(f"{TALK}{behind}")

    assert (
        spoken_turns(found) == [("ROE", "Is the gate open?"), ("LIND", "It is open all day.")] * 4
    )
    assert any(one.message.startswith("behind the talk: ") for one in found.removed)
