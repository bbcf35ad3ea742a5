"""Pronouns that stand for something their own stretch does not name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.quoting.eliding import is_eliding
from pipeline.stages.quoting.pointing import Pointing, pointing


@pytest.mark.parametrize(
    "words",
    [
        "It has grown for ten years in a row.",
        "Of course it includes the towns of the lake.",
        "It’s why we went to the river.",
        "It will contribute to a better life in the valley.",
        "It was again a good visit to the river.",
        "They went to the river.",
        "We believe they will pay for the bridge.",
        "I told him to build the bridge.",
        "I think that is the reason for all of the floods.",
        "I will support it.",
        "We will look at it when the time comes.",
        "I don’t think that automatically follows.",
        "I heard the mayor, an old friend, say that this morning.",
        "I will check that out.",
        "These two bridges are closed.",
        "We haven’t got anywhere near that situation.",
        "I will be criticised for saying so.",
        "In the past it was simply the lack of a bridge.",
        "For the sake of the valley, he would rather have a bridge.",
        "A short spell later, it was only two weeks, he’d left the valley.",
        "I would paint the bridges right along with her.",
        "In those days they had no bridges.",
        "I felt that we would have to consider extending it.",
        "It is said to be a matter of the council.",
        "Various towns became interested in him in the spring.",
        "We are seen as part of the valleys that do have one and keep it.",
        "You could do that for other valleys too in the spring.",
        "I built one for farmers as well in the spring.",
        "Mostly that bridge still cannot be used in winter.",
        "You have worked on this very directly for the town.",
        "This leads people to the bridge.",
        "These make people glad to cross the river.",
        "This agreement was signed by both banks.",
        "This made sense to the farmers.",
        "We regard that as a danger to the bridges of the valley.",
        "We don’t get that here in the valley, because the river is wide.",
        "The town needs that now more than ever.",
        "I cannot say anything about this point.",
        "I know that, and the bridge will be closed in May.",
        "These bridges were closed in May.",
        "I have told that to every farmer of the valley since.",
        "From my point of view, it's not a danger, but it's something to watch.",
        "From our point of view, this is one more sign that the bridge is old.",
        "I think it is part of the things that help us understand the river.",
        "It's just the thing that gets us over the river in winter.",
        "I think, clearly, that is a danger for the bridge of the town.",
        "It is different from the bridge that the town built.",
        "It is similar in the sense that the river is wide.",
        "I think the whole idea behind it is that the river is wide.",
        "The reason for it was that the town had no money.",
    ],
)
def test_what_points_outside(words: str) -> None:
    """A reader would ask who or what is meant."""
    assert pointing(words) is Pointing.OPEN


@pytest.mark.parametrize(
    "words",
    [
        "The bridge is old, and it has to be mended.",
        "The town built the bridge in 2010, and we need that now.",
        "It used to be that the bridge was free.",
        "We found that 70% of the bridges were closed.",
        "We estimate that, after ten years, we have lost the bridge.",
        "The farmers say that they need water.",
        "The mayor says that he will pay.",
        "It is important to build the bridge.",
        "From my point of view, it is important to build the bridge.",
        "It is kind of clear that the bridge is old.",
        "It is not just the bridge that is old.",
        "It’s very hard to see the bridge at night.",
        "I believe that it was wrong to close the bridge.",
        "This year the bridge was closed.",
        "The water that is lost would fill the lake.",
        "There is a bridge that nobody uses.",
        "We want to make it easier to cross the river.",
        "I support the old bridge because it works.",
        "Business people are smart, and they find a way.",
        "Today I wait until the level of the river reaches 5 metres, and then it is too late.",
        "We see that as towns grow, the bridges of the valley are too few.",
        "We were told of the flood on Sunday, and then it is too late for all of us.",
        "I want to focus on things that are not built by the town.",
        "We have found the one thing that makes us all safe: a bridge.",
        "There are 16,000 that are required to work in the mill.",
        "There is another plan that's for the harbour.",
        "From day one of her term, Roe has been clear about the bridge.",
        "I am grateful to Lind and Roe for their work on the bridge.",
        "It is a great mistake to close the bridge.",
        "The cost is high for those over 65 and for those without work.",
        "We came to this meeting for a plan on the bridge.",
        "We remain engaged on the danger of floods in this part of the lake.",
        "The odd thing is that, while the river stayed as wide, the bridge has got longer.",
        "I think it’s vital that, you know, a bridge can be crossed by night.",
        "Those people who have come to the valley since May will be heard here.",
        "Every school must have a plan of what they are trying to do.",
    ],
)
def test_what_is_named_in_the_stretch(words: str) -> None:
    """The noun stands before its pronoun, or the pronoun stands for nothing."""
    assert pointing(words) is Pointing.NONE


@pytest.mark.parametrize(
    "words",
    [
        "Wheat was promised to us; however, without these routes nothing came.",
        "The council closed the old bridge, and we will never agree to that.",
        "We must now find that 70% a year.",
        "At last we see the council of the town accept that argument.",
        "This harbour safety agreement has been supported by both banks.",
        "What we have is the first plan agreed among any of these mountain villages.",
        "These escorted harbour tours are dear.",
        "We have to turn the whole council around this programme.",
        "Under this scheme, towns can ask for a bridge.",
    ],
)
def test_what_points_faintly(words: str) -> None:
    """Behind a clause of its own a reader can follow, but an editor would rather not."""
    assert pointing(words) is Pointing.FAINT


@pytest.mark.parametrize(
    ("words", "is_short"),
    [
        ("We can, if the state pays.", True),
        ("I’m not because I like the bridge.", True),
        ("I do.", True),
        ("With our school, to be honest, we do not ask.", True),
        ("The town has a bridge that people don’t need.", False),
        ("The town does not use the bridge.", False),
        ("We can build the bridge.", False),
        ("I am the mayor of the town.", False),
        ("The bridge is closed.", False),
    ],
)
def test_answers_without_a_verb(words: str, is_short: bool) -> None:
    """What leaves its verb to the question cannot stand without it."""
    assert is_eliding(words) is is_short


@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from(["it", "that", "this", "so", ",", ".", "they", "is", "to"])).map(
        " ".join
    )
)
def test_whatever_is_said_it_can_be_judged(words: str) -> None:
    """No text is too odd."""
    assert pointing(words) in Pointing
    assert is_eliding(words) in {True, False}


@pytest.mark.parametrize(
    "words",
    [
        "The government will address that problem at the present time.",
        "I will vote yes although I will vote no on the other one.",
        "I think both sides have been given money for it.",
        "The council of the town has the same view of the library.",
        "What the mayor has done is shifted that burden onto the farmers.",
        "The farmers know that they didn't need that wall in the valley.",
        "We need to responsibly manage that dispute with the valley.",
        "I had a meeting with the mayor of the old town on it.",
        "Everyone who has worked on bridges knows how hard it is.",
    ],
)
def test_nouns_that_only_the_talk_before_names(words: str) -> None:
    """What "that problem", "the other one" and "both sides" mean is never quite clear."""
    assert pointing(words) is not Pointing.NONE


@pytest.mark.parametrize(
    "words",
    [
        "We believe that money is needed for the library.",
        "The library must show that reading is fun for the young.",
        "Both the mayor and the council want a library.",
        "On the other hand the library is old.",
        "The two gates must be closed at the same time.",
        "The problem is old, and we will solve that problem.",
        "We must make sure that education comes first.",
        "We learned that farmers need water.",
        "The mayor showed that trade had grown by a third.",
        "We build schools in every town, and we do that with the farmers.",
        "Everyone knows how hard it is to build a bridge.",
    ],
)
def test_nouns_that_are_named_or_joined(words: str) -> None:
    """A "that" that joins a clause, a pair that is named, and a noun said before are clear."""
    assert pointing(words) is Pointing.NONE


def test_a_verb_that_is_left_out_is_open() -> None:
    """Nobody knows what "it doesn't" means where nothing was done before it."""
    assert pointing("Right at the moment I hope it doesn't and I think all agree.") is Pointing.OPEN
    assert pointing("Right at the moment I hope the wall doesn't fall.") is not Pointing.OPEN
