"""Words off the record: a transcript that holds some is refused, for they must reach no output."""

from __future__ import annotations

import re
import unicodedata

from pipeline.errors import Place, TranscriptError
from pipeline.patterns import pattern
from pipeline.readers.lines import line_at

_WORDS = r"off[\s\-\u2010-\u2015]*the[\s\-\u2010-\u2015]*record"
_MARK = pattern(
    rf"[\[{{【][^\]}}】]{{0,60}}?\b{_WORDS}\b"
    rf"|\(\s*(?:\w+\s+){{0,3}}{_WORDS}\s*(?:[):.;,]|[\-\u2010-\u2015]|\w+\s*\))"
    rf"|^[ \t*_#>-]*{_WORDS}\s*:"
    r"|[\[(]\s*OTR\b",
    re.IGNORECASE | re.MULTILINE,
)
_INVISIBLE = pattern(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_HINT = "take the passage out: words off the record are not handled yet"


def refuse_off_record(text: str, path: str) -> None:
    """Raise TranscriptError at the first off-the-record mark: in brackets, or as a label.

    The mark is found in compatibility forms and with invisible characters in it, too.
    """
    plain = text if text.isascii() else _INVISIBLE.sub("", unicodedata.normalize("NFKC", text))
    lower = plain.lower()
    found = _MARK.search(plain) if "record" in lower or "otr" in lower else None
    if found:
        place = Place(path, line_at(plain, found.start()))
        raise TranscriptError.at("words off the record", place, _HINT)
