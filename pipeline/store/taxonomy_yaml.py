"""Taxonomies as YAML: read, and written in the form of the shipped ones."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from pipeline.errors import Place, Problem, TemplateError
from pipeline.model.taxonomy import Taxonomy, Theme, Weight
from pipeline.store.validation import in_order, validate
from pipeline.store.yaml_file import Node, YamlFile, one_line

_HEAD = """\
# Made of {source}: go over the words, which decide what stands under each theme.
# keywords: single words; a trailing * stands for any ending.  phrases: several words in a row, \
which weigh twice as much.
# weights: a term that should count more or less than 1.  not: phrases in which a keyword means \
something else.
# code: major topic of the Comparative Agendas Project; 0 where it has none.
"""
_PLAIN = re.compile(r"[^\W\d_][\w'’.*/&-]*(?: [\w(][\w'’.*/&()-]*)*")
"""Words that YAML takes for words, also within a list."""
_NO_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


def read_taxonomy(name: str, file: YamlFile) -> Taxonomy:
    """Return the taxonomy that a file holds; raises TemplateError with every problem of it."""
    validate(file, "taxonomy", TemplateError)
    node = Node(file, file.data)
    if problems := in_order(_taxonomy_problems(node)):
        raise TemplateError(*problems)
    themes = tuple(_theme(theme) for theme in node.children("themes"))
    return Taxonomy(name, node.line("title"), node.line("language"), themes)


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


def taxonomy_yaml(taxonomy: Taxonomy, source: str) -> str:
    """Return the text of a taxonomy's file; `source` is what it was made of."""
    lines = [_HEAD.format(source=_CONTROL.sub(" ", source))]
    lines.append(f"title: {_scalar(taxonomy.title)}\nlanguage: {taxonomy.language}\nthemes:\n")
    for theme in taxonomy.themes:
        lines += (f"  {mark} {line}\n" for mark, line in zip(_marks(), _lines(theme), strict=False))
    return "".join(lines)


def _marks() -> Iterator[str]:
    yield "-"
    while True:
        yield " "


def _lines(theme: Theme) -> Iterator[str]:
    yield f"id: {_scalar(theme.id)}"
    yield f"heading: {_scalar(theme.heading)}"
    yield f"label: {_scalar(theme.label)}"
    yield f"code: {theme.code}"
    if theme.keywords:
        yield f"keywords: {_list(theme.keywords)}"
    if theme.phrases:
        yield f"phrases: {_list(theme.phrases)}"
    if theme.weights:
        pairs = (f"{_scalar(one.term)}: {one.weight:g}" for one in theme.weights)
        yield f"weights: {{{', '.join(pairs)}}}"
    if theme.exclude:
        yield f"not: {_list(theme.exclude)}"


def _list(terms: Iterable[str]) -> str:
    return f"[{', '.join(map(_scalar, terms))}]"


def _scalar(text: str) -> str:
    """Return words as a YAML scalar: plain where that is safe, otherwise in double quotes."""
    if _PLAIN.fullmatch(text) and text.lower() not in _NO_WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)
