"""Terms of attribution: what is off the record, and who must not be named, stands in no byte."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
import textwrap
import time
import zipfile
import zlib
from collections.abc import Iterator
from html import escape
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from pipeline import analysis, drafting
from pipeline.drafting import Options, find_target
from pipeline.errors import AuditError, BriefError, DefinitionError, Place
from pipeline.model.brief import Brief
from pipeline.model.definition import SourceSpec
from pipeline.model.transcript import Paragraph, Role, Speaker, Transcript, Turn
from pipeline.publish import Issue, Published, build, publish, rebuild
from pipeline.readers import READERS
from pipeline.readers.record import marked
from pipeline.readers.speeches import clock
from pipeline.stages import terms
from pipeline.stages.proofreading.proofread import proofread
from pipeline.store.mistakes import find_wrong
from pipeline.values import replace
from tests.builders import ROOT
from tests.city import TALK, city, define, say
from tests.make import transcripts, workbooks
from tests.make.libreoffice import HAS_LIBREOFFICE

FORMATS = ("pdf", "docx", "json", "outline")
SPOKEN = "Zanzotto embezzled nineteen crates of ruritanian marzipan"
WORDS = ("zanzotto", "embezzled", "nineteen", "crates", "ruritanian", "marzipan")
BEFORE = "We believe that a library must be open to every reader, on Sundays too."


def _text(talk: str) -> bytes:
    return talk.encode()


def _markdown(talk: str) -> bytes:
    lines = re.sub(r"^([QA]): ", r"**\1:** ", talk, flags=re.MULTILINE)
    return f"---\ntitle: The city\n---\n\n{lines}".encode()


def _turns(talk: str) -> list[tuple[str, str]]:
    """Return who says what in a talk of `Q:` and `A:`; marks between turns stand in the first."""
    parts = re.split(r"^([QA]): ?", talk.strip(), flags=re.MULTILINE)
    before, labels, words = parts[0], parts[1::2], parts[2::2]
    return [
        (label, (before if at == 0 else "") + said)
        for at, (label, said) in enumerate(zip(labels, words, strict=True))
    ]


def _words(talk: str) -> list[tuple[str, str, float]]:
    """Return every word with its speaker, and when it is said."""
    spoken = ((label, word) for label, said in _turns(talk) for word in said.split())
    return [(label, word, at / 2) for at, (label, word) in enumerate(spoken)]


def _json(value: Any) -> bytes:
    return json.dumps(value).encode()


def _amazon(talk: str) -> bytes:
    items = [
        {"type": "pronunciation", "start_time": str(at), "end_time": str(at + 0.4),
         "speaker_label": label, "alternatives": [{"content": word, "confidence": "0.2"}]}
        for label, word, at in _words(talk)
    ]  # fmt: skip
    return _json({"results": {"transcripts": [], "items": items}})


def _whisper(talk: str) -> bytes:
    segments = [
        {"start": at, "end": at + 1, "text": f" {said}", "tokens": [], "speaker": label}
        for at, (label, said) in enumerate(_turns(talk))
    ]
    return _json({"segments": segments})


def _deepgram(talk: str) -> bytes:
    words = [
        {"word": word, "start": at, "end": at + 0.4, "speaker": label, "confidence": 0.2}
        for label, word, at in _words(talk)
    ]
    return _json(
        {"results": {"channels": [{"alternatives": [{"transcript": "", "words": words}]}]}}
    )


def _assembly(talk: str) -> bytes:
    utterances = [{"speaker": label, "text": said} for label, said in _turns(talk)]
    value = {"text": "", "words": [], "utterances": utterances, "audio_duration": 99}
    return _json(value)


def _google(talk: str) -> bytes:
    words = [{"word": word, "speakerLabel": label} for label, word, _ in _words(talk)]
    return _json({"results": [{"alternatives": [{"transcript": "", "words": words}]}]})


def _azure(talk: str) -> bytes:
    phrases = [
        {"speaker": label, "offset": f"PT{at}S", "nBest": [{"display": said}]}
        for at, (label, said) in enumerate(_turns(talk))
    ]
    return _json({"recognizedPhrases": phrases})


def _rev(talk: str) -> bytes:
    monologues = [
        {"speaker": label, "elements": [{"type": "text", "value": word} for word in said.split()]}
        for label, said in _turns(talk)
    ]
    return _json({"monologues": monologues})


def _speechmatics(talk: str) -> bytes:
    results = [
        {"type": "word", "start_time": at, "alternatives": [{"content": word, "speaker": label}]}
        for label, word, at in _words(talk)
    ]
    return _json({"results": results})


def _watson(talk: str) -> bytes:
    words = _words(talk)
    timed = [[word, at, at + 0.4] for _, word, at in words]
    labels = [{"from": at, "to": at + 0.4, "speaker": label} for label, _, at in words]
    results = [{"final": True, "alternatives": [{"transcript": "", "timestamps": timed}]}]
    return _json({"results": results, "speaker_labels": labels})


def _podcast(talk: str) -> bytes:
    segments = [
        {"speaker": label, "startTime": at, "body": word} for label, word, at in _words(talk)
    ]
    return _json({"version": "1.0.0", "segments": segments})


def _dialogue(talk: str) -> bytes:
    return _json([{"speaker": label, "text": said} for label, said in _turns(talk)])


def _table(talk: str) -> bytes:
    file = io.StringIO()
    rows = csv.writer(file)
    rows.writerow(("speaker", "words"))
    rows.writerows(_turns(talk))
    return file.getvalue().encode()


def _webvtt(talk: str) -> bytes:
    voiced = re.sub(r"^([QA]): ", r"<v \1>", talk, flags=re.MULTILINE)
    return f"WEBVTT\n\n{_cues(voiced, '.')}".encode()


def _srt(talk: str) -> bytes:
    return _cues(talk, ",").encode()


def _ttml(talk: str) -> bytes:
    cues = "".join(
        f'<p begin="{2 * at}s" dur="2s">{line}</p>'
        for at, line in enumerate(filter(None, talk.splitlines()))
    )
    return f'<tt xmlns="http://www.w3.org/ns/ttml"><body><div>{cues}</div></body></tt>'.encode()


def _ohms(talk: str) -> bytes:
    held = f"<vtt_transcript><![CDATA[{_webvtt(talk).decode()}]]></vtt_transcript>"
    space = "https://www.weareavp.com/nunncenter/ohms"
    return f'<ROOT xmlns="{space}"><record>{held}</record></ROOT>'.encode()


def _chat(talk: str) -> bytes:
    lines = [f"*{label}:\t{' '.join(said.split())}\n" for label, said in _turns(talk)]
    return f"@UTF8\n@Begin\n@Participants:\tQ Adult, A Adult\n{''.join(lines)}@End\n".encode()


def _zoom_captions(talk: str) -> bytes:
    """Return every line as a caption with who says it."""
    lines = [(label, line) for label, own in _paragraphs(talk) for line in own if line]
    return "\n\n".join(
        f"[{label}] {clock(2 * at)}\n{line}" for at, (label, line) in enumerate(lines)
    ).encode()


def _cues(talk: str, mark: str) -> str:
    """Return every line as a cue of two seconds."""
    lines = [line for line in talk.splitlines() if line]
    return "\n\n".join(
        f"{clock(2 * at)}{mark}000 --> {clock(2 * at + 2)}{mark}000\n{line}"
        for at, line in enumerate(lines)
    )


def _paragraphs(talk: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the turns of a talk: label, and the lines with words below it."""
    turns: list[tuple[str, list[str]]] = []
    for line in talk.splitlines():
        label, colon, words = line.partition(": ")
        if colon and label in {"Q", "A"}:
            turns.append((label, [words]))
        elif line.strip() and turns:
            turns[-1][1].append(line)
    yield from turns


