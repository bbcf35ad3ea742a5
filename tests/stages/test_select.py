"""What a brief of a given length says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.model.brief import SectionRole
from pipeline.model.definition import Length
from pipeline.model.transcript import Role, Speaker
from pipeline.stages.selecting.chosen import Chosen, Selection
from tests.builders import interview
from tests.composing import composed, decision, material
from tests.stages.talks import CITY


def chosen(length: Length = Length.BRIEF) -> Selection:
    """Return what a brief on the city says."""
    return material(CITY, length=length).selection


@pytest.mark.parametrize("length", list(Length))
def test_messages_are_short_and_of_different_themes(length: Length) -> None:
    """At most six, one a theme as long as there are themes enough."""
    messages = chosen(length).messages

    assert 1 < len(messages) <= 6
    assert all(message.words.words <= 34 for message in messages)
    labels = [message.theme.label for message in messages]
    assert len(set(labels)) == len(labels)


def test_a_message_opens_with_the_figures_of_a_measure() -> None:
    """And its words do not say the same figures again."""
    [message] = [one for one in chosen().messages if one.figures]

    assert message.figures is not None
    assert message.figures.label == "Library budget"
    assert "$" not in message.words.extract.words


@pytest.mark.parametrize(
    "step",
    [
        "We will hold them to account in every hospital.",
        "We will build wards wards for the children of the town.",
        "We will build two wards for the children, okay.",
        "We will build two wards for the [term:children] of the town.",
        "We will build two wards for the ... before the children come.",
        "We're going to close the",
        "“We’re going to build two wards for the children.”",
    ],
)
def test_a_step_is_told_only_where_its_row_stands_alone(step: str) -> None:
    """Somebody else's, cut off, tangled or of people whom the row does not name."""
    assert material(interview(("What of the hospital?", step))).selection.steps == ()


def test_a_long_sentence_is_a_message_where_there_are_few() -> None:
    """One of forty words that says much is better than none."""
    long = (
        "The hospital must cut the waiting time of its many patients from the forty weeks that "
        "they wait now to the eighteen weeks that the law of the land has promised to them, "
        "because the doctors cannot treat all who come."
    )
    (message,) = material(interview(("How long do patients wait?", long))).selection.messages

    assert message.words.extract.words == long


def test_steps_with_other_figures_are_others() -> None:
    """Twelve nurses are not forty, though the words are much the same."""
    source = interview(
        ("What of the hospital?", "We will hire 12 nurses. The city has many hospitals."),
        ("And the clinic?", "We will hire 40 nurses. The clinic is far from the hospital."),
        ("And the ward?", "We will hire 40 nurses. The ward is far from the hospital."),
    )
    told = [one.commitment.what for one in material(source).selection.steps]

    assert told == ["We will hire 12 nurses.", "We will hire 40 nurses."]


def test_steps_are_told_once() -> None:
    """A step that is announced twice is one row."""
    source = interview(
        ("How is the library?", "We will open a new library in the old town in May."),
        ("And the library again?", "As I said, we will open a new library in the old town."),
    )

    assert len(material(source).selection.steps) == 1


def test_a_dropped_step_is_not_told() -> None:
    """What was dropped is in no table either."""
    decisions = (decision("health", drop=("A3.1",)),)
    anchors = [
        step.paragraph.anchor for step in material(CITY, decisions=decisions).selection.steps
    ]

    assert anchors
    assert "A3.1" not in anchors


def test_every_theme_has_its_section() -> None:
    """Sections stand in the order of the interview, whatever they could quote."""
    themes = [one.group.theme.id for one in chosen().sections]

    assert themes == ["culture", "environment", "health", "education"]


def test_at_a_glance_no_measure_stands_twice() -> None:
    """Five rows at most, each of another measure."""
    labels = [row.label for row in chosen().glance]

    assert 0 < len(labels) <= 5
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize("length", [Length.BRIEF, Length.FULL])
def test_a_section_is_never_left_to_the_interviewer(length: Length) -> None:
    """Where the only words of a theme are a key message, the section opens with them."""
    source = interview(
        ("What does the city spend on hospitals, $90 million?", "We spend $31 million on nurses."),
        ("And on schools?", "We spend $20 million, and every teacher says it is not enough."),
    )

    for section in material(source, length=length).selection.sections:
        respondent = [row for row in section.rows if not all(one.in_question for one in row.facts)]
        assert section.lead or section.quotation or respondent


