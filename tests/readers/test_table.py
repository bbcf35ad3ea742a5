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
