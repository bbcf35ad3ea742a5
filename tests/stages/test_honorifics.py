"""Honorifics before the names of speakers, as a house style wants them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.audits.claims import audit_claims
from pipeline.model.brief import Brief, SectionRole, texts
from pipeline.model.labels import Honorifics, Labels
from pipeline.model.transcript import Transcript
from pipeline.stages.honorifics import addressed
from tests.builders import house_style, interview
from tests.composing import composed

KEEP, ONCE, OMIT = Honorifics
TALK = interview(
    (
        "What of the schools?",
        "We believe that Dr Ada Ruiz must be heard, and we will build ten schools for Mr Ode.",
        "The schools of the valley are the best in the land, and we will pay for them.",
    )
)


def called(*names: str) -> Transcript:
    """Return an interview whose speakers have these names, the first being the respondent."""
    asks, answers = TALK.speakers
    given = {answers: replace(answers, name=names[0], short="")}
    given[asks] = replace(asks, name=names[1] if len(names) > 1 else "Interviewer", short="")
    turns = tuple(replace(turn, speaker=given[turn.speaker]) for turn in TALK.turns)
    return replace(TALK, turns=turns, speakers=(given[asks], given[answers]))


def names(mode: Honorifics, *given: str) -> list[tuple[str, str]]:
    """Return name and form for running text, the respondent's first."""
    [source] = addressed((called(*given),), mode)
    return [(one.name, one.short) for one in reversed(source.speakers)][: len(given)]


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Dr Ana Lopez", "Ana Lopez"),
        ("H.E. Mr. Marat Ospan", "Marat Ospan"),
        ("HE Ana Lopez", "Ana Lopez"),
        ("His Excellency Marat Ospan", "Marat Ospan"),
        ("The Rt Hon. Jane Roe, MP", "Jane Roe, MP"),
        ("the Honourable Jane Roe", "Jane Roe"),
        ("Prof. Dr. Anna Weiß", "Anna Weiß"),
        ("Frau Weiß", "Weiß"),
        ("DR Ana Lopez", "Ana Lopez"),
        ("г-н Иванов", "Иванов"),
        ("S.E. Mme Diallo", "Diallo"),
        ("Sir Ian Roe", "Sir Ian Roe"),
        ("President Roe", "President Roe"),
        ("Minister of Water", "Minister of Water"),
        ("Drew Missen", "Drew Missen"),
        ("M. Night Roe", "M. Night Roe"),
        ("Hon Lam", "Hon Lam"),
        ("Heather Roe", "Heather Roe"),
        ("Dr", "Dr"),
        ("Señora", "Señora"),
    ],
)
def test_honorifics_are_told_from_names_and_offices(name: str, bare: str) -> None:
    """What belongs to a name, or is an office, stays; so does an honorific that is all there is."""
    assert names(OMIT, name) == [(bare, "")]
    assert names(ONCE, name) == [(name, bare if bare != name else "")]
    assert names(KEEP, name) == [(name, "")]


def test_two_of_one_name_keep_their_honorifics() -> None:
    """Words must not be credited to somebody who may be another."""
    assert names(OMIT, "Mr Roe", "Mrs Roe") == [("Mr Roe", ""), ("Mrs Roe", "")]
    assert names(ONCE, "Mr Roe", "Mrs Roe") == [("Mr Roe", ""), ("Mrs Roe", "")]


def brief_of(mode: Honorifics) -> Brief:
    """Return the brief of an interview with somebody who has two honorifics."""
    return composed(*addressed((called("H.E. Dr Ana Lopez"),), mode))


@pytest.mark.parametrize("mode", list(Honorifics))
def test_a_brief_names_its_speaker_as_the_style_wants(mode: Honorifics) -> None:
    """On the cover and in running text; the audits hold, and what was said stays as it was."""
    brief = brief_of(mode)
    [messages] = [one for one in brief.sections if one.role is SectionRole.KEY_MESSAGES]
    running = "\n".join(texts(replace(brief, sections=(messages,))))
    full, short = "H.E. Dr Ana Lopez", "Ana Lopez"
    cover = {KEEP: full, ONCE: full, OMIT: short}[mode]
    told = {KEEP: full, ONCE: short, OMIT: short}[mode]

    assert list(audit_claims(brief, None, Labels())) == []
    assert brief.front.details[0].value == cover
    assert f". {told} said that" in running
    assert "Dr Ada Ruiz must be heard" in running
    assert house_style().honorifics is KEEP
