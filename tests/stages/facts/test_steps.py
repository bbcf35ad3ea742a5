"""Steps: what a speaker announces, and how firmly."""

from __future__ import annotations

import pytest

from pipeline.model.facts import Strength
from pipeline.stages.facts.steps import announcements, find_steps
from pipeline.stages.speech.sentences import Span, clauses


def steps(text: str) -> list[tuple[Strength, str]]:
    """Return strength and words of the steps in a sentence."""
    parts = announcements(text, clauses(text, Span(0, len(text))))
    found = (find_steps(text, parts, at) for at in range(len(parts)))
    return [(step.strength, text[step.start : step.end]) for step in found if step]


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("We will open two branches.", Strength.FIRM),
        ("That legislation will be introduced next week.", Strength.FIRM),
        ("We hope to begin trials of the pump.", Strength.HOPED),
        ("We will make available a reserve of grain.", Strength.FIRM),
        ("The ministry will begin disbursing the funds.", Strength.FIRM),
        ("we’ll open it in May.", Strength.FIRM),
        ("We're going to hire 40 nurses.", Strength.FIRM),
        ("We are committed to cutting the waits.", Strength.FIRM),
        ("The ministry will publish the figures.", Strength.FIRM),
        ("We have decided to build a wall.", Strength.AGREED),
        ("We agreed that the city should fund meals.", Strength.AGREED),
        ("I am planning to open a branch.", Strength.PLANNED),
        ("Our city plans to build a dam.", Strength.PLANNED),
        ("We are due to reopen the ward.", Strength.PLANNED),
        ("We will probably open a branch.", Strength.PLANNED),
        ("We hope to open the wall in May.", Strength.HOPED),
        ("I think we will open a ward.", Strength.HOPED),
        ("We believe the council should fund meals.", Strength.PROPOSED),
        ("We propose to cut the wait.", Strength.PROPOSED),
        ("We agreed that we will build it by 2030.", Strength.AGREED),
        ("We will build no fewer than 40 wells.", Strength.FIRM),
        ("We will be opening 12 clinics in March.", Strength.FIRM),
        ("The report will be published on 23 March.", Strength.FIRM),
        ("The tunnel is due to open in May.", Strength.PLANNED),
        ("The two governments are to sign the treaty in June.", Strength.PLANNED),
        ("The new bridge is to open next year.", Strength.PLANNED),
        ("We are opening a branch in May.", Strength.PLANNED),
        ("Our plan is to build a second dam.", Strength.PLANNED),
        ("Our ministry has asked for direct flights.", Strength.PROPOSED),
        ("We have applied for a loan of $3 million.", Strength.PROPOSED),
        ("We expect our report to be published in May.", Strength.HOPED),
        ("I hope, with your help, we will relaunch the flights.", Strength.HOPED),
        ("We will never close the library.", Strength.FIRM),
        ("We are not going to sell the ward.", Strength.FIRM),
        ("We will make sure that every ward has a nurse.", Strength.FIRM),
        ("We’re absolutely committed to keeping the ward.", Strength.FIRM),
        ("There will be an inquiry.", Strength.FIRM),
        ("The first round of talks will take place in the second half of 2030.", Strength.FIRM),
        ("The elections will be held in May.", Strength.FIRM),
        ("The new law will enter into force on 1 July.", Strength.FIRM),
        ("We will empower our inspectors to act.", Strength.FIRM),
        ("We are having a second report drafted.", Strength.PLANNED),
        ("I will travel to the coast on 18 June 2027.", Strength.FIRM),
        ("We will finish the quay by May 2028.", Strength.FIRM),
        ("The first payments will be made in October 2027.", Strength.FIRM),
        ("Our aim is a wait of five days by the end of 2027.", Strength.PLANNED),
        ("We expect the decision on the ferry in November 2027.", Strength.HOPED),
        ("We hope to sign it at the meeting of ministers on 9 July 2027.", Strength.HOPED),
    ],
)
def test_how_firm_a_step_is(text: str, strength: Strength) -> None:
    """The words decide; a doubt makes a step weaker, and its words keep the doubt."""
    assert steps(text) == [(strength, text)]


