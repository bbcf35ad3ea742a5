"""Web pages: the words that are spoken, without what stands around them."""

from __future__ import annotations

import codecs
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.model.transcript import Datum
from pipeline.patterns import pattern
from pipeline.readers.document import Reading
from pipeline.readers.documents import dialogue
from pipeline.readers.front_matter import front_matter
from pipeline.readers.opened import parsed_html
from pipeline.readers.reader import Recognition
from pipeline.readers.script import read_script
from pipeline.readers.source import Source
from pipeline.readers.web.drawing import BLOCKS, PARTING, name_of, name_set
from pipeline.readers.web.page import Page, page_of
from pipeline.readers.web.page_encoding import decode_page
from pipeline.values import replace

if TYPE_CHECKING:
    from lxml.etree import _Element

NAME = "html"
_HEAD = 65_536
_SURE = 0.97
_PARTS = BLOCKS | name_set("""
    a abbr b big br cite em font i img link meta s script small span strike strong style sub sup
    time title u
    """)
"""Elements with which a piece of a page may begin."""
_FIRST = re.compile(
    r"\A\ufeff?\s*(?P<xml><\?xml[^>]*>)?\s*(?:<!--.*?-->\s*)*(?:<!doctype\s+(?P<type>\w+)[^>\[]*>\s*)?"
    r"(?:<!--.*?-->\s*)*(?:<(?P<name>[a-z][\w:]*)(?=[\s>/]))?",
    re.DOTALL | re.IGNORECASE,
)
_WHOLE = frozenset({"html", "head", "body"})


_BEGINS_LATE = re.compile(rb"(?i)<!doctype html\b|<html[\s>]|<body[\s>]")
_ENDS_LATE = re.compile(rb"(?i)</body\s*>|</html\s*>")
"""How a page begins, perhaps behind styles that a program put above it, and how it ends."""


_OF_XML = re.compile(r"<(?:speaker|talker|utterance)[\s>]")
"""Elements that no page has, below a `<body>` that is the root of XML."""
_PARAGRAPH = re.compile(r"\n\s*\n\s*")
_OWN = frozenset({"style", "script", "link", "meta"})
"""Elements above the words of a saved page, which holds others of them."""
_UNSHOWN = re.compile(r"<(script|style)\b.*?</\1>", re.DOTALL | re.IGNORECASE)
_LEAST_MARKED = 0.8
"""Share of the paragraphs of a piece of a page that begin with an element."""


def recognize(data: bytes, source: Source) -> Recognition:
    """Judge by the elements; raises TranscriptError where a page cannot be decoded or is broken."""
    if not is_page(data):
        return Recognition(0.0)
    page = _page(data, source)
    if page.script is None:
        return replace(dialogue.recognize(page.document, source), is_container=True)
    return Recognition(_SURE, (page.evidence,), is_container=True)


def read(data: bytes, source: Source) -> Reading:
    """Read a page; raises TranscriptError as `dialogue.read` and `read_script` do."""
    page = _page(data, source)
    if page.script is None:
        return dialogue.read(page.document, NAME, data, source)
    return read_script(page.script, NAME, recognize(data, source), data, source)


def is_page(data: bytes) -> bool:
    """Return whether bytes are a page, or a piece of one that begins with an element of pages."""
    head = data[:_HEAD]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head.replace(b"\0", b"")[2:]
    text = head.removeprefix(codecs.BOM_UTF8).decode("latin-1")
    is_fronted = text.lstrip().startswith(_FRONTS)
    if is_fronted:
        text = text[front_matter(text)[1] :]
    text = _CODE.sub("", text) if "<?php" in text else text
    found = _FIRST.match(text)
    if found is None:
        return False
    kind, name = (found["type"] or "").lower(), (found["name"] or "").lower()
    is_whole = kind == "html" or name in _WHOLE
    if kind or found["xml"] or is_whole:
        return is_whole and not (found["xml"] and name == "body" and _OF_XML.search(text))
    if name not in _PARTS:
        return False
    if _BEGINS_LATE.search(data) and _ENDS_LATE.search(data, max(0, len(data) - _HEAD)):
        return True
    shown = _UNSHOWN.sub("", text) if name in _OWN else text
    parts: list[str] = [part for part in _PARAGRAPH.split(shown.strip()) if part]
    if is_fronted and any(part.startswith(_MARKDOWN) for part in parts):
        return False
    is_marked = sum(part.startswith("<") for part in parts) >= len(parts) * _LEAST_MARKED
    return is_marked or (
        len(_CLOSED.findall(shown)) >= _LEAST_CLOSED and not _MARKED_UP.search(shown)
    )


_CLOSED = re.compile(r"</(?:p|div|h[1-6]|li|section|article|td)>", re.IGNORECASE)
_LEAST_CLOSED = 12
"""Elements of blocks in a piece of a page whose paragraphs stand apart within them."""
_MARKED_UP = pattern(r"(?m)^[ \t]*(?:#{1,6} |[*-] |>)|\*\*|__|\]\(|^```")
"""What stands in Markdown, and not between the elements of a page."""


_MARK = pattern(r"<(?=[A-Z]{2,}\([A-Z]+\)[^<>\n]*>)")
"""What begins words between angle brackets that are no tag: "<GRAPHIC(S) NOT AVAILABLE>"."""
_CODE = pattern(r"(?s)<\?(?:php\b|=).*?(?:\?>|\Z)")
"""What a program is told that writes a page, and no browser is shown."""
_FRONTS = ("---", "+++")
"""What data about a page stand between, above its elements, as programs of pages have it."""
_MARKDOWN = ("#", "*", "- ", "_", "[", ">", "`")
"""How a paragraph of Markdown begins, which is no piece of a page."""


