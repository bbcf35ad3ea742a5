"""Facts and steps of an interview, each with its exact place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.facts import FactKind, Money, Strength, When
from pipeline.model.transcript import Transcript
from pipeline.stages.facts.extract import answered, extract
from pipeline.stages.facts.found import Findings
from tests.builders import interview


def found(*answers: str, question: str = "How is the library?") -> Findings:
    """Return the findings of an interview with one question."""
    return extract((interview((question, *answers)),))


def shown(findings: Findings) -> list[tuple[str, str, str, str]]:
    """Return label, hedge, words and start of the date of each fact."""
    return [
        (
            one.fact.label,
            one.fact.hedge,
            one.fact.text,
            one.fact.when.start if one.fact.when else "",
        )
        for one in findings.facts
    ]


def raw_of(transcript: Transcript) -> str:
    """Return the raw file that the builder's offsets count in."""
    size = max(one.end for turn in transcript.turns for one in turn.paragraphs)
    raw = [" "] * size
    for turn in transcript.turns:
        for one in turn.paragraphs:
            raw[one.start : one.end] = one.text
    return "".join(raw)


def test_the_same_share_of_the_same_people_has_one_label() -> None:
    """Though what is told of them leaves the one without a label of its own."""
    findings = found(
        "The one in seven young sailors who cannot read need a school.",
        "One in seven young sailors cannot read.",
    )
    assert [label for label, *_ in shown(findings)] == 2 * ["share of young sailors"]


def test_one_measure_at_two_times() -> None:
    """Each value has its own date and hedge; the second inherits the measure."""
    findings = found(
        "The budget was $40 million in 2022, and last year it almost reached $55 million."
    )

    assert shown(findings) == [
        ("budget", "", "$40 million", "2022-01-01"),
        ("budget", "almost", "$55 million", "2023-01-01"),
    ]


def test_dollars_are_those_of_the_talk() -> None:
    """A currency that is named in full once is meant by the bare sign in all of the transcript."""
    findings = found("The dam cost $40 million.", "It was paid in Canadian dollars.")

    assert [one.fact.value for one in findings.facts] == [Money(40_000_000, "CAD")]


def test_figures_in_the_language_of_the_talk() -> None:
    """Numbers of a transcript in German are read as German has them."""
    talk = replace(interview(("Wie geht es?", "Das Budget war 3,5 Millionen Euro.")), language="de")

    assert [one.fact.value for one in extract((talk,)).facts] == [Money(3_500_000, "EUR")]


def test_another_currency_is_another_measure() -> None:
    """An amount in another currency does not inherit the measure."""
    findings = found("The budget was $40 million in 2022, then grants reached £3 million.")

    assert [one.fact.label for one in findings.facts][1] != "budget"


def test_every_fact_points_at_its_words() -> None:
    """The provenance leads to the words of the fact in the raw file."""
    transcript = interview(
        ("How much?", "It rose to $40 million in 2022.", "About 63 percent of homes are dry."),
        ("And the 12 schools?", "We hold a book festival called “Open Pages” in May."),
    )
    raw = raw_of(transcript)

    facts = [one.fact for one in extract((transcript,)).facts]
    assert len(facts) >= 4
    assert all(raw[one.provenance.start : one.provenance.end] == one.text for one in facts)


def test_what_only_the_interviewer_says_is_marked() -> None:
    """A figure of a question is never the respondent's."""
    findings = found("That is right.", question="Is it true that 63 percent of homes are wet?")

    assert [(one.fact.said_by, one.fact.in_question) for one in findings.facts] == [("Q", True)]


def test_what_goes_up_to_a_figure_has_reached_it() -> None:
    """There "up to" is no limit; elsewhere it is."""
    hedges = [
        found(words).facts[0].fact.hedge
        for words in (
            "The debt of the town has gone up to $72 billion.",
            "The town pays up to $72 billion for its debt.",
        )
    ]

    assert hedges == ["", "up to"]


def test_where_somebody_served_is_no_date_of_anything() -> None:
    """A bridge that opened in a year is."""
    assert found("I served at the height of the war in 2005.").facts == ()
    assert found("The bridge was opened in 2005 by the mayor.").facts != ()


