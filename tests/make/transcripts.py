"""Write the transcripts in documents that tests read: `python -m tests.make.transcripts`.

They go to `tests/readers/files/`, stored without compression, so that they are the same everywhere
and a difference can be read. Each is the same talk, invented for it, in the form of a product or
with all that a word processor can hide between words.
"""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from tests.builders import ROOT
from tests.make.libreoffice import HAS_LIBREOFFICE, resaved

FOLDER = ROOT / "tests" / "readers" / "files"


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody says."""

    label: str
    paragraphs: tuple[str, ...]


def talk() -> Iterator[Turn]:
    """Yield the turns of the talk that all files hold, as `harbour.txt` has them."""
    for block in (FOLDER / "harbour.txt").read_text("utf-8").strip().split("\n\n"):
        label, _, words = block.partition(": ")
        yield Turn(label, tuple(words.split("\n")))


TALK = tuple(talk())
_DATE = (2024, 5, 14, 9, 0, 0)


def main() -> None:
    """Write all files."""
    for name, data in files():
        (FOLDER / name).write_bytes(data)
    if HAS_LIBREOFFICE:
        (FOLDER / OLD).write_bytes(old((FOLDER / "harbour-labels.docx").read_bytes()))
    else:
        print(f"no LibreOffice, so {OLD} is as it was", file=sys.stderr)


def files() -> Iterator[tuple[str, bytes]]:
    """Yield every file with its name."""
    from tests.make import workbooks  # which needs the talk of this module

    yield "harbour-labels.docx", docx(labelled(TALK))
    yield "harbour-review.docx", reviewed()
    yield "harbour-table.docx", call()
    yield "harbour-lines.docx", numbered()
    yield "harbour-times.docx", docx(timed(TALK))
    yield "harbour-questions.docx", docx(questions(TALK))
    yield "harbour-review.odt", opened()
    yield "harbour-table.odt", opened_table()
    yield "harbour-review.rtf", rich()
    yield "harbour-table.rtf", rich_table()
    yield "harbour-rows.xlsx", workbooks.harbour()
    yield "harbour-pages.pdf", pages()
    yield "harbour-columns.pdf", columns()
    yield "harbour-margin.pdf", margin()


OLD = "harbour-labels.doc"


def old(data: bytes) -> bytes:
    """Return a Word document as LibreOffice saves it for Word 97."""
    with TemporaryDirectory() as name:
        path = Path(name) / "talk.docx"
        path.write_bytes(data)
        resaved(path, Path(name), "doc")
        return path.with_suffix(".doc").read_bytes()


def zipped(parts: Mapping[str, bytes | str]) -> bytes:
    """Return a package of parts, in their order, each stored as it is."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts.items():
            archive.writestr(zipfile.ZipInfo(name, _DATE), part)
    return packed.getvalue()


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def docx(
    body: Iterable[str],
    parts: Mapping[str, str] | None = None,
    *,
    related: str = "",
    title: str = "",
    kind: str = "document.main",
) -> bytes:
    """Return a Word file of block elements, with more parts of `word/` by name without `.xml`.

    `related` are further relationships of the document, as XML; `kind` is its content type.
    """
    more = {"styles": STYLES} | dict(parts or {})
    ids = [(f"rId{at}", name) for at, name in enumerate(more, start=1)]
    relations = "".join(
        f'<Relationship Id="{id_}" Type="{_OFFICE}/{name.rstrip("0123456789")}" '
        f'Target="{name}.xml"/>\n'
        for id_, name in ids
    )
    types = "".join(
        f'<Override PartName="/word/{name}.xml" '
        f'ContentType="{_WORD}.{name.rstrip("0123456789")}+xml"/>\n'
        for name in more
    )
    core = f"<dc:title>{escape(title)}</dc:title>" if title else ""
    return zipped(
        {
            "[Content_Types].xml": f"""{_DECLARED}\
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="{_WORD}.{kind}+xml"/>
{types}</Types>""",
            "_rels/.rels": f"""{_DECLARED}<Relationships xmlns="{_RELATIONS}">
<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="{_CORE}" Target="docProps/core.xml"/>
</Relationships>""",
            "docProps/core.xml": f"""{_DECLARED}<cp:coreProperties xmlns:cp="{_CORE}" \
xmlns:dc="http://purl.org/dc/elements/1.1/">{core}<dc:creator>Records office</dc:creator>\
</cp:coreProperties>""",
            "word/document.xml": f"{_DECLARED}<w:document {_W} {_R}><w:body>\n"
            + "\n".join(body)
            + "\n</w:body></w:document>",
            "word/_rels/document.xml.rels": f'{_DECLARED}<Relationships xmlns="{_RELATIONS}">\n'
            f"{relations}{related}</Relationships>",
            **{f"word/{name}.xml": f"{_DECLARED}{part}" for name, part in more.items()},
        }
    )


