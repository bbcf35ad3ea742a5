"""Sources as footnotes, and the way back from the annex."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from pipeline.audits.words import audit_docx
from pipeline.model.style import WordSources
from pipeline.writers.docx import write
from tests.builders import sample_brief
from tests.make.customers import TEMPLATES
from tests.writers.docx.lint import W, lint
from tests.writers.docx.reading import STYLE, body, marked, part, text, written

NOTED = replace(STYLE, word_sources=WordSources.FOOTNOTES)


def _notes(file: bytes) -> list[str]:
    """Return the words of all footnotes, in the order in which the body refers to them."""
    notes = {one.get(f"{W}id"): text(one).strip() for one in part(file, "word/footnotes.xml")}
    return [notes[each.get(f"{W}id")] for each in body(file).iter(f"{W}footnoteReference")]


def test_running_text_has_its_sources_in_footnotes() -> None:
    """Sentences and quotations have notes; tables keep their column of sources."""
    file = written(sample_brief(), NOTED)

    expected = ["A1.1", "A2.1", "A1.1", "A1.1", "A1.2", "A2.1", "A1.2"]
    assert _notes(file) == [f"[{anchor}]" for anchor in expected]
    assert "reached almost $55 million.”" in text(body(file))
    assert "[A1.1]" in [text(cell).strip() for cell in body(file).iter(f"{W}tc")]


def test_a_note_leads_to_the_paragraph_it_names() -> None:
    """Its anchor is a link to the annex."""
    file = written(sample_brief(), NOTED)

    notes = part(file, "word/footnotes.xml")
    found = {text(each): marked(file)[each.get(f"{W}anchor")] for each in notes.iter(_LINK)}
    assert found["A1.1"].endswith("Last year it reached almost $55 million.")
    assert sorted(found) == ["A1.1", "A1.2", "A2.1"]


def test_the_annex_leads_back_to_where_a_paragraph_is_first_cited() -> None:
    """Both ways of showing sources have a link back; a paragraph nobody cites has none."""
    for style in (STYLE, NOTED):
        file = written(sample_brief(), style)
        marks = marked(file)

        back = {
            marks[name.replace("cited", "anchor")]: marks[name]
            for each in body(file).iter(_LINK)
            if (name := each.get(f"{W}anchor")).startswith("cited")
        }
        assert len(back) == 3
        assert all(said.startswith("A:") for said in back)
        [first] = [cited for said, cited in back.items() if "almost $55 million" in said]
        assert first.startswith("Budget.")


def test_the_audit_finds_a_footnote_that_was_lost() -> None:
    """The words of notes are the brief's, in their places."""
    brief = sample_brief()
    file = written(brief, NOTED)

    assert not list(audit_docx(brief, file))
    assert list(audit_docx(brief, _without_a_note(file)))


def test_a_template_with_footnotes_keeps_them(tmp_path: Path) -> None:
    """Those of the brief come behind, with numbers of their own."""
    template = tmp_path / "footnotes.docx"
    template.write_bytes(TEMPLATES[template.name]())

    file = write(sample_brief(), replace(NOTED, own_template=str(template)))

    assert _notes(file)[:2] == ["A note of the house.", "[A1.1]"]
    assert not [fault for fault in lint(file) if "note" in fault]


def _without_a_note(file: bytes) -> bytes:
    """Return a DOCX whose second note says nothing."""
    target = BytesIO()
    with ZipFile(BytesIO(file)) as source, ZipFile(target, "w") as copy:
        for name in source.namelist():
            data = source.read(name)
            if name == "word/footnotes.xml":
                data = data.replace(b">A2.1<", b"><", 1)
            copy.writestr(name, data)
    return target.getvalue()


_LINK = f"{W}hyperlink"
