"""`brief build` from outside: what it leaves, and what it leaves alone."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import docx
import pypdf
import pytest

from pipeline import writers
from pipeline.model.brief import Brief
from pipeline.model.style import Style
from pipeline.writers import outline
from tests.builders import ROOT
from tests.cli.conftest import INTERVIEW, UNTITLED, Run, tree

DATE = "2024-05-02"

REFUSED: Mapping[str, tuple[bytes | None, int, str]] = {
    "missing": (None, 10, "interview.txt: "),
    "empty": (b"", 10, "interview.txt: "),
    "binary": (bytes(range(256)) * 8, 15, "interview.txt: "),
    "an answer first": (
        b"A: We run 84 trams.\nQ: Who pays?\nA: The city.\n", 10, "interview.txt:1: ",
    ),
    "a letter no font has": ("Q: How was it?\nA: It was 🜂 all day.\n".encode(), 14, "[A1.1]"),
}  # fmt: skip
"""What the file has, None for no file; the exit code, and where the fault is."""

MARKUP = """\
Q: Is <b>this</b> shown, and <img src="x"/> and &amp; and {{ secret }} too?
A: We print <b>84</b> trams & <img src="x"/> and &amp;amp; and {{ 7 * 7 }} and {% raw %} too.
"""
TEXTS = ("<b>this</b>", '<img src="x"/>', " and & and ", "{{ secret }}", "<b>84</b> trams & <img",
         "&amp;amp;", "{{ 7 * 7 }}", "{% raw %}")  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_refused_leaves_build_as_it_was(run: Run, interview: Path, case: str) -> None:
    """Message with place and hint, exit code, and not a byte of the last build is touched."""
    assert run("build", "interview.txt", "--date", DATE).exit_code == 0
    before = tree(Path("build"))
    content, exit_code, place = REFUSED[case]
    interview.unlink()
    if content is not None:
        interview.write_bytes(content)

    result = run("build", "interview.txt", "--date", "2024-05-03")

    assert (result.exit_code, result.stdout) == (exit_code, "")
    assert result.stderr.startswith("error: ")
    assert place in result.stderr.splitlines()[0]
    assert "\nhint: " in result.stderr
    assert before == tree(Path("build"))


def test_two_unknown_keys_are_told_at_once(run: Run, workspace: Path) -> None:
    """Both problems of a definition come with place and hint; the last build stays."""
    assert run("build", "--to", "outline", "--date", DATE).exit_code == 0
    before = tree(workspace / "build")
    definition = workspace / "data" / "briefs" / "flood.yaml"
    definition.write_text(definition.read_text("utf-8") + "lenght: full\ntittle: x\n", "utf-8")

    result = run("build")

    assert result.exit_code == 11
    assert result.stderr.count("error: data/briefs/flood.yaml:") == 2
    assert result.stderr.count("hint: did you mean") == 2
    assert before == tree(workspace / "build")


def test_a_broken_promise_writes_nothing(
    run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A writer that loses a figure is found out: exit code 17, and the last build stays."""

    def lossy(brief: Brief, style: Style) -> bytes:
        return outline.write(brief, style).replace(b"almost 340", b"340")

    assert run("build", "--to", "outline", "--date", DATE).exit_code == 0
    before = tree(workspace / "build")
    monkeypatch.setattr(writers, "_load_outline", lambda: lossy)
    writer = writers.Writer("outline", ".outline.txt", "plain-text outline", lambda: lossy)
    monkeypatch.setattr(writers, "WRITERS", {**writers.WRITERS, "outline": writer})

    result = run("build", "--to", "outline", "--date", "2024-05-03")

    assert result.exit_code == 17
    assert result.stdout == ""
    assert "hint: nothing was written" in result.stderr
    assert before == tree(workspace / "build")


def test_no_file_of_an_earlier_build_stays_beside_the_manifest(run: Run, interview: Path) -> None:
    """An old PDF would be taken for the brief; one that somebody changed is theirs, and told of."""
    assert run("build", "interview.txt", "--date", DATE).exit_code == 0
    word = Path("build/interview/interview.docx")
    word.write_bytes(word.read_bytes() + b"changed")
    Path("build/interview/notes.pdf").write_bytes(b"of somebody")
    interview.write_text(INTERVIEW.replace("84 trams", "86 trams"), "utf-8")

    result = run("build", "interview.txt", "--date", DATE, "--to", "json")

    assert result.exit_code == 0
    _, *told = result.stderr.splitlines()
    assert told == [
        "warning: build/interview/interview.docx: this is of an earlier build, "
        "changed by somebody since",
        "warning: build/interview/interview.pdf: removed: it was of an earlier build",
    ]
    assert sorted(tree(Path("build/interview"))) == [
        "SHA256SUMS",
        "interview.docx",
        "interview.json",
        "manifest.json",
        "notes.pdf",
    ]


