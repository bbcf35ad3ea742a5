"""Signs in the words that something else stands in them, of whatever format the file is."""

from __future__ import annotations

import pytest

from pipeline.analysis import prepared
from pipeline.errors import Place
from pipeline.model.definition import SourceSpec

SPEC = SourceSpec("a.txt", "", "on-the-record", (), (), (), Place("a.txt"))
TALK = """JANE ROE: When did the gate open?

ODO LIND: It opened in May, and we were glad of it.

JANE ROE: Who paid for the gate?

ODO LIND: The town paid for most of it.
"""


def doubts(text: str) -> list[tuple[int, str]]:
    """Return the lines and the warnings of a text read as a talk, without those of roles."""
    found = prepared(text.encode(), SPEC, "S1", is_alone=True).notes
    return [(one.line, one.message) for one in found if one.is_warning and one.kind == "seen"]


def told(text: str, sign: str) -> tuple[int, str]:
    """Return the one warning that has some words."""
    [found] = [one for one in doubts(text) if sign in one[1]]
    return found


def test_a_clean_talk_is_not_doubted() -> None:
    """What people say of each other, of prices and in brackets is theirs."""
    said = """
ODO LIND: I said to Jane Roe: there is no money. Roe was right (as ever). My name is Odo.

Jane Roe was right in 2015

It cost 300 & more (see the book of 2014), and the harbour
grew.

JANE ROE: It grew, right?

JANE ROE: No doubt of it. The image: a gate. Source of all trouble.
"""

    assert doubts(TALK + said) == []


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("It was dear.\n\nROE) Was it worth it?", "“ROE) Was"),
        ("It was dear. (Ms. Roe: Very dear!) So it was.", "“Ms. Roe: Very dear!)"),
        ("It was dear. JANE ROE <chat>: Was it?", "“JANE ROE <chat>: Was it?"),
        ("It was dear.\n\nROE Was it worth it?", "“ROE Was"),
        ("It was dear.\n\njane roe: was it?", "“jane roe: was"),
        ("It was dear.\n\nJANE ROE > Was it?", "“JANE ROE > Was"),
    ],
)
def test_a_label_in_the_words_of_another(words: str, shown: str) -> None:
    """Whole or a surname, with a colon, or a bracket in its place."""
    is_short = "\n\nROE" in words
    talk = TALK.replace("JANE ROE", "ROE") if is_short else TALK
    line, message = told(f"{talk}\nODO LIND: {words}\n", "of a speaker stands")

    assert shown in message
    assert "in those of 'ODO LIND'" in message
    assert line == 9 + 2 * words.count("\n\n")


def test_labels_in_words_are_one_warning() -> None:
    """With how often, and the first of them."""
    said = "It was dear. (Ms. Roe: Very dear!) So it was. (Ms. Roe: Indeed!)"
    _, message = told(f"{TALK}\nODO LIND: {said}\n", "of speakers stand")

    assert "stand 2 times" in message
    assert "Very dear" in message


def test_two_spellings_of_a_label() -> None:
    """One letter amid a label of general words, too."""
    text = TALK.replace("ODO LIND", "PRIME MINISTER") + "\nPRIME MINSITER: It is a good gate.\n"

    assert "'PRIME MINSITER' and 'PRIME MINISTER' differ" in told(text, "differ in a letter")[1]


def test_a_word_that_stands_twice_in_a_label() -> None:
    """It is a slip of whoever typed it; nobody is named so beside who is not."""
    text = TALK.replace("ODO LIND", "Odo Lind") + "\nOdo Odo Lind: It is a good gate.\n"

    assert "'Odo Odo Lind' and 'Odo Lind' differ" in told(text, "a word that stands twice")[1]


def test_who_presents_somebody_begins_no_turn() -> None:
    """The name is followed by what he or she is; another sentence would be theirs."""
    names = TALK.replace("JANE ROE", "Jane Roe").replace("ODO LIND", "Odo Lind")
    said = "\nJane Roe: I present to you\n\nOdo Lind. {}\n"

    assert told(names + said.format("Well, I keep the gate."), "label of a speaker stands")
    presented = doubts(names + said.format("He is the keeper of the gate."))
    assert not [one for one in presented if "label of a speaker stands" in one[1]]


def test_titles_and_last_letters_tell_people_apart() -> None:
    """So a host and a hostess, or Mr and Mrs, are two."""
    text = TALK.replace("JANE ROE", "Mr. Lindberg").replace("ODO LIND", "Mrs. Lindberg")

    assert not [one for one in doubts(text) if "differ in a letter" in one[1]]


