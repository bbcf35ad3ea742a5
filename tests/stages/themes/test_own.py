"""The parts of a talk as its file heads them."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.drafting import Draft, Options, draft, find_target
from pipeline.errors import DefinitionError
from pipeline.model.brief import SectionRole
from pipeline.model.transcript import Heading, Transcript
from pipeline.readers import Source, read_transcript
from pipeline.stages.pair import address
from pipeline.stages.themes.own import own_groups, own_taxonomy
from pipeline.values import replace

ANSWERS = (
    "The harbour board opened the north quay in 1998, and forty ferries a week call at it now. "
    "The quay paid for itself within nine years. Its cranes were built by people of the town, "
    "and most of them still work there. The board wants to lengthen it by eighty metres.",
    "The school on the hill teaches four hundred pupils in two languages. Its teachers are paid "
    "by the district, and the district pays for the books as well. Every pupil learns to sail "
    "before the age of twelve. The parents built the new library with their own hands.",
)


def document(*headings: str, title: str = "# Jane Roe on Lake Bank") -> str:
    """Return a talk in Markdown with two exchanges below each heading."""
    lines = [title, ""]
    for number, heading in enumerate(headings):
        lines += [heading, ""] if heading else []
        for more in (0, 1):
            answer = ANSWERS[(number + more) % 2]
            lines += [f"**Ann Lind:** What came next, number {number}?", ""]
            lines += [f"**Jane Roe:** {answer}", "", f"**Jane Roe:** {ANSWERS[more]}", ""]
    return "\n".join(lines)


def read(text: str) -> Transcript:
    """Return a talk as its reader understands it, with anchors."""
    return address(read_transcript(text.encode(), Source("talk.md")).transcript)


def heads(text: str) -> list[str]:
    """Return the headings that order a talk; none where they do not."""
    found = own_taxonomy((read(text),))
    return [theme.heading for theme in found.themes] if found else []


def test_headings_in_capitals_are_written_as_the_talk_has_their_words() -> None:
    """With words that may be others, or that the talk knows too little, all stay as they are."""
    heads_of = ["THE NORTH QUAY, PT. 1.", "FERRIES, CRANES AND OTHERS", "The lake"]
    told = ["The north quay, PT. 1", "Ferries, cranes and Others", "The lake"]

    assert heads(document(*(f"## {one}" for one in heads_of))) == told
    for unclear in ("WHO BUILT THE LIBRARY", "THE OECD SCHOOL", "TUTTI FRUTTI ROE"):
        given = [*heads_of[:2], unclear]
        assert heads(document(*(f"## {one}" for one in given))) == given


def test_headings_stay_in_capitals_where_these_do_not_tell_the_small_letter() -> None:
    """As in Turkish: the small letter of "I" is not "i" there."""
    talk = read(document("## THE NORTH QUAY", "## THE SCHOOL", "## THE LIBRARY"))

    for language, first in (("en", "The north quay"), ("tr", "THE NORTH QUAY")):
        found = own_taxonomy((replace(talk, language=language),))
        assert found is not None
        assert found.themes[0].heading == first


def test_abbreviations_and_names_in_capitals_stay_what_they_are() -> None:
    """A name stands as it is said, and what only the heading has begins with a capital."""
    head = "## THE UNDP AND THE SCHOOL OF LAKE BANK AND SANDSTRAND"
    text = document(head, "## WHAT I BUILT", "## The lake")
    text += "\n**Jane Roe:** The UNDP came to Lake Bank.\n"

    assert heads(text)[:2] == [
        "The UNDP and the school of Lake Bank and Sandstrand",
        "What I built",
    ]


def test_headings_order_a_talk() -> None:
    """Numbers, times and signs before and around them are no part of them."""
    text = document("## 1. The *north* quay", "## [12:30] The `school`", "## Part 3: The lake")

    assert heads(text) == ["The north quay", "The school", "The lake"]
    assert heads(document("## Parties", "## Part time", "## Sides")) == [
        "Parties",
        "Part time",
        "Sides",
    ]


@pytest.mark.parametrize(
    "headings",
    [
        ("## The quay", "## The school"),
        ("## Part 1", "## Part 2", "## Part 3", "## Part 4"),
        ("## TAPE 1/SIDE 2", "## Tape Two", "## Chapter IV", "## Section B"),
        (
            *("## STATEMENT OF JANE ROE", "## Opening Statement of Hon. Odo Lind", "## The quay"),
            *("## Testimony by Ann Berg", "## The school", "## Questions and answers", "## Sheds"),
        ),
        (*[""] * 2, "## The quay", "## The school", "## The lake"),
        tuple(f"## Subject {chr(65 + at)} of many" for at in range(17)),
    ],
)
def test_headings_that_order_no_talk(headings: tuple[str, ...]) -> None:
    """Two, such as only count, some far below its beginning, and more than a brief can have."""
    assert not heads(document(*headings))


def test_headings_of_single_questions_order_nothing() -> None:
    """Each stands above a short answer: a taxonomy tells more."""
    turns = [
        f"## On thing {one}\n\n**Ann Lind:** And {one}?\n\n**Jane Roe:** It is a thing of ours.\n"
        for one in "ABCDEF"
    ]
    assert not heads("\n".join(turns))


def test_what_heads_the_whole_is_no_part() -> None:
    """The title among smaller headings is none, among equal ones it is."""
    parts = ("## The quay", "## The school", "## The lake")
    assert heads(document(*parts, title="# The quay")) == ["The quay", "The school", "The lake"]
    assert heads(document("## Transcript", *parts)) == ["The quay", "The school", "The lake"]
    assert heads(document(*parts, "## Questions and answers"))[-1] == "The lake"


def test_of_too_many_the_larger_count() -> None:
    """Of headings in two ranks."""
    small = [f"### Detail {chr(65 + at)} of it" for at in range(6)]
    text = document(*(line for one in "XYZ" for line in (f"## Part of {one}", *small)))

    assert heads(text) == ["Part of X", "Part of Y", "Part of Z"]


def test_a_heading_amid_answers_parts_them() -> None:
    """What is said below it stands under it, as a statement; nothing is lost or told twice."""
    text = document("## The quay", "## The school", "## The lake")
    cut = text.replace("**Jane Roe:**", "## The tower\n\n**Jane Roe:**", 4)
    cut = cut.replace("## The tower\n\n", "", 3)
    talk = read(cut)
    taxonomy = own_taxonomy((talk,))
    assert taxonomy is not None
    groups = own_groups((talk,), taxonomy, {})
    placed = [
        turn.number
        for group in groups
        for one in group.placements
        for turn in (one.exchange.question, *one.exchange.answers)
        if turn
    ]
    tower = next(group for group in groups if group.theme.heading == "The tower")

    assert placed == [turn.number for turn in talk.turns]
    assert tower.placements[0].exchange.question is None
    assert tower.placements[0].exchange.number == 0
    assert tower.placements[0].reason.startswith("below the heading “The tower” of the file, line ")


def test_a_question_above_the_heading_of_its_answer_is_of_that_part() -> None:
    """What is answered decides: who asks leads over to the next part."""
    text = document("## The quay", "## The school", "## The lake")
    asked = "**Ann Lind:** What came next, number 1?\n\n"
    talk = read(text.replace(f"## The school\n\n{asked}", f"{asked}## The school\n\n", 1))
    taxonomy = own_taxonomy((talk,))
    assert taxonomy is not None
    quay, school, _ = own_groups((talk,), taxonomy, {})

    assert [len(one.placements) for one in (quay, school)] == [2, 2]
    question = school.placements[0].exchange.question
    assert question is not None
    assert question.paragraphs[0].text == "What came next, number 1?"


def test_an_editor_moves_what_stands_below_a_heading() -> None:
    """By the anchor of an answer."""
    talk = read(document("## The quay", "## The school", "## The lake"))
    taxonomy = own_taxonomy((talk,))
    assert taxonomy is not None
    groups = own_groups((talk,), taxonomy, {"A1.1": "the-lake"})

    assert [len(group.placements) for group in groups] == [1, 2, 3]
    assert groups[2].placements[0].reason == "put here by the editor"


def test_headings_of_one_name_have_ids_of_their_own() -> None:
    """As sections of editions are told by them; in other letters they are counted."""
    talk = read(document("## The quay", "## The quay", "## 港"))
    taxonomy = own_taxonomy((talk,))

    assert taxonomy is not None
    assert [theme.id for theme in taxonomy.themes] == ["the-quay", "the-quay-part-2", "part-3"]


def test_a_long_heading_is_cut_for_messages() -> None:
    """At a word, and not behind one that leads on."""
    long = "Why the harbour board of the old town waited for years for the second quay"
    talk = read(document(f"## {long}", "## The school", "## The lake"))
    taxonomy = own_taxonomy((talk,))

    assert taxonomy is not None
    assert taxonomy.themes[0].heading == long
    assert taxonomy.themes[0].label == "Why the harbour board of the old town waited for years"


@pytest.mark.parametrize(
    ("heading", "label"),
    [
        (
            "„Reform des Hafens: Dichtung oder Wahrheit – was bringt sie am Ende wirklich?“",
            "Reform des Hafens: Dichtung oder Wahrheit",
        ),
        (
            "Ankündigung eines Antrages auf Einsetzung des Ausschusses für den Hafen",
            "Ankündigung eines Antrages auf Einsetzung des Ausschusses",
        ),
        ("„Reform des Hafens“", "„Reform des Hafens“"),
        (
            "Who pays for the harbour of the old town now? The town and the board of the lake",
            "Who pays for the harbour of the old town now?",
        ),
        ("What the old gate is for", "What the old gate is for"),
        (
            "ORAL ARGUMENT OF JANE ROE FOR THE TOWN OF PORT LAKE ON BEHALF OF THE PETITIONER",
            "ORAL ARGUMENT OF JANE ROE FOR THE TOWN OF PORT LAKE",
        ),
    ],
)
def test_a_long_heading_is_cut_at_a_clause_and_keeps_no_half_of_a_quotation(
    heading: str, label: str
) -> None:
    """In other languages, too, it ends with no article."""
    found = own_taxonomy((read(document(f"## {heading}", "## The school", "## The lake")),))

    assert found is not None
    assert found.themes[0].label == label


def test_two_sources_have_no_order_in_common() -> None:
    """Nor has one without headings."""
    talk = read(document("## The quay", "## The school", "## The lake"))

    assert own_taxonomy((talk, replace(talk, id="S2"))) is None
    assert own_taxonomy((replace(talk, headings=()),)) is None


def test_labels_that_are_headings_are_none() -> None:
    """Who speaks is no subject."""
    text = "\n".join(
        f"## Roads\n\n### Ann Lind\n\nWhat now?\n\n### Jane Roe\n\n{one}\n" for one in ANSWERS
    )
    assert {one.text for one in read(text).headings} == {"Roads"}
    assert read(text).headings[0] == Heading("Roads", 1, 2)


PARTS = ("THE NORTH QUAY", "THE SCHOOL", "THE LIBRARY AND ITS CRANES", "THE PARENTS")


def test_headings_of_plain_text_order_it_too() -> None:
    """Lines in capitals among the turns, and the one above them, in letters as the talk has."""
    lines: list[str] = []
    for number, heading in enumerate(PARTS):
        lines += [heading, ""]
        for answer in ANSWERS * 2:
            lines += [f"ANN LIND: What of {number}?", "", f"JANE ROE: {answer}", ""]
    found = read("\n".join(lines))
    taxonomy = own_taxonomy((found,))

    assert taxonomy is not None
    in_letters = ["The north quay", "The school", "The library and its cranes", "The parents"]
    assert [theme.heading for theme in taxonomy.themes] == in_letters


def test_debates_have_the_headings_of_their_record() -> None:
    """As their readers list them among what nobody says."""
    path = Path("tests/readers/files/debate.whip.xml")
    found = read_transcript(path.read_bytes(), Source(str(path))).transcript

    assert [one.text for one in found.headings] == [
        "Harbours Bill",
        "Second Reading",
        "Point of Order",
    ]


def drafted(folder: Path, more: str = "", text: str = "") -> Draft:
    """Return the brief of a talk with headings, and of further keys of its definition."""
    for name in ("briefs", "transcripts"):
        (folder / "data" / name).mkdir(parents=True, exist_ok=True)
    text = text or document("## The quay", "## Who pays for the school?", "## The lake")
    (folder / "data/transcripts/lake.md").write_text(text, encoding="utf-8")
    definition = f"sources:\n  - transcript: lake.md\n{more}"
    (folder / "data/briefs/lake.yaml").write_text(definition, encoding="utf-8")
    return draft(find_target("lake", folder), Options(date="2024-01-01"))


def themes(found: Draft) -> list[str]:
    """Return the headings of the sections that have a theme."""
    return [one.heading for one in found.brief.sections if one.role is SectionRole.THEME]


def test_a_brief_has_the_headings_of_its_file(tmp_path: Path) -> None:
    """Unless its definition names a taxonomy; terms that take words out take the headings too."""
    found = drafted(tmp_path)
    assert set(themes(found)) <= {"The quay", "Who pays for the school?", "The lake"}
    assert themes(found)
    assert found.fit.reason == "as the file has 3 of its own"
    assert themes(drafted(tmp_path, "taxonomy: headings\n")) == themes(found)
    assert "The quay" not in themes(drafted(tmp_path, "taxonomy: general\n"))
    silent = drafted(tmp_path, "    passages:\n      - {at: [A1.1], terms: off-the-record}\n")
    assert "The quay" not in themes(silent)


def test_a_heading_that_asks_has_no_full_stop(tmp_path: Path) -> None:
    """Before a key message."""
    words = str(drafted(tmp_path).brief)

    assert "Who pays for the school?." not in words
    assert "'Who pays for the school?'" in words


def test_headings_that_are_wanted_must_be_there(tmp_path: Path) -> None:
    """The editor is told."""
    with pytest.raises(DefinitionError) as caught:
        drafted(tmp_path, "taxonomy: headings\n", document("## The quay", "## The lake"))

    assert "no headings of a file of its own order the talk" in str(caught.value)
