"""Which stretches of a sentence make sense alone and say what the speaker said."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.stages.quoting.standing import standing, stands_with
from pipeline.stages.speech.sentences import Span, sentences


def stretches(text: str) -> list[str]:
    """Return what can stand alone of a sentence."""
    return [words for words, _ in found(text)]


def found(text: str) -> list[tuple[str, bool]]:
    """Return what can stand alone of a sentence, and whether it is all of it."""
    return [(span.of(text), is_whole) for span, is_whole in standing(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "The city needs higher levees in the old town.",
        "We believe that a library must be open to every reader.",
        "I hope that the council will never again cut the money for it.",
        "Every school kitchen now cooks with fresh food from farms of the region.",
        "If the state pays its share, we will build a second gate.",
        "Now that the state pays its share, we will build a second gate.",
        "Even though the harvest was poor, the city will build a mill.",
        "It is important to build the wall before the winter.",
        "This year the hospital will hire another 40 nurses.",
        "There are 40 schools without a kitchen of their own.",
        "The festival of the town was sponsored by two banks and a brewery.",
        "The minister must declare every interest that he has in the harbour.",
        "I believe that it was wrong to close the library.",
        "Unemployment fell from 8 percent to 5 percent.",
        "The programme employs 300 people.",
        "Last year we built 400 homes.",
        "The bridge cost 80 million crowns.",
        "Inflation's still above 2 percent, but well below 3.",
        "Half of the power that it needs comes from wind.",
        "Here in the old town, rents rose twice as fast.",
        "To mark the day of the sea, we are opening a second harbour.",
        "We bought 5,000 books from four shops, and half of them are for children.",
        "We gave the old harbour to the town, which mattered to us.",
        "The wall of the harbour was mended, and opened",
        "The council of the town planned, and waited.",
        "The two keepers of the wall are Ann Lind and Jane Roe.",
        "The boats we have in the harbour carry 300 people.",
        "As well as the gate, we built a wall for the old town.",
        "The town says that 66 per cent of the keepers live in the old town.",
        "The people of the town think it is one of the best gates.",
        "The keepers of the wall— Ann and Jane Roe— built a gate in the old town.",
        "We built the wall in May — I was the keeper of the gate that year.",
        "The wall was small; it had a gate of two metres.",
        "In this sad episode of its history the town lost two of its gates.",
        "We know how strong the farmers of the valley are.",
        "The town built a wall on either side of the harbour.",
        "The mayor was not strong, but the town was.",
        "The town has a wall and its keepers love it.",
        "We closed the gate in the spring, and the council sold it in May.",
        "The estimate that our keepers have made is that we need two gates.",
        "How the keepers pay for the gate depends on the price of stone.",
        "The town then built a wall that could keep out the sea.",
    ],
)
def test_what_can_stand_alone(text: str) -> None:
    """A whole sentence with its own subject stands as it is."""
    assert text in stretches(text)


def test_what_is_begun_anew_stands_from_there_on() -> None:
    """The verb before the dash has no object and never gets one."""
    text = "We support -- there's hundreds of keepers in the old town of Varn."

    assert stretches(text) == ["there's hundreds of keepers in the old town of Varn."]


@pytest.mark.parametrize(
    "text",
    [
        "It was a very good idea of the old council.",
        "That is why it has to be built in the old town now.",
        "That is why we build the wall, and indeed why it is that it costs so much.",
        "They said that the wall would fall in the winter.",
        "I believe that it was closed by the council of the town.",
        "I think that is the reason for all these closed libraries.",
        "In that project we lost a lot of money and time.",
        "In any case it led to a flood in the whole of the old town.",
        "In particular to keep the water of the lake out of the town.",
        "As opposed to walls for high, safe banks of the river.",
        "Because of the flood and the rain and the storm.",
        "Thank you very much for this good question about libraries.",
        "Welcome to the harbour committee of the city this morning.",
        "We'll move on, then, to our substantive item today, which is the harbour.",
        "Do we know how high the wall has to be?",
        "The wall in the old town is (inaudible) metres high now.",
        "The wall in the old town is [crosstalk] metres high now.",
        "He told us that “the wall is high and we went home.",
        "Yes, we do.",
        "How on earth are keepers expected to pay for a wall in the old town.",
        "The very next day, everyone in the old town came to the wall.",
        "The first time, we did little more than build a wall for the town.",
        "It is essential that continues, and that includes the keepers of the wall.",
        "It is evidence that we think of the keepers of the old wall.",
        "A wall as high as the gate, the second thing is that the town pays for the wall.",
        "We supplemented that with a new wall for the whole of the old town.",
        "On 18 March 2020 he had the keys of the old wall in his hands.",
        "The idea that one keeper is enough, but there's another wall in the town.",
        "We have about 200, excuse me, 2 million visitors at the wall.",
        "GATE for the keepers of the old town is That's our short name for them.",
        "Our call is that knowing that they looked at the wall and say it is great.",
        "So in the old town we have to build, and—",
        "Unless the state pays its share of it.",
        "Fellow citizens, ladies and gentlemen, and distinguished guests of the town.",
        "I beg to ask the Minister for Water the following question by private notice.",
        "I call the member for the northern harbour to speak to the bill.",
        "We have received apologies for absence from two members of the council.",
        "The harbour podcast is sponsored by a bank that lends to fishermen.",
        "Follow Harbour Radio on YouTube to join the next talk about the town.",
        "I hope everyone who listens to us has an awesome day at the harbour.",
        "We are going to link all of the books in the show notes.",
        "This week we are selecting one reader to win Jane's ebook, the guide to the lakes.",
        "In this special bonus podcast episode, we went back to the keepers of the gate.",
        "We will of course post links to the books that helped us.",
        "Overall, there are three major areas of work within the plan.",
        "The fourth is the library, and the fifth is the mill by the river.",
        "(a) Report and Financial Statements of the Harbour Board for 2012.",
        "The committee reports on the state of the harbour wall as follows:",
        "XXX X XXXX X XXXXX XX XX XXXXXX XXX XXXX.",
        "Two thirds of their patients live in the old town of Varn.",
        "I'll start with our efforts on the supply of water to the town.",
        "Lastly, I want to address the provisions on the harbour in the bill.",
        "I’m pleased to be joined today by the keeper of the gate.",
        "I won’t characterize what the questions of the other side were that day.",
        "The region is building — is buying power from four new plants.",
        "The president w- specifically will have the last word on the dam.",
        "We started a group of keepers in the old town, which will.",
        "Half of the boats in the harbour of the town were either stolen",
        "We are right now we’re getting the boats of the keepers mended.",
        "We pay the keepers to make sure that the gates of the town are.",
        "Our question for the next years of the town is not to.",
        "The keepers of the harbour are not just like “Oh, the gate of the harbour is open.”",
        "We had to find a place for the boats of the town, which unbelievably to me",
        "The gangs can take the plans of the harbour from the town, and exploited",
        "We have to guard it, as the gangs can take the plans of the harbour, and exploited",
        "There should be no place for his protÃ©gÃ© in the old town.",
        "We tried to undertake research and -- with keepers to see what it costs.",
        "Of 2020, sorry -- the state introduced the payment for the old town.",
        "We asked XXXX and the keeper to build the second gate.",
        "On slide 16 we show the results of the harbour for the year.",
        "At 70 metres, if the keeper of it is right.",
        "Now that the dam is open and the people drink its water.",
        "Even though we are in the trade of building dams.",
        "Whereas the towns of the valley have a gate of their own.",
        "The keeper is really to just— And so we built the wall of the old town.",
        "The two keepers who stand out the most are Ann Lind, who built the gate.",
        "The boats we have in the harbour of the town.",
        "In the gate of the town, you have to bring.",
        "As well as have keys to the gate of the old town.",
        "The number of gates in the town, that there are keepers for all of them.",
        "We have the keepers and all the gates of the old town, so.",
        "In the case of the wall, should we go to the keeper of it.",
        "In the end 30 keepers will go, and in 2012 that 66 per cent will rise to 72.",
        "I think it's one of the best gates that the town has built.",
        "At that stage I had the keys of the gate in my hands.",
        "When you then open the gate, the boats of the town can leave.",
        "The town took a range of steps to make that very clear.",
        "I think is a gate, and similarly with the keepers of the old town.",
        "Besides there are more keepers of the gate in the old town.",
        "In the interest of time, the keepers of the gate have to leave.",
        "We have to wrap up the session on the gates of the old town.",
        "There are gates in the town for some reasons, and I'll mention two in particular.",
        "The keepers of the wall are not ready-- are ready to build the gate.",
        "We work in harbo-- in the old town for the keepers of the wall.",
        "Very small beside the other gates; it had a wall of two metres.",
        "Bringing help to the town, bringing I would say as well a gate for the wall.",
        "The keepers of the wall are a1l people of the old town of Varn.",
        "Whereas the keepers of the wall pay for the gate of the town.",
        "First point is that the keepers of the wall were never paid.",
        "The only other point that I'd make is about the keepers of the gate.",
        "How the keepers of the wall mend the gate of the town.",
        "We'll have more about the gates of the old town later.",
        "An interview conducted by Jane Roe for the museum of the old town.",
        "In terms of the wall, there is no trouble with the keepers, though.",
        "Then people would leave the old town by the northern gate.",
        "And then, we can build a wall of two metres around the town.",
        "Many other towns see it as a wall of some use to the keepers.",
        "The council bought it for three million in the spring.",
        "With the gate of the town, ensuring that is a task for the keepers.",
        "We have never asked for any other and I like the wall of the town.",
        "Under the plan that you've described, the gates of the town would close.",
        "There being no further business of the town, we'll stand adjourned.",
        "Cuz we can't keep paying for the wall of the old town.",
        "Assuming that when the gate is open the boats can leave, which seems far off.",
        "The wall of the town is old because we're you talk about a gate of two metres.",
        "There are letters in my house that are it's a gate of the old town.",
        "There are yeah, as keepers of the wall, three people of the town.",
    ],
)
def test_what_cannot(text: str) -> None:
    """What points back, thanks, asks, breaks off or was not understood does not stand."""
    assert stretches(text) == []


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("If the state pays its share, we will build a second gate here.", "we will build"),
        ("We will build a second gate in the old town, but we have no money.", "We will build"),
        ("We will build a second gate in the old town, if we get the money.", "We will build"),
        ("People say, the wall of the old town has been built on sand.", "the wall of"),
        ("In my opinion, the wall of the old town was built on sand.", "the wall of"),
    ],
)
def test_no_condition_is_cut_off(text: str, never: str) -> None:
    """What a claim hangs on, and what takes it back, stays with it."""
    alone = [one for one in stretches(text) if one.startswith(never) and one != text]

    assert alone == []


@pytest.mark.parametrize(
    ("text", "edge"),
    [
        (
            "When I had asked for a gate -- I was always told that it was the keeper -- it was "
            "clear that the keeper had no key, there was an empty chair.",
            "it was the keeper",
        ),
        (
            "The only help people -- the keepers of it then had was to call the town, and they "
            "were told -- if they did that, the answer was to open the gate.",
            "call the town",
        ),
        (
            "It was very clear that where there were children in the old town -- and let's say "
            "that there are many of them -- they were kept at home by the flood.",
            "old town",
        ),
        (
            "I wrote to the keeper in May to say that I fear this report, that we -- you know, "
            "the work that we have done is not read.",
            "that we",
        ),
        (
            "There was a toxic mix, I believed, of secondary causes that were likely to reach us.",
            "I believed, of",
        ),
        (
            "There has been discussion that we are all equal, we are all committed to the town, "
            "and nothing is signed.",
            "we are all committed",
        ),
        (
            "We looked at where there might be a better place for the gate, there is very little "
            "of that, and then we looked at the wall.",
            "for the gate",
        ),
        (
            "With the latest reform of the ports, where we now have a council of the towns, and "
            "the stronger work between them, I believe that we have a chance to build.",
            "work between them",
        ),
        (
            "Through efforts like the new centres, and the work of all in the old town, we are "
            "giving tools to the people.",
            "old town",
        ),
        (
            "Let's say that a small part of the town is hit for three months, and we have a case "
            "where the flood limits what we can do.",
            "we have a case",
        ),
        (
            "Well, thank you, Prime Minister, and today we have a great win for the old town.",
            "Prime Minister",
        ),
    ],
)
def test_no_cut_stands_where_a_thought_goes_on(text: str, edge: str) -> None:
    """No stretch but the whole sentence ends or begins there."""
    alone = [one.rstrip(".") for one in stretches(text) if one != text]

    assert not [one for one in alone if one.endswith(edge) or one.startswith(edge)]


def test_a_sentence_can_be_cut_between_two_claims() -> None:
    """Either half of "… , and we …" may stand, and both together."""
    text = (
        "The library has bought 400 new books for children, and we have opened the café on Sundays."
    )
    found = stretches(text)

    assert text in found
    assert "The library has bought 400 new books for children" in found
    assert any(one.startswith("we have opened") for one in found)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        (
            "I think that nobody may join us while the wall — a wall is being built on the hill, "
            "and that would be the end of it.",
            "a wall is",
        ),
        (
            "We had three teachers at, at the school of the town compared to about, I would say, "
            "sixty builders.",
            "at the school",
        ),
        ("Even that part of the wall is now built by the town itself.", "Even"),
        ("Others got good places in the library or in the schools.", "Others"),
        ("There were 134,000 when the old mayor was in office, but the town was larger.", "There"),
        ("As for the plans of the town, there are many, and the plans are good.", "As for"),
        ("There’s other parts of the library that we will have to mend.", "There"),
        ("I think that just speaks volumes of the library and of its readers.", "I think"),
        ("In the same way, we have readers who come for the newspapers.", "In the same"),
    ],
)
def test_nothing_begins_where_a_thought_was_cut(text: str, never: str) -> None:
    """Behind a dash that leaves a clause open, or with what only goes on."""
    assert not any(one.startswith(never) for one in stretches(text))


def test_that_one_does_what_was_said_is_no_part() -> None:
    """The claim ends before it and is whole, unless it is the reason for what one does."""
    text = "The main task of the town is a second bridge, and that is what I am trying to do."

    assert found(text) == [("The main task of the town is a second bridge", True)]
    concluding = text.replace("and that", "so that")
    assert found(concluding) == [("The main task of the town is a second bridge", False)]


def test_what_two_clauses_hang_on_stays_before_them() -> None:
    """Behind a frame that is left off the second "that" would hang on nothing."""
    text = "What I can say is that talks go well and that I will travel to the lake on 18 June."

    assert stretches(text) == [text]
    assert stretches(text.replace(" and that", ", and so")) == [
        "talks go well, and so I will travel to the lake on 18 June.",
    ]


def test_what_is_said_before_beginning_is_no_part() -> None:
    """A marker goes; the rest is still the whole sentence."""
    for opening in ("As I said", "Before we close", "As we do"):
        text = f"{opening}, the library has bought 400 new books for children."

        assert found(text) == [("the library has bought 400 new books for children.", True)]
    for opening in ("Of course", "Obviously"):
        text = f"{opening} the library has bought 400 new books for children."

        assert found(text) == [("the library has bought 400 new books for children.", True)]


@pytest.mark.parametrize(
    "address",
    [
        "Mr. Temporary Deputy Speaker, Sir, ",
        "Hon members, ",
        "Deputy Speaker, ",
        "Madam Deputy Speaker, hon members, ",
        "Honourable Chairperson, ",
        "Hon Speaker, hon keeper, ",
        "My Lords, ",
        "Your Excellency, ",
        "Your Excellencies, distinguished guests, ",
        "Mr President, Excellencies, ladies and gentlemen, ",
        "Distinguished guests, ",
        "Ahm ",
    ],
)
def test_to_whom_a_house_speaks_is_no_part(address: str) -> None:
    """The claim stands without it."""
    words = "the harbour must have a second gate before the winter."

    assert stretches(f"{address}{words}") == [words]


@pytest.mark.parametrize(
    "text",
    [
        "Distinguished engineers, teachers and nurses have built the new gate of the town.",
        "We have no further business with the keepers of the old gate.",
    ],
)
def test_what_only_looks_like_an_address_or_a_closing_stands(text: str) -> None:
    """Nothing is cut off, and it can be quoted."""
    assert stretches(text)[:1] == [text]


def test_what_is_assumed_stands_with_what_comes_of_it() -> None:
    """A supposition is no condition left alone where its consequence follows."""
    text = "Assuming we build the wall, the town will be safe from the flood."

    assert text in stretches(text)


def test_a_chair_in_a_row_of_people_stays() -> None:
    """Then it is one who did it, too."""
    text = "Deputy Speaker, the Clerk and the keeper have opened the second gate."

    assert stretches(text) == [text]


WORDS = st.sampled_from(
    [
        *("we", "the wall", "is", "will build", "if", "but", "because", ",", ";", "and", "that"),
        *("I believe", "a second gate", "in the old town", "“", "”", "they", "40 nurses", ".", "?"),
        *(
            "so",
            "um",
            "which",
            "who",
            "to",
            "—",
            "-",
            "...",
            "the idea that",
            "not only",
            "has",
            ":",
        ),
    ]
)


@given(st.lists(WORDS, min_size=1, max_size=25).map(" ".join) | st.text(max_size=80))
@example(", is we we , the wall")
@example("um , so I would give the wall a second gate .")
@example("we will build a second gate in the old town , which .")
def test_stretches_lie_in_their_sentence(text: str) -> None:
    """Whatever is said, a stretch is part of its sentence, neither too short nor too long."""
    for sentence in sentences(text, "en"):
        for span, _ in standing(text, sentence):
            assert sentence.start <= span.start < span.end <= sentence.end
            assert 5 <= len(span.of(text).split()) <= 44
            assert span.of(text).count("“") == span.of(text).count("”")


@pytest.mark.parametrize(
    "text",
    [
        "I'd like to say it was the vigilance of the whole team. It wasn't.",
        "I wish I could say that the roads of the country are safe. They are not.",
        "The work on the northern bridge is done at last. No, it isn't.",
        "The waiting time for a new hip rose to 52 weeks in winter. Since then it has fallen.",
        "Imagine that we spend five million dollars on the new harbour wall.",
        "I am told that the government will raise the taxes on diesel fuel.",
        "There are 57 of them in the old town and on the river.",
        "First, come and eat with us in the new kitchen of the school.",
    ],
)
def test_what_is_taken_back_or_supposed_does_not_stand(text: str) -> None:
    """Nobody is quoted with what the next breath denies, or with what is only imagined."""
    first = sentences(text, "en")[0]

    assert list(standing(text, first)) == []


@pytest.mark.parametrize(
    "text",
    [
        "I want to thank my colleagues for their work on the new library.",
        "I would just like to, regarding the library, ask the mayor a question.",
        "Subsequently the mayor opened a new library in the old town.",
        "That if the mayor wants a library you will have a library.",
        "Can I ask the mayor about the new library in the old town?",
        "You said that the mayor would open the library in the spring.",
        "Only in a very small way in which the mayor told the council of the town.",
        "In the end because in our town no mayor can open a library alone.",
        "A library which is open to all people of the old town.",
        "The second one is the library that the mayor opened last year.",
        "For example the mayor opened a new library in the old town.",
        "I reckon most readers of the library probably would, yes.",
        "Including, I am glad to say, the readers of the old library.",
        "Do I think that readers want a library, yes I think they do.",
        "Say you want to read a book in the library of the town.",
        "We had, Yeah, well, I think in many books of the library.",
        "I promised that if the town made me mayor, even though I was ill.",
        "It was shown to me when I spoke to the mayor of the old town.",
        "It’s obviously going to be paid for by the people of the town.",
        "Is that having a new library allows us to read a little bit more, maybe.",
        "Say I open a new library in the old town of the region, great.",
        "Thank you, Hon. Speaker, for giving me the opportunity to welcome the readers here.",
        "Thank you, Madam Chair, for giving an opportunity to support the report on the library.",
        "Hon. Speaker, I rise to request a statement on the library of the town.",
        "No.209/3605 while under the custody of the library and of the ministry of lands.",
        "Prime Minister and you have covered much of the new library of the town.",
        "I think the mayor's just said so about the library of the old town.",
        "You talked about the library of the old town and its many readers.",
        "At this time we do not have any more details of the library to preview.",
        "Just as important is the library of the town to all readers of books.",
        "The difference between the old library and the new one--we are above the river.",
        "If the library – all the plans were carried out, it would be – the town would go on.",
        "The rules be suspended and By-law 42 on the library be read a first time.",
        "I am happy to move the adoption of the report on the library.",
    ],
)
def test_what_an_editor_would_not_print(text: str) -> None:
    """Courtesies, false starts, second parts, halves of sentences and answers to yes or no."""
    assert stretches(text) == []


@pytest.mark.parametrize(
    ("text", "never"),
    [
        (
            "Students are included in the plan of the town because a year ago, in the old one, "
            "there were only two schools.",
            "a year ago",
        ),
        (
            "In the reports that you have been given by the town, students are included in full.",
            "by the town",
        ),
        (
            "When you come to the town, you should get, just as you get a key to your house there, "
            "a card of the library.",
            "house there",
        ),
    ],
)
def test_no_stretch_ends_before_its_reason_or_its_claim(text: str, never: str) -> None:
    """A comma may part "because" from the reason, and an opening phrase from what is said."""
    assert not any(one.endswith(never) for one in stretches(text))
    assert text in stretches(text)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        (
            "The work has stopped in, I would think, some libraries of the town, where books of "
            "that kind were never lent before because of the cost.",
            "I would think",
        ),
        ("Certainly, it's very similar, and our readers want to borrow the right book.", "similar"),
    ],
)
def test_no_stretch_begins_with_an_aside_or_what_leans(text: str, never: str) -> None:
    """Inside a sentence "I would think" opens none, and "it's similar" says not to what."""
    assert not any(never in one for one in stretches(text) if one != text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Senator, in the last year the library of the town has lent more books to the poor.",
            "in the last year the library of the town has lent more books to the poor.",
        ),
        (
            "Governor, mayor and council agree that the library must be built again.",
            "Governor, mayor and council agree that the library must be built again.",
        ),
    ],
)
def test_a_sentence_begins_behind_the_office_it_speaks_to(text: str, words: str) -> None:
    """Where it is no row of those who agree."""
    assert stretches(text) == [words]


def test_what_a_speaker_leaves_to_begin_again_ends_no_stretch() -> None:
    """The noun was never said."""
    text = (
        "The readers of the town want more books in the library, but there was an interesting, I "
        "read a good report about it in the spring."
    )

    assert not any(one.endswith("interesting") for one in stretches(text))


@pytest.mark.parametrize(
    "text",
    [
        "Dr. Jane Roe, who is a great reader, when she was the mayor of the town.",
        "There some fundamental difference between readers of novels and writers of them.",
        "In terms of the number of readers that we have been able to take in from the valley.",
    ],
)
def test_a_name_of_which_nothing_is_said_does_not_stand(text: str) -> None:
    """What is told of it in passing is no statement."""
    assert stretches(text) == []


def test_what_is_said_behind_a_topic_stands() -> None:
    """Also where the sentence begins with a part of many."""
    for text in (
        "In terms of the number of readers, we have taken in forty from the valley.",
        "One of the largest libraries of the valley, the old one, burned down in May.",
    ):
        assert text in stretches(text)


@pytest.mark.parametrize("label", ["Ann:", "Jane Roe:", "jroe 11:49:", "00:56:26 Ann:", "Costs:"])
def test_behind_what_may_be_a_label_nothing_is_quoted(label: str) -> None:
    """Another may say it, or it is a heading; a colon further on is the speaker's own."""
    said = "The library of the town must be open for all its readers."

    assert stretches(f"{label} {said}") == []
    assert stretches(f"Our aim is clear: {said}") != []


