"""How pages are laid out: the `design` of a house style, as styles and lists of its template.

Nothing of it stands in the body as direct formatting: an editor who changes a style in Word changes
all that wears it. What Word cannot do without floating objects is done as nearly as it can: a band
does not reach the head of the page, and the rule above a large quotation is as wide as its lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from docx.document import Document
from lxml import etree

from pipeline.model.style import Boxes, Design, Lines, Masthead, Quotes, Style, Typeface
from pipeline.writers.docx.elements import NAMESPACES
from pipeline.writers.docx.sheet import Sheet
from pipeline.writers.docx.template import W, lacking, named_styles

_WIDEST, _FARTHEST = 96, 31
"""Of a border in eighths of a point, and from its text in points (ECMA-376 part 1, 17.3.1)."""
_TWIPS, _EIGHTHS = 20, 8
"""To a point."""
_BLEED = 2 * _TWIPS
"""How far a band reaches over the edge of the page, so that no white line is left there."""
_BAND_ABOVE, _BAND_BELOW = 8, 3
"""Space above and below the words of a band, in points, besides its borders."""
_QUOTE_SIDES = 600
"""How far quotations are drawn in from both sides, in twentieths of a point."""
_NUMBER, _ENTRY = 460, 400
"""Room for the number of a section before its heading, and before its line in the contents."""
_SECTIONS = 90
"""Number of the list that counts sections; those of a brief's own lists come behind it."""
_HEADINGS = frozenset({"title", "heading 1", "heading 2", "heading 3", "toc heading"})
"""What is set in the typeface of headings; other small type is sans always."""
_RUNNING = frozenset(
    {"normal", "after table", "lead", "list bullet", "list number", "annex", "annex question"}
)
"""Running text, whose lines are filled where a style fills lines."""
_SANS_SIZES = {"lead": 12.5, "annex": 8.5, "small print": 8, "footnote text": 8}
"""Of running text in sans, in points: it looks larger than serif of the same size."""
_SANS_BODY = 10


def lay_out(template: Document, style: Style, page: Sheet) -> None:
    """Lay the house template out as `style` wants it, on sheets like `page`.

    Styles, numbering and settings change in place; colours are named by their place in the theme,
    for `dress` to fill in. Raises TemplateError when the template lacks a style.
    """
    design, looks = style.design, Looks(template.styles.element, style.word_template)
    _set_typefaces(looks, style)
    _set_masthead(looks, style, page)
    if design.boxes is Boxes.RULED:
        _rule_boxes(looks)
    _set_quotes(looks, design)
    if design.lines is Lines.JUSTIFIED:
        _justify(looks)
        _hyphenate(template.settings.element)
    if design.numbered:
        _number(looks, template.part.numbering_part.element)


class Looks:
    """The styles of a template by name, whose properties can be set and dropped."""

    def __init__(self, root: etree._Element, path: str) -> None:
        """Open the styles below `root`; `path` names the template where it lacks one."""
        self._root, self._path = root, path
        self._styles = dict(named_styles(root))

    def __getitem__(self, name: str) -> etree._Element:
        """Return the style called `name`; raises TemplateError when there is none."""
        if name not in self._styles:
            raise lacking(name, self._path)
        return self._styles[name]

    def names(self) -> tuple[str, ...]:
        """Return the names of all styles, in lower case."""
        return tuple(self._styles)

    def paragraphs(self) -> Iterator[tuple[str, etree._Element]]:
        """Yield paragraph styles with their names."""
        for name, style in self._styles.items():
            if style.get(f"{W}type") == "paragraph":
                yield name, style

    def defaults(self) -> etree._Element:
        """Return the character properties that all styles start from."""
        return self._root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")

    def set(self, name: str, *properties: str) -> None:
        """Give a style paragraph properties, as XML, in place of those of their kind."""
        for each in properties:
            _put(_part(self[name], "pPr"), each, _PARAGRAPH_ORDER)

    def letter(self, name: str, *properties: str) -> None:
        """Give a style character properties, as XML, in place of those of their kind."""
        for each in properties:
            _put(_part(self[name], "rPr"), each, _LETTER_ORDER)

    def drop(self, name: str, *kinds: str) -> None:
        """Take properties away from a style."""
        for each in list(self[name].iter(*(f"{W}{kind}" for kind in kinds))):
            each.getparent().remove(each)


_PARAGRAPH_ORDER = (
    *("keepNext", "keepLines", "pageBreakBefore", "widowControl", "numPr", "pBdr", "shd", "tabs"),
    *("suppressAutoHyphens", "spacing", "ind", "contextualSpacing", "jc", "outlineLvl"),
)
_LETTER_ORDER = (
    *("rFonts", "b", "bCs", "i", "iCs", "caps", "color", "spacing", "sz", "szCs", "u"),
    *("vertAlign", "lang"),
)
_SETTING_ORDER = (
    *("autoHyphenation", "consecutiveHyphenLimit", "hyphenationZone", "doNotHyphenateCaps"),
    *("evenAndOddHeaders", "characterSpacingControl", "footnotePr", "endnotePr", "compat"),
    *("rsids", "mathPr", "themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator"),
)
"""Order of properties that the schema wants (17.3.1.26, 17.3.2.28 and 17.15.1.78)."""


