"""Rows of fact boxes, each complete in itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.audits.claims import audit_claims
from pipeline.model.brief import Brief, FactBox, FactRow, SectionRole, plain
from pipeline.model.facts import FactKind, Percent
from pipeline.model.labels import Labels
from pipeline.model.transcript import Role, Speaker
from pipeline.stages.facts.charts import chart
from pipeline.stages.facts.extract import extract
from pipeline.stages.facts.rows import Line, change_row, lines
from tests.builders import interview
from tests.composing import composed


def rows(*pairs: tuple[str, ...]) -> list[Line]:
    """Return the rows of an interview's facts."""
    return lines(extract((interview(*pairs),)).facts, Labels())


def shown(row: FactRow) -> str:
    """Return a row as printed, label and words."""
    return f"{row.label} | {plain(row.inlines)} | {', '.join(row.anchors)}"


def glance(brief: Brief) -> list[str]:
    """Return the rows at a glance."""
    return [
        shown(row)
        for section in brief.sections
        if section.role is SectionRole.AT_A_GLANCE
        for block in section.blocks
        if isinstance(block, FactBox)
        for row in block.rows
    ]


BUDGET = "The library budget was $40 million in 2022, and last year it almost reached $55 million."


def test_a_measure_is_one_row_in_order_of_time() -> None:
    """All values of a measure stand together, oldest first, each with hedge and date."""
    [line] = rows(
        ("How much?", "Last year the library budget was almost $55 million."),
        ("And before?", "The library budget was $40 million in 2022."),
    )

    assert shown(line.row) == (
        "Library budget | $40 million (2022); almost $55 million (last year [2023]) | A1.1, A2.1"
    )


def test_a_date_that_began_a_sentence_is_small_in_a_row() -> None:
    """Months and days keep their capital."""
    [line] = rows(
        ("How much?", "Ten years ago the library budget was $40 million."),
        ("And now?", "In May 2022 the library budget was $55 million."),
    )
    assert "(ten years ago" in shown(line.row)
    assert "(May 2022)" in shown(line.row)


def test_the_change_of_a_measure_is_calculated_and_says_so() -> None:
    """It names its inputs, and is about as exact as they are."""
    [line] = rows(("How much?", BUDGET))
    change = change_row(line.row, Labels())

    assert change is not None
    assert shown(change) == "Change in library budget (calculated) | about +38 % | A1.1"
    [fact] = change.facts
    assert (fact.kind, fact.value, len(fact.derived_from)) == (FactKind.PERCENT, Percent(38), 2)


def test_a_fall_is_a_fall() -> None:
    """A smaller value later gives a minus; percentages change in points."""
    [money] = rows(
        ("How much?", "The fund was $80 million in 2021. The fund was $60 million in 2022.")
    )
    change = change_row(money.row, Labels())
    assert change is not None
    assert plain(change.inlines) == "−25 %"

    [share] = rows(
        (
            "How many?",
            "The vacancy rate was 12 percent in 2021. The vacancy rate was 9.5 percent in 2022.",
        )
    )
    points = change_row(share.row, Labels())
    assert points is not None
    assert plain(points.inlines) == "−2.5 percentage points"


def test_one_value_or_one_time_has_no_change() -> None:
    """Nothing is calculated from a single value, from a range, or within one year."""
    for text in (
        "The library budget was $40 million in 2022.",
        "The library budget was $40 million.",
        "The library budget was $40 to $50 million in 2021. The library budget was $60 million "
        "in 2022.",
    ):
        [line] = rows(("How much?", text))
        assert change_row(line.row, Labels()) is None


def test_a_value_that_only_the_interviewer_named_says_so() -> None:
    """A question's figure is marked, and no change is calculated from it."""
    lines_found = rows(
        (
            "The library budget was $40 million in 2022, right?",
            "The library budget was $55 million in 2023.",
        )
    )
    answered, asked = [one for one in lines_found if one.row.label == "Library budget"]

    assert plain(asked.row.inlines) == "$40 million (2022) (put by the interviewer)"
    assert asked.short is None
    assert plain(answered.row.inlines) == "$55 million (2023)"
    assert change_row(answered.row, Labels()) is None


def test_a_value_that_the_chair_named_says_so() -> None:
    """Who keeps order makes statements, too, and is no interviewer."""
    source = interview(("The library budget was $40 million in 2022.", "We know it well."))
    chair = Speaker("Chair", "Chair", Role.MODERATOR)
    asked, *others = source.turns
    source = replace(source, turns=(replace(asked, speaker=chair), *others))

    [line] = lines(extract((source,)).facts, Labels())

    assert plain(line.row.inlines) == "$40 million (2022) (put by the chair)"


