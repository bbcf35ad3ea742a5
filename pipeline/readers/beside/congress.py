"""What the reporter of a congress tells among its speeches: "Mr. ROE addressed the Chair."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.beside.inset import beginning_of
from pipeline.readers.furniture import Furniture, blank, set_apart
from pipeline.readers.lines import Line, indent

_MOST_LINES = 12
"""Lines of such a paragraph."""
_NAME = r"(?:Mrs?|Ms|Miss|Dr|Messrs|Mmes)\. [A-Za-z]{0,4}[A-Z'’-]{2,}(?:,? [\w.'’-]+){0,12}?"
_CHAIR = (
    r"The (?:[A-Z][a-z]+ )?(?:SPEAKER|PRESIDENT|PRESIDING OFFICER|VICE PRESIDENT|CHAIR|CHAIRMAN"
    r"|CHAIRWOMAN|CHAIRPERSON|Speaker|Presiding Officer|Chair|Chairman)"
    r"(?: pro tempore)?(?: \([^()]{1,40}\))?"
)
_CLERK = r"(?:The|A) (?:[a-z]+ ){0,3}[Cc]lerk"
_MATTER = (
    r"(?:motion|resolution|amendment|bill|concurrent resolution|joint resolution|preamble"
    r"|nomination|conference report|Journal|title|treaty|substitute)s?"
)
_BECAME = (
    r"(?:agreed to|rejected|not agreed to|tabled|confirmed|approved|adopted|withdrawn|passed"
    r"|laid on the table|ordered (?:to be |to lie )[^.!?]{1,160})"
)
_SHORT = r"(?:(?<=[MD][rs])|(?<=\b[A-Z])|(?<=Mrs)|(?<=Res)|(?<=Con))\.(?= [A-Z])"
"""The full stop of a short form."""
_REST = rf"(?:[^.!?]|\.(?! [A-Z])|{_SHORT}){{0,400}}?"
"""Words of one sentence, perhaps with short forms in it."""
_TOLD = pattern(
    r"(?:"
    rf"(?:{_NAME}|(?:Several|Two|Many|A number of) (?:Senators|Members)) addressed the"
    r" (?:Chair|House|Senate|Committee|Convention)"
    rf"|{_NAME} (?:changed (?:his|her|their) votes? from|asked and (?:was|were) given permission"
    rf"|(?:assumed|took|resumed) the [Cc]hair){_REST}"
    rf"|{_CLERK} (?:proceeded to|called|read|reported|announced|designated|resumed){_REST}"
    rf"|{_CHAIR} (?:laid before|put the question|announced the|appointed|resumed the){_REST}"
    r"|There was no objection"
    rf"|(?:There being no objection|Without objection), the {_REST}\b(?:was|were|proceeded)\b"
    rf"{_REST}"
    r"|The (?:yeas and nays|previous question|recorded vote) (?:was|were) ordered"
    r"|A recorded vote was ordered"
    rf"|The question was taken(?:[;,] {_REST})?|The House divided(?:[;,] {_REST})?"
    rf"|The vote was taken by electronic device,? {_REST}"
    rf"|The result (?:of the vote )?was announced{_REST}"
    rf"|(?:So |The )(?:the )?{_MATTER}(?: \([^()]{{1,60}}\))?(?:, as amended,?)?"
    rf"(?: to [^.!?]{{1,80}})? (?:was|were) {_BECAME}"
    r"|A motion to reconsider was laid on the table"
    rf"|(?:Thereupon|Accordingly|Whereupon),? (?:\([^()]{{1,60}}\),? |at [^,]{{1,40}}, )?"
    rf"the (?:Senate|House|Committee){_REST}"
    r")[.:]?"
)
"""A paragraph that tells what was done, in the words that such records always have."""
_BRACKETED = pattern(
    r"\((?:[^()]|\([^()]*\))*?\b(?:[Rr]emarks of|[Rr]emarks will appear|asked and"
    r" (?:was|were) given|[Aa]t the request of|addressed the (?:House|Senate)"
    r"|(?:located|printed) in (?:today['’]s"
    r"|the) R(?:ecord|ECORD)|(?:assumed|took|resumed) the [Cc]hair|in the [Cc]hair)\b"
    r"(?:[^()]|\([^()]*\))*\)\.?"
)
"""Such a paragraph in brackets: "(The remarks of Mr. Roe … are located in today's Record …)"."""
_OWN = pattern(r"\b(?:I|[Mm]e|[Mm]y|[Mm]ine|[Ww]e|us|[Oo]urs?)\b")
"""Words with which somebody speaks of himself; a congress speaks English."""
_FIRSTS = (
    *("(", "Mr", "Ms", "Mis", "Dr", "Mes", "Mm", "Sev", "Two", "Many", "A ", "The", "So ", "With"),
    *("Acc", "Wher"),
)
"""Letters of which some begin every such paragraph."""


def without_reported(text: str, lines: Sequence[Line], whole: Sequence[Line]) -> Furniture:
    """Return the lines without paragraphs in which a record tells what was done.

    Nobody says "I" in them, and each is one sentence, or stands in brackets. `whole` are the lines
    with what is printed among the speeches, by which it is known how far in paragraphs begin.
    """
    begun = beginning_of(text, whole)
    kept = list(lines)
    removed: list[Note] = []
    for first, stop in _paragraphs(text, lines, begun):
        words = " ".join(text[one.start : one.end] for one in lines[first:stop])
        if _is_reported(" ".join(words.split())):
            removed += set_apart(text, lines[first], lines[stop - 1].end, "of the record")
            kept[first:stop] = map(blank, lines[first:stop])
    return Furniture(tuple(kept), tuple(removed))


def _is_reported(words: str) -> bool:
    """Whether a paragraph is one of the reporter's."""
    form = _BRACKETED if words.startswith("(") else _TOLD
    return form.fullmatch(words) is not None and not _OWN.search(words)


def _paragraphs(text: str, lines: Sequence[Line], begun: int) -> Iterator[tuple[int, int]]:
    """Yield the first index of each short paragraph of the speeches, and the one behind its last.

    It begins a little way in, and goes on at the margin.
    """
    for first, line in enumerate(lines):
        is_first = text.startswith(_FIRSTS, line.start) and 0 < indent(text, line) <= begun
        if line.is_blank or not is_first:
            continue
        stop = first + 1
        while stop < len(lines) and not lines[stop].is_blank and not indent(text, lines[stop]):
            stop += 1
        if stop - first <= _MOST_LINES:
            yield first, stop