def _part(style: etree._Element, kind: str) -> etree._Element:
    """Return the paragraph or character properties of a style, made where there are none."""
    found = style.find(f"{W}{kind}")
    if found is None:
        found = etree.Element(f"{W}{kind}")
        letters = style.find(f"{W}rPr")
        if letters is None:
            style.append(found)
        else:
            letters.addprevious(found)
    return found


def _put(holder: etree._Element, xml: str, order: tuple[str, ...]) -> None:
    """Put a property into its place among others, instead of one of its kind."""
    added = _element(xml)
    old = holder.find(added.tag)
    if old is not None:
        holder.replace(old, added)
        return
    later = order[order.index(etree.QName(added).localname) + 1 :]
    behind = next((each for each in holder if etree.QName(each).localname in later), None)
    if behind is None:
        holder.append(added)
    else:
        behind.addprevious(added)


def _element(xml: str) -> etree._Element:
    return etree.fromstring(f"<w:p {NAMESPACES}>{xml}</w:p>")[0]


def _colour(place: str) -> str:
    return f'<w:color w:val="auto" w:themeColor="{place}"/>'


def _sizes(points: float) -> tuple[str, str]:
    halves = round(points * 2)
    return f'<w:sz w:val="{halves}"/>', f'<w:szCs w:val="{halves}"/>'


def _borders(*borders: str) -> str:
    return f"<w:pBdr>{''.join(borders)}</w:pBdr>"


def _border(side: str, place: str, points: float, space: float = 0) -> str:
    size, away = round(points * _EIGHTHS), round(space)
    kind = f'<w:{side} w:val="single" w:sz="{size}" w:space="{away}"'
    return f'{kind} w:color="auto" w:themeColor="{place}"/>'


def _indents(left: int = 0, right: int = 0, first: int = 0) -> str:
    """Return indents; `first` is that of the first line, less than 0 for a hanging one."""
    kind = f'hanging="{-first}"' if first < 0 else f'firstLine="{first}"'
    return f'<w:ind w:left="{left}" w:right="{right}" w:{kind}/>'


def _aligned(where: str) -> str:
    return f'<w:jc w:val="{where}"/>'


def _set_typefaces(looks: Looks, style: Style) -> None:
    """Set small type in sans where headings are not, and sans running text a little smaller.

    Which families running text and headings are of, the theme says.
    """
    if style.design.headings is Typeface.SERIF:
        for name in looks.names():
            if name not in _HEADINGS:
                _name_font(looks[name], style.sans.name)
    if style.design.body is Typeface.SANS:
        for each in _sizes(_SANS_BODY):
            _put(looks.defaults(), each, _LETTER_ORDER)
        for name, size in _SANS_SIZES.items():
            looks.letter(name, *_sizes(size))


def _name_font(style: etree._Element, family: str) -> None:
    """Set a style that is in the typeface of headings in another, by its name."""
    for fonts in style.iter(f"{W}rFonts"):
        if fonts.attrib.pop(f"{W}asciiTheme", "").startswith("major"):
            fonts.attrib.pop(f"{W}hAnsiTheme", "")
            fonts.set(f"{W}ascii", family)
            fonts.set(f"{W}hAnsi", family)


def _set_masthead(looks: Looks, style: Style, page: Sheet) -> None:
    match style.design.masthead:
        case Masthead.RULE:
            pass
        case Masthead.BAND:
            _band(looks, page)
        case Masthead.CENTRED:
            _centre(looks, style.serif.name)
        case _:
            assert_never(style.design.masthead)


def _band(looks: Looks, page: Sheet) -> None:
    """Set the masthead in white on a band of colour from side to side of the page.

    Most of what it is wider than the text is borders, so that a line too long goes on well inside.
    """
    room = page.margin + _BLEED
    thick = _WIDEST / _EIGHTHS
    space = min(_FARTHEST, room / _TWIPS - thick)
    beyond = max(0, room - round((space + thick) * _TWIPS))
    looks.set(
        "masthead",
        _borders(
            _border("top", "text2", thick, _BAND_ABOVE),
            _border("left", "text2", thick, space),
            _border("bottom", "text2", thick, _BAND_BELOW),
            _border("right", "text2", thick, space),
        ),
        '<w:shd w:val="clear" w:color="auto" w:fill="auto" w:themeFill="text2"/>',
        _indents(-beyond, -beyond, beyond),
    )
    for name in ("masthead", "organisation", "masthead marking"):
        looks.letter(name, _colour("background1"))
    looks.drop("organisation", "caps", "spacing")
    looks.letter("organisation", *_sizes(13))


