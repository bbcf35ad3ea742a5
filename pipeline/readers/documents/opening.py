"""What stands before the first speaker: a title and data about the file, never a turn."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from pipeline.errors import BriefError, Place, TranscriptError
from pipeline.model.transcript import Note
from pipeline.patterns import clued, pattern
from pipeline.readers.documents.no_titles import form_fields, no_titles
from pipeline.readers.furniture import shortened
from pipeline.readers.headed import heads_first_part, says_talk_begins
from pipeline.readers.labels.candidates import clean
from pipeline.readers.labels.words import (
    GENERIC_ANSWERS,
    GENERIC_ASKS,
    GENRES,
    METADATA,
    PARTICLES,
    REMARKS,
    ROLE_WORDS,
    SAID_WORDS,
    WIDE_DATA,
)
from pipeline.readers.lines import Line, indent
from pipeline.values import dataclass

MOST_LINES = 5
MOST_CHARACTERS = 300

_LEAST_SPOKEN_WORDS = 6
_LEAST_TITLE_WORDS = 2
_MOST_TITLE_WORDS, _MOST_FIRST_WORDS = 18, 24
"""Words of a title, and of one in the first lines, which may be joined."""
_MOST_PLACE_WORDS = 5
_WIDE_PER_WORD = 2
_FULL_LINE = 60


@dataclass(frozen=True, slots=True)
class Opening:
    """Title and notes taken from the lines before the first turn."""

    title: str = ""
    notes: tuple[Note, ...] = ()
    removed: tuple[Note, ...] = ()
    """Paragraphs of an introduction, with their words or how many they are."""


@dataclass(frozen=True, slots=True)
class Below:
    """The talk that stands below an opening."""

    people: Collection[str] = ()
    """Labels."""
    turns: int = 0
    words: int = 0
    is_parted: bool = True
    """Whether blank lines part its turns."""
    is_set_apart: bool = False
    """Whether its questions have no label and stand in letters of their own."""
    headings: Collection[Note] = ()
    """Of its parts."""


def read_opening(
    text: str,
    lines: Sequence[Line],
    path: str,
    talk: Below,
    quiet: Collection[int] = (),
) -> Opening:
    """Return the title and a note that shows all of `lines`, the lines before the first turn.

    The note is a warning where a line is neither a title nor data about the file. More lines than
    a few, and sentences, are an introduction, set apart with a warning, where a blank line parts
    them from the first turn and they tell of the people of the talk. So are lines that are a link,
    or in italics, as an editor's words are; `quiet` are their numbers. So is a short lead or credit
    above a long talk.
    So is all above questions in letters of their own, where no paragraph is a question: plain ones
    answer there, and nothing was asked yet. So is a summary of which the last line says that a
    machine made it.
    Raises TranscriptError where they may be speech: they stand right above the first label, or they
    greet, ask, or say "I".
    """
    filled = [line for line in lines if not line.is_blank]
    if not filled:
        return Opening()
    words = [clean(text[line.start : line.end]) for line in filled]
    title = _title(_title_lines(text, filled, words, talk))
    is_short = len(filled) <= MOST_LINES and sum(map(len, words)) <= MOST_CHARACTERS
    said = tuple(joined_lines(text, filled, words))
    speech = next((line for line, one in said if is_speech(one)), None)
    if speech and _OF_MACHINE.match(words[-1]):
        return _introduction("", said, words, (filled[0].number, filled[-1].number))
    if speech and talk.is_set_apart and lines[-1].is_blank and not _asks_alone(text, lines):
        return _introduction(title, said, words, (filled[0].number, filled[-1].number))
    if speech or not is_short:
        is_apart = lines[-1].is_blank or _announces(words[-1])
        if not (is_apart and _tells_of(talk.people, " ".join(words))):
            others = tuple(one for one in said if one[0].number not in quiet)
            is_lead = (is_apart or not talk.is_parted) and _is_lead(others or said, talk)
            if (others or not is_apart) and not is_lead:
                _refuse_talk(others or said, speech or filled[0], path, is_apart=is_apart)
        return _introduction(title, said, words, (filled[0].number, filled[-1].number))
    is_doubtful = not all(_tells_of_file(said) or _is_heading(said) for said in words)
    note = Note(_message(filled, words), filled[0].number, is_warning=is_doubtful)
    return Opening(title, (note,))


_OF_MACHINE = pattern(
    r"(?:[*(（]\s?)?(?:以上(?:内容|总结|摘要)?由\s?AI[^，。,.]{0,12}生成"
    r"|(?i:(?:the )?(?:summary |text )?above (?:summary |text )?(?:was|is) "
    r"(?:made|generated|written) (?:by|with) (?:an? )?AI\b))"
)
"""What a program says below the summary that it puts above a talk."""


def _asks_alone(text: str, lines: Sequence[Line]) -> bool:
    """Whether a paragraph between blank lines is one question, as one whose letters are lost."""
    return any(
        before.is_blank and after.is_blank and _ASKS.fullmatch(text, line.start, line.end)
        for before, line, after in zip(
            (Line(0, 0, 0), *lines), lines, (*lines[1:], Line(0, 0, 0)), strict=False
        )
        if not line.is_blank
    )


_ASKS = pattern(r"(?:(?![.!…]\s)[^\n])*[?？؟][\"'”’»)]*")


def _announces(words: str) -> bool:
    """Whether the last line of a lead says that the talk follows: "Read the interview:"."""
    return words.endswith((":", "：")) and _TELLS_OF_TALK.search(words) is not None


def _is_lead(said: Sequence[tuple[Line, str]], talk: Below) -> bool:
    """Whether a paragraph or two that ask nothing stand above a long talk: a lead, a credit.

    A question may be the first of one who asks and has no label anywhere.
    """
    said = _below_heading(said)
    count = sum(count_words(words) for _, words in said)
    spoken = [QUOTED.sub(" ", words) for _, words in said if is_speech(words) or _is_talk(words)]
    is_long = talk.turns >= _LEAST_TURNS and len(talk.people) > 1
    are_asked = all(one.casefold() in GENERIC_ASKS | GENERIC_ANSWERS for one in talk.people)
    is_host = any(MET.search(words) for words in spoken)
    most = _MOST_HOST_WORDS if is_host else _MOST_LEAD_WORDS
    most, share = _ASKED_LEAD if are_asked else (most, _LEAD_SHARE)
    if spoken and all(map(_is_told, spoken)) and talk.words >= _LONG_TALK:
        most = max(most, _MOST_TOLD_WORDS)
    is_short = len(said) <= MOST_LINES and len(spoken) <= _MOST_LEAD and count <= most
    asks = any(mark in words for words in spoken for mark in "?？؟")
    return is_short and not asks and is_long and count <= share * talk.words


_LEAST_TURNS = 8
"""Turns of a long talk."""
_MOST_LEAD, _MOST_LEAD_WORDS = 2, 80
"""Paragraphs of a lead, and its words."""
_LEAD_SHARE = 0.15
"""Words of a lead for each of the talk."""
_MOST_TOLD_WORDS, _LONG_TALK = 200, 2000
"""Words of a summary, in which nobody says "I", "we" or "you", and of the talk below it."""
_MOST_HOST_WORDS = 250
"""Words of a lead in which whoever asks tells whom they met."""
MET = pattern(
    r"\b(?:join(?:ed|s)|(?:spoke|talked|sat down) (?:to|with)|told) (?:me|us)\b"
    r"|\bI (?:recently |first |just |also )?(?:asked|interviewed|(?:spoke|talked|chatted) "
    r"(?:to|with)|sat down with|caught up with)\b"
)
"""How a host tells of a talk that was before: "Jane Roe joined me", "I asked her"."""
_ASKED_LEAD = (200, 0.25)
"""Both where each turn is marked as a question or an answer: who asks says "I" in a lead."""


def _refuse_talk(
    said: Sequence[tuple[Line, str]], speech: Line, path: str, *, is_apart: bool
) -> None:
    """Raise TranscriptError where an introduction may be speech."""
    is_front = any(_FRONT_MATTER.fullmatch(words) for _, words in said)
    said = _below_heading(said)
    if not said:
        return
    if not is_apart and is_speech(said[-1][1]) and not is_front:
        raise _unlabelled(path, speech)
    talk = [line for line, words in said if _is_talk(words) and not is_front]
    if talk and (len(talk) > max(_FEW, _SELDOM * len(said)) or 4 * len(talk) > len(said)):
        raise _unlabelled(path, talk[0])


def _below_heading(said: Sequence[tuple[Line, str]]) -> Sequence[tuple[Line, str]]:
    """Return what stands below a heading that says that the talk begins: "Meeting log"."""
    heads = (at for at in range(len(said) - 1, -1, -1) if says_talk_begins(said[at][1]))
    return said[next(heads, -1) + 1 :]


def _introduction(
    title: str,
    joined: Sequence[tuple[Line, str]],
    words: Sequence[str],
    numbers: tuple[int, int],
) -> Opening:
    """Return what an introduction says: its paragraphs, its lines, and their first and last."""
    shown = joined if len(joined) <= _MOST_SHOWN else ((joined[0][0], " / ".join(words)),)
    removed = tuple(Note(f"introduction: {shortened(said)}", line.number) for line, said in shown)
    first, last = numbers
    where = f"line {first} stands" if first == last else f"lines {first}–{last} stand"
    count = sum(len(said.split()) for said in words)
    fields = form_fields([said for _, said in joined])
    rest = [said for _, said in joined if said not in fields]
    has_sentences = any(map(is_speech, rest)) or _is_own(" ".join(rest))
    message = f"{where} before the first speaker, set apart as an introduction ({count:,} words)"
    if has_sentences:
        message = f"{message}: where somebody says them, put the label of the speaker before them"
    note = Note(message, first, is_warning=has_sentences)
    return Opening(title, (note,), removed)


def _is_own(words: str) -> bool:
    """Whether somebody says much of himself, line by line, and with a full stop or without."""
    return len(words.split()) >= _LEAST_OWN and _TELLS_OWN.search(words) is not None


_TELLS_OWN = pattern(r"\b(?:I (?!of |and |in |to )[a-z]|I[’'](?:m|ve) |[Mm]y name is )")
_LEAST_OWN = 20
"""Words of what somebody says of himself."""


def _tells_of(people: Collection[str], words: str) -> bool:
    """Whether words tell of one of the people by full name, and are nobody's who says "I"."""
    is_own = _OWN.search(words) is not None
    names = (one.partition(" (")[0] for one in people)
    return not is_own and any(" " in one and one in words for one in names)


