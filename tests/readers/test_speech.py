"""JSON of speech-to-text services: what is the same in all, and what is refused, by its name."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import BriefError, TranscriptError
from pipeline.model.transcript import Transcript
from pipeline.readers import Reading, Source, read_transcript
from pipeline.readers.seconds import seconds
from pipeline.readers.speech import recognition
from pipeline.readers.speech.shape import language_of, speaker
from tests.work import grows_evenly

FOLDER = Path(__file__).parent / "files"
SAME = (
    *("assemblyai.json", "aws-job.json", "azure-batch.json", "azure-fast.json", "deepgram.json"),
    *(
        "gecko.json",
        "google-client.json",
        "google-operation.json",
        "kaldi.json",
        "parliament.json",
        "podcast.json",
    ),
    *("rev-people.json", "revai.json", "speechmatics.json", "table.csv", "whisper-chunks.json"),
    *("whisper-cpp.json", "whisper.json", "whisperx.json"),
)
"""Files of the same talk, with all its punctuation."""
DOUBTED = (
    *("assemblyai.json", "aws-job.json", "azure-batch.json", "deepgram.json"),
    *("google-operation.json", "ibm.json", "kaldi.json", "revai.json", "speechmatics.json"),
    "whisper.json",
)
"""Files of that talk that say how sure the recognizer was of each word."""


def read(value: Any, **known: Any) -> Reading:
    """Return what is read of a JSON value."""
    return read_transcript(json.dumps(value).encode(), Source("talk.json", **known))


def refused(value: Any) -> str:
    """Return why a JSON value is refused."""
    with pytest.raises(BriefError) as caught:
        read(value)
    assert all(problem.place and problem.hint for problem in caught.value.problems)
    return str(caught.value)


def file(name: str) -> Reading:
    """Return what is read of a file of `files/`."""
    return read_transcript((FOLDER / name).read_bytes(), Source(name))


def said(transcript: Transcript) -> list[tuple[str, ...]]:
    """Return the paragraphs of each turn."""
    return [tuple(one.text for one in turn.paragraphs) for turn in transcript.turns]


def whole(name: str) -> Any:
    """Return the JSON of a file of `files/`."""
    return json.loads((FOLDER / name).read_text("utf-8"))


@pytest.mark.parametrize("name", SAME)
def test_the_same_talk_is_the_same_in_every_container(name: str) -> None:
    """Turns and paragraphs, to the letter; only names of speakers and times differ."""
    assert said(file(name).transcript) == said(file("whisperx.json").transcript)


@pytest.mark.parametrize("name", DOUBTED)
def test_words_that_a_recognizer_doubts_are_known(name: str) -> None:
    """Where they stand in the raw text, and how sure it was."""
    reading = file(name)
    doubts = [
        (reading.raw[one.start : one.end].strip(".,").lower(), one.confidence)
        for one in reading.transcript.doubts
    ]

    assert doubts == [("ardel", 0.47), ("skerrin", 0.31), ("pier", 0.38), ("quarry", 0.44)]


def test_a_file_is_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many formats of JSON there are."""
    parsed: list[str] = []
    parse = recognition.parsed_json

    def counted(text: str, path: str) -> Any:
        parsed.append(path)
        return parse(text, path)

    monkeypatch.setattr(recognition, "parsed_json", counted)
    recognition._found.cache_clear()
    file("table.csv")
    file("podcast.json")

    assert parsed == ["podcast.json"]


def _without(name: str, *path: str | int) -> Any:
    value = whole(name)
    holder = value
    for step in path[:-1]:
        holder = holder[step]
    del holder[path[-1]]
    return value


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (
            _without("aws-job.json", "results", "items", 3, "alternatives"),
            "looks like JSON of Amazon Transcribe, but 'results.items[3]' has no 'alternatives'",
        ),
        (
            _without("deepgram.json", "results", "channels", 0, "alternatives", 0, "transcript"),
            "looks like JSON of Deepgram, but 'results.channels[0].alternatives[0]' has no "
            "'transcript'",
        ),
        (
            _without("revai.json", "monologues", 2, "elements"),
            "looks like JSON of Rev, but 'monologues[2]' has no 'elements'",
        ),
        (
            {"segments": [{"start": 0, "end": "x", "text": 5, "tokens": []}]},
            "looks like JSON of Whisper, but 'segments[0].text' is not text",
        ),
        ({"recognizedPhrases": {}}, "Azure batch transcription, but 'recognizedPhrases' is not a"),
        ({}, "JSON with no keys: no list in it says who speaks and what is said"),
        ([[1, 2]], "JSON with a list without objects: no list in it"),
        ({"a": {"b": 1}, "c": [2]}, "JSON with the keys 'a', 'c': no list in it says who speaks"),
        (
            {"lines": [{"text": "Hello there.", "start": 1}]},
            "'lines' has 'text', and no key that says who speaks",
        ),
        (
            {"lines": [{"text": "Jane Roe said that it was cold.", "personname": "Jane Roe"}]},
            "'lines' has 'text', and whether 'personname' says who speaks is not clear",
        ),
        (
            [{"id": 1, "messages": [{"sender": "Ann", "message": "Hello there."}] * 3}],
            "'sender' in '[].messages' says who wrote, and a chat is no spoken talk",
        ),
        (
            [{"step": at, "buyer": "Is it deep?", "seller": "It is."} for at in range(5)],
            "'buyer', 'seller' each hold sentences, as if each key were a speaker",
        ),
        (
            {"whole": "Ann: Who pays?\n\nOdo: The town.\n\n" * 2, "short": "Nobody."},
            "a talk with labels stands in the one text of 'whole'",
        ),
        (
            [{"speaker": "Ann", "volume": 3}],
            "the list has 'speaker', and no key that says what",
        ),
        (
            [{"speaker": "Ann", "text": "Hello.", "content": "Goodbye."}],
            "the list has 'text', 'content', and it is not clear which is meant",
        ),
        ([{"name": "Chair", "text": "Oak, 40 cm"}], "'name' and 'text' may be no speech"),
        (
            [{"speaker": "", "text": "Hello."}, {"speaker": None, "text": "Yes."}],
            "'speaker' is empty in the list",
        ),
        (
            {
                "first": [{"speaker": "Ann", "text": "What is it?"}],
                "second": [{"speaker": "Bob", "text": "A boat it is."}],
            },
            "two lists tell who says what: 'second' and 'first'",
        ),
        (
            [
                {"speaker": "Ann", "text": "Hello.", "meeting_id": "m1"},
                {"speaker": "Bob", "text": "Hello.", "meeting_id": "m2"},
            ],
            "several talks in one file: 2 of 'meeting_id'",
        ),
        (
            {"meetings": [{"turns": [{"speaker": "Ann", "text": "Is it?"}]}] * 2},
            "several talks in one file: 2 of 'meetings'",
        ),
        (
            [{"id": 1, "dialogue": [{"speaker": "Ann", "text": "Is it?"}]}] * 3,
            "several talks in one file: 3 in a list",
        ),
    ],
)
def test_json_that_cannot_be_read_is_refused_by_name(value: Any, reason: str) -> None:
    """With what it looks like, where it lacks something, and what to do."""
    assert reason in refused(value)


