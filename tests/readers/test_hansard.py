"""Hansard: who moves something, who goes on, and what the record tells of it."""

from __future__ import annotations

import pytest

from pipeline.model.transcript import Transcript
from pipeline.readers import Source, read_transcript

ROSE = "<p><sup>*</sup><member>THE EARL OF VARN</member> rose to call attention to the quay.</p>"
MOVED = "<p><member>LORD ROE</member> moved to leave out Clause 4."
LIND = "<p><member>LORD LIND</member><membercontribution>: No.</membercontribution></p>"
BEGUN = "<p>The noble Earl said: My Lords, I come from Varn.</p>"


def read(said: str) -> Transcript:
    """Return what is understood of a section."""
    text = f"<houselords><debates><section><title>QUAYS</title>{LIND}{said}</section></debates>"
    return read_transcript(f"{text}</houselords>".encode(), Source("talk.xml")).transcript


def turns(said: str) -> list[tuple[str, list[str]]]:
    """Return who says what behind the first turn."""
    return [
        (turn.speaker.label, [one.text for one in turn.paragraphs]) for turn in read(said).turns[1:]
    ]


def removed(said: str) -> list[str]:
    """Return what is told of words that nobody says."""
    return [one.message for one in read(said).removed[1:]]


def test_who_rose_says_what_stands_behind_the_formula() -> None:
    """His paragraphs name nobody; what he did is of the record."""
    said = f"{ROSE}{BEGUN}<p>The quay is old.</p><p>Clause 4 says that it is new.</p>{LIND}"

    words = ["My Lords, I come from Varn.", "The quay is old.", "Clause 4 says that it is new."]
    assert turns(said) == [("THE EARL OF VARN", words), ("LORD LIND", ["No."])]
    assert removed(said) == ["record: *THE EARL OF VARN rose to call attention to the quay."]


@pytest.mark.parametrize(
    "formula",
    [
        "The noble Lord said:",
        "The noble and learned Lord said: —",
        "The right rev. Prelate said.:",
        "The hon. and gallant Member said :",
    ],
)
def test_the_formula_may_stand_in_the_paragraph_that_tells_of_it(formula: str) -> None:
    """And addresses whoever moves as the House does."""
    said = f"{MOVED} {formula} It is too long.</p><p>I beg to move.</p>"

    assert turns(said) == [("LORD ROE", ["It is too long.", "I beg to move."])]
    assert removed(said) == ["record: LORD ROE moved to leave out Clause 4."]


@pytest.mark.parametrize("sign", [":", " said:", " then said:—"])
def test_words_behind_a_colon_need_no_element(sign: str) -> None:
    """The name alone is marked."""
    assert turns(f"<p><member>LORD ROE</member>{sign} It is.</p>") == [("LORD ROE", ["It is."])]


@pytest.mark.parametrize(
    "line",
    [
        "Amendment moved— Page 2, line 3, leave out ('quay').—(<i>Lord Roe.</i>)",
        "Moved, That the Bill be now read 2ª.—(<i>The Earl of Varn.</i>)",
        "On Question, Motion <i>agreed to.</i>",
        "Their Lordships divided: Contents, 12; Not-contents, 21.",
        "Clause 4, as amended, agreed to.",
        "Order of the Day for the Second Reading read.",
        "House adjourned at Eight o'clock.",
        "Amendment agreed to.",
        "<i>Later</i>",
    ],
)
def test_a_line_of_the_record_ends_the_words_of_who_moves(line: str) -> None:
    """Nobody says it, nor the text of a Bill below."""
    said = f"{ROSE}{BEGUN}<p>{line}</p><p>(2) The quay shall be new.</p>{LIND}"

    assert [label for label, _ in turns(said)] == ["THE EARL OF VARN", "LORD LIND"]
    assert removed(said)[1].startswith("record, 2 paragraphs: ")


def test_a_heading_may_stand_amid_the_words_of_who_moves() -> None:
    """Where a paragraph below says "I"; the text of a Bill does not."""
    head = "<section><title>THE FIRST</title>"
    said = f"{ROSE}{BEGUN}{head}<p>My Lords, I come to it.</p><p>It is old.</p></section>"
    bill = f"{ROSE}{BEGUN}{head}<p>The quay shall be new.</p></section>"

    assert turns(said)[0][1][1:] == ["My Lords, I come to it.", "It is old."]
    assert turns(bill)[0][1] == ["My Lords, I come from Varn."]


