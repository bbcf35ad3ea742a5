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


MEMBERS = (
    "Party,Position,Name,Text\n"
    "Lake,chair,Ann Roe,Is the harbour deep?\nHill,member,Bob Lind,It is deep.\n"
    "Lake,chair,Ann Roe,Who pays?\nHill,member,Bob Lind,The town pays.\n"
)


@pytest.mark.parametrize(
    "names",
    [
        "nome,fala",
        "partido,nombre,discurso",
        "nom,discours",
        "LOCUTOR,FALA",
        "orateur,intervention",
        "Nom de l'orateur,Texte de l'intervention",
        "Redner,Redebeitrag",
        "oratore,testo intervento",
        "orador,contenido",
    ],
)
def test_columns_may_be_named_in_other_languages(names: str) -> None:
    """As parliaments name who speaks and what is said."""
    row = "Lago," * names.count("partido")
    table = f"{names}\n" + f"{row}Ann Roe,Who pays?\n{row}Bob Lind,The town pays.\n" * 2

    assert [turn.speaker.label for turn in read(table).turns] == ["Ann Roe", "Bob Lind"] * 2


@pytest.mark.parametrize("name", ["value", "Comment"])
def test_speakers_who_take_turns_say_what_stands_beside_them(name: str) -> None:
    """Whatever the column is called; beside people who may be anybody it may be anything."""
    rows = "Ann Roe,Who pays for it?\nBob Lind,The town pays for it.\n" * 3
    found = read(f"speaker,{name}\n{rows}")

    assert [turn.speaker.label for turn in found.turns] == ["Ann Roe", "Bob Lind"] * 3
    assert "no speech" in refused(f"person,value\n{rows}")[0]
    assert "no speakers found" in refused(f"person,comment\n{rows}")[0]


@pytest.mark.parametrize(
    ("column", "value", "day"),
    [
        ("date", "2031-05-26", "2031-05-26"),
        ("data", "26/05/2031", "2031-05-26"),
        ("Date", "5/26/2031", "2031-05-26"),
        ("datetime", "26.5.2031", "2031-05-26"),
        ("date", "4/5/2031", ""),
        ("birth date", "1970-05-26", ""),
        ("meeting date", "20310526", "2031-05-26"),
    ],
)
def test_the_one_day_of_all_rows_is_that_of_the_talk(column: str, value: str, day: str) -> None:
    """Where it can be no other one."""
    rows = f"{value},Ann Roe,Who pays?\n{value},Bob Lind,The town pays.\n" * 2

    assert read(f"{column},speaker,text\n{rows}").recorded == day


def test_members_with_a_party_or_a_position_take_turns() -> None:
    """Without it, or without sentences, name and text may be anything."""
    bare = MEMBERS.replace("Party,Position", "Colour,Size")
    terse = MEMBERS.replace(".", "").replace("?", "")

    assert [turn.speaker.label for turn in read(MEMBERS).turns] == ["Ann Roe", "Bob Lind"] * 2
    assert refused(bare)[0].endswith("'Name' and 'Text' may be no speech")
    assert refused(terse)[0].endswith("'Name' and 'Text' may be no speech")


def test_a_user_speaks_where_the_times_of_a_recording_go_on() -> None:
    """Without them, what users write may be posts."""
    table = "user,start,end,text\n" + "".join(
        f"Ann Roe,00:0{at}:01,00:0{at}:05,Who pays?\nBob Lind,00:0{at}:06,00:0{at}:09,We do.\n"
        for at in range(3)
    )
    posts = "user,text\n" + "Ann Roe,Who pays?\nBob Lind,We do.\n" * 3

    assert [turn.speaker.label for turn in read(table).turns] == ["Ann Roe", "Bob Lind"] * 3
    assert refused(posts)[0].endswith("'user' and 'text' may be no speech")


def test_a_list_of_quotations_is_no_talk() -> None:
    """The refusal names the columns that may be meant; more columns beside them change nothing."""
    head, *rows = ("event,person,quote", "Fair,Ann Roe,I won.", "Fair,Bob Lind,I lost.")

    for more in ("", ",remark,page"):
        table = "\n".join([head + more, *(f"{row}{',' * more.count(',')}" for row in rows)])
        assert refused(table)[0].endswith("'person' and 'quote' may be no speech")


