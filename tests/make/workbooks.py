"""Excel workbooks for tests: sheets of cells, each as its program would write it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from pipeline.readers.plain.sheets import column_name
from tests.make.transcripts import TALK, zipped

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
STYLES = f"""<styleSheet {_MAIN}>
<numFmts><numFmt numFmtId="164" formatCode="[m]:ss.0&quot; min&quot;"/></numFmts>
<fonts><font/><font><strike/></font></fonts>
<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="21" fontId="0"/><xf numFmtId="14" fontId="0"/>
<xf numFmtId="0" fontId="1"/><xf numFmtId="46" fontId="0"/><xf numFmtId="20" fontId="0"/>
<xf numFmtId="164" fontId="0"/><xf numFmtId="22" fontId="0"/><xf numFmtId="2" fontId="0"/>
</cellXfs></styleSheet>"""
"""Looks by number: plain, h:mm:ss, day, struck through, [h]:mm:ss, h:mm, [m]:ss.0, moment, 0.00."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell that is more than words."""

    value: str
    kind: str = "n"
    look: int = 0
    formula: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet to be written: rows of words and cells; empty words are no cell."""

    rows: Sequence[Sequence[str | Cell]]
    state: str = "visible"
    hidden: frozenset[int] = frozenset()
    """Rows that are not shown, from 1."""
    merged: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook to be written."""

    sheets: Mapping[str, Sheet]
    shared: Sequence[str] = ()
    """Texts that cells of the kind `s` refer to, as XML."""
    parts: Mapping[str, str] = field(default_factory=dict)
    properties: str = ""
    """Attributes of the workbook."""


def xlsx(book: Workbook) -> bytes:
    """Return a workbook in a package."""
    numbers = range(1, len(book.sheets) + 1)
    sheets = "".join(
        f'<sheet name="{escape(name)}" sheetId="{at}" state="{sheet.state}" r:id="rId{at}"/>'
        for at, (name, sheet) in zip(numbers, book.sheets.items(), strict=True)
    )
    related = "".join(
        f'<Relationship Id="rId{at}" Type="{_OFFICE}/worksheet" '
        f'Target="{"/xl/" if at % 2 else ""}worksheets/sheet{at}.xml"/>\n'
        for at in numbers
    )
    shared = "\n".join(f"<si>{one}</si>" for one in book.shared)
    return zipped(
        {
            "[Content_Types].xml": f'{_DECLARED}<Types xmlns="{_PACKAGE}/content-types">'
            f'<Override PartName="/xl/workbook.xml" ContentType="{_SHEET}.sheet.main+xml"/>'
            "</Types>",
            "xl/workbook.xml": f'{_DECLARED}<workbook {_MAIN} xmlns:r="{_OFFICE}">'
            f"<workbookPr {book.properties}/><sheets>{sheets}</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": f'{_DECLARED}<Relationships xmlns="{_PACKAGE}/'
            f'relationships">\n{related}</Relationships>',
            "xl/styles.xml": f"{_DECLARED}{STYLES}",
            "xl/sharedStrings.xml": f"{_DECLARED}<sst {_MAIN}>\n{shared}\n</sst>",
            **{
                f"xl/worksheets/sheet{at}.xml": f"{_DECLARED}{_sheet(sheet)}"
                for at, sheet in zip(numbers, book.sheets.values(), strict=True)
            },
            **book.parts,
        }
    )


def rows(*own: Sequence[str | Cell], **more: Sheet) -> bytes:
    """Return a workbook of a sheet `Talk` with rows, and of more sheets behind it."""
    return xlsx(Workbook({"Talk": Sheet(own), **more}))


def _sheet(sheet: Sheet) -> str:
    said = "\n".join(
        f'<row r="{line}" hidden="{int(line in sheet.hidden)}">{_cells(own, line)}</row>'
        for line, own in enumerate(sheet.rows, start=1)
        if own
    )
    merged = "".join(f'<mergeCell ref="{one}"/>' for one in sheet.merged)
    merged = f"<mergeCells>{merged}</mergeCells>" if merged else ""
    return f"<worksheet {_MAIN}><sheetData>\n{said}\n</sheetData>{merged}</worksheet>"


def _cells(own: Sequence[str | Cell], line: int) -> str:
    return "".join(
        _cell(one if isinstance(one, Cell) else Cell(one, "inlineStr"), f"{column_name(at)}{line}")
        for at, one in enumerate(own)
        if one
    )


def _cell(cell: Cell, place: str) -> str:
    value = escape(cell.value, quote=False)
    told = f'<is><t xml:space="preserve">{value}</t></is>' if cell.kind == "inlineStr" else ""
    told = told or (f"<v>{value}</v>" if value else "")
    formula = f"<f>{escape(cell.formula)}</f>" if cell.formula else ""
    return f'<c r="{place}" s="{cell.look}" t="{cell.kind}">{formula}{told}</c>'


def harbour() -> bytes:
    """Return the talk in rows as a team of researchers keeps it: times, codes, sheets beside it.

    The words are shared texts, some of runs with looks of their own, some with how they are read.
    """
    shared: list[str] = []
    own: list[Sequence[str | Cell]] = [
        ["The harbour and the ferry"],
        ["Recorded:", "14 May 2024"],
        [],
        ["Start", "Speaker", "Text", "Code", "", "Checked"],
    ]
    clock = 4
    for turn in TALK:
        for words in turn.paragraphs:
            shared.append(_shared(words, len(shared)))
            said = Cell(str(len(shared) - 1), "s")
            code = "depth" if "channel" in words else ""
            time, checked = Cell(repr(clock / 86_400), look=1), Cell("1", "b")
            own.append([time, turn.label, said, code, "", checked])
            clock += 2 + len(words) // 14
    return xlsx(
        Workbook(
            {
                "Codes": Sheet([["Code", "Meaning"], ["depth", "Water in the channel"]]),
                "Talk": Sheet(own),
                "Old": Sheet([["Speaker", "Text"], ["NADIA FORSELL", "Shall we?"]], "hidden"),
            },
            shared,
        )
    )


def _shared(words: str, at: int) -> str:
    first, gap, rest = escape(words, quote=False).partition(" ")
    if at % 5 == 1:
        bold = f'<r><rPr><b/></rPr><t xml:space="preserve">{gap}{rest}</t></r>'
        read = "<rPh sb='0' eb='1'><t>unsaid</t></rPh><phoneticPr fontId='1'/>"
        return f"<r><t>{first}</t></r>{bold}{read}"
    return f'<t xml:space="preserve">{first}{gap}{rest}</t>'
