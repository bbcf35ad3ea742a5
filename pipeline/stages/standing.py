"""Standing: which stretches of a sentence make sense alone and say what the speaker said.

An editor may cut a sentence at its clauses, but not between a condition and what depends on it,
before words that take a claim back, or behind a word that points to something unsaid.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.stages.pointing import Pointing, is_eliding, pointing
from pipeline.stages.quote import without_marker
from pipeline.stages.sentences import Span, clauses, is_independent
from pipeline.stages.words import listed

_FEWEST_WORDS = 7
_MOST_WORDS = 44
_MOST_CLAUSES = 4
_LONG_ENOUGH = 10


def standing(text: str, sentence: Span) -> Iterator[tuple[Span, bool]]:
    """Yield the stretches of a sentence that can stand alone, and whether each is all of it.

    What speakers say before they begin ("As I said") is no part of a stretch.
    """
    if _outdated().match(text, sentence.end):
        return
    yielded: set[Span] = set()
    is_taken_back = bool(_taken_back().match(text, sentence.end))
    for span in _spans(text, sentence):
        shown = without_marker(text, span)
        is_whole = span == sentence
        if is_taken_back and span.end == sentence.end:
            continue
        if shown not in yielded and _can_stand(text, shown, is_whole=is_whole):
            yielded.add(shown)
            yield shown, is_whole


def _spans(text: str, sentence: Span) -> Iterator[Span]:
    """Yield the runs of clauses that drop no condition and end on no loose end."""
    parts = clauses(text, sentence)
    for first in range(len(parts)):
        if not _can_begin(text, parts, first):
            continue
        for last in range(first, min(first + _MOST_CLAUSES, len(parts))):
            if _can_end(text, parts, last):
                yield Span(parts[first].start, parts[last].end)


def _can_begin(text: str, parts: tuple[Span, ...], at: int) -> bool:
    """Return whether nothing before the clause belongs to it: no "if …", no "in my opinion"."""
    if at == 0:
        return True
    before = parts[at - 1]
    if without_marker(text, Span(before.start, parts[at].start)).start >= before.end:
        return True
    if _is_under_condition(text, parts[:at]):
        return False
    words = before.of(text)
    belongs = _condition().match(words) or _reporting().search(words) or _has_loose_end(words)
    return is_independent(words) and not belongs


def _is_under_condition(text: str, before: tuple[Span, ...]) -> bool:
    """Return whether a condition has been set and nothing been said yet that hangs on it."""
    for part in reversed(before):
        words = part.of(text)
        if _condition().match(words) or " that if " in words:
            return True
        if is_independent(words):
            return False
    return False


def _can_end(text: str, parts: tuple[Span, ...], at: int) -> bool:
    """Return whether what follows does not take the claim back, and no loose end hangs on."""
    if at == len(parts) - 1:
        return True
    here = parts[at].of(text)
    goes_on = _going_on().match(parts[at + 1].of(text)) or (
        " not " in here and _awaiting().search(here)
    )
    return not (goes_on or _condition().match(here) or _has_loose_end(here))


def _has_loose_end(clause: str) -> bool:
    """Return whether a clause ends in words that belong to the next: ", in my opinion"."""
    tail = _marks().split(clause)[-1]
    is_fragment = not is_independent(clause) and not _verb().search(clause)
    is_loose = (tail != clause or is_fragment) and bool(_loose().match(tail))
    has_condition = " if " in clause or "unless" in clause.lower() or clause[:3].lower() == "if "
    return is_loose or (has_condition and bool(_open_condition().search(clause)))


def stands_with(text: str, sentence: Span, meant: str) -> bool:
    """Return whether a whole sentence stands alone once its first pronoun is named."""
    if _outdated().match(text, sentence.end) or _taken_back().match(text, sentence.end):
        return False
    words = sentence.of(text).partition(" ")[2]
    named = f"{meant} {words}"
    return _can_stand(named, Span(0, len(named)), is_whole=True)


def _can_stand(text: str, span: Span, *, is_whole: bool) -> bool:
    """Return whether a stretch makes sense alone: its own subject, no courtesy, no question."""
    shown = span.of(text)
    if not _FEWEST_WORDS <= len(shown.split()) <= _MOST_WORDS:
        return False
    if not is_whole and not _begins_well(text, span):
        return False
    if shown.count("“") != shown.count("”") or shown.count('"') % 2 or _leans(shown):
        return False
    if _is_flawed(shown) or _supposing().match(shown):
        return False
    if (
        _is_condition_left_open(shown)
        or pointing(shown) is Pointing.OPEN
        or is_eliding(shown)
        or _is_noun_alone(shown)
    ):
        return False
    return _is_complete(text, span, is_whole=is_whole)


def _is_condition_left_open(shown: str) -> bool:
    """Return whether a "that if" is followed by no clause that says what then."""
    _, found, rest = shown.partition(" that if ")
    if not found:
        return False
    return not any(
        is_independent(part) and not _condition().match(part) for part in rest.split(", ")[1:]
    )


def _is_flawed(shown: str) -> bool:
    """Return whether a stretch breaks off, is a courtesy, unclear or counts what is not named."""
    tokens = shown.lower().split()
    if shown[-1] in "?,–—-" or tokens[-1] in _BREAKING:
        return True
    if tokens[-1] in _ANNOUNCING and tokens[-2] == "the":
        return True
    if not _BEGINNING_ANEW.isdisjoint(tokens) or any(mark in shown.lower() for mark in _UNCLEAR):
        return True
    is_courteous = any(word in shown.lower() for word in _COURTEOUS)
    if is_courteous and _courtesy().search(shown):
        return True
    return "of" in tokens and bool(_counting().search(shown))


_BREAKING = listed(
    "and or but indeed that the a an of to with which because however so also then is are was this "
    "these those very our my your its their as than if when while by from into"
)
"""Last words of what breaks off."""
_ANNOUNCING = listed("fact sense view idea belief point hope extent reason impression")
"""Nouns whose clause is still to come where a stretch ends in them: "the fact"."""
_BEGINNING_ANEW = listed("to, the, a, an, of, my, our, with,")
"""Words behind which a speaker who stops begins anew."""
_UNCLEAR = (
    *("(inaudible", "(unclear", "(crosstalk", "(indistinct", "(laughter", "(applause", "[", "]"),
    *("{", "}", "…", "??", "...", ", yes.", ", no.", ", no,", ", yes,", "- no,", "– no,", ", yeah"),
)
"""Notes of the transcriber, brackets and dots: what stands there was not said so."""
_COURTEOUS = (
    *("thank", "good ", "pleasure", "to be here", "nice to", "congratulat", "question", "red to"),
)
"""One of these stands in every courtesy."""


def _begins_well(text: str, span: Span) -> bool:
    """Return whether a part of a sentence begins with a clause, or leads up to one."""
    shown = span.of(text)
    if shown.partition(" ")[2].lower().startswith(_ASIDES):
        return False
    opinion = _opinion().match(shown)
    claim = shown[opinion.end() :] if opinion else shown
    is_led = opinion is None and (is_independent(shown) or _condition().match(shown))
    if is_led or not _hanging().match(claim):
        return True
    return any(is_independent(part.of(text)) for part in clauses(text, span)[1:])


@cache
def _adrift() -> re.Pattern[str]:
    """Match an opinion whose clause is still to come: "I think in the long run"."""
    return _pattern(r"(?:I|we) (?:think|hope|know|feel) (?:in|on|at|for|with|by|from)\s")


@cache
def _opinion() -> re.Pattern[str]:
    return _pattern(r"(?:I|we) (?:think|believe|hope|feel|know)(?: that)?\s")


_ASIDES = ("think,", "believe,", "guess,", "suppose,", "hope,", "mean,", "must say,", "might say,")


@cache
def _hanging() -> re.Pattern[str]:
    """Match beginnings that need a main clause behind them: "Without raising hopes"."""
    return _pattern(
        r"(?:without|given|having|being|despite|rather|consistent|apart|regarding|as|due|in order|"
        r"irrespective|regardless|notwithstanding|according|"
        r"in (?:the )?\w+ of|let alone|including|especially|particularly|[a-z]+ing|"
        r"(?:an?|one) (?:\w+ ){1,3}(?:which|who|where|that))\b"
    )


def _is_complete(text: str, span: Span, *, is_whole: bool) -> bool:
    """Return whether a stretch has a main clause: behind "If …" there must be one.

    Not every verb is known: a whole sentence that is no short exclamation has one.
    """
    shown = span.of(text)
    if _condition().match(shown):
        return any(is_independent(part.of(text)) for part in clauses(text, span)[1:])
    adrift = _adrift().match(shown)
    if adrift and not _verb().search(shown, adrift.end()):
        return False
    head, reason, _ = shown.partition(" because ")
    if reason and not _verb().search(head):
        return False
    is_sentence = is_whole and len(shown.split()) >= _LONG_ENOUGH
    return is_sentence or bool(_verb().search(shown))


def _any(*words: str) -> str:
    """Return a pattern for any of some words, each argument holding several."""
    return "(?:" + "|".join(word for row in words for word in row.split("|")) + r")\b"


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@cache
def _condition() -> re.Pattern[str]:
    links = _any(
        "if|unless|although|though|provided|as long as|until|while|when|because|since|even if"
    )
    return _pattern(rf"(?:and |but |so )?{links}")


@cache
def _open_condition() -> re.Pattern[str]:
    """Match a condition that no comma closes: what it depends on is in the next clause."""
    return _pattern(r"\b(?:if|unless)\b[^,]*$")


@cache
def _reporting() -> re.Pattern[str]:
    """Match the end of "People say": what follows is not the speaker's own claim."""
    verbs = (
        r"say|says|said|saying|claim\w*|argu\w+|ask\w*|told \w+|tell \w+|think\w*|thought|"
        r"suppos\w+|suggest\w*|believe\w*|pretend\w*|imagin\w+"
    )
    return _pattern(rf"\b(?:{verbs})$")


