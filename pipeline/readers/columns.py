"""Names of columns and keys: which say who speaks, when, and what is said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from pipeline.patterns import pattern
from pipeline.values import dataclass


def _split(text: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in text.split(","))


_WHO = (
    _split("speaker name, speaker display name, speaker full name, speaker full"),
    _split(
        "speaker, speaker label, segment speaker, sprecher, sprecherin, redner, rednerin, "
        "locuteur, orateur, intervenant, hablante, orador, ponente, interviniente, falante, "
        "relatore, oratore, "
        "спикер, говорящий, оратор, 发言人, 說話者, 说话人, 話者, 発言者, 화자, المتحدث"
    ),
    _split("speaker id, speaker tag, speaker number, speaker code"),
    _split("attributed to, member, participant, who, voice"),
    _split("name, person, nom, nombre, nome"),
)
"""Names of what says who speaks; of several that are there the first line wins."""
_VAGUE = _WHO[-1]
"""Names that may say something else than who speaks."""
_WHAT = (
    _split(
        "text, words, content, utterance, utterance text, utt, utterances, transcript, "
        "transcription, body, speech, spoken, said, sentence, statement, dialogue, dialog, line, "
        "message, wortlaut, äußerung, "
        "texte, propos, paroles, texto, palabras, testo, parole, реплика, текст, слова, "
        "发言, 内容, テキスト, 発言, 텍스트, النص, text bit, display text, speech text, "
        "spoken text, spoken words"
    ),
    _split("word, token"),
    _split("value"),
)
_SPOKEN = _split(
    "words, utterance, transcript, speech, spoken, said, dialogue, dialog, line, statement, "
    "spoken text, spoken words, speech text, wortlaut, paroles, palabras, parole, реплика, 发言"
)
"""Names of what can be nothing but speech."""
_ATTRIBUTED = "attributed to"
"""What the Hansard of the United Kingdom calls who speaks, where it calls the words a value."""
_WHEN = (
    _split(
        "beginn, anfang, début, inicio, inizio, начало, start at, "
        "start, start time, starttime, start seconds, start sec, begin, begin time, timestamp, "
        "time, timecode, time code, offset, start offset, zeit, startzeit, temps, tiempo, tempo, "
        "время, 时间, 時間, start ms, start time ms, starttime ms, offset ms, timestamp ms, "
        "start millis, begin offset millis, start timestamp, segment start time, in"
    ),
)
_END = _split(
    "ende, fin, fine, fim, конец, end, end time, end seconds, end sec, stop, stop time, end ms, "
    "end time ms, endtime, endtime ms, end millis, end offset millis, end timestamp, "
    "segment end time, out"
)
_LASTING = _split("duration, dur, dauer, durée, duración, durata, длительность")
_TALKS = _split(
    "conversation id, conversation, conversationid, meeting id, meeting, interview id, interview, "
    "episode, episode id, dialogue id, dialog id, call id, transcript id, talk id, session id, "
    "debate id, file, filename, file name, doc id, document, document id, video id, date"
)
"""Names of what tells one talk from another."""
_NUMBER = pattern(r"\s*-?\d+(?:[.,:]\d+)*\s*")
_PART = re.compile(r"(?<=[a-z\d])(?=[A-Z])|[\W_]+")


@dataclass(frozen=True, slots=True)
class Columns:
    """What names of keys or columns say."""

    who: tuple[str, ...]
    """Those of the same rank that say who speaks; one where it is clear."""
    what: tuple[str, ...]
    when: str
    until: str
    talk: tuple[str, ...]
    """Those that tell one talk from another."""
    others: tuple[str, ...]
    """Those that are none of these."""

    @property
    def is_clear(self) -> bool:
        """Whether one says who speaks, and one what is said."""
        return len(self.who) == len(self.what) == 1 and not self.is_vague

    @property
    def is_vague(self) -> bool:
        """Whether these may be something else than people and their speech.

        So it is with names and texts of anything that have no beginning and end, and with lists of
        words that have no times.
        """
        if not self.who or not self.what:
            return False
        who, what = plain(self.who[0]), plain(self.what[0])
        is_timed = self.when != ""
        if what in _WHAT[-1]:
            return who != _ATTRIBUTED
        if what in _WHAT[-2]:
            return not is_timed
        is_span = is_timed and self.until != ""
        return who in _VAGUE and what not in _SPOKEN and not is_span


def columns(names: Iterable[str], rows: Sequence[Mapping[str, object]] = ()) -> Columns:
    """Return what the names of keys or columns say; they are read without case and marks.

    Where there are rows, those that are always empty say nothing, only text was said and no
    numbers, and of two that always say the same the first is meant.
    """
    known = tuple(names)
    filled = tuple(one for one in known if not rows or any(row.get(one) for row in rows))
    who = _named(_once(_ranked(_often(filled, rows), _WHO), rows), rows)
    worded = tuple(one for one in filled if not rows or _is_worded(one, rows))
    what = _once(_ranked(worded, _WHAT), rows)
    when, until = _ranked(known, _WHEN), _ranked(known, (_END,))
    told = {*who, *what, *when, *until, *(one for one in known if plain(one) in _LASTING)}
    return Columns(
        who,
        what,
        when[0] if when else "",
        until[0] if until else "",
        tuple(one for one in known if plain(one) in _TALKS),
        tuple(one for one in known if one not in told),
    )


def _is_worded(name: str, rows: Sequence[Mapping[str, object]]) -> bool:
    """Return whether a column holds text that is more than a number, at once or in lists."""
    return any(
        isinstance(text, str) and text.strip() and not _NUMBER.fullmatch(text)
        for row in rows
        for text in _texts(row.get(name))
    )


def _texts(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else (value,)


def _once(names: tuple[str, ...], rows: Sequence[Mapping[str, object]]) -> tuple[str, ...]:
    """Return the names without those that say what the first one says, in every row."""
    if len(names) < 2 or not rows:  # noqa: PLR2004
        return names
    first, *others = names
    return (
        first,
        *(one for one in others if any(row.get(one) != row.get(first) for row in rows)),
    )


_SELDOM = 0.1


def _often(names: tuple[str, ...], rows: Sequence[Mapping[str, object]]) -> tuple[str, ...]:
    """Return the names without those of who speaks that are filled far less than another is."""
    if not rows:
        return names
    counts = {name: sum(bool(row.get(name)) for row in rows) for name in names}
    people = [name for name in names if any(plain(name) in rank for rank in _WHO)]
    most = max((counts[name] for name in people), default=0)
    return tuple(name for name in names if name not in people or counts[name] >= most * _SELDOM)


_CODE = pattern(r"[A-Za-z]?\d*")


def _named(names: tuple[str, ...], rows: Sequence[Mapping[str, object]]) -> tuple[str, ...]:
    """Return the names without those that hold letters or numbers for what another one names."""
    codes = [
        name
        for name in names
        if rows and all(_CODE.fullmatch(str(row.get(name) or "")) for row in rows)
    ]
    others = [name for name in names if name not in codes]
    if len(others) != 1:
        return names
    kept = (name for name in codes if not _is_code_of(name, others[0], rows))
    return (*others, *kept)


def _is_code_of(code: str, name: str, rows: Sequence[Mapping[str, object]]) -> bool:
    """Whether each code stands for one name, and each name has one code."""
    pairs = {(str(row.get(code)), str(row.get(name))) for row in rows}
    return len(pairs) == len({one for one, _ in pairs}) == len({one for _, one in pairs})


def plain(name: str) -> str:
    """Return the name of a column in small letters, its words parted by blanks."""
    return " ".join(part for part in _PART.split(name.strip()) if part).casefold()


def _ranked(names: Sequence[str], ranks: Sequence[Sequence[str]]) -> tuple[str, ...]:
    for rank in ranks:
        found = tuple(one for one in names if plain(one) in rank)
        if found:
            return found
    return ()


def several_talks(rows: Sequence[Mapping[str, object]], found: Columns) -> str:
    """Return what tells that rows are of several talks: "12 of 'meeting_id'"; empty for one."""
    for key in found.talk:
        if key in (*found.who, *found.what):
            continue
        values = {str(row.get(key)) for row in rows if row.get(key) not in (None, "")}
        if len(values) > 1:
            return f"{len(values)} of '{key}'"
    return ""
