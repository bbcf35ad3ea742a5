"""Questions set in bold or as headings beside labels, and what stands around them."""

from __future__ import annotations

import pytest

from pipeline.errors import BriefError
from pipeline.model.transcript import Transcript
from pipeline.stages.normalize import normalize
from tests.reading import read, spoken_turns


def warnings(text: str, path: str = "talk.md") -> str:
    """Return all warnings as one text."""
    return " | ".join(one.message for one in read(text, path).notes if one.is_warning)


BETWEEN = (
    "**Who counts the eels?**",
    "**Jane:** I do so, each spring.",
    "**Odo:** And I count the nets.",
    "**You count by hand. Why is that?**",
    "**Jane:** Nobody else would pay for it.",
    "**What do the nets cost?**",
    "**Odo:** Forty crowns each.",
    "They last for years.",
    "**That is not much. Thank you both.**",
    "**Jane:** You are welcome.",
)


def test_paragraphs_in_bold_above_labels_are_questions_without_one() -> None:
    """Nobody with a label asks; the first may stand above the first label."""
    text = "# On eels\n\n" + "\n\n".join(BETWEEN)
    turns = spoken_turns(read(text, "talk.md"))

    assert [who for who, _ in turns] == ["Q", "Jane", "Odo", "Q", "Jane", "Q", "Odo", "Q", "Jane"]
    assert turns[0] == ("Q", "**Who counts the eels?**")
    assert turns[6] == ("Odo", "Forty crowns each. ¶ They last for years.")
    assert "4 paragraphs in bold stand above labels and have none: read as 'Q:'" in warnings(text)


def test_paragraphs_in_bold_of_those_who_ask_with_a_label_stay_their_own() -> None:
    """So does a heading in bold that asks nothing."""
    asked = [one.replace("And I count the nets.", "And who pays?") for one in BETWEEN]
    asked = [one.replace("They last for years.", "Do they last?") for one in asked]
    headed = [one.replace("**What do the nets cost?**", "**Nets**") for one in BETWEEN]

    assert {who for who, _ in spoken_turns(read("\n\n".join(asked), "talk.md"))} == {"Jane", "Odo"}
    assert ("Q", "**Nets**") not in spoken_turns(read("\n\n".join(headed), "talk.md"))


def test_a_letter_with_a_slash_labels_answers_to_questions_in_bold() -> None:
    """As in Spanish; also alone above what is answered."""
    answers = ("R/ La ciudad.", "R/\nLa ciudad y el puerto.", "R/ Nadie: la ciudad.")
    asked = ("¿Quién paga la presa?", "¿Y el puente?", "¿Y el muro?")
    text = "\n\n".join(f"**{ask}**\n\n{said}" for ask, said in zip(asked, answers, strict=True))

    assert spoken_turns(normalize(read(text, "talk.md"), ()))[1::2] == [
        ("R", "La ciudad."),
        ("R", "La ciudad y el puerto."),
        ("R", "Nadie: la ciudad."),
    ]


ASKED = (
    "## Who counts the eels?",
    "I do so, each spring.",
    "## Why is that?",
    "Nobody else would, and I like it.",
    "## What do the nets cost?",
    "Forty crowns each, as it was.",
)
SAID = [("QA"[at % 2], one.strip("# ")) for at, one in enumerate(ASKED)]


def test_a_label_inside_of_questions_in_bold_is_who_asks() -> None:
    """Headings between the turns are said by nobody; who answers may have no label, or lose it."""
    words = ["**JR: Who pays?**", "**OL**: The state.", "**JR: And why?**", "**OL**: It must."]
    words += ["## On nets", "**JR:  What do they cost?**", "**OL**: Forty.", "**JR: Thank you.**"]
    turns = spoken_turns(read("# Eels\n\n" + "\n\n".join([*words, "**OL**: Bye."]), "talk.md"))

    assert [who for who, _ in turns] == ["JR", "OL"] * 4
    assert turns[4] == ("JR", "What do they cost?")
    assert turns[3] == ("OL", "It must.")
    plain = [one.replace("**OL**: ", "") for one in words]
    unnamed = spoken_turns(read("# Eels\n\n" + "\n\n".join([*plain, "Bye."]), "talk.md"))
    assert [who for who, _ in unnamed] == ["JR", "A"] * 4
    some = [*words[:3], plain[3], *words[4:], "**OL**: Bye."]
    assert ("OL", "It must.") in spoken_turns(read("# Eels\n\n" + "\n\n".join(some), "talk.md"))


