"""How a page sets words: heavy by a style, in a class or colour of their own, or behind a click."""

from __future__ import annotations

import pytest

from pipeline.errors import TranscriptError
from pipeline.model.transcript import Transcript
from tests.reading import read, spoken_turns

TALK = (
    ("Who opens the gate at the lake?", "I do, each morning before the boats go out."),
    ("Who pays for the boats?", "The town pays, and we mend the nets ourselves."),
    ("How long have you kept it?", "For nine years now, as my mother did before me."),
    ("Tell us of the ice, please.", "It comes in March and I shut the gate then."),
    ("Will it stay shut?", "We open it in May, when the water is low."),
)


def page(asked: str, answered: str, *more: str) -> str:
    """Return a page in which questions and answers stand in elements of these forms."""
    pairs = (asked.format(question) + answered.format(answer) for question, answer in TALK)
    return f"<html><body><h1>On gates</h1>{''.join(more)}{''.join(pairs)}</body></html>"


def warnings(transcript: Transcript) -> str:
    """Return all warnings as one text."""
    return " | ".join(one.message for one in transcript.notes if one.is_warning)


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ('<p class="ask">{}</p>', '<p class="text">{}</p>'),
        ("<p>{}</p>", '<p style="color:green">{}</p>'),
        ('<p style="margin: 0; color: red">{}</p>', "<p>{}</p>"),
    ],
)
def test_paragraphs_of_one_class_or_colour_that_ask_are_questions(
    asked: str, answered: str
) -> None:
    """It is a guess, and a warning says so."""
    found = read(page(asked, answered), "talk.html")

    assert spoken_turns(found) == [
        turn for question, answer in TALK for turn in (("Q", question), ("A", answer))
    ]
    assert "paragraphs of one class or colour are read as questions" in warnings(found)


@pytest.mark.parametrize(
    ("asked", "answered"),
    [
        ("<p>{}</p>", "<p>{}</p>"),
        ('<p class="ask">{}</p>', '<p class="text">{} Is it so?</p>'),
        ('<p class="ask">{}</p>', '<p class="text">Yes</p><!-- {} -->'),
        ('<p class="ask">{}</p><p class="ask">More.</p>', '<p class="text">{}</p>'),
    ],
)
def test_paragraphs_of_one_class_are_no_questions_where_others_ask_or_say_nothing(
    asked: str, answered: str
) -> None:
    """Nobody knows then who speaks."""
    with pytest.raises(TranscriptError, match="no speakers found"):
        read(page(asked, answered), "talk.html")


def test_a_style_makes_letters_bold_as_an_element_does() -> None:
    """Questions in heavy letters above labels are those of whoever asks."""
    heavy = '<span style="font-weight: 700;">{}</span><br><br>'
    talk = page(heavy, "<span>Jane: {}</span><br><br>")
    talk = talk.replace("Jane: The town", "Odo: The town").replace("Jane: We", "Odo: We")
    found = read(talk, "talk.html")

    assert [who for who, _ in spoken_turns(found)] == [
        *("Q", "Jane", "Q", "Odo", "Q", "Jane", "Q", "Jane", "Q", "Odo"),
    ]
    assert "5 paragraphs in bold stand above labels" in warnings(found)


def test_a_style_takes_the_weight_from_a_bold_element() -> None:
    """So programs of office wrap a whole page."""
    asked, answered = "<p><b>{}</b></p>", "<p>{}</p>"
    talk = page(asked, answered).replace("<h1>", '<b style="font-weight:normal"><h1>')

    assert [who for who, _ in spoken_turns(read(talk, "talk.html"))] == ["Q", "A"] * len(TALK)


def test_half_of_the_questions_in_bold_above_labels_may_only_bid_where_nothing_else_is_bold() -> (
    None
):
    """Among other lines in bold, headings may be among them."""
    bids = ("Now to the gates.", "Go on with the nets.", "I want to hear of the boats.")
    asked = ("Who opens the gate?", "And who pays?", "When is it shut?")
    lines = [
        f"**{asks}**\n\n**{who}:** I am one who keeps the gate."
        for asks, who in zip((*asked, *bids), ("Jane", "Odo") * 3, strict=True)
    ]
    turns = spoken_turns(read("\n\n".join(lines), "talk.md"))
    other = spoken_turns(read("\n\n".join((*lines, "**A note**", "It rains.")), "talk.md"))

    assert [who for who, _ in turns] == ["Q", "Jane", "Q", "Odo"] * 3
    assert {who for who, _ in other} == {"Jane", "Odo"}


