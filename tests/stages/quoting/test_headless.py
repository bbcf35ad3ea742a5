"""Stretches without a verb of their own."""

from __future__ import annotations

import pytest

from pipeline.stages.quoting.headless import is_headless


@pytest.mark.parametrize(
    "words",
    [
        "reports not long ago about ferries that could not leave the harbour for want of crews.",
        "For farmers who rely on the mill, bridges which help them more than they otherwise "
        "would; this is not the only gap of the plan.",
        "Our talks with the mayor in times past, you know the big gap is in the valley.",
        "More money to pay the keepers for a start, says Odo Lind, who sits on the board.",
        "The tremendous number of bridges that we've seen in the last few years as well.",
        "Getting answers that help farmers in their lives and in their work.",
        "Notice of intent to issue guidance allowing millers to change their method of counting.",
        "I think the sad thing is that the idea that one of the best things for the valley out of.",
        "Told him as he was coming out of the mill that the bridge had been closed.",
        "From the mill, to the bridge, to the market, or whatever, so we had a tour.",
        "on a typical weekend, probably go out to the river with my friends.",
        "paid for by the town with a grant of ten million, playing its part in the valley.",
        "nothing like our bridges today, but it was a bridge for all of us.",
        "The most votes any mayor of the town has ever had.",
        "Myself, the mayor explaining our plans on how to pay for the bridge.",
        "Whether people wear boots or keep their distance from the river or mind their boats.",
        "Delays in the port, delays on the roads which are narrow and cost the town money.",
        "The rules of the house, the freedom of speech, the wealth of the valley that they bring.",
        "I would say the mill, apart from the flood that closed it, the people of the valley.",
        "One of the reasons I would expect the price of bread to fall this year.",
        "The way the mayor's plans have hurt the farmers, have hurt the mills.",
        "The water crisis having a direct impact on the farmers of the valley.",
        "More pure policy approaches for improving the bridges of the town.",
        "Deputy Mayor Odo Farris, for finding time to come to our mill.",
        "Closing the harbour, raising the wall of the mill, or teaching boats to be safer.",
        "Things like closing the harbour to keep the boats of the valley dry.",
        "Together with a rule at the time which was old but I think has worked well which is we "
        "never open the gate at night.",
        "noting of course that the flood is having effects on the boats of the valley.",
        "Slowly closing the harbour to keep the boats of the valley dry.",
        "Understanding the wall behind the mill, and I don't think that's too dear.",
        "Created a harbour, the valley built a mill, and the lake made it cheap.",
        "Really got involved and put big money, two million, into the harbour.",
        "Tools which help farmers to see the rain that falls — hail, which we know has a cost.",
        "The fare on the ferry (we will talk of it later, and it is low) and the harbour.",
        "Didn't dodge the questions of the farmers the way that councils do.",
        "Shows she's willing to take on the owners of the mill.",
        "Tried through force to move the fence, to defy the rule, which is that of the valley.",
        "The hopes, the pride of our valley, which is why I intend to open the mill.",
        "The question of how we should do the walls of the mill in the old town.",
        "One trouble with the mill, the old mill, so in the winter farmers have no flour.",
        "Drought year – the council held the water back for the farmers.",
        "I'd say since roughly the spring of the great flood.",
        "Our harbour plan, the first ten piers have been built and opened in the spring.",
        "Cutting the fare in order to make the farmers go down to the ferry.",
        "Parents who can't afford a boat, and gates that are shut.",
        "The parents who cannot pay for it.",
    ],
)
def test_what_only_names_something_is_headless(words: str) -> None:
    """Its verbs belong to a clause within it, or nobody does what is done."""
    assert is_headless(words)


@pytest.mark.parametrize(
    "words",
    [
        "Bridges that cost more than they should are closed by the town.",
        "More than half of the farms in the north of the valley are closed.",
        "For farmers the mill is open; this is not the only help they have.",
        "People who live at the river need a bridge because they are poor.",
        "Our roads, the bridges and the piers have been built again.",
        "Our mayor, the first of the valley, the council and the mill have one plan.",
        "Cutting the fare helps all of the farmers who go down to the ferry.",
        "Cutting the fare would make the farmers go down to the ferry.",
        "The flood (as I said) covers the old town and the mills.",
        "The mayor, who was elected as an independent, accepted the plan of the council.",
        "How to pay for the bridge of the town is what the council decides in May.",
        "Remember that the bridge is open to every rider in the town.",
        "Give us the tools that the farmers of the valley have asked for.",
        "People like the fact that the bridge is open on Sundays.",
        "In this valley, but also abroad, farmers sell the grain that they grow.",
        "As well as building the bridge in the valley we will open two ferries.",
        "The biggest bridge we have ever built is that of the old town.",
        "Farmers sell the grain of the valley at the market of the town.",
        "Whether it rains or not, we will open the bridge in May.",
        "The way we begin is by asking the farmers what they need.",
        "One of the reasons the farmers left is the price of water.",
        "The mayor, the council, the farmers of the valley all want a bridge.",
        "I think the mill, the port, the bridge need new roofs.",
        "Looking at the harbour of the town, we see that the river has risen.",
        "Eating well helps the children of the town to learn.",
        "Bringing the two towns together was the work of ten years.",
        "Asked the same question, the mayor has said that he will stay.",
        "Indeed the council of the town decided to close the bridge.",
        "We reject the idea that the poor of the valley should pay for the rich.",
        "We built on the principle that a bridge is what the farmers pay for.",
        "I like the idea that all towns of the valley share one library.",
        "Trusted partners bring the grain to the mill in two days.",
        "Seen through the eyes of a child, the mill was a castle.",
        "The mill has no roof, which is why I intend to sell it.",
        "If farmers vote yes in the spring we will have a mill with two wheels.",
        "I'd say about half of the mills of the valley are closed.",
        "The mill is open – the council pays for it.",
        "Plans they made for the mill were too dear.",
        "Parents who can't pay are many.",
    ],
)
def test_a_main_verb_makes_a_sentence(words: str) -> None:
    """Wherever the clauses within it stand."""
    assert not is_headless(words)
