"""Corrections in a table beside their transcript, read with the line of each."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.errors import DefinitionError, Place
from pipeline.model.definition import Correction
from pipeline.store.definitions import definition_for_transcript, load_definition
from pipeline.store.ledger import COLUMNS, ledger_of

HEAD = "at\treplace\twith\treason\tby\n"


def table(folder: Path, content: str | bytes) -> Path:
    """Write a ledger and return the path of its transcript."""
    path = folder / "minister.corrections.tsv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder / "minister.txt"


def test_each_row_is_a_correction_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Columns in any order, a byte order mark, CRLF, empty lines, quotation marks as said."""
    monkeypatch.chdir(tmp_path)
    content = (
        "\ufeffby\tat\treplace\twith\treason\r\n"
        "Ana\tA1.1\tthe “waiter”\tthe “water”\tmishearing\r\n\r\n"
        "Ana\tS2 Q3\tcafe\u0301s so\t\tsaid twice\r\n"
    )

    assert ledger_of(table(tmp_path, content)) == (
        Correction(
            "A1.1",
            "the “waiter”",
            "the “water”",
            "mishearing",
            "Ana",
            Place("minister.corrections.tsv", 2),
        ),
        Correction(
            "S2 Q3", "cafés so", "", "said twice", "Ana", Place("minister.corrections.tsv", 4)
        ),
    )


@pytest.mark.parametrize(
    ("content", "problems"),
    [
        ("", ["1: unknown column ''", *[f"1: column '{one}' is missing" for one in COLUMNS]]),
        (
            "at\treplace\twhit\treason\tby\tby\n",
            [
                "1: unknown column 'whit'",
                "1: column 'by' appears twice",
                "1: column 'with' is missing",
            ],
        ),
        (
            HEAD + "A1.1\ta\tb\tc\n\nA1.1\ta\tb\tc\td\te\n",
            [
                "2: 4 columns, where the first line names 5",
                "4: 6 columns, where the first line names 5",
            ],
        ),
        (
            HEAD + "A1,1\t\tb\tc\td\nA1.1\ta\tb\t \t\n",
            [
                "2: 'at' is 'A1,1', which is no anchor",
                "2: 'replace' is empty",
                "3: 'reason' is empty",
                "3: 'by' is empty",
            ],
        ),
        (HEAD + "A1.1\ta\x07\tb\tc\td\n", ["2: control character U+0007"]),
        (HEAD.encode() + b"A1.1\tcaf\xe9\tb\tc\td\n", ["2: this table is not UTF-8 text"]),
    ],
)
def test_all_that_is_wrong_is_told_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str | bytes, problems: list[str]
) -> None:
    """An editor mends the table in one go; every problem has a hint."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(DefinitionError) as caught:
        ledger_of(table(tmp_path, content))

    found = caught.value.problems
    assert [f"{one.place}: {one.message}" for one in found] == [
        f"minister.corrections.tsv:{one}" for one in problems
    ]
    assert all(one.hint for one in found)


def test_it_follows_the_corrections_of_the_definition(tmp_path: Path) -> None:
    """Without a definition it is taken as well."""
    transcript = table(tmp_path, HEAD + "A2.1\tc\td\tr\tb\n")
    (tmp_path / "water.yaml").write_text(
        "sources:\n  - transcript: minister.txt\n"
        "    corrections: [{at: A1.1, replace: a, with: b, reason: r, by: b}]\n"
    )
    defined = load_definition(tmp_path / "water.yaml", None).sources[0]

    assert [one.at for one in defined.corrections] == ["A1.1", "A2.1"]
    alone = definition_for_transcript(transcript).sources[0]
    assert alone.corrections == defined.corrections[1:]
