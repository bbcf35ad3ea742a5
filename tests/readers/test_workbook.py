"""Excel workbooks: which sheet is read, what its cells show, and what is refused."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from pipeline.errors import BriefError
from pipeline.model.transcript import Transcript
from pipeline.readers import Source, read_transcript
from tests.make.transcripts import FOLDER, TALK, zipped
from tests.make.workbooks import Cell, Sheet, Workbook, rows, xlsx
from tests.reading import spoken_turns

NAMES = ("start", "speaker", "text")
SAID = (("Ann", "Is the harbour deep?"), ("Bob", "It is 6 metres deep."))


def read(data: bytes, path: str = "talk.xlsx") -> Transcript:
    """Return the transcript of a workbook."""
    return read_transcript(data, Source(path)).transcript


def refused(data: bytes) -> str:
    """Return why a workbook is refused, with the place and the next step."""
    with pytest.raises(BriefError) as caught:
        read(data)
    [problem] = caught.value.problems
    assert problem.place is not None
    return f"{problem.place}: {problem.message} | {problem.hint}"


def warnings(transcript: Transcript) -> list[str]:
    """Return the warnings, each with its line, but for the one that nobody asks for sure."""
    told = [f"{note.line}: {note.message}" for note in transcript.notes if note.is_warning]
    return [one for one in told if "not clear who asks" not in one]


def talk(*more: Sequence[str | Cell], **sheets: Sheet) -> bytes:
    """Return a workbook of a short talk and more rows, and of more sheets."""
    return rows(NAMES[1:], *SAID * 2, *more, **sheets)


def test_the_talk_in_rows_is_that_of_the_text() -> None:
    """The same turns, with the times of the cells, and title and day above the names."""
    found = read((FOLDER / "harbour-rows.xlsx").read_bytes(), "rows")

    said = [(label, words.replace(" ¶ ", " ")) for label, words in spoken_turns(found)]
    assert said == [(one.label, " ".join(one.paragraphs)) for one in TALK]
    assert found.title == "The harbour and the ferry"
    assert ("date", "14 May 2024") in {(one.key, one.value) for one in found.metadata}
    assert [turn.time for turn in found.turns[:3]] == ["00:00:04", "00:00:12", "00:00:26"]
    assert [turn.line for turn in found.turns[:3]] == [5, 6, 8]
    assert [one.message for one in found.removed[:2]] == [
        "the sheet 'Codes' of 2 rows",
        "the hidden sheet 'Old' of 2 rows",
    ]


@pytest.mark.parametrize(
    ("cell", "time"),
    [
        (Cell("0.0034722222222222225", look=1), "00:05:00"),
        (Cell("0.25", look=5), "00:06:00"),
        (Cell("2.4791666666666665", look=4), "00:59:30"),
        (Cell("5.2546296296296293E-2", look=4), "01:15:40"),
        (Cell("8.9699074074074073E-4", look=6), "00:01:17"),
        (Cell("0:05:12", "str", formula="A1"), "00:05:12"),
        (Cell("312"), "00:05:12"),
        (Cell("312.0000000000001", look=8), "00:05:12"),
        ("00:05:12", "00:05:12"),
    ],
)
def test_a_time_is_what_its_cell_shows(cell: Cell | str, time: str) -> None:
    """Excel takes "6:00" for hours and shows it so, and "59:30" for days."""
    first = Cell("0") if isinstance(cell, Cell) and cell.look in {0, 8} else Cell("0", look=1)
    words = "It is 6 metres deep, and a metre less than it was. " * 4
    found = read(rows(NAMES, (first, "Ann", words + "Is it?"), (cell, "Bob", words)))

    assert [turn.time for turn in found.turns] == ["00:00:00", time]


@pytest.mark.parametrize(
    ("cell", "properties", "day"),
    [
        (Cell("47994", look=2), "", "2031-05-26"),
        (Cell("46532", look=2), 'date1904="1"', "2031-05-26"),
        (Cell("47994.5", look=7), "", "2031-05-26"),
        (Cell("2031-05-26T00:00:00", "d"), "", "2031-05-26"),
        (Cell("47994"), "", ""),
    ],
)
def test_the_day_of_all_rows_is_that_of_the_talk(cell: Cell, properties: str, day: str) -> None:
    """A number is a day where its cell shows one."""
    own = Sheet([("date", *NAMES[1:]), *((cell, *one) for one in SAID * 2)])

    assert read(xlsx(Workbook({"Talk": own}, properties=properties))).recorded == day


def test_runs_are_joined_and_how_they_are_read_is_left_out() -> None:
    """A text of many looks is one text; signs that XML does not hold are put back."""
    shared = [
        "<r><t>Is it </t></r><r><rPr><b/></rPr><t>deep?</t></r><rPh><t>fukai</t></rPh>",
        "<t>It is._x000D_\n\nSix_x0020_metres.</t>",
    ]
    own = Sheet([NAMES[1:], ("Ann", Cell("0", "s")), ("Bob", Cell("1", "s"))])
    found = read(xlsx(Workbook({"Talk": own}, shared)))

    assert spoken_turns(found) == [("Ann", "Is it deep?"), ("Bob", "It is. ¶ Six metres.")]


def test_one_cell_may_name_who_speaks_in_several_rows() -> None:
    """As merged cells are stored: in the first row alone."""
    own = Sheet(
        [NAMES[1:], ("Ann", "Is it deep?"), ("", "And safe?"), ("Bob", "It is."), ("Ann", "Good.")],
        merged=("A2:A3", "A5:B5"),
    )
    found = read(xlsx(Workbook({"Talk": own})))

    said = [(label, words.replace(" ¶ ", " ")) for label, words in spoken_turns(found)]
    assert said == [("Ann", "Is it deep? And safe?"), ("Bob", "It is."), ("Ann", "Good.")]
    assert not warnings(found)


def test_people_and_words_need_no_names() -> None:
    """Two columns of them are a talk, as in a table of text."""
    people = [("Ann Roe", "Is the harbour deep?"), ("Bob Lind", "It is 6 metres deep.")]

    assert spoken_turns(read(rows(*people * 3)))[:2] == people


def test_a_column_without_a_name_is_called_by_its_letter() -> None:
    """What stands in it is told and not read, with a warning."""
    found = read(rows(NAMES[1:], *((*one, "", "to be checked again") for one in SAID * 2)))

    assert spoken_turns(found)[:2] == list(SAID)
    assert [one.message for one in found.removed] == ["'column D' of 4 rows, 16 words"]
    assert warnings(found)[0].startswith("2: 'column D' has no name, and words in 4 rows")


def test_another_sheet_that_may_be_a_talk_is_warned_of() -> None:
    """The first is read; a list beside it is only named."""
    found = read(talk(Second=Sheet([NAMES[1:], *SAID]), Codes=Sheet([("a", "b")])))

    assert len(found.turns) == 4
    assert warnings(found) == [
        "0: the sheet 'Second' may be a talk, too, and is left out: 'Talk' alone is read; save "
        "each as a workbook of its own"
    ]
    assert [one.message for one in found.removed] == [
        "the sheet 'Second' of 3 rows",
        "the sheet 'Codes' of 1 row",
    ]


def test_what_is_hidden_lost_or_struck_through_is_warned_of() -> None:
    """In the columns of who speaks and what is said."""
    own = Sheet(
        [
            (*NAMES[1:], "score"),
            *((*one, Cell("#DIV/0!", "e", formula="1/0")) for one in SAID * 2),
            ("Ann", Cell("#NAME?", "e", formula="-yes")),
            ("Bob", Cell("", "n", formula="C1")),
            ("Ann", Cell("Thank you.", "inlineStr", look=3)),
            ("Bob", "Not for print."),
        ],
        hidden=frozenset({9}),
    )
    found = read(xlsx(Workbook({"Talk": own})))

    assert [turn.paragraphs[-1].text for turn in found.turns][-1] == "Thank you."
    assert [one.partition(",")[0] for one in warnings(found)] == [
        "9: 1 hidden row left out",
        "6: 2 cells without a value",
        "8: 1 cell with words struck through",
    ]


def test_names_that_stand_again_may_begin_another_talk() -> None:
    """They are nobody's words."""
    found = read(talk(NAMES[1:], *SAID))

    assert len(found.turns) == 6
    assert any(one.startswith("6: 1 piece is left out") for one in warnings(found))