_OWN = pattern(r"\b(?:I|I[’']m|I[’']ve|[Mm]y name)\b")
_FRONT_MATTER = pattern(
    r"(?:APPEARANCES|A P P E A R A N C E S|I N D E X|E X H I B I T S):?"
    r"|\[(?:House|Senate|Joint) [^\[\]]{3,40}, \d{1,3}(?:st|nd|rd|th)? Congress\]"
    r"|(?:.{0,200}\s)?\[?[Cc]hair(?:man|woman|person)? of the (?:[Ss]ub)?[Cc]ommittee[\])],?"
    r" presiding\."
)
"""Lines of depositions and hearings, above whose first label nobody speaks."""
_FEW = 3
_SELDOM = 0.05
"""Share of the paragraphs of a long agenda that may ask, or speak to who reads it."""
_MOST_SHOWN = 10
"""Paragraphs of an introduction that are listed one by one."""
_PERSONAL = frozenset(
    [
        "i",
        "me",
        "my",
        "mine",
        "myself",
        "i'm",
        "i've",
        "i'll",
        "i'd",
        "we're",
        "we've",
        "we'll",
        "you",
        "your",
        "yours",
        "you're",
        "you've",
        "thank",
        "thanks",
        "hello",
        "hi",
        "welcome",
        "yes",
        "yeah",
        "okay",
        "je",
        "j'ai",
        "moi",
        "mon",
        "merci",
        "bonjour",
        "bonsoir",
        "oui",
        "vous",
        "votre",
        "ich",
        "mir",
        "mich",
        "mein",
        "danke",
        "ja",
        "sie",
        "ihnen",
        "guten",
        "yo",
        "mi",
        "gracias",
        "hola",
        "usted",
        "ustedes",
        "sí",
        "eu",
        "meu",
        "obrigado",
        "obrigada",
        "olá",
        "você",
        "sim",
        "io",
        "mio",
        "grazie",
        "buongiorno",
        "lei",
        "sì",
        "я",
        "мне",
        "мой",
        "спасибо",
        "здравствуйте",
        "вы",
        "вам",
        "да",
    ]
)
_OF_SPEAKERS = _PERSONAL | {"we", "us", "our", "ours", "let's", "good", "morning"}
"""The same with what speakers say of all who are there, and how they greet."""
_TELLS_OF_TALK = pattern(
    r"\b(?:interview\w*|spoke|speaks?|sat down|talk(?:s|ed)? (?:to|with)|conversation|transcri\w+|"
    r"episode|podcast|recording|recorded|edited|copyright|reserved|entretien|gespräch|entrevista|"
    r"asked (?:\w+ ){0,4}questions|(?:here are|are|with) (?:his|her|their) (?:answers|replies)|"
    r"intervista|интервью)\b",
    re.IGNORECASE,
)
QUOTED = pattern(r"[\"“«„][^\"“”«»„]*[\"”»“]")
_PLAIN = pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def _is_talk(words: str) -> bool:
    """Whether somebody speaks in a paragraph: it greets, asks, or says "I" or "you"."""
    if is_data(words) or _TELLS_OF_TALK.search(words):
        return False
    bare = QUOTED.sub(" ", words)
    plain = [word.casefold().replace("’", "'") for word in _PLAIN.findall(bare) if word != "i"]
    if len(plain) < _LEAST_SPOKEN_WORDS:
        return False
    said = sum(word in _PERSONAL for word in plain)
    return said > 1 or "?" in bare or (said == 1 and len(plain) < _SHORT_TALK)


