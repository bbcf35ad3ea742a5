"""Numbered lists: each begins at one again."""

from __future__ import annotations

from lxml import etree

from pipeline.writers.docx.template import W


class Numbering:
    """The numbering part of one file; lists are added to it as the story is told."""

    def __init__(self, root: etree._Element, styles: etree._Element) -> None:
        """Open the lists of `root`; `styles` say which of them their paragraphs are of."""
        self._root = root
        by_number = {
            each.get(f"{W}numId"): each.find(f"{W}abstractNumId").get(f"{W}val")
            for each in root.iter(f"{W}num")
        }
        self._kinds = {
            style.get(f"{W}styleId"): by_number.get(number.get(f"{W}val"), "")
            for style in styles.iterchildren(f"{W}style")
            for number in style.iter(f"{W}numId")
        } | {
            level.get(f"{W}val"): kind.get(f"{W}abstractNumId")
            for kind in root.iterfind(f"{W}abstractNum")
            for level in kind.iter(f"{W}pStyle")
        }
        self._last = max((int(each.get(f"{W}numId")) for each in root.iter(f"{W}num")), default=0)

    def begin(self, style: str) -> int:
        """Return the number of a new list of the style with id `style`, which counts from one.

        A style without a list of its own gets a plain one.
        """
        if not self._kinds.get(style):
            self._kinds[style] = self._plain()
        self._last += 1
        added = etree.SubElement(self._root, f"{W}num", {f"{W}numId": str(self._last)})
        etree.SubElement(added, f"{W}abstractNumId", {f"{W}val": self._kinds[style]})
        restart = etree.SubElement(added, f"{W}lvlOverride", {f"{W}ilvl": "0"})
        etree.SubElement(restart, f"{W}startOverride", {f"{W}val": "1"})
        return self._last

    def _plain(self) -> str:
        """Add a list of plain numbers, and return the number of its kind."""
        kinds = self._root.findall(f"{W}abstractNum")
        number = str(max((int(one.get(f"{W}abstractNumId")) for one in kinds), default=-1) + 1)
        kind = etree.fromstring(
            f'<w:abstractNum xmlns:w="{W[1:-1]}" w:abstractNumId="{number}">'
            '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>'
            '<w:pPr><w:ind w:left="425" w:hanging="425"/></w:pPr></w:lvl></w:abstractNum>'
        )
        self._root.insert(len(kinds) and list(self._root).index(kinds[-1]) + 1, kind)
        return number