def test_comments_are_counted() -> None:
    """One that speaks of the record is refused, as it is not clear what it means."""
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

    def commented(words: str) -> bytes:
        one = f'<comment ref="B2"><text><r><t>{words}</t></r></text></comment>'
        part = f"<comments {main}><commentList>{one}</commentList></comments>"
        own = {"Talk": Sheet([NAMES[1:], *SAID])}
        return xlsx(Workbook(own, parts={"xl/comments1.xml": part}))

    assert [one.message for one in read(commented("Check this.")).removed] == ["1 comment of cells"]
    assert "a comment speaks of the record" in refused(commented("This is off the record"))


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (
            rows(("speaker", "text", "debate"), ("Ann", "Is it?", "1"), ("Bob", "It is.", "2")),
            "talk.xlsx:1: the sheet 'Talk': several talks in one table: 2 of 'debate' | save each",
        ),
        (
            rows(("colour", "text"), *SAID * 3),
            "talk.xlsx:1: the sheet 'Talk': a table with the columns 'colour', 'text': none says "
            "who speaks | name one column 'speaker'",
        ),
        (
            rows(("speaker", "text", "text"), ("Ann", "Is it?", "Is it?"), ("Bob", "Yes.", "No.")),
            "talk.xlsx:3: the sheet 'Talk': two columns are called 'text', and do not hold the",
        ),
        (rows(NAMES), "talk.xlsx:1: the sheet 'Talk': no row stands below the names | put a row"),
        (
            rows(("Ann: Is it?",), ("Bob: Yes.",)),
            "talk.xlsx:1: the sheet 'Talk': it has one column",
        ),
        (
            rows(("Ann", "Is it deep, and is it safe in all the weather that we have here?", "x")),
            "talk.xlsx:1: the sheet 'Talk': no row names its columns | put a row with the names",
        ),
        (rows(), "talk.xlsx: the workbook is empty"),
        (
            xlsx(Workbook({"Talk": Sheet([NAMES[1:], *SAID], "veryHidden")})),
            "talk.xlsx: all sheets with words are hidden | show the sheet",
        ),
        (
            rows(("It was all off the record.",), NAMES[1:], *SAID),
            "the sheet 'Talk': what stands above the names of the columns speaks of the record",
        ),
        (
            rows(NAMES[1:], *SAID, [str(at) for at in range(201)]),
            "the sheet 'Talk' has 201 columns and 4 rows, more than a talk has",
        ),
        (
            xlsx(Workbook({"Talk": Sheet([NAMES[1:], *SAID])}, parts={"xl/vbaProject.bin": "x"})),
            "talk.xlsx: the workbook holds macros | save it without macros, as .xlsx",
        ),
        (
            zipped({"[Content_Types].xml": "<Types/>", "old/xl/workbook.xml": "<workbook/>"}),
            "talk.xlsx: the package holds no workbook | save it again",
        ),
        (
            xlsx(Workbook({"Talk": Sheet([NAMES[1:], *SAID])}, parts={"xl/styles.xml": "<a"})),
            "this is no XML",
        ),
    ],
)
def test_what_is_not_clear_is_refused(data: bytes, said: str) -> None:
    """With the sheet, the row and the next step."""
    assert said in refused(data)