def test_a_paragraph_with_the_number_of_a_publication_is_doubted() -> None:
    """Editors set it below an answer."""
    text = (
        f"{TALK}\nODO LIND: I wrote of it.\n\nLind O, Roe J. Gates. Lake Press. PMID 33932337.\n"
        "\nJANE ROE: And who read it?\n"
    )

    assert "has the number of a publication" in told(text, "of a publication")[1]
    assert not doubts(TALK + "\nODO LIND: I wrote of its 4711 stones.\n")


@pytest.mark.parametrize(
    "line",
    [
        "Thanks to Odo Lind for the talk, and come to see the gate in May.",
        "Odo is on Lakestodon and in the town.",
    ],
)
def test_who_is_named_in_the_last_words_is_written_of(line: str) -> None:
    """By whoever asked; one who says "I" may name himself."""
    talk = TALK.replace("ODO LIND", "Odo Lind")
    sign = "is like a note on the talk"
    own = f"{talk}\nI am Odo Lind, and I keep the gate.\n"

    assert told(f"{talk}\n{line}\n", sign)
    assert not [one for one in doubts(own) if sign in one[1]]


def test_an_editor_s_note_is_doubted() -> None:
    """Wherever it stands."""
    text = f"{TALK}\nODO LIND: I wrote of it.\n\nEditorial note: here the tape was changed.\n"

    assert told(text + "\nJANE ROE: And who read it?\n", "is an editor's note")


def test_a_roll_call_in_the_words_of_one_is_doubted() -> None:
    """Several labels with a colon, which nothing parts from the words before."""
    talk = "".join(
        f"{who}: I move it.\n\n"
        for who in ("Mayor Roe", "Vice Mayor Lind", "Clerk Berg", "Mr Poe") * 2
    )
    call = "Mayor Roe: Yes Vice Mayor Lind: Yes Clerk Berg: Yes Mr Poe: No Vote: 3-1\n"

    assert "“Vice Mayor Lind: Yes" in told(talk + call, "of a speaker stands in the words")[1]


def test_a_question_alone_below_an_answer_has_lost_its_label() -> None:
    """Who answers speaks again right below it; an aside that asks within a paragraph is said."""
    asked = "Did the town ever think of another gate?"
    lost = f"{TALK}\nODO LIND: It was.\n\n{asked}\n\nODO LIND: There were plans for one.\n"
    aside = lost.replace("It was.\n\n", "It was. ")

    assert "answers with “There were plans for one.”" in told(lost, "asks and, in the next turn")[1]
    assert not [one for one in doubts(aside) if "asks and, in the next turn" in one[1]]


def test_who_asks_and_answers_in_two_turns() -> None:
    """The second one is another's, or the first."""
    text = f"{TALK}\nJANE ROE: Was it worth it?\n\nJANE ROE: Yes, it was worth all of it.\n"
    line, message = told(text, "asks and, in the next turn, answers")

    assert line == 11
    assert "'JANE ROE'" in message
    assert "“Yes, it was worth all of it.”" in message


def test_one_label_says_two_names() -> None:
    """Two people answer under it."""
    text = TALK.replace("ODO LIND", "Student")
    text += "\nStudent: My name is Ada, and I row.\n\nStudent: Hello. My name is Bo.\n"
    line, message = told(text, "names to be the own one")

    assert line == 11
    assert "“Ada” and “Bo”" in message


def test_a_paragraph_in_brackets_is_a_remark() -> None:
    """Words that were not heard, and words within a sentence, are none."""
    text = f"{TALK}\n(The doors of the hall were locked)\n\nODO LIND: We left (by boat).\n"

    assert told(text, "in brackets")[0] == 9
    assert not [one for one in doubts(f"{TALK}\n[garbled 00:12:03]\n") if "brackets" in one[1]]


def test_sentences_in_brackets_behind_a_name_are_of_somebody_else() -> None:
    """A reference and an editor's word without a sentence are none."""
    other = f"{TALK}\nODO LIND: We did. [Ann Berg: I would say that all of us paid.] And so on.\n"
    note = f"{TALK}\nODO LIND: We did [The Lake: a history of its gates, and so on].\n"

    assert "behind a name" in told(other, "Ann Berg")[1]
    assert not [one for one in doubts(note) if "behind a name" in one[1]]


def test_a_direction_in_chinese_is_a_remark() -> None:
    """It has no blanks, and its parts stand between commas."""
    said = "林: 门什么时候开的?\n\n王: 五月开的。\n\n林: 谁付的钱?\n\n王: 城里付的。"
    text = f"{said}\n\n(音乐起，渐强)\n"

    assert "(音乐起，渐强)" in told(text, "in brackets")[1]


