"""Pages with the record of a sitting: contents above it, parties behind names, heads of pages."""

from __future__ import annotations

import pytest

from pipeline.model.transcript import Transcript
from pipeline.readers import Source, read_transcript

ROE, LIND = "<b>Member Jane Roe</b> (HVP):", "<b>Minister Odo Lind:</b>"
CHAIR = "<b>President Berg:</b>"
DOTS = "." * 30


def paragraphs(*texts: str) -> str:
    """Return paragraphs of a page."""
    return "".join(f"<p>{text}</p>" for text in texts)


SITTING = paragraphs(
    f"{CHAIR} Mrs Roe has the floor.",
    f"{ROE} The quay is old, and it sinks.",
    f"{CHAIR} The Minister has the floor.",
    f"{LIND} We shall mend it in May.",
    "It will cost 3 million.",
    f"{CHAIR} I thank you both.",
)
TURNS = [
    ("President Berg", "Mrs Roe has the floor."),
    ("Member Jane Roe (HVP)", "The quay is old, and it sinks."),
    ("President Berg", "The Minister has the floor."),
    ("Minister Odo Lind", "We shall mend it in May. It will cost 3 million."),
    ("President Berg", "I thank you both."),
]


def read(body: str) -> Transcript:
    """Return what is understood of a page."""
    page = f"<html><body>{body}</body></html>"
    return read_transcript(page.encode(), Source("talk.html")).transcript


def said(body: str) -> list[tuple[str, str]]:
    """Return who says what."""
    return [
        (turn.speaker.label, " ".join(one.text for one in turn.paragraphs))
        for turn in read(body).turns
    ]


def test_a_party_behind_a_name_in_bold_is_part_of_the_label() -> None:
    """Though the name stands once, and no colon in bold."""
    assert said(SITTING) == TURNS


def test_what_is_done_behind_a_name_is_no_party() -> None:
    """It begins with a small letter."""
    body = SITTING.replace("Berg:</b> I thank", "Berg</b> (rising): I thank")

    assert said(body)[-1][0] == "President Berg"


@pytest.mark.parametrize("item", ["1. Punkt", "2. und 3. Punkt", "4. Item", "5. Agenda item"])
def test_an_item_of_the_agenda_is_no_name(item: str) -> None:
    """What stands behind it is no speech of anybody of that name."""
    body = SITTING + paragraphs(f"<b>{item}:</b> The quay of Varn.")

    assert item not in {label for label, _ in said(body)}


def test_names_before_dots_and_numbers_of_pages_are_no_labels() -> None:
    """Though they stand again and again."""
    lines = [f"<b>Odo Lind</b> {DOTS} {number}" for number in (12, 13)]
    body = SITTING + paragraphs("<b>Jane Roe</b> asks?", *lines, *lines)

    assert {label for label, _ in said(body)} == {label for label, _ in TURNS}


def test_names_without_a_colon_are_no_labels_where_others_have_one() -> None:
    """In a list of questions, whoever asks."""
    asked = paragraphs(*["<b>Tom Varn</b> asks when?", "<b>Ann Lake</b> asks why?"] * 2)

    assert {label for label, _ in said(SITTING * 2 + asked)} == {label for label, _ in TURNS}


@pytest.mark.parametrize("beginning", ["Beginn der Sitzung: 9.05 Uhr", "The House met at 9 a.m."])
def test_contents_above_a_sitting_are_told_together(beginning: str) -> None:
    """With whatever stands between them and the hour at which it began."""
    lines = [f"<b>Tom Lake</b> {DOTS} {number}, 40" for number in range(12, 24)]
    above = paragraphs("<b>1. Punkt:</b> The quay", *lines, "<b>Ann Lake,</b> I ask.", beginning)
    transcript = read(above + SITTING * 8)

    assert transcript.turns[0].paragraphs[0].text == "Mrs Roe has the floor."
    assert {one.label for one in transcript.speakers} == {label for label, _ in TURNS}
    (contents,) = (one for one in transcript.removed if one.message.startswith("contents: "))
    assert contents.message.endswith(" words)")


def test_a_table_that_somebody_shows_is_no_contents() -> None:
    """It stands amid the talk, or has few lines."""
    few = paragraphs(*[f"Sand {DOTS} {number}" for number in range(4)])

    assert said(SITTING + few + SITTING)[4][1].count("Sand") == 4


@pytest.mark.parametrize("time", ["19.00", "9.05", "19.00.30", "9.05 Uhr"])
def test_an_hour_alone_in_a_paragraph_is_no_word(time: str) -> None:
    """It is listed."""
    transcript = read(SITTING.replace(f"<p>{ROE}", f"<p>{time}</p><p>{ROE}"))

    assert transcript.turns[0].paragraphs[-1].text == "Mrs Roe has the floor."
    assert f"number: {time}" in [one.message for one in transcript.removed]


def test_heads_of_pages_may_hold_full_stops() -> None:
    """They differ by a number that goes up."""
    pages = [f"Senate, 3. Session / Page {number}" for number in range(10, 20)]
    body = "".join(f"{SITTING}<hr><span>{page}</span><hr>" for page in pages)
    transcript = read(body)

    assert not [one for _, one in said(body) if "Session" in one]
    assert sum(one.message.startswith("running head: ") for one in transcript.removed) == 10


def test_sentences_that_end_with_a_number_are_no_heads() -> None:
    """Their numbers do not go up each time."""
    body = "".join(
        SITTING + paragraphs(f"No. 3 of the bills has paid {at % 5}") for at in range(10)
    )

    assert sum(one.count("No. 3 of the bills") for _, one in said(body)) == 10


SPEECHES = (
    "<b>M.&nbsp;le Président -</b> La parole est à Mme Roe.",
    "<b>Mme Jane Roe -</b> Le quai est vieux. Qui paiera&nbsp;?",
    "<b>M. Odo Lind, ministre du port</b> - Nous paierons en mai.",
    "<b>M. Alix Berg -</b> Je vous en remercie.",
)
RECORD = (
    *("________________", "Assemblée nationale", "<b>2ème SÉANCE DU MARDI 3 JUIN 2025</b>"),
    *("<b>PRÉSIDENCE de Mme Ida Roe</b>", "<b>QUESTIONS AU GOUVERNEMENT<a href='#x'>2</a></b>"),
    *("<u>La séance est ouverte à quinze heures.</u>", "<i>PORT DE VARN</i>"),
    "<u>L'ordre du jour appelle</u> les questions au Gouvernement.",
)


def test_a_courtesy_and_a_dash_in_bold_begin_a_speech() -> None:
    """Headings of the record, in bold as well, are nobody's; more sittings are warned of."""
    page = paragraphs(*RECORD, *SPEECHES, *RECORD, *SPEECHES)
    heads = ["M. le Président", "Mme Jane Roe", "M. Odo Lind, ministre du port", "M. Alix Berg"]

    found = said(page)

    assert [label for label, _ in found] == heads * 2
    assert found[3] == ("M. Alix Berg", "Je vous en remercie.")
    warned = " ".join(one.message for one in read(page).notes if one.is_warning)
    assert "1 sitting more below the first" in warned
    removed = {one.message for one in read(page).removed}
    assert any("PORT DE VARN" in one for one in removed)
