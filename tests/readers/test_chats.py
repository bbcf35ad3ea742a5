"""Logs of chats: who comes and goes, programs, names passed on, and names in bold alone."""

from __future__ import annotations

import pytest

from pipeline.errors import TranscriptError
from tests.reading import read, spoken_turns

LOG = """10:00 <jane> Shall we begin?
10:01 <odo> odo has joined #gates
10:01 <helper> +odo
10:02 <odo> I am here.
10:02 <helper> +jane
10:03 <jane> helper, who is here?
10:03 <helper> I see odo, jane
10:04 <odo> The gate is shut.
10:05 <helper> -jane
10:05 <jane> Since the third of May?
10:06 <helper> sorry, jane, I do not know the third
10:07 <odo> Since then, yes.
10:08 <helper> -odo
10:09 <mia> mia has left #gates
"""
PASSED = """<jane> Shall we begin?
<relay> [odo] I am here.
<relay> [mia] So am I.
<jane> Is the gate shut?
<relay> [odo] It is shut.
<relay> [far-relay] {-lea} Since May.
<relay> [odo] Since the third of May.
<relay> [mia] That is right.
<relay> the other side is closed
<jane> Thank you all.
"""
SPOKEN = (
    ("Mia", "The gate is shut."),
    ("Odo", "Since when?"),
    ("Mia", "Since the third of May."),
    ("Odo", "And who has the key?"),
)


def warnings(text: str, path: str = "talk.txt") -> str:
    """Return all warnings as one text."""
    return " | ".join(note.message for note in read(text, path).notes if note.is_warning)


def test_a_log_below_notes_is_read() -> None:
    """Its lines follow each other without a gap; the notes above are set apart with a warning."""
    said = "\n".join(
        f"10:{at:02} < {('jane', 'odo')[at % 2]}> I shut gate {at}." for at in range(30)
    )
    notes = "## Notes\n\nThe gate is old.\n\nIt was shut in May by the keeper of the harbour.\n\n"
    found = read(f"{notes}## Meeting log\n\n{{% log %}}\n{said}\n", "log.md")

    assert spoken_turns(found)[:2] == [("jane", "I shut gate 0."), ("odo", "I shut gate 1.")]
    assert len(found.turns) == 30
    assert "set apart as an introduction" in warnings(f"{notes}{said}", "log.md")


@pytest.mark.parametrize(
    ("label", "action", "path"),
    [("<{}>", "* {}", "log.txt"), (r"**\<{}\>**", r"**\* {}**", "log.md")],
)
def test_what_one_does_in_a_chat_is_no_part_of_what_others_say(
    label: str, action: str, path: str
) -> None:
    """It is a turn of whom the line names, with a warning; others are nobody known."""
    jane, odo = label.format("jane"), label.format("odo")
    said = f"{jane} Is the gate shut?  \n{odo} It is shut.  \n"
    log = f"{said}{said}{action.format('jane')} waves from the wall  \n{said}{said}"
    found = read(log, path)

    assert spoken_turns(found)[3:5] == [("odo", "It is shut."), ("jane", "waves from the wall")]
    assert "1 line tells what somebody does, first '* jane …'" in warnings(log, path)
    assert "tells what" not in warnings(log.replace("waves", "").replace("* jane", "* mia"), path)


def test_nobody_says_who_comes_to_a_channel_and_who_leaves_it() -> None:
    """These lines are listed, and a person of whom there is no other word does not speak."""
    found = read(LOG)

    assert ("odo", "odo has joined #gates") not in spoken_turns(found)
    assert "mia" not in {turn.speaker.label for turn in found.turns}
    assert sum("nobody says this" in one.message for one in found.removed) == 2
    assert spoken_turns(found)[0] == ("jane", "Shall we begin?")


def test_a_program_that_reports_is_told_of() -> None:
    """It says who is on the line, and what it did not understand; people do not."""
    assert "'helper' may be a program, and no person: 6 turns" in warnings(LOG)
    assert "'odo' may be a program" not in warnings(LOG)


def test_whom_a_program_passes_on_is_the_speaker() -> None:
    """The name stands in brackets; behind a second program it stands in braces."""
    said = spoken_turns(read(PASSED))

    assert said[1:3] == [("odo", "I am here."), ("mia", "So am I.")]
    assert ("lea", "Since May.") in said
    assert ("relay", "the other side is closed") in said
    assert "'relay' passes on what others say" in warnings(PASSED)


def test_one_name_in_brackets_may_be_a_remark() -> None:
    """Where the same stands behind a label each time it tells of nobody else."""
    text = PASSED.replace("[mia]", "[odo]").replace("[far-relay] {-lea}", "[odo]")

    assert "passes on" not in warnings(text)


