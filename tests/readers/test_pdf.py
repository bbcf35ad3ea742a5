"""PDF: what stands on pages beside the talk, the order of reading, and what is refused."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest
from PIL import Image
from reportlab.lib.pagesizes import A4
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from pipeline.errors import BriefError
from pipeline.model.transcript import Transcript
from pipeline.readers import Source, read_transcript
from pipeline.stages.normalize import normalize
from tests.make.transcripts import FOLDER
from tests.work import grows_evenly

Page = list[tuple[float, float, str]]
"""Words with the place of each from the upper left corner."""
TOP = 60.0


def pdf(pages: Iterable[Page], prepare: Callable[[Canvas], None] = lambda _: None) -> bytes:
    """Return a file of pages; `prepare` is called at the beginning of each."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    for page in pages:
        canvas.setFont("Helvetica", 11)
        prepare(canvas)
        for x, y, words in page:
            canvas.drawString(x, A4[1] - y, words)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def lines(*words: str, left: float = 70, top: float = TOP) -> Page:
    """Return words in lines, one below the other."""
    return [(left, top + 14 * at, line) for at, line in enumerate(words)]


TALK = (
    "Q: Why is the channel of the harbour not as deep as the chart says it is?",
    "A: The river brings silt after every storm of the winter, and the old wall",
    "keeps it here, so the channel fills from both of its ends.",
    "Q: What does it cost?",
    "A: Forty million crowns in ten years, which nobody wants to pay for now.",
)


def read(data: bytes) -> Transcript:
    """Read a file."""
    return read_transcript(data, Source("talk.pdf")).transcript


def told(transcript: Transcript) -> list[tuple[str, ...]]:
    """Return label and words of each turn, normalized."""
    turns = normalize(transcript, ()).turns
    return [(turn.speaker.label, *(one.text for one in turn.paragraphs)) for turn in turns]


def refused(data: bytes) -> str:
    """Return what a refusal says, with its place and next step."""
    with pytest.raises(BriefError) as caught:
        read(data)
    [problem] = caught.value.problems
    return f"{problem.place}: {problem.message} | {problem.hint}"


@pytest.mark.parametrize("name", ["pages", "columns", "margin"])
def test_the_same_talk_on_pages_has_the_same_turns(name: str) -> None:
    """In one column or two, with lines counted, with words parted at the ends of lines."""
    text = read_transcript((FOLDER / "harbour.txt").read_bytes(), Source("a")).transcript
    found = read((FOLDER / f"harbour-{name}.pdf").read_bytes())

    assert told(found) == told(text)


def _picture(canvas: Canvas) -> None:
    canvas.drawImage(ImageReader(Image.new("L", (40, 40))), 0, 0, 500, 700)


def _laid_over(canvas: Canvas) -> None:
    _picture(canvas)
    canvas._code.append("3 Tr")


def _locked() -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, encrypt=StandardEncryption("secret"))
    canvas.drawString(70, 700, TALK[0])
    canvas.save()
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (pdf([[], []], _picture), "talk.pdf:1: the pages are pictures without words | run text"),
        (pdf([lines("Q: Why?"), [], []], _picture), "talk.pdf:1: hardly any words | run text"),
        (_locked(), "talk.pdf: the document is encrypted | save it again without a password"),
        (b"%PDF-1.7\nnothing", "talk.pdf: the PDF is broken | save it again"),
        (pdf([lines(*["The harbour is deep, and the sea is deeper."] * 9)]), "no speakers found"),
    ],
)
def test_what_has_no_words_to_read_is_refused(data: bytes, said: str) -> None:
    """With the page, the reason and the next step."""
    assert said in refused(data)


def test_a_page_of_too_many_lines_is_refused() -> None:
    """Nobody could read it, and it would take for ever."""

    def lengthen(canvas: Canvas) -> None:
        canvas.setPageSize((600, 14_000))
        canvas.translate(0, 13_000)
        canvas.setFont("Helvetica", 5)

    page = [(70.0, at * 6.0, f"Q: line {at}") for at in range(2_100)]

    assert "talk.pdf:1: the page holds more lines than a page has" in refused(pdf([page], lengthen))


