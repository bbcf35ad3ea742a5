"""Hand-made cases of facts in tests/cases/facts/*.md: a sentence and what is to be found in it.

A case is a quotation block, the respondent's words or `Q:` and `A:` on two lines, and below it what
an analyst would set apart, one a line: `kind | what it is of | the words with their hedge | when |
who said it`. A name, an event and the like have no value of their own, a date no label. `step` and
how firm it is stand for a commitment. No line below means that nothing is to be found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from pipeline.model.facts import Commitment, Fact, FactKind, When
from pipeline.stages.facts.extract import extract
from tests.builders import ROOT, interview

FOLDER = ROOT / "tests" / "cases" / "facts"
NOTHING = "–"
FIGURES = {FactKind.MONEY, FactKind.PERCENT, FactKind.COUNT, FactKind.DURATION}


@dataclass(frozen=True)
class Case:
    """What is said and what is to be found."""

    name: str
    question: str
    answer: str
    expected: tuple[str, ...]


def cases() -> Iterator[Case]:
    """Yield every case of every file, in order."""
    for path in sorted(FOLDER.glob("*.md")):
        for block in re.split(r"\n(?=> (?!A: ))", path.read_text("utf-8"))[1:]:
            said = re.findall(r"^> (.+)$", block, re.MULTILINE)
            question, *answers = said if said[0].startswith("Q: ") else ["Q: How is it?", *said]
            expected = tuple(re.findall(r"^- (.+)$", block, re.MULTILINE))
            answer = " ".join(answers).removeprefix("A: ")
            yield Case(f"{path.stem}: {answer}", question.removeprefix("Q: "), answer, expected)


def found(case: Case) -> tuple[str, ...]:
    """Return what is found, as the files write it."""
    findings = extract((interview((case.question, case.answer)),))
    facts = (_line(one.fact) for one in findings.facts)
    return (*facts, *(_step(one.commitment) for one in findings.steps))


def _line(fact: Fact) -> str:
    label = NOTHING if fact.label == fact.kind.value else fact.label
    columns = [fact.kind.value, label, _when(fact.when), fact.said_by]
    if fact.kind in FIGURES:
        columns.insert(2, f"{fact.hedge} {fact.text}".strip())
    if fact.kind is FactKind.DATE:
        del columns[1]
    return " | ".join(columns)


def _step(step: Commitment) -> str:
    return " | ".join([f"step {step.strength.value}", step.what, _when(step.when), step.who])


def _when(when: When | None) -> str:
    if when is None:
        return NOTHING
    return f"{when.text} [{when.gloss}]" if when.gloss else when.text


@pytest.mark.parametrize("case", tuple(cases()), ids=lambda case: case.name)
def test_what_is_found(case: Case) -> None:
    """Nothing is missed, nothing invented, and hedge, unit, date and speaker are kept."""
    assert list(found(case)) == list(case.expected)


def test_there_are_hundreds_of_cases() -> None:
    """No file is passed over, and no case stands twice."""
    read = list(cases())

    assert len(read) >= 200
    assert len({case.name.split(": ", 1)[1] for case in read}) == len(read)
