"""Word documents: what in them is speech, what is told of and what is refused."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pipeline.errors import BriefError
from pipeline.model.transcript import Transcript
from pipeline.readers import Source, read_transcript
from pipeline.readers.office.blocks import is_heading_name, is_no_title
from tests.make.transcripts import (
    BOLD,
    FOLDER,
    STYLES,
    docx,
    files,
    odt,
    paragraph,
    run,
    table,
    zipped,
)
from tests.work import grows_evenly

W = STYLES.partition(" ")[2].partition(">")[0]
ELSEWHERE = (
    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships/{kind}" Target="{target}" TargetMode="External"/>'
)


def lines(*words: str) -> Iterator[str]:
    """Yield a paragraph for each of some lines."""
    return (paragraph(run(one)) for one in words)


TWO = ("Q: What is it?", "A: It is a harbour.")


def read(data: bytes, *labels: str) -> Transcript:
    """Read a file."""
    return read_transcript(data, Source("talk.docx", labels=frozenset(labels))).transcript


def told(transcript: Transcript) -> list[tuple[str, ...]]:
    """Return label and paragraphs of each turn."""
    return [
        (one.speaker.label, *(each.text for each in one.paragraphs)) for one in transcript.turns
    ]


def refused(data: bytes) -> str:
    """Return what a refusal says, with its next step."""
    with pytest.raises(BriefError) as caught:
        read(data)
    [problem] = caught.value.problems
    assert problem.place is not None
    return f"{problem.message} | {problem.hint}"


def test_the_files_are_those_of_their_maker() -> None:
    """`python -m tests.make.transcripts` writes the same bytes again."""
    for name, data in files():
        if not name.endswith(".pdf"):
            assert (FOLDER / name).read_bytes() == data, name


@pytest.mark.parametrize("name", ["labels.docx", "lines.docx", "table.docx"])
def test_the_same_talk_in_other_forms_has_the_same_turns(name: str) -> None:
    """As text with labels, as a table with speakers, as a table of lines."""
    forms = ("harbour.txt", f"harbour-{name}")
    first, second = (told(read((FOLDER / form).read_bytes())) for form in forms)

    assert first == second


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            zipped({"[Content_Types].xml": "", "word/a.xml": "", "word/vbaProject.bin": b""}),
            "holds macros",
        ),
        (
            zipped({"[Content_Types].xml": "ms-office.vbaProject", "word/a.xml": ""}),
            "holds macros",
        ),
        (
            docx(lines(*TWO), related=ELSEWHERE.format(kind="oleObject", target="x.xlsx")),
            "refers to another file (oleObject)",
        ),
        (
            docx(lines(*TWO), related=ELSEWHERE.format(kind="frame", target="http://a.example/")),
            "refers to another file (frame)",
        ),
        (
            docx(
                lines(*TWO),
                related=ELSEWHERE.format(kind="attachedTemplate", target="http://a.example/t.dotm"),
            ),
            "refers to another file (attachedTemplate)",
        ),
        (
            docx(
                lines(*TWO),
                related=ELSEWHERE.format(kind="attachedTemplate", target=r"file:///\\a\b\t.dotm"),
            ),
            "refers to another file (attachedTemplate)",
        ),
        (docx([*lines(*TWO), '<w:altChunk r:id="rId9"/>']), "holds another document"),
        (docx([*lines(*TWO), '<w:subDoc r:id="rId9"/>']), "master document"),
        (
            docx(
                lines(*TWO),
                {"comments": f"<w:comments {W}><w:comment>{paragraph(run('off the record!'))}"
                 "</w:comment></w:comments>"},
            ),
            "a comment speaks of the record",
        ),
        (
            docx(
                [
                    f"<w:p><w:r><w:pict><w:txbxContent>{''.join(lines(*TWO))}</w:txbxContent>"
                    "</w:pict></w:r></w:p>"
                ]
            ),
            "most words stand in text boxes",
        ),
        (docx(lines("It is a harbour.")), "no speakers found"),
        (docx([]), "no speakers found"),
        (zipped({"[Content_Types].xml": "<Types/>", "word/a.xml": "<a/>"}), "holds no document"),
    ],
)  # fmt: skip
def test_what_is_not_a_talk_on_paper_is_refused(data: bytes, said: str) -> None:
    """With the reason and the next step."""
    message, _, hint = refused(data).partition(" | ")

    assert said in message
    assert hint


def test_a_document_that_may_hold_macros_and_holds_none_is_read() -> None:
    """Its type says so, and no part of it is one of macros."""
    found = read(docx(lines(*TWO), kind="document.macroEnabled.main"))

    assert told(found) == told(read(docx(lines(*TWO))))


def test_a_template_on_the_disk_of_the_writer_is_no_matter() -> None:
    """As every office has one; a linked picture is told of, and neither is fetched."""
    template = ELSEWHERE.format(kind="attachedTemplate", target="file:///C:\\Office\\memo.dotm")
    picture = ELSEWHERE.format(kind="image", target="http://a.example/logo.png")
    link = ELSEWHERE.format(kind="hyperlink", target="http://a.example/")
    found = read(docx(lines(*TWO), related=template + picture.replace("99", "98") + link))

    assert told(found) == [("Q", "What is it?"), ("A", "It is a harbour.")]
    assert [one.message for one in found.notes] == [
        "a picture that stands elsewhere is not fetched: 'http://a.example/logo.png'"
    ]


def test_a_paragraph_whose_end_was_deleted_goes_on() -> None:
    """And a row that was deleted is gone."""
    gone = '<w:rPr><w:del w:id="1" w:author="Desk"/></w:rPr>'
    asked = [("Q", "What is it?"), ("A", "Gone it is."), ("A", "A long wall.")]
    rows = [*asked, ("Q", "And then what?"), ("A", "The sea is.")]
    kept = table(rows).split("<w:tr>")
    kept[2] = f"<w:trPr><w:del/></w:trPr>{kept[2]}"
    text = read(docx([*lines(TWO[0]), paragraph(run("A: It is"), properties=gone),
                      *lines(" a harbour.", "And a wall.")]))  # fmt: skip

    assert told(text)[1] == ("A", "It is a harbour.", "And a wall.")
    assert told(read(docx(["<w:tr>".join(kept)]))) == [rows[0], *rows[2:]]


LIST = f"""<w:numbering {W}><w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0">
<w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{{text}}"/></w:lvl></w:abstractNum>
<w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num></w:numbering>"""


def test_labels_that_the_numbering_prints_are_read() -> None:
    """`Q1:` stands in no paragraph; a bare number is nobody's label, and told of."""
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>'
    body = [
        paragraph(run("What is it?"), properties=listed), *lines("A: A harbour."),
        paragraph(run("How deep?"), properties=listed), *lines("A: Six metres."),
    ]  # fmt: skip
    found = read(docx(body, {"numbering": LIST.format(text="Q%1:")}))

    assert told(found) == [
        ("Q", "What is it?"), ("A", "A harbour."), ("Q", "How deep?"), ("A", "Six metres."),
    ]  # fmt: skip
    body = [paragraph(run(one), properties=listed) for one in TWO]
    found = read(docx(body, {"numbering": LIST.format(text="%1.")}))
    assert told(found) == [("Q", "What is it?"), ("A", "It is a harbour.")]
    assert [one.message for one in found.removed] == ["2 automatic numbers"]


LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr>'
OF_EELS = (
    ("How many eels are there?", "Forty of them, or so."),
    ("Who counts them?", "The keeper counts them every week."),
    ("And why is that?", "The town wants a report."),
    ("What would help?", "A new gate would be of use."),
)


def _listed(above: str, asked: tuple[tuple[str, str], ...], sign: str = "decimal") -> bytes:
    """Return a document whose questions are items of a list, counted or not, below a line."""
    body = [paragraph(run(above))]
    for question, answer in asked:
        body += [paragraph(run(question), properties=LISTED), *lines(answer)]
    return docx(body, {"numbering": LIST.format(text="%1.").replace("decimal", sign)})


@pytest.mark.parametrize("sign", ["decimal", "bullet"])
@pytest.mark.parametrize(
    ("above", "own"), [("Interview with a keeper", ""), ("Eels", " I see to it.")]
)
def test_questions_of_a_list_are_asked(above: str, own: str, sign: str) -> None:
    """Somebody says "I" in the answers, or a line above tells of an interview; a warning tells."""
    asked = tuple((question, f"{answer}{own}") for question, answer in OF_EELS)
    found = read(_listed(above, asked, sign))

    assert told(found) == [turn for q, a in asked for turn in (("Q", q), ("A", a))]
    warned = [one.message for one in found.notes if one.is_warning]
    assert warned == [
        "only questions are items of a list, and nobody is named: what stands below each is its "
        "answer"
    ]


