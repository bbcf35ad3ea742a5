"""Money, percentages, counts and durations, with hedge and label."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.facts import Count, FactKind, Money, Percent, Value
from pipeline.stages.figures.figures import Hit, find_figures


def values(text: str, kind: FactKind) -> list[Value]:
    """Return the values of one kind in a text."""
    return [hit.value for hit in find_figures(text) if hit.kind is kind]


def only(text: str) -> tuple[str, str]:
    """Return hedge and words of the one figure in a text."""
    [hit] = find_figures(text)
    return hit.hedge, text[hit.start : hit.end]


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("It cost $40 million.", Money(40_000_000, "USD")),
        ("It cost US$ 1.5 billion.", Money(1_500_000_000, "USD")),
        ("It cost £2.5bn.", Money(2_500_000_000, "GBP")),
        ("It cost €40k.", Money(40_000, "EUR")),
        ("It cost $1,250,000.50 in all.", Money(1_250_000.5, "USD")),
        ("It cost A$5 million.", Money(5_000_000, "AUD")),
        ("It cost EUR 5m.", Money(5_000_000, "EUR")),
        ("It cost 40 million USD.", Money(40_000_000, "USD")),
        ("It cost ten million pounds.", Money(10_000_000, "GBP")),
        ("It cost a million euros.", Money(1_000_000, "EUR")),
        ("It cost twenty-five thousand dollars.", Money(25_000, "USD")),
        ("It cost 40 million Canadian dollars.", Money(40_000_000, "CAD")),
        ("It cost 40 million Indian rupees.", Money(40_000_000, "INR")),
        ("It cost 40 million Somali shillings.", Money(40_000_000, "SOS")),
        ("It cost 5000 rupees.", Money(5000, "rupee")),
        ("a $20-million dam", Money(20_000_000, "USD")),
        ("a 20 million dollar dam", Money(20_000_000, "USD")),
        ("between $3 and $5 million", Money(3_000_000, "USD", 5_000_000)),
        ("$5-10 million loans", Money(5_000_000, "USD", 10_000_000)),
        ("5 to 10 million dollars", Money(5_000_000, "USD", 10_000_000)),
        ("from €3 million to €5 million", Money(3_000_000, "EUR", 5_000_000)),
        ("a balance of minus $5 million", Money(-5_000_000, "USD")),
        ("a prize of 3 million won", Money(3_000_000, "KRW")),
        ("It cost $40B.", Money(40_000_000_000, "USD")),
        ("It cost $40 mln.", Money(40_000_000, "USD")),
        ("It cost $40 billions.", Money(40_000_000_000, "USD")),
        ("It cost $1.2tn.", Money(1_200_000_000_000, "USD")),
        ("It cost USD 40 Mio.", Money(40_000_000, "USD")),
        ("It cost €3 Mrd.", Money(3_000_000_000, "EUR")),
        ("It cost 5 crore rupees.", Money(50_000_000, "rupee")),
        ("It cost 3 lakh rupees.", Money(300_000, "rupee")),
        ("It cost 3 lakh crore rupees.", Money(3_000_000_000_000, "rupee")),
        ("It cost $2½ million.", Money(2_500_000, "USD")),
        ("It cost $2 ½ million.", Money(2_500_000, "USD")),
        ("It cost $2 1/2 million.", Money(2_500_000, "USD")),
        ("It cost $1 and a half million.", Money(1_500_000, "USD")),
        ("It cost two and a half billion dollars.", Money(2_500_000_000, "USD")),
        ("It cost a million and a half euros.", Money(1_500_000, "EUR")),
        ("It cost half a million dollars.", Money(500_000, "USD")),
        ("It cost a quarter of a million pounds.", Money(250_000, "GBP")),
        ("It cost $2 hundred million.", Money(200_000_000, "USD")),
        ("It cost €40 000.", Money(40_000, "EUR")),
        ("It cost €40’000.", Money(40_000, "EUR")),
        ("It cost $5 to ten million.", Money(5_000_000, "USD", 10_000_000)),
        ("It cost between $5 and about $10 million.", Money(5_000_000, "USD", 10_000_000)),
        ("It cost between $5 million and about $10 million.", Money(5_000_000, "USD", 10_000_000)),
        ("CAD $40 million was spent.", Money(40_000_000, "CAD")),
        ("It cost 12,34,567 rupees.", Money(1_234_567, "rupee")),
        ("It cost a hundred and fifty thousand dollars.", Money(150_000, "USD")),
        ("It cost 75 USD million.", Money(75_000_000, "USD")),
        ("It cost three dollars and fifty cents.", Money(3.5, "USD")),
        ("It cost 45 cents.", Money(45, "cent")),
        ("It cost 5 million Swiss francs.", Money(5_000_000, "CHF")),
        ("It cost 200 million baht.", Money(200_000_000, "THB")),
        ("It cost ₸5 billion.", Money(5_000_000_000, "KZT")),
        ("It cost R$5 million.", Money(5_000_000, "BRL")),
        ("It cost 5 million U.S. dollars.", Money(5_000_000, "USD")),
        ("a loss of -$5 million", Money(-5_000_000, "USD")),
        ("It cost $20 two years ago.", Money(20, "USD")),
        ("It cost $20 million two years ago.", Money(20_000_000, "USD")),
        ("It cost twenty million dollars.", Money(20_000_000, "USD")),
        ("It cost two million five hundred dollars.", Money(2_000_500, "USD")),
        ("It costs R500.", Money(500, "ZAR")),
        ("It costs R1.5 million.", Money(1_500_000, "ZAR")),
        ("A bag costs 50p.", Money(50, "pence")),
        ("It cost me 5 grand.", Money(5, "grand")),
        ("a bid of 900 to 950 million dollars", Money(900_000_000, "USD", 950_000_000)),
    ],
)
def test_amounts_of_money(text: str, money: Money) -> None:
    """Sign, code, name, range and magnitude are understood."""
    assert values(text, FactKind.MONEY) == [money]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("We got $3 million and $5 million.", [3_000_000, 5_000_000]),
        ("It rose from $3 million to $5 million.", [3_000_000, 5_000_000]),
        ("It rose from $3 to $5 million.", [5_000_000]),
        ("We gave $5 to 10 children.", [5]),
        ("Aid rose by £1 million to £26 million.", [1_000_000, 26_000_000]),
    ],
)
def test_two_amounts_are_no_range(text: str, amounts: list[int]) -> None:
    """Neither "and" without "between" nor a change from one to the other makes a range."""
    found = [value for value in values(text, FactKind.MONEY) if isinstance(value, Money)]

    assert [(money.amount, money.to) for money in found] == [(one, None) for one in amounts]


@pytest.mark.parametrize(
    "text",
    [
        "We try 40 recipes.",
        "The 11 won again.",
        "three real problems",
        "40 pounds of rice",
        "$ each",
    ],
)
def test_words_that_look_like_money(text: str) -> None:
    """A code in small letters, a common word and a weight are no money."""
    assert values(text, FactKind.MONEY) == []


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("63% of pupils", Percent(63)),
        ("63.5 per cent", Percent(63.5)),
        ("a 20-percent cut", Percent(20)),
        ("ten percent", Percent(10)),
        ("Twenty-five percent", Percent(25)),
        ("5 percentage points", Percent(5)),
        ("20 to 30 percent", Percent(20, 30)),
        ("between 10 and 20 percent", Percent(10, 20)),
        ("10% to 20%", Percent(10, 20)),
        ("growth of -5 percent", Percent(-5)),
        ("growth of minus 5 percent", Percent(-5)),
        ("Ten point five percent is lost.", Percent(10.5)),
        ("10 point 5 percent is lost.", Percent(10.5)),
        ("two and a half per cent", Percent(2.5)),
        ("40 000 percent is lost.", Percent(40_000)),
        ("two thirds of pupils", Percent(66.67)),
        ("half of our schools", Percent(50)),
        ("a quarter of the population", Percent(25)),
        ("one in ten children", Percent(10)),
        ("nine out of ten people", Percent(90)),
        ("63 in every 100 households", Percent(63)),
        ("It reduced deaths by nearly half.", Percent(50)),
        ("Exports fell by a quarter last year.", Percent(25)),
        ("Trade was $4 million and 1% of homes were empty.", Percent(1)),
    ],
)
def test_percentages(text: str, percent: Percent) -> None:
    """Sign, range and spelling are understood; a loss does not become a gain."""
    assert values(text, FactKind.PERCENT) == [percent]


def test_a_change_of_a_percentage_is_two_figures() -> None:
    """Where something rose, "from 10% to 20%" is no range."""
    assert values("It rose from 10% to 20%.", FactKind.PERCENT) == [Percent(10), Percent(20)]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("We have 12 doctors.", Count(12, "doctors")),
        ("Some 12,000 pupils eat here.", Count(12_000, "pupils")),
        ("1.2 million pupils eat here.", Count(1_200_000, "pupils")),
        ("Twenty-five schools closed.", Count(25, "schools")),
        ("two hundred and fifty schools", Count(250, "schools")),
        ("between 150-200 people come", Count(150, "people", 200)),
        ("between 150 and 200 people come", Count(150, "people", 200)),
        ("We spent 30 and 40 people came.", Count(40, "people")),
        ("Beds fell from 40 to 30 beds.", Count(30, "beds")),
        ("In 2021 40 schools closed.", Count(40, "schools")),
        ("Today 40 schools are closed.", Count(40, "schools")),
        ("40,000 of our pupils", Count(40_000, "pupils")),
        ("about 40 or 50 nurses", Count(40, "nurses", 50)),
        ("seven hundred thousand refugees", Count(700_000, "refugees")),
        ("half a million people", Count(500_000, "people")),
        ("two thousand and fifty schools", Count(2050, "schools")),
        ("Two million five hundred thousand people left.", Count(2_500_000, "people")),
        ("Two million five hundred people left.", Count(2_000_500, "people")),
        ("40 mln people left.", Count(40_000_000, "people")),
        ("two or three hundred people", Count(200, "people", 300)),
        ("five to six hundred thousand people", Count(500_000, "people", 600_000)),
        ("between a hundred and two hundred people", Count(100, "people", 200)),
        ("between 500 and two thousand people", Count(500, "people", 2000)),
        ("some 200 Kenyan nurses", Count(200, "Kenyan nurses")),
        ("25 basis points", Count(25, "basis points")),
        ("two dozen schools", Count(24, "schools")),
        ("1,200 km of road", Count(1200, "km")),
        ("More than 3,000 fishermen lost their boats.", Count(3000, "fishermen")),
        ("We hired 300 salespeople.", Count(300, "salespeople")),
        ("Only 15 police officers patrol the border.", Count(15, "police officers")),
        ("We run 20 sports clubs.", Count(20, "sports clubs")),
        ("40 police guard the gate.", Count(40, "police")),
        ("We moved 300 families.", Count(300, "families")),
        ("They keep 40 military bases.", Count(40, "military bases")),
        ("We deal with 22 Arab states.", Count(22, "Arab states")),
        ("They planted a million trees.", Count(1_000_000, "trees")),
        ("We fund 50 plus providers.", Count(50, "providers")),
        ("It has 40k followers.", Count(40_000, "followers")),
        ("It reaches 40m people.", Count(40_000_000, "people")),
        ("a fleet of 30 aircraft", Count(30, "aircraft")),
        ("winds of 120 km/h", Count(120, "km/h")),
    ],
)
def test_counts(text: str, count: Count) -> None:
    """A number of things, with its unit and range."""
    assert values(text, FactKind.COUNT) == [count]


@pytest.mark.parametrize(
    "text",
    [
        "In 2021 readers came.",
        "the 3rd of five schools",
        "the top 10 hospitals",
        "one of the schools",
        "25 out of 40 schools",
        "version 2.5 users",
        "+44 20 7946 0958",
        "at 10:30 people came",
        "a 3-2 win for players",
        "24/7 services",
        "COVID-19 patients",
        "the 9/11 victims",
        "room 12 users",
        "the Boeing 747 planes",
        "on May 12 people came",
        "12-year-old pupils",
        "ten times more",
        "5,5 pumps",
        "H1N1 cases",
        "5.000 people",
        "Amendment 12 takes effect.",
        "5 grand pianos",
        "12 seems low",
        "a 10k race for runners",
        "It missed by half a mile.",
        "on the R45 roads",
        "a million thanks",
        "a million questions",
    ],
)
def test_numbers_that_count_nothing(text: str) -> None:
    """Years, ordinals, names, clock times, scores and parts of words are no figures."""
    assert find_figures(text) == ()


@pytest.mark.parametrize(
    ("text", "label", "count"),
    [
        ("a five-year plan", "plan", Count(5, "years")),
        ("a ten day event", "event", Count(10, "days")),
        ("the next five-year plan", "plan", Count(5, "years")),
        ("the 30th anniversary", "anniversary", Count(30, "years")),
        ("40 years of service", "service", Count(40, "years")),
        ("The average wait was 18 weeks.", "average wait", Count(18, "weeks")),
    ],
)
def test_durations(text: str, label: str, count: Count) -> None:
    """A duration says what lasts so long."""
    assert [(hit.label, hit.value) for hit in find_figures(text)] == [(label, count)]


@pytest.mark.parametrize(
    "text",
    [
        "12 years ago",
        "40 years old",
        "for 10 days",
        "40 hours later",
        "the last 2 years of the war",
        "the first two years of school",
        "a twelve year randomized trial",
        "the seven-day daily average of cases",
    ],
)
def test_durations_of_nothing(text: str) -> None:
    """Ages, dates, bare times and parts of what lasts are no durations."""
    assert find_figures(text) == ()


@pytest.mark.parametrize(
    ("text", "hedge", "words"),
    [
        ("Last year it almost reached $55 million.", "almost", "$55 million"),
        ("not less than 5 percent", "not less than", "5 percent"),
        ("no more than 40 schools", "no more than", "40 schools"),
        ("about a 40 percent rise", "about", "40 percent"),
        ("well over 300 beds", "well over", "300 beds"),
        ("Roughly 40 beds", "Roughly", "40 beds"),
        ("as many as 40 beds", "as many as", "40 beds"),
        ("It cost in excess of $40 million.", "in excess of", "$40 million"),
        ("It cost upwards of $40 million.", "upwards of", "$40 million"),
        ("We need slightly more than 40 beds.", "slightly more than", "40 beds"),
        ("We have maybe around 40 beds.", "maybe around", "40 beds"),
        ("We have at least some 40 beds.", "at least some", "40 beds"),
        ("It is somewhere around 40 percent.", "somewhere around", "40 percent"),
        ("We have a maximum of 40 beds.", "a maximum of", "40 beds"),
        ("It was 40 percent, I think.", "", "40 percent, I think"),
        ("We have 40 beds or something like that.", "", "40 beds or something like that"),
        ("We have 40 beds at the very least.", "", "40 beds at the very least"),
        ("it cost $40 million or more", "", "$40 million or more"),
        ("We talked about 40 beds.", "", "40 beds"),
        ("I think almost 40 beds are free.", "almost", "40 beds"),
        ("We have “about 40 beds”.", "about", "40 beds"),
        ("We lose much—as much as 40 percent.", "as much as", "40 percent"),
        ("We paid $40 each.", "", "$40 each"),
        ("We paid $40 per square metre.", "", "$40 per square metre"),
        ("It cost $40 a year ago.", "", "$40"),
        (
            "It cost $40 million, give or take $2 million.",
            "",
            "$40 million, give or take $2 million",
        ),
        ("It is 40 percent.", "", "40 percent"),
    ],
)
def test_hedges_are_kept(text: str, hedge: str, words: str) -> None:
    """What softens or turns a figure stays with it; "talk about" softens nothing."""
    assert only(text) == (hedge, words)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The flood budget was $40 million in 2022.", "flood budget"),
        ("We invested $2 billion in flood walls.", "investment in flood walls"),
        ("63 percent of households have water.", "share of households"),
        ("20 percent of schools close early.", ""),
        ("We spent $2 billion.", ""),
        ("The cost per patient is $40.", ""),
        ("The budget is 4 percent short.", ""),
        ("Exports are 4 percent up.", ""),
        ("The price is $4 higher than before.", ""),
        ("We reduced deaths by nearly half.", "reduction in deaths"),
    ],
)
def test_labels_say_what_a_figure_is_of(text: str, label: str) -> None:
    """The measure comes from the speaker's words, or there is none."""
    assert [hit.label for hit in find_figures(text)] == [label]