def test_what_a_question_only_supposes_is_nobodys_figure() -> None:
    """Nor does it name an agreement."""
    asked = ("Would you pay a tax of 70 percent?", "In 2019, has the Treaty of Aport been signed?")

    for question in asked:
        source = interview((question, "That is for the council to say."))
        assert extract((source,)).facts == ()


def test_what_only_the_interviewer_says_can_be_left_out() -> None:
    """As the house style asks; what the respondent says stays."""
    both = found("80 percent of homes are dry.", question="Are 63 percent of homes wet?")

    assert [one.fact.said_by for one in answered(both).facts] == ["A"]
    assert len(both.facts) == 2


def test_questions_announce_nothing() -> None:
    """Steps come from answers alone."""
    findings = found("Yes.", question="We will open a branch, you said.")

    assert findings.steps == ()


def test_an_event_needs_a_name_or_a_date() -> None:
    """A forum that nobody dates or names is no fact."""
    kinds = [one.fact.kind for one in found("We like a business forum.").facts]
    dated = [one.fact.kind for one in found("We held a business forum in May.").facts]

    assert (kinds, dated) == ([], [FactKind.EVENT])


def test_a_step_has_its_own_date() -> None:
    """A date that is past at the interview does not date a step."""
    findings = found("In 2021 the wall broke and in May we are planning to build a new wall.")
    [step] = findings.steps

    assert step.commitment.strength is Strength.PLANNED
    assert step.commitment.when is not None
    assert step.commitment.when.start == "2024-05-01"


def test_words_of_the_day_are_no_facts() -> None:
    """What was said "yesterday" is no row of a fact box, and dates no figure."""
    transcript = interview(
        ("How is it?", "As I said yesterday, the wall cost $40 million.", "We met last week."),
        recorded="2024-03-19",
    )
    facts = [one.fact for one in extract((transcript,)).facts]

    assert [(fact.kind, fact.when) for fact in facts] == [(FactKind.MONEY, None)]


def test_a_step_of_next_week_has_its_days() -> None:
    """Where the day of the interview is known, so are those of "next week"; else it is as said."""
    transcript = interview(("And then?", "We will open two schools next week."), recorded="2024-03")
    [month] = extract((transcript,)).steps
    [day] = extract((replace(transcript, recorded="2024-03-19"),)).steps

    assert month.commitment.when == When("", "", "next week")
    assert day.commitment.when is not None
    assert (day.commitment.when.start, day.commitment.when.end) == ("2024-03-25", "2024-03-31")


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("We will open the gate tomorrow.", "tomorrow"),
        ("On Monday, we will open the gate.", "On Monday"),
        ("Later today the Mayor and I will open the gate.", "Later today"),
        ("The pact was signed on Monday and we will open the gate.", None),
    ],
)
def test_the_day_of_a_step_is_told_as_it_was_said(said: str, day: str | None) -> None:
    """Where nobody knows when the interview was: not those of other things in the sentence."""
    [step] = extract((interview(("And then?", said)),)).steps

    assert (step.commitment.when.text if step.commitment.when else None) == day


def test_a_step_that_is_read_out_is_another_s() -> None:
    """What stands between quotation marks, over several sentences, is not the speaker's."""
    read = "The letter says: “The pump is old. Although it rained, {} We hope so.” It is late."
    step = "the council will open two schools."

    assert found(read.format(step)).steps == ()
    assert len(found(f"Although it rained, {step}").steps) == 1


def test_a_year_in_a_name_dates_nothing() -> None:
    """An event's name keeps its year, and the event has the date that was said."""
    [fact] = [
        one.fact for one in found("In May we are holding a fair called “Pages 2022” here.").facts
    ]

    assert fact.label == "Pages 2022"
    assert fact.when is not None
    assert fact.when.gloss == "2024"


def test_several_sources_keep_apart() -> None:
    """Facts come in the order of the sources, each with its source's id."""
    one = interview(("How much?", "It cost $40 million."))
    two = replace(interview(("How much?", "It cost $50 million.")), id="S2")

    sources = [found.fact.provenance.source for found in extract((one, two)).facts]
    assert sources == ["S1", "S2"]


