"""Captions: who speaks, what is taken out, and what is refused."""

from __future__ import annotations

import pytest

from pipeline.errors import TranscriptError, UnknownFormatError
from pipeline.model.transcript import Transcript
from pipeline.readers import Source, read_transcript


def cue(at: float, words: str, mark: str = ".") -> str:
    """Return a cue of two seconds."""
    start, end = (f"00:{int(one // 60):02}:{one % 60:06.3f}" for one in (at, at + 2))
    return f"{start} --> {end}\n{words}".replace(".", mark, 1).replace(".", mark, 1)


def vtt(*words: str, head: str = "") -> bytes:
    """Return WebVTT captions, a cue every two seconds."""
    return (
        f"WEBVTT{head}\n\n".encode()
        + "\n\n".join(cue(2 * at, one) for at, one in enumerate(words)).encode()
    )


def srt(*words: str) -> bytes:
    """Return SubRip captions, a cue every two seconds."""
    cues = (f"{at + 1}\n{cue(2 * at, one, ',')}" for at, one in enumerate(words))
    return "\n\n".join(cues).encode()


def read(data: bytes, *labels: str) -> Transcript:
    """Return what is read; `labels` are those that the definition declares."""
    return read_transcript(data, Source("talk", labels=frozenset(labels))).transcript


def said(transcript: Transcript) -> list[tuple[str, str]]:
    """Return the turns, each with its label and its paragraphs, a line each."""
    return [
        (turn.speaker.label, "\n".join(one.text for one in turn.paragraphs))
        for turn in transcript.turns
    ]


def refused(data: bytes, *labels: str) -> tuple[str, int]:
    """Return why a file is refused, and the line."""
    with pytest.raises(TranscriptError) as caught:
        read(data, *labels)
    [problem] = caught.value.problems
    assert problem.place is not None
    assert problem.hint
    return problem.message, problem.place.line


TALK = (
    "ANN: Who paid for the bridge?",
    "BEN: The town did. It was",
    "about $3 million in all.",
    "ANN: And the road?",
    "BEN: That was paid by the county.",
)
TOLD = [
    ("ANN", "Who paid for the bridge?"),
    ("BEN", "The town did. It was about $3 million in all."),
    ("ANN", "And the road?"),
    ("BEN", "That was paid by the county."),
]


LECTURE = tuple(f"This is speech {at} of many words and it ends." for at in range(160))


def test_the_same_talk_in_two_containers_gives_the_same_turns() -> None:
    """With the same times."""
    one, other = read(vtt(*TALK)), read(srt(*TALK))

    assert said(one) == said(other) == TOLD
    assert [turn.time for turn in one.turns] == [turn.time for turn in other.turns]
    assert (one.format, other.format) == ("webvtt", "srt")


@pytest.mark.parametrize(
    "form", ["<v {}>{}", "<v.loud.left {}>{}</v>", "[{}]: {}", "[{}] {}", "({})\n{}", ">> {}: {}"]
)
def test_who_speaks_is_told_in_many_ways(form: str) -> None:
    """By a voice, in brackets, above the words, behind the mark of a change."""
    lines = (form.format(*one.split(": ")) if ": " in one else one for one in TALK)

    assert said(read(vtt(*lines))) == TOLD


def test_a_name_may_stand_above_the_words_of_each_cue() -> None:
    """Without a sign, where nearly every cue has one that recurs."""
    talk = (TALK[0], "BEN: The town did.", *TALK[3:])

    assert said(read(srt(*(one.replace(": ", "\n") for one in talk)))) == [
        ("ANN", "Who paid for the bridge?"),
        ("BEN", "The town did."),
        *TOLD[2:],
    ]


def test_the_id_of_a_cue_may_name_the_speaker() -> None:
    """As some recorders of meetings write it: number, name, account."""
    talk = vtt("We begin.", "Good.").decode()
    talk = talk.replace("00:00:00.000 -->", '1 "Ann Roe" (16778240)\n00:00:00.000 -->')
    talk = talk.replace(
        "00:00:02.000 --> 00:00:04", '2 "Ben Poe" (16790016)\n00:00:02 --> 00:00:04'
    )

    assert said(read(talk.encode())) == [("Ann Roe", "We begin."), ("Ben Poe", "Good.")]