def test_a_value_that_both_named_is_the_respondent_s() -> None:
    """What the respondent repeats needs no mark."""
    lines_found = rows(
        (
            "The library budget was $40 million in 2022?",
            "The library budget was $40 million in 2022.",
        )
    )

    assert all("put by" not in plain(one.row.inlines) for one in lines_found)


def test_two_hedges_of_one_value_are_both_kept() -> None:
    """Of "almost" and "about" neither gets lost."""
    source = interview(
        ("How is the library?", "The library budget was almost $40 million in 2022."),
        ("The library, again?", "The library budget was about $40 million in 2022."),
    )
    [line] = lines(extract((source,)).facts, Labels())

    assert plain(line.row.inlines) == "almost $40 million (2022); about $40 million (2022)"
    assert list(audit_claims(composed(source), None, Labels())) == []


def test_every_value_shown_has_its_anchor() -> None:
    """However many there are, no value stands without the place it was said."""
    pairs = [
        (f"And the library in {year}?", f"The library budget was ${year - 2000} million in {year}.")
        for year in range(2012, 2020)
    ]
    source = interview(*pairs)
    brief = composed(source)

    assert any("$12 million (2012)" in row and "A8.1" in row for row in glance(brief))
    assert list(audit_claims(brief, None, Labels())) == []


def test_what_has_no_measure_shows_its_clause() -> None:
    """A figure that only its sentence explains stands in its sentence, verbatim."""
    [line] = rows(("How many?", "In the old town we have lost 40 percent of the trees."))

    assert shown(line.row) == (
        "Share of the trees: 40 percent | "
        "“In the old town we have lost 40 percent of the trees” | A1.1"
    )


@pytest.mark.parametrize(
    ("said", "is_shown"),
    [
        ("The plan is open for comments until April 22nd.", True),
        ("The plan was open for comments until January 22nd.", False),
        ("By the reports that I have seen, 40 percent of the wells are dry.", True),
        ("I have seen that 40 percent of the wells are dry.", False),
        ("One in five women in the valley cannot read.", True),
        ("There are 14 different towns and valleys.", False),
        ("There are 14 different towns that have no well.", True),
        ("We stand on the shoulders of two years of science.", False),
        ("I got in as a speaker at the Harbour Safety Conference, which was in Lima.", False),
        ("We have wells, the Valley Water Summit and participatory budgets.", False),
        ("That was a $27.5 million [billion] grant for the wells of the valley.", False),
        ("Remember, it's a five-year plan.", False),
        ("This year, at the Harbour Safety Conference, where I spoke about wells.", False),
    ],
)
def test_what_is_news(said: str, *, is_shown: bool) -> None:
    """A day to come is, one that is over is a memory; what one has seen oneself is none."""
    assert bool(rows(("What of it?", said))) is is_shown


def test_an_amount_before_what_it_is_of_is_labelled_in_its_order() -> None:
    """Not "Grant for wells: a million dollar"."""
    [row] = rows(("What of it?", "I saw a million dollar grant for the wells of the valley."))

    assert row.row.label.startswith("A million dollar grant")


def test_an_event_at_a_glance_has_place_and_date() -> None:
    """Its title, where it is and when."""
    [line] = rows(("What next?", "In May we will hold a festival called “Open Pages” in Porto."))

    assert line.short is not None
    assert shown(line.short) == "“Open Pages” | Porto, in May [2024] | A1.1"


def test_what_two_sources_name_is_no_change_of_anything() -> None:
    """One city's budget of one year and another's of the next stand side by side."""
    first = interview(("How much?", "The library budget was $40 million in 2019."))
    second = interview(("How much?", "The library budget was $60 million in 2021."))
    [line] = lines(extract((first, replace(second, id="S2"))).facts, Labels())

    assert plain(line.row.inlines) == "$40 million (2019); $60 million (2021)"
    assert change_row(line.row, Labels()) is None
    assert chart(line.row, Labels()) is None


def test_a_row_does_not_begin_with_what_is_named_elsewhere() -> None:
    """Nobody can tell what "it" is from a row alone."""
    found = rows(("And the dam?", "The dam was late. It turned out to be almost $50 million more."))

    assert found == []