def test_a_sentence_at_the_foot_of_every_page_is_no_speech() -> None:
    """It ends with a full stop, as a label may: it has more words than one."""
    foot = (
        "Notice: the electronic version of this report is for information",
        "only. A certified copy of it can be had from the clerk of the harbour board.",
    )
    pages = [lines(*TALK, top=TOP + 40 * at) + lines(*foot, top=760) for at in range(4)]
    transcript = read(pdf(pages))

    assert told(transcript)[-1][-1].endswith("nobody wants to pay for now.")
    assert [note.message for note in transcript.removed if "certified copy" in note.message]


@pytest.mark.parametrize("mark", ["*", "**"])
def test_notes_at_the_foot_that_a_star_leads_to_are_no_words(mark: str) -> None:
    """Though their letters are as large as those of the talk; a star that leads nowhere stays."""
    noted = [line + mark if "cost" in line else line for line in TALK]
    foot = lines(f'{mark}Jane Roe, "Silt in Harbours," Lake', "Letters 4 (1951): 12-15.", top=700)
    found = read(pdf([lines(*noted) + foot]))

    assert told(found)[2] == ("Q", "What does it cost?")
    assert told(read(pdf([lines(*noted)])))[2] == ("Q", f"What does it cost?{mark}")
    assert sum("note at the foot of the page" in one.message for one in found.removed) == 2


def test_columns_without_clear_order_are_refused() -> None:
    """Where many lines run across both."""
    words = "The channel is deep enough now"
    page = lines(*[words] * 12, left=60) + lines(*[words] * 12, left=320)
    across = lines(*["Q: " + "deep enough for everybody " * 4] * 8, left=60, top=300)

    assert "talk.pdf:1: the words stand in columns whose order" in refused(pdf([page + across]))


def test_pages_of_pictures_among_others_are_told_of() -> None:
    """And words that text recognition laid over a picture."""
    pages = [lines(*TALK), [], lines("Q: And now?", "A: Nobody knows it, or says it.")]
    notes = {one.message: one.line for one in read(pdf(pages, _picture)).notes}
    assert notes["a page that is a picture: if there are words on it, they are not read"] == 2

    messages = [one.message for one in read(pdf([lines(*TALK)], _laid_over)).notes]
    assert "the words lie over pictures of pages, as text recognition wrote them: check them" in (
        messages
    )


def test_an_index_of_words_behind_a_talk_is_left_out() -> None:
    """Reporters of courts add one, in columns; what is said of figures stays."""
    talk = [
        lines(*(f"{who}: We counted {at}:{who[:1]} boats." for who in ("JANE ROE", "BO LEE")))
        for at in range(1, 4)
    ]
    index = lines(*(f"bridge{at} [3] {at}:3 {at}:17 12:25" for at in range(20)))
    found = read(pdf([*talk, index, index]))

    assert len(found.turns) == 6
    assert [one.message for one in found.removed] == [
        "pages 4–5: an index of words, with the pages and lines in which they stand"
    ]
    figures = lines("JANE ROE: Here they are:", *(f"12:{at} 13:{at} 14:{at}" for at in range(9)))
    assert len(read(pdf([*talk, figures])).turns) == 7


def test_only_what_repeats_is_a_running_line() -> None:
    """A label at the head of pages is none, nor are words that stand there once."""
    bodies = [
        lines("JANE ROE: We begin.", "BO LEE: And so do we, as they say."),
        lines("JANE ROE: We go on.", "BO LEE: So do we, as far as it goes."),
        lines("JANE ROE: We end.", "BO LEE: We do not, and never will."),
    ]
    heads = [[(70.0, 30.0, f"Oral evidence, page {at}")] for at in (1, 2, 3)]
    found = read(pdf(head + body for head, body in zip(heads, bodies, strict=True)))

    assert [one.message for one in found.removed] == [
        "head of the page of 3 pages: 'Oral evidence, page 1'"
    ]
    assert [turn.speaker.label for turn in found.turns] == ["JANE ROE", "BO LEE"] * 3
    bare = [lines("JANE ROE:", "We speak.", "BO LEE:", f"So do we, on page {at}.") for at in "123"]
    assert read(pdf(bare)).removed == ()


