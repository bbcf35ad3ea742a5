"""Faults of a DOCX that Word would repair, prompt for, or show to nobody who cannot see."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO
from posixpath import dirname, join, normpath
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PLACES = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_STORIES = ("document", "hdr", "ftr", "footnotes", "comments")
_REVISIONS = ("ins", "del", "moveFrom", "moveTo")
_PLAIN_RUN = {f"{W}rStyle", f"{W}rtl", f"{W}lang", *(f"{W}{name}" for name in _REVISIONS)}
_PLAIN_PARAGRAPH = {f"{W}pStyle", f"{W}numPr", f"{W}bidi", f"{W}sectPr", f"{W}rPr"}
_LEAST_CONTRAST = 4.5
_BODY_TEXT = 9
"""Outline level of what is no heading (ECMA-376 part 1, 17.3.1.20)."""


_NO_LIST = "0"
"""Number of a list that takes a paragraph out of its list (17.9.18)."""


def lint(file: bytes) -> list[str]:
    """Return what is wrong with a DOCX, in words; nothing when all is well."""
    with ZipFile(BytesIO(file)) as archive:
        names = archive.namelist()
        parts = {name: archive.read(name) for name in names}
    trees = {
        name: etree.fromstring(data)
        for name, data in parts.items()
        if name.endswith((".xml", ".rels"))
    }
    stories = [tree for tree in trees.values() if etree.QName(tree).localname in _STORIES]
    return [
        *_package(names, trees),
        *_marks(stories),
        *_comments(trees),
        *_notes(trees),
        *_tracked(trees["word/document.xml"]),
        *_styles(trees, stories),
        *_access(trees),
        *_contrast(trees["word/styles.xml"], stories),
    ]


def is_customers(fault: str, file: bytes) -> bool:
    """Return whether a fault may be that of a customer's template, which is kept as it is."""
    with ZipFile(BytesIO(file)) as archive:
        is_kept = b'w:name="brief"' in archive.read("word/document.xml")
    beginnings = ("contrast of ", "direct formatting", "empty paragraph")
    return is_kept and fault.startswith(beginnings)


def _package(names: list[str], trees: dict[str, etree._Element]) -> Iterator[str]:
    yield from (f"member twice: {name}" for name in _twice(names))
    listed = {each.get("PartName", "").lstrip("/") for each in trees["[Content_Types].xml"]}
    listed |= {name for name in names if name.endswith(".rels") or name == "[Content_Types].xml"}
    yield from (f"no content type: {name}" for name in names if name not in listed)
    for name, tree in trees.items():
        if name.endswith(".rels"):
            base = dirname(dirname(name))
            targets = (normpath(join(base, each.get("Target", ""))) for each in tree)
            yield from (f"relationship without part: {to}" for to in targets if to not in names)


def _twice(values: Iterable[str | None]) -> list[str]:
    return [str(value) for value, count in Counter(values).items() if count > 1]


def _marks(stories: list[etree._Element]) -> Iterator[str]:
    starts = [mark for story in stories for mark in story.iter(f"{W}bookmarkStart")]
    ends = [mark for story in stories for mark in story.iter(f"{W}bookmarkEnd")]
    names = [mark.get(f"{W}name") or "" for mark in starts]
    ids = [mark.get(f"{W}id") for mark in starts]
    yield from (f"bookmark name twice: {name}" for name in _twice(map(str.lower, names)))
    yield from (f"bookmark id twice: {number}" for number in _twice(ids))
    yield from (f"bookmark name not valid: {name}" for name in names if not is_bookmark_name(name))
    if Counter(ids) != Counter(mark.get(f"{W}id") for mark in ends):
        yield "bookmark without an end"
    for story in stories:
        links = (each.get(f"{W}anchor") for each in story.iter(f"{W}hyperlink"))
        yield from (f"link to nowhere: {to}" for to in links if to not in names)
        yield from _fields(story)