@pytest.mark.parametrize(
    "text",
    [
        "It cost $40+ million.",
        "It cost $40 zillion.",
        "It cost $40-odd million.",
        "It cost $1,2 million.",
        "40 500 people left.",
        "$" + 5000 * "9",
        400 * "9" + " percent of the water",
        400 * "9" + " pumps",
    ],
)
def test_a_part_of_a_number_is_no_figure(text: str) -> None:
    """A number that is not understood to its end is left out: a truncated one would be false."""
    assert find_figures(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Unemployment is not 12 percent.",
        "Not 40 percent of the water is lost.",
        "It isn’t $40 million.",
        "7 of the 22 gauges work.",
    ],
)
def test_denied_figures_are_none(text: str) -> None:
    """What the speaker denies is not said, and the whole of a part is not the count."""
    assert find_figures(text) == ()


def test_a_slip_of_the_tongue_is_mended() -> None:
    """Of a figure and its correction only the correction counts."""
    assert only("It was $1.2 billion, sorry, $1.2 million.") == ("", "$1.2 million")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It cost between $40 million and $50 million.", "between $40 million and $50 million"),
        ("between 150 and 200 factories", "between 150 and 200 factories"),
        ("between 10 and 15 percent", "between 10 and 15 percent"),
        ("between about $5 and $10 million", "between about $5 and $10 million"),
        ("between 150-200 people", "150-200 people"),
        ("It cost $40 million, give or take.", "$40 million, give or take"),
        ("It cost $40 million or thereabouts.", "$40 million or thereabouts"),
        ("It cost $40 million-plus.", "$40 million-plus"),
        ("It took 40 percent plus or minus 5 at most.", "40 percent plus or minus 5 at most"),
        ("It cost $40 million plus.", "$40 million plus"),
        ("It cost $40 million plus the wall.", "$40 million"),
        ("We have 40-odd schools.", "40-odd schools"),
        ("We have 40 beds or so.", "40 beds or so"),
        ("It costs $40 million per month.", "$40 million per month"),
        ("It costs $40 million or so a year.", "$40 million or so a year"),
        ("It costs $40 per patient.", "$40 per patient"),
        ("It costs $40/month.", "$40/month"),
        ("It cost $40 million a year ago.", "$40 million"),
    ],
)
def test_what_belongs_to_a_figure_stays_with_it(text: str, words: str) -> None:
    """Two ends of a range, a hedge behind and the unit it is counted for are part of its words."""
    assert only(text)[1] == words