def test_what_only_names_a_question_is_no_sentence() -> None:
    """It says nothing, unless it is said what the answer is."""
    asked = "How to pay for the new library of the town"

    assert stretches(f"{asked} in the next ten years.") == []
    assert stretches(f"{asked} is what the council decides in May.") != []


def test_what_is_left_of_a_word_begins_no_stretch() -> None:
    """Where a transcript lost a letter before an apostrophe, the rest of the word is no word."""
    lost = "'m reading the book of the library to be the book of the town."
    text = f"Can you start from the top? {lost}"

    assert "I" + lost in stretches("I" + lost)
    for sentence in sentences(text, "en"):
        assert list(standing(text, sentence)) == []


def test_no_part_of_a_count_stands_for_the_whole() -> None:
    """What names the first of three routes says the other two as well, or none."""
    text = (
        "The town has three gates to the river, the first one is the old gate at the mill, the "
        "second one is the new gate, and the last one is closed."
    )

    assert not any(one.endswith("at the mill") for one in stretches(text))


def test_what_hangs_on_a_condition_stays_with_it() -> None:
    """Also where an aside stands between them."""
    text = (
        "I say that if at any time in the future, speaking of nothing special, we close the "
        "library, I will give the reasons to the readers."
    )

    assert not any(one.startswith("we close") for one in stretches(text))