def _comments(trees: dict[str, etree._Element]) -> Iterator[str]:
    """Yield comments on no words, and words with a comment that is not there."""
    body = trees["word/document.xml"]
    comments = trees.get("word/comments.xml")
    written = [each.get(f"{W}id") for each in comments] if comments is not None else []
    for mark in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        marked = [each.get(f"{W}id") for each in body.iter(f"{W}{mark}")]
        if Counter(marked) != Counter(written):
            yield f"comments and their {mark} do not match"


def _notes(trees: dict[str, etree._Element]) -> Iterator[str]:
    """Yield references to footnotes that are not there, and footnotes that nothing refers to."""
    notes = trees.get("word/footnotes.xml")
    written = (
        [each.get(f"{W}id") for each in notes if not each.get(f"{W}type")]
        if (notes is not None)
        else []
    )
    body = trees["word/document.xml"]
    referred = [each.get(f"{W}id") for each in body.iter(f"{W}footnoteReference")]
    if Counter(written) != Counter(referred):
        yield "footnotes and their references do not match"


def _tracked(body: etree._Element) -> Iterator[str]:
    """Yield faults of tracked changes (ECMA-376 part 1, 17.13.5)."""
    marks = [each for name in _REVISIONS for each in body.iter(f"{W}{name}")]
    starts = [each for name in ("moveFrom", "moveTo") for each in body.iter(f"{W}{name}RangeStart")]
    changes = [*marks, *starts]
    yield from (f"change id twice: {one}" for one in _twice(each.get(f"{W}id") for each in changes))
    for each in changes:
        if not each.get(f"{W}author") or not each.get(f"{W}date"):
            yield "change without author or date"
    for each in body.iter(f"{W}t", f"{W}delText", f"{W}instrText"):
        is_deleted = any(True for _ in each.iterancestors(f"{W}del"))
        if is_deleted != (each.tag == f"{W}delText"):
            yield "deleted words that are not marked so" if is_deleted else "delText outside del"
    for each in (each for mark in marks for each in mark):
        if each.tag not in {f"{W}r", f"{W}del", f"{W}ins"}:
            yield f"{etree.QName(each).localname} inside a change"
    yield from _moved(body, starts)
    for row in body.iter(f"{W}tr"):
        yield from _tracked_row(row)
    for mark in body.iter(f"{W}bookmarkStart"):
        ends = mark.getparent().find(f"{W}pPr/{W}rPr/{W}del")
        if mark.getparent().tag == f"{W}p" and ends is not None:
            yield "bookmark in a deleted paragraph"


def _moved(body: etree._Element, starts: list[etree._Element]) -> Iterator[str]:
    """Yield moves without two places, and places without an end."""
    names: dict[str, list[str]] = {}
    for start in starts:
        kind = etree.QName(start).localname.removesuffix("RangeStart")
        names.setdefault(start.get(f"{W}name", ""), []).append(kind)
        ends = [each.get(f"{W}id") for each in body.iter(f"{W}{kind}RangeEnd")]
        if ends.count(start.get(f"{W}id")) != 1:
            yield "move without an end"
    for name, kinds in names.items():
        if sorted(kinds) != ["moveFrom", "moveTo"]:
            yield f"move without its other place: {name}"
    if not starts and any(True for _ in body.iter(f"{W}moveFrom", f"{W}moveTo")):
        yield "moved words outside a place of a move"


def _tracked_row(row: etree._Element) -> Iterator[str]:
    """Yield rows that came or went whose words did not."""
    for name in ("ins", "del"):
        if row.find(f"{W}trPr/{W}{name}") is not None:
            runs = list(row.iter(f"{W}r"))
            if any(each.getparent().tag != f"{W}{name}" for each in runs):
                yield f"row that is {name} holds words that are not"


def is_bookmark_name(name: str) -> bool:
    """Return whether Word accepts `name`: letters, digits, underscores, at most 40."""
    is_word = name.isascii() and name.replace("_", "a").isalnum() and name[0].isalpha()
    return is_word and len(name) <= 40