@pytest.mark.parametrize("head", ["# Thank you, Jane!", "## Stay in touch", "## About Jane Roe"])
def test_a_section_that_closes_a_page_is_no_answer(head: str) -> None:
    """It stands above the questions in rank, or says that it closes; a warning tells of it."""
    text = "\n\n".join(
        [*ASKED, head, "I want to thank her again. She lives by the harbour gate now."]
    )
    talk = read(text, "talk.md")

    assert spoken_turns(talk) == SAID
    assert "words behind the talk are not said" in warnings(text)


@pytest.mark.parametrize(
    "head",
    ["## Part III - Reflection Component", "## My reflection", "## Reflection on the interview"],
)
def test_what_students_think_of_an_interview_behind_it_is_not_said(head: str) -> None:
    """Though the points they were to write on ask; a warning tells of it."""
    behind = [head, "Answer each point.", "## What did you learn?", "I learned that eels are shy."]
    text = "\n\n".join([*ASKED, *behind])

    assert spoken_turns(read(text, "talk.md")) == SAID
    assert "words behind the talk are not said" in warnings(text)


def test_a_last_heading_that_asks_nothing_is_warned_of() -> None:
    """It may be a question that lost its sign, and what the author wrote."""
    text = "\n\n".join([*ASKED, "## On we go, with the people of the gate", "We all do."])

    found = read(text, "talk.md")
    told = next(one for one in found.notes if "asks nothing" in one.message)

    assert len(spoken_turns(found)) == len(ASKED) + 2
    assert text.splitlines()[told.line - 1].startswith("## On we go")
    assert "'On we go, with the people of the gate' asks nothing" in warnings(text)


def test_the_heading_of_a_section_right_above_a_question_is_not_asked() -> None:
    """It is told of; what ends a sentence there is said."""
    text = "\n\n".join([*ASKED[:4], "## Nets, and their price", *ASKED[4:]])
    talk = read(text, "talk.md")

    assert spoken_turns(talk) == SAID
    assert "a heading: Nets, and their price" in [one.message for one in talk.removed]
    said = text.replace("their price", "their price.")
    assert ("Q", "Nets, and their price. ¶ What do the nets cost?") in spoken_turns(
        read(said, "talk.md")
    )


NAMED = (
    "**LT: Who counts the eels?**",
    "{}: I do so, each spring.",
    "**LT: Why is that?**",
    "{}: Nobody else would, and I like it.",
    "**LT: What do the nets cost?**",
    "{}: Forty crowns each, as it was.",
)


@pytest.mark.parametrize("label", ["Jane", "The Mayor", "Le Maire"])
def test_what_has_no_label_behind_a_talk_in_which_all_have_one_is_no_turn(label: str) -> None:
    """An office answers as a name does; a heading that asks nothing is the writers' own."""
    head = ("## What we think of her", "She was kind to us, and so was her dog. We learnt of eels.")
    text = "\n\n".join([*NAMED, *head]).replace("{}", label)
    talk = read(text, "talk.md")

    assert [who for who, _ in spoken_turns(talk)] == ["LT", label] * 3
    assert spoken_turns(talk)[-1] == (label, "Forty crowns each, as it was.")
    assert "left out and may be part of the talk" in warnings(text)


def test_an_office_answers_beside_a_question_that_lost_its_label() -> None:
    """So it is where the other questions have one."""
    words = [one.replace("{}", "The Mayor") for one in NAMED]
    words += ["**And the boats?**", "The Mayor: They are old."]
    turns = spoken_turns(read("\n\n".join(words), "talk.md"))

    assert turns[-2:] == [("Q", "**And the boats?**"), ("The Mayor", "They are old.")]


@pytest.mark.parametrize("sign", [".**", "** ,", ",** _keeper of the gate._"])
def test_answers_that_begin_with_the_names_of_several_are_not_those_of_one(sign: str) -> None:
    """As in minutes of a round table, where others go on within a paragraph: refused."""
    names = ("Jane Roe", "Odo Lind", "Jane Roe")
    answers = (
        f"**{name}{sign} {said} **Ott Hale{sign} So do I, with all of my own boats."
        for name, said in zip(names, ASKED[1::2], strict=True)
    )
    heads = (f"## **{one.strip('# ')}**" for one in ASKED[::2])
    text = "\n\n".join(line for pair in zip(heads, answers, strict=True) for line in pair)

    with pytest.raises(BriefError, match="no speakers found"):
        read(text, "talk.md")


APART = (
    "{}: _Who counts the eels?_",
    "I do so, each spring.",
    "{}: _You count by hand. Why is that?_",
    "Nobody else would, and I like it.",
    "{}: _What do the nets cost?_",
    "Forty crowns each, as it was.",
)


