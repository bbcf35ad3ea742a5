"""A definition drafted from transcripts: it holds as it is, and says what is left to decide."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pipeline.defining import drafted
from pipeline.drafting import Options, find_target
from pipeline.errors import DefinitionError, TranscriptError
from pipeline.kit import write
from pipeline.model.transcript import Role
from pipeline.publish import build, check
from pipeline.store.definitions import load_definition
from pipeline.store.workspace import Workspace
from tests.builders import ROOT

TALK = """\
JANE ROE: Minister, how full is the dam?

MINISTER FOR WATER: It is three quarters full. We spent 40 million euros on it in 2022.

JANE ROE: And the pumps?

MINISTER FOR WATER: The pumps run day and night, as we promised the farmers.

Dr. Moss: They do.
"""
LETTERS = "Q: How full is the dam?\nA: It is three quarters full, and the pumps run.\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Return an empty workspace."""
    (tmp_path / "data" / "transcripts").mkdir(parents=True)
    return Workspace(tmp_path)


def put(folder: Path, name: str, text: str) -> Path:
    """Write a transcript and return its path."""
    path = folder / name
    path.write_bytes(text.encode())
    return path


HIDDEN = """\
Q: Mr Ostrow, how far are the talks?
A: [background: an official] As Secretary Ostrow I say that it will be done. [on the record]
Q: And the visa?
A: We will open 3 more offices in 2027.
"""


def test_speakers_stand_under_the_labels_of_the_file(tmp_path: Path) -> None:
    """Not under what somebody is called in the brief; who cannot be hidden is marked."""
    workspace = Workspace(tmp_path)
    path = workspace.transcripts / "talk.txt"
    path.parent.mkdir(parents=True)
    path.write_text(HIDDEN, "utf-8")
    text = drafted([path], workspace).text
    assert '"an official":' not in text
    assert '"A": {role: respondent, name: "Respondent"}  # DECIDE: the name, which is taken' in text

    path.write_text(HIDDEN.replace("A: ", "JAN OSTROW: "), "utf-8")
    write(drafted([path], workspace).files)
    assert build(find_target("talk", tmp_path), Options("2024-05-02", ("json",))).paths


def test_what_is_evident_is_filled_in(workspace: Workspace) -> None:
    """People with roles and names from their labels, in a definition that holds as it is."""
    path = put(workspace.transcripts, "water.txt", TALK)
    write(drafted([path], workspace).files)

    found = load_definition(workspace.definition("water"), workspace)

    speakers = {one.label: (one.role, one.name) for one in found.sources[0].speakers}
    assert speakers["JANE ROE"] == (Role.INTERVIEWER, "Jane Roe")
    assert speakers["MINISTER FOR WATER"] == (Role.RESPONDENT, "Minister for Water")
    assert found.additions.is_draft
    checked = check(find_target("water", workspace.root), Options(date="2024-05-01"))
    assert checked.paragraphs == 3, "of the answers"


def test_what_a_person_must_decide_is_marked(workspace: Workspace) -> None:
    """The day, the terms, the name behind `A`, and what a reader was not sure of."""
    path = put(workspace.transcripts, "water.txt", LETTERS)
    found = drafted([path], workspace)

    marked = [line.split("DECIDE: ")[1] for line in found.text.splitlines() if "# DECIDE" in line]
    assert any(line.startswith("the day, as 2022") for line in marked)
    assert any(line.startswith("is that what was agreed?") for line in marked)
    assert any(line.startswith("name and office, as they are to be printed") for line in marked)
    assert found.advice.startswith(f"{len(marked)} lines are yours to decide")

    titled = put(workspace.transcripts, "titled.txt", f"Lakes: A Q&A With Dr. Ann Roe\n\n{LETTERS}")
    assert "is it Dr. Ann Roe, whom the title names?" in drafted([titled], workspace).text

    doubtful = put(workspace.transcripts, "doubtful.txt", TALK)
    warned = drafted([doubtful], workspace).text
    assert "# DECIDE: line 9: 'Dr. Moss:' stands once and is read as a speaker" in warned


@pytest.mark.parametrize(
    ("data", "recorded"),
    [
        ("date: 2022-04-19", "2022-04-19  # as the file says"),
        ("pubDate: 2022-04-19", "2022-04  # DECIDE: the day of the talk; this is when it was publ"),
        ("date: 2022-04-12\npubDate: 2022-04-19", "2022-04-12  # as the file says"),
    ],
)
def test_a_day_of_publication_is_asked_about(
    workspace: Workspace, data: str, recorded: str
) -> None:
    """It may not be that of the talk."""
    path = put(workspace.transcripts, "water.md", f"---\n{data}\n---\n{LETTERS}")

    assert f"recorded: {recorded}" in drafted([path], workspace).text