def _fields(story: etree._Element) -> Iterator[str]:
    state = "end"
    has_result = False
    follows = {"begin": "end", "separate": "begin", "end": "separate"}
    for each in story.iter(f"{W}fldChar", f"{W}t", f"{W}delText"):
        if each.tag != f"{W}fldChar":
            has_result = has_result or bool(each.text)
            continue
        kind = each.get(f"{W}fldCharType") or ""
        if follows[kind] != state:
            yield f"field not balanced: {kind} after {state}"
        if kind == "end" and not has_result:
            yield "field without result"
        state, has_result = kind, False
    if state != "end":
        yield "field without an end"


def _styles(trees: dict[str, etree._Element], stories: list[etree._Element]) -> Iterator[str]:
    defined = [each.get(f"{W}styleId") for each in trees["word/styles.xml"].iter(f"{W}style")]
    yield from (f"style id twice: {name}" for name in _twice(defined))
    numbers = {each.get(f"{W}numId") for each in trees["word/numbering.xml"].iter(f"{W}num")}
    numbers.add(_NO_LIST)
    for tree in (*stories, trees["word/styles.xml"]):
        for each in tree.iter(*(f"{W}{tag}" for tag in ("pStyle", "rStyle", "tblStyle"))):
            if each.get(f"{W}val") not in defined:
                yield f"style not defined: {each.get(f'{W}val')}"
        for each in tree.iter(f"{W}numId"):
            if each.get(f"{W}val") not in numbers:
                yield f"list not defined: {each.get(f'{W}val')}"
    for story in stories:
        yield from _direct(story, f"{W}rPr", _PLAIN_RUN)
        yield from _direct(story, f"{W}pPr", _PLAIN_PARAGRAPH)


def _direct(story: etree._Element, holder: str, allowed: set[str]) -> Iterator[str]:
    for properties in story.iter(holder):
        names = {str(each.tag) for each in properties} - allowed
        yield from (f"direct formatting: {etree.QName(name).localname}" for name in sorted(names))


def _access(trees: dict[str, etree._Element]) -> Iterator[str]:
    body, styles = trees["word/document.xml"][0], trees["word/styles.xml"]
    title = trees["docProps/core.xml"].find("{http://purl.org/dc/elements/1.1/}title")
    if title is None or not (title.text or "").strip():
        yield "no title"
    language = styles.find(f"{W}docDefaults//{W}lang")
    if language is None or not language.get(f"{W}val"):
        yield "no language"
    if trees["word/settings.xml"].find(f"{W}updateFields") is not None:
        yield "Word would ask to update fields"
    for table in body.iter(f"{W}tbl"):
        yield from _table(table)
    drawn = list(body.iter(f"{_PLACES}docPr"))
    yield from (f"drawing id twice: {one}" for one in _twice(each.get("id") for each in drawn))
    yield from ("drawing without words for it" for each in drawn if not each.get("descr"))
    if next(body.iter(f"{_PLACES}anchor"), None) is not None:
        yield "floating drawing"
    yield from _empty(body)
    yield from _headings(body, styles)


def _table(table: etree._Element) -> Iterator[str]:
    if table.find(f"{W}tr/{W}trPr/{W}tblHeader") is None:
        yield "table without header row"
    for name in ("tblCaption", "tblDescription"):
        mark = table.find(f"{W}tblPr/{W}{name}")
        if mark is None or not mark.get(f"{W}val"):
            yield f"table without {name}"
    if any(True for _ in table.iter(f"{W}vMerge", f"{W}gridSpan")):
        yield "merged cells"
    if any(cell[-1].tag != f"{W}p" for cell in table.iter(f"{W}tc")):
        yield "cell does not end with a paragraph"
    if any(True for cell in table.iter(f"{W}tc") for _ in cell.iter(f"{W}tbl")):
        yield "table inside a table"


def _empty(body: etree._Element) -> Iterator[str]:
    for paragraph in body.iter(f"{W}p"):
        has_words = any(text.text for text in paragraph.iter(f"{W}t", f"{W}delText"))
        has_words = has_words or next(paragraph.iter(f"{W}drawing"), None) is not None
        around = (paragraph.getprevious(), paragraph.getnext())
        is_tracked = paragraph.find(f"{W}pPr/{W}rPr") is not None
        parts_tables = is_tracked or all(
            each is not None and each.tag == f"{W}tbl" for each in around
        )
        if not has_words and not parts_tables and paragraph.getparent().tag != f"{W}tc":
            yield "empty paragraph"
    for table in body.iter(f"{W}tbl"):
        follower = table.getnext()
        if follower is not None and follower.tag == f"{W}tbl":
            yield "tables touch"