def _centre(looks: Looks, family: str) -> None:
    """Set the organisation in the middle between rules, and title and purpose like it."""
    rules = _border("top", "text2", 1.5, 9), _border("bottom", "text2", 0.5, 9)
    looks.set("masthead", _borders(*rules), '<w:spacing w:before="0" w:after="100"/>')
    for name in ("logo", "masthead", "notice", "title", "subtitle", "edition line"):
        looks.set(name, _aligned("center"))
    looks.drop("organisation", "caps", "spacing")
    fonts = f'<w:rFonts w:ascii="{family}" w:hAnsi="{family}"/>'
    looks.letter("organisation", fonts, *_sizes(13))


def _rule_boxes(looks: Looks) -> None:
    """Set fact boxes between rules, on no ground.

    Paragraphs with the same rules join; the heading of a table has one above only, as the table
    closes with the other.
    """
    above, below = _border("top", "text2", 0.875, 9), _border("bottom", "text2", 0.875, 8)
    for name in ("fact box heading", "fact", "fact note"):
        looks.drop(name, "shd")
        looks.set(name, _borders(above, below), _indents())
    looks.set("fact table heading", _borders(above))
    looks.drop("fact box", "shd")
    borders = f"{_border('bottom', 'text2', 0.875)}{_border('insideH', 'accent4', 0.5)}"
    for kind, content in (("tblBorders", borders), ("tblCellMar", _PADDING)):
        old = looks["fact box"].find(f"{W}tblPr/{W}{kind}")
        old.getparent().replace(old, _element(f"<w:{kind}>{content}</w:{kind}>"))


_PADDING = '<w:left w:w="0" w:type="dxa"/><w:right w:w="160" w:type="dxa"/>'


def _set_quotes(looks: Looks, design: Design) -> None:
    match design.quotes:
        case Quotes.BAR:
            return
        case Quotes.INDENTED:
            side, rules = _QUOTE_SIDES, ""
            looks.letter("quote", _colour("text1"))
        case Quotes.LARGE:
            side, rules = 0, _borders(_border("top", "accent2", 1.5, 9))
            looks.drop("quote", "i", "iCs")
            looks.letter("quote", "<w:b/>", "<w:bCs/>", *_sizes(15))
        case _:
            assert_never(design.quotes)
    for name in ("quote", "quote source"):
        looks.drop(name, "pBdr")
        looks.set(name, _indents(side, side))
    if rules:
        space = 'w:before="400" w:after="40" w:line="252" w:lineRule="auto"'
        looks.set("quote", rules, f"<w:spacing {space}/>")


def _justify(looks: Looks) -> None:
    """Fill the lines of running text; what else there is stays ragged, with words in one piece.

    Styles that stand on others than the basic one follow those.
    """
    basic = looks["normal"].get(f"{W}styleId")
    for name, style in looks.paragraphs():
        if name in _RUNNING:
            looks.set(name, _aligned("both"))
            continue
        below = style.find(f"{W}basedOn")
        if below is None or below.get(f"{W}val") == basic or name == "key message":
            looks.set(name, "<w:suppressAutoHyphens/>")
            if style.find(f"{W}pPr/{W}jc") is None:
                looks.set(name, _aligned("left"))


def _hyphenate(settings: etree._Element) -> None:
    """Let Word part words, by its rules for the language they are in; never names in capitals."""
    limit = '<w:consecutiveHyphenLimit w:val="2"/>'
    for each in ("<w:autoHyphenation/>", limit, "<w:doNotHyphenateCaps/>"):
        _put(settings, each, _SETTING_ORDER)


def _number(looks: Looks, numbering: etree._Element) -> None:
    """Count the sections that the contents name, by a list linked to the style of headings."""
    heading = looks["heading 1"].get(f"{W}styleId")
    shape = (
        f'<w:abstractNum w:abstractNumId="{_SECTIONS}"><w:nsid w:val="1B0F00{_SECTIONS}"/>'
        '<w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="decimal"/><w:pStyle w:val="{heading}"/><w:lvlText w:val="%1"/>'
        f'<w:lvlJc w:val="left"/><w:pPr>{_indents(_NUMBER, 0, -_NUMBER)}</w:pPr>'
        f"<w:rPr>{_colour('accent2')}</w:rPr></w:lvl></w:abstractNum>"
    )
    number = f'<w:num w:numId="{_SECTIONS}"><w:abstractNumId w:val="{_SECTIONS}"/></w:num>'
    # shapes must stand before lists (ECMA-376 part 1, 17.9.16)
    numbering.find(f"{W}num").addprevious(_element(shape))
    numbering.append(_element(number))
    place = f'<w:numPr><w:numId w:val="{_SECTIONS}"/></w:numPr>'
    looks.set("heading 1", place)
    uncounted = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    looks.set("small print heading", uncounted, _indents(0, 0, 0))
    stop = f'<w:tabs><w:tab w:val="left" w:pos="{_ENTRY}"/></w:tabs>'
    looks.set("toc 1", stop, _indents(_ENTRY, 0, -_ENTRY))
