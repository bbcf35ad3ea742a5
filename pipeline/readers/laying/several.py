"""Signs that one file holds words of several talks: lines that name people, and what heads quotes.

Studies print what those they asked said of one theme: "Selected quotes on work", and above the
words of each "1209 (woman, 45, teacher, lives at the lake)". One label is then several people's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.model.transcript import Note, Turn
from pipeline.patterns import pattern
from pipeline.readers.furniture import Furniture, blank, set_apart
from pipeline.readers.labels.candidates import Candidate, clean
from pipeline.readers.lines import Line

_PERSON = pattern(
    r"[*_# \t]{0,6}(?P<id>(?:(?:ID|No\.|Nr\.|[Pp]articipant|[Rr]espondent|[Ii]nterviewee)[ \t]?)?"
    r"[A-Z]{0,4}[ -]?\d{1,5})[ \t]?[:,–-]?[ \t]?\((?P<told>[^\n]{8,240})\Z"
)
_WORD = pattern(r"[^\W\d_]+")
_PEOPLE = frozenset(
    """
    man woman male female men women boy girl mother father aged years homme femme ans mère père
    hombre mujer años madre padre homem mulher anos mãe pai mann frau jahre vater mutter uomo donna
    anni vrouw jaar kvinna kvinne kvinde mężczyzna kobieta lat мужчина женщина лет
    """.split()  # noqa: SIM905
)
_LEAST = 2


def without_people(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines without those that name people by a number and tell of them in brackets.

    Nobody says them. Where two stand in a file, a warning says that another may speak below each.
    """
    found = people_lines(text, lines)
    if not found:
        return Furniture(tuple(lines))
    kept = tuple(blank(line) if at in found else line for at, line in enumerate(lines))
    named = [lines[at] for at in found]
    removed = [one for line in named for one in set_apart(text, line, line.end, "who speaks")]
    message = f"{len(named)} lines name people, as “{clean(found[min(found)])}”: others may speak"
    note = Note(
        f"{message} below each; save each talk as its own", named[0].number, is_warning=True
    )
    return Furniture(kept, tuple(removed), (note,))


def people_lines(text: str, lines: Sequence[Line]) -> dict[int, str]:
    """Return the numbers of people by the indexes of the lines that name them; none for one.

    Where a number stands again, such lines may be the labels of people who take turns.
    """
    matches = (
        (at, _PERSON.match(text, line.start, line.end))
        for at, line in enumerate(lines)
        if not line.is_blank
    )
    found = {
        at: match["id"]
        for at, match in matches
        if match
        and "," in match["told"]
        and _is_bracket(match["told"])
        and not _PEOPLE.isdisjoint(_WORD.findall(match["told"].casefold()))
    }
    return found if len(set(found.values())) == len(found) >= _LEAST else {}


def _is_bracket(told: str) -> bool:
    """Whether words behind an opening bracket are all in it, or it is never closed."""
    is_open = told.count("(") + 1 > told.count(")")
    return told.endswith(")") != is_open


def without_languages(text: str, lines: Sequence[Line]) -> Furniture:
    """Return the lines without those that name a language each, where there are two.

    A warning says that the talk may stand in the file in each of them.
    """
    found = [at for at, line in enumerate(lines) if _heads_language(text, line)]
    names = [clean(text[lines[at].start : lines[at].end]).casefold() for at in found]
    if len(set(names)) < len(names) or len(names) < _LEAST:
        return Furniture(tuple(lines))
    kept = tuple(blank(line) if at in found else line for at, line in enumerate(lines))
    removed = [
        one for at in found for one in set_apart(text, lines[at], lines[at].end, "a heading")
    ]
    message = f"{len(found)} lines name a language each: where the talk and its translation stand"
    hint = "in one file, save each as its own, else all is counted twice"
    line = lines[found[-1]].number
    return Furniture(kept, tuple(removed), (Note(f"{message} {hint}", line, is_warning=True),))


def _heads_language(text: str, line: Line) -> bool:
    """Whether a line is the name of a language with a sign: "Bahasa Indonesia:", "[English]".

    Without one it may be an answer.
    """
    head = text[line.start : line.end].strip(_EMPHASIS)
    words = head.strip(_AROUND).casefold().split()
    if not head.endswith((":", "：", "]", ")")):
        return False
    rest = [word for word in words if word not in _BESIDE]
    return len(rest) == 1 and rest[0] in _LANGUAGES


