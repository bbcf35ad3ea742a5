"""CHAT: what was said is kept, signs among the words are taken out and counted."""

from __future__ import annotations

import pytest

from pipeline.errors import BriefError
from pipeline.readers.plain.clan_words import Told, plain_words
from tests.reading import read, spoken_turns

HEAD = (
    "@UTF8\n@Begin\n@Languages:\teng\n@Participants:\tINV Jane Investigator, PAR Participant\n"
    "@ID:\teng|lake|INV|||||Investigator|||\n@Date:\t11-AUG-2012\n@Situation:\tin the\n\thall\n"
)
TALK = (
    "*INV:\tis the gate new ? \x15100_2125\x15\n%mor:\tv|is .\n"
    "*PAR:\tit is [/] is new .\n%mor:\tpro|it\n\tv|is .\n*PAR:\tthe town\n\tpays .\n"
    "@G:\tNight\n*INV:\tall of it ? \x1561000_62000\x15\n*PAR:\t&=laughs .\n*PAR:\tall .\n@End\n"
)


def test_utterances_are_turns_of_who_takes_part() -> None:
    """One who goes on has one turn; lines of analysis and other headers are counted."""
    found = read(HEAD + TALK, "talk.cha")

    assert (found.format, found.recorded) == ("chat", "2012-08-11")
    assert spoken_turns(found) == [
        ("INV", "is the gate new?"),
        ("PAR", "it is is new. the town pays."),
        ("INV", "all of it?"),
        ("PAR", "[laughs] all."),
    ]
    assert [one.time for one in found.turns] == ["00:00:00", "", "00:01:01", ""]
    assert [one.line for one in found.turns] == [9, 11, 17, 18]
    assert [(one.name, one.role.name) for one in found.speakers] == [
        ("Jane", "INTERVIEWER"),
        ("Participant", "RESPONDENT"),
    ]
    assert ("situation", "in the hall") in [(one.key, one.value) for one in found.metadata]
    assert [one.message for one in found.removed] == [
        "1 line of '@ID'",
        "2 lines of '%mor'",
        "1 line of '@G'",
    ]
    assert any(one.message.startswith("what is repeated") for one in found.notes)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("<in the> [//] on the wall .", "in the on the wall."),
        ("I'm gonna [: going to] shut it , see ?", "I'm gonna shut it, see?"),
        ("+< &-um and (.) then (1.5) &+sh shut +/.", "um and then sh- shut–"),
        ("he was [* m:+ed] there [+ exc] +...", "he was there…"),
        ("(be)cause xxx goin(g) home@o .", "because [inaudible] going home."),
        ("hola@s:spa New_York ‡ m:hm„ yes [=! laughing] !", "hola New York, mhm, yes!"),
        ("<yes> [>] 0is [?] &*INV:mhm it [<1] .", "yes it."),
        ('+" [- spa] when ? +"/.', "when?:"),
        ("0 [=! cries] .", ""),
        ("&=imit:dog .", "[imit dog]"),
        ("&=imit:dog a black+bird .", "[imit dog] a black-bird."),
        ("www .", "[not transcribed]"),
        ("⌈yes⌉ it ↑is .", "yes it is."),
        ("what +/?", "what–?"),
        ("no [x 3] it costs 3:50 .", "no it costs 3:50."),
    ],
)
def test_signs_are_no_words(said: str, words: str) -> None:
    """Signs of the manual of CHAT, one by one."""
    assert plain_words(said, 1, Told()) == words


def test_a_code_that_is_not_known_stays_with_a_warning() -> None:
    """It may be words."""
    found = read(HEAD + TALK.replace("pays .", "pays [sometimes] ."), "talk.cha")

    assert "pays [sometimes]." in spoken_turns(found)[1][1]
    assert any(one.message.startswith("1 code in brackets that CHAT") for one in found.notes)


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        (HEAD + "@End\n", "nobody says anything", 0),
        (HEAD + TALK + "and so on\n", "begins with none of '@', '*', '%' or a tab", 21),
    ],
)
def test_what_is_no_transcript_is_refused(text: str, message: str, line: int) -> None:
    """With its line, where it has one."""
    with pytest.raises(BriefError) as caught:
        read(text, "talk.cha")
    problem = caught.value.problems[0]

    assert message in problem.message
    assert (problem.place.line if problem.place else 0) == line


def test_who_has_the_same_role_has_a_code() -> None:
    """Without a name."""
    head = HEAD.replace("INV Jane Investigator, PAR Participant", "INV Adult, PAR Adult")

    assert [one.name for one in read(head + TALK, "talk.cha").speakers] == ["Inv", "Par"]