STYLES = f"""<w:styles {_W}>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/>
<w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/>
<w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/>
<w:rPr><w:b/></w:rPr></w:style>
</w:styles>"""


def run(text: str, properties: str = "") -> str:
    """Return a run of words; `properties` are the XML in its `w:rPr`."""
    own = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{own}<w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r>'


BOLD = "<w:b/>"


def paragraph(*runs: str, style: str = "", properties: str = "") -> str:
    """Return a paragraph of runs, or of any other inline XML."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    own = f"<w:pPr>{named}{properties}</w:pPr>" if named or properties else ""
    return f"<w:p>{own}{''.join(runs)}</w:p>"


def table(rows: Iterable[Iterable[str]]) -> str:
    """Return a table of words; a cell that is XML already is taken as it is."""
    drawn = "\n".join(
        "<w:tr>" + "".join(f"<w:tc>{_cell(cell)}</w:tc>" for cell in row) + "</w:tr>"
        for row in rows
    )
    return f"<w:tbl>{drawn}</w:tbl>"


def _cell(cell: str) -> str:
    return cell if cell.startswith("<w:") else paragraph(run(cell))


def labelled(turns: Iterable[Turn]) -> Iterator[str]:
    """Yield paragraphs with a label in bold before the first of each turn."""
    yield paragraph(run("The harbour and the ferry"), style="Title")
    for turn in turns:
        for at, words in enumerate(turn.paragraphs):
            label = run(f"{turn.label}:", BOLD) if at == 0 else ""
            yield paragraph(label, run(f" {words}" if label else words))


def timed(turns: Iterable[Turn]) -> Iterator[str]:
    """Yield paragraphs as meetings are exported: name and time, a line break, the words."""
    yield paragraph(run("Harbour talk", BOLD))
    yield paragraph(run("14 May 2024, 9:00am"))
    for at, turn in enumerate(turns):
        head = run(turn.label.title(), BOLD) + run(f"   {at // 4}:{at % 4}7")
        words = "<w:r><w:br/></w:r>".join(run(one) for one in turn.paragraphs)
        yield paragraph(head, "<w:r><w:br/></w:r>", words)


def questions(turns: Iterable[Turn]) -> Iterator[str]:
    """Yield paragraphs as magazines print them: questions in bold, answers plain, no names."""
    for turn in turns:
        is_question = turn.label == TALK[0].label
        yield from (paragraph(run(one, BOLD if is_question else "")) for one in turn.paragraphs)


def _tracked(kind: str, inner: str) -> str:
    return f'<w:{kind} w:id="9" w:author="Desk" w:date="2024-05-14T09:00:00Z">{inner}</w:{kind}>'


def _deleted(words: str) -> str:
    return _tracked("del", f'<w:r><w:delText xml:space="preserve">{words}</w:delText></w:r>')


def _field(code: str, result: str) -> str:
    parts = (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> {code} </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        f"<w:t>{result}</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
    return "".join(f"<w:r>{one}</w:r>" for one in parts)


def _box(words: str) -> str:
    """Return a text box in the two forms that Word writes beside each other."""
    inner = f"<w:txbxContent>{paragraph(run(words))}</w:txbxContent>"
    space = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    choice = f'<mc:Choice Requires="wps"><w:drawing>{inner}</w:drawing></mc:Choice>'
    fallback = f"<mc:Fallback><w:pict>{inner}</w:pict></mc:Fallback>"
    return f"<w:r><mc:AlternateContent {space}>{choice}{fallback}</mc:AlternateContent></w:r>"


def reviewed() -> bytes:
    """Return the talk with all that a press office leaves in a document, and headings."""
    body = [
        paragraph(run("The harbour and the ferry"), style="Title"),
        paragraph(run("The dredging"), run("\t"), run("1"), style="TOC1"),
        paragraph(run("The ferry"), run("\t"), run("2"), style="TOC1"),
    ]
    for at, turn in enumerate(TALK):
        if at in _HEADINGS:
            body.append(paragraph(run(_HEADINGS[at]), style="Heading2"))
        label = run(f"{turn.label}:", '<w:rStyle w:val="Strong"/>')
        first, *rest = turn.paragraphs
        body.append(paragraph(label, *_reviewed(at, f" {first}")))
        body += [paragraph(run(words)) for words in rest]
    body.append(
        paragraph(_tracked("ins", run("TOMAS BRECK:", BOLD)), _tracked("ins", run(" Any time.")))
    )
    body.append('<w:sectPr><w:headerReference w:type="default" r:id="rId9"/></w:sectPr>')
    return docx(
        body,
        {
            "comments": f'<w:comments {_W}><w:comment w:id="1" w:author="Desk">'
            f"{paragraph(run('Is that the figure of the report?'))}</w:comment></w:comments>",
            "footnotes": f'<w:footnotes {_W}><w:footnote w:id="1">'
            f"{paragraph(run('Annual report of the port.'))}</w:footnote></w:footnotes>",
            "header1": f"<w:hdr {_W}>{paragraph(run('Port of Ellery, UNREVISED'))}</w:hdr>",
            "footer1": f"<w:ftr {_W}>{paragraph(run('Page '), _field('PAGE', '2'))}</w:ftr>",
        },
        title="Interview with the harbour master",
        related=f'<Relationship Id="rId77" Type="{_OFFICE}/hyperlink" '
        'Target="https://port.example/report" TargetMode="External"/>\n',
    )


_HEADINGS = {4: "The dredging", 14: "The ferry"}


def _reviewed(at: int, words: str) -> list[str]:
    """Return the runs of a turn's first paragraph, each with another thing between the words."""
    before, gap, after = words.partition(". ")
    return _CHANGES[at](f"{before}{gap}", after) if at in _CHANGES else [run(words)]


