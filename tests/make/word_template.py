"""Make `templates/word/house.docx`, the slim Word template: `python -m tests.make.word_template`.

Every look of a Word brief is a style of this template. Its colours and fonts name their place in
the theme, so that the writer can put a house style's own in their stead; literal values stand
beside them because LibreOffice ignores theme colours.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pipeline.writers.docx.elements import DECLARATION, NAMESPACES
from pipeline.writers.docx.package import CONTENT_TYPES, content_types, zipped

TARGET = Path(__file__).resolve().parents[2] / "templates" / "word" / "house.docx"

INK = ("1B1F24", "text1")
PRIMARY = ("12384F", "text2")
PANEL = ("EDF1F4", "background2")
ACCENT = ("A8481A", "accent2")
MUTED = ("55606A", "accent3")
LINE = ("C3CCD3", "accent4")
SERIF = "Source Serif 4"
SANS = "Source Sans 3"
TEXT_WIDTH = 11906 - 2 * 1247

NO_LIST, BULLETS, NUMBERS, MESSAGES = range(4)

_OFFICE = "application/vnd.openxmlformats-officedocument."
_WORD = _OFFICE + "wordprocessingml."
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"


@dataclass(frozen=True, slots=True)
class Look:
    """Character properties of a style."""

    size: float = 0
    """In points; 0 leaves it as the style below has it."""
    colour: tuple[str, str] | None = None
    is_sans: bool = False
    is_bold: bool = False
    is_italic: bool = False
    is_caps: bool = False
    is_underlined: bool = False
    is_raised: bool = False

    def xml(self) -> str:
        """Return the `w:rPr` content, in the order the schema wants."""
        pieces = (
            _fonts("major", SANS) if self.is_sans else "",
            "<w:b/><w:bCs/>" if self.is_bold else "",
            "<w:i/><w:iCs/>" if self.is_italic else "",
            "<w:caps/>" if self.is_caps else "",
            _colour(self.colour) if self.colour else "",
            '<w:spacing w:val="10"/>' if self.is_caps else "",
            _size(self.size) if self.size else "",
            '<w:u w:val="single"/>' if self.is_underlined else "",
            '<w:vertAlign w:val="superscript"/>' if self.is_raised else "",
        )
        return "".join(pieces)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph style."""

    name: str
    look: Look
    properties: str = ""
    """`w:pPr` content."""
    based_on: str = "Normal"
    follow: str = ""
    """Name of the style of the next paragraph; empty means the same."""
    is_custom: bool = True

    def xml(self) -> str:
        """Return the `w:style` element."""
        custom = ' w:customStyle="1"' if self.is_custom else ""
        follow = f'<w:next w:val="{style_id(self.follow)}"/>' if self.follow else ""
        properties = f"<w:pPr>{self.properties}</w:pPr>" if self.properties else ""
        look = self.look.xml()
        return (
            f'<w:style w:type="paragraph"{custom} w:styleId="{style_id(self.name)}">'
            f'<w:name w:val="{self.name}"/><w:basedOn w:val="{style_id(self.based_on)}"/>'
            f'{follow}<w:uiPriority w:val="9"/><w:qFormat/>{properties}'
            f"{f'<w:rPr>{look}</w:rPr>' if look else ''}</w:style>"
        )


@dataclass(frozen=True, slots=True)
class Character:
    """A character style."""

    name: str
    look: Look
    is_custom: bool = True
    based_on: str = "Default Paragraph Font"

    def xml(self) -> str:
        """Return the `w:style` element."""
        custom = ' w:customStyle="1"' if self.is_custom else ""
        look = self.look.xml()
        return (
            f'<w:style w:type="character"{custom} w:styleId="{style_id(self.name)}">'
            f'<w:name w:val="{self.name}"/><w:basedOn w:val="{style_id(self.based_on)}"/>'
            f'<w:uiPriority w:val="20"/><w:qFormat/>{f"<w:rPr>{look}</w:rPr>" if look else ""}'
            "</w:style>"
        )


def style_id(name: str) -> str:
    """Return the id of the style called `name`: "toc 1" gives "Toc1"."""
    return "".join(word[0].upper() + word[1:] for word in name.split())


