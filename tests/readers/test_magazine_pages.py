"""What pages of magazines print amid a talk, and nobody says."""

from __future__ import annotations

import pytest

from pipeline.model.transcript import Transcript
from pipeline.readers import Source, read_transcript
from tests.make.transcripts import docx, paragraph, run
from tests.reading import read, spoken_turns

TALK = (
    ("Who keeps the gate?", "I do, as my mother did before me."),
    ("Why is it shut?", "The ice would carry it off in March."),
    ("When does it open?", "In May, when we see the first boats."),
)


def _bold(*between: str) -> str:
    """Return a talk with bold questions, and paragraphs behind its second answer."""
    parts = [one for question, answer in TALK for one in (f"**{question}**", answer)]
    return "\n\n".join(("# Gates", *parts[:4], *between, *parts[4:])) + "\n"


@pytest.mark.parametrize(
    "line",
    [
        "**Lire aussi >** [**Les portes du lac**](https://lake.example/portes)",
        "Read also: [Who pays for gates?]()",
        "[Lees ook: De poort](https://lake.example/poort)",
        "_Lesen Sie auch_ » [Das Tor](tor.html).",
        "> Читайте также: [Ворота](https://lake.example/)",
        "[Buy the Book!](https://lake.example/shop)",
        "[Das Buch bestellen](https://lake.example/shop)",
        "[Lake Press -- 25/09/2017](https://a.example/) <br />[Varn -- 1/2/17](https://b.example/)",
    ],
)
def test_a_line_that_leads_to_another_text_is_no_part_of_an_answer(line: str) -> None:
    """It is listed."""
    found = read(_bold(line), "talk.md")

    assert spoken_turns(found)[3] == ("A", TALK[1][1])
    assert len(found.turns) == 6
    assert [one.line for one in found.removed if one.message.startswith("a link to an")] == [11]


@pytest.mark.parametrize(
    "line",
    [
        "Read also what the board wrote in [its report](https://lake.example/).",
        "See also: the report of the board.",
        "Lake Bank has it: [Gates](https://lake.example/)",
    ],
)
def test_other_lines_with_links_are_said(line: str) -> None:
    """Who says more than that there is more to read, says it."""
    assert len(spoken_turns(read(_bold(line), "talk.md"))[3][1]) > len(TALK[1][1])


def test_a_card_of_a_page_that_leads_to_a_shop_is_a_link() -> None:
    """The link stands around its paragraph, and holds no more than a few words."""
    lines = [
        f"<p><b>{who}:</b> {one}</p>" for talk in TALK for who, one in zip("QA", talk, strict=True)
    ]
    lines.insert(4, '<a href="/shop"><div><p>Buy the Book!</p></div></a>')
    found = read(f"<html><body>{''.join(lines)}</body></html>", "talk.html")

    assert spoken_turns(found)[3] == ("A", TALK[1][1])


def test_a_paragraph_of_a_page_that_leads_to_another_text_is_a_link() -> None:
    """Though its first words are none."""
    lines = [
        f"<p><b>{who}:</b> {one}</p>" for talk in TALK for who, one in zip("QA", talk, strict=True)
    ]
    lines.insert(4, '<p>Lire aussi : <a href="/p">Portes</a></p>')
    found = read(f"<html><body>{''.join(lines)}</body></html>", "talk.html")

    assert spoken_turns(found)[3] == ("A", TALK[1][1])
    assert "link: Lire aussi : Portes" in [one.message for one in found.removed]


@pytest.mark.parametrize(
    "quote",
    [
        '<blockquote style="float: left">\n  <p>The ice would carry it off in March.</p>\n'
        "</blockquote>",
        "> The ice would carry it off in March",
    ],
)
@pytest.mark.parametrize("before", ["", "And so it stays."])
def test_a_quotation_of_the_talk_s_own_words_is_a_pull_quote(quote: str, before: str) -> None:
    """Though it has no quotation marks, and wherever it stands in an answer."""
    said = TALK[2][1]
    text = _bold().replace(said, "\n\n".join(one for one in (before, quote, said) if one))
    found = read(text, "talk.md")

    assert spoken_turns(found)[5] == ("A", f"{before} ¶ {said}" if before else said)
    assert any(
        one.message == f"a pull quote: {TALK[1][1]}".rstrip("." * ("> " in quote))
        for one in found.removed
    )