def _softened(before: str, after: str) -> list[str]:
    head, word, tail = after.partition("timetable")
    parts = (head + word[:4], word[4:] + tail)
    hidden = run("not for print", "<w:vanish/>")
    return [run(before + parts[0]), "<w:r><w:softHyphen/></w:r>", run(parts[1]), hidden]


def _hyphened(before: str, after: str) -> list[str]:
    head, _, tail = after.partition("-two")
    return [run(before + head), "<w:r><w:noBreakHyphen/></w:r>", run(f"two{tail}")]


_REFERENCES = '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:commentReference w:id="1"/></w:r>'
_CHANGES: dict[int, Callable[[str, str], list[str]]] = {
    1: lambda before, after: [run(before), _deleted("or so they say, "), run(after)],
    3: lambda before, after: [run(before), _tracked("ins", run(after))],
    5: lambda before, after: [run(before), run(after), _REFERENCES],
    7: lambda before, after: [
        run(before),
        f'<w:hyperlink r:id="rId77">{run(after)}</w:hyperlink>',
    ],
    9: lambda before, after: [
        run(before),
        f"<w:sdt><w:sdtPr/><w:sdtContent>{run(after)}</w:sdtContent></w:sdt>",
        _box("“The channel fills from both ends.”"),
    ],
    11: lambda before, after: [
        run(before),
        _tracked("moveFrom", run(after)),
        _tracked("moveTo", run(after)),
    ],
    13: lambda before, after: [run(before), _field("REF report", after)],
    15: _softened,
    17: _hyphened,
    19: lambda before, after: [run(before.rstrip()), "<w:r><w:br/></w:r>", run(after)],
}


