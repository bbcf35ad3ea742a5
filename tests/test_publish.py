"""The recipes: from a workspace on disk to files and editions."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from pipeline import drafting, rendering
from pipeline import publish as recipes
from pipeline.audits import Finding
from pipeline.drafting import Options, find_target, names
from pipeline.errors import (
    AuditError,
    BriefError,
    DefinitionError,
    EditionError,
    StrictError,
    TemplateError,
    TranscriptError,
)
from pipeline.model.edition import UpdateType
from pipeline.publish import Drafts, Issue, Published, State, build, check
from pipeline.store.files import parts_sha256
from tests.city import DEFINITION, SECOND, TALK, WARD, city, define, say


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Return a workspace with one brief, `city`."""
    return city(tmp_path)


def options(date: str = "2024-05-02", *formats: str, **other: Any) -> Options:
    """Return options of a build; the JSON alone when nothing else is said."""
    return Options(date, formats or ("json",), **other)


def published(
    home: Path,
    date: str = "2024-05-02",
    note: str = "",
    update: UpdateType | None = None,
) -> Published:
    """Publish the brief."""
    return recipes.publish(find_target("city", home), options(date), Issue(note, update))


def document(home: Path) -> dict[str, Any]:
    """Return the machine-readable brief that was written last."""
    found: dict[str, Any] = json.loads((home / "build" / "city" / "city.json").read_text("utf-8"))
    return found


def changes(home: Path) -> str:
    """Return all that "What changed" says."""
    return " ".join(
        point["text"]
        for section in document(home)["sections"]
        if section["role"] == "what-changed"
        for point in section["key_points"]
    )


def files(home: Path) -> set[str]:
    """Return every file of a workspace but its inputs."""
    return {
        path.relative_to(home).as_posix()
        for path in home.rglob("*")
        if path.is_file() and path.parent.name not in {"transcripts", "briefs"}
    }