@pytest.mark.parametrize("label", ["<strong>Lake Times</strong>", "**Lake Times**"])
def test_one_label_and_words_set_apart_tell_the_questions(label: str) -> None:
    """What is set apart behind the last answer is no part of it; amid answers, nobody knows."""
    text = "\n\n".join(APART).replace("{}", label)
    note = "_Jane Roe keeps the gate at Lake Bank._"
    talk = read(f"{text}\n\n{note}", "talk.md")

    assert [who for who, _ in spoken_turns(talk)] == ["Lake Times", "A"] * 3
    assert spoken_turns(talk)[-1] == ("A", "Forty crowns each, as it was.")
    assert "only 'Lake Times:' has a label" in warnings(text)
    amid = text.replace("I do so", f"{note}\n\nI do so")
    for other in (amid, text.replace("_", "")):
        with pytest.raises(BriefError, match="no speakers found"):
            read(other, "talk.md")


PAGE = "<html><body><main>{}</main></body></html>"


def test_pages_end_with_a_rule_or_a_section_that_closes_them() -> None:
    """Below a rule among the turns somebody may go on."""
    bold = [
        f"<p><b>{who}</b>: {words}</p>" for who, words in [("Jane", "Yes."), ("Odo", "So.")] * 3
    ]
    behind = "<hr><p>See our other talks by the gate.</p><p>And write to us.</p>"
    heads = [f"<h3>{words}</h3>" if who == "Q" else f"<p>{words}</p>" for who, words in SAID]
    closing = "<h2>Stay in touch</h2><p>Write to us at the gate.</p>"

    assert spoken_turns(read(PAGE.format("".join(bold) + behind)))[-1] == ("Odo", "So.")
    assert spoken_turns(read(PAGE.format("".join(heads) + closing))) == SAID
    going_on = "".join([*bold[:2], "<hr><p>Well, and so on.</p>", *bold[2:], behind])
    assert "See our" in spoken_turns(read(PAGE.format(going_on)))[-1][1]


@pytest.mark.parametrize("opens", ["**", "******"])
def test_a_question_in_bold_may_be_closed_on_the_line_below(opens: str) -> None:
    """Old programs of pages left the signs so, and what is left of others before them."""
    words = [f"**{one.strip('# ')}**" if one.startswith("#") else one for one in ASKED * 2]
    words[2] = f"{opens}Why is that?\n**"
    turns = spoken_turns(read("\n\n".join(words), "talk.md"))

    assert [(who, said.strip("*\n")) for who, said in turns] == SAID * 2


def test_quotations_behind_the_last_answer_are_not_said() -> None:
    """A talk in which somebody quotes may end with what he quotes."""
    behind = (
        "> About the gate\n\n> It was built by many, and stands as it did in the year of the flood."
    )
    text = "\n\n".join([*ASKED, behind])
    talk = read(text, "talk.md")

    assert spoken_turns(talk) == SAID
    assert "words behind the talk are not said: About the gate" in warnings(text)
    quoting = "\n\n".join([ASKED[0], f"{ASKED[1]}\n\n> Eels are counted.", *ASKED[2:], behind])
    assert "About the gate" in spoken_turns(read(quoting, "talk.md"))[-1][1]


def test_a_card_that_leads_to_another_page_is_not_said() -> None:
    """It runs on from its words to its pictures, and to who wrote it."""
    card = "12 Nets for EelsThe best of them, by the gate.![][4]The Gate NewsOdo Lind![][5]"
    talk = read("\n\n".join([*ASKED[:2], card, *ASKED[2:]]), "talk.md")

    assert spoken_turns(talk) == SAID
    assert any(one.message.startswith("a card that leads") for one in talk.removed)


def test_letters_before_questions_in_bold_are_no_words() -> None:
    """An answer below such a question may have lost its label."""
    asked = [f"**Q. {words}**" if who == "Q" else f"**A:** {words}" for who, words in SAID]
    lost = ["**Q. And who pays for it?**", "The state does, for all of us."]
    turns = spoken_turns(read("\n\n".join([*asked[:4], *lost, *asked[4:]]), "talk.md"))

    assert turns == [*SAID[:4], ("Q", "And who pays for it?"), ("A", lost[1]), *SAID[4:]]


def test_the_first_heading_may_tell_one_to_tell_something() -> None:
    """It stands below an introduction in which its author says "I"."""
    told = ["Jane counts eels.", "The gate is old.", "It was built in the year of the flood."]
    lead = "I was glad to have an hour of her time, to ask her all that I could about the gate."
    text = "\n\n".join([*told, lead, "## Tell us a bit about yourself!", "I am Jane.", *ASKED])

    assert spoken_turns(read(text, "talk.md"))[:2] == [
        ("Q", "Tell us a bit about yourself!"),
        ("A", "I am Jane."),
    ]