def _html(talk: str) -> bytes:
    lines = "\n".join(f"<p>{line}</p>" for line in talk.splitlines())
    return f"<!DOCTYPE html><html><body><main>{lines}</main></body></html>".encode()


def _xml(talk: str) -> bytes:
    return f'<?xml version="1.0"?><talk><words>{talk}</words></talk>'.encode()


def _tei(talk: str) -> bytes:
    said = "".join(
        f'<u who="#{label}">{"".join(f"<seg>{line}</seg>" for line in lines)}</u>'
        for label, lines in _paragraphs(talk)
    )
    return f"<TEI><text><body>{said}</body></text></TEI>".encode()


def _akoma_ntoso(talk: str) -> bytes:
    said = "".join(
        f"<speech><from>{label}</from>{''.join(f'<p>{line}</p>' for line in lines)}</speech>"
        for label, lines in _paragraphs(talk)
    )
    return f"<akomaNtoso><debate><debateBody>{said}</debateBody></debate></akomaNtoso>".encode()


def _public_whip(talk: str) -> bytes:
    said = "".join(
        f'<speech speakername="{label}">{"".join(f"<p>{line}</p>" for line in lines)}</speech>'
        for label, lines in _paragraphs(talk)
    )
    return f"<publicwhip>{said}</publicwhip>".encode()


def _historic_hansard(talk: str) -> bytes:
    said = "".join(
        f"<p>{f'<member>{label}</member>' if at == 0 else ''}"
        f"<membercontribution>{': ' if at == 0 else ''}{line}</membercontribution></p>"
        for label, lines in _paragraphs(talk)
        for at, line in enumerate(lines)
    )
    return f"<housecommons><debates>{said}</debates></housecommons>".encode()


def _canadian_hansard(talk: str) -> bytes:
    said = "".join(
        f"<Intervention><PersonSpeaking><Affiliation>{label}</Affiliation>: </PersonSpeaking>"
        f"<Content>{''.join(f'<ParaText>{line}</ParaText>' for line in lines)}</Content>"
        "</Intervention>"
        for label, lines in _paragraphs(talk)
    )
    return f"<Hansard><HansardBody>{said}</HansardBody></Hansard>".encode()


def _australian_hansard(talk: str) -> bytes:
    said = "".join(
        f"<speech><talk.start><talker><name>{label}</name></talker></talk.start>"
        f"{''.join(f'<para>{line}</para>' for line in lines)}</speech>"
        for label, lines in _paragraphs(talk)
    )
    return f"<hansard><chamber.xscript>{said}</chamber.xscript></hansard>".encode()


def _bundestag(talk: str) -> bytes:
    said = "".join(
        f'<p klasse="redner"><redner/>{label}:</p>'
        + "".join(f'<p klasse="J">{line}</p>' for line in lines)
        for label, lines in _paragraphs(talk)
    )
    body = f"<sitzungsverlauf><rede>{said}</rede></sitzungsverlauf>"
    return f"<dbtplenarprotokoll>{body}</dbtplenarprotokoll>".encode()


def _handelingen(talk: str) -> bytes:
    said = "".join(
        f"<spreekbeurt><spreker><naam>{label}</naam>:</spreker>"
        f"<tekst>{''.join(f'<al>{line}</al>' for line in lines)}</tekst></spreekbeurt>"
        for label, lines in _paragraphs(talk)
    )
    body = f"<handelingen><agendapunt>{said}</agendapunt></handelingen>"
    return f"<officiele-publicatie>{body}</officiele-publicatie>".encode()


def _docx(talk: str) -> bytes:
    return transcripts.docx(
        transcripts.paragraph(transcripts.run(line)) for line in talk.splitlines()
    )


def _pdf(talk: str) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, invariant=1)
    y = 800
    for line in talk.splitlines():
        for piece in textwrap.wrap(line, 80) or [""]:
            canvas.drawString(70, y, piece)
            y -= 14
    canvas.save()
    return file.getvalue()


def _odt(talk: str) -> bytes:
    return transcripts.odt(f"<text:p>{escape(line)}</text:p>" for line in talk.splitlines())


def _xlsx(talk: str) -> bytes:
    return workbooks.rows(("speaker", "words"), *_turns(talk))


def _rtf(talk: str) -> bytes:
    return transcripts.rtf(rf"\pard {transcripts.rich_text(line)}\par" for line in talk.split("\n"))


def _doc(talk: str) -> bytes:
    return transcripts.old(_docx(talk))


CONTAINERS = {
    "text": ("talk.txt", _text),
    "markdown": ("talk.md", _markdown),
    "aws-transcribe": ("talk.json", _amazon),
    "whisper": ("talk.json", _whisper),
    "deepgram": ("talk.json", _deepgram),
    "assemblyai": ("talk.json", _assembly),
    "google-speech": ("talk.json", _google),
    "azure-speech": ("talk.json", _azure),
    "revai": ("talk.json", _rev),
    "speechmatics": ("talk.json", _speechmatics),
    "ibm-watson": ("talk.json", _watson),
    "podcast-json": ("talk.json", _podcast),
    "json": ("talk.json", _dialogue),
    "csv": ("talk.csv", _table),
    "webvtt": ("talk.vtt", _webvtt),
    "srt": ("talk.srt", _srt),
    "ttml": ("talk.ttml", _ttml),
    "ohms": ("talk.xml", _ohms),
    "zoom-captions": ("talk.txt", _zoom_captions),
    "chat": ("talk.cha", _chat),
    "html": ("talk.html", _html),
    "tei": ("talk.tei.xml", _tei),
    "akoma-ntoso": ("talk.akn.xml", _akoma_ntoso),
    "public-whip": ("talk.whip.xml", _public_whip),
    "historic-hansard": ("talk.hansard.xml", _historic_hansard),
    "canadian-hansard": ("talk.canada.xml", _canadian_hansard),
    "australian-hansard": ("talk.australia.xml", _australian_hansard),
    "bundestag": ("talk.bundestag.xml", _bundestag),
    "handelingen": ("talk.handelingen.xml", _handelingen),
    "xml": ("talk.xml", _xml),
    "docx": ("talk.docx", _docx),
    "pdf": ("talk.pdf", _pdf),
    "xlsx": ("talk.xlsx", _xlsx),
    "odt": ("talk.odt", _odt),
    "rtf": ("talk.rtf", _rtf),
    "doc": ("talk.doc", _doc),
}
"""For each reader how a talk of `Q:` and `A:` is written in its format."""