def test_one_page_has_messages_and_what_is_pinned() -> None:
    """A section of its own stands on the page only where the editor pinned a passage."""
    source = interview(
        (
            "What does the city spend on hospitals?",
            "We must spend $31 million on nurses now.",
        ),
        (
            "And on schools?",
            "We spend $20 million, and every teacher says it is not enough.",
            "The new kitchens of the schools will open in the spring.",
        ),
    )
    plain_page = composed(source, length=Length.ONE_PAGE)
    pinned_page = composed(
        source, length=Length.ONE_PAGE, decisions=(decision("education", pin=("A2.2",)),)
    )

    assert [one.theme for one in plain_page.sections if one.theme] == []
    assert [one.theme for one in pinned_page.sections if one.theme] == ["education"]
    assert plain_page.sections[0].role is SectionRole.KEY_MESSAGES


TOWN = interview(
    (
        "What does the town do for its river?",
        "The town has raised the old levee behind the market by two metres. We believe that the "
        "river must never again come into the old town. Fine, fine. I had a nice chat with a "
        "neighbour of mine.",
    ),
    (
        "And for its schools?",
        "Every school of the town will get a new kitchen, because the old kitchens are not safe. "
        "The town has raised the old levee behind the market by two metres.",
    ),
)


def test_nothing_is_said_twice_in_a_brief() -> None:
    """What was said under two themes stands under one."""
    selection = material(TOWN, length=Length.FULL).selection
    shown = [message.words.extract.words for message in selection.messages]
    for section in selection.sections:
        for one in (section.lead, *section.points, section.quotation):
            shown += [one.extract.words] if one else []

    assert len([words for words in shown if "levee" in words]) == 1


def test_small_talk_is_no_point() -> None:
    """What weighs far less than the best of the themes is left to the annex."""
    for section in material(TOWN, length=Length.FULL).selection.sections:
        for one in (section.lead, *section.points, section.quotation):
            assert one is None or "neighbour" not in one.extract.words


VOICED = (
    (
        "How is the hospital?",
        "We must never again let a nurse work alone at night in a ward of the clinic. "
        "We cannot ever accept that patients of a hospital die in its corridors. "
        "I firmly believe that every hospital must be honest to its patients, always.",
    ),
    (
        "And its nurses?",
        "I am proud that our 40 nurses must treat 4,000 patients as if they were our own parents.",
    ),
)


@pytest.mark.parametrize("length", [Length.BRIEF, Length.FULL])
def test_a_quotation_is_a_view_without_figures(length: Length) -> None:
    """Whole, of the speaker's own; what has figures is a point or a row, whoever's view it is."""
    [section] = material(interview(*VOICED), length=length).selection.sections

    assert section.quotation is not None
    assert section.quotation.extract.words == (
        "I firmly believe that every hospital must be honest to its patients, always."
    )
    assert "4,000 patients" in section.points[0].extract.words


WARDS = (
    "The surgery has to be built anew.",
    "Doctors need a ward for the sick children.",
    "Medicine is too dear for most patients.",
    "Surgeons have no beds for their patients.",
    "Hospitals lack clean rooms for surgery.",
    "Patients have no doctor in their valley.",
    "Clinics have no ambulance for emergencies.",
)
HARBOUR = "We must never allow a tower of glass in front of the old harbour and its lighthouse."


def test_small_talk_between_is_not_told_under_its_neighbours_heading() -> None:
    """What stands under a theme for its neighbours' sake must go on with their words."""
    asked = [("What does the hospital need for its patients?", words) for words in WARDS[:4]]
    source = interview(*asked[:3], ("And how do you like it here?", HARBOUR), *asked[3:])

    selection = material(source).selection
    [section] = selection.sections
    told = [section.lead, *section.points, section.quotation]
    shown = [one.extract.words for one in told if one]
    shown += [message.words.extract.words for message in selection.messages]

    assert WARDS[1] in shown
    assert not any("harbour" in words for words in shown)


FERRY = "Every teacher of the valley now has a primary school within an hour of the village."
TAUGHT = (
    ("What does the hospital need for its patients?", WARDS[0]),
    ("And what do its doctors need?", f"{WARDS[1]} {FERRY} The schools have 300 teachers."),
    ("And how are the schools, with their teachers?", "The school in the old town has no pupils."),
    ("What do the schools need?", "Every school must have a kitchen and two new teachers."),
)


def test_a_sentence_stands_under_the_theme_it_speaks_of() -> None:
    """What an answer on one theme says of another stands there, and so does its row of figures."""
    found = material(interview(*TAUGHT)).selection
    shown = {section.group.theme.id: _told(section) for section in found.sections}
    [rows] = [one.rows for one in found.sections if one.group.theme.id == "education"]

    assert FERRY in shown["education"]
    assert FERRY not in shown["health"]
    assert [row.label for row in rows] == ["300 teachers"]


