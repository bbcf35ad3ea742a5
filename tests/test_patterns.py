"""Patterns: compiled at their first use, and then as any other."""

from __future__ import annotations

import re

import pytest

from pipeline.patterns import pattern


def test_a_late_pattern_finds_what_a_compiled_one_finds() -> None:
    """Every method answers as that of `re.compile` does, flags included."""
    late = pattern(r"(\d+) schools", re.IGNORECASE)
    text = "Of 40 Schools, 12 schools closed."

    assert [found[1] for found in late.finditer(text)] == ["40", "12"]
    assert late.search(text, 10) is not None
    assert late.sub("none", text) == "Of none, none closed."
    assert late.pattern == r"(\d+) schools"


def test_a_mistake_is_told_at_the_first_use() -> None:
    """A pattern nobody uses costs nothing, not even its mistake."""
    late = pattern("(")

    with pytest.raises(re.error):
        late.search("anything")