def test_json_is_not_read_as_that_of_another_product() -> None:
    """Whatever format the user named; its name is told."""
    data = (FOLDER / "deepgram.json").read_bytes()
    with pytest.raises(TranscriptError, match="this is JSON of the format 'deepgram'"):
        read_transcript(data, Source("talk.json", format="whisper"))


def test_broken_json_is_refused_with_its_line() -> None:
    """A file that was cut off."""
    data = (FOLDER / "deepgram.json").read_bytes()[:2_000]
    with pytest.raises(TranscriptError, match="this is no JSON") as caught:
        read_transcript(data, Source("talk.json"))
    place = caught.value.problems[0].place
    assert place is not None
    assert place.line > 5


def test_words_without_speakers_are_the_declared_one() -> None:
    """One who speaks all the time can be named in the definition; else the file is refused."""
    value = {"text": " Hello.", "language": "en", "segments": [_segment(" Hello.")]}

    assert "the words have no speakers" in refused(value)
    assert read(value, labels=frozenset({"Ann"})).transcript.speakers[0].label == "Ann"


def _segment(text: str, start: float = 0.0, **more: Any) -> dict[str, Any]:
    return {"start": start, "end": start + 1.0, "text": text, "tokens": [1], **more}


def test_text_in_square_brackets_is_no_json() -> None:
    """But the beginning of a transcript."""
    talk = b"[Applause]\n\nQ: Is it deep?\nA: It is.\nQ: And cold?\nA: No."

    assert read_transcript(talk, Source("talk.txt")).transcript.format == "text"


def test_what_two_say_at_once_stays_in_one_piece() -> None:
    """Of a recording with a channel for each: no sentence is cut by the other's."""
    value = whole("deepgram.json")
    value["results"]["channels"] = [
        _channel((1.0, "I"), (1.4, "think"), (1.8, "so.")),
        _channel((1.2, "Do"), (1.6, "you?"), (4.0, "Fine.")),
    ]

    assert [(turn.speaker.label, *said) for turn, said in _turns(read(value))] == [
        ("Channel 0", "I think so."),
        ("Channel 1", "Do you? Fine."),
    ]


def _channel(*words: tuple[float, str]) -> Any:
    timed = [{"word": word, "start": start, "end": start + 0.3} for start, word in words]
    return {"alternatives": [{"transcript": "", "words": timed}]}


def _turns(reading: Reading) -> Any:
    return zip(reading.transcript.turns, said(reading.transcript), strict=True)


def test_chinese_words_are_not_parted_by_blanks() -> None:
    """Recognizers list its words one by one."""
    value = whole("deepgram.json")
    words = [{"word": word, "speaker": 0} for word in ("我们", "很", "好", "。")]
    value["results"]["channels"] = [{"alternatives": [{"transcript": "", "words": words}]}]

    assert said(read(value).transcript) == [("我们很好。",)]


def test_numbers_of_speakers_are_no_names() -> None:
    """Nobody is called 0 or A; who seems to ask is told and not decided."""
    transcript = file("assemblyai.json").transcript

    assert [(one.label, one.name, one.role.value) for one in transcript.speakers] == [
        ("Speaker A", "Speaker A", "unidentified"),
        ("Speaker B", "Speaker B", "unidentified"),
        ("Speaker C", "Speaker C", "unidentified"),
    ]
    assert [speaker(one) for one in (0, "1", 2.0, "1A", "Ann", None, "?", True)] == [
        *("Speaker 0", "Speaker 1", "Speaker 2", "Speaker 1A", "Ann", "", "", ""),
    ]


@pytest.mark.parametrize("wrap", [lambda one: {"result": one}, lambda one: {"output": one}])
def test_what_a_program_put_around_an_answer_does_not_matter(wrap: Callable[[Any], Any]) -> None:
    """As libraries and job queues save it."""
    assert said(read(wrap(whole("deepgram.json"))).transcript) == said(
        file("deepgram.json").transcript
    )


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1.5, 1.5),
        ("1.5", 1.5),
        ("1.500s", 1.5),
        ("PT1M1.5S", 61.5),
        ("00:01:01,500", 61.5),
        ("1:01.5", 61.5),
        ({"seconds": "1", "nanos": 500_000_000}, 1.5),
        ({}, 0.0),
        *((one, None) for one in (None, True, "soon", -1, float("nan"), 10**400, "", [1])),
    ],
)
def test_times_are_understood_as_each_service_writes_them(value: Any, expected: Any) -> None:
    """In seconds; what is no time is none."""
    assert seconds(value) == expected