def test_two_forms_of_the_words_are_asked_about() -> None:
    """One of them alone is read."""
    both = "speaker,text_clean,text_unedited\nAnn,Is it?,Is it uh?\nBob,It is.,It is.\n"
    one = "speaker,text_clean\nAnn,Is it?\nBob,It is.\n"

    assert refused(both)[0].endswith("it is not clear which is meant: text_clean or text_unedited")
    assert [turn.paragraphs[0].text for turn in read(one).turns] == ["Is it?", "It is."]


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
        (
            'id,talk\n1,"Nurse: Is it cold? Guest: Yes. Nurse: And now?"\n'
            '2,"Nurse: Did it snow?\nGuest: No."\n',
            "a table with the columns 'id', 'talk': each row of 'talk' holds a talk of its own, "
            "with labels as 'Nurse:' and 'Guest:'",
            1,
        ),
        ("time,text\n1,Yes.\n", "a table with the columns 'time', 'text': none says who speaks", 1),
        (
            'id,dialogue,note\n1,"ANN: Is it?\nBOB: It is.\nANN: Good.\nBOB: Yes.",Fine\n',
            "a table with the columns 'id', 'dialogue', 'note': none says who speaks",
            1,
        ),
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


def turns(transcript: Transcript) -> list[tuple[str, str]]:
    """Return who says what."""
    return [(turn.speaker.name, turn.paragraphs[0].text) for turn in transcript.turns]


def test_what_programs_write_for_nothing_names_nobody_and_is_not_said() -> None:
    """A blank speaker among others is warned of; blank words are none."""
    transcript = read("speaker,text,mood\nAnn,Is it?,NA\nN/A,It is.,NA\nBob,NA,\nAnn,Good.,NA\n")

    assert turns(transcript) == [
        ("Ann", "Is it?"),
        ("Unidentified speaker", "It is."),
        ("Ann", "Good."),
    ]
    assert next((one.message, one.line) for one in transcript.notes if one.is_warning) == (
        "1 of 3 rows, with 2 words, name no speaker, the first of them here: whoever spoke before "
        "may go on in them; name the speaker in each",
        3,
    )
    assert transcript.removed == ()


@pytest.mark.parametrize(
    "text",
    [
        "speaker,who,text\nN/A,Ann,Is it?\nN/A,Bob,It is.\n",
        "speaker,speaker_label,text\nA,Ann,Is it?\nB,Bob,It is.\n",
        "speaker,name,text\nSpeaker 1,Ann,Is it?\nSpeaker 2,Bob,It is.\n",
        "Line\tSpkr\tStTime\tContent\tEnTime\n1\tAnn\t0.2\tIs it?\t1\n2\tBob\t1.5\tIt is.\t2\n",
    ],
)
def test_who_speaks_is_who_is_named(text: str) -> None:
    """Not a column that is blank, nor one that counts the voices whom another names."""
    assert turns(read(text)) == [("Ann", "Is it?"), ("Bob", "It is.")]


@pytest.mark.parametrize(
    ("speakers", "meant"),
    [
        (("Host", "Host", "Host"), "speaker or member"),
        (("NA", "Ann", "null"), "speaker or member"),
    ],
)
def test_two_columns_that_may_say_who_speaks_are_refused(
    speakers: tuple[str, ...], meant: str
) -> None:
    """One always the same or mostly blank, and one with several names."""
    rows = zip(speakers, ("Ann", "Bob", "Ann"), strict=True)
    table = "".join(f"{one},{other},Is it deep?\n" for one, other in rows)

    message, line = refused(f"speaker,member,text\n{table}")

    assert message.endswith(f"it is not clear which is meant: {meant}")
    assert line == 1


def test_names_with_the_times_of_a_talk_are_speakers() -> None:
    """They come back after others, and the times go on."""
    rows = ["Ann,Is it deep?,0:01", "Bob,It is.,0:04", "Ann,Good.,0:05", "Bob,Is it?,0:07"]

    assert len(turns(read("\n".join(["name,text,time", *rows])))) == 4
    assert refused("\n".join(["name,text,time", *sorted(rows)]))[0].endswith("may be no speech")


def test_initials_are_the_name_that_stood_before_in_full() -> None:
    """Once, and of one alone; a note tells it."""
    rows = "Ann Lee:,Is it?\nBob Roe:,It is.\nAL:,How deep?\nBR:,Deep.\n"
    transcript = read(f"speaker,text\n{rows}")
    doubtful = read(f"speaker,text\nAda Lind:,Well.\n{rows}")

    assert [one.label for one in transcript.speakers] == ["Ann Lee", "Bob Roe"]
    assert "'AL' is taken for Ann Lee, who was named in full" in [
        one.message for one in transcript.notes
    ]
    assert [one.label for one in doubtful.speakers] == ["Ada Lind", "Ann Lee", "Bob Roe", "AL"]