_MARKED = 5


def call() -> bytes:
    """Return the talk as a product for calls prints it: data, a table with marks, a summary."""
    data = [("Job Name", "harbour-call.wav"), ("Audio Duration", "12m 40s"), ("Language", "en-GB")]
    rows: list[tuple[str, ...]] = [("Start", "Dur.", "Speaker", "", "Transcription")]
    second = 1
    for at, turn in enumerate(TALK):
        words = turn.paragraphs
        cell = "".join(paragraph(run(one)) for one in words)
        if at == _MARKED:
            cell = cell.replace("<w:p>", f"<w:p>{run('[ISSUE] ', BOLD)}", 1)
        size = sum(len(one.split()) for one in words) // 3
        rows.append(
            (f"0:{second // 60:02}:{second % 60:02}.{at % 10}", f"{size}.0s", turn.label, "", cell)
        )
        second += size + 1
    half = len(rows) // 2
    return docx(
        [
            paragraph(run("Audio Source")),
            table(data),
            paragraph(run("Speaker sentiment")),
            table([("Speaker", "Sentiment"), ("NADIA FORSELL", "1.2"), ("TOMAS BRECK", "2.4")]),
            paragraph(run("Call Transcription")),
            table(rows[:half]),
            paragraph(),
            table(rows[half:]),
            paragraph(run("Word Confidence Scores")),
            table([("Confidence", "Count"), ("98% - 100%", "1,201"), ("90% - 97%", "38")]),
        ]
    )


def numbered() -> bytes:
    """Return the talk in a table of line numbers, words with labels, and a researcher's codes."""
    rows: list[tuple[str, ...]] = []
    for turn in TALK:
        for at, words in enumerate(turn.paragraphs):
            label = f"{turn.label}: " if at == 0 else ""
            code = "PORT-FUNDS" if "million" in words else ""
            rows.append((f"{len(rows) + 1}", f"{label}{words}", code))
    return docx([paragraph(run("The harbour and the ferry"), style="Title"), table(rows)])


_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
_ODF_NAMES = " ".join(
    f'xmlns:{prefix}="{_ODF}{name}:1.0"'
    for prefix, name in {
        "office": "office", "text": "text", "table": "table", "style": "style",
        "draw": "drawing", "fo": "xsl-fo-compatible", "meta": "meta",
    }.items()
)  # fmt: skip
_DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'


def odt(body: Iterable[str], *, styles: str = "", more: Mapping[str, str] | None = None) -> bytes:
    """Return an OpenDocument text of block elements, with more parts by name.

    `styles` are automatic ones, as XML.
    """
    title = "<dc:title>Interview with the harbour master</dc:title>"
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"{_DECLARED}<office:document-content {_ODF_NAMES} {_DC}>"
            f"<office:automatic-styles>{ODT_STYLES}{styles}</office:automatic-styles>"
            "<office:body><office:text>\n"
            + "\n".join(body)
            + "\n</office:text></office:body></office:document-content>",
            "meta.xml": f"{_DECLARED}<office:document-meta {_ODF_NAMES} {_DC}><office:meta>{title}"
            "<meta:initial-creator>Records office</meta:initial-creator></office:meta>"
            "</office:document-meta>",
            "styles.xml": f"{_DECLARED}<office:document-styles {_ODF_NAMES}><office:master-styles>"
            '<style:master-page style:name="Standard"><style:header><text:p>Port of Ellery, '
            "UNREVISED</text:p></style:header><style:footer><text:p>Page <text:page-number>2"
            "</text:page-number></text:p></style:footer></style:master-page>"
            "</office:master-styles></office:document-styles>",
            **(more or {}),
        }
    )


