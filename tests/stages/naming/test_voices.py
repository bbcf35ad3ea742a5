"""Names in a row, as a sentence has them."""

from __future__ import annotations

import pytest

from pipeline.model.labels import Labels
from pipeline.stages.naming.voices import in_a_row


@pytest.mark.parametrize(
    ("names", "row"),
    [
        (("Ann Holm",), "Ann Holm"),
        (("Ann Holm, Mayor",), "Ann Holm, Mayor"),
        (("Ann Holm", "Bo Lind"), "Ann Holm and Bo Lind"),
        (("Ann Holm", "Bo Lind", "others"), "Ann Holm, Bo Lind and others"),
        (("Ann Holm, Mayor", "Bo Lind"), "Ann Holm, Mayor; and Bo Lind"),
        (("Ann Holm, Mayor", "Bo Lind", "others"), "Ann Holm, Mayor; Bo Lind; and others"),
    ],
)
def test_nobody_is_taken_for_the_office_of_another(names: tuple[str, ...], row: str) -> None:
    """Where a name has a comma of its own, semicolons part them."""
    assert in_a_row(names, Labels()) == row