@cache
def _taken_back() -> re.Pattern[str]:
    """Match a next sentence that takes the one before it back."""
    someone = "it|they|that|this|we|I|he|she|nobody|no one"
    return _pattern(
        r"\s+(?:no[,.]\s|not any ?more\b"
        rf"|(?:(?:but|and) )?(?:{someone})(?: \w+)?n[’']t\b[^.!?]{{0,25}}[.!?]"
        rf"|(?:(?:but|and) )?(?:{someone})"
        r"(?: (?:is|are|was|were|do|does|did|will|can|has|have))? not\b"
        r"[^.!?]{0,25}[.!?])"
    )


@cache
def _outdated() -> re.Pattern[str]:
    """Match a next sentence that says what has become of it: what came before is no longer so."""
    return _pattern(r"\s+(?:but )?(?:since then|today,? it|now,? it|now it[’']s)\b")


@cache
def _supposing() -> re.Pattern[str]:
    """Match beginnings of what is not so: "I wish I could say", "Imagine that"."""
    return _pattern(
        r"(?:I|we)(?:[’']d| would) (?:like|love|prefer) to (?:say|tell|think|believe)\b"
        r"|(?:I|we) wish\b|(?:imagine|suppose|assume|picture|say (?:you|we))\b"
        r"|(?:people|they|some|others|critics|everybody|everyone|nobody) "
        r"(?:say|claim|think|tell)\w*\b"
        r"|I (?:am|was|have been) told\b|I[’']m told\b|I[’'](?:ll| will) be (?:fair|honest|frank)\b"
    )


