"""Flaws: words for which a sentence is not quoted, and tangled speech."""

from __future__ import annotations

import pytest

from pipeline.stages.quoting.flaws import is_flawed, is_tangled


@pytest.mark.parametrize(
    "words",
    [
        "I'm the town's water director in charge of all wells and pipes.",
        "I am now, 10 years later, director of the school board of the town.",
        "One of the best examples is around the new bridge in the valley.",
        "There's a very good example from the valley, where a wall was built.",
        "I understand that you've been thinking about the new bridge.",
        "I believe you're all aware of the new wall that the town has built.",
        "You all know that the town has built a new wall in the valley.",
        "We've got a busy day ahead of us here at the meeting of the council.",
        "We'll have to see how the next two days unfold in the valley.",
        "We are going to have more questions for the mayor of the old town.",
        "In each episode, we discuss the news of the valley with a guest.",
        "I'm Jane Roe, acting as a trainee in the library of the town.",
        "I want to say something about what the mayor of the town did.",
        "There was an interesting, I read a good report on the wall.",
        "Just making sure that nobody can open the gate at night.",
        "Over to the mayor, who will say more about the new bridge.",
        "Our next witness is Jane Roe of the water board of the town.",
        "I'm delighted to be joined by the mayor of the old town today.",
    ],
)
def test_what_says_nothing_of_the_matter_is_flawed(words: str) -> None:
    """Who somebody is, what is to follow, and what the one who is asked does."""
    assert is_flawed(words, words.lower())


@pytest.mark.parametrize(
    "words",
    [
        "I'm convinced that the director of the school must have more money.",
        "We will follow the example of the valley and build two walls.",
        "The mayor understands that people have been waiting for the bridge.",
        "Every child will see how a bridge is built in the new school.",
        "The wall of the valley is interesting, I think, for the whole town.",
        "A good map makes you aware of the risks that a river has for a town.",
        "The state hands control over to the towns of the valley in May.",
    ],
)
def test_what_only_looks_like_it_is_quoted(words: str) -> None:
    """The same words in a statement."""
    assert not is_flawed(words, words.lower())


@pytest.mark.parametrize(
    "words",
    [
        "The bridge But I still feel the town needs a second one.",
        "I still I still feel that the town needs a second bridge.",
        "We don't we went to the council and asked for a bridge.",
        "If we find people if they like the town, they will stay.",
        "We keep about 25 30,000 people in the valley in the summer.",
        "We are working on a process whereby the bridge actually",
        "I You They're very hard to keep open all the time.",
        "The one that counts is the wall, which I think will, it'll fall.",
        ", or before the gate of the old town was shut in the spring.",
        "-- between the gate of the old town and the river.",
        "The biggest builders are Lind, which is here, and Roe, a US.",
    ],
)
def test_a_speaker_who_begins_again_is_tangled(words: str) -> None:
    """No mark says so, and a reader would take it for an error of ours."""
    assert is_tangled(words)


@pytest.mark.parametrize(
    "words",
    [
        "We said it again and again and again, and nobody heard it.",
        "The law We Build Bridges of 2019 is good for the town.",
        "If they don't, they lose the money that the state gives them.",
        "In 2019 12,000 people came over the bridge every day.",
        "It helps the people of the town, actually.",
    ],
)
def test_what_is_said_twice_for_a_reason_is_not(words: str) -> None:
    """Emphasis, names, and figures beside years."""
    assert not is_tangled(words)