@pytest.mark.parametrize("below", ["", "* **Date: 4 May 2026**\n"])
def test_the_one_label_may_be_a_line_of_the_head(below: str) -> None:
    """All that follows is read as said by a person called so."""
    head = f"# A gate\n\n* **Speaker: Jane Roe & Odo Lind (Lake Bank)**\n{below}"
    text = f"{head}\nWe built the gate.\n\nThe town paid for it, and we were glad.\n"

    assert "behind 'Speaker:', the only label, are names" in told(text, "the only label")[1]


def test_whom_to_ring_is_no_word_of_a_talk() -> None:
    """It stands behind what is said last."""
    text = f"{TALK}\nMedia contacts of the town: ask Ann Berg at the gate\n"

    assert "Media contacts" in told(text, "like a note on the talk")[1]


def test_a_line_that_stands_again_and_again() -> None:
    """Its figures differ: it is the head of a page."""
    turns = "".join(
        f"ODO LIND: We built gate {at}.\n\nThe Lake Papers {at}\n\nIt was dear.\n\n"
        f"JANE ROE: And then?\n\n"
        for at in range(1, 6)
    )

    assert "“The Lake Papers 1” stands 5 times" in told(f"{TALK}\n{turns}", "stands 5 times")[1]


def test_a_line_amid_a_sentence() -> None:
    """A caption parts what belongs together."""
    text = f"{TALK}\nODO LIND: We opened the gate\n\nThe Gate at Lake Bank in 1990\n\nand left.\n"

    assert "amid a sentence of 'ODO LIND'" in told(text, "The Gate at Lake Bank in 1990")[1]


def test_a_list_amid_a_sentence_is_part_of_it() -> None:
    """Its last item stands below another one."""
    text = f"{TALK}\nODO LIND: There were\n\n- Boats\n- Old Lake Nets\n\nand we left.\n"

    assert not [one for one in doubts(text) if "amid a sentence" in one[1]]
    alone = text.replace("- Boats", "Boats")
    assert "amid a sentence" in told(alone, "Old Lake Nets")[1]


@pytest.mark.parametrize(
    "line",
    [
        "Read more: The lakes of the north",
        "Lire aussi > Le lac et la porte",
        "Photo: Lake Bank Museum",
        "Advertisement",
        "Share this page",
        "Figure 2. The gate of Lake Bank",
        "Posted by Ada Bo on May 4",
        "**扫码订阅湖报**",
    ],
)
def test_a_line_of_the_page(line: str) -> None:
    """Links, pictures and offers stand beside the text, and nobody says them."""
    text = f"{TALK}\n{line}\n\nIt was a good gate.\n\nJANE ROE: Thank you.\n"

    assert told(text, "like a line of a page")[0] == 9


@pytest.mark.parametrize(
    "line",
    [
        "This conversation has been edited for length.",
        "[1] The gate of the lake is told of in a book.",
        "The whole talk: https://lakes.example/talk",
        "Cet entretien a été relu et corrigé.",
    ],
)
def test_a_note_behind_the_last_words(line: str) -> None:
    """An editor says it, or the page."""
    assert told(f"{TALK}\n{line}\n", "like a note on the talk")[0] == 9


@pytest.mark.parametrize(
    "sign", ["**dear**", "{{< book lake >}}", "[[3]](#note)", "<br>", "\ufffd", "*****"]
)
def test_signs_of_files_in_the_words(sign: str) -> None:
    """Markup in a plain text, commands of templates, letters that were lost."""
    line, message = told(f"{TALK}\nODO LIND: It was {sign} indeed, all in all.\n", "nobody says")

    assert line == 9
    assert sign in message


@pytest.mark.parametrize("title", ["{% include top %}", "The gate of", "talk_2.mp3"])
def test_a_title_that_is_none(title: str) -> None:
    """A command, a part of a line, or the name of a recording."""
    text = f"---\ntitle: '{title}'\n---\n\n**Q:** When?\n\n**A:** In May.\n"
    notes = prepared(text.encode(), SPEC, "S1", is_alone=True).notes
    [note] = [one for one in notes if one.kind == "title"]

    assert note.is_warning
    assert title in note.message


def test_turns_that_stand_twice() -> None:
    """A second copy, or the same questions to others."""
    line, message = told(f"{TALK}\n{TALK}", "stand twice")

    assert line == 9
    assert message.startswith("4 turns (nearly all) stand twice")


def test_a_talk_that_stands_several_times() -> None:
    """How often is told, and no line of it is one that stands again and again."""
    more = "ODO LIND: It rose.\n\nThe Lake Papers 1\n\nJANE ROE: And then?\n"
    found = [message for _, message in doubts("\n".join([f"{TALK}\n{more}"] * 5))]

    assert [one[:44] for one in found if "stand" in one] == [
        "4 turns (nearly all) stand 5 times, the firs"
    ]