@cache
def _counting() -> re.Pattern[str]:
    """Match a count of what only the sentence before named: "57 of them"."""
    return _pattern(
        r"\bof (?:(?:it|them)\b|(?:those|these)(?: (?:are|is|were|have|had|will)\b|[,.;]|$))"
    )


@cache
def _going_on() -> re.Pattern[str]:
    """Match a clause that takes the one before it back, or that it announced."""
    links = _any(
        "but|if|unless|although|though|except|however|only if|because|yet|first|firstly|second|"
        "secondly|third|thirdly|the (?:first|second|third|last|other|next)"
    )
    return _pattern(rf"(?:and )?{links}")


@cache
def _awaiting() -> re.Pattern[str]:
    return _pattern(r"\bnot (?:only|just|simply|merely)\b(?!.*\bbut\b)")


@cache
def _marks() -> re.Pattern[str]:
    return _pattern(r"[,;:]\s|\s[–—-]\s")


@cache
def _loose() -> re.Pattern[str]:
    """Match words behind the last comma that lead over to the next clause."""
    words = _any(
        "because|without|if|when|in|on|for|due|with|via|as|while|although|since|by|at|from|using",
        "taking|however|the|our|again|prior|after|before|what|how|all",
    )
    return _pattern(rf"(?:and )?{words}")


