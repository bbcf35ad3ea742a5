"""Redline → HTML: the whole brief in one page, with what went and what came in their places.

Changes are `<ins>` and `<del>`, underlined and struck through, and said in words for those who hear
the page: colour alone tells nothing. Anchors that count anew are shown as they are now.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import assert_never

from pipeline.model.brief import (
    BulletList,
    Cite,
    Editorial,
    Emphasis,
    FactBox,
    Figure,
    Inline,
    Prose,
    Quotation,
    Strong,
    Table,
    Text,
)
from pipeline.model.direction import is_leftward
from pipeline.model.redline import (
    NEW,
    Line,
    Mark,
    Part,
    PartKind,
    Piece,
    Redline,
    RedlinedBlock,
    RedlinedSection,
)
from pipeline.values import dataclass
from pipeline.writers.redlines.telling import counted, quieted, telling, titles

_LOOK = """\
body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.55 Georgia,serif;color:#1b1f24}
h1,h2,table,.told{font-family:Helvetica,Arial,sans-serif;line-height:1.3}
table{border-collapse:collapse;width:100%;font-size:.9rem}
caption{text-align:start;font-weight:bold;padding:.4rem 0}
th,td{text-align:start;vertical-align:top;border-top:1px solid #c3ccd3;padding:.35rem .5rem}
blockquote{border-inline-start:3px solid #a8481a;margin-inline:0;padding-inline-start:1rem}
ins{background:#dff3e4;color:#0b4f1e;text-decoration:underline}
del{background:#fbe4e1;color:#7d1a10;text-decoration:line-through}
.moved{text-decoration-style:double}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);\
white-space:nowrap}
"""
_MOVED = ' class="moved"'
_TAGS = {
    Mark.INSERTED: ("ins", "", "inserted"),
    Mark.DELETED: ("del", "", "deleted"),
    Mark.MOVED_TO: ("ins", _MOVED, "moved here"),
    Mark.MOVED_FROM: ("del", _MOVED, "moved from here"),
}
"""Tag, its attribute, and what is said of it."""


@dataclass(frozen=True, slots=True)
class _Page:
    """What the words of one page are written with."""

    said_in: str
    """Attribute of words of ours, which are English; empty in an English brief."""
    targets: frozenset[str]
    """Anchors that have a paragraph in the page."""


def write(redline: Redline) -> str:
    """Return a complete HTML document; it needs no other file, and runs no program."""
    front = redline.new.front
    way = ' dir="rtl"' if is_leftward(front.language) else ""
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(front.language)}"{way}>\n<head>\n'
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n'
        f"<title>{escape(front.title)}: {escape(titles(redline))}</title>\n"
        f"<style>\n{_LOOK}</style>\n</head>\n<body>\n<main>\n"
        + "".join(_body(redline))
        + "</main>\n</body>\n</html>\n"
    )


def _body(redline: Redline) -> Iterator[str]:
    is_english = redline.new.front.language.split("-")[0] == "en"
    targets = frozenset(
        block.target
        for section in redline.new.sections
        for block in section.blocks
        if isinstance(block, Prose) and block.target
    )
    page = _Page("" if is_english else ' lang="en"', targets)
    for line in redline.front:
        if line.name == "Title":
            yield f"<h1>{_lines(line.part, page)}</h1>\n"
    yield from _told(redline, page)
    for line in redline.front:
        if line.name != "Title":
            yield f"<p>{escape(line.name)}: {_lines(line.part, page)}</p>\n"
    for section in redline.sections:
        yield from _section(section, page)


def _told(redline: Redline, page: _Page) -> Iterator[str]:
    """Yield what is compared, how much differs, and links to the sections where it does."""
    found = telling(redline)
    summary = counted(found.told) or "the words are the same"
    yield f'<nav class="told"{page.said_in}>\n<p>{escape(titles(redline))}: {summary}.</p>\n'
    places = {one.place for one in found.told}
    now = {section.id for section in redline.new.sections}
    changed = [
        one
        for one in redline.sections
        if one.section.heading in places and (one.new or one.section.id not in now)
    ]
    if changed:
        items = "".join(
            f'<li><a href="#{_section_id(one)}">{escape(one.section.heading)}</a></li>'
            for one in changed
        )
        yield f"<p>Changes in:</p>\n<ul>{items}</ul>\n"
    yield "</nav>\n"


def _section_id(section: RedlinedSection) -> str:
    return f"{'now' if section.new else 'was'}-{section.section.id}"


def _section(section: RedlinedSection, page: _Page) -> Iterator[str]:
    yield f'<section>\n<h2 id="{_section_id(section)}">{_lines(section.heading, page)}</h2>\n'
    for block in section.blocks:
        yield from _block(block, page)
    yield "</section>\n"


def _block(block: RedlinedBlock, page: _Page) -> Iterator[str]:
    shape = block.new or block.old
    match shape:
        case Prose(target=target):
            for part in block.parts:
                place = f' id="{escape(target)}"' if target and block.new else ""
                yield f"<p{place}>{_lines(part, page)}</p>\n"
        case BulletList(is_numbered=is_numbered):
            tag = "ol" if is_numbered else "ul"
            items = "".join(f"<li>{_lines(part, page)}</li>\n" for part in block.parts)
            yield f"<{tag}>\n{items}</{tag}>\n"
        case Quotation():
            yield f"<blockquote>\n{''.join(_paragraphs(block, page))}</blockquote>\n"
        case FactBox() | Table() | Figure():
            yield from _boxed(block, page)
        case None:
            pass
        case _:
            assert_never(shape)


def _boxed(block: RedlinedBlock, page: _Page) -> Iterator[str]:
    rows = [part for part in block.parts if part.kind is PartKind.ROW]
    if not rows:
        yield f"<div>\n{''.join(_paragraphs(block, page))}</div>\n"
        return
    words = (part for part in block.parts if part.kind is not PartKind.ROW)
    caption = " ".join(_lines(part, page) for part in words)
    yield "<table>\n" + (f"<caption>{caption}</caption>\n" if caption else "")
    for number, part in enumerate(rows):
        tag, scope = ("td", "") if number else ("th", ' scope="col"')
        cells = (f"<{tag}{scope}>{_line(line, part, page)}</{tag}>" for line in part.lines)
        yield f"<tr>{''.join(cells)}</tr>\n"
    yield "</table>\n"


def _paragraphs(block: RedlinedBlock, page: _Page) -> Iterator[str]:
    for part in block.parts:
        for line in part.lines:
            yield f"<p>{_line(line, part, page)}</p>\n"


def _lines(part: Part, page: _Page) -> str:
    return " ".join(_line(line, part, page) for line in part.lines)


def _line(line: Line, part: Part, page: _Page) -> str:
    return "".join(_piece(piece, page) for piece in quieted(line, part.mark))


def _piece(piece: Piece, page: _Page) -> str:
    links = page.targets if piece.mark in NEW else frozenset()
    words = _inlines(piece.inlines, links)
    if piece.mark is Mark.KEPT:
        return words
    tag, attribute, said = _TAGS[piece.mark]
    label = f'<span class="said"{page.said_in}>[{said}: </span>'
    close = '<span class="said">] </span>'
    return f"<{tag}{attribute}>{label}{words}{close}</{tag}>"


def _inlines(inlines: tuple[Inline, ...], targets: frozenset[str]) -> str:
    pieces: list[str] = []
    cited: list[str] = []
    for inline in inlines:
        if isinstance(inline, Cite):
            cited.append(_link(inline.anchor, targets))
            continue
        if cited:
            pieces.append(f"[{', '.join(cited)}]")
            cited = []
        pieces.append(_worded(inline))
    if cited:
        pieces.append(f"[{', '.join(cited)}]")
    return "".join(pieces)


def _link(anchor: str, targets: frozenset[str]) -> str:
    words = escape(anchor)
    return f'<a href="#{words.replace(" ", "%20")}">{words}</a>' if anchor in targets else words


def _worded(inline: Text | Strong | Emphasis | Editorial) -> str:
    words = escape(inline.text, quote=False)
    match inline:
        case Text() | Editorial():
            return words
        case Strong():
            return f"<strong>{words}</strong>"
        case Emphasis():
            return f"<em>{words}</em>"
        case _:
            assert_never(inline)