@pytest.mark.parametrize(
    ("above", "asked"),
    [
        ("Eels of the harbour", OF_EELS),
        ("Interview with a keeper", OF_EELS[:3]),
        ("Interview with a keeper", (*OF_EELS, ("The gate", "It is shut."), ("Eels", "None."))),
        ("Interview with a keeper", (("Do you?", "Who asks?"), *OF_EELS)),
        ("Interview with a keeper", (("Do you?", ""), *OF_EELS)),
    ],
)
def test_other_counted_lists_are_no_talk(above: str, asked: tuple[tuple[str, str], ...]) -> None:
    """Nothing says so, they are few, do not ask, have no answer, or both ask."""
    assert refused(_listed(above, asked)).startswith("no speakers found")


ANSWERED = (
    ("How many eels are there?", "Response: Forty of them."),
    ("Tell us who counts them", "Response: The keeper does."),
    ("Who pays for it?", "Response: The lake board pays."),
    ("Is it enough?", "Response: It never is."),
    ("And why is that?", "Response: The town wants a report."),
)
WISHES = (
    paragraph(run("What the harbour hopes for"), properties=LISTED),
    *lines("A new gate.", "And a longer wall."),
)


def test_what_is_counted_on_with_the_questions_is_one_without_the_label_of_an_answer() -> None:
    """With a warning; where an answer has counted lines of its own, they are its words."""
    numbers = {"numbering": LIST.format(text="%1.")}
    body = [
        one
        for question, answer in ANSWERED
        for one in (paragraph(run(question), properties=LISTED), *lines(answer))
    ]
    found = read(docx([*body, *WISHES], numbers))
    listed = [paragraph(run(one), properties=LISTED) for one in ("A gate", "A wall")]
    other = read(docx([*body, *listed, *lines("So they say.")], numbers))

    assert told(found)[-3:] == [
        ("A", "The town wants a report."),
        ("Q", "What the harbour hopes for"),
        ("A", "A new gate.", "And a longer wall."),
    ]
    assert [one.message for one in found.notes if one.is_warning] == [
        "“What the harbour hopes for” is counted as the questions are, and read as one: no label "
        "answers it"
    ]
    assert told(other)[-1] == ("A", "The town wants a report.", "A gate", "A wall", "So they say.")


def test_a_counted_question_above_the_first_labelled_answer_is_one() -> None:
    """It asks, and one paragraph below it answers: with a warning."""
    numbers = {"numbering": LIST.format(text="%1.")}

    def talk(first: str) -> Transcript:
        pairs = ((first, "My sister, and I."), *ANSWERED)
        body = [
            one
            for question, answer in pairs
            for one in (paragraph(run(question), properties=LISTED), *lines(answer))
        ]
        return read(docx([*lines("The gate"), *body], numbers))

    found = talk("Who has the key?")

    assert told(found)[:3] == [
        ("Q", "Who has the key?"),
        ("A", "My sister, and I."),
        ("Q", ANSWERED[0][0]),
    ]
    assert [one.message for one in found.notes if one.is_warning] == [
        "“Who has the key?” is counted as the questions are, and read as one: no label answers it"
    ]
    assert told(talk("The key"))[0] == ("Q", ANSWERED[0][0])


