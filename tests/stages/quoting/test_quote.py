"""Quoting: verbatim words with the editor's marks in brackets."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from pipeline.audits.quotations import quotations, stands_in
from pipeline.model.brief import Inline, plain
from pipeline.model.transcript import Paragraph
from pipeline.stages.quoting.quote import (
    Extract,
    closed,
    fillers,
    phrase,
    quoted,
    shortened,
    without_marker,
)
from pipeline.stages.speech.sentences import Span


def extract(text: str, start: int = 0, end: int = -1, recorded: str = "2024-03") -> Extract:
    """Return a stretch of a paragraph; the whole of it when nothing else is said."""
    stop = len(text) if end < 0 else end
    return Extract(Paragraph("A1.1", text, 0, len(text)), "A", recorded, start, stop)


def kept(text: str) -> str:
    """Return a text without what its speaker says before beginning."""
    return without_marker(text, Span(0, len(text))).of(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We grew.", "“We grew.”"),
        ("we grew, and it paid", "“[W]e grew, and it paid”"),
        ("Last year we grew.", "“Last year [2023] we grew.”"),
        ("two years ago it fell.", "“[T]wo years ago [2022] it fell.”"),
        ("In May we will open it.", "“In May [2024] we will open it.”"),
        ("élan is good", "“[É]lan is good”"),
        ("ßtart", "“ßtart”"),
        ("ıt is", "“ıt is”"),
    ],
)
def test_editor_s_marks(text: str, words: str) -> None:
    """A changed capital and a resolved date stand in brackets, right where they belong."""
    assert plain(quoted(extract(text))) == words


def test_a_date_outside_the_stretch_gets_no_gloss() -> None:
    """Only dates that are quoted whole are explained."""
    text = "It grew last year, and it paid."

    assert plain(quoted(extract(text, 0, 12))) == "“It grew last”"


@pytest.mark.parametrize(
    ("recorded", "words"),
    [
        ("2024-03-19", "“Today is fine; yesterday [18 March 2024] and this week it rained.”"),
        ("2024-03", "“Today is fine; yesterday and this week it rained.”"),
    ],
)
def test_days_are_glossed_where_the_day_of_the_interview_is_known(
    recorded: str, words: str
) -> None:
    """They are never for "today" and "this week"."""
    text = "Today is fine; yesterday and this week it rained."

    assert plain(quoted(extract(text, recorded=recorded))) == words


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("In yesterday’s talks we agreed.", "“In yesterday’s [18 March 2024] talks we agreed.”"),
        ("What we do today decides tomorrow.", "“What we do today decides tomorrow.”"),
        ("They are the bakers of tomorrow.", "“They are the bakers of tomorrow.”"),
        ("Tomorrow, on March 21st, we meet.", "“Tomorrow, on March 21st, we meet.”"),
    ],
)
def test_a_gloss_parts_no_word_and_no_figure_of_speech_has_one(words: str, shown: str) -> None:
    """It stands behind the mark of possession."""
    assert plain(quoted(extract(words, recorded="2024-03-19"))) == shown


def test_without_an_interview_date_no_gloss() -> None:
    """What is not known is not explained."""
    assert plain(quoted(extract("Last year we grew.", recorded=""))) == "“Last year we grew.”"


@pytest.mark.parametrize(
    ("text", "words"),
    [("We grew.", "“We grew.”"), ("We grew", "“We grew”."), ("Why?", "“Why?”"), ("So…", "“So…”")],
)
def test_a_sentence_of_ours_ends_once(text: str, words: str) -> None:
    """A full stop stands behind the marks only where the words bring none."""
    assert plain(closed(extract(text))) == words


def test_a_phrase_changes_no_capital() -> None:
    """In a cell the words stand as they are, without the last full stop."""
    assert plain(phrase(extract("we grew last year."))) == "“we grew last year [2023]”"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("As I said, we grew.", "we grew."),
        ("And, so, well, we grew.", "we grew."),
        ("Thank you very much for your question, we grew.", "we grew."),
        ("It is well known that we grew.", "we grew."),
        ("I believe we grew.", "I believe we grew."),
        ("In my opinion, we grew.", "In my opinion, we grew."),
        ("If it rains, we close.", "If it rains, we close."),
        ("Now we have ten wards.", "Now we have ten wards."),
        ("Again we lost.", "Again we lost."),
        ("But for the wall we would drown.", "But for the wall we would drown."),
        ("So many people came.", "So many people came."),
        ("Well.", "Well."),
        ("Peru, of course, has a port.", "Peru, of course, has a port."),
    ],
)
def test_only_what_says_nothing_is_left_out(text: str, rest: str) -> None:
    """Markers go; what changes the claim stays."""
    assert kept(text) == rest


LONG = (
    "We have a plan, and the wall costs $40 million, and the gate is new, which is good for the "
    "town and the people who live near the river and the lake"
)


def at(text: str, words: str) -> Span:
    """Return where words stand in a text."""
    start = text.index(words)
    return Span(start, start + len(words))


def test_a_long_clause_is_shortened_at_its_joints() -> None:
    """What is left out is marked on either side; what must be shown is."""
    shown = plain(shortened(extract(LONG), at(LONG, "$40 million"), 10))

    assert shown == "“We have a plan, and the wall costs $40 million […]”"
    tight = plain(shortened(extract(LONG), at(LONG, "$40 million"), 6))
    assert tight == "“[…] and the wall costs $40 million […]”"


@pytest.mark.parametrize(
    "tail",
    [
        "if the state pays",
        "unless it rains",
        "but not this year",
        "at least on paper",
        "provided it pays",
    ],
)
def test_no_cut_takes_a_condition_away(tail: str) -> None:
    """What takes a claim back is never left out behind it."""
    text = f"We will build the wall and the gate, and a new bridge for the town, {tail}"

    assert tail in plain(shortened(extract(text), at(text, "wall"), 6))


@pytest.mark.parametrize("head", ["If the state pays", "I do not think so, but", "Unless it rains"])
def test_no_cut_takes_a_leading_condition_away(head: str) -> None:
    """What a claim hangs on is never left out before it."""
    text = f"{head}, we will build a wall of ten metres and a gate of five in the old town"

    assert head in plain(shortened(extract(text), at(text, "wall"), 5))


TEXTS = st.lists(
    st.sampled_from(
        [
            *("we", "the", "wall", "last year", "two years ago", "In May", "in May", "will", "and"),
            *(
                ",",
                "but",
                "which",
                "“so”",
                '"so"',
                "[laughter]",
                "Łódź",
                "река",
                "A.B.",
                "it’s",
                ".",
            ),
            *(
                "ward",
                "1,200",
                "$3 million",
                "because",
                "so\u00adft",
                "Straße",
                "ßa",
                "—",
                "…",
                "(b)",
            ),
        ]
    ),
    min_size=1,
    max_size=30,
).map(" ".join)


def verbatim(inlines: tuple[Inline, ...], text: str) -> bool:
    """Return whether all quotations of some inlines stand in a text, and there is one."""
    found = list(quotations(plain(inlines)))
    return bool(found) and all(stands_in(words, text) for words in found)


@given(TEXTS, st.data())
def test_every_quotation_stands_in_its_source(text: str, data: st.DataObject) -> None:
    """However a stretch is quoted or shortened, the audit finds its words in the paragraph."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assume(text[start:end].strip())
    one = extract(text, start, end)

    assert verbatim(quoted(one), text)
    assert verbatim(closed(one), text)
    assert verbatim(phrase(one), text)


