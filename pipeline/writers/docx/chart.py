"""Charts that can be edited in Word: bars of the theme's colours, with the workbook of their data.

Written as ECMA-376 part 1 describes charts (21.2), drawings in a story (20.4) and workbooks (18).
"""

from __future__ import annotations

from collections.abc import Iterable

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from pipeline.model.brief import FactRow, Figure, plain
from pipeline.model.facts import amount, upper
from pipeline.writers.docx.elements import DECLARATION, escaped
from pipeline.writers.docx.package import CONTENT_TYPES, zipped

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
_MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_KIND = "application/vnd.openxmlformats-officedocument."
_CHART_TYPE = f"{_KIND}drawingml.chart+xml"
_WORKBOOK_TYPE = f"{_KIND}spreadsheetml.sheet"
_PLACES = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"

_EMU = 635
"""English metric units in a twentieth of a point."""
_BAR, _AIR = 360, 240
"""Height of a bar with the space around it, and around all of them, in twentieths of a point."""
_SIZE = 850
"""Of the letters, in hundredths of a point."""


_CLEAR = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
"""A chart shows the ground it stands on."""


class Charts:
    """The charts of one file, numbered as they come."""

    def __init__(self, story: Part, family: str) -> None:
        """Make the charts of a file whose story is the part `story`.

        `family` names the typeface of their letters; empty for that of the theme.
        """
        self._story = story
        self._letters = _letters(family)
        self._count = 0

    def drawing(self, figure: Figure, width: int) -> str:
        """Return a figure as a run that shows it, `width` twentieths of a point wide."""
        self._count += 1
        package = self._story.package
        name = PackURI(f"/word/charts/chart{self._count}.xml")
        chart = Part(name, _CHART_TYPE, _chart(figure, self._letters), package)
        book = PackURI(f"/word/embeddings/chart{self._count}.xlsx")
        chart.relate_to(
            Part(book, _WORKBOOK_TYPE, _workbook(figure), package), RELATIONSHIP_TYPE.PACKAGE
        )
        place = self._story.relate_to(chart, RELATIONSHIP_TYPE.CHART)
        height = _AIR + _BAR * len(figure.bars)
        about = (
            f'<wp:extent cx="{width * _EMU}" cy="{height * _EMU}"/>'
            f'<wp:docPr id="{self._count}" name="Chart {self._count}" '
            f'descr="{escaped(figure.alternative, "a chart")}"/>'
        )
        graphic = (
            f'<a:graphic xmlns:a="{_MAIN}"><a:graphicData uri="{_CHART}">'
            f'<c:chart xmlns:c="{_CHART}" r:id="{place}"/></a:graphicData></a:graphic>'
        )
        inline = f'<wp:inline xmlns:wp="{_PLACES}" distT="0" distB="0" distL="0" distR="0">'
        return f"<w:r><w:drawing>{inline}{about}{graphic}</wp:inline></w:drawing></w:r>"


def _letters(family: str) -> str:
    """Return how the letters of a chart look."""
    typeface = f'<a:latin typeface="{escaped(family, "a typeface")}"/>' if family else ""
    look = f'<a:defRPr sz="{_SIZE}">{typeface}</a:defRPr>'
    return (
        f"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{look}</a:pPr>"
        '<a:endParaRPr lang="en"/></a:p></c:txPr>'
    )


def _chart(figure: Figure, letters: str) -> bytes:
    """Return the chart: one bar a value, named by its time and words; rough ones are hatched."""
    axes = '<c:axId val="1"/><c:axId val="2"/>'
    bars = (
        '<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>'
        f"{_series(figure, 0, _solid('accent1'))}{_series(figure, 1, _hatched())}"
        f'<c:gapWidth val="60"/><c:overlap val="100"/>{axes}</c:barChart>'
    )
    title = '<c:autoTitleDeleted val="1"/>'
    beside = f"{_names_axis(letters)}{_values_axis(figure)}"
    plot = f"<c:plotArea><c:layout/>{bars}{beside}</c:plotArea>"
    shown = '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>'
    data = '<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>'
    spaces = f'xmlns:c="{_CHART}" xmlns:a="{_MAIN}" xmlns:r="{_OFFICE}"'
    xml = (
        f'{DECLARATION}<c:chartSpace {spaces}><c:roundedCorners val="0"/>'
        f"<c:chart>{title}{plot}{shown}</c:chart>{_CLEAR}{data}</c:chartSpace>"
    )
    return xml.encode()


