"""Old Word documents: what is refused before LibreOffice sees it, and what LibreOffice may not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.errors import BriefError
from pipeline.readers import Source, read_transcript
from pipeline.readers.office import doc
from tests.make.libreoffice import HAS_LIBREOFFICE
from tests.make.transcripts import FOLDER, OLD

HEAD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refused(data: bytes) -> str:
    """Return what a refusal says, with its next step."""
    with pytest.raises(BriefError) as caught:
        read_transcript(data, Source("talk.doc"))
    [problem] = caught.value.problems
    assert problem.place is not None
    return f"{problem.message} | {problem.hint}"


@pytest.mark.parametrize(
    ("streams", "said"),
    [
        (["PowerPoint"], "an old Office document without words, which cannot be read | save its"),
        (["Workbook"], "an old Excel workbook, which cannot be read | save it as .xlsx"),
        (["EncryptedPackage"], "the document is encrypted | save it again without a password"),
        (["WordDocument", "_VBA_PROJECT"], "the document holds macros | save it without macros"),
    ],
)
def test_what_is_no_document_or_holds_more_is_refused(streams: list[str], said: str) -> None:
    """By the names of the streams in it."""
    data = HEAD + b"".join(one.encode("utf-16-le") for one in streams)

    assert said in refused(data)


def test_without_libreoffice_the_next_step_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """To install it, or to save the document anew."""
    monkeypatch.setattr(doc, "office", lambda: "")
    data = HEAD + "WordDocument".encode("utf-16-le")

    assert refused(data) == (
        "an old Word document is read with LibreOffice, which is not on this machine | "
        "install LibreOffice (libreoffice.org), or save it as .docx"
    )


def _program(folder: Path, body: str) -> str:
    path = folder / "office"
    path.write_text(f"#!{sys.executable}\n{body}", "utf-8")
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("", "LibreOffice does not open it | check that it opens without a password"),
        ("import time\ntime.sleep(60)", "LibreOffice takes too long over it | check that it opens"),
    ],
)
def test_a_program_that_fails_is_told_of(
    body: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It makes nothing, or takes too long, and is ended."""
    program = _program(tmp_path, body)
    monkeypatch.setattr(doc, "office", lambda: program)
    monkeypatch.setattr(doc, "_SECONDS", 1)
    data = HEAD + f"WordDocument {body}".encode("utf-16-le")

    assert said in refused(data)
    left = subprocess.run(["ps", "-eo", "args"], check=True, capture_output=True, text=True)
    assert program not in left.stdout


@pytest.mark.office
@pytest.mark.skipif(not HAS_LIBREOFFICE, reason="LibreOffice is not installed")
def test_an_old_document_has_the_turns_of_the_new_one() -> None:
    """LibreOffice changes no word."""
    old, new = (
        read_transcript((FOLDER / name).read_bytes(), Source(name)).transcript
        for name in (OLD, "harbour-labels.docx")
    )

    assert [(one.speaker, one.paragraphs) for one in old.turns] == [
        (one.speaker, one.paragraphs) for one in new.turns
    ]
