"""SARIF 2.1.0 (OASIS, 2020): the remarks of a check as programs for code scanning read them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

from pipeline import __version__
from pipeline.model.identity import sha256
from pipeline.remarks import RULES, Remark, Rule, address

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

_DIGITS = 16
"""Digits of a fingerprint: 64 bits are enough for the remarks of one repository."""


def sarif(remarks: Iterable[Remark], root: Path) -> str:
    """Return a SARIF log of one run; its paths are as seen from `root`, the repository's."""
    driver = {"name": "Briefwright", "version": __version__, "rules": list(map(_rule, RULES))}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": list(_results(remarks, root)),
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.title},
        "defaultConfiguration": {"level": rule.level},
    }


def _results(remarks: Iterable[Remark], root: Path) -> Iterator[dict[str, object]]:
    seen: Counter[str] = Counter()
    for remark in remarks:
        path = address(remark.place, root)
        digest = sha256("\0".join((remark.rule.id, path, remark.key)).encode())[:_DIGITS]
        seen[digest] += 1
        yield {
            "ruleId": remark.rule.id,
            "ruleIndex": RULES.index(remark.rule),
            "level": remark.rule.level,
            "message": {"text": "\n".join(filter(None, (remark.message, remark.hint)))},
            "locations": [_location(path, remark.place.line)],
            # The name that GitHub knows; the same remark twice in a file is counted.
            "partialFingerprints": {"primaryLocationLineHash": f"{digest}:{seen[digest]}"},
        }


def _location(path: str, line: int) -> dict[str, object]:
    """Return where a file is, at line 1 where the whole of it is meant."""
    is_inside = not Path(path).is_absolute()
    base = {"uriBaseId": "%SRCROOT%"} if is_inside else {}
    uri = quote(path) if is_inside else Path(path).as_uri()
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": uri, **base},
            "region": {"startLine": line or 1},
        }
    }