SMALL = """\
<html><body><h1>A talk with Jane</h1>{}</body></html>
"""


def small(*names: str) -> str:
    """Return a page with a paragraph of each name, in bold before a colon."""
    said = ("Who opens the gate?", "I do so, each day.", "And who pays?", "The town does.")
    pairs = zip(names, said * len(names), strict=False)
    return SMALL.format(
        "".join(f"<p><strong>{name}:</strong> {words}</p>" for name, words in pairs)
    )


def test_names_in_small_letters_in_bold_before_colons_are_labels_where_they_take_turns() -> None:
    """With capitals they would be labels anyway."""
    turns = spoken_turns(read(small(*("odo", "jane") * 5), "talk.html"))

    assert [who for who, _ in turns] == ["odo", "jane"] * 5
    assert turns[0] == ("odo", "Who opens the gate?")


@pytest.mark.parametrize(
    "names",
    [
        ("odo", "jane") * 2,
        ("source", "date") * 5,
        ("lake", "boat", "net", "eel", "ice", "gate", "town", "may", "crown", "bank"),
        ("odo",) * 5 + ("jane",) * 5,
    ],
)
def test_other_words_in_small_letters_in_bold_before_colons_name_nobody(
    names: tuple[str, ...],
) -> None:
    """A few may be of prose, words of data name nobody, and a glossary has each word once."""
    with pytest.raises(TranscriptError, match="no speakers found"):
        read(small(*names), "talk.html")


def test_words_that_a_click_shows_others_for_are_said_and_those_are_not() -> None:
    """Codes of researchers stand so beside what was said."""
    tip = '<span class="popup">{}<span class="popuptext">Code: nets</span></span>'
    answer = f"{tip.format('I mend the nets at the lake.')} Then we row out."
    talk = f"<p>Odo: Who pays?</p><p>Jane: {answer}</p><p>Odo: And now?</p><p>Jane: We go.</p>"
    found = read(f"<html><body>{talk}</body></html>", "talk.html")

    assert spoken_turns(found)[1] == ("Jane", "I mend the nets at the lake. Then we row out.")
    assert "hidden: Code: nets" in [one.message for one in found.removed]


PAPER = (
    "<p><i>Der Antrag hat folgenden Gesamtwortlaut:</i></p><p><i>Antrag</i></p>"
    "<p><i><b>1. Tore:</b> Das Tor am See bleibt im Winter zu.</i></p>"
)


@pytest.mark.parametrize("end", ["<p>*****</p>", ""])
def test_a_paper_that_a_record_prints_in_italics_is_not_said(end: str) -> None:
    """Stars or upright words end it, and whoever spoke above goes on."""
    form = "<p><b>Präsidentin Ewa Roe:</b> {}</p><p><b>Abgeordneter Odo Lind:</b> {}</p>"
    first = form.format("Der Antrag steht in Verhandlung.", "Ich danke für das Wort.")
    last = form.format(f"Er ist verteilt.</p>{PAPER}{end}<p>Wer spricht dazu?", "Ich spreche dazu.")
    found = read(f"<html><body>{first * 3}{last}</body></html>", "talk.html")

    said = spoken_turns(found)
    assert said[-2] == ("Präsidentin Ewa Roe", "Er ist verteilt. ¶ Wer spricht dazu?")
    assert len({who for who, _ in said}) == 2
    removed = [one for one in found.removed if one.is_warning]
    assert removed[0].message.startswith("a document in the record: Der Antrag hat folgenden")


