"""Stretches that could stand alone, with their weight."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.model.taxonomy import ThemeGroup
from pipeline.model.transcript import Role, Transcript
from pipeline.stages.pair import pair
from pipeline.stages.quoting.candidates import (
    Candidate,
    Topic,
    asking,
    candidates,
    pinned,
    salience,
)
from pipeline.stages.themes.group import group
from pipeline.stages.themes.matching import matcher
from tests.builders import interview
from tests.composing import general
from tests.reading import read


def group_of(source: Transcript) -> ThemeGroup:
    """Return the first group of an interview."""
    return group(pair(source), general())[0]


def ranked(source: Transcript) -> list[Candidate]:
    """Return the candidates of the first exchange."""
    found = group_of(source)
    placement = found.placements[0]
    topic = Topic(matcher((found.theme,)), 0)
    return candidates(placement, topic, source, salience([placement]))


ANSWER = (
    "Thank you for the question. The weather in the hills was fine and mild all through the week. "
    "The hospital must cut the waiting time of its 400 patients to 18 weeks, because the doctors "
    "cannot treat all who come. That is it."
)
SOURCE = interview(("How long do patients wait in the hospital?", ANSWER))


def test_what_answers_the_question_comes_first() -> None:
    """Words of the question and theme, figures and needs weigh more than the weather."""
    words = [one.extract.words for one in ranked(SOURCE)]

    assert words[0].startswith("The hospital must cut")
    assert any(one.startswith("The weather") for one in words[1:])
    assert not any("Thank you" in one or one.startswith("That is") for one in words)


def test_scores_fall_and_count_figures() -> None:
    """The best comes first; figures are counted."""
    found = ranked(SOURCE)
    scores = [one.score for one in found]

    assert scores == sorted(scores, reverse=True)
    assert found[0].figures >= 1
    assert found[0].words == len(found[0].extract.words.split())


@pytest.mark.parametrize(
    ("answer", "leaning"),
    [
        (
            "The hospital must treat its many patients at night, as the doctors of the town say. "
            "And the hospital must treat its many patients at home, as the nurses of the town say.",
            "at home",
        ),
        (
            "So the hospital must treat its many patients at home, as the nurses of the town say. "
            "The hospital must treat its many patients at night, as the doctors of the town say.",
            "at home",
        ),
    ],
)
def test_what_goes_on_behind_a_link_weighs_less(answer: str, leaning: str) -> None:
    """Half of what follows an "And" needs the sentence before it."""
    best, other = ranked(interview(("How are patients treated in the hospital?", answer)))[:2]

    assert leaning in other.extract.words
    assert other.score < 0.8 * best.score


@pytest.mark.parametrize(
    ("said", "is_passing"),
    [
        ("They came at dawn. The hospital must treat its patients as the doctors say.", True),
        ("They came at dawn. The hospital must treat its 400 patients as the doctors say.", False),
        ("The hospital must treat its patients as the doctors and the nurses say.", False),
    ],
)
def test_an_answer_in_passing_weighs_less(said: str, *, is_passing: bool) -> None:
    """Not where it is all of a paragraph, nor with a figure."""
    more = (
        " Then the weather was fine in the hills all through the week, and so was the food there."
    )
    question = "How are patients treated in the hospital?"
    short = ranked(interview((question, said)))[0]
    long = ranked(interview((question, said + more * 2)))[0]

    assert short.extract.words == long.extract.words
    assert (short.score < 0.8 * long.score) == is_passing


def test_those_who_ask_give_no_candidates() -> None:
    """A moderator's answer is no answer."""
    asking = replace(SOURCE.turns[1].speaker, role=Role.MODERATOR)
    turns = (SOURCE.turns[0], replace(SOURCE.turns[1], speaker=asking))
    source = replace(SOURCE, turns=turns)

    assert ranked(source) == []


def test_a_sentence_that_a_page_parts_is_not_quoted_in_halves() -> None:
    """Neither its beginning nor its end says what was said."""
    halves = "The hospital must see to it that the money of the 400 patients of the region"
    rest = "money of the region is paid to the hospital in the first week. The doctors must wait."
    paragraphs = tuple(
        replace(SOURCE.turns[1].paragraphs[0], anchor=f"A1.{at}", text=text, edits=())
        for at, text in enumerate((halves, rest), 1)
    )
    turns = (SOURCE.turns[0], replace(SOURCE.turns[1], paragraphs=paragraphs))

    found = ranked(replace(SOURCE, turns=turns))

    assert not [one for one in found if "money" in one.extract.words]


def test_one_who_may_not_be_interviewed_weighs_less() -> None:
    """Where it is known who is."""
    unsure = replace(SOURCE.turns[1].speaker, role=Role.UNIDENTIFIED)
    turns = (SOURCE.turns[0], replace(SOURCE.turns[1], speaker=unsure))
    known = replace(SOURCE, speakers=(*SOURCE.speakers, SOURCE.turns[1].speaker))

    assert ranked(replace(known, turns=turns))[0].score < ranked(SOURCE)[0].score


def test_what_others_are_said_to_say_is_not_the_speakers() -> None:
    """They say "we", too."""
    said = "The doctors are saying no. We want to keep the 400 patients of the hospital here."
    found = ranked(interview(("How long do patients wait in the hospital?", said)))

    assert not [one for one in found if "We want" in one.extract.words]


def test_a_pinned_paragraph_offers_every_sentence() -> None:
    """The editor's choice needs not stand alone."""
    placement = group_of(SOURCE).placements[0]

    assert [one.extract.words for one in pinned(placement, SOURCE, "A1.1")][-1] == "That is it."
    assert pinned(placement, SOURCE, "A9.9") == []