def test_every_reader_is_tried() -> None:
    """A new container has its form here."""
    assert set(CONTAINERS) == {one.name for one in READERS}


def readable(data: bytes) -> Iterator[str]:
    """Yield all that can be read in a file: packages and streams opened, text as it is shown."""
    yield data.decode("utf-8", "replace")
    yield data.replace(b"\0", b"").decode("latin-1")
    if data.startswith(b"PK\x03\x04"):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            for name in package.namelist():
                yield name
                yield from readable(package.read(name))
    elif data.startswith(b"%PDF-"):
        document = pypdfium2.PdfDocument(data)
        yield " ".join(page.get_textpage().get_text_range() for page in document)
        for found in re.finditer(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL):
            try:
                yield from readable(zlib.decompress(found[1]))
            except zlib.error:
                continue
    elif data.lstrip().startswith(b"<"):
        yield re.sub("<[^>]*>", "", data.decode("utf-8", "replace"))


def written(home: Path) -> str:
    """Return all that can be read below `build/` and `data/editions/`, names of files as well."""
    found = []
    for folder in (home / "build", home / "data" / "editions"):
        for path in folder.rglob("*"):
            found.append(path.name)
            if path.is_file():
                found += readable(path.read_bytes())
    return "\n".join(found)


def leaked(text: str, words: tuple[str, ...] = WORDS) -> list[str]:
    """Return which words stand in a text."""
    lower = text.lower()
    return [word for word in words if word in lower]


def run(home: Path, *arguments: str) -> tuple[int, str]:
    """Run a command, and return its exit code and all that it says."""
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); from pipeline.__main__ import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        check=False, capture_output=True, text=True, cwd=home,
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr


def options(date: str = "2024-05-02", **other: Any) -> Options:
    """Return options of a build in all formats."""
    return Options(date, FORMATS, **other)


def published(home: Path, date: str) -> Published:
    """Publish the brief."""
    return publish(find_target("city", home), options(date, attach=True), Issue())


def document(home: Path) -> dict[str, Any]:
    """Return the machine-readable brief that was written last."""
    found: dict[str, Any] = json.loads((home / "build" / "city" / "city.json").read_text("utf-8"))
    return found


def definition(source: str = "", name: str = "Mayor of the city", file: str = "talk.txt") -> str:
    """Return the definition of the city's brief with more lines of its source."""
    return (
        'title: "The city and its books"\nlength: brief\nsources:\n'
        f"  - transcript: {file}\n    recorded: 2024-03\n{source}"
        "    speakers:\n      Q: {role: interviewer, named: false}\n"
        f'      A: {{role: respondent, name: "{name}"}}\n'
    )


RIVER = "Q: And the river?"
MARKED = (
    TALK.replace(
        BEFORE, f"{BEFORE} [off the record] {SPOKEN}. It cost $77 million. [on the record]"
    ),
    TALK.replace(
        RIVER,
        f"[Off the Record]\n\nQ: {SPOKEN}?\nA: {SPOKEN}!\n\n"
        f"The budget of {SPOKEN} was $77 million in 2021. [On the record]\n{RIVER}",
    ),
    TALK + f"[OFF THE RECORD]\nQ: Who?\nA: {SPOKEN} on 3 May 2021.\n",
    TALK.replace("A: Two years", f"A: [off the record: {SPOKEN}] Two years"),
    TALK.replace("A: Two years", f"A: [deep background] {SPOKEN}. [on the record] Two years"),
)


OFFICE = (
    pytest.mark.office,
    pytest.mark.skipif(not HAS_LIBREOFFICE, reason="LibreOffice is not installed"),
)
MARKS = {"doc": OFFICE}
TRIED = (
    *(("text", talk) for talk in MARKED),
    *(
        pytest.param(name, MARKED[1], marks=MARKS.get(name, ()))
        for name in CONTAINERS
        if name != "text"
    ),
)
"""Plain text with every way to mark; other containers with marks across turns and paragraphs."""
COMPARED = (*TRIED[: len(MARKED)], ("docx", MARKED[1]), ("webvtt", MARKED[1]))
"""Those of which two editions are made: these hold words of a transcript that is prepared, so
that its container is of no account but for a document's and for one with times."""


@pytest.mark.parametrize(
    "container", [pytest.param(one, marks=MARKS.get(one, ())) for one in CONTAINERS]
)
@pytest.mark.parametrize("talk", MARKED)
def test_words_off_the_record_reach_no_stage(container: str, talk: str) -> None:
    """Not the transcript that is analysed, nor its queries; the rest of the talk does."""
    name, form = CONTAINERS[container]
    spec = SourceSpec(name, "2024-03", "", (), (), (), Place(name))
    transcript = analysis.prepared(form(talk), spec, "S1", is_alone=True)
    known = repr((transcript, proofread(transcript)))

    assert leaked(known) == []
    assert transcript.format == container
    assert "We will raise the levee" in known


@pytest.mark.parametrize(("container", "talk"), TRIED)
def test_words_off_the_record_are_in_no_byte(tmp_path: Path, container: str, talk: str) -> None:
    """Not after a build, an edition and a look; the brief says that there were some."""
    home, path = held(tmp_path, container, talk)
    said = [
        run(home, "build", "city", "--attach", "--debug", "--verbose"),
        run(home, "publish", "city", "--date", "2024-05-02", "--verbose"),
        run(home, "inspect", str(path), "--json"),
    ]
    assert_kept(home, said)
    record = (home / "data" / "editions" / "city" / "0001.json").read_text("utf-8")
    assert "taken out: 1 passage." in record


@pytest.mark.parametrize(("container", "talk"), COMPARED)
def test_words_off_the_record_are_in_no_comparison(
    tmp_path: Path, container: str, talk: str
) -> None:
    """Not after two editions and all that can be told of them."""
    home, path = held(tmp_path, container, talk)
    said = [run(home, "publish", "city", "--date", "2024-05-02", "--verbose")]
    path.write_bytes(CONTAINERS[container][1](talk.replace("$40 million", "$45 million")))
    said += [run(home, "diff", "city", "--to", to) for to in ("text", "md", "html", "docx")]
    said.append(run(home, "diff", "city", "--json"))
    said.append(run(home, "publish", "city", "--date", "2024-06-02", "--verbose", "--json"))
    said.append(run(home, "diff", "city", "--edition", "2.0"))
    said.append(run(home, "explain", "city", "A1.1"))
    said.append(run(home, "check", "city"))
    assert_kept(home, said)
    record = (home / "data" / "editions" / "city" / "0002.json").read_text("utf-8")
    assert "taken out: 1 passage." in record