def _fonts(theme: str, name: str) -> str:
    return (
        f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:asciiTheme="{theme}HAnsi" '
        f'w:eastAsiaTheme="{theme}EastAsia" w:hAnsiTheme="{theme}HAnsi" w:cstheme="{theme}Bidi"/>'
    )


def _colour(colour: tuple[str, str]) -> str:
    return f'<w:color w:val="{colour[0]}" w:themeColor="{colour[1]}"/>'


def _size(points: float) -> str:
    halves = round(points * 2)
    return f'<w:sz w:val="{halves}"/><w:szCs w:val="{halves}"/>'


def _space(before: int = 0, after: int = 0, line: int = 252) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def _border(side: str, colour: tuple[str, str], eighths: int, space: int = 0) -> str:
    return (
        f'<w:{side} w:val="single" w:sz="{eighths}" w:space="{space}" '
        f'w:color="{colour[0]}" w:themeColor="{colour[1]}"/>'
    )


def _shade(colour: tuple[str, str]) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour[0]}" w:themeFill="{colour[1]}"/>'


def _indent(left: int = 0, right: int = 0, hanging: int = 0) -> str:
    return f'<w:ind w:left="{left}" w:right="{right}" w:hanging="{hanging}"/>'


def _numbering(number: int) -> str:
    return f'<w:numPr><w:numId w:val="{number}"/></w:numPr>'


NEXT = "<w:keepNext/>"
WHOLE = "<w:keepLines/>"
RIGHT_TAB = f'<w:tabs><w:tab w:val="right" w:pos="{TEXT_WIDTH}"/></w:tabs>'
TOP_LEVEL = '<w:outlineLvl w:val="0"/>'
BAR = f"<w:pBdr>{_border('left', ACCENT, 24, 14)}</w:pBdr>"
# The side and bottom borders have the panel's own colour: they are its padding, for shading
# reaches as far as the borders. Neighbours with the same borders and indents join to one panel.
PANEL_BOX = (
    f"<w:pBdr>{_border('top', PRIMARY, 18, 8)}{_border('left', PANEL, 4, 10)}"
    f"{_border('bottom', PANEL, 4, 6)}{_border('right', PANEL, 4, 10)}</w:pBdr>{_shade(PANEL)}"
)
QUOTE_RULES = f"<w:pBdr>{_border('top', ACCENT, 8, 8)}{_border('bottom', ACCENT, 8, 8)}</w:pBdr>"
RULES = f"<w:pBdr>{_border('top', LINE, 4, 6)}{_border('bottom', LINE, 4, 6)}</w:pBdr>"
LABEL_TAB = '<w:tabs><w:tab w:val="left" w:pos="1700"/></w:tabs>'

HEADING = Look(15, PRIMARY, is_sans=True, is_bold=True)
SMALL = Look(8.5, MUTED, is_sans=True)
CELL = Look(9, is_sans=True)
LABEL = Look(9, is_sans=True, is_bold=True)

