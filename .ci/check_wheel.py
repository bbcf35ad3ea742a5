"""Hold a wheel against the repository: `python .ci/check_wheel.py FILE.whl`.

It must have every file of `pipeline/` and `templates/` that git knows, licences, and nothing else.
"""

from __future__ import annotations

import subprocess
import sys
import zipfile


def main() -> None:
    """Print what is missing and what is too much, and fail if there is any."""
    with zipfile.ZipFile(sys.argv[1]) as wheel:
        there = {name for name in wheel.namelist() if ".dist-info/" not in name}
        licences = {name for name in wheel.namelist() if ".dist-info/licenses/" in name}
    wanted = {_place(name) for name in _tracked()}
    problems = [f"missing: {name}" for name in sorted(wanted - there)]
    problems += [f"too much: {name}" for name in sorted(there - wanted)]
    if len(licences) != 1 + sum(name.endswith("/LICENSE") for name in wanted):
        problems.append(f"licences: {sorted(licences)}")
    if problems:
        sys.exit("\n".join(problems))
    print(f"{len(there)} files, {len(licences)} licences, as in the repository")


def _tracked() -> list[str]:
    command = ["git", "ls-files", "pipeline", "templates"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\n")[
        :-1
    ]


def _place(name: str) -> str:
    """Return where a file of the repository stands in the wheel."""
    return f"pipeline/{name}" if name.startswith("templates/") else name


if __name__ == "__main__":
    main()
