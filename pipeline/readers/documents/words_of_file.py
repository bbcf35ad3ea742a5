"""Whether a file says that its words are edited, or are not those that were said.

Quotations are verbatim from the file; whether the file is verbatim only it can tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pipeline.model.transcript import Note
from pipeline.patterns import Clued, clued, pattern
from pipeline.readers.furniture import shortened
from pipeline.readers.labels.candidates import clean

SAYS = "the file says that its words are"
_FOR = (
    r"for (?:[\w’'-]+,? (?:and |or )?){0,3}?(?:length|clarity|brevity|readability|conci\w+|style)"
)
_REWORDED = r"(?:[Ee]dited|[Cc]ondensed|[Aa]bridged|[Ss]hortened|[Tt]rimmed)"
_EDITED = clued(
    rf"\b{_REWORDED}(?:(?:,| and|,? or)? (?:lightly |slightly )?\w+){{0,2}} {_FOR}\b"
    rf"|\b(?:[Ll]ightly|[Ss]lightly|[Hh]eavily) {_REWORDED}\b"
    rf"|\b{_REWORDED} and (?:lightly |slightly )?{_REWORDED}\b"
    r"|\b(?:wurden?|ist|sind) (?:[\w-]+ ){0,4}(?:gekürzt|überarbeitet|redigiert)\b"
    r"|\b(?:édité|condensé|raccourci|abrégé)e?s? (?:et \w+ )?pour (?:plus |des raisons )?de \w+"
    r"|\b(?:editad|condensad|resumid)[oa]s? (?:y \w+ )?por (?:claridad|razones|motivos|extensión)",
    *("dited", "ondensed", "bridged", "hortened", "rimmed", "gekürzt", "überarbeitet"),
    *("redigiert", "édité", "condensé", "raccourci", "abrégé", "editad", "condensad", "resumid"),
)
_NOT_VERBATIM = clued(
    r"\b(?:[Nn]ot|[Nn]o|[Nn]either)(?: \w+){0,2} (?:verbatim|word[- ]for[- ]word)\b"
    r"|\b[Nn]on-verbatim\b"
    r"|\b(?:[Aa]nswers|[Rr]esponses|[Rr]eplies|[Qq]uot(?:e|ation)s) (?:[\w-]+ )?(?:are|were|been) "
    r"(?:concise |short |brief |only )*(?:summaries of|summari[sz]ed|paraphrased)\b"
    r"|\b(?:nicht|kein) wörtlich\w*|\bsinngemäß (?:wiedergegeben|übersetzt)"
    r"|\b[Mm]achine[- ]translated\b|\bautomatisch übersetzt\b|\btraducción automática\b",
    *("verbatim", "word-for", "word for", "summar", "paraphrased", "wörtlich", "sinngemäß"),
    *("translated", "übersetzt", "traducción"),
)
_OF_TALK = pattern(
    r"(?i)\b(?:interview|conversation|transcript(?:ion)?|discussion|dialogue|q ?& ?a|exchange"
    r"|questions?|answers?|responses?|replies|quot\w+|remarks|gespräch|antworten|zitate|entretien"
    r"|échange|propos|entrevista|conversación|respuestas)s?\b"
)
"""What such a sentence speaks of: words of a talk, and no law or picture."""
_STOPS = (".", "!", "?", "\n")
_LONGEST = 300
_AROUND = " \t*_>#([-–—"


def reworded_notes(text: str, number: Callable[[int], int]) -> Iterator[Note]:
    """Yield a note where a file says that its words are edited, a warning where not verbatim.

    `number` returns the number of the line at an offset.
    """
    for form, kind, hint in (
        (_NOT_VERBATIM, "not those said", "check quotations by a recording"),
        (_EDITED, "edited", "a 'disclaimer:' in a definition tells readers so"),
    ):
        if said := next(_said(text, form), None):
            start, words = said
            message = f"{SAYS} {kind}, “{shortened(clean(words.strip(_AROUND)))}”: {hint}"
            yield Note(message, number(start), is_warning=form is _NOT_VERBATIM)
            return


def _said(text: str, form: Clued) -> Iterator[tuple[int, str]]:
    """Yield the sentences about the words of a talk in which a form stands, and their starts."""
    for found in form.late.finditer(text) if form.may_match(text) else ():
        start = max(text.rfind(stop, 0, found.start()) for stop in _STOPS) + 1
        ends = [at for stop in _STOPS if (at := text.find(stop, found.end())) >= 0]
        words = text[start : min(ends, default=len(text))]
        if len(words) <= _LONGEST and _OF_TALK.search(words):
            yield start, words
