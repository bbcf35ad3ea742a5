"""Loose ends: the words at the end of a clause that belong to the next one."""

from __future__ import annotations

from functools import lru_cache

from pipeline.patterns import clued, pattern
from pipeline.stages.quoting.conditions import LONGEST_LINK
from pipeline.stages.quoting.verbless import has_plain_verb, has_verb, is_fragment
from pipeline.stages.speech.tangles import ends_before_noun
from pipeline.stages.speech.words import first_word, listed


@lru_cache(maxsize=512)
def has_loose_end(clause: str) -> bool:
    """Return whether a clause ends in words that belong to the next: ", in my opinion"."""
    tail = _MARK.split(clause)[-1]
    is_loose = _is_loose(tail) and (tail != clause or is_fragment(clause))
    has_condition = " if " in clause or "unless" in clause.lower() or clause[:3].lower() == "if "
    is_open = (has_condition and _leaves_open(clause)) or tail.lower().startswith(_LIKENING)
    is_begun = ends_before_noun(clause)
    is_hanging = _ends_in_when(clause) or _ends_in_reason(clause) or _ends_in_place(clause)
    is_hanging |= _ends_in_ensuring(clause) or _ends_in_topic(clause)
    is_hanging |= _is_cut_off(clause) or _ends_in_time(clause)
    return is_loose or is_open or is_begun or is_hanging


def _is_cut_off(clause: str) -> bool:
    """Return whether what ends a clause has no verb: "no one can join while the war"."""
    if clause.endswith(_RELATING) or _ends_in_being(clause):
        return True
    _, link, article, noun = ("", "", "", *clause.rsplit(" ", 3))[-4:]
    return link in _CUT_BEHIND and article in _CUT_BEFORE and _RUN.fullmatch(noun) is not None


def _ends_in_being(clause: str) -> bool:
    """Return whether a new clause ends before what it says: "in a campaign and this was obviously".

    "We know what it was" says all.
    """
    words = clause.lower().split()[-_LONGEST_BEING:]
    while words and words[-1] in _BEFORE_SAID:
        words.pop()
    is_cut = len(words) > 2 and words[-1] in _BEING  # noqa: PLR2004 - a link, a subject, a verb
    return is_cut and words[-3] in {"and", "but", "so"} and words[-2] in _SUBJECTS


_LONGEST_BEING = 6
_BEING = listed("is are was were am")
_BEFORE_SAID = listed("obviously really just like also actually basically clearly very kind of so")
_SUBJECTS = listed("this that it he she they we i there")
_RELATING = (" who", " whose", " whom", " which")
_CUT_BEHIND = listed("while because unless although if when")
_CUT_BEFORE = listed("the a an our their its his her my")


def _ends_in_time(clause: str) -> bool:
    """Return whether a clause ends in when something happened that is told next."""
    return clause.endswith(_ENDS_OF_TIME) and _AND_THEN.search(clause) is not None


_ENDS_OF_TIME = (*"0123456789", "year", "month", "week", "ago", "later", "before", "after")
_AND_THEN = clued(
    r" (?:and|but|so)(?: then)? (?:(?:in|by) [0-9]{4}|(?:in )?(?:last|next) (?:year|month|week)"
    r"|(?:(?:about|some|around|almost|nearly|just|only) )?[\w-]+ "
    r"(?:years?|months?|weeks?|days?|decades?) (?:ago|later|before|after))$",
    *(" and ", " but ", " so "),
)
"""When something happened that is told next: "we gave concerts, and then two years ago"."""


def _ends_in_ensuring(clause: str) -> bool:
    """Return whether what is to be made sure has no verb yet: "of ensuring that the community"."""
    _, ensuring, tail = clause.rpartition("ing that ")
    return bool(ensuring) and is_fragment(tail) and not has_plain_verb(tail)


def _ends_in_topic(clause: str) -> bool:
    """Return whether a clause names what is told next: ", but in terms of the port, its docks"."""
    lower = clause.lower()
    head, topic, rest = next(
        (parted for phrase in _TOPICS if (parted := lower.partition(phrase))[1]), ("", "", "")
    )
    is_named = topic and head.rstrip(" ,").endswith(("but", "and")) and not has_verb(rest)
    return bool(is_named) or _ADDING_UP.search(lower) is not None


_TOPICS = (" in terms of ", " when it comes to ", " with regard to ", " in relation to ")
_ADDING_UP = clued(r"\band you (?:put|take|add|combine|couple) ", "and you ")
"""What adds one thing to another, and what comes of both is told next."""


def _ends_in_place(clause: str) -> bool:
    """Return whether a clause goes on with "and in that talk, which …", and nothing happens yet."""
    return _IN_PLACE.search(clause) is not None


_PLACING = ("in", "at", "on", "during", "after", "before", "with", "by", "over", "under")
_IN_PLACE = clued(
    rf" (?:and|but) (?:{'|'.join(_PLACING)}) [^,]{{3,60}}, (?:which|who|where)\b[^,]*$",
    *(f" {link} {place} " for link in ("and", "but") for place in _PLACING),
    also=(", wh",),
)


def _ends_in_when(clause: str) -> bool:
    """Return whether a clause goes on with "and when", and what happens then is not in it."""
    tail = clause.rpartition(",")[2].lower()
    return any(link in tail for link in _WHEN)


_WHEN = (" and when ", " but when ", " that when ", " and once ", " and if ", " but if ", " so if ")
_LIKENING = ("just like ", "just as ")
"""How an aside begins, behind which a sentence goes on: "you should get, just like others, a"."""


def _ends_in_reason(clause: str) -> bool:
    """Return whether a clause ends in "because a year ago", and the reason is in the next one."""
    _, because, tail = clause.rpartition(" because ")
    if because and tail.startswith(_BESIDE) and "," not in tail:
        return True
    return bool(because) and not tail.startswith("of ") and not has_verb(tail)


_BESIDE = ("when ", "if ", "while ", "after ", "before ", "once ", "as soon as ")
"""How a clause begins that is not yet the reason: "because when it rains"."""


def _leaves_open(clause: str) -> bool:
    """Return whether no comma closes a condition: what it depends on is in the next clause."""
    return not _OPEN.isdisjoint(_RUN.findall(clause.rpartition(",")[2].lower()))


_OPEN = frozenset({"if", "unless"})
_MARK = pattern(r"[,;:]\s|\s[–—-]\s")


def _is_loose(tail: str) -> bool:
    """Return whether words behind the last comma lead over to the next clause."""
    return first_word(tail[:LONGEST_LINK].lower().removeprefix("and ")) in _LOOSE


_LOOSE = listed(
    "because without if when in on for due with via as while although since by at from using "
    "taking however the our again prior after before what how all"
)
_RUN = pattern(r"\w+")