def test_a_cue_without_a_name_among_cues_with_one_is_nobodys() -> None:
    """The speaker before goes on only where the file names speakers on change."""
    lines = ["ANN: We begin.", "ANN: Is the door shut?", "It is not.", "ANN: Then shut it."]
    found = read(vtt(*lines))

    assert said(found)[1] == ("Unidentified speaker", "It is not.")
    assert [note.line for note in found.notes if "without a name" in note.message] == [10]


def test_a_name_in_small_letters_among_cues_with_names_is_one() -> None:
    """A recorder writes what people call themselves; one cue without a name leaves it open."""
    lines = [f"{name}: Yes, {at}." for at in range(10) for name in ("Ann Roe", "Ben Poe")]
    found = said(read(vtt(*lines, "jo: Good evening.")))
    doubtful = read(vtt(*lines, "jo: Good evening.", "The lake."))

    assert found[-1] == ("jo", "Good evening.")
    assert said(doubtful)[-1][0] == "Unidentified speaker"
    assert sum("begin with a name" in one.message for one in doubtful.notes) == 1


def test_a_last_cue_without_a_name_is_nobodys() -> None:
    """Where each other cue has one, though no name is said twice in a row."""
    found = read(
        vtt("<v Ann>Who?", "<v Ben>You.", "<v Ann>I?", "<v Ben>You.", "<v Ann>Well.", "Bye.")
    )

    assert said(found)[-1] == ("Unidentified speaker", "Bye.")


@pytest.mark.parametrize("change", [">> Of course.", "- Of course.", "It was.\n- Of course."])
def test_another_voice_without_a_name_is_nobodys(change: str) -> None:
    """Nor are the cues behind it, until somebody is named."""
    found = read(srt(*TALK, change, "We all say so.", "ANN: Thank you."))

    assert said(found)[-2][0] == "Unidentified speaker"
    assert said(found)[-2][1].endswith("We all say so.")
    assert any("changes" in note.message and note.is_warning for note in found.notes)


def test_a_dash_inside_a_sentence_is_prose() -> None:
    """The words of one who goes on are not given to another."""
    found = read(srt(*TALK[:-1], "BEN: The county paid - and it", "- the county - was glad."))

    assert said(found)[-1] == ("BEN", "The county paid - and it - the county - was glad.")


def test_a_colon_in_prose_is_no_speaker() -> None:
    """Neither at the beginning of a cue nor in one of capitals behind '>>'."""
    lines = ("The first thing I want is", "this: a bridge. And the", "second is what I said")
    found = read(srt(*TALK, *lines))
    assert said(found)[-1][0] == "BEN"

    shout = [f">> {one.upper()}" if ": " in one else one.upper() for one in TALK]
    more = ("IT IS THE PRICE.", "THE PRICE OF FUEL: ASK", "THE PORT.", "THE PRICE OF FUEL: AGAIN.")
    assert said(read(srt(*shout, *more)))[-1][0] == "BEN"


def test_a_word_that_stands_once_before_a_colon_is_nobody() -> None:
    """It may be a name, so the words are not the speaker's before; a warning tells the line."""
    found = read(srt(*TALK, "Zoe: I paid a part.", "ANN: Did you?"))

    assert said(found)[-2] == ("Unidentified speaker", "Zoe: I paid a part.")
    assert any(note.is_warning and note.line == 23 for note in found.notes)


def test_who_stands_once_in_full_and_then_shortly_is_told_of_once() -> None:
    """The two may be one person; another name that stands once is to be declared."""
    talk = [one.replace("ANN:", "Ann:").replace("BEN:", "Ben:") for one in (*TALK, *TALK)]
    found = read(srt("Hello.", *talk, "Ann Roe: Hello and welcome.", *talk))
    told = [note.message for note in found.notes if note.is_warning]

    assert any(one.startswith("'Ann' and 'Ann Roe' may be one person") for one in told)
    assert not any("stands once" in one for one in told)