def test_a_sentence_stands_once_its_pronoun_is_named() -> None:
    """What its neighbour names may be given in brackets; what the next breath denies may not."""
    text = "He promised the town a library. He never promised it a bridge. It was not true."
    first, second, _ = sentences(text, "en")

    assert stands_with(text, first, "the mayor")
    assert not stands_with(text, second, "the mayor")


@pytest.mark.parametrize(
    "text",
    [
        "You think of the prices that consumers pay in other towns of the coast.",
        "Take some notice of the farmers of the region for once.",
        "Farmers say that the mayor never comes to see the fields.",
        "I had a farmer the other day say, now do not talk too much about it.",
        "Anybody who thinks that by their loud behaviour in the town.",
        "The town closed the library in the winter for three reasons.",
        "The mayor is a friend of books and therefore she is arguing, I think rightly.",
        "There are two dozen towns on the river that basically said.",
        "Definitely reading and, like, doing the books helps the children of the town.",
        "I see the library as a kind of fortress of the town where, where it's like.",
        "To to be fair to the library and the readers of the town.",
        "When I have a chance to go to the town, we there's a lot more of interest.",
        "It's we really do need to have a new library in the old town.",
        "You have to you suffer a loss and you have to read a lot more.",
        "The plan will allow the library to achieve its goals, such as: 1.",
        "There is definitely a lot of value for.",
        "We do not have the books, but pretty much.",
        "We have to do I like reading on I like doing books for the town.",
        "The years have been great for, for making a book here and there.",
        "I, a paid reader of the town, so we like the books more.",
        "The but I never finished a whole book because I never found the time.",
        "A bit of a detour, but the library, was it.",
        "I think broad sections of the readers of the town.",
        "I think because the aim of the wall is more to keep the river out of the town.",
        "The risk here that the library will be unable to open, should a large flood come.",
        "I think if you will indulge me, over the years that I had served in the library.",
        "The target is below 15 per cent by 2030.",
        "The costs have gone up by half since the spring.",
    ],
)
def test_what_lacks_its_subject_its_object_or_its_speaker(text: str) -> None:
    """Suppositions, orders to others, others' words, and what ends where it should go on."""
    assert stretches(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "As the mayor said, the library will be open on every Sunday.",
        "People like the fact that the library is open on Sundays.",
        "I will go as far as to say, the library is the heart of the town.",
        "Anyone who needs a book in this town will find it in the library.",
        "Remember that the library is open to every reader in the town.",
        "The readers have a problem that they have to deal with.",
        "I think most people walk to the library in the morning.",
        "I think if we build the library, the town will read more books.",
        "I know that we need a library, and I know that we need a school.",
    ],
)
def test_what_only_looks_like_it(text: str) -> None:
    """A source that is named, a whole clause behind "who", and a claim to be borne in mind."""
    assert stretches(text)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("It is very hard to see - well, you can’t see the books and the readers apart.", "well"),
        (
            "We must ease the burden on those of us who are at the lowest, you know, sort of end.",
            "lowest",
        ),
    ],
)
def test_no_stretch_ends_where_a_speaker_breaks_off(text: str, never: str) -> None:
    """Behind a dash and a "well", or before the noun that a superlative still wants."""
    assert not any(one.rstrip(".").endswith(never) for one in stretches(text))
    assert not any(f"- {never}" in one for one in stretches(text))


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("So as you know, today the council decided to open the library.", "today"),
        ("More specifically, we will open the library on Sundays.", "we will"),
        ("I'll just say we have cut the price of books seven times.", "we have"),
    ],
)
def test_what_leads_to_the_news_is_no_part_of_it(text: str, begins: str) -> None:
    """What a speaker says before he comes to it."""
    assert stretches(text)
    assert all(one.startswith(begins) for one in stretches(text))