def test_a_sum_stands_under_what_it_is_for() -> None:
    """A fund for the hospital is no matter of business."""
    source = interview(
        *TAUGHT,
        ("What do the firms need?", "Our companies and their investors need a bank."),
        ("And what comes?", "There is one more. It’s a $4.9 million fund for our hospital."),
    )
    rows = {one.group.theme.id: one.rows for one in material(source).selection.sections}
    [theme] = [id_ for id_, found in rows.items() if any("und for" in one.label for one in found)]

    assert theme == "health"


def test_a_section_opens_with_what_was_asked_on_its_theme() -> None:
    """What was said of it in passing is a point."""
    found = material(interview(*TAUGHT)).selection
    [education] = [one for one in found.sections if one.group.theme.id == "education"]

    assert education.lead is not None
    assert education.lead.placement.theme == "education"
    assert FERRY in [one.extract.words for one in education.points]


def test_what_an_editor_put_somewhere_stays_there() -> None:
    """Its sentences are not offered to other themes."""
    decided = (decision("health", note="As agreed."),)
    found = material(interview(*TAUGHT), decisions=decided).selection
    shown = {section.group.theme.id: _told(section) for section in found.sections}

    assert FERRY not in shown["education"]


def _told(section: Chosen) -> list[str]:
    told = (section.lead, *section.points, section.quotation)
    return [one.extract.words for one in told if one]


@pytest.mark.parametrize("length", [Length.BRIEF, Length.FULL])
def test_a_section_has_a_lead_and_few_points(length: Length) -> None:
    """One lead, and four points at most in a brief."""
    most = {Length.BRIEF: 4, Length.FULL: 6}[length]

    assert all(len(one.points) <= most for one in chosen(length).sections)
    assert all(one.lead for one in chosen(length).sections if one.points)


PRAISE = (
    "It was a great pleasure and another opportunity for me to see the hospital and its patients. "
    "We will not close the hospital, and there are still not enough doctors for its patients."
)


PRAISED = (
    ("Aberdeen", "surgeons", "miners"),
    ("Bangor", "midwives", "sailors"),
    ("Coventry", "scanners", "farmers"),
    ("Durham", "kitchens", "students"),
    ("Exeter", "gardens", "widows"),
    ("Falmouth", "chaplains", "drivers"),
    ("Glasgow", "porters", "bakers"),
    ("Hereford", "laundries", "tailors"),
    ("Inverness", "ambulances", "fishermen"),
    ("Kendal", "libraries", "climbers"),
)


@pytest.mark.parametrize(("filler", "is_much"), [(0, False), (400, True)])
def test_a_section_of_which_much_was_said_has_more_points(filler: int, *, is_much: bool) -> None:
    """Four are enough for a page of talk, not for an hour on one theme."""
    exchanges = [
        (
            "And the doctors and patients of the hospital?",
            f"The hospital of {place} must never lose its {kept}, whom {helped} praise. "
            f"{'Yes, yes. ' * filler}".strip(),
        )
        for place, kept, helped in PRAISED
    ]
    sections = material(interview(*exchanges)).selection.sections
    [section] = [one for one in sections if one.group.theme.id == "health"]

    assert (len(section.points) > 4) is is_much


def test_a_message_claims_something() -> None:
    """Courtesies give way to decisions and to what is lacking."""
    source = interview(("Will the hospital be closed for its patients?", PRAISE))
    [message, *_] = material(source).selection.messages

    assert "not" in message.words.extract.words
    assert "pleasure" not in message.words.extract.words


def test_an_announcement_is_a_message_even_when_long() -> None:
    """What a talk was held to announce leads, though other messages are shorter."""
    news = (
        "Today we are announcing an additional 25 million dollars for the hospitals of the region, "
        "which will pay for new beds, for another ward and for the training of nurses and doctors "
        "before the patients of next winter come in."
    )
    answer = (
        "There are still not enough doctors for the patients of the hospital. "
        f"{news} The nurses of the hospital have been tired for years."
    )
    messages = material(interview(("How is the hospital?", answer))).selection.messages

    assert news in [message.words.extract.words for message in messages]