def _odt_style(name: str, family: str, properties: str) -> str:
    return (
        f'<style:style style:name="{name}" style:family="{family}">'
        f"<style:text-properties {properties}/></style:style>"
    )


ODT_STYLES = _odt_style("T1", "text", 'fo:font-weight="bold"') + _odt_style(
    "T2", "text", 'text:display="none"'
)


def _span(words: str, style: str = "T1") -> str:
    return f'<text:span text:style-name="{style}">{escape(words, quote=False)}</text:span>'


def _odt_turns() -> Iterator[str]:
    """Yield a paragraph for each of the talk, with other things between the words of some."""
    for at, turn in enumerate(TALK):
        for number, words in enumerate(turn.paragraphs):
            label = _span(f"{turn.label}:") + " " if number == 0 else ""
            inner = escape(words, quote=False)
            if number == 0 and at in _ODT_CHANGES:
                before, gap, after = inner.partition(". ")
                inner = before + gap + _ODT_CHANGES[at] + after
            yield f"<text:p>{label}{inner}</text:p>"


_ODT_CHANGES = {
    1: '<text:change text:change-id="ct1"/>',
    3: '<text:change-start text:change-id="ct2"/>',
    5: '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
    "<text:note-body><text:p>Annual report of the port.</text:p></text:note-body></text:note>"
    "<office:annotation><dc:creator>Desk</dc:creator><text:p>Is that the figure?</text:p>"
    "</office:annotation>",
    9: "<draw:frame><draw:text-box><text:p>“Both ends.”</text:p></draw:text-box></draw:frame>",
    15: _span("not for print", "T2"),
    19: "<text:line-break/>",
}


def opened() -> bytes:
    """Return the talk with all that a press office leaves in a document, and headings."""
    deleted = "<text:deletion><text:p>or so they say, </text:p></text:deletion>"
    changes = (
        f'<text:tracked-changes><text:changed-region text:id="ct1">{deleted}</text:changed-region>'
        '<text:changed-region text:id="ct2"><text:insertion/></text:changed-region>'
        "</text:tracked-changes>"
    )
    index = (
        "<text:table-of-content><text:index-body><text:p>The ferry<text:tab/>2</text:p>"
        "</text:index-body></text:table-of-content>"
    )
    turns = [*_odt_turns()]
    turns.insert(20, '<text:h text:outline-level="2">The ferry</text:h>')
    turns[8] = f"<text:list><text:list-item>{turns[8]}</text:list-item></text:list>"
    turns[12] = f"<text:section>{turns[12]}</text:section>"
    return odt([changes, '<text:h text:outline-level="1">The harbour</text:h>', index, *turns])


def opened_table() -> bytes:
    """Return the talk in a table without heads, times before names."""
    rows = []
    for at, turn in enumerate(TALK):
        words = "".join(f"<text:p>{escape(one, quote=False)}</text:p>" for one in turn.paragraphs)
        cells = (
            f"<text:p>[00:0{at // 6}:{at % 6}5]</text:p>",
            f"<text:p>{turn.label}</text:p>",
            words,
        )
        row = "".join(f"<table:table-cell>{cell}</table:table-cell>" for cell in cells)
        rows.append(f"<table:table-row>{row}</table:table-row>")
    return odt(["<table:table>" + "\n".join(rows) + "</table:table>"])