def test_no_stretch_begins_in_the_middle_of_a_verb_phrase() -> None:
    """Behind "we can, you know," something is still to come that has its subject there."""
    text = "I think we can, you know, over do the tests of the means but it is a fair deal."

    assert not any(one.lower().startswith(("over do", "do the")) for one in stretches(text))


def test_a_stretch_goes_on_to_what_happens_then() -> None:
    """What begins with "and when it rains" says nothing without what happens then."""
    text = "The wall of the town is old and when the rain of autumn comes, it will fall down."

    assert text in stretches(text)
    assert not any(one.endswith("comes") for one in stretches(text))


@pytest.mark.parametrize(
    "text",
    [
        "We gave concerts in the old town and then about 13 years ago, we built the hall.",
        "The council closed the bridge and in 1999, the river took it away.",
    ],
)
def test_when_something_happened_stays_with_it(text: str) -> None:
    """What comes behind "and then two years ago" is told next."""
    first = text.partition(",")[0]
    assert first not in stretches(text)


@pytest.mark.parametrize(
    "text",
    [
        "The council is going to look at the old library, and I think because—.",
        "The police and the council are committed to working together, and, actually",
        "The council is in a good position on the library, but, only this morning",
        "The council had a look at the library, which took the town a year because.",
        "We have hundreds of readers in the town, and they are taking the books that are.",
        "The library had a bad year because the rent has which is known as a house breaker.",
    ],
)
def test_what_breaks_off_does_not_stand(text: str) -> None:
    """A dash before the full stop, and a link with no clause behind it."""
    assert text not in stretches(text)


