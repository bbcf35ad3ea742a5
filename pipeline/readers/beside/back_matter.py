"""What printed interviews hold behind the talk: an index, notes, an appendix."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.patterns import clued, pattern
from pipeline.readers.labels.candidates import Candidate, clean
from pipeline.readers.lines import Line

_LEAST_TURNS = 6
_LEAST_ENTRIES = 5
_LISTED = 0.7
"""Share of the lines of an index that end with numbers of pages."""
_WORDS = (
    r"(?:index(?: (?:of|to) (?:names|subjects|examinations?|exhibits|witnesses))?"
    r"|(?:examination|exhibit|witness) index|(?:end|foot)?notes|bibliography|references|glossary"
    r"|(?:selected )?publications|works cited|about the (?:interviewers?|interviewees?)"
    r"|(?:appendix|appendices|annex)(?: [a-z\d]{1,3})?)"
)
_HEAD = pattern(rf"(?i:{_WORDS})(?:\s?[:.–—-]\s?[^a-z.?!]{{3,70}})?")
_LISTED_CALL = pattern(r"(?i:call participants:?|duration: \d{1,3} minutes)")
"""What stands below the call of a firm, and above the list of who took part in it."""
_ANNEX = pattern(r"(?i:anlagen?(?: \d+)? zum stenogra(?:f|ph)ischen (?:bericht|protokoll))")
"""What heads what was handed in to the record of a sitting, and who was absent."""
_COMMENTS = pattern(
    r"(?i:\d{1,4} (?:reader )?(?:comments?|kommentare?|commentaires?|comentarios?|comentários?"
    r"|commenti|комментари\w{1,3}|reacties|replies)"
    r"|(?:comments|kommentare|commentaires|comentarios|comentários|commenti|комментарии)"
    r"\s?\(\d{1,4}\)"
    r"|leave a (?:comment|reply)|hinterlassen sie (?:einen kommentar|eine antwort)"
    r"|schreiben sie einen kommentar|deja (?:un comentario|una respuesta)|deixe um comentário"
    r"|laisser un commentaire|оставить комментарий)"
)
"""What heads the comments of readers."""
_PUBLISHERS = pattern(
    r"(?:copyright\b[ ]?(?:\([cC]\)|©)?|\([cC]\)|©)[ ]?[12]\d{3}\b"
    r"[^\n]{0,80}\ball rights reserved\b\W{0,3}\Z"
    r"|(?:copyright[ ]?)?(?:\([cC]\)|©)[ ]?(?:19|20)\d\d[ ,]"
    r"|\[?[^\n.?!]{2,60} reserves the right to make changes to (?:documents|content)\b"
    r"|\[?in the conference calls upon which event transcripts are based\b",
    re.IGNORECASE,
)
"""What a publisher says of its rights behind all that was said."""
_NOTICE = pattern(
    r"(?i:disclaimer)\s?[:.–—-]\s*[^\n]{0,60}\b(?:transcript\w*|document|material"
    r"|content|information)\b"
)
"""What a firm says of the words behind a call: "Disclaimer: This document is a transcript"."""
_CERTIFIES = pattern(
    r"(?i:(?:[a-z]+['’]?s? ){0,3}certificate(?: of(?: [a-z]+){0,4} (?:reporter|transcri\w+))?\b"
    r"|certification\b|c e r t i f i c a t (?:e|i o n)\b|state of [a-z]|i, [^\n]{4,80},)"
)
"""How a page begins on which a reporter certifies what he took down."""
_CERTIFIED = pattern(
    r"(?i)\bI,?(?:\s[^:;?!]{1,400}?,)?\s(?:do\s)?(?:hereby\s)?certify\b(?=[^?!]{0,600}?"
    r"\b(?:transcri\w+|testimony|proceedings?|deposition|stenograph\w+|shorthand)\b)"
)
"""What it says: "I, JANE ROE, …, do hereby certify that this is a true record of …"."""
_CERTIFICATE_HEAD = 250
"""Letters in which it stands below such a beginning, at most."""
_BIO = pattern(
    r"(?P<name>[^\W\d_a-z][\w.'’-]*(?: [^\W\d_a-z][\w.'’-]*){1,3}),? (?:is|was|has been|has written"
    r"|covers|writes|reports|joined)\b[^\n]{10,900}"
)
_OF_WRITERS = clued(
    r"(?:\b(?:[Rr]eporter|[Ee]ditor|[Jj]ournalist|[Cc]orrespondent|[Cc]olumnist|[Cc]ontributor"
    r"|[Ff]reelance(?:r| writer)|staff writer)\b|\b(?:can be reached|[Cc]ontact (?:her|him|them)"
    r"|[Ff]ollow (?:her|him|them)) (?:at|on|via)\b|[\w.]@[\w-]+\.\w)",
    *("eporter", "ditor", "ournalist", "orrespondent", "olumnist", "ontributor", "reelance"),
    *("staff writer", "be reached", "ontact ", "ollow ", "@"),
)
"""What is told of who wrote a page, below it: "Jane Roe is a reporter … Follow her on"."""
_SEVERAL = 2
"""Times that such a line stands which is at the foot of each page."""
_ENTRY = pattern(
    r".*[^\W\d_][^\n]*?[\s,]\d{1,4}(?:[–-]\d{1,4})?(?:[,;] ?\d{1,4}(?:[–-]\d{1,4})?)*,?"
)
_ENDED = pattern(
    r"(?im)^[ \t]*[\[(*]+\s*end of (?:the |this )?"
    r"(?:interview|transcript\w*|oral history|recording|episode|podcast|conversation|session|call)"
    r"[^\[\]()*\n]{0,40}[\])*]+[ \t]*\r?$"
)


def talking(text: str, turns: Sequence[Candidate]) -> Sequence[Candidate]:
    """Return the turns without labels of nobody behind "[END OF EPISODE]".

    So they are where all are new, and few: notes on how it was made, with words and a colon. As
    many as talk before may be a second talk.
    """
    for ended in _ENDED.finditer(text, turns[0].content):
        own = [one for one in turns if one.content <= ended.start()]
        behind = turns[len(own) :]
        is_new = {one.key for one in own}.isdisjoint(one.key for one in behind)
        if len(own) >= _LEAST_TURNS and is_new and _FEW * len(behind) <= len(own):
            return own
    return turns


_FEW = 2
"""How many turns there are before the end for each label behind it."""


def back_matter(
    text: str, lines: Sequence[Line], turns: Sequence[Candidate], title: str = ""
) -> int:
    """Return the index of the line from which on nobody speaks; or that behind the last line.

    It stands in the last turn, behind words: `INDEX` alone in capitals, "Index" above lines that
    end with numbers of pages, "12 comments" alone, the `title` of the file or of its site again,
    lines that list things with gaps between, the certificate of the reporter of a court, or
    whatever stands behind "[END OF INTERVIEW]".
    """
    if len(turns) < _LEAST_TURNS:
        return len(lines)
    last = turns[-1]
    filled = [at for at in range(last.index, len(lines)) if not lines[at].is_blank]
    ended = _ENDED.search(text, last.content)
    for at in filled:
        line = lines[at]
        is_behind = line.start > last.content and text[last.content : line.start].strip() != ""
        if ended is not None and line.start >= ended.end():
            return at
        is_title = lines[at - 1].is_blank and _is_title(text[line.start : line.end], title)
        if is_behind and (is_title or _is_head(text, lines, at)):
            return at
    return _first_listed(text, lines, filled[1:])


def _is_title(words: str, title: str) -> bool:
    """Whether words are a title that a file tells, or a part of it: "Jane Roe | Talks of a town".

    The foot of a page has the name of its site again.
    """
    own = _WORD.findall(words.casefold())
    parts = (_WORD.findall(one.casefold()) for one in (title, *_PARTED.split(title)))
    return len(own) >= _LEAST_TITLE and own in list(parts)


_WORD = pattern(r"\w+")
_PARTED = pattern(r"\s[|·–—-]\s")
_LEAST_TITLE = 4
"""Words of a title that nobody says by chance."""


def _first_listed(text: str, lines: Sequence[Line], filled: Sequence[int]) -> int:
    """Return the index of the first of the last lines that list things, or behind the last line.

    "Places    Lake    Mill Road    the old ferry": a head and what was spoken of, with gaps, as an
    index of names and places has it; several such lines stand there.
    """
    first, many = len(lines), 0
    for at in reversed(filled):
        parts = [one for one in _GAP.split(text[lines[at].start : lines[at].end]) if one]
        if len(parts) < _LEAST_PARTS or not all(map(_is_listed, parts)):
            break
        first, many = at, many + (len(parts) >= _MANY_PARTS)
    return first if many >= _LEAST_LISTS else len(lines)


def _is_listed(part: str) -> bool:
    """Whether words may stand in a list: they begin no sentence that ends."""
    is_ended = part.endswith(tuple("?!…:")) or _SENTENCE_END.search(part) is not None
    return len(part.split()) <= _MOST_PART and not is_ended


_GAP = pattern(r"[ \t\xa0]{2,}|[ \xa0]?\t[ \xa0]?")
_SENTENCE_END = pattern(r"[^\W\d_]{3,}\.\Z")
_LEAST_PARTS, _MANY_PARTS = 2, 5
"""Things on such a line, with its head: of each, and of most."""
_MOST_PART = 12
"""Words of one."""
_LEAST_LISTS = 2


def quoted_end(source: str, lines: Sequence[Line], turns: Sequence[Candidate]) -> int:
    """Return the index of the line from which on all is quoted, as Markdown does; or of the end.

    It stands in the last turn behind other words, and nothing else is quoted in the talk. `source`
    is the file with its marks.
    """
    filled = [at for at in range(turns[0].index, len(lines)) if not lines[at].is_blank]
    quoted = [at for at in filled if _is_quoted(source, lines[at])]
    tail = filled[len(filled) - len(quoted) :]
    is_last = bool(quoted) and quoted == tail and quoted[0] > turns[-1].index
    before = [at for at in filled if turns[-1].index <= at < min(quoted, default=0)]
    is_behind = any(lines[at].end > turns[-1].content for at in before)
    return quoted[0] if is_last and is_behind else len(lines)


def _is_quoted(source: str, line: Line) -> bool:
    start = source.rfind("\n", 0, line.start) + 1
    return source[start : line.end].lstrip().startswith(">")


def _is_head(text: str, lines: Sequence[Line], at: int) -> bool:
    """Whether a line alone heads what stands behind a talk."""
    words = clean(text[lines[at].start : lines[at].end]).strip("*_# ")
    if _LISTED_CALL.fullmatch(words) or _ANNEX.fullmatch(words):
        return True
    is_notice = _PUBLISHERS.match(words) or _NOTICE.match(words)
    is_apart = lines[at - 1].is_blank or text[lines[at - 1].end - 1] in ".!?)]”"
    if is_apart and is_notice and text.count(words) < _SEVERAL:
        return True
    if lines[at - 1].is_blank and (
        _is_certificate(text, lines[at], words) or _is_bio(text, lines[at], words)
    ):
        return True
    is_head = _HEAD.fullmatch(words) or _COMMENTS.fullmatch(words)
    if not lines[at - 1].is_blank or not (is_head or is_appendix(words)):
        return False
    is_alone = at + 1 == len(lines) or lines[at + 1].is_blank
    return (
        (is_alone and _COMMENTS.fullmatch(words) is not None)
        or (words.isupper() and is_alone)
        or _are_entries(text, lines[at + 1 :])
    )


def _is_bio(text: str, line: Line, words: str) -> bool:
    """Whether a paragraph tells who wrote the page, who is not named above it, nor is "I"."""
    found = _BIO.fullmatch(words) if _OF_WRITERS.search(words) else None
    is_own = found is not None and found["name"] in text[: line.start]
    return found is not None and not is_own and _I.search(words) is None


_I = pattern(r"\b(?:I|I['’]m|my|me|we|our)\b")


def _is_certificate(text: str, line: Line, words: str) -> bool:
    """Whether the certificate of a court's reporter begins with a line, which is `words`."""
    if not _CERTIFIES.match(words):
        return False
    found = _CERTIFIED.search(text, line.start)
    return found is not None and found.start() - line.start <= _CERTIFICATE_HEAD


def is_appendix(words: str) -> bool:
    """Whether words are the head of an appendix, also with its letters apart: "A P P E N D I X"."""
    return _APPENDIX.fullmatch(words.replace(" ", "")) is not None


_APPENDIX = pattern(r"APPENDI(?:X|CES)(?:[A-Z\d]{1,3})?|ANNEX")


def _are_entries(text: str, lines: Sequence[Line]) -> bool:
    """Whether most lines are entries of an index: "harbour 12, 15"."""
    filled = [text[one.start : one.end] for one in lines if not one.is_blank]
    long = [one for one in filled if len(one) > 1]
    listed = sum(_ENTRY.fullmatch(one) is not None for one in long)
    return listed >= max(_LEAST_ENTRIES, _LISTED * len(long))
