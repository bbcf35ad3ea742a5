"""Measures: what a figure is of, in the speaker's own words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.figures.measures import label_after, label_before
from pipeline.stages.speech.words import listed

FIGURE = re.compile(r"[$£€]\d\S*(?: [bm]illion)?(?: a (?:day|year))?|\d[\d.]*(?:%| per ?cent)")


def label(text: str) -> str:
    """Return the label of the figure of a sentence."""
    found = FIGURE.search(text)
    assert found
    figure = found.group().rstrip(".,")
    before, _ = label_before(text, found.start())
    is_share = figure.endswith(("%", "cent"))
    return before or label_after(text, found.start() + len(figure), is_share=is_share)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Bilateral trade was $40 million in 2019.", "Bilateral trade"),
        ("In 2019 exports to Chile reached almost $40 million.", "exports to Chile"),
        ("In Portugal unemployment fell to 6 percent.", "unemployment"),
        ("A fleet of 40 ferries cost $30 million.", "cost of a fleet"),
        ("Though unemployment rose to 6 percent, we are well.", "unemployment"),
        ("Two way trade in fish amounted to $6.1 billion.", "Two way trade in fish"),
        ("Spending on defence is about 2 percent of GDP.", "Spending on defence"),
        ("The share of young people is 63 percent.", "share of young people"),
        ("The bridge cost $40 million.", "cost of the bridge"),
        ("The price of wheat doubled to $400 in May.", "price of wheat"),
        ("The contract was worth $3 million.", "value of the contract"),
        ("The bill was a total of $3 million.", "bill"),
        ("The plan could generate short run savings of $3 million.", "short run savings"),
        ("Around 50 percent of surveyed men report having stopped.", "share of surveyed men"),
        ("We saw the 8% inflation a couple of years ago.", "inflation"),
        ("Economic growth will hold steady at 3.3 percent.", "Economic growth"),
        ("Our policy rate was held at 4 percent.", "policy rate"),
        ("Rents remained high in March at 9 percent.", "Rents"),
        ("Unemployment is projected at 6 percent.", "Unemployment"),
        ("Steel from the United States totaled $9 million.", "Steel from the United States"),
        ("The lower bridge, at a very rough estimated cost of $3 million.", ""),
        ("The Lake Foundation raised $30 million to help the town.", ""),
    ],
)
def test_the_subject_names_the_measure(text: str, measure: str) -> None:
    """With what belongs to it, and without its article."""
    assert label(text) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Exports fell by 3 percent.", "fall in exports"),
        ("Taxes were raised by 3 percent.", "rise in taxes"),
        ("Welsh exports rose 3 percent.", "rise in Welsh exports"),
        ("Youth unemployment is down 5.8 percent.", "fall in youth unemployment"),
        ("The subsidy will go down by $5 each month.", "fall in subsidy"),
        ("Poverty has been reduced by 12 percent since 2010.", "reduction in poverty"),
        ("We cut waiting times by 30 percent.", "cut in waiting times"),
        ("The law cut the town's uninsured rate by 40 percent.", "cut in town's uninsured rate"),
        ("Our economy was growing at 0.9 percent.", "growth in our economy"),
        ("GDP expanded by 3 percent.", "growth in GDP"),
        ("Farm output contracted by 4 percent.", "decline in farm output"),
        ("Exports to Peru are rising at 5 percent.", "rise in exports to Peru"),
        ("They have increased our exports to Peru by 34 per cent.", "increase in exports to Peru"),
        ("We saw an increase of almost 50 per cent in the fuel tax.", "increase in fuel tax"),
        ("There was a drop of 27 per cent in terms of school visits.", "drop in school visits"),
        (
            "It is a 58 per cent increase in the number of nurses.",
            "increase in the number of nurses",
        ),
    ],
)
def test_a_change_is_called_one(text: str, measure: str) -> None:
    """A fall by 3 percent is no share of 3 percent."""
    assert label(text) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("63 percent of households have water.", "share of households"),
        ("25 percent of our U.S. pilots were born in Peru.", "share of U.S. pilots"),
        (
            "Almost 11 per cent of the world's surface is ice.",
            "share of the world's surface that is ice",
        ),
        ("30 percent of doctors who are ill.", "share of doctors who are ill"),
        ("30 percent of doctors who left stay away.", ""),
        ("78% of the people of North Timor voted.", "share of the people of North Timor"),
        ("30 percent of imports of beef are from Chile.", "share of imports of beef"),
        ("It was 12 percent of young Americans, he said.", "share of young Americans"),
        ("12 percent of homes Jane owns are old.", "share of homes"),
        ("We are in 92 percent Lindia.", ""),
        ("They missed 40% of care home infections.", "share of care home infections"),
        ("We have had months of unemployment under 4 percent.", "unemployment"),
        ("They keep inflation at 3 percent.", "inflation"),
        ("63 percent of the population belongs to young people.", "share of young people"),
        (
            "40% of the mobility funding in Lund is paid late.",
            "share of the mobility funding in Lund that is paid late",
        ),
    ],
)
def test_a_share_says_of_what(text: str, measure: str) -> None:
    """The noun behind "of", as far as it surely goes."""
    assert label(text) == measure


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("We have a budget of only $80 million.", "budget"),
        ("They get a daily allowance of $200 a day.", "daily allowance"),
        ("We've got £10 million of capital funding, which helps.", "capital funding"),
        ("It is a $20 billion surplus.", "surplus"),
        ("A $2 billion tax cut that helps the rich was passed.", "tax cut"),
        ("We had a $2 billion annual increase.", ""),
        ("There was a 7% unemployment figure yesterday.", "unemployment figure"),
        ("It is more than the $2 billion Jane talked about.", ""),
        ("We put $1.5 billion into private health insurance.", "private health insurance"),
        ("We spend $40 million on defence every year.", "spending on defence"),
        ("We invested $2 billion in flood walls.", "investment in flood walls"),
        ("The ports account for over $5 billion of our nation's trade.", ""),
        ("The ports account for over $5.4 billion of our nation's trade.", ""),
        ("They are our main investors with $2 billion in old mills.", "old mills"),
        ("They allocated £149 million to the colleges.", "allocation to colleges"),
        ("More than $2 billion was invested in our ports last year.", "investment in ports"),
        ("Then $3 million has been set aside for wells.", "wells"),
        ("We gave £3 million of separate funding specifically to them.", "separate funding"),
    ],
)
def test_money_says_what_it_is_for(text: str, measure: str) -> None:
    """By the noun before or behind it."""
    assert label(text) == measure


@pytest.mark.parametrize(
    "text",
    [
        "They told us “the budget was $40 million in 2022.",
        "They are going to $5 million.",
        "The cost of that by $5 million.",
        "It rose to $5 million.",
        "20 percent of schools close every week.",
        "We gave the state $80 million more in this budget.",
        "I am 100% confident.",
        "They did 40 per cent of their paper.",
        "You mentioned yourself one of these was $24 million.",
        "We expect $50 million in this financial year.",
        "The amount was $7 million.",
        "It was 8 percent in the end.",
        "We do that at $3 million.",
        "They said something like $3 million.",
        "40 per cent of those who are here stay.",
        "We increased the money going to the states under the health deals by 17 per cent.",
        "A total of $5 million.",
        "He brings $450 home.",
    ],
)
def test_no_label_rather_than_a_fragment(text: str) -> None:
    """Where nothing shows surely what a figure is of, it has no label."""
    assert label(text) == ""


def test_what_is_somebody_s_elsewhere_is_not_stated_alone() -> None:
    """Of "their budget was $3 million" a row without its clause would not say whose."""
    for text, is_stated in (
        ("Their budget was $3 million.", False),
        ("That budget was $3 million.", False),
        ("Our budget was $3 million.", True),
        ("The budget was $3 million.", True),
    ):
        assert label_before(text, text.index("$")) == ("budget", is_stated)


def test_a_fraction_needs_no_of() -> None:
    """Half the children, one in five children: a share of them."""
    for text, figure, measure in (
        ("Half the children have a bed.", "Half", "share of the children"),
        ("One in five children has a bed.", "One in five", "share of children"),
        ("Nine out of 10 pupils have a bed.", "Nine out of 10", "share of pupils"),
        ("It is half that of Holland's.", "half", ""),
    ):
        end = text.index(figure) + len(figure)
        assert label_after(text, end, is_share=True) == measure


@given(
    st.lists(
        st.sampled_from(
            sorted(
                listed(
                    "the of in to by was is are cut fell up down trade schools We our that "
                    "spending on a people Peru , and share 3"
                )
            )
        ),
        max_size=14,
    ),
    st.lists(
        st.sampled_from(
            sorted(listed("of in for on the schools trade Peru , . people close are a tax"))
        ),
        max_size=8,
    ),
)
def test_a_label_is_a_phrase(before: list[str], behind: list[str]) -> None:
    """No label ends in a function word, holds a figure, or is longer than a phrase."""
    text = " ".join([*before, "$5", *behind])
    start = len(" ".join(before)) + bool(before)
    for one in (label_before(text, start)[0], label_after(text, start + 2, is_share=False)):
        words = one.split()
        assert len(words) <= 10
        assert not one or words[-1] not in {"of", "in", "to", "by", "was", "is", "the", "a", "on"}
        assert not any(word[0].isdigit() for word in words)
