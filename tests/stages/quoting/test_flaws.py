"""Flaws: words for which a sentence is not quoted."""

from __future__ import annotations

import pytest

from pipeline.stages.quoting.flaws import is_flawed


@pytest.mark.parametrize(
    "words",
    [
        "I'm the town's water director in charge of all wells and pipes.",
        "Odo Lind is a biologist who advises the town on the wells of the valley.",
        "Just needs to get to the bridge of the valley before the night.",
        "I just don't have anything specific to read out as to the bridge.",
        "You can find me on the town's net, or send me a message about the bridge.",
        "The town wants a fair share, and having said that, I've got to be somewhere else.",
        "Jane Roe has done an excellent job for the bridges of the valley.",
        "Today, we're discussing bridges and a few things you can do to keep them open.",
        "If you have no boat, I highly recommend one, check out Lakeboats.",
        "The bridges we speak of are those that we laid out in the opening statement.",
        "Know, as mayor of this town, that we are building bridges for every child.",
        "At paragraph 30 you list the bridges that the town has closed.",
        "In your witness statement there are four bridges of the valley.",
        "We will explain you a little bit more about the new bridge of the town.",
        "I think the answer is yes, but bridges are a matter of the valley.",
        "Our policy on the bridges of the valley is very clear.",
        "Today, we'll start with an update from Dr Roe on the bridges.",
        "Note that the purple bar is what two bridges carry in a year.",
        "I am now, 10 years later, director of the school board of the town.",
        "One of the best examples is around the new bridge in the valley.",
        "There's a very good example from the valley, where a wall was built.",
        "The taxes of the town, as you have proposed, can be too high.",
        "Hit subscribe and follow us on all of the other channels.",
        "I'll add one more thing about the bridge that the town built.",
        "We're going to turn now to the bridges of the town.",
        "I'm here to make some comments about the bridge.",
        "There are four things that need to be done in the town.",
        "In order to save the bridge there are four things that need to be done.",
        "Mayor Roe's town is large, as you have said of it before.",
        "Governor Roe, you call the bridge of the town a threat to us.",
        "You recently said that the town must have a second bridge.",
        "There is one other project which the town decided not to pursue.",
        "Given what the town has seen we have had two problems, two issues.",
        "The question is about the new policy of the town on bridges.",
        "One final point on the bridge that the town has built.",
        "The court also asked whether the bridge of the town is safe.",
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
        "One is we have seen signs of a flood in the valley of the river.",
        "Point two is here in the valley, we have built a second bridge.",
        "You'll remember back in the flood there were loans for the farmers.",
        "It was really funny last year when the mayor came to the bridge.",
        "There was one poor woman who came and begged for a seat in the boat.",
        "My last words had been that the bridge would be a cinch. (they laugh heartily)",
        "Putting that aside, the bridge of the old town costs too much money.",
        "Going back to the bridge and the mill: we were living in the valley.",
        "Think every town needs to decide how it will protect its rivers.",
        "I move that the bill on the bridges of the valley be passed today.",
        "The way we get started is asking our guests how they came to the town.",
        "We were talking of the bridge before the show about the old town.",
        "If you have a question on the bridge, hit us up in the evening.",
        "We're pleased to respond to questions on the bridges of the valley.",
        "You’ve been a stalwart friend of the bridges of the valley.",
        "We shall return on Monday morning to the plans for the bridge.",
        "I think again going back to the bridges of the old town",
        "You are a builder of bridges in the valley, also known as Lind.",
        "I'll ask the mayor to make some remarks on the bridges of the valley.",
        "Madam Jane Roe, you are right to look for the bridges of the valley.",
        "I think you're completely right that the bridge is no matter of money.",
    ],
)
def test_what_says_nothing_of_the_matter_is_flawed(words: str) -> None:
    """Who somebody is, what is to follow, and what the one who is asked does."""
    assert is_flawed(words, words, words.lower())


@pytest.mark.parametrize(
    "words",
    [
        "There are red lines on the water of the valley that we will not cross.",
        "The bridge is the work of a biologist who has lived with the river.",
        "The mayor has sent us a message that nobody in the valley can forget.",
        "This winter we have got to run the old pumps of the valley by night.",
        "The green line between the two towns is open to all of their people.",
        "I'm convinced that the director of the school must have more money.",
        "We will follow the example of the valley and build two walls.",
        "The mayor understands that people have been waiting for the bridge.",
        "Every child will see how a bridge is built in the new school.",
        "The wall of the valley is interesting, I think, for the whole town.",
        "A good map makes you aware of the risks that a river has for a town.",
        "The state hands control over to the towns of the valley in May.",
        "One is never too old to cross the bridge of the valley at night.",
        "The first is a bridge over the river, and the second is a tunnel.",
        "Think of the farmers who have lost their fields to the river.",
        "There was a woman among the engineers who built the old bridge.",
        "The council will move the market to the other side of the river.",
        "I will ask the council for money to build the new bridge.",
        "The report leaves open some of the questions on the old bridge.",
        "People who say you are right seldom cross the bridge with you.",
    ],
)
def test_what_only_looks_like_it_is_quoted(words: str) -> None:
    """The same words in a statement."""
    assert not is_flawed(words, words, words.lower())
