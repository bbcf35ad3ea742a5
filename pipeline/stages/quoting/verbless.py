"""Verbless: stretches that name something and say nothing of it, for want of a verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.patterns import pattern
from pipeline.stages.dating.tenses import is_past
from pipeline.stages.speech.sentences import is_independent
from pipeline.stages.speech.words import STOP_WORDS, listed


def is_verbless(shown: str, tokens: Sequence[str]) -> bool:
    """Return whether nothing is said of what is named: "a question on health and support"."""
    head, _, rest = shown.partition(", ")
    if not rest and head.lower().startswith(_TOPICS):
        return True
    if _first(rest) in _RELATING and not has_verb(head) and _ends_below(rest):
        return True
    if _is_left_for_another(shown) or _is_only_placed(shown) or _is_only_doing(tokens):
        return True
    if _is_only_named(shown) or _is_only_involved(tokens) or _is_named_with_clause(shown):
        return True
    if not is_fragment(shown) or has_plain_verb(shown):
        return False
    return not any(
        is_past(token.strip(".,;:")) and behind != "by"
        for token, behind in zip(tokens, [*tokens[1:], ""], strict=True)
    )


def _is_left_for_another(shown: str) -> bool:
    """Return whether nothing is said of what comes first: "Very small; it had a wall".

    So it is in "The number of ships, that there are many".
    """
    named, that, _ = shown.partition(", that ")
    if that and named.startswith(("The ", "the ")) and not has_verb(named):
        return not (has_told_verb(named) or has_plain_verb(named))
    remark, stop, _ = shown.partition("; ")
    return bool(stop and remark.strip()) and is_verbless(remark, remark.lower().split())


def _is_only_doing(tokens: Sequence[str]) -> bool:
    """Return whether nobody does what is told in a row: "bringing help, bringing I'd say food"."""
    first, before = tokens[0], ("", *tokens)
    return first.endswith("ing") and any(
        one == first and other.endswith(",") for one, other in zip(tokens, before, strict=False)
    )


def _is_only_placed(shown: str) -> bool:
    """Return whether all that is said is said of a place: "this year, in Lima, where I spoke"."""
    head, where, rest = shown.partition(", where ")
    if not where or "," in rest or has_verb(head) or not is_fragment(head):
        return False
    return not has_told_verb(head) and not has_plain_verb(head)


def _is_only_involved(tokens: Sequence[str]) -> bool:
    """Return whether all that is said is what people are part of: "60 towns involved in paving"."""
    at = next(
        (at for at, token in enumerate(tokens[1:_SOON_INVOLVED], 1) if token in _PARTAKING), 0
    )
    is_owned = at > 0 and tokens[at - 1].endswith("s") and tokens[at + 1 : at + 2] != ["by"]
    told = " ".join(tokens[at + 1 :])
    return is_owned and not has_verb(" ".join([*tokens[:at], told])) and not has_plain_verb(told)


def _is_named_with_clause(shown: str) -> bool:
    """Return whether nothing is said of a name but what its clause says, behind an aside or not."""
    if _is_row_of_nouns(shown) or _is_only_where(shown):
        return True
    return "—" in shown and _is_left_for_aside(shown)


def _is_row_of_nouns(shown: str) -> bool:
    """Return whether things are only listed: "A handful of boats, three piers, old bridges"."""
    parts = shown.rstrip(".").split(", ")
    is_row = len(parts) >= _LEAST_IN_ROW and all(one.endswith("s") for one in parts)
    return is_row and not has_verb(shown)


_LEAST_IN_ROW = 3


def _is_only_where(shown: str) -> bool:
    """Return whether a noun is named with what is so there: "A town where all is well".

    No verb of its own follows: each behind the first stands in a part with a subject of its own.
    """
    noun, where, rest = shown.partition(" where ")
    named = noun.lower().split()
    if not where or len(named) > _LONGEST_NAMED or not named or named[0] not in _INDEFINITE:
        return False
    first, *others = rest.lower().rstrip(".").split(", ")
    verbs = [at for at, word in enumerate(map(_bare, first.split())) if word in _MAIN_VERBS]
    is_one = bool(verbs) and all(after - at <= _SAME_VERB for at, after in pairwise(verbs))
    return is_one and not any(_first(part) in _MAIN_VERBS for part in others)


_LONGEST_NAMED = 4
_SAME_VERB = 2
"""Words from one verb to the next within which both are one: "has never been"."""


def _is_left_for_aside(shown: str) -> bool:
    """Return whether a name gets no verb behind an aside: "Our town — you know it — that built"."""
    named, dash, rest = shown.partition(" — ")
    aside, _, behind = rest.partition(" — ")
    if not dash or not aside or _first(behind) not in _CLAUSE_ON:
        return False
    first, *others = named.split()
    small = [first.lower(), *filter(str.islower, others)]
    is_doing = small[0].endswith("ing")
    return not is_doing and not _says(small) and not _is_told_behind(behind)


def _is_told_behind(clause: str) -> bool:
    """Return whether a verb follows that of a clause on a name: "who is ill is to stay"."""
    words = [_bare(word) for word in clause.lower().split()]
    return any(
        words[at] in _MAIN_VERBS
        and _SUBORDINATING.isdisjoint(words[max(1, at - _CLAUSE_REACH) : at])
        for at in range(3, len(words))
    )


_PARTAKING = listed("involved engaged based located interested affected dedicated devoted")
_SOON_INVOLVED = 6


def _is_only_named(shown: str) -> bool:
    """Return whether things are named one after the other, the last with a clause on it."""
    if ", " not in shown:
        return False
    words = shown.lower().replace("’", "'").split()
    at = next((at for at, word in enumerate(words) if word.partition("'")[0] in _CLAUSE_ON), 0)
    verb = words[at].partition("'")[2] or words[at + 1 : at + 2]
    is_own = bool(at) and words[at - 1] not in _SAYING
    if not is_own or not (isinstance(verb, str) or VERBS.issuperset(verb)):
        return False
    named = [word for word in words[:at] if "-" not in word]
    is_row = any(word.endswith(",") for word in named) and "," not in " ".join(words[at:])
    is_told = any(word in _MODALS for word in words[at + 3 :])
    return is_row and not is_told and not _says(_without_view(named))


def _says(words: Sequence[str]) -> bool:
    """Return whether a verb stands among words in small letters, or a pronoun that has one."""
    plain = [word.strip(".,;:") for word in words]
    if has_verb(" ".join(plain)) or not PRONOUNS.isdisjoint(plain):
        return True
    return any(is_past(word) or is_third_person(word) for word in plain)


def _without_view(words: Sequence[str]) -> list[str]:
    """Return words without an aside of two words: ", I suppose,"."""
    at = next(
        (
            at
            for at, (one, other) in enumerate(pairwise(words))
            if one in PRONOUNS and other.rstrip(",") in _VIEWS and other.endswith(",")
        ),
        len(words),
    )
    return [*words[:at], *words[at + 2 :]]


_MODALS = listed("should must shall ought")
"""Behind a clause on what is named they say something of it: "a child that is ill should not"."""
_CLAUSE_ON = listed("that which who")
_SAYING = listed("agree argue think say hope know fear find show")
"""Verbs whose object a "that" begins."""
_VIEWS = listed("suppose think guess believe hope")
_TOPICS = ("in terms of ", "with regard to ", "with respect to ", "in relation to ", "as for ")
_RELATING = frozenset({"who", "which", "whose"})


def _ends_below(rest: str) -> bool:
    """Return whether a clause about a name is followed by nothing but another: "who …, when …"."""
    _, comma, tail = rest.partition(", ")
    return not comma or ("," not in tail and _first(tail) in {"when", "while", "because", "as"})


def _first(words: str) -> str:
    return _bare(words.partition(" ")[0].lower())


def is_fragment(clause: str) -> bool:
    """Return whether words have neither a subject of their own nor a verb."""
    return not is_independent(clause) and not has_verb(clause)


def is_noun_alone(shown: str) -> bool:
    """Return whether the only verbs are in the relative clause of a noun: "A law that lets us"."""
    said = shown.lower().split()
    opening = _bare(said[0]) if said else ""
    is_any = opening in _INDEFINITE or opening in _ANYBODY
    if not is_any and "who" not in said:
        return False
    words = [_bare(word) for word in said]
    relatives = _RELATIVES if is_any else _OF_PEOPLE
    start = next((at for at in _reach(opening) if words[at : at + 1] and words[at] in relatives), 0)
    if any(map(_may_be_main, words[1:start])) or _is_judged(shown, words, start):
        return False
    if not start or not (is_any or _is_people(shown, words[:start], words[start + 2 :])):
        return False
    return not any(
        (words[at] in _MAIN_VERBS or words[at].endswith("ed"))
        and not _is_inverted(words, at)
        and _SUBORDINATING.isdisjoint(words[max(start, at - _CLAUSE_REACH) : at])
        for at in range(start + 3, len(words))
    )


def _is_inverted(words: Sequence[str], at: int) -> bool:
    """Return whether a "should" begins a condition: "…, should a large shock occur"."""
    return words[at] == "should" and words[at + 1 : at + 2] in (["a"], ["an"], ["the"], ["any"])


def _may_be_main(word: str) -> bool:
    """Return whether a word before "that" can be the verb: "The company says that it"."""
    return word in _MAIN_VERBS or word in _REPORTING or is_past(word) or is_third_person(word)


_REPORTING = listed("says thinks believes knows hopes expects argues")


def _is_people(shown: str, head: Sequence[str], rest: Sequence[str]) -> bool:
    """Return whether a "who" follows people who are only named: "Ordinary families who need"."""
    is_named = head[0] not in PRONOUNS and not has_verb(" ".join(head))
    if not is_named or "," in shown or any(map(is_third_person, head)):
        return False
    return not has_plain_verb(" ".join(rest))


PRONOUNS = listed("we they he she i it you")
_OF_PEOPLE = frozenset({"who"})


def _is_judged(shown: str, words: Sequence[str], start: int) -> bool:
    """Return whether a verb follows that of a clause with its own subject: "the sign we see is"."""
    subject = (*shown.split()[start + 1 : start + 2], "")[0]
    is_own = subject[:1].isupper() or subject in _OWNING
    is_own |= not PRONOUNS.isdisjoint(words[start + 1 : start + 2])
    if not is_own or words[start] != "that" or words[start - 1] in _OF_CLAIMS:
        return False
    is_begun = "'" in subject.replace("’", "'")
    for at in range(start + 2, len(words)):
        is_verb = words[at] in _MAIN_VERBS or words[at].endswith("ed")
        if is_verb and is_begun and words[at] in _BEING and words[at - 1] not in _NO_NOUN:
            return True
        is_begun |= is_verb or words[at].endswith("ing")
    return False


_OWNING = listed("our my their his her the")
_BEING = listed("is are was were")
_NO_NOUN = PRONOUNS | listed("this that there which who what")
_OF_CLAIMS = listed(
    "fact idea belief hope claim view notion sense feeling danger risk chance possibility fear"
)


def _reach(opening: str) -> range:
    """Return where the "who" or "which" of a noun may stand: "anybody who", "a new law which"."""
    return range(1, 2) if opening in _ANYBODY else range(2, 6)


def _bare(word: str) -> str:
    """Return a word without its marks and without the verb that is joined to it: "who's"."""
    return word.strip(".,;:").replace("’", "'").partition("'")[0]


_INDEFINITE = listed("a an no one another the our my some any")
_ANYBODY = listed("anybody anyone everybody everyone somebody someone those people nobody")
_RELATIVES = listed("which who that where whose")
_MAIN_VERBS = listed(
    "is are was were will would has have had can could should must may might do does did needs "
    "means makes gives takes costs comes goes works became came went made gave took"
)
_SUBORDINATING = listed(
    "before after when because if until while since as though although that what whether how"
)
_CLAUSE_REACH = 6
"""Words from one of those to the verb of its clause: "what the needs of the town are"."""


def is_third_person(word: str) -> bool:
    """Return whether a word is a verb with an "s", of what is named before it: "carries"."""
    if not word.endswith("s") or word in STOP_WORDS:
        return False
    # imported late: few sentences begin with such a word
    from pipeline.stages.speech import verbs

    return verbs.is_third_person(word)


def has_plain_verb(words: str) -> bool:
    """Return whether a verb of the present makes a sentence of words (see `verbs`)."""
    # imported late: few sentences have none of the common verbs
    from pipeline.stages.speech import verbs

    return verbs.has_plain_verb(words)


def has_told_verb(words: str) -> bool:
    """Return whether something is told in the past by a form of its own: "the rate fell to 5"."""
    tokens = [_bare(word) for word in words.lower().split()]
    return any(
        is_past(word) and before not in _BEFORE_ATTRIBUTES and behind != "by"
        for before, word, behind in zip(tokens, tokens[1:], [*tokens[2:], ""], strict=False)
    )


_BEFORE_ATTRIBUTES = listed("a an the of to by with for in on as no not be been being my our your")


VERBS = listed(
    "am is are was were be has have had do does did will would can cannot could shall should may "
    "might must need needs want wants believe think hope know see say said make makes made take "
    "takes took give gave get got go goes went come comes came work works become became keep "
    "understand"
)
_SHORT_FORMS = listed("s re ve ll m d t")
_SHORTEST_PAST = 5
_VERBAL = pattern(r"([’']?)(\w+)")


def has_verb(words: str, start: int = 0) -> bool:
    """Return whether a finite verb stands in words: not behind "to"."""
    lower = words.lower()
    if not start and any(
        word in VERBS and not before.endswith("to") for before, word in pairwise(lower.split())
    ):
        return True
    return any(_is_verb(found, lower) for found in _VERBAL.finditer(lower, start))


def _is_verb(found: re.Match[str], lower: str) -> bool:
    word, at = found[2], found.start(2)
    if found[1] and word in _SHORT_FORMS:
        return word != "s" or not _is_owner(lower, found.start(), found.end())
    if word not in VERBS and not _is_past(word):
        return False
    return not (lower.endswith("to ", 0, at) and not lower[:at][-4:-3].isalnum())


def _is_owner(lower: str, start: int, end: int) -> bool:
    """Return whether an "'s" says whose it is: "the ministry's plans", and not "the plan's a good".

    It does so behind a noun, before another word than those that go on behind "is" and "has".
    """
    noun = lower[:start].rstrip().rpartition(" ")[2]
    word = (lower[end:].split(None, 1) or [""])[0].strip('.,;:!?"”')
    is_alone = not word or word in _BEHIND_IS or word.endswith(("ing", "ly", "ed"))
    return noun not in _NO_OWNERS and not is_alone


_NO_OWNERS = listed(
    "it he she that this there here what who where how when why everything nothing something "
    "anything everybody everyone nobody somebody someone let one"
)
"""Words behind which an "'s" is a verb; of "one's" and "who's" it may be."""
_BEHIND_IS = STOP_WORDS | listed(
    "going gone been done gotten got no not never ever still always just really very quite too "
    "so about because like why what where how that true right fine good great clear important "
    "hard easy difficult possible likely able ready"
)


def _is_past(word: str) -> bool:
    is_form = word.endswith("ed") and len(word) >= _SHORTEST_PAST
    return is_form and word.isascii() and word.isalpha()
