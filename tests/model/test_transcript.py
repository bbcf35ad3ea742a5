"""The way back from normalized words to the raw file, and whose words they are."""

from __future__ import annotations

import pytest

from pipeline.model.transcript import (
    Edit,
    Paragraph,
    Provenance,
    Role,
    Speaker,
    Turn,
    addresses_itself,
    provenance,
    raw_text,
)

# raw file:          “So  the budget\n is \u200bsmall”, from offset 100
SMALL = Paragraph(
    "A1.1",
    "So the budget is small",
    100,
    125,
    (
        Edit(2, " ", "  ", "space"),
        Edit(13, " ", "\n ", "line-end"),
        Edit(17, "", "\u200b", "control"),
    ),
)
RAW = "So  the budget\n is \u200bsmall"


def test_raw_text_rebuilds_the_words_of_the_file() -> None:
    """Every edit is undone, and nothing else is touched."""
    assert raw_text(SMALL) == RAW


def test_a_paragraph_without_edits_is_its_own_raw_text() -> None:
    """Where nothing was changed the words are those of the file."""
    assert raw_text(Paragraph("A1.1", "as it stands", 7, 19)) == "as it stands"


@pytest.mark.parametrize(
    ("words", "raw"),
    [
        ("So", "So"),
        ("the", "the"),
        ("budget", "budget"),
        ("is", "is"),
        ("small", "small"),
        ("So the", "So  the"),
        ("budget is", "budget\n is"),
        ("is small", "is \u200bsmall"),
    ],
)
def test_provenance_points_at_the_same_words(words: str, raw: str) -> None:
    """A span of the text leads to the words it was made of, and to no character more."""
    start = SMALL.text.index(words)
    found = provenance("S1", SMALL, start, start + len(words))

    assert RAW[found.start - 100 : found.end - 100] == raw


def test_provenance_carries_source_and_anchor() -> None:
    """The way back begins with the source and the printed address."""
    assert provenance("S2", SMALL, 0, 2) == Provenance("S2", "A1.1", 100, 102)


def test_a_span_inside_a_corrected_word_is_widened_to_all_of_it() -> None:
    """Half a corrected word has no raw counterpart, so the whole of it is meant."""
    paragraph = Paragraph("A1.1", "literacy rate", 0, 13, (Edit(0, "literacy", "literary", "c"),))

    assert provenance("S1", paragraph, 2, 4) == Provenance("S1", "A1.1", 0, 8)


def test_a_span_beside_inserted_words_leaves_them_out() -> None:
    """Words that a correction took out belong neither to the word before nor to the one after."""
    paragraph = Paragraph("A1.1", "very good", 0, 14, (Edit(5, "", "very ", "correction"),))

    assert provenance("S1", paragraph, 0, 4) == Provenance("S1", "A1.1", 0, 4)
    assert provenance("S1", paragraph, 5, 9) == Provenance("S1", "A1.1", 10, 14)


def test_a_span_that_ends_with_a_longer_edit_takes_all_of_it() -> None:
    """The raw side may be longer than what stands now."""
    paragraph = Paragraph("A1.1", "an é", 0, 5, (Edit(3, "é", "e\u0301", "unicode"),))

    assert provenance("S1", paragraph, 3, 4) == Provenance("S1", "A1.1", 3, 5)


@pytest.mark.parametrize(
    ("label", "name", "words", "is_wrong"),
    [
        ("PRIME MINISTER", "Prime Minister", "Prime Minister, what of the war?", True),
        ("HOWARD", "Howard", "Mr Howard, good morning.", True),
        ("Ana Lopez", "Ana Lopez", "Lopez, you said so.", True),
        ("A", "Ambassador of Ruritania to Elbonia", "Elbonia, as we know, is far.", False),
        ("PRIME MINISTER", "Prime Minister", "Good morning, Prime Minister.", False),
        ("Ana Lopez", "Ana Lopez", "Well, I am here.", False),
        ("Ana Lopez", "Ana Lopez", "Lopez is my name.", False),
        ("Ana Lopez", "Ana Lopez", "Ana Lopez, co-author of this book. It is short.", False),
        ("Ana Lopez", "Ana Lopez", "Ana Lopez, how long is it?", True),
    ],
)
def test_a_turn_that_speaks_to_its_own_speaker(
    label: str, name: str, words: str, is_wrong: bool
) -> None:
    """Its label is probably wrong, so that nobody is quoted with it."""
    speaker = Speaker(label, name, Role.RESPONDENT)
    turn = Turn(2, speaker, (Paragraph("A1.1", words, 0, len(words)),))

    assert addresses_itself(turn) == is_wrong
