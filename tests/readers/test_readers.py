"""Recognition by content: every file is read by its own reader or refused by name."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import BriefError, TranscriptError, UnknownFormatError
from pipeline.readers import READERS, Source, read_transcript
from pipeline.readers.encoding import decode

_TEXTGRID = "an annotation of Praat (TextGrid)"
TALK = "Q: Wer zahlt für die Brücke?\nA: Das Land zahlt für die Brücke.\n"


def read(data: bytes) -> None:
    """Read bytes, whatever they are."""
    read_transcript(data, Source("talk.txt"))


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf\n", "\ufeff ".encode("utf-16")])
def test_an_empty_file_is_refused(data: bytes) -> None:
    """Nothing, or nothing but blanks."""
    with pytest.raises(TranscriptError, match="the file is empty"):
        read(data)


@pytest.mark.parametrize(
    ("data", "title"),
    [
        (b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/x", "an OpenDocument file"),
        (b"PK\x03\x04" + b"\0" * 40, "a ZIP archive"),
        (b"PK\x03\x04" + b"\0" * 40 + b"xl/workbook.bin", "a binary Excel workbook"),
        (
            b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
            "an OpenDocument spreadsheet",
        ),
        (b"PK\x03\x04" + b"\0" * 40 + b"ppt/presentation.xml", "a PowerPoint presentation"),
        (b"\x89PNG\r\n", "a picture"),
        (
            b'// saved\n[{\n  "speaker": "Ann",\n  "text": "Is it?"\n}]',
            "JSON with something before it, or a piece of it",
        ),
        (b'File type = "ooTextFile"\nObject class = "TextGrid"\n', _TEXTGRID),
        ('File type = "ooTextFile"\n'.encode("utf-16"), _TEXTGRID),
        ("\ufeffFile type = ".encode("utf-16-be"), _TEXTGRID),
        (b"talk 1 0.03 0.06 So 0.99\n" * 4, "a list of words with their times (CTM)"),
        (
            b"# sent_id = 1\n# text = It is .\n1\tIt\tit\tPRON\t_\t_\t2\tnsubj\t_\t_\n",
            "a treebank (CoNLL-U)",
        ),
        (
            b"00:01:02\tjane:\tIs the gate open?\n00:01:09\tOdo Lind:\tHere is the plan.\n"
            b'00:02:03\tjane:\tReacted to "Here is the plan." with +\n',
            "the chat of a meeting that Zoom saved",
        ),
        (
            b"12:01:02 From Jane Roe to Everyone:\n\tIs the gate open?\n"
            b"12:01:09 From Odo Lind to Everyone:\n\tIt is.\n",
            "the chat of a meeting that Zoom saved",
        ),
    ],
)
def test_other_formats_are_refused_by_name(data: bytes, title: str) -> None:
    """The user learns what the file is, what can be read, and the next step."""
    with pytest.raises(UnknownFormatError) as caught:
        read(data)

    problem = caught.value.problems[0]
    assert problem.message == f"this is {title}, which cannot be read"
    assert "formats there are: text, markdown, " in problem.hint
    assert caught.value.exit_code == 15


@pytest.mark.parametrize("data", [b"Q: who\0?", bytes(range(1, 256)) * 4])
def test_bytes_that_are_no_text_are_refused(data: bytes) -> None:
    """A binary file of any kind."""
    with pytest.raises(UnknownFormatError, match="not a text file"):
        read(data)


def test_another_encoding_is_refused_with_the_line() -> None:
    """The first byte that is not UTF-8 is named; nothing is guessed."""
    with pytest.raises(TranscriptError) as caught:
        read("Q: Who?\r\nA: Herr Müller.".encode("latin-1"))

    problem = caught.value.problems[0]
    assert str(problem.place) == "talk.txt:2"
    assert problem.message == "not UTF-8: byte 0xFC cannot be read"
    assert problem.hint == "save the file as UTF-8"


@pytest.mark.parametrize(
    ("lost", "hint"),
    [(1, "a sign was lost at such bytes"), (2, "2 signs were lost at such bytes")],
)
def test_a_byte_in_place_of_a_sign_that_was_lost_is_told(lost: int, hint: str) -> None:
    """All else is UTF-8: no other encoding has the sign."""
    with pytest.raises(TranscriptError) as caught:
        read("Q: Who?\nA: Herr Müller. @".encode().replace(b"@", b"\xff" * lost))

    problem = caught.value.problems[0]
    assert problem.message == "not UTF-8: byte 0xFF cannot be read"
    assert problem.hint.startswith(hint)


@pytest.mark.parametrize(
    ("encoding", "odd", "told"),
    [
        ("cp1252", "I don’t\u00a0know, Mr.\u00a0Roe.", "of Windows"),
        ("mac-roman", "We asked the keeper of the gate, and…", "of old Macs"),
        ("mac-roman", "We asked the keeper of the gate_—, and he came.", "of old Macs"),
    ],
)
@pytest.mark.parametrize("said", ["I don’t know – it’s late.", "He said “no more” — and went…", ""])
def test_signs_of_old_encodings_are_read_with_a_warning(
    encoding: str, odd: str, told: str, said: str
) -> None:
    """All else is ASCII, and they stand as signs do."""
    text = f"Q: Who comes?\n\nA: {said or odd}\n\nQ: When?\n\nA: In May.\n"
    transcript = read_transcript(text.encode(encoding), Source("talk.txt")).transcript

    assert transcript.turns[1].paragraphs[0].text == (said or odd)
    [warning] = [one for one in transcript.notes if one.is_warning]
    assert (warning.line, warning.message[:24]) == (1, "the file is not UTF-8: i")
    assert told in warning.message


@pytest.mark.parametrize(
    ("said", "encoding", "byte"),
    [
        ("Vive en mi país, y va.", "mac-roman", "92"),
        ("Das war nötig, und es blieb so.", "cp437", "94"),
        ("El niño no va.", "mac-roman", "96"),
        ("It’s José, and we don’t know.", "cp1252", "92"),
        ("“It is so.", "cp1252", "93"),
        ("ÉTATS-UNIS, É e Ó.", "cp1252", "C9"),
        ("O'NEILL is in ÓBIDOS, said JOSÉ's friend.", "cp1252", "D3"),
        ("He didn’t go to José.", "mac-roman", "D5"),
    ],
)
def test_bytes_that_may_be_letters_are_refused(said: str, encoding: str, byte: str) -> None:
    """In other encodings they are, and where others stand beside them nobody knows."""
    with pytest.raises(TranscriptError, match=f"not UTF-8: byte 0x{byte} cannot be read"):
        read(f"Q: Who?\n\nA: {said}\n".encode(encoding))


def _long(said: str, more: str = "") -> str:
    return f"Q: Who?\n\nA: {said}\n\nQ: And?\n\nA: {more or said}\n\n" * 40


GERMAN = (
    "Der Hafen und die Tore: das ist nicht mit einem Mal zu machen, und ein Boot von uns ist da."
)
FRENCH = "Le port est dans la ville, et les gens qui y sont ne vont pas sur une île avec du pain."
ENGLISH = (
    "The keeper of the gate is in the mill, and that was not for us to know as it is with you."
)


@pytest.mark.parametrize(
    ("said", "more"),
    [
        ("Das Tor ist zu, und für die Schiffe ist es nicht nötig.", GERMAN),
        ("Le port est fermé, et les bateaux ne sont pas déjà là.", FRENCH),
        ("It’s José, and we don’t know what the keeper is for.", ENGLISH),
        ("It’s in his parenthèse, à la fête de sa mère, and it was so.", ENGLISH),
    ],
)
def test_letters_of_windows_are_read_in_long_texts_with_a_warning(said: str, more: str) -> None:
    """Their words tell the language, and all letters are of that."""
    data = _long(said, more).encode("cp1252")
    transcript = read_transcript(data, Source("talk.txt")).transcript

    assert transcript.turns[1].paragraphs[0].text == said
    told = [one.message for one in transcript.notes if one.is_warning]
    assert told[0] == (
        "the file is not UTF-8: its letters beyond ASCII are read as those of Windows-1252; look "
        "at them, and save the file as UTF-8"
    )


@pytest.mark.parametrize(
    ("said", "more", "encoding"),
    [
        ("Das Tor ist zu, und für die Schiffe ist es nicht nötig.", GERMAN, "cp437"),
        ("Le port est fermé, et les bateaux ne sont pas déjà là.", FRENCH, "mac-roman"),
        ("To jest nasz port i nie ma go na mapie, że tak powiem.", "", "cp1250"),
        ("It is Dvořák, and we do not know what the keeper is for.", ENGLISH, "cp1250"),
        ("It is Dubček of Brčko, and we do not know what it is for.", ENGLISH, "cp1250"),
        ("Bu kapı ve bir gemi için ne kadar şey var, ben daha çok.", "", "cp1254"),
        ("Это наш порт, и мы не знаем, что с ним как было.", "", "cp1251"),
    ],
)
def test_letters_of_other_code_pages_are_refused(said: str, more: str, encoding: str) -> None:
    """Also in long texts."""
    with pytest.raises(TranscriptError, match="not UTF-8: byte 0x"):
        read(_long(said, more).encode(encoding))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_that_say_what_they_are_give_the_same_turns(encoding: str) -> None:
    """UTF-8 with and without mark, UTF-16 with its mark."""
    transcript = read_transcript(TALK.encode(encoding), Source("talk.txt")).transcript

    words = [p.text for turn in transcript.turns for p in turn.paragraphs]
    assert words == ["Wer zahlt für die Brücke?", "Das Land zahlt für die Brücke."]


def test_decode_changes_no_character() -> None:
    """Spans count in the text with its mark and its own line ends."""
    data = b"\xef\xbb\xbfQ: a\r\nA: b\r"

    assert decode(data, "talk.txt") == data.decode("utf-8")


def test_what_is_known_of_the_source_reaches_the_transcript() -> None:
    """Id, path, month and terms come from the definition, the digest from the bytes."""
    data = TALK.encode()
    source = Source("talk.txt", "S2", "2024-03", "on-the-record")
    transcript = read_transcript(data, source).transcript

    assert (transcript.id, transcript.path) == ("S2", "talk.txt")
    assert (transcript.recorded, transcript.terms) == ("2024-03", "on-the-record")
    assert transcript.sha256 == hashlib.sha256(data).hexdigest()


def test_a_format_that_is_named_is_not_told_by_content() -> None:
    """A file that may be a table of data is read where the user says so."""
    doubtful = b"Lake: It is full.\nRiver: low\nLake: empty\nRiver: high\n"
    with pytest.raises(TranscriptError, match="no speakers found"):
        read(doubtful)

    found = read_transcript(doubtful, Source("talk.txt", format="text"))

    assert [turn.speaker.label for turn in found.transcript.turns] == ["Lake", "River"] * 2


def test_a_named_format_must_exist_and_be_possible() -> None:
    """Naming one is no way round what cannot be understood."""
    with pytest.raises(UnknownFormatError, match="there is no input format 'fax'"):
        read_transcript(TALK.encode(), Source("talk.txt", format="fax"))
    with pytest.raises(TranscriptError, match="no speakers found"):
        read_transcript(b"Only prose.\n", Source("talk.txt", format="text"))


def test_every_reader_has_a_name_of_its_own() -> None:
    """Messages and transcripts name formats by it."""
    names = [reader.name for reader in READERS]

    assert len(names) == len(set(names))


PIECES = st.sampled_from(
    [b"Q: a?\n", b"A: b\n", b"\xff\xfe", b"\xef\xbb\xbf", b"\0", b"{", b"PK\x03\x04"]
)


@given(st.lists(PIECES | st.binary(max_size=20), max_size=12).map(b"".join))
def test_no_bytes_crash_a_reader(data: bytes) -> None:
    """Whatever the file holds, the answer is a transcript or a refusal with a place."""
    try:
        read(data)
        places: list[bool] = []
    except BriefError as error:
        places = [problem.place is not None for problem in error.problems]

    assert all(places)


def test_zeros_behind_line_feeds_print_nothing() -> None:
    """Programs leave them that count the end of a line among its characters."""
    data = b"Q: Who pays?\r\n\0A: We do.\r\n\0Q: Since when?\r\n\0A: May.\r\n\0"
    turns = read_transcript(data, Source("talk.txt")).transcript.turns

    said = [(one.speaker.label, one.paragraphs[0].text) for one in turns]
    assert said == [("Q", "Who pays?"), ("A", "We do."), ("Q", "Since when?"), ("A", "May.")]
