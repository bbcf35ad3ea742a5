"""What a transcriber noted and nobody said: sounds, and words that could not be heard."""

from __future__ import annotations

import re
from functools import cache

from pipeline.patterns import clued, pattern
from pipeline.stages.speech.words import listed

_UNHEARD = """
    inaudible unclear unintelligible indistinct incomprehensible indecipherable crosstalk garbled
    cross[ -]?talk(?:ing)? overtalk(?:ing)? over[ -]talking overlapping\\ (?:speech|voices|talk)
    no\\ audio audio\\ (?:cuts|cut|gap|drops|dropped|lost|skips)(?:\\ out)?
    incompréhensible inintelligible unverständlich(?:e[srn]?)? akustisch\\ unverständlich
    ininteligible incomprensible inaudito incomprensibile inudibile inaudível ininteligível
    неразборчиво нрзб не\\ слышно 聞き取れず 聞き取り不能 聴取不能 听不清 聽不清 غير\\ مسموع
    غير\\ واضح
"""
_SOUNDS = """
    applause applauds? clapping laughter laugh(?:s|ing|ed)? chuckles? chuckling giggles? music
    (?:upbeat\\ )?music\\ plays? music\\ playing sighs? coughs? coughing cheers? cheering booing
    crying cries sobs? sobbing whispers? shouting interrupts interrupted
    (?:tele)?phone\\ rings(?:ing)? knock(?:s|ing)? off[ -]mi(?:c|ke)
    (?:begin|end|start|play)?\\ ?(?:video|audio)(?:\\ (?:clip|tape|plays|played|begins|ends|starts))
    translation\\ of\\ (?:\\w+\\ ){1,4}follows?
    foreign\\ language speaking\\ (?:in\\ )?(?:a\\ )?foreign\\ language
    speaks\\ (?:in\\ )?\\w+ nods? nodding gestures?
    applaudissements? rires? musique brouhaha protestations?
    beifall heiterkeit lachen lacht gelächter zurufe? zwischenrufe? musik
    aplausos? risas? ríe música applausi risate? ride musica
    fora\\ d[eo]\\ microfone fuera\\ de\\ micrófono fuori\\ microfono hors\\ micro
    tumulto\\ no\\ recinto soa\\ a\\ campainha suena\\ la\\ campana interrupção\\ do\\ som
    procede-se\\ à\\ (?:exibição|reprodução|leitura|execução)\\ d\\w\\ \\w+
    risos palmas аплодисменты смех смеётся смеется музыка
    拍手 笑い? 笑声 笑聲 掌声 掌聲 音楽 音乐 تصفيق ضحك موسيقى
"""

_ALONE = """
    (?:long|short|brief|commercial|lunch|coffee|tea)?\\ ?(?:break|pause|silence|recess|intermission)
    (?:brief|short)\\ interruption pauses paused interruption adjourned (?:background\\ )?noise
    bells? pausa pause unterbrechung interrupción silenzio silencio пауза шум
"""
"""Sounds that are more than that where words follow: "(break even by May)"."""


_CLUES = listed(
    """
    audib unclear intell distinct incompr indeciph cross garbled over audio verständ
    inaud inud ininte неразб нрзб слышно 聞き取 聴取 听不 聽不 مسموع واضح appl clap laugh chuckl
    giggl music sigh cough cheer boo cry crie sob whisper shout interr phone knock mic mik video
    language speaks nod gestur rire musique brouhaha protest beifall heiterkeit lach gelächter ruf
    microf micróf recinto campainha campana procede-se hors interrupção
    musik aplauso risa ríe música ride riso palmas аплодис смех сме музык 拍手 笑 掌 音 تصفيق ضحك
    موسيقى break pause silence recess intermission adjourn noise bell pausa unterbr silenzi silencio
    пауза шум translation
    """
)
"""Letters of which some stand in every such note, so that most brackets need no pattern."""


_ROUND = r"\(([^()\n]{1,200})\)"
_IN_ROUND = pattern(_ROUND)
_BRACKETED = pattern(
    rf"{_ROUND}|[（{{【［\[]([^\[\](){{}}【】［］（）\n]{{1,200}})[）}}】］\]]"
    r"|\*(\w+(?: \w+)?)\*(?!\*)|<([^<>\n]{1,200})>"
)
_WITHIN = r"(?:\s*[\d:.,\-–?]*\s*)"
_ON = (
    r"[,;]|[ -](?:and|und|et|y|e|и|from|by|beim?|der|des|du|de|del|da|in|on|at|over|im|auf"
    r"|vo[nm]|sur|links)\b"
)
"""What leads on to who made a sound, and where."""


@cache
def _gap() -> re.Pattern[str]:
    """Return the pattern of a note of words that were not heard."""
    return re.compile(rf"{_WITHIN}(?:\w+ ){{0,2}}(?:{_any(_UNHEARD)})\b.*", re.IGNORECASE)


