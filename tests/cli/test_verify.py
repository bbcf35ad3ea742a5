"""`brief verify` from outside: files that came back, and what is said of them."""

from __future__ import annotations

import json
import shutil
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
import yaml

from tests.cli.conftest import Run

DATE = "2024-05-02"
BROKEN = 17


@pytest.fixture
def published(run: Run, workspace: Path) -> Path:
    """Return the Word file of edition 1.0, sent out of the workspace's build folder."""
    assert run("publish", "flood", "--date", DATE).exit_code == 0
    sent = workspace / "sent.docx"
    shutil.copy(workspace / "build" / "flood" / "flood.docx", sent)
    return sent


def edit(file: Path, *changes: tuple[str, str]) -> None:
    """Replace words of a Word file, wherever they stand, as a colleague might."""
    target = BytesIO()
    with ZipFile(file) as source, ZipFile(target, "w") as copy:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/document.xml":
                for old, new in changes:
                    assert old.encode() in data
                    data = data.replace(old.encode(), new.encode())
            copy.writestr(name, data)
    file.write_bytes(target.getvalue())


def quoted(workspace: Path) -> str:
    """Return the words of a quotation of the brief that stand in no brackets."""
    brief = json.loads((workspace / "build" / "flood" / "flood.json").read_text("utf-8"))
    texts = [one["text"] for section in brief["sections"] for one in section["key_points"]]
    text = next(one for one in texts if one.startswith("“") and "[" not in one)
    return " ".join(text.strip("“”").split()[2:5])


def test_the_very_file_is_known(run: Run, published: Path) -> None:
    """Whatever its name, an issued file is known by its bytes."""
    result = run("verify", published.name)

    assert result.exit_code == 0
    assert result.stdout == "sent.docx: the very file that was issued; edition 1.0\n"


def test_a_file_saved_anew_says_the_same(run: Run, published: Path) -> None:
    """Other bytes, the same words."""
    edit(published)

    assert run("verify", published.name).stdout == (
        "sent.docx: says what was issued, word for word; held against edition 1.0\n"
    )


def test_a_wrong_quotation_is_found(run: Run, published: Path, workspace: Path) -> None:
    """In words, with what was said, and with an exit code that a script can act on."""
    words = quoted(workspace)
    edit(published, (words, f"{words} never"))

    result = run("verify", published.name)

    assert result.exit_code == BROKEN
    assert f"{words} never" in " ".join(result.stdout.split())
    assert "quotation at A" in result.stdout
    assert "transcript at A" in result.stdout
    assert "error: sent.docx: this file no longer says what its sources say:" in result.stderr


def test_the_edition_in_the_file_decides(run: Run, published: Path, workspace: Path) -> None:
    """A file of edition 1.0 is true to it, though the transcript was corrected since."""
    transcript = workspace / "data" / "transcripts" / "flood-officer.txt"
    words = quoted(workspace)
    transcript.write_text(transcript.read_text("utf-8").replace(words, f"{words} indeed"), "utf-8")
    edit(published)

    result = run("verify", published.name)

    assert (result.exit_code, result.stdout.split("; ")[1]) == (0, "held against edition 1.0\n")


def test_a_superseded_edition_says_so(run: Run, published: Path, workspace: Path) -> None:
    """The file that was sent, and the copies with the notice, are known for what they are."""
    transcript = workspace / "data" / "transcripts" / "flood-officer.txt"
    words = quoted(workspace)
    transcript.write_text(transcript.read_text("utf-8").replace(words, f"{words} indeed"), "utf-8")
    assert run("publish", "flood", "--date", "2024-06-01").exit_code == 0
    place = "edition 1.0, which edition 2.0 took the place of\n"

    sent = run("verify", published.name)
    assert sent.stdout == f"sent.docx: the very file that was issued; {place}"
    for name in ("flood.pdf", "flood.docx"):
        copy = f"build/flood/editions/1.0/superseded/{name}"
        told = f"{copy}: says what was issued, word for word; held against {place}"
        assert run("verify", copy).stdout == told


def test_a_changed_title_is_offered_for_the_definition(
    run: Run, published: Path, workspace: Path
) -> None:
    """What an editor may change is no fault; pasted into the definition, it stays."""
    definition = workspace / "data" / "briefs" / "flood.yaml"
    title = yaml.safe_load(definition.read_text("utf-8"))["title"]
    edit(published, (title, 'After the "great" flood: what changes'.replace('"', "&quot;")))

    result = run("verify", published.name, "--json")

    assert result.exit_code == 0
    edits = yaml.safe_load(json.loads(result.stdout)["edits"])
    assert edits == {"title": 'After the "great" flood: what changes'}


