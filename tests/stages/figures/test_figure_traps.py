"""Traps: sentences in which a careless reader would see a figure, or a part of one as a whole."""

from __future__ import annotations

import pytest

from pipeline.stages.figures.figures import find_figures


def told(text: str) -> list[str]:
    """Return the words of the figures of a text, each with its hedge before it."""
    return [f"{hit.hedge} {text[hit.start : hit.end]}".strip() for hit in find_figures(text)]


@pytest.mark.parametrize(
    "text",
    [
        "We are among the top 10 exporters.",
        "We met in room 412 on level 3.",
        "In 2021 and 2022 ministers changed.",
        "Between 2010 and 2020 schools closed.",
        "From 2010 to 2020 schools closed.",
        "Call me on +44 20 7946 0958.",
        "Ring 0800 555 1234 for details.",
        "We won 3-1 against teams from abroad.",
        "It was a 50-50 chance.",
        "One of the schools closed.",
        "Version 2.5 drafts are ready.",
        "Update 10.3.1 fixes errors.",
        "It is not 40 percent.",
        "There were not 300 victims.",
        "It was never 5 million dollars.",
        "It is the 21st century.",
        "These are twenty-first century schools.",
        "In nineteen ninety-four people voted.",
        "By twenty thirty schools will be open.",
        "Several hundred thousand people left.",
        "It cost a few million dollars.",
        "Tens of thousands of people left.",
        "Several hundred and fifty people left.",
        "The first half of the year was hard.",
        "Half of it was lost.",
        "It takes a quarter of an hour.",
        "The third quarter of 2020 was bad.",
        "The 2030 goals are clear.",
        "Under Resolution 1325 members must act.",
        "Under Article 50 talks begin.",
        "They flew 20 Boeing 737 planes.",
        "On the 9/11 victims we agree.",
        "Along Route 66 motels closed.",
        "On 12 May ministers met.",
        "At 5.30 people left.",
        "The 20-year-old students left.",
        "He is 20 years old.",
        "COVID-19 cases rose.",
        "MH17 victims were named.",
        "We paid for 1,5 million meals.",
        "We fed 50.000 people.",
        "We have 300+ schools.",
        "The '90s reforms failed.",
        "The 1990s crises are over.",
        "We lost 5, 15 percent.",
        "By age 15, 16 percent of girls leave.",
        "Two million, five hundred thousand people came.",
        "It moved 500 to 2 million people.",
        "That is the million-dollar question.",
        "Two of the 30 members agreed.",
        "More than 100 of the 150 members agreed.",
        "25 out of 40 schools closed.",
        "We work 24/7 for pupils.",
        "A 9 to 5 job suits parents.",
        "The ratio is 3:1.",
        "It is one hundred and thirty fifths of pupils.",
        "It costs 40 zillion dollars.",
        "It cost 40 milion dollars.",
        "Open chapter 12 files first.",
        "Number 10 officials met.",
        "The iPhone 12 users complained.",
        "They spoke of 40 500 people.",
        "Fifteen sixteen people came.",
        "I am a hundred percent sure of it.",
        "We are 100 percent behind you.",
        "You gave it one hundred and ten percent.",
        "She sends a million hugs.",
        "I have a thousand ideas, and a hundred of them are bad.",
        "He talks at a hundred miles an hour.",
        "Half my life I waited.",
        "See https://example.org/search?q=30%25%2020%.",
    ],
)
def test_no_figure(text: str) -> None:
    """What names, dates, denies, scores or is a part of a number says no figure."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It was $40 million, sorry, $45 million.", ["$45 million"]),
        ("It was 40 percent, I mean 45 percent.", ["45 percent"]),
        ("In 2021 40 schools closed.", ["40 schools"]),
        ("In 2021, 40 schools closed.", ["40 schools"]),
        ("It grew from 5 to 7 percent.", ["7 percent"]),
        ("It grew from 5 percent to 7 percent.", ["5 percent", "7 percent"]),
        ("It grew by between 5 and 7 percent.", ["between 5 and 7 percent"]),
        ("It costs $3bn-$4bn a year.", ["$3bn-$4bn a year"]),
        ("It costs about three to four billion dollars.", ["about three to four billion dollars"]),
        ("Roughly a third of our students work.", ["Roughly a third"]),
        ("Nearly two thirds of voters agreed.", ["nearly two thirds"]),
        ("Maybe two hundred schools are left.", ["Maybe two hundred schools"]),
        ("We need not less than half a million dollars.", ["not less than half a million dollars"]),
        ("It cost 12 dollars and 50 people came.", ["12 dollars", "50 people"]),
        ("Thirty-odd schools closed.", ["Thirty-odd schools"]),
        ("We have 40 km/h winds.", ["40 km/h"]),
        ("Not the 300 nurses but the doctors left.", ["300 nurses"]),
        ("It is 15 or 16 thousand men at most.", ["15 or 16 thousand men at most"]),
        ("It gave $5 million to 40 schools.", ["$5 million", "40 schools"]),
        ("It gave €50 to 400 schools.", ["€50", "400 schools"]),
        ("It fed a thousand to 1,500 people.", ["a thousand to 1,500 people"]),
        ("Growth was minus two and a half percent.", ["minus two and a half percent"]),
        ("We fed a hundred and fifty thousand people.", ["a hundred and fifty thousand people"]),
        ("It took one and a half million visitors.", ["one and a half million visitors"]),
        ("We are 100 percent renewable.", ["100 percent"]),
        ("Inflation reached one hundred and ten percent.", ["one hundred and ten percent"]),
        ("About a thousand ideas came in.", ["About a thousand ideas"]),
        ("A million people left.", ["A million people"]),
        ("It is only, what, 31, 32 per cent of people.", ["31, 32 per cent"]),
        ("Five hundred, six hundred people came.", ["five hundred, six hundred people"]),
        ("It fell by half a percentage point.", ["half a percentage point"]),
    ],
)
def test_figures_beside_traps(text: str, figures: list[str]) -> None:
    """What is a figure keeps its hedge, its unit and all of its number."""
    assert [one.lower() for one in told(text)] == [one.lower() for one in figures]