def test_what_begins_two_pages_alike_may_be_said() -> None:
    """Two talks with the same questions; a line apart from them is the head of the pages."""
    asked = ("1. What is it that you want to know of the harbour", "today?", "It is deep.")
    bodies = [lines(*asked, *TALK[at:], top=60) for at in (0, 3)]
    heads = [[(70.0, 30.0, "A talk of the harbour desk")] for _ in bodies]
    text = read(pdf(head + body for head, body in zip(heads, bodies, strict=True)))
    said = " ".join(one.text for turn in text.turns for one in turn.paragraphs)

    assert "today?" in said
    assert "head of the page of 2 pages: 'A talk of the harbour desk'" in [
        one.message for one in text.removed
    ]
    assert not any("1. What is it" in one.message for one in text.removed if "head" in one.message)


ASKED = (
    (("How deep is the harbour now,", "after the storm?"), ("It is six metres", "deep at noon.")),
    (("Who keeps the lamp?",), ("My brother keeps it,", "and so did my father", "before.")),
    (("When does the ferry sail?",), ("It sails at noon.",)),
    (("And who pays for it?",), ("The town does, as it", "always did.")),
    (("What comes next?",), ("Another boat.",)),
)


def asked(rows: Iterable[tuple[tuple[str, ...], tuple[str, ...]]], shift: float = 0) -> Page:
    """Return a table of numbered questions; `shift` is how much lower their answers begin."""
    page: Page = [(70, 60, "No"), (110, 60, "Question"), (340, 60, "Answer")]
    top = 90.0
    for number, (question, answer) in enumerate(rows, start=1):
        page.append((70, top, f"{number}."))
        page += [(110, top + 14 * at, line) for at, line in enumerate(question)]
        page += [(340, top + shift + 14 * at, line) for at, line in enumerate(answer)]
        top += 20 + 14 * max(len(question), len(answer))
    return page


def test_a_table_of_numbered_questions_is_read_row_by_row() -> None:
    """And not column by column, whatever stands above and between its rows."""
    page = [*asked(ASKED), (70.0, 30.0, "Talk in the harbour"), (70.0, 420.0, "Set by the desk.")]
    found = read(pdf([page]))

    assert told(found) == [
        turn
        for question, answer in ASKED
        for turn in (("Question", " ".join(question)), ("Answer", " ".join(answer)))
    ]
    assert [one.message for one in found.removed] == [
        "beside the table: 'Talk in the harbour'", "beside the table: 'No Question Answer'",
        "beside the table: 'Set by the desk.'",
    ]  # fmt: skip
    assert not [one for one in found.notes if one.is_warning]


def test_a_table_on_pages_whose_rows_are_not_clear_is_no_talk() -> None:
    """Answers that begin elsewhere than their questions, and few rows."""
    assert "no speakers found" in refused(pdf([asked(ASKED, shift=21)]))
    assert "no speakers found" in refused(pdf([asked(ASKED[:3])]))


def test_a_question_without_its_answer_in_a_table_on_pages_is_told_of() -> None:
    """Its row stands there, and nothing beside it."""
    rows = [*ASKED, (("Is that all?",), ()), (("Are you sure of it?",), ("I am.",))]
    found = read(pdf([asked(rows)]))

    assert told(found)[-2:] == [("Question", "Is that all?", "Are you sure of it?"),
                                ("Answer", "I am.")]  # fmt: skip
    assert [one.message for one in found.notes] == ["question 6 has no answer"]


def test_words_torn_into_letters_are_warned_of() -> None:
    """The font does not say which letters belong together."""
    torn = "A: T he r i ver b r in gs s i lt a f t er e v e ry st or m o f th e w i n t er."
    found = read(pdf([lines(TALK[0], torn, torn, torn, TALK[3], TALK[4])]))

    assert [(one.message, one.line) for one in found.notes if "torn" in one.message] == [
        ("1 page of words torn into letters: the text may be spoilt: take the document that the "
         "PDF was made of, or run text recognition (OCR) over it", 1)
    ]  # fmt: skip
    assert not any("torn" in one.message for one in read(pdf([lines(*TALK)])).notes)


