"""Telling: how much a stretch tells of its subject, by the kinds of words that it is made of.

The factors are what readers went by who said which of a thousand quotations of 66 talks could be
printed, as docs/readings.md has it; each was held against talks it was not taken from.
"""

from __future__ import annotations

import math
from collections.abc import Sequence, Set
from functools import lru_cache
from itertools import pairwise

from pipeline.stages.quoting.manner import words_of
from pipeline.stages.quoting.weighing import count_figures
from pipeline.stages.speech.words import listed

_LONG, _BARE, _ENOUGH = 5, 4, 12
"""A stem of so many letters names something; a stretch with eight of them tells all it can."""
_ONLY_PAST, _PAST = 0.4, 0.6
"""What a stretch tells that speaks of what was, and of nothing that is; and that speaks of both."""
_FIGURED = 1.5
"""What a stretch tells that has a figure of what is."""
_OWN = 4.0
"""How steeply a stretch tells less, the more of its words are the speaker himself."""
_DENYING = 1.6
"""What a stretch tells that says what is not so, or will not be: it could have been said
otherwise."""
_THERE = 0.55
"""What a stretch tells that only says that something is there."""
_PERSON = 0.7
"""What a stretch tells of "him" or "her", whom another sentence names more often than not."""
_WOULD = 0.8
"""What a stretch tells of what would be."""
_PLACED, _COUNTED = 0.4, 0.4
"""What a stretch tells that is about "there" or "here", and one that only counts on: "fourthly"."""
_UNNAMED = 0.5
"""What a stretch tells that has "the problem" in it, and does not say which one."""
_SPOKEN_TO = 0.8
"""What a stretch tells that speaks to "you", who is anybody more often than not."""
_OURS = 1.2
"""What a stretch holds that says what "we" do or are."""
_DENSE, _USUAL_DENSITY = 0.35, 0.42
"""Power by which the share of words that name something counts, and that share in most talks."""
_SHORT, _WHOLE_THOUGHT = 0.5, 20
"""Power by which a stretch holds less the shorter it is than a thought of so many words."""
_BROKEN = 0.5
"""What a stretch tells that begins anew at a dash: half of these could not be printed."""
_STUMBLING = 0.4
"""What a stretch tells with "you know" in it."""
_SUPPOSED = 0.85
"""What a stretch tells that opens with "if" or "when": its point may lie in what was asked."""
_HERALDED = 0.6
"""What a stretch tells that opens with "the problem" and the like, and comes to its point late."""


def telling(words: str, stems: Set[str]) -> float:
    """Return how much a stretch tells, as a factor above 0; `stems` are those of its words.

    More for names of things, and for what is denied; less for what was, for what one says of
    oneself, and for what there is.
    """
    spoken = words_of(words)
    factor = naming(stems)
    if not _I.isdisjoint(spoken):
        factor *= math.exp(-_OWN * sum(one in _I for one in spoken) / len(spoken))
    if not _WAS.isdisjoint(spoken):
        factor *= _PAST if _is_present(spoken) else _ONLY_PAST
    elif count_figures(words):
        factor *= _FIGURED
    if not _NOT.isdisjoint(spoken) or "n't" in words or "n’t" in words:
        factor *= _DENYING
    if _is_about_being(spoken):
        factor *= _THERE
    return factor * _independence(spoken) * _fluency(words, spoken)


@lru_cache(maxsize=512)
def substance(words: str, stems: frozenset[str]) -> float:
    """Return a factor for how much a stretch holds that is to open a brief.

    More for what "we" do, and for many words that name something; less for half a thought.
    """
    spoken = words_of(words)
    count = max(len(spoken), 1)
    density: float = (max(len(stems), 1) / count / _USUAL_DENSITY) ** _DENSE
    thought: float = min(1.0, count / _WHOLE_THOUGHT) ** _SHORT
    return density * thought * (1.0 if _WE.isdisjoint(spoken) else _OURS)


def _independence(spoken: Sequence[str]) -> float:
    """Return the factor for what a stretch leaves to other sentences: who, where and which."""
    factor = 1.0 if _PERSONS.isdisjoint(spoken) else _PERSON
    if "would" in spoken:
        factor *= _WOULD
    if _points_to_place(spoken):
        factor *= _PLACED
    if _counts_on(spoken):
        factor *= _COUNTED
    return factor * (_UNNAMED if _has_unnamed(spoken) else 1.0)


def _fluency(words: str, spoken: Sequence[str]) -> float:
    """Return the factor for how a stretch runs, from its opening to its end."""
    factor = 1.0 if _YOU.isdisjoint(spoken) else _SPOKEN_TO
    if any(dash in words for dash in _DASHES):
        factor *= _BROKEN
    if not _STUMBLES.isdisjoint(pairwise(spoken)):
        factor *= _STUMBLING
    if not _IF.isdisjoint(spoken[:1]):
        factor *= _SUPPOSED
    at = 2 if spoken[:2] == ("one", "of") or spoken[:2] == ("part", "of") else 0
    is_heralded = spoken[at : at + 1] == ("the",) and not _HERALDS.isdisjoint(
        spoken[at + 1 : at + 2]
    )
    return factor * (_HERALDED if is_heralded else 1.0)


