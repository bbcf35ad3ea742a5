"""Tangles: speech in which a speaker begins again, and no mark says so."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pipeline.stages.speech.words import listed


def is_tangled(shown: str) -> bool:
    """Return whether a speaker begins again without a mark that says so."""
    tokens = shown.split()
    small = [token.lower() for token in tokens]
    return (
        shown[0] in _NO_BEGINNINGS
        or ("—" in shown and _is_dashed_anew(small))
        or " , " in shown
        or _is_cut_at_letters(tokens)
        or _is_said_anew(small)
        or _is_said_twice(small)
        or _is_doubled(small)
        or _has_two_verbs(small)
        or _has_two_subjects(small)
        or _is_taken_up(tokens, small)
        or _is_cut_at_adverb(small)
        or (not _LEFT_PREPOSITIONS.isdisjoint(small) and _is_left_at_preposition(small))
        or (not _STARTERS.isdisjoint(tokens) and _is_begun_within(tokens))
        or _is_denied_anew(small)
        or (small.count("if") > 1 and _is_if_twice(small))
        or _are_two_figures(tokens)
        or _is_noun_left(small)
        or _is_answer_left(small)
        or (("n't and " in shown or "n’t and " in shown) and _is_denial_left(small))
        or (("—" in shown or not _DASHES.isdisjoint(tokens)) and _is_corrected_at_dash(shown))
    )


_NO_BEGINNINGS = frozenset("-–—,;:.)=")


def _is_dashed_anew(small: Sequence[str]) -> bool:
    """Return whether words begin anew at a tight dash: "Anyway—so we", "is one—one of"."""
    halves = [token.partition("—") for token in small]
    return bool(halves[0][1]) or any(one == other != "" for one, _, other in halves)


def _is_corrected_at_dash(shown: str) -> bool:
    """Return whether words before a dash are begun anew behind it: "for the first — 31 for the"."""
    small = shown.lower().replace("—", " — ").split()
    for at in range(2, len(small) - 2):
        if small[at] in _DASHES:
            if small[at - 1] in _UNFINISHED:
                return True
            behind = [word.strip(".,;") for word in small[at + 1 : at + _SOON_AGAIN]]
            if behind[:2] == ["i", "mean"] or _is_duty_again(small, at):
                return True
            if (small[at - 2], small[at - 1]) in pairwise(behind):
                return True
            if small[at - 1] in _WITHOUT_OBJECT and behind and behind[0].endswith("ed"):
                return True
            if _is_left_unsaid(small[:at]) and behind and behind[0] in _ANEW:
                return True
    return False


def _is_left_unsaid(before: Sequence[str]) -> bool:
    """Return whether what something is stays unsaid: "the rule is really" before "we have"."""
    return before[-1] in _STRESS and before[-2] in _BEING


_STRESS = listed("really just basically simply actually")


def _is_duty_again(small: Sequence[str], dash: int) -> bool:
    """Return whether a duty before a dash is begun anew: "has to defend — we have to take"."""
    was_begun = dash > 2 and small[dash - 2] == "to" and small[dash - 3] in _HAVING  # noqa: PLR2004
    someone, having, to = (*small[dash + 1 : dash + 4], "", "", "")[:3]
    return was_begun and someone in _ANEW and having in _HAVING and to == "to"


_WITHOUT_OBJECT = listed("made took gave had got put makes takes gives has")
"""Verbs that a speaker leaves for another one at a dash: "he made — lied 26 times"."""
_HAVING = listed("has have need needs want wants")
_UNFINISHED = listed("how what why which whether that the a an of to and")
"""Words that go on: what breaks off behind one at a dash is begun anew."""
_DASHES = frozenset({"—", "–", "-", "--"})
_SOON_AGAIN = 9
"""Words behind a dash in which what was said before it is said again."""


def _is_said_anew(small: Sequence[str]) -> bool:
    """Return whether a verb is left for a clause that begins anew: "which will, it'll rise"."""
    return not _LEFT.isdisjoint(small) and any(
        one in _LEFT and _before_mark(other) in _ANEW for one, other in pairwise(small)
    )


def _is_noun_left(small: Sequence[str]) -> bool:
    """Return whether a noun is left out for what begins anew: "was an interesting, I read"."""
    return not _LEFT_ADJECTIVES.isdisjoint(small) and any(
        one in _LEFT_ADJECTIVES and _before_mark(other) in _ANEW and _has_article(small[:at])
        for at, (one, other) in enumerate(pairwise(small))
    )


def _is_answer_left(small: Sequence[str]) -> bool:
    """Return whether a noun is left for what begins anew: "I think the answer but that's it"."""
    return (
        small[1:2] in (["think"], ["believe"]) and small[2:3] == ["the"] and small[4:5] == ["but"]
    )


def _is_denial_left(small: Sequence[str]) -> bool:
    """Return whether a denied verb is left for what begins anew: "they aren't and the sight"."""
    return any(
        one.endswith(("n't", "n’t")) and other == "and" and behind in _BEFORE_NOUN
        for one, other, behind in zip(small, small[1:], small[2:], strict=False)
    )


_BEFORE_NOUN = listed("the a an this that these those")


def ends_before_noun(words: str) -> bool:
    """Return whether words end where the noun is still to come: "there was an interesting"."""
    *before, last = words[-_LONGEST_END:].lower().split() or [""]
    is_most = last.endswith("est") and last not in _NO_SUPERLATIVES and before[-1:] == ["the"]
    return is_most or (last in _ADJECTIVES and _has_article(before))


_NO_SUPERLATIVES = listed(
    "latest earliest best rest west forest interest request test guest quest nest chest contest "
    "harvest arrest protest midwest northwest southwest least"
)


def _has_article(before: Sequence[str]) -> bool:
    """Return whether "a" or "a very" stands at the end, so that a noun must follow."""
    near = before[:-1] if before[-1:] and before[-1] in _VERY else before
    return bool(near) and near[-1] in {"a", "an"}


_ADJECTIVES = listed("interesting great good big huge new real different whole")
_LEFT_ADJECTIVES = frozenset(f"{word}," for word in _ADJECTIVES)
_VERY = listed("very really extremely")
_LONGEST_END = 30
"""Letters in which the article, a "very" and the adjective stand."""


def _before_mark(word: str) -> str:
    return word.replace("’", "'").partition("'")[0]


_LEFT = frozenset(f"{word}," for word in listed("is are was were will would can could has have"))
_ANEW = listed("it that this he she they we i there")


def _is_cut_at_letters(tokens: Sequence[str]) -> bool:
    """Return whether a stop behind short letters ends no sentence: "and Roe, a US."."""
    last = tokens[-1].rstrip(".")
    is_short = len(last) <= _LONGEST_LETTERS and last.isupper()
    return is_short and tokens[-2:-1] in (["a"], ["an"])


_LONGEST_LETTERS = 3


def _is_said_twice(small: Sequence[str]) -> bool:
    """Return whether two words are said again at once: "I still I still feel"."""
    if len(small) > 1 and small[0].endswith(",") and small[1].endswith(","):
        return True
    pairs = list(pairwise([word.rstrip(",") for word in small]))
    if len(set(pairs)) == len(pairs):
        return _is_begun_again(small)
    if any(_is_subject_again(pairs, small, at) for at in range(len(pairs) - 3)):
        return True
    at_once = zip(pairs, pairs[2:], strict=False)
    soon = (
        (one, other)
        for at, (one, other) in enumerate(zip(pairs, pairs[3:], strict=False))
        if one[1] in _BEING or small[at + 2] in _BEING
    )
    return _is_begun_again(small) or any(
        one == other and not _ADDING.intersection(one) for one, other in (*at_once, *soon)
    )


def _is_subject_again(pairs: list[tuple[str, str]], small: Sequence[str], at: int) -> bool:
    """Return whether a subject with its verb is soon said again: "do I like working on I like"."""
    if pairs[at][0] not in _SUBJECTS:
        return False
    again = next((end for end in range(at + 3, at + 6) if pairs[end : end + 1] == [pairs[at]]), 0)
    between = small[at + 1 : again]
    return bool(again) and not any(word[-1] in ",;:" or word in _JOINING for word in between)


_JOINING = listed("and or but")


_ADDING = listed("and or by after upon to but on")
"""Words that join what is said twice for a reason: "again and again and again"."""


def _is_begun_again(small: Sequence[str]) -> bool:
    """Return whether two words are left for the same beginning: "I'm just, I'm amazed"."""
    while len(small) > 1 and small[0][-1] == "," and small[1].startswith(small[0][:-1]):
        small = small[1:]
    at = next((at for at, word in enumerate(small[:3]) if word[-1] == ","), -1)
    is_short = 0 <= at < len(small) - 1
    return is_short and small[0] in _BEGINNING and small[at + 1] == small[0]


_BEGINNING = listed("i we you they he she it there i'm we're it's they're i’m we’re it’s they’re")


def _is_doubled(small: Sequence[str]) -> bool:
    """Return whether a word stands twice that is not said twice to stress it: "Roe Roe was"."""
    if len(set(small)) == len(small):
        return False
    same = [one for one, other in pairwise(small) if one == other]
    return any(len(one) >= _SHORTEST and one.isalpha() and one not in _STRESSED for one in same)


_SHORTEST = 3
_STRESSED = listed(
    "very really that had much many far long more too the and our bye yes no never now again "
    "there here what you we're day year her his"
)
"""Words that stand twice rightly, or whose second one is left out in print."""


def _has_two_verbs(small: Sequence[str]) -> bool:
    """Return whether a verb follows another that takes none: "pumps are actually just got"."""
    if "be" in small and _behind_adverbs(small, small.index("be") + 1) == "be":
        return True
    if _BEING.isdisjoint(small):
        return False
    places = [at for at, one in enumerate(small) if one in _BEING]
    return any(_behind_adverbs(small, at + 1) in _FINITE for at in places)


def _has_two_subjects(small: Sequence[str]) -> bool:
    """Return whether a subject follows another that was left: "we there's more", "it's we do"."""
    if _LEADING_ON.isdisjoint(small):
        return False
    places = [at for at, one in enumerate(small[:-1]) if one in _BEFORE_SUBJECT]
    return any(_is_left_for(*(*small[at : at + 3], "")[:3]) for at in places)


def _is_left_for(one: str, other: str, third: str) -> bool:
    """Return whether a subject or an article is left for a subject or determiner behind it."""
    return (
        (one in _SUBJECTS and _before_mark(other) in _AGAIN_SUBJECT and other != "there")
        or (one in _ITS and other in _SUBJECTS and third not in _CLEAVING)
        or (one in _SUBJECTS_ARE and other in _SUBJECTS_AND_YOU)
        or (one in _BOUND and other == "to" and third in _ANYBODY)
        or (one == "that" and other in _PLURAL and third.replace("’", "'") in _ANEW_BEING)
        or (one in _ARTICLES and other in _NO_NOUN)
        or (one in _ARTICLES and other in _DETERMINERS and not third[:1].isdigit())
    )


_SUBJECTS = listed("we they he she i")
_ARTICLES = listed("the a an")
_NO_NOUN = listed("but and i we you they he she because so")
_DETERMINERS = listed("some my our your their this these those")
"""Words for which an article is left: "on the some of the plans", but "the some 300 people"."""
_LEADING_ON = listed(
    "there's there’s it's it’s have has had need needs want wants going got it this the a an we're "
    "we’re they're they’re you're you’re that's that’s he's he’s she's she’s"
)
_AGAIN_SUBJECT = listed("there it that this")
_ITS = listed("it's it’s")
_SUBJECTS_ARE = listed("we're we’re they're they’re you're you’re")
_SUBJECTS_AND_YOU = _SUBJECTS | {"you"}
_CLEAVING = listed("who that whom")
_PLURAL = listed("are were")
_ANEW_BEING = listed("it's that's he's she's there's")
"""What begins anew behind "letters that are"."""
_BOUND = listed("have has had need needs want wants going got")
_BEFORE_SUBJECT = _SUBJECTS | _ITS | _SUBJECTS_ARE | _BOUND | _ARTICLES | {"that"}


def _behind_adverbs(small: Sequence[str], at: int) -> str:
    while at < len(small) and (small[at] in _ADVERBS or small[at] in _TIMED):
        at += 1
    return small[at] if at < len(small) else ""


_BEING = listed("is are was were")
_FINITE = listed("got went came has have is are was were will would can could did does do")
_TIMED = listed("now still also already only")


def _is_taken_up(tokens: Sequence[str], small: Sequence[str]) -> bool:
    """Return whether a pronoun takes up the noun before it: "Defence systems, they would not"."""
    at = next((at for at, token in enumerate(tokens[:_LONGEST_NOUN]) if token[-1] == ","), -1)
    if at == 1 and small[0] == "the" and small[1][:-1] not in _NO_NOUNS:
        return _before_mark(small[2]) in _ANYBODY
    if at < 0 or at + 1 >= len(small) or _before_mark(small[at + 1]) not in _TAKING_UP:
        return False
    is_noun = small[at].endswith("s,") and small[at][:-1] not in _NO_NOUNS
    return is_noun and _FUNCTION.isdisjoint(small[:at])


_LONGEST_NOUN = 4
_TAKING_UP = listed("they")
_ANYBODY = listed("people you we they i it he she")
_NO_NOUNS = listed(
    "years months weeks days hours minutes times cases ways terms circumstances always perhaps yes "
    "unless besides nowadays sometimes news thus ages decades conditions guys folks ladies"
)
_FUNCTION = listed(
    "in on at for with by from after before during of to as if when while because since and but or "
    "is are was were has have had do does did will would can could not ago"
)


def _is_cut_at_adverb(small: Sequence[str]) -> bool:
    """Return whether something is still to come at the end: "a process whereby that actually"."""
    is_adverb = small[-1].rstrip(".") in _ADVERBS
    return is_adverb and not small[-2:][0].endswith(",")


_ADVERBS = listed("actually basically simply just very really probably quite")


def _is_left_at_preposition(small: Sequence[str]) -> bool:
    """Return whether a preposition is left and said again: "we have from, not only from"."""
    return any(
        one in _LEFT_PREPOSITIONS
        and small[at + 1 : at + 4] == ["not", "only", one[:-1]]
        and small[at - 1 - (small[at - 1] in _TIMED)] in _BEING_OR_HAVING
        for at, one in enumerate(small)
    )


_BEING_OR_HAVING = listed("is are was were have has had")
_LEFT_PREPOSITIONS = frozenset(f"{word}," for word in listed("of to in with from for by on at"))


def _is_begun_within(tokens: Sequence[str]) -> bool:
    """Return whether a sentence begins within another: "you But I still feel"."""
    return any(
        other in _STARTERS
        and (one[-1].islower() or one == "I")
        and (third[0].islower() or third in _STARTERS or third == "I")
        for one, other, third in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )


_STARTERS = listed(
    "But And So Because We They You It He She If When What Then Now Well Yeah There We're We’re "
    "They're They’re You're You’re It's It’s There's There’s"
)


def _is_denied_anew(small: Sequence[str]) -> bool:
    """Return whether a speaker says "We don't we went"."""
    first, second, third, fourth = (*small[:4], *("",) * 4)[:4]
    bare = second.replace("’", "'")
    is_denied = first in _SPEAKERS and bare.endswith("n't")
    is_left = first in _SPEAKERS and bare.endswith("n't,") and third in _ANY
    return is_left or (is_denied and third in _SPEAKERS and fourth != "know")


_SPEAKERS = listed("we i they you he she it")
_ANY = _SPEAKERS | listed("the a an this that there")


def _is_if_twice(small: Sequence[str]) -> bool:
    """Return whether a condition is begun anew: "if we find people if they"."""
    at = small.index("if")
    again = small.index("if", at + 1)
    between = small[at + 1 : again]
    is_near = 0 < len(between) <= _IF_ANEW
    return is_near and not any(word.endswith(",") or word in {"and", "or"} for word in between)


_IF_ANEW = 4


def _are_two_figures(tokens: Sequence[str]) -> bool:
    """Return whether two figures stand in a row, of which one was meant: "25 30,000 people"."""
    if not any(map(str.isdecimal, tokens)):
        return False
    return any(
        one.isdecimal() and len(one) < len(other) and "," in other[:-1] and other[0].isdecimal()
        for one, other in pairwise(tokens)
        if len(one) < _YEAR
    )


_YEAR = 4
"""Digits of a year, which may stand before a figure: "in 2019 12,000 people"."""
