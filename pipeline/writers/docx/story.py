"""The story: a brief's front and sections as the body of a Word document, in printed order."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.model.brief import (
    OPENING,
    Block,
    Brief,
    FactBox,
    Figure,
    Front,
    Prose,
    Section,
    SectionRole,
    Table,
    is_small_print,
    listed_sections,
)
from pipeline.model.style import Masthead
from pipeline.writers.docx.blocks import Place, block_xml
from pipeline.writers.docx.customer import Around
from pipeline.writers.docx.elements import (
    DECLARATION,
    FIELD_END,
    LINE_BREAK,
    NAMESPACES,
    TAB,
    contents_list,
    field_start,
    link,
    paragraph,
    run,
)
from pipeline.writers.docx.kit import LISTED, WHOLE, Kit, section_key
from pipeline.writers.docx.sheet import is_one_line, sides

_WIDE_SPACE = "\u2003"
_MASTHEAD = "the masthead"


def document(words: str) -> bytes:
    """Return the main part of a file with the words of a story, as `body` gives them."""
    return f"{DECLARATION}<w:document {NAMESPACES}><w:body>{words}</w:body></w:document>".encode()


def document_within(words: str, kit: Kit, frame: Around) -> bytes:
    """Return the main part of a customer's document with the words of a story in their place.

    A bookmark over all of the brief tells it from what stands around it.
    """
    start, end = kit.bookmarks.start(WHOLE), kit.bookmarks.end(WHOLE)
    head, final = (words, "") if frame.is_followed else _before_last(words)
    whole = f"{frame.before}{start}{head}{end}{frame.after}{final}"
    return f"{DECLARATION}{frame.opening}<w:body>{whole}</w:body></w:document>".encode()


def _before_last(words: str) -> tuple[str, str]:
    """Return a story and, apart, the properties of its last section."""
    at = words.rindex("<w:sectPr")
    return words[:at], words[at:]


def body(brief: Brief, kit: Kit, *, is_followed: bool) -> Iterator[str]:
    """Yield the paragraphs and tables of a brief: the words of `texts(brief)`, in that order.

    `is_followed` says that more of the document stands behind it. Raises RenderError for a
    character that no XML file can hold.
    """
    yield from head(brief.front, kit)
    yield from cover(brief.front, kit)
    ends = Ends(brief.sections, kit, is_followed=is_followed)
    has_contents = False
    for at, section in enumerate(brief.sections):
        if brief.front.contents and not has_contents and section.role not in OPENING:
            yield contents(brief, kit)
            yield kit.bookmarks.start(LISTED)
            has_contents = True
        yield heading(section, kit, ends.before(at))
        yield from _blocks(section, kit, ends.after(at))
    if has_contents:
        yield kit.bookmarks.end(LISTED)
    yield ends.last()


def head(front: Front, kit: Kit) -> Iterator[str]:
    """Yield logo and masthead, which names the edition."""
    if kit.logo:
        yield paragraph(kit.styles["logo"], kit.logo)
    yield masthead(front, kit)


def cover(front: Front, kit: Kit) -> Iterator[str]:
    """Yield a paragraph each for notice, title, purpose and details."""
    if front.notice:
        yield paragraph(kit.styles["notice"], run(front.notice, "the notice"))
    yield paragraph(kit.styles["title"], run(front.title, "the title"))
    if front.purpose:
        yield paragraph(kit.styles["subtitle"], run(front.purpose, "the purpose"))
    if front.updates:
        yield paragraph(kit.styles["edition line"], run(front.updates, "the edition"))
    for detail in front.details:
        label = run(detail.label, "the details")
        value = run(detail.value, "the details", kit.styles["detail value"])
        yield paragraph(kit.styles["detail label"], f"{label}{TAB}{value}")


def masthead(front: Front, kit: Kit) -> str:
    """Return who publishes, series, edition and marking, on as few lines as hold them."""
    kind, styles = kit.design.masthead, kit.styles
    marking = styles["masthead marking" if kind is Masthead.BAND else "marking"]
    names = (front.organisation, styles["organisation"]), (front.series, "")
    edition = (front.edition_line, ""), (front.marking, marking)
    if kind is Masthead.CENTRED:
        return _centred(_masthead_runs(names), _masthead_runs(edition), front, kit)
    space = run(_WIDE_SPACE, _MASTHEAD)
    left, right = space.join(_masthead_runs(names)), space.join(_masthead_runs(edition))
    words = (front.organisation, front.series, front.edition_line, front.marking)
    fits = is_one_line(_WIDE_SPACE.join(words), kit.page)
    return sides(styles["masthead"], left, right, fits=fits)


def _masthead_runs(words: tuple[tuple[str, str], ...]) -> list[str]:
    return [run(text, _MASTHEAD, style) for text, style in words if text]


def _centred(names: list[str], edition: list[str], front: Front, kit: Kit) -> str:
    """Return names below each other in a paragraph of their own, and edition and marking below."""
    head = paragraph(kit.styles["masthead"], (run(" ", _MASTHEAD) + LINE_BREAK).join(names))
    fits = is_one_line(f"{front.edition_line}{front.marking}", kit.page)
    *left, right = ("", *edition) if front.marking else (*edition, "")
    line = sides(kit.styles["imprint"], "".join(left), right, fits=fits)
    return (head if names else "") + (line if edition else "")


def contents(brief: Brief, kit: Kit) -> str:
    """Return the contents list as a field that is filled in already.

    No page numbers: only Word knows them, and a field marked for update makes Word ask a question.
    Its code takes in the headings inside the bookmark over the listed sections.
    """
    sections = listed_sections(brief)
    code = rf'TOC \o "1-1" \u \h \n \b {kit.bookmarks.name(LISTED)}'
    entries = [
        link(kit.bookmarks.name(section_key(section)), _entry(section, kit)) for section in sections
    ]
    entries[0] = field_start(code) + entries[0]
    entries[-1] += FIELD_END
    title = paragraph(kit.styles["toc heading"], run(brief.front.contents, "the contents"))
    *above, last = entries
    lines = "".join(paragraph(kit.styles["toc 1"], entry) for entry in above)
    return contents_list(title + lines + paragraph(kit.styles["contents end"], last))


def _entry(section: Section, kit: Kit) -> str:
    """Return the line of a section, with its number as Word writes it where headings have one."""
    words = run(section.heading, section.id)
    number = kit.numbers.get(section.id, "")
    return f"{run(number, section.id)}{TAB}{words}" if number else words


def heading(section: Section, kit: Kit, end: str) -> str:
    """Return the heading of a section; `end` closes the part of the document before it."""
    style = "annex heading" if section.role is SectionRole.ANNEX else "heading 1"
    if kit.design.numbered and section.id not in kit.numbers:
        style = "opening heading"
    if is_small_print(section, kit.front):
        style = "small print heading"
    words = run(section.heading, f"the heading of {section.id}")
    content = kit.bookmarks.place(section_key(section), words)
    return paragraph(kit.styles[style], content, end)


class Ends:
    """Where the parts of a document end: an annex of prose stands in two columns.

    A part's properties stand in its last paragraph, so that its heading, which spans the columns,
    ends the part before.
    """

    def __init__(self, sections: tuple[Section, ...], kit: Kit, *, is_followed: bool) -> None:
        self._breaks, self._is_followed = kit.breaks, is_followed
        self._last = len(sections) - 1
        self._split = [at for at, section in enumerate(sections) if _is_in_columns(section)]

    def before(self, at: int) -> str:
        """Return the end of the part that the heading of section `at` closes; mostly nothing."""
        if at not in self._split:
            return ""
        return self._breaks.first() if at == self._split[0] else self._breaks.later(1)

    def after(self, at: int) -> str:
        """Return the end that the last paragraph of section `at` holds; mostly nothing."""
        if at not in self._split or (at == self._last and not self._is_followed):
            return ""
        return self._breaks.later(2)

    def last(self) -> str:
        """Return the end of the document; nothing where more of it follows."""
        if self._is_followed:
            return ""
        if not self._split:
            return self._breaks.first()
        return self._breaks.later(2 if self._split[-1] == self._last else 1)


def _is_in_columns(section: Section) -> bool:
    is_prose = all(isinstance(block, Prose) for block in section.blocks)
    return section.role is SectionRole.ANNEX and bool(section.blocks) and is_prose


def _blocks(section: Section, kit: Kit, end: str) -> Iterator[str]:
    last = len(section.blocks) - 1
    before: Block | None = None
    for at, block in enumerate(section.blocks):
        if before and is_grid(before) and is_grid(block) and not is_headed(block):
            # Word joins tables that touch.
            yield paragraph(kit.styles["separator"], "")
        is_after_table = isinstance(before, Table | FactBox | Figure)
        place = Place(section, is_after_table=is_after_table, end=end if at == last else "")
        yield block_xml(block, place, kit)
        before = block


def is_grid(block: Block) -> bool:
    """Return whether a block ends with a table, which Word would join with another behind it."""
    return isinstance(block, Table) or (isinstance(block, FactBox) and bool(block.columns))


def is_headed(block: Block) -> bool:
    """Return whether a table has a paragraph before it."""
    has_caption = isinstance(block, Table) and bool(block.caption)
    return has_caption or (isinstance(block, FactBox) and bool(block.heading))
