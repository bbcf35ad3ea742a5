"""Headings that name a talk each: "Interview 1" above some turns, "Interview 2" above others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from pipeline.model.transcript import Heading, Note, Role, Turn
from pipeline.patterns import pattern
from pipeline.readers.labels.words import GENERIC_ANSWERS


def talk_notes(headings: Sequence[Heading], turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning where headings name a talk each: one label may be several people's there.

    Some turns stand below each, and no two headings have the same words.
    """
    yield from _said_notes(turns)
    yield from _again_notes(headings, turns)
    named = [one for one in headings if names_talk(one.text)] or _counted(headings, turns)
    if len(named) < _LEAST or len({one.text for one in named}) < len(named):
        return
    parts = _parts([one.line for one in named], turns)
    if any(len(part) < _LEAST_TURNS for part in parts):
        return
    shared = [label for label in _answering(turns) if _count(label, parts) >= _LEAST]
    people = " and ".join(f"'{one}'" for one in shared)
    verb = "may be several people" if len(shared) == 1 else "may be several people each"
    told = f"{len(named)} headings name a talk each, as “{named[1].text}”"
    what = f"{people} {verb}" if people else "others may speak below each"
    message = f"{told}: {what}; save each talk as its own"
    yield Note(message, named[1].line, is_warning=True)


def _counted(headings: Sequence[Heading], turns: Sequence[Turn]) -> list[Heading]:
    """Return headings that count talks, where somebody speaks below each and nowhere else.

    "Interview 1: A keeper at the lake", "Interview 2: …". Sittings with one person are parts of a
    talk.
    """
    found = [one for one in headings if _COUNTED.match(one.text)]
    if len(found) < _LEAST:
        return []
    parts = _parts([one.line for one in found], turns)
    own = [{turn.speaker.label for turn in part} for part in parts]
    is_new = all(one.difference(*(other for other in own if other is not one)) for one in own)
    return found if is_new else []


_COUNTED = pattern(
    r"(?i:interview|transcript|conversation|gespräch|entretien|entrevista|intervista|интервью)"
    r" (?:no\.? ?|nr\.? ?|#)?\d{1,3} ?[:.–—-] ?[^\W_a-z]"
)
"""What counts a talk, and tells whose it is."""