def test_a_count_at_several_times_is_a_series() -> None:
    """Its values stand in order of time and their change is calculated; one alone is a clause."""
    [line] = rows(
        ("How many?", "We have 1,500 nurses this year."),
        ("And before?", "We had 1,200 nurses in 2019."),
    )
    change = change_row(line.row, Labels())

    assert shown(line.row) == (
        "Nurses | 1,200 nurses (2019); 1,500 nurses (this year [2024]) | A1.1, A2.1"
    )
    assert change is not None
    assert shown(change) == "Change in nurses (calculated) | +25 % | A2.1, A1.1"

    [alone] = rows(("How many?", "We had 1,200 nurses in 2019."))
    assert plain(alone.row.inlines) == "“We had 1,200 nurses in 2019”"


def test_a_change_has_no_change_of_its_own() -> None:
    """From "fell by 3 percent" and "fell by 5 percent" nothing is calculated."""
    [line] = rows(
        ("How much?", "Exports fell by 3 percent in 2019. Exports fell by 5 percent in 2020.")
    )

    assert plain(line.row.inlines) == "3 percent (2019); 5 percent (2020)"
    assert line.row.label == "Fall in exports"
    assert change_row(line.row, Labels()) is None


def test_different_values_of_two_speakers_say_whose_they_are() -> None:
    """Side by side, each with its speaker; no change is calculated between them."""
    source = interview(
        ("How much?", "The library budget was $40 million in 2022."),
        ("And you?", "The library budget was $45 million in 2023."),
    )
    other = Speaker("Ms Lund", "Ms Lund", Role.RESPONDENT)
    *before, last = source.turns
    source = replace(source, turns=(*before, replace(last, speaker=other)))
    [line] = lines(extract((source,)).facts, Labels())

    assert (
        plain(line.row.inlines) == "$40 million (2022) (the Minister); $45 million (2023) (Ms Lund)"
    )
    assert change_row(line.row, Labels()) is None


def test_what_is_said_again_has_all_its_anchors() -> None:
    """One row for a figure of one thing; the same amount of nothing named stays apart."""
    [line] = rows(
        ("Health?", "In the old town we put $4 million into clinics."),
        ("Again?", "As I told you we put $4 million into clinics."),
    )
    assert line.row.anchors == ("A1.1", "A2.1")

    apart = rows(
        ("Health?", "In the old town the state gave the wards $4 million."),
        ("Again?", "For the river the union offered everyone $4 million."),
    )
    assert [one.row.anchors for one in apart] == [("A1.1",), ("A2.1",)]


@pytest.mark.parametrize(
    "answer",
    [
        "How sure are you that 40 percent of it is done?",
        "Are you disappointed that 55 per cent of the homes are wet.",
        "Over 90 percent of them are happy with that.",
        "Forty-five cents a litre in the northern states.",
        "At the moment, it's about $2.5 million.",
        "I think it's about $4 million for all of us.",
        "He brings in about $450 a week from that.",
        "I refer to the pilot in Flint, which is odd.",
        "I could not be 100 per cent confident of that.",
        "There may be a hundred and one reasons for that.",
        "Amendment 12 takes this further than we wanted.",
        "It would be a three-week period for all of us.",
        "Two hundred people died in December.",
        "We spoke of that at the Valley Water Summit last year.",
        "I heard the new wall has 300 gates for the boats.",
        "My second boat – I have 13 boats for the summer.",
    ],
)
def test_what_is_no_news_is_no_row(answer: str) -> None:
    """Questions, shares of them, idioms, numbered things and what points back say nothing alone."""
    assert rows(("And then?", answer)) == []


def test_what_a_sentence_only_grants_has_its_row() -> None:
    """Of a long sentence that does not stand alone, "Although …" is said as plainly as the rest."""
    [line] = rows(
        (
            "How?",
            "Although output moderated from 3.4 percent in the spring of last year to 1.6 percent "
            "in the summer, the harbour fees of the old town, which leave out what ferries pay, "
            "and what the mills by the lake pay for their water in a dry year, grew again.",
        )
    )

    assert plain(line.row.inlines).startswith("“output moderated from 3.4 percent in the spring")
    assert plain(line.row.inlines).endswith("in the summer”")


def test_what_this_is_has_its_row_without_the_pronoun() -> None:
    """What a figure is of is said behind "This is"; where that says too little there is no row."""
    [line] = rows(
        (
            "How?",
            "This is a $5 million plan to close the old bridges over the river, and we like it.",
        )
    )

    assert plain(line.row.inlines) == "“a $5 million plan to close the old bridges over the river”"
    assert not rows(("How?", "This is a $5 million plan."))
    assert not rows(("How?", "This is not a $5 million plan to close the old bridges."))