PARAGRAPHS = (
    Paragraph(
        "Masthead",
        Look(9, MUTED, is_sans=True),
        f"<w:pBdr>{_border('top', PRIMARY, 24, 8)}</w:pBdr>{RIGHT_TAB}"
        f"{_space(0, 480)}<w:contextualSpacing/>",
        follow="Title",
    ),
    Paragraph("Imprint", SMALL, f"{RIGHT_TAB}{_space(0, 480)}", follow="Title"),
    Paragraph("Logo", Look(), f"{NEXT}{_space(0, 180, 240)}", follow="Masthead"),
    Paragraph(
        "Notice",
        Look(11, ACCENT, is_sans=True, is_bold=True),
        f"{NEXT}{WHOLE}<w:pBdr>{_border('top', ACCENT, 12, 6)}{_border('bottom', ACCENT, 12, 6)}"
        f"</w:pBdr>{_space(0, 360)}",
        follow="Title",
    ),
    Paragraph(
        "Title",
        Look(25, PRIMARY, is_sans=True, is_bold=True),
        f"{NEXT}{WHOLE}{_space(0, 100, 228)}",
        follow="Subtitle",
        is_custom=False,
    ),
    Paragraph(
        "Subtitle",
        Look(13, MUTED, is_sans=True),
        f"{WHOLE}{_space(0, 300)}",
        follow="Normal",
        is_custom=False,
    ),
    Paragraph(
        "Edition Line",
        Look(9.5, is_sans=True),
        f"{WHOLE}{_space(0, 240)}",
        follow="Detail Label",
    ),
    Paragraph(
        "Detail Label",
        Look(9.5, MUTED, is_sans=True),
        f"{WHOLE}{RULES}{LABEL_TAB}{_space(0, 20)}{_indent(1700, 0, 1700)}",
    ),
    Paragraph(
        "heading 1",
        HEADING,
        f"{NEXT}{WHOLE}{_space(400, 140, 240)}{TOP_LEVEL}",
        follow="Normal",
        is_custom=False,
    ),
    Paragraph(
        "heading 2",
        Look(12, PRIMARY, is_sans=True, is_bold=True),
        f'{NEXT}{WHOLE}{_space(280, 100, 240)}<w:outlineLvl w:val="1"/>',
        follow="Normal",
        is_custom=False,
    ),
    Paragraph(
        "heading 3",
        Look(10.5, PRIMARY, is_sans=True, is_bold=True),
        f'{NEXT}{WHOLE}{_space(220, 60, 240)}<w:outlineLvl w:val="2"/>',
        follow="Normal",
        is_custom=False,
    ),
    Paragraph(
        "Opening Heading",
        Look(),
        f"{_numbering(NO_LIST)}{_indent()}",
        based_on="heading 1",
        follow="Normal",
    ),
    Paragraph(
        "Annex Heading",
        Look(),
        f"{NEXT}{WHOLE}<w:pageBreakBefore/>{_space(0, 140, 240)}{TOP_LEVEL}",
        based_on="heading 1",
        follow="Annex",
    ),
    Paragraph(
        "TOC Heading",
        HEADING,
        f"{NEXT}{WHOLE}{_space(400, 120, 240)}",
        follow="toc 1",
        is_custom=False,
    ),
    Paragraph("toc 1", Look(10, PRIMARY, is_sans=True), f"{NEXT}{_space(0, 40)}", is_custom=False),
    Paragraph("Contents End", Look(), '<w:keepNext w:val="0"/>', based_on="toc 1", follow="Normal"),
    Paragraph(
        "Small Print Heading",
        Look(10),
        _space(220, 40, 240),
        based_on="heading 1",
        follow="Small Print",
    ),
    Paragraph("Small Print", Look(8.5), _space(0, 60, 240)),
    Paragraph("Lead", Look(13), f"{WHOLE}{_space(0, 120)}", follow="Normal"),
    Paragraph("Bibliography", Look(), is_custom=False),
    Paragraph(
        "Editor Note",
        Look(9.5, is_sans=True),
        f"{WHOLE}{RULES}{_space(260, 260)}",
        follow="Normal",
    ),
    Paragraph("After Table", Look(), _space(260, 120, 264), follow="Normal"),
    Paragraph(
        "List Bullet", Look(), f"{_numbering(BULLETS)}{_space(60, 60, 264)}", is_custom=False
    ),
    Paragraph(
        "List Number", Look(), f"{_numbering(NUMBERS)}{_space(60, 60, 264)}", is_custom=False
    ),
    Paragraph(
        "List After Table",
        Look(),
        _space(240, 60, 264),
        based_on="List Bullet",
        follow="List Bullet",
    ),
    Paragraph(
        "Key Message",
        Look(),
        f"{WHOLE}{_numbering(MESSAGES)}{_space(0, 120, 264)}",
        based_on="List Number",
    ),
    Paragraph(
        "Quote",
        Look(13, PRIMARY, is_italic=True),
        f"{NEXT}{WHOLE}{BAR}{_space(320, 0, 252)}{_indent(340, 340)}",
        follow="Quote Source",
        is_custom=False,
    ),
    Paragraph(
        "Quote Source",
        Look(9, MUTED, is_sans=True),
        f"{WHOLE}{BAR}{_space(0, 320)}{_indent(340, 340)}",
        follow="Normal",
    ),
    Paragraph(
        "Intense Quote",
        Look(12, PRIMARY, is_bold=True, is_italic=True),
        f"{WHOLE}{QUOTE_RULES}{_space(320, 320, 252)}{_indent(340, 340)}",
        follow="Normal",
        is_custom=False,
    ),
    Paragraph(
        "caption",
        Look(10, PRIMARY, is_sans=True, is_bold=True),
        f"{NEXT}{WHOLE}{_space(280, 100)}",
        follow="Normal",
        is_custom=False,
    ),
    Paragraph(
        "Fact Box Heading",
        Look(10.5, PRIMARY, is_sans=True, is_bold=True),
        f"{NEXT}{WHOLE}{PANEL_BOX}{_space(320, 0)}{_indent(210, 210)}",
    ),
    Paragraph("Fact Table Heading", Look(), based_on="Fact Box Heading", follow="Table Text"),
    Paragraph(
        "Fact",
        Look(11, is_sans=True),
        f"{WHOLE}{PANEL_BOX}{_space(90, 20)}{_indent(210, 210)}",
    ),
    Paragraph("Fact Joined", Look(), NEXT, based_on="Fact", follow="Fact"),
    Paragraph("Fact Chart", Look(), NEXT, based_on="Fact", follow="Fact"),
    Paragraph(
        "Fact Note",
        Look(9, MUTED, is_sans=True),
        f"{WHOLE}{PANEL_BOX}{_space(90, 0)}{_indent(210, 210)}",
    ),
    Paragraph("Table Text", CELL, _space(50, 50, 240)),
    Paragraph("Table Head", SMALL, f"{NEXT}{_space(50, 50, 240)}"),
    Paragraph("Table Label", LABEL, _space(50, 50, 240)),
    Paragraph("Table Label Joined", Look(), NEXT, based_on="Table Label", follow="Table Label"),
    Paragraph("Fact Source", Look(8, PRIMARY, is_sans=True), _space(74, 50, 240)),
    Paragraph("Separator", Look(1), '<w:spacing w:before="0" w:after="0" w:line="240"/>'),
    Paragraph("Annex", Look(9), _space(0, 90, 252)),
    Paragraph(
        "Annex Question", Look(), f"{NEXT}{_space(110, 90, 252)}", based_on="Annex", follow="Annex"
    ),
    Paragraph(
        "header",
        SMALL,
        f"{RIGHT_TAB}{_space(0, 200)}<w:contextualSpacing/>",
        is_custom=False,
    ),
    Paragraph("footnote text", Look(8.5), _space(0, 40, 240), is_custom=False),
    Paragraph("annotation text", Look(10), _space(0, 60, 240), is_custom=False),
    Paragraph("footer", SMALL, f"{RIGHT_TAB}{_space()}", is_custom=False),
)

