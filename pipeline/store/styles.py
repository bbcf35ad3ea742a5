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
    Messages,
    SectionOrder,
)
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
from pipeline.store.labels import (
    ENGLISH,
    has_labels,
    is_kind_of,
    label_languages,
    labels_in,
    wrong_labels,
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

WHITE = "FFFFFF"


def style_names(workspace: Workspace | None) -> tuple[str, ...]:
    """Return the names of all house styles, sorted."""
    return tuple(sorted(template_files("styles", workspace)))


def load_style(name: str, workspace: Workspace | None, language: str = "") -> Style:
    """Return the house style called `name`, with the brief's own words in a language, as `pt-BR`.

    Without one they are in the style's, and English where it says none. Words that a style has of
    its own are in its language, and stand in no other.
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
    return _style(name, node, workspace, language)


def _style_problems(node: Node, workspace: Workspace | None) -> Iterator[Problem]:
    yield from _pale_colours(node.child("colours"))
    for key in ("serif", "sans"):
        yield from _missing_fonts(node.child("fonts").child(key), workspace)
    yield from wrong_labels(node.child("labels"))
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


def _style(name: str, node: Node, workspace: Workspace | None, language: str) -> Style:
    own = node.text("language", ENGLISH)
    said = language or own
    is_own = is_kind_of(said, own)
    if not is_own and not has_labels(said, workspace):
        hint = f"languages: {', '.join(label_languages(workspace))}; see templates/labels/"
        raise TemplateError.at(f"there are no labels in '{said}'", None, hint)
    labels = labels_in(said, workspace, node.child("labels") if is_own else None)
    return Style(
        id=name,
        organisation=_in_language(node, "organisation", said),
        series=_in_language(node, "series", said) or labels.series,
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
        labels=labels,
        messages=Messages(node.text("key_messages", Messages.REPORTED)),
        order=SectionOrder(node.text("section_order", SectionOrder.INTERVIEW)),
        design=_design(node.child("design")),
        more_fonts=_more_fonts(workspace),
        language=said,
        follows_talk=not (language or node.text("language") or node.child("labels").data),
        logo=template_path(f"logos/{node.text('logo')}", workspace) if node.text("logo") else "",
    )


def _in_language(node: Node, key: str, language: str) -> str:
    """Return a text that is one for all languages, or one for each: that of the language.

    Where there is none in it, the English one, or else the first.
    """
    texts = node.child(key)
    if not texts.data:
        return node.line(key)
    wanted = (language, language.split("-", maxsplit=1)[0], ENGLISH, *texts.data)
    return texts.line(next(one for one in wanted if one in texts.data))


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


def _colours(node: Node) -> Colours:
    # imported late: the shipped taxonomies are read without it
    from dataclasses import fields

    return Colours(**{each.name: node.text(each.name).upper() for each in fields(Colours)})


def _family(node: Node, workspace: Workspace | None) -> FontFiles:
    files = {
        key: template_path(f"fonts/{node.text(key)}", workspace)
        for key in ("regular", "italic", "bold", "bold_italic")
    }
    return FontFiles(name=node.line("name"), **files)