@pytest.mark.parametrize(
    "words",
    [
        "Nearly 80 percent — or 34 of the 43 — were fully vaccinated.",
        "About 40 percent have left the towns of the valley by now.",
    ],
)
def test_a_share_of_nobody_named_has_no_row(words: str) -> None:
    """Of whom it is stands in another sentence."""
    told = rows(("How many?", f"There were 43 cases in the valley. {words}"))

    assert not any("percent" in plain(line.row.inlines) for line in told)


def test_an_event_of_which_only_the_year_is_said_has_no_row() -> None:
    """No name is in "last year’s summit"."""
    told = rows(
        ("And then?", "The plan was agreed by all the towns in last year’s summit in Porto.")
    )

    assert not any("summit" in line.row.label for line in told)


def test_at_a_glance_only_an_event_to_come_needs_no_clause() -> None:
    """Place and day of one that is over do not tell what was done there."""
    talk = (
        "{} organise a river conference {}with the towns of the lake, which we want again.".format
    )
    [over] = rows(("How?", talk("Last year we did", "in Porto ")))
    [coming] = rows(("How?", talk("Next year we will", "")))

    assert over.short is None
    assert coming.short is not None
    assert shown(coming.short) == "River conference | next year [2025] | A1.1"


def test_a_list_of_the_question_stands_only_where_the_answer_has_none() -> None:
    """Two rows of sectors would leave open whose they are; three things are no row."""
    asked = "Do you sell from the fishing, salt, timber, and milk sectors?"
    own = rows((asked, "We sell from the mining, shipping, wool and milk sectors of the valley."))
    none = rows((asked, "Yes, we do, and we like it."))

    assert [plain(line.row.inlines) for line in own] == [
        "“mining, shipping, wool and milk sectors”"
    ]
    assert [plain(line.row.inlines) for line in none] == [
        "“fishing, salt, timber, and milk sectors” (put by the interviewer)"
    ]
    assert rows((asked.replace("salt, ", ""), "Yes, we do, and we like it.")) == []


def test_a_summit_has_a_row_while_it_is_to_come() -> None:
    """Name, place and year alone tell nothing of one that is over."""
    talk = "We {} of that at the Valley Water Summit {}.".format
    [coming] = rows(("How?", talk("will speak", "next year")))

    assert rows(("How?", talk("spoke", "in Porto last year"))) == []
    assert shown(coming.row) == "Valley Water Summit | next year [2025] | A1.1"


@pytest.mark.parametrize(
    "answer",
    [
        "Critics claim that the towns put $4 million into clinics.",
        "The towns put $4 million into clinics and—",
        "They put $4 million into clinics.",
        "In the end, they put $4 million into clinics.",
        "That is why they put $4 million into clinics.",
        "When the towns put $4 million into clinics in the north.",
        "Putting that into numbers, it was $4 million for the clinics.",
        "$4 million is still a lot of money.",
        "There is a cup whose name eludes me, the largest cup in Sweden.",
        "Jane Roe opened the bridge of the old town in January 2020.",
        "The mill stands in the hills on the western half of the island.",
        "The towns have a Fourth of July celebration which is beyond what pilots expect.",
        "We were swimming out, maybe three or four hundred meters out from the harbour.",
    ],
)
def test_what_would_be_no_point_is_no_row(answer: str) -> None:
    """Hearsay, cut speech, halves of sentences, and whom the sentence before names."""
    assert [line.row.label for line in rows(("How much?", f"We listen. {answer}"))] == []
    for claim in (
        "The towns put $4 million into clinics.",
        "That is why the towns put $4 million in.",
    ):
        assert rows(("How much?", f"We listen. {claim}"))


@pytest.mark.parametrize(
    ("language", "answer", "label"),
    [
        ("de", "Rund 40 Prozent der Haushalte wohnen zur Miete.", "Rund 40 Prozent"),
        ("fr", "Le chômage touche 5 % des jeunes de la ville.", "5 %"),
        ("es", "El paro afecta al 5 por ciento de los jóvenes.", "5 por ciento"),
    ],
)
def test_figures_of_other_languages_have_rows(language: str, answer: str, label: str) -> None:
    """A whole sentence of theirs, whatever its verb."""
    source = replace(interview(("Nun?", answer)), language=language)
    [line] = lines(extract((source,)).facts, Labels())

    assert label in line.row.label
    assert plain(line.row.inlines) == f"“{answer.rstrip('.')}”"


def test_spells_of_ones_own_life_are_no_rows() -> None:
    """Those of others are."""
    told = "{} went through four years of school in the old town."

    assert rows(("And you?", told.format("I"))) == []
    assert rows(("And they?", told.format("The pupils")))