def test_a_label_of_one_who_is_known_stands_anywhere() -> None:
    """Behind a sentence, behind a stray full stop, and on a line that cuts a sentence off."""
    found = read(
        srt(*TALK, "ANN: I see. BEN: You do.", ". ANN: Not quite", "I think that\nBEN: No.")
    )

    assert said(found)[-4:] == [
        ("ANN", "I see."),
        ("BEN", "You do. ."),
        ("ANN", "Not quite I think that"),
        ("BEN", "No."),
    ]


def test_a_sound_beside_a_name_is_no_part_of_it() -> None:
    """What somebody is beside their name is."""
    talk = [one.replace("BEN:", "BEN (host):") for one in (*TALK, *TALK) if ":" in one]
    found = read(srt(*talk, "ANN (laughing): I see.", "BEN (host): Yes."))

    assert said(found)[-2] == ("ANN", "(laughing) I see.")
    assert [one.label for one in found.speakers] == ["ANN", "BEN (host)"]


def test_a_label_word_that_stands_once_among_names_may_be_said() -> None:
    """It takes no words from anybody, and gives none to a speaker that is none."""
    found = read(srt(*TALK, "Question: who asked them?", "ANN: Nobody did."))

    assert said(found)[-2] == ("Unidentified speaker", "Question: who asked them?")


def test_sounds_are_no_speakers_and_part_no_turn() -> None:
    """Before a name, alone in a cue, and in the middle of a sentence."""
    found = read(
        srt("[music]", "[music] ANN: Who paid", "(laughter)", "for it?", "BEN: The town", "[Music]",
            "[Applause] did.", "ANN: I see.", "[Applause] BEN: You do.")
    )  # fmt: skip

    assert said(found) == [
        ("ANN", "[music]\n[music]\nWho paid (laughter) for it?"),
        ("BEN", "The town [Music] [Applause] did."),
        ("ANN", "I see.\n[Applause]"),
        ("BEN", "You do."),
    ]


def test_a_mark_about_the_record_is_no_speaker() -> None:
    """It may stand twice before words, as names in brackets do."""
    found = read(
        srt("[Ann Roe] Who paid?", "[Cara Poe] I may say this:", "[OFF THE RECORD] nobody paid.",
            "[ON THE RECORD] The town did.", "[OFF THE RECORD] It did not.",
            "[ON THE RECORD] The town.", "[Ann Roe] I see.", "[Cara Poe] Yes.")
    )  # fmt: skip

    assert [one.label for one in found.speakers] == ["Ann Roe", "Cara Poe"]
    assert [one.terms for one in found.turns[1].paragraphs] == [
        "", "off-the-record", "", "off-the-record", "",
    ]  # fmt: skip


def test_songs_are_taken_out_and_told() -> None:
    """They are nobody's words."""
    found = read(srt(*TALK, "♪ Over the bridge we go ♪"))

    assert said(found) == TOLD
    assert [(one.line, one.message) for one in found.removed] == [
        (23, "sung: ♪ Over the bridge we go ♪")
    ]


def test_what_rolling_captions_repeat_is_taken_out() -> None:
    """With the times of single words in them; what was said twice stays."""
    lines = [
        "We built",
        "the bridge.",
        "the bridge.",
        "It stands.",
        "It cost much.",
        "But it stands.",
    ]
    cues = []
    for at, line in enumerate(lines):
        timed = line.replace(" ", "<00:00:01.000><c> ") + "</c>" * line.count(" ")
        cues += [f"{lines[at - 1] if at else ' '}\n{timed}", line]
    found = read(vtt(*cues, head="\nKind: captions\nLanguage: en"), "Ann Roe")

    assert said(found) == [
        ("Ann Roe", "We built the bridge. the bridge. It stands. It cost much. But it stands.")
    ]
    assert [one.message for one in found.removed] == ["11 lines that rolling captions show again"]


def test_what_growing_captions_repeat_is_taken_out() -> None:
    """Each cue shows what the one before it shows, and a word more."""
    lines = ("ANN: We built it.", "BEN: You did.", "ANN: We did so.", "BEN: It is good.")
    words = [line.split() for line in lines]
    grown = [" ".join(line[: at + 1]) for line in words for at in range(1, len(line))]
    found = read(srt(*grown))

    assert said(found) == [tuple(line.split(": ")) for line in lines]


