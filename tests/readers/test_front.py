"""What stands before a talk: data in JSON, and an editor's words in italics."""

from __future__ import annotations

import pytest

from pipeline.errors import BriefError
from tests.reading import read, spoken_turns

DATA = """{
   "authors" : [ "Mia Moor" ],
   "title" : "The gates of the harbour",
   "draft" : false,
   "date" : "2021-05-03T00:00:00-08:00"
}
"""
TALK = "\n\n".join(["**Jane:** Is the gate shut?", "**Odo:** It is shut."] * 3)


def test_data_in_json_may_stand_before_a_talk() -> None:
    """They are data of the file, as those in YAML are."""
    found = read(f"{DATA}\n{TALK}", "talk.md")

    assert spoken_turns(found) == [("Jane", "Is the gate shut?"), ("Odo", "It is shut.")] * 3
    assert (found.format, found.title, found.recorded) == (
        "markdown",
        "The gates of the harbour",
        "2021-05-03",
    )
    assert [(one.value, one.line) for one in found.metadata if one.key == "authors"] == [
        ("Mia Moor", 2)
    ]


@pytest.mark.parametrize("key", ["date", "fecha", "datum", "дата", "日付"])
def test_the_day_in_the_data_may_be_named_in_another_language(key: str) -> None:
    """It is that of the talk, as a date is."""
    assert read(f"---\n{key}: 2026-07-04\n---\n{TALK}", "talk.md").recorded == "2026-07-04"


@pytest.mark.parametrize("behind", ["{}", "}", '"more" : 1', "[1, 2]"])
def test_json_that_goes_on_is_broken(behind: str) -> None:
    """No words follow it."""
    with pytest.raises(BriefError, match="this is no JSON"):
        read(f"{DATA}\n{behind}\n", "talk.md")


def test_the_talk_may_be_the_last_of_the_data_above_it() -> None:
    """As programs of podcasts have it, which write nothing below their data."""
    talk = TALK.replace("**Jane", "  **Jane").replace("**Odo", "  **Odo")
    page = f"---\ntitle: The gate\ndate: 2024-05-03\ntranscript: |\n{talk}\n---\n"
    found = read(page, "talk.md")

    assert spoken_turns(found) == [("Jane", "Is the gate shut?"), ("Odo", "It is shut.")] * 3
    assert (found.title, found.recorded) == ("The gate", "2024-05-03")
    assert [(one.key, one.line) for one in found.metadata][:2] == [("title", 2), ("date", 3)]
    amid = read(page.replace("\n---\n", "\nguest: Odo Lind\n---\n"), "talk.md")
    assert (spoken_turns(amid), amid.title) == (spoken_turns(found), "The gate")


def test_an_introduction_in_italics_is_an_editors() -> None:
    """He may say "I", and what he writes is set apart with a warning."""
    intro = "_Odo keeps the gate of the old harbour. Odo and I discussed your letters to him._"
    found = read(f"# The gates\n\n{intro}\n\n---\n\n{TALK}", "talk.md")

    assert spoken_turns(found)[0] == ("Jane", "Is the gate shut?")
    assert any("set apart as an introduction" in one.message for one in found.notes)

    with pytest.raises(BriefError, match="text before the first speaker"):
        read(f"# The gates\n\n{intro.strip('_')}\n\n---\n\n{TALK}", "talk.md")


@pytest.mark.parametrize("head", [r"\[00:01:02\] Why is it shut?", "[00:01:02] Why is it shut?"])
def test_links_to_the_parts_of_a_talk_are_not_said(head: str) -> None:
    """Though one of them asks."""
    links = "".join(f"- [{head}](#part-{at})\n" for at in range(6))
    found = read(f"{links}\n\n{TALK}", "talk.md")

    assert spoken_turns(found)[0] == ("Jane", "Is the gate shut?")
    assert found.title == ""


AGENDA = "".join(
    f"- The {what} of the {where} and its {when} repairs\n\n"
    for what in ("gate", "wall", "bridge", "mill", "lock")
    for where in ("harbour", "river", "town", "island", "market", "school")
    for when in ("first", "second", "last")
)
LODGING = "- **Dinner options**:\n  - There is an inn at the gate, and another at the mill.\n\n"