def test_labels_within_one_answer_are_prose_where_headings_ask() -> None:
    """They are told of."""
    text = "\n\n".join([*ASKED * 4, "Q: Why do people ask?\nA: I hope they do not."])
    turns = spoken_turns(read(text, "talk.md"))

    assert len(turns) == 4 * len(ASKED)
    assert turns[-1][1].endswith("Q: Why do people ask? ¶ A: I hope they do not.")
    assert "'Q:' is read as prose" in warnings(text)


def test_an_introduction_that_says_we_may_tell_of_one_with_initials_behind_his_name() -> None:
    """The names have their initials in brackets."""
    lead = "Welcome to our talks, in which we'll hear from all gates what you should know of them."
    told = "Today we're at the harbour, and ask Jane Roe what we'll do about the eels."
    turns = ["**Odo Lind (OL):** Who counts?", "**Jane Roe (JR):** I do."]
    turns += ["**OL:** Why?", "**JR:** I like it.", "**OL:** Who pays?", "**JR:** The state."]
    talk = read("\n\n".join([lead, told, "## The gate", *turns]), "talk.md")

    assert len(talk.turns) == len(turns)
    assert any("set apart as an introduction" in one.message for one in talk.notes)


def test_a_list_of_links_below_a_turn_is_not_said() -> None:
    """A list that holds other words is; so are links that are all that somebody says."""
    links = "- [Jane on eels](https://r.example/eels)\n- [The gate](https://r.example/gate)"
    turns = ["**Jane:** Here I am.", links, "**Odo:** So you are.", "**Jane:** Yes."]
    text = "\n\n".join([*turns, "**Odo:** Well then.", "**Jane:** Bye."])
    mixed = text.replace("- [The gate]", "- Eels, and [the gate]")
    alone = text.replace("Here I am.", "")
    led = text.replace("Here I am.", "I wrote these:")

    assert spoken_turns(read(text, "talk.md"))[0] == ("Jane", "Here I am.")
    assert "the gate" in spoken_turns(read(mixed, "talk.md"))[0][1]
    assert "Jane on eels" in spoken_turns(read(alone, "talk.md"))[0][1]
    assert "Jane on eels" in spoken_turns(read(led, "talk.md"))[0][1]


def test_headings_of_asciidoc_are_headings() -> None:
    """So are its lines of data, its pictures and its links."""
    head = "= Jane Roe of the gate\nOdo Lind\n:tags: eels, gates\n\nA talk about eels.\n\n"
    words = [one.replace("## ", "== ") for one in ASKED]
    words[1] += " See https://r.example/eels[my book]."
    words.insert(3, 'image::eel.jpg["An eel", width="400"]')
    talk = read(head + "\n\n".join(words), "talk.adoc")

    assert [(who, said) for who, said in spoken_turns(talk) if "book" not in said] == [
        SAID[0],
        *SAID[2:],
    ]
    assert talk.title == "Jane Roe of the gate"
    assert "https" not in raw_less(talk, 1)
    assert any(one.message.startswith("a picture") for one in talk.removed)


def raw_less(talk: Transcript, at: int) -> str:
    """Return the words of a turn without what its marks are."""
    return normalize(talk).turns[at].paragraphs[0].text


def test_answers_may_be_quotations_below_plain_questions() -> None:
    """They alternate; a line of such an answer may lack the sign."""
    words = [
        f"> {one}" if who == "A" else f"**Eels {at}**: {one}" for at, (who, one) in enumerate(SAID)
    ]
    words += ["**The gate**: Will it stand?", "> It will, I think,\nas long as we do."]
    turns = spoken_turns(
        read("# On eels\n\nWe asked Jane Roe:\n\n" + "\n\n".join(words), "talk.md")
    )

    assert [who for who, _ in turns] == ["Q", "A"] * 4
    assert turns[0] == ("Q", "**Eels 0**: Who counts the eels?")
    assert turns[1] == ("A", SAID[1][1])
    assert "quotations are read as answers" in warnings(
        "# On eels\n\nWe asked Jane Roe:\n\n" + "\n\n".join(words)
    )


def test_signs_of_a_heading_right_before_a_label_are_no_words() -> None:
    """The answers may stand below their label, further in."""
    asked = [f"###问：{one}" if who == "Q" else f"答：\n    {one}" for who, one in SAID]
    turns = spoken_turns(read("# 关于鳗鱼\n\n" + "\n\n".join(asked), "talk.md"))

    assert turns == [({"Q": "问", "A": "答"}[who], one) for who, one in SAID]