_SHORT_TALK = 30


def _is_told(words: str) -> bool:
    """Whether nobody speaks in words: they ask nothing and are of no "I", "we" or "you"."""
    plain = {word.casefold().replace("’", "'") for word in _PLAIN.findall(words)}
    return not plain & _OF_SPEAKERS and not any(mark in words for mark in "?？؟")


def _unlabelled(path: str, line: Line) -> BriefError:
    return TranscriptError.at(
        "text before the first speaker",
        Place(path, line.number),
        "put the label of its speaker before it, for instance 'Q:', or take it out",
    )


def joined_lines(
    text: str, lines: Sequence[Line], words: Sequence[str]
) -> Iterator[tuple[Line, str]]:
    """Yield lines with their words; a line that goes on below is joined with what follows."""
    first, said = lines[0], words[0]
    for before, line, more in zip(lines, lines[1:], words[1:], strict=False):
        is_next = line.number == before.number + 1
        is_full = before.end - before.start >= _FULL_LINE or _is_begun(text, before, line)
        if is_next and (more[0].islower() or is_full) and not _INVITES.fullmatch(said):
            said = f"{said} {more}"
        else:
            yield first, said
            first, said = line, more
    yield first, said


def _is_begun(text: str, before: Line, line: Line) -> bool:
    """Whether a line further in begins a paragraph: the next word would not have stood on it."""
    further = indent(text, before)
    word = text[line.start : line.end].partition(" ")[0]
    is_further = further > indent(text, line)
    return is_further and further + before.end - before.start + len(word) >= _FULL_LINE