@pytest.mark.parametrize("gap", [False, True])
def test_lines_in_italics_that_ask_are_questions(gap: bool) -> None:
    """What stands upright below them answers, in the same paragraph or in the next one."""
    said = [f"{answer} I see to it." for _, answer in OF_EELS]
    body: list[str] = []
    for (question, _), answer in zip(OF_EELS, said, strict=True):
        asked = run(question, "<w:i/>")
        if gap:
            body += [paragraph(asked), *lines(answer)]
        else:
            body.append(paragraph(asked, "<w:r><w:br/></w:r>", run(answer)))
    turns = [turn for (q, _), a in zip(OF_EELS, said, strict=True) for turn in (("Q", q), ("A", a))]

    found = read(docx([*lines("On eels"), *body]))
    assert told(found) == turns
    assert any(
        one.message.startswith("nobody is named: lines in italics are read as questions")
        for one in found.notes
        if one.is_warning
    )
    upright = [one.replace("<w:i/>", '<w:i w:val="0"/>') for one in body]
    assert refused(docx([*lines("On eels"), *upright])).startswith("no speakers found")


@pytest.mark.parametrize("style", ["italic", "normal"])
def test_lines_in_italics_of_opendocument_that_ask_are_questions(style: str) -> None:
    """Their style says so."""
    styles = (
        '<style:style style:name="P9" style:family="paragraph">'
        f'<style:text-properties fo:font-style="{style}"/></style:style>'
    )
    body = [
        f"<text:p{name}>{words}</text:p>"
        for question, answer in OF_EELS
        for name, words in (
            (' text:style-name="P9"', question),
            ("", f"{answer} I see to it."),
        )
    ]
    data = odt(["<text:p>On eels</text:p>", *body], styles=styles)
    if style == "normal":
        assert refused(data).startswith("no speakers found")
        return
    assert told(read(data)) == [
        turn
        for question, answer in OF_EELS
        for turn in (("Q", question), ("A", f"{answer} I see to it."))
    ]


def _merged(rows: str) -> str:
    return rows.replace("<w:p><w:r><w:t xml:space=\"preserve\">^</w:t></w:r></w:p>",
                        "<w:tcPr><w:vMerge/></w:tcPr><w:p/>")  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "turns"),
    [
        (
            [("Who", "Words"), ("Ann Roe", "Why?"), ("Bo Lee", "So."), ("^", "It rained."),
             ("", "[Laughter] Yes.")],
            [("Ann Roe", "Why?"), ("Bo Lee", "So.", "It rained."),
             ("Unidentified speaker", "[Laughter] Yes.")],
        ),
        (
            [("Question", "Answer"), ("Why did it rain?", "It was March."), ("And now?", "No.")],
            [("Question", "Why did it rain?"), ("Answer", "It was March."),
             ("Question", "And now?"), ("Answer", "No.")],
        ),
        (
            [("Why did it rain all day?", "Ann:", "0:01"), ("It was in March.", "Bo:", "0:04"),
             ("And now it is dry?", "Ann:", "0:09"), ("It is, and stays so.", "Bo:", "1:00:11")],
            [("Ann", "Why did it rain all day?"), ("Bo", "It was in March."),
             ("Ann", "And now it is dry?"), ("Bo", "It is, and stays so.")],
        ),
        (
            [("Time", "Text"), ("0:01", "Q: Why?"), ("0:04", "A: It was March.")],
            [("Q", "Why?"), ("A", "It was March.")],
        ),
        ([("Q: Why?",), ("A: It was March.",)], [("Q", "Why?"), ("A", "It was March.")]),
    ],
)  # fmt: skip
def test_tables_in_many_forms(rows: list[tuple[str, ...]], turns: list[tuple[str, ...]]) -> None:
    """Heads or none, merged cells, times or none, questions beside answers, labels in the words."""
    assert told(read(docx([_merged(table(rows))]))) == turns