def test_what_is_said_twice_stays() -> None:
    """Where cues do not roll, nothing is taken out."""
    found = read(srt("ANN: No.", "No.", "No.", "BEN: Why?", "Why?", "ANN: No.", "BEN: I see."))

    assert said(found)[0] == ("ANN", "No. No. No.")
    assert found.removed == ()


def test_accounts_are_numbered_speakers() -> None:
    """Where a recorder gives ids for names; the definition can name them."""
    ids = ("68f0e9b4-d6de-4cad-9c2a-9b587e97837f@72f9", "88b66bf7-d0d1-4ed1-bb80-ce79d271ac2a@72f9")
    found = read(vtt(f"<v {ids[0]}>We begin.</v>", f"<v {ids[1]}>Good.</v>"))

    assert [(one.label, one.name) for one in found.speakers] == [
        (ids[0], "Speaker 1"),
        (ids[1], "Speaker 2"),
    ]
    assert any("ids of their accounts" in note.message for note in found.notes)


def test_a_note_in_the_middle_of_a_cue_is_no_speech() -> None:
    """A product writes its own without a blank line; other words that begin so are speech."""
    found = read(vtt("<v Ann>We begin\nNOTE Confidence: 0.91", "<v Ann>NOTE the time."))

    assert said(found) == [("Ann", "We begin NOTE the time.")]
    assert [one.message for one in found.removed] == ["NOTE Confidence: 0.91"]


def test_what_notes_and_head_tell_of_the_recording_is_kept() -> None:
    """The language decides; what bans quotation is heeded by a later stage, so it is listed."""
    note = "NOTE\nTitle: The bridge\nRecorded: 2024-05-03\nNot for quotation."
    data = vtt("<v Ann>We begin.", head=f"\nLanguage: en_gb\n\n{note}")
    found = read(data)

    assert (found.title, found.recorded, found.language) == ("The bridge", "2024-05-03", "en-GB")
    assert ("language", "en_gb") in {(one.key, one.value) for one in found.metadata}
    assert any("Not for quotation." in one.message for one in found.removed)


def test_lines_join_as_their_script_does() -> None:
    """With a space, and without one between letters of scripts that have none."""
    found = read(vtt("<v 记者>谁付了钱", "<v 记者>修桥？", "<v 市长>是市里\n付的。"))

    assert said(found) == [("记者", "谁付了钱修桥？"), ("市长", "是市里付的。")]


@pytest.mark.parametrize(
    "line",
    [
        f"00:01 --> 00:02 {'line:' * 60}, she said",
        f"{'1' * 9_000}:00:01 --> 00:02",
        f"00:01 --> {'1' * 9_000}:00:02",
        f"{'♪' * 60}x",
        "([{<" * 9_000,
        "&" * 9_000 + "<v " * 9_000,
    ],
)
def test_no_line_takes_long(line: str) -> None:
    """It is read, or refused where it stands for times that are none."""
    data = vtt("<v Ann>Who?", "<v Ben>I.", f"<v Ann>You?\n{line}", "<v Ben>I.")
    if line.startswith("1") or line.endswith("2"):
        assert refused(data)[0].startswith("the times of this cue cannot be read")
    else:
        assert said(read(data))[0] == ("Ann", "Who?")


def test_markup_is_taken_off_and_words_in_angles_stay() -> None:
    """Tags, codes of places on the screen, entities."""
    words = (
        "{\\an8}<font color='red'>The</font> <i>R&amp;D</i> of 3 < 5 <inaudible> &lt;b&gt;\\Nrose"
    )
    found = read(srt(f"ANN: {words}", "BEN: So it did.", "ANN: Yes.", "BEN: Yes."))

    assert said(found)[0] == ("ANN", "The R&D of 3 < 5 <inaudible> <b> rose")


