"""The table of output formats."""

from __future__ import annotations

import subprocess
import sys

import pytest

from pipeline.errors import UnknownFormatError
from pipeline.writers import DEFAULT_FORMATS, WRITERS, find_writer
from tests.builders import ROOT, house_style, sample_brief


@pytest.mark.parametrize("name", WRITERS)
def test_every_format_in_the_table_writes(name: str) -> None:
    """Each entry leads to a writer that makes bytes."""
    assert find_writer(name).load()(sample_brief(), house_style())


def test_an_unknown_format_is_refused_with_those_there_are() -> None:
    """`--to odt` learns what it may be."""
    with pytest.raises(UnknownFormatError) as caught:
        find_writer("odt")

    assert caught.value.problems[0].message == "there is no output format 'odt'"
    assert (
        caught.value.problems[0].hint
    ) == "formats that can be written: pdf, docx, json, outline"


def test_the_defaults_are_for_readers_and_programs() -> None:
    """The outline is made only when asked for."""
    assert DEFAULT_FORMATS == ("pdf", "docx", "json")
    assert set(DEFAULT_FORMATS) < set(WRITERS)


def test_the_table_costs_no_import_of_an_engine() -> None:
    """Help must not wait for the PDF and Word libraries."""
    program = (
        "import sys, pipeline.writers;"
        "print([name for name in ('reportlab', 'docx', 'lxml') if name in sys.modules])"
    )
    found = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True, text=True
    )

    assert found.stdout == "[]\n"