def test_what_an_interviewer_tells_the_other_of_himself_is_no_row() -> None:
    """Nobody else would know who "you" is."""
    asked = "The towns put $4 million into your clinics."

    assert rows((asked, "That helped the doctors.")) == []
    assert rows((asked.replace("your ", ""), "That helped the doctors."))


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        (
            "And, you know, the towns have put, um, $4 million into clinics.",
            "the towns have put […] $4 million into clinics",
        ),
        (
            "I would like to add that the towns put $4 million into clinics.",
            "the towns put $4 million into clinics",
        ),
        (
            "In addition, the rate of the towns fell from 8 percent to 5 percent.",
            "the rate of the towns fell from 8 percent to 5 percent",
        ),
        (
            "Here in Aport, the fleet of ferries carries 30,000 people a day.",
            "Here in Aport, the fleet of ferries carries 30,000 people a day",
        ),
        (
            "To mark the day of the sea, the towns put $4 million into clinics.",
            "To mark the day of the sea, the towns put $4 million into clinics",
        ),
    ],
)
def test_a_row_shows_what_stands_alone_of_a_sentence(answer: str, shown: str) -> None:
    """Without what leads to it, and with a mark for words that only fill time."""
    [line] = rows(("How much?", answer))

    assert plain(line.row.inlines) == f"“{shown}”"


@pytest.mark.parametrize(
    "words",
    [
        "The opposition went into the vote claiming the shortfall would be just $18 million.",
        "We went into the vote with the opposition saying that the shortfall was $18 million.",
        "There is a world of difference between what is right with an $18 million surplus and now.",
    ],
)
def test_what_others_claim_or_nobody_says_is_so_has_no_value_at_its_head(words: str) -> None:
    """Their words stand in the row, with whose they are; label and value alone would be ours."""
    [line] = rows(("How much?", words))

    assert "$18 million" not in line.row.label
    assert plain(line.row.inlines) == f"“{words[:-1]}”"
    assert line.short is None


def test_a_figure_that_the_next_sentence_takes_back_makes_no_row() -> None:
    """The figure that it was in truth stands under the same measure."""
    found = rows(
        ("How much?", "The shortfall was $18 million. But we discovered it was $47 million.")
    )

    assert [shown(line.row) for line in found] == ["Shortfall | $47 million | A1.1"]


def test_what_turned_out_otherwise_makes_no_row() -> None:
    """Nothing else is known of it."""
    assert (
        rows(("How was it?", "The new line made it 30 percent faster. It proved to be slower."))
        == []
    )


@pytest.mark.parametrize(
    "words",
    [
        "There were 38 awards given to the senior cooks.",
        "I think I've probably met about two hundred people in the last hour.",
        "You may remember that in those days one in three of my class went down the mine.",
        "It went from about 70 per cent of the (inaudible) budget to 30 per cent.",
        "We expect a 90th anniversary next year.",
    ],
)
def test_memories_ceremonies_and_gaps_are_no_rows(words: str) -> None:
    """What an editor would strike from a fact box never gets there."""
    assert rows(("How is it?", words)) == []


def test_an_anniversary_says_of_what() -> None:
    """Then it is a row."""
    [line] = rows(("What is next?", "We will hold the 90th anniversary of the mine next year."))

    assert line.row.label == "90th anniversary"


def test_a_sum_a_year_and_a_sum_are_two_values() -> None:
    """Nobody said that they are the same."""
    found = rows(
        ("What for?", "We put $3 billion a year into parks.", "We also put $3 billion into parks.")
    )

    assert [line.row.label for line in found] == ["Parks: $3 billion a year", "Parks: $3 billion"]


def test_a_doubt_behind_a_figure_is_set_apart() -> None:
    """It is not lost, and reads as what it is."""
    [line] = rows(("How much?", "We got $600,000, I suppose, for the park that year."))

    assert line.row.label == "$600,000 (I suppose)"


def test_a_cost_is_followed_through_its_times() -> None:
    """Three times of one cost are one row, today's value first."""
    [line] = rows(
        (
            "How much?",
            "Ten years ago the ferry was costing us $8 million, it's now costing us $20 million. "
            "In a decade it will be costing us some $34 million.",
        )
    )

    assert line.short is not None
    assert shown(line.short) == (
        "Cost of the ferry | $20 million (now); $8 million (ten years ago [2014]); "
        "some $34 million (in a decade) | A1.1"
    )