BEHIND = st.sampled_from(
    ["", "½", " ½", "+", "B", " mln", " hundred", " million", " 000", ".5", ",5", "x", " zillion"]
)


@given(
    st.sampled_from(["$", "€", "USD ", ""]),
    st.integers(10, 10**20),
    BEHIND,
    BEHIND,
    st.sampled_from(["", " percent", "%", " dollars", " beds", " in all"]),
)
def test_no_figure_is_cut_short(sign: str, number: int, one: str, two: str, unit: str) -> None:
    """No figure's words are followed by what would make it another figure."""
    text = f"It took {sign}{number}{one}{two}{unit}"
    for hit in find_figures(text):
        behind = text[hit.end :]
        assert not re.match(r"\w|[½+]|[.,]\d|\s(?:½|\d|(?:mln|hundred|z?.illion)\b)", behind)
        assert not text[: hit.start].endswith(("0", "½", "hundred ", "illion ", "000 "))


HEDGES = st.sampled_from(["", "almost", "about", "more than", "at least", "not less than", "up to"])
UNITS = st.sampled_from(["pupils", "beds", "percent", "million dollars", "libraries"])


@given(HEDGES, st.integers(10, 999_999).filter(lambda n: not 1900 <= n <= 2100), UNITS)
def test_hedge_number_and_unit_survive(hedge: str, number: int, unit: str) -> None:
    """However a figure is softened, its hedge, number and unit are found again."""
    text = " ".join(f"We now have {hedge} {number:,} {unit} in the city.".split())
    [hit] = find_figures(text)

    assert hit.hedge == hedge
    assert text[hit.start : hit.end] == f"{number:,} {unit}"
    assert _number(hit) == number


def _number(hit: Hit) -> float:
    match hit.value:
        case Money(amount=amount):
            return amount / 1_000_000
        case Percent(percent=percent):
            return percent
        case Count(number=number):
            return number
    raise AssertionError(hit)


@given(st.text(st.sampled_from("0123456789.,-–%$€ abdopst"), max_size=40) | st.text(max_size=60))
def test_any_text_can_be_searched(text: str) -> None:
    """Figures stand in the text, in order, none inside another."""
    found = find_figures(text)

    ends = [0, *(hit.end for hit in found)]
    assert all(
        end <= hit.start < hit.end <= len(text) for hit, end in zip(found, ends, strict=False)
    )


def test_the_leeway_of_a_figure_stays_with_it() -> None:
    """What a speaker gives or takes is part of the figure, and no figure of its own."""
    [found] = find_figures("The estimate is $310 million, give or take 15 per cent, for the dam.")

    assert found.label == "estimate"
    sentence = "The estimate is $310 million, give or take 15 per cent, for the dam."
    assert sentence[found.start : found.end] == "$310 million, give or take 15 per cent"