@pytest.mark.parametrize("question", ["**{}**", "## {}"])
@pytest.mark.parametrize(
    ("opening", "label"), [("**Ann Berg:** ", "Ann Berg"), ("**BERG:** ", "BERG"), ("Yes: ", "A")]
)
def test_a_name_in_bold_before_the_first_answer_is_who_answers(
    question: str, opening: str, label: str
) -> None:
    """It need not come back: every answer is hers, and the name is none of her words."""
    asked = ("Who keeps the gate?", "Why is it shut?", "When does it open?", "Who pays?")
    page = "\n\n".join(
        f"{question.format(one)}\n\n{'' if at else opening}We see to number {at} at night."
        for at, one in enumerate(asked)
    )
    turns = spoken_turns(read(f"# Gate\n\n{page}\n", "talk.md"))

    assert [one for one, _ in turns] == ["Q", label] * 4
    assert turns[1][1] == f"{opening if label == 'A' else ''}We see to number 0 at night."


@pytest.mark.parametrize("outlet", ["Lake Radio :", "lakeradio:"])
def test_a_name_before_the_first_question_is_none_of_its_words(outlet: str) -> None:
    """Papers name both at first, and then only set the questions in bold."""
    asked = (f"{outlet} Who keeps the gate?", "Why is it shut?", "When does it open?", "Who pays?")
    page = "\n\n".join(
        f"**{one}**\n\n{'' if at else '**Jane Roe :** '}We see to number {at} at night."
        for at, one in enumerate(asked)
    )
    found = read(f"# Gate\n\nJane Roe spoke to lakeradio and Lake Radio.\n\n{page}\n", "talk.md")
    again = read(
        f"# Gate\n\n{page.replace('Why is', 'Note: why is')}\n".replace(outlet, "Word:"), "talk.md"
    )

    assert spoken_turns(found)[0] == ("Q", "Who keeps the gate?")
    assert "stands before the first question alone" in " ".join(one.message for one in found.notes)
    assert spoken_turns(again)[0] == ("Q", "**Word: Who keeps the gate?**")


SUMMED = (
    "# Jane Roe on eels",
    "**How was the talk?**",
    "It was calm, and she took her time.",
    "**What worries her?**",
    "The nets, of which she has few.",
)


@pytest.mark.parametrize("head", ["## Transcript (translated)", "**Transcription**"])
def test_what_stands_above_a_transcript_sums_it_up(head: str) -> None:
    """Though it has questions of its own in bold; what is below the heading is the talk."""
    asked = [one.replace("## ", "**") + "**" * one.startswith("#") for one in (*ASKED, *ASKED)]
    found = read("\n\n".join((*SUMMED, head, *asked)), "talk.md")

    assert [who for who, _ in spoken_turns(found)] == ["Q", "A"] * 6
    assert spoken_turns(found)[1] == ("A", "I do so, each spring.")
    assert "introduction" in " ".join(one.message for one in found.notes if one.is_warning)
    assert "The nets, of which" in " ".join(one.message for one in found.removed)


def test_a_word_for_a_transcript_within_an_answer_heads_nothing() -> None:
    """A plain line does not say that the talk begins, and little stands below a last heading."""
    asked = [one.replace("## ", "**") + "**" * one.startswith("#") for one in ASKED]
    plain = read("\n\n".join((*SUMMED, "Transcript", *asked, *asked)), "talk.md")
    late = read("\n\n".join((*asked, *asked, "## Transcript", *SUMMED[1:])), "talk.md")

    assert [who for who, _ in spoken_turns(plain)] == ["Q", "A"] * 8
    assert spoken_turns(late)[0][0] == "Q"
    assert spoken_turns(late)[1] == ("A", "I do so, each spring.")


ESSAY = (
    *("# Gates of the lake", "This page shows what a gate can do.", "## Iron", "Iron lasts long."),
    *("**Why use iron?**", "It bears the ice in each winter.", "## Wood", "Wood is cheap."),
    *("**When is it wood or iron?**", "Each has its own place.", "## Stone", "None is of stone."),
    *("**What makes a gate good?**", "It shuts.", "## More gates", "There are some."),
)


def test_a_few_bold_questions_among_headings_of_prose_are_the_writer_s_own() -> None:
    """Without these headings, they are asked."""
    with pytest.raises(BriefError, match="no speakers found"):
        read("\n\n".join(ESSAY), "talk.md")
    plain = [one for one in ESSAY if not one.startswith("##")]

    assert [who for who, _ in spoken_turns(read("\n\n".join(plain), "talk.md"))] == ["Q", "A"] * 3


MARKED = (
    ("Who keeps the gate?", "I do, as my mother did."),
    ("You shut it in March…", "We have to. The ice comes down then."),
    ("When does it open?", "In May, when we see the first boats."),
    ("So they wait for you.", "They do, and they call me names."),
    ("Who pays?", "The town of Lake Bank, I hope."),
)


def _marked(form: str, *below: str) -> str:
    parts = [one for asked, said in MARKED for one in (f"**{asked}**", form.format(said))]
    return "\n\n".join(("# Gates", *parts, *below)) + "\n"