def test_ticks_and_milliseconds_are_seconds() -> None:
    """A tick is 100 nanoseconds."""
    assert (seconds(15_000_000, 10_000_000), seconds("1500", 1_000)) == (1.5, 1.5)


def test_codes_of_languages_are_those_of_bcp_47() -> None:
    """Whatever way a service writes them; what is no code says nothing."""
    written = ("en_us", "en-uk", "english", "cmn-hans-cn", "deu", "multi", None)

    assert [language_of(one) for one in written] == [
        *("en-US", "en-GB", "en", "cmn-Hans-CN", "de", "", ""),
    ]


def test_two_lists_of_the_same_words_are_one_talk() -> None:
    """Segments, and the words in them."""
    words = [{"speaker": "Ann", "text": word} for word in ("Is", "it?")]
    value = {"segments": [{"speaker": "Ann", "text": "Is it?"}], "words": words}

    assert said(read(value).transcript) == [("Is it?",)]


@pytest.mark.parametrize(
    "item",
    [
        {"line": 4, "utterance": "7", "speaker": "Ann", "text": "Is it deep?"},
        {"speaker_name": None, "speaker": "Ann", "text": "Is it deep?", "content": ""},
        {"speaker": {"full_name": "Ann", "id": 3}, "words": ["Is", "it", "deep?"]},
        {"speaker": "Ann", "text": "Is it deep?", "transcript": "Is it deep?"},
        {"name": "Ann", "start": 1, "end": 2, "text": "Is it deep?"},
        {"speaker": "Ann", "words": [{"word": "Is"}], "text": "Is it deep?"},
        {"member": {"name": "Ann", "party": "Lake"}, "text": "Is it deep?"},
        {"ItemType": "Contribution", "Value": "<p>Is it deep?</p>", "AttributedTo": "Ann"},
    ],
)
def test_keys_are_judged_by_what_they_hold(item: Any) -> None:
    """Numbers were not said, what is empty says nothing, and the same twice is no choice."""
    (turn,) = read([item]).transcript.turns

    assert (turn.speaker.label, turn.paragraphs[0].text) == ("Ann", "Is it deep?")


def test_lists_in_each_section_are_one_talk() -> None:
    """The words of its headings are told as left out."""
    value = {
        "sections": [
            {"head": "The old pier", "turns": [{"speaker": "Ann", "text": "Is it safe?"}]},
            {"head": "The new pier", "turns": [{"speaker": "Bob", "text": "It is."}]},
        ]
    }
    transcript = read(value).transcript

    assert said(transcript) == [("Is it safe?",), ("It is.",)]
    assert [one.message for one in transcript.removed] == ["'sections[].head', 6 words"]


def test_what_is_done_between_speeches_is_listed_in_any_script() -> None:
    """Chinese has no blanks between words."""
    value = [
        {"type": "speech", "speaker": "主席", "text": "請各位議員安靜，現在開始。"},
        {"type": "action", "text": "有議員離席"},
        {"type": "speech", "speaker": "林議員", "text": "主席，這是規程問題。"},
        {"type": "action", "text": "Applause"},
    ]
    transcript = read(value).transcript

    assert [one.message for one in transcript.removed] == ["“有議員離席”", "“Applause”"]


def test_the_last_line_of_a_record_is_in_nobodys_mouth() -> None:
    """What the chair says right before it is."""
    value = [
        {"speaker": "Ann", "text": "Is it deep?"},
        {
            "speaker": "Bob",
            "text": "It is.\n\nSe levanta la sesión.\n\nEran las dos y diez minutos.",
        },
    ]
    transcript = read(value).transcript

    assert said(transcript)[-1] == ("It is.", "Se levanta la sesión.")
    assert [one.message for one in transcript.removed] == [
        "of the record: Eran las dos y diez minutos."
    ]


def test_speakers_and_words_may_stand_in_two_lists() -> None:
    """As some corpora have them, side by side."""
    value = {"title": "Boats", "utt": ["Is it?", "Yes."], "speaker": ["ANN LEE, HOST", "BOB RAY"]}
    transcript = read(value).transcript

    assert [one.label for one in transcript.speakers] == ["ANN LEE, HOST", "BOB RAY"]
    assert (transcript.title, said(transcript)) == ("Boats", [("Is it?",), ("Yes.",)])
    assert "no list in it" in refused({**value, "utt": ["Is it?"]})


def test_names_of_counted_speakers_are_found() -> None:
    """Where a list tells who has which number."""
    value = {
        "speakers": [{"id": 1, "name": "Ann"}, {"id": 2, "name": "Bob"}],
        "utterances": [{"speaker": 1, "text": "Is it?"}, {"speaker": 2, "text": "Yes."}],
    }

    assert [one.label for one in read(value).transcript.speakers] == ["Ann", "Bob"]


def _timed(words: str, key: str) -> list[dict[str, Any]]:
    return [{key: word, "start": at, "end": at + 1} for at, word in enumerate(words.split())]


@pytest.mark.parametrize(
    "value",
    [
        {
            "segments": [
                {"speaker_id": "Ann", "type": "Female", "words": _timed("Is it deep?", "word")},
                {"speaker_id": "Bob", "type": "Male", "words": _timed("Thirty metres.", "word")},
            ]
        },
        [
            {"speaker": "Ann", "speaker_id": 7, "words": _timed("Is it deep?", "text")},
            {"speaker": "Bob", "speaker_id": 8, "words": _timed("Thirty metres.", "text")},
        ],
        {
            "segments": [
                {"text": "Is it deep?", "start": 0, "end": 1, "speaker": {"id": 7, "name": "Ann"}},
                {"text": "Thirty metres.", "start": 1, "end": 2, "speaker": {"name": "Bob"}},
            ]
        },
        {
            "speakers": [{"spkid": "S1", "name": "Ann"}, {"spkid": "S2", "name": "Bob"}],
            "words": [
                *({"spkid": "S1", **one} for one in _timed("Is it deep?", "word")),
                *({"spkid": "S2", **one} for one in _timed("Thirty metres.", "word")),
            ],
        },
    ],
)
def test_who_speaks_may_be_told_above_the_words(value: Any) -> None:
    """Of a segment whose words stand below it, in an object, or in a list beside; one paragraph."""
    found = read(value).transcript

    assert [one.label for one in found.speakers] == ["Ann", "Bob"]
    assert said(found) == [("Is it deep?",), ("Thirty metres.",)]