def test_who_says_his_name_or_reads_out_is_not_quoted() -> None:
    """The brief names the speaker, and what is read out is another's."""
    said = "It is old. Minister of Water, from here, will tell more about all patients today."
    read = "“The doctors of the hospital must treat all patients before the summer begins.”"
    own = "The doctors of the hospital need more beds for their patients before the summer begins."
    source = interview(("How long do patients wait in the hospital?", f"{said} {read} {own}"))

    assert [one.extract.words for one in ranked(source)] == [own]


@pytest.mark.parametrize(
    "cut",
    [
        "He suggests that the levees are high and that we really. all the city needs is a wall.",
        "The levees of the city have cost us $27. 5 million in the last ten years.",
        "The levees of the city take $. 44 out of every dollar that the city spends.",
    ],
)
def test_a_stop_that_ends_no_sentence_cuts_no_quotation(cut: str) -> None:
    """Behind it comes a small letter, or the rest of a sum."""
    whole = "The city needs higher levees in the old town."
    found = ranked(interview(("What does the city need for its levees?", f"{cut} {whole}")))

    assert [one.extract.words for one in found] == [whole]


def test_a_paragraph_that_lacks_its_stop_ends_in_no_quotation() -> None:
    """Where others have one: its sentence goes on in the next paragraph, behind a page's end."""
    talk = interview(
        (
            "What does the city need for its levees?",
            "The city needs higher levees. The levees have been paid for by the Better Rivers",
            "Fund and by the city itself. The city will build a second wall in the old town.",
        )
    )
    words = [one.extract.words for one in ranked(talk)]

    assert "The city will build a second wall in the old town." in words
    assert not any("Better Rivers" in one for one in words)


def test_a_sentence_that_two_voices_share_is_no_quotation() -> None:
    """A recognizer lets the voice change in the middle of it; whose words it is, nobody knows."""
    own = "The city needs higher levees in the old town."
    begun = "The city has paid for the second wall of the levees"
    rest = "for the gates of all the levees in the old town. The city paid for that wall."
    talk = interview(("What does the city need for its levees?", f"{own} {begun}"), (rest, "Yes."))

    assert [one.extract.words for one in ranked(talk)] == [own]


def talk_of(*turns: tuple[str, str]) -> Transcript:
    """Return a talk in which nobody's role is known."""
    found = read("".join(f"{name}: {words}\n\n" for name, words in turns))
    speakers = (replace(one, role=Role.UNIDENTIFIED) for one in found.speakers)
    return replace(found, speakers=tuple(speakers))


def test_one_who_often_asks_seems_to_ask_where_no_roles_are_known() -> None:
    """What he says weighs less than what the others do."""
    turns = [
        *(
            ("Ann Roe", f"The hospital {number} needs a ward, and why is that so?")
            for number in range(4)
        ),
        *(("Ann Roe", f"I see, the ward {number} of the hospital is old.") for number in range(6)),
        *(
            ("Odo Lind", f"The doctors of ward {number} must have more beds.")
            for number in range(10)
        ),
        *(("Ida Moll", f"The patients of ward {number} have no doctor.") for number in range(10)),
    ]
    mixed = [turns[at] for at in sorted(range(len(turns)), key=lambda at: (at % 10, at))]

    assert asking(talk_of(*mixed)) == {"Ann Roe"}


@pytest.mark.parametrize(
    "words",
    [
        "Odo is a doctor working at the hospital in the old town by the river.",
        "We should definitely let you get your ward of the hospital started Odo.",
    ],
)
def test_what_is_said_of_or_to_others_in_the_room_is_no_quotation(words: str) -> None:
    """Who they are the brief says elsewhere."""
    own = "The hospital of the old town must have more beds."
    source = interview(("How is the hospital?", f"{own} {words}"))
    other = replace(source.speakers[0], name="Odo Lind")
    source = replace(source, speakers=(other, *source.speakers[1:]))

    assert [one.extract.words for one in ranked(source)] == [own]


def test_what_others_say_goes_on_behind_an_and() -> None:
    """Who speaks lends them his voice for more than one sentence."""
    answer = (
        "The islands came to us last year. They're saying, our tourism has dropped. And we are "
        "not one of the towns that drain the hospital of the lake. The hospital of the hills must "
        "grow by the winter."
    )
    words = [one.extract.words for one in ranked(interview(("What of the hospital?", answer)))]

    assert "The hospital of the hills must grow by the winter." in words
    assert not any("we are not one" in one for one in words)


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        ("de", "Die Zahl der Betten ist um 20 Prozent gestiegen, weil er das Haus vergrößert hat."),
        ("pt", "O hospital recebe menos de um por cento do dinheiro de um fundo do governo."),
        ("da", "Der er 20 procent flere senge, og de er bedre end de gamle senge i huset."),
    ],
)
def test_words_that_are_noises_in_english_alone_stay_in_other_languages(
    language: str, answer: str
) -> None:
    """German "um" and "er", Portuguese "um" and Danish "er" are no hesitation."""
    source = replace(interview(("How many beds has the hospital?", answer)), language=language)

    assert {one.extract.cuts for one in ranked(source)} == {()}
    assert [one.extract.words for one in ranked(source)] == [answer]


def test_a_german_sentence_is_not_worth_less_for_its_um() -> None:
    """It is weighed as one without."""
    said = "Die Zahl der Betten ist {}20 Prozent gestiegen, und das Haus ist groß genug."
    weights = []
    for word in ("um ", "gar "):
        talk = interview(("How many beds has the hospital?", said.format(word)))
        weights += [one.score for one in ranked(replace(talk, language="de"))]

    assert weights[0] == pytest.approx(weights[1], rel=0.1)
