"""Briefs in the quotation marks of a house style: composed, and audited as strictly as any."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.audits.claims import audit_claims
from pipeline.errors import DefinitionError
from pipeline.model.brief import Brief, BulletList, Inline, SectionRole, Text, plain, texts
from pipeline.model.labels import CorrectionsInQuotations, Labels, Messages
from pipeline.model.quotation_marks import QuotationMarks, form_in, marks_of
from pipeline.model.style import Style
from pipeline.model.transcript import Transcript
from pipeline.stages.decide import check_quotations
from pipeline.stages.editions.compare import compare, is_same
from tests.builders import house_style, interview
from tests.composing import composed, decision, material
from tests.stages.quoting.test_correcting import CORRECTIONS, TALK, corrected

LANGUAGES = ["en", "de", "fr", "fr-CH", "ru", "pl", "sv", "ja"]
NESTED = interview(
    (
        "Minister, what of the schools?",
        "We believe that the “open school” of the valley must grow, and we will build ten schools.",
        "Schools cost the city $40 million in 2022, and parents call that „too little“ for them.",
    ),
    (
        "And what of the water?",
        "The water is clean in the whole valley now, and every family calls it «the good water».",
        "We are planning to hold an exhibition called “Clean Rivers” in the town hall in May 2024, "
        "with the maps, the pictures, the letters, the boats, the nets and the tools of all the "
        "families who have lived and worked at the river since the old mill was built, and who "
        "still hold every summer the races that their grandfathers began.",
    ),
    (
        "And what of the trains?",
        "The trains ” of the valley run each hour now, and we will buy “ four more of them in May.",
    ),
)


def style_in(language: str, **more: object) -> Style:
    """Return the house style with the quotation marks of a language."""
    return replace(house_style(), labels=Labels(quoted=form_in(language)), **more)  # type: ignore[arg-type]


def marks_in(language: str) -> QuotationMarks:
    """Return the quotation marks of a language."""
    return marks_of(form_in(language))


def findings(brief: Brief, style: Style) -> list[str]:
    """Return the promises that a brief breaks."""
    return [one.promise for one in audit_claims(brief, None, style.labels, style.corrections)]


@pytest.mark.parametrize("messages", list(Messages))
@pytest.mark.parametrize("language", LANGUAGES)
def test_quotations_stand_in_the_marks_of_the_style(language: str, messages: Messages) -> None:
    """The source's own marks stay inside, whichever they are, and the audits take it so."""
    style = style_in(language, messages=messages)
    brief = composed(NESTED, style=style)
    body = "\n".join(texts(brief))
    opening, closing = style.labels.quotation_marks.opening, style.labels.quotation_marks.closing

    assert findings(brief, style) == []
    assert f"{opening}Clean Rivers{closing}" in body
    for said in ("the “open school” of", "call that „too little“", "calls it «the good water»"):
        assert said in body


@pytest.mark.parametrize("mode", list(CorrectionsInQuotations))
@pytest.mark.parametrize("language", LANGUAGES)
def test_corrected_words_are_shown_between_any_marks(
    language: str, mode: CorrectionsInQuotations
) -> None:
    """As listed, in brackets or with [sic]."""
    style = style_in(language, corrections=mode)
    brief = composed(corrected(TALK, *CORRECTIONS), style=style)

    assert findings(brief, style) == []
    shown = {"listed": "the literacy rate", "bracketed": "the [literacy] rate"}
    assert shown.get(mode.value, "the literary [sic] rate") in "\n".join(texts(brief))


@pytest.mark.parametrize("language", LANGUAGES)
def test_marks_of_another_style_are_found(language: str) -> None:
    """Words of a speaker without the marks of the house are an error, in whatever marks."""
    for other in LANGUAGES:
        if marks_in(other).signs != marks_in(language).signs:
            assert "P1" in findings(composed(NESTED, style=style_in(other)), style_in(language))


def changed(brief: Brief, old: str, new: str) -> Brief:
    """Return a brief with other words in its key messages."""

    def of(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return tuple(
            Text(one.text.replace(old, new)) if isinstance(one, Text) else one for one in inlines
        )

    def block_of(block: object) -> object:
        if not isinstance(block, BulletList):
            return block
        points = tuple(replace(one, inlines=of(one.inlines)) for one in block.points)
        return replace(block, points=points)

    sections = tuple(
        replace(one, blocks=tuple(map(block_of, one.blocks)))
        if one.role is SectionRole.KEY_MESSAGES
        else one
        for one in brief.sections
    )
    return replace(brief, sections=sections)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("ten schools", "two schools"),
        ("ten schools", "schools"),
        ("open school” of", "shut school” of"),
        ("“open school” of", "open school of"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_a_quotation_may_change(language: str, old: str, new: str) -> None:
    """Before the marks that a speaker's words bring, between them and behind them."""
    style = style_in(language)
    brief = composed(NESTED, style=style)
    assert any("ten schools" in text for text in texts(brief))

    assert "P1" in findings(changed(brief, old, new), style)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lost_mark_is_found(language: str) -> None:
    """Neither the opening nor the closing one may be missing."""
    style = style_in(language)
    brief = composed(NESTED, style=style)
    for sign in style.labels.quotation_marks.signs:
        assert "P1" in findings(changed(brief, sign, ""), style)


def test_other_marks_change_no_claim() -> None:
    """A house that turns from English marks to German ones says what it said."""
    old, new = composed(NESTED), composed(NESTED, style=style_in("de"))

    assert not is_same(old, new)
    assert compare(old, new) == ()


def test_a_changed_figure_is_told_in_the_marks_of_now() -> None:
    """The words of the edition before stand in them as well."""
    was, now = (interview(("How much?", f"The schools cost {one}.")) for one in ("$40", "$45"))
    changes = compare(composed(was), composed(now, style=style_in("fr")))

    assert changes
    assert all("“" not in one.before + one.after for one in changes)


@pytest.mark.parametrize("note", ["Er sagte „zu viel“.", "He said “too much”."])
def test_an_editor_quotes_what_was_said_alone(note: str) -> None:
    """In the marks of the house, or in English ones."""
    definition = material(NESTED, decisions=(decision("education", note=note),)).definition

    with pytest.raises(DefinitionError, match="is quoted, and nobody says it"):
        check_quotations(definition, (NESTED,), style_in("de").labels.quotation_marks)


def test_an_editor_quotes_a_quotation_within_another() -> None:
    """A speaker's own marks are part of the words."""
    note = "Der Minister: „parents call that „too little“ for them“."
    definition = material(NESTED, decisions=(decision("education", note=note),)).definition

    check_quotations(definition, (NESTED,), style_in("de").labels.quotation_marks)
    assert plain((Text(note),)) == note


def test_transcripts_keep_their_own_marks() -> None:
    """The annex is the transcript's words, in no style's marks."""
    annex = [one for one in composed(NESTED, style=style_in("fr")).sections if one.role == "annex"]
    source: Transcript = NESTED
    said = [one.text for turn in source.turns for one in turn.paragraphs]
    [section] = annex

    printed = " ".join(plain(block.inlines) for block in section.blocks)  # type: ignore[union-attr]
    assert all(one in printed for one in said)
