"""YAML files: what they say, line by line, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import BriefError, DefinitionError, Place, TemplateError
from pipeline.store import yaml_reading
from pipeline.store.yaml_file import Node
from pipeline.store.yaml_reading import load_yaml, parse_yaml


def refused(text: str) -> tuple[str, int, str]:
    """Return message, line and hint of the one problem that `text` has."""
    with pytest.raises(DefinitionError) as caught:
        parse_yaml(text, "water.yaml", DefinitionError)
    (problem,) = caught.value.problems
    assert problem.place is not None
    assert problem.place.path == "water.yaml"
    return problem.message, problem.place.line, problem.hint


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("2022-04", "2022-04"),
        ("2022-04-19", "2022-04-19"),
        ("no", "no"),
        ("on", "on"),
        ("Y", "Y"),
        ("12:30", "12:30"),
        ("007", "007"),
        ("12e456", "12e456"),
        ("'12'", "12"),
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
        ("-22", -22),
        ("1.5", 1.5),
        ("99999999999999999999", "99999999999999999999"),
    ],
)
def test_plain_words_keep_what_an_editor_meant(word: str, value: object) -> None:
    """Dates, `no`, `on` and colours stay words; only clear numbers and booleans are more."""
    data = parse_yaml(f"key: {word}\n", "water.yaml", DefinitionError).data

    assert repr({"key": value}) == repr(data)


def test_every_key_and_entry_knows_its_line() -> None:
    """Mappings, lists and inline values all know where they stand."""
    text = "# note\ntitle: x\nsources:\n  - transcript: a\n    speakers: {Q: {role: b}}\n  - c: d\n"
    file = parse_yaml(text, "water.yaml", DefinitionError)

    assert [
        file.place(path).line
        for path in (
            (),
            ("title",),
            ("sources",),
            ("sources", 0),
            ("sources", 0, "speakers", "Q", "role"),
            ("sources", 1, "c"),
        )
    ] == [2, 2, 3, 4, 5, 6]
    assert Place("water.yaml", 6) == file.place(("sources", 1, "missing", "deeper"))


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("", "this file is empty", 0),
        ("# only a note\n", "this file is empty", 0),
        ("- a\n", "this file must hold keys and values, such as 'title: …'", 1),
        ("words\n", "this file must hold keys and values, such as 'title: …'", 1),
        ("a: 1\nb: 2\na: 3\n", "key 'a' appears twice", 3),
        ("a:\n\t- b\n", "a text may not begin with '@', '`' or '%', nor a line with a tab", 2),
        ("a: x\ntitle: Water: a view\n", "a colon stands where none is allowed", 2),
        ('a: x\ntitle: "abc\nb: c\n', "a quotation mark is opened and not closed", 2),
        ('a: "b\nc: x\nd: "e"\n', "a quotation mark is opened and not closed", 1),
        ("a: 'b\nc: x\nd: 'e'\n", "a quotation mark is opened and not closed", 1),
        (
            'a: x\nb: {c: "d, e: f}\ng: h\ni: {c: "j"}\n',
            "a quotation mark is opened and not closed",
            2,
        ),
        (
            'a: "b\n  c: it\'s d"\ne: "f" g\n',
            "this line cannot be read as YAML: did not find expected key",
            3,
        ),
        ('a: "\\q"\n', "a backslash stands in a text in double quotes", 1),
        ("a: &x [1]\nb: *x\n", "an alias ('*name') is not allowed here", 2),
        ("a: !!set {x}\n", "a tag ('tag:yaml.org,2002:set') is not allowed here", 1),
        ("a: 1\n---\nb: 2\n", "a second document begins here", 2),
        ("a: 1\n? [b]\n: c\n", "a key must be a word", 2),
        ("a: 1\nb: \x07\n", "control character U+0007", 2),
        ('a: 1\nb: "\\0"\n', "control character U+0000", 2),
        ("a: " + "[" * 50_000, "more than 20 levels deep", 1),
    ],
)
def test_what_is_no_clear_yaml_is_refused_with_its_line(text: str, message: str, line: int) -> None:
    """Each mistake gets its own words, the line it stands in, and a hint."""
    said, where, hint = refused(text)

    assert (message, line) == (said, where)
    assert hint


def test_alias_bomb_costs_nothing() -> None:
    """Aliases that double each time are refused before they are spread out."""
    bomb = "a0: &a0 [x]\n" + "".join(
        f"a{at}: &a{at} [*a{at - 1}, *a{at - 1}]\n" for at in range(1, 60)
    )

    assert refused(bomb)[0].startswith("an alias")


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    """Latin-1 is refused with the line of the first wrong byte, never guessed."""
    path = tmp_path / "water.yaml"
    path.write_bytes("title: x\npurpose: Łódź".encode("cp1250"))

    with pytest.raises(TemplateError) as caught:
        load_yaml(path, TemplateError)

    (problem,) = caught.value.problems
    assert problem.message == "this file is not UTF-8 text"
    assert problem.place is not None
    assert problem.place.line == 2


def test_byte_order_mark_and_windows_line_ends_are_read(tmp_path: Path) -> None:
    """Windows' Notepad writes both."""
    path = tmp_path / "water.yaml"
    path.write_bytes(b"\xef\xbb\xbftitle: x\r\npurpose: y\r\n")

    file = load_yaml(path, DefinitionError)

    assert file.data == {"title": "x", "purpose": "y"}
    assert file.lines["purpose",] == 2


def test_the_slow_parser_says_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where PyYAML has no C parser, data, lines and refusals are the same."""
    text = "title: 2022-04\nsources:\n  - {transcript: a.txt}\n"
    fast = parse_yaml(text, "water.yaml", DefinitionError)
    fast_refusal = refused("title: Water: a view\n")
    monkeypatch.setattr(yaml_reading, "_LOADER", yaml_reading.yaml.SafeLoader)

    assert fast == parse_yaml(text, "water.yaml", DefinitionError)
    assert fast_refusal == refused("title: Water: a view\n")


@given(st.text(alphabet=st.sampled_from("ab:- \n\t[]{}'\"#&*!|>?%@`\\0,~") | st.characters()))
def test_no_text_crashes_the_reader(text: str) -> None:
    """Any text gives data with a line for each key, or an error with a hint."""
    try:
        lines = list(parse_yaml(text, "water.yaml", DefinitionError).lines.values())
        hints = ["none needed"]
    except BriefError as error:
        lines = [1]
        hints = [problem.hint for problem in error.problems]

    assert min(lines) >= 1
    assert all(hints)


def test_words_on_several_lines_become_one_line() -> None:
    """A title folded over lines, or with letters in pieces, is one line in NFC."""
    file = parse_yaml("title: >\n  Water for\n  Ło\u0301dz\u0301\n", "w.yaml", DefinitionError)

    assert Node(file, file.data).line("title") == "Water for Łódź"
