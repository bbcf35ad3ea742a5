"""Subjects: what the clause of a figure is of, to head a row where no measure is known.

"Fares have gone up by 12 percent" tells of fares, whatever the 12 percent are of: the clause
stands beside its heading. Only what surely is a subject is one: a plain noun phrase right before
its verb, with the figure behind that verb and no other subject between.
"""

from __future__ import annotations

import re

from pipeline.patterns import pattern
from pipeline.stages.dating.tenses import is_past
from pipeline.stages.facts.found import FoundFact
from pipeline.stages.figures.measures import change_of
from pipeline.stages.quoting.verbless import is_third_person
from pipeline.stages.speech.sentences import Span
from pipeline.stages.speech.words import is_content, listed

_MOST = 6
"""Words of a subject that heads a row."""
_MOST_BETWEEN = 16
"""Words between its verb and the figure."""


def subject_of(found: FoundFact, span: Span, *, is_being: bool = False) -> tuple[str, str]:
    """Return the subject of the clause in `span`, and what its verb of change is called.

    The subject as said, without "the" or "a" before it: "fares"; the change as a noun: "rise" of
    "have gone up by". Both empty where there is none, and with `is_being` where the verb does not
    say what it is; the change where the verb tells of none.
    """
    text = found.paragraph.text
    words = list(_WORD.finditer(text, _begin(text, span), found.start))
    verb = next((at for at, word in enumerate(words) if _is_verb(word.group())), 0)
    subject = _without_article(words[:verb])
    if not _is_subject(subject, text) or not _is_alone(words[verb:], text):
        return "", ""
    told = [word.group().lower() for word in words[verb:]]
    change = change_of(told)
    if is_being and (change or told[0] not in _BEING):
        return "", ""
    if change and (not _REACHING.isdisjoint(told) or told[1:2] == [] or told[1] in _ARTICLES):
        return "", ""
    return text[subject[0].start() : subject[-1].end()], change


def _begin(text: str, span: Span) -> int:
    """Return where the subject may begin: behind "So", "right now," and "In my district,"."""
    fronted = _FRONTED.match(text, span.start, span.end)
    start = fronted.end() if fronted else span.start
    marker = _MARKER.match(text, start, span.end)
    return marker.end() if marker else start


def _is_verb(word: str) -> bool:
    lower = word.lower()
    return lower in _VERBS or (word.islower() and (is_past(lower) or is_third_person(lower)))


def _without_article(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return a noun phrase without its article, and without an adverb before the verb."""
    while words and words[-1].group().lower() in _ADVERBS:
        words = words[:-1]
    return words[1:] if words and words[0].group().lower() in _ARTICLES else words


def _is_subject(words: list[re.Match[str]], text: str) -> bool:
    """Return whether words are a noun phrase: nouns, joined by "of" and the like, unbroken."""
    if not 0 < len(words) <= _MOST:
        return False
    said = [word.group() for word in words]
    is_run = text[words[0].start() : words[-1].end()] == " ".join(said)
    first, last = said[0], said[-1]
    return (
        is_run
        and all(is_content(word) or word.lower() in _JOINING for word in said)
        and is_content(first)
        and is_content(last)
        and last.lower() not in _EMPTY
        and first.lower() not in _EMPTY
        and not first.lower().endswith(("ing", "ly"))
        and not last.endswith("ly")
    )


def _is_alone(words: list[re.Match[str]], text: str) -> bool:
    """Return whether nothing but a verb and its parts stands between a subject and its figure."""
    between = {word.group().lower() for word in words}
    marks = text[words[0].start() : words[-1].end()] if words else ""
    is_near = 0 < len(words) <= _MOST_BETWEEN
    return is_near and between.isdisjoint(_PARTING) and _BREAK.search(marks) is None


_WORD = pattern(r"[^\W_](?:[\w'-]+|’)*(?:\.(?=\w)(?:[\w'-]+|’)+)*")
_FRONTED = pattern(
    r"(?:right now|today|currently|overall|in (?:my|our|the|this|that|\d{4})(?: [\w-]+){0,3}|"
    r"for example|for instance|last (?:year|month|week)|this (?:year|month|week)),? ",
    re.IGNORECASE,
)
_MARKER = pattern(r"(?:(?:and|but|so|now|because|that|well|yes|no),? )+", re.IGNORECASE)
_ARTICLES = listed("the a an our their its his her my this that these those all")
_JOINING = listed("of for in to from on with the our and at")
_ADVERBS = listed("now already currently only also still just actually really alone today then")
_VERBS = listed(
    "is are was were has have had will would can could may might must should "
    "isn't aren't wasn't weren't hasn't haven't won't grew rose fell went sank shrank cost lost "
    "won made gave took got became began came stood hit cut set make give take get become begin "
    "come go stand cover employ pay receive need use carry produce represent account own hold"
)
_BEING = listed("is are was were")
_REACHING = listed("to from at")
"""Words before a figure that is no change, but what something changed to."""
_PARTING = listed(
    "i you we he she it they who which that whose what because if when while where although but "
    "and or there than whereby against containing including costing worth totaling totalling"
)
_EMPTY = listed(
    "people everyone everybody someone somebody anyone anybody nobody thing things something "
    "anything everything nothing lot lots bit number amount total figure figures kind sort part "
    "one ones most some many more few half majority rest other others way time times year years "
    "day days month months week weeks today yesterday tomorrow question answer point fact idea "
    "problem reason result example case man woman guy guys person percent cent million billion"
)
"""What says too little at either end of a heading."""
_BREAK = pattern(r"[;:.!?“”\"()–—]")
