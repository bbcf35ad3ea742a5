"""Glosses: the date that was meant, in the months of the brief's own words."""

from __future__ import annotations

import re

from pipeline.model.labels import Labels
from pipeline.patterns import pattern
from pipeline.stages.dating.periods import MONTHS, printed

_DATE = pattern(
    rf"(?:(?P<day>\d{{1,2}}) )?\b(?P<month>{'|'.join(MONTHS)})\b(?: (?P<year>\d{{4}}))?"
)


def gloss_in(gloss: str, labels: Labels) -> str:
    """Return a gloss such as "11–17 April 2022" with its dates as the labels write them.

    Of a period from one month to another only the last day has a year, which is that of both.
    """
    years = re.findall(r"\d{4}", gloss)

    def told(found: re.Match[str]) -> str:
        year = found["year"] or (years[-1] if years else "")
        if not year:
            return found.group()
        parts = (year, f"{MONTHS.index(found['month']) + 1:02}", found["day"])
        return printed("-".join(filter(None, parts)), labels)

    return _DATE.sub(told, gloss)
