"""Forms in which little tells who speaks: numbers of turns and questions, bold answers."""

from __future__ import annotations

import pytest

from pipeline.errors import BriefError
from pipeline.stages.normalize import normalize
from tests.reading import read, spoken_turns


def warnings(text: str, path: str = "talk.txt") -> str:
    """Return all warnings as one text."""
    return " | ".join(one.message for one in read(text, path).notes if one.is_warning)


SAID = (
    "How many eels are there?",
    "Forty of them, I think.",
    "And why is that?",
    "They came in spring.",
    "Who counts them?",
    "I do so myself.",
)
TURNS = [(("Jane Roe", "Guest 1")[at % 2], words) for at, words in enumerate(SAID)]


@pytest.mark.parametrize("form", ["{}    {}: {}", "   {}. {}: {}", "{}) {}: {}"])
def test_numbers_that_count_the_turns_are_no_words(form: str) -> None:
    """They stand bare before each label, from 1 on."""
    text = "\n\n".join(form.format(at, *turn) for at, turn in enumerate(TURNS, start=1))

    assert spoken_turns(read(text)) == TURNS


def test_numbered_fields_are_no_turns() -> None:
    """Each label stands once."""
    fields = ("Harbour", "Gate", "River", "Keeper", "Eels", "Price")
    text = "\n".join(f"{at}. {one}: all is well." for at, one in enumerate(fields, start=1))

    with pytest.raises(BriefError):
        read(text)


def test_codes_among_counted_turns_are_refused() -> None:
    """Programs that code interviews print them in the margin; so is a turn without its label."""
    turns = [f"{at}  {who}: {words}" for at, (who, words) in enumerate(TURNS, start=1)]
    coded = [f"{one}\n..Prices of eels\tand so on,\nas it was." for one in turns]

    with pytest.raises(
        BriefError, match=r"codes stand among the words, first '\.\.Prices of eels'"
    ):
        read("\n\n".join(coded))
    lost = [f"{at}  {who}: {words}" for at, (who, words) in enumerate(TURNS * 3, start=1)]
    lost[2] = "3  And so it went on."
    with pytest.raises(BriefError, match="number 3 of the turns stands before words without"):
        read("\n\n".join(lost))


def test_names_in_round_brackets_with_a_colon_are_labels() -> None:
    """Sounds in such brackets, and brackets without a colon, are none."""
    text = "\n\n".join(f"({who}): {words}" for who, words in TURNS).replace("forty", "(laughs)")

    assert spoken_turns(read(text)) == TURNS
    with pytest.raises(BriefError):
        read(text.replace("):", ")"))


def test_who_stands_beside_a_full_name_turn_by_turn_is_another() -> None:
    """He asks, and she answers, though they share a name; a warning asks about it."""
    text = "\n".join(
        f"Jane Roe: {answer}\nRoe: {question}"
        for question, answer in zip(SAID[::2], SAID[1::2], strict=True)
    )

    assert [one.label for one in read(text).speakers] == ["Jane Roe", "Roe"]
    assert "'Jane Roe' and 'Roe' may be one person" in warnings(text)


@pytest.mark.parametrize("head", ["Simulated interview", "Entrevista Simulada"])
def test_a_heading_with_a_colon_right_above_a_label_is_no_turn(head: str) -> None:
    """It stands once, before the first turn."""
    text = f"Talk 1\n\n{head}:\n\n" + "\n\n".join(f"{who}: {words}" for who, words in TURNS)

    assert spoken_turns(read(text)) == TURNS


NUMBERED = (
    "1- How do you sell eels?\n    We sell them by mail.\n"
    "2- How is it done? And by whom?\nA client writes to us with the order.\n\n"
    "3) And then?\n\n   I look at it.\n\nThen I answer.\n\n"
    "4. Do you like\nit so?\n  I do, and so do my friends.\n"
)


def test_numbered_questions_with_plain_answers_are_a_talk() -> None:
    """A warning tells that it is a guess."""
    transcript = read(f"Talk with a clerk\n\n{NUMBERED}")

    assert spoken_turns(transcript)[:4] == [
        ("Q", "How do you sell eels?"),
        ("A", "We sell them by mail."),
        ("Q", "How is it done? And by whom?"),
        ("A", "A client writes to us with the order."),
    ]
    assert spoken_turns(transcript)[5] == ("A", "I look at it. ¶ Then I answer.")
    assert "only questions have a number, and nobody is named" in warnings(NUMBERED)


