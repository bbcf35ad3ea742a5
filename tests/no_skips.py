"""Turn skips into failures: `-p tests.no_skips`, for machines where every tool must be there.

A test that skips because a program is missing says nothing. On CI it fails instead. Only tests
marked `corpus` may skip: their transcripts are not in this repository.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

import pytest

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Return the report of a test, failed where it skipped; expected failures stay as they are."""
    report = yield
    is_excused = item.get_closest_marker("corpus") or hasattr(report, "wasxfail")
    return report if is_excused else _without_skip(report)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Return the report of collecting a file, failed where the whole file skipped."""
    return _without_skip((yield))


def _without_skip(report: Report) -> Report:
    if report.outcome == "skipped":
        report.outcome = "failed"
        report.longrepr = f"skipped, where nothing may skip: {_reason(report.longrepr)}"
    return report


def _reason(longrepr: object) -> str:
    """Return why a test skipped; pytest gives file, line and reason."""
    return str(longrepr[2]) if isinstance(longrepr, tuple) else str(longrepr)