def test_a_division_may_stand_amid_a_sentence() -> None:
    """The rest below begins with a small letter."""
    begun = LIND.replace("No.", "I shall vote")
    said = f"{begun}<division><table><tr><td>Ayes 2</td></tr></table></division><p>for it.</p>"

    assert read(said).turns[0].paragraphs[-1].text == "for it."


def test_who_breaks_in_is_heard() -> None:
    """By a name in capitals that no element marks."""
    said = f"{LIND}<p>A NOBLE LORD: Oh no.</p>{LIND}"

    assert turns(said) == [("A NOBLE LORD", ["Oh no."]), ("LORD LIND", ["No."])]


def test_a_paragraph_behind_a_contribution_is_of_the_record() -> None:
    """Where nobody moved anything."""
    assert removed("<p>The following Bills received the Royal Assent.</p>") == [
        "record: The following Bills received the Royal Assent."
    ]


def test_an_index_is_told_as_a_whole() -> None:
    """And so are neighbouring paragraphs of the record."""
    said = "<p>Bill read.</p><p>Bill passed.</p><index><title>INDEX</title><p>Q</p><p>R</p></index>"

    assert removed(said) == ["record, 2 paragraphs: Bill read. Bill passed.", "index: INDEX Q R"]


def test_much_that_may_be_speech_is_warned_of() -> None:
    """Where it says "I" and nobody is known to say it."""
    lost = "<p>I have no name.</p><p>I want to be heard.</p>"

    warned = [one.message for one in read(lost).notes if "of the record" in one.message]
    assert len(warned) == 1
    assert warned[0].startswith("9 of 10 words are set apart as of the record")
    assert not [one for one in read("<p>A Bill.</p>").notes if "of the record" in one.message]


def talk(kind: str, name: str, *said: str) -> str:
    """Return an element of Australian Hansard in which one begins to talk."""
    talker = f'<talker><name role="display">{name}</name></talker>'
    start = f"<talk.start>{talker}<para>{said[0]}</para></talk.start>"
    return f"<{kind}>{start}{''.join(said[1:])}</{kind}>"


def test_who_goes_on_in_committee_says_what_stands_behind() -> None:
    """There `<continue>` may be of another than who began; one who only calls does not go on."""
    moved = talk("continue", "Sir ODO LIND", "- I move -")
    call = talk("interjection", "Mr Roe", "- Oh, no.")
    named = "<para>An Honorable Member. - Hear, hear.</para><para>- It is old.</para>"
    other = "<para><inline>Mr. J.</inline> P. McVARN ( Lake).I agree.</para><para>It is.</para>"
    record = "<para>In Committee:</para><para>Clause 2. - (Gates of the State.)</para>"
    speech = talk(
        "speech",
        "Ms DOE",
        ". - Order.",
        moved,
        "<quote><para>That it be shut.</para></quote>",
        call,
        "<para>It is late.</para>",
        named,
        other,
        record,
    )
    text = f"<hansard><chamber.xscript><debate>{speech}</debate></chamber.xscript></hansard>"
    read = read_transcript(text.encode(), Source("talk.xml")).transcript
    said = [(one.speaker.label, [part.text for part in one.paragraphs]) for one in read.turns]

    assert said == [
        ("Ms DOE", ["Order."]),
        ("Sir ODO LIND", ["I move -", "That it be shut."]),
        ("Mr Roe", ["Oh, no."]),
        ("Sir ODO LIND", ["It is late."]),
        ("An Honorable Member", ["Hear, hear."]),
        ("Sir ODO LIND", ["It is old."]),
        ("Mr. J. P. McVARN", ["I agree.", "It is."]),
    ]
    assert [one.message for one in read.removed] == [
        "record: In Committee:",
        "record: Clause 2. - (Gates of the State.)",
    ]


def test_sittings_of_several_days_in_one_file_are_warned_of() -> None:
    """All are read under the first day; the same day again is none more."""
    days = [f'<date format="1909-03-0{at}">{at} March</date>{LIND}' for at in (1, 1, 2, 4)]
    [warning] = [one.message for one in read("".join(days)).notes if "sittings" in one.message]

    told = "the file holds sittings of 3 days, 1909-03-01 to 1909-03-04, all read under the first"
    assert warning.startswith(told)
    assert not any("sittings" in one.message for one in read("".join(days[:2])).notes)
