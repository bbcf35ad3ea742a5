"""Events, agreements, routes, ranks and lists."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.facts import Items
from pipeline.stages.facts.occasions import (
    find_agreements,
    find_events,
    find_lists,
    find_ranks,
    find_routes,
    place_after,
)
from pipeline.stages.figures.figures import Hit
from pipeline.stages.speech.sentences import Span
from pipeline.stages.speech.words import listed

ROW = sorted(
    listed(
        "the The of and , . “ ” Porto May fair treaty signed not road from to largest in world top "
        "10 second products we a rice"
    )
)

Finder = Callable[[str, Span], Iterator[Hit]]


def labels(find: Finder, text: str) -> list[str]:
    """Return the labels of what is found in a sentence."""
    return [hit.label for hit in find(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("We will hold a flood summit in Porto.", "flood summit"),
        ("The city held a book festival called “Pages of the River”.", "Pages of the River"),
        ('They opened a fair "Clean Banks" in May.', "Clean Banks"),
        ("We attended the Lakeside Water Conference.", "Lakeside Water Conference"),
        ("There was a public hearing.", "public hearing"),
        ("The mayor presented the Water Congress with a plan.", "Water Congress"),
        ("We held the Advanced Ferry Summit.", "Advanced Ferry Summit"),
        (
            "We meet at the Bank of Lake Water Conference in June.",
            "Bank of Lake Water Conference",
        ),
    ],
)
def test_events_have_a_name_or_a_kind(text: str, name: str) -> None:
    """A title in quotation marks, a name, or the noun with what narrows it."""
    assert labels(find_events, text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The conference was good.",
        "It was a fair point.",
        "We met.",
        "The mayor of Porto presented Congress with a plan.",
    ],
)
def test_bare_nouns_are_no_events(text: str) -> None:
    """Alone, "the conference" says nothing."""
    assert labels(find_events, text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("We signed a flood protection agreement.", "flood protection agreement"),
        ("The Ministry signed an MoU with the hospital.", "MoU"),
        ("We are negotiating a framework agreement.", "framework agreement"),
        ("We are ready to sign the water treaty.", "water treaty"),
    ],
)
def test_agreements_that_are_made(text: str, name: str) -> None:
    """Signed, under way or announced."""
    assert labels(find_agreements, text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "The hacks have been negotiating our water deals for ten years.",
        "It is the worst water deal that was ever signed.",
        "We go on to negotiate to reach a reasonable water agreement.",
    ],
)
def test_deals_in_general_are_no_agreement(text: str) -> None:
    """Several, or one that is only judged."""
    assert labels(find_agreements, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "We did not sign a flood protection agreement.",
        "No cooperation agreement was signed.",
        "We never signed the supply contract.",
        "They refused to sign the water treaty.",
        "They failed to sign the water treaty.",
        "The water treaty, which was not signed, is dead.",
        "The water treaty wasn't signed.",
        "We didn’t expect them to sign supply contracts.",
        "It is a good deal of work.",
        "The supply contract is long.",
    ],
)
def test_agreements_that_are_none(text: str) -> None:
    """What was refused, failed or never signed is no agreement."""
    assert labels(find_agreements, text) == []


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The footbridge connecting Oldtown with Newport", "footbridge Oldtown–Newport"),
        ("Rail link between Northport and Southport", "rail link Northport–Southport"),
        ("the road from Dalby to Roskar.", "road Dalby–Roskar"),
    ],
)
def test_routes_have_two_ends(text: str, label: str) -> None:
    """A way between two named places."""
    assert labels(find_routes, text) == [label]


@pytest.mark.parametrize(
    "text", ["The bus line from Monday to Friday", "a path from January to March", "the road home"]
)
def test_times_are_no_places(text: str) -> None:
    """No way leads "from Monday to Friday"."""
    assert labels(find_routes, text) == []


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("We are the largest library in the country.", "the largest library in the country"),
        ("The largest ward in Sweden is ours.", "The largest ward in Sweden"),
        ("We are top 10 in reading.", "top 10 in reading"),
        ("the second largest hospital in Sweden", "second largest hospital in Sweden"),
        ("Ours is the second largest in the region.", "second largest in the region"),
        (
            "the second most expensive in the developed world",
            "second most expensive in the developed world",
        ),
        (
            "We are the world's third-largest maker of bells.",
            "world's third-largest maker of bells",
        ),
        ("It is Sweden’s largest port.", "Sweden’s largest port"),
        (
            "Orm, the world's largest night ferry operator, will come.",
            "world's largest night ferry operator",
        ),
    ],
)
def test_ranks(text: str, rank: str) -> None:
    """A place in an order, with its scope."""
    assert labels(find_ranks, text) == [rank]


def test_what_is_thought_of_a_person_is_no_rank() -> None:
    """However high."""
    assert labels(find_ranks, "She is one of the most able ferry experts in the country.") == []


def test_the_most_part_is_no_rank() -> None:
    """Though a place is named behind it."""
    assert not labels(find_ranks, "For the most part the farmers in Sweden are with us.")


def test_lists_name_their_things() -> None:
    """Verbs and function words before the first thing are not part of it."""
    text = "We serve rice, beans, fish and soy products."
    [hit] = find_lists(text, Span(0, len(text)))

    assert hit.label == "products named"
    assert hit.value == Items(("rice", "beans", "fish", "soy products"))
    assert text[hit.start : hit.end] == "rice, beans, fish and soy products"


@pytest.mark.parametrize(
    "text",
    [
        "He came, saw and bought local products.",
        "We like rice and soy products.",
        "So, you know.",
        "Ann Lee, Minister for Health and Social Services, came.",
        "We need aid, advice by friends, and the third sector.",
    ],
)
def test_rows_that_are_no_lists(text: str) -> None:
    """Fewer than three things, or verbs in a row, are no list."""
    assert labels(find_lists, text) == []


def test_the_place_of_an_event() -> None:
    """The first place named behind the event; a month is no place."""
    text = "the fair in May in the city of Porto and at Lakeside"

    assert place_after(text, 8, len(text)) == "Porto"
    assert place_after("the fair in May", 8, 15) == ""


@pytest.mark.parametrize(
    "find", [find_events, find_agreements, find_routes, find_ranks, find_lists]
)
@given(
    text=st.lists(
        st.sampled_from(ROW),
        max_size=20,
    ).map(" ".join)
    | st.text(max_size=60)
)
def test_any_text_can_be_searched(find: Finder, text: str) -> None:
    """What is found has a label and stands in the text."""
    for hit in find(text, Span(0, len(text))):
        assert hit.label
        assert 0 <= hit.start < hit.end <= len(text)


def test_long_rows_are_searched_quickly() -> None:
    """A row of a thousand things that ends in no list costs no more than its length."""
    text = "rice, " * 1000 + "and so much more of it, and then, and then the local products."

    assert len(labels(find_lists, text)) <= 1