@given(TEXTS, st.data())
def test_a_shortened_quotation_keeps_what_it_must(text: str, data: st.DataObject) -> None:
    """The words to keep are shown, and what is shown stands in the source."""
    words = text.split()
    keep = at(text, data.draw(st.sampled_from(words)))
    one = extract(text)
    shown = shortened(one, keep, data.draw(st.integers(1, 12)))

    assert verbatim(shown, text)
    assert keep.of(text).removesuffix(".") in plain(shown)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Well what we are doing is new.", "what we are doing is new."),
        ("Well known roads are safe.", "Well known roads are safe."),
        ("Oh, I think that we grew.", "I think that we grew."),
        ("The point I make is that we grew.", "we grew."),
        ("The other point I would make, is that we grew.", "we grew."),
        ("Can I just say, very quickly, Ann, that we grew.", "we grew."),
        ("What I am saying is that the town grew.", "the town grew."),
        ("Let me be very clear: we grew.", "we grew."),
        ("Keep in mind that we grew.", "we grew."),
        ("As well, we grew.", "we grew."),
        ("I want to stress that we grew.", "we grew."),
        ("In fact, we grew.", "we grew."),
        ("Ann, I think that we grew.", "I think that we grew."),
        ("Minister, we grew.", "we grew."),
        ("Today, we grew.", "Today, we grew."),
        ("Finally, we grew.", "we grew."),
        ("On Monday, we grew.", "On Monday, we grew."),
        ("Monday, we grew.", "Monday, we grew."),
        ("Inflation, the plague, grew.", "Inflation, the plague, grew."),
        ("I mean one of us grew.", "one of us grew."),
        ("I mean to grow.", "I mean to grow."),
        ("Oh look, we grew.", "we grew."),
        ("So every town grew.", "every town grew."),
        ("So do we.", "So do we."),
        ("So strong was the wind.", "So strong was the wind."),
        ("Basically towns grew.", "towns grew."),
        ("I want to stress the growth.", "I want to stress the growth."),
        ("I would like to say that we grew.", "I would like to say that we grew."),
        ("I would like to add that we grew.", "we grew."),
        ("I want to add that we grew.", "we grew."),
        ("To that end, we grew.", "we grew."),
        ("As I mentioned at the start of my remarks, we grew.", "we grew."),
        ("As you can see, we grew.", "we grew."),
        ("You know in some towns we grew.", "in some towns we grew."),
        ("You know the towns that grew.", "You know the towns that grew."),
        ("Number two, we grew.", "we grew."),
        ("Secondly, we grew.", "we grew."),
        ("If I could give you one example, we grew.", "we grew."),
        ("As I grew older, we grew.", "As I grew older, we grew."),
        ("On the contrary, we grew.", "we grew."),
        ("When it comes to the towns it’s well known that we grew.", "we grew."),
        ("The problem is that we grew.", "The problem is that we grew."),
        ("All we can say is that we grew.", "All we can say is that we grew."),
        ("For example, we grew.", "we grew."),
        ("For example, if towns grow, we grow.", "For example, if towns grow, we grow."),
        ("On top of that, as you’ve seen in the report, we grew.", "we grew."),
        ("As was mentioned, we grew.", "we grew."),
        ("Apart from that, we grew.", "Apart from that, we grew."),
        ("No. We grew.", "We grew."),
        ("That's right, and we grew.", "we grew."),
        ("That's right, we grew.", "That's right, we grew."),
        ("Though, we grew.", "we grew."),
        ("At the same time, we grew.", "we grew."),
        ("First, we grew.", "we grew."),
        ("Second is that we grew.", "we grew."),
        ("What I can tell you, though, Ann, is that we grew.", "we grew."),
        ("What I would say, again, is that we grew.", "we grew."),
        ("I will note as well: On May 3, we grew.", "On May 3, we grew."),
        ("I would hasten to note, of course, we grew.", "we grew."),
        ("I’d also add that the towns grew.", "the towns grew."),
        ("I will, though, reiterate: We grew.", "We grew."),
        ("I also want to point to the fact that we grew.", "we grew."),
        ("What I would remind everyone of is that we grew.", "we grew."),
        ("I will say that, again, our towns grew.", "our towns grew."),
        ("I should say, all by the end of May.", "I should say, all by the end of May."),
        ("I would note that point of the towns.", "I would note that point of the towns."),
        ("Therefore the towns grew.", "the towns grew."),
    ],
)
def test_what_only_announces_a_statement_is_left_out(text: str, rest: str) -> None:
    """Announcements and markers without a comma go; a wish, a problem and a quantity stay."""
    assert kept(text) == rest


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We have, you know, grown.", "“We have […] grown.”"),
        ("We have, um, grown a lot.", "“We have […] grown a lot.”"),
        ("We have um grown a lot.", "“We have […] grown a lot.”"),
        ("The town, as I said, has grown.", "“The town […] has grown.”"),
        ("We said that I, I grew.", "“We said that […] I grew.”"),
        ("You know the town has grown.", "“You know the town has grown.”"),
        ("We have, of course, grown.", "“We have, of course, grown.”"),
        ("They had had enough.", "“They had had enough.”"),
    ],
)
def test_what_only_fills_time_is_marked_as_left_out(text: str, words: str) -> None:
    """Fillers, asides and words begun twice; what colours the claim stays."""
    cuts = fillers(text, Span(0, len(text)))
    shown = quoted(replace(extract(text), cuts=cuts))

    assert plain(shown) == words
    assert verbatim(shown, text)


