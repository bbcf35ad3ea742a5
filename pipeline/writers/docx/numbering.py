"""Numbered lists: each begins at one again."""

from __future__ import annotations

from lxml import etree

from pipeline.writers.docx.template import W


class Numbering:
    """The numbering part of one file; lists are added to it as the story is told."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self._kinds = {
            level.get(f"{W}val"): kind.get(f"{W}abstractNumId")
            for kind in root.iterfind(f"{W}abstractNum")
            for level in kind.iter(f"{W}pStyle")
        }
        self._last = max((int(each.get(f"{W}numId")) for each in root.iter(f"{W}num")), default=0)

    def begin(self, style: str) -> int:
        """Return the number of a new list of the style with id `style`, which counts from one."""
        self._last += 1
        added = etree.SubElement(self._root, f"{W}num", {f"{W}numId": str(self._last)})
        etree.SubElement(added, f"{W}abstractNumId", {f"{W}val": self._kinds[style]})
        restart = etree.SubElement(added, f"{W}lvlOverride", {f"{W}ilvl": "0"})
        etree.SubElement(restart, f"{W}startOverride", {f"{W}val": "1"})
        return self._last