def test_numbered_questions_behind_the_last_answer_are_told_of() -> None:
    """A few may have none, and who speaks behind a last answer is not sure."""
    more = "\n\n".join(f"{at}. Do you like gate {at}?\n\nI do, and so it is." for at in range(5, 9))
    text = f"{NUMBERED}\n{more}\n"
    still = f"{text}\n9. Who mends them?\n\n10. Who pays?\n"
    short = text.replace("\n\nThen I answer.", "")

    assert "the last 2 have none" in warnings(still)
    assert spoken_turns(read(still))[-1] == ("Q", "Who pays?")
    assert "is not sure" not in warnings(short)
    assert "who says “We thank you, clerk.” behind the last" in warnings(
        f"{short}\nWe thank you, clerk.\n"
    )
    with pytest.raises(BriefError):
        read(NUMBERED + "\n5. Who mends them?\n\n6. Who pays?\n")


@pytest.mark.parametrize(
    "text",
    [
        NUMBERED.replace("2-", "5-"),
        NUMBERED.replace("Then I answer.", "3.1 And so it goes on."),
        NUMBERED
        + "".join(
            f"{at}. What is eel {at}?\nIt is a long fish of the river.\n" for at in range(5, 30)
        ),
        NUMBERED + "5. Name of the firm\nEels and Sons\n",
        NUMBERED.replace("We sell them by mail.", "1\tWe sell them by mail."),
        NUMBERED.replace("We", "They")
        .replace("to us ", "")
        .replace("I ", "He ")
        .replace("my", "his"),
        NUMBERED.replace("    We sell them by mail.", "\nDo we sell them by mail?"),
        f"Frequently asked questions\n\n{NUMBERED}",
        "".join(
            f"{at}. Do you like eels?\na) I do\nb) I do not\nc) We may\n\n" for at in range(1, 6)
        ),
    ],
)
def test_other_numbered_questions_are_refused(text: str) -> None:
    """Out of order, not parted from answers, in cells, in nobody's mouth, where both ask.

    So are frequent questions, lists to choose from, answers in which hardly anybody says "I", and
    questions that go on with others.
    """
    with pytest.raises(BriefError):
        read(text)


def test_who_is_told_apart_in_a_few_answers_to_numbered_questions_is_reported() -> None:
    """The answers stay whole, and a warning names who stands in them."""
    both = "".join(
        f"\n{at}. Who of you mends {what}?\n\n(She): I do.\n\n(He): A little.\n"
        for at, what in ((5, "nets"), (6, "boats"))
    )
    more = "".join(
        f"\n{at}. Is it {at}?\n\nIt is, I think, as it was before.\n" for at in range(7, 19)
    )
    text = f"{NUMBERED}{both}{more}"
    transcript = read(text)

    assert len(transcript.turns) == 36
    assert spoken_turns(transcript)[9] == ("A", "(She): I do. ¶ (He): A little.")
    assert "'She:' is read as prose" in warnings(text)
    assert "'He:' is read as prose" in warnings(text)


BOLD = "\n\n".join(
    f"{words}" if at % 2 == 0 else f"**{words}**"
    for at, words in enumerate((*SAID, "Is it late?", "It is very late now."))
)


def test_bold_answers_to_plain_questions_are_a_talk() -> None:
    """A warning tells that it is a guess."""
    transcript = read(BOLD, "talk.md")

    assert [(who, words.strip("*")) for who, words in spoken_turns(transcript)][:2] == [
        ("Q", SAID[0]),
        ("A", SAID[1]),
    ]
    assert len(transcript.turns) == 8
    assert "paragraphs in bold are read as answers" in warnings(BOLD, "talk.md")


@pytest.mark.parametrize(
    "text",
    [
        BOLD.replace(f"**{SAID[1]}**", SAID[1]),
        f"# FAQ\n\n{BOLD}",
        BOLD.replace("?", "."),
    ],
)
def test_other_paragraphs_in_bold_do_not_answer(text: str) -> None:
    """Where one answer is plain, in lists of questions, and where nobody asks."""
    with pytest.raises(BriefError):
        read(text, "talk.md")