_SENTENCE_END = pattern(r"(?<=[.!?…])[\"'”’»)\]]*\s+(?=[^\W\d_a-z])|(?<=[。！？؟।])")
_ENDS = pattern(r"[.!?…。！？؟।][\"'”’»)\]]*\Z")
_WIDE = pattern(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff]")


def is_speech(words: str) -> bool:
    """Whether there is a sentence in `words` that gives no data about the file."""
    return not is_data(words) and any(
        _ENDS.search(sentence)
        and count_words(sentence) >= _LEAST_SPOKEN_WORDS
        and not is_data(sentence)
        for sentence in _sentences(words)
    )


def _tells_of_file(words: str) -> bool:
    """Whether a line, or each of its sentences, gives data about the file."""
    return is_data(words) or all(is_data(sentence) for sentence in _sentences(words))


def _sentences(words: str) -> Iterator[str]:
    """Yield sentences; a full stop after a capitalised word ("Hon.", "Prof.") ends none."""
    start = 0
    for found in _SENTENCE_END.finditer(words):
        last = words[start : found.start()].split()[-1:]
        is_title = bool(last) and last[0][:1].isupper() and last[0].endswith(".")
        if not is_title:
            yield words[start : found.start()]
            start = found.end()
    yield words[start:]


def count_words(sentence: str) -> int:
    """Return how many words a text has; in scripts without blanks two letters count as one."""
    return len(sentence.split()) + len(_WIDE.findall(sentence)) // _WIDE_PER_WORD