def test_times_of_a_table_are_kept() -> None:
    """In a column of their own, or behind the name."""
    rows = [("Speaker", "Words"), ("Ann (0:07)", "Why did it rain?"), ("Bo (1:02:03)", "So.")]
    found = read(docx([table(rows)]))

    assert [(one.speaker.label, one.time) for one in found.turns] == [
        ("Ann", "00:00:07"), ("Bo", "01:02:03"),
    ]  # fmt: skip


def test_a_table_beside_the_talk_is_not_read() -> None:
    """It is told of with its size, at its place."""
    figures = table([("Year", "Depth"), ("2019", "7.5"), ("2024", "6.4")])
    found = read(docx([*lines(*TWO), figures, *lines("Q: And now?", "A: Six.")]))

    assert told(found)[1:3] == [("A", "It is a harbour."), ("Q", "And now?")]
    assert [(one.message, one.line) for one in found.notes if one.is_warning] == [
        ("a table of 3 rows, 6 words, not read", 3)
    ]


ASKED = ("How deep is the harbour?", "Who keeps the lamp at night?", "When does the ferry sail?")
SAID = ("It is six metres deep.", "My brother keeps it.", "It sails at noon.")


@pytest.mark.parametrize(
    ("heads", "labels"),
    [
        (("No", "Pertanyaan", "Jawaban"), ("Pertanyaan", "Jawaban")),
        (("#", "Pregunta del equipo", "Respuesta de la invitada"), ("Pregunta", "Respuesta")),
        (("№", "Вопросы", "Ответы"), ("Q", "A")),
        (("", "Gefragt", "Gesagt"), ("Q", "A")),
        (None, ("Q", "A")),
    ],
)
def test_a_table_of_questions_and_answers_is_a_talk(
    heads: tuple[str, ...] | None, labels: tuple[str, str]
) -> None:
    """By its heads in many languages, which may say more, or by a column in which all asks."""
    rows = [(str(at), *one) for at, one in enumerate(zip(ASKED, SAID, strict=True), start=1)]
    found = read(docx([table([*([heads] if heads else []), *rows])]))
    asked = [(labels[0], one) for one in ASKED]
    said = [(labels[1], one) for one in SAID]

    assert told(found) == [turn for pair in zip(asked, said, strict=True) for turn in pair]
    assert [one.speaker.role.name for one in found.turns[:2]] == ["INTERVIEWER", "RESPONDENT"]


def test_a_row_above_the_heads_of_a_table_is_listed() -> None:
    """Data of the talk may stand there; what an open question lacks is told of."""
    rows = [
        ("Guest: Jane Roe", "", ""), ("Time", "Question", "Answer"), ("0:01", ASKED[0], SAID[0]),
        ("0:09", ASKED[1], ""), ("0:20", ASKED[2], SAID[2]),
    ]  # fmt: skip
    found = read(docx([table(rows)]))

    assert told(found) == [
        ("Question", ASKED[0]), ("Answer", SAID[0]), ("Question", *ASKED[1:]), ("Answer", SAID[2]),
    ]  # fmt: skip
    assert [one.message for one in found.removed] == [
        "column 'Time' of the table", "a row of its own: 'Guest: Jane Roe'",
    ]  # fmt: skip
    assert [(one.message, one.line) for one in found.notes] == [
        ("1 question of the table without an answer", 4)
    ]


def test_a_column_of_sentences_that_is_no_speech_is_told_of() -> None:
    """With the number of its words; a few words beside the talk are only listed."""
    remark = "She looks at the sea for a while and thinks of the old lamp."
    rows = [("Who", "Words", "Remarks", "No"), ("Ann Roe", ASKED[0], remark, "1"),
            ("Bo Lee", SAID[0], remark, "2"), ("Ann Roe", ASKED[1], remark, "3")]  # fmt: skip
    found = read(docx([table(rows)]))

    assert told(found) == [("Ann Roe", ASKED[0]), ("Bo Lee", SAID[0]), ("Ann Roe", ASKED[1])]
    assert "column 'Remarks' of the table is not read: 42 words" in [
        one.message for one in found.notes if one.is_warning
    ]
    assert "column 'No' of the table" in [one.message for one in found.removed]


