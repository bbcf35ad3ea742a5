"""Names behind the sign with which live captions tell that the speaker changes: ">> Jane: Yes"."""

from __future__ import annotations

from pipeline.model.transcript import UNIDENTIFIED
from pipeline.patterns import pattern
from pipeline.readers.labels.candidates import (
    PEOPLE,
    Candidate,
    Labels,
    Page,
    Shape,
    clean,
    counted,
)
from pipeline.readers.labels.shapes import shape_of

_SIGN = ">>"
_POINTED = pattern(r">{2,3}[ \t]*(?=[^\s>])")
_NAMED = pattern(r"(?P<label>[^\W\d_][^\n:：>]{0,60}?)[ \t]*[:：](?!\d)[ \t]*(?=\S)")
_SOUND = pattern(r"[ \t]*(?:\[[^\[\]\n]*\]|\([^()\n]*\))[ \t]*")
_LEAST = 4
_MOSTLY = 0.8
"""Share of the signs behind which a name stands."""


def find_pointed(page: Page) -> Labels:
    """Return the turns of a file in which such signs begin lines, nearly all with a name.

    Where no name stands behind one, somebody else speaks, and nobody knows who. A sign amid a line,
    or before a sound, is a change that no turn would show: then nothing is found.
    """
    begun = [at for at in page.filled if page.words(at).startswith(_SIGN)]
    found = tuple(one for at in begun if (one := _turn(page, at)) is not None)
    if page.text.count(_SIGN) > len(found):
        return Labels()
    named = [one for one in found if one.label != UNIDENTIFIED]
    counts = counted(named)
    if not len(named) > len(counts) > 1 or len(named) < max(_LEAST, _MOSTLY * len(found)):
        return Labels()
    once = tuple(one for one in named if counts[one.key] == 1)
    doubt = _NAMELESS if len(named) < len(found) else ""
    return Labels(found, once, (), True, ">> {}:", 0.9, doubt=doubt)


_NAMELESS = "behind some of the signs '>>' no name stands: what follows is read as of nobody known"


def _turn(page: Page, at: int) -> Candidate | None:
    """Return the turn that a line with a sign begins; None where it tells a sound or nothing."""
    line = page.lines[at]
    sign = _POINTED.match(page.text, line.start, line.end)
    if sign is None or _SOUND.fullmatch(page.text, sign.end(), line.end):
        return None
    named = _NAMED.match(page.text, sign.end(), line.end)
    label = clean(named["label"]) if named else ""
    if named and label and shape_of(label) in PEOPLE:
        return Candidate(at, label, Shape.KNOWN, named.end())
    return Candidate(at, UNIDENTIFIED, Shape.KNOWN, sign.end())