def _is_about_being(spoken: Sequence[str]) -> bool:
    """Return whether a stretch begins with "there is", also as somebody's view."""
    at = 2 if spoken[:1] == ("i",) and spoken[1:2] and spoken[1] in _VIEWING else 0
    return bool(spoken[at : at + 1]) and spoken[at] in _THERE_IS


def _counts_on(spoken: Sequence[str]) -> bool:
    """Return whether a stretch begins as one of several: "Fourthly, we", "The second is"."""
    if spoken[:1] == ("the",):
        return not _LATER.isdisjoint(spoken[1:2])
    return not _ORDINALS.isdisjoint(spoken[:1])


def _points_to_place(spoken: Sequence[str]) -> bool:
    """Return whether a place is only pointed at: "our work there", not "there is" or "here in".

    Where one is named before it, as in "in the valley and who lives there", it is that one.
    """
    if "here" not in spoken and "there" not in spoken:
        return False
    for at, word in enumerate(spoken):
        behind = spoken[at + 1] if at + 1 < len(spoken) else ""
        if word == "here" and behind not in _IN_PLACE:
            return True
        is_place = word == "there" and at > 0 and spoken[at - 1] not in _OUT
        is_place = is_place and _PLACING.isdisjoint(spoken[:at])
        if is_place and behind not in _BEHIND_THERE and not behind.endswith("ly"):
            return True
    return False


def _has_unnamed(spoken: Sequence[str]) -> bool:
    """Return whether something is spoken of as known that other sentences name: "the process".

    Not so where the words behind it name it, as in "the process of peace", or where they are what
    it is: "the problem is the price".
    """
    for at, word in enumerate(spoken):
        if word != "the":
            continue
        behind = spoken[at + 1 : at + 4]
        if behind[:1] and behind[0] in _NEAR:
            behind = behind[1:]
        if not behind or behind[0] not in _TOLD_BEFORE:
            continue
        noun, after = behind[0], behind[1] if len(behind) > 1 else ""
        is_told = after in _NAMING or after.endswith("ed") or (noun in _TOLD_NOW and after in _ARE)
        is_idiom = noun == "case" and at > 0 and spoken[at - 1] in _BEING
        if not is_told and not is_idiom:
            return True
    return False


def _is_present(spoken: Sequence[str]) -> bool:
    return not _IS.isdisjoint(spoken) or any(one.endswith(_SHORT_IS) for one in spoken)


def naming(stems: Set[str]) -> float:
    """Return how much words name, by their stems: 1 where they name all that a sentence can."""
    return min(1.0, (_BARE + sum(len(one) >= _LONG for one in stems)) / _ENOUGH)


_THERE_IS = listed("there there's there're there've there'll there'd")
_VIEWING = listed("think believe guess")
_YOU = listed("you your you're you've you'll you'd yours yourself")
_WE = listed("we our us we're we've we'll we'd ours")
_DASHES = ("—", "--", " – ", " - ")
_STUMBLES = frozenset({("you", "know"), ("i", "mean")})
_IF = listed("if when")
_HERALDS = listed("problem problems thing things reason reasons point idea")
_PERSONS = listed("he she him her his")
_I = listed("i i'm i've i'd i'll me my mine myself")
_WAS = listed("was were had did")
_IS = listed("is are has have will must should can cannot need needs")
_SHORT_IS = ("'s", "'re", "'ve", "'ll", "can't", "won't")
_NOT = listed("not no never nor cannot")
_TOLD_BEFORE = listed(
    """
    problem problems issue issues matter situation solution process proposal proposals idea case
    decision decisions meeting message messages resolution report reports ruling deal plan plans
    project projects scheme bill level levels group groups woman women man men girl boy concept
    offer request visit talks discussion discussions conversation outcome statement document model
    fund review amendment agreement agreements arrangement programme program area areas challenge
    challenges event events pause suspension allegation allegations incident question questions
    change changes judgment appeal list answer
    """
)
"""Nouns of what a talk has come to: alone they name nothing."""
_NEAR = listed("same whole very new last first other main entire current next")
_NAMING = listed(
    """
    of in for to on between with by from about against over at under that which who whose where
    when we i you they he she within into around across through among as than regarding concerning
    """
)
_TOLD_NOW = listed("problem message challenge idea answer question issue plan solution concept")
_ARE = listed("is was will would")
_BEING = listed("be is was not been")
_IN_PLACE = listed("in at on")
_PLACING = listed("in at into from")
_OUT = listed("out up over and but that if because when so think believe")
"""Words behind which "there" is no place, or begins a clause in which something is."""
_BEHIND_THERE = listed(
    "is are was were has have had will would must can could may might should needs need exists "
    "remains seems comes isn't aren't wasn't weren't be also still now appears"
)
_LATER = listed("second third fourth fifth")
"""What follows something; "the first issue" may be the foremost."""
_ORDINALS = _LATER | listed("first firstly secondly thirdly fourthly fifthly lastly")
