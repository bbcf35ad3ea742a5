"""Claiming: whether words are the speaker's own plain claim, or denied, supposed, or another's."""

from __future__ import annotations

import re

from pipeline.patterns import pattern
from pipeline.stages.sentences import Span, clause_at, clauses


def is_denied(words: str) -> bool:
    """Return whether words deny: "we never close", "no school". "Not less than" denies nothing."""
    return bool(_NEGATION.search(_BOUNDING.sub(" ", words)))


def is_denied_behind(text: str, end: int) -> bool:
    """Return whether what follows takes a clause back: "; that is nonsense", ", they won't."."""
    return bool(_TAKEN_BACK.match(text, end))


def is_negated(words: str) -> bool:
    """Return whether words end in a denial of what follows them: "we do not have", "never cost".

    Also where what follows is called untrue, or stands in an unreal "if": "imagine that we spend".
    """
    return bool(_NEGATED.search(_BOUNDING.sub(" ", words)) or _NOT_TRUE.search(words))


def is_unreal(clause: str) -> bool:
    """Return whether a clause sets an unreal case: "if exports were", but not "if you look at"."""
    return bool(_UNREAL_CASE.match(clause))


def has_condition(words: str) -> bool:
    """Return whether words hold a condition: "if it rains", "unless the state pays"."""
    return bool(_CONDITION.search(words))


def is_supposed(sentence: str) -> bool:
    """Return whether a sentence only imagines: "Suppose that we build a bridge"."""
    return bool(_SUPPOSED.match(sentence))


def is_of_others(before: str) -> bool:
    """Return whether words before a claim hand it to somebody else: "People say that we will".

    Only what the speaker says in the first person keeps it theirs: "I promise that we will".
    """
    if _OTHERS_SAY.search(before):
        return True
    embedded = _THAT.search(before)
    return embedded is not None and not _OWN.search(before)


def is_attributed(before: str, behind: str) -> bool:
    """Return whether the clauses around name another source: "According to them, …", "…, he says".

    `before` is the clause before the claim and `behind` what follows it; both may be empty.
    """
    return bool(_SAY_AT_END.search(before) or _SOURCE.match(before) or _SAID_BEHIND.match(behind))


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
    before = text[sentence.start : start]
    if _OTHERS_SAY.search(before) or _UNTRUE.search(before):
        return False
    return not is_attributed("", text[clause.end : sentence.end])


def is_claimed(text: str, sentence: Span, start: int, end: int) -> bool:
    """Return whether a place in an order is claimed of somebody: "we are the largest port in Asia".

    Not so where it is imagined ("we could have the best schools in the world"), asked or denied, or
    where nobody is said to hold it ("all the best plans in the world cannot help").
    """
    clause = clause_at(text, sentence, start)
    before, behind = text[clause.start : start], text[end : clause.end]
    is_held = _HELD.search(before) or _HOLDS.match(behind)
    if not is_held or sentence.of(text).endswith("?") or _UNREAL.search(before):
        return False
    return is_plain_claim(text, sentence, start, end) and not _GENERIC.search(before)


_HELD = pattern(
    r"(?:\b(?:is|are|was|were|be|been|being|as|become|becomes|became|remains?|remained|has|have|"
    r"had|"
    r"rank\w*|in|into|among|to|made|makes?|called|run|runs|built|build|own|owns)|[’'](?:s|re|m|"
    r"ve)|,)"
    r"\s(?:(?:also|still|now|already|probably|today|by far|certainly|arguably|currently|about|even|"
    r"us|it|them|the|one of(?: the)?|home to)\s)*$",
    re.IGNORECASE,
)
_HOLDS = pattern(r",?\s(?:is|are|was|were|has|have|stands|lies|runs)\b")
_GENERIC = pattern(r"\b(?:you|one|axioms?|question|wherever|whatever|anyone|all)\b", re.IGNORECASE)


def _is_contrast(text: str, sentence: Span) -> bool:
    """Return whether an "if" compares two times: both clauses tell, and none is unsure."""
    links = _CONDITION.findall(sentence.of(text))
    is_if = [link.lower() for link in links] == ["if"]
    has_rest = len(clauses(text, sentence)) > 1
    return is_if and has_rest and not _UNREAL.search(sentence.of(text))