@pytest.mark.parametrize("form", ["_{}_", "*{}*", "— {}"])
@pytest.mark.parametrize("below", ["", "**Jane Roe**", "**Questions by Jane Roe**"])
def test_answers_in_italics_or_behind_a_dash_are_told_from_bold_questions(
    form: str, below: str
) -> None:
    """Some of the questions need not ask, and who wrote it is named below."""
    found = normalize(read(_marked(form, *[below] * bool(below)), "talk.md"))

    assert spoken_turns(found) == [turn for pair in MARKED for turn in zip("QA", pair, strict=True)]
    behind = [one.message for one in found.removed if "behind" in one.message]
    assert behind == ([f"behind the talk: {below.strip('*')}"] if below else [])


@pytest.mark.parametrize(
    "text",
    [
        _marked("_{}_").replace("_I do, as my mother did._", "I do, as my mother did."),
        _marked("— {}").replace("open?", "open.").replace("— I do, as", "I do, as"),
        _marked("_{}_", "**And why is that?**"),
        _marked("_{}_")
        .replace("gate?", "gate.")
        .replace("open?", "open.")
        .replace("pays?", "pays."),
    ],
)
def test_other_words_in_italics_below_bold_ones_do_not_answer(text: str) -> None:
    """One answer has another form, a question has none, or nothing asks."""
    with pytest.raises(BriefError, match="no speakers found"):
        read(text, "talk.md")


def test_a_long_lead_in_bold_above_the_first_question_is_no_part_of_it() -> None:
    """Though it asks, too."""
    lead = "**" + "Lake Bank has kept its gate for ages, and pays for it. " * 5 + "For how long?**"
    found = read(_marked("_{}_").replace("# Gates\n\n", f"# Gates\n\n{lead}\n\n"), "talk.md")

    assert len(found.turns) == 2 * len(MARKED)
    assert any("introduction: Lake Bank has kept" in one.message for one in found.removed)


def test_a_note_in_italics_behind_bold_questions_ends_the_talk() -> None:
    """The questions are in bold, all of them: what is in italics below the last answer is told."""
    note = "_These words were taken down by a student of Lake Bank,\nand stands here for all._"
    found = read("\n\n".join((*ASKED_IN_BOLD, note)), "talk.md")

    assert [who for who, _ in spoken_turns(found)] == ["Q", "A"] * 4
    assert found.turns[-1].paragraphs[-1].text == ASKED_IN_BOLD[-1]
    assert any(one.message.startswith("behind the talk: These words") for one in found.removed)


ASKED_IN_BOLD = (
    *("**Who counts the eels?**", "I do so, each spring."),
    *("**Why is that?**", "Nobody else would, and I like it."),
    *("**What do the nets cost?**", "Forty crowns each, as it was."),
    *("**Who pays?**", "The town does, as we hope."),
)


def test_paragraphs_in_bold_by_tags_are_as_those_by_signs() -> None:
    """Also over the end of a line; links that a page's program makes are no words."""
    tagged = [f"<b>{one.strip('*')}</b>" if one.startswith("**") else one for one in ASKED_IN_BOLD]
    thanks = ("<b>Thank you, Odo.\nCome back soon!</b>", "I will, as [ever][].")
    link = '[ever]: {{< ref "/blog/ever.md" >}}'
    found = normalize(read("\n\n".join(("# Eels", *tagged, *thanks, link)), "talk.md"))

    assert [who for who, _ in spoken_turns(found)] == ["Q", "A"] * 5
    assert spoken_turns(found)[0] == ("Q", "Who counts the eels?")
    assert "Come back soon!" in spoken_turns(found)[8][1]
    assert spoken_turns(found)[9] == ("A", "I will, as ever.")


def test_nobody_else_speaks_from_the_middle_of_a_sentence_on() -> None:
    """Where the letters of a sentence change at the end of a full line, it asks or answers."""
    full = "I walk along the whole of the river each spring, and so does my"
    text = "\n\n".join(
        (
            "**Who counts the eels?**",
            f"{full}\n**brother, who holds the lamp.**",
            "**And who pays for the nets that you hold across the river when you\ndo so?**",
            f"**{full}**\nsister, who pays for it all. We like it so.",
            "**How many were there in the river last spring, when all the water\n"
            "was** so very high?",
            "Forty, I think.",
            "**Is that enough?**",
            "It is.",
        )
    )
    turns = spoken_turns(read(text, "talk.md"))

    assert [who for who, _ in turns] == ["Q", "A"] * 4
    assert turns[1][1].endswith("who holds the lamp.**")
    assert turns[3][1].startswith("**I walk along")
    assert turns[4][1].endswith("so very high?")