def test_questions_without_any_answer_are_no_talk() -> None:
    """A plan of an interview has a column for answers, and nothing in it."""
    rows = [("Minutes", "Question of the desk", "Answer of the guest"),
            *(("3", one, "") for one in ASKED)]  # fmt: skip

    assert refused(docx([table(rows)])) == (
        "a list of questions: the column for their answers is empty | "
        "a talk is read that people had: give the file with what was answered"
    )


def test_several_talks_in_tables_are_warned_of() -> None:
    """Each has data of its own above, and the same questions are asked again."""
    rows = [("Question", "Answer"), *zip(ASKED, SAID, strict=True)]
    other = [("Question", "Answer"), *((one, f"I say {at}.") for at, one in enumerate(ASKED))]
    body = [*lines("Guest: Jane Roe"), table(rows), *lines("Guest: Odo Lind"), table(other)]
    found = read(docx(body))

    assert [turn[1] for turn in told(found)[1::2]] == [*SAID, "I say 0.", "I say 1.", "I say 2."]
    assert [(one.message, one.line) for one in found.notes if one.is_warning] == [
        ("data about a talk stand 2 times: where others speak, save each as its own", 6),
        ("3 questions are asked again from here on: where others answer them, save each talk as "
         "its own", 8),
    ]  # fmt: skip


def test_lines_that_are_paragraphs_are_joined() -> None:
    """As in text that was pasted: empty paragraphs part the paragraphs."""
    wrapped = (
        "Q: What is it that the port of the town may", "want to have from the coastal fund?", "",
        "A: It wants to have a survey of the whole", "channel, which is paid and has a date,",
        "and nothing else from anybody on this coast", "in this year or the next.",
    )  # fmt: skip
    found = read(docx(lines(*wrapped)))

    assert [len(one.paragraphs) for one in found.turns] == [1, 1]


def test_what_is_set_in_bold_is_found() -> None:
    """In the run, by a style of characters, by the style of the paragraph, and not otherwise."""
    from pipeline.readers.office import docx as reader
    from pipeline.readers.office.blocks import document_of

    strong = run("by style", '<w:rStyle w:val="Strong"/>')
    plain = run("not", '<w:b w:val="0"/>')
    body = [
        paragraph(run("bold ", BOLD), run("and on", BOLD), run(" and off"), strong),
        paragraph(run("all"), plain, style="Heading2"),
    ]
    found = document_of(reader._contents(docx(body), "talk.docx"))

    assert [found.text[start:end] for start, end in found.strong] == [
        "bold and on", "by style", "all",
    ]  # fmt: skip


def test_what_stands_beside_the_talk_is_heeded() -> None:
    """At the head of pages, in comments and in boxes: the day, and what may be a ban."""
    parts = {
        "header1": f"<w:hdr {W}>{paragraph(run('Recorded: 14 May 2024'))}</w:hdr>",
        "comments": f"<w:comments {W}><w:comment>{paragraph(run('Not for quotation'))}"
        "</w:comment></w:comments>",
    }
    said = {(one.key, one.value) for one in read(docx(lines(*TWO), parts)).metadata}

    assert {("date", "14 May 2024"), ("line", "Not for quotation")} <= said


def _nested(depth: int) -> bytes:
    opened, closed = "<w:tbl><w:tr><w:tc>" * depth, "</w:tc></w:tr></w:tbl>" * depth
    return docx([*lines(*TWO), f"{opened}{paragraph(run('deep'))}{closed}"])


def test_deep_nesting_is_read_or_refused() -> None:
    """As deep as a package may nest, and deeper."""
    assert [told(read(_nested(depth)))[0] for depth in (20, 60, 80)] == [("Q", "What is it?")] * 3
    assert "nests deeper" in refused(_nested(400))