def held(folder: Path, container: str, talk: str) -> tuple[Path, Path]:
    """Return a workspace whose brief is of a talk in a container, and the transcript's path."""
    name, form = CONTAINERS[container]
    home = city(folder)
    define(home, definition(file=name))
    path = home / "data" / "transcripts" / name
    path.write_bytes(form(talk))
    return home, path


def assert_kept(home: Path, said: list[tuple[int, str]]) -> None:
    """Hold that all commands did their work, and told and wrote no word off the record."""
    assert {code for code, _ in said} == {0}, said
    assert leaked("\n".join(words for _, words in said)) == []
    assert leaked(written(home)) == []
    assert "$77" not in written(home)


@pytest.mark.parametrize(
    "broken",
    [
        "    corrections: [{at: A9.9, replace: a, with: b, reason: c, by: d}]\n",
        f"    corrections: [{{at: A1.2, replace: {SPOKEN}, with: b, reason: c, by: d}}]\n",
        f"    dismiss: [A1.3/{SPOKEN}]\n",
        "    passages: [{at: A9, terms: off-the-record}]\n",
    ],
)
def test_no_message_tells_words_off_the_record(tmp_path: Path, broken: str) -> None:
    """What is decided about them is moot; what cannot be is told by its anchor."""
    home = city(tmp_path)
    say(home, MARKED[0])
    define(home, definition(broken))
    _, said = run(home, "build", "city", "--debug", "--verbose")

    assert leaked(said) == []
    assert leaked(written(home)) == []


def test_a_definition_takes_passages_off_the_record(tmp_path: Path) -> None:
    """By anchor of a paragraph or of a turn; what is left keeps its anchors and its place."""
    home = city(tmp_path)
    talk = TALK.replace("on Sundays too.\n", f"on Sundays too.\n\n{SPOKEN}.\n\nIt is open.\n")
    say(home, talk)
    define(home, definition("    passages: [{at: A1.3, terms: off-the-record}]\n"))
    build(find_target("city", home), options())
    turns = document(home)["sources"][0]["turns"]
    paragraphs = {one["anchor"]: one for turn in turns for one in turn["paragraphs"]}

    assert leaked(written(home)) == []
    assert list(paragraphs) == ["Q1", "A1.1", "A1.2", "A1.4", "Q2", "A2.1", "A2.2"]
    for one in paragraphs.values():
        assert talk[one["start"] : one["end"]] == one["text"]

    define(home, definition("    passages: [{at: [A1, Q2], terms: deep-background}]\n"))
    build(find_target("city", home), options())
    texts = [one["text"] for turn in document(home)["sources"][0]["turns"]
             for one in turn["paragraphs"]]  # fmt: skip
    assert texts[:2] == ["Mayor, how is the city library doing?", "[…]"]
    assert leaked(written(home)) == []
    outline = (home / "build" / "city" / "city.outline.txt").read_text("utf-8")
    assert "on deep background, and taken out: 1 passage." in outline


def test_an_unknown_anchor_of_a_passage_is_an_error(tmp_path: Path) -> None:
    """With its place, and the anchors there are."""
    home = city(tmp_path)
    define(home, definition("    passages: [{at: [A1, A9], terms: off-the-record}]\n"))
    with pytest.raises(DefinitionError) as caught:
        build(find_target("city", home), options())

    [problem] = caught.value.problems
    assert problem.message == "no paragraph 'A9'"
    assert problem.place is not None
    assert problem.place.line > 0
    assert problem.hint == "anchors run from Q1 to A2.2"


def test_a_whole_source_may_be_off_the_record(tmp_path: Path) -> None:
    """Beside another it is counted and no more; alone nothing is left."""
    home = city(tmp_path)
    say(home, f"Q: Who?\nA: {SPOKEN}, we believe that it was so.\n", "zanzotto.txt")
    define(home, definition() + "  - {transcript: zanzotto.txt, terms: off-the-record}\n")
    build(find_target("city", home), options())
    assert leaked(written(home)) == []
    assert document(home)["sources"][1]["path"] == "source-2"

    define(home, definition("    terms: off-the-record\n"))
    with pytest.raises(DefinitionError):
        build(find_target("city", home), options())


CHATHAM = """\
Meeting with Minister Khan at the World Bank

JOHN SMITH: Thank you, Minister Khan. Dr. Amina Khan, how is the library doing?
AMINA KHAN: Thank you, Mr Smith. The library budget was $40 million in 2022, as Khan's figures say.

We at the Ministry of Water believe that a library must be open to every reader, on Sundays too.

AK told the World Bank so.
JOHN SMITH: And the river, Amina?
AMINA KHAN: Two years ago, John, the river flooded more than 1,200 homes in the old town. The
Minister of Water said to Mrs KHAN that we will raise the levee between Northport and Southport.
"""
PROTECTED = ("khan", "amina", "smith", "john", "world bank", "minister")
ROOM = """\
title: "A city and its books"
length: brief
sources:
  - transcript: khan-smith.txt
    recorded: 2024-03
    terms: {terms}
    present: ["World Bank", "Ministry of Water"]
    speakers:
      JOHN SMITH: {{role: interviewer}}
      AMINA KHAN: {{role: respondent, name: "Dr Amina Khan, Minister of Water", short: "Khan"}}
"""


@pytest.mark.parametrize("terms", ["chatham-house", '"background: a senior official"'])
def test_nobody_is_named_who_must_not_be(tmp_path: Path, terms: str) -> None:
    """Names, initials, offices and affiliations are in no output, property or name of a file."""
    home = city(tmp_path)
    say(home, CHATHAM, "khan-smith.txt")
    define(home, ROOM.format(terms=terms))
    first = published(home, "2024-05-02")
    say(home, CHATHAM.replace("$40 million", "$45 million"), "khan-smith.txt")
    second = published(home, "2024-06-02")
    shown = written(home)
    hidden = PROTECTED if terms == "chatham-house" else ("khan", "amina", "world bank")

    assert (first.number, second.number) == ("1.0", "2.0")
    assert leaked(shown, hidden) == []
    record = (home / "data" / "editions" / "city" / "0002.json").read_text("utf-8")
    assert not re.search(r"\bAK\b", record)
    assert "[name]" in shown
    assert document(home)["sources"][0]["path"] == "source-1"
    said = {one["name"] for one in document(home)["sources"][0]["speakers"]}
    if terms == "chatham-house":
        assert said == {"Participant 1", "Participant 2"}
        assert "Chatham House Rule" in shown
        assert "Participant 2" in shown
    else:
        assert "a senior official" in said
        assert "Background: a senior official" in shown