def test_names_in_bold_begin_turns_where_those_with_a_colon_are_people() -> None:
    """What they wrote meanwhile stands between what they said."""
    said = [f"__{label}:__ {words}\n\nSo it is.\n\nAnd so on." for label, words in SPOKEN * 3]
    wrote = [f"> **{('Odo', 'Mia', 'Lea')[at % 3]}** Note {at} on the gate." for at in range(9)]
    text = "\n\n".join(one for pair in zip(said, [*wrote, "", "", ""], strict=True) for one in pair)
    turns = spoken_turns(read(text, "talk.md"))

    assert turns[:4] == [
        ("Mia", "The gate is shut. ¶ So it is. ¶ And so on."),
        ("Odo", "Note 0 on the gate."),
        ("Odo", "Since when? ¶ So it is. ¶ And so on."),
        ("Mia", "Note 1 on the gate."),
    ]
    assert [label for label, _ in turns].count("Lea") == 3
    assert "other names in bold begin 9 turns without a colon" in warnings(text, "talk.md")


def test_a_few_names_in_bold_are_words() -> None:
    """Somebody may tell of the others."""
    said = [f"__{label}:__ {words}\n\nSo it is.\n\nAnd so on." for label, words in SPOKEN * 3]
    text = "\n\n".join([*said, "**Odo** has the key.", "__Odo:__ So I have."])

    turns = spoken_turns(read(text, "talk.md"))

    assert turns[-2] == (
        "Odo",
        "And who has the key? ¶ So it is. ¶ And so on. ¶ **Odo** has the key.",
    )
    assert len(turns) == len(said) + 1


def test_brackets_of_chats_are_no_part_of_a_name_in_a_page() -> None:
    """What one typed and what was written down of him is one person's."""
    items = "".join(
        f"<p><cite>&lt;jane&gt;</cite> Line {at} of the gate.</p>"
        f"<p><cite>jane:</cite> Since {at} days.</p><p><cite>odo:</cite> So it is.</p>"
        for at in range(4)
    )
    found = read(f"<html><body>{items}</body></html>", "talk.html")

    assert {turn.speaker.label for turn in found.turns} == {"jane", "odo"}


def exported(form: str) -> str:
    """Return the export of a chat, each of whose messages is in a form."""
    people = ("mia#4479", "Odo Lind#5354")
    lines = (form.format(people[at % 2], words) for at, (_, words) in enumerate((*SPOKEN, *SPOKEN)))
    return "\n\n".join(lines)


def test_an_exported_chat_is_read_by_the_numbers_of_its_names() -> None:
    """A time with its day stands before each, what others put to the words below them."""
    rule = "=" * 40
    said = exported("[10-Apr-21 09:12 AM] {}\n{}\n\n{{Reactions}}\n👍 (2) 🙏")
    text = (
        f"{rule}\nGuild: The gate\nChannel: keys\n{rule}\n\n{said}\n\n{rule}\nExported 8 messages\n"
    )
    found = read(text)

    names = ("mia", "Odo Lind")
    expected = [(names[at % 2], one) for at, (_, one) in enumerate((*SPOKEN, *SPOKEN))]
    assert spoken_turns(found) == expected
    assert any("👍 (2)" in note.message for note in found.removed)
    marked = exported("[2021-04-10 09:12] {}  {}").replace("#", "\\#")
    assert spoken_turns(read(f"# The gate\n\n{marked}\n", "log.md")) == expected


def test_a_time_before_words_without_the_number_of_a_name_makes_no_chat() -> None:
    """What stands there may be anything."""
    text = exported("[10-Apr-21 09:12 AM] {} {}").replace("#4479", "").replace("#5354", "")

    with pytest.raises(TranscriptError, match="no speakers found"):
        read(text)


def test_hours_before_names_in_angle_brackets_are_those_of_a_chat() -> None:
    """A warning says that it was typed; a name with a colon there is written to somebody."""
    pairs = (("jroe", "olind: who keeps the gate?"), ("olind", "jroe: a clerk does, at night."))
    log = "\n".join(
        f"18:{2 * at + turn:02} <{who}> {words}"
        for at in range(6)
        for turn, (who, words) in enumerate(pairs)
    )
    found = read(log, "log.txt")
    warnings = " | ".join(note.message for note in found.notes if note.is_warning)

    assert "are those of a chat: its words were typed, and not said" in warnings
    assert "inside a line" not in warnings
    assert "in the words of others" not in warnings
    assert [turn.time for turn in found.turns][:2] == ["18:00:00", "18:01:00"]
    assert found.turns[0].paragraphs[0].text == "olind: who keeps the gate?"