def test_another_quotation_beside_pull_quotes_is_warned_of() -> None:
    """Its words stand nowhere else; without pull quotes, it is said."""
    again, other = "> The ice would carry it off in March.", "> Whoever has a boat has a gate."
    found = read(_bold(again, "So I think.", other, "Do not ask."), "talk.md")
    alone = read(_bold(other, "So I think."), "talk.md")

    assert "Whoever has a boat" in spoken_turns(found)[3][1]
    assert [(one.line, one.message[:44]) for one in found.notes if one.is_warning] == [
        (15, "a quotation whose words stand nowhere else, ")
    ]
    assert not [one for one in alone.notes if one.is_warning]


def read_docx(words: tuple[str, ...]) -> Transcript:
    """Read a Word document of some paragraphs."""
    data = docx([paragraph(run(one)) for one in words])
    return read_transcript(data, Source("talk.docx")).transcript


PRINTED = (
    "Q: Who keeps the gate?",
    "A: I do. I keep it as my mother did before me, and as hers did.",
    "I keep it as my mother did before me",
    "Q: Why is it shut?",
    "A: The ice would carry it off in the first week of March. We know it would.",
    "The ice would carry it off in the first week of March",
    "And nobody would pay for another one.",
)


def test_paragraphs_that_print_words_of_the_talk_again_are_pull_quotes() -> None:
    """There are two of them at least, without the stop of a sentence."""
    found = read_docx(PRINTED)
    once = read_docx((*PRINTED[:2], *PRINTED[3:]))
    ended = read_docx(tuple(one.removesuffix(".") + "." for one in PRINTED))

    assert [words for _, words in spoken_turns(found)][1::2] == [
        PRINTED[1].removeprefix("A: "),
        f"{PRINTED[4].removeprefix('A: ')} ¶ {PRINTED[6]}",
    ]
    assert [one.message for one in found.removed] == [
        f"a pull quote: {PRINTED[2]}",
        f"a pull quote: {PRINTED[5]}",
    ]
    assert PRINTED[5] in spoken_turns(once)[3][1]
    assert PRINTED[2] in spoken_turns(ended)[1][1]


COMMANDED = (
    "---\nlayout: default\n---\n\n{{% include page_top.html\n  title=site.data.talks.title\n%}}\n\n"
    "<h4>{}</h4>\n\n{}"
)
ASIDE = (
    "<p><em>Ik</em>&nbsp; Wie betaalt de poort van het meer?</p>\n\n"
    "<p><em>Odo</em>&nbsp; De stad betaalt haar, denk ik.</p>\n\n"
)


@pytest.mark.parametrize(("head", "title"), [("Odo", "Odo"), ("Transcript", "")])
def test_commands_of_a_page_over_several_lines_are_listed_and_no_title(
    head: str, title: str
) -> None:
    """The only heading above the talk is, also of one word, where that says no more of a talk."""
    found = read(COMMANDED.format(head, ASIDE * 3), "talk.md")

    assert found.title == title
    assert "a command of the page: {% include page_top.html title=site.data.talks.title %}" in [
        one.message for one in found.removed
    ]
    assert len(found.turns) == 6


def test_boxes_and_pictures_that_signs_of_equality_begin_are_beside_the_text() -> None:
    """A warning tells of the box, in which labels may stand."""
    picture = "=IMAGE=gate.jpg=The gate of the lake in March=\n\n=ZOOM=The ice would carry it off="
    box = "=TEXTBOX_START=Words for gates=\n**Sill:** What lies below.\n\n**Leaf:** It moves."
    found = read(_bold(picture, f"{box}\n\n=TEXTBOX_END="), "talk.md")

    assert spoken_turns(found)[3] == ("A", TALK[1][1])
    assert [(one.line, one.message[:24], one.is_warning) for one in found.removed] == [
        (11, "a command of the page: =", False),
        (13, "a command of the page: =", False),
        (15, "a box beside the text: =", True),
    ]
