"""Whole briefs of short interviews: what a reader finds in them, and what never stands there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.audits.claims import Claim, audit_claims, claims
from pipeline.audits.quotations import quotations, stands_in
from pipeline.model.brief import (
    CLAIMING,
    Brief,
    BulletList,
    Detail,
    Prose,
    SectionRole,
    Table,
    plain,
    texts,
)
from pipeline.model.definition import WORDS, Length, SpeakerSpec
from pipeline.model.labels import Labels, Messages, SectionOrder
from pipeline.model.taxonomy import Theme
from pipeline.model.transcript import ASKS, Paragraph, Role, Speaker, Transcript, Turn, is_heard
from pipeline.stages.compose import compose
from tests.builders import ASKER, house_style, interview
from tests.composing import composed, decision, material
from tests.stages.talks import CITY, DOCTOR, of_another


def said(brief: Brief) -> list[Claim]:
    """Return every claim of the body."""
    return [
        one for section in brief.sections if section.role in CLAIMING for one in claims(section)
    ]


def body_words(brief: Brief) -> int:
    """Return how many words a brief has without its annex."""
    kept = tuple(one for one in brief.sections if one.role is not SectionRole.ANNEX)
    return sum(len(text.split()) for text in texts(replace(brief, sections=kept)))


def cited(brief: Brief) -> set[str]:
    """Return every anchor that the body cites."""
    return {anchor for one in said(brief) for anchor in one.anchors}


def headings(brief: Brief) -> list[str]:
    """Return the headings of the themed sections."""
    return [one.heading for one in brief.sections if one.role is SectionRole.THEME]


LONG = interview(
    *(
        (
            f"What about district {number} and its {subject}?",
            f"The {subject} of district {number} cost ${number} million in 2022, and we believe "
            f"that the {subject} must be mended before the next flood comes to town {number}.",
            f"About {number} percent of homes in district {number} have no {subject}, which is a "
            f"problem for the city, the council and every family that lives by the river.",
            f"We will build a new {subject} near the harbour of Northport{number}.",
        )
        for number, subject in enumerate(
            ["school", "hospital", "library", "levee", "bus line", "market", "water pump"] * 6, 11
        )
    )
)


@pytest.mark.parametrize("length", list(Length))
def test_a_long_interview_keeps_to_its_words(length: Length) -> None:
    """The body has no more words than the length allows, and enough to be a brief."""
    count = body_words(composed(LONG, length=length))

    least = 200 if length is Length.ONE_PAGE else 400
    assert least < count <= WORDS[length]


@pytest.mark.parametrize("length", list(Length))
def test_every_paragraph_is_in_the_brief_or_accounted_for(length: Length) -> None:
    """The audits find nothing lost, altered, unanchored or credited to another."""
    for source in (CITY, LONG):
        assert list(audit_claims(composed(source, length=length), None, Labels())) == []


def test_every_exchange_of_a_short_interview_is_heard() -> None:
    """Each answer that says something is cited in the body; a courtesy is listed as left out."""
    brief = composed(CITY, length=Length.FULL)
    heard = {anchor.split(".")[0] for anchor in cited(brief)}

    assert {"A1", "A2", "A3", "A4"} <= heard
    assert "A5.1" in {one.anchor for one in brief.register.left_out}
    assert len(brief.register.placements) == 5


@pytest.mark.parametrize("length", list(Length))
def test_no_sentence_is_quoted_twice_in_a_section(length: Length) -> None:
    """Lead, points, rows and quotation of one section never show the same words."""
    for source in (CITY, LONG):
        for section in composed(source, length=length).sections:
            if section.role in {SectionRole.THEME, SectionRole.KEY_MESSAGES}:
                words = [one for each in claims(section) for one in quotations(each.text)]
                assert len(words) == len(set(words))
                assert not any(
                    one != other and stands_in(one, other) for one in words for other in words
                )


def test_a_one_page_brief_lists_what_it_leaves_out() -> None:
    """Without an annex, the notes name every paragraph that is not shown."""
    brief = composed(CITY, length=Length.ONE_PAGE)
    roles = [section.role for section in brief.sections]
    notes = " ".join(text for text in texts(brief))

    assert SectionRole.ANNEX not in roles
    assert brief.register.left_out
    assert all(one.anchor in notes for one in brief.register.left_out)


@pytest.mark.parametrize("length", [Length.BRIEF, Length.FULL])
def test_the_annex_has_every_word(length: Length) -> None:
    """All paragraphs, in their order, each with its anchor."""
    brief = composed(CITY, length=length)
    annex = brief.sections[-1]
    paragraphs = [one for turn in CITY.turns for one in turn.paragraphs]
    blocks = [block for block in annex.blocks if isinstance(block, Prose)]

    assert annex.role is SectionRole.ANNEX
    assert [block.target for block in blocks] == [one.anchor for one in paragraphs]
    assert all(
        plain(block.inlines).endswith(one.text)
        for block, one in zip(blocks, paragraphs, strict=True)
    )


@pytest.mark.parametrize("length", list(Length))
def test_what_was_dropped_is_not_in_the_body_and_what_was_pinned_is(length: Length) -> None:
    """The editor decides, whatever the words left."""
    decisions = (
        decision("culture", heading="Books", pin=("A1.2",), drop=("A1.1",)),
        decision("environment", drop=("A2.1",), pin=("A2.2",)),
    )
    brief = composed(CITY, length=length, decisions=decisions)

    assert cited(brief).isdisjoint({"A1.1", "A2.1"})
    assert cited(brief) >= {"A1.2", "A2.2"}
    assert "Books" in headings(brief)
    assert {one.anchor for one in brief.register.left_out if "dropped" in one.reason} == {
        "A1.1",
        "A2.1",
    }


def test_a_note_stands_below_its_section_and_says_whose_it_is() -> None:
    """Each paragraph of it; it is no claim of the interview's."""
    note = "The library of 2019 is meant.\n\nIts cost is  not public."

    brief = composed(CITY, decisions=(decision("culture", note=note),))

    [section] = [one for one in brief.sections if one.theme == "culture"]
    notes = [one for one in section.blocks if isinstance(one, Prose) and one.is_note]
    assert [plain(one.inlines) for one in notes] == [
        "Editor's note: The library of 2019 is meant.",
        "Editor's note: Its cost is not public.",
    ]
    assert not [one for one in claims(section) if "Editor" in one.text]
    assert not list(audit_claims(brief, None, Labels()))