def test_speech_in_the_style_of_a_heading_is_speech() -> None:
    """A title between turns is none."""
    body = [*lines(*TWO), paragraph(run("The ferry"), style="Heading2"),
            paragraph(run("Q: Is it late?"), style="Heading2"), *lines("A: It is.")]  # fmt: skip
    found = read(docx(body))

    assert told(found)[1:] == [("A", "It is a harbour."), ("Q", "Is it late?"), ("A", "It is.")]
    assert ["The ferry" in one.message for one in found.removed] == [True]


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        *(
            ("heading 2", True),
            ("Title", True),
            ("Überschrift 1", True),
            ("D3/ Títol negreta", True),
        ),
        *(("My Heading (small)", True), ("Body Text", False), ("Subtitled text", False)),
        *(("Speaker", False), ("Untitelig", False)),
    ],
)
def test_the_name_of_a_style_may_say_that_it_is_of_headings(name: str, *, is_one: bool) -> None:
    """In a house's own words for it, in several languages."""
    assert is_heading_name(name) == is_one
    styles = STYLES.replace('<w:name w:val="heading 2"/>', f'<w:name w:val="{name}"/>')
    assert styles != STYLES or name == "heading 2"
    body = [*lines(*TWO), paragraph(run("The ferry of the lake"), style="Heading2"),
            *lines("Q: Is it late?", "A: It is.")]  # fmt: skip
    found = read(docx(body, {"styles": styles}))

    assert ("The ferry" in str(found.turns)) != is_one


@pytest.mark.parametrize("name", ["Speaker", "D3/ Intervinent", "Redner (fett)"])
def test_the_name_of_a_style_may_say_that_it_is_of_who_speaks(name: str) -> None:
    """A name may stand in brackets, or in a list, where it is none; headings part nothing."""
    styles = STYLES.replace(
        "</w:styles>",
        f'<w:style w:type="paragraph" w:styleId="Who"><w:name w:val="{name}"/></w:style>'
        "</w:styles>",
    )
    mayor, clerk = "La alcaldesa de Varn (Jane Roe)", "El secretari del Port Odo Lind"
    body = [
        *lines("Ple del port"),
        *(paragraph(run(words), style="Who") for words in (mayor, "Bon dia, i seguim.")),
        *lines("Obrim la sessió.", "Ple del port", "Odo Lind"),
        paragraph(run("The ferry"), style="Heading2"),
        *lines("Té la paraula el secretari."),
        paragraph(run(clerk), style="Who"),
        *lines("Gràcies."),
        paragraph(run("Tom Holm"), style="Who"),
        *lines("El port és buit."),
        paragraph(run(f"{clerk} "), style="Who"),
        *lines("És ple."),
        paragraph(run("Tom Holm", BOLD)),
        *lines("No ho és."),
        paragraph(run("Jane Moll"), style="Who"),
        *lines("Acabem."),
    ]
    found = read(docx(body, {"styles": styles}))

    said = ("Bon dia, i seguim.", "Obrim la sessió.", "Ple del port", "Odo Lind")
    assert told(found) == [
        (mayor, *said, "Té la paraula el secretari."),
        (clerk, "Gràcies."),
        ("Tom Holm", "El port és buit."),
        (clerk, "És ple."),
        ("Tom Holm", "No ho és."),
        ("Jane Moll", "Acabem."),
    ]


def test_headings_with_a_blank_or_a_colon_at_their_end_are_not_said() -> None:
    """Unless they are the labels of who speaks."""
    body = [*lines(*TWO), paragraph(run("002 "), style="Heading2"),
            *lines("Q: Is it late?", "A: It is."), paragraph(run("The crew:"), style="Heading2"),
            *lines("Q: Who steers?", "A: A cook.")]  # fmt: skip
    found = read(docx(body))

    assert told(found)[1::2] == [("A", "It is a harbour."), ("A", "It is."), ("A", "A cook.")]
    assert [one.message for one in found.removed if "heading" in one.message] == [
        "a heading: 002",
        "a heading: The crew:",
    ]