CHARACTERS = (
    Character("Anchor", Look(7.5, PRIMARY, is_sans=True)),
    Character("Editorial", Look(colour=MUTED)),
    Character("Strong", Look(is_sans=True, is_bold=True), is_custom=False),
    Character("Emphasis", Look(is_italic=True), is_custom=False),
    Character("Hyperlink", Look(colour=PRIMARY, is_underlined=True), is_custom=False),
    Character("annotation reference", Look(8), is_custom=False),
    Character("footnote reference", Look(is_raised=True), is_custom=False),
    Character("Organisation", Look(colour=PRIMARY, is_bold=True, is_caps=True)),
    Character("Marking", Look(colour=PRIMARY, is_sans=True, is_bold=True)),
    Character("Masthead Marking", Look(), based_on="Marking"),
    Character("Fact Label", Look(9, MUTED, is_sans=True)),
    Character("Detail Value", Look(colour=INK, is_sans=True, is_bold=True)),
)


def main() -> None:
    """Write the template to where the house style expects it."""
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(template())


def template() -> bytes:
    """Return the template as a file; the same bytes every time."""
    parts = _parts()
    items = {name.lstrip("/"): xml.encode() for name, (_, xml) in parts.items()}
    items[CONTENT_TYPES] = content_types((name, kind) for name, (kind, _) in parts.items())
    items["_rels/.rels"] = _relations(
        (_RELATION + "officeDocument", "word/document.xml"),
        (_PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml"),
        (_RELATION + "extended-properties", "docProps/app.xml"),
    )
    items["word/_rels/document.xml.rels"] = _relations(
        (_RELATION + "styles", "styles.xml"),
        (_RELATION + "numbering", "numbering.xml"),
        (_RELATION + "settings", "settings.xml"),
        (_RELATION + "theme", "theme/theme1.xml"),
        (_RELATION + "fontTable", "fontTable.xml"),
        (_RELATION + "header", "header1.xml"),
        (_RELATION + "footer", "footer1.xml"),
        (_RELATION + "footer", "footer2.xml"),
    )
    return zipped(items)


def _parts() -> dict[str, tuple[str, str]]:
    blank = '<w:p><w:pPr><w:pStyle w:val="{}"/></w:pPr></w:p>'
    header, footer = blank.format("Header"), blank.format("Footer")
    return {
        "/docProps/app.xml": (_OFFICE + "extended-properties+xml", _app()),
        "/docProps/core.xml": (
            "application/vnd.openxmlformats-package.core-properties+xml",
            _core(),
        ),
        "/word/document.xml": (_WORD + "document.main+xml", _document()),
        "/word/fontTable.xml": (_WORD + "fontTable+xml", _font_table()),
        "/word/footer1.xml": (_WORD + "footer+xml", _word("ftr", footer)),
        "/word/footer2.xml": (_WORD + "footer+xml", _word("ftr", footer)),
        "/word/header1.xml": (_WORD + "header+xml", _word("hdr", header)),
        "/word/numbering.xml": (_WORD + "numbering+xml", _numbering_part()),
        "/word/settings.xml": (_WORD + "settings+xml", _settings()),
        "/word/styles.xml": (_WORD + "styles+xml", _styles()),
        "/word/theme/theme1.xml": (_OFFICE + "theme+xml", _theme()),
    }


def _relations(*targets: tuple[str, str]) -> bytes:
    entries = "".join(
        f'<Relationship Id="rId{at}" Type="{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets, start=1)
    )
    namespace = _PACKAGE + "relationships"
    xml = f'{DECLARATION}<Relationships xmlns="{namespace}">{entries}</Relationships>'
    return xml.encode()


def _word(root: str, content: str) -> str:
    return f"{DECLARATION}<w:{root} {NAMESPACES}>{content}</w:{root}>"


def _document() -> str:
    section = (
        '<w:headerReference w:type="default" r:id="rId6"/>'
        '<w:footerReference w:type="default" r:id="rId7"/>'
        '<w:footerReference w:type="first" r:id="rId8"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1304" w:right="1247" w:bottom="1304" '
        'w:left="1247" w:header="680" w:footer="624" w:gutter="0"/><w:titlePg/>'
    )
    return _word("document", f"<w:body><w:sectPr>{section}</w:sectPr></w:body>")


def _styles() -> str:
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{_fonts('minor', SERIF)}{_colour(INK)}{_size(10.5)}"
        '<w:lang w:val="en-GB" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )
    basics = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f"<w:qFormat/><w:pPr><w:widowControl/>{_space(0, 120, 264)}</w:pPr></w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        f'<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{_padding(0, 108)}</w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
    )
    own = "".join(style.xml() for style in (*PARAGRAPHS, *CHARACTERS))
    return _word("styles", f"{defaults}{basics}{own}{_fact_box()}{_brief_table()}{_commitments()}")


