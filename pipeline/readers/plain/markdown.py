"""Markdown: text with marks for emphasis, headings and links, and data about it before it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from pipeline.markup import PARTS, Mark, definitions, marks, references, strong
from pipeline.model.transcript import Note
from pipeline.patterns import clued, pattern
from pipeline.readers.document import Document, Reading
from pipeline.readers.documents import dialogue
from pipeline.readers.encoding import decode_plain
from pipeline.readers.front_matter import front_matter
from pipeline.readers.furniture import shortened
from pipeline.readers.labels.candidates import clean
from pipeline.readers.lines import line_at
from pipeline.readers.plain.text import NAMED_IN_TAGS
from pipeline.readers.reader import Recognition
from pipeline.readers.source import Source
from pipeline.values import TYPE_CHECKING, replace

if TYPE_CHECKING:
    from pipeline.model.transcript import Datum
    from pipeline.readers.plain.asciidoc import Asciidoc
    from pipeline.readers.plain.pandoc import Terms

NAME = "markdown"

_HEADING = pattern(
    r"^ {0,3}(?:#{1,6}[ \t\u00a0]+\S|(#{2,6})[^#\s\n](?=[^\n]*[^#\s]\1[ \t]*$))", re.MULTILINE
)
"""A heading needs a blank behind its signs, but where the same ones close it: `##Gates##`."""
_TAGGED_HEADING = clued(
    r"(?m)^[ \t]*(?P<whole><h(?P<level>[1-6])(?:\s[^<>\n]*)?>(?:(?!</?h)[^\n])+</h(?P=level)>)"
    r"[ \t\r]*$",
    "<h",
)
"""A heading as HTML writes it, alone on its line."""
_TAGGED_STRONG = clued(
    r"(?m)^[ \t]*(?:<(?:p|div|br)(?:\s[^<>\n]{0,200})?>[ \t]*)?<(?P<tag>strong|b|STRONG|B)>"
    r"(?P<words>[^<>\n.?!:;]{1,60})</(?P=tag)>[ \t]*(?:</(?:p|div)>|<br ?/?>)?[ \t\r]*"
    r"(?:$|(?=<(?:p|div)[\s>]))",
    *("<strong>", "<b>", "<STRONG>", "<B>"),
)
"""A few words that tags set in bold, alone on their line, as a name may stand."""
_TAGGED_NAME = clued(
    r"(?m)^[ \t]*<p>[ \t]*<(?P<tag>em|i|strong|b)>(?P<words>[^<>\n.?!:;]{1,40})</(?P=tag)>"
    r"(?=(?:&nbsp;|\u00a0)[ \t]*\S)",
    "<p>",
)
"""A name that tags set apart at the beginning of a paragraph, with a fixed blank behind it."""
_TAGGED_SENTENCE = clued(
    r"(?m)(?:\A|(?<=\n\n)|(?<=\n\r\n))[ \t]*<(?P<tag>b|strong)>"
    r"(?P<words>(?:[^<>\n]|\n(?![ \t\r]*\n)){1,900}[.?？!…])\s?</(?P=tag)>"
    r"[ \t]*(?:<br ?/?>)?[ \t\r]*$",
    *("<b>", "<strong>"),
)
"""A paragraph of sentences that tags set in bold, as a question may stand."""
_TAGGED_ASKED = clued(
    r"(?m)^[ \t]*<br ?/?>[ \t]*<(?P<tag>b|strong|i|em)>"
    r"(?P<words>[^<>\n]{4,600}[?？](?:\s?\([^()<>\n]{2,120}\))?)(?:\s|&nbsp;)*</(?P=tag)>"
    r"[ \t]*(?:<br ?/?>)?[ \t\r]*$",
    *("</i>", "</em>", "</b>", "</strong>"),
)
"""A line that asks and is set apart, behind a break, as blogs write it."""
_TIMED_LINK = clued(r"\[\[[0-9]{1,3}(?::[0-9]{1,2}){1,2}\](?P<closing>\]\([^()\s]{1,500}\))", "[[")
_FENCED = pattern(r"^ {0,3}(```+|~~~+)[^\n]*\n.*?(?:^ {0,3}\1[ \t]*$|\Z)", re.MULTILINE | re.DOTALL)
_TABLE = pattern(
    r"^[ \t]*\|?[^\n|]*\|[^\n]*\n[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*\|[-|: \t]*(?:\n[^\n]*\|[^\n]*)*",
    re.MULTILINE,
)
_COMMENT = pattern(r"<!--(.*?)-->", re.DOTALL)
_FRAGMENT_END = pattern(r"(?s)(?<=<!--EndFragment-->)(?!.*<!--StartFragment).{1,300}\Z")
"""The end of what was pasted from elsewhere, and what whoever pasted it wrote below."""
_FIGURE = clued(r"(?s)<figure\b[^<>]*>(?:(?!<blockquote).)*?</figure>", "<figure")
_CAPTION = clued(
    r"(?m)^[ \t]*<figcaption\b[^<>\n]*>(?:(?!</?figcaption)[^\n]){0,600}</figcaption>[ \t\r]*$",
    "<figcaption",
)
"""What is said of a picture on a line of its own, without the element around both."""
_CAPTIONED = clued(
    r"(?m)^[ \t]*!\[[^\[\]\n]*\]\([^()\n]*\)[ \t]*(?P<mark>[*_])(?![*_\s])[^\n]{2,600}(?<![*_\s])"
    r"(?P=mark)[ \t\r]*$",
    "![",
)
"""A picture and, right behind it on its line, what is said of it in italics, as Medium has it."""
_EMBEDDED = clued(
    r"(?s)<iframe\b[^<>]*>\s*</iframe>"
    r"(?:[ \t]*<p>[ \t]*<a\b[^<>\n]*>[^<>\n]{0,80}</a>[ \t]*</p>(?=[ \t\r]*(?:\n|\Z)))?",
    "<iframe",
)
"""Another page that is shown in this one, and the link right behind that opens it."""
_FRAMED = pattern(
    r"(?ms)^[ \t]*<div\b[^<>]*\bclass=[\"'][^\"'<>]*\bfr-(?:alert|callout|highlight|notice)\b"
    r"[^<>]*>(?:(?!</?div\b|<blockquote\b|^#|^[ \t]*\*\*).){1,3000}</div>[ \t\r]*$"
)
"""A box in the design of the French state, in which those who publish say something."""
_CARD = clued(
    r"(?m)^(?=[^\s!])[^\n]{10,600}?[^\s\n!]!\[[^\[\]\n]*\](?:\[[^\[\]\n]+\]|\([^()\n]*\))[^\W_]"
    r"[^\n]{0,200}[^\s\n]!\[[^\[\]\n]*\](?:\[[^\[\]\n]+\]|\([^()\n]*\))[ \t\r]*$",
    "![",
)
"""A card that leads to another page: its words, two pictures and who wrote it run on as one."""
_COMMAND = clued(
    r"(?m)^[ \t]*(?:\{%(?:[^{}\n]|\n(?![ \t\r]*\n)){1,2000}%\}"
    r"|\{\{(?:[^{}\n]|\n(?![ \t\r]*\n)){1,2000}\}\})(?=[ \t\r]*$|[ \t]+\*\*\S)",
    *("{%", "{{"),
)
"""What a program of pages is told, alone on its lines: "{% raw %}", "{{< figure src="a.jpg" >}}".