@pytest.mark.parametrize(
    ("words", "roles"),
    [
        ("Moderator Candidate Candidate", ["moderator", "respondent", "respondent"]),
        ("Doctor Patient NA", ["interviewer", "respondent", "unidentified"]),
        ("host editor editor", ["unidentified", "unidentified", "unidentified"]),
    ],
)
def test_a_column_tells_who_asks(words: str, roles: list[str]) -> None:
    """Where it says of somebody that he asks, and of somebody that he answers."""
    people = zip(("Ann", "Bob", "Cai"), words.split(), strict=True)
    rows = [f"{name},{word},It is deep." for name, word in people]
    transcript = read("\n".join(["speaker,type,text", *rows * 3]))

    assert [one.role.value for one in transcript.speakers] == roles


def test_a_column_of_what_speakers_are_may_be_wrong() -> None:
    """Who answers, as it says, and asks as often as those who ask, is warned of."""
    rows = "Ann,Moderator,Is it deep?\nBob,Candidate,Who asks?\nCai,Candidate,It is deep.\n"
    found = read(f"Speaker,SpeakerInfo,Text\n{rows * 6}")

    assert [one.role.value for one in found.speakers] == ["moderator", "respondent", "respondent"]
    assert [one.message for one in found.notes if "answers, as" in one.message] == [
        "'Bob' answers, as the file says, and asks in 6 of 6 rows: if that is wrong, name the role"
        " under 'speakers:' in the definition"
    ]


def test_a_raw_script_is_what_people_say_who_take_turns_on_one_day() -> None:
    """Of a program that writes when each began, and how long that lasted."""
    rows = "".join(
        f"2031-05-26T20:{at:02}:13.26,{name},so we open the gate ,7.4\n"
        for at, name in enumerate(("ann", "bob", "cai") * 3)
    )
    found = read(f"timestamp,name,raw_script,time_taken_sec\n{rows}")

    assert [turn.speaker.label for turn in found.turns] == ["ann", "bob", "cai"] * 3


def test_all_that_each_said_in_one_row_is_warned_of() -> None:
    """Nobody can tell what answers what."""
    rows = [f"{name},{'It is a deep lake. ' * 250}" for name in ("Ann", "Bob", "Cai", "Dan")]
    few, all_of = (read("\n".join(["speaker,text", *own])) for own in (rows[:3], rows))

    assert not any("stands once" in one.message for one in few.notes)
    assert any("each of 4 speakers stands once" in one.message for one in all_of.notes)


@pytest.mark.parametrize(
    "name",
    [
        "debate",
        "session",
        "parl_session",
        "Dialogue_ID",
        "file",
        "Entrevista",
        "episode_no",
        "Folge",
    ],
)
def test_several_talks_in_one_table_are_refused(name: str) -> None:
    """By the names of columns that tell one talk from another."""
    message, _ = refused(f"speaker,text,{name}\nAnn,Yes.,1\nAnn,No.,2\n")

    assert message == f"several talks in one table: 2 of '{name}'"


@pytest.mark.parametrize(
    "text",
    [
        'PERSON A,"Well, is it deep?"\nPERSON B,It is very deep.\n' * 3,
        "Interviewer\tHow deep is it?\nAnn Lee\tIt is very deep.\n" * 3,
    ],
)
def test_a_table_of_people_and_words_needs_no_names_of_columns(text: str) -> None:
    """Where each row has both, and the people take turns."""
    transcript = read(text)

    assert (transcript.format, len(transcript.speakers), len(transcript.turns)) == ("csv", 2, 6)
    assert transcript.turns[0].line == 1


@pytest.mark.parametrize(
    "said", ["The town pays.", '"Yes," he said, and it paid.', '"Yes, the town pays.']
)
def test_surnames_before_a_tab_are_speakers(said: str) -> None:
    """Marks around words are words where a tab parts the columns and no cell is quoted."""
    found = read(f"ROE\tWho pays for it?\nLIND\t{said}\n" * 3)

    assert [turn.speaker.label for turn in found.turns] == ["ROE", "LIND"] * 3
    assert found.turns[1].paragraphs[0].text == said


@pytest.mark.parametrize(
    "text",
    [
        "positive,I love it very much.\nnegative,I do not like it.\n" * 3,
        "Ann Lee,I love it very much.\n" * 3 + "Bob Roe,I do not like it.\n" * 3,
        "Ann Lee,Yes.\nBob Roe,No.\n" * 3,
    ],
)
def test_other_lists_of_two_columns_are_no_talk(text: str) -> None:
    """Classes of texts, people one after the other, and single words."""
    with pytest.raises(BriefError):
        read(text)


def test_roles_that_the_file_tells_are_not_guessed() -> None:
    """And the evidence says so."""
    transcript = read("speaker,role,text\nAnn,Host,Is it?\nBob,Guest,It is.\nAnn,Host,Good.\n")

    assert "the file tells who asks and who answers" in transcript.evidence
    assert not any("asked" in one for one in transcript.evidence)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "id,subject,slug,url\n1,Gate,gate,x\n2,Dam,dam,y\n3,Wall,wall,z\n4,Sea,sea,w\n",
            "'id', 'subject', 'slug', 'url': none says who speaks",
        ),
        (
            "speaker,start\nAnn,1\nBob,2\nAnn,3\n",
            "'speaker', 'start': none says what is said",
        ),
        (
            "group_id,speaker,text\n7,Ann,Is it deep?\n7,Bob,It is.\n8,Ann,Is it high?\n",
            "several talks in one table: 2 of 'group_id'",
        ),
    ],
)
def test_a_table_that_is_no_talk_is_told_so(text: str, problem: str) -> None:
    """The reason is that of a table, and not that labels are missing."""
    assert problem in refused(text)[0]


def test_the_label_that_each_row_repeats_is_not_said() -> None:
    """As the records of a congress have it."""
    found = read("speaker,text\nMr. ROE,Mr. ROE. Is it deep?\nMs. LIND,Ms. LIND (Varn). It is.\n")

    assert [one.text for turn in found.turns for one in turn.paragraphs] == [
        "Is it deep?",
        "It is.",
    ]


def test_a_label_of_another_in_somebodys_words_is_warned_of() -> None:
    """The words behind it are not that person's."""
    found = read("speaker,text\nROE,Is it deep? LIND: It is.\nLIND,Yes. KEEPER: No. It is low.\n")

    told = [one.message for one in found.notes if one.is_warning]
    assert "'LIND:' stands in the words of ROE: part them there" in told
    assert "'KEEPER:' stands in the words of LIND: part them there" in told


def test_two_channels_of_one_recording_are_warned_of() -> None:
    """Every word would stand twice."""
    said = " ".join(f"word{at}" for at in range(50))
    found = read(f"speaker,text\nChannel 1,{said}\nChannel 2,{said} so\n")

    told = [one.message for one in found.notes if one.is_warning]
    assert "'Channel 1' and 'Channel 2' say the same words: take one of the two out" in told


def test_numbers_that_may_count_no_people_are_warned_of() -> None:
    """They may tell where a piece of the recording begins."""
    found = read("speaker,text\n0,Is it deep?\n2860,It is.\n0,So.\n2860,Yes.\n")

    told = [one.message for one in found.notes if one.is_warning]
    assert "the numbers of speakers go up to 2860: they may count no people" in told


UNTOLD = (
    "Speaker,Timestamp,{}\n"
    "SPEAKER_00,0.5,Is the harbour deep?\nSPEAKER_01,4.1,It is twelve metres deep.\n"
    "SPEAKER_00,7.7,Who pays for that?\nSPEAKER_01,9.2,The town pays for it.\n"
)


def test_the_one_column_of_sentences_is_read_with_a_warning() -> None:
    """No name tells that it is said; what a name says is something else is not read."""
    found = read(UNTOLD.format("Context"))

    assert turns(found)[:2] == [
        ("Speaker 0", "Is the harbour deep?"),
        ("Speaker 1", "It is twelve metres deep."),
    ]
    assert found.notes[0].is_warning
    assert found.notes[0].message.startswith("no name tells what is said: 'Context' is read")
    assert refused(UNTOLD.format("Summary"))[0].endswith("none says what is said")


def test_two_columns_of_sentences_leave_it_open() -> None:
    """Neither is taken."""
    two = UNTOLD.format("First,Second").replace("?\n", "?,Is it so deep?\n")
    two = two.replace(".\n", ".,It is said so.\n")

    assert refused(two)[0].endswith("none says what is said")


