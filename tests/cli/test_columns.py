"""Text in columns."""

from __future__ import annotations

from pipeline.cli.columns import WIDTH, aligned, titled


def test_cells_stand_below_each_other() -> None:
    """The last column hangs where it is too long for its line."""
    rows = [("format", "text"), ("because", "matched " * 12)]

    lines = list(aligned(rows))

    assert lines == [
        "  format   text",
        "  because  " + "matched " * 7 + "matched",
        "           matched matched matched matched",
    ]
    assert max(map(len, lines)) <= WIDTH


def test_a_long_word_is_kept_whole() -> None:
    """A path is there to be copied."""
    path = "build/" + "x" * 100

    assert list(aligned([("path", path)])) == [f"  path  {path}"]


def test_nothing_has_no_title() -> None:
    """A heading over nothing is not printed; an empty cell is no trailing space."""
    assert list(titled("Notes", [])) == []
    assert list(titled("Notes", [("a", ""), ("b", "c")])) == ["", "Notes", "  a", "  b  c"]
