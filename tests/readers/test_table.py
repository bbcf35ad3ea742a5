"""Tables: which columns are meant, and the rows where a table is broken."""

from __future__ import annotations

import pytest

from pipeline.errors import BriefError
from pipeline.model.transcript import Transcript
from pipeline.readers import Source, read_transcript


def read(text: str) -> Transcript:
    """Return the transcript of a table."""
    return read_transcript(text.encode(), Source("talk.csv")).transcript


def refused(text: str) -> tuple[str, int]:
    """Return why a table is refused, and the line."""
    with pytest.raises(BriefError) as caught:
        read(text)
    problem = caught.value.problems[0]
    assert problem.place is not None
    assert problem.hint
    return problem.message, problem.place.line


@pytest.mark.parametrize(
    "text",
    [
        "speaker,text\nAnn,Is it deep?\nBob,It is.\n",
        "\ufeffSpeaker;Text\r\nAnn;Is it deep?\r\nBob;It is.\r\n",
        "Time\tSpeaker Name\tTranscript\n0:01\tAnn\tIs it deep?\n0:04\tBob\tIt is.\n",
        "sep=;\nSprecher;Wortlaut\nAnn;Is it deep?\nBob;It is.\n",
        '"speaker", "words"\n"Ann", "Is it deep?"\n\n"Bob", "It is."\n',
        "start,end,speaker_id,speaker_name,utterance\n1,2,7,Ann,Is it deep?\n3,4,8,Bob,It is.\n",
        "name,when,said\nAnn,,Is it deep?\nBob,,It is.\n",
    ],
)
def test_a_table_is_read_by_the_names_of_its_columns(text: str) -> None:
    """Whatever parts them, and in whatever order they stand."""
    transcript = read(text)

    assert transcript.format == "csv"
    assert [(turn.speaker.label, turn.paragraphs[0].text) for turn in transcript.turns] == [
        ("Ann", "Is it deep?"),
        ("Bob", "It is."),
    ]


@pytest.mark.parametrize("words", ["It is.", "It is deep, and it always was. " * 20])
def test_speakers_who_are_letters_are_no_questions_and_answers(words: str) -> None:
    """Unless they are Q and A; whether rows are short or long."""
    counted = read(f"speaker,text\nA,{words.replace(',', '')}\nB,Is it?\n")
    asked = read(f"speaker,text\nQ,Is it?\nA,{words.replace(',', '')}\n")

    assert [one.label for one in counted.speakers] == ["Speaker A", "Speaker B"]
    assert [one.label for one in asked.speakers] == ["Q", "A"]


def test_words_between_quotation_marks_may_hold_anything() -> None:
    """Commas, doubled marks and line breaks; each turn knows its line."""
    transcript = read('speaker,text\nAnn,"Well, ""deep"",\n\nis it?"\nBob,It is.\n')

    assert [(turn.line, [one.text for one in turn.paragraphs]) for turn in transcript.turns] == [
        (2, ['Well, "deep",', "is it?"]),
        (5, ["It is."]),
    ]


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        (
            "speaker,text,content\nAnn,Yes.,No.\n",
            "a table with the columns 'speaker', 'text', 'content': it is not clear which is "
            "meant: text or content",
            1,
        ),
        ("time,text\n1,Yes.\n", "a table with the columns 'time', 'text': none says who speaks", 1),
        (
            "name,text\nTable,Oak and glass\n",
            "a table with the columns 'name', 'text': 'name' and 'text' may be no speech",
            1,
        ),
        (
            "vowel,word,speaker\na,trap,Ann\n",
            "a table with the columns 'vowel', 'word', 'speaker': 'speaker' and 'word' may be no "
            "speech",
            1,
        ),
        ("speaker,text\nAnn,Yes\nBob,No, never\n", "a row of 3 columns, where 2 have names", 3),
        ('speaker,text\nAnn,Yes\nBob,"No\n', "this is no table: unexpected end of data", 3),
        (
            "speaker,text,episode\nAnn,Yes,1\nAnn,No,2\n",
            "several talks in one table: 2 of 'episode'",
            1,
        ),
    ],
)
def test_a_table_that_is_not_clear_is_refused(text: str, message: str, line: int) -> None:
    """With the names of its columns, or the line at which it breaks."""
    assert refused(text) == (message, line)


def test_what_other_columns_hold_is_told() -> None:
    """Nothing is lost in silence."""
    transcript = read("speaker,text,tags,place\nAnn,Is it?,depth,by the pier\nBob,Yes.,,\n")

    assert [one.message for one in transcript.removed] == [
        "'tags' of 1 rows, 1 word",
        "'place' of 1 rows, 3 words",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ann: Time, text and tide.\nBob: Who?\nAnn: You.\nBob: Me.\n",
        "Interview, text and notes\n\nQ: Who?\nA: Me.\nQ: You?\nA: Yes.\n",
    ],
)
def test_a_first_line_with_commas_is_no_table(text: str) -> None:
    """Of a transcript in plain text."""
    assert read(text).format == "text"


def test_signs_for_nothing_are_empty_cells() -> None:
    """`NA` says nothing, and a column of such signs names nobody."""
    found = read(
        "Speaker,name,utterance\nN/A,Ann,Is it deep?\nN/A,Bob,NA\nNULL,Bob,It is.\nN/A,Ann,Null?\n"
    )

    assert [turn.speaker.label for turn in found.turns] == ["Ann", "Bob", "Ann"]
    assert [one.text for turn in found.turns for one in turn.paragraphs][1:] == ["It is.", "Null?"]


def test_a_column_that_seldom_names_somebody_is_not_the_one_meant() -> None:
    """Another is, in which most rows do."""
    rows = "".join(f",{'AnnBob'[at % 2 * 3 :][:3]},So it is {at}.\n" for at in range(20))
    found = read(f"Speaker,name,utterance\nChair,Ann,Is it deep?\n{rows}")

    assert {one.label for one in found.speakers} == {"Ann", "Bob"}


def test_a_row_that_names_nobody_is_warned_of() -> None:
    """It may go on with the speaker above."""
    found = read("speaker,text\nAnn,Is it deep?\nBob,It is.\n,Very.\n,So it is.\nAnn,Why?\n")

    told = [(note.line, note.message) for note in found.notes if note.is_warning]
    assert [turn.speaker.label for turn in found.turns][2] == "Unidentified speaker"
    assert (4, "2 rows name nobody, and nobody's are their words") in [
        (line, message.partition(":")[0]) for line, message in told
    ]


def test_a_column_of_codes_gives_way_to_the_one_of_names() -> None:
    """Where each code is one name; else it is not clear which is meant."""
    text = "speaker,speaker label,text\nA,Guide,Is it deep?\nB,Guest,It is.\nA,{},Why?\n"

    assert read(text.format("Guide")).turns[0].speaker.label == "Guide"
    assert "not clear which is meant" in refused(text.format("Guest"))[0]