def test_a_speaker_may_be_on_background_here_and_named_there(tmp_path: Path) -> None:
    """The passage is another speaker's; neither it nor its question has the name."""
    home = city(tmp_path)
    talk = TALK.replace(
        "A: Two years ago the river",
        "A: [background: a city official] Khan thinks that two years ago the river",
    ).replace("Q: And the river?", "Q: And the river, Mayor Khan?")
    say(home, talk.replace("We will raise", "[on the record] We will raise"))
    define(home, definition(name="Amina Khan"))
    build(find_target("city", home), options())
    by_anchor = {
        one["anchor"]: (turn["speaker"], one["text"])
        for turn in document(home)["sources"][0]["turns"]
        for one in turn["paragraphs"]
    }

    assert by_anchor["A1.1"][0] == "A"
    assert by_anchor["Q2"] == ("Q", "And the river, [name]?")
    assert by_anchor["A2.1"][0] == "a city official"
    assert by_anchor["A2.1"][1].startswith("[name] thinks that")
    assert by_anchor["A2.2"][0] == "A"


@pytest.mark.parametrize("line", ['title: "Talks with Amina Khan"', "purpose: What AMINA said."])
def test_a_definition_names_nobody_who_is_protected(tmp_path: Path, line: str) -> None:
    """Title, purpose and file name are refused, and the message does not say the name."""
    home = city(tmp_path)
    say(home, CHATHAM, "khan-smith.txt")
    room = ROOM.format(terms="chatham-house")
    define(home, re.sub(r"title: .*", line, room))
    with pytest.raises(DefinitionError) as caught:
        build(find_target("city", home), options())
    assert leaked(str(caught.value), PROTECTED) == []

    (home / "data" / "briefs" / "city.yaml").rename(home / "data" / "briefs" / "khan.yaml")
    with pytest.raises(DefinitionError):
        build(find_target("khan", home), options())


@pytest.mark.parametrize(
    ("title", "is_telling"),
    [("Orion and its books", True), ("The dredger and its books", False), ("The city", False)],
)
def test_a_definition_tells_no_name_that_was_taken_out(
    tmp_path: Path, title: str, is_telling: bool
) -> None:
    """A single word is enough; ordinary ones are anybody's, and no audit takes them for a leak."""
    home = city(tmp_path)
    say(home, TALK.replace(BEFORE, f"{BEFORE} [off the record: the dredger is Orion, of course]"))
    define(home, definition().replace("The city and its books", title))
    if not is_telling:
        build(find_target("city", home), options())
        assert "orion" not in written(home).lower()
        return
    with pytest.raises(DefinitionError) as caught:
        build(find_target("city", home), options())
    assert "'title' tells what the terms of a source keep back" in str(caught.value)
    assert "orion" not in str(caught.value).lower()


@pytest.mark.parametrize("kind", FORMATS)
def test_a_single_word_that_stays_fails_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """Wherever it comes from: here into the name of a section."""
    home = city(tmp_path)
    say(home, TALK.replace(BEFORE, f"{BEFORE} [off the record: the dredger is Orion, of course]"))
    define(home, definition())
    right = drafting.compose
    monkeypatch.setattr(drafting, "compose", lambda material: _named(right(material)))
    with pytest.raises(AuditError) as caught:
        build(find_target("city", home), Options("2024-05-02", (kind,)))
    assert "orion" not in " ".join(str(one) for one in caught.value.problems).lower()
    assert not (home / "build").exists()


def _named(brief: Brief) -> Brief:
    first, *others = brief.sections
    return replace(brief, sections=(replace(first, heading="Of orion"), *others))


def test_words_that_go_off_the_record_make_an_edition(tmp_path: Path) -> None:
    """It tells that a passage went, not which; the files that still hold it are named."""
    home = city(tmp_path)
    talk = TALK.replace("on Sundays too.\n", f"on Sundays too.\n\n{SPOKEN}, for $77 million.\n")
    say(home, talk)
    define(home, definition())
    published(home, "2024-05-02")
    assert leaked(written(home)) == list(WORDS)
    define(home, definition("    passages: [{at: A1.3, terms: off-the-record}]\n"))
    forms = [run(home, "diff", "city", "--to", form)[1] for form in ("text", "md", "html", "docx")]
    forms.append(run(home, "diff", "city", "--json")[1])
    assert leaked("\n".join(forms)) == []
    for path in (home / "build" / "city").glob("city-1.0-to-*"):
        assert leaked("\n".join(readable(path.read_bytes()))) == []
    second = published(home, "2024-06-02")

    assert second.number == "2.0"
    warned = {str(one.place) for one in second.warnings}
    assert any(one.endswith("data/editions/city/0001.json") for one in warned)
    assert any(one.endswith("editions/1.0/city.pdf") for one in warned)
    held = [one for one in second.warnings if one.message.startswith("edition 1.0 still has")]
    assert len(held) == len(second.warnings) - 1
    assert leaked("\n".join(one.message for one in second.warnings)) == []
    assert leaked(second.note + repr(second.changes)) == []
    for path in (home / "build").rglob("*"):
        is_old = "editions/1.0" in path.as_posix()
        if path.is_file() and not is_old:
            assert leaked("\n".join(readable(path.read_bytes()))) == [], path
    assert not (home / "build" / "city" / "editions" / "1.0" / "superseded").exists()
    record = (home / "data" / "editions" / "city" / "0002.json").read_text("utf-8")
    assert leaked(record) == []
    assert "$77" not in record
    assert "A passage was withdrawn." in record


def test_who_goes_nameless_is_not_named_as_changed(tmp_path: Path) -> None:
    """The edition that follows one with names has none, nor the file's name."""
    home = city(tmp_path)
    say(home, CHATHAM.replace("Meeting with Minister Khan at the World Bank\n\n", ""), "khan.txt")
    room = ROOM.replace("khan-smith", "khan")
    define(home, room.format(terms="on-the-record"))
    published(home, "2024-05-02")
    define(home, room.format(terms="chatham-house"))
    compared = run(home, "diff", "city")[1] + run(home, "diff", "city", "--to", "html")[1]
    assert leaked(compared, PROTECTED) == []
    second = published(home, "2024-06-02")

    assert second.number == "2.0"
    for path in (home / "build" / "city" / "editions" / "2.0").iterdir():
        assert leaked("\n".join(readable(path.read_bytes())), PROTECTED) == [], path
    record = (home / "data" / "editions" / "city" / "0002.json").read_text("utf-8")
    assert leaked(record, PROTECTED) == []


