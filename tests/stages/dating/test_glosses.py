"""Glosses: the date that was meant, as the brief's own words write it."""

from __future__ import annotations

import pytest

from pipeline.stages.dating.glosses import gloss_in
from pipeline.store.labels import labels_in


@pytest.mark.parametrize(
    ("language", "gloss", "told"),
    [
        ("de", "18 April 2022", "18. April 2022"),
        ("de", "11–17 April 2022", "11–17. April 2022"),
        ("de", "28 April – 4 May 2022", "28. April 2022 – 4. Mai 2022"),
        ("fr", "1 March 2024", "1er mars 2024"),
        ("es", "March 2022", "marzo de 2022"),
        ("pt", "31 December 2021", "31 de dezembro de 2021"),
        ("ru", "18 April 2022", "18 апреля 2022 года"),
        ("ru", "April 2022", "апрель 2022 года"),
        ("fr", "2021", "2021"),
        ("fr", "2019–2021", "2019–2021"),
        ("en", "18 April 2022", "18 April 2022"),
    ],
)
def test_a_gloss_has_the_months_of_its_labels(language: str, gloss: str, told: str) -> None:
    """A day, a week, a month; a year is a year."""
    assert gloss_in(gloss, labels_in(language, None)) == told