def test_a_paper_that_somebody_reads_out_is_said() -> None:
    """It stands in upright letters."""
    upright = PAPER.replace("<i>", "").replace("</i>", "").replace("<b>", "").replace("</b>", "")
    form = "<p><b>Präsidentin Ewa Roe:</b> {}</p><p><b>Abgeordneter Odo Lind:</b> {}</p>"
    talk = form.format("Der Antrag steht in Verhandlung.", f"Ich lese.</p>{upright}<p>So ist es.")
    said = spoken_turns(read(f"<html><body>{talk * 3}</body></html>", "talk.html"))

    assert "Das Tor am See bleibt im Winter zu." in said[-1][1]


def record(last: str) -> str:
    """Return a record in which elements are not nested as they should be, a head above each page.

    `last` is what the member says who goes on at its end.
    """
    head = "<hr><table><tr><td>Lake, 3. Term</td><td>7. Sitting / Page {}</td></tr></table><hr>"
    chair = "<B><FONT><P>President <A>Jane Roe</A>:</B></B></B> You have the floor.</P>"
    member = "</FONT><B><FONT><P>Member <A>Odo Lind</A></B></B></B> (Gates):"
    speaks = f"{member} I rise to speak of the ice.</P>"
    page = f"{chair}{speaks}{head}<P>So it is with the nets at the lake.</P>"
    body = "".join(page.format(number) for number in range(11, 19))
    goes_on = f"{chair}<P>Member Odo Lind (going on): {last}</P>"
    return f"<html><body><h1>The sitting</h1>{body}{goes_on}</body></html>"


CHAIRED = ("President Jane Roe", "You have the floor.")
SPOKEN = "I rise to speak of the ice. ¶ So it is with the nets at the lake."


def test_labels_of_a_record_that_is_badly_nested_are_read() -> None:
    """The party stands behind a name that closes its paragraph, and who goes on is that member."""
    found = read(record("Now I end."), "talk.html")

    member = "Member Odo Lind (Gates)"
    turns = [CHAIRED, (member, SPOKEN)] * 8
    assert spoken_turns(found) == [*turns, CHAIRED, (member, "Now I end.")]
    heads = [one.message for one in found.removed if one.message.startswith("running head")]
    assert len([one for one in heads if "Lake, 3. Term" in one]) == 8


def test_a_call_that_a_page_parts_begins_no_turn() -> None:
    """Its bracket opens above the head of the page, and closes below it."""
    called = "I end (Member Roe: For long! – Member</P><P><B>Lind:</B> Go on!), or so I think."
    found = read(record(called), "talk.html")

    assert {who for who, _ in spoken_turns(found)} == {
        "President Jane Roe",
        "Member Odo Lind (Gates)",
    }
    assert "Go on!), or so I think." in spoken_turns(found)[-1][1]


def test_an_element_that_holds_the_end_of_a_line_alone_parts_words_and_no_lines() -> None:
    """Programs of office set each word, and what stands between two, in an element of its own."""
    answer = "<span>We mend</span><span>\n</span><span>the nets.</span>"
    talk = f"<p>Odo: Who pays?</p><p>Jane: {answer}</p><p>Odo: And now?</p><p>Jane: We go.</p>"
    found = read(f"<html><body>{talk}</body></html>", "talk.html")

    assert spoken_turns(found)[1] == ("Jane", "We mend the nets.")


OFFICES = """\
<html><body><h1>Of the gates</h1>
<h3>Who opens the gate?</h3>Jane Roe Keeper : I do, each day.<br>I like it.
<h3>Who mends the nets?</h3>Jane Roe Keeper : I do that, too.
<h3>Who pays for the nets?</h3> And since when?<br>Jane Roe Keeper : The town pays for them.
<h3>When is it shut?</h3>Jane Roe Keeper : In March.<br>Odo Lind Second Keeper : I shut it then.
</body></html>
"""


def test_lines_of_others_of_the_same_office_begin_turns() -> None:
    """What stands between a question and the label below it is of the question."""
    found = read(OFFICES, "talk.html")

    jane, odo = "Jane Roe Keeper", "Odo Lind Second Keeper"
    assert spoken_turns(found) == [
        ("Q", "Who opens the gate?"),
        (jane, "I do, each day. ¶ I like it."),
        ("Q", "Who mends the nets?"),
        (jane, "I do that, too."),
        ("Q", "Who pays for the nets? ¶ And since when?"),
        (jane, "The town pays for them."),
        ("Q", "When is it shut?"),
        (jane, "In March."),
        (odo, "I shut it then."),
    ]
    assert f"'{odo}' stands once and is read as a speaker" in warnings(found)


