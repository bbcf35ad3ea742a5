"""RTF and OpenDocument texts: letters, tables, remarks, and the same turns as in other forms."""

from __future__ import annotations

import pytest

from pipeline.errors import BriefError
from pipeline.model.transcript import Transcript
from pipeline.readers import Source, read_transcript
from tests.make.transcripts import FOLDER, odt, rtf
from tests.work import grows_evenly


def read(data: bytes) -> Transcript:
    """Read a file."""
    return read_transcript(data, Source("talk")).transcript


def told(transcript: Transcript) -> list[tuple[str, ...]]:
    """Return label and paragraphs of each turn."""
    return [
        (turn.speaker.label, *(one.text for one in turn.paragraphs)) for turn in transcript.turns
    ]


def refused(data: bytes) -> str:
    """Return what a refusal says, with its next step."""
    with pytest.raises(BriefError) as caught:
        read(data)
    [problem] = caught.value.problems
    assert problem.place is not None
    assert problem.hint
    return problem.message


@pytest.mark.parametrize("name", ["review.rtf", "table.rtf", "table.odt"])
def test_the_same_talk_in_other_forms_has_the_same_turns(name: str) -> None:
    """As text with labels, and as a table."""
    forms = ("harbour.txt", f"harbour-{name}")
    first, second = (told(read((FOLDER / form).read_bytes())) for form in forms)

    assert first == second


def line(words: str) -> bytes:
    """Return a document in which `words`, in RTF, are an answer."""
    return rtf([r"\pard Q: What?\par", rf"\pard A: {words}\par"])


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (r"caf\'e9 \emdash  \ldblquote so\rdblquote  it\rquote s", "café — “so” it’s"),
        (r"na\u239?ve, \u8364\'80 5, \uc2\u8212\'97x dash", "naïve, € 5, — dash"),
        (r"\f1 \'cc\'ee\'f1\'ea\'e2\'e0\f0  is \'c4", "Москва is Ä"),
        (r"{\upr{wrong}{\*\ud{right \u1046?}}} one", "right Ж one"),
        (r"\u-10179?\u-8704? smiles", "😀 smiles"),
        (r"a \{b\} \\ c\~d twenty\_two co\-op", "a {b} \\ c\u00a0d twenty-two coop"),
        ("one\\line two\\tab three", "one"),
        (r"{\pntext\f0 1.\tab}so it is", "so it is"),
        (r"{\object{\*\objdata 010}{\result seen}}it is", "it is"),
        (r"\bin3 {{{it is", "it is"),
        (r"so {\b it} {\v not }{\deleted never }is", "so it is"),
    ],
)
def test_letters_and_what_is_none(words: str, answer: str) -> None:
    """Code pages, Unicode with what stands for it, symbols, hidden and deleted words."""
    assert told(read(line(words)))[1][1] == answer


def test_remarks_about_the_record_are_refused() -> None:
    """In a comment it is not clear of which words they are."""
    comment = r"It is.{\*\annotation\pard keep this off the record}"
    note = "<office:annotation><text:p>off the record</text:p></office:annotation>"

    assert refused(line(comment)).startswith("a comment speaks of the record")
    assert refused(odt([f"<text:p>Q: What?{note}</text:p>"])).startswith("a comment speaks of")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (odt(["<text:p>Q: What?</text:p>"], more={"Basic/Standard/Module1.xml": "x"}), "macros"),
        (
            odt(["<text:p>Q: What?</text:p>"], more={"META-INF/manifest.xml": "encryption-data"}),
            "encrypted",
        ),
        (odt(['<text:section-source xlink:href="http://a.example/"/>']), "another file"),
        (odt(["<text:p><draw:frame><draw:text-box><text:p>Q: A?</text:p></draw:text-box>"
              "</draw:frame></text:p>"]), "text boxes"),
        (rtf(["{" * 600]), "nest too deeply"),
        (rtf([r"\pard It is.\par"]), "no speakers found"),
    ],
)  # fmt: skip
def test_what_is_not_a_talk_on_paper_is_refused(data: bytes, said: str) -> None:
    """With the reason and the next step."""
    assert said in refused(data)


def test_a_byte_without_meaning_may_end_the_file() -> None:
    """As WordPad writes it; it is no sign of a file without letters."""
    data = rtf([r"Q: Is it open?\par", r"A: It is.\par"])

    assert (
        told(read(data + b"\r\n\0"))
        == told(read(data))
        == [
            ("Q", "Is it open?"),
            ("A", "It is."),
        ]
    )


def test_spaces_and_lists_of_open_documents() -> None:
    """Blanks of the markup count once, those of the words as often as they stand there."""
    body = [
        "<text:p>Q:   What\n  is<text:s text:c='3'/>it?</text:p>",
        '<text:list text:style-name="L1"><text:list-item><text:p>A: It is.</text:p>'
        "</text:list-item></text:list>",
    ]
    styles = (
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" '
        'style:num-prefix="Point "/></text:list-style>'
    )
    found = read(odt(body, styles=styles))

    assert told(found) == [("Q", "What is   it?"), ("A", "It is.")]
    assert [one.message for one in found.notes if one.is_warning] == [
        "lists print words before their paragraphs, which are not read"
    ]


def test_cost_grows_with_the_turns() -> None:
    """A debate of 200 turns costs four times what one of 50 does."""
    words = "The channel is deep enough for every boat that comes here. " * 23
    body = [rf"\pard {{\b {'Q' if at % 2 else 'A'}:}} {words}\par" for at in range(1, 201)]
    debates = {turns: rtf(body[:turns]) for turns in (50, 200)}

    assert len(read(debates[200]).turns) == 200
    assert grows_evenly(lambda turns: lambda: read(debates[turns]), 50)