@pytest.mark.parametrize(
    ("data", "labels", "message", "line"),
    [
        (srt("We begin.", "The door is shut."), (), "no speakers found", 3),
        (srt("We begin.", ">> Good."), (), "the speaker changes here, and nobody is named", 7),
        (srt("We begin.", ">> Good."), ("Ann",), "the speaker changes here, and nobody", 7),
        (srt("We begin.", "It is good."), ("Ann", "Ben"), "no speakers found", 3),
        (srt("Q: Who?", "It is good.", "It is."), (), "only one speaker is named", 3),
        (
            srt(*(f"This is speech {at} of many words." for at in range(12)), *TALK),
            (),
            "the first name stands",
            51,
        ),
        (
            srt(*TALK, *(f">> I say yes to {at} as well, and I" for at in range(9))),
            (),
            "81 of 105 words name no speaker",
            23,
        ),
        (srt(*TALK, *LECTURE), (), "only 4 names in ", 3),
        (srt(*(TALK * 6), *LECTURE), (), "1,606 of 1,744 words are of one", 119),
        (vtt("<v Ann>Who?", "<v Ben>I did.", *LECTURE), (), "only 2 names in 1,603 words", 4),
        (vtt(), (), "there are no words in it", 0),
        (b"WEBVTT\n\n00:01 --> 00:xx\nANN: We begin.", (), "the times of this cue cannot", 3),
        (vtt('{"title": "A talk", "gps": ""}', '{"title": "B", "gps": ""}'), (), "no speakers", 4),
    ],
)
def test_what_names_nobody_is_refused(
    data: bytes, labels: tuple[str, ...], message: str, line: int
) -> None:
    """With the place and the next step; one declared speaker speaks all that nobody parts."""
    told, at = refused(data, *labels)

    assert told.startswith(message)
    assert at == line


def test_one_dash_amid_a_sentence_is_no_change_of_speaker() -> None:
    """The refusal says that nobody is named, and not that another speaks there."""
    lines = ("Books that I read by the lake", "- I want to tell of three -", "were long.")
    with pytest.raises(TranscriptError, match="no speakers found"):
        read(srt(*lines))
    with pytest.raises(TranscriptError, match="the speaker changes here"):
        read(srt(*lines, "- Were they?"))


def test_declared_speakers_may_speak_as_long_as_they_like() -> None:
    """What is declared is no chance."""
    found = read(srt(*TALK, *LECTURE), "Ann", "Ben")

    assert [turn.speaker.label for turn in found.turns] == ["ANN", "BEN", "ANN", "BEN"]


def test_words_of_talk_before_a_colon_are_no_speaker() -> None:
    """However often they are said."""
    lines = (
        one for at in range(4) for one in (f"He said: speech {at}.", "ANN: I see.", "BEN: So.")
    )
    found = read(srt(*TALK, *lines))

    assert {one.label for one in found.speakers} == {"ANN", "BEN"}


def test_one_who_is_declared_speaks_all() -> None:
    """Where the file names nobody and says of no change."""
    assert said(read(srt("We begin.", "It is good."), "Ann Roe")) == [
        ("Ann Roe", "We begin. It is good.")
    ]


def test_a_first_name_beside_a_full_name_may_be_one_person() -> None:
    """Joined by hand only: two people may share a first name."""
    found = read(vtt("<v Ana>What now?", "<v Ana Roe>It is for all.", "<v Lind>Not for sale."))

    assert any("'Ana' and 'Ana Roe' may be one person" in note.message for note in found.notes)


def test_nothing_is_told_of_who_speaks_under_other_terms_only() -> None:
    """Neither a note nor the evidence has the label."""
    found = read(
        vtt(
            "<v Ana>Who pays for it?",
            "<v Brook>[Off the record] The mill does. [Back on the record]",
            "<v Brook Lind>It is for all.",
        )
    )

    told = " ".join((*found.evidence, *(note.message for note in found.notes)))
    assert "Ana" in told
    assert "Brook " not in told.replace("Brook Lind", "")


def test_a_cue_without_an_end_is_read_and_warned_of() -> None:
    """A file that was cut off ends so; when a cue goes is not told of anyway."""
    data = (
        vtt("<v Ann>Who paid?", "<v Ben>The town did.") + b"\n\n00:01:02.500 -->\n<v Ann>And now?"
    )
    found = read(data)

    assert said(found)[-1] == ("Ann", "And now?")
    assert [one.line for one in found.notes if "without an end" in one.message] == [9]
    assert not any("may be part of the talk" in one.message for one in found.notes)


