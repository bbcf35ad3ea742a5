"""The page of every key is that of the schemas, and no key lacks words or an example."""

from __future__ import annotations

import re

from tests.make.definition_doc import TARGET, page


def test_the_page_is_that_of_the_schemas() -> None:
    """A key that comes, goes or says something else is there: tests.make.definition_doc."""
    assert TARGET.read_text("utf-8") == page()


def test_every_key_has_words_and_an_example() -> None:
    """So that nobody has to guess."""
    rows = [
        [cell.strip() for cell in re.split(r"(?<!\\\\)\|", line)[1:-1]]
        for line in page().splitlines()
        if line.startswith("| `")
    ]

    assert len(rows) > 150
    assert [row[0] for row in rows if row[1] == "See below." or row[3] == "–"] == []
