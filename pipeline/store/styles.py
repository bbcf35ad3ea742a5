"""House styles: the shipped ones, and the workspace's own in their place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pipeline.errors import Problem, TemplateError
from pipeline.model.colour import LEAST_CONTRAST, contrast
from pipeline.model.labels import (
    CorrectionsInQuotations,
    Honorifics,
    InterviewerFigures,
    Labels,
    Messages,
    SectionOrder,
)
from pipeline.model.quotation_marks import form_in, is_form
from pipeline.model.style import (
    Boxes,
    Colours,
    Design,
    FontFiles,
    Lines,
    Masthead,
    Quotes,
    Style,
    Typeface,
    WordSources,
)
from pipeline.store.templates import (
    find_template,
    house_template,
    named_template,
    read_template,
    template_files,
    template_folders,
    template_path,
)
from pipeline.store.validation import find_problems, in_order
from pipeline.store.workspace import Workspace
from pipeline.store.yaml_file import Node
from pipeline.values import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import Field


WHITE = "FFFFFF"


def style_names(workspace: Workspace | None) -> tuple[str, ...]:
    """Return the names of all house styles, sorted."""
    return tuple(sorted(template_files("styles", workspace)))


def load_style(name: str, workspace: Workspace | None) -> Style:
    """Return the house style called `name`.

    Raises TemplateError, with every problem of the file, when there is none of that name, a key is
    unknown, missing or wrong, a font or the Word template is missing, a colour is too pale to be
    read, or a label has a placeholder that nothing fills.
    """
    file = read_template(named_template("styles", name, workspace))
    problems = find_problems(file, "style")
    node = Node(file, file.data)
    if not problems:
        problems = in_order(_style_problems(node, workspace))
    if problems:
        raise TemplateError(*problems)
    return _style(name, node, workspace)


def _style_problems(node: Node, workspace: Workspace | None) -> Iterator[Problem]:
    yield from _pale_colours(node.child("colours"))
    for key in ("serif", "sans"):
        yield from _missing_fonts(node.child("fonts").child(key), workspace)
    yield from _unfilled_labels(node.child("labels"))
    yield from _odd_marks(node.child("labels"))
    template = node.text("word_template")
    if find_template(f"word/{template}", workspace) is None:
        hint = "put it into templates/word/, or name 'house.docx'"
        yield Problem(f"no Word template '{template}'", node.place_of("word_template"), hint)
    logo = node.text("logo")
    if logo and find_template(f"logos/{logo}", workspace) is None:
        hint = "put it into templates/logos/, as PNG or JPEG"
        yield Problem(f"no logo '{logo}'", node.place_of("logo"), hint)


def _pale_colours(colours: Node) -> Iterator[Problem]:
    for key in ("ink", "primary", "accent", "muted"):
        for ground, name in ((WHITE, "white"), (colours.text("panel"), "the panel colour")):
            ratio = contrast(colours.text(key), ground)
            if ratio < LEAST_CONTRAST:
                message = f"colour '{key}' on {name} has a contrast of {ratio:.2f} to 1"
                hint = f"text needs {LEAST_CONTRAST} to 1: take a darker colour or a lighter panel"
                yield Problem(message, colours.place_of(key), hint)


def _missing_fonts(family: Node, workspace: Workspace | None) -> Iterator[Problem]:
    for key in ("regular", "italic", "bold", "bold_italic"):
        name = family.text(key)
        if find_template(f"fonts/{name}", workspace) is None:
            hint = "put it into templates/fonts/, or name one that is there"
            yield Problem(f"no font file '{name}'", family.place_of(key), hint)


def _unfilled_labels(labels: Node) -> Iterator[Problem]:
    for label in _fields(Labels):
        known = _placeholders(str(label.default)) or ()
        text = labels.line(label.name, str(label.default))
        if known and not _is_fillable(text, known):
            wanted = " and ".join(known)
            message = f"'{label.name}' is '{text}'; its placeholders may be {wanted}"
            hint = "write a brace that is meant as such twice: {{"
            yield Problem(message, labels.place_of(label.name), hint)


def _odd_marks(labels: Node) -> Iterator[Problem]:
    text = labels.line("quoted")
    if text and not is_form(text):
        message = f"'quoted' is '{text}', which does not set words between quotation marks"
        hint = "write one mark before {words} and one behind: “{words}”, „{words}“ or « {words} »"
        yield Problem(message, labels.place_of("quoted"), hint)


def _placeholders(text: str) -> tuple[str, ...] | None:
    """Return the placeholders of `text` as they stand there; None when its braces do not close."""
    # imported late: it compiles a pattern, and the shipped taxonomies are read without it
    from string import Formatter

    try:
        parts = tuple(Formatter().parse(text))
    except ValueError:
        return None
    return tuple(
        f"{{{name}{'!' if conversion else ''}{conversion or ''}{':' if form else ''}{form}}}"
        for _, name, form, conversion in parts
        if name is not None
    )


def _is_fillable(text: str, known: tuple[str, ...]) -> bool:
    placeholders = _placeholders(text)
    return placeholders is not None and set(placeholders) <= set(known)


def _style(name: str, node: Node, workspace: Workspace | None) -> Style:
    return Style(
        id=name,
        organisation=node.line("organisation"),
        series=node.line("series", "Interview brief"),
        page=node.text("page", "A4"),
        margin=node.number("margin", 22),
        colours=_colours(node.child("colours")),
        serif=_family(node.child("fonts").child("serif"), workspace),
        sans=_family(node.child("fonts").child("sans"), workspace),
        word_template=house_template(),
        word_sources=WordSources(node.text("word_sources", WordSources.ANCHORS)),
        own_template=_own_template(node.text("word_template"), workspace),
        interviewer_figures=InterviewerFigures(node.text("interviewer_figures", "marked")),
        corrections=CorrectionsInQuotations(
            node.text("corrections_in_quotations", CorrectionsInQuotations.LISTED)
        ),
        honorifics=Honorifics(node.text("honorifics", Honorifics.KEEP)),
        labels=_labels(node.child("labels"), node.text("language", "en")),
        messages=Messages(node.text("key_messages", Messages.REPORTED)),
        order=SectionOrder(node.text("section_order", SectionOrder.INTERVIEW)),
        design=_design(node.child("design")),
        more_fonts=_more_fonts(workspace),
        language=node.text("language", "en"),
        logo=template_path(f"logos/{node.text('logo')}", workspace) if node.text("logo") else "",
    )


def _own_template(name: str, workspace: Workspace | None) -> str:
    """Return the path of a Word template that is not the one that comes with the program.

    Nor a copy of it that nobody has changed: the program's own is dressed in the style's colours.
    """
    path, house = template_path(f"word/{name}", workspace), house_template()
    if path == house or Path(path).read_bytes() == Path(house).read_bytes():
        return ""
    return path


def _more_fonts(workspace: Workspace | None) -> tuple[str, ...]:
    """Return all fonts of the templates, the workspace's first, each folder in its order."""
    return tuple(
        str(path)
        for folder in template_folders(workspace)
        for path in sorted((folder / "fonts").rglob("*.ttf"))
    )