def _padding(left: int, right: int) -> str:
    return (
        f'<w:tblCellMar><w:left w:w="{left}" w:type="dxa"/>'
        f'<w:right w:w="{right}" w:type="dxa"/></w:tblCellMar>'
    )


def _fact_box() -> str:
    borders = "".join(
        (_border("top", PANEL, 12), _border("bottom", PANEL, 36), _border("insideH", LINE, 4))
    )
    return _table_style("Fact Box", borders, _padding(210, 100), _shade(PANEL))


def _brief_table() -> str:
    borders = "".join(
        (_border("top", PRIMARY, 12), _border("bottom", LINE, 4), _border("insideH", LINE, 4))
    )
    return _table_style("Brief Table", borders, _padding(0, 160), "")


def _commitments() -> str:
    """Return the style of the table of announced steps: that of tables, to be changed apart."""
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="Commitments">'
        '<w:name w:val="Commitments"/><w:basedOn w:val="BriefTable"/><w:uiPriority w:val="40"/>'
        "<w:qFormat/></w:style>"
    )


def _table_style(name: str, borders: str, padding: str, shade: str) -> str:
    ground = f"<w:tcPr>{shade}</w:tcPr>" if shade else ""
    head = f"<w:tcBorders>{_border('bottom', PRIMARY, 6)}</w:tcBorders>{shade}"
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{style_id(name)}">'
        f'<w:name w:val="{name}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="40"/>'
        f"<w:qFormat/><w:tblPr><w:tblBorders>{borders}</w:tblBorders>{padding}</w:tblPr>{ground}"
        f'<w:tblStylePr w:type="firstRow"><w:tcPr>{head}</w:tcPr></w:tblStylePr></w:style>'
    )


