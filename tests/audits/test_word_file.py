"""Reading a Word file that somebody else saved."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from pipeline.audits.word_file import Tracked, read_word

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def word(body: str, notes: str = "") -> bytes:
    """Return a file of these paragraphs and footnotes."""
    target = BytesIO()
    spaces = f'xmlns:w="{W}" xmlns:mc="{MC}"'
    with ZipFile(target, "w") as file:
        document = f"<w:document {spaces}><w:body>{body}</w:body></w:document>"
        file.writestr("word/document.xml", document)
        if notes:
            file.writestr("word/footnotes.xml", f"<w:footnotes {spaces}>{notes}</w:footnotes>")
    return target.getvalue()


def run(text: str) -> str:
    """Return a run."""
    return f"<w:r><w:t>{text}</w:t></w:r>"


def gone(text: str) -> str:
    """Return a deleted run."""
    return f"<w:del><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def both(body: str, notes: str = "") -> tuple[list[str], list[str]]:
    """Return the paragraphs of a file with its changes accepted, and with them rejected."""
    data = word(body, notes)
    accepted, rejected = read_word(data, Tracked.ACCEPT), read_word(data, Tracked.REJECT)
    assert accepted.has_tracked_changes
    return list(accepted.paragraphs), list(rejected.paragraphs)


def test_words_put_in_and_taken_out() -> None:
    """Accepted, what was put in stands; rejected, what was taken out does."""
    body = f"<w:p>{run('about ')}{gone('60')}<w:ins>{run('63')}</w:ins>{run(' percent')}</w:p>"

    assert both(body) == (["about 63 percent"], ["about 60 percent"])


def test_words_that_were_moved() -> None:
    """Accepted, they stand in the new place; rejected, in the old one."""
    body = (
        f"<w:p>{run('A')}<w:moveFrom>{run(' moved')}</w:moveFrom></w:p>"
        f"<w:p>{run('B')}<w:moveTo>{run(' moved')}</w:moveTo></w:p>"
    )

    assert both(body) == (["A", "B moved"], ["A moved", "B"])


def test_a_paragraph_that_was_split_and_one_that_was_joined() -> None:
    """The end of a paragraph can be put in or taken out like a word."""
    split = "<w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>"
    joined = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"

    assert both(f"<w:p>{split}{run('One ')}</w:p><w:p>{run('two')}</w:p>") == (
        ["One ", "two"],
        ["One two"],
    )
    assert both(f"<w:p>{joined}{run('One ')}</w:p><w:p>{run('two')}</w:p>") == (
        ["One two"],
        ["One ", "two"],
    )


def test_rows_put_in_and_taken_out() -> None:
    """A row of a table goes with all its cells."""

    def row(mark: str, text: str) -> str:
        properties = f"<w:trPr>{mark}</w:trPr>"
        return f"<w:tr>{properties}<w:tc><w:p>{run(text)}</w:p></w:tc></w:tr>"

    rows = row("", "kept") + row("<w:ins/>", "new") + row("<w:del/>", "old")

    assert both(f"<w:tbl>{rows}</w:tbl>") == (["kept", "new"], ["kept", "old"])


def test_changes_in_a_footnote() -> None:
    """Notes stand in their places, with their own changes made."""
    body = f'<w:p>{run("Words ")}<w:r><w:footnoteReference w:id="1"/></w:r><w:ins/></w:p>'
    note = f'<w:footnote w:id="1"><w:p>{gone("[A1.1]")}<w:ins>{run("[A1.2]")}</w:ins></w:p>'

    assert both(body, f"{note}</w:footnote>") == (["Words [A1.2]"], ["Words [A1.1]"])


def test_a_text_box_is_read_once() -> None:
    """Word keeps a copy of a text box for older programs."""
    box = f"<w:txbxContent><w:p>{run('boxed')}</w:p></w:txbxContent>"
    copies = f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
    body = (
        f"<w:p>{run('before')}<w:r><mc:AlternateContent>{copies}</mc:AlternateContent></w:r></w:p>"
    )

    file = read_word(word(body))

    assert file.paragraphs == ("before", "boxed")
    assert not file.has_tracked_changes


def test_a_bookmark_that_moved_into_the_paragraphs_beside_it() -> None:
    """Only the brief is read, wherever a program put the ends of its bookmark."""
    start, end = '<w:bookmarkStart w:id="7" w:name="brief"/>', '<w:bookmarkEnd w:id="7"/>'
    body = (
        f"<w:p>{run('cover')}</w:p><w:p>{start}{run('first')}</w:p>"
        f"<w:p>{run('last')}</w:p><w:p>{end}{run('imprint')}</w:p>"
    )

    assert read_word(word(body)).paragraphs == ("first", "last")


@pytest.mark.parametrize(
    "data", [b"no zip file", word("")[:-30], word("<w:p>").replace(b"p", b"&")]
)
def test_a_damaged_file_is_refused(data: bytes) -> None:
    """What is no Word file is told from one."""
    with pytest.raises(ValueError, match=r"."):
        read_word(data)