def test_who_asks_may_begin_with_a_figure_and_who_answers_may_stand_in_full_at_first() -> None:
    """The label of all questions is one, and initials are those of the first answer's name."""
    asked = ("Who pays?", "And when?", "Who shut the gate?", "Is it shut now?")
    said = "".join(
        f"**7Lake: {one}**\n\n**{'JR' if at else 'Jane Roe'}**: I say that it is {at}.\n\n"
        for at, one in enumerate(asked)
    )
    found = read(f"# Four questions for Jane Roe\n\n{said}", "talk.md")

    assert [turn.speaker.label for turn in found.turns] == ["7Lake", "JR"] * 4
    assert spoken_turns(found)[:2] == [("7Lake", "Who pays?"), ("JR", "I say that it is 0.")]


def test_two_may_be_named_in_full_at_first_and_by_their_surnames_then() -> None:
    """Both names are no words of the first two turns."""
    asked = ("Who pays?", "And when?", "Who shut the gate?", "Is it shut now?", "And since?")
    said = "".join(
        f"*{'Lind' if at else 'Odo Lind'}: {one}*\n\n"
        f"*{'Roe' if at else 'Jane Roe'}:* I say that it is {at}.\n\n"
        for at, one in enumerate(asked)
    )
    found = spoken_turns(read(f"# The gate\n\n{said}", "talk.md"))

    assert len({label for label, _ in found}) == 2
    assert [words for _, words in found[:2]] == ["Who pays?", "I say that it is 0."]


def in_turn(marks: int, lead: str = "We met the keeper of the gate by the lake.") -> str:
    """Return a page of 14 bold paragraphs with an answer each, of which the last `marks` ask."""
    bold = [f"You keep gate {at} by the lake." for at in range(14 - marks)]
    bold += [f"Who shut gate {at}?" for at in range(marks)]
    bold[2] = "And then the flood came, or so they say…"
    pairs = [f"**{one}**\n\nI keep {at} of them for us." for at, one in enumerate(bold)]
    return "\n\n".join([f"*{lead}*", *pairs])


def test_many_paragraphs_in_bold_in_turn_with_answers_need_few_question_marks() -> None:
    """The first of them stand above those that ask, and are turns as well."""
    found = spoken_turns(read(in_turn(5), "talk.md"))

    assert [who for who, _ in found] == ["Q", "A"] * 14
    with pytest.raises(BriefError):
        read(in_turn(3), "talk.md")


def test_a_picture_that_leads_elsewhere_stands_before_a_question_in_bold() -> None:
    """Nothing of it is left, and the question is one."""
    picture = "[![the gate](https://r.example/gate.jpg)](https://r.example/gate)"
    asked = ("**Who shut it?**", f"{picture}**[The gate](https://r.example) is old. Why?**")
    text = "\n\n".join(f"{one}\n\nI shut it, as I said." for one in (*asked, *asked))
    found = spoken_turns(normalize(read(text, "talk.md"), ()))

    assert found[2] == ("Q", "The gate is old. Why?")
    assert len(found) == 8


def test_the_signs_of_a_heading_may_stand_before_a_fixed_blank() -> None:
    """They are no words."""
    talk = "\n\n".join(f"###\u00a0Who keeps gate {at}?\n\nI keep it, I said {at}." for at in "1234")
    text = f"---\ntitle: Gates\n---\n{talk}"

    assert spoken_turns(normalize(read(text, "talk.md"), ()))[0] == ("Q", "Who keeps gate 1?")


@pytest.mark.parametrize("own", ["Saya", "Ben bunu"])
def test_who_says_i_in_indonesian_or_turkish_talks(own: str) -> None:
    """Letters of other languages in it are no articles, and no list of questions is warned of."""
    said = " ".join(f"{own} kata {at} o de." for at in range(15))
    pairs = "\n\n".join(f"**Siapa {at}?**\n\n{said}" for at in range(4))

    assert "list of questions" not in warnings(pairs)


def test_brackets_around_a_heading_are_no_words() -> None:
    """As a program that makes Markdown of pages leaves them."""
    talk = "\n\n".join(f"### [Who keeps gate {at}?]\n\nI keep it, I said {at}." for at in "1234")
    text = f"---\ntitle: Gates\n---\n{talk}"

    assert spoken_turns(normalize(read(text, "talk.md"), ()))[0] == ("Q", "Who keeps gate 1?")


def test_the_name_of_a_site_asks_in_bold() -> None:
    """In small letters, beside a name; the question may end on a line below."""
    talk = "".join(
        f"**lake.example**: Hi Jane, you are new to gate {at},\nwho was it that shut it?\n\n"
        f"**Jane**: I shut number {at} myself.\n\n"
        for at in range(6)
    )
    found = spoken_turns(read(talk, "talk.md"))

    assert [who for who, _ in found] == ["lake.example", "Jane"] * 6