@pytest.mark.parametrize(
    "answer",
    [
        "Exports were $40 million in 2019. Debt doubled to $60 million in 2021.",
        "Exports were $40 million in 2019. The army hit back and took $3 million in 2021.",
        "Exports were $40 million in 2019, and debt reached $60 million in 2021.",
        "Exports were $40 million in 2019. That was fine. It rained. We reached $60 million.",
        "Exports were $40 million in 2019. We reached $60 million in debt in 2021.",
        "Exports were $40 million in 2019. We never reached $60 million in 2021.",
        "Exports were $40 million in 2019. The army took $40 million in 2019.",
        "Exports were $40 million in 2019. We reached $60 million; that is a lie.",
    ],
)
def test_another_thing_is_another_measure(answer: str) -> None:
    """An amount of something else does not inherit the measure of the amount before."""
    labels = [one.fact.label for one in found(answer).facts if one.fact.kind is FactKind.MONEY]

    assert labels[0] == "Exports"
    assert "Exports" not in labels[1:]


@pytest.mark.parametrize(
    "answer",
    [
        "Exports were $40 million in 2019. Last year we almost reached $60 million.",
        "Exports were $40 million in 2019, and in 2021 they rose to $60 million.",
        "Exports were $40 million in 2019 and reached $60 million in 2021.",
    ],
)
def test_the_same_thing_is_the_same_measure(answer: str) -> None:
    """Where no other thing is named, the measure goes on."""
    facts = [one for one in found(answer).facts if one.fact.kind is FactKind.MONEY]

    assert [one.fact.label for one in facts] == ["Exports", "Exports"]
    assert all(one.is_measured for one in facts)


def test_a_repeated_amount_has_its_measure() -> None:
    """What was said before of the same amount and time holds when it is said again."""
    answers = (
        "Exports were $40 million in 2019. Last year we almost reached $60 million.",
        "As I said, last year we almost reached $60 million.",
    )
    labels = [one.fact.label for one in found(*answers).facts]

    assert labels == ["Exports"] * 3


@pytest.mark.parametrize(
    "answer",
    [
        "It is not true that exports were $40 million in 2019.",
        "The opposition says that exports were $40 million in 2019.",
        "People say exports were $40 million in 2019.",
        "Exports were $40 million in 2019, the opposition says.",
        "Exports were $40 million in 2019; that is a lie.",
        "Imagine that exports were $40 million in 2019.",
        "If exports were $40 million in 2025, we would dance.",
        "Unless exports were $40 million in 2019, we lost.",
        "Exports were $40 million a year in 2019.",
        "Exports were $40 million per port in 2019.",
        "Exports never stood at $40 million in 2019.",
    ],
)
def test_what_is_no_plain_claim_is_no_row(answer: str) -> None:
    """Label and value would say alone what the speaker did not: the clause is needed."""
    money = [one for one in found(answer).facts if one.fact.kind is FactKind.MONEY]

    assert not any(one.is_measured for one in money)


@pytest.mark.parametrize(
    "answer",
    [
        "Exports were $40 million in 2019.",
        "Exports were at least $40 million in 2019.",
        "As I said, exports were $40 million in 2019.",
        "If exports were $40 million in 2019, last year they reached $60 million.",
    ],
)
def test_a_plain_claim_is_a_row(answer: str) -> None:
    """A flat statement, also one set against another time, reads as label and value."""
    assert found(answer).facts[0].is_measured


@pytest.mark.parametrize(
    ("answer", "years"),
    [
        (
            "In 2019 exports were $40 million and in 2020 imports were $50 million.",
            ["2019", "2020"],
        ),
        ("In 2019 exports were $40 million, imports in 2020 $50 million.", ["2019", "2020"]),
        ("In 2019 exports were $40 million (2018: $30 million).", ["2019", "2018"]),
        ("Exports were $40 million in 2019 and $50 million in 2020.", ["2019", "2020"]),
        ("Exports were $40 million (2019), imports $50 million (2020).", ["2019", "2020"]),
        ("In 2019 exports were $40 million and imports $50 million.", ["2019", "2019"]),
        ("Exports were $40 million, compared to a year ago.", [""]),
    ],
)
def test_each_figure_has_its_own_date(answer: str, years: list[str]) -> None:
    """A date that opens the sentence governs up to the next one."""
    money = [one.fact for one in found(answer).facts if one.fact.kind is FactKind.MONEY]

    assert [one.when.start[:4] if one.when else "" for one in money] == years


