"""People, offices, organisations and places named in a sentence."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model.brief import FactBox
from pipeline.model.facts import FactKind, Name
from pipeline.model.transcript import Role, Speaker, Transcript
from pipeline.stages.facts.extract import extract
from pipeline.stages.figures.figures import Hit
from pipeline.stages.naming.known import Known, known_names, learned
from pipeline.stages.naming.names import find_names
from pipeline.stages.speech.sentences import Span
from pipeline.stages.speech.words import listed
from tests.builders import interview
from tests.composing import composed

NOBODY = Known()
PERSON, OFFICE = FactKind.PERSON, FactKind.OFFICE
ORGANISATION, PLACE = FactKind.ORGANISATION, FactKind.PLACE

ROW = sorted(
    listed(
        "The the of and for , . “ ” ( ) Mr Dr. Prime Minister President Ana Lopez Peru Lima Bank "
        "University UN de van der Monday I Lake Council’s Porto-based War J. H.E General"
    )
)


def hits(text: str, known: Known = NOBODY) -> list[Hit]:
    """Return what a sentence names."""
    return list(find_names(text, Span(0, len(text)), known))


def named(text: str, kind: FactKind, known: Known = NOBODY) -> list[str]:
    """Return the words of the names of one kind."""
    return [text[hit.start : hit.end] for hit in hits(text, known) if hit.kind is kind]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("I met Mr Okonkwo and Dr. Ana Lopez.", ["Okonkwo", "Ana Lopez"]),
        ("Then Prime Minister Miriam Okonkwo spoke.", ["Miriam Okonkwo"]),
        ("And H.E Mr Jan Novak came.", ["Jan Novak"]),
        ("We thank Senator Ridge and president Novak.", ["Ridge", "Novak"]),
        (
            "It was J. F. Okonkwo, with Ursula von der Heide.",
            ["J. F. Okonkwo", "Ursula von der Heide"],
        ),
        ("We saw Mr. de Vries and Hamid al-Bakri.", ["de Vries", "Hamid al-Bakri"]),
        ("The founder Bram Oosterhuis left.", ["Bram Oosterhuis"]),
        ("Biologist Ana Lopez is here.", ["Ana Lopez"]),
        ("Paris Okonkwo sang.", ["Paris Okonkwo"]),
        ("Peter O’Dwyer’s plan failed.", ["Peter O’Dwyer"]),
        ("Anna Novak MP asked.", ["Anna Novak"]),
        ("Major General Okonkwo is there.", ["Okonkwo"]),
        ("We met Theresa May, Mrs May and Ana King in May.", ["Theresa May", "May", "Ana King"]),
        ("A Talk With Jan Novak On Water And Trade", ["Jan Novak"]),
        (
            "The Ana Hill school and Mr Jan Bank, said Senator Ridge.",
            ["Ana Hill", "Jan Bank", "Ridge"],
        ),
    ],
)
def test_people_are_named_by_titles_given_names_and_look(text: str, names: list[str]) -> None:
    """Titles are no part of the name; particles, initials and hyphens are."""
    assert named(text, PERSON) == names


@pytest.mark.parametrize(
    "text",
    [
        "Mr Speaker, the President has left.",
        "Thank you, Prime Minister.",
        "In May and on Monday I spoke English with the Americans.",
        "I’m sure I said so.",
        "The Vietnam War and the Paris Agreement changed much.",
        "Yes. Hello. Most people agree.",
        "He reads “Silent Harvest” every year.",
        "The Bible and the Internet.",
        "In Bill C-8 and this Bill, and in the private Member's Bill.",
    ],
)
def test_capitals_of_other_things_are_nobody(text: str) -> None:
    """Titles alone, calls, days, languages, peoples, events and works name none of ours."""
    assert hits(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Russia’s exports to Peru grew.", ["Russia", "Peru"]),
        ("We flew from New York via North Macedonia.", ["New York", "North Macedonia"]),
        ("The Lima-based firm uses the Chile-Peru line.", ["Lima", "Chile", "Peru"]),
        ("The Karun River and Lake Chad are low.", ["Karun River", "Lake Chad"]),
        ("The U.S. and the UK agreed.", ["U.S.", "UK"]),
        ("From Islamabad, Lahore and São Paulo.", ["Islamabad", "Lahore", "São Paulo"]),
        ("Along the coast, Most ships turn. Mobile phones work.", []),
        ("The governor of Lima is Governor of Arequipa.", ["Lima", "Arequipa"]),
        ("President Lincoln and Mr London left.", []),
    ],
)
def test_places_are_those_of_the_gazetteer_and_what_says_so(text: str, names: list[str]) -> None:
    """Possessives and hyphens are cut; words that only look like places are none."""
    assert named(text, PLACE) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She works at the Bank of England.", ["Bank of England"]),
        ("The University of Helsinki won.", ["University of Helsinki"]),
        (
            "The Ministry of Foreign Affairs and Trade wrote.",
            ["Ministry of Foreign Affairs and Trade"],
        ),
        ("The Ministry of Finance of Peru wrote.", ["Ministry of Finance of Peru"]),
        (
            "The Labour Party and the Lakeside Water Council met.",
            ["Labour Party", "Lakeside Water Council"],
        ),
        ("NATO and the European Union met the UN.", ["NATO", "European Union", "UN"]),
        ("The Lakeside Tourism Corporation (LTC) grew.", ["Lakeside Tourism Corporation", "LTC"]),
        ("The Department of Defence and the Air Force.", ["Department of Defence", "Air Force"]),
        ("They gave the Bank of England to Chile.", ["Bank of England"]),
        ("The Governor of the Bank of Ghana.", ["Bank of Ghana"]),
        ("GDP and VAT fell, said the CEO on TV.", []),
        ("Jan Novak (JN): good morning.", []),
    ],
)
def test_organisations_hold_their_places(text: str, names: list[str]) -> None:
    """By the noun that says what they are, or as an abbreviation; nothing else is in them."""
    assert named(text, ORGANISATION) == names
    assert not {"England", "Helsinki", "Peru"} & set(named(text, PLACE))


def test_a_person_is_told_with_the_office_and_the_office_with_its_holder() -> None:
    """The label of each is the name of the other."""
    found = hits("Then Prime Minister Miriam Okonkwo spoke.")

    assert [(one.kind, one.label, one.value) for one in found] == [
        (OFFICE, "Miriam Okonkwo", Name("Prime Minister")),
        (PERSON, "Prime Minister", Name("Miriam Okonkwo")),
    ]


def test_an_office_in_small_letters_is_the_label_of_its_holder() -> None:
    """It makes no fact of its own."""
    found = hits("We met minister Jan Novak.")

    assert [(one.kind, one.label, one.value) for one in found] == [
        (PERSON, "minister", Name("Jan Novak"))
    ]


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("The Ambassador of Peru to Chile came.", ["Ambassador of Peru to Chile"]),
        ("The Secretary of State Jan Novak came.", ["Secretary of State"]),
        ("The Speaker of the House of Lords came.", ["Speaker of the House of Lords"]),
        ("The President came.", []),
        ("I showed the President of Peru to Congress.", ["President of Peru"]),
    ],
)
def test_an_office_needs_a_holder_or_what_it_is_of(text: str, offices: list[str]) -> None:
    """“The President” alone tells nothing."""
    assert named(text, OFFICE) == offices


def test_a_surname_stands_for_the_name_said_before() -> None:
    """Also at the beginning of a sentence, and with a title."""
    known = learned(Known(), hits("We asked Miriam Okonkwo."))

    assert [one.value for one in hits("Okonkwo agreed with Ms Okonkwo.", known)] == [
        Name("Miriam Okonkwo"),
        Name("Miriam Okonkwo"),
    ]
    assert named("Okonkwo agreed.", PERSON) == []


def test_speakers_are_known_and_parts_they_play_are_not() -> None:
    """A label in capitals is a name; "Moderator" and "Minister of Water" are none."""
    labels = ("NOVAK", "Dr. Ana Lopez", "Moderator", "Minister of Water", "Lakeside News")
    speakers = tuple(Speaker(one, one, Role.OTHER) for one in labels)

    known = known_names(with_speakers(speakers))

    assert known.people == {
        "Novak": "Novak",
        "Ana Lopez": "Ana Lopez",
        "Lopez": "Ana Lopez",
        "Ana": "Ana Lopez",
    }
    assert known.organisations == {"Lakeside News"}


def with_speakers(speakers: tuple[Speaker, ...]) -> Transcript:
    """Return an interview with these speakers."""
    plain = interview(("Who?", "We."))
    return Transcript(
        **{name: getattr(plain, name) for name in plain.__slots__ if name != "speakers"},
        speakers=speakers,
    )


def test_a_word_that_is_also_written_small_is_no_name_where_a_sentence_begins() -> None:
    """“Harvest” begins a sentence here, and is a common word there."""
    text = "Harvest Council members left."

    assert named(text, ORGANISATION) == ["Harvest Council"]
    assert named("Rivers rose.", PERSON, Known(common=frozenset({"rivers"}))) == []


def test_an_abbreviation_that_is_counted_is_a_thing_of_a_kind() -> None:
    """“An XYZ”, “two XYZs”: no organisation."""
    source = interview(("What is it?", "We need an XYZ. The XYZ is good, and the QRS agreed."))

    names = [one.text for one in extract((source,)).names if one.kind is ORGANISATION]

    assert names == ["QRS"]


@pytest.mark.parametrize("text", ["WE MET IN LIMA WITH PRESIDENT NOVAK OF PERU.", "we met in lima"])
def test_where_capitals_tell_nothing_nothing_is_found(text: str) -> None:
    """All or no letters are capitals: nothing rather than nonsense."""
    assert hits(text) == []


def test_a_name_is_told_once_a_paragraph_with_its_words_and_place() -> None:
    """The fact has the speaker's words; its span is where they stand in the file."""
    source = interview(("Peru?", "Peru is large. I know Peru and Mr Jan Novak. Novak is old."))

    names = extract((source,)).names
    paragraph = source.turns[1].paragraphs[0]

    assert [(one.kind, one.text, one.in_question) for one in names] == [
        (PLACE, "Peru", True),
        (PLACE, "Peru", False),
        (PERSON, "Jan Novak", False),
    ]
    assert names[2].provenance.start == paragraph.start + paragraph.text.index("Jan")