def test_lines_in_italics_behind_breaks_ask() -> None:
    """As blogs write it; with what a question is of in brackets, and below a heading in bold."""
    asked = (
        "Who are you? (In three sentences)",
        "Who keeps the gate?",
        "Why is it shut?",
        "What do you use? (Lamps, locks and so on)",
        "When does it open?&nbsp;",
    )
    lines = [
        f"{'<br><b>The work</b>' + chr(10) if at == 3 else ''}<br><i>{one}</i>\n<br>\n"
        f" I see to number {at} at night, and it is slow work.\n<br>\n"
        for at, one in enumerate(asked)
    ]
    found = read(f"# Gate\n\nOf a gate of the lake.\n<br>\n{''.join(lines)}", "talk.md")

    questions = [words for who, words in spoken_turns(found) if who == "Q"]
    assert [one.split("<")[0].split("&")[0] for one in questions] == [
        one.split("&")[0] for one in asked
    ]
    assert "a heading: The work" in [one.message for one in found.removed]


def test_a_talk_in_headings_may_begin_with_a_bid_and_end_with_thanks() -> None:
    """Few questions stand between; a heading that only ends no sentence is none of it."""
    heads = (
        "Lass uns damit anfangen, wie du zum Tor gekommen bist ...",
        "Wer hält das Tor offen?",
        "Wer zahlt dafür?",
        "Und seit wann?",
    )
    told = "".join(f"## {one}\n\nIch sehe nachts danach, und wir zahlen es.\n\n" for one in heads)
    thanks = read(f"# Das Tor\n\n{told}## Vielen Dank für das Gespräch, Jane!\n", "talk.md")

    assert [words for who, words in spoken_turns(thanks) if who == "Q"] == [
        *heads,
        "Vielen Dank für das Gespräch, Jane!",
    ]


def test_letters_before_a_few_bold_questions_and_their_answers_are_no_words() -> None:
    """An editor forgot to take them off: "**P. ¿Quién paga?**" and "R. La ciudad."."""
    plain = "**¿Quién paga la puerta?**\n\nLa paga la ciudad, como siempre.\n\n" * 4
    lettered = "**P. ¿Y el puente?**\n\nR. También lo paga, por suerte.\n\n"
    turns = spoken_turns(read(f"{plain}{lettered}", "talk.md"))

    assert turns[-2:] == [("Q", "¿Y el puente?"), ("A", "También lo paga, por suerte.")]
    headed = spoken_turns(read(f"{plain}**F. Puentes**\n\n{plain}", "talk.md"))
    assert all(not words.startswith("Puentes") for _, words in headed)


def test_a_question_in_two_pieces_of_bold_is_one() -> None:
    """A blank alone parts them; bold beside italics is two."""
    plain = "**Who pays for the gate?**\n\nThe town pays for it, as we all do.\n\n" * 3
    torn = "**It is odd, as all of them are really** **old. Is it so?**\n\nIt is so, as I said.\n"

    turns = spoken_turns(read(f"{plain}{torn}", "talk.md"))
    assert turns[-2:] == [
        ("Q", "**It is odd, as all of them are really** **old. Is it so?**"),
        ("A", "It is so, as I said."),
    ]


def test_notes_in_italics_below_the_last_answer_are_nobodys() -> None:
    """However many; what is said of a picture, right behind it, is no question either."""
    picture = "![The gate](gate.jpg)*Jane Roe at the gate (Photo: Odo Lind)*\n\n"
    talk = "**Who pays for the gate?**\n\nThe town pays for it, as we all do.\n\n" * 4
    notes = (
        "*This interview, conducted by Ada Moor, has been edited.*\n\n*Photography by Odo Lind.*\n"
    )
    found = read(f"{talk}{picture}{talk}{notes}", "talk.md")

    assert (
        spoken_turns(found)
        == [
            ("Q", "**Who pays for the gate?**"),
            ("A", "The town pays for it, as we all do."),
        ]
        * 8
    )


@pytest.mark.parametrize("head", ["Ссылки на сайты Анны", "Links", "Enlaces"])
def test_a_heading_of_links_below_the_last_answer_is_no_question(head: str) -> None:
    """Though some of the questions only bid, and a note in italics stands below it."""
    asked = "**Who pays for the gate?**\n\nThe town pays for it, as we all do.\n\n" * 4
    bids = "**Tell us of the lake.**\n\nIt is deep, and I like it so.\n\n" * 2
    below = (
        f"## {head}\n\n- [The gate][gate]\n\n*// Jane Roe // June 2012.*\n\n[gate]: https://a.b\n"
    )
    found = read(f"{asked}{bids}{below}", "talk.md")

    assert [who for who, _ in spoken_turns(found)] == ["Q", "A"] * 6
    assert spoken_turns(found)[-1][1] == "It is deep, and I like it so."