@pytest.mark.parametrize(
    "options",
    [
        ("--to", "pdf"),
        ("--style", "ministry"),
        ("--length", "full"),
        ("--date", "2020-01-01"),
        ("--template", "nope.docx"),
        ("--from", "text"),
        ("--jobs", "2"),
        ("--attach",),
        ("--strict",),
    ],
)
def test_what_would_make_an_edition_another_is_refused(
    run: Run, workspace: Path, options: tuple[str, ...]
) -> None:
    """An edition is written as it was published, or not at all; never with an option unheard."""
    assert run("publish", "flood", "--to", "outline", "--date", DATE).exit_code == 0
    before = tree(workspace)

    result = run("build", "flood", "--edition", "1.0", *options)

    assert (result.exit_code, result.stdout) == (2, "")
    assert f"leave out {options[0]}" in result.stderr
    assert tree(workspace) == before
    assert run("build", "flood", "--edition", "1.0", "--output", "again", "--quiet").exit_code == 0


def test_an_edition_is_not_minor_and_major_at_once(run: Run, workspace: Path) -> None:
    """Neither is taken in silence for the other."""
    result = run("publish", "flood", "--minor", "--major", "--date", DATE)

    assert (result.exit_code, result.stdout) == (2, "")
    assert "either --minor or --major" in result.stderr
    assert not (workspace / "data" / "editions").exists()


def test_a_transcript_in_an_empty_folder_is_enough(run: Run, interview: Path) -> None:
    """The paths printed are the files there are, and PDF, Word and JSON are what they should be."""
    result = run("build", "interview.txt", "--date", DATE)

    assert (result.exit_code, result.stderr) == (0, UNTITLED)
    paths = result.stdout.splitlines()
    assert sorted(paths) == sorted(f"build/{name}" for name in tree(Path("build")))
    pdf, word, data, _, manifest = (Path(path) for path in paths)
    assert "84 trams" in _pdf_text(pdf)
    assert any("84 trams" in paragraph.text for paragraph in docx.Document(str(word)).paragraphs)
    assert json.loads(data.read_text("utf-8"))["front"]["date"] == DATE
    assert json.loads(manifest.read_text("utf-8"))["date"] == DATE


def test_twice_and_under_two_hash_seeds_the_same_bytes(interview: Path) -> None:
    """Nothing of the run gets into PDF, Word or JSON: no hash seed, zone, clock or process."""
    for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo")):
        environment = {
            **os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed, "TZ": zone,
        }  # fmt: skip
        command = [sys.executable, "-m", "pipeline", "build", interview.name]
        subprocess.run(
            [*command, "--date", DATE, "--output", seed], check=True, env=environment,
            stdout=subprocess.DEVNULL,
        )  # fmt: skip

    first = tree(Path("1"))

    assert {Path(path).suffix for path in first} == {".pdf", ".docx", ".json", ""}
    assert first == tree(Path("2"))


def test_markup_is_text(run: Run, interview: Path) -> None:
    """What looks like HTML or a template in the transcript is printed as it stands."""
    interview.write_text(MARKUP, "utf-8")

    result = run("build", "interview.txt", "--date", DATE)

    assert result.exit_code == 0
    printed = _pdf_text(Path("build/interview/interview.pdf"))
    written = _word_text(Path("build/interview/interview.docx"))
    for text in TEXTS:
        assert text in printed
        assert text in written


def test_control_characters_reach_no_output(run: Run, interview: Path) -> None:
    """A bell or an escape sequence in the transcript is taken out, and inspect counts it."""
    interview.write_text(INTERVIEW.replace("84", "8\x074 \x1b[31mred\x1b[0m"), "utf-8")

    built = run("build", "interview.txt", "--date", DATE, "--to", "json", "--to", "docx")
    seen = run("inspect", "interview.txt")

    assert (built.exit_code, seen.exit_code) == (0, 0)
    assert "control: " in seen.stdout
    assert "\x1b" not in seen.stdout
    assert "\x07" not in _word_text(Path("build/interview/interview.docx"))
    assert "\\u0007" not in Path("build/interview/interview.json").read_text("utf-8")


def _pdf_text(path: Path) -> str:
    pages = pypdf.PdfReader(io.BytesIO(path.read_bytes())).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def _word_text(path: Path) -> str:
    return " ".join(
        " ".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs).split()
    )