def test_parts_of_words_are_put_together() -> None:
    """Some recognizers list them, each with its own blank before it."""
    tokens = [
        {"text": text, "speaker": who, "start_ms": at * 200}
        for at, (who, text) in enumerate(
            [("1", " Is"), ("1", " it"), ("1", " deep"), ("1", "er"), ("1", "?"), ("2", " Yes"),
             ("2", "."), ("2", " Thir"), ("2", "ty"), ("2", " met"), ("2", "res"), ("2", ".")]
        )
    ]  # fmt: skip

    assert said(read({"tokens": tokens}).transcript) == [
        ("Is it deeper?",),
        ("Yes. Thirty metres.",),
    ]


def test_sentences_keep_the_blank_between_them() -> None:
    """Whether or not some of them begin with one."""
    texts = ("Is it deep?", " And cold?", "I ask you.", " Both of you.")
    value = [{"speaker": "Ann", "text": text} for text in texts]

    assert said(read(value).transcript) == [("Is it deep? And cold? I ask you. Both of you.",)]


def test_a_podcast_may_name_speakers_only_where_they_change() -> None:
    """Said in a note; where the same one is named twice in a row, the others are nobody's."""
    words = [("Ann", "Is it"), ("", "deep?"), ("Bob", "Yes."), ("", "Very."), ("Ann", "Thanks.")]
    segments = [
        {"startTime": at, "speaker": who, "body": text} for at, (who, text) in enumerate(words)
    ]
    transcript = read({"version": "1.0.0", "segments": segments}).transcript
    again = read({"version": "1.0.0", "segments": [*segments, segments[-1]]}).transcript

    assert [
        (turn.speaker.label, *own)
        for turn, own in zip(transcript.turns, said(transcript), strict=True)
    ] == [
        ("Ann", "Is it deep?"),
        ("Bob", "Yes. Very."),
        ("Ann", "Thanks."),
    ]
    assert transcript.notes[0].message.startswith("speakers are named only where another one")
    assert [turn.speaker.label for turn in again.turns][:2] == ["Ann", "Unidentified speaker"]


def test_json_in_utf_16_is_read() -> None:
    """As some shells write what they redirect."""
    data = json.dumps(whole("deepgram.json")).encode("utf-16")

    assert read_transcript(data, Source("talk.json")).transcript.format == "deepgram"


def test_a_broken_line_of_json_lines_is_named() -> None:
    """Each line is JSON of its own."""
    lines = (FOLDER / "utterances.jsonl").read_text("utf-8").splitlines()
    lines[4] = lines[4].replace('"text":', '"text"')
    with pytest.raises(TranscriptError, match="this is no JSON") as caught:
        read_transcript("\n".join(lines).encode(), Source("talk.jsonl"))
    place = caught.value.problems[0].place

    assert place is not None
    assert place.line == 5


def test_what_parts_lines_elsewhere_parts_no_json_lines() -> None:
    """A sign that JSON allows within words."""
    text = (FOLDER / "utterances.jsonl").read_text("utf-8")
    at = text.index('"', text.index('"text":') + 7) + 1
    changed = f"{text[:at]}Well,\u2028\x85{text[at:]}"
    found = read_transcript(changed.encode(), Source("talk.jsonl")).transcript

    assert found.turns[0].paragraphs[0].text.startswith("Well,")


@pytest.mark.parametrize("depth", [100, 400, 900, 5_000])
@pytest.mark.parametrize("key", ["RecognizedPhrases", "recognizedPhrases", "x"])
def test_deep_nesting_is_refused(depth: int, key: str) -> None:
    """However deep, and whatever product it claims to be of."""
    inner = "[" * depth + "]" * depth
    with pytest.raises(TranscriptError) as caught:
        read_transcript(f'{{"{key}": [{{"y": {inner}}}]}}'.encode(), Source("talk.json"))
    assert caught.value.problems[0].place


def test_half_characters_and_strange_numbers_are_no_crash() -> None:
    """Lone surrogates, and what is no number in JSON but in some programs."""
    value = whole("deepgram.json")
    words = value["results"]["channels"][0]["alternatives"][0]["words"]
    words[0]["punctuated_word"] = "Good\ud83d"
    data = json.dumps(value).replace('"start": 0.5', '"start": NaN').encode()

    assert (
        said(read_transcript(data, Source("talk.json")).transcript)[1:]
        == said(file("deepgram.json").transcript)[1:]
    )
    assert "half a character" in refused({**value, "\ud83d": 1})