def test_a_name_at_the_head_of_many_pages_is_a_label() -> None:
    """As it stands elsewhere on pages too, with the words below it."""
    talk = [
        *lines("Jane Roe", "We have come to speak of the harbour today.", top=40),
        *lines("Bo Lee", "And I of the ferry, which is late again.", top=100),
        *lines("Jane Roe", "It is late as its cable has to be laid first.", top=160),
        *lines("Bo Lee", "So we wait for the cable, as we always do.", top=220),
    ]
    found = read(pdf([talk] * 3))

    assert found.removed == ()
    assert [one.speaker.label for one in found.turns] == ["Jane Roe", "Bo Lee"] * 6


def test_a_page_that_lies_on_its_side_is_read() -> None:
    """As it is shown, and not as it is stored."""

    def turn(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.translate(A4[0], 0)
        canvas.rotate(90)

    found = read(pdf([lines(*TALK, top=A4[1] - A4[0] + 100)], turn))

    assert told(found) == told(read(pdf([lines(*TALK)])))


def test_words_beyond_the_edge_of_the_page_are_not_there() -> None:
    """Nobody sees them in print."""
    page = [*lines(*TALK), (70.0, 2_000.0, "A: Nobody sees this.")]

    assert told(read(pdf([page]))) == told(read(pdf([lines(*TALK)])))


def test_bold_words_are_found_by_their_font() -> None:
    """As labels and questions often are."""
    from pipeline.readers.office import pdf as reader

    data = (FOLDER / "harbour-pages.pdf").read_bytes()
    found = reader._document(data, "talk.pdf")
    bold = {found.text[start:end] for start, end in found.strong}

    assert bold == {"NADIA FORSELL:", "TOMAS BRECK:", "INES OKAFOR:"}


def _labels_in_bold(lines: Sequence[tuple[str, str]]) -> bytes:
    """Return a page of lines that begin in bold."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    for at, (bold, plain) in enumerate(lines):
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(70, 700 - 14 * at, bold)
        canvas.setFont("Helvetica", 11)
        behind = canvas.stringWidth(f"{bold} ", "Helvetica-Bold", 11)
        canvas.drawString(70 + behind, 700 - 14 * at, plain)
    canvas.save()
    return file.getvalue()


def test_a_heading_that_numbers_a_talk_begins_no_label() -> None:
    """It is listed, and nothing is warned of."""
    lines = (
        ("Interview #1 (Keeper, 54 years old)", ""),
        ("Jane:", "Why was the survey of the harbour put off?"),
        ("Odo:", "It was put off as nobody paid for it."),
        ("Jane:", "And who will pay for it in the years to come?"),
        ("Odo:", "The province will, if the council asks for it."),
    )
    found = read(_labels_in_bold(lines))

    assert [one.speaker.label for one in found.turns] == ["Jane", "Odo", "Jane", "Odo"]
    assert not any("over two lines" in one.message for one in found.notes)


def test_a_label_over_two_lines_is_in_nobodys_mouth() -> None:
    """Its first line is taken out of the words before it, and a warning tells of it."""
    lines = (
        ("Mr. Roe:", "Why was the survey of the harbour put off?"),
        ("The Minister for the Coast, the Islands and", ""),
        ("the Sea (Ms. Lee):", "It was put off as nobody paid for it."),
        ("Mr. Roe:", "And who will pay for it in the years to come?"),
        ("Ms. Lee:", "The province will, if the council asks for it."),
    )
    found = read(_labels_in_bold(lines))

    assert found.turns[0].paragraphs[0].text == "Why was the survey of the harbour put off?"
    assert "the beginning of a label: 'The Minister for the Coast, the Islands and'" in {
        one.message for one in found.removed
    }
    assert any("a label over two lines" in one.message for one in found.notes if one.is_warning)


def test_a_heading_in_bold_above_a_label_begins_none() -> None:
    """It is in capitals, which labels are not; nothing is warned of."""
    lines = (
        ("Mr. Roe:", "Why was the survey of the harbour put off?"),
        ("Ms. Lee:", "It was put off as nobody paid for it."),
        ("PAPERS", ""),
        ("Mr. Roe:", "And who will pay for it in the years to come?"),
        ("Ms. Lee:", "The province will, if the council asks for it."),
    )
    found = read(_labels_in_bold(lines))

    assert "a heading: 'PAPERS'" in {one.message for one in found.removed}
    assert not any("over two lines" in one.message for one in found.notes)
    assert [len(one.paragraphs) for one in found.turns] == [1, 1, 1, 1]


def test_a_label_over_two_lines_with_a_bracket_over_both_is_one() -> None:
    """Then the first line is surely not a heading that is set in bold above a label."""
    lines = (
        ("Mr. Odo Roe:", "Why was the survey of the harbour put off?"),
        ("The Minister for the Coast, the Islands and the Sea (Ms.", ""),
        ("Ann Lee):", "It was put off as nobody paid for it."),
        ("Mr. Odo Roe:", "And who will pay for it in the years to come?"),
        ("Ms. Ann Lee:", "The province will, if the council asks for it."),
    )
    found = read(_labels_in_bold(lines))

    minister = "The Minister for the Coast, the Islands and the Sea (Ms. Ann Lee)"
    assert [one.speaker.label for one in found.turns] == ["Mr. Odo Roe", minister] * 2
    assert not any("two lines" in one.message for one in found.notes)


def test_letters_too_small_to_be_read_are_no_words() -> None:
    """Programs put marks of their own before lines, a tenth of a point high."""

    def mark(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 0.1)
        for at in range(len(TALK)):
            canvas.drawString(69.5, A4[1] - TOP - 14 * at, f"4/5/2021B{at:05}")
        canvas.setFont("Helvetica", 11)

    found = read(pdf([lines(*TALK)], mark))

    assert told(found) == told(read(pdf([lines(*TALK)])))


def test_leaders_of_a_font_that_does_not_say_what_they_are_are_dots() -> None:
    """Those of a table of contents: its other letters are known; so it is not where words are."""
    font = next(Path("templates").rglob("SourceSans3_400Regular.ttf"))
    pdfmetrics.registerFont(TTFont("Leading", font))
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1, pageCompression=0)
    canvas.setFont("Leading", 11)
    for at, words in enumerate(("The harbour", "The ferry and its cable")):
        canvas.drawString(70, 700 - 14 * at, f"{words} {'~ ' * 30}{at + 2}")
    canvas.showPage()
    canvas.setFont("Helvetica", 11)
    for at, line in enumerate(TALK):
        canvas.drawString(70, 700 - 14 * at, line)
    canvas.save()
    data = file.getvalue().replace(b"<7E> <007E>", b"<7E> <E123>")

    assert data != file.getvalue()
    assert told(read(data)) == told(read(pdf([lines(*TALK)])))
    assert "The harbour . . . . . " in read(data).notes[0].message


def test_cost_grows_with_the_pages() -> None:
    """A debate of 100 pages costs four times what one of 25 does."""
    line = "and the channel is deep enough for every boat that comes here."
    page = lines(*(f"{'Q' if at % 24 == 0 else 'A'}: {line}" if at % 12 == 0 else line
                   for at in range(28)))  # fmt: skip
    debates = {pages: pdf(page for _ in range(pages)) for pages in (25, 100)}

    assert len(read(debates[100]).turns) > 250
    assert grows_evenly(lambda pages: lambda: read(debates[pages]), 25)


Set = list[tuple[float, float, str, str, int]]
"""Words with their place from the upper left corner, their font and its size."""


def printed(pages: Iterable[Set]) -> bytes:
    """Return a file of pages in several letters."""
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    for page in pages:
        for x, y, words, font, size in page:
            canvas.setFont(font, size)
            canvas.drawString(x, A4[1] - y, words)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


LEFT, RIGHT = 60, 310
NAMES = [
    "Lake",
    "Ford",
    "Holm",
    "Dale",
    "Mere",
    "Cove",
    "Port",
    "Weir",
    "Lock",
    "Quay",
    "Sand",
    "Reed",
]
SPEAKERS = ("Jane Roe:", "Jane Roe", "Jane Roe", "Tom Lind:", "Tom Lind", "Tom Lind")


def column(at: int, count: int) -> list[str]:
    """Return lines of a page that stand on no other."""
    names = [NAMES[(at * 3 + row) % len(NAMES)] for row in range(count)]
    return [
        f"we in {NAMES[at]} know {name} as well as you know {one},"
        for name, one in zip(names, reversed(names), strict=True)
    ]


def debate(at: int) -> Set:
    """Return a page of a debate in two columns, with the heads that such a page has."""
    left = [*column(at, 8), f"which is why {NAMES[at]} asks for a sur-"]
    right = [f"vey of its harbour, and {NAMES[at]} pays.", *column(at + 6, 8), "Says the plan."]
    head = 27 if at == 1 else 34
    return [
        (540, 44, str(at + 1), "Helvetica", 11),
        (200, head, "Sitting of the council of the harbour", "Helvetica", 11),
        (250, 48, f"{NAMES[at]} works.", "Helvetica", 8),
        (LEFT, 78, SPEAKERS[at], "Helvetica-Bold", 11),
        *((LEFT, 100 + 12.2 * row, line, "Helvetica", 11) for row, line in enumerate(left)),
        *((RIGHT, 78.4 + 12.2 * row, line, "Helvetica", 11) for row, line in enumerate(right)),
    ]


def test_a_debate_in_two_columns_has_heads_that_nobody_says() -> None:
    """Heads a little higher, in small letters and names of who goes on; a word may be parted."""
    ends = ("Jane Roe:", "Is the survey due?", "Tom Lind:", "It is, and I thank you for it.") * 4
    last = [
        (LEFT, 330 + 14 * at, line, "Helvetica-Bold" if at % 2 == 0 else "Helvetica", 11)
        for at, line in enumerate(ends)
    ]
    found = read(printed([*map(debate, range(6)), [*last]]))

    assert [label for label, *_ in told(found)] == ["Jane Roe", "Tom Lind"] * 5
    said = [" ".join(words) for _, *words in told(found)]
    for at, name in enumerate(NAMES[:6]):
        words = f"{column(at, 8)[-1]} which is why {name} asks for a survey of its harbour, and "
        assert f"{words}{name} pays. {column(at + 6, 8)[0]}" in said[at // 3]
    assert not any(head in " ".join(said) for head in ("Sitting", "works.", "Jane Roe", "Tom"))
    heads = " / ".join(
        ["Lake works.", "Sitting of the council of the harbour"]
        + [f"{name} works." for name in NAMES[1:6]]
    )
    assert [one.message for one in found.removed] == [
        "head of the page of 5 pages: 'Sitting of the council of the harbour'",
        "head of the page of 6 pages: '1'",
        f"head of the page of 7 pages: '{heads}'",
        "the name of who goes on of 4 pages: 'Jane Roe / Tom Lind'",
    ]


def test_letters_in_the_margin_do_not_join_two_columns() -> None:
    """They name the quarters of a page, and stand at the height of its lines."""

    def quarters(at: int) -> Set:
        left = [f"{SPEAKERS[0]} We in {NAMES[at]} shut the gate", *column(at, 11)]
        right = [f"{SPEAKERS[3]} You in {NAMES[at]} do not.", *column(at + 5, 11)]
        ends = f"so it is in {NAMES[at]}."
        rows = [
            (place, 100 + 12.2 * row, line, "Helvetica", 10)
            for place, lines in ((LEFT, left), (RIGHT, right))
            for row, line in enumerate([*lines, ends])
        ]
        letters = [(30, 100, "(A)"), (570, 100, "(C)"), (30, 200, "(B)"), (570, 200, "(D)")]
        return [*rows, *((x, y, one, "Helvetica", 10) for x, y, one in letters)]

    found = read(printed(map(quarters, range(4))))

    assert [label for label, *_ in told(found)] == ["Jane Roe", "Tom Lind"] * 4
    first = " ".join(told(found)[0][1:])
    assert first == " ".join(["We in Lake shut the gate", *column(0, 11), "so it is in Lake."])
    assert any("letters in the margin" in one.message for one in found.removed)


def test_notes_and_heads_of_pages_do_not_outweigh_the_labels() -> None:
    """Few who speak at length, with as many notes at the feet of pages."""

    def page(at: int) -> Set:
        who = ("Ms. Roe (Varn):", "Mr. Lind (Mill):", "The Chair:")[at % 3]
        words = [f"{who} We in {NAMES[at % 12]} thank you.", *column(at % 7, 20)]
        notes = [f"{at + 1} See the map of {NAMES[at % 12]} and its lake."]
        return [
            *((LEFT, 80 + 14 * row, line, "Helvetica", 11) for row, line in enumerate(words)),
            *((LEFT, 760 + 9 * row, line, "Helvetica", 7) for row, line in enumerate(notes)),
        ]

    found = read(printed(map(page, range(6))))

    assert [label for label, *_ in told(found)] == [
        "Ms. Roe (Varn)",
        "Mr. Lind (Mill)",
        "The Chair",
    ] * 2


def test_heads_that_count_with_the_pages_are_in_nobodys_mouth() -> None:
    """On the few pages of a section, the number on the left or on the right of the words."""
    heads = {5: "5   Statements", 6: "Statements   6", 7: "7   Statements"}

    def page(at: int) -> Page:
        talk = ["Q: How deep is it there?", "A: It is deep.", *column(at % 6, 6), "So it is."]
        head = [(70.0, 40.0, heads[at])] if at in heads else []
        return [*head, *lines(*column(at % 5, 4), *talk, top=66)]

    found = read(pdf(map(page, range(1, 13))))

    assert "Statements" not in str(found.turns)
    assert any(
        "'5 Statements / Statements 6 / 7 Statements'" in one.message for one in found.removed
    )


def sections(large: str) -> bytes:
    """Return a talk of three sections, with a line in larger letters above each."""
    said: Set = []
    top = 60.0
    for at in range(3):
        for words, size, gap in (
            (f"{large} {'I' * at}".strip(), 16, 40),
            ("Jane Roe: Is the wall of the harbour as old as the town says it is?", 11, 28),
            ("Tom Lind: It is, and you know that we pay for it each year, as we must,", 11, 14),
            ("and as those who came before us have done for a hundred years.", 11, 14),
        ):
            top += gap
            said.append((60, top, words, "Helvetica", size))
    return printed([said])


def test_lines_in_larger_letters_are_headings() -> None:
    """They are listed, and nobody says them."""
    found = read(sections("The wall"))
    labels = [label for label, *_ in told(found)]

    assert labels == ["Jane Roe", "Tom Lind"] * 3
    assert not any("The wall" in words for _, *said in told(found) for words in said)
    assert [one.message for one in found.removed] == [
        "a heading: The wall I",
        "a heading: The wall II",
    ]
    assert [one.text for one in found.headings] == ["The wall I", "The wall II"]


def test_what_stands_below_the_last_heading_is_not_said() -> None:
    """Though no blank parts the two: other headings are as large and stand alone."""
    asked = ("Is the wall of the harbour old?", "Who pays for it?", "When is it mended again?")
    said: Set = []
    for at, words in enumerate(asked):
        top = 60 + 140 * at
        said += [
            (60, top, f"The wall {'I' * at}".strip(), "Helvetica", 16),
            (60, top + 40, words, "Helvetica-Bold", 11),
            (60, top + 54, "It is, and you know that we pay for it each year,", "Helvetica", 11),
            (60, top + 68, "and as those did who came before us.", "Helvetica", 11),
        ]
    said += [
        (60, 490, "A short talk with the masons on the quay:", "Helvetica", 16),
        (60, 505, "The masons told us that the stones are loose, and that", "Helvetica", 11),
        (60, 519, "nobody has come to see the wall since the spring.", "Helvetica", 11),
    ]
    found = read(printed([said]))

    assert [label for label, *_ in told(found)] == ["Q", "A"] * 3
    assert not any("masons" in words for _, *own in told(found) for words in own)
    assert any("masons told us" in one.message for one in found.removed if one.is_warning)


def test_a_label_in_larger_letters_is_one() -> None:
    """As names alone on their lines are."""
    names = [
        (60, 60 + 34 * at, words, "Helvetica", size)
        for at, (words, size) in enumerate(
            [("JANE ROE", 16), ("Is the wall old, and do you pay for it?", 11),
             ("TOM LIND", 16), ("It is, and we pay for it each year.", 11)] * 3
        )
    ]  # fmt: skip
    found = read(printed([names]))

    assert [label for label, *_ in told(found)] == ["JANE ROE", "TOM LIND"] * 3
    assert found.headings == ()


def test_a_foot_of_many_lines_is_in_nobodys_mouth() -> None:
    """However many lines of it stand on all pages, and one of them with a full stop."""
    foot = (
        "ROE REPORTING, INC.",
        "12 LAKE STREET, N.W.",
        "SUITE 4",
        "LAKE TOWN",
        "555 01",
        "(800) 55",
    )
    pages = [
        [
            *lines(*(f"{label} {word} {other}." for label, word in said for other in others)),
            *lines(*foot, left=220, top=640),
        ]
        for said in (
            (("Q: Who shuts the", "gate"), ("A: Nobody shuts the", "door")),
            (("Q: Who opens the", "wall"), ("A: Nobody opens any", "pier")),
            (("Q: Who paints a", "boat"), ("A: Nobody paints its", "mast")),
            (("Q: Who mends your", "sail"), ("A: Nobody mends our", "rope")),
        )
        for others in (("of May", "of June", "of July", "of March"),)
    ]
    found = told(read(pdf(pages)))

    assert found[0] == ("Q", "Who shuts the gate of May.")
    assert found[-1] == ("A", "Nobody mends our rope of March.")
    assert len(found) == 32


def filled(words: str, at: int) -> str:
    """Return a line as programs of court reporters draw it: its number, dots for blanks."""
    blanks = words.replace("    ", "· · · · ").replace("  ", "· ·")
    return f"{'·' if at < 10 else ''}{at}· ·{blanks}"


def test_dots_in_place_of_blanks_are_blanks() -> None:
    """Lines have a number, whoever begins to ask has a letter and a name, then the letter alone."""
    page = (
        "THE CHAIR:    We begin.  Ms. Roe?",
        "MS. ROE:    Thank you.",
        "Q  MS. ROE:    So did you see",
        "the gate that day?",
        "A  MR. LIND:    I did.",
        "Q  And was it shut?",
        "A  No.",
        "MR. BERG:    One moment.",
        "Q  You are sure of that?",
        "A  I am.",
        "MR. BERG:    We object.",
        "THE CHAIR:    Please go on.",
    )
    page = (*page, *page[5:])
    drawn = lines(*(filled(one, at) for at, one in enumerate(page, start=1)))

    said = [
        ("THE CHAIR", "We begin. Ms. Roe?"),
        ("MS. ROE", "Thank you."),
        ("MS. ROE", "So did you see the gate that day?"),
        ("MR. LIND", "I did."),
    ]
    again = [
        *(("Q", "And was it shut?"), ("A", "No."), ("MR. BERG", "One moment.")),
        *(("Q", "You are sure of that?"), ("A", "I am."), ("MR. BERG", "We object.")),
        ("THE CHAIR", "Please go on."),
    ]
    found = [(label, " ".join(words)) for label, *words in told(read(pdf([drawn])))]
    assert found == [*said, *again, *again]


@pytest.mark.parametrize(
    ("title", "is_told"), [("The Weir Show Session One", True), ("A harbour talk", False)]
)
def test_a_title_of_the_properties_that_is_not_on_the_first_page(
    title: str, *, is_told: bool
) -> None:
    """Whoever makes a file of an older one may leave its title."""
    data = pdf([lines(*TALK)], lambda canvas: canvas.setTitle(title))
    found = [one.message for one in read(data).notes]

    assert any("is of the file's properties" in one for one in found) is is_told
