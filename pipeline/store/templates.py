"""House styles and taxonomies: the shipped ones, and the workspace's own in their place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pipeline.errors import Place, Problem, TemplateError
from pipeline.model.colour import LEAST_CONTRAST, contrast
from pipeline.model.quotation_marks import form_in, is_form
from pipeline.model.style import (
    Boxes,
    Colours,
    CorrectionsInQuotations,
    Design,
    FontFiles,
    Honorifics,
    InterviewerFigures,
    Labels,
    Lines,
    Masthead,
    Messages,
    Quotes,
    SectionOrder,
    Style,
    Typeface,
    WordSources,
)
from pipeline.model.taxonomy import Taxonomy, Theme, Weight
from pipeline.store.shipped import shipped_taxonomies
from pipeline.store.suggestion import did_you_mean
from pipeline.store.validation import find_problems, in_order, validate
from pipeline.store.workspace import Workspace
from pipeline.store.yaml_file import Node, YamlFile, one_line
from pipeline.values import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import Field


WHITE = "FFFFFF"


def shipped_templates() -> Path:
    """Return the folder of the templates that come with the program."""
    package = Path(__file__).resolve().parent.parent
    installed = package / "templates"
    return installed if installed.is_dir() else package.parent / "templates"


def style_names(workspace: Workspace | None) -> tuple[str, ...]:
    """Return the names of all house styles, sorted."""
    return tuple(sorted(_files("styles", workspace)))


def taxonomy_names(workspace: Workspace | None) -> tuple[str, ...]:
    """Return the names of all taxonomies, sorted."""
    return tuple(sorted(_files("taxonomies", workspace)))


def load_style(name: str, workspace: Workspace | None) -> Style:
    """Return the house style called `name`.

    Raises TemplateError, with every problem of the file, when there is none of that name, a key is
    unknown, missing or wrong, a font or the Word template is missing, a colour is too pale to be
    read, or a label has a placeholder that nothing fills.
    """
    file = _read(_named("styles", name, workspace))
    problems = find_problems(file, "style")
    node = Node(file, file.data)
    if not problems:
        problems = in_order(_style_problems(node, workspace))
    if problems:
        raise TemplateError(*problems)
    return _style(name, node, workspace)


def load_taxonomy(name: str, workspace: Workspace | None) -> Taxonomy:
    """Return the taxonomy called `name`.

    Raises TemplateError, with every problem of the file, when there is none of that name, a key is
    unknown, missing or wrong, two themes share an id, or a weight is for a word that is not listed.
    """
    return read_taxonomy(name, _read(_named("taxonomies", name, workspace)))


def _read(path: Path) -> YamlFile:
    # imported late: the shipped taxonomies are read without YAML
    from pipeline.store.yaml_reading import load_yaml

    return load_yaml(path, TemplateError)


def read_taxonomy(name: str, file: YamlFile) -> Taxonomy:
    """Return the taxonomy that a file holds; raises TemplateError with every problem of it."""
    validate(file, "taxonomy", TemplateError)
    node = Node(file, file.data)
    if problems := in_order(_taxonomy_problems(node)):
        raise TemplateError(*problems)
    themes = tuple(_theme(theme) for theme in node.children("themes"))
    return Taxonomy(name, node.line("title"), node.line("language"), themes)


def load_taxonomies(workspace: Workspace | None) -> tuple[Taxonomy, ...]:
    """Return all taxonomies by name, the workspace's own in place of shipped ones.

    Raises TemplateError, as `load_taxonomy`, for any that is wrong.
    """
    shipped = shipped_templates() / "taxonomies"
    packed = shipped_taxonomies(shipped)
    return tuple(
        packed[name]
        if name in packed and path.parent == shipped
        else read_taxonomy(name, _read(path))
        for name, path in sorted(_files("taxonomies", workspace).items())
    )


def house_template() -> str:
    """Return the path of the Word template that comes with the program."""
    return str(shipped_templates() / "word" / "house.docx")


def template_name(path: str, workspace: Workspace | None) -> str:
    """Return `path` as seen from the templates folder it is in; unchanged when it is in none.

    Records keep this name: a path of one machine means nothing on another.
    """
    for folder in _folders(workspace):
        if Path(path).is_relative_to(folder):
            return Path(path).relative_to(folder).as_posix()
    return path


def template_path(name: str, workspace: Workspace | None) -> str:
    """Return the path of the template file that `template_name` named; `name` if it is gone."""
    found = _find(name, workspace)
    return str(found) if found else name


def _folders(workspace: Workspace | None) -> tuple[Path, ...]:
    shipped = shipped_templates()
    return (workspace.templates, shipped) if workspace else (shipped,)


def _find(relative: str, workspace: Workspace | None) -> Path | None:
    paths = (folder / relative for folder in _folders(workspace))
    return next((path for path in paths if path.is_file()), None)


def _files(kind: str, workspace: Workspace | None) -> dict[str, Path]:
    """Return the files of a kind by name, the workspace's own in place of shipped ones."""
    return {
        path.stem: path
        for folder in reversed(_folders(workspace))
        for path in (folder / kind).glob("*.yaml")
        if path.is_file()
    }


def _named(kind: str, name: str, workspace: Workspace | None) -> Path:
    files = _files(kind, workspace)
    path = files.get(name)
    if path is None:
        one = {"styles": "house style", "taxonomies": "taxonomy"}[kind]
        hint = did_you_mean(name, sorted(files), kind)
        raise TemplateError.at(f"there is no {one} '{name}'", None, hint)
    return path


def _style_problems(node: Node, workspace: Workspace | None) -> Iterator[Problem]:
    yield from _pale_colours(node.child("colours"))
    for key in ("serif", "sans"):
        yield from _missing_fonts(node.child("fonts").child(key), workspace)
    yield from _unfilled_labels(node.child("labels"))
    yield from _odd_marks(node.child("labels"))
    template = node.text("word_template")
    if _find(f"word/{template}", workspace) is None:
        hint = "put it into templates/word/, or name 'house.docx'"
        yield Problem(f"no Word template '{template}'", node.place_of("word_template"), hint)
    logo = node.text("logo")
    if logo and _find(f"logos/{logo}", workspace) is None:
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
        if _find(f"fonts/{name}", workspace) is None:
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
        for folder in _folders(workspace)
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


def _taxonomy_problems(node: Node) -> Iterator[Problem]:
    seen: dict[str, Place] = {}
    for theme in node.children("themes"):
        name = theme.text("id")
        if name in seen:
            hint = f"it stands first in {seen[name]}"
            yield Problem(f"two themes have the id '{name}'", theme.place_of("id"), hint)
        seen.setdefault(name, theme.place_of("id"))
        yield from _stray_weights(theme)


def _stray_weights(theme: Node) -> Iterator[Problem]:
    terms = (*theme.lines("keywords"), *theme.lines("phrases"))
    for term in theme.child("weights").data:
        if one_line(term) not in terms:
            message = f"a weight for '{term}', which is no keyword or phrase of this theme"
            hint = "write it exactly as it stands there, with its '*'"
            yield Problem(message, theme.place_of("weights", term), hint)


def _theme(node: Node) -> Theme:
    weights = node.child("weights")
    return Theme(
        id=node.text("id"),
        heading=node.line("heading"),
        label=node.line("label"),
        code=int(node.number("code", 0)),
        keywords=node.lines("keywords"),
        phrases=node.lines("phrases"),
        weights=tuple(Weight(one_line(term), weights.number(term, 1)) for term in weights.data),
        exclude=node.lines("not"),
    )
