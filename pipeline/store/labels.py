"""Labels: the brief's own words in a language, those of the workspace in place of shipped ones."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pipeline.errors import Problem, TemplateError
from pipeline.model.labels import Labels
from pipeline.model.quotation_marks import THIN, form_in, is_form
from pipeline.store.templates import read_template, template_files
from pipeline.store.validation import find_problems, in_order
from pipeline.store.workspace import Workspace
from pipeline.store.yaml_file import Node
from pipeline.values import TYPE_CHECKING

if TYPE_CHECKING:
    from dataclasses import Field

ENGLISH = "en"
"""The language of the labels that are built in."""


def label_languages(workspace: Workspace | None) -> tuple[str, ...]:
    """Return the languages, as BCP 47 codes, in which there are labels, sorted; English is one."""
    return tuple(sorted({ENGLISH, *template_files("labels", workspace)}))


def is_kind_of(language: str, other: str) -> bool:
    """Return whether two codes are of one language, as `fr-CA` and `fr`."""
    return _primary(language) == _primary(other)


def has_labels(language: str, workspace: Workspace | None) -> bool:
    """Return whether there are labels in a language, or in the one that it is a kind of."""
    return _primary(language) == ENGLISH or _file_of(language, workspace) is not None


def labels_in(language: str, workspace: Workspace | None, own: Node | None = None) -> Labels:
    """Return the labels in a language, with those that a style has of its `own` in their place.

    What neither has is English, but for quotation marks, which every language has. Raises
    TemplateError, with every problem of the file, where a label of it is unknown or has a
    placeholder that nothing fills.
    """
    usual = {each.name: str(each.default) for each in label_fields()}
    usual |= {"quoted": form_in(language)}
    path = _file_of(language, workspace)
    for node in filter(None, (_read(path) if path else None, own)):
        usual = {name: node.line(name, words) for name, words in usual.items()}
    signs = _SPACED.get(_primary(language), "")
    return Labels(**{name: _held(words, signs) for name, words in usual.items()})


_SPACED = {"fr": ":;?!%", "de": "%", "es": "%", "ru": "%"}
"""Signs before which a language has a space at which no line ends."""


def _held(words: str, signs: str) -> str:
    """Return words in which no line ends before some signs: a narrow space, but at a colon."""
    for sign in signs:
        space = "\N{NO-BREAK SPACE}" if sign in ":%" else THIN
        words = words.replace(f" {sign}", f"{space}{sign}")
    return words


def wrong_labels(labels: Node) -> Iterator[Problem]:
    """Yield what is wrong in labels beyond their schema: placeholders, and quotation marks."""
    yield from _unfilled(labels)
    yield from _odd_marks(labels)


def label_fields() -> tuple[Field[object], ...]:
    """Return the labels there are, each with its English words."""
    # imported late: the shipped taxonomies are read without it
    from dataclasses import fields

    return fields(Labels)


def _primary(language: str) -> str:
    return language.split("-", maxsplit=1)[0].lower()


def _file_of(language: str, workspace: Workspace | None) -> Path | None:
    """Return the file of a language, "pt-BR", or of the one that it is a kind of, "pt"."""
    files = template_files("labels", workspace)
    return files.get(language) or files.get(_primary(language))


def _read(path: Path) -> Node:
    file = read_template(path)
    node = Node(file, file.data)
    problems = find_problems(file, "labels") or in_order(wrong_labels(node))
    if problems:
        raise TemplateError(*problems)
    return node


def _unfilled(labels: Node) -> Iterator[Problem]:
    for label in label_fields():
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
