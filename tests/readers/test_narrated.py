"""What is told in brackets beside the words of a talk, and said by nobody."""

from __future__ import annotations

from pipeline.errors import TranscriptError
from tests.reading import read, spoken_turns

TALK = """\
ROE: In the harbour we open the old gate.

{0}

ROE: Who opened it?

{1}

LIND: The keeper did, at night.

{2}

ROE: Thank you.

LIND: It was late.

ROE: So it was.

LIND: Goodbye.
"""
SAID = "ROE", "In the harbour we open the old gate."


def removed(text: str, path: str = "talk.txt") -> str:
    """Return what was taken out of a talk."""
    return " | ".join(note.message for note in read(text, path).removed)


def test_paragraphs_in_brackets_that_tell_of_sounds_are_not_said() -> None:
    """There are several, and none ends as a sentence does."""
    text = TALK.format("(The gate creaks)", "(A boat leaves; oars)", "(The keeper sings)")
    found = spoken_turns(read(text))
    assert found[0] == SAID
    assert len(found) == 7
    assert not any("(" in words for _, words in found)
    assert "told, not said: (The gate creaks)" in removed(text)


def test_a_paragraph_in_brackets_that_tells_of_a_pause_is_not_said() -> None:
    """One is enough."""
    text = TALK.format("(There is a long silence.)", "And when?", "It rained.")
    assert spoken_turns(read(text))[0] == SAID
    assert "told, not said: (There is a long silence.)" in removed(text)


def test_what_somebody_says_in_brackets_is_said() -> None:
    """He speaks of himself, ends his sentence, or is the only one."""
    asides = ("(I was there)", "(You may ask him)", "(The gate is old.)")
    assert spoken_turns(read(TALK.format(*asides)))[0] == (SAID[0], f"{SAID[1]} ¶ {asides[0]}")
    few = TALK.format("(The old gate)", "When?", "It rained.")
    assert spoken_turns(read(few))[0] == (SAID[0], f"{SAID[1]} ¶ (The old gate)")


def test_what_is_all_of_a_turn_stays() -> None:
    """No turn is left without words."""
    text = TALK.replace("Goodbye.", "\n\n(A door shuts)")
    found = read(text.format("(The gate creaks)", "(A boat leaves)", "(The keeper sings)"))
    assert spoken_turns(found)[-1] == ("LIND", "(A door shuts)")


def test_a_cue_in_brackets_that_tells_of_a_pause_is_not_said() -> None:
    """Nor are the words of who spoke before."""
    cues = (
        "Odo: Who shut the gate?",
        "Jane: The keeper did.",
        "(There's a short pause as she looks at the river.)",
        "Odo: Was it late?",
        "Jane: It was.",
    )
    text = "WEBVTT\n\n" + "\n\n".join(
        f"00:00:{at:02}.000 --> 00:00:{at + 1:02}.000\n{cue}" for at, cue in enumerate(cues)
    )
    assert spoken_turns(read(text, "talk.vtt")) == [
        ("Odo", "Who shut the gate?"),
        ("Jane", "The keeper did."),
        ("Odo", "Was it late?"),
        ("Jane", "It was."),
    ]
    assert "told, not said: a cue in brackets" in removed(text, "talk.vtt")


def test_a_voice_that_only_pauses_has_no_turn() -> None:
    """Who is silent says nothing, and the other goes on."""
    cues = ("<v Odo>Who shut it?", "<v Jane>(A long silence.)", "<v Odo>Did you?", "<v Jane>Yes.")
    text = "WEBVTT\n\n" + "\n\n".join(
        f"00:00:{at:02}.000 --> 00:00:{at + 1:02}.000\n{cue}" for at, cue in enumerate(cues)
    )
    said = [("Odo", "Who shut it? ¶ Did you?"), ("Jane", "Yes.")]
    assert spoken_turns(read(text, "talk.vtt")) == said


def test_brackets_that_speak_of_terms_are_left_to_these() -> None:
    """What is off the record stays so, in a talk and in captions."""
    words_off = "We sank it ourselves."
    marks = ("(Off the record)", f"{words_off} (On the record)", "(The keeper sings)")
    text = TALK.format(*marks)
    cues = ("Odo: Who shut it?", "(Silence, off the record)", f"Jane: {words_off}", "Odo: Oh.")
    captions = "WEBVTT\n\n" + "\n\n".join(
        f"00:00:{at:02}.000 --> 00:00:{at + 1:02}.000\n{cue}" for at, cue in enumerate(cues)
    )
    for words, path in ((text, "talk.txt"), (captions, "talk.vtt")):
        assert "told, not said" not in removed_or_refused(words, path)


def removed_or_refused(text: str, path: str) -> str:
    """Return what was taken out of a talk; nothing where marks of terms are refused."""
    try:
        return removed(text, path)
    except TranscriptError:
        return ""
