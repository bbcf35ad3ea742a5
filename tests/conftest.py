"""What holds for all tests: no clock, the switch `--accept`, and that every file made is valid."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from pipeline.writers import docx
from pipeline.writers.pdf.canvas import BriefCanvas
from tests.builders import ROOT
from tests.validating import faults
from tests.writers.docx.lint import is_customers, lint

settings.register_profile(
    "no clock", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("no clock")
RENEWED = pytest.StashKey[list[Path]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--accept`."""
    parser.addoption(
        "--accept",
        action="store_true",
        help="renew goldens (tests/commands/*.md) by what the program does now",
    )


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int | None:
    """Renew goldens in one process, as several tests may renew one file; else leave it to xdist."""
    return 0 if config.getoption("accept") else None


def pytest_configure(config: pytest.Config) -> None:
    """Begin with nothing renewed."""
    config.stash[RENEWED] = []


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Name the goldens that were renewed: they have to be read before they are committed."""
    for path in dict.fromkeys(config.stash[RENEWED]):
        name = path.relative_to(ROOT).as_posix()
        terminalreporter.write_line(f"renewed {name}: read the diff before you commit it")


@pytest.fixture(scope="session", autouse=True)
def _every_word_file_is_sound() -> Iterator[None]:
    """Hold every Word file that any test makes in this process against our own rules."""
    packed = docx.packed

    def packed_and_checked(*given: object) -> bytes:
        data: bytes = packed(*given)  # type: ignore[arg-type]
        found = [fault for fault in lint(data) if not is_customers(fault, data)]
        assert not found, "\n".join(found)
        return data

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(docx, "packed", packed_and_checked)
        yield


@pytest.fixture(scope="session", autouse=True)
def _every_pdf_is_valid() -> Iterator[None]:
    """Hold every PDF that any test makes in this process against both standards."""
    finish = BriefCanvas.finish

    def finish_and_check(canvas: BriefCanvas, *given: object) -> bytes:
        data: bytes = finish(canvas, *given)
        found = faults(data)
        assert not found, "\n".join(found)
        return data

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(BriefCanvas, "finish", finish_and_check)
        yield
