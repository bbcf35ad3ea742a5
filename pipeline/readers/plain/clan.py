"""Transcripts in CHAT, the format of CLAN and TalkBank: a code before each utterance.

https://talkbank.org/0info/manuals/CHAT.html. What was said is kept, also what is repeated or
corrected; the signs for it are taken out and counted, and so are the lines of analysis.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from pipeline.errors import BriefError, Place, TranscriptError
from pipeline.model.transcript import Datum, Note, Role, Speaker
from pipeline.patterns import pattern
from pipeline.readers.dates import iso_date
from pipeline.readers.document import Reading
from pipeline.readers.encoding import decode
from pipeline.readers.pacing import Piece, speech_of
from pipeline.readers.plain.clan_words import Told, plain_words
from pipeline.readers.reader import Recognition
from pipeline.readers.script import read_script
from pipeline.readers.source import Source
from pipeline.readers.speeches import Script
from pipeline.values import dataclass

NAME = "chat"
_SURE = 0.97
_FIRST = pattern(
    r"\ufeff?\s*(?:@(?:UTF8|Begin|Font|PID|Window|Color words|Languages|Participants)\b"
    r"|\*[A-Z0-9]{2,7}:\t)"
)
"""How such a file begins."""
_LINE = pattern(
    r"(?P<kind>[@*%])(?P<name>[^\s:][^:\n]{0,39})(?::[ \t]*(?P<words>.*)|[ \t]*)\Z",
    re.DOTALL,
)
_KEPT = {
    "title": "title",
    "situation": "situation",
    "activities": "activities",
    "location": "place",
    "tape location": "tape",
    "room layout": "room",
    "transcriber": "transcriber",
    "time duration": "duration",
    "languages": "languages",
    "media": "media",
    "comment": "comment",
    "warning": "warning",
}
"""Headers that tell of the talk, and the key that `Datum` has for each."""
_QUIET = frozenset({"utf8", "begin", "end", "participants", "date", *_KEPT} - {"comment"})


@dataclass(frozen=True, slots=True)
class _Tier:
    """A line with those that go on below it: a header, an utterance or an analysis."""

    kind: str
    name: str
    words: str
    line: int


def recognize(data: bytes, source: Source) -> Recognition:
    """Judge by how the file begins, and by the codes before the words."""
    if not _FIRST.match(decode(data, source.path)):
        return Recognition(0.0)
    script = _script(data, source)
    count = len({one.label for one in script.speeches})
    told = f"a transcript in CHAT, {len(script.speeches):,} speeches, {count} speakers"
    return Recognition(_SURE, (told,), is_container=True)


def read(data: bytes, source: Source) -> Reading:
    """Read a transcript; raises TranscriptError for one without utterances, or with odd lines."""
    return read_script(_script(data, source), NAME, recognize(data, source), data, source)


@lru_cache(maxsize=1)
def _script(data: bytes, source: Source) -> Script:
    tiers = tuple(_tiers(decode(data, source.path), source.path))
    people = dict(_people(tiers))
    told = Told()
    said = [_piece(one, told) for one in tiers if one.kind == "*"]
    pieces = [one for one in said if one.text]
    if not pieces:
        hint = "check that the file holds lines such as '*INV:' with words behind them"
        raise TranscriptError.at("nobody says anything", Place(source.path), hint)
    return Script(
        tuple(speech_of(label, tuple(own)) for label, own in groupby(pieces, _label_of)),
        people=people,
        metadata=tuple(_metadata(tiers)),
        notes=tuple(told.notes()),
        removed=tuple(_beside(tiers)),
    )


def _tiers(text: str, path: str) -> Iterator[_Tier]:
    """Yield what each line holds, with the lines below that go on; raises TranscriptError."""
    found: list[tuple[int, str]] = []
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        if not line.strip():
            continue
        if line[0] in "@*%":
            found.append((number, line))
        elif found and line[0] in " \t":
            found[-1] = (found[-1][0], f"{found[-1][1]} {line.strip()}")
        else:
            raise _odd(number, path)
    for number, line in found:
        parts = _LINE.match(line)
        if parts is None:
            raise _odd(number, path)
        yield _Tier(parts["kind"], parts["name"].strip(), (parts["words"] or "").strip(), number)


def _odd(number: int, path: str) -> BriefError:
    message = "this line of CHAT begins with none of '@', '*', '%' or a tab"
    hint = "check the file with CLAN ('CHECK'), and begin a line that goes on with a tab"
    return TranscriptError.at(message, Place(path, number), hint)


def _piece(tier: _Tier, told: Told) -> Piece:
    """Return an utterance with its time, where it has one."""
    found = _TIME.search(tier.words)
    start, end = (int(found[1]) / 1_000, int(found[2]) / 1_000) if found else (None, None)
    words = plain_words(_TIME.sub(" ", tier.words), tier.line, told)
    return Piece(words, tier.name, start, end, line=tier.line)


_TIME = pattern(r"\x15(?:%[a-z]{3}:\"[^\"\x15]{0,200}\"_)?(\d{1,9})_(\d{1,9})-?\x15")
"""From and to, in thousandths of a second, between two signs that do not print."""


def _label_of(piece: Piece) -> str:
    return piece.label


def _people(tiers: Sequence[_Tier]) -> Iterator[tuple[str, Speaker]]:
    """Yield who takes part: "INV Jane Investigator" is Jane; without a name the role is told."""
    told = next((one.words for one in tiers if one.name.casefold() == "participants"), "")
    known = [one.split() for one in told.split(",") if len(one.split()) > 1]
    roles = Counter(one[-1] for one in known)
    for code, *rest in known:
        own = rest[:-1] or ([rest[-1]] if roles[rest[-1]] == 1 else [code])
        yield code, Speaker(code, " ".join(own).replace("_", " "), _role(code, rest[-1]))


def _role(code: str, role: str) -> Role:
    """Return who asks and who answers, where code and role do not contradict each other."""
    if role in _ASKING and code not in {"PAR", "CHI"}:
        return Role.INTERVIEWER
    is_answering = role in _ANSWERING and code not in {"INV", "INT"}
    return Role.RESPONDENT if is_answering else Role.UNIDENTIFIED


_ASKING = frozenset({"Investigator", "Interviewer"})
_ANSWERING = frozenset({"Participant", "Informant", "Subject", "Target_Adult", "Target_Child"})


def _metadata(tiers: Sequence[_Tier]) -> Iterator[Datum]:
    """Yield what the headers above the talk tell of it."""
    for one in tiers:
        name = one.name.casefold()
        if one.kind != "@":
            return
        if name == "date" and (day := iso_date(one.words.replace("-", " ").title())):
            yield Datum("date", day, one.line)
        elif name in _KEPT and one.words:
            yield Datum(_KEPT[name], one.words, one.line)


def _beside(tiers: Sequence[_Tier]) -> Iterator[Note]:
    """Yield how many lines of analysis and of headers stand beside the talk, without their words.

    These may be under other terms.
    """
    counts: dict[str, list[int]] = {}
    first = next(at for at, one in enumerate(tiers) if one.kind == "*")
    for at, one in enumerate(tiers):
        name = one.name.casefold()
        is_told = name in _QUIET or (at < first and name in _KEPT)
        if one.kind == "%" or (one.kind == "@" and not is_told):
            counts.setdefault(f"{one.kind}{one.name}", []).append(one.line)
    for name, lines in counts.items():
        told = "1 line" if len(lines) == 1 else f"{len(lines):,} lines"
        yield Note(f"{told} of '{name}'", lines[0])