No blank line is within it. Behind it may stand what is set in bold.
"""
_LINKED_COMMAND = clued(
    r"(?m)^[ \t]*\[\{%[^{}\n]{1,300}%\}\]\([^()\n]{1,500}\)[ \t\r]*"
    r"(?:\n[ \t]*(?P<mark>[*_])(?![*_\s])[^\n]{1,400}?(?<![*_\s])(?P=mark)[ \t\r]*"
    r"(?=\n[ \t\r]*$|\Z)|$)",
    "[{%",
)
"""A picture of a program of pages that leads elsewhere, and the line in italics right below it."""
_COMPONENT = clued(
    r"(?m)^[ \t]*<(?:[A-Z]\w*(?:\.[A-Z]\w*)*|img)(?=\s[^<>]*=)"
    r"(?:[^<>\"'{}]|\"[^\"]*\"|'[^'\n]*'|\{(?:[^{}]|\{[^{}]*\})*\})*/>[ \t\r]*$",
    "/>",
)
"""What a program of pages draws there, with what it is told: "<Picture src={gate} />" in MDX."""
_CLOSED_TEMPLATE = clued(
    r"`;?[ \t\r]*\n\s*(?:module\.exports = [\w.]{1,80}|export default \w{1,80});?\s*\Z",
    *("export default ", "module.exports = "),
)
"""What ends a text within a program: "`;" and "export default talk;"."""
_BOX = pattern(
    r"(?ms)^=(?P<name>[A-Z]{3,20})_START=(?:(?!^=(?P=name)_(?:START|END)=).){0,20000}"
    r"^=(?P=name)_END=[^\n]*$"
)
"""A box beside the text of a magazine: "=TEXTBOX_START=Gates=", its lines, "=TEXTBOX_END="."""
_ADMONITION = pattern(
    r"(?m)^(?:!!!|\?\?\?\+?) (?:info|note|tip|hint|warning|danger|abstract|summary|seealso"
    r"|important|attention|caution)\b[^\n]*"
    r"(?:\n(?:(?:[ ]{4}|\t)[^\n]*|[ \t\r]*(?=\n(?:[ ]{4}|\t))))*"
)
"""A box in the sign of MkDocs, `!!! info "Links"`, with what is indented below it."""
_MARKED_LINE = pattern(r"(?m)^=[A-Z]{3,20}(?:_(?!START=)[A-Z]{2,20})?=[^\n]*$")
"""What the program of a magazine sets beside the text: "=IMAGE=gate.jpg=The gate="."""
_COMMENT_LIST = pattern(
    r"(?ms)^[ \t]*(?:<h[1-6]\b[^<>]*\bcomments?\b[^<>]*>(?:(?!<[uo]l\b).){0,300})?"
    r"<[uo]l\b[^<>]*\bclass=[\"'][^\"'<>]*\bcomments?-?list\b.*\Z"
)
"""What readers of a page wrote below it, up to the end of the file."""
_TAG = pattern(r"<[^<>]*>")
_LABEL = pattern(r"^[ \t]*(?:\*\*|__)[^*_\n]{1,80}(?::(?:\*\*|__)|(?:\*\*|__):)", re.MULTILINE)
"""A label in bold, of which one makes a file Markdown."""
_TAGGED = pattern(r"^[ \t]*<([^\W\d_][^<>/\n]{0,39})>[^\n]*</\1>", re.MULTILINE)
"""A label like a tag that is closed, as in `<Jane> words </Jane>`."""
_LEAST_PAIRS = 3
"""Marks of emphasis in a file that is Markdown for them alone."""


def recognize(data: bytes, source: Source) -> Recognition:
    """Judge by marks and by labels; raises TranscriptError when undecodable."""
    document = _document(data, source.path)
    if document is None:
        return Recognition(0.0)
    found = dialogue.recognize(document, source)
    return replace(found, is_container=found.confidence > 0 or not _is_table(document.text))


def _is_table(text: str) -> bool:
    """Whether a text is a table whose cells have marks: its first line names who and what."""
    # imported late: few texts without labels have marks
    from pipeline.readers.plain.table import names_columns

    return names_columns(text)


def read(data: bytes, source: Source) -> Reading:
    """Read Markdown with labels; raises TranscriptError as `dialogue.read` does."""
    document = _document(data, source.path)
    plain = Document(decode_plain(data, source.path), is_plain=True)
    return dialogue.read(document or plain, NAME, data, source)


@lru_cache(maxsize=1)
def _document(data: bytes, path: str) -> Document | None:
    """Return the document; None for a text without any sign of Markdown."""
    text = decode_plain(data, path)
    metadata, body = _data_above(text)
    names = references(text) if "]:" in text else frozenset()
    found = marks(text[body:], names)
    other = _asciidoc(text, body)
    if not metadata and not names and not other and not _is_markdown(text, found):
        return None
    late = tuple(_late_closed(text, body))
    found = _in_place(text, body, found, late)
    told = (*(other.blocks if other else ()), *_directives(text, body), *_tables(text, body))
    blocks = tuple(_blocks(text, body, told))
    aside = _directions(text, found, blocks)
    notes = tuple(_notes_in_lines(text, body, blocks))
    underlined = tuple(_underlined(text, body))
    terms = _terms(text, body)
    loose = sorted(
        (
            *_signs(text, body),
            *((mark.start, mark.end) for mark in late),
            *(one.span("sign") for one in underlined),
            *(other.signs if other else ()),
            *(terms.signs if terms else ()),
        )
    )
    tagged = (
        *_tagged_headings(text, body),
        *(other.headings if other else ()),
        *(one.span("words") for one in underlined),
    )
    headings = tuple(sorted((*_headings(text, body), *tagged)))
    hidden = [Mark(0, body), *(Mark(start, end) for start, end, _ in (*blocks, *aside, *notes))]
    hidden += [Mark(*span) for span in loose]
    return Document(
        text,
        is_plain=True,
        strong=_joined(sorted((*strong(found, text), *tagged, *_tagged_strong(text, body))), text),
        headings=headings,
        ranks=tuple(_rank(text, start) for start, _ in headings),
        marks=tuple(_merged(found, [mark for mark in hidden if mark.end])),
        asides=tuple(sorted((*((start, end) for start, end, _ in (*aside, *notes)), *loose))),
        labels=terms.labels if terms else frozenset(),
        is_marked_up=True,
        references=tuple(sorted(names)),
        metadata=metadata,
        removed=(*_notes(text, sorted((*blocks, *notes))), *_told_directions(text, aside)),
    )


def _joined(spans: Sequence[tuple[int, int]], text: str) -> tuple[tuple[int, int], ...]:
    """Return spans in bold, those as one that a blank parts alone: "**Who** **pays?**"."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and text[joined[-1][1] : start].split(" ") in _PARTING:
            joined[-1] = joined[-1][0], end
        else:
            joined.append((start, end))
    return tuple(joined)


