"""Whether a file says that its words are edited, or are not those that were said.

Quotations are verbatim from the file; whether the file is verbatim only it can tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pipeline.model.transcript import Note

SAYS = "the file says that its words are"
_SIGNS = (
    *("dited ", "ondensed", "bridged", "hortened", "verbatim", "word for word", "word-for-word"),
    *(
        "summaries of",
        "summarized",
        "summarised",
        "paraphrased",
        "gekürzt",
        "redigiert",
        "wörtlich",
        "sinngemäß",
        "traducción",
    ),
    *("achine-translated", "achine translated", "übersetzt", "überarbeitet", "édité", "abrégé"),
    *("condensé", "raccourci", "editad", "condensad", "resumid"),
)
"""Letters of which some stand where a file says so."""


def reworded_notes(text: str, number: Callable[[int], int]) -> Iterator[Note]:
    """Yield a note where a file says that its words are edited, a warning where not verbatim.

    `number` returns the number of the line at an offset.
    """
    if any(sign in text for sign in _SIGNS):
        # imported late: few files speak of their words
        from pipeline.readers.documents.reworded import told_of_words

        for words, start, is_warning in told_of_words(text):
            if is_warning:
                message = f"{SAYS} not those said, “{words}”: check quotations by a recording"
            else:
                hint = "a 'disclaimer:' in a definition tells readers so"
                message = f"{SAYS} edited, “{words}”: {hint}"
            yield Note(message, number(start), is_warning=is_warning)
