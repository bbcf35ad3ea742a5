"""What the whole analysis of an interview costs, start and imports included."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.eval.score import Score

_INTERVIEW = Path("data/transcripts/kazakhstan-ambassador.txt")
_RUNS = 9
_ANALYSIS = """
import sys
from pipeline.__main__ import leave, spare_searches
spare_searches()
from pathlib import Path
from pipeline.analysis import analyse, chosen, prepared
from pipeline.errors import Place
from pipeline.model.definition import Length, SourceSpec
from pipeline.model.labels import Labels
from pipeline.stages.proofreading.proofread import proofread
from pipeline.stages.selecting.chosen import Order
from pipeline.store.taxonomies import load_taxonomies
path = sys.argv[1]
spec = SourceSpec(path, "2022-04", "on-the-record", (), (), (), Place(path))
transcript = prepared(Path(path).read_bytes(), spec, "S1", is_alone=True)
proofread(transcript, frozenset())
taxonomy = chosen((transcript,), load_taxonomies(None), ()).taxonomy
found = analyse((transcript,), taxonomy, Order(Length.BRIEF, (), Labels()))
assert found.selection.messages
leave(SystemExit(0))
"""
_MEASURE = "whole analysis of the shipped interview (2,862 words), CPU seconds, imports included"


def measure(folder: Path) -> list[Score]:
    """Return the CPU seconds of one whole process, from bytes to what a brief says.

    Reading, queries, taxonomy, themes, facts and selection are in it; it starts and ends as `brief`
    does. It is the least of some runs, as what is above it is the cost of others on the machine;
    modules are compiled beforehand, as they are where the program is installed.
    """
    del folder  # the shipped interview is measured
    with tempfile.TemporaryDirectory() as compiled:
        environment = os.environ | {"PYTHONPYCACHEPREFIX": compiled, "PYTHONPATH": str(Path.cwd())}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        return [
            Score(
                _MEASURE,
                min(_seconds(environment) for _ in range(_RUNS)),
                "",
                0.15,
                is_lower_better=True,
            )
        ]


def _seconds(environment: dict[str, str]) -> float:
    before = _spent()
    command = [sys.executable, "-c", _ANALYSIS, str(_INTERVIEW)]
    subprocess.run(command, check=True, env=environment)
    return _spent() - before


def _spent() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime
