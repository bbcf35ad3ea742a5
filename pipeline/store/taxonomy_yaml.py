"""Taxonomies as YAML, in the form in which the shipped ones are written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from pipeline.model.taxonomy import Taxonomy, Theme

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