def _broken(found: terms.Silenced, whole: Any) -> terms.Silenced:
    return terms.Silenced(whole, found.removed)


def test_a_removal_that_fails_fails_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The audit reads the files and not the program's intentions; its message is silent."""
    home = city(tmp_path)
    say(home, MARKED[0])
    define(home, definition())
    right = analysis.silenced
    monkeypatch.setattr(analysis, "silenced", lambda whole: _broken(right(whole), whole))
    for kind in FORMATS:
        with pytest.raises(AuditError) as caught:
            build(find_target("city", home), Options("2024-05-02", (kind,)))
        assert caught.value.exit_code == 17
        assert leaked(" ".join(str(one) for one in caught.value.problems)) == []
    with pytest.raises(BriefError):
        published(home, "2024-05-02")
    assert not (home / "build").exists()
    assert not (home / "data" / "editions").exists()


def test_a_name_that_stays_fails_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In every format, and its message does not tell the name."""
    home = city(tmp_path)
    say(home, CHATHAM, "khan-smith.txt")
    define(home, ROOM.format(terms="chatham-house"))
    monkeypatch.setattr(terms, "_redacted", lambda paragraph, *_: paragraph)
    for kind in FORMATS:
        with pytest.raises(AuditError) as caught:
            build(find_target("city", home), Options("2024-05-02", (kind,)))
        assert leaked(" ".join(str(one) for one in caught.value.problems), PROTECTED) == []
    assert not (home / "build").exists()


def test_a_passage_may_be_under_the_chatham_house_rule(tmp_path: Path) -> None:
    """Its speakers are numbered, beside the same ones with names."""
    home = city(tmp_path)
    marked = TALK.replace(RIVER, f"[Chatham House]\n{RIVER} Ms Khan?").replace(
        "We will raise", "[on the record] We will raise"
    )
    say(home, marked)
    define(home, definition(name="Amina Khan"))
    build(find_target("city", home), options())
    said = [
        (turn["speaker"], one["text"])
        for turn in document(home)["sources"][0]["turns"]
        for one in turn["paragraphs"]
    ]

    assert said[3][0] == "Participant 1"
    assert "Khan" not in said[3][1]
    assert said[4][0] == "Participant 2"
    assert said[5][0] == "A"
    assert "On the record; Chatham House Rule" in written(home)


def test_an_editorial_change_is_told_beside_a_passage_that_was_withdrawn(tmp_path: Path) -> None:
    """What an editor changed at the same time is not hushed up with it."""
    home = city(tmp_path)
    say(home, TALK.replace("on Sundays too.\n", f"on Sundays too.\n\n{SPOKEN}.\n"))
    define(home, definition())
    published(home, "2024-05-02")
    say(home, TALK.replace("1,200", "1,300"))
    define(home, definition().replace("The city and its books", "Books"))
    say(home, TALK.replace("on Sundays too.\n", f"on Sundays too.\n\n{SPOKEN}.\n")
        .replace("1,200", "1,300"))  # fmt: skip
    define(home, definition("    passages: [{at: A1.3, terms: off-the-record}]\n").replace(
        "The city and its books", "Books"))  # fmt: skip
    told = [(one.what, one.after) for one in published(home, "2024-06-02").changes]

    assert ("Title", "Books") in told
    assert any("1,300" in after for _, after in told)
    assert ("Transcript", "") in told


def test_an_edition_that_may_no_longer_be_known_is_not_written_again(tmp_path: Path) -> None:
    """Its record holds the words; its files are not made anew from it."""
    home = city(tmp_path)
    say(home, TALK.replace("on Sundays too.\n", f"on Sundays too.\n\n{SPOKEN}.\n"))
    define(home, definition())
    published(home, "2024-05-02")
    assert rebuild("city", "1.0", options(), home).paths
    define(home, definition("    passages: [{at: A1.3, terms: off-the-record}]\n"))
    with pytest.raises(AuditError):
        rebuild("city", "1.0", options(output=home / "out"), home)
    assert not (home / "out").exists()


def test_no_edition_is_written_again_while_nobody_knows_what_is_kept_back(tmp_path: Path) -> None:
    """The definition says that, and must be read; one that is gone keeps nothing back."""
    home = city(tmp_path)
    say(home, TALK)
    define(home, definition())
    published(home, "2024-05-02")
    define(home, definition().replace("title:", "titel:"))
    with pytest.raises(DefinitionError, match="titel"):
        rebuild("city", "1.0", options(output=home / "out"), home)
    assert not (home / "out").exists()

    (home / "data" / "briefs" / "city.yaml").unlink()
    assert rebuild("city", "1.0", options(output=home / "out"), home).paths


LATER = TALK.replace(
    "Sundays too.\n", f"Sundays too.\n\n{SPOKEN}. The crate budget was $77 million in 2021.\n"
)
NOW_SECRET = definition("    passages: [{at: A1.3, terms: off-the-record}]\n")


def tightened(home: Path) -> Path:
    """Publish words that go off the record then, and return the folder of what was published."""
    say(home, LATER)
    define(home, definition())
    publish(find_target("city", home), options(), Issue(note=f"Added: marzipan. {SPOKEN}."))
    define(home, NOW_SECRET)
    return home / "build" / "city"


def test_the_history_tells_no_words_that_may_not_be_known_now(tmp_path: Path) -> None:
    """Of a note that does, that there was one."""
    home = city(tmp_path)
    tightened(home)
    shown = [run(home, "history", "city"), run(home, "history", "city", "--json")]
    assert {code for code, _ in shown} == {0}
    for _, told in shown:
        assert "[withheld]" in told
        assert leaked(told) == []


def test_one_edition_beside_another_tells_no_words_that_may_not_be_known_now(
    tmp_path: Path,
) -> None:
    """Nor the few words of a row that cites the paragraph, which was new in it."""
    home = city(tmp_path)
    say(home, TALK)
    define(home, definition())
    published(home, "2024-05-02")
    say(home, LATER)
    published(home, "2024-06-02")
    assert "Crate budget | $77 million" in (home / "build/city/city.outline.txt").read_text("utf-8")
    define(home, NOW_SECRET)
    for form in ("text", "html"):
        code, told = run(home, "diff", "city", "--edition", "2.0", "--to", form)
        assert code == 0, told
        assert leaked(told) == []
        assert "$77" not in told


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_a_file_that_came_back_tells_no_words_that_may_not_be_known_now(
    tmp_path: Path, kind: str
) -> None:
    """Whether they were edited, or are gone from it; it is told that something differs."""
    home, other = city(tmp_path / "here"), city(tmp_path / "there")
    folder = tightened(home)
    sent = home / f"sent.{kind}"
    sent.write_bytes((folder / f"city.{kind}").read_bytes())
    assert run(home, "verify", sent.name)[0] == 0
    if kind == "docx":
        sent.write_bytes(edited(sent.read_bytes(), SPOKEN, "Nobody embezzled crates"))
    else:
        say(other, LATER.replace("$77", "$78").replace("crates", "cases"))
        define(other, definition())
        published(other, "2024-05-02")
        sent.write_bytes((other / "build" / "city" / "city.pdf").read_bytes())
    code, told = run(home, "verify", sent.name, "city")
    as_json = run(home, "verify", sent.name, "city", "--json")[1]

    assert code == 17, told
    assert "may not be known now" in " ".join(told.split())
    assert leaked(told + as_json) == []


def edited(data: bytes, old: str, new: str) -> bytes:
    """Return a Word file with other words."""
    memory = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(memory, "w") as copy:
        for name in source.namelist():
            copy.writestr(name, source.read(name).replace(old.encode(), new.encode()))
    return memory.getvalue()


def test_marks_are_found_in_the_paragraphs_of_any_container() -> None:
    """Across paragraphs and turns; what remains leads back to where it stood."""
    asks, answers = (Speaker(one, one, Role.UNIDENTIFIED) for one in "QA")
    first = Paragraph("T1.1", "Who? [off the record] I ask.", 100, 128)
    second = Paragraph("T2.1", "They do. [on the record] We do.", 200, 231)
    turns = (Turn(1, asks, (first,)), Turn(2, answers, (second,)))
    found = marked(
        Transcript(
            "S1", "a.vtt", "", "vtt", (), 1.0, "en", "", "", "on-the-record", (asks, answers), turns
        )
    )

    assert [
        (one.text, one.terms, one.start, one.end) for turn in found.turns for one in turn.paragraphs
    ] == [
        ("Who?", "", 100, 104),
        ("I ask.", "off-the-record", 122, 128),
        ("They do.", "off-the-record", 200, 208),
        ("We do.", "", 225, 231),
    ]


def test_one_who_spoke_off_the_record_alone_is_not_named(tmp_path: Path) -> None:
    """Neither as a speaker nor in what speaks for the format; a slip stops the build."""
    home = city(tmp_path)
    say(home, TALK + "[off the record]\nOTTO ZENDA: I know more.\n[on the record]\n")
    define(home, definition())
    published(home, "2024-05-02")
    assert leaked(written(home), ("zenda", "otto z")) == []

    define(home, definition().replace("The city", "What Zenda knows of the city"))
    with pytest.raises(DefinitionError):
        build(find_target("city", home), options())


@pytest.mark.parametrize("terms", ["chatham-house", '"background: a senior official"'])
def test_the_json_of_any_terms_is_as_its_schema_says(tmp_path: Path, terms: str) -> None:
    """Terms of sources and passages are in it."""
    home = city(tmp_path)
    say(
        home,
        CHATHAM + f"JOHN SMITH: So? [off the record]\nAMINA KHAN: {SPOKEN}.\n",
        "khan-smith.txt",
    )
    define(home, ROOM.format(terms=terms))
    build(find_target("city", home), options())

    assert find_wrong(document(home), "brief") == ()
    assert document(home)["sources"][0]["terms"] == terms.strip('"')
    assert leaked(written(home), (*WORDS, "khan", "amina")) == []


@pytest.mark.parametrize(
    ("name", "said", "left"),
    [
        ("Ursula von der Leyen", "As von der Leyen and U.L. said, Ursula leads.", ["von", "Leyen"]),
        ("Theresa May", "In May 2021 Mrs May and Theresa May met.", ["Mrs", "Theresa", "Mrs May"]),
        ("Prof. Jane O’Brien", "Thank you, Prof. O’Brien; JANE’S data.", ["Brien", "JANE", "Prof"]),
        (
            "Jane Doe (Bank of Ruritania)",
            "At the Bank of Ruritania, J.D. rose.",
            ["Ruritania", "J.D"],
        ),
    ],
)
def test_names_in_many_forms_are_taken_out(
    tmp_path: Path, name: str, said: str, left: list[str]
) -> None:
    """With particles, titles, initials and in capitals; a month is none without its title."""
    home = city(tmp_path)
    say(home, TALK.replace(RIVER, f"{RIVER} {said}"))
    define(home, definition("    terms: chatham-house\n", name=name))
    build(find_target("city", home), options())
    question = next(
        one["text"]
        for turn in document(home)["sources"][0]["turns"]
        for one in turn["paragraphs"]
        if one["anchor"] == "Q2"
    )

    assert [word for word in left if word in question] == []
    assert "[name]" in question
    assert ("In May 2021" in said) == ("In May 2021" in question)


CLOSE = """\
Q: Mr Ostrow, how far are the talks?
A: As State Secretary Ostrow I can say that the levee will be done by March 2027.