_TITLE_LABEL = pattern(r"(?:title|titel|titre|título|titolo)\s*[:：]\s*", re.IGNORECASE)
_WORD = pattern(r"[^\W\d_]{2,}")
_LABEL = pattern(r"([^:：]{1,60}?)\s*[:：]")
_AROUND = " \t*_#=-–—[]()"
_MADE = (
    r"(?:first |originally |lightly )?(?:recorded|transcribed|interviewed|conducted|published|"
    r"filmed|broadcast|aired|edited|translated|updated|released|held|delivered|taped|typed)"
)
_ABOUT = pattern(
    rf"""
    {_MADE} (?:\ and\ \w+)? \s (?:on|in|at|by|live|via|for|over|from|between|\d)
    | (?:this|the|an?)\ (?:\w+\ )?(?:interview|transcript|transcription|conversation|recording
      |text|version)
      \ (?:was|is|has\ been|were|took\ place)\b
    | via\ (?:tele|video|web|zoom|phone|conference) | (?:by|on\ the)\ (?:tele)?phone\Z
    | (?:you\ ?tube|audio|video|episode|podcast|apple\ podcasts?|spotify|listen|watch|download)
      (?:\ (?:\d+|transcripts?|recording|version|links?|file|player|page|channel|only|here|below|now
      |(?:on|at|via|from)\ \w+))?\Z
    | (?:check|checked)\ against\b | e\s?&\s?o\s?e\b | embargo | ©|copyright\b | all\ rights\b
    | (?:the\ )?(?:house|council|(?:sub)?committees?|assembly|senate|parliament|board|court
      |commission)\ (?:met|meets|convened|assembled|sat)(?:\ (?:at|in|on)|,\ pursuant\ to)\b
    | (?:propos\ recueillis|enregistré|publié|aufgezeichnet|das\ (?:gespräch|interview)\ führte
      |veröffentlicht|grabad[oa]|publicad[oa]|gravad[oa]|registrat[oa]|записано)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BYLINE = pattern(r"[Bb]y (?:[A-Z][\w.'’-]*\s?){1,4}\Z")
_GENRE = (
    r"(?:interview|transcript|conversation|entretien|entrevista|intervista|gespräch|интервью|"
    r"press conference|q\s?&\s?a)"
)
_NAMED = pattern(
    rf"(?:(?:an?|the|full|exclusive|edited)\s+)*{_GENRE}\s+(?:with|of|by|from|given|avec|con|mit|с)\b",
    re.IGNORECASE,
)
_DATE = pattern(
    r"""
    \b\d{4}-\d\d(?:-\d\d)?\b | \b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b
    | \b\d{1,2}(?:st|nd|rd|th|\.)?\ (?:of\ |de\ )?[^\W\d_]{3,}\.?,?(?:\ de)?\ (?:19|20)\d\d\b
    | \b[^\W\d_]{3,}\.?\ \d{1,2}(?:st|nd|rd|th)?,?\ (?:19|20)\d\d\b
    | \b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter)
      [a-z]*\.?,?\ (?:19|20)\d\d\b
    | (?:(?:19|20)\d\d|(?:令和|平成|昭和)\s?(?:\d{1,2}|元))\s?年(?:.{1,8}日)?
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LINKING = PARTICLES | frozenset({"at", "in", "on", "near", "by", "à", "am", "em", "в"})


def is_data(words: str) -> bool:
    """Whether a line tells of the file or the talk: when, where, by whom, or what it is called."""
    bare = words.strip(_AROUND)
    is_about = _ABOUT.match(_unremarked(bare)) or _NAMED.match(bare) or _is_dateline(bare)
    is_other = _TITLE_LABEL.match(bare) or _INVITES.fullmatch(bare)
    return bool(is_about) or _is_labelled(bare) or is_other is not None


_INVITES = clued(
    r"[^.?!\n]{4,80}\? (?:E-?mail|Contact|Write to|Get in touch|Subscribe|Sign up|Click)\b"
    r"[^.?!\n]{2,60}(?:\.[^.?!\s]+)*[.!]?",
    "? ",
)
"""How a page speaks to who reads it: "Have a question for us? Email news@lake.example"."""


def _unremarked(words: str) -> str:
    """Return `words` without a label that opens a remark: "Note:", "Editor's note:"."""
    found = _LABEL.match(words)
    if found and REMARKS.issuperset(found[1].casefold().split()[-1:]):
        return words[found.end() :].lstrip()
    return words


def _is_dateline(words: str) -> bool:
    """Whether the line is a date, or a date with a place and nothing else."""
    if not _DATE.search(words):
        return False
    rest = [word.strip(",.;:()–—-") for word in _DATE.sub(" ", words).split()]
    names = [word for word in rest if word and word.casefold() not in _LINKING]
    is_place = len(names) <= _MOST_PLACE_WORDS and all(not name[0].islower() for name in names)
    return is_place and (GENRES | SAID_WORDS).isdisjoint(map(str.casefold, names))