@cache
def _sound() -> re.Pattern[str]:
    """Return the pattern of a note of what was heard and not said."""
    form = (
        rf"{_WITHIN}(?:(?:\w+ (?:and |und |et |y )?){{0,2}}(?:{_any(_SOUNDS)})"
        rf"(?:(?:{_ON})[^?!]*)?|{_any(_ALONE)})[.!]?{_WITHIN}"
    )
    return re.compile(form, re.IGNORECASE)


def _any(words: str) -> str:
    return "|".join(re.split(r"(?<!\\)\s+", words.strip()))


_TUNE = pattern(r"[♪♫#\s]*[♪♫][^\n]*")
_PICTURE = pattern(r"(?:\s*[\[<](?:GRAPHIC|TABLE)\(S\)[^\[\]<>\n]{0,80}[\]>])+\.?")
"""What a printer puts for pictures: "[GRAPHIC(S) NOT AVAILABLE IN TIFF FORMAT]"."""
_SQUARE = pattern(r"[\[【［][^\[\]【】［］]{1,300}[\]】］]|\*\*\*+|_{3,}")
_CAPITALS = pattern(r"\([^()\n?]{3,80}\)")
_LEAST_SAID = 4
"""Words of a sentence in brackets that somebody says."""
_FIRST_PERSON = pattern(
    r"\b(?:I(?:['’](?:m|ll|ve|d))?(?= (?!(?:of|in|and|to|from)\b)[a-z])"
    r"|[Ww]e(?:['’](?:re|ll|ve|d))?|[Ll]et(?:['’]s| me)|[Ii]ch|[Ww]ir|[Jj]e|[Nn]ous"
    r"|[Yy]o|[Nn]osotros|[Nn]osotras)\b|\b[Jj]['’](?=\w)"
)
_RECORDING = pattern(r"(?i:\b(?:record|transcri|aufnahme|enregistre|graba)|\btape\b|\bpaused?\b)")
_ONLY_MARKS = pattern(r"[\s.,;:!?\-–—*_/|]*")
_LIKELY = frozenset("([{【［（*♪♫#_<")


def has_gap(text: str) -> bool:
    """Return whether some words of a text were not heard: `[inaudible 00:12]`, `a ____ wall`."""
    return any(_is_gap(words) for words in _bracketed(text)) or _BLANK.search(text) is not None


_BLANK = clued(r"(?<![^\s\"“(])_{3,}(?![^\s.,;:?!\"”)])", "___")
"""What a transcriber leaves open for a word."""


def has_noise(text: str) -> bool:
    """Return whether a text holds a transcriber's note of what was not said or not heard."""
    if _LIKELY.isdisjoint(text):
        return False
    is_noted = any(_is_gap(one) or _is_sound(one) for one in _bracketed(text))
    is_noted = is_noted or _MARKED.search(text) is not None
    return is_noted or "♪" in text or "♫" in text or _BLANK.search(text) is not None


_MARKED = clued(r"<[^\s<>][^<>\n]{0,80}>", "<")
"""What archives and programs put between the words: "the<=>the gate", "Lake <n(now Roe)>"."""


def is_noise(text: str) -> bool:
    """Return whether a text holds nothing but notes of sounds, or stands in square brackets.

    So does one in capitals in round brackets: "(BELL RINGS)", or one that tells what was done:
    "(Question put and agreed to)".

    Words that could not be heard are no noise: somebody spoke; but "(CROSSTALK)" alone is that of
    several. Nor is a sentence in the first person one, unless it tells of the recording.
    """
    text = _on_one_line(text.strip(_QUOTES))
    first = text.lstrip(" \t\n.,;:-–—")[:1]
    if first not in _LIKELY:
        return False
    if has_gap(text):
        return _AT_ONCE.fullmatch(text) is not None
    if _TUNE.fullmatch(text) or _PICTURE.fullmatch(text) or _is_direction(text):
        return True
    rest = _CAPITALS.sub(_unless_small, _BRACKETED.sub(_without_sound, text))
    return _ONLY_MARKS.fullmatch(_SQUARE.sub(_unless_said, rest)) is not None


_AT_ONCE = pattern(
    r"(?i)\W{1,3}(?:all )?(?:cross[ -]?talk(?:ing)?|overtalk(?:ing)?|over[ -]talking"
    r"|overlapping (?:speech|voices|talk))(?:[ ,]+[\d:.]{3,11})?\W{1,4}"
)


def is_told_over(text: str) -> bool:
    """Return whether words of several paragraphs are one note of what somebody did.

    The bracket that opens the first closes at the end of the last, and not before.
    """
    words = text.removesuffix(".")
    if _PAIRS.get(words[:1], "") != words[-1:] or not words:
        return False
    inner = words[1:-1]
    opened = {sign: inner.count(sign) for sign in "()[]"}
    is_even = opened["("] == opened[")"] and not opened["["] + opened["]"]
    return is_even and _is_direction(f"({inner})")