_BOUNDING = pattern(
    r"\b(?:(?:not|no) (?:more|less|fewer|later) than|not (?:only|just|quite|even)|no doubt)\b",
    re.IGNORECASE,
)
_NEGATION = pattern(
    r"\b(?:not|never|no|no longer|cannot|hardly|unlikely|neither|nor|nobody|nothing|none|unable|"
    r"without)\b|n[’']t\b",
    re.IGNORECASE,
)
_NEGATED = pattern(
    r"(?:\b(?:not|never|no longer|cannot|neither|nor|nobody|no one|none)|n[’']t"
    r"|\bno\s(?!doubt|more|less|fewer|later|matter|wonder)\w+)\s"
    r"(?:(?!that\b|but\b|until\b|because\b|only\b|just\b|and\b|if\b|who\b|which\b|so\b|as\b)"
    r"[\w’'-]+\s){0,4}$",
    re.IGNORECASE,
)
_NOT_TRUE = pattern(
    r"\b(?:not true|untrue|not the case|false|a lie|a myth|nonsense|no truth) that\b", re.IGNORECASE
)
_UNREAL_CASE = pattern(
    r"(?:(?:and|but|so|well|even)\s)?(?:if|unless|provided(?: that)?)\s"
    r"(?!(?:you|we|I|one) (?:just |can |could )?(?:look|take|consider|think|go|add|compare|"
    r"count)\b)",
    re.IGNORECASE,
)
_TAKEN_BACK = pattern(
    r"[,;:.]?\s+(?:(?:but|and)\s)?(?:(?:that|this|it|which)(?:[’']s|\s(?:is|was))\s(?:\w+\s){0,2}"
    r"(?:nonsense|a lie|lies|wrong|false|untrue|absurd|rubbish|a rumour|a rumor|ridiculous|not)\b"
    r"|(?:they|we|it|that|this|I)\s?(?:\w+\s?)?n[’']t[.!])",
    re.IGNORECASE,
)
_CONDITION = pattern(
    r"\b(?:if|unless|provided|as long as|in case|on condition|depend\w*|whether)\b", re.IGNORECASE
)
_UNREAL = pattern(
    r"\b(?:will|would|could|should|might|may|can|shall)\b|[’'](?:ll|d)\b", re.IGNORECASE
)
_SUPPOSED = pattern(
    r"(?:(?:now|just|so|and|but|well|please),?\s)*(?:imagine|suppose|supposing|assume|assuming|say|"
    r"what if|let[’']s (?:say|assume|suppose|imagine)|let us (?:say|assume|suppose|imagine))\b",
    re.IGNORECASE,
)
_OTHERS_SAY = pattern(
    r"(?<!\bI )(?<!\bwe )\b(?:said|says|told|thinks?|thought|claim(?:s|ed)?|doubts?|ask(?:s|ed)?|"
    r"promised?|promises|pretends?|pretended|wr(?:ote|ites?)|reports?|reported|insists?|alleges?|"
    r"denie[sd]|suggests?|suggested|fear(?:s|ed)?|wonders?|hears?|heard|believe[sd]?|"
    r"expect(?:s|ed)?|hope[sd]?|rumou?rs?|"
    r"(?<!to )(?<!can )(?<!could )(?<!will )(?<!would )(?<!must )(?<!me )(?<!also )say)\b",
    re.IGNORECASE,
)
_THAT = pattern(
    r"(?<!\bto )(?<!\bof )(?<!\bon )(?<!\bfor )(?<!\bwith )(?<!\bafter )(?<!\blike )\bthat\s+$",
    re.IGNORECASE,
)
_OWN = pattern(
    r"\b(?:I|we)(?:[’']m|[’']re)?\s(?:(?:am|are|have|also|can|will|firmly|really)\s)*"
    r"(?:think|believe|hope|expect|agree\w*|promise\w*|pledge\w*|decided|confirm\w*|announce\w*|"
    r"guarantee|sure|certain|say|committed)\s(?:\w+\s){0,2}that\s+$",
    re.IGNORECASE,
)
_UNTRUE = pattern(
    r"\b(?:(?:lie|nonsense|false|untrue|wrong|rumou?r|myth|absurd) that|so-called|allegedly|"
    r"supposedly|pretend\w*)\b",
    re.IGNORECASE,
)
_SAY_AT_END = pattern(
    r"(?<!\bI )(?<!\bwe )\b(?:say|says|said|claims?|claimed|writes?|wrote|alleges?|insists?|"
    r"announced|promised|promises|pretends?)[,:]?\s*$",
    re.IGNORECASE,
)
_SOURCE = pattern(
    r"(?:(?:and|but|so)\s)?(?:according to|in the (?:words|opinion|view) of|as (?!I\b|we\b).+ "
    r"(?:says?|said|claims?|claimed|puts? it)$)",
    re.IGNORECASE,
)
_SAID_BEHIND = pattern(
    r",?\s(?:(?:says?|said|claims?|claimed)\s(?!I\b|we\b)|(?:they|people|some|critics|others|he|"
    r"she|"
    r"(?:the|my|our|his|her)\s\w+)\s(?:says?|said|claims?|claimed)\b)",
    re.IGNORECASE,
)