DATED = (
    "timestamp,name,text,{}\n"
    "2031-03-01T10:00:01.5,Ann,Is it deep?,2.5\n2031-03-01T10:00:09.5,Bob,It is.,1.25\n"
    "2031-03-01T10:00:12.5,Ann,Who pays?,2.0\n2031-03-01T10:00:15.5,Bob,The town pays.,3.5\n"
)


def test_names_with_an_hour_and_how_long_each_spoke_take_turns() -> None:
    """A chat has an hour, too, and does not last; a talk is on one day."""
    assert [name for name, _ in turns(read(DATED.format("time_taken_sec")))] == ["Ann", "Bob"] * 2
    assert refused(DATED.format("likes"))[0].endswith("'name' and 'text' may be no speech")
    later = DATED.format("duration").replace("-01T10:00:15", "-02T10:00:15")
    assert refused(later)[0].endswith("'name' and 'text' may be no speech")


def test_words_that_were_cut_at_a_comma_are_whole_again() -> None:
    """With a warning at the line, where no other row holds anything behind the words."""
    rows = "Ann,0:01,Is it deep?,\nBob,0:04,It is.,\n" * 6
    found = read(f"speaker,time,words,tags,,\n{rows}Ann,0:50,So it is, we think, deep.\n")

    assert turns(found)[-1] == ("Ann", "So it is, we think, deep.")
    warned = [one for one in found.notes if "more columns than there are names" in one.message]
    assert [(one.line, one.is_warning) for one in warned] == [(14, True)]


@pytest.mark.parametrize(
    "row", ["Roe, Ann,0:50,So it is,too", "Ann,0:50,So it is, we think,deep,too"]
)
def test_a_row_that_is_too_long_is_refused_where_it_is_not_clear(row: str) -> None:
    """Of a name that was cut, and where tags stand behind the words of others."""
    tags = "gate" if row.startswith("Ann") else ""
    rows = f"Ann,0:01,Is it deep?,{tags}\nBob,0:04,It is.,\n" * 6

    message, line = refused(f"speaker,time,words,tags\n{rows}{row}\n")
    assert message.endswith("where 4 have names")
    assert line == 14


def test_a_row_that_fits_and_was_cut_is_refused_at_its_line() -> None:
    """As its time stands with the words: "Roe" would have said "0:50"."""
    rows = "Ann,0:01,Is it deep?,\nBob,0:04,It is.,\n" * 6
    moved = f"speaker,time,words,tags\n{rows}Roe, Ann,0:50,So it is\n"

    assert refused(moved) == ("no time stands in 'time', but in another column", 14)


def test_the_one_row_with_something_behind_the_words_is_warned_of() -> None:
    """It may be a tag, and may be the end of the words."""
    rows = "Ann,Is it deep?,\nBob,It is.,\n" * 6
    found = read(f"speaker,words,tags\n{rows}Ann,So it is, we think\n")

    lone = [one for one in found.notes if one.message.startswith("no other row holds")]
    assert [(one.line, one.is_warning) for one in lone] == [(14, True)]


def test_the_line_below_the_names_of_markdown_is_not_said() -> None:
    """A table of bars with a rule in it, and nothing around it."""
    found = read(
        "| Speaker | Words |\n| --- | :-: |\n| Ann | Is it deep? |\n| Bob | It is. |\n"
        "| Ann | Who pays? |\n"
    )

    assert turns(found) == [("Ann", "Is it deep?"), ("Bob", "It is."), ("Ann", "Who pays?")]
    assert [turn.line for turn in found.turns] == [3, 4, 5]


def test_speeches_of_members_are_a_talk_of_one_sitting() -> None:
    """A table of the names of members and their speeches is refused where days differ."""
    rows = "jane roe,2020-07-24,How many eels?\ntom lind,2020-07-24,Forty of them.\n"
    text = f"member_name,sitting_date,speech\n{rows}jane roe,2020-07-24,And why?\n"
    transcript = read(text)

    assert [turn.speaker.label for turn in transcript.turns] == ["jane roe", "tom lind", "jane roe"]
    assert transcript.turns[1].paragraphs[0].text == "Forty of them."
    with pytest.raises(BriefError, match="2 of 'sitting_date'"):
        read(text.replace("24,And", "25,And"))


