"""Antecedents: what a pronoun at the beginning of a sentence stands for, where that is certain."""

from __future__ import annotations

from pipeline.patterns import pattern
from pipeline.stages.dating.tenses import is_past
from pipeline.stages.quoting.verbless import is_third_person
from pipeline.stages.speech.words import is_content, listed

_LONGEST_PHRASE = 5
_LEAST_WORDS = 3
_ARTICLES = listed("the our my a an")
_VERBS = listed(
    "is are was were has have had will would can could should must may does do did needs need "
    "wants want began became went came took made gave won lost met says said makes gives takes "
    "sets gets goes comes means works helps covers applies make give take come go work help"
)
_PLACING = listed("in to from of at near for with by on since until")
_SUBJECTS = {"it": "thing", "they": "many", "he": "someone", "she": "someone"}
_SOMEONE = listed(
    "president minister chairman chairwoman chair ambassador secretary leader king queen mayor "
    "father mother brother sister son daughter husband wife colleague friend premier chancellor "
    "governor senator director doctor teacher commissioner bishop spokesman spokeswoman"
)
_TITLES = listed("mr mrs ms dr professor sir lady lord senator justice general admiral")
_BODIES = listed(
    "bank fund council ministry department agency office commission committee party "
    "company corporation university institute foundation centre center union association network "
    "act bill treaty agreement accord programme program project scheme plan strategy budget court "
    "government parliament board authority group alliance initiative"
)
"""How names end that are no person's."""
_NOT_THING = _SOMEONE | listed("people men women children")


def antecedent(before: str, sentence: str) -> str:
    """Return what the pronoun that opens `sentence` stands for, in the words of `before`.

    Only where the pronoun goes on with the subject of the sentence before it, and that sentence
    names nothing else that it could stand for: a subject is the likeliest antecedent of a subject
    (centering, Grosz, Joshi and Weinstein 1995), and without a rival it is the only one. With
    "also" and the same verb more is told of the same subject. Empty otherwise. An "it is" may
    speak of what happened, so it is left alone; and behind a mere judgement, "The risk is great.",
    the talk may go on with what it was of before.
    """
    words = sentence.split(None, _LEAST_WORDS)
    kind = _SUBJECTS.get(words[0].lower(), "") if len(words) > _LEAST_WORDS else ""
    tokens = _tokens(before) if kind else []
    end = _end_of_subject(tokens)
    if not end or _is_judged(tokens[end:]):
        return ""
    is_more = [_ALSO, tokens[end]] == words[1:3]
    if kind == "thing" and not is_more and not _is_doing(words):
        return ""
    subject = _without_stress(tokens[:end])
    if not _fits(subject, kind) or (_has_rival(tokens, end, kind) and not is_more):
        return ""
    first = subject[0]
    opening = first.lower() if first.lower() in _ARTICLES else first
    opening = "the" if opening in {"a", "an"} else opening
    return " ".join((opening, *subject[1:]))


_ALSO = "also"


def _is_judged(predicate: list[str]) -> bool:
    """Return whether a sentence says of its subject only how it is: "is very hard"."""
    verb, *rest = predicate
    is_brief = verb in _COPULA and 0 < len(rest) <= _JUDGED
    return is_brief and not is_past(rest[0].lower())


_COPULA = listed("is are was were")
_JUDGED = 2
"""Words behind a verb that are no more than a judgement."""


def _without_stress(subject: list[str]) -> list[str]:
    """Return a subject without what only stresses it: "the mayor himself"."""
    while subject and subject[-1].lower() in _STRESSING:
        subject = subject[:-1]
    return subject


_STRESSING = listed(
    "himself herself itself themselves also now already really still then clearly certainly "
    "always never only just too both all"
)


def _is_doing(words: list[str]) -> bool:
    """Return whether an "it" does something: "it was good" may mean what happened."""
    verb, following = words[1].lower(), words[2].lower()
    if verb in {"is", "was", "will", "would", "has", "had", "can", "could", "may", "must"}:
        return following not in {"be", "been", "mean", "take"} and (
            verb not in {"is", "was"} or following.endswith(("ed", "ing"))
        )
    return (
        verb in _DID
        or verb.endswith("ed")
        or (verb.endswith("s") and verb not in {"seems", "means", "takes"})
    )


_DID = listed("brought gave made led won lost began grew fell rose cost built sent went came")


def _tokens(text: str) -> list[str]:
    return _WORD.findall(text)


_WORD = pattern(r"[^\W_]+(?:['.-][^\W_]+|’[^\W_]+)*|[,;:\"]|[“”]")


def _end_of_subject(tokens: list[str]) -> int:
    """Return where the noun phrase that opens a sentence ends before its verb; 0 for none."""
    for at, token in enumerate(tokens[: _LONGEST_PHRASE + 1]):
        if (at and (token in _VERBS or (token.endswith("ed") and token.islower()))) or (
            at > 1 and token.islower() and is_third_person(token)
        ):
            subject = _without_stress(tokens[:at])
            is_named = tokens[0].lower() in _ARTICLES and len(subject) > 1
            return at if is_named or (bool(subject) and _is_name(subject)) else 0
        is_stressed = token.lower() in _STRESSING
        if not token[0].isalnum() or (at and not is_content(token) and not is_stressed):
            return 0
    return 0


def _is_name(subject: list[str]) -> bool:
    return all(one[0].isupper() and is_content(one) for one in subject)


def _fits(subject: list[str], kind: str) -> bool:
    """Return whether a noun phrase is of the kind and number that a pronoun stands for."""
    last = subject[-1].lower()
    is_many = last.endswith("s") and not last.endswith(("ss", "us", "is"))
    if kind == "many":
        return is_many or last in {"people", "men", "women", "children"}
    is_someone = any(one.lower() in _SOMEONE | _TITLES for one in subject)
    if kind == "someone":
        return is_someone and not is_many
    is_person = _is_name(subject) and not (last in _BODIES or subject[-1].isupper())
    return not is_someone and not is_many and last not in _NOT_THING and not is_person


def _has_rival(tokens: list[str], start: int, kind: str) -> bool:
    """Return whether the rest of a sentence names another thing a pronoun could stand for."""
    for at in range(start, len(tokens)):
        token, before = tokens[at], tokens[at - 1].lower()
        lower = token.lower()
        is_many = lower.endswith("s") and not lower.endswith(("ss", "us", "is"))
        if kind == "many" and (is_many or lower in _NOT_THING) and is_content(token):
            return True
        if kind == "someone" and (
            lower in _SOMEONE or (token[0].isupper() and before not in _PLACING)
        ):
            return True
        if kind == "thing" and (before in _RIVALS or (token[0].isupper() and is_content(token))):
            return True
    return False


_RIVALS = _ARTICLES | listed("this that its his her their your every each another no any some")
