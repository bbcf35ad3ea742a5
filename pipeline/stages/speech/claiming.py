"""Claiming: whether words are the speaker's own plain claim, or denied, supposed, or another's."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import dropwhile, pairwise

from pipeline.patterns import clued, pattern
from pipeline.stages.speech.sentences import Span, clause_at, clauses
from pipeline.stages.speech.words import listed

_RUN = pattern(r"\w+")
_LAST = pattern(r"\w+$")
_LONGEST_WORD = 30


def _runs(words: str) -> list[str]:
    """Return the letters between marks and blanks, in lower case."""
    return _RUN.findall(words.lower())


def _last(words: str) -> str:
    """Return the letters in which words end; empty where a mark or blank ends them."""
    found = _LAST.search(words[-_LONGEST_WORD:])
    return found[0] if found else ""


def is_denied(words: str) -> bool:
    """Return whether words deny: "we never close", "no school". "Not less than" denies nothing."""
    lower = words.lower().replace("’", "'")
    return _denies(lower) and _denies(_BOUNDING.sub(" ", lower))


def _denies(lower: str) -> bool:
    if not _DENYING.isdisjoint(_RUN.findall(lower)):
        return True
    return "n't" in lower and _SHORT_NOT.search(lower) is not None


_DENYING = listed(
    "not never no cannot hardly unlikely neither nor nobody nothing none unable without"
)
_SHORT_NOT = pattern(r"n't\b")
_BOUNDING = pattern(
    r"\b(?:(?:not|no) (?:more|less|fewer|later) than|not (?:only|just|quite|even)|no doubt)\b"
)


def is_denied_behind(text: str, end: int) -> bool:
    """Return whether what follows takes a clause back: "; that is nonsense", ", they won't."."""
    found = _BEHIND.match(text[end : end + _SOON].lower())
    if found is None:
        return False
    if found["judged"] is None:
        return found["who"] in _DENIERS
    judged = found["judged"].split()
    is_false = not _FALSE.isdisjoint(judged[:3]) or any(
        pair in _FALSEHOODS for pair in pairwise(judged)
    )
    return is_false and found["who"] in _JUDGED


_BEHIND = pattern(
    r"[,;:.]?\s+(?:(?:but|and)\s)?(?P<who>\w+)"
    r"(?:(?:[’']s|\s(?:is|was))\s(?P<judged>\w+(?:\s\w+){0,3})|\s?(?:\w+\s?)?n[’']t[.!])"
)
_SOON = 100
"""Letters behind a clause in which it is denied."""
_DENIERS = listed("they we it that this i")
_JUDGED = listed("that this it which")
_FALSE = listed("nonsense lies wrong false untrue absurd rubbish ridiculous not")
_FALSEHOODS = {("a", "lie"), ("a", "rumour"), ("a", "rumor")}


def is_negated(words: str) -> bool:
    """Return whether words end in a denial of what follows them: "we do not have", "never cost".

    Also where what follows is called untrue, or stands in an unreal "if": "imagine that we spend".
    """
    lower = words.lower().replace("’", "'")
    if _denies(lower) and _NEGATED.search(_BOUNDING.sub(" ", lower)):
        return True
    return _NOT_TRUE.search(lower) is not None


def is_unreal(clause: str) -> bool:
    """Return whether a clause sets an unreal case: "if exports were", but not "if you look at"."""
    return bool(_UNREAL_CASE.match(clause.lower()))


_NEGATED = pattern(
    r"(?:\b(?:not|never|no longer|cannot|neither|nor|nobody|no one|none)|n't"
    r"|\bno\s(?!doubt|more|less|fewer|later|matter|wonder)\w+)\s"
    r"(?:(?!that\b|but\b|until\b|because\b|only\b|just\b|and\b|if\b|who\b|which\b|so\b|as\b)"
    r"[\w'-]+\s){0,4}$"
)
_NOT_TRUE = clued(
    r"\b(?:not true|untrue|not the case|false|a lie|a myth|nonsense|no truth) that\b",
    *("true that", "case that", "false that", "lie that", "myth that", "nonsense that"),
    "truth that",
)
_UNREAL_CASE = clued(
    r"(?:(?:and|but|so|well|even)\s)?(?:if|unless|provided(?: that)?) "
    r"(?!(?:you|we|i|one) (?:just |can |could )?(?:look|take|consider|think|go|add|compare|"
    r"count)\b)",
    *("if ", "unless ", "provided "),
    begins=("if ", "unless ", "provided ", "and", "but", "so", "well", "even"),
)


def has_condition(words: str) -> bool:
    """Return whether words hold a condition: "if it rains", "unless the state pays"."""
    return bool(_conditions(words))


def _conditions(words: str) -> list[str]:
    """Return the words that set conditions, in lower case."""
    lower = words.lower()
    found = [run for run in _RUN.findall(lower) if run in _CONDITIONS or run.startswith("depend")]
    if any(clue in lower for clue in ("as long as", "in case", "on condition")):
        found += _CONDITION.findall(lower)
    return found


_CONDITIONS = listed("if unless provided whether")
_CONDITION = pattern(r"\b(?:as long as|in case|on condition)\b")


def is_supposed(sentence: str) -> bool:
    """Return whether a sentence only imagines: "Suppose that we build a bridge"."""
    told = dropwhile(_is_leading, sentence.lower().replace("’", "'").split(None, _LONGEST_LEAD))
    first, second, third = (*told, "", "", "")[:3]
    if _first(first) in _IMAGINING or (first == "what" and _first(second) == "if"):
        return True
    imagined = second if first == "let's" else third
    return (first == "let's" or (first, second) == ("let", "us")) and _first(imagined) in _IMAGINED


def _is_leading(word: str) -> bool:
    return word.removesuffix(",") in _LEADING


def _first(words: str) -> str:
    """Return the letters with which words begin."""
    found = _RUN.match(words)
    return found[0] if found else ""


_LEADING = listed("now just so and but well please")
_LONGEST_LEAD = 9
_IMAGINING = listed("imagine suppose supposing assume assuming say")
_IMAGINED = listed("say assume suppose imagine")


def is_of_others(before: str) -> bool:
    """Return whether words before a claim hand it to somebody else: "People say that we will".

    Only what the speaker says in the first person keeps it theirs: "I promise that we will".
    """
    return _is_said_by_others(before) or (_is_embedded(before) and not _OWN.search(before))


def _is_said_by_others(before: str) -> bool:
    """Return whether somebody says, thinks or doubts; what "I" or "we" say does not count."""
    lower = before.lower()
    head, reckoned, _ = lower.partition("estimated that ")
    if reckoned and not _is_ours(head):
        return True
    if _SAYING.isdisjoint(_RUN.findall(lower)):
        return False
    return any(
        found[0] in _SAYING and _is_of_other(found[0], lower[: found.start()])
        for found in _RUN.finditer(lower)
    )


def _is_of_other(verb: str, before: str) -> bool:
    is_infinitive = verb == "say" and before.endswith(_BEFORE_INFINITIVE)
    return not is_infinitive and not before.endswith("as you ") and not _is_ours(before)


def _is_ours(before: str) -> bool:
    """Return whether "I" or "we" stands before a verb: "I have always said", "we are saying"."""
    if not before.endswith(" "):
        return False
    words = _RUN.findall(before[-_LONGEST_WORD:])
    while words and words[-1] in _HELPING:
        words.pop()
    return bool(words) and words[-1] in {"i", "we"}


_HELPING = listed("have ve had d am m are re was were also always just already often only here")
"""What stands between "I" and what is said: verbs that help, and adverbs."""


_SAYING = listed(
    "say said says told think thinks thought claim claims claimed doubt doubts ask asks asked "
    "promise promised promises pretend pretends pretended wrote write writes report reports "
    "reported insist insists allege alleges denies denied suggest suggests suggested fear fears "
    "feared wonder wonders hear hears heard believe believes believed expect expects expected hope "
    "hopes hoped rumour rumours rumor rumors saying claiming predict predicts predicted predicting "
    "forecasting argue argues argued arguing assert asserts asserted asserting alleged alleging "
    "insisted insisting suggesting pretending warned warns warning"
)
_BEFORE_INFINITIVE = ("to ", "can ", "could ", "will ", "would ", "must ", "me ", "also ")


def _is_embedded(before: str) -> bool:
    """Return whether words end in a "that" that joins a clause: not in "to that"."""
    lower = before.lower()
    head = lower.rstrip()
    if len(head) == len(lower) or _last(head) != "that":
        return False
    return not (head.endswith(" that") and _last(head[: -len(" that")]) in _BEFORE_THAT)


_BEFORE_THAT = listed("to of on for with after like")
_OWN = pattern(
    r"\b(?:I|we)(?:[’']m|[’']re)?\s(?:(?:am|are|have|also|can|will|firmly|really)\s)*"
    r"(?:think|believe|hope|expect|agree\w*|promise\w*|pledge\w*|decided|confirm\w*|announce\w*|"
    r"guarantee|sure|certain|say|committed|giv(?:e|en)\s(?:you\s|them\s)?(?:an?|the|my|our)"
    r"(?:\s(?:firm|clear))?\s(?:undertaking|commitment|assurance|promise|pledge|word))"
    r"\s(?:\w+\s){0,2}that\s+$",
    re.IGNORECASE,
)


def is_attributed(before: str, behind: str) -> bool:
    """Return whether the clauses around name another source: "According to them, …", "…, he says".

    `before` is the clause before the claim and `behind` what follows it; both may be empty.
    """
    return _is_saying_at_end(before) or _names_source(before) or _is_said_behind(behind)


def _is_saying_at_end(before: str) -> bool:
    """Return whether words end in somebody saying: "They claim:"."""
    head = before.rstrip().lower()
    head = head[:-1] if head.endswith((",", ":")) else head
    verb = _last(head)
    return verb in _SAY_AT_END and not _is_ours(head[: -len(verb)])


def _names_source(before: str) -> bool:
    return _SOURCE.match(before.lower()) is not None


def _is_said_behind(behind: str) -> bool:
    """Return whether words go on with who said it: ", says the Mayor", ", people claim"."""
    found = _SAYER.match(behind.lower())
    if found is None:
        return False
    first, second, third = found.groups("")
    if first in _SAID:
        return second not in {"i", "we"}
    return (first in _SAYERS and second in _SAID) or (first in _WHOSE and third in _SAID)


_SAY_AT_END = listed(
    "say says said claim claims claimed write writes wrote allege alleges insist insists announced "
    "promised promises pretend pretends"
)
_SOURCE = clued(
    r"(?:(?:and|but|so)\s)?(?:according to|in the (?:words|opinion|view) of|as (?!i\b|we\b).+ "
    r"(?:says?|said|claims?|claimed|puts? it)$)",
    *("according to", "words of", "opinion of", "view of"),
    *(" say", " said", " claim", " put it", " puts it"),
)
_SAYER = pattern(r",?\s(\w+)\s(\w*)(?:\s(\w*))?")
_SAID = listed("say says said claim claims claimed")
_SAYERS = listed("they people some critics others he she")
_WHOSE = listed("the my our his her")


@lru_cache(maxsize=256)
def is_plain_claim(text: str, sentence: Span, start: int, end: int) -> bool:
    """Return whether a sentence states a figure flatly, so that label and value can stand alone.

    Not so where it is denied, imagined, or said by others, or hangs on a condition. "If sales were
    $3 million in 2020, they now reach $5 million" sets two facts against each other: no condition.
    """
    clause = clause_at(text, sentence, start)
    around = text[clause.start : start] + " " + text[end : clause.end]
    if is_denied(around) or is_denied_behind(text, clause.end):
        return False
    words = sentence.of(text)
    if is_supposed(words) or (has_condition(words) and not _is_contrast(text, sentence)):
        return False
    return is_own_word(text, sentence, start)


def is_own_word(text: str, sentence: Span, start: int) -> bool:
    """Return whether a figure is the speaker's own word: nobody else's, no case, not taken back."""
    before = text[sentence.start : start]
    if _is_said_by_others(before) or _is_untrue(before) or _is_one_of_two_cases(before):
        return False
    if is_supposed(sentence.of(text)) or is_taken_back(text, sentence.end):
        return False
    clause = clause_at(text, sentence, start)
    return not is_attributed("", text[clause.end : sentence.end])


def _is_one_of_two_cases(before: str) -> bool:
    """Return whether a figure only sets a case against another: "a difference between what … "."""
    _, found, behind = before.lower().rpartition("difference between")
    told = behind.replace("what is", "").replace("what was", "")
    return bool(found) and _TOLD.isdisjoint(_RUN.findall(told))


_TOLD = listed("is was are were amounts reached")


def is_taken_back(text: str, end: int) -> bool:
    """Return whether the sentence behind `end` says how it was in truth: "It turned out to be".

    It must say something else: another figure, a comparison, or "wrong" and the like.
    """
    behind = text[end : end + _AS_FAR]
    if not any(clue in behind for clue in _TRUTH_CLUES):
        return False
    return any(corrects(one) for one in _SENTENCE_MARK.split(behind)[:3])


def corrects(sentence: str) -> bool:
    """Return whether a sentence says how it was in truth: "But we found out it was $48 million"."""
    lower = sentence.strip().lower().replace("’", "'")
    if not any(clue in lower for clue in _TRUTH_CLUES):
        return False
    found = _TRUTH.match(lower)
    if found is None or (found["found"] and not found["but"]):
        return False
    told = lower[found.end() :]
    is_other = not _OTHERWISE.isdisjoint(_RUN.findall(told))
    return is_other or any(sign.isdigit() for sign in told)


_AS_FAR = 260
"""Characters in which the next sentence or two stand."""
_TRUTH_CLUES = (
    *("turned out", "turns out", "discovered", "found out", "n reality", " proved "),
    *("n fact it", "n fact, it", "n fact they", "n fact, they"),
)
_SENTENCE_MARK = pattern(r"(?<=[.!?…])[”\"]?\s+")
_TRUTH = pattern(
    r"(?P<but>(?:(?:and|well|so|now|then|later|yet),? )*(?:(?:but|however),? |what )|)"
    r"(?:(?:\w+ly|then|later|now|well),? )*"
    r"(?:(?:it|that|this|they|(?:the|our) \w+) (?:\w+ )?(?:turned out|turns out|proved)\b"
    r"|(?P<found>(?:we|i|they|he|she|you|it) (?:\w+ly |then |later |have |had |was |were )*"
    r"(?:discovered|found out|in fact|in reality)\b"
    r"|in (?:fact|reality)\b))"
)
_OTHERWISE = listed(
    """
    slower faster lower higher smaller larger bigger worse better cheaper dearer shorter longer
    less more fewer wrong false untrue opposite reverse not nothing double twice half
    """
)


def _is_untrue(before: str) -> bool:
    return _UNTRUE.search(before.lower()) is not None


_UNTRUE = clued(
    r"\b(?:(?:lie|nonsense|false|untrue|wrong|rumou?r|myth|absurd) that|so-called|allegedly|"
    r"supposedly|pretend\w*)\b",
    *("lie that", "nonsense that", "false that", "untrue that", "wrong that", "rumour that"),
    *("rumor that", "myth that", "absurd that", "so-called", "allegedly", "supposedly", "pretend"),
)


def is_claimed(text: str, sentence: Span, start: int, end: int) -> bool:
    """Return whether a place in an order is claimed of somebody: "we are the largest port in Asia".

    Not so where it is imagined ("we could have the best schools in the world"), asked or denied, or
    where nobody is said to hold it ("all the best plans in the world cannot help").
    """
    clause = clause_at(text, sentence, start)
    before, behind = text[clause.start : start], text[end : clause.end]
    is_held = _HELD.search(before.lower()) or _HOLDS.match(behind)
    if not is_held or sentence.of(text).endswith("?") or _is_unreal(before):
        return False
    return is_plain_claim(text, sentence, start, end) and _GENERIC.isdisjoint(_runs(before))


_HELD = pattern(
    r"(?:\b(?:is|are|was|were|be|been|being|as|become|becomes|became|remains?|remained|has|have|had|"
    r"rank\w*|in|into|among|to|made|makes?|called|run|runs|built|build|own|owns)|[’'](?:s|re|m|ve)|,)"
    r"\s(?:(?:also|still|now|already|probably|today|by far|certainly|arguably|currently|about|even|"
    r"us|it|them|the|one of(?: the)?|home to)\s)*$"
)
_HOLDS = pattern(r",?\s(?:is|are|was|were|has|have|stands|lies|runs)\b")
_GENERIC = listed("you one axiom axioms question wherever whatever anyone all")


def _is_contrast(text: str, sentence: Span) -> bool:
    """Return whether an "if" compares two times: both clauses tell, and none is unsure."""
    words = sentence.of(text)
    has_rest = len(clauses(text, sentence)) > 1
    return _conditions(words) == ["if"] and has_rest and not _is_unreal(words)


def _is_unreal(words: str) -> bool:
    """Return whether words tell what may be, not what is: "could", "we'll"."""
    return not _UNREAL.isdisjoint(_runs(words)) or _SHORT_UNREAL.search(words) is not None


_UNREAL = listed("will would could should might may can shall")
_SHORT_UNREAL = clued(r"[’'](?:[Ll][Ll]|[Dd])\b", "’", "'")