@pytest.mark.parametrize("length", list(Length))
def test_every_answer_of_a_section_can_be_pinned(length: Length) -> None:
    """Even a paragraph that cannot stand alone is shown when the editor wants it."""
    source = interview(
        ("How are the libraries and the museum?", "The art is old.", "That is why it must not.")
    )

    brief = composed(source, length=length, decisions=(decision("culture", pin=("A1.2",)),))
    assert "A1.2" in cited(brief)


def test_the_interviewer_is_never_quoted_as_the_respondent() -> None:
    """A figure that only the question has is marked as put by the interviewer."""
    for one in said(composed(CITY, length=Length.FULL)):
        if one.anchors and all(anchor.startswith("Q") for anchor in one.anchors):
            assert Labels().put_by_interviewer in one.text


PARENT = Speaker("B", "Speaker of the parents", Role.RESPONDENT, "the parents’ speaker")


def two_voices() -> Transcript:
    """Return the interview with its last-but-one answer given by another respondent."""
    turns = tuple(
        replace(turn, speaker=PARENT) if turn.number == 8 else turn for turn in CITY.turns
    )
    return replace(CITY, turns=turns, speakers=(*CITY.speakers, PARENT))


def test_several_respondents_are_named_before_their_words() -> None:
    """Where more than one was heard, nobody's words stand without a name."""
    brief = composed(two_voices(), length=Length.FULL)
    points = [
        plain(point.inlines)
        for section in brief.sections
        if section.role is SectionRole.THEME
        for block in section.blocks
        if isinstance(block, BulletList)
        for point in block.points
    ]
    leads = [
        plain(block.inlines)
        for section in brief.sections
        for block in section.blocks
        if isinstance(block, Prose) and block.is_lead
    ]

    assert points or leads
    assert all(
        text.startswith(("The Minister: “", "The parents’ speaker: “"))
        for text in [*points, *leads]
    )
    assert any(text.startswith("The parents’ speaker") for text in [*points, *leads])


WARDS = interview(
    (
        "How are the hospitals?",
        "We believe that every patient must see a doctor within a day. We will hire 12 nurses.",
    ),
)