def _is_labelled(words: str) -> bool:
    """Whether the line begins with a word for such data, or a name, or says who will speak."""
    found = _LABEL.match(words)
    label = found[1].casefold().split() if found else []
    if not label or found is None:
        return False
    if _IN_BRACKETS.fullmatch(words, found.end()):
        return True
    if label[0] in METADATA or label[-1] in METADATA or label[0].startswith(WIDE_DATA):
        return True
    return _is_role(label) and not _ENDS.search(words)


_IN_BRACKETS = pattern(r"\s*(?:\[[^\[\]]*\]?|\([^()]*\)?)\W*")
"""All that somebody says: "Ms Roe: [Opening words in French]"; the last bracket may be gone."""


def _is_role(label: Sequence[str]) -> bool:
    known = ROLE_WORDS.keys() | GENERIC_ASKS | GENERIC_ANSWERS
    return len(label) == 1 and label[0] in known


def _is_heading(words: str) -> bool:
    """Whether the line has the form of a title, a place or a name, and not of talk."""
    found = _LABEL.match(words)
    is_remark = bool(found) and words.split(maxsplit=1)[0].strip(":").casefold() in REMARKS
    is_short = count_words(words) <= _MOST_TITLE_WORDS
    return is_short and not is_remark and not words[0].islower() and not _ENDS.search(words)


def _title_lines(
    text: str, lines: Sequence[Line], words: Sequence[str], talk: Below
) -> Sequence[str]:
    """Return the lines among which the title is, the first of them whole.

    A long one goes on right below it, and the heading of the first part of the talk is no title.
    """
    kept = [one for one in words if not heads_first_part(one, talk.headings)]
    if len(words) > len(kept):
        return kept
    prose = _prose(text, lines, words)
    if 0 in prose and words[1][:1].islower() and _STOP_WITHIN.search(words[1]):
        end = next(
            (at for at in range(1, len(lines)) if not _is_close(text, lines[at - 1], lines[at])),
            len(lines),
        )
        return [one for at, one in enumerate(words) if at >= end and at not in prose]
    first, end = words[0], 1
    while (
        end <= min(_MOST_JOINED, len(words) - 1)
        and end not in prose
        and _is_close(text, lines[end - 1], lines[end])
        and _is_cut(first, words[end])
    ):
        first, end = f"{first} {words[end]}", end + 1
    return [first, *(one for at, one in enumerate(words) if at >= end and at not in prose)]


def _is_close(text: str, line: Line, below: Line) -> bool:
    """Return whether no blank line stands between two."""
    return text[line.end : below.start].strip(" \t\r") == "\n"


def _prose(text: str, lines: Sequence[Line], words: Sequence[str]) -> frozenset[int]:
    """Return which long lines are of a paragraph over several, within which a sentence ends."""
    found: set[int] = set()
    start = 0
    for at in range(1, len(lines) + 1):
        if at < len(lines) and _is_close(text, lines[at - 1], lines[at]):
            continue
        block = words[start:at]
        is_long = sum(len(one.split()) for one in block) >= _LEAST_OF_PROSE * len(block)
        if len(block) > _LEAST_LINES and is_long and any(map(_STOP_WITHIN.search, block)):
            found.update(
                each for each in range(start, at) if len(words[each].split()) >= _LEAST_LONG
            )
        start = at
    return frozenset(found)


_LEAST_LINES = 2
_LEAST_OF_PROSE, _LEAST_LONG = 8, 6
"""Words of a line, on average and at least."""
_STOP_WITHIN = pattern(r"\w[.!?] \w")


def _is_cut(first: str, second: str) -> bool:
    """Return whether a title is cut at the end of its line and goes on in the one below it."""
    if is_data(first) or is_data(second) or _ENDS.search(first) or not _WORD.search(second):
        return False
    if first.isupper() and second.isupper():
        return _LONG_TITLE <= len(first) > len(second) and second[-1].isalpha()
    is_long = len(first) >= _LONG_TITLE and first[-1].isalpha() and first[0].isupper()
    is_led = first.rpartition(" ")[2] in _CUT_BEHIND
    return is_long and (is_led or second[0].islower()) and not _ENDS.search(second)


