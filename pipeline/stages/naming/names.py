"""People, offices, organisations and places that a speaker names in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.stages.figures.figures import Hit
from pipeline.stages.naming.capitals import Token, tokens
from pipeline.stages.naming.known import Known, is_title
from pipeline.stages.naming.lone_names import told_apart
from pipeline.stages.naming.name_words import GIVEN, NO_NAMES, OTHER_HEADS
from pipeline.stages.naming.organisations import known_whole, organisation, other
from pipeline.stages.naming.places import is_listed
from pipeline.stages.naming.reading import (
    ARTICLES,
    Read,
    Reading,
    is_all_capitals,
    is_derived,
    is_head,
    until_title,
)
from pipeline.stages.naming.titled import titled
from pipeline.stages.speech.sentences import Span
from pipeline.stages.speech.words import STOP_WORDS, listed


def find_names(text: str, sentence: Span, known: Known) -> Iterator[Hit]:
    """Yield the people, offices, organisations and places named in a sentence, left to right.

    Every mention is told, none inside another but those an office is of. The value is the
    name; the label of a person is the office said with it, the label of an office its holder.
    Where capitals tell nothing, because all or no words have them, nothing is found. Other
    languages than English: people only.
    """
    if known.language != "en":
        from pipeline.stages.naming.foreign_names import find_people

        yield from find_people(text, sentence, known.language, known.people)
        return
    found = tokens(text, sentence)
    if not found or _is_shouted(sentence, found):
        return
    reading = Reading(text, sentence, found, known)
    at = 0
    while at < len(found):
        hits, at = _read(reading, at)
        yield from hits


def _is_shouted(sentence: Span, found: Sequence[Token]) -> bool:
    """Return whether so many words are in capitals that capitals tell nothing."""
    lengths = [one.end - one.start for one in found if is_all_capitals(one.word)]
    is_long = sum(lengths) > _MOST_CAPITALS * (sentence.end - sentence.start)
    return is_long and len(lengths) > _MOST_SHOUTED


_MOST_CAPITALS = 0.4


_MOST_SHOUTED = 3


def _read(reading: Reading, at: int) -> Read:
    """Return what the row of capitals at `at` names, and where to read on."""
    end = reading.end_of_run(at)
    first = reading.tokens[at]
    if _is_paper(reading, at, end):
        return [], end
    known = known_whole(reading, at, end)
    if known is not None:
        return known
    if _is_no_name(reading, first, end - at):
        return [], at + 1
    for way in (organisation, other, titled):
        found = way(reading, at, end)
        if found is not None:
            return found
    end = until_title(reading, at, end)
    return told_apart(reading, at, end), end


def _is_paper(reading: Reading, at: int, end: int) -> bool:
    """Return whether a name is a paper's here: "Bill C-8", "this Bill", "the Member's Bill"."""
    word = reading.tokens[at].word
    if word.lower() not in OTHER_HEADS or word not in GIVEN:
        return False
    before = reading.word_before(at).lower()
    is_numbered = end - at > 1 and any(map(str.isdigit, reading.tokens[at + 1].word))
    return is_numbered or (end - at == 1 and (before in ARTICLES or before.endswith("s")))


_STAGED = listed(
    """
    CALLER CALLERS BREAK COMMERCIAL ENDS END MUSIC NEWS APPLAUSE LAUGHTER INAUDIBLE CROSSTALK TAPE
    VIDEO AUDIO CLIP GRAB EXCERPT HOST GUEST JOURNALIST REPORTER PRESENTER INTERVIEWER QUESTION
    ANSWER UNIDENTIFIED UNKNOWN MALE FEMALE
    """
)
"""Words in capitals that label or stage what was recorded, and name nobody."""


def _is_no_name(reading: Reading, token: Token, length: int) -> bool:
    """Return whether a word has its capital from elsewhere: Monday, the first of a sentence."""
    word = token.word
    if word in NO_NAMES or (word in _STAGED and is_all_capitals(word)):
        return True
    if not token.is_first or word in GIVEN or is_title(word) or is_all_capitals(word):
        return False
    lower = word.lower()
    if lower in STOP_WORDS:
        return True
    is_plain = lower in reading.known.common or is_derived(lower)
    return is_plain and (length == 1 or not is_head(lower)) and not is_listed(word)