def test_an_agenda_may_speak_to_its_reader() -> None:
    """A few of its many lines ask or say "you"; what heads a list in it is no speaker."""
    asked = "- If you have any questions, please reach out to your chair.\n\n" * 4
    text = f"# The gates\n\n{AGENDA}{asked}{LODGING}## Notes\n\n{TALK}"
    found = read(text, "talk.md")

    assert spoken_turns(found)[0] == ("Jane", "Is the gate shut?")
    assert "Dinner options" not in [one.label for one in found.speakers]
    assert any("set apart as an introduction" in one.message for one in found.notes)
    with pytest.raises(BriefError, match="text before the first speaker"):
        read(text.replace(AGENDA, ""), "talk.md")


@pytest.mark.parametrize("head", ["Transcript", "Meeting Log", "Transkript"])
def test_what_stands_above_the_heading_of_a_transcript_is_not_said_in_it(head: str) -> None:
    """It may ask; what stands below the heading without a label may be speech."""
    asked = "1. Did you read the letter of your friend the keeper?\n2. What do you think of it?"
    found = read(f"## Questions\n\n{asked}\n\n## {head}\n\n{TALK}", "talk.md")

    assert spoken_turns(found)[0] == ("Jane", "Is the gate shut?")
    assert any("set apart as an introduction" in one.message for one in found.notes)
    with pytest.raises(BriefError, match="text before the first speaker"):
        read(f"## {head}\n\n{asked}\n\n{TALK}", "talk.md")


def test_a_remark_on_talk_off_the_record_may_go_on_in_the_next_line() -> None:
    """Nothing was written down of it."""
    text = """Q: Is the gate shut?
A: It is shut.
MR. LIND: Let's pause here.
     (Whereupon off-the-record discussions
     ensued.)
BY MR. LIND:
Q: Since when is it shut?
A: Since the third of May.
Q: Who has the key?
A: The keeper has it.
"""
    found = read(text)

    assert [label for label, _ in spoken_turns(found)] == [*"QA", "MR. LIND", *"QAQA"]
    assert all(not one.terms for turn in found.turns for one in turn.paragraphs)


def test_where_an_interview_stood_first_is_no_question() -> None:
    """It is set apart in italics, as the questions are in bold, and nobody answers it."""
    asked = ("Is the gate shut?", "Since when?", "Who has the key?")
    text = "\n\n".join(f"**{one}**\n I know that of question {at}." for at, one in enumerate(asked))
    foot = "*This article was originally posted on [The Gate](http://gate.example).*"
    said = spoken_turns(read(f"# The keeper\n\n{text}\n\n{foot}", "talk.md"))

    assert said == [
        turn
        for at, one in enumerate(asked)
        for turn in (("Q", f"**{one}**"), ("A", f"I know that of question {at}."))
    ]


SPOKEN = (
    "How often does the ferry sail from the old harbour, and who pays for it when the ice comes?",
    "It sails twice a day, and in the winter I pay for it myself, because the city never did so.",
    "Why did you begin with it at all, in a year in which nobody else wanted to buy any boat?",
    "My father had the boat from his brother, and he told me that somebody must keep the line.",
)


def test_the_text_of_a_whole_talk_above_its_labelled_turns_is_listed() -> None:
    """Some programs write it twice: as one text, and then with speakers."""
    turns = [("AB"[at % 2], words) for at, words in enumerate(SPOKEN)]
    labelled = "\n\n".join(f"Speaker {who}: {words}" for who, words in turns)
    transcript = read(f"Whole text:\n{' '.join(SPOKEN)}\n\nBy speakers:\n{labelled}\n")

    assert spoken_turns(transcript) == [(f"Speaker {who}", words) for who, words in turns]
    assert [(one.line, one.message[:29]) for one in transcript.removed] == [
        (1, "said again below: Whole text:"),
        (2, "said again below: How often d"),
    ]