@pytest.mark.parametrize(
    ("question", "answer", "row"),
    [
        (
            "How high is the deficit?",
            "Well, it’s about $48 million.",
            "Deficit | about $48 million",
        ),
        ("And now?", "The debt has grown. It is now $8 million.", "Debt | $8 million (now)"),
        ("What was the swing?", "It was 5.8 percentage points.", "Swing | 5.8 percentage points"),
    ],
)
def test_it_is_what_was_asked_or_said_before(question: str, answer: str, row: str) -> None:
    """A figure of "it" gets the measure that the question or the sentence before names."""
    [line] = rows((question, answer))

    assert shown(line.row) == f"{row} | A1.1"


@pytest.mark.parametrize(
    ("answer", "row"),
    [
        (
            "This bridge is the longest. It’s a $4.9 million fund for our town’s safety.",
            "Fund for our town’s safety | $4.9 million",
        ),
        (
            "That is a 30 million euro programme for schools in the valley.",
            "Programme for schools in the valley | 30 million euro",
        ),
    ],
)
def test_a_sum_is_of_what_it_is_said_to_be(answer: str, row: str) -> None:
    """What "it" is need not be named where the words behind the sum say what it is for."""
    [line] = rows(("What of it?", answer))

    assert shown(line.row) == f"{row} | A1.1"


def test_what_only_tells_of_another_thing_has_no_row() -> None:
    """An investment that "it" is, is the price of what another sentence names."""
    answer = "This bridge is the longest. It’s a $4.9 million investment in our town’s safety."

    assert not rows(("What of it?", answer))


@pytest.mark.parametrize(
    ("answer", "label"),
    [
        ("The town opened half of its harbour clinics again.", "Half of its harbour clinics"),
        ("Half of all islanders live in towns.", "Share of all islanders: half"),
        (
            "Half of the yards that have opened in the bay will close again.",
            "Half of the yards that have opened in the bay",
        ),
        ("The ferry carried 20 percent of the boats that we had built.", "20 percent"),
        ("Odo Lind voted for a plan for the ferry containing $9 million.", "$9 million"),
        ("You will see a $40 million cut to the harbour police.", "$40 million cut"),
        ("The ships have to pass under all 29 bridges of the bay.", "All 29 bridges"),
        ("Ten feet high, and 18 wide, the buoy looks like a barrel.", "Ten feet high"),
        (
            "We spend $12 million on roads and schools.",
            "Spending on roads and schools: $12 million",
        ),
        ("The plant delivers 3 million pieces of mail a day.", "3 million pieces of mail a day"),
        ("The land was bought for $70,000 an acre in the hills.", "Land: $70,000 an acre"),
        ("The land was bought for $70,000 anacre in the hills.", "Land: $70,000 anacre"),
        ("The boat was lent for $90 anhour in the summer.", "Boat: $90 anhour"),
        ("Mr Roe was hired for talks at $9,000 a speech in Porto.", "$9,000 a speech"),
        ("It may be one half of 1 percent silver that is left.", "Silver: one half of 1 percent"),
    ],
)
def test_a_label_says_what_its_figure_is_of(answer: str, label: str) -> None:
    """The speaker's words around a figure head its row, and a rate keeps what it is counted for."""
    assert [line.row.label for line in rows(("How is it?", answer))] == [label]


@pytest.mark.parametrize(
    ("language", "answer", "label"),
    [
        (
            "pt",
            "Vimos que três quintos das oficinas produtoras de redes fecham a porta.",
            "Três quintos das oficinas produtoras de redes",
        ),
        (
            "pt",
            "No Sul, cerca de 20% da agricultura familiar produz arroz.",
            "Cerca de 20% da agricultura familiar",
        ),
        ("pt", "No Sul, cerca de 20% da agricultura vivia do arroz.", "Cerca de 20%"),
        (
            "fr",
            "Environ 40 % des jeunes agriculteurs quittent la ferme avant cinq ans.",
            "Environ 40 % des jeunes agriculteurs",
        ),
        (
            "fr",
            "Environ 40 % des fermes qui vendent du lait ont fermé l’an dernier.",
            "Environ 40 %",
        ),
        (
            "es",
            "Casi 60% de los hogares rurales no tienen agua potable en verano.",
            "Casi 60% de los hogares rurales",
        ),
        (
            "de",
            "Rund 30 Prozent der alten Häuser heizen heute noch mit Öl.",
            "Rund 30 Prozent der alten Häuser",
        ),
        (
            "de",
            "Das hilft kaum, solange die Waage eine Abweichung von 0,3% hat.",
            "Abweichung von 0,3%",
        ),
        ("de", "Im Herbst kamen alle zwölf Fischer wieder nach Hause.", "Alle zwölf Fischer"),
    ],
)
def test_a_label_says_what_its_figure_is_of_in_other_languages(
    language: str, answer: str, label: str
) -> None:
    """As far as the noun surely goes; a noun that is told apart by more words is no label."""
    spoken = replace(interview(("Und?", answer)), language=language)
    found = lines(extract((spoken,)).facts, Labels())

    assert [line.row.label for line in found] == [label]