@pytest.mark.parametrize(
    ("opening", "claim"),
    [
        ("That is why", "today we are announcing a release of 50 barrels of oil."),
        ("And that’s why", "we have to build a wall for the old town now."),
        ("One,", "we need a tax on wells to build the wall of the old town."),
    ],
)
def test_what_leads_to_a_claim_is_no_part_of_it(opening: str, claim: str) -> None:
    """It is what is announced or claimed that an editor prints; its reason is another sentence."""
    assert stretches(f"{opening} {claim}") == [claim]


def test_what_is_counted_out_and_has_no_subject_does_not_stand() -> None:
    """It goes on with a sentence before it."""
    assert stretches("One, build a wall for the old town that keeps the water out.") == []


def test_what_we_do_not_do_denies_nothing_said_before() -> None:
    """Whoever says "We will not close the gate" goes on; "We did not" takes back."""
    claim = "There are still not enough keepers for the gates of the old town."
    first, behind = (
        list(standing(f"{claim} {other}", Span(0, len(claim))))
        for other in ("We will not close the gate.", "We did not.")
    )

    assert first == [(Span(0, len(claim)), True)]
    assert behind == []


def test_a_point_of_a_list_without_a_verb_is_no_sentence() -> None:
    """A numbered point that says something is one."""
    point = "The measures put in place to strengthen the gates of the old town."
    claim = "The town needs two gates and a higher wall on the river."
    text = f"I ask for this. 1. {point} 2. {claim}"
    found = [
        span.of(text) for sentence in sentences(text, "en") for span, _ in standing(text, sentence)
    ]

    assert claim in found
    assert point not in found
    assert point in stretches(point)