I, Jan Ostrow, believe that a library must be open to every reader.
Q: And the visa, Deputy Prime Minister Ostrow?
A: We will open 3 more offices in 2027, and each of them will have 12 staff.
"""
HIDDEN = """\
sources:
  - transcript: talk.txt
    recorded: 2024-03
    terms: {terms}
    speakers: {{Q: {{{asks}}}, A: {{role: respondent{name}}}}}
"""
BACKGROUND = '"background: a senior official"'


@pytest.mark.parametrize(
    "name",
    ["", ', name: "a senior official"', ", name: Senior Official",
     ", name: Speaker Two", ", name: J.O.", ', name: "Minister of Water"',
     ', name: "State Secretary"', ', name: "Water Agency"', ", short: the Minister"],
)  # fmt: skip
def test_whoever_cannot_be_hidden_is_refused(tmp_path: Path, name: str) -> None:
    """A role, an office or a description is not what somebody is called; the place is told."""
    home = city(tmp_path)
    say(home, CLOSE)
    define(home, HIDDEN.format(terms=BACKGROUND, asks="role: interviewer", name=name))
    with pytest.raises(DefinitionError) as caught:
        build(find_target("city", home), options())
    [problem] = caught.value.problems
    assert problem.message.startswith("'A' must not be named (background: a senior official, A1.1)")
    assert problem.place is not None
    assert problem.place.line == 5
    assert "'name:'" in problem.hint
    assert "'named: false'" in problem.hint
    assert written(home) == ""


def test_a_name_that_is_given_is_taken_out_with_its_titles(tmp_path: Path) -> None:
    """The interviewer's "Mr Ostrow", what the speaker says of himself, and offices before it."""
    home = city(tmp_path)
    say(home, CLOSE)
    name = ', name: "Jan Ostrow"'
    define(home, HIDDEN.format(terms=BACKGROUND, asks="role: interviewer", name=name))
    built = build(find_target("city", home), options())
    texts = [
        one["text"] for turn in document(home)["sources"][0]["turns"] for one in turn["paragraphs"]
    ]

    assert texts[0] == "[name], how far are the talks?"
    assert texts[1].startswith("As [name] I can say")
    assert texts[2].startswith("I, [name], believe")
    assert texts[3] == "And the visa, [name]?"
    assert leaked(written(home), ("ostrow", "jan o")) == []
    assert [one for one in built.warnings if "called by name" in one.message] == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Thank you, Prime Minister Ostrow.", "Thank you, [name]."),
        ("Secretary of State Ostrow said so.", "[name] said so."),
        ("Minister for Trade and Industry Ostrow said so.", "[name] said so."),
        ("Vice-President Ostrow, Secretary-General Ostrow.", "[name], [name]."),
        ("Herr Staatssekretär Ostrow, Madame Ostrow.", "[name], [name]."),
        ("Lt. Gov. Ostrow and Sen. Ostrow came.", "[name] and [name] came."),
        ("The Under Secretary of State for Trade Ostrow came.", "The [name] came."),
        ("His Excellency Ambassador Ostrow came.", "[name] came."),
        ("The Chair, Ostrow, met a Director of Ann.", "The Chair, [name], met a Director of Ann."),
        ("In Poland Ostrow met Ann Lee.", "In Poland [name] met Ann Lee."),
    ],
)  # fmt: skip
def test_titles_go_with_the_name_and_no_other_word(tmp_path: Path, before: str, after: str) -> None:
    """What is left of them would say who it is, or read as nothing."""
    home = city(tmp_path)
    say(home, CLOSE.replace("Mr Ostrow, how far are the talks?", before))
    name = ', name: "Jan Ostrow"'
    define(home, HIDDEN.format(terms=BACKGROUND, asks="role: interviewer", name=name))
    build(find_target("city", home), options())
    assert document(home)["sources"][0]["turns"][0]["paragraphs"][0]["text"] == after