def test_a_line_with_a_colon_within_an_answer_is_said() -> None:
    """It ends with another word."""
    found = read(OFFICES.replace("Odo Lind Second Keeper :", "Of the second gate :"), "talk.html")

    assert [who for who, _ in spoken_turns(found)] == ["Q", "Jane Roe Keeper"] * 4


KEEPERS = (
    "<p>The two keepers told of their gates.<nav><b>Menu</b></nav>"
    "<b>Who opens the gate?</b></p>"
    "<p><b>Jane:</b> I do, with a key that I have at home.</p>"
    "<p><b>Odo:</b> And I hold the lamp for her.</p>"
    "<p><b>Who pays for all of it?</b></p>"
    "<p><b>Jane:</b> The town pays, and I am glad of it.</p>"
    "<p><b>Since when?</b></p>"
    "<p><b>Odo:</b> Since we asked for two.</p>"
    "<p><b>Tell us of the winter.</b></p>"
    "<p><b>Jane:</b> It was long.</p>"
)


@pytest.mark.parametrize("end", ["<p>", ""])
def test_paragraphs_in_bold_above_names_in_bold_are_asked(end: str) -> None:
    """An end of a paragraph that has no beginning parts words, as in browsers."""
    text = KEEPERS.replace("</p><p>", f"</p>{end}")
    transcript = read(f"<html><body><h1>Gates</h1>{text}</body></html>", "talk.html")

    assert spoken_turns(transcript) == [
        ("Q", "Who opens the gate?"),
        ("Jane", "I do, with a key that I have at home."),
        ("Odo", "And I hold the lamp for her."),
        ("Q", "Who pays for all of it?"),
        ("Jane", "The town pays, and I am glad of it."),
        ("Q", "Since when?"),
        ("Odo", "Since we asked for two."),
        ("Q", "Tell us of the winter."),
        ("Jane", "It was long."),
    ]
    assert "4 paragraphs in bold stand above labels and have none" in warnings(transcript)


def test_paragraphs_in_bold_are_those_of_who_asks_by_name() -> None:
    """Somebody who has a label goes on asking in bold."""
    text = KEEPERS.partition("</nav>")[2].replace("I hold the lamp for her.", "who holds the lamp?")
    text = text.replace("Since we asked for two.", "Who knows?")
    transcript = read(f"<html><body><h1>Gates</h1><p>{text}</body></html>", "talk.html")

    assert {label for label, _ in spoken_turns(transcript)} == {"Jane", "Odo"}


def agenda(kind: str, *heads: str) -> str:
    """Return a page of a house whose agenda stands in paragraphs of a class."""
    said = "".join(f"<p>We said so, and gate {at} is shut for now.</p>" for at in range(20))
    parts = (
        f'<p class="{kind}">{head}</p><p><b>The Chair:</b> We come to the next item.</p>{said}'
        f"<p><b>Jane Roe:</b> I speak to it.</p>{said}"
        for head in heads
    )
    return f"<html><body>{''.join(parts)}</body></html>"


def test_paragraphs_of_a_class_that_ends_no_sentence_are_headings() -> None:
    """They are in nobody's mouth; a class of few, or whose words end as sentences do, is none."""
    heads = [f"Gate {letter} of the lake" for letter in "ABCDEFGHIJKLMN"]
    words = [f"{head} is shut." for head in heads]

    headed = [said for _, said in spoken_turns(read(agenda("ZM", *heads), "talk.html"))]
    assert len(headed) == 2 * len(heads)
    assert not any(head in said for head in heads for said in headed)
    for kept in (words, heads[:5]):
        turns = [said for _, said in spoken_turns(read(agenda("ZM", *kept), "talk.html"))]
        assert sum(any(one in said for said in turns) for one in kept) >= len(kept) - 1
