"""Remarks as the workflow commands of GitHub, which shows them at file and line of a change."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.remarks import Remark

_COMMANDS: Mapping[str, str] = MappingProxyType(
    {"error": "error", "warning": "warning", "note": "notice"}
)

_MESSAGE = {ord("%"): "%25", ord("\r"): "%0D", ord("\n"): "%0A"}
_PROPERTY = _MESSAGE | {ord(":"): "%3A", ord(","): "%2C"}


def command(remark: Remark, root: Path) -> str:
    """Return the command that shows `remark`, with its path as seen from `root`."""
    from pipeline.remarks import address

    line = {"line": str(remark.place.line)} if remark.place.line else {}
    properties = {"file": address(remark.place, root), **line, "title": remark.rule.title}
    listed = ",".join(f"{key}={value.translate(_PROPERTY)}" for key, value in properties.items())
    message = "\n".join(filter(None, (remark.message, remark.hint)))
    return f"::{_COMMANDS[remark.rule.level]} {listed}::{message.translate(_MESSAGE)}"