def rtf(body: Iterable[str]) -> bytes:
    """Return an RTF document of paragraphs that are RTF already."""
    head = (
        r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\froman\fcharset0 Times;}"
        r"{\f1\froman\fcharset204 Times CYR;}}{\colortbl;\red0\green0\blue0;}"
        r"{\stylesheet{\s0 Normal;}{\s2\b heading 2;}}{\*\generator Records office 4.1;}"
        r"{\info{\title Interview with the harbour master}{\author Records office}"
        r"{\creatim\yr2024\mo5\dy14}}"
        r"{\header\pard Port of Ellery, UNREVISED\par}{\footer\pard Page "
        r"{\field{\*\fldinst PAGE}{\fldrslt 2}}\par}"
    )
    return "\n".join([head, *body, "}"]).encode("ascii")


def rich_text(words: str) -> str:
    """Return words as RTF writes them: letters beyond ASCII in Unicode, and as an older byte."""
    return "".join(map(_rich_letter, words))


def _rich_letter(char: str) -> str:
    if char in "\\{}":
        return f"\\{char}"
    return char if char.isascii() else f"\\u{ord(char)}?"


_RTF_CHANGES = {
    1: r"{\deleted\revauthdel1 or so they say, }",
    3: r"{\revised\revauth1 }",
    5: r"{\super\chftn}{\footnote\pard Annual report of the port.}"
    r"{\*\atnid D}{\*\atnauthor Desk}\chatn{\*\annotation\pard Is that the figure?}",
    7: r"{\field{\*\fldinst HYPERLINK \"https://port.example/\"}{\fldrslt }}",
    9: r"{\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}{\shptxt \pard Both ends.\par}}}",
    11: r"{\*\bkmkstart sand}{\*\bkmkend sand}",
    13: r"{\pict\pngblip 89504e470d0a1a0a}",
    15: r"{\v not for print}",
}


def _rich_turns() -> Iterator[str]:
    """Yield a paragraph for each of the talk, with other things between the words of some."""
    for at, turn in enumerate(TALK):
        for number, words in enumerate(turn.paragraphs):
            label = rf"{{\b {turn.label}:}} " if number == 0 else ""
            before, gap, after = words.partition(". ")
            change = _RTF_CHANGES.get(at, "") if number == 0 else ""
            whole = rich_text(before + gap) + change + rich_text(after)
            yield rf"\pard\plain\f0 {label}{whole}\par"


def rich() -> bytes:
    """Return the talk with all that a press office leaves in a document, and a heading."""
    turns = [*_rich_turns()]
    turns.insert(20, r"\pard\plain\s2\b The ferry\par")
    return rtf([r"\pard\plain\b\fs32 The harbour\par", *turns])


def rich_table() -> bytes:
    """Return the talk in a table with heads."""
    rows = [("Time", "Speaker", "Words")]
    for at, turn in enumerate(TALK):
        words = r"\par ".join(map(rich_text, turn.paragraphs))
        rows.append((f"0:0{at // 6}:{at % 6}5", turn.label, words))
    return rtf(
        r"\trowd\cellx1000\cellx3000\cellx9000 "
        + "".join(rf"\pard\intbl {cell}\cell " for cell in row)
        + r"\row"
        for row in rows
    )


PARTED = {"timetable": "time", "generous": "gener", "breakwater": "break", "everybody": "every"}
"""Words that a line may part behind a hyphen, and how they begin."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the words of a page stand, in points from its lower left corner."""

    left: float
    right: float
    top: float
    bottom: float
    indent: float = 0.0
    """Of the first line of each paragraph."""
    gap: float = 0.0
    """More space before a paragraph."""


_SIZE, _LEADING = 11.0, 14.0


def _set(words: str, label: str, frame: Frame) -> Iterator[tuple[float, str, str]]:
    """Yield the lines of a paragraph: its indent, the label before it, its words."""
    at, bold, line = frame.indent, label, ""
    for word in words.split():
        room = frame.right - frame.left - at - (_width(f"{bold} ", is_bold=True) if bold else 0)
        if _width(f"{line} {word}".strip()) <= room:
            line = f"{line} {word}".strip()
            continue
        begun = PARTED.get(word.strip(".,;"), "")
        if begun and _width(f"{line} {begun}-") <= room:
            yield at, bold, f"{line} {begun}-"
            line = word[len(begun) :]
        else:
            yield at, bold, line
            line = word
        at, bold = 0.0, ""
    yield at, bold, line