_PAIRS = {"(": ")", "[": "]"}


def _on_one_line(text: str) -> str:
    """Return what round brackets hold from the first letter to the last without line breaks."""
    is_bracketed = text.startswith("(") and text.endswith((")", ").")) and "\n" in text
    return " ".join(text.split()) if is_bracketed else text


_QUOTES = ' \t\n"“”«»„'


def _is_direction(text: str) -> bool:
    """Return whether a paragraph in round brackets tells what somebody did, and who did it.

    "(Hon. Roe spoke off the record)", "(The House rose at 7 p.m.)"; who speaks of himself says it.
    """
    found = _DIRECTION.fullmatch(text.strip()) if _may_be_done(text) else None
    return found is not None and _DONE.search(text) is not None and not _OWN.search(text)


def _may_be_done(text: str) -> bool:
    words = text.strip()
    return words.startswith("(") and words.endswith((")", ").")) and len(words) <= _LONGEST


_LONGEST = 200
_DIRECTION = pattern(r"\((?=[^\W\d_a-z])(?:[^()?!]|\([^()]*\))+\)\.?")
"""It begins with a capital, and may hold a bracket: "(Hon. (Dr) Roe consulted)"."""
_DONE = pattern(
    r"\b(?:spoke (?:off|in)|rose (?:at|in)|consulted|clapped|walked|searched|bowed|stood in silence"
    r"|(?:put|proposed)(?: and|\b(?=\)))|agreed to|negatived"
    r"|(?:was|were) (?:rung|read|sworn|played|applauded|escorted)"
    r"|(?:laid|placed) (?:the|a|his|her|their|some)\b [^.()]{1,60} on the table"
    r"|observed (?:a|one|two) minutes?['’]?s? (?:of )?silence"
    r"|(?:question|bill|motion|order|clause|amendment)s? (?:(?:was|were) )?(?:dropped|deferred"
    r"|withdrawn|passed over)|resumed (?:their|his|her) (?:seats?|place)|(?:house|senate|assembly"
    r"|council|committee|members|senators|honourable members) (?:then )?(?:resumed|adjourned)"
    r"|moved by|(?:debate|discussion|reading) (?:concluded|adjourned|interrupted|resumed)"
    r"|(?:debate|sitting|hearing|meeting|session)(?: was)? (?:concluded|adjourned|interrupted"
    r"|resumed|suspended)|adjourned (?:at|until)|withdrew|(?:entered|left|took) the (?:chamber|room"
    r"|house|chair|hall|oath|stand)|(?:the )?technical hitch|off the record"
    r"|a (?:reunião|sessão) é (?:reaberta|encerrada|suspensa)|(?:reunião|sessão) suspensa"
    r"|se (?:suspende|levanta|reanuda) la sesión|la séance(?:,? [^.()]{1,40},?)? est"
    r" (?:suspendue|levée|reprise)|la seduta,? (?:è )?(?:sospesa|ripresa|tolta))\b",
    re.IGNORECASE,
)
"""What records tell that somebody did."""
_OWN = pattern(r"\b(?:I|[Ww]e|[Mm]e|[Uu]s|[Mm]y|[Oo]ur|[Yy]ou|[Yy]our)\b|['’](?:m|re|ve|ll)\b")


def _unless_small(found: re.Match[str]) -> str:
    """Return the words in round brackets where not all of their letters are capitals."""
    return "" if found.group().isupper() else found.group()


def _unless_said(found: re.Match[str]) -> str:
    """Return the words in square brackets where somebody says them of himself."""
    words = found.group()
    is_long = len(words.split()) >= _LEAST_SAID
    is_said = is_long and _FIRST_PERSON.search(words) and not _RECORDING.search(words)
    return words if is_said else ""


def _bracketed(text: str) -> list[str]:
    marks = _LIKELY.intersection(text)
    if not marks:
        return []
    if marks == {"("}:
        return [" ".join(one.split()) for one in _IN_ROUND.findall(text)]
    return [_inner(one) for one in _BRACKETED.finditer(text)]


def _is_gap(words: str) -> bool:
    return _may_be_noted(words) and _gap().fullmatch(words) is not None


def _is_sound(words: str) -> bool:
    return _may_be_noted(words) and _sound().fullmatch(words) is not None


def _may_be_noted(words: str) -> bool:
    lower = words.casefold()
    return any(clue in lower for clue in _CLUES)


def _without_sound(found: re.Match[str]) -> str:
    return "" if _is_sound(_inner(found)) else found.group()


def _inner(found: re.Match[str]) -> str:
    """Return the words between brackets, with single spaces."""
    return " ".join(next(filter(None, found.groups())).split())