_MOST_JOINED = 2
"""Lines below the first that a title may go on in."""
_CUT_BEHIND = frozenset(
    (
        *("the", "a", "an", "of", "for", "in", "on", "to", "and", "at", "from", "by", "with"),
        *("de", "do", "da", "dos", "das", "del", "la", "los", "las", "en", "em", "para", "y", "e"),
        *("le", "les", "des", "du", "et", "pour", "der", "die", "und", "für", "von"),
        *("di", "della", "il", "van", "het", "een", "en", "voor"),
    )
)
"""Words that end no title."""
_LONG_TITLE = 40
"""Characters of a title that may be cut at the end of its line."""


def _title(words: Sequence[str]) -> str:
    named = [found.string[found.end() :] for line in words if (found := _TITLE_LABEL.match(line))]
    fields, others = _fields(words), no_titles(words)
    first = _placed(words)
    likely = [
        _led_on(line.strip("*_# "), words[at + 1 :])
        for at, line in enumerate(words[first:], start=first)
        if line not in fields | others
        and not line.startswith(_BULLETS)
        and len(line.split()) <= (_MOST_TITLE_WORDS if at else _MOST_FIRST_WORDS)
        and _is_title(line, is_first=bool(fields) and line == words[0])
    ]
    return next(iter([*named, *likely]), "")


def _led_on(title: str, below: Sequence[str]) -> str:
    """Return a title with the line below where it leads on to it: "Interview with / Jane Roe"."""
    following = below[0].strip("*_# ") if below else ""
    is_led = title.rpartition(" ")[2].casefold().strip(".") in _LEADING_ON
    is_named = following[:1].isupper() and len(following.split()) <= _MOST_NAMED
    is_named = is_named and not (is_data(following) or following.endswith(":"))
    return f"{title} {following}" if is_led and is_named else title


_LEADING_ON = frozenset(
    (
        *("with", "of", "by", "and", "&", "between", "mit", "avec", "con", "com", "the"),
        *("professor", "professora", "profesor", "profesora", "prof", "doutor", "doutora"),
        *("doctor", "doctora", "dr", "dra", "mr", "mrs", "ms", "sr", "sra", "senhor", "senhora"),
        *("señor", "señora", "herr", "frau", "monsieur", "madame", "dottor", "dottoressa"),
    )
)
"""In lower case: words that end no title, of which some stand before a name."""
_MOST_NAMED = 8
"""Words of a line that names somebody."""


def _fields(words: Sequence[str]) -> frozenset[str]:
    """Return the lines that give data under a word or a few, where several do: "Duración: 1 h".

    What stands above them is a title, though its second word is a code: "Entrevista E1". So may
    the first line be with a colon, and any that says what it is: "Interview: Jane Roe"; one with a
    word and a name right above several other fields is one of them.
    """
    found = (line for line in words[1:] if _FIELD.fullmatch(line))
    fields = frozenset(line for line in found if not _GENRES_SAID.search(line.partition(":")[0]))
    if len(fields) < _LEAST_FIELDS:
        return frozenset()
    is_above = fields.issuperset(words[1 : 1 + _LEAST_FIELDS])
    is_genre = _GENRES_SAID.search(words[0].partition(":")[0]) is not None
    is_field = is_above and not is_genre and _NAMED_FIELD.fullmatch(words[0]) is not None
    return fields | {words[0]} if is_field else fields


_FIELD = pattern(r"[\W_]*[^\W\d_][^:：.?!]{1,30}[:：][*_]*\s+[^?？]{1,60}")
_NAMED_FIELD = pattern(r"[^\W\d_]{3,20}:\s+[^\W\d_a-z][\w.'’-]+(?: [^\W\d_a-z][\w.'’-]*){1,3}")
"""A word and a name, which right above other fields is one as well: "Interviewee: Jane Roe"."""
_LEAST_FIELDS = 3


def _placed(words: Sequence[str]) -> int:
    """Return how many lines say where somebody spoke: short ones above a time of day."""
    for at, line in enumerate(words[: _MOST_PLACED + 1]):
        if _TIME_OF_DAY.fullmatch(line.strip(_AROUND)):
            return at
        if len(line.split()) > _MOST_PLACE_WORDS or _GENRES_SAID.search(line):
            return 0
    return 0


_BULLETS = ("- ", "• ", "* ", "– ")
_MOST_PLACED = 3
_TIME_OF_DAY = pattern(r"\d{1,2}[:.]\d{2}\s?[AaPp]\.?\s?[Mm]\.?(?:\s[A-Z]{2,4})?")
_GENRES_SAID = pattern(rf"\b{_GENRE}\b|\b(?:remarks|briefing|statement)\b", re.IGNORECASE)


