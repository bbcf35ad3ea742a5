"""Files in every format that is read, and what is understood of each.

`files/` holds a transcript of realistic length for each form of each format, written for this
repository. Beside each stands `NAME.read`: format, evidence, people, and every turn with its line,
time and paragraphs. `pytest --accept` renews the latter; read the difference before you commit it.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.errors import BriefError
from pipeline.model.transcript import Note, Transcript
from pipeline.readers import READERS, Reading, Source, read_transcript
from tests.builders import ROOT
from tests.conftest import RENEWED
from tests.make.libreoffice import HAS_LIBREOFFICE

FOLDER = Path(__file__).parent / "files"
FILES = sorted(one for one in FOLDER.iterdir() if one.suffix != ".read")
OFFICE = (
    pytest.mark.office,
    pytest.mark.skipif(not HAS_LIBREOFFICE, reason="LibreOffice is not installed"),
)
CASES = [
    pytest.param(one, id=one.name, marks=OFFICE if one.suffix == ".doc" else ()) for one in FILES
]
SOME = 12
"""Mutations of each file; `-m slow` tries many."""
MANY = 1_000


def read(path: Path) -> Reading:
    """Return what is read of a file of `files/`."""
    return read_transcript(path.read_bytes(), Source(path.name))


def shown(transcript: Transcript) -> Iterator[str]:
    """Yield what is understood of a file, a line each."""
    yield f"{transcript.format}, {transcript.confidence:.0%} sure"
    yield from (f"because: {one}" for one in transcript.evidence)
    yield f"title: {transcript.title or '-'}; recorded: {transcript.recorded or '-'}"
    yield from (f"says: {one.key}: {one.value} (line {one.line})" for one in transcript.metadata)
    yield from (f"speaker: {one.label} = {one.name}, {one.role}" for one in transcript.speakers)
    yield from (f"note: {_told(one)}" for one in transcript.notes)
    yield from (f"removed: {_told(one)}" for one in transcript.removed)
    for turn in transcript.turns:
        time = f" at {turn.time}" if turn.time else ""
        yield ""
        yield f"{turn.number} {turn.speaker.label}, line {turn.line}{time}"
        yield from (f"| {_escaped(one.text)}" for one in turn.paragraphs)


def _told(note: Note) -> str:
    warning = "warning: " if note.is_warning else ""
    return f"{warning}{_escaped(note.message)} (line {note.line})"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n")


@pytest.mark.parametrize("path", CASES)
def test_a_file_is_understood(path: Path, request: pytest.FixtureRequest) -> None:
    """Exact turns, speakers, paragraphs, lines, times, notes and what was removed."""
    found = "\n".join(shown(read(path).transcript)) + "\n"
    golden = path.with_name(f"{path.name}.read")
    before = golden.read_text("utf-8") if golden.exists() else ""
    if request.config.getoption("--accept") and found != before:
        golden.write_text(found, "utf-8")
        request.config.stash[RENEWED].append(golden)
        return

    assert found == before, "read the difference; if it is right: pytest --accept"


@pytest.mark.parametrize("path", CASES)
def test_spans_lead_to_the_words(path: Path) -> None:
    """Into the file as decoded where it is plain text, else into what was drawn from it."""
    reading = read(path)
    words = [one for turn in reading.transcript.turns for one in turn.paragraphs]

    assert words
    assert all(reading.raw[one.start : one.end] == one.text for one in words)
    if reading.transcript.is_plain:
        data = path.read_bytes()
        encoding = "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8"
        assert reading.raw == data.decode(encoding)


@pytest.mark.parametrize("path", CASES)
def test_a_damaged_file_is_read_or_refused(path: Path) -> None:
    """Bytes changed, cut out, doubled: no crash, and every refusal has its place."""
    assert all(_is_answered(one) for one in _damaged(path, SOME))


@pytest.mark.slow
@pytest.mark.parametrize("path", CASES)
def test_many_damaged_files_are_read_or_refused(path: Path) -> None:
    """The same, long enough to find what is rare."""
    assert all(_is_answered(one) for one in _damaged(path, MANY))


def _damaged(path: Path, count: int) -> Iterator[bytes]:
    draw = random.Random(path.name)  # noqa: S311 - the same files in every run
    data = path.read_bytes()
    pieces = (b"\0", b"<", b">", b'"', b"{", b"]", b":", b"\n", b"\xff", b"-->", b"&", b"PK", b"")
    for _ in range(count // _SLOW if path.suffix == ".doc" else count):
        mutant = data
        for _ in range(draw.randint(1, 4)):
            at = draw.randrange(len(mutant) + 1)
            end = min(len(mutant), at + draw.choice((0, 1, 2, 40, 2_000)))
            put = draw.choice((*pieces, mutant[at:end] * 2))
            mutant = mutant[:at] + put + mutant[end:]
        yield mutant


_SLOW = 6
"""How many times fewer old Word documents are tried, as LibreOffice opens each."""


def _is_answered(data: bytes) -> bool:
    try:
        read_transcript(data, Source("talk"))
    except BriefError as error:
        return all(problem.place is not None for problem in error.problems)
    return True


def test_every_reader_has_a_file() -> None:
    """No format is only claimed."""
    readable = [one for one in FILES if HAS_LIBREOFFICE or one.suffix != ".doc"]
    unread = set() if HAS_LIBREOFFICE else {"doc"}

    assert {read(path).transcript.format for path in readable} | unread == {
        one.name for one in READERS
    }


def test_the_guide_lists_every_reader() -> None:
    """`docs/formats.md` has a section for each format, under the name that `inspect` shows."""
    guide = (ROOT / "docs" / "formats.md").read_text("utf-8")
    rows = [line.split("|")[1].strip() for line in guide.splitlines() if line.startswith("| `")]

    assert [one.strip("`") for one in rows] == [one.name for one in READERS]