def test_a_changed_note_is_offered_whole(run: Run, workspace: Path) -> None:
    """With the paragraph of it that nobody changed; pasted into the definition, it stays."""
    definition = workspace / "data" / "briefs" / "flood.yaml"
    assert run("build", "flood", "--to", "json").exit_code == 0
    brief = json.loads((workspace / "build" / "flood" / "flood.json").read_text("utf-8"))
    theme = next(one["theme"] for one in brief["sections"] if one["theme"])
    data = yaml.safe_load(definition.read_text("utf-8"))
    data["sections"] = [{"theme": theme, "note": "Levees are counted.\n\nPumps are not."}]
    definition.write_text(yaml.safe_dump(data), "utf-8")
    assert run("build", "flood").exit_code == 0
    sent = workspace / "sent.docx"
    shutil.copy(workspace / "build" / "flood" / "flood.docx", sent)
    edit(sent, ("Pumps are not.", "Pumps are not, nor gates."))

    result = run("verify", sent.name, "--json")

    edits = yaml.safe_load(json.loads(result.stdout)["edits"])
    note = "Levees are counted.\n\nPumps are not, nor gates."
    assert edits == {"sections": [{"theme": theme, "note": note}]}


def test_tracked_changes_are_read_as_asked(run: Run, published: Path, workspace: Path) -> None:
    """Rejected, the file is as it was; accepted, the edit is told."""
    words = quoted(workspace)
    data = ZipFile(published).read("word/document.xml").decode()
    at = data.index(words)
    start = data.rindex("<w:r>", 0, at)
    end = data.index("</w:r>", at) + len("</w:r>")
    whole = data[start:end]
    taken = whole.replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ")
    put = whole.replace(words, "put in")
    edit(published, (whole, f"<w:del>{taken}</w:del><w:ins>{put}</w:ins>"))

    assert run("verify", published.name, "--tracked", "reject").exit_code == 0
    assert run("verify", published.name).exit_code == BROKEN


def test_a_pdf_is_held_against_its_edition(run: Run, published: Path, workspace: Path) -> None:
    """One saved anew is read; one of other words is refused."""
    folder = workspace / "build" / "flood"
    data = (folder / "flood.pdf").read_bytes()
    Path("saved.pdf").write_bytes(data + b"\n% saved anew\n")
    other = run("build", "flood", "--length", "one-page", "--output", "other", "--date", DATE)
    assert other.exit_code == 0
    shutil.copy(Path("other") / "flood" / "flood.pdf", "short.pdf")

    assert "word for word; held against edition 1.0" in run("verify", "saved.pdf").stdout
    short = run("verify", "short.pdf")
    assert short.exit_code == BROKEN
    assert "text at the PDF: " in short.stdout
    assert short.stderr.splitlines()[0].endswith(": 1 stretch of text")


def test_a_file_of_a_transcript_alone(run: Run, interview: Path) -> None:
    """It is held against the transcript, which is named."""
    assert run("build", "interview.txt", "--date", DATE).exit_code == 0
    shutil.copy(Path("build") / "interview" / "interview.docx", "back.docx")
    edit(Path("back.docx"), ("84 trams", "85 trams"))

    result = run("verify", "back.docx", "interview.txt")

    assert result.exit_code == BROKEN
    assert "85 is not said there" in result.stdout


def test_what_cannot_be_verified_is_refused(run: Run, workspace: Path) -> None:
    """Neither a text file nor a Word file that says nothing of itself is guessed at."""
    Path("notes.txt").write_text("Notes", "utf-8")
    with ZipFile("strange.docx", "w") as file:
        file.writestr("word/document.xml", "<a/>")

    text, strange, missing = (
        run("verify", name) for name in ("notes.txt", "strange.docx", "no.docx")
    )

    assert (text.exit_code, strange.exit_code) == (15, 11)
    assert "this is neither a PDF nor a Word file" in text.stderr
    assert "brief verify strange.docx SLUG" in strange.stderr
    assert missing.exit_code == 10


def test_a_file_of_another_brief_is_not_compared(
    run: Run, published: Path, interview: Path
) -> None:
    """Nothing would match, and nothing would be learnt from that."""
    result = run("verify", published.name, interview.name)

    assert result.exit_code == 11
    assert "this file is of the brief 'flood', not of 'interview'" in result.stderr