@pytest.mark.parametrize(
    "words", ["Chief Major Lord ", "Minister of A, B, C, D ", "State ", "Mr. "]
)
def test_many_titles_cost_nothing(words: str) -> None:
    """Those that are of several kinds are not tried in every order."""
    terms_before = (words * 100)[: terms._LONGEST_TITLE] + "x"
    start = time.perf_counter()
    assert terms._HONORIFIC.search(terms_before) is None
    assert time.perf_counter() - start < 1


def test_who_is_named_nowhere_needs_no_name(tmp_path: Path) -> None:
    """As the editor knows; a warning tells where somebody is called by name all the same."""
    home = city(tmp_path)
    say(home, TALK)
    spec = HIDDEN.format(terms=BACKGROUND, asks="role: interviewer", name=", named: false")
    define(home, spec)
    assert build(find_target("city", home), options()).warnings[1:] == ()
    say(home, CLOSE)
    warned = build(find_target("city", home), options()).warnings
    told = [one for one in warned if "called by name" in one.message]
    assert [one.place.line for one in told] == [1, 2, 5]
    assert leaked(" ".join(one.message for one in told), ("ostrow",)) == []


def test_under_the_chatham_house_rule_all_present_have_names(tmp_path: Path) -> None:
    """The one who asks as well: nobody who was there is named."""
    home = city(tmp_path)
    say(home, CLOSE)
    name = ', name: "Jan Ostrow"'
    define(home, HIDDEN.format(terms="chatham-house", asks="role: interviewer", name=name))
    with pytest.raises(DefinitionError) as caught:
        build(find_target("city", home), options())
    assert [one.message[:3] for one in caught.value.problems] == ["'Q'"]
    define(home, HIDDEN.format(terms="chatham-house", asks="named: false", name=name))
    assert build(find_target("city", home), options()).paths


DEEP = CLOSE.replace("A: As", "A: [deep background] As").replace(
    "Q: And", "[on the record]\nQ: And"
)
LOST = DEEP.replace("A: We will", "ANN LEE: We will")


def test_whose_words_are_all_gone_is_named_in_no_question(tmp_path: Path) -> None:
    """Neither words nor name, on deep background; one who speaks on the record too is named."""
    home = city(tmp_path)
    say(home, LOST)
    head = "sources:\n  - transcript: talk.txt\n    recorded: 2024-03\n    speakers:\n"
    define(home, f"{head}      A: {{role: respondent}}\n      ANN LEE: {{role: respondent}}\n")
    with pytest.raises(DefinitionError, match=r"'A' must not be named \(deep-background, A1\.1\)"):
        build(find_target("city", home), options())
    named = '{role: respondent, name: "Jan Ostrow"}'
    define(home, f"{head}      A: {named}\n      ANN LEE: {{role: respondent}}\n")
    build(find_target("city", home), options())
    assert leaked(written(home), ("ostrow",)) == []

    say(home, DEEP)
    define(home, f"{head}      A: {{role: respondent}}\n")
    assert build(find_target("city", home), options()).paths


def test_a_transcript_alone_that_cannot_be_hidden_is_refused(tmp_path: Path) -> None:
    """Its marks say so; a definition is the next step."""
    home = city(tmp_path)
    say(home, CLOSE.replace("A: As", "A: [background: an official] As"), "alone.txt")
    path = home / "data" / "transcripts" / "alone.txt"
    with pytest.raises(DefinitionError) as caught:
        build(find_target(str(path), home), options())
    [problem] = caught.value.problems
    assert problem.hint.startswith("'brief init ")
    say(home, path.read_text("utf-8").replace("A: ", "JAN OSTROW: "), "alone.txt")
    assert build(find_target(str(path), home), options()).paths


def test_a_mark_that_is_never_closed_is_told_before_what_comes_of_it(tmp_path: Path) -> None:
    """Anchors that are gone with it are no riddle then."""
    home = city(tmp_path)
    say(home, TALK.replace("on Sundays too.", "on Sundays too. [off the record] It is so."))
    for more in ("sections: [{theme: politics, pin: [A2.1]}]\n", ""):
        passages = "" if more else "    passages: [{at: A9, terms: off-the-record}]\n"
        define(home, definition(passages) + more)
        with pytest.raises(DefinitionError) as caught:
            build(find_target("city", home), options())
        first, *others = caught.value.problems
        assert first.message.startswith("a mark that is never closed")
        assert str(first.place).endswith("talk.txt:4")
        assert first.hint.startswith("put '[on the record]'")
        assert others


def test_a_correction_across_a_mark_does_not_tell(tmp_path: Path) -> None:
    """That it does not fit is told by its place."""
    home = city(tmp_path)
    say(home, MARKED[0])
    line = f"    corrections: [{{at: A1.2, replace: 'too. {SPOKEN}', with: b, reason: c, by: d}}]\n"
    define(home, definition(line))
    with pytest.raises(DefinitionError) as caught:
        build(find_target("city", home), options())

    assert leaked(repr(caught.value.problems)) == []
    assert caught.value.problems[0].place is not None