def test_what_is_not_meant_is_not_quoted_without_what_is() -> None:
    """The next sentence says it."""
    text = "The point of the book is not that people leave the town. It's that nobody comes."

    assert list(standing(text, Span(0, text.index(" It's")))) == []


@pytest.mark.parametrize(
    "text",
    [
        "Carries the risk of floods for the old town, so we advise people to leave.",
        "A question on floods and support for the people of the old town.",
        "Ordinary families who need support because they are unable to work.",
        "Someone who can judge as to what the needs of the readers are and whether they are met.",
        "Now if we can work together to build on the figures of the library.",
        "I hope that Jane Roe's visit to the valley, her talks with the mayor, I hope it rains.",
        "As with all machines, is to save the town from work that nobody learns from.",
        "I think there was, and the towns of the valley had asked for a second bridge.",
        "There’s no boat, no bridge, then the towns of the valley are asked to build one.",
        "I think so we can save the towns of the valley, the mayor should build a bridge.",
        "Former head of the harbour, former mayor, and until last year the pilot of the lake.",
        "Should the towns, and I stress, there have been no talks, decide to build the bridge.",
        "All of a sudden, it became the bridge of the whole valley.",
        "In the harbour, and I see a lot of boats and pilots there every day of the year.",
        "Words on Behalf of the Lake-19 Bereaved Towns for Clean Water by Ms Roe KC",
    ],
)
def test_what_lacks_its_subject_or_its_verb_does_not_stand(text: str) -> None:
    """A verb without what it is said of, a name without a verb, a reason without its clause."""
    assert text not in stretches(text)


@pytest.mark.parametrize(
    "text",
    [
        "Plans for a second bridge are ready, and the council has read them.",
        "People who live at the river need insurance because they are poor.",
        "Mountain farms feed the whole valley in the winter months.",
        "Now if we work together, we can build on the figures of the library.",
        "Now if the mayor is serious about it he’ll pay for the library of the old town.",
        "I hope that Jane Roe's visit to the valley brings us a new library.",
    ],
)
def test_what_only_looks_so_stands(text: str) -> None:
    """Nouns that are verbs elsewhere, and a main verb behind the clause of a noun."""
    assert text in stretches(text)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        (
            "We will build a library for the valley and one of the questions, and I would ask you "
            "all to put it, is: who pays for it?",
            "one of the questions",
        ),
        (
            "I would say to the mayor: the plan adopted in the days of the old council, it failed.",
            "council",
        ),
    ],
)
def test_no_stretch_ends_in_a_name_of_which_more_is_said(text: str, never: str) -> None:
    """Behind the comma, by a pronoun or after an aside."""
    assert not any(one.endswith(never) for one in stretches(text))


def test_a_reason_is_not_cut_before_its_clause() -> None:
    """What was the case "because when it rained" stands behind the comma."""
    text = "We have closed the school because when it rained, the road was always flooded."

    assert text in stretches(text)
    assert not any(one.endswith("rained") for one in stretches(text))


def test_a_comma_behind_an_opening_ends_no_stretch() -> None:
    """What the opening leads to comes behind it."""
    opening = "Out of all the bridges that I have seen in the towns of the valley"

    assert opening not in stretches(f"{opening}, I have yet to see a better one.")


@pytest.mark.parametrize(
    "text",
    [
        "Would you have to carry the water up to the town every day.",
        "Your bridge, which is the oldest one, must be closed in spring.",
        "(SPEAKING IN SPANISH) The town will open the bridge in spring.",
        "The b**** bridge of the town has been closed for ten years.",
        "The town has had a terrible time because the bridge has -- which is old.",
        "The wall would not have stood for ten years either, in that case.",
        "If somebody — and I ask all of you — if somebody would call the town.",
        "The bridges of the town will have to go out of use so yes.",
        "just like we have here with the bridges of the old town.",
        "prefers stone bridges over the wooden ones that the town builds.",
        "will be stone bridges for the town on the left of the river.",
    ],
)
def test_what_asks_or_was_noted_is_not_quoted(text: str) -> None:
    """Though a full stop ends it."""
    assert stretches(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The town must give every child a bicycle for free, full stop.",
        "Historically, the town built its bridges of wood and stone.",
        "The bridges of the town are for the most part safe to use.",
    ],
)
def test_what_a_but_turns_is_not_quoted(text: str) -> None:
    """Where it is said too firmly, or of the past."""
    whole = Span(0, len(text))

    assert list(standing(text, whole))
    assert not list(standing(f"{text} But that has been new to all of us.", whole))


