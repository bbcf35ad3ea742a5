"""Headings of a section's own words."""

from __future__ import annotations

import pytest

from pipeline.stages.themes.headings import Said, headings

TRAMS = Said(
    ("Let us come to the tram depot, Minister. What will the new depot cost?",),
    ("We built the tram depot in two years.", "The depot is full, and the tram depot must grow."),
)
HERONS = Said(
    ("And the heron colony?",),
    ("A heron colony needs reeds.", "I mean, you know, we love that colony of herons."),
)


def test_a_section_is_headed_by_what_it_speaks_of() -> None:
    """The heading is the noun phrase of the questions that the other section does not have."""
    assert headings([TRAMS, HERONS]) == ["Tram depot", "Heron colony"]


@pytest.mark.parametrize(
    "talk",
    [
        "Prime Minister, thank you. Well, I would like to say that we will see.",
        "Excellency, you have said that many times. We sent it. They agreed to come.",
        "Yes. No. {laughter} [crosstalk] https://example.org/heron",
        "",
    ],
)
def test_talk_that_names_nothing_heads_nothing(talk: str) -> None:
    """Address, courtesy, verbs and what a transcriber noted make no heading."""
    assert headings([Said((talk,), (talk,))]) == [""]


def test_speakers_head_nothing() -> None:
    """A section is not headed by the name of one who speaks in it."""
    section = Said(("Ms Heron, what of the reeds?",), ("The reeds are cut.", "Heron reeds!"))

    assert headings([section], ["Ms", "Heron"]) == ["Reeds"]


def test_verbs_and_their_objects_are_told_apart() -> None:
    """After "we" or "to" comes a verb, and what follows it may head the section."""
    section = Said((), ("We repaired lock gates.", "They want to inspect lock gates again."))

    assert headings([section]) == ["Lock gates"]


def test_a_noun_that_says_little_heads_nothing_before_of() -> None:
    """There is a mention of everything; what is mentioned heads the section."""
    section = Said(
        ("What of the mention of restitution?",),
        ("The mention of restitution is in the motion, and restitution was debated.",),
    )

    assert headings([section]) == ["Restitution"]


def test_names_keep_their_capitals_and_their_beginning() -> None:
    """A name is not cut down to its end, as "South Wales" would be."""
    said = ("Rivers of New South Wales flood.", "In New South Wales the rivers rise.")

    [heading] = headings([Said(("What of the rivers of New South Wales?",), said)])

    assert "New South Wales" in heading


def test_no_two_sections_share_a_heading() -> None:
    """Where the talk repeats itself, a heading is left empty rather than given twice."""
    found = [one for one in headings([TRAMS] * 5) if one]

    assert len(set(found)) == len(found)


def test_no_adverb_heads_a_section() -> None:
    """Nor stands at an end of what does."""
    said = ("The noise was constant throughout. It was constant throughout the night.",)

    assert headings([Said(("Was it constant throughout?",), said)]) == ["Noise"]


def test_no_swearing_heads_a_section() -> None:
    """Recognizers hear it even where nobody swore."""
    section = Said(
        ("What of the deep fuck, and the lock gate?",), ("The deep fuck, the lock gate.",)
    )

    assert headings([section]) == ["Lock gate"]


def test_what_is_said_again_heads_a_section_without_spaces() -> None:
    """Letters that stand together again and again are its words; the longer ones count."""
    water = Said(("新的水库什么时候完工？",), ("新的水库明年完工。", "村民都用水库，水库很大。"))
    books = Said(("图书馆呢？",), ("图书馆有很多书。", "我们明年扩建图书馆。"))

    assert headings([water, books]) == ["水库、完工", "图书馆"]


def test_no_part_of_a_name_heads_a_section_without_spaces() -> None:
    """The speaker is spoken to by name in every question."""
    section = Said(("张村长，水库呢？", "张村长，什么时候？"), ("水库明年完工。",))

    assert headings([section], ["张村长"]) == ["水库"]


def test_what_and_when_head_no_section_without_spaces() -> None:
    """They are said again and again, and name nothing."""
    section = Said(
        ("水库什么时候完工？", "为什么？什么时候没有水？"), ("水库现在没有水。", "什么水库？")
    )

    assert headings([section]) == ["水库"]


def test_no_part_of_a_word_stands_beside_it_in_a_heading() -> None:
    """Of letters in a row that are part of others, one heads the section."""
    section = Said(
        ("教育呢？", "教育呢？", "华文教育呢？"),
        ("华文教育很贵。", "华文教育很贵。", "华文教育很贵。", "教育也贵。"),
    )

    assert headings([section]) == ["教育"]


def test_a_word_with_a_letter_of_grammar_is_whole() -> None:
    """Society, energy and a novel are subjects, whatever their letters are elsewhere."""
    for word in ("社会", "能源", "小说", "委员会", "以色列"):
        section = Said((f"{word}呢？", f"{word}呢？"), (f"{word}很贵。", f"我们的{word}也很好。"))

        assert headings([section]) == [word]