def test_two_sources_of_the_same_labels_keep_their_speakers() -> None:
    """Two interviews that both call the respondent `A`: each keeps the one who spoke."""
    mayor, head = of_another(CITY, "S1", CITY.speakers[1]), of_another(WARDS, "S2", DOCTOR)
    brief = composed(mayor, head, length=Length.FULL)
    of_head = [one.text for one in said(brief) if one.anchors and one.anchors[0].startswith("S2 A")]

    assert of_head
    assert all("The Minister" not in text for text in of_head)
    assert any("The Head" in text for text in of_head)
    assert all(anchor.startswith(("S1 ", "S2 ")) for anchor in cited(brief))
    assert list(audit_claims(brief, None, Labels())) == []


TALK = st.lists(
    st.sampled_from(
        [
            "We believe that the city must build higher levees in the old town.",
            "The flood budget was $40 million in 2022, and last year it almost reached $55 "
            "million.",
            "If it rains, we close the gate, and then we call the mayor of the town.",
            "That is why I said so.",
            "He told us “go home, now” and we went home with him to the river.",
            'She said "no" and [laughter] left, thank you.',
            "In May we will open the library, unless the council stops it.",
            "About 63 percent of homes are dry, but not in winter.",
            "Yes.",
            "We signed a flood protection agreement with the state, did we not?",
        ]
    ),
    min_size=1,
    max_size=5,
).map(" ".join)


@given(st.lists(st.tuples(TALK, TALK), min_size=1, max_size=5), st.sampled_from(list(Length)))
def test_whatever_is_said_the_brief_keeps_its_promises(
    pairs: list[tuple[str, str]], length: Length
) -> None:
    """Every brief that can be made passes the audit of its claims."""
    brief = composed(interview(*pairs), length=length)

    assert list(audit_claims(brief, None, Labels())) == []
    assert all(one.said_by != "Q" for one in said(brief))


def test_roles_that_ask_are_never_quoted() -> None:
    """A brief of questions alone quotes nobody, and still has its annex."""
    source = replace(CITY, turns=tuple(turn for turn in CITY.turns if turn.speaker.role in ASKS))
    brief = composed(source)

    assert not any(one.said_by for one in said(brief))
    assert brief.sections[-1].role is SectionRole.ANNEX


def messages(brief: Brief) -> list[str]:
    """Return the key messages."""
    [section] = [one for one in brief.sections if one.role is SectionRole.KEY_MESSAGES]
    return [one.text for one in claims(section)]


def test_key_messages_say_who_said_them() -> None:
    """Each stands behind its speaker, unless the house style wants quotations alone."""
    quoting = replace(house_style(), messages=Messages.QUOTED)

    assert all("The Minister" in one for one in messages(composed(CITY)))
    assert not any("The Minister" in one for one in messages(composed(CITY, style=quoting)))


@pytest.mark.parametrize(("heading", "begins"), [("", "“"), ("Schools", "Schools. “")])
def test_a_part_without_words_of_its_own_heads_no_message(heading: str, begins: str) -> None:
    """“Part 2” tells nobody anything; what the editor calls it does."""
    quoting = replace(house_style(), messages=Messages.QUOTED)
    found = material(CITY, style=quoting)
    part = Theme("part-2", "Part 2", "Part 2", 0, ())
    told = tuple(replace(one, theme=part) for one in found.selection.messages[1:])
    named = (decision("part-2", heading),) if heading else ()
    definition = replace(found.definition, sections=named)
    selection = replace(found.selection, messages=told)
    brief = compose(replace(found, definition=definition, selection=selection))
    assert messages(brief)
    assert all(one.startswith(begins) for one in messages(brief))


def test_words_of_another_language_stand_behind_a_colon() -> None:
    """Their first word may be written as one of English is, and be none that may begin small."""
    answer = "No vale a câmara gastou 40 milhões de euros em escolas e em estradas novas em 2022."
    talk = replace(interview(("Quanto gastou a câmara?", answer)), language="pt")

    told = messages(composed(talk))

    assert [one for one in told if "“No vale" in one]
    assert not [one for one in told if " that “" in one]


def test_sections_stand_by_weight_where_the_style_says_so() -> None:
    """The section with most words of answers comes first, and its key message too."""
    weighing = replace(house_style(), order=SectionOrder.WEIGHT)
    talk = interview(
        (
            "How is the library?",
            "The library of the city has many books and many readers, and opens at night.",
        ),
        (
            "And the river?",
            "Two years ago the river flooded more than 1,200 homes in the old town of the city, "
            "and the flood came back last year; now the levees are higher.",
        ),
    )

    assert headings(composed(talk)) == headings(composed(talk, style=weighing))[::-1]
    assert len(headings(composed(talk))) == 2


