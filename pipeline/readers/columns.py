"""Names of columns and keys: which say who speaks, when, and what is said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby, pairwise

from pipeline.patterns import pattern
from pipeline.readers.cells import is_blank, is_code, is_nobody, names_person, take_turns
from pipeline.readers.seconds import seconds
from pipeline.values import dataclass


def _split(text: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in text.split(","))


_WHO = (
    _split(
        "speaker name, speaker display name, speaker full name, speaker full, member name english, "
        "name speaker, name of speaker, name of the speaker"
    ),
    _split(
        "speaker, speaker label, sprecher, sprecherin, redner, rednerin, locuteur, orateur, "
        "intervenant, hablante, orador, ponente, interviniente, falante, relatore, oratore, spkr, "
        "spk, segment speaker, "
        "דובר, דוברת, спикер, говорящий, оратор, 发言人, 說話者, 说话人, 話者, 発言者, 화자, "
        "المتحدث"
    ),
    _split(
        "locutor, locutora, locutrice, oradora, oratrice, intervenante, oratore nome, parlante, "
        "sprecher name, redner name, speaker nome, nome do orador, nome orador, nome do locutor, "
        "nombre del orador, nombre orador, nom de l orateur, nom orateur, nom du locuteur, "
        "nome dell oratore, nome oratore, parlamentar, parlamentario, parlementaire, abgeordneter, "
        "abgeordnete, nome senador, nome do senador, nome deputado, nome do deputado, "
        "nome parlamentar, nome do parlamentar, nome vereador, nome do vereador, senador, "
        "deputado, vereador, nombre senador, nombre del senador, nombre diputado, "
        "nombre del diputado, diputado, nom du député, député, nom du sénateur, "
        "sénateur, narrator, narrator name"
    ),
    _split(
        "speaker id, speaker tag, speaker number, speaker index, speaker code, speakerid, spkid, "
        "spk id"
    ),
    _split("attributed to, member, member name, mp name, participant, who, voice"),
    _split("name, person, nom, nombre, nome, user"),
)
"""Names of what says who speaks; of several that are there the first line wins."""
_VAGUE = _WHO[-1]
"""Names that may say something else than who speaks."""
_WHAT = (
    _split(
        "text, words, content, utterance, utterance text, utt, utterances, transcript, "
        "transcription, talk, discourse, body, speech, spoken, said, sentence, statement, "
        "dialogue, dialog, line, lines, message, msg, text blocks, wortlaut, äußerung, "
        "display text, contribution verbatim, "
        "texte, propos, paroles, texto, palabras, testo, parole, реплика, текст, слова, "
        "fala, falas, discurso, intervenção, intervención, intervento, pronunciamento, discours, "
        "发言, 内容, テキスト, 発言, 텍스트, النص, טקסט, תמלול, text bit, speech text, "
        "spoken text, spoken words"
    ),
    _split(
        "intervention, interventions, intervenciones, intervenções, interventi, redetext, rede, "
        "redebeitrag, wortbeitrag, wortmeldung, beitrag, aussage, gesprochenes, gesprochener text, "
        "prise de parole, texte de l intervention, texte intervention, texto da fala, texto fala, "
        "texto de la intervención, texto intervención, texto da intervenção, texto intervenção, "
        "testo dell intervento, testo intervento, transcripción, transcrição, trascrizione, "
        "transkript, transkription, verbatim, conteúdo, contenido, contenu, contenuto, inhalt, "
        "declaración, declaração, déclaration, dichiarazione, enunciado, énoncé, enunciato"
    ),
    _split(
        "clean text, text clean, cleaned text, text cleaned, raw text, text raw, edited text, "
        "text edited, unedited text, text unedited, verbatim text, text verbatim, raw script, "
        "script raw, raw transcript, transcript raw"
    ),
    _split("word, token"),
    _split("value, quote, quotes, quotation, zitat, citation, cita, citazione"),
)
_SPOKEN = _split(
    "words, utterance, transcript, talk, discourse, speech, spoken, said, dialogue, dialog, line, "
    "statement, spoken text, spoken words, speech text, wortlaut, paroles, palabras, parole, "
    "fala, falas, discurso, intervenção, intervención, intervento, pronunciamento, discours, "
    "реплика, 发言"
)
"""Names of what can be nothing but speech."""
_ATTRIBUTED = "attributed to"
"""What the Hansard of the United Kingdom calls who speaks, where it calls the words a value."""
_WHEN = (
    _split(
        "beginn, anfang, début, inicio, inizio, начало, start at, "
        "start, start time, starttime, st time, start seconds, start sec, begin, begin time, "
        "timestamp, "
        "time, timecode, time code, offset, start offset, zeit, startzeit, temps, tiempo, tempo, "
        "время, 时间, 時間, start ms, start time ms, starttime ms, offset ms, timestamp ms, "
        "start millis, begin offset millis, start timestamp, in"
    ),
)
_END = _split(
    "ende, fin, fine, fim, конец, end, end time, en time, end seconds, end sec, stop, stop time, "
    "end ms, end time ms, endtime, endtime ms, end millis, end offset millis, end timestamp, out"
)
_LASTING = _split(
    "duration, dur, dauer, durée, duración, durata, длительность, duration sec, duration seconds, "
    "duration ms, time taken, time taken sec, time taken seconds"
)
_TALKS = _split(
    "conversation id, conversation, conversationid, meeting id, meeting, interview id, interview, "
    "episode, episode id, episode no, episode number, episode nr, ep no, folge, folgennummer, "
    "folgennr, número de episodio, número do episódio, numéro d épisode, episodio, "
    "dialogue id, dialog id, call id, transcript id, talk id, session id, "
    "debate id, debate, debate name, debate number, session, session name, recording, "
    "recording id, file id, audio, audio file, source file, file, filename, file name, doc id, "
    "document, document id, video id, group id, play, movie, film, series, season, date, "
    "issue id, meeting name, name of meeting, sitting, sitting date, parliamentary sitting, "
    "parliamentary session, parl session, parl sitting, plenary session, plenary sitting, "
    "meeting date, debate date, entrevista, entrevista id, entretien, intervista, sesión, sessão, "
    "séance, seduta, sitzung, sitzungsnummer, débat, dibattito, reunión, reunião, réunion, riunione"
)
"""Names of what tells one talk from another."""
_HOUSES = _split(
    "committee, committee name, commission, ausschuss, comisión, comissão, commissione, commissie, "
    "комитет, комиссия, 委員会, 委员会, house, chamber"
)
"""Names of who sits: of a talk where one follows another, of a person where they come back."""
_ROLE = _split(
    "role, speaker role, type, speaker type, speaker info, speaker kind, speaker category, "
    "function, rolle, funktion, rôle, fonction, rol, "
    "función, papel, ruolo, роль"
)
"""Names of what says what a speaker is in the talk."""
_OF_MEMBERS = _split(
    "party, position, constituency, faction, parliamentary group, office, partei, partido, parti, "
    "partito, cargo, bancada, grupo parlamentario, grupo parlamentar, groupe politique, "
    "groupe parlementaire, gruppo parlamentare, gruppo politico, grupo político, fraktion, bloco"
)
"""Names of what is told of people in an assembly, beside their names and words."""
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
    role: str
    """What says what the speaker is in the talk."""
    is_talk: bool
    """Whether the rows show that who is named speaks: others count the same voices, or names come
    back after others while the times go on."""
    others: tuple[str, ...]
    """Those that are none of these."""
    is_in_turn: bool = False
    """Whether those who are surely speakers take turns in sentences, under "value" or "comment"."""
    is_guessed: bool = False
    """Whether no name tells where the words are, and one alone holds sentences."""

    @property
    def is_spoken(self) -> bool:
        """Whether one names what can be nothing but speech."""
        return bool(self.what) and plain(self.what[0]) in _SPOKEN

    @property
    def is_who_vague(self) -> bool:
        """Whether what may say who speaks may as well name anything."""
        return bool(self.who) and plain(self.who[0]) in _VAGUE

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
        is_span = is_timed and self.until != ""
        if what in _WHAT[-1]:
            return who != _ATTRIBUTED and not (self.is_in_turn or (is_span and self.is_talk))
        if what in _WHAT[-2]:
            return not is_timed
        return self.is_who_vague and not self.is_spoken and not is_span and not self.is_talk


def columns(names: Iterable[str], rows: Sequence[Mapping[str, object]] = ()) -> Columns:
    """Return what the names of keys or columns say; they are read without case and marks.

    Where there are rows, those that are always empty say nothing, only text was said and no
    numbers, and of two that always say the same the first is meant.
    """
    known = tuple(names)
    filled = tuple(one for one in known if not rows or _share(one, rows))
    named = _ranked(filled, _WHO)
    who = _meant(_once(named, rows), filled, rows) or _speaking_roles(filled, rows)
    worded = tuple(one for one in filled if not rows or _is_worded(one, rows))
    named_what = _in_text(_once(_ranked(worded, _WHAT) or _in_one_language(worded), rows), rows)
    guessed = _sentences(worded, who, rows) if not named_what else ()
    what = named_what or guessed
    when, until = _ranked(filled, _WHEN), _ranked(filled, (_END,))
    roles = [one for one in filled if plain(one) in _ROLE]
    told = {*who, *what, *when, *until, *(one for one in known if plain(one) in _LASTING)}
    return Columns(
        who,
        what,
        when[0] if when else "",
        until[0] if until else "",
        tuple(one for one in known if plain(one) in _TALKS),
        roles[0] if len(roles) == 1 else "",
        len(who) == 1
        and (
            who[0] not in named
            or _is_timed_talk(who[0], when[:1], rows)
            or _is_dated_talk(who[0], when[:1], filled, rows)
            or _is_assembly(who[0], what, filled, rows)
            or _runs_on(who[0], (*when[:1], *until[:1]), rows)
        ),
        tuple(one for one in known if one not in told),
        _are_in_turn(who, what, rows),
        bool(guessed),
    )


def _are_in_turn(
    who: Sequence[str], what: Sequence[str], rows: Sequence[Mapping[str, object]]
) -> bool:
    """Return whether people under a name for speakers take turns in sentences under "value"."""
    is_plain = len(who) == len(what) == 1 and plain(what[0]) in _ANYTHING
    is_sure = is_plain and any(plain(who[0]) in rank for rank in _WHO[:_SURE_RANKS])
    return is_sure and take_turns(_people(who[0], rows)) and _is_prose(what[0], rows)


_ANYTHING = frozenset({"value", "comment", "comments"})
"""Names of what may be anything, and is what is said where speakers take turns beside it."""
_SURE_RANKS = 3
"""Of `_WHO` those that name nobody but who speaks."""


def _share(name: str, rows: Sequence[Mapping[str, object]]) -> float:
    """Return in what share of the rows something stands under a name."""
    return sum(bool(row.get(name)) and not is_blank(row[name]) for row in rows) / len(rows)


_MOSTLY = 0.5


def _meant(
    who: tuple[str, ...], filled: Sequence[str], rows: Sequence[Mapping[str, object]]
) -> tuple[str, ...]:
    """Return what says who speaks, by name, with what may be meant as well.

    Names are meant where others only count the same voices. What is blank in most rows, or always
    the same, leaves it open where names stand beside it.
    """
    if not rows or not who:
        return who
    others = [one for rank in _WHO for one in filled if plain(one) in rank and one != who[0]]
    named = [one for one in others if _is_name_of(one, who[0], rows)]
    if named:
        return (named[0],)
    if len(who) == 1 and (name := _named_ids(who[0], filled, rows)):
        return (name,)
    if len(who) == 1 and plain(who[0]) in _WHO[0] and _names_codes(who[0], others, rows):
        return who
    first = _people(who[0], rows)
    if len(who) == 1 and (len(set(first)) == 1 or len(first) < len(rows) * _MOSTLY):
        return (*who, *(one for one in others if _is_fuller(_people(one, rows), first)))
    return who


def _named_ids(who: str, filled: Sequence[str], rows: Sequence[Mapping[str, object]]) -> str:
    """Return what names those whom a column only has the numbers of a database for; "" for none."""
    first = next((str(row[who]) for row in rows if not is_nobody(row.get(who))), "")
    if len(first) < _LEAST_ID or " " in first:
        return ""
    # imported late: hardly a table has such numbers
    from pipeline.readers.named_ids import named_ids

    return named_ids(who, filled, rows)


_LEAST_ID = 24
"""Characters of such a number."""


def _people(name: str, rows: Sequence[Mapping[str, object]]) -> list[str]:
    """Return who is named in the rows in which somebody is."""
    values = (row.get(name) for row in rows)
    return [str(one).strip() for one in values if isinstance(one, str | int) and not is_nobody(one)]


def _is_fuller(names: Sequence[str], others: Sequence[str]) -> bool:
    return len(set(names)) > len(set(others)) and len(names) >= len(others)


def _is_name_of(name: str, other: str, rows: Sequence[Mapping[str, object]]) -> bool:
    """Return whether one says the name in every row of what the other only counts."""
    names, codes = _people(name, rows), _people(other, rows)
    if not len(names) == len(codes) == len(rows) or any(map(is_code, names)):
        return False
    pairs = set(zip(names, codes, strict=True))
    is_same = len(pairs) == len(set(names)) == len(set(codes)) > 1
    return is_same and all(map(is_code, set(codes)))


def _names_codes(name: str, others: Sequence[str], rows: Sequence[Mapping[str, object]]) -> bool:
    """Return whether one names a person in every row, and the others have codes of such persons.

    One person may have several codes, a code is of one person.
    """
    names = _people(name, rows)
    codes = [_people(one, rows) for one in others]
    if len(names) < len(rows) or not all(map(names_person, set(names))) or not codes:
        return False
    return all(
        len(own) == len(names)
        and all(map(_is_made, set(own)))
        and len(set(zip(own, names, strict=True))) == len(set(own))
        for own in codes
    )


def _is_made(code: str) -> bool:
    """Return whether a program made up what stands for a person: "SPEAKER_00", "known-b9bd"."""
    return " " not in code and any(one.isdecimal() or one == "_" for one in code)


def _speaking_roles(filled: Sequence[str], rows: Sequence[Mapping[str, object]]) -> tuple[str, ...]:
    """Return what says the role of who speaks where nothing names people: therapist and patient.

    All of the roles are words for people in a talk, and take turns.
    """
    roles = [one for one in filled if plain(one) in _ROLE]
    if len(roles) != 1 or not rows:
        return ()
    people = _people(roles[0], rows)
    words = set(people)
    are_words = all(map(names_person, words)) or _is_call({one.casefold() for one in words})
    return (roles[0],) if people and are_words and take_turns(people) else ()


def _is_call(roles: set[str]) -> bool:
    """Return whether roles are those of a call to a company: a customer, and who serves."""
    return bool(roles & _CALLING and roles & _SERVING) and roles <= _CALLING | _SERVING


_CALLING = frozenset(["customer", "caller"])
_SERVING = frozenset(["agent", "representative", "advisor", "supervisor"])


_LANGUAGE = pattern(r"(?:text|utterance|transcript|words|content|speech) [a-z]{2}")


def _in_one_language(worded: Sequence[str]) -> tuple[str, ...]:
    """Return the names of what is said that tell its language, too: `text_en`."""
    return tuple(one for one in worded if _LANGUAGE.fullmatch(plain(one)))


_ABOUT = frozenset(
    _split(
        "summary, abstract, bio, biography, description, note, notes, comment, comments, remark, "
        "remarks, translation, analysis, explanation, reason, topic, title, question, prompt, "
        "instruction, instructions, annotation, tags, keywords, name"
    )
)
"""Names of what tells of a talk in sentences, and is not said in it."""
_LEAST_LETTERS = 12
"""Letters of a row on average, from which it may hold sentences."""


def _sentences(
    worded: Sequence[str], who: Sequence[str], rows: Sequence[Mapping[str, object]]
) -> tuple[str, ...]:
    """Return the one name under which sentences stand, where people take turns; else nothing.

    What may name anything names people where they have a party or an office.
    """
    names_member = any(plain(one) in _OF_MEMBERS for one in worded)
    if len(who) != 1 or (plain(who[0]) in _VAGUE and not names_member):
        return ()
    if not take_turns(_people(who[0], rows)):
        return ()
    apart = {
        *_ABOUT,
        *_ROLE,
        *_OF_MEMBERS,
        *_END,
        *_TALKS,
        *(one for rank in _WHEN for one in rank),
    }
    found = [
        one
        for one in worded
        if one not in who and all(plain(one) not in rank for rank in _WHO) and _is_prose(one, rows)
    ]
    is_told = len(found) == 1 and (plain(found[0]) not in apart or _are_in_turn(who, found, rows))
    return tuple(found) if is_told else ()


def _is_prose(name: str, rows: Sequence[Mapping[str, object]]) -> bool:
    texts = [one.strip() for row in rows if isinstance(one := row.get(name), str) and one.strip()]
    ended = sum(one.endswith(_STOPS) for one in texts)
    letters = sum(map(len, texts))
    return ended > _MOSTLY * len(rows) and letters >= _LEAST_LETTERS * len(rows)


def _is_dated_talk(
    who: str,
    when: Sequence[str],
    filled: Sequence[str],
    rows: Sequence[Mapping[str, object]],
) -> bool:
    """Return whether names take turns on one day, each row with its time and how long it lasted.

    What is written in a chat has a time, and does not last.
    """
    lasting = [one for one in filled if plain(one) in _LASTING]
    if not rows or not when or not lasting or not take_turns(_people(who, rows)):
        return False
    times = [str(row.get(when[0])).strip() for row in rows]
    days = {found[1] for one in times if (found := _MOMENT.fullmatch(one))}
    are_moments = all(map(_MOMENT.fullmatch, times))
    lasted = [seconds(row.get(lasting[0])) for row in rows]
    return are_moments and len(days) == 1 and times == sorted(times) and all(lasted)


_MOMENT = pattern(r"(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?")


def _is_timed_talk(who: str, when: Sequence[str], rows: Sequence[Mapping[str, object]]) -> bool:
    """Return whether names take turns while the times of a recording go on, in a few parts."""
    if not rows or not when or not take_turns(_people(who, rows)):
        return False
    times = [seconds(row.get(when[0])) for row in rows]
    known = [one for one in times if one is not None]
    parts = sum(after < before for before, after in pairwise(known))
    are_timed = bool(known) and len(known) >= _TIMED * len(rows)
    return are_timed and len(rows) >= _LEAST_OF_PART * parts and max(known) < _LONGEST


_TIMED = 0.98
"""Share of the rows that have a time: a remark amid them may have none."""
_LEAST_OF_PART = 50
"""Rows for each time at which a recording begins anew."""


def _runs_on(who: str, span: Sequence[str], rows: Sequence[Mapping[str, object]]) -> bool:
    """Return whether people are named, and each row begins when the row before it ends.

    One alone may speak so; what is quoted of people here and there has gaps between.
    """
    if len(span) != _SPAN or len(rows) < _LEAST_RUN or plain(who) in _VAGUE:
        return False
    times = [(seconds(row.get(span[0])), seconds(row.get(span[1]))) for row in rows]
    follows = sum(end is not None and end == begin for (_, end), (begin, _) in pairwise(times))
    people = _people(who, rows)
    is_timed = None not in (times[0][0], times[-1][1]) and follows >= _FOLLOWS * (len(rows) - 1)
    is_ordered = is_timed and _is_ordered([one for one, _ in times if one is not None])
    return is_ordered and len(people) == len(rows) and all(map(names_person, set(people)))


def _is_ordered(times: Sequence[float]) -> bool:
    return list(times) == sorted(times) and times[-1] < _LONGEST


_SPAN = 2
_LEAST_RUN = 10
"""Rows from which it is no chance that each begins when the one before it ends."""
_FOLLOWS = 0.8


def _is_assembly(
    who: str, what: Sequence[str], filled: Sequence[str], rows: Sequence[Mapping[str, object]]
) -> bool:
    """Return whether people with a party or a position take turns, mostly in sentences."""
    if not any(plain(one) in _OF_MEMBERS for one in filled) or len(what) != 1:
        return False
    said = [str(row.get(what[0])).strip() for row in rows]
    sentences = sum(one.endswith(_STOPS) for one in said)
    return take_turns(_people(who, rows)) and sentences > _MOSTLY * len(rows)


_STOPS = (".", "?", "!", "…", "。", "？", "！", "؟")
_LONGEST = 86_400_000
"""A day in milliseconds: later times are dates."""


def _is_worded(name: str, rows: Sequence[Mapping[str, object]]) -> bool:
    """Return whether a column holds text that is more than a number, at once or in lists."""
    return any(
        isinstance(text, str) and text.strip() and not _NUMBER.fullmatch(text)
        for row in rows
        for text in _texts(row.get(name))
    )


def _texts(value: object) -> Sequence[object]:
    if not isinstance(value, list):
        return (value,)
    return [words_in(one) if isinstance(one, Mapping) else one for one in value]


def words_in(piece: Mapping[str, object]) -> str:
    """Return the words of a part of a speech: a paragraph, or one word with its times."""
    found = (piece.get(key) for key in _PIECES)
    return next((one for one in found if isinstance(one, str)), "")


_PIECES = ("text", "punctuated_word", "word", "value", "content")


def _once(names: tuple[str, ...], rows: Sequence[Mapping[str, object]]) -> tuple[str, ...]:
    """Return the names without those that say what the first one says, in every row."""
    if len(names) < 2 or not rows:  # noqa: PLR2004
        return names
    first, *others = names
    return (
        first,
        *(one for one in others if any(row.get(one) != row.get(first) for row in rows)),
    )


def _in_text(names: tuple[str, ...], rows: Sequence[Mapping[str, object]]) -> tuple[str, ...]:
    """Return the names that hold text; those that hold lists of words, where none does."""
    if len(names) < 2:  # noqa: PLR2004
        return names
    texts = tuple(one for one in names if any(isinstance(row.get(one), str) for row in rows))
    return texts or names


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
    houses = ((_sittings(key, rows), key) for key in found.others if plain(key) in _HOUSES)
    count, key = max(houses, default=(0, ""))
    return f"{count} of '{key}', one after another" if count else ""


def _sittings(key: str, rows: Sequence[Mapping[str, object]]) -> int:
    """Return how many bodies sit one after another; 0 for one, and where one comes back."""
    own = [str(row[key]) for row in rows if row.get(key) not in (None, "")]
    runs = sum(1 for _ in groupby(own))
    return runs if 1 < runs == len(set(own)) <= len(own) / _ROWS_OF_TALK else 0


_ROWS_OF_TALK = 2
"""Rows on average of each of several talks."""


def told_apart(rows: Sequence[Mapping[str, object]], found: Columns) -> str:
    """Return that rows may be of several talks, as a column of any name tells; empty where not.

    So may codes that a program made, none of which comes back.
    """
    for key in found.others:
        runs = [one for one, _ in groupby(str(row.get(key, "")) for row in rows)]
        is_parted = len(set(runs)) == len(runs) >= _FEWEST_CODES
        if is_parted and len(rows) >= _ROWS_OF_CODE * len(runs) and all(map(_is_code, runs)):
            return f"may be of several talks: {len(runs)} of '{key}', one after another"
    return ""


_FEWEST_CODES, _ROWS_OF_CODE = 3, 4


def _is_code(value: str) -> bool:
    return _LONG_CODE.fullmatch(value) is not None


_LONG_CODE = pattern(r"(?=\S*\d)(?=\S*[^\W\d])[\w.:-]{6,80}")
