"""Questions that are the headings of a text: an interview says somewhere that it is one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.document import Document
from pipeline.readers.labels.candidates import Candidate
from pipeline.readers.lines import Line

_TALK = pattern(
    r"(?i)interview|\bentretien|entrevista|intervist|gespräch|intervju|wywiad|rozhovor|haastattelu"
    r"|интервью"
    r"|訪談|采访|インタビュー|인터뷰|مقابلة|conversation|transcri|podcast|\bq ?(?:&|and) ?a\b"
    r"|(?:spoke|talk(?:ed|s)?|sat down) (?:to|with)\b|propos recueillis"
)
"""Words of a talk."""
_NAMED = pattern(r"[^\W\d_a-z][^:\n]{2,40}:\s")
"""A name before the first words of a turn."""
_MOSTLY = 0.8
_MESSAGE = (
    "the questions are headings, nobody is named, and nothing says that this is an interview: "
    "where it is an article or a list of questions (FAQ), it is no transcript"
)


def headed_notes(
    document: Document, lines: Sequence[Line], turns: Sequence[Candidate]
) -> Iterator[Note]:
    """Yield a warning where headings ask, and no word of the text or its data is one of a talk.

    `turns` are the beginnings of turns in order, of questions and answers without names.
    """
    asked = [one for one in turns if one.key == "q"]
    starts = {start for start, _ in document.headings}
    headed = sum(lines[one.index].start in starts for one in asked)
    is_named = all(_NAMED.match(document.text, one.content) for one in turns[:2])
    told = (document.text, *(one.value for one in document.metadata))
    if is_named or not asked:
        return
    if headed >= _MOSTLY * len(asked) and not any(map(_TALK.search, told)):
        yield Note(_MESSAGE, lines[asked[0].index].number, is_warning=True)
