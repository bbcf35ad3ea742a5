"""Hearings of committees of a congress: the pages before the talk and behind it, and who is called.

The Government Publishing Office prints all of them so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from pipeline.model.transcript import Note
from pipeline.patterns import pattern
from pipeline.readers.beside.back_matter import is_appendix
from pipeline.readers.furniture import Furniture, blank, set_apart, shortened
from pipeline.readers.labels.candidates import Candidate, clean
from pipeline.readers.lines import Line

_MET = pattern(
    r"(?m)^[ \t]*The (?:[\w'’-]+,? ){1,8}met\b(?:(?!\n[ \t\r]*\n)[\s\S]){5,600}?\bpresiding\."
)
"""What a record says first: "The committee met, pursuant to notice, at …, Hon. … presiding."."""
_ADJOURNED = pattern(
    r"(?m)^[ \t]*[\[(]Whereupon,? (?:(?!\n[ \t\r]*\n)[^\[\]()]){0,160}?\badjourned\b"
    r"[^\[\]()]{0,160}[\])]"
)
"""What it says last: "[Whereupon, at 5:06 p.m., the hearing was adjourned.]"."""
_FOLLOWS = pattern(r"[\[(](?:(?!\n[ \t\r]*\n)[^\[\]()]){4,300}\bfollows?\b[^\[\]()]{0,60}[\])]")
_PICTURE = "[GRAPHIC]"
_FEW = 2
"""How many turns there are for each label on the title page."""
_MANY_BEHIND = 12
"""Words behind the talk of which a person should know."""


def is_hearing(text: str) -> bool:
    """Whether a text tells in its usual words that a committee met."""
    return _MET.search(text) is not None


def heard(
    text: str, lines: Sequence[Line], turns: Sequence[Candidate]
) -> tuple[tuple[Candidate, ...], Furniture]:
    """Return the turns between the pages before and behind the talk, and the lines without these.

    No line above "The committee met, …" is a label, as "LAKES AND RIVERS:" on the title page; and
    nothing is said behind "[Whereupon, …, the hearing was adjourned.]" above an appendix or papers
    that "follow", or where no label stands behind it.
    """
    own = _below_title(text, turns)
    end = _adjourned(text, lines, own)
    behind = [at for at, line in enumerate(lines) if line.start >= end and not line.is_blank]
    if not behind:
        return own, Furniture(tuple(lines))
    own = tuple(one for one in own if lines[one.index].start < end)
    first, last = lines[behind[0]], lines[behind[-1]]
    kept = tuple(blank(line) if line.start >= end else line for line in lines)
    removed = tuple(set_apart(text, first, last.end, "behind the talk"))
    count = len(text[first.start : last.end].split())
    head = shortened(clean(text[first.start : first.end]))
    message = f"{count:,} words behind the talk are not said: {head}"
    hint = "where somebody says them, put the label of the speaker before them"
    note = Note(f"{message}: {hint}", first.number, is_warning=True)
    return own, Furniture(kept, removed, (note,) if count >= _MANY_BEHIND else ())


def _below_title(text: str, turns: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Return the turns below the paragraph that tells that a committee met, if few stand above."""
    met = _MET.search(text)
    below = tuple(one for one in turns if met is None or one.content > met.end())
    return below if len(turns) - len(below) <= len(below) // _FEW else tuple(turns)


def _adjourned(text: str, lines: Sequence[Line], turns: Sequence[Candidate]) -> int:
    """Return where the talk ends; the end of the text where it does not say so."""
    told = list(_ADJOURNED.finditer(text, turns[0].content if turns else len(text)))
    if not told:
        return len(text)
    found = told[-1]
    below = next((one for one in lines if one.start >= found.end() and not one.is_blank), None)
    is_over = below is None or _are_papers(text, below) or turns[-1].content <= found.start()
    return found.start() if is_over else len(text)


def _are_papers(text: str, line: Line) -> bool:
    """Whether a line heads what was handed in: an appendix, pictures, papers that "follow"."""
    is_headed = is_appendix(text[line.start : line.end]) or text.startswith(_PICTURE, line.start)
    return is_headed or _FOLLOWS.match(text, line.start) is not None


def without_called(
    text: str, lines: Sequence[Line], turns: Sequence[Candidate]
) -> tuple[tuple[Candidate, ...], tuple[Note, ...]]:
    """Return the turns without labels alone right above the same label, and a note of these.

    Whoever is in the chair says them: "Chairman ROE. Thank you." / "Senator LIND." /
    "Senator LIND. I have a question."
    """
    called = [
        one
        for before, one, after in zip(turns, turns[1:], turns[2:], strict=False)
        if one.key == after.key != before.key and _is_alone(text, lines, one, after)
    ]
    return _without(lines, turns, called, "the same label")


def without_announced(
    text: str, lines: Sequence[Line], turns: Sequence[Candidate]
) -> tuple[tuple[Candidate, ...], tuple[Note, ...]]:
    """Return the turns without offices that only announce the next label, and a note of these.

    Labels are in capitals there, "MS. ROE. Thank you.", and "President Roe." stands alone right
    above them, with the same name in small letters, wherever it stands.
    """
    called = [
        one
        for one, after in pairwise(turns[1:])
        if _is_named_so(one, after) and _is_alone(text, lines, one, after)
    ]
    gone = Counter(one.key for one in called)
    all_of = Counter(one.key for one in turns)
    called = [one for one in called if gone[one.key] == all_of[one.key]]
    return _without(lines, turns, called, "the name in capitals")


def _is_named_so(one: Candidate, after: Candidate) -> bool:
    """Whether an office with a name in small letters stands above the same name in capitals."""
    office, _, name = one.label.rpartition(" ")
    return (
        after.label.isupper()
        and bool(office)
        and name.istitle()
        and after.label.rpartition(" ")[2] == name.upper()
    )


def _is_alone(text: str, lines: Sequence[Line], one: Candidate, after: Candidate) -> bool:
    """Whether nothing stands between a label and the next."""
    return not text[one.content : lines[after.index].start].strip()


def _without(
    lines: Sequence[Line], turns: Sequence[Candidate], called: Sequence[Candidate], above: str
) -> tuple[tuple[Candidate, ...], tuple[Note, ...]]:
    if not called:
        return tuple(turns), ()
    others = "" if len(called) == 1 else f", and {len(called) - 1} more so"
    stands = f"'{called[0].label}.' stands alone above {above}{others}"
    message = f"{stands}: said by whoever spoke before"
    gone = {one.index for one in called}
    note = Note(message, lines[called[0].index].number)
    return tuple(one for one in turns if one.index not in gone), (note,)