@cache
def _courtesy() -> re.Pattern[str]:
    return _pattern(
        r"\b(?:thank(?:s|ing| you| my| the| your| all)|good (?:morning|afternoon|evening|question)|"
        r"pleasure|honou?red to|"
        r"nice to|glad to be here|congratulat\w+|next question|any (?:other )?questions)\b"
    )


def _leans(shown: str) -> bool:
    """Return whether a stretch begins with words that lean on something said before."""
    words = shown.lower().replace("’", "'").split()[:3]
    if words[0].strip(".,;:") in _LEANING or words[0] in _NUMBERING or words[0] == "that":
        return True
    first, second, third = words
    if first == "the" and second.strip(",") in _PARTS:
        return third.strip(",") in _LEANT_ON
    return shown.lower().startswith(_LEANING_PHRASES)


_LEANING = listed(
    "such which who because or nor then them me us another neither either than where whose why "
    "like yes no yeah same maybe perhaps again firstly secondly thirdly partly finally exactly "
    "not also instead otherwise therefore hence thus here likewise similarly that's that'd "
    "they're they'd they'll they've he's she's he'd she'd its theirs to too let's subsequently "
    "meanwhile afterwards later eventually including especially particularly"
)
_NUMBERING = frozenset({"first,", "second,", "third,", "fourth,", "one,"})
_PARTS = listed("first second third last other former latter same only next one")
_LEANT_ON = listed(
    "one ones thing things is was would are were part and of question answer way point"
)
_LEANING_PHRASES = (
    "for example",
    "for instance",
    "first of all",
    "let me",
    "most of the time",
    "most of them",
    "most of these",
    "some of them",
    "one of them",
    "all of them",
    "in other words",
    "on the other hand",
    "as a result",
    "at the same time",
    "in that case",
    "in this case",
    "after that",
    "before that",
    "having said",
    "in return",
    "in addition",
    "quite the opposite",
    "the answer is",
    "the answer to your",
    "the reason is",
    "i agree",
    "i disagree",
    "i guess",
    "i don't agree",
    "so do",
    "so did",
    "so am",
    "so is",
    "of course not",
    "it's not that",
    "what i mean",
    "what i meant",
    "that is",
    "only in",
    "only on",
    "only because",
    "only if",
    "only when",
    "can i",
    "do i",
    "do we",
    "did i",
    "did we",
    "am i",
    "is it",
    "are we",
    "can we",
    "should we",
    "could i",
    "may i",
    "you said",
    "you have said",
    "you've said",
    "you mentioned",
    "you asked",
    "you've mentioned",
)
"""What needs its neighbour."""


def _is_noun_alone(shown: str) -> bool:
    """Return whether the only verbs are in the relative clause of a noun: "A law that lets us"."""
    words = [_bare(word) for word in shown.lower().split()]
    if words[0] not in _INDEFINITE:
        return False
    start = next((at for at in range(2, 6) if words[at] in _RELATIVES), 0)
    if not start:
        return False
    return not any(
        (words[at] in _MAIN_VERBS or words[at].endswith("ed"))
        and _SUBORDINATING.isdisjoint(words[max(start, at - 4) : at])
        for at in range(start + 3, len(words))
    )


def _bare(word: str) -> str:
    """Return a word without its marks and without the verb that is joined to it: "who's"."""
    return word.strip(".,;:").replace("’", "'").partition("'")[0]


_INDEFINITE = listed("a an no one another the our my some any")
_RELATIVES = listed("which who that where whose")
_MAIN_VERBS = listed(
    "is are was were will would has have had can could should must may might do does did needs "
    "means makes gives takes costs comes goes works became came went made gave took"
)
_SUBORDINATING = listed("before after when if because until while since as though although that")


@cache
def _verb() -> re.Pattern[str]:
    """Match a finite verb: not behind "to"."""
    verbs = (
        "am|is|are|was|were|be|has|have|had|do|does|did|will|would|can|could|shall|should|may|"
        "might|must|need|needs|want|wants|believe|think|hope|know|see|say|said|make|makes|made|"
        "take|takes|took|give|gave|get|got|go|goes|went|come|comes|came|work|works|become|became|"
        "keep|[a-z]{3,}ed"
    )
    return _pattern(rf"(?<!\bto )\b(?:{verbs})\b|[’'](?:s|re|ve|ll|m|d)\b")