@lru_cache(maxsize=1)
def _page(data: bytes, source: Source) -> Page:
    text = decode_page(data, source.path)
    known: tuple[Datum, ...] = ()
    if text.lstrip("\ufeff \t\r\n").startswith(_FRONTS):
        known, body = front_matter(text)
        text = "\n" * text.count("\n", 0, body) + _with_bare(text[body:])
    if "<?php" in text:
        text = _CODE.sub(lambda one: "\n" * one.group().count("\n"), text)
    if "{*" in text or "{#" in text:
        text = _REMARKED.sub(lambda one: "\n" * one.group().count("\n"), text)
    if "**" in text:
        text = _STARRED.sub(r"<b>\1</b>", text)
    text = _BREAK_END.sub("<br>", text)
    text = _with_stray_ends(_without_inner_tags(_MARK.sub("&lt;", text)))
    root = parsed_html(text, source.path)
    _keep_lines(root)
    return page_of(root, source, known)


_REMARKED = pattern(r"(?s)\{(?P<sign>[*#])(?=\s)(?:(?!\{[*#]).){1,400}?\s(?P=sign)\}")
"""A remark to who writes the page, as programs that fill in templates leave out."""
_BREAK_END = pattern(r"(?i)(?<!<br>)(?<!<br/>)(?<!<br />)</br\s*/?>")
"""An end tag that ends nothing and breaks the line, as in browsers; "<br></br>" is one break."""
_STARRED = pattern(r"\*\*(?=[^\s*])([^*<>\n]{1,200}?)(?<=[^\s*:])\*\*(?!:)")
"""What Markdown has in bold letters, in a page whose program left the signs of it standing.

Not before a colon: "**Break**:" is known as it stands, and so are labels.
"""


def _with_bare(text: str) -> str:
    """Return a page below data with an element around each paragraph that stands in none.

    A blank line ends a paragraph there, as in Markdown, though its tag is never closed.
    """
    if _SET.search(text):
        return text
    return _BARE.sub(lambda one: one[1] if _CLOSES.search(one[1]) else f"<div>{one[1]}</div>", text)


_SET = pattern(r"(?i)<(?:pre|script|style|textarea|table)\b")
_BARE = pattern(r"(?<=\n\n)([^\s<][^\n]*(?:\n(?!\s*\n)[^\n]+)*)")
_CLOSES = pattern(r"(?i)</?(?:li|[uod]l|d[td]|div|blockquote|section|article|p)\b")


def _without_inner_tags(text: str) -> str:
    """Return a page without elements in the values of attributes, which programs wrote there.

    `<name id="Jane <name id="Roe">Roe</name>">Jane` would leave half a tag among the words.
    """
    for _ in range(_DEEPEST):
        text, count = _INNER_TAG.subn(r"<\1\2\3", text)
        if not count:
            break
    return text


_INNER_TAG = pattern(r"<([A-Za-z]\w*)(\s[^<>]*=\s?\"[^\"<>]*)<\1(?:\s[^<>]*)?>([^<>]*)</\1>")
_DEEPEST = 8
"""How deep such elements may stand in each other."""


def _with_stray_ends(text: str) -> str:
    """Return a page with an empty paragraph for each `</p>` that ends none, as browsers have it.

    So it ends a line where a page has it alone: "</p><b>Jane:</b> Yes.".
    """
    if len(_P_END.findall(text)) <= len(_P_START.findall(text)):
        return text
    kept, at, is_open = [], 0, False
    for tag in _P_TAG.finditer(text):
        if tag[1] and not is_open:
            kept += [text[at : tag.start()], "<p/>"]
            at = tag.end()
        is_open = not tag[1]
    return "".join((*kept, text[at:]))


_P_START = pattern(r"(?i)<p(?=[\s>])")
_P_END = pattern(r"(?i)</p(?=[\s>])")
_P_TAG = pattern(r"(?i)<(/?)p(?:\s[^<>]*)?>")


def _keep_lines(root: _Element) -> None:
    """Make an element set as it stands of each whose lines are those of a pasted transcript."""
    for one in root.iter("p", "div"):
        if not len(one) and len(_TIMED_LINE.findall(one.text or "")) >= _LEAST_TIMED:
            one.tag = "pre"
    for body in root.iter("body"):
        if (
            _LABELLED_LINE.search(body.text or "")
            or any(_LABELLED_LINE.search(one.tail or "") for one in body)
        ) and not any(name_of(one) in PARTING for one in body.iterdescendants()):
            _set_as_it_stands(body)


def _set_as_it_stands(body: _Element) -> None:
    """Put an element around all that a body holds, in which its line breaks count."""
    whole = body.makeelement("pre")
    whole.text, body.text = body.text, None
    whole.extend(list(body))
    body.append(whole)


_LABELLED_LINE = pattern(r"\n[^\W\d_][^\n:<]{0,40}:[ \t\xa0]+\S")
"""A line that a label begins, in a body in which no element parts lines."""


_TIMED_LINE = pattern(r"(?m)^[ \t]*[^\W\d_][^\n:]{0,40}?[ \t]{1,4}\d{1,2}:\d\d(?::\d\d)?[ \t\r]*$")
"""A label and a time alone on a line, as in a transcript that was pasted into one paragraph."""
_LEAST_TIMED = 3