@pytest.mark.parametrize(
    "text",
    [
        "I was planning to open a branch.",
        "The talks will begin when all are ready.",
        "The recovery will begin in the second half of 2030.",
        "We will continue to negotiate with both parties.",
        "I'll start and then the others can chime in.",
        "Our ministry will start translating growth into jobs.",
        "We were going to build a wall.",
        "We had planned to open a branch.",
        "We will not open a branch.",
        "We won't open a branch.",
        "Will we open a branch?",
        "If it pays, we will hire ten people.",
        "We will hire ten people, if we get the money.",
        "We will build it, provided the state pays.",
        "Nobody thinks we will open a ward.",
        "People said we will open a ward.",
        "They will open a branch.",
        "We should be friends.",
        "I will give you an example.",
        "We would like to thank you.",
        "We can open a branch.",
        "I will start with the library.",
        "We are planning to extend it.",
        "We have no plans to close Saltmarsh.",
        "I'll come back to that.",
        "I'll take that question.",
        "We're going to hear from the minister.",
        "We will start the questions now.",
        "I will raise that with him.",
        "I will certainly raise those issues.",
        "We will close the session here.",
        "I'll shorten my questions.",
        "I'll address the practical.",
        "We will always be close friends.",
        "We will be bringing in.",
        "A record of proceedings will be published as usual.",
        "Our role is to protect children.",
        "The need of the hour is to connect people.",
        "I will introduce the report and move adoption of the agenda.",
        "I would like to move to suspend the rules.",
        "We decided to raise the brigade and it is ready.",
        "We were to sign the treaty in June.",
        "We were supposed to open the bridge in May.",
        "I hope the churches will organise services.",
        "We hope the Americans will join.",
        "I am opening my post every day.",
        "People say that we will double the water price; that is nonsense.",
        "My predecessor promised that we will deliver 500 wells by 2020.",
        "The opposition pretends that we will cut the pensions.",
        "The opposition says, we will cut the pensions.",
        "According to the opposition, we will cut the pensions.",
        "We will cut the pensions, the opposition says.",
        "The newspaper wrote that the ministry will hire 500 nurses; this is a lie.",
        "Imagine that we spend $5 million: we will be bankrupt by Christmas.",
        "Suppose that we will build the bridge next year.",
        "Now suppose that we will build the bridge next year.",
        "We will build a new bridge and a…",
        "We are not going to raise the fees but there is a lot...",
        "I said, I will build a bridge over the river.",
        "We must be clear about how we are going to build the bridge.",
        "We will be able to open the bridge and the road.",
        "We’ll be able to open the bridge and the road.",
        "We will provide as much money as we possibly can.",
        "I will build on what the mayor said.",
        "I will provide further updates on the wall next week.",
        "I'll send you the report on the wall.",
        "I'll buy you a new boat.",
        "I will travel to the coast.",
        "We will lose two ships in May 2028.",
        "The first effects will be seen in October 2027.",
        "Our aim is a wait of five days.",
        "We expect the worst of it at the meeting.",
        "I'll move to better tools I guess.",
        "I would like to raise a matter of great importance to the hill towns.",
        "I'm going to add the report to the show notes.",
        "It looks like we are going to build fewer bridges in the valley.",
        "So we can say we will build a bridge in the valley.",
        "We will start to see the bridges of the valley.",
        "I'll set up now.",
        "It tells what kind of bridge we will build together.",
        "It is the gate which - we will open to go on to the bridge.",
        "We wish we could send the town a new bridge.",
        "I'm going to hand over now to my learned friend.",
    ],
)
def test_what_is_no_step(text: str) -> None:
    """Past plans, negated ones, questions, conditions, hearsay and mere wishes announce nothing."""
    assert steps(text) == []


def test_who_shares_a_step_is_named_in_it() -> None:
    """Else "I will sign" would be told of one alone; what has a verb of its own stands apart."""
    assert steps("Tomorrow Ms Roe and I will sign the pact.") == [
        (Strength.FIRM, "Tomorrow Ms Roe and I will sign the pact.")
    ]
    assert steps("It rains in the valley and we will open the gate.") == [
        (Strength.FIRM, "we will open the gate.")
    ]


def test_an_adverb_is_no_deed_and_what_everybody_should_do_no_step() -> None:
    """Words in "-ly" begin as verbs do: "openly"."""
    assert steps("I would like to openly speak of the flood.") == []
    assert steps("We will openly publish the figures.") == [
        (Strength.FIRM, "We will openly publish the figures.")
    ]
    assert steps("I think everybody should open their gates.") == []


def test_own_promise_is_a_step() -> None:
    """What the speaker promises in the first person is theirs."""
    for text in (
        "I promise that we will open the bridge in May.",
        "As I said, we will open the bridge in May.",
        "I can say that we will open the bridge in May.",
        "In addition to that we will open the bridge in May.",
        "I already said, we will open the bridge in May.",
    ):
        assert [one for one, _ in steps(text)] == [Strength.FIRM]


def test_what_a_step_announces_is_told_whole() -> None:
    """A comma behind "that since May" parts it from what is announced."""
    text = "The council is going to announce that since May, we have built a wall."

    assert [words for _, words in steps(text)] == [text]


def test_only_the_clause_is_the_step() -> None:
    """What was said before it in the sentence is not part of the promise."""
    assert steps("The ward is old, but we will build a new one.") == [
        (Strength.FIRM, "we will build a new one.")
    ]
    assert steps("And we will build 40 wells and we will open two clinics.") == [
        (Strength.FIRM, "we will build 40 wells"),
        (Strength.FIRM, "we will open two clinics."),
    ]


def test_a_promise_that_a_but_takes_back_is_no_step() -> None:
    """Said beyond doubt, to grant what the next sentence turns."""
    promise = "I will sign the law that the town wants, absolutely."

    assert steps(promise)
    assert not steps(f"{promise} But the great things need more votes.")


def test_a_step_is_told_with_what_it_hangs_on() -> None:
    """Behind a dash too."""
    text = "I will publish the plan - against the advice I got - when the mayor publishes hers."

    assert [words for _, words in steps(text)] == [text]


def test_what_breaks_off_at_a_dash_is_no_step() -> None:
    """Nobody knows what was to be announced; what goes on behind one is."""
    assert steps("We are announcing really large — or tomorrow.") == []
    told = "We will open a branch in each town — in the north and in the south."
    assert steps(told) == [(Strength.FIRM, told)]