def test_a_section_names_where_else_its_subject_is_spoken_of() -> None:
    """An exchange of another section that speaks of it as well is cross-referenced, not claimed."""
    talk = interview(
        (
            "How are the schools?",
            "Every school of the city got a new teacher this year, and I believe that pupils must "
            "learn in small classes.",
        ),
        (
            "And the hospitals?",
            "The hospital hired nurses and doctors for its patients, and students of the medical "
            "university and pupils of the nursing school learn there from good teachers.",
        ),
    )
    brief = composed(talk)
    lines = [
        plain(block.inlines)
        for section in brief.sections
        for block in section.blocks
        if isinstance(block, Prose)
    ]

    assert "See also: Health [A2.1]" in lines


@pytest.mark.parametrize(
    ("name", "title"), [("Jane Roe", "Interview with Jane Roe"), ("Respondent", "Talk")]
)
def test_who_says_most_names_the_brief(name: str, title: str) -> None:
    """Not who has a word now and then; and nobody, where the one who says most has no name."""
    main = Speaker("JANE ROE", name, Role.RESPONDENT, "the Respondent")
    odo = Speaker("ODO LIND", "Odo Lind", Role.RESPONDENT, "the Pilot")
    turns = tuple(
        replace(turn, speaker=turn.speaker if turn.speaker.role in ASKS else main)
        for turn in CITY.turns
    )
    clip = Turn(9, odo, (Paragraph("A4.2", "No, never.", 0, 10),), line=9)
    source = replace(
        CITY,
        path="talk.txt",
        speakers=(CITY.speakers[0], main, odo),
        turns=(*turns[:8], clip, *turns[8:]),
    )

    made = material(source)
    untitled = replace(made, definition=replace(made.definition, title=""))

    assert compose(untitled).front.title == title


def test_a_label_beside_a_name_is_named_in_the_title() -> None:
    """A brief of what two ministers said is no interview with one of them."""
    jane = Speaker("JANE ROE", "Jane Roe", Role.RESPONDENT, "the Minister")
    lind = Speaker("LIND", "Lind", Role.RESPONDENT, "the Guest")
    turns = tuple(
        turn
        if turn.speaker.role in ASKS
        else replace(turn, speaker=lind if turn.number in {4, 8} else jane)
        for turn in CITY.turns
    )
    source = replace(CITY, path="talk.txt", speakers=(CITY.speakers[0], jane, lind), turns=turns)
    made = material(source)
    untitled = replace(made, definition=replace(made.definition, title=""))

    assert compose(untitled).front.title == "Interview with Jane Roe and Lind"


def test_a_caller_is_not_quoted_where_somebody_is_interviewed() -> None:
    """Callers and narrators stand in the annex; where nobody else speaks they are quoted."""
    caller = Speaker("CALLER", "Caller", Role.OTHER, "the Caller")
    words = "We believe that the bridge must be mended before the next flood comes to our town."
    call = Turn(9, caller, (Paragraph("A4.2", words, 0, len(words)),), line=9)
    asked = replace(
        CITY, speakers=(*CITY.speakers, caller), turns=(*CITY.turns[:8], call, *CITY.turns[8:])
    )
    alone = replace(asked, speakers=(caller,), turns=(call,))

    def quoted(source: Transcript) -> bool:
        return any("mended" in one.text for one in said(composed(source)))

    assert not quoted(asked)
    assert "The Minister:" not in " ".join(one.text for one in said(composed(asked)))
    assert quoted(alone)


def test_nobody_is_quoted_with_words_spoken_to_them() -> None:
    """A question under the respondent's label is in the annex, and the coverage says why."""
    words = "Minister of Water, we believe that the bridge must be mended before the next flood."
    turn = replace(CITY.turns[7], paragraphs=(Paragraph("A4.1", words, 0, len(words)),))
    brief = composed(replace(CITY, turns=(*CITY.turns[:7], turn, *CITY.turns[8:])))

    assert not any("mended" in one.text for one in said(brief))
    assert "annexed: some of it may be another's words" in {
        one.reason for one in brief.register.left_out if one.anchor == "A4.1"
    }


