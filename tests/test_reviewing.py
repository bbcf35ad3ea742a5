"""Decisions of a review: what they write, and what a brief then no longer asks."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import pytest

from pipeline.drafting import Options, draft, find_target
from pipeline.errors import DefinitionError
from pipeline.publish import build
from pipeline.reviewing import Review, begin, corrected, dismissed
from tests.city import city, define, say

TALK = """\
Q: How is the water?

A: We test it on regular basis, and we test the river on regular basis.

Q: And who pays?

A: The city paid for it two yours ago, and we could of asked the region.
"""
DEFINITION = "sources:\n  - transcript: {name}\n    recorded: 2024-03\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with two definitions: of one transcript, and of the same twice."""
    monkeypatch.chdir(tmp_path)
    for name in ("talk.txt", "again.txt"):
        Path(name).write_text(TALK, "utf-8")
    Path("water.yaml").write_text(DEFINITION.format(name="talk.txt"), "utf-8")
    second = DEFINITION.format(name="again.txt").removeprefix("sources:\n")
    Path("both.yaml").write_text(DEFINITION.format(name="talk.txt") + second, "utf-8")
    return tmp_path


def begun(name: str = "water.yaml") -> Review:
    """Return the review of a definition in the current folder."""
    return begin(find_target(name, Path()))


def ids(review: Review) -> list[str]:
    """Return the ids of the open queries."""
    return [one.query.id for one in review.doubts]


def test_words_that_stand_twice_are_corrected_at_both_places(folder: Path) -> None:
    """Each correction names enough words around them that one place is meant."""
    now = begun()
    doubt = now.doubt("a1.1/ON-regular-basis")
    assert len(doubt.spans) == 2
    now = corrected(now, doubt, "on a regular basis", "Ana")

    assert ids(now) == ["A2.1/two-yours-ago", "A2.1/could-of"]
    assert re.findall(
        r'replace: "(.*?)", with: "(.*?)"', Path("water.yaml").read_text("utf-8")
    ) == [
        ("river on regular basis", "river on a regular basis"),
        ("on regular basis", "on a regular basis"),
    ]
    assert [one.query.id for one in begun().doubts] == ids(now)


def test_words_that_a_recognizer_doubts_are_decided_by_a_person(folder: Path) -> None:
    """Nothing is proposed; what is put in their place, or left, is not asked about again."""
    words = [("Where", 0.9), ("is", 0.9), ("it?", 0.9), ("At", 0.9), ("Skerrin", 0.3), ("or", 0.9)]
    heard = [
        {"word": word, "confidence": sure, "speaker": int(at > 2)}
        for at, (word, sure) in enumerate([*words, ("Ardel.", 0.4)])
    ]
    channels = [{"alternatives": [{"transcript": "", "words": heard}]}]
    Path("talk.json").write_text(json.dumps({"results": {"channels": channels}}), "utf-8")
    speakers = "    speakers: {Speaker 0: {role: interviewer}, Speaker 1: {role: respondent}}\n"
    Path("sea.yaml").write_text(DEFINITION.format(name="talk.json") + speakers, "utf-8")
    now = begun("sea.yaml")
    assert [(one.query.id, one.query.proposal) for one in now.doubts] == [
        ("A1.1/skerrin", ""),
        ("A1.1/ardel", ""),
    ]
    now = corrected(now, now.doubt("A1.1/skerrin"), "Skerryn", "Ana")
    assert ids(now) == ["A1.1/ardel"]
    now = dismissed(now, now.doubt("A1.1/ardel"))

    assert ids(now) == []
    assert now.sources[0].turns[1].paragraphs[0].text == "At Skerryn or Ardel."
    assert (
        draft(find_target("sea.yaml", Path()), Options("2024-05-02")).brief.register.queries == ()
    )


def test_decisions_of_a_second_source_stand_in_it(folder: Path) -> None:
    """Its anchors carry the source before them."""
    now = begun("both.yaml")
    now = dismissed(now, now.doubt("S2 A2.1/could-of"))
    now = corrected(now, now.doubt("S2 A2.1/two-yours-ago"), "two years ago", "Ana")

    first, second = Path("both.yaml").read_text("utf-8").split("  - transcript: again.txt\n")
    assert "corrections" not in first
    assert '- {at: S2 A2.1, replace: "two yours ago", with: "two years ago"' in second
    assert 'dismiss: ["S2 A2.1/could-of"]' in second
    assert ids(now) == ids(begun("both.yaml"))


def test_a_file_with_a_byte_order_mark_keeps_it(folder: Path) -> None:
    """Notepad writes one."""
    path = Path("water.yaml")
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    before = path.read_bytes()
    now = begun()
    dismissed(now, now.doubts[0])

    assert path.read_bytes() == before + b"    dismiss: [A1.1/on-regular-basis]\r\n"


def test_a_correction_that_would_not_fit_is_not_written(folder: Path) -> None:
    """A paragraph would be left without words."""
    Path("talk.txt").write_text("Q: How?\n\nA: two yours ago\n", "utf-8")
    before = Path("water.yaml").read_bytes()
    now = begun()
    with pytest.raises(DefinitionError, match="leaves no words"):
        corrected(now, now.doubts[0], "", "Ana")

    assert Path("water.yaml").read_bytes() == before


def comments(folder: Path) -> list[str]:
    """Return the comments of the Word file that the definition makes now."""
    options = Options(date="2024-04-19", formats=("docx",), output=folder / "out")
    target = find_target("water.yaml", Path())
    build(target, options)
    with zipfile.ZipFile(folder / "out" / "water" / "water.docx") as package:
        if "word/comments.xml" not in package.namelist():
            return []
        return re.findall(r"<w:comment ", package.read("word/comments.xml").decode())


def test_what_is_decided_is_no_comment_in_word_any_more(folder: Path) -> None:
    """Open queries are comments on the very words; after the review there is none."""
    assert len(comments(folder)) == 3
    now = begun()
    now = corrected(now, now.doubts[0], "on a regular basis", "Ana")
    assert len(comments(folder)) == 2
    while now.doubts:
        now = dismissed(now, now.doubts[0])

    assert comments(folder) == []
    assert (
        draft(find_target("water.yaml", Path()), Options("2024-04-19")).brief.register.queries == ()
    )


def test_a_transcript_is_reviewed_as_part_of_its_brief(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The hint names it; where there is none, what drafts one; a broken one hides no other."""
    home = city(tmp_path)
    monkeypatch.chdir(home)
    say(home, TALK)
    say(home, TALK, "alone.txt")
    define(home, DEFINITION.format(name="talk.txt"))
    (home / "data" / "briefs" / "a.yaml").write_text("sources: 5\n", "utf-8")
    hints = []
    for name in ("talk.txt", "alone.txt"):
        with pytest.raises(DefinitionError, match="this is a transcript") as caught:
            begun(f"data/transcripts/{name}")
        hints.append(caught.value.problems[0].hint)

    assert hints == [
        "review the brief that it is part of: brief review city",
        "'brief init data/transcripts/alone.txt' drafts a definition; then: brief review alone",
    ]