@pytest.mark.parametrize(
    ("language", "answer"),
    [
        ("fr", "Au cours des quinze dernières années, nous avons connu bien des difficultés."),
        ("it", "Il motore spreca in calore il 60% dell’energia della combustione ma va."),
    ],
)
def test_a_spell_is_no_count_and_other_languages_have_no_english_nouns(
    language: str, answer: str
) -> None:
    """“Fifteen last” counts nothing, and where nouns end in Italian nobody here knows."""
    spoken = replace(interview(("Und?", answer)), language=language)
    facts = extract((spoken,)).facts

    assert all(one.fact.label == one.fact.kind.value for one in facts)
    assert not [one for one in facts if one.fact.kind is FactKind.COUNT]


@pytest.mark.parametrize(
    ("answer", "row"),
    [
        (
            "The unemployment rate remains low, at 3.7 percent.",
            "Unemployment rate | 3.7 percent",
        ),
        (
            "The board decided to leave the cash rate unchanged at 4.35%.",
            "Cash rate: 4.35% | “The board decided to leave the cash rate unchanged at 4.35%”",
        ),
    ],
)
def test_what_stays_as_it_is_names_its_figure(answer: str, row: str) -> None:
    """Words on how it stays, and a comma, may stand before the "at"."""
    [line] = rows(("How is it?", answer))

    assert shown(line.row) == f"{row} | A1.1"


@pytest.mark.parametrize(
    ("answer", "label"),
    [
        (
            "Export prices rose 2.6 percent over the 12 months ending in December.",
            "Rise in export prices: 2.6 percent",
        ),
        (
            "GDP growth in the fourth quarter of last year came in at 3.3 percent.",
            "GDP growth: 3.3 percent",
        ),
    ],
)
def test_the_time_of_a_figure_is_told_whole(answer: str, label: str) -> None:
    """The end of a year of prices is not their time, and a quarter is no part of a measure."""
    [line] = rows(("How is it?", answer))

    assert line.row.label == label
    assert answer.split(" ", 2)[2][:20] in plain(line.row.inlines)


def test_one_goal_is_one_row() -> None:
    """Whatever it is called; another one stays."""
    found = rows(
        ("What of prices?", "Our goal is 2 percent. The inflation goal is 2 percent."),
        ("And of floods?", "The target for dry houses is 90 percent."),
    )

    again = rows(
        ("And rates?", "We will get prices back to our 2 percent objective this year."),
        ("And then?", "Prices are still well above our 2 percent goal."),
    )

    assert [plain(line.row.inlines) for line in found] == ["2 percent", "90 percent"]
    assert [line.row.anchors for line in again] == [("A1.1", "A2.1")]


def test_one_figure_under_a_fuller_name_is_one_row() -> None:
    """Said again with a word less it is the same figure; another value is another one."""
    found = rows(
        ("And rates?", "We have raised our policy interest rate by 5 percentage points."),
        ("By how much?", "Since last year, we have raised our policy rate by 5 percentage points."),
        ("And then?", "In May, we will have raised our policy rate by 6 percentage points."),
    )

    assert {frozenset(line.row.anchors) for line in found} == {
        frozenset({"A1.1", "A2.1"}),
        frozenset({"A3.1"}),
    }


@pytest.mark.parametrize(
    "words",
    [
        "We will be better off after a year and a half of the new plan of the council.",
        "It took us an hour and a half of talks with the council of the town.",
        "The wall took two and a half of the years that the mayor was in office.",
    ],
)
def test_a_year_and_a_half_is_no_share(words: str) -> None:
    """The half belongs to the number before it."""
    assert not any(line.row.facts[0].kind is FactKind.PERCENT for line in rows(("How?", words)))


def test_what_rose_by_points_is_named_by_its_clause() -> None:
    """A change in percentage points is a row where its clause begins with what has changed."""
    words = "Youth unemployment now is 5.8 percentage points lower than when we took office."

    [line] = rows(("How is it?", f"{words} It fell by 3 percentage points in the spring."))

    heading = "Youth unemployment: 5.8 percentage points lower"
    assert shown(line.row) == f"{heading} | “{words.rstrip('.')}” | A1.1"


