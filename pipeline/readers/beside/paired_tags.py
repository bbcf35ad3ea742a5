"""Lines between two tags that say what they are: "<< דובר >> Jane Roe (Lake): << דובר >>".

So the Knesset keeps the protocols of its committees since 2020, in Word and in what is made of it.
"""

from __future__ import annotations

from pipeline.markup import Mark
from pipeline.patterns import pattern
from pipeline.readers.document import Document
from pipeline.values import replace

_TAGGED = pattern(
    r"(?m)^[^\S\n]*(?P<first><<[ \t]*(?P<tag>[^\s<>][^<>\n]{0,30}?)[ \t]*>>[ \t]*)"
    r"(?P<words>[^<>\n]*?[^<>\s])(?P<last>[ \t]*<<[ \t]*(?P=tag)[ \t]*>>)(?=[^\S\n]*$)"
)
_COLONS = ":："
_LEAST_LABELS = 3
"""Lines between tags that end as a label does."""


def without_paired_tags(document: Document) -> Document:
    """Return a document whose tags are markup; what stands in them and is no label is a heading."""
    found = list(_TAGGED.finditer(document.text))
    labels = [one["words"][:-1].strip() for one in found if one["words"][-1] in _COLONS]
    if len(labels) < _LEAST_LABELS:
        return document
    headings = [one.span("words") for one in found if one["words"][-1] not in _COLONS]
    tags = (Mark(*one.span(name)) for one in found for name in ("first", "last"))
    return replace(
        document,
        marks=tuple(sorted((*document.marks, *tags), key=lambda one: one.start)),
        headings=tuple(sorted((*document.headings, *headings))),
        ranks=(),
        labels=document.labels | set(labels),
    )