def _said_notes(turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning where paragraphs that are said name a talk each, as its heading does."""
    named = {
        one.text: turn.line
        for turn in turns
        for one in turn.paragraphs
        if len(one.text) <= _LONGEST and names_talk(one.text)
    }
    if len(named) >= _LEAST:
        words, line = next(iter(named.items()))
        told = f"{len(named)} paragraphs that are said name a talk each, as “{words}”"
        what = "others may speak below each; save each talk as its own"
        yield Note(f"{told}: {what}", line, is_warning=True)


def _again_notes(headings: Sequence[Heading], turns: Sequence[Turn]) -> Iterator[Note]:
    """Yield a warning where the same headings stand again in their order above one general label.

    So the record of a study has them, once for each of those who were asked.
    """
    counts = Counter(one.text for one in headings)
    parts = [text for text, count in counts.items() if count > 1]
    again = [one for one in headings if counts[one.text] > 1]
    count = counts[parts[0]] if parts else 0
    is_cycle = len(parts) >= _LEAST and [one.text for one in again] == parts * count
    shared = f"'{label}'" if (label := next(_answering(turns), "")) else ""
    if is_cycle and shared and len(turns) >= _LEAST_TURNS * len(again):
        told = f"{len(parts)} headings stand {count} times in the same order, first “{parts[0]}”"
        what = f"{shared} may be several people; save each talk as its own"
        yield Note(f"{told}: {what}", again[len(parts)].line, is_warning=True)


_LONGEST = 80
_LEAST, _LEAST_TURNS = 2, 2
"""Talks, and turns of each."""


def names_talk(words: str) -> bool:
    """Return whether a heading names one talk of several: by a number, or by who is asked.

    So do "Interview with Jane Roe", "Keeper #2: interview transcript" and "Entretien 3", and so
    does "Expert on lakes".
    """
    if _WIDE.fullmatch(words) or _WHO.match(words):
        return True
    found: list[str] = _WORD.findall(_ARTICLE.sub("", words))
    if not _LEAST <= len(found) <= _MOST_WORDS or words.endswith(("?", "？", ".", "…")):
        return False
    if not _TALKS & {found[0].casefold(), found[-1].casefold()}:
        return False
    rest = [one for one in found if one.casefold() not in _TALKS | _BESIDE]
    is_part = any(one.casefold() in _OF_PARTS for one in rest)
    return bool(rest) and not is_part and all(not one[0].islower() for one in rest)


_ARTICLE = pattern(r"\A(?:An?|The|Ein|Une?|Una|Uma?|Das|El|La|Le) (?=[^\W\d_a-z])")
_WORD = pattern(r"[^\W_]+(?:['’.-][^\W_]+)*")
_MOST_WORDS = 10
_TALKS = frozenset(
    """
    interview transcript conversation gespräch transkript entretien entrevue transcription
    entrevista conversación transcripción conversa transcrição intervista trascrizione gesprek
    transcriptie intervju samtal samtale haastattelu wywiad rozhovor interjú interviu interviul
    интервью беседа стенограмма розмова інтервʼю συνέντευξη röportaj mülakat wawancara مقابلة ראיון
    """.split()  # noqa: SIM905
)
"""Words in lower case for one talk."""
_BESIDE = frozenset(
    """
    with mit avec con com med met z s of de del di da do av van från a à al the no nr n number
    nummer numéro número numero full edited paraphrased unedited complete written
    с со из ile dengan
    """.split()  # noqa: SIM905
)
"""Words in lower case that tell nothing of whose talk it is."""
_OF_PARTS = frozenset(
    """
    part parts section chapter teil kapitel abschnitt partie chapitre parte sección capítulo seção
    capitolo deel hoofdstuk del osa część díl rész partea часть глава question questions guide
    summary highlights analysis notes audio video recording
    """.split()  # noqa: SIM905
)
"""Words in lower case of headings that part one talk, or stand above what is none."""
_WHO = pattern(
    r"(?:Experts?|Expertes?|Espert[oaie]|Expert[oa]s?|Especialistas?|Specialists?|Spécialistes?"
    r"|Professors?|Professor(?:e|essa)|Profesor(?:a|es)?|Professeure?s?|Experten?|Expertin"
    r"|Эксперт|Специалист)"
    r" (?:in|on|of|for|di|de|del|della|dell['’]|do|da|en|em|du|des|für|по)[ \w]"
)
"""What tells who is asked below a heading, by the field that person knows."""
_WIDE = pattern(
    r"(?:\d{1,2}[.、]?\s*)?[\u3040-\u30ff\u3400-\u9fff·・A-Za-z\d\s]{1,16}"
    r"(?:采访|採訪|访谈|訪談|专访|專訪|逐字稿|インタビュー)(?:记录|記錄|逐字稿)?"
)


def _parts(lines: Sequence[int], turns: Sequence[Turn]) -> list[list[Turn]]:
    """Return the turns below each of the lines, up to the next of them."""
    ends = [*lines[1:], float("inf")]
    return [
        [turn for turn in turns if start <= turn.line < end]
        for start, end in zip(lines, ends, strict=True)
    ]


def _answering(turns: Sequence[Turn]) -> Iterator[str]:
    """Yield the general labels of those who answer, and counted ones: `A`, `Speaker 2`."""
    roles = {turn.speaker.label: turn.speaker.role for turn in turns}
    for label, role in roles.items():
        words = label.casefold().split()
        is_general = not (GENERIC_ANSWERS | _WHO_ANSWERS).isdisjoint(words)
        is_counted = any(character.isdigit() for character in label)
        if (is_general or is_counted) and role is not Role.INTERVIEWER:
            yield label


_WHO_ANSWERS = frozenset(
    """
    interviewee respondent participant guest informant speaker befragte befragter
    entrevistado entrevistada intervistato intervistata enquêté invité invitée респондент
    """.split()  # noqa: SIM905
)


def _count(label: str, parts: Sequence[Sequence[Turn]]) -> int:
    """Return in how many parts a label stands."""
    return sum(any(turn.speaker.label == label for turn in part) for part in parts)