@pytest.mark.parametrize(
    ("words", "heading"),
    [
        ("Fares have gone up for some of the towns, by 25%.", "Rise in fares: 25%"),
        (
            "The hill towns will transfer 14 per cent, and get half of it.",
            "Hill towns: 14 per cent",
        ),
        ("The keys of the new locks are 64 bytes.", "Keys of the new locks: 64 bytes"),
        ("In winter 73 per cent of people are seen within a week.", "73 per cent of people"),
        ("We lost 40 percent, and the ferry will sail.", "40 percent"),
        ("The ferry carried 20 percent of the boats that we had built.", "20 percent"),
    ],
)
def test_where_no_measure_is_known_the_subject_of_a_clause_heads_its_row(
    words: str, heading: str
) -> None:
    """It surely is one only as a plain noun phrase before its verb, the figure behind it."""
    found = rows(("How is it?", words))

    assert heading in [line.row.label for line in found]


def test_what_is_no_longer_so_makes_no_row() -> None:
    """The next sentence has the figure of today."""
    before = "Last summer the waiting time for a boat was seven weeks."

    assert rows(("How long?", f"{before} It was a hard year for the whole town.")) != []
    for today in ("Today it is nine days.", "We built two more, and today it is nine days."):
        labels = [line.row.label for line in rows(("How long?", f"{before} {today}"))]
        assert not any("even weeks" in label for label in labels)


def test_a_deadline_is_no_length_of_what_comes_before_it() -> None:
    """No taking lasts the 15 minutes of "within 15 minutes of taking off"."""
    words = "All airlines must name those on board within 15 minutes of taking off to the coast."

    assert rows(("How soon?", words)) == []


@pytest.mark.parametrize(
    "words",
    [
        "5.8 percentage points since we came to power.",
        "The President is chosen by two-thirds of the Parliament.",
        "Two-thirds of the Parliament elect the President.",
        "We would need a two-thirds majority for that in this house.",
    ],
)
def test_points_of_nothing_and_rules_of_voting_are_no_rows(words: str) -> None:
    """The first says of nothing, the others count nobody."""
    assert rows(("How is it?", words)) == []


def test_an_amount_of_nothing_is_not_at_a_glance() -> None:
    """Its clause stands in the fact box alone."""
    [line] = rows(("How is it?", "We gave the towns $80 million more for what they choose."))

    assert line.row.label == "$80 million"
    assert line.short is None


def test_where_several_answer_each_row_says_whose_words_it_shows() -> None:
    """A clause, too, is followed by the name."""
    source = interview(
        ("How many?", "We hired 40 nurses in 2022."), ("And you?", "We sold 90 boats in 2023.")
    )
    other = Speaker("Ms Lund", "Ms Lund", Role.RESPONDENT)
    *before, last = source.turns
    source = replace(source, turns=(*before, replace(last, speaker=other)))
    found = lines(extract((source,)).facts, Labels())

    assert [plain(line.row.inlines) for line in found] == [
        "“We hired 40 nurses in 2022” (the Minister)",
        "“We sold 90 boats in 2023” (Ms Lund)",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "This year will be 4%.",
        "A year ago, when we asked them, it was 5%.",
        "You can go to a shop and draw $8,000 from the machine.",
        "There are towns of the lake that have 10%, 15%, 20% of old houses.",
    ],
)
def test_a_figure_of_nothing_that_is_named_is_no_row(words: str) -> None:
    """What it is of stands elsewhere, or it is what anybody may do, or one of several shares."""
    assert rows(("How is the town?", words)) == []


def test_a_question_to_the_other_is_no_figure_of_a_house() -> None:
    """What somebody would do is asked, and no figure is put."""
    question = "Will you support cutting off the grants of those over $100,000. Tell me."

    assert rows((question, "We will see.")) == []


def test_a_share_that_is_aimed_at_is_not_the_share_there_is() -> None:
    """Its row bears the figure alone, and the clause says that it is a target."""
    [line] = rows(("How many?", "We set 70 percent of adults as our target for the spring."))
    assert shown(line.row) == (
        "70 percent | “We set 70 percent of adults as our target for the spring” | A1.1"
    )


def test_a_value_since_a_year_is_none_of_that_year() -> None:
    """Said again without a date it is the same, and the year of a level is no date of the fall."""
    said = (
        ("Is it so?", "Emissions are down by 20.8 percent on our 2005 level."),
        ("Really?", "Look at the scoreboard: emissions are down 20.8 percent since 2005."),
    )
    [line] = rows(*said)

    assert shown(line.row) == "Fall in emissions | 20.8 percent (since 2005) | A1.1, A2.1"