def test_words_with_their_signs_in_another_column_are_joined() -> None:
    """As Rev writes them: one a row, and no cell is quoted."""
    words = (
        ("Who", "0", "1.5", "", ""),
        ("pays", "0", "", "?", ""),
        ("The", "1", "2.5", "", '"'),
        ("town", "1", "", '"', ""),
        ("<unk>", "1", "", ".", ""),
        ("<laugh>", "0", "4", "", ""),
        ("Good", "0", "", ".", ""),
    )
    rows = "".join(f"{'|'.join(one)}|UC|[]\n" for one in words)
    transcript = read(f"token|speaker|ts|punctuation|prepunctuation|case|tags\n{rows}")

    assert [
        (turn.speaker.label, turn.paragraphs[0].text, turn.line) for turn in transcript.turns
    ] == [
        ("Speaker 0", "Who pays?", 2),
        ("Speaker 1", '"The town" [inaudible].', 4),
        ("Speaker 0", "[laugh] Good.", 7),
    ]


def test_words_of_counted_utterances_are_joined_and_said_once() -> None:
    """Corpora have a row a word; whole utterances stand again in some rows, and in some nowhere."""
    words = {1: ("KIM", "do n't shut it ."), 2: ("LEE", "no ."), 3: ("KIM", "it 's cold , look !")}
    rows = "".join(
        f"{count}\t{who}\t{word}\t{said if word.isalpha() and count != 2 else ''}\n"
        for count, (who, said) in words.items()
        for word in said.split()
    )
    transcript = read(f"utt_nr\tspeaker\tword\tutterance\n{rows}")

    assert [(one.speaker.label, one.paragraphs[0].text) for one in transcript.turns] == [
        ("KIM", "don't shut it."),
        ("LEE", "no."),
        ("KIM", "it's cold, look!"),
    ]
    assert "13 rows are joined to 3 utterances" in transcript.removed[0].message


def test_a_table_of_one_column_is_text_with_a_line_in_each_cell() -> None:
    """Programs write the lines of a text so; labels begin turns in it as in any text."""
    cells = ["ROE: Who pays?", "LIND: The town does.", "It has since May.", "ROE: I see."] * 3
    transcript = read("\n".join(f'"{one}"' for one in ["comments", *cells]))

    assert [
        (turn.speaker.label, [one.text for one in turn.paragraphs]) for turn in transcript.turns[:2]
    ] == [("ROE", ["Who pays?"]), ("LIND", ["The town does.", "It has since May."])]
    assert [turn.line for turn in transcript.turns[:2]] == [2, 3]
    assert "a table of one column, 'comments'" in transcript.notes[0].message


def test_a_table_of_two_columns_in_quotation_marks_is_called_a_table() -> None:
    """What stands in its columns is not guessed, and the hint says what to rename."""
    table = '"name","commentFull"\n' + '"ROE","Who pays for it?"\n"LIND","We do."\n' * 4

    assert refused(table)[0].endswith("'name', 'commentFull': none says what is said")


def test_rows_without_a_name_go_on_where_another_speaks_behind_them() -> None:
    """Each paragraph is a row there; where the same one speaks behind them, somebody else may."""
    long = " ".join(["The harbour has cost the town a good deal of money since it opened."] * 3)
    turns = (
        f"Ann Roe,And at gate {{0}}?\nBob Lind,{long} It was so at {{0}}.\n,{long} So was {{0}}.\n"
    )
    going_on = (
        "speaker,words\n" + "".join(turns.format(at) for at in range(7)) + "Ann Roe,Thanks.\n"
    )
    other = going_on.replace("Ann Roe,And", "Bob Lind,And")
    found = read(going_on)

    assert [len(turn.paragraphs) for turn in found.turns] == [1, 2] * 7 + [1]
    assert {turn.speaker.label for turn in found.turns} == {"Ann Roe", "Bob Lind"}
    assert any("read as words of whoever spoke before" in one.message for one in found.notes)
    assert "Unidentified speaker" in {turn.speaker.label for turn in read(other).turns}


def test_the_one_column_of_sentences_beside_members_is_what_is_said() -> None:
    """A party beside the name makes it a person's; the warning says what was guessed."""
    found = read(MEMBERS.replace("Text", "Comment Full"))
    bare = MEMBERS.replace("Text", "Comment Full").replace("Party,Position", "Colour,Size")

    assert [turn.speaker.label for turn in found.turns] == ["Ann Roe", "Bob Lind"] * 2
    assert "'Comment Full' is read as that" in found.notes[0].message
    assert refused(bare)[0].endswith("none says what is said")