def test_a_pronoun_is_named_in_brackets() -> None:
    """The editor's name stands behind the word that was said."""
    one = replace(extract("She grew fond of it."), meant="the mayor")

    assert plain(quoted(one)) == "“She [the mayor] grew fond of it.”"
    assert verbatim(quoted(one), one.words)


@given(TEXTS)
def test_a_quotation_without_fillers_stands_in_its_source(text: str) -> None:
    """Whatever is taken out, what is left is verbatim, and the audit finds it."""
    spoken = f"Well {text}, you know, um {text}"
    cuts = fillers(spoken, Span(0, len(spoken)))

    assert verbatim(quoted(replace(extract(spoken), cuts=cuts)), spoken)


@pytest.mark.parametrize(
    "head",
    ["People claim that, first of all,", "They say, and they say it often, that, frankly,"],
)
def test_no_cut_takes_away_who_says_so(head: str) -> None:
    """What others claim is shown with the words that say so."""
    text = f"{head} the budget of the whole hospital in the old town was $40 million in 2022."
    shown = plain(shortened(extract(text), at(text, "$40 million"), 6))

    assert shown.removeprefix("“").startswith(head.split(maxsplit=1)[0])


def test_no_cut_stands_behind_a_figure_of_which_nothing_is_said_yet() -> None:
    """What the sum is for follows its comma."""
    text = (
        "There will be some cost to the town for planning and design of the new bridge, but the "
        "$5 million, which is the price of the bridge, will come from the ferry firm of the lake."
    )

    assert plain(shortened(extract(text), at(text, "$5 million"), 12)).endswith(
        "the price of the bridge […]”"
    )