def test_a_stretch_begins_anew_behind_a_dash() -> None:
    """What is said again there is cut off before it."""
    text = "We would not have -- we would not have built the bridge of the town."

    assert stretches(text) == ["we would not have built the bridge of the town."]


@pytest.mark.parametrize(
    "text",
    [
        "Some are broken in the spring, such as the mill bridge.",
        "Some of which will be paid for by the town in the spring.",
        "It's another chance to talk to the mayor about the bridge.",
        "Every night the keepers close https://mill.example/bridges the gate of the mill.",
        "Both were built by the town in the year of the flood.",
        "The court could still ask for that remaining $50 from the mill.",
        "The reality is it lasts far longer than thirty days in the cold.",
        "Over 60 towns involved with mending the bridges of the valley.",
        "Mills Lind and Roe, Oakley and firms like Varn, a lake-based house that's the oldest.",
        "Public health -- the analogy of several walls in a row is crucial.",
        "I think the answer but that is partly what we want to find out in the town.",
        "It is true that in a normal year, when the river rises, it doesn't do so.",
        "The four oldest bridges of the town are in the are in the old harbour.",
        "By contrast, the river may rise further when the snow melts in the hills.",
        "As you point out, the bridges of the town are the oldest ones of the land.",
        "I think only one quarter of the readers actually uses that for their loans.",
        "The other two groups who form the council both work with the towns.",
        "Our pages grew fairly quickly, as did -- the library attracted people as well.",
        "I think both the economy of the town is in a good spot.",
        "Some things to think through are, one, what are more or less easy wins for the town.",
        "It is easy to say, when the mayor is visiting Lakeport, he is against Varn.",
        "Having worked with the mayor on a number of issues, understanding that people benefit.",
        "Looking at where the bridges of the town are and are they old enough to be mended.",
        "You touched on the state of the bridges of the town in the spring.",
        "Courageous to be mending bridges while the river rises in the spring.",
    ],
)
def test_what_is_only_named_or_leans_on_the_other_half_does_not_stand(text: str) -> None:
    """The verb is in a clause on a name, a restart has none, or the contrast is elsewhere."""
    assert stretches(text) == []


@pytest.mark.parametrize(
    ("text", "never"),
    [
        (
            "It's very hard - and I know the nurses feel it here as well - when they are ill.",
            "I know",
        ),
        (
            "I'm glad that Jane Roe, the former mayor has actually shown some courage in it all.",
            "the former",
        ),
        (
            "I hope that the new council has no such limits, so it will be able to open the mill.",
            "it will be able",
        ),
        (
            "Those are conditions to be able to assess, OK, the town is growing the way we want.",
            "the town",
        ),
        ("I worry how slow, frankly, the mayor was when warned of the flood.", "the mayor"),
        (
            "We had a reply from Jane Roe, from Lake Bank, we had a letter from the ferry office.",
            "from Lake Bank",
        ),
        (
            "We worry about the old bridges, but we are equally worried about the ferry.",
            "we are equally",
        ),
    ],
)
def test_no_stretch_begins_in_an_aside_or_under_a_hope(text: str, never: str) -> None:
    """An aside between dashes is none, what hangs on a hope is no claim, a half is not whole."""
    assert not any(words.startswith(never) for words in stretches(text))


def test_no_stretch_ends_where_a_topic_is_only_named() -> None:
    """What is said of it, and what comes of two things put together, is in the next clause."""
    topic = (
        "We have a library in the town, but in terms of its readers, the students and even the "
        "teachers, there was no complaint in all those years."
    )
    added = (
        "I have seen the plans and you put that together with a lower level of the lake in the "
        "summer, and it is going to mean that there is no ferry."
    )

    rows = "You can't cut the clubs, you can't cut the library hours, you can't cut it all at once."

    assert not any(words.endswith(("clubs", "hours")) for words in stretches(rows))
    assert not any(words.endswith("teachers") for words in stretches(topic))
    assert not any(words.endswith("summer") for words in stretches(added))


def test_what_somebody_is_not_sure_of_is_not_quoted() -> None:
    """The doubt stands in the sentence before."""
    claim = "I want to say that there have been no new books in the library of the town."
    text = f"Actually, I don't know if this is true. {claim}"

    assert stretches(claim)
    assert not list(standing(text, Span(text.index(claim), len(text))))


@pytest.mark.parametrize(
    "text",
    [
        "The signal that we're taking is that the river will rise for longer.",
        "The trade that Lake Bank has with our town is its most important.",
    ],
)
def test_a_clause_with_its_own_subject_leaves_the_verb_to_its_noun(text: str) -> None:
    """Of "the sign that we see is", the verb behind belongs to the sign."""
    assert text in stretches(text)


@pytest.mark.parametrize(
    "text",
    [
        "A law that lets us build more bridges for the towns of the valley.",
        "The idea that you could mend the bridges of the valley in a year.",
    ],
)
def test_a_noun_with_nothing_but_its_clause_does_not_stand(text: str) -> None:
    """Nothing is said of the law, or of the idea."""
    assert stretches(text) == []


def test_a_dash_cuts_a_speaker_off_behind_a_word_that_goes_on() -> None:
    """What is "much less" is told anew behind the dash."""
    text = (
        "I think that the fee of the ferry is much less -- it has a lot less staff than the port."
    )

    assert not any(one.endswith("less") for one in stretches(text))


@pytest.mark.parametrize(
    "text",
    [
        "Like any other citizen of the town, Jane Roe is entitled to be heard by the court.",
        "It has been agreed between the mayor and myself that the bridge will be closed in May.",
        "It remains my view that the bridge of the town should be closed in the winter.",
        "It is not just the jobs that will be made by the building of a new bridge.",
        "At this point, we are not closing any bridges of the valley.",
        "Without a ticket, any child that is not ill should not be able to enter the wards.",
        "The council of the valley – by law a body of towns – abolished the toll last year.",
        "But above all, the rule of the bridge is not as strict as it should be.",
        "I think this idea of building not for the town but with the town fits our plans.",
        "The third branch of this programme is all the work that we do in the schools.",
        "The first and foremost thing you do is to build a bridge that carries the trains.",
    ],
)
def test_what_a_reader_understands_alone_stands(text: str) -> None:
    """Nothing in it hangs on what was said before."""
    assert any(is_whole for _, is_whole in standing(text, Span(0, len(text))))