_PARTING = (["**", "**"], ["__", "__"])


def _in_place(
    text: str, body: int, found: Sequence[Mark], late: Sequence[Mark]
) -> tuple[Mark, ...]:
    """Return the marks of a body, which stand at places within it, at their places in the text.

    With `late` and other marks that are found in the text itself, in order.
    """
    shifted = (
        replace(
            mark,
            start=mark.start + body,
            end=mark.end + body,
            partner=mark.partner + body if mark.partner >= 0 else -1,
        )
        for mark in _outermost(found)
    )
    placed = sorted((*shifted, *_timed_links(text, body), *late), key=lambda mark: mark.start)
    return tuple(_parted(text, tuple(placed)) if _MET.may_match(text) else placed)


def _signs(text: str, body: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of signs of which no mark, block or heading takes care."""
    for find in (
        *(_closing_signs, _tight_signs, _hard_breaks, _heading_names, _attribute_lines),
        *(_met_stars, _empty, _torn_links, _bracketed_headings),
    ):
        yield from find(text, body)


def _asciidoc(text: str, body: int) -> Asciidoc | None:
    """Return the signs of AsciiDoc in a text; None where it is none."""
    if not text[body : body + _FEW_CHARACTERS].lstrip().startswith("="):
        return None
    # imported late: hardly a file is AsciiDoc
    from pipeline.readers.plain.asciidoc import asciidoc

    return asciidoc(text, body, (_PICTURE, _DATA))


_FEW_CHARACTERS = 40


def _data_above(text: str) -> tuple[tuple[Datum, ...], int]:
    """Return what a text says of itself before it begins, and where it begins.

    As YAML and the like, or as comments or fields of reStructuredText.
    """
    metadata, body = front_matter(text)
    head = "\n" + text[:_HEAD_CHARACTERS].lstrip("\ufeff\r\n ")
    if body or ("\n.. " not in head and "\n:" not in head):
        return metadata, body
    # imported late: hardly a file is reStructuredText
    from pipeline.readers.plain.restructured import data_above, fields_above

    metadata, body = data_above(text)
    return (metadata, body) if body else fields_above(text)


_HEAD_CHARACTERS = 600
"""Characters at the top of a text in which such data begin."""


def _directives(text: str, body: int) -> Iterator[tuple[int, int, str]]:
    """Yield the spans of what reStructuredText tells a program: ".. image:: gate.png"."""
    if "\n.. " in text:
        # imported late: hardly a file is reStructuredText
        from pipeline.readers.plain.restructured import directives

        yield from ((start, end, _COMMANDS) for start, end in directives(text, body))


def _tables(text: str, body: int) -> Iterator[tuple[int, int, str]]:
    """Yield the spans of tables of HTML with heads in which no cell holds a sentence."""
    for found in _TAGGED_TABLE.late.finditer(text, body) if _TAGGED_TABLE.may_match(text) else ():
        cells = [clean(one) for one in _TAG.split(found[0])]
        is_data = all(
            len(one.split()) <= _MOST_OF_CELL and not one.endswith((".", "?", "!", "…"))
            for one in cells
        )
        if is_data and _HEAD_CELL.search(found[0]):
            yield *found.span(), "a table"


_TAGGED_TABLE = clued(r"(?s)<table\b[^<>]*>(?:(?!<table\b).){1,20000}?</table>", "</table>")
_HEAD_CELL = pattern(r"<th\b")
_MOST_OF_CELL = 9
"""Words of a cell that gives data."""


def _underlined(text: str, body: int) -> Iterator[re.Match[str]]:
    """Yield headings with a line of signs below them that is as long as they are."""
    if "\n====" in text or "\n----" in text:
        for found in _UNDERLINED.finditer(text, body):
            if abs(len(found["sign"]) - len(found["words"].rstrip())) <= _UNEVEN:
                yield found


_UNDERLINED = pattern(
    r"(?m)(?:\A|(?<=\n\n)|(?<=\n\r\n))(?P<words>[^\s#>|*+=~:-][^\n]{2,500})\n"
    r"(?P<sign>={4,}|-{4,})[ \t\r]*$"
)
_UNEVEN = 4
"""Signs that a line below a heading may have more or less than this has letters."""


def _outermost(found: Sequence[Mark]) -> Iterator[Mark]:
    """Yield marks without those that stand in others: a letter by its number in a tag."""
    done = 0
    for mark in found:
        if mark.start >= done:
            yield mark
            done = mark.end


def _parted(text: str, found: Sequence[Mark]) -> Iterator[Mark]:
    """Yield marks, of which those part paragraphs that end one and begin another on its line."""
    met = list(_MET.late.finditer(text))
    starts = {at for one in met for at in (one.start("end"), one.start("begin"))}
    for mark in found:
        yield replace(mark, put=PARTS) if mark.start in starts else mark


_MET = clued(
    r"(?P<end></(?:p|div|li|h[1-6])>)[ \t]*(?P<begin><(?:p|div|li|h[1-6])(?:\s[^<>\n]*)?>)",
    "</p>",
    "</div>",
    "</li>",
    "</h",
)
"""Where an element of a page ends, and another begins on the same line."""


def _is_markdown(text: str, found: Sequence[Mark]) -> bool:
    headings = list(_HEADING.finditer(text))
    links = sum(text.startswith("](", mark.start) for mark in found)
    pairs = sum(mark.partner > mark.start and text[mark.start] in "*_" for mark in found)
    return (
        len(headings) > 1
        or _LABEL.search(text) is not None
        or text.lstrip("\ufeff\n\r ").startswith("# ")
        or links > 0
        or (_TAGGED.search(text) is not None and NAMED_IN_TAGS.search(text) is None)
        or (pairs >= _LEAST_PAIRS)
    )


def _headings(text: str, body: int) -> Iterator[tuple[int, int]]:
    for found in _HEADING.finditer(text, body):
        wrapped = _WRAPPED.match(text, found.start())
        end = text.find("\n", wrapped.end() if wrapped else found.end())
        yield found.start(), len(text) if end < 0 else end


_WRAPPED = pattern(r" {0,3}# [^\n]{40,}[^\s#] \r?\n(?=[^\W_][^\n:.?!]{0,60}[ \t\r]*\n[ \t\r]*\n)")
"""A heading that a program has wrapped behind a blank: its rest stands alone on the line below."""


def _rank(text: str, start: int) -> int:
    """Return the rank of a heading: how many signs begin it, or the number of its tag."""
    tag = text[start : start + 3].lower()
    if tag.startswith("<h"):
        return int(tag[2])
    signs = text[start : start + _MOST_SIGNS].lstrip()
    rank = len(signs) - len(signs.lstrip("#"))
    below = text.find("\n", start) + 1
    return rank or _BELOW.get(text[below : below + 4], 0)


_BELOW = {"====": 1, "----": 2}
"""Ranks of headings by the signs below them."""
_MOST_SIGNS = 9
"""Blanks before a heading and its signs."""


def _tagged_headings(text: str, body: int) -> Iterator[tuple[int, int]]:
    if _TAGGED_HEADING.may_match(text):
        for found in _TAGGED_HEADING.late.finditer(text, body):
            yield found.span("whole")


def _closing_signs(text: str, body: int) -> Iterator[tuple[int, int]]:
    """Yield the signs that end a heading as they begin it: "#### Who pays? ####"."""
    if "#\n" in text or "# " in text or text.endswith("#"):
        for found in _CLOSED_HEADING.finditer(text, body):
            yield found.span("closing")


_CLOSED_HEADING = pattern(
    r"(?m)^ {0,3}(?P<signs>#{1,6})[ \t]+[^\n]*?[^#\s\\](?P<closing>(?:[ \t]+#+|(?<=\W)(?P=signs)))"
    r"[ \t\r]*$"
)
"""Closing signs stand behind a blank, or behind the end of a sentence as many as open it."""


def _bracketed_headings(text: str, body: int) -> Iterator[tuple[int, int]]:
    """Yield the brackets around all words of a heading, as pandoc leaves them: "### [Why?]"."""
    for found in _BRACKETED.finditer(text, body) if "# [" in text else ():
        yield found.span("opens")
        yield found.span("closes")


_BRACKETED = pattern(
    r"(?m)^ {0,3}#{1,6} (?P<opens>\[)[^\[\]\n]+(?P<closes>\](?:\{[^{}\n]{0,80}\})?)[ \t\r]*$"
)


def _terms(text: str, body: int) -> Terms | None:
    """Return the terms of a definition list under which people talk; None for none."""
    if not any(sign in text for sign in ("\n:", "\n :", "\n  :", "\n   :")):
        return None
    # imported late: hardly a talk is a definition list
    from pipeline.readers.plain.pandoc import find_terms

    return find_terms(text, body)


def _heading_names(text: str, body: int) -> Iterator[tuple[int, int]]:
    """Yield the names and classes behind headings: "# Gates {#gates}"."""
    if "{#" in text or "{." in text:
        # imported late: hardly a heading has a name
        from pipeline.readers.plain.pandoc import heading_names

        yield from heading_names(text, body)


def _attribute_lines(text: str, body: int) -> Iterator[tuple[int, int]]:
    """Yield the classes and names that kramdown gives what stands above: "{: .interviewer }"."""
    if _ATTRIBUTES.may_match(text):
        for found in _ATTRIBUTES.late.finditer(text, body):
            yield found.span("told")


def _met_stars(text: str, body: int) -> Iterator[tuple[int, int]]:
    """Yield the stars between what ends and what begins in bold: "**JR:****Who pays?**"."""
    if _MET_STARS.may_match(text):
        for found in _MET_STARS.late.finditer(text, body):
            start = found.start()
            yield from (
                (start + one.start(), start + one.end()) for one in _FOUR.finditer(found[0])
            )


def _empty(text: str, body: int) -> Iterator[tuple[int, int]]:
    """Yield items without words, and links without any, alone between blank lines."""
    if _EMPTY.may_match(text):
        yield from (found.span("sign") for found in _EMPTY.late.finditer(text, body))


_EMPTY = clued(
    r"(?m)(?<=\n)[ \t]*\r?\n(?P<sign>[ \t]*(?:[*+-][ \t]+|\[\]\([^()\s]*\)[ \t]*))"
    r"(?=\r?$\n?[ \t\r]*$)",
    *("* ", "+ ", "- ", "*\t", "+\t", "-\t", "[]("),
)
_MET_STARS = clued(
    r"(?<![*\\])\*\*(?![*\s])(?:[^*\n]*[^*\s]\*{4}(?![*\s]))+[^*\n]*[^*\s]\*\*(?!\*)", "****"
)
_FOUR = pattern(r"\*{4}")


_ATTRIBUTES = clued(
    r"(?m)(?:^|(?<=[^\s\\]))[ \t]*(?P<told>\{:{1,2}[ \t]*(?:/[a-z]*|[a-z]+ */|toc"
    r"|(?:[a-z]+[ \t]+)?(?:[.#][\w-]+|[\w-]+=(?:\"[^\"\n]*\"|'[^'\n]*'))"
    r"(?:[ \t]*(?:[.#][\w-]+|[\w-]+=(?:\"[^\"\n]*\"|'[^'\n]*'))){0,20})[ \t]*\})[ \t\r]*$",
    "{:",
)
"""It stands alone on its line, or ends one."""


def _notes_in_lines(
    text: str, body: int, blocks: Sequence[tuple[int, int, str]]
) -> Iterator[tuple[int, int, str]]:
    """Yield the spans of notes that stand where they are called: "the gate^[Of 1890.]"."""
    if "^[" in text:
        # imported late: hardly a talk has notes within its lines
        from pipeline.readers.plain.pandoc import notes_in_lines

        for start, end in notes_in_lines(text, body):
            if not any(first <= start < last for first, last, _ in blocks):
                yield start, end, _NOTE


def _notes_below(text: str, body: int) -> Iterator[tuple[int, int, str]]:
    """Yield the spans of notes that are called by a name or link: "[^gate]: Of 1890."."""
    if "\n[^" in text or _LINKED_BACK.search(text):
        # imported late: few talks have notes
        from pipeline.readers.plain.pandoc import notes_below

        yield from ((start, end, _NOTE) for start, end in notes_below(text, body))


_LINKED_BACK = clued(r"#_?(?:ftn|fn|footnote|endnote|edn|note)[-_:]?ref", "ref")


def _tight_signs(text: str, body: int) -> Iterator[tuple[int, int]]:
    """Yield the signs of headings right before labels, which are none: "###问：Who pays?"."""
    if _TIGHT.may_match(text):
        for found in _TIGHT.late.finditer(text, body):
            yield found.span("signs")


_TIGHT = clued(r"(?m)^ {0,3}(?P<signs>#{2,6})(?=[^\W\d_\u0000-\u2e7f]{1,8}[:：])", "##")


def _hard_breaks(text: str, body: int) -> Iterator[tuple[int, int]]:
    """Yield the signs that break a line for sure, as a backslash does at its end, or alone."""
    for found in _HARD_BREAK.finditer(text, body) if "\\\n" in text or "\\\r" in text else ():
        yield found.span()


_HARD_BREAK = pattern(r"(?<=[^\s\\])\\(?=\r?\n[^\n]*\S)|(?<=\n)\\(?=\r?\n)")


def _torn_links(text: str, body: int) -> Iterator[tuple[int, int]]:
    """Yield what is no word of links whose words run over the end of a line."""
    for found in _TORN_LINK.finditer(text, body) if "](" in text else ():
        if "\n" in found["words"]:
            yield found.start(), found.start("words")
            yield found.end("words"), found.end()


_TORN_LINK = pattern(
    r"(?<![!\\])\[(?P<words>(?:[^\[\]\n]|\n(?![ \t\r]*\n)){1,300})\]"
    r"\((?:[^()\s\\]|\\.|\([^()\s]*\)){1,2000}(?:[ \t]+(?:\"[^\"\n]*\"|'[^'\n]*'))?\)"
)


def _timed_links(text: str, body: int) -> Iterator[Mark]:
    """Yield the marks of links around times in brackets: "[[0:03]](https://r.example)"."""
    if _TIMED_LINK.may_match(text):
        for found in _TIMED_LINK.late.finditer(text, body):
            start, (closing, end) = found.start(), found.span("closing")
            yield from (Mark(start, start + 1, "", closing), Mark(closing, end, "", start))


def _late_closed(text: str, body: int) -> Iterator[Mark]:
    """Yield the marks of bold words that are closed alone on the line below: "**Who pays?/**"."""
    if _LATE_CLOSED.may_match(text):
        for found in _LATE_CLOSED.late.finditer(text, body):
            (start, end), (closing, last) = found.span("opens"), found.span("closes")
            yield from (Mark(start, end, "", closing), Mark(closing, last, "", start))


_LATE_CLOSED = clued(
    r"(?m)^[ \t]*(?P<opens>\*{2}(?:\*{4})?)(?![*\s])(?:(?!\*\*|\n[ \t\r]*\n)[^\\])+\n"
    r"(?P<closes>\*\*)[ \t\r]*$(?=\s*(?:\n[ \t\r]*$|\Z))",
    "\n**",
)
"""Where six stars open it, the first four are what is left of bold blanks above."""


def _tagged_strong(text: str, body: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of lines that tags set in bold: "<p><strong>Jane Roe</strong></p>"."""
    for form in (_TAGGED_STRONG, _TAGGED_SENTENCE, _TAGGED_NAME, _TAGGED_ASKED):
        if form.may_match(text):
            for found in form.late.finditer(text, body):
                yield found.span("words")


def _blocks(
    text: str, body: int, others: Sequence[tuple[int, int, str]]
) -> Iterator[tuple[int, int, str]]:
    """Yield the spans of what is no speech, with what each is, `others` among them."""
    forms = [(_FENCED, "code"), (_TABLE, "a table"), (_COMMENT, "a comment")]
    rare = (
        (_FIGURE, _PICTURE),
        (_CAPTION, _PICTURE),
        (_CAPTIONED, _PICTURE),
        (_EMBEDDED, _COMPONENTS),
        (_CARD, _CARDS),
        (_COMMAND, _COMMANDS),
        (_LINKED_COMMAND, _COMMANDS),
        (_COMPONENT, _COMPONENTS),
        (_CLOSED_TEMPLATE, _COMMANDS),
    )
    forms += [(form.late, what) for form, what in rare if form.may_match(text)]
    if "<!--EndFragment-->" in text:
        forms.append((_FRAGMENT_END, _PASTED))
    if "\n=" in text:
        forms += [(_BOX, _BOXES), (_MARKED_LINE, _COMMANDS)]
    if "\n!!! " in text or "\n??? " in text:
        forms.append((_ADMONITION, _BOXES))
    if "<div" in text and "fr-" in text:
        forms.append((_FRAMED, _BOXES))
    if "<ul" in text or "<ol" in text:
        forms.append((_COMMENT_LIST, _COMMENTS))
    found = sorted(
        (
            *((*match.span(), what) for form, what in forms for match in form.finditer(text, body)),
            *((start, end, _ADDRESSES) for start, end in definitions(text, body)),
            *_notes_below(text, body),
            *others,
        )
    )
    done = 0
    for start, end, what in found:
        if start >= done:
            yield start, end, what
            done = end


_ADDRESSES = "addresses of links"
_PICTURE = "a picture"
_COMMANDS = "a command of the page"
_BOXES = "a box beside the text"
_COMPONENTS = "an element of the page"
_COMMENTS = "comments of readers"
_CARDS = "a card that leads to another page"
_DATA = "data of the page"
_PASTED = "behind the end of what was pasted"
_NOTE = "a footnote"
_QUIET = frozenset(
    {"a comment", _DATA, _ADDRESSES, _PICTURE, _COMMANDS, _COMMENTS, _CARDS, _COMPONENTS, _NOTE}
)
"""What nobody can have said; code and tables may have been read out."""


def _directions(
    text: str, found: Sequence[Mark], blocks: Sequence[tuple[int, int, str]]
) -> tuple[tuple[int, int, str], ...]:
    """Return the spans of what people do beside what they say: "Roe: *nods* Yes."."""
    if text.count("*") + text.count("_") < 2 * _LEAST_PAIRS:
        return ()
    # imported late: hardly a talk has stage directions
    from pipeline.readers.plain.directions import find_directions

    hidden = [(start, end) for start, end, _ in blocks]
    return tuple((*span, "a direction") for span in find_directions(text, found, hidden))


def _told_directions(text: str, aside: Sequence[tuple[int, int, str]]) -> Iterator[Note]:
    if aside:
        words = " / ".join(dict.fromkeys(clean(text[start:end]) for start, end, _ in aside))
        message = f"{len(aside)} directions set off from what is said, and said by nobody"
        yield Note(f"{message}: {shortened(words)}", line_at(text, aside[0][0]))


def _merged(found: Sequence[Mark], hidden: Sequence[Mark]) -> Iterator[Mark]:
    """Yield marks in order, without those inside of what is hidden."""
    spans = iter(sorted(hidden, key=lambda mark: mark.start))
    block = next(spans, None)
    for mark in found:
        while block and block.end <= mark.start:
            yield block
            block = next(spans, None)
        if block is None or mark.end <= block.start:
            yield mark
    while block:
        yield block
        block = next(spans, None)


def _notes(text: str, blocks: Sequence[tuple[int, int, str]]) -> Iterator[Note]:
    for start, end, what in blocks:
        words = clean(text[start:end])
        if what in {_PICTURE, _COMMENTS}:
            words = clean(_TAG.sub(" ", words))
        yield Note(
            f"{what}: {shortened(words)}", line_at(text, start), is_warning=what not in _QUIET
        )