@pytest.mark.parametrize("form", ["Q{}: {}", "Q{}:{}", "Question {}. {}"])
def test_numbered_words_for_questions_have_plain_answers_below(form: str) -> None:
    """What else is counted stands in the answers."""
    said = (*SAID, "What is it for?", "Two things, we say:\n1. For bread.\n2. For light.")
    pairs = zip(said[::2], said[1::2], strict=True)
    text = "\n\n".join(
        f"{form.format(at, asked)}\n\n{told}" for at, (asked, told) in enumerate(pairs, start=1)
    )

    assert spoken_turns(read(text)) == [
        ("QA"[at % 2], words.replace("\n", " ¶ ")) for at, words in enumerate(said)
    ]
    assert "only questions have a number" in warnings(text)


def test_numbered_questions_are_refused_where_nobody_speaks_of_himself() -> None:
    """So are lists of what is often asked."""
    pairs = [(asked, "It is so for them all.") for asked in (*SAID[::2], "What is it?")]
    text = "\n\n".join(f"Q{at}: {asked}\n\n{told}" for at, (asked, told) in enumerate(pairs, 1))

    with pytest.raises(BriefError):
        read(text)


@pytest.mark.parametrize("sign", ["- ", "* ", "• "])
@pytest.mark.parametrize("path", ["talk.txt", "talk.md"])
def test_questions_that_are_items_have_plain_answers_below(sign: str, path: str) -> None:
    """All items of the file ask; where one of an answer's does not, nobody knows who speaks."""
    said = (*SAID, "Who pays for it?", "We do, and the city.\n\nIt is not much.")
    text = "\n\n".join(f"{'' if at % 2 else sign}{words}" for at, words in enumerate(said))

    assert [label for label, _ in spoken_turns(read(text, path))] == list("QA" * (len(said) // 2))
    assert "only questions are items of a list" in warnings(text)
    with pytest.raises(BriefError):
        read(text.replace("It is not", f"{sign}It is not"), path)


@pytest.mark.parametrize("dash", ["-", "--", "– "])
def test_questions_behind_a_dash_have_plain_answers_below(dash: str) -> None:
    """No other paragraph begins with a dash; where one does, nobody knows who speaks."""
    said = (*SAID, "Who pays for it?", "We do, and the city.\n\nIt is not much.")
    text = "\n\n".join(f"{'' if at % 2 else dash}{words}" for at, words in enumerate(said))

    assert spoken_turns(read(text)) == [
        ("QA"[at % 2], words.replace("\n\n", " ¶ ")) for at, words in enumerate(said)
    ]
    assert "only questions have a dash" in warnings(text)
    with pytest.raises(BriefError):
        read(text.replace("It is not", f"{dash}It is not"))


def test_questions_behind_a_long_dash_may_run_over_lines_and_lead_to_their_answers() -> None:
    """Most ask; an item without words, and a link without any, are nobody's."""
    said = (*SAID, "Who pays for it,\nand when?", "We do, and the city.\n\n  * \n\nIt is not much.")
    said = (*said, *("Tell us of the rest.", "I say nothing of it.\n\n[](https://lake.example)"))
    text = "\n\n".join(f"{'' if at % 2 else '— '}{words}" for at, words in enumerate(said))
    found = spoken_turns(read(f"# The lake\n\n## Its eels\n\n{text}\n", "talk.md"))

    assert [label for label, _ in found] == list("QA" * (len(said) // 2))
    assert found[-4:] == [
        ("Q", "Who pays for it, ¶ and when?"),
        ("A", "We do, and the city. ¶ It is not much."),
        ("Q", "Tell us of the rest."),
        ("A", "I say nothing of it."),
    ]


QUOTED = (
    "–The gate was never shut, you say.",
    "–Never. I saw it open myself.",
    "The year of the flood",
    "–Who had the key?",
    "–Two of us had one.",
    "“And in the spring we lost them both in the flood.",
    "“The city paid for new ones.”",
    "New keys for all",
    "–And who has them now?",
    "–The keeper has them.",
    "–Was that not dear?",
    "–It was. We paid 40 crowns.",
)


def test_answers_behind_a_dash_go_on_in_quotation_marks() -> None:
    """So newspapers print them; short lines between are headings."""
    transcript = read("\n\n".join(QUOTED))

    assert spoken_turns(transcript) == [
        ("Q", "The gate was never shut, you say."),
        ("A", "Never. I saw it open myself."),
        ("Q", "Who had the key?"),
        (
            "A",
            "Two of us had one. ¶ “And in the spring we lost them both in the flood. ¶ "
            "“The city paid for new ones.”",
        ),
        ("Q", "And who has them now?"),
        ("A", "The keeper has them."),
        ("Q", "Was that not dear?"),
        ("A", "It was. We paid 40 crowns."),
    ]
    assert [one.message for one in transcript.removed] == [
        "a heading: The year of the flood",
        "a heading: New keys for all",
    ]
    assert "nobody is named: paragraphs behind a dash" in warnings("\n\n".join(QUOTED))


def test_who_tells_of_a_talk_behind_dashes_is_not_read_as_its_speaker() -> None:
    """Plain paragraphs between may be the reporter's."""
    told = "He took his hat, and he told us that the keeper had gone long before the flood."
    with pytest.raises(BriefError):
        read("\n\n".join((*QUOTED[:6], told, *QUOTED[6:10], told, *QUOTED[10:])))


@pytest.mark.parametrize(("word", "is_told"), [("我", False), ("他", True)])
def test_in_chinese_somebody_says_i_within_a_run_of_letters(word: str, *, is_told: bool) -> None:
    """No blank parts it from other words; lists in which nobody does are warned of."""
    names = "the a of in " * 14
    talk = "".join(
        f"**第{at}座桥在哪里？**\n\n然后{word}开始修桥，{names}大家都来了。\n\n" for at in range(5)
    )
    found = read(talk, "talk.md")

    told = any("nobody says “I” or “we”" in one.message for one in found.notes)
    assert (len(found.turns), told) == (10, is_told)


@pytest.mark.parametrize(("word", "is_told"), [("teremos", False), ("terão", True)])
def test_verbs_say_we_where_the_pronoun_is_left_out(word: str, *, is_told: bool) -> None:
    """In Portuguese, Spanish and Italian."""
    filled = "os termos da ponte e os da margem são os mesmos de sempre, " * 4
    talk = "".join(
        f"**Quem paga a ponte {at}?**\n\nDepois {word} de pagar a ponte; {filled}diz a lei.\n\n"
        for at in range(5)
    )
    found = read(talk, "talk.md")

    told = any("nobody says “I” or “we”" in one.message for one in found.notes)
    assert (len(found.turns), told) == (10, is_told)


def headed(form: str, words: tuple[str, str]) -> str:
    """Return a talk with a word and a number above each question and each answer."""
    heads = (f"{words[at % 2]} {at // 2 + 1}" for at in range(len(SAID)))
    return "".join(form.format(head, said) for head, said in zip(heads, SAID, strict=True))


WORDS = ("Question", "Answer")


@pytest.mark.parametrize("words", [WORDS, ("Question", "Reponse"), ("PREGUNTA N°", "RESPUESTA N°")])
@pytest.mark.parametrize(
    ("form", "path"),
    [
        ("{}\n{}\n\n", "talk.txt"),
        ("### {}\n\n{}\n\n", "talk.md"),
        ("**{}**\n\n{}\n\n", "talk.md"),
        ("<h4>{}</h4>\n<p>{}</p>\n", "talk.html"),
        ("<p>{}</p>\n<p>{}</p>\n", "talk.html"),
    ],
)
def test_words_with_numbers_alone_on_their_lines_ask_and_answer(
    form: str, path: str, words: tuple[str, str]
) -> None:
    """Each question has its answer below, of the same number; accents may lack."""
    turns = spoken_turns(read(headed(form, words), path))

    assert turns == [("QA"[at % 2], said) for at, said in enumerate(SAID)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Answer 2", "Answer 3"),
        ("Answer 2\n", ""),
        ("Question 3", "Question 5"),
        ("Forty of them, I think.", ""),
        ("Question 1", "Question 2"),
        ("Answer 3", "Reply 3"),
    ],
)
def test_words_with_numbers_that_do_not_fit_are_not_believed(old: str, new: str) -> None:
    """A lost answer would make another of the next question."""
    text = headed("{}\n{}\n\n", WORDS).replace(old, new)

    with pytest.raises(BriefError, match="no speakers found"):
        read(text)


ASKED = ("Who shuts the gate?", "When do you come?", "Is it cold there?", "What do you see?")
TOLD = ("I do, with my brother.", "We come at night.", "It is, in winter.", "I see the lake.")
TAGGED = "<blockquote>\n  <p>\n    {}\n  </p>\n</blockquote>\n\n<p>\n  {}\n</p>"


@pytest.mark.parametrize("form", ["> {}\n\n{}", TAGGED])
def test_quotations_that_ask_are_questions_of_markdown(form: str) -> None:
    """A warning tells so; fewer, and others that ask less, are what somebody quotes."""
    pairs = [form.format(*one) for one in zip(ASKED, TOLD, strict=True)]
    head = "---\ntitle: The gate\n---\n\nThe [keeper](https://r.example) tells of it.\n\n"
    found = normalize(read(head + "\n\n".join(pairs), "talk.md"))

    assert spoken_turns(found) == [
        one for asked, told in zip(ASKED, TOLD, strict=True) for one in (("Q", asked), ("A", told))
    ]
    assert any("quotations are read as questions" in one.message for one in found.notes)
    with pytest.raises(BriefError, match="no speakers found"):
        read(head + "\n\n".join(pairs[:3]), "talk.md")
    with pytest.raises(BriefError, match="no speakers found"):
        read(head + "\n\n".join((*pairs, "> It was shut.\n\nNo.\n\n> It was open.")), "talk.md")


def test_answers_that_one_name_begins_stand_below_plain_questions() -> None:
    """A warning tells of it, and of what may be said by either; where it may be more, none is."""
    pairs = [f"{asked}\n\nO: {told}" for asked, told in zip(ASKED, TOLD, strict=True)]
    found = read("The gate\n\n" + "\n\n".join((*pairs[:3], "It froze in May.", pairs[3])))

    turns = [one for asked, told in zip(ASKED, TOLD, strict=True) for one in (("Q", asked), told)]
    assert [said if label == "O" else (label, said) for label, said in spoken_turns(found)] == [
        *turns[:5],
        f"{TOLD[2]} ¶ It froze in May.",
        *turns[6:],
    ]
    assert "has a label: the paragraph above each, which asks, is read as asked, and other" in (
        text := " | ".join(one.message for one in found.notes if one.is_warning)
    )
    assert "first “It froze in May.”" in text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Who shuts the gate?\n\n", "Tell me of the gate.\n\n"),
        ("\n\nO: We come", "\n\nEvery day?\n\nO: We come"),
        ("O: It is, in winter.", "It is, in winter."),
        ("O: ", "Hint: you may know, and "),
        ("Who shuts", "Frequently asked questions\n\nWho shuts"),
    ],
)
def test_what_one_name_begins_is_no_answer_where_the_questions_are_not_clear(
    old: str, new: str
) -> None:
    """Nor is it one in which nobody speaks of himself."""
    pairs = [f"{asked}\n\nO: {told}" for asked, told in zip(ASKED, TOLD, strict=True)]
    text = "\n\n".join(pairs).replace(old, new)
    if "Hint" in new:
        text = text.replace("I ", "they ").replace("We ", "they ").replace(" my ", " a ")

    with pytest.raises(BriefError, match="no speakers found"):
        read(text)


def test_where_a_talk_comes_from_is_no_question_of_it() -> None:
    """A line of data above a note in bold or italics, and then questions with numbers."""
    asked = ("How many eels are there?", "So they came in spring.", "Who counts them?", "And then?")
    told = "".join(
        f"{at}- {one}\n\n*I count them at the lake.*\n\n" for at, one in enumerate(asked, 1)
    )
    head = "# Eels\n\n**Source:** https://lake.example/eels\n\n*A talk that I gave to a paper.*\n\n"
    found = read(head + told, "talk.md")

    assert [words for who, words in spoken_turns(found) if who == "Q"] == [
        f"{at}- {one}" for at, one in enumerate(asked, 1)
    ]
    assert not any("gave to a paper" in words for _, words in spoken_turns(found))