def test_a_cue_that_begins_before_the_recording_is_a_cue() -> None:
    """Teams writes times below nought; they are no words."""
    text = (
        "WEBVTT\n\n0:0:0.0 --> 0:0:0.250\n<v Ann>Who paid?</v>\n\n0:0:-4.-310 --> 0:0:6.10\n"
        "<v Ben>The town did.</v>\n\n0:0:7.0 --> 0:0:9.0\n<v Ann>All of it?</v>\n"
    )
    transcript = read(text.encode())

    assert said(transcript) == [
        ("Ann", "Who paid?"),
        ("Ben", "The town did."),
        ("Ann", "All of it?"),
    ]
    assert transcript.turns[1].time == "00:00:00"


def ttml(*words: str, head: str = "", open_: str = "") -> bytes:
    """Return TTML captions, a cue every two seconds; `open_` stands in the tag of the root."""
    cues = "".join(
        f'<p begin="00:00:{2 * at:02}:00" end="00:00:{2 * at + 1:02}:24">{one}</p>\n'
        for at, one in enumerate(words)
    )
    root = f'<tt xmlns="http://www.w3.org/ns/ttml" {open_}>'
    return f"{root}{head}\n<body><div>\n{cues}</div></body></tt>".encode()


def test_broadcasters_captions_say_the_same_as_others() -> None:
    """Names before the words, as in SubRip; the time of each turn, too."""
    one, other = read(ttml(*TALK)), read(srt(*TALK))

    assert one.format == "ttml"
    assert said(one) == said(other)
    assert [turn.time for turn in one.turns] == [turn.time for turn in other.turns]


def test_a_break_that_is_not_closed_and_a_dash_before_a_name_are_read() -> None:
    """So programs for subtitles write them; lines of one cue go on with each other."""
    found = read(
        ttml(
            "<span>-A.Roe: Good evening</span><br><span>and welcome.</span>",
            "<span>-B.Lind: The bridge cost</span><br><span>$3 million.</span>",
            "-A.Roe: Who paid?",
            "-B.Lind: The town did.",
        )
    )
    assert said(found)[:2] == [
        ("A.Roe", "Good evening and welcome."),
        ("B.Lind", "The bridge cost $3 million."),
    ]


@pytest.mark.parametrize(
    ("begin", "open_", "time"),
    [
        ("00:01:02:12", 'xmlns:p="urn:p" p:frameRate="24"', "00:01:02"),
        ("01:00:00.500", "", "01:00:00"),
        ("90s", "", "00:01:30"),
        ("1.5m", "", "00:01:30"),
        ("90000ms", "", "00:01:30"),
        ("900000t", 'xmlns:p="urn:p" p:tickRate="10000"', "00:01:30"),
        ("2700f", "", "00:01:30"),
        ("2160f", 'xmlns:p="urn:p" p:frameRate="24" p:frameRateMultiplier="1 1"', "00:01:30"),
        ("60f", 'xmlns:p="urn:p" p:frameRate="no"', "00:00:02"),
    ],
)
def test_times_are_read_as_a_file_counts_them(begin: str, open_: str, time: str) -> None:
    """Hours, frames, ticks or seconds."""
    data = ttml("ANN: Who paid?", *TALK[1:], open_=open_)
    data = data.replace(b'begin="00:00:00:00" end="00:00:01:24"', f'begin="{begin}"'.encode())
    assert read(data).turns[0].time == time


def test_what_is_no_time_is_refused_with_its_line() -> None:
    """Of a caption nobody knows when it was shown."""
    data = ttml(*TALK).replace(b'begin="00:00:02:00"', b'begin="soon"')
    assert refused(data) == ("'soon' is no time of a caption", 4)