def _series(figure: Figure, at: int, look: str) -> str:
    column = "BC"[at]
    last = len(figure.bars) + 1
    names = _points(_named(bar) for bar in figure.bars)
    values = _points(_number(_values(bar)[at]) for bar in figure.bars)
    head = _points([_heads(figure)[at + 1]])
    rough = "".join(
        f'<c:dPt><c:idx val="{place}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>'
        f"<c:spPr>{_hatched()}</c:spPr></c:dPt>"
        for place, bar in enumerate(figure.bars)
        if bar.facts[0].hedge and not at
    )
    return (
        f'<c:ser><c:idx val="{at}"/><c:order val="{at}"/>'
        f"<c:tx><c:strRef><c:f>Sheet1!${column}$1</c:f><c:strCache>{head}</c:strCache></c:strRef>"
        f'</c:tx><c:spPr>{look}</c:spPr><c:invertIfNegative val="0"/>{rough}'
        f"<c:cat><c:strRef><c:f>Sheet1!$A$2:$A${last}</c:f><c:strCache>{names}</c:strCache>"
        "</c:strRef></c:cat>"
        f"<c:val><c:numRef><c:f>Sheet1!${column}$2:${column}${last}</c:f>"
        f"<c:numCache><c:formatCode>General</c:formatCode>{values}</c:numCache></c:numRef>"
        "</c:val></c:ser>"
    )


def _solid(colour: str) -> str:
    return f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>'


def _hatched() -> str:
    return (
        '<a:pattFill prst="wdUpDiag"><a:fgClr><a:schemeClr val="accent1"/></a:fgClr>'
        '<a:bgClr><a:schemeClr val="bg1"/></a:bgClr></a:pattFill>'
        '<a:ln w="6350"><a:solidFill><a:schemeClr val="accent1"/></a:solidFill></a:ln>'
    )


def _points(values: Iterable[str]) -> str:
    listed = list(values)
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{value}</c:v></c:pt>' for at, value in enumerate(listed)
    )
    return f'<c:ptCount val="{len(listed)}"/>{points}'


def _named(bar: FactRow) -> str:
    return escaped(f"{bar.label}: {plain(bar.inlines)}", "a chart")


def _values(bar: FactRow) -> tuple[float, float]:
    """Return what is sure of a bar, and how far its range goes on."""
    fact = bar.facts[0]
    return amount(fact), upper(fact) - amount(fact)


def _heads(figure: Figure) -> tuple[str, str, str]:
    """Return the head of each column of the workbook."""
    return "", escaped(figure.caption, "a chart"), "up to"


def _number(value: float) -> str:
    return f"{value:.15g}"


def _axis(kind: str, number: int, inner: str, crossed: int) -> str:
    return f'<c:{kind}><c:axId val="{number}"/>{inner.format(crossed=crossed)}</c:{kind}>'


def _names_axis(letters: str) -> str:
    return _axis(
        "catAx",
        1,
        # the first on top
        '<c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>'
        '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f'{letters}<c:crossAx val="{{crossed}}"/><c:crosses val="autoZero"/><c:auto val="1"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>',
        2,
    )


def _values_axis(figure: Figure) -> str:
    whole = f'<c:max val="{_number(figure.whole)}"/>' if figure.whole else ""
    return _axis(
        "valAx",
        2,
        f'<c:scaling><c:orientation val="minMax"/>{whole}<c:min val="0"/></c:scaling>'
        '<c:delete val="1"/><c:axPos val="t"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        '<c:crossAx val="{crossed}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>',
        1,
    )


def _workbook(figure: Figure) -> bytes:
    """Return the data of a figure as a workbook of one sheet: name, value, how far it goes on."""
    rows = [_row(1, _heads(figure))]
    rows += [_row(at, (_named(bar), *_values(bar))) for at, bar in enumerate(figure.bars, start=2)]
    sheet = f'<worksheet xmlns="{_SHEET}"><sheetData>{"".join(rows)}</sheetData></worksheet>'
    book = (
        f'<workbook xmlns="{_SHEET}" xmlns:r="{_OFFICE}"><sheets>'
        '<sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>'
    )
    types = (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
        'relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_WORKBOOK_TYPE}.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" '
        f'ContentType="{_KIND}spreadsheetml.worksheet+xml"/></Types>'
    )
    items = {
        CONTENT_TYPES: types,
        "_rels/.rels": _relation("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": book,
        "xl/_rels/workbook.xml.rels": _relation("worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": sheet,
    }
    content = {name: f"{DECLARATION}{xml}".encode() for name, xml in items.items()}
    return zipped(content, is_inner=True)


def _relation(kind: str, target: str) -> str:
    relation = f'<Relationship Id="rId1" Type="{_OFFICE}/{kind}" Target="{target}"/>'
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{relation}</Relationships>'


def _row(number: int, cells: tuple[str | float, ...]) -> str:
    shown = "".join(
        _cell(f"{column}{number}", value)
        for column, value in zip("ABC", cells, strict=True)
        if value != ""
    )
    return f'<row r="{number}">{shown}</row>'


def _cell(place: str, value: str | float) -> str:
    if isinstance(value, str):
        return f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>'
    return f'<c r="{place}"><v>{_number(value)}</v></c>'