def test_an_oath_that_all_take_is_no_copy() -> None:
    """One sentence stands again and again."""
    oath = "".join(f"{name}: I swear it by the lake and gate.\n\n" for name in "ABCDEFGH")

    assert not [one for one in doubts(TALK + oath) if "stand twice" in one[1]]


def test_two_turns_in_a_row_of_one_of_two() -> None:
    """Of the first one a paragraph may be the other's, whose label is lost."""
    turns = "".join(f"JANE ROE: And gate {at}?\n\nODO LIND: It held.\n\n" for at in range(1, 5))
    text = f"{TALK}\n{turns}It was not cheap.\n\nODO LIND: It was dear.\n"
    line, message = told(text, "two turns in a row")

    assert line == 25
    assert "where the other says “It was not cheap.”" in message


def test_a_life_behind_the_last_words() -> None:
    """It tells who somebody is, and nobody says "I"."""
    life = "Odo Lind is a keeper of gates and lives at Lake Bank."
    friend = f"{TALK}\nJane Roe is a friend of mine.\n"

    assert told(f"{TALK}\n{life}\n", "like a note on the talk")[0] == 9
    assert not [one for one in doubts(friend) if "note" in one[1]]


def test_a_long_paragraph_that_stands_twice() -> None:
    """As copying leaves it; what is short is said again, and so is a question."""
    said = "The gate was built by the men of the mill, and it held for many years and more."
    text = f"{TALK}\nODO LIND: {said}\n\nJANE ROE: Did it?\n\nODO LIND: It did.\n\n{said}\n\nYes.\n"

    assert told(text, "stands twice in what 'ODO LIND' says")[0] == 15
    assert not [one for one in doubts(text.replace(said, "It held.")) if "twice" in one[1]]


def test_a_list_below_a_colon_is_doubted_behind_other_words() -> None:
    """A writer sums up there; two items are as many as one says."""
    items = "- the gate of the mill\n- the wall at the lake\n- the price of both\n"
    text = f"{TALK}\nThey go on to talk of:\n\n{items}"

    assert "“They go on to talk of:”" in told(text, "the list below")[1]
    short = text.replace("- the price of both\n", "")
    assert not [one for one in doubts(short) if "list" in one[1]]


def test_what_a_program_offers_at_the_end_is_doubted() -> None:
    """It made the text."""
    offer = "If you would like a shorter version or a summary of one theme, just tell me."

    assert told(f"{TALK}\n{offer}\n", "like what a program offers")[0] == 9
    assert not [one for one in doubts(f"{TALK}\nIf you like the gate, go.\n") if "offer" in one[1]]


def test_headings_that_name_several_talks_are_doubted() -> None:
    """Others answer below them under the same label."""
    turns = "**Q:** When was it?\n\n**A:** It was in May.\n\n**Q:** Who paid?\n\n**A:** We did.\n\n"
    heads = "## Interview with Odo Lind\n\n", "## Interview with Nadia Berg\n\n"
    spec = SourceSpec("a.md", "", "on-the-record", (), (), (), Place("a.md"))
    for second, is_told in ((heads[1], True), ("## The wall\n\n", False)):
        text = f"# Talks\n\n{heads[0]}{turns}{second}{turns}"
        notes = prepared(text.encode(), spec, "S1", is_alone=True).notes
        assert any("headings name talks" in one.message for one in notes) == is_told


def test_a_long_paragraph_behind_a_question_that_nobody_answers_is_doubted() -> None:
    """A label is lost there; who goes on asking, or is answered below, is not doubted."""
    talk = TALK.replace("JANE ROE", "Q").replace("ODO LIND", "A")
    lost = f"{talk}\nQ: And who keeps it?\n\n{'Those who live by the lake do so. ' * 5}\n"
    asked = f"{talk}\nQ: And who keeps it?\n\n{'Who is it that keeps it? ' * 6}\n"

    assert told(lost, "stands behind a question of 'Q'")[0] == 11
    assert not any("behind a question" in one for _, one in doubts(asked))
    answered = f"{lost}\nA: Nobody does.\n"
    assert not any("behind a question" in one for _, one in doubts(answered))


@pytest.mark.parametrize(
    ("bracket", "is_told"),
    [
        ("(Note: he spoke of the gate before.)", True),
        ("[Noot van de redactie: dit is de sluis.]", True),
        ("(Transcriber's note: a word is lost.)", True),
        ("(note that it was dear)", False),
        ("(banknotes: many)", False),
    ],
)
def test_a_note_of_who_wrote_the_talk_down_is_doubted(bracket: str, *, is_told: bool) -> None:
    """It stands in brackets, behind a word for notes."""
    found = [one for _, one in doubts(f"{TALK}\nIt was dear {bracket} then.\n") if "wrote" in one]

    assert bool(found) is is_told
    assert all(one.startswith(f"“{bracket}” in what 'ODO LIND' says") for one in found)