_EMPHASIS = " \t*_#"
_AROUND = " \t:：*_#[]()-–—"
_LANGUAGES = frozenset(
    """
    english englisch anglais inglés inglês inglese engels английский anglisht inggris 英語 英文
    french français französisch francés francês francese frans французский
    german deutsch allemand alemán alemão tedesco duits немецкий
    spanish español castellano espagnol spanisch espanhol spagnolo испанский
    portuguese português portugués portugais italian italiano italien
    dutch nederlands danish dansk swedish svenska norwegian norsk finnish suomi
    polish polski polnisch czech čeština slovak slovenčina hungarian magyar romanian română
    russian русский russisch russe ukrainian українська bulgarian български serbian srpski
    croatian hrvatski greek ελληνικά turkish türkçe arabic العربية hebrew עברית persian فارسی
    hindi हिन्दी urdu اردو bengali বাংলা indonesian indonesia malay melayu
    chinese 中文 chinois chinesisch japanese 日本語 korean 한국어 vietnamese thai ไทย
    catalan català basque euskara galician galego welsh cymraeg irish gaeilge swahili kiswahili
    """.split()  # noqa: SIM905
)
_BESIDE = frozenset("bahasa version translation original tiếng".split())  # noqa: SIM905


def counted_notes(
    text: str,
    lines: Sequence[Line],
    turns: Sequence[Candidate],
    headings: Sequence[tuple[int, int]],
) -> Iterator[Note]:
    """Yield a warning where `headings` are numbers that count up, each above a greeting or thanks.

    So several talks stand in one file, and their people may have one label.
    """
    numbers = [int(text[start:end].strip("# *")) for start, end in headings]
    if any(after - before != 1 for before, after in pairwise(numbers)):
        return
    begun = [one for one in turns if one.content > headings[0][1]]
    first = [next((one for one in begun if one.content > end), None) for _, end in headings]
    greeted = [
        one for one in first if one and _GREETING.search(text, one.content, one.content + 90)
    ]
    if len(greeted) >= max(_LEAST, _GREETED * len(headings)):
        message = f"{len(headings)} headings count parts that begin with a greeting, as talks do"
        hint = "where others speak, save each as its own"
        yield Note(f"{message}: {hint}", lines[greeted[1].index].number, is_warning=True)


_GREETED = 0.6
_GREETING = pattern(
    r"(?i)\b(?:hi|hello|hey|welcome|good (?:morning|afternoon|evening)"
    r"|thanks?(?: you)? (?:so much )?for|bonjour|merci d|guten (?:tag|morgen)|hallo"
    r"|danke,? dass|hola|buen[oa]s (?:días|tardes)"
    r"|gracias por|bom dia|boa tarde|obrigad[oa] por|buongiorno|grazie per|здравствуйте"
    r"|добрый (?:день|вечер)|спасибо,? что)\b"
)


def numbered_notes(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning where lines amid the turns number those with whom talks were held.

    So "Participant LB_12" stands below the words of the one before.
    """
    found: dict[str, int] = {}
    for turn in turns:
        for one in turn.paragraphs[1:]:
            words = clean(one.text)
            if _NUMBERED.fullmatch(words):
                found.setdefault(words, turn.line)
    if len(found) >= _LEAST:
        first = next(iter(found))
        message = f"{len(found)} lines number people, first “{first}”"
        hint = "where others speak below each under one label, save each talk as its own"
        yield Note(f"{message}: {hint}", found[first], is_warning=True)


_NUMBERED = pattern(
    r"(?i)(?:participant[es]?|interviewee|respondent|informant|entrevistad[oa]|teilnehmer(?:in)?"
    r"|sujeto|респондент|участник|受访者|受訪者)(?: (?:no|nr|id|n)\.?)?[ :#№°_-]{0,3}"
    r"[A-Z]{0,6}[ _-]?\d{1,4}"
)


def quote_notes(text: str, lines: Sequence[Line], first: int) -> Iterator[Note]:
    """Yield a warning where a line above the first turn says that quotes of several talks follow.

    `first` is the index of the line on which that turn begins.
    """
    for line in lines[:first]:
        if not line.is_blank and (found := _QUOTES.match(text, line.start, line.end)):
            message = f"“{clean(found.group())}” may be of several talks"
            hint = "where others speak under one label, save each talk as its own"
            yield Note(f"{message}: {hint}", line.number, is_warning=True)
            return


_QUOTES = pattern(
    r"(?i)[*_# \t]{0,6}(?:(?:selected|key|illustrative|relevant|further|additional|sample|interview"
    r"|interviewee|participant|respondent|verbatim)[ \t]){0,3}"
    r"(?:quotes|quotations|excerpts|extracts|verbatims|citas|zitate|citações)"
    r"(?:[ \t][^\n.?!:]{0,80})?\Z"
)
"""What heads them, on a line of its own: "Selected quotes on work"."""