def _numbering_part() -> str:
    bullet = Look(0, ACCENT, is_sans=True, is_bold=True)
    numeral = Look(13, ACCENT, is_sans=True, is_bold=True)
    kinds = (
        _list(BULLETS, "List Bullet", ("bullet", "–"), 300, bullet),
        _list(NUMBERS, "List Number", ("decimal", "%1."), 380, bullet),
        _list(MESSAGES, "Key Message", ("decimal", "%1"), 480, numeral),
    )
    lists = "".join(
        f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>'
        for at in (BULLETS, NUMBERS, MESSAGES)
    )
    return _word("numbering", "".join(kinds) + lists)


def _list(number: int, style: str, sign: tuple[str, str], hang: int, look: Look) -> str:
    kind, text = sign
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="1B0F00{number:02d}"/>'
        '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="{kind}"/><w:pStyle w:val="{style_id(style)}"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
        f"<w:pPr>{_indent(hang, 0, hang)}</w:pPr><w:rPr>{look.xml()}</w:rPr></w:lvl>"
        "</w:abstractNum>"
    )


def _settings() -> str:
    scheme = " ".join(
        f'w:{name}="{name}"' for name in (*(f"accent{at}" for at in range(1, 7)), "hyperlink")
    )
    return _word(
        "settings",
        '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting '
        'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        '</w:compat><w:themeFontLang w:val="en-GB"/><w:clrSchemeMapping w:bg1="light1" '
        f'w:t1="dark1" w:bg2="light2" w:t2="dark2" {scheme} '
        'w:followedHyperlink="followedHyperlink"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>',
    )


def _font_table() -> str:
    # The alternatives are on every machine with Word; PANOSE digits steer other choices.
    return _word(
        "fonts",
        _font(SERIF, "Georgia, Cambria, Times New Roman", "02040603050405020204", "roman")
        + _font(SANS, "Calibri, Arial, Helvetica", "020B0503030403020204", "swiss"),
    )


def _font(name: str, instead: str, panose: str, family: str) -> str:
    return (
        f'<w:font w:name="{name}"><w:altName w:val="{instead}"/><w:panose1 w:val="{panose}"/>'
        f'<w:charset w:val="00"/><w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
    )


def _theme() -> str:
    places = {
        "dk1": INK, "lt1": ("FFFFFF", ""), "dk2": PRIMARY, "lt2": PANEL, "accent1": PRIMARY,
        "accent2": ACCENT, "accent3": MUTED, "accent4": LINE, "accent5": PRIMARY,
        "accent6": ACCENT, "hlink": PRIMARY, "folHlink": MUTED,
    }  # fmt: skip
    colours = "".join(
        f'<a:{place}><a:srgbClr val="{colour}"/></a:{place}>'
        for place, (colour, _) in places.items()
    )
    fonts = "".join(
        f'<a:{kind}Font><a:latin typeface="{name}"/><a:ea typeface=""/><a:cs typeface=""/>'
        f"</a:{kind}Font>"
        for kind, name in (("major", SANS), ("minor", SERIF))
    )
    return (
        f'{DECLARATION}<a:theme xmlns:a="{_DRAWING}" name="House"><a:themeElements>'
        f'<a:clrScheme name="House">{colours}</a:clrScheme>'
        f'<a:fontScheme name="House">{fonts}</a:fontScheme>{_effects()}'
        "</a:themeElements></a:theme>"
    )


def _effects() -> str:
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    lists = (("fillStyleLst", fill), ("lnStyleLst", line), ("effectStyleLst", effect),
             ("bgFillStyleLst", fill))  # fmt: skip
    content = "".join(f"<a:{name}>{each * 3}</a:{name}>" for name, each in lists)
    return f'<a:fmtScheme name="House">{content}</a:fmtScheme>'


def _core() -> str:
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>House template</dc:title>'
        "</cp:coreProperties>"
    )


def _app() -> str:
    return (
        f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/'
        'extended-properties"><Application>Briefwright</Application><AppVersion>1.0000'
        "</AppVersion></Properties>"
    )


if __name__ == "__main__":
    main()