def test_agents_and_words_with_times_of_their_own() -> None:
    """Who speaks may be told of a division; an id without a name is the label."""
    head = (
        '<head><m:agent xmlns:m="urn:m" xml:id="a"><m:name>Ann Holm</m:name></m:agent>'
        '<m:agent xmlns:m="urn:m" xml:id="b"/></head>'
    )
    data = ttml(
        '<span agent="a" begin="1s">Who</span> <span agent="a" begin="2s">paid?</span>',
        '<span agent="b">The town did.</span><br/><span agent="a">All of it?</span>',
        '<span agent="b">All $3 million.</span>',
        head=head,
    )
    found = read(data)
    assert said(found) == [
        ("Ann Holm", "Who paid?"),
        ("b", "The town did."),
        ("Ann Holm", "All of it?"),
        ("b", "All $3 million."),
    ]


def ohms(inside: str, above: str = "") -> bytes:
    """Return an oral history of OHMS around WebVTT."""
    return (
        '<?xml version="1.0"?>\n<ROOT xmlns="https://www.weareavp.com/nunncenter/ohms">\n'
        f"<record>{above}\n<vtt_transcript><![CDATA[{inside}]]></vtt_transcript>\n</record></ROOT>"
    ).encode()


def test_an_archive_names_those_who_speak_in_its_captions() -> None:
    """Turns stand at the lines of the file, and nobody need be told who `Q` and `HOLM` are."""
    above = "<title>Interview with Karin Holm</title><interviewer>Jane Roe</interviewer>"
    cues = (
        "WEBVTT\n\n00:00.000 --> 00:04.000\n<v Q>When did you begin at the mill?\n\n"
        "00:04.000 --> 00:09.000\n<v HOLM>In 1957. I was sixteen.\n\n"
        "00:09.000 --> 00:12.000\n<v Q>And when did it close?\n\n"
        "00:12.000 --> 00:16.000\n<v HOLM>In 1982.\n"
    )
    found = read(ohms(cues, above))

    assert found.format == "ohms"
    assert [(one.speaker.name, one.line) for one in found.turns] == [
        ("Jane Roe", 7),
        ("Karin Holm", 10),
        ("Jane Roe", 13),
        ("Karin Holm", 16),
    ]
    assert not any("several people" in note.message for note in found.notes)


def test_an_oral_history_with_a_spoilt_cue_or_no_captions_is_refused() -> None:
    """With the line of the cue, or as other XML is."""
    spoilt = "WEBVTT\n\n00:00.000 --> soon\n<v Q>When?\n"
    assert refused(ohms(spoilt)) == (
        "the times of this cue cannot be read: '00:00.000 --> soon'",
        6,
    )
    with pytest.raises(UnknownFormatError, match="no transcript that can be read"):
        read(ohms(""))


def test_captions_that_name_nobody_are_refused_in_this_container_too() -> None:
    """Colours name nobody."""
    message, _ = refused(ttml("Who paid for it?", "The town did.", "And the road?", "It did."))
    assert "speaker" in message


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_captions_of_youtube_are_read_as_those_of_subrip(end: str) -> None:
    """Their times stand on one line with a comma; without names the hint is that of captions."""
    times = (f"0:00:0{2 * at}.500,0:00:0{2 * at + 1}.900" for at in range(5))
    cues = [f"{one}\n{words}" for one, words in zip(times, TALK, strict=False)]
    text = "\n\n".join(cues).replace("paid for", "paid[br]for").replace("\n", end)
    found = read(text.encode())
    nameless = text.replace("ANN: ", "").replace("BEN: ", "")

    assert (found.format, said(found)) == ("srt", said(read(srt(*TALK[:5]))))
    assert found.turns[1].time == "00:00:02"
    with pytest.raises(TranscriptError) as caught:
        read(nameless.encode())
    assert "export the captions with the names of speakers" in str(caught.value.problems[0].hint)


def test_names_may_stand_in_the_brackets_of_east_asia() -> None:
    """At the beginning of each cue."""
    words = (
        "（司会）始めます。",
        "（田中）はい、どうぞ。",
        "（司会）次です。",
        "（田中）以上です。",
    )
    found = read(vtt(*words, *words))

    assert [who for who, _ in said(found)][:4] == ["司会", "田中", "司会", "田中"]
    assert said(found)[1] == ("田中", "はい、どうぞ。")