def test_headings_with_a_colon_may_be_labels() -> None:
    """Also beside headings that are none."""
    body = [paragraph(run("Part one: "), style="Heading2")]
    for at in range(3):
        body += [paragraph(run("Interviewer:"), style="Heading2"), *lines(f"Is it late, {at}?")]
        body += [*lines(f"Lind: It is, and {at} more.")]
    found = read(docx(body))

    assert told(found) == [
        each
        for at in range(3)
        for each in (("Interviewer", f"Is it late, {at}?"), ("Lind", f"It is, and {at} more."))
    ]


def test_titles_that_a_program_gave_are_none() -> None:
    """Nor is the name of a file one."""
    names = ("Microsoft Word - talk", "Document1", "talk.docx", "", "talkWithRoe")

    assert [is_no_title(one) for one in names] == [True] * 5
    assert is_no_title("The House met at 14:03")
    assert is_no_title("25-83")
    assert is_no_title("THURSDAY 13TH MARCH 2008")
    assert not is_no_title("Interview with the harbour master")


def test_cost_grows_with_the_turns() -> None:
    """A debate of 200 turns costs four times what one of 50 does."""
    words = "The channel is deep enough for every boat that comes here. " * 2
    body = [
        paragraph(run("Q:" if at % 2 else "A:", BOLD), *(run(f" {words}") for _ in range(13)))
        for at in range(1, 201)
    ]
    debates = {turns: docx(body[:turns]) for turns in (50, 200)}

    assert len(read(debates[200]).turns) == 200
    assert grows_evenly(lambda turns: lambda: read(debates[turns]), 50)


def test_captions_pasted_into_a_document_are_refused_with_the_way_to_read_them() -> None:
    """Saved as plain text they are a file of captions."""
    cue = ("1", "", "00:00:01.000 --> 00:00:04.000", "", "Ines Weir: The mill is open.", "")

    assert refused(docx(lines("WEBVTT", "", *cue))) == (
        "captions (WebVTT) stand in this document as its words | save the document as plain text "
        "(UTF-8), and read that: its captions name who speaks"
    )


def test_the_code_of_an_rtf_file_in_a_document_is_refused_as_that() -> None:
    """It stands below a heading, and its labels begin no lines."""
    code = r"{\rtf1\ansi{\fonttbl\f0 Arial;} \f0 Keeper: The mill is open.\ Guest: Since when?\ }"

    assert refused(docx(lines("The mill", "", code))) == (
        "the code of an RTF file stands in this document as its words | give the RTF file itself, "
        "or paste its words as a word processor shows them"
    )


def test_marks_of_markdown_that_were_typed_into_a_document_are_taken_off() -> None:
    """They stand around labels and before headings; two labels alone are left as they are."""
    said = (
        "**Jane:** Who shuts the gate?",
        "**Odo:** The keeper does.",
        "**Jane:** At night?",
        "**Odo:** At **nine**, as ever.",
    )
    found = read(docx(lines("## A talk on gates", *said)))

    assert told(found) == [
        ("Jane", "Who shuts the gate?"),
        ("Odo", "The keeper does."),
        ("Jane", "At night?"),
        ("Odo", "At **nine**, as ever."),
    ]
    assert found.title == "A talk on gates"
    assert "marks of Markdown ('**', '#') before 5 paragraphs" in [
        one.message for one in found.removed
    ]


def test_a_title_of_which_the_document_has_no_word_is_a_template_s() -> None:
    """One that says that it is of a talk stays."""
    body = [paragraph(run(one)) for one in ("Q: Who pays?", "A: We do.") * 3]
    titles = ("Requirements of software", "Who pays them", "Interview with Jane Roe")
    found = [
        read_transcript(docx(body, title=one), Source("a.docx")).transcript.title for one in titles
    ]

    assert found == ["", titles[1], titles[2]]