def test_other_text_above_the_turns_is_refused_all_the_same() -> None:
    """It may be part of the talk."""
    labelled = "\n\n".join(f"Speaker {'AB'[at % 2]}: {one}" for at, one in enumerate(SPOKEN))
    above = " ".join((*SPOKEN[:2], "And I tell you once more that we have to wait for the spring."))

    with pytest.raises(BriefError, match="text before the first speaker"):
        read(f"{above} {above.replace('ferry', 'train').replace('pay', 'ask')}\n\n{labelled}\n")


def test_where_a_page_files_a_talk_is_none_of_its_words() -> None:
    """It stands behind the last turn, with links or without."""
    link = "[talks](http://gate.example/talks)"
    for foot in (
        f"This entry was posted in {link} on [May 4, 2021](http://gate.example) by [Odo](/odo).",
        "This entry was posted in talks, rivers and tagged gates by Odo. Bookmark the permalink.",
        "Dieser Beitrag wurde am 4. Mai 2021 von Odo veröffentlicht.",
    ):
        talk = "Odo: Who shut the gate?\n\nJane: I did.\n\nOdo: When?\n\nJane: At ten.\n"
        found = read(f"# Talk\n\n{talk}\n{foot}\n")
        assert spoken_turns(found)[-1] == ("Jane", "At ten.")
        assert "behind the talk" in found.removed[-1].message


def test_a_long_title_in_capitals_goes_on_in_the_line_below() -> None:
    """It is cut at the end of its line; data, names with a comma and other lines are no part."""
    title = "THE GATES OF THE OLD HARBOUR AND THE LOCKS"

    def titled(*below: str) -> str:
        return read("\n".join((title, *below, "", TALK)), "talk.txt").title

    assert titled("LAKE BANK") == f"{title} LAKE BANK"
    assert titled("LAKE BANK,") == title
    assert titled("", "LAKE BANK") == title
    assert titled("5 MAY 2021") == title
    assert titled("A talk with Jane") == title


def test_a_long_title_goes_on_below_the_line_that_cuts_it() -> None:
    """Behind a word that ends no title, and in what begins small, to the end; never over a gap."""
    title = "Jane Roe, keeper of the gates, on twenty years of"

    def titled(*below: str) -> str:
        return read("\n".join((title, *below, "", TALK)), "talk.txt").title

    assert titled("40 bridges, and the locks") == f"{title} 40 bridges, and the locks"
    assert (
        titled("Lake Bank and its many", "harbours") == f"{title} Lake Bank and its many harbours"
    )
    assert titled("", "40 bridges") == title
    prose = (
        "work at the lake and of what it cost the town in all of",
        "those years. It was held at the old mill and filmed by its school",
        "and shown there",
    )
    assert titled(*prose) == title
    assert titled("Date: 5 May 2021") == title


def test_lines_of_prose_and_of_notation_are_no_title() -> None:
    """What goes on in the next line, within which a sentence ends, tells of the talk."""
    told = (
        "The talk with the keeper of the gates took place on the 31st",
        "of January. It was held by a student of the school of Lake Bank and was",
        "filmed by the school. The first half took place in the old mill.",
    )
    signs = "[…] - for instance [the gate] or [points at it]"

    assert read("\n".join((signs, "", *told, "", TALK)), "talk.txt").title == ""
    assert read("\n".join(("The Old Gates", "", *told, "", TALK)), "talk.txt").title == (
        "The Old Gates"
    )


def test_the_date_of_a_post_is_that_of_its_publication() -> None:
    """A line that tells when people talked goes before it."""
    post = "---\nlayout: post\ntitle: The gate\ndate: 2024-05-03\n---\n\n"
    held = read(f"{post}Interview held on April 5, 2024.\n\n{TALK}", "talk.md")
    bare = read(f"{post}{TALK}", "talk.md")

    assert (held.recorded, bare.recorded) == ("2024-04-05", "")
    assert [one.value for one in bare.metadata if one.key == "publication date"] == ["2024-05-03"]
    assert read(post.replace("layout: post\n", "") + TALK, "talk.md").recorded == "2024-05-03"