def test_a_source_is_no_interview_with_somebody_unknown() -> None:
    """The row of sources names those who have a name, if it is only a given one, and no others."""
    unknown = Speaker("Unknown Speaker", "Unknown Speaker", Role.UNIDENTIFIED)
    robin = Speaker("Robin", "Robin", Role.UNIDENTIFIED)

    def row(*speakers: Speaker) -> str:
        labels = {speaker: speakers[at % len(speakers)] for at, speaker in enumerate(CITY.speakers)}
        turns = tuple(replace(turn, speaker=labels[turn.speaker]) for turn in CITY.turns)
        brief = composed(replace(CITY, speakers=speakers, turns=turns))
        (section,) = (one for one in brief.sections if one.role is SectionRole.SOURCES)
        return "".join(plain(one.inlines) for one in section.blocks if isinstance(one, Prose))

    assert "Interview with Robin and others, " in row(unknown, robin)
    assert "Interview with Robin, " in row(robin)
    assert "Interview, " in row(unknown)
    president = Speaker("THE PRESIDENT", "The President", Role.UNIDENTIFIED, "the President")
    assert "Interview with the President, " in row(president)


def sources_of(brief: Brief) -> str:
    """Return what a brief says of its sources."""
    [section] = [one for one in brief.sections if one.role is SectionRole.SOURCES]
    return " ".join(plain(one.inlines) for one in section.blocks if isinstance(one, Prose))


def talk_of(*said: tuple[str, int]) -> Transcript:
    """Return a talk in which each of some names says one sentence so many times."""
    speakers = tuple(Speaker(name, name, Role.UNIDENTIFIED) for name, _ in said)
    turns: list[Turn] = []
    for speaker, (_, times) in zip(speakers, said, strict=True):
        text = " ".join(["We believe that the city must build higher levees."] * times)
        paragraph = Paragraph(f"T{len(turns) + 1}.1", text, 0, len(text))
        turns.append(Turn(len(turns) + 1, speaker, (paragraph,), line=len(turns) + 1))
    return replace(CITY, speakers=speakers, turns=tuple(turns))


def test_those_who_say_most_are_named() -> None:
    """On the cover and among the sources, with a mark that others were heard."""
    talk = talk_of(
        ("Ann Holm", 1),
        ("Unknown Speaker", 9),
        ("Bo Lind", 5),
        ("Cy Roe", 4),
        ("Sidney", 3),
        ("Di Berg", 2),
    )
    brief = composed(talk)

    assert brief.front.details[0] == Detail("Speakers", "Bo Lind; Cy Roe; Sidney; Di Berg; …")
    assert "Interview with Bo Lind, Cy Roe, Sidney, Di Berg and others, " in sources_of(brief)


def test_what_stands_before_a_number_is_explained() -> None:
    """Q and A always; T only where a turn is neither question nor answer."""

    def explained(*sources: Transcript) -> str:
        [notes] = [one for one in composed(*sources).sections if one.role is SectionRole.NOTES]
        return " ".join(plain(one.inlines) for one in notes.blocks if isinstance(one, Prose))

    talk = talk_of(("Ann Holm", 2), ("Bo Lind", 2))
    second = of_another(talk, "S2", *talk.speakers[:1])

    assert Labels().marks_turn in explained(talk)
    assert Labels().marks_turn in explained(of_another(CITY, "S1", CITY.speakers[1]), second)
    assert Labels().marks_turn not in explained(CITY)
    assert "question (Q)" in explained(CITY)


def test_who_has_two_labels_is_named_once() -> None:
    """Two labels of one name are one person, and then nobody else was heard."""
    talk = talk_of(("Ann Holm", 2), ("LIND", 3))
    lind = replace(talk.speakers[1], name="Ann Holm")
    turns = (talk.turns[0], replace(talk.turns[1], speaker=lind))
    brief = composed(replace(talk, speakers=(talk.speakers[0], lind), turns=turns))

    assert brief.front.details[0] == Detail("Speaker", "Ann Holm")
    assert "Interview with Ann Holm, " in sources_of(brief)


@pytest.mark.parametrize(
    ("name", "told"), [("Sidney", "Interview with Sidney"), ("", "Interview, ")]
)
def test_a_name_that_the_definition_gives_is_a_name(name: str, told: str) -> None:
    """Though it is no more than the label, and no name that the program knows."""
    made = material(talk_of(("Sidney", 3), ("Unknown Speaker", 1)))
    [source] = made.definition.sources
    spec = SpeakerSpec("Sidney", None, name, "", source.place)
    sources = (replace(source, speakers=(spec,)),)
    brief = compose(replace(made, definition=replace(made.definition, sources=sources)))

    assert told in sources_of(brief)
    assert any("Sidney said that" in one for one in messages(brief)) is bool(name)