def test_a_brief_is_named_by_slug_definition_or_transcript(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All three are understood; a transcript alone needs no definition."""
    monkeypatch.chdir(home)

    assert find_target("city", home).is_defined
    assert find_target("data/briefs/city.yaml", home).definition.slug == "city"
    bare = find_target("data/transcripts/talk.txt", home)
    assert (bare.is_defined, bare.definition.slug) == (False, "talk")


def test_nothing_named_means_all(home: Path) -> None:
    """Every definition of the workspace; each name once."""
    assert names((), home) == ("city",)
    assert names(("city", "city"), home) == ("city",)


def test_unknown_names_are_refused_with_a_guess(home: Path, tmp_path_factory: Any) -> None:
    """A slip gets a hint; outside a workspace there is nothing to take all from."""
    with pytest.raises(DefinitionError) as caught:
        find_target("citi", home)
    assert "city" in caught.value.problems[0].hint
    with pytest.raises(DefinitionError):
        names((), tmp_path_factory.mktemp("empty"))


def test_a_missing_transcript_is_named(home: Path) -> None:
    """With where it was asked for; nothing is written."""
    (home / "data" / "transcripts" / "talk.txt").unlink()

    with pytest.raises(TranscriptError) as caught:
        build(find_target("city", home), options())
    assert "talk.txt" in str(caught.value.problems[0].place)
    assert files(home) == set()


def test_a_build_writes_what_was_asked_and_a_manifest(home: Path) -> None:
    """The manifest has the SHA-256 of every input and output."""
    built = build(find_target("city", home), options("2024-05-02", "pdf", "docx", "json"))
    folder = home / "build" / "city"
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))

    assert [path.name for path in built.paths] == [
        "city.pdf",
        "city.docx",
        "city.json",
        "SHA256SUMS",
        "manifest.json",
    ]
    digests = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in built.paths}
    sums = dict(line.split("  ")[::-1] for line in (folder / "SHA256SUMS").read_text().splitlines())
    assert sums == {name: digest for name, digest in digests.items() if name != "SHA256SUMS"}
    assert {one["name"]: one["sha256"] for one in manifest["outputs"]} == {
        name: digest for name, digest in sums.items() if name != "manifest.json"
    }
    parts = {one["name"]: one.get("parts_sha256") for one in manifest["outputs"]}
    word = (folder / "city.docx").read_bytes()
    assert parts == {"city.pdf": None, "city.docx": parts_sha256(word), "city.json": None}
    [source] = manifest["inputs"]
    raw = (home / "data" / "transcripts" / "talk.txt").read_bytes()
    assert source == {
        "path": "data/transcripts/talk.txt",
        "sha256": hashlib.sha256(raw).hexdigest(),
    }
    assert (manifest["date"], manifest["edition"]) == ("2024-05-02", "1.0")


def test_a_build_repeats_byte_for_byte(home: Path) -> None:
    """The same inputs and date give the same files."""
    target = find_target("city", home)
    first = build(target, options("2024-05-02", "pdf", "docx", "json", output=home / "one"))
    again = build(target, options("2024-05-02", "pdf", "docx", "json", output=home / "two"))

    assert [path.read_bytes() for path in first.paths] == [
        path.read_bytes() for path in again.paths
    ]


def test_a_failed_audit_writes_nothing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither files nor records, and what was there stays."""
    build(find_target("city", home), options())
    before = {name: (home / name).read_bytes() for name in files(home)}
    fault = (Finding("P1", "A1.1", "not in the source"),)
    monkeypatch.setattr(rendering, "audit", lambda *_: fault)

    for attempt in (
        lambda: build(find_target("city", home), options("2031-01-01")),
        lambda: published(home, "2031-01-01"),
        lambda: check(find_target("city", home), options("2031-01-01")),
    ):
        with pytest.raises(AuditError) as caught:
            attempt()
        assert "P1" in caught.value.problems[0].message
    assert {name: (home / name).read_bytes() for name in files(home)} == before


def test_a_check_writes_nothing(home: Path) -> None:
    """It says what publishing would do."""
    assert check(find_target("city", home), options()).edition == "would be edition 1.0"
    assert files(home) == set()

    published(home)
    assert check(find_target("city", home), options()).edition == "unchanged since edition 1.0"


def test_warnings_stop_a_strict_build(home: Path) -> None:
    """A doubtful reading is told, or refused; the count is named."""
    define(home, DEFINITION + "    dismiss: [A1.1/nothing]\n")

    assert len(build(find_target("city", home), options()).warnings) == 1
    with pytest.raises(StrictError) as caught:
        build(find_target("city", home), options(is_strict=True))
    assert "1 warning" in str(caught.value)


def test_publishing_twice_makes_one_edition(home: Path) -> None:
    """The second time nothing changed, and nothing is written, whatever the date."""
    first = published(home)
    before = {name: (home / name).read_bytes() for name in files(home)}
    second = published(home, "2024-06-01")

    assert (first.state, first.number) == (State.PUBLISHED, "1.0")
    assert (second.state, second.number, second.paths) == (State.UNCHANGED, "1.0", ())
    assert {name: (home / name).read_bytes() for name in files(home)} == before
    assert "data/editions/city/0001.json" in before
    assert "build/city/editions/1.0/city.json" in before


def test_a_changed_figure_makes_an_edition_that_names_it(home: Path) -> None:
    """One figure in the transcript: the next edition says which; the first record stays."""
    published(home)
    record = home / "data" / "editions" / "city" / "0001.json"
    before = record.read_bytes()
    say(home, TALK.replace("$40 million", "$45 million"))
    second = published(home, "2024-06-01")

    assert (second.state, second.number) == (State.PUBLISHED, "2.0")
    assert "$45 million" in changes(home)
    assert "$40 million" in changes(home)
    assert record.read_bytes() == before
    assert document(home)["front"]["edition"] == "2.0"
    assert [one.number for one in recipes.editions("city", home)] == ["1.0", "2.0"]


def test_what_changed_stays_with_its_edition(home: Path) -> None:
    """A third edition tells of itself alone; an unchanged build still tells of the last."""
    published(home)
    say(home, TALK.replace("$40 million", "$45 million"))
    published(home, "2024-06-01")
    build(find_target("city", home), options("2024-06-02"))
    assert "$45 million" in changes(home)

    say(home, TALK.replace("$40 million", "$45 million").replace("1,200", "1,300"))
    published(home, "2024-07-01")
    assert "1,300" in changes(home)
    assert "$45 million" not in changes(home)


def test_a_note_is_the_editor_s(home: Path) -> None:
    """Given, it is kept; otherwise the changes are named."""
    published(home)
    define(home, DEFINITION.replace("The city,", "The town of 2025,"))

    assert "Title" in published(home, "2024-06-01").note
    say(home, TALK.replace("1,200", "1,300"))
    assert published(home, "2024-07-01", "A slip of 1999 was put right.").note == (
        "A slip of 1999 was put right."
    )


def test_a_minor_edition_changes_no_meaning(home: Path) -> None:
    """A title may change in one, a figure may not; the first edition is never minor."""
    with pytest.raises(EditionError):
        published(home, update=UpdateType.MINOR)
    published(home)
    say(home, TALK.replace("$40 million", "$45 million"))
    with pytest.raises(EditionError) as caught:
        published(home, "2024-06-01", update=UpdateType.MINOR)
    assert "A1.1" in caught.value.problems[0].hint

    say(home, TALK)
    define(home, DEFINITION.replace("The city,", "The town,"))
    assert published(home, "2024-06-01", update=UpdateType.MINOR).number == "1.1"


def test_a_transcript_alone_has_no_editions(home: Path) -> None:
    """It can be built, not published."""
    path = str(home / "data" / "transcripts" / "talk.txt")
    built = build(find_target(path, home), options(output=home / "out"))

    assert built.paths[0].name == "talk.json"
    with pytest.raises(EditionError):
        recipes.publish(find_target(path, home), options(), Issue())


def test_two_sources_keep_apart(home: Path) -> None:
    """Every anchor names its source, every word its speaker."""
    say(home, WARD, "ward.txt")
    define(home, DEFINITION + SECOND)
    build(find_target("city", home), options("2024-05-02", "pdf", "docx", "json"))
    made = document(home)
    anchors = [
        anchor
        for section in made["sections"]
        for point in section["key_points"]
        for anchor in point["anchors"]
    ]

    assert {anchor.split()[0] for anchor in anchors} == {"S1", "S2"}
    assert "The Head: “We believe that every patient" in json.dumps(made, ensure_ascii=False)


def test_a_source_that_was_added_is_told(home: Path) -> None:
    """A second interview makes an edition that says so."""
    published(home)
    say(home, WARD, "ward.txt")
    define(home, DEFINITION + SECOND)
    second = published(home, "2024-06-01")

    assert second.number == "2.0"
    assert "ward.txt" in changes(home)
    assert "flooded more than" not in changes(home)


def test_a_correction_is_applied_and_listed(home: Path) -> None:
    """The ledger changes the words, and the brief says so."""
    say(home, TALK.replace("flooded", "flouded"))
    define(
        home,
        DEFINITION
        + "    corrections:\n"
        + "      - {at: A2.1, replace: flouded, with: flooded, reason: mishearing, by: editor}\n",
    )
    build(find_target("city", home), options())
    made = document(home)

    assert "flouded" not in json.dumps(made["sections"][:3])
    assert made["corrections"] == [
        {
            "at": "A2.1",
            "replace": "flouded",
            "with": "flooded",
            "reason": "mishearing",
            "by": "editor",
        }
    ]


def test_a_tidied_brief_says_so_and_lists_what_went(home: Path) -> None:
    """Quotations have no fillers; cover and notes say so, and the JSON can put them back."""
    say(home, TALK.replace("We believe that a library", "We, um, we believe that a library"))
    define(home, DEFINITION + "quotation: substantially-verbatim\n")
    build(find_target("city", home), options("2024-05-02", "json", "outline"))
    made, outline = document(home), (home / "build/city/city.outline.txt").read_text("utf-8")

    assert "um" not in outline.lower().replace("summ", "").split()
    assert "detail: Quotations: Substantially verbatim" in outline
    assert "Places: 1;" in outline
    assert [(one["anchor"], one["reason"]) for one in made["omissions"]] == [("A1.2", "repetition")]
    [gone] = made["omissions"]
    assert gone["text"].startswith(("We, um, we", ", um, we", " um, we"))


OWN = """\
status: draft
recommendations: [Open the library on Sundays., Raise the levee.]
asks: [Comments by 10 May.]
contact: Water Desk
disclaimer: The views are the Mayor's.
"""


def test_what_only_a_person_can_write_stands_apart(home: Path) -> None:
    """Labelled as the editor's, and told when it changes; a draft says so on every page."""
    define(home, DEFINITION + OWN)
    with pytest.raises(EditionError, match="nobody has cleared this brief"):
        published(home)
    target = find_target("city", home)
    for drafts, state in ((Drafts.PASSED_OVER, State.DRAFT), (Drafts.PUBLISHED, State.PUBLISHED)):
        done = recipes.publish(target, options(), Issue(drafts=drafts))
        assert done.state is state
    made = document(home)
    roles = [one["role"] for one in made["sections"]]

    assert made["front"]["notice"] == "Draft: not cleared"
    assert roles[roles.index("commitments") + 1 :][:3] == ["recommendations", "asks", "about"]
    [advice] = [one for one in made["sections"] if one["role"] == "recommendations"]
    assert [one["text"] for one in advice["key_points"]] == [
        "Open the library on Sundays.",
        "Raise the levee.",
    ]
    cleared = OWN.replace("status: draft", "status: cleared by the Mayor's office")
    define(home, DEFINITION + cleared.replace("Raise the levee.", "Buy pumps."))
    assert published(home, "2024-06-01").number == "2.0"
    assert "Buy pumps." in changes(home)
    assert document(home)["front"]["notice"] is None


@pytest.mark.parametrize(
    ("status", "is_held"),
    [
        ("draft", True),
        ("Draft 3, for comments", True),
        ("not yet cleared", True),
        ("pending clearance", True),
        ("cleared by the press office on 3 May 2024", False),
    ],
)
def test_what_nobody_has_cleared_is_no_edition(home: Path, status: str, is_held: bool) -> None:
    """However a status says so; a check tells, and a withdrawal is published all the same."""
    define(home, f'{DEFINITION}status: "{status}"\n')
    told = check(find_target("city", home), options()).edition
    assert told == f"would be edition 1.0{', held as a draft' if is_held else ''}"
    if is_held:
        with pytest.raises(EditionError) as caught:
            published(home)
        [problem] = caught.value.problems
        assert str(problem.place).endswith("city.yaml:9")
        assert files(home) == set()
        define(home, f'{DEFINITION}status: "{status}"\nwithdrawn: It was a mistake.\n')
    assert published(home).state is State.PUBLISHED


def test_a_clearance_is_of_what_was_cleared(home: Path) -> None:
    """Where the next edition says something else in the same status, a warning asks who cleared."""
    cleared = DEFINITION + "status: cleared by the press office on 3 May 2024\n"
    define(home, cleared)
    assert published(home).warnings == ()
    say(home, TALK.replace("$40 million", "$45 million"))
    [told] = check(find_target("city", home), options("2024-06-01")).warnings
    assert told.message.startswith("'status' is that of edition 1.0, which said something else")
    assert told.place.line == 9
    with pytest.raises(StrictError):
        check(find_target("city", home), options("2024-06-01", is_strict=True))

    define(home, cleared.replace("3 May", "1 June"))
    assert published(home, "2024-06-01").warnings == ()


def test_a_style_that_is_not_there_is_told_of_where_it_is_named(home: Path) -> None:
    """So is a taxonomy; one that the command line names has no place."""
    for key in ("style", "taxonomy"):
        define(home, f"{DEFINITION}{key}: hause\n")
        with pytest.raises(TemplateError) as caught:
            build(find_target("city", home), options())
        [problem] = caught.value.problems
        assert str(problem.place).endswith("city.yaml:9")
    define(home, DEFINITION)
    with pytest.raises(TemplateError) as caught:
        build(find_target("city", home), options(style="hause"))
    assert caught.value.problems[0].place is None


def test_a_brief_is_no_transcript(home: Path) -> None:
    """Its PDF and its Word file hold one; what was made of them would be of no source."""
    build(find_target("city", home), options("2024-05-02", "pdf", "docx"))
    for suffix in ("pdf", "docx"):
        path = str(home / "build" / "city" / f"city.{suffix}")
        with pytest.raises(TranscriptError, match="this is the brief 'city', and no transcript"):
            build(find_target(path, home), options())


def test_what_an_editor_quotes_must_have_been_said(home: Path) -> None:
    """Words in quotation marks that nobody says are refused, wherever an editor writes them."""
    define(home, DEFINITION + "recommendations: ['They said “never again”.']\n")

    with pytest.raises(DefinitionError, match="is quoted, and nobody says it"):
        build(find_target("city", home), options())


AWKWARD = (
    "“We close” – he said “close, now”.",
    'He said "no" and <b>left</b> & {{ x }} for $3.',
    "[laughter] We saw it [crosstalk] in 2022.",
    "[T]he wall […] fell “last year",
    "Город Łódź was ﬂooded: 10 < 12, 1. First. 2. Second.",
    "It’s a state-of-the-art, " + "long-" * 30 + "word.",
)


@pytest.mark.parametrize("words", AWKWARD)
@pytest.mark.parametrize("length", ["one-page", "brief"])
def test_awkward_words_are_no_fault(home: Path, words: str, length: str) -> None:
    """Marks, brackets, markup, scripts and long words come through every writer and audit."""
    say(home, TALK.replace("on Sundays too.", f"on Sundays too. {words}"))

    built = build(
        find_target("city", home), options("2024-05-02", "pdf", "docx", "json", length=length)
    )
    assert {path.suffix for path in built.paths} >= {".pdf", ".docx", ".json"}


def test_words_nobody_could_print_are_refused_by_name(home: Path) -> None:
    """A letter no font has stops the build, with its place."""
    say(home, TALK.replace("Sundays", "Sundays \U0001f702"))

    with pytest.raises(BriefError) as caught:
        build(find_target("city", home), options("2024-05-02", "pdf"))
    assert "A1.2" in str(caught.value) or "U+1F702" in str(caught.value)
    assert files(home) == set()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("We met today, on 03/04/2019, and in the twenties.", ""),
        ("This week and more than ten years ago it rained.", ""),
        ("We met yesterday and grew last month.", "last month"),
    ],
)
def test_only_what_a_month_would_resolve_is_warned_of(text: str, words: str) -> None:
    """No one is asked for the date of the interview where that would tell nothing."""
    assert drafting._first_undated(text, "en") == words