def _headings(body: etree._Element, styles: etree._Element) -> Iterator[str]:
    levels = {
        style.get(f"{W}styleId"): int(level.get(f"{W}val")) + 1
        for style in styles.iter(f"{W}style")
        for level in style.iter(f"{W}outlineLvl")
        if int(level.get(f"{W}val")) < _BODY_TEXT
    }
    last = 0
    for style in body.iter(f"{W}pStyle"):
        level = levels.get(style.get(f"{W}val"), 0)
        if level > last + 1:
            yield f"heading level {level} after {last}"
        last = level or last


def _contrast(styles: etree._Element, stories: list[etree._Element]) -> Iterator[str]:
    """Yield styles too pale for the ground they stand on.

    A paragraph style that has a ground of its own stands on that. Others stand on white and on the
    grounds of tables; a character style stands where the file has it, too.
    """
    by_id = {style.get(f"{W}styleId"): style for style in styles.iter(f"{W}style")}
    ours = [style for style in by_id.values() if style.get(f"{W}customStyle")]
    tables = {
        each.get(f"{W}fill")
        for one in ours
        if one.get(f"{W}type") == "table"
        for each in one.iter(f"{W}shd")
    }
    usual = {_WHITE} | tables
    used = _grounds(by_id, stories)
    for name, style in by_id.items():
        own = {_ground(style, by_id)} - {""}
        grounds = used.get(name, usual) if style.get(f"{W}type") == "character" else own or usual
        for colour in style.iterfind(f"{W}rPr/{W}color"):
            words = colour.get(f"{W}val")
            if any(_ratio(words, ground) < _LEAST_CONTRAST for ground in grounds):
                yield f"contrast of {name}"


_WHITE = "FFFFFF"


def _grounds(
    by_id: dict[str, etree._Element], stories: list[etree._Element]
) -> dict[str, set[str]]:
    """Return the grounds that words of each character style, or one below it, stand on."""
    found: dict[str, set[str]] = {}
    for story in stories:
        for mark in story.iter(f"{W}rStyle"):
            paragraph = next(mark.iterancestors(f"{W}p"))
            wears = paragraph.find(f"{W}pPr/{W}pStyle")
            below = by_id.get(wears.get(f"{W}val")) if wears is not None else None
            ground = _ground(below, by_id) or _table_ground(paragraph, by_id) or _WHITE
            for style in _line(by_id.get(mark.get(f"{W}val")), by_id):
                found.setdefault(style.get(f"{W}styleId"), set()).add(ground)
                if style.find(f"{W}rPr/{W}color") is not None:
                    break
    return found


def _line(
    style: etree._Element | None, by_id: dict[str, etree._Element]
) -> Iterator[etree._Element]:
    """Yield a style and those it is based on."""
    while style is not None:
        yield style
        base = style.find(f"{W}basedOn")
        style = None if base is None else by_id.get(base.get(f"{W}val"))


def _ground(style: etree._Element | None, by_id: dict[str, etree._Element]) -> str:
    """Return the ground of a paragraph style; empty when it has none."""
    shades = (each.find(f"{W}pPr/{W}shd") for each in _line(style, by_id))
    return next((one.get(f"{W}fill") for one in shades if one is not None), "")


def _table_ground(paragraph: etree._Element, by_id: dict[str, etree._Element]) -> str:
    """Return the ground of the table that a paragraph stands in; empty when there is none."""
    for table in paragraph.iterancestors(f"{W}tbl"):
        style = by_id.get(table.find(f"{W}tblPr/{W}tblStyle").get(f"{W}val"))
        shade = style.find(f"{W}tcPr/{W}shd") if style is not None else None
        return "" if shade is None else shade.get(f"{W}fill")
    return ""


def _ratio(one: str, other: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    shares = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    linear = [
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