def test_a_table_of_initials_without_a_line_of_names_says_what_it_lacks() -> None:
    """They may be codes of what is told of; with the line it is read."""
    turns = (
        'JR,"Who pays for the gate, and why?",\nOL,The town does so each year.,\n'
        "JR,And who opens it then?,a cough\nOL,I do so myself each morning.,\n"
    )
    table = turns * 4
    message, _ = refused(table)
    with pytest.raises(BriefError) as caught:
        read(table)
    hint = caught.value.problems[0].hint or ""
    found = read(f"{hint.rpartition(': ')[2]}\n{table}")

    assert message == "a table without names of its columns: 'JR' may be who speaks"
    assert hint.endswith("put a line with the names above the first row: speaker,text,other 1")
    assert [turn.speaker.label for turn in found.turns] == ["JR", "OL"] * 8
    assert found.turns[0].paragraphs[0].text == "Who pays for the gate, and why?"


def test_empty_cells_behind_the_words_need_no_names_either() -> None:
    """Spreadsheets save a column that once held something."""
    found = read("Ann Roe,Who pays for the gate?,,\nBob Lind,The town does so.,,\n" * 3)

    assert [turn.speaker.label for turn in found.turns] == ["Ann Roe", "Bob Lind"] * 3


def test_lines_with_a_comma_each_are_no_table() -> None:
    """What stands before the comma does not come back there."""
    text = "".join(f"Gate{at}, which is old, was opened for the town.\n" for at in range(20))

    assert "table" not in refused(text)[0]


def test_marks_in_cells_make_no_other_file_of_a_table() -> None:
    """What is wrong with it is told as of a table."""
    rows = (
        f"{talk},{who},It *was* **so** and [it](https://r.example) rose"
        for talk in range(3)
        for who in "JO" * 3
    )
    text = "episode,speaker,text\n" + "\n".join(rows)

    with pytest.raises(BriefError, match="several talks in one table: 3 of 'episode'"):
        read_transcript(text.encode(), Source("talk.csv"))


def test_a_row_of_signs_alone_is_nobodys_turn() -> None:
    """As where the end of a recording stands in the column of names; it is listed."""
    rows = "Jane Roe,Who pays?\nOdo Lind,We do.\n" * 3
    found = read(f"speaker,text\n{rows}TAPE 1 ENDS [,]\nJane Roe,Why?\n")

    assert {one.label for one in found.speakers} == {"Jane Roe", "Odo Lind"}
    assert ("a row without a word: TAPE 1 ENDS [: ]", 8) in [
        (one.message, one.line) for one in found.removed
    ]


def numbered_people(titles: tuple[str, ...]) -> str:
    """Return a table that has the numbers of a database for its people beside some titles."""
    ids = [f"60d4cc58c4ced20a9c9d{one}" for one in ("df01", "df02", "df01", "df02", "df03", "df03")]
    said = "We shut the gate of the lake in May."
    rows = zip([*ids, "", ""], titles, strict=True)
    return "person,speech,title\n" + "".join(f"{a},{said},{b}\n" for a, b in [*rows] * 3)


def test_names_are_meant_where_people_have_the_numbers_of_a_database() -> None:
    """Offices differ, and whoever has no number has a name, too."""
    names = ("Chair Jane Roe", "Odo Lind", "Jane Roe", "Odo Lind", "Una Weir", "Una Weir")
    found = read(numbered_people((*names, "Ada Poe", "Clerk Ada Poe")))

    assert [one.label for one in found.speakers] == [
        *("Chair Jane Roe", "Odo Lind", "Jane Roe", "Una Weir", "Ada Poe", "Clerk Ada Poe")
    ]


@pytest.mark.parametrize(
    "titles",
    [
        ("Lake Bill", "Lake Bill", "Mill Law", "Mill Law", "Sea Act", "Sea Act", "Gate", "Gate"),
        ("Jane Roe", "Odo Lind", "Jane Roe", "Odo Lind", "Una Weir", "Una Weir", "", "Ada Poe"),
        ("Jane Roe",) * 8,
    ],
)
def test_titles_of_other_things_name_nobody(titles: tuple[str, ...]) -> None:
    """Of speeches, of some rows, and of one person alone."""
    labels = {one.label for one in read(numbered_people(titles)).speakers}

    assert "60d4cc58c4ced20a9c9ddf01" in labels


def test_a_table_that_may_be_no_speech_is_told_to_be_of_several_talks() -> None:
    """A name and a text may be of anything; what to do comes with it."""
    rows = [f"{name},The gate is open.,{at}" for at in (1, 2) for name in ("Jane", "Odo")]
    data = "\n".join(("name,text,debate", *rows, "")).encode()

    with pytest.raises(BriefError) as caught:
        read_transcript(data, Source("talk.csv"))

    (problem,) = caught.value.problems
    assert problem.message.endswith(
        "'name' and 'text' may be no speech, and its rows are of several talks: 2 of 'debate'"
    )
    assert problem.hint is not None
    assert problem.hint.startswith("save each talk as a file of its own, and name one column")


