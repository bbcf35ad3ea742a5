"""`brief schema`."""

from __future__ import annotations

import json

import pytest

from pipeline.store.schemas import SCHEMAS, schema_text
from tests.cli.conftest import Run


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_printed_as_it_stands(run: Run, name: str) -> None:
    """What is printed can be saved and used by an editor."""
    result = run("schema", name)

    assert (result.exit_code, result.stderr) == (0, "")
    assert json.loads(result.stdout) == json.loads(schema_text(name))
    assert result.stdout.endswith("}\n")
