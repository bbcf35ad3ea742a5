"""Lines of a record that nobody says: when a house met, rose or paused, and what it dealt with."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from pipeline.model.transcript import Note
from pipeline.patterns import clued, pattern
from pipeline.readers.furniture import Furniture, blank, set_apart
from pipeline.readers.labels.candidates import (
    Candidate,
    clean,
    comparable,
    ends_sentence,
    ends_with_stop,
)
from pipeline.readers.labels.words import OWN_WORDS
from pipeline.readers.lines import Line

_MOST = 160
"""Letters of such a line."""
_HOUSE = (
    r"(?:House|Senate|Parliament|(?:\w+ )?Assembly|Legislature|(?:\w+ )?Council|(?:\w+ )?Committee"
    r"|Congress|Chamber|Board|Court|Commission|(?:\w+ )?(?:Sitting|Meeting|Session|Hearing)"
    r"|Proceedings)"
)
_DID = (
    r"(?:rose|met|sat|(?:was |were )?(?:adjourned|resumed|suspended|reassembled|reconvened|recessed"
    r"|closed|concluded|opened))"
)
_WORDS = r"(?:(?!\.\s+[^\W\d_a-z])[^?!()]){1,60}?"
"""Words with no end of a sentence in them."""
_ENGLISH = (
    rf"(?:The )?{_HOUSE}(?: of \w+)?,? (?:(?:then|thereupon|accordingly|again|duly) )?{_DID}"
    rf"(?: (?:temporarily|again))? (?:at|until|from) {_WORDS}"
)
_OTHERS = (
    r"la séance,? (?:est|a été|suspendue)\b.{0,60}? à",
    r"se (?:levant[aó]|suspend(?:e|ió)|reanud[aó]|abr(?:e|ió)) la sesión a las?",
    r"eran? las?(?=.{1,50} (?:horas?|minutos?)(?: (?:de|por) la (?:mañana|tarde|noche|madrugada)"
    r"| del mediodía)?[.)]*\Z)",
    r"(?:s['’]aixeca|se suspèn|es suspèn|es reprèn|s['’]obre) la sessió a(?: les?)?",
    r"la sessió (?:s['’]aixeca|se suspèn|es suspèn|es reprèn|s['’]obre|comença) a(?: les?)?",
    r"(?:levanta|encerra|suspende|reabre|inicia)-se a (?:sessão|reunião) às?",
    r"a (?:sessão|reunião) (?:é|foi) (?:encerrada|suspensa|reaberta|levantada|aberta) às?",
    r"(?:schlu(?:ss|ß)|ende|beginn)(?: der sitzung)?:(?=[\d.: ]{1,9}uhr)",
    r"unterbrechung von(?=[\d.: ]{1,9}(?:uhr )?bis[\d.: ]{1,9}uhr)",
    r"(?:koniec|początek|wznowienie) (?:posiedzenia|obrad) o",
    r"przerwa w (?:posiedzeniu|obradach) od?",
    r"(?:l['’](?:interrogatorio|udienza|esame|audizione)|il colloquio)"
    r" (?:si (?:conclude|chiude|apre|sospende)|termina|inizia|è sospeso|è ripreso) alle",
    r"la seduta,? (?:termina|comincia|inizia|sospesa|è sospesa|è ripresa|è tolta) alle",
    r"הישיבה (?:ננעלה|נסתיימה|הסתיימה|הופסקה|נפסקה|נפתחה|חודשה|נתחדשה) בשעה",
    r"(?:sluiting|aanvang|de vergadering wordt van)(?=[\d.: ]{1,9}uur)",
)
"""As records in other languages tell it; who is in the chair says no hour."""
_CHINESE = (
    r"[^\W\d_]{2,8}遂[於于](?:上午|下午|晚上|凌晨|中午|正午|午夜)?.{1,14}"
    r"(?:休會|休会|散會|散会|暫停|暂停|恢復|恢复|復會|复会)(?:會議|会议)?。?"
)
_TOLD = pattern(
    rf"[-–—*_ ]*\(?(?:{_ENGLISH}|(?i:(?:{'|'.join(_OTHERS)})(?!\w).{{1,80}})|{_CHINESE})"
    r"[.)*_ ]*\Z"
)
_CLUES = (
    *("rose ", " met ", " sat ", "journed", "resumed", "suspended", "reassembled", "reconvened"),
    *("recessed", "closed", "concluded", "opened", "séance", "la sesión", "eran ", "era "),
    *("sessió", "-se a ", "sessão", "reunião", "schlu", "ende", "beginn", "unterbrechung"),
    *("interrogatorio", "udienza", "esame", "audizione", "colloquio"),
    *("osiedzeni", "obrad", "seduta", "sluiting", "aanvang", "vergadering", "遂"),
    *("הישיבה",),
)
"""Letters of which some stand in every such line, in lower case."""
_HOUR = pattern(
    r"(?i)\d|o['’]clock|noon|midnight|midday|heures?|\bhoras?|minut|vespre|matí|migdia|tarda|nit|\buhr"
    r"|時|时"
)

_HEADS = (
    *("question", "first read", "second read", "third read", "clause", "new clause", "schedule"),
    *("morning session", "afternoon session", "evening session", "prepared remarks"),
)
_DECISIONS = (
    "motion",
    "question",
    "amendment",
    "bill",
    "debate",
    "leave",
    "house resumed",
    "house adjourned",
    "clause",
    "new clause",
    "schedule",
    "sitting suspended",
    "on resuming",
    "report",
    "agreed to",
    "order disposed of",
    "convention",
    "instrument",
    "treaty",
    "protocol",
    "the sum of",
)
_DECIDED = pattern(
    r"(?i)(?:(?:motion|question|amendments?|bill)(?:,? as amended,?)?"
    r" (?:(?:put|proposed)(?: forthwith)?(?: \([^()]{4,60}\))?(?:,? and)? )?"
    r"(?:agreed to|negatived|resolved in the (?:affirmative|negative))"
    r"|bill read a (?:first|second|third) time"
    r"|bill reported with(?:out| an?| \w+)? amendments?|leave granted|house (?:resumed|adjourned)"
    r"|debate (?:adjourned|interrupted|concluded)|sitting suspended|on resuming ?[—–-]?"
    r"|report (?:accordingly |duly )?(?:adopted|noted|considered)|agreed to(?= ?\.)"
    r"|order disposed of(?: without debate)?"
    r"|(?:convention|instrument|treaty|protocol)\b(?![^.]* (?:was|were|is|has|have|be|get|got) )"
    r"[^.?!]{0,130} approved"
    r"|(?:amendments?|motion|schedule|(?:new )?clause),? by leave,? withdrawn|question proposed"
    r"|the sum of [^.]{3,80} ordered to stand part of [^.]{3,60})\.?\Z"
)
"""What became of a motion, as records put it: "Question put and agreed to."."""
_HEADING = pattern(
    r"(?:Questions? Nos?\.? ?\d+[A-Z]?(?:(?:,| and|,? &) ?\d+)*(?: [^a-z]+)?"
    r"|(?:First|Second|Third) Readings?|(?:New )?(?:Clause|Schedule) \d+[A-Z]?"
    r"|(?:Morning|MORNING|Afternoon|AFTERNOON|Evening|EVENING) S(?:ession|ESSION))(?<![.?!,:;])\Z"
    r"|(?:Prepared Remarks|Questions? (?:&|and) Answers?(?: Session)?) ?:?\Z"
)
"""What heads a part of a sitting or of a call, and ends as no sentence does: "Question No. 237"."""

_COURT = frozenset(
    ("the witness", "the court", "the videographer", "the reporter", "the court reporter")
)
"""Labels of hearings whose reporter writes what was done in brackets."""
_REPORTS = "("
_BEGUN = (
    r"(?:Whereupon|Thereupon|Discussion|Off the record|(?:A )?[Rr]ecess(?:ed)?|Adjourned|Pause"
    r"|(?:A )?(?:[Bb]rief|[Ss]hort)|Lunch|Luncheon|Sidebar|Jury|Proceedings|Exhibit"
    r"|Plaintiff['’]?s?|Defendant['’]?s?|Deposition|Marked|Document|The (?:record|reporter"
    r"|jury|venire|panel|witness|proceedings|question|above|foregoing|following|requested"
    r"|deposition|videotape|video))"
)
_REPORTED = pattern(rf"\((?:{_BEGUN} [^()?!]{{4,140}}|Recess taken|Pause|Recess)\)\.?\Z")
"""What the reporter of a court writes: "(The record was read by the reporter.)"."""


def without_record_lines(text: str, lines: Sequence[Line], turns: Sequence[Candidate]) -> Furniture:
    """Return the lines without those that tell when a house met, rose or paused, or head a part.

    Each is a paragraph: "The House rose at 6.30 p.m.", "Second Reading". `turns` are the beginnings
    of turns in order.
    """
    kept, removed = list(lines), list[Note]()
    lower = text.lower().replace("\u00a0", " ")
    clues = [clue for clue in _CLUES if clue in lower]
    clues += () if _COURT.isdisjoint(one.key for one in turns) else [_REPORTS]
    is_court = any(sign in text for sign in _WHEREUPON)
    ends = [*(one.index for one in turns), len(lines)][1:]
    for item, end in zip(turns, ends, strict=True):
        found = {
            at: kind
            for at in range(item.index + 1, end)
            if (kind := _kind(text, lines[at], clues, item)) and _is_paragraph(text, lines, at, end)
        }
        found |= dict.fromkeys(_below_heads(text, lines, found, end), "a heading")
        found |= dict.fromkeys(_signed(text, lines, item.index + 1, end), "of the record")
        if _REPORTS in clues:
            found |= dict.fromkeys(_reported(text, lines, item.index + 1, end), "of the record")
        if is_court:
            found |= dict.fromkeys(_whereupon(text, lines, item.index + 1, end), "of the record")
        if found and _is_more(text, lines, item, end, found):
            for at, kind in found.items():
                removed += set_apart(text, lines[at], lines[at].end, kind)
                kept[at] = blank(lines[at])
    return Furniture(tuple(kept), tuple(removed))


def behind_closing(text: str, lines: Sequence[Line], turns: Sequence[Candidate]) -> int:
    """Return the index of the first line behind the one that tells when a house rose.

    It stands in the last turn; where none does, that is the end of the file. Where other words run
    on behind its bracket, as those of another page do, it is the first of these lines itself.
    """
    lower = text[lines[turns[-1].index].start :].lower() if turns else ""
    clues = [clue for clue in _CLUES if clue in lower]
    first = turns[-1].index + 1 if turns and clues else len(lines)
    for at in range(first, len(lines)):
        line = lines[at]
        if _is_run_on(text, lines, at, clues):
            return at
        if (
            0 < line.end - line.start <= _MOST
            and _CLOSED.search(text, line.start, line.end)
            and _is_told(text, line, clues)
            and _is_paragraph(text, lines, at, len(lines))
        ):
            return at + 1
    return _behind_pause(text, lines, first, clues)


def before_papers(
    text: str, lines: Sequence[Line], turns: Sequence[Candidate]
) -> Sequence[Candidate]:
    """Return the turns above the line that tells when a house rose, where papers stand below it.

    "The House adjourned at 16:48." and then "ANNOUNCEMENTS, TABLINGS AND COMMITTEE REPORTS": names
    below are of those who handed something in. Of many turns there another sitting may be made.
    """
    filled = [at for at, line in enumerate(lines) if _has_words(text, line)]
    lower = text.lower()
    clues = [clue for clue in _CLUES if clue in lower]
    for found in PAPERS.late.finditer(text):
        above = [at for at in filled if lines[at].end < found.start()][-1:]
        closed = [
            at
            for at in above
            if _CLOSED.search(text, lines[at].start, lines[at].end)
            and _is_told(text, lines[at], clues)
        ]
        own = [one for one in turns if closed and one.index < closed[0]]
        if own and _TIMES_MORE * (len(turns) - len(own)) <= len(own):
            return own
    return turns


def _has_words(text: str, line: Line) -> bool:
    return any(char.isalnum() for char in text[line.start : line.end])


_TIMES_MORE = 4
"""How many turns a sitting has for each label among the papers behind it."""
PAPERS = clued(
    r"(?m)^[ \t*_#]*(?:ANNOUNCEMENTS, TABLINGS AND COMMITTEE REPORTS|QUESTIONS AND REPLIES"
    r"|WRITTEN (?:ANSWERS|REPLIES|QUESTIONS)[A-Z ]*|ANNEXURES?(?: [A-Z\d]{1,3})?)[ \t*_:]*\r?$",
    *("TABLINGS", "QUESTIONS AND", "WRITTEN ", "ANNEXURE"),
)
"""What heads papers that stand behind the record of a sitting."""


def _behind_pause(text: str, lines: Sequence[Line], first: int, clues: Sequence[str]) -> int:
    """Return the index of the first line behind a pause after which nobody is called to speak.

    It stands in brackets, and much stands behind it, perhaps glued to it: what was handed in to the
    record. Where the sitting goes on, the record tells so.
    """
    told = [
        (at, close)
        for at in range(first, len(lines))
        if text.startswith("(", lines[at].start)
        and (close := text.find(")", lines[at].start, lines[at].end)) > 0
        and _is_told(text, Line(lines[at].number, lines[at].start, close + 1), clues)
    ]
    if not told or not _PAUSES.search(text, lines[told[-1][0]].start, told[-1][1]):
        return len(lines)
    at, close = told[-1]
    if len(text[close + 1 :].split()) < _LEAST_BEHIND or not _is_begun(text, lines, at):
        return len(lines)
    return at if text[close + 1 : lines[at].end].strip(" .") else at + 1


_PAUSES = pattern(
    r"(?i)\b(?:suspen\w+|adjourned|recessed|przerwa|unterbrechung|se suspèn|es suspèn|sospes[ao])\b"
)
"""Words of a record that say that the sitting pauses."""
_LEAST_BEHIND = 100
"""Words behind a pause that nobody in the chair says before he calls somebody."""


def _is_run_on(text: str, lines: Sequence[Line], at: int, clues: Sequence[str]) -> bool:
    """Whether a line begins with a bracket that tells when a house rose, and words run on there."""
    line = lines[at]
    is_begun = lines[at - 1].is_blank or ends_sentence(text, lines[at - 1])
    found = _BRACKET.match(text, line.start, line.end) if is_begun else None
    if found is None or not _CLOSED.search(text, *found.span()):
        return False
    return _is_told(text, Line(line.number, *found.span()), clues)


_BRACKET = pattern(r"\([^()\n]{8,120}\)(?=[^\W_])")
"""A bracket right behind which a word stands, as the end of a page brings it about."""
_CLOSED = pattern(
    r"(?i)\b(?:rose|adjourned|closed|concluded|est levée|levant[aó]|s['’]aixeca|levanta-se"
    r"|encerra-se|encerrada|levantada|schlu(?:ss|ß)|ende|koniec|(?:si )?conclude|si chiude|termina"
    r"|è tolta|sluiting|gesloten)\b"
)
"""Words of a record that say that the sitting is over, and not that it pauses."""


def _signed(text: str, lines: Sequence[Line], first: int, end: int) -> Iterator[int]:
    """Yield the lines of minutes from that which says that they were read and signed, and by whom.

    "Verbale letto, confermato e sottoscritto." / "Jane Roe" / "Odo Lind, keeper".
    """
    for at in range(first, end):
        line = lines[at]
        if line.end - line.start > _MOST or not lines[at - 1].is_blank:
            continue
        if _SIGNED.fullmatch(text[line.start : line.end]):
            names = [one for one in range(at, end) if not lines[one].is_blank]
            if len(names) <= _MOST_SIGNED and all(
                lines[one].end - lines[one].start <= _MOST for one in names
            ):
                yield from names
            return


_SIGNED = pattern(
    r"(?i)[-–—*_ ]*(?:(?:verbale )?letto,? (?:confermato,? e sottoscritto|approvato e sottoscritto)"
    r"|(?:vor)?gelesen,? (?:und )?genehmigt,? (?:und )?unterschrieben|lu et approuvé"
    r"|lu, persiste et signe|leíd[oa],? (?:conforme|ratificad[oa]) y firmad[oa]"
    r"|lido e achado conforme|с моих слов записано верно|read,? (?:confirmed|approved) and signed)"
    r"[.,*_ ]*"
)
_MOST_SIGNED = 10
"""Lines of those who sign."""


def _whereupon(text: str, lines: Sequence[Line], first: int, end: int) -> Iterator[int]:
    """Yield the lines of paragraphs in brackets with which a court's reporter tells what happened.

    "(Whereupon, at 11:12 a.m., the case in the / above-entitled matter was submitted.)"
    """
    for at in range(first, end):
        if not text.startswith(_WHEREUPON, lines[at].start) or not lines[at - 1].is_blank:
            continue
        last = next((to for to in range(at, end) if _is_apart(text, lines[to])), end) - 1
        told = text[lines[at].start : lines[last].end].rstrip(".")
        if last - at < _MOST_TOLD and told.endswith(")") and told.count("(") == told.count(")"):
            yield from range(at, last + 1)


def _is_apart(text: str, line: Line) -> bool:
    """Whether a line ends a paragraph: it is blank, or heads a part of the day."""
    return line.is_blank or _is_head(text, line)


def _reported(text: str, lines: Sequence[Line], first: int, end: int) -> Iterator[int]:
    """Yield the lines of what a court's reporter writes in brackets over several lines.

    "(The following proceedings were had at the / bench.)"; pages may turn within it.
    """
    for at in range(first, end):
        line = lines[at]
        is_begun = lines[at - 1].is_blank or ends_sentence(text, lines[at - 1])
        if not text.startswith(_REPORTS, line.start) or not is_begun:
            continue
        own = [one for one in range(at, min(end, at + 2 * _MOST_TOLD)) if not lines[one].is_blank]
        ends = [text[lines[one].end - 2 : lines[one].end] for one in own]
        last = next((to for to, one in enumerate(ends) if ")" in one), _MOST_TOLD)
        told = " ".join(text[lines[one].start : lines[one].end] for one in own[: last + 1])
        if 0 < last < _MOST_TOLD and _REPORTED_LONG.match(told):
            yield from own[: last + 1]


_REPORTED_LONG = pattern(rf"\({_BEGUN} (?:(?!: )[^()?!]){{4,400}}\)\.?\Z")
"""As one such line, with nothing behind a colon, which somebody may have said."""
_WHEREUPON = ("(Whereupon", "(Thereupon", "[Whereupon", "[Thereupon")
_MOST_TOLD = 6
"""Lines of such a paragraph."""


def is_decision(words: str) -> bool:
    """Whether a paragraph says what became of a motion, and nothing else: "Leave granted."."""
    return words.lower().startswith(_DECISIONS) and _DECIDED.match(words) is not None


def _kind(text: str, line: Line, clues: Sequence[str], item: Candidate) -> str:
    """Return what a line is that nobody says; empty for another.

    `clues` are those that stand somewhere in the file, `item` is the label of the turn.
    """
    size = line.end - line.start
    if not 0 < size <= _MOST:
        return ""
    if abs(size - len(item.label)) <= _BLANKS and _is_name(text, line, item):
        return "who goes on"
    return "of the record" if _is_told(text, line, clues) else ""


_BLANKS = 4
"""Letters by which a line is longer or shorter than the same label elsewhere."""


def _is_name(text: str, line: Line, item: Candidate) -> bool:
    """Whether a line holds the label of the turn in which it stands, and nothing else."""
    words = clean(text[line.start : line.end])
    is_sentence = ends_with_stop(words) and not ends_with_stop(item.label)
    return " " in item.key and comparable(words) == item.key and not is_sentence


def _is_told(text: str, line: Line, clues: Sequence[str]) -> bool:
    """Whether a line is one of the record."""
    words = text[line.start : line.end].replace("\u00a0", " ")
    lower = words.lower()
    if words[0] == "(" and words[-1] in ")." and _REPORTS in clues and _REPORTED.match(words):
        return True
    if is_decision(words):
        return True
    return _is_head(text, line) or (
        any(clue in lower for clue in clues)
        and not _is_own(words)
        and _HOUR.search(words) is not None
        and _TOLD.match(words) is not None
    )


def _is_own(words: str) -> bool:
    """Whether words hold one that somebody says of himself: "I", and not a Catalan "i"."""
    found = (one.lower() for one in _OWN.findall(words) if one != "i")
    return not OWN_WORDS.isdisjoint(found)


_OWN = pattern(r"[^\W\d_]+")
"""Words, of which a record says none that somebody says of himself."""


def tells_of_sitting(words: str) -> bool:
    """Return whether a paragraph tells when a house met, rose or paused, as a record does."""
    if len(words) > _MOST or "\n" in words:
        return False
    lower = words.lower()
    clues = [one for one in _CLUES if one in lower]
    is_likely = bool(clues) and not is_decision(words) and _HEADING.match(words) is None
    return is_likely and _is_told(words, Line(1, 0, len(words)), clues)


def _is_paragraph(text: str, lines: Sequence[Line], at: int, end: int) -> bool:
    """Whether a line is one of its own: what stands above ends, and nothing goes on below."""
    is_begun = _is_begun(text, lines, at)
    if at + 1 == end or lines[at + 1].is_blank or _ends(text, lines[at]):
        return is_begun
    return is_begun and _is_large(text, lines[at + 1]) and _is_head(text, lines[at])


def _is_begun(text: str, lines: Sequence[Line], at: int) -> bool:
    """Whether what stands above a line ends."""
    before = lines[at - 1]
    return before.is_blank or ends_sentence(text, before) or text[before.end - 1] in ")]"


def _is_head(text: str, line: Line) -> bool:
    words = clean(text[line.start : line.end])
    return words.lower().startswith(_HEADS) and _HEADING.match(words) is not None


def _is_large(text: str, line: Line) -> bool:
    words = text[line.start : line.end]
    return words.isupper() and words[-1] not in ".?!:"


def _below_heads(text: str, lines: Sequence[Line], found: Iterable[int], end: int) -> Iterator[int]:
    """Yield lines in capitals right below a heading with a number: "BAN ON SAND"."""
    for at in found:
        below = at + 1
        while below < end and _is_head(text, lines[at]) and _is_large(text, lines[below]):
            yield below
            below += 1


def _ends(text: str, line: Line) -> bool:
    return text[line.end - 1] in ".)"


def _is_more(
    text: str, lines: Sequence[Line], item: Candidate, end: int, found: Container[int]
) -> bool:
    """Whether a turn has other words."""
    own = text[item.content : lines[item.index].end].strip()
    return bool(own) or any(not lines[at].is_blank for at in _others(item.index + 1, end, found))


def _others(first: int, end: int, found: Container[int]) -> Iterator[int]:
    return (at for at in range(first, end) if at not in found)
