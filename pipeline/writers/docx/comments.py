"""Comments: open queries on the very words in doubt, as an editor would note them in Word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from pipeline.model.brief import Front
from pipeline.model.labels import Labels
from pipeline.model.transcript import Query
from pipeline.values import dataclass
from pipeline.writers.docx.elements import DECLARATION, NAMESPACES, escaped, paragraph, run
from pipeline.writers.docx.template import StyleIds

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_NAME = PackURI("/word/comments.xml")
_AUTHOR = "Briefwright"


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of a text, and the comment on it."""

    text: str
    comment: int
    """Number of the comment; -1 for none."""


class Comments:
    """The comments of one file, numbered as their words come."""

    def __init__(
        self, queries: tuple[Query, ...], front: Front, labels: Labels, styles: StyleIds
    ) -> None:
        self._open: dict[str, list[Query]] = {}
        for query in queries:
            self._open.setdefault(query.anchor, []).append(query)
        self._front, self._labels, self._styles = front, labels, styles
        self._written: list[str] = []

    def marked(self, anchor: str, text: str) -> Iterator[Marked]:
        """Yield the text of the paragraph at `anchor` in stretches, those in doubt by themselves.

        A query whose words do not stand there, or stand within those of another, has no comment.
        """
        at = 0
        for start, end, query in self._found(anchor, text):
            if start >= at:
                yield Marked(text[at:start], -1)
                yield Marked(text[start:end], self._add(query))
                at = end
        yield Marked(text[at:], -1)

    def _found(self, anchor: str, text: str) -> list[tuple[int, int, Query]]:
        spans: list[tuple[int, int, Query]] = []
        for query in self._open.get(anchor, ()):
            words = re.search(rf"(?<!\w){re.escape(query.text)}(?!\w)", text, re.IGNORECASE)
            if words:
                spans.append((words.start(), words.end(), query))
        return sorted(spans, key=lambda span: (span[0], -span[1]))

    def _add(self, query: Query) -> int:
        """Write the comment on a query and return its number."""
        number = len(self._written)
        words = self._labels.query.format(reason=query.reason)
        if query.proposal:
            words += " " + self._labels.proposal.format(proposal=query.proposal)
        author = self._front.organisation or _AUTHOR
        mark = f'<w:r><w:rPr><w:rStyle w:val="{self._styles["annotation reference"]}"/></w:rPr>'
        body = paragraph(
            self._styles["annotation text"],
            f"{mark}<w:annotationRef/></w:r>{run(words, query.anchor)}",
        )
        initials = "".join(word[0] for word in author.split())[:3]
        self._written.append(
            f'<w:comment w:id="{number}" w:author="{_attribute(author)}" '
            f'w:date="{self._front.date}T00:00:00Z" w:initials="{_attribute(initials)}">'
            f"{body}</w:comment>"
        )
        return number

    def attach(self, story: Part) -> None:
        """Give the comments to the part they are on, once it is written."""
        if self._written:
            content = "".join(self._written)
            xml = f"{DECLARATION}<w:comments {NAMESPACES}>{content}</w:comments>".encode()
            story.relate_to(Part(_NAME, _TYPE, xml, story.package), RELATIONSHIP_TYPE.COMMENTS)


def _attribute(text: str) -> str:
    return escaped(text, "the organisation")


def commented(content: str, number: int, style: str) -> str:
    """Return runs as the words that comment `number` is on; `style` is that of its mark."""
    mark = f'<w:r><w:rPr><w:rStyle w:val="{style}"/></w:rPr><w:commentReference w:id="{number}"/>'
    return (
        f'<w:commentRangeStart w:id="{number}"/>{content}<w:commentRangeEnd w:id="{number}"/>'
        f"{mark}</w:r>"
    )