def test_cost_grows_with_the_words() -> None:
    """A debate of 20,000 words, each an object, costs four times what one of 5,000 does."""
    words = [
        {"word": f"word{at}", "start": at / 2, "end": at / 2 + 0.3, "speaker": at // 270}
        for at in range(20_000)
    ]

    def reading(count: int) -> Callable[[], object]:
        said = [{"transcript": "", "words": words[:count]}]
        data = json.dumps({"results": {"channels": [{"alternatives": said}]}}).encode()
        return lambda: read_transcript(data, Source("debate.json"))

    assert grows_evenly(reading, 5_000)


def test_names_beside_the_times_of_a_talk_are_speakers() -> None:
    """They come back after others, and the times go on; a list of products does not."""
    said = [
        ("Ann", "Is it deep?", 3),
        ("Bob", "It is.", 9),
        ("Ann", "Good.", 11),
        ("Bob", "No.", 14),
    ]
    talk = [{"name": name, "text": text, "timestamp": time} for name, text, time in said]
    transcript = read_transcript(json.dumps(talk).encode(), Source("talk.json")).transcript

    assert [turn.speaker.name for turn in transcript.turns] == ["Ann", "Bob", "Ann", "Bob"]
    with pytest.raises(BriefError, match="may be no speech"):
        read_transcript(json.dumps(talk[::-1]).encode(), Source("talk.json"))


@pytest.mark.parametrize(
    ("key", "form"),
    [
        ("text_blocks", lambda said: [{"text": one} for one in said]),
        ("lines", list),
    ],
)
def test_blocks_of_text_are_the_paragraphs_of_who_is_named(
    key: str, form: Callable[[list[str]], list[object]]
) -> None:
    """As an archive of a court and records of debates have them: a list of texts for a speaker."""
    turns = [
        {"speaker": {"ID": at, "name": name}, key: form(said)}
        for at, (name, said) in enumerate(
            [
                ("Jane Roe", ["How high did the river stand?"]),
                ("Odo Lind", ["It stood at six metres.", "It was late."]),
                ("Jane Roe", ["Who shut the gate?"]),
                ("Odo Lind", ["The keeper of it did."]),
            ]
        )
    ]
    data = json.dumps({"transcript": {"sections": [{"turns": turns}]}}).encode()
    found = read_transcript(data, Source("court.json")).transcript

    assert [turn.speaker.label for turn in found.turns] == ["Jane Roe", "Odo Lind"] * 2
    assert [one.text for one in found.turns[1].paragraphs] == [
        "It stood at six metres.",
        "It was late.",
    ]


@pytest.mark.parametrize("day", ["date", "dateStart", "start_date"])
def test_what_an_object_tells_of_the_meeting_is_told_of_the_talk(day: str) -> None:
    """Its day and its title stand in an object of their own."""
    said = ("How high did the river stand?", "At six metres.", "Who shut the gate?", "He did.")
    lines = [
        {"speaker": ("Jane Roe", "Odo Lind")[at % 2], "text": words}
        for at, words in enumerate(said)
    ]
    meeting = {day: "2031-05-26", "title": "The gate of the town"}
    data = json.dumps({"meeting": meeting, "lines": lines}).encode()
    found = read_transcript(data, Source("meeting.json")).transcript

    assert (found.recorded, found.title) == ("2031-05-26", "The gate of the town")


def test_the_day_that_each_speech_has_is_that_of_the_talk() -> None:
    """As the records of a house give it beside each; two days are two talks."""
    said = ("How high did the river stand?", "At six metres.", "Who shut the gate?", "He did.")
    rows = [
        {"speaker": ("Jane Roe", "Odo Lind")[at % 2], "text": words, "date": "2031-05-26"}
        for at, words in enumerate(said)
    ]
    found = read_transcript(json.dumps({"speeches": rows}).encode(), Source("house.json"))

    assert found.transcript.recorded == "2031-05-26"
    rows[-1]["date"] = "2031-05-27"
    with pytest.raises(BriefError, match="several talks"):
        read_transcript(json.dumps({"speeches": rows}).encode(), Source("house.json"))


def test_a_list_of_talks_with_labels_in_their_words_is_refused() -> None:
    """Else all would be said by the name beside it, the questions too."""
    said = "Ruth: I lived on Lake Street.\nOdo: Which house?\nRuth: The one by the gate."
    talks = [
        {"name": name, "dialogue": said.replace("Ruth", name)} for name in ("Ruth", "Jane", "Ines")
    ]

    assert "each of 3 rows holds a talk of its own: lines in it begin with 'Ruth:' and 'Odo:'" in (
        refused(talks)
    )


def test_a_line_with_a_colon_in_the_words_of_a_row_is_no_label() -> None:
    """It would have to come back, and another one with it."""
    said = ["We need two things: time.\nFirst: a gate.\nThen: a bridge.", "Is that all?", "It is."]
    turns = [{"speaker": ("Jane", "Odo")[at % 2], "text": one} for at, one in enumerate(said)]

    assert [turn.speaker.label for turn in read(turns).transcript.turns] == ["Jane", "Odo", "Jane"]


def test_long_words_that_stand_in_two_rows_are_warned_of() -> None:
    """They would be counted and quoted twice."""
    long = "The gate was built in the year in which the river rose to six metres and more. " * 3
    said = [long, "Who built it?", long, "And then?", "Then it was shut."]
    turns = [{"speaker": ("Jane", "Odo")[at % 2], "text": one} for at, one in enumerate(said)]
    notes = [one.message for one in read(turns).transcript.notes if one.is_warning]

    assert "1 row says at length what a row before says: take out what stands twice" in notes


def _record(*said: tuple[str, str], **more: str) -> list[dict[str, str]]:
    """Return the rows of a record of the Diet."""
    return [{"speaker": who, "text": text, **more} for who, text in said]


DIET = (
    ("会議録情報", "令和七年五月一日\n出席委員\n委員長　青木　太郎君"),
    ("青木太郎", "○青木委員長　これより会議を開きます。"),
    ("川上花子", "○川上委員　港の予算を伺います。"),
    ("林次郎", "○政府参考人（林次郎君）　お答えします。"),
)


def test_a_record_of_the_diet_is_read_without_its_own_data() -> None:
    """Who was there is nobody's speech, and names with offices before the words are labels."""
    found = read(_record(*DIET)).transcript

    assert [(one.speaker.label, one.paragraphs[0].text) for one in found.turns] == [
        ("青木太郎", "これより会議を開きます。"),
        ("川上花子", "港の予算を伺います。"),
        ("林次郎", "お答えします。"),
    ]
    assert [one.message for one in found.removed] == [
        "data of the record: 令和七年五月一日 出席委員 委員長 青木 太郎君 (24 characters)"
    ]


def test_a_ring_before_another_name_is_kept() -> None:
    """It may be a label of somebody else."""
    said = [*DIET[:3], ("林次郎", "○川上委員　続けてください。")]

    assert read(_record(*said)).transcript.turns[-1].paragraphs[0].text == said[-1][1]


def test_several_meetings_in_one_file_are_refused() -> None:
    """Told by bodies that sit one after another, or by a record that tells of itself twice."""
    one, other = _record(*DIET, committee="港湾委員会"), _record(*DIET[1:], committee="予算委員会")

    assert "several talks in one file: 2 of 'committee', one after another" in refused(one + other)
    assert "'会議録情報' stands 2 times in it" in refused(_record(*DIET, *DIET))


def test_a_member_may_sit_in_a_committee() -> None:
    """What is said of each comes back with them."""
    said = [("Ann", "Is it deep?"), ("Bob", "It is."), ("Ann", "Who pays?"), ("Bob", "We pay.")]
    rows = [
        {"speaker": who, "committee": {"Ann": "Ports", "Bob": "Roads"}[who], "text": text}
        for who, text in said
    ]

    assert [one.speaker.label for one in read(rows).transcript.turns] == ["Ann", "Bob"] * 2


CARE = ("How did you sleep?", "Not well.", "Since when?", "Since the flood.")


def test_roles_that_take_turns_say_who_speaks() -> None:
    """Where nothing names people, and the text tells its language."""
    rows = [
        {"role": ("Therapist", "Patient")[at % 2], "text_en": one} for at, one in enumerate(CARE)
    ]
    found = read({"id": 7, "parts": {"first": rows}}).transcript

    assert [(one.speaker.label, one.speaker.role.value) for one in found.turns] == [
        ("Therapist", "interviewer"),
        ("Patient", "respondent"),
    ] * 2
    assert [one.paragraphs[0].text for one in found.turns] == [*CARE]


def test_a_text_in_two_languages_is_not_chosen() -> None:
    """Which one was said is not told."""
    rows = [
        {"role": ("Therapist", "Patient")[at % 2], "text_en": one, "text_de": one + "!"}
        for at, one in enumerate(CARE)
    ]

    assert "'text_en', 'text_de', and it is not clear which is meant" in refused(rows)


def test_a_chat_with_a_program_is_refused_with_its_roles() -> None:
    """They are told; nobody is named."""
    rows = [{"role": ("bot", "user")[at % 2], "content": one} for at, one in enumerate(CARE)]

    assert "the list has 'content', and 'role' names nobody but 'bot', 'user'" in refused(rows)


def test_names_are_taken_before_the_codes_of_a_program() -> None:
    """One person may have two codes; a code of two persons names neither."""
    rows = [
        {"speaker": code, "speakerName": name, "text": text}
        for code, name, text in (
            ("SPEAKER_00", "Ruth Lind", "Good evening."),
            ("KNOWN_7c", "Ruth Lind", "The gate is shut."),
        )
    ]
    found = read(rows).transcript

    assert [one.speaker.label for one in found.turns] == ["Ruth Lind"]
    other = {"speaker": "KNOWN_7c", "speakerName": "Odo Roe", "text": "No."}
    assert {one.speaker.label for one in read([*rows, other]).transcript.turns} == {
        "Ruth Lind",
        "Odo Roe",
    }


def test_rows_without_names_are_begin_end_speaker_and_text() -> None:
    """Where they begin one after another, and the third is people."""
    rows = [[0.0, 4.5, "speaker0", "Is the gate open?"], [5, 9.5, "speaker1", "It is shut."]]
    found = read({"result": rows}).transcript

    assert [(one.speaker.label, one.paragraphs[0].text) for one in found.turns] == [
        ("speaker0", "Is the gate open?"),
        ("speaker1", "It is shut."),
    ]
    assert "no list in it says who speaks" in refused({"result": [*rows, [3, 4, "speaker0", "A"]]})
    assert "no list in it says who speaks" in refused(
        {"result": [[0, 1, "lake", "deep"], [1, 2, "hill", "high"]]}
    )


def segments(*rows: tuple[str, str]) -> Any:
    """Return segments of Whisper, of who speaks and what."""
    return {
        "language": "en",
        "text": "",
        "segments": [
            {"start": float(at), "end": at + 0.9, "speaker": who, "text": text}
            for at, (who, text) in enumerate(rows)
        ],
    }


def test_the_number_of_the_speaker_in_the_words_is_not_said() -> None:
    """Under each label stands one, and it tells what the speaker is called."""
    own = [
        ("SPEAKER_00", "1: The gate is shut."),
        ("SPEAKER_01", "2: Since May."),
    ]
    rows = [("SPEAKER_00", "Speaker 1: Good day."), ("SPEAKER_01", "Speaker 2: Hello."), *own * 5]
    found = read(segments(*rows)).transcript

    assert [one.speaker.label for one in found.turns] == ["Speaker 1", "Speaker 2"] * 6
    assert said(found)[:4] == [
        ("Good day.",),
        ("Hello.",),
        ("The gate is shut.",),
        ("Since May.",),
    ]
    mixed = [("SPEAKER_00", "2: It is."), ("SPEAKER_01", "1: It was.")] * 5
    assert said(read(segments(*own * 5, *mixed)).transcript)[0] == ("1: The gate is shut.",)


def test_the_talk_of_several_under_one_label_is_refused() -> None:
    """Their labels stand among the words, and part nobody."""
    text = "Jane: Is it open? Odo: It is. Jane: Since when? Odo: Since May."

    assert (
        "'Jane:' and 'Odo:' stand inside the words of 'Speaker A', who alone is named"
        in refused({"utterances": [{"speaker": "Speaker A", "text": text}]})
    )
    found = read({"utterances": [{"speaker": "Speaker A", "text": "One thing: Time. Well: yes."}]})
    assert len(found.transcript.turns) == 1


def test_what_the_editor_of_rev_saves_is_read() -> None:
    """Spans, of which those with a time are words; speakers by number beside them."""

    def spans(*words: str) -> list[dict[str, Any]]:
        return [
            {"value": one} | ({"ts": 1.5, "endTs": 1.9} if one.isalpha() else {}) for one in words
        ]

    found = read(
        {
            "speakers": [{"id": 0, "name": "Roe"}, {"id": 1, "name": "Lind"}],
            "monologues": [
                {"speaker": 0, "spans": spans("Is", " ", "it", " ", "open", "?")},
                {"speaker": 1, "spans": spans("No", ", ", "it", " ", "is", " ", "shut", ".")},
            ],
        }
    ).transcript

    assert found.format == "revai"
    assert [(one.speaker.label, one.paragraphs[0].text) for one in found.turns] == [
        ("Roe", "Is it open?"),
        ("Lind", "No, it is shut."),
    ]


def test_words_with_a_code_of_the_speaker_each_are_joined() -> None:
    """The names stand beside them; times go on, but for a word or two that were edited."""
    rows = [("a1", "Is it open?"), ("b2", "It is shut.")] * 3
    words = [
        {"time": 100 * at, "value": word, "speaker": who}
        for at, (who, word) in enumerate((who, word) for who, text in rows for word in text.split())
    ]
    people = {"a1": {"name": "Jane Roe"}, "b2": {"name": "Odo Lind"}}
    found = read({"words": words, "speakers": people}).transcript

    assert [(one.speaker.label, one.paragraphs[0].text) for one in found.turns] == [
        ("Jane Roe", "Is it open?"),
        ("Odo Lind", "It is shut."),
    ] * 3
    assert "may be no speech" in refused({"prices": words, "speakers": people})


def test_a_tree_of_paragraphs_with_their_words_is_read() -> None:
    """Each paragraph says who speaks."""

    def paragraph(who: str, text: str) -> dict[str, Any]:
        words = [{"text": one, "start": 1.0, "end": 1.2} for one in text.split()]
        return {"type": "paragraph", "speaker": who, "children": words}

    tree = [paragraph("Roe", "Is it open?"), paragraph("Lind", "It is shut.")] * 2
    found = read({"children": tree, "version": 2}).transcript

    assert [(one.speaker.label, one.paragraphs[0].text) for one in found.turns] == [
        ("Roe", "Is it open?"),
        ("Lind", "It is shut."),
    ] * 2


def test_a_customer_and_who_serves_are_people() -> None:
    """The parts of a program that writes are none."""

    def rows(one: str, other: str) -> list[dict[str, str]]:
        return [{"role": one, "content": "Is it?"}, {"role": other, "content": "It is."}] * 4

    found = read(rows("CUSTOMER", "AGENT")).transcript

    assert [one.speaker.label for one in found.turns] == ["CUSTOMER", "AGENT"] * 4
    assert "names nobody" in refused(rows("user", "agent"))


def test_words_that_two_say_at_once_are_said() -> None:
    """Many brackets with other words each; a few notes in brackets are none."""
    rows = [
        {"speaker": "A", "text": "[I told him so.]"},
        {"speaker": "B", "text": "That is [what I said,] <laugh> /unintelligible/ and /so/ on."},
        {"speaker": "A", "text": "[<laugh>]"},
    ]
    many = [
        {**one, "text": one["text"].replace("told", f"told{at}").replace("said", f"said{at}")}
        for at in range(12)
        for one in rows
    ]
    found = said(read(many).transcript)

    assert found[:3] == [
        ("I told0 him so.",),
        ("That is what I said0, [laugh] [unintelligible] and so on.",),
        ("[laugh] I told1 him so.",),
    ]
    assert said(read(rows * 12).transcript)[0] == ("[I told him so.]",)


ASKED = (
    ("Jane", "Who shut the gate of the town?"),
    ("Odo Lind", "The keeper did, at night."),
    ("Jane", "How high did the river stand?"),
    ("Odo Lind", "It stood at 6 metres."),
    ("Jane", "Was it late?"),
    ("Odo Lind", "It was late, and nobody slept."),
)


@pytest.mark.parametrize(
    ("form", "gap"),
    [
        ("<p><span>[00:0{2}] {0}:</span><br>{1}</p>", ""),
        ("[00:0{2}] {0}: {1}", "\n"),
        ("(0:0{2}) {0}:\n{1}", "\n\n"),
    ],
)
def test_a_talk_that_json_keeps_as_one_text_is_read(form: str, gap: str) -> None:
    """What the file says beside it is told; a text without labels is no talk."""
    text = gap.join(form.format(*one, at) for at, one in enumerate(ASKED))
    page = {"title": "The gate", "links": [{"text": "Our page", "url": "a.b"}], "transcript": text}
    found = read_transcript(json.dumps(page).encode(), Source("talk.json")).transcript

    said = [(one.speaker.label, one.paragraphs[0].text, one.time) for one in found.turns]
    assert said == [(*one, f"00:00:0{at}") for at, one in enumerate(ASKED)]
    assert any("'links[].text', 2 words" in one.message for one in found.removed)
    plain = page | {"transcript": gap.join(words for _, words in ASKED)}
    with pytest.raises(TranscriptError, match="no key that says who speaks"):
        read_transcript(json.dumps(plain).encode(), Source("talk.json"))


def test_numbers_of_speakers_that_only_go_on_count_turns() -> None:
    """Captions of a city council number each change of voice; who comes back is not known."""
    rows = [{"speaker_index": at, "text": words} for at, (_, words) in enumerate(ASKED)]
    found = read_transcript(json.dumps({"sentences": rows}).encode(), Source("t.json")).transcript

    assert [one.speaker.label for one in found.turns] == [f"Speaker {at}" for at in range(6)]
    assert any("each of 6 numbers of speakers" in one.message for one in found.notes)
    rows = [one | {"speaker_index": at % 2} for at, one in enumerate(rows)]
    found = read_transcript(json.dumps({"sentences": rows}).encode(), Source("t.json")).transcript
    assert [one.speaker.label for one in found.turns] == ["Speaker 0", "Speaker 1"] * 3
    assert not any("numbers of speakers" in one.message for one in found.notes)


@pytest.mark.parametrize(
    ("people", "expected"),
    [
        (["Jane Roe", "Odo Lind"], ["Jane Roe", "Odo Lind"]),
        (["Jane Roe", "Odo Lind", "Ivo Weir"], ["Speaker 0", "Speaker 1"]),
        (["Jane Roe", "Jane Roe"], ["Speaker 0", "Speaker 1"]),
    ],
)
def test_numbers_of_speakers_may_be_places_in_a_list(people: list[str], expected: str) -> None:
    """Where it has as many names as there are numbers, and a note says so."""
    rows = [{"speaker": at % 2, "text": words} for at, (_, words) in enumerate(ASKED)]
    found = read({"speakers": people, "lines": rows}).transcript

    assert [one.speaker.label for one in found.turns] == expected * 3
    assert any("0 is Jane Roe" in one.message for one in found.notes) == (expected == people)


def test_the_one_speech_that_a_service_gives_is_read() -> None:
    """As an OData service of a parliament answers; an element around all paragraphs is no word."""
    own = {
        "__metadata": {"type": "Transcript"},
        "SpeakerFullName": "Roe Jane",
        "Text": "<pd_text><p>Die Schleuse bleibt zu.</p>\n<p>Das kostet viel.</p>\n</pd_text>",
        "MeetingDate": "20310526",
    }
    found = read({"d": own}).transcript

    assert [(one.speaker.label, len(one.paragraphs)) for one in found.turns] == [("Roe Jane", 2)]
    assert found.turns[0].paragraphs[0].text == "Die Schleuse bleibt zu."
    assert found.recorded == "2031-05-26"


def labelled(transcript: Transcript) -> list[tuple[str, str]]:
    """Return the label and the words of each turn."""
    return [(one.speaker.label, one.paragraphs[0].text) for one in transcript.turns]


def test_a_list_of_texts_with_labels_is_a_talk() -> None:
    """Lists of the questions and of the answers alone are copies; the word once is the letter."""
    asked = ["Question: When did you come?", "Q: By ship?", "Q: To whom?"]
    answers = ["Answer: In May.", "A: By ship,\nas one did then.", "A: To: nobody at all."]
    turns = [one for pair in zip(asked, answers, strict=True) for one in pair]
    talk = {
        "id": "7",
        "sequence": turns,
        "questions": asked,
        "answers": answers,
        "notes": ["A cold day."],
    }
    found = read(talk).transcript

    assert labelled(found) == [
        ("Question", "When did you come?"),
        ("Answer", "In May."),
        ("Question", "By ship?"),
        ("Answer", "By ship, as one did then."),
        ("Question", "To whom?"),
        ("Answer", "To: nobody at all."),
    ]
    assert [one.message for one in found.removed] == ["'notes[]', 3 words"]


def test_an_object_beside_the_words_may_tell_who_speaks() -> None:
    """By one name, or by a first and a last one."""
    named = [
        {"text": "Who pays?", "metadata": {"speaker": "Ann Roe", "start_time": 1.5}},
        {"text": "The town does.", "metadata": {"speaker": "Bob Lind", "start_time": 4}},
    ]
    parted = [
        {
            "speech_data": {"speaker_first_name": first, "speaker_last_name": last},
            "speech": [words],
        }
        for first, last, words in (("Ann", "Roe", "Who pays?"), ("Bob", "Lind", "The town does."))
    ]

    expected = [("Ann Roe", "Who pays?"), ("Bob Lind", "The town does.")]
    assert labelled(read(named).transcript) == expected
    assert labelled(read(parted).transcript) == expected


def test_marks_of_sounds_amid_words_are_no_words() -> None:
    """Corpora of meetings mark breaks and sounds so; what was not heard is told as elsewhere."""
    words = (
        ("A", "So we <disfmarker> we need <gap> a gate . <vocalsound>"),
        ("B", "<vocalsound>"),
        ("B", "<vocalsound> Who pays for <place> ?"),
        ("A", "We do ."),
    )
    found = read([{"speaker": who, "text": said} for who, said in words]).transcript

    assert labelled(found) == [
        ("Speaker A", "So we we need [inaudible] a gate ."),
        ("Speaker B", "Who pays for <place> ?"),
        ("Speaker A", "We do ."),
    ]
    assert "<vocalsound> 3 times, <disfmarker> 1 times" in found.removed[-1].message


def test_words_that_stand_with_a_name_are_said() -> None:
    """Under the key for speakers, behind the name of one who speaks; others are warned of."""
    turns = [
        {"speaker": "MR. ROE", "text": "Who pays?"},
        {"speaker": "MS. LIND", "text": "We do."},
        {"speaker": "MR. ROE; And who pays for the road?", "text": None},
        {"speaker": "MS. LIND", "text": "We do, too."},
    ]
    stray = "and so on, as was said, from May to June of that year, by all of them there"
    found = read(turns).transcript
    other = read([*turns, {"speaker": stray, "text": ""}]).transcript

    assert labelled(found)[2] == ("MR. ROE", "And who pays for the road?")
    assert found.notes[0].message.startswith("words of 'MR. ROE' stand with the name")
    assert any("left out and may be part of the talk" in one.message for one in other.notes)


@pytest.mark.parametrize(
    ("last", "kept"),
    [
        ("We do.\nConclusion of Interview\n", ["We do."]),
        ("[END OF TRANSCRIPT]", []),
        ("We do, to the end of the interview", ["We do, to the end of the interview"]),
    ],
)
def test_a_line_that_says_that_the_talk_ends_is_nobodys(last: str, kept: list[str]) -> None:
    """It is listed, as behind the talk of a text; within a sentence it is said."""
    words = ("Who pays?", "The town does.", "And who else?", last)
    found = read([{"speaker": "QA"[at % 2], "text": one} for at, one in enumerate(words)])

    assert [words for _, words in labelled(found.transcript)] == [*words[:3], *kept]
    assert len(found.transcript.removed) == (kept != [last])