def test_two_columns_of_one_name_are_asked_about() -> None:
    """Unless they hold the same: nobody knows which of them is meant."""
    both = "speaker,text,text\nAnn,Is it?,Is it uh?\nBob,It is.,It is.\n"
    same = both.replace(" uh", "")

    assert refused(both) == ("two columns are called 'text', and do not hold the same", 2)
    assert [turn.paragraphs[0].text for turn in read(same).turns] == ["Is it?", "It is."]


def test_codes_that_part_the_rows_of_a_table_may_be_talks() -> None:
    """They are told where it is refused all the same; numbers and what comes back are not."""
    head = "batch,code,unit\n"
    rows = "".join(
        f"{'live_2031_' + str(at // 5)},{at % 2},Is gate {at} open today?\n" for at in range(20)
    )

    told = "its rows may be of several talks: 4 of 'batch', one after another"
    assert refused(head + rows)[0].endswith(told)
    assert "several talks" not in refused(head + rows + rows)[0]
    assert "several talks" not in refused(head + rows.replace("live_2031_", ""))[0]


def test_how_long_somebody_pauses_is_not_said() -> None:
    """Corpora of talks tell it in seconds, amid the words or in a row of its own."""
    said = ("So (pause 0.42) who pays?", "(pause 1.20)", "The town (pause 0.3) pays.") * 2
    rows = "".join(f"{at}\t{'JR' if at % 3 else 'OL'}\t{one}\n" for at, one in enumerate(said))
    found = read(f"Line\tSpkr\tContent\n{rows}")

    assert [one.text for turn in found.turns for one in turn.paragraphs][:2] == [
        "So who pays?",
        "The town pays.",
    ]
    assert found.removed[0].message == "6 marks of pauses amid the words, as (pause 0.76)"


def test_labels_and_times_may_begin_the_cells_of_a_column() -> None:
    """They are no words; rows of which one lacks a label, or the times go back, are refused."""
    rows = ("(0:05) JR: Who pays?", "(0:11) OL: The town.", "(0:14) JR: For all: who pays?")
    table = "Time,Speech\n" + "".join(f",{one}\n" for one in rows)
    found = read(table)

    assert [(one.speaker.label, one.time, one.line) for one in found.turns] == [
        ("JR", "00:00:05", 2),
        ("OL", "00:00:11", 3),
        ("JR", "00:00:14", 4),
    ]
    assert found.turns[2].paragraphs[0].text == "For all: who pays?"
    assert refused(table.replace("OL: ", ""))[0].endswith("none says who speaks")
    assert refused(table.replace("0:14", "0:04"))[0].endswith("none says who speaks")


def test_who_alone_is_quoted_from_beginning_to_end_speaks() -> None:
    """Each row begins when the one before it ends; quotations with gaps between are refused."""
    said = "Ann Roe,5,The gate is open.,{}:00,{}:30\nAnn Roe,4,It is ours.,{}:30,{}:00\n"
    rows = "".join(said.format(at, at, at, at + 1) for at in range(6))
    found = read(f"Who,Word Count,Quote,Start,End\n{rows}")

    assert [one.label for one in found.speakers] == ["Ann Roe"]
    assert found.turns[0].paragraphs[0].text.startswith("The gate is open. It is ours.")
    gaps = f"Who,Word Count,Quote,Start,End\n{rows.replace(':30,', ':20,')}"
    assert refused(gaps)[0].endswith("'Who' and 'Quote' may be no speech")


def test_the_times_of_a_recording_in_a_few_parts_go_on() -> None:
    """Each begins anew; where times go back again and again, nobody says that people speak."""
    names = ("Ann Roe", "Bob Lind", "Cai Weir")
    rows = [
        f"{names[at % 3]},Is it deep? It is.,{at % 90 // 60:02}:{at % 90 % 60:02}"
        for at in range(180)
    ]
    found = read("\n".join(["name,text,time", *rows, "Ann Roe,A remark amid them.,"]))

    assert {one.label for one in found.speakers} == set(names)
    torn = [row.replace("00:", "00:" if at % 5 else "01:") for at, row in enumerate(rows)]
    assert "may be no speech" in refused("\n".join(["name,text,time", *torn]))[0]