@pytest.mark.parametrize(
    "answer",
    [
        "The share of rain is 70% likely or 80% likely, and nobody knows.",
        "A probability of 30% of a flood would be a big deal for the town.",
        "They kept 10 keys I still I still feel that the 10 keys were needed.",
        "The 1 percent have taken all of the money of the town.",
        "This was one of the cruellest cuts of the harvest in the world.",
        "The flood cost us $27. 5 million, and nobody paid for it.",
    ],
)
def test_odds_and_tangled_speech_give_no_facts(answer: str) -> None:
    """Odds, names for people, judgements and half a sum measure nothing; restarts hide it."""
    assert found(answer).facts == ()


def test_what_others_are_made_to_say_is_no_step() -> None:
    """An employer's imagined threat is not the speaker's plan."""
    mocked = "They'll say, hey, you want more? We are going to cut the wages of all nurses in May."
    meant = "You want more? We are going to raise the wages of all nurses in May."

    assert found(mocked).steps == ()
    assert len(found(meant).steps) == 1


def test_a_vague_deadline_is_told_whole() -> None:
    """Not "in the weeks" of "in the weeks ahead"."""
    [step] = found("We will increase the number of tests in the weeks ahead.").steps

    assert step.commitment.when
    assert step.commitment.when.text == "in the weeks ahead"


@pytest.mark.parametrize(
    ("answer", "recorded", "when"),
    [
        ("In 2019 we opened ten schools, and we will build twenty more by 2030.", "", "by 2030"),
        ("In 2019 we opened ten schools, and we will build twenty more.", "", ""),
        ("In 2019 we opened ten schools, and we will build twenty more.", "2024-05", ""),
        ("In 2019 we opened ten schools and we will build twenty more.", "", ""),
        ("In 2030 we will build twenty schools.", "", "2030"),
        ("We will build more schools than in 2019.", "", ""),
        ("We will build more schools than in 2019 by 2030.", "", "by 2030"),
        ("We will build what we planned last year.", "", ""),
        ("We will build twenty schools before Christmas.", "", "before Christmas"),
    ],
)
def test_a_step_has_no_date_of_another(answer: str, recorded: str, when: str) -> None:
    """A step has the date of its own words; what lies behind or apart does not date it."""
    source = replace(interview(("What next?", answer)), recorded=recorded)
    [step] = extract((source,)).steps

    assert (step.commitment.when.text if step.commitment.when else "") == when


def test_both_ends_of_a_range_are_its_words() -> None:
    """The words of a range say that it is one."""
    assert shown(found("Exports were between $40 million and $50 million in 2019.")) == [
        ("Exports", "", "between $40 million and $50 million", "2019-01-01")
    ]


def test_a_clause_ends_before_the_opening_of_the_next_one() -> None:
    """What stands between commas before a new subject is said of that, and not of the figure."""
    [fact] = found(
        "The harbour handled $40 million of grain last year, for the mills, Lakeport can plan the "
        "winter with all the grain that comes down the river to the city in the weeks of autumn."
    ).facts

    assert fact.clause.of(fact.paragraph.text) == (
        "The harbour handled $40 million of grain last year"
    )


@given(st.text(min_size=1, max_size=80), st.text(min_size=1, max_size=80))
def test_any_words_can_be_searched(question: str, answer: str) -> None:
    """Facts and steps stand in their paragraph, whatever was said."""
    findings = extract((interview((question, answer)),))

    for one in findings.facts:
        assert one.paragraph.text[one.start : one.end] == one.fact.text
        assert one.clause.start <= one.start < one.end <= one.clause.end
    for step in findings.steps:
        assert step.clause.of(step.paragraph.text) == step.commitment.what