def _design(node: Node) -> Design:
    usual = Design()
    return Design(
        body=Typeface(node.text("body", usual.body)),
        headings=Typeface(node.text("headings", usual.headings)),
        lines=Lines(node.text("lines", usual.lines)),
        masthead=Masthead(node.text("masthead", usual.masthead)),
        boxes=Boxes(node.text("boxes", usual.boxes)),
        quotes=Quotes(node.text("quotes", usual.quotes)),
        numbered=node.flag("numbered", default=usual.numbered),
    )


def _fields(values: type[Colours | Labels]) -> tuple[Field[object], ...]:
    # imported late: the shipped taxonomies are read without it
    from dataclasses import fields

    return fields(values)


def _colours(node: Node) -> Colours:
    return Colours(**{each.name: node.text(each.name).upper() for each in _fields(Colours)})


def _family(node: Node, workspace: Workspace | None) -> FontFiles:
    files = {
        key: template_path(f"fonts/{node.text(key)}", workspace)
        for key in ("regular", "italic", "bold", "bold_italic")
    }
    return FontFiles(name=node.line("name"), **files)


def _labels(node: Node, language: str) -> Labels:
    """Return the words of a style; what it leaves out is English, but for quotation marks."""
    usual = {each.name: str(each.default) for each in _fields(Labels)}
    usual |= {"quoted": form_in(language)}
    return Labels(**{name: node.line(name, words) for name, words in usual.items()})