@pytest.mark.parametrize(
    ("text", "never"),
    [
        (
            "You can’t just say, oh well, look, the army could close the bridge and it would help.",
            "the army could close the bridge and it would help.",
        ),
        (
            "I would add that the plans that are being shown today, that we are showing, are new.",
            "I would add that the plans that are being shown today",
        ),
        (
            "We won in getting the mayor to -- you know, of the need for rules, but there were "
            "some that we asked for and did not get.",
            "of the need for rules, but there were some that we asked for and did not get.",
        ),
        (
            "It's, of course, a council that has ruled since 1999 so everyone knows the bridge.",
            "a council that has ruled since 1999 so everyone knows the bridge.",
        ),
        (
            "It is slow, if we compare the valley to the lake, and I do think that in the context "
            "of a flood, whenever the water rises, some towns wait.",
            "if we compare the valley to the lake, and I do think that in the context of a flood",
        ),
    ],
)
def test_no_stretch_takes_a_claim_out_of_its_sentence(text: str, never: str) -> None:
    """What is denied stays denied, and a clause keeps its verb."""
    assert never not in [span.of(text) for span, _ in standing(text, Span(0, len(text)))]


def test_a_name_before_an_aside_keeps_its_verb() -> None:
    """One of whom something is said is not spoken to: "Jane, as you know, has built"."""
    told = "Jane, as you will know, has built four bridges over the river of the valley."
    spoken = "Jane, as you know, we have built four bridges over the river of the valley."

    assert [span.start for span, _ in standing(told, Span(0, len(told)))] == [0]
    assert all(span.start > 0 for span, _ in standing(spoken, Span(0, len(spoken))))


@pytest.mark.parametrize(
    "text",
    [
        "As shown by the ferries, not a reason to have to bring more boats when we have bridges.",
        "Our bridges can, as you know — our bridges are very old and do not carry the trains.",
        "A growing concern about the town’s bridges and the price of its old ferries.",
        "A valley where the bridges are never again closed by the ice of the lake.",
        "A valley where all can live in peace, towns have bridges, and every ferry’s way is open.",
        "The town, more than any other — and you know another, Ann — that has built old bridges.",
        "We have been clear on the some of the plans for the bridges of the valley.",
        "We can see in the our towns of the valley that all bridges are closed.",
        "The towns don't and these bridges of the valley are open in winter.",
        "One is the board of the bridges, which keeps them open in winter.",
        "It’s an opportunity to mend the bridges and to open the ferries of the lake.",
        "I would also say, broadly of the bridges.",
        "I don’t because I felt the town did want to say something of the bridge.",
        "I don’t mean because of the bridge but there could be trouble with the ferries.",
        "We won’t — we are not going to close the bridges of the town this year.",
        "Porto, definitely - I’d love to cross all the bridges of the town once more.",
        "Star Bridge, but only for the lamps, I’m convinced the mayor likes them.",
        "The short answer is maybe no, the bridge will have a lot of traffic in it.",
        "A handful of old bridges, three new ferries, wooden piers.",
        "=) I have two old bridges in the valley.",
        "Over the summer, that we will have a chance for the mayors to meet on the bridges.",
    ],
)
def test_what_has_no_main_verb_or_begins_once_more_does_not_stand(text: str) -> None:
    """An infinitive is no main verb, and what is left behind a dash is no beginning."""
    assert not any(is_whole for _, is_whole in standing(text, Span(0, len(text))))


def test_what_is_only_noted_is_the_claim() -> None:
    """That it is important to note it says nothing."""
    claim = "the towns of the valley have 50 boats in the harbour."
    for opening in (
        "I think it’s also important to note, again, that ",
        "It is worth noting that ",
    ):
        assert claim in stretches(opening + claim)


@pytest.mark.parametrize(
    "text",
    [
        "The town’s a good place for all who live by the lake.",
        "The minister’s going to open the bridge of the valley.",
        "A valley where all can live in peace is a good place for the towns.",
        "Our advice to all — young or old — who live by the lake is to cross by ferry.",
        "We have used the act to open more bridges — both old and new — that are safe.",
        "The mayors of the valley won’t even allow the ferries to cross the lake.",
        "I fully understand the worries of the towns about the bridge.",
        "Porto, of course, is a good place for all who cross the bridges.",
        "Currently, of course, the towns can close their bridges in winter.",
    ],
)
def test_what_only_looks_as_if_it_had_no_verb_stands(text: str) -> None:
    """A verb is joined to its noun, stands behind a clause on it, or denies."""
    assert text in stretches(text)


def test_no_stretch_ends_before_what_its_clause_says() -> None:
    """A speaker puts in a remark there."""
    text = "The town will pay up to 20 dollars to the ferrymen who — most of whom are old — wait."
    assert not any(one.endswith("who") for one in stretches(text))
    left = "The bridges of the town were closed in winter and this was obviously — you know, odd."
    assert not any(one.endswith(("was", "obviously")) for one in stretches(left))


def test_what_should_happen_stands_with_what_follows_from_it() -> None:
    """Half of a condition is none."""
    words = "Should the towns decide to build the bridge, we will pay for half of it in spring."
    assert words in stretches(words)


def test_what_leads_to_a_claim_that_is_all_one_says_is_left_out() -> None:
    """And "we know from experience" is the claim itself."""
    claim = "the town has no intention of closing the bridge under any circumstances."
    assert claim in stretches(f"I won’t go beyond that other than to say {claim}")
    known = "We know from hard winters that the bridge of the valley is closed by ice."
    assert known in stretches(known)
    assert not any(one.startswith("from ") for one in stretches(known))


@pytest.mark.parametrize(
    "text",
    [
        "Um , so I would give it a two .",
        "The library of the town is open on every Sunday of the year, which .",
        ", which",
    ],
)
def test_words_that_are_cut_anywhere_break_nothing(text: str) -> None:
    """Recognizers leave links without what they link: nothing stands then."""
    assert stretches(text) == []
