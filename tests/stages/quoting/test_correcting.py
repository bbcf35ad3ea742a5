"""Corrected words inside quotations, in each of the ways in which a house style may want them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.audits.claims import audit_claims, claims
from pipeline.audits.quotations import quotations, stands_in
from pipeline.audits.returned import Kind, differences
from pipeline.errors import Place
from pipeline.model.brief import CLAIMING, Brief, Prose, SectionRole, plain, texts
from pipeline.model.corrected import figures_of, printed
from pipeline.model.definition import Correction, Length
from pipeline.model.labels import CorrectionsInQuotations, Labels, Messages
from pipeline.model.transcript import Transcript, raw_text, spoken
from pipeline.stages.compose import compose
from pipeline.stages.normalize import normalize
from tests.builders import house_style, interview
from tests.composing import composed, material

PLACE = Place("water.yaml", 4)
LISTED, BRACKETED, SIC = CorrectionsInQuotations
TALK = interview(
    (
        "Minister, what of the schools?",
        "We believe that the literary rate of the valley must grow, and we will build a school.",
        "Schools cost the city $40 billion in 2022, and we pay for them on regular basis.",
    ),
    (
        "And what of the water?",
        "waiter is clean in the whole valley now, and every family that lives there drinks it.",
        "We will open the new pump by the lake in may, and the water will be clean two yours on.",
    ),
)
CORRECTIONS = (
    ("A1.1", "literary", "literacy"),
    ("A1.2", "$40 billion", "$40 million"),
    ("A1.2", "on regular", "on a regular"),
    ("A2.1", "waiter", "water"),
    ("A2.2", "may,", "May,"),
    ("A2.2", "yours on.", "years on."),
)


def corrected(source: Transcript, *corrections: tuple[str, str, str]) -> Transcript:
    """Return a transcript with corrections applied."""
    place = Place("water.yaml", 4)
    return normalize(
        source, [Correction(*one, "mishearing", "editor", place) for one in corrections]
    )


def made(mode: CorrectionsInQuotations, source: Transcript | None = None, **style: object) -> Brief:
    """Return a brief whose style wants corrections shown so."""
    source = source or corrected(TALK, *CORRECTIONS)
    house = replace(house_style(), corrections=mode, **style)
    return composed(source, length=Length.FULL, style=house)


def quoted(brief: Brief) -> str:
    """Return all that the body quotes, a line each."""
    return "\n".join(
        words
        for section in brief.sections
        if section.role in CLAIMING
        for claim in claims(section)
        for words in quotations(claim.text)
    )


@pytest.mark.parametrize("messages", list(Messages))
@pytest.mark.parametrize("mode", list(CorrectionsInQuotations))
def test_every_quotation_is_verbatim_in_each_way(
    mode: CorrectionsInQuotations, messages: Messages
) -> None:
    """The audits prove it; those of another way would not take it."""
    brief = made(mode, messages=messages)

    assert list(audit_claims(brief, None, Labels(), mode)) == []
    for other in set(CorrectionsInQuotations) - {mode}:
        assert {one.promise for one in audit_claims(brief, None, Labels(), other)} >= {"P1"}


def test_listed_words_stand_unmarked() -> None:
    """As they are in the annex."""
    words = quoted(made(LISTED))

    assert "the literacy rate of the valley" in words
    assert "[sic]" not in words
    assert "$40 million" in words


def test_bracketed_words_are_the_editor_s() -> None:
    """No more is in brackets than was corrected; a changed capital is in the same brackets."""
    words = quoted(made(BRACKETED))

    assert "the [literacy] rate of the valley" in words
    assert "$40 [million] in 2022" in words
    assert "[Water] is clean" in words
    assert "by the lake in [May] [2024]" in words


def test_sic_follows_the_words_as_transcribed() -> None:
    """But a wrong figure is printed nowhere: the right one stands in brackets."""
    words = quoted(made(SIC))

    assert "the literary [sic] rate of the valley" in words
    assert "[W]aiter [sic] is clean" in words
    assert "by the lake in may [sic] [2024]" in words
    assert "$40 [million] in 2022" in words
    assert "billion" not in words


def test_without_its_marks_a_sic_quotation_is_of_the_raw_words() -> None:
    """Nothing of a correction is in it but figures."""
    brief = made(SIC, corrected(TALK, *(one for one in CORRECTIONS if "$" not in one[1])))
    raw = [raw_text(one) for _, one in spoken(*brief.sources)]

    assert "[sic]" in quoted(brief)
    for words in quoted(brief).split("\n"):
        assert any(stands_in(words.replace("[sic]", ""), one) for one in raw), words


@pytest.mark.parametrize("mode", list(CorrectionsInQuotations))
def test_facts_labels_and_annex_have_the_corrected_words(mode: CorrectionsInQuotations) -> None:
    """What is listed, counted or annexed is what was said."""
    brief = made(mode)
    annex = next(one for one in brief.sections if one.role is SectionRole.ANNEX)
    words = " ".join(plain(one.inlines) for one in annex.blocks if isinstance(one, Prose))

    assert "the literacy rate" in words
    assert "$40 million" in words
    assert "[sic]" not in words
    assert "$40 million" in {one.fact.text for one in brief.register.facts}


def test_the_notes_explain_the_marks() -> None:
    """Only where there are corrections to be marked."""
    source = corrected(TALK, *CORRECTIONS)
    labels = {LISTED: "", BRACKETED: Labels().corrections_bracketed, SIC: Labels().corrections_sic}
    for mode, sentence in labels.items():
        of_none = material(source, style=replace(house_style(), corrections=mode))
        listed = tuple(Correction(*one, "mishearing", "editor", PLACE) for one in CORRECTIONS)
        spec = replace(of_none.definition.sources[0], corrections=listed)
        of_some = replace(of_none, definition=replace(of_none.definition, sources=(spec,)))

        assert first_note(compose(of_none)) == Labels().marks
        assert first_note(compose(of_some)) == f"{Labels().marks} {sentence}".strip()


def first_note(brief: Brief) -> str:
    """Return what the editorial notes begin with."""
    section = next(one for one in brief.sections if one.role is SectionRole.NOTES)
    block = section.blocks[0]
    assert isinstance(block, Prose)
    return plain(block.inlines)


@pytest.mark.parametrize("mode", [BRACKETED, SIC])
def test_a_quotation_whose_mark_is_lost_is_found(mode: CorrectionsInQuotations) -> None:
    """Or that has one where nothing was corrected."""
    source = corrected(TALK, *CORRECTIONS)
    brief = made(mode, source)
    paragraph = next(one for _, one in spoken(source) if one.anchor == "A1.1")
    words = printed(paragraph, mode, figures_of(brief))

    assert stands_in("the literary [sic] rate" if mode is SIC else "the [literacy] rate", words)
    for wrong in (
        "the literacy rate",
        "the literary rate",
        "the [numeracy] rate",
        "We [sic] believe",
    ):
        assert not stands_in(wrong, words)


def test_a_file_that_comes_back_is_held_against_its_own_way() -> None:
    """Another way of showing a correction is no misquotation; other words are."""
    brief = made(SIC)
    issued = list(texts(brief))
    assert Kind.QUOTATION not in {one.kind for one in differences(brief, issued)}
    for words, is_wrong in (("[literacy]", False), ("literacy", False), ("literal [sic]", True)):
        came = [text.replace("literary [sic]", words) for text in issued]
        kinds = {one.kind for one in differences(brief, came) if words in one.now}
        assert kinds, words
        assert (Kind.QUOTATION in kinds) is is_wrong


def test_words_that_stand_uncorrected_as_well_are_quoted_from_there() -> None:
    """The same sentence twice, once mended: the one that was said so needs no mark."""
    once = "We will build the new school by the river in the valley for every family. "
    source = interview(("What of the schools?", once.replace("school", "shcool", 1) + once.strip()))
    source = corrected(source, ("A1.1", "shcool", "school"))

    for mode in (BRACKETED, SIC):
        assert list(audit_claims(made(mode, source), None, Labels(), mode)) == []


WORDS = [
    "literary",
    "rate",
    "valley",
    "school",
    "$40",
    "billion",
    "2022,",
    "family",
    "build",
    "clean",
]


@settings(max_examples=25)
@given(st.data())
def test_whatever_is_corrected_the_audits_agree(data: st.DataObject) -> None:
    """Words of any place, by any others: longer, shorter, with stops, commas and capitals."""
    source = TALK
    for _ in range(data.draw(st.integers(1, 3))):
        _, paragraph = data.draw(
            st.sampled_from([one for one in spoken(source) if one[0].speaker.label == "A"])
        )
        tokens = paragraph.text.split()
        start = data.draw(st.integers(0, len(tokens) - 1))
        words = " ".join(tokens[start : start + data.draw(st.integers(1, 4))])
        if paragraph.text.count(words) == 1:
            put = " ".join(data.draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4)))
            end = data.draw(st.sampled_from(["", ".", ",", ". And"]))
            source = corrected(source, (paragraph.anchor, words, put + end))
    for mode in CorrectionsInQuotations:
        assert list(audit_claims(made(mode, source), None, Labels(), mode)) == []