def test_a_transcript_from_elsewhere_is_copied(workspace: Workspace, tmp_path: Path) -> None:
    """Into the workspace, byte for byte, where the definition finds it."""
    outside = tmp_path.parent / f"{tmp_path.name}-outside"
    outside.mkdir()
    path = put(outside, "Water talk.txt", LETTERS)

    paths = write(drafted([path], workspace).files)

    assert paths == (
        workspace.transcripts / "Water talk.txt",
        workspace.definition("water-talk"),
    )
    assert paths[0].read_bytes() == LETTERS.encode()
    assert check(find_target("water-talk", workspace.root), Options(date="2024-05-01")).paragraphs


def test_several_transcripts_make_one_brief(workspace: Workspace) -> None:
    """Each a source, in the order given."""
    paths = [put(workspace.transcripts, name, LETTERS) for name in ("b.txt", "a.txt")]
    write(drafted(paths, workspace, "dam").files)

    found = load_definition(workspace.definition("dam"), workspace)

    assert [Path(one.path).name for one in found.sources] == ["b.txt", "a.txt"]


def test_without_a_workspace_it_stands_beside_the_transcript(tmp_path: Path) -> None:
    """And is built by its path."""
    (tmp_path / ".git").mkdir()
    path = put(tmp_path, "water.txt", LETTERS)
    found = drafted([path], None)
    write(found.files)

    assert list(found.files) == [tmp_path / "water.yaml"]
    assert check(find_target(str(tmp_path / "water.yaml"), tmp_path), Options(date="2024-05-01"))


def test_nothing_is_guessed_of_two_files_of_one_name(workspace: Workspace, tmp_path: Path) -> None:
    """Both would be copied to one place."""
    folders = [tmp_path / "one", tmp_path / "two"]
    for folder in folders:
        folder.mkdir()
    paths = [put(folder, "water.txt", LETTERS) for folder in folders]

    with pytest.raises(DefinitionError, match=r"two transcripts are called 'water\.txt'"):
        drafted(paths, workspace)


def test_a_transcript_that_is_not_understood_is_refused(workspace: Workspace) -> None:
    """No definition is drafted of what cannot be read."""
    path = put(workspace.transcripts, "prose.txt", "Only prose stands here.\n")

    with pytest.raises(TranscriptError, match="no speakers found"):
        drafted([path], workspace)


def test_words_of_a_file_stay_in_their_place(workspace: Workspace) -> None:
    """Quotes, backslashes, colons and number signs of titles and labels are no YAML."""
    title = 'Interview: "the dam" \\ # 2'
    talk = TALK.replace("MINISTER FOR WATER", "O'NEIL")
    text = f"{title}\n\n{talk}"
    write(drafted([put(workspace.transcripts, "water.txt", text)], workspace).files)

    found = load_definition(workspace.definition("water"), workspace)

    assert found.title == title
    assert "O'NEIL" in {one.label for one in found.sources[0].speakers}


def test_a_copy_that_is_there_is_not_made_again(workspace: Workspace, tmp_path: Path) -> None:
    """The same file; another of that name would be in the way."""
    path = put(tmp_path, "water.txt", LETTERS)
    put(workspace.transcripts, "water.txt", LETTERS)

    assert list(drafted([path], workspace).files) == [workspace.definition("water")]


def test_people_of_whom_only_a_number_is_known_are_asked_about(workspace: Workspace) -> None:
    """A recognizer's file has no lines; how often each asks helps to tell who it is."""
    talk = [("spk_0", "How full is the dam?"), ("spk_1", "It is full."), ("spk_0", "And now?")]
    turns = json.dumps([{"speaker": who, "text": said} for who, said in talk])

    text = drafted([put(workspace.transcripts, "dam.json", turns)], workspace).text

    assert '"spk_0": {role: unidentified, name: "Speaker 0"}  # DECIDE: who is it' in text
    assert "(2 turns, 7 words, 2 end with a question)" in text
    assert "line 0" not in text


def test_the_shipped_transcript_is_drafted() -> None:
    """Of the interview that this repository builds."""
    path = ROOT / "data" / "transcripts" / "kazakhstan-ambassador.txt"

    text = drafted([path], Workspace(ROOT)).text

    assert "taxonomy: diplomacy  # chosen by" in text
    assert '"Q": {role: interviewer, name: "Interviewer"}  # 12 turns, 514 words' in text