def test_a_message_points_to_nothing_before_it() -> None:
    """Who reads only the messages must know which problem "that problem" is."""
    answer = (
        "The doctors must now solve that problem for the patients of the hospital. "
        "The hospital has bought 40 new beds for its patients."
    )
    messages = material(interview(("How is the hospital?", answer))).selection.messages

    assert [one.words.extract.words for one in messages] == [
        "The hospital has bought 40 new beds for its patients."
    ]


@pytest.mark.parametrize(
    ("labels", "said_by"),
    [
        (("Unknown Speaker", "Ann Holm"), {"Ann Holm"}),
        (("Unknown Speaker", "Unknown Speaker"), {"Unknown Speaker"}),
        (("Speaker 1", "Ann Holm"), {"Speaker 1", "Ann Holm"}),
    ],
)
def test_a_message_is_no_strangers(labels: tuple[str, str], said_by: set[str]) -> None:
    """As long as anybody is known; a voice that is told apart is one."""
    speakers = [Speaker(one, one, Role.RESPONDENT) for one in labels]
    source = interview(
        ("How is the hospital?", "We will never close the hospital, as patients need its doctors."),
        ("And the schools?", "There is a lack of teachers in every school of the town today."),
    )
    turns = [
        replace(turn, speaker=speakers[turn.number // 4]) if turn.number % 2 == 0 else turn
        for turn in source.turns
    ]
    talk = replace(
        source, speakers=(source.speakers[0], *dict.fromkeys(speakers)), turns=tuple(turns)
    )
    found = material(talk).selection

    assert {one.words.extract.said_by for one in found.messages} == said_by
    assert {one.lead.extract.said_by for one in found.sections if one.lead} == set(labels)


def test_rows_of_one_subject_stand_together() -> None:
    """Both budgets, then the share that was told between them, then both deficits."""
    answer = (
        "The budget of the hospital was $40 million in 2022. The share of new doctors is 30 "
        "percent. The deficit of the hospital was $3 million in 2022. The share of old nurses in "
        "the hospital is 50 percent. The hospital budget for doctors was $9 million in 2022. "
        "The hospital has 400 beds for patients. The deficit of the wards was $4 million in 2021."
    )
    source = interview(("How is the hospital, and its doctors?", answer))
    labels = [row.label for row in material(source).selection.sections[0].rows]

    for subject in ("udget", "eficit"):
        at = [place for place, label in enumerate(labels) if subject in label]
        assert len(at) == 2
        assert at[1] == at[0] + 1


def test_a_row_says_more_than_its_figure() -> None:
    """What points to others and names nothing is in no fact box; nor is a bare year."""
    answer = (
        "The regional hospital must never again turn patients away in winter, as its emergency "
        "wards are the only ones of the northern valleys. The doctors must have more surgeons. "
        "The hospital treats 40,000 patients from the northern valleys. "
        "They go on with 900 doctors at it. Doctor Miller came to the hospital in 1966."
    )
    source = interview(("How is the hospital, with its doctors?", answer))
    rows = material(source).selection.sections[0].rows

    assert [row.label for row in rows] == ["40,000 patients"]


WEIGHTY = (
    (
        "How is the hospital?",
        "The hospital must have more doctors for its patients in the winter. ",
    ),
    ("Who treats the patients?", "The doctors of the hospital treat 400 patients in every week. "),
    ("Are there nurses?", "There is a lack of nurses in the hospital and in the clinics. "),
    ("And the patients?", "The patients wait too long for a doctor in the hospital of the town. "),
    ("How are the schools?", "The schools of the town must teach every pupil to read and write. "),
    ("And the teachers?", "There is a lack of teachers in the schools for the youngest pupils. "),
    ("And at night?", "Patients with pain must be treated at night as well, in every clinic. "),
    ("And the food?", "The hospital kitchen is far away, so that all the food comes cold. "),
    (
        "Is there an ambulance?",
        "An ambulance comes late to the villages, as all roads are narrow. ",
    ),
    ("And the clinics?", "We will not close a clinic as long as patients come to its doctors. "),
)
MORE = (
    "The health of the patients is what the doctors and the nurses of the hospital work for. " * 3
)


def test_a_section_of_a_few_words_gives_no_message() -> None:
    """As long as four come from the sections of which much was said, and it claims no more."""
    long = tuple((question, answer + MORE) for question, answer in WEIGHTY)
    for museum, themes in (
        ("The museum of the town shows old tools and pictures of the region.", set()),
        (
            "We must not close the museum, because there is a lack of museums in the valley.",
            {"culture"},
        ),
    ):
        messages = material(interview(*long, ("And the museum?", museum))).selection.messages

        assert len(messages) >= 4
        assert {message.theme.id for message in messages} == {"health", "education"} | themes
