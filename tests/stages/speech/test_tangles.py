"""Tangles: speakers who begin again without a mark that says so."""

from __future__ import annotations

import pytest

from pipeline.stages.speech.tangles import ends_before_noun, is_tangled


@pytest.mark.parametrize(
    "words",
    [
        "The bridge But I still feel the town needs a second one.",
        "Anyway—so the town has a bridge of its own.",
        "The bridge is one—one of the oldest in the valley.",
        "I still I still feel that the town needs a second bridge.",
        "We don't we went to the council and asked for a bridge.",
        "If we find people if they like the town, they will stay.",
        "We keep about 25 30,000 people in the valley in the summer.",
        "We are working on a process whereby the bridge actually",
        "I You They're very hard to keep open all the time.",
        "The one that counts is the wall, which I think will, it'll fall.",
        "We don't, the only bridge we have was built by the town.",
        "I'm just, I'm amazed at how many bridges the town has.",
        "Our bridges are stone bridges are used by the whole town.",
        "The bridge, people should never think of it as a wall.",
        "The bridges are actually just got painted by the town.",
        "The town of Roe Roe has the oldest bridge of the valley.",
        "Stone bridges, they would not be able to bear the carts of today.",
        ", or before the gate of the old town was shut in the spring.",
        "-- between the gate of the old town and the river.",
        "The biggest builders are Lind, which is here, and Roe, a US.",
        "The town met with 33 builders for the first — 31 builders for the first time.",
        "We look at—the wall of the mill for us is really—we have a plan for all of it.",
        "The town of the valley made – mended 26 ferries in the spring of the year.",
        "The town has to defend – we have to take the river of the valley seriously.",
        "The complexity of the gates and often - I mean huge descriptions is to be looked at.",
        "On the roads, I think we have seen how — the cost of bridges for the town is high.",
        "The town isn't and the sight of the old bridge without its lamps is a shame.",
        "Many of the people in the valley -- I mean, you only live here if you fish.",
        "The bridge may not be only be crossed by boat but also by the ferry.",
        "In the second meeting we have also from, not only from the mayor, but the mill.",
        "If the walls are to stand, then they have to be - our walls have to be high.",
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
        "we had 10 nurses; we had 4,000 bees.",
        "That is what the town is made of, not only of stone.",
        "The bridge must be only what it was meant to be.",
        "It's you we have to thank for the bridge.",
        "The trouble is—we have no money for the wall of the mill.",
    ],
)
def test_what_is_said_twice_for_a_reason_is_not(words: str) -> None:
    """Emphasis, names, and figures beside years."""
    assert not is_tangled(words)


@pytest.mark.parametrize("words", ["There was an interesting", "It is a very good"])
def test_an_adjective_behind_an_article_wants_its_noun(words: str) -> None:
    """Whoever begins anew there never said it."""
    assert ends_before_noun(words)
    assert is_tangled(f"{words}, I think that the wall must be built.")


@pytest.mark.parametrize("words", ["The water is very good", "The wall is new", "Whole"])
def test_an_adjective_that_is_said_of_something_wants_none(words: str) -> None:
    """The clause is whole."""
    assert not ends_before_noun(words)
    assert not is_tangled(f"{words}, I think, for all of the town.")