def _width(text: str, *, is_bold: bool = False) -> float:
    return stringWidth(text, "Helvetica-Bold" if is_bold else "Helvetica", _SIZE)


def _drawn(canvas: Canvas, x: float, y: float, line: tuple[str, str]) -> None:
    label, words = line
    if label:
        canvas.setFont("Helvetica-Bold", _SIZE)
        canvas.drawString(x, y, label)
        x += _width(f"{label} ", is_bold=True)
    canvas.setFont("Helvetica", _SIZE)
    canvas.drawString(x, y, words)


def pdf(frames: Sequence[Frame], furnish: Callable[[Canvas, int, list[float]], None]) -> bytes:
    """Return the talk set in frames, all of them on each page, one after the other.

    `furnish` draws what else stands on a page, from its number and the heights of its lines.
    """
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=A4, pageCompression=0, invariant=1)
    canvas.setTitle("Interview with the harbour master")
    page, at, y, heights = 1, 0, frames[0].top, list[float]()
    for turn in TALK:
        for number, words in enumerate(turn.paragraphs):
            label = f"{turn.label}:" if number == 0 else ""
            for first, (x, bold, line) in enumerate(_set(words, label, frames[at])):
                y -= _LEADING + (frames[at].gap if first == 0 else 0)
                if y < frames[at].bottom:
                    at += 1
                    if at == len(frames):
                        furnish(canvas, page, heights)
                        canvas.showPage()
                        page, at, heights = page + 1, 0, []
                    y = frames[at].top - _LEADING
                heights.append(y)
                _drawn(canvas, frames[at].left + x, y, (bold, line))
    furnish(canvas, page, heights)
    canvas.save()
    return file.getvalue()


def pages() -> bytes:
    """Return the talk as a records office prints it: heads, feet, a footnote, parted words."""

    def furnish(canvas: Canvas, page: int, heights: list[float]) -> None:
        canvas.setFont("Helvetica", 9)
        canvas.drawString(
            70, 800, "Port of Ellery · Records" if page % 2 else "UNREVISED transcript"
        )
        canvas.drawString(280, 30, f"Page {page} of 3")
        if page == 1:
            canvas.setFont("Helvetica", 6)
            canvas.drawString(_raised(heights), heights[_NOTED] + 4, "1")
            canvas.setFont("Helvetica", 8)
            canvas.drawString(70, 62, "1 Annual report of the port, page 12.")

    return pdf([Frame(70, 400, 770, 420, indent=18)], furnish)


_NOTED = 1


def _raised(heights: list[float]) -> float:
    """Return where the second line of the talk ends."""
    lines = list(_set(TALK[0].paragraphs[0], f"{TALK[0].label}:", Frame(70, 400, 0, 0, indent=18)))
    x, _, words = lines[_NOTED]
    return 70 + x + _width(words)


def columns() -> bytes:
    """Return the talk in two columns, with a title over both on the first page."""

    def furnish(canvas: Canvas, page: int, _: list[float]) -> None:
        if page == 1:
            canvas.setFont("Helvetica-Bold", 16)
            canvas.drawString(50, 800, "The harbour master speaks of silt, money and a new ferry")

    return pdf([Frame(50, 285, 770, 380, gap=5), Frame(310, 545, 770, 380, gap=5)], furnish)


def margin() -> bytes:
    """Return the talk as a court prints it: the lines of each page are counted in the margin."""

    def furnish(canvas: Canvas, page: int, heights: list[float]) -> None:
        canvas.setFont("Helvetica", _SIZE)
        for number, y in enumerate(heights, start=1):
            canvas.drawRightString(62, y, f"{number}")
        canvas.drawString(300, 40, f"{page}")

    return pdf([Frame(80, 500, 770, 420)], furnish)


if __name__ == "__main__":
    main()