def _is_title(words: str, *, is_first: bool) -> bool:
    bare = words.strip(_AROUND)
    is_told = len(words.split()) >= _LEAST_TOLD_WORDS and bare.endswith(".") and _TOLD.search(bare)
    is_other = (
        is_told
        or _CALLED_ON.search(bare)
        or _ABOUT.match(bare)
        or _BYLINE.match(bare)
        or (_is_dateline(bare) and not _RECORD.search(bare))
        or _is_labelled(bare)
        or _NO_TITLE.search(words)
        or _PART.fullmatch(bare)
        or _is_field_alone(words)
        or _HOUR.fullmatch(bare)
    )
    count = max(len(_WORD.findall(words)), len(_WIDE.findall(words)) // _WIDE_PER_WORD)
    is_coded = is_first and count > 0 and len(words.split()) >= _LEAST_TITLE_WORDS
    is_coded = is_coded or _PROTOCOL.fullmatch(bare) is not None
    return (count >= _LEAST_TITLE_WORDS or is_coded) and not is_other


_PROTOCOL = pattern(r"(?:Plenar|Wort|Sitzungs)protokoll \d{1,3}/\d{1,4}")
"""The record of a German house, by the number of its term and sitting."""
_HOUR = pattern(
    r"[^\W\d_]+(?: [^\W\d_]+)?[:：]? \d{1,2}[.:]\d\d(?: ?(?:Uhr|h|hrs|[ap]\.?m\.?))?\.?"
)
"""When a sitting begins: "Beginn: 13.00 Uhr"."""
_CALLED_ON = pattern(r"(?i),[^.]*\byou (?:may|can|have|are)\b[^.]*\.\Z")
"""Words to who speaks first: "Jane Roe, you may begin."."""


def _is_field_alone(words: str) -> bool:
    """Return whether a line only begins a field, of which nothing is filled in: "Written by:"."""
    return len(words.split()) <= _LONGEST_FIELD and words.rstrip("*_ ").endswith((":", "："))


_LONGEST_FIELD = 3
_NO_TITLE = pattern(
    r"\[(?:…|\.\.\.)\]|\{(?:…|\.\.\.)\}|\((?:…|\.\.\.)\)|[\w.-]@[\w-]+\.\w"
    r"|\A[\W_]*[\[(](?:\d{1,2}:)?\d{1,2}:\d\d[\])]"
)
"""What is left out, in a line that tells how the words were written down: "[…] - [the work]".

An address to write to, and the time at which a part of a talk begins, stand in no title either.
"""
_PART = pattern(
    r"(?i)(?:general|personal|background|demographic|basic|preliminary)"
    r" (?:information|data|details|questions)|(?:version|revision|change) history"
    r"|(?:allgemeine|persönliche|demografische|demographische) (?:daten|angaben|informationen"
    r"|fragen)|(?:dad|dat)os (?:gerais|generales|pessoais|personales|demográficos)"
    r"|(?:informações|información) (?:gerais|general|pessoais|personal)"
    r"|hist[óo]rico (?:de|das|da) (?:vers(?:ão|ões)|revis(?:ão|ões))"
    r"|(?:données|informations) (?:générales|personnelles)|dati (?:generali|personali)"
    r"|(?:the )?[\w-]+(?:st|nd|rd|th) (?:parliament|congress|legislature|assembly)"
    r"|roll[ -]call|call to order|order of business|(?:the )?republic of [a-z]+(?: [a-z]+)?"
)
"""Headings of parts of a document: "General information", "Roll call"; and whose record it is."""
_RECORD = pattern(r"\b(?:meeting|minutes|session|sitting|hearing|debate|notes)\b", re.IGNORECASE)
"""What a date may be of, so that the line is a title: "May 3, 2012 Meeting Notes"."""
_LEAST_TOLD_WORDS = 6
_TOLD = pattern(
    r"\b(?:was|were|is|are|has|had|advised|called|met|wird|wurde|ist|war|fue|foi|est|était|era)\b"
)
"""Verbs of a sentence that tells what was done, as a record does above the talk."""


def _message(lines: Sequence[Line], words: Sequence[str]) -> str:
    first, last = lines[0].number, lines[-1].number
    shown = " / ".join(words)
    if first == last:
        return (
            f"line {first} stands before the first speaker and is no part of the interview: {shown}"
        )
    return (
        f"lines {first}–{last} stand before the first speaker "
        f"and are no part of the interview: {shown}"
    )