def test_speakers_begin_with_a_capital_in_the_annex() -> None:
    """As they do in the body: "the Minister" stands so within a sentence only."""
    annex = composed(CITY).sections[-1]
    heads = [plain(one.inlines).split(":")[0] for one in annex.blocks if isinstance(one, Prose)]

    assert "A1.1 The Minister" in heads
    assert "A1.1 the Minister" not in heads


def test_nobody_is_quoted_with_a_turn_in_which_another_label_stands() -> None:
    """Where labels are in capitals, a paragraph that begins with one may be another's."""
    words = "The CHIEF WHIP OF THE MAJORITY: We believe that the bridge must be mended this year."
    own = (Paragraph("A4.1", words, 0, len(words)),)

    def quoted(*labels: str) -> bool:
        speakers = tuple(
            replace(one, label=label) for one, label in zip(CITY.speakers, labels, strict=True)
        )
        cast = dict(zip(CITY.speakers, speakers, strict=True))
        turns = [replace(turn, speaker=cast[turn.speaker]) for turn in CITY.turns]
        turns[7] = replace(turns[7], paragraphs=own)
        brief = composed(replace(CITY, speakers=speakers, turns=tuple(turns)))
        return any("mended" in one.text for one in said(brief))

    assert not quoted("Mr A HOLM", "The MINISTER OF WATER")
    assert quoted("Q", "A")


def test_papers_behind_the_end_of_a_sitting_are_quoted_of_nobody() -> None:
    """Reports stand behind the last words of the chair, and are not the chair's."""
    words = "We believe that the bridge must be mended before the next flood comes to our town."

    def quoted(end: str) -> bool:
        own = tuple(
            Paragraph(f"A4.{at}", text, 0, len(text)) for at, text in enumerate((end, words), 1)
        )
        turn = replace(CITY.turns[7], paragraphs=own)
        brief = composed(replace(CITY, turns=(*CITY.turns[:7], turn, *CITY.turns[8:])))
        return any("mended" in one.text for one in said(brief))

    assert not quoted("The House adjourned at 18:47.")
    part = replace(CITY.turns[7], paragraphs=(Paragraph("A4.2", words, 0, len(words)),))
    end = Paragraph("A4.1", "The House rose at 6.30 p.m.", 0, 0)
    turn = replace(part, paragraphs=(end, *part.paragraphs))
    whole = replace(CITY, turns=(*CITY.turns[:7], turn, *CITY.turns[8:]))
    assert not is_heard(part, whole)
    assert is_heard(part, CITY)
    assert quoted("The House adjourned for lunch.")


def test_a_chair_who_calls_on_the_next_speaker_asks_nothing() -> None:
    """The basis counts questions, and not every word of whoever keeps order."""
    source = interview(
        ("The floor is yours.", "The hospital needs 40 nurses, and the city must pay for them."),
        ("Who pays for it?", "The city pays for the nurses of the hospital, as it always did."),
    )
    chair = replace(ASKER, role=Role.MODERATOR)
    chaired = replace(
        source,
        turns=tuple(
            replace(turn, speaker=chair) if turn.speaker is ASKER else turn for turn in source.turns
        ),
    )

    assert composed(source).front.details[-1].value.startswith("2 questions")
    assert composed(chaired).front.details[-1].value.startswith("1 question,")


def test_a_brief_of_no_evident_language_has_that_of_its_labels() -> None:
    """The words of the source stay what they are: of a language that nothing shows."""
    brief = composed(replace(CITY, language="und"))

    assert (brief.front.language, brief.sources[0].language) == ("en", "und")


def test_a_step_that_hangs_on_a_condition_shows_what_is_promised() -> None:
    """Where its condition is long, what is to be done is not cut off behind it."""
    promise = (
        "If in any year that I am Mayor ships of ours are, by a decision of the council that was "
        "taken with good reason, sent out of the bay, we will take that to Parliament in spring."
    )
    talk = interview(("And the ships?", f"{promise} I have given that undertaking."))
    tables = (
        block
        for section in composed(talk).sections
        for block in section.blocks
        if isinstance(block, Table)
    )
    rows = [plain(row.cells[0].inlines) for table in tables for row in table.rows]

    assert any("we will take that to Parliament" in words for words in rows)