def test_names_make_no_rows_and_stand_with_their_section() -> None:
    """Fact boxes show none of them; the section keeps them for the JSON."""
    brief = composed(
        interview(("How is trade with Peru?", "Mr Jan Novak of the Bank of England likes trade."))
    )

    rows = [
        fact
        for section in brief.sections
        for block in section.blocks
        if isinstance(block, FactBox)
        for row in block.rows
        for fact in row.facts
    ]

    assert rows == []
    assert [one.fact.text for one in brief.register.facts] == [
        "Peru",
        "Jan Novak",
        "Bank of England",
    ]


@given(st.lists(st.sampled_from(ROW), max_size=14))
def test_names_lie_within_the_sentence_and_apart(words: list[str]) -> None:
    """Any row of words: spans are in order and never empty; only an office holds places."""
    text = " ".join(words)

    found = hits(text)

    apart = [hit for hit in found if hit.kind is not OFFICE]
    assert all(0 <= hit.start < hit.end <= len(text) for hit in found)
    assert all(one.end <= other.start for one, other in pairwise(apart))
    assert all(isinstance(hit.value, Name) and hit.value.name.strip() for hit in found)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Well, we think, Peter, that it is right.", []),
        ("Yes, Peter, I do.", []),
        ("That is so, Peter.", []),
        ("I met my brother, Peter, in May.", ["Peter"]),
        ("We saw Paul, Peter, and Ana.", ["Paul", "Peter", "Ana"]),
    ],
)
def test_whom_somebody_calls_is_not_named(text: str, names: list[str]) -> None:
    """One of a row and a name that tells who somebody is are."""
    assert named(text, PERSON) == names


@pytest.mark.parametrize(
    "label",
    ["PRIME MINISTER", "MINISTER FOR RIVER PROTECTION", "CALLER", "Deputy Minister of Trade"],
)
def test_a_label_that_is_an_office_or_a_part_is_nobody_s_name(label: str) -> None:
    """Its words name no person."""
    speaker = Speaker(label, label, Role.RESPONDENT)

    assert known_names(with_speakers((speaker,))).people == {}


def test_an_honorific_in_capitals_is_none_of_a_name() -> None:
    """The label is read as it would be written."""
    speaker = Speaker("MR JAN NOVAK", "MR JAN NOVAK", Role.RESPONDENT)

    assert known_names(with_speakers((speaker,))).people["Novak"] == "Jan Novak"


def test_words_of_staging_and_kinds_of_roads_name_nothing() -> None:
    """They stand in capitals for other reasons."""
    assert hits("Here the BREAK was, and a CALLER asked about the National Highway.") == []


def test_a_strange_name_behind_at_is_nobody() -> None:
    """Something happened there, be it a place or a firm."""
    assert named("They fell at Oorlen Kwist.", PERSON) == []
    assert named("They met Oorlen Kwist.", PERSON) == ["Oorlen Kwist"]
