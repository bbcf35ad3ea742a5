"""The recipe diff: two states of a brief, and a Word file that is read back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pipeline import diff
from pipeline.audits.redlined import audit_redline
from pipeline.audits.word_file import Tracked, read_word
from pipeline.drafting import Options, find_target
from pipeline.errors import AuditError
from pipeline.model.edition import UpdateType
from pipeline.model.style import Style
from pipeline.publish import Issue, publish
from pipeline.stages.editions.redline import redline
from pipeline.writers import redlines
from pipeline.writers.docx.redline import write
from tests.builders import ROOT, house_style
from tests.redlining import NEW, OLD


def test_the_audit_reads_both_briefs() -> None:
    """A file of other briefs, or with a word changed, is found out both ways."""
    found = redline(OLD, NEW)
    sound = write(found, house_style())

    assert list(audit_redline(found, sound)) == []
    assert len(list(audit_redline(found, write(redline(NEW, OLD), house_style())))) == 2
    assert len(list(audit_redline(found, write(redline(OLD, OLD), house_style())))) == 1


@pytest.fixture
def flood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the transcript of a workspace with one edition."""
    shutil.copytree(ROOT / "tests" / "cases" / "flood", tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    options = Options(date="2024-05-02", formats=("outline",))
    publish(find_target("flood", tmp_path), options, Issue("", UpdateType.MAJOR))
    return tmp_path / "data" / "transcripts" / "flood-officer.txt"


def compared(folder: Path) -> diff.Compared:
    """Return the next edition beside the last."""
    target = find_target("flood", folder)
    return diff.compare(target, diff.Sides(), Options(date="2024-06-01"))


def test_a_word_file_says_what_was_published_and_what_would_be(flood: Path) -> None:
    """Rejected, the figure is the edition's; accepted, that of the transcript now."""
    flood.write_text(flood.read_text("utf-8").replace("€14.5 million", "€15.2 million"), "utf-8")
    found = compared(flood.parent)

    data = Path(diff.save(found, "docx", None)).read_bytes()
    texts = {one: " ".join(read_word(data, one).paragraphs) for one in Tracked}
    assert "€15.2 million" in texts[Tracked.ACCEPT]
    assert "€14.5 million" not in texts[Tracked.ACCEPT]
    assert "€14.5 million" in texts[Tracked.REJECT]
    assert "€15.2 million" not in texts[Tracked.REJECT]


@pytest.mark.parametrize(
    ("line", "name", "words"),
    [
        ('withdrawn: "Two figures were wrong."', "Notice", "Two figures were wrong."),
        ("status: draft", "Notice", "not cleared"),
        ("marking: TLP:RED", "Marking", "TLP:RED"),
    ],
)
def test_what_the_cover_says_of_the_brief_is_a_difference(
    flood: Path, line: str, name: str, words: str
) -> None:
    """A withdrawal, a draft and a marking are the gravest changes there are."""
    definition = flood.parent.parent / "briefs" / "flood.yaml"
    definition.write_text(f"{line}\n{definition.read_text('utf-8')}", "utf-8")
    found = compared(flood.parent)
    data = Path(diff.save(found, "docx", None)).read_bytes()
    texts = {one: " ".join(read_word(data, one).paragraphs) for one in Tracked}

    assert f"  new      {name}: " in diff.rendered(found, "text").decode()
    assert words in diff.rendered(found, "md").decode()
    assert words in texts[Tracked.ACCEPT]
    assert words not in texts[Tracked.REJECT]


def test_a_file_that_says_something_else_is_not_written(
    flood: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault of the writer ends with an audit's error, and leaves no file."""
    flood.write_text(flood.read_text("utf-8").replace("€14.5 million", "€15.2 million"), "utf-8")
    found = compared(flood.parent)

    def wrong(_: object, style: Style) -> bytes:
        return write(redline(found.redline.old, found.redline.old), style)

    form = _with_writer(wrong)
    monkeypatch.setattr(diff, "REDLINES", form)
    with pytest.raises(AuditError, match="it does not say"):
        diff.save(found, "docx", None)
    assert not list(Path("build").rglob("*.docx"))


def _with_writer(write_wrong: redlines.Write) -> dict[str, redlines.Form]:
    """Return the table of forms with another writer of Word files."""
    form = redlines.REDLINES["docx"]
    return {"docx": redlines.Form(form.name, form.suffix, form.is_printed, lambda: write_wrong)}
